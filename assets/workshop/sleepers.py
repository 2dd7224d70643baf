"""The sleepers of *Everyone*: twenty-four looks, walking asleep in grey-blue and standing awake in colour.

A body is 8x15 px: head, torso and legs are chosen by look, put together for one side and one point of the step, and
greyed where it sleeps. Every pixel is whole or empty, so that thousands can be drawn by colour key; the shadow under
the feet is drawn in. Those with a name are as large as Elara, keep some of their colour, and can be woken for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

import characters
from pixel_kit import Canvas

WIDE, HIGH, STEPS = 10, 16, 4
VIEWS = ("right", "left", "up", "down")
HEAD_ROWS, TORSO_ROWS = 6, 6

# h hair, H its shade, s skin, S its shade, e eye, t trim; sides are drawn facing right. Row 0 is above the skull.
HEADS: dict[str, tuple[str, str, str]] = {
    "short": (
        "........ ..hhhh.. .hhhhhH. .hhhsss. .hHsess. ..HssS..",
        "........ ..hhhh.. .hhhhhH. .hhhhhH. .hhhhHH. ..HHHH..",
        "........ ..hhhh.. .hhhhhH. .hssssH. .sesseS. ..sssS..",
    ),
    "long": (
        "........ ..hhhh.. .hhhhhH. .hhhhss. .hhhses. .hhHsS..",
        "........ ..hhhh.. .hhhhhH. .hhhhhH. .hhhhhH. .hhhhHH.",
        "........ ..hhhh.. .hhhhhH. .hsshsH. .hesseH. .HsssSH.",
    ),
    "bun": (
        ".hh..... .Hhhhh.. .hhhhhH. .hhhsss. ..Hsess. ...ssS..",
        "..hhH... ..HhhH.. .hhhhhH. .hhhhhH. .HhhhHH. ..HHHH..",
        "...hH... ..hhhh.. .hhhhhH. .hssssH. .sesseS. ..sssS..",
    ),
    "nightcap": (
        "..tt.... .tttttT. TtttttT. T.hsss.. T.hsess. u.HssS..",
        "...ttT.. ..ttttT. .tttttTT .hhhhhHT .hhhhHHu ..HHHH..",
        "...ttT.. ..ttttT. .tttttTT .hssssHT .sesseSu ..sssS..",
    ),
    "bald": (
        "........ ..ssss.. .ssssss. .hsssss. .hhsess. ..hssS..",
        "........ ..ssss.. .sssssS. .sssssS. .hhhhHH. ..HHHH..",
        "........ ..ssss.. .sssssS. .sssssS. .hesseH. ..sssS..",
    ),
    "curly": (
        "..hhhh.. .hhhHhh. hhHhhhhH hhhhhss. hHhhses. .hHHsS..",
        "..hhhh.. .hhHhhh. hhhhHhhH hHhhhhHH hhhHhhHH .hHhHHH.",
        "..hhhh.. .hhHhhh. hhhhhhhH hhssssHH hHesseHH .HsssSH.",
    ),
    "mask": (
        "........ ..hhhh.. .hhhhhH. .hhhsss. .ttTttt. ..HssS..",
        "........ ..hhhh.. .hhhhhH. .hhhhhH. .ttttTT. ..HHHH..",
        "........ ..hhhh.. .hhhhhH. .hssssH. .ttttTT. ..sssS..",
    ),
    "curlers": (
        "..t.t... .ththt.. .hthhtH. .hhhsss. .tHsess. ..HssS..",
        "..t.t... .ththt.. .hthhtH. .thhhht. .hthtHH. ..HHHH..",
        "..t.t... .ththt.. .hthhtH. .hssssH. .sesseS. ..sssS..",
    ),
}
# c cloth, C its shade, a the near arm; the last row has the hands.
TORSOS: dict[str, tuple[str, str, str]] = {
    "coat": (
        "..cccC.. .cccccC. .ccaaCC. .ccaaCC. .ccaaCC. .ccssCC.",
        "..cccC.. .cccccC. acccccCa acccccCa accdccCa s.cdcC.s",
        "..cttC.. .ccttcC. acccccCa accgccCa acccccCa s.cgcC.s",
    ),
    "nightshirt": (
        "..cccC.. .cccccC. .ccaaCC. .ccaaCC. .ccssCC. .cccCCC.",
        "..cccC.. .cccccC. acccccCa acccccCa scccccCs .cccdCC.",
        "..ctcC.. .cctccC. acctccCa acccccCa scccccCs .ccdcCC.",
    ),
    "pyjamas": (
        "..tctC.. .ctctcC. .ctaatC. .ctaatC. .ctaatC. ..tssC..",
        "..tctC.. .ctctcC. actctcCa actctcCa actctcCa s.tctC.s",
        "..cttC.. .ctgtcC. actctcCa actgtcCa actctcCa s.tgtC.s",
    ),
    "gown": (
        "..cttC.. .ccccTC. .ccaaTC. .ccaaTC. .ttaaTT. .ccssCC.",
        "..cccC.. .cccccC. acccccCa acccccCa attttTTa scccccCs",
        "..tcct.. .ctcctC. acttttCa accttcCa attttTTa sccgccCs",
    ),
    "shirt": (
        "..cccC.. .cccccC. .ccaaCC. .ccaaCC. ..paaPC. ..pssP..",
        "..cccC.. .cccccC. acccccCa acccccCa a.pppP.a s.pppP.s",
        "..csCC.. .ccccCC. acccccCa acccccCa a.pppP.a s.pppP.s",
    ),
    "suit": (
        "..cctC.. .cccctC. .ccaatC. .ccaaCC. .ccaaCC. ..pssP..",
        "..cccC.. .cccccC. acccccCa accdccCa accdccCa s.pppP.s",
        "..cttC.. .cctyCC. accyccCa accyccCa acccccCa s.pppP.s",
    ),
}
LEGS: dict[str, tuple[str, str, str, str]] = {
    "side": (
        "..ppPP.. ..ppPP.. ..bbbB..",
        "..ppPP.. .pp..PP. .bb..BB.",
        "..ppPP.. ...pPP.. ...bBB..",
        "..PPpp.. .PP..pp. .BB..bb.",
    ),
    "front": (
        "..ppPP.. ..ppPP.. ..bbBB..",
        "..ppPP.. ..ppBB.. ..bb....",
        "..ppPP.. ..ppPP.. ..bbBB..",
        "..ppPP.. ..bbPP.. ....BB..",
    ),
}
SKIRT = {"coat": 1, "gown": 2, "nightshirt": 2}


@dataclass(frozen=True)
class Sleeper:
    """One look: head, clothes and their colours as (ramp, step); `carries` is "", "case" or "pillow"."""

    head: str
    clothes: str
    hair: str
    cloth: str
    trim: str
    skin: str
    legs: str = "slate1"
    shoes: str = "wood1"
    carries: str = ""


LOOKS = (
    Sleeper("short", "coat", "wood1", "coral3", "cream4", "skin4"),
    Sleeper("long", "nightshirt", "ochre3", "linen4", "coral3", "skin4", shoes="coral3"),
    Sleeper("bald", "pyjamas", "slate3", "teal3", "teal4", "skin4", shoes="wood2"),
    Sleeper("bun", "gown", "slate4", "rose3", "rose5", "skin5", shoes="rose4"),
    Sleeper("nightcap", "nightshirt", "slate4", "cream4", "teal3", "skin4", shoes="ochre2"),
    Sleeper("curly", "shirt", "indigo1", "ochre4", "ochre5", "deep3", legs="night2"),
    Sleeper("short", "suit", "indigo1", "slate3", "cream5", "deep4", carries="case"),
    Sleeper("mask", "pyjamas", "wood2", "indigo4", "linen3", "skin4", shoes="slate2"),
    Sleeper("curlers", "gown", "ochre2", "mint2", "neon4", "skin4", shoes="neon3"),
    Sleeper("long", "coat", "indigo1", "moss3", "moss5", "skin3"),
    Sleeper("bald", "suit", "slate3", "indigo3", "linen4", "skin4", shoes="indigo1"),
    Sleeper("short", "pyjamas", "coral2", "night4", "night5", "skin4", carries="pillow"),
    Sleeper("curly", "nightshirt", "wood0", "neon5", "neon3", "deep4", shoes="neon3"),
    Sleeper("bun", "coat", "linen3", "indigo4", "linen3", "deep5"),
    Sleeper("nightcap", "pyjamas", "wood2", "coral4", "cream5", "skin4", shoes="wood2"),
    Sleeper("long", "shirt", "wood3", "teal4", "teal5", "skin4", legs="indigo3"),
    Sleeper("short", "gown", "slate1", "night3", "lamp3", "deep3", shoes="ochre2"),
    Sleeper("mask", "nightshirt", "ochre2", "ice4", "indigo4", "skin5", shoes="ice2"),
    Sleeper("curlers", "coat", "wood1", "ochre3", "coral4", "skin4"),
    Sleeper("bald", "gown", "wood1", "moss4", "cream4", "deep4", shoes="wood2", carries="pillow"),
    Sleeper("curly", "coat", "coral1", "teal2", "teal5", "skin5"),
    Sleeper("long", "suit", "indigo0", "rose2", "linen4", "skin4", legs="rose1", carries="case"),
    Sleeper("short", "shirt", "ochre3", "rose4", "rose5", "skin4", legs="slate2", shoes="linen3"),
    Sleeper("bun", "nightshirt", "indigo2", "linen3", "ochre4", "deep4", shoes="ochre3"),
)


def darker(tone: str, by: int = 1) -> str:
    """The same ramp's tone some steps further down."""
    return f"{tone[:-1]}{max(0, int(tone[-1]) - by)}"


def _flip(rows: list[str]) -> list[str]:
    return [row[::-1] for row in rows]


def body_rows(who: Sleeper, view: str, step: int, hangs: bool = False) -> list[str]:
    """The fifteen rows of letters of one body, seen from one side at one point of the step; asleep its head hangs."""
    side = {"right": 0, "left": 0, "up": 1, "down": 2}[view]
    head = HEADS[who.head][side].split()
    if hangs and side == 0:
        head = [f".{row[:-1]}" for row in head]
    torso = TORSOS[who.clothes][side].split()
    legs = LEGS["side" if side == 0 else "front"][step].split()
    if who.head == "long":
        # Long hair falls over the shoulders.
        for row, columns in ((0, (1, 2)), (1, (1, 2))) if side == 0 else ((0, (1, 6)), (1, (1,))):
            torso[row] = "".join("h" if at in columns else letter for at, letter in enumerate(torso[row]))
        if side == 1:
            torso[0] = ".hhhhHH."
            torso[1] = ".chhhHC."
    for row in range(SKIRT.get(who.clothes, 0)):
        legs[row] = ".cccCCC." if step % 2 == 0 or row == 0 else ".ccccCCC"
    if hangs:
        chin = head.pop()
        torso[0] = "".join(low if low != "." else under for low, under in zip(chin, torso[0], strict=True))
        head = ["........", *head]
    if step % 2:
        # The body dips at the widest of the step: head and torso come a row lower, and the legs lose one.
        rows = ["........", *head, *torso, *legs[1:]]
    else:
        rows = [*head, *torso, *legs]
    return _flip(rows) if view == "left" else rows


def carried(art: Canvas, who: Sleeper, view: str, dip: int) -> None:
    """What somebody has brought along."""
    if who.carries == "case":
        x = {"right": 4, "left": 2, "up": 0, "down": 6}[view]
        art.rect(x, 11 + dip, 4, 3, "wood3").rect(x, 11 + dip, 4, 1, "wood4").rect(x + 1, 10 + dip, 2, 1, "wood2")
    elif who.carries == "pillow":
        x = {"right": 3, "left": 3, "up": 6, "down": 0}[view]
        art.rect(x, 8 + dip, 4, 3, "linen4").rect(x, 10 + dip, 4, 1, "linen2")


@cache
def drawn(look: int, awake: bool, view: str, step: int) -> Canvas:
    """One body with its shadow, in colour where it is awake."""
    who = LOOKS[look]
    art = Canvas(WIDE, HIGH)
    art.rect(2, 15, 6, 1, "indigo0")
    bare = who.clothes == "nightshirt"
    legs = who.skin if bare else who.cloth if who.clothes == "pyjamas" else who.legs
    key = {
        "h": who.hair,
        "H": darker(who.hair),
        "s": who.skin,
        "S": darker(who.skin),
        "e": "indigo0" if awake else darker(who.skin),
        "c": who.cloth,
        "C": darker(who.cloth),
        "a": darker(who.cloth),
        "d": darker(who.cloth, 2),
        "g": who.trim,
        "t": who.trim,
        "T": darker(who.trim),
        "u": "cream5",
        "y": "coral3",
        "p": legs,
        "P": darker(legs),
        "b": who.shoes,
        "B": darker(who.shoes),
    }
    art.stencil(1, 0, body_rows(who, view, step, not awake), key)
    carried(art, who, view, step % 2)
    return art


def greyed(colored: Canvas, keep: float, fall: tuple[float, ...] = (1.12, 1.02, 0.86, 0.66)) -> Canvas:
    """A body in the blue of the night with the glow's rose on its right edge; `keep` is how much colour it keeps.

    `fall` is how light it is at its head, neck, hips and feet.
    """
    art = colored.copy()
    high = art.height
    body = art.mask & (art.rows < high - 1)
    light = (art.albedo @ np.array([0.30, 0.55, 0.15]))[..., None] / 255
    ramp = np.array([(26, 30, 68), (56, 68, 122), (96, 112, 168), (138, 154, 200), (186, 198, 230)], float)
    at = np.clip(light * 0.82 + 0.1, 0, 0.999) * (len(ramp) - 1)
    low = at.astype(int)[..., 0]
    grey = ramp[low] + (ramp[low + 1] - ramp[low]) * (at - low[..., None])
    down = np.interp(np.arange(high), (0, high * 0.32, high * 0.5, high - 1), fall)[:, None, None]
    art.albedo[body] = np.clip((grey * (1 - keep) + art.albedo * keep) * down, 0, 255).astype(np.uint8)[body]
    open_right = body & ~np.pad(art.mask, 1)[1:-1, 2:]
    open_left = body & ~np.pad(art.mask, 1)[1:-1, :-2]
    art.shade(open_left, 0.4)
    art.glaze(open_right & (art.rows < high - 3), "coral3", 0.5)
    return art


def asleep_sheet() -> Canvas:
    """Rows are looks; columns walk right, left, away and here, four steps each."""
    sheet = Canvas(WIDE * len(VIEWS) * STEPS, HIGH * len(LOOKS))
    for look in range(len(LOOKS)):
        for number, view in enumerate(VIEWS):
            for step in range(STEPS):
                sheet.paste(greyed(drawn(look, False, view, step), 0.16), (number * STEPS + step) * WIDE, look * HIGH)
    return sheet


def awake_sheet() -> Canvas:
    """Rows are looks; columns stand facing right, left, away and here."""
    sheet = Canvas(WIDE * len(VIEWS), HIGH * len(LOOKS))
    for look in range(len(LOOKS)):
        for number, view in enumerate(VIEWS):
            sheet.paste(drawn(look, True, view, 0), number * WIDE, look * HIGH)
    return sheet


def far_sheet() -> Canvas:
    """Rows are looks; columns asleep and awake: somebody from the upper tier, two pixels by three."""
    sheet = Canvas(4, 3 * len(LOOKS))
    for look, who in enumerate(LOOKS):
        y = look * 3
        sheet.rect(0, y, 2, 1, "linen2" if look % 3 else "linen1")
        sheet.rect(0, y + 1, 2, 1, "night4" if look % 2 else "indigo4")
        sheet.rect(0, y + 2, 2, 1, "night2").rect(1, y, 1, 2, "linen2" if look % 4 else "rose4")
        sheet.rect(2, y, 2, 1, who.skin).rect(2, y + 1, 2, 1, who.cloth).rect(2, y + 2, 2, 1, darker(who.cloth, 2))
    return sheet


# -- those with a name ----------------------------------------------------------------------------------------------

# A bald man with white sides and a moustache, his head sunk into his collar.
DOV_HEADS = {
    "front": """
................
................
.....qqqss......
....qqqsssS.....
...jqqsssssh....
...iqksskssho...
...iqwessewSo...
...sqWfssfWSS...
....sjiiihSS....
....sjimmhSS....
.....sssSS......""",
    "side": """
................
................
.....qqqss......
....qqqsssS.....
...qqqsssjhh....
...kkssshiihh...
...qsessShhho...
..qqfWsssSho....
...jjisSSoo.....
...imhsSx.......
....sSSx........""",
}
DOV = replace(
    characters.UMBRELLA_MAN,
    heads={**characters.UMBRELLA_MAN.heads, **DOV_HEADS},
    torso=characters.CARDIGAN,
    key={
        **characters.flesh("skin", 4, "rose2"),
        **characters.hair("linen1", "linen2", "linen3", "linen4"),
        **characters.cloth("moss", 4, "cream", 4),
        **characters.legs("ochre", 1, "wood", 2),
        "y": "moss5",
        "Y": "moss3",
        "g": "lamp3",
        "G": "ochre2",
    },
    coat=0,
    extra=None,
)


def cord(canvas: Canvas, direction: str, state: str) -> None:
    """The receiver at her ear, and its cord that goes to no telephone."""
    if direction == "down":
        canvas.rect(3, 5, 2, 5, "slate0").rect(3, 5, 1, 5, "slate4")
        wire = [(3, 10), (2, 11), (3, 12), (1, 13), (3, 14), (1, 15), (2, 16), (1, 17), (2, 18), (0, 19)]
        wire += [(1, 21), (0, 23)]
    else:
        canvas.rect(7, 5, 2, 5, "slate0").rect(7, 5, 1, 5, "slate4")
        trail = 1 if state.startswith("step") else 0
        wire = [(7, 10), (6, 11), (7, 12), (5, 13), (6, 14), (4, 15), (5, 16), (3, 17), (4, 18), (2, 19), (3, 20)]
        wire += [(1, 21), (2, 22 - trail), (0, 23 - trail)]
    for x, y in wire:
        canvas.pixel(x, y, "neon4")


CALLER = replace(
    characters.NIGHT_NURSE,
    torso=characters.ROLL_NECK,
    key={
        **characters.flesh("skin", 4, "rose3", "rose4"),
        **characters.hair("wood1", "wood2", "wood3", "wood4"),
        **characters.cloth("coral", 4, "linen", 4),
        **characters.legs("ice", 3, "linen", 3),
        "g": "teal4",
    },
    coat=2,
    extra=cord,
    special=None,
)


def oranges(canvas: Canvas, direction: str, state: str) -> None:
    """A bag of oranges by its handles; it has a button, and it's done up."""
    x = {"down": 10, "up": 0, "left": 5, "right": 5}[direction]
    canvas.rect(x + 1, 15, 1, 2, "cream2").rect(x + 4, 15, 1, 2, "cream2").rect(x, 17, 6, 5, "cream3")
    canvas.rect(x, 21, 6, 1, "cream1").rect(x + 1, 16, 4, 2, "tie2").pixel(x + 1, 16, "tie3").pixel(x + 3, 16, "tie3")
    canvas.pixel(x + 3, 18, "coral2")


def rolled_umbrella(canvas: Canvas, direction: str, state: str) -> None:
    """An umbrella, rolled, carried as a guard carries his flag."""
    x = {"down": 2, "up": 13, "left": 4, "right": 11}[direction]
    canvas.rect(x, 12, 1, 11, "teal2").rect(x + 1, 13, 1, 7, "teal3").pixel(x, 11, "wood3").pixel(x + 1, 11, "wood3")


def slack_lead(canvas: Canvas, direction: str, state: str) -> None:
    """A dog's lead that goes down to nothing, and at its end a collar, at the height of a dog."""
    lead = [(11, 16), (12, 17), (12, 18), (13, 19), (14, 19)] if direction in ("down", "right") else [(4, 16), (3, 18)]
    for x, y in lead:
        canvas.pixel(x, y, "coral3")
    if direction in ("down", "right"):
        canvas.rect(13, 18, 3, 1, "coral4").rect(13, 20, 3, 1, "coral2").pixel(15, 19, "coral3").pixel(14, 21, "lamp4")


def tray(canvas: Canvas, direction: str, state: str) -> None:
    """A tray with a bowl on it and a plate over the bowl."""
    if direction == "up":
        return
    x = {"down": 3, "left": 0, "right": 7}[direction]
    canvas.rect(x, 16, 10 if direction == "down" else 9, 1, "wood5")
    canvas.rect(x, 17, 10 if direction == "down" else 9, 1, "wood3")
    canvas.rect(x + 2, 13, 5, 3, "linen4").rect(x + 2, 15, 5, 1, "linen2").rect(x + 1, 12, 7, 1, "ice4")


# A tight perm under a net.
PERM_HEADS = {
    "front": """
................
....jijiji......
...ijijijiji....
...jiqqssqij....
...ijqsssSji....
...jikksskij....
...iqwessewSi...
...SqWfssfWSS...
....ussssSSu....
....sssmmsSS....
.....sssSS......""",
    "side": """
................
.....jijij......
....ijijijij....
...qqijijijij...
...qssjijijij...
...kkssjijijo...
...qsessSijio...
..qqfWsssSio....
...ussSSoo......
...mssSSx.......
....sSSx........""",
    "back": """
................
....jijiji......
...ijijijiji....
...jijijijij....
...ijijijiji....
...jijijijij....
...ijijijijo....
...Sojijijos....
....ooijioo.....
....xoooox......
.....sSSSSx.....""",
}
SEAT_31 = replace(
    characters.SLEEPER,
    key={**characters.SLEEPER.key, **characters.cloth("ochre", 3, "linen", 4), **characters.wrap("wood", 3)},
    coat=2,
    extra=oranges,
    special=None,
    dozes_sitting=False,
)
GUARD = replace(characters.UMBRELLA_MAN, extra=rolled_umbrella, special=None)
DOG_OWNER = replace(characters.DOG_WALKER, extra=slack_lead, special=None)
MRS_PELL = replace(
    characters.NIGHT_NURSE,
    heads=PERM_HEADS,
    torso=characters.CARDIGAN,
    key={
        **characters.flesh("skin", 4, "rose3", "rose4"),
        **characters.hair("slate2", "slate3", "linen2", "linen3"),
        **characters.cloth("neon", 3, "cream", 4),
        **characters.legs("cream", 2, "coral", 2),
        "y": "neon4",
        "Y": "neon2",
        "g": "lamp3",
        "G": "ochre2",
    },
    coat=2,
    extra=tray,
    special=None,
)
NAMED = (DOV, CALLER, SEAT_31, GUARD, DOG_OWNER, MRS_PELL)


def bystander(like: characters.Look, torso: Mapping[str, str], skin: str, light: int, colours: str) -> characters.Look:
    """Somebody of whom nothing is known, after another's build: hair, cloth and its step, what is under it, legs."""
    locks, outer, step, under, leg = colours.split()
    return replace(
        like,
        torso=torso,
        key={
            **like.key,
            **characters.flesh(skin, light),
            **characters.hair(f"{locks}1", f"{locks}2", f"{locks}3", f"{locks}4"),
            **characters.cloth(outer, int(step), under, 4),
            **characters.legs(leg, 2, leg, 1),
            **characters.wrap(outer, int(step)),
            "y": f"{under}4",
            "Y": f"{under}3",
            "g": "lamp3",
        },
        coat=2,
        extra=None,
        special=None,
    )


BYSTANDERS = (
    bystander(characters.NIGHT_NURSE, characters.ROLL_NECK, "deep", 5, "wood moss 4 cream night"),
    bystander(characters.REGULAR, characters.OPEN_COAT, "skin", 4, "ochre teal 4 coral slate"),
    bystander(MRS_PELL, characters.CARDIGAN, "skin", 5, "slate coral 3 linen rose"),
    bystander(characters.SLEEPER, characters.SHUT_COAT, "deep", 4, "indigo ochre 4 cream wood"),
    bystander(characters.DOG_WALKER, characters.ROLL_NECK, "skin", 4, "coral night 4 ice indigo"),
    bystander(DOV, characters.CARDIGAN, "skin", 5, "linen rose 4 cream brick"),
)
STUMBLE = ("step_left", "pass_left", "step_right", "pass_right")


def stumbling(look: characters.Look, number: int) -> Canvas:
    """Somebody who walks asleep and keeps losing the step: the upper half lurches ahead of the feet, and back."""
    frame = characters.figure(replace(look, asleep=True), "right", STUMBLE[number])
    result = Canvas(frame.width, frame.height)
    result.rect(3, 23, 10, 1, "indigo0")
    lurch = (2, 1, 0, 1)[number]
    for row in range(frame.height):
        shift = round(lurch * (1 - row / 20)) if row < 20 else 0
        result.paste(frame.cut(0, row, frame.width, 1), shift, row)
    return greyed(result, 0.42, (1.2, 1.12, 1.0, 0.8))


def named_sheet() -> Canvas:
    """A row for each: four frames of stumbling asleep, then awake, and awake with a hand up.

    Below them, those of whom nothing is known: they stand in other streets, and answer her in the end.
    """
    wide, high = characters.WIDTH, characters.HEIGHT
    everybody = (*NAMED, *BYSTANDERS)
    sheet = Canvas(wide * 6, high * len(everybody))
    for row, look in enumerate(everybody):
        frames = [stumbling(look, number) for number in range(STEPS)]
        frames.append(characters.figure(look, "down", "stand"))
        frames.append(characters.posed(look, "down", ("rest", "raised")))
        for column, frame in enumerate(frames):
            sheet.paste(frame, column * wide, row * high)
    return sheet


# -- those who stand in the way, and what they take each other by ---------------------------------------------------


def swaying(look: characters.Look, lean: int) -> Canvas:
    """Somebody who sleeps on their feet, in a queue that has not moved for some time."""
    frame = characters.posed(look, "down", ("rest", "rest"), 1, True)
    result = Canvas(frame.width, frame.height)
    result.rect(3, 23, 10, 1, "indigo0")
    for row in range(frame.height):
        result.paste(frame.cut(0, row, frame.width, 1), lean if row < 12 else 0, row)
    return greyed(result, 0.3, (1.2, 1.1, 0.96, 0.76))


def reaching(look: characters.Look) -> Canvas:
    """Somebody awake with both hands out to whoever stands beside."""
    frame = characters.posed(look, "down", ("", ""))
    key = look.key
    for mirror, shade in ((False, "c"), (True, "C")):
        for x, y, letter in (
            (3, 12, "l"), (2, 12, "l"), (3, 13, shade), (2, 13, shade), (1, 13, shade), (2, 14, "d"), (1, 14, "d"),
            (0, 13, "n"), (0, 14, "N"),
        ):  # fmt: skip
            frame.pixel(15 - x if mirror else x, y, key[letter])
    return frame


def bystander_sheet() -> Canvas:
    """A row for each look: swaying asleep twice, awake with open and shut eyes, awake with both hands out."""
    wide, high = characters.WIDTH, characters.HEIGHT
    sheet = Canvas(wide * 5, high * len(BYSTANDERS))
    for row, look in enumerate(BYSTANDERS):
        frames = [swaying(look, 0), swaying(look, 1)]
        frames += [characters.figure(look, "down", "stand"), characters.figure(look, "down", "blink"), reaching(look)]
        for column, frame in enumerate(frames):
            sheet.paste(frame, column * wide, row * high)
    return sheet
