"""Quinn's server room by night: a cold aisle between racks, a lever with three plates, a pane on to a ward."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from interior import flat, on_top, prop, room, shaded_floor
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 36 * TILE, 6 * TILE, 11 * TILE
WARD = (384, 20, 150, 58)
"""The pane on the wall: where it begins, and how large it is, in px."""


# -- floor and walls ----------------------------------------------------------------------------------------------


def floor() -> Canvas:
    """Raised tiles of pale vinyl, some of them grilles with a cold light underneath; the aisle is taped off in teal."""
    rng = np.random.default_rng(71)
    canvas = Canvas(WIDTH, DEEP)
    rows, columns = canvas.rows, canvas.columns
    for y in range(0, DEEP, 24):
        for x in range(0, WIDTH, 32):
            step = 3 if rng.random() < 0.7 else 2
            canvas.rect(x, y, 32, 24, f"bay{step}").rect(x, y, 32, 1, "bay4").rect(x, y, 1, 24, "bay4")
            canvas.rect(x, y + 23, 32, 1, "bay1").rect(x + 31, y, 1, 24, "bay1")
            if 48 <= y < 96 and (x // 32) % 3 == 1:
                for line in range(y + 4, y + 21, 4):
                    canvas.rect(x + 4, line, 24, 2, "bay0").rect(x + 4, line + 1, 24, 1, "ice3", 0.28)
    canvas.speckle(rows >= 0, "bay2", 0.008, rng, 2)
    # Polished every night by somebody: the racks stand in it upside down, and so does the ward.
    for x, wide, ramp, reach in ((78, 208, "mint", 34), (386, 146, "night", 30)):
        under = canvas.rect_mask(x, 4, wide, reach)
        broken = under & (np.sin(columns * 0.9 + np.sin(rows * 0.7) * 1.4) > 0.1)
        canvas.glaze(broken & (canvas.thresholds < 1.1 - rows / reach), f"{ramp}3", 0.34, 0.2)
    for y in (44, 104):
        canvas.rect(8, y, WIDTH - 16, 3, "teal3")
        canvas.fill(canvas.rect_mask(8, y, WIDTH - 16, 3) & ((columns + rows) % 16 < 3), "bay3")
    return shaded_floor(canvas)


def walls() -> Canvas:
    """Painted block, cable trays under the ceiling, a door with a wired pane; to the right, glass."""
    canvas = Canvas(WIDTH, WALL)
    rng = np.random.default_rng(72)
    rows, columns = canvas.rows, canvas.columns
    canvas.rect(0, 0, WIDTH, WALL, "slate2")
    course = rows // 8
    seam = (rows % 8 == 7) | ((columns + 12 * (course % 2)) % 24 == 0)
    canvas.fill(seam, "slate1")
    canvas.fill((rows % 8 == 0) & ~seam & (canvas.thresholds < 0.5), "slate3")
    canvas.rect(0, 0, WIDTH, 9, "slate0").rect(0, 9, WIDTH, 4, "slate3").rect(0, 9, WIDTH, 1, "slate5")
    for number, tone in enumerate(("teal3", "coral3", "ice3", "tie3", "teal2")):
        sag = 1.2 * np.sin(columns / (17.0 + number * 3) + number)
        canvas.fill((rows == np.round(4 + number * 0.9 + sag)) & (columns > number * 31), tone)
    canvas.rect(0, WALL - 7, WIDTH, 7, "slate1").rect(0, WALL - 7, WIDTH, 1, "slate4").rect(
        0, WALL - 1, WIDTH, 1, "slate0"
    )
    for depth, strength in ((6, 0.4), (14, 0.22)):
        canvas.shade(canvas.rect_mask(0, 13, WIDTH, depth), strength)
    door(canvas)
    frame(canvas)
    # Tubes on chains under the trays, one of them about to go; hazard stripes round what has a lever in it.
    for x in (84, 196, 292):
        canvas.rect(x + 6, 10, 1, 5, "slate4").rect(x + 57, 10, 1, 5, "slate4").box(
            x, 14, 64, 4, "slate3", "slate5", "slate1"
        )
        canvas.rect(x + 2, 18, 60, 2, "tube5" if x != 292 else "tube3", 1.0 if x != 292 else 0.8)
    striped = canvas.rect_mask(302, 30, 70, 62) & ~canvas.rect_mask(305, 33, 64, 56)
    canvas.fill(striped, "slate0").fill(striped & ((columns + rows) % 8 < 4), "tie3")
    for _ in range(24):
        x, y = int(rng.integers(0, WIDTH)), int(rng.integers(30, WALL - 10))
        canvas.glaze(canvas.rect_mask(x, y, int(rng.integers(3, 9)), 1), "slate0", 0.2)
    return canvas


def door(canvas: Canvas) -> None:
    """The door he comes in by; its lock has a green eye."""
    x, y = 18, 28
    canvas.box(x, y, 44, WALL - y, "slate1", "slate4", "slate0").box(
        x + 4, y + 4, 36, WALL - y - 4, "teal1", "teal2", "slate0"
    )
    canvas.rect(x + 14, y + 10, 14, 22, "slate0").rect(x + 15, y + 11, 12, 20, "night2", 0.3)
    for mesh in range(3):
        canvas.rect(x + 15, y + 15 + mesh * 5, 12, 1, "night0").rect(x + 17 + mesh * 4, y + 11, 1, 20, "night0")
    canvas.rect(x + 33, y + 38, 3, 8, "slate5").rect(x + 46, y + 30, 6, 10, "slate0").rect(
        x + 48, y + 32, 2, 2, "mint4", 1.0
    )


def frame(canvas: Canvas) -> None:
    """The frame of the pane, and the dark it is set in."""
    x, y, wide, high = WARD
    canvas.box(x - 5, y - 5, wide + 10, high + 10, "slate3", "slate5", "slate0").rect(x, y, wide, high, "night0")


# -- the ward -----------------------------------------------------------------------------------------------------


def ward(lit: bool, torch: int = -1) -> Canvas:
    """What is seen through the pane: rows of beds, and over each a small blue light; or no light, and one torch."""
    _, _, wide, high = WARD
    canvas = Canvas(wide, high)
    canvas.rect(0, 0, wide, high, "night0")
    for row in range(4):
        y, size = 8 + row * 13, 7 + row * 2
        canvas.rect(0, y + size - 1, wide, 1, "night1")
        for number in range(18 - row * 3):
            x = 3 + number * (8 + row * 2) + row * 2
            if x > wide - 6:
                break
            tone = "night3" if lit else "night1"
            canvas.rect(x, y + 2, size - 1, size - 3, tone, 0.3 if lit else 0.0)
            canvas.rect(x, y + 2, 3, 2, "linen3" if lit else "night2", 0.5 if lit else 0.0)
            canvas.rect(x + 3, y + 2, size - 4, 1, "night4" if lit else "night2", 0.4 if lit else 0.0)
            if lit:
                canvas.rect(x, y - 2, 3, 2, "ice5", 1.0).rect(x - 1, y, 5, 1, "ice3", 0.8).rect(
                    x, y + 1, size - 1, 1, "ice2", 0.5
                )
    if lit:
        canvas.glaze(canvas.rows >= 0, "night3", 0.18, 0.1)
        # The night sister's desk at the far end: the one lamp in there that is not blue.
        canvas.rect(wide - 26, 2, 14, 5, "wood2", 0.3).rect(wide - 22, -1, 6, 3, "lamp4", 1.0)
        near = np.hypot((canvas.columns - wide + 19) / 22, (canvas.rows - 4) / 12)
        canvas.glaze((near < 1) & (canvas.thresholds < 1.1 - near), "lamp3", 0.34, 0.5)
    if torch >= 0:
        x = 18 + torch * 36
        spread = np.hypot((canvas.columns - x) / 15, (canvas.rows - 40) / 10)
        canvas.glaze(spread < 1, "lamp3", 0.4, 0.45).glaze(spread < 0.5, "lamp4", 0.4, 0.6)
        canvas.rect(x - 14, 28, 4, 12, "night3", 0.25).rect(x - 14, 24, 4, 4, "skin3", 0.3)
    # The glass itself: two gleams across, and a wire net so fine that it is only a tone.
    canvas.glaze((canvas.columns + canvas.rows) % 48 < 5, "ice4", 0.1, 0.1)
    return canvas


# -- what stands there --------------------------------------------------------------------------------------------


def rack(seed: int, odd_row: int = -1, phase: int = 0) -> Canvas:
    """A cabinet of servers behind a mesh door: slots, lights; one row in one of them keeps another time."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(40, 78)
    canvas.box(0, 0, 40, 78, "slate1", "slate3", "slate0").rect(3, 6, 34, 68, "slate0")
    canvas.rect(3, 1, 34, 3, "slate2").rect(6, 2, 10, 1, "slate4")
    for row, y in enumerate(range(8, 72, 5)):
        canvas.rect(5, y, 30, 4, "bay1").rect(5, y, 30, 1, "bay3").rect(7, y + 2, 9, 1, "bay0")
        for light in range(4):
            on = rng.random() < 0.72
            tone = "mint4" if rng.random() < 0.6 else "ice4" if rng.random() < 0.8 else "tie4"
            lit = on if (row + light + phase) % 5 else not on
            if row == odd_row:
                tone, lit = "neon4", (light + phase) % 4 == 0
            canvas.rect(20 + light * 4, y + 1, 2, 2, tone if lit else "bay2", 1.0 if lit else 0.0)
        busy = int(rng.integers(1, 8)) if (row + phase) % 3 else 8
        canvas.rect(8, y + 2, busy, 1, "ice3", 0.75)
    for side in (2, 37):
        canvas.rect(side, 7, 1, 66, "teal3", 0.6).rect(side, 7, 1, 2, "teal5", 0.9)
    canvas.rect(36, 34, 2, 10, "slate4").rect(2, 75, 36, 3, "slate0")
    return canvas


def rack_back() -> Canvas:
    """Two cabinets from behind, cut low: cables in bundles, a fan in each."""
    canvas = Canvas(88, 40)
    for x in (0, 44):
        canvas.box(x, 0, 44, 40, "slate1", "slate3", "slate0").rect(x + 4, 5, 36, 32, "slate0")
        canvas.ellipse(x + 22, 16, 9, 9, "bay2").ellipse(x + 22, 16, 7.6, 7.6, "slate0")
        canvas.ellipse(x + 22, 16, 4, 4, "teal1", 0.5).rect(x + 6, 6, 2, 1, "mint4", 1.0).rect(
            x + 10, 6, 2, 1, "ice4", 1.0
        )
        for a in range(4):
            canvas.line(x + 22, 16, x + 22 + (6, 0, -6, 0)[a], 16 + (0, 6, 0, -6)[a], "bay3")
        for number, tone in enumerate(("teal3", "coral3", "ice3", "tie3")):
            canvas.curve([(x + 6 + number * 3, 26), (x + 8 + number * 7, 33), (x + 10 + number * 8, 40)], tone)
    return canvas


def lever(down: bool) -> Canvas:
    """A breaker as long as a forearm, red at its end; beside it three plates, one under another."""
    canvas = Canvas(58, 52)
    canvas.box(0, 0, 58, 52, "ash2", "ash4", "ash0").box(4, 4, 22, 44, "slate1", "slate0", "slate3")
    for row, word, tone in ((7, "COFFEE", "cream4"), (21, "WARD 4", "cream3"), (35, "CORE", "cream3")):
        canvas.box(29, row, 26, 9, "slate2", "slate4", "slate0").text(30, row + 2, word, tone, 0.12)
    canvas.ellipse(15, 26, 5, 5, "slate3").ellipse(14.5, 25.5, 3, 3, "slate5")
    y = 36 if down else 6
    canvas.line(14, 26, 14, y + 3, "slate5").line(15, 26, 15, y + 3, "linen3").line(16, 26, 16, y + 3, "slate4")
    canvas.rect(11, y, 9, 9, "coral3", 0.5).rect(11, y, 9, 1, "coral5", 0.7).rect(11, y, 1, 9, "coral4").rect(
        19, y, 1, 9, "coral1"
    )
    return canvas.rect(50, 46, 3, 2, "mint4" if not down else "coral4", 1.0)


def console(frame_number: int) -> Canvas:
    """A terminal on a trolley: one line of text, and a cursor."""
    canvas = Canvas(44, 48)
    for x in (6, 34):
        canvas.rect(x, 30, 3, 14, "slate3").rect(x, 30, 1, 14, "slate5").ellipse(x + 1.5, 45, 2, 2, "slate0")
    canvas.box(2, 26, 40, 5, "slate3", "slate5", "slate1").box(6, 0, 32, 22, "slate1", "slate3", "slate0")
    canvas.rect(9, 3, 26, 16, "night0").rect(9, 3, 26, 16, "teal0", 0.25)
    canvas.text(10, 6, "PUT IN", "mint4", 1.0).text(10, 12, "Y N", "mint3", 0.9)
    if frame_number == 0:
        canvas.rect(24, 12, 3, 5, "mint4", 1.0)
    return canvas.rect(18, 22, 8, 4, "slate2").box(8, 24, 26, 3, "slate4", "slate5", "slate1")


def key_post() -> Canvas:
    """The other key: a waist-high post with a lock on it, a wedge of wood hanging from it on a string."""
    canvas = Canvas(16, 38)
    canvas.box(3, 8, 10, 30, "ash2", "ash4", "ash0").box(1, 0, 14, 10, "slate3", "slate5", "slate1")
    canvas.ellipse(8, 5, 3, 3, "slate0").rect(7, 1, 2, 5, "ochre4").rect(6, 0, 4, 2, "ochre5")
    return canvas.line(13, 9, 14, 18, "linen3").polygon([(12, 18), (15, 18), (15, 25)], "wood4")


def chair() -> Canvas:
    """His chair: gas-lift, one arm off, a cardigan over the back."""
    canvas = Canvas(26, 36)
    canvas.rect(11, 22, 3, 8, "slate3").rect(4, 31, 18, 2, "slate2").ellipse(5, 33.5, 2, 2, "slate0").ellipse(
        20, 33.5, 2, 2, "slate0"
    )
    canvas.box(3, 17, 20, 6, "slate2", "slate4", "slate0").box(4, 0, 18, 16, "slate2", "slate3", "slate0")
    canvas.rect(3, 1, 20, 9, "teal3").rect(3, 1, 20, 1, "teal4").rect(3, 10, 5, 9, "teal3").rect(18, 10, 5, 7, "teal2")
    return canvas.rect(22, 14, 3, 2, "slate4").rect(23, 16, 2, 5, "slate3")


def mug() -> Canvas:
    """The mug with the handle."""
    canvas = Canvas(10, 9)
    canvas.box(0, 1, 7, 8, "linen4", "linen5", "linen2").rect(1, 1, 5, 1, "wood1").rect(1, 4, 4, 1, "teal3")
    return canvas.rect(7, 3, 2, 1, "linen3").rect(8, 3, 1, 4, "linen3").rect(7, 6, 2, 1, "linen3")


def tile() -> Canvas:
    """The loose tile, tipped: under it the dark, a sock, and the end of a screwdriver."""
    canvas = Canvas(32, 22)
    canvas.rect(1, 2, 30, 19, "night0").rect(4, 12, 9, 4, "moss4").rect(11, 9, 4, 7, "moss4").rect(4, 12, 9, 1, "moss5")
    canvas.rect(19, 14, 7, 2, "coral4").rect(26, 14, 3, 1, "linen4")
    return (
        canvas.polygon([(0, 0), (31, 0), (26, 6), (3, 7)], "bay4").line(3, 7, 26, 6, "bay1").line(0, 0, 31, 0, "bay5")
    )


def fan() -> Canvas:
    """A fan on a stand that is on for company."""
    canvas = Canvas(24, 40)
    canvas.rect(11, 20, 2, 17, "slate4").rect(5, 36, 14, 3, "slate3").rect(5, 36, 14, 1, "slate5")
    canvas.ellipse(12, 11, 11, 11, "slate2").ellipse(12, 11, 9.6, 9.6, "slate0")
    for x, y in ((12, 4), (18, 14), (6, 14)):
        canvas.ellipse((12 + x) / 2, (11 + y) / 2, 4, 4, "ice3").ellipse(
            (12 + x) / 2 - 0.6, (11 + y) / 2 - 0.6, 2, 2, "ice4"
        )
    return canvas.ellipse(12, 11, 2, 2, "slate4")


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    racks = {
        f"rack_{n}": prop(rack(80 + n), 10, [rack(80 + n, phase=1), rack(80 + n, phase=3)], 620 + 90 * n, inset=0)
        for n in range(3)
    }
    nine = [rack(89, 5, phase) for phase in range(4)]
    torches = [ward(False, torch) for torch in range(4)]
    return {
        **racks,
        "rack_nine": prop(nine[0], 10, nine[1:], 410, inset=0),
        "rack_back": prop(rack_back(), 12, inset=0),
        "ward_lit": flat(ward(True)),
        "ward_dark": flat(torches[0], torches[1:], 900),
        "lever_up": flat(lever(False)),
        "lever_down": flat(lever(True)),
        "console": prop(console(0), 6, [console(1)], 500),
        "key_post": prop(key_post(), 5),
        "chair": prop(chair(), 5, inset=4),
        "mug": on_top(mug(), 20),
        "tile": flat(tile()),
        "fan": prop(fan(), 4, inset=6),
    }


def main() -> None:
    """Write the server room's sheet and its props."""
    write_sheet(TILESETS, "server", room(walls(), floor(), "slate3"))
    write_collection(TILESETS, "server_props", parts())


if __name__ == "__main__":
    main()
