"""The woman with a dog: a yellow raincoat with its hood up, a wet fringe, a lead wound twice round her hand."""

from __future__ import annotations

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
    deep="#7a3a52", shade="#c07a72", middle="#eeb796", light="#ffdcbc", band="#ee7462", blush="#f0606c", sheen=0.34
)
HAIR: Ramp = ("#2a1424", "#5c3030", "#96584a", "#dca078")
OIL: Ramp = ("#7a4a1c", "#c48a2e", "#efbf48", "#ffe58c")
LINING: Ramp = ("#4a2a1c", "#7a4a24", "#a86e34", "#cf9a52")
KNIT: Ramp = ("#22306e", "#3a539f", "#6a8bcf", "#a8c6f2")
LEAD = "#c0405a"
LIGHT = HairLight(x=200, y=170, reach=130)

EYE = Eye(
    206, 256, 40, -1, ("#1a2418", "#3e6a48", "#96c08a"), height=12.5, depth=8.5, inner=2, outer=0,
    upper=((0.18, 0.82), (0.5, 1.0), (0.82, 0.8)), lower=((0.24, 0.8), (0.58, 1.0), (0.86, 0.65)),
    radius=11.4, look=(-1, -1), ink="#341626", lash=(1.8, 4, 5, 3.4), flick=(4, 2), flick_width=3.5, fold=6.5,
    bag=0.3, under=0.5, glint=3.2,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=289, y=255, width=43, side=1)),
    Brow("#6a3a34", ((-0.02, 28), (0.3, 34), (0.72, 35), (1.2, 27)), weight=(7, 9, 7, 1.6), hairs=12, hair_length=7,
         lit="#a8705a"),
    Mouth(246, 340, half=25, upper=5.5, lower=9, dip=2, peak=0.25, upper_paint="#b45058", lower_paint="#d67874",
          gleam="#fac4b0", line="#5a1c34"),
    wide=0.96, jaw=0.97, blush=0.7, nose=0.96, red=0.34, years=0.25, hairline=212,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """The inside of the hood."""
    layer = head_layer(pose, 0.9)
    hood: Knots = [
        (112, 230), (110, 320), (132, 400), (190, 448), (316, 448), (374, 400), (398, 320), (396, 220),
        (362, 116), (300, 62), (250, 48), (190, 66), (136, 126),
    ]  # fmt: skip
    layer.shape(hood, linear((110, 60), (400, 380), [OIL[2], OIL[1], OIL[0]]))
    inside: Knots = [
        (138, 230),
        (142, 330),
        (180, 410),
        (330, 408),
        (366, 320),
        (364, 220),
        (328, 130),
        (252, 96),
        (176, 136),
    ]
    layer.shape(inside, linear((140, 100), (370, 400), [LINING[1], LINING[0]]))
    return layer


def paint_body(pose: Pose) -> Layer:
    """Oilskin over a jumper, done up with pegs of wood; in her hand the lead."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.94)
    layer.shape(
        [(178, 404), (214, 436), (252, 446), (294, 434), (330, 400), (338, 470), (252, 500), (170, 474)],
        linear((180, 400), (330, 470), [KNIT[3], KNIT[2], KNIT[1]]),
    )
    for number in range(15):
        x = 176 + number * 11
        layer.line([(x, 414), (x + 2, 480)], taper(1, 2.2, 1), KNIT[0], alpha=0.4)
    coat = passers.paint_coat(layer, OIL, gap=0.05)
    for knots, tones in (
        ([(150, 398), (172, 396), (222, 470), (248, 520), (230, 530), (186, 486)], (OIL[3], OIL[2])),
        ([(352, 394), (330, 392), (284, 468), (258, 520), (276, 530), (320, 484)], (OIL[2], OIL[1])),
    ):
        layer.shape([(x, y + 6) for x, y in knots], LINING[0], alpha=0.5, blur=5, clip=coat)
        layer.shape(knots, linear((160, 400), (340, 520), list(tones)))
    layer.line([(252, 516), (254, 575)], taper(2, 4, 3), OIL[0], alpha=0.9)
    for knots in ([(120, 440), (150, 500), (146, 575)], [(386, 440), (362, 506), (368, 575)]):
        layer.line(knots, taper(1, 10, 3), OIL[0], alpha=0.45, blur=3, clip=coat)
    for knots in ([(96, 430), (112, 480), (110, 560)], [(196, 490), (210, 540)]):
        layer.line(knots, taper(1, 8, 2), "#fff6c8", alpha=0.6, blur=2, clip=coat)
    for y in (536,):
        layer.line([(234, y), (276, y + 2)], taper(4, 4, 4), LINING[0])
        peg = kit.ellipse(246, y, 5, 13, 68)
        layer.fill(peg, linear((236, y - 6), (258, y + 6), ["#f0c894", "#a8703c"]))
    # The lead over her shoulder, for whoever is at the other end.
    layer.line([(146, 402), (120, 470), (132, 575)], taper(8, 8, 8), passers.NIGHT, alpha=0.4, blur=4, clip=coat)
    layer.line([(142, 400), (114, 468), (126, 575)], taper(7, 7, 7), LEAD, clip=coat)
    layer.line([(140, 400), (112, 468), (124, 575)], taper(1.4, 1.6, 1.4), "#f08a96", alpha=0.9, clip=coat)
    passers.paint_button(layer, 117, 492, 5, "#8a8aa8", "#e0e4f4")
    rain = np.random.default_rng(8)
    for _ in range(26):
        x, y = rain.uniform(30, 480), rain.uniform(430, 540)
        layer.dot(x, y, rain.uniform(1.2, 2.4), "#fffbe0", alpha=0.7, clip=coat)
    return layer


def paint_head(pose: Pose) -> Layer:
    """Her face, and the cold in it."""
    layer = head_layer(pose)
    outline = passers.paint_features(layer, FEATURES, pose)
    layer.shape(
        [(140, 90), (160, 260), (176, 220), (252, 176), (330, 220), (350, 270), (372, 90)],
        SKIN.deep,
        0.28,
        10,
        clip=outline,
    )
    return layer


def paint_front(pose: Pose) -> Layer:
    """A fringe that got wet before the hood went up, and the edge of the hood."""
    layer = head_layer(pose)
    rng = np.random.default_rng(3)
    base: Knots = [
        (160, 268),
        (156, 200),
        (176, 140),
        (252, 108),
        (330, 140),
        (348, 200),
        (346, 272),
        (334, 214),
        (300, 176),
        (252, 168),
        (204, 178),
        (172, 216),
    ]
    layer.shape(base, linear((160, 120), (346, 200), [HAIR[1], HAIR[0]]))
    for number in range(13):
        x = 172 + number * 13.5
        start = (232 + (x - 252) * 0.5, 118 + abs(x - 252) * 0.1)
        end = (x + rng.uniform(-5, 5) - 4, 210 + abs(x - 246) * 0.18 + rng.uniform(-6, 8))
        guide = [start, (x, 158), end]
        kit.straight_lock(layer, guide, 19, 1.0 if x < 252 else 0.55, 20 + number, HAIR, LIGHT, root=0.5, sharp=5)
    for number, guide in enumerate(
        (
            [(182, 170), (162, 230), (164, 290), (172, 322)],
            [(176, 176), (158, 232), (158, 280)],
            [(330, 170), (346, 236), (342, 300), (336, 328)],
            [(334, 178), (350, 236), (348, 284)],
        )
    ):
        kit.straight_lock(
            layer, guide, 16, 0.9 if guide[0][0] < 250 else 0.4, 60 + number, HAIR, LIGHT, root=0.6, sharp=4
        )
    brim: Knots = [
        (112, 230), (104, 320), (124, 400), (160, 436), (172, 424), (150, 380), (142, 310), (146, 220), (180, 142),
        (252, 108), (326, 140), (362, 220), (366, 310), (356, 384), (336, 424), (350, 434), (388, 396), (404, 316),
        (398, 216), (360, 110), (300, 56), (250, 44), (190, 60), (134, 122),
    ]  # fmt: skip
    edge = layer.shape(brim, linear((110, 60), (400, 330), [OIL[3], OIL[2], OIL[1], OIL[0]], [0, 0.3, 0.7, 1]))
    layer.line(
        [(146, 330), (148, 220), (182, 144), (252, 110), (324, 142), (360, 220), (364, 320)], taper(3, 7, 3), LINING[1]
    )
    for knots, width in (([(126, 300), (130, 210), (164, 124), (226, 74)], 12), ([(120, 350), (116, 290)], 6)):
        layer.line(knots, taper(1, width, 1), "#fff6c8", alpha=0.7, blur=2.5, clip=edge)
    layer.line([(252, 46), (254, 76), (252, 108)], taper(1, 4, 2), OIL[0], alpha=0.6, clip=edge)
    for _ in range(22):
        x, y = rng.uniform(112, 396), rng.uniform(56, 300)
        layer.dot(x, y, rng.uniform(1.2, 2.4), "#fffbe0", alpha=0.75, clip=edge)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of the woman with a dog."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"corners": 1, "tilt": 2},
    "warm": {"lid": 0.8, "squint": 0.6, "corners": 8, "tilt": -4},
    "sad": {"lid": 0.7, "gaze": (-3, 7)},
    "surprised": {"open": 16, "width": -18},
}
PERSON = Person(
    "dog_walker",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffe9a8", second="#a8c6f2", contact="#5a2c30", sink="#5a3a52"),
)
