"""The landing between the four doors: half papered and half drawn, a flight that runs out into pencil, bare chairs."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from cafe import chair_armchair
from characters import held_lantern
from house import FAINT, GRID, LINE, boards, drawn_wall, papered
from interior import flat, mug, prop, table_lamp
from pixel_kit import TILE, Canvas, Mask, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 30 * TILE, 6 * TILE, 11 * TILE
STAIRS = (192, 96)
"""Where the flight begins on the wall, and how wide it is, in px."""
TREAD, STEPS = 10, 9
DOOR = (46, 74)


# -- the room -----------------------------------------------------------------------------------------------------


def fanlight(canvas: Canvas) -> None:
    """The window over the flight: its left half is glazed, with the night in it, its right half no more than lines."""
    cx, cy, radius = 240, 48, 38
    rows, columns = canvas.rows, canvas.columns
    far = np.hypot(columns - cx + 0.5, rows - cy + 0.5)
    above = rows < cy
    inside = above & (far < radius)
    sky = np.clip((rows - 8) / 40, 0, 1)
    canvas.wash(inside, sky, ("night1", "night2", "night3", "indigo4"), 20, 0.8)
    rng = np.random.default_rng(63)
    for _ in range(26):
        x, y = int(rng.integers(cx - 34, cx + 34)), int(rng.integers(12, 44))
        if inside[y, x]:
            canvas.pixel(x, y, "linen5" if rng.random() < 0.3 else "night5", 0.9)
    moon = canvas.ellipse_mask(cx - 14, 25, 8, 8)
    for reach, part in ((19.0, 0.16), (13.0, 0.3)):
        near = np.hypot(columns - cx + 14, rows - 25)
        canvas.glaze(inside & (near < reach) & (canvas.thresholds < 1.3 - near / reach), "night5", part, 0.9)
    canvas.fill(moon & inside, "linen4", 1.0).fill(canvas.ellipse_mask(cx - 15, 24, 6, 6) & inside, "linen5", 1.0)
    canvas.rect(cx - 17, 26, 3, 2, "linen3", 0.9).rect(cx - 12, 21, 2, 2, "linen3", 0.9)
    drawn = inside & (columns >= cx)
    canvas.glaze(drawn, "plan1", 0.62, 0.5)
    canvas.glaze(drawn & ((columns % 8 == 0) | (rows % 8 == 0)), "plan3", 0.4, 0.5)
    # Bars like a fan: wood to the left, light on paper to the right.
    for angle in (-68, -42, -16, 16, 42, 68):
        x, y = cx + np.sin(np.radians(angle)) * radius, cy - np.cos(np.radians(angle)) * radius
        if angle < 0:
            canvas.line(cx - 2, cy, round(float(x)), round(float(y)), "board1")
            canvas.line(cx - 1, cy, round(float(x)) + 1, round(float(y)), "board3")
        else:
            canvas.line(cx, cy, round(float(x)), round(float(y)), LINE, 0.5)
    for outer, inner, tone in (
        (radius + 5, radius + 4, "board1"),
        (radius + 4, radius + 1, "board3"),
        (radius + 1, radius, "board5"),
    ):
        canvas.fill(above & (far < outer) & (far >= inner) & (columns < cx), tone)
    rim = above & (np.abs(far - radius - 3) < 0.6) | above & (np.abs(far - radius) < 0.6)
    canvas.fill(rim & (columns >= cx), LINE, 0.6)
    canvas.rect(cx - radius - 5, cy, radius + 5, 4, "board3").rect(cx - radius - 5, cy, radius + 5, 1, "board5")
    canvas.rect(cx, cy, radius + 5, 1, LINE, 0.6).rect(cx, cy + 3, radius + 5, 1, FAINT, 0.4)


def sown(canvas: Canvas, where: Mask, seed: int, count: int) -> None:
    """Points of light in what has not been drawn yet, as if the paper were the sky: few, and some in pairs."""
    rng = np.random.default_rng(seed)
    for _ in range(count):
        x, y = int(rng.integers(0, canvas.width)), int(rng.integers(0, canvas.height))
        if where[y, x]:
            bright = rng.random() < 0.2
            canvas.pixel(x, y, "plan5" if bright else "plan4", 0.9 if bright else 0.5)
            if bright:
                for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                    if 0 <= y + dy < canvas.height and where[y + dy, min(canvas.width - 1, max(0, x + dx))]:
                        canvas.pixel(x + dx, y + dy, "plan3", 0.6)


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
    fanlight(canvas)
    sown(canvas, (rows < low) & ((columns < 100) | (columns > 380)), 64, 150)
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
    bare = np.ones((DEEP, WIDTH), np.bool_)
    for plank, (left, right) in ends.items():
        narrow = max(0, plank - 104) * 2
        x0, x1 = 30 + left + narrow, WIDTH - 30 - right - narrow
        if x1 - x0 < 90:
            x0, x1 = 195 + left // 3, WIDTH - 195 - right // 3
        canvas.paste(laid.cut(x0, plank, x1 - x0, 8), x0, plank)
        bare[plank : plank + 8, x0:x1] = False
        canvas.rect(x0, plank, 1, 8, "board5").rect(x1 - 1, plank, 1, 8, "board0")
    sown(canvas, bare, 65, 420)
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
    paler = np.clip(0.34 - canvas.rows / high * 0.16, 0, 1)
    canvas.drape(canvas.rect_mask(1, 1, wide - 2, high - 1) & (canvas.thresholds < paler * 2.6), "indigo5", 0.22, 0.12)
    canvas.ellipse(38, 40, 2.6, 2.6, "linen2").ellipse(38, 40, 1.6, 1.6, "indigo2")
    return canvas.line(36, 44, 40, 44, "linen2")


# -- the table ----------------------------------------------------------------------------------------------------


def table() -> Canvas:
    """A table with nothing on it: scrubbed deal, one spoon's dent, and a square that nothing has ever touched."""
    canvas = Canvas(92, 40)
    for x in (6, 80):
        canvas.box(x, 24, 6, 16, "wood2", "wood3", "wood0")
    canvas.box(0, 0, 92, 24, "wood3", "wood5", "wood1")
    canvas.speckle(canvas.rect_mask(2, 2, 88, 20), "wood4", 0.03, np.random.default_rng(66), 9)
    for y in (6, 12, 18):
        canvas.rect(1, y, 90, 1, "wood2")
    canvas.rect(0, 23, 92, 5, "wood2").rect(0, 23, 92, 1, "wood4").rect(0, 27, 92, 1, "wood0")
    canvas.rect(62, 4, 12, 9, "wood4").rect(62, 4, 12, 1, "wood5").ellipse(24, 15, 2, 1.2, "wood2")
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
    """The armchair, as somebody remembers it: everything about it, and its colour a little too strong."""
    canvas = chair_armchair()
    return canvas.glaze(canvas.mask, "neon2", 0.16)


def lamp_cord() -> Canvas:
    """A flex from where a ceiling would be, and no lamp."""
    canvas = Canvas(9, 40)
    canvas.rect(4, 0, 1, 30, "indigo3").rect(3, 30, 3, 4, "ochre2")
    return canvas.rect(2, 34, 5, 2, "ochre3").rect(3, 36, 3, 1, "ochre1")


def under_door(ramp: str) -> Canvas:
    """What comes out under a door and lies on the boards, wider the farther it has come."""
    canvas = Canvas(98, 44)
    down = canvas.rows / canvas.height
    across = np.abs(canvas.columns - 48.5) / (19 + canvas.rows * 0.66)
    strength = (1 - down) ** 1.5 * np.clip(1.25 - across, 0, 1)
    for level, part in ((0.1, 0.16), (0.3, 0.2), (0.55, 0.26), (0.8, 0.34)):
        where = (across < 1) & (strength + (canvas.thresholds - 0.5) * 0.16 > level)
        canvas.drape(where, f"{ramp}4", part, part * 0.8)
    return canvas


def small_mug() -> Canvas:
    """Quinn's mug, the ochre one, with what is left in it still hot."""
    canvas = Canvas(12, 14)
    mug(canvas, 1, 5, "ochre")
    for x, y in ((4, 3), (5, 2), (4, 1), (5, 0)):
        canvas.drape(canvas.rect_mask(x, y, 1, 1), "linen4", 0.5, 0.3)
    return canvas


def set_down(thing: Canvas) -> Canvas:
    """A thing that one of them has brought out of a door and set down on a tread, on its own small shade."""
    canvas = Canvas(thing.width + 4, thing.height + 2)
    canvas.cast(canvas.width / 2, canvas.height - 2, thing.width / 2, 1.8, 0.5)
    return canvas.paste(thing, 2, 0)


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
        "under_jason": flat(under_door("tube")),
        "under_mira": flat(under_door("indigo")),
        "under_elara": flat(under_door("rose")),
        "under_quinn": flat(under_door("ice")),
        "brought_lamp": flat(set_down(table_lamp())),
        "brought_lantern": flat(set_down(held_lantern())),
        "brought_mug": flat(set_down(small_mug())),
    }


def main() -> None:
    """Write the landing's sheet and its props."""
    picture = Canvas(WIDTH, WALL + DEEP).paste(wall(), 0, 0).paste(ground(), 0, WALL)
    write_sheet(TILESETS, "stairhead", picture)
    write_collection(TILESETS, "stairhead_props", parts())


if __name__ == "__main__":
    main()
