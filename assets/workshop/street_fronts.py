"""The house fronts of Tallow Street, each one picture of whole tiles that stands on its lowest row."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from pixel_kit import TILE, Canvas, color
from props import dryer, sign_text, sign_width

# Sheet places: name -> (column, row, columns, rows), all in tiles.
FRONTS: dict[str, tuple[int, int, int, int]] = {
    "mira": (0, 0, 10, 13),
    "clocks": (10, 0, 10, 12),
    "alley": (20, 0, 3, 12),
    "pillows": (23, 0, 9, 11),
    "pharmacy": (0, 13, 7, 11),
    "nightlight": (7, 13, 12, 9),
    "cinema": (19, 13, 9, 9),
    "fence": (28, 13, 3, 3),
    "records": (0, 24, 11, 4),
    "viaduct": (11, 24, 15, 8),
}
SHEET = (32, 32)

# The cafe's big window within its front, and the door beside it.
CAFE_WINDOW = (8, 96, 136, 44)


# -- what houses are made of ----------------------------------------------------------------------------------------


def brick_wall(canvas: Canvas, x: int, y: int, width: int, height: int, rng: Generator, ramp: str) -> None:
    """Bricks 6x3, one ramp step apart at most, with a few odd ones, and rain stains that run down."""
    canvas.rect(x, y, width, height, f"{ramp}2")
    for row, top in enumerate(range(y, y + height, 3)):
        if row % 2:
            canvas.rect(x, min(top + 2, y + height - 1), width, 1, f"{ramp}1")
        for left in range(x - (row % 2) * 3, x + width, 6):
            chance = rng.random()
            if chance < 0.16:
                start, end = max(left, x), min(left + 5, x + width)
                canvas.rect(start, top, end - start, min(2, y + height - top), f"{ramp}{3 if chance < 0.09 else 1}")
    for _ in range(width // 14):
        left, top = x + int(rng.integers(2, max(3, width - 3))), y + int(rng.integers(0, max(1, height // 2)))
        streak = canvas.rect_mask(left, top, int(rng.integers(1, 4)), int(rng.integers(10, max(11, height // 2))))
        canvas.shade(streak & canvas.rect_mask(x, y, width, height) & (canvas.thresholds < 0.62), 0.35)
    canvas.rect(x, y, 1, height, f"{ramp}3")
    canvas.rect(x + width - 1, y, 1, height, f"{ramp}0")


def cornice(canvas: Canvas, x: int, y: int, width: int, ramp: str = "slate") -> None:
    """A wet stone edge along a roof, with its brackets and its shadow."""
    canvas.rect(x - 2, y, width + 4, 5, f"{ramp}2")
    canvas.rect(x - 2, y, width + 4, 1, f"{ramp}4")
    canvas.rect(x - 2, y + 4, width + 4, 1, f"{ramp}0")
    canvas.shade(canvas.rect_mask(x, y + 5, width, 3) & canvas.mask, 0.5)
    for left in range(x + 3, x + width - 3, 9):
        canvas.rect(left, y + 5, 3, 2, f"{ramp}1")


def sash_window(
    canvas: Canvas, x: int, y: int, room: str = "", width: int = 18, height: int = 24, frame: str = "linen"
) -> None:
    """A flat's window: sill, frame, and behind the glass a room.

    `room` is "" (dark), a ramp (lit in that colour, with curtains), "asleep" (the blue of a bedside panel) or "blind".
    """
    canvas.rect(x - 2, y - 2, width + 4, height + 3, "brick1")
    canvas.rect(x - 1, y - 1, width + 2, height + 2, f"{frame}1")
    inside = canvas.rect_mask(x, y, width, height)
    down = (canvas.rows - y) / height
    if room == "asleep":
        glow = 1 - np.hypot((canvas.columns - x - width * 0.3) / width, (canvas.rows - y - height * 0.8) / height)
        canvas.gradient(inside, np.clip(glow, 0, 1), ["night1", "night1", "ice0", "ice1", "ice2"], 0.6)
        canvas.rect(x + 3, y + height - 6, 4, 3, "ice4", 0.9)
        canvas.rect(x, y, 3, height, "night0", 0.3)
        canvas.rect(x + width - 3, y, 3, height, "night0", 0.3)
    elif room == "blind":
        canvas.gradient(inside, down, ["lamp1", "lamp2", "lamp1"], 0.42)
        for row in range(y, y + height, 2):
            canvas.rect(x, row, width, 1, "lamp0", 0.3)
        canvas.rect(x + width // 2 - 3, y + height - 1, 6, 1, "lamp4", 0.6)
    elif room:
        values = down * 0.6 + np.abs(canvas.columns - x - width / 2) / width * 0.8
        canvas.gradient(inside, np.clip(values, 0, 1), [f"{room}4", f"{room}3", f"{room}2", f"{room}1"], 0.72)
        canvas.rect(x, y, 4, height, f"{room}1", 0.6)
        canvas.rect(x + 1, y, 1, height, f"{room}2", 0.6)
        canvas.rect(x + width - 3, y, 3, height, f"{room}1", 0.6)
    else:
        canvas.gradient(inside, down, ["night2", "night1", "night0"], 0.3)
        canvas.line(x + 3, y + height // 2 - 2, x + 9, y + 4, "night3", 0.4)
        canvas.line(x + 5, y + height // 2, x + width - 6, y + 5, "night2", 0.4)
    canvas.rect(x, y + height // 2 - 1, width, 2, f"{frame}1")
    canvas.rect(x + width // 2, y, 1, height, f"{frame}1")
    canvas.rect(x - 3, y + height + 1, width + 6, 2, f"{frame}2")
    canvas.rect(x - 3, y + height + 3, width + 6, 1, "brick0")


def lintel(canvas: Canvas, x: int, y: int, width: int, ramp: str) -> None:
    """A flat stone over a window, with its keystone."""
    canvas.rect(x, y, width, 4, f"{ramp}3")
    canvas.rect(x, y, width, 1, f"{ramp}4")
    canvas.rect(x, y + 3, width, 1, f"{ramp}1")
    canvas.rect(x + width // 2 - 2, y - 1, 4, 5, f"{ramp}4")


def drainpipe(canvas: Canvas, x: int, y: int, height: int) -> None:
    """A pipe down the wall, wet along one side."""
    canvas.rect(x, y, 3, height, "slate1")
    canvas.rect(x, y, 1, height, "slate3")
    for row in range(y + 8, y + height, 22):
        canvas.rect(x - 1, row, 5, 2, "slate2")
    canvas.rect(x - 1, y, 5, 3, "slate2")
    canvas.rect(x, y + height - 2, 4, 2, "slate2")


def chimney(canvas: Canvas, x: int, y: int, height: int, ramp: str, pots: int = 2) -> None:
    """A chimney with clay pots."""
    width = pots * 5 + 3
    for number in range(pots):
        canvas.rect(x + 2 + number * 5, y - 5, 3, 5, "brick3")
        canvas.rect(x + 2 + number * 5, y - 5, 1, 5, "brick4")
    canvas.box(x, y, width, height, f"{ramp}1", f"{ramp}3", f"{ramp}0")
    canvas.rect(x - 1, y, width + 2, 2, f"{ramp}2")
    canvas.rect(x - 1, y, width + 2, 1, f"{ramp}3")


def aerial(canvas: Canvas, x: int, y: int, height: int) -> None:
    """A television aerial nobody has turned for years."""
    canvas.rect(x, y, 1, height, "night0")
    for row, half in ((1, 4), (3, 5), (6, 3)):
        canvas.rect(x - half, y + row, half * 2 + 1, 1, "night0")


def shutter(canvas: Canvas, x: int, y: int, width: int, height: int, ramp: str = "slate") -> None:
    """A roller shutter, down."""
    canvas.rect(x, y, width, height, f"{ramp}0")
    for row in range(y + 2, y + height - 1, 3):
        canvas.rect(x + 2, row, width - 4, 2, f"{ramp}2")
        canvas.rect(x + 2, row, width - 4, 1, f"{ramp}3")
    canvas.rect(x + 2, y + height - 3, width - 4, 2, f"{ramp}3")
    canvas.rect(x + width // 2 - 2, y + height - 3, 4, 1, f"{ramp}5")


def scalloped_awning(canvas: Canvas, x: int, y: int, width: int, depth: int, ramps: tuple[str, str]) -> None:
    """A striped awning seen from below its front edge, with scallops, and the wet along its upper edge."""
    stripe = 6
    for left in range(0, width, stripe):
        ramp = ramps[(left // stripe) % 2]
        end = min(left + stripe, width)
        for row in range(depth):
            tone = 4 if row < 2 else 3 if row < depth - 2 else 2
            canvas.rect(x + left, y + row, end - left, 1, f"{ramp}{tone}")
        canvas.rect(x + left, y + depth, end - left, 2, f"{ramp}2")
        canvas.rect(x + left + 1, y + depth + 2, end - left - 2, 1, f"{ramp}1")
    canvas.rect(x, y, width, 1, "linen3")
    below = canvas.rect_mask(x, y + depth + 3, width, 4) & canvas.mask
    canvas.shade(below & (canvas.emission.sum(axis=2) < 60), 0.5)


def wall_lantern(canvas: Canvas, x: int, y: int) -> None:
    """A small lantern on a bracket."""
    canvas.rect(x + 1, y - 2, 3, 2, "slate2")
    canvas.rect(x, y, 5, 7, "slate1")
    canvas.rect(x + 1, y + 1, 3, 5, "lamp4", 1.0)
    canvas.rect(x + 2, y + 2, 1, 3, "lamp5", 1.0)
    canvas.rect(x, y + 7, 5, 1, "slate2")


def downlight(canvas: Canvas, x: int, y: int, width: int, depth: int) -> None:
    """Warm light down a wall under a lamp that is fixed there."""
    inside = canvas.rect_mask(x, y, width, depth) & canvas.mask
    spread = np.abs(canvas.columns - x - width / 2 + 0.5) / (width / 2)
    level = np.clip(1 - (canvas.rows - y) / depth, 0, 1) * np.clip(1.1 - spread, 0, 1)
    lit = inside & (canvas.thresholds < level)
    warm = canvas.albedo[lit] * np.array([0.62, 0.42, 0.26]) + np.array([40, 20, 4])
    canvas.emission[lit] = np.maximum(canvas.emission[lit], warm.clip(0, 255).astype(np.uint8))


def panelled_door(canvas: Canvas, x: int, y: int, width: int, height: int, ramp: str) -> None:
    """A wooden street door with four panels, a letter box and a brass knob."""
    canvas.box(x, y, width, height, f"{ramp}2", f"{ramp}4", f"{ramp}0")
    half = (width - 7) // 2
    for left in (x + 3, x + 4 + half):
        for top, tall in ((y + 3, height // 2 - 5), (y + height // 2 + 1, height // 2 - 5)):
            canvas.box(left, top, half, tall, f"{ramp}1", f"{ramp}0", f"{ramp}3")
    canvas.rect(x + width // 2 - 3, y + height // 2 - 1, 6, 2, "tie3")
    canvas.rect(x + width - 4, y + height // 2 + 1, 2, 2, "tie4", 0.3)


def sign(canvas: Canvas, y: int, words: str, tone: str, glow: float = 0.0, centre: int = 0) -> None:
    """Write a shop's name in bold, centred on the front or about `centre`."""
    middle = centre or canvas.width // 2
    sign_text(canvas, middle - sign_width(words, True) // 2, y, words, tone, glow, bold=True)


# -- the fronts -----------------------------------------------------------------------------------------------------


def pharmacy() -> Canvas:
    """Flats over a tiled shop, whose cross (a prop) tells the price of tonight's slot."""
    canvas, rng = Canvas(112, 176), np.random.default_rng(31)
    chimney(canvas, 14, 6, 14, "brick", 3)
    aerial(canvas, 84, 0, 16)
    brick_wall(canvas, 0, 18, 112, 96, rng, "brick")
    cornice(canvas, 2, 14, 108)
    for row, rooms in ((28, ("", "asleep", "blind")), (74, ("lamp", "", "asleep"))):
        for x, room in zip((12, 47, 82), rooms, strict=True):
            lintel(canvas, x - 3, row - 6, 24, "brick")
            sash_window(canvas, x, row, room)
    canvas.rect(0, 64, 112, 3, "brick3")
    canvas.rect(0, 66, 112, 1, "brick1")
    # Somebody's plant on the lit sill.
    canvas.rect(20, 91, 3, 7, "wood0", 0.2)
    canvas.ellipse(21, 88, 3.4, 3.4, "green0", 0.2)
    drainpipe(canvas, 106, 19, 95)
    canvas.rect(0, 114, 112, 62, "teal1")
    for row, y in enumerate(range(114, 176, 5)):
        canvas.rect(0, y, 112, 1, "teal0")
        for x in range((row % 2) * 4, 112, 8):
            canvas.rect(x, y, 1, 5, "teal0")
            if rng.random() < 0.12:
                canvas.rect(x + 1, y + 1, 7, 4, "teal2")
    canvas.rect(0, 113, 112, 15, "teal1")
    canvas.rect(0, 113, 112, 1, "teal4")
    canvas.rect(0, 127, 112, 2, "teal0")
    canvas.rect(2, 115, 108, 11, "teal0")
    sign(canvas, 117, "PHARMACY", "mint4", 0.7)
    # Window: green light on shelves that hold more sleep than medicine.
    canvas.rect(5, 131, 56, 38, "teal0")
    glass = canvas.rect_mask(7, 133, 52, 34)
    canvas.gradient(glass, (canvas.rows - 133) / 38, ["ice4", "ice3", "ice2", "ice1"], 0.5)
    for shelf in range(3):
        y = 143 + shelf * 9
        canvas.rect(7, y, 52, 1, "teal0")
        canvas.rect(7, y + 1, 52, 1, "ice4", 0.6)
        x = 9
        while x < 55:
            height, width = int(rng.integers(3, 7)), int(rng.integers(2, 4))
            tone = ("linen4", "coral3", "ice5", "mint3", "lamp3", "linen3", "rose3")[int(rng.integers(0, 7))]
            canvas.rect(x, y - height, width, height, tone, 0.5)
            canvas.rect(x, y - height, width, 1, "slate1", 0.2)
            x += width + int(rng.integers(1, 4))
    canvas.box(36, 147, 20, 20, "indigo2", "indigo4")
    canvas.emit(canvas.rect_mask(36, 147, 20, 20), 0.8)
    moon = canvas.ellipse_mask(45, 154, 4.6, 4.6) & ~canvas.ellipse_mask(47.4, 152.6, 4, 4)
    canvas.fill(moon, "lamp4", 0.9)
    canvas.rect(39, 161, 14, 1, "ice5", 0.9)
    canvas.rect(41, 163, 10, 1, "ice4", 0.8)
    canvas.line(10, 160, 26, 138, "ice5", 0.6)
    canvas.line(12, 162, 30, 137, "ice4", 0.5)
    canvas.rect(32, 133, 1, 34, "teal1")
    canvas.rect(3, 169, 60, 7, "teal2")
    canvas.rect(3, 169, 60, 1, "teal4")
    # Door with the night bell.
    canvas.box(70, 131, 26, 45, "teal2", "teal3", "teal0")
    pane = canvas.rect_mask(73, 134, 20, 26)
    canvas.gradient(pane, (canvas.rows - 134) / 30, ["ice2", "ice1", "night1"], 0.4)
    canvas.line(75, 154, 86, 137, "ice3", 0.5)
    canvas.box(76, 144, 14, 7, "linen4", None, "linen1")
    canvas.text(78, 145, "22", "coral2")
    canvas.rect(86, 147, 2, 1, "coral2")
    canvas.rect(92, 162, 2, 4, "lamp3", 0.3)
    canvas.rect(99, 148, 7, 10, "slate1")
    canvas.rect(100, 149, 5, 3, "lamp4", 1.0)
    canvas.rect(102, 154, 1, 2, "coral4", 0.8)
    return canvas


def cafe_interior(tick: int) -> Canvas:
    """What the street sees through the Nightlight's window; `tick` is 0..11."""
    _, _, width, height = CAFE_WINDOW
    canvas = Canvas(width, height)
    values = canvas.rows / height * 0.75 + np.abs(canvas.columns - 62) / 300
    canvas.gradient(canvas.rows >= 0, np.clip(values, 0, 1), ["lamp3", "lamp3", "lamp2", "lamp1", "lamp1"], 0.78)
    # Socks on a line, over the dryers.
    canvas.curve([(0, 0), (48, 1), (95, 0)], "wood1", 0.4, sag=1)
    for index in range(4):
        machine = dryer(8, index + 3, tick / 12 if index == 3 else None, glow=0.66)
        canvas.paste(machine, 1 + index * 23, 4)
    drum = canvas.ellipse_mask(1 + 3 * 23 + 11.5, 21, 7.5, 7.5)
    warm = np.array([1.0, 0.84, 0.62])
    body = ~drum & (canvas.columns < 94)
    canvas.albedo[body] = (canvas.albedo[body] * warm).astype(np.uint8)
    canvas.emission[body] = (canvas.emission[body] * warm).astype(np.uint8)
    for index, tone in enumerate(("coral3", "ice3", "ochre4", "green3", "rose3", "indigo4", "linen4", "coral4")):
        x = 6 + index * 11
        canvas.rect(x, 1, 2, 4, tone, 0.6)
        canvas.rect(x + 2, 4, 1, 1, tone, 0.6)
    # Behind the counter: green tiles, a shelf of bottles, and Ada.
    canvas.gradient(
        canvas.rect_mask(95, 0, 41, 30), canvas.rows / 36, ["teal4", "teal4", "teal3", "teal2"], 0.7
    )
    for y in range(4, 30, 5):
        canvas.rect(95, y, 41, 1, "teal3", 0.6)
    canvas.rect(95, 0, 2, 37, "wood1", 0.4)
    canvas.rect(98, 7, 37, 1, "wood2", 0.7)
    bottles = ("green3", "coral3", "ice4", "ochre4", "rose3", "linen4", "green4", "lamp4", "coral4")
    for bottle, tone in enumerate(bottles):
        canvas.rect(99 + bottle * 4, 3 - bottle % 2, 2, 4 + bottle % 2, tone, 0.8)
    ada(canvas, 106, 11, tick)
    # Tea machine and counter.
    canvas.rect(121, 14, 14, 14, "slate2", 0.7)
    canvas.rect(121, 14, 14, 3, "slate5", 0.95)
    canvas.rect(121, 17, 14, 2, "coral3", 0.8)
    canvas.rect(124, 22, 8, 6, "slate0", 0.4)
    canvas.rect(126, 24, 3, 4, "linen5", 0.95)
    for puff in range(3):
        y = 11 - (tick + puff * 4) % 12
        canvas.pixel(127 + (y // 2) % 2, y, "linen4", 0.85)
    canvas.rect(96, 29, 40, 15, "wood2", 0.55)
    for x in range(97, 136, 5):
        canvas.rect(x, 31, 1, 13, "wood1", 0.45)
    canvas.rect(95, 28, 41, 2, "wood5", 0.95)
    canvas.ellipse(101, 26, 4, 2.6, "ochre4", 0.9)
    canvas.rect(97, 27, 9, 1, "linen4", 0.9)
    # The big table, laid for four, and somebody early.
    canvas.rect(0, 37, 95, 7, "wood1", 0.5)
    canvas.rect(8, 38, 70, 1, "wood5", 0.85)
    canvas.rect(8, 39, 70, 5, "wood2", 0.5)
    for x, tone in ((20, "indigo4"), (38, "coral4"), (52, "ochre4"), (66, "teal4")):
        canvas.rect(x, 35, 4, 3, tone, 0.85)
        canvas.pixel(x + 4, 36, tone, 0.8)
    canvas.ellipse(44, 36, 4, 3, "teal3", 0.85)
    canvas.rect(42, 34, 3, 1, "teal4", 0.9)
    for x, half in ((12, 6), (84, 6)):
        canvas.rect(x - half, 34, half * 2, 10, "rose2", 0.45)
        canvas.rect(x - half, 34, half * 2, 1, "rose4", 0.7)
    for x in (14, 60, 130):
        canvas.rect(x, 0, 1, 4, "wood0", 0.3)
        canvas.polygon([(x - 4, 7), (x + 4, 7), (x + 1, 3), (x - 1, 3)], "coral3", 0.9)
        canvas.rect(x - 3, 8, 7, 1, "lamp5", 1.0)
    return canvas


def ada(canvas: Canvas, x: int, y: int, tick: int) -> None:
    """Ada behind her counter, as large as anybody on the street: white hair, rose cardigan, apron."""
    glow = 0.92
    canvas.ellipse(x + 5, y + 4, 5.6, 4.8, "linen2", glow)
    canvas.ellipse(x + 4.5, y + 3.4, 5.0, 4.0, "linen4", glow)
    canvas.ellipse(x + 5, y - 1, 2.6, 2.2, "linen4", glow)
    canvas.rect(x + 2, y + 4, 7, 6, "skin3", glow)
    canvas.rect(x + 2, y + 4, 5, 4, "skin4", glow)
    canvas.rect(x + 1, y + 3, 8, 1, "linen4", glow)
    canvas.pixel(x + 1, y + 4, "linen3", glow)
    canvas.pixel(x + 9, y + 4, "linen2", glow)
    blink = tick == 7
    for eye in (x + 3, x + 7):
        canvas.rect(eye, y + 6, 1, 1 if blink else 2, "skin1" if blink else "wood0", 0.6)
    canvas.rect(x + 4, y + 9, 3, 1, "coral3", glow)
    canvas.rect(x, y + 10, 11, 8, "rose3", 0.85)
    canvas.rect(x, y + 10, 2, 8, "rose4", 0.9)
    canvas.rect(x + 9, y + 10, 2, 8, "rose2", 0.8)
    canvas.rect(x + 3, y + 11, 5, 7, "linen4", glow)
    canvas.rect(x + 4, y + 10, 3, 1, "skin3", glow)
    reach = (0, 0, 1, 2, 3, 3, 3, 2, 1, 0, 0, 0)[tick]
    canvas.rect(x + 10, y + 13, 3 + reach, 2, "rose3", 0.85)
    canvas.rect(x + 13 + reach, y + 13, 2, 2, "skin4", glow)
    canvas.rect(x - 2, y + 13, 2, 4, "rose4", 0.85)
    canvas.rect(x - 2, y + 16, 2, 2, "skin4", glow)


def cafe_window(tick: int) -> Canvas:
    """The view through the window with the glass's own sheen, breath and mullions over it."""
    canvas = cafe_interior(tick)
    width, height = canvas.width, canvas.height
    corner = np.abs(canvas.columns - width / 2) / (width / 2)
    rise = (canvas.rows - (height - 9)) / 14
    misted = (canvas.rows >= height - 9) & (canvas.thresholds < rise * (0.05 + 0.5 * corner**2))
    canvas.albedo[misted] = (canvas.albedo[misted] * 0.5 + np.array(color("lamp4")) * 0.5).astype(np.uint8)
    canvas.emission[misted] = (canvas.emission[misted] * 0.5 + np.array(color("lamp4")) * 0.32).astype(np.uint8)
    for mullion in (47, 94):
        canvas.rect(mullion, 0, 2, height, "indigo1")
        canvas.rect(mullion, 0, 1, height, "indigo3")
    return canvas.rect(0, 9, 96, 1, "indigo1")


def nightlight() -> Canvas:
    """The former launderette: painted brick, a ghost sign, the neon's board, the lit window and the door."""
    canvas, rng = Canvas(192, 144), np.random.default_rng(32)
    # On the roof: a water tank, a skylight with light in it, chimneys, and washing taken in too late.
    canvas.rect(24, 4, 26, 18, "wood1")
    for x in range(24, 50, 4):
        canvas.rect(x, 4, 1, 18, "wood0")
    canvas.rect(24, 4, 26, 1, "wood3")
    canvas.rect(24, 10, 26, 1, "slate2")
    canvas.rect(24, 17, 26, 1, "slate2")
    canvas.polygon([(22, 4), (51, 4), (37, 0)], "slate2")
    for x in (26, 36, 46):
        canvas.rect(x, 22, 2, 10, "slate1")
    canvas.polygon([(66, 32), (72, 22), (100, 22), (106, 32)], "slate1")
    skylight = canvas.polygon_mask([(70, 31), (74, 24), (98, 24), (102, 31)])
    canvas.gradient(skylight, (canvas.rows - 22) / 10, ["lamp1", "lamp2", "lamp3"], 0.6)
    for x in (80, 89):
        canvas.line(x, 24, x - 1, 31, "slate1")
    chimney(canvas, 150, 18, 14, "indigo", 3)
    canvas.rect(116, 14, 1, 18, "night0")
    canvas.rect(142, 14, 1, 18, "night0")
    canvas.curve([(116, 15), (142, 15)], "night0", sag=2)
    for x, ramp, tall in ((119, "linen", 8), (126, "rose", 7), (133, "ice", 9)):
        canvas.rect(x, 17, 5, tall, f"{ramp}2")
        canvas.rect(x, 17, 5, 1, f"{ramp}3")
        canvas.rect(x + 4, 17, 1, tall, f"{ramp}1")
    brick_wall(canvas, 2, 36, 188, 108, rng, "indigo")
    cornice(canvas, 4, 32, 184)
    sash_window(canvas, 18, 46, "", 16, 20)
    sash_window(canvas, 156, 46, "rose", 16, 20)
    ghost = canvas.rect_mask(46, 44, 100, 22)
    canvas.shade(ghost, 0.3)
    canvas.fill(ghost & (canvas.thresholds < 0.1), "indigo2")
    sign(canvas, 49, "LAUNDERETTE", "indigo5", 0.6)
    scratched = canvas.rect_mask(52, 49, 90, 8) & (rng.random((144, 192)) < 0.03)
    canvas.fill(scratched, "indigo2")
    canvas.text(73, 59, "SERVICE WASH", "indigo4", 0.3)
    # Board for the neon.
    canvas.rect(3, 72, 186, 20, "indigo1")
    canvas.rect(3, 72, 186, 1, "indigo4")
    canvas.rect(3, 90, 186, 3, "indigo0")
    canvas.rect(5, 74, 182, 15, "indigo0")
    tube_light = canvas.ellipse_mask(96, 82, 92, 12) & canvas.rect_mask(5, 74, 182, 15)
    canvas.fill(tube_light & (canvas.thresholds < 0.5), "neon0", 0.5)
    x, y, width, height = CAFE_WINDOW
    canvas.rect(x - 4, y - 3, width + 8, height + 7, "teal1")
    canvas.rect(x - 4, y - 3, width + 8, 1, "teal3")
    canvas.paste(cafe_window(0), x, y)
    canvas.rect(x - 4, y + height, width + 8, 4, "teal2")
    canvas.rect(x - 4, y + height, width + 8, 1, "teal4")
    # Door: lit pane, a card that says how things stand, brass, and its own small awning.
    canvas.rect(150, 93, 38, 51, "teal0")
    canvas.box(153, 97, 32, 47, "teal1", "teal3", "teal0")
    pane = canvas.rect_mask(157, 102, 24, 29)
    glow = np.hypot((canvas.columns - 169) / 20, (canvas.rows - 108) / 34)
    canvas.gradient(pane, np.clip(glow, 0, 1), ["lamp4", "lamp3", "lamp2", "lamp1"], 0.8)
    canvas.rect(157, 127, 24, 4, "wood2", 0.5)
    canvas.rect(163, 123, 3, 4, "green2", 0.5)
    canvas.rect(161, 121, 7, 3, "green3", 0.5)
    canvas.rect(169, 102, 1, 29, "teal1")
    canvas.box(158, 109, 22, 9, "linen4", None, "linen2")
    canvas.emit(canvas.rect_mask(158, 109, 22, 9), 0.55)
    canvas.text(160, 111, "AWAKE", "coral2", 0.4)
    canvas.line(162, 108, 169, 104, "wood1")
    canvas.line(176, 108, 169, 104, "wood1")
    canvas.rect(157, 134, 24, 7, "teal2")
    canvas.rect(157, 134, 24, 1, "teal3")
    canvas.rect(182, 119, 1, 8, "lamp4", 0.6)
    scalloped_awning(canvas, 149, 90, 40, 6, ("coral", "cream"))
    canvas.rect(164, 99, 10, 2, "lamp5", 1.0)
    canvas.rect(150, 142, 38, 2, "stone4")
    return canvas


def records() -> Canvas:
    """A low record shop under the billboard, shut since people stopped staying up for the end of side two."""
    canvas, rng = Canvas(176, 64), np.random.default_rng(33)
    brick_wall(canvas, 2, 21, 172, 43, rng, "brick")
    cornice(canvas, 4, 18, 168)
    canvas.rect(8, 24, 160, 11, "wood0")
    canvas.rect(8, 24, 160, 1, "wood2")
    sign(canvas, 26, "RECORDS", "wood4", 0.2)
    for x in (12, 66, 120):
        canvas.rect(x - 2, 36, 48, 28, "brick0")
        shutter(canvas, x, 36, 44, 28)
    # Paint that was washed off, and came back.
    for words, x, y in (("LOOK", 19, 44), ("UP", 81, 44)):
        sign_text(canvas, x, y, words, "coral3", 0.08, bold=True)
        smear = canvas.rect_mask(x, y, 34, 8) & (rng.random((64, 176)) < 0.2)
        canvas.fill(smear, "slate2")
    for x, drop in ((21, 5), (33, 8), (82, 6)):
        canvas.rect(x, 51, 1, drop, "coral2")
    vinyl = canvas.ellipse_mask(142, 49, 10, 10)
    ring = (np.hypot(canvas.columns - 142, canvas.rows - 49).astype(int) % 4 == 0) & vinyl
    canvas.fill(vinyl, "slate0")
    canvas.fill(ring, "slate1")
    canvas.ellipse(142, 49, 3.4, 3.4, "rose2")
    return canvas


def mira_house() -> Canvas:
    """Mira's house: umber brick, a mansard, her wide window on the first floor, and the street door."""
    canvas, rng = Canvas(160, 208), np.random.default_rng(34)
    chimney(canvas, 18, 8, 16, "wood", 2)
    chimney(canvas, 128, 6, 16, "wood", 3)
    aerial(canvas, 108, 0, 14)
    canvas.polygon([(3, 42), (13, 14), (146, 14), (157, 42)], "slate1")
    for row in range(16, 42, 4):
        for x in range((row // 4 % 2) * 3, 160, 6):
            tile = canvas.rect_mask(x, row, 5, 1) & canvas.mask & (canvas.rows > 14)
            canvas.fill(tile, "slate2")
    canvas.rect(13, 13, 134, 2, "slate3")
    for x, room in ((38, ""), (104, "blind")):
        canvas.rect(x - 4, 18, 26, 22, "slate0")
        canvas.polygon([(x - 7, 19), (x + 9, 9), (x + 25, 19)], "slate2")
        canvas.line(x - 7, 19, x + 9, 9, "slate4")
        sash_window(canvas, x, 21, room, 18, 16)
    brick_wall(canvas, 2, 46, 156, 108, rng, "wood")
    for y in range(46, 154, 12):
        for x, width in ((2, 9 if y % 24 else 6), (158 - (9 if y % 24 else 6), 9 if y % 24 else 6)):
            canvas.box(x, y, width, 11, "stone2", "stone3", "stone1")
    cornice(canvas, 2, 41, 156, "stone")
    for x, room in ((18, ""), (54, "asleep"), (90, ""), (126, "lamp")):
        lintel(canvas, x - 4, 52, 26, "stone")
        sash_window(canvas, x, 58, room, 18, 22)
    canvas.rect(2, 92, 156, 3, "stone3")
    canvas.rect(2, 94, 156, 1, "stone1")
    for x, room in ((15, "asleep"), (129, "")):
        lintel(canvas, x - 4, 103, 26, "stone")
        sash_window(canvas, x, 109, room, 18, 26)
    mira_window(canvas, 48, 108)
    # Ground floor: rusticated stone.
    canvas.rect(1, 154, 158, 54, "stone1")
    canvas.rect(0, 152, 160, 3, "stone4")
    canvas.rect(0, 155, 160, 2, "stone0")
    for row, y in enumerate(range(158, 208, 10)):
        for x in range(1 - (row % 2) * 11, 160, 22):
            chance = rng.random()
            canvas.rect(max(1, x), y, min(21, 159 - max(1, x)), 9, "stone2" if chance < 0.7 else "stone1")
            canvas.rect(max(1, x), y, min(21, 159 - max(1, x)), 1, "stone3")
    canvas.rect(0, 206, 160, 2, "stone0")
    # The caretaker's window with its bars, and the bins' hatch.
    for x, room in ((14, "lamp"), (120, "")):
        sash_window(canvas, x, 170, room, 26, 22)
        for bar in range(x + 2, x + 26, 5):
            canvas.rect(bar, 168, 1, 26, "slate1")
        canvas.rect(x - 1, 180, 28, 1, "slate1")
    canvas.rect(20, 184, 5, 8, "wood0", 0.25)
    canvas.ellipse(22, 181, 3.4, 3.4, "wood0", 0.25)
    # Street door between two lanterns, with fanlight, number and bells.
    canvas.rect(60, 158, 40, 50, "stone3")
    canvas.rect(60, 158, 40, 1, "stone5")
    canvas.rect(99, 159, 1, 49, "stone1")
    canvas.rect(64, 162, 32, 46, "stone0")
    fan = canvas.ellipse_mask(79.5, 175, 15, 12) & (canvas.rows < 174)
    glow = np.hypot((canvas.columns - 79.5) / 16, (canvas.rows - 174) / 13)
    canvas.gradient(fan, np.clip(glow, 0, 1), ["lamp5", "lamp4", "lamp3", "lamp2"], 0.95)
    for spoke in (68, 73, 79, 86, 91):
        canvas.line(79, 173, spoke, 164 + abs(spoke - 79) // 2, "stone0")
    canvas.rect(65, 173, 30, 2, "stone4")
    panelled_door(canvas, 66, 175, 28, 31, "rose")
    canvas.rect(75, 164, 9, 7, "stone0")
    canvas.text(76, 165, "19", "lamp5", 1.0)
    canvas.rect(62, 206, 36, 2, "stone5")
    for x in (54, 101):
        wall_lantern(canvas, x, 172)
        downlight(canvas, x - 8, 179, 21, 27)
    canvas.box(103, 186, 8, 14, "slate1", "slate3")
    for bell in range(4):
        canvas.rect(104, 188 + bell * 3, 4, 1, "linen3", 0.4)
        canvas.pixel(109, 188 + bell * 3, "lamp4", 0.9)
    drainpipe(canvas, 152, 46, 160)
    return canvas


def mira_window(canvas: Canvas, x: int, y: int) -> None:
    """Mira's flat from the street: rose curtains, the standing lamp, a model city on the sill, a string of bulbs."""
    width, height = 64, 32
    canvas.rect(x - 4, y - 6, width + 8, 5, "stone3")
    canvas.rect(x - 4, y - 6, width + 8, 1, "stone5")
    canvas.rect(x - 3, y - 2, width + 6, height + 5, "brick1")
    canvas.rect(x - 2, y - 1, width + 4, height + 2, "linen1")
    inside = canvas.rect_mask(x, y, width, height)
    glow = np.hypot((canvas.columns - x - 44) / 54, (canvas.rows - y - 10) / 34)
    canvas.gradient(inside, np.clip(glow, 0, 1), ["lamp4", "lamp3", "lamp2", "lamp1", "rose2"], 0.78)
    # Wall paper, a frame, the lamp.
    canvas.box(x + 21, y + 8, 7, 6, "indigo2", "wood3")
    canvas.rect(x + 23, y + 10, 3, 2, "rose4", 0.6)
    canvas.rect(x + 46, y + 12, 1, 20, "wood1", 0.4)
    canvas.polygon([(x + 41, y + 13), (x + 52, y + 13), (x + 49, y + 5), (x + 44, y + 5)], "lamp5", 1.0)
    # String of bulbs under the head of the window.
    canvas.curve([(x + 8, y + 2), (x + 32, y + 3), (x + 56, y + 2)], "wood1", 0.3, sag=2)
    for bulb in range(x + 12, x + 54, 6):
        canvas.rect(bulb, y + 4 + (bulb % 4 == 0), 1, 2, "linen5", 1.0)
    # On the sill: rubber plant, model houses in card.
    for leaf_x, leaf_y in ((16, 22), (19, 18), (14, 17), (18, 13), (21, 21)):
        canvas.ellipse(x + leaf_x, y + leaf_y, 2.8, 2, "green1", 0.35)
        canvas.rect(x + leaf_x - 2, y + leaf_y - 1, 3, 1, "green3", 0.45)
    canvas.rect(x + 14, y + 25, 8, 7, "wood1", 0.4)
    for left, tall in ((29, 6), (33, 10), (37, 5)):
        canvas.rect(x + left, y + height - tall, 4, tall, "indigo1", 0.5)
        canvas.rect(x + left + 1, y + height - tall + 2, 1, 1, "lamp4", 0.9)
    # Curtains.
    for side in (0, 1):
        for fold in range(10):
            left = x + fold if side == 0 else x + width - 1 - fold
            gather = max(0, fold - 6) * 3
            tone = ("rose4", "rose3", "rose2", "rose3")[fold % 4]
            canvas.rect(left, y, 1, height - gather, tone, 0.5)
        canvas.rect(x if side == 0 else x + width - 8, y + 20, 8, 2, "lamp3", 0.6)
    canvas.rect(x + 21, y, 1, height, "linen1")
    canvas.rect(x + 42, y, 1, height, "linen1")
    canvas.rect(x, y + 15, width, 1, "linen1")
    canvas.rect(x - 4, y + height + 2, width + 8, 3, "stone4")
    canvas.rect(x - 4, y + height + 4, width + 8, 1, "stone1")
    # A small balcony rail with boxes of herbs.
    for post in range(x - 4, x + width + 4, 4):
        canvas.rect(post, y + height - 5, 1, 8, "slate0")
    canvas.rect(x - 5, y + height - 6, width + 10, 1, "slate2")
    rng = np.random.default_rng(4)
    for left in range(x + 2, x + width - 4, 2):
        if (left // 12) % 3:
            tall = int(rng.integers(2, 5))
            canvas.rect(left, y + height - 2 - tall, 2, tall, f"green{int(rng.integers(1, 4))}")
            canvas.rect(left, y + height - 2, 2, 4, "wood2")


def pillow_shop() -> Canvas:
    """LOST & SLEPT: a stepped gable, a window full of pillows that nobody came back for; a bell, and light upstairs."""
    canvas, rng = Canvas(144, 176), np.random.default_rng(35)
    steps = ((52, 40, 6), (40, 64, 18), (28, 88, 30), (16, 112, 42), (2, 140, 54))
    brick_wall(canvas, 2, 6, 140, 110, rng, "bay")
    canvas.mask[:66] = False
    for x, width, y in steps:
        canvas.mask |= canvas.rect_mask(x, y, width, 120 - y)
    for x, width, y in steps:
        for left, wide in ((x, 12), (x + width - 12, 12)):
            canvas.rect(left - 1, y - 1, wide + 2, 3, "stone3")
            canvas.rect(left - 1, y - 1, wide + 2, 1, "stone4")
    canvas.rect(51, 5, 42, 3, "stone4")
    canvas.ellipse(71.5, 26, 11, 11, "stone2")
    rose = canvas.ellipse_mask(71.5, 26, 8.6, 8.6)
    canvas.gradient(rose, (canvas.rows - 16) / 20, ["night2", "night1", "night0"], 0.3)
    canvas.rect(71, 17, 2, 18, "stone2")
    canvas.rect(63, 25, 18, 2, "stone2")
    for x, room in ((24, ""), (62, "asleep"), (100, "lamp")):
        lintel(canvas, x - 3, 55, 26, "stone")
        sash_window(canvas, x, 61, room, 20, 28)
    # A broken pane, papered.
    canvas.rect(25, 62, 9, 12, "linen1")
    canvas.line(25, 73, 33, 63, "linen2")
    # Shop front in plum paint.
    canvas.rect(0, 104, 144, 72, "rose1")
    canvas.rect(0, 102, 144, 3, "rose2")
    canvas.rect(0, 102, 144, 1, "rose3")
    canvas.rect(6, 106, 132, 16, "rose0")
    sign(canvas, 110, "LOST & SLEPT", "linen3", 0.14)
    canvas.rect(0, 122, 144, 2, "rose0")
    for pillar in (2, 92, 136):
        canvas.rect(pillar, 124, 6, 52, "rose2")
        canvas.rect(pillar, 124, 1, 52, "rose3")
        canvas.rect(pillar + 5, 124, 1, 52, "rose0")
    canvas.rect(10, 127, 80, 42, "wood0")
    glass = canvas.rect_mask(12, 129, 76, 38)
    canvas.gradient(glass, (canvas.rows - 127) / 44, ["night1", "indigo1", "indigo1", "night0"], 0.35)
    # Piles of pillows, each with its label.
    for column in range(6):
        y = 164
        x = 14 + column * 12
        for _ in range(int(rng.integers(3, 7))):
            ramp = ("linen", "ice", "rose", "cream", "linen", "ash", "indigo")[int(rng.integers(0, 7))]
            tilt = int(rng.integers(-1, 2))
            canvas.ellipse(x + 6 + tilt, y, 6.2, 3, f"{ramp}2")
            canvas.rect(x + 3 + tilt, y - 2, 6, 1, f"{ramp}3")
            canvas.rect(x + 1 + tilt, y + 2, 11, 1, f"{ramp}1")
            if rng.random() < 0.6:
                canvas.rect(x + 5 + tilt, y, 3, 2, "lamp3")
            y -= 5
    canvas.shade(canvas.rect_mask(12, 127, 76, 18), 0.3)
    for x in range(12, 88, 6):
        canvas.line(x, 129, x + 3, 148, "slate2")
        canvas.line(x + 6, 129, x + 3, 148, "slate2")
        canvas.line(x + 3, 148, x, 166, "slate2")
        canvas.line(x + 3, 148, x + 6, 166, "slate2")
    canvas.line(60, 160, 78, 134, "night4", 0.4)
    canvas.rect(8, 169, 84, 7, "rose2")
    canvas.rect(8, 169, 84, 1, "rose3")
    canvas.text(34, 94, "BEDS AND MATTRESSES", "bay4")
    # The stair door: a card with a bell and an arrow up, three bell pushes, a light left on behind the fanlight.
    canvas.box(99, 126, 36, 50, "rose1", "rose2", "rose0")
    canvas.rect(104, 129, 26, 8, "night0").rect(105, 130, 24, 6, "lamp2", 0.75).rect(105, 133, 24, 3, "lamp3", 0.85)
    for bar in (111, 117, 123):
        canvas.rect(bar, 130, 1, 6, "rose0")
    canvas.box(104, 138, 26, 38, "green2", "green4", "green0")
    for left in range(108, 128, 5):
        canvas.rect(left, 140, 1, 35, "green1")
    canvas.box(109, 143, 15, 13, "cream4", "cream5", "cream2").ellipse(114, 147, 2.4, 2.2, "coral3")
    canvas.rect(112, 149, 5, 1, "coral2").line(120, 152, 120, 146, "indigo3").line(119, 147, 121, 147, "indigo3")
    canvas.rect(126, 159, 2, 3, "tie4").rect(113, 167, 8, 2, "tie3").rect(113, 167, 8, 1, "tie4")
    for y, tone in ((150, "tie5"), (155, "coral4"), (160, "mint4")):
        canvas.rect(131, y, 3, 3, "slate1").pixel(132, y + 1, tone, 0.8)
    return canvas


def cinema() -> Canvas:
    """The Orion, a cinema that closed when people began to have pictures of their own."""
    canvas, rng = Canvas(144, 144), np.random.default_rng(36)
    canvas.rect(2, 30, 140, 114, "rose1")
    stucco = canvas.rect_mask(2, 30, 140, 60)
    canvas.gradient(stucco, (canvas.rows - 30) / 70, ["brick3", "brick2", "brick2", "brick1"], 0.0, 1.0)
    for x in range(4, 140, 8):
        if not 52 < x < 88:
            canvas.rect(x, 34, 3, 56, "brick3")
            canvas.rect(x, 34, 1, 56, "brick4")
            canvas.rect(x + 3, 34, 1, 56, "brick1")
    canvas.rect(0, 27, 144, 4, "slate2")
    canvas.rect(0, 27, 144, 1, "slate4")
    canvas.shade(canvas.rect_mask(2, 31, 140, 4), 0.5)
    # Tower with the hunter's stars and the upright sign.
    canvas.rect(54, 0, 36, 92, "brick1")
    for x in (54, 60, 83, 89):
        canvas.rect(x, 2, 1, 90, "brick3")
    canvas.polygon([(54, 2), (90, 2), (84, 0), (60, 0)], "slate3")
    canvas.rect(62, 8, 20, 74, "indigo0")
    canvas.rect(62, 8, 20, 1, "indigo4")
    canvas.rect(62, 8, 1, 74, "indigo3")
    for index, letter in enumerate("ORION"):
        lit = index == 3
        tone, glow = ("neon4", 0.95) if lit else ("indigo4", 0.25)
        sign(canvas, 12 + index * 14, letter, tone, glow)
    for star_x, star_y in ((30, 42), (36, 58), (24, 62), (118, 40), (110, 52), (124, 60)):
        canvas.rect(star_x, star_y, 2, 2, "ash4")
    # Marquee.
    canvas.polygon([(0, 104), (8, 90), (136, 90), (143, 104)], "slate1")
    board = canvas.polygon_mask([(8, 92), (136, 92), (140, 103), (4, 103)])
    canvas.gradient(board, np.abs(canvas.columns - 72) / 90, ["linen3", "linen2", "linen1"], 0.5)
    sign(canvas, 95, "GONE TO BED", "night0", 0.1)
    for x in range(6, 140, 6):
        on = rng.random() < 0.34
        canvas.rect(x, 105, 2, 2, "lamp5" if on else "slate3", 1.0 if on else 0.0)
    canvas.rect(0, 104, 144, 1, "slate4")
    canvas.rect(0, 107, 144, 2, "slate0")
    # Doors and poster cases.
    canvas.rect(4, 109, 136, 35, "night0", 0.1)
    canvas.rect(2, 109, 140, 35, "brick1")
    for x in (42, 58, 74, 90):
        canvas.box(x, 112, 14, 32, "wood1", "wood3", "wood0")
        canvas.rect(x + 2, 115, 10, 15, "night0", 0.2)
        canvas.line(x + 3, 127, x + 9, 117, "night2", 0.3)
        canvas.rect(x + (11 if x % 32 == 10 else 1), 131, 2, 5, "tie2")
    canvas.curve([(46, 133), (60, 136), (72, 133)], "slate4")
    canvas.rect(70, 132, 4, 5, "tie3")
    for x, lit in ((10, False), (110, True)):
        canvas.box(x, 113, 24, 28, "tie1", "tie3", "tie0")
        case = canvas.rect_mask(x + 2, 115, 20, 24)
        if lit:
            canvas.gradient(case, (canvas.rows - 115) / 26, ["lamp4", "coral4", "coral3", "rose2"], 0.72)
            canvas.ellipse(x + 12, 126, 6, 6, "rose1", 0.5)
            canvas.ellipse(x + 14, 124, 4.6, 4.6, "lamp4", 0.8)
            canvas.rect(x + 4, 134, 16, 1, "rose1", 0.4)
            canvas.rect(x + 6, 136, 12, 1, "rose1", 0.4)
        else:
            canvas.gradient(case, (canvas.rows - 115) / 26, ["night1", "night0"], 0.2)
            canvas.polygon([(x + 3, 116), (x + 14, 116), (x + 10, 130), (x + 3, 134)], "linen1")
            canvas.line(x + 4, 134, x + 17, 118, "night2", 0.3)
    canvas.shade(canvas.rect_mask(2, 109, 140, 5), 0.45)
    return canvas


def clock_house() -> Canvas:
    """CLOCKS MENDED: a fire escape over a shut shop, with a door painted on its shutter."""
    canvas, rng = Canvas(160, 192), np.random.default_rng(37)
    chimney(canvas, 12, 8, 14, "ash", 2)
    aerial(canvas, 140, 2, 16)
    canvas.rect(96, 6, 22, 14, "slate1")
    canvas.rect(96, 6, 22, 1, "slate3")
    canvas.rect(104, 10, 6, 10, "night0")
    brick_wall(canvas, 2, 22, 156, 110, rng, "moss")
    cornice(canvas, 4, 18, 152, "stone")
    for y, rooms in ((32, ("lamp", "", "blind", "")), (70, ("", "asleep", "", "rose"))):
        for x, room in zip((14, 50, 88, 124), rooms, strict=True):
            lintel(canvas, x - 3, y - 6, 24, "stone")
            sash_window(canvas, x, y, room, 18, 24)
    for x, room in ((14, ""), (50, "")):
        sash_window(canvas, x, 106, room, 18, 16)
    # Fire escape in front of the right half.
    for y in (60, 98):
        canvas.rect(80, y, 70, 2, "slate0")
        canvas.rect(80, y, 70, 1, "slate3")
        canvas.rect(80, y - 11, 70, 1, "slate2")
        for x in range(80, 150, 5):
            canvas.rect(x, y - 11, 1, 11, "slate1")
        for x in (84, 146):
            canvas.line(x, y + 2, x - 3, y + 7, "slate1")
    for step in range(19):
        canvas.rect(111 + step, 62 + step * 2, 7, 1, "slate3")
    canvas.line(111, 60, 130, 98, "slate1")
    canvas.line(118, 60, 137, 98, "slate1")
    for step in range(7):
        canvas.rect(86, 101 + step * 4, 7, 1, "slate3")
    canvas.rect(85, 98, 1, 30, "slate1")
    canvas.rect(93, 98, 1, 30, "slate1")
    canvas.rect(136, 94, 6, 4, "coral2")
    for leaf in range(5):
        canvas.line(139, 94, 135 + leaf * 2, 88 + abs(leaf - 2), "green3")
    # Shop front.
    canvas.rect(0, 130, 160, 62, "wood1")
    canvas.rect(0, 128, 160, 3, "wood3")
    canvas.rect(0, 128, 160, 1, "wood4")
    canvas.rect(4, 132, 152, 14, "green0")
    sign(canvas, 134, "CLOCKS MENDED", "ochre4", 0.35)
    canvas.rect(0, 146, 160, 2, "wood0")
    # The shutter, and on it the door that somebody painted, its handle worn bright with trying.
    canvas.rect(6, 149, 96, 43, "wood0")
    shutter(canvas, 8, 150, 92, 42, "bay")
    painted = canvas.rect_mask(38, 154, 28, 36)
    canvas.fill(painted & ((canvas.rows % 3 != 1) | (canvas.thresholds < 0.6)), "coral2")
    for left, top, wide, tall in ((41, 157, 10, 12), (54, 157, 10, 12), (41, 173, 10, 13), (54, 173, 10, 13)):
        canvas.rect(left, top, wide, 1, "coral1")
        canvas.rect(left, top, 1, tall, "coral1")
        canvas.rect(left, top + tall, wide, 1, "coral3")
        canvas.rect(left + wide, top, 1, tall + 1, "coral3")
    canvas.rect(38, 154, 28, 1, "coral3")
    canvas.rect(38, 154, 1, 36, "coral3")
    canvas.rect(61, 171, 4, 1, "tie5", 0.5)
    canvas.rect(61, 170, 2, 3, "tie5", 0.5)
    canvas.box(110, 150, 30, 42, "wood2", "wood4", "wood0")
    canvas.rect(114, 154, 22, 22, "night0", 0.25)
    canvas.box(118, 160, 14, 8, "linen3", None, "linen1")
    canvas.rect(120, 163, 10, 1, "coral2")
    canvas.rect(120, 165, 7, 1, "indigo3")
    canvas.rect(120, 180, 10, 2, "tie3")
    canvas.rect(121, 180, 8, 1, "night0")
    canvas.rect(136, 172, 2, 3, "tie4")
    drainpipe(canvas, 151, 24, 166)
    return canvas


def alley(dawn: bool = False) -> Canvas:
    """A gap between houses: blind walls, pipes, one lamp at the far end, and steam; at `dawn` the sky, and no lamp."""
    canvas, rng = Canvas(48, 192), np.random.default_rng(38)
    depth = np.abs(canvas.columns - 24) / 24
    walls = ["indigo0", "indigo0", "indigo1", "indigo2"] if dawn else ["night0", "night0", "indigo0", "indigo1"]
    canvas.gradient(canvas.rows >= 24, 1 - depth, walls, 0.22)
    canvas.mask[:24] = False
    far = canvas.polygon_mask([(17, 96), (31, 96), (33, 168), (15, 168)])
    end = ["rose5", "coral5", "rose4", "rose2"] if dawn else ["indigo1", "indigo2", "indigo2", "rose1"]
    canvas.gradient(far, (canvas.rows - 96) / 72, end, 0.55 if dawn else 0.42)
    sky = canvas.polygon_mask([(13, 24), (35, 24), (31, 96), (17, 96)])
    above = ["night4", "linen1", "linen2", "rose5"] if dawn else ["indigo1", "indigo2", "indigo3"]
    canvas.gradient(sky, (canvas.rows - 20) / 90, above, 0.6 if dawn else 0.34)
    for side in (0, 1):
        for y in range(40, 178, 5):
            reach = 13 + (y > 96) * 3
            left = 1 if side == 0 else 47 - reach
            for x in range(left + (y // 5 % 2) * 3, left + reach - 2, 7):
                if rng.random() < 0.4:
                    canvas.rect(x, y, 4, 1, "indigo1", 0.2)
    canvas.rect(9, 30, 2, 140, "slate1")
    canvas.rect(9, 30, 1, 140, "slate2")
    for y in (60, 104, 140):
        canvas.rect(33, y, 8, 1, "slate2")
        canvas.rect(36, y - 6, 5, 6, "night0")
    canvas.rect(36, 110, 6, 8, "lamp1", 0.5)
    # Washing line, high up.
    canvas.curve([(10, 58), (38, 56)], "night0", sag=3)
    for x, ramp in ((15, "linen"), (21, "rose"), (28, "ice")):
        canvas.rect(x, 61, 4, 6, f"{ramp}1", 0.2)
    canvas.rect(22, 118, 5, 2, "slate1")
    if dawn:
        canvas.rect(23, 120, 3, 2, "slate4")
    else:
        canvas.rect(23, 120, 3, 2, "lamp5", 1.0)
        fall = np.clip(1.1 - (canvas.rows - 122) / 46, 0, 1)
        cone = canvas.polygon_mask([(23, 122), (26, 122), (32, 168), (16, 168)])
        canvas.fill(cone & (canvas.thresholds < fall * 0.62), "brick3", 0.5)
        canvas.fill(cone & (canvas.thresholds < fall * 0.62 - 0.3), "lamp1", 0.7)
    floor = canvas.polygon_mask([(15, 166), (33, 166), (47, 191), (0, 191)])
    ground = ["rose2" if dawn else "lamp1", "asphalt3", "asphalt2"]
    canvas.gradient(floor, (canvas.rows - 160) / 36, ground, 0.16)
    for y in (170, 175, 181, 187):
        canvas.rect(24 - (y - 160), y, (y - 160) * 2, 1, "asphalt1", 0.1)
    canvas.box(3, 166, 11, 17, "slate1", "slate3", "slate0")
    canvas.rect(2, 164, 13, 3, "slate2")
    canvas.box(34, 172, 10, 10, "wood1", "wood3", "wood0")
    canvas.moisten(floor, 0.5)
    return canvas


def fence() -> Canvas:
    """A wire fence with a locked gate, across a gap between two houses."""
    canvas = Canvas(48, 48)
    for x in range(0, 48):
        for y in range(12, 47):
            if (x + y) % 6 == 0 or (x - y) % 6 == 0:
                canvas.pixel(x, y, "slate2")
    canvas.rect(0, 10, 48, 2, "slate3")
    canvas.rect(0, 45, 48, 3, "slate1")
    for x in (0, 22, 45):
        canvas.rect(x, 6, 3, 42, "slate2")
        canvas.rect(x, 6, 1, 42, "slate4")
    for x in range(2, 48, 6):
        canvas.line(x, 8, x + 3, 5, "slate3")
    canvas.box(14, 20, 17, 10, "linen2", "linen4", "linen1")
    canvas.text(17, 22, "NO", "coral2")
    canvas.rect(26, 23, 3, 3, "coral2")
    rng = np.random.default_rng(2)
    for x in range(0, 48):
        if rng.random() < 0.7:
            tall = int(rng.integers(2, 9))
            canvas.rect(x, 48 - tall, 1, tall, f"green{int(rng.integers(0, 3))}")
    return canvas


def viaduct(dawn: bool = False) -> Canvas:
    """The tram's old viaduct: four arches, one of them a workshop that still has a lamp on, one open to the city."""
    canvas, rng = Canvas(240, 128), np.random.default_rng(39)
    brick_wall(canvas, 0, 34, 240, 94, rng, "brick")
    canvas.rect(0, 28, 240, 7, "stone2")
    canvas.rect(0, 28, 240, 1, "stone4")
    canvas.rect(0, 34, 240, 1, "stone0")
    canvas.shade(canvas.rect_mask(0, 35, 240, 4), 0.5)
    # Railing and catenary on top.
    for x in range(2, 240, 6):
        canvas.rect(x, 20, 1, 8, "slate1")
    canvas.rect(0, 19, 240, 1, "slate2")
    canvas.rect(0, 23, 240, 1, "slate1")
    for x in (30, 150):
        canvas.rect(x, 2, 2, 26, "slate1")
        canvas.rect(x, 2, 1, 26, "slate3")
        canvas.rect(x, 4, 22, 1, "slate1")
    canvas.curve([(0, 6), (51, 7), (171, 7), (239, 6)], "night0", sag=2)
    for number, centre in enumerate((30, 90, 150, 210)):
        arch = canvas.ellipse_mask(centre - 0.5, 72, 25, 28) & (canvas.rows < 72)
        arch |= canvas.rect_mask(centre - 25, 72, 50, 56)
        ring = canvas.ellipse_mask(centre - 0.5, 72, 30, 33) & (canvas.rows < 72)
        ring |= canvas.rect_mask(centre - 30, 72, 60, 56)
        canvas.fill(ring, "brick3")
        across = np.arctan2(canvas.rows - 72, canvas.columns - centre)
        canvas.fill(ring & ((across * 14).astype(int) % 2 == 0) & (canvas.rows < 72), "brick1")
        canvas.fill(ring & (canvas.rows >= 72) & (canvas.rows % 8 < 1), "brick1")
        canvas.fill(arch, "indigo0")
        if number == 0:
            canvas.gradient(arch, (canvas.rows - 44) / 84, ["indigo1", "brick1", "brick2"], 0.0)
            for row, top in enumerate(range(46, 128, 3)):
                canvas.fill(arch & (canvas.rows == top), "brick0")
                for x in range(row % 2 * 3, 240, 6):
                    canvas.fill(arch & (canvas.columns == x) & (canvas.rows >= top) & (canvas.rows < top + 3), "brick0")
        elif number == 1:
            # The workshop: lamplight through a half-round window and a door of planks.
            glow = np.hypot((canvas.columns - centre) / 30, (canvas.rows - 60) / 34)
            upper = arch & (canvas.rows < 74)
            canvas.gradient(upper, np.clip(glow, 0, 1), ["lamp4", "lamp3", "lamp2", "lamp1"], 0.7)
            for x in (-16, -8, 0, 8, 16):
                canvas.line(centre, 73, centre + x * 2, 46, "wood0")
            canvas.fill(arch & (canvas.rows >= 74), "wood1")
            for x in range(centre - 25, centre + 25, 5):
                canvas.rect(x, 75, 1, 53, "wood0")
            canvas.rect(centre - 25, 73, 50, 2, "wood3")
            canvas.rect(centre, 75, 1, 53, "night0")
            canvas.rect(centre + 3, 100, 2, 4, "tie3")
            canvas.rect(centre - 22, 84, 44, 2, "wood2")
            canvas.rect(centre - 22, 116, 44, 2, "wood2")
        elif number == 2:
            # Open: the city far off under the arch.
            sky = ["linen1", "rose5", "coral5"] if dawn else ["night1", "indigo2", "rose2"]
            canvas.gradient(arch, (canvas.rows - 44) / 84, sky, 0.6 if dawn else 0.4)
            for x in range(centre - 25, centre + 25, 7):
                tall = int(rng.integers(16, 40))
                house = "rose2" if dawn else "night0"
                canvas.fill(arch & canvas.rect_mask(x, 116 - tall, 6, tall + 12), house, 0.4 if dawn else 0.3)
                for y in range(118 - tall, 114, 4):
                    if rng.random() < 0.5:
                        lit = arch & canvas.rect_mask(x + int(rng.integers(1, 5)), y, 1, 1)
                        canvas.fill(lit, "rose3" if dawn else "lamp3", 0.8)
            for x in range(centre - 25, centre + 25, 5):
                canvas.fill(arch & canvas.rect_mask(x, 98, 1, 30), "slate1")
            canvas.fill(arch & canvas.rect_mask(centre - 25, 98, 50, 2), "slate2")
            canvas.fill(arch & canvas.rect_mask(centre - 25, 122, 50, 2), "slate1")
        else:
            shutter(canvas, centre - 25, 74, 50, 54, "bay")
            upper = arch & (canvas.rows < 74)
            beyond = ["linen1", "rose4"] if dawn else ["indigo1", "night1"]
            canvas.gradient(upper, (canvas.rows - 44) / 40, beyond, 0.5 if dawn else 0.25)
            canvas.text(centre - 17, 90, "DEPOT", "ochre3", 0.0, 2)
    # Soot, and water that comes through.
    for _ in range(16):
        x = int(rng.integers(2, 238))
        streak = canvas.rect_mask(x, 35, int(rng.integers(1, 4)), int(rng.integers(14, 50)))
        canvas.shade(streak & (canvas.thresholds < 0.6), 0.35)
    canvas.rect(0, 124, 240, 4, "brick0")
    return canvas


DRAWN: dict[str, Callable[[], Canvas]] = {
    "mira": mira_house,
    "clocks": clock_house,
    "pillows": pillow_shop,
    "pharmacy": pharmacy,
    "nightlight": nightlight,
    "cinema": cinema,
    "fence": fence,
    "records": records,
}
# Those that the sky is seen through.
OPEN: dict[str, Callable[[bool], Canvas]] = {"alley": alley, "viaduct": viaduct}


def fronts_sheet(dawn: bool = False) -> Canvas:
    """All fronts on one sheet, each at its place; at `dawn` it is so in what is seen between and under them."""
    sheet = Canvas(SHEET[0] * TILE, SHEET[1] * TILE)
    for name, (column, row, columns, rows) in FRONTS.items():
        picture = OPEN[name](dawn) if name in OPEN else DRAWN[name]()
        if (picture.width, picture.height) != (columns * TILE, rows * TILE):
            raise ValueError(f"{name}: {picture.width}x{picture.height} does not fill its place on the sheet")
        sheet.paste(picture, column * TILE, row * TILE)
    return sheet
