"""The street of *Everyone*, Elara's dream: wet asphalt between sleeping houses, trams that have stopped, the sleepers.

Everything is night blue; rose light comes from the right, where the glow is, and lies on the right edge of whatever
stands. Ids in the sheet, 16 tiles a row: rows 0-3 the houses, 4-5 the far pavement and its kerb, 6-9 asphalt, seamless
both ways, 10-11 the tram's bed with its rails, 12-13 the near kerb and pavement, 14-15 the low wall at the street's
foot, 16-19 further houses.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from crowd_marks import marks
from interior import flat, on_floor, overhead, prop
from pixel_kit import TILE, Canvas, Part, save_picture, write_collection, write_sheet
from sleepers import asleep_sheet, awake_sheet, bystander_sheet, far_sheet, named_sheet
from street_ground import asphalt, kerb, rails, setts, slabs, smooth_noise

ASSETS = Path(__file__).resolve().parents[1]
TILESETS = ASSETS / "tilesets"
PICTURES = ASSETS / "pictures" / "crowds"

COLUMNS = 16
WIDE = COLUMNS * TILE
HOUSES = 4 * TILE
FAR, ROAD, BED, NEAR, WALL, MORE = (row * TILE for row in (4, 6, 10, 12, 14, 16))
SHEET_HIGH = 20 * TILE


# -- the street -----------------------------------------------------------------------------------------------------


def window(art: Canvas, x: int, y: int, high: int, kind: int) -> None:
    """A window: curtains drawn (0), blind (1), dark glass (2), somebody's lamp left on behind the curtain (3)."""
    art.rect(x - 1, y - 1, 12, high + 2, "slate0")
    art.rect(x, y, 10, high, "night1")
    if kind == 0:
        for fold in range(0, 10, 2):
            art.rect(x + fold, y, 1, high, "indigo2").rect(x + fold + 1, y, 1, high, "indigo1")
        art.rect(x + 4, y, 2, high, "night0")
    elif kind == 1:
        for row in range(0, high - 3, 2):
            art.rect(x, y + row, 10, 1, "slate2")
        art.rect(x + 5, y + high - 3, 1, 2, "slate3")
    elif kind == 3:
        art.rect(x, y, 10, high, "rose2", 0.35)
        for fold in range(1, 10, 3):
            art.rect(x + fold, y, 1, high, "rose1", 0.3)
        art.rect(x + 3, y + high - 5, 4, 4, "coral3", 0.45)
    art.rect(x + 4, y, 1, high, "slate0").rect(x, y + high // 2, 10, 1, "slate0")
    art.rect(x + 9, y, 1, high, "coral1", 0.14)
    art.rect(x - 2, y + high + 1, 14, 2, "slate3").rect(x - 2, y + high + 1, 14, 1, "slate4")


def house_front(art: Canvas, left: int, wide: int, tone: str, windows: tuple[int, ...], door: int) -> None:
    """One house of the terrace: two storeys of brick, windows by `windows`, a door at `door` px or none below 0."""
    rng = np.random.default_rng(left * 7 + wide)
    wall = art.rect_mask(left, 0, wide, HOUSES)
    level = 0.34 + 0.25 * art.rows / HOUSES
    art.gradient(wall, level, (f"{tone}0", f"{tone}1", f"{tone}1", f"{tone}2"), grain=0.35)
    for row in range(2, HOUSES - 8, 4):
        for column in range(left + (row // 4 % 2) * 4, left + wide - 6, 8):
            if rng.random() < 0.16:
                art.glaze(art.rect_mask(column, row, 7, 3), f"{tone}2", 0.35)
            elif rng.random() < 0.12:
                art.glaze(art.rect_mask(column, row, 7, 3), "indigo0", 0.3)
    art.rect(left, 27, wide, 2, f"{tone}0").rect(left, 26, wide, 1, f"{tone}3")
    art.rect(left, HOUSES - 8, wide, 8, "slate1").rect(left, HOUSES - 8, wide, 1, "slate2")
    count = len(windows) // 2
    for number, kind in enumerate(windows):
        storey, place = divmod(number, count)
        x = left + 7 + place * ((wide - 14) // count) + ((wide - 14) // count - 10) // 2
        if kind < 0 or (storey and 0 <= door < x + 12 - left and x - left < door + 16):
            continue
        window(art, x, 6 if not storey else 34, 15 if not storey else 16, kind)
    if door >= 0:
        x = left + door
        art.rect(x - 2, 31, 18, 33, "slate0").rect(x - 1, 32, 16, 32, "slate2")
        art.rect(x + 1, 40, 12, 24, "indigo1").rect(x + 1, 40, 12, 1, "indigo3")
        for top in (43, 53):
            art.rect(x + 3, top, 8, 7, "indigo0").rect(x + 3, top, 8, 1, "indigo2")
        art.rect(x + 1, 33, 12, 5, "night1").rect(x + 7, 33, 1, 5, "slate1")
        art.pixel(x + 11, 51, "ochre3").rect(x - 3, 61, 20, 3, "stone3").rect(x - 3, 61, 20, 1, "stone4")
        art.text(x + 2, 34, str(left % 89 + 11)[:2], "slate4")
    art.rect(left, 0, 1, HOUSES, f"{tone}0").rect(left + wide - 2, 0, 1, HOUSES, "coral1").rect(
        left + wide - 1, 0, 1, HOUSES, "indigo0"
    )
    pipe = left + wide - 6
    art.rect(pipe, 0, 2, HOUSES - 4, "slate2").rect(pipe + 1, 0, 1, HOUSES - 4, "coral1")
    for row in (12, 36):
        art.rect(pipe - 1, row, 4, 1, "slate1")


def houses(second: bool) -> Canvas:
    """A terrace, 256 px that repeat: nobody is at home, and some have left a lamp on."""
    art = Canvas(WIDE, HOUSES)
    if not second:
        house_front(art, 0, 88, "brick", (0, 1, 0, 2, 0, 0), 58)
        house_front(art, 88, 72, "slate", (1, 3, 0, 2, 0, 2), 8)
        house_front(art, 160, 96, "brick", (0, 0, 2, 0, 1, 0, 0, 0), 70)
    else:
        house_front(art, 0, 64, "slate", (2, 0, 0, 0), 38)
        house_front(art, 64, 104, "brick", (0, 1, 0, 0, 0, 3, 0, 1), 30)
        house_front(art, 168, 88, "slate", (0, 2, 0, 0, 1, 0), 60)
    return art


def pavement() -> Canvas:
    """The far pavement, two tiles deep, in the houses' shadow, with the kerb at its foot."""
    rng = np.random.default_rng(51)
    art = Canvas(WIDE, 2 * TILE)
    noise = smooth_noise(art.height, art.width, rng, 7, 10)
    art.gradient(art.rows >= 0, noise, ("stone1", "stone2", "stone2", "stone2"), grain=0.5)
    slabs(art, 0, (12, 14), rng)
    kerb(art, 26, rng, False)
    art.glaze(art.rows >= 0, "night1", 0.42)
    art.occlusion(0, 0, WIDE, 11, 0.8)
    return art


def road() -> Canvas:
    """Wet asphalt, four tiles deep, seamless both ways: low in contrast, for two thousand people walk on it."""
    rng = np.random.default_rng(52)
    art = Canvas(WIDE, 4 * TILE)
    noise = smooth_noise(art.height, art.width, rng, 9, 16)
    asphalt(art, art.rows >= 0, noise, rng)
    damp = smooth_noise(art.height, art.width, rng, 3, 20)
    art.glaze(damp > 0.62, "night2", 0.34)
    art.glaze(damp > 0.76, "night3", 0.2)
    gleam = (damp > 0.7) & (art.rows % 5 == 2) & (smooth_noise(art.height, art.width, rng, 0.6, 5) > 0.55)
    art.glaze(gleam, "coral2", 0.22)
    art.glaze(art.rows >= 0, "night1", 0.2)
    return art


def tram_bed() -> Canvas:
    """The tram's bed, two tiles deep, with both rails; rose lies along their tops."""
    rng = np.random.default_rng(53)
    art = Canvas(WIDE, 2 * TILE)
    setts(art, 0, 2 * TILE, rng)
    for y in (7, 23):
        rails(art, y)
        art.glaze(art.rows == y, "coral3", 0.3)
    art.glaze(art.rows >= 0, "night1", 0.34)
    return art


def near_pavement() -> Canvas:
    """The near kerb and pavement, two tiles deep."""
    rng = np.random.default_rng(54)
    art = Canvas(WIDE, 2 * TILE)
    noise = smooth_noise(art.height, art.width, rng, 7, 10)
    art.gradient(art.rows >= 0, noise, ("stone1", "stone2", "stone2", "stone2"), grain=0.5)
    slabs(art, 6, (12, 14), rng)
    kerb(art, 0, rng, True)
    art.glaze(art.rows >= 0, "night1", 0.42)
    art.occlusion(0, 22, WIDE, 10, 0.4)
    return art


def low_wall() -> Canvas:
    """The low wall at the street's foot, seen from behind: coping above, bricks below, lost in the dark."""
    rng = np.random.default_rng(55)
    art = Canvas(WIDE, 2 * TILE)
    art.fill(art.rows >= 0, "brick0")
    for row in range(10, 32, 4):
        for column in range((row // 4 % 2) * 5, WIDE, 10):
            art.rect(column, row, 9, 3, ("brick1", "brick1", "indigo1")[int(rng.integers(0, 3))])
    fade = np.clip((art.rows - 10) / 20, 0, 1)
    art.shade((art.rows >= 10) & (art.thresholds < fade), 0.7)
    left = 0
    while left < WIDE:
        length = min(int(rng.integers(22, 34)), WIDE - left)
        art.box(left, 0, length, 9, "slate2", "slate3", "slate0")
        art.rect(left + length - 2, 1, 1, 6, "coral1")
        left += length
    art.rect(0, 9, WIDE, 1, "indigo0")
    return art


def sheet() -> Canvas:
    """All tiles of the street."""
    art = Canvas(WIDE, SHEET_HIGH)
    for top, piece in (
        (0, houses(False)),
        (FAR, pavement()),
        (ROAD, road()),
        (BED, tram_bed()),
        (NEAR, near_pavement()),
        (WALL, low_wall()),
        (MORE, houses(True)),
    ):
        art.paste(piece, 0, top)
    return art


def solid_tiles() -> list[int]:
    """Houses and the low wall."""
    rows = [*range(4), 14, 15, *range(16, 20)]
    return [row * COLUMNS + column for row in rows for column in range(COLUMNS)]


# -- what stands in the street --------------------------------------------------------------------------------------

TRAM_ROOF, TRAM_SIDE = 22, 36


def tram(lit: bool = False) -> Canvas:
    """A tram that has stopped, from its side: dark, its doors open on nobody; `lit` has one lamp left on inside."""
    wide = 136
    art = Canvas(wide, TRAM_ROOF + TRAM_SIDE)
    art.rect(2, 2, wide - 4, TRAM_ROOF, "slate2").rect(3, 1, wide - 6, 1, "slate2")
    art.rect(4, 2, wide - 8, 1, "slate4").rect(2, TRAM_ROOF - 4, wide - 4, 4, "slate1")
    for x, long in ((16, 34), (78, 44)):
        art.box(x, 6, long, 9, "slate1", "slate3", "slate0")
        for slot in range(x + 4, x + long - 3, 4):
            art.rect(slot, 8, 2, 5, "slate0")
    art.rect(60, 3, 2, TRAM_ROOF - 6, "slate0")
    art.curve([(56, 10), (66, 4), (72, 10)], "slate5")
    top = TRAM_ROOF
    art.rect(0, top, wide, TRAM_SIDE - 4, "rose1").rect(0, top, wide, 2, "rose2")
    art.rect(0, top + 20, wide, 3, "linen1").rect(0, top + 22, wide, 1, "linen0")
    art.rect(0, top + 27, wide, 5, "slate1")
    for number, x in enumerate((5, 19, 47, 61, 75, 103, 117)):
        art.rect(x - 1, top + 3, 13, 15, "rose0").rect(x, top + 4, 11, 13, "night1")
        if lit and number in (2, 3):
            art.rect(x, top + 4, 11, 13, "lamp1", 0.5).rect(x, top + 11, 11, 6, "lamp0", 0.4)
            art.rect(x + 3, top + 5, 4, 2, "lamp3", 0.8)
        art.rect(x + 1, top + 13, 4, 4, "indigo2").rect(x + 6, top + 13, 4, 4, "indigo2")
        pane = art.polygon_mask([(x + 7, top + 4), (x + 10, top + 4), (x + 6, top + 16), (x + 4, top + 16)])
        art.glaze(pane, "coral3", 0.3, 0.3)
    for x in (33, 89):
        art.rect(x - 1, top + 2, 13, 26, "slate0").rect(x, top + 3, 11, 24, "night0")
        art.rect(x, top + 3, 2, 24, "slate3").rect(x + 9, top + 3, 2, 24, "slate3")
        art.rect(x + 10, top + 3, 1, 24, "coral2", 0.2).rect(x, top + 25, 11, 2, "slate2")
    for inset, across, tone, glow in ((3, 3, "coral2", 0.24), (1, 1, "coral4", 0.4)):
        art.rect(wide - inset, top + 1, across, TRAM_SIDE - 6, tone, glow)
    art.rect(wide - 6, 3, 3, TRAM_ROOF - 4, "coral1").rect(0, top, 2, TRAM_SIDE - 4, "rose0")
    art.rect(3, top + 24, 3, 2, "slate4").rect(wide - 6, top + 24, 3, 2, "lamp1", 0.3)
    for x in (12, 26, 98, 112):
        art.ellipse(x + 5, top + 32, 6, 4, "indigo0").rect(x + 3, top + 31, 4, 1, "slate3")
    art.rect(0, top + 32, wide, 1, "indigo0")
    return art


def tram_end() -> Canvas:
    """A tram from its end: the blind says where it would have gone."""
    wide = 46
    art = Canvas(wide, 84)
    art.rect(4, 0, wide - 8, 32, "slate2").rect(6, 0, wide - 12, 1, "slate4").rect(2, 4, wide - 4, 28, "slate2")
    art.box(12, 6, 22, 16, "slate1", "slate3", "slate0")
    for row in range(9, 20, 4):
        art.rect(15, row, 16, 2, "slate0")
    top = 30
    art.rect(0, top, wide, 48, "rose1").rect(0, top, wide, 2, "rose2").rect(1, top - 1, wide - 2, 1, "rose2")
    art.rect(4, top + 4, wide - 8, 8, "night0").text(8, top + 5, "IN SERV", "lamp2", 0.6)
    art.rect(4, top + 15, wide - 8, 14, "night1").rect(22, top + 15, 2, 14, "rose0")
    glass = art.polygon_mask([(30, top + 15), (40, top + 15), (34, top + 28), (24, top + 28)])
    art.glaze(glass, "coral3", 0.34, 0.3)
    art.rect(0, top + 32, wide, 3, "linen1")
    for x in (4, wide - 9):
        art.rect(x, top + 38, 5, 4, "slate0").rect(x + 1, top + 39, 3, 2, "lamp1", 0.3)
    art.rect(2, top + 44, wide - 4, 6, "slate1").rect(8, top + 50, 30, 4, "indigo0")
    art.rect(wide - 2, top + 1, 2, 44, "coral2", 0.24).rect(wide - 1, top + 2, 1, 42, "coral4", 0.4)
    return art


def pillar() -> Canvas:
    """A stone pillar of an arcade nobody finished, with bills pasted on it."""
    wide, high = 24, 68
    art = Canvas(wide, high)
    shaft = art.rect_mask(4, 6, 16, high - 12)
    round_light = 0.75 - np.abs(art.columns - 9) / 14
    art.gradient(shaft, np.clip(round_light, 0, 1), ("slate1", "slate2", "slate3"), grain=0.0)
    for x in (7, 11, 15):
        art.rect(x, 10, 1, high - 20, "slate1")
    art.box(1, 1, 22, 6, "slate3", "slate5", "slate1").rect(3, 7, 18, 1, "slate0")
    art.box(1, high - 10, 22, 10, "slate2", "slate4", "slate0").rect(0, high - 4, 24, 4, "slate1")
    art.rect(19, 8, 1, high - 18, "coral3", 0.34).rect(18, 8, 1, high - 18, "rose2")
    art.rect(22, 1, 1, 6, "coral3", 0.3).rect(22, high - 10, 2, 9, "coral2", 0.24)
    art.rect(6, 26, 9, 11, "cream1").rect(6, 26, 9, 1, "cream2").rect(9, 28, 3, 3, "coral1").rect(8, 33, 5, 1, "slate1")
    art.rect(7, 39, 7, 8, "linen0").rect(9, 41, 3, 3, "indigo1")
    return art


def lamp_post(lit: bool) -> Canvas:
    """A street lamp that has turned itself down, or one that still burns."""
    art = Canvas(22, 74)
    art.rect(9, 12, 3, 60, "slate2").rect(9, 12, 1, 60, "slate3").rect(11, 12, 1, 60, "coral1", 0.14)
    art.rect(7, 66, 7, 8, "slate1").rect(7, 66, 7, 1, "slate3").rect(6, 72, 9, 2, "slate0")
    art.rect(8, 28, 5, 2, "slate3").rect(5, 14, 11, 2, "slate2")
    art.polygon([(4, 4), (17, 4), (14, 14), (7, 14)], "slate1")
    glass = art.polygon_mask([(6, 5), (16, 5), (13, 13), (8, 13)])
    if lit:
        art.fill(glass, "lamp3", 1.0).rect(9, 7, 4, 5, "lamp5", 1.0)
    else:
        art.fill(glass, "night2", 0.1).rect(13, 6, 2, 5, "coral2", 0.24)
    art.rect(3, 3, 16, 2, "slate2").rect(6, 1, 10, 2, "slate2").rect(10, 0, 2, 1, "slate3")
    return art


def barrier() -> Canvas:
    """A works barrier, its lamps out, somebody's dressing gown over it."""
    art = Canvas(46, 28)
    for x in (4, 38):
        art.rect(x, 4, 3, 24, "slate1").rect(x, 4, 1, 24, "slate3").rect(x - 3, 26, 9, 2, "slate0")
    for y in (6, 15):
        art.rect(0, y, 46, 6, "linen0").rect(0, y, 46, 1, "linen1")
        for x in range(-6, 46, 12):
            stripe = art.polygon_mask([(x, y + 6), (x + 6, y + 6), (x + 10, y), (x + 4, y)])
            art.fill(stripe & art.rect_mask(0, y, 46, 6), "coral1")
        art.rect(45, y, 1, 6, "coral3", 0.3)
    gown = art.polygon_mask([(14, 4), (27, 4), (29, 25), (22, 27), (12, 24)])
    art.gradient(gown, np.clip(0.8 - np.abs(art.columns - 18) / 14, 0, 1), ("teal0", "teal1", "teal2"), grain=0.5)
    art.rect(16, 10, 1, 14, "teal0").rect(21, 8, 1, 17, "teal0").rect(25, 6, 1, 18, "coral2")
    return art


def fallen_slippers() -> Canvas:
    """One slipper and, further on, the other."""
    art = Canvas(30, 10)
    for x, y, tone in ((2, 5, "coral"), (20, 2, "coral")):
        art.ellipse(x + 3, y + 2, 4, 2, f"{tone}1").rect(x, y, 4, 2, f"{tone}2").pixel(x + 3, y, "linen2")
    return art


def briefcase() -> Canvas:
    """A briefcase put down upright, as if for a moment."""
    art = Canvas(15, 13)
    art.box(0, 3, 15, 10, "wood1", "wood2", "wood0").rect(5, 1, 5, 2, "wood2")
    art.mask[2, 6:9] = False
    art.rect(3, 6, 2, 2, "ochre3").rect(10, 6, 2, 2, "ochre3").rect(14, 3, 1, 9, "coral2")
    return art


def pillow() -> Canvas:
    """A pillow in the road, with a tram seat's label on it."""
    art = Canvas(24, 13)
    art.ellipse(12, 7, 11, 5.5, "linen0").ellipse(12, 6, 10, 4.6, "linen1").ellipse(11, 5.4, 6, 2.4, "linen2")
    art.rect(15, 7, 5, 3, "cream3").rect(16, 8, 3, 1, "slate1").rect(22, 5, 1, 4, "coral2")
    return art


def bench() -> Canvas:
    """A bench for the tram, facing the road."""
    art = Canvas(50, 24)
    for row in (2, 6):
        art.rect(2, row, 46, 3, "wood1").rect(2, row, 46, 1, "wood2")
    art.rect(0, 12, 50, 4, "wood1").rect(0, 12, 50, 1, "wood3").rect(0, 16, 50, 1, "wood0")
    for x in (3, 44):
        art.rect(x, 1, 3, 23, "slate1").rect(x, 1, 1, 23, "slate3")
    art.rect(49, 12, 1, 4, "coral3", 0.3)
    return art


def haze() -> Canvas:
    """The glow's air at the street's end: rose that thickens to the right, see-through and shining."""
    wide, high = 208, 320
    art = Canvas(wide, high)
    reach = np.clip(art.columns / wide, 0, 1) ** 1.7
    reach *= np.clip(1.15 - np.abs(art.rows - 170) / 240, 0, 1)
    steps = np.floor(reach * 7 + art.thresholds * 0.9) / 7
    tones = ("rose2", "neon1", "neon2", "neon2", "neon3", "coral3", "coral4")
    for level, tone in enumerate(tones, 1):
        art.drape(np.abs(steps - level / 7) < 0.05, tone, 0.05 * level, 0.105 * level)
    return art


def anchor_sheet() -> Canvas:
    """A telephone on a short post, its receiver on the hook: dark, lit, bright at a touch."""
    art = Canvas(48, 16)
    for column, glow in enumerate((0.1, 0.5, 0.95)):
        one = Canvas(TILE, TILE)
        one.rect(7, 9, 3, 6, "slate2").rect(7, 9, 1, 6, "slate3").rect(5, 14, 7, 2, "slate1")
        one.rect(3, 4, 11, 6, "coral2", glow * 0.5).rect(3, 4, 11, 1, "coral3", glow * 0.6).rect(3, 9, 11, 1, "coral1")
        one.rect(2, 1, 13, 2, "coral3", glow * 0.7).rect(2, 3, 3, 1, "coral2", glow * 0.6).rect(
            12, 3, 3, 1, "coral2", glow * 0.6
        )
        one.rect(6, 5, 5, 4, "cream4" if column else "cream2", glow).pixel(8, 7, "coral1")
        if column:
            one.pixel(12, 6, "lamp5", 1.0).pixel(4, 6, "lamp4", glow)
        art.paste(one.stand_up(), column * TILE, 0)
    return art


def exit_sheet() -> Canvas:
    """A house door, shut, and then open on a lit stair: three frames of a lamp that is not quite steady."""
    art = Canvas(128, 48)
    for column in range(4):
        one = Canvas(32, 48)
        one.rect(2, 0, 28, 48, "slate1").rect(3, 1, 26, 47, "slate3").rect(5, 3, 22, 45, "slate0")
        one.rect(1, 46, 30, 2, "stone3").rect(1, 46, 30, 1, "stone4")
        leaf = one.rect_mask(6, 10, 20, 36)
        if not column:
            one.fill(leaf, "indigo2").rect(7, 4, 18, 5, "night1")
            for top, high in ((13, 12), (29, 14)):
                one.box(9, top, 14, high, "indigo1", "indigo0", "indigo3")
            one.rect(23, 28, 2, 2, "ochre3").rect(12, 26, 8, 1, "ochre2")
        else:
            strength = (0.78, 0.86, 0.94)[column - 1]
            far = np.hypot((one.columns - 15.5) / 15, (one.rows - 18) / 34)
            one.gradient(leaf, np.clip(1.1 - far, 0, 1), ("lamp0", "lamp1", "lamp2", "lamp3", "lamp4"), strength, 0.6)
            one.rect(7, 4, 18, 5, "lamp3", strength)
            # The stair: it goes up, and its lowest step is nearest.
            for step in range(5):
                inset = step * 2
                one.rect(6 + inset, 42 - step * 5, 20 - inset * 2, 1, "lamp4", strength)
                one.rect(6 + inset, 43 - step * 5, 20 - inset * 2, 3, "lamp1", strength * 0.7)
            one.rect(6, 10, 3, 36, "indigo2").rect(8, 10, 1, 36, "lamp2", strength)
        art.paste(one, column * 32, 0)
    return art


def gate(open_by: int, lamps: int) -> Canvas:
    """A gate of brass bars between two posts: shut (0), on its way (1) or open (2), with some of its lamps lit."""
    art = Canvas(48, 32)
    for x in (0, 43):
        art.rect(x, 3, 5, 29, "slate2").rect(x, 3, 1, 29, "slate4").rect(x + 4, 3, 1, 29, "coral2")
        art.rect(x - 1, 29, 7, 3, "slate1").rect(x, 0, 5, 3, "ochre2").rect(x + 1, 0, 2, 1, "ochre4")
    if open_by < 2:
        wide = 19 if not open_by else 10
        for left, step in ((5, 1), (42, -1)):
            for bar in range(0, wide, 3):
                x = left + step * bar
                rise = 0 if not open_by else bar // 3
                top = 9 - bar // 5 + rise
                art.rect(x, top, 1, 30 - top + rise // 2, "ochre2").pixel(x, top, "ochre4")
            x = left if step == 1 else left - wide + 1
            for y in (13, 27):
                art.rect(x, y, wide, 2, "ochre2").rect(x, y, wide, 1, "ochre3")
        if not open_by:
            art.rect(23, 9, 2, 21, "ochre1").rect(21, 18, 6, 4, "slate3").rect(22, 19, 4, 1, "slate5")
            art.pixel(24, 20, "slate0")
    else:
        for x in (5, 41):
            art.rect(x, 8, 2, 23, "ochre2").rect(x, 8, 1, 23, "ochre3")
            art.rect(x, 13, 2, 2, "ochre4").rect(x, 27, 2, 2, "ochre4")
    art.rect(5, 3, 38, 3, "slate2").rect(5, 3, 38, 1, "slate4").rect(5, 6, 38, 1, "slate0")
    for number, x in enumerate((14, 23, 32)):
        on = number < lamps or open_by == 2
        art.rect(x - 1, 1, 4, 5, "slate1").rect(x, 2, 2, 3, "lamp4" if on else "night1", 1.0 if on else 0.0)
        if on:
            art.rect(x, 2, 2, 1, "lamp5", 1.0)
    return art


def gate_sheet() -> Canvas:
    """Shut, opening, open; then shut with one, two and three of its lamps lit."""
    art = Canvas(48 * 6, 32)
    for column, (open_by, lamps) in enumerate(((0, 0), (1, 0), (2, 0), (0, 1), (0, 2), (0, 3))):
        art.paste(gate(open_by, lamps).stand_up(), column * 48, 0)
    return art


def gate_along_sheet() -> Canvas:
    """The same gate in a side wall, seen along its length: shut, opening, open."""
    art = Canvas(48, 48)
    for column, gap in enumerate((0, 9, 16)):
        one = Canvas(16, 48)
        for y in (0, 34):
            one.rect(5, y, 6, 14, "slate2").rect(5, y, 1, 14, "slate4").rect(10, y, 1, 14, "coral2")
            one.rect(5, y, 6, 3, "ochre2").rect(6, y, 3, 1, "ochre4").rect(4, y + 12, 8, 2, "slate1")
        for y in range(8, 36, 3):
            if abs(y - 22) < gap:
                continue
            one.rect(7, y, 2, 11, "ochre1").rect(7, y, 1, 11, "ochre2").pixel(7, y, "ochre4")
        if column:
            # The leaves have swung to one side and lie against the posts.
            for y in (12, 32):
                one.rect(1, y, 6, 2, "ochre3").rect(1, y + 6, 6, 2, "ochre2")
                for x in range(1, 7, 2):
                    one.rect(x, y - 2, 1, 11, "ochre2").pixel(x, y - 2, "ochre4")
        art.paste(one.stand_up(), column * 16, 0)
    return art


def megaphone_sheet() -> Canvas:
    """A megaphone on the hook of its post; then speaking, twice."""
    art = Canvas(48, 24)
    for column in range(3):
        one = Canvas(16, 24)
        one.rect(7, 6, 2, 17, "slate2").rect(7, 6, 1, 17, "slate4").rect(5, 22, 6, 2, "slate1")
        one.rect(5, 8, 2, 1, "slate4")
        if not column:
            one.polygon([(3, 8), (6, 8), (9, 17), (1, 17)], "coral3").rect(2, 15, 7, 2, "cream4")
            one.rect(4, 6, 2, 2, "slate3")
            one.rect(3, 9, 1, 6, "coral4").rect(8, 12, 2, 3, "slate1")
        else:
            one.polygon([(3, 8), (10, 4), (10, 13), (3, 10)], "coral3").rect(10, 3, 2, 11, "cream4")
            one.rect(11, 4, 1, 9, "cream2")
            one.rect(1, 8, 2, 3, "slate3").rect(4, 8, 6, 1, "coral4").rect(5, 11, 2, 3, "slate1")
            for ring in range(column):
                x = 13 + ring
                one.rect(x, 6 - ring, 1, 5 + ring * 2, "lamp4", 0.8)
        art.paste(one.stand_up(), column * 16, 0)
    return art


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    return {
        "tram": Part(on_floor(tram()), foot=4),
        "tram_lit": Part(on_floor(tram(True)), foot=4),
        "tram_end": Part(on_floor(tram_end()), foot=4),
        "pillar": Part(on_floor(pillar()), foot=4),
        "lamp_out": prop(lamp_post(False), 4),
        "lamp_lit": prop(lamp_post(True), 4),
        "barrier": prop(barrier(), 5),
        "slippers": flat(fallen_slippers()),
        "briefcase": flat(briefcase()),
        "pillow": flat(pillow()),
        "bench": prop(bench(), 6),
        "haze": overhead(haze()),
    }


def main() -> None:
    """Write the street's tilesets, the sleepers, and what changes in the street."""
    write_sheet(TILESETS, "everyone", sheet(), solid_tiles())
    write_collection(TILESETS, "everyone_props", parts())
    for name, picture in (
        ("asleep", asleep_sheet()),
        ("awake", awake_sheet()),
        ("far", far_sheet()),
        ("named", named_sheet()),
        ("bystander", bystander_sheet()),
        ("gate", gate_sheet()),
        ("gate_along", gate_along_sheet()),
        ("megaphone", megaphone_sheet()),
        ("anchor", anchor_sheet()),
        ("exit", exit_sheet()),
        *marks().items(),
    ):
        save_picture(picture, PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
