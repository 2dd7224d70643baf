"""Bridie, who rings the line and doesn't like to keep it: a plait, a coral jumper, the receiver of no telephone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import face
import kit
import passers
import telephone
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Pose, Skin
from kit import HairLight, Knot, Knots, Layer, Ramp, linear, taper
from passers import Features

SKIN = Skin(
    deep="#5c3450", shade="#a46c72", middle="#dcae96", light="#fbdcc0", band="#e0706a", blush="#ec6470", sheen=0.32
)
HAIR: Ramp = ("#24101c", "#54302a", "#8c5840", "#d09a6c")
WOOL: Ramp = ("#6a1c34", "#b0404a", "#e8705c", "#ffb490")
GOWN: Ramp = ("#2a2c5c", "#5a5c98", "#9694c8", "#d4d2f0")
SHELL: Ramp = ("#08081a", "#1c1c38", "#3c3c62", "#9090b8")
LIGHT = HairLight(x=186, y=120, reach=170)

EYE = Eye(
    204, 258, 42, -1, ("#16222a", "#3c6a6c", "#8cc0b0"), height=13, depth=9, inner=1.5, outer=4,
    upper=((0.18, 0.86), (0.46, 1.0), (0.8, 0.74)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.76)),
    radius=12, look=(-1, 0), ink="#341c2e", lash=(1.6, 3.6, 4.6, 2.8), fold=7.5, fold_width=2.8, hood=0.3,
    lid_alpha=0.55, bag=0.95, under=0.6, glint=3.4,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=290, y=257, width=45, side=1)),
    Brow("#6a4034", ((0.0, 33), (0.34, 38), (0.72, 36), (1.2, 26)), weight=(5, 7.4, 5.6, 1.4), hairs=12, hair_length=7,
         lit="#a8704e"),
    Mouth(245, 345, half=23, upper=5, lower=8, dip=2, peak=0.22, seam=1.2, rest=-0.5, upper_paint="#a85460",
          lower_paint="#cc7c7e", gleam="#f8c8b8", line="#501e36", upper_alpha=0.8, lower_alpha=0.85, crease=0.4),
    wide=0.93, long=1.05, jaw=0.92, blush=0.5, nose=1.02, red=0.18, years=0.4, hairline=186,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Hair behind her neck, gathered to the side that the plait is on."""
    layer = head_layer(pose)
    mass: Knots = [
        (144, 170), (136, 250), (152, 320), (196, 352), (316, 360), (356, 330), (372, 250), (360, 150), (254, 80),
    ]  # fmt: skip
    layer.shape(mass, linear((136, 0), (372, 0), [HAIR[1], HAIR[0]]))
    for number in range(9):
        x = 156 + number * 23
        guide: Knots = [(178 + number * 18, 230), (x, 300), (x + 34, 356)]
        kit.straight_lock(layer, guide, 26, 0.4, 20 + number, HAIR, LIGHT, root=0.7, sharp=4)
    return layer


def paint_body(pose: Pose) -> Layer:
    """A jumper with a roll neck, and a dressing gown on top of it, as one has in a hall."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.9)
    wool = layer.shape(
        [(150, 428), (200, 446), (252, 452), (304, 444), (352, 424), (380, 600, 1), (124, 600, 1)],
        linear((150, 430), (360, 560), [WOOL[3], WOOL[2], WOOL[1]]),
    )
    for row in range(6):
        for column in range(20):
            x, y = 132 + column * 13, 470 + row * 18
            layer.line([(x, y), (x + 6, y + 8), (x + 12, y)], taper(1, 2.8, 1), WOOL[0], alpha=0.26, clip=wool)
    roll: Knots = [
        (182, 398), (214, 424), (252, 434), (290, 424), (322, 394), (334, 430), (318, 464), (252, 482), (186, 466),
        (170, 432),
    ]  # fmt: skip
    layer.shape([(x, y + 7) for x, y in roll], passers.NIGHT, alpha=0.4, blur=6, clip=wool)
    neck = layer.shape(roll, linear((174, 400), (330, 460), [WOOL[3], WOOL[2], WOOL[1]]))
    for number in range(17):
        x = 176 + number * 9.6
        layer.line([(x, 396), (x + (x - 252) * 0.06, 484)], taper(1, 3, 1), WOOL[0], alpha=0.36, clip=neck)
        layer.line([(x - 3, 398), (x - 3, 480)], taper(0.6, 2.2, 0.6), WOOL[3], 0.5 if x < 250 else 0.2, clip=neck)
    layer.line([(188, 406), (216, 428), (252, 438), (288, 428)], taper(1, 4, 1), WOOL[3], alpha=0.6, blur=1)
    coat = passers.paint_coat(layer, GOWN, broad=0.96, gap=2.1)
    for side, tones in ((-1, (GOWN[3], GOWN[2])), (1, (GOWN[2], GOWN[1]))):
        band: Knots = [(252 + side * 92, 398), (252 + side * 98, 446), (252 + side * 88, 510), (252 + side * 64, 600)]
        layer.line([(x - side * 5, y + 5) for x, y in band], taper(28, 30, 30), passers.NIGHT, alpha=0.35, blur=5)
        layer.line(band, taper(26, 28, 28), linear((252 + side * 110, 400), (252 + side * 70, 560), list(tones)))
        layer.line([(x + side * 8, y) for x, y in band], taper(1.6, 1.8, 1.6), GOWN[0], alpha=0.4)
    rng = np.random.default_rng(3)
    for _ in range(520):
        x, y = rng.uniform(0, 512), rng.uniform(404, 575)
        layer.dot(x, y, rng.uniform(0.8, 1.8), GOWN[3] if rng.random() < 0.5 else GOWN[0], alpha=0.25, clip=coat)
    return layer


def paint_head(pose: Pose) -> Layer:
    """Awake, for as long as somebody is on with her; and freckles."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 0.92)
    outline = passers.paint_features(layer, FEATURES, pose)
    rng = np.random.default_rng(19)
    for _ in range(48):
        x, y = 246 + rng.normal(0, 40), 300 + rng.normal(0, 14)
        layer.dot(x, y, rng.uniform(0.8, 1.6), SKIN.shade, alpha=0.5, clip=outline)
    # Where the receiver has been.
    layer.dot(164, 272, 20, "#f0586a", alpha=0.4, blur=7, clip=outline)
    layer.dot(349, 302, 3.6, "#3fa092")
    layer.dot(348, 301, 1.4, "#d4fff0")
    return layer


def _plait(layer: Layer) -> None:
    """The plait, over the shoulder that is free."""
    line: Knots = [(352, 316), (374, 362), (378, 420), (370, 486), (378, 600)]
    layer.line([(x + 6, y + 8) for x, y in line], taper(40, 46, 38), passers.NIGHT, alpha=0.4, blur=7)
    layer.line(line, taper(28, 44, 34), HAIR[0])
    shine = HairLight(x=352, y=384, reach=170)
    for number, (x, y, tx, ty) in enumerate(kit.sample(line, 19)[1:]):
        side = -1 if number % 2 else 1
        wide = 19 - abs(number - 6) * 0.5

        def at(along: float, out: float, x: float = x, y: float = y, tx: float = tx, ty: float = ty) -> Knot:
            return x + tx * along - ty * out, y + ty * along + tx * out

        guide = [at(-15, side * wide * 0.75), at(0, side * wide), at(16, side * wide * 0.5), at(30, -side * 9)]
        kit.straight_lock(layer, guide, 29, 0.8 if side > 0 else 0.5, 60 + number, HAIR, shine, root=0.6, sharp=3)


def paint_front(pose: Pose) -> Layer:
    """A parting in the middle, and a few hairs that have come out of the plait."""
    layer = head_layer(pose)
    _plait(layer)
    cap: Knots = [
        (152, 286), (138, 230), (144, 150), (188, 98), (252, 80), (320, 98), (360, 150), (368, 230), (352, 296),
        (346, 240), (322, 188), (256, 134), (190, 186), (162, 238),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 90), (368, 240), [HAIR[2], HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(5)
    for side in (-1, 1):
        for number in range(12):
            t = number / 11
            start = (254 + side * 2, 84 + 48 * t)
            middle = (254 + side * (66 - 14 * t), 108 + 54 * t)
            end = (254 + side * (108 - 14 * t) + rng.uniform(-3, 3), 270 + 22 * (1 - t) - 40 * t * (1 - t))
            tone = 0.95 if side < 0 else 0.5
            kit.straight_lock(layer, [start, middle, end], 21, tone, 90 + number, HAIR, LIGHT, root=0.4, sharp=4)
    for number, guide in enumerate((
        [(176, 176), (158, 240), (168, 322)],
        [(330, 180), (346, 246), (336, 330)],
        [(262, 128), (284, 160), (282, 204)],
    )):  # fmt: skip
        layer.line(guide, taper(2.4, 3, 0.4), HAIR[2 if number != 1 else 1])
    layer.line([(253, 84), (254, 108), (255, 132)], taper(2, 3, 2), SKIN.shade, alpha=0.8)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Bridie, and the receiver."""
    groups = paint_without(pose)
    telephone.paint_receiver(groups.front, SKIN, GOWN, SHELL)
    return groups


def paint_without(pose: Pose) -> Groups:
    """All groups of Bridie when somebody has taken the receiver off her."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.92, "brow_inner": -5, "brow_outer": 2, "corners": 0, "tilt": -5},
    "warm": {"lid": 0.78, "squint": 0.5, "corners": 6, "tilt": -8},
    "surprised": {"open": 10, "width": -14, "lid": 1.2, "tilt": -3},
}
POSES = {name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS}
# She is surprised once: to have two hands.
FREE = {"surprised": POSES.pop("surprised")}
PERSON = Person(
    "bridie",
    paint,
    poses=POSES,
    light=Light(rim="#ffa89c", second="#a8c6f2", contact="#3c1c3a", sink="#2e1c58"),
)
PEOPLE = (PERSON, replace(PERSON, paint=paint_without, poses=FREE))
