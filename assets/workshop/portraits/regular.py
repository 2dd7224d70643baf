"""The man with soup: a knitted hat that he has on indoors, a beard, a green coat, a spoon of his own in the pocket."""

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
    deep="#64304a", shade="#ae6862", middle="#de9c7e", light="#f6c8a2", band="#e4604e", blush="#ea4e58", sheen=0.3
)
HAIR: Ramp = ("#2c141c", "#5e2e26", "#995237", "#d99a68")
WOOL: Ramp = ("#22306e", "#3f5cae", "#7898da", "#c0d6fa")
COAT: Ramp = ("#0b2a2c", "#174c42", "#2e7a58", "#7ab878")
SHIRT: Ramp = ("#7a6c72", "#b8a8a0", "#e4d8c4", "#fff6e2")
STEEL: Ramp = ("#39406a", "#7e88b0", "#c4cce4", "#ffffff")
GOLD = "#f2c069"
LIGHT = HairLight(x=200, y=340, reach=130)

EYE = Eye(
    205, 258, 35, -1, ("#1c1a14", "#54462c", "#ae9660"), height=10, depth=8, inner=1.5, outer=3.5,
    upper=((0.18, 0.86), (0.5, 1.0), (0.82, 0.82)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.75)),
    radius=10.4, look=(-1, -0.5), ink="#2e1620", lash=(1.4, 3.2, 4, 2.4), fold=5, fold_width=2.8, hood=0.6,
    bag=0.55, under=0.65, glint=3,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=289, y=257, width=39, side=1)),
    Brow("#6e3a2a", ((-0.04, 26), (0.3, 31), (0.72, 31), (1.22, 23)), weight=(9, 12, 10, 2.6), hairs=22,
         hair_length=9, lit="#b0704a"),
    Mouth(243, 347, half=25, upper=4, lower=8.5, dip=1.2, peak=0.28, seam=1.4, rest=1, upper_paint="#a04a4e",
          lower_paint="#c8706a", gleam="#f4bca2", line="#4c1a28", upper_alpha=0.5, lower_alpha=0.9, crease=0.35),
    wide=1.04, jaw=1.06, blush=0.9, nose=1.24, red=0.5, years=0.55, hairline=226,
)  # fmt: skip
BEARD: Knots = (
    (148, 292), (162, 316), (184, 336), (210, 332), (240, 326), (268, 328), (290, 334), (314, 326), (340, 298),
    (352, 284), (354, 330), (342, 368), (314, 398), (272, 414), (238, 414), (194, 400), (162, 368), (148, 328),
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Hair that comes out under the hat."""
    layer = head_layer(pose)
    nape: Knots = [(144, 180), (138, 260), (158, 330), (336, 330), (364, 260), (358, 180)]
    layer.shape(nape, linear((140, 0), (360, 0), [HAIR[1], HAIR[0]]))
    for number in range(12):
        x = 144 + number * 19.6
        guide: Knots = [(x, 250), (x + sway(number), 296), (x + (8 if x > 250 else -8), 338)]
        kit.curly_lock(layer, guide, 18, 1.0, 0.5, 20 + number, HAIR, LIGHT, dim=0.3)
    return layer


def sway(number: int) -> float:
    """How far one lock of many sways."""
    return 5 * math.sin(number * 1.7)


def paint_body(pose: Pose) -> Layer:
    """Green coat, cream shirt with the collar up on one side, the spoon."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 1.06)
    shirt = passers.paint_shirt(layer, SHIRT, low=6)
    layer.line([(252, 470), (255, 575)], taper(2, 3, 2), SHIRT[0], alpha=0.7, clip=shirt)
    for y in (498, 540):
        passers.paint_button(layer, 260, y, 5, SHIRT[0], SHIRT[3])
    wings: list[passers.Wing] = [
        ([(170, 396, 1), (158, 410), (184, 458, 1), (242, 458, 1), (202, 430)], (SHIRT[3], SHIRT[2])),
        ([(336, 382, 1), (350, 392), (334, 446, 1), (262, 456, 1), (304, 424)], (SHIRT[2], SHIRT[1])),
    ]
    passers.paint_wings(layer, wings, ((160, 400), (346, 452)))
    coat = passers.paint_coat(layer, COAT, broad=1.05, gap=1.3)
    passers.paint_collar(layer, coat, COAT)
    rng = np.random.default_rng(11)
    for _ in range(260):
        x, y = rng.uniform(-10, 520), rng.uniform(404, 560)
        layer.line([(x, y), (x + 5, y + 3)], taper(0.8, 1.4, 0.8), COAT[3], alpha=0.16, clip=coat)
    # One button is not the coat's own.
    passers.paint_button(layer, 196, 548, 9, "#3a2018", "#8a5a3a")
    passers.paint_button(layer, 330, 486, 9, "#7a2440", "#d05a70")
    _spoon(layer)
    return layer


def _spoon(layer: Layer) -> None:
    """He brings his own. The Nightlight's are smaller."""
    layer.line([(398, 520), (390, 462)], taper(6, 5, 5), STEEL[1])
    layer.line([(396, 518), (388, 462)], taper(1.4, 1.4, 1.2), STEEL[3], alpha=0.8)
    bowl = kit.ellipse(386, 444, 13, 21, -8)
    layer.fill(kit.ellipse(389, 448, 14, 22, -8), passers.NIGHT, alpha=0.5, blur=4)
    layer.fill(bowl, linear((374, 424), (400, 464), [STEEL[3], STEEL[2], STEEL[1]]))
    layer.fill(kit.ellipse(387, 446, 9, 16, -8), linear((376, 430), (398, 462), [STEEL[1], STEEL[2], STEEL[3]]))
    layer.line([(380, 434), (378, 446)], taper(1, 3, 1), "#ffffff", alpha=0.9)
    pocket = [(358, 500, 1), (430, 496, 1), (434, 575, 1), (360, 575, 1)]
    layer.shape([(x + 2, y + 4, 1) for x, y, _ in pocket], passers.NIGHT, alpha=0.4, blur=4)
    layer.shape(pocket, linear((358, 500), (434, 570), [COAT[2], COAT[1]]))
    layer.line([(358, 502), (430, 498)], taper(3, 3.4, 3), COAT[3], alpha=0.7)


def paint_head(pose: Pose) -> Layer:
    """Warm from the inside."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 1.02)
    passers.paint_features(layer, FEATURES, pose)
    _beard(layer, pose)
    face.paint_mouth(layer, FEATURES.mouth, pose, SKIN)
    return layer


def _beard(layer: Layer, pose: Pose) -> None:
    """Brown, with red in it, and curly; it has had soup in it."""
    layer.shape(face.dropped(BEARD, pose), linear((150, 290), (340, 410), [HAIR[2], HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(16)
    for radius, count, long in ((104, 22, 20), (88, 18, 24), (72, 13, 22)):
        for number in range(count):
            angle = math.radians(-14 + 208 * (number + 0.5) / count)
            x, y = 250 + radius * 0.94 * math.cos(angle), 308 + radius * 0.88 * math.sin(angle)
            end = (x + long * 0.4 * math.cos(angle) + rng.uniform(-4, 4), y + long * (0.55 + 0.3 * math.sin(angle)))
            tone = (0.95 if x < 244 else 0.5) * (0.7 + 0.3 * rng.random())
            guide = [(x, y - 5), ((x + end[0]) / 2 + rng.uniform(-5, 5), (y + end[1]) / 2), end]
            kit.curly_lock(layer, guide, 12, 1.0, tone, 200 + number, HAIR, LIGHT)
    passers.paint_moustache(layer, pose, HAIR, (0.55, 0.95), (5, 2.8), (245, 328), (46, 346))


def paint_front(pose: Pose) -> Layer:
    """The hat: ribbed, a fold with a row of pale stitches, and a bobble."""
    layer = head_layer(pose)
    for number, guide in enumerate(
        (
            [(162, 216), (148, 244), (152, 284)],
            [(170, 218), (158, 250), (160, 292)],
            [(344, 216), (358, 246), (352, 286)],
            [(336, 218), (348, 252), (344, 292)],
        )
    ):
        kit.curly_lock(layer, guide, 16, 1.2, 0.9 if guide[0][0] < 250 else 0.45, 20 + number, HAIR, LIGHT)
    rng = np.random.default_rng(2)
    for _ in range(90):
        angle, far = rng.uniform(0, 2 * math.pi), 30 + rng.uniform(-4, 6)
        x, y = 258, 34
        end = (x + far * math.cos(angle), y + far * 0.86 * math.sin(angle))
        tone = WOOL[3] if end[0] < 250 and end[1] < 40 else WOOL[2] if end[0] < 266 else WOOL[1]
        layer.line([(x, y), end], taper(3, 4.5, 2.4), kit.mix(tone, WOOL[2], rng.random() * 0.4))
    layer.fill(kit.ellipse(250, 28, 18, 15), WOOL[3], alpha=0.35, blur=6)
    crown: Knots = [(140, 200), (138, 150), (168, 92), (222, 60), (286, 58), (338, 88), (364, 146), (366, 200)]
    top = layer.shape(crown, linear((140, 70), (366, 190), [WOOL[3], WOOL[2], WOOL[1], WOOL[0]], [0, 0.3, 0.7, 1]))
    for number in range(17):
        x = 142 + number * 14
        rib = [(256 + (x - 254) * 0.12, 58), (254 + (x - 254) * 0.78, 110), (x, 200)]
        layer.line(rib, taper(1, 3.4, 3), WOOL[0], alpha=0.42, clip=top)
        layer.line(
            [(px - 3, py) for px, py in rib], taper(0.6, 2.4, 2), WOOL[3], alpha=0.4 if x < 250 else 0.18, clip=top
        )
    fold: Knots = [
        (130, 176),
        (190, 158),
        (252, 152),
        (314, 156),
        (374, 172),
        (376, 218),
        (314, 202),
        (252, 198),
        (190, 204),
        (132, 222),
    ]
    layer.shape([(x, y + 9) for x, y in fold], SKIN.deep, alpha=0.5, blur=6)
    turned = layer.shape(fold, linear((130, 160), (376, 210), [WOOL[3], WOOL[2], WOOL[1]]))
    for number in range(22):
        x = 134 + number * 11.4
        y = 154 + 20 * ((x - 252) / 122) ** 2
        layer.line([(x, y), (x, y + 48)], taper(1.4, 3, 1.4), WOOL[0], alpha=0.4, clip=turned)
        layer.line(
            [(x - 3, y), (x - 3, y + 46)], taper(0.8, 2, 0.8), WOOL[3], alpha=0.5 if x < 250 else 0.2, clip=turned
        )
        layer.line(
            [(x + 2, y + 20), (x + 5, y + 26), (x + 8, y + 20)], taper(2, 3, 2), "#eef4ff", alpha=0.75, clip=turned
        )
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of the man with soup."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"corners": 2, "tilt": 2, "lid": 0.9},
    "warm": {"lid": 0.72, "squint": 0.75, "corners": 10, "width": 12, "tilt": -4},
    "sad": {"lid": 0.66, "gaze": (2, 7), "tilt": -5, "drop": 10},
}
PERSON = Person(
    "regular",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#b8d8a8", second="#ffd0a0", contact="#34182c", sink="#243a5a"),
)
