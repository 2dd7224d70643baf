"""The inquiry's room: a school gymnasium by night, its ropes tied back, a trestle table, nine small desks."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from interior import flat, on_top, prop, room, shaded_floor
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 34 * TILE, 6 * TILE, 13 * TILE
CEILING = 14
GLOSS = 52


# -- floor and walls ----------------------------------------------------------------------------------------------


def floor() -> Canvas:
    """Strips of honey wood under old varnish, with the lines of four games over one another."""
    rng = np.random.default_rng(91)
    canvas = Canvas(WIDTH, DEEP)
    rows, columns = canvas.rows, canvas.columns
    for row in range(0, DEEP, 4):
        left = -int(rng.integers(0, 30))
        while left < WIDTH:
            wide = int(rng.integers(22, 44))
            step = 2 if rng.random() < 0.6 else 3
            strip = canvas.rect_mask(left, row, wide, 4)
            canvas.fill(strip, f"deep{step}").fill(strip & (rows == row), "deep3")
            canvas.fill(strip & (rows == row + 3), "deep1" if rng.random() < 0.04 else "deep2")
            canvas.fill(strip & (columns == left), "deep1")
            left += wide
    noise = gaussian_filter(rng.random((DEEP, WIDTH)), 3)
    scuffed = (noise > 0.53) & (canvas.thresholds < 0.4)
    canvas.glaze(scuffed, "deep4", 0.16)
    # A hall's lines: the red of one game, the blue of another, the white of a third; all a little worn.
    cx, cy = WIDTH / 2, 118.0
    worn = canvas.thresholds + (noise - 0.5) * 3 < 0.86
    ring = np.hypot((columns - cx) / 1.35, rows - cy)
    red = (np.abs(ring - 62) < 1.0) | (np.abs(rows - 18) < 1.0) | (np.abs(rows - DEEP + 24) < 1.0)
    blue = (np.abs(columns - 78) < 1.0) | (np.abs(columns - WIDTH + 78) < 1.0)
    key = np.hypot((columns - cx) / 1.2, rows - 18)
    white = ((np.abs(key - 60) < 1.0) & (rows > 18)) | (np.abs(columns - cx) < 1.0)
    for mask, tone, amount in ((white, "linen3", 0.5), (blue, "night4", 0.55), (red, "coral3", 0.55)):
        canvas.glaze(mask & worn, tone, amount)
    for _ in range(46):
        x, y = int(rng.integers(20, WIDTH - 20)), int(rng.integers(10, DEEP - 12))
        canvas.glaze(canvas.rect_mask(x, y, int(rng.integers(4, 11)), 1), "deep0", 0.25)
    return shaded_floor(canvas)


def walls() -> Canvas:
    """Cream over gloss green, brick under both; high windows behind netting; the double doors with their bars."""
    canvas = Canvas(WIDTH, WALL)
    rng = np.random.default_rng(92)
    rows, columns = canvas.rows, canvas.columns
    canvas.rect(0, 0, WIDTH, GLOSS, "cream2")
    canvas.rect(0, GLOSS, WIDTH, WALL - GLOSS, "green2")
    course = rows // 5
    seam = (rows % 5 == 4) | ((columns + 6 * (course % 2)) % 12 == 0)
    canvas.fill(seam & (rows < GLOSS), "cream1").fill(seam & (rows >= GLOSS), "green1")
    lit = (rows % 5 == 0) & ~seam
    canvas.fill(lit & (rows >= GLOSS) & (canvas.thresholds < 0.6), "green3")
    for _ in range(60):
        x, y = int(rng.integers(0, WIDTH)), int(rng.integers(CEILING, GLOSS))
        canvas.glaze(canvas.rect_mask(x // 12 * 12 + 6 * (y // 5 % 2), y // 5 * 5, 11, 4), "cream3", 0.35)
    canvas.rect(0, GLOSS - 2, WIDTH, 3, "green1").rect(0, GLOSS - 2, WIDTH, 1, "green4")
    canvas.rect(0, WALL - 6, WIDTH, 6, "wood2")
    canvas.rect(0, WALL - 6, WIDTH, 1, "wood4")
    canvas.rect(0, WALL - 1, WIDTH, 1, "wood0")
    canvas.rect(0, 0, WIDTH, CEILING - 3, "indigo0")
    canvas.rect(0, CEILING - 3, WIDTH, 4, "slate2")
    canvas.rect(0, CEILING - 3, WIDTH, 1, "slate4")
    for depth, strength in ((4, 0.4), (9, 0.25), (16, 0.2)):
        canvas.shade(canvas.rect_mask(0, CEILING + 1, WIDTH, depth), strength)
    for x in (84, 236, 388):
        high_window(canvas, x, 18)
    doors(canvas)
    return canvas


def high_window(canvas: Canvas, x: int, y: int) -> None:
    """A row of panes up where no ball should reach, with a net over them."""
    canvas.box(x - 3, y - 2, 78, 24, "slate2", "slate4", "slate1")
    for pane in range(4):
        glass = canvas.rect_mask(x + pane * 18, y, 17, 20)
        canvas.gradient(glass, (canvas.rows - y) / 22, ["night1", "night2", "night3"], 0.55)
        canvas.fill(glass & ((canvas.columns + canvas.rows) % 5 == 0) & (canvas.thresholds < 0.8), "night1", 0.3)
        canvas.fill(glass & ((canvas.columns - canvas.rows) % 5 == 0) & (canvas.thresholds < 0.8), "night1", 0.3)



def doors(canvas: Canvas) -> None:
    """Two doors with wired glass, push bars, and the sign that is lit by law."""
    x, y = 14, 26
    canvas.box(x, y, 60, WALL - y, "slate2", "slate4", "slate0")
    for left in (x + 3, x + 31):
        canvas.box(left, y + 3, 26, WALL - y - 3, "ochre2", "ochre4", "ochre1")
        canvas.rect(left + 7, y + 8, 12, 22, "slate1").rect(left + 8, y + 9, 10, 20, "night3", 0.4)
        for mesh in range(3):
            canvas.rect(left + 8, y + 13 + mesh * 6, 10, 1, "night1", 0.3)
            canvas.rect(left + 10 + mesh * 3, y + 9, 1, 20, "night1", 0.3)
        canvas.rect(left + 2, y + 38, 22, 4, "slate4")
        canvas.rect(left + 2, y + 38, 22, 1, "slate5")
        canvas.rect(left + 2, y + 41, 22, 1, "slate1")
        canvas.rect(left + 2, WALL - 10, 22, 7, "slate3")
    canvas.box(x + 14, y - 11, 32, 9, "green1", "green3", "green0").text(x + 22, y - 9, "EXIT", "mint4", 1.0)


# -- what hangs there ---------------------------------------------------------------------------------------------


def wall_bars() -> Canvas:
    """Three bays of wall bars; from the top one hangs a single plimsoll."""
    canvas = Canvas(120, 82)
    canvas.drape(canvas.rect_mask(4, 2, 116, 80), "indigo0", 0.3)
    for bay in range(3):
        x = bay * 38
        for post in (x, x + 36):
            canvas.box(post, 0, 5, 82, "wood3", "wood5", "wood1")
        for bar in range(3, 78, 7):
            canvas.rect(x + 5, bar, 31, 3, "wood4")
            canvas.rect(x + 5, bar, 31, 1, "wood5")
            canvas.rect(x + 5, bar + 2, 31, 1, "wood2")
    canvas.line(60, 6, 61, 14, "linen4").line(64, 6, 62, 14, "linen4")
    return canvas.ellipse(62, 19, 3, 6, "slate2").ellipse(61, 18, 2, 4, "slate4").rect(59, 24, 6, 2, "linen3")


def rope(left: bool) -> Canvas:
    """Climbing ropes pulled to the side and tied there, their leather ends together like feet."""
    canvas = Canvas(46, 92)
    for number in range(3):
        top, low = 40 - number * 10, 6 + number * 4
        for row in range(84 - number * 6):
            part = min(1.0, row / 58)
            x = round(top + (low - top) * (1 - (1 - part) ** 2) + 1.4 * math.sin(max(0, row - 58) / 7 + number))
            canvas.rect(x, row, 3, 1, "ash3" if (row + number) % 4 else "ash1").pixel(x, row, "ash4")
        canvas.rect(low - 1, 82 - number * 6, 5, 9, "wood2").rect(low - 1, 82 - number * 6, 2, 9, "wood4")
    canvas.rect(3, 56, 17, 5, "coral2").rect(3, 56, 17, 1, "coral4").rect(1, 57, 3, 8, "coral3")
    return canvas if left else canvas.mirrored()


def scoreboard() -> Canvas:
    """HOME and AWAY. Nobody has switched it off since the match."""
    canvas = Canvas(96, 36)
    canvas.drape(canvas.rect_mask(3, 3, 93, 33), "indigo0", 0.4)
    canvas.box(0, 0, 94, 34, "slate1", "slate3", "slate0").rect(3, 3, 88, 28, "night0")
    canvas.text(11, 6, "HOME", "linen4", 0.5).text(66, 6, "AWAY", "linen4", 0.5)
    canvas.text(10, 14, "0", "coral4", 1.0, 3).text(22, 14, "9", "coral4", 1.0, 3)
    canvas.text(64, 14, "0", "coral4", 1.0, 3).text(76, 14, "9", "coral4", 1.0, 3)
    return canvas.rect(46, 16, 2, 3, "lamp3", 1.0).rect(46, 23, 2, 3, "lamp3", 1.0)


def hoop() -> Canvas:
    """A basket folded up against the wall, its net knotted."""
    canvas = Canvas(44, 40)
    canvas.box(2, 0, 40, 25, "linen3", "linen4", "linen1").rect(13, 8, 18, 1, "coral3").rect(13, 8, 1, 12, "coral3")
    canvas.rect(30, 8, 1, 12, "coral3")
    canvas.rect(13, 19, 18, 1, "coral3")
    canvas.rect(12, 22, 20, 3, "coral3")
    canvas.rect(12, 22, 20, 1, "coral4")
    for x in (13, 18, 23, 29):
        canvas.line(x, 25, 21 + (x - 21) // 3, 33, "linen4")
    return canvas.rect(20, 32, 4, 3, "linen5").line(21, 35, 20, 39, "linen4")


def clock() -> Canvas:
    """The clock behind its cage."""
    canvas = Canvas(26, 26)
    canvas.ellipse(12.5, 12.5, 11, 11, "slate2").ellipse(12, 12, 9.6, 9.6, "cream5")
    for hour in range(12):
        turn = hour * math.tau / 12
        canvas.pixel(round(12 + 7.6 * math.sin(turn)), round(12 - 7.6 * math.cos(turn)), "indigo1")
    canvas.line(12, 12, 10, 6, "indigo1").line(12, 12, 12, 5, "indigo1")
    for bar in range(2, 25, 5):
        canvas.rect(bar, 1, 1, 24, "slate4").rect(1, bar, 24, 1, "slate4")
    return canvas


def banner() -> Canvas:
    """A banner of the school's, half covered by a notice of the inquiry's."""
    canvas = Canvas(56, 38)
    canvas.polygon([(0, 0), (52, 0), (46, 26), (26, 34), (6, 26)], "rose2").line(0, 0, 52, 0, "tie4")
    canvas.text(9, 5, "SWIFTER", "tie4").text(15, 13, "HIGHER", "tie3")
    canvas.box(20, 14, 30, 20, "linen4", "linen5", "linen2").rect(23, 17, 18, 2, "indigo3")
    for row, wide in ((21, 22), (24, 19), (27, 22), (30, 9)):
        canvas.rect(23, row, wide, 1, "linen1")
    return canvas


# -- the inquiry --------------------------------------------------------------------------------------------------


def trestle_table() -> Canvas:
    """The table: green baize over trestles, papers squared, a jug, a flask of her own, a bell nobody strikes."""
    canvas = Canvas(150, 48)
    for x in (14, 124):
        canvas.line(x, 20, x - 7, 47, "wood3").line(x + 1, 20, x + 8, 47, "wood2").line(x - 1, 20, x - 8, 47, "wood2")
        canvas.rect(x - 5, 36, 12, 1, "wood2")
    canvas.box(0, 6, 150, 17, "green3", "green4", "green2")
    hang = (canvas.rows >= 23) & (canvas.rows < 36 + 2 * np.sin(canvas.columns / 9.0))
    canvas.gradient(hang, (np.sin(canvas.columns / 5.0) + 1) / 2, ["green1", "green2", "green2", "green2"], 0.0, 0.5)
    canvas.rect(0, 23, 150, 1, "green1")
    for x, high in ((10, 6), (24, 3), (112, 9)):
        canvas.box(x, 10 - high // 2, 12, 10, "linen4", "linen5", "linen2")
        canvas.rect(x, 20 - high // 2, 12, high // 2, "linen2")
        canvas.rect(x + 2, 12 - high // 2, 8, 1, "night4").rect(x + 2, 15 - high // 2, 6, 1, "night4")
    canvas.rect(97, 2, 7, 14, "bay3").rect(97, 2, 2, 14, "bay5").rect(97, 0, 7, 4, "coral3").rect(97, 0, 7, 1, "coral4")
    canvas.rect(128, 4, 9, 12, "ice3", 0.1).rect(128, 4, 1, 12, "ice5", 0.2).rect(128, 8, 9, 1, "ice5", 0.2)
    canvas.ellipse(141, 13, 3, 2.2, "ice4").box(50, 18, 30, 6, "wood4", "wood5", "wood2").rect(55, 20, 20, 2, "wood1")
    return canvas.raise_top(0, 6, 150, 16, 24)


def desk_lamp() -> Canvas:
    """Hale's lamp, from her own bedside: a cloth shade with a burn in it, which she turns to the wall."""
    canvas = Canvas(22, 26)
    canvas.ellipse(10.5, 23, 6, 2.6, "rose1")
    canvas.ellipse(10.5, 22, 5.4, 2.2, "rose3")
    canvas.rect(9, 12, 3, 10, "rose2")
    canvas.rect(9, 12, 1, 10, "rose4")
    shade = canvas.polygon_mask([(6, 0), (15, 0), (21, 13), (0, 13)])
    canvas.gradient(shade, np.abs(canvas.columns - 9) / 12, ["lamp4", "lamp4", "lamp3", "lamp2"], 0.95)
    canvas.rect(0, 13, 22, 1, "lamp1", 0.7).rect(6, 0, 10, 1, "lamp2", 0.6)
    return canvas.ellipse(16, 9, 1.6, 1.2, "lamp0", 0.5)


def microphone(lit: bool) -> Canvas:
    """A microphone on a bent neck; its ring is red while it listens."""
    canvas = Canvas(12, 22)
    canvas.ellipse(6, 20, 5, 1.8, "slate1")
    canvas.ellipse(6, 19.4, 4.4, 1.4, "slate3")
    canvas.curve([(6, 19), (7, 12), (5, 6)], "slate4")
    canvas.ellipse(4.5, 3.5, 2.6, 3.2, "slate2").pixel(4, 2, "slate4").pixel(5, 4, "slate0")
    return canvas.rect(3, 7, 4, 1, "coral4" if lit else "slate3", 1.0 if lit else 0.0)


def file() -> Canvas:
    """Mira's file: buff card, a string round it, thicker than she would have thought."""
    canvas = Canvas(24, 16)
    canvas.box(0, 5, 23, 11, "ash2", "ash3", "ash1").rect(1, 12, 21, 2, "linen3").rect(1, 14, 21, 1, "linen1")
    canvas.box(0, 0, 23, 12, "ash4", "ash5", "ash2").rect(11, 0, 1, 12, "coral3").rect(0, 6, 23, 1, "coral3")
    return canvas.rect(3, 2, 7, 3, "linen5").rect(4, 3, 5, 1, "indigo2").ellipse(11.5, 6, 1.6, 1.4, "coral4")


def small_chair() -> Canvas:
    """The chair for whoever is asked: a child's, from behind."""
    canvas = Canvas(20, 26)
    for left in (2, 15):
        canvas.rect(left, 2, 3, 24, "slate3").rect(left, 2, 1, 24, "slate5")
    canvas.box(1, 2, 18, 8, "coral3", "coral4", "coral1").box(1, 14, 18, 5, "coral3", "coral5", "coral1")
    return canvas.rect(3, 21, 14, 1, "slate2")


def exam_desk() -> Canvas:
    """A desk for one child at a time: a sloping lid, a groove for a pencil, no inkwell any more."""
    canvas = Canvas(36, 32)
    for left in (3, 30):
        canvas.rect(left, 18, 3, 14, "slate3").rect(left, 18, 1, 14, "slate4")
    canvas.rect(5, 28, 26, 1, "slate2")
    canvas.box(0, 2, 36, 16, "wood4", "wood5", "wood2").rect(2, 4, 32, 1, "wood3")
    canvas.speckle(canvas.rect_mask(1, 5, 34, 12), "wood3", 0.04, np.random.default_rng(94), 5)
    return canvas.box(0, 17, 36, 6, "wood2", "wood3", "wood0").raise_top(0, 2, 36, 15, 20)


def line_sheet(inked: bool) -> Canvas:
    """One sheet with one typed line of the file; or that line under a bar of ink, still wet along one edge."""
    canvas = Canvas(22, 13)
    canvas.drape(canvas.rect_mask(2, 2, 20, 11), "indigo0", 0.4)
    canvas.rect(0, 0, 20, 11, "linen4")
    canvas.rect(0, 0, 20, 1, "linen5")
    canvas.rect(19, 0, 1, 11, "linen2")
    canvas.rect(0, 10, 20, 1, "linen2")
    if inked:
        canvas.rect(1, 3, 18, 5, "night0").rect(2, 2, 14, 1, "night0").rect(3, 8, 13, 1, "night0")
        return canvas.rect(3, 3, 9, 1, "night3").pixel(17, 9, "night0").pixel(15, 10, "night0")
    for x, wide in ((2, 3), (6, 5), (12, 2), (15, 3)):
        canvas.rect(x, 4, wide, 1, "slate1")
    return canvas.rect(2, 6, 4, 1, "slate2").rect(7, 6, 3, 1, "slate2")


def stacked_chairs(count: int, ramp: str) -> Canvas:
    """Small chairs, one on the other, leaning a little more with each."""
    canvas = Canvas(30, 26 + count * 5)
    base = canvas.height
    for number in range(count):
        x, y = 3 + number, base - 24 - number * 5
        canvas.rect(x + 1, y + 2, 2, 22 if number == 0 else 7, "slate3")
        canvas.rect(x + 16, y + 2, 2, 22 if number == 0 else 7, "slate2")
        canvas.box(x, y + 12, 20, 4, f"{ramp}3", f"{ramp}4", f"{ramp}1")
    x, y = 3 + count - 1, base - 24 - (count - 1) * 5
    canvas.box(x, y - 2, 20, 8, f"{ramp}3", f"{ramp}5", f"{ramp}1")
    canvas.rect(x + 1, y + 6, 2, 7, "slate4")
    return canvas.rect(x + 16, y + 6, 2, 7, "slate3")


def chair_row(scarf: bool) -> Canvas:
    """Six small chairs in a row, for whoever comes to listen; on one a scarf that was left."""
    canvas = Canvas(132, 26)
    for number in range(6):
        x = number * 22
        ramp = ("coral", "teal", "tie", "coral", "teal", "coral")[number]
        for left in (x + 2, x + 15):
            canvas.rect(left, 2, 3, 24, "slate3").rect(left, 2, 1, 24, "slate4")
        canvas.box(x + 1, 2, 18, 8, f"{ramp}3", f"{ramp}4", f"{ramp}1")
        canvas.box(x + 1, 14, 18, 5, f"{ramp}3", f"{ramp}4", f"{ramp}1")
    if scarf:
        canvas.curve([(96, 1), (98, 9), (97, 18)], "cream4").curve([(97, 1), (99, 9), (98, 20)], "cream3")
        canvas.curve([(95, 2), (96, 12)], "cream5")
    return canvas


def vaulting_horse() -> Canvas:
    """A vaulting horse with leather over it, split where hands come down."""
    canvas = Canvas(62, 46)
    for row in range(12, 44):
        half = 17 + (row - 12) * 0.36
        left = round(31 - half)
        canvas.rect(left, row, round(half * 2), 1, "wood3" if (row - 12) % 11 else "wood1")
        canvas.rect(left, row, 2, 1, "wood5").rect(round(31 + half) - 3, row, 3, 1, "wood2")
    for row in (18, 29, 40):
        canvas.rect(24, row, 14, 3, "wood0").rect(24, row + 2, 14, 1, "wood4")
    canvas.ellipse(30.5, 9, 23, 8, "wood1").ellipse(30.5, 7.4, 22, 6.6, "brick3").ellipse(28, 6, 17, 4, "brick4")
    return canvas.line(22, 4, 27, 9, "linen3").line(36, 3, 33, 8, "linen3").rect(12, 6, 3, 1, "brick5")


def mats() -> Canvas:
    """A pile of mats that smells of every Tuesday."""
    canvas = Canvas(74, 34)
    for number in range(4):
        x, y = (number * 3) % 5, 26 - number * 7
        canvas.box(x, y, 68, 8, "night3", "night4", "night1")
        canvas.rect(x, y, 68, 2, "night4")
        canvas.rect(x + 4, y + 4, 5, 2, "ash3")
        canvas.rect(x + 58, y + 4, 5, 2, "ash3")
    canvas.rect(1, 0, 68, 6, "night4").rect(1, 0, 68, 1, "night5")
    return canvas.ellipse(52, 1.5, 7, 2, "night3")


def ball_cage() -> Canvas:
    """A cage on wheels with seven balls in it, two of them with air."""
    canvas = Canvas(40, 46)
    upper = ((16, 24, "ochre"), (29, 23, "coral"), (9, 20, "linen"), (21, 14, "coral"))
    for x, y, ramp in ((10, 34, "coral"), (24, 35, "ochre"), (33, 33, "linen"), *upper):
        canvas.ellipse(x, y, 6.4, 6, f"{ramp}2")
        canvas.ellipse(x - 1, y - 1, 5, 4.6, f"{ramp}3")
        canvas.rect(x - 3, y - 3, 2, 1, f"{ramp}5")
        canvas.line(x - 5, y, x + 5, y - 1, f"{ramp}1")
    for x in range(1, 40, 6):
        canvas.rect(x, 6, 1, 36, "slate4")
    for y in (6, 18, 30, 41):
        canvas.rect(1, y, 38, 1, "slate5")
    return canvas.ellipse(5, 44, 2, 2, "slate0").ellipse(34, 44, 2, 2, "slate0")


def strip_light(tick: int) -> Canvas:
    """One of the hall's tubes in its cage; the second from the door cannot make up its mind."""
    canvas = Canvas(72, 9)
    glow = (1.0, 0.94, 1.0, 0.55)[tick]
    canvas.rect(0, 0, 72, 3, "slate3")
    canvas.rect(0, 0, 72, 1, "slate4")
    canvas.rect(2, 3, 68, 4, "tube4", glow)
    canvas.rect(4, 4, 64, 1, "tube5", glow)
    for x in range(6, 72, 8):
        canvas.rect(x, 2, 1, 6, "slate2")
    return canvas.rect(0, 7, 72, 1, "slate2")


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    tubes = [strip_light(tick) for tick in (0, 0, 1, 0, 3, 0)]
    return {
        "wall_bars": flat(wall_bars()),
        "ropes": flat(rope(True)),
        "ropes_right": flat(rope(False)),
        "scoreboard": flat(scoreboard()),
        "hoop": flat(hoop()),
        "clock": flat(clock()),
        "banner": flat(banner()),
        "table": prop(trestle_table(), 16, depth=5),
        "lamp": on_top(desk_lamp(), 34),
        "microphone": on_top(microphone(True), 32),
        "microphone_off": on_top(microphone(False), 32),
        "file": on_top(file(), 30),
        "chair": prop(small_chair(), 5, inset=2),
        "exam_desk": prop(exam_desk(), 10, inset=0, depth=4),
        "sheet": on_top(line_sheet(False), 20),
        "sheet_inked": on_top(line_sheet(True), 20),
        "stacked_high": prop(stacked_chairs(7, "teal"), 8, inset=4),
        "stacked_low": prop(stacked_chairs(4, "coral"), 8, inset=4),
        "chairs": prop(chair_row(True), 6, inset=1),
        "chairs_bare": prop(chair_row(False), 6, inset=1),
        "horse": prop(vaulting_horse(), 12, inset=2),
        "mats": prop(mats(), 14),
        "balls": prop(ball_cage(), 10, inset=1),
        "tube": flat(tubes[0]),
        "tube_failing": flat(tubes[0], tubes[1:], 170),
    }


def main() -> None:
    """Write the hall's sheet and its props."""
    write_sheet(TILESETS, "hearing", room(walls(), floor(), "green1"))
    write_collection(TILESETS, "hearing_props", parts())


if __name__ == "__main__":
    main()
