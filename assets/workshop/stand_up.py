"""The stand-up, Floor 99's second chamber: who stands in the rings, Teddy, the lens on its rail, and what stands about.

Its carpet, desks and seated people are those of `floor99`. The endless office behind it is drawn again, 46 tiles wide.

Sizes that maps rely on (px): the lens hangs with its cell's top on the rail's lower edge, its eye 12 above the cell's
lower edge; Teddy's desk is 48 wide with his seat 20 above its last solid row and 27 to the right.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

import characters
from characters import Look, cloth, flesh, hair, legs, posed, wrap
from floor99 import (
    DESK_HEIGHT,
    DIVIDER_HEIGHT,
    PICTURES,
    SKIRT,
    TILESETS,
    chair,
    distance_picture,
    ground,
    monitor_behind,
    paper,
    phone,
    rows_of,
    stand_on,
    standing,
    tint,
    wall_panel,
)
from pixel_kit import Canvas, Part, save_picture, write_collection, write_sheet

BACK_WIDTH = 46 * 16


# -- who stands in the rings ------------------------------------------------------------------------------------------
# Simple eyes, as those at the desks have them: two dark pixels, no white.

BOB = {
    "front": """
................
....oohiihoo....
...ohiihhhhho...
..ohiihhhhhhho..
..ohihhqshhhho..
..ohqkksskkSho..
..ohqwessewSho..
..ohqWfssfWSho..
..ohqSsssSSSho..
..ohhssmmsShho..
...oo.sssS.oo...""",
    "side": """
................
.....oohihoo....
....ohiihhhho...
...ohihhhhhhho..
..hhqhhhhihhho..
...kkshhhhhihho.
...qsesshhhhiho.
..qqfWsshhhhhho.
...ssSsShhhhho..
...mssSSohhhoo..
....sSSx.ooo....""",
    "back": """
................
....oohiihoo....
...ohiihhhhho...
..ohiihhhhhhho..
..ohihhhhhhhho..
..ohihhhhhhhho..
..ohhihhhhhhho..
..ohhihhhhhhho..
..ohhhhhhhhhho..
..oohhhhhhhhoo..
...ooooSSoooo...""",
}
LONG_TAILS = {
    "front": """
................
..oho......oho..
..oho......oho..
...o........o...""",
    "side": """
.......ohhhho...
........ohhho...
........ohhho...
.........oho....""",
    "back": """
..ohhihhhhhhho..
..ohhihhhhihho..
...ohhhhhhhho...
....oohhhhoo....""",
}
AFRO = {
    "front": """
....oohhhhoo....
..oohihhihhhoo..
..ohihhhhhihho..
.ohhhihhihhhhho.
.ohihhhhhhhihho.
.ohhqkksskkShho.
..ohqwessewSho..
..ohqWfssfWSho..
...oqSsssSSSo...
....sssmmsSS....
.....sssSS......""",
    "side": """
.....oohhhoo....
...oohihhhhhoo..
..ohihhhihhhhho.
..ohhhhhhhihhho.
..ohihhihhhhhho.
..hkkshhhihhhho.
...qsesshhhihho.
..qqfWssShhhho..
...ssSsSSohho...
...mssSSx.......
....sSSx........""",
    "back": """
....oohhhhoo....
..oohihhihhhoo..
..ohihhhhhihho..
.ohhhihhihhhhho.
.ohihhhhhhhihho.
.ohhhihhihhhhho.
..ohhhhhhhihho..
..oohihhihhhoo..
...ohhhhhhhho...
....oohhhhoo....
.....sSSSSx.....""",
}
SCARF = {
    "front": """
................
.....vvvrrr.....
....vvrrrrrR....
...vvrrrrrrRR...
...vrrqqssrRR...
...vrkksskkRR...
...vrwessewRR...
...vrWfssfWRR...
...vrsSssSSRU...
....vrsmmSRU....
....vrrrRRRU....""",
    "side": """
................
.....vvvrrr.....
....vvrrrrrR....
...vrrrrrrrRR...
...rqrrrrrrRR...
...kksrrrrrRR...
...qsesrrrrRR...
..qqfWsrrrRRR...
...ssSsrrrRRU...
...mssrrrrRU....
....rrrrrRRU....""",
    "back": """
................
.....vvvrrr.....
....vvrrrrrR....
...vvrrrrrrRR...
...vrrrrrrrRR...
...vrrrrRrrRR...
...vrrrrRrrRR...
...vrrrrRrRRU...
....vrrrRRRU....
....vrrrRRRU....
....vrrrrRRU....""",
}
SCARF_TAILS = {
    "front": """
................
................
....vrrrrRRU....
.....vrrRRU.....""",
    "back": """
................
....vrrrrRRU....
....vrrrRRRU....
.....rrRRRU.....""",
}
CROWN = """
................
.....ihiiho.....
....ihhihhho....
...oihhhihhho...
...ohhihhhiho...
...ohihhihhho...
...shhhhihhhs...
...Sohihhhhos...
....ohhhhhoo....
....xohhhoox....
.....sSSSSx....."""
CROP = {
    "front": """
................
................
....hhihhihh....
...ohihhihhho...
...ohhhhhhhho...
...oqkksskkSo...
...sqwessewSs...
...SqWfssfWSS...
....qSsssSSS....
....ssSmmsSS....
.....sssSS......""",
    "side": """
................
................
....hihhihho....
...hhihhihhho...
...hqhhhhhhho...
...kkssohhhho...
...qsessShhoo...
..qqfWsssShoo...
...sSsSsSSo.....
...mssSSx.......
....sSSx........""",
    "back": """
................
................
....hhihhihh....
...ohihhihhho...
...ohhihhihho...
...ohihhihhho...
...shhihhihhs...
...Sohhihhhos...
....oohhhhoo....
....xoooooox....
.....sSSSSx.....""",
}


def colleague(
    heads: Mapping[str, str],
    torso: Mapping[str, str],
    skin: tuple[str, int],
    tones: tuple[str, str, str],
    coat: tuple[str, int],
    skirt: int = 0,
    tie: str = "bay1",
    tails: Mapping[str, str] | None = None,
) -> Look:
    """Somebody of Floor 99: nobody wears a colour here."""
    lit = flesh(*skin, "skin1" if skin[0] == "skin" else "deep0")
    key = {
        **lit,
        **hair(*tones, tones[2]),
        **cloth(*coat, "linen", 4),
        **legs("bay", 2, "bay", 1),
        "f": "bay0",
        "e": "bay0",
        "w": lit["q"],
        "W": lit["s"],
        "k": lit["S"],
        "y": tie,
        "Y": tie,
        "g": "bay2",
        "G": "bay1",
        **wrap("tube", 1),
    }
    return Look(heads=heads, torso=torso, key=key, coat=skirt, tails=tails or {})


@dataclass(frozen=True)
class Stander:
    """One of those who stand: how they look, what they hold at rest, glasses or none, and which leg has the weight."""

    look: Look
    holds: str = ""
    glasses: bool = False
    weight: int = 1


SHORT = {**characters.SLEEPER.heads, "back": CROWN}
BALD = characters.UMBRELLA_MAN.heads
BUN = characters.NIGHT_NURSE.heads
TOP_BUN = characters.ADA.heads
SUIT, COAT, NECK = characters.SUIT, characters.OPEN_COAT, characters.ROLL_NECK
CARDIGAN = characters.CARDIGAN
BLACK, BROWN, INDIGO = ("bay0", "bay1", "bay2"), ("wood0", "wood1", "wood2"), ("indigo0", "indigo1", "indigo2")
GREY, NIGHT, SILVER = ("bay2", "bay3", "bay4"), ("night0", "night1", "night2"), ("bay3", "bay4", "bay5")

# The same ten who sit at the desks.
STANDERS: tuple[Stander, ...] = (
    Stander(colleague(SHORT, SUIT, ("skin", 4), BLACK, ("bay", 4)), "phone"),
    Stander(colleague(BOB, COAT, ("skin", 5), BROWN, ("linen", 2), 3), "mug", weight=-1),
    Stander(colleague(BALD, SUIT, ("skin", 4), GREY, ("bay", 3), tie="bay0"), "", True),
    Stander(colleague(TOP_BUN, NECK, ("deep", 4), INDIGO, ("bay", 4), 3), "pad", weight=-1),
    Stander(colleague(AFRO, SUIT, ("deep", 3), ("bay0", "wood0", "wood1"), ("slate", 4)), "phone"),
    Stander(colleague(SHORT, CARDIGAN, ("skin", 3), SILVER, ("bay", 4), tie="bay3"), "mug", True, weight=-1),
    Stander(colleague(BOB, COAT, ("skin", 3), NIGHT, ("tube", 1), 2, tails=LONG_TAILS)),
    Stander(colleague(SCARF, COAT, ("deep", 4), BLACK, ("linen", 2), 3, tails=SCARF_TAILS), "pad", weight=-1),
    Stander(colleague(CROP, SUIT, ("deep", 4), ("deep0", "deep1", "wood2"), ("slate", 3)), ""),
    Stander(colleague(BUN, COAT, ("skin", 4), ("wood1", "wood2", "wood3"), ("bay", 3), 2), "phone", True, weight=-1),
)

HELD_TONES = {"phone": ("bay1", "tube4"), "pad": ("linen3", "linen1"), "mug": ("tube2", "tube3")}


def hold(art: Canvas, who: Stander, direction: str) -> None:
    """Put what somebody holds at rest into their hands: a phone that lights the chin, a mug, a pad."""
    if direction == "up" or not who.holds:
        return
    dark, light = HELD_TONES[who.holds]
    hand = who.look.key["n"]
    x = {"down": 7, "left": 3, "right": 11}[direction]
    if who.holds == "phone":
        art.rect(x, 15, 2, 3, dark).rect(x, 15, 2, 1, light, 0.9)
        art.pixel(x - (direction != "right"), 17, hand).pixel(x + 2 - (direction == "left"), 17, hand)
    elif who.holds == "mug":
        art.rect(x - 1, 15, 3, 3, dark).rect(x - 1, 15, 3, 1, "wood0").pixel(x - 1, 16, light)
        art.pixel(x + (1 if direction == "left" else -1), 17, hand)
    else:
        art.rect(x - 1, 14, 4, 4, dark).rect(x, 15, 2, 1, light).rect(x, 17, 2, 1, light)
        art.pixel(x - 1, 17, hand).pixel(x + 2, 16, hand)


def glasses(art: Canvas, who: Stander, direction: str, bow: int) -> None:
    """Draw the rims that catch the light."""
    if not who.glasses or direction == "up":
        return
    y = 6 + bow
    if direction == "down":
        for x in (5, 10):
            art.pixel(x, y, "tube3")
        art.rect(7, y, 2, 1, "bay1")
        return
    drawn = ((3, "tube3"), (5, "bay1"), (6, "bay1"))
    for x, tone in drawn:
        at = x - (bow + 1) // 2
        art.pixel(at if direction == "left" else 15 - at, y, tone)


def leaning(art: Canvas, aside: int) -> Canvas:
    """The same with the weight on one leg: everything above the legs is moved aside."""
    split = characters.LEGS_TOP + 1
    low = art.cut(0, split, art.width, art.height - split)
    return Canvas(art.width, art.height).paste(low, 0, split).paste(art.cut(0, 0, art.width, split), aside, 0)


def stander_frame(who: Stander, direction: str, pose: str) -> Canvas:
    """One person standing: at rest over what they hold, half way up, straight in the light, or speaking."""
    side = direction in ("left", "right")
    if pose == "rest":
        busy = "hold" if direction != "up" and (who.holds or side) else "rest"
        art = posed(who.look, direction, (busy, busy), bow=3, shut=True)
        glasses(art, who, direction, 3)
        hold(art, who, direction)
        if not side:
            art = leaning(art, who.weight)
    elif pose == "half":
        busy = "hold" if direction != "up" and who.holds else "rest"
        art = posed(who.look, direction, (busy, busy), bow=1)
        glasses(art, who, direction, 1)
        hold(art, who, direction)
    elif pose == "straight":
        art = posed(who.look, direction)
        glasses(art, who, direction, 0)
    else:
        art = posed(who.look, direction, ("forward", "hold") if side else ("raised", "rest"), bow=1)
        glasses(art, who, direction, 1)
    return art.stand_up()


POSES = ("rest", "half", "straight", "speaking")


def stander_sheet(who: Stander) -> Canvas:
    """All poses of one of them, side by side, in a row for each facing."""
    sheet = Canvas(16 * len(POSES), 24 * len(characters.DIRECTIONS))
    for row, direction in enumerate(characters.DIRECTIONS):
        for column, pose in enumerate(POSES):
            sheet.paste(stander_frame(who, direction, pose), column * 16, row * 24)
    return sheet


# -- the woman by the copier ------------------------------------------------------------------------------------------

BRAID = {
    "front": """
................
.....ohiiho.....
....ohiihhho....
...ohiihhhiho...
...ohhqhhshho...
...oqkksskkSo...
...oqwessewSo...
...SqWfssfWSS...
....uSsssSSuh...
....sssmmsShi...
.....sssSS.ho...""",
    "side": """
................
.....ohiho......
....oiihhhho....
...ohihhhihho...
..hhqhhhhhhho...
...kkshhohhhho..
...qsesshhhhho..
..qqfWssShhhho..
...ussSShohho...
...mssSSxohi....
....sSSx..ho....""",
    "back": """
................
.....ohiiho.....
....ohihhhho....
...ohihhhihho...
...ohhihhhhho...
...ohhhiihhho...
...shhhhihhhs...
...Sohhihhhos...
....ohhhihho....
....xoohihox....
.....sShiSx.....""",
}
BRAID_TAILS = {
    "front": """
................
...........hi...
...........ho...
............o...""",
    "side": """
................
..........hi....
.........ho.....
..........o.....""",
    "back": """
................
.......ohi......
.......hio......
........o.......""",
}
COPIER_WOMAN = Stander(
    colleague(BRAID, CARDIGAN, ("skin", 4), ("ash0", "ash1", "ash2"), ("tube", 1), 3, tie="linen3", tails=BRAID_TAILS)
)


def copier_woman_sheet() -> Canvas:
    """The woman by the copier: at rest, half way, straight, reaching for the mug, and with it in both hands."""
    sheet = Canvas(16 * 5, 24 * 4)
    with_mug = Stander(COPIER_WOMAN.look, "mug")
    for row, direction in enumerate(characters.DIRECTIONS):
        side = direction in ("left", "right")
        frames = [stander_frame(COPIER_WOMAN, direction, pose) for pose in POSES[:3]]
        reach = ("forward", "forward") if side else ("hold", "rest")
        frames.append(posed(COPIER_WOMAN.look, direction, reach))
        warm = posed(COPIER_WOMAN.look, direction, ("rest", "rest") if direction == "up" else ("hold", "hold"), bow=1)
        hold(warm, with_mug, direction)
        if direction != "up":
            steam = {"down": 8, "left": 2, "right": 12}[direction]
            warm.pixel(steam, 12, "bay5").pixel(steam + 1, 11, "bay5")
        frames.append(warm)
        for column, art in enumerate(frames):
            sheet.paste(art.stand_up(), column * 16, row * 24)
    return sheet


# -- Teddy ----------------------------------------------------------------------------------------------------------
# Larger than anybody else here, and the only other one in a colour. He sits on the cell's lower edge.

TEDDY_SIZE = (24, 28)
TEDDY_BODY = """
.......lyhhhhhhyC.......
.....llcyyhhhhYYccC.....
...lllccdtyyyytdccCCC...
..lllcccdttyyttdcccCCC..
..llccccddtyyTddcccCCC..
..llcccccdtyYTdccccdCC..
..llcdccccdyYdccccCdCC..
..llcdcccccgdcccccCdCC..
..llcdcccccddcccccCdCC..
..llcdcccccgdcccccCdCC..
..nnNdcccccddcccccdnNN..
"""
TEDDY_FRONT = """
....ihhihho...
...ihihhihho..
..oihhhihhhho.
..ohhhihhhhho.
..ohqqhhsqhho.
..oqkkssskkSo.
..sqqessseqSs.
..SqqessseqSS.
...qusssssuS..
...hihsssShih.
...hihhmmhhhh.
....ihhhhhhh..
.....hihhhh...
"""
TEDDY_SHUT = TEDDY_FRONT.replace("sqqessseqSs", "sqqsssssqSs").replace("SqqessseqSS", "SqeesseeqSS")
TEDDY_BOWED = """
..............
....ihihho....
...ihhihhiho..
..oihihhihhho.
..ohhihhhihho.
..ohihhihhhho.
..ohhhhihhhho.
..shqhhhsqhSs.
..SqkkssskkSS.
...qsssssssS..
...hihsssShih.
....ihhmmhhh..
.....hihhhh...
"""
TEDDY_SIDE = """
.....ihihho...
...oihihihhho.
..ohihhihhhiho
..hqqqhhhihhho
...kksshohhhho
...qsesssShhoo
...qsessssSho.
..qqssssssSho.
...uussssShho.
..hihsmhihhho.
...hihhhihho..
....hihhhhoo..
.....hihho....
"""
TEDDY_KEY = {
    "i": "wood4",
    "h": "wood3",
    "o": "wood2",
    "q": "skin5",
    "s": "skin4",
    "S": "skin3",
    "k": "wood2",
    "e": "bay0",
    "u": "rose4",
    "m": "rose2",
    "l": "rose3",
    "c": "rose2",
    "C": "rose1",
    "d": "rose1",
    "t": "linen4",
    "T": "linen3",
    "y": "mint2",
    "Y": "mint1",
    "g": "linen3",
    "n": "skin4",
    "N": "skin3",
}


def teddy_frame(head: str, drop: int, aside: int = 0, mirrored: bool = False, sink: int = 0) -> Canvas:
    """Teddy's body behind his desk and one of his heads over it, moved by so many pixels."""
    art = Canvas(*TEDDY_SIZE)
    art.stencil(0, 11 + sink, rows_of(TEDDY_BODY)[: 11 - sink], TEDDY_KEY)
    rows = rows_of(head)
    if mirrored:
        rows = [row[::-1] for row in rows]
    art.stencil(5 + aside, drop, rows, TEDDY_KEY)
    return art


def receiver(art: Canvas, x: int, y: int) -> None:
    """A receiver held upright."""
    art.rect(x - 1, y, 3, 2, "linen1").rect(x, y, 2, 8, "linen2").rect(x - 1, y + 6, 3, 2, "linen1")
    art.rect(x, y, 1, 7, "linen3").rect(x + 2, y + 1, 1, 6, "bay1")


def arm_up(art: Canvas, x: int, top: int, bottom: int) -> None:
    """Teddy's right arm bent up to the ear: a sleeve, a cuff, a hand."""
    art.polygon([(x - 3, bottom), (x + 1, bottom), (x + 2, top + 4), (x - 1, top + 4)], "rose2")
    art.rect(x + 1, top + 4, 1, bottom - top - 4, "rose1").rect(x - 1, top + 3, 3, 2, "rose3")
    art.rect(x - 1, top, 3, 3, "skin4").pixel(x + 1, top + 2, "skin3")


def teddy_sheet() -> Canvas:
    """Teddy: working, half way, straight, hearing the phone, lifting it, holding it, and looking the other way."""
    working = teddy_frame(TEDDY_BOWED, 5, -1, sink=2)
    working.rect(3, 20, 5, 4, "linen4").rect(5, 20, 1, 4, "linen2").pixel(4, 22, "rose3").pixel(6, 21, "night4")
    working.rect(7, 21, 3, 2, "skin4").pixel(9, 20, "bay1").pixel(10, 19, "bay1").pixel(11, 18, "bay4")
    half = teddy_frame(TEDDY_BOWED, 2, sink=1)
    straight = teddy_frame(TEDDY_FRONT, 0)
    hears = teddy_frame(TEDDY_SIDE, 1, 0, mirrored=True)
    lifts = teddy_frame(TEDDY_SIDE, 2, 1, mirrored=True, sink=1)
    lifts.polygon([(17, 15), (20, 14), (23, 18), (21, 20)], "rose2").rect(21, 17, 2, 2, "rose3")
    lifts.rect(21, 19, 3, 2, "skin4").rect(19, 21, 5, 2, "linen2").pixel(19, 21, "linen3")
    holds = teddy_frame(TEDDY_FRONT, 0)
    receiver(holds, 18, 4)
    arm_up(holds, 19, 8, 20)
    away = teddy_frame(TEDDY_SIDE, 1, -1)
    receiver(away, 14, 4)
    arm_up(away, 16, 8, 20)
    frames = (working, half, straight, hears, lifts, holds, away)
    sheet = Canvas(TEDDY_SIZE[0] * len(frames), TEDDY_SIZE[1])
    for column, art in enumerate(frames):
        sheet.paste(art.stand_up(), column * TEDDY_SIZE[0], 0)
    return sheet


# -- the lens on its rail ---------------------------------------------------------------------------------------------

LENS_SIZE = (28, 36)
LENS_HEADINGS = (-60, -30, 0, 30, 60)
RAIL_HEIGHT = 14


def lens(degrees: int, alert: bool) -> Canvas:
    """The lens: a trolley, a stem, and a dark dome with a small blank face in it that turns the way it looks."""
    art = Canvas(*LENS_SIZE)
    turn = math.sin(math.radians(degrees))
    # The trolley grips the rail; its wheels are above the cell.
    art.rect(7, 0, 14, 4, "bay2").rect(7, 0, 14, 1, "bay4").rect(7, 3, 14, 1, "bay0")
    art.rect(9, 1, 2, 2, "bay1").rect(17, 1, 2, 2, "bay1").rect(13, 1, 2, 1, "tube3" if alert else "tube1", 0.9)
    art.rect(12, 4, 4, 8, "bay1").rect(12, 4, 1, 8, "bay3").rect(15, 4, 1, 8, "bay0")
    art.rect(10, 10, 8, 2, "bay2").rect(10, 10, 8, 1, "bay4")
    middle = 13.5 + turn * 1.8
    dome = art.ellipse_mask(13.5, 23.5, 11.6, 12.2)
    art.fill(dome, "bay0")
    art.fill(art.ellipse_mask(13.5, 23.5, 10.4, 11.0), "bay1")
    art.fill(dome & (art.rows < 15) & (art.columns < 12), "bay3")
    ring = art.ellipse_mask(middle, 24.0, 9.0, 10.2) & ~art.ellipse_mask(middle, 24.0, 8.0, 9.2)
    art.fill(ring, "bay3")
    art.fill(ring & (art.rows < 20) & (art.columns < middle), "bay5")
    # The face: the tower's, grown small.
    down = (art.rows - 24.0) / 8.4
    half = (6.9 - 1.5 * abs(turn)) * np.sqrt(np.clip(1.0 - np.abs(down) ** 2.4, 0, 1))
    half = half * (1 - 0.16 * np.clip(down, 0, 1))
    across = (art.columns - middle - turn * 2.2) / np.maximum(half, 0.01)
    face = (np.abs(across) < 1.0) & (half > 0.8)
    light = 0.86 - 0.42 * np.abs(across - turn * 0.4) ** 2 - 0.16 * np.clip(down, 0, 1)
    light = light + (0.16 if alert else 0.0)
    art.gradient(face, np.clip(light, 0, 1), ("tube0", "tube1", "tube2", "tube3", "tube4", "tube5"), 0.86, 0.5)
    at = middle + turn * 3.9
    eye_tone = "bay1" if alert else "tube1"
    for side in (-1, 1):
        x = round(at + side * (2.7 - 0.8 * abs(turn)))
        art.rect(x - 1, 22, 2, 1 if alert else 2, eye_tone, 0.7)
        if alert:
            art.pixel(x - (1 if side < 0 else 0), 21, "tube1", 0.8)
    nose = round(at + turn * 0.8)
    art.rect(nose, 24, 1, 3, "tube2", 0.8)
    art.rect(round(at) - 1, 29, 3, 1, "tube2", 0.8)
    # A glint on the glass, that stays where the glass is.
    art.rect(6, 19, 1, 4, "tube5", 0.8).rect(7, 17, 1, 2, "tube5", 0.8).pixel(20, 30, "bay5")
    art.lift[:] = 0
    return art


def lens_sheet() -> Canvas:
    """Five headings; the second row is the same, alert."""
    sheet = Canvas(LENS_SIZE[0] * len(LENS_HEADINGS), LENS_SIZE[1] * 2)
    for row, alert in enumerate((False, True)):
        for column, degrees in enumerate(LENS_HEADINGS):
            sheet.paste(lens(degrees, alert), column * LENS_SIZE[0], row * LENS_SIZE[1])
    # As with the tower's face: its own light shows it, not the other gaze's.
    sheet.albedo[:] = (sheet.albedo * 0.45).astype(np.uint8)
    return sheet


def rail(end: str = "") -> Canvas:
    """Two tiles of the ceiling rail: an I of steel on two rods that go up into the dark, or one of its ends."""
    art = Canvas(32, RAIL_HEIGHT)
    left, right = (4 if end == "left" else 0), (28 if end == "right" else 32)
    wide = right - left
    art.rect(left, 6, wide, 8, "bay2")
    art.rect(left, 6, wide, 1, "bay5").rect(left, 7, wide, 1, "bay3")
    art.rect(left, 9, wide, 2, "bay1").rect(left, 11, wide, 1, "bay3").rect(left, 12, wide, 1, "bay4")
    art.rect(left, 13, wide, 1, "bay0")
    for x in range(left + 3, right, 8):
        art.pixel(x, 9, "bay4")
    for x in (8,):
        for y in range(6):
            art.pixel(x, y, ("bay1", "bay1", "bay2", "bay3", "bay3", "bay4")[y])
            art.pixel(x + 1, y, ("bay0", "bay0", "bay1", "bay1", "bay2", "bay2")[y])
        art.rect(x - 2, 5, 6, 2, "bay3").rect(x - 2, 5, 6, 1, "bay5")
    if end:
        x = left if end == "left" else right - 3
        art.rect(x, 5, 3, 9, "bay3").rect(x, 5, 3, 1, "bay5").rect(x, 13, 3, 1, "bay0")
        art.rect(x + 1, 8, 1, 2, "rose3", 0.7)
    return art


# -- what stands about ------------------------------------------------------------------------------------------------


SHOE = """
...sss.
hh.ssss
hh.sss.
"""


def whiteboard(back: bool = False) -> Canvas:
    """A board on castors, on it the next steps: shoe after shoe, drawn, and the way back; or its back."""
    art = standing(64, 56)
    for x in (8, 54):
        art.rect(x, 4, 2, 48, "bay3").rect(x, 4, 1, 48, "bay5")
        art.rect(x - 4, 51, 10, 2, "bay2").rect(x - 4, 51, 10, 1, "bay4")
        art.rect(x - 4, 53, 2, 2, "bay0").rect(x + 4, 53, 2, 2, "bay0")
    art.rect(10, 45, 44, 2, "bay2").rect(10, 45, 44, 1, "bay4")
    art.rect(1, 1, 62, 38, "bay2").rect(1, 1, 62, 1, "bay5").rect(1, 1, 1, 38, "bay4").rect(1, 38, 62, 1, "bay0")
    if back:
        art.rect(3, 3, 58, 34, "bay3")
        tint(art, art.rect_mask(3, 3, 58, 34) & (art.rows % 3 == 0), 0.95, 0.96, 0.97)
        art.rect(3, 19, 58, 2, "bay2").rect(3, 19, 58, 1, "bay4").rect(31, 3, 2, 34, "bay2").rect(31, 3, 1, 34, "bay4")
        paper(art, 9, 8, "linen3")
        art.rect(46, 25, 6, 5, "tube1").rect(46, 25, 6, 1, "tube2")
        return ground(art, 32, 30)
    board = art.rect_mask(3, 3, 58, 34)
    art.gradient(board, 1 - art.rows / 110 - art.columns / 400, ("linen2", "linen3", "linen4"), 0.06, 0.3)
    # What was wiped off stays as a shadow.
    for x, y, wide in ((6, 30, 20), (34, 31, 14), (28, 6, 9)):
        tint(art, art.rect_mask(x, y, wide, 2) & (art.thresholds < 0.6), 0.92, 0.93, 0.96)
    ink, red, green = "slate1", "rose2", "teal2"
    art.text(12, 6, "NEXT STEPS", ink)
    art.rect(12, 12, 38, 1, ink).pixel(51, 12, ink)
    # A left shoe, a right shoe, a left shoe: they go round, and come back to where they began.
    for row, (y, back) in enumerate(((16, False), (27, True))):
        for number in range(5):
            shoe = [line[::-1] if back else line for line in rows_of(SHOE)]
            left = number % 2 == row
            tone = red if number == 3 and back else ink
            shoe = shoe if left else shoe[::-1]
            art.stencil(7 + number * 10, y + (0 if left else 4), shoe, dict.fromkeys("hs", tone))
    art.curve(((57, 21), (59, 24), (57, 28)), green).curve(((5, 28), (4, 24), (5, 21)), green)
    art.pixel(56, 27, green).pixel(58, 27, green).pixel(4, 22, green).pixel(6, 22, green)
    art.rect(2, 37, 60, 3, "bay3").rect(2, 37, 60, 1, "bay5")
    art.rect(10, 36, 5, 1, green).rect(18, 36, 5, 1, red).rect(26, 36, 5, 1, ink).rect(46, 35, 8, 2, "bay2")
    return ground(art, 32, 30)


def copier(glint: int) -> Canvas:
    """The copier: a light runs under its lid from one side to the other, and back in the dark."""
    art = standing(40, 40)
    art.rect(2, 14, 36, 26, "bay4")
    art.rect(2, 14, 1, 26, "bay5").rect(32, 14, 6, 26, "bay3").rect(37, 14, 1, 26, "bay1")
    art.rect(1, 8, 38, 7, "bay3").rect(1, 8, 38, 1, "bay5").rect(1, 14, 38, 1, "bay1")
    # Lid and feeder.
    art.rect(3, 2, 28, 7, "bay2").rect(3, 2, 28, 1, "bay4").rect(5, 0, 14, 3, "bay3").rect(5, 0, 14, 1, "bay5")
    art.rect(7, 1, 11, 2, "linen4")
    # The panel.
    art.rect(32, 5, 6, 5, "bay1").rect(33, 6, 4, 3, "tube2", 0.85).rect(33, 6, 4, 1, "tube4", 0.95)
    # The seam that shines.
    art.rect(3, 9, 28, 2, "bay0")
    if glint >= 0:
        x = 3 + glint * 6
        for reach, tone in ((7, "tube0"), (4, "tube2"), (2, "tube5")):
            left, right = max(3, x - reach), min(31, x + reach)
            art.rect(left, 9, max(0, right - left), 2, tone, 0.95)
        art.rect(max(1, x - 3), 8, 6, 1, "tube3", 0.7)
    art.rect(5, 16, 24, 5, "bay1").rect(6, 19, 20, 3, "linen4").rect(7, 20, 14, 1, "linen2").rect(
        6, 18, 20, 1, "linen3"
    )
    for y in (25, 31):
        art.rect(4, y, 27, 5, "bay4").rect(4, y, 27, 1, "bay5").rect(4, y + 4, 27, 1, "bay2").rect(
            15, y + 2, 6, 1, "bay1"
        )
    art.rect(33, 18, 3, 3, "bay1").rect(33, 24, 3, 1, "bay1").rect(33, 26, 3, 1, "bay1").rect(33, 28, 3, 1, "bay1")
    art.rect(2, 38, 36, 2, "bay1")
    return ground(art, 20, 19)


def leaf(art: Canvas, x: float, y: float, rx: float, ry: float, tone: str, lit: str) -> None:
    """One leaf with its lit edge."""
    art.ellipse(x, y, rx, ry, tone)
    art.fill(art.ellipse_mask(x - 0.6, y - 0.8, rx * 0.7, ry * 0.45), lit)


def plant_tall() -> Canvas:
    """A rubber plant that has grown towards a window that is not there."""
    art = standing(28, 52)
    art.rect(8, 40, 12, 12, "bay2").rect(8, 40, 4, 12, "bay3").rect(16, 40, 4, 12, "bay1")
    art.rect(7, 38, 14, 3, "bay3").rect(7, 38, 14, 1, "bay5").rect(8, 40, 12, 1, "bay0")
    art.curve(((14, 39), (13, 30), (15, 20), (18, 8)), "wood1").curve(((15, 39), (14, 30), (16, 20)), "wood0")
    art.curve(((14, 30), (9, 25)), "wood1").curve(((15, 24), (21, 20)), "wood1")
    for x, y, rx, ry, tone, lit in (
        (6, 31, 5, 2.6, "green1", "green2"),
        (22, 28, 5, 2.6, "green0", "green1"),
        (7, 23, 5.4, 2.8, "green1", "green2"),
        (23, 20, 4.6, 2.6, "green1", "green2"),
        (9, 15, 5, 2.8, "green2", "green3"),
        (22, 12, 5, 2.6, "green1", "green2"),
        (15, 20, 3.4, 4, "green1", "green2"),
        (13, 8, 4.6, 2.8, "green2", "green3"),
        (21, 5, 5, 2.6, "green2", "green3"),
    ):
        leaf(art, x, y, rx, ry, tone, lit)
    art.rect(18, 0, 1, 5, "green3").pixel(17, 1, "green4")
    return ground(art, 14, 10, 3.5)


def planter(alive: bool = True) -> Canvas:
    """A trough of snake plants that parts the floor in two; or one that nobody was told to water."""
    art = standing(48, 34)
    random = np.random.default_rng(12)
    for index, x in enumerate(range(2, 45, 4)):
        tall = int(random.integers(11, 19))
        lean = int(random.integers(-2, 3)) if alive else int(random.integers(-5, 6))
        tones = ("green1", "green2", "green3") if alive else ("wood1", "tube0", "tube1")
        tall = tall if alive else tall - 5
        for row in range(tall):
            along = row / tall
            at = x + lean * along**2
            wide = (3 if along < 0.6 else 2 if along < 0.85 else 1) if alive else 1
            y = 22 - row
            art.rect(round(at), y, wide, 1, tones[1] if (row + index) % 4 else tones[0])
            art.pixel(round(at), y, tones[2] if row > 3 and alive else tones[1])
            if wide > 2:
                art.pixel(round(at) + 2, y, tones[0])
        if not alive and index % 3 == 0:
            art.curve(((x + lean, 22 - tall), (x + lean * 2, 24 - tall), (x + lean * 2 + 1, 28 - tall)), tones[1])
    art.rect(0, 20, 48, 14, "bay3").rect(0, 20, 48, 2, "bay5").rect(1, 21, 46, 1, "bay1")
    art.rect(0, 33, 48, 1, "bay1").rect(0, 22, 1, 11, "bay4").rect(47, 20, 1, 14, "bay1")
    tint(art, art.rect_mask(0, 22, 48, 11) & (art.columns % 6 == 3), 0.9, 0.91, 0.93)
    for x in range(2, 46, 4):
        art.pixel(x, 20, "bay1")
    return ground(art, 24, 24, 3.5)


def fire_door(open_by: int = 0) -> Canvas:
    """The door to the stairs: grey steel, a slot of wired glass, a bar to push; over it the only sign that is green."""
    art = wall_panel(64, 112)
    top, height = 46, 58
    art.rect(12, top - 4, 40, height + 4, "bay0").rect(13, top - 3, 38, height + 3, "bay4").rect(
        15, top - 1, 34, height + 1, "bay1"
    )
    if not open_by:
        art.rect(16, top, 32, height, "slate3").rect(16, top, 32, 1, "slate4").rect(16, top, 1, height, "slate4")
        art.rect(46, top, 2, height, "slate2").rect(18, top + 2, 28, 1, "slate2")
        # The glass: the stairwell's light behind a grid of wire.
        art.rect(33, top + 6, 9, 22, "bay0").rect(34, top + 7, 7, 20, "tube1", 0.9).rect(
            34, top + 7, 7, 6, "tube3", 0.95
        )
        wire = art.rect_mask(34, top + 7, 7, 20) & ((art.rows % 4 == 2) | (art.columns % 3 == 1))
        art.fill(wire, "tube0", 0.6)
        # The same sign, small, at the height of the eyes.
        art.rect(18, top + 11, 13, 11, "bay1").rect(19, top + 12, 11, 9, "mint2", 1.0)
        for step in range(3):
            art.rect(20 + step * 3, top + 14 + step * 2, 4, 1, "mint5", 1.0)
            art.rect(23 + step * 3, top + 14 + step * 2, 1, 3, "mint5", 1.0)
        art.rect(17, top + 31, 30, 4, "bay2").rect(18, top + 31, 28, 2, "linen3").rect(18, top + 31, 28, 1, "linen4")
        art.rect(17, top + 30, 4, 6, "bay1").rect(43, top + 30, 4, 6, "bay1")
        art.rect(17, top + 50, 30, 7, "slate4").rect(17, top + 50, 30, 1, "slate5").rect(17, top + 56, 30, 1, "slate2")
    else:
        # Stairs going down, each tread with the strip that glows in the dark.
        art.rect(16, top, 32, height, "bay0", 0.5)
        art.gradient(
            art.rect_mask(16, top, 32, 20), (art.rows - top) / 26, ("tube1", "tube0", "bay2", "bay1"), 0.6, 0.7
        )
        for step in range(7):
            y = top + 18 + step * 6
            art.rect(
                18 + step // 2, y, 28 - step, 3, ("bay3", "bay3", "bay3", "bay2", "bay2", "bay2", "bay1")[step], 0.25
            )
            art.rect(18 + step // 2, y, 28 - step, 1, "tube2" if step < 5 else "tube1", 0.8)
            art.rect(18 + step // 2, y + 3, 28 - step, 3, "bay1", 0.3)
        # The leaf, swung away from us.
        art.polygon([(16, top), (24, top + 5), (24, top + height - 6), (16, top + height)], "slate2")
        art.rect(23, top + 6, 1, height - 13, "slate4").rect(18, top + 33, 4, 2, "linen2")
    # The sign: somebody going down stairs.
    art.rect(18, top - 19, 28, 12, "bay0").rect(19, top - 18, 26, 10, "mint1", 0.9)
    art.rect(19, top - 18, 26, 1, "mint2", 1.0)
    for step in range(4):
        art.rect(30 + step * 3, top - 17 + step * 2, 4, 1, "mint5", 1.0).rect(
            33 + step * 3, top - 17 + step * 2, 1, 3, "mint5", 1.0
        )
    art.rect(24, top - 17, 2, 2, "mint5", 1.0).rect(23, top - 15, 3, 3, "mint5", 1.0).pixel(26, top - 14, "mint5", 1.0)
    art.pixel(27, top - 15, "mint5", 1.0).pixel(22, top - 14, "mint5", 1.0).pixel(23, top - 12, "mint5", 1.0)
    art.pixel(22, top - 11, "mint5", 1.0).pixel(26, top - 12, "mint5", 1.0).pixel(27, top - 11, "mint5", 1.0)
    art.rect(13, 104, 38, 1, "bay5")
    for row in range(112):
        art.lift[row, :] = 112 - row
    return art


def desk_teddy() -> Canvas:
    """Teddy's desk, three tiles wide: along its divider the birthday cards of everybody, signed in advance."""
    height = 38
    art = Canvas(48, height + SKIRT)
    top = height - 26
    art.rect(0, top, 48, 9, "linen2").rect(0, top, 48, 1, "linen3").rect(0, top + 7, 48, 2, "linen1")
    art.raise_top(0, top, 48, 9, DESK_HEIGHT)
    paper(art, 15, top + 2, "linen4")
    art.raise_top(14, top, 34, 7, DESK_HEIGHT)
    art.paste(monitor_behind(), 1, top - 8)
    stand_on(art, top - 8, top + 4, 1, 14, height - 12)
    front = height - DIVIDER_HEIGHT
    art.rect(0, front - 2, 48, 2, "bay5").rect(0, front, 48, DIVIDER_HEIGHT, "bay3").rect(0, front, 48, 1, "bay4")
    face = art.rect_mask(0, front + 1, 48, DIVIDER_HEIGHT - 2)
    tint(art, face & ((art.columns + art.rows * 2) % 4 == 0), 0.94, 0.95, 0.97)
    tint(art, face & (art.rows > height - 7), 0.9, 0.9, 0.94)
    art.rect(0, height - 1, 48, 1, "bay1").rect(0, front - 1, 1, DIVIDER_HEIGHT + 1, "bay1")
    art.rect(1, front + 1, 1, DIVIDER_HEIGHT - 2, "bay4")
    art.raise_top(0, front - 2, 48, 2, DIVIDER_HEIGHT)
    art.raise_front(0, front, 48, DIVIDER_HEIGHT)
    # Cards stand along the top and hang from a string below it: a cake, a star, a cake, a balloon.
    for index, x in enumerate(range(3, 45, 7)):
        y = front - 7
        lifts = DIVIDER_HEIGHT
        art.rect(x, y, 5, 6, "linen4", 0.12).rect(x + 4, y, 1, 6, "linen2").rect(x, y + 5, 5, 1, "linen2")
        kind = index % 3
        if kind == 0:
            art.rect(x + 1, y + 3, 3, 2, "rose4", 0.2).pixel(x + 2, y + 1, "rose3").pixel(x + 2, y + 2, "rose5")
        elif kind == 1:
            art.rect(x + 1, y + 2, 3, 1, "teal4", 0.2).pixel(x + 2, y + 1, "teal4").pixel(x + 2, y + 3, "teal3")
        else:
            art.rect(x + 1, y + 1, 2, 2, "night4", 0.2).pixel(x + 2, y + 3, "slate3").pixel(x + 2, y + 4, "slate3")
        art.lift[y : y + 6, x : x + 5] = lifts
    art.curve(((2, front + 3), (24, front + 5), (46, front + 3)), "bay5")
    for index, x in enumerate(range(5, 44, 8)):
        y = front + 5 - (1 if index in (0, 4) else 0)
        art.rect(x, y, 4, 5, "linen3").rect(x, y, 4, 1, "linen4").pixel(x + 1, y + 2, ("rose3", "teal3")[index % 2])
        art.rect(x + 1, y + 3, 2, 1, "slate4")
    art.raise_front(0, front, 48, DIVIDER_HEIGHT)
    shadow = (art.rows >= height) & (art.thresholds < 0.9 - (art.rows - height) * 0.26) & ~art.mask
    art.fill(shadow, "bay2")
    art.lift[shadow] = 0
    return art


def phone_lifted() -> Canvas:
    """A desk phone whose receiver is off; its lamp is on."""
    art = phone(0)
    bare = art.rect_mask(0, 0, 17, 11)
    art.mask[bare] = False
    art.albedo[bare] = 0
    art.lift[bare] = 0
    art.rect(5, 10, 2, 1, "bay1").rect(10, 10, 2, 1, "bay1").pixel(12, 12, "tube5", 1.0)
    art.curve(((13, 13), (15, 11), (14, 8), (16, 5)), "bay2")
    art.lift = np.where(art.mask, 15 + DESK_HEIGHT - art.rows, 0).astype(np.int16)
    return art


def meeting_front(door: bool = False) -> Canvas:
    """Two tiles of the glass box seen from the front: a pane with frosted bands, or its open door."""
    art = Canvas(32, 44)
    if not door:
        pane = art.rect_mask(1, 3, 30, 36)
        art.drape(pane, "teal3", 0.13)
        art.drape(art.rect_mask(1, 16, 30, 9), "linen4", 0.22)
        for y in (15, 26):
            art.drape(art.rect_mask(1, y, 30, 1), "linen5", 0.4)
        glint = pane & (((art.columns + art.rows) % 29 < 4) | ((art.columns + art.rows) % 29 == 6))
        art.drape(glint, "linen5", 0.16)
        art.rect(0, 37, 32, 3, "bay2").rect(0, 37, 32, 1, "bay5").rect(0, 39, 32, 1, "bay0")
    art.rect(0, 0, 32, 3, "bay4").rect(0, 0, 32, 1, "tube2").rect(0, 2, 32, 1, "bay1")
    for x in (0, 31):
        art.rect(x, 2, 1, 38, "bay4")
    if door:
        art.rect(1, 3, 3, 37, "bay3").rect(1, 3, 1, 37, "bay5").rect(28, 3, 3, 37, "bay3").rect(28, 3, 1, 37, "bay5")
        art.rect(28, 20, 1, 4, "linen4")
    art.lift = np.where(art.mask | (art.veil > 0), np.maximum(0, 40 - art.rows), 0).astype(np.int16)
    return art


def meeting_side() -> Canvas:
    """Two tiles of a glass partition seen nearly end on: the rail on its top, a sliver of pane, the post at its end."""
    art = Canvas(14, 72)
    pane = art.polygon_mask([(7, 3), (12, 5), (12, 69), (7, 67)])
    art.drape(pane, "teal3", 0.16)
    art.drape(pane & ((art.columns * 3 + art.rows) % 32 < 5), "linen5", 0.22)
    for band in (20, 52):
        art.drape(pane & (np.abs(art.rows - band) < 4) & (art.rows % 2 == 0), "linen4", 0.3)
    art.drape(pane & (art.columns == 12), "tube2", 0.4)
    art.rect(5, 0, 3, 34, "bay3").rect(5, 0, 1, 34, "bay4").rect(7, 0, 1, 34, "bay1")
    for bolt in range(4, 34, 8):
        art.pixel(6, bolt, "bay5").pixel(6, bolt + 1, "bay1")
    art.rect(5, 34, 3, 34, "bay2").rect(5, 34, 1, 34, "bay4").rect(7, 34, 1, 34, "bay0").rect(5, 34, 3, 1, "bay5")
    art.rect(3, 67, 7, 3, "bay1").rect(3, 67, 7, 1, "bay3")
    art.raise_top(5, 0, 9, 34, 38)
    art.raise_front(3, 34, 11, 36)
    return art


def meeting_screen(frame: int) -> Canvas:
    """A screen on a stand: a curve that goes up, forever at the same place."""
    art = standing(44, 50)
    art.rect(20, 30, 4, 18, "bay2").rect(20, 30, 1, 18, "bay4").rect(10, 47, 24, 3, "bay2").rect(10, 47, 24, 1, "bay4")
    art.rect(0, 2, 44, 30, "bay0").rect(0, 2, 44, 1, "bay4")
    screen = art.rect_mask(2, 4, 40, 26)
    art.gradient(screen, (art.rows - 4) / 40, ("tube1", "tube0", "bay2"), 0.7, 0.6)
    art.rect(5, 7, 1, 20, "tube2", 0.8).rect(5, 26, 34, 1, "tube2", 0.8)
    points = [(6 + x, 25 - 0.06 * x**1.65 * (1 + 0.12 * math.sin(x * 0.9))) for x in range(0, 32, 4)]
    art.curve(points[: 4 + frame * 2], "tube5", 1.0)
    for x in range(8, 40, 6):
        art.rect(x, 26 - (x * 7) % 9, 3, (x * 7) % 9, "tube2", 0.7)
    return ground(art, 22, 14)


def meeting_table() -> Canvas:
    """The table of the glass box: an oval, papers at every place, a speaker in the middle that listens."""
    art = standing(60, 38)
    art.ellipse(30, 32, 14, 4, "bay1")
    art.rect(26, 22, 8, 10, "bay1").rect(26, 22, 2, 10, "bay3")
    art.ellipse(30, 17, 29.5, 14.5, "bay1")
    art.ellipse(30, 15, 29.5, 14.5, "linen1")
    art.gradient(
        art.ellipse_mask(30, 14, 28.5, 13.5),
        1 - art.rows / 44 - art.columns / 160,
        ("linen1", "linen2", "linen3"),
        grain=0.35,
    )
    for x, y in ((8, 12), (20, 5), (36, 5), (47, 12), (16, 20), (38, 20)):
        paper(art, x, y, "linen4")
    art.ellipse(30, 14, 4.5, 2.8, "bay1").ellipse(30, 13, 3.5, 2, "bay2").pixel(30, 13, "tube4", 0.9)
    art.lift = np.where(art.mask, np.where(art.rows < 30, 13, np.maximum(0, 38 - art.rows)), 0).astype(np.int16)
    return ground_flat(art, 30, 22)


def ground_flat(art: Canvas, cx: float, rx: float) -> Canvas:
    """Lay a contact shadow under a thing whose heights are marked already."""
    kept = art.lift.copy()
    ground(art, cx, rx, 4.0)
    art.lift = np.where(art.mask & (kept > 0), kept, 0).astype(np.int16)
    return art


def chair_scarf() -> Canvas:
    """An office chair with a scarf over its back: plain, ochre, somebody's from outside."""
    art = chair(True)
    art.stencil(
        0,
        0,
        (
            "..bbbbbbbbbb..",
            ".babbbabbbabc.",
            ".cbbbcccbbbcd.",
            ".bacb..dcccd..",
            ".babc...bacd..",
            "..babc..bcd...",
            "..bacb..bac...",
            "..babc...bc...",
            "...bacb..cd...",
            "...babc.......",
            "...bacb.......",
            "....babc......",
            "....b.b.c.....",
            "....b.c.......",
        ),
        {"a": "ochre5", "b": "ochre4", "c": "ochre3", "d": "ochre2"},
    )
    art.lift = np.where(art.mask & (art.lift > 0), 18 - art.rows, art.lift).astype(np.int16)
    return art


def coffee_counter(steam: int) -> Canvas:
    """A counter with a coffee machine that is always on, and mugs for somebody."""
    art = standing(56, 46)
    art.rect(1, 24, 54, 22, "bay3").rect(1, 24, 1, 22, "bay4").rect(54, 24, 1, 22, "bay1").rect(1, 44, 54, 2, "bay0")
    for x in (2, 20, 38):
        art.rect(x, 31, 16, 12, "bay3").rect(x, 31, 16, 1, "bay4").rect(x + 15, 31, 1, 12, "bay1").rect(
            x + 11, 34, 3, 1, "bay5"
        )
    art.rect(0, 20, 56, 10, "linen2").rect(0, 20, 56, 1, "linen3").rect(0, 28, 56, 2, "linen1")
    # The machine.
    art.rect(6, 4, 18, 20, "bay1").rect(6, 4, 18, 2, "bay4").rect(6, 4, 1, 20, "bay3").rect(22, 4, 2, 20, "bay0")
    art.rect(9, 13, 12, 9, "bay0").rect(11, 15, 8, 6, "wood0").rect(11, 15, 8, 1, "bay5").rect(12, 16, 1, 4, "wood2")
    art.rect(9, 8, 5, 3, "tube2", 0.8).rect(16, 8, 2, 2, "rose3", 0.8).rect(19, 8, 2, 2, "tube4", 0.9)
    places = ((14, 12), (15, 11), (14, 10), (16, 12))
    x, y = places[steam]
    art.pixel(x, y, "bay5").pixel(x + 1, y - 1, "bay4")
    for index, mug_x in enumerate((28, 34, 40)):
        art.rect(mug_x, 19, 4, 5, ("tube2", "bay5", "linen3")[index]).rect(mug_x, 19, 4, 1, "bay0")
        art.rect(mug_x + 4, 20, 1, 3, ("tube1", "bay4", "linen2")[index]).rect(
            mug_x, 20, 1, 4, "linen4" if index == 2 else "tube3"
        )
    art.rect(47, 14, 6, 10, "linen3").rect(47, 14, 6, 1, "linen4").rect(48, 17, 4, 1, "linen1").rect(
        52, 15, 1, 9, "linen2"
    )
    art.lift[:] = 0
    for row in range(art.height - SKIRT):
        art.lift[row] = np.where(art.mask[row], 46 - row if row >= 30 else 16, 0)
    stand_on(art, 0, 24, 6, 24, 40)
    return ground_flat(art, 28, 28)


# -- everything together ----------------------------------------------------------------------------------------------


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    seam = [copier(glint) for glint in (-1, -1, 0, 1, 2, 3, 4, -1)]
    blank, steam = seam[0], [coffee_counter(number) for number in range(4)]
    over = {"depth": "over"}
    box = ((0, 34, 32, 6),)
    screens = [meeting_screen(number) for number in range(3)]
    return {
        "whiteboard": Part(whiteboard(), foot=SKIRT, solids=((2, 48, 60, 8),)),
        "whiteboard_back": Part(whiteboard(True), foot=SKIRT, solids=((2, 48, 60, 8),)),
        "copier": Part(
            blank, frames=(blank, seam[2], seam[3], seam[4], seam[5], seam[6], blank, blank, blank), frame_ms=110,
            foot=SKIRT, solids=((2, 26, 36, 15),),
        ),
        "plant_tall": Part(plant_tall(), foot=SKIRT, solids=((8, 45, 12, 8),)),
        "planter": Part(planter(), foot=SKIRT, solids=((0, 22, 48, 13),)),
        "planter_dead": Part(planter(False), foot=SKIRT, solids=((0, 22, 48, 13),)),
        "rail": Part(rail(), properties=over),
        "rail_left": Part(rail("left"), properties=over),
        "rail_right": Part(rail("right"), properties=over),
        "fire_door": Part(fire_door(), solids=((0, 96, 64, 16),)),
        "fire_door_open": Part(fire_door(1), solids=((0, 96, 16, 16), (48, 96, 16, 16))),
        "desk_teddy": Part(desk_teddy(), foot=SKIRT + 22, solids=((0, 8, 48, 30),)),
        "phone_lifted": Part(phone_lifted(), foot=-16),
        "meeting_front": Part(meeting_front(), foot=4, solids=box),
        "meeting_door": Part(meeting_front(True), foot=4, solids=((0, 34, 4, 6), (28, 34, 4, 6))),
        "meeting_side": Part(meeting_side(), foot=2, solids=((4, 38, 6, 32),)),
        "meeting_screen": Part(
            screens[0], frames=(screens[1], screens[2], screens[2], screens[2]), frame_ms=600, foot=SKIRT,
            solids=((8, 42, 28, 8),),
        ),
        "meeting_table": Part(meeting_table(), foot=SKIRT, solids=((4, 14, 52, 22),)),
        "chair_scarf": Part(chair_scarf(), foot=2, solids=((2, 10, 10, 7),)),
        "coffee_counter": Part(
            steam[0], frames=(steam[1], steam[2], steam[3]), frame_ms=300, foot=SKIRT, solids=((0, 30, 56, 16),)
        ),
    }  # fmt: skip


def main() -> None:
    """Write the tilesets and pictures of the stand-up."""
    write_sheet(TILESETS, "floor99_wide", distance_picture(BACK_WIDTH))
    write_collection(TILESETS, "stand_up", parts())
    for number, who in enumerate(STANDERS):
        save_picture(stander_sheet(who), PICTURES / f"standing_{number}.png")
    save_picture(copier_woman_sheet(), PICTURES / "copier_woman.png")
    save_picture(teddy_sheet(), PICTURES / "teddy.png")
    save_picture(lens_sheet(), PICTURES / "lens.png")


if __name__ == "__main__":
    main()
