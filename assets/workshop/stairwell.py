"""The stairwell, Floor 99's third chamber: one painted landing, what stands and hangs there, and what changes on it.

The flight up goes into light and the flight down into the dark, because the way out is down. Tile-aligned regions (px)
that the map relies on: flight up x 128-207, y 48-207; back wall x 208-351, y 80-207; landing x 128-351, y 208-287;
flight down x 272-351, y 288-415; well x 128-271, y 288-415. A step is 8 px: a tread of 5 and a riser of 3.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from floor99 import PICTURES, SKIRT, TILESETS, ground, read_people, rows_of, standing, tint
from pixel_kit import Canvas, Mask, Part, save_picture, write_collection, write_sheet

WIDTH, HEIGHT = 30 * 16, 26 * 16
STEP = 8
UP = (128, 48, 80, 160)
WALL = (208, 80, 144, 128)
LANDING = (128, 208, 224, 80)
DOWN = (272, 288, 80, 128)
WELL = (128, 288, 144, 128)
NUMBER_AT = (218, 103)
DADO = 156
CONCRETE = ("bay0", "bay1", "bay2", "bay3", "bay4", "bay5")


def cloud(height: int, width: int, seed: int, across: float, down: float) -> NDArray[np.float64]:
    """Soft blotches around nought, about one high."""
    field = gaussian_filter(np.random.default_rng(seed).random((height, width)), (down, across), mode="wrap")
    blotches: NDArray[np.float64] = (field - field.mean()) / field.std()
    return blotches


def concrete(art: Canvas, where: Mask, light: NDArray[np.float64], seed: int, rough: float = 1.0) -> None:
    """Pour concrete into a mask: `light` is 0..1, the blotches are the pour's; steps so fine that it stays quiet."""
    blotches = (
        cloud(art.height, art.width, seed, 14, 7) * 0.028 + cloud(art.height, art.width, seed + 1, 2.2, 1.4) * 0.009
    )
    art.wash(where, np.clip(light + blotches * rough, 0, 1), CONCRETE)


def formwork(art: Canvas, box: tuple[int, int, int, int], share: float) -> None:
    """Leave the boards' joints, the tie holes and what has run out of them on a wall."""
    x, y, width, height = box
    for line in range(y + 31, y + height, 32):
        joint = art.rect_mask(x, line, width, 1)
        tint(art, joint, 0.82, 0.83, 0.86)
        tint(art, art.rect_mask(x, line + 1, width, 1), 1.06, 1.06, 1.06)
    for line in range(x + 35, x + width, 36):
        tint(art, art.rect_mask(line, y, 1, height), 0.84, 0.85, 0.88)
    random = np.random.default_rng(x + y)
    for hole_x in range(x + 17, x + width, 36):
        for hole_y in range(y + 15, y + height, 32):
            tint(art, art.rect_mask(hole_x, hole_y, 2, 2), 0.55 * share + 0.2, 0.6, 0.68)
            run = int(random.integers(4, 18))
            streak = art.rect_mask(hole_x, hole_y + 2, 1, run) & (art.thresholds < 0.7)
            tint(art, streak, 0.8, 0.82, 0.84)


# -- the number -----------------------------------------------------------------------------------------------------


def nine(art: Canvas, x: int, y: int) -> Mask:
    """The mask of a 9 as it is cut into a stencil: 33 wide, 46 high."""
    cx = x + 16
    ring = art.ellipse_mask(cx, y + 15, 16.6, 15.6) & ~art.ellipse_mask(cx, y + 15, 7.4, 6.6)
    stem = art.rect_mask(x + 23, y + 15, 10, 17)
    bowl = art.ellipse_mask(cx, y + 30, 16.6, 15.6) & ~art.ellipse_mask(cx, y + 30, 7.4, 6.6)
    hook = bowl & (art.rows >= y + 31) & ((art.columns >= cx + 6) | (art.rows >= y + 35))
    mask: Mask = ring | stem | hook
    # The bridges that hold a stencil together.
    bridges = (
        art.rect_mask(cx - 1, y - 1, 2, 10)
        | art.rect_mask(cx - 1, y + 21, 2, 11)
        | art.rect_mask(cx - 1, y + 35, 2, 12)
    )
    return mask & ~bridges


def number(art: Canvas, x: int, y: int, tone: str, wear: float, seed: int) -> Mask:
    """Paint 99 on a wall, worn, and run at its lower edges; returns where it is."""
    both = nine(art, x, y) | nine(art, x + 39, y)
    worn = cloud(art.height, art.width, seed, 3, 2) * 0.13 + 0.5
    whole = both & (worn + (art.thresholds - 0.5) * 0.35 > wear)
    glow = art.emission.copy()
    art.fill(whole, tone)
    art.emission[:] = glow
    edge = whole & ~np.roll(whole, 1, axis=0)
    tint(art, edge, 1.12, 1.1, 1.08)
    random = np.random.default_rng(seed)
    for _ in range(5):
        column = int(random.integers(x + 2, x + 70))
        rows = np.nonzero(both[:, column])[0]
        if len(rows):
            low = int(rows.max())
            run = art.rect_mask(column, low + 1, 1, int(random.integers(3, 11)))
            art.glaze(run, tone, 0.55)
    return both


# -- the landing ----------------------------------------------------------------------------------------------------


def steps(art: Canvas, box: tuple[int, int, int, int], light: NDArray[np.float64], seed: int) -> None:
    """A flight seen from its foot: treads with lit edges, risers in their shade, and marks at both ends that glow.

    `light` is how bright each row of the picture is, 0..1.
    """
    x, y, width, height = box
    middle = x + width / 2
    wear = 0.09 * np.exp(-(((art.columns - middle) / (width * 0.2)) ** 2))
    row_light = np.repeat(light[:, None], art.width, axis=1)
    flight = art.rect_mask(*box)
    place = (art.rows - y) % STEP
    concrete(art, flight, 0.25 + 0.48 * row_light + wear, seed, 0.7)
    for row, share in enumerate((0.93, 1.02, 1.04, 1.05, 1.36, 0.66, 0.62, 0.60)):
        here = flight & (place == row)
        tint(art, here, share, share * (1.0 if share > 0.9 else 1.01), share * (1.0 if share > 0.9 else 1.06))
    # The edge is rubbed bright where people walk, and chipped where they drop things.
    edge = flight & (place == 4)
    tint(art, edge & (np.abs(art.columns - middle) < width * 0.24), 1.1, 1.1, 1.08)
    random = np.random.default_rng(seed)
    tint(art, edge & (random.random(edge.shape) < 0.05), 0.66, 0.68, 0.74)
    # At both ends the plinth goes along, a little step of its own for each.
    for top in range(y, y + height, STEP):
        for left, outer in ((x, x), (x + width - 4, x + width - 2)):
            tint(art, art.rect_mask(left, top - 2, 4, 5), 0.82, 0.84, 0.88)
            tint(art, art.rect_mask(left, top + 3, 4, 5), 0.62, 0.64, 0.70)
            tint(art, art.rect_mask(outer, top, 2, STEP), 0.7, 0.72, 0.78)
    for top in range(y, y + height, STEP):
        bright = float(light[top + 3])
        tone, glow = ("tube2", 0.5) if bright > 0.3 else ("tube1", 0.42)
        for left in (x + 6, x + width - 14):
            art.rect(left, top + 3, 8, 1, tone, glow)


def handrail(art: Canvas, x: int, y: int, height: int, lit: float) -> None:
    """A handrail along a flight, seen from above: a tube of steel, and its posts where they meet the stairs."""
    for top in range(y, y + height, 16):
        art.rect(x + 1, top + 6, 2, 12, "bay1").rect(x + 1, top + 6, 1, 12, "bay3")
    art.rect(x, y, 4, height, "bay2").rect(x + 1, y, 2, height, "bay4").rect(x + 1, y, 1, height, "bay5")
    shade = art.rect_mask(x - 1, y, 1, height) | art.rect_mask(x + 4, y, 2, height)
    tint(art, shade, 0.7, 0.72, 0.78)
    far = np.clip((art.rows - y) / max(1, height), 0, 1)
    dim = art.rect_mask(x, y, 4, height) & (art.thresholds < far * (1 - lit) * 1.3)
    tint(art, dim, 0.62, 0.66, 0.76)


def beyond(art: Canvas) -> None:
    """Everything beyond the shaft: the dark, and in it the next shafts, and the next, all with the same number."""
    everything = art.rect_mask(0, 0, WIDTH, HEIGHT)
    art.fill(everything, "bay0")
    tint(art, everything, 0.42, 0.44, 0.5)
    for side in (-1, 1):
        for number, (start, wide, share) in enumerate(((12, 30, 1.0), (48, 26, 0.72), (80, 20, 0.5), (105, 12, 0.34))):
            left = 112 - start - wide if side < 0 else 368 + start
            _far_shaft(art, left, wide, share, number * 17 + (5 if side > 0 else 0))


def _far_shaft(art: Canvas, left: int, wide: int, share: float, shift: int) -> None:
    """One of the other shafts: landings, flights to and fro between them, a tube on each landing."""
    storey = 44 if wide > 20 else 34
    before = art.albedo.copy()
    here = art.rect_mask(left, 0, wide, HEIGHT)
    art.rect(left, 0, wide, HEIGHT, "bay0")
    art.rect(left - 1, 0, 1, HEIGHT, "bay1").rect(left + wide, 0, 1, HEIGHT, "bay1")
    for number, floor in enumerate(range(-storey + shift, HEIGHT + storey, storey)):
        half = storey // 2
        for step in range(half):
            along = round(4 + step * (wide - 8) / half)
            # The flight that goes to the right is nearer than the one that comes back.
            art.rect(left + wide - along, floor - half - step, 2, 2, "bay1")
            art.rect(left + along, floor - step, 2, 2, "bay2")
            if step % 3 == 0:
                art.pixel(left + along, floor - step - 5, "bay1")
        art.rect(left, floor, 8, 2, "bay2").rect(left + wide - 8, floor - half, 8, 2, "bay2")
        art.rect(left, floor + 2, wide, 1, "bay1")
        if (number + shift) % 5 != 3:
            tube = left + 2 if wide < 26 else left + 3
            art.rect(tube, floor - storey + 8, 4, 1, "tube2", 0.5 * share)
            glow = np.hypot((art.columns - tube - 2) / 8.0, (art.rows - floor + storey - 14) / 9.0)
            art.fill(here & (glow < 1) & (art.thresholds < 0.5 * (1 - glow)), "tube0", 0.16 * share)
        if wide > 20:
            art.text(left + 2, floor - 9, "99", "tube0", 0.3 * share)
    mixed = before * (1 - 0.8 * share) + art.albedo * 0.8 * share
    art.albedo[here] = mixed[here].astype(np.uint8)


def landing_picture() -> Canvas:
    """The whole picture of one landing, floor to ceiling."""
    art = Canvas(WIDTH, HEIGHT)
    rows, columns = art.rows.astype(float), art.columns.astype(float)
    beyond(art)
    # Light comes down the flight up, and a tube hangs over the landing.
    from_above = np.exp(-(((columns - 168) / 90) ** 2 + ((rows - 30) / 150) ** 2))
    from_tube = np.exp(-(((columns - 282) / 110) ** 2 + ((rows - 96) / 120) ** 2))
    _opening(art)
    climb = np.clip(0.16 + 0.9 * np.exp(-(((np.arange(HEIGHT) - 48) / 92) ** 2)), 0, 1)
    steps(art, UP, climb, 20)
    _well(art)
    sink = np.clip(0.52 * np.exp(-np.clip(np.arange(HEIGHT) - 288, 0, None) / 62.0), 0.02, 1)
    steps(art, DOWN, sink, 300)
    _wall(art, from_tube)
    _floor(art, from_above + from_tube)
    _sides(art)
    handrail(art, 204, 64, 146, 0.9)
    handrail(art, 268, 280, 136, 0.1)
    _fall_into_dark(art)
    _lifts(art)
    return art


def _opening(art: Canvas) -> None:
    """Where the flight up goes: light, and nothing to be seen in it."""
    x, y, width, _ = UP
    mouth = art.rect_mask(x, 8, width, y - 8)
    far = np.hypot((art.columns - (x + width / 2 - 0.5)) / 44.0, (art.rows - 16) / 60.0)
    art.gradient(mouth, np.clip(1.12 - far, 0, 1), ("bay2", "tube0", "tube1", "tube2", "tube3", "tube3"), 0.8, 0.5)
    # The soffit of the flight after it, and the tube that makes the light.
    art.rect(x, 4, width, 6, "bay1").rect(x, 4, width, 1, "bay3").rect(x, 9, width, 1, "bay0")
    art.rect(x + 14, 14, 52, 3, "tube5", 1.0).rect(x + 14, 17, 52, 1, "tube3", 1.0)
    art.rect(x + 11, 13, 3, 5, "bay2").rect(x + 66, 13, 3, 5, "bay2")


def _wall(art: Canvas, light: NDArray[np.float64]) -> None:
    """The back wall: poured concrete, a dado of gloss paint that has seen trolleys, and the number."""
    x, y, width, height = WALL
    wall = art.rect_mask(*WALL)
    concrete(art, wall, 0.36 + 0.36 * light - 0.0006 * (art.rows - y), 7)
    formwork(art, WALL, 1.0)
    dado = art.rect_mask(x, DADO, width, y + height - DADO)
    art.glaze(dado, "tube0", 0.62)
    scuffed = dado & (cloud(art.height, art.width, 44, 5, 2) > 1.35) & (art.thresholds < 0.6)
    art.fill(scuffed, "bay3")
    art.rect(x, DADO - 1, width, 1, "tube1").rect(x, DADO, width, 1, "bay2")
    art.rect(x, y + height - 6, width, 6, "bay2").rect(x, y + height - 6, width, 1, "bay4")
    art.rect(x, y + height - 1, width, 1, "bay0")
    # The slab overhead and its shadow.
    art.rect(x, y, width, 9, "bay1").rect(x, y, width, 1, "bay4").rect(x, y + 1, width, 1, "bay2")
    for reach, share in ((3, 0.6), (7, 0.74), (12, 0.88)):
        near = art.rect_mask(x, y + 9, width, 14) & (art.rows < y + 9 + reach + (art.thresholds - 0.5) * 4)
        tint(art, near, share, share, share * 1.04)
    # The corner where the flight up goes in beside the wall.
    for reach, share in ((3, 0.62), (7, 0.8), (13, 0.92)):
        near = wall & (art.columns < x + reach + (art.thresholds - 0.5) * 5)
        tint(art, near, share, share, share * 1.04)
    art.rect(x, y, 2, height, "bay0")
    number(art, *NUMBER_AT, "tube2", 0.22, 99)
    # A dry riser with its valve, and a conduit.
    art.rect(340, y + 9, 7, height - 15, "bay3").rect(340, y + 9, 2, height - 15, "bay5").rect(
        346, y + 9, 1, height - 15, "bay1"
    )
    for ring in (y + 26, y + 70, y + 108):
        art.rect(339, ring, 9, 4, "bay4").rect(339, ring, 9, 1, "bay5").rect(339, ring + 3, 9, 1, "bay1")
    art.rect(336, y + 88, 5, 8, "rose2").rect(336, y + 88, 1, 8, "rose3").rect(334, y + 91, 2, 2, "bay4")
    art.rect(332, y + 9, 1, 60, "bay2").rect(333, y + 9, 1, 60, "bay4").rect(330, y + 66, 6, 7, "bay2").rect(
        331, y + 67, 4, 1, "bay4"
    )


def _floor(art: Canvas, light: NDArray[np.float64]) -> None:
    """The landing: a floor trodden lighter from the one flight to the other, a joint, dust where nobody walks."""
    x, y, width, height = LANDING
    floor = art.rect_mask(*LANDING)
    path = np.exp(-(((art.rows - (232 + 40 * (art.columns - 168) / 144)) / 20) ** 2))
    concrete(art, floor, 0.45 + 0.16 * light + 0.10 * path - 0.0008 * (art.rows - y), 61)
    for line in (x + 80, x + 144):
        tint(art, art.rect_mask(line, y, 1, height), 0.8, 0.82, 0.86)
        tint(art, art.rect_mask(line + 1, y, 1, height), 1.06, 1.06, 1.05)
    tint(art, art.rect_mask(x, y + 47, width, 1), 0.84, 0.85, 0.89)
    # The foot of the wall.
    for reach, share in ((4, 0.6), (9, 0.76), (15, 0.9)):
        near = art.rect_mask(208, y, 144, 18) & (art.rows < y + reach + (art.thresholds - 0.5) * 5)
        tint(art, near, share, share * 1.0, share * 1.05)
    # Painted edges: where it goes down, and where it goes up.
    for dash in range(DOWN[0] + 4, DOWN[0] + DOWN[2] - 6, 10):
        art.polygon([(dash, y + 74), (dash + 5, y + 74), (dash + 2, y + 79), (dash - 3, y + 79)], "tube1", 0.1)
    art.rect(DOWN[0], y + height - 1, DOWN[2], 1, "tube2", 0.35)
    art.rect(UP[0] + 5, y, UP[2] - 10, 1, "bay5")
    # A crack, and gum.
    art.curve(((182, 214), (190, 224), (188, 236), (200, 250), (206, 268)), "bay2")
    for gum_x, gum_y in ((232, 244), (150, 262), (246, 272), (318, 236), (214, 226)):
        tint(art, art.rect_mask(gum_x, gum_y, 2, 1), 0.6, 0.62, 0.66)


def _well(art: Canvas) -> None:
    """Down the middle of the stairs: the slab's edge, and the wall of the next landing, which has the same number."""
    x, y, width, height = WELL
    well = art.rect_mask(*WELL)
    fade = np.exp(-np.clip(art.rows - y - 14, 0, None) / 80.0)
    concrete(art, well, 0.30 * fade + 0.02, 70)
    formwork(art, (x, y + 14, width, height - 14), 1.0)
    number(art, x + 40, y + 34, "tube1", 0.22, 98)
    dado = art.rect_mask(x, y + 92, width, height - 92)
    art.glaze(dado, "tube0", 0.4)
    art.rect(x, y + 91, width, 1, "tube0")
    dim = np.clip(0.72 * fade + 0.1, 0, 1)
    for level in range(6):
        share = 1 - level * 0.14
        here = well & (dim + (art.thresholds - 0.5) * 0.14 < share - 0.12)
        tint(art, here, 0.86, 0.88, 0.92)
    # The edge of the slab we stand on.
    art.rect(x, y, width, 2, "bay5").rect(x, y + 2, width, 12, "bay3").rect(x, y + 12, width, 2, "bay1")
    tint(art, art.rect_mask(x, y + 2, width, 10) & (art.columns % 24 == 0), 0.75, 0.76, 0.8)
    for reach, share in ((6, 0.45), (14, 0.6), (24, 0.8)):
        near = art.rect_mask(x, y + 14, width, 30) & (art.rows < y + 14 + reach + (art.thresholds - 0.5) * 8)
        tint(art, near, share, share, share * 1.05)


def _sides(art: Canvas) -> None:
    """The tops of the shaft's side walls, and a wall rail along each."""
    for x, lit in ((112, 124), (352, 352)):
        wall = art.rect_mask(x, 0, 16, HEIGHT)
        concrete(art, wall, np.full_like(art.thresholds, 0.24) - 0.0003 * art.rows, x)
        art.rect(lit + (2 if lit < 200 else 0), 0, 2, HEIGHT, "bay4")
        tint(art, art.rect_mask(x, 0, 16, HEIGHT) & ((art.rows % 32) == 0), 0.8, 0.82, 0.86)
    tint(art, art.rect_mask(112, 0, 4, HEIGHT) | art.rect_mask(364, 0, 4, HEIGHT), 0.6, 0.62, 0.7)
    # Their shade on whatever lies beside them.
    for reach, share in ((3, 0.66), (7, 0.84)):
        near = art.rect_mask(128, 48, 10, HEIGHT) & (art.columns < 128 + reach + (art.thresholds - 0.5) * 3)
        near |= art.rect_mask(342, 208, 10, HEIGHT) & (art.columns > 351 - reach - (art.thresholds - 0.5) * 3)
        tint(art, near, share, share, share * 1.04)


def _fall_into_dark(art: Canvas) -> None:
    """The lower end of the picture sinks away."""
    deep = np.clip((art.rows - 330) / 90.0, 0, 1)
    for level in (0.25, 0.45, 0.65, 0.85):
        here = art.rect_mask(112, 330, 256, HEIGHT - 330) & (deep > level + (art.thresholds - 0.5) * 0.22)
        tint(art, here, 0.78, 0.8, 0.86)
        art.emission[here] = (art.emission[here] * 0.86).astype(np.uint8)


def _lifts(art: Canvas) -> None:
    """What stands upright: the back wall, over its foot."""
    art.lift[:] = 0
    x, y, width, height = WALL
    art.raise_front(x, y, width, height)


# -- what stands and hangs there -----------------------------------------------------------------------------------


def rail_well() -> Canvas:
    """The rail along the landing's edge over the well: a handrail, a knee rail, posts let into the slab."""
    art = Canvas(144, 28)
    for x in (1, 36, 71, 106, 140):
        art.rect(x, 2, 3, 26, "bay2").rect(x, 2, 1, 26, "bay4").rect(x - 1, 25, 5, 3, "bay1").rect(
            x - 1, 25, 5, 1, "bay3"
        )
    art.rect(0, 1, 144, 4, "bay3").rect(0, 1, 144, 1, "bay5").rect(0, 4, 144, 1, "bay0")
    art.rect(0, 13, 144, 2, "bay3").rect(0, 13, 144, 1, "bay4")
    art.rect(0, 20, 144, 2, "bay2").rect(0, 20, 144, 1, "bay4")
    for x in range(12, 140, 30):
        art.pixel(x, 1, "tube3").pixel(x + 1, 1, "tube3")
    return art.stand_up()


def cupboard(ajar: bool) -> Canvas:
    """The hose cupboard: a steel box on the wall with a reel behind its glass; ajar, it is empty and dark enough."""
    art = standing(36, 62)
    art.rect(1, 1, 34, 61, "bay1")
    if not ajar:
        art.rect(2, 2, 32, 59, "slate3").rect(2, 2, 32, 1, "slate5").rect(2, 2, 1, 59, "slate4").rect(
            33, 2, 1, 59, "slate1"
        )
        art.rect(5, 6, 26, 27, "bay0").rect(6, 7, 24, 25, "bay2")
        art.ellipse(18, 19, 11, 11, "rose1").ellipse(18, 19, 9, 9, "rose2").ellipse(18, 19, 6.5, 6.5, "rose1")
        art.ellipse(18, 19, 4, 4, "bay1").ellipse(18, 19, 2, 2, "bay4")
        for angle in range(0, 360, 30):
            turned = math.radians(angle)
            art.pixel(round(18 + 8 * math.cos(turned)), round(19 + 8 * math.sin(turned)), "rose3")
        art.curve(((27, 22), (28, 28), (24, 31)), "rose2")
        glint = art.rect_mask(6, 7, 24, 25) & (((art.columns + art.rows) % 26) < 3)
        art.glaze(glint, "tube3", 0.35)
        art.rect(5, 38, 26, 18, "slate3").rect(5, 38, 26, 1, "slate2").rect(5, 56, 26, 1, "slate4")
        art.rect(29, 34, 3, 3, "linen3")
    else:
        art.rect(2, 2, 32, 59, "slate2").rect(2, 2, 32, 1, "slate4")
        art.rect(4, 4, 27, 56, "bay0")
        art.gradient(
            art.rect_mask(5, 5, 25, 54), 0.5 - art.rows / 90 - art.columns / 120, ("bay0", "bay0", "bay1"), 0.0, 0.6
        )
        art.curve(((9, 5), (8, 14), (10, 20)), "rose1").rect(8, 20, 4, 3, "bay3")
        # The door stands open to the right, edge on.
        art.polygon([(31, 2), (35, 0), (35, 61), (31, 61)], "slate4").rect(31, 2, 1, 59, "slate2").rect(
            34, 1, 1, 60, "slate5"
        )
    # What is painted on it: a hose and an arrow round it, as on all of them.
    if not ajar:
        art.rect(14, 41, 9, 9, "linen3").rect(15, 42, 7, 7, "rose2").rect(17, 44, 3, 3, "linen3").pixel(18, 45, "rose2")
    return ground(art, 18, 17, 3.0)


def stair_tube(lit: bool = True) -> Canvas:
    """A fluorescent tube in a cage under the slab."""
    art = Canvas(52, 11)
    art.rect(0, 0, 52, 4, "bay2").rect(0, 0, 52, 1, "bay4")
    tone, glow = ("tube5", 1.0) if lit else ("tube0", 0.2)
    art.rect(3, 4, 46, 4, tone, glow).rect(3, 7, 46, 1, "tube3" if lit else "bay2", glow)
    art.rect(1, 3, 3, 6, "bay1").rect(48, 3, 3, 6, "bay1")
    for x in range(6, 48, 6):
        art.rect(x, 3, 1, 7, "bay2")
    art.rect(2, 9, 48, 1, "bay2")
    art.lift[:] = np.where(art.mask, 120, 0)
    return art


def wall_plain() -> Canvas:
    """The same wall where the number has been painted over: a paler square, and the number under it, almost."""
    whole = landing_picture()
    x, y = 212, 92
    art = whole.cut(x, y, 88, 64)
    patch = art.rect_mask(2, 10, 84, 52)
    near = np.clip(0.62 - 0.0008 * art.columns, 0, 1) + cloud(64, 88, 5, 12, 2) * 0.02
    art.gradient(patch, near, CONCRETE, 0.0, 0.4)
    for row in (14, 27, 40):
        tint(art, art.rect_mask(2, row, 84, 1) & (art.thresholds < 0.7), 0.93, 0.94, 0.96)
    ghost = Canvas(88, 64)
    both = nine(ghost, NUMBER_AT[0] - x, NUMBER_AT[1] - y) | nine(ghost, NUMBER_AT[0] - x + 39, NUMBER_AT[1] - y)
    tint(art, both & patch & (art.thresholds < 0.8), 1.05, 1.07, 1.05)
    ragged = patch & ((art.rows < 11) | (art.rows > 60) | (art.columns < 4) | (art.columns > 83))
    art.mask &= ~(ragged & (art.thresholds < 0.5))
    outside = ~patch
    art.mask &= ~outside
    art.albedo[~art.mask] = 0
    art.emission[:] = 0
    for row in range(64):
        art.lift[row] = np.where(art.mask[row], 208 - y - row, 0)
    return art


def stair_door(state: str) -> Canvas:
    """A door on the landing: with its number, with four screw holes where a number was, ajar, or open."""
    art = Canvas(40, 64)
    art.rect(0, 0, 40, 64, "bay1").rect(1, 1, 38, 63, "bay4").rect(1, 1, 38, 1, "bay5").rect(3, 3, 34, 61, "bay0")
    if state in ("numbered", "shut", "ajar"):
        left = 4 if state != "ajar" else 7
        if state == "ajar":
            art.rect(4, 4, 3, 60, "lamp5", 1.0).rect(6, 4, 1, 60, "tube4", 0.9)
        art.rect(left, 4, 36 - left, 60, "slate3").rect(left, 4, 36 - left, 1, "slate4").rect(35, 4, 1, 60, "slate1")
        art.rect(left, 4, 1, 60, "slate4")
        art.rect(left + 2, 52, 32 - left, 9, "slate4").rect(left + 2, 52, 32 - left, 1, "slate5").rect(
            left + 2, 60, 32 - left, 1, "slate2"
        )
        if state == "numbered":
            art.rect(31, 32, 3, 2, "linen3").rect(31, 34, 1, 2, "linen2").rect(30, 31, 5, 1, "bay2")
            art.rect(13, 14, 14, 11, "bay1").rect(14, 15, 12, 9, "linen3")
            art.text(16, 17, "99", "bay1")
        else:
            art.rect(13, 14, 14, 11, "slate4")
            for x, y in ((13, 14), (26, 14), (13, 24), (26, 24)):
                art.pixel(x, y, "bay0")
    else:
        # A long room, one lamp far off in it, and under the lamp the end of a table.
        art.gradient(
            art.rect_mask(4, 4, 32, 60), np.clip((art.rows - 20) / 70, 0, 1), ("bay0", "bay0", "bay1"), 0.4, 0.5
        )
        pool = np.hypot((art.columns - 20) / 9.0, (art.rows - 34) / 5.0)
        art.fill(art.rect_mask(4, 4, 32, 60) & (pool < 1.4) & (art.thresholds < 1.4 - pool), "tube0", 0.7)
        art.fill(art.rect_mask(4, 4, 32, 60) & (pool < 0.8), "tube1", 0.8)
        art.rect(19, 4, 1, 17, "bay3", 0.4).rect(16, 21, 7, 2, "bay2", 0.5).rect(17, 23, 5, 1, "lamp5", 1.0)
        art.polygon([(14, 33), (25, 33), (30, 52), (9, 52)], "bay2", 0.5).rect(14, 33, 12, 1, "tube2", 0.9)
        art.polygon([(4, 4), (9, 7), (9, 60), (4, 64)], "slate2").rect(8, 8, 1, 52, "slate4")
    art.rect(1, 63, 38, 1, "bay5")
    return art.stand_up()


def stair_door_sheet() -> Canvas:
    """The four states of the door side by side."""
    sheet = Canvas(160, 64)
    for column, state in enumerate(("numbered", "shut", "ajar", "open")):
        sheet.paste(stair_door(state), column * 40, 0)
    return sheet


# -- what there is of him, as near as it may come -------------------------------------------------------------------


def tape_marks() -> Canvas:
    """Four bits of tape on the wall, a paler place between them, and nothing there."""
    art = Canvas(18, 24)
    art.drape(art.rect_mask(2, 2, 14, 20), "tube2", 0.16)
    for x, y in ((0, 0), (13, 1), (1, 20), (12, 21)):
        art.rect(x, y, 5, 2, "cream3").rect(x, y, 5, 1, "cream4")
    art.polygon([(13, 1), (17, 1), (14, 5)], "ash4")
    art.lift = np.where(art.mask | (art.veil > 0), 44 - art.rows, 0).astype(np.int16)
    return art


def doormat() -> Canvas:
    """A doormat, trodden pale in the middle, and on it a pair of shoes side by side."""
    art = Canvas(36, 13)
    art.rect(0, 4, 36, 9, "ash0").rect(1, 5, 34, 7, "ash1")
    art.fill(art.rect_mask(1, 5, 34, 7) & ((art.columns + art.rows) % 3 == 0), "ash0")
    art.fill(art.ellipse_mask(20, 9, 11, 3) & (art.thresholds < 0.5), "ash2")
    for x in range(0, 36, 2):
        art.pixel(x, 12, "ash0")
    for x in (6, 11):
        art.rect(x, 2, 4, 7, "brick2").rect(x, 2, 4, 1, "brick4").rect(x, 8, 4, 1, "brick0")
        art.rect(x + 1, 3, 2, 2, "brick0")
        art.pixel(x + 1, 6, "linen3").pixel(x + 2, 5, "linen3")
    art.lift[:] = 0
    return art


COAT = """
.......bb.......
.......bb.......
......oooo......
....coyyyyoc....
...ccdoyyodcc...
..cccddoyyddcC..
..ccDdccyydDcC..
..ccDdccyydDcC..
..ccDdccyydDcC..
..ccDdcnyydDcC..
..ccDdccyydDcC..
..ccDdcnyydDcC..
..ccDdccyodDcC..
..ccDdcnccdDcC..
..ccDdccccdDcC..
..kkDdcnccdDkk..
....Ddccccd.....
....DdcccCd.....
....DdcccCd.....
....DddddDD.....
"""
COAT_KEY = {
    "b": "bay4",
    "o": "ochre3",
    "y": "ochre4",
    "c": "teal3",
    "C": "teal2",
    "d": "teal2",
    "D": "teal0",
    "k": "teal1",
    "n": "linen4",
}


def coat_and_clock() -> Canvas:
    """What hangs in his hall: a kitchen clock at ten to nine, and on a hook his coat with a scarf over it."""
    art = Canvas(20, 46)
    art.ellipse(9.5, 8.5, 8.5, 8.5, "rose1").ellipse(9.5, 8.5, 7.6, 7.6, "rose3").ellipse(9.5, 8.5, 6.2, 6.2, "cream5")
    for hour in range(12):
        turned = math.radians(hour * 30)
        art.pixel(round(9.5 + 5.2 * math.sin(turned)), round(8.5 - 5.2 * math.cos(turned)), "slate3")
    art.line(9, 8, 5, 6, "slate0").line(9, 8, 6, 9, "slate0").pixel(9, 8, "rose2")
    art.stencil(2, 22, rows_of(COAT), COAT_KEY)
    art.rect(8, 21, 3, 3, "bay5")
    art.lift = np.where(art.mask, 52 - art.rows, 0).astype(np.int16)
    return art


# -- what changes ----------------------------------------------------------------------------------------------------

ARROW_TURNS = 24
"""So many ways the arrow points, in equal steps clockwise from right."""


def arrow(degrees: float) -> Canvas:
    """The arrow: a plate cut to the shape of one, turning on a bolt, and on the wall what it has worn away."""
    art = Canvas(40, 40)
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    dx, dy = art.columns - 19.5, art.rows - 19.5

    def plate(grown: float, down: float = 0.0) -> Mask:
        """The arrow, so many px larger all round, and moved down."""
        along = dx * cos + (dy - down) * sin
        across = np.abs((dy - down) * cos - dx * sin)
        shaft = (along > -14 - grown) & (along < 4) & (across < 3.6 + grown)
        head = (along > 1 - grown) & (across < (16 + grown * 1.6 - along) * 0.72 + grown * 0.3)
        mask: Mask = shaft | (head & (along < 16 + grown))
        return mask

    # It has been round so often that its ends have drawn a circle on the wall.
    far = np.hypot(dx, dy)
    art.drape((np.abs(far - 16.6) < 0.7) & (art.thresholds < 0.62), "bay5", 0.5)
    art.drape((np.abs(far - 13.6) < 0.6) & (art.thresholds < 0.3), "bay5", 0.4)
    art.drape(plate(1.2, 3.0), "bay0", 0.55)
    body, face = plate(1.2), plate(-0.4)
    art.fill(body, "bay0")
    art.fill(face, "tube3", 0.16)
    light = face & ~np.roll(face, 1, axis=0)
    art.fill(light, "tube5", 0.2)
    art.fill(face & ~np.roll(face, -1, axis=0), "tube2", 0.12)
    bolt = far < 2.6
    art.fill(bolt, "bay1").fill(far < 1.6, "bay3").pixel(19, 19, "bay5")
    art.lift = np.where(art.mask | (art.veil > 0), 80, 0).astype(np.int16)
    return art


def arrow_sheet() -> Canvas:
    """Every way it points, side by side."""
    sheet = Canvas(40 * ARROW_TURNS, 40)
    for turn in range(ARROW_TURNS):
        sheet.paste(arrow(turn * 360 / ARROW_TURNS), turn * 40, 0)
    return sheet


STAIN_SIZE = (48, 80)
SPILT = 24
"""The row of the first tread that anything was spilt on; the cup stands there, and it runs down from there."""

RING = """
....qqqqqqqqq....
..qqq.......qqq..
.qq...........qq.
.q.............q.
.qq...........qq.
..qqq.......qq...
....qqqqqq.......
"""
CRUSHED = """
..www...........
.wqqwaaassaaa...
wqqqwbaasSabaab.
wqqqwaabsSaabab.
.wqqwaabSSabbb..
..wwbbbbSSbb....
"""
NAPKIN = """
..aaaaaaaaaa..
.aabaaaaabaa..
.abaaqQqaaab..
aaaaqQQQqaaaa.
abaaaqQqaabaa.
.aaabaaaaaaab.
..bbbbbbbbbb..
"""
ON_ITS_SIDE = """
....wwww...........
..wwaaaasssaaaa....
.wwqkkwasssaaaaaa..
.wqkkkwaSssSaaaaaa.
wwqkkkwaSssSaaaaab.
wwqkkkwaSssSaaaabb.
.wqkkkwaSSsSaabbbb.
.wwqkwwbSSSSbbbbb..
..wwwwbbSSSSbb.....
....bbb............
"""
CUP = """
..wwwwwww..
.wqqkkqqqw.
wqkkkkkkqqw
waqqqqqqqab
waawwwwwabb
.aaaaaaaab.
.sssssssSS.
.sstttssSS.
.stttttsSS.
.sstttsSSS.
.sssssssSS.
..aaaaabb..
..aaaaabb..
...bbbbb...
"""
LID = """
...wwwwww...
.wwaabbaaww.
waabaaaabaaw
.baabbbbaab.
..bbbbbbbb..
"""
# Milky: between the brown of a cup and the cream of its paper, far from any red.
STAIN_KEY = {
    "a": "cream4",
    "b": "cream2",
    "c": "cream3",
    "k": "wood2",
    "q": "wood4",
    "Q": "wood3",
    "s": "ash3",
    "S": "ash2",
    "t": "ochre2",
    "w": "cream5",
}


TRODDEN_KEY = {"w": "cream3", "a": "cream2", "b": "cream1", "q": "ash0", "s": "ash2", "S": "ash1"}


def stain(state: int, frame: int) -> Canvas:
    """What somebody with a cup left on the stairs: an old ring, a newer one, a puddle, the cup spilt, the cup full."""
    art = Canvas(*STAIN_SIZE)
    if state == 0:
        _ring(art, 8, SPILT - 2, 0.6)
        _ring(art, 20, SPILT + 14, 0.46)
        art.stencil(25, SPILT - 1, rows_of(CRUSHED), TRODDEN_KEY)
    elif state == 1:
        _ring(art, 8, SPILT - 2, 0.85)
        _ring(art, 14, SPILT + 14, 0.62)
        for x, y in ((5, 3), (27, 17), (30, 16), (10, 18)):
            art.drape(art.rect_mask(x, SPILT + y, 2, 1), "wood4", 0.7)
        art.stencil(27, SPILT - 2, rows_of(NAPKIN), STAIN_KEY)
    elif state == 2:
        _puddle(art, ((17, 9.5), (19, 7.0)), frame)
        art.stencil(26, SPILT, rows_of(LID), STAIN_KEY)
    elif state == 3:
        _puddle(art, ((16, 12.5), (17, 9.0), (19, 6.0)), frame)
        art.stencil(20, SPILT - 6, rows_of(ON_ITS_SIDE), STAIN_KEY, 0.14)
        _steam(art, 13, SPILT - 2, frame, 11)
    else:
        _puddle(art, ((20, 10.5),), frame)
        art.stencil(15, SPILT - 11, rows_of(CUP), STAIN_KEY, 0.26)
        art.stencil(29, SPILT - 1, rows_of(LID), STAIN_KEY, 0.14)
        _steam(art, 20, SPILT - 10, frame, 14)
    art.lift[:] = 0
    return art


def _ring(art: Canvas, x: int, y: int, strength: float) -> None:
    """Where the cup was put down, dry: darker along its edge."""
    ring = Canvas(art.width, art.height)
    ring.stencil(x, y, rows_of(RING), {"q": "wood4"})
    art.drape(ring.mask, "ash2", strength, 0.1 * strength)
    art.drape(ring.mask & (art.thresholds < 0.5), "ochre2", strength * 0.8, 0.1 * strength)


def _puddle(art: Canvas, pools: Sequence[tuple[float, float]], frame: int) -> None:
    """Wet: a pool on each of some treads, (middle, half its width), that has found one way down to the next."""
    for number, (middle, wide) in enumerate(pools):
        top = SPILT + number * STEP
        edge = wide * (1 + 0.3 * cloud(art.height, art.width, 23 + number, 40, 0.7))
        bulge = np.array((0.55, 0.86, 1.0, 0.94, 0.7))[np.clip(art.rows - top, 0, 4)]
        aside = art.columns - middle + 0.6 * (art.rows - top - 2) * (-1) ** number
        pool = (np.abs(aside) < edge * bulge) & (art.rows >= top) & (art.rows < top + 5)
        art.drape(pool, "ochre2", 0.74, 0.10)
        art.drape(pool & (art.rows >= top + 3), "bay0", 0.3)
        art.drape(pool & (art.rows == top + 1) & (aside < wide * 0.5), "ash3", 0.55, 0.08)
        glint = (np.abs(aside) < wide * 0.6) & ((art.columns + frame + number * 5) % 13 < 3)
        art.fill(pool & glint & (art.rows == top + 2), "cream4", 0.3)
        if number + 1 < len(pools):
            way = round(middle + wide * (0.42, -0.3)[number % 2])
            art.drape(art.rect_mask(way, top + 4, 3, 2) | art.rect_mask(way + 1, top + 6, 1, 2), "ochre2", 0.72, 0.08)
    middle, wide = pools[0]
    for aside, down in ((-1.3, 3), (1.35, 2), (1.2, 12)):
        art.drape(art.rect_mask(round(middle + wide * aside), SPILT + down, 2, 1), "ochre2", 0.74, 0.1)


def _steam(art: Canvas, x: int, y: int, frame: int, high: int) -> None:
    """Two threads of steam that sway as they rise."""
    for thread, start in ((0, -2.5), (1, 2.5)):
        for up in range(high):
            row = y - up
            sway = 2.2 * math.sin(up * 0.5 + frame * math.tau / 4 + thread * 2.1) * (0.3 + up / high)
            column = round(x + start + sway)
            if not 0 <= row < art.height:
                continue
            left = 1 - up / high
            art.drape(art.rect_mask(column, row, 2, 1), "tube5", 0.25 + 0.5 * left, 0.08 + 0.34 * left)


def stain_sheet() -> Canvas:
    """Five states down, four frames across."""
    sheet = Canvas(STAIN_SIZE[0] * 4, STAIN_SIZE[1] * 5)
    for state in range(5):
        for frame in range(4):
            sheet.paste(stain(state, frame), frame * STAIN_SIZE[0], state * STAIN_SIZE[1])
    return sheet


# -- Len ----------------------------------------------------------------------------------------------------------
# He was on his way down and sat down, with his jacket beside him and one hand shut on his knee.

LEN_SIZE = (32, 28)
LEN = """
................................
............iihhhh..............
...........iisssShho............
..........ihssssssSho...........
..........ihsssssssSo...........
..........osssssssSSo...........
..........osbbssbbsSo...........
.........sSseessseesSs..........
.........sSsEesssEesSs..........
..........SsssStsssSS...........
..........SssttStsSS............
...........SxmmmmxS.............
............SxxxxS..............
..........wwcSSSScww............
........wwwwvlccvlwwwW..........
.......wwwwvvlvvlvvwwwW.........
.......wwWvvvlvvlvvVwWW.........
..jjJ..wwWvvvvllvvVVwWW.........
.jkjJJ.wWWvvvvnnvvVVWWW.........
jjkkjJJsssvvvvnnvvVVWW..........
jjjkjJJssSvvvvvvvvVVV...........
jjjjjJJ.PsssppvvppppPP..........
jjJjjJJ.PppppPppPppppPP.........
jjJjJJJ.PppppP..PppppPP.........
JJJJJJJ..PpppP...PpppP..........
.JJJJJJ..PpppP...PpppP..........
.........zzzzZ...zzzzZ..........
........ZZZZZZ...ZZZZZZ.........
"""
LEN_KEY = {
    "i": "linen4",
    "h": "linen3",
    "o": "linen1",
    "s": "skin4",
    "S": "skin3",
    "t": "skin2",
    "x": "cream3",
    "m": "skin2",
    "b": "linen2",
    "e": "bay0",
    "E": "linen5",
    "w": "linen4",
    "W": "linen2",
    "c": "linen5",
    "v": "moss3",
    "V": "moss2",
    "l": "bay1",
    "n": "linen5",
    "p": "slate3",
    "P": "slate2",
    "z": "brick2",
    "Z": "brick1",
    "j": "slate4",
    "J": "slate2",
    "k": "slate5",
}


def man_on_steps(hand: str) -> Canvas:
    """Len, his hand shut, opening, open with a receipt in it, or open and empty."""
    art = Canvas(*LEN_SIZE)
    art.stencil(0, 0, rows_of(LEN), LEN_KEY)
    x, y = 19, 19
    if hand == "shut":
        art.rect(x, y, 4, 3, "skin4").rect(x, y, 4, 1, "skin5").rect(x + 1, y + 2, 3, 1, "skin3")
        art.pixel(x + 3, y + 1, "skin3")
    elif hand == "opening":
        art.rect(x, y, 5, 3, "skin4").rect(x, y, 4, 1, "skin5").rect(x + 1, y + 1, 3, 1, "tie4", 0.7)
        art.rect(x + 1, y + 2, 4, 1, "skin3")
    else:
        art.rect(x, y + 1, 6, 2, "skin4").rect(x, y + 1, 6, 1, "skin5").rect(x + 1, y + 3, 5, 1, "skin3")
        if hand == "receipt":
            art.polygon([(x + 1, y - 4), (x + 6, y - 5), (x + 6, y + 1), (x + 1, y + 2)], "tie4", 0.85)
            art.rect(x + 2, y - 2, 3, 1, "indigo2", 0.4).rect(x + 2, y, 3, 1, "indigo3", 0.5)
            art.pixel(x + 1, y - 4, "tie5", 1.0)
    return art.stand_up()


def len_sheet() -> Canvas:
    """His four states side by side."""
    sheet = Canvas(4 * LEN_SIZE[0], LEN_SIZE[1])
    for column, hand in enumerate(("shut", "opening", "receipt", "empty")):
        sheet.paste(man_on_steps(hand), column * LEN_SIZE[0], 0)
    return sheet


def in_cupboard(look: int) -> Canvas:
    """Jason upright in the hose cupboard, lit by the gap of its door: straight, a blink, eyes left, eyes right."""
    people = read_people("jason")
    art = Canvas(16, 24) if people is None else people.cut(16 * (5 if look == 1 else 4), 0, 16, 24)
    dark = art.mask & (art.columns < 11 + (art.thresholds - 0.5) * 2)
    tint(art, art.mask, 0.8, 0.8, 0.86)
    tint(art, dark, 0.56, 0.56, 0.7)
    if look != 1:
        for x in (5, 9):
            white = x + (look == 2 or (look == 0 and x == 9))
            art.rect(x, 7, 2, 1, "bay0")
            art.pixel(white, 7, "linen5", 0.55)
    # The sill of the cupboard hides his shoes.
    art.mask[22:] = False
    art.albedo[22:] = 0
    return art.stand_up()


def in_cupboard_sheet() -> Canvas:
    """Four looks side by side."""
    sheet = Canvas(64, 24)
    for look in range(4):
        sheet.paste(in_cupboard(look), look * 16, 0)
    return sheet


# -- everything together --------------------------------------------------------------------------------------------


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    return {
        "rail_well": Part(rail_well(), foot=2, solids=((0, 20, 144, 8),)),
        "cupboard": Part(cupboard(False), foot=SKIRT, solids=((0, 54, 36, 8),)),
        "cupboard_ajar": Part(cupboard(True), foot=SKIRT, solids=((0, 54, 36, 8),)),
        "stair_tube": Part(stair_tube(), properties={"depth": "under"}),
        "stair_tube_dead": Part(stair_tube(False), properties={"depth": "under"}),
        "wall_plain": Part(wall_plain(), properties={"depth": "under"}),
        "tape_marks": Part(tape_marks(), properties={"depth": "under"}),
        "doormat": Part(doormat(), properties={"depth": "under"}),
        "coat_and_clock": Part(coat_and_clock(), properties={"depth": "under"}),
    }


def main() -> None:
    """Write the tilesets and pictures of the stairwell."""
    write_sheet(TILESETS, "stairwell", landing_picture())
    write_collection(TILESETS, "stairwell_props", parts())
    save_picture(arrow_sheet(), PICTURES / "arrow.png")
    save_picture(stain_sheet(), PICTURES / "stain.png")
    save_picture(stair_door_sheet(), PICTURES / "stair_door.png")
    save_picture(len_sheet(), PICTURES / "len.png")
    save_picture(in_cupboard_sheet(), PICTURES / "jason_in_cupboard.png")


if __name__ == "__main__":
    main()
