"""What is taken from Jason: three rooms in biro on one length of till paper, which is their floor and their walls."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from interior import Rect, on_top, prop
from pen import Line, pen
from pixel_kit import TILE, Canvas, Mask, Part, Point, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, HEIGHT = 54 * TILE, 17 * TILE
ROOM = 18 * TILE
TOP, BOTTOM = 6, HEIGHT - 8
HORIZON = 94
BIRO = ("night2", "night3", "night4")


# -- paper and pen ------------------------------------------------------------------------------------------------


def ink(canvas: Canvas, lines: Sequence[Line], seed: int, where: Mask | None = None, shake: float = 0.3) -> Canvas:
    """Draw some lines with the biro; where it only grazes a pixel its blue is paler."""
    cover = pen(canvas.width, canvas.height, lines, seed, shake)
    here = canvas.mask if where is None else where
    for least, tone in ((0.1, BIRO[2]), (0.3, BIRO[1]), (0.55, BIRO[0])):
        canvas.fill(here & (cover > least), tone)
    return canvas


def line(*points: Point, wide: float = 1.2) -> Line:
    """One line of the biro, pressed a little harder in its middle."""
    return points, (wide * 0.8, wide, wide * 0.9)


def box(x: float, y: float, width: float, height: float, wide: float = 1.2) -> list[Line]:
    """Four lines that cross a little at their corners."""
    return [
        line((x - 1, y), (x + width + 1, y), wide=wide),
        line((x + width, y - 1), (x + width, y + height + 1), wide=wide),
        line((x + width + 1, y + height), (x - 1, y + height), wide=wide),
        line((x, y + height + 1), (x, y - 1), wide=wide),
    ]


def ring(cx: float, cy: float, rx: float, ry: float, wide: float = 1.2, start: float = 0.4) -> Line:
    """A circle that does not quite meet itself."""
    turns = np.linspace(start, start + math.tau * 1.03, 18)
    return [(cx + rx * math.cos(turn), cy + ry * math.sin(turn)) for turn in turns], (wide * 0.8, wide, wide)


def hatch(area: Rect, gap: float, lean: float = 0.5, wide: float = 0.9) -> list[Line]:
    """Parallel strokes over a rectangle, there and back as a hand does it."""
    x, y, width, height = area
    strokes = []
    for number, left in enumerate(np.arange(x - height * lean, x + width, gap)):
        ends = [(float(left + height * lean), float(y)), (float(left), float(y + height))]
        strokes.append(line(*(ends if number % 2 else ends[::-1]), wide=wide))
    return strokes


def paper() -> Canvas:
    """The length of paper: torn at both ends, folded, the till's print showing through, cuts between the rooms."""
    rng = np.random.default_rng(101)
    canvas = Canvas(WIDTH, HEIGHT)
    rows, columns = canvas.rows, canvas.columns
    ragged = gaussian_filter(rng.random((HEIGHT, WIDTH)), 2.5)[:, 0] * 16
    tooth = np.abs(rows % 8 - 4)
    ends = (columns > 8 + tooth + ragged[:, None] * 0.4) & (columns < WIDTH - 10 - tooth)
    sheet = ends & (rows >= TOP) & (rows < BOTTOM)
    for cut in (ROOM, ROOM * 2):
        notch = np.abs(columns - cut) < 5 - np.minimum(rows - TOP, BOTTOM - rows) * 0.3
        sheet &= ~notch
    cloud = gaussian_filter(rng.random((HEIGHT, WIDTH)), 12)
    cloud = (cloud - cloud.mean()) / cloud.std()
    shade = 0.72 + cloud * 0.05 + 0.08 * np.sin(columns / 90.0) - np.clip((rows - HORIZON) / 900, 0, 1)
    canvas.wash(sheet, np.clip(shade, 0, 1), ["ash2", "ash4", "cream4", "cream5"], 30)
    for left in range(40, WIDTH - 60, 46):
        for row in range(18, BOTTOM - 12, 9):
            if rng.random() < 0.55:
                wide = int(rng.integers(6, 26))
                blot = canvas.rect_mask(left + int(rng.integers(0, 12)), row, wide, 3)
                canvas.glaze(blot & sheet & (rng.random(sheet.shape) < 0.62), "board4", 0.16)
    for x in (150, 430, 706):
        fold = sheet & (np.abs(columns - x - (rows - 130) * 0.03) < 1)
        canvas.shade(fold, 0.22)
        canvas.glaze(sheet & (np.abs(columns - x - 2 - (rows - 130) * 0.03) < 1), "cream5", 0.3)
    for cut in (ROOM, ROOM * 2):
        canvas.fill(sheet & (np.abs(columns - cut) < 1) & (rows % 8 < 5), "board4")
    edge = sheet & ~(np.roll(sheet, 1, 0) & np.roll(sheet, -1, 0) & np.roll(sheet, 1, 1) & np.roll(sheet, -1, 1))
    return canvas.fill(edge, "ash3")


# -- the rooms ----------------------------------------------------------------------------------------------------


def under_the_desks() -> list[Line]:
    """Room one: the undersides of desks, their legs, a floor that runs to a window as small as a stamp."""
    lines: list[Line] = [line((16, HORIZON), (120, HORIZON - 1), (ROOM - 6, HORIZON))]
    away = (206.0, 74.0)
    for x in range(-60, 420, 34):
        start = (away[0] + (x - away[0]) * 0.16, HORIZON + 1)
        lines.append(line(start, (float(x), BOTTOM - 6.0), wide=0.9))
    for row, wide in ((104, 0.8), (119, 0.9), (141, 0.9), (174, 1.0), (220, 1.1)):
        lines.append(line((18, row), (140, row + 1), (ROOM - 8, row), wide=wide))
    for x, y, width, deep in ((20, 14, 96, 14), (128, 20, 60, 10), (226, 14, 54, 14)):
        lines += box(x, y, width, deep, 1.5)
        lines += hatch((x + 2, y + 2, width - 4, deep - 3), 4.2)
        for leg in (x + 4, x + width - 9):
            lines += [line((x, y + deep), (x, HORIZON - 4), wide=1.4) for x in (leg, leg + 5)]
            lines += hatch((leg + 1, y + deep + 1, 4, HORIZON - 8 - y - deep), 5.0, 0.8, 0.8)
    # Wires that hang, a bin, a bag that somebody holds with an ankle.
    lines.append(line((40, 28), (52, 60), (70, 50), (86, 29), wide=1.0))
    lines.append(line((60, 28), (66, 46), (84, 62), (98, 30), wide=0.9))
    lines += [line((132, 70), (136, HORIZON - 3), wide=1.2)]
    lines += [line((156, 70), (152, HORIZON - 3), wide=1.2), ring(144, 70, 12, 3)]
    lines += hatch((136, 74, 16, 16), 4.5, -0.3, 0.7)
    return lines


def the_tram() -> list[Line]:
    """Room two: a car's long side, straps with gloves in them, windows with the rain ruled in."""
    left = ROOM
    lines: list[Line] = [line((left + 8, HORIZON), (left + 140, HORIZON + 1), (left + ROOM - 8, HORIZON), wide=1.4)]
    lines += [line((left + 8, 20), (left + 150, 19), (left + ROOM - 8, 20), wide=1.5)]
    lines += [line((left + 8, 24), (left + ROOM - 8, 24), wide=1.0)]
    for number in range(4):
        x = left + 16 + number * 66
        lines += box(x, 34, 54, 36, 1.3) + box(x + 2, 36, 50, 32, 0.9)
        lines += hatch((x + 4, 38, 46, 28), 6.5 if number % 2 else 5.0, 0.35, 0.7)
    for number in range(7):
        x = left + 26 + number * 38
        lines += [line((x, 24), (x - 1, 34), wide=1.1), line((x + 3, 24), (x + 3, 34), wide=1.1)]
        # A glove holds on.
        lines += [ring(x + 1, 38, 4, 4.4, 1.1), line((x - 2, 41), (x - 3, 47), (x + 4, 48), (x + 4, 41), wide=1.1)]
        lines += [line((x - 1, 36), (x, 39), wide=0.8), line((x + 2, 36), (x + 2, 39), wide=0.8)]
    for row in (108, 126, 150, 182, 224):
        lines.append(line((left + 10, row), (left + 150, row + 1), (left + ROOM - 10, row), wide=0.8))
    for x in range(30, 280, 42):
        lines += [line((left + x, 78), (left + x + 24, 78), wide=0.9)]
        lines += [line((left + x, 84), (left + x + 24, 84), wide=0.9)]
    return lines


def from_the_ceiling() -> list[Line]:
    """Room three: the table at the Nightlight from over the lamp, four places laid, every chair pushed its own way."""
    left = ROOM * 2
    cx, cy = left + 140.0, 142.0
    lines: list[Line] = []
    for x in range(24, 280, 32):
        lines.append(line((left + x, 20), (left + x + 2, BOTTOM - 12), wide=0.7))
    for row in range(26, BOTTOM - 10, 32):
        lines.append(line((left + 12, row), (left + ROOM - 22, row + 2), wide=0.7))
    lines += [ring(cx, cy, 53, 49, 1.7), ring(cx, cy, 50, 46, 1.0, 2.0)]
    for turn in range(4):
        angle = turn * math.tau / 4 + 0.5
        x, y = cx + 33 * math.cos(angle), cy + 30 * math.sin(angle)
        lines += [ring(x, y, 9, 8.4, 1.3), ring(x, y, 6, 5.4, 0.9, 1.0)]
        lines.append(line((x + 12, y - 5), (x + 15, y + 6), wide=1.5))
    lines += [ring(cx, cy, 11, 10, 1.2), ring(cx, cy, 3, 2.6, 1.2)]
    return lines


def rooms() -> Canvas:
    """All three on their paper; under the lamp of the third the paper is paler."""
    canvas = paper()
    table = ROOM * 2 + 140
    near = np.hypot(canvas.columns - table, canvas.rows - 142)
    canvas.glaze(canvas.mask & (near < 104) & (canvas.thresholds < 1.2 - near / 100), "cream5", 0.4)
    ink(canvas, under_the_desks(), 1, canvas.mask & (canvas.columns < ROOM - 5))
    ink(canvas, the_tram(), 2, canvas.mask & (canvas.columns > ROOM + 5) & (canvas.columns < ROOM * 2 - 5))
    ink(canvas, from_the_ceiling(), 3, canvas.mask & (canvas.columns > ROOM * 2 + 6))
    across, down = canvas.columns - ROOM * 2 - 24, canvas.rows - 26
    dark = (across // 32 + down // 32) % 2 == 0
    inside = (across >= 0) & (across < 256) & (down >= 0) & (down < 224) & (near > 56)
    ink(canvas, hatch((ROOM * 2 + 24, 26, 256, 224), 8.0, 0.9, 0.6), 5, canvas.mask & dark & inside)
    # The window, small as a stamp, inked quite solid.
    stamp = canvas.rect_mask(200, 58, 15, 19)
    canvas.fill(stamp, "night1").fill(stamp & (canvas.thresholds > 0.8), "night2")
    canvas.rect(207, 58, 1, 19, "night3").rect(200, 66, 15, 1, "night3")
    return ink(canvas, [*box(198, 56, 18, 22, 1.3)], 4)


# -- what stands in them ------------------------------------------------------------------------------------------


def cut_out(width: int, height: int, outline: Sequence[Point], lines: Sequence[Line], seed: int) -> Canvas:
    """Something drawn and cut out with its paper: a pale shape, its outline, what is in it."""
    canvas = Canvas(width, height)
    shape = canvas.polygon_mask(outline)
    down = canvas.rows / height
    canvas.wash(shape, np.clip(0.86 - down * 0.3, 0, 1), ["ash3", "cream4", "cream5"], 20)
    closed = [*outline, outline[0]]
    edges = [line(a, b, wide=1.5) for a, b in itertools.pairwise(closed)]
    grown = shape | np.roll(shape, 1, 0) | np.roll(shape, 1, 1)
    return ink(canvas, [*lines, *edges], seed, grown)


def shoes(kind: int) -> Canvas:
    """A pair of shoes and what of the trousers a desk lets one see, as tall as he is."""
    if kind == 1:  # Heels, crossed.
        outline = [(8, 1), (14, 1), (17, 24), (22, 24), (26, 1)]
        outline += [(33, 1), (29, 30), (37, 38), (37, 43), (24, 43), (20, 36)]
        outline += [(15, 43), (2, 43), (2, 39), (11, 32)]
        lines = [line((11, 32), (18, 34), (29, 31)), line((4, 40), (14, 40)), line((26, 40), (36, 40))]
        return cut_out(40, 45, outline, [*lines, *hatch((10, 2, 5, 24), 4), *hatch((27, 2, 5, 22), 4)], 11)
    outline = [(4, 1), (18, 1), (18, 30), (21, 30), (21, 1), (36, 1), (36, 31), (40, 38), (40, 44), (22, 44), (20, 40)]
    outline += [(18, 44), (1, 44), (1, 38), (5, 32)]
    lines = [line((4, 30), (18, 31)), line((21, 30), (36, 31)), line((2, 41), (18, 41)), line((22, 41), (40, 41))]
    lines += [line((11, 2), (11, 29), wide=0.9), line((28, 2), (29, 29), wide=0.9)]
    lines += [line((7, 34), (13, 36), wide=1.0), line((8, 37), (14, 39), wide=1.0), line((27, 34), (33, 36), wide=1.0)]
    if kind == 2:
        lines += hatch((5, 2, 12, 26), 5) + hatch((22, 2, 13, 26), 5)
    return cut_out(42, 46, outline, lines, 12 + kind)


def coat(kind: int) -> Canvas:
    """A seat with a coat in it, buttoned over nobody, a hat where the hat would be."""
    outline = [(2, 30), (6, 20), (14, 17), (15, 12), (9, 11), (9, 8), (13, 7), (14, 2), (24, 2), (26, 7), (30, 8)]
    outline += [(30, 11), (24, 12), (25, 17), (33, 20), (37, 30)]
    outline += [(37, 54), (32, 54), (32, 60), (8, 60), (8, 54), (2, 54)]
    lines = [line((10, 11), (20, 12), (29, 11)), line((14, 7), (20, 8), (25, 7)), line((15, 17), (19, 26), (24, 17))]
    lines += [line((19, 26), (19, 52)), line((9, 24), (8, 50)), line((31, 24), (32, 50))]
    lines += [line((3, 53), (36, 53)), line((8, 55), (32, 55))]
    lines += [ring(21, y, 1.2, 1.2, 1.0) for y in (31, 37, 43)]
    lines += hatch((10, 28, 8, 22), 4.5, 0.5 if kind else -0.5, 0.8)
    if kind:
        lines += hatch((15, 3, 9, 4), 2.6, 0.5, 0.9) + hatch((24, 28, 7, 22), 4.5, -0.5, 0.8)
    return cut_out(40, 62, outline, lines, 21 + kind)


def last_seat() -> Canvas:
    """The last seat, empty, and on its rail a hand the size of a grain of rice."""
    outline = [(4, 8), (36, 8), (37, 40), (40, 42), (40, 52), (34, 52)]
    outline += [(34, 60), (8, 60), (8, 52), (0, 52), (0, 42), (3, 40)]
    lines = [line((6, 12), (34, 12)), line((6, 36), (34, 36)), line((2, 42), (38, 42)), line((2, 49), (38, 49))]
    canvas = cut_out(42, 62, outline, [*lines, *hatch((7, 14, 26, 20), 7, 0.5, 0.7)], 31)
    # The hand: four fingers over the edge.
    for finger in range(4):
        canvas.rect(25 + finger * 2, 7, 1, 3, "night1")
    return canvas.rect(25, 6, 7, 1, "night1").pixel(24, 8, "night1")


def drawn_chair(turn: int) -> Canvas:
    """One of the four chairs from above, pushed back at its own angle."""
    canvas = Canvas(46, 42)
    angle = (0.35, 2.1, 3.6, 5.1)[turn]
    cx, cy, size = 22.5, 20.5, 14.0

    def at(across: float, down: float) -> Point:
        return (
            cx + (across * math.cos(angle) - down * math.sin(angle)) * size,
            cy + (across * math.sin(angle) + down * math.cos(angle)) * size * 0.92,
        )

    seat = [at(-0.9, -0.8), at(0.9, -0.8), at(0.8, 0.9), at(-0.8, 0.9)]
    shape = canvas.polygon_mask(seat)
    canvas.wash(shape, 0.8 - canvas.rows / 140.0, ["ash3", "cream4", "cream5"], 20)
    lines = [line(a, b, wide=1.5) for a, b in zip(seat, [*seat[1:], seat[0]], strict=True)]
    lines += [line(at(-1.0, 1.0), at(0, 1.22), at(1.0, 1.0), wide=2.2), line(at(-0.5, -0.6), at(-0.5, 0.7), wide=0.8)]
    lines += [line(at(0, -0.6), at(0, 0.7), wide=0.8), line(at(0.5, -0.6), at(0.5, 0.7), wide=0.8)]
    return ink(canvas, lines, 41 + turn, np.ones_like(shape))


def hanging(kind: str) -> Canvas:
    """A receipt that hangs in the air with its own light: what was drawn on it, or a white card."""
    canvas = Canvas(34, 56)
    sheet = canvas.polygon_mask([(4, 3), (30, 2), (31, 42), (5, 43)])
    near = np.hypot((canvas.columns - 17) / 17, (canvas.rows - 23) / 26)
    canvas.drape((near < 1) & ~sheet & (canvas.thresholds < 1.05 - near), "lamp4" if kind else "ice4", 0.3, 0.4)
    canvas.fill(sheet, "cream5" if kind else "linen5", 0.5 if kind else 0.72)
    canvas.fill(sheet & (canvas.rows > 38), "cream4" if kind else "linen4", 0.45)
    lines: list[Line] = []
    if kind == "bench":
        lines = [*box(7, 8, 20, 4, 1.1), line((9, 12), (9, 36)), line((25, 12), (25, 36)), line((6, 36), (29, 36))]
        lines += [line((12, 24), (12, 34), (16, 35)), line((20, 22), (20, 34), (24, 35)), *hatch((8, 9, 18, 2), 3)]
        canvas.rect(17, 17, 3, 4, "night1", 0.2)
    elif kind == "tram":
        lines = [line((6, 8), (29, 8)), *box(7, 11, 9, 8, 0.9), *box(19, 11, 9, 8, 0.9), line((6, 36), (29, 36))]
        for x in (9, 17):
            lines += [line((x - 2, 36), (x - 1, 26), (x + 2, 24), (x + 5, 27), (x + 5, 36))]
            lines += [ring(x + 2, 23, 2.4, 1.4, 1.0)]
        canvas.rect(26, 30, 1, 2, "night1", 0.2)
    elif kind == "table":
        lines = [ring(17, 23, 8, 8, 1.3), ring(17, 23, 2, 2, 1.0)]
        for a, b in (((7, 12), (11, 10)), ((24, 9), (28, 13)), ((26, 35), (29, 31)), ((6, 32), (8, 36))):
            lines.append(line(a, b, wide=1.6))
    return ink(canvas, lines, 51, sheet, 0.2)


def rays(tick: int) -> Canvas:
    """The lamp over the drawn table, as he draws light: strokes all round, which do not hold still."""
    canvas = Canvas(60, 60)
    lines: list[Line] = []
    for number in range(18):
        angle = number * math.tau / 18 + (tick % 2) * 0.07
        near, far = (17, 23 + (number + tick) % 3 * 2) if number % 2 else (18, 27)
        lines.append(
            line(
                (30 + near * math.cos(angle), 30 + near * math.sin(angle)),
                (30 + far * math.cos(angle), 30 + far * math.sin(angle)),
                wide=1.0,
            )
        )
    return ink(canvas, lines, 61 + tick, np.ones((60, 60), np.bool_), 0.2)


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    light = [rays(tick) for tick in range(3)]
    made = {f"shoes_{kind}": prop(shoes(kind), 8, inset=4) for kind in range(3)}
    made |= {f"coat_{kind}": prop(coat(kind), 10, inset=3) for kind in range(2)}
    made["last_seat"] = prop(last_seat(), 10, inset=1)
    made |= {f"chair_{turn}": prop(drawn_chair(turn), 14, inset=8, sort=8, depth=0.1) for turn in range(4)}
    made |= {f"drawn_{kind}": on_top(hanging(kind), 8) for kind in ("bench", "tram", "table")}
    made["white_card"] = on_top(hanging(""), 8)
    made["rays"] = Part(light[0], tuple(light[1:]), 240, properties={"depth": "under"})
    return made


def main() -> None:
    """Write the rooms' sheet and what stands in them."""
    write_sheet(TILESETS, "removal", rooms())
    write_collection(TILESETS, "removal_props", parts())


if __name__ == "__main__":
    main()
