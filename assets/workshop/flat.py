"""Mira's flat: one room of wood and indigo paper, its floor and walls as a sheet, its things as props."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from interior import (
    PLANK,
    boards,
    book_row,
    edges,
    flat,
    floor_lamp,
    glow_spot,
    ivy,
    monstera,
    mug,
    on_top,
    overhead,
    palm,
    picture_frame,
    prop,
    rain_frames,
    shade_light,
    snake_plant,
    steam_frames,
    string_lights,
    tinted,
    towers,
)
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
COLUMNS, WALL_ROWS, FLOOR_ROWS = 30, 5, 12
WIDTH, WALL, DEEP = COLUMNS * TILE, WALL_ROWS * TILE, FLOOR_ROWS * TILE
CEILING = 12
WAINSCOT = 58
GLASS = (178, 17, 104, 46)
# Where feet and chair legs have rubbed the boards pale, in px from the floor's upper left corner: x, y, width, height.
WORN = (
    (28, 20, 34, 22),
    (120, 40, 70, 26),
    (232, 34, 60, 20),
    (330, 50, 60, 22),
    (430, 44, 46, 24),
    (240, 96, 120, 60),
)


# -- floor and walls ----------------------------------------------------------------------------------------------


def floor() -> Canvas:
    """Draw the whole floor, shaded under the walls, worn where she walks."""
    rng = np.random.default_rng(31)
    canvas = Canvas(WIDTH, DEEP)
    boards(canvas, rng)
    wear = np.zeros((DEEP, WIDTH))
    for x, y, wide, high in WORN:
        near = 1.1 - np.hypot((canvas.columns - x) / wide, (canvas.rows - y) / high)
        wear = np.maximum(wear, np.clip(near, 0, 1))
    noise = gaussian_filter(rng.random((DEEP, WIDTH)), 2)
    rubbed = (wear + (noise - 0.5) * 1.2 > canvas.thresholds * 0.9 + 0.25) & (canvas.rows % PLANK != PLANK - 1)
    pale = canvas.albedo.astype(int) + (13, 10, 6)
    canvas.albedo[rubbed] = np.clip(pale, 0, 255).astype(np.uint8)[rubbed]
    canvas.occlusion(0, 0, WIDTH, 15, 0.9)
    for step, strength in ((13, 0.2), (10, 0.25), (8, 0.3)):
        sides = (canvas.columns < step + 4) | (canvas.columns >= WIDTH - step - 4)
        canvas.shade(sides & (canvas.thresholds < 0.75), strength)
    return canvas


def papered_wall(canvas: Canvas) -> None:
    """Draw indigo wallpaper with sprigs between stripes, a picture rail, and panelled wood to the hip."""
    columns, rows = canvas.columns, canvas.rows
    canvas.rect(0, 0, canvas.width, WALL, "indigo2")
    canvas.fill((columns % 8 == 0) & (rows < WAINSCOT), "indigo3")
    x, y = columns % 16, rows % 12
    sprig = (np.abs(x - 4) + np.abs(y - 4) == 1) | (np.abs(x - 12) + np.abs(y - 10) == 1)
    canvas.fill(sprig & (rows < WAINSCOT), "indigo3")
    canvas.fill((((x == 4) & (y == 4)) | ((x == 12) & (y == 10))) & (rows < WAINSCOT), "indigo5")
    canvas.fill((((x == 4) & (y == 6)) | ((x == 12) & (y == 0))) & (rows < WAINSCOT), "green3")
    canvas.rect(0, 0, canvas.width, CEILING - 2, "indigo0")
    canvas.rect(0, CEILING - 3, canvas.width, 4, "wood2")
    canvas.rect(0, CEILING - 3, canvas.width, 1, "wood4")
    canvas.rect(0, CEILING, canvas.width, 1, "wood0")
    top = WAINSCOT
    canvas.rect(0, top, canvas.width, WALL - top, "wood2")
    canvas.rect(0, top, canvas.width, 2, "wood3")
    canvas.rect(0, top, canvas.width, 1, "wood5")
    canvas.rect(0, top + 2, canvas.width, 1, "wood1")
    for left in range(0, canvas.width, 20):
        canvas.rect(left + 3, top + 5, 15, 10, "wood1")
        canvas.rect(left + 4, top + 6, 14, 9, "wood2")
        canvas.rect(left + 4, top + 14, 14, 1, "wood3")
        canvas.rect(left + 17, top + 6, 1, 9, "wood3")
    canvas.rect(0, WALL - 4, canvas.width, 4, "wood3")
    canvas.rect(0, WALL - 4, canvas.width, 1, "wood4")
    canvas.rect(0, WALL - 1, canvas.width, 1, "wood0")
    for depth, strength in ((3, 0.45), (7, 0.3), (13, 0.2)):
        canvas.shade(canvas.rect_mask(0, CEILING + 1, canvas.width, depth), strength)


def night_view() -> Canvas:
    """Draw the city over Tallow Street: the moon in torn cloud, the Network's tower, blue windows, two yellow ones."""
    _, _, width, height = GLASS
    rng = np.random.default_rng(14)
    glass = Canvas(width, height)
    glass.gradient(
        glass.rows >= 0, glass.rows / height * 1.15, ["night1", "night2", "night3", "indigo4", "rose3"], 0.58
    )
    for _ in range(26):
        x, y = int(rng.integers(2, width - 2)), int(rng.integers(2, height // 2))
        glass.pixel(x, y, "night5", 0.55 if rng.random() < 0.6 else 1.0)
    glow_spot(glass, 52, 10, 18, "night4", 0.55)
    glass.ellipse(52, 10, 7.4, 7.4, "lamp4", 0.85)
    glass.ellipse(51, 9, 5.8, 5.8, "lamp5", 0.92)
    for x, y, size in ((54, 12, 2), (49, 7, 1.4), (50, 13, 1.4)):
        glass.ellipse(x, y, size, size, "lamp4", 0.75)
    cloud = gaussian_filter(rng.random((height, width)), (1.3, 8))
    cloud = (cloud - cloud.min()) / (cloud.max() - cloud.min())
    for level, tone, amount in ((0.58, "indigo4", 0.4), (0.7, "night4", 0.45), (0.84, "linen1", 0.4)):
        tinted(glass, (cloud > level + (glass.thresholds - 0.5) * 0.06) & (glass.rows < 27), tone, amount, 0.6)
    towers(glass, height, 27, 15, "night3", 0.6, {"ice4": 0.1, "lamp3": 0.05}, rng, (6, 12), (3, 3))
    # The Network's tower.
    glass.rect(24, 12, 8, 34, "night3", 0.85)
    glass.rect(24, 12, 1, 34, "night5", 0.8)
    for row in range(22, 44, 3):
        glass.rect(26, row, 4, 1, "ice4", 0.85)
    glow_spot(glass, 28, 16, 9, "ice3", 0.55)
    glass.fill(glass.ellipse_mask(27.5, 16, 3.2, 3.2) & ~glass.ellipse_mask(29, 15, 2.7, 2.7), "ice5", 1.0)
    towers(glass, height + 2, 23, 11, "night2", 0.5, {"ice3": 0.3, "ice4": 0.16, "lamp3": 0.03}, rng, (8, 14), (3, 4))
    # The roofs over the way: the same blue in most windows; two are yellow.
    left = -3
    number = 0
    while left < width:
        wide = int(rng.integers(17, 25))
        top = height - int(rng.integers(9, 17))
        glass.rect(left, top, wide, height - top, "night0", 0.4)
        glass.rect(left, top, wide, 1, "night2", 0.6)
        glass.rect(left + 3, top - 4, 3, 4, "night0", 0.4)
        glass.rect(left + wide - 6, top - 3, 2, 3, "night1", 0.4)
        for row in range(top + 3, height - 2, 6):
            for column in range(left + 3, left + wide - 3, 6):
                number += 1
                if number == 9:
                    glass.rect(column, row, 4, 4, "lamp3", 1.0)
                    glass.rect(column, row, 4, 1, "lamp4", 1.0)
                elif rng.random() < 0.62:
                    glass.rect(column, row, 4, 4, "ice2", 0.8)
                    glass.rect(column, row + 2, 4, 2, "ice3", 0.85)
                else:
                    glass.rect(column, row, 4, 4, "night1", 0.5)
        left += wide + 1
    # The second yellow one is among the right-hand roofs.
    glass.rect(79, 36, 4, 4, "lamp3", 1.0)
    glass.rect(79, 36, 4, 1, "lamp4", 1.0)
    # The pharmacy's cross tops the roof line, low on the right.
    glow_spot(glass, 90, 33, 8, "mint3", 0.5)
    glass.rect(86, 32, 9, 3, "mint3", 1.0)
    glass.rect(89, 29, 3, 9, "mint3", 1.0)
    glass.rect(87, 33, 7, 1, "mint5", 1.0)
    glass.rect(90, 30, 1, 7, "mint5", 1.0)
    streak = (glass.rows + glass.columns) % 46
    tinted(glass, (streak < 2) | ((streak > 3) & (streak < 9)), "night5", 0.09, 0.9)
    return glass


def morning_view() -> Canvas:
    """Draw the same city by day: thin sun in cloud over the roofs, grey windows, the cross alone still lit."""
    _, _, width, height = GLASS
    rng = np.random.default_rng(14)
    glass = Canvas(width, height)
    glass.gradient(glass.rows >= 0, glass.rows / height * 1.1, ["slate4", "cream3", "cream4", "deep5", "rose5"], 0.5)
    glow_spot(glass, 70, 24, 20, "cream5", 0.55)
    glass.ellipse(70, 24, 4.6, 4.6, "cream5", 0.9)
    cloud = gaussian_filter(rng.random((height, width)), (1.3, 8))
    cloud = (cloud - cloud.min()) / (cloud.max() - cloud.min())
    for level, tone, amount in ((0.5, "slate4", 0.45), (0.66, "cream4", 0.5), (0.82, "cream5", 0.45)):
        tinted(glass, (cloud > level + (glass.thresholds - 0.5) * 0.06) & (glass.rows < 30), tone, amount, 0.5)
    towers(glass, height, 27, 15, "slate4", 0.42, {"slate3": 0.1}, rng, (6, 12), (3, 3))
    glass.rect(24, 12, 8, 34, "slate3", 0.42)
    glass.rect(24, 12, 1, 34, "cream4", 0.45)
    for row in range(22, 44, 3):
        glass.rect(26, row, 4, 1, "slate4", 0.42)
    glass.fill(glass.ellipse_mask(27.5, 16, 3.2, 3.2) & ~glass.ellipse_mask(29, 15, 2.7, 2.7), "cream5", 0.6)
    towers(glass, height + 2, 23, 11, "slate3", 0.38, {"slate2": 0.22, "slate4": 0.12}, rng, (8, 14), (3, 4))
    left = -3
    while left < width:
        wide = int(rng.integers(17, 25))
        top = height - int(rng.integers(9, 17))
        glass.rect(left, top, wide, height - top, "brick2", 0.35)
        glass.rect(left, top, wide, 1, "brick5", 0.45)
        glass.rect(left + 3, top - 4, 3, 4, "brick2", 0.35)
        for row in range(top + 3, height - 2, 6):
            for column in range(left + 3, left + wide - 3, 6):
                glass.rect(column, row, 4, 4, "slate2", 0.35)
                if rng.random() < 0.35:
                    glass.rect(column, row, 4, 2, "cream4", 0.45)
        left += wide + 1
    glass.rect(86, 32, 9, 3, "mint2", 0.7)
    glass.rect(89, 29, 3, 9, "mint2", 0.7)
    streak = (glass.rows + glass.columns) % 46
    tinted(glass, (streak < 2) | ((streak > 3) & (streak < 9)), "cream5", 0.12, 0.6)
    return glass


def bars(canvas: Canvas, x: int, y: int) -> None:
    """Divide a view into casements."""
    _, _, width, height = GLASS
    for bar in (x + width // 3 - 1, x + 2 * width // 3 - 1):
        canvas.rect(bar, y, 3, height, "wood2")
        canvas.rect(bar, y, 1, height, "wood4")
        canvas.rect(bar + 2, y, 1, height, "wood0")
    canvas.rect(x, y + 17, width, 2, "wood2")
    canvas.rect(x, y + 17, width, 1, "wood4")


def on_the_sill(canvas: Canvas, x: int, sill: int) -> None:
    """Put down a jar of brushes, the cup of tea that is somewhere in this room, a cactus, a row of stones."""
    canvas.paste(snake_plant(7, 14, 17, "coral"), x + 4, sill - 15)
    mug(canvas, x + 41, sill - 6, "coral", "wood2")
    for index, tone in enumerate(("linen3", "linen2", "ochre4", "slate4")):
        canvas.rect(x + 76 + index * 5, sill - 2 - index % 2, 4, 2 + index % 2, tone)


def morning() -> Canvas:
    """Draw the window's glass by day, to be hung before the night, and again what stands before it on the sill."""
    glass = morning_view()
    bars(glass, 0, 0)
    on_the_sill(glass, 0, glass.height + 3)
    return glass


def window(canvas: Canvas) -> None:
    """Set the window into the wall: casements, bars, a deep sill with what has been put down there."""
    x, y, width, height = GLASS
    canvas.box(x - 5, y - 4, width + 10, height + 8, "wood2", "wood4", "wood0")
    canvas.rect(x - 2, y - 2, width + 4, height + 4, "wood1")
    canvas.paste(night_view(), x, y)
    bars(canvas, x, y)
    canvas.rect(x - 9, y + height + 2, width + 18, 5, "wood3")
    canvas.rect(x - 9, y + height + 2, width + 18, 1, "wood5")
    canvas.rect(x - 9, y + height + 6, width + 18, 1, "wood1")
    canvas.shade(canvas.rect_mask(x - 8, y + height + 7, width + 16, 3), 0.5)
    on_the_sill(canvas, x, y + height + 3)


def door(canvas: Canvas) -> None:
    """Draw the door to the stairs: four panels, a chain, a key with a ribbon, light under it."""
    x, y, width = 11, 15, 36
    canvas.box(x, y, width, WALL - y, "wood2", "wood4", "wood0")
    canvas.rect(x + 2, y + 2, width - 4, WALL - y - 2, "wood0")
    canvas.box(x + 4, y + 4, width - 8, WALL - y - 6, "wood3", "wood5", "wood1")
    for top, high in ((8, 18), (31, 22)):
        for left in (7, 19):
            canvas.rect(x + left, y + top, 10, high, "wood1")
            canvas.rect(x + left + 1, y + top + 1, 9, high - 1, "wood2")
            canvas.rect(x + left + 2, y + top + 2, 7, high - 3, "wood3")
            canvas.rect(x + left + 1, y + top + high - 1, 9, 1, "wood4")
            canvas.rect(x + left + 9, y + top + 1, 1, high - 1, "wood4")
    canvas.pixel(x + 18, y + 10, "lamp5")
    canvas.rect(x + 28, y + 28, 3, 4, "lamp2")
    canvas.rect(x + 28, y + 28, 3, 1, "lamp4")
    canvas.pixel(x + 29, y + 34, "lamp1")
    canvas.rect(x + 28, y + 35, 1, 5, "coral3")
    canvas.rect(x + 29, y + 36, 1, 3, "coral4")
    canvas.curve([(x + 26, y + 20), (x + 32, y + 19)], "lamp2", 0.0, 1.2)
    canvas.rect(x + 5, WALL - 2, width - 10, 2, "lamp2", 0.7)
    canvas.rect(x + 8, WALL - 2, width - 18, 1, "lamp4", 0.8)


def walls() -> Canvas:
    """Draw the whole back wall."""
    canvas = Canvas(WIDTH, WALL)
    papered_wall(canvas)
    window(canvas)
    door(canvas)
    canvas.rect(0, 0, 8, WALL, "indigo0")
    canvas.rect(WIDTH - 8, 0, 8, WALL, "indigo0")
    for left in (8, WIDTH - 10):
        canvas.rect(left, CEILING, 2, WALL - CEILING, "indigo0")
    return canvas


def sheet() -> Canvas:
    """Put the grid sheet together: wall, edge tiles, floor, pieces to repeat (boards, plain wall), from the top."""
    canvas = Canvas(WIDTH, WALL + TILE + DEEP + WALL)
    canvas.paste(walls(), 0, 0)
    canvas.paste(edges(COLUMNS), 0, WALL)
    canvas.paste(floor(), 0, WALL + TILE)
    piece = Canvas(160, WALL)
    boards(piece, np.random.default_rng(5))
    canvas.paste(piece, 0, WALL + TILE + DEEP)
    wall = Canvas(160, WALL)
    papered_wall(wall)
    return canvas.paste(wall, 160, WALL + TILE + DEEP)


# -- sleep --------------------------------------------------------------------------------------------------------


def bed() -> Canvas:
    """Draw the bed: a slatted head, a pillow with two dents, half a quilt (the left side is sewn, the right is not)."""
    canvas = Canvas(58, 84)
    rows, columns = canvas.rows, canvas.columns
    canvas.box(0, 0, 58, 26, "wood2", "wood4", "wood1")
    canvas.rect(1, 1, 56, 2, "wood4")
    canvas.rect(1, 1, 56, 1, "wood5")
    for left in range(5, 55, 8):
        canvas.rect(left, 5, 4, 18, "wood1")
        canvas.rect(left + 4, 5, 1, 18, "wood3")
    for post in (0, 54):
        canvas.box(post, -2, 4, 28, "wood3", "wood5", "wood1")
    canvas.rect(2, 18, 54, 60, "linen1")
    canvas.rect(2, 18, 54, 3, "linen0")
    for left, step in ((6, 0), (30, 0)):
        pillow = canvas.ellipse_mask(left + 11, 26, 12.5, 8) & canvas.rect_mask(left, 19, 23, 14)
        canvas.fill(pillow, "linen2")
        canvas.fill(pillow & (rows < 29) & (columns < left + 21), "linen3")
        canvas.fill(pillow & (rows < 21), "linen4")
        dent = canvas.ellipse_mask(left + 11 + step, 26.5, 5.5, 3)
        canvas.fill(dent & pillow, "linen2")
        canvas.fill(dent & pillow & (rows < 25), "linen1")
        canvas.fill(pillow & (rows > 30), "linen1")
    # The sheet is turned down over the covers.
    canvas.rect(1, 34, 56, 8, "linen3")
    canvas.rect(1, 34, 56, 1, "linen4")
    canvas.rect(1, 40, 56, 2, "linen1")
    for fold in (12, 27, 41):
        canvas.rect(fold, 36, 4, 1, "linen2")
    cover = canvas.rect_mask(1, 42, 56, 36)
    canvas.fill(cover, "indigo4")
    quilt = cover & (columns < 31)
    tones = ("indigo3", "rose3", "night3", "coral3", "indigo4", "teal3", "rose2", "ochre3")
    for row in range(4):
        for column in range(3):
            tone = tones[(column * 3 + row * 5) % len(tones)]
            patch = quilt & ((columns - 1) // 10 == column) & ((rows - 42) // 9 == row)
            canvas.fill(patch, tone)
            lighter = tone[:-1] + str(int(tone[-1]) + 1)
            across, down = np.abs((columns - 1) % 10 - 5), np.abs((rows - 42) % 9 - 4)
            canvas.fill(patch & (across + down == 3), lighter)
            canvas.fill(patch & (across + down == 1), "lamp3" if (row + column) % 2 else "linen4")
            canvas.fill(
                patch & (((columns - 1) % 10 == 0) | ((rows - 42) % 9 == 0)), tone[:-1] + str(int(tone[-1]) - 1)
            )
    # Where the patchwork ends its edge is still open, pinned, and a plain blanket shows.
    for row in range(42, 78):
        ragged = 31 + (2 if (row // 5) % 2 else 0)
        canvas.rect(29, row, ragged - 29, 1, "rose3" if (row // 9) % 2 else "night3")
        canvas.pixel(ragged, row, "indigo1")
        if row % 6 == 2:
            canvas.rect(ragged - 2, row, 4, 1, "linen5")
    blanket = cover & (columns > 34)
    canvas.fill(blanket & (rows % 9 == 6), "indigo3")
    canvas.fill(blanket & (rows % 9 == 7), "indigo5")
    canvas.fill(blanket & (columns > 50), "indigo3")
    canvas.shade(cover & (columns > 51), 0.3)
    canvas.shade(cover & (rows > 72), 0.3)
    canvas.shade(cover & (np.abs(columns - 20 - (rows - 42) * 0.25) < 1.4) & (rows > 46), 0.2)
    canvas.shade(cover & (np.abs(columns - 44 + (rows - 42) * 0.2) < 1.2) & (rows > 50), 0.25)
    canvas.box(0, 76, 58, 8, "wood2", "wood4", "wood0")
    canvas.rect(1, 76, 56, 1, "wood5")
    return canvas.raise_top(1, 18, 56, 58, 10)


def bedside() -> Canvas:
    """Draw the bedside table: a lamp, a glass of water, a drawer that does not shut."""
    canvas = Canvas(22, 40)
    canvas.box(0, 20, 22, 5, "wood4", "wood5", "wood2")
    canvas.box(1, 25, 20, 13, "wood2", "wood3", "wood0")
    canvas.box(3, 28, 16, 6, "wood3", "wood4", "wood1")
    canvas.rect(9, 30, 4, 1, "lamp3")
    canvas.rect(2, 38, 3, 2, "wood1")
    canvas.rect(17, 38, 3, 2, "wood0")
    canvas.ellipse(7.5, 17, 4, 3.6, "teal2")
    canvas.ellipse(7, 16.4, 2.8, 2.6, "teal3")
    canvas.pixel(5, 15, "teal5")
    canvas.rect(4, 20, 8, 1, "teal1")
    canvas.rect(7, 11, 2, 3, "lamp1")
    shade_light(canvas, 8, 0, 4, 8, 11)
    return canvas


def terminal(tick: int) -> Canvas:
    """Draw Hush's panel: as big as a bar of soap, on a foot, a ring that breathes."""
    canvas = Canvas(17, 19)
    pulse = 0.5 + 0.5 * math.sin(tick * math.tau / 8)
    canvas.rect(7, 15, 3, 3, "slate1")
    canvas.rect(4, 17, 9, 2, "slate2")
    canvas.rect(4, 17, 9, 1, "slate4")
    canvas.box(1, 2, 15, 13, "slate2", "slate4", "slate0")
    glass = canvas.rect_mask(2, 3, 13, 11)
    canvas.fill(glass, "night1", 0.9)
    distance = np.hypot(canvas.columns - 8, canvas.rows - 8)
    canvas.fill(glass & (distance < 5.6) & (canvas.thresholds < 0.35 + 0.4 * pulse), "ice0", 0.9)
    radius = 2.3 + 1.7 * pulse
    canvas.fill(glass & (np.abs(distance - radius) < 0.7), "ice3", 0.75 + 0.25 * pulse)
    canvas.fill(glass & (distance < 1.0), "ice4", 0.7 + 0.3 * pulse)
    return canvas


def cat(breath: int) -> Canvas:
    """Draw Ballast asleep, striped, curled nose to tail; his side rises, and once in a while an ear turns."""
    canvas = Canvas(28, 19)
    rise = (0, 0.6, 1.2, 0.6, 0, 0)[breath]
    rows, columns = canvas.rows, canvas.columns
    body = canvas.ellipse_mask(12, 11.5 - rise / 2, 12, 6.8 + rise / 2)
    canvas.fill(body, "wood2")
    canvas.fill(canvas.ellipse_mask(12, 11 - rise / 2, 11.2, 6 + rise / 2), "lamp1")
    canvas.fill(canvas.ellipse_mask(11, 9.2 - rise, 9, 4.2), "lamp2")
    canvas.fill(canvas.ellipse_mask(10, 7.6 - rise, 5, 1.6), "lamp3")
    for stripe in (4, 8, 12, 16):
        band = (np.abs(columns - stripe - (rows - 9) * 0.3) < 0.8) & (rows < 11) & (rows > 5 - rise) & body
        canvas.fill(band, "lamp0")
    # The tail comes round the front, and the head lies on it.
    tail = [(2, 12), (4, 16), (10, 17), (17, 17)]
    for lift, tone in ((1, "wood2"), (0, "lamp1"), (-1, "lamp2")):
        canvas.curve([(x, y + lift) for x, y in tail], tone)
    for x in (6, 10):
        canvas.rect(x, 15, 1, 2, "lamp0")
    canvas.rect(14, 16, 3, 2, "cream5")
    canvas.ellipse(20.5, 12, 6.6, 5.4, "wood2")
    for x, lean in ((15, 0), (23, 1 if breath == 5 else 0)):
        canvas.polygon(
            [(x + lean, 10), (x + lean, 5), (x + lean + 1, 5), (x + 4, 9)]
            if x < 20
            else [(x - 1, 9), (x + 2 + lean, 5), (x + 3 + lean, 5), (x + 3, 10)],
            "wood2",
        )
    canvas.ellipse(20.5, 12, 5.7, 4.6, "lamp2")
    canvas.pixel(16, 7, "rose4")
    canvas.pixel(16, 8, "rose4")
    canvas.pixel(25, 7, "rose4")
    canvas.pixel(25, 8, "rose4")
    canvas.ellipse(19.6, 10.6, 3.6, 2.4, "lamp3")
    for x in (18, 20, 22):
        canvas.rect(x, 8, 1, 2, "lamp0")
    for x in (17, 22):
        canvas.rect(x, 12, 3, 1, "wood1")
        canvas.pixel(x + 1, 13, "wood1")
    canvas.rect(19, 13, 4, 3, "cream4")
    canvas.rect(20, 13, 2, 1, "rose3")
    canvas.pixel(20, 15, "wood2")
    return canvas


# -- work ---------------------------------------------------------------------------------------------------------


def plan(canvas: Canvas, x: int, y: int, tick: int) -> None:
    """Draw the sheet: thirteen stairs in blue pencil, a bed at the top, its door open; the lines glow and breathe."""
    width, height = 42, 18
    breath = 0.78 + 0.22 * math.sin(tick * math.tau / 6)
    canvas.shade(canvas.rect_mask(x + 1, y + 1, width, height), 0.5)
    canvas.rect(x, y, width, height, "linen2")
    canvas.emit(canvas.rect_mask(x, y, width, height), 0.35)
    canvas.rect(x, y, width, 1, "linen4", 0.5)
    canvas.rect(x + width - 1, y + 1, 1, height - 1, "linen1", 0.3)
    for grid in range(x + 4, x + width - 1, 5):
        canvas.rect(grid, y + 1, 1, height - 2, "linen1", 0.5)
    for step in range(13):
        px, py = x + 2 + step * 2, y + 15 - step
        lit = (tick * 2 + step) % 12 < 2
        canvas.rect(px, py + 1, 2, y + 16 - py, "night5" if step % 2 else "night4", 0.9 * breath)
        canvas.rect(px, py, 2, 1, "lamp4" if lit else "night1", 1.0 if lit else 0.2)
    canvas.rect(x + 28, y + 4, 9, 1, "night1", 0.2)
    canvas.rect(x + 29, y + 2, 7, 2, "indigo3", 0.6)
    canvas.rect(x + 29, y + 1, 2, 2, "linen5", breath)
    canvas.rect(x + 37, y + 1, 1, 4, "rose3", breath)
    canvas.rect(x + 38, y + 1, 2, 4, "lamp3", breath)
    for row, wide in ((9, 7), (11, 9), (13, 5)):
        canvas.rect(x + 30, y + row, wide, 1, "night4", 0.6)
    canvas.rect(x + 32, y + 15, 2, 1, "linen2", 0.4)


def desk(tick: int, sheet: bool = True) -> Canvas:
    """Draw the design desk: an anglepoise, rulers, pencils, drawers of drafts, the lit sheet or its place."""
    canvas = Canvas(66, 58)
    top, front = 16, 36
    canvas.box(0, top, 66, 21, "wood4", "wood5", "wood3")
    canvas.speckle(canvas.rect_mask(1, top + 1, 64, 19), "wood3", 0.014, np.random.default_rng(4), 8)
    canvas.box(0, front, 66, 20, "wood2", "wood3", "wood0")
    canvas.rect(0, front, 66, 2, "wood1")
    for left in (3, 45):
        for row in (front + 3, front + 11):
            canvas.box(left, row, 18, 7, "wood3", "wood4", "wood1")
            canvas.rect(left + 7, row + 3, 4, 1, "lamp3")
    canvas.rect(23, front + 2, 20, 18, "wood0")
    canvas.rect(23, front + 2, 20, 3, "wood1")
    canvas.rect(1, 56, 3, 2, "wood0")
    canvas.rect(62, 56, 3, 2, "wood0")
    # A corner of a draft hangs out of a drawer.
    canvas.rect(48, front + 17, 7, 4, "linen3")
    canvas.rect(49, front + 18, 4, 1, "night4")
    if sheet:
        plan(canvas, 14, top + 2, tick)
    else:
        canvas.rect(14, top + 2, 42, 17, "wood5", 0.3)
        for mote, row in ((15, 4), (19, 13), (26, 18), (33, 3), (41, 16), (50, 9), (54, 18)):
            canvas.rect(mote, top + row, 2, 1, "night5", 0.4)
    # What the lines give off: motes that climb from the sheet like the stairs on it.
    for index in range(7 if sheet else 0):
        part = (tick / 6 + index * 0.37) % 1
        mote_x = 18 + index * 5 + round(2 * math.sin(part * 5 + index))
        mote_y = round(top + 6 - 17 * part)
        level = 1 - part
        canvas.drape(canvas.rect_mask(mote_x, mote_y, 1, 1) & ~canvas.mask, "night5", 0.9 * level, level)
        canvas.drape(canvas.ellipse_mask(mote_x, mote_y, 2.4, 2.4) & ~canvas.mask, "indigo5", 0.25 * level, 0.4 * level)
    # Rulers, an eraser, scraps.
    canvas.rect(57, top + 13, 8, 6, "linen3")
    canvas.rect(57, top + 13, 8, 1, "linen5")
    canvas.rect(58, top + 15, 5, 1, "night4")
    canvas.rect(3, top + 16, 5, 3, "rose3")
    canvas.rect(3, top + 16, 5, 1, "rose5")
    # The tin of pencils.
    for x, tone, tall in ((57, "coral3", 8), (59, "night4", 10), (61, "lamp3", 7), (62, "mint3", 9)):
        canvas.rect(x, top + 6 - tall + 2, 1, tall, tone)
        canvas.pixel(x, top + 6 - tall + 1, "lamp4")
    canvas.box(56, top + 3, 8, 8, "slate3", "slate5", "slate1")
    canvas.rect(57, top + 6, 6, 1, "coral3")
    # The anglepoise: foot, two arms, a lit bell.
    canvas.ellipse(8, top + 11, 5.5, 2.6, "indigo1")
    canvas.ellipse(8, top + 10, 5, 2.2, "indigo4")
    canvas.line(8, top + 9, 4, top - 1, "indigo5")
    canvas.line(9, top + 9, 5, top - 1, "indigo3")
    canvas.line(5, top - 2, 13, top - 9, "indigo5")
    canvas.rect(4, top - 2, 2, 2, "lamp3")
    bell = canvas.polygon_mask([(12, top - 11), (16, top - 12), (22, top - 4), (11, top - 3)])
    canvas.fill(bell, "rose3", 0.4)
    canvas.fill(bell & (canvas.columns < 15), "rose4", 0.5)
    canvas.rect(11, top - 3, 12, 1, "lamp3", 1.0)
    canvas.rect(13, top - 2, 8, 2, "lamp5", 1.0)
    return canvas.raise_top(0, top, 66, 20, 20)


def desk_chair() -> Canvas:
    """Draw the desk chair from behind: green cloth, turned a little, a cardigan over it."""
    canvas = Canvas(24, 32)
    canvas.rect(11, 22, 2, 6, "slate2")
    canvas.line(4, 30, 11, 27, "slate2")
    canvas.line(19, 30, 12, 27, "slate1")
    canvas.rect(3, 30, 3, 2, "slate0")
    canvas.rect(18, 30, 3, 2, "slate0")
    canvas.rect(11, 29, 2, 3, "slate0")
    canvas.box(2, 17, 20, 6, "green2", "green3", "green0")
    back = canvas.ellipse_mask(11.5, 9, 10.5, 10) & (canvas.rows < 18)
    canvas.fill(back, "green2")
    canvas.fill(back & (canvas.rows < 15) & (canvas.columns < 19), "green3")
    canvas.fill(back & (canvas.rows < 3), "green4")
    canvas.rect(5, 6, 1, 8, "green4")
    cardigan = canvas.polygon_mask([(12, 1), (22, 4), (23, 19), (16, 20), (13, 8)])
    canvas.fill(cardigan, "indigo4")
    canvas.fill(cardigan & (canvas.columns > 19), "indigo3")
    canvas.curve([(13, 2), (15, 9), (17, 19)], "indigo5")
    return canvas


def paper_city() -> Canvas:
    """Draw the model: a low table, a city folded from paper, lights in it."""
    canvas = Canvas(54, 44)
    canvas.rect(3, 38, 3, 6, "wood1")
    canvas.rect(48, 38, 3, 6, "wood0")
    canvas.box(0, 16, 54, 18, "wood4", "wood5", "wood3")
    canvas.box(0, 34, 54, 5, "wood2", "wood3", "wood0")
    canvas.box(3, 17, 48, 15, "indigo3", "indigo4", "indigo2")
    for left in range(8, 50, 7):
        canvas.rect(left, 17, 1, 15, "indigo2")
    canvas.rect(3, 24, 48, 1, "indigo2")
    houses = (
        (6, 9, 7, 14),
        (15, 2, 6, 22),
        (23, 12, 7, 12),
        (32, 5, 7, 19),
        (42, 10, 7, 14),
        (11, 19, 6, 9),
        (28, 20, 7, 8),
        (37, 21, 6, 7),
    )
    for x, y, width, height in houses:
        canvas.rect(x, y, width, height, "linen3")
        canvas.rect(x, y, 1, height, "linen5")
        canvas.rect(x + width - 2, y, 2, height, "linen1")
        canvas.rect(x, y, width, 1, "linen5")
        for row in range(y + 2, y + height - 1, 3):
            canvas.pixel(x + 1 + row % 2, row, "lamp4", 1.0)
            canvas.pixel(x + 3, row, "lamp3", 0.9)
    canvas.rect(45, 28, 5, 3, "coral3")
    mug(canvas, 20, 28, "ochre")
    return canvas.raise_top(0, 16, 54, 18, 18)


def paper(kind: int) -> Canvas:
    """Draw one dropped draft; kinds differ in turn and in what is on it."""
    canvas = Canvas(24, 17)
    lean = (-0.25, 0.18, 0.0, 0.35)[kind]
    cx, cy = 11.5, 8.0
    across = (canvas.columns - cx) * math.cos(lean) + (canvas.rows - cy) * math.sin(lean)
    down = -(canvas.columns - cx) * math.sin(lean) + (canvas.rows - cy) * math.cos(lean)
    shadow = (np.abs(across - 1) < 9) & (np.abs(down - 1) < 6)
    canvas.drape(shadow, "indigo0", 0.45)
    sheet_mask = (np.abs(across) < 8.5) & (np.abs(down) < 5.5)
    canvas.fill(sheet_mask, "linen4" if kind % 2 == 0 else "linen3")
    canvas.fill(sheet_mask & (down < -4.4), "linen5")
    canvas.fill(sheet_mask & (down > 4.4), "linen2")
    if kind == 0:
        stairs = sheet_mask & (np.abs(down + np.floor((across + 6) / 2.5) * 1.4 - 3) < 0.7) & (np.abs(across) < 6)
        canvas.fill(stairs, "night3")
    elif kind == 1:
        canvas.fill(sheet_mask & (np.hypot(across + 3, down) < 2.6) & (np.hypot(across + 3, down) > 1.6), "night3")
        canvas.fill(sheet_mask & (np.abs(down - 1) < 0.6) & (across > 0) & (across < 6), "night3")
        canvas.fill(sheet_mask & (np.abs(down + 2) < 0.6) & (across > 0) & (across < 7), "rose3")
    elif kind == 2:
        for row in (-3, -1, 1):
            canvas.fill(sheet_mask & (np.abs(down - row) < 0.5) & (across > -6.5) & (across < 5 + row), "night4")
        canvas.fill(sheet_mask & (np.abs(down - 3) < 0.5) & (across > -6.5) & (across < -1), "rose3")
    else:
        wave = np.abs(down - np.sin(across * 0.9) * 1.6) < 0.7
        canvas.fill(sheet_mask & wave & (np.abs(across) < 6.5), "teal3")
        canvas.fill(sheet_mask & (np.abs(down + 3.4) < 0.5) & (np.abs(across) < 4), "night4")
    return canvas


def crumpled() -> Canvas:
    """Draw a draft that was given up."""
    canvas = Canvas(12, 10)
    canvas.drape(canvas.ellipse_mask(6.5, 7, 5.5, 2.6), "indigo0", 0.45)
    canvas.ellipse(5.5, 5, 4.6, 4, "linen2")
    canvas.ellipse(5, 4.4, 3.8, 3.2, "linen4")
    canvas.pixel(3, 3, "linen5")
    canvas.line(4, 5, 7, 4, "linen2")
    canvas.line(5, 7, 7, 6, "night4")
    return canvas


# -- the rest of the room -----------------------------------------------------------------------------------------


def bookshelf() -> Canvas:
    """Draw the bookshelf: four boards of books, a globe of the moon, ivy from the top, one spine to the wall."""
    canvas = Canvas(42, 72)
    top = 8
    canvas.box(0, top, 42, 64, "wood1", "wood4", "wood0")
    canvas.rect(0, top, 42, 3, "wood3")
    canvas.rect(0, top, 42, 1, "wood5")
    canvas.rect(0, top, 2, 64, "wood3")
    canvas.rect(40, top, 2, 64, "wood2")
    for shelf in range(4):
        y = top + 3 + shelf * 15
        canvas.rect(2, y, 38, 13, "wood0")
        canvas.shade(canvas.rect_mask(2, y, 38, 2), 0.4)
        book_row(canvas, 3, y + 13, 36, 12, np.random.default_rng(40 + shelf))
        canvas.rect(1, y + 13, 40, 2, "wood3")
        canvas.rect(1, y + 13, 40, 1, "wood4")
    # The notebook with its spine to the wall: only pale page edges show.
    canvas.rect(27, top + 35, 4, 11, "slate4")
    canvas.rect(28, top + 35, 2, 11, "cream4")
    # A moon on a stand among the books.
    canvas.rect(28, top + 7, 11, 9, "wood0")
    canvas.ellipse(33, top + 11, 4.4, 4.2, "lamp3", 0.75)
    canvas.ellipse(32.4, top + 10.4, 3, 2.8, "lamp4", 0.9)
    canvas.rect(31, top + 15, 5, 1, "wood4")
    canvas.rect(5, 1, 9, 8, "coral3")
    canvas.rect(5, 1, 9, 1, "coral5")
    canvas.rect(5, 1, 1, 8, "coral4")
    canvas.paste(ivy(5, 20, 26, 4), 0, 0)
    canvas.box(26, 4, 12, 5, "indigo4", "indigo5", "indigo2")
    return canvas


def kitchenette() -> Canvas:
    """Draw the corner that is a kitchen: a cupboard, a hot ring, jars, a rail with a pan and a cloth."""
    canvas = Canvas(40, 62)
    # The rail and the shelf over it belong to the same piece.
    canvas.rect(1, 3, 38, 2, "wood3")
    canvas.rect(1, 3, 38, 1, "wood5")
    canvas.rect(2, 12, 36, 1, "lamp1")
    canvas.rect(2, 12, 36, 1, "lamp2")
    canvas.ellipse(9, 19, 5, 5, "slate1")
    canvas.ellipse(8.6, 18.6, 4, 4, "slate3")
    canvas.rect(8, 12, 2, 3, "slate4")
    canvas.box(20, 12, 9, 13, "coral4", "coral5", "coral2")
    canvas.rect(20, 21, 9, 1, "cream5")
    canvas.rect(33, 13, 1, 9, "wood4")
    canvas.ellipse(33.5, 22, 2.4, 2, "wood3")
    top = 32
    canvas.box(0, top, 40, 8, "cream4", "cream5", "cream2")
    canvas.rect(0, top + 6, 40, 2, "cream2")
    canvas.box(1, top + 8, 38, 20, "teal2", "teal3", "teal0")
    for left in (3, 21):
        canvas.box(left, top + 10, 16, 15, "teal2", "teal1", "teal3")
        canvas.rect(left + 12 if left == 3 else left + 2, top + 16, 2, 3, "lamp3")
    canvas.rect(1, top + 27, 38, 3, "teal0")
    canvas.ellipse(29, top + 3, 7, 2.4, "slate2")
    canvas.ellipse(29, top + 2.6, 5, 1.5, "slate4")
    canvas.rect(27, top + 1, 4, 3, "slate3")
    mug(canvas, 2, top - 4, "indigo", "wood0")
    canvas.raise_top(0, top, 40, 8, 22)
    # The jars stand on the shelf, higher than the piece was drawn.
    result = Canvas(40, 70).paste(canvas, 0, 8)
    for x, ramp, tall in ((3, "ochre", 8), (10, "cream", 6), (17, "rose", 9), (25, "teal", 7), (32, "green", 8)):
        result.box(x, 11 - tall, 6, tall, f"{ramp}3", f"{ramp}5", f"{ramp}1")
        result.rect(x, 11 - tall, 6, 2, "wood3")
        result.rect(x + 1, 11 - tall // 2 - 1, 4, 2, "cream5")
    return result


def kettle() -> Canvas:
    """Draw the kettle: enamel, no whistle, a small light that is on while it is warm."""
    canvas = Canvas(19, 18)
    canvas.ellipse(8.5, 11, 7, 6, "coral2")
    canvas.ellipse(7.8, 10.4, 6, 5, "coral3")
    canvas.ellipse(6, 8.4, 2.6, 2, "coral4")
    canvas.rect(5, 7, 1, 1, "coral5")
    canvas.rect(2, 15, 13, 2, "slate2")
    canvas.rect(2, 15, 13, 1, "slate4")
    canvas.rect(5, 5, 7, 1, "coral1")
    canvas.rect(7, 3, 3, 2, "wood3")
    canvas.polygon([(13, 9), (18, 6), (18, 8), (14, 12)], "coral3")
    arc = canvas.ellipse_mask(8.5, 5, 7, 5) & ~canvas.ellipse_mask(8.5, 5.4, 5.6, 3.8) & (canvas.rows < 6)
    canvas.fill(arc, "wood2")
    canvas.pixel(13, 15, "lamp4", 1.0)
    return canvas


def coats() -> Canvas:
    """Draw the hooks by the door: two violet coats, a bag, Jason's scarf, and one hook that is always empty."""
    canvas = Canvas(38, 50)
    canvas.drape(canvas.rect_mask(1, 4, 37, 5), "indigo0", 0.4)
    canvas.box(0, 0, 38, 5, "wood3", "wood5", "wood1")
    for hook in (4, 13, 21, 28, 34):
        canvas.rect(hook, 3, 1, 4, "lamp3")
        canvas.pixel(hook - 1, 6, "lamp3")

    def coat(x: int, length: int, ramp: str, step: int) -> None:
        shape = canvas.polygon_mask(
            [(x - 2, 6), (x + 3, 6), (x + 6, 12), (x + 6, 6 + length), (x - 5, 6 + length), (x - 5, 12)]
        )
        canvas.drape(np.roll(shape, (2, 2), (0, 1)) & ~canvas.mask, "indigo0", 0.4)
        canvas.fill(shape, f"{ramp}{step}")
        canvas.fill(shape & (canvas.columns < x - 2), f"{ramp}{step + 1}")
        canvas.fill(shape & (canvas.columns > x + 4), f"{ramp}{step - 1}")
        canvas.rect(x, 8, 1, length - 3, f"{ramp}{step - 1}")
        canvas.rect(x - 3, 6 + length - 2, 9, 1, f"{ramp}{step - 1}")
        canvas.rect(x - 4, 11, 1, length - 9, f"{ramp}{step + 1}")
        canvas.polygon([(x - 2, 6), (x, 11), (x + 3, 6)], f"{ramp}{step + 1}")
        canvas.pixel(x - 1, 14, "lamp3")
        canvas.pixel(x - 1, 19, "lamp3")

    coat(5, 38, "indigo", 4)
    coat(14, 32, "neon", 1)
    for offset, tone in ((0, "ochre3"), (1, "ochre4"), (2, "slate3"), (3, "ochre3")):
        canvas.curve([(20 + offset, 7), (20 + offset, 33)], tone)
    for row in range(9, 33, 4):
        canvas.rect(20, row, 4, 1, "ochre2")
    for tassel in (20, 22):
        canvas.rect(tassel, 33, 1, 3, "ochre4")
    canvas.line(28, 6, 26, 17, "wood3")
    canvas.line(28, 6, 31, 17, "wood3")
    canvas.box(24, 17, 10, 11, "wood3", "wood4", "wood1")
    canvas.rect(27, 20, 4, 1, "lamp3")
    return canvas


def shoes() -> Canvas:
    """Draw a rack with shoes, one pair wet."""
    canvas = Canvas(30, 12)
    canvas.drape(canvas.ellipse_mask(15, 10, 15, 2.6), "indigo0", 0.4)
    for x, tone in ((2, "wood2"), (9, "wood2"), (17, "indigo3"), (23, "indigo3")):
        canvas.rect(x, 4, 4, 6, tone)
        canvas.rect(x, 4, 4, 1, tone[:-1] + str(int(tone[-1]) + 1))
        canvas.rect(x, 9, 5, 2, tone[:-1] + str(int(tone[-1]) - 1))
    return canvas


def doormat() -> Canvas:
    """Draw the mat inside the door."""
    canvas = Canvas(38, 15)
    canvas.rect(1, 1, 37, 14, "indigo0")
    canvas.rect(0, 0, 36, 13, "ochre2")
    canvas.rect(1, 1, 34, 11, "ochre3")
    for row in range(2, 12, 3):
        canvas.rect(1, row, 34, 1, "ochre2")
    canvas.rect(3, 3, 30, 7, "ochre2")
    moon = canvas.ellipse_mask(18, 6, 2.9, 2.9) & ~canvas.ellipse_mask(19.6, 5, 2.4, 2.4)
    canvas.fill(moon, "lamp4")
    for x in range(0, 36, 2):
        canvas.pixel(x, 13, "ochre4")
    return canvas


def photo(kind: int) -> Canvas:
    """Draw a photograph: mother on a pier, the pier's dog, four people under a tram sign and a thumb."""
    if kind == 2:
        canvas = picture_frame(26, 19, "wood")
        canvas.rect(2, 2, 22, 15, "ash3")
        canvas.rect(2, 12, 22, 5, "ash1")
        canvas.rect(6, 3, 14, 4, "coral3")
        canvas.rect(7, 4, 12, 1, "cream5")
        for x, hair, coat in (
            (4, "indigo2", "indigo4"),
            (9, "wood1", "ochre3"),
            (14, "coral2", "moss3"),
            (19, "ash4", "teal3"),
        ):
            canvas.rect(x, 8, 3, 2, hair)
            canvas.rect(x, 10, 3, 2, "skin3")
            canvas.rect(x - 1, 12, 5, 5, coat)
        canvas.rect(21, 13, 3, 4, "skin4")
        return canvas
    canvas = picture_frame(16, 18 if kind == 0 else 14, "wood" if kind == 0 else "ochre")
    height = 14 if kind == 0 else 10
    canvas.rect(2, 2, 12, height, "ice4")
    canvas.rect(2, 2 + height // 2, 12, height - height // 2, "ice3")
    canvas.rect(2, height - 2, 12, 2, "ash2")
    for x in (3, 8, 12):
        canvas.rect(x, height, 1, 2, "ash1")
    if kind == 0:
        canvas.rect(7, 6, 3, 3, "wood1")
        canvas.pixel(8, 8, "skin4")
        canvas.rect(6, 9, 5, 4, "rose3")
    else:
        canvas.rect(6, 6, 5, 3, "wood3")
        canvas.rect(10, 5, 3, 2, "wood4")
        canvas.pixel(5, 5, "wood3")
    return canvas


def curtain(left: bool) -> Canvas:
    """Draw one half of the curtains, tied back with a gold cord."""
    canvas = Canvas(22, 66)
    rows, columns = canvas.rows, canvas.columns
    fold = np.sin((columns + np.sin(rows / 9.0) * 1.2) * 1.1)
    edge = 21 - 8.5 * np.exp(-(((rows - 44) / 10.0) ** 2))
    inside = columns < edge
    step = np.clip(np.round(2.7 + fold * 1.4), 1, 4)
    for value in range(5):
        canvas.fill(inside & (step == value), f"rose{value}")
    canvas.fill(inside & (rows % 10 == 5) & (columns % 6 == 2) & (step > 1), "lamp3")
    canvas.fill(inside & (rows < 3), "wood3")
    canvas.fill(inside & (rows == 0), "wood5")
    canvas.fill(inside & (np.abs(rows - 44) < 2), "lamp2")
    canvas.fill(inside & (rows == 43), "lamp4")
    canvas.fill(inside & (rows > 62), "rose1")
    canvas.fill(inside & (rows == 62), "lamp1")
    return canvas if left else canvas.mirrored()


def rug() -> Canvas:
    """Draw the rug: an oval of plum with a braid, a band of blocks and a diamond of light in the middle."""
    width, height = 152, 86
    canvas = Canvas(width, height)
    columns, rows = canvas.columns, canvas.rows
    dx = np.abs(columns - width / 2 + 0.5) / (width / 2)
    dy = np.abs(rows - height / 2 + 0.5) / (height / 2)
    distance = (dx**2.6 + dy**2.6) ** (1 / 2.6)
    below = (dx**2.6 + np.abs((rows - height / 2 - 1) / (height / 2)) ** 2.6) ** (1 / 2.6)
    canvas.drape(below < 1, "indigo0", 0.4)
    for reach, tone in ((0.985, "rose1"), (0.95, "rose2"), (0.895, "lamp1"), (0.88, "rose1")):
        canvas.fill(distance < reach, tone)
    angle = (np.degrees(np.arctan2((rows - height / 2 + 0.5) * 1.5, columns - width / 2 + 0.5)) + 360) % 15
    canvas.fill((distance < 0.865) & (distance > 0.775) & (angle < 7.5), "rose3")
    canvas.fill(
        (distance < 0.865) & (distance > 0.775) & (angle > 9) & (angle < 13) & (distance < 0.84) & (distance > 0.8),
        "indigo4",
    )
    canvas.fill(distance < 0.77, "lamp1")
    canvas.fill(distance < 0.752, "rose2")
    shape = dx * 2.0 + dy * 1.6
    inside = distance < 0.74
    canvas.fill(inside & ((shape * 6).astype(int) % 2 == 0), "rose3")
    canvas.fill(inside & ((shape * 6).astype(int) % 4 == 1), "indigo3")
    canvas.fill(inside & (np.abs(shape - 0.62) < 0.035), "lamp2")
    canvas.fill(inside & (shape < 0.5), "rose1")
    canvas.fill(inside & (shape < 0.44), "rose3")
    canvas.fill(shape < 0.3, "rose4")
    canvas.fill(shape < 0.12, "lamp3")
    weave = (columns + rows * 2) % 4 == 0
    canvas.shade((distance < 0.985) & weave, 0.1)
    for x in range(0, width, 3):
        if dx[0, x] < 0.6:
            canvas.rect(x, 0, 1, 2, "linen2")
            canvas.rect(x, height - 2, 1, 2, "linen1")
    return canvas


def armchair() -> Canvas:
    """Draw the reading chair from the front: green velvet, a cushion, a shawl over one arm."""
    canvas = Canvas(38, 42)
    canvas.rect(5, 37, 4, 5, "wood1")
    canvas.rect(29, 37, 4, 5, "wood0")
    back = canvas.ellipse_mask(18.5, 10, 15, 10.5) & (canvas.rows < 11) | canvas.rect_mask(4, 10, 30, 20)
    canvas.fill(back, "green2")
    canvas.fill(back & (canvas.rows < 24) & (canvas.columns > 5) & (canvas.columns < 31), "green3")
    canvas.fill(back & (canvas.rows < 2), "green4")
    for row in (7, 13):
        for column in range(10 + (row == 13) * 4, 29, 8):
            canvas.pixel(column, row, "green1")
            canvas.pixel(column, row + 1, "green4")
    canvas.box(6, 22, 26, 10, "green3", "green4", "green1")
    canvas.rect(6, 32, 26, 5, "green2")
    canvas.rect(6, 36, 26, 1, "green0")
    for arm, light in ((0, "green4"), (29, "green3")):
        canvas.box(arm, 18, 9, 19, "green2", light, "green0")
        canvas.ellipse(arm + 4, 18.5, 4.6, 3.4, "green3")
        canvas.rect(arm + 2, 16, 4, 1, light)
    canvas.box(12, 13, 14, 12, "ochre3", "ochre5", "ochre1")
    canvas.rect(14, 18, 10, 1, "coral3")
    canvas.rect(14, 20, 10, 1, "coral3")
    shawl = canvas.polygon_mask([(29, 16), (37, 16), (37, 30), (33, 33), (29, 29)])
    canvas.fill(shawl, "coral3")
    canvas.fill(shawl & ((canvas.columns + canvas.rows) % 5 == 0), "coral4")
    canvas.fill(shawl & (canvas.columns > 35), "coral2")
    return canvas


def radio_table() -> Canvas:
    """Draw a small round table for the radio, with a doily."""
    canvas = Canvas(26, 26)
    canvas.rect(11, 12, 4, 11, "wood2")
    canvas.rect(11, 12, 1, 11, "wood4")
    canvas.line(12, 22, 5, 25, "wood2")
    canvas.line(13, 22, 20, 25, "wood1")
    canvas.ellipse(12.5, 8, 13, 6, "wood1")
    canvas.ellipse(12.5, 6.4, 13, 5.6, "wood4")
    canvas.ellipse(12, 6, 11, 4.2, "linen4")
    canvas.fill(canvas.ellipse_mask(12, 6, 11, 4.2) & ((canvas.columns + canvas.rows) % 3 == 0), "linen2")
    return canvas


def radio(tick: int) -> Canvas:
    """Draw the radio: a wooden case, cloth, a lit dial whose needle trembles."""
    canvas = Canvas(22, 20)
    canvas.line(16, 6, 20, 0, "slate5")
    canvas.box(1, 5, 20, 13, "wood3", "wood5", "wood1")
    canvas.rect(1, 5, 20, 1, "wood5")
    canvas.rect(3, 7, 9, 9, "ochre2")
    canvas.fill(canvas.rect_mask(3, 7, 9, 9) & ((canvas.columns + canvas.rows) % 2 == 0), "ochre3")
    canvas.rect(13, 7, 6, 4, "lamp3", 0.95)
    canvas.rect(14 + (tick % 3), 7, 1, 4, "coral2", 0.6)
    canvas.ellipse(14, 14, 1.7, 1.7, "cream4")
    canvas.ellipse(18, 14, 1.7, 1.7, "cream4")
    canvas.rect(3, 18, 3, 2, "wood1")
    canvas.rect(16, 18, 3, 2, "wood0")
    return canvas


def lantern(tick: int) -> Canvas:
    """Draw the paper lantern on the floor."""
    canvas = Canvas(18, 25)
    glow = (1.0, 0.96, 1.0, 0.93)[tick]
    canvas.rect(7, 0, 4, 3, "wood3")
    canvas.ellipse(8.5, 12.5, 8.6, 10, "lamp3", 0.95 * glow)
    canvas.ellipse(8.5, 12.5, 6.4, 8, "lamp4", glow)
    canvas.ellipse(8.5, 14, 3.4, 4.4, "lamp5", glow)
    for row in (5, 9, 13, 17, 21):
        half = 8.6 * math.sqrt(max(0, 1 - ((row - 12.5) / 10) ** 2))
        canvas.rect(round(8.5 - half), row, round(half * 2), 1, "lamp2", 0.75 * glow)
    canvas.rect(6, 23, 6, 2, "wood2")
    return canvas


def book_pile(seed: int) -> Canvas:
    """Draw a pile of books on the floor, the uppermost open."""
    canvas = Canvas(22, 18)
    rng = np.random.default_rng(seed)
    ramps = ["night", "rose", "green", "ochre", "indigo", "teal"]
    rng.shuffle(ramps)
    for level in range(4):
        left = 1 + int(rng.integers(0, 4))
        wide = 18 - level * 2
        canvas.box(left, 14 - level * 4, wide, 4, f"{ramps[level]}3", f"{ramps[level]}4", f"{ramps[level]}1")
        canvas.rect(left + wide - 3, 15 - level * 4, 2, 2, "cream4")
    return canvas


def leaning_monstera() -> Canvas:
    """Draw the plant that leans at the glass like someone hard of hearing."""
    upright = monstera(11, 50, 62, "coral")
    canvas = Canvas(58, 62)
    for row in range(62):
        shift = round(8 * (1 - min(row, 48) / 48) ** 1.3)
        strip = upright.cut(0, row, 50, 1)
        canvas.paste(strip, shift, row)
    return canvas


def hanging_plant() -> Canvas:
    """Draw ivy in a glass bowl that hangs from the beam."""
    canvas = Canvas(34, 40)
    canvas.line(17, 0, 10, 8, "cream2")
    canvas.line(17, 0, 24, 8, "cream2")
    canvas.box(9, 7, 17, 6, "teal3", "teal5", "teal1")
    return canvas.paste(ivy(14, 34, 30, 8), 0, 9)


def plan_tubes() -> Canvas:
    """Draw a wire bin of rolled drawings."""
    canvas = Canvas(20, 38)
    for x, top, tone, lean in (
        (4, 4, "linen3", -1),
        (8, 0, "linen4", 0),
        (12, 6, "ice3", 1),
        (15, 2, "linen3", 2),
        (10, 9, "ochre4", 0),
    ):
        canvas.polygon([(x - 1, 26), (x + 2, 26), (x + 2 + lean, top), (x - 1 + lean, top)], tone)
        canvas.line(x + 2, 26, x + 2 + lean, top, tone[:-1] + str(int(tone[-1]) - 2))
        canvas.rect(x - 1 + lean, top, 4, 2, tone[:-1] + str(min(5, int(tone[-1]) + 1)))
        canvas.pixel(x + lean, top, "indigo2")
    body = (canvas.rows >= 20) & (np.abs(canvas.columns - 9.5) < 9.5 - (canvas.rows - 20) * 0.12)
    canvas.fill(body, "wood1")
    canvas.fill(body & ((canvas.columns % 3 == 0) | (canvas.rows % 4 == 0)), "wood4")
    canvas.rect(0, 19, 20, 2, "wood5")
    return canvas


def pinned() -> Canvas:
    """Draw what is pinned over the desk: sketches of doors, a colour card, a string with a key."""
    canvas = Canvas(62, 26)
    for x, y, wide, high, tone in (
        (0, 5, 15, 19, "linen4"),
        (18, 2, 20, 14, "night2"),
        (22, 18, 12, 8, "linen3"),
        (41, 6, 12, 16, "ash4"),
    ):
        canvas.drape(canvas.rect_mask(x + 1, y + 2, wide + 1, high), "indigo0", 0.4)
        canvas.rect(x, y, wide, high, tone)
        canvas.rect(x, y, wide, 1, tone[:-1] + str(min(5, int(tone[-1]) + 1)))
        canvas.pixel(x + wide // 2, y, "coral3")
    canvas.box(4, 10, 7, 11, "linen2", "night4", "night3")
    canvas.rect(5, 11, 3, 9, "lamp4", 0.3)
    for step in range(5):
        canvas.rect(21 + step * 3, 13 - step * 2, 3, 1, "night5", 0.4)
        canvas.rect(21 + step * 3, 13 - step * 2, 1, 2, "night5", 0.4)
    canvas.fill(canvas.ellipse_mask(34, 5, 2.2, 2.2), "lamp4", 0.4)
    for index, tone in enumerate(("indigo4", "rose3", "teal3", "ochre3")):
        canvas.rect(23 + index * 3, 20, 2, 4, tone)
    canvas.curve([(43, 18), (46, 12), (48, 15), (51, 9)], "wood2")
    canvas.rect(43, 19, 8, 1, "rose3")
    canvas.line(57, 2, 57, 13, "linen2")
    canvas.rect(56, 13, 3, 3, "lamp3")
    canvas.rect(57, 16, 1, 5, "lamp2")
    canvas.pixel(58, 19, "lamp2")
    return canvas


def slippers() -> Canvas:
    """Draw a pair of slippers, one turned over."""
    canvas = Canvas(18, 9)
    canvas.drape(canvas.ellipse_mask(9, 6, 8.5, 2.6), "indigo0", 0.4)
    canvas.ellipse(4.5, 4.5, 4, 3, "coral2")
    canvas.ellipse(4, 4, 3.2, 2.2, "coral4")
    canvas.rect(5, 3, 3, 2, "wood0")
    canvas.ellipse(13, 5.5, 4, 2.4, "coral3")
    canvas.rect(11, 5, 4, 1, "coral1")
    return canvas


def cat_bowl() -> Canvas:
    """Draw the cat's bowl."""
    canvas = Canvas(15, 9)
    canvas.drape(canvas.ellipse_mask(7.5, 6.5, 7.5, 2.4), "indigo0", 0.4)
    canvas.ellipse(7, 5, 6.4, 3.4, "ice2")
    canvas.ellipse(7, 3.6, 6.4, 2.5, "ice4")
    canvas.ellipse(7, 3.8, 4.6, 1.6, "wood1")
    canvas.rect(5, 3, 3, 1, "wood3")
    return canvas


def floor_cushion() -> Canvas:
    """Draw a round cushion to sit on before the model."""
    canvas = Canvas(34, 18)
    canvas.ellipse(16.5, 10, 16.5, 7.6, "rose1")
    canvas.ellipse(16.5, 8, 16.5, 7.4, "rose2")
    canvas.ellipse(15.5, 7, 13.5, 5.4, "rose3")
    for spoke in range(8):
        angle = spoke * math.tau / 8 + 0.3
        canvas.line(16, 7, round(16 + math.cos(angle) * 14), round(7 + math.sin(angle) * 5.4), "rose2")
    canvas.ellipse(16.5, 7, 2, 1.4, "lamp3")
    return canvas


def floor_plan() -> Canvas:
    """Draw the big sheet taped to the boards: the house she is at, its stair that stops, and what she draws with."""
    canvas = Canvas(84, 40)
    canvas.drape(canvas.polygon_mask([(3, 5), (80, 3), (83, 37), (5, 39)]), "indigo0", 0.4)
    page = canvas.polygon_mask([(1, 3), (78, 1), (81, 35), (3, 37)])
    canvas.fill(page, "night2")
    canvas.fill(page & (canvas.rows % 6 == 3) & (canvas.columns % 2 == 0), "night3")
    canvas.fill(page & (canvas.columns % 8 == 5) & (canvas.rows % 2 == 0), "night3")
    for x, y, width, height in ((8, 7, 26, 13), (8, 20, 14, 11), (34, 7, 15, 9), (49, 7, 22, 22)):
        canvas.rect(x, y, width, 1, "ice4").rect(x, y + height, width + 1, 1, "ice4")
        canvas.rect(x, y, 1, height, "ice4").rect(x + width, y, 1, height, "ice4")
    canvas.rect(20, 20, 6, 1, "night2").rect(34, 10, 1, 4, "night2").rect(49, 11, 1, 5, "night2")
    for step in range(9):
        tone = "lamp4" if step < 4 else ("lamp3" if step < 6 else "night4")
        canvas.rect(26 + step * 3, 30 - step, 3, 1, tone).rect(28 + step * 3, 29 - step, 1, 2, tone)
    canvas.curve([(57, 20), (60, 14), (66, 13)], "coral4").box(54, 20, 8, 6, "linen3", "linen5", "linen1").rect(
        54, 20, 8, 2, "rose4"
    )
    for x, y in ((0, 2), (75, 0), (78, 33), (2, 34)):
        canvas.rect(x, y, 5, 3, "ash4").rect(x, y, 5, 1, "ash5")
    # A ruler, a pencil, a cup gone cold; one corner has a shoe print in graphite.
    canvas.line(44, 33, 72, 31, "ochre4").line(44, 34, 72, 32, "ochre2")
    canvas.line(60, 26, 70, 23, "coral3").pixel(59, 26, "wood1")
    canvas.ellipse(13, 26, 4.4, 3.4, "teal2").ellipse(13, 25, 4, 2.8, "teal4").ellipse(13, 25, 2.8, 1.8, "wood1")
    return canvas.rect(17, 25, 2, 2, "teal3")


def yarn() -> Canvas:
    """Draw a ball of wool, and how far the cat has got with it."""
    canvas = Canvas(34, 12)
    canvas.drape(canvas.ellipse_mask(7.5, 9, 5.5, 2.4), "indigo0", 0.45)
    canvas.curve([(9, 9), (16, 10), (21, 7), (27, 9), (32, 5)], "teal4")
    canvas.ellipse(6.5, 6, 5, 4.6, "teal2").ellipse(6, 5.4, 4, 3.6, "teal3")
    canvas.line(3, 7, 8, 3, "teal5").line(4, 8, 10, 5, "teal4").line(3, 4, 8, 8, "teal1")
    return canvas


def tea_tray() -> Canvas:
    """Draw a tray on the floor with a pot, one cup and a heel of bread: supper, some nights."""
    canvas = Canvas(34, 20)
    canvas.drape(canvas.ellipse_mask(17, 15, 16, 4.6), "indigo0", 0.45)
    canvas.box(2, 6, 30, 10, "wood3", "wood5", "wood1").rect(4, 8, 26, 6, "wood2")
    canvas.ellipse(11, 7.5, 5, 4.4, "ice2").ellipse(10, 6.6, 3.8, 3.2, "ice3").rect(9, 2, 4, 2, "ice4")
    canvas.line(16, 7, 18, 4, "ice3").rect(5, 6, 1, 4, "ice1")
    canvas.ellipse(22, 10, 3.2, 2.6, "rose3").ellipse(22, 9, 2.6, 1.6, "rose4").rect(21, 9, 3, 1, "wood1")
    canvas.ellipse(27.5, 10.5, 2.6, 2, "ash3")
    return canvas.pixel(27, 10, "ash5").rect(4, 16, 26, 1, "wood0")


def parts() -> dict[str, Part]:
    """Return every prop of the flat by name; new ones go to the end, for maps hold ids."""
    lights, _ = string_lights(152, 2, 7, 8, 11)
    more, _ = string_lights(168, 2, 7, 3, 11)
    panes = rain_frames(GLASS[2], GLASS[3], 34, 5, 6, (33, 34, 68, 69))
    desks = [desk(tick) for tick in range(6)]
    panels = [terminal(tick) for tick in range(8)]
    cats = [cat(breath) for breath in range(6)]
    radios = [radio(tick) for tick in (0, 1, 2, 1)]
    lanterns = [lantern(tick) for tick in range(4)]
    steam = steam_frames(14, 24, 0.9)
    sleeping = prop(cats[0], 6, cats[1:5] + [cats[4], cats[5], cats[4]], 420, inset=3)
    return {
        "bed": prop(bed(), 60, inset=0, depth=5),
        "bedside": prop(bedside(), 14),
        "terminal": on_top(panels[0], 22, panels[1:], 260),
        "cat": sleeping,
        "desk": prop(desks[0], 26, desks[1:], 260, depth=5),
        "desk_chair": prop(desk_chair(), 6, inset=4),
        "paper_city": prop(paper_city(), 20),
        "papers": flat(paper(0)),
        "paper_lines": flat(paper(2)),
        "paper_moon": flat(paper(1)),
        "paper_sea": flat(paper(3)),
        "crumpled": flat(crumpled()),
        "shelf": prop(bookshelf(), 10, inset=0),
        "kitchenette": prop(kitchenette(), 14, inset=0),
        "kettle": on_top(kettle(), 30),
        "coats": flat(coats()),
        "shoes": flat(shoes()),
        "doormat": flat(doormat()),
        "photo_pier": flat(photo(0)),
        "photo_dog": flat(photo(1)),
        "photo_four": flat(photo(2)),
        "curtain_left": flat(curtain(True)),
        "curtain_right": flat(curtain(False)),
        "rug": flat(rug()),
        "armchair": prop(armchair(), 16, depth=5),
        "radio_table": prop(radio_table(), 8, inset=5),
        "radio": on_top(radios[0], 20, radios[1:], 500),
        "lantern": prop(lanterns[0], 6, lanterns[1:], 300, inset=3),
        "books": prop(book_pile(3), 7, inset=2),
        "books_low": prop(book_pile(8), 7, inset=2),
        "floor_lamp": prop(floor_lamp(66), 4, inset=9, reach=0.5),
        "plant": prop(leaning_monstera(), 8, inset=18, reach=0.5),
        "palm": prop(palm(5, 56, 68, "rose"), 8, inset=19, reach=0.5),
        "snake_plant": prop(snake_plant(4, 22, 38, "indigo"), 6, inset=4, reach=0.7),
        "hanging_plant": flat(hanging_plant()),
        "string_lights": flat(lights[0], lights[1:], 480),
        "rain": flat(panes[0], panes[1:], 110),
        "steam_kettle": overhead(steam[0], steam[1:], 130),
        "string_lights_right": flat(more[0], more[1:], 480),
        "plan_tubes": prop(plan_tubes(), 6, inset=2, reach=0.8),
        "pinned": flat(pinned()),
        "slippers": flat(slippers()),
        "cat_bowl": flat(cat_bowl()),
        "floor_cushion": prop(floor_cushion(), 0, sort=8),
        "floor_plan": flat(floor_plan()),
        "yarn": flat(yarn()),
        "tea_tray": flat(tea_tray()),
        "desk_bare": prop(desk(0, sheet=False), 26, depth=5),
        "morning": flat(morning()),
    }


def main() -> None:
    """Write the flat's sheet and its props."""
    write_sheet(TILESETS, "flat", sheet())
    write_collection(TILESETS, "flat_props", parts())


if __name__ == "__main__":
    main()
