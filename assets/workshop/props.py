"""Objects that several places share: dryers, the neon sign, plants of many kinds, street furniture, the cat.

A library: `street.py`, `stop.py` and the cafe's script put these into their tilesets.
"""

from __future__ import annotations

import math

import numpy as np

from pixel_kit import Canvas, Mask

NEON_LETTERS: dict[str, list[str]] = {
    "N": ["#...#", "##..#", "#.#.#", "#.#.#", "#..##", "#...#", "#...#"],
    "I": ["#", "#", "#", "#", "#", "#", "#"],
    "G": [".###.", "#...#", "#....", "#.###", "#...#", "#...#", ".###."],
    "H": ["#...#", "#...#", "#...#", "#####", "#...#", "#...#", "#...#"],
    "T": ["#####", "..#..", "..#..", "..#..", "..#..", "..#..", "..#.."],
    "L": ["#....", "#....", "#....", "#....", "#....", "#....", "#####"],
}

# A 5x7 face for shop signs; the small 3x5 face cannot tell N from M from H at this size.
SIGN_LETTERS: dict[str, str] = {
    "A": ".###. #...# #...# ##### #...# #...# #...#",
    "B": "####. #...# #...# ####. #...# #...# ####.",
    "C": ".###. #...# #.... #.... #.... #...# .###.",
    "D": "####. #...# #...# #...# #...# #...# ####.",
    "E": "##### #.... #.... ####. #.... #.... #####",
    "F": "##### #.... #.... ####. #.... #.... #....",
    "G": ".###. #...# #.... #.### #...# #...# .###.",
    "H": "#...# #...# #...# ##### #...# #...# #...#",
    "I": "### .#. .#. .#. .#. .#. ###",
    "J": "..### ...#. ...#. ...#. ...#. #..#. .##..",
    "K": "#...# #..#. #.#.. ##... #.#.. #..#. #...#",
    "L": "#.... #.... #.... #.... #.... #.... #####",
    "M": "#...# ##.## #.#.# #.#.# #...# #...# #...#",
    "N": "#...# ##..# #.#.# #.#.# #..## #...# #...#",
    "O": ".###. #...# #...# #...# #...# #...# .###.",
    "P": "####. #...# #...# ####. #.... #.... #....",
    "Q": ".###. #...# #...# #...# #.#.# #..#. .##.#",
    "R": "####. #...# #...# ####. #.#.. #..#. #...#",
    "S": ".#### #.... #.... .###. ....# ....# ####.",
    "T": "##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..",
    "U": "#...# #...# #...# #...# #...# #...# .###.",
    "V": "#...# #...# #...# #...# .#.#. .#.#. ..#..",
    "W": "#...# #...# #...# #.#.# #.#.# ##.## #...#",
    "X": "#...# #...# .#.#. ..#.. .#.#. #...# #...#",
    "Y": "#...# #...# .#.#. ..#.. ..#.. ..#.. ..#..",
    "Z": "##### ....# ...#. ..#.. .#... #.... #####",
    "&": ".##.. #..#. #..#. .##.. #.#.# #..#. .##.#",
    "1": ".#. ##. .#. .#. .#. .#. ###",
    "9": ".###. #...# #...# .#### ....# ....# .###.",
    " ": "... ... ... ... ... ... ...",
}


def sign_width(words: str, bold: bool = False) -> int:
    """How many pixels wide a line in the sign face is."""
    return sum(len(SIGN_LETTERS[letter].split()[0]) + 1 + bold for letter in words) - 1


def sign_text(canvas: Canvas, x: int, y: int, words: str, tone: str, glow: float = 0.0, bold: bool = False) -> Canvas:
    """Write capitals in the 5x7 sign face; `bold` thickens the uprights by a pixel."""
    for letter in words:
        rows = SIGN_LETTERS[letter].split()
        for row, bits in enumerate(rows):
            for column, bit in enumerate(bits):
                if bit == "#":
                    canvas.rect(x + column, y + row, 1 + bold, 1, tone, glow)
        x += len(rows[0]) + 1 + bold
    return canvas



def neon_sign(words: str = "NIGHTLIGHT", scale: int = 2, glow: float = 1.0, dark: str = "") -> Canvas:
    """Draw glass-tube letters: a dark bracket behind, a pink tube, a white-hot core on the upper edge.

    `dark` are the positions (as digits) of letters that are out at the moment: the tube is there, the gas is not.
    """
    width = sum((len(NEON_LETTERS[letter][0]) + 1) * scale for letter in words) + 2
    canvas = Canvas(width, 7 * scale + 2)
    pen = 0
    for place, letter in enumerate(words):
        rows = NEON_LETTERS[letter]
        out = str(place) in dark
        tube, under, core = ("neon1", "neon1", "neon2") if out else ("neon4", "neon3", "neon5")
        shine = 0.2 * glow if out else glow
        cells = [(row, column) for row, bits in enumerate(rows) for column, bit in enumerate(bits) if bit == "#"]
        for row, column in cells:
            canvas.rect(pen + column * scale + 1, row * scale + 1, scale, scale, "neon0")
        for row, column in cells:
            x, y = pen + column * scale, row * scale
            canvas.rect(x, y, scale, scale, tube, shine)
            if row == 6 or rows[row + 1][column] != "#":
                canvas.rect(x, y + scale - 1, scale, 1, under, shine)
            if row == 0 or rows[row - 1][column] != "#":
                canvas.rect(x, y, scale, 1, core, shine)
        pen += (len(rows[0]) + 1) * scale
    return canvas


def dryer(radius: int, number: int, turn: float | None = None, glow: float = 0.0, shut: bool = True) -> Canvas:
    """Draw one front-loading dryer; `turn` in 0..1 lights the drum and turns it by that part of a third."""
    width = radius * 2 + 8
    height = radius * 2 + 18
    canvas = Canvas(width, height)
    cx, cy = width / 2 - 0.5, 9 + radius
    canvas.box(0, 0, width, height, "cream3", "cream5", "cream1")
    canvas.rect(1, 1, width - 2, 6, "cream2")
    canvas.rect(1, 7, width - 2, 1, "cream1")
    canvas.rect(3, 3, 3, 2, "slate1")
    canvas.text(width - 6, 1, str(number), "indigo1")
    canvas.pixel(8, 3, "mint4" if turn is not None else "coral2", 1.0 if turn is not None else 0.5)
    canvas.rect(2, height - 6, width - 4, 1, "cream1")
    for slot in range(4, width - 4, 3):
        canvas.rect(slot, height - 4, 2, 1, "cream1")
    canvas.emit(canvas.mask, glow)
    canvas.ellipse(cx + 0.5, cy + 1, radius + 1, radius + 1, "cream1", glow)
    canvas.ellipse(cx, cy, radius + 1, radius + 1, "slate3", glow)
    upper_left = canvas.ellipse_mask(cx, cy, radius + 1, radius + 1) & (canvas.columns + canvas.rows < cx + cy - 3)
    canvas.fill(upper_left, "slate5", glow)
    canvas.ellipse(cx, cy, radius - 0.6, radius - 0.6, "slate1", glow)
    inner = canvas.ellipse_mask(cx, cy, radius - 1.6, radius - 1.6)
    if turn is None:
        depth = np.hypot(canvas.columns - cx, canvas.rows - cy - 2) / radius
        canvas.gradient(inner, np.clip(depth, 0, 1), ["night0", "night1", "indigo2"], glow * 0.6)
        streak = inner & (np.abs(canvas.columns + canvas.rows - cx - cy + radius * 0.7) < 1)
        canvas.fill(streak, "indigo5", glow)
    else:
        turning_drum(canvas, cx, cy, radius - 1.2, turn)
    canvas.rect(round(cx) + radius - 1, round(cy) - 1, 2, 3, "slate5", glow)
    return canvas


def turning_drum(canvas: Canvas, cx: float, cy: float, radius: float, turn: float) -> None:
    """Draw a lit, empty drum: a warm back plate, and three vanes that go round."""
    inner = canvas.ellipse_mask(cx, cy, radius, radius)
    distance = np.hypot(canvas.columns - cx, canvas.rows - cy) / radius
    canvas.gradient(inner, 1.0 - distance, ["lamp1", "lamp1", "lamp2", "lamp3", "lamp4"], 0.9, 0.4)
    angles = np.arctan2(canvas.rows - cy, canvas.columns - cx)
    for vane in range(3):
        angle = math.tau * (turn + vane) / 3
        off = (angles - angle + math.pi) % math.tau - math.pi
        across = off * distance * radius
        blade = inner & (distance > 0.5)
        canvas.fill(blade & (across > -1.0) & (across < 1.6), "lamp0", 0.85)
        canvas.fill(blade & (across <= -1.0) & (across > -2.0), "lamp4", 1.0)
    canvas.ellipse(cx, cy, 1.6, 1.6, "lamp1", 0.9)


def potted_plant(seed: int, height: int = 30, pot: str = "coral") -> Canvas:
    """Draw a leafy plant in a pot."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(26, height)
    base = height - 11
    for index in range(13):
        angle = -math.pi / 2 + (index - 6) * 0.24 + rng.normal() * 0.08
        reach = (base - 3) * (0.65 + 0.35 * rng.random())
        tip_x = 13 + math.cos(angle) * reach * 0.62
        tip_y = base + math.sin(angle) * reach
        canvas.curve([(13, base), (tip_x, tip_y)], "green1")
        leaf = canvas.ellipse_mask(tip_x, tip_y + 1, 3.4, 2.6)
        tone = 2 + index % 2
        canvas.fill(leaf, f"green{tone}")
        canvas.fill(leaf & (canvas.rows < tip_y) & (canvas.columns < tip_x + 1), f"green{tone + 1}")
        canvas.fill(leaf & (canvas.rows > tip_y + 1.5), f"green{tone - 1}")
    pot_mask = (canvas.rows >= base) & (np.abs(canvas.columns - 12.5) < 6.5 - (canvas.rows - base) * 0.2)
    canvas.fill(pot_mask, f"{pot}2")
    canvas.fill(pot_mask & (canvas.columns < 11), f"{pot}3")
    canvas.fill(pot_mask & (canvas.columns > 16), f"{pot}1")
    canvas.rect(6, base, 14, 2, f"{pot}3")
    canvas.rect(6, base, 14, 1, f"{pot}4")
    return canvas


def umbrella(ramp: str = "coral") -> Canvas:
    """Draw an open umbrella seen from a little above."""
    canvas = Canvas(25, 14)
    dome = canvas.ellipse_mask(12, 10, 12.3, 9) & (canvas.rows < 10)
    hem = (canvas.columns % 6 == 0) & (canvas.rows == 9)
    canvas.fill(dome, f"{ramp}3")
    canvas.fill(dome & (canvas.columns < 8) & (canvas.rows < 7), f"{ramp}4")
    canvas.fill(dome & (canvas.columns > 16), f"{ramp}2")
    canvas.fill(dome & (canvas.rows == 9), f"{ramp}1")
    canvas.mask[hem] = False
    for rib in (-7, 0, 7):
        canvas.curve([(12, 2), (12 + rib * 0.6, 5), (12 + rib, 9)], f"{ramp}2")
    canvas.rect(12, 0, 1, 2, "slate4")
    canvas.rect(12, 10, 1, 4, "slate2")
    canvas.rect(6, 2, 3, 1, f"{ramp}5")
    return canvas


def pot(canvas: Canvas, cx: int, top: int, half: int, ramp: str) -> Canvas:
    """Draw a flower pot from `top` down to the canvas's lower edge, with a rim, lit from the left."""
    inside = (canvas.rows >= top) & (np.abs(canvas.columns - cx + 0.5) < half - (canvas.rows - top) * 0.2)
    canvas.fill(inside, f"{ramp}2")
    canvas.fill(inside & (canvas.columns < cx - half // 3), f"{ramp}3")
    canvas.fill(inside & (canvas.columns > cx + half // 2), f"{ramp}1")
    canvas.rect(cx - half, top, half * 2, 2, f"{ramp}3")
    canvas.rect(cx - half, top, half * 2, 1, f"{ramp}4")
    return canvas.rect(cx + half - 2, top, 2, 2, f"{ramp}2")


def leaf_ball(canvas: Canvas, cx: float, cy: float, rx: float, ry: float, seed: int, ramp: str = "green") -> Canvas:
    """Draw a clipped bush: a dark ball with leaves as small lit crescents, thinner towards the shaded side."""
    rng = np.random.default_rng(seed)
    wobble = 1 + 0.1 * np.sin(np.arctan2(canvas.rows - cy, canvas.columns - cx) * 7 + seed)
    ball: Mask = np.hypot((canvas.columns - cx) / rx, (canvas.rows - cy) / ry) < wobble
    canvas.fill(ball, f"{ramp}1")
    for _ in range(int(rx * ry * 0.9)):
        angle, reach = rng.random() * math.tau, math.sqrt(rng.random())
        x, y = cx + math.cos(angle) * reach * rx, cy + math.sin(angle) * reach * ry
        light = 1.2 - np.hypot(x - cx + rx * 0.5, y - cy + ry * 0.6) / (rx + ry) * 1.7 + rng.normal() * 0.12
        step = int(np.clip(1 + light * 3, 1, 4))
        canvas.rect(round(x), round(y), 2, 1, f"{ramp}{step}")
        canvas.pixel(round(x) + 1, round(y) + 1, f"{ramp}{max(0, step - 1)}")
    return canvas


def bush_in_pot(seed: int = 1, ramp: str = "green", vessel: str = "slate") -> Canvas:
    """A clipped bush in a square planter."""
    canvas = Canvas(28, 36)
    canvas.rect(13, 16, 2, 9, "wood1")
    leaf_ball(canvas, 13.5, 11, 12, 11, seed, ramp)
    canvas.box(4, 23, 20, 13, f"{vessel}2", f"{vessel}4", f"{vessel}1")
    canvas.rect(4, 26, 20, 1, f"{vessel}1")
    canvas.rect(3, 23, 22, 2, f"{vessel}3")
    return canvas.rect(3, 23, 22, 1, f"{vessel}4")


def rubber_plant(seed: int = 2, vessel: str = "ochre") -> Canvas:
    """A tall rubber plant: broad leaves, alternately left and right of one stem, with a lit midrib."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(30, 46)
    canvas.curve([(15, 36), (14, 24), (16, 6)], "wood2")
    for index in range(11):
        y = 33 - index * 2.8
        side = -1 if index % 2 else 1
        length = 7.5 + rng.random() * 3 - index * 0.2
        lean = -0.35 - rng.random() * 0.5 + (0.5 if index < 3 else 0)
        cx, cy = 15 + side * length * 0.62, y + lean * length * 0.55
        angle = math.atan2(lean, side)
        along = (canvas.columns - cx) * math.cos(angle) + (canvas.rows - cy) * math.sin(angle)
        across = -(canvas.columns - cx) * math.sin(angle) + (canvas.rows - cy) * math.cos(angle)
        leaf = np.hypot(along / (length * 0.62), across / 3.1) < 1
        canvas.fill(leaf, "green2" if side > 0 else "green3")
        canvas.fill(leaf & (across * side > 0.6), "green1")
        canvas.fill(leaf & (np.abs(across) < 0.55), "green4" if side < 0 else "green3")
    return pot(canvas, 15, 34, 7, vessel)


def fern(seed: int = 3, vessel: str = "teal") -> Canvas:
    """A fern: fronds that rise and fall over the rim of a wide pot."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(34, 30)
    order = list(range(11))
    for index in sorted(order, key=lambda place: -abs(place - 5)):
        side = (index - 5) / 5
        reach, rise = side * 16, 17 - abs(side) * 6 + rng.random() * 2
        tone = 2 + (index % 2) if abs(side) < 0.7 else 1 + index % 2
        for part in np.linspace(0, 1, 22):
            x = 17 + reach * part
            y = 20 - rise * math.sin(part * math.pi * (0.55 + 0.28 * abs(side))) + part * abs(side) * 3
            half = 2.2 * (1 - part) + 0.4
            canvas.rect(round(x), round(y - half), 1, round(half * 2) + 1, f"green{tone}")
            canvas.pixel(round(x), round(y - half), f"green{tone + 1}")
    return pot(canvas, 17, 19, 8, vessel)


def flower_box(width: int = 26, seed: int = 4) -> Canvas:
    """A window box with a few flowers that have closed for the night."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(width, 12)
    for x in range(1, width - 2, 2):
        height = int(rng.integers(3, 6))
        canvas.rect(x, 7 - height, 2, height, f"green{int(rng.integers(1, 4))}")
        canvas.pixel(x, 7 - height, "green3")
        if rng.random() < 0.45:
            ramp = ("coral", "rose", "ochre", "linen")[int(rng.integers(0, 4))]
            canvas.rect(x, 6 - height, 2, 2, f"{ramp}3")
            canvas.pixel(x, 6 - height, f"{ramp}4")
    canvas.box(0, 7, width, 5, "wood2", "wood4", "wood1")
    return canvas


def fairy_tree(seed: int = 5) -> Canvas:
    """A bare little tree in a bucket, with a string of bulbs somebody forgot to take off in spring."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(30, 46)
    tips: list[tuple[float, float]] = []

    def branch(x: float, y: float, angle: float, length: float, depth: int) -> None:
        tip = (x + math.cos(angle) * length, y + math.sin(angle) * length)
        canvas.curve([(x, y), tip], "wood2" if depth > 1 else "wood3")
        if depth:
            for turn in (-0.55, 0.5):
                branch(*tip, angle + turn + rng.normal() * 0.14, length * 0.74, depth - 1)
        else:
            tips.append(tip)

    branch(15, 35, -math.pi / 2, 11, 3)
    canvas.rect(14, 26, 2, 10, "wood2")
    for number, (x, y) in enumerate(tips):
        canvas.rect(round(x), round(y), 2, 2, ("lamp4", "coral4", "lamp4", "ice4")[number % 4], 0.95)
    canvas.rect(9, 34, 13, 12, "slate2")
    canvas.rect(9, 34, 3, 12, "slate4")
    canvas.rect(19, 34, 3, 12, "slate1")
    canvas.rect(8, 34, 15, 1, "slate5")
    return canvas.rect(9, 41, 13, 1, "slate1")


def hanging_basket(seed: int = 6) -> Canvas:
    """A basket on chains under a bracket, spilling green."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(20, 28)
    canvas.line(10, 0, 4, 9, "slate3")
    canvas.line(10, 0, 16, 9, "slate3")
    leaf_ball(canvas, 9.5, 11, 9, 5, seed)
    canvas.ellipse(9.5, 13, 7, 4, "wood1")
    for x in range(2, 18, 2):
        for y in range(12, 14 + int(rng.integers(2, 13))):
            canvas.pixel(x + (y // 3) % 2, y, f"green{2 + (y + x) % 2}")
    for _ in range(7):
        canvas.rect(int(rng.integers(2, 17)), int(rng.integers(7, 18)), 1, 1, "rose4")
    return canvas


def bicycle(paint: str = "coral", basket: bool = True) -> Canvas:
    """A bicycle seen from the side, leaning on the wall, its rear lamp left on."""
    canvas = Canvas(37, 24)
    x, y = 0, 1
    for wheel in (x + 8, x + 28):
        outer = canvas.ellipse_mask(wheel, y + 14, 7.4, 7.4)
        inner = canvas.ellipse_mask(wheel, y + 14, 6.2, 6.2)
        canvas.line(wheel - 4, y + 10, wheel + 4, y + 18, "slate2")
        canvas.line(wheel + 4, y + 10, wheel - 4, y + 18, "slate2")
        canvas.line(wheel, y + 8, wheel, y + 20, "slate2")
        canvas.fill(outer & ~inner, "slate0")
        canvas.fill(outer & ~inner & (canvas.rows < y + 11), "slate4")
        canvas.pixel(wheel, y + 14, "slate5")
    tubes = ((8, 14, 13, 5), (13, 5, 25, 5), (13, 6, 18, 14), (18, 14, 25, 6), (8, 14, 18, 14), (25, 5, 28, 14))
    for x0, y0, x1, y1 in tubes:
        canvas.line(x + x0, y + y0, x + x1, y + y1, f"{paint}3")
    canvas.line(13, y + 4, 25, y + 4, f"{paint}4")
    canvas.ellipse(18, y + 14, 2, 2, "slate3")
    canvas.rect(10, y + 2, 7, 2, "wood1")
    canvas.rect(10, y + 2, 4, 1, "wood3")
    canvas.rect(25, y, 1, 6, "slate4")
    canvas.rect(23, y, 5, 1, "slate5")
    canvas.rect(3, y + 6, 8, 1, "slate2")
    if basket:
        canvas.box(27, y + 2, 8, 6, "wood3", "wood5", "wood1")
        for slot in range(28, 34, 2):
            canvas.rect(slot, y + 4, 1, 3, "wood2")
    canvas.rect(1, y + 7, 2, 2, "neon3", 1.0)
    return canvas


def bollard() -> Canvas:
    """An iron post with a reflective collar, wet along its left side."""
    canvas = Canvas(10, 24)
    canvas.rect(2, 3, 6, 20, "slate1")
    canvas.ellipse(4.5, 3.5, 3.6, 3.4, "slate2")
    canvas.rect(2, 3, 1, 19, "slate4")
    canvas.rect(7, 4, 1, 18, "slate0")
    canvas.rect(3, 1, 2, 1, "slate5")
    canvas.rect(2, 9, 6, 3, "lamp2")
    canvas.rect(2, 9, 2, 3, "lamp3", 0.3)
    canvas.rect(2, 15, 6, 1, "slate0")
    return canvas.rect(1, 21, 8, 3, "slate0").rect(1, 21, 8, 1, "slate2")


def bollards(count: int = 3, pitch: int = 48) -> Canvas:
    """Bollards joined by a chain that hangs."""
    canvas = Canvas(pitch * (count - 1) + 10, 24)
    for index in range(count):
        if index:
            span = [(pitch * (index - 1) + 6.0, 6.0), (pitch * index + 3.0, 6.0)]
            canvas.curve([(x, y + 1) for x, y in span], "slate0", sag=7)
            canvas.curve(span, "slate4", sag=7)
            for x in range(pitch * (index - 1) + 8, pitch * index + 2, 3):
                column = canvas.mask[:, x]
                if column.any():
                    canvas.pixel(x, int(np.argmax(column)), "slate2")
    for index in range(count):
        canvas.paste(bollard(), pitch * index, 0)
    return canvas


def cat(coat: str = "ochre", step: int = 0) -> Canvas:
    """A cat that has sat out worse rain than this: it blinks, and its tail moves (`step` 0..3)."""
    canvas = Canvas(18, 18)
    # Sitting, three quarters towards the street.
    body = canvas.ellipse_mask(8, 13, 5.2, 5.4) | canvas.rect_mask(6, 8, 6, 8)
    canvas.fill(body, f"{coat}2")
    canvas.fill(body & (canvas.columns < 7), f"{coat}3")
    canvas.fill(body & (canvas.columns > 10), f"{coat}1")
    for row in (9, 11, 14):
        canvas.rect(4, row, 3, 1, f"{coat}1")
    canvas.rect(8, 10, 3, 5, "linen3")
    canvas.rect(6, 16, 3, 2, f"{coat}3")
    canvas.rect(9, 16, 3, 2, f"{coat}2")
    canvas.rect(6, 17, 6, 1, "linen3")
    head = canvas.ellipse_mask(8.5, 5.5, 4.6, 3.8)
    canvas.fill(head, f"{coat}3")
    canvas.fill(head & (canvas.columns > 10), f"{coat}2")
    for ear in (5, 11):
        canvas.rect(ear, 0, 1, 3, f"{coat}3")
        canvas.rect(ear - (1 if ear < 8 else 0), 1, 2, 3, f"{coat}3")
        canvas.pixel(ear, 2, "rose4")
    canvas.rect(8, 2, 1, 2, f"{coat}1")
    for eye in (6, 10):
        if step == 2:
            canvas.rect(eye, 6, 2, 1, f"{coat}1")
        else:
            canvas.rect(eye, 5, 2, 2, "mint4", 0.55)
            canvas.pixel(eye + 1, 5, "night0")
    canvas.pixel(8, 7, "rose4")
    canvas.rect(7, 8, 3, 1, "linen4")
    sway = (0, 1, 2, 1)[step]
    canvas.curve([(4, 16), (2, 17 - sway), (1, 14 - sway), (2, 12 - sway)], f"{coat}3")
    canvas.pixel(2, 12 - sway, "linen4")
    return canvas
