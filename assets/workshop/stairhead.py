"""The landing between the four doors: half papered and half drawn, a flight that runs out into pencil, bare chairs."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from house import FAINT, GRID, LINE, boards, drawn_wall, papered
from interior import flat, prop
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 30 * TILE, 6 * TILE, 11 * TILE
STAIRS = (192, 96)
"""Where the flight begins on the wall, and how wide it is, in px."""
TREAD, STEPS = 10, 9
DOOR = (46, 74)


# -- the room -----------------------------------------------------------------------------------------------------


def wall() -> Canvas:
    """Papered where the light is; left and right of that it is still a drawing, each strip torn off where it ended."""
    canvas = Canvas(WIDTH, WALL)
    canvas.fill(canvas.rows >= 0, "plan0")
    drawn, done = drawn_wall(WIDTH), papered(WIDTH)
    low = WALL - done.height
    canvas.paste(drawn, 0, low).paste(done.cut(0, 0, 272, done.height), 104, low)
    rows, columns = canvas.rows, canvas.columns
    for row in range(0, low, GRID):
        canvas.glaze(rows == row, "plan3", 0.2, 0.2)
    canvas.glaze((columns % GRID == 0) & (rows < low), "plan3", 0.2, 0.2)
    canvas.fill((rows == low) & ((columns < 104) | (columns >= 376)), LINE, 0.5)
    band = (rows < low) & (columns >= 104) & (columns < 376)
    canvas.fill(band, "indigo1").fill(band & (columns % 16 == 0), "indigo2")
    canvas.shade(band & (rows < 8), 0.5).shade(band & (rows < 16) & (canvas.thresholds < 0.5), 0.4)
    rng = np.random.default_rng(61)
    for edge, side in ((104, -1), (376, 1)):
        for row in range(WALL - 14):
            torn = int(rng.integers(0, 4)) + (3 if row % 23 < 5 else 0)
            for step in range(torn):
                x = edge + side * step + (0 if side > 0 else -1)
                canvas.pixel(x, row, "linen2" if step == torn - 1 else "indigo2")
    return canvas


def ground() -> Canvas:
    """Boards down the middle, sawn where they stopped; beside them what will be floor, in lines."""
    canvas = Canvas(WIDTH, DEEP)
    rows, columns = canvas.rows, canvas.columns
    canvas.fill(rows >= 0, "plan0")
    canvas.gradient(rows >= 0, 0.7 - rows / DEEP * 0.6, ["plan0", "plan1"], 0.0, 0.9)
    canvas.glaze((columns % GRID == 0) | (rows % GRID == 0), "plan3", 0.18, 0.2)
    canvas.glaze((columns % (4 * TILE) == 0) | (rows % (4 * TILE) == 0), "plan4", 0.2, 0.32)
    piece = boards()
    laid = Canvas(WIDTH, DEEP)
    for x in range(0, WIDTH, piece.width):
        for y in range(0, DEEP, piece.height):
            laid.paste(piece, x, y)
    rng = np.random.default_rng(62)
    ends = {plank: (int(rng.integers(0, 26)), int(rng.integers(0, 26))) for plank in range(0, DEEP, 8)}
    for plank, (left, right) in ends.items():
        narrow = max(0, plank - 104) * 2
        x0, x1 = 30 + left + narrow, WIDTH - 30 - right - narrow
        if x1 - x0 < 90:
            x0, x1 = 195 + left // 3, WIDTH - 195 - right // 3
        canvas.paste(laid.cut(x0, plank, x1 - x0, 8), x0, plank)
        canvas.rect(x0, plank, 1, 8, "board5").rect(x1 - 1, plank, 1, 8, "board0")
    # The runner, up from below and on up the stairs.
    x, wide = STAIRS[0] + 22, STAIRS[1] - 44
    runner = canvas.rect_mask(x, 0, wide, DEEP)
    canvas.wash(runner, 0.5 + 0.08 * np.sin(rows / 7.0), ("rose1", "rose2"))
    canvas.fill(runner & ((columns < x + 2) | (columns >= x + wide - 2)), "ochre2")
    canvas.fill(runner & ((columns == x + 5) | (columns == x + wide - 6)) & (rows % 6 < 4), "rose3")
    diamond = (np.abs(columns - (x + wide / 2)) + np.abs(rows % 28 - 14)) < 6
    canvas.glaze(runner & diamond, "ochre3", 0.5)
    canvas.speckle(runner, "rose1", 0.02, rng, 3)
    canvas.occlusion(0, 0, WIDTH, 12, 0.8)
    # Below the landing the runner goes down stairs that nobody has put in.
    for number in range(4):
        y = DEEP - 36 + number * 9
        canvas.rect(x - 12 + number * 3, y, wide + 24 - number * 6, 1, LINE, 0.5 - number * 0.09)
        canvas.shade(canvas.rect_mask(x, y, wide, 9), 0.2 + number * 0.16)
    return canvas


# -- the flight ---------------------------------------------------------------------------------------------------


def flight() -> Canvas:
    """A straight flight seen from its foot: six steps of wood, then three that are light on paper."""
    wide = STAIRS[1]
    canvas = Canvas(wide, STEPS * TREAD)
    for number in range(STEPS):
        y = canvas.height - (number + 1) * TREAD
        inset = number * 2
        x, w = inset, wide - inset * 2
        if number < 6:
            canvas.rect(x, y, w, 4, "board4").rect(x, y, w, 1, "board5")
            canvas.rect(x, y + 4, w, 6, "board2").rect(x, y + 4, w, 1, "board0").rect(x, y + 9, w, 1, "board1")
            canvas.rect(22, y, wide - 44, 4, "rose3").rect(22, y, wide - 44, 1, "rose4")
            canvas.rect(22, y + 4, wide - 44, 6, "rose1").rect(22, y, 1, 10, "ochre2").rect(
                wide - 23, y, 1, 10, "ochre2"
            )
            canvas.rect(24, y + 4, wide - 48, 1, "ochre1")
            canvas.shade(canvas.rect_mask(x, y, w, 10), number * 0.05)
        else:
            strength = 0.7 - (number - 6) * 0.18
            canvas.rect(x, y, w, 10, "plan0")
            canvas.rect(x, y, w, 1, LINE, strength).rect(x, y + 4, w, 1, FAINT, strength * 0.6)
            canvas.rect(x, y, 1, 10, LINE, strength * 0.8).rect(x + w - 1, y, 1, 10, LINE, strength * 0.8)
            for dash in range(x + 4, x + w - 4, 6):
                canvas.pixel(dash, y + 7, FAINT, strength * 0.5)
    return canvas


def newel(right: bool) -> Canvas:
    """The post at the foot of the flight, and its rail, which has been rubbed out a hand above the third step."""
    canvas = Canvas(22, 74)
    canvas.box(2, 32, 8, 42, "board3", "board5", "board1").box(0, 28, 12, 5, "board4", "board5", "board1")
    canvas.ellipse(5.5, 25, 4.4, 4.4, "board3").ellipse(4.6, 24, 2.6, 2.6, "board5")
    for row, x in ((30, 11), (22, 14), (14, 17), (6, 20)):
        canvas.line(x - 3, row, x, row - 8, LINE if row < 24 else "board4", 0.5 if row < 24 else 0.0)
        if row < 24:
            canvas.line(x, row - 4, x, row + 26, FAINT, 0.35)
    smear = canvas.rect_mask(10, 12, 8, 14) & (canvas.thresholds < 0.4)
    canvas.drape(smear, "linen1", 0.25)
    return canvas.mirrored() if right else canvas


# -- the doors ----------------------------------------------------------------------------------------------------


def framed(tone: str, light: str) -> Canvas:
    """The frame all doors have in common, and the light that comes out under them."""
    wide, high = DOOR
    canvas = Canvas(wide, high)
    canvas.box(0, 0, wide, high, f"{tone}1", f"{tone}3", "indigo0").rect(4, 4, wide - 8, high - 4, "indigo0")
    return canvas.rect(5, high - 3, wide - 10, 3, light, 1.0)


def door_jason() -> Canvas:
    """A grey office door: a slot for a name with a sticker over another, a push plate, a pane with a blind."""
    canvas = framed("slate", "tube5")
    wide, high = DOOR
    canvas.box(5, 5, wide - 10, high - 9, "slate3", "slate4", "slate1")
    canvas.box(12, 10, 22, 20, "slate1", "slate0", "slate4").rect(13, 11, 20, 18, "tube3", 0.75)
    for y in range(12, 29, 3):
        canvas.rect(13, y, 20, 1, "slate2", 0.1)
    canvas.box(12, 35, 22, 6, "linen3", "linen4", "slate1").rect(13, 36, 14, 4, "tie4").text(14, 36, "J", "slate1")
    canvas.rect(28, 37, 4, 2, "linen1").rect(35, 44, 4, 10, "slate5").rect(35, 44, 1, 10, "linen4")
    return canvas


def door_mira() -> Canvas:
    """Hers: a line on the wall, two hinges that are only crosses, and a real knob."""
    wide, high = DOOR
    canvas = Canvas(wide, high)
    canvas.rect(0, 0, wide, high, "plan1").glaze(canvas.columns % GRID == 0, "plan3", 0.25, 0.25)
    canvas.glaze(canvas.rows % GRID == 0, "plan3", 0.25, 0.25)
    for x, y, w, h in ((0, 0, wide, 1), (0, 0, 1, high), (wide - 1, 0, 1, high)):
        canvas.rect(x, y, w, h, LINE, 0.8)
    for x, y, w, h in ((8, 8, 30, 24), (8, 38, 30, 26)):
        canvas.rect(x, y, w, 1, FAINT, 0.5).rect(x, y + h, w, 1, FAINT, 0.5)
        canvas.rect(x, y, 1, h, FAINT, 0.5).rect(x + w, y, 1, h + 1, FAINT, 0.5)
    for y in (12, 56):
        canvas.line(1, y, 4, y + 3, LINE, 0.6).line(4, y, 1, y + 3, LINE, 0.6)
    canvas.ellipse(39, 40, 3, 3, "ochre2").ellipse(38.4, 39.4, 2, 2, "ochre4", 0.35).pixel(38, 39, "ochre5", 0.6)
    canvas.rect(wide - 4, 4, 2, high - 4, "indigo5", 0.9)
    return canvas.rect(3, high - 3, wide - 6, 3, "indigo5", 1.0)


def door_elara() -> Canvas:
    """A street door: warm paint, a letter flap, two holes where the knocker was, a fanlight full of rose."""
    canvas = framed("wood", "rose5")
    wide, high = DOOR
    canvas.box(5, 5, wide - 10, high - 9, "coral2", "coral4", "coral0")
    fan = canvas.ellipse_mask(wide / 2, 19, 15, 12) & (canvas.rows <= 19)
    canvas.fill(fan, "rose4", 0.85)
    for x in (-10, -4, 4, 10):
        canvas.line(wide // 2, 19, wide // 2 + x, 8, "coral1")
    canvas.rect(8, 20, wide - 16, 1, "coral0")
    for x in (9, 25):
        canvas.box(x, 26, 12, 16, "coral1", "coral0", "coral3").box(x, 50, 12, 14, "coral1", "coral0", "coral3")
    canvas.box(14, 44, 18, 4, "ochre2", "ochre4", "ochre0").pixel(21, 33, "coral0").pixel(25, 33, "coral0")
    return canvas.ellipse(37, 46, 1.8, 1.8, "ochre4")


def door_quinn() -> Canvas:
    """White and flush, without a handle: a pane in it, and in the pane whoever comes, from the wrong side."""
    wide, high = DOOR
    canvas = Canvas(wide, high)
    canvas.box(0, 0, wide, high, "frost2", "frost4", "frost1").rect(4, 4, wide - 8, high - 4, "glass4")
    canvas.rect(4, 4, 1, high - 4, "frost4").rect(wide - 5, 4, 1, high - 4, "frost2")
    canvas.box(13, 10, 20, 38, "teal2", "teal1", "frost5")
    pane = canvas.rect_mask(14, 11, 18, 36)
    canvas.gradient(pane, canvas.rows / 50, ["ice4", "ice3", "ice2"], 0.6)
    canvas.ellipse(23, 22, 4, 5, "teal2", 0.2).rect(18, 28, 10, 19, "teal2", 0.2).rect(17, 31, 12, 16, "teal1", 0.15)
    canvas.line(17, 14, 15, 22, "ice5", 0.9).line(30, 34, 28, 42, "ice5", 0.7)
    return canvas.rect(4, high - 3, wide - 8, 3, "ice4", 0.9)


def door_gone() -> Canvas:
    """Where a door was: clean wall, a paler place, a handle drawn on it."""
    wide, high = DOOR
    canvas = Canvas(wide, high)
    outline = canvas.rect_mask(0, 0, wide, high) & ~canvas.rect_mask(1, 1, wide - 2, high)
    canvas.fill(outline & (canvas.thresholds < 0.6), FAINT, 0.25)
    canvas.drape(canvas.rect_mask(1, 1, wide - 2, high - 1), "indigo4", 0.16)
    canvas.ellipse(38, 40, 2.6, 2.6, "linen2").ellipse(38, 40, 1.6, 1.6, "indigo2")
    return canvas.line(36, 44, 40, 44, "linen2")


# -- the table ----------------------------------------------------------------------------------------------------


def table() -> Canvas:
    """A table with nothing on it: scrubbed deal, one spoon's dent, and a square that nothing has ever touched."""
    canvas = Canvas(92, 40)
    for x in (6, 80):
        canvas.box(x, 24, 6, 16, "board2", "board4", "board0")
    canvas.box(0, 0, 92, 24, "board4", "board5", "board1")
    for y in (6, 12, 18):
        canvas.rect(1, y, 90, 1, "board3")
    canvas.rect(0, 23, 92, 5, "board2").rect(0, 23, 92, 1, "board0").rect(62, 4, 12, 9, "board5")
    canvas.ellipse(24, 15, 2, 1.2, "board3")
    return canvas.raise_top(0, 0, 92, 22, 26)


def chair(back: bool) -> Canvas:
    """A plain chair, from its back or its front."""
    canvas = Canvas(20, 30)
    for x in (2, 15):
        canvas.rect(x, 14, 3, 16, "board3").rect(x, 14, 1, 16, "board5")
    canvas.box(1, 12, 18, 6, "board4", "board5", "board1")
    if back:
        canvas.box(1, 0, 18, 4, "board3", "board5", "board1").box(1, 7, 18, 3, "board3", "board5", "board1")
        return canvas.rect(2, 0, 3, 14, "board3").rect(15, 0, 3, 14, "board3").rect(2, 0, 1, 14, "board5")
    return canvas


def armchair() -> Canvas:
    """The armchair, as somebody remembers it: a dent, and nothing else about it."""
    canvas = Canvas(30, 30)
    canvas.ellipse(15, 10, 14, 10, "rose2").ellipse(14, 9, 12, 8, "rose3").rect(1, 10, 28, 16, "rose2")
    canvas.rect(6, 12, 18, 8, "rose3").ellipse(15, 17, 7, 3, "rose1").rect(0, 12, 6, 14, "rose3").rect(
        24, 12, 6, 14, "rose1"
    )
    return canvas.rect(0, 12, 6, 1, "rose4").rect(3, 26, 3, 4, "wood2").rect(24, 26, 3, 4, "wood2")


def lamp_cord() -> Canvas:
    """A flex from where a ceiling would be, and no lamp."""
    canvas = Canvas(9, 40)
    canvas.rect(4, 0, 1, 30, "indigo3").rect(3, 30, 3, 4, "ochre2")
    return canvas.rect(2, 34, 5, 2, "ochre3").rect(3, 36, 3, 1, "ochre1")


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    return {
        "flight": flat(flight()),
        "newel": prop(newel(False), 4),
        "newel_right": prop(newel(True), 4),
        "door_jason": flat(door_jason()),
        "door_mira": flat(door_mira()),
        "door_elara": flat(door_elara()),
        "door_quinn": flat(door_quinn()),
        "door_gone": flat(door_gone()),
        "table": prop(table(), 16, depth=5),
        "chair_back": prop(chair(True), 5, inset=2),
        "chair_front": prop(chair(False), 5, inset=2),
        "armchair": prop(armchair(), 8, inset=2),
        "lamp_cord": flat(lamp_cord()),
    }


def main() -> None:
    """Write the landing's sheet and its props."""
    picture = Canvas(WIDTH, WALL + DEEP).paste(wall(), 0, 0).paste(ground(), 0, WALL)
    write_sheet(TILESETS, "stairhead", picture)
    write_collection(TILESETS, "stairhead_props", parts())


if __name__ == "__main__":
    main()
