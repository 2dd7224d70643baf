"""Jason's pages as they are looked at: pen drawings on the backs of till receipts, five of them, one by another hand.

They are 144x208 and are shown so large that one of their pixels is one of the world's. The print of the till shows
through from the other side; the words of a talk may lie over the lowest fifth.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter

from floor99 import PICTURES, tint
from pen import Line, pen, through
from pixel_kit import Canvas, Mask, Point, save_picture

WIDTH, HEIGHT = 144, 208
LEFT, RIGHT, TOP, BOTTOM = 6, 138, 5, 203
# The tones of a pen from its full line to its thinnest trace.
BROWN = ("tie0", "tie1", "tie2")
BLUE = ("night2", "night3", "night4")


# -- the paper ------------------------------------------------------------------------------------------------------


NEW_PAPER = ("tie3", "tie4", "tie5")
OLD_PAPER = ("ash2", "ash4", "cream5")


def receipt(
    seed: int, folds: Sequence[tuple[Point, Point]], paper: tuple[str, str, str] = NEW_PAPER
) -> Canvas:
    """An empty receipt seen from behind: torn ends, folds, and the print in mirror writing, almost."""
    art = Canvas(WIDTH, HEIGHT)
    sheet = art.rect_mask(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
    for x in range(LEFT, RIGHT, 6):
        sheet |= art.polygon_mask([(x, TOP), (x + 3, TOP - 4), (x + 6, TOP)])
        sheet &= ~art.polygon_mask([(x, BOTTOM), (x + 3, BOTTOM - 4), (x + 6, BOTTOM)])
    random = np.random.default_rng(seed)
    cloud = gaussian_filter(random.random((HEIGHT, WIDTH)), 11)
    cloud = (cloud - cloud.mean()) / cloud.std()
    bend = 0.06 * np.cos((art.rows - 30) / 34.0) - 0.0010 * (art.columns - 60)
    art.wash(sheet, np.clip(0.80 + cloud * 0.03 + bend, 0, 1), paper, 22)
    # The print: prices, a total, bars, from the other side.
    for row in range(13, 30, 5):
        _print(art, random, row, 3)
    for row in range(182, 198, 5):
        _print(art, random, row, 4)
    for (x0, y0), (x1, y1) in folds:
        places = np.linspace(0, 1, int(math.dist((x0, y0), (x1, y1))) * 2)
        for part in places:
            x, y = round(x0 + (x1 - x0) * part), round(y0 + (y1 - y0) * part)
            here = art.rect_mask(x, y, 1, 1) & sheet
            tint(art, here, 0.9, 0.88, 0.86)
            tint(art, art.rect_mask(x, y + 1, 1, 1) & sheet, 1.03, 1.03, 1.03)
    edge = sheet & ~np.roll(sheet, -1, axis=1)
    art.fill(edge, paper[0])
    return art


def _print(art: Canvas, random: np.random.Generator, row: int, size: int) -> None:
    """A line of print that shows through: words at the right, a price at the left."""
    x = RIGHT - 8
    stop = 60 + int(random.integers(0, 30))
    while x > stop:
        wide = int(random.integers(4, 12))
        blot = art.rect_mask(x - wide, row, wide, size - 1) & (random.random(art.mask.shape) < 0.72)
        tint(art, blot, 0.95, 0.935, 0.91)
        x -= wide + 3
    price = art.rect_mask(14, row, 14, size - 1) & (random.random(art.mask.shape) < 0.7)
    tint(art, price, 0.95, 0.935, 0.91)


def draw(
    art: Canvas, lines: Sequence[Line], tones: tuple[str, str, str] = BROWN, seed: int = 1, shake: float = 0.3
) -> None:
    """Lay lines of ink on the paper."""
    cover = pen(WIDTH, HEIGHT, lines, seed, shake)
    paper = art.mask.copy()
    full, half, trace = tones
    art.glaze(paper & (cover > 0.08) & (cover <= 0.30) & (art.thresholds < cover * 3), trace, 0.7)
    art.glaze(paper & (cover > 0.30), half, 0.9)
    art.glaze(paper & (cover > 0.56), full, 1.0)


def clear(art: Canvas, paper: Canvas, points: Sequence[Point]) -> None:
    """Leave the paper bare inside an outline: what is drawn next stands in front of what is there."""
    smooth = [(x, y) for x, y in through([*points, points[0]], 90)]
    where = art.polygon_mask(smooth) & art.mask
    art.albedo[where] = paper.albedo[where]


def hatch(art: Canvas, where: Mask, gap: float, lean: float, tone: str = "tie1", amount: float = 0.75) -> None:
    """Shade a part of the drawing in parallel strokes; `lean` is how far they move aside for each row down."""
    random = np.random.default_rng(int(gap * 10 + abs(lean) * 100))
    place = art.columns - lean * art.rows
    number = np.floor(place / gap).astype(int)
    starts = random.integers(0, 9, 4000)
    on = (np.mod(place, gap) < 1.0) & (np.mod(art.rows + starts[np.mod(number, 4000)], 23) > 1)
    art.glaze(where & on & art.mask, tone, amount)


def stroke(*points: Point, w: float = 1.5, ends: float = 0.5) -> Line:
    """One line, thin where the pen sets down and lifts."""
    return points, (ends * w, w, w, ends * w)


def shut(*points: Point, w: float = 1.5) -> Line:
    """An outline that comes back to where it began."""
    return (*points, points[0]), (w, w * 1.1, w)


def box(x: float, y: float, width: float, height: float, w: float = 1.5) -> list[Line]:
    """Four lines that cross a little at the corners, as a quick hand's do."""
    return [
        stroke((x - 1, y), (x + width + 1, y), w=w),
        stroke((x + width, y - 1), (x + width, y + height + 1), w=w),
        stroke((x + width + 1, y + height), (x - 1, y + height), w=w),
        stroke((x, y + height + 1), (x, y - 1), w=w),
    ]


def straight(*points: Point, w: float = 1.2) -> list[Line]:
    """Straight lines from corner to corner, as along a ruler."""
    return [([first, second], (w, w)) for first, second in pairwise(points)]


def circle(x: float, y: float, rx: float, ry: float, w: float = 1.5, start: float = 0.0) -> Line:
    """A ring drawn in one go, a little past its beginning."""
    angles = np.linspace(start, start + math.tau * 1.04, 17)
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles], (w * 0.7, w, w, w * 0.7)


# -- the drawings ---------------------------------------------------------------------------------------------------


def window() -> Canvas:
    """A window at the end of the floor, morning in it, and somebody who has got there."""
    art = receipt(1, [((LEFT, 104), (RIGHT, 106))])
    lines = [*box(28, 38, 92, 92, 2.0), *box(32, 42, 84, 84, 1.0)]
    lines += [stroke((74, 41), (74, 128), w=2.2), stroke((32, 82), (116, 82), w=1.6)]
    lines += [
        stroke((20, 132), (128, 131), w=2.0),
        stroke((18, 139), (131, 138), w=1.6),
        stroke((20, 132), (18, 139), w=1.2),
    ]
    lines += [stroke((128, 131), (131, 138), w=1.2)]
    roofs = [(33, 114), (39, 114), (39, 104), (48, 104), (48, 110), (53, 110), (53, 97), (60, 97), (60, 108), (68, 108)]
    roofs += [
        (68, 113),
        (80, 113),
        (80, 106),
        (86, 106),
        (86, 112),
        (96, 112),
        (96, 103),
        (104, 103),
        (104, 109),
        (115, 109),
    ]
    lines += straight(*roofs)
    for x in (42, 56, 99):
        lines += [stroke((x, 107), (x + 3, 107), w=1.0), stroke((x, 111), (x + 3, 111), w=1.0)]
    lines.append(stroke((56, 97), (56, 91), w=1.0))
    sun = (90.0, 92.0)
    lines.append(([(77, 104), (78, 94), (84, 84), (94, 82), (102, 88), (104, 100)], (1.0, 1.8, 1.8, 1.0)))
    for angle in range(-168, 0, 21):
        turned = math.radians(angle)
        far = 26 if (angle // 21) % 2 else 21
        lines.append(
            stroke(
                (sun[0] + 17 * math.cos(turned), sun[1] + 2 + 17 * math.sin(turned)),
                (sun[0] + far * math.cos(turned), sun[1] + 2 + far * math.sin(turned)),
                w=1.3,
            )
        )
    for x, y in ((44, 62), (52, 57), (60, 66)):
        lines.append(([(x - 4, y - 1), (x - 1, y - 3), (x, y), (x + 2, y - 3), (x + 5, y - 2)], (0.6, 1.2, 1.2, 0.6)))
    # On the sill somebody has put the plant into the light.
    lines += [
        stroke((106, 131), (107, 122), w=1.2),
        stroke((116, 131), (115, 122), w=1.2),
        stroke((104, 121), (118, 121), w=1.4),
    ]
    lines += [stroke((111, 121), (109, 112), (104, 107), w=1.1), stroke((111, 121), (113, 110), (119, 105), w=1.1)]
    paper = art.copy()
    draw(art, lines, seed=11)
    # Whoever got there, one hand on the glass.
    clear(
        art,
        paper,
        [(47, 121), (49, 115), (55, 114), (59, 120), (58, 126), (62, 134), (62, 150), (60, 168), (46, 168), (44, 148)],
    )
    lines = [circle(53, 121, 5.2, 5.8, 1.6), stroke((48, 120), (49, 115.5), (54, 114), (58, 117), (58.4, 121), w=1.9)]
    lines += [stroke((50, 116), (52, 119), w=1.3), stroke((54, 115), (55, 119), w=1.3)]
    lines += [stroke((51, 127), (46, 131), (44, 148), w=1.7), stroke((56, 127), (61, 131), (62, 150), w=1.7)]
    lines += [stroke((44, 148), (62, 150), w=1.4), stroke((61, 132), (68, 126), (72, 116), w=1.9)]
    lines += [stroke((71, 117), (73, 112), w=2.2), stroke((44, 133), (40, 142), (41, 151), w=1.6)]
    lines += [stroke((46, 149), (47, 168), w=1.7), stroke((53, 150), (53, 168), w=1.2)]
    lines += [
        stroke((60, 150), (59, 168), w=1.7),
        stroke((44, 169), (50, 169), w=2.0),
        stroke((55, 169), (61, 169), w=2.0),
    ]
    draw(art, lines, seed=12)
    body = art.polygon_mask([(47, 131), (60, 131), (62, 149), (45, 148)])
    hatch(art, body, 3.0, -0.5)
    # The light he stands in, and what he throws behind him.
    shadow = art.polygon_mask([(44, 171), (61, 171), (42, 196), (18, 196)])
    hatch(art, shadow, 2.6, -0.9, amount=0.6)
    for x in (78, 90, 102, 114):
        draw(art, [stroke((x, 146), (x + 12, 178), w=0.9)], BROWN, seed=x)
    return art


def leaf(x: float, y: float, angle: float, long: float, wide: float, droop: float = 0.0) -> list[Line]:
    """A leaf from its stalk outwards: two edges, a vein and its ribs."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def at(along: float, across: float) -> Point:
        sag = droop * (along / long) ** 2
        return x + along * cos - across * sin, y + along * sin + across * cos + sag

    upper = [at(0, 0), at(long * 0.3, -wide), at(long * 0.7, -wide * 0.8), at(long, 0)]
    lower = [at(0, 0), at(long * 0.3, wide), at(long * 0.7, wide * 0.8), at(long, 0)]
    lines: list[Line] = [
        (upper, (0.8, 1.7, 1.5, 0.8)),
        (lower, (0.8, 1.5, 1.5, 0.8)),
        ([at(0, 0), at(long * 0.5, 0), at(long * 0.9, 0)], (1.2, 1.0, 0.5)),
    ]
    for share in (0.28, 0.48, 0.68):
        for side in (-1, 1):
            lines.append(([at(long * share, 0), at(long * (share + 0.14), side * wide * 0.66)], (0.9, 0.5)))
    return lines


def plant() -> Canvas:
    """The dead plant, drawn as if it were not; and a mug that is not for anybody."""
    art = receipt(2, [((LEFT, 96), (RIGHT, 99)), ((76, TOP), (74, BOTTOM))])
    lines = [stroke((44, 142), (50, 176), (82, 176), (88, 142), w=2.0), stroke((40, 135), (92, 135), w=2.0)]
    lines += [stroke((40, 135), (41, 142), (91, 142), (92, 135), w=1.8), stroke((12, 177), (132, 175), w=1.6)]
    stems = (
        ([(64, 135), (62, 112), (48, 92)], 208, 30, 9, 10),
        ([(66, 135), (64, 104), (58, 74)], 250, 32, 9, 0),
        ([(68, 135), (71, 100), (82, 76)], 302, 32, 9, 0),
        ([(70, 135), (76, 114), (92, 102)], 342, 30, 9, 8),
        ([(62, 136), (54, 124), (42, 118)], 176, 26, 8, 12),
        ([(70, 136), (80, 126), (90, 124)], 8, 24, 7, 12),
    )
    for points, angle, long, wide, droop in stems:
        lines.append((points, (1.8, 1.5, 1.1)))
        lines += leaf(*points[-1], angle, long, wide, droop)
    # And it flowers.
    lines.append(([(67, 135), (68, 100), (69, 62)], (1.6, 1.4, 1.2)))
    for angle in range(-90, 270, 60):
        turned = math.radians(angle)
        lines.append(circle(69 + 8.5 * math.cos(turned), 50 + 8.5 * math.sin(turned), 5.4, 5.4, 1.3, turned))
    lines.append(circle(69, 50, 3.6, 3.6, 1.6))
    # The mug, tipped by a hand at the edge of the paper.
    lines += [stroke((104, 54), (113, 71), (127, 65), (119, 48), w=1.8), stroke((104, 54), (119, 48), w=1.8)]
    lines += [stroke((117, 68), (122, 76), (130, 70), (125, 62), w=1.6)]
    lines += [
        stroke((138, 58), (128, 56), (122, 60), w=1.6),
        stroke((138, 74), (130, 75), (125, 71), w=1.6),
        stroke((122, 60), (123, 65), w=1.4),
    ]
    for x, y in ((101, 60), (99, 68), (97, 77), (96, 86), (93, 94)):
        lines.append(stroke((x, y), (x - 1, y + 4), w=1.3))
    draw(art, lines, seed=21)
    hatch(art, art.polygon_mask([(70, 143), (87, 143), (81, 175), (68, 175)]), 3.2, -0.35)
    hatch(art, art.polygon_mask([(84, 178), (90, 170), (120, 182), (104, 186)]), 3.0, -1.2, amount=0.5)
    hatch(art, art.polygon_mask([(111, 62), (118, 50), (126, 64), (114, 70)]), 2.6, 0.6, amount=0.5)
    # What it really looks like, so small that one has to want to see it.
    draw(
        art,
        [
            stroke((112, 168), (116, 175), w=0.9),
            stroke((112, 168), (106, 170), (104, 174), w=0.9),
            stroke((116, 163), (118, 174), w=0.8),
        ],
        seed=3,
    )
    return art


def shoulder() -> Canvas:
    """A tram at night: somebody is asleep on the shoulder of one who does not move."""
    art = receipt(3, [((LEFT, 66), (RIGHT, 64)), ((LEFT, 136), (RIGHT, 138))])
    lines = [*box(14, 30, 116, 60, 1.6), stroke((72, 31), (72, 58), w=1.4)]
    lines += [stroke((8, 24), (136, 23), w=1.8)]
    for x in (30, 108):
        lines += [stroke((x, 24), (x + 1, 40), w=1.6), circle(x + 1, 47, 6, 7, 1.7)]
    for x, y, far in (
        (18, 40, 8),
        (46, 38, 18),
        (52, 46, 12),
        (84, 42, 16),
        (88, 50, 14),
        (18, 62, 10),
        (118, 66, 10),
        (92, 36, 8),
    ):
        lines.append(stroke((x, y), (x + far, y), w=0.9))
    paper = art.copy()
    draw(art, lines, seed=30)
    awake = [
        (36, 94),
        (35, 76),
        (38, 64),
        (48, 57),
        (60, 60),
        (67, 72),
        (65, 92),
        (58, 106),
        (60, 112),
        (78, 122),
        (72, 196),
    ]
    clear(art, paper, [*awake, (15, 196), (15, 160), (18, 130), (28, 117), (44, 112), (42, 103)])
    asleep = [
        (74, 112),
        (70, 102),
        (74, 90),
        (84, 81),
        (98, 80),
        (107, 92),
        (106, 104),
        (100, 115),
        (112, 120),
        (124, 132),
    ]
    clear(art, paper, [*asleep, (129, 160), (130, 196), (74, 196), (70, 160), (74, 132), (80, 119)])
    lines = []
    # The one who does not move: upright, eyes open and gone to the side, to see without turning.
    lines += [
        (
            [
                (36, 94),
                (35, 78),
                (41, 66),
                (52, 63),
                (62, 67),
                (66, 78),
                (65, 92),
                (58, 104),
                (50, 107),
                (42, 103),
                (36, 94),
            ],
            (1.4, 1.8, 1.8, 1.4),
        )
    ]
    for x0, y0, x1, y1, x2, y2 in (
        (36, 80, 34, 66, 44, 60),
        (40, 72, 42, 60, 50, 58),
        (46, 72, 50, 60, 57, 58),
        (54, 72, 58, 62, 64, 63),
        (60, 74, 66, 68, 67, 76),
        (44, 60, 41, 54, 46, 57),
        (53, 58, 55, 52, 58, 58),
    ):
        lines.append(stroke((x0, y0), (x1, y1), (x2, y2), w=2.0))
    lines += [stroke((41, 81), (47, 79), w=1.6), stroke((54, 79), (61, 81), w=1.6)]
    lines += [stroke((41, 87), (45, 85), (49, 87), w=1.4), stroke((54, 87), (58, 85), (62, 87), w=1.4)]
    lines += [stroke((46.5, 87.5), (47.5, 87.5), w=2.6, ends=1), stroke((60, 87.5), (61, 87.5), w=2.6, ends=1)]
    lines += [stroke((52, 87), (54, 95), (50, 96), w=1.1), stroke((46, 101), (51, 101.5), (56, 100), w=1.5)]
    lines += [stroke((46, 106), (46, 113), w=1.4), stroke((57, 105), (58, 112), w=1.4)]
    lines += [
        stroke((44, 112), (28, 117), (18, 130), (15, 160), (14, 196), w=2.0),
        stroke((60, 112), (74, 118), (78, 124), w=1.8),
    ]
    lines += [
        stroke((44, 112), (52, 124), (60, 112), w=1.5),
        stroke((50, 122), (47, 130), (52, 156), (57, 130), (54, 122), w=1.5),
    ]
    lines += [
        stroke((50, 136), (55, 133), w=1.1),
        stroke((50, 143), (55, 140), w=1.1),
        stroke((34, 140), (38, 170), (36, 196), w=1.5),
    ]
    # The one who sleeps: heavy, the cheek pushed out of shape, the mouth open.
    head = [
        (74, 112),
        (70, 102),
        (74, 90),
        (84, 83),
        (96, 83),
        (104, 90),
        (106, 102),
        (101, 113),
        (91, 119),
        (81, 119),
        (74, 112),
    ]
    lines += [(head, (1.6, 2.0, 2.0, 1.6))]
    lines += [
        stroke((79, 86), (92, 78), (104, 84), (108, 98), w=2.2),
        stroke((86, 81), (97, 80), (105, 90), w=1.6),
        stroke((90, 84), (100, 86), (106, 97), w=1.4),
    ]
    lines += [stroke((78, 98), (81, 101), (85, 100), w=1.6), stroke((90, 95), (94, 98), (98, 96), w=1.6)]
    lines += [stroke((76, 95), (84, 93), w=1.4), stroke((89, 90), (97, 90), w=1.4)]
    lines += [
        stroke((86, 99), (85, 106), (88, 106), w=1.2),
        circle(87, 112, 2.6, 2.0, 1.5),
        stroke((75, 108), (78, 112), w=1.0),
    ]
    lines += [
        stroke((98, 116), (112, 120), (124, 132), (129, 160), (131, 196), w=2.0),
        stroke((80, 119), (74, 132), (70, 160), w=1.8),
    ]
    lines += [stroke((112, 142), (108, 170), (110, 196), w=1.5), stroke((84, 122), (88, 128), (98, 120), w=1.3)]
    lines += [stroke((74, 176), (84, 172), (96, 176), (106, 174), w=1.4), stroke((78, 182), (90, 180), w=1.2)]
    draw(art, lines, seed=31)
    hatch(art, art.polygon_mask([(18, 132), (33, 138), (36, 196), (15, 196)]), 3.2, 0.3)
    hatch(art, art.polygon_mask([(113, 140), (126, 136), (130, 196), (111, 196)]), 2.8, -0.3)
    hatch(art, art.polygon_mask([(60, 113), (75, 119), (72, 150), (60, 140)]), 2.6, 0.8, amount=0.6)
    hatch(art, art.polygon_mask([(96, 84), (105, 92), (105, 104), (100, 112)]), 2.6, -0.6, amount=0.55)
    return art


def telephone() -> Canvas:
    """Teddy's hand over the telephone. It rings, and the hand stays where it is."""
    art = receipt(4, [((LEFT, 118), (RIGHT, 116))])
    lines = [stroke((8, 168), (136, 166), w=1.8)]
    # The telephone.
    lines += [
        stroke((30, 118), (18, 160), w=2.0),
        stroke((18, 160), (24, 166), (104, 166), w=2.0),
        stroke((30, 118), (98, 118), w=1.6),
    ]
    for row in range(4):
        for column in range(3):
            x, y = 34 + column * 11 - row * 1.5, 124 + row * 9
            lines += box(x, y, 7, 5, 1.0)
    # The receiver, both ends of it; the middle is under the hand.
    lines += [
        shut((14, 98), (34, 96), (38, 106), (36, 114), (16, 116), (10, 108), w=2.0),
        stroke((36, 98), (50, 97), w=1.8),
        stroke((37, 110), (52, 110), w=1.8),
    ]
    lines += [stroke((16, 104), (32, 102), w=0.9), stroke((16, 109), (32, 108), w=0.9)]
    # The hand: large, careful, four fingers side by side.
    fingers = (
        [(96, 72), (80, 74), (62, 80), (50, 88), (48, 95), (54, 98), (66, 93), (82, 88)],
        [(94, 84), (76, 90), (58, 96), (46, 103), (45, 110), (52, 112), (66, 106), (84, 99)],
        [(96, 98), (80, 102), (62, 108), (52, 114), (51, 121), (58, 122), (72, 116), (88, 110)],
        [(98, 110), (84, 114), (70, 119), (62, 124), (62, 130), (68, 131), (80, 126), (94, 120)],
    )
    for finger in fingers:
        lines.append((finger, (0.9, 2.0, 2.0, 1.9, 1.0)))
    for x, y in ((50, 92), (47, 107), (53, 118), (64, 127)):
        lines += [stroke((x - 1, y - 2), (x + 3, y - 4), (x + 5, y - 1), w=1.0)]
    for x, y in ((70, 82), (64, 98), (70, 110), (79, 120)):
        lines += [stroke((x, y - 3), (x + 2, y + 2), w=0.9), stroke((x + 4, y - 4), (x + 6, y + 1), w=0.9)]
    lines += [stroke((96, 72), (108, 66), (120, 68), w=2.0), stroke((94, 120), (104, 128), (118, 130), w=2.0)]
    lines += [
        stroke((98, 124), (90, 134), (84, 146), (88, 151), (96, 146), (106, 134), w=1.9),
        stroke((85, 148), (90, 146), w=1.0),
    ]
    for x, y in ((98, 80), (97, 92), (99, 104)):
        lines.append(stroke((x, y), (x + 6, y - 3), w=1.0))
    # The cardigan's cuff, and its button.
    lines += [
        stroke((119, 60), (126, 98), (120, 138), w=2.2),
        stroke((119, 60), (138, 56), w=2.0),
        stroke((120, 138), (138, 142), w=2.0),
    ]
    for y in range(64, 138, 7):
        lines.append(stroke((124 - abs(y - 98) * 0.09, y), (133 - abs(y - 98) * 0.05, y - 1), w=1.1))
    lines += [circle(133, 124, 3.4, 3.4, 1.5), stroke((132, 123), (134, 125), w=1.0)]
    # A card behind it, for whoever it is this week; everybody's name is on it already.
    lines += [
        stroke((34, 84), (30, 42), (52, 36), (55, 78), w=1.6),
        stroke((55, 78), (34, 84), w=1.4),
        stroke((52, 36), (74, 42), (76, 74), w=1.5),
        stroke((76, 74), (55, 78), w=1.3),
    ]
    lines += [
        stroke((36, 66), (48, 63), w=1.3),
        stroke((36, 66), (37, 73), (49, 70), (48, 63), w=1.3),
        stroke((42, 64), (41, 56), w=1.2),
        stroke((41, 53), (40, 51), (42, 49), w=1.2),
    ]
    for x, y, far in ((57, 48, 8), (58, 53, 12), (57, 58, 6), (66, 60, 7), (58, 65, 10), (60, 70, 7)):
        lines.append(([(x, y), (x + far * 0.3, y - 2), (x + far * 0.5, y + 1), (x + far, y - 1)], (0.6, 1.1, 0.8, 0.5)))
    # The ringing.
    for reach in (0, 5, 10):
        lines.append(([(10 - reach * 0.4, 88 - reach), (4 + 6 - reach * 0.4, 88 - reach)], (0.3, 0.3)))
    lines += [
        stroke((22, 90), (20, 84), w=1.4),
        stroke((15, 92), (10, 87), w=1.4),
        stroke((11, 120), (8, 125), w=1.4),
        stroke((29, 90), (30, 86), w=1.2),
    ]
    draw(art, lines, seed=41)
    hatch(art, art.polygon_mask([(96, 111), (104, 128), (94, 120), (80, 126), (70, 130)]), 2.4, 0.9, amount=0.6)
    hatch(art, art.polygon_mask([(100, 119), (118, 128), (118, 112)]), 2.8, 0.7, amount=0.55)
    hatch(art, art.polygon_mask([(20, 168), (106, 168), (112, 178), (26, 180)]), 3.0, -1.0, amount=0.55)
    hatch(art, art.polygon_mask([(126, 96), (138, 96), (138, 140), (122, 136)]), 3.0, 0.4, amount=0.5)
    return art


# Joined-up letters of a left hand: x from the letter's left edge, y from the line up; 1 is an x-height.
LETTERS: dict[str, tuple[float, Sequence[Sequence[Point]]]] = {
    "a": (1.0, [[(0.75, 0.85), (0.3, 0.95), (0.05, 0.45), (0.3, 0.0), (0.7, 0.4), (0.78, 0.9), (0.75, 0.1), (1, 0.1)]]),
    "e": (0.8, [[(0.05, 0.4), (0.6, 0.6), (0.4, 1.0), (0.05, 0.6), (0.15, 0.05), (0.5, 0.0), (0.8, 0.25)]]),
    "f": (0.7, [[(0.75, 1.9), (0.45, 2.1), (0.3, 1.4), (0.3, 0.0), (0.3, -0.7)], [(0.0, 0.95), (0.7, 1.0)]]),
    "h": (1.0, [[(0.1, 2.0), (0.12, 0.0)], [(0.12, 0.5), (0.45, 1.0), (0.72, 0.7), (0.75, 0.05), (1.0, 0.15)]]),
    "i": (0.5, [[(0.15, 0.95), (0.15, 0.05), (0.5, 0.15)], [(0.16, 1.5), (0.2, 1.55)]]),
    "l": (0.5, [[(0.15, 2.0), (0.12, 0.1), (0.5, 0.15)]]),
    "n": (1.0, [[(0.1, 0.95), (0.12, 0.0)], [(0.12, 0.5), (0.45, 1.0), (0.72, 0.7), (0.75, 0.05), (1.0, 0.15)]]),
    "o": (0.95, [[(0.5, 0.95), (0.1, 0.7), (0.15, 0.1), (0.6, 0.05), (0.75, 0.6), (0.45, 1.0), (0.95, 0.85)]]),
    "r": (0.7, [[(0.1, 0.95), (0.14, 0.0)], [(0.14, 0.5), (0.35, 0.95), (0.65, 0.9)]]),
    "s": (0.75, [[(0.6, 0.9), (0.3, 1.0), (0.15, 0.75), (0.55, 0.35), (0.45, 0.02), (0.05, 0.1)]]),
    "t": (0.65, [[(0.25, 1.7), (0.25, 0.1), (0.6, 0.1)], [(0.0, 1.15), (0.6, 1.2)]]),
    "u": (1.0, [[(0.1, 0.95), (0.12, 0.15), (0.45, 0.0), (0.72, 0.4), (0.75, 0.95), (0.75, 0.05), (1.0, 0.15)]]),
    "v": (0.85, [[(0.05, 0.95), (0.35, 0.0), (0.65, 0.95), (0.9, 0.85)]]),
    "y": (0.95, [[(0.1, 0.95), (0.2, 0.3), (0.6, 0.3)], [(0.7, 0.95), (0.6, -0.4), (0.25, -0.75), (0.05, -0.4)]]),
    "L": (1.3, [[(0.45, 2.0), (0.2, 1.0), (0.1, 0.05), (0.7, 0.0), (1.2, 0.1)]]),
    ".": (0.5, [[(0.1, 0.05), (0.16, 0.08)]]),
    " ": (0.75, []),
}
LEANS_BACK = 0.22
"""So far to the left a stroke goes for each unit up."""


def handwriting(words: str, x: float, y: float, high: float, w: float = 1.1) -> list[Line]:
    """Words on a line that begins at a point, so many px high without their long strokes; it climbs a little."""
    lines: list[Line] = []
    at = x
    for letter in words:
        wide, strokes = LETTERS[letter]
        for points in strokes:
            placed = [
                (at + px * high * 0.92 - py * high * LEANS_BACK, y - py * high - (at - x) * 0.018) for px, py in points
            ]
            lines.append((placed, (0.8 * w, w, w, 0.7 * w)))
        at += wide * high * 0.92 + 0.9
    return lines


def other_hand() -> Canvas:
    """What the man before him saw from the desk: old paper, blue ink, a ruler's patience, and far off one tree."""
    art = receipt(
        5,
        [
            ((LEFT, 70), (RIGHT, 52)),
            ((LEFT, 150), (RIGHT, 128)),
            ((40, TOP), (58, BOTTOM)),
            ((112, TOP), (96, BOTTOM)),
            ((LEFT, 100), (72, 92)),
        ],
        OLD_PAPER,
    )
    middle, horizon = 74.0, 78.0
    lines: list[Line] = []
    even = (1.0, 1.0)
    # Ceiling and floor run to the window, and everybody's desk with them.
    for x in (8, 30, 52, 96, 118, 137):
        lines.append(([(x, 38), (middle + (x - middle) * 0.26, horizon - 9)], even))
    for y, share in ((42, 0.94), (50, 0.72), (57, 0.55), (62, 0.42)):
        lines.append(([(middle - 66 * share, y), (middle + 62 * share, y)], (0.8, 0.8)))
    for share, top in ((1.0, 118), (0.72, 106), (0.52, 98), (0.38, 93)):
        for side in (-1, 1):
            inner, outer = middle + side * 17 * share, middle + side * 64 * share
            lines += [([(inner, top), (outer, top)], even), ([(inner, top), (inner, top + 10 * share)], even)]
            lines += [
                ([(inner, top + 10 * share), (outer, top + 10 * share)], even),
                ([(outer, top), (outer, top + 10 * share)], even),
            ]
            for part in (0.34, 0.74):
                x = inner + (outer - inner) * part
                lines.append(circle(x, top - 5 * share, 3.6 * share, 4.2 * share, 1.0))
                lines.append(([(x - 5 * share, top), (x - 4 * share, top - 2 * share)], (0.8, 0.8)))
                lines.append(([(x + 5 * share, top), (x + 4 * share, top - 2 * share)], (0.8, 0.8)))
    # The window, and what could be seen in it then.
    paper = art.copy()
    draw(art, lines, BLUE, seed=51, shake=0.10)
    clear(art, paper, [(55, 48), (74, 47), (93, 48), (94, 70), (93, 92), (74, 93), (55, 92), (54, 70)])
    lines = [*box(56, 48, 37, 43, 1.5), ([(74.5, 49), (74.5, 91)], (0.8, 0.8)), ([(57, 62), (92, 62)], (0.8, 0.8))]
    lines += [
        stroke((72, 91), (71.5, 82), (69, 75), (64, 70), w=1.7),
        stroke((76, 91), (76, 80), (81, 72), (86, 69), w=1.7),
    ]
    lines += [
        stroke((73.5, 78), (74, 70), (73, 62), w=1.2),
        stroke((77, 79), (84, 77), w=1.0),
        stroke((71, 80), (65, 78), w=1.0),
    ]
    for cx, cy, rx, ry in (
        (63, 66, 6, 5),
        (70, 58, 6, 5),
        (79, 57, 6, 5),
        (87, 65, 5.5, 5),
        (75, 66, 6, 4.5),
        (85, 75, 4, 3),
        (63, 76, 4, 3),
    ):
        for start in range(5):
            turned = start * math.tau / 5 + cx
            x, y = cx + rx * math.cos(turned), cy + ry * math.sin(turned)
            lines.append(
                ([(x - 2, y + 1), (x - 0.6, y - 1.4), (x + 1, y - 0.2), (x + 2.2, y + 1.2)], (0.6, 1.1, 1.1, 0.6))
            )
    lines += [
        ([(72, 71.5), (74.5, 73.5), (77, 71.5)], (0.9, 1.6, 0.9)),
        ([(86, 53), (87.4, 51.6), (88.4, 53), (89.8, 51.8), (91, 53)], (0.5, 1.0, 0.5)),
    ]
    draw(art, lines, BLUE, seed=53, shake=0.16)
    # Near: his screen's edge, the divider, and on it a card somebody signed.
    screen, side_wall = [(7, 96), (36, 101), (36, 158), (7, 163)], [(137, 93), (117, 98), (117, 156), (137, 160)]
    for block in (screen, side_wall):
        bare = art.polygon_mask(block) & art.mask
        art.albedo[bare] = paper.albedo[bare]
    near: list[Line] = straight(*screen[:4], w=1.4) + straight((31, 103), (31, 155), w=1.0)
    near += straight(*side_wall, w=1.4) + straight((122, 101), (122, 153), w=0.8)
    near += [
        *box(124, 112, 11, 14, 1.0),
        ([(126, 120), (133, 120)], (0.9, 0.9)),
        ([(129, 120), (129, 116)], (0.9, 0.9)),
    ]
    near += [([(6, 166), (138, 164)], (1.4, 1.4)), ([(6, 172), (138, 170)], (1.0, 1.0))]
    # The desk, a left hand's: the pencil on that side, the mug on the other, the receipt he drew this on, and its tree.
    near += [
        stroke((100, 149), (101, 163), w=1.3),
        stroke((112, 149), (111, 163), w=1.3),
        circle(106, 149, 6, 2.2, 1.2),
        stroke((112, 152), (117, 154), (116, 159), (111, 160), w=1.2),
    ]
    near += straight((66, 157), (83, 154), (87, 163), (69, 166), (66, 157), w=1.1)
    near += [([(76, 162), (75, 158)], (0.9, 0.9)), circle(75, 158, 2.6, 1.6, 0.8)]
    near += [([(60, 163), (46, 152)], (1.6, 1.6)), ([(61, 164), (60, 163)], (0.6, 0.6))]
    draw(art, near, BLUE, seed=52, shake=0.12)
    hatch(art, art.polygon_mask([(9, 98), (30, 102), (30, 155), (9, 162)]), 2.0, 0.0, "night3", 0.6)
    hatch(
        art,
        art.polygon_mask([(137, 94), (122, 100), (122, 152), (137, 158)]) & ~art.rect_mask(123, 111, 14, 16),
        3.0,
        0.0,
        "night3",
        0.5,
    )
    for share, top in ((1.0, 118), (0.72, 106), (0.52, 98)):
        for side in (-1, 1):
            a, b = middle + side * 17 * share, middle + side * 64 * share
            front = art.polygon_mask([(a, top + 1), (b, top + 1), (b, top + 10 * share), (a, top + 10 * share)])
            free = front & (art.columns > 37) & (art.columns < 115)
            hatch(art, free, 2.4, 0.0, "slate3", 0.55)
    # Written afterwards, for nobody.
    words = handwriting("for the tree you", 22, 23, 6.2) + handwriting("have to lean. L.", 26, 36, 6.2)
    draw(art, words, BLUE, seed=57, shake=0.12)
    # Held in a fist for as long as it took.
    ring = np.abs(np.hypot((art.columns - 104) / 19.0, (art.rows - 184) / 15.0) - 1)
    tint(art, art.mask & (ring < 0.09) & (art.thresholds < 0.7), 0.84, 0.76, 0.70)
    return art


DRAWINGS: dict[str, Callable[[], Canvas]] = {
    "window": window,
    "plant": plant,
    "shoulder": shoulder,
    "phone": telephone,
    "hand": other_hand,
}


def main() -> None:
    """Write all five."""
    for name, drawn in DRAWINGS.items():
        save_picture(drawn(), PICTURES / f"page_{name}.png")


if __name__ == "__main__":
    main()
