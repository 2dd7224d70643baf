"""Dov's sister, on his landing: his nose and his brows, a scarf tied behind, the dish in both hands and so no hand for
the telephone."""

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

SKIN = Skin(
    deep="#54304a", shade="#9a6262", middle="#cf997a", light="#f0c8a2", band="#d8685c", blush="#e0606a", sheen=0.3
)
HAIR: Ramp = ("#1c1420", "#46323c", "#7c5c60", "#c8a8a0")
SCARF: Ramp = ("#5a1c2a", "#a43c3c", "#dc7050", "#ffbc84")
QUILT: Ramp = ("#101c2c", "#22405a", "#3f7088", "#86b8c4")
KNIT: Ramp = ("#5a3a12", "#a4702a", "#dca852", "#ffe0a0")
CLOTH: Ramp = ("#6a6ea2", "#b4b8dc", "#e6e8f6", "#ffffff")
DISH: Ramp = ("#4a1c14", "#8c3c24", "#c86a3c", "#f4b478")
GOLD, BRASS = "#f2c069", "#8a5a2c"
LIGHT = HairLight(x=170, y=150, reach=150)

EYE = Eye(
    204, 258, 40, -1, ("#181216", "#4a3428", "#a0744c"), height=11.5, depth=8.5, inner=1.5, outer=2.5,
    upper=((0.18, 0.84), (0.48, 1.02), (0.82, 0.78)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.72)),
    radius=11.4, look=(-1, -0.5), ink="#22101e", lash=(2, 4.4, 5.4, 3.4), flick=(4, 2), flick_width=3.4, fold=7,
    fold_width=3, hood=0.6, lid_alpha=0.55, bag=0.9, under=0.7, white=("#9682a6", "#ece0dc", "#faf2ec"), glint=3,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=290, y=257, width=44, side=1)),
    Brow("#2e2028", ((-0.06, 27), (0.28, 35), (0.7, 37), (1.24, 24)), weight=(6, 9, 7, 1.6), hairs=18, hair_length=8,
         lit="#6a4c50"),
    Mouth(245, 345, half=27, upper=5.6, lower=9.5, dip=1.8, peak=0.25, seam=1.6, rest=0, upper_paint="#984850",
          lower_paint="#c46c6c", gleam="#f2bca6", line="#44182a", upper_alpha=0.85, lower_alpha=0.9, crease=0.45),
    wide=1.02, jaw=1.05, blush=0.35, nose=1.2, red=0.08, years=0.75, hairline=200,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """The knot of the scarf, and its ends down her back; hoops."""
    layer = head_layer(pose)
    for knots, tones in (
        ([(352, 258), (392, 276), (424, 330), (440, 396), (404, 386), (376, 330), (346, 296)], (SCARF[2], SCARF[0])),
        ([(350, 268), (372, 300), (380, 360), (376, 410), (350, 376), (340, 310)], (SCARF[1], SCARF[0])),
    ):
        end = layer.shape(knots, linear((350, 260), (420, 400), list(tones)))
        middle = [(356, 276), (386, 320), (398, 386)]
        layer.line(middle, taper(1, 5, 1), SCARF[0], alpha=0.6, clip=end)
    nape: Knots = [(142, 180), (138, 250), (160, 312), (340, 312), (364, 250), (360, 160), (252, 80)]
    layer.shape(nape, linear((140, 0), (364, 0), [HAIR[1], HAIR[0]]))
    layer.fill(kit.ellipse(357, 274, 20, 15, 30), linear((340, 262), (374, 288), [SCARF[2], SCARF[0]]))
    return layer


def paint_body(pose: Pose) -> Layer:
    """A quilted coat over a mustard jumper; one shoulder up, to hold what it holds."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 1.02)
    roll: Knots = [(174, 402), (212, 434), (252, 446), (294, 432), (334, 398), (344, 470), (252, 500), (164, 474)]
    wool = layer.shape(roll, linear((176, 400), (334, 470), [KNIT[3], KNIT[2], KNIT[1]]))
    for number in range(17):
        x = 170 + number * 10.6
        layer.line([(x, 404), (x + 2, 490)], taper(1.4, 3, 1.4), KNIT[0], alpha=0.42, clip=wool)
    passers.paint_shirt(layer, KNIT, low=44)
    raised: Knots = [(20, 470), (60, 408), (116, 376), (168, 384), (190, 430), (120, 470), (60, 520)]
    layer.shape(raised, linear((30, 380), (190, 480), [QUILT[3], QUILT[2]]))
    coat = passers.paint_coat(layer, QUILT, broad=1.04, gap=1.0)
    for line in range(-4, 14):
        for lean in (-1, 1):
            x = 20 + line * 46
            seam = [(x, 380), (x + lean * 110, 590)]
            layer.line([(a + 2, b + 2) for a, b in seam], taper(2, 2.6, 2), QUILT[0], alpha=0.55, clip=coat)
            layer.line([(a - 1, b - 1) for a, b in seam], taper(1, 1.4, 1), QUILT[3], alpha=0.3, clip=coat)
    passers.paint_collar(layer, coat, QUILT, high=10)
    for y in (486, 530):
        passers.paint_button(layer, 318, y, 6, BRASS, GOLD)
    return layer


def paint_head(pose: Pose) -> Layer:
    """He has it from their mother too: the nose."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 1.0)
    outline = passers.paint_features(layer, FEATURES, pose)
    layer.dot(286, 330, 2.6, "#5a2c34", alpha=0.9, clip=outline)
    for side, x in ((-1, 147), (1, 359)):
        ring = kit.ellipse(x, 318, 11, 17, side * -8)
        hole = kit.ellipse(x - 0.6, 317, 8, 14, side * -8)
        hoop = skia.Op(ring, hole, skia.PathOp.kDifference_PathOp)
        layer.fill(hoop, linear((x - 8, 300), (x + 8, 336), ["#fff0c0", GOLD, BRASS]))
    return layer


def paint_front(pose: Pose) -> Layer:
    """Grey at the parting, as far as the colour has grown out; the scarf; the telephone against her shoulder."""
    layer = head_layer(pose)
    parted: Knots = [
        (154, 240), (150, 204), (172, 170), (232, 150), (262, 150), (316, 166), (350, 202), (350, 240),
        (336, 216), (300, 188), (256, 166), (204, 190), (168, 214),
    ]  # fmt: skip
    layer.shape(parted, linear((150, 150), (350, 230), [HAIR[2], HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(6)
    for side in (-1, 1):
        for number in range(9):
            start = (252 + side * number * 2.4, 132 - number * 1.4)
            low = 210 + number * 4 if side > 0 else 206 + number * 5
            end = (252 + side * (98 - number * 1.6) + rng.uniform(-3, 3), low + 22 - number * 4)
            guide = [start, (252 + side * (52 + number * 2), 150 + number * 3), end]
            kit.straight_lock(layer, guide, 17, 0.95 if side < 0 else 0.5, 30 + number, HAIR, LIGHT, root=0.5, sharp=5)
    for number in range(7):
        x = 246 + number * 2
        grown = [(x, 130), (x + (number - 3) * 4, 152), (x + (number - 3) * 12, 172)]
        layer.line(grown, taper(2, 3, 0.3), "#d8ccd0", alpha=0.5)
    _scarf(layer)
    _telephone(layer)
    return layer


def _scarf(layer: Layer) -> None:
    """A square of printed cotton, folded once and tied behind the ears."""
    band: Knots = [
        (146, 262), (132, 214), (138, 148), (176, 96), (246, 72), (322, 88), (366, 140), (374, 208), (360, 264),
        (350, 214), (326, 164), (254, 126), (190, 158), (160, 212),
    ]  # fmt: skip
    layer.shape([(x, y + 8) for x, y in band], SKIN.deep, alpha=0.4, blur=7)
    cloth = layer.shape(
        band, linear((140, 90), (372, 230), [SCARF[3], SCARF[2], SCARF[1], SCARF[0]], [0, 0.32, 0.68, 1])
    )
    rng = np.random.default_rng(2)
    for _ in range(46):
        angle, far = rng.uniform(math.pi * 0.93, math.pi * 2.07), rng.uniform(104, 138)
        x, y = 254 + far * math.cos(angle), 210 + far * 0.98 * math.sin(angle)
        for turn in range(5):
            dx, dy = 4 * math.cos(turn * 1.26), 4 * math.sin(turn * 1.26)
            layer.dot(x + dx, y + dy, 2.3, "#ffe7ae" if x < 270 else "#c89078", alpha=0.85, clip=cloth)
        layer.dot(x, y, 1.9, "#2a4a5c", clip=cloth)
    for number in range(5):
        fold = [
            (150 + number * 3, 244 - number * 6), (158 + number * 7, 170 - number * 8),
            (214 + number * 8, 112 - number * 7), (300 + number * 8, 104 - number * 2),
            (356 + number * 3, 190 - number * 8),
        ]  # fmt: skip
        layer.line(fold, taper(1, 4, 1), SCARF[0], alpha=0.42, clip=cloth, blur=0.8)
        layer.line([(x - 2, y - 4) for x, y in fold[:3]], taper(0.6, 3, 0.6), SCARF[3], alpha=0.6, clip=cloth)
    edge = [(160, 212), (190, 158), (254, 126), (326, 164), (350, 214)]
    layer.line(edge, taper(2, 5, 2), SCARF[1], alpha=0.9)
    layer.line([(x, y - 2) for x, y in edge[:3]], taper(0.6, 2, 0.6), SCARF[3], alpha=0.9)


def _telephone(layer: Layer) -> None:
    """A telephone with a cracked corner, between her jaw and her shoulder; it lights her cheek."""
    slab = [(118, 262, 1), (146, 256, 1), (178, 388, 1), (150, 396, 1)]
    layer.shape([(x + 9, y + 6, 1) for x, y, _ in slab], passers.NIGHT, alpha=0.5, blur=7)
    layer.shape([(146, 262, 1), (166, 270, 1), (192, 372, 1), (178, 386, 1)], "#8ad8ff", alpha=0.5, blur=9)
    back = layer.shape(slab, linear((118, 262), (178, 390), ["#5a6288", "#2c3150", "#14142c"]))
    layer.line([(120, 264), (152, 394)], taper(2, 2.6, 2), "#a8b0d4", alpha=0.8)
    layer.line([(146, 258), (177, 386)], taper(2.4, 2.4, 2.4), "#a8e4ff", alpha=0.95)
    layer.dot(132, 276, 5, "#0c0c1e", clip=back)
    layer.dot(131, 275, 1.6, "#8ad8ff", clip=back)
    for number in range(3):
        crack = [(148, 396), (140 - number * 6, 372 + number * 7), (134 - number * 4, 356 + number * 11)]
        layer.line(crack, taper(1.2, 0.8, 0.3), "#c8d0f0", alpha=0.7, clip=back)


def paint_dish(pose: Pose) -> Layer:
    """What she has carried up: aubergine, in the oval one, under foil, and a tea towel against the heat."""
    layer = body_layer(pose)
    layer.canvas.translate(6, -34)
    layer.fill(kit.ellipse(292, 560, 168, 26), passers.NIGHT, alpha=0.45, blur=10)
    rim: Knots = [(140, 520), (180, 506), (300, 500), (410, 508), (446, 522), (436, 640), (150, 640)]
    layer.shape(rim, linear((150, 510), (440, 580), [DISH[3], DISH[2], DISH[1], DISH[0]]))
    layer.line([(140, 524), (292, 548), (446, 526)], taper(2, 5, 2), DISH[0], alpha=0.6)
    foil: Knots = [
        (132, 516), (150, 498), (196, 482), (250, 470), (300, 468), (356, 474), (420, 492), (454, 516), (430, 530),
        (380, 536), (292, 542), (204, 536), (152, 530),
    ]  # fmt: skip
    sheet = layer.shape(foil, linear((150, 470), (440, 540), ["#ffffff", "#c8cce4", "#7e84ac", "#4a4e78"]))
    rng = np.random.default_rng(13)
    for _ in range(64):
        x, y = rng.uniform(140, 448), rng.uniform(470, 540)
        turn, long = rng.uniform(-0.8, 0.8), rng.uniform(10, 34)
        ends = [(x, y), (x + long * 0.5, y + long * 0.4 * turn), (x + long, y + long * turn * 0.6)]
        layer.line(ends, taper(0.6, 3.4, 0.6), "#ffffff" if rng.random() < 0.5 else "#5a5e8c", 0.55, 0.6, sheet)
    for side, x in ((-1, 150), (1, 436)):
        towel: Knots = [
            (x - 40, 512), (x - 12, 496), (x + 28, 504), (x + 40, 540), (x + 34, 640), (x - 46, 640), (x - 50, 548),
        ]  # fmt: skip
        layer.shape([(a + 3, b + 5) for a, b in towel], passers.NIGHT, alpha=0.4, blur=6)
        folded = layer.shape(towel, linear((x - 44, 500), (x + 44, 580), [CLOTH[3], CLOTH[2], CLOTH[1]]))
        for number in range(4):
            stripe = [(x - 52, 524 + number * 20), (x - 4, 512 + number * 20), (x + 44, 528 + number * 20)]
            layer.line(stripe, taper(4, 5, 4), "#2a6a8c", alpha=0.65, clip=folded)
        for number in range(3):
            knuckle = (x + side * 14 - 12 + number * 13, 508 + abs(number - 1) * 3)
            layer.fill(kit.ellipse(knuckle[0] + 1, knuckle[1] + 4, 8, 12), passers.NIGHT, alpha=0.3, blur=3)
            layer.fill(kit.ellipse(*knuckle, 7.6, 12), linear((x - 20, 494), (x + 24, 524), [SKIN.light, SKIN.middle]))
            layer.line(
                [(knuckle[0] - 3, knuckle[1] - 3), (knuckle[0] + 3, knuckle[1] - 4)], taper(0.5, 2, 0.5), SKIN.shade
            )
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Dov's sister; the dish is the nearest of them."""
    front = paint_front(pose)
    dish = paint_dish(pose).surface.makeImageSnapshot()
    front.canvas.save()
    front.canvas.resetMatrix()
    front.canvas.drawImage(dish, 0, 0)
    front.canvas.restore()
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), front)


# Her head lies on her shoulder all the while.
HABITS = {
    "neutral": {"lid": 0.9, "corners": -0.5, "tilt": -11, "drop": 8, "aside": -6},
    "warm": {"lid": 0.76, "squint": 0.6, "corners": 8, "tilt": -13, "drop": 8, "aside": -6},
    "sad": {"lid": 0.66, "gaze": (2, 7), "tilt": -14, "drop": 12, "aside": -6},
    "surprised": {"open": 15, "width": -18, "tilt": -9, "drop": 2, "aside": -6},
}
PERSON = Person(
    "sister",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffd8a0", second="#b4d4e8", contact="#341c34", sink="#22304e"),
)
