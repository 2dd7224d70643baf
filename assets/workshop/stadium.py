"""The stadium of *Everyone*: a bowl of empty seats, and round the pitch everybody, once round and once round again.

Concrete and grey-blue seats; the pitch is the only green, and nobody treads on it. Ids in the sheet, 16 tiles a row:
rows 0-3 the back wall of the upper tier, 4-5 concrete in its shadow, 6-7 concrete, seamless; 8-9 seats that look down
the picture, 10-11 seats seen from behind, 12-13 seats that look right (columns 0-7) and left (8-15); in rows 14-15 the
aisles between them (columns 0-1, 2-3, 4-5, 6-7 for the four); 16-19 cinders, 20-23 grass, both seamless; in row 24 the
pitch's lines on grass (0 along, 1 down, 2-5 the corners from the top left one, 6 a spot), and 7-12 the same on
cinders; in row 25 a parapet in nine slices (0-8) and its face (9 left, 10 middle, 11 right, 12-15 with an
advertisement); 26-27 the low wall at the foot.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from interior import flat, on_floor, overhead, prop
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet
from street_ground import smooth_noise

TILESETS = Path(__file__).resolve().parents[1] / "tilesets"

COLUMNS = 16
WIDE = COLUMNS * TILE
BACK, SHADE, CONCRETE, FACING, BEHIND, SIDES, AISLES, TRACK, GRASS, LINES, PARAPET, FOOT = (
    row * TILE for row in (0, 4, 6, 8, 10, 12, 14, 16, 20, 24, 25, 26)
)
SHEET_HIGH = 28 * TILE
SEAT = 16


# -- ground ---------------------------------------------------------------------------------------------------------


def back_wall() -> Canvas:
    """The back of the upper tier: concrete ribs, the way to the stairs with its letter, a shut hatch."""
    rng = np.random.default_rng(71)
    art = Canvas(WIDE, 4 * TILE)
    noise = smooth_noise(64, WIDE, rng, 10, 9) * 0.5 + 0.5 * art.rows / 64
    art.gradient(art.rows >= 0, noise, ("indigo0", "slate1", "slate2", "slate2"), grain=0.5)
    for x in range(0, WIDE, 64):
        art.rect(x, 0, 7, 64, "slate2").rect(x, 0, 1, 64, "slate3").rect(x + 6, 0, 1, 64, "coral1")
        art.rect(x + 7, 0, 2, 64, "indigo0")
    for x, letter in ((20, "K"), (148, "L")):
        art.rect(x - 2, 18, 34, 46, "slate0").rect(x, 20, 30, 44, "indigo0")
        for step in range(5):
            tone = ("slate2", "slate2", "slate1", "night1", "night1")[step]
            art.rect(x, 58 - step * 7, 30, 3, tone).rect(x, 58 - step * 7, 30, 1, "slate3" if step < 3 else "slate1")
        art.rect(x + 29, 20, 1, 44, "coral2").rect(x + 9, 6, 12, 10, "night1").text(x + 14, 9, letter, "lamp2", 0.5)
    art.rect(76, 26, 44, 22, "slate1").rect(76, 26, 44, 1, "slate3").rect(74, 48, 48, 3, "wood2")
    art.rect(74, 48, 48, 1, "wood4")
    for y in range(28, 48, 3):
        art.rect(76, y, 44, 1, "slate0")
    art.text(87, 18, "SOUP", "cream2")
    art.rect(206, 28, 34, 24, "rose1").rect(206, 28, 34, 1, "rose2").rect(239, 28, 1, 24, "coral3")
    art.ellipse(223, 38, 10, 5, "linen1").ellipse(223, 37, 9, 4, "linen2").rect(212, 46, 22, 1, "linen1")
    art.rect(0, 0, WIDE, 4, "slate0").rect(0, 4, WIDE, 1, "slate3").rect(0, 60, WIDE, 4, "slate0")
    return art.occlusion(0, 5, WIDE, 10, 0.6)


def concrete(high: int, seed: int) -> Canvas:
    """Poured concrete in bays, stained where gum was."""
    rng = np.random.default_rng(seed)
    art = Canvas(WIDE, high)
    noise = smooth_noise(high, WIDE, rng, 6, 10)
    art.gradient(art.rows >= 0, noise, ("slate1", "stone1", "slate2", "stone1"), grain=0.5)
    art.speckle(art.rows >= 0, "slate3", 0.004, rng, 2).speckle(art.rows >= 0, "indigo0", 0.006, rng, 2)
    for x in range(0, WIDE, 64):
        art.rect(x, 0, 1, high, "indigo0").rect(x + 1, 0, 1, high, "slate2")
    art.rect(0, high - 1, WIDE, 1, "indigo0")
    art.glaze(art.rows >= 0, "night1", 0.26)
    return art


def seat_colour(rng: np.random.Generator) -> tuple[str, str, str]:
    """Back, light edge and shade of one seat: blue, and here and there one that was replaced."""
    chance = rng.random()
    if chance < 0.06:
        return "rose1", "rose2", "rose0"
    return ("night2", "night3", "night1") if chance < 0.5 else ("indigo2", "indigo3", "indigo1")


def left_behind(art: Canvas, x: int, y: int, rng: np.random.Generator) -> None:
    """What somebody got up without: a blanket, a flask, a programme, a scarf."""
    what = int(rng.integers(0, 4))
    if what == 0:
        art.rect(x + 2, y + 5, 9, 6, "coral1").rect(x + 2, y + 7, 9, 1, "coral2").rect(x + 2, y + 5, 9, 1, "coral2")
    elif what == 1:
        art.rect(x + 5, y + 3, 3, 7, "teal2").rect(x + 5, y + 3, 3, 2, "linen2")
    elif what == 2:
        art.rect(x + 3, y + 6, 6, 4, "cream3").rect(x + 4, y + 7, 4, 1, "rose2")
    else:
        art.rect(x + 1, y + 4, 11, 2, "ochre2").rect(x + 1, y + 4, 11, 1, "ochre3").rect(x + 2, y + 6, 2, 5, "ochre2")


def seats(view: str, wide: int, seed: int) -> Canvas:
    """Two rows of tip-up seats, from the front, from behind, or from one side."""
    rng = np.random.default_rng(seed)
    art = Canvas(wide, 2 * TILE)
    art.fill(art.rows >= 0, "slate1")
    if view in ("front", "behind"):
        for row in range(2):
            y = row * SEAT
            art.rect(0, y, wide, SEAT, "slate1").rect(0, y + SEAT - 3, wide, 3, "slate0").rect(0, y, wide, 1, "slate2")
            for x in range(0, wide, 16):
                tone, light, dark = seat_colour(rng)
                if view == "front":
                    art.rect(x + 2, y + 2, 12, 6, tone).rect(x + 2, y + 2, 12, 1, light).rect(x + 2, y + 8, 12, 3, dark)
                    art.rect(x + 3, y + 9, 10, 1, tone).rect(x + 13, y + 2, 1, 6, "coral1")
                else:
                    art.rect(x + 2, y + 3, 12, 8, dark).rect(x + 2, y + 3, 12, 2, light)
                    art.rect(x + 13, y + 3, 1, 8, "coral1")
                    art.rect(x + 6, y + 7, 4, 2, tone)
                art.rect(x + 4, y + 11, 1, 3, "slate0").rect(x + 11, y + 11, 1, 3, "slate0")
                if rng.random() < 0.12:
                    left_behind(art, x + 1, y, rng)
        return art
    for x in range(0, wide, SEAT):
        art.rect(x, 0, SEAT, 32, "slate1").rect(x, 0, 1, 32, "slate2").rect(x + SEAT - 2, 0, 2, 32, "slate0")
        for y in range(0, 32, 8):
            tone, light, dark = seat_colour(rng)
            back, pad = (x + 2, x + 5) if view == "right" else (x + 10, x + 4)
            art.rect(back, y, 3, 7, tone).rect(back, y, 3, 1, light).rect(pad, y + 3, 6, 4, dark)
            art.rect(pad, y + 3, 6, 1, light)
    return art


def aisle(view: str) -> Canvas:
    """Steps between the seats, two tiles square, their edges painted."""
    art = Canvas(32, 32)
    art.fill(art.rows >= 0, "slate1")
    for at in range(0, 32, 8):
        if view in ("front", "behind"):
            art.rect(2, at, 28, 6, "slate2").rect(2, at + (0 if view == "behind" else 5), 28, 1, "ochre2")
            art.rect(2, at + 6, 28, 2, "slate0")
        else:
            art.rect(at, 2, 6, 28, "slate2").rect(at + (5 if view == "right" else 0), 2, 1, 28, "ochre2")
            art.rect(at + 6, 2, 2, 28, "slate0")
    return art


def cinders() -> Canvas:
    """The cinder track, trodden: low in contrast, for twenty thousand walk on it."""
    rng = np.random.default_rng(76)
    art = Canvas(WIDE, 4 * TILE)
    noise = smooth_noise(64, WIDE, rng, 9, 14)
    art.gradient(art.rows >= 0, noise, ("brick1", "brick1", "floor0", "brick1"), grain=0.6)
    art.speckle(art.rows >= 0, "rose1", 0.012, rng, 2).speckle(art.rows >= 0, "indigo0", 0.02, rng, 2)
    for _ in range(34):
        x, y = int(rng.integers(0, WIDE - 3)), int(rng.integers(0, 62))
        art.rect(x, y, 3, 1, "brick2").pixel(x + 1, y + 1, "indigo0")
    art.glaze(art.rows >= 0, "night2", 0.24)
    return art


def grass(high: int) -> Canvas:
    """The pitch, mown in stripes, with dew on it."""
    rng = np.random.default_rng(77)
    art = Canvas(WIDE, high)
    noise = smooth_noise(high, WIDE, rng, 5, 8) * 0.5
    stripe = np.where(art.columns // 32 % 2, 0.5, 0.12)
    art.gradient(art.rows >= 0, noise + stripe, ("green0", "green1", "green1", "green2"), grain=0.5)
    art.glaze(art.columns // 32 % 2 == 1, "green2", 0.3)
    art.speckle(art.rows >= 0, "green2", 0.02, rng).speckle(art.rows >= 0, "ice2", 0.004, rng)
    art.glaze(art.rows >= 0, "night1", 0.18)
    return art


def pitch_lines() -> Canvas:
    """White lines on grass, a tile each."""
    art = Canvas(WIDE, TILE)
    art.fill(art.rows >= 0, "green1").speckle(art.rows >= 0, "green2", 0.03, np.random.default_rng(89))
    art.glaze(art.rows >= 0, "night1", 0.18)
    tone = "linen3"
    art.rect(0, 7, 16, 2, tone).rect(23, 0, 2, 16, tone)
    for number, (across, down) in enumerate(((8, 8), (0, 8), (8, 0), (0, 0)), 2):
        x = number * TILE
        art.rect(x + across, 7, 8 if across else 9, 2, tone).rect(x + 7, down, 2, 8 if down else 9, tone)
    art.ellipse(6 * TILE + 8, 8, 2.4, 2, tone)
    art.paste(lane_lines(), 7 * TILE, 0)
    return art


def lane_lines() -> Canvas:
    """The lines between the lanes, worn, on cinders: along, down, and four corners from the top left one."""
    art = Canvas(6 * TILE, TILE)
    art.paste(cinders(), 0, 0)
    rng = np.random.default_rng(90)
    worn = rng.random(art.rows.shape) < 0.86
    line = art.rect_mask(0, 7, 16, 2) | art.rect_mask(23, 0, 2, 16)
    for number, (across, down) in enumerate(((7, 7), (0, 7), (7, 0), (0, 0)), 2):
        x = number * TILE
        line |= art.rect_mask(x + across, 7, 9, 2) | art.rect_mask(x + 7, down, 2, 9)
    art.fill(line & worn, "linen1")
    return art


def parapet() -> Canvas:
    """The tier's edge: nine slices of its coping, three of its face, and a face with an advertisement."""
    art = Canvas(WIDE, TILE)
    side = 3 * TILE
    top = Canvas(side, side)
    top.fill(top.rows >= 0, "slate2").rect(0, 0, side, 2, "slate4").rect(0, 0, 2, side, "slate3")
    top.rect(side - 2, 0, 2, side, "coral1").rect(side - 1, 0, 1, side, "coral3").rect(0, side - 2, side, 2, "slate3")
    for number in range(9):
        art.paste(top.cut(number % 3 * TILE, number // 3 * TILE, TILE, TILE), number * TILE, 0)
    face = Canvas(side, TILE)
    face.fill(face.rows >= 0, "slate1").rect(0, 0, side, 1, "indigo0").rect(0, 12, side, 4, "slate0")
    face.rect(0, 12, side, 1, "slate2").rect(side - 1, 0, 1, TILE, "coral2").rect(0, 3, side, 1, "slate2")
    for number in range(3):
        art.paste(face.cut(number * TILE, 0, TILE, TILE), (9 + number) * TILE, 0)
    x = 12 * TILE
    art.rect(x, 0, 64, TILE, "night1").rect(x, 0, 64, 1, "slate3").rect(x, 13, 64, 3, "slate0")
    art.rect(x + 63, 0, 1, 13, "coral3")
    art.text(x + 6, 4, "SLEEP ON IT", "neon3", 0.4).rect(x + 52, 4, 7, 5, "linen2")
    return art.rect(x + 53, 5, 4, 2, "linen3")


def low_wall() -> Canvas:
    """The wall at the foot, seen from behind."""
    art = Canvas(WIDE, 2 * TILE)
    art.fill(art.rows >= 0, "slate1")
    for x in range(0, WIDE, 32):
        art.rect(x, 8, 1, 24, "slate0").rect(x + 1, 8, 1, 24, "slate2")
    fade = np.clip((art.rows - 8) / 20, 0, 1)
    art.shade((art.rows >= 8) & (art.thresholds < fade), 0.75)
    return art.rect(0, 0, WIDE, 8, "slate2").rect(0, 0, WIDE, 1, "slate4").rect(0, 8, WIDE, 1, "indigo0")


def sheet() -> Canvas:
    """All tiles of the stadium."""
    art = Canvas(WIDE, SHEET_HIGH)
    for top, piece in (
        (BACK, back_wall()),
        (SHADE, concrete(2 * TILE, 72).occlusion(0, 0, WIDE, 13, 0.8)),
        (CONCRETE, concrete(2 * TILE, 73)),
        (FACING, seats("front", WIDE, 74)),
        (BEHIND, seats("behind", WIDE, 75)),
        (TRACK, cinders()),
        (GRASS, grass(4 * TILE)),
        (LINES, pitch_lines()),
        (PARAPET, parapet()),
        (FOOT, low_wall()),
    ):
        art.paste(piece, 0, top)
    art.paste(seats("right", WIDE // 2, 78), 0, SIDES).paste(seats("left", WIDE // 2, 79), WIDE // 2, SIDES)
    for number, view in enumerate(("front", "behind", "right", "left")):
        art.paste(aisle(view), number * 32, AISLES)
    return art


def solid_tiles() -> list[int]:
    """The walls, the seats and the parapet; aisles, ground and pitch can be walked on."""
    rows = [*range(4), *range(8, 14), 26, 27]
    return [*(row * COLUMNS + column for row in rows for column in range(COLUMNS)), *(400 + n for n in range(16))]


# -- what stands in it ----------------------------------------------------------------------------------------------


def floodlight(lit: bool) -> Canvas:
    """A mast with twelve lamps, of which one is on, or all."""
    art = Canvas(54, 132)
    art.rect(24, 34, 5, 98, "slate2").rect(24, 34, 1, 98, "slate4").rect(28, 34, 1, 98, "coral2")
    for y in range(40, 126, 12):
        art.line(24, y, 28, y + 8, "slate1").line(28, y, 24, y + 8, "slate1")
    art.rect(20, 126, 13, 6, "slate1").rect(20, 126, 13, 1, "slate3").box(0, 0, 54, 36, "slate1", "slate3", "slate0")
    for row in range(3):
        for column in range(4):
            x, y, on = 3 + column * 13, 3 + row * 11, lit or (row, column) == (2, 1)
            art.rect(x, y, 10, 8, "slate0").rect(x + 1, y + 1, 8, 6, "lamp4" if on else "night1", 1.0 if on else 0.0)
            if on:
                art.rect(x + 2, y + 2, 5, 3, "lamp5", 1.0)
    return art.rect(53, 1, 1, 34, "coral3", 0.3)


def scoreboard() -> Canvas:
    """The scoreboard: asleep twenty thousand, awake one; the clock stands at half time."""
    art = Canvas(136, 86)
    for x in (16, 116):
        art.rect(x, 58, 4, 28, "slate2").rect(x, 58, 1, 28, "slate4")
    art.box(0, 0, 136, 60, "slate1", "slate4", "slate0").rect(4, 4, 128, 52, "night0")
    art.text(10, 10, "ASLEEP", "lamp2", 0.6).text(10, 24, "20000", "lamp4", 0.9, 2)
    art.text(88, 10, "AWAKE", "lamp2", 0.6).text(96, 24, "1", "coral4", 0.9, 2)
    art.rect(66, 8, 1, 34, "night2").rect(8, 42, 120, 1, "night2").text(48, 46, "HALF TIME", "lamp1", 0.6)
    return art.rect(134, 2, 2, 56, "coral3", 0.25)


def goal() -> Canvas:
    """A goal seen from the front, its net let go at one corner."""
    art = Canvas(76, 40)
    for x in range(4, 74, 5):
        art.line(x, 4, x + 2, 30, "slate3")
    for y in range(8, 32, 5):
        art.rect(4, y, 68, 1, "slate3")
    art.rect(2, 2, 72, 3, "linen3").rect(2, 2, 3, 38, "linen3").rect(71, 2, 3, 38, "linen2").rect(2, 2, 72, 1, "linen4")
    return art.rect(73, 4, 1, 36, "coral3")


def corner_flag() -> Canvas:
    """A corner flag that hangs."""
    art = Canvas(12, 30)
    art.rect(3, 2, 1, 28, "linen3").polygon([(4, 2), (9, 4), (8, 12), (4, 10)], "coral2")
    return art.rect(4, 3, 2, 6, "coral3")


def dugout() -> Canvas:
    """The bench for those who are not on yet, under its roof; a row of hot-water bottles."""
    art = Canvas(96, 40)
    art.rect(2, 4, 92, 34, "indigo0").rect(0, 0, 96, 8, "teal1").rect(0, 0, 96, 1, "teal3").rect(0, 7, 96, 1, "teal0")
    for x in (0, 47, 93):
        art.rect(x, 6, 3, 34, "slate2").rect(x, 6, 1, 34, "slate4")
    art.rect(4, 24, 88, 4, "wood2").rect(4, 24, 88, 1, "wood4").rect(4, 28, 88, 1, "wood0")
    for number, x in enumerate(range(9, 86, 13)):
        tone = ("coral", "teal", "rose", "ochre")[number % 4]
        art.rect(x, 16, 6, 8, f"{tone}2").rect(x, 16, 6, 1, f"{tone}3").rect(x + 2, 14, 2, 2, f"{tone}1")
    return art.rect(95, 2, 1, 36, "coral3", 0.3)


def turnstile() -> Canvas:
    """A turnstile in its box, with the last number that went in."""
    art = Canvas(36, 40)
    art.box(0, 4, 14, 36, "brick2", "brick3", "brick0").rect(2, 9, 10, 7, "night1").text(3, 10, "20", "lamp3", 0.6)
    art.box(24, 10, 12, 30, "brick2", "brick3", "brick0").rect(35, 10, 1, 28, "coral3")
    for y in (16, 24, 32):
        art.rect(13, y, 12, 2, "slate4").rect(13, y, 12, 1, "slate5")
    return art.rect(18, 12, 2, 28, "slate2").rect(18, 12, 1, 28, "slate4")


def tier_rail() -> Canvas:
    """The rail of the upper tier: tube, worn bright by elbows."""
    art = Canvas(64, 22)
    for x in (2, 22, 42, 60):
        art.rect(x, 2, 2, 20, "slate2").rect(x, 2, 1, 20, "slate4")
    art.rect(0, 0, 64, 3, "slate4").rect(0, 0, 64, 1, "slate5").rect(0, 10, 64, 2, "slate3")
    return art.rect(26, 0, 14, 1, "linen4").rect(63, 0, 1, 3, "coral3")


def centre_circle() -> Canvas:
    """The circle in the middle of the pitch, laid on the grass."""
    art = Canvas(128, 92)
    far = np.hypot((art.columns - 63.5) / 62, (art.rows - 45.5) / 44)
    art.fill((far < 1.0) & (far > 0.962), "linen3").ellipse(63.5, 45.5, 2.6, 2, "linen3")
    return art


def litter() -> Canvas:
    """Programmes and ticket halves on the ground, trodden."""
    rng = np.random.default_rng(80)
    art = Canvas(64, 20)
    for _ in range(9):
        x, y = int(rng.integers(0, 58)), int(rng.integers(0, 16))
        tone = ("cream3", "cream2", "rose3", "linen2")[int(rng.integers(0, 4))]
        art.rect(x, y, int(rng.integers(3, 6)), 2, tone)
    return art


def flask() -> Canvas:
    """A flask and its cup, put down by somebody who meant to be back."""
    art = Canvas(16, 16)
    art.rect(4, 2, 5, 12, "coral2").rect(4, 2, 1, 12, "coral3").rect(4, 2, 5, 3, "linen3").rect(4, 8, 5, 1, "cream4")
    return art.rect(11, 10, 4, 4, "linen3").rect(11, 10, 4, 1, "wood2")


def banner() -> Canvas:
    """A sheet over the tier's edge, painted by a whole family."""
    art = Canvas(116, 24)
    for x in range(116):
        sag = round(2 * np.sin(np.pi * x / 115) + (x // 29 % 2))
        art.rect(x, sag, 1, 20, "linen2" if x % 29 > 2 else "linen1")
        art.rect(x, sag + 19, 1, 1, "linen0")
    return art.text(8, 9, "COME HOME GRAN", "rose2", 0.0, 1).text(72, 9, "WE ARE IN", "rose2")


def floor_haze() -> Canvas:
    """The air over the pitch: rose that lies low and thins upward."""
    wide, high = 256, 96
    art = Canvas(wide, high)
    reach = np.clip(1.1 - np.hypot((art.columns - 128) / 128, (art.rows - 48) / 48), 0, 1) ** 1.4
    steps = np.floor(reach * 5 + art.thresholds * 0.9) / 5
    for level, tone in enumerate(("rose2", "rose3", "coral3", "coral4", "coral5"), 1):
        art.drape(np.abs(steps - level / 5) < 0.06, tone, 0.05 * level, 0.05 * level)
    return art


def bowl() -> Canvas:
    """The whole bowl from the upper tier's rail, in small: the middle 420 x 144 for the map's upper 1792 x 1328 px.

    A little more of it lies to either side, for those who have a wide window.
    """
    rng = np.random.default_rng(88)
    wide, high = 480, 144
    left, right = 30, 450
    art = Canvas(wide, high)
    noise = smooth_noise(high, wide, rng, 4, 9)
    art.gradient(art.rows >= 0, noise, ("brick0", "brick1", "brick1", "brick1"), 0.0, 0.6)
    art.glaze(art.rows >= 0, "night1", 0.3)
    # The far stand, those at the sides, and the near one under the rail: rows of seats, larger as they come near.
    for top, bottom, step in ((0, 7, 2), (127, 144, 4)):
        art.rect(0, top, wide, bottom - top, "slate1")
        for y in range(top + 1, bottom, step):
            for x in range(0, wide, step + 1):
                tone = ("night2", "indigo2", "night2", "indigo3")[int(rng.integers(0, 4))]
                art.rect(x, y, step, max(1, step - 2), tone)
        art.rect(0, bottom - 1, wide, 1, "slate0")
    for edge, side in ((right - 15, 45), (0, left)):
        art.rect(edge, 7, side, 120, "slate1").rect(edge if edge else left - 1, 7, 1, 120, "slate3")
        for x in range(edge + 3, edge + side - 2, 4):
            for y in range(8, 126, 3):
                art.rect(x, y, 2, 2, ("night2", "indigo2")[int(rng.integers(0, 2))])
    # The pitch, in its parapet.
    art.rect(103, 39, 273, 61, "slate3").rect(103, 98, 273, 2, "slate0").rect(105, 41, 269, 57, "green1", 0.2)
    for x in range(105, 374, 24):
        art.rect(x, 41, min(12, 374 - x), 57, "green2", 0.16)
    tone = "linen2"
    art.rect(110, 44, 260, 1, tone).rect(110, 95, 260, 1, tone).rect(110, 44, 1, 52, tone).rect(369, 44, 1, 52, tone)
    art.rect(240, 44, 1, 52, tone)
    ring = np.hypot((art.columns - 240) / 20, (art.rows - 70) / 12)
    art.fill((ring < 1) & (ring > 0.93), tone)
    for x in (110, 342):
        art.rect(x, 57, 27, 1, tone).rect(x, 83, 28, 1, tone).rect(136 if x == 110 else 342, 57, 1, 27, tone)
    art.rect(left, 95, 75, 4, "slate3").rect(left, 98, 75, 1, "slate0")
    # The air over it, and the mouth at the left that they go to.
    mouth = np.clip(1.1 - np.hypot((art.columns - left) / 96, (art.rows - 75) / 34), 0, 1)
    for level, tint in ((0.15, "rose2"), (0.4, "coral2"), (0.65, "coral3"), (0.85, "coral4")):
        art.glaze(mouth + (art.thresholds - 0.5) * 0.16 > level, tint, 0.5, 0.5)
    edge = np.maximum(np.abs(art.columns - 240) / 240, np.abs(art.rows - 72) / 72)
    art.shade((edge > 0.86) & (art.thresholds < (edge - 0.86) * 5), 0.8)
    return art


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    return {
        "floodlight": Part(on_floor(floodlight(False)), foot=4),
        "floodlight_lit": Part(on_floor(floodlight(True)), foot=4),
        "scoreboard": prop(scoreboard(), 5),
        "goal": prop(goal(), 3),
        "corner_flag": prop(corner_flag(), 0),
        "dugout": prop(dugout(), 10),
        "turnstile": prop(turnstile(), 6),
        "tier_rail": prop(tier_rail(), 4),
        "centre_circle": flat(centre_circle()),
        "litter": flat(litter()),
        "flask": prop(flask(), 0),
        "banner": flat(banner()),
        "floor_haze": overhead(floor_haze()),
        "bowl": flat(bowl()),
    }


def main() -> None:
    """Write the stadium's tilesets."""
    write_sheet(TILESETS, "stadium", sheet(), solid_tiles())
    write_collection(TILESETS, "stadium_props", parts())


if __name__ == "__main__":
    main()
