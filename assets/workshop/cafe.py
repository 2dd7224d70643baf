"""The Nightlight from inside, a former launderette: its floor, walls and window as a sheet, its furniture as props."""

from __future__ import annotations

import itertools
import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from interior import (
    book_row,
    candle_frames,
    edges,
    fern,
    flat,
    glow_spot,
    ivy,
    monstera,
    mug,
    on_top,
    overhead,
    palm,
    pendant,
    prop,
    rain_frames,
    rubber_plant,
    snake_plant,
    steam_frames,
    string_lights,
    table_lamp,
    tinted,
    towers,
)
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet
from props import dryer, neon_sign

TILESETS = Path(__file__).parents[1] / "tilesets"
COLUMNS, WALL_ROWS, FLOOR_ROWS = 34, 6, 11
WIDTH, WALL, DEEP = COLUMNS * TILE, WALL_ROWS * TILE, FLOOR_ROWS * TILE
CEILING = 14  # The last row of dark above the wall.
RAIL = 46  # Tiles reach up to here.
GLASS = (68, 20, 124, 58)
BARS = (40, 82)
DRYER_RADIUS = 11
DRYER_PITCH = 31
DRUM_FRAMES = 8
# The ways that feet have worn pale, in px from the upper left corner of the floor.
WALK = ((36, 6), (70, 44), (140, 40), (230, 30), (330, 34), (412, 12), (470, 44))
TABLE_MIDDLE = (268, 96)


# -- floor --------------------------------------------------------------------------------------------------------


def wear_map(canvas: Canvas) -> NDArray[np.float64]:
    """How worn the floor is, 0..1, along the way from the door to the counter and in a ring round the table."""
    wear = np.zeros((canvas.height, canvas.width))
    for (x0, y0), (x1, y1) in itertools.pairwise(WALK):
        for part in np.linspace(0, 1, 24):
            x, y = x0 + (x1 - x0) * part, y0 + (y1 - y0) * part
            near = 1.25 - np.hypot((canvas.columns - x) / 32, (canvas.rows - y) / 18)
            wear = np.maximum(wear, np.clip(near, 0, 1))
    ring = np.abs(np.hypot((canvas.columns - TABLE_MIDDLE[0]) / 100, (canvas.rows - TABLE_MIDDLE[1]) / 58) - 1)
    worn: NDArray[np.float64] = np.clip(np.maximum(wear, np.clip(0.75 - ring * 3.2, 0, 1)) * 1.2, 0, 1)
    return worn


def checks(canvas: Canvas, wear: NDArray[np.float64], rng: np.random.Generator) -> None:
    """Lay a checkerboard of two close browns; worn places show the pale lino under both."""
    odd = ((canvas.columns // 16) + (canvas.rows // 12)) % 2 == 1
    everywhere = np.ones((canvas.height, canvas.width), np.bool_)
    canvas.gradient(everywhere & ~odd, wear, ["floor3", "floor3", "floor4", "floor4", "floor5"], 0.0, 0.9)
    canvas.gradient(everywhere & odd, wear, ["floor2", "floor2", "floor3", "floor3", "floor4"], 0.0, 0.9)
    seam = (canvas.columns % 16 == 0) | (canvas.rows % 12 == 0)
    canvas.shade(seam & (wear < 0.6), 0.2)
    shine = (canvas.rows % 12 == 1) & (canvas.columns % 16 < 9) & (canvas.columns % 16 > 0) & (wear < 0.4)
    canvas.fill(shine & ~odd, "floor4")
    canvas.speckle(everywhere, "floor1", 0.0022, rng, 2)


def floor() -> Canvas:
    """Draw the whole floor, worn by eleven years of the same feet, shaded under the walls."""
    rng = np.random.default_rng(17)
    canvas = Canvas(WIDTH, DEEP)
    noise = gaussian_filter(rng.random((DEEP, WIDTH)), 2.2) - 0.5
    checks(canvas, np.clip(wear_map(canvas) + noise * 1.5, 0, 1), rng)
    canvas.occlusion(0, 0, WIDTH, 16, 0.9)
    for step, strength in ((13, 0.2), (10, 0.25), (8, 0.3)):
        sides = (canvas.columns < step + 4) | (canvas.columns >= WIDTH - step - 4)
        canvas.shade(sides & (canvas.thresholds < 0.75), strength)
    return canvas


# -- walls --------------------------------------------------------------------------------------------------------


def tiled_wall(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw launderette tile to shoulder height, plum plaster above, a cream rail between, a beam at the top."""
    canvas.rect(0, 0, canvas.width, WALL, "rose1")
    noise = gaussian_filter(rng.random((canvas.height, canvas.width)), 7)
    noise = (noise - noise.min()) / (noise.max() - noise.min())
    plaster = (canvas.rows < RAIL) & (canvas.rows >= CEILING)
    canvas.gradient(plaster, noise, ["rose1", "rose1", "rose1", "brick2"], 0.0, 0.6)
    canvas.rect(0, 0, canvas.width, CEILING - 3, "indigo0")
    canvas.rect(0, CEILING - 4, canvas.width, 4, "wood2")
    canvas.rect(0, CEILING - 4, canvas.width, 1, "wood4")
    canvas.rect(0, CEILING - 1, canvas.width, 1, "wood0")
    canvas.fill(canvas.rect_mask(0, RAIL, canvas.width, WALL - RAIL), "teal3")
    for row, top in enumerate(range(RAIL, WALL, 6)):
        canvas.rect(0, top, canvas.width, 1, "teal2")
        for left in range((row % 2) * 5, canvas.width, 10):
            canvas.rect(left, top, 1, 6, "teal2")
            chance = rng.random()
            if chance < 0.1:
                canvas.rect(left + 1, top + 1, 9, 5, "teal2")
            elif chance < 0.32:
                canvas.rect(left + 2, top + 1, 5, 1, "teal4")
            elif chance < 0.35:
                canvas.line(left + 3, top + 1, left + 7, top + 5, "teal1")
    canvas.rect(0, RAIL - 3, canvas.width, 4, "cream3")
    canvas.rect(0, RAIL - 3, canvas.width, 1, "cream5")
    canvas.rect(0, RAIL + 1, canvas.width, 1, "teal1")
    canvas.rect(0, WALL - 5, canvas.width, 5, "teal1")
    canvas.rect(0, WALL - 5, canvas.width, 1, "teal3")
    canvas.rect(0, WALL - 1, canvas.width, 1, "teal0")
    for depth, strength in ((3, 0.45), (7, 0.3), (13, 0.2)):
        canvas.shade(canvas.rect_mask(0, CEILING, canvas.width, depth), strength)


def shop_front(glass: Canvas, x: int, width: int, top: int, wall: str, rng: np.random.Generator) -> None:
    """Draw one house across the street: storeys of lit and dark windows over a shop."""
    street = 46
    glass.rect(x, top, width, street - top, wall, 0.5)
    glass.rect(x, top, width, 1, wall[:-1] + "3", 0.6)
    glass.rect(x, top + 1, 1, street - top, wall[:-1] + str(int(wall[-1]) + 1), 0.5)
    glass.rect(x + width - 1, top, 1, street - top, "night0", 0.4)
    for row in range(top + 3, street - 12, 7):
        for column in range(x + 3, x + width - 4, 6):
            roll = rng.random()
            tone = (
                "lamp3"
                if roll < 0.3
                else "lamp2"
                if roll < 0.42
                else "ice3"
                if roll < 0.48
                else "neon3"
                if roll < 0.52
                else ""
            )
            if tone:
                glass.rect(column, row, 4, 5, tone, 0.8)
                glass.rect(column, row, 4, 1, tone[:-1] + "4", 0.9)
                glass.rect(column + 1 + int(roll * 50) % 2, row + 2, 1, 3, "lamp1", 0.5)
            else:
                glass.rect(column, row, 4, 5, "night0", 0.5)
                glass.rect(column, row, 4, 1, "night2", 0.5)
                glass.pixel(column + 3, row + 1, "night3", 0.5)


def street_view() -> Canvas:
    """Draw the street through the window: sky, towers, the houses opposite with their shops, wet stones, walkers."""
    _, _, width, height = GLASS
    rng = np.random.default_rng(23)
    glass = Canvas(width, height)
    sky = np.clip(glass.rows / 34, 0, 1)
    glass.gradient(glass.rows >= 0, sky, ["night1", "night2", "indigo3", "rose2", "rose3"], 0.62)
    cloud = gaussian_filter(rng.random((height, width)), (1.6, 7))
    cloud = (cloud - cloud.min()) / (cloud.max() - cloud.min())
    glass.fill((cloud > 0.62) & (glass.rows < 22) & (glass.rows > 2), "indigo3", 0.6)
    glass.fill((cloud > 0.74) & (glass.rows < 22) & (glass.rows > 2), "neon1", 0.55)
    towers(glass, 40, 26, 12, "night2", 0.6, {"lamp3": 0.12, "ice4": 0.08}, rng, (7, 13))
    # The Network's tower, with the crescent that is lit all night.
    glass.rect(101, 8, 9, 30, "night2", 0.75)
    glass.rect(101, 8, 1, 30, "night4", 0.8)
    for row in range(18, 36, 3):
        glass.rect(103, row, 5, 1, "ice3", 0.8)
    glow_spot(glass, 105.5, 12, 10, "ice3", 0.55)
    moon = glass.ellipse_mask(105.5, 12, 4, 4) & ~glass.ellipse_mask(107.2, 11, 3.4, 3.4)
    glass.fill(moon, "ice5", 1.0)
    for x, wide, top, wall in (
        (-2, 27, 21, "brick1"),
        (25, 22, 26, "indigo1"),
        (47, 34, 19, "brick1"),
        (84, 20, 27, "teal1"),
        (104, 24, 23, "indigo1"),
    ):
        shop_front(glass, x, wide, top, wall, rng)
    # An alley between two of the houses, with the sky's glow at its end.
    glass.rect(81, 24, 3, 22, "night0", 0.4)
    # Shops: a noodle bar, a shutter, the pharmacy, a barber.
    glass.rect(1, 36, 22, 10, "lamp2", 0.9)
    glass.rect(1, 36, 22, 2, "coral3", 0.85)
    for column in range(1, 23, 4):
        glass.rect(column, 36, 2, 3, "cream4", 0.75)
    glass.rect(3, 41, 18, 1, "lamp4", 0.95)
    for head in (6, 11, 17):
        glass.rect(head, 40, 3, 3, "brick0", 0.4)
        glass.rect(head - 1, 43, 5, 3, "brick0", 0.4)
    glass.rect(27, 37, 18, 9, "slate1", 0.5)
    for row in range(38, 46, 2):
        glass.rect(27, row, 18, 1, "slate2", 0.6)
    glass.rect(49, 36, 30, 10, "mint4", 0.8)
    glass.rect(49, 36, 30, 2, "mint2", 0.85)
    glass.rect(51, 40, 26, 1, "mint5", 0.9)
    for column in range(52, 78, 5):
        glass.rect(column, 41, 2, 3, ("ice3", "coral3", "linen4")[column % 3], 0.8)
    glass.rect(60, 25, 7, 3, "mint4", 1.0)
    glass.rect(62, 23, 3, 7, "mint4", 1.0)
    glow_spot(glass, 63.5, 26.5, 9, "mint3", 0.4)
    glass.rect(60, 25, 7, 3, "mint3", 1.0)
    glass.rect(62, 23, 3, 7, "mint3", 1.0)
    glass.rect(61, 26, 5, 1, "mint5", 1.0)
    glass.rect(63, 24, 1, 5, "mint5", 1.0)
    glass.rect(87, 38, 14, 8, "ice2", 0.7)
    glass.rect(88, 39, 12, 3, "ice4", 0.85)
    glass.rect(107, 37, 17, 9, "lamp1", 0.8)
    glass.rect(108, 38, 15, 5, "lamp3", 0.9)
    glass.rect(107, 36, 17, 1, "neon4", 1.0)
    # The wet street: every light above is drawn out below in broken streaks.
    road = glass.rows >= 46
    glass.fill(road, "night1", 0.6)
    glass.fill(road & (glass.rows == 46), "slate3", 0.7)
    glass.fill(road & (glass.rows == 47), "slate1", 0.6)
    streaks = (
        (6, 9, "lamp2"),
        (15, 7, "lamp3"),
        (36, 4, "night3"),
        (56, 8, "mint3"),
        (70, 8, "mint4"),
        (92, 6, "ice3"),
        (114, 9, "lamp2"),
        (24, 3, "lamp4"),
        (82, 3, "lamp4"),
    )
    for x, wide, tone in streaks:
        reach = wide * (1 - (glass.rows - 47) / 15) + 1.4 * np.sin(glass.rows * 2.1 + x)
        broken = (
            road
            & (glass.rows > 47)
            & (np.abs(glass.columns - x) < reach)
            & ((glass.rows + glass.columns // 3) % 3 != 0)
        )
        tinted(glass, broken, tone, 0.55, 0.85)
    glass.fill(road & (glass.rows > 48) & (rng.random((height, width)) < 0.02), "night5", 0.7)
    # Street lamps and the tram's wire.
    for x in (24, 82):
        glass.rect(x, 28, 1, 19, "slate0", 0.3)
        glass.rect(x - 2, 27, 5, 1, "slate0", 0.4)
        glow_spot(glass, x + 0.5, 29.5, 9, "lamp3", 0.55)
        glass.rect(x - 1, 28, 3, 2, "lamp5", 1.0)
    glass.curve([(-2, 20), (41, 22), (84, 20), (126, 23)], "night0", 0.3, 1.5)
    # Two who walk home.
    for x, ramp in ((37, "coral"), (97, "ochre")):
        glass.rect(x, 43, 3, 6, "night0", 0.35)
        glass.pixel(x, 49, "night0", 0.3)
        glass.pixel(x + 2, 49, "night0", 0.3)
        glass.rect(x - 2, 40, 7, 1, f"{ramp}3", 0.7)
        glass.rect(x - 3, 41, 9, 1, f"{ramp}2", 0.65)
        glass.rect(x, 39, 3, 1, f"{ramp}4", 0.75)
        glass.rect(x + 1, 42, 1, 2, "slate3", 0.5)
    # Breath on the glass: low and in the corners only, so that the street stays clear.
    mist = np.clip((glass.rows - 49) / 14, 0, 0.5) + np.clip(np.abs(glass.columns - width / 2) / width - 0.44, 0, 1) * 3
    tinted(glass, glass.thresholds < mist * 0.8, "linen1", 0.3, 0.5)
    return glass


def street_at_dawn() -> Canvas:
    """The same street a little after five: a sky like bread, houses in mist, shops dark, the wet road bright."""
    _, _, width, height = GLASS
    rng = np.random.default_rng(23)
    glass = Canvas(width, height)
    glass.wash(glass.rows >= 0, np.clip(glass.rows / 34, 0, 1), ["linen1", "linen2", "rose5", "coral5"], 20, 0.8)
    cloud = gaussian_filter(rng.random((height, width)), (1.6, 7))
    cloud = (cloud - cloud.min()) / (cloud.max() - cloud.min())
    glass.fill((cloud > 0.66) & (glass.rows < 20), "rose5", 0.85)
    towers(glass, 40, 26, 12, "linen1", 0.72, {"lamp3": 0.01}, rng, (7, 13))
    glass.rect(101, 8, 9, 30, "linen1", 0.7).rect(101, 8, 1, 30, "coral5", 0.7)
    glass.fill(glass.ellipse_mask(105.5, 12, 4, 4) & ~glass.ellipse_mask(107.2, 11, 3.4, 3.4), "linen3", 0.8)
    houses = ((-2, 27, 21, "brick"), (25, 22, 26, "indigo"), (47, 34, 19, "brick"), (84, 20, 27, "teal"))
    for x, wide, top, wall in (*houses, (104, 24, 23, "indigo")):
        glass.rect(x, top, wide, 46 - top, f"{wall}3", 0.5).rect(x, top, wide, 1, f"{wall}5", 0.7)
        glass.rect(x + wide - 1, top, 1, 46 - top, f"{wall}2", 0.5)
        for row in range(top + 3, 34, 7):
            for column in range(x + 3, x + wide - 4, 6):
                lamp = rng.random() < 0.14
                glass.rect(column, row, 4, 5, "lamp3" if lamp else f"{wall}1", 0.8 if lamp else 0.4)
                glass.rect(column, row, 4, 1, "rose5", 0.6)
        glass.rect(x + 2, 36, wide - 5, 10, f"{wall}1", 0.4).rect(x + 2, 36, wide - 5, 1, f"{wall}4", 0.5)
    glass.rect(60, 25, 7, 3, "slate2", 0.4).rect(62, 23, 3, 7, "slate2", 0.4)
    road = glass.rows >= 46
    glass.wash(road, np.clip((glass.rows - 46) / 14, 0, 1), ["linen1", "rose5", "linen1"], 20, 0.62)
    glass.fill(road & (glass.rows == 46), "slate4", 0.6)
    glass.fill(road & (rng.random((height, width)) < 0.05), "coral5", 0.8)
    for x in (24, 82):
        glass.rect(x, 28, 1, 19, "slate1", 0.4).rect(x - 2, 27, 5, 1, "slate1", 0.4)
    glass.curve([(-2, 20), (41, 22), (84, 20), (126, 23)], "slate1", 0.3, 1.5)
    # Somebody with a long pole.
    glass.rect(52, 42, 3, 7, "indigo2", 0.4).rect(52, 40, 3, 2, "skin3", 0.5).line(55, 46, 60, 34, "wood3", 0.5)
    return glass


def shop_window(canvas: Canvas, view: Canvas) -> None:
    """Set the window into the wall: frame, bars, sill, and the neon sign read from behind."""
    x, y, width, height = GLASS
    view = view.copy()
    sign = neon_sign().mirrored()
    view.paste(sign, (width - sign.width) // 2 + 1, 2)
    canvas.box(x - 6, y - 5, width + 12, height + 9, "wood2", "wood4", "wood0")
    canvas.box(x - 3, y - 2, width + 6, height + 4, "wood1", "wood0", "wood3")
    canvas.paste(view, x, y)
    for bar in BARS:
        canvas.rect(x + bar, y, 2, height, "wood1")
        canvas.rect(x + bar, y, 1, height, "wood3")
    canvas.rect(x - 9, y + height + 3, width + 18, 5, "wood3")
    canvas.rect(x - 9, y + height + 3, width + 18, 1, "wood5")
    canvas.rect(x - 9, y + height + 7, width + 18, 1, "wood1")
    canvas.shade(canvas.rect_mask(x - 8, y + height + 8, width + 16, 4), 0.5)


def shop_door(canvas: Canvas, view: Canvas) -> None:
    """Draw the door to the street: a glazed leaf, a transom, OPEN turned to the wall, a bell on a spring."""
    x, y, width, height = 16, 18, 40, 78
    canvas.box(x, y, width, height, "wood2", "wood4", "wood0")
    canvas.rect(x + 2, y + 2, width - 4, height - 2, "wood0")
    # The transom shows the sky's last glow.
    transom = canvas.rect_mask(x + 4, y + 4, width - 8, 9)
    canvas.gradient(transom, (canvas.columns - x) / width, ["indigo3", "rose3", "neon2", "indigo3"], 0.6)
    canvas.rect(x + 19, y + 4, 2, 9, "wood2")
    leaf_top = y + 15
    canvas.box(x + 3, leaf_top, width - 6, height - 15, "teal2", "teal4", "teal1")
    pane = Canvas(22, 36)
    pane.paste(view, -44, -18)
    tinted(pane, pane.rows >= 0, "night2", 0.12, 0.5)
    canvas.box(x + 8, leaf_top + 4, 24, 38, "teal1", "teal0", "teal3")
    canvas.paste(pane, x + 9, leaf_top + 5)
    canvas.line(x + 12, leaf_top + 14, x + 20, leaf_top + 6, "night5", 0.5)
    canvas.line(x + 12, leaf_top + 16, x + 22, leaf_top + 6, "night4", 0.5)
    # The card hangs on a thread, turned for the night; until then its back is shown by a prop over it.
    canvas.curve([(x + 14, leaf_top + 14), (x + 20, leaf_top + 9), (x + 26, leaf_top + 14)], "linen3")
    canvas.box(x + 11, leaf_top + 14, 19, 9, "coral3", "coral4", "coral2")
    canvas.text(x + 13, leaf_top + 16, "OPEN", "cream5", 0.5)
    canvas.box(x + 8, leaf_top + 46, 24, 14, "teal2", "teal1", "teal3")
    canvas.rect(x + 29, leaf_top + 30, 3, 8, "lamp2")
    canvas.rect(x + 29, leaf_top + 30, 1, 8, "lamp4")
    canvas.rect(x + 4, y + height - 6, width - 8, 4, "lamp1")
    canvas.rect(x + 4, y + height - 6, width - 8, 1, "lamp3")
    canvas.curve([(x + 31, y + 15), (x + 34, y + 18)], "lamp2")
    canvas.rect(x + 33, y + 18, 3, 3, "lamp3")
    canvas.pixel(x + 33, y + 18, "lamp5")


def counter_wall(canvas: Canvas) -> None:
    """Draw the shelves behind the counter, with bottles, jars and mugs, and the chalkboard between."""
    left, wide = 438, 96
    for y in (30, 48):
        canvas.shade(canvas.rect_mask(left, y + 3, wide, 4), 0.5)
        canvas.rect(left, y, wide, 3, "wood3")
        canvas.rect(left, y, wide, 1, "wood5")
        for bracket in (left + 6, left + wide - 9):
            canvas.rect(bracket, y + 3, 2, 3, "lamp1")
    bottles = ("green2", "ochre3", "rose3", "teal3", "lamp2", "green3", "indigo4", "coral3", "ochre4", "mint2")
    for index, tone in enumerate(bottles):
        x = left + 3 + index * 9
        tall = 8 + (index * 5) % 4
        canvas.rect(x, 30 - tall, 5, tall, tone)
        canvas.rect(x, 30 - tall, 1, tall, tone[:-1] + str(min(5, int(tone[-1]) + 1)))
        canvas.rect(x + 4, 30 - tall, 1, tall, tone[:-1] + str(int(tone[-1]) - 1))
        canvas.rect(x + 1, 27 - tall, 2, 3, tone)
        canvas.rect(x + 1, 30 - tall + 3, 3, 3, "cream4")
    for index, ramp in enumerate(("coral", "ice", "cream", "ochre", "green", "rose", "linen", "teal")):
        mug(canvas, left + 3 + index * 11, 41, ramp, "wood0")
    # Mugs hang from the lower shelf; one of them says what version its handle is.
    for index, ramp in enumerate(("teal", "ochre", "coral", "linen", "indigo", "mint")):
        x = left + 40 + index * 9
        canvas.pixel(x + 2, 51, "lamp3")
        canvas.box(x, 53, 6, 6, f"{ramp}3", f"{ramp}4", f"{ramp}1")
        canvas.rect(x + 1, 58, 4, 1, f"{ramp}2")
    board = (left + 4, 55, 32, 22)
    canvas.box(*board, "slate0", "wood4", "wood2")
    canvas.box(board[0] + 1, board[1] + 1, 30, 20, "slate1", "slate0")
    canvas.text(board[0] + 4, board[1] + 3, "SOUP", "lamp4")
    canvas.text(board[0] + 22, board[1] + 3, "3", "lamp4")
    canvas.text(board[0] + 4, board[1] + 9, "TEA", "cream3")
    canvas.text(board[0] + 22, board[1] + 9, "2", "cream3")
    canvas.text(board[0] + 4, board[1] + 15, "SIT", "ice4")
    canvas.text(board[0] + 22, board[1] + 15, "0", "ice4")


def back_door(canvas: Canvas) -> None:
    """Draw the doorway to the back: a frame, and a warm dark behind the curtain."""
    x, y, width, height = 396, 28, 36, 68
    canvas.box(x, y, width, height, "wood2", "wood4", "wood0")
    inner = canvas.rect_mask(x + 4, y + 5, width - 8, height - 5)
    canvas.gradient(inner, np.clip((canvas.rows - y) / height, 0, 1), ["rose0", "rose1", "coral1", "coral2"], 0.35)
    canvas.rect(x + 1, y + 1, width - 2, 1, "wood5")


def clock(canvas: Canvas, x: int, y: int) -> None:
    """Draw the wall clock; its hands stand near two minutes to four, as they did this morning."""
    canvas.ellipse(x + 1, y + 1.5, 8.6, 8.6, "rose0")
    canvas.ellipse(x, y, 8.5, 8.5, "slate2")
    canvas.ellipse(x, y, 8.5, 8.5, "slate3")
    canvas.ellipse(x, y, 7, 7, "cream4")
    canvas.ellipse(x - 0.6, y - 0.6, 5.6, 5.6, "cream5")
    for dx, dy in ((0, -6), (6, 0), (0, 6), (-6, 0)):
        canvas.pixel(x + dx, y + dy, "slate2")
    canvas.line(x, y, x - 1, y - 5, "slate0")
    canvas.line(x, y, x + 3, y + 2, "slate0")
    canvas.pixel(x, y, "coral3")


def walls(view: Canvas) -> Canvas:
    """Draw the whole back wall: door, window, the bare wall of the dryers, the doorway to the back, the shelves."""
    canvas = Canvas(WIDTH, WALL)
    tiled_wall(canvas, np.random.default_rng(5))
    shop_door(canvas, view)
    shop_window(canvas, view)
    back_door(canvas)
    counter_wall(canvas)
    clock(canvas, 414, 20 + 2)
    canvas.rect(0, 0, 8, WALL, "indigo0")
    canvas.rect(WIDTH - 8, 0, 8, WALL, "indigo0")
    for left in (8, WIDTH - 10):
        canvas.rect(left, CEILING, 2, WALL - CEILING, "rose0")
    return canvas


def repeats() -> Canvas:
    """Draw what a designer enlarges the room with: floor of three degrees of wear, 6 tiles by 3, and plain wall."""
    canvas = Canvas(COLUMNS * TILE, WALL)
    rng = np.random.default_rng(3)
    for index, wear in enumerate((0.05, 0.4, 0.75)):
        piece = Canvas(64, 48)
        noise = gaussian_filter(rng.random((48, 64)), 2, mode="wrap") - 0.5
        checks(piece, np.clip(wear + noise * 1.2, 0, 1), rng)
        canvas.paste(piece, index * 64, 0)
    wall = Canvas(160, WALL)
    tiled_wall(wall, np.random.default_rng(8))
    return canvas.paste(wall, 192, 0)


def sheet(view: Canvas) -> Canvas:
    """Put the grid sheet together: wall with its view, edge tiles, floor, pieces to repeat, from the top."""
    canvas = Canvas(WIDTH, WALL + TILE + DEEP + WALL)
    canvas.paste(walls(view), 0, 0)
    canvas.paste(edges(COLUMNS), 0, WALL)
    canvas.paste(floor(), 0, WALL + TILE)
    return canvas.paste(repeats(), 0, WALL + TILE + DEEP)


# -- the machines -------------------------------------------------------------------------------------------------


def plinth(canvas: Canvas, left: int, top: int, count: int) -> None:
    """Draw the plinth with a drawer under each dryer."""
    canvas.rect(left, top, count * DRYER_PITCH, 13, "cream0")
    canvas.rect(left, top, count * DRYER_PITCH, 1, "cream2")
    for index in range(count):
        x = left + index * DRYER_PITCH
        canvas.box(x + 2, top + 3, 26, 8, "cream0", "cream1", "indigo1")
        canvas.rect(x + 12, top + 5, 6, 1, "cream3")
    canvas.rect(left, top + 12, count * DRYER_PITCH, 1, "indigo0")


def five_dryers() -> Canvas:
    """Draw dryers 1 to 5 on their plinth, with what has gathered on top of them."""
    canvas = Canvas(5 * DRYER_PITCH, 68)
    top = 15
    canvas.rect(0, top - 2, canvas.width, 3, "cream3")
    canvas.rect(0, top - 2, canvas.width, 1, "cream5")
    for index in range(5):
        canvas.paste(dryer(DRYER_RADIUS, index + 1), index * DRYER_PITCH + 1, top)
        canvas.rect(index * DRYER_PITCH, top, 1, 40, "indigo1")
    plinth(canvas, 0, top + 40, 5)
    # On top: folded towels, soap powder, a fern, a stack of books, a jar of buttons.
    for index, ramp in enumerate(("ice", "coral", "linen")):
        canvas.box(4 + index, 9 - index * 3, 20 - index * 2, 4, f"{ramp}3", f"{ramp}5", f"{ramp}2")
    canvas.box(34, 2, 9, 11, "ochre3", "ochre5", "ochre1")
    canvas.rect(36, 5, 5, 4, "coral3")
    canvas.rect(34, 2, 9, 2, "cream4")
    canvas.box(45, 5, 8, 8, "ice3", "ice5", "ice1")
    canvas.rect(46, 8, 6, 2, "cream5")
    canvas.paste(fern(4, 30, 17, "rose"), 60, -4)
    book_row(canvas, 98, 13, 26, 10, np.random.default_rng(6))
    canvas.box(130, 6, 7, 7, "ice2", "ice4", "ice1")
    for x, tone in ((131, "coral3"), (133, "lamp3"), (135, "mint3"), (132, "neon3"), (134, "cream5")):
        canvas.pixel(x, 10 + x % 2, tone)
    canvas.rect(130, 5, 7, 1, "lamp2")
    # Two notes, taped: on 2 it says OUT, on 4 nothing any more.
    canvas.rect(39, 24, 13, 8, "cream5")
    canvas.rect(40, 25, 11, 6, "cream4")
    canvas.text(40, 26, "OUT", "coral2")
    canvas.rect(106, 30, 6, 6, "lamp4")
    return canvas.stand_up()


def sixth_dryer(turn: float) -> Canvas:
    """Draw dryer 6, always running, empty."""
    canvas = Canvas(DRYER_PITCH, 68)
    canvas.rect(0, 13, DRYER_PITCH, 3, "cream3")
    canvas.rect(0, 13, DRYER_PITCH, 1, "cream5")
    canvas.paste(dryer(DRYER_RADIUS, 6, turn), 1, 15)
    canvas.rect(0, 15, 1, 40, "indigo1")
    plinth(canvas, 0, 55, 1)
    # A cup of tea that Quinn has left there, and the glow on the floor of the plinth.
    mug(canvas, 18, 6, "teal")
    canvas.emit(canvas.rect_mask(4, 55, 23, 1), 0.3)
    return canvas.stand_up()


def sixth_stopped() -> Canvas:
    """Draw dryer 6 stopped: on two racks behind its glass are the cups with nothing wrong with them."""
    canvas = Canvas(DRYER_PITCH, 68)
    canvas.rect(0, 13, DRYER_PITCH, 3, "cream3").rect(0, 13, DRYER_PITCH, 1, "cream5")
    canvas.paste(dryer(DRYER_RADIUS, 6), 1, 15)
    cx, cy = 16, 35
    drum = canvas.ellipse_mask(cx - 0.5, cy - 0.5, 9.4, 9.4)
    canvas.fill(drum, "wood2", 0.35).fill(drum & (canvas.rows < cy - 4), "wood3", 0.35)
    canvas.rect(cx - 9, cy + 1, 18, 1, "wood5", 0.3)
    for dx, dy, ramp in ((-7, -4, "coral"), (-1, -4, "ice"), (5, -4, "ochre"), (-5, 3, "teal"), (1, 3, "linen")):
        canvas.box(cx + dx, cy + dy, 5, 5, f"{ramp}4", f"{ramp}5", f"{ramp}2")
        canvas.pixel(cx + dx + 5, cy + dy + 2, f"{ramp}4")
        canvas.emit(canvas.rect_mask(cx + dx, cy + dy, 5, 5), 0.45)
    canvas.line(cx - 6, cy + 3, cx + 2, cy - 7, "ice5", 0.2)
    canvas.rect(0, 15, 1, 40, "indigo1")
    plinth(canvas, 0, 55, 1)
    mug(canvas, 18, 6, "teal")
    return canvas.stand_up()


def pledge() -> Canvas:
    """Draw the paper bag with what four have signed, pinned up by two corners; there is butter on it."""
    canvas = Canvas(22, 18)
    canvas.drape(canvas.rect_mask(2, 3, 19, 14), "indigo0", 0.45)
    canvas.polygon([(0, 1), (19, 0), (20, 13), (1, 14)], "floor5").polygon([(0, 1), (19, 0), (19, 3), (0, 4)], "wood5")
    for row in range(4):
        canvas.rect(2, 4 + row * 2, 5, 1, "indigo3").rect(9, 4 + row * 2, 9, 1, "floor3")
    canvas.rect(8, 3, 1, 10, "floor3").rect(13, 3, 1, 10, "floor3").ellipse(15, 10, 2.6, 2, "floor4")
    for x in range(1, 20, 2):
        canvas.pixel(x, 14, "floor5")
    return canvas.rect(1, 1, 2, 2, "coral3").rect(17, 1, 2, 2, "teal4")


def mug_hook(key: bool) -> Canvas:
    """Draw the hook for Quinn's mug, screwed to the dryer's side; with the key of core on its bootlace, or bare."""
    canvas = Canvas(9, 22)
    canvas.rect(3, 0, 3, 4, "ochre3")
    canvas.rect(3, 0, 3, 1, "ochre5")
    canvas.rect(4, 4, 1, 2, "ochre2")
    canvas.rect(4, 5, 3, 1, "ochre4")
    canvas.pixel(6, 4, "ochre4")
    if key:
        for row in range(5, 12):
            canvas.pixel(3 if row % 4 else 2, row, "indigo1")
            canvas.pixel(6 if row % 3 else 5, row, "indigo1")
        canvas.box(1, 11, 7, 10, "teal2", "teal3", "indigo0")
        canvas.rect(1, 11, 7, 1, "indigo0").rect(1, 11, 1, 10, "indigo0")
        canvas.rect(2, 13, 5, 3, "cream5").rect(3, 14, 3, 1, "indigo1")
        canvas.rect(4, 18, 1, 1, "ice5", 0.9)
    return canvas


def tea_machine(tick: int) -> Canvas:
    """Draw the soap dispenser that sells tea: enamel, three lit buttons (one in turn brighter), a lit hatch."""
    canvas = Canvas(30, 52)
    canvas.box(0, 0, 30, 52, "coral2", "coral4", "coral0")
    canvas.rect(1, 1, 28, 1, "coral4")
    canvas.rect(26, 3, 2, 46, "coral1")
    canvas.box(4, 4, 22, 13, "cream4", "cream5", "cream2")
    canvas.emit(canvas.rect_mask(4, 4, 22, 13), 0.55)
    canvas.text(9, 8, "TEA", "coral2", 0.5)
    canvas.rect(5, 15, 20, 1, "coral3", 0.4)
    for index, tone in enumerate(("lamp", "mint", "ice")):
        y = 21 + index * 5
        canvas.rect(5, y, 13, 3, "cream3")
        canvas.rect(5, y, 13, 1, "cream5")
        canvas.rect(21, y, 4, 3, f"{tone}{4 if tick % 3 == index else 3}", 1.0 if tick % 3 == index else 0.7)
    canvas.box(5, 37, 20, 10, "wood0", "coral1")
    canvas.gradient(canvas.rect_mask(6, 38, 18, 9), (canvas.rows - 38) / 9, ["lamp0", "lamp1", "lamp2"], 0.5)
    canvas.box(12, 42, 6, 5, "cream4", "cream5", "cream2")
    canvas.rect(0, 49, 30, 3, "coral0")
    return canvas


def counter() -> Canvas:
    """Draw the counter from the front: a worn top, boards, a brass rail, stickers, a tip jar."""
    canvas = Canvas(98, 36)
    top = 10
    canvas.rect(0, top, 98, 7, "wood4")
    canvas.rect(0, top, 98, 1, "wood5")
    canvas.rect(0, top + 6, 98, 2, "wood2")
    canvas.speckle(canvas.rect_mask(2, top + 2, 94, 4), "wood5", 0.02, np.random.default_rng(3), 6)
    canvas.rect(2, top + 8, 94, 18, "wood2")
    for x in range(2, 96, 8):
        canvas.rect(x, top + 8, 1, 18, "wood1")
        canvas.rect(x + 1, top + 9, 1, 15, "wood3")
    canvas.shade(canvas.rect_mask(2, top + 8, 94, 3), 0.55)
    canvas.rect(4, top + 20, 90, 1, "lamp3")
    canvas.rect(4, top + 21, 90, 1, "lamp1")
    for x in (8, 48, 88):
        canvas.rect(x, top + 20, 2, 4, "lamp2")
    canvas.rect(2, top + 24, 94, 2, "wood0")
    canvas.box(60, top + 10, 13, 8, "cream4", "cream5", "cream2")
    canvas.rect(62, top + 12, 9, 1, "coral3")
    canvas.rect(62, top + 14, 7, 1, "slate3")
    canvas.ellipse(84, top + 14, 4, 4, "teal3")
    canvas.ellipse(84, top + 14, 2.6, 2.6, "cream4")
    canvas.rect(82, top + 14, 4, 1, "teal2")
    canvas.box(30, 4, 8, 9, "ice2", "ice4", "ice1")
    canvas.rect(31, 7, 6, 5, "lamp2")
    canvas.rect(31, 7, 3, 1, "lamp4")
    canvas.rect(30, 3, 8, 1, "ice5")
    return canvas.raise_top(0, top, 98, 7, 20)


def espresso_machine() -> Canvas:
    """Draw the machine: cups on top, a red band, a gauge, two groups, a lit drip tray."""
    canvas = Canvas(40, 33)
    y = 6
    for cup in range(4):
        canvas.box(3 + cup * 9, y - 5, 7, 5, "linen3", "linen5", "linen1")
        canvas.rect(4 + cup * 9, y - 5, 5, 1, "linen5")
    canvas.box(0, y, 40, 27, "slate3", "slate5", "slate1")
    canvas.rect(1, y + 1, 38, 3, "slate4")
    canvas.rect(2, y + 1, 14, 1, "slate5")
    canvas.rect(2, y + 8, 36, 1, "coral4")
    canvas.rect(2, y + 9, 36, 3, "coral2")
    canvas.rect(3, y + 13, 34, 9, "slate0")
    canvas.rect(3, y + 20, 34, 2, "lamp0", 0.4)
    for group in (8, 25):
        canvas.rect(group, y + 13, 7, 3, "slate4")
        canvas.rect(group, y + 13, 7, 1, "slate5")
        canvas.rect(group + 2, y + 16, 3, 1, "slate2")
        canvas.rect(group - 4, y + 15, 5, 1, "wood4")
    canvas.box(8, y + 18, 6, 4, "linen4", "linen5", "linen2")
    canvas.box(26, y + 18, 6, 4, "coral3", "coral4", "coral1")
    canvas.rect(2, y + 23, 36, 3, "slate2")
    canvas.rect(2, y + 23, 36, 1, "slate5")
    canvas.ellipse(20, y + 6, 3, 3, "linen5")
    canvas.line(20, y + 6, 21, y + 4, "coral2")
    canvas.pixel(5, y + 5, "mint4", 1.0)
    canvas.pixel(35, y + 5, "coral3", 1.0)
    return canvas


def cake() -> Canvas:
    """Draw a layer cake, one slice gone, under a glass dome on a foot."""
    canvas = Canvas(25, 25)
    canvas.rect(10, 22, 5, 2, "linen2")
    canvas.rect(7, 24, 11, 1, "linen3")
    canvas.rect(2, 20, 21, 2, "linen4")
    canvas.rect(2, 21, 21, 1, "linen2")
    canvas.rect(5, 10, 15, 10, "ochre3")
    for row, tone in ((10, "rose4"), (11, "rose5"), (12, "rose4"), (15, "cream5"), (17, "rose3")):
        canvas.rect(5, row, 15, 1, tone)
    canvas.rect(14, 11, 6, 9, "ochre4")
    canvas.rect(14, 14, 6, 1, "cream5")
    canvas.rect(14, 17, 6, 1, "rose4")
    canvas.polygon([(15, 10), (20, 10), (20, 13)], "ochre5")
    for x in (6, 9, 12):
        canvas.rect(x, 8, 2, 2, "coral3")
        canvas.pixel(x, 8, "coral5")
    dome = canvas.ellipse_mask(12, 19, 11, 15) & (canvas.rows < 20)
    rim = dome & ~canvas.ellipse_mask(12, 19, 9.9, 13.9)
    canvas.drape(dome & ~rim, "ice4", 0.16)
    canvas.drape(rim, "ice5", 0.7)
    canvas.line(5, 14, 8, 8, "ice5")
    canvas.rect(11, 2, 3, 2, "linen5")
    return canvas


def curtain(tick: int) -> Canvas:
    """Draw the curtain to the back, one edge stirring, a line of warm light under it."""
    canvas = Canvas(30, 64)
    sway = math.sin(tick * math.tau / 4) * 0.8
    hem = canvas.rows / 64
    fold = np.sin((canvas.columns + np.sin(canvas.rows / 11.0) * 1.1 + sway * hem * 1.5) * 0.98)
    edge = 27.5 + sway * hem - 3.5 * np.exp(-(((canvas.rows - 44) / 14.0) ** 2))
    inside = (canvas.columns < edge) & (canvas.rows < 61)
    step = np.clip(np.round(2.0 + fold * 1.3), 0, 4)
    for value in range(5):
        canvas.fill(inside & (step == value), ("indigo1", "indigo2", "indigo3", "indigo4", "indigo4")[value])
    sprig = inside & (
        (canvas.rows % 12 == 4) & (canvas.columns % 8 == 3) | (canvas.rows % 12 == 10) & (canvas.columns % 8 == 7)
    )
    canvas.fill(sprig, "lamp3")
    canvas.fill(inside & (canvas.rows > 57), "indigo1")
    canvas.fill(inside & (canvas.rows == 57), "lamp2")
    canvas.rect(0, 0, 30, 2, "lamp1")
    canvas.rect(0, 0, 30, 1, "lamp3")
    for ring in range(2, 28, 5):
        canvas.rect(ring, 1, 2, 3, "lamp2")
    gap = (canvas.columns >= edge) & (canvas.rows > 6) & (canvas.rows < 63)
    canvas.fill(gap & (canvas.columns >= edge) & (canvas.columns < edge + 2), "lamp1", 0.8)
    canvas.rect(1, 61, 27, 1, "lamp1", 0.6)
    canvas.rect(3, 62, 22, 1, "lamp2", 0.7)
    return canvas


def socks_on_a_line() -> Canvas:
    """Draw lost property: single socks, pegged to a line, each waiting for the other."""
    canvas = Canvas(186, 30)
    hooks = [(2, 4), (92, 3), (183, 4)]
    canvas.curve(hooks, "linen3", sag=8)
    for x, y in hooks:
        canvas.rect(x - 1, y - 3, 3, 4, "lamp2")
        canvas.pixel(x, y - 3, "lamp4")
    kinds = (
        "coral lamp4",
        "ice linen5",
        "ochre rose2",
        "green lamp4",
        "neon indigo2",
        "linen coral3",
        "teal lamp4",
        "indigo lamp3",
        "rose linen4",
        "moss coral4",
        "mint linen5",
    )
    places = (12, 26, 40, 55, 70, 103, 117, 131, 145, 158, 171)
    for x, kind in zip(places, kinds, strict=True):
        ramp, stripe = kind.split()
        part = ((x - 2) % 90) / 90
        y = round(5 + 32 * part * (1 - part))
        canvas.drape(canvas.rect_mask(x, y + 2, 6, 11) & ~canvas.mask, "indigo0", 0.4)
        canvas.rect(x - 2, y, 5, 9, f"{ramp}3")
        canvas.rect(x - 2, y, 1, 9, f"{ramp}4")
        canvas.rect(x + 2, y, 1, 8, f"{ramp}2")
        canvas.rect(x - 2, y + 8, 8, 3, f"{ramp}3")
        canvas.rect(x - 1, y + 10, 7, 1, f"{ramp}2")
        canvas.rect(x + 4, y + 8, 2, 3, stripe)
        canvas.rect(x - 2, y + 1, 5, 1, stripe)
        canvas.rect(x - 2, y + 3, 5, 1, stripe)
        canvas.rect(x, y - 2, 1, 4, "wood5")
    return canvas


# -- the table and its chairs -------------------------------------------------------------------------------------


def candle_out() -> Canvas:
    """Draw the candle when it has been pinched out, in its own small smell."""
    canvas = Canvas(11, 16)
    canvas.rect(1, 14, 9, 1, "cream2").rect(2, 15, 7, 1, "cream0")
    canvas.rect(4, 8, 3, 6, "cream4").rect(6, 9, 1, 5, "cream2").rect(5, 6, 1, 2, "wood0")
    return canvas.drape(canvas.rect_mask(5, 1, 1, 4) | canvas.rect_mask(6, 0, 1, 3), "linen4", 0.3)


TABLE_TOP = (124, 44)


def table() -> Canvas:
    """Draw the usual table: a door laid on trestles, scrubbed."""
    width, depth = TABLE_TOP
    canvas = Canvas(width, 64)
    for leg in (8, width - 14):
        canvas.polygon([(leg + 1, depth + 4), (leg + 5, depth + 4), (leg + 9, 63), (leg + 5, 63)], "wood1")
        canvas.polygon([(leg + 1, depth + 4), (leg + 5, depth + 4), (leg, 63), (leg - 4, 63)], "wood2")
        canvas.rect(leg - 2, depth + 12, 10, 2, "wood2")
        canvas.rect(leg - 2, depth + 12, 10, 1, "wood3")
    canvas.drape(canvas.rect_mask(6, depth + 6, width - 12, 11) & ~canvas.mask, "indigo0", 0.42)
    canvas.box(0, 0, width, depth, "wood3", "wood5", "wood2")
    canvas.rect(1, 1, width - 2, 1, "wood4")
    rng = np.random.default_rng(2)
    board = canvas.rect_mask(2, 2, width - 4, depth - 4)
    canvas.speckle(board, "wood4", 0.012, rng, 8)
    canvas.speckle(board, "wood2", 0.006, rng, 5)
    for panel in (9, 66):
        canvas.rect(panel, 7, 48, 1, "wood2")
        canvas.rect(panel, 36, 48, 1, "wood4")
        canvas.rect(panel, 7, 1, 30, "wood2")
        canvas.rect(panel + 47, 7, 1, 30, "wood4")
    # It was a door: the keyhole and the letter slot are still in it.
    canvas.rect(3, 20, 4, 8, "lamp1")
    canvas.rect(3, 20, 4, 1, "lamp3")
    canvas.pixel(5, 24, "wood0")
    canvas.rect(0, depth, width, 6, "wood2")
    canvas.rect(0, depth, width, 1, "wood3")
    canvas.rect(0, depth + 5, width, 1, "wood0")
    for ring_x, ring_y in ((40, 14), (88, 30), (30, 33)):
        ring = canvas.ellipse_mask(ring_x, ring_y, 4.5, 2.8) & ~canvas.ellipse_mask(ring_x, ring_y, 3.5, 1.9)
        canvas.shade(ring, 0.35)
    return canvas.raise_top(0, 0, *TABLE_TOP, 20)


# Where each of the four sits, as a place on the table's top, and the colour of their mug.
PLACES = ((20, 7, "indigo"), (92, 6, "coral"), (24, 28, "ochre"), (94, 29, "teal"))
LAID = ("tea", "spoons", "after", "three", "mug", "bowls", "plates", "eggs", "dough")


def laid(kind: str) -> Canvas:
    """Draw what is on the usual table on a Sunday, with its shade, and keep of the table only what that changes."""
    canvas = table()
    before = canvas.albedo.copy()
    match kind:
        case "tea":
            _between(canvas)
            for x, y, ramp in PLACES:
                mug(canvas, x, y, ramp)
        case "supper":
            _between(canvas)
            for x, y, ramp in PLACES:
                bowl(canvas, x - 1, y, ramp)
                spoon(canvas, x + 15, y + 2)
        case "spoons":
            for x, y, _ in PLACES:
                spoon(canvas, x + 1, y + 2)
            salt(canvas, 61, 24)
        case "after":
            for x, y, _ in PLACES:
                ring = canvas.ellipse_mask(x + 4, y + 4, 4.5, 2.8) & ~canvas.ellipse_mask(x + 4, y + 4, 3.4, 1.8)
                canvas.shade(ring, 0.45)
                spoon(canvas, x + 11, y + 2)
            butter(canvas, 56, 20)
        case "three":
            for x, y, ramp in PLACES[:3]:
                bowl(canvas, x - 1, y, ramp)
            for x, y, _ in (PLACES[0], PLACES[2]):
                spoon(canvas, x + 15, y + 2)
        case "mug":
            x, y, ramp = PLACES[3]
            mug(canvas, x, y, ramp)
            canvas.ellipse(x + 3, y, 5, 2, "linen4").rect(x - 1, y - 1, 9, 1, "linen5").rect(
                x + 2, y - 1, 3, 1, "linen3"
            )
        case "bowls" | "plates":
            for x, y, ramp in PLACES:
                bowl(canvas, x - 1, y, ramp, kind == "plates")
                spoon(canvas, x + 15, y + 2)
        case "eggs":
            for x, y, ramp in PLACES:
                egg_cup(canvas, x + 2, y, ramp)
            rng = np.random.default_rng(6)
            for _ in range(34):
                canvas.pixel(int(rng.integers(14, 110)), int(rng.integers(8, 38)), "cream4")
        case "dough":
            canvas.shade(canvas.ellipse_mask(62, 29, 19, 8), 0.45)
            canvas.ellipse(61, 27, 18, 8, "slate4").ellipse(61, 25, 18, 7.5, "linen4").ellipse(58, 22, 12, 5, "linen5")
            for x in (48, 56, 66, 74):
                canvas.line(x, 19, x - 1, 31, "coral4")
            canvas.line(44, 26, 78, 26, "coral4").rect(60, 29, 12, 1, "linen3")
    canvas.mask &= (canvas.albedo != before).any(axis=2)
    return canvas


def spoon(canvas: Canvas, x: int, y: int) -> None:
    """A spoon, its bowl to the north."""
    canvas.shade(canvas.rect_mask(x + 1, y + 1, 3, 9), 0.4)
    canvas.ellipse(x + 1, y + 1, 1.8, 2.2, "slate5").pixel(x, y, "linen5").rect(x + 1, y + 3, 1, 6, "slate5")
    canvas.pixel(x + 1, y + 8, "linen5")


def bowl(canvas: Canvas, x: int, y: int, ramp: str, plate: bool = False) -> None:
    """A soup bowl with a coloured rim, all of them cracked; or with a plate over it, to keep it hot."""
    canvas.shade(canvas.ellipse_mask(x + 6.5, y + 6, 8, 3.4), 0.5)
    canvas.ellipse(x + 5.5, y + 4, 6.6, 4.4, "linen3").ellipse(x + 5.5, y + 2.6, 6.8, 3.2, f"{ramp}4")
    canvas.ellipse(x + 5.5, y + 2.6, 5.6, 2.4, "linen4").ellipse(x + 5.5, y + 3, 4.6, 1.7, "ochre3")
    canvas.rect(x + 3, y + 2, 3, 1, "ochre4").pixel(x + 8, y + 5, "slate4").pixel(x + 9, y + 6, "slate4")
    if plate:
        canvas.ellipse(x + 5.5, y + 1.6, 7.4, 3.4, "linen4").ellipse(x + 5.5, y + 1, 7, 3, "linen5")
        canvas.ellipse(x + 5.5, y + 1, 4.2, 1.6, "linen4").rect(x + 2, y - 1, 4, 1, "cream5")


def salt(canvas: Canvas, x: int, y: int) -> None:
    """A dish of salt, and in the salt a thumbprint."""
    canvas.shade(canvas.ellipse_mask(x + 1, y + 3, 7, 3), 0.5)
    canvas.ellipse(x, y + 1, 6, 3.4, "teal3").ellipse(x, y, 6, 2.8, "teal4").ellipse(x, y, 5, 2.1, "linen5")
    canvas.ellipse(x, y, 1.6, 1, "linen3")


def butter(canvas: Canvas, x: int, y: int) -> None:
    """Butter in its dish, and pencil shavings in the butter."""
    canvas.shade(canvas.ellipse_mask(x + 7, y + 7, 11, 3.4), 0.5)
    canvas.ellipse(x + 6, y + 5, 10, 4, "linen4").ellipse(x + 6, y + 4, 8.6, 3, "linen5")
    canvas.box(x + 1, y, 10, 5, "cream4", "cream5", "ochre4")
    for dx, dy in ((2, 1), (5, 2), (8, 1)):
        canvas.pixel(x + dx, y + dy, "wood4").pixel(x + dx + 1, y + dy, "coral3")


def egg_cup(canvas: Canvas, x: int, y: int, ramp: str) -> None:
    """An egg cup, and the shell upside down in it as though nobody had been."""
    canvas.shade(canvas.ellipse_mask(x + 3, y + 8, 5, 1.8), 0.5)
    canvas.rect(x + 1, y + 6, 3, 2, f"{ramp}2").rect(x, y + 8, 5, 1, f"{ramp}3").box(
        x - 1, y + 3, 7, 4, f"{ramp}3", f"{ramp}4", f"{ramp}2"
    )
    canvas.ellipse(x + 2, y + 1, 2.8, 3.2, "cream4").ellipse(x + 1.6, y + 0.4, 1.8, 2, "cream5")


def _between(canvas: Canvas) -> None:
    """The pot, and what the four have left between them."""
    # The pot.
    canvas.shade(canvas.ellipse_mask(61, 27, 12, 4), 0.5)
    canvas.ellipse(49.5, 20, 4.4, 4.6, "teal2")
    canvas.fill(canvas.ellipse_mask(49.5, 20, 2.2, 2.6), "wood3")
    canvas.polygon([(65, 23), (72, 15), (74, 15), (68, 25)], "teal3")
    canvas.rect(72, 14, 3, 1, "teal5")
    canvas.ellipse(59, 20, 8.2, 7, "teal2")
    canvas.ellipse(58, 19, 7, 5.8, "teal3")
    canvas.ellipse(56, 17, 3.4, 2.4, "teal4")
    canvas.rect(54, 16, 2, 1, "teal5")
    canvas.rect(54, 13, 10, 1, "teal1")
    canvas.rect(57, 11, 4, 2, "teal4")
    # A receipt with a drawing on it, a flyer, a plate with crumbs, three sugars.
    canvas.shade(canvas.rect_mask(36, 25, 8, 12), 0.4)
    canvas.rect(35, 24, 8, 12, "linen4")
    canvas.rect(36, 26, 4, 1, "indigo4")
    canvas.curve([(36, 33), (38, 30), (40, 32), (42, 28)], "indigo3")
    canvas.rect(36, 34, 5, 1, "linen2")
    canvas.shade(canvas.rect_mask(78, 21, 10, 7), 0.4)
    canvas.rect(77, 20, 10, 7, "coral4")
    canvas.rect(78, 21, 8, 1, "coral2")
    canvas.rect(78, 23, 6, 1, "coral2")
    canvas.rect(78, 25, 7, 1, "coral2")
    canvas.shade(canvas.ellipse_mask(74, 36, 8, 3.6), 0.4)
    canvas.ellipse(73.5, 34.5, 7.5, 3.6, "cream4")
    canvas.ellipse(73.5, 34.3, 5.4, 2.3, "cream3")
    canvas.polygon([(70, 34), (76, 32), (77, 35)], "ochre3")
    canvas.rect(71, 33, 4, 1, "rose4")
    for x, y in ((50, 33), (53, 34), (51, 35)):
        canvas.rect(x, y, 2, 2, "cream5")
        canvas.pixel(x + 1, y + 1, "cream3")


def chair_ladder() -> Canvas:
    """Draw a green ladder-back from the front."""
    canvas = Canvas(20, 34)
    canvas.box(0, 0, 3, 32, "green3", "green4", "green1")
    canvas.box(17, 0, 3, 32, "green2", "green3", "green0")
    canvas.pixel(1, 0, "green5")
    for rung in (2, 7, 12):
        canvas.box(3, rung, 14, 3, "green3", "green4", "green1")
    canvas.box(1, 19, 18, 7, "ochre3", "ochre5", "ochre1")
    for strand in range(3, 18, 3):
        canvas.rect(strand, 20, 1, 5, "ochre2")
    canvas.rect(3, 29, 14, 1, "green1")
    return canvas


def chair_bentwood() -> Canvas:
    """Draw a red bentwood chair from the front."""
    canvas = Canvas(21, 34)
    outer = canvas.ellipse_mask(10, 11, 10.2, 11.5)
    inner = canvas.ellipse_mask(10, 11, 7.6, 9)
    canvas.fill(outer & ~inner, "coral2")
    canvas.fill(outer & ~inner & (canvas.rows < 7), "coral3")
    canvas.fill(outer & ~canvas.ellipse_mask(10.6, 11.6, 9.8, 11) & (canvas.rows < 14), "coral4")
    loop = canvas.ellipse_mask(10, 13, 5, 7) & ~canvas.ellipse_mask(10, 13, 3.2, 5.3)
    canvas.fill(loop, "coral2")
    canvas.rect(1, 20, 19, 7, "coral3")
    canvas.rect(1, 20, 19, 1, "coral5")
    canvas.rect(1, 26, 19, 2, "coral1")
    canvas.rect(2, 28, 2, 6, "coral1")
    canvas.rect(17, 28, 2, 6, "coral1")
    return canvas


def chair_armchair() -> Canvas:
    """Draw a plum armchair from behind, low enough that a head shows over it, stuffing out of one seam."""
    canvas = Canvas(36, 27)
    back = canvas.ellipse_mask(17.5, 7, 14, 7.5) & (canvas.rows < 7) | canvas.rect_mask(4, 6, 28, 18)
    canvas.box(0, 9, 36, 15, "rose2", "rose3", "rose0")
    canvas.ellipse(2.6, 9.5, 3.4, 3.4, "rose3")
    canvas.ellipse(32.4, 9.5, 3.4, 3.4, "rose2")
    canvas.fill(back, "rose3")
    above = np.zeros_like(back)
    above[1:] = back[:-1]
    canvas.fill(back & ~above, "rose5")
    second = np.zeros_like(back)
    second[2:] = back[:-2]
    canvas.fill(back & above & ~second, "rose4")
    canvas.fill(back & (canvas.columns > 28), "rose2")
    canvas.gradient(back & (canvas.rows > 15), (canvas.rows - 13) / 13, ["rose3", "rose2", "rose1"])
    for row in range(5, 16, 5):
        for column in range(9 + (row // 5 % 2) * 4, 29, 8):
            canvas.pixel(column, row, "rose1")
            canvas.pixel(column, row + 1, "rose4")
    canvas.rect(21, 18, 5, 2, "linen4")
    canvas.pixel(23, 20, "linen3")
    canvas.rect(3, 24, 4, 3, "wood1")
    canvas.rect(29, 24, 4, 3, "wood1")
    return canvas


def chair_stool() -> Canvas:
    """Draw a lab stool with a cork top."""
    canvas = Canvas(20, 25)
    canvas.line(5, 7, 1, 24, "slate3")
    canvas.line(14, 7, 18, 24, "slate2")
    canvas.line(6, 7, 2, 24, "slate4")
    canvas.rect(9, 7, 2, 16, "slate4")
    canvas.rect(4, 16, 12, 1, "slate3")
    canvas.ellipse(9.5, 5, 10, 4.8, "wood1")
    canvas.ellipse(9.5, 3.8, 10, 4.2, "ochre3")
    canvas.ellipse(8.5, 3.2, 7, 2.7, "ochre4")
    canvas.pixel(6, 2, "ochre5")
    return canvas


def stool_with(what: str) -> Canvas:
    """Draw the stool with what keeps it for somebody: a napkin with a word on it, a tea towel, a coat."""
    canvas = Canvas(22, 27).paste(chair_stool(), 1, 2)
    if what == "napkin":
        canvas.polygon([(6, 4), (14, 3), (16, 7), (8, 8)], "linen5")
        canvas.line(9, 6, 13, 5, "night4")
    elif what == "towel":
        canvas.rect(6, 3, 11, 4, "cream5").rect(6, 7, 11, 9, "cream4")
        for row in (4, 9, 13):
            canvas.rect(6, row, 11, 1, "coral3")
        canvas.rect(16, 7, 1, 9, "cream3")
    else:
        coat = canvas.polygon_mask([(3, 4), (11, 0), (19, 4), (21, 24), (15, 25), (12, 12), (8, 25), (1, 23)])
        canvas.fill(coat, "indigo4")
        canvas.fill(coat & (canvas.columns > 15), "indigo3")
        canvas.curve([(5, 5), (3, 14), (3, 23)], "indigo5")
        canvas.polygon([(7, 2), (11, 7), (15, 2)], "indigo5")
        canvas.pixel(11, 10, "lamp3").pixel(11, 14, "lamp3")
    return canvas


def card_before() -> Canvas:
    """Draw the back of the card on the door while it says OPEN to the street."""
    canvas = Canvas(19, 9)
    canvas.box(0, 0, 19, 9, "slate2", "slate3", "slate1")
    return canvas.text(2, 2, "SHUT", "cream5", 0.5)


def small_table() -> Canvas:
    """Draw the regular's table: round, one foot, a cloth, a bowl of soup, bread, salt."""
    canvas = Canvas(46, 36)
    canvas.rect(21, 20, 4, 12, "wood2")
    canvas.rect(21, 20, 1, 12, "wood4")
    canvas.ellipse(23, 33, 11, 2.8, "wood1")
    canvas.ellipse(23, 32.4, 9.5, 2, "wood3")
    canvas.ellipse(23, 14.5, 23, 11.5, "wood1")
    canvas.ellipse(23, 11.5, 23, 11.2, "cream3")
    canvas.ellipse(22.4, 11, 21.6, 10.2, "cream4")
    top = canvas.ellipse_mask(23, 11.5, 22, 10.4)
    canvas.fill(top & (canvas.columns % 6 < 2), "cream3")
    canvas.fill(top & (canvas.rows % 5 < 1), "cream3")
    canvas.fill(top & (canvas.columns % 6 < 2) & (canvas.rows % 5 < 1), "coral3")
    hem = canvas.ellipse_mask(23, 14.5, 22.6, 11.2) & ~canvas.ellipse_mask(23, 11.5, 22.6, 10.9) & (canvas.rows > 11)
    canvas.fill(hem, "rose3")
    canvas.fill(hem & (canvas.columns % 5 < 2), "cream3")
    canvas.shade(canvas.ellipse_mask(22, 13, 9, 4), 0.35)
    canvas.ellipse(21.5, 10.6, 8.4, 4.8, "teal3")
    canvas.ellipse(21.5, 9.6, 8.2, 4, "teal5")
    canvas.ellipse(21.5, 9.8, 6.4, 2.8, "ochre3")
    canvas.ellipse(20.5, 9.4, 3.6, 1.4, "ochre4")
    canvas.pixel(23, 10, "green4")
    canvas.pixel(19, 9, "coral3")
    canvas.line(28, 9, 33, 5, "slate5")
    canvas.ellipse(36, 13, 4, 2.6, "ochre2")
    canvas.ellipse(35.6, 12.4, 3.6, 2.1, "ochre4")
    canvas.rect(34, 11, 1, 2, "ochre2")
    canvas.rect(8, 9, 3, 5, "linen5")
    canvas.rect(8, 9, 3, 1, "slate3")
    canvas.rect(10, 10, 1, 4, "linen2")
    return canvas.raise_top(0, 0, 46, 23, 20)


def wooden_chair() -> Canvas:
    """Draw a plain kitchen chair seen from the side, drawn up to nobody."""
    canvas = Canvas(18, 30)
    canvas.box(14, 0, 3, 29, "teal3", "teal4", "teal1")
    canvas.box(12, 3, 3, 8, "teal2", "teal3", "teal1")
    canvas.box(1, 14, 15, 5, "teal3", "teal5", "teal1")
    canvas.rect(2, 19, 2, 10, "teal2")
    canvas.rect(12, 19, 1, 8, "teal1")
    canvas.rect(3, 24, 11, 1, "teal2")
    return canvas


# -- the rest of the room -----------------------------------------------------------------------------------------


def bench() -> Canvas:
    """Draw the folding bench under the window, with cushions, a left scarf and a paper."""
    canvas = Canvas(132, 32)
    top = 14
    for leg in (6, 62, 120):
        canvas.rect(leg, top + 8, 5, 10, "wood1")
        canvas.rect(leg, top + 8, 1, 10, "wood3")
    canvas.drape(canvas.rect_mask(4, top + 16, 124, 4) & ~canvas.mask, "indigo0", 0.5)
    canvas.box(0, top, 132, 9, "wood4", "wood5", "wood2")
    canvas.speckle(canvas.rect_mask(2, top + 2, 128, 6), "wood5", 0.02, np.random.default_rng(9), 7)
    canvas.rect(0, top + 9, 132, 6, "wood2")
    canvas.rect(0, top + 9, 132, 1, "wood1")
    for x, ramp, stripe in ((8, "coral", "coral5"), (33, "teal", "teal5"), (92, "ochre", "coral2")):
        canvas.shade(canvas.ellipse_mask(x + 11, top + 4, 13, 3.4), 0.45)
        cushion = canvas.ellipse_mask(x + 10, 8.5, 11, 9.4) & canvas.rect_mask(x, 1, 21, 16)
        canvas.gradient(cushion, canvas.rows / 17, [f"{ramp}5", f"{ramp}4", f"{ramp}3", f"{ramp}2"], 0.0, 0.7)
        for line in (x + 5, x + 15):
            canvas.fill(cushion & (canvas.columns == line), stripe)
        canvas.fill(cushion & (canvas.columns == x + 10) & (canvas.rows > 4) & (canvas.rows < 13), f"{ramp}2")
    canvas.box(62, top - 1, 15, 8, "linen3", "linen5", "linen1")
    canvas.rect(64, top + 1, 10, 1, "slate3")
    canvas.rect(64, top + 3, 7, 1, "slate3")
    scarf = [(116, top), (124, top + 1), (126, top + 8), (127, top + 17)]
    for offset in range(4):
        canvas.curve([(x + offset, y) for x, y in scarf], "mint2" if offset % 2 else "mint3")
    return canvas


def laundry_cart() -> Canvas:
    """Draw the cart with the blankets of the beds in the back."""
    canvas = Canvas(46, 54)
    canvas.rect(2, 6, 2, 34, "slate4")
    canvas.rect(42, 6, 2, 34, "slate3")
    canvas.rect(2, 6, 42, 2, "slate4")
    canvas.rect(2, 6, 42, 1, "slate5")
    # A towel over the bar.
    canvas.box(26, 5, 12, 13, "mint3", "mint5", "mint2")
    canvas.rect(26, 14, 12, 2, "cream5")
    canvas.box(1, 26, 44, 22, "linen2", "linen4", "linen0")
    for column in range(4, 43, 6):
        canvas.rect(column, 28, 1, 19, "linen1")
        canvas.rect(column + 1, 28, 1, 19, "linen3")
    canvas.rect(1, 26, 44, 2, "linen4")
    for index, ramp in enumerate(("coral", "ice", "ochre")):
        y = 22 - index * 5
        canvas.box(5 + index, y, 36 - index * 3, 6, f"{ramp}3", f"{ramp}5", f"{ramp}2")
        canvas.rect(7 + index, y + 2, 30 - index * 3, 1, f"{ramp}4")
        canvas.rect(12 + index * 4, y + 1, 2, 4, "cream5")
    for wheel in (6, 39):
        canvas.ellipse(wheel, 50.5, 3, 3, "slate0")
        canvas.pixel(wheel, 50, "slate4")
    return canvas


def basket() -> Canvas:
    """Draw the basket of lost socks, one over the rim."""
    canvas = Canvas(30, 24)
    canvas.ellipse(14.5, 8, 14, 5, "wood0")
    for x, ramp in ((2, "ice"), (9, "coral"), (16, "linen"), (21, "mint")):
        canvas.ellipse(x + 4, 6 + x % 3, 5, 3.6, f"{ramp}3")
        canvas.ellipse(x + 3, 5 + x % 3, 3.4, 2.2, f"{ramp}4")
        canvas.rect(x + 2, 5, 4, 1, f"{ramp}5")
    canvas.fill((canvas.rows >= 9) & (np.abs(canvas.columns - 14.5) < 14.5 - (canvas.rows - 9) * 0.16), "ochre3")
    weave = canvas.rect_mask(0, 9, 30, 15) & canvas.mask & (canvas.rows >= 9)
    canvas.fill(weave & ((canvas.columns // 3 + canvas.rows // 3) % 2 == 0), "ochre2")
    canvas.fill(weave & (canvas.rows % 3 == 0), "ochre1")
    canvas.fill(weave & (canvas.columns < 4) & (canvas.rows % 3 != 0), "ochre4")
    canvas.rect(0, 8, 30, 2, "ochre4")
    canvas.rect(0, 8, 30, 1, "ochre5")
    canvas.rect(20, 8, 5, 9, "neon3")
    canvas.rect(20, 16, 8, 3, "neon3")
    canvas.rect(20, 8, 1, 9, "neon4")
    canvas.rect(20, 11, 5, 1, "linen5")
    canvas.rect(20, 13, 5, 1, "linen5")
    canvas.rect(26, 16, 2, 3, "linen5")
    return canvas


def doormat() -> Canvas:
    """Draw the mat at the door, which says STAY UP."""
    canvas = Canvas(48, 22)
    canvas.rect(1, 1, 47, 21, "indigo0")
    canvas.rect(0, 0, 46, 20, "rose1")
    canvas.rect(1, 1, 44, 18, "rose2")
    for row in range(2, 19, 3):
        canvas.rect(1, row, 44, 1, "rose1")
    canvas.rect(5, 5, 36, 10, "rose1")
    canvas.text(9, 8, "STAY UP", "lamp4")
    for x in range(0, 46, 2):
        canvas.pixel(x, 20, "rose3")
    return canvas


def noticeboard() -> Canvas:
    """Draw a cork board on legs: flyers, a lost sock's poster, a hotline's tear-off strips, a child's moon."""
    canvas = Canvas(48, 52)
    for leg in (5, 40):
        canvas.rect(leg, 30, 3, 22, "wood2")
        canvas.rect(leg, 30, 1, 22, "wood4")
    canvas.box(0, 0, 48, 38, "wood3", "wood5", "wood1")
    canvas.rect(3, 3, 42, 32, "ochre2")
    canvas.speckle(canvas.rect_mask(3, 3, 42, 32), "ochre3", 0.14, np.random.default_rng(12))
    canvas.shade(canvas.rect_mask(3, 3, 42, 2), 0.4)

    def paper(x: int, y: int, width: int, height: int, ramp: str, step: int) -> None:
        canvas.shade(canvas.rect_mask(x + 1, y + 1, width, height), 0.45)
        canvas.rect(x, y, width, height, f"{ramp}{step}")
        canvas.rect(x, y, width, 1, f"{ramp}{min(5, step + 1)}")
        canvas.pixel(x + width // 2, y, "coral3")

    paper(5, 5, 12, 15, "coral", 4)
    canvas.rect(7, 7, 8, 2, "coral2")
    for row in (11, 13, 15):
        canvas.rect(7, row, 8, 1, "coral2")
    paper(20, 4, 10, 12, "linen", 4)
    canvas.rect(23, 6, 3, 5, "neon3")
    canvas.rect(23, 10, 5, 2, "neon3")
    canvas.rect(22, 14, 6, 1, "slate3")
    paper(33, 6, 10, 10, "indigo", 3)
    canvas.fill(canvas.ellipse_mask(38, 11, 3.3, 3.3) & ~canvas.ellipse_mask(39.6, 10, 2.6, 2.6), "lamp4")
    paper(6, 23, 9, 9, "lamp", 4)
    canvas.rect(8, 25, 5, 1, "wood2")
    canvas.rect(8, 27, 4, 1, "wood2")
    paper(18, 19, 13, 13, "cream", 5)
    canvas.rect(20, 21, 9, 1, "teal2")
    canvas.rect(20, 23, 7, 1, "teal2")
    for strip in range(18, 31, 2):
        canvas.rect(strip, 28, 1, 4 if strip != 24 else 0, "cream2")
    paper(34, 20, 8, 12, "mint", 4)
    canvas.rect(35, 22, 6, 3, "mint2")
    canvas.rect(35, 27, 5, 1, "mint2")
    return canvas


def soup_trolley() -> Canvas:
    """Draw a steel trolley with the big pot on a plate, bowls and a ladle."""
    canvas = Canvas(38, 46)
    for leg in (2, 33):
        canvas.rect(leg, 18, 2, 26, "slate3")
        canvas.rect(leg, 18, 1, 26, "slate5")
        canvas.rect(leg - 1, 44, 4, 2, "slate0")
    canvas.box(1, 35, 36, 4, "slate3", "slate5", "slate1")
    for x, ramp in ((5, "cream"), (15, "teal"), (25, "coral")):
        for layer in range(3):
            canvas.box(x, 33 - layer * 2, 8, 2, f"{ramp}4", f"{ramp}5", f"{ramp}2")
    canvas.box(0, 18, 38, 6, "slate4", "slate5", "slate2")
    canvas.rect(7, 17, 20, 2, "coral3", 0.85)
    canvas.rect(9, 17, 16, 1, "lamp3", 1.0)
    canvas.fill(canvas.rect_mask(6, 5, 22, 12), "coral3")
    canvas.gradient(
        canvas.rect_mask(6, 5, 22, 12), (canvas.columns - 6) / 22, ["coral4", "coral3", "coral3", "coral2", "coral1"]
    )
    canvas.ellipse(16.5, 5, 11.4, 3.4, "coral5")
    canvas.ellipse(16.5, 5, 10, 2.5, "ochre2")
    canvas.ellipse(15.5, 5, 7, 1.5, "ochre3")
    canvas.rect(3, 8, 3, 2, "wood2")
    canvas.rect(28, 8, 3, 2, "wood2")
    canvas.rect(7, 12, 20, 1, "cream5")
    canvas.line(19, 4, 26, -2, "slate5")
    canvas.box(30, 12, 6, 6, "ochre3", "ochre5", "ochre1")
    canvas.rect(31, 10, 4, 2, "ochre4")
    return canvas


def low_shelf() -> Canvas:
    """Draw a low bookcase with games, books and a lamp on it."""
    canvas = Canvas(58, 52)
    top = 20
    canvas.box(0, top, 58, 32, "wood2", "wood5", "wood0")
    canvas.rect(0, top, 58, 3, "wood4")
    canvas.rect(0, top, 58, 1, "wood5")
    for row in (0, 1):
        y = top + 4 + row * 14
        canvas.rect(3, y, 52, 12, "wood0")
        book_row(canvas, 4, y + 12, 50, 11, np.random.default_rng(21 + row))
        canvas.rect(2, y + 12, 54, 2, "wood3")
        canvas.rect(2, y + 12, 54, 1, "wood4")
    canvas.paste(table_lamp("mint"), 3, -2)
    canvas.box(30, 12, 18, 4, "teal3", "teal4", "teal1")
    canvas.box(28, 16, 22, 4, "coral3", "coral5", "coral1")
    canvas.rect(33, 17, 8, 1, "cream5")
    return canvas


def umbrella_stand() -> Canvas:
    """Draw a milk churn with wet umbrellas."""
    canvas = Canvas(18, 36)
    for x, lean, ramp in ((5, -2, "coral"), (9, 0, "teal"), (12, 3, "ochre")):
        canvas.line(x + lean, 3, x, 16, "wood3")
        canvas.rect(x + lean - 1, 2, 3, 1, "wood5")
        canvas.polygon([(x - 2, 20), (x + 2, 20), (x + 1 + lean // 2, 8), (x - 1 + lean // 2, 8)], f"{ramp}2")
        canvas.line(x - 1, 19, x - 1 + lean // 2, 9, f"{ramp}4")
    body = (canvas.rows >= 17) & (np.abs(canvas.columns - 8.5) < 8 - (canvas.rows - 17) * 0.08)
    canvas.gradient(body, canvas.columns / 17, ["slate5", "slate4", "slate3", "slate2", "slate1"])
    canvas.rect(0, 17, 18, 2, "slate4")
    canvas.rect(0, 17, 18, 1, "slate5")
    canvas.rect(1, 27, 16, 1, "slate1")
    return canvas


def rug() -> Canvas:
    """Draw the oval rug under the table, plaited from worn-out sheets in close, quiet tones."""
    canvas = Canvas(204, 108)
    distance = np.hypot((canvas.columns - 101.5) / 101, (canvas.rows - 53.5) / 53.5)
    tones = (
        "rose1",
        "rose2",
        "brick2",
        "brick3",
        "rose2",
        "indigo3",
        "brick3",
        "brick2",
        "rose2",
        "brick3",
        "indigo3",
        "rose2",
        "brick2",
        "brick3",
    )
    rings = len(tones)
    angle = np.arctan2((canvas.rows - 53.5) * 1.9, canvas.columns - 101.5)
    for ring, tone in enumerate(tones):
        outer = 1 - ring / rings
        band = (distance < outer) & (distance >= outer - 1 / rings)
        canvas.fill(distance < outer, tone)
        lighter = tone[:-1] + str(int(tone[-1]) + 1)
        plait = np.sin(angle * round(96 * outer) + ring * 1.7)
        canvas.fill(band & (plait > 0.86), lighter)
        canvas.shade(band & (plait < -0.5), 0.2)
        canvas.shade(band & (distance >= outer - 0.016), 0.4)
    canvas.fill((distance < 1.0) & (distance > 0.985) & (canvas.columns % 3 == 0), "lamp1")
    return canvas


def hanging_ivy(seed: int) -> Canvas:
    """Draw a pot on three strings, grown over with ivy."""
    canvas = Canvas(40, 50)
    canvas.line(20, 0, 12, 14, "cream2")
    canvas.line(20, 0, 28, 14, "cream2")
    canvas.box(10, 13, 21, 8, "ochre3", "ochre5", "ochre1")
    canvas.paste(ivy(seed, 40, 38, 9), 0, 12)
    return canvas


def loaf_cat(breath: int) -> Canvas:
    """Draw a grey cat that has put its feet away, on somebody's folded towel; `breath` 2 opens an eye."""
    canvas = Canvas(28, 17)
    canvas.box(1, 12, 26, 4, "rose3", "rose4", "rose1").rect(1, 14, 26, 1, "rose2")
    lift = 1 if breath == 1 else 0
    canvas.ellipse(12, 9 - lift * 0.4, 9.6, 5.6 + lift * 0.4, "ash1")
    canvas.ellipse(11, 8 - lift, 8, 4.4, "ash2")
    canvas.ellipse(9, 6.6 - lift, 4.6, 2, "ash3")
    for x in (6, 10, 14):
        canvas.rect(x, 5 - lift, 1, 3, "ash1")
    canvas.ellipse(21, 8, 4.4, 4, "ash2").ellipse(20.4, 7.4, 3.2, 3, "ash3")
    canvas.polygon([(17, 6), (18, 2), (20, 5)], "ash2").polygon([(22, 5), (24, 2), (25, 6)], "ash2")
    canvas.pixel(18, 4, "rose4").pixel(24, 4, "rose4")
    for x in (19, 23):
        canvas.rect(x, 8, 2, 1, "lamp3" if breath == 2 else "ash0", 0.6 if breath == 2 else 0.0)
    canvas.pixel(21, 10, "rose4").rect(17, 12, 7, 1, "ash3")
    return canvas.curve([(3, 11), (1, 13), (6, 13)], "ash1")


def parts() -> dict[str, Part]:
    """Return every prop of the cafe by name; new ones go to the end, for maps hold ids."""
    lights, _ = string_lights(480, 6, 6, 4)
    sock_line = socks_on_a_line()
    drums = [sixth_dryer(step / DRUM_FRAMES) for step in range(DRUM_FRAMES)]
    teas = [tea_machine(tick) for tick in range(3)]
    swaying = [curtain(tick) for tick in range(4)]
    rain = rain_frames(GLASS[2], GLASS[3], 56, 11, 6, BARS)
    tea_steam = steam_frames(16, 24)
    soup_steam = steam_frames(26, 34, 1.7)
    thin_steam = steam_frames(12, 20, 0.7)
    candle = candle_frames()
    jar = candle_frames("coral")
    loafs = [loaf_cat(breath) for breath in range(3)]
    return {
        "dryers": prop(five_dryers(), 16, inset=0),
        "dryer6": prop(drums[0], 16, drums[1:], 90, inset=0),
        "socks": flat(sock_line),
        "tea_machine": prop(teas[0], 12, teas[1:], 700),
        "counter": prop(counter(), 24, inset=0, reach=1.02, depth=5),
        "espresso": on_top(espresso_machine(), 26),
        "cake": on_top(cake(), 26),
        "curtain": prop(swaying[0], 0, swaying[1:], 320),
        "table": prop(table(), 38, reach=0.98, depth=8, inset=4, sort=28),
        "chair_nw": prop(chair_ladder(), 5),
        "chair_ne": prop(chair_bentwood(), 5),
        "chair_sw": prop(chair_armchair(), 8, depth=5),
        "chair_se": prop(chair_stool(), 5, sort=3),
        "small_table": prop(small_table(), 12, inset=8, sort=8),
        "chair_teal": prop(wooden_chair(), 6),
        "bench": prop(bench(), 16),
        "cart": prop(laundry_cart(), 14),
        "basket": prop(basket(), 9),
        "doormat": flat(doormat()),
        "noticeboard": prop(noticeboard(), 8),
        "soup": prop(soup_trolley(), 14),
        "low_shelf": prop(low_shelf(), 12),
        "umbrella_stand": prop(umbrella_stand(), 7),
        "rug": flat(rug()),
        "monstera": prop(monstera(3, 46, 56, "coral"), 7, inset=15, reach=0.6),
        "palm": prop(palm(8, 54, 62, "teal"), 7, inset=18, reach=0.5),
        "rubber_plant": prop(rubber_plant(5, 38, 56, "ochre"), 7, inset=11, reach=0.6),
        "snake_plant": prop(snake_plant(2, 22, 38, "rose"), 6, inset=4, reach=0.7),
        "fern": on_top(fern(6, 34, 26, "coral"), 30),
        "hanging_ivy": overhead(hanging_ivy(3)),
        "pendant_long": overhead(pendant(104)),
        "pendant": overhead(pendant(34, "teal")),
        "string_lights": flat(lights[0], lights[1:], 480),
        "rain": flat(rain[0], rain[1:], 110),
        "candle": on_top(candle[0], 34, candle[1:], 140),
        "candle_jar": on_top(jar[0], 22, jar[1:], 150),
        "steam_tea": overhead(tea_steam[0], tea_steam[1:], 130),
        "steam_soup": overhead(soup_steam[0], soup_steam[1:], 130),
        "steam_thin": overhead(thin_steam[0], thin_steam[1:], 140),
        "loaf_cat": on_top(loafs[0], 24, [loafs[step] for step in (1, 0, 1, 0, 1, 2, 0, 1)], 620),
        "stool_napkin": prop(stool_with("napkin"), 5, sort=3),
        "stool_towel": prop(stool_with("towel"), 5, sort=3),
        "stool_coat": prop(stool_with("coat"), 5, sort=3),
        "card_before": flat(card_before()),
        "hook_key": Part(mug_hook(True), foot=-22),
        "hook_bare": Part(mug_hook(False), foot=-22),
        "dryer6_cups": prop(sixth_stopped()),
        "pledge": flat(pledge()),
        # Its foot is a pixel nearer than the table's, so that it is drawn after it.
        **{f"laid_{kind}": Part(laid(kind), foot=27) for kind in LAID},
        "candle_out": on_top(candle_out(), 34),
        "laid_supper": Part(laid("supper"), foot=27),
    }


def main() -> None:
    """Write the cafe's sheet, by night and at dawn, and its props."""
    write_sheet(TILESETS, "cafe", sheet(street_view()))
    write_sheet(TILESETS, "cafe_dawn", sheet(street_at_dawn()))
    write_collection(TILESETS, "cafe_props", parts())


if __name__ == "__main__":
    main()
