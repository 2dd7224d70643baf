"""The square before the ward house, on the night of the march: frost on the setts, blue windows, forty thousand up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

import characters
import sleepers
from everyone import tram
from interior import flat, on_floor, overhead, prop
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet
from street_ground import rails, setts, slabs

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 46 * TILE, 9 * TILE, 11 * TILE
HOUSE = 216
"""Where the ward house begins on the wall, in px; left of it there is sky."""
MOON = (96, 34)


# -- the ground ---------------------------------------------------------------------------------------------------


def ground() -> Canvas:
    """Slabs, the tram's bed across them, and over all of it a rime that feet have begun to take off."""
    rng = np.random.default_rng(31)
    canvas = Canvas(WIDTH, DEEP)
    rows, columns = canvas.rows, canvas.columns
    canvas.fill(rows >= 0, "stone2")
    slabs(canvas, 0, (14, 15), rng)
    setts(canvas, 29, 62, rng)
    rails(canvas, 36)
    rails(canvas, 54)
    slabs(canvas, 62, (17, 18, 19, 20, 20, 20), rng)
    trodden = np.abs(rows - 92 - 20 * np.sin(columns / 130.0)) < 22 + 8 * np.sin(columns / 31.0)
    rime = (rng.random((DEEP, WIDTH)) < 0.09) & (canvas.thresholds < 0.6)
    canvas.glaze(rime & ~trodden, "night5", 0.34)
    canvas.glaze(rime & trodden & (columns % 3 == 0), "night5", 0.28)
    canvas.occlusion(HOUSE, 0, WIDTH - HOUSE, 12, 0.8)
    return canvas


# -- the house ----------------------------------------------------------------------------------------------------


def wall() -> Canvas:
    """A clear night over roofs that are awake; then the ward house, four rows of blue, its doors, its small door."""
    canvas = Canvas(WIDTH, WALL)
    rng = np.random.default_rng(32)
    rows = canvas.rows
    canvas.gradient(rows >= 0, rows / WALL, ["night0", "night1", "night1", "night2"], 0.25)
    for _ in range(46):
        canvas.pixel(int(rng.integers(0, HOUSE)), int(rng.integers(0, 70)), "night5", 0.8)
    canvas.ellipse(*MOON, 13, 13, "linen5", 0.9)
    canvas.ellipse(MOON[0] - 4, MOON[1] - 2, 4, 3, "linen4", 0.75).ellipse(
        MOON[0] + 5, MOON[1] + 4, 3, 2, "linen4", 0.75
    )
    left = 0
    while left < HOUSE:
        wide, high = int(rng.integers(28, 46)), int(rng.integers(40, 74))
        top = WALL - high
        canvas.rect(left, top, wide, high, "indigo1").rect(left, top, wide, 2, "indigo2").rect(
            left + wide - 1, top, 1, high, "indigo0"
        )
        canvas.rect(left + wide // 2, top - 8, 5, 8, "indigo1")
        for y in range(top + 8, WALL - 10, 14):
            for x in range(left + 5, left + wide - 8, 11):
                warm = rng.random() < 0.6
                canvas.rect(x, y, 6, 8, "lamp3" if warm else "indigo0", 0.8 if warm else 0.0)
                if warm and rng.random() < 0.5:
                    canvas.rect(x + 2, y + 3, 2, 5, "lamp0", 0.3)
        left += wide
    house(canvas, rng)
    return canvas


def house(canvas: Canvas, rng: np.random.Generator) -> None:
    """The ward house: slate brick, string courses, and behind each pane somebody who is not to be woken."""
    rows, columns = canvas.rows, canvas.columns
    area = canvas.rect_mask(HOUSE, 0, WIDTH - HOUSE, WALL)
    canvas.fill(area, "slate1")
    course = rows // 4
    seam = (rows % 4 == 3) | ((columns + 5 * (course % 2)) % 10 == 0)
    canvas.fill(area & seam, "slate0")
    canvas.fill(area & ~seam & (rng.random((WALL, WIDTH)) < 0.05), "slate2")
    for y in (31, 60, 89):
        canvas.rect(HOUSE, y, WIDTH - HOUSE, 3, "slate3").rect(HOUSE, y, WIDTH - HOUSE, 1, "slate4")
    for floor, y in enumerate((8, 38, 67, 97)):
        for x in range(HOUSE + 16, WIDTH - 20, 30):
            if floor == 3 and (386 < x < 500 or x > 640):
                continue
            pane(canvas, x, y)
    canvas.rect(HOUSE, 0, 5, WALL, "slate2").rect(HOUSE, 0, 1, WALL, "slate4")
    canvas.rect(HOUSE, WALL - 8, WIDTH - HOUSE, 8, "stone1").rect(HOUSE, WALL - 8, WIDTH - HOUSE, 1, "stone4")
    # The doors, locked; over them what the house is called.
    canvas.box(402, 84, 92, 60, "stone2", "stone4", "stone0").rect(406, 98, 84, 46, "slate0")
    canvas.text(420, 88, "WARD HOUSE", "linen4", 0.35)
    for x in (407, 449):
        canvas.box(x, 99, 40, 45, "teal1", "teal2", "slate0").rect(x + 6, 104, 28, 16, "night2", 0.4)
        canvas.rect(x + 6, 112, 28, 1, "night0").rect(x + 19, 104, 1, 16, "night0")
    canvas.rect(445, 122, 6, 2, "slate4").rect(443, 118, 2, 10, "ochre3").rect(452, 118, 2, 10, "ochre3")
    # The small door in the side: white light all round it.
    x, y = 668, 98
    canvas.rect(x - 1, y - 1, 32, 47, "tube5", 1.0).box(x + 1, y + 1, 28, 45, "teal1", "teal2", "slate0")
    canvas.rect(x + 20, y + 24, 3, 4, "slate5").rect(x + 27, y + 36, 3, 8, "linen5", 0.6)
    canvas.text(x - 4, y - 9, "STAFF", "linen3", 0.2)


def pane(canvas: Canvas, x: int, y: int) -> None:
    """One window: blue, a sill, half a blind, the end of a bed."""
    canvas.rect(x - 1, y - 1, 18, 20, "slate3").rect(x, y, 16, 17, "night2", 0.5)
    canvas.gradient(canvas.rect_mask(x, y, 16, 17), (canvas.rows - y) / 17, ["night2", "night3", "ice2"], 0.75, 0.5)
    blind = (x * 7 + y * 3) % 9
    canvas.rect(x, y, 16, blind, "night1", 0.3).rect(x + 8, y, 1, 17, "slate2")
    canvas.rect(x + 2, y + 12, 5, 1, "night5", 0.8).rect(x - 2, y + 18, 20, 2, "slate4")
    if (x + y) % 4 == 0:
        canvas.rect(x + 11, y + 11, 3, 2, "ice4", 1.0)


# -- who is up ----------------------------------------------------------------------------------------------------


# Seat 31 without his hat and his oranges: there is only one of those.
CROWD = (
    *sleepers.BYSTANDERS, sleepers.DOV, sleepers.CALLER, characters.REGULAR, replace(characters.SLEEPER, extra=None),
)  # fmt: skip


def crowd(seed: int, wide: int, ranks: int, direction: str) -> Canvas:
    """People standing close in what they sleep in, in no ranks; one in three has a clock, one in five a light."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(wide, 24 + (ranks - 1) * 10)
    people: list[tuple[int, int]] = []
    for rank in range(ranks):
        # The edge of a crowd is ragged: who came last stands out of it.
        x = int(rng.integers(0, 15)) - 2
        while x < wide - 15 - int(rng.integers(0, 12)):
            people.append((max(0, rank * 10 + int(rng.integers(-4, 5))), x))
            x += int(rng.integers(10, 16))
    for y, x in sorted((min(y, canvas.height - 24), x) for y, x in people):
        look = CROWD[int(rng.integers(0, len(CROWD)))]
        turned = direction if rng.random() < 0.8 else ("left", "right", direction)[int(rng.integers(0, 3))]
        state = "blink" if turned == "down" and rng.random() < 0.2 else "stand"
        canvas.shade(canvas.ellipse_mask(x + 8, y + 23, 7, 2.4) & canvas.mask, 0.4)
        canvas.paste(characters.figure(look, turned, state), x, y)
        chance = rng.random()
        if turned == "down" and chance < 0.34:
            cx, cy = x + 8, y + 16
            canvas.ellipse(cx, cy, 3.4, 3.4, "coral2").ellipse(cx, cy, 2.6, 2.6, "linen5", 0.4)
            canvas.pixel(cx, cy, "indigo0").pixel(cx, cy - 1, "indigo0").pixel(cx + 1, cy, "indigo0")
        elif chance > 0.8:
            # A candle in a jar, and its light on whoever holds it.
            cx, cy = x + (4 if turned == "left" else 11), y + 14
            near = np.hypot((canvas.columns - cx) / 6, (canvas.rows - cy) / 7)
            canvas.glaze(canvas.mask & (near < 1) & (canvas.thresholds < 1.2 - near), "lamp3", 0.5, 0.35)
            canvas.rect(cx - 1, cy, 3, 3, "lamp2", 0.9).pixel(cx, cy, "lamp5", 1.0).pixel(cx, cy - 1, "lamp4", 1.0)
    return canvas


def far_crowd() -> Canvas:
    """Those at the back, all down the street: heads, and a light here and there as far as one sees."""
    rng = np.random.default_rng(47)
    canvas = Canvas(HOUSE + 24, 30)
    for rank in range(9):
        y, size = 2 + rank * 3, 1.2 + rank * 0.16
        x = int(rng.integers(-2, 3))
        while x < canvas.width - rank:
            hood = ("night1", "indigo1", "slate1", "indigo2", "rose1", "teal0")[int(rng.integers(0, 6))]
            dy = y + int(rng.integers(-1, 2))
            canvas.ellipse(x, dy, size, size, "indigo0" if rank < 3 else hood)
            canvas.rect(round(x - size), dy + 1, round(size * 2), 5, hood)
            if rng.random() < 0.3:
                canvas.pixel(x, round(dy - size), "night4")
            if rng.random() < 0.13:
                canvas.pixel(x + 1, dy + 2, "lamp4", 1.0).pixel(x + 1, dy + 1, "lamp3", 0.8)
                canvas.glaze(canvas.ellipse_mask(x + 1, dy + 1, 3, 3) & canvas.mask, "lamp2", 0.4, 0.5)
            x += int(rng.integers(3, 5)) + rank // 4
    return canvas


def near_heads(seed: int, wide: int) -> Canvas:
    """Those who stand between us and it: backs and hats, dark against the square, cut by the edge of the picture."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(wide, 30)
    x = -4
    while x < wide - 8:
        look = sleepers.BYSTANDERS[int(rng.integers(0, len(sleepers.BYSTANDERS)))]
        one = characters.figure(look, "up", "stand")
        canvas.paste(one, x, int(rng.integers(4, 12)))
        x += int(rng.integers(13, 20))
    return canvas.shade(canvas.mask, 0.45)


MARGARET = replace(
    sleepers.MRS_PELL,
    torso=characters.OPEN_COAT,
    key={
        **sleepers.MRS_PELL.key,
        **characters.hair("indigo3", "indigo4", "indigo5", "linen3"),
        **characters.cloth("rose", 2, "linen", 4),
        **characters.legs("linen", 3, "indigo", 2),
    },
    extra=None,
)


def margaret(frame: int) -> Canvas:
    """Margaret, by voice only until tonight: a perm, large glasses, her good coat open, her kettle in both arms."""
    canvas = Canvas(20, 26).paste(characters.figure(MARGARET, "down", ("stand", "blink")[frame]), 2, 2)
    canvas.ellipse(10, 18, 5, 4, "slate4").ellipse(9, 17, 3, 2, "slate5").rect(14, 16, 3, 2, "slate3").rect(
        9, 13, 3, 1, "slate2"
    )
    # The bow on its handle.
    return canvas.rect(6, 15, 3, 2, "coral3").pixel(5, 17, "coral3").pixel(8, 17, "coral4")


def boy(frame: int) -> Canvas:
    """A boy in a scarf with a clock as big as his head, held so that it faces the windows."""
    one = characters.figure(replace(characters.LANTERN_CHILD, extra=None), "up", "stand")
    canvas = Canvas(20, 28).paste(one, 2, 4)
    canvas.ellipse(10, 6, 6, 6, "coral3").ellipse(10, 6, 4.6, 4.6, "linen5", 0.4)
    canvas.line(10, 6, 10, 3, "indigo0").line(10, 6, (12, 13)[frame], 7, "indigo0")
    return canvas.rect(5, 17, 10, 3, "tie3").rect(12, 19, 3, 5, "tie2")


# -- what stands there --------------------------------------------------------------------------------------------


def steps() -> Canvas:
    """Nine steps up to the doors, worn in the middle."""
    canvas = Canvas(116, 36)
    for number in range(9):
        y, inset = number * 4, (8 - number) * 2
        canvas.rect(inset, y, 116 - inset * 2, 4, "stone3").rect(inset, y, 116 - inset * 2, 1, "stone5")
        canvas.rect(inset, y + 2, 116 - inset * 2, 2, "stone1").rect(44, y, 28, 1, "stone4")
    return canvas


def bell() -> Canvas:
    """A school bell with a wooden handle, set down on its mouth."""
    canvas = Canvas(14, 17)
    canvas.rect(6, 0, 3, 7, "wood4").rect(6, 0, 1, 7, "wood5")
    canvas.polygon([(5, 7), (9, 7), (12, 14), (2, 14)], "tie3").rect(2, 14, 11, 2, "tie4").rect(2, 16, 11, 1, "tie1")
    return canvas.line(5, 8, 3, 13, "tie5")


def banner(level: bool) -> Canvas:
    """A bed sheet on two clothes poles with a red bell on it, a bit off the middle; level, or going uphill."""
    canvas = Canvas(96, 66)
    for column in range(6, 90):
        drop = 0 if level else round((column - 6) * -0.16)
        top = 18 + drop
        wave = round(1.6 * np.sin(column / 9.0))
        for row in range(top + wave, top + 28 + wave):
            shade = 4 if (column + row // 6) % 17 < 11 else 3
            canvas.pixel(column, row, f"linen{shade}")
        canvas.pixel(column, top + wave, "linen5").pixel(column, top + 27 + wave, "linen2")
    rise = 0 if level else -6
    cx, cy = 43, 30 + rise
    canvas.ellipse(cx, cy - 6, 2, 2, "coral3").polygon(
        [(cx - 5, cy - 3), (cx + 5, cy - 3), (cx + 9, cy + 8), (cx - 9, cy + 8)], "coral3"
    )
    canvas.ellipse(cx, cy - 3, 5, 4, "coral3").rect(cx - 10, cy + 8, 21, 2, "coral2").ellipse(
        cx, cy + 11, 2, 2, "coral2"
    )
    right = 0 if level else -13
    canvas.rect(4, 12, 3, 54, "wood4").rect(4, 12, 1, 54, "wood5")
    return canvas.rect(89, 12 + right, 3, 54, "wood4").rect(89, 12 + right, 1, 54, "wood5")


def brazier(tick: int) -> Canvas:
    """A drum with holes in it and a fire: slats, a chair leg, somebody's headboard."""
    canvas = Canvas(20, 34)
    canvas.box(2, 12, 16, 21, "slate2", "slate3", "slate0")
    for x, y in ((5, 18), (10, 21), (14, 18), (7, 26), (12, 27)):
        canvas.rect(x, y, 2, 2, "lamp3", 1.0)
    canvas.ellipse(10, 12, 8, 3, "lamp1", 1.0).rect(6, 6, 2, 7, "wood2").rect(12, 5, 2, 8, "wood2")
    for x, high in ((5, 7), (9, 11), (13, 8)):
        top = 12 - high + (tick + x) % 3
        canvas.polygon([(x - 2, 13), (x + 2, 13), (x + (tick + x) % 2, top)], "lamp3", 1.0)
        canvas.polygon([(x - 1, 13), (x + 1, 13), (x, top + 4)], "lamp4", 1.0)
    return canvas


def pram() -> Canvas:
    """A pram with a toaster in it."""
    canvas = Canvas(34, 28)
    canvas.polygon([(3, 8), (28, 8), (24, 19), (8, 19)], "night3").rect(3, 8, 25, 1, "night5")
    canvas.ellipse(25, 7, 8, 7, "night2").rect(17, 8, 16, 8, "night3").curve([(3, 8), (0, 3)], "slate4")
    canvas.box(9, 2, 10, 7, "slate4", "slate5", "slate2").rect(11, 2, 6, 1, "slate0")
    for x in (9, 23):
        canvas.ellipse(x, 23, 4, 4, "slate1").ellipse(x, 23, 2.6, 2.6, "indigo0").pixel(x, 23, "slate4")
    return canvas


def clocks() -> Canvas:
    """Clocks that have been put down for a moment, all of them right in their own way."""
    canvas = Canvas(40, 20)
    for x, y, size, tone in ((8, 12, 7, "coral"), (22, 10, 8, "teal"), (33, 13, 6, "ochre")):
        canvas.ellipse(x, y, size, size, f"{tone}2").ellipse(x, y, size - 1.6, size - 1.6, "cream5")
        canvas.line(x, y, x, y - size + 3, "indigo1").line(x, y, x + size - 4, y + 1, "indigo1")
        canvas.ellipse(x - size + 2, y - size + 1, 2, 2, f"{tone}3").ellipse(
            x + size - 2, y - size + 1, 2, 2, f"{tone}3"
        )
    return canvas


def lamp_post() -> Canvas:
    """A lamp on a post, with a bell pasted on it, low down."""
    canvas = Canvas(22, 88)
    canvas.rect(10, 14, 3, 72, "slate3").rect(10, 14, 1, 72, "slate5").rect(7, 82, 9, 5, "slate2").rect(
        7, 82, 9, 1, "slate4"
    )
    canvas.polygon([(5, 2), (17, 2), (15, 14), (7, 14)], "lamp4", 1.0).rect(4, 0, 15, 2, "slate2").rect(
        7, 14, 9, 1, "slate2"
    )
    return canvas.box(8, 62, 8, 11, "linen4", "linen5", "linen2").rect(10, 65, 4, 4, "coral3")


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    fires = [brazier(tick) for tick in range(3)]
    return {
        "tram": Part(on_floor(tram(True)), foot=4, solids=((5, 40, 136, 14),)),
        "steps": flat(steps()),
        "bell": prop(bell(), 3),
        "banner_level": prop(banner(True)),
        "banner_uphill": prop(banner(False)),
        "crowd_backs": prop(crowd(41, 150, 3, "up"), 20),
        "crowd_left": prop(crowd(42, 118, 4, "right"), 26),
        "crowd_right": prop(crowd(43, 118, 4, "left"), 26),
        "crowd_faces": prop(crowd(44, 130, 3, "down"), 16),
        "near_a": overhead(near_heads(45, 240)),
        "near_b": overhead(near_heads(46, 200)),
        "brazier": prop(fires[0], 6, fires[1:], 170),
        "pram": prop(pram(), 6),
        "clocks": prop(clocks(), 5),
        "lamp_post": prop(lamp_post(), 4, inset=6),
        "margaret": prop(margaret(0), 4, [margaret(0), margaret(0), margaret(1)], 900, inset=4),
        "boy": prop(boy(0), 4, [boy(1)], 1000, inset=4),
        "crowd_far": flat(far_crowd()),
        "crowd_gap": prop(crowd(48, 66, 4, "right"), 26),
        "crowd_end": prop(crowd(49, 66, 4, "left"), 26),
    }


def main() -> None:
    """Write the square's sheet and its props."""
    picture = Canvas(WIDTH, WALL + DEEP).paste(wall(), 0, 0).paste(ground(), 0, WALL)
    write_sheet(TILESETS, "square", picture)
    write_collection(TILESETS, "square_props", parts())


if __name__ == "__main__":
    main()
