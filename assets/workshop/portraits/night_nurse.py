"""The night nurse: short hair that has been under a cap, a white coat over scrubs, a watch pinned upside down."""

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
    deep="#4a2036", shade="#8a4c4c", middle="#bd7f60", light="#e2ac84", band="#cc5a50", blush="#d0585c", glow="#ffd0a0",
    sheen=0.3,
)  # fmt: skip
HAIR: Ramp = ("#0e0818", "#2a1a2c", "#52384c", "#9c7c94")
COAT: Ramp = ("#6a6aa2", "#a4a4d0", "#dcdcf2", "#ffffff")
SCRUBS: Ramp = ("#0e4448", "#1f6e70", "#3fa092", "#84d0b8")
GOLD, BRASS = "#f2c069", "#8a5a2c"
LIGHT = HairLight(x=190, y=110, reach=150)

EYE = Eye(
    206, 256, 42, -1, ("#1c0e14", "#4a2a22", "#a06a4a"), height=12, depth=8.5, inner=2, outer=-0.5,
    upper=((0.16, 0.8), (0.48, 1.02), (0.82, 0.82)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.65)),
    radius=11.6, look=(-1, -1), ink="#1c0c1c", lash=(2, 4.4, 5.4, 3.6), flick=(4, 2), flick_width=3.6, fold=7,
    hood=0.3, lid_alpha=0.5, bag=0.75, under=0.6, white=("#947ca6", "#ecdcdc", "#faf0ea"), glint=3.2,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=291, y=255, width=45, side=1)),
    Brow("#1e1220", ((-0.02, 29), (0.3, 35), (0.7, 36), (1.22, 27)), weight=(7, 10, 8, 1.6), hairs=14, hair_length=7,
         lit="#5a4048"),
    Mouth(246, 341, half=28, upper=7, lower=11, dip=2.2, peak=0.25, upper_paint="#8e3c4c", lower_paint="#b85c62",
          gleam="#eeae9a", line="#3e1228"),
    wide=0.98, jaw=0.98, blush=0.3, nose=1.06, years=0.4, hairline=206,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Hair at the nape, cropped."""
    layer = head_layer(pose)
    nape: Knots = [
        (146, 150),
        (146, 236),
        (166, 300),
        (196, 326),
        (312, 322),
        (342, 290),
        (360, 220),
        (358, 120),
        (256, 70),
    ]
    layer.shape(nape, linear((140, 0), (370, 0), [kit.mix(HAIR[0], HAIR[1], 0.6), HAIR[0]]))
    for number in range(12):
        x = 152 + number * 18.5
        guide: Knots = [(180 + number * 12, 240), (x, 300), (x + 4 * math.sin(number), 322 - 3 * abs(number - 5))]
        kit.straight_lock(layer, guide, 20, 0.4, 20 + number, HAIR, LIGHT, root=0.6, sharp=4)
    return layer


def paint_body(pose: Pose) -> Layer:
    """A white coat that has done a double shift, scrubs, and what is pinned to her."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.97)
    scrubs = passers.paint_shirt(layer, SCRUBS, low=26)
    for side, tone in ((-1, SCRUBS[3]), (1, SCRUBS[2])):
        band = [(252 + side * 88, 404), (252 + side * 44, 460), (252, 496)]
        layer.line([(x, y + 4) for x, y in band], taper(12, 13, 12), passers.NIGHT, alpha=0.3, blur=3, clip=scrubs)
        layer.line(band, taper(11, 12, 11), tone)
        layer.line(band, taper(1, 1.4, 1), SCRUBS[0], alpha=0.6)
    layer.line([(252, 500), (253, 575)], taper(2, 3, 2), SCRUBS[0], alpha=0.5, clip=scrubs)
    coat = passers.paint_coat(layer, COAT, gap=1.5)
    passers.paint_collar(layer, coat, COAT)
    for knots in ([(120, 436), (140, 500), (136, 575)], [(380, 440), (366, 500), (372, 575)]):
        layer.line(knots, taper(1, 9, 3), COAT[0], alpha=0.4, blur=3, clip=coat)
    _watch(layer)
    _pens(layer)
    return layer


def _watch(layer: Layer) -> None:
    """It hangs upside down, so that she is the one who can read it."""
    layer.line([(124, 470), (138, 468)], taper(5, 6, 5), BRASS)
    layer.line([(131, 470), (131, 492)], taper(4, 5, 4), GOLD)
    layer.dot(133, 507, 15, passers.NIGHT, alpha=0.5, blur=4)
    layer.dot(131, 504, 14, BRASS)
    layer.dot(130, 503, 12.4, GOLD)
    layer.dot(131, 504, 10.4, "#fff8e8")
    layer.line([(131, 504), (131, 511)], taper(1.8, 1.8, 1.8), "#2a2040")
    layer.line([(131, 504), (126, 501)], taper(1.8, 1.8, 1.8), "#2a2040")
    layer.dot(128, 499, 3, "#ffffff", alpha=0.7)


def _pens(layer: Layer) -> None:
    """Three pens, of which one works, and a lolly stick for throats."""
    pocket = [(360, 496, 1), (420, 494, 1), (424, 575, 1), (362, 575, 1)]
    for x, tone, top in ((372, "#3a539f", 462), (384, "#c03a58", 470), (396, "#2a2040", 458), (408, "#e8cfa0", 474)):
        layer.line([(x, top), (x + 1, 510)], taper(6, 6, 6), tone)
        layer.line([(x - 1.4, top + 3), (x - 0.6, 506)], taper(1, 1.4, 1), "#ffffff", alpha=0.5)
    layer.shape([(x + 2, y + 3, 1) for x, y, _ in pocket], passers.NIGHT, alpha=0.3, blur=4)
    layer.shape(pocket, linear((360, 496), (424, 570), [COAT[2], COAT[1]]))
    layer.line([(360, 497), (420, 495)], taper(2.4, 2.6, 2.4), COAT[3], alpha=0.8)


def paint_head(pose: Pose) -> Layer:
    """Her face at the end of something."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 0.98)
    passers.paint_features(layer, FEATURES, pose)
    for x, y in ((147, 296), (358, 298)):
        layer.dot(x, y, 3.4, GOLD)
        layer.dot(x - 1, y - 1, 1.2, "#fff8e0")
    return layer


def paint_front(pose: Pose) -> Layer:
    """Short, thick, flattened on the left by the cap and on end everywhere else."""
    layer = head_layer(pose)
    cap: Knots = [
        (150, 244), (138, 200), (142, 140), (176, 88), (246, 66), (318, 80), (358, 130), (364, 200), (354, 246),
        (342, 206), (318, 176), (256, 160), (196, 174), (166, 208),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 80), (370, 200), [HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(4)
    for number in range(15):
        angle = math.radians(184 + number * 12.4)
        x, y = 252 + 92 * math.cos(angle), 170 + 92 * math.sin(angle)
        end = (252 + 120 * math.cos(angle) + rng.uniform(-8, 8), 168 + 112 * math.sin(angle) + rng.uniform(-6, 6))
        kit.straight_lock(
            layer, [(x, y), ((x + end[0]) / 2 + 5, (y + end[1]) / 2), end], 22, 0.7, 40 + number, HAIR, LIGHT, root=0.7
        )
    # From the crown over the brow, to her left.
    for number in range(15):
        x = 168 + number * 12.4
        start = (272 + (x - 252) * 0.4, 84 + abs(x - 264) * 0.1)
        end = (x - 12 + rng.uniform(-5, 5), 206 - 20 * math.sin(math.pi * number / 14) + rng.uniform(-7, 7))
        kit.straight_lock(
            layer, [start, (x + 6, 130), end], 23, 1.0 if x < 250 else 0.6, 70 + number, HAIR, LIGHT, root=0.5, sharp=4
        )
    for number, guide in enumerate(
        (
            [(170, 150), (148, 200), (150, 250)],
            [(176, 160), (156, 214), (158, 266)],
            [(338, 150), (360, 200), (354, 254)],
            [(332, 160), (350, 214), (346, 268)],
        )
    ):
        kit.straight_lock(
            layer, guide, 17, 0.8 if guide[0][0] < 250 else 0.4, 100 + number, HAIR, LIGHT, root=0.7, sharp=4
        )
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of the night nurse."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.8, "corners": 0.5, "tilt": -2},
    "warm": {"lid": 0.72, "squint": 0.6, "corners": 7, "tilt": -5},
    "sad": {"lid": 0.6, "gaze": (3, 7), "tilt": 5},
    "anxious": {"gaze": (-6, 2), "press": 0.3, "shoulders": -8},
}
PERSON = Person(
    "night_nurse",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#9ff0dc", second="#ffd0b0", contact="#2c1430", sink="#3a3a7a"),
)
