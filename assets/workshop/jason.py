"""Jason's room over the depot: everything squared, pale places on the wall where nothing has hung, a shoe box."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from interior import boards, flat, on_top, prop, room, shaded_floor
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 22 * TILE, 6 * TILE, 9 * TILE


# -- floor and walls ----------------------------------------------------------------------------------------------


def floor() -> Canvas:
    """Bare boards, swept, and a rug that has been laid by a ruler."""
    canvas = Canvas(WIDTH, DEEP)
    boards(canvas, np.random.default_rng(51), "board")
    x, y, wide, high = 118, 46, 122, 66
    canvas.drape(canvas.rect_mask(x + 2, y + 3, wide, high), "indigo0", 0.35)
    rows, columns = canvas.rows, canvas.columns
    area = canvas.rect_mask(x, y, wide, high)
    # Woven by the yard: bands of one width, ochre in slate, each thread to be seen; the fringe is combed.
    bands = ("slate2", "ochre2", "slate3", "ochre3", "slate3", "ochre2", "slate2")
    for number, start in enumerate((0, 8, 12, 20, 23, 31, 35)):
        for left in (x + start, x + wide - start - (8, 4, 8, 3, 8, 4, 26)[number]):
            canvas.rect(left, y, (8, 4, 8, 3, 8, 4, 26)[number], high, bands[number])
    middle = canvas.rect_mask(x + 44, y, wide - 88, high)
    canvas.fill(middle, "slate2")
    lozenge = np.abs(columns - x - wide / 2 + 0.5) / 15 + np.abs((rows - y) % 22 - 10.5) / 9
    canvas.fill(middle & (lozenge < 1), "ochre2").fill(middle & (lozenge < 0.62), "slate3")
    canvas.fill(middle & (lozenge < 0.3), "ochre4")
    canvas.shade(area & (rows % 2 == 1) & ((columns + rows // 2) % 2 == 0), 0.2)
    canvas.glaze(area & (rows < y + 2), "ochre5", 0.3).shade(area & (rows > y + high - 3), 0.3)
    canvas.speckle(area, "slate4", 0.008, np.random.default_rng(52), 2)
    for row in range(y, y + high, 2):
        canvas.rect(x - 4, row, 4, 1, "ochre4" if row % 4 else "ochre3").rect(x + wide, row, 4, 1, "ochre3")
    return shaded_floor(canvas)


def walls() -> Canvas:
    """Plain plaster in ash, a picture rail with nothing on it; pale squares; the window over the depot; the door."""
    canvas = Canvas(WIDTH, WALL)
    rng = np.random.default_rng(53)
    canvas.rect(0, 0, WIDTH, WALL, "ash2")
    noise = rng.random((WALL, WIDTH))
    canvas.fill((noise > 0.97) & (canvas.rows > 8), "ash1").fill((noise < 0.02) & (canvas.rows > 8), "ash3")
    for x in range(5, WIDTH, 12):
        canvas.glaze(canvas.rect_mask(x, 27, 1, WALL - 27), "ash1", 0.6).glaze(
            canvas.rect_mask(x + 2, 27, 1, WALL - 27), "ash3", 0.5
        )
        for y in range(33 + x % 24 // 12 * 7, WALL - 10, 14):
            canvas.glaze(canvas.rect_mask(x + 6, y, 2, 2), "ochre3", 0.28)
    canvas.rect(0, 0, WIDTH, 8, "indigo0").rect(0, 8, WIDTH, 3, "ash3").rect(0, 11, WIDTH, 1, "ash0")
    canvas.rect(0, 24, WIDTH, 3, "wood3").rect(0, 24, WIDTH, 1, "wood5").rect(0, 26, WIDTH, 1, "wood1")
    for depth, strength in ((8, 0.4), (16, 0.22)):
        canvas.shade(canvas.rect_mask(0, 11, WIDTH, depth), strength)
    canvas.rect(0, WALL - 8, WIDTH, 8, "wood2").rect(0, WALL - 8, WIDTH, 1, "wood4").rect(
        0, WALL - 1, WIDTH, 1, "wood0"
    )
    # Six pale places, of the sizes in which receipts come, and a seventh that is being thought about.
    for x, y, wide, high in (
        (84, 36, 9, 16),
        (98, 34, 9, 22),
        (112, 38, 9, 12),
        (84, 58, 9, 20),
        (98, 62, 9, 14),
        (112, 56, 9, 24),
    ):
        canvas.glaze(canvas.rect_mask(x, y, wide, high), "ash5", 0.4)
        canvas.pixel(x + 4, y + 1, "slate1")
    for step in range(0, 40, 4):
        canvas.pixel(128 + step % 12, 40 + step, "slate2") if step < 12 else None
    window(canvas, 148, 30)
    door(canvas)
    return canvas


def window(canvas: Canvas, x: int, y: int) -> None:
    """The depot under the moon: rows of trams with their poles down, a lamp over the points."""
    wide, high = 84, 46
    canvas.box(x - 4, y - 4, wide + 8, high + 10, "linen2", "linen4", "linen0")
    glass = canvas.rect_mask(x, y, wide, high)
    canvas.gradient(glass, (canvas.rows - y) / high, ["night1", "night1", "night2", "night3"], 0.5)
    canvas.ellipse(x + 66, y + 9, 5, 5, "linen5", 0.9).ellipse(x + 64, y + 8, 4, 4, "night1", 0.5)
    for row, base in enumerate((y + 22, y + 31, y + 41)):
        size = 7 + row * 2
        for number in range(6 - row):
            left = x + 3 + number * (size + 8 + row * 3) + row * 4
            if left + size + 6 > x + wide:
                break
            canvas.rect(left, base - size + 2, size + 6, size - 2, "night0").rect(
                left, base - size + 2, size + 6, 1, "night4", 0.3
            )
            for pane in range(left + 1, left + size + 4, 4):
                canvas.rect(pane, base - size + 4, 2, 2, "night2", 0.35)
        canvas.rect(x, base, wide, 1, "night4", 0.25)
    canvas.rect(x + 20, y + 14, 1, 16, "night0").ellipse(x + 20, y + 13, 2, 1.6, "lamp4", 1.0)
    canvas.rect(x + 9, y + 34, 4, 3, "coral4", 0.9)
    canvas.rect(x + wide // 2, y, 2, high, "linen2").rect(x, y + high // 2, wide, 2, "linen2")
    canvas.box(x - 6, y + high + 3, wide + 12, 5, "linen3", "linen5", "linen1")


def door(canvas: Canvas) -> None:
    """The door, with a chain on it and a coat hook with a hat's shape in the dust."""
    x, y = 20, 26
    canvas.box(x, y, 46, WALL - y, "wood1", "wood3", "wood0").box(
        x + 4, y + 4, 38, WALL - y - 4, "moss2", "moss3", "moss0"
    )
    for top in (y + 9, y + 40):
        canvas.box(x + 9, top, 28, 24, "moss1", "moss0", "moss3")
    canvas.ellipse(x + 37, y + 37, 2, 2, "ochre4").line(x + 34, y + 26, x + 41, y + 29, "slate5")
    canvas.rect(4, 40, 12, 3, "wood3").rect(6, 43, 2, 4, "wood4").rect(11, 43, 2, 4, "wood4")


# -- the room's things --------------------------------------------------------------------------------------------


def bed() -> Canvas:
    """A narrow bed, made as in a hotel: one corner of the sheet turned down for somebody."""
    canvas = Canvas(92, 52)
    canvas.box(0, 2, 7, 44, "wood2", "wood4", "wood0").box(85, 14, 7, 36, "wood2", "wood4", "wood0")
    canvas.rect(6, 14, 80, 30, "linen3").rect(6, 14, 80, 1, "linen5")
    canvas.rect(28, 13, 58, 32, "ochre2").rect(28, 13, 58, 1, "ochre4").rect(28, 13, 1, 32, "ochre4")
    for row in (20, 27, 34):
        canvas.rect(29, row, 57, 1, "ochre1")
    canvas.polygon([(28, 30), (46, 45), (28, 45)], "linen4").line(28, 30, 46, 45, "linen5")
    canvas.box(9, 17, 17, 20, "linen4", "linen5", "linen2").ellipse(17, 27, 5, 6, "linen3")
    canvas.rect(6, 44, 80, 6, "wood1").rect(6, 44, 80, 1, "wood3")
    return canvas.raise_top(6, 13, 80, 30, 12)


def table() -> Canvas:
    """A table for one: a lamp's worth of light, a biro square to the edge, a napkin folded in three."""
    canvas = Canvas(62, 36)
    for x in (4, 53):
        canvas.box(x, 18, 5, 18, "wood2", "wood4", "wood0")
    canvas.box(0, 2, 62, 16, "wood4", "wood5", "wood2").rect(0, 17, 62, 4, "wood2").rect(0, 17, 62, 1, "wood1")
    canvas.rect(34, 7, 9, 1, "night3").rect(43, 7, 2, 1, "slate5").box(46, 8, 10, 7, "linen4", "linen5", "linen2")
    return canvas.rect(46, 11, 10, 1, "linen2").raise_top(0, 2, 62, 15, 18)


def lamp() -> Canvas:
    """The lamp he draws: a brass stalk and a green shade."""
    canvas = Canvas(20, 28)
    canvas.ellipse(10, 25, 6, 2.4, "ochre1").ellipse(10, 24.4, 5, 1.8, "ochre3").rect(9, 10, 2, 14, "ochre3").rect(
        9, 10, 1, 14, "ochre5"
    )
    shade = canvas.polygon_mask([(5, 0), (15, 0), (19, 11), (1, 11)])
    canvas.gradient(shade, canvas.rows / 11, ["green3", "green4", "green5"], 0.7)
    return canvas.rect(1, 11, 19, 1, "lamp5", 1.0).rect(6, 12, 9, 1, "lamp4", 0.8)


def spice_rack() -> Canvas:
    """A rack for twelve: salt, pepper, and ten places."""
    canvas = Canvas(58, 18)
    canvas.box(0, 0, 58, 18, "wood3", "wood5", "wood1").rect(2, 2, 54, 14, "wood1")
    for number in range(12):
        x, y = 4 + (number % 6) * 9, 3 + (number // 6) * 7
        canvas.rect(x, y + 5, 7, 1, "wood4")
    canvas.rect(5, 3, 5, 5, "linen4").rect(5, 2, 5, 2, "slate4").rect(14, 3, 5, 5, "slate1").rect(14, 2, 5, 2, "slate4")
    return canvas.pixel(7, 2, "slate1").pixel(16, 2, "slate0")


def box(open_: bool) -> Canvas:
    """The shoe box: a size nine, and its lid; open, the edges of a great many receipts."""
    canvas = Canvas(26, 18)
    canvas.box(0, 6, 26, 12, "brick3", "brick5", "brick1").rect(3, 10, 8, 4, "linen4").rect(4, 11, 5, 1, "slate2")
    if open_:
        canvas.rect(1, 2, 24, 6, "brick1")
        for x in range(3, 24, 2):
            canvas.rect(x, 1 + x % 3, 1, 6, "linen5" if x % 4 else "linen3")
        return canvas
    return canvas.box(-1, 1, 28, 6, "brick4", "brick5", "brick2")


def chair() -> Canvas:
    """A kitchen chair, pushed in."""
    canvas = Canvas(20, 32)
    for x in (2, 15):
        canvas.rect(x, 2, 3, 30, "moss3").rect(x, 2, 1, 30, "moss4")
    canvas.box(1, 2, 18, 5, "moss3", "moss5", "moss1").box(1, 10, 18, 3, "moss3", "moss4", "moss1")
    return canvas.box(1, 17, 18, 5, "moss3", "moss5", "moss1")


def radiator() -> Canvas:
    """The radiator that the oboe comes up: cast columns with round heads, a valve, and one sock put over it to dry."""
    canvas = Canvas(50, 26)
    canvas.rect(2, 18, 44, 4, "indigo0").rect(2, 5, 44, 13, "slate1")
    for x in range(0, 48, 6):
        canvas.rect(x, 2, 5, 19, "linen2").rect(x + 1, 1, 3, 1, "linen3").rect(x + 1, 2, 1, 18, "linen5")
        canvas.rect(x + 2, 2, 1, 18, "linen4").rect(x + 4, 3, 1, 17, "linen0").rect(x + 1, 21, 3, 1, "linen1")
    for y in (5, 16):
        canvas.rect(0, y, 47, 2, "linen3").rect(0, y, 47, 1, "linen4").rect(0, y + 2, 47, 1, "linen0")
    for x in (4, 39):
        canvas.rect(x, 22, 4, 3, "linen1").rect(x, 22, 4, 1, "linen3").rect(x - 1, 25, 6, 1, "indigo0")
    canvas.rect(46, 17, 4, 2, "ochre2").box(46, 12, 4, 4, "coral3", "coral4", "coral1").rect(47, 19, 2, 7, "ochre2")
    return (
        canvas.rect(12, 0, 8, 3, "moss4")
        .rect(13, 3, 6, 7, "moss4")
        .rect(13, 3, 1, 7, "moss5")
        .rect(12, 9, 5, 3, "moss3")
    )


def calendar() -> Canvas:
    """A calendar from the firm. Every Sunday has a ring round it."""
    canvas = Canvas(22, 28)
    canvas.box(0, 0, 22, 28, "linen4", "linen5", "linen2").rect(1, 1, 20, 9, "slate3").rect(4, 4, 12, 3, "tie4")
    for row in range(4):
        for day in range(6):
            canvas.pixel(3 + day * 3, 13 + row * 4, "slate2")
        canvas.rect(17, 12 + row * 4, 3, 3, "coral3").pixel(18, 13 + row * 4, "linen5")
    return canvas


def suitcase() -> Canvas:
    """A suitcase with the tag of another city on it."""
    canvas = Canvas(40, 28)
    canvas.box(0, 6, 40, 22, "deep2", "deep4", "deep0").rect(14, 1, 12, 2, "deep1").rect(14, 1, 2, 6, "deep1").rect(
        24, 1, 2, 6, "deep1"
    )
    canvas.rect(6, 6, 3, 22, "deep1").rect(31, 6, 3, 22, "deep1").rect(6, 14, 3, 3, "ochre4").rect(
        31, 14, 3, 3, "ochre4"
    )
    return (
        canvas.line(20, 4, 24, 12, "linen3")
        .box(22, 12, 9, 6, "linen4", "linen5", "linen2")
        .rect(23, 14, 5, 1, "slate2")
    )


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    return {
        "bed": prop(bed(), 22, depth=5),
        "table": prop(table(), 12),
        "lamp": on_top(lamp(), 20),
        "spices": flat(spice_rack()),
        "box": on_top(box(False), 22),
        "box_open": on_top(box(True), 22),
        "chair": prop(chair(), 5, inset=2),
        "radiator": prop(radiator(), 6),
        "calendar": flat(calendar()),
        "suitcase": prop(suitcase(), 8),
    }


def main() -> None:
    """Write the room's sheet and its props."""
    write_sheet(TILESETS, "jason", room(walls(), floor()))
    write_collection(TILESETS, "jason_props", parts())


if __name__ == "__main__":
    main()
