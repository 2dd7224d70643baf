"""Passers: what those who are met in passing have in common: a neck, ears, a face with its features, a coat.

Each of them gives their own measures; hair, hats and what they carry are painted in their own file.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import skia

import face
import kit
from face import Brow, Eye, Mouth, Planes, Pose, Skin
from kit import HairLight, Knot, Knots, Layer, Ramp, linear, spline, taper

OUTLINE: Knots = (
    (158, 204), (155, 258), (161, 308), (176, 350), (204, 384), (238, 399), (260, 399),
    (295, 385), (324, 349), (340, 305), (347, 256), (348, 202), (328, 128), (254, 92), (180, 132),
)  # fmt: skip
"""A grown face, from which each takes their own."""
SHADOW: Knots = (
    (326, 100), (318, 190), (324, 240), (304, 284), (306, 322), (284, 364), (262, 410),
    (312, 414), (396, 320), (386, 150),
)  # fmt: skip
EDGE: Knots = ((352, 120), (341, 200), (344, 252), (329, 304), (306, 360), (404, 370), (404, 120))
NIGHT = "#0d0a24"
Point = tuple[float, float]


def stretched(knots: Knots, wide: float = 1, long: float = 1, jaw: float = 1) -> list[Knot]:
    """Knots of a face made wider, longer below the eyes, or broader in the jaw."""
    result: list[Knot] = []
    for x, y, *rest in knots:
        low = max(0.0, (y - 270) / 130)
        result.append((252 + (x - 252) * wide * (1 + (jaw - 1) * low), y + max(0.0, y - 256) * (long - 1), *rest))
    return result


@dataclass(frozen=True)
class Features:
    """One face: its flesh, its measures and what is in it."""

    skin: Skin
    eyes: tuple[Eye, Eye]
    brow: Brow
    mouth: Mouth
    wide: float = 1
    long: float = 1
    jaw: float = 1
    blush: float = 0.2
    nose: float = 1
    """How large the nose is."""
    red: float = 0
    """How red it is."""
    years: float = 0
    """How many lines the years have left, 0 to 1."""
    hairline: float = 214
    """How far down the hair, or the hat, throws its shadow; 0 for a bald head."""

    @property
    def outline(self) -> list[Knot]:
        """The edge of the face."""
        return stretched(OUTLINE, self.wide, self.long, self.jaw)

    @property
    def planes(self) -> Planes:
        """Light and shade."""
        low = self.hairline or 60
        return Planes(
            shadow=stretched(SHADOW, self.wide, self.long, self.jaw),
            edge=stretched(EDGE, self.wide, self.long, self.jaw),
            hair_shadow=[(140, 60), (170, low - 4), (252, low - 12), (330, low), (370, 60)],
            sockets=[(eye.x, eye.y - 3, 54) for eye in self.eyes],
            cheeks=[(186, 306, 1.1), (296, 306, 0.7)],
        )


def paint_neck(layer: Layer, skin: Skin, wide: float = 1, low: float = 0) -> None:
    """Neck and throat, in the shadow of the jaw."""
    neck = layer.shape(
        stretched(
            [(200, 330), (200, 398), (176, 444), (252, 506), (330, 444), (308, 398), (304, 352), (292, 318)], wide
        ),
        linear((196, 336), (320, 430), [skin.middle, skin.shade]),
    )
    for knots, tone, alpha, blur in (
        ([(186, 340), (218, 404), (250, 428), (300, 418), (334, 370), (334, 330)], skin.deep, 0.9, 3),
        ([(196, 340), (222, 394), (252, 414), (290, 402), (330, 360), (330, 320)], NIGHT, 0.35, 5),
    ):
        layer.shape([(x, y + low) for x, y in knots], tone, alpha=alpha, blur=blur, clip=neck)


def paint_ears(layer: Layer, skin: Skin, wide: float = 1) -> None:
    """Both ears."""
    for knots, inner, lit in (
        (
            [(344, 240), (358, 230), (371, 240), (370, 266), (360, 292), (348, 304), (336, 284)],
            [(350, 254), (361, 244), (362, 264), (354, 284)],
            False,
        ),
        (
            [(162, 242), (150, 232), (139, 244), (142, 272), (151, 296), (164, 290)],
            [(152, 248), (148, 262), (156, 282)],
            True,
        ),
    ):
        face.paint_ear(layer, stretched(knots, wide), stretched(inner, wide), skin, lit)


def paint_features(layer: Layer, features: Features, pose: Pose) -> skia.Path:
    """Face, eyes, brows, nose and mouth; returns the outline, to lay lines and beards in."""
    skin = features.skin
    outline = spline(face.dropped(features.outline, pose))
    face.paint_face(layer, outline, features.planes, skin, max(features.blush, pose.blush))
    if features.years:
        _years(layer, features, pose, outline)
    for eye in features.eyes:
        face.paint_eye(layer, eye, pose, skin)
        face.paint_brow(layer, features.brow, eye, pose)
    _nose(layer, features)
    face.paint_mouth(layer, features.mouth, pose, skin)
    face.paint_frown(layer, 247, 214, skin, pose)
    return outline


def _nose(layer: Layer, features: Features) -> None:
    """A nose of the size that they have."""
    size, skin = features.nose, features.skin

    def at(x: float, y: float) -> tuple[float, float]:
        return 247 + (x - 247) * size, 262 + (y - 262) * (0.7 + 0.3 * size)

    wedge = [(249, 246), (248, 284), (229, 308), (236, 320), (262, 318), (277, 305), (266, 284), (260, 258)]
    face.paint_nose(
        layer,
        [at(*point) for point in wedge],
        [at(229, 314), at(244, 321), at(262, 314)],
        [at(240, 260), at(235, 292), at(233, 305)],
        skin,
        wide=4.4,
    )
    layer.line([at(270, 297), at(279, 307), at(268, 316)], taper(1, 3.2, 1), skin.deep, alpha=0.6)
    if features.red:
        layer.dot(*at(242, 304), 15 * size, "#e0405a", alpha=features.red, blur=8)


def _years(layer: Layer, features: Features, pose: Pose, outline: skia.Path) -> None:
    """Lines beside the eyes, on the forehead, from the nose down, soft and short."""
    skin, share = features.skin, features.years
    for eye in features.eyes:
        x, y = eye.across(1.0), eye.level(1.0)
        for turn in (-18, 6, 28):
            dx, dy = eye.side * math.cos(math.radians(turn)), math.sin(math.radians(turn))
            points = [(x + dx * far, y + dy * far + 1) for far in (5, 11, 17)]
            alpha = share * (0.4 + 0.25 * max(0.0, pose.squint))
            layer.line(points, taper(0.5, 2.6, 0.4), skin.deep, alpha=alpha, clip=outline)
    for lift, half, alpha in ((0, 44, 0.42), (-15, 52, 0.3)):
        y = (features.hairline or 204) - 14 + lift
        knots = [(250 - half, y + 5), (236, y), (262, y + 1), (250 + half, y + 6)]
        layer.line(knots, taper(0.4, 3, 0.4), skin.shade, alpha=share * alpha * 1.8, clip=outline)
    for knots, alpha in (
        ([(192, 304), (198, 330), (208, 352)], 0.34),
        ([(304, 304), (299, 330), (290, 354)], 0.38),
        ([(188, 362), (204, 376), (226, 384)], 0.5),
    ):
        layer.line(knots, taper(0.5, 7, 0.5), skin.shade, alpha=share * alpha, blur=3.2, clip=outline)


def paint_coat(layer: Layer, ramp: Ramp, broad: float = 1, gap: float = 1) -> skia.Path:
    """A coat that hangs open over what is under it; `gap` is how far."""
    left = [(-4, 575, 1), (12, 486), (46, 444), (114, 414), (172, 398, 1), (208, 470), (252 - 26 * gap, 575, 1)]
    right = [(252 + 26 * gap, 575, 1), (300, 468), (334, 394, 1), (396, 412), (462, 442), (496, 484), (512, 575, 1)]
    knots = [(252 + (x - 252) * broad, y, *rest) for x, y, *rest in (*left, *right)]
    layer.shape([(x, y + 5, *rest) for x, y, *rest in knots], NIGHT, alpha=0.5, blur=7)
    coat = layer.shape(knots, linear((30, 410), (490, 530), [ramp[3], ramp[2], ramp[1], ramp[0]], [0, 0.22, 0.6, 1]))
    for seam, tone in (
        ([(104, 420), (88, 462), (82, 575)], ramp[0]),
        ([(404, 416), (422, 458), (430, 575)], NIGHT),
    ):
        layer.line(seam, taper(1, 4.5, 2), tone, alpha=0.8, clip=coat)
    layer.shape([(0, 490), (44, 440), (124, 412), (112, 444), (44, 486), (0, 545)], ramp[3], 0.4, 12, clip=coat)
    return coat


def paint_collar(layer: Layer, coat: skia.Path, ramp: Ramp, high: float = 0) -> None:
    """Both lapels, or with `high` a collar that is turned up."""
    for side, tones in ((-1, (ramp[3], ramp[2])), (1, (ramp[2], ramp[1]))):

        def at(x: float, y: float, side: int = side) -> Knot:
            return 252 + side * x, y

        knots = [at(80, 396 - high), at(96, 412 - high), at(112, 446), at(92, 462), at(104, 478), at(40, 560)]
        knots += [at(30, 540), at(46, 470), at(62, 420 - high * 0.4)]
        sharp = [(x, y, 1) for x, y, *_ in knots]
        layer.shape([(x, y + 6, 1) for x, y, *_ in knots], NIGHT, alpha=0.45, blur=6, clip=coat if not high else None)
        layer.shape(sharp, linear((252 + side * 100, 400), (252 + side * 30, 540), list(tones)))
        layer.line([knots[1][:2], knots[2][:2]], taper(1.4, 2, 1.4), ramp[3], alpha=0.7)
        layer.line([knots[4][:2], knots[5][:2]], taper(1.4, 2, 1.4), ramp[3], alpha=0.6)


def paint_shirt(layer: Layer, ramp: Ramp, low: float = 0) -> skia.Path:
    """A shirt or a jumper, seen between the halves of a coat."""
    knots = [
        (160, 412, 1),
        (206, 446 + low),
        (252, 462 + low),
        (298, 444 + low),
        (346, 408, 1),
        (384, 575, 1),
        (120, 575, 1),
    ]
    return layer.shape(knots, linear((160, 420), (350, 540), [ramp[3], ramp[2], ramp[1]]))


Wing = tuple[Knots, tuple[str, str]]
"""One half of a shirt's collar: its outline, and its tones from the light to the shade."""


def paint_wings(layer: Layer, wings: Sequence[Wing], ends: tuple[Point, Point], shade: float = 0.5) -> list[skia.Path]:
    """Both halves of a shirt's collar over the shade that they throw; `ends` are those of their light."""
    paths = []
    for knots, tones in wings:
        layer.shape([(knot[0] + 2, knot[1] + 5, *knot[2:]) for knot in knots], NIGHT, alpha=shade, blur=4)
        paths.append(layer.shape(knots, linear(*ends, list(tones))))
    return paths


def paint_moustache(
    layer: Layer, pose: Pose, hair: Ramp, tones: tuple[float, float], rows: tuple[int, float], middle: Point, end: Point
) -> None:
    """A moustache whose ends go up with the corners of the mouth.

    `tones` are those of the shaded half and of the lit one, `rows` how many hairs lie one under another and how far
    apart; it begins at the `middle` and ends as far to either side, and as low, as `end` says.
    """
    x, y = middle
    light = HairLight(x=205, y=326, reach=90)
    for side, tone in zip((1, -1), tones, strict=True):
        for number in range(rows[0]):
            lift = -6 + number * rows[1]
            tip = (x + side * end[0], end[1] - pose.corners * 0.7 + lift * 0.6)
            guide = [(x + side * 2, y + lift * 0.5), (x + side * 26, 334 + lift), tip]
            kit.straight_lock(layer, guide, 11, tone, 300 + number, hair, light, root=0.7, sharp=3)


def paint_button(layer: Layer, x: float, y: float, radius: float, dark: str, light: str) -> None:
    """One button."""
    layer.dot(x + 1.4, y + 2.4, radius + 0.6, NIGHT, alpha=0.55, blur=2)
    layer.dot(x, y, radius, dark)
    layer.dot(x - 0.8, y - 0.9, radius * 0.8, light)
    layer.dot(x - radius * 0.3, y - radius * 0.35, radius * 0.24, "#ffffff", alpha=0.7)


def bald_shine(layer: Layer, skin: Skin, outline: skia.Path) -> None:
    """The light on a scalp."""
    layer.fill(kit.ellipse(214, 128, 46, 22, -24), "#fff0d8", alpha=0.34, blur=12, clip=outline)
    layer.fill(kit.ellipse(204, 122, 20, 8, -26), "#fff8ea", alpha=0.5, blur=5, clip=outline)
