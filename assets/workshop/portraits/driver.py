"""The driver of the last tram: cap, badge, a grey beard, a uniform with every button it was issued with."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

import face
import kit
import passers
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, taper
from passers import Features

SKIN = Skin(
    deep="#5e2c44", shade="#a4605c", middle="#d3967a", light="#f0c49e", band="#dc6254", blush="#e0585c", sheen=0.26
)
HAIR: Ramp = ("#3a3c58", "#70748e", "#aeb4c4", "#f0f2f4")
CLOTH: Ramp = ("#0d1440", "#22306f", "#3c56a8", "#7e9ce0")
DARK: Ramp = ("#05061a", "#0c1030", "#1c2450", "#4a5c9a")
SHIRT: Ramp = ("#6a6ea2", "#a8acd4", "#dfe2f4", "#ffffff")
GOLD, BRASS = "#f6c86a", "#9a6428"
LIGHT = HairLight(x=200, y=330, reach=130)

EYE = Eye(
    205, 257, 36, -1, ("#141c34", "#3e5a86", "#a4c0dc"), height=10, depth=8, inner=1, outer=4.5,
    upper=((0.18, 0.84), (0.48, 1.0), (0.82, 0.74)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.7)),
    radius=10.4, look=(-1, -0.5), ink="#2a1828", lash=(1.4, 3, 3.8, 2.4), fold=5, fold_width=3, hood=1.0,
    lid_alpha=0.5, bag=0.8, under=0.7, glint=2.8,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=290, y=256, width=40, side=1)),
    Brow("#84889e", ((-0.04, 27), (0.3, 31), (0.72, 31), (1.22, 21)), weight=(10, 14, 11, 3), hairs=28,
         hair_length=11, lit="#dfe2ea"),
    Mouth(245, 349, half=23, upper=3, lower=7, dip=1, peak=0.3, upper_paint="#96484e", lower_paint="#b86a66",
          gleam="#eab4a0", line="#44182a", upper_alpha=0.4, lower_alpha=0.85, seam_width=4, crease=0.3),
    jaw=1.05, nose=1.2, red=0.22, years=1.0, hairline=222,
)  # fmt: skip
BEARD: Knots = (
    (150, 286), (164, 312), (182, 334), (206, 334), (240, 326), (268, 328), (288, 336), (312, 328), (338, 298),
    (350, 280), (352, 326), (340, 366), (312, 396), (270, 416), (240, 416), (196, 400), (164, 368), (150, 326),
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Grey hair under the back of the cap."""
    layer = head_layer(pose)
    nape: Knots = [(150, 170), (144, 250), (164, 310), (330, 310), (358, 250), (352, 170)]
    layer.shape(nape, linear((140, 0), (360, 0), [HAIR[1], HAIR[0]]))
    return layer


def paint_body(pose: Pose) -> Layer:
    """The jacket is brushed, the tie is on elastic."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 1.05)
    shirt = passers.paint_shirt(layer, SHIRT)
    tie = [(236, 458, 1), (270, 456, 1), (280, 575, 1), (228, 575, 1)]
    layer.shape([(x + 4, y + 3, 1) for x, y, _ in tie], SHIRT[0], alpha=0.7, blur=4, clip=shirt)
    layer.shape(tie, linear((232, 460), (280, 540), [DARK[3], DARK[2], DARK[1]]))
    layer.shape(
        [(234, 440, 1), (272, 438, 1), (268, 464, 1), (240, 466, 1)], linear((236, 440), (272, 466), [DARK[3], DARK[1]])
    )
    wings: list[passers.Wing] = [
        ([(172, 398, 1), (164, 414), (190, 460, 1), (240, 448, 1), (204, 428)], (SHIRT[3], SHIRT[2])),
        ([(334, 392, 1), (344, 408), (324, 454, 1), (264, 446, 1), (304, 424)], (SHIRT[2], SHIRT[1])),
    ]
    passers.paint_wings(layer, wings, ((160, 400), (344, 452)))
    coat = passers.paint_coat(layer, CLOTH, broad=1.03, gap=0.35)
    passers.paint_collar(layer, coat, CLOTH)
    for x, y in ((212, 556), (292, 556)):
        passers.paint_button(layer, x, y, 9, BRASS, GOLD)
    for side in (-1, 1):
        badge = [(252 + side * 88, 428), (252 + side * 100, 436)]
        layer.line(badge, taper(5, 6, 5), GOLD)
        strap = [(252 + side * 128, 414), (252 + side * 196, 430), (252 + side * 206, 446), (252 + side * 134, 432)]
        layer.shape(strap, linear((40, 410), (470, 450), [CLOTH[3], CLOTH[1]]))
        layer.line([*strap[:2]], taper(1.6, 2, 1.6), GOLD, alpha=0.9)
        passers.paint_button(layer, 252 + side * 140, 424, 5, BRASS, GOLD)
    return layer


def paint_head(pose: Pose) -> Layer:
    """A face that has looked down a great many rails."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN)
    passers.paint_features(layer, FEATURES, pose)
    _beard(layer, pose)
    face.paint_mouth(layer, FEATURES.mouth, pose, SKIN)
    return layer


def _beard(layer: Layer, pose: Pose) -> None:
    """Trimmed to the collar, as the rule book has it."""
    layer.shape(face.dropped(BEARD, pose), linear((150, 290), (340, 410), [HAIR[2], HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(6)
    for radius, count, long in ((100, 34, 30), (84, 28, 34), (68, 22, 34)):
        for number in range(count):
            angle = math.radians(-4 + 188 * (number + 0.5) / count)
            x, y = 250 + radius * 0.94 * math.cos(angle), 304 + radius * 0.86 * math.sin(angle)
            fall = 0.55 + 0.35 * math.sin(angle)
            end = (x + long * 0.28 * math.cos(angle) + rng.uniform(-4, 4), y + long * fall)
            tone = (1.0 if x < 244 else 0.6) * (0.7 + 0.3 * rng.random())
            middle = ((x + end[0]) / 2 + rng.uniform(-4, 4), (y + end[1]) / 2)
            lock = [(x, y - 10), middle, end]
            kit.straight_lock(
                layer, lock, 9, tone, 200 + number, HAIR, LIGHT, root=0.6, sharp=2.2, halo=1.2, outline=HAIR[1]
            )
    passers.paint_moustache(layer, pose, HAIR, (0.6, 1.0), (6, 2.4), (247, 327), (48, 348))


def paint_front(pose: Pose) -> Layer:
    """The cap: crown, gold band, badge, and the peak with a line of light on it."""
    layer = head_layer(pose)
    for number, guide in enumerate(
        (
            [(160, 214), (150, 244), (154, 276)],
            [(166, 216), (158, 250), (162, 288)],
            [(346, 212), (356, 244), (350, 276)],
            [(340, 216), (346, 250), (342, 286)],
        )
    ):
        kit.straight_lock(
            layer,
            guide,
            14,
            0.9 if guide[0][0] < 250 else 0.5,
            20 + number,
            HAIR,
            HairLight(x=160, y=250, reach=120),
            root=0.8,
            sharp=4,
        )
    # It is worn a little back: his brows are half of what he says.
    layer.canvas.translate(0, -15)
    crown: Knots = [
        (132, 170),
        (120, 128),
        (150, 84),
        (214, 58),
        (288, 56),
        (350, 80),
        (384, 122),
        (374, 166),
        (252, 150),
    ]
    top = layer.shape(crown, linear((130, 60), (380, 160), [CLOTH[3], CLOTH[2], CLOTH[1], CLOTH[0]], [0, 0.3, 0.65, 1]))
    layer.line([(150, 100), (252, 72), (360, 96)], taper(1, 6, 1), CLOTH[0], alpha=0.5, blur=2, clip=top)
    layer.line([(160, 84), (220, 64), (280, 62)], taper(1, 7, 1), "#b8cdf8", alpha=0.5, blur=3, clip=top)
    band: Knots = [
        (138, 160),
        (196, 142),
        (252, 138),
        (312, 140),
        (370, 156),
        (366, 196),
        (312, 182),
        (252, 180),
        (196, 184),
        (144, 200),
    ]
    ring = layer.shape(band, linear((140, 150), (368, 180), [DARK[3], DARK[2], DARK[1]]))
    for lift in (4, 34):
        layer.line([(136, 164 + lift), (252, 140 + lift * 1.05), (370, 158 + lift)], taper(4, 5, 4), BRASS, clip=ring)
        layer.line(
            [(136, 163 + lift), (252, 139 + lift * 1.05), (370, 157 + lift)], taper(1.6, 2.4, 1.6), GOLD, clip=ring
        )
    layer.dot(253, 160, 17, passers.NIGHT, alpha=0.5, blur=4)
    layer.dot(252, 157, 15, BRASS)
    layer.dot(251, 156, 13, GOLD)
    layer.dot(252, 157, 9.4, CLOTH[1])
    # A wheel with a wing: the trams'.
    layer.dot(252, 157, 4, GOLD)
    for turn in range(0, 180, 45):
        dx, dy = 8 * math.cos(math.radians(turn)), 8 * math.sin(math.radians(turn))
        layer.line([(252 - dx, 157 - dy), (252 + dx, 157 + dy)], taper(1.2, 1.2, 1.2), GOLD)
    peak: Knots = [
        (138, 198, 1),
        (196, 180),
        (252, 176),
        (312, 178),
        (370, 194, 1),
        (340, 222),
        (300, 232),
        (252, 236),
        (204, 234),
        (166, 224),
    ]
    layer.shape([(x, y + 9, *rest) for x, y, *rest in peak], SKIN.deep, alpha=0.55, blur=6)
    visor = layer.shape(peak, linear((180, 180), (320, 236), [DARK[2], DARK[1], DARK[0]]))
    layer.line([(168, 206), (220, 196), (270, 196)], taper(1, 7, 1), DARK[3], alpha=0.9, blur=2, clip=visor)
    layer.line([(164, 222), (204, 232), (252, 234), (300, 230), (340, 220)], taper(1, 2.4, 1), GOLD, alpha=0.8)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of the driver."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.84, "corners": 0, "tilt": 1},
    "warm": {"lid": 0.74, "squint": 0.65, "corners": 7, "tilt": -3},
    "sad": {"lid": 0.66, "gaze": (-3, 6), "tilt": -4, "drop": 8},
}
PERSON = Person(
    "driver",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#a8c6f2", second="#ffe0a0", contact="#2a1838", sink="#1a1c56"),
)
