"""Mrs Pell from the floor below: hair in a net, a pinafore over a blouse, a bowl of soup with a plate on it."""

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
    deep="#643a52", shade="#ac7274", middle="#dfae96", light="#fadcc0", band="#e07a6c", blush="#ec6a74", sheen=0.32
)
HAIR: Ramp = ("#5a4a66", "#9c8ca4", "#d8ccd8", "#fff8fa")
BLOUSE: Ramp = ("#571a45", "#9c3c64", "#d87a88", "#f7bd95")
PINNY: Ramp = ("#22306f", "#4a66b0", "#8cacdc", "#cfe0f6")
CHINA: Ramp = ("#7675a6", "#cfcce4", "#f0ecf6", "#ffffff")
GOLD = "#f2c069"
LIGHT = HairLight(x=190, y=110, reach=170)

EYE = Eye(
    205, 258, 36, -1, ("#1c2436", "#56749a", "#b4cce0"), height=10.5, depth=8, inner=1, outer=4,
    upper=((0.18, 0.84), (0.48, 1.0), (0.82, 0.76)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.7)),
    radius=10.6, look=(-1, -0.5), ink="#3a2038", lash=(1.6, 3.4, 4.2, 2.8), fold=5, fold_width=3, hood=0.9,
    lid_alpha=0.45, bag=0.7, under=0.65, glint=3,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=289, y=257, width=40, side=1)),
    Brow("#b4a4b4", ((-0.02, 28), (0.3, 34), (0.72, 34), (1.2, 26)), weight=(5, 7, 5, 1.4), hairs=14, hair_length=7,
         lit="#f0e8ee"),
    Mouth(245, 342, half=25, upper=4, lower=7.5, dip=1.4, peak=0.24, seam=1.2, rest=1.5, upper_paint="#a04a5c",
          lower_paint="#c86a74", gleam="#f6c0b0", line="#501c34", upper_alpha=0.8, lower_alpha=0.85, crease=0.5),
    wide=1.02, jaw=1.03, blush=0.7, nose=1.02, red=0.12, years=1.0, hairline=190,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Hair in a roll at the nape, in its net."""
    layer = head_layer(pose)
    mass: Knots = [
        (136, 170), (126, 250), (142, 318), (190, 340), (316, 338), (364, 312), (378, 246), (368, 160), (318, 84),
        (250, 64), (180, 88),
    ]  # fmt: skip
    layer.shape(mass, linear((126, 80), (378, 300), [HAIR[2], HAIR[1], HAIR[0]]))
    for side in (-1, 1):
        for number in range(5):
            x, y = 252 + side * (112 - number * 7), 236 + number * 21
            roll = kit.ellipse(x, y, 17, 13, side * (24 + number * 6))
            layer.fill(kit.ellipse(x + 2, y + 3, 18, 14, side * 24), HAIR[0], alpha=0.8)
            tones = [HAIR[3], HAIR[2]] if side < 0 else [HAIR[2], HAIR[1]]
            layer.fill(roll, linear((x - 12, y - 10), (x + 12, y + 10), tones))
            layer.line([(x - 9, y + 3), (x, y - 4), (x + 9, y + 2)], taper(1, 2.4, 1), HAIR[0], alpha=0.5)
    return layer


def paint_body(pose: Pose) -> Layer:
    """Blouse, pinafore, and what she carries up every night."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.96)
    coat = passers.paint_coat(layer, BLOUSE, broad=0.98, gap=0.02)
    rng = np.random.default_rng(3)
    for _ in range(70):
        x, y = rng.uniform(16, 490), rng.uniform(416, 572)
        layer.dot(x, y, 3, BLOUSE[3], alpha=0.75, clip=coat)
        layer.dot(x, y, 1.2, GOLD, alpha=0.9, clip=coat)
    for knots, tones in (
        ([(178, 398, 1), (150, 412), (158, 450), (206, 462), (252, 452, 1), (208, 430)], (CHINA[3], CHINA[2])),
        ([(328, 394, 1), (354, 408), (346, 446), (300, 460), (252, 452, 1), (296, 428)], (CHINA[2], CHINA[1])),
    ):
        layer.shape([(k[0], k[1] + 6, *k[2:]) for k in knots], passers.NIGHT, alpha=0.4, blur=4)
        layer.shape(knots, linear((150, 400), (350, 460), list(tones)))
        for x, y, _, _ in kit.sample([k[:2] for k in knots[1:5]], 11):
            layer.dot(x, y, 3.6, tones[0])
            layer.dot(x, y, 1.1, CHINA[0], alpha=0.7)
    layer.dot(252, 456, 8, "#9a6428")
    layer.dot(251, 455, 6.6, GOLD)
    layer.dot(252, 456, 4, "#c8405a")
    bib: Knots = [(176, 476, 1), (330, 474, 1), (356, 575, 1), (150, 575, 1)]
    layer.shape([(x, y + 5, 1) for x, y, _ in bib], passers.NIGHT, alpha=0.4, blur=5)
    front = layer.shape(bib, linear((160, 476), (350, 560), [PINNY[3], PINNY[2], PINNY[1]]))
    for number in range(14):
        x = 152 + number * 16
        layer.line([(x, 474), (x, 575)], taper(2.2, 2.2, 2.2), PINNY[0], alpha=0.22, clip=front)
    for side, top in ((-1, 402), (1, 400)):
        strap = [(252 + side * 74, 478), (252 + side * 96, 430), (252 + side * 106, top)]
        layer.line([(x + 3, y + 4) for x, y in strap], taper(17, 17, 16), passers.NIGHT, alpha=0.35, blur=4)
        layer.line(strap, taper(16, 16, 15), PINNY[2 if side < 0 else 1])
    _bowl(layer)
    return layer


def _bowl(layer: Layer) -> None:
    """A bowl, and a plate over it, to be lifted; the heat gets out at the rim."""
    layer.fill(kit.ellipse(392, 500, 76, 20), passers.NIGHT, alpha=0.4, blur=8)
    bowl = layer.shape(
        [(322, 482), (334, 530), (362, 575), (426, 575), (450, 530), (462, 482)],
        linear((322, 480), (462, 560), [CHINA[3], CHINA[2], CHINA[1], CHINA[0]]),
    )
    layer.line([(328, 506), (390, 520), (456, 504)], taper(5, 6, 5), "#4a66b0", alpha=0.9, clip=bowl)
    layer.fill(kit.ellipse(392, 480, 82, 17), linear((310, 470), (474, 490), [CHINA[3], CHINA[2], CHINA[1]]))
    layer.fill(kit.ellipse(392, 477, 60, 10), linear((330, 470), (450, 486), [CHINA[1], CHINA[2]]))
    layer.line([(312, 481), (392, 498), (472, 480)], taper(1.4, 3, 1.4), "#4a66b0", alpha=0.8)
    for number, x in enumerate((340, 372, 440)):
        wisp = [(x, 462), (x + 8, 440), (x - 4 + number * 3, 420), (x + 7, 396)]
        layer.line(wisp, taper(2, 10, 1), "#ffffff", alpha=0.26, blur=4)


def paint_head(pose: Pose) -> Layer:
    """A face that hears the third stair from two floors off."""
    layer = head_layer(pose)
    passers.paint_features(layer, FEATURES, pose)
    for x, y in ((154, 308), (352, 306)):
        layer.dot(x, y, 5, "#9a90b8")
        layer.dot(x - 1, y - 1, 4, "#f4eefa")
    return layer


def paint_front(pose: Pose) -> Layer:
    """Waves, set on Fridays, and the net that keeps them till the next."""
    layer = head_layer(pose)
    cap: Knots = [
        (148, 262), (130, 220), (134, 150), (170, 92), (246, 66), (328, 84), (368, 142), (374, 216), (356, 262),
        (346, 214), (320, 184), (256, 166), (196, 178), (162, 212),
    ]  # fmt: skip
    hair = layer.shape(cap, linear((134, 80), (372, 220), [HAIR[3], HAIR[2], HAIR[1], HAIR[0]], [0, 0.3, 0.7, 1]))
    for row in range(6):
        for side in (-1, 1):
            far = 26 + row * 13
            wave: Knots = [
                (252 + side * 4, 76 + row * 14),
                (252 + side * far * 0.7, 92 + row * 13),
                (252 + side * min(92, far + 30), 116 + row * 15 + 8 * math.sin(row)),
                (252 + side * min(100, far + 44), 146 + row * 12),
            ]
            kit.straight_lock(layer, wave, 19, 1.0 if side < 0 else 0.55, 40 + row * 2 + side, HAIR, LIGHT, root=0.7)
    for number in range(11):
        x = 166 + number * 17
        curl = kit.ellipse(x, 190 - 22 * math.sin(math.pi * number / 10), 13, 11, -20 + number * 4)
        layer.fill(curl, HAIR[0], alpha=0.7)
        inner = kit.ellipse(x - 1, 189 - 22 * math.sin(math.pi * number / 10), 11.4, 9.6, -20 + number * 4)
        lit = number < 6
        tones = [HAIR[3], HAIR[2]] if lit else [HAIR[2], HAIR[1]]
        layer.fill(inner, linear((x - 8, 160), (x + 8, 200), tones))
        layer.line([(x - 6, 191), (x, 184), (x + 6, 190)], taper(0.8, 2, 0.8), HAIR[0], alpha=0.5)
    for number in range(-9, 22):
        for lean in (-1, 1):
            start, end = (120 + number * 17, 60), (120 + number * 17 + lean * 150, 260)
            layer.line([start, end], taper(0.9, 0.9, 0.9), "#6a5478", alpha=0.35, clip=hair)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Mrs Pell."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"corners": 1.5, "tilt": -2, "lid": 0.9},
    "warm": {"lid": 0.74, "squint": 0.65, "corners": 8, "tilt": -5},
    "sad": {"lid": 0.66, "gaze": (3, 6)},
    "surprised": {"open": 12, "width": -20},
}
PERSON = Person(
    "pell",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffd0c0", second="#c4d4ff", contact="#4a2c50", sink="#42306e"),
)
