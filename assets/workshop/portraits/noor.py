"""Noor: nurse at the removal clinic. A sand-coloured headscarf, a pale green tunic, a pen where an ear must be."""

from __future__ import annotations

from dataclasses import replace

import skia

import face
import kit
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Planes, Pose, Skin
from kit import Knots, Layer, Ramp, linear, spline, taper

SKIN = Skin(
    deep="#3c1d38", shade="#7a4548", middle="#b5735a", light="#e6ab7e", band="#c4524a", blush="#c4504e", glow="#ffc690",
    sheen=0.3,
)  # fmt: skip
SCARF: Ramp = ("#4c3a58", "#8d7280", "#cdb3a2", "#f6e6c8")
TUNIC: Ramp = ("#1d4a4c", "#438a78", "#86c9a6", "#cdf2d0")
PEN = "#f2c069"
Point = tuple[float, float]
IRIS = ("#160a12", "#3e2418", "#8a5a34")

EYE = Eye(
    208, 252, 42, -1, IRIS, height=12.5, depth=8.5, inner=1.5, outer=-0.5,
    upper=((0.16, 0.78), (0.48, 1.02), (0.8, 0.84)), lower=((0.24, 0.8), (0.58, 1.0), (0.86, 0.7)),
    radius=12, look=(-0.5, -1), ink="#170a1c", lash=(2, 4.6, 6, 4), flick=(4, 1.5), flick_width=4, lower_lashes=0.35,
    fold=6.5, fold_width=2.8, hood=0.5, lid_alpha=0.42, bag=0.14, under=0.5, white=("#8a779c", "#e2d2d4", "#f7ece4"),
)  # fmt: skip
EYES = (EYE, replace(EYE, x=290, y=251, width=44, side=1))
BROW = Brow(
    "#22101c", ((-0.04, 28), (0.3, 33.5), (0.7, 36.5), (1.2, 28)), weight=(8, 11, 8.5, 1.6), hairs=12, hair_length=7,
    lit="#5c3a34",
)  # fmt: skip
MOUTH = Mouth(
    248, 334, half=29, upper=7.5, lower=11.5, dip=2, peak=0.26, seam=1.5, rest=1, upper_paint="#8a3f48",
    lower_paint="#bb6462", gleam="#f2ae98", line="#391226", gleam_alpha=0.65,
)  # fmt: skip
FACE = [
    (160, 204), (158, 256), (166, 302), (188, 342), (220, 370), (250, 379), (282, 370),
    (314, 342), (336, 302), (344, 256), (345, 204), (326, 136), (252, 100), (180, 140),
]  # fmt: skip
PLANES = Planes(
    shadow=[
        (318, 100), (312, 190), (319, 240), (299, 284), (303, 318), (276, 350), (262, 392),
        (310, 400), (390, 320), (380, 150),
    ],
    edge=[(348, 120), (336, 200), (340, 250), (324, 300), (298, 350), (400, 360), (400, 120)],
    hair_shadow=[(140, 120), (186, 188), (252, 166), (326, 190), (370, 110), (256, 80)],
    sockets=[(208, 248, 52), (290, 247, 54)],
    cheeks=[(188, 302, 0.9), (298, 304, 0.5)],
)  # fmt: skip
OPENING: list[Point] = [
    (165, 256), (166, 206), (184, 164), (216, 142), (252, 136), (290, 142), (322, 166), (340, 208), (341, 258),
    (332, 304), (310, 340), (282, 364), (250, 374), (218, 364), (190, 338), (172, 302),
]  # fmt: skip
HOOD: list[Point] = [
    (160, 440), (146, 384), (122, 320), (114, 250), (120, 176), (146, 112), (192, 72), (250, 58), (314, 72), (360, 116),
    (386, 184), (390, 256), (382, 322), (358, 384), (344, 432), (300, 456), (250, 462), (200, 456),
]  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """The scarf behind the head, and what of it falls down her back."""
    layer = head_layer(pose, 0.8)
    fall = [(122, 160), (112, 290), (112, 410), (150, 470), (360, 466), (394, 404), (392, 290), (384, 160), (250, 62)]
    layer.shape(fall, linear((100, 100), (410, 300), [SCARF[1], SCARF[0], "#33264a"]))
    return layer


def paint_body(pose: Pose) -> Layer:
    """The tunic with its slant of buttons, the watch pinned on upside down, and the scarf's end over one shoulder."""
    layer = body_layer(pose)
    tunic = layer.shape(
        [
            (14, 575, 1), (32, 488), (62, 450), (122, 424), (180, 404), (252, 420), (326, 402), (384, 420),
            (446, 446), (478, 486), (496, 575, 1),
        ],
        linear((50, 410), (470, 540), [TUNIC[3], TUNIC[2], TUNIC[1], TUNIC[0]], [0, 0.3, 0.7, 1]),
    )  # fmt: skip
    lit = [(26, 494), (70, 446), (140, 420), (132, 452), (74, 490), (26, 548)]
    layer.shape(lit, "#f2ffe8", alpha=0.5, blur=12, clip=tunic)
    for knots, tone in (
        ([(108, 430), (96, 466), (94, 545)], TUNIC[1]),
        ([(402, 426), (414, 464), (418, 545)], "#12343a"),
    ):
        layer.line(knots, taper(1, 3.4, 2), tone, alpha=0.75, clip=tunic)
    # It closes on the slant, with three flat buttons.
    layer.line([(250, 440), (292, 480), (306, 575)], taper(2, 9, 8), TUNIC[0], alpha=0.35, blur=4, clip=tunic)
    layer.line([(248, 436), (288, 478), (302, 575)], taper(1.2, 2.6, 2), TUNIC[0], alpha=0.7, clip=tunic)
    for x, y in ((282, 486), (291, 518), (296, 550)):
        layer.dot(x + 1, y + 2, 5.4, TUNIC[0], alpha=0.6, blur=2)
        layer.dot(x - 12, y, 5, TUNIC[2])
        layer.dot(x - 13, y - 1, 3.8, TUNIC[3])
    _watch(layer, 372, 470)
    _drape(layer)
    return layer


def _watch(layer: Layer, x: float, y: float) -> None:
    """A nurse's watch, upside down for everyone but her."""
    layer.line([(x, y - 20), (x + 1, y)], taper(6, 6, 6), "#2f5a58")
    layer.line([(x - 8, y - 22), (x + 9, y - 23)], taper(4, 5, 4), PEN)
    layer.dot(x + 3, y + 18, 17, "#0e2c30", alpha=0.6, blur=4)
    layer.dot(x, y + 13, 16, "#b8742f")
    layer.dot(x - 1, y + 12, 14.5, PEN)
    layer.dot(x, y + 13, 11.5, "#fff6e2")
    layer.line([(x, y + 13), (x + 5, y + 7)], taper(2, 2, 1.4), "#2a2038")
    layer.line([(x, y + 13), (x - 2, y + 22)], taper(1.6, 1.6, 1.2), "#2a2038")


def _drape(layer: Layer) -> None:
    """The end of the scarf, laid across from under the chin over her shoulder."""
    cloth: Knots = [
        (126, 404), (170, 434), (250, 454), (330, 438), (386, 410), (404, 440), (380, 474), (318, 500), (240, 512),
        (166, 500), (112, 476), (84, 446),
    ]  # fmt: skip
    layer.shape([(x + 3, y + 10, *more) for x, y, *more in cloth], "#123a3c", alpha=0.6, blur=8)
    path = layer.shape(cloth, linear((90, 430), (400, 480), [SCARF[3], SCARF[2], SCARF[1], SCARF[0]]))
    folds: tuple[list[Point], ...] = (
        [(100, 446), (180, 474), (262, 484), (350, 462), (400, 432)],
        [(96, 460), (176, 490), (258, 498), (340, 480)],
        [(150, 446), (220, 470), (300, 466), (372, 436)],
    )
    for knots in folds:
        layer.line(knots, taper(1, 6, 1), SCARF[0], alpha=0.55, blur=1, clip=path)
        layer.line([(x, y - 6) for x, y in knots[:4]], taper(0.6, 5, 0.6), SCARF[3], alpha=0.5, blur=1, clip=path)


def paint_head(pose: Pose) -> Layer:
    """The face alone: the scarf covers the rest."""
    layer = head_layer(pose)
    outline = spline(face.dropped(FACE, pose))
    face.paint_face(layer, outline, PLANES, SKIN, pose.blush)
    for eye in EYES:
        face.paint_eye(layer, eye, pose, SKIN)
        face.paint_brow(layer, BROW, eye, pose)
    face.paint_nose(
        layer,
        [(252, 246), (253, 280), (240, 302), (246, 315), (268, 313), (280, 300), (267, 283), (262, 256)],
        [(234, 311), (249, 317), (265, 310)],
        [(245, 258), (242, 288), (240, 301)],
        SKIN,
        wide=4.2,
    )
    layer.line([(274, 297), (279, 306), (270, 312)], taper(1, 3.2, 1), SKIN.deep, alpha=0.65)
    face.paint_mouth(layer, MOUTH, pose, SKIN)
    face.paint_frown(layer, 249, 214, SKIN, pose)
    return layer


def paint_front(pose: Pose) -> Layer:
    """The scarf: an under-band, folds that run from the crown round the face and meet below the chin; the pen."""
    layer = head_layer(pose)
    opening = spline(face.dropped(OPENING, pose, 330))
    hood = spline(HOOD)
    hood.addPath(opening)
    hood.setFillType(skia.PathFillType.kEvenOdd)
    layer.fill(hood, linear((110, 90), (400, 320), [SCARF[3], SCARF[2], SCARF[1], SCARF[0]], [0, 0.34, 0.7, 1]))
    layer.dot(158, 130, 60, "#fff8e4", alpha=0.4, blur=26, clip=hood)
    left: tuple[list[Point], ...] = (
        [(238, 66), (178, 100), (146, 176), (144, 262), (166, 344), (218, 424)],
        [(244, 88), (192, 116), (158, 184), (154, 270), (178, 344), (230, 406)],
        [(228, 70), (152, 116), (126, 206), (130, 290), (158, 380)],
    )
    right: tuple[list[Point], ...] = (
        [(262, 66), (328, 96), (364, 176), (364, 264), (336, 350), (274, 426)],
        [(262, 90), (314, 116), (348, 184), (352, 268), (324, 344), (268, 406)],
        [(286, 68), (352, 126), (380, 214), (372, 300), (340, 384)],
    )
    for side, tone, alpha in ((left, SCARF[1], 0.62), (right, "#33264a", 0.6)):
        for knots in side:
            layer.line(knots, taper(1, 8, 1.4), tone, alpha=alpha, blur=1.4, clip=hood)
            lit = [(x - 6, y + 2) for x, y in knots]
            layer.line(lit, taper(0.6, 6, 0.6), SCARF[3], alpha=0.5 if side is left else 0.2, blur=1.2, clip=hood)
    shade = [(322, 30), (344, 110), (346, 200), (352, 280), (320, 352), (268, 420), (300, 480), (420, 440), (420, 60)]
    layer.shape(shade, SCARF[0], alpha=0.42, blur=8, clip=hood)
    layer.shape(shade, "#3a2a5a", alpha=0.34, blur=1.4, clip=hood)
    under = [(150, 330), (190, 374), (250, 400), (314, 374), (352, 330), (356, 400), (250, 440), (146, 400)]
    layer.shape(under, SCARF[0], alpha=0.4, blur=9, clip=hood)
    # The edge, turned in round the face, with the band of another cloth under it.
    rim = [*OPENING, OPENING[0]]
    wide = [(x + (250 - x) * -0.045, y + (250 - y) * -0.045) for x, y in rim]
    high = [(x + (250 - x) * -0.075, y + (250 - y) * -0.075) for x, y in rim[:8]]
    layer.fill(kit.ribbon(rim[:10], taper(3, 8, 3), 90), "#2f6a66", alpha=0.9)
    hem = linear((160, 160), (350, 340), [SCARF[3], SCARF[2], SCARF[1], SCARF[0]])
    layer.fill(kit.ribbon(wide, taper(8, 8, 8), 160), hem)
    layer.fill(kit.ribbon(high, taper(0.5, 3, 0.5), 60), SCARF[0], alpha=0.5)
    _pen(layer)
    return layer


def _pen(layer: Layer) -> None:
    """A pen pushed in between scarf and temple."""
    layer.line([(352, 276), (400, 196), (424, 152)], taper(9, 9, 8), "#1c0f2c", alpha=0.45, blur=4)
    layer.line([(350, 272), (396, 192)], taper(8.4, 8.4, 8.4), "#2c6f86")
    layer.line([(348, 271), (394, 191)], taper(2, 2.4, 2), "#8fd6dc", alpha=0.9)
    layer.line([(396, 192), (414, 160)], taper(9, 9, 8), PEN)
    layer.line([(393, 191), (411, 160)], taper(2.4, 2.6, 2), "#fff3cf")
    layer.line([(414, 160), (418, 153)], taper(5, 5, 4), "#b8742f")
    layer.line([(402, 196), (420, 164)], taper(2.6, 2.6, 2.4), "#d09a48")


def paint(pose: Pose) -> Groups:
    """All groups of Noor."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.92, "corners": 1.5, "tilt": -2},
    "warm": {"lid": 0.8, "squint": 0.5, "corners": 8, "width": 9, "tilt": -5},
    "anxious": {"tilt": 2, "wobble": 0.8, "width": -6, "gaze": (5, 1), "press": 0.4, "worry": 0.3, "brow_inner": -9},
    "sad": {"tilt": -6, "gaze": (-3, 6), "corners": -3, "lid": 0.74},
}
PERSON = Person(
    "noor",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#9fe8d0", second="#ffe0b8", contact="#4a2848", sink="#3a3a80"),
)
