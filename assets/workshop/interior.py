"""What both interiors are furnished with: leaves, pots, lamps, bulbs, books, mugs, steam, rain on glass, the city."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

import numpy as np

from pixel_kit import TILE, Canvas, Mask, Part, Point, color

# How far a standing prop's picture reaches beyond the thing itself, so that its shadow has room.
SIDE = 5
BELOW = 4
# How wide a floor board is, in px.
PLANK = 8

BULB_TONES = ("lamp4", "coral4", "ice4", "lamp4", "neon4", "mint4", "lamp3")
Rect = tuple[int, int, int, int]


# -- rooms --------------------------------------------------------------------------------------------------------


def boards(canvas: Canvas, rng: np.random.Generator, ramp: str = "floor") -> None:
    """Lay planks of uneven lengths: neighbours a step apart at most, seams thin, grain in short dashes."""
    for row in range(0, canvas.height, PLANK):
        left = -int(rng.integers(0, 40))
        while left < canvas.width:
            wide = int(rng.integers(34, 78))
            base = 3 if rng.random() < 0.72 else 2 if rng.random() < 0.5 else 4
            board = canvas.rect_mask(left, row, wide, PLANK)
            grain = board & (canvas.rows > row + 1) & (canvas.rows < row + 6)
            canvas.fill(board, f"{ramp}{base}")
            canvas.rect(max(left, 0), row, wide if left >= 0 else wide + left, 1, f"{ramp}{base + 1}")
            canvas.fill(board & (canvas.rows == row + PLANK - 1), f"{ramp}{max(base - 2, 1)}")
            canvas.speckle(grain, f"{ramp}{base - 1}", 0.016, rng, 6)
            canvas.speckle(grain, f"{ramp}{base + 1}", 0.006, rng, 4)
            if rng.random() < 0.12:
                x = left + int(rng.integers(6, wide - 6))
                canvas.fill(canvas.ellipse_mask(x, row + 4, 2.4, 1.5) & board, f"{ramp}2")
                canvas.pixel(x, row + 4, f"{ramp}1")
            canvas.fill(board & (canvas.columns == left), f"{ramp}1")
            for nail in (left + 2, left + wide - 2):
                if 0 <= nail < canvas.width:
                    canvas.pixel(nail, row + 2, f"{ramp}1")
            left += wide


def shaded_floor(canvas: Canvas) -> Canvas:
    """Shade a room's floor under its back wall and along its sides."""
    canvas.occlusion(0, 0, canvas.width, 15, 0.9)
    for step, strength in ((13, 0.2), (10, 0.25), (8, 0.3)):
        sides = (canvas.columns < step + 4) | (canvas.columns >= canvas.width - step - 4)
        canvas.shade(sides & (canvas.thresholds < 0.75), strength)
    return canvas


def room(wall: Canvas, ground: Canvas, rim: str = "indigo2") -> Canvas:
    """Put a room together as one picture: back wall, floor, and the cut walls left, right and below, which are dark."""
    canvas = Canvas(wall.width, wall.height + ground.height).paste(wall, 0, 0).paste(ground, 0, wall.height)
    for x, edge in ((0, 8), (canvas.width - 8, canvas.width - 10)):
        canvas.rect(x, 0, 8, canvas.height, "indigo0").rect(edge, wall.height, 2, ground.height - 8, rim)
    canvas.rect(0, canvas.height - 8, canvas.width, 8, "indigo0")
    return canvas.rect(8, canvas.height - 9, canvas.width - 16, 1, rim)


# -- standing on the floor ----------------------------------------------------------------------------------------


def edges(columns: int) -> Canvas:
    """Draw a row of edge tiles, dark: left side, right side, lower edge, lower left and lower right corner."""
    canvas = Canvas(columns * TILE, TILE)
    canvas.rect(0, 0, 8, 16, "indigo0")
    canvas.rect(8, 0, 2, 16, "indigo2")
    canvas.rect(24, 0, 8, 16, "indigo0")
    canvas.rect(22, 0, 2, 16, "indigo1")
    for tile in (2, 3, 4):
        canvas.rect(tile * 16, 8, 16, 8, "indigo0")
        canvas.rect(tile * 16, 7, 16, 1, "indigo2")
    canvas.rect(48, 0, 8, 16, "indigo0")
    canvas.rect(56, 0, 2, 8, "indigo2")
    canvas.rect(72, 0, 8, 16, "indigo0")
    canvas.rect(70, 0, 2, 8, "indigo1")
    canvas.rect(80, 0, 16, 16, "indigo0")
    return canvas


def on_floor(thing: Canvas, reach: float = 1.0, depth: float = 3.6, strength: float = 0.5) -> Canvas:
    """Return a thing with room round it and its own shadow on the floor; its ground lies BELOW above the edge."""
    result = Canvas(thing.width + SIDE * 2, thing.height + BELOW)
    result.cast(thing.width / 2 + SIDE + 0.5, thing.height - 0.5, thing.width / 2 * reach + 2, depth, strength)
    upright = thing.copy()
    if not upright.lift.any():
        upright.stand_up()
    return result.paste(upright, SIDE, 0)


def prop(
    thing: Canvas,
    solid_depth: int = 0,
    frames: Sequence[Canvas] = (),
    frame_ms: int = 120,
    reach: float = 1.0,
    depth: float = 3.6,
    inset: int = 1,
    sort: int = 0,
) -> Part:
    """Return a standing prop: shadow, foot line, and a solid of `solid_depth` px at its base (0: walk through).

    `sort` moves the line at which people change from behind to in front of it, in px up from the base.
    """
    picture = on_floor(thing, reach, depth)
    solids: tuple[Rect, ...] = ()
    if solid_depth:
        solids = ((SIDE + inset, thing.height - solid_depth, thing.width - inset * 2, solid_depth),)
    rest = tuple(on_floor(frame, reach, depth) for frame in frames)
    return Part(picture, rest, frame_ms, solids, BELOW + sort)


def flat(thing: Canvas, frames: Sequence[Canvas] = (), frame_ms: int = 120) -> Part:
    """Return a prop that lies on the floor or hangs on a wall, under everybody."""
    return Part(thing, tuple(frames), frame_ms, properties={"depth": "under"})


def overhead(thing: Canvas, frames: Sequence[Canvas] = (), frame_ms: int = 120) -> Part:
    """Return a prop that hangs in front of everybody."""
    return Part(thing, tuple(frames), frame_ms, properties={"depth": "over"})


def on_top(thing: Canvas, forward: int, frames: Sequence[Canvas] = (), frame_ms: int = 120) -> Part:
    """Return a prop that stands on a piece of furniture whose front meets the floor `forward` px further down."""
    return Part(thing, tuple(frames), frame_ms, foot=-forward)


# -- leaves -------------------------------------------------------------------------------------------------------


def leaf(
    canvas: Canvas,
    base: Point,
    angle: float,
    length: float,
    width: float,
    ramp: str = "green",
    step: int = 3,
    notches: int = 0,
) -> None:
    """Draw a pointed leaf from its base: lit upper half, darker lower half, pale rib, dark rim under it."""
    across_x, across_y = canvas.columns - base[0], canvas.rows - base[1]
    along = (across_x * math.cos(angle) + across_y * math.sin(angle)) / length
    off = -across_x * math.sin(angle) + across_y * math.cos(angle)
    if math.cos(angle) < 0:
        off = -off
    half = width * np.sin(np.pi * np.clip(along, 0, 1) ** 0.75)
    inside = (along >= 0) & (along <= 1) & (np.abs(off) < half)
    if notches:
        inside &= ~((np.abs(off) > width * 0.45) & (np.sin(along * math.pi * 2 * notches) > 0.72))
    low = max(step - 1, 0)
    canvas.fill(inside, f"{ramp}{step}")
    canvas.fill(inside & (off > 0.4), f"{ramp}{low}")
    canvas.fill(inside & (off < -half * 0.45) & (along > 0.25), f"{ramp}{min(step + 1, 5)}")
    canvas.fill(inside & (off > half - 1.0) & (off > 0.9), f"{ramp}{max(step - 2, 0)}")
    if width > 2:
        canvas.fill(inside & (np.abs(off) < 0.55) & (along < 0.9), f"{ramp}{min(step + 1, 5)}")


def pot(canvas: Canvas, cx: float, base: int, width: int, height: int, ramp: str) -> None:
    """Draw a round pot with a lit side, a rim and a saucer line; `base` is the row under it."""
    top = base - height
    half = width / 2 - (canvas.rows - top) * (width * 0.16 / height)
    body = (canvas.rows >= top) & (canvas.rows < base) & (np.abs(canvas.columns - cx + 0.5) < half)
    canvas.gradient(body, (canvas.columns - cx + width / 2) / width, [f"{ramp}4", f"{ramp}3", f"{ramp}2", f"{ramp}1"])
    left = round(cx - width / 2) - 1
    canvas.rect(left, top, width + 2, 3, f"{ramp}3")
    canvas.rect(left, top, width + 2, 1, f"{ramp}5")
    canvas.rect(left + width - 2, top + 1, 4, 2, f"{ramp}2")
    canvas.rect(left + 1, top + 3, width, 1, f"{ramp}1")
    canvas.rect(round(cx - width / 2) + 2, base - 1, width - 4, 1, f"{ramp}0")


def monstera(seed: int, width: int = 46, height: int = 58, ramp: str = "coral") -> Canvas:
    """Draw a full-grown swiss cheese plant: three rings of broad split leaves, back to front."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(width, height)
    cx, top = width / 2, height - 14
    pot(canvas, cx, height, 18, 13, ramp)
    rings = ((11, 1.0, 2, 0.86), (10, 0.8, 3, 0.84), (6, 0.52, 4, 0.55))
    for ring, (count, reach, step, spread) in enumerate(rings):
        for index in range(count):
            part = (index + 0.5) / count
            angle = -math.pi / 2 + (part - 0.5) * math.pi * spread * 1.1 + rng.normal() * 0.1
            far = (top - 8) * reach * (0.82 + 0.18 * rng.random())
            x = cx + math.cos(angle) * min(far * 0.72, cx - 9)
            y = top + math.sin(angle) * far * 0.9
            if y > top - 10:
                continue
            canvas.curve([(cx, top + 1), (cx + (x - cx) * 0.45, y + (top - y) * 0.35), (x, y)], f"green{1 + ring // 2}")
            droop = angle + (0.75 if math.cos(angle) > 0 else -0.75) * (1 if abs(math.cos(angle)) > 0.2 else 0.4)
            leaf(canvas, (x, y), droop, 11.5 - ring, 5.2 - ring * 0.4, "green", step, 2)
    return canvas


def palm(seed: int, width: int = 52, height: int = 64, ramp: str = "teal") -> Canvas:
    """Draw a parlour palm: fronds that arch out of the pot, each hung with slender leaflets."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(width, height)
    cx, top = width / 2, height - 14
    pot(canvas, cx, height, 17, 13, ramp)
    fronds: tuple[tuple[float, float, int], ...] = (
        (-0.98, 0.5, 2),
        (0.98, 0.52, 2),
        (-0.8, 0.78, 2),
        (0.82, 0.74, 2),
        (-0.55, 0.96, 3),
        (0.52, 1.0, 3),
    )
    fronds += ((-0.92, 0.64, 3), (0.9, 0.62, 3), (-0.22, 1.02, 3), (0.2, 0.94, 4), (-0.62, 0.68, 4), (0.64, 0.7, 4))
    for lean, rise, step in fronds:
        reach, high = (cx - 4) * lean, (top - 3) * rise
        for index, part in enumerate(np.linspace(0, 1, 30)):
            x = cx + reach * part**1.15
            y = top - high * (1.75 * part - 0.95 * part * part)
            canvas.pixel(round(x), round(y), f"green{step - 1}")
            if part < 0.3 or index % 2:
                continue
            size = 2.5 + 5.5 * math.sin(math.pi * min(1.0, (part - 0.25) * 1.15))
            out = 0.55 if lean > 0 else -0.55
            for side, drop in ((-1, 0.35), (1, 0.95)):
                x1 = x + (out + side * 0.5) * size * 0.9
                y1 = y + drop * size * 0.8 + (0.0 if side > 0 else -0.9)
                tone = min(5, step + (1 if side < 0 and rng.random() < 0.6 else 0))
                canvas.line(round(x), round(y), round(x1), round(y1), f"green{tone}")
    for lean in (-2, 0, 2):
        canvas.line(round(cx + lean), int(top) - 8, round(cx + lean * 0.6), int(top), "green1")
    return canvas


def rubber_plant(seed: int, width: int = 36, height: int = 60, ramp: str = "ochre") -> Canvas:
    """Draw a rubber plant: two stems hung with big polished ovals."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(width, height)
    cx, top = width / 2, height - 14
    pot(canvas, cx, height, 17, 13, ramp)
    for stem, lean in ((0, -5), (1, 5), (2, 0)):
        tip = 6 + stem * 3 if stem < 2 else 3
        canvas.curve([(cx, top), (cx + lean * 0.6, (top + tip) / 2), (cx + lean, tip + 6)], "wood2")
        count = 7
        for index in range(count):
            part = index / (count - 1)
            x = cx + lean * part
            y = top - 4 + (tip + 4 - top + 4) * part
            side = 1 if (index + stem) % 2 else -1
            angle = -math.pi / 2 + side * (1.25 - 0.75 * part) + rng.normal() * 0.1
            leaf(canvas, (x, y), angle, 13 - 3 * part, 3.9, "green", 2 + (index + stem) % 2 + (part > 0.7), 0)
    leaf(canvas, (cx, 13), -math.pi / 2 + 0.12, 11, 2.6, "green", 4)
    return canvas


def fern(seed: int, width: int = 34, height: int = 30, ramp: str = "teal") -> Canvas:
    """Draw a bushy plant in a small pot: arching blades with a pale edge, dark ones behind, that half hide the pot."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(width, height)
    cx, top = width / 2, height - 9
    pot(canvas, cx, height, 12, 9, ramp)
    for count, step, wide, tall in ((13, 2, 1.0, 0.95), (11, 3, 0.92, 0.9), (8, 4, 0.6, 0.8)):
        for index in range(count):
            part = ((index + 0.5) / count - 0.5) * 2
            reach = (cx - 2) * wide * part
            rise = (top - 2) * tall * (1 - 0.45 * part * part) * (0.82 + 0.18 * rng.random())
            fall = rise * (0.35 + 0.75 * abs(part) ** 1.5)
            for along in np.linspace(0, 1, 22):
                x = round(cx - 0.5 + reach * along)
                y = round(top + 1 - rise * (1 - (1 - along) ** 2) + fall * along**3)
                canvas.pixel(x, y, f"green{min(5, step + 1) if along > 0.35 else step}")
                if 0.12 < along < 0.9 and canvas.height > y + 1:
                    canvas.pixel(x, y + 1, f"green{step - 1}")
    return canvas


def ivy(seed: int, width: int = 40, height: int = 34, strands: int = 7) -> Canvas:
    """Draw ivy that hangs down from the upper edge in strands of small leaves."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(width, height)
    for strand in range(strands):
        x = 3 + (width - 6) * (strand + 0.5) / strands
        length = height * (0.45 + 0.55 * rng.random())
        sway = rng.random() * 6
        for row in range(0, int(length), 2):
            px = x + math.sin(row / 6 + sway) * 1.8
            side = 1 if (row // 2) % 2 else -1
            step = 2 + int(rng.integers(0, 3))
            canvas.pixel(round(px), row, "green1")
            canvas.rect(round(px + side), row, 2, 2, f"green{step}")
            canvas.pixel(round(px + side), row, f"green{min(step + 1, 5)}")
            canvas.pixel(round(px + side) + (1 if side > 0 else 0), row + 2, f"green{max(step - 1, 1)}")
    for _ in range(width):
        px, row = int(rng.integers(1, width - 3)), int(rng.integers(0, 5))
        step = 2 + int(rng.integers(0, 3))
        canvas.rect(px, row, 3, 2, f"green{step}")
        canvas.pixel(px, row, f"green{step + 1}")
    return canvas


def snake_plant(seed: int, width: int = 22, height: int = 40, ramp: str = "rose") -> Canvas:
    """Draw mother-in-law's tongue: upright banded blades."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(width, height)
    small = height < 24
    deep = 7 if small else 11
    cx, top = width / 2, height - deep
    pot(canvas, cx, height, width - 8 if not small else width - 5, deep, ramp)
    blades = (
        (-0.34, 0.6, 2),
        (0.36, 0.66, 2),
        (-0.17, 0.86, 2),
        (0.2, 0.8, 3),
        (-0.05, 1.0, 3),
        (0.07, 0.9, 3),
        (-0.24, 0.5, 4),
        (0.26, 0.46, 4),
    )
    for lean, tall, step in blades:
        length = (top - 1) * tall
        leaf(canvas, (cx - 0.5 + lean * 9, top + 1), -math.pi / 2 + lean, length, 1.5 if small else 2.3, "green", step)
        for row in range(int(top - length) + 3, top - 2, 4):
            x = round(cx - 0.5 + lean * 9 + (top - row) * math.tan(lean))
            if 0 <= x < width and rng.random() < 0.7 and canvas.mask[row, x]:
                canvas.pixel(x, row, f"green{min(step + 1, 5)}")
    return canvas


# -- lamps --------------------------------------------------------------------------------------------------------


def pendant(drop: int, ramp: str = "coral") -> Canvas:
    """Draw a hanging lamp on a wire `drop` px long: enamel shade, a warm rim, the bulb under it."""
    canvas = Canvas(23, drop + 13)
    x = 11
    canvas.rect(x, 0, 1, drop, "wood0")
    canvas.rect(x - 2, drop - 2, 5, 3, "lamp1")
    canvas.pixel(x - 2, drop - 2, "lamp3")
    shade = canvas.polygon_mask([(x - 10, drop + 8), (x + 10, drop + 8), (x + 4, drop), (x - 4, drop)])
    canvas.fill(shade, f"{ramp}2", 0.3)
    canvas.fill(shade & (canvas.columns < x - (canvas.rows - drop) * 0.25), f"{ramp}3", 0.42)
    canvas.fill(shade & (canvas.columns < x - 2 - (canvas.rows - drop) * 0.55), f"{ramp}4", 0.42)
    canvas.fill(shade & (canvas.columns > x + 3 + (canvas.rows - drop) * 0.4), f"{ramp}1", 0.3)
    canvas.rect(x - 10, drop + 8, 21, 1, "lamp3", 0.95)
    canvas.rect(x - 4, drop + 9, 9, 2, "lamp5", 1.0)
    canvas.rect(x - 2, drop + 11, 5, 1, "lamp4", 1.0)
    return canvas


def floor_lamp(height: int = 62, ramp: str = "lamp") -> Canvas:
    """Draw a standard lamp with a pleated shade, lit."""
    canvas = Canvas(26, height)
    canvas.rect(12, 17, 2, height - 19, "wood2")
    canvas.rect(12, 17, 1, height - 19, "wood4")
    canvas.box(6, height - 4, 14, 4, "wood2", "wood4", "wood0")
    shade_light(canvas, 13, 1, 6, 12, 16, ramp)
    canvas.line(17, 18, 17, 25, "lamp1")
    canvas.pixel(17, 26, "lamp3")
    return canvas


def shade_light(canvas: Canvas, cx: int, top: int, narrow: int, wide: int, height: int, ramp: str = "lamp") -> None:
    """Draw a lit cloth shade: brightest in the middle, pleats, a dark hem above and below."""
    for row in range(height):
        half = round(narrow + (wide - narrow) * row / max(1, height - 1))
        for dx in range(-half, half):
            near = abs(dx + 0.5) / half
            level = 1 - near * 0.75 - abs(row / height - 0.62) * 0.5
            step = 4 if level > 0.5 else 3 if level > 0.1 else 2
            glow = 1.0 if step == 4 else 0.92 if step == 3 else 0.8
            if dx % 4 == 0 and step == 4 and row < height - 2:
                step = 3
            canvas.pixel(cx + dx, top + row, f"{ramp}{step}", glow)
    canvas.rect(cx - narrow, top, narrow * 2, 1, f"{ramp}2", 0.6)
    canvas.rect(cx - wide, top + height, wide * 2, 1, f"{ramp}1", 0.7)


def table_lamp(ramp: str = "teal") -> Canvas:
    """Draw a small lamp with a round glazed foot, lit."""
    canvas = Canvas(18, 22)
    canvas.ellipse(8.5, 17, 4.5, 4.4, f"{ramp}2")
    canvas.ellipse(7.8, 16.2, 3.2, 3.2, f"{ramp}3")
    canvas.pixel(6, 15, f"{ramp}5")
    canvas.rect(5, 20, 8, 2, f"{ramp}1")
    canvas.rect(8, 11, 2, 3, "lamp1")
    shade_light(canvas, 9, 1, 4, 8, 10)
    return canvas


def string_lights(width: int, spans: int, sag: int, seed: int, step: int = 12) -> tuple[list[Canvas], list[Point]]:
    """Return four pictures of twinkling bulbs on a sagging wire, and where the bulbs hang."""
    frames = []
    spots: list[Point] = []
    rng = np.random.default_rng(seed)
    count = width // step
    phase = rng.integers(0, 4, count + 1)
    for tick in range(4):
        canvas = Canvas(width, sag + 12)
        hooks = [width * index / spans for index in range(spans + 1)]
        for left, right in itertools.pairwise(hooks):
            canvas.curve([(left, 1), (right, 1)], "indigo0", sag=sag)
        for index in range(count):
            x = step // 2 + index * step
            part = (x % (width / spans)) / (width / spans)
            y = round(2 + sag * 4 * part * (1 - part))
            dim = (tick + phase[index]) % 4 == 0
            tone = BULB_TONES[index % len(BULB_TONES)]
            glow = 0.62 if dim else 1.0
            canvas.pixel(x, y, "wood2")
            near = np.hypot(canvas.columns - x - 0.5, canvas.rows - y - 1.5)
            for reach, power in ((7.5, 0.1), (5.2, 0.2), (3.2, 0.34)):
                glowing = (near < reach) & ~canvas.mask & (canvas.thresholds < 1.25 - near / reach * 0.8)
                canvas.drape(glowing, tone, power * 0.7, power * (0.55 if dim else 1.0))
            canvas.rect(x, y + 1, 2, 2, tone, glow)
            canvas.pixel(x, y + 3, tone[:-1] + "3", glow * 0.7)
            if not dim:
                canvas.pixel(x, y + 1, "lamp5", 1.0)
            if tick == 0:
                spots.append((x + 1, y + 2))
        frames.append(canvas)
    return frames, spots


def candle_frames(jar: str = "") -> list[Canvas]:
    """Return four pictures of a candle on a saucer, its flame leaning; `jar` is the ramp of a glass round it."""
    frames = []
    for lean, tall in ((0, 5), (1, 4), (0, 6), (-1, 5)):
        canvas = Canvas(11, 16)
        canvas.rect(1, 14, 9, 1, "cream2")
        canvas.rect(2, 15, 7, 1, "cream0")
        canvas.rect(4, 8, 3, 6, "lamp4", 0.8)
        canvas.rect(6, 9, 1, 5, "lamp3", 0.7)
        if jar:
            canvas.drape(canvas.rect_mask(2, 6, 7, 8) & ~canvas.mask, f"{jar}4", 0.5, 0.4)
            canvas.rect(2, 6, 7, 1, f"{jar}5", 0.5)
        for row in range(tall):
            part = row / tall
            x = 5 + (lean if part > 0.5 else 0)
            y = 7 - row
            if part < 0.35:
                canvas.rect(x - 1, y, 3, 1, "lamp3", 1.0)
                canvas.pixel(x, y, "lamp5", 1.0)
            elif part < 0.75:
                canvas.rect(x, y, 2 if lean >= 0 else 1, 1, "lamp4", 1.0)
            else:
                canvas.pixel(x, y, "lamp3", 0.9)
        frames.append(canvas)
    return frames


def steam_frames(
    width: int = 16, height: int = 26, size: float = 1.0, frames: int = 8, power: float = 0.34
) -> list[Canvas]:
    """Return a loop of steam: clear puffs that rise, widen, waver and thin."""
    result = []
    for tick in range(frames):
        canvas = Canvas(width, height)
        for puff in range(4):
            age = (tick / frames + puff / 4) % 1
            radius = (1.3 + 3.4 * age) * size
            cx = width / 2 - 0.5 + math.sin(age * 5 + puff * 1.7) * 2.4 * size * age
            cy = height - 2 - (height - 6) * age
            distance = np.hypot(canvas.columns - cx, canvas.rows - cy) / radius
            level = (1 - age) ** 1.2
            for reach, part in ((1.0, 0.55), (0.6, 1.0)):
                keep = (distance < reach) & (canvas.thresholds < 0.35 + level * 0.8)
                canvas.drape(keep, "linen5", power * level * part, 0.12 * level)
        result.append(canvas)
    return result


# -- small things -------------------------------------------------------------------------------------------------


def mug(canvas: Canvas, x: int, y: int, ramp: str, drink: str = "wood1") -> None:
    """Draw a mug seen a little from above, 7 px wide with its handle on the right, over its own shade."""
    canvas.shade(canvas.ellipse_mask(x + 4.5, y + 6, 5.5, 2.2), 0.5)
    canvas.box(x, y + 1, 7, 6, f"{ramp}3", f"{ramp}4", f"{ramp}2")
    canvas.rect(x, y, 7, 2, f"{ramp}4")
    canvas.rect(x + 1, y, 5, 1, f"{ramp}5")
    canvas.rect(x + 1, y + 1, 5, 1, drink)
    canvas.pixel(x + 1, y + 3, f"{ramp}5")
    canvas.rect(x + 7, y + 2, 2, 1, f"{ramp}4")
    canvas.rect(x + 8, y + 3, 1, 2, f"{ramp}3")
    canvas.pixel(x + 7, y + 5, f"{ramp}2")


def book_row(canvas: Canvas, x: int, base: int, width: int, tall: int, rng: np.random.Generator) -> None:
    """Draw a row of spines on a shelf whose board is at row `base`; some lean, some lie, some are missing."""
    ramps = ("rose", "indigo", "green", "ochre", "linen", "teal", "coral", "night", "brick")
    pen = x
    while pen < x + width - 2:
        roll = rng.random()
        ramp = str(ramps[int(rng.integers(0, len(ramps)))])
        if roll < 0.07:
            pen += int(rng.integers(2, 4))
            continue
        if roll < 0.15 and pen < x + width - 9:
            for layer in range(int(rng.integers(2, 4))):
                lying = str(ramps[int(rng.integers(0, len(ramps)))])
                canvas.box(pen, base - 3 * (layer + 1), 8 - layer, 3, f"{lying}3", f"{lying}4", f"{lying}1")
            pen += 9
            continue
        wide = min(int(rng.integers(2, 5)), x + width - pen)
        high = int(rng.integers(tall * 2 // 3, tall))
        step = 3 if ramp not in ("linen",) else 2
        canvas.rect(pen, base - high, wide, high, f"{ramp}{step}")
        canvas.rect(pen, base - high, 1, high, f"{ramp}{step + 1}")
        canvas.rect(pen, base - high, wide, 1, f"{ramp}{step + 1}")
        if wide > 2:
            canvas.rect(pen + wide - 1, base - high, 1, high, f"{ramp}{step - 1}")
            canvas.rect(pen + 1, base - high + 2, wide - 2, 1, "lamp3" if rng.random() < 0.5 else f"{ramp}{step + 1}")
        if wide > 2 and rng.random() < 0.5:
            canvas.rect(pen + 1, base - 3, wide - 2, 1, "lamp2")
        pen += wide


def picture_frame(width: int, height: int, ramp: str = "wood") -> Canvas:
    """Draw an empty frame with its shade on the wall."""
    canvas = Canvas(width + 2, height + 3)
    canvas.drape(canvas.rect_mask(2, 2, width, height + 1), "indigo0", 0.45)
    canvas.box(0, 0, width, height, f"{ramp}3", f"{ramp}5", f"{ramp}1")
    canvas.rect(2, 2, width - 4, height - 4, "linen4")
    return canvas


def stretch(tones: Sequence[str], count: int) -> list[str]:
    """Return a list of `count` tones that steps evenly through the given ones."""
    return [tones[min(len(tones) - 1, index * len(tones) // count)] for index in range(count)]


# -- the city in a window -----------------------------------------------------------------------------------------


def tinted(canvas: Canvas, where: Mask, tone: str, amount: float, glow: float) -> None:
    """Mix a tone into what a mask shows and into what it gives off."""
    rgb = np.array(color(tone))
    canvas.albedo[where] = (canvas.albedo[where] * (1 - amount) + rgb * amount).astype(np.uint8)
    canvas.emission[where] = (canvas.emission[where] * (1 - amount) + rgb * amount * glow).astype(np.uint8)


def glow_spot(canvas: Canvas, x: float, y: float, radius: float, tone: str, amount: float = 0.5) -> None:
    """Put a soft dithered glow round a lamp seen through wet air."""
    distance = np.hypot(canvas.columns - x, canvas.rows - y) / radius
    for reach, part in ((1.0, 0.35), (0.66, 0.6), (0.36, 1.0)):
        near = (distance < reach) & (canvas.thresholds < 1.15 - distance / reach)
        tinted(canvas, near, tone, amount * part, 1.0)


def towers(
    canvas: Canvas,
    base: int,
    highest: int,
    lowest: int,
    tone: str,
    glow: float,
    windows: Mapping[str, float],
    rng: np.random.Generator,
    widths: tuple[int, int] = (8, 17),
    pitch: tuple[int, int] = (3, 4),
) -> None:
    """Draw a row of towers with lit windows; `windows` maps each light's tone to the chance of it."""
    left = -int(rng.integers(0, 6))
    while left < canvas.width:
        wide = int(rng.integers(*widths))
        top = base - int(rng.integers(lowest, highest + 1))
        canvas.rect(left, top, wide, base - top, tone, glow)
        canvas.rect(left, top, 1, base - top, tone[:-1] + str(int(tone[-1]) + 1), glow)
        roof = rng.random()
        if roof < 0.3:
            canvas.rect(left + wide // 2, top - 5, 1, 5, tone, glow)
            if roof < 0.14:
                canvas.pixel(left + wide // 2, top - 6, "coral3", 1.0)
        elif roof < 0.55:
            canvas.rect(left + 2, top - 3, max(3, wide // 3), 3, tone, glow)
        for row in range(top + 3, base - 2, pitch[1]):
            for column in range(left + 2, left + wide - 2, pitch[0]):
                roll = rng.random()
                for light, chance in windows.items():
                    if roll < chance:
                        canvas.rect(column, row, 1 if pitch[0] < 4 else 2, 2, light, 0.85)
                        break
                    roll -= chance
        left += wide + (0 if rng.random() < 0.7 else 1)


def rain_frames(
    width: int, height: int, drops: int, seed: int, frames: int = 6, bars: Sequence[int] = ()
) -> list[Canvas]:
    """Return a loop of rain seen through glass: far slanting streaks, hanging beads, and beads that run."""
    rng = np.random.default_rng(seed)
    far = np.column_stack([rng.random(drops) * width, rng.random(drops) * height])
    hanging = np.column_stack([rng.integers(1, width - 1, drops), rng.integers(1, height - 2, drops)])
    running = np.column_stack([rng.integers(2, width - 2, drops // 4), rng.integers(0, height, drops // 4)])
    result = []
    for tick in range(frames):
        canvas = Canvas(width, height)
        everywhere = np.ones((height, width), np.bool_)
        for x, y in far:
            top = (y + height * tick / frames) % height
            for step in range(5):
                row, column = int(top + step) % height, int(x - step * 0.34) % width
                spot = canvas.rect_mask(column, row, 1, 1)
                canvas.drape(spot, "night5", 0.1 + step * 0.035, 0.1 + step * 0.03)
        for index, (x, y) in enumerate(hanging):
            glint = (tick + index) % frames != 0
            canvas.drape(canvas.rect_mask(int(x), int(y), 1, 1), "linen4", 0.5, 0.42 if glint else 0.24)
            if index % 3 == 0:
                canvas.drape(canvas.rect_mask(int(x), int(y) + 1, 1, 1), "night5", 0.5, 0.3)
        for index, (x, y) in enumerate(running):
            fall = (int(y) + tick * (height // frames)) % height
            column = int(x) + round(math.sin(fall * 0.25 + index) * 1.2)
            for step in range(9):
                level = 1 - step / 9
                canvas.drape(canvas.rect_mask(column, fall - step, 1, 1), "night5", 0.42 * level, 0.36 * level)
            canvas.drape(canvas.rect_mask(column, fall, 1, 2), "linen5", 0.75, 0.7)
        for bar in bars:
            everywhere[:, bar : bar + 2] = False
        canvas.veil[~everywhere] = 0
        canvas.emission[~everywhere] = 0
        result.append(canvas)
    return result
