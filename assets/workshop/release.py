"""The white room of *Release candidate*, Quinn's dream: a pane of glass, teal before it, ice behind it, nothing else.

Three sheets of tiles. `release` is the whole empty room with the pane upright in tile column 22, 45 tiles a row;
`release_across` the same room with the pane lying across, in row 11. `release_board` is what boards are laid of, 8 a
row: row 0 the slab (0 and 1 Quinn's two tones, 2 and 3 the mirror's, 4 and 5 the front edge of either), row 1 the
footprints of what stands in the way (8 bench, 9 drawers, 10 stool, 11 plant, 12 water cooler, 13 desk). What stands on
a footprint is a picture in `mirror/blocks`, in the same order, Quinn's above and the mirror's below.

The room is quiet so that the board is read at a glance. Cracks are the only dirt in it, and what leaks through one of
them the only warmth.

`release_props` are two things that are not turned over on the mirror's side: they are there where it may come close.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from characters import COLUMNS as COLUMNS_WALKED
from characters import HEIGHT, QUINN_PASS, mirror_sheet, sheet
from interior import flat
from pixel_kit import TILE, Canvas, Mask, color, save_picture, write_collection, write_sheet

ASSETS = Path(__file__).resolve().parents[1]
TILESETS = ASSETS / "tilesets"
PICTURES = ASSETS / "pictures" / "mirror"

COLUMNS, ROWS = 45, 22
WIDE, HIGH = COLUMNS * TILE, ROWS * TILE
MIDDLE = WIDE // 2
HORIZON = 100
PANE_TOP, PANE_FOOT = 8, 292
ACROSS = 11 * TILE
ACROSS_LEFT, ACROSS_WIDE = 152, 416
PANEL = 60
COVE = 50
BOARD_COLUMNS = 8
BLOCK = (TILE, 32)
SIDES = ("glass", "frost")


# -- the room --------------------------------------------------------------------------------------------------------


def shell(his: Mask) -> Canvas:
    """Wall and floor without the pane; `his` is where the room is Quinn's."""
    art = Canvas(WIDE, HIGH)
    aside = np.abs(art.columns - MIDDLE + 0.5) / MIDDLE
    wall = art.rows < HORIZON
    up = 1 - art.rows / HORIZON
    wall_light = 0.9 - 0.34 * aside**1.5 - 0.3 * up
    deep = (art.rows - HORIZON) / (HIGH - HORIZON)
    floor_light = 0.98 - 0.42 * aside**2 - 0.3 * np.abs(deep - 0.36) ** 1.5
    for side, where in (("glass", his), ("frost", ~his)):
        tones = tuple(f"{side}{step}" for step in (2, 3, 4, 5))
        art.wash(where & wall, np.clip(wall_light, 0, 1), tones)
        art.wash(where & ~wall, np.clip(floor_light, 0, 1), tones)
        # A long light in the wall, and what the wall catches of it.
        near = np.clip(1 - np.abs(art.rows - COVE) / 26, 0, 1) * (np.abs(art.columns - MIDDLE + 0.5) > 30)
        art.glaze(where & wall & (art.thresholds < near * 0.9), f"{side}5", 0.4)
        # The wall's joints, and their reflections in the polish.
        joint = (art.columns - MIDDLE) % PANEL == 0
        art.glaze(where & wall & joint & (art.rows < HORIZON - 9), f"{side}1", 0.2)
        art.glaze(where & wall & np.roll(joint, 1, 1) & (art.rows < HORIZON - 9), f"{side}5", 0.4)
        fading = np.clip(1 - (art.rows - HORIZON) / 34, 0, 1)
        art.glaze(where & ~wall & joint, f"{side}1", 0.14 * fading)
        art.glaze(where & ~wall, f"{side}2", 0.3 * fading**2)
        band = np.clip(1 - np.abs(art.rows - (2 * HORIZON - COVE)) / 14, 0, 1)
        art.glaze(where & ~wall, f"{side}5", 0.5 * band)
        # Two bands of light across the polish, turned by the pane.
        along = (np.abs(art.columns - MIDDLE + 0.5) + art.rows * 1.7) % 210
        sheen = where & ~wall & ((along < 26) | ((along > 34) & (along < 40)))
        art.glaze(sheen, "linen5", 0.22)
        # Skirting.
        art.fill(where & (art.rows >= HORIZON - 8) & wall, f"{side}4")
        art.fill(where & (art.rows == HORIZON - 8), f"{side}5")
        art.fill(where & (art.rows == HORIZON - 1), f"{side}1")
        art.glaze(where & (art.rows == HORIZON), f"{side}1", 0.35)
        art.glaze(where & (art.rows == HORIZON - 9), f"{side}1", 0.22)
    strip = (art.rows >= COVE) & (art.rows < COVE + 2) & (np.abs(art.columns - MIDDLE + 0.5) > 34)
    art.fill(strip, "linen5", 1.0)
    art.glaze((art.rows == COVE + 2) & (np.abs(art.columns - MIDDLE + 0.5) > 34), "glass1", 0.4)
    return art


def clock() -> Canvas:
    """A wall clock. It is 3:58."""
    art = Canvas(15, 15)
    art.ellipse(7.5, 7.5, 7.4, 7.4, "frost1").ellipse(7, 7, 6.2, 6.2, "linen5")
    for x, y in ((7, 1), (12, 7), (7, 12), (1, 7)):
        art.pixel(x, y, "frost1")
    art.line(7, 7, 10, 8, "slate1").line(7, 7, 6, 2, "slate2").pixel(7, 7, "coral3")
    return art


def notice(ramp: str) -> Canvas:
    """A framed notice; the glass turns its letters."""
    art = Canvas(41, 19)
    art.box(0, 0, 41, 19, f"{ramp}2", f"{ramp}3", f"{ramp}1").rect(2, 2, 37, 15, "linen5")
    return art.text(7, 5, "SHIP IT", f"{ramp}2").rect(7, 12, 17, 1, f"{ramp}4").rect(7, 14, 11, 1, f"{ramp}4")


def hang(art: Canvas, side: str, turned: bool) -> None:
    """What there is on one half of the wall: a door without a handle, a clock, a notice."""

    def at(x: int, wide: int) -> int:
        return WIDE - x - wide if turned else x

    left, high = at(164, 27), HORIZON - 54
    for x, y, wide, tall in ((0, 0, 1, high), (26, 0, 1, high), (0, 0, 27, 1)):
        art.glaze(art.rect_mask(left + x, 54 + y, wide, tall), f"{side}1", 0.42)
    art.glaze(art.rect_mask(left + 1, 55, 25, high - 2), f"{side}5", 0.5)
    art.glaze(art.rect_mask(left + 1, 55, 1, high - 2), "linen5", 0.8)
    face = clock()
    art.paste(face.mirrored() if turned else face, at(226, 15), 60)
    sheet = notice("teal" if not turned else "ice")
    art.paste(sheet.mirrored() if turned else sheet, at(284, 41), 60)


def pane(art: Canvas) -> None:
    """The pane, seen nearly edge on, from the ceiling down; each face has a little of its own half in it."""
    rows, columns = art.rows, art.columns
    offset = columns - MIDDLE
    on_floor = (rows >= HORIZON) & (rows < PANE_FOOT)
    spill = np.clip(1 - (np.abs(offset + 0.5) - 6) / 22, 0, 1)
    for side, where in (("glass", offset < 0), ("frost", offset >= 0)):
        art.glaze(where & on_floor & (art.thresholds < spill * 0.9), f"{side}5", 0.5)
        seam = where & (rows >= PANE_FOOT) & ((offset == -1) | (offset == 0))
        art.glaze(seam, f"{side}1", 0.4)
    body = (offset >= -6) & (offset < 6) & (rows >= PANE_TOP) & (rows < PANE_FOOT)
    for side, where in (("glass", body & (offset < 0)), ("frost", body & (offset >= 0))):
        far = np.abs(offset + 0.5) / 6
        light = np.clip(0.15 + 0.5 * (1 - far) + 0.2 * (rows / PANE_FOOT), 0, 1)
        art.wash(where, light, tuple(f"{side}{step}" for step in (2, 3, 4, 5)))
        art.glaze(where & (np.abs(offset + 0.5) > 5), f"{side}1", 0.9)
        art.glaze(where & (np.abs(offset + 0.5) > 4) & (np.abs(offset + 0.5) < 5), "linen5", 0.7)
    along = rows * 2 + np.abs(offset + 0.5) * 4
    streak = body & ((along % 190 < 34) | ((along % 190 > 42) & (along % 190 < 48)))
    art.glaze(streak & (np.abs(offset + 0.5) < 4), "linen5", 0.55)
    core = body & ((offset == -1) | (offset == 0))
    art.fill(core, "linen5", 0.85)
    # The rail above, the foot below.
    for top, wide in ((PANE_TOP - 2, 16), (PANE_FOOT, 18)):
        art.rect(MIDDLE - wide // 2, top, wide // 2, 4, "glass1").rect(MIDDLE, top, wide // 2, 4, "frost1")
        art.rect(MIDDLE - wide // 2, top, wide, 1, "linen5")
        art.rect(MIDDLE - wide // 2, top + 3, wide // 2, 1, "glass0").rect(MIDDLE, top + 3, wide // 2, 1, "frost0")
    art.contact_shadow(MIDDLE, PANE_FOOT + 5, 12, 2.4, 0.16)


def pane_across(art: Canvas) -> None:
    """A low pane across the floor, seen from before it: the half behind shows through."""
    left, wide = ACROSS_LEFT, ACROSS_WIDE
    glass = art.rect_mask(left, ACROSS + 2, wide, TILE - 5)
    spill_up = np.clip(1 - (ACROSS + 2 - art.rows) / 14, 0, 1) * (art.rows < ACROSS + 2)
    spill_down = np.clip(1 - (art.rows - ACROSS - 13) / 14, 0, 1) * (art.rows > ACROSS + 13)
    inside = (art.columns >= left) & (art.columns < left + wide)
    art.glaze(inside & (art.thresholds < spill_up * 0.8), "frost5", 0.5)
    art.glaze(inside & (art.thresholds < spill_down * 0.8), "glass5", 0.5)
    depth = (art.rows - ACROSS - 2) / (TILE - 5)
    art.wash(glass, np.clip(0.25 + 0.5 * depth, 0, 1), ("frost2", "frost3", "glass3", "glass4"))
    along = art.columns + (art.rows - ACROSS) * 2
    art.glaze(glass & ((along % 97 < 16) | ((along % 97 > 20) & (along % 97 < 23))), "linen5", 0.5)
    art.rect(left, ACROSS + 1, wide, 1, "frost1").rect(left, ACROSS + 2, wide, 1, "linen5", 0.85)
    art.rect(left, ACROSS + 12, wide, 1, "linen5", 0.5).rect(left, ACROSS + 13, wide, 1, "glass1")
    art.glaze(art.rect_mask(left, ACROSS + 14, wide, 1), "glass1", 0.4)
    for x in (left - 4, left + wide):
        art.rect(x, ACROSS - 2, 4, 17, "frost1").rect(x, ACROSS - 2, 4, 1, "linen5")
        art.rect(x, ACROSS + 12, 4, 3, "glass0")
        art.rect(x, ACROSS - 1, 1, 13, "frost3")


def room(across: bool) -> Canvas:
    """The whole room."""
    rows, columns = np.mgrid[0:HIGH, 0:WIDE]
    art = shell(rows >= ACROSS + TILE // 2 if across else columns < MIDDLE)
    hang(art, "frost" if across else "glass", False)
    hang(art, "frost", True)
    (pane_across if across else pane)(art)
    return art


# -- the board -------------------------------------------------------------------------------------------------------


def slab(side: str, dark: bool) -> Canvas:
    """One square of the floor that is played on: told from its neighbour by a hair."""
    art = Canvas(TILE, TILE)
    art.fill(art.rows >= 0, f"{side}4")
    art.glaze(art.rows >= 0, f"{side}3", 0.62 if dark else 0.18)
    art.glaze((art.rows == 15) | (art.columns == 15), f"{side}2", 0.4)
    art.glaze((art.rows == 0) | (art.columns == 0), "linen5", 0.4)
    return art


def edge(side: str) -> Canvas:
    """The front edge of the slab, its shadow, and a little of it in the polish."""
    art = Canvas(TILE, TILE)
    art.rect(0, 0, TILE, 5, f"{side}2").rect(0, 0, TILE, 1, "linen5").rect(0, 4, TILE, 1, f"{side}1")
    for row in range(5, 16):
        part = 1 - (row - 5) / 11
        art.drape((art.rows == row) & (art.thresholds < part * 1.1), f"{side}2", 0.42 * part)
    art.drape(art.rows == 5, f"{side}1", 0.4)
    return art


def footprint(side: str) -> Canvas:
    """The shadow at the foot of what stands in the way."""
    art = Canvas(TILE, TILE)
    art.drape(art.rect_mask(0, 4, 16, 12) & (art.thresholds < 0.75), f"{side}1", 0.3)
    return art


def board_sheet() -> Canvas:
    """All tiles of a board."""
    art = Canvas(BOARD_COLUMNS * TILE, 2 * TILE)
    for column, side in enumerate(("glass", "glass", "frost", "frost")):
        art.paste(slab(side, bool(column % 2)), column * TILE, 0)
    for column, side in enumerate(SIDES, 4):
        art.paste(edge(side), column * TILE, 0)
    for column in range(len(BLOCKS)):
        art.paste(footprint("frost"), column * TILE, TILE)
    return art


# -- what stands in the way ------------------------------------------------------------------------------------------


class Tones:
    """The tones of one side's furniture: its body, its metal, what is coloured on it, its leaves, its light."""

    def __init__(self, side: str) -> None:
        his = side == "glass"
        self.side = side
        self.body = [f"{side}{step}" for step in range(6)]
        self.tint = "teal" if his else "ice"
        self.leaf = "green" if his else "frost"
        self.glow = "mint4" if his else "ice5"
        self.line = "teal1" if his else "ice1"


def bench(tones: Tones) -> Canvas:
    """A stretch of lab bench that goes on at either side: a thin top, wiped, on a cupboard with its doors shut."""
    art = Canvas(*BLOCK)
    art.rect(0, 13, 16, 8, tones.body[5]).rect(0, 13, 16, 1, tones.body[2]).rect(0, 20, 16, 1, tones.body[3])
    art.rect(0, 21, 16, 1, tones.body[1])
    art.rect(0, 22, 16, 8, tones.body[4]).rect(0, 22, 16, 1, tones.body[2])
    art.rect(0, 22, 1, 8, tones.body[2]).rect(8, 22, 1, 8, tones.body[2]).rect(6, 24, 1, 3, tones.line)
    art.rect(14, 24, 1, 3, tones.line)
    art.rect(0, 30, 16, 2, tones.body[0])
    return art


def bench_tubes(tones: Tones) -> Canvas:
    """The same with a rack of tubes and a beaker."""
    art = bench(tones)
    for x, tone in ((3, f"{tones.tint}3"), (5, f"{tones.tint}4"), (7, f"{tones.tint}3")):
        art.rect(x, 10, 1, 6, tone).pixel(x, 9, "linen5")
    art.rect(2, 14, 7, 2, tones.body[2]).rect(2, 14, 7, 1, tones.body[3])
    art.rect(11, 12, 3, 5, tones.body[4]).rect(11, 14, 3, 3, f"{tones.tint}4").pixel(11, 12, tones.body[1])
    art.rect(11, 17, 3, 1, tones.body[1])
    return art


def bench_lens(tones: Tones) -> Canvas:
    """The same with a microscope."""
    art = bench(tones)
    art.rect(5, 16, 7, 2, "slate2").rect(5, 16, 7, 1, "slate3").rect(10, 9, 2, 7, "slate2").rect(11, 9, 1, 7, "slate1")
    art.rect(5, 13, 5, 1, "slate3").rect(7, 14, 2, 1, f"{tones.tint}4")
    return art.polygon([(6, 6), (8, 5), (10, 10), (8, 11)], "slate3").rect(6, 5, 3, 2, "slate1").pixel(8, 11, "slate1")


def bench_on(tones: Tones) -> Canvas:
    """A bench that goes on towards the viewer: its top, as far as the next one hides it."""
    art = Canvas(*BLOCK)
    art.rect(0, 13, 16, 19, tones.body[5]).rect(0, 13, 1, 19, tones.body[1]).rect(15, 13, 1, 19, tones.body[1])
    art.rect(1, 13, 1, 19, "linen5").rect(14, 13, 1, 19, tones.body[3])
    art.rect(1, 13, 14, 1, tones.body[3])
    # A rail for sockets runs along the middle.
    return art.rect(6, 13, 4, 19, tones.body[3]).rect(6, 13, 1, 19, tones.body[2]).rect(7, 20, 2, 3, tones.line)


def drawers(tones: Tones) -> Canvas:
    """An office pedestal on castors, three drawers with labels, and a tray of paper on top."""
    art = Canvas(*BLOCK)
    art.rect(2, 11, 12, 6, tones.body[5]).rect(2, 11, 12, 1, tones.body[2])
    art.rect(2, 17, 12, 12, tones.body[3]).rect(13, 12, 1, 17, tones.body[1]).rect(2, 12, 1, 17, tones.body[4])
    for top in (17, 21, 25):
        art.rect(2, top, 12, 1, tones.body[1]).rect(3, top + 1, 10, 1, tones.body[5])
        art.rect(6, top + 2, 4, 1, tones.line).pixel(4, top + 2, "linen5")
    art.rect(2, 29, 12, 1, tones.body[0])
    for x in (3, 11):
        art.rect(x, 30, 2, 2, "slate1")
    art.rect(4, 12, 8, 3, f"{tones.tint}3").rect(4, 9, 8, 3, "linen5").rect(4, 9, 8, 1, tones.body[4])
    art.rect(5, 10, 4, 1, tones.body[1]).rect(4, 12, 8, 1, f"{tones.tint}2")
    return art


def stool(tones: Tones) -> Canvas:
    """A lab stool: a round seat on a column, five feet, a ring for the heels."""
    art = Canvas(*BLOCK)
    art.rect(7, 18, 2, 10, "slate3").rect(7, 18, 1, 10, "slate5")
    art.line(8, 27, 3, 30, "slate2").line(8, 27, 13, 30, "slate2").line(8, 27, 5, 31, "slate3")
    art.line(8, 27, 11, 31, "slate3")
    for x, y in ((2, 30), (13, 30), (5, 31), (10, 31)):
        art.rect(x, y, 2, 1, "slate0")
    art.ellipse(8, 24, 4.6, 1.8, "slate3").ellipse(8, 24, 3.6, 1.0, tones.body[3]).rect(7, 22, 2, 5, "slate3")
    art.ellipse(8, 17.5, 6.6, 3.4, f"{tones.tint}1").ellipse(8, 16, 6.6, 3.4, f"{tones.tint}3")
    art.ellipse(7.4, 15.4, 4.6, 2.0, f"{tones.tint}4")
    return art


def plant(tones: Tones) -> Canvas:
    """A rubber plant in a white pot, dusted this morning."""
    art = Canvas(*BLOCK)
    art.polygon([(4, 22), (12, 22), (11, 31), (5, 31)], tones.body[4])
    art.rect(4, 21, 9, 2, tones.body[5]).rect(4, 23, 9, 1, tones.body[2]).rect(11, 24, 1, 7, tones.body[2])
    art.rect(5, 31, 7, 1, tones.body[1])
    ramp = tones.leaf
    steps = (1, 2, 3, 4) if ramp == "green" else (0, 1, 1, 2)
    art.rect(8, 12, 1, 9, f"{ramp}{steps[0]}")
    leaves = (
        (4, 17, 3.8, 2.2, 0), (12, 16, 3.6, 2.2, 0), (3.6, 12, 3.4, 2.4, 1), (12.4, 11, 3.4, 2.4, 1),
        (8, 14, 3.0, 2.6, 2), (6, 7.5, 2.6, 3.4, 2), (10.4, 7, 2.6, 3.2, 1), (8.2, 4.4, 2.0, 3.4, 3),
    )  # fmt: skip
    for x, y, rx, ry, step in leaves:
        art.ellipse(x, y + 0.8, rx, ry, f"{ramp}{steps[max(0, step - 1)]}")
        art.ellipse(x, y, rx - 0.3, ry - 0.5, f"{ramp}{steps[step]}")
        art.pixel(round(x - 1), round(y - 1), f"{ramp}{min(5, steps[step] + 1)}")
    return art


def cooler(tones: Tones) -> Canvas:
    """A water cooler: the bottle upside down on its stand, two taps, a bubble."""
    art = Canvas(*BLOCK)
    art.rect(4, 15, 9, 16, tones.body[4]).rect(4, 15, 1, 16, tones.body[5]).rect(12, 15, 1, 16, tones.body[1])
    art.rect(4, 31, 9, 1, tones.body[0])
    art.rect(4, 14, 9, 1, tones.body[1]).rect(5, 18, 7, 4, tones.body[1]).rect(5, 18, 7, 1, tones.body[0])
    art.rect(6, 19, 2, 1, "ice2").rect(9, 19, 2, 1, "coral3").rect(5, 22, 7, 1, tones.body[2])
    art.rect(6, 25, 5, 4, tones.body[3])
    water = f"{tones.tint}4"
    art.rect(6, 12, 5, 2, water).rect(4, 4, 9, 8, water).rect(5, 3, 7, 1, water).rect(5, 12, 7, 1, f"{tones.tint}3")
    art.rect(4, 4, 9, 2, tones.body[4]).rect(5, 3, 7, 1, tones.body[3]).rect(5, 6, 2, 5, "linen5")
    art.rect(11, 6, 1, 6, f"{tones.tint}3")
    art.pixel(9, 8, "linen5").pixel(8, 10, "linen5").rect(4, 8, 9, 1, f"{tones.tint}3").rect(5, 8, 2, 1, "linen4")
    return art


def desk(tones: Tones) -> Canvas:
    """A desk with a screen that somebody left on, seen from where the chair would be."""
    art = Canvas(*BLOCK)
    art.rect(0, 17, 16, 6, tones.body[5]).rect(0, 17, 16, 1, tones.body[2]).rect(0, 23, 16, 2, tones.body[2])
    art.rect(0, 24, 16, 1, tones.body[1])
    for x in (1, 13):
        art.rect(x, 25, 2, 7, tones.body[1]).rect(x, 25, 1, 7, tones.body[2])
    art.rect(3, 25, 10, 4, tones.body[3]).rect(3, 25, 10, 1, tones.body[1])
    art.rect(7, 15, 2, 4, "slate3").rect(5, 18, 6, 1, "slate3")
    art.box(1, 5, 14, 11, "slate1", "slate3", "slate0").rect(2, 6, 12, 8, tones.line)
    for row, (start, long) in enumerate(((3, 5), (4, 7), (4, 4), (3, 6))):
        art.rect(start, 7 + row * 2, long, 1, tones.glow, 0.6)
    art.pixel(11, 13, "coral3", 0.8)
    art.rect(4, 20, 7, 2, tones.body[2]).rect(4, 20, 7, 1, tones.body[3]).rect(12, 20, 2, 2, tones.body[1])
    return art


BLOCKS: tuple[Callable[[Tones], Canvas], ...] = (bench, drawers, stool, plant, cooler, desk)
DRAWN = (*BLOCKS, bench_on, bench_tubes, bench_lens)


def blocks_sheet() -> Canvas:
    """Everything that stands in the way: a column each, Quinn's above, the mirror's turned over below.

    The columns after them are more of the bench: where another stands right before it, with tubes, with a microscope.
    """
    art = Canvas(len(DRAWN) * TILE, 2 * BLOCK[1])
    for column, draw in enumerate(DRAWN):
        for row, side in enumerate(SIDES):
            one = draw(Tones(side))
            art.paste(one.mirrored() if row else one, column * TILE, row * BLOCK[1])
    return art


# -- what changes ----------------------------------------------------------------------------------------------------


def goal_sheet(aside: bool) -> Canvas:
    """Marks let into the floor, half a figure each: shut, waiting twice, met. `aside` is the other pair.

    A mark that waits is open to the pane, with a dot in it (aside: a gold star); one that is out of reach is a lid
    with two straps across. Rows 0 and 1 are where the pane stands upright, 2 and 3 where it lies across.
    """
    art = Canvas(4 * TILE, 4 * TILE)
    for row, (side, ramp) in enumerate((("glass", "teal"), ("frost", "night")) * 2):
        for column in range(4):
            one = Canvas(TILE, TILE)
            across, down = one.columns - 7.5, one.rows - 7.5
            far = (np.abs(across) + np.abs(down)) / 8.2 if aside else np.hypot(across, down) / 7.6
            ring = (far > 0.74) & (far <= 1.0)
            within = far <= 0.74
            if column == 0:
                lid(one, ring, within, side, ramp)
            else:
                # The opening looks at the pane: the two of them make one figure.
                to_pane, beside = (across, down) if row < 2 else (-down, across)
                gap = (to_pane > 0 if row % 2 == 0 else to_pane < 0) & (np.abs(beside) < (2 if aside else 5))
                one.fill(within, f"{side}5", 0.5)
                one.fill(ring & ~gap, f"{ramp}2" if column < 3 else f"{ramp}3")
                if aside:
                    star(one, far, ("ochre3", "ochre4", "ochre5")[column - 1])
                else:
                    one.fill(far < 0.46, f"{ramp}2").fill(
                        far < 0.36, (f"{ramp}3", f"{ramp}4", "linen5")[column - 1], 0.3
                    )
                if column == 3:
                    one.fill((far <= 0.74) & (far > 0.5), f"{ramp}4", 0.9).fill(ring, f"{ramp}3", 0.6)
            art.paste(one, column * TILE, row * TILE)
    return art


def lid(art: Canvas, ring: Mask, within: Mask, side: str, ramp: str) -> None:
    """A mark that is shut: a plate screwed down over it, with two straps across."""
    art.fill(ring | within, f"{side}1").fill(within, f"{side}2")
    one, other = np.abs(art.columns - art.rows), np.abs(art.columns + art.rows - 15)
    straps = within & ((one <= 1) | (other <= 1))
    art.fill(straps, f"{ramp}2").fill(within & np.roll(straps, -1, 0) & ~straps, f"{side}4")
    art.fill(ring & (art.rows > 7), f"{ramp}2").rect(7, 7, 2, 2, f"{side}4")


def star(art: Canvas, far: NDArray[np.float64], tone: str) -> None:
    """A star of four rays."""
    across, down = np.abs(art.columns - 7.5), np.abs(art.rows - 7.5)
    rays = ((across < 1) & (down < 5)) | ((down < 1) & (across < 5)) | (across + down < 3.6)
    rim = (np.roll(rays, 1, 0) | np.roll(rays, -1, 0) | np.roll(rays, 1, 1) | np.roll(rays, -1, 1)) & ~rays
    art.fill(rim & (far < 0.74), "ochre1").fill(rays & (far < 0.74), tone, 0.5)


CRACK_LINES = (
    ((3, 0), (5, 4), (4, 7), (7, 9), (6, 13), (8, 15)),
    ((5, 4), (9, 5), (11, 3), (15, 4)),
    ((7, 9), (10, 10), (12, 13), (15, 12)),
    ((4, 7), (0, 9)),
)
WORSE_LINES = (
    ((9, 5), (10, 10)),
    ((6, 13), (2, 14), (0, 13)),
    ((12, 13), (11, 15)),
    ((11, 3), (12, 0)),
    ((4, 7), (6, 6), (9, 5)),
)


def crack_sheet() -> Canvas:
    """A tile that bears him once: cracked, stood on, and a hole. Light from under the floor comes through it."""
    art = Canvas(3 * TILE, 2 * TILE)
    for row, side in enumerate(SIDES):
        dark, deep, shine = ("teal1", "teal0", "mint5") if not row else ("night2", "ice0", "ice5")
        for column in range(3):
            one = Canvas(TILE, TILE)
            if column < 2:
                one.fill(one.rows >= 0, f"{side}1")
                near = np.clip(1 - np.hypot(one.columns - 7, one.rows - 8) / 10, 0, 1)
                one.glaze(one.rows >= 0, f"{side}{3 if column else 2}", near * 0.9)
                lines = Canvas(TILE, TILE)
                for line in CRACK_LINES + (WORSE_LINES if column else ()):
                    lines.curve(line, dark)
                # Each crack has a dark edge on both sides of the light.
                edge = np.roll(lines.mask, 1, 0) | np.roll(lines.mask, 1, 1)
                one.fill(edge, dark).fill(lines.mask, shine, 0.9)
                one.fill((one.rows == 0) | (one.columns == 0), f"{side}0").fill(one.rows == 15, dark)
                one.fill(one.columns == 15, dark)
            else:
                rim = [(1, 1), (6, 0), (9, 2), (15, 0), (14, 6), (15, 12), (12, 15), (6, 14), (1, 15), (2, 8)]
                hole = one.polygon_mask(rim)
                one.fill(one.rows >= 0, f"{side}2").fill(hole, deep)
                one.fill(hole & ~np.roll(hole, 3, 0), dark).fill(hole & ~np.roll(hole, 1, 0), f"{side}1")
                one.fill(hole & ~np.roll(hole, -1, 0), shine, 0.7)
                one.rect(5, 9, 2, 2, dark).rect(10, 7, 2, 1, dark).pixel(11, 8, f"{side}1").pixel(6, 11, f"{side}1")
            art.paste(one, column * TILE, row * TILE)
    return art


LEAK = (64, 48)
LEAK_FEW = 4
LEAK_RUNS = (
    ((31, 33), (26, 32), (22, 34), (17, 32), (10, 34)),
    ((30, 35), (25, 38), (22, 42), (16, 45)),
    ((31, 36), (32, 41), (29, 47)),
    ((33, 36), (36, 40), (37, 46)),
    ((30, 32), (27, 29), (25, 26)),
    ((33, 31), (34, 26)),
    ((35, 33), (38, 30), (40, 29)),
    ((35, 35), (38, 37), (41, 42)),
    ((22, 34), (18, 38), (12, 40)),
)
MOTES = ((22, 26, 0), (41, 20, 1), (31, 14, 2), (27, 8, 3), (37, 5, 0), (33, 24, 3), (45, 12, 2), (18, 16, 1))


def leak_sheet() -> Canvas:
    """The cracked tile by the pane, and the warm light in it: it breathes in four pictures.

    The tile is in the middle, its lower edge six rows above the picture's; its cracks run on over the floor, and what
    comes out of it rises.
    """
    wide, high = LEAK
    art = Canvas(LEAK_FEW * wide, high)
    for column, strength in enumerate((0.7, 0.85, 1.0, 0.85)):
        one = Canvas(wide, high)
        # The light stands over the tile like breath in the cold.
        off, up = np.abs(one.columns - 31.5), (one.rows - 2) / 38
        shaft = (off < 3 + 5 * np.clip(up, 0, 1)) & (one.rows < 36) & (one.thresholds < np.clip(up, 0, 1) * 0.9)
        one.drape(shaft, "lamp3", 0.25 + 0.25 * strength, 0.2)
        tile = one.rect_mask(24, 26, TILE, TILE)
        one.fill(tile, "glass3").fill(tile & ((one.rows == 26) | (one.columns == 24)), "linen5")
        one.fill(tile & ((one.rows == 41) | (one.columns == 39)), "lamp0")
        far = np.hypot(one.columns - 31.5, (one.rows - 33.5) * 1.1)
        one.glaze(tile, "lamp3", np.clip(1.2 - far / 10, 0, 1) * strength, 0.6)
        lines = Canvas(wide, high)
        for run in LEAK_RUNS:
            lines.curve(run, "lamp1")
        beside = np.roll(lines.mask, 1, 0) & ~lines.mask
        one.fill(beside & tile, "lamp0").fill(lines.mask, "lamp1", 0.4)
        one.fill(lines.mask & tile, "lamp2", strength).fill(lines.mask & (far < 6), "lamp4", strength)
        # In the middle a piece has gone, and there it is as bright as a lamp.
        gone = one.polygon_mask(
            [(28, 32), (30, 29), (33, 31), (37, 30), (36, 34), (38, 37), (33, 37), (29, 38), (30, 35)]
        )
        rim = (np.roll(gone, 1, 0) | np.roll(gone, 1, 1) | np.roll(gone, -1, 0) | np.roll(gone, -1, 1)) & ~gone
        one.fill(rim, "lamp0").fill(gone, "lamp3", 1.0).fill(gone & np.roll(gone, 2, 0), "lamp4", 1.0)
        one.fill(gone & np.roll(gone, 2, 0) & np.roll(gone, -2, 0) & np.roll(gone, 1, 1), "lamp5", 1.0)
        for x, y, beat in MOTES:
            at = (y - column * 3 - beat) % 26 + 1
            one.rect(x + (column + beat) % 2, at, 1, 2, "lamp2" if at > 8 else "lamp3", 0.9)
        art.paste(one, column * wide, 0)
    return art


def warmth() -> Canvas:
    """What that light does to a white floor: it lies round the tile like tea on a cloth."""
    art = Canvas(96, 64)
    far = np.hypot((art.columns - 47.5) / 48, (art.rows - 31.5) / 32)
    for level, (reach, tone) in enumerate(((1.0, "lamp4"), (0.8, "lamp3"), (0.6, "lamp3"), (0.42, "lamp2"))):
        art.drape(far < reach + (art.thresholds - 0.5) * 0.2, tone, 0.24 + 0.11 * level)
    return art


# -- the mirror's own run --------------------------------------------------------------------------------------------


def recorded(plain: Canvas, tone: str, tint: str = "") -> Canvas:
    """A walk sheet as a record of somebody: seen through, with a dotted outline round it."""
    art = Canvas(plain.width, plain.height)
    art.albedo = plain.albedo.copy()
    art.veil[plain.mask] = np.where(plain.rows % 3 == 2, 70, 165)[plain.mask]
    for y in range(0, plain.height, HEIGHT):
        for x in range(0, plain.width, TILE):
            cell = np.pad(plain.mask[y : y + HEIGHT, x : x + TILE], 1)
            around = (cell[:-2, 1:-1] | cell[2:, 1:-1] | cell[1:-1, :-2] | cell[1:-1, 2:]) & ~cell[1:-1, 1:-1]
            rim = np.zeros_like(plain.mask)
            rim[y : y + HEIGHT, x : x + TILE] = around
            dots = (art.rows + art.columns) % 3 < 2
            art.drape(rim & ~dots, "linen5", 0.9).fill(rim & dots, tone)
    if tint:
        art.albedo[plain.mask] = (art.albedo[plain.mask] * 0.4 + np.array(color(tint)) * 0.6).astype(np.uint8)
    return art


def trail_sheet() -> Canvas:
    """Two footprints: down, left, right, up, and in a second row where they go through what is no way."""
    art = Canvas(4 * TILE, 2 * TILE)
    for row, tone in enumerate(("ice1", "coral2")):
        up = Canvas(TILE, TILE)
        for x, y in ((4, 2), (9, 8)):
            up.rect(x, y, 3, 3, tone).rect(x, y + 4, 3, 2, tone)
        right = Canvas(TILE, TILE)
        right.mask, right.albedo = up.mask[::-1].T.copy(), up.albedo[::-1].swapaxes(0, 1).copy()
        down = Canvas(TILE, TILE)
        down.mask, down.albedo = up.mask[::-1].copy(), up.albedo[::-1].copy()
        for column, one in enumerate((down, right.mirrored(), right, up)):
            art.paste(one, column * TILE, row * TILE)
    return art


THROUGH = (48, 48)


def through_sheet() -> Canvas:
    """Where it goes through the wall: a flash in three pictures, and the outline of whoever has been through it."""
    wide, high = THROUGH
    art = Canvas(4 * wide, high)
    middle_x, middle_y = wide / 2 - 0.5, 30
    for column, reach in enumerate((10, 20, 15)):
        one = Canvas(wide, high)
        angle = np.arctan2(one.rows - middle_y, one.columns - middle_x)
        far = np.hypot(one.columns - middle_x, one.rows - middle_y)
        spikes = reach * (0.5 + 0.5 * np.abs(np.cos(angle * 4 + column)) ** 3)
        one.fill((far < spikes + 2) & (far > 3), "coral2", 0.4).fill(far < spikes, "lamp4", 0.9)
        one.fill(far < spikes * 0.66, "linen5", 1.0)
        for number in range(8):
            turn = number * np.pi / 4 + column * 0.3
            for start, long in ((reach * 0.95, 4),):
                x, y = middle_x + np.cos(turn) * start, middle_y + np.sin(turn) * start
                end = (x + np.cos(turn) * long, y + np.sin(turn) * long)
                one.line(round(x), round(y), round(end[0]), round(end[1]), "coral3", 0.9)
        art.paste(one, column * wide, 0)
    left = Canvas(wide, high)
    cell = mirror_sheet().cut(STANDS * TILE, 3 * HEIGHT, TILE, HEIGHT)
    left.paste(recorded(cell, "coral1", "coral3"), 16, 18)
    return art.paste(left, 3 * wide, 0)


# -- what is seen in the pane ----------------------------------------------------------------------------------------

STANDS = 4
NARROW = 4
FADES = (0.85, 0.6, 0.34)
BAND = (TILE, 11)


def veiled(pixels: Canvas, strength: float) -> Canvas:
    """The same, seen through."""
    art = Canvas(pixels.width, pixels.height)
    art.albedo = pixels.albedo.copy()
    art.veil[pixels.mask] = round(strength * 255)
    return art


def squeezed(plain: Canvas) -> Canvas:
    """A cell as a pane shows it that is seen from its edge: four columns of it are one, and left is right."""
    art = Canvas(NARROW, plain.height)
    for column in range(NARROW):
        part = slice(column * TILE // NARROW, (column + 1) * TILE // NARROW)
        mask, albedo = plain.mask[:, part], plain.albedo[:, part].astype(float)
        many = mask.sum(axis=1)
        sums = (albedo * mask[..., None]).sum(axis=1)
        art.mask[:, column] = many > 1
        art.albedo[:, column] = (sums / np.maximum(many, 1)[:, None]).astype(np.uint8)
    return art.mirrored()


def in_glass(plain: Canvas, rows: int, high: int) -> Canvas:
    """A sheet as the pane shows it: all of its cells from near, then from farther off, then from far."""
    columns = plain.width // TILE
    art = Canvas(columns * NARROW, rows * high * len(FADES))
    for number, strength in enumerate(FADES):
        for row in range(rows):
            for column in range(columns):
                cell = squeezed(plain.cut(column * TILE, row * high, TILE, high))
                art.paste(veiled(cell, strength), column * NARROW, (number * rows + row) * high)
    return art


def in_low_glass() -> Canvas:
    """Quinn as the low pane shows him to himself: his face where he looks at it, close to it and a step away."""
    plain = sheet(QUINN_PASS)
    art = Canvas(COLUMNS_WALKED * TILE, 4 * BAND[1] * 2)
    for number, (strength, top) in enumerate(((0.72, 3), (0.4, 0))):
        for row, seen in enumerate((3, 1, 2, 0)):
            for column in range(COLUMNS_WALKED):
                cell = plain.cut(column * TILE, seen * HEIGHT + top, *BAND)
                art.paste(veiled(cell, strength), column * TILE, (number * 4 + row) * BAND[1])
    return art


def unlike() -> Canvas:
    """The notice on the mirror's wall, where it may come close: its letters are the right way round."""
    art = Canvas(41, 19)
    art.box(0, 0, 41, 19, "ice2", "ice3", "ice1").rect(2, 2, 37, 15, "linen5")
    return art.text(7, 5, "WHO FOR", "ice1").rect(17, 12, 17, 1, "ice4").rect(23, 14, 11, 1, "ice4")


def mug_beyond() -> Canvas:
    """His mug, on the far side of the pane, and its handle on the side it has on his."""
    art = Canvas(TILE, TILE)
    art.cast(8, 14, 6, 1.8, 0.25)
    art.rect(11, 6, 3, 1, "ice3").rect(13, 7, 1, 3, "ice3").rect(11, 10, 3, 1, "ice2")
    art.gradient(art.rect_mask(4, 5, 8, 9), 1 - (art.columns - 4) / 8, ("ice2", "ice3", "ice4"), 0.0, 0.3)
    art.rect(5, 14, 6, 1, "ice1").ellipse(8, 5, 4, 1.6, "ice4").ellipse(8, 5, 3, 0.9, "ice0")
    return art.rect(5, 8, 4, 1, "linen5").rect(5, 10, 5, 1, "linen5")


def pane_broken_sheet() -> Canvas:
    """The pane beside that tile: a hairline, a star, and a hole he can walk through with the warm light in it."""
    high = 48
    art = Canvas(3 * TILE, high)
    first = Canvas(TILE, high)
    first.curve([(9, 47), (7, 40), (9, 33), (8, 27)], "ice1").curve([(10, 47), (8, 40), (10, 33)], "linen5")
    art.paste(first, 0, 0)
    star = Canvas(TILE, high)
    runs = (
        ((8, 30), (7, 21), (8, 13), (6, 4)), ((8, 30), (10, 23), (12, 19), (12, 11)), ((8, 30), (4, 25), (3, 17)),
        ((8, 30), (12, 29), (13, 25)), ((8, 30), (4, 33), (3, 39)), ((8, 30), (10, 36), (13, 40)),
        ((8, 30), (7, 38), (9, 47)), ((7, 21), (4, 20)), ((10, 36), (9, 41)),
    )  # fmt: skip
    for run in runs:
        star.curve([(x + 1, y) for x, y in run], "linen5", 0.6)
    for run in runs:
        star.curve(run, "ice2")
    star.drape(star.ellipse_mask(8, 30, 4, 6) & ~star.mask, "linen5", 0.7, 0.5)
    star.ellipse(8, 30, 1.6, 2.2, "lamp4", 0.9).curve([(8, 33), (7, 39), (9, 47)], "lamp3", 0.8)
    art.paste(star, TILE, 0)
    hole = Canvas(TILE, high)
    rim = [(5, 12), (8, 9), (12, 13), (13, 22), (11, 30), (14, 38), (13, 47), (2, 47), (3, 36), (1, 26), (4, 20)]
    opening = hole.polygon_mask(rim)
    light = np.clip((hole.rows - 6) / 42, 0, 1)
    hole.wash(opening, light, ("lamp2", "lamp3", "lamp4", "lamp5"), glow=0.95)
    lip = opening & ~(np.roll(opening, 1, 1) & np.roll(opening, -1, 1) & np.roll(opening, 1, 0))
    hole.fill(lip, "linen5", 0.9)
    around = (np.roll(opening, 2, 1) | np.roll(opening, -2, 1) | np.roll(opening, -2, 0)) & ~opening
    hole.fill(around & (hole.thresholds < 0.4) & (hole.columns > 1) & (hole.columns < 14), "ice2")
    art.paste(hole, 2 * TILE, 0)
    return art


def anchor_sheet() -> Canvas:
    """His mug, with the line that is printed on it: dark, kept, bright at a touch."""
    art = Canvas(3 * TILE, TILE)
    for column, glow in enumerate((0.0, 0.3, 0.8)):
        one = Canvas(TILE, TILE)
        one.cast(8, 14, 6, 1.8, 0.25)
        one.rect(11, 6, 3, 1, "ochre3", glow).rect(13, 7, 1, 3, "ochre3", glow).rect(11, 10, 3, 1, "ochre2", glow)
        body = one.rect_mask(4, 5, 8, 9)
        one.gradient(body, 1 - (one.columns - 4) / 8, ("ochre2", "ochre3", "ochre4"), glow * 0.8, 0.3)
        one.rect(5, 14, 6, 1, "ochre1").ellipse(8, 5, 4, 1.6, "ochre4", glow).ellipse(8, 5, 3, 0.9, "deep0")
        one.rect(5, 8, 4, 1, "cream5", glow).rect(5, 10, 5, 1, "cream5", glow)
        if column:
            one.pixel(7, 2, "linen5", 0.6).pixel(8, 1, "linen5", 0.4).pixel(9, 3, "linen5", 0.5)
        art.paste(one, column * TILE, 0)
    return art


def lights_sheet(wide: int) -> Canvas:
    """After a board, a step for each move: his, the mirror's, one of his too many, and one that is not counted yet."""
    art = Canvas(4 * (wide + 1), 8)
    tones = (("teal3", "teal5", "teal1"), ("ice3", "ice5", "ice1"), ("coral3", "coral5", "coral1"), ("", "", "frost2"))
    edge = int(wide > 3)
    for column, (fill, shine, rim) in enumerate(tones):
        left = column * (wide + 1)
        if fill:
            art.rect(left, 0, wide, 8, rim, 0.2).rect(left + edge, 1, wide - 2 * edge, 6, fill, 0.5)
            art.rect(left + edge, 1, wide - 2 * edge, 1, shine, 0.6)
        else:
            art.rect(left + wide // 2, 3, 1 + edge, 2, rim)
        if column == 2 and edge:
            # Not the colour alone says that it is one too many.
            art.line(left + 2, 2, left + 4, 5, "linen5", 0.9).line(left + 4, 2, left + 2, 5, "linen5", 0.9)
    return art


SCORE_HIGH = 34


def score_sheet() -> Canvas:
    """The board on the wall that the steps are counted on, in pieces of 8 px: left end, middle, right end."""
    art = Canvas(24, SCORE_HIGH)
    for column in range(3):
        one = Canvas(8, SCORE_HIGH)
        one.rect(0, 0, 8, SCORE_HIGH - 2, "frost0").rect(0, 1, 8, SCORE_HIGH - 4, "linen5", 0.3)
        one.rect(0, SCORE_HIGH // 2 - 1, 8, 1, "frost3").drape(one.rect_mask(0, SCORE_HIGH - 2, 8, 2), "frost0", 0.22)
        if column != 1:
            one.rect(0 if column == 0 else 7, 0, 1, SCORE_HIGH - 2, "frost0")
        art.paste(one, column * 8, 0)
    return art


def heads_sheet() -> Canvas:
    """Whose row it is: his, par, and the other's once it has shown its own run."""
    art = Canvas(3 * TILE, 12)
    for column, plain in ((0, sheet(QUINN_PASS)), (2, mirror_sheet())):
        art.paste(plain.cut(STANDS * TILE, 0, TILE, 12), column * TILE, 0)
    return art.text(TILE + 2, 4, "PAR", "ice1")


def bump_sheet() -> Canvas:
    """What is felt where one of the two is stopped: three strokes that fly apart, to the left, right, up and down."""
    art = Canvas(4 * TILE, TILE)
    for column in range(4):
        strokes = Canvas(TILE, TILE)
        for start, end in (((5, 8), (0, 8)), ((6, 4), (3, 0)), ((6, 12), (3, 15))):
            for beside in (0, 1):
                points = []
                for x, y in (start, end):
                    along, across = x, min(15, y + beside)
                    turned = ((along, across), (15 - along, across), (across, along), (across, 15 - along))
                    points.append(turned[column])
                strokes.line(*points[0], *points[1], "coral2", 0.4)
        one = Canvas(TILE, TILE)
        around = strokes.mask.copy()
        for down, across in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            around |= np.roll(strokes.mask, (down, across), (0, 1))
        # A light edge: it is seen on whatever they walk into.
        one.fill(around, "linen5", 0.9).paste(strokes, 0, 0)
        art.paste(one, column * TILE, 0)
    return art


def digits_sheet() -> Canvas:
    """The figures 0 to 9 of a count, three times: his, the mirror's, and his where it is more."""
    art = Canvas(30 * 8, 10)
    for number, tone in enumerate(("teal1", "ice1", "coral2")):
        for digit in range(10):
            art.text((number * 10 + digit) * 8 + 1, 0, str(digit), tone, scale=2)
    return art


def arrow_sheet() -> Canvas:
    """A hint on the floor: left, right, up, down; dark at its rim, for the floor is white."""
    art = Canvas(4 * TILE, TILE)
    left = Canvas(TILE, TILE)
    left.polygon([(1, 8), (8, 1), (9, 4), (14, 4), (14, 11), (9, 11), (8, 14)], "teal1", 0.2)
    left.polygon([(3, 8), (7, 3), (8, 6), (12, 6), (12, 9), (8, 9), (7, 12)], "mint4", 0.6)
    up = Canvas(TILE, TILE)
    up.albedo, up.emission = left.albedo.swapaxes(0, 1).copy(), left.emission.swapaxes(0, 1).copy()
    up.mask = left.mask.T.copy()
    down = Canvas(TILE, TILE)
    down.albedo, down.emission, down.mask = up.albedo[::-1].copy(), up.emission[::-1].copy(), up.mask[::-1].copy()
    for column, one in enumerate((left, left.mirrored(), up, down)):
        art.paste(one, column * TILE, 0)
    return art


def column_sheet() -> Canvas:
    """The shaft of light that takes whoever stands on a mark, from thin to wide."""
    high = 48
    art = Canvas(6 * TILE, high)
    for column in range(6):
        one = Canvas(TILE, high)
        half = (0.6, 1.6, 3.0, 4.6, 6.2, 7.6)[column]
        off = np.abs(one.columns - 7.5)
        fade = np.clip((one.rows + 2) / 20, 0, 1)
        inside = (off < half) & (one.thresholds < fade * 1.2)
        strength = (0.4, 0.45, 0.55, 0.65, 0.8, 0.95)[column]
        one.drape(inside, "linen5", strength, strength * 0.9)
        one.drape(inside & (off > half - 1.1), "glass3", min(0.9, strength + 0.1), strength * 0.8)
        foot = one.ellipse_mask(7.5, 45.5, half + 0.4, 2.4)
        one.drape(foot, "linen5", min(1.0, strength + 0.1), strength)
        art.paste(one, column * TILE, 0)
    return art


# -- the last picture ------------------------------------------------------------------------------------------------
# Behind the glass: the room's bare back, two who stand before a door, and what holds it open.

VIEW = (480, 270)
SKIRTING = 196
DOOR = (208, 60, 64, 136)


def from_behind(his: bool) -> Canvas:
    """Quinn from behind, tall: the sweep over the clipped sides, the knit, the pencil; or the one from the glass."""
    art = Canvas(64, 132)
    if his:
        hair, skin, knit, jeans, shoe = "ash", "skin", "teal", "night", "cream"
    else:
        hair, skin, knit, jeans, shoe = "ice", "frost", "ice", "frost", "linen"
    cx = 31.5
    for x in (-1, 1):
        leg = art.rect_mask(int(cx + x * 7) - 4, 96, 9, 30)
        round_light = np.clip(0.9 - np.abs(art.columns - cx - x * 6) / 7, 0, 1)
        art.gradient(leg, round_light, (f"{jeans}0", f"{jeans}1", f"{jeans}2"))
        art.ellipse(cx + x * 8, 127, 6.4, 3.4, f"{shoe}2").ellipse(cx + x * 8, 126, 5.4, 2.4, f"{shoe}4")
    torso = art.polygon_mask([(17, 50), (46, 50), (51, 58), (48, 98), (15, 98), (12, 58)])
    arms = art.polygon_mask([(13, 54), (8, 66), (7, 90), (12, 91), (16, 68)])
    arms |= art.polygon_mask([(50, 54), (55, 66), (56, 90), (51, 91), (47, 68)])
    light = 0.95 - np.abs(art.columns - cx + 6) / 44 - (art.rows - 50) / 280
    art.gradient(torso | arms, np.clip(light, 0, 1), tuple(f"{knit}{step}" for step in range(5)), grain=0.5)
    for x, lean in ((14, 1), (49, -1)):
        art.curve([(x, 62), (x + lean, 78), (x, 94)], f"{knit}0")
    art.glaze(torso & (art.rows % 4 == 0), f"{knit}0", 0.3)
    art.fill(torso & (art.rows > 94) & (art.columns % 2 == 0), f"{knit}1")
    for x in (9, 54):
        art.ellipse(x + 0.5, 93, 3, 4.4, f"{skin}3")
    art.rect(25, 42, 14, 8, f"{skin}2").rect(23, 45, 18, 7, f"{knit}2")
    art.fill(art.rect_mask(23, 45, 18, 7) & (art.columns % 3 == 0), f"{knit}1")
    for x in (17, 46):
        art.ellipse(x + 0.5, 32, 2.6, 4.4, f"{skin}3")
    back = art.ellipse_mask(cx, 29, 13.4, 18)
    art.gradient(back, np.clip(1.05 - art.rows / 60, 0, 1), (f"{hair}1", f"{hair}1", f"{hair}2", f"{hair}2"), grain=0.8)
    top = np.zeros_like(back)
    tufts = ((-9, 17, 9, 10), (-2, 11, 13, 10), (8, 10, 11, 9.4), (13, 16, 6.4, 8), (1, 19, 13, 7), (17, 9, 4, 4))
    for x, y, rx, ry in tufts:
        top |= art.ellipse_mask(cx + x, y, rx, ry)
    # The strands run out from the crown; where the sweep ends they part into the clipped hair.
    turn = np.arctan2(art.rows - 8, (art.columns - cx - 5) * 0.9)
    far = np.hypot(art.columns - cx - 5, art.rows - 8)
    ends = (far > 17 + 2.2 * np.sin(turn * 13)) & (art.rows > 18)
    top &= ~ends
    strands = 0.66 + 0.26 * np.sin(turn * 17 + far * 0.12) - np.hypot(art.columns - cx + 7, art.rows - 7) / 46
    art.gradient(top, np.clip(strands, 0, 1), tuple(f"{hair}{step}" for step in (2, 3, 4, 5)), grain=0.35)
    under = np.roll(top, 1, 0) & ~top & back
    art.fill(under, f"{hair}1")
    tone, end = ("ochre3", "coral4") if his else ("ice4", "linen5")
    art.curve([(45, 31), (56, 23)], tone).curve([(45, 32), (56, 24)], tone).rect(55, 22, 3, 2, end)
    return art if his else art.mirrored()


def lit_beside(figure: Canvas, right: bool, tone: str, glow: float) -> None:
    """A rim of light down the side that the door is on."""
    beside = np.roll(figure.mask, -1 if right else 1, 1)
    figure.fill(figure.mask & ~beside, tone, glow)
    second = figure.mask & ~np.roll(figure.mask, -2 if right else 2, 1)
    figure.glaze(second, tone, 0.4, glow * 0.4)


def raw_back(art: Canvas) -> None:
    """The back of what was so white: studs, brackets, tape, a number in wax pencil, and the way he came."""
    for x in (8, 92):
        art.rect(x, 0, 6, SKIRTING, "frost1").rect(x, 0, 2, SKIRTING, "frost2").rect(x + 5, 0, 1, SKIRTING, "frost0")
        for y in range(14, SKIRTING, 44):
            art.rect(x - 4, y, 14, 4, "slate3").rect(x - 4, y, 14, 1, "slate5").pixel(x - 2, y + 2, "slate1")
            art.pixel(x + 7, y + 2, "slate1")
    art.rect(14, 0, 78, SKIRTING, "frost3")
    art.glaze(art.rect_mask(14, 0, 78, SKIRTING) & ((art.columns + art.rows // 2) % 23 < 2), "frost4", 0.5)
    for x, y, wide, high in ((30, 24, 34, 7), (58, 150, 30, 7), (20, 100, 7, 26)):
        art.glaze(art.rect_mask(x, y, wide, high), "cream4", 0.75)
        art.glaze(art.rect_mask(x, y + high - 1, wide, 1), "cream2", 0.6)
    art.text(22, 44, "103", "coral2", scale=2)
    points = [(52, 66), (64, 78), (72, 100), (68, 130), (76, 160), (74, 195), (36, 195), (34, 158), (42, 128), (36, 98)]
    hole = art.polygon_mask(points)
    art.wash(hole, np.clip(1 - (art.rows - 60) / 140, 0, 1), ("glass3", "glass4", "glass5", "linen5"), glow=0.8)
    rim = hole & ~(np.roll(hole, 1, 1) & np.roll(hole, -1, 1) & np.roll(hole, 1, 0))
    art.fill(rim, "linen5", 1.0)
    for runs in (((64, 78), (76, 66), (86, 62)), ((36, 98), (26, 92), (18, 94)), ((72, 100), (82, 108), (91, 106))):
        art.curve(runs, "frost0")


def beyond(is_open: bool) -> Canvas:
    """Two before a door without a handle: ajar, with a mug in it, and then open."""
    art = Canvas(*VIEW)
    rows, columns = art.rows, art.columns
    near = np.exp(-(((columns - 240) / 200) ** 2 + ((rows - 130) / 150) ** 2))
    wall = rows < SKIRTING
    art.wash(wall, np.clip(0.25 + 0.7 * near, 0, 1), ("frost1", "frost2", "frost3", "frost4", "frost5"))
    deep = (rows - SKIRTING) / (VIEW[1] - SKIRTING)
    art.wash(~wall, np.clip(0.3 + 0.6 * near - 0.2 * deep, 0, 1), ("frost1", "frost2", "frost3", "frost4"))
    for x in range(128, 480, 56):
        art.glaze(wall & (columns == x), "frost1", 0.35)
    raw_back(art)
    art.rect(0, SKIRTING - 1, 480, 1, "frost0")
    art.occlusion(0, SKIRTING, 480, 10, 0.25)
    x, y, wide, high = DOOR
    art.rect(x - 3, y - 3, wide + 6, high + 3, "frost2").rect(x - 3, y - 3, wide + 6, 1, "linen5")
    gap = wide if is_open else 13
    hole = art.rect_mask(x + wide - gap, y, gap, high)
    far = np.hypot((columns - x - wide + gap / 2) / 44, (rows - y - 60) / 96)
    art.wash(hole, np.clip(1.05 - 0.8 * far, 0, 1), ("lamp1", "lamp2", "lamp3", "lamp4", "lamp5"), glow=0.95)
    if is_open:
        # A table in a back room, four chairs, steam from a pot.
        art.rect(x + 12, y + 92, 40, 4, "wood2", 0.6).rect(x + 12, y + 92, 40, 1, "lamp3", 0.9)
        for leg in (x + 14, x + 48):
            art.rect(leg, y + 96, 2, 34, "wood1", 0.4)
        for left in (x + 4, x + 55):
            art.rect(left, y + 84, 5, 46, "wood1", 0.4).rect(left, y + 84, 5, 2, "wood3", 0.6)
        art.ellipse(x + 32, y + 88, 8, 5, "rose1", 0.5).rect(x + 24, y + 84, 16, 2, "rose3", 0.7)
        for number, at in enumerate((x + 28, x + 33, x + 37)):
            art.curve([(at, y + 80), (at + 2, y + 72 - number * 2), (at - 1, y + 62), (at + 2, y + 54)], "lamp5", 1.0)
        art.rect(x + 31, y, 1, 20, "wood0", 0.2).ellipse(x + 32, y + 22, 7, 4, "lamp5", 1.0)
    if is_open:
        leaf = art.polygon_mask([(x - 30, y - 8), (x, y), (x, y + high), (x - 30, y + high + 12)])
    else:
        leaf = art.rect_mask(x, y, wide - gap, high)
    art.wash(leaf, np.clip(0.5 + (columns - x + 30) / 130, 0, 1), ("frost2", "frost3", "frost4", "linen5"))
    art.fill(leaf & ~np.roll(leaf, 1, 1), "frost1")
    art.fill(leaf & ~np.roll(leaf, -1, 1), "lamp4", 0.9)
    reach = np.abs(columns - x - wide + gap / 2) < gap / 2 + (rows - SKIRTING) * (0.9 if is_open else 0.35)
    beam = ~wall & reach
    art.glaze(beam & (art.thresholds < np.clip(1.1 - deep * 0.8, 0, 1)), "lamp3", 0.62, 0.75)
    mug = Canvas(13, 13)
    mug.gradient(mug.rect_mask(1, 2, 10, 10), 1 - mug.columns / 12, ("ochre1", "ochre2", "ochre4"), 0.3, 0.3)
    mug.ellipse(6, 2, 5, 1.8, "ochre4", 0.4).ellipse(6, 2, 3.8, 1.0, "deep0").rect(2, 6, 6, 1, "cream5", 0.4)
    art.contact_shadow(x + wide - gap + 3 if not is_open else x + wide + 15, SKIRTING + 7, 8, 2.4, 0.4)
    art.paste(mug, x + wide - gap - 4 if not is_open else x + wide + 8, SKIRTING - 5)
    for at, figure, right in ((134, from_behind(True), True), (290, from_behind(False), False)):
        lit_beside(figure, right, "lamp4", 0.9)
        art.contact_shadow(at + 32, 252, 26, 5, 0.4)
        art.paste(figure, at, 252 - figure.height)
    return art


def main() -> None:
    """Write the room, the boards' tiles, and what changes on them."""
    write_sheet(TILESETS, "release", room(False))
    write_sheet(TILESETS, "release_across", room(True))
    write_sheet(TILESETS, "release_board", board_sheet(), range(BOARD_COLUMNS, BOARD_COLUMNS + len(BLOCKS)))
    write_collection(TILESETS, "release_props", {"unlike": flat(unlike()), "mug_beyond": flat(mug_beyond())})
    for name, picture in (
        ("blocks", blocks_sheet()),
        ("goal", goal_sheet(False)),
        ("goal_aside", goal_sheet(True)),
        ("crack", crack_sheet()),
        ("leak", leak_sheet()),
        ("warmth", warmth()),
        ("pane_broken", pane_broken_sheet()),
        ("anchor", anchor_sheet()),
        ("lights", lights_sheet(7)),
        ("lights_thin", lights_sheet(3)),
        ("score", score_sheet()),
        ("heads", heads_sheet()),
        ("digits", digits_sheet()),
        ("bump", bump_sheet()),
        ("ghost", recorded(mirror_sheet(), "night1")),
        ("trail", trail_sheet()),
        ("through", through_sheet()),
        ("in_glass_quinn", in_glass(sheet(QUINN_PASS), 4, HEIGHT)),
        ("in_glass_mirror", in_glass(mirror_sheet(), 4, HEIGHT)),
        ("in_glass_blocks", in_glass(blocks_sheet(), 2, BLOCK[1])),
        ("in_low_glass", in_low_glass()),
        ("arrow", arrow_sheet()),
        ("column", column_sheet()),
    ):
        save_picture(picture, PICTURES / f"{name}.png")
    for state in range(2):
        save_picture(beyond(bool(state)), PICTURES.parent / "cutscene" / f"beyond_{state}.png")


if __name__ == "__main__":
    main()
