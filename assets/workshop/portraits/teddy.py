"""Teddy: Jason's team lead, kinder than the building. Ginger curls, a beard, a cardigan with a card in its pocket."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import skia

import face
import kit
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Planes, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, spline, taper

SKIN = Skin(
    deep="#6e3850", shade="#b3706c", middle="#e3ac8b", light="#f9d5b2", band="#e66e58", blush="#ea5f68", sheen=0.34
)
HAIR: Ramp = ("#351219", "#7a3423", "#bb642f", "#f3ab66")
WOOL: Ramp = ("#45112f", "#77203f", "#a83a52", "#d8687a")
SHIRT: Ramp = ("#4a4f78", "#7f86ae", "#bcc3de", "#eef1fb")
MINT: Ramp = ("#0f4a42", "#1d7a5e", "#41b07c", "#8fe0ab")
GOLD = "#f2c069"
IRIS = ("#14222e", "#3d6b70", "#8cc4b4")
LIGHT = HairLight(x=196, y=104, reach=170)

EYE = Eye(
    203, 250, 37, -1, IRIS, height=11.5, depth=8, inner=1.5, outer=2.5,
    upper=((0.18, 0.84), (0.5, 1.0), (0.82, 0.86)), lower=((0.25, 0.8), (0.58, 1.0), (0.86, 0.75)),
    radius=11, look=(-2, -0.5), ink="#3a1820", lash=(1.5, 3.6, 4.6, 2.6), fold=5.5, fold_width=2.8, fold_alpha=0.6,
    hood=0.45, bag=0.42, under=0.6, glint=3.0,
)  # fmt: skip
EYES = (EYE, replace(EYE, x=289, y=249, width=42, side=1))
BROW = Brow(
    "#8c4526", ((-0.04, 28), (0.3, 33), (0.72, 33), (1.24, 21)), weight=(9, 13.5, 12, 3), hairs=26, hair_length=11,
    lit="#e29a5c",
)  # fmt: skip
MOUTH = Mouth(
    238, 344, half=27, upper=4, lower=8.5, dip=1, peak=0.3, seam=1.5, rest=2, upper_paint="#a04a50",
    lower_paint="#c9706c", gleam="#f6bfa4", line="#4c1828", upper_alpha=0.5, lower_alpha=0.9, seam_width=4.6,
    crease=0.4,
)  # fmt: skip
FACE = [
    (154, 200), (151, 256), (157, 304), (170, 346), (198, 382), (234, 402), (262, 403),
    (298, 386), (332, 346), (347, 302), (354, 252), (356, 200), (336, 128), (256, 98), (180, 132),
]  # fmt: skip
PLANES = Planes(
    shadow=[
        (332, 100), (322, 188), (328, 236), (308, 282), (312, 322), (290, 366), (268, 414),
        (320, 420), (400, 320), (390, 150),
    ],
    edge=[(356, 120), (346, 200), (348, 250), (334, 300), (314, 360), (410, 370), (410, 120)],
    hair_shadow=[(146, 120), (190, 176), (256, 166), (330, 182), (366, 110), (256, 80)],
    sockets=[(204, 246, 52), (290, 244, 58)],
    cheeks=[(182, 304, 1.5), (300, 304, 1.0)],
)  # fmt: skip


def curls(
    layer: Layer, guides: list[tuple[Knots, float, float]], seed: int, turns: float = 1.25, dim: float = 0
) -> None:
    """Short curls along their guides, each given with its width and how brightly it is lit."""
    for number, (guide, width, tone) in enumerate(guides):
        kit.curly_lock(layer, guide, width, turns, tone, seed + number, HAIR, LIGHT, dim=dim)


def ring_of_curls(
    centre: tuple[float, float],
    radii: tuple[float, float],
    span: tuple[float, float],
    count: int,
    long: float,
    seed: int,
) -> list[tuple[Knots, float, float]]:
    """Guides of curls that stand off an ellipse between two angles (degrees, 270 is up)."""
    generator = np.random.default_rng(seed)
    guides: list[tuple[Knots, float, float]] = []
    for number in range(count):
        angle = math.radians(span[0] + (span[1] - span[0]) * (number + 0.5) / count)
        x, y = centre[0] + radii[0] * math.cos(angle), centre[1] + radii[1] * math.sin(angle)
        reach = long * (0.8 + 0.4 * generator.random())
        # Each falls a little towards the side it is on.
        fall = math.cos(angle) * 14
        end = (x + reach * math.cos(angle) + fall, y + reach * math.sin(angle) + abs(fall) * 0.4)
        middle = ((x + end[0]) / 2 + generator.uniform(-7, 7), (y + end[1]) / 2 + generator.uniform(-7, 7))
        tone = 1.0 if x < 250 else 0.62
        guides.append(([(x, y), middle, end], 21 + 6 * generator.random(), tone * (0.75 + 0.25 * generator.random())))
    return guides


def paint_back(pose: Pose) -> Layer:
    """Curls at the nape."""
    layer = head_layer(pose)
    nape = [(140, 150), (140, 240), (166, 322), (200, 348), (312, 340), (352, 300), (370, 210), (364, 110), (256, 60)]
    layer.shape([*nape, (160, 90)], linear((140, 0), (370, 0), [kit.mix(HAIR[0], HAIR[1], 0.5), HAIR[0]]))
    curls(layer, ring_of_curls((256, 200), (108, 128), (95, 200), 9, 18, 3), 200, dim=0.3)
    curls(layer, ring_of_curls((256, 200), (106, 128), (-20, 85), 9, 18, 4), 220, dim=0.4)
    return layer


def paint_body(pose: Pose) -> Layer:
    """Neck, shirt, tie, and the cardigan, wide in the shoulders."""
    layer = body_layer(pose)
    back = [(168, 392, 1), (252, 410), (338, 388, 1), (352, 434), (256, 474), (158, 438)]
    layer.shape(back, linear((170, 390), (340, 430), [SHIRT[1], SHIRT[0]]))
    neck = layer.shape(
        [(184, 330), (182, 400), (174, 440), (250, 500), (336, 440), (328, 396), (322, 350), (306, 312)],
        linear((190, 330), (330, 430), [SKIN.middle, SKIN.shade]),
    )
    layer.shape(
        [(170, 330), (206, 402), (250, 428), (306, 416), (346, 370), (346, 320)],
        SKIN.deep,
        alpha=0.95,
        blur=3,
        clip=neck,
    )
    shirt = layer.shape(
        [(168, 420, 1), (248, 490, 1), (340, 414, 1), (372, 575, 1), (140, 575, 1)],
        linear((170, 420), (340, 520), [SHIRT[3], SHIRT[2], SHIRT[1]]),
    )
    layer.shape([(172, 420), (206, 470), (250, 496), (220, 440)], SHIRT[0], alpha=0.3, blur=6, clip=shirt)
    _tie(layer)
    _collar(layer)
    wool = layer.shape(
        [
            (-26, 575, 1), (-6, 480), (32, 438), (102, 412), (162, 398, 1), (188, 468), (226, 575, 1),
            (290, 575, 1), (322, 466), (346, 394, 1), (414, 410), (486, 436), (522, 478), (540, 575, 1),
        ],
        linear((20, 410), (500, 530), [WOOL[2], WOOL[1], WOOL[0]]),
    )  # fmt: skip
    _knit(layer, wool)
    shoulder = [(-10, 486), (40, 434), (122, 408), (110, 440), (40, 482), (-10, 540)]
    layer.shape(shoulder, WOOL[3], alpha=0.5, blur=12, clip=wool)
    _bands(layer, wool)
    _pocket(layer, wool)
    return layer


def _tie(layer: Layer) -> None:
    """A mint tie, done up properly for once."""
    blade = [(238, 468, 1), (266, 468, 1), (280, 575, 1), (222, 575, 1)]
    layer.shape([(x + 3, y + 3, 1) for x, y, _ in blade], SHIRT[0], alpha=0.7, blur=4)
    tail = layer.shape(blade, linear((228, 480), (280, 530), [MINT[2], MINT[1], MINT[0]]))
    generator = np.random.default_rng(4)
    for row in range(5):
        for column in range(4):
            x, y = 230 + column * 13 + 6 * (row % 2), 486 + row * 15
            layer.dot(x + generator.uniform(-1, 1), y, 2.2, MINT[3], alpha=0.8, clip=tail)
    knot_knots = [(232, 444, 1), (272, 441, 1), (268, 470, 1), (238, 472, 1)]
    layer.shape([(x + 2, y + 4) for x, y, *_ in knot_knots], MINT[0], alpha=0.7, blur=3)
    knot = layer.shape(knot_knots, linear((230, 440), (276, 474), [MINT[3], MINT[2], MINT[1]]))
    layer.line([(262, 446), (256, 460), (254, 472)], taper(1.5, 4, 1.5), MINT[0], alpha=0.5, clip=knot)


def _collar(layer: Layer) -> None:
    """Two soft collar wings."""
    left = [(168, 396, 1), (158, 414), (180, 462, 1), (240, 452, 1), (200, 428)]
    right = [(338, 390, 1), (350, 408), (336, 456, 1), (264, 450, 1), (308, 424)]
    for knots, paint, edge in (
        (left, linear((160, 400), (236, 460), ["#ffffff", SHIRT[3]]), "#ffffff"),
        (right, linear((280, 400), (346, 452), [SHIRT[2], SHIRT[1]]), SHIRT[3]),
    ):
        layer.shape([(k[0] + 2, k[1] + 5, *k[2:]) for k in knots], "#2a0c26", alpha=0.5, blur=4)
        layer.shape(knots, paint)
        (ax, ay), (bx, by) = knots[2][:2], knots[3][:2]
        layer.line([(ax, ay), ((ax + bx) / 2, (ay + by) / 2), (bx, by)], taper(1.4, 2, 1.4), edge, alpha=0.7)


def _knit(layer: Layer, wool: skia.Path) -> None:
    """A thick cable knit, and the sleeves set into it."""
    for column in range(46):
        x = -30 + 12.6 * column
        for row in range(12):
            y = 400 + 14 * row + 12 * abs(x - 256) / 260
            side = 1 if (row + column) % 2 else -1
            stitch = [(x - side * 4.4, y), (x, y + 7), (x + side * 4.4, y + 13)]
            layer.line(stitch, taper(1.2, 3.2, 1.2), WOOL[0], alpha=0.30, clip=wool)
            lit = [(x - side * 4.4 - 1.4, y - 1), (x - 1.4, y + 6), (x + side * 4.4 - 1.4, y + 12)]
            layer.line(lit, taper(0.6, 1.8, 0.6), WOOL[3], alpha=0.26 if x < 250 else 0.12, clip=wool)
    for knots, tone in (
        ([(92, 420), (74, 460), (68, 545)], WOOL[0]),
        ([(426, 416), (440, 458), (446, 545)], "#26081c"),
    ):
        layer.line(knots, taper(1, 4.5, 2), tone, alpha=0.8, clip=wool)


def _bands(layer: Layer, wool: skia.Path) -> None:
    """The ribbed edge, with leather buttons."""
    for knots, tones, light in (
        ([(158, 400), (176, 450), (204, 516), (222, 575)], (WOOL[1], WOOL[3]), 0.55),
        ([(350, 396), (334, 448), (310, 514), (294, 575)], (WOOL[0], WOOL[2]), 0.4),
    ):
        layer.line([(x + 3, y + 4) for x, y in knots], taper(20, 22, 22), "#1c0720", alpha=0.45, blur=4)
        layer.line(knots, taper(19, 20, 20), tones[0])
        for x, y, tx, ty in kit.sample(knots, 30):
            ends = [(x - ty * 8, y + tx * 8), (x + ty * 8, y - tx * 8)]
            layer.line(ends, taper(1.4, 1.9, 1.4), tones[1], alpha=light)
    for x, y in ((318, 492), (300, 545)):
        layer.dot(x + 1.5, y + 2.5, 8, "#1c0720", alpha=0.5, blur=2)
        layer.dot(x, y, 7.4, "#5a2c24")
        layer.dot(x - 0.8, y - 0.8, 6, "#9a5a3c")
        layer.dot(x - 2.4, y - 2.6, 1.8, "#f0b98c", alpha=0.8)


def _pocket(layer: Layer, wool: skia.Path) -> None:
    """The breast pocket: a birthday card for whoever is next, and the pen it was signed with."""
    card = skia.Path()
    card.addRoundRect(skia.Rect.MakeXYWH(372, 446, 54, 62), 3, 3)
    card.transform(skia.Matrix.RotateDeg(7, skia.Point(399, 480)))
    layer.fill(card, "#1c0720", alpha=0.5, blur=5)
    layer.fill(card, linear((372, 446), (430, 500), ["#fff6e2", "#d8cfd8"]))
    layer.line([(402, 449), (396, 506)], taper(1, 1.4, 1), "#9a90a8", alpha=0.7, clip=card)
    layer.shape([(408, 474), (422, 476), (420, 490), (406, 488)], "#e58470", clip=card)
    layer.line([(406, 474), (414, 471), (423, 476)], taper(2, 4, 2), "#f7bd95", clip=card)
    layer.line([(415, 471), (416, 463)], taper(1.6, 1.6, 1.4), "#bf4f5f", clip=card)
    layer.dot(416.5, 460.5, 2.2, GOLD, clip=card)
    for y in (466, 473, 480):
        layer.line(
            [(381, y), (387, y - 2.4), (391, y + 1), (397, y - 1)],
            taper(0.6, 1.5, 0.6),
            "#3a4e86",
            alpha=0.8,
            clip=card,
        )
    layer.line([(437, 452), (433, 500)], taper(6, 6.4, 6), "#2a2038")
    layer.line([(435.6, 453), (431.8, 500)], taper(1.4, 1.6, 1.4), "#6a5c88", alpha=0.9)
    layer.line([(438, 454), (435.4, 482)], taper(2.4, 2.6, 2), GOLD)
    layer.dot(437.4, 450, 3.4, GOLD)
    flap = [(358, 492, 1), (404, 499), (452, 498, 1), (454, 575, 1), (352, 575, 1)]
    cover = layer.shape(flap, linear((356, 492), (452, 560), [WOOL[1], WOOL[0]]), clip=wool)
    for column in range(9):
        x = 362 + 11 * column
        layer.line([(x, 496), (x - 2, 530), (x, 575)], taper(1.5, 2.4, 2), WOOL[0], alpha=0.5, clip=cover)
    layer.line([(358, 494), (404, 501), (452, 500)], taper(3, 3.4, 3), WOOL[2], alpha=0.8, clip=wool)


BEARD = [
    (152, 272), (162, 292), (176, 318), (196, 330), (212, 322), (238, 318), (266, 322), (282, 330), (306, 320),
    (336, 292), (352, 268), (358, 310), (350, 356), (326, 398), (290, 426), (250, 434), (208, 424), (172, 396),
    (154, 350), (148, 306),
]  # fmt: skip


def _beard(layer: Layer, pose: Pose) -> None:
    """The beard: curls that fan from the cheeks over the jaw; the mouth is painted on it."""
    layer.shape(
        face.dropped(BEARD, pose), linear((150, 280), (350, 430), [HAIR[1], kit.mix(HAIR[0], HAIR[1], 0.55), HAIR[0]])
    )
    generator = np.random.default_rng(12)
    guides: list[tuple[Knots, float, float]] = []
    # From the rim inwards: what hangs lowest is drawn first.
    for radius, count, long, span in (
        (110, 24, 22, (-22, 202)), (98, 17, 26, (2, 178)), (82, 13, 26, (16, 164)), (66, 10, 24, (24, 156)),
    ):  # fmt: skip
        for number in range(count):
            angle = math.radians(span[0] + (span[1] - span[0]) * (number + 0.5) / count)
            x, y = 250 + radius * 0.9 * math.cos(angle), 308 + radius * 0.94 * math.sin(angle)
            lean = math.cos(angle) * 0.5
            end = (x + long * lean + generator.uniform(-4, 4), y + long * (0.62 + 0.3 * math.sin(angle)))
            middle = ((x + end[0]) / 2 + generator.uniform(-6, 6), (y + end[1]) / 2)
            tone = (0.9 if x < 240 else 0.5) * (0.7 + 0.3 * generator.random())
            guides.append(([(x, y - 4), middle, end], 15 + 5 * generator.random(), tone))
    beard_light = HairLight(x=196, y=330, reach=120)
    for number, (guide, width, tone) in enumerate(guides):
        kit.curly_lock(layer, guide, width, 1.1, tone * 0.8, 300 + number, HAIR, beard_light)


def _moustache(layer: Layer, pose: Pose) -> None:
    """Two wings of it, over the upper lip; they go up with the corners of the mouth."""
    up = pose.corners * 0.7
    beard_light = HairLight(x=206, y=322, reach=80)
    left = ((238, 322), (222, 328), (206, 336 - up * 0.4), (194, 350 - up))
    right = ((240, 322), (256, 328), (272, 335 - up * 0.4), (286, 348 - up))
    for number, (wing, tone) in enumerate(((left, 0.95), (right, 0.55))):
        for lift, width in ((0, 15), (-4, 13), (4, 11)):
            guide = [(x, y + lift * (0.5 + 0.5 * k / 3)) for k, (x, y) in enumerate(wing)]
            kit.straight_lock(
                layer, guide, width, tone, 400 + number * 10 + int(lift), HAIR, beard_light, root=0.7, sharp=3
            )


def paint_head(pose: Pose) -> Layer:
    """Ears, face, beard and features."""
    layer = head_layer(pose)
    face.paint_ear(
        layer,
        [(348, 238), (362, 228), (375, 238), (374, 264), (364, 290), (352, 302), (340, 282)],
        [(354, 252), (365, 242), (366, 262), (358, 282)], SKIN, lit=False,
    )  # fmt: skip
    face.paint_ear(
        layer,
        [(158, 240), (146, 232), (138, 246), (142, 272), (150, 294), (162, 286)],
        [(148, 246), (146, 262), (152, 280)], SKIN, lit=True,
    )  # fmt: skip
    outline = spline(face.dropped(FACE, pose))
    face.paint_face(layer, outline, PLANES, SKIN, max(0.5, pose.blush))
    _freckles(layer)
    _beard(layer, pose)
    for eye in EYES:
        face.paint_eye(layer, eye, pose, SKIN)
        face.paint_brow(layer, BROW, eye, pose)
        _laughed(layer, eye, pose)
    face.paint_nose(
        layer,
        [(247, 242), (245, 282), (222, 302), (230, 318), (258, 318), (278, 304), (266, 282)],
        [(224, 311), (240, 319), (260, 312)],
        [(236, 258), (230, 290), (228, 303)],
        SKIN, wide=4.8,
    )  # fmt: skip
    layer.line([(270, 294), (280, 305), (268, 314)], taper(1, 3.4, 1), SKIN.deep, alpha=0.6)
    layer.dot(238, 300, 15, SKIN.blush, alpha=0.28, blur=8)
    face.paint_mouth(layer, MOUTH, pose, SKIN)
    _moustache(layer, pose)
    face.paint_frown(layer, 244, 212, SKIN, pose)
    return layer


def _freckles(layer: Layer) -> None:
    """A few, over nose and cheeks."""
    generator = np.random.default_rng(9)
    for _ in range(46):
        x, y = generator.normal(226, 34), generator.normal(288, 10)
        if 172 < x < 300 and 268 < y < 308:
            layer.dot(x, y, generator.uniform(0.8, 1.7), "#b0603e", alpha=generator.uniform(0.15, 0.4))


def _laughed(layer: Layer, eye: Eye, pose: Pose) -> None:
    """Two lines beside each eye that laughing has left."""
    smile = 0.4 + 0.6 * min(1.0, max(0.0, pose.squint * 1.5))
    x, y = eye.across(1.0), eye.level(1.0)
    for turn in (-16, 16):
        dx, dy = eye.side * math.cos(math.radians(turn)), math.sin(math.radians(turn))
        points = [(x + dx * far, y + dy * far + 1) for far in (6, 12, 6 + 13 * smile)]
        layer.line(points, taper(0.6, 2.6, 0.4), SKIN.deep, alpha=0.42 * smile + 0.08)


def paint_front(pose: Pose) -> Layer:
    """A head of short curls that has its own opinions."""
    layer = head_layer(pose)
    cap = [
        (152, 262), (146, 216), (144, 160), (166, 108), (214, 74), (262, 64), (314, 74), (354, 108), (370, 160),
        (366, 216), (360, 260), (350, 214), (338, 180), (304, 158), (256, 150), (208, 158), (176, 180), (162, 214),
    ]  # fmt: skip
    layer.shape(cap, HAIR[0])
    curls(layer, ring_of_curls((256, 188), (100, 108), (168, 372), 24, 26, 1), 10)
    curls(layer, ring_of_curls((256, 190), (84, 88), (180, 360), 20, 28, 2), 50)
    curls(layer, ring_of_curls((256, 184), (62, 62), (186, 354), 15, 28, 5), 80)
    generator = np.random.default_rng(6)
    fringe: list[tuple[Knots, float, float]] = []
    for number in range(15):
        x = 172 + 11.6 * number
        top = 150 - 26 * math.sin(math.pi * number / 14)
        fall = 34 + 8 * generator.random()
        end = (x + generator.uniform(-9, 9) - 4, top + fall)
        fringe.append(
            ([(x + 4, top), (x + generator.uniform(-8, 8), top + fall * 0.5), end], 20, 1.0 if x < 252 else 0.6)
        )
    curls(layer, fringe, 120, turns=1.0)
    sides: list[tuple[Knots, float, float]] = [
        ([(162, 190), (150, 216), (156, 240)], 18, 0.8), ([(168, 214), (156, 240), (160, 270)], 15, 0.8),
        ([(346, 190), (362, 216), (354, 242)], 18, 0.45), ([(344, 214), (358, 242), (352, 272)], 15, 0.4),
    ]  # fmt: skip
    curls(layer, sides, 150)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Teddy."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.9, "squint": 0.28, "brow_inner": -3, "corners": 3, "tilt": 2},
    "warm": {"lid": 0.72, "squint": 0.78, "brow_inner": -5, "corners": 11, "width": 15, "tilt": -5, "shoulders": 3},
    "anxious": {"corners": -3.5, "press": 0.5, "gaze": (-8, 1), "tilt": -4, "aside": 3, "lid": 1.06, "worry": 0.7},
}
PERSON = Person(
    "teddy",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffc9a0", second="#d9c8ff", contact="#5a2c40", sink="#4c3a86"),
)
