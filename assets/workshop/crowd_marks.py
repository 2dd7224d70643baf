"""What is drawn over the sea of *Everyone*, so that it can be read: Elara and her rim, and the signs of what happens.

Elara's sheet here has poses that no other place needs: with the lantern held up, pushed by the stream, and speaking to
all of them. She keeps her colours in the dark, and a rim of light goes round her wherever she is. Everything else is a
small sign, laid unlit over the world: pictures in one row, a cell for each state.
"""

from __future__ import annotations

import numpy as np

import characters
from characters import DIRECTIONS, HEIGHT, LEGS_TOP, STATES, TORSO_TOP, WIDTH, Look
from pixel_kit import Canvas
from sleepers import BYSTANDERS

ELARA = characters.LOOKS["elara"]
LIFTED = len(STATES)
"""The first column with the lantern held up; then pushed to the right and to the left, and the two ways of speaking."""
PUSHED = 2 * LIFTED
CALLS, ASKS = PUSHED + 2, PUSHED + 3
COLUMNS = ASKS + 1
GLOWS = 0.7
"""How much of her colours she keeps in the dark."""

# The arm that holds the lantern over everybody's heads, from the front and from the side.
UP_FRONT = """
..n....
..nN...
..lc...
..lc...
..lc...
..llc..
...lc..
...llc.
....cd.
....cd."""
UP_SIDE = """
nn......
nN......
lc......
lc......
llc.....
.lc.....
.lcc....
..lcc...
...lccd.
....lccd
.....lcd"""
UP_TOP = {"front": 3, "side": 2, "back": 3}


def lifted(look: Look, direction: str, state: str) -> Canvas:
    """One frame on her feet with one arm straight up."""
    canvas = Canvas(WIDTH, HEIGHT)
    view = characters.VIEWS[direction]
    gait = "stand" if state == "blink" else state
    sink = 1 if state.startswith("step") else 0
    shapes = characters.LEGS_SIDE if view == "side" else characters.LEGS_FRONT
    canvas.stencil(0, LEGS_TOP, characters._rows(shapes[gait]), look.key)
    canvas.stencil(0, TORSO_TOP + sink, characters._rows(look.torso[view]), look.key)
    arm = characters._rows(UP_SIDE if view == "side" else UP_FRONT)
    if view == "side":
        characters._tails(canvas, look, view, gait, 0)
        characters._head(canvas, look, view, False, 0, sink)
        canvas.stencil(0, UP_TOP[view], arm, look.key)
    else:
        right = view == "back"
        characters._arms(canvas, look, "rest" if right else "", "" if right else "rest", sink)
        characters._head(canvas, look, view, False, 0, sink)
        if view == "back":
            characters._tails(canvas, look, view, gait, 0)
            arm = [row.ljust(WIDTH, ".")[::-1] for row in arm]
        canvas.stencil(0, UP_TOP[view], arm, look.key)
    return canvas.mirrored() if direction == "right" else canvas


def pushed(look: Look, direction: str, towards: int) -> Canvas:
    """Her feet stay behind and the rest of her is carried off: `towards` is 1 to the right, -1 to the left."""
    frame = characters.figure(look, direction, "step_right" if towards > 0 else "step_left")
    result = Canvas(WIDTH, HEIGHT)
    for row in range(HEIGHT):
        shift = 3 if row < 8 else 2 if row < 13 else 1 if row < 18 else 0
        result.paste(frame.cut(0, row, WIDTH, 1), shift * towards, row)
    return result


def calling(look: Look, direction: str) -> Canvas:
    """Both hands at the megaphone that she shouts through, which is a picture by itself."""
    frame = characters.posed(look, direction, ("forward", "hold"))
    key = look.key
    if direction in ("down", "up"):
        for x, y in ((12, 11), (12, 10), (11, 9)):
            frame.rect(x, y, 2, 2, key["l"])
        frame.rect(11, 7, 2, 2, key["n"])
    return frame


def elara_sheet() -> Canvas:
    """Rows are down, left, right, up; columns the walk, the walk with the lantern up, pushed twice, calls, asks."""
    sheet = Canvas(WIDTH * COLUMNS, HEIGHT * len(DIRECTIONS))
    for row, direction in enumerate(DIRECTIONS):
        frames = [characters.figure(ELARA, direction, state) for state in STATES]
        frames += [lifted(ELARA, direction, state) for state in STATES]
        frames += [pushed(ELARA, direction, 1), pushed(ELARA, direction, -1)]
        frames += [calling(ELARA, direction), lifted(ELARA, direction, "stand")]
        for column, frame in enumerate(frames):
            sheet.paste(frame, column * WIDTH, row * HEIGHT)
    sheet.emission[sheet.mask] = (sheet.albedo[sheet.mask] * GLOWS).astype(np.uint8)
    return sheet


def _wide(mask: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    around = mask.copy()
    for axis, by in ((0, 1), (0, -1), (1, 1), (1, -1)):
        around |= np.roll(mask, by, axis)
    return around


def rim_sheet(filled: bool) -> Canvas:
    """Every cell of Elara's sheet in one row, as a rim of light; `filled` for when something stands before her."""
    sheet = elara_sheet()
    wide, high = WIDTH + 4, HEIGHT + 4
    result = Canvas(wide * COLUMNS * len(DIRECTIONS), high)
    for number in range(COLUMNS * len(DIRECTIONS)):
        row, column = divmod(number, COLUMNS)
        body = Canvas(wide, high).paste(sheet.cut(column * WIDTH, row * HEIGHT, WIDTH, HEIGHT), 2, 2)
        inner = body.mask
        rim = _wide(inner) & ~inner
        cell = Canvas(wide, high)
        if filled:
            cell = body.copy()
            cell.mask[:] = False
            cell.veil[inner] = 215
        cell.drape(_wide(rim | inner) & ~rim & ~inner, "indigo0", 0.8)
        cell.fill(rim, "lamp5").fill(rim & (cell.rows > high * 0.6), "lamp4")
        result.paste(cell, number * wide, 0)
        if filled:
            left = number * wide
            result.albedo[:, left : left + wide][inner] = body.albedo[inner]
            result.veil[:, left : left + wide][inner] = 215
    result.emission[:] = 0
    return result


# -- the lantern ----------------------------------------------------------------------------------------------------

RING_SIZE, RING_PX = (100, 78), (46, 34.5)
GROWS, ARCS = 6, 16


def ring_sheet() -> Canvas:
    """The lantern's ring: how it goes out, and then how much of it is left, as an arc from the top round."""
    wide, high = RING_SIZE
    result = Canvas(wide * (GROWS + ARCS), high)
    for number in range(GROWS + ARCS):
        one = Canvas(wide, high)
        part = min(1.0, (number + 1) / GROWS)
        across, down = (one.columns - wide / 2 + 0.5) / RING_PX[0], (one.rows - high / 2 + 0.5) / RING_PX[1]
        far = np.hypot(across, down)
        if number < GROWS:
            one.drape((far < part) & (one.thresholds < 0.6), "lamp3", 0.5 - 0.06 * number)
            one.drape(abs(far - part + 0.06) < 0.06, "lamp3", 0.75)
            one.fill(abs(far - part) < 0.028, "lamp5")
        else:
            turn = (np.arctan2(across, -down) / (2 * np.pi)) % 1.0
            edge = abs(far - 1.0) < 0.026
            one.drape(edge & (one.thresholds < 0.5), "lamp2", 0.7)
            left = turn <= 1.0 - (number - GROWS) / ARCS
            one.drape((abs(far - 1.0) < 0.06) & left, "lamp2", 0.45)
            one.fill(edge & left, "lamp4")
        result.paste(one, number * wide, 0)
    return result


def lantern_up() -> Canvas:
    """The lantern over their heads with its rays, twice."""
    wide, high = 33, 30
    result = Canvas(wide * 2, high)
    for frame in range(2):
        one = Canvas(wide, high)
        x, y = 16, 19
        far = np.hypot(one.columns - x, (one.rows - y) * 1.05)
        one.drape((far < 13 + frame) & (one.thresholds < 0.55), "lamp2", 0.45).drape(far < 9.5, "lamp3", 0.6)
        one.drape(far < 6.5, "lamp4", 0.9)
        for turn in range(8):
            angle = (turn + 0.5 * frame) * np.pi / 4
            for near, end, tone in ((10, 15, "lamp4"), (9, 13, "lamp5")):
                begin = round(x + near * np.cos(angle)), round(y + near * np.sin(angle))
                to = round(x + end * np.cos(angle)), min(high - 1, round(y + end * np.sin(angle)))
                one.line(*begin, *to, tone)
        one.paste(characters.held_lantern(2), x - 3, y - 7)
        one.rect(x - 1, y - 2, 3, 4, "linen5")
        result.paste(one, frame * wide, 0)
    result.emission[:] = 0
    return result


GAUGE_STEPS = 6


def gauge_sheet() -> Canvas:
    """How long somebody stays awake, warm, or until the lantern burns again, cool: an arc of six parts over a head."""
    wide, high = 17, 8
    result = Canvas(wide * GAUGE_STEPS * 2, high)
    for number in range(GAUGE_STEPS * 2):
        one = Canvas(wide, high)
        across, down = (one.columns - 8) / 8, (one.rows - 7) / 6.5
        far = np.hypot(across, down)
        turn = np.arctan2(-across, -down) / np.pi + 0.5
        band = (far > 0.68) & (far < 1.08) & (one.rows < 8)
        full = turn <= (number % GAUGE_STEPS + 1) / GAUGE_STEPS
        tones = ("lamp4", "lamp5") if number < GAUGE_STEPS else ("ice3", "ice4")
        one.fill(band, "indigo0")
        inner = (far > 0.78) & (far < 1.0)
        one.fill(inner & ~full, "indigo3").fill(inner & full, tones[0]).fill(inner & full & (far > 0.9), tones[1])
        result.paste(one, number * wide, 0)
    return result


def waking_sheet() -> Canvas:
    """The same over one of the many: four parts, five pixels wide."""
    result = Canvas(7 * 4, 4)
    arc = ((1, 2), (1, 1), (2, 0), (3, 0), (4, 0), (5, 1), (5, 2))
    for number, many in enumerate((2, 4, 5, 7)):
        for place, (x, y) in enumerate(arc):
            result.pixel(number * 7 + x, y, "lamp3" if place < many else "lamp0")
    return result


# -- the stream -----------------------------------------------------------------------------------------------------

WAYS = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))


def push_sheet() -> Canvas:
    """An arrowhead of cold water for each of eight ways, from right on clockwise."""
    size = 11
    result = Canvas(size * len(WAYS), size)
    for number, (dx, dy) in enumerate(WAYS):
        one = Canvas(size, size)
        far = np.hypot(dx, dy)
        along = ((one.columns - 5) * dx + (one.rows - 5) * dy) / far
        aside = ((one.columns - 5) * dy - (one.rows - 5) * dx) / far
        head = abs(along + abs(aside) - 2.2) < 1.3
        inside = head & (abs(aside) < 4.4)
        one.drape(_wide(inside) & ~inside, "night0", 0.6)
        one.fill(inside, "ice4").fill(inside & (along + abs(aside) > 2.6), "ice5")
        result.paste(one, number * size, 0)
    return result


def sleep_sheet() -> Canvas:
    """A breath of sleep that rises and grows."""
    result = Canvas(7 * 3, 7)
    small, middle = ("###", ".#.", "###"), ("####", "..#.", ".#..", "####")
    large = ("#####", "...#.", "..#..", ".#...", "#####")
    for number, art in enumerate((small, middle, large)):
        for y, row in enumerate(art):
            for x, letter in enumerate(row):
                if letter == "#":
                    result.drape(result.rect_mask(number * 7 + 1 + x, 1 + y, 1, 1), "night5", (0.95, 0.85, 0.6)[number])
    return result


def lee_sheet() -> Canvas:
    """What lies on ground where nobody treads: papers, and still water with the sky in it."""
    wide, high = 72, 24
    result = Canvas(wide * 6, high)
    papers = (
        ((24, 9, 6, 4, "cream4"), (41, 14, 5, 3, "cream3")),
        ((20, 13, 5, 4, "linen4"), (33, 8, 6, 3, "cream4"), (47, 11, 3, 2, "rose4")),
        ((36, 11, 6, 4, "cream5"), (26, 15, 4, 3, "linen3")),
    )
    for number, sheets in enumerate(papers):
        for x, y, across, down, tone in sheets:
            left = number * wide + x
            result.rect(left + 1, y + down, across, 1, "indigo0").rect(left, y, across, down, tone)
            result.rect(left + 1, y + 1, across - 3, 1, "slate3").pixel(left + across - 1, y, "linen2")
    rng = np.random.default_rng(91)
    for number, (across, down) in enumerate(((35, 11), (33, 10), (28, 8)), 3):
        one = Canvas(wide, high)
        wave = 1 + 0.12 * np.sin(one.columns / 5 + number) + 0.1 * np.sin(one.rows / 2.0)
        far = np.hypot((one.columns - 35.5) / across, (one.rows - 12) / down) * wave
        one.drape((far < 1) & (one.thresholds < (1 - far) * 4), "night4", 0.34, 0.1)
        one.drape((far < 0.74) & (one.thresholds < (0.8 - far) * 4), "night5", 0.3, 0.12)
        for _ in range(5):
            x, y, long = int(rng.integers(14, 48)), int(rng.integers(6, 19)), int(rng.integers(5, 13))
            one.fill(one.rect_mask(x, y, long, 1) & (far < 0.8), "night5" if y % 2 else "ice4", 0.45)
        result.paste(one, number * wide, 0)
    return result


# -- hands ----------------------------------------------------------------------------------------------------------


def arms_sheet() -> Canvas:
    """A piece of a sleeve and one of a hand for each who sleeps standing, where two hands hold, and the dark behind."""
    wide, high = 7, 8
    many = len(BYSTANDERS)
    result = Canvas(wide * (2 * many + 2), high)
    for number, look in enumerate(BYSTANDERS):
        # One tone and no more: pieces lie over each other at every slant.
        result.rect(number * wide + 1, 1, 5, 6, look.key["l"], 0.5)
        result.rect((many + number) * wide + 1, 2, 5, 5, look.key["n"], 0.5)
    x = 2 * many * wide
    result.rect(x + 1, 1, 5, 6, "lamp3", 1.0).rect(x + 2, 2, 3, 4, "lamp5", 1.0)
    result.rect(x + wide, 1, wide, 6, "indigo0").rect(x + wide + 1, 0, wide - 2, 8, "indigo0")
    return result


def reach_sheet() -> Canvas:
    """A point between two who could hold hands: cold, cold and brighter, warm."""
    size = 5
    result = Canvas(size * 3, size)
    for number, (rim, middle) in enumerate((("ice2", "ice3"), ("ice4", "ice5"), ("lamp3", "lamp5"))):
        one = Canvas(size, size)
        far = abs(one.columns - 2) + abs(one.rows - 2)
        one.fill(far < 3, "indigo0").fill(far < 2, rim).fill(far < 1, middle)
        result.paste(one, number * size, 0)
    return result


def stands_sheet() -> Canvas:
    """The ring on the ground around somebody who sleeps standing, and around one who is awake."""
    wide, high = 23, 13
    result = Canvas(wide * 2, high)
    for number, (ground, edge) in enumerate((("ice2", "ice4"), ("lamp2", "lamp4"))):
        one = Canvas(wide, high)
        far = np.hypot((one.columns - 11) / 11, (one.rows - 6) / 6)
        one.drape(far < 1, ground, 0.4, 0.2).fill(abs(far - 0.93) < 0.09, edge, 0.8)
        result.paste(one, number * wide, 0)
    return result


# -- gates and the way out ------------------------------------------------------------------------------------------


def gate_sign_sheet() -> Canvas:
    """The sign over a gate: a bar while somebody presses against it, an arrow once it can open, open."""
    size = 15
    result = Canvas(size * 3, size)
    for number, (rim, disc) in enumerate((("rose2", "rose3"), ("green2", "green4"), ("lamp1", "lamp4"))):
        one = Canvas(size, size)
        far = np.hypot(one.columns - 7, one.rows - 7)
        one.fill(far < 7.4, "indigo0").fill(far < 6.6, rim).fill(far < 5.6, disc)
        if not number:
            one.rect(3, 6, 9, 3, "linen5")
        else:
            for row in range(4):
                one.rect(7 - row, 3 + row, 1 + 2 * row, 1, "indigo0")
            one.rect(6, 7, 3, 5, "indigo0")
        result.paste(one, number * size, 0)
    return result


def beacon_sheet() -> Canvas:
    """The way out from afar: a door open on a lit stair; without a pointer, and pointing left, up, right."""
    wide, high = 31, 35
    result = Canvas(wide * 4, high)
    for number in range(4):
        one = Canvas(wide, high)
        far = np.hypot((one.columns - 15) / 15, (one.rows - 17) / 17)
        one.drape((far < 1) & (one.thresholds < 0.5), "lamp2", 0.4).drape(far < 0.86, "lamp2", 0.3)
        one.rect(7, 5, 17, 25, "indigo0").rect(8, 6, 15, 23, "slate4").rect(10, 8, 11, 21, "lamp4")
        one.rect(12, 8, 7, 14, "lamp5").rect(10, 6, 11, 1, "lamp3")
        for step in range(4):
            one.rect(10 + step, 26 - 4 * step, 11 - 2 * step, 1, "lamp1")
            one.rect(10 + step, 27 - 4 * step, 11 - 2 * step, 2, "lamp3")
        # The leaf has swung in: it is seen from its edge.
        one.polygon([(10, 8), (13, 10), (13, 29), (10, 29)], "wood1").pixel(12, 20, "lamp5")
        one.rect(6, 30, 19, 2, "slate2").rect(6, 30, 19, 1, "slate4")
        for row in range(5):
            if number == 1:
                one.rect(5 - row, 17 - (4 - row), 1, 2 * (4 - row) + 1, "lamp5")
            elif number == 2:
                one.rect(15 - row, row, 2 * row + 1, 1, "lamp5")
            elif number == 3:
                one.rect(25 + row, 17 - (4 - row), 1, 2 * (4 - row) + 1, "lamp5")
        result.paste(one, number * wide, 0)
    result.emission[:] = 0
    return result


# -- what is said to all --------------------------------------------------------------------------------------------


def words_sheet() -> Canvas:
    """A piece of a ring of words as it goes out: a hard one, twice, and a soft one, twice."""
    size = 9
    result = Canvas(size * 4, size)
    for number in range(4):
        one = Canvas(size, size)
        far = np.hypot(one.columns - 4, one.rows - 4)
        hard = number < 2
        if hard:
            star = (abs(one.columns - 4) + abs(one.rows - 4) < 4) if number else (far < 3)
            one.drape(far < 4.5, "coral4", 0.4).fill(star, "neon4").fill(far < 1.8, "linen5")
        else:
            one.drape(far < 4.4, "lamp3", 0.35).fill(far < 2.4 + 0.5 * (number - 2), "lamp4").fill(far < 1.3, "lamp5")
        result.paste(one, number * size, 0)
    return result


def far_names_sheet() -> Canvas:
    """From the upper tier: somebody she knows, standing in a ring of light, twice; awake; and the door that is lit."""
    wide, high = 21, 19
    result = Canvas(wide * 4, high)
    for number in range(3):
        one = Canvas(wide, high)
        far = np.hypot((one.columns - 10) / 9.5, (one.rows - 12) / 6.0)
        size = 1.0 if number == 1 else 0.86
        one.drape(far < size, "lamp0" if number < 2 else "lamp3", 0.7)
        one.fill(abs(far - size) < 0.1, "lamp4" if number < 2 else "lamp5")
        one.rect(7, 1, 7, 13, "indigo0").rect(6, 6, 9, 6, "indigo0")
        one.rect(8, 2, 5, 2, "wood3").rect(8, 4, 5, 3, "skin4").rect(7, 7, 7, 4, "cream5").rect(8, 11, 5, 2, "cream4")
        one.rect(9, 5, 1, 1, "skin2").rect(11, 5, 1, 1, "skin2").rect(13, 7, 1, 4, "coral3")
        if number == 2:
            one.rect(14, 1, 3, 7, "indigo0").rect(15, 2, 1, 5, "skin4")
            one.rect(7, 7, 7, 4, "lamp3").rect(8, 11, 5, 2, "lamp2")
        result.paste(one, number * wide, 0)
    door = Canvas(wide, high)
    far = np.hypot((door.columns - 10) / 10, (door.rows - 10) / 9)
    door.drape((far < 1) & (door.thresholds < 0.6), "lamp2", 0.5)
    door.rect(5, 1, 11, 17, "indigo0").rect(6, 2, 9, 15, "slate4").rect(7, 3, 7, 14, "lamp4").rect(8, 3, 5, 9, "lamp5")
    for step in range(3):
        door.rect(7 + step, 15 - 3 * step, 7 - 2 * step, 1, "lamp1")
    result.paste(door, 3 * wide, 0)
    result.emission[:] = 0
    return result


def name_ring_sheet() -> Canvas:
    """The ring on the ground around somebody she knows, who is asleep (it breathes) or has been woken."""
    wide, high = 35, 19
    result = Canvas(wide * 3, high)
    for number in range(3):
        one = Canvas(wide, high)
        far = np.hypot((one.columns - 17) / 16.5, (one.rows - 9) / 8.5)
        size = (0.84, 0.96, 0.96)[number]
        one.drape(far < size, "lamp1" if number < 2 else "lamp3", 0.3, 0.25)
        dashes = (np.arctan2(one.rows - 9, one.columns - 17) * 8 / np.pi).astype(int) % 2 == 0
        edge = abs(far - size) < 0.075
        one.fill(edge & (dashes | (number == 2)), "lamp4" if number == 2 else "lamp3", 0.9)
        result.paste(one, number * wide, 0)
    return result


def horn_sheet() -> Canvas:
    """The megaphone that she shouts through, down, left, right and up."""
    size = 21
    result = Canvas(size * 4, size)
    side = Canvas(size, size)
    for along in range(13):
        half = 1 + along * 7 // 12
        side.rect(4 + along, 10 - half, 1, 2 * half + 1, "lamp2" if along < 11 else "cream5")
        side.pixel(4 + along, 10 - half, "lamp4")
        side.pixel(4 + along, 10 + half, "lamp0")
        side.rect(4 + along, 10 - half // 2, 1, 1, "lamp3")
    side.rect(1, 9, 3, 3, "slate2").rect(8, 13, 2, 4, "slate2").rect(16, 5, 1, 11, "indigo1")
    up = Canvas(size, size)
    for name in ("albedo", "mask", "veil"):
        getattr(up, name)[:] = np.rot90(getattr(side, name), 1)
    down = Canvas(size, size)
    for name in ("albedo", "mask", "veil"):
        getattr(down, name)[:] = np.rot90(getattr(side, name), -1)
    for number, one in enumerate((down, side.mirrored(), side, up)):
        outline = _wide(one.mask) & ~one.mask
        result.paste(one.fill(outline, "indigo0"), number * size, 0)
    result.emission[:] = 0
    return result


def stairs_sheet() -> Canvas:
    """Steps down from the tier, in the light that comes up them."""
    art = Canvas(40, 44)
    art.rect(0, 0, 40, 44, "slate2").rect(0, 0, 40, 1, "slate4").rect(3, 3, 34, 41, "indigo0")
    for step in range(7):
        y, tone = 5 + step * 5, ("lamp4", "lamp3", "lamp2", "lamp1", "ochre1", "slate2", "slate1")[step]
        art.rect(5, y, 30, 4, tone, 0.8 - 0.1 * step).rect(5, y, 30, 1, "lamp5" if step < 3 else "slate4", 0.5)
    for row in range(6):
        art.rect(14 + row, 20 + row, 12 - 2 * row, 1, "linen5", 1.0)
    return art.rect(17, 11, 6, 9, "linen5", 1.0)


def marks() -> dict[str, Canvas]:
    """Every picture by name."""
    return {
        "elara": elara_sheet(),
        "elara_rim": rim_sheet(False),
        "elara_through": rim_sheet(True),
        "ring": ring_sheet(),
        "lantern_up": lantern_up(),
        "gauge": gauge_sheet(),
        "waking": waking_sheet(),
        "push": push_sheet(),
        "sleep": sleep_sheet(),
        "lee": lee_sheet(),
        "arms": arms_sheet(),
        "reach": reach_sheet(),
        "stands": stands_sheet(),
        "gate_sign": gate_sign_sheet(),
        "beacon": beacon_sheet(),
        "words": words_sheet(),
        "far_names": far_names_sheet(),
        "name_ring": name_ring_sheet(),
        "horn": horn_sheet(),
        "stairs": stairs_sheet(),
    }
