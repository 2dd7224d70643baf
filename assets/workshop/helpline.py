"""The helpline over LOST & SLEPT: moss paper, bare boards, three telephones, a cupboard and what is in it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

import characters
from interior import (
    PLANK,
    boards,
    fern,
    flat,
    floor_lamp,
    glow_spot,
    ivy,
    mug,
    on_top,
    prop,
    room,
    shaded_floor,
    steam_frames,
    string_lights,
    towers,
)
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 30 * TILE, 5 * TILE, 12 * TILE
CEILING = 12
WAINSCOT = 60
GLASS = (174, 18, 104, 44)
CUPBOARD = (352, 13, 96, 67)
# Where three chairs and one way between them have rubbed the boards: x, y, width, height.
WORN = ((34, 30, 34, 22), (100, 82, 60, 22), (230, 104, 90, 26), (386, 110, 56, 24), (400, 22, 60, 20))
# Where the wires are taped down, from the player to each telephone, in px of the floor.
WIRES = (
    ((150, 138), (128, 112), (118, 74)),
    ((166, 140), (204, 132), (226, 108)),
    ((170, 146), (260, 150), (330, 146), (376, 124)),
)


# -- floor and walls ----------------------------------------------------------------------------------------------


def floor() -> Canvas:
    """Bare boards that were never meant to be seen, worn between the chairs, with the wires taped down."""
    rng = np.random.default_rng(71)
    canvas = Canvas(WIDTH, DEEP)
    boards(canvas, rng, "board")
    wear = np.zeros((DEEP, WIDTH))
    for x, y, wide, high in WORN:
        wear = np.maximum(wear, 1.1 - np.hypot((canvas.columns - x) / wide, (canvas.rows - y) / high))
    noise = gaussian_filter(rng.random((DEEP, WIDTH)), 2)
    rubbed = (wear + (noise - 0.5) * 1.2 > canvas.thresholds * 0.9 + 0.25) & (canvas.rows % PLANK != PLANK - 1)
    canvas.glaze(rubbed, "board5", 0.1)
    canvas.shade(canvas.rows >= 0, 0.34)
    # Where beds stood on show, the varnish has kept its colour.
    for x, y, wide, high in ((300, 26, 74, 66), (40, 118, 66, 62)):
        canvas.shade(canvas.rect_mask(x, y, wide, high) & (noise > 0.47), 0.16)
    for wire in WIRES:
        canvas.curve(wire, "indigo0")
        canvas.curve([(x, y + 1) for x, y in wire], "board2")
        for (x0, y0), (x1, y1) in itertools.pairwise(wire):
            x, y = round((x0 + x1) / 2), round((y0 + y1) / 2)
            canvas.rect(x - 3, y - 1, 7, 4, "ash4").rect(x - 3, y - 1, 7, 1, "ash5").rect(x - 3, y + 2, 7, 1, "ash3")
    return shaded_floor(canvas)


def papered_wall(canvas: Canvas) -> None:
    """Moss paper with sprigs, mended in two other papers; damp in one corner; boards painted coral to the hip."""
    columns, rows = canvas.columns, canvas.rows
    rng = np.random.default_rng(72)
    paper = rows < WAINSCOT
    canvas.rect(0, 0, canvas.width, WALL, "moss2")
    canvas.fill(paper & (columns % 12 == 0), "moss3")
    across, down = (columns + 6 * ((rows // 10) % 2)) % 12, rows % 10
    canvas.fill(paper & (np.abs(across - 6) + np.abs(down - 5) == 2), "moss3")
    canvas.fill(paper & (across == 6) & (down == 5), "coral4")
    canvas.fill(paper & (across == 6) & (down == 7), "green4")
    # Mended with the end of another roll, and with one of a third.
    for x, y, wide, high, ramp in ((118, 12, 30, 30, "rose"), (300, 34, 34, 26, "ochre")):
        patch = canvas.rect_mask(x, y, wide, high)
        canvas.fill(patch, f"{ramp}1").fill(patch & ((columns + rows) % 6 < 2), f"{ramp}2")
        canvas.rect(x, y, 1, high, f"{ramp}2").rect(x, y + high - 1, wide, 1, "moss1")
    damp = gaussian_filter(rng.random((WALL, canvas.width)), 3)
    corner = np.hypot((columns - 470) / 70, (rows - 6) / 44)
    stain = paper & (corner < 0.6 + (damp - 0.5) * 2.2)
    canvas.shade(stain, 0.3)
    canvas.fill(paper & (np.abs(corner - 0.62 - (damp - 0.5) * 2.2) < 0.025), "ash2")
    canvas.rect(0, 0, canvas.width, CEILING - 2, "indigo0")
    canvas.rect(0, CEILING - 3, canvas.width, 4, "wood2").rect(0, CEILING - 3, canvas.width, 1, "wood4")
    canvas.rect(0, CEILING, canvas.width, 1, "wood0")
    canvas.rect(0, WAINSCOT, canvas.width, WALL - WAINSCOT, "coral1")
    for left in range(0, canvas.width, 6):
        canvas.rect(left, WAINSCOT + 2, 1, 14, "coral0").rect(left + 1, WAINSCOT + 2, 1, 14, "coral2")
    for _ in range(26):
        canvas.rect(int(rng.integers(0, canvas.width)), int(rng.integers(64, 74)), 2, int(rng.integers(1, 4)), "wood3")
    canvas.rect(0, WAINSCOT, canvas.width, 2, "coral2").rect(0, WAINSCOT, canvas.width, 1, "coral4")
    canvas.rect(0, WALL - 4, canvas.width, 4, "wood2").rect(0, WALL - 4, canvas.width, 1, "wood4")
    canvas.rect(0, WALL - 1, canvas.width, 1, "wood0")
    for depth, strength in ((3, 0.45), (7, 0.3), (13, 0.2)):
        canvas.shade(canvas.rect_mask(0, CEILING + 1, canvas.width, depth), strength)


def street_view() -> Canvas:
    """What she looks at when nobody rings: roofs, the cross, and the big light-box over the shutters."""
    _, _, width, height = GLASS
    rng = np.random.default_rng(73)
    glass = Canvas(width, height)
    glass.gradient(glass.rows >= 0, glass.rows / height, ["night0", "night1", "night2", "indigo3", "neon1"], 0.55)
    for _ in range(16):
        glass.pixel(int(rng.integers(2, width)), int(rng.integers(1, 16)), "night5", 0.6)
    towers(glass, height, 26, 12, "night3", 0.5, {"ice4": 0.12, "lamp3": 0.05}, rng, (6, 12), (3, 3))
    towers(glass, height + 4, 20, 8, "night2", 0.45, {"ice3": 0.3, "lamp3": 0.05}, rng, (8, 14), (3, 4))
    # The roofs over the way, two chimneys, the cross.
    for x, top, wide in ((-2, 30, 26), (25, 34, 30), (88, 31, 24)):
        glass.rect(x, top, wide, height - top, "night0", 0.4).rect(x, top, wide, 1, "night3", 0.6)
        for column in range(x + 4, x + wide - 4, 7):
            lit = rng.random() < 0.3
            glass.rect(column, top + 5, 4, 5, "lamp3" if lit else "ice1", 0.9 if lit else 0.5)
    glass.rect(4, 25, 4, 6, "night0", 0.4).rect(48, 29, 3, 6, "night0", 0.4)
    glow_spot(glass, 18, 26, 9, "mint3", 0.5)
    glass.rect(14, 25, 9, 3, "mint3", 1.0).rect(17, 22, 3, 9, "mint3", 1.0).rect(15, 26, 7, 1, "mint5", 1.0)
    glow_spot(glass, 36, 42, 14, "neon3", 0.6)
    glass.rect(27, 41, 20, 1, "neon4", 1.0).rect(29, 43, 15, 1, "neon3", 1.0)
    glow_spot(glass, 72, 19, 34, "neon2", 0.4)
    for post in (54, 88):
        glass.rect(post, 32, 2, 12, "slate1", 0.3)
    return glass.paste(vesper_board(), 47, 6)


def board_frame(tones: list[str]) -> Canvas:
    """The light-box as it looks from up here, its panel in a gradient; 52 x 28 with its frame."""
    canvas = Canvas(52, 28)
    canvas.box(0, 0, 52, 28, "slate1", "slate4", "slate0")
    panel = canvas.rect_mask(2, 2, 48, 24)
    return canvas.gradient(panel, canvas.columns / 60 + canvas.rows / 100, tones, 0.8)


def vesper_board() -> Canvas:
    """Vesper asleep, counting, and the pigeon on her warm eye."""
    canvas = board_frame(["neon2", "neon1", "indigo3", "indigo2"])
    panel = canvas.rect_mask(2, 2, 48, 24)
    hair = panel & canvas.ellipse_mask(16, 13, 14, 17)
    strand = np.sin(np.arctan2(canvas.rows - 2, canvas.columns - 17) * 9) * 0.5 + 0.5
    canvas.gradient(hair, strand, ["indigo0", "neon0", "neon1"], 0.6)
    stream = panel & (np.abs(canvas.rows - 19 - 2 * np.sin(canvas.columns / 5)) < 3) & (canvas.columns > 20)
    canvas.fill(stream & (canvas.columns < 44), "neon0", 0.7)
    face = panel & canvas.ellipse_mask(17, 13.5, 7.6, 10.4) & (canvas.rows > 4)
    lit = 0.95 - np.hypot((canvas.columns - 14) / 13, (canvas.rows - 12) / 17)
    canvas.gradient(face, np.clip(lit, 0, 1), ["skin1", "skin2", "skin3", "skin4"], 0.5)
    canvas.fill(face & (canvas.rows < 7) & (canvas.columns > 17), "neon0", 0.6)
    for x in (11, 19):
        canvas.rect(x, 14, 1, 1, "indigo0").rect(x + 1, 15, 3, 1, "indigo0").rect(x + 4, 14, 1, 1, "indigo0")
        canvas.rect(x + 1, 14, 3, 1, "neon3", 0.5).rect(x + 1, 11, 4, 1, "skin1", 0.4)
    canvas.pixel(17, 17, "skin2", 0.5).rect(15, 20, 4, 1, "coral2", 0.7).rect(16, 21, 3, 1, "coral3", 0.8)
    canvas.text(26, 5, "VESPER", "neon5", 1.0)
    canvas.text(31, 12, "40 H", "lamp4", 1.0)
    return pigeon(canvas, 0.4)


def pigeon(canvas: Canvas, glow: float = 0.0) -> Canvas:
    """The pigeon and its straw, where Vesper's left eye is."""
    canvas.rect(8, 14, 8, 1, "ochre3", glow).rect(9, 15, 6, 1, "ochre1", glow).pixel(7, 13, "ochre2", glow)
    canvas.rect(9, 11, 5, 3, "slate3", glow).rect(8, 12, 2, 1, "slate2", glow).rect(10, 11, 3, 1, "slate4", glow)
    canvas.rect(13, 9, 2, 3, "bay3", glow).pixel(13, 11, "mint3", glow)
    return canvas.pixel(14, 9, "night0").pixel(15, 10, "ochre4", glow)


def holding_board() -> Canvas:
    """A still life in place of her: a glass of water, a slipper."""
    canvas = board_frame(["indigo2", "indigo1", "night1", "night0"])
    canvas.rect(2, 19, 48, 7, "cream1", 0.5).rect(2, 19, 48, 1, "cream3", 0.7)
    canvas.drape(canvas.rect_mask(17, 8, 8, 12) & canvas.mask, "ice4", 0.35, 0.4)
    canvas.rect(17, 8, 1, 12, "ice5", 0.9).rect(24, 8, 1, 12, "ice4", 0.7).rect(18, 12, 6, 8, "ice3", 0.7)
    canvas.rect(18, 12, 6, 1, "ice5", 0.9)
    canvas.ellipse(35, 20, 6, 2.6, "coral2", 0.6)
    canvas.ellipse(34, 19, 4.4, 1.7, "coral4", 0.75)
    return canvas.rect(36, 18, 3, 2, "wood0")


def dark_board() -> Canvas:
    """The light-box switched off; somebody small sits on the frame."""
    canvas = board_frame(["night1", "night0", "night0"])
    canvas.emission[:] = 0
    canvas.line(6, 22, 20, 4, "night2").line(9, 23, 23, 5, "night2")
    return pigeon(canvas)


def street_by_day() -> Canvas:
    """The same roofs in the morning: mist, the cross dark, and the light-box a frame with sky in it."""
    _, _, width, height = GLASS
    rng = np.random.default_rng(73)
    glass = Canvas(width, height)
    glass.wash(glass.rows >= 0, glass.rows / height, ["linen1", "linen2", "rose5", "coral5"], 24, 0.8)
    towers(glass, height, 26, 12, "linen2", 0.72, {}, rng, (6, 12), (3, 3))
    towers(glass, height + 4, 20, 8, "linen1", 0.66, {"lamp3": 0.02}, rng, (8, 14), (3, 4))
    for x, top, wide in ((-2, 30, 26), (25, 34, 30), (88, 31, 24)):
        glass.rect(x, top, wide, height - top, "brick3", 0.5).rect(x, top, wide, 1, "coral5", 0.7)
        for column in range(x + 4, x + wide - 4, 7):
            glass.rect(column, top + 5, 4, 5, "linen2", 0.6)
    glass.rect(4, 25, 4, 6, "brick2", 0.5).rect(48, 29, 3, 6, "brick2", 0.5)
    glass.rect(14, 25, 9, 3, "slate2", 0.4).rect(17, 22, 3, 9, "slate2", 0.4)
    for post in (54, 88):
        glass.rect(post, 32, 2, 12, "slate2", 0.4)
    return glass


def window(canvas: Canvas, view: Canvas) -> None:
    """Two sashes, one held up by a book; a sill with what lives there."""
    x, y, width, height = GLASS
    canvas.box(x - 5, y - 4, width + 10, height + 8, "wood2", "wood4", "wood0")
    canvas.rect(x - 2, y - 2, width + 4, height + 4, "wood1")
    canvas.paste(view, x, y)
    canvas.rect(x + width // 2 - 24, y, 3, height, "wood2").rect(x + width // 2 - 24, y, 1, height, "wood4")
    canvas.rect(x, y + 1, width, 1, "wood1")
    # Tape over a crack, in the shape of the crack.
    canvas.line(x + 3, y + 12, x + 12, y + 3, "ash4", 0.2).line(x + 4, y + 12, x + 13, y + 3, "ash3", 0.2)
    canvas.rect(x - 9, y + height + 2, width + 18, 5, "wood3").rect(x - 9, y + height + 2, width + 18, 1, "wood5")
    canvas.rect(x - 9, y + height + 6, width + 18, 1, "wood1")
    canvas.shade(canvas.rect_mask(x - 8, y + height + 7, width + 16, 3), 0.5)
    for left, ramp in ((x + 1, "green"), (x + 11, "green"), (x + 20, "moss")):
        for leaf in range(4):
            tip = y + height - 7 + abs(leaf - 1)
            canvas.line(left + 3, y + height - 2, left + leaf * 2, tip, f"{ramp}{3 + leaf % 2}")
        canvas.box(left, y + height - 2, 7, 5, "ash3", "ash5", "ash1").rect(left + 1, y + height, 5, 1, "coral3")
    mug(canvas, x + width - 14, y + height - 4, "moss", "wood2")


def door(canvas: Canvas) -> None:
    """The door to the stairs, with the rules of the house on it and a bolt that is drawn."""
    x, y, width = 12, 15, 36
    canvas.box(x, y, width, WALL - y, "wood2", "wood4", "wood0")
    canvas.rect(x + 2, y + 2, width - 4, WALL - y - 2, "wood0")
    canvas.box(x + 4, y + 4, width - 8, WALL - y - 6, "green2", "green4", "green0")
    for left in range(x + 9, x + width - 6, 6):
        canvas.rect(left, y + 5, 1, WALL - y - 8, "green1").rect(left + 1, y + 5, 1, WALL - y - 8, "green3")
    for top in (y + 10, y + 48):
        canvas.rect(x + 5, top, width - 10, 4, "green3").rect(x + 5, top, width - 10, 1, "green4")
    canvas.box(x + 9, y + 17, 18, 22, "cream4", "cream5", "cream2")
    canvas.rect(x + 11, y + 19, 12, 2, "coral3")
    for row, wide in ((23, 13), (26, 10), (29, 13), (32, 7)):
        canvas.rect(x + 11, y + row, wide, 1, "indigo3")
    canvas.pixel(x + 18, y + 17, "coral3")
    canvas.rect(x + 28, y + 42, 3, 4, "lamp2").rect(x + 28, y + 42, 3, 1, "lamp4")
    canvas.rect(x + 5, WALL - 2, width - 10, 2, "lamp1", 0.5)


def walls(view: Canvas) -> Canvas:
    """The whole back wall, with what the window shows."""
    canvas = Canvas(WIDTH, WALL)
    papered_wall(canvas)
    window(canvas, view)
    door(canvas)
    return canvas


# -- telephones ---------------------------------------------------------------------------------------------------

TELEPHONES = {
    "one": ("slate", "lamp"),
    "two": ("coral", "neon"),
    "three": ("teal", "mint"),
    "four": ("ochre", "lamp"),
    "five": ("moss", "mint"),
}


def telephone(line: str, state: str, tick: int = 0) -> Canvas:
    """One of the three and its bulb in a jam jar: dark, ringing (it jumps, the bulb blinks), or off the hook."""
    ramp, bulb = TELEPHONES[line]
    step = 1 if line == "one" else 3
    canvas = Canvas(36, 24)
    hop = (0, -1, 0, 0)[tick] if state == "rings" else 0
    canvas.drape(canvas.ellipse_mask(13, 21, 12, 2.6), "indigo0", 0.5)
    body = canvas.polygon_mask([(6, 10 + hop), (20, 10 + hop), (24, 21 + hop), (2, 21 + hop)])
    canvas.fill(body, f"{ramp}{step}").fill(body & (canvas.rows < 12 + hop), f"{ramp}{step + 2}")
    canvas.fill(body & (canvas.columns > 20), f"{ramp}{max(0, step - 1)}")
    canvas.rect(2, 21 + hop, 23, 1, f"{ramp}{max(0, step - 2)}")
    canvas.rect(7, 7 + hop, 3, 4, f"{ramp}{step + 1}").rect(17, 7 + hop, 3, 4, f"{ramp}{step}")
    if line == "one":
        canvas.ellipse(13, 16 + hop, 5.4, 4.4, "slate4").ellipse(13, 16 + hop, 2.2, 1.8, "cream4")
        for x, y in ((10, 14), (13, 13), (16, 14), (9, 16), (17, 16), (10, 18), (16, 18), (13, 19)):
            canvas.pixel(x, y + hop, "slate0")
    else:
        for row in range(3):
            for column in range(3):
                canvas.rect(9 + column * 3, 13 + row * 3 + hop, 2, 2, "cream4" if ramp == "coral" else "ice5")
    if state == "held":
        # The receiver lies before it, its wire once round.
        canvas.curve([(7, 12), (1, 16), (5, 22), (12, 22)], f"{ramp}{step + 1}")
        canvas.box(11, 20, 20, 3, f"{ramp}{step + 1}", f"{ramp}{step + 2}", f"{ramp}{max(0, step - 1)}")
        canvas.box(9, 19, 5, 5, f"{ramp}{step + 1}", f"{ramp}{step + 2}", f"{ramp}{max(0, step - 1)}")
        canvas.box(27, 19, 5, 5, f"{ramp}{step + 1}", f"{ramp}{step + 2}", f"{ramp}{max(0, step - 1)}")
    else:
        top = 3 + hop + (-1 if state == "rings" and tick == 1 else 0)
        canvas.box(3, top + 1, 21, 4, f"{ramp}{step + 1}", f"{ramp}{step + 2}", f"{ramp}{max(0, step - 1)}")
        for left in (2, 19):
            canvas.box(left, top, 6, 6, f"{ramp}{step + 1}", f"{ramp}{step + 2}", f"{ramp}{max(0, step - 1)}")
        if state == "rings" and tick < 2:
            for x, y in ((0, 1), (26, 1), (13, 0)):
                canvas.rect(x, y, 1, 2, f"{bulb}4", 0.9)
    lit = state == "held" or (state == "rings" and tick < 2)
    canvas.drape(canvas.rect_mask(27, 9, 8, 11) & ~canvas.mask, "ice4", 0.3, 0.06)
    canvas.rect(28, 7, 6, 2, "slate3").rect(28, 7, 6, 1, "slate5").rect(27, 10, 1, 9, "ice4")
    canvas.ellipse(30.5, 14, 2.6, 3.4, f"{bulb}{4 if lit else 1}", 1.0 if lit else 0.15)
    if lit:
        canvas.rect(30, 13, 2, 2, "lamp5", 1.0)
        near = np.hypot(canvas.columns - 30.5, canvas.rows - 14) < 7
        canvas.drape(near & ~canvas.mask & (canvas.thresholds < 0.6), f"{bulb}4", 0.35, 0.4)
    return canvas.rect(27, 19, 8, 1, "ice2")


def school_desk() -> Canvas:
    """Under line one: a child's desk with a lid, an inkwell, somebody's initials."""
    canvas = Canvas(48, 40)
    canvas.rect(3, 22, 3, 18, "slate2").rect(42, 22, 3, 18, "slate1").rect(3, 36, 42, 2, "slate1")
    canvas.box(0, 2, 48, 19, "wood4", "wood5", "wood3")
    canvas.speckle(canvas.rect_mask(1, 4, 46, 15), "wood3", 0.03, np.random.default_rng(4), 6)
    canvas.box(0, 20, 48, 8, "wood2", "wood3", "wood0").rect(4, 23, 40, 1, "wood1")
    canvas.ellipse(42, 5.5, 2.4, 1.6, "indigo0").rect(2, 4, 30, 1, "wood3")
    canvas.box(2, 11, 9, 8, "linen4", "linen5", "linen2").rect(4, 13, 5, 1, "night3").rect(4, 15, 4, 1, "night3")
    return canvas.raise_top(0, 2, 48, 18, 20)


def mattresses() -> Canvas:
    """Under line two: two mattresses nobody bought and a door laid over them; it takes the telephone and a mug."""
    canvas = Canvas(72, 46)
    for top, ramp in ((31, "linen"), (19, "cream")):
        canvas.box(0, top, 72, 13, f"{ramp}3", f"{ramp}4", f"{ramp}1")
        for left in range(2, 70, 6):
            canvas.rect(left, top + 1, 2, 11, "ice2" if ramp == "linen" else "rose3")
        canvas.rect(0, top + 6, 72, 1, f"{ramp}1").rect(0, top, 72, 2, f"{ramp}4").rect(0, top + 11, 72, 2, f"{ramp}2")
    canvas.rect(2, 44, 68, 2, "indigo0")
    canvas.box(2, 0, 68, 20, "bay3", "bay4", "bay1").rect(2, 18, 68, 3, "bay1")
    for left in (6, 38):
        canvas.rect(left, 4, 26, 11, "bay2").rect(left + 1, 5, 25, 10, "bay3").rect(left + 1, 14, 25, 1, "bay4")
    canvas.ellipse(66, 9, 1.8, 1.8, "lamp3")
    mug(canvas, 8, 4, "ochre", "wood1")
    canvas.box(50, 11, 12, 7, "linen4", "linen5", "linen2").rect(52, 13, 8, 1, "night3").rect(52, 15, 5, 1, "coral3")
    return canvas.raise_top(2, 0, 68, 20, 26)


def ironing_board() -> Canvas:
    """Under line three: an ironing board at its full height, its cover scorched once."""
    canvas = Canvas(70, 46)
    canvas.line(16, 18, 54, 45, "slate4").line(17, 18, 55, 45, "slate2")
    canvas.line(54, 18, 16, 45, "slate3").line(53, 18, 15, 45, "slate1")
    canvas.rect(10, 44, 12, 2, "slate1").rect(49, 44, 12, 2, "slate1")
    board = canvas.ellipse_mask(12, 9, 12, 8) | canvas.rect_mask(12, 1, 58, 16)
    canvas.fill(board, "ash3").fill(board & (canvas.rows < 3), "ash4")
    across, down = (canvas.columns + canvas.rows // 5 * 4) % 9, canvas.rows % 5
    canvas.fill(board & (np.abs(across - 4) + np.abs(down - 2) == 1), "coral3")
    canvas.fill(board & (across == 4) & (down == 2), "tie3")
    canvas.fill(canvas.polygon_mask([(8, 12), (12, 5), (16, 12)]), "wood1")
    hem = canvas.rect_mask(6, 16, 64, 3) & (canvas.columns > 6)
    canvas.fill(hem, "ash1")
    canvas.box(58, 8, 9, 7, "linen4", "linen5", "linen2").rect(60, 10, 5, 1, "night3").rect(60, 12, 4, 1, "night3")
    return canvas.raise_top(0, 1, 70, 16, 28)


# -- chairs -------------------------------------------------------------------------------------------------------


def school_chair() -> Canvas:
    """A child's chair of bent plywood, from behind."""
    canvas = Canvas(18, 24)
    for left in (2, 14):
        canvas.rect(left, 2, 2, 22, "slate3").rect(left, 2, 1, 22, "slate4")
    canvas.box(1, 2, 16, 7, "ochre3", "ochre4", "ochre1").box(1, 13, 16, 4, "ochre3", "ochre5", "ochre1")
    return canvas


def folding_chair() -> Canvas:
    """A folding chair with somebody's cushion tied to it, from behind."""
    canvas = Canvas(20, 27)
    canvas.line(2, 1, 2, 26, "moss2").line(17, 1, 17, 26, "moss1").line(3, 1, 3, 26, "moss4")
    canvas.box(2, 1, 16, 8, "moss3", "moss4", "moss1").rect(4, 4, 12, 1, "moss2")
    canvas.ellipse(9.5, 15, 9, 4, "coral2").ellipse(9.5, 14, 8.6, 3.4, "coral4")
    return canvas.rect(1, 17, 2, 4, "coral3").rect(16, 17, 2, 4, "coral3").line(4, 18, 15, 26, "moss2")


def bar_stool() -> Canvas:
    """A stool from a bar that closed, its seat split and taped."""
    canvas = Canvas(17, 26)
    canvas.rect(7, 6, 3, 16, "slate3").rect(7, 6, 1, 16, "slate5").ellipse(8.5, 23, 7, 2.4, "slate2")
    canvas.ellipse(8, 14.5, 6, 1.6, "slate4").ellipse(8, 14, 4.4, 0.9, "slate1")
    canvas.ellipse(8, 5.6, 8, 4.4, "rose1").ellipse(8, 4.2, 8, 3.8, "rose3").ellipse(7, 3.4, 5.4, 2, "rose4")
    return canvas.line(5, 2, 11, 6, "ash4").line(6, 2, 12, 6, "ash3")


# -- the office ---------------------------------------------------------------------------------------------------

# The office, as of yesterday: a cardigan in ice over a shirt and a tie, combed.
OFFICE = replace(
    characters.JASON,
    heads=characters.TEDDY.heads,
    torso=characters.CARDIGAN,
    key={
        **characters.TEDDY.key,
        **characters.hair("wood1", "wood2", "wood3", "wood4"),
        **characters.cloth("ice", 3, "linen", 5),
        **characters.legs("slate", 3, "wood", 2),
    },
)


def office(turned: str, shut: bool = False) -> Canvas:
    """A young man on a swivel chair behind a desk that came flat: forms in three heaps, a stapler, telephone five."""
    canvas = Canvas(70, 60)
    canvas.rect(27, 4, 18, 18, "slate2").rect(27, 4, 18, 1, "slate4").rect(29, 6, 14, 14, "slate1")
    canvas.rect(35, 22, 3, 12, "slate3")
    canvas.paste(characters.seated(OFFICE, turned, shut), 28, 6)
    for x in (3, 62):
        canvas.rect(x, 36, 4, 22, "ash2").rect(x, 36, 1, 22, "ash4")
    canvas.rect(7, 40, 55, 12, "ash1")
    canvas.box(0, 26, 70, 13, "ash3", "ash4", "ash2").rect(0, 39, 70, 3, "ash2").rect(0, 41, 70, 1, "ash0")
    for x, high, tone in ((4, 5, "cream4"), (14, 3, "linen5"), (24, 2, "coral4")):
        canvas.shade(canvas.rect_mask(x + 1, 31, 9, 4), 0.3)
        canvas.rect(x, 33 - high, 8, high, "linen2").rect(x, 29 - high, 8, 5, tone).rect(
            x + 1, 31 - high, 6, 1, "slate3"
        )
    canvas.rect(33, 32, 9, 2, "slate1").rect(33, 30, 8, 1, "coral3").rect(33, 31, 2, 1, "slate2").rect(
        41, 30, 1, 3, "coral2"
    )
    canvas.paste(telephone("five", "dark"), 42, 13)
    # The tape is still on its edge, and a leaf of what it says how to put together.
    return canvas.rect(2, 42, 12, 8, "cream4").rect(4, 44, 6, 1, "slate3").rect(4, 46, 8, 1, "slate3")


def stool_with_phone() -> Canvas:
    """Telephone four, on a bar stool, until there is a desk for it."""
    canvas = Canvas(38, 46)
    canvas.paste(bar_stool(), 8, 18)
    return canvas.paste(telephone("four", "dark"), 2, 2)


# -- the player, the kettle ---------------------------------------------------------------------------------------


def tape_table() -> Canvas:
    """A bedside table without its bed, for the player; the wires go out of its drawer."""
    canvas = Canvas(40, 30)
    canvas.box(0, 2, 40, 13, "wood4", "wood5", "wood3").box(1, 15, 38, 12, "wood2", "wood3", "wood0")
    canvas.box(5, 17, 30, 7, "wood3", "wood4", "wood1").rect(18, 20, 4, 1, "lamp3")
    for x in (9, 14, 27):
        canvas.curve([(x, 24), (x - 1, 29)], "indigo0")
    canvas.rect(2, 27, 3, 3, "wood1").rect(35, 27, 3, 3, "wood0")
    # Tapes, one without its case.
    for x, y, ramp in ((30, 9, "coral"), (29, 6, "linen"), (31, 3, "moss")):
        canvas.box(x, y, 8, 4, f"{ramp}3", f"{ramp}4", f"{ramp}1").rect(x + 2, y + 1, 4, 1, "cream5")
    return canvas.raise_top(0, 2, 40, 13, 15)


def tape_player(tick: int) -> Canvas:
    """The tape player that holds the line: two spools that turn, a needle, a lamp that means cello."""
    canvas = Canvas(27, 18)
    canvas.drape(canvas.ellipse_mask(13, 16, 13, 2), "indigo0", 0.5)
    canvas.rect(4, 0, 19, 2, "slate3").rect(4, 1, 2, 4, "slate2").rect(21, 1, 2, 4, "slate2")
    canvas.box(0, 4, 27, 13, "slate2", "slate4", "slate0")
    canvas.rect(2, 6, 6, 9, "slate1")
    canvas.fill(canvas.rect_mask(2, 6, 6, 9) & ((canvas.columns + canvas.rows) % 2 == 0), "slate0")
    canvas.rect(10, 6, 15, 7, "wood0").rect(11, 7, 13, 5, "cream3")
    for number, cx in enumerate((14, 20)):
        canvas.ellipse(cx, 9.4, 2.4, 2.4, "wood1")
        spoke = (tick + number) % 4
        x, y = ((0, -1), (1, 0), (0, 1), (-1, 0))[spoke]
        canvas.pixel(cx + x, 9 + y, "cream5").pixel(cx - x, 9 - y, "cream5")
    canvas.rect(10, 14, 9, 2, "slate4")
    for x in range(10, 19, 3):
        canvas.rect(x, 14, 2, 1, "cream4")
    return canvas.rect(22, 14, 2, 2, "coral4", 0.6 + 0.13 * (tick % 4))


def crate_with_kettle() -> Canvas:
    """A crate on end, a hotplate, the kettle, two mugs that don't match."""
    canvas = Canvas(46, 34)
    canvas.box(1, 18, 44, 16, "ochre2", "ochre4", "ochre1")
    for row in (22, 27):
        canvas.rect(2, row, 42, 1, "ochre1").rect(2, row + 1, 42, 1, "ochre3")
    canvas.box(16, 22, 14, 8, "wood1", "wood0", "ochre3").rect(17, 28, 12, 1, "coral3")
    canvas.rect(0, 14, 46, 5, "wood4").rect(0, 14, 46, 1, "wood5").rect(0, 18, 46, 1, "wood1")
    canvas.rect(4, 12, 19, 3, "slate2").rect(5, 12, 17, 1, "coral3", 0.9).rect(9, 12, 9, 1, "lamp3", 1.0)
    canvas.ellipse(13, 7.5, 7.5, 5.4, "slate3").ellipse(12, 6.5, 5.8, 4, "slate4").ellipse(10.5, 5, 2.2, 1.5, "slate5")
    canvas.rect(11, 1, 4, 2, "wood1").line(20, 7, 24, 3, "slate4").line(20, 8, 24, 4, "slate3")
    canvas.curve([(7, 4), (6, 0), (18, 0), (19, 4)], "wood1")
    for x, ramp in ((27, "coral"), (35, "ice")):
        mug(canvas, x, 8, ramp, "wood1")
    return canvas


def heater(tick: int) -> Canvas:
    """A gas heater with two of its three bars alight."""
    canvas = Canvas(34, 30)
    canvas.box(0, 2, 34, 26, "cream2", "cream4", "cream0").rect(3, 28, 4, 2, "slate0").rect(27, 28, 4, 2, "slate0")
    canvas.rect(3, 6, 28, 17, "wood0")
    for number, left in enumerate((5, 14, 23)):
        lit = number < 2
        for row in range(8, 21):
            tone = ("coral3", "lamp2", "coral3", "coral4")[(row + tick + number) % 4] if lit else "ash2"
            canvas.rect(left, row, 6, 1, tone, (0.95 if row > 12 else 0.8) if lit else 0.0)
            if row % 3 == 0:
                canvas.rect(left, row, 6, 1, "wood1", 0.3 if lit else 0.0)
    return canvas.rect(3, 24, 28, 1, "cream0").ellipse(29, 4, 1.4, 1.4, "slate1")


# -- the cupboard -------------------------------------------------------------------------------------------------


def cupboard(opened: bool) -> Canvas:
    """The cupboard in the wall: two doors and a coat; or, open, a camp bed, fourteen clocks, a book on a string."""
    _, _, width, height = CUPBOARD
    canvas = Canvas(width, height)
    canvas.box(0, 0, width, height, "wood2", "wood4", "wood0")
    if not opened:
        for left in (4, 49):
            canvas.box(left, 4, 43, height - 6, "moss3", "moss4", "moss1")
            for top, high in ((8, 20), (33, 26)):
                canvas.rect(left + 5, top, 33, high, "moss2").rect(left + 6, top + 1, 32, high - 1, "moss3")
                canvas.rect(left + 6, top + high - 1, 32, 1, "moss4").rect(left + 37, top + 1, 1, high - 1, "moss4")
        canvas.ellipse(43, 33, 1.8, 1.8, "lamp3").ellipse(52, 33, 1.8, 1.8, "lamp3")
        canvas.rect(47, 4, 2, height - 6, "wood0")
        # A scarf holds the two knobs together, in a bow.
        canvas.curve([(43, 34), (47, 37), (52, 34)], "coral4").curve([(43, 35), (47, 38), (52, 35)], "coral3")
        canvas.rect(46, 36, 3, 3, "coral4").line(46, 38, 43, 45, "coral3").line(48, 38, 50, 46, "coral3")
        return canvas.line(47, 38, 44, 46, "coral4").rect(2, height - 2, width - 4, 2, "wood0")
    canvas.rect(4, 4, width - 8, height - 4, "wood0")
    back = canvas.rect_mask(10, 4, width - 20, height - 4)
    canvas.gradient(back, canvas.rows / height, ["indigo1", "wood1", "wood1", "wood0"])
    for left in range(10, width - 10, 8):
        canvas.rect(left, 4, 1, height - 20, "wood0")
    # The doors stand open towards us, seen on edge, and catch the lamp.
    for left, light in ((3, "moss4"), (width - 10, "moss3")):
        canvas.box(left, 4, 7, height - 4, "moss3", light, "moss1")
        canvas.rect(left + 2, 9, 3, 20, "moss2")
        canvas.rect(left + 2, 34, 3, 24, "moss2")
    for shelf in (19, 34):
        canvas.rect(10, shelf, width - 20, 2, "wood3").rect(10, shelf, width - 20, 1, "wood4")
        canvas.shade(canvas.rect_mask(10, shelf + 2, width - 20, 3), 0.4)
    for number in range(14):
        clock(canvas, 12 + number % 7 * 10 + (number // 7) * 2, 19 if number < 7 else 34, number)
    # The bed: canvas between crossed legs, a grey blanket folded once, a pillow that has kept its shape.
    canvas.line(16, 54, 24, 66, "slate3").line(24, 54, 16, 66, "slate2")
    canvas.line(70, 54, 78, 66, "slate3").line(78, 54, 70, 66, "slate2")
    canvas.box(11, 50, 72, 5, "moss3", "moss4", "moss1")
    canvas.rect(36, 46, 46, 6, "bay3")
    canvas.rect(36, 46, 46, 1, "bay5")
    canvas.rect(36, 49, 46, 1, "coral2")
    canvas.rect(36, 51, 46, 1, "bay1")
    canvas.ellipse(23, 47, 10.5, 4.4, "linen2")
    canvas.ellipse(22.5, 46, 9.6, 3.4, "linen3")
    canvas.ellipse(23, 45.6, 4.6, 1.6, "linen2")
    # The ledger hangs where a hand finds it lying down.
    canvas.line(85, 38, 82, 44, "cream3").line(85, 38, 84, 44, "cream3")
    canvas.box(79, 44, 9, 12, "coral2", "coral4", "coral0").rect(81, 46, 5, 3, "cream4")
    return canvas


def clock(canvas: Canvas, x: int, base: int, number: int) -> None:
    """One of the fourteen, 8 px wide, standing on row `base`; each at another hour."""
    kind = (0, 1, 2, 3, 0, 2, 4, 1, 3, 0, 4, 2, 1, 0)[number]
    ramp = ("coral", "ochre", "teal", "rose", "slate", "moss", "lamp")[number % 7]
    if kind == 2:  # A bedside radio with figures.
        canvas.box(x, base - 6, 9, 6, "slate1", "slate3", "slate0")
        canvas.rect(x + 1, base - 5, 7, 4, "night0")
        for at in (2, 4, 6):
            canvas.rect(x + at, base - 4, 1, 2, "coral4" if number < 7 else "mint4", 0.9)
        return
    if kind == 3:  # A travelling clock in its case.
        canvas.box(x, base - 9, 8, 9, f"{ramp}2", f"{ramp}4", f"{ramp}1").rect(x + 1, base - 8, 6, 6, "cream4")
        canvas.rect(x + 4, base - 7, 1, 3, "indigo0").rect(x + 4, base - 5, 2, 1, "indigo0")
        return
    if kind == 4:  # A kitchen clock, square to the wall.
        canvas.box(x, base - 10, 8, 8, "cream3", "cream5", "cream1").rect(x + 4, base - 8, 1, 3, "indigo0")
        canvas.rect(x + 2, base - 5, 3, 1, "coral2")
        return
    canvas.ellipse(x + 3.5, base - 4.6, 4.4, 4.4, f"{ramp}2").ellipse(x + 3.5, base - 4.6, 3.2, 3.2, "cream4")
    hand = ((0, -2), (2, 0), (-2, 0), (1, -1), (-1, 1))[number % 5]
    canvas.line(x + 3, base - 5, x + 3 + hand[0], base - 5 + hand[1], "indigo0").pixel(x + 3, base - 5, "coral2")
    if kind == 1:  # Two bells.
        canvas.rect(x, base - 10, 3, 2, f"{ramp}4")
        canvas.rect(x + 5, base - 10, 3, 2, f"{ramp}3")
        canvas.pixel(x + 1, base - 1, f"{ramp}1")
        canvas.pixel(x + 6, base - 1, f"{ramp}1")


# -- on the walls -------------------------------------------------------------------------------------------------


def flyer_line(width: int, seed: int) -> Canvas:
    """Flyers pegged out to dry, each with its bell, some still curling."""
    canvas = Canvas(width, 30)
    rng = np.random.default_rng(seed)
    count = width // 17
    for index in range(count):
        x = 4 + index * 17 + int(rng.integers(-1, 2))
        top = 2 + round(9 * (1 - (2 * (x + 6) / width - 1) ** 2))
        ramp = ("cream", "linen", "cream", "ash")[int(rng.integers(0, 4))]
        canvas.drape(canvas.rect_mask(x + 2, top + 2, 12, 16), "indigo0", 0.4)
        canvas.rect(x, top, 12, 15, f"{ramp}4").rect(x, top, 12, 1, f"{ramp}5").rect(x + 11, top, 1, 15, f"{ramp}3")
        canvas.rect(x + 2, top + 3, 8, 1, "coral3").rect(x + 3, top + 5, 6, 1, "indigo3")
        canvas.ellipse(x + 5.5, top + 9.5, 2.6, 2.4, "coral3")
        canvas.rect(x + 3, top + 11, 6, 1, "coral2")
        canvas.pixel(x + 5, top + 12, "coral2")
        if rng.random() < 0.5:
            canvas.rect(x, top + 13, 3, 2, f"{ramp}2").pixel(x, top + 14, f"{ramp}5")
        canvas.rect(x + 2, top - 2, 2, 4, "wood5").rect(x + 8, top - 2, 2, 4, "ochre3")
    return canvas.curve([(0, 1), (width - 1, 1)], "linen3", sag=9)


def rota() -> Canvas:
    """A chalk board: names down the side, nights along the top, mostly one name."""
    canvas = Canvas(46, 26)
    canvas.drape(canvas.rect_mask(2, 2, 44, 24), "indigo0", 0.4)
    canvas.box(0, 0, 44, 24, "wood3", "wood5", "wood1").rect(2, 2, 40, 20, "teal0")
    canvas.rect(2, 7, 40, 1, "teal1").rect(12, 2, 1, 20, "teal1")
    canvas.text(4, 3, "M", "linen4").text(15, 3, "T W T F", "linen3")
    for row, wide in ((9, 6), (13, 7), (17, 5)):
        canvas.rect(4, row, wide, 1, "coral4").rect(4, row + 1, wide - 2, 1, "linen2")
    for column in range(6):
        canvas.line(15 + column * 4, 11, 17 + column * 4, 9, "coral4")
        if column in (1, 4):
            canvas.line(15 + column * 4, 15, 17 + column * 4, 13, "linen4")
    canvas.fill(canvas.rect_mask(26, 16, 14, 5) & (canvas.thresholds < 0.3), "linen1")
    return canvas.rect(34, 23, 6, 1, "linen5")


def city_map() -> Canvas:
    """The city, with a pin for everyone who has rung, and wool from some of them to one place."""
    canvas = Canvas(44, 27)
    canvas.drape(canvas.rect_mask(2, 2, 42, 25), "indigo0", 0.4)
    rng = np.random.default_rng(77)
    canvas.rect(0, 0, 42, 25, "cream3").rect(0, 0, 42, 1, "cream5").rect(41, 0, 1, 25, "cream2")
    canvas.curve([(0, 17), (12, 14), (24, 18), (41, 12)], "ice3").curve([(0, 18), (12, 15), (24, 19), (41, 13)], "ice3")
    for x in (7, 15, 25, 33):
        canvas.line(x, 1, x + 3, 24, "cream2")
    for y in (5, 10, 21):
        canvas.line(1, y, 40, y + 1, "cream2")
    for x in (14, 28):
        canvas.rect(x, 0, 1, 25, "cream4")
    spots = [(int(rng.integers(2, 39)), int(rng.integers(2, 22))) for _ in range(24)]
    for x, y in spots[:5]:
        canvas.line(x, y, 20, 8, "coral2")
    for number, (x, y) in enumerate(spots):
        canvas.rect(x, y, 2, 2, ("coral3", "coral4", "moss4", "neon3")[number % 4])
    return canvas.rect(19, 7, 3, 3, "lamp3", 0.3)


def bell_shelf() -> Canvas:
    """A shelf with files, and the handbell she carries to the marches."""
    canvas = Canvas(46, 26)
    canvas.rect(0, 20, 46, 3, "wood4").rect(0, 20, 46, 1, "wood5").rect(0, 22, 46, 1, "wood1")
    canvas.rect(4, 23, 2, 3, "wood2").rect(40, 23, 2, 3, "wood2")
    for x, ramp, high in ((2, "coral", 15), (7, "moss", 16), (12, "cream", 14), (17, "moss", 15)):
        canvas.box(x, 20 - high, 5, high, f"{ramp}3", f"{ramp}4", f"{ramp}1").rect(x + 1, 20 - high + 3, 3, 4, "cream5")
        canvas.rect(x + 2, 16, 1, 1, "slate1")
    canvas.rect(31, 3, 3, 6, "wood2").rect(31, 3, 1, 6, "wood4").rect(30, 8, 5, 1, "lamp2")
    bell = canvas.polygon_mask([(30, 9), (34, 9), (37, 19), (27, 19)])
    canvas.fill(bell, "tie3").fill(bell & (canvas.columns < 31), "tie4").fill(bell & (canvas.columns > 34), "tie1")
    return canvas.rect(26, 18, 13, 2, "tie2").rect(26, 18, 6, 1, "tie5", 0.25).pixel(30, 12, "tie5", 0.3)


# -- loose things -------------------------------------------------------------------------------------------------


def wrapped_mattress() -> Canvas:
    """A mattress on end in its plastic, with what it used to cost."""
    canvas = Canvas(30, 86)
    canvas.box(2, 2, 24, 84, "linen2", "linen4", "linen1")
    for row in range(6, 84, 8):
        for column in range(5, 25, 6):
            canvas.pixel(column + (row // 8 % 2) * 3, row, "linen1")
    canvas.rect(24, 2, 4, 84, "linen0").rect(24, 2, 1, 84, "linen3")
    for x, y, high in ((6, 8, 30), (13, 40, 34), (19, 12, 22)):
        canvas.line(x, y, x + 3, y + high, "linen4").line(x + 1, y, x + 4, y + high, "linen3")
    canvas.box(5, 18, 18, 15, "coral3", "coral4", "coral1")
    canvas.text(7, 20, "SALE", "cream5").rect(8, 27, 12, 1, "cream4")
    return canvas.line(7, 30, 20, 25, "coral0")


def flyer_piles() -> Canvas:
    """Flyers in bundles, the top one cut; string, scissors, the bucket of paste with its brush."""
    canvas = Canvas(56, 32)
    for x, base, high in ((0, 30, 14), (17, 31, 9)):
        for row in range(high // 2):
            y = base - row * 2
            canvas.rect(x + row % 2, y - 1, 15, 2, "cream3" if row % 2 else "cream4")
            canvas.rect(x + row % 2, y, 15, 1, "cream2")
        canvas.box(x, base - high - 4, 15, 6, "cream4", "cream5", "cream3")
        canvas.rect(x + 3, base - high - 2, 9, 1, "coral3").rect(x + 7, base - high - 4, 1, high + 4, "wood4")
    pail = np.abs(canvas.columns - 44) < 9.5 - (canvas.rows - 11) * 0.1
    canvas.fill(pail & (canvas.rows > 11) & (canvas.rows < 31), "slate3")
    canvas.rect(36, 13, 2, 16, "slate4").rect(50, 13, 2, 16, "slate1")
    canvas.ellipse(43.5, 12, 9.5, 3.2, "slate4").ellipse(43.5, 12.2, 7.8, 2.2, "cream4").rect(37, 13, 4, 7, "cream4")
    canvas.line(45, 11, 52, 1, "wood4").line(46, 11, 53, 1, "wood2")
    return canvas.curve([(35, 12), (40, 24), (52, 12)], "slate5")


def carpet_ends() -> Canvas:
    """Six ends of six carpets, taped together: the only warm thing to stand on."""
    canvas = Canvas(132, 58)
    for number, (ramp, other) in enumerate(
        (("rose", "coral"), ("moss", "green"), ("brick", "rose"), ("wood", "ochre"), ("bay", "teal"), ("rose", "brick"))
    ):
        x, y = number % 3 * 44, number // 3 * 29
        piece = canvas.rect_mask(x, y, 44, 29)
        step = 1 if ramp == "rose" else 2
        canvas.fill(piece, f"{ramp}{step}")
        across, down = canvas.columns - x, canvas.rows - y
        shapes = (
            (np.abs(across % 11 - 5) + np.abs(down % 11 - 5)) == 4,
            (across + down) % 7 < 2,
            (across % 9 < 2) | (down % 9 < 2),
            np.hypot(across % 14 - 7, down % 14 - 7).astype(int) == 4,
            (np.abs(across % 8 - 4) + down) % 8 < 2,
            (across // 6 + down // 6) % 2 == 0,
        )
        canvas.fill(piece & shapes[number], f"{ramp}{step + 1}")
        canvas.fill(piece & shapes[number] & ((across + down) % 5 == 0), f"{other}3")
        canvas.rect(x, y, 44, 1, f"{ramp}1").rect(x, y, 1, 29, f"{ramp}1")
    canvas.rect(0, 28, 132, 2, "ash2")
    for x in (43, 87):
        canvas.rect(x, 0, 2, 58, "ash2")
    for x in range(0, 132, 3):
        canvas.rect(x, 57, 1, 1, "rose1")
    canvas.shade(canvas.rect_mask(0, 0, 132, 58) & ((canvas.columns + canvas.rows * 2) % 4 == 0), 0.12)
    return canvas


def armchair() -> Canvas:
    """Elara's chair: moss cord gone bald, a coral blanket, a flask on the arm."""
    canvas = Canvas(38, 40)
    back = canvas.ellipse_mask(18.5, 9, 15, 9.5) & (canvas.rows < 10) | canvas.rect_mask(4, 9, 30, 20)
    canvas.fill(back, "moss2").fill(back & (canvas.columns % 4 < 2), "moss3").fill(back & (canvas.rows < 2), "moss4")
    canvas.box(6, 21, 26, 10, "moss3", "moss4", "moss1").rect(6, 31, 26, 5, "moss2").rect(6, 35, 26, 1, "moss0")
    for arm, light in ((0, "moss5"), (29, "moss4")):
        canvas.box(arm, 17, 9, 19, "moss2", light, "moss0")
        canvas.ellipse(arm + 4, 17.5, 4.6, 3.4, "moss3")
        canvas.rect(arm + 2, 15, 4, 1, light)
    blanket = canvas.polygon_mask([(5, 3), (16, 0), (19, 12), (17, 26), (7, 24)])
    canvas.fill(blanket, "cream3").fill(blanket & ((canvas.columns + canvas.rows) % 6 < 2), "cream4")
    canvas.fill(blanket & ((canvas.columns - canvas.rows) % 9 == 0), "tie3")
    canvas.box(31, 7, 5, 10, "slate4", "slate5", "slate2").rect(31, 7, 5, 3, "coral3")
    return canvas.rect(5, 36, 4, 4, "wood1").rect(29, 36, 4, 4, "wood0")


def cartons() -> Canvas:
    """Three cartons of flyers from the printer, the uppermost open, and a child's drawing taped to one."""
    canvas = Canvas(46, 54)
    for x, y, wide, high in ((0, 32, 24, 21), (22, 34, 23, 19), (8, 12, 25, 21)):
        canvas.box(x, y, wide, high, "deep3", "deep4", "deep1").rect(x, y + high // 2, wide, 2, "deep2")
        canvas.rect(x + wide // 2 - 2, y, 4, high, "ash3")
        canvas.rect(x + 2, y + 3, 6, 1, "deep1")
        canvas.rect(x + 2, y + 5, 4, 1, "deep1")
    canvas.polygon([(8, 12), (2, 6), (14, 4), (20, 12)], "deep4")
    canvas.polygon([(32, 12), (38, 5), (28, 5), (24, 12)], "deep2")
    canvas.rect(13, 7, 14, 6, "cream4").rect(13, 7, 14, 1, "cream5").rect(15, 10, 10, 1, "coral3")
    canvas.box(26, 38, 11, 9, "cream4", "cream5", "cream2").ellipse(31, 41, 2.4, 2.2, "tie4")
    return canvas.rect(28, 45, 7, 1, "green3")


def placards() -> Canvas:
    """What was carried last time, leaning where it was put down: a bell, an open eye, and one that is only a pillow."""
    canvas = Canvas(52, 76)
    for x, y, lean, ramp in ((4, 6, 6, "cream"), (20, 0, 2, "coral"), (32, 12, -4, "moss")):
        canvas.line(x + 8, y + 14, x + 8 + lean, 75, "wood4").line(x + 9, y + 14, x + 9 + lean, 75, "wood2")
        canvas.box(x, y, 18, 17, f"{ramp}3", f"{ramp}4", f"{ramp}1")
        cx, cy = x + 8.5, y + 8.0
        if ramp == "cream":
            canvas.ellipse(cx, cy, 4, 3.6, "coral3").rect(x + 4, y + 11, 10, 1, "coral2").pixel(x + 8, y + 13, "coral2")
        elif ramp == "coral":
            canvas.ellipse(cx, cy, 6, 3.6, "cream5").ellipse(cx, cy, 2.4, 2.6, "indigo1").pixel(x + 8, y + 7, "cream5")
        else:
            canvas.ellipse(cx, cy, 6, 3.6, "linen4").ellipse(cx, cy, 2.6, 1.2, "linen2")
    return canvas


def pillows() -> Canvas:
    """Pillows from downstairs that nobody came back for, each with its seat on a label; they are sat on here."""
    canvas = Canvas(64, 36)
    heap = ((13, 28, "linen"), (34, 29, "rose"), (51, 28, "ice"), (24, 19, "cream"), (42, 19, "ash"), (32, 10, "linen"))
    for x, y, ramp in heap:
        canvas.ellipse(x, y, 13, 6.4, f"{ramp}1").ellipse(x - 0.5, y - 1, 12.4, 5.4, f"{ramp}2")
        canvas.ellipse(x - 2, y - 2, 8.4, 3, f"{ramp}3")
        canvas.rect(x - 12, y + 2, 2, 2, f"{ramp}3")
        canvas.rect(x + 10, y + 2, 2, 2, f"{ramp}1")
        canvas.rect(x + 3, y + 1, 5, 3, "tie4").rect(x + 4, y + 2, 3, 1, "wood1")
    return canvas


def cabinet() -> Canvas:
    """A filing cabinet that does not shut, with telephone books on it and the last of a cake."""
    canvas = Canvas(34, 62)
    canvas.box(0, 12, 34, 50, "bay3", "bay4", "bay1")
    for top in (15, 30, 46):
        canvas.box(2, top, 30, 14, "bay2", "bay4", "bay1")
        canvas.rect(13, top + 3, 8, 4, "cream4")
        canvas.rect(14, top + 5, 5, 1, "indigo3")
        canvas.rect(12, top + 9, 10, 2, "slate4").rect(12, top + 10, 10, 1, "slate1")
    canvas.box(-1, 33, 34, 15, "bay3", "bay5", "bay1").rect(0, 30, 32, 4, "wood0")
    for x, ramp in ((3, "cream"), (8, "coral"), (12, "cream"), (18, "moss"), (24, "cream")):
        canvas.rect(x, 27, 4, 6, f"{ramp}4").rect(x, 27, 4, 1, f"{ramp}5")
    for y, ramp, wide in ((8, "tie", 24), (4, "cream", 22), (0, "coral", 23)):
        canvas.box(4 + y // 4, y, wide, 4, f"{ramp}3", f"{ramp}4", f"{ramp}1").rect(wide, y + 1, 3, 2, "cream4")
    return canvas


def coat_stand() -> Canvas:
    """The coat stand: her green jacket's place, a megaphone by its strap, an umbrella with one rib out."""
    canvas = Canvas(26, 66)
    canvas.rect(12, 2, 3, 60, "wood2")
    canvas.rect(12, 2, 1, 60, "wood4")
    canvas.line(13, 60, 4, 65, "wood2")
    canvas.line(13, 60, 22, 65, "wood1")
    for x0, x1 in ((12, 4), (14, 22)):
        canvas.line(x0, 6, x1, 2, "wood3")
    coat = canvas.polygon_mask([(4, 4), (10, 6), (12, 40), (1, 42), (0, 14)])
    canvas.fill(coat, "moss3").fill(coat & (canvas.columns < 4), "moss4").fill(coat & (canvas.columns > 9), "moss1")
    canvas.rect(3, 24, 5, 1, "moss1").pixel(6, 12, "tie4")
    canvas.curve([(21, 4), (18, 14), (22, 20)], "slate3").polygon([(16, 18), (25, 14), (25, 28), (16, 23)], "cream4")
    canvas.polygon([(16, 22), (25, 25), (25, 28), (16, 23)], "cream2")
    canvas.rect(13, 19, 4, 4, "coral3")
    return canvas.rect(24, 14, 2, 14, "coral3")


def bucket(tick: int) -> Canvas:
    """A bucket under the damp, and the drop that is always just about to fall into it."""
    canvas = Canvas(22, 66)
    canvas.fill((canvas.rows > 51) & (np.abs(canvas.columns - 10.5) < 9.6 - (canvas.rows - 51) * 0.16), "ice1")
    canvas.rect(2, 53, 3, 11, "ice3")
    canvas.rect(16, 53, 3, 12, "ice0")
    canvas.ellipse(10.5, 52, 9.8, 3.2, "ice3")
    canvas.ellipse(10.5, 52.2, 8.2, 2.3, "night2")
    if tick < 4:
        y = (2, 16, 32, 46)[tick]
        canvas.rect(10, y, 1, 3, "night5", 0.4)
    else:
        canvas.ellipse(10.5, 52.2, 2.0 + 1.8 * (tick - 4), 0.8 + 0.5 * (tick - 4), "night4", 0.2)
        canvas.ellipse(10.5, 52.2, 1.0 + 1.6 * (tick - 4), 0.4 + 0.5 * (tick - 4), "night2")
    return canvas


def dropped(tilt: float) -> Canvas:
    """A flyer on the floor, somebody's foot across it."""
    canvas = Canvas(20, 14)
    cx, cy = 9.5, 6.5
    across = (canvas.columns - cx) * np.cos(tilt) + (canvas.rows - cy) * np.sin(tilt)
    down = (canvas.rows - cy) * np.cos(tilt) - (canvas.columns - cx) * np.sin(tilt)
    canvas.drape((np.abs(across - 1) < 7) & (np.abs(down - 1) < 5), "indigo0", 0.4)
    page = (np.abs(across) < 6.5) & (np.abs(down) < 4.5)
    canvas.fill(page, "cream3").fill(page & (down < -3.4), "cream4")
    canvas.fill(page & (np.abs(down + 2) < 0.6) & (np.abs(across) < 5), "coral3")
    canvas.fill(page & (np.hypot(across, down - 1) < 2.2), "coral3")
    canvas.shade(page & (np.abs(across - 3 - down * 0.3) < 1.6), 0.25)
    return canvas


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    lights, _ = string_lights(172, 3, 6, 21, 13)
    steam = steam_frames(14, 24, 0.8)
    players = [tape_player(tick) for tick in range(4)]
    bars = [heater(tick) for tick in range(4)]
    drops = [bucket(tick) for tick in (0, 1, 2, 3, 4, 5, 6)]
    turns = {way: office(way) for way in ("down", "left", "right")} | {"shut": office("down", True)}
    made = {
        "desk_one": prop(school_desk(), 18),
        "desk_two": prop(mattresses(), 26, depth=5),
        "desk_three": prop(ironing_board(), 16, inset=4),
    }
    for line, forward in (("one", 28), ("two", 34), ("three", 34)):
        ringing = [telephone(line, "rings", tick) for tick in range(4)]
        made[f"phone_{line}"] = on_top(telephone(line, "dark"), forward)
        made[f"phone_{line}_rings"] = on_top(ringing[0], forward, ringing[1:], 170)
        made[f"phone_{line}_held"] = on_top(telephone(line, "held"), forward)
    return made | {
        "school_chair": prop(school_chair(), 5, inset=2),
        "folding_chair": prop(folding_chair(), 5, inset=2),
        "bar_stool": prop(bar_stool(), 5, inset=3),
        "tape_table": prop(tape_table(), 14),
        "tape": on_top(players[0], 22, players[1:], 240),
        "kettle": prop(crate_with_kettle(), 14, inset=0),
        "steam": Part(steam[0], tuple(steam[1:]), 130, properties={"depth": "over"}),
        "heater": prop(bars[0], 8, bars[1:], 260),
        "cupboard_shut": flat(cupboard(False)),
        "cupboard_open": flat(cupboard(True)),
        "flyer_line": flat(flyer_line(118, 5)),
        "flyer_line_short": flat(flyer_line(66, 6)),
        "rota": flat(rota()),
        "city_map": flat(city_map()),
        "bell": flat(bell_shelf()),
        "mattress": prop(wrapped_mattress(), 10, depth=4),
        "flyers": prop(flyer_piles(), 10),
        "carpet": flat(carpet_ends()),
        "armchair": prop(armchair(), 16, depth=5, sort=14),
        "lamp": prop(floor_lamp(64), 4, inset=9, reach=0.5),
        "string_lights": flat(lights[0], lights[1:], 520),
        "fern": prop(fern(9, 34, 30, "coral"), 6, inset=10, reach=0.6),
        "ivy": flat(ivy(15, 40, 30, 7)),
        "board_held": flat(holding_board()),
        "board_dark": flat(dark_board()),
        "cartons": prop(cartons(), 18),
        "placards": prop(placards(), 6, inset=6, reach=0.7),
        "pillows": prop(pillows(), 16, inset=4),
        "cabinet": prop(cabinet(), 12, inset=0),
        "coat_stand": prop(coat_stand(), 5, inset=8, reach=0.6),
        "dropped": flat(dropped(0.3)),
        "dropped_over": flat(dropped(-0.5)),
        "bucket": prop(drops[0], 8, [*drops[1:], drops[-1]], 150, inset=3),
        "office": prop(
            turns["down"], 20, [turns[way] for way in ("down", "shut", "down", "left", "left", "down", "right")], 900
        ),
        "phone_four": prop(stool_with_phone(), 5, inset=10),
    }


def main() -> None:
    """Write the room, by night and by day, and its props."""
    write_sheet(TILESETS, "helpline", room(walls(street_view()), floor(), "moss1"))
    write_sheet(TILESETS, "helpline_dawn", room(walls(street_by_day()), floor(), "moss1"))
    write_collection(TILESETS, "helpline_props", parts())


if __name__ == "__main__":
    main()
