"""The drift of a driven night: a staircase in the dark, each stair a sheet that she sold, up to a lit door.

The stair is one drawn picture cut into tiles (`drafts_stair`), seen from its foot: treads are paper from above, risers
the drawings, as one sees them in climbing. Price tags, the falling sheets and the heap are the props of `drafts`.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pixel_kit import Canvas, Mask, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"

WIDTH, HEIGHT = 480, 608
STEPS, FOOT, TREAD, RISER = 8, 520, 28, 20
STEP = TREAD + RISER
TOP = FOOT - STEPS * STEP  # Where the landing begins.
FALL_FRAMES, FALL_MS = 24, 150


def half_width(step: float) -> float:
    """Half a stair's width: they narrow on the way up."""
    return 142 - step * 8.5


def middle(step: float) -> float:
    """Where a stair's middle is: the flight does not go quite straight."""
    return 240 + 13 * math.sin(step * 0.85)


def tread_top(step: int) -> int:
    """The row at which a stair's tread begins; its riser ends below it."""
    return FOOT - (step + 1) * STEP


def stair() -> Canvas:
    """Draw the whole room: the dark with pencil dust in it, the floor at the foot, the stairs, the landing."""
    rng = np.random.default_rng(91)
    canvas = Canvas(WIDTH, HEIGHT)
    dark(canvas, rng)
    foot(canvas, rng)
    for number in range(STEPS):
        one_stair(canvas, number, rng)
    landing(canvas, rng)
    return canvas


def dark(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw what is on both sides: ruled blueprint, deep down, and dust."""
    everywhere = canvas.rows >= 0
    cloud = gaussian_filter(rng.random((HEIGHT, WIDTH)), (14, 20))
    cloud = (cloud - cloud.mean()) / cloud.std()
    canvas.gradient(everywhere, np.clip(0.4 + cloud * 0.14, 0, 1), ["indigo0", "plan0", "plan1", "indigo1"], 0.0, 0.8)
    # Rules that converge on the door, as if all of this were drawn on one sheet.
    for number in range(-14, 15):
        x = 240 + number * 34
        canvas.glaze(line_mask(canvas, 240 + number * 3, 60, x * 1.6 - 144, HEIGHT), "plan3", 0.32)
    for number in range(16):
        y = 70 + round(number**1.75 * 4.6)
        canvas.glaze(canvas.rect_mask(0, y, WIDTH, 1), "plan3", 0.2)
    for _ in range(150):
        x, y = int(rng.integers(0, WIDTH)), int(rng.integers(0, HEIGHT))
        canvas.pixel(x, y, "plan4" if rng.random() < 0.3 else "plan3", 0.4)


def line_mask(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> Mask:
    """A thin line through two points, downwards from the first."""
    along = (canvas.rows - y0) / (y1 - y0)
    mask: Mask = (np.abs(canvas.columns - (x0 + (x1 - x0) * along)) < 0.7) & (along >= 0)
    return mask


def foot(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw the floor at the foot of the stairs: her own boards, as far as the lamp goes, and shavings."""
    middle_x = middle(-1)
    reach = np.hypot((canvas.columns - middle_x) / 1.75, canvas.rows - FOOT - 36)
    boards = (canvas.rows >= FOOT - 6) & (reach < 104)
    grain = gaussian_filter(rng.random((HEIGHT, WIDTH)), (0.7, 9))
    grain = (grain - grain.mean()) / grain.std()
    fade = np.clip(1 - reach / 104, 0, 1)
    canvas.gradient(
        boards & (fade + (canvas.thresholds - 0.5) * 0.22 > 0.1),
        np.clip(0.5 + grain * 0.12, 0, 1),
        ["wood1", "wood2", "wood3"],
        0,
    )
    for y in range(FOOT + 4, HEIGHT, 14):
        canvas.glaze(boards & canvas.rect_mask(0, y, WIDTH, 1), "wood0", 0.7)
    canvas.glaze(boards, "indigo0", np.clip(1 - fade * 1.5, 0, 0.85))
    for _ in range(26):
        x, y = int(rng.normal(middle_x, 60)), int(rng.integers(FOOT + 8, HEIGHT - 20))
        canvas.rect(x, y, 3, 1, "lamp3").pixel(x + 1, y + 1, "wood4")


def paper(canvas: Canvas, where: Mask, rng: np.random.Generator, light: float) -> None:
    """Lay drawing paper over a mask: warm white, mottled, with a faint grid of the pencil's blue."""
    mottled = gaussian_filter(rng.random((HEIGHT, WIDTH)), 3)
    mottled = (mottled - mottled.mean()) / mottled.std()
    canvas.gradient(
        where, np.clip(light + mottled * 0.06, 0, 1), ["linen0", "linen1", "cream2", "cream3", "cream4"], 0.0, 0.5
    )
    grid = where & (((canvas.columns % 12) == 0) | ((canvas.rows % 12) == 0))
    canvas.glaze(grid, "indigo4", 0.13)


def one_stair(canvas: Canvas, step: int, rng: np.random.Generator) -> None:
    """Draw one stair: its tread from above, its riser with the drawing, its edge and the shadow under it."""
    top, x = tread_top(step), middle(step)
    half, next_half = half_width(step), half_width(step + 1)
    deep = np.clip((top + TREAD - canvas.rows) / TREAD, 0, 1)
    wide = half + (next_half - half) * deep * 0.6
    tread = (canvas.rows >= top) & (canvas.rows < top + TREAD) & (np.abs(canvas.columns - x) < wide)
    paper(canvas, tread, rng, 0.6 + step * 0.03)
    riser = canvas.rect_mask(round(x - half), top + TREAD, round(half * 2), RISER)
    paper(canvas, riser, rng, 0.34 + step * 0.02)
    canvas.rect(round(x - half), top + TREAD, round(half * 2), 1, "cream5", 0.12)
    canvas.rect(round(x - half), top + TREAD + 1, round(half * 2), 1, "linen1")
    canvas.shade(canvas.rect_mask(round(x - half), top + TREAD + RISER - 4, round(half * 2), 4), 0.4)
    canvas.shade(canvas.rect_mask(round(x - next_half), top, round(next_half * 2), 7), 0.4)
    # The sheet's corners have come up, and its sides throw a shadow into nothing.
    for side in (-1, 1):
        edge = round(x + side * (half - 1))
        canvas.rect(edge, top + TREAD - 2, 1, 3, "cream5", 0.2)
        canvas.polygon(
            [(edge, top + TREAD), (edge - side * 9, top + TREAD), (edge - side * 2, top + TREAD - 7)], "cream5", 0.1
        )
    drawings = (orchard, waiting_room, sea_with_floor, card_town, no_hurry, sentences, table, blank)
    if step == 6:
        table(canvas, round(x), top + 14)
    else:
        drawings[step](canvas, round(x), top + TREAD + 3)
    canvas.emission[riser] = np.maximum(canvas.emission[riser], (canvas.albedo[riser] * 0.14).astype(np.uint8))


INK, PALE = "indigo3", "indigo4"


def orchard(canvas: Canvas, x: int, y: int) -> None:
    """Draw a row of trees, all in their good week, and one bee."""
    for number in range(-5, 6):
        left = x + number * 20
        canvas.ellipse(left, y + 5, 6, 5, "moss3").ellipse(left - 1, y + 4, 4, 3, "moss4")
        canvas.rect(left, y + 9, 1, 6, INK)
        for dx, dy in ((-3, 4), (2, 3), (1, 7)):
            canvas.pixel(left + dx, y + dy, "coral3")
    canvas.rect(x + 70, y + 1, 3, 2, "ochre4").pixel(x + 71, y + 1, INK)


def waiting_room(canvas: Canvas, x: int, y: int) -> None:
    """Draw chairs along a wall, warm ones, and a door that has no bell."""
    for number in range(8):
        left = x - 92 + number * 18
        tone = ("coral3", "ochre3", "teal3")[number % 3]
        canvas.rect(left, y + 2, 10, 7, tone).rect(left, y + 9, 12, 2, tone).rect(left, y + 2, 10, 1, PALE)
        canvas.rect(left + 1, y + 11, 1, 4, INK).rect(left + 10, y + 11, 1, 4, INK)
    canvas.box(x + 62, y, 15, 15, "wood3", PALE, INK).rect(x + 73, y + 8, 1, 1, "lamp4")


def sea_with_floor(canvas: Canvas, x: int, y: int) -> None:
    """Draw waves, and boards under them."""
    for row, tone in ((2, "ice3"), (5, "ice2"), (8, PALE)):
        for column in range(x - 98, x + 98):
            lift = round(1.4 * math.sin(column / 5 + row))
            canvas.pixel(column, y + row + lift, tone)
    for column in range(x - 98, x + 98, 11):
        canvas.rect(column, y + 12, 9, 2, "wood3")


def card_town(canvas: Canvas, x: int, y: int) -> None:
    """Draw eleven streets in card, and the one lamp."""
    for number in range(-6, 6):
        left, tall = x + number * 15, 6 + (number * 7) % 6
        canvas.box(left, y + 14 - tall, 12, tall, "linen2", "linen4", INK)
        canvas.polygon([(left - 1, y + 14 - tall), (left + 6, y + 9 - tall), (left + 12, y + 14 - tall)], PALE)
        canvas.rect(left + 3, y + 16 - tall, 2, 2, INK)
    canvas.rect(x + 31, y + 9, 2, 3, "lamp5", 1.0)
    canvas.glaze(canvas.ellipse_mask(x + 32, y + 10, 8, 6), "lamp3", 0.3, 0.9)


def no_hurry(canvas: Canvas, x: int, y: int) -> None:
    """Write the two words, as large as a stair."""
    canvas.text(x - 70, y + 3, "THERE'S", PALE, 0, 2)
    canvas.text(x - 4, y + 3, "NO", INK, 0, 2)
    canvas.text(x + 22, y + 3, "HURRY", INK, 0, 2)


def sentences(canvas: Canvas, x: int, y: int) -> None:
    """Draw eleven sentences, of which five are ruled and not yet written."""
    for number in range(11):
        left = x - 88 + number % 4 * 46
        top = y + number // 4 * 5
        written = number < 6
        column = left
        while column < left + 38:
            width = 3 + (column * 7 + number) % 6
            if written:
                canvas.rect(column, top + 1, width, 2, INK)
            elif column % 4 < 2:
                canvas.pixel(column, top + 2, PALE)
            column += width + 2


def table(canvas: Canvas, x: int, y: int) -> None:
    """Draw the table from the ceiling, on the tread: a ring for each of them, and four chairs."""
    canvas.ellipse(x, y, 26, 10, INK).ellipse(x, y, 24, 8.6, "wood4").ellipse(x - 2, y - 1, 20, 6.4, "wood5")
    for dx, dy, tone in ((-34, -3, "teal3"), (34, -4, "coral3"), (-30, 8, "indigo4"), (31, 8, "ochre4")):
        canvas.box(x + dx - 5, y + dy - 3, 10, 6, tone, "linen5", INK)
    for dx, dy in ((-13, -3), (12, -3), (-12, 4), (13, 3)):
        canvas.ellipse(x + dx, y + dy, 2.4, 1.4, "cream5").pixel(x + dx, y + dy, "lamp3")


def blank(canvas: Canvas, x: int, y: int) -> None:
    """Leave the last one as it is, but for a pencilled cross where a drawing would begin."""
    canvas.rect(x - 3, y + 6, 7, 1, PALE).rect(x, y + 3, 1, 7, PALE)


def landing(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw the top: a strip of boards, and the door, open, with the lamp on behind it."""
    x, half = middle(STEPS), half_width(STEPS)
    floor = canvas.rect_mask(round(x - half), TOP - 34, round(half * 2), 34)
    grain = gaussian_filter(rng.random((HEIGHT, WIDTH)), (0.7, 8))
    grain = (grain - grain.mean()) / grain.std()
    canvas.gradient(floor, np.clip(0.55 + grain * 0.1, 0, 1), ["wood1", "wood2", "wood3", "wood4"], 0)
    for y in (TOP - 26, TOP - 16, TOP - 6):
        canvas.rect(round(x - half), y, round(half * 2), 1, "wood1")
    wall = canvas.rect_mask(round(x - half), TOP - 106, round(half * 2), 72)
    canvas.gradient(
        wall, np.clip((TOP - 34 - canvas.rows) / 72, 0, 1), ["plan2", "plan1", "plan0", "indigo0"], 0.0, 0.7
    )
    out = np.clip((np.abs(canvas.columns - x) - half * 0.45) / (half * 0.55), 0, 1)
    up = np.clip((TOP - 50 - canvas.rows) / 56, 0, 1)
    canvas.glaze(wall, "indigo0", np.clip(np.round(np.maximum(out, up) * 6 + (canvas.thresholds - 0.5)) / 6, 0, 1))
    left = round(x) - 17
    opening = canvas.rect_mask(left, TOP - 92, 34, 58)
    canvas.rect(left - 4, TOP - 96, 42, 62, "wood3").rect(left - 4, TOP - 96, 42, 1, "wood5")
    canvas.rect(left - 2, TOP - 94, 38, 60, "wood1")
    canvas.gradient(
        opening, np.clip((canvas.rows - TOP + 92) / 58, 0, 1), ["lamp2", "lamp3", "lamp4", "lamp3"], 0.85, 0.5
    )
    # Beyond it a bed's foot, and the hump of whoever is in it, turned to the wall.
    canvas.rect(left + 4, TOP - 52, 26, 16, "rose2", 0.5).rect(left + 4, TOP - 52, 26, 2, "rose4", 0.6)
    canvas.ellipse(left + 17, TOP - 54, 11, 5, "rose3", 0.5).rect(left + 4, TOP - 38, 26, 3, "wood1", 0.3)
    canvas.rect(left + 2, TOP - 56, 2, 20, "wood2", 0.4).rect(left + 30, TOP - 56, 2, 20, "wood2", 0.4)
    # The door's leaf, folded back, and its light on the boards and down the first stairs.
    canvas.polygon(
        [(left + 34, TOP - 94), (left + 46, TOP - 88), (left + 46, TOP - 30), (left + 34, TOP - 36)], "wood2"
    )
    canvas.rect(left + 43, TOP - 60, 2, 2, "lamp4")
    for row in range(TOP - 34, TOP + 120):
        spread = 17 + (row - TOP + 34) * 0.34
        amount = 0.34 * (1 - (row - TOP + 34) / 156)
        beam = canvas.rect_mask(round(x - spread), row, round(spread * 2), 1) & canvas.mask
        canvas.glaze(beam, "lamp3", amount, 0.2)


# -- the props --------------------------------------------------------------------------------------------------------


def tag(price: str) -> Canvas:
    """Draw a price on a string."""
    canvas = Canvas(6 + 4 * len(price), 13)
    canvas.line(2, 0, 4, 5, "cream4")
    canvas.rect(1, 5, 3 + 4 * len(price), 8, "ochre4", 0.12).rect(1, 5, 3 + 4 * len(price), 1, "ochre5", 0.2)
    canvas.text(3, 7, price, "wood0")
    return canvas


def falling(step: int) -> Canvas:
    """Draw sheets that come down past the stairs, turning; they come round when the step comes to its end."""
    canvas = Canvas(84, 240)
    rng = np.random.default_rng(17)
    for _ in range(5):
        x0, y0, swing, phase = rng.random() * 56 + 14, rng.random() * 240, rng.random() * 9 + 4, rng.random()
        turn = math.tau * (step / FALL_FRAMES + phase)
        y = (y0 + 240 * step / FALL_FRAMES) % 240
        x = x0 + swing * math.sin(turn)
        wide, tall = 7 * abs(math.cos(turn)) + 1.6, 4.6
        slant = 3 * math.sin(turn)
        shape = [
            (x - wide, y - tall + slant),
            (x + wide, y - tall - slant),
            (x + wide, y + tall - slant),
            (x - wide, y + tall + slant),
        ]
        if min(y, 240 - y) < 14:
            continue
        canvas.polygon(shape, "cream3" if math.cos(turn) > 0 else "linen1", 0.16)
        if math.cos(turn) > 0.3:
            canvas.line(round(x - wide + 2), round(y - 1), round(x + wide - 2), round(y - 1 - slant / 2), "indigo4")
            canvas.line(round(x - wide + 2), round(y + 2), round(x + wide - 4), round(y + 2 - slant / 2), "indigo4")
    return canvas


def pencils() -> Canvas:
    """Draw a jar of pencils and a knife, on the floor at the foot."""
    canvas = Canvas(22, 24)
    canvas.rect(3, 10, 10, 13, "teal2").rect(3, 10, 10, 1, "teal4").rect(3, 11, 2, 12, "teal3")
    for x, top, tone in ((4, 2, "ochre4"), (6, 0, "coral3"), (8, 3, "indigo5"), (10, 1, "lamp3")):
        canvas.rect(x, top + 2, 1, 9 - top, tone).pixel(x, top + 1, "cream4").pixel(x, top, "indigo0")
    return canvas.rect(14, 21, 8, 1, "slate4").rect(18, 20, 4, 2, "wood2").stand_up()


def parts() -> dict[str, Part]:
    """Return every prop of the drafts, in the order of their tile ids."""
    over: dict[str, bool | int | float | str] = {"depth": "over"}
    under: dict[str, bool | int | float | str] = {"depth": "under"}
    collection: dict[str, Part] = {}
    for name, price in (
        ("400", "400"),
        ("900", "900"),
        ("120", "120"),
        ("75", "75"),
        ("tenth", "0.1"),
        ("1100", "1100"),
    ):
        collection[f"tag_{name}"] = Part(tag(price), properties=under)
    collection["tag_hush"] = Part(tag("??"), properties=under)
    sheets = [falling(step) for step in range(FALL_FRAMES)]
    collection["falling"] = Part(sheets[0], tuple(sheets[1:]), FALL_MS, properties=over)
    collection["pencils"] = Part(pencils(), solids=((2, 18, 12, 5),), foot=2)
    return collection


def main() -> None:
    """Write the stair's tiles and its props."""
    write_sheet(TILESETS, "drafts_stair", stair())
    write_collection(TILESETS, "drafts", parts())


if __name__ == "__main__":
    main()
