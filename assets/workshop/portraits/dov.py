"""Dov: he sleeps, and is content. His hair is flat on the side he lies on, his cardigan buttoned one wrong."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

import face
import kit
import passers
import telephone
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, taper
from passers import Features

SKIN = Skin(
    deep="#54304a", shade="#9c6668", middle="#d2a084", light="#f2cfab", band="#d8685c", blush="#e0606a", sheen=0.3
)
HAIR: Ramp = ("#2e2c44", "#62607a", "#a09eb0", "#e8e6ea")
WOOL: Ramp = ("#1c2b26", "#3c5238", "#6c7e48", "#b4b878")
PYJAMAS: Ramp = ("#4a5a9a", "#8c9cd0", "#ced8f2", "#ffffff")
SHELL: Ramp = ("#2a1c12", "#6a5236", "#b09a70", "#ece0c0")
GOLD, LEATHER = "#f2c069", ("#4a2a1c", "#9a6a44")
LIGHT = HairLight(x=190, y=120, reach=160)

EYE = Eye(
    204, 258, 37, -1, ("#18202a", "#4c6270", "#a4bcc0"), height=10.5, depth=8.5, inner=1, outer=5.5,
    upper=((0.18, 0.82), (0.48, 1.0), (0.82, 0.74)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.75)),
    radius=10.8, look=(0, 0.5), ink="#2e1a2c", lash=(1.4, 3.2, 4, 2.4), fold=6.5, fold_width=3, hood=1.1,
    lid_alpha=0.5, bag=1.0, under=0.75, white=("#9682a6", "#ead8d8", "#f8ece8"), glint=2.8,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=290, y=257, width=41, side=1)),
    Brow("#74728a", ((-0.06, 28), (0.3, 34), (0.72, 33), (1.22, 22)), weight=(9, 13, 11, 3), hairs=26, hair_length=11,
         lit="#c4c2cc"),
    Mouth(245, 345, half=27, upper=4, lower=8, dip=1.2, peak=0.28, seam=1.6, rest=2, upper_paint="#9c5054",
          lower_paint="#c07470", gleam="#f0bea8", line="#481c2c", upper_alpha=0.6, lower_alpha=0.85, crease=0.45),
    wide=1.06, jaw=1.1, blush=0.4, nose=1.2, red=0.14, years=0.9, hairline=196,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Hair at the nape, that wants cutting; she did it, with the good scissors."""
    layer = head_layer(pose)
    nape: Knots = [
        (138, 150),
        (132, 240),
        (150, 306),
        (190, 330),
        (318, 328),
        (358, 300),
        (378, 230),
        (368, 120),
        (256, 70),
    ]
    layer.shape(nape, linear((130, 0), (378, 0), [HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(12)
    for number in range(3, 10):
        x = 140 + number * 19
        guide: Knots = [(170 + number * 13, 230), (x, 296), (x + rng.uniform(-12, 12), 330 + rng.uniform(-8, 6))]
        kit.straight_lock(layer, guide, 22, 0.5, 20 + number, HAIR, LIGHT, root=0.6, sharp=3)
    return layer


def paint_body(pose: Pose) -> Layer:
    """Striped pyjamas; the moss cardigan over them, one button wrong: the bottom one is hers."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 1.08)
    shirt = passers.paint_shirt(layer, PYJAMAS, low=10)
    for number in range(12):
        x = 150 + number * 18
        layer.line([(x, 400), (x + (252 - x) * 0.06, 575)], taper(3, 3, 3), PYJAMAS[0], alpha=0.7, clip=shirt)
    wings: list[passers.Wing] = [
        ([(172, 398, 1), (150, 416), (176, 470, 1), (238, 466, 1), (202, 432)], (PYJAMAS[3], PYJAMAS[2])),
        ([(334, 392, 1), (356, 410), (334, 462, 1), (266, 462, 1), (304, 428)], (PYJAMAS[2], PYJAMAS[1])),
    ]
    for wing, (knots, _) in zip(
        passers.paint_wings(layer, wings, ((160, 400), (346, 460)), shade=0.45), wings, strict=True
    ):
        for number in range(5):
            x = min(k[0] for k in knots) + 8 + number * 18
            layer.line([(x, 390), (x + 4, 480)], taper(2.4, 2.4, 2.4), PYJAMAS[0], alpha=0.6, clip=wing)
    coat = passers.paint_coat(layer, WOOL, broad=1.06, gap=0.5)
    for column in range(44):
        x = -20 + 12.6 * column
        for row in range(13):
            y = 396 + 13 * row + 10 * abs(x - 256) / 260
            layer.line([(x - 4, y), (x, y + 6), (x + 4, y)], taper(1, 2.6, 1), WOOL[0], alpha=0.26, clip=coat)
            layer.line(
                [(x - 4, y - 2), (x, y + 4)], taper(0.5, 1.6, 0.5), WOOL[3], alpha=0.24 if x < 250 else 0.1, clip=coat
            )
    _bands(layer)
    return layer


def _bands(layer: Layer) -> None:
    """The edges of the cardigan do not meet where they should."""
    left: Knots = [(166, 398), (186, 456), (214, 520), (232, 575)]
    right: Knots = [(336, 394), (316, 448), (290, 508), (272, 575)]
    for knots, tones in ((left, (WOOL[1], WOOL[3])), (right, (WOOL[0], WOOL[2]))):
        layer.line([(x + 3, y + 5) for x, y in knots], taper(18, 20, 20), passers.NIGHT, alpha=0.4, blur=4)
        layer.line(knots, taper(17, 18, 18), tones[0])
        for x, y, tx, ty in kit.sample(knots, 28):
            layer.line([(x - ty * 7, y + tx * 7), (x + ty * 7, y - tx * 7)], taper(1.2, 1.8, 1.2), tones[1], alpha=0.5)
    for x, y in ((304, 474), (284, 534)):
        passers.paint_button(layer, x, y, 7.6, *LEATHER)
    # The buttonhole above the first has nothing in it.
    layer.line([(186, 462), (194, 458)], taper(3, 4, 3), WOOL[0])
    layer.line([(187, 460), (193, 457)], taper(1, 1.4, 1), WOOL[3], alpha=0.8)


def paint_head(pose: Pose) -> Layer:
    """A pillow has been at his cheek."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 1.05)
    outline = passers.paint_features(layer, FEATURES, pose)
    face.paint_stubble(
        layer, outline,
        [(166, 318), (204, 330), (248, 322), (296, 330), (338, 312), (330, 372), (256, 412), (180, 376)],
        "#7a7a98", "#c4c4d0", 0.8, 4,
    )  # fmt: skip
    for knots in ([(172, 286), (186, 308), (190, 338)], [(184, 280), (200, 300), (206, 322)]):
        layer.line(knots, taper(0.6, 4, 0.6), "#c2505a", alpha=0.42, blur=1.2, clip=outline)
    face.paint_mouth(layer, FEATURES.mouth, pose, SKIN)
    return layer


def paint_front(pose: Pose) -> Layer:
    """Grey, thick, flat on the left and up on the right, like something left out in wind."""
    layer = head_layer(pose)
    cap: Knots = [
        (148, 236), (138, 190), (146, 134), (186, 92), (250, 78), (316, 84), (362, 128), (368, 196), (358, 238),
        (346, 198), (316, 168), (262, 150), (204, 162), (166, 200),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 90), (370, 200), [HAIR[2], HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(9)
    for number in range(13):
        angle = math.radians(262 + number * 8.4)
        x, y = 258 + 86 * math.cos(angle), 176 + 86 * math.sin(angle)
        far = 104 + rng.uniform(0, 20)
        end = (270 + far * math.cos(angle) + rng.uniform(-4, 8), 172 + far * math.sin(angle))
        middle = ((x + end[0]) / 2 - 8 + rng.uniform(-4, 4), (y + end[1]) / 2 - 6)
        kit.straight_lock(
            layer, [(x, y), middle, end], 24, 0.8 - number * 0.03, 40 + number, HAIR, LIGHT, root=0.7, sharp=4
        )
    for number in range(11):
        start = (262 - number * 2, 84 + number * 2)
        guide: Knots = [
            start,
            (206 - number * 2, 94 + number * 8),
            (150 + number * 3, 148 + number * 2),
            (146 + number * 2, 224 - number * 3),
        ]
        kit.straight_lock(layer, guide, 22, 1.0, 70 + number, HAIR, LIGHT, root=0.5, sharp=4)
    for number in range(12):
        x = 186 + number * 13
        end = (x + 4 + rng.uniform(-8, 8), 186 - 16 * math.sin(math.pi * number / 11) + rng.uniform(-8, 8))
        kit.straight_lock(
            layer,
            [(266 + (x - 262) * 0.5, 90), (x + 12, 126), end],
            22,
            0.95 if x < 260 else 0.6,
            90 + number,
            HAIR,
            LIGHT,
            root=0.5,
            sharp=4,
        )
    for number, guide in enumerate(
        (
            [(164, 180), (150, 212), (152, 250)],
            [(346, 176), (364, 210), (360, 252)],
            [(342, 186), (354, 222), (350, 264)],
        )
    ):
        kit.straight_lock(
            layer, guide, 18, 0.9 if guide[0][0] < 250 else 0.45, 120 + number, HAIR, LIGHT, root=0.7, sharp=4
        )
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Dov."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


def paint_calling(pose: Pose) -> Groups:
    """All groups of Dov, and the receiver that he puts down on the draining board."""
    groups = paint(pose)
    telephone.paint_receiver(groups.front, SKIN, WOOL, SHELL)
    return groups


HABITS = {
    "neutral": {"lid": 0.7, "squint": 0.3, "corners": 2, "tilt": -4},
    "warm": {"lid": 0.6, "squint": 0.7, "corners": 8, "width": 10, "tilt": -6},
    "sad": {"lid": 0.56, "gaze": (-3, 6), "tilt": 4, "drop": 8},
}
PERSON = Person(
    "dov",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffc0a8", second="#c4d4a8", contact="#34203c", sink="#2c3a5a"),
)
CALLING = replace(PERSON, name="dov_line", paint=paint_calling)
PEOPLE = (PERSON, CALLING)
