"""The removal clinic: a quilted waiting room with a tank in it, and through the wall a couch and its machine."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from interior import (
    flat,
    glow_spot,
    on_top,
    picture_frame,
    prop,
    room,
    rubber_plant,
    shade_light,
    shaded_floor,
    snake_plant,
    tinted,
    towers,
)
from pixel_kit import TILE, Canvas, Mask, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 40 * TILE, 5 * TILE, 12 * TILE
CEILING = 12
PARTITION = 392
# The gap in the partition, in px from the floor's upper edge.
GAP = (66, 128)
GLASS = (470, 20, 78, 36)


# -- floor and walls ----------------------------------------------------------------------------------------------


def floor() -> Canvas:
    """Left a carpet with scallops that takes every step; right a pale floor that can be wiped."""
    rng = np.random.default_rng(81)
    canvas = Canvas(WIDTH, DEEP)
    columns, rows = canvas.columns, canvas.rows
    canvas.rect(0, 0, WIDTH, DEEP, "bay2")
    row = rows // 8
    across, down = (columns + 8 * (row % 2)) % 16 - 7.5, rows % 8
    arc = np.hypot(across, (down - 8) * 1.05)
    canvas.fill((arc > 6.4) & (arc < 7.7), "bay3")
    canvas.fill((arc > 3.0) & (arc < 3.9), "teal2")
    noise = gaussian_filter(rng.random((DEEP, WIDTH)), 2)
    canvas.shade((noise > 0.53) & (canvas.thresholds < 0.5), 0.12)
    wiped = columns >= PARTITION
    canvas.fill(wiped, "slate3")
    canvas.fill(wiped & ((columns % 32 == 8) | (rows % 32 == 0)), "slate2")
    for tone, density in (("slate4", 0.008), ("slate2", 0.008), ("ice2", 0.002)):
        canvas.speckle(wiped, tone, density, rng, 2)
    sheen = wiped & (((columns - rows * 0.6) % 96) < 20) & (canvas.thresholds < 0.35)
    canvas.glaze(sheen, "ice4", 0.08)
    shaded_floor(canvas)
    # The partition, cut off: its top is dark, its end shows where the gap begins.
    for top, high in ((0, GAP[0]), (GAP[1], DEEP - GAP[1])):
        canvas.rect(PARTITION - 6, top, 12, high, "indigo0").rect(PARTITION - 6, top, 1, high, "teal1")
        canvas.rect(PARTITION + 5, top, 1, high, "ice1")
        canvas.shade(canvas.rect_mask(PARTITION + 6, top, 5, high) & (canvas.thresholds < 0.75), 0.4)
    canvas.rect(PARTITION - 6, GAP[0] - 26, 12, 26, "cream2").rect(PARTITION - 6, GAP[0] - 26, 12, 1, "cream4")
    canvas.rect(PARTITION - 6, GAP[0] - 26, 1, 26, "cream3").rect(PARTITION + 5, GAP[0] - 26, 1, 26, "cream1")
    canvas.rect(PARTITION - 6, GAP[0] - 3, 12, 3, "mint3", 0.6)
    return canvas.occlusion(PARTITION - 6, GAP[0], 12, 5, 0.7)


def quilted(canvas: Canvas, where: Mask, ramp: str, step: int) -> None:
    """Pad a wall: diamonds that are lit from above, seams, a button at every crossing."""
    across, down = np.abs(canvas.columns % 20 - 10) / 10, np.abs(canvas.rows % 16 - 8) / 8
    edge = across + down
    canvas.fill(where, f"{ramp}{step}")
    upper = where & (canvas.rows % 16 < 8)
    canvas.fill(where & (edge < 0.82) & (canvas.rows % 16 > 3) & upper & (canvas.thresholds < 0.7), f"{ramp}{step + 1}")
    canvas.fill(where & (np.abs(edge - 1) < 0.09), f"{ramp}{step - 1}")
    button = (canvas.columns % 10 == 0) & (canvas.rows % 8 == 0) & (edge > 0.95) & (edge < 1.05)
    canvas.fill(where & button & ((canvas.columns // 10 + canvas.rows // 8) % 2 == 1), f"{ramp}{step + 2}")


def walls() -> Canvas:
    """The padded walls, the light under them and over them, the door to the street, a window with its blind down."""
    canvas = Canvas(WIDTH, WALL)
    left = canvas.columns < PARTITION
    quilted(canvas, left, "cream", 2)
    quilted(canvas, ~left, "ice", 1)
    for ramp, glow, x, wide in (("cream", "mint3", 0, PARTITION), ("ice", "ice4", PARTITION, WIDTH - PARTITION)):
        canvas.rect(x, WALL - 9, wide, 9, f"{ramp}2").rect(x, WALL - 9, wide, 1, f"{ramp}4")
        canvas.rect(x, WALL - 3, wide, 2, glow, 0.55)
    canvas.rect(0, WALL - 1, WIDTH, 1, "teal0")
    canvas.rect(0, 0, WIDTH, CEILING - 2, "indigo0").rect(0, CEILING - 3, WIDTH, 4, "cream1")
    canvas.rect(0, CEILING - 3, WIDTH, 1, "cream3")
    canvas.rect(0, CEILING + 1, WIDTH, 1, "mint4", 0.4)
    for depth, strength in ((4, 0.16), (16, 0.14), (30, 0.12)):
        canvas.shade(canvas.rect_mask(0, WALL - 9 - depth, WIDTH, depth), strength)
    canvas.rect(PARTITION - 6, 0, 12, WALL, "indigo0").rect(PARTITION - 7, CEILING, 1, WALL - CEILING, "cream1")
    canvas.rect(PARTITION + 6, CEILING, 1, WALL - CEILING, "ice0")
    door(canvas)
    window(canvas)
    return canvas


def door(canvas: Canvas) -> None:
    """The street door: frosted glass, a moon cut into the frost, a bar to push."""
    x, y, width = 12, 15, 38
    canvas.box(x, y, width, WALL - y, "slate3", "slate5", "slate1")
    pane = canvas.rect_mask(x + 4, y + 4, width - 8, WALL - y - 8)
    canvas.gradient(pane, (canvas.rows - y) / (WALL - y), ["ice3", "ice2", "ice2", "night3"], 0.5)
    canvas.speckle(pane, "ice4", 0.12, np.random.default_rng(82))
    moon = canvas.ellipse_mask(x + 18, y + 20, 8, 8) & ~canvas.ellipse_mask(x + 21, y + 18, 7, 7)
    canvas.fill(moon, "night1", 0.3)
    for row, wide in ((34, 16), (38, 10)):
        canvas.rect(x + 11, y + row, wide, 1, "night1", 0.3)
    canvas.rect(x + 6, y + 44, width - 12, 3, "slate5").rect(x + 6, y + 46, width - 12, 1, "slate2")
    canvas.rect(x + 4, WALL - 3, width - 8, 2, "mint2", 0.4)


def window(canvas: Canvas) -> None:
    """The treatment room's window, three quarters behind a blind."""
    x, y, width, height = GLASS
    canvas.box(x - 4, y - 3, width + 8, height + 6, "slate3", "slate5", "slate1")
    glass = Canvas(width, height)
    rng = np.random.default_rng(83)
    glass.gradient(glass.rows >= 0, glass.rows / height, ["night0", "night1", "night2", "indigo3"], 0.5)
    towers(glass, height, 22, 8, "night2", 0.45, {"ice3": 0.3, "lamp3": 0.06}, rng, (6, 12), (3, 4))
    glow_spot(glass, 58, 26, 12, "mint3", 0.4)
    canvas.paste(glass, x, y)
    for row in range(y, y + 26, 3):
        canvas.rect(x, row, width, 2, "cream3", 0.08).rect(x, row, width, 1, "cream4", 0.1)
    canvas.rect(x, y + 26, width, 2, "cream4")
    canvas.rect(x + 8, y + 28, 1, 7, "cream3")
    canvas.rect(x + width - 9, y + 28, 1, 9, "cream3")
    canvas.rect(x - 7, y + height + 2, width + 14, 3, "cream3").rect(x - 7, y + height + 2, width + 14, 1, "cream5")


# -- waiting ------------------------------------------------------------------------------------------------------


def desk() -> Canvas:
    """Noor's desk: one curve of something pale, lit along its foot; a book, a pen on a chain, an orchid, a bell."""
    canvas = Canvas(112, 44)
    rows, columns = canvas.rows, canvas.columns
    bend = 7 * (1 - ((columns - 56) / 56.0) ** 2)
    top = (rows >= 6 + bend * 0.3) & (rows < 15 + bend)
    canvas.fill(top, "cream4").fill(top & (rows < 8 + bend * 0.3), "cream5")
    front = (rows >= 15 + bend) & (rows < 37 + bend)
    canvas.gradient(front, np.abs(columns - 46) / 62, ["cream4", "cream3", "cream3", "cream2", "cream1"], 0.0, 0.6)
    canvas.fill(front & (rows < 17 + bend), "cream2")
    for rib in range(4, 110, 7):
        canvas.fill(front & (columns == rib) & (rows > 18 + bend), "cream2")
    foot = (rows >= 33 + bend) & (rows < 35 + bend)
    canvas.fill(foot & front, "mint4", 0.9)
    canvas.fill((rows >= 35 + bend) & (rows < 37 + bend) & front, "teal1")
    # The moon of the house, on the front.
    moon = canvas.ellipse_mask(56, 31, 6, 6) & ~canvas.ellipse_mask(58.5, 29.5, 5.2, 5.2)
    canvas.fill(moon & front, "mint3", 0.5)
    # A screen seen from behind, the book of those who are expected, a bell that is meant to be struck.
    canvas.box(12, 0, 20, 13, "slate2", "slate4", "slate1").rect(19, 13, 6, 2, "slate1").rect(16, 15, 12, 2, "slate3")
    canvas.box(48, 10, 20, 9, "linen4", "linen5", "linen2").rect(58, 10, 1, 9, "linen2")
    for row in (12, 14, 16):
        canvas.rect(50, row, 6, 1, "night4").rect(60, row, 6, 1, "night4")
    canvas.line(70, 11, 74, 15, "tie3")
    canvas.ellipse(82, 14, 4, 2.6, "tie3").ellipse(81, 13, 2.4, 1.4, "tie5").rect(81, 10, 2, 2, "tie2")
    canvas.box(93, 8, 7, 7, "teal3", "teal4", "teal1").curve([(96, 8), (95, 2), (99, 0)], "green3")
    for x, y in ((98, 0), (101, 1), (96, 3)):
        canvas.rect(x, y, 3, 2, "linen5").pixel(x + 1, y + 1, "neon3")
    return canvas.raise_top(0, 6, 112, 10, 22)


def tank(tick: int) -> Canvas:
    """A fish tank on its cabinet: gravel, a castle, weed, a pump that works; nobody."""
    canvas = Canvas(84, 74)
    canvas.box(0, 46, 84, 28, "cream3", "cream4", "cream1").rect(2, 49, 39, 22, "cream2").rect(43, 49, 39, 22, "cream2")
    canvas.rect(37, 58, 2, 5, "slate3").rect(45, 58, 2, 5, "slate3")
    canvas.box(0, 2, 84, 45, "slate2", "slate4", "slate0")
    water = canvas.rect_mask(3, 7, 78, 36)
    canvas.gradient(water, (canvas.rows - 7) / 36, ["ice4", "ice3", "ice3", "ice2", "ice2", "ice1"], 0.72)
    canvas.rect(3, 3, 78, 4, "slate1").rect(6, 4, 72, 2, "ice5", 1.0)
    for x in (14, 33, 58):
        shaft = canvas.polygon_mask([(x, 7), (x + 9, 7), (x + 2 + tick, 43), (x - 10 + tick, 43)])
        tinted(canvas, shaft & water, "ice5", 0.16, 0.9)
    canvas.fill(water & (canvas.rows > 38 + np.sin(canvas.columns / 6.0)), "ash3", 0.45)
    canvas.speckle(water & (canvas.rows > 40), "coral3", 0.12, np.random.default_rng(84))
    canvas.speckle(water & (canvas.rows > 40), "ash5", 0.1, np.random.default_rng(85))
    # The castle: two towers, a gate, nobody at it.
    for x, top, wide in ((50, 24, 7), (63, 20, 7), (55, 29, 11)):
        canvas.rect(x, top, wide, 40 - top, "linen2", 0.4).rect(x, top, 1, 40 - top, "linen3", 0.5)
        for tooth in range(x, x + wide, 3):
            canvas.rect(tooth, top - 2, 2, 2, "linen2", 0.4)
    canvas.rect(59, 34, 4, 6, "ice0", 0.3).rect(66, 25, 2, 3, "ice0", 0.3).rect(53, 29, 2, 3, "ice0", 0.3)
    for x, tall in ((12, 20), (16, 14), (21, 24), (75, 17)):
        for row in range(tall):
            sway = round(1.6 * math.sin(row / 4 + tick * math.tau / 6))
            canvas.rect(x + sway, 39 - row, 2, 1, "green3" if row % 3 else "green4", 0.5)
    # Bubbles from the pump: the only thing that rises.
    for bubble in range(5):
        rise = (tick / 6 + bubble / 5) % 1
        x = 36 + round(1.5 * math.sin(rise * 9 + bubble))
        canvas.pixel(x, 39 - round(rise * 30), "ice5", 1.0)
        if bubble % 2:
            canvas.rect(x + 2, 36 - round(rise * 28), 2, 2, "ice5", 0.8)
    canvas.rect(34, 38, 4, 2, "slate2")
    return canvas.line(5, 30, 20, 9, "ice5", 0.9).line(7, 32, 24, 9, "ice4", 0.8)


def soft_chair(ramp: str, seed: int) -> Canvas:
    """A chair like a mouth: five rolls of padding and no straight edge, deep enough to need a hand out of."""
    canvas = Canvas(50, 44)
    rows, columns = canvas.rows, canvas.columns
    shell = canvas.ellipse_mask(24.5, 20, 24.5, 19.5) | canvas.rect_mask(2, 20, 46, 16)
    canvas.fill(shell & (rows < 42), f"{ramp}1")
    for index, (cx, cy, rx, ry) in enumerate(
        ((24.5, 9, 18, 8), (24.5, 17, 16, 6), (6, 24, 7.5, 13), (43, 24, 7.5, 13), (24.5, 30, 16, 8))
    ):
        roll = canvas.ellipse_mask(cx, cy, rx, ry)
        light = 1.05 - np.hypot((columns - cx + rx * 0.4) / (rx * 1.5), (rows - cy + ry * 0.55) / (ry * 1.5))
        tones = [f"{ramp}1", f"{ramp}2", f"{ramp}3", f"{ramp}4"] + ([f"{ramp}5"] if index == 4 else [])
        canvas.gradient(roll, np.clip(light, 0, 1), tones, 0.0, 0.6)
    for dent in (16, 33):
        canvas.shade(canvas.ellipse_mask(dent, 29 + seed % 2, 5, 2.4), 0.22)
    canvas.rect(6, 37, 38, 4, f"{ramp}2").rect(6, 40, 38, 1, f"{ramp}0")
    return canvas.rect(9, 41, 5, 3, "slate1").rect(36, 41, 5, 3, "slate0")


def low_table() -> Canvas:
    """A low glass table: magazines with their covers torn off, a box of tissues with one up."""
    canvas = Canvas(58, 28)
    canvas.ellipse(28.5, 21, 24, 5, "teal0").ellipse(28.5, 11, 28.5, 10.5, "ice1")
    canvas.ellipse(28.5, 9.5, 28, 9.5, "ice3").ellipse(27, 8.5, 24, 7.4, "ice4")
    canvas.line(14, 14, 34, 3, "ice5").line(17, 15, 38, 4, "ice5")
    for x, y, ramp in ((8, 9, "rose"), (11, 7, "linen")):
        canvas.box(x, y, 13, 8, f"{ramp}3", f"{ramp}4", f"{ramp}1")
    canvas.rect(13, 9, 7, 1, "night4").rect(13, 11, 5, 1, "night4")
    canvas.box(33, 6, 14, 8, "mint3", "mint4", "mint1").polygon([(37, 6), (40, 0), (44, 2), (43, 6)], "linen5")
    return canvas.raise_top(0, 0, 58, 19, 12)


def leaflets() -> Canvas:
    """A rack of leaflets: a cloud, a key, a door, a cloud."""
    canvas = Canvas(34, 40)
    canvas.drape(canvas.rect_mask(2, 2, 32, 38), "indigo0", 0.35)
    canvas.box(0, 0, 32, 37, "slate3", "slate5", "slate1")
    for number in range(6):
        x, y = 2 + number % 3 * 10, 3 + number // 3 * 17
        ramp = ("ice", "mint", "rose", "ice", "cream", "mint")[number]
        canvas.box(x, y, 8, 13, f"{ramp}4", f"{ramp}5", f"{ramp}2").rect(x + 1, y + 9, 6, 1, f"{ramp}1")
        if number in (0, 3):
            canvas.ellipse(x + 3.5, y + 5, 2.6, 1.5, "linen5")
        elif number == 1:
            canvas.rect(x + 2, y + 4, 2, 2, "tie3").rect(x + 4, y + 5, 2, 1, "tie3")
        else:
            canvas.rect(x + 2, y + 3, 4, 5, f"{ramp}2")
        canvas.rect(x - 1, y + 11, 10, 3, "slate4")
    return canvas


def prices() -> Canvas:
    """The board of prices: what is taken, how near to it, how long."""
    canvas = Canvas(66, 32)
    canvas.drape(canvas.rect_mask(2, 2, 64, 30), "indigo0", 0.35)
    canvas.box(0, 0, 64, 29, "teal1", "teal3", "teal0")
    canvas.text(4, 4, "ONE HOUR", "mint4", 0.7).text(46, 4, "90", "lamp4", 0.8)
    canvas.text(4, 12, "ONE PLACE", "mint4", 0.7).text(46, 12, "240", "lamp4", 0.8)
    return canvas.text(4, 20, "ONE NAME", "mint4", 0.7).text(46, 20, "-", "lamp4", 0.8)


def painting() -> Canvas:
    """A beach at no hour, with a towel on it and no one."""
    canvas = picture_frame(52, 34, "cream")
    view = canvas.rect_mask(2, 2, 48, 30)
    canvas.gradient(view, (canvas.rows - 2) / 30, ["rose5", "rose5", "ice4", "ice3", "ash4", "ash4", "ash5"])
    canvas.fill(view & (canvas.rows > 12) & (canvas.rows < 18), "ice3")
    canvas.fill(view & (canvas.rows == 18) & (np.sin(canvas.columns / 4) > 0), "linen5")
    canvas.polygon([(28, 24), (40, 22), (42, 27), (29, 29)], "coral3").line(30, 27, 41, 25, "coral4")
    return canvas.ellipse(14, 8, 3, 3, "lamp5")


def cooler(tick: int) -> Canvas:
    """A water cooler, with its one bubble."""
    canvas = Canvas(20, 52)
    canvas.box(1, 22, 18, 30, "cream4", "cream5", "cream2").rect(4, 27, 12, 9, "cream2").rect(7, 29, 2, 3, "ice3")
    canvas.rect(11, 29, 2, 3, "coral3").rect(5, 36, 10, 2, "slate3")
    bottle = canvas.rect_mask(2, 3, 16, 18) | canvas.ellipse_mask(9.5, 3, 7.5, 3)
    canvas.fill(bottle, "ice3", 0.25)
    canvas.fill(bottle & (canvas.columns < 6), "ice4", 0.35)
    canvas.fill(bottle & (canvas.rows < 6), "ice2", 0.15)
    canvas.rect(6, 19, 8, 3, "ice2")
    if tick < 4:
        canvas.rect(10, 16 - tick * 3, 2, 2, "ice5", 0.7)
    for row in range(3):
        canvas.box(16, 40 + row * 3, 4, 4, "linen4", "linen5", "linen2")
    return canvas


def wall_clock() -> Canvas:
    """A clock with no figures and one hand."""
    canvas = Canvas(22, 22)
    canvas.drape(canvas.ellipse_mask(11.5, 11.5, 10, 10), "indigo0", 0.35)
    canvas.ellipse(10, 10, 9.6, 9.6, "slate4").ellipse(10, 10, 8.4, 8.4, "cream5")
    return canvas.line(10, 10, 14, 5, "slate1").ellipse(10, 10, 1.2, 1.2, "mint3")


def coat_hooks() -> Canvas:
    """Hooks, each with a number; two coats that have been here since before."""
    canvas = Canvas(48, 40)
    canvas.rect(0, 2, 48, 4, "cream4").rect(0, 2, 48, 1, "cream5").rect(0, 5, 48, 1, "cream2")
    for number, x in enumerate((4, 14, 24, 34, 43)):
        canvas.rect(x, 6, 2, 4, "slate4").rect(x - 1, 0, 3, 2, "mint3")
        if number in (1, 3):
            ramp = "brick" if number == 1 else "slate"
            coat = canvas.polygon_mask([(x - 2, 8), (x + 3, 8), (x + 7, 14), (x + 6, 38), (x - 5, 38), (x - 6, 14)])
            canvas.fill(coat, f"{ramp}2")
            canvas.fill(coat & (canvas.columns < x - 2), f"{ramp}3")
            canvas.fill(coat & (canvas.columns > x + 4), f"{ramp}1")
            canvas.rect(x, 12, 1, 24, f"{ramp}1")
    return canvas


def arc_lamp() -> Canvas:
    """A lamp on a long bow, its shade like a paper moon."""
    canvas = Canvas(46, 72)
    canvas.curve([(40, 66), (40, 30), (36, 14), (26, 6), (14, 8)], "slate5")
    canvas.curve([(41, 66), (41, 30), (37, 14), (26, 7), (14, 9)], "slate3")
    canvas.ellipse(40, 68, 5.6, 2.6, "slate2").ellipse(40, 67, 5, 2, "slate4")
    shade_light(canvas, 14, 9, 6, 11, 13)
    return canvas


# -- the treatment room -------------------------------------------------------------------------------------------


def couch() -> Canvas:
    """The couch from its foot: mint padding, paper over it, straps that are folded away, a blanket for the knees."""
    canvas = Canvas(46, 84)
    rows, columns = canvas.rows, canvas.columns
    canvas.box(16, 66, 14, 18, "slate2", "slate4", "slate0").rect(8, 80, 30, 4, "slate3").rect(8, 80, 30, 1, "slate5")
    body = canvas.rect_mask(2, 6, 42, 68) | canvas.ellipse_mask(22.5, 8, 20.5, 8)
    canvas.fill(body, "mint2")
    padding = body & (columns > 3) & (columns < 42) & (rows < 66)
    canvas.gradient(padding, np.abs(columns - 18) / 26, ["mint4", "mint3", "mint3", "mint2"])
    for seam in (26, 44):
        canvas.fill(body & (rows == seam), "mint1").fill(body & (rows == seam + 1), "mint4")
    canvas.fill(body & (rows > 66), "mint1")
    canvas.fill(body & (rows > 72), "teal0")
    # Paper from a roll, to the edge.
    paper = canvas.rect_mask(11, 4, 24, 63)
    canvas.fill(paper, "linen2").fill(paper & (columns < 14), "linen3").fill(paper & (columns > 32), "linen1")
    for crease in (13, 22, 35, 51):
        canvas.fill(paper & (np.abs(rows - crease - (columns - 22) * 0.15) < 0.7), "linen1")
    pillow = canvas.ellipse_mask(22.5, 12, 14, 7.5)
    canvas.fill(pillow, "linen2")
    canvas.fill(pillow & (rows < 12) & (columns < 30), "linen3")
    canvas.fill(pillow & (rows < 7), "linen4")
    canvas.ellipse(22.5, 12.5, 6.5, 3, "linen1")
    blanket = canvas.rect_mask(6, 46, 34, 22)
    canvas.fill(blanket, "board3").fill(blanket & (rows % 5 == 0), "board4").fill(blanket & (columns > 35), "board2")
    canvas.rect(6, 46, 34, 2, "board4")
    return canvas.raise_top(2, 4, 42, 62, 14)


def machine(tick: int) -> Canvas:
    """The machine: a ring on an arm, a case with one dial, and a till roll that takes down what is taken out."""
    canvas = Canvas(60, 78)
    # The case.
    canvas.box(26, 30, 30, 44, "cream3", "cream5", "cream1").rect(28, 70, 26, 4, "slate1")
    canvas.box(29, 34, 14, 10, "slate1", "slate3", "slate0")
    for column in range(12):
        height = 2 + round(2 * math.sin(column * 0.9 + tick * math.tau / 6))
        canvas.rect(30 + column, 40 - height, 1, 1, "mint4", 1.0)
    canvas.ellipse(49.5, 39, 3.8, 3.8, "slate3").ellipse(49.5, 39, 2.4, 2.4, "cream5").line(49, 39, 51, 37, "coral3")
    for row in range(3):
        canvas.rect(46 + row * 3, 46, 2, 2, ("mint4", "lamp3", "coral3")[row], 0.9 if (tick + row) % 3 else 0.3)
    # The roll on top, the slot, and the paper over the edge down to the floor.
    canvas.ellipse(36, 27, 7, 6, "linen3").ellipse(36, 27, 2, 1.8, "slate1").rect(36, 21, 12, 3, "linen4")
    canvas.rect(28, 48, 18, 4, "slate2").rect(29, 49, 16, 1, "slate0")
    for row in range(50, 74):
        x = 31 + round(1.2 * math.sin(row / 4))
        canvas.rect(x, row, 12, 1, "linen4").pixel(x + 11, row, "linen2")
        if (row + tick) % 3 == 0:
            canvas.rect(x + 2, row, 4 + (row * 7 + tick) % 5, 1, "night3")
    for x, y, wide in ((22, 73, 24), (18, 75, 32), (26, 71, 18)):
        canvas.ellipse(x + wide / 2, y, wide / 2, 1.8, "linen3").rect(x + 2, y - 1, wide - 6, 1, "linen5")
    # The arm and the ring it holds over a head.
    canvas.curve([(50, 30), (50, 12), (40, 5), (20, 5)], "slate5")
    canvas.curve([(51, 30), (51, 12), (41, 4), (20, 4)], "slate3")
    canvas.rect(48, 10, 4, 4, "slate2").rect(38, 3, 4, 4, "slate2")
    near = np.hypot((canvas.columns - 12.5) / 12, (canvas.rows - 13) / 8)
    pulse = 0.75 + 0.25 * math.sin(tick * math.tau / 6)
    canvas.fill((near < 1) & (near > 0.66), "slate4")
    canvas.fill((near < 0.94) & (near > 0.74), "ice5", pulse)
    glowing = (near < 1.25) & ~canvas.mask & (canvas.thresholds < 0.5)
    return canvas.drape(glowing, "ice4", 0.25, 0.3 * pulse)


def tray() -> Canvas:
    """A trolley: a glass of water, cotton wool, a paper cup with two white things in it."""
    canvas = Canvas(30, 38)
    canvas.rect(3, 12, 2, 23, "slate4").rect(25, 12, 2, 23, "slate3").box(1, 24, 28, 4, "slate3", "slate5", "slate1")
    canvas.box(0, 6, 30, 9, "slate4", "slate5", "slate2").rect(1, 7, 28, 5, "ice4").rect(1, 15, 28, 1, "slate0")
    canvas.rect(4, 1, 5, 8, "ice3", 0.15).rect(4, 1, 5, 2, "ice5", 0.3).rect(4, 1, 1, 8, "ice5", 0.25)
    canvas.ellipse(15, 8, 3.6, 2.6, "linen4").ellipse(14, 7, 2, 1.4, "linen5")
    canvas.box(21, 5, 5, 5, "linen4", "linen5", "linen2").rect(22, 5, 1, 1, "rose5").rect(24, 5, 1, 1, "rose5")
    return canvas.ellipse(4, 36, 2, 2, "slate0").ellipse(25, 36, 2, 2, "slate0").raise_top(0, 6, 30, 8, 28)


def stool() -> Canvas:
    """A stool on wheels for whoever stays with somebody."""
    canvas = Canvas(22, 26)
    canvas.rect(10, 8, 2, 12, "slate4")
    canvas.line(11, 19, 3, 24, "slate3")
    canvas.line(11, 19, 19, 24, "slate2")
    canvas.line(11, 19, 11, 25, "slate3")
    for x in (2, 10, 18):
        canvas.rect(x, 24, 3, 2, "slate0")
    return canvas.ellipse(10.5, 6, 10, 4.6, "mint1").ellipse(10.5, 4.6, 10, 4, "mint3").ellipse(9, 3.8, 7, 2.4, "mint4")


def washbasin() -> Canvas:
    """A basin with a mirror over it that has been turned round."""
    canvas = Canvas(36, 62)
    canvas.drape(canvas.rect_mask(6, 2, 26, 26), "indigo0", 0.3)
    canvas.box(4, 0, 26, 25, "wood3", "wood4", "wood1").rect(7, 3, 20, 19, "wood2").rect(15, 3, 1, 19, "wood1")
    canvas.rect(8, 11, 18, 1, "wood1")
    canvas.rect(16, 30, 2, 6, "slate5").rect(14, 35, 6, 1, "slate4")
    canvas.rect(11, 44, 14, 18, "cream2").rect(11, 44, 3, 18, "cream3")
    canvas.ellipse(17.5, 40, 17, 7, "cream3").ellipse(17.5, 38.6, 17, 5.6, "cream5").ellipse(17.5, 39, 13, 3.8, "ice3")
    return canvas.rect(16, 39, 3, 1, "slate1")


def drawers() -> Canvas:
    """Forty small drawers, each for a roll; here and there a tongue of paper."""
    canvas = Canvas(62, 62)
    canvas.box(0, 0, 62, 62, "cream2", "cream4", "cream0")
    rng = np.random.default_rng(86)
    for number in range(40):
        x, y = 2 + number % 8 * 7, 4 + number // 8 * 11
        canvas.box(x + 1, y, 6, 9, "cream3", "cream4", "cream1")
        canvas.rect(x + 3, y + 5, 2, 1, "slate2")
        canvas.rect(x + 2, y + 2, 4, 2, "linen5")
        if rng.random() < 0.28:
            canvas.rect(x + 2, y + 8, 4, 1 + int(rng.integers(1, 4)), "linen4").pixel(x + 3, y + 9, "night3")
    return canvas.rect(2, 59, 58, 3, "slate1")


def curtain() -> Canvas:
    """The curtain in the gap, drawn back."""
    canvas = Canvas(16, 74)
    for row in range(74):
        for column in range(13):
            fold = math.sin(column * 1.4 + math.sin(row / 14) * 0.8)
            canvas.pixel(column + 1, row, f"mint{2 if fold < -0.3 else 3 if fold < 0.6 else 4}")
    return canvas.rect(0, 0, 16, 2, "slate4").rect(1, 46, 13, 3, "tie3").rect(1, 46, 13, 1, "tie4")


def round_rug() -> Canvas:
    """A round rug of something with a pile: it keeps footprints."""
    canvas = Canvas(150, 76)
    distance = np.hypot((canvas.columns - 74.5) / 75, (canvas.rows - 37.5) / 38)
    canvas.fill(distance < 1, "cream1").fill(distance < 0.97, "cream2")
    for ring in (0.86, 0.62, 0.38, 0.16):
        canvas.fill((distance < ring) & (distance > ring - 0.05), "cream1")
    canvas.fill((distance < 0.95) & (canvas.thresholds > 0.82), "cream3")
    for x, y in ((40, 30), (52, 34), (64, 29), (77, 33), (90, 28), (102, 32)):
        canvas.shade(canvas.ellipse_mask(x, y + 4, 3.4, 1.8), 0.3)
    return canvas


def number_post() -> Canvas:
    """A post that gives out numbers, and says which is being seen."""
    canvas = Canvas(26, 52)
    canvas.rect(11, 20, 4, 28, "slate4").rect(11, 20, 1, 28, "slate5").ellipse(12.5, 49, 9, 2.8, "slate2")
    canvas.ellipse(12.5, 48, 8, 2, "slate4")
    canvas.box(1, 0, 24, 16, "slate2", "slate4", "slate0").rect(3, 2, 20, 12, "night0").text(6, 5, "NO 4", "mint4", 1.0)
    canvas.box(7, 17, 12, 9, "coral3", "coral4", "coral1")
    canvas.rect(10, 24, 6, 6, "linen4")
    return canvas.rect(11, 26, 4, 1, "night3")


def bowls() -> Canvas:
    """Three bowls of water one above the other on a plinth of slate, running down into each other for ever."""
    canvas = Canvas(40, 40)
    canvas.box(2, 26, 36, 12, "slate2", "slate4", "slate0").speckle(
        canvas.rect_mask(3, 28, 34, 9), "slate3", 0.08, np.random.default_rng(87), 4
    )
    for cx, cy, rx in ((27, 25, 11), (14, 17, 9), (24, 9, 7)):
        canvas.ellipse(cx, cy + 1.5, rx, 4, "slate1")
        canvas.ellipse(cx, cy, rx, 3.6, "slate4")
        canvas.ellipse(cx, cy, rx - 2, 2.2, "ice3", 0.3)
        canvas.rect(cx - 3, cy - 1, 4, 1, "ice5", 0.5)
    return canvas.rect(17, 11, 1, 6, "ice5", 0.6).rect(21, 18, 1, 7, "ice5", 0.6)


def screen() -> Canvas:
    """A folding screen with reeds on it, and a shirt thrown over."""
    canvas = Canvas(72, 62)
    for number, (x, top) in enumerate(((0, 2), (24, 0), (48, 3))):
        canvas.box(x, top, 24, 56, "ash3", "ash4", "ash1")
        canvas.rect(x + 2, top + 2, 20, 50, "cream3" if number == 1 else "cream2")
        for reed in range(5):
            foot = x + 4 + reed * 4
            canvas.line(foot, top + 51, foot - 2 + reed, top + 22 + (reed * 7 + number * 5) % 16, "teal3")
            canvas.rect(foot - 3 + reed, top + 17 + (reed * 7 + number * 5) % 16, 2, 5, "ochre3")
        canvas.rect(x + 1, top + 56, 2, 4, "wood1").rect(x + 21, top + 56, 2, 4, "wood1")
    canvas.polygon([(27, 0), (43, 0), (44, 15), (38, 18), (34, 12), (29, 19)], "slate4").line(35, 1, 35, 11, "slate3")
    return canvas.rect(27, 0, 16, 1, "slate5")


def rolls() -> Canvas:
    """A wire bin of what was taken last week, to be fetched on Mondays."""
    canvas = Canvas(34, 40)
    rng = np.random.default_rng(88)
    for _ in range(16):
        x, y = int(rng.integers(3, 27)), int(rng.integers(2, 17))
        canvas.curve([(x, y + 8), (x + 3, y), (x + 6, y + 5), (x + 2, y + 9)], f"linen{int(rng.integers(2, 5))}")
        canvas.rect(x, y + 4, 5, 2, "linen4").pixel(x + 1, y + 4, "night3").pixel(x + 3, y + 4, "night3")
    body = (canvas.rows > 14) & (np.abs(canvas.columns - 16.5) < 15.5 - (canvas.rows - 14) * 0.12)
    canvas.drape(body & ~canvas.mask, "slate1", 0.7)
    canvas.fill(body & ((canvas.columns % 4 == 0) | (canvas.rows % 5 == 0)), "slate4")
    return canvas.rect(1, 14, 32, 2, "slate5").rect(4, 38, 26, 2, "slate1")


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    tanks = [tank(tick) for tick in range(6)]
    bubbles = [cooler(tick) for tick in range(5)]
    machines = [machine(tick) for tick in range(6)]
    return {
        "desk": prop(desk(), 18, depth=5),
        "tank": prop(tanks[0], 12, tanks[1:], 200, inset=0),
        "chair_mint": prop(soft_chair("teal", 0), 16, depth=5, sort=14),
        "chair_rose": prop(soft_chair("rose", 1), 16, depth=5, sort=14),
        "chair_cream": prop(soft_chair("ash", 2), 16, depth=5, sort=14),
        "low_table": prop(low_table(), 14, inset=5),
        "leaflets": flat(leaflets()),
        "prices": flat(prices()),
        "painting": flat(painting()),
        "water": prop(bubbles[0], 8, [*bubbles[1:], bubbles[4], bubbles[4]], 240, inset=1),
        "clock": flat(wall_clock()),
        "coats": flat(coat_hooks()),
        "lamp": prop(arc_lamp(), 4, inset=34, reach=0.4),
        "couch": prop(couch(), 60, inset=2, depth=4, sort=66),
        "machine": prop(machines[0], 10, machines[1:], 220, inset=20),
        "tray": prop(tray(), 8),
        "stool": prop(stool(), 4, inset=5),
        "washbasin": prop(washbasin(), 8, inset=4),
        "drawers": prop(drawers(), 10, inset=0),
        "curtain": on_top(curtain(), -2),
        "rug": flat(round_rug()),
        "screen": prop(screen(), 6, inset=0),
        "rolls": prop(rolls(), 10, inset=3),
        "number": prop(number_post(), 5, inset=6, reach=0.6),
        "bowls": prop(bowls(), 12, inset=2),
        "plant": prop(rubber_plant(9, 36, 60, "teal"), 6, inset=12, reach=0.6),
        "snake_plant": prop(snake_plant(8, 22, 40, "cream"), 6, inset=4, reach=0.7),
    }


def main() -> None:
    """Write the clinic's sheet and its props."""
    write_sheet(TILESETS, "clinic", room(walls(), floor(), "teal1"))
    write_collection(TILESETS, "clinic_props", parts())


if __name__ == "__main__":
    main()
