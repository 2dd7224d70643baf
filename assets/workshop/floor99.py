"""Floor 99, the corporate overlord's office: its grid tileset, its props, the people at the desks, the tower's face.

Everything is slate and fluorescent green-white; ochre belongs to Jason and to his pages alone, and the only warm light
is the window's. The light of the gaze falls on the floor plan, so every standing thing says by its lift twin where its
feet are: desk tops by `raise_top`, fronts by `raise_front`, people by `stand_up`.

Sizes that maps rely on (px): a desk is 32 wide; `desk_front` (its worker looks at us) stands with the near face of its
divider on the picture's last solid row, its worker's seat is 20 above that row and 21 to the right; `desk_back` (its
worker's back to us) has its seat 8 below its front and 16 to the right.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pixel_kit import Canvas, Mask, Part, bayer, save_picture, write_collection, write_sheet

ASSETS = Path(__file__).resolve().parents[1]
TILESETS = ASSETS / "tilesets"
PICTURES = ASSETS / "pictures" / "floor99"
PEOPLE = ASSETS / "pictures" / "people"

BACK_WIDTH = 640
BACK_HEIGHT = 112
VANISH_Y = 70

DESK_WIDTH = 32
DIVIDER_HEIGHT = 16
DESK_HEIGHT = 9

FACE_WIDTH = 56
FACE_HEIGHT = 64
FACE_TONES = ("tube0", "tube1", "tube2", "tube3", "tube4", "tube5")
FACE_HEADINGS = (-60, -45, -30, -15, 0, 15, 30, 45, 60)

SKIRT = 4
DARK_SIDE = (128, 368)
DARK_LOW = (640, 48)


# -- small verbs ----------------------------------------------------------------------------------------------------


def tint(art: Canvas, where: Mask, red: float, green: float, blue: float) -> None:
    """Multiply what is drawn under a mask; for differences finer than a ramp's step."""
    art.albedo[where] = np.clip(art.albedo[where] * np.array([red, green, blue]), 0, 255).astype(np.uint8)


def tint_all(art: Canvas, share: float) -> None:
    """Multiply everything that is drawn."""
    tint(art, art.mask, share, share, share)


def stand_on(art: Canvas, top: int, bottom: int, left: int, right: int, ground: int) -> None:
    """Mark the rows of a drawn box as upright above a row of floor that may lie outside the picture."""
    for row in range(max(0, top), min(art.height, bottom)):
        span = slice(max(0, left), max(0, right))
        art.lift[row, span] = np.where(art.mask[row, span], max(0, ground - row), art.lift[row, span])


def skirt(art: Canvas, cx: float, cy: float, rx: float, ry: float) -> None:
    """Lay a dithered contact shadow on the picture where nothing is drawn yet; it lies on the floor."""
    distance = np.hypot((art.columns + 0.5 - cx) / rx, (art.rows + 0.5 - cy) / ry)
    inner = (distance < 0.74) & ~art.mask
    rim = (distance >= 0.74) & (distance < 1.0) & ((art.rows + art.columns) % 2 == 0) & ~art.mask
    art.fill(inner, "bay2")
    art.fill(rim, "bay3")
    art.lift[inner | rim] = 0


# -- the grid tileset -----------------------------------------------------------------------------------------------
# Rows of the sheet, 40 tiles wide: 0-6 the endless office behind the floor (640x112, one picture);
# 7 carpet, 8 the walkway and its edges, 9 the partition. The darkness that lies over the sides is a sheet of its own.


def distance_picture(width: int = BACK_WIDTH) -> Canvas:
    """The rows that never end, the tubes over them, and the dark they go into; they vanish in the middle."""
    art = Canvas(width, BACK_HEIGHT)
    rows, columns, vanish = art.rows, art.columns, width // 2
    everything = art.rect_mask(0, 0, width, BACK_HEIGHT)
    nearness = np.where(rows < VANISH_Y, (VANISH_Y - rows) / 72.0, (rows - VANISH_Y) / 34.0)
    art.gradient(everything, np.clip(nearness**0.8, 0, 1), ("bay0", "bay0", "bay1", "bay1", "bay2"), grain=0.9)
    art.emit(everything, 0.62)
    _ceiling(art)
    _far_rows(art)
    # A cold breath of light over the horizon, so that the depth reads before anything in it does.
    glow = np.exp(-(((rows - VANISH_Y + 1) / 2.6) ** 2)) * (0.5 - 0.3 * np.abs(columns - vanish) / vanish)
    band = (glow > 0.1 + art.thresholds * 0.4) & everything
    art.fill(band & (rows > VANISH_Y - 5) & (rows < VANISH_Y + 2), "tube0", 0.85)
    for from_middle, y, radius in ((-232, 69, 3), (-116, 70, 2), (117, 70, 2), (258, 69, 3)):
        _far_tower(art, vanish + from_middle, y, radius)
    top = BACK_HEIGHT - 10
    art.rect(0, top, art.width, 10, "bay2")
    art.rect(0, top, art.width, 1, "bay5")
    art.rect(0, top + 1, art.width, 1, "bay3")
    art.rect(0, BACK_HEIGHT - 2, art.width, 2, "bay0")
    for x in range(0, art.width, 32):
        art.rect(x, top + 2, 1, 6, "bay1")
        art.rect(x + 1, top + 2, 1, 6, "bay3")
    art.emission[top:] = (art.albedo[top:] * 0.25).astype(np.uint8)
    art.lift[:] = 0
    return art


def _ceiling(art: Canvas) -> None:
    """Ceiling panels in perspective and the tubes in them, shorter and dimmer the further off."""
    vanish = art.width // 2
    for y in (0, 14, 26, 36, 44, 51, 57, 61, 64, 66):
        art.rect(0, y, art.width, 1, "bay1" if y < 46 else "bay0", 0.7)
    for number in range(-26, 27):
        x_top = vanish + number * 92 + 46
        for y in range(VANISH_Y - 6):
            x = round(vanish + (x_top - vanish) * (VANISH_Y - y) / VANISH_Y)
            if 0 <= x < art.width and (y + number) % 2 == 0:
                art.pixel(x, y, "bay2" if y < 40 else "bay1", 0.6)
    tubes = (
        (5, 42, 3, "tube4"),
        (19, 33, 3, "tube4"),
        (31, 25, 2, "tube3"),
        (41, 19, 2, "tube3"),
        (49, 14, 2, "tube2"),
        (55, 10, 1, "tube2"),
        (59, 7, 1, "tube1"),
        (63, 5, 1, "tube1"),
        (66, 3, 1, "tube0"),
    )
    dark = {(0, -2), (1, 3), (2, -5), (2, 4), (3, 2), (4, -4), (3, -7), (4, 6)}
    for index, (y, length, thick, tone) in enumerate(tubes):
        gap = 92 * (VANISH_Y - y) / VANISH_Y
        for number in range(-40, 41):
            x = round(vanish + number * gap - length / 2)
            if not -length < x < art.width:
                continue
            if (index, number) in dark:
                art.rect(x, y, length, thick, "bay2", 0.7)
                art.rect(x, y, length, 1, "bay3", 0.7)
                continue
            art.rect(x, y, length, thick, tone, 0.96)
            if thick > 1:
                art.rect(x, y + thick, length, 1, "tube1" if index < 3 else "tube0", 0.9)
            if index < 2:
                art.rect(x - 1, y - 1, length + 2, 1, "bay3", 0.7)
                art.rect(x, y + 1, length, 1, "tube5", 1.0)


def _far_rows(art: Canvas) -> None:
    """Desks behind desks: each row a strip of light tops, heads, and screens, growing towards us."""
    vanish = art.width // 2
    random = np.random.default_rng(99)
    layers = ((72, 1, 7, "bay1", "tube0"), (74, 2, 9, "bay1", "tube1"), (77, 3, 13, "bay1", "tube1"),
              (81, 3, 18, "bay1", "tube1"), (86, 5, 25, "bay2", "tube2"), (94, 8, 34, "bay2", "tube2"))  # fmt: skip
    for index, (y, height, gap, tone, screen) in enumerate(layers):
        art.rect(0, y, art.width, height, tone, 0.75)
        art.rect(0, y, art.width, 1, "bay3" if index > 2 else "bay2", 0.65)
        art.rect(0, y + height, art.width, 1, "bay0", 0.9)
        for number, x in enumerate(range(vanish % gap - gap, art.width, gap)):
            side = max(1, round(height * 0.8))
            left = x + gap // 3
            wide = max(1, round(side * 1.3))
            art.rect(left, y - side, wide, side, "bay0", 0.9)
            if random.random() < 0.72:
                art.rect(left, y - side, wide, 1, screen, 0.92)
                if height > 3:
                    art.rect(left + 1, y - side + 1, max(1, wide - 2), max(1, side - 2), "tube0", 0.9)
            head = max(1, round(height * 0.6))
            if random.random() < 0.8 and index > 1:
                head_y = y - head + (1 if (number * 7 + index) % 5 else -1)
                art.rect(left - head - 1, head_y, head, head, "bay0", 0.9)
                if head > 2:
                    art.rect(left - head, head_y, head - 2, 1, "bay3", 0.8)
            if height > 2:
                art.rect(x, y + 1, 1, height - 1, "bay1" if tone == "bay2" else "bay0", 0.8)


def _far_tower(art: Canvas, x: int, y: int, radius: int) -> None:
    """A further tower, looking at a floor of its own."""
    art.rect(x - radius * 2, y + radius + 1, radius * 4 + 1, radius + 1, "bay0", 0.9)
    face = art.ellipse_mask(x, y, radius + 0.6, radius * 1.35 + 0.6)
    art.fill(face, "tube1", 0.95)
    art.fill(face & (art.columns < x + 1) & (art.rows < y + 1), "tube2", 0.95)
    art.fill(art.ellipse_mask(x, y, radius + 1.6, radius * 1.35 + 1.6) & ~face, "bay0", 0.8)


def carpet(turned: bool, share: float = 1.0, variant: int = 0) -> Canvas:
    """One carpet square: a fine weave that runs across or down, with a seam, and wear by variant."""
    art = Canvas(16, 16)
    everything = art.rect_mask(0, 0, 16, 16)
    art.rect(0, 0, 16, 16, "bay4")
    random = np.random.default_rng(40 + variant + 9 * turned)
    line = art.rows if turned else art.columns
    if turned:
        tint_all(art, 0.955)
    tint(art, line % 4 == 1, 0.958, 0.962, 0.97)
    tint(art, line % 4 == 3, 1.018, 1.018, 1.012)
    fleck = everything & (random.random((16, 16)) < 0.03)
    tint(art, fleck, 0.88, 0.9, 0.94)
    seam = (art.rows == 0) | (art.columns == 0)
    tint(art, seam, 0.93, 0.935, 0.955)
    if variant == 1:
        ring = np.abs(np.hypot((art.columns - 8) / 4.2, (art.rows - 9) / 3.2) - 1) < 0.28
        tint(art, ring, 0.85, 0.86, 0.88)
    if variant == 2:
        stain = np.hypot((art.columns - 6) / 5.0, (art.rows - 8) / 3.0) + art.thresholds * 0.5 < 1.15
        tint(art, stain, 0.87, 0.88, 0.92)
    if variant == 3:
        tint(art, (art.rows == 11) & (art.columns > 3) & (art.columns < 12), 0.86, 0.88, 0.9)
        tint(art, (art.rows == 5) & (art.columns > 8), 0.9, 0.91, 0.94)
    tint_all(art, share)
    art.lift[:] = 0
    return art


def aisle(turned: bool, edges: str = "", share: float = 1.0) -> Canvas:
    """A square of the walkway: trodden lighter, with a thin line along the named edges (letters of "nesw")."""
    art = carpet(turned)
    everything = art.rect_mask(0, 0, 16, 16)
    tint(art, everything, 1.13, 1.145, 1.10)
    lines = {"n": art.rows == 1, "s": art.rows == 14, "w": art.columns == 1, "e": art.columns == 14}
    rims = {"n": art.rows == 0, "s": art.rows == 15, "w": art.columns == 0, "e": art.columns == 15}
    for edge in edges:
        tint(art, rims[edge], 0.9, 0.9, 0.92)
    for edge in edges:
        dash = (art.columns if edge in "ns" else art.rows) % 8 < 6
        art.fill(lines[edge] & dash, "bay5")
        tint(art, lines[edge] & dash, 1.0, 1.06, 1.0)
    tint_all(art, share)
    art.emission[:] = 0
    return art


def aisle_corner(turned: bool, corners: str) -> Canvas:
    """A square of the walkway with a dot where two of its lines meet outside: letters a b c d = nw ne se sw."""
    art = aisle(turned)
    for corner in corners:
        x, y = {"a": (1, 1), "b": (14, 1), "c": (14, 14), "d": (1, 14)}[corner]
        art.pixel(x, y, "bay5")
    return art


def darkness_alpha(kind: str, step: int) -> NDArray[np.uint8]:
    """How much of a square of darkness covers: a slope ("left", "right", "down") of eight steps, or a flat share.

    True alpha in sixteen levels, dithered where two levels meet, so that it stays quiet over the busy office.
    """
    rows, columns = np.mgrid[0:16, 0:16]
    flat = np.full((16, 16), 0.5)
    along = {"left": (15 - columns) / 16, "right": columns / 16, "down": rows / 16, "flat": flat}[kind]
    part = (step + along) / 8
    share = 0.94 * part**1.15
    levels = np.floor(share * 16 + bayer(16, 16)) / 16
    alpha: NDArray[np.uint8] = np.clip(levels * 255, 0, 245).astype(np.uint8)
    return alpha


def write_darkness() -> None:
    """Write the tileset of darkness: rows left, right, down and flat, eight steps each."""
    kinds = ("left", "right", "down", "flat")
    sheet = Canvas(8 * 16, len(kinds) * 16)
    sheet.rect(0, 0, sheet.width, sheet.height, "bay0")
    tint_all(sheet, 0.35)
    write_sheet(TILESETS, "floor99_dark", sheet)
    alpha = np.vstack([np.hstack([darkness_alpha(kind, step) for step in range(8)]) for kind in kinds])
    path = TILESETS / "floor99_dark.png"
    Image.fromarray(np.dstack([sheet.albedo, alpha])).save(path, optimize=True)


def dark_sheet(width: int, height: int) -> Canvas:
    """A plain sheet of the darkness beyond the light; `write_dark_sheets` gives it its slope."""
    sheet = Canvas(width, height)
    sheet.rect(0, 0, width, height, "bay0")
    tint_all(sheet, 0.35)
    return sheet


def write_dark_sheets() -> None:
    """Give the large pictures of darkness their true alpha: one picture costs less than hundreds of tiles."""
    side = np.tile(np.hstack([darkness_alpha("left", 7 - step) for step in range(8)]), (DARK_SIDE[1] // 16, 1))
    low = np.tile(np.vstack([darkness_alpha("down", step) for step in (1, 3, 6)]), (1, DARK_LOW[0] // 16))
    for name, (width, height), alpha in (("dark_side", DARK_SIDE, side), ("dark_low", DARK_LOW, low)):
        path = TILESETS / "floor99_props" / f"{name}.png"
        Image.fromarray(np.dstack([dark_sheet(width, height).albedo, alpha])).save(path, optimize=True)


def partition_tile(post: bool, number: int) -> Canvas:
    """A square of the low partition that closes the floor: its top rail and its face."""
    art = Canvas(16, 16)
    art.rect(0, 0, 16, 16, "bay2")
    art.rect(0, 0, 16, 1, "bay5")
    art.rect(0, 1, 16, 1, "bay4")
    art.rect(0, 13, 16, 1, "bay1")
    art.rect(0, 14, 16, 2, "bay0")
    tint(art, (art.columns % 3 == number % 3) & (art.rows > 1) & (art.rows < 13), 0.93, 0.94, 0.96)
    if post:
        art.rect(0, 1, 1, 13, "bay0")
        art.rect(1, 2, 1, 11, "bay3")
    art.raise_top(0, 0, 16, 2, 14)
    art.raise_front(0, 2, 16, 14)
    return art


def tile_sheet() -> Canvas:
    """The whole grid sheet."""
    sheet = Canvas(BACK_WIDTH, BACK_HEIGHT + 3 * 16)
    sheet.paste(distance_picture(), 0, 0)

    def put(row: int, column: int, tile: Canvas) -> None:
        sheet.paste(tile, column * 16, row * 16)

    # Row 7: carpet. 0-1 plain pair, 2-7 worn pairs, then the same pair under a wall (10-11) and dim (12-15).
    for column in range(8):
        put(7, column, carpet(column % 2 == 1, variant=column // 2))
    for column in range(2):
        shaded = carpet(column % 2 == 1)
        for reach, share in ((4, 0.74), (8, 0.84), (13, 0.92)):
            near = shaded.rows < reach + (shaded.thresholds - 0.5) * 5
            tint(shaded, near, share, share, share * 1.02)
        put(7, 10 + column, shaded)
        put(7, 12 + column, carpet(column % 2 == 1, 0.86))
        put(7, 14 + column, carpet(column % 2 == 1, 0.76))
    # Row 8: the walkway. Pairs by edges, then by the dots at inner corners.
    names = ("", "n", "s", "w", "e", "nw", "ne", "se", "sw", "ns", "we")
    for index, edges in enumerate(names):
        for turned in (False, True):
            put(8, index * 2 + turned, aisle(turned, edges))
    for index, corners in enumerate(("a", "b", "c", "d", "ab", "cd", "ad", "bc")):
        for turned in (False, True):
            put(8, 22 + index * 2 + turned, aisle_corner(turned, corners))
    # Row 9: the low partition that closes the floor, solid.
    for column in range(6):
        put(9, column, partition_tile(column % 2 == 0, column))
    return sheet


# -- the window, the lift, the tower --------------------------------------------------------------------------------


def wall_panel(width: int, height: int) -> Canvas:
    """A stretch of built wall in front of the endless office: plaster, a rail, a skirting."""
    art = Canvas(width, height)
    everything = art.rect_mask(0, 0, width, height)
    art.gradient(everything, 0.15 + art.rows / height * 0.75, ("bay1", "bay2", "bay3", "bay3"), grain=0.6)
    tint(art, (art.columns % 4 == 1), 0.97, 0.97, 0.98)
    art.rect(0, 0, 1, height, "bay4")
    art.rect(1, 0, 1, height, "bay3")
    art.rect(width - 2, 0, 2, height, "bay1")
    art.rect(0, height - 9, width, 1, "bay4")
    art.rect(0, height - 8, width, 6, "bay2")
    art.rect(0, height - 2, width, 2, "bay0")
    for row in range(height):
        art.lift[row, :] = height - row
    return art


def dawn(width: int, height: int, twinkle: int) -> Canvas:
    """Morning under a city, far off: the only warm thing on the floor."""
    art = Canvas(width, height)
    everything = art.rect_mask(0, 0, width, height)
    sun_x, sun_y = width * 0.60, height * 0.80
    rise = np.clip((art.rows / height) ** 1.15, 0, 1)
    halo = np.exp(-(np.hypot((art.columns - sun_x) / 30.0, (art.rows - sun_y) / 17.0) ** 2))
    value = np.clip(rise * 0.80 + halo * 0.42, 0, 1)
    art.gradient(
        everything,
        value,
        ("night2", "night3", "night4", "night5", "rose5", "rose4", "rose5", "lamp3", "lamp4"),
        glow=1.0,
        grain=0.9,
    )
    art.ellipse(sun_x, sun_y, 7.5, 7.5, "lamp4", 1.0)
    art.ellipse(sun_x, sun_y + 0.6, 5.6, 5.6, "lamp5", 1.0)
    for y, left, right, tone in (
        (round(height * 0.42), 0.10, 0.52, "rose5"),
        (round(height * 0.42) + 1, 0.18, 0.44, "rose4"),
        (round(height * 0.30), 0.55, 0.95, "night5"),
        (round(height * 0.55), 0.62, 1.0, "lamp4"),
        (round(height * 0.62), 0.05, 0.30, "lamp4"),
    ):
        art.rect(round(width * left), y, round(width * (right - left)), 1, tone, 1.0)
    random = np.random.default_rng(21)
    lights: list[tuple[int, int]] = []
    for layer, tone in enumerate(("rose3", "rose2", "night2")):
        left = -2
        while left < width:
            wide = int(random.integers(4, 10))
            tall = int(random.integers(2, 9)) + (2 - layer) * 5
            top = height - 1 - tall
            art.rect(max(0, left), top, min(wide, width - max(0, left)), tall + 1, tone, 0.97)
            if layer == 0:
                art.rect(max(0, left), top, min(wide, width - max(0, left)), 1, "rose4", 1.0)
            lights += [
                (column, row)
                for row in range(top + 2, height - 1, 3)
                for column in range(max(0, left) + 1, left + wide - 1, 2)
                if random.random() < 0.22
            ]
            left += wide
    for index, (column, row) in enumerate(lights):
        if (index + twinkle) % 7:
            art.pixel(column, row, "lamp3" if index % 3 else "rose5", 1.0)
    # Birds, nearer to the sun than anybody here.
    for x, y in ((14, 22), (18, 20), (23, 23), (60, 14)):
        up = (x + twinkle) % 2
        art.pixel(x - 1, y - up, "night2", 0.9).pixel(x, y, "night2", 0.9).pixel(x + 1, y - up, "night2", 0.9)
    return art


def window(twinkle: int = 0) -> Canvas:
    """The way out: a wall with one window in it, a deep sill, and the morning on its reveal."""
    art = wall_panel(96, BACK_HEIGHT)
    x, y, width, height = 10, 38, 76, 56
    art.rect(x - 4, y - 4, width + 8, height + 6, "bay1")
    art.rect(x - 3, y - 3, width + 6, 3, "bay0")
    art.rect(x - 3, y, 3, height, "rose2", 0.55)
    art.rect(x + width, y, 3, height, "rose3", 0.6)
    art.rect(x + width, y, 1, height, "rose4", 0.8)
    art.paste(dawn(width, height, twinkle), x, y)
    for bar in (0, width // 2 - 1, width - 2):
        art.rect(x + bar, y, 2, height, "bay0")
        art.rect(x + bar + 1, y + height // 2, 1, height // 2, "rose2", 0.5)
    art.rect(x, y, width, 2, "bay0")
    art.rect(x, y + height // 3, width, 1, "bay0")
    # The handle of the casement: it can be opened.
    art.rect(x + width // 2 - 4, y + 36, 3, 1, "lamp4", 0.9)
    art.rect(x + width // 2 - 4, y + 37, 1, 3, "lamp3", 0.9)
    art.rect(x - 7, y + height, width + 14, 2, "lamp4", 0.55)
    art.rect(x - 7, y + height + 2, width + 14, 2, "rose4", 0.4)
    art.rect(x - 7, y + height + 4, width + 14, 1, "bay0")
    # Morning runs down the wall below the sill, and a little way along it.
    below = art.rect_mask(x - 2, y + height + 5, width + 4, BACK_HEIGHT - y - height - 5)
    tint(art, below, 1.9, 1.16, 1.02)
    warm = np.exp(-((np.hypot((art.columns - x - width * 0.55) / 52.0, (art.rows - 80) / 46.0)) ** 2)) * 0.9
    rim = art.rect_mask(1, 1, 94, BACK_HEIGHT - 12) & (art.emission.sum(axis=2) == 0) & (art.thresholds < warm)
    tint(art, rim, 1.4, 1.05, 1.0)
    return art


def sill() -> Canvas:
    """A window sill on its own, with the morning on it."""
    art = Canvas(48, 8)
    art.rect(0, 0, 48, 2, "lamp4", 0.5)
    art.rect(0, 2, 48, 3, "rose4", 0.35)
    art.rect(2, 5, 44, 3, "bay1")
    return art.stand_up()


def lift_doors(open_by: int = 0) -> Canvas:
    """The lift's front: two steel leaves, a floor number that does not change, an arrow that does."""
    art = wall_panel(64, BACK_HEIGHT)
    top, height = 56, 48
    art.rect(13, top - 3, 38, height + 3, "bay0")
    art.rect(15, top - 1, 34, height + 1, "bay4")
    art.rect(16, top, 32, height, "bay0")
    for x, left, right in ((16 - open_by, 16, 32), (32 + open_by, 32, 48)):
        leaf = Canvas(16, height)
        leaf.rect(0, 0, 16, height, "bay4").rect(0, 0, 1, height, "bay5").rect(3, 2, 1, height - 4, "bay5")
        leaf.rect(11, 2, 2, height - 4, "bay3").rect(15, 0, 1, height, "bay1")
        shown = Canvas(right - left if not open_by else 32, height)
        shown.paste(leaf, x - (left if not open_by else 16), 0)
        art.paste(shown, left if not open_by else 16, top)
    if open_by:
        art.rect(32 - open_by + 1, top + height - 14, 2 * open_by - 2, 14, "tube0", 0.5)
        art.rect(32 - open_by + 1, top + 1, 2 * open_by - 2, 2, "tube3", 0.9)
    art.rect(22, top - 15, 20, 9, "bay0")
    art.text(25, top - 13, "99", "tube4", 1.0)
    art.rect(35, top - 12, 5, 1, "tube3", 1.0).rect(36, top - 11, 3, 1, "tube3", 1.0).pixel(37, top - 10, "tube3", 1.0)
    art.rect(54, top + 20, 5, 9, "bay1")
    art.rect(55, top + 22, 3, 1, "tube3", 1.0)
    art.rect(55, top + 25, 3, 2, "bay4")
    art.rect(13, BACK_HEIGHT - 8, 38, 1, "bay5")
    for row in range(BACK_HEIGHT):
        art.lift[row, :] = BACK_HEIGHT - row
    return art


def tower() -> Canvas:
    """The tower's body: a building in a suit. Shoulders, lapels, a tie, and lit floors for pinstripes."""
    width, height = 144, 68
    middle, floor = width // 2, height - SKIRT
    art = Canvas(width, height)
    for row in range(6, floor):
        slope = min(1.0, max(0.0, (row - 6) / 20.0))
        half = 17 + 47 * slope**0.8
        if row > 24:
            half = 64 + 4 * min(1.0, (row - 24) / 5.0) ** 0.6
        if row > 36:
            half = 68 - (row - 36) / 8
        left, right = middle - int(half), middle + int(half)
        art.rect(left, row, right - left, 1, "bay1", 0.55)
        art.rect(left, row, 1, 1, "tube1", 0.9).rect(left + 1, row, 1, 1, "bay2", 0.6)
        art.rect(right - 2, row, 1, 1, "bay2", 0.6).rect(right - 1, row, 1, 1, "tube0", 0.8)
    body = art.mask.copy()
    rim = body & ~np.roll(body, 1, axis=0)
    art.fill(rim, "tube1", 0.9)
    # Floors: thin ledges, and windows lit in columns like a stripe in cloth.
    ledges = body & (art.rows > 20) & ((art.rows - 20) % 8 == 0)
    tint(art, ledges, 0.66, 0.68, 0.76)
    art.emission[ledges] = (art.emission[ledges] * 0.6).astype(np.uint8)
    random = np.random.default_rng(4)
    for row in range(22, floor - 5, 4):
        for column in range(middle - 63, middle + 64, 6):
            beside = slice(max(0, column - 4), min(width, column + 6))
            if abs(column - middle) < 33 or not body[row - 3, beside].all():
                continue
            lit = random.random() < 0.6
            art.rect(column, row, 2, 2, "tube1" if lit else "bay0", 0.9 if lit else 0.5)
            if lit and random.random() < 0.25:
                art.rect(column, row, 2, 1, "tube3", 0.95)
    # Shirt, lapels, tie.
    for row in range(8, floor):
        open_to = max(0.0, 21 - (row - 8) * 0.40)
        reach = int(open_to)
        art.rect(middle - reach, row, reach * 2, 1, "bay4", 0.5)
        art.rect(middle - reach, row, min(reach, 4), 1, "bay3", 0.5)
        art.rect(middle + max(0, reach - 3), row, min(reach, 3), 1, "bay3", 0.45)
    for row in range(8, floor):
        reach = int(max(0.0, 21 - (row - 8) * 0.40))
        lapel = 10 if row < 30 else 8
        art.rect(middle - reach - lapel, row, lapel, 1, "bay2", 0.6)
        art.rect(middle + reach, row, lapel, 1, "bay2", 0.5)
        art.rect(middle - reach - 1, row, 1, 1, "bay4", 0.6).rect(middle + reach, row, 1, 1, "bay0", 0.8)
        art.rect(middle - reach - lapel, row, 1, 1, "bay0", 0.7)
        art.rect(middle + reach + lapel - 1, row, 1, 1, "bay0", 0.7)
    for notch in range(5):
        art.rect(middle - 27 + notch, 27 + notch, 8 - notch, 1, "bay0", 0.7)
        art.rect(middle + 19, 27 + notch, 8 - notch, 1, "bay0", 0.7)
    art.polygon([(middle - 6, 17), (middle + 5, 17), (middle + 3, 24), (middle - 4, 24)], "bay0", 0.8)
    art.polygon([(middle - 5, 17), (middle + 1, 17), (middle - 1, 23), (middle - 3, 23)], "bay1", 0.8)
    art.polygon([(middle - 3, 25), (middle + 2, 25), (middle + 7, floor), (middle - 8, floor)], "bay0", 0.8)
    tie = art.polygon_mask([(middle - 3, 25), (middle + 2, 25), (middle + 7, floor), (middle - 8, floor)])
    stripe = tie & ((art.rows + (art.columns - middle) // 2) % 9 < 2)
    art.fill(stripe, "bay2", 0.6)
    # Where it meets the carpet: a plinth, and no door.
    art.rect(middle - 66, floor - 4, 132, 4, "bay0", 0.6)
    art.rect(middle - 66, floor - 4, 132, 1, "bay3", 0.6)
    art.mask[floor:] = False
    for row in range(floor):
        art.lift[row] = np.where(art.mask[row], floor - row, 0)
    skirt(art, middle, floor - 1, 72, 5)
    return art


def face_light(
    rows: NDArray[np.float64], columns: NDArray[np.float64], degrees: float, alert: bool
) -> tuple[Mask, NDArray[np.float64]]:
    """Where the blank face is and how light it is there, in its own measure: 56 wide, 64 high.

    Alert, the hollows narrow to slits under a lowered brow and the whole face is a step brighter.
    """
    turn = math.sin(math.radians(degrees))
    down = (rows - 27.0) / 26.0
    skull = 18.8 * np.sqrt(np.clip(1.0 - np.abs(down) ** 2.5, 0.0, 1.0))
    jaw = 18.8 - 2.4 * down - 6.6 * np.clip(down, 0, 2) ** 2.6
    half = np.where(down < 0.0, skull, jaw) * np.sqrt(1.0 - np.clip((rows - 45.0) / 9.0, 0.0, 1.0) ** 2.2)
    middle = 27.5 + turn * 4.0 * np.clip(down, -0.5, 1.0) + turn * 1.5
    across = (columns - middle) / np.maximum(half, 0.01)
    inside: Mask = (np.abs(across) < 1.0) & (half > 0.8)
    light = 0.90 - 0.50 * np.abs(across - turn * 0.5) ** 2.1 - 0.22 * np.clip(down - 0.3, 0.0, 1.0)
    light = light + 0.10 * np.exp(-((((across - turn * 0.4) / 0.5) ** 2) + (((down + 0.52) / 0.3) ** 2)))
    eye_row, depth, flat = (-0.03, 0.40, 0.165) if not alert else (0.01, 0.62, 0.085)
    for side in (-0.42, 0.42):
        wide = 0.30 if not alert else 0.28
        hollow = ((across - side - turn * 0.16) / wide) ** 2 + ((down - eye_row) / flat) ** 2
        light = light - depth * np.clip(1.25 - hollow, 0.0, 1.0)
        cheek = ((across - side * 1.05 - turn * 0.14) / 0.26) ** 2 + ((down - 0.27) / 0.12) ** 2
        light = light + 0.09 * np.clip(1.2 - cheek, 0.0, 1.0)
        under = ((across - side * 1.35 - turn * 0.1) / 0.22) ** 2 + ((down - 0.56) / 0.2) ** 2
        light = light - 0.12 * np.clip(1.2 - under, 0.0, 1.0)
        if alert:
            lean = 0.16 * (across - turn * 0.16) * math.copysign(1, side)
            brow = ((across - side * 0.95 - turn * 0.16) / 0.32) ** 2 + ((down + 0.17 + lean) / 0.05) ** 2
            light = light - 0.2 * np.clip(1.2 - brow, 0.0, 1.0)
    ridge = ((across - turn * 0.26 + 0.02) / 0.08) ** 2 + ((down - 0.14) / 0.26) ** 2
    light = light + 0.10 * np.clip(1.2 - ridge, 0.0, 1.0)
    nose = (np.abs(across - turn * 0.2 - 0.1) < 0.07) & (down > -0.1) & (down < 0.36)
    light = light - 0.26 * nose
    tip = ((across - turn * 0.24) / 0.16) ** 2 + ((down - 0.41) / 0.045) ** 2
    light = light - 0.24 * np.clip(1.15 - tip, 0.0, 1.0)
    under = ((across - turn * 0.18) / 0.30) ** 2 + ((down - 0.68) / 0.045) ** 2
    light = light - 0.30 * np.clip(1.2 - under, 0.0, 1.0)
    chin = ((across - turn * 0.14) / 0.34) ** 2 + ((down - 0.86) / 0.08) ** 2
    light = light + 0.08 * np.clip(1.2 - chin, 0.0, 1.0)
    if alert:
        light = light + 0.10
    return inside, np.clip(light, 0.0, 1.0)


def blank_face(degrees: int, alert: bool) -> Canvas:
    """A face-shaped blank that leans the way it looks: brow, hollows and jaw, and nothing on them."""
    face = Canvas(FACE_WIDTH, FACE_HEIGHT)
    inside, light = face_light(face.rows.astype(float), face.columns.astype(float), degrees, alert)
    grown = inside.copy()
    for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0), (0, 2), (0, -2), (2, 0)):
        grown |= np.roll(inside, (dy, dx), axis=(0, 1))
    face.gradient(inside, light, FACE_TONES, glow=0.9 if alert else 0.82, grain=0.6)
    face.fill(grown & ~inside, "bay0", 0.6)
    return face


def face_sheet() -> Canvas:
    """Nine headings from far left to far right; the second row is the same, alert."""
    sheet = Canvas(FACE_WIDTH * len(FACE_HEADINGS), FACE_HEIGHT * 2)
    for row, alert in enumerate((False, True)):
        for column, degrees in enumerate(FACE_HEADINGS):
            sheet.paste(blank_face(degrees, alert), column * FACE_WIDTH, row * FACE_HEIGHT)
    # It is seen by its own light alone: what looks is not lit by its looking.
    sheet.albedo[:] = (sheet.albedo * 0.3).astype(np.uint8)
    return sheet


# -- desks and what is on them --------------------------------------------------------------------------------------


def monitor_behind(lit: bool = True) -> Canvas:
    """A screen seen from behind: its back, a rim of its own light."""
    art = Canvas(13, 12)
    art.rect(0, 0, 13, 10, "bay1")
    art.rect(1, 1, 11, 8, "bay2")
    art.rect(0, 0, 13, 1, "tube3" if lit else "bay3", 0.8 if lit else 0.0)
    art.rect(2, 2, 9, 1, "bay3")
    art.pixel(6, 5, "bay4")
    art.rect(4, 7, 5, 1, "bay1")
    art.rect(5, 10, 3, 2, "bay0")
    return art.stand_up()


def monitor_screen(number: int, lit: bool = True) -> Canvas:
    """A screen seen from the front: lines of a claim, or nothing."""
    art = Canvas(19, 16)
    art.rect(0, 0, 19, 14, "bay0")
    art.rect(0, 0, 19, 1, "bay2")
    if lit:
        art.rect(1, 1, 17, 11, "tube1", 0.8)
        art.rect(1, 1, 17, 1, "tube2", 0.85)
        art.rect(1, 11, 17, 1, "tube0", 0.8)
        if number % 4 == 3:
            for column, tall in enumerate((2, 5, 3, 7, 4)):
                art.rect(3 + column * 3, 10 - tall, 2, tall, "tube3", 0.95)
        else:
            for row in range(3):
                length = (13, 8, 14, 5, 11)[(row * 2 + number) % 5]
                art.rect(2, 3 + row * 3, length, 1, "tube3", 0.95)
            if number % 3 == 0:
                art.rect(13, 6, 4, 4, "tube4", 0.95)
    else:
        art.rect(1, 1, 17, 11, "bay1")
        art.rect(3, 2, 5, 1, "bay2").rect(2, 3, 3, 1, "bay2")
    art.rect(8, 14, 3, 2, "bay1")
    return art.stand_up()


def paper(art: Canvas, x: int, y: int, tone: str = "linen4") -> None:
    """A sheet with two lines of type."""
    art.rect(x, y, 7, 5, tone)
    art.rect(x + 1, y + 1, 4, 1, "linen1")
    art.rect(x + 1, y + 3, 5, 1, "linen2")


def desk_front(number: int, screen: bool = True, lit: bool = True) -> Canvas:
    """A desk whose worker looks at us over it, with a divider along the near edge."""
    height = 34
    art = Canvas(DESK_WIDTH, height + SKIRT)
    top = height - 26
    art.rect(0, top, DESK_WIDTH, 9, "linen2")
    art.rect(0, top, DESK_WIDTH, 1, "linen3")
    art.rect(0, top + 7, DESK_WIDTH, 2, "linen1")
    art.raise_top(0, top, DESK_WIDTH, 9, DESK_HEIGHT)
    if number % 3 == 0:
        paper(art, 17, top + 2)
    if number % 3 == 1:
        paper(art, 19, top + 3, "linen3")
        art.rect(21, top + 2, 7, 3, "linen4")
    if number % 4 == 0:
        art.rect(27, top + 1, 3, 4, "bay1")
        art.rect(27, top + 1, 3, 1, "bay5")
        art.pixel(30, top + 2, "bay1")
    if number % 4 == 2:
        art.rect(25, top - 3, 5, 6, "bay2").rect(26, top - 4, 3, 1, "bay4").rect(26, top - 2, 3, 1, "bay4")
        art.rect(25, top + 3, 5, 1, "bay0")
    art.raise_top(14, top, 18, 7, DESK_HEIGHT)
    if screen:
        art.paste(monitor_behind(lit), 1, top - 8)
        stand_on(art, top - 8, top + 4, 1, 14, height - 12)
    front = height - DIVIDER_HEIGHT
    art.rect(0, front - 2, DESK_WIDTH, 2, "bay5")
    art.rect(0, front, DESK_WIDTH, DIVIDER_HEIGHT, "bay3")
    art.rect(0, front, DESK_WIDTH, 1, "bay4")
    face = art.rect_mask(0, front + 1, DESK_WIDTH, DIVIDER_HEIGHT - 2)
    tint(art, face & ((art.columns + art.rows * 2) % 4 == 0), 0.94, 0.95, 0.97)
    tint(art, face & (art.rows > height - 7), 0.9, 0.9, 0.94)
    art.rect(0, height - 1, DESK_WIDTH, 1, "bay1")
    art.rect(0, front - 1, 1, DIVIDER_HEIGHT + 1, "bay1")
    art.rect(1, front + 1, 1, DIVIDER_HEIGHT - 2, "bay4")
    art.raise_top(0, front - 2, DESK_WIDTH, 2, DIVIDER_HEIGHT)
    art.raise_front(0, front, DESK_WIDTH, DIVIDER_HEIGHT)
    random = np.random.default_rng(number + 3)
    for _ in range(int(random.integers(1, 4))):
        x, y = int(random.integers(4, 26)), front + int(random.integers(2, 9))
        tone = ("bay5", "linen3", "bay5", "tube2")[int(random.integers(0, 4))]
        lifts = art.lift[y : y + 4, x : x + 4].copy()
        art.rect(x, y, 4, 4, tone)
        art.rect(x, y, 4, 1, "bay4")
        art.lift[y : y + 4, x : x + 4] = lifts
    _floor_band(art, height)
    return art


def _floor_band(art: Canvas, row: int) -> None:
    """A strip of dithered shadow along the foot of a long thing."""
    shadow = (art.rows >= row) & (art.thresholds < 0.9 - (art.rows - row) * 0.26) & ~art.mask
    art.fill(shadow, "bay2")
    art.lift[shadow] = 0


def desk_back(number: int, screen: str = "on") -> Canvas:
    """A desk whose worker has his back to us: the screen beyond, a dark knee-hole on our side."""
    height = 33
    art = Canvas(DESK_WIDTH, height + SKIRT)
    top = height - 21
    art.rect(1, top, DESK_WIDTH - 2, 12, "linen2")
    art.rect(1, top, DESK_WIDTH - 2, 1, "linen3")
    art.rect(1, top + 11, DESK_WIDTH - 2, 1, "linen3")
    art.raise_top(1, top, DESK_WIDTH - 2, 12, DESK_HEIGHT)
    front = height - 9
    art.rect(1, front, DESK_WIDTH - 2, 9, "bay1")
    art.rect(1, front, DESK_WIDTH - 2, 1, "bay0")
    art.rect(1, front, 3, 9, "bay3").rect(1, front, 1, 9, "bay4")
    art.rect(23, front, 8, 9, "bay3")
    art.rect(23, front, 1, 9, "bay4").rect(24, front + 2, 7, 1, "bay2").rect(24, front + 5, 7, 1, "bay2")
    art.rect(26, front + 1, 2, 1, "bay5").rect(26, front + 4, 2, 1, "bay5").rect(26, front + 7, 2, 1, "bay5")
    art.rect(1, height - 1, DESK_WIDTH - 2, 1, "bay0")
    art.raise_front(1, front, DESK_WIDTH - 2, 9)
    if number % 2 == 0:
        paper(art, 2, top + 5)
    else:
        art.rect(3, top + 4, 3, 4, "bay5").rect(3, top + 4, 3, 1, "bay1").pixel(6, top + 5, "bay5")
    if number % 3 == 0:
        paper(art, 24, top + 3, "linen3")
    # Keyboard.
    art.rect(9, top + 7, 12, 3, "bay2")
    art.rect(10, top + 8, 10, 1, "bay4")
    art.raise_top(1, top, DESK_WIDTH - 2, 12, DESK_HEIGHT)
    if screen != "none":
        art.paste(monitor_screen(number, screen == "on"), 6, top - 11)
        stand_on(art, top - 11, top + 5, 6, 25, height - 6)
        if screen == "on":
            # The screen's light on the desk in front of it.
            spill = art.rect_mask(7, top + 5, 17, 5) & (art.thresholds < 0.5)
            tint(art, spill & (art.emission.sum(axis=2) == 0), 0.95, 1.16, 1.04)
    _floor_band(art, height)
    return art


def side_panel() -> Canvas:
    """The divider between two desks of a back row, seen end on: 24 deep, 14 high."""
    art = Canvas(3, 40)
    art.rect(0, 0, 3, 26, "bay4")
    art.rect(0, 0, 1, 26, "bay5")
    art.rect(0, 26, 3, 14, "bay3")
    art.rect(0, 26, 3, 1, "bay5")
    art.rect(0, 39, 3, 1, "bay1")
    art.raise_top(0, 0, 3, 26, 14)
    art.raise_front(0, 26, 3, 14)
    return art


def glass_panel() -> Canvas:
    """Two tiles of a glass wall seen end on: the steel rail on top, a glint, the foot rail on the floor."""
    art = Canvas(6, 54)
    art.rect(1, 0, 3, 32, "bay4")
    art.rect(1, 0, 1, 32, "bay5")
    art.rect(3, 0, 1, 32, "bay2")
    art.rect(1, 0, 3, 1, "tube2")
    art.rect(1, 32, 3, 20, "bay2")
    art.rect(1, 32, 3, 1, "bay5")
    art.rect(1, 34, 1, 12, "bay3")
    art.rect(0, 50, 5, 2, "bay1")
    art.raise_top(1, 0, 3, 32, 20)
    art.raise_front(0, 32, 5, 20)
    return art


def glass_front() -> Canvas:
    """Two tiles of a glass wall seen from the front: what is behind it shows, and light goes through."""
    art = Canvas(32, 38)
    pane = art.rect_mask(1, 4, 30, 26)
    glint = pane & (((art.columns + art.rows) % 23 < 3) | ((art.columns + art.rows) % 23 == 5))
    art.fill(glint & ((art.rows + art.columns) % 2 == 0), "bay5")
    art.rect(0, 2, 32, 2, "bay4").rect(0, 2, 32, 1, "tube2").rect(0, 4, 32, 1, "bay1")
    art.rect(0, 30, 32, 4, "bay2").rect(0, 30, 32, 1, "bay5").rect(0, 33, 32, 1, "bay1")
    for x in (0, 31):
        art.rect(x, 2, 1, 32, "bay4")
    # A band of frosted dashes at the height of the eyes, so that nobody walks into it.
    for x in range(3, 29, 6):
        art.rect(x, 15, 4, 1, "bay5").rect(x, 17, 4, 1, "bay4")
    return art.stand_up()


def chair(back: bool) -> Canvas:
    """An office chair: seen from behind (its worker would have his back to us), or over a desk from the front."""
    if back:
        art = Canvas(14, 20)
        art.stencil(
            0,
            0,
            (
                "...cccccccc...",
                "..cCCCCCCCCD..",
                "..cCCCCCCCCD..",
                "..cCCCCCCCCD..",
                "..cCCCCCCCCD..",
                "..cCCCCCCCCD..",
                "..cCCCCCCCCD..",
                "...DDDDDDDD...",
                "......dd......",
                ".a....dd....a.",
                ".aCCCCCCCCCCa.",
                ".dCCCCCCCCCCd.",
                "..DDDDDDDDDD..",
                "......dd......",
                "......dd......",
                "....ddddddd...",
                "...d..dd..d...",
                "...d......d...",
            ),
            {"c": "bay4", "C": "bay3", "D": "bay1", "d": "bay0", "a": "bay2"},
        )
        art.lift = np.where(art.mask, 18 - art.rows, 0).astype(np.int16)
        skirt(art, 7, 17, 7, 3)
        return art
    art = Canvas(14, 24)
    art.stencil(
        1,
        8,
        ("..cccccccc..", ".cCCCCCCCCD.", ".cCCCCCCCCD.", ".cCCCCCCCCD.", ".cCDDDDDDCD.", ".cCCCCCCCCD.", ".cCCCCCCCCD.",
         ".DDDDDDDDDD.", "..DDDDDDDD..", "..DDDDDDDD.."),
        {"c": "bay4", "C": "bay3", "D": "bay2"},
    )
    return art.stand_up()


# -- standing things ------------------------------------------------------------------------------------------------


def standing(width: int, height: int) -> Canvas:
    """An empty picture with room for a contact shadow under it."""
    return Canvas(width, height + SKIRT)


def ground(art: Canvas, cx: float, rx: float, ry: float = 4.0) -> Canvas:
    """Mark a drawn thing as standing above the skirt's rows, and lay its shadow."""
    foot = art.height - SKIRT
    art.lift = np.where(art.mask, np.maximum(0, foot - art.rows), 0).astype(np.int16)
    skirt(art, cx, foot - 1, rx, ry)
    return art


def cooler(bubble: int) -> Canvas:
    """The water cooler, with a bubble in it."""
    art = standing(18, 40)
    x, y = 3, 34
    art.rect(x, y - 18, 12, 24, "linen3")
    art.rect(x, y - 18, 12, 2, "linen4")
    art.rect(x, y - 18, 1, 24, "linen4")
    art.rect(x + 9, y - 16, 3, 22, "linen2")
    art.rect(x + 2, y - 13, 7, 8, "bay2")
    art.rect(x + 3, y - 12, 2, 2, "night4", 0.12)
    art.rect(x + 6, y - 12, 2, 2, "bay4")
    art.rect(x + 2, y - 6, 7, 1, "bay4")
    art.rect(x + 3, y - 8, 2, 2, "linen4")
    art.rect(x + 2, y - 1, 6, 4, "linen2")
    art.rect(x, y + 4, 12, 2, "bay1")
    art.rect(x + 1, y - 31, 10, 13, "night3", 0.14)
    art.rect(x + 2, y - 33, 8, 2, "night5", 0.14)
    art.rect(x + 1, y - 28, 10, 1, "night5", 0.16)
    art.rect(x + 2, y - 29, 2, 10, "night5", 0.18)
    art.rect(x + 9, y - 30, 2, 12, "night3", 0.12)
    art.rect(x + 2, y - 21, 8, 1, "night3", 0.12)
    places = ((6, -21), (7, -23), (6, -25), (7, -27))
    dx, dy = places[bubble]
    art.pixel(x + dx, y + dy, "linen5", 0.5)
    if bubble:
        art.pixel(x + dx - 1, y + dy + 3, "night5", 0.4)
    art.rect(x + 3, y - 18, 6, 1, "night3")
    return ground(art, 9, 9)


PILLAR_FADES_PX = 18


def pillar(note: bool) -> Canvas:
    """A structural pillar, cut away above a man's height and a half so that it hides nobody for long."""
    art = standing(24, 60)
    x, bottom = 4, 60
    art.rect(x, 0, 16, bottom, "bay4")
    art.rect(x, 0, 4, bottom, "bay5")
    art.rect(x + 10, 0, 6, bottom, "bay3")
    art.rect(x + 15, 0, 1, bottom, "bay1")
    tint(art, art.rect_mask(x + 4, 0, 6, bottom) & (art.columns % 2 == 0), 0.96, 0.96, 0.98)
    art.rect(x, 34, 16, 1, "bay1")
    art.rect(x, 35, 16, 1, "bay5")
    tint(art, art.rect_mask(x, 35, 16, bottom - 35), 0.9, 0.9, 0.93)
    art.rect(x - 1, bottom - 6, 18, 6, "bay2")
    art.rect(x - 1, bottom - 6, 18, 1, "bay5")
    art.rect(x - 1, bottom - 1, 18, 1, "bay0")
    if note:
        art.rect(x + 3, 38, 9, 11, "linen3")
        art.rect(x + 3, 38, 9, 1, "linen4")
        art.rect(x + 4, 41, 6, 1, "bay2").rect(x + 4, 43, 4, 1, "bay2").rect(x + 4, 46, 6, 1, "bay4")
        art.pixel(x + 7, 38, "tube4")
    tint(art, art.mask & (art.rows < 20), 0.86, 0.87, 0.9)
    ground(art, 12, 12, 4.5)
    # It goes on to the ceiling, less and less of it.
    upper = art.mask & (art.rows < PILLAR_FADES_PX)
    art.veil[upper] = (255 * (art.rows[upper] + 1) // (PILLAR_FADES_PX + 1)).astype(np.uint8)
    art.mask &= ~upper
    return art


def plant(alive: bool) -> Canvas:
    """The plant in the only pot: nobody waters it."""
    art = standing(22, 30)
    art.rect(6, 20, 10, 9, "bay2").rect(6, 20, 3, 9, "bay3").rect(13, 20, 3, 9, "bay1")
    art.rect(5, 18, 12, 3, "bay3").rect(5, 18, 12, 1, "bay4")
    art.rect(6, 20, 10, 1, "bay1")
    art.rect(7, 29, 8, 1, "bay0")
    if alive:
        for points, tone in (
            (((11, 19), (10, 11), (5, 5)), "green2"),
            (((11, 19), (12, 10), (16, 4)), "green2"),
            (((10, 19), (6, 13), (2, 12)), "green1"),
            (((12, 19), (16, 13), (20, 13)), "green1"),
        ):
            art.curve(points, tone)
        leaves = ((4, 4, "green3"), (16, 3, "green3"), (2, 11, "green2"), (19, 12, "green2"), (10, 6, "green3"))
        for x, y, tone in leaves:
            art.ellipse(x, y, 2.8, 2.0, tone)
            art.pixel(x - 1, y - 1, "green4")
    else:
        art.curve(((11, 19), (10, 9), (6, 6), (4, 10)), "tube0")
        art.curve(((11, 19), (12, 8), (15, 5), (18, 9)), "tube0")
        art.curve(((10, 19), (8, 14), (3, 16)), "tube0")
        art.curve(((12, 19), (14, 13), (18, 16)), "tube0")
        art.curve(((10, 19), (10, 10), (7, 6)), "tube1")
        art.curve(((12, 18), (13, 9), (15, 5)), "tube1")
        for x, y in ((4, 10), (18, 9), (3, 16), (18, 16), (7, 6)):
            art.pixel(x, y, "tube2").pixel(x, y + 1, "tube1").pixel(x + 1, y + 2, "tube0")
    return ground(art, 11, 8, 3.5)


def printer(blink: int) -> Canvas:
    """The printer: a tray that is always full, a light that is never steady."""
    art = standing(28, 28)
    art.rect(2, 8, 24, 20, "bay4")
    art.rect(2, 8, 24, 2, "bay5")
    art.rect(2, 8, 1, 20, "bay5")
    art.rect(22, 10, 4, 18, "bay3")
    art.rect(4, 3, 20, 6, "bay3")
    art.rect(4, 3, 20, 1, "bay5")
    art.rect(5, 1, 11, 3, "linen4")
    art.rect(6, 0, 11, 2, "linen3")
    art.rect(4, 13, 16, 4, "bay1")
    art.rect(6, 15, 12, 5, "linen4")
    art.rect(7, 17, 9, 1, "linen2")
    art.rect(7, 19, 7, 1, "linen2")
    art.rect(4, 22, 17, 1, "bay2").rect(11, 24, 4, 1, "bay2")
    art.rect(21, 5, 2, 1, "tube4" if blink else "bay1", 1.0 if blink else 0.0)
    art.rect(18, 5, 2, 1, "night4", 0.5)
    art.rect(2, 27, 24, 1, "bay1")
    art.raise_front(2, 8, 24, 20)
    return ground(art, 14, 14)


def cabinet(number: int) -> Canvas:
    """A filing cabinet of three drawers, one never quite shut."""
    art = standing(16, 30)
    art.rect(0, 0, 16, 5, "bay4")
    art.rect(0, 0, 16, 1, "bay5")
    art.rect(0, 5, 16, 25, "bay3")
    for drawer in range(3):
        y = 6 + drawer * 8
        out = number % 3 == drawer
        art.rect(1, y, 14, 7, "bay4" if out else "bay3")
        art.rect(1, y, 14, 1, "bay5" if out else "bay4")
        art.rect(1, y + 6, 14, 1, "bay1")
        art.rect(5, y + 2, 6, 2, "linen3")
        art.rect(6, y + 5, 4, 1, "bay1")
    art.rect(0, 29, 16, 1, "bay0")
    if number % 2:
        art.rect(3, 0, 9, 3, "linen4").rect(4, 1, 6, 1, "linen2")
    art.lift[:] = 0
    art = ground(art, 8, 9)
    art.raise_top(0, 0, 16, 5, 25)
    return art


def trolley() -> Canvas:
    """The post trolley: two shelves of folders nobody has asked for."""
    art = standing(28, 26)
    art.rect(2, 2, 2, 21, "bay4").rect(24, 2, 2, 21, "bay3")
    art.rect(2, 8, 24, 2, "bay5").rect(2, 10, 24, 1, "bay2")
    art.rect(2, 18, 24, 2, "bay4").rect(2, 20, 24, 1, "bay1")
    for index, x in enumerate(range(5, 23, 3)):
        tall = (6, 5, 7, 4, 6, 5)[index]
        art.rect(x, 8 - tall, 3, tall, ("linen3", "bay4", "linen2", "tube1", "linen4", "bay5")[index])
        art.rect(x, 8 - tall, 1, tall, ("linen4", "bay5", "linen3", "tube2", "linen5", "linen3")[index])
    art.rect(5, 13, 9, 5, "linen2").rect(5, 13, 9, 1, "linen3").rect(15, 14, 8, 4, "bay3").rect(15, 14, 8, 1, "bay5")
    art.rect(3, 23, 3, 3, "bay0").rect(22, 23, 3, 3, "bay0")
    art.pixel(4, 24, "bay4").pixel(23, 24, "bay4")
    return ground(art, 14, 14, 3.5)


def phone(ring: int) -> Canvas:
    """A desk phone; ringing it rocks and throws arcs of light."""
    art = Canvas(17, 17)
    tilt = 0 if ring == 0 else (1 if ring % 2 else -1)
    art.rect(4, 11, 9, 4, "bay1").rect(4, 11, 9, 1, "bay3").rect(3, 14, 11, 1, "bay0")
    art.rect(6, 12, 2, 1, "tube2", 0.4).rect(9, 12, 2, 1, "tube2", 0.4)
    lamp = "tube5" if ring else "tube1"
    art.pixel(12, 12, lamp, 1.0 if ring else 0.5)
    y = 9 - (1 if ring else 0)
    art.rect(3, y + (tilt < 0), 3, 2, "bay2").rect(11, y + (tilt > 0), 3, 2, "bay2")
    art.rect(4, y, 9, 1, "bay4")
    if ring:
        art.rect(5, y - 1, 7, 1, "bay2")
    art.lift = np.where(art.mask, 15 + DESK_HEIGHT - art.rows, 0).astype(np.int16)
    if ring:
        reach = (4.2, 6.0, 7.8)[(ring - 1) % 3]
        distance = np.hypot(art.columns - 8, (art.rows - 9) * 1.05)
        arc = (np.abs(distance - reach) < 0.55) & (np.abs(art.columns - 8) > np.abs(art.rows - 8) * 0.8) & ~art.mask
        art.fill(arc & (art.rows < 12), "tube4" if ring < 3 else "tube3", 1.0)
        if ring > 1:
            beside = (np.abs(art.columns - 8) > np.abs(art.rows - 8)) & (art.rows < 11) & ~art.mask
            art.fill(beside & (np.abs(distance - reach + 2.4) < 0.5), "tube5", 1.0)
    return art


CARD = """
wwwwwwwww......
wpppfpppwnnnn..
wppffpppwnnnnnn
wpppcpppwnnnnnn
wpppcpppwnnnnnn
wppicippwnnnnnn
wpiiiiipwnnnnnn
wpiriripwnnnnnn
wprrrrrpwnnnnnn
wprrrrrpwnnnnnn
wsssssssnnnnnnn
wwwwwwwwwnnnnnW
"""
CARD_KEY = {
    "w": "linen5",
    "p": "rose2",
    "f": "lamp4",
    "c": "linen4",
    "i": "linen5",
    "r": "rose4",
    "s": "linen3",
    "n": "linen4",
    "W": "linen3",
}


def birthday_card() -> Canvas:
    """The card that goes round, ajar: on its front a cake and one candle, inside it many small signatures."""
    card = Canvas(15, 12)
    card.stencil(0, 0, rows_of(CARD), CARD_KEY, 0.8)
    card.rect(8, 0, 1, 12, "linen3", 0.6)
    card.pixel(4, 1, "lamp5", 1.0).pixel(4, 2, "lamp3", 1.0).pixel(3, 2, "lamp3", 0.9)
    for row, start, wide in ((3, 10, 3), (5, 11, 3), (7, 10, 2), (9, 11, 3)):
        card.rect(start, row, wide, 1, "night3", 0.4).pixel(start + 1 + row % 2, row - 1, "night3", 0.4)
    return card


def on_desk(art: Canvas) -> Canvas:
    """Mark everything drawn as lying at a desk top's height."""
    art.lift = np.where(art.mask, DESK_HEIGHT, 0).astype(np.int16)
    return art


def folder() -> Canvas:
    """A task folder, tied."""
    art = Canvas(11, 8)
    art.rect(0, 1, 11, 7, "linen3").rect(0, 0, 5, 1, "linen4").rect(0, 1, 11, 1, "linen5").rect(0, 7, 11, 1, "linen1")
    art.rect(5, 1, 1, 7, "night3").rect(2, 3, 2, 1, "linen1").rect(7, 4, 3, 1, "linen1")
    art.emit(art.mask, 0.25)
    return art


def mug() -> Canvas:
    """A mug for somebody, with its steam."""
    art = Canvas(8, 11)
    art.rect(1, 5, 5, 6, "tube3").rect(1, 5, 5, 1, "bay0").rect(2, 5, 3, 1, "wood2").rect(5, 6, 1, 4, "tube2")
    art.rect(6, 6, 2, 1, "tube2").rect(7, 7, 1, 2, "tube2").rect(6, 9, 1, 1, "tube2")
    art.rect(2, 7, 2, 2, "tube1")
    art.pixel(2, 3, "bay5").pixel(3, 2, "bay5").pixel(3, 0, "bay4").pixel(4, 3, "bay4")
    art.emit(art.rect_mask(1, 6, 5, 5), 0.2)
    return art


def page(glint: int) -> Canvas:
    """One of Jason's pages, drawn on a receipt: the ochre that nothing here can put out."""
    art = Canvas(11, 13)
    art.polygon([(2, 1), (9, 2), (8, 12), (1, 11)], "tie4", 0.85)
    art.curve(((8, 3), (8, 11)), "tie3", 0.7)
    art.curve(((2, 11), (7, 12)), "tie2", 0.6)
    art.rect(3, 3, 4, 1, "tie2", 0.5)
    art.curve(((3, 8), (4, 6), (5, 7), (7, 5)), "tie1", 0.45)
    art.rect(3, 9, 3, 1, "tie2", 0.5)
    if glint:
        x, y = ((3, 2), (8, 4), (2, 10))[glint - 1]
        art.rect(x - 1, y, 3, 1, "tie5", 1.0).rect(x, y - 1, 1, 3, "tie5", 1.0)
    art.lift[:] = 0
    return art


def floor_papers(number: int) -> Canvas:
    """Papers that fell and were not picked up."""
    art = Canvas(18, 14)
    places = (((2, 6),), ((3, 7), (8, 3)), ((1, 2), (9, 6)), ((2, 8), (6, 4), (10, 8)))[number]
    for index, (x, y) in enumerate(places):
        paper(art, x, y, "linen4" if index % 2 else "linen3")
    art.lift[:] = 0
    return art


def clock(hand: int) -> Canvas:
    """The wall clock: its second hand goes on, comes back, and goes on."""
    art = Canvas(15, 15)
    art.ellipse(7, 7, 7.4, 7.4, "bay0")
    art.ellipse(7, 7, 6.3, 6.3, "tube3", 0.5)
    art.ellipse(6.6, 6.6, 5.2, 5.2, "tube4", 0.55)
    for x, y in ((7, 2), (12, 7), (7, 12), (2, 7)):
        art.pixel(x, y, "bay1")
    art.line(7, 7, 10, 8, "bay0").line(7, 7, 7, 3, "bay0")
    for step in range(1, 5):
        angle = math.radians((-12, -6, 0)[hand])
        art.pixel(round(7 + math.sin(angle) * step), round(7 - math.cos(angle) * step), "rose3", 0.5)
    art.pixel(7, 7, "bay1")
    art.lift[:] = np.where(art.mask, 60, 0)
    return art


def bin_full() -> Canvas:
    """A waste basket, past full."""
    art = standing(14, 16)
    art.rect(3, 6, 8, 10, "bay2").rect(3, 6, 2, 10, "bay4").rect(9, 6, 2, 10, "bay1").rect(2, 5, 10, 1, "bay4")
    art.rect(4, 2, 4, 4, "linen3").rect(7, 3, 4, 3, "linen4").rect(5, 3, 1, 1, "linen1").rect(8, 4, 2, 1, "linen2")
    return ground(art, 7, 7, 3)


def boxes() -> Canvas:
    """Somebody's desk in a box: a lamp, a frame face down, a mug."""
    art = standing(24, 24)
    art.rect(1, 9, 21, 15, "bay4").rect(1, 9, 21, 2, "bay5").rect(17, 11, 5, 13, "bay3").rect(1, 23, 21, 1, "bay1")
    art.rect(3, 10, 17, 2, "bay0")
    art.rect(5, 4, 2, 7, "bay3").rect(3, 3, 6, 2, "bay5").rect(10, 6, 6, 5, "bay2").rect(10, 6, 6, 1, "linen3")
    art.rect(17, 7, 3, 4, "linen3").rect(7, 15, 6, 3, "linen3").rect(8, 16, 4, 1, "bay2")
    return ground(art, 12, 12, 3.5)


# -- the people at the desks ----------------------------------------------------------------------------------------
# Letters: H h i hair dark to light; q s S skin light to dark; e eye; m mouth; w v W V cloth, lit, fold, shade, deep;
# t tie; k collar; c C D d chair. A frame is 16x24 and its lower edge stands on the seat's point of the floor.

FACING_UPRIGHT = """
................
................
................
.....HHHHHH.....
....HhhhhhhH....
....HhhhhhhH....
....HhqqssHH....
....HqqsssSH....
....qqesseSS....
....qsesseSs....
....qsssssS.....
.....sqmmSS.....
......sSSS......
...wwwkttkwWW...
..wwwwvttVwwWW..
..wvwwwttwwVWW..
..wvwwwttwwVWW..
..wvwwwttwwVWW..
"""

FACING_BOWED = """
................
................
................
................
................
................
.....HHHHHH.....
....HhhihhhH....
....HhhhhhhH....
....HhhhhhhH....
....HhhhhhHH....
....HqhhhsSH....
....qqsssSSS....
.....qeesee.....
..wwwwsSSSwWW...
..wwwwvttVwwWW..
..wvwwwttwwVWW..
..wvwwwttwwVWW..
"""

FACING_SLUMPED = """
................
................
................
................
................
................
................
................
................
................
................
.....HHHHH......
....HhhihhHH....
...HhhhhhhhHww..
..wHhhhhhhhHwWW.
.wwHhhhqqssHWWW.
.wwwHhqqmmSSWVW.
.wwwwwsssSwwwVW.
.vwwwwwwwwwwVVV.
..vvVqqVVVVqqV..
"""

FACING_REACHING = """
................
................
................
.....HHHHHH.....
....HhhhhhhH....
....HhhhhhhH....
....HhqqssHH....
....HqqsssSH....
....qqesseSS....
....qsesseSs....
....qsssssS.....
.....sqmmSS.....
......sSSS......
...wwwkttkwWW...
..wwwwvttVwwWW..
.wwvwwwttwwVWW..
.wvwwwwttwwVWW..
qqwwwwwttwwVWW..
qq..............
"""

BACK_UPRIGHT = """
................
................
................
.....HHHHHH.....
....HhihhhhH....
....HhhhhhhH....
....HhhhhhhH....
....HhhhhhHH....
....SHhhhHHS....
.....SHHHHS.....
......SSSS......
...wwkkkkkkWW...
..wwwwwwwwwwWW..
..wwccccccccWW..
..wcCCCCCCCCDW..
..wcCCCCCCCCDW..
..qcCCCCCCCCDS..
...cCCCCCCCCD...
...cCCCCCCCCD...
....DDDDDDDD....
.......dd.......
.......dd.......
....dddddddd....
...d...dd...d...
"""

BACK_BOWED = """
................
................
................
................
................
................
................
.....HHHHHH.....
....HhihhhhH....
....HhhhhhhH....
....HhhhhhHH....
..wwwHhhhHHWWW..
..wwwwwwwwwwWW..
..wwccccccccWW..
..wcCCCCCCCCDW..
..wcCCCCCCCCDW..
..qcCCCCCCCCDS..
...cCCCCCCCCD...
...cCCCCCCCCD...
....DDDDDDDD....
.......dd.......
.......dd.......
....dddddddd....
...d...dd...d...
"""

BACK_SLUMPED = """
................
................
................
................
................
................
................
................
................
................
...HHHHH........
..HhihhhH.......
.wHhhhhhHwwww...
.wwHhhhHwwwwWW..
..wccccccccwWW..
..wcCCCCCCCCDW..
..wcCCCCCCCCDW..
...cCCCCCCCCD...
...cCCCCCCCCD...
....DDDDDDDD....
.......dd.......
.......dd.......
....dddddddd....
...d...dd...d...
"""

BACK_REACHING = """
................
................
................
.....HHHHHH.....
....HhihhhhH....
....HhhhhhhH....
....HhhhhhhH....
....HhhhhhHH....
....SHhhhHHS....
.....SHHHHS.....
......SSSS......
...wwkkkkkkWW...
..wwwwwwwwwwWW..
.wwwccccccccWW..
qwwcCCCCCCCCDW..
qq.cCCCCCCCCDW..
...cCCCCCCCCDS..
...cCCCCCCCCD...
...cCCCCCCCCD...
....DDDDDDDD....
.......dd.......
.......dd.......
....dddddddd....
...d...dd...d...
"""

FACING = (FACING_SLUMPED, FACING_BOWED, FACING_UPRIGHT, FACING_REACHING)
BACK = (BACK_SLUMPED, BACK_BOWED, BACK_UPRIGHT, BACK_REACHING)

SKINS = (
    ("skin4", "skin3", "skin2"),
    ("deep4", "deep3", "deep2"),
    ("skin5", "skin4", "skin3"),
    ("deep3", "deep2", "deep1"),
)
CLOTHS = (
    ("bay5", "bay4", "bay4", "bay3"),
    ("linen3", "linen2", "linen2", "linen1"),
    ("bay4", "bay3", "bay3", "bay2"),
    ("tube2", "tube1", "tube1", "tube0"),
    ("slate4", "slate3", "slate3", "slate2"),
)
CHAIR = {"c": "bay4", "C": "bay3", "D": "bay1", "d": "bay0"}

# Hair (dark, mid, light), its cut, skin, cloth, tie, glasses.
LOOKS: tuple[tuple[tuple[str, str, str], str, int, int, str, bool], ...] = (
    (("bay0", "bay1", "bay2"), "short", 0, 0, "bay1", False),
    (("wood0", "wood1", "wood2"), "bob", 2, 1, "bay2", False),
    (("bay2", "bay3", "bay4"), "bald", 0, 2, "bay0", True),
    (("indigo0", "indigo1", "indigo2"), "bun", 1, 0, "bay2", False),
    (("bay0", "wood0", "wood1"), "afro", 3, 4, "bay1", False),
    (("bay3", "bay4", "bay5"), "short", 2, 0, "slate1", True),
    (("night0", "night1", "night2"), "long", 2, 3, "bay1", False),
    (("tube0", "tube1", "tube2"), "scarf", 1, 1, "bay1", False),
    (("deep0", "deep1", "wood2"), "short", 1, 4, "bay0", False),
    (("wood1", "wood2", "wood3"), "bun", 0, 2, "bay4", True),
)


Tones = tuple[str, str, str]


def _cut(art: Canvas, hair: Mask, cut: str, tones: Tones, skin: Tones, facing: bool) -> None:
    """Change a short haircut that is already drawn into another."""
    dark, mid, light = tones
    ys, xs = np.nonzero(hair)
    if not len(ys):
        return
    top, left, right = int(ys.min()), int(xs.min()), int(xs.max())
    middle = (left + right) // 2
    if cut == "bald":
        crown = hair & (art.columns > left) & (art.columns < right) & (art.rows <= top + (2 if facing else 3))
        art.fill(crown, skin[1])
        art.fill(crown & (art.columns <= middle) & (art.rows <= top + 2), skin[0])
        corner = (art.rows == top) | ((art.rows == top + 1) & ((art.columns == left) | (art.columns == right)))
        art.mask[hair & corner] = False
        art.albedo[~art.mask] = 0
    if cut == "bun":
        art.rect(middle - 1, top - 3, 4, 3, mid).rect(middle - 1, top - 3, 4, 1, dark).pixel(middle, top - 2, light)
        art.pixel(middle + 2, top - 1, dark)
    if cut in ("bob", "long", "scarf"):
        length = 4 if cut == "bob" else 6
        low = min(art.height - 1, int(ys.max()) + (2 if cut == "long" else 1))
        first = low - length
        for x, tone in ((left, dark), (right, dark), (left - 1, dark if cut != "scarf" else mid), (right + 1, dark)):
            art.rect(x, max(first, top + 2), 1, low - max(first, top + 2) + 1, tone)
        if not facing:
            art.rect(left, top + 3, right - left + 1, length, mid)
            art.rect(left, top + 3, 1, length, dark).rect(right, top + 3, 1, length, dark)
            art.rect(left + 2, top + 3, 1, length - 1, light)
    if cut == "scarf":
        art.rect(left + 1, top + 1, right - left - 2, 1, light)
    if cut == "afro":
        grown = hair.copy()
        for dy, dx in ((-1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1)):
            grown |= np.roll(hair, (dy, dx), axis=(0, 1))
        ring = grown & ~hair & (art.rows < int(ys.max()))
        art.fill(ring, dark)
        art.fill(hair & (art.rows < top + 2) & ((art.rows + art.columns) % 2 == 0), light)


def rows_of(text: str) -> list[str]:
    """The lines of a picture written as letters."""
    return text.split()


def worker_frame(text: str, look: int, facing: bool) -> Canvas:
    """One person at a desk in one pose."""
    rows = rows_of(text)
    tones, cut, skin_number, cloth_number, tie, glasses = LOOKS[look]
    skin, cloth = SKINS[skin_number], CLOTHS[cloth_number]
    key = {
        "H": tones[0], "h": tones[1], "i": tones[2],
        "q": skin[0], "s": skin[1], "S": skin[2], "m": "skin1" if skin_number in (0, 2) else "deep0", "e": "bay0",
        "w": cloth[0], "v": cloth[1], "W": cloth[2], "V": cloth[3], "k": "linen4", "t": tie, **CHAIR,
    }  # fmt: skip
    art = Canvas(16, 24)
    art.stencil(0, 0, rows, key)
    hair = np.zeros((24, 16), np.bool_)
    eyes: list[tuple[int, int]] = []
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            hair[y, x] = letter in "Hhi"
            if letter == "e":
                eyes.append((x, y))
    _cut(art, hair, cut, tones, skin, facing)
    if glasses and facing and len(eyes) >= 2:
        y = eyes[0][1]
        xs = [x for x, row in eyes if row == y]
        for x in xs:
            art.pixel(x - 1, y, "tube3").pixel(x + 1, y, "tube3")
        art.pixel(xs[0], y, "bay0")
    return art.stand_up()


def worker_sheet(look: int) -> Canvas:
    """Poses of one person: slumped, bowed, upright, reaching; first row facing us, second row from behind."""
    sheet = Canvas(64, 48)
    for column, rows in enumerate(FACING):
        sheet.paste(worker_frame(rows, look, True), column * 16, 0)
    for column, rows in enumerate(BACK):
        sheet.paste(worker_frame(rows, look, False), column * 16, 24)
    return sheet


# -- Jason ----------------------------------------------------------------------------------------------------------

JASON_KEY = {
    "H": "slate0", "h": "slate1", "i": "slate3", "q": "skin5", "s": "skin4", "S": "skin3", "m": "skin2", "e": "bay0",
    "w": "slate3", "v": "slate2", "W": "slate2", "V": "slate1", "k": "linen4", "t": "ochre4", **CHAIR,
}  # fmt: skip


def jason_seat(text: str) -> Canvas:
    """Jason at a desk among the others; the tie is the only warm thing in the row."""
    rows = rows_of(text)
    art = Canvas(16, 24)
    art.stencil(0, 0, rows, JASON_KEY)
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            if letter == "t":
                art.pixel(x, y, "ochre4" if row[x - 1] != "t" else "ochre3", 0.7)
    return art.stand_up()


def _is_ochre(albedo: NDArray[np.uint8]) -> Mask:
    """Where a picture holds the tie: strong yellow, little blue, and too dark in green to be skin."""
    red, green, blue = (albedo[..., channel].astype(int) for channel in range(3))
    ochre: Mask = (red - blue > 95) & (green - blue > 55) & (blue < 125)
    return ochre


def grey(art: Canvas, keep_tie: bool) -> Canvas:
    """The same picture drained by compliance to office white.

    The study's face was lost in it. So skin, hair and cloth go to bands that stay apart: the face is the lightest, hair
    and suit pale to the middle of the ramp, and eyes, brows and shoes keep their dark.
    """
    result = art.copy()
    tie = _is_ochre(art.albedo) & art.mask
    value = art.albedo.astype(float) @ np.array([0.30, 0.55, 0.15]) / 255
    red, blue = art.albedo[..., 0].astype(int), art.albedo[..., 2].astype(int)
    skin = art.mask & ~tie & (red - blue > 40) & (value > 0.36)
    dark = art.mask & ~tie & ~skin & ((red - blue > 2) | (value < 0.10))
    rest = art.mask & ~tie & ~skin & ~dark
    for value_below, tone in ((0.58, "tube2"), (0.78, "tube3"), (9.0, "tube4")):
        result.fill(skin, tone, 0.34)
        skin = skin & (value >= value_below)
    pale = ((0.11, "bay2"), (0.20, "tube0"), (0.46, "tube1"), (0.7, "tube2"), (9.0, "tube5"))
    for value_below, tone in pale:
        result.fill(rest, tone, 0.34)
        rest = rest & (value >= value_below)
    result.fill(dark, "bay1", 0.1)
    if not keep_tie:
        result.fill(tie & (value >= 0.6), "tube3", 0.3)
        result.fill(tie & (value < 0.6), "tube2", 0.3)
    result.lift = art.lift.copy()
    return result


def jason_seated_sheet() -> Canvas:
    """Jason seated: slumped, bowed, upright, reaching, then upright in grey and upright with the tie gone as well.

    First row facing us, second row from behind.
    """
    sheet = Canvas(96, 48)
    for row, poses in enumerate((FACING, BACK)):
        frames = [jason_seat(pose) for pose in poses]
        frames += [grey(frames[2], True), grey(frames[2], False)]
        for column, art in enumerate(frames):
            sheet.paste(art, column * 16, row * 24)
    return sheet


UNDER_DESK = """
....HHHHHHH.....
...HhhihhhhH....
..HhhhhhhhhhH...
..HhHHhHhHHhH...
..HHddddddDHH...
..dqEedddqEeD...
..dqEedddqEeD...
...dddddddDD....
"""

OVER_EDGE = """
................
................
.....HHHHHH.....
....HhhihhhH....
...HhhhhhhhhH...
...HhHhHHhHHH...
...HqqqsssSsH...
...qqEesqEesS...
...qqEesqEesS...
..qqqssssssSSq..
..ss........SS..
"""


def jason_hidden(over: bool, look: int) -> Canvas:
    """Jason hidden: under a desk (only hair and eyes), or behind one, over its edge. 16x12 px.

    `look` is 0 straight, 1 blink, 2 to the left, 3 to the right.
    """
    rows = rows_of(OVER_EDGE if over else UNDER_DESK)
    key = {
        "H": "slate0", "h": "slate1", "i": "slate3", "q": "skin4", "s": "skin3", "S": "skin2",
        "d": "skin1", "D": "skin0",
        "E": "linen5", "e": "bay0",
    }  # fmt: skip
    if not over:
        key |= {"H": "bay0", "h": "slate0", "i": "slate2", "q": "skin1", "d": "skin0", "D": "bay0"}
    art = Canvas(16, 12)
    art.stencil(0, 1 if over else 4, rows, key)
    base = 1 if over else 4
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            if letter not in "Ee":
                continue
            white = letter == "E"
            if look == 1:
                art.pixel(x, y + base, "skin2" if over else "skin0")
            elif look == 2:
                art.pixel(x, y + base, "bay0" if white else "linen5", 0.0 if white else 0.5)
            elif white:
                art.pixel(x, y + base, "linen5", 0.5)
    return art.stand_up()


def hiding_sheet() -> Canvas:
    """First row under a desk with a knee-hole on our side, second row over the edge of a facing desk."""
    sheet = Canvas(64, 24)
    for row, over in enumerate((False, True)):
        for look in range(4):
            sheet.paste(jason_hidden(over, look), look * 16, row * 12)
    return sheet


def read_people(name: str) -> Canvas | None:
    """A people sheet that another workshop script has made, or None where it has not run yet."""
    path = PEOPLE / f"{name}.png"
    if not path.exists():
        return None
    data = np.asarray(Image.open(path).convert("RGBA"))
    art = Canvas(data.shape[1], data.shape[0])
    art.albedo = data[..., :3].copy()
    art.mask = data[..., 3] > 127
    art.albedo[~art.mask] = 0
    lift = path.with_name(f"{name}.lift.png")
    if lift.exists():
        art.lift = np.asarray(Image.open(lift).convert("L")).astype(np.int16)
    return art


def carried_sheet() -> Canvas:
    """What Jason holds, to be drawn over (down, left, right) or under (up) his 16x24 frame, from x-6.

    Frames 28x24; columns card, folder, mug; rows down, left, right, up.
    """
    sheet = Canvas(84, 96)
    for column, thing in enumerate((birthday_card(), folder(), mug())):
        thing.lift[:] = 0
        for row, (x, y) in enumerate(((15, 9), (0, 10), (15, 10), (15, 10))):
            art = Canvas(28, 24)
            left = x if row != 1 else 13 - thing.width
            low = y - max(0, 10 - thing.height)
            art.paste(thing, left, low)
            if row != 3:
                hand = left - 1 if row != 1 else left + thing.width - 1
                art.rect(hand, 17, 3, 2, "skin4").rect(hand, 18, 3, 1, "skin3")
            sheet.paste(art.stand_up(), column * 28, row * 24)
    return sheet


def icons() -> Canvas:
    """Signs over heads, 9x9 each: a task carried, a phone's waves, an eye that sees, a signature."""
    art = Canvas(36, 9)
    art.rect(1, 1, 7, 7, "linen5", 0.9).rect(1, 7, 7, 1, "linen3", 0.8).rect(4, 1, 1, 7, "linen3", 0.8)
    art.rect(2, 5, 2, 2, "rose4", 0.9).pixel(2, 3, "lamp3", 1.0)
    art.rect(5, 3, 2, 1, "night4", 0.6).rect(5, 5, 2, 1, "night4", 0.6)
    for x, rows in ((13, (3, 4, 5)), (11, (2, 3, 4, 5, 6)), (9, (1, 2, 3, 4, 5, 6, 7))):
        for index, y in enumerate(rows):
            bend = 1 if index in (0, len(rows) - 1) and len(rows) > 3 else 0
            art.pixel(x + bend, y, "tube4" if x != 9 else "tube3", 1.0)
    art.pixel(15, 4, "tube5", 1.0).pixel(16, 4, "tube5", 1.0)
    eye = ("..xxxxx..", ".x.....x.", "x..ooo..x", "x..oOo..x", "x..ooo..x", ".x.....x.", "..xxxxx..")
    art.stencil(18, 1, eye, {"x": "tube4", "o": "tube3", "O": "bay0"}, glow=0.9)
    art.curve(((28, 6), (29, 3), (30, 6), (31, 4), (32, 6), (34, 4)), "tie4", 1.0)
    art.rect(28, 8, 7, 1, "bay5", 0.5)
    return art


SIGNS = (
    # pass: the card, and whom it goes to
    """
    ..########.
    ..#ca#+++#.
    ..#cc#...#.
    ..#cc#++.#.
    ..########.
    ...........
    ...#####...
    ...#####...
    .#########.
    ..#######..
    ....###....
    .....#.....
    """,
    # phone: a receiver, and what comes out of it
    """
    ##.........
    ###......a.
    ###...a...a
    .##....a..a
    .###...a..a
    ..###.a..a.
    ...####..a.
    ....######.
    .....####..
    ......##...
    """,
    # hide: down, under the desk
    """
    ....###....
    ....###....
    ....###....
    ..#######..
    ...#####...
    ....###....
    .....#.....
    ###########
    #+.......+#
    #+.......+#
    """,
    # leave: an open hand that lets go
    """
    ....#......
    .#..#..#...
    .##.#.##.#.
    ..##.##.##.
    ..########.
    ...######..
    ...........
    ....aaa....
    .....a.....
    """,
    # task: what it sees instead of him
    """
    .#########.
    .#ccac....#
    .#ccac.oo.#
    .#c##c....#
    .####..oo.#
    .#cccc....#
    .#cccc.oo.#
    .#cccc....#
    .##########
    """,
    # give: a mug, and whom it goes to
    """
    ..######...
    ..#aaaa##..
    ..######.#.
    ..#++++##..
    ..######...
    ...........
    ...#####...
    ...#####...
    .#########.
    ..#######..
    ....###....
    .....#.....
    """,
)
"""The signs over heads, drawn as those of the waking world are."""


EYES = (
    # shut: he is lit and not seen
    """
    ...................
    ...................
    ...................
    ...................
    #.................#
    ##...............##
    .###...........###.
    ..+#############+..
    .#..+#########+..#.
    ....#...#.#...#....
    ...#...#...#...#...
    """,
    # 1 to 4: how much of him is seen
    """
    ...................
    ...................
    ...................
    ......#######......
    ...####+++++####...
    .###..+ooooo+..###.
    ##....+ooooo+....##
    .###...+ooo+...###.
    ...####.....####...
    ......#######......
    """,
    """
    ...................
    ......#######......
    ....###aaaaa###....
    ..###.aaoooaa.###..
    .##...aooooooa..##.
    ##....aooooooa...##
    .##...aooooooa..##.
    ..###.aaoooaa.###..
    ....###aaaaa###....
    ......#######......
    """,
    """
    .....#########.....
    ...###.aaaaa.###...
    ..##..aaaaaaa..##..
    .##..aaaoooaaa..##.
    ##...aaoooooaa...##
    ##...aaoooooaa...##
    ##...aaoooooaa...##
    .##..aaaoooaaa..##.
    ..##..aaaaaaa..##..
    ...###.aaaaa.###...
    .....#########.....
    """,
    """
    .....#########.....
    ..####ccccccc####..
    .##..ccccccccc..##.
    ##..cccccccccccc.##
    ##..cccooooocccc.##
    ##..cccooooocccc.##
    ##..cccooooocccc.##
    ##..cccccccccccc.##
    .##..ccccccccc..##.
    ..####ccccccc####..
    .....#########.....
    """,
)
"""The eye over Jason, of twice the size of a sign: it is what a player looks for first."""
SIGN_KEY = {"#": "lamp5", "+": "lamp4", "a": "lamp3", "c": "coral3", "o": "indigo1"}


def in_a_row(arts: Sequence[str], width: int, height: int) -> Canvas:
    """Signs side by side, in warm white over a shadow one pixel to the lower right."""
    art = Canvas(width * len(arts), height)
    for number, text in enumerate(arts):
        rows = rows_of(text)
        for x, y in ((1, 1), (1, 0), (0, 1)):
            art.stencil(width * number + x, y, rows, dict.fromkeys(SIGN_KEY, "indigo0"))
        art.stencil(width * number, 0, rows, SIGN_KEY)
    return art


def signs() -> Canvas:
    """All signs, 12x12 each."""
    return in_a_row(SIGNS, 12, 12)


def eyes() -> Canvas:
    """The eye in its five states, 20x12 each."""
    return in_a_row(EYES, 20, 12)


def _padded(small: Canvas, large: Canvas) -> Mask:
    """The mask of a small picture in the upper left corner of one as large as another."""
    mask = np.zeros_like(large.mask)
    mask[: small.height, : small.width] = small.mask
    return mask


def offered_sheet() -> Canvas:
    """The birthday card as it is held out, five frames of a gleam that runs over it, 20x18 each."""
    sheet = Canvas(100, 18)
    for frame in range(5):
        art = Canvas(20, 18)
        card = birthday_card()
        for x, y in ((1, 2), (3, 2), (1, 4), (3, 4)):
            art.fill(np.roll(_padded(card, art), (y, x), (0, 1)), "night2")
        art.paste(card, 2, 3)
        art.emit(np.roll(_padded(card, art), (3, 2), (0, 1)), 0.95)
        if frame:
            x, y = ((4, 6), (8, 8), (12, 7), (16, 4))[frame - 1]
            art.rect(x - 2, y, 5, 1, "lamp5", 1.0).rect(x, y - 2, 1, 5, "lamp5", 1.0)
            art.rect(x - 1, y - 1, 3, 3, "lamp5", 1.0)
        sheet.paste(art, frame * 20, 0)
    sheet.lift[:] = np.where(sheet.mask, DESK_HEIGHT, 0).astype(np.int16)
    return sheet


def anchor_sheet() -> Canvas:
    """A small lamp left on the floor: dark, lit, and bright at a touch; 12x16 each."""
    sheet = Canvas(36, 16)
    for state in range(3):
        art = Canvas(12, 16)
        shade = (("tie1", "tie2", "tie2"), ("tie3", "tie4", "tie5"), ("tie4", "tie5", "lamp5"))[state]
        glow = (0.0, 0.8, 1.0)[state]
        art.rect(3, 14, 6, 1, "wood1").rect(4, 13, 4, 1, "wood3").rect(5, 9, 2, 4, "wood2")
        art.polygon([(3, 2), (8, 2), (10, 8), (1, 8)], shade[1], glow)
        art.rect(1, 8, 10, 1, shade[0], glow).rect(4, 3, 2, 4, shade[2], glow).pixel(3, 6, shade[2], glow)
        art.rect(8, 4, 1, 4, shade[0], glow)
        if state:
            art.rect(4, 9, 4, 1, "lamp5", 1.0)
        sheet.paste(art.stand_up(), state * 12, 0)
    return sheet


# -- everything together --------------------------------------------------------------------------------------------


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    desk_solid = ((0, 4, 32, 30),)
    back_solid = ((0, 20, 32, 17),)
    result: dict[str, Part] = {}
    for number in range(6):
        result[f"desk_front_{number}"] = Part(desk_front(number), solids=desk_solid, foot=SKIRT + 22)
    result["desk_front_off"] = Part(desk_front(2, lit=False), solids=desk_solid, foot=SKIRT + 22)
    result["desk_front_bare"] = Part(desk_front(1, screen=False), solids=desk_solid, foot=SKIRT + 22)
    for number in range(5):
        result[f"desk_back_{number}"] = Part(desk_back(number), solids=back_solid, foot=SKIRT)
    result["desk_back_off"] = Part(desk_back(1, "off"), solids=back_solid, foot=SKIRT)
    result["desk_back_bare"] = Part(desk_back(2, "none"), solids=back_solid, foot=SKIRT)
    result["monitor_behind"] = Part(monitor_behind(), foot=-14)
    result["monitor_behind_off"] = Part(monitor_behind(False), foot=-14)
    result["monitor_on"] = Part(monitor_screen(0), foot=-14)
    result["monitor_off"] = Part(monitor_screen(0, False), foot=-14)
    result["side_panel"] = Part(side_panel(), solids=((0, 14, 3, 26),))
    result["glass_panel"] = Part(glass_panel(), solids=((0, 20, 6, 32),))
    result["chair_back"] = Part(chair(True), foot=2, solids=((2, 10, 10, 7),))
    result["chair_front"] = Part(chair(False))
    result["cooler"] = Part(
        cooler(0),
        frames=(cooler(0), cooler(0), cooler(1), cooler(2), cooler(3)),
        frame_ms=420,
        foot=SKIRT,
        solids=((2, 32, 14, 9),),
    )
    result["pillar"] = Part(pillar(False), foot=SKIRT, solids=((3, 50, 18, 11),))
    result["pillar_note"] = Part(pillar(True), foot=SKIRT, solids=((3, 50, 18, 11),))
    result["plant"] = Part(plant(True), foot=SKIRT, solids=((5, 24, 12, 7),))
    result["plant_dead"] = Part(plant(False), foot=SKIRT, solids=((5, 24, 12, 7),))
    result["printer"] = Part(printer(0), frames=(printer(1),), frame_ms=700, foot=SKIRT, solids=((2, 16, 24, 13),))
    for number in range(3):
        result[f"cabinet_{number}"] = Part(cabinet(number), foot=SKIRT, solids=((0, 18, 16, 13),))
    result["trolley"] = Part(trolley(), foot=SKIRT, solids=((2, 16, 24, 11),))
    result["boxes"] = Part(boxes(), foot=SKIRT, solids=((1, 12, 21, 13),))
    result["bin"] = Part(bin_full(), foot=SKIRT, solids=((3, 10, 8, 6),))
    result["phone"] = Part(phone(0), foot=-16)
    result["phone_ringing"] = Part(phone(1), frames=(phone(2), phone(3)), frame_ms=110, foot=-16)
    result["card"] = Part(on_desk(birthday_card()), foot=-24)
    result["folder"] = Part(on_desk(folder()), foot=-24)
    result["mug"] = Part(on_desk(mug()), foot=-24)
    glints = (page(0), page(1), page(2), page(3))
    result["page"] = Part(page(0), frames=glints, frame_ms=260, properties={"depth": "under"})
    for number in range(4):
        result[f"papers_{number}"] = Part(floor_papers(number), properties={"depth": "under"})
    result["clock"] = Part(clock(1), frames=(clock(2), clock(1), clock(0)), frame_ms=1000, foot=-4)
    result["lift_doors"] = Part(lift_doors(), solids=((0, 96, 64, 16),))
    result["lift_doors_open"] = Part(lift_doors(11), solids=((0, 96, 64, 16),))
    result["window"] = Part(
        window(0), frames=(window(2), window(5)), frame_ms=900, solids=((0, 96, 96, 16),), properties={"depth": "under"}
    )
    result["sill"] = Part(sill(), foot=-4)
    result["tower"] = Part(tower(), foot=SKIRT, solids=((4, 46, 136, 19),))
    result["glass_front"] = Part(glass_front(), foot=SKIRT, solids=((0, 28, 32, 6),))
    result["dark_side"] = Part(dark_sheet(*DARK_SIDE), properties={"depth": "over"})
    result["dark_low"] = Part(dark_sheet(*DARK_LOW), properties={"depth": "over"})
    return result


def main() -> None:
    """Write the tilesets and the pictures of Floor 99."""
    sheet = tile_sheet()
    partition_ids = [9 * 40 + column for column in range(6)]
    write_sheet(TILESETS, "floor99", sheet, solid=partition_ids)
    write_darkness()
    write_collection(TILESETS, "floor99_props", parts())
    write_dark_sheets()
    save_picture(face_sheet(), PICTURES / "face.png")
    for look in range(len(LOOKS)):
        save_picture(worker_sheet(look), PICTURES / f"worker_{look}.png")
    save_picture(jason_seated_sheet(), PICTURES / "jason_seated.png")
    save_picture(hiding_sheet(), PICTURES / "jason_hiding.png")
    save_picture(carried_sheet(), PICTURES / "jason_carrying.png")
    save_picture(icons(), PICTURES / "icons.png")
    save_picture(signs(), PICTURES / "signs.png")
    save_picture(eyes(), PICTURES / "eyes.png")
    save_picture(offered_sheet(), PICTURES / "offered.png")
    save_picture(anchor_sheet(), PICTURES / "anchor.png")
    jason = read_people("jason")
    if jason is not None:
        save_picture(grey(jason, keep_tie=True), PICTURES / "jason_grey.png")
        save_picture(grey(jason, keep_tie=False), PICTURES / "jason_gone.png")


if __name__ == "__main__":
    main()
