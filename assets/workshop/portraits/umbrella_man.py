"""The man with an umbrella: he used to be a guard. Bald, a moustache that stands up for itself, a scarf."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import face
import kit
import passers
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Pose, Skin
from kit import HairLight, Layer, Ramp, linear, taper
from passers import Features

SKIN = Skin(
    deep="#6a3248", shade="#b06a64", middle="#e0a481", light="#f8d0a8", band="#e4685a", blush="#e45a66", sheen=0.3
)
HAIR: Ramp = ("#150c20", "#33202c", "#5c3c40", "#a87a68")
COAT: Ramp = ("#3a1636", "#6e2f4c", "#a85a62", "#d99a84")
SCARF: Ramp = ("#0f3a4a", "#1f6a74", "#41a09a", "#8fd8c4")
SHADE: Ramp = ("#0a0a22", "#171c3e", "#2c3866", "#6a86c0")
GOLD, BRASS = "#f2c069", "#8a5a2c"
LIGHT = HairLight(x=180, y=250, reach=150)

EYE = Eye(
    204, 254, 37, -1, ("#1c1418", "#4a3028", "#9a7458"), height=10.5, depth=8, inner=1, outer=4,
    upper=((0.18, 0.82), (0.48, 1.0), (0.82, 0.76)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.7)),
    radius=10.6, look=(-1, -0.5), ink="#26121e", lash=(1.4, 3.2, 4, 2.4), fold=5.5, fold_width=3, hood=0.9,
    lid_alpha=0.45, bag=0.7, under=0.7, glint=2.8,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=290, y=253, width=41, side=1)),
    Brow("#2a1826", ((-0.06, 27), (0.3, 34), (0.72, 34), (1.2, 24)), weight=(9, 13, 10, 2), hairs=20, hair_length=9,
         lit="#6a4a48"),
    Mouth(244, 348, half=24, upper=3, lower=8, dip=1, peak=0.3, seam=1, upper_paint="#9a4c50", lower_paint="#c07068",
          gleam="#f0bca0", line="#4a1c2a", upper_alpha=0.4, lower_alpha=0.85, seam_width=4.2, crease=0.3),
    jaw=1.04, nose=1.16, red=0.2, years=0.9, hairline=0,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """The umbrella, furled, over his shoulder like something that was once issued to him; and what hair he has."""
    layer = body_layer(pose)
    cloth = [(384, 600), (392, 440), (424, 262), (449, 176), (462, 262), (462, 440), (446, 600)]
    furled = layer.shape(
        cloth, linear((388, 400), (464, 420), [SHADE[3], SHADE[2], SHADE[1], SHADE[0]], [0, 0.2, 0.6, 1])
    )
    for number in range(4):
        fold = [(396 + number * 16, 600), (402 + number * 17, 440), (430 + number * 9, 270), (449, 180)]
        layer.line(fold, taper(2, 5, 1), SHADE[0], alpha=0.8, clip=furled)
        layer.line([(x - 3, y) for x, y in fold], taper(1, 2.4, 0.5), SHADE[3], alpha=0.5, clip=furled)
    layer.line([(449, 184), (454, 128)], taper(6, 5, 3), "#b8a078")
    layer.line([(388, 404), (426, 396), (466, 408)], taper(9, 10, 9), SHADE[1])
    passers.paint_button(layer, 432, 397, 5, BRASS, GOLD)
    return layer


def paint_body(pose: Pose) -> Layer:
    """A good coat, brushed; the scarf somebody knitted."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 1.04)
    passers.paint_shirt(layer, COAT)
    coat = passers.paint_coat(layer, COAT, gap=0.1)
    passers.paint_collar(layer, coat, COAT)
    for y in (512, 556):
        passers.paint_button(layer, 262, y, 8, BRASS, GOLD)
    # The scarf goes round twice and hangs down once.
    tail = [(196, 440, 1), (244, 446, 1), (236, 575, 1), (176, 575, 1)]
    layer.shape([(x + 5, y + 4, 1) for x, y, _ in tail], passers.NIGHT, alpha=0.5, blur=6)
    hanging = layer.shape(tail, linear((180, 440), (240, 560), [SCARF[2], SCARF[1]]))
    for row in range(6):
        layer.line([(176, 470 + row * 20), (240, 474 + row * 20)], taper(2, 3, 2), SCARF[0], alpha=0.35, clip=hanging)
    for lift, tones in ((0, (SCARF[2], SCARF[1], SCARF[0])), (-20, (SCARF[3], SCARF[2], SCARF[1]))):
        band = [
            (160, 396),
            (198, 424),
            (252, 438),
            (308, 424),
            (350, 390),
            (356, 420),
            (314, 454),
            (252, 470),
            (192, 456),
            (154, 424),
        ]
        placed = [(x, y + lift) for x, y in band]
        layer.shape([(x, y + 6) for x, y in placed], passers.NIGHT, alpha=0.4, blur=5)
        wrap = layer.shape(placed, linear((160, 400), (350, 450), list(tones)))
        for number in range(14):
            x = 166 + number * 14
            layer.line([(x, 400 + lift), (x + 10, 470 + lift)], taper(1, 2.6, 1), SCARF[0], alpha=0.3, clip=wrap)
    return layer


def paint_head(pose: Pose) -> Layer:
    """A face that has stood outside things."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN)
    # What is left of his hair goes round the back.
    for number, (x, lit) in enumerate(((156, 0.9), (150, 0.8), (160, 0.9), (346, 0.4), (352, 0.4), (342, 0.4))):
        guide = [(x + (12 if x < 250 else -12), 186), (x, 214), (x + (2 if x < 250 else -2), 244)]
        kit.straight_lock(layer, guide, 17, lit, 30 + number, HAIR, LIGHT, root=0.8, sharp=4)
    outline = passers.paint_features(layer, FEATURES, pose)
    passers.bald_shine(layer, SKIN, outline)
    _moustache(layer, pose)
    return layer


def _moustache(layer: Layer, pose: Pose) -> None:
    """Combed with water, every morning, for nobody now."""
    up = pose.corners * 0.8
    light = HairLight(x=200, y=322, reach=90)
    generator = np.random.default_rng(5)
    for side, tone in ((1, 0.7), (-1, 1.0)):
        for number in range(9):
            lift = -9 + number * 2.6
            start = (247 + side * 2, 326 + lift * 0.5)
            middle = (247 + side * 32, 332 + lift)
            end = (247 + side * (62 - abs(number - 4) * 3), 342 - up + lift * 0.7 + generator.uniform(-2, 2))
            kit.straight_lock(layer, [start, middle, end], 12, tone, 50 + number, HAIR, light, root=0.7, sharp=3)


def paint_front(pose: Pose) -> Layer:
    """Nothing is in front of his face."""
    return head_layer(pose)


def paint(pose: Pose) -> Groups:
    """All groups of the man with an umbrella."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.86, "corners": 0.5, "tilt": -1},
    "warm": {"lid": 0.76, "squint": 0.6, "corners": 7, "tilt": -4},
    "sad": {"lid": 0.66, "gaze": (3, 6), "tilt": 4},
}
PERSON = Person(
    "umbrella_man",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffb48c", second="#a8c6f2", contact="#4a2038", sink="#3a2a66"),
)
