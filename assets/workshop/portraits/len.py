"""Len: he had the desk before Jason. Shirtsleeves, a tie let out, a lanyard with his whole name, a cold coming."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import skia

import face
import kit
import passers
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Pose, Skin
from kit import HairLight, Layer, Ramp, linear, taper
from passers import Features

SKIN = Skin(
    deep="#4a3450", shade="#8c6a74", middle="#c4a08c", light="#e8ccae", band="#c86a62", blush="#d06468", glow="#ffe6c0",
    sheen=0.26,
)  # fmt: skip
HAIR: Ramp = ("#2c2a3a", "#5c5a6a", "#94929c", "#dcdad8")
SHIRT: Ramp = ("#4e5a7a", "#8a98b4", "#c6d0de", "#f2f6f8")
TIE: Ramp = ("#1e2a38", "#3a4e5e", "#6a8088", "#a8bcb8")
BAND, OCHRE = "#57607f", "#e6b34d"
LIGHT = HairLight(x=170, y=220, reach=130)

EYE = Eye(
    204, 256, 38, -1, ("#1c1418", "#54382c", "#a87c58"), height=11, depth=8.5, inner=1, outer=4,
    upper=((0.18, 0.82), (0.48, 1.0), (0.82, 0.78)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.7)),
    radius=11, look=(0, -0.5), ink="#2a1a2a", lash=(1.4, 3, 3.8, 2.4), fold=6, fold_width=3, hood=0.7,
    lid_alpha=0.45, bag=1.0, under=0.75, white=("#8c82a2", "#e2d8d8", "#f4eeea"), glint=2.8,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=289, y=255, width=42, side=1)),
    Brow("#5a5460", ((-0.04, 29), (0.3, 36), (0.72, 37), (1.22, 28)), weight=(6, 8.5, 7, 1.6), hairs=16,
         hair_length=8, lit="#a8a4a8"),
    Mouth(244, 345, half=28, upper=3.4, lower=6.5, dip=1.2, peak=0.26, seam=1.2, rest=1.4, upper_paint="#8e5058",
          lower_paint="#b07070", gleam="#e6b8a4", line="#42202c", upper_alpha=0.65, lower_alpha=0.8, crease=0.55),
    wide=0.96, long=1.02, jaw=0.96, blush=0.2, nose=1.14, red=0.42, years=1.0, hairline=0,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """What hair there is goes round the back."""
    layer = head_layer(pose)
    for number in range(12):
        x = 158 + number * 17
        guide = [(180 + number * 13, 220), (x, 270), (x + (3 if x > 250 else -3), 306)]
        kit.straight_lock(layer, guide, 20, 0.4, 20 + number, HAIR, LIGHT, root=0.7, sharp=3)
    return layer


def paint_body(pose: Pose) -> Layer:
    """A shirt that was ironed on Sunday, and it is always Thursday."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.98)
    shirt = layer.shape(
        [
            (2, 575, 1), (20, 490), (52, 450), (118, 420), (174, 402, 1), (212, 448), (252, 466), (296, 446),
            (332, 398, 1), (392, 418), (456, 448), (488, 490), (504, 575, 1),
        ],
        linear((40, 410), (480, 530), [SHIRT[3], SHIRT[2], SHIRT[1], SHIRT[0]], [0, 0.25, 0.65, 1]),
    )  # fmt: skip
    for knots, width in (
        ([(104, 430), (92, 470), (88, 575)], 5), ([(402, 424), (418, 466), (424, 575)], 5),
        ([(150, 430), (176, 500), (166, 575)], 8), ([(356, 430), (336, 500), (342, 575)], 8),
    ):  # fmt: skip
        layer.line(knots, taper(1, width, 2), SHIRT[0], alpha=0.5, blur=width / 4, clip=shirt)
    layer.line([(252, 470), (256, 575)], taper(2, 3, 2), SHIRT[0], alpha=0.6, clip=shirt)
    _tie(layer, shirt)
    wings: list[passers.Wing] = [
        ([(174, 398, 1), (156, 414), (172, 470, 1), (232, 472, 1), (200, 432)], (SHIRT[3], SHIRT[2])),
        ([(330, 394, 1), (350, 410), (336, 466, 1), (276, 470, 1), (306, 430)], (SHIRT[2], SHIRT[1])),
    ]
    passers.paint_wings(layer, wings, ((160, 400), (346, 460)), shade=0.45)
    _lanyard(layer)
    return layer


def _tie(layer: Layer, shirt: skia.Path) -> None:
    """Let out by the width of a hand, and not taken off."""
    blade = [(244, 498, 1), (268, 494, 1), (292, 575, 1), (238, 575, 1)]
    layer.shape([(x + 4, y + 3, 1) for x, y, _ in blade], SHIRT[0], alpha=0.7, blur=4, clip=shirt)
    tail = layer.shape(blade, linear((240, 500), (290, 560), [TIE[3], TIE[2], TIE[1]]))
    for number in range(5):
        y = 506 + number * 16
        layer.line([(230, y + 14), (300, y - 6)], taper(4, 4, 4), TIE[0], alpha=0.55, clip=tail)
    knot = [(238, 474, 1), (272, 470, 1), (268, 500, 1), (244, 502, 1)]
    layer.shape([(x + 2, y + 4, 1) for x, y, _ in knot], passers.NIGHT, alpha=0.4, blur=3)
    layer.shape(knot, linear((238, 474), (274, 502), [TIE[3], TIE[1]]))


def _lanyard(layer: Layer) -> None:
    """His name is typed on it in full, and there is no sticker over it."""
    for knots in ([(184, 408), (170, 430), (144, 454)], [(184, 410), (178, 440), (156, 458)]):
        layer.line([(x + 2, y + 4) for x, y in knots], taper(6, 6, 6), passers.NIGHT, alpha=0.35, blur=3)
    layer.line([(186, 406), (166, 430), (142, 456)], taper(6, 6.4, 6), BAND)
    layer.line([(184, 406), (164, 430), (140, 456)], taper(1.2, 1.4, 1.2), "#9aa4c0", alpha=0.8)
    card = skia.Path()
    card.addRoundRect(skia.Rect.MakeXYWH(96, 448, 92, 70), 5, 5)
    card.transform(skia.Matrix.RotateDeg(-5, skia.Point(142, 480)))
    layer.fill(card, passers.NIGHT, alpha=0.5, blur=6)
    layer.fill(card, linear((100, 446), (190, 516), ["#fbfcf8", "#b8c4cc"]))
    layer.line([(106, 464), (178, 458)], taper(8, 8, 8), OCHRE, clip=card)
    # LEONARD, from where one sits.
    for number, wide in enumerate((5, 7, 8, 8, 7, 8, 7)):
        x = 108 + number * 10
        layer.line(
            [(x, 485 - number), (x + wide * 0.7, 484 - number)], taper(8, 8, 8), "#2a3048", alpha=0.85, clip=card
        )


def paint_head(pose: Pose) -> Layer:
    """About sixty. He has got the beginnings of a cold."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 0.97)
    for number, (x, lean, lit) in enumerate(
        (
            (162, -8, 0.9),
            (158, -12, 0.9),
            (166, -4, 0.9),
            (344, 10, 0.4),
            (340, 6, 0.4),
            (348, 12, 0.4),
        )
    ):
        guide = [(x, 176), (x + lean, 212), (x + lean * 1.1, 250)]
        kit.straight_lock(layer, guide, 17, lit, 40 + number, HAIR, LIGHT, root=0.8, sharp=3)
    outline = passers.paint_features(layer, FEATURES, pose)
    passers.bald_shine(layer, SKIN, outline)
    face.paint_stubble(
        layer, outline,
        [(170, 322), (206, 330), (246, 324), (292, 330), (330, 312), (324, 372), (254, 410), (184, 376)],
        "#6a6a86", "#b8b8c4", 0.9, 6,
    )  # fmt: skip
    face.paint_mouth(layer, FEATURES.mouth, pose, SKIN)
    return layer


def paint_front(pose: Pose) -> Layer:
    """A few hairs that are laid across every morning."""
    layer = head_layer(pose)
    rng = np.random.default_rng(7)
    for number in range(9):
        start = (176 + number * 3, 156 - number * 5)
        end = (306 + rng.uniform(-10, 12), 146 - number * 3 + rng.uniform(-4, 4))
        guide = [start, (232 + number * 3, 116 - number * 1.6), end]
        layer.line(guide, taper(2.6, 3, 0.5), HAIR[1 + number % 2], alpha=0.85)
        layer.line([(x, y - 1) for x, y in guide], taper(0.5, 1.4, 0.3), HAIR[3], alpha=0.5)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Len."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.8, "brow_inner": -4, "corners": 1, "tilt": 2},
    "warm": {"lid": 0.74, "squint": 0.6, "corners": 7, "tilt": -3},
    "sad": {"lid": 0.64, "gaze": (2, 7), "tilt": -5},
}
PERSON = Person(
    "len",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#d8f0d0", second="#c4ccf0", contact="#2c2440", sink="#2a3a52"),
)
