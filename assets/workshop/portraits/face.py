"""Face: how a pose moves brows, lids, gaze, mouth and jaw, and how each person's own are built.

A person's eyes, brows and mouth are described by their own curves; a pose only bends them. So two
people who are angry share what their muscles do and none of their features.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import skia

from kit import Knot, Knots, Layer, circle, linear, mix, radial, sample, spline, taper, widths

Curve = Sequence[tuple[float, float]]
"""Points of a lid: (u, height), u from 0 at the inner corner of the eye to 1 at the outer."""


@dataclass(frozen=True)
class Skin:
    """Skin tones, dark to light, with the warm band between light and shade."""

    deep: str
    shade: str
    middle: str
    light: str
    band: str = "#e0605e"
    blush: str = "#e0566a"
    glow: str = "#ffdcb4"
    sheen: float = 0.28


@dataclass(frozen=True)
class Pose:
    """An expression: what lids, brows, mouth, head and shoulders do. Lengths are units, down is positive."""

    lid: float = 1
    """How open the upper lid is."""
    slant: float = 0
    """Above 0 the inner end of the upper lid comes down (anger), below 0 the outer end (grief)."""
    squint: float = 0.1
    """The share by which the lower lid rises."""
    closed: bool = False
    gaze: tuple[float, float] = (0, 0)
    pupil: float = 1
    brow_inner: float = 0
    brow_peak: float = 0
    brow_outer: float = 0
    brow_near: float = 0
    """How far the inner ends of the brows draw together."""
    brow_skew: float = 0
    """How much higher the brow on the right of the picture is."""
    frown: float = 0
    """How deep the creases between the brows are."""
    worry: float = 0
    """How deep the lines across the forehead are."""
    corners: float = 0
    """How far the corners of the mouth are up."""
    skew: float = 0
    """How much higher the right corner is."""
    width: float = 0
    open: float = 0
    """The gap between the lips."""
    round: float = 0
    """The shape of the gap: 0 a lens, 1 an oval."""
    teeth: float = 0
    """How strongly the upper row shows in the gap."""
    press: float = 0
    """How far the lips are pressed thin."""
    pout: float = 0
    """How far the lower lip is pushed up."""
    bow: float = 0
    """How far the middle of the mouth sinks below its corners."""
    wobble: float = 0
    blush: float = 0.2
    tilt: float = 0
    drop: float = 0
    aside: float = 0
    near: float = 1
    """The size of the head: above 1 it is pushed forward."""
    shoulders: float = 0
    lean: float = 0
    """How far the shoulders are turned, in degrees."""


POSES: dict[str, Pose] = {
    "neutral": Pose(),
    "warm": Pose(
        lid=0.82,
        squint=0.55,
        brow_inner=-2,
        brow_peak=-4,
        brow_outer=-1,
        corners=7.5,
        width=11,
        bow=2,
        blush=0.7,
        tilt=-4,
        shoulders=2,
        lean=-1,
    ),
    "anxious": Pose(
        lid=1.12,
        slant=-0.3,
        squint=0,
        brow_inner=-13,
        brow_peak=-2,
        brow_outer=7,
        brow_near=6,
        worry=0.8,
        corners=-3,
        width=-4,
        bow=-2,
        wobble=2.2,
        gaze=(6, 2),
        pupil=0.86,
        tilt=3,
        drop=9,
        aside=-4,
        near=0.985,
        shoulders=-15,
    ),
    "angry": Pose(
        lid=0.82,
        slant=0.85,
        squint=0.42,
        brow_inner=14,
        brow_peak=3,
        brow_outer=-8,
        brow_near=7,
        frown=1,
        corners=-2.5,
        width=-3,
        bow=-1.5,
        press=0.6,
        pout=0.5,
        tilt=2,
        drop=10,
        near=1.035,
        shoulders=-5,
        blush=0.35,
    ),
    "sad": Pose(
        lid=0.68,
        slant=-0.55,
        squint=0.05,
        brow_inner=-12,
        brow_peak=1,
        brow_outer=8,
        brow_near=3,
        worry=0.3,
        corners=-4.5,
        width=-9,
        bow=-2,
        pout=0.5,
        gaze=(-4, 7),
        blush=0.35,
        tilt=-6,
        drop=13,
        near=0.985,
        shoulders=6,
    ),
    "surprised": Pose(
        lid=1.38,
        squint=-0.25,
        brow_inner=-15,
        brow_peak=-6,
        brow_outer=-13,
        worry=0.5,
        corners=0,
        width=-26,
        open=24,
        round=1,
        pupil=0.7,
        tilt=-1,
        drop=-7,
        near=0.99,
        shoulders=-9,
    ),
}


def adapt(changes: Mapping[str, Mapping[str, object]]) -> dict[str, Pose]:
    """The six poses with one person's own habits."""
    return {name: replace(pose, **changes.get(name, {})) for name, pose in POSES.items()}  # type: ignore[arg-type]


@dataclass(frozen=True)
class Eye:
    """One eye; `side` is -1 for the eye on the left of the picture and 1 for the other."""

    x: float
    y: float
    width: float
    side: int
    iris: tuple[str, str, str]
    height: float = 14
    """The height of the upper lid above the corners where its curve is 1."""
    depth: float = 9
    inner: float = 2
    """How far below the middle the inner corner lies."""
    outer: float = -1
    upper: Curve = ((0.22, 0.78), (0.52, 1.0), (0.8, 0.76))
    lower: Curve = ((0.25, 0.7), (0.6, 1.0), (0.86, 0.6))
    radius: float = 12
    look: tuple[float, float] = (-2, -2)
    ink: str = "#1d0f30"
    lash: tuple[float, float, float, float] = (2, 5, 6.5, 4)
    """The width of the upper lash line from the inner corner to the outer."""
    flick: tuple[float, float] = (0, 0)
    """The wing at the outer corner: how far out, how far up."""
    flick_width: float = 5
    lashes: int = 0
    lash_length: float = 7
    lower_lashes: float = 0
    """How dark the lower lash line is."""
    fold: float = 7
    """The height of the fold above the lid."""
    fold_width: float = 2.4
    fold_alpha: float = 0.6
    hood: float = 0
    """How far the outer fold hangs over the lid."""
    lid_alpha: float = 0.3
    bag: float = 0
    under: float = 0.5
    white: tuple[str, str, str] = ("#9c86b8", "#f4e6ee", "#fff6f2")
    glint: float = 3.2

    def across(self, u: float) -> float:
        """The x of a place between the corners."""
        return self.x + self.side * (u - 0.5) * self.width

    def level(self, u: float) -> float:
        """The y of the straight line between the corners."""
        return self.y + self.inner + (self.outer - self.inner) * u


@dataclass(frozen=True)
class Brow:
    """A brow: its line measured from its eye, and its width along the way."""

    colour: str
    line: Curve
    """(u, height above the eye), from the nose outwards; u may pass 0 and 1."""
    weight: tuple[float, ...] = (8, 10, 6, 1.5)
    hairs: int = 0
    hair_length: float = 8
    lit: str = ""
    """The colour of the hairs that catch the light."""
    alpha: float = 1
    notch: float = 0
    """Where a gap is shaved into the brow on the right, or 0."""


@dataclass(frozen=True)
class Mouth:
    """A mouth: place, half width, the height of each lip and how they are painted."""

    x: float
    y: float
    half: float = 27
    upper: float = 7
    lower: float = 10
    dip: float = 2
    """How deep the bow of the upper lip is cut."""
    peak: float = 0.24
    """Where the peaks of the upper lip are, as a share of the half width."""
    seam: float = 1.5
    """How far the middle of the seam hangs."""
    rest: float = 0
    """How far the corners are up at rest."""
    upper_paint: str = "#a8485e"
    lower_paint: str = "#c9667a"
    gleam: str = "#f4b0a8"
    line: str = "#4e1a3c"
    seam_width: float = 4.5
    upper_alpha: float = 0.92
    lower_alpha: float = 1
    gleam_alpha: float = 0.7
    crease: float = 0.6
    """How deep the dimples at the corners of a smile are."""


@dataclass(frozen=True)
class Planes:
    """Hand-placed light and shade of a face."""

    shadow: Knots
    edge: Knots
    hair_shadow: Knots
    sockets: Sequence[tuple[float, float, float]]
    cheeks: Sequence[tuple[float, float, float]]
    glow: tuple[float, float] = (186, 262)


# ---------------------------------------------------------------- flesh


def dropped(knots: Knots, pose: Pose, hinge: float = 300) -> list[Knot]:
    """The outline of a face with its jaw as low as the open mouth asks."""
    fall = pose.open * 0.5 * (0.4 + 0.6 * pose.round)
    return [(x, y + fall * min(1.0, max(0.0, (y - hinge) / 80)), *rest) for x, y, *rest in knots]


def paint_face(layer: Layer, face: skia.Path, planes: Planes, skin: Skin, blush: float) -> None:
    """Flesh, the warm band, the crisp shadow over it, sockets, blush and the lit cheek."""
    layer.fill(face, linear((170, 130), (320, 380), [skin.light, skin.middle, skin.middle]))
    shadow = spline(planes.shadow)
    layer.fill(shadow, skin.band, alpha=0.75, blur=8, clip=face)
    layer.fill(shadow, skin.shade, alpha=0.9, blur=1.1, clip=face)
    layer.shape(planes.edge, skin.deep, alpha=0.55, blur=6, clip=face)
    layer.shape(planes.hair_shadow, skin.deep, alpha=0.5, blur=10, clip=face)
    for x, y, width in planes.sockets:
        socket = [
            (x - width / 2, y - 6),
            (x, y - 26),
            (x + width / 2, y - 10),
            (x + width * 0.3, y + 10),
            (x - width * 0.3, y + 10),
        ]
        layer.shape(socket, skin.shade, alpha=0.45, blur=6, clip=face)
    for x, y, strength in planes.cheeks:
        layer.dot(x, y, 22, skin.blush, alpha=(0.16 + 0.34 * blush) * strength, blur=12, clip=face)
    x, y = planes.glow
    soft = radial((x, y), 110, [(skin.glow, 0.55), (skin.glow, 0)])
    layer.fill(face, soft, clip=face, blend=skia.BlendMode.kSoftLight)
    layer.fill(face, radial((x + 10, y + 22), 70, [("#fff0d8", skin.sheen), ("#fff0d8", 0)]), clip=face)


def paint_stubble(layer: Layer, face: skia.Path, jaw: Knots, tone: str, speck: str, strength: float, seed: int) -> None:
    """A day without shaving: a cool soft band over the jaw, and fine specks."""
    area = spline(jaw)
    layer.fill(area, tone, alpha=0.26 * strength, blur=9, clip=face)
    bounds = area.getBounds()
    generator = np.random.default_rng(seed)
    for _ in range(640):
        x = generator.uniform(bounds.left(), bounds.right())
        y = generator.uniform(bounds.top(), bounds.bottom())
        alpha = (0.12 + 0.16 * generator.random()) * strength
        if area.contains(x, y) and face.contains(x, y):
            layer.line([(x, y), (x + (x - 246) * 0.012, y + 2.4)], taper(0.9, 0.9, 0.3), speck, alpha=alpha)


def paint_frown(layer: Layer, x: float, y: float, skin: Skin, pose: Pose) -> None:
    """The creases between drawn brows, and the lines across a worried forehead."""
    if pose.frown:
        for knots in (
            [(x - 6, y + 5), (x - 3.6, y + 12), (x - 4.6, y + 20)],
            [(x + 7, y + 3), (x + 5, y + 11), (x + 6.5, y + 19)],
        ):
            layer.line(knots, taper(0.5, 3.8, 0.5), skin.deep, alpha=0.75 * pose.frown)
    if pose.worry:
        for lift, half, alpha in ((6, 30, 0.5), (17, 38, 0.34)):
            knots = [
                (x - half, y - lift + 4),
                (x - half * 0.3, y - lift),
                (x + half * 0.3, y - lift),
                (x + half, y - lift + 5),
            ]
            layer.line(knots, taper(0.4, 4, 0.4), skin.shade, alpha=alpha * 1.6 * pose.worry, blur=0.6)


def paint_nose(layer: Layer, wedge: Knots, nostril: Knots, bridge: Knots, skin: Skin, wide: float = 4) -> None:
    """A shadow wedge, one nostril line and the light along the bridge."""
    layer.shape(wedge, skin.shade, alpha=0.7, blur=3)
    layer.line(nostril, taper(1, wide, 1), skin.deep, alpha=0.8)
    layer.line(bridge, taper(1, 7, 3), skin.light, alpha=0.9, blur=2)


def paint_ear(layer: Layer, knots: Knots, inner: Knots, skin: Skin, lit: bool) -> skia.Path:
    """An ear and the fold inside it."""
    top = skin.middle if lit else skin.shade
    path = layer.shape(knots, linear((0, 230), (0, 310), [top, mix(skin.shade, skin.deep, 0.35)]))
    layer.line(inner, taper(1, 4.5, 1), skin.deep, alpha=0.65, clip=path)
    return path


# ---------------------------------------------------------------- eyes


def _upper_lid(eye: Eye, pose: Pose, lift: float = 0) -> list[Knot]:
    """The upper lid from the inner corner to the outer."""
    knots: list[Knot] = [(eye.across(0), eye.level(0))]
    for u, share in eye.upper:
        height = max(0.12, share * pose.lid + pose.slant * (u - 0.5)) * eye.height
        knots.append((eye.across(u), eye.level(u) - height - lift))
    return [*knots, (eye.across(1), eye.level(1))]


def _lower_lid(eye: Eye, pose: Pose) -> list[Knot]:
    """The lower lid from the outer corner back to the inner."""
    return [
        (eye.across(u), eye.level(u) + share * eye.depth * (1 - pose.squint)) for u, share in reversed(list(eye.lower))
    ]


def paint_eye(layer: Layer, eye: Eye, pose: Pose, skin: Skin) -> None:
    """One eye, open or shut."""
    upper = _upper_lid(eye, pose)
    lower = _lower_lid(eye, pose)
    _under_eye(layer, eye, pose, skin)
    _eyelid(layer, eye, pose, skin)
    if pose.closed:
        seam = [upper[0], *((x, y - 1.5) for x, y, *_ in lower[::-1]), upper[-1]]
        _shut(layer, eye, seam, upper, skin)
    else:
        corner = (*upper[0][:2], 1), (*upper[-1][:2], 1)
        opening = spline([corner[0], *upper[1:-1], corner[1], *lower])
        _ball(layer, eye, pose, opening, upper)
        _lashes(layer, eye, upper)
    under = [(x, y + 1.5) for x, y, *_ in lower]
    if eye.lower_lashes:
        line = [upper[-1], *under]
        layer.line([knot[:2] for knot in line], taper(3, 2.4, 0.4), eye.ink, alpha=eye.lower_lashes)
    layer.line([(x, y + 2) for x, y in under], taper(0.4, 2, 0.4), skin.deep, alpha=eye.under)


def _under_eye(layer: Layer, eye: Eye, pose: Pose, skin: Skin) -> None:
    """The shade below the eye, the bag if there is one, and the cheek pushed up by a smile."""
    low = eye.y + eye.depth * (1 - pose.squint)
    side = eye.side
    if eye.bag:
        bag = [
            (eye.across(0.06), low + 1),
            (eye.x, low + 4),
            (eye.across(0.92), low),
            (eye.across(0.8), low + 10),
            (eye.x, low + 15),
            (eye.across(0.14), low + 11),
        ]
        layer.shape(bag, skin.shade, alpha=eye.bag, blur=3)
        pouch = [(eye.across(0.1), low + 9), (eye.x - side * 2, low + 13.5), (eye.across(0.8), low + 9)]
        layer.line(pouch, taper(0.4, 2.4, 0.4), skin.deep, alpha=eye.bag * 0.85)
    if pose.squint > 0.3:
        strength = min(1.0, (pose.squint - 0.3) * 2.4)
        fold = [(eye.across(0.12), low + 8), (eye.x, low + 10), (eye.across(0.95), low + 4)]
        layer.line(fold, taper(0.4, 3.4, 0.4), skin.shade, alpha=0.75 * strength, blur=0.8)


def _eyelid(layer: Layer, eye: Eye, pose: Pose, skin: Skin) -> None:
    """The skin between fold and lashes, and the fold itself."""
    relaxed = replace(pose, lid=max(pose.lid, 0.95) if pose.closed else pose.lid)
    lid = _upper_lid(eye, relaxed)
    # A wide eye tucks its lid away; a heavy one shows more of it.
    fold = eye.fold * (0.45 + 0.55 / max(0.6, pose.lid))
    high = []
    for i, (x, y, *_) in enumerate(lid):
        u = i / (len(lid) - 1)
        lift = fold * (0.55 + 0.45 * math.sin(math.pi * min(1.0, u + 0.1))) * (1 - 0.45 * eye.hood * u)
        high.append((x + eye.side * 2 * (2 * u - 1), y - lift + (eye.hood * 6 * u * u)))
    band = spline([*lid, *high[::-1]])
    layer.fill(band, skin.shade, alpha=eye.lid_alpha, blur=1.5)
    layer.line(high, taper(0.5, eye.fold_width, 0.6 + eye.hood * 2.4), skin.deep, alpha=eye.fold_alpha)


def _shut(layer: Layer, eye: Eye, seam: list[Knot], upper: list[Knot], skin: Skin) -> None:
    """A closed eye: the lid drawn down to the lower one."""
    points = [knot[:2] for knot in seam]
    lid = spline([*upper, *points[-2:0:-1]])
    layer.fill(lid, linear((eye.x, eye.y - eye.height), (eye.x, eye.y + eye.depth), [skin.middle, skin.shade]), blur=1)
    layer.line(points, widths(*(max(1.6, value * 0.8) for value in eye.lash)), eye.ink)
    steps = sample(points, 20)
    for i in range(max(3, eye.lashes)):
        x, y, _, _ = steps[9 + round(i * 10 / max(2, eye.lashes - 1))]
        reach = eye.lash_length * (0.45 + 0.12 * i)
        layer.line([(x, y), (x + eye.side * reach * 0.6, y + reach * 0.7)], taper(2.4, 1.8, 0.3), eye.ink, alpha=0.85)


def _ball(layer: Layer, eye: Eye, pose: Pose, opening: skia.Path, upper: list[Knot]) -> None:
    """White, iris and glints, under the shadow of the lid."""
    top = eye.y - eye.height
    layer.fill(opening, linear((eye.x, top), (eye.x, eye.y + eye.depth), list(eye.white), [0, 0.55, 1]))
    x = eye.x + eye.look[0] + pose.gaze[0]
    y = eye.y + eye.look[1] + pose.gaze[1]
    radius = eye.radius * (0.62 + 0.38 * pose.pupil)
    layer.dot(x, y, radius + 0.8, eye.iris[0], clip=opening)
    layer.fill(circle(x, y, radius - 0.7), linear((x, y - 12), (x, y + 12), list(eye.iris)), clip=opening)
    layer.dot(x, y, eye.radius * 0.46 * pose.pupil, "#130a2c", clip=opening)
    shade = [knot[:2] for knot in upper]
    layer.line([(px, py + 2.5) for px, py in shade], taper(3, 9, 3), eye.iris[0], alpha=0.34, blur=1.4, clip=opening)
    layer.dot(x - 4.2, y - 4.6 * min(1.0, pose.lid), eye.glint, "#ffffff", clip=opening)
    layer.dot(x + 4.6, y + 4.6, 1.8, eye.iris[2], alpha=0.9, clip=opening)


def _lashes(layer: Layer, eye: Eye, upper: list[Knot]) -> None:
    """The upper lash line, its wing and its single lashes."""
    points = [knot[:2] for knot in upper]
    end_x, end_y = points[-1]
    out, up = eye.flick
    line = [(x, y - 1) for x, y in points[:-1]] + [(end_x + eye.side * 0.5, end_y - 0.5)]
    layer.line(line, widths(*eye.lash), eye.ink)
    if out:
        wing = [line[-2], (end_x - eye.side, end_y - 2), (end_x + eye.side * out, end_y - up)]
        layer.line(wing, taper(eye.lash[-2] * 0.7, eye.flick_width, 0.4), eye.ink)
    steps = sample(line, 24)
    for i in range(eye.lashes):
        x, y, _, _ = steps[13 + round(i * 10 / max(1, eye.lashes - 1))]
        reach = eye.lash_length * (0.6 + 0.4 * i / max(1, eye.lashes - 1))
        tip = (x + eye.side * reach * (0.45 + 0.1 * i), y - reach * 0.8)
        layer.line([(x, y), (x + eye.side * reach * 0.4, y - reach * 0.3), tip], taper(3.4, 2.4, 0.3), eye.ink)


def paint_brow(layer: Layer, brow: Brow, eye: Eye, pose: Pose) -> None:
    """The brow over one eye: a shaped body, and hairs that break its outline."""
    side = eye.side
    knots: list[Knot] = []
    last = len(brow.line) - 1
    for i, (u, height) in enumerate(brow.line):
        t = i / last
        move = pose.brow_inner * (1 - t) ** 1.4 + pose.brow_outer * t + pose.brow_peak * math.sin(math.pi * t)
        near = -side * pose.brow_near * (1 - t)
        knots.append((eye.across(u) + near, eye.y - height + move - side * pose.brow_skew))
    layer.line(knots, widths(*brow.weight), brow.colour, alpha=brow.alpha)
    layer.dot(knots[0][0], knots[0][1], brow.weight[0] * 0.46, brow.colour, alpha=brow.alpha)
    steps = sample(knots, 40)
    profile = widths(*brow.weight)
    for i in range(brow.hairs):
        t = (i + 0.5) / brow.hairs
        x, y, tx, ty = steps[int(t * 38)]
        high = i % 3 != 2
        away = profile(t) * (0.30 if high else -0.2)
        reach = brow.hair_length * (1.1 - 0.5 * t)
        # Hairs stand up at the nose and lie along the brow at its tail.
        rise = 1.05 * (1 - t) ** 0.7 if high else -0.1
        start = (x + ty * away * side, y - abs(tx) * away)
        tip = (start[0] + tx * reach * (0.5 + t * 0.6), start[1] + ty * reach * (0.5 + t * 0.6) - reach * rise * 0.55)
        tone = brow.lit if brow.lit and i % 2 else brow.colour
        layer.line([start, tip], taper(2.2, 1.8, 0.2), tone, alpha=brow.alpha)
    if brow.notch and side > 0:
        x, y, tx, ty = steps[int(brow.notch * 40)]
        layer.line([(x + 2.2, y - 5), (x - 2.2, y + 5)], taper(2.4, 2.4, 2.4), brow.lit)


# ---------------------------------------------------------------- mouth


def paint_mouth(layer: Layer, mouth: Mouth, pose: Pose, skin: Skin) -> None:
    """Lips around a seam; where the seam is open, the dark between, the tongue and the upper row."""
    x = mouth.x
    half = max(9.0, mouth.half + pose.width / 2)
    up = pose.corners + mouth.rest
    middle = mouth.y + mouth.seam + pose.bow + pose.corners * 0.3 - pose.pout * 3
    sunk = pose.open * pose.round * 0.2
    left = (x - half, mouth.y - up + pose.skew + sunk)
    right = (x + half * 1.04, mouth.y - up - pose.skew + sunk)
    gap_up = pose.open * (0.34 + 0.12 * pose.round)
    gap_down = pose.open - gap_up

    def seam(t: float, gap: float) -> tuple[float, float]:
        """A point of one lip's inner edge, t from -1 to 1 across the mouth."""
        end = left if t < 0 else right
        # The seam is flat in the middle and turns at the corners; a wobble lifts one side.
        bend = abs(t) ** (2.2 if pose.bow >= 0 else 1.5)
        wave = math.sin(t * math.pi * 1.5) * pose.wobble * (1 - abs(t) ** 3)
        lens = (1 - t * t) ** (0.5 if pose.round > 0.5 else 0.85)
        return x + t * half * (1.04 if t > 0 else 1.0), middle + (end[1] - middle) * bend + wave + gap * lens

    places = (-0.94, -0.72, -0.4, 0, 0.4, 0.72, 0.94)
    upper_edge: list[Knot] = [left, *(seam(t, -gap_up) for t in places), right]
    lower_edge: list[Knot] = [left, *(seam(t, gap_down) for t in places), right]
    thin = 1 - pose.press * 0.7
    high = mouth.upper * thin * (1 - 0.12 * pose.round)
    low = mouth.lower * (1 - pose.press * 0.45) * (1 + 0.25 * pose.pout)
    # Round lips stand out beyond the corners of the gap.
    reach = 3.2 * pose.round
    first = (left[0] - reach, left[1] - 0.6 * (1 - pose.round))
    last = (right[0] + reach, right[1] - 0.6 * (1 - pose.round))
    cleft = 1 - mouth.dip / max(1, mouth.upper)
    peaks = ((-0.6, 0.55), (-mouth.peak, 1.0), (0, cleft), (mouth.peak, 1.0), (0.6, 0.55))
    swell = ((-0.66, 0.5), (-0.34, 0.94), (0, 1.0), (0.34, 0.94), (0.66, 0.5))
    above = [(seam(t, -gap_up), share) for t, share in peaks]
    below = [(seam(t, gap_down), share) for t, share in swell]
    upper_lip = [first, *((px, py - high * share) for (px, py), share in above), last]
    ends = (first, last) if pose.round else (left, right)
    lower_lip = [ends[0], *((px, py + low * share) for (px, py), share in below), ends[1]]
    top = middle - gap_up - high
    bottom = middle + gap_down + low
    dark = mix(mouth.upper_paint, mouth.line, 0.35)
    layer.shape(
        lower_lip + upper_edge[::-1],
        linear((x, middle), (x, bottom), [dark, mouth.lower_paint]),
        alpha=mouth.lower_alpha,
    )
    layer.shape(upper_lip + lower_edge[::-1] if not pose.open else upper_lip + upper_edge[::-1],
                linear((x, top), (x, middle), [mouth.upper_paint, dark]), alpha=mouth.upper_alpha)  # fmt: skip
    shine = [(px, py + low * 0.52) for px, py in (seam(-0.42, gap_down), seam(-0.1, gap_down), seam(0.16, gap_down))]
    layer.line(shine, taper(0.5, 3.2, 0.5), mouth.gleam, alpha=mouth.gleam_alpha * thin, blur=0.6)
    if pose.open:
        _hollow(layer, mouth, pose, upper_edge, lower_edge, half)
        layer.line(upper_edge, taper(1, mouth.seam_width * 0.6, 1), mouth.line)
        layer.line(lower_edge, taper(1, mouth.seam_width * 0.35, 1), mouth.line, alpha=0.7)
    else:
        layer.line(upper_edge, taper(1.2, mouth.seam_width * (1 + 0.25 * pose.press), 1.2), mouth.line)
    _corners(layer, mouth, pose, left, right, skin)
    chin = bottom + 5 + pose.pout * 2
    width = 13 + 5 * pose.pout
    curve = [(x - width, chin), (x, chin + 3 - 5 * pose.pout), (x + width + 2, chin)]
    layer.line(curve, taper(1, 6 + 2 * pose.pout, 1), skin.shade, alpha=0.6, blur=2)


def _hollow(layer: Layer, mouth: Mouth, pose: Pose, upper: list[Knot], lower: list[Knot], half: float) -> None:
    """The inside of an open mouth."""
    first, last = upper[0], upper[-1]
    sharp = () if pose.round > 0.5 else (1.0,)
    hole = spline([(*first[:2], *sharp), *upper[1:-1], (*last[:2], *sharp), *lower[-2:0:-1]])
    layer.fill(hole, "#3a1030")
    if pose.teeth:
        row = [(px, py + 1) for px, py, *_ in upper[1:-1]]
        layer.line(row, taper(4, 4 + 0.85 * pose.open, 4), "#f2dfe2", alpha=pose.teeth, clip=hole)
    x, y, *_ = lower[len(lower) // 2]
    reach = half * 0.62
    tongue = [
        (x - reach, y + 2),
        (x - reach * 0.4, y - pose.open * 0.3),
        (x + reach * 0.4, y - pose.open * 0.3),
        (x + reach, y + 2),
    ]
    layer.shape(tongue, mix(mouth.lower_paint, "#3a1030", 0.4), clip=hole, blur=0.6)


def _corners(
    layer: Layer, mouth: Mouth, pose: Pose, left: tuple[float, float], right: tuple[float, float], skin: Skin
) -> None:
    """What the corners do to the cheek: a dimple above a smile, a short fold below a mouth turned down."""
    for side, (x, y) in ((-1, left), (1, right)):
        if pose.corners > 4:
            knots = [(x + side * 1, y - 6), (x + side * 4.5, y - 1), (x + side * 2.5, y + 5)]
            layer.line(knots, taper(0.4, 3.4, 0.4), skin.deep, alpha=mouth.crease)
        elif pose.corners < -4 or pose.press:
            knots = [(x + side * 0.2, y - 1), (x + side * 2.4, y + 2.5), (x + side * 2.6, y + 6)]
            layer.line(knots, taper(0.6, 3.4, 0.3), skin.deep, alpha=0.4)
