"""Colleagues on Floor 99: two who stand in every ring and share one mug, lit from above by the same tube."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import skia

import face
import kit
import passers
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, taper
from passers import Features

BAND, OCHRE = "#57607f", "#e6b34d"
SHIRT: Ramp = ("#5a6a80", "#94a8b8", "#ccdce0", "#f6fffa")

# ---------------------------------------------------------------- she

HER_SKIN = Skin(
    deep="#4c3a54", shade="#937278", middle="#cfae98", light="#f2dcc0", band="#c87268", blush="#d4747a", glow="#f4ffdc",
    sheen=0.3,
)  # fmt: skip
HER_HAIR: Ramp = ("#0c0a24", "#201c44", "#3a3a72", "#7c84b8")
HER_SUIT: Ramp = ("#16282e", "#2c484c", "#52757a", "#96b8b4")
HER_LIGHT = HairLight(x=220, y=96, reach=150)
HER_EYE = Eye(
    204, 257, 41, -1, ("#16121c", "#42343a", "#8c7468"), height=10.5, depth=8, inner=3, outer=-1.5,
    upper=((0.16, 0.8), (0.48, 1.0), (0.82, 0.84)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.66)),
    radius=11, look=(0, -0.5), ink="#1c1020", lash=(2, 4.2, 5.2, 3.4), flick=(6, 3), flick_width=4, fold=4.5,
    fold_width=2.4, lid_alpha=0.4, bag=0.5, under=0.55, white=("#8c8aa4", "#e6eae4", "#f6fcf4"), glint=3.2,
)  # fmt: skip
HER_FEATURES = Features(
    HER_SKIN,
    (HER_EYE, replace(HER_EYE, x=290, y=256, width=44, side=1)),
    Brow("#1e1a30", ((0.0, 30), (0.34, 35), (0.72, 36), (1.16, 30)), weight=(5, 7.4, 6, 1.4), hairs=8, hair_length=6),
    Mouth(246, 341, half=25, upper=5.6, lower=9, dip=2.2, peak=0.24, seam=0.8, rest=2.5, upper_paint="#a03c50",
          lower_paint="#c85c68", gleam="#ffd0c0", line="#44182e", upper_alpha=0.95, lower_alpha=0.95, crease=0.5),
    wide=0.95, jaw=0.93, blush=0.25, nose=0.96, years=0.1, hairline=196,
)  # fmt: skip


def paint_band(layer: Layer, name: int) -> None:
    """A lanyard, and on its card a name that has been stuck over another; `name` is how long the new one is."""
    for knots in ([(332, 400), (354, 436), (370, 466)], [(318, 412), (342, 446), (364, 470)]):
        layer.line([(x + 2, y + 4) for x, y in knots], taper(7, 7, 7), passers.NIGHT, alpha=0.4, blur=3)
        layer.line(knots, taper(7, 7.4, 7), BAND)
        layer.line([(x - 1, y) for x, y in knots], taper(1.2, 1.4, 1.2), "#a4b0c8", alpha=0.8)
    layer.fill(kit.ellipse(368, 468, 9, 5), "#c8d4d0")
    layer.canvas.save()
    layer.canvas.translate(0, -16)
    layer.canvas.rotate(4, 368, 486)
    card = skia.Path()
    card.addRoundRect(skia.Rect.MakeXYWH(322, 486, 94, 66), 5, 5)
    layer.fill(card, passers.NIGHT, alpha=0.5, blur=6)
    layer.fill(card, linear((326, 484), (416, 540), ["#fbfff8", "#bccac8"]))
    layer.line([(322, 494), (416, 494)], taper(10, 10, 10), OCHRE, clip=card)
    sticker = [(328, 501, 1), (410, 498, 1), (411, 524, 1), (329, 527, 1)]
    layer.shape([(x + 1, y + 3, 1) for x, y, _ in sticker], passers.NIGHT, alpha=0.35, blur=2)
    layer.shape(sticker, "#fff6dc")
    for number in range(name):
        x = 340 + number * 12
        layer.line([(x, 513 - number * 0.3), (x + 7, 512 - number * 0.3)], taper(10, 9, 10), "#2a3048", alpha=0.85)
    layer.canvas.restore()


def her_back(pose: Pose) -> Layer:
    """A bun on the top of her head, round as a lamp, and with a pen through it."""
    layer = head_layer(pose)
    layer.canvas.translate(0, 10)
    pen = [(318, 22), (256, 52), (186, 84)]
    layer.line(pen, taper(7, 7, 7), "#2c484c")
    layer.line([(x - 1, y - 2) for x, y in pen], taper(2, 2, 2), "#96b8b4", alpha=0.9)
    layer.line([(330, 16), (312, 25)], taper(3, 8, 7), OCHRE)
    bun = kit.ellipse(254, 62, 52, 46)
    layer.fill(bun, linear((210, 20), (300, 104), [HER_HAIR[2], HER_HAIR[1], HER_HAIR[0]]))
    for number in range(9):
        turn = -60 + number * 16
        arc = [
            (254 + 46 * math.cos(math.radians(200 + turn * 0.3)), 62 + (number - 4) * 8),
            (250 + number * 2, 22 + number * 9), (254 + 46 * math.cos(math.radians(turn * 0.5)), 66 + (number - 4) * 6),
        ]  # fmt: skip
        kit.straight_lock(layer, arc, 15, 0.9, 10 + number, HER_HAIR, HairLight(x=232, y=36, reach=80), root=0.7)
    layer.canvas.translate(0, -10)
    nape: Knots = [(150, 180), (146, 250), (168, 304), (336, 304), (358, 250), (354, 170), (252, 84)]
    layer.shape(nape, linear((140, 0), (364, 0), [HER_HAIR[1], HER_HAIR[0]]))
    return layer


def her_body(pose: Pose) -> Layer:
    """A jacket with shoulders, a blouse with a bow."""
    layer = body_layer(pose)
    passers.paint_neck(layer, HER_SKIN, 0.9)
    passers.paint_shirt(layer, SHIRT, low=4)
    coat = passers.paint_coat(layer, HER_SUIT, broad=0.98, gap=0.8)
    passers.paint_collar(layer, coat, HER_SUIT)
    paint_band(layer, 5)
    for knots, tones in (
        ([(250, 452), (204, 428), (182, 446), (196, 474), (248, 462)], (SHIRT[3], SHIRT[2])),
        ([(254, 452), (300, 426), (324, 442), (308, 470), (258, 462)], (SHIRT[2], SHIRT[1])),
        ([(246, 458), (226, 500), (238, 524), (256, 462)], (SHIRT[3], SHIRT[2])),
        ([(256, 458), (280, 496), (268, 520), (250, 462)], (SHIRT[2], SHIRT[1])),
    ):
        layer.shape([(x + 2, y + 5) for x, y in knots], passers.NIGHT, alpha=0.4, blur=4)
        loop = layer.shape(knots, linear((190, 430), (310, 500), list(tones)))
        layer.line([knots[0], kit.midpoint(knots[1], knots[-1]), knots[2]], taper(3, 5, 1), SHIRT[0], 0.5, 1.5, loop)
    layer.fill(kit.ellipse(252, 456, 11, 12), linear((242, 446), (264, 468), [SHIRT[3], SHIRT[1]]))
    return layer


def her_head(pose: Pose) -> Layer:
    """Glasses with the tubes in them."""
    layer = head_layer(pose)
    passers.paint_ears(layer, HER_SKIN, 0.93)
    passers.paint_features(layer, HER_FEATURES, pose)
    for x, y in ((157, 300), (347, 300)):
        layer.dot(x, y, 4.4, "#52757a")
        layer.dot(x - 1, y - 1.2, 1.8, "#eafff4")
    return layer


def her_front(pose: Pose) -> Layer:
    """All of it is drawn back, hard, and pinned; and the glasses."""
    layer = head_layer(pose)
    cap: Knots = [
        (152, 250), (140, 196), (150, 136), (192, 94), (254, 80), (318, 94), (352, 138), (362, 200), (350, 252),
        (342, 206), (324, 168), (254, 138), (190, 164), (164, 204),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 80), (362, 220), [HER_HAIR[2], HER_HAIR[1], HER_HAIR[0]]))
    for side in (-1, 1):
        for number in range(11):
            t = number / 10
            start = (254 + side * (4 + 98 * t), 134 + 84 * t * t)
            middle = (254 + side * (16 + 96 * t), 112 + 40 * t)
            end = (254 + side * (8 + 22 * t), 84 - 4 * t)
            lock, tone = [start, middle, end], 0.95 if side < 0 else 0.6
            kit.straight_lock(layer, lock, 20, tone, 40 + number, HER_HAIR, HER_LIGHT, root=0.08, sharp=5)
    for side, x, y in ((-1, 203, 259), (1, 291, 258)):
        frame = skia.Path()
        frame.addRoundRect(skia.Rect.MakeXYWH(x - 35, y - 21, 70, 46), 15, 15)
        layer.fill(frame, "#d8fff0", alpha=0.14)
        for shift, alpha in ((-12, 0.34), (8, 0.22)):
            tube = kit.polygon([
                (x + shift - 4, y - 22), (x + shift + 4, y - 22), (x + shift - 12, y + 26), (x + shift - 20, y + 26)
            ])  # fmt: skip
            layer.fill(tube, "#f4fff4", alpha=alpha, clip=frame)
        loop: Knots = [
            (x - 35, y), (x - 29, y - 18), (x, y - 21), (x + 29, y - 18), (x + 35, y), (x + 28, y + 21), (x, y + 25),
            (x - 28, y + 21), (x - 35, y),
        ]  # fmt: skip
        layer.line([(a + 1, b + 4) for a, b in loop], taper(4, 4, 4), HER_SKIN.deep, alpha=0.35, blur=2)
        layer.line(loop, taper(4, 4, 4), "#1a2430")
        layer.line([(a - 0.6, b - 1) for a, b in loop[:4]], taper(0.6, 1.6, 0.6), "#b8d8d4", alpha=0.9)
        layer.line([(x + side * 35, y - 4), (x + side * 48, y - 8)], taper(4, 3.4, 3), "#1a2430")
    layer.line([(238, 256), (247, 251), (256, 255)], taper(4, 3.6, 4), "#1a2430")
    return layer


def paint_her(pose: Pose) -> Groups:
    """All groups of her."""
    return Groups(her_back(pose), her_body(pose), her_head(pose), her_front(pose))


# ---------------------------------------------------------------- he

HIS_SKIN = Skin(
    deep="#2a1a30", shade="#5c3c40", middle="#8e6250", light="#bc8e6c", band="#a8503e", blush="#a04c44", glow="#e8f4c0",
    sheen=0.26,
)  # fmt: skip
HIS_HAIR: Ramp = ("#08060e", "#16121c", "#2c2832", "#6c6a70")
HIS_SUIT: Ramp = ("#161a2c", "#2c3150", "#57607f", "#98a6ba")
HIS_TIE: Ramp = ("#14242a", "#27464a", "#487a78", "#8cbcb0")
HIS_LIGHT = HairLight(x=220, y=110, reach=150)
HIS_EYE = Eye(
    205, 257, 41, -1, ("#0e0a10", "#38241c", "#7c5638"), height=12, depth=8.5, inner=1.5, outer=2.5,
    upper=((0.18, 0.84), (0.5, 1.0), (0.82, 0.82)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.7)),
    radius=11.6, look=(0, -0.5), ink="#120a14", lash=(1.6, 3.8, 4.6, 3), fold=6.5, fold_width=2.8, hood=0.3,
    lid_alpha=0.5, bag=0.45, under=0.6, white=("#7c7890", "#dde0d8", "#f0f6ec"), glint=3.2,
)  # fmt: skip
HIS_FEATURES = Features(
    HIS_SKIN,
    (HIS_EYE, replace(HIS_EYE, x=291, y=256, width=44, side=1)),
    Brow("#120c14", ((-0.04, 29), (0.3, 35), (0.72, 36), (1.2, 27)), weight=(8, 11, 9, 2), hairs=12, hair_length=7),
    Mouth(246, 343, half=30, upper=7.5, lower=11.5, dip=2, peak=0.26, seam=1, rest=3, upper_paint="#6e3438",
          lower_paint="#9c5650", gleam="#e4ac94", line="#280e1c", upper_alpha=0.9, lower_alpha=0.95, crease=0.5),
    wide=1.02, long=1.03, jaw=1.04, blush=0.1, nose=1.16, years=0.3, hairline=176,
)  # fmt: skip


def his_back(pose: Pose) -> Layer:
    """Close at the nape."""
    layer = head_layer(pose)
    nape: Knots = [(148, 170), (146, 246), (168, 300), (338, 300), (362, 246), (358, 160), (254, 90)]
    layer.shape(nape, linear((140, 0), (364, 0), [HIS_HAIR[1], HIS_HAIR[0]]))
    return layer


def his_body(pose: Pose) -> Layer:
    """A waistcoat too, for the air conditioning; a tie up to the top."""
    layer = body_layer(pose)
    passers.paint_neck(layer, HIS_SKIN, 1.08)
    shirt = passers.paint_shirt(layer, SHIRT)
    vest = layer.shape(
        [(176, 430, 1), (214, 500), (252, 548, 1), (292, 498), (330, 426, 1), (372, 600, 1), (132, 600, 1)],
        linear((170, 430), (350, 560), [HIS_SUIT[2], HIS_SUIT[1], HIS_SUIT[0]]),
    )
    layer.line([(180, 438), (214, 502), (252, 550)], taper(2, 2.6, 2), HIS_SUIT[3], alpha=0.8, clip=vest)
    blade = [(236, 462, 1), (270, 460, 1), (276, 575, 1), (232, 575, 1)]
    layer.shape([(x + 4, y + 3, 1) for x, y, _ in blade], SHIRT[0], alpha=0.7, blur=4, clip=shirt)
    tail = layer.shape(blade, linear((232, 460), (280, 560), [HIS_TIE[3], HIS_TIE[2], HIS_TIE[1]]))
    for row in range(8):
        for column in range(3):
            layer.dot(238 + column * 14 + 7 * (row % 2), 474 + row * 13, 1.8, SHIRT[3], alpha=0.7, clip=tail)
    layer.shape(
        [(234, 440, 1), (272, 438, 1), (266, 466, 1), (240, 468, 1)],
        linear((236, 440), (272, 466), [HIS_TIE[3], HIS_TIE[1]]),
    )
    wings: list[passers.Wing] = [
        ([(168, 398, 1), (158, 414), (186, 462, 1), (238, 446, 1), (202, 428)], (SHIRT[3], SHIRT[2])),
        ([(338, 390, 1), (350, 406), (328, 454, 1), (266, 444, 1), (306, 422)], (SHIRT[2], SHIRT[1])),
    ]
    passers.paint_wings(layer, wings, ((160, 400), (348, 452)))
    coat = passers.paint_coat(layer, HIS_SUIT, broad=1.07, gap=0.9)
    passers.paint_collar(layer, coat, HIS_SUIT)
    # Three pens for three colours of next step.
    pocket = [(78, 492, 1), (156, 500, 1), (152, 575, 1), (74, 575, 1)]
    for x, tone, top in ((98, "#3f8a86", 470), (116, OCHRE, 462), (134, "#b84a58", 474)):
        layer.line([(x, top), (x + 1, 512)], taper(9, 9, 9), tone)
        layer.line([(x - 2.4, top + 3), (x - 1.4, 508)], taper(1.4, 1.8, 1.4), "#ffffff", alpha=0.5)
    layer.shape([(x + 1, y + 3, 1) for x, y, _ in pocket], passers.NIGHT, alpha=0.35, blur=4)
    layer.shape(pocket, linear((78, 500), (156, 570), [HIS_SUIT[3], HIS_SUIT[2]]))
    layer.line([(78, 494), (156, 502)], taper(2.6, 3, 2.6), "#c8d4dc", alpha=0.8)
    paint_band(layer, 4)
    return layer


def his_head(pose: Pose) -> Layer:
    """A beard trimmed to a line, and a smile that was agreed."""
    layer = head_layer(pose)
    passers.paint_ears(layer, HIS_SKIN, 1.03)
    outline = passers.paint_features(layer, HIS_FEATURES, pose)
    beard = kit.spline(face.dropped([
        (150, 268), (162, 308), (184, 334), (206, 330), (240, 324), (256, 324), (290, 330), (312, 328), (340, 298),
        (350, 266), (356, 320), (340, 366), (308, 402), (252, 420), (192, 402), (158, 362), (146, 316),
    ], pose))  # fmt: skip
    layer.fill(beard, HIS_HAIR[0], alpha=0.5, blur=5, clip=outline)
    lips = kit.ellipse(247, 346, 35, 15)
    rng = np.random.default_rng(17)
    for _ in range(2400):
        x, y = rng.uniform(146, 358), rng.uniform(264, 420)
        if beard.contains(x, y) and outline.contains(x, y) and not lips.contains(x, y):
            long = rng.uniform(3, 6)
            lit = rng.random() < 0.16 and x < 250
            end = (x + (x - 250) * 0.012 + rng.uniform(-1.4, 1.4), y + long)
            layer.line([(x, y), end], taper(1.6, 1.4, 0.4), HIS_HAIR[3] if lit else HIS_HAIR[0], alpha=0.6)
    face.paint_mouth(layer, HIS_FEATURES.mouth, pose, HIS_SKIN)
    return layer


def his_front(pose: Pose) -> Layer:
    """A flat top, cut with a ruler on the last Friday of every month."""
    layer = head_layer(pose)
    block: Knots = [
        (150, 236), (142, 190), (140, 130), (150, 76), (196, 62), (256, 58), (316, 62), (358, 78), (368, 132),
        (364, 190), (356, 238), (344, 194), (334, 158), (254, 146), (176, 158), (162, 196),
    ]  # fmt: skip
    mass = layer.shape(block, linear((140, 60), (370, 220), [HIS_HAIR[2], HIS_HAIR[1], HIS_HAIR[0]]))
    rng = np.random.default_rng(23)
    for _ in range(1500):
        x, y = rng.uniform(138, 370), rng.uniform(54, 240)
        if not mass.contains(x, y):
            continue
        near = max(0.0, 1 - math.hypot(x - 210, (y - 84) * 1.2) / 130)
        layer.dot(x, y, 3.2, HIS_HAIR[0], alpha=0.7)
        layer.dot(x - 0.9, y - 1.1, 1.8, kit.mix(HIS_HAIR[1], HIS_HAIR[3], near), alpha=0.9)
    layer.line([(152, 78), (198, 63), (256, 59), (300, 61)], taper(1, 5, 1), HIS_HAIR[3], 0.5, 2, mass)
    return layer


def paint_him(pose: Pose) -> Groups:
    """All groups of him."""
    return Groups(his_back(pose), his_body(pose), his_head(pose), his_front(pose))


# Neither is ever seen to feel anything else.
POSES = {"neutral": Pose(corners=2.5, squint=0.3, tilt=2)}
TUBE = Light(rim="#d0ffe4", second="#c4ccf0", contact="#241c3c", sink="#1e3440")
PERSON = Person("colleague", paint_her, poses=POSES, light=TUBE)
OTHER = Person("colleague_other", paint_him, poses=POSES, light=TUBE)
PEOPLE = (PERSON, OTHER)
