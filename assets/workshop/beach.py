"""The drift for the calm: an empty beach at no particular hour, raked, lit evenly, almost good."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from interior import flat, prop
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, SKY, DEEP = 44 * TILE, 5 * TILE, 13 * TILE
TIDE = 58
"""Where the sea ends, in px below the sky."""


def shore(columns: np.ndarray) -> np.ndarray:
    """The line the water keeps to: two slow waves, the same every time."""
    line: np.ndarray = TIDE + 5 * np.sin(columns / 61.0) + 2.5 * np.sin(columns / 23.0 + 1)
    return line


def sky() -> Canvas:
    """A grey that is going to be rose, and never is; a sun's place, with no sun."""
    canvas = Canvas(WIDTH, SKY)
    rows, columns = canvas.rows, canvas.columns
    canvas.wash(rows >= 0, np.clip(rows / SKY, 0, 1), ("linen1", "linen2", "board5", "rose5"), 40, 0.35)
    place = np.hypot((columns - 420) / 90, (rows - SKY) / 34)
    canvas.glaze(place < 1, "cream5", np.clip(0.5 * (1 - place), 0, 1), 0.35)
    rng = np.random.default_rng(14)
    for _ in range(7):
        x, y, wide = int(rng.integers(0, WIDTH)), int(rng.integers(12, 62)), int(rng.integers(40, 110))
        canvas.glaze(canvas.rect_mask(x, y, wide, 2), "linen4", 0.3).glaze(
            canvas.rect_mask(x + 9, y + 2, wide - 24, 1), "rose5", 0.4
        )
    return canvas.rect(0, SKY - 1, WIDTH, 1, "linen4", 0.3)


def ground() -> Canvas:
    """Sea that has been told about the sea; wet sand, then sand raked in one direction; dunes at the right."""
    canvas = Canvas(WIDTH, DEEP)
    rows, columns = canvas.rows, canvas.columns
    rng = np.random.default_rng(15)
    line = shore(columns.astype(float))
    noise = gaussian_filter(rng.random((DEEP, WIDTH)), (2, 9))
    noise = (noise - noise.mean()) / noise.std()
    water = rows < line
    canvas.wash(water, np.clip(rows / TIDE + noise * 0.05, 0, 1), ("frost2", "glass2", "glass3", "glass4"), 30, 0.12)
    swell = water & (((rows + 2 * np.sin(columns / 19.0)).astype(int) % 11) == 0) & (rng.random((DEEP, WIDTH)) < 0.8)
    canvas.glaze(swell, "glass5", 0.5, 0.1)
    # The floor she put in: through the shallows one can see its squares.
    tiles = water & (rows > 24) & ((columns % 20 == 0) | ((rows + columns // 9) % 10 == 0))
    canvas.glaze(tiles & (canvas.thresholds < 0.7), "glass5", 0.32)
    foam = np.abs(rows - line) < 1.6
    canvas.fill(foam, "linen5", 0.15).glaze(
        (rows > line - 5) & (rows < line - 3) & (canvas.thresholds < 0.5), "linen5", 0.6
    )
    wet = (rows >= line + 1) & (rows < line + 20)
    canvas.wash(wet, np.clip((rows - line) / 20, 0, 1), ("ash2", "ash3"), 20)
    canvas.glaze(wet & (rows < line + 8), "glass4", 0.24)
    dry = rows >= line + 20
    canvas.wash(dry, np.clip(0.55 + noise * 0.07, 0, 1), ("ash3", "ash4", "cream4"), 30)
    raked = dry & (((rows * 3 + columns + 3 * np.sin(columns / 40.0)).astype(int) % 9) == 0)
    canvas.glaze(raked, "ash2", 0.22)
    canvas.speckle(dry, "cream5", 0.004, rng, 1).speckle(dry, "ash2", 0.004, rng, 1)
    # Dunes shut the beach off at both ends; between those at the right a path goes up.
    for side in (0, 1):
        for number in range(9):
            cx = (number * 13 - 20) if side == 0 else WIDTH - number * 13 + 20
            cy = TIDE + 30 + number % 3 * 40 + number * 7
            if side == 1 and 110 < cy < 150:
                continue
            hump = np.hypot((columns - cx) / 40, (rows - cy) / 20)
            canvas.glaze(hump < 1, "cream4", 0.5).shade((hump < 1) & (rows > cy + 8), 0.16)
            for tuft in range(3):
                marram(canvas, cx - 22 + tuft * 18 + int(rng.integers(-4, 5)), cy + 2 - tuft % 2 * 5, rng)
    # What the tide has left: a line of weed and shells, each in the place that was meant for it.
    for x in range(30, WIDTH - 30, 13):
        y = int(shore(np.array(float(x)))) + 24 + int(3 * np.sin(x / 31.0))
        if (x // 13) % 3 == 0:
            canvas.ellipse(x, y, 2.4, 1.6, "cream5").pixel(x - 1, y, "rose5").pixel(x + 1, y + 1, "ash2")
        elif (x // 13) % 3 == 1:
            canvas.curve([(x - 4, y), (x, y - 1), (x + 5, y + 1)], "moss2")
    return canvas


def marram(canvas: Canvas, x: int, y: int, rng: np.random.Generator) -> None:
    """A tuft of grass that all of the wind there ever was has bent one way, and its shade on the sand."""
    canvas.shade(canvas.ellipse_mask(x + 3, y + 1, 9, 3) & (canvas.thresholds < 0.7), 0.3)
    for blade in range(9):
        high, lean = int(rng.integers(9, 19)), int(rng.integers(1, 8))
        foot = x - 5 + blade + int(rng.integers(-1, 2))
        tone = ("moss2", "moss3", "moss4", "ash3", "moss3")[blade % 5]
        canvas.curve([(foot, y), (foot + lean * 0.3, y - high * 0.6), (foot + lean, y - high)], tone)
        if blade % 4 == 2:
            canvas.rect(foot + lean, y - high - 3, 1, 4, "ash4").pixel(foot + lean - 1, y - high - 1, "ash3")


def surf(left: int, tick: int) -> Canvas:
    """The sea's edge for half of the beach at a moment of six: it goes out and in, and shines here and there."""
    canvas = Canvas(WIDTH // 2, TIDE + 22)
    rows, columns = canvas.rows, canvas.columns
    line = shore(columns + float(left))
    out = (0.0, 1.5, 3.5, 5.0, 4.0, 2.0)[tick]
    edge = line + out + 1.2 * np.sin((columns + left) / 11.0 + tick)
    sheet = (rows >= line) & (rows < edge)
    canvas.drape(sheet, "glass4", 0.5, 0.1)
    canvas.drape(sheet & (((rows * 2 + columns + left) % 9) < 2), "linen5", 0.4, 0.1)
    canvas.drape(np.abs(rows - edge) < 0.9, "linen5", 0.95, 0.3)
    behind = np.abs(rows - edge + 5 + 2 * np.sin((columns + left) / 15.0)) < 0.6
    canvas.drape(behind & (canvas.thresholds < 0.7), "linen5", 0.6, 0.2)
    rng = np.random.default_rng(16)
    for number in range(60):
        x, y = int(rng.integers(0, canvas.width)), int(rng.integers(3, TIDE - 8))
        near = np.hypot((x + left - 420) / 150, 1 - y / TIDE)
        if (number + tick) % 6 < 2 and rng.random() < 1.3 - near:
            canvas.drape(canvas.rect_mask(x, y, 2 + number % 3, 1), "cream5", 0.7, 0.4)
    return canvas


def chair() -> Canvas:
    """One deckchair, striped, set up right."""
    canvas = Canvas(34, 34)
    canvas.line(4, 2, 26, 33, "wood4").line(5, 2, 27, 33, "wood5").line(28, 12, 6, 33, "wood3").line(
        29, 12, 7, 33, "wood4"
    )
    for row in range(4, 26):
        x = 6 + round((row - 4) * 0.66)
        for column in range(11):
            canvas.pixel(x + column, row, ("coral4", "coral4", "linen5", "linen5")[column % 4])
        canvas.pixel(x, row, "linen3")
    return canvas.rect(3, 1, 14, 2, "wood5").rect(18, 25, 13, 2, "wood5")


def kettle(tick: int) -> Canvas:
    """A kettle on a flat stone, just off the boil, and one cup. No fire."""
    canvas = Canvas(34, 30)
    canvas.ellipse(16, 25, 15, 4, "stone3").ellipse(16, 24, 14, 3, "stone4")
    canvas.ellipse(12, 17, 8, 6.5, "slate4").ellipse(11, 15.5, 5.5, 4, "slate5").rect(9, 10, 6, 2, "slate3").rect(
        11, 8, 2, 2, "slate1"
    )
    canvas.curve([(5, 13), (12, 7), (19, 13)], "slate2").line(19, 17, 23, 13, "slate4").line(19, 18, 23, 14, "slate3")
    canvas.box(25, 20, 6, 5, "linen4", "linen5", "linen2").rect(26, 20, 4, 1, "wood2").rect(31, 21, 1, 3, "linen3")
    for row in range(3):
        canvas.drape(canvas.rect_mask(23 + (row + tick) % 3, 9 - row * 3, 2, 2), "linen5", 0.4 - row * 0.1)
    return canvas


def prints() -> Canvas:
    """A line of footprints out of the water, all of one pair of feet."""
    canvas = Canvas(150, 34)
    for number in range(13):
        x, y = 4 + number * 11, 4 + number * 2 + (number % 2) * 4
        canvas.drape(canvas.ellipse_mask(x, y, 3, 1.7), "ash1", 0.5).drape(
            canvas.rect_mask(x + 2, y - 1, 2, 2), "ash1", 0.4
        )
    return canvas


def hut() -> Canvas:
    """A beach hut, number 31, with its shutter down; between the slats something round and orange."""
    canvas = Canvas(60, 70)
    canvas.polygon([(30, 0), (60, 20), (0, 20)], "ice2").line(30, 0, 59, 20, "ice4").line(30, 0, 0, 20, "ice4")
    canvas.box(4, 20, 52, 50, "linen3", "linen5", "linen1")
    for x in range(8, 56, 6):
        canvas.rect(x, 20, 1, 50, "linen2")
    canvas.box(14, 28, 32, 42, "ice2", "ice3", "ice1")
    for y in range(31, 66, 4):
        canvas.rect(15, y, 30, 1, "ice1").rect(15, y + 1, 30, 1, "ice3")
    for x, y in ((22, 47), (30, 55), (36, 47)):
        canvas.rect(x, y, 4, 1, "lamp2").rect(x, y - 4, 4, 1, "lamp2")
    return canvas.box(24, 18, 12, 8, "linen5", "linen5", "linen2").text(27, 20, "31", "coral2")


def sign() -> Canvas:
    """A sign on a stick: two lines, and a smaller one."""
    canvas = Canvas(30, 36)
    canvas.rect(13, 14, 3, 22, "wood4").rect(13, 14, 1, 22, "wood5")
    canvas.box(0, 0, 30, 16, "linen4", "linen5", "linen2").text(3, 2, "CLOSES", "slate1").rect(4, 9, 21, 1, "slate2")
    return canvas.rect(8, 12, 13, 1, "slate4")


def path() -> Canvas:
    """The path: boards half under sand, up between two dunes, each a little steeper."""
    canvas = Canvas(64, 52)
    for number in range(7):
        y, x, wide = 46 - number * 7, 4 + number * 5, 30 - number * 2
        canvas.rect(x, y, wide, 4, "wood4").rect(x, y, wide, 1, "wood5").rect(x, y + 3, wide, 1, "wood2")
        canvas.drape(canvas.rect_mask(x + wide - 8, y, 8, 4), "ash4", 0.7)
    return canvas


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    return {
        "chair": prop(chair(), 5, inset=4),
        "kettle": prop(kettle(0), 6, [kettle(1), kettle(2)], 240),
        "prints": flat(prints()),
        "hut": prop(hut(), 12),
        "sign": prop(sign(), 3, inset=10),
        "path": flat(path()),
        "surf_left": flat(surf(0, 0), [surf(0, tick) for tick in range(6)][1:], 620),
        "surf_right": flat(surf(WIDTH // 2, 0), [surf(WIDTH // 2, tick) for tick in range(6)][1:], 620),
    }


def main() -> None:
    """Write the beach's sheet and its props."""
    picture = Canvas(WIDTH, SKY + DEEP).paste(sky(), 0, 0).paste(ground(), 0, SKY)
    write_sheet(TILESETS, "beach", picture)
    write_collection(TILESETS, "beach_props", parts())


if __name__ == "__main__":
    main()
