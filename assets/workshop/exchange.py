"""The exchange of *Everyone*: a tram hall as large as a bank's, where three ways meet and the sleepers change.

Green glazed tiles to the height of a shoulder, plaster above, ticket windows with their blinds down; the rose light is
the street's, and lies on the right edges here too. Ids in the sheet, 16 tiles a row: rows 0-3 the wall with the ticket
windows, 4-5 the floor under it, 6-9 floor, seamless both ways, 10-11 floor with the three painted lines that lead to
the platforms, 12-15 the wall with the arches, 16-17 the low wall at the hall's foot; in row 18 a raised block in nine
slices (0-8: from the top left corner to the bottom right one) and its front face (9 left, 10 middle, 11 right), which
build an island of any size.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from interior import flat, on_floor, overhead, palm, prop
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet
from props import sign_text, sign_width
from street_ground import smooth_noise

TILESETS = Path(__file__).resolve().parents[1] / "tilesets"

COLUMNS = 16
WIDE = COLUMNS * TILE
WALL = 4 * TILE
UNDER, FLOOR, LINES, ARCHES, FOOT, BLOCK = (row * TILE for row in (4, 6, 10, 12, 16, 18))
SHEET_HIGH = 19 * TILE
DADO = 30


# -- walls ----------------------------------------------------------------------------------------------------------


def bare_wall(seed: int) -> Canvas:
    """Plaster over glazed tiles, 256 px that repeat."""
    rng = np.random.default_rng(seed)
    art = Canvas(WIDE, WALL)
    noise = smooth_noise(WALL, WIDE, rng, 8, 18) * 0.6 + 0.4 * art.rows / WALL
    art.gradient(art.rows >= 0, noise, ("indigo1", "slate1", "slate2", "slate2"), grain=0.4)
    for row in range(DADO, WALL - 4, 6):
        for column in range((row // 6 % 2) * 6 - 6, WIDE, 12):
            tone = ("teal0", "teal1", "teal1", "teal1")[int(rng.integers(0, 4))]
            art.rect(column, row, 11, 5, tone)
            if tone == "teal1":
                art.rect(column + 1, row, 9, 1, "teal2")
            if rng.random() < 0.07:
                art.rect(column + 7, row + 1, 3, 1, "coral2")
        art.rect(0, row + 5, WIDE, 1, "indigo0")
    art.rect(0, DADO - 3, WIDE, 3, "teal2").rect(0, DADO - 3, WIDE, 1, "teal3").rect(0, DADO, WIDE, 1, "indigo0")
    art.rect(0, WALL - 4, WIDE, 4, "slate1").rect(0, WALL - 4, WIDE, 1, "slate3")
    art.rect(0, 0, WIDE, 2, "indigo0").rect(0, 4, WIDE, 2, "slate3").rect(0, 6, WIDE, 1, "indigo0")
    for x in range(3, WIDE, 8):
        art.rect(x, 7, 4, 2, "slate2").rect(x, 9, 4, 1, "indigo0")
    return art


def ticket_window(art: Canvas, x: int, number: int, blind: int) -> None:
    """A window with a brass grille and a counter; its blind is all the way down (2), half (1), or forgotten (0)."""
    art.ellipse(x + 14, 23, 15, 12, "slate3").rect(x - 1, 22, 30, 26, "slate3")
    art.ellipse(x + 14, 23, 13, 10, "night0").rect(x + 1, 22, 26, 24, "night0")
    inner = art.ellipse_mask(x + 14, 23, 13, 10) | art.rect_mask(x + 1, 22, 26, 24)
    drop = (0, 12, 30)[blind]
    for row in range(13, 13 + drop):
        art.fill(inner & art.rect_mask(x + 1, row, 26, 1), "ash1" if row % 3 else "ash0")
    if blind:
        art.rect(x + 12, min(13 + drop, 42), 4, 3, "ash2")
    else:
        # Somebody's chair, and the cardigan over it.
        art.rect(x + 8, 34, 12, 12, "rose1").rect(x + 8, 34, 12, 2, "rose2").rect(x + 11, 36, 1, 10, "rose0")
    for bar in range(x + 4, x + 26, 4):
        art.fill(inner & art.rect_mask(bar, 12, 1, 34), "ochre2")
    art.fill(inner & art.rect_mask(x, 28, 28, 1), "ochre2")
    art.rect(x - 3, 44, 34, 4, "wood2").rect(x - 3, 44, 34, 1, "wood4").rect(x - 3, 48, 34, 1, "indigo0")
    art.rect(x + 9, 41, 10, 3, "night1").rect(x + 9, 41, 10, 1, "ochre3")
    art.rect(x + 28, 24, 1, 20, "coral2").rect(x + 10, 7, 8, 7, "night1").text(x + 13, 8, str(number), "lamp2", 0.5)


def ticket_wall() -> Canvas:
    """Four ticket windows; at one the blind was forgotten, and so was a cardigan."""
    art = bare_wall(61)
    for number, (x, blind) in enumerate(((14, 2), (74, 1), (142, 2), (206, 0)), 1):
        ticket_window(art, x, number, blind)
    poster(art, 114, 14, "coral")
    art.rect(187, 18, 9, 20, "slate4").rect(188, 19, 7, 8, "night1").rect(189, 29, 5, 2, "slate1")
    art.rect(189, 33, 2, 2, "coral3").rect(192, 33, 2, 2, "teal3")
    return art


def poster(art: Canvas, x: int, y: int, ramp: str) -> None:
    """A bill with a pillow on it, with the hollow of a head."""
    art.rect(x - 1, y - 1, 20, 28, "slate0").rect(x, y, 18, 26, f"{ramp}1").rect(x, y, 18, 1, f"{ramp}2")
    art.ellipse(x + 9, y + 10, 7, 4.5, "linen1").ellipse(x + 9, y + 9, 6.4, 3.8, "linen2")
    art.ellipse(x + 9, y + 9.5, 3.2, 1.8, "linen1")
    art.rect(x + 3, y + 18, 12, 1, "linen1").rect(x + 4, y + 21, 10, 1, f"{ramp}3").rect(x + 17, y, 1, 26, "coral3")


def arch_wall() -> Canvas:
    """The wall with the arches to the platforms; each has its letter, and behind each it is dark."""
    art = bare_wall(62)
    for x, letter in ((20, "A"), (104, "B"), (188, "C")):
        art.ellipse(x + 24, 34, 27, 24, "slate3").rect(x - 3, 33, 54, 31, "slate3")
        art.ellipse(x + 24, 34, 24, 21, "indigo0").rect(x, 33, 48, 31, "indigo0")
        for step in range(5):
            art.rect(x + 4 + step * 3, 60 - step * 5, 40 - step * 6, 4, ("slate1", "night1")[step > 2])
            art.rect(x + 4 + step * 3, 60 - step * 5, 40 - step * 6, 1, ("slate3", "slate2", "slate1")[min(step, 2)])
        art.rect(x + 47, 30, 1, 34, "coral2").rect(x + 50, 33, 1, 31, "coral3")
        art.rect(x + 17, 9, 14, 11, "night1").rect(x + 17, 9, 14, 1, "slate4")
        sign_text(art, x + 24 - sign_width(letter) // 2, 11, letter, "ice4", 0.55)
    poster(art, 76, 24, "indigo")
    poster(art, 160, 24, "coral")
    return art


# -- floors ---------------------------------------------------------------------------------------------------------


def flags(high: int, seed: int) -> Canvas:
    """A polished floor of large flags, so close in tone that a crowd reads on it, with thin brass between some."""
    rng = np.random.default_rng(seed)
    art = Canvas(WIDE, high)
    noise = smooth_noise(high, WIDE, rng, 8, 12)
    art.gradient(art.rows >= 0, noise, ("stone1", "asphalt3", "stone1", "stone2"), grain=0.5)
    for top in range(0, high, 32):
        for left in range(0, WIDE, 32):
            if (top // 32 + left // 32) % 2:
                art.glaze(art.rect_mask(left, top, 32, 32), "slate1", 0.28)
            elif rng.random() < 0.2:
                art.glaze(art.rect_mask(left, top, 32, 32), "rose1", 0.14)
            art.rect(left, top, 32, 1, "stone0").rect(left, top, 1, 32, "stone0")
    for left in range(0, WIDE, 128):
        art.rect(left, 0, 1, high, "ochre1")
    gleam = (smooth_noise(high, WIDE, rng, 1.2, 14) > 0.66) & (art.rows % 4 == 1)
    art.glaze(gleam, "coral2", 0.12)
    art.glaze(art.rows >= 0, "night1", 0.3)
    return art


def under_wall() -> Canvas:
    """The floor under the wall: a border of small tiles, in its shadow."""
    art = flags(2 * TILE, 63)
    for left in range(0, WIDE, 8):
        art.rect(left, 20, 4, 4, "slate1").rect(left + 4, 24, 4, 4, "slate1")
    art.rect(0, 19, WIDE, 1, "ochre1").rect(0, 28, WIDE, 1, "ochre1")
    return art.occlusion(0, 0, WIDE, 13, 0.8)


def lines() -> Canvas:
    """Three lines painted on the floor, worn by those who have followed them."""
    rng = np.random.default_rng(64)
    art = flags(4 * TILE, 65).cut(0, 0, WIDE, 2 * TILE)
    worn = smooth_noise(2 * TILE, WIDE, rng, 2, 7)
    for y, tone in ((5, "coral2"), (14, "teal2"), (23, "ochre2")):
        band = art.rect_mask(0, y, WIDE, 4)
        art.glaze(band & (worn > 0.3), tone, 0.62)
        for x in range(40, WIDE, 128):
            arrow = art.polygon_mask([(x, y - 2), (x + 8, y + 2), (x, y + 5)])
            art.glaze(arrow, tone, 0.8)
    return art


def low_wall() -> Canvas:
    """The wall at the hall's foot, seen from behind: a wooden rail, tiles, the dark."""
    rng = np.random.default_rng(66)
    art = Canvas(WIDE, 2 * TILE)
    art.fill(art.rows >= 0, "teal0")
    for row in range(9, 32, 6):
        for column in range((row // 6 % 2) * 6 - 6, WIDE, 12):
            art.rect(column, row, 11, 5, ("teal0", "teal1", "indigo0")[int(rng.integers(0, 3))])
    fade = np.clip((art.rows - 8) / 20, 0, 1)
    art.shade((art.rows >= 8) & (art.thresholds < fade), 0.75)
    art.rect(0, 0, WIDE, 8, "wood1").rect(0, 0, WIDE, 1, "wood3").rect(0, 1, WIDE, 2, "wood2")
    art.rect(0, 7, WIDE, 2, "indigo0")
    for x in range(20, WIDE, 32):
        art.rect(x, 3, 2, 3, "ochre2").rect(x + 1, 3, 1, 1, "coral4")
    return art


def block() -> Canvas:
    """An island: nine slices of its top, bordered in brass, and three of its tiled face."""
    rng = np.random.default_rng(67)
    art = Canvas(WIDE, TILE)
    top = Canvas(3 * TILE, 3 * TILE)
    # The middle is a leaded roof: it comes again and again on a wide island, and must stay quiet.
    top.fill(top.rows >= 0, "slate1")
    for x in range(0, 3 * TILE, 8):
        top.rect(x, 0, 1, 3 * TILE, "asphalt2").rect(x + 1, 0, 1, 3 * TILE, "asphalt1")
    for y in range(7, 3 * TILE, TILE):
        top.rect(0, y, 3 * TILE, 1, "asphalt1")
    side = 3 * TILE
    top.rect(0, 0, side, 2, "slate4").rect(0, 0, 2, side, "slate3").rect(side - 2, 0, 2, side, "coral1")
    top.rect(side - 1, 0, 1, side, "coral3").rect(0, side - 2, side, 2, "slate3")
    top.rect(4, 4, side - 8, 1, "ochre2").rect(4, side - 5, side - 8, 1, "ochre1")
    top.rect(4, 4, 1, side - 8, "ochre2").rect(side - 5, 4, 1, side - 8, "ochre2")
    for number in range(9):
        art.paste(top.cut(number % 3 * TILE, number // 3 * TILE, TILE, TILE), number * TILE, 0)
    face = Canvas(3 * TILE, TILE)
    face.fill(face.rows >= 0, "teal0")
    for row in range(2, 12, 5):
        for column in range((row // 5 % 2) * 4 - 4, side, 8):
            face.rect(column, row, 7, 4, ("teal1", "teal1", "teal0")[int(rng.integers(0, 3))])
            face.rect(column, row, 7, 1, "teal2")
    face.rect(0, 0, side, 1, "indigo0").rect(0, 12, side, 4, "slate0").rect(0, 12, side, 1, "slate2")
    face.rect(0, 0, 1, TILE, "indigo0").rect(side - 1, 0, 1, TILE, "coral2")
    for number in range(3):
        art.paste(face.cut(number * TILE, 0, TILE, TILE), (9 + number) * TILE, 0)
    return art


def sheet() -> Canvas:
    """All tiles of the exchange."""
    art = Canvas(WIDE, SHEET_HIGH)
    for top, piece in (
        (0, ticket_wall()),
        (UNDER, under_wall()),
        (FLOOR, flags(4 * TILE, 68)),
        (LINES, lines()),
        (ARCHES, arch_wall()),
        (FOOT, low_wall()),
        (BLOCK, block()),
    ):
        art.paste(piece, 0, top)
    return art


def solid_tiles() -> list[int]:
    """The walls, and the island."""
    walls = [row * COLUMNS + column for row in (*range(4), *range(12, 18)) for column in range(COLUMNS)]
    return [*walls, *(18 * COLUMNS + slice_ for slice_ in range(12))]


# -- what stands in it ----------------------------------------------------------------------------------------------


def railing(wide: int) -> Canvas:
    """A railing of the weir: posts, two bars, hands have kept the upper one bright."""
    art = Canvas(wide, 20)
    for x in range(1, wide, 15):
        art.rect(x, 0, 3, 20, "slate2").rect(x, 0, 1, 20, "slate4").rect(x - 1, 18, 5, 2, "slate1")
        art.rect(x, 0, 3, 2, "ochre3")
    art.rect(0, 3, wide, 3, "ochre2").rect(0, 3, wide, 1, "ochre4").rect(0, 11, wide, 2, "slate3")
    return art


def rail_along() -> Canvas:
    """The same railing seen along its length: posts one behind the other under one bar."""
    art = Canvas(6, 44)
    for y in range(4, 44, 13):
        art.rect(1, y, 4, 14, "slate2").rect(1, y, 1, 14, "slate4").rect(4, y, 1, 14, "coral1")
    art.rect(1, 0, 4, 30, "ochre2").rect(1, 0, 1, 30, "ochre4").rect(4, 0, 1, 30, "coral3")
    return art


def board() -> Canvas:
    """The departure board: every line has the same destination, and a time that has been."""
    art = Canvas(112, 62)
    for x in (10, 99):
        art.rect(x, 40, 3, 22, "slate2").rect(x, 40, 1, 22, "slate4")
    art.box(0, 0, 112, 44, "slate1", "slate4", "slate0").rect(3, 3, 106, 38, "night0")
    rows = (("2204", "BED", "LATE"), ("2208", "BED", "LATE"), ("2215", "BED", ""), ("2231", "WEIR LANE", "GONE"))
    for number, (at, words, late) in enumerate(rows):
        y = 6 + number * 9
        art.text(6, y, at, "lamp2", 0.7).text(28, y, words, "lamp3" if number < 3 else "lamp1", 0.7)
        art.text(86, y, late, "coral3", 0.6)
        art.rect(4, y + 7, 104, 1, "night1")
    art.rect(110, 2, 2, 40, "coral3", 0.25)
    return art


def clock() -> Canvas:
    """A hall clock on its post; its hands are at two minutes to four."""
    art = Canvas(26, 74)
    art.rect(12, 20, 3, 54, "slate2").rect(12, 20, 1, 54, "slate4").rect(14, 20, 1, 54, "coral2")
    art.rect(8, 71, 11, 3, "slate1")
    art.ellipse(13, 12, 12, 12, "slate2").ellipse(13, 12, 10.4, 10.4, "cream4", 0.45)
    art.ellipse(13, 12, 9, 9, "cream5", 0.5)
    for x, y in ((13, 4), (13, 20), (5, 12), (21, 12)):
        art.pixel(x, y, "slate2")
    return art.line(13, 12, 12, 5, "slate0").line(13, 12, 18, 14, "slate0").pixel(13, 12, "coral2")


def kiosk() -> Canvas:
    """A kiosk with its shutter down: papers tied in a bundle, a stool on the counter."""
    art = Canvas(64, 60)
    art.box(2, 14, 60, 46, "moss1", "moss3", "moss0").rect(6, 26, 52, 18, "slate2")
    for y in range(27, 44, 3):
        art.rect(6, y, 52, 1, "slate1")
    art.rect(4, 44, 56, 4, "wood2").rect(4, 44, 56, 1, "wood4").rect(4, 48, 56, 1, "indigo0")
    for x in range(0, 64, 8):
        tone = "coral1" if x // 8 % 2 else "linen1"
        art.polygon([(x + 2, 6), (x + 9, 6), (x + 8, 17), (x, 17)], tone)
        art.ellipse(x + 4, 17, 4, 3, tone)
    art.rect(2, 4, 60, 3, "slate2").rect(2, 4, 60, 1, "slate4").rect(60, 14, 2, 44, "coral3", 0.2)
    art.box(10, 37, 14, 7, "cream3", "cream4", "cream1").rect(16, 37, 1, 7, "coral2").rect(40, 36, 12, 2, "wood3")
    art.rect(42, 38, 1, 6, "wood2").rect(49, 38, 1, 6, "wood2")
    return art


def settle() -> Canvas:
    """A waiting-room bench with its back to the wall, slatted, its brass plate rubbed blank."""
    art = Canvas(58, 28)
    for row in (2, 6, 10):
        art.rect(2, row, 54, 3, "wood1").rect(2, row, 54, 1, "wood3")
    art.rect(0, 15, 58, 4, "wood2").rect(0, 15, 58, 1, "wood4").rect(0, 19, 58, 1, "wood0")
    for x in (2, 27, 53):
        art.rect(x, 1, 3, 27, "slate1").rect(x, 1, 1, 27, "slate3").rect(x - 1, 12, 5, 2, "wood3")
    return art.rect(25, 4, 8, 3, "ochre3").rect(57, 15, 1, 4, "coral3", 0.3)


def luggage() -> Canvas:
    """A porter's trolley with somebody's cases, and an alarm clock on top of them."""
    art = Canvas(40, 38)
    art.rect(2, 4, 2, 28, "slate3").rect(2, 29, 34, 3, "slate2").rect(2, 29, 34, 1, "slate4")
    art.box(6, 17, 28, 12, "wood2", "wood3", "wood0").box(8, 8, 20, 9, "rose1", "rose2", "rose0")
    art.rect(10, 22, 3, 2, "ochre3").rect(26, 22, 3, 2, "ochre3").rect(16, 6, 5, 2, "rose2")
    art.ellipse(24, 4, 4, 4, "coral2").ellipse(24, 4, 2.8, 2.8, "cream5", 0.3).pixel(24, 3, "slate0")
    art.pixel(23, 4, "slate0")
    for x in (8, 30):
        art.ellipse(x, 34, 4, 4, "slate0").ellipse(x, 34, 2, 2, "slate3")
    return art.rect(33, 17, 1, 12, "coral3")


def column() -> Canvas:
    """A column of the hall: tiles below, fluted iron above; it goes up out of the picture."""
    art = Canvas(26, 104)
    shaft = art.rect_mask(6, 0, 14, 70)
    art.gradient(shaft, np.clip(0.8 - np.abs(art.columns - 11) / 12, 0, 1), ("slate1", "slate2", "slate3"), grain=0.0)
    for x in (9, 13, 16):
        art.rect(x, 0, 1, 68, "slate1")
    fade = np.clip(1 - art.rows / 26, 0, 1)
    art.shade(shaft & (art.thresholds < fade), 0.8)
    art.box(3, 66, 20, 5, "slate3", "slate5", "slate1")
    for row in range(71, 98, 6):
        for x in (4, 10, 16):
            art.rect(x, row, 6, 5, "teal1").rect(x, row, 5, 1, "teal2")
        art.rect(4, row + 5, 18, 1, "indigo0")
    art.box(1, 96, 24, 8, "slate2", "slate4", "slate0").rect(21, 4, 1, 92, "coral3", 0.3)
    art.rect(24, 96, 1, 7, "coral3", 0.25)
    return art


def hall_lamp() -> Canvas:
    """A globe lamp on a bracket post, turned down to a thread."""
    art = Canvas(18, 66)
    art.rect(8, 12, 2, 54, "slate2").rect(8, 12, 1, 54, "slate4").rect(5, 62, 8, 4, "slate1")
    art.ellipse(9, 8, 7.4, 7.4, "slate3").ellipse(9, 8, 6.4, 6.4, "lamp1", 0.35)
    art.ellipse(9, 8.6, 3.4, 3.4, "lamp3", 0.75)
    return art.rect(8, 0, 2, 2, "ochre3")


def lost_slippers() -> Canvas:
    """A row of single slippers, walked out of, all pointing the same way."""
    art = Canvas(72, 14)
    for x, y, tone in ((2, 7, "teal"), (16, 3, "coral"), (29, 8, "linen"), (45, 4, "ochre"), (58, 8, "indigo")):
        art.ellipse(x + 4, y + 2.5, 4.6, 2.4, f"{tone}1").rect(x, y, 4, 2, f"{tone}2").pixel(x + 7, y + 1, f"{tone}3")
    return art


def orange() -> Canvas:
    """An orange that has rolled."""
    art = Canvas(8, 8)
    art.ellipse(4, 4, 3.4, 3.4, "tie2").ellipse(3.5, 3.4, 2.2, 2.2, "tie3").pixel(4, 1, "moss3")
    return art.pixel(6, 4, "coral4")


def skylight() -> Canvas:
    """A skylight in an island's roof, with a lamp on somewhere under it."""
    art = Canvas(40, 26)
    art.box(0, 0, 40, 26, "slate2", "slate4", "slate0").rect(3, 3, 34, 20, "night1")
    art.wash(art.rect_mask(3, 3, 34, 20), np.clip(1.1 - np.hypot((art.columns - 22) / 22, (art.rows - 15) / 14), 0, 1),
             ("night1", "rose1", "lamp0", "lamp1"), 16, 0.5)  # fmt: skip
    for x in (11, 20, 29):
        art.rect(x, 3, 1, 20, "slate3")
    return art.rect(3, 12, 34, 1, "slate3").rect(39, 1, 1, 24, "coral3", 0.25)


def planter() -> Canvas:
    """A tub of municipal palms, which have done well."""
    art = Canvas(48, 50)
    art.paste(palm(4, 44, 40, "teal"), 2, 0)
    art.box(6, 34, 36, 16, "teal1", "teal3", "teal0").rect(6, 38, 36, 1, "ochre2")
    return art.rect(41, 35, 1, 14, "coral3", 0.3)


def hall_haze() -> Canvas:
    """The glow's air where the hall opens: rose that thickens to the right."""
    wide, high = 160, 256
    art = Canvas(wide, high)
    reach = np.clip(art.columns / wide, 0, 1) ** 1.9 * np.clip(1.1 - np.abs(art.rows - 128) / 190, 0, 1)
    steps = np.floor(reach * 6 + art.thresholds * 0.9) / 6
    for level, tone in enumerate(("rose2", "rose2", "rose3", "coral3", "coral4", "coral5"), 1):
        art.drape(np.abs(steps - level / 6) < 0.06, tone, 0.07 * level, 0.085 * level)
    return art


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    return {
        "railing": prop(railing(64), 4),
        "railing_short": prop(railing(33), 4),
        "rail_along": prop(rail_along(), 40),
        "board": prop(board(), 4),
        "clock": prop(clock(), 4),
        "kiosk": prop(kiosk(), 8),
        "settle": prop(settle(), 6),
        "luggage": prop(luggage(), 5),
        "column": Part(on_floor(column()), foot=4),
        "hall_lamp": prop(hall_lamp(), 4),
        "lost_slippers": flat(lost_slippers()),
        "orange": flat(orange()),
        "hall_haze": overhead(hall_haze()),
        "skylight": flat(skylight()),
        "planter": prop(planter(), 5),
    }


def main() -> None:
    """Write the exchange's tilesets."""
    write_sheet(TILESETS, "exchange", sheet(), solid_tiles())
    write_collection(TILESETS, "exchange_props", parts())


if __name__ == "__main__":
    main()
