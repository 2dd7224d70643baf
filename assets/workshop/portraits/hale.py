"""Commissioner Hale: chairs the inquiry. Grey hair she cuts herself, a cardigan over the robe, glasses on a string."""

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
    deep="#4f2c4c", shade="#9a6670", middle="#d2a08c", light="#f2cdb0", band="#d46a60", blush="#d8646a", glow="#ffe0bc",
    sheen=0.24,
)  # fmt: skip
HAIR: Ramp = ("#3a3854", "#74768e", "#b6bac6", "#f4f5f4")
ROBE: Ramp = ("#0e0c22", "#1c1a3a", "#2e2c58", "#54528a")
WOOL: Ramp = ("#2a2c30", "#4c5450", "#7e8874", "#b8be9e")
BANDS: Ramp = ("#7a7aa6", "#b4b6d4", "#e4e6f2", "#ffffff")
GOLD = "#f2c069"
IRIS = ("#1a2030", "#4a5a6a", "#9cb0b8")
LIGHT = HairLight(x=190, y=118, reach=190)

EYE = Eye(
    205, 256, 39, -1, IRIS, height=10.5, depth=8, inner=1, outer=4.5,
    upper=((0.18, 0.8), (0.46, 1.0), (0.8, 0.74)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.65)),
    radius=11, look=(-1, -0.5), ink="#33203a", lash=(1.4, 3.2, 4, 2.6), fold=5, fold_width=3, fold_alpha=0.7,
    hood=1.0, lid_alpha=0.5, bag=0.85, under=0.75, white=("#8f7ca6", "#e6d8dc", "#f6ece8"), glint=2.8,
)  # fmt: skip
EYES = (EYE, replace(EYE, x=289, y=255, width=42, side=1))
BROW = Brow(
    "#6a6a86", ((-0.02, 28), (0.3, 32), (0.7, 33), (1.22, 26)), weight=(6, 8, 6, 1.4), hairs=14, hair_length=7,
    lit="#b4bac8",
)  # fmt: skip
MOUTH = Mouth(
    245, 344, half=27, upper=4, lower=7, dip=1.4, peak=0.24, seam=1, rest=-1, upper_paint="#935058",
    lower_paint="#b8706e", gleam="#efbfa8", line="#44203a", gleam_alpha=0.45, upper_alpha=0.8, lower_alpha=0.85,
    seam_width=4, crease=0.5,
)  # fmt: skip
FACE = [
    (160, 204), (158, 262), (163, 310), (178, 352), (206, 384), (238, 396), (260, 396),
    (294, 384), (322, 350), (337, 306), (343, 260), (344, 204), (326, 134), (252, 100), (180, 138),
]  # fmt: skip
PLANES = Planes(
    shadow=[
        (320, 100), (313, 190), (319, 242), (299, 286), (300, 322), (280, 362), (256, 408),
        (304, 412), (390, 320), (380, 150),
    ],
    edge=[(348, 120), (336, 200), (339, 252), (324, 306), (300, 360), (400, 370), (400, 120)],
    hair_shadow=[(140, 150), (172, 214), (252, 200), (326, 216), (368, 130), (256, 90)],
    sockets=[(206, 252, 54), (290, 251, 56)],
    cheeks=[(188, 310, 0.8), (290, 312, 0.4)],
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """The bob behind her jaw, shorter on the side she could not see."""
    layer = head_layer(pose)
    bob = [
        (124, 170), (114, 260), (118, 330), (132, 372, 1), (176, 380), (330, 360), (376, 342, 1), (392, 290),
        (390, 190), (352, 104), (252, 70), (158, 100),
    ]  # fmt: skip
    layer.shape(bob, linear((120, 0), (390, 0), [kit.mix(HAIR[0], HAIR[1], 0.7), HAIR[0]]))
    generator = np.random.default_rng(2)
    for number in range(15):
        x = 126 + number * 17.5
        end = 378 - 30 * number / 14 + generator.uniform(-6, 5)
        lit = 0.8 if x < 200 else 0.35
        guide: Knots = [(150 + number * 14, 200), (x, 290), (x + generator.uniform(-4, 4), end)]
        kit.straight_lock(layer, guide, 21, lit, 20 + number, HAIR, LIGHT, root=0.5, sharp=5)
    return layer


def paint_body(pose: Pose) -> Layer:
    """Robe and bands, the cardigan that is over them, the glasses on their string."""
    layer = body_layer(pose)
    back = [(172, 392, 1), (252, 408), (332, 388, 1), (346, 432), (256, 472), (160, 436)]
    layer.shape(back, linear((0, 386), (0, 450), [ROBE[1], ROBE[0]]))
    neck = layer.shape(
        [(204, 330), (204, 398), (182, 444), (252, 500), (324, 444), (304, 398), (300, 354), (292, 320)],
        linear((198, 336), (316, 430), [SKIN.middle, SKIN.shade]),
    )
    for knots, tone, alpha, blur in (
        ([(190, 340), (222, 404), (250, 426), (296, 416), (328, 370), (328, 330)], SKIN.deep, 0.9, 3),
        ([(196, 340), (222, 392), (252, 410), (288, 400), (328, 360), (328, 320)], "#2c1436", 0.5, 4),
    ):
        layer.shape(knots, tone, alpha=alpha, blur=blur, clip=neck)
    for knots in ([(212, 420), (234, 432), (272, 428)], [(232, 404), (236, 430)], [(274, 404), (268, 430)]):
        layer.line(knots, taper(0.5, 2.6, 0.5), SKIN.deep, alpha=0.4, blur=0.6, clip=neck)
    robe = layer.shape(
        [
            (-2, 575, 1), (14, 486), (48, 444), (116, 416), (176, 400, 1), (212, 450), (252, 462), (296, 448),
            (330, 396, 1), (394, 414), (460, 442), (494, 484), (510, 575, 1),
        ],
        linear((40, 410), (480, 530), [ROBE[3], ROBE[2], ROBE[1], ROBE[0]], [0, 0.25, 0.6, 1]),
    )  # fmt: skip
    for x in (196, 222, 288, 314):
        layer.line([(x, 450), (x + (x - 252) * 0.1, 575)], taper(1, 5, 4), ROBE[0], alpha=0.7, blur=1.4, clip=robe)
    _jabot(layer)
    _cardigan(layer)
    _glasses(layer)
    return layer


def _jabot(layer: Layer) -> None:
    """Two starched bands, one of them ironed."""
    for knots, paint in (
        (
            [(232, 444, 1), (254, 446, 1), (250, 540, 1), (214, 534, 1)],
            linear((214, 450), (254, 530), [BANDS[3], BANDS[2]]),
        ),
        (
            [(256, 446, 1), (280, 442, 1), (300, 528, 1), (264, 540, 1)],
            linear((256, 450), (300, 530), [BANDS[2], BANDS[1], BANDS[0]]),
        ),
    ):
        layer.shape([(x + 3, y + 6, 1) for x, y, _ in knots], "#06061a", alpha=0.6, blur=4)
        layer.shape(knots, paint)
    layer.line([(222, 492), (240, 498), (250, 494)], taper(0.5, 2.4, 0.5), BANDS[1], alpha=0.8)
    layer.line([(218, 512), (236, 516)], taper(0.5, 2, 0.5), BANDS[1], alpha=0.7)
    knot: Knots = [(226, 438), (254, 434), (286, 436), (282, 454), (254, 460), (230, 454)]
    layer.shape(knot, linear((226, 440), (286, 456), [BANDS[3], BANDS[1]]))


def _cardigan(layer: Layer) -> None:
    """A stone-coloured cardigan, done up with one button too high."""
    for knots, tones in (
        (
            [(-10, 575, 1), (6, 490), (42, 446), (112, 416), (166, 402, 1), (184, 470), (206, 575, 1)],
            (WOOL[3], WOOL[2], WOOL[1]),
        ),
        (
            [(300, 575, 1), (322, 470), (340, 398, 1), (396, 414), (462, 442), (498, 486), (516, 575, 1)],
            (WOOL[2], WOOL[1], WOOL[0]),
        ),
    ):
        layer.shape([(k[0] + (4 if k[0] < 250 else -4), k[1] + 3, *k[2:]) for k in knots], "#05051a", alpha=0.5, blur=6)
        left, right = knots[0][0], knots[-1][0]
        wool = layer.shape(knots, linear((left, 420), (right, 540), list(tones)))
        for row in range(12):
            for column in range(19):
                x, y = left + 4 + 12 * column, 402 + 13 * row + 12 * abs(left + 12 * column - 256) / 240
                layer.line([(x, y), (x, y + 8)], taper(1.2, 2.6, 1.2), WOOL[0], alpha=0.24, clip=wool)
                layer.line([(x - 3, y), (x - 3, y + 7)], taper(0.6, 1.4, 0.6), WOOL[3], alpha=0.2, clip=wool)
        seam: Knots = [(104, 420), (90, 460), (86, 545)] if left < 0 else [(406, 418), (420, 458), (424, 545)]
        layer.line(seam, taper(1, 4, 2), WOOL[0], alpha=0.8, clip=wool)
    for knots, light in (
        ([(162, 402), (180, 470), (202, 575)], WOOL[3]),
        ([(344, 398), (326, 468), (304, 575)], WOOL[2]),
    ):
        layer.line(knots, taper(15, 16, 16), WOOL[1] if light == WOOL[3] else WOOL[0])
        for x, y, tx, ty in kit.sample(knots, 34):
            layer.line([(x - ty * 6, y + tx * 6), (x + ty * 6, y - tx * 6)], taper(1.2, 1.6, 1.2), light, alpha=0.5)
    for x, y in ((184, 486), (196, 540)):
        layer.dot(x + 1, y + 2, 6.4, "#05051a", alpha=0.6, blur=2)
        layer.dot(x, y, 6, "#3a2c30")
        layer.dot(x - 1, y - 1, 4.6, "#7a5a4c")


def _glasses(layer: Layer) -> None:
    """Reading glasses, folded, where they always are when she needs them."""
    for string in ([(190, 408), (190, 444), (222, 478)], [(322, 404), (326, 440), (296, 476)]):
        layer.line([(x + 2, y + 3) for x, y in string], taper(3, 3, 3), "#05051a", alpha=0.5, blur=2)
        layer.line(string, taper(2.4, 2.4, 2.4), "#c48534")
        for x, y, _, _ in kit.sample(string, 15):
            layer.dot(x, y, 1.7, GOLD)
    for x, turn, tone in ((238, -8, 1.0), (282, 10, 0.75)):
        lens = kit.ellipse(x, 488, 20, 15, turn)
        layer.fill(kit.ellipse(x + 2, 494, 21, 16, turn), "#05051a", alpha=0.5, blur=4)
        layer.fill(lens, linear((x - 16, 476), (x + 14, 500), ["#c8dce8", "#5c7490"]), alpha=0.75)
        ring = kit.ellipse(x, 488, 20, 15, turn)
        ring.addPath(kit.ellipse(x, 488, 16.6, 11.8, turn))
        ring.setFillType(skia.PathFillType.kEvenOdd)
        layer.fill(ring, kit.mix("#3a1828", "#a04048", tone))
        layer.line([(x - 12, 483), (x - 4, 478)], taper(1, 3, 1), "#ffffff", alpha=0.8)
    layer.line([(256, 486), (260, 481), (265, 486)], taper(3, 3.4, 3), "#6e2c34")


def paint_head(pose: Pose) -> Layer:
    """Face and features; the nights are under her eyes."""
    layer = head_layer(pose)
    outline = spline(face.dropped(FACE, pose))
    face.paint_face(layer, outline, PLANES, SKIN, pose.blush)
    _years(layer, pose, outline)
    for eye in EYES:
        face.paint_eye(layer, eye, pose, SKIN)
        face.paint_brow(layer, BROW, eye, pose)
    face.paint_nose(
        layer,
        [(250, 250), (250, 286), (232, 312), (238, 324), (262, 322), (277, 308), (266, 288), (260, 260)],
        [(231, 319), (246, 325), (262, 318)],
        [(241, 262), (237, 296), (235, 309)],
        SKIN,
        wide=4,
    )
    layer.line([(270, 304), (277, 313), (267, 320)], taper(1, 3, 1), SKIN.deep, alpha=0.55)
    face.paint_mouth(layer, MOUTH, pose, SKIN)
    face.paint_frown(layer, 247, 218, SKIN, replace(pose, frown=max(0.35, pose.frown)))
    return layer


def _years(layer: Layer, pose: Pose, outline: skia.Path) -> None:
    """Hollow cheeks, lines from reading, the jaw that has been kept still through a great deal."""
    for knots, alpha in (
        ([(190, 300), (196, 326), (206, 350)], 0.3),
        ([(306, 300), (300, 326), (290, 352)], 0.36),
        ([(190, 358), (204, 372), (224, 378)], 0.6),
        ([(286, 370), (304, 358), (313, 344)], 0.6),
    ):
        layer.line(knots, taper(0.5, 7, 0.5), SKIN.shade, alpha=alpha, blur=3.4, clip=outline)
    for x, lean in ((230, -1.5), (238, -0.5), (252, 0.5), (260, 1.5)):
        layer.line([(x, 329), (x + lean, 335)], taper(0.4, 1.8, 0.4), SKIN.shade, alpha=0.5, clip=outline)
    for side in (-1, 1):
        corner = 245 + side * 31
        fold = [(corner, 348), (corner + side * 4, 358), (corner + side * 3, 368)]
        layer.line(fold, taper(0.5, 3, 0.5), SKIN.shade, alpha=0.6)
    for eye in EYES:
        x, y = eye.across(1.0), eye.level(1.0)
        for turn in (-14, 12, 34):
            dx, dy = eye.side * math.cos(math.radians(turn)), math.sin(math.radians(turn))
            points = [(x + dx * far, y + dy * far + 1) for far in (5, 11, 17)]
            layer.line(points, taper(0.5, 2.6, 0.4), SKIN.deep, alpha=0.45 + 0.2 * max(0.0, pose.squint), clip=outline)


FRINGE = (
    (166, 228), (179, 216), (192, 223), (206, 209), (220, 217), (233, 204), (247, 212), (261, 206), (275, 218),
    (289, 205), (303, 213), (317, 206), (331, 217), (341, 228),
)  # fmt: skip


def paint_front(pose: Pose) -> Layer:
    """The fringe, cut with kitchen scissors by someone thinking of something else, and the sides to the jaw."""
    layer = head_layer(pose)
    cap = [
        (150, 250), (132, 232), (128, 180), (146, 122), (192, 82), (252, 70), (314, 82), (358, 124), (374, 182),
        (370, 236), (352, 252), (344, 226), (252, 214), (160, 226),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 90), (370, 200), [HAIR[2], HAIR[1], HAIR[0]]))
    generator = np.random.default_rng(7)
    soft = kit.mix(HAIR[0], HAIR[1], 0.5)
    sides: tuple[Knots, ...] = (
        [(214, 84), (146, 140), (136, 250), (140, 352)],
        [(206, 90), (150, 160), (148, 250), (150, 336)],
        [(196, 100), (154, 176), (158, 250), (160, 316)],
        [(298, 84), (360, 140), (368, 240), (366, 326)],
        [(306, 92), (356, 160), (356, 244), (356, 308)],
        [(312, 102), (350, 176), (346, 250), (346, 290)],
    )
    for number, guide in enumerate(sides):
        lit = 0.95 if guide[1][0] < 250 else 0.45
        kit.straight_lock(layer, guide, 25, lit, 60 + number, HAIR, LIGHT, root=0.4, sharp=4, outline=soft)
    for number, (x, y) in enumerate((*FRINGE[1::2], *FRINGE[::2])):
        lit = (1.0 if x < 256 else 0.55) * (0.75 + 0.25 * generator.random())
        start = (252 + (x - 252) * 0.5, 78 + abs(x - 252) * 0.06)
        middle = (252 + (x - 252) * 1.02, 136 + abs(x - 252) * 0.2)
        guide = [start, middle, (x + generator.uniform(-3, 3), y)]
        kit.straight_lock(layer, guide, 25, lit, 80 + number, HAIR, LIGHT, root=0.45, sharp=7, outline=soft)
    layer.line([(250, 76), (244, 100), (246, 120)], taper(1, 3, 0.5), HAIR[0], alpha=0.6)
    # One lock has got away, up and to the left.
    kit.straight_lock(layer, [(196, 92), (172, 74), (152, 72), (140, 84)], 9, 1.0, 99, HAIR, LIGHT, root=0.6)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Hale."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.82, "squint": 0.2, "corners": -0.5},
    "warm": {"lid": 0.76, "squint": 0.5, "corners": 5.5, "width": 7, "tilt": -3},
    "anxious": {"gaze": (-6, 3), "width": -5, "press": 0.4, "tilt": 2, "shoulders": -6},
    "angry": {"lid": 0.78, "press": 0.8, "tilt": -1, "shoulders": 0, "near": 1.02},
    "sad": {"tilt": 3, "gaze": (2, 7), "lid": 0.6, "corners": -3.5},
}
PERSON = Person(
    "hale",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#c8d4ff", second="#ffe0b0", contact="#3c2850", sink="#38346e"),
)
