"""The sheet on Mira's desk: her draft, the staircase, and later the dream for four, a room for each round a landing.

Everything is drawn on a copy of the bare sheet, and a piece is what that has changed: so pieces lie on each other as
pencil on paper, and the light of the lamp is on all of them alike. Pencils: indigo for the plan, and for what each of
the four has said a pencil of their own. What matters lies in the upper 214 rows; the screen puts its words over the
rest. `desk.json` lists the rooms of both sheets and the pieces in the order of drawing, each with the condition of the
story under which it is there.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pages import circle, straight, stroke
from pen import Line, pen
from pixel_kit import Canvas, Mask, Point, save_picture

DESK = Path(__file__).parents[1] / "pictures" / "desk"
WIDTH, HEIGHT = 480, 270
LEFT, TOP, RIGHT, BOTTOM = 38, 9, 442, 214
Tones = tuple[str, str, str]
# The tones of a pencil from its full line to its thinnest trace.
INDIGO: Tones = ("indigo2", "indigo3", "indigo4")
FAINT: Tones = ("indigo4", "indigo5", "indigo5")
OCHRE: Tones = ("ochre1", "ochre2", "ochre3")
CORAL: Tones = ("coral1", "coral2", "coral3")
TEAL: Tones = ("teal1", "teal2", "teal3")
VIOLET: Tones = ("plan2", "plan3", "plan4")
RED: Tones = ("rose1", "rose2", "rose3")
BIRO: Tones = ("night1", "night2", "night3")
PENCILS = {"jason": OCHRE, "elara": CORAL, "quinn": TEAL, "mira": VIOLET}
PAPER = ("cream3", "cream4", "ash5", "cream5")


# -- the desk, and the bare sheet -------------------------------------------------------------------------------------


def boards() -> Canvas:
    """The desk's boards, with the grain along them; the lamp stands at the upper left."""
    art = Canvas(WIDTH, HEIGHT)
    random = np.random.default_rng(4)
    grain = gaussian_filter(random.random((HEIGHT, WIDTH)), (0.7, 26))
    grain = (grain - grain.mean()) / grain.std()
    away = np.hypot((art.columns - 120) / 330, (art.rows - 30) / 250)
    light = np.clip(0.92 - away * 0.62 + grain * 0.05, 0, 1)
    art.wash(art.rows >= 0, light, ("wood0", "wood1", "wood2", "wood3"), 30)
    for row in (72, 151, 232):
        art.glaze(art.rect_mask(0, row, WIDTH, 1), "wood0", 0.55)
        art.glaze(art.rect_mask(0, row + 1, WIDTH, 1), "wood4", 0.10)
    return art


def bare(wood: Canvas) -> Canvas:
    """On the boards the sheet, with nothing on it, and what lies about."""
    art = wood.copy()
    random = np.random.default_rng(4)
    away = np.hypot((art.columns - 120) / 330, (art.rows - 30) / 250)
    sheet = art.polygon_mask([(LEFT, TOP), (RIGHT, TOP + 1), (RIGHT + 1, BOTTOM), (LEFT - 1, BOTTOM + 1)])
    curl = art.polygon_mask([(RIGHT - 17, BOTTOM + 1), (RIGHT + 2, BOTTOM + 1), (RIGHT + 2, BOTTOM - 13)])
    shadow = np.roll(np.roll(sheet, 4, axis=0), 3, axis=1) & ~sheet
    art.shade(shadow, 0.85)
    sheet &= ~curl
    cloud = gaussian_filter(random.random((HEIGHT, WIDTH)), 14)
    cloud = (cloud - cloud.mean()) / cloud.std()
    lit = np.clip(1.02 - away * 0.50 + cloud * 0.016, 0, 1)
    art.wash(sheet, lit, PAPER, 26)
    art.fill(art.polygon_mask([(RIGHT - 17, BOTTOM), (RIGHT, BOTTOM - 13), (RIGHT - 14, BOTTOM - 11)]), "cream4")
    art.glaze(
        art.polygon_mask([(RIGHT - 15, BOTTOM - 1), (RIGHT - 4, BOTTOM - 9), (RIGHT - 14, BOTTOM - 10)]), "ash5", 0.6
    )
    # It has been rolled and folded, and what was there has been rubbed out more than once.
    for x in (172, 306):
        art.glaze(art.rect_mask(x, TOP, 1, BOTTOM - TOP) & sheet, "cream2", 0.30)
        art.glaze(art.rect_mask(x + 1, TOP, 1, BOTTOM - TOP) & sheet, "cream5", 0.25)
    for x, y, rx, ry in ((118, 60, 34, 10), (350, 190, 40, 9), (250, 30, 28, 6)):
        smear = art.ellipse_mask(x, y, rx, ry) & sheet & (random.random(art.mask.shape) < 0.10)
        art.glaze(smear, "indigo5", 0.22)
    ink(art, [stroke((LEFT + 6, TOP + 6), (RIGHT - 6, TOP + 7), w=0.7)], FAINT, 3)
    ink(art, [stroke((LEFT + 6, TOP + 6), (LEFT + 5, BOTTOM - 5), w=0.7)], FAINT, 4)
    _mug(art)
    _strewn(art)
    return art


def _mug(art: Canvas) -> None:
    """Her mug with the pencils in it, from above, at the sheet's left edge."""
    art.shade(art.ellipse_mask(25, 190, 20, 19), 0.7)
    art.ellipse(20, 184, 17, 17, "linen1").ellipse(19, 183, 16, 16, "linen3").ellipse(20, 184, 12, 12, "indigo1")
    for number, (x, y, tone) in enumerate(
        ((12, 165, "coral3"), (24, 160, "teal3"), (33, 172, "ochre3"), (37, 186, "indigo4"), (8, 176, "plan4"))
    ):
        art.line(20 + number - 2, 184, x, y, "wood4").line(21 + number - 2, 184, x + 1, y, tone)
        art.pixel(x, y, tone).pixel(x + 1, y - 1, tone)
    art.line(16, 186, 9, 201, "slate4").line(17, 186, 10, 201, "slate5").ellipse(8, 204, 3, 4, "slate4")


def _strewn(art: Canvas) -> None:
    """A ruler, a rubber, and shavings."""
    art.shade(art.polygon_mask([(453, 66), (468, 62), (472, 140), (457, 143)]), 0.6)
    art.polygon([(450, 62), (464, 59), (469, 136), (455, 139)], "wood4")
    for step in range(15):
        y = 64 + step * 5
        art.line(451 + step // 3, y, 455 + step // 3 + (2 if step % 5 == 0 else 0), y, "wood1")
    art.polygon([(448, 176), (466, 172), (469, 182), (451, 187)], "rose5")
    art.polygon([(448, 176), (456, 174), (459, 185), (451, 187)], "linen4")
    random = np.random.default_rng(9)
    for _ in range(26):
        x, y = int(random.normal(455, 9)), int(random.normal(203, 7))
        art.pixel(x, y, ("wood5", "ochre4", "indigo4")[int(random.integers(0, 3))])


def ink(art: Canvas, lines: Sequence[Line], tones: Tones = INDIGO, seed: int = 1, shake: float = 0.22) -> None:
    """Lay lines of a pencil on the sheet."""
    cover = pen(WIDTH, HEIGHT, lines, seed, shake)
    full, half, trace = tones
    art.glaze((cover > 0.10) & (cover <= 0.30) & (art.thresholds < cover * 2.6), trace, 0.55)
    art.glaze((cover > 0.30) & (cover <= 0.55), half, 0.82)
    art.glaze(cover > 0.55, full, 0.95)


def wash(art: Canvas, where: Mask, tone: str, amount: float = 0.30, gap: int = 3) -> None:
    """Go over a place with the side of a pencil."""
    on = ((art.columns + art.rows * 2) % (gap * 2) < gap) & (art.thresholds < 0.8)
    art.glaze(where & on, tone, amount)


def rub(art: Canvas, points: Sequence[Point]) -> None:
    """Leave the paper bare within an outline: what is drawn there stands in front of what was."""
    where = art.polygon_mask(points)
    art.albedo[where] = SHEET.albedo[where]
    RUBBED[id(art)] |= where


SHEET = Canvas(1, 1)
"""The bare sheet, once it has been drawn."""
RUBBED: dict[int, Mask] = {}
"""Of a drawing that is being made, where it is bare on purpose."""


# -- plans seen from above and from the corner ------------------------------------------------------------------------


class Corner:
    """A level place in isometry: `p` goes to the lower right, `q` to the lower left, `z` up, in px of the sheet."""

    def __init__(self, x: float, y: float, side: float = 1.0) -> None:
        self.x, self.y, self.side = x, y, side

    def at(self, p: float, q: float, z: float = 0.0) -> Point:
        """Where a place lies on the sheet; p and q run from -50 to 50 across the room."""
        scale = 0.76 * self.side
        return self.x + (p - q) * scale, self.y + (p + q) * scale / 2 - z

    def flat(self, p0: float, q0: float, p1: float, q1: float, z: float = 0.0) -> list[Point]:
        """The four corners of a level rectangle."""
        return [self.at(p0, q0, z), self.at(p1, q0, z), self.at(p1, q1, z), self.at(p0, q1, z)]


def closed(points: Sequence[Point], w: float = 1.1) -> list[Line]:
    """The outline of a polygon, as along a ruler that slips a little."""
    return [stroke(a, b, w=w, ends=0.7) for a, b in zip(points, [*points[1:], points[0]], strict=True)]


def block(
    art: Canvas,
    room: Corner,
    p: float,
    q: float,
    wide: float,
    deep: float,
    high: float,
    tones: Tones,
    z: float = 0.0,
    seed: int = 2,
    tone: str = "",
) -> None:
    """A box that stands in a room, in front of what is behind it."""
    p1, q1 = p + wide, q + deep
    top = room.flat(p, q, p1, q1, z + high)
    foot = [room.at(p0, q0, z) for p0, q0 in ((p1, q), (p1, q1), (p, q1))]
    rub(art, [top[0], top[1], *foot, top[3]])
    if tone:
        wash(art, art.polygon_mask([top[1], top[2], foot[1], foot[0]]), tone, 0.45, 2)
        wash(art, art.polygon_mask([top[3], top[2], foot[1], foot[2]]), tone, 0.28, 3)
    lines = [*closed(top), stroke(top[1], foot[0]), stroke(top[2], foot[1]), stroke(top[3], foot[2])]
    lines += [stroke(foot[0], foot[1]), stroke(foot[1], foot[2])]
    ink(art, lines, tones, seed)


def chair(art: Canvas, room: Corner, p: float, q: float, tones: Tones, back: str = "q", seed: int = 3) -> None:
    """A kitchen chair; its back is at the far side of `p` or `q`."""
    side, high = 15.0, 8.0
    seat = room.flat(p, q, p + side, q + side, high)
    rub(art, seat)
    lines = closed(seat, 1.2)
    for corner in ((p, q + side), (p + side, q + side), (p + side, q)):
        lines.append(stroke(room.at(*corner, high), room.at(*corner, 0.0), w=1.1))
    ends = ((p, q), (p + side, q)) if back == "q" else ((p, q), (p, q + side))
    (a0, a1), (b0, b1) = ends
    for z in (high + 11, high + 7):
        lines.append(stroke(room.at(a0, a1, z), room.at(b0, b1, z), w=1.2))
    lines += [stroke(room.at(a0, a1, high), room.at(a0, a1, high + 12), w=1.2)]
    lines += [stroke(room.at(b0, b1, high), room.at(b0, b1, high + 12), w=1.2)]
    ink(art, lines, tones, seed)


def figure(art: Canvas, x: float, y: float, high: float, tones: Tones, tone: str = "", seed: int = 6) -> None:
    """Somebody, put in for scale: a head and a coat."""
    s = high / 30
    coat = [(x - 3 * s, y - 22 * s), (x + 3 * s, y - 22 * s), (x + 6 * s, y), (x - 6 * s, y)]
    rub(art, [*coat, (x, y - 24 * s)])
    if tone:
        wash(art, art.polygon_mask(coat), tone, 0.5, 2)
    ink(art, [circle(x, y - 26 * s, 3.2 * s, 3.6 * s, 1.1), *closed(coat, 1.1)], tones, seed)


def on_wall(room: Corner, side: str, along: float, z: float) -> Point:
    """A point of one of the two walls at the back: `p` is the right one, where q is least."""
    return room.at(along, -50, z) if side == "p" else room.at(-50, along, z)


def framed(room: Corner, side: str, a: float, b: float, low: float, high: float) -> list[Point]:
    """A rectangle on a wall at the back."""
    return [
        on_wall(room, side, a, low),
        on_wall(room, side, b, low),
        on_wall(room, side, b, high),
        on_wall(room, side, a, high),
    ]


# -- the draft --------------------------------------------------------------------------------------------------------

FOOT: Point = (118.0, 195.0)
STEP = (9.4, -4.2, 4.4)
"""What a stair goes to the right, what its tread goes up the sheet, and how high it is."""
DEEP = (24.0, 10.0)
"""How far a stair goes back towards the lower right."""
STAIRS = 13
UPPER = Corner(320.0, 90.0, 0.98)
"""The room at the top."""


def stair(number: float) -> Point:
    """The foot of a stair, at its left."""
    return FOOT[0] + number * STEP[0], FOOT[1] + number * (STEP[1] - STEP[2])


def tread(number: float) -> list[Point]:
    """The level part of a stair."""
    x, y = stair(number)
    y -= STEP[2]
    return [
        (x, y),
        (x + STEP[0], y + STEP[1]),
        (x + STEP[0] + DEEP[0], y + STEP[1] + DEEP[1]),
        (x + DEEP[0], y + DEEP[1]),
    ]


def flight(art: Canvas, first: int = 0, last: int = STAIRS, tones: Tones = INDIGO, seed: int = 20) -> None:
    """Stairs, the farthest first, so that each stands before the next."""
    for number in reversed(range(first, last)):
        a, b, c, d = tread(number)
        foot_a, foot_d = (a[0], a[1] + STEP[2]), (d[0], d[1] + STEP[2])
        rub(art, [a, b, c, d, foot_d, foot_a])
        wash(art, art.polygon_mask([a, d, foot_d, foot_a]), tones[2], 0.34, 2)
        # The side of the flight goes down to the floor.
        low = (d[0], d[1] + STEP[2] + 3)
        lines = [*closed([a, b, c, d], 1.15), stroke(a, foot_a), stroke(d, foot_d, w=1.2), stroke(foot_a, foot_d)]
        lines.append(stroke(c, (c[0], c[1] + 7), w=0.8))
        ink(art, lines, tones, seed + number)
        ink(art, [stroke(d, low, w=0.7)], FAINT, seed + number)


def draft(art: Canvas) -> None:
    """The stairs, the room at the top with its door open, and a coat on the bottom stair."""
    room = UPPER
    floor = room.flat(-50, -50, 50, 50)
    # Behind: two walls, the window in the one, the other with nothing on it.
    walls = [
        on_wall(room, "q", 50, 0),
        on_wall(room, "q", 50, 36),
        on_wall(room, "q", -50, 36),
        on_wall(room, "p", 50, 36),
    ]
    lines = [
        *closed(floor, 1.3),
        stroke(walls[0], walls[1]),
        stroke(walls[1], walls[2], w=1.2),
        stroke(walls[2], walls[3], w=1.2),
    ]
    lines += [stroke(on_wall(room, "q", -50, 0), walls[2], w=1.2), stroke(on_wall(room, "p", 50, 0), walls[3])]
    ink(art, lines, INDIGO, 10)
    wash(art, art.polygon_mask([*framed(room, "q", 50, -50, 0, 36)]), "indigo5", 0.16)
    window = framed(room, "p", -22, 20, 13, 31)
    wash(art, art.polygon_mask(window), "night4", 0.4, 2)
    middle = (on_wall(room, "p", -1, 13), on_wall(room, "p", -1, 31))
    ink(
        art,
        [*closed(window, 1.2), stroke(*middle), stroke(on_wall(room, "p", -22, 22), on_wall(room, "p", 20, 22), w=0.9)],
        INDIGO,
        11,
    )
    # The bed, with whoever says when.
    block(art, room, -32, -40, 66, 30, 7, INDIGO, seed=12, tone="indigo5")
    pillow = room.flat(14, -36, 30, -14, 8)
    rub(art, pillow)
    ink(art, closed(pillow, 1.1), INDIGO, 13)
    x, y = room.at(20, -25, 13)
    ink(art, [circle(x, y, 4.2, 3.2, 1.2), stroke((x - 6, y + 3), (x - 24, y - 6), w=1.4)], INDIGO, 14)
    quilt = room.flat(-32, -40, 10, -10, 8)
    wash(art, art.polygon_mask(quilt), "indigo4", 0.34)
    # The door, open, on the stairs' side.
    post = room.at(-12, 50), room.at(-12, 50, 32), room.at(-42, 50), room.at(-42, 50, 32)
    ink(art, [stroke(post[0], post[1]), stroke(post[2], post[3]), stroke(post[1], post[3], w=1.2)], INDIGO, 15)
    leaf = [post[2], post[3], room.at(-52, 22, 32), room.at(-52, 22)]
    rub(art, leaf)
    ink(art, [*closed(leaf, 1.2), circle(*room.at(-50, 28, 15), 1.1, 1.1, 1.0)], INDIGO, 16)
    flight(art)
    # Arrows: one a night.
    for number in (2, 5, 8, 11):
        x, y = tread(number)[3]
        ink(
            art,
            [
                stroke((x + 7, y + 8), (x + 17, y - 1), w=1.0),
                stroke((x + 17, y - 1), (x + 12, y), w=0.9),
                stroke((x + 17, y - 1), (x + 16, y + 4), w=0.9),
            ],
            FAINT,
            60 + number,
        )
    coat(art, FOOT[0] + 4, FOOT[1] + 2, INDIGO)


def coat(art: Canvas, x: float, y: float, tones: Tones) -> None:
    """Whoever waits at the foot: a smudge with a coat on."""
    where = art.polygon_mask([(x - 5, y - 25), (x + 4, y - 25), (x + 9, y + 2), (x - 9, y + 3)])
    rub(art, [(x - 5, y - 25), (x + 4, y - 25), (x + 9, y + 2), (x - 9, y + 3)])
    art.glaze(where & (art.thresholds < 0.75), tones[2], 0.5)
    blob = art.ellipse_mask(x, y - 29, 5, 6) & (art.thresholds < 0.62)
    art.glaze(blob, tones[1], 0.6)
    ink(
        art,
        [
            stroke((x - 5, y - 24), (x - 9, y - 8), (x - 9, y + 3), w=1.5),
            stroke((x + 4, y - 24), (x + 8, y - 9), (x + 9, y + 2), w=1.5),
        ],
        tones,
        81,
    )
    ink(
        art,
        [stroke((x, y - 23), (x - 1, y + 2), w=0.9), stroke((x - 9, y + 3), (x, y + 4), (x + 9, y + 2), w=1.1)],
        tones,
        82,
    )


def scrawl(x: float, y: float, wide: float, seed: int, w: float = 0.9) -> Line:
    """A line of writing that one is not close enough to read."""
    random = np.random.default_rng(seed)
    count = max(4, int(wide / 2.4))
    return [(x + wide * n / count, y + float(random.normal(0, 1.5))) for n in range(count + 1)], (w, w)


def rope(art: Canvas) -> None:
    """Elara's rope: from the bed, out at the window, off the sheet."""
    start = UPPER.at(18, -28, 12)
    out = on_wall(UPPER, "p", 6, 26)
    line: Line = (
        [start, (start[0] + 12, start[1] - 12), out, (404, 30), (424, 46), (446, 40), (479, 56)],
        (2.0, 2.2, 2.0),
    )
    ink(art, [line], CORAL, 31, 0.5)
    ink(art, [stroke((446, 36), (449, 44), w=1.0), stroke((420, 40), (424, 48), w=1.0)], CORAL, 32)


def volunteer(art: Canvas) -> None:
    """Jason, on the second stair, facing up, with his briefcase."""
    x, y = tread(2)[2]
    figure(art, x - 11, y - 5, 27, OCHRE, "ochre3", 33)
    ink(art, closed([(x - 4, y - 11), (x + 4, y - 9), (x + 4, y - 3), (x - 4, y - 5)], 1.1), OCHRE, 34)


def hurry(art: Canvas) -> None:
    """What whoever waits says to it, with a ring about it."""
    x, y = FOOT[0] - 42, FOOT[1] - 58
    ink(art, [circle(x + 16, y, 21, 10, 0.9), stroke((x + 27, y + 9), (x + 34, y + 19), w=0.9)], INDIGO, 35)
    ink(art, [scrawl(x + 2, y - 2, 27, 36), scrawl(x + 7, y + 4, 17, 37)], INDIGO, 38)


def ring(art: Canvas) -> None:
    """Ada's bowl on stair nine, and by stair four a word in biro."""
    x, y = tread(8)[2]
    for radius, amount in ((17.0, 0.5), (16.0, 0.34), (15.0, 0.2)):
        away = np.hypot(art.columns - x + 10, (art.rows - y) * 1.06)
        here = (np.abs(away - radius) < 0.75) & (art.thresholds < 0.85)
        art.glaze(here, "wood4", amount)
    x, y = tread(3)[2]
    ink(art, [scrawl(x + 6, y + 6, 18, 41, 1.1), stroke((x + 25, y + 1), (x + 25, y + 6), w=1.1)], BIRO, 42)


def receipt(art: Canvas) -> None:
    """The receipt that it was shown on, in a hurry, pinned to the margin."""
    corners = [(376.0, 108.0), (416.0, 104.0), (422.0, 176.0), (382.0, 180.0)]
    art.shade(art.polygon_mask([(x + 3, y + 3) for x, y in corners]), 0.35)
    where = art.polygon_mask(corners)
    art.fill(where, "ash4")
    art.glaze(where & (art.rows > 140), "ash5", 0.5)
    lines = []
    for number in range(7):
        x, y = 388 + number * 4.0, 166 - number * 7.0
        lines += [stroke((x, y), (x, y - 7), w=1.2), stroke((x, y - 7), (x + 4, y - 7), w=1.2)]
    lines += [*closed([(402, 112), (414, 111), (415, 119), (403, 120)], 1.1)]
    ink(art, lines, BIRO, 43, 0.5)
    art.ellipse(398, 108, 2, 2, "rose4")


def branch(art: Canvas) -> None:
    """Core's stamp, a little askew, and the number that the draft has there."""
    ink(
        art,
        [
            *closed([(366, 150), (424, 144), (426, 170), (368, 176)], 1.6),
            *closed([(369, 153), (421, 147), (423, 168), (371, 173)], 0.8),
        ],
        TEAL,
        44,
        0.4,
    )
    for number, letter in enumerate("2291"):
        art.text(377 + number * 11, 158 - number, letter, "teal2", scale=2)


def list_of_askers(art: Canvas) -> None:
    """In the margin: who asked again."""
    ink(
        art,
        [scrawl(362, 132, 46, 45), *(scrawl(366, 142 + n * 8, (24, 26, 22, 22, 22)[n], 46 + n) for n in range(5))],
        INDIGO,
        51,
    )


def rail(art: Canvas, tones: Tones = INDIGO) -> None:
    """A rail, low, for somebody sitting."""
    points = []
    lines: list[Line] = []
    for number in range(0, STAIRS, 2):
        x, y = tread(number)[3]
        lines.append(stroke((x + 1, y + 1), (x + 1, y - 10), w=1.4))
        points.append((x + 1, y - 10))
    lines.append((points, (2.0, 2.0)))
    ink(art, lines, tones, 52)


def rail_gone(art: Canvas) -> None:
    """Where the rail was, which is a sort of rail."""
    for number in range(0, STAIRS - 1):
        x, y = tread(number)[2]
        where = art.polygon_mask([(x - 5, y - 8), (x + 6, y - 17), (x + 6, y - 10), (x - 5, y - 1)])
        art.glaze(where & (art.thresholds < 0.42), "cream5", 0.6)
        art.glaze(where & (art.thresholds > 0.9), "indigo5", 0.35)
    rail(art, ("indigo5", "indigo5", "indigo5"))


def fourteenth(art: Canvas) -> None:
    """A stair below the first, over the edge of the paper and on to the desk."""
    flight(art, -1, 0, INDIGO, 70)
    flight(art, -2, -1, FAINT, 71)
    coat(art, FOOT[0] + 4, FOOT[1] + 2, INDIGO)


def creak(art: Canvas, x: float, y: float) -> None:
    """A stair that can be heard: three lines where it gives."""
    lines = []
    for n, (dx, dy) in enumerate(((-9, -7), (0, -11), (9, -8))):
        lines.append(stroke((x + dx * 0.5, y + dy * 0.5), (x + dx, y + dy), w=1.5 - 0.1 * n))
    ink(art, lines, RED, 53)
    ink(art, [([(x - 8, y + 1), (x - 4, y - 1), (x, y + 2), (x + 4, y - 1), (x + 8, y + 2)], (1.4, 1.4))], RED, 54)


def lamp(art: Canvas, x: float, y: float) -> None:
    """A lamp that shows who is coming."""
    away = np.hypot(art.columns - x, (art.rows - y + 14) * 1.2)
    art.glaze((away < 21) & (art.thresholds < 1 - away / 22), "lamp3", 0.6)
    lines = [stroke((x, y), (x, y - 18), w=1.3), stroke((x - 4, y), (x + 4, y), w=1.3)]
    lines += closed([(x - 3, y - 24), (x + 3, y - 24), (x + 7, y - 16), (x - 7, y - 16)], 1.3)
    ink(art, lines, ("lamp0", "lamp0", "lamp1"), 55)


def waiting_chair(art: Canvas, x: float, y: float) -> None:
    """A chair, so that whoever waits can sit."""
    chair(art, Corner(x, y), -8, -8, VIOLET, "q", 56)


def slept(art: Canvas) -> None:
    """Notes written with her eyes shut: they cross each other."""
    lines = [
        ([(344 + n * 3.2, 190 + 4 * math.sin(n * 1.1 + k) + k * 6 - n * 0.45 * (k - 1)) for n in range(25)], (0.9, 0.9))
        for k in range(3)
    ]
    ink(art, lines, INDIGO, 57, 0.6)


def foot(art: Canvas, x: float, y: float, across: float, down: float) -> None:
    """The print of a bare foot, going a way."""
    sole = art.ellipse_mask(x - across, y - down * 1.6, 1.7, 1.6) | art.ellipse_mask(
        x + across, y + down * 1.4, 2.1, 1.9
    )
    for n in (-1, 0, 1):
        toe = round(x + across * 2.6 - n * down * 1.9), round(y + down * 4.2 + n * across * 1.6)
        sole |= art.rect_mask(*toe, 1, 1)
    art.glaze(sole, "rose3", 0.62)


def paced(art: Canvas) -> None:
    """Bare feet beside the stairs, a number to every third, and a mark where one has to turn."""
    for n in range(9):
        x, y = tread(n * 1.4)[3]
        x, y = x + 21 + (n % 2) * 4, y + 17
        foot(art, x, y, 1, -1)
        if n % 4 == 0:
            art.text(round(x + 7), round(y - 3), str((1, 5, 9)[n // 4]), "rose2")
    x, y = tread(8 * 1.4)[3]
    ink(art, [circle(x + 24, y + 15, 11, 8, 1.1)], RED, 58)


# -- the dream for four -----------------------------------------------------------------------------------------------

LANDING = Corner(240.0, 118.0)
ROOMS = {
    "jason": Corner(164.0, 80.0),
    "elara": Corner(316.0, 80.0),
    "quinn": Corner(316.0, 156.0),
    "mira": Corner(164.0, 156.0),
}
DOORS = {"jason": ("p", 1), "elara": ("q", 1), "quinn": ("p", -1), "mira": ("q", -1)}
"""On which of a room's sides the landing lies: at the end of `p` or of `q`, and which end."""
WALL = 22


def doorway(who: str) -> tuple[list[Point], Point]:
    """The frame of a friend's door on the landing's edge, and where its handle is."""
    room = ROOMS[who]
    axis, end = DOORS[who]
    place: Callable[[float, float], Point]
    place = (lambda a, z: room.at(50 * end, a, z)) if axis == "p" else (lambda a, z: room.at(a, 50 * end, z))
    return [place(-12, 0), place(12, 0), place(12, 24), place(-12, 24)], place(6, 11)


def dream(art: Canvas) -> None:
    """The landing: a runner, stairs up, stairs down, one chair; and four doors, of which there are the handles."""
    floor = LANDING.flat(-50, -50, 50, 50)
    wash(art, art.polygon_mask(floor), "indigo5", 0.12)
    ink(art, closed(floor, 1.4), INDIGO, 90)
    runner = LANDING.flat(-11, -50, 11, 50)
    art.glaze(art.polygon_mask(runner) & (art.thresholds < 0.5), "rose4", 0.22)
    borders = [LANDING.flat(-11 + n, -50, 11 - n, 50) for n in (0, 4)]
    ink(art, [stroke(*ends, w=0.9) for edge in borders for ends in ((edge[0], edge[3]), (edge[1], edge[2]))], FAINT, 91)
    # Up at the back, and down in front of it: lines that a floor stops at.
    for n in reversed(range(4)):
        block(art, LANDING, -50, -44 + n * 6, 26, 6, 17 - n * 4.4, INDIGO, seed=92 + n, tone="indigo5")
    hole = LANDING.flat(16, 22, 44, 46)
    rub(art, hole)
    wash(art, art.polygon_mask(hole), "indigo3", 0.5, 2)
    treads = [stroke(LANDING.at(16 + n * 7, 22), LANDING.at(16 + n * 7, 46), w=1.0) for n in range(5)]
    ink(art, [*closed(hole, 1.2), *treads], INDIGO, 97)
    chair(art, LANDING, -32, -6, INDIGO, "q", 102)
    for number, who in enumerate(ROOMS):
        frame, (x, y) = doorway(who)
        room = ROOMS[who]
        ink(art, [stroke(*edge, w=0.7) for edge in _edges(room)], FAINT, 103 + number)
        rub(art, frame)
        ink(art, closed(frame, 1.3), INDIGO, 107 + number)
        ink(art, [circle(x, y, 2.2, 2.2, 1.7)], PENCILS[who], 111 + number)
    for who, (x, y) in {"jason": (58, 27), "elara": (378, 27), "quinn": (378, 206), "mira": (58, 206)}.items():
        name(art, who.upper(), x, y + (5 if y < 99 else 0), PENCILS[who])


LETTERS: dict[str, list[list[Point]]] = {
    # Strokes of capitals, 6 wide and 9 high.
    "A": [[(0, 9), (3, 0), (6, 9)], [(1, 6), (5, 6)]],
    "E": [[(5, 0), (0, 0), (0, 9), (5, 9)], [(0, 4.5), (4, 4.5)]],
    "I": [[(2, 0), (2, 9)]],
    "J": [[(4, 0), (4, 7), (2, 9), (0, 7)]],
    "L": [[(0, 0), (0, 9), (5, 9)]],
    "M": [[(0, 9), (1, 0), (3.5, 5), (6, 0), (7, 9)]],
    "N": [[(0, 9), (0, 0), (6, 9), (6, 0)]],
    "O": [[(3, 0), (0, 3), (0, 6), (3, 9), (6, 6), (6, 3), (3, 0)]],
    "Q": [[(3, 0), (0, 3), (0, 6), (3, 9), (6, 6), (6, 3), (3, 0)], [(4, 6), (7, 10)]],
    "R": [[(0, 9), (0, 0), (4, 0), (5, 2), (4, 4.5), (0, 4.5)], [(3, 4.5), (6, 9)]],
    "S": [[(5, 1), (3, 0), (0, 1.5), (1, 4), (5, 5.5), (5, 8), (3, 9), (0, 8)]],
    "U": [[(0, 0), (0, 7), (3, 9), (6, 7), (6, 0)]],
}


def name(art: Canvas, words: str, x: float, y: float, tones: Tones) -> None:
    """Whose room it is, in capitals, the last stroke of each standing on a line."""
    lines: list[Line] = []
    for letter in words:
        for points in LETTERS[letter]:
            lines += straight(*((x + across, y - 9 + down) for across, down in points), w=1.4)
        x += max(across for points in LETTERS[letter] for across, _ in points) + 4
    ink(art, lines, tones, len(words), 0.15)


def _edges(room: Corner) -> list[tuple[Point, Point]]:
    """A room's outline, only just begun."""
    corners = room.flat(-50, -50, 50, 50)
    return list(zip(corners, [*corners[1:], corners[0]], strict=True))


def walls(art: Canvas, who: str) -> None:
    """A room: its floor, the walls at its back, its door standing open to the landing."""
    room, tones = ROOMS[who], PENCILS[who]
    floor = room.flat(-50, -50, 50, 50)
    rub(art, floor)
    wash(art, art.polygon_mask(floor), tones[2], 0.20)
    sides = {"jason": "pq", "elara": "pq", "quinn": "p", "mira": "q"}[who]
    lines = closed(floor, 1.3)
    for side in sides:
        face = framed(room, side, -50, 50, 0, WALL)
        rub(art, face)
        wash(art, art.polygon_mask(face), tones[2], 0.10, 4)
        lines += closed(face, 1.2)
    ink(art, lines, INDIGO, 120)
    frame, (x, y) = doorway(who)
    rub(art, frame)
    art.glaze(art.polygon_mask(frame), "lamp4", 0.5)
    ink(art, closed(frame, 1.3), INDIGO, 121)
    ink(art, [circle(x, y, 2.2, 2.2, 1.7)], tones, 122)


def wall_of(who: str) -> str:
    """The wall at the back that a room has for certain."""
    return "q" if who == "mira" else "p"


def window_in(art: Canvas, who: str, a: float, b: float) -> None:
    """A window, with the night in it."""
    room, side = ROOMS[who], wall_of(who)
    face = framed(room, side, a, b, 8, 19)
    rub(art, face)
    wash(art, art.polygon_mask(face), "night4", 0.55, 2)
    middle = (a + b) / 2
    ink(
        art,
        [*closed(face, 1.1), stroke(on_wall(room, side, middle, 8), on_wall(room, side, middle, 19), w=0.9)],
        PENCILS[who],
        123,
    )


def jason(art: Canvas, near: int) -> None:
    """Far: a chair. Nearer: the window at the floor's end, a lamp. Right up: his desk, and all that he has drawn."""
    room, tones = ROOMS["jason"], OCHRE
    walls(art, "jason")
    if near > 0:
        window_in(art, "jason", 12, 42)
        x, y = room.at(-36, 28)
        lamp(art, x, y)
    if near > 1:
        for n, (a, z) in enumerate(((-42, 9), (-30, 13), (26, 12), (38, 8))):
            page = framed(room, "q", a, a + 9, z, z + 8)
            art.fill(art.polygon_mask(page), "ash5")
            ink(art, [*closed(page, 1.0), scrawl(page[0][0] - 5, page[0][1] - 4, 5, n)], tones, 124 + n)
        block(art, room, -38, -40, 26, 16, 9, tones, seed=128, tone="ochre3")
        for n, (p, q) in enumerate(((-30, -14), (-14, 8), (-22, 40), (6, 30), (30, 12))):
            page = room.flat(p, q, p + 9, q + 7)
            art.fill(art.polygon_mask(page), "ash5")
            ink(art, [*closed(page, 0.9), scrawl(page[3][0] + 2, page[3][1] - 1, 7, 5 + n, 0.7)], tones, 130 + n)
    chair(art, room, 10, 8, tones, "p", 136)


def elara(art: Canvas, near: int) -> None:
    """Far: a chair. Nearer: the street's window, and the tray outside. All of it: the bed, and the clocks."""
    room, tones = ROOMS["elara"], CORAL
    walls(art, "elara")
    if near > 0:
        window_in(art, "elara", 6, 34)
        tray = room.flat(-12, 22, 6, 36, 1)
        rub(art, tray)
        x, y = room.at(-3, 29, 3)
        ink(art, [*closed(tray, 1.2), circle(x, y, 4, 2.4, 1.2)], tones, 140)
    if near > 1:
        block(art, room, -44, -44, 30, 56, 7, tones, seed=141, tone="coral3")
        pillow = room.flat(-40, -42, -18, -28, 8)
        rub(art, pillow)
        art.glaze(art.polygon_mask(pillow), "cream5", 0.6)
        x, y = room.at(-28, -35, 9)
        ink(art, closed(pillow, 1.1), tones, 142)
        art.glaze(art.ellipse_mask(x + 2, y + 1, 2.6, 1.8), "wood4", 0.55)
        for n in range(7):
            p = -10 + n * 8.5
            x, y = on_wall(room, "p", p, 5 + (n % 3))
            if not 2 < p < 38:
                y -= 6
            ink(art, [circle(x, y, 2.8, 2.8, 1.0), stroke((x, y), (x, y - 2), w=0.8)], tones, 143 + n)
    chair(art, room, 20, 2, tones, "q", 151)


def quinn(art: Canvas, near: int) -> None:
    """Far: a chair behind glass. Nearer: one room, a table, the salt. All: somebody is in his chair, with the list."""
    room, tones = ROOMS["quinn"], TEAL
    walls(art, "quinn")
    if near > 0:
        window_in(art, "quinn", -20, 8)
        block(art, room, -22, 2, 24, 20, 8, tones, seed=160, tone="teal4")
        x, y = room.at(-10, 12, 9)
        ink(art, [*closed([(x - 2, y - 6), (x + 2, y - 6), (x + 3, y), (x - 3, y)], 1.1)], tones, 161)
    chair(art, room, 16, -14, tones, "q", 162)
    if near == 0:
        pane = [room.at(-4, -50, 0), room.at(-4, 50, 0), room.at(-4, 50, 20), room.at(-4, -50, 20)]
        art.glaze(art.polygon_mask(pane), "teal5", 0.34)
        ink(
            art,
            [
                *closed(pane, 1.1),
                stroke(room.at(-4, -20, 4), room.at(-4, -34, 16), w=0.8),
                stroke(room.at(-4, -12, 4), room.at(-4, -26, 16), w=0.8),
            ],
            tones,
            163,
        )
    if near > 1:
        x, y = room.at(24, -6)
        figure(art, x, y + 3, 29, tones, "teal4", 164)
        paper = [room.at(4, 30), room.at(14, 24), room.at(44, 30), room.at(40, 42), room.at(12, 40)]
        art.fill(art.polygon_mask(paper), "glass5")
        ink(
            art,
            [
                *closed(paper, 1.0),
                *(scrawl(room.at(12 + n * 6, 32)[0] - 4, room.at(12 + n * 6, 32)[1], 9, 50 + n, 0.7) for n in range(5)),
            ],
            tones,
            165,
        )


def mira(art: Canvas, near: int) -> None:
    """To the bottom stair; as near as one would stand to oneself; or let in, with whose coat it came in."""
    room, tones = ROOMS["mira"], VIOLET
    walls(art, "mira")
    for n in reversed(range(4)):
        block(art, room, -44 + n * 9, -20, 9, 26, 16 - n * 4.2, tones, seed=170 + n, tone="plan4")
    if near > 0:
        window_in(art, "mira", 14, 38)
        x, y = room.at(-14, 36)
        lamp(art, x, y)
    x, y = room.at(34, 12)
    if near == 0:
        coat(art, *room.at(-4, 0), tones)
    elif near == 1:
        coat(art, *room.at(6, 12), tones)
        figure(art, x + 8, y, 31, tones, "plan4", 175)
    else:
        coat(art, x - 17, y - 1, tones)
        figure(art, x, y + 2, 31, tones, "plan4", 176)
        ink(art, [stroke((x - 10, y - 13), (x - 4, y - 12), w=1.5)], tones, 177)
    chair(art, room, 22, -26, tones, "q", 178)


def refused(art: Canvas, who: str) -> None:
    """A part left bare and hatched round, or a drawer inked shut; underlined twice by whoever said no."""
    room, tones = ROOMS[who], PENCILS[who]
    if who == "jason":
        block(art, room, -38, -40, 26, 16, 9, tones, seed=128, tone="ochre3")
        front = [room.at(-12, -40, 8), room.at(-12, -24, 8), room.at(-12, -24, 1), room.at(-12, -40, 1)]
        art.fill(art.polygon_mask(front), "tie0")
        ink(art, closed(front, 1.6), ("tie0", "tie0", "tie1"), 182)
        x, y = no_at(who)[:2]
        ink(
            art,
            [stroke((x - 2, y + 12), (x + 14, y + 11), w=1.5), stroke((x, y + 15), (x + 12, y + 14), w=1.2)],
            tones,
            181,
        )
        return
    if who == "elara":
        a, b = framed(room, "p", -18, 48, 1, WALL - 1), room.at(15, -50, 11)
        rub(art, a)
        art.glaze(art.polygon_mask(a), "cream5", 0.5)
        hatch = [
            stroke(on_wall(room, "p", -18 + n * 6.6, z), on_wall(room, "p", -18 + n * 6.6, z + d), w=0.8)
            for n in range(11)
            for z, d in ((1, 3), (WALL - 1, -3))
        ]
        ink(art, [*closed(a, 1.0), *hatch], FAINT, 180)
        ink(
            art,
            [
                stroke((b[0] - 11, b[1] + 1), (b[0] + 10, b[1] + 8), w=1.5),
                stroke((b[0] - 8, b[1] + 5), (b[0] + 9, b[1] + 11), w=1.2),
            ],
            tones,
            181,
        )
        return
    low, high = (-46, 14), (-6, 48)
    place = room.flat(*low, *high)
    rub(art, place)
    art.glaze(art.polygon_mask(place), "cream5", 0.5)
    lines = [
        stroke(
            room.at(low[0] + n * (high[0] - low[0]) / 9, low[1]),
            room.at(low[0] + n * (high[0] - low[0]) / 9, low[1] + 5),
            w=0.8,
        )
        for n in range(10)
    ]
    lines += [
        stroke(
            room.at(low[0] + n * (high[0] - low[0]) / 9, high[1]),
            room.at(low[0] + n * (high[0] - low[0]) / 9, high[1] - 5),
            w=0.8,
        )
        for n in range(10)
    ]
    ink(art, [*closed(place, 1.0), *lines], FAINT, 180)
    x, y = room.at((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)
    ink(
        art, [stroke((x - 9, y + 6), (x + 10, y + 5), w=1.5), stroke((x - 7, y + 9), (x + 8, y + 8), w=1.2)], tones, 181
    )


def no_at(who: str) -> list[int]:
    """Where the word is written."""
    room = ROOMS[who]
    x, y = {"jason": room.at(4, -26), "elara": room.at(15, -50, 16), "quinn": room.at(-26, 31)}[who]
    return [round(x) - 6, round(y) - 6, 20, 12]


# -- what wakes each of them; twice as large as life ------------------------------------------------------------------


def kept(who: str) -> Point:
    """Where the thing lies that wakes somebody: on the sheet's side of the room, beside the drawing."""
    return {"jason": (69.0, 76.0), "elara": (410.0, 76.0), "quinn": (408.0, 162.0), "mira": (69.0, 162.0)}[who]


def scarf(art: Canvas, x: float, y: float) -> None:
    """Jason's scarf, two winters old."""
    body: Line = (
        [
            (x - 15, y + 6),
            (x - 8, y - 6),
            (x + 3, y - 7),
            (x + 8, y),
            (x, y + 6),
            (x - 6, y + 2),
            (x + 4, y + 4),
            (x + 14, y + 10),
        ],
        (5.5, 6.0, 5.5),
    )
    cover = pen(WIDTH, HEIGHT, [body], 190, 0.2)
    art.glaze(cover > 0.4, "ochre3", 0.9)
    art.glaze((cover > 0.4) & ((art.columns + art.rows) % 6 < 2), "ochre1", 0.75)
    ink(
        art,
        [
            stroke((x + 12, y + 11), (x + 11, y + 15)),
            stroke((x + 15, y + 12), (x + 15, y + 16)),
            stroke((x - 16, y + 7), (x - 18, y + 10)),
        ],
        OCHRE,
        191,
    )


def drawing(art: Canvas, x: float, y: float) -> None:
    """A receipt with a drawing on it, coming off at the fold."""
    page = [(x - 9, y - 15), (x + 8, y - 14), (x + 10, y + 13), (x - 8, y + 14)]
    art.fill(art.polygon_mask(page), "ash5")
    ink(
        art,
        [
            *closed(page, 1.2),
            stroke((x - 9, y), (x + 9, y - 1), w=0.7),
            *closed([(x - 5, y - 10), (x + 4, y - 10), (x + 4, y - 3), (x - 5, y - 3)], 1.0),
            stroke((x, y - 10), (x, y - 3), w=0.9),
        ],
        OCHRE,
        192,
    )
    ink(art, [scrawl(x - 5, y + 5, 11, 193), scrawl(x - 5, y + 9, 8, 194)], OCHRE, 195)


def salt(art: Canvas, x: float, y: float) -> None:
    """The salt."""
    body = [(x - 7, y + 13), (x - 5, y - 6), (x + 5, y - 6), (x + 7, y + 13)]
    rub(art, [*body, (x, y - 14)])
    wash(art, art.polygon_mask(body), "ochre4", 0.4, 2)
    cap: Line = ([(x - 5, y - 6), (x - 4, y - 12), (x, y - 14), (x + 4, y - 12), (x + 5, y - 6)], (1.4, 1.4))
    ink(art, [*closed(body, 1.4), cap, *(circle(x + dx, y - 10, 0.4, 0.4, 1.0) for dx in (-2, 1, 3))], OCHRE, 196)


def rope_end(art: Canvas, x: float, y: float) -> None:
    """The end of a rope with a knot, and the rest of it off the sheet."""
    far = 441 if x > 240 else 39
    ink(
        art,
        [
            (
                [
                    (x - 10, y + 8),
                    (x - 3, y - 3),
                    (x + 5, y + 4),
                    (x + 1, y + 9),
                    (x - 3, y + 3),
                    (x + 12, y - 9),
                    (far, y - 22),
                ],
                (2.6, 2.8, 2.4),
            )
        ],
        CORAL,
        197,
        0.4,
    )


def cough(art: Canvas, x: float, y: float) -> None:
    """A cello, and a small cloud at bar nine."""
    body: Line = (
        [
            (x - 4, y - 6),
            (x - 9, y - 1),
            (x - 5, y + 4),
            (x - 10, y + 11),
            (x, y + 16),
            (x + 9, y + 11),
            (x + 4, y + 4),
            (x + 8, y - 1),
            (x + 3, y - 6),
            (x - 4, y - 6),
        ],
        (1.5, 1.5),
    )
    rub(art, [(x - 9, y - 5), (x + 8, y - 5), (x + 9, y + 14), (x - 9, y + 14)])
    ink(
        art,
        [
            body,
            stroke((x, y + 8), (x - 1, y - 17), w=1.5),
            stroke((x + 1, y + 8), (x, y - 17), w=0.7),
            stroke((x + 13, y - 3), (x - 12, y + 7), w=1.0),
        ],
        CORAL,
        198,
    )
    ink(art, [circle(x + 14, y - 12, 3, 2.4, 1.0), circle(x + 19, y - 15, 2, 1.7, 0.9)], CORAL, 199)


def flyer(art: Canvas, x: float, y: float) -> None:
    """A flyer with a bell on it, stuck to itself."""
    page = [(x - 11, y - 13), (x + 10, y - 15), (x + 12, y + 12), (x - 9, y + 14)]
    art.fill(art.polygon_mask(page), "coral5")
    bell: Line = (
        [(x - 6, y + 5), (x - 4, y - 2), (x, y - 8), (x + 4, y - 2), (x + 7, y + 4), (x - 6, y + 5)],
        (1.4, 1.4),
    )
    ink(
        art,
        [*closed(page, 1.3), bell, circle(x + 1, y + 7, 1.3, 1.3, 1.2), stroke((x, y - 14), (x + 1, y + 13), w=0.7)],
        CORAL,
        200,
    )


def clock(art: Canvas, x: float, y: float) -> None:
    """One clock, and it goes."""
    rub(art, [(x - 10, y - 8), (x + 10, y - 8), (x + 10, y + 10), (x - 10, y + 10)])
    lines = [circle(x, y, 11, 11, 1.7), circle(x - 7, y - 12, 3.6, 3, 1.3), circle(x + 7, y - 12, 3.6, 3, 1.3)]
    lines += [
        stroke((x, y), (x, y - 7), w=1.5),
        stroke((x, y), (x + 5, y + 2), w=1.5),
        stroke((x - 7, y + 9), (x - 10, y + 14), w=1.4),
        stroke((x + 7, y + 9), (x + 10, y + 14), w=1.4),
    ]
    ink(art, lines, CORAL, 201)


def mug(art: Canvas, x: float, y: float) -> None:
    """Quinn's mug, for the handle's sake."""
    body = [(x - 10, y - 9), (x + 5, y - 9), (x + 4, y + 12), (x - 9, y + 12)]
    rub(art, body)
    wash(art, art.polygon_mask(body), "teal4", 0.5, 2)
    handle: Line = ([(x + 5, y - 5), (x + 14, y - 6), (x + 15, y + 4), (x + 5, y + 7)], (2.4, 3.0, 2.4))
    ink(art, [*closed(body, 1.4), circle(x - 2.5, y - 9, 7.5, 2.6, 1.1)], TEAL, 202)
    ink(art, [handle], TEAL, 203)


def sock(art: Canvas, x: float, y: float) -> None:
    """The other sock, and it is green."""
    body = [
        (x - 6, y - 14),
        (x + 4, y - 14),
        (x + 5, y + 1),
        (x + 14, y + 7),
        (x + 12, y + 13),
        (x - 3, y + 11),
        (x - 7, y + 2),
    ]
    art.glaze(art.polygon_mask(body), "green3", 0.8)
    ink(
        art,
        [
            *closed(body, 1.4),
            stroke((x - 6, y - 9), (x + 4, y - 9), w=1.2),
            stroke((x - 6, y - 6), (x + 4, y - 6), w=1.0),
        ],
        ("green1", "green2", "green3"),
        204,
    )


def tick(art: Canvas, x: float, y: float) -> None:
    """The door of dryer 6, with what makes it go tck."""
    rub(art, [(x - 11, y - 11), (x + 11, y - 11), (x + 11, y + 11), (x - 11, y + 11)])
    lines = [
        circle(x, y, 13, 13, 1.7),
        circle(x, y, 9.5, 9.5, 1.1),
        ([(x - 6, y + 3), (x - 2, y - 3), (x + 3, y + 3), (x + 6, y - 1)], (1.3, 1.3)),
    ]
    lines += [stroke((x + 15, y - 9), (x + 19, y - 12), w=1.3), stroke((x + 16, y - 3), (x + 21, y - 3), w=1.3)]
    ink(art, lines, TEAL, 205)
    art.text(round(x) - 1, round(y) + 4, "6", "teal2")


def bell(art: Canvas, x: float, y: float) -> None:
    """The bell that the cat will not wear."""
    rub(art, [(x - 8, y - 6), (x + 8, y - 6), (x + 9, y + 10), (x - 9, y + 10)])
    art.glaze(art.ellipse_mask(x, y + 2, 9, 9), "ochre4", 0.7)
    lines = [
        circle(x, y + 2, 9.5, 9.5, 1.6),
        stroke((x - 9, y + 3), (x + 9, y + 3), w=1.1),
        stroke((x, y + 4), (x, y + 10), w=1.6),
        circle(x, y + 5, 1.3, 1.3, 1.4),
    ]
    lines.append(([(x - 3, y - 8), (x - 2, y - 14), (x + 3, y - 14), (x + 3, y - 8)], (1.4, 1.4)))
    ink(art, lines, ("lamp0", "lamp0", "lamp1"), 206)


def notebook(art: Canvas, x: float, y: float) -> None:
    """The grey notebook, spine outwards."""
    page = [(x - 10, y - 13), (x + 9, y - 11), (x + 8, y + 14), (x - 11, y + 12)]
    art.fill(art.polygon_mask(page), "slate4")
    art.glaze(art.polygon_mask([page[0], (x - 6, y - 12.6), (x - 7, y + 12.4), page[3]]), "slate2", 0.9)
    ink(
        art,
        [*closed(page, 1.4), scrawl(x - 2, y - 3, 8, 207, 1.0), stroke((x + 9, y + 4), (x + 13, y + 16), w=1.0)],
        VIOLET,
        208,
    )


def spoon(art: Canvas, x: float, y: float) -> None:
    """A tea spoon."""
    art.glaze(art.ellipse_mask(x - 3, y + 9, 5, 7), "linen2", 0.8)
    ink(
        art,
        [
            circle(x - 3, y + 9, 5.4, 7.2, 1.6),
            stroke((x - 1, y + 2), (x + 6, y - 17), w=2.0),
            stroke((x - 5, y + 6), (x - 4, y + 12), w=0.9),
        ],
        VIOLET,
        209,
    )


ANCHORS: dict[str, dict[str, Callable[[Canvas, float, float], None]]] = {
    "jason": {"scarf": scarf, "drawing": drawing, "salt": salt},
    "elara": {"rope": rope_end, "cough": cough, "flyer": flyer, "clock": clock},
    "quinn": {"mug": mug, "sock": sock, "tick": tick},
    "mira": {"bell": bell, "notebook": notebook, "spoon": spoon},
}


def steps_on_landing(art: Canvas) -> None:
    """Nine bare feet across the landing, as they were paced."""
    for n in range(9):
        x, y = LANDING.at(-3 + (n % 2) * 7, -42 + n * 10.4)
        foot(art, x, y, -1, 0.5)


# -- writing ----------------------------------------------------------------------------------------------------------

ALWAYS = "chapter >= 0"
Piece = dict[str, object]


def piece(name: str, sheet: str, when: str, draw: Callable[[Canvas], None]) -> Piece:
    """Draw on the bare sheet, write what that has changed, and say where it lies."""
    art = SHEET.copy()
    RUBBED[id(art)] = np.zeros_like(art.mask)
    draw(art)
    changed = (art.albedo != SHEET.albedo).any(axis=2) | RUBBED.pop(id(art))
    rows, columns = np.nonzero(changed)
    x, y = int(columns.min()), int(rows.min())
    wide, high = int(columns.max()) - x + 1, int(rows.max()) - y + 1
    art.mask = changed
    save_picture(art.cut(x, y, wide, high), DESK / f"{name}.png")
    return {"picture": name, "sheet": sheet, "when": when, "area": [x, y, wide, high]}


def at(draw: Callable[[Canvas, float, float], None], x: float, y: float) -> Callable[[Canvas], None]:
    """A thing that is drawn at a place."""
    return lambda art: draw(art, x, y)


def write_desk() -> None:
    """Write the sheet, all pieces, and desk.json."""
    global SHEET
    DESK.mkdir(parents=True, exist_ok=True)
    wood = boards()
    save_picture(wood, DESK / "boards.png")
    SHEET = bare(wood)
    lies = SHEET.copy()
    lies.mask = (SHEET.albedo != wood.albedo).any(axis=2)
    save_picture(lies, DESK / "sheet.png")
    pieces: list[Piece] = [{"picture": "sheet", "sheet": "", "when": ALWAYS, "area": [0, 0, WIDTH, HEIGHT]}]
    pieces.append(piece("draft", "draft", ALWAYS, draft))
    for name, when, draw in (
        ("fourteenth", "chapter >= 2 and fact.project == played_down", fourteenth),
        ("rope", "fact.bell_drawn", rope),
        ("volunteer", "fact.volunteer", volunteer),
        ("hurry", "fact.no_hurry", hurry),
        ("ring", "fact.project == shown and fact.draft_carried", ring),
        ("receipt", "fact.project == shown and not fact.draft_carried", receipt),
        ("askers", "chapter == 2 and fact.project == shown and fact.draft_carried", list_of_askers),
        ("branch", "fact.project == asked_help", branch),
        ("rail", "chapter == 2 and fact.project == shown", rail),
        ("rail_gone", "chapter == 3 and fact.project == shown", rail_gone),
        ("paced", "fact.paced == done", paced),
        ("slept", "draft.slept != none", slept),
        ("creak", "draft.part == creak", at(creak, *_mid(1))),
        ("lamp", "draft.part == lamp", at(lamp, FOOT[0] + 20, FOOT[1] + 14)),
        ("chair", "draft.part == chair", at(waiting_chair, FOOT[0] - 22, FOOT[1] + 2)),
    ):
        pieces.append(piece(name, "draft", when, draw))
    pieces.append(piece("dream", "dream", ALWAYS, dream))
    rooms: dict[str, Callable[[Canvas, int], None]] = {"jason": jason, "elara": elara, "quinn": quinn, "mira": mira}
    for who, room in rooms.items():
        said = "anchor.mira != none" if who == "mira" else f"came.{who} != unasked"
        for near in range(3):
            pieces.append(piece(f"{who}_{near}", "dream", f"{said} and near.{who} == {near}", _near(room, near)))
    for who in ("jason", "elara", "quinn"):
        pieces.append(piece(f"{who}_no", "dream", f"fact.refused == {who}", _refused(who)))
        pieces.append({"says": "no", "sheet": "dream", "when": f"fact.refused == {who}", "area": no_at(who)})
    for name, when, draw in (
        ("steps", "fact.paced == done", steps_on_landing),
        ("landing_creak", "draft.part == creak", at(creak, *LANDING.at(26, 34))),
        ("landing_lamp", "draft.part == lamp", at(lamp, *LANDING.at(30, 4))),
        ("landing_chair", "draft.part == chair", at(waiting_chair, *LANDING.at(24, 8))),
    ):
        pieces.append(piece(name, "dream", when, draw))
    for who, things in ANCHORS.items():
        for thing, draw_it in things.items():
            when = f"anchor.{who} == {thing}"
            pieces.append(piece(f"{who}_{thing}", "dream", when, at(draw_it, *kept(who))))
    areas = {
        "top": [262, 14, 122, 106],
        "stairs": [140, 62, 120, 112],
        "foot": [62, 120, 76, 86],
        "margin": [326, 104, 110, 106],
        "landing": [192, 86, 96, 62],
        "jason": [44, 15, 148, 99],
        "elara": [288, 15, 148, 99],
        "quinn": [288, 118, 148, 96],
        "mira": [44, 118, 148, 96],
    }
    text = json.dumps({"rooms": areas, "pieces": pieces})
    text = text.replace('"pieces": [{', '"pieces": [\n{').replace("}, {", "},\n{").replace('"pieces"', '\n"pieces"')
    (DESK / "desk.json").write_text(text + "\n", encoding="utf-8")


def _mid(number: int) -> Point:
    a, _, c, _ = tread(number)
    return (a[0] + c[0]) / 2, (a[1] + c[1]) / 2


def _near(room: Callable[[Canvas, int], None], near: int) -> Callable[[Canvas], None]:
    return lambda art: room(art, near)


def _refused(who: str) -> Callable[[Canvas], None]:
    return lambda art: refused(art, who)


def main() -> None:
    """Write the desk's pictures."""
    write_desk()


if __name__ == "__main__":
    main()
