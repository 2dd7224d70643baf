"""Margaret: up, in her kitchen, with her coat on. A perm with a rinse in it, glasses that were large in their day."""

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
    deep="#6a3e58", shade="#b47a7e", middle="#e8bca6", light="#ffe6d0", band="#e8847a", blush="#f07880", sheen=0.34
)
HAIR: Ramp = ("#3c3a72", "#746eae", "#b4aedc", "#f2eeff")
COAT: Ramp = ("#3a0f2e", "#7c2150", "#bc4468", "#ec8c8c")
LACE: Ramp = ("#7c78a8", "#c2bede", "#ecebf8", "#ffffff")
SHELL: Ramp = ("#0e3a40", "#1f6a68", "#4aa694", "#a8e0cc")
GOLD, FRAME = "#f2c069", "#5a1f3a"
LIGHT = HairLight(x=190, y=110, reach=170)

EYE = Eye(
    204, 260, 39, -1, ("#1c2a3a", "#4c7a9c", "#a8d4e8"), height=12.5, depth=9, inner=1.5, outer=3.5,
    upper=((0.18, 0.84), (0.48, 1.0), (0.82, 0.78)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.72)),
    radius=11.6, look=(-1, -0.5), ink="#3c2038", lash=(1.6, 3.6, 4.6, 3), fold=6, fold_width=3, hood=0.7,
    lid_alpha=0.45, bag=0.6, under=0.6, glint=3.2,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=290, y=259, width=43, side=1)),
    Brow("#9a92c0", ((0.0, 33), (0.3, 40), (0.7, 41), (1.16, 33)), weight=(4, 6, 4.4, 1.2), hairs=12, hair_length=6,
         lit="#dcd8f0"),
    Mouth(245, 345, half=25, upper=4.6, lower=8, dip=1.8, peak=0.22, seam=1.2, rest=1.5, upper_paint="#b0405c",
          lower_paint="#d8667a", gleam="#ffc4bc", line="#561c38", upper_alpha=0.9, lower_alpha=0.9, crease=0.5),
    wide=0.97, long=1.02, jaw=0.95, blush=0.8, nose=1.04, years=0.9, hairline=188,
)  # fmt: skip


def curls(layer: Layer, places: list[tuple[float, float, float]], seed: int, lit: float) -> None:
    """Curls as the rollers left them, each a ring of two strands about a dark middle: (x, y, radius)."""
    rng = np.random.default_rng(seed)
    for x, y, radius in places:
        near = max(0.0, 1 - math.hypot(x - LIGHT.x, y - LIGHT.y) / LIGHT.reach)
        tone = lit * (0.35 + 0.65 * near)
        turn = rng.uniform(-40, 40)
        layer.fill(kit.ellipse(x + 2, y + 3, radius + 2.4, radius + 1.4, turn), HAIR[0], alpha=0.85)
        body = kit.ellipse(x, y, radius, radius * 0.92, turn)
        ends = (x - radius, y - radius), (x + radius, y + radius)
        layer.fill(body, linear(*ends, [kit.mix(HAIR[2], HAIR[3], tone), kit.mix(HAIR[1], HAIR[2], tone), HAIR[1]]))
        for share, alpha in ((0.74, 0.5), (0.42, 0.6)):
            start = rng.uniform(0, 2 * math.pi)
            arc = [
                (x + radius * share * math.cos(start + step), y + radius * share * 0.9 * math.sin(start + step))
                for step in (0, 1, 2, 3, 4)
            ]
            layer.line(arc, taper(0.6, 2.6, 0.6), HAIR[0], alpha=alpha, clip=body)
        far = radius * 0.7
        glint = [(x - far, y + 1), (x - far * 0.64, y - far * 0.79), (x + far * 0.29, y - far * 1.03)]
        layer.line(glint, taper(0.6, 3.4, 0.6), HAIR[3], alpha=0.25 + 0.7 * tone, clip=body, blur=0.5)


def paint_back(pose: Pose) -> Layer:
    """The perm, from behind the ears up: as wide as it is high."""
    layer = head_layer(pose)
    mass: Knots = [
        (128, 180), (118, 250), (140, 314), (186, 330), (320, 328), (366, 308), (384, 244), (374, 160), (322, 92),
        (250, 72), (176, 96),
    ]  # fmt: skip
    layer.shape(mass, linear((120, 80), (380, 300), [HAIR[2], HAIR[1], HAIR[0]]))
    places = []
    for far, count in ((128, 17), (108, 15)):
        for number in range(count):
            angle = math.radians(122 + number * 298 / (count - 1))
            x, y = 252 + far * math.cos(angle), 200 + (far - 4) * math.sin(angle)
            places.append((x, y, 20 + 2 * math.sin(number * 2)))
    curls(layer, places, 3, 0.8)
    return layer


def paint_body(pose: Pose) -> Layer:
    """Her good coat, done up to the brooch; what is under it is a nightdress."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.92)
    passers.paint_shirt(layer, LACE, low=-6)
    for number in range(15):
        x = 168 + number * 12
        y = 430 + 32 * math.sin(math.pi * number / 14)
        layer.dot(x, y + 4, 9.6, passers.NIGHT, alpha=0.25, blur=3)
        layer.dot(x, y, 9, LACE[2] if number < 8 else LACE[1])
        layer.dot(x - 1.4, y - 1.6, 5.4, LACE[3] if number < 8 else LACE[2])
        layer.dot(x, y + 1, 1.5, LACE[0], alpha=0.8)
    layer.line([(250, 462), (253, 575)], taper(2, 3, 2), LACE[0], alpha=0.6)
    coat = passers.paint_coat(layer, COAT, broad=0.94, gap=0.3)
    rng = np.random.default_rng(5)
    for _ in range(420):
        x, y = rng.uniform(0, 512), rng.uniform(404, 575)
        layer.line([(x, y), (x + 4, y + 2.4)], taper(0.6, 1.5, 0.6), COAT[3], alpha=0.2, clip=coat)
    velvet: Ramp = ("#1c0a24", "#3c1640", "#642a5c", "#9c4c80")
    passers.paint_collar(layer, coat, velvet, high=6)
    for y in (512, 556):
        passers.paint_button(layer, 262, y, 10, "#2a0c26", "#8c3a64")
    _brooch(layer, 330, 474)
    return layer


def _brooch(layer: Layer, x: float, y: float) -> None:
    """A bird on a twig, with one of its stones gone."""
    layer.fill(kit.ellipse(x + 2, y + 5, 24, 12, -20), passers.NIGHT, alpha=0.5, blur=4)
    layer.line([(x - 24, y + 12), (x, y + 6), (x + 24, y - 6)], taper(2, 4, 2), "#b8742f")
    bird = layer.shape(
        [(x - 22, y - 4), (x - 6, y - 14), (x + 10, y - 14), (x + 18, y - 8), (x + 6, y + 4), (x - 8, y + 5)],
        linear((x, y - 14), (x, y + 6), ["#fff0c0", GOLD, "#a8662a"]),
    )
    layer.line([(x - 18, y - 3), (x, y - 6), (x + 8, y - 2)], taper(1, 3, 1), "#8a4a1c", alpha=0.8, clip=bird)
    for number, tone in enumerate(("#4aa694", "#3a1a2c", "#4aa694")):
        layer.dot(x - 10 + number * 8, y - 5, 2.4, tone)
        layer.dot(x - 10.6 + number * 8, y - 5.8, 0.9, "#ffffff", alpha=0.8 if number != 1 else 0)
    layer.dot(x + 12, y - 10, 1.4, "#3a1a2c")


def paint_head(pose: Pose) -> Layer:
    """Powder, and lipstick: one does, to telephone."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 0.95)
    passers.paint_features(layer, FEATURES, pose)
    for x, y in ((155, 302), (349, 302)):
        layer.dot(x + 1, y + 2, 5.4, passers.NIGHT, alpha=0.5, blur=1.5)
        layer.dot(x, y, 5, "#b8aed8")
        layer.dot(x - 1.2, y - 1.4, 3, "#ffffff")
    return layer


def _glasses(layer: Layer) -> None:
    """Wine-red frames, upswept, and lenses that catch the strip light."""
    for side, x, y in ((-1, 203, 262), (1, 291, 261)):
        wide = 41 if side < 0 else 43
        rim: Knots = [
            (x - side * wide * 0.88, y - 8), (x - side * wide * 0.56, y - 25), (x + side * wide * 0.5, y - 30),
            (x + side * wide * 1.12, y - 31), (x + side * wide * 0.98, y + 2), (x + side * wide * 0.5, y + 27),
            (x - side * wide * 0.3, y + 28), (x - side * wide * 0.84, y + 14),
        ]  # fmt: skip
        glass = kit.spline(rim)
        layer.fill(glass, "#dff0ff", alpha=0.1)
        sheen = kit.polygon([(x - 26, y + 26), (x - 4, y - 30), (x + 9, y - 30), (x - 13, y + 26)])
        layer.fill(sheen, "#ffffff", alpha=0.2, clip=glass)
        loop = [*rim, rim[0]]
        layer.line([(a + 2, b + 4) for a, b in loop], taper(6, 6, 6), SKIN.deep, alpha=0.4, blur=2.4)
        layer.line(loop, taper(7, 7, 7), FRAME)
        layer.line([(a - 0.8, b - 1.4) for a, b in rim[:4]], taper(1, 2.8, 1), "#d87a9a", alpha=0.95)
        tip = rim[3]
        layer.dot(tip[0] - side * 4, tip[1] + 3, 2.2, GOLD)
    layer.line([(238, 250), (247, 246), (258, 250)], taper(6, 5, 6), FRAME)
    layer.line([(158, 240), (148, 244)], taper(6, 5, 4), FRAME)
    layer.line([(340, 238), (352, 244)], taper(6, 5, 4), FRAME)


def paint_front(pose: Pose) -> Layer:
    """Glasses, and over her forehead two rows of curls that were out of their rollers on Friday."""
    layer = head_layer(pose)
    _glasses(layer)
    cap: Knots = [
        (146, 226), (132, 176), (150, 118), (200, 84), (254, 74), (312, 84), (358, 120), (372, 178), (358, 228),
        (340, 196), (300, 168), (252, 158), (204, 168), (164, 196),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 80), (370, 220), [HAIR[2], HAIR[1], HAIR[0]]))
    for row, (low, radius, count) in enumerate(((118, 21.0, 7), (142, 20.0, 9), (172, 18.0, 11))):
        places = []
        reach = (74, 96, 106)[row]
        for number in range(count):
            t = number / (count - 1) * 2 - 1
            fall = 46 * t * t if row else 0
            y = low - 28 * (1 - t * t) + fall + 4 * math.sin(number * 2.3 + row)
            places.append((253 + reach * t, y, radius))
        curls(layer, places, 20 + row, 1.0)
    left = [(138, 160, 19.0), (142, 196, 18.0), (164, 176, 17.0), (160, 136, 18.0), (150, 230, 17.0), (153, 262, 13.0)]
    right = [(372, 160, 19.0), (366, 196, 18.0), (346, 178, 16.0), (358, 232, 17.0), (355, 262, 13.0)]
    curls(layer, [*left, *right], 30, 0.85)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Margaret."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


def paint_calling(pose: Pose) -> Groups:
    """All groups of Margaret, and the receiver of the kitchen's telephone."""
    groups = paint(pose)
    telephone.paint_receiver(groups.front, SKIN, COAT, SHELL)
    return groups


HABITS = {
    "neutral": {"corners": 1, "tilt": -3, "lid": 0.92},
    "warm": {"lid": 0.8, "squint": 0.6, "corners": 8, "tilt": -6},
}
PERSON = Person(
    "margaret",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffd8c0", second="#c8f0e0", contact="#4a2450", sink="#42205e"),
)
CALLING = replace(PERSON, name="margaret_line", paint=paint_calling)
PEOPLE = (PERSON, CALLING)
