"""The glow of *Everyone*: a square that is a bedroom's floor, and at its end a door, ajar, with the landing light on.

Everything is as large as it is to somebody very small: skirting as high as a shop front, boards as wide as a pavement.
Night blue paper with bells on it; all light comes through the gap. Ids in the sheet, 16 tiles a row: rows 0-3
wallpaper, seamless both ways, 4-5 its lowest strip, 6-7 the skirting board; 8-9 boards in its shadow, 10-13 boards,
seamless both ways; in row 14 a rug in nine slices (0-8) and its fringe (9 left, 10 middle, 11 right); 16-17 the side of
the bed at the square's foot, with the quilt over it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from interior import flat, on_floor, prop
from pixel_kit import TILE, Canvas, Part, save_picture, write_collection, write_sheet
from street_ground import smooth_noise

ASSETS = Path(__file__).resolve().parents[1]
TILESETS = ASSETS / "tilesets"
CUTSCENE = ASSETS / "pictures" / "cutscene"

COLUMNS = 16
WIDE = COLUMNS * TILE
PAPER, STRIP, SKIRTING, SHADE, BOARDS, RUG, BED = (row * TILE for row in (0, 4, 6, 8, 10, 14, 16))
SHEET_HIGH = 18 * TILE
VIEW = (480, 270)


# -- the room -------------------------------------------------------------------------------------------------------


def bell(art: Canvas, x: int, y: int, tone: str, light: str) -> None:
    """A small bell of the paper's pattern, and its sprig."""
    art.rect(x + 3, y, 2, 1, light).rect(x + 2, y + 1, 4, 3, tone).rect(x + 1, y + 4, 6, 2, tone)
    art.rect(x, y + 6, 8, 1, light)
    art.pixel(x + 3, y + 8, light).pixel(x - 2, y + 2, tone).pixel(x - 3, y + 1, tone).pixel(x + 9, y + 2, tone)
    art.pixel(x + 10, y + 1, tone).pixel(x - 3, y + 4, tone).pixel(x + 10, y + 4, tone)


def paper(high: int) -> Canvas:
    """Wallpaper in two stripes of night blue, a bell on every other one."""
    rng = np.random.default_rng(81)
    art = Canvas(WIDE, high)
    noise = smooth_noise(high, WIDE, rng, 9, 9)
    art.gradient(art.rows >= 0, noise, ("night1", "indigo1", "indigo1", "night1"), grain=0.5)
    for x in range(0, WIDE, 64):
        art.glaze(art.rect_mask(x, 0, 32, high), "indigo2", 0.34)
        art.rect(x, 0, 1, high, "indigo2").rect(x + 31, 0, 1, high, "indigo2")
        for row in range(0, high, 32):
            bell(art, x + 12, row + 8, "indigo3", "indigo4")
            bell(art, x + 44, row + 24, "indigo2", "indigo3")
    return art


def paper_strip() -> Canvas:
    """The paper's lowest strip, lost in the dark towards the top, and lit from the floor."""
    art = paper(2 * TILE)
    art.glaze(art.rows >= 18, "rose2", 0.10)
    return art


def skirting() -> Canvas:
    """The skirting board: moulded, painted often, as high as a shop front."""
    rng = np.random.default_rng(82)
    art = Canvas(WIDE, 2 * TILE)
    art.gradient(art.rows >= 0, 1 - art.rows / 34, ("linen0", "linen0", "linen1", "linen1"), grain=0.5)
    art.rect(0, 0, WIDE, 1, "linen2").rect(0, 1, WIDE, 3, "linen1").rect(0, 4, WIDE, 1, "linen0")
    art.rect(0, 5, WIDE, 1, "indigo3")
    art.rect(0, 9, WIDE, 1, "linen2").rect(0, 10, WIDE, 1, "indigo3")
    for _ in range(9):
        x, y = int(rng.integers(0, WIDE - 8)), int(rng.integers(13, 28))
        art.rect(x, y, int(rng.integers(2, 7)), 1, "indigo3")
    art.glaze(art.rows >= 0, "night1", 0.34)
    art.glaze(art.rows >= 24, "coral2", 0.14)
    return art.rect(0, 31, WIDE, 1, "indigo0")


def boards(high: int, seed: int) -> Canvas:
    """Floorboards as wide as a pavement: grain, knots, a nail at either end."""
    rng = np.random.default_rng(seed)
    art = Canvas(WIDE, high)
    for number, top in enumerate(range(0, high, 32)):
        plank = art.rect_mask(0, top, WIDE, 32)
        grain = smooth_noise(high, WIDE, rng, 1.6, 26)
        art.gradient(plank, grain, ("floor0", "floor0", "wood1", "floor0"), grain=0.5)
        art.rect(0, top, WIDE, 1, "wood1").rect(0, top + 31, WIDE, 1, "indigo0").rect(0, top + 30, WIDE, 1, "wood0")
        joint = (number * 112 + 40) % WIDE
        art.rect(joint, top, 1, 31, "indigo0").rect(joint + 1, top + 1, 1, 29, "floor1")
        for x in (joint - 4, joint + 5):
            for y in (6, 24):
                art.rect(x % WIDE, top + y, 2, 2, "slate1").pixel(x % WIDE, top + y, "slate3")
        knot = (joint + 96) % WIDE
        if number % 2 == 0 and 12 < knot < WIDE - 12:
            art.ellipse(knot, top + 15, 7, 4, "wood0").ellipse(knot, top + 15, 4, 2, "floor1")
            art.pixel(knot, top + 15, "wood0")
    art.glaze(art.rows >= 0, "night1", 0.36)
    return art


def rug() -> Canvas:
    """A bedside rug as large as a lawn: nine slices, and the fringe of its lower edge."""
    art = Canvas(WIDE, TILE)
    side = 3 * TILE
    top = Canvas(side, side)
    noise = smooth_noise(side, side, np.random.default_rng(84), 3, 3)
    top.gradient(top.rows >= 0, noise, ("rose1", "coral1", "rose1"), grain=0.9)
    for inset, tone in ((2, "ochre2"), (5, "teal2"), (6, "teal1"), (9, "ochre1")):
        top.rect(inset, inset, side - 2 * inset, 1, tone).rect(inset, side - 1 - inset, side - 2 * inset, 1, tone)
        top.rect(inset, inset, 1, side - 2 * inset, tone).rect(side - 1 - inset, inset, 1, side - 2 * inset, tone)
    top.glaze(top.rows >= 0, "night1", 0.44)
    for number in range(9):
        art.paste(top.cut(number % 3 * TILE, number // 3 * TILE, TILE, TILE), number * TILE, 0)
    for number in range(3):
        for x in range(0, TILE, 2):
            art.rect((9 + number) * TILE + x, 0, 1, 5 + x * 7 % 3, "cream2")
    return art


def bedside() -> Canvas:
    """The side of the bed at the square's foot, from the back: the quilt's patches hang over it."""
    rng = np.random.default_rng(85)
    art = Canvas(WIDE, 2 * TILE)
    tones = ("coral1", "teal1", "indigo2", "rose1", "moss1", "night2", "ochre1", "linen0")
    for row in range(2):
        for x in range(0, WIDE, 16):
            tone = tones[int(rng.integers(0, len(tones)))]
            y = row * 14
            art.rect(x, y, 16, 14, tone).rect(x, y, 16, 1, "indigo3")
            for stitch in range(x + 1, x + 15, 3):
                art.pixel(stitch, y + 2, "linen1").pixel(stitch, y + 12, "indigo0")
            art.rect(x, y, 1, 14, "indigo0")
    art.rect(0, 28, WIDE, 4, "indigo0")
    fade = np.clip((art.rows - 4) / 24, 0, 1)
    art.shade((art.rows >= 4) & (art.thresholds < fade), 0.7)
    return art.rect(0, 0, WIDE, 2, "linen1").rect(0, 0, WIDE, 1, "linen2")


def sheet() -> Canvas:
    """All tiles of the square."""
    art = Canvas(WIDE, SHEET_HIGH)
    for top, piece in (
        (PAPER, paper(4 * TILE)),
        (STRIP, paper_strip()),
        (SKIRTING, skirting()),
        (SHADE, boards(2 * TILE, 86).occlusion(0, 0, WIDE, 12, 0.7)),
        (BOARDS, boards(4 * TILE, 83)),
        (RUG, rug()),
        (BED, bedside()),
    ):
        art.paste(piece, 0, top)
    return art


def solid_tiles() -> list[int]:
    """The wall, its skirting, and the bed."""
    return [row * COLUMNS + column for row in (*range(8), 16, 17) for column in range(COLUMNS)]


# -- the door -------------------------------------------------------------------------------------------------------


def landing_light(art: Canvas, x: int, y: int, wide: int, high: int, strength: float = 1.0) -> None:
    """What is seen through the gap: paper in lamplight, a banister going down, and high up a shade with a fringe."""
    inside = art.rect_mask(x, y, wide, high)
    far = np.hypot((art.columns - x - wide / 2) / (wide * 0.9), (art.rows - y - high * 0.24) / (high * 0.75))
    tones = ("rose2", "rose3", "coral3", "coral4", "coral5", "lamp4")
    art.wash(inside, np.clip(1.05 - far, 0, 1), tones, 20, strength)
    scale = wide / 42
    shade, top = x + wide // 2, y + round(high * 0.13)
    art.rect(shade, y, 1, top - y, "rose2", 0.6)
    for row in range(round(12 * scale)):
        half = round((5 + row * 0.75) * scale)
        band = inside & art.rect_mask(shade - half, top + row, half * 2, 1)
        art.fill(band, "lamp5" if row > 2 else "coral5", strength)
    for fringe in range(-round(13 * scale), round(13 * scale), 2):
        art.fill(inside & art.rect_mask(shade + fringe, top + round(12 * scale), 1, 3), "coral3", strength * 0.8)
    # The banister: its rail falls to the right, where the stair goes down.
    for step in range(0, wide, max(3, round(5 * scale))):
        rail = y + round(high * 0.72) + step // 4
        art.fill(inside & art.rect_mask(x + step, rail, max(1, round(scale)), high), "rose1", 0.5)
    for column in range(wide):
        rail = y + round(high * 0.72) + column // 4
        art.fill(inside & art.rect_mask(x + column, rail - 2, 1, 3), "rose2", 0.6)
    art.fill(inside & art.rect_mask(x, y + high - round(8 * scale), wide, high), "rose2", 0.7)
    art.fill(inside & art.rect_mask(x, y + high - round(8 * scale), wide, 1), "coral4", strength)


def door_leaf(art: Canvas, x: int, y: int, wide: int, high: int) -> None:
    """The leaf, hinged at its left and swung a little inward: four panels, a handle out of reach, a gown on a hook."""
    leaf = art.rect_mask(x, y, wide, high)
    art.gradient(leaf, np.clip((art.columns - x) / wide, 0, 1), ("indigo1", "indigo2", "slate2", "slate3"), grain=0.6)
    for top, bottom in ((0.05, 0.42), (0.50, 0.94)):
        for left, right in ((0.10, 0.46), (0.56, 0.90)):
            px, py = x + round(wide * left), y + round(high * top)
            pw, ph = round(wide * (right - left)), round(high * (bottom - top))
            art.rect(px, py, pw, ph, "indigo1").rect(px, py, pw, 1, "indigo0").rect(px, py, 1, ph, "indigo0")
            art.rect(px + pw - 1, py, 1, ph, "slate3").rect(px, py + ph - 1, pw, 1, "slate3")
    art.rect(x + wide - 2, y, 2, high, "coral4", 0.8).rect(x + wide - 3, y, 1, high, "coral2", 0.5)
    knob = max(2, wide // 20)
    art.ellipse(x + wide - 4 - knob, y + high * 0.47, knob, knob, "ochre3", 0.25)
    art.pixel(x + wide - 4, round(y + high * 0.47) - 1, "lamp4", 0.8)
    # The gown on its hook: green, with a burn on the cuff.
    hook, drop = x + round(wide * 0.5), y + round(high * 0.10)
    art.rect(hook - 1, drop - 3, 2, 4, "ochre3")
    gown = art.polygon_mask(
        [
            (hook - wide * 0.10, drop), (hook + wide * 0.10, drop), (hook + wide * 0.22, drop + high * 0.30),
            (hook + wide * 0.18, drop + high * 0.46), (hook - wide * 0.20, drop + high * 0.47),
            (hook - wide * 0.24, drop + high * 0.28),
        ]
    )  # fmt: skip
    art.gradient(gown, np.clip((art.columns - hook) / wide + 0.5, 0, 1), ("moss1", "moss2", "moss3"), grain=0.6)
    for part in (-0.08, 0.02, 0.11):
        art.fill(gown & art.rect_mask(round(hook + wide * part), drop + 6, 1, high), "moss1")
    art.rect(round(hook + wide * 0.15), round(drop + high * 0.27), max(2, wide // 22), 2, "wood0")


def tall_door() -> Canvas:
    """The door in its frame, 144 x 188: the gap is at its right, 42 px wide, its middle 103 px from the left."""
    art = Canvas(144, 188)
    art.rect(0, 0, 144, 188, "linen0").rect(0, 0, 144, 2, "linen1").rect(3, 3, 2, 185, "linen1")
    art.rect(141, 3, 3, 185, "indigo3")
    art.rect(8, 8, 128, 180, "indigo3").rect(10, 10, 124, 178, "linen0").rect(18, 16, 108, 172, "indigo0")
    art.glaze(art.rows >= 0, "night1", 0.4)
    landing_light(art, 82, 18, 42, 170)
    door_leaf(art, 20, 18, 62, 170)
    art.rect(124, 18, 2, 170, "coral4", 0.8).rect(126, 16, 4, 172, "coral2", 0.3).rect(82, 16, 44, 2, "coral3", 0.6)
    # Somebody was measured against the frame, until they were this tall.
    for y, tone in ((150, "coral5"), (138, "coral4"), (129, "coral4"), (118, "coral4"), (112, "coral3")):
        art.rect(131, y, 5, 1, tone, 0.4)
    return art.rect(0, 186, 144, 2, "indigo0").rect(82, 184, 42, 4, "coral5", 0.9)


def floor_light() -> Canvas:
    """The light that falls through the gap over the boards: a wedge that widens, see-through and shining."""
    wide, high = 320, 224
    art = Canvas(wide, high)
    depth = art.rows / high
    middle = 160 - depth * 18
    half = 22 + depth * 118
    across = np.abs(art.columns - middle) / half
    reach = np.clip(1.06 - across, 0, 1) ** 0.7 * (1 - depth) ** 0.8
    steps = np.floor(reach * 7 + art.thresholds * 0.9) / 7
    for level, tone in enumerate(("rose2", "rose2", "rose3", "coral3", "coral3", "coral4", "coral5"), 1):
        art.drape(np.abs(steps - level / 7) < 0.05, tone, 0.07 * level, 0.06 * level)
    return art


# -- what lies about ------------------------------------------------------------------------------------------------


def great_slipper() -> Canvas:
    """One slipper, as large as a van, its back trodden down."""
    art = Canvas(112, 48)
    art.ellipse(58, 30, 54, 17, "moss0").ellipse(58, 28, 53, 16, "moss2").ellipse(36, 25, 26, 10, "moss0")
    art.ellipse(34, 25, 24, 8.6, "ash1").ellipse(34, 26, 22, 6.6, "ash2")
    upper = art.ellipse_mask(76, 24, 35, 20) & (art.columns > 52)
    art.gradient(upper, np.clip(1 - (art.rows - 4) / 40, 0, 1), ("moss1", "moss2", "moss3", "moss4"), grain=0.6)
    art.fill(art.ellipse_mask(54, 24, 6, 15) & upper, "moss1")
    for x, y in ((74, 12), (80, 10), (77, 15)):
        art.ellipse(x, y, 5, 4, "coral2").ellipse(x - 1, y - 1, 3, 2, "coral3")
    art.rect(5, 38, 104, 6, "wood0").ellipse(58, 39, 54, 7, "wood1").ellipse(58, 36, 53, 7, "moss1")
    return art.fill(art.ellipse_mask(58, 28, 54, 17) & ~art.ellipse_mask(56, 28, 54, 17), "coral3", 0.3)


def great_clock() -> Canvas:
    """An alarm clock as tall as a lamp post, with both its bells; it says two minutes to four."""
    art = Canvas(64, 84)
    for x in (14, 50):
        art.ellipse(x, 12, 12, 9, "ochre2").ellipse(x - 1, 10, 10, 6.4, "ochre3").ellipse(x - 3, 8, 4, 2, "ochre5")
    art.rect(30, 2, 4, 14, "slate3").ellipse(32, 4, 4, 4, "slate4")
    for x in (12, 48):
        art.polygon([(x, 70), (x + 6, 70), (x + 4, 84), (x - 2, 84)], "ochre1")
    art.ellipse(32, 46, 31, 31, "coral1").ellipse(32, 46, 29, 29, "coral2").ellipse(32, 46, 24, 24, "cream2")
    art.ellipse(32, 46, 23, 23, "cream4", 0.2)
    for hour in range(12):
        x, y = 32 + 19 * np.sin(hour * np.pi / 6), 46 - 19 * np.cos(hour * np.pi / 6)
        art.rect(round(float(x)) - 1, round(float(y)) - 1, 2, 2, "slate1")
    art.line(32, 46, 29, 29, "slate0").line(33, 46, 30, 29, "slate0").line(32, 46, 42, 52, "slate0")
    art.line(32, 47, 42, 53, "slate0").rect(31, 45, 3, 3, "coral2")
    return art.fill(art.ellipse_mask(32, 46, 31, 31) & ~art.ellipse_mask(30, 46, 31, 31), "coral4", 0.3)


def great_glass() -> Canvas:
    """A glass of water left beside the bed, as tall as a house door."""
    art = Canvas(44, 62)
    art.drape(art.polygon_mask([(3, 2), (41, 2), (37, 60), (7, 60)]), "ice2", 0.42, 0.03)
    art.drape(art.polygon_mask([(5, 20), (39, 20), (37, 58), (7, 58)]), "ice3", 0.5, 0.06)
    art.ellipse(22, 20, 17, 4, "ice3").ellipse(22, 19.4, 15, 2.8, "ice4", 0.1)
    art.curve([(3, 2), (7, 60), (37, 60), (41, 2)], "ice4").ellipse(22, 59, 15, 3, "ice2")
    far = np.hypot((art.columns - 22) / 19, (art.rows - 3) / 3)
    art.fill((far < 1) & (far > 0.8), "ice5").rect(12, 8, 2, 40, "ice5").rect(38, 6, 1, 50, "coral4", 0.5)
    return art


def great_books() -> Canvas:
    """Three books on the floor, the topmost open on its face."""
    art = Canvas(96, 52)
    for y, x, wide, ramp in ((36, 2, 90, "teal"), (22, 8, 80, "rose")):
        art.rect(x, y, wide, 14, f"{ramp}1").rect(x, y, wide, 2, f"{ramp}3").rect(x, y + 12, wide, 2, f"{ramp}0")
        art.rect(x + wide - 8, y + 3, 7, 8, "cream3").rect(x + wide - 8, y + 6, 7, 1, "cream1")
        art.rect(x + 8, y + 2, 3, 10, "ochre3")
    art.polygon([(10, 22), (46, 6), (84, 22)], "indigo3").polygon([(14, 22), (46, 8), (80, 22)], "indigo2")
    art.rect(12, 20, 70, 2, "cream4").rect(45, 6, 3, 4, "indigo4").rect(91, 36, 1, 14, "coral3", 0.3)
    return art


def socket() -> Canvas:
    """A socket in the skirting, as large as a garage; nothing is plugged in."""
    art = Canvas(46, 26)
    art.box(0, 0, 46, 26, "linen1", "linen2", "linen0")
    for x in (12, 34):
        art.rect(x - 1, 5, 3, 6, "indigo0").rect(x - 6, 14, 4, 3, "indigo0").rect(x + 3, 14, 4, 3, "indigo0")
    art.glaze(art.rows >= 0, "night1", 0.36)
    return art.rect(45, 1, 1, 24, "coral3")


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    return {
        "tall_door": flat(tall_door()),
        "floor_light": flat(floor_light()),
        "great_slipper": Part(on_floor(great_slipper()), foot=8),
        "great_clock": Part(on_floor(great_clock()), foot=4),
        "great_glass": prop(great_glass(), 10),
        "great_books": Part(on_floor(great_books()), foot=4),
        "socket": flat(socket()),
    }


# -- the end --------------------------------------------------------------------------------------------------------


def end_door(gap: int, watched: bool) -> Canvas:
    """The end: the door from its foot, `gap` px open, and where it is watched the heads of those who are there."""
    art = Canvas(*VIEW)
    art.fill(art.rows >= 0, "indigo0")
    wall = paper(VIEW[1])
    art.paste(wall, 0, 0).paste(wall, 256, 0)
    reach = np.hypot((art.columns - 300) / 300, (art.rows - 150) / 240)
    art.shade(art.thresholds * 0.9 < reach, 0.75)
    art.rect(120, 0, 250, 232, "linen0").rect(126, 0, 238, 232, "indigo3").rect(132, 0, 226, 232, "linen0")
    art.glaze(art.rect_mask(120, 0, 250, 232), "night1", 0.5)
    art.rect(142, 0, 206, 232, "indigo0")
    leaf = 206 - gap
    landing_light(art, 142 + leaf, -60, gap, 292)
    door_leaf(art, 142, -60, leaf, 292)
    art.rect(346, 0, 2, 232, "coral4", 0.8).rect(348, 0, 8, 232, "coral2", 0.35)
    for y, tone in ((214, "coral5"), (196, "coral5"), (182, "coral4"), (166, "coral4"), (158, "coral3")):
        art.rect(360, y, 12, 1, tone, 0.5)
    floor = art.rect_mask(0, 232, *VIEW)
    art.fill(floor, "floor0").rect(0, 232, VIEW[0], 1, "indigo0")
    art.rect(0, 250, VIEW[0], 1, "wood0").glaze(floor, "night1", 0.5)
    middle = 142 + leaf + gap / 2
    spread = np.abs(art.columns - middle) / (gap * 0.6 + (art.rows - 232) * 1.6)
    for level, tone in ((1.0, "rose2"), (0.78, "coral2"), (0.55, "coral3"), (0.3, "coral4")):
        lit = floor & (spread + (art.thresholds - 0.5) * 0.2 < level)
        art.glaze(lit, tone, 0.55, 0.5)
    rng = np.random.default_rng(87)
    for _ in range(120 if watched else 0):
        x, depth = float(rng.random()) * VIEW[0], float(rng.random()) ** 0.6
        y, size = 246 + depth * 24, 3.6 + depth * 3.6
        near = abs(x - middle) < gap * 0.35 + 12
        if near and depth < 0.8:
            continue
        art.ellipse(x, y, size, size * 1.05, "night1")
        art.rect(round(x - size), round(y + size * 0.8), round(size * 2), 30, "night0")
        side = 1 if x < middle else -1
        rim = art.ellipse_mask(x, y, size, size * 1.05) & ~art.ellipse_mask(x - side, y + 0.8, size, size * 1.05)
        art.fill(rim, "coral3" if abs(x - middle) < 130 else "rose2", 0.5)
    return art


def end_landing() -> Canvas:
    """The other side: a landing, a chair outside the door, a tray on it, and the shade with its fringe."""
    art = Canvas(*VIEW)
    far = np.hypot((art.columns - 250) / 330, (art.rows - 58) / 240)
    warmth = ("rose1", "rose2", "rose3", "coral3", "coral4", "coral5")
    art.wash(art.rows >= 0, np.clip(1.05 - far, 0, 1), warmth, 26, 0.55)
    for x in range(4, VIEW[0], 24):
        art.glaze(art.rect_mask(x, 0, 1, 190), "coral5", 0.14)
        for y in range(12 + x // 24 % 2 * 18, 180, 36):
            art.glaze(art.rect_mask(x + 10, y, 4, 4) | art.rect_mask(x + 9, y + 4, 6, 2), "rose3", 0.3)
    art.rect(250, 0, 1, 34, "rose1")
    for row in range(26):
        half = 11 + row
        art.rect(250 - half, 34 + row, half * 2, 1, "coral5" if row < 4 else "lamp4", 1.0)
        art.rect(250 - half // 2, 34 + row, half, 1, "lamp5", 1.0)
    for x in range(214, 287, 3):
        art.rect(x, 60, 1, 5 + x % 2 * 2, "coral3", 0.9)
    floor = art.rect_mask(0, 196, *VIEW)
    art.wash(floor, np.clip(1.1 - np.hypot((art.columns - 250) / 260, (art.rows - 200) / 80), 0, 1),
             ("rose1", "rose2", "coral2", "coral3"), 20, 0.35)  # fmt: skip
    art.rect(0, 188, VIEW[0], 8, "rose2", 0.3).rect(0, 188, VIEW[0], 1, "coral4", 0.5).rect(0, 196, VIEW[0], 2, "rose1")
    # The door she came by, at an ordinary height, and the dark behind it.
    art.rect(28, 40, 84, 156, "linen2", 0.25).rect(36, 48, 68, 148, "indigo0").rect(28, 40, 84, 1, "linen4", 0.4)
    art.rect(84, 48, 20, 148, "linen3", 0.3).rect(84, 48, 1, 148, "coral5", 0.6)
    art.ellipse(90, 124, 2.6, 2.6, "ochre4", 0.5)
    # Somebody has sat here: a kitchen chair, and on it a tray.
    art.rect(140, 116, 4, 82, "wood2").rect(174, 150, 4, 52, "wood2").rect(140, 116, 4, 1, "wood4")
    art.rect(146, 120, 3, 34, "wood3")
    for y in (120, 132):
        art.rect(142, y, 34, 4, "wood3").rect(142, y, 34, 1, "wood5", 0.2)
    art.rect(173, 116, 4, 40, "wood2").rect(138, 152, 44, 5, "wood3").rect(138, 152, 44, 1, "wood5", 0.3)
    art.rect(144, 157, 4, 45, "wood2")
    art.rect(142, 148, 36, 3, "ochre2").rect(142, 148, 36, 1, "ochre4", 0.3).rect(150, 140, 14, 8, "linen4", 0.3)
    art.rect(148, 139, 18, 2, "ice4", 0.3).rect(169, 141, 5, 7, "coral2").rect(169, 141, 5, 1, "coral4", 0.3)
    # The banister, and the stair going down to where the others are.
    for x in range(330, VIEW[0], 16):
        drop = (x - 330) // 3
        art.rect(x, 138 + drop, 4, 140, "rose1").rect(x, 138 + drop, 1, 140, "coral3", 0.4)
    for x in range(322, VIEW[0]):
        drop = max(0, x - 330) // 3
        art.rect(x, 130 + drop, 1, 7, "wood1").rect(x, 130 + drop, 1, 2, "coral5", 0.5)
    art.rect(318, 118, 12, 84, "wood1").rect(318, 118, 2, 84, "coral4", 0.4).ellipse(324, 114, 8, 8, "wood2")
    art.ellipse(322, 112, 4, 4, "coral5", 0.4)
    return art


def main() -> None:
    """Write the square's tilesets and the end's pictures."""
    write_sheet(TILESETS, "landing", sheet(), solid_tiles())
    write_collection(TILESETS, "landing_props", parts())
    for number, gap in enumerate((58, 128)):
        save_picture(end_door(gap, True), CUTSCENE / f"landing_{number}.png")
        save_picture(end_door(gap, False), CUTSCENE / f"landing_{number}_alone.png")
    save_picture(end_landing(), CUTSCENE / "landing_2.png")


if __name__ == "__main__":
    main()
