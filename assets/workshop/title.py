"""The city at night over which the title stands, and the title's letters.

The city is four layers, farthest first: sky, far, mid, near. Each is wider than the view by what it slides. Every lit
window is listed in title.json, so that the program can put them out one by one; the lettering is our own.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pixel_kit import Canvas, Mask, color, save_picture, write_png

PICTURES = Path(__file__).parents[1] / "pictures"
TITLE = PICTURES / "title"

WIDTH, HEIGHT = 640, 360
SKY_WIDTH = 760  # Wide enough for the widest views, so that it is never laid twice.
FAR_WIDTH, MID_WIDTH, NEAR_WIDTH = 720, 800, 960
HORIZON = 262  # Where the sky is reddest.
MOON = (520, 92, 34)
VIADUCT = 268  # The rail on the viaduct, in the mid layer.

Window = tuple[int, int, int, int]


# -- the layers -------------------------------------------------------------------------------------------------------


def sky() -> Canvas:
    """Draw the night: indigo above, a rose haze where the city's light stands in the wet air, stars, a large moon."""
    rng = np.random.default_rng(1)
    canvas = Canvas(SKY_WIDTH, HEIGHT)
    cloud = gaussian_filter(rng.random((HEIGHT, SKY_WIDTH)), (7, 46))
    cloud = (cloud - cloud.mean()) / cloud.std()
    down = canvas.rows / HORIZON
    tones = ["night0", "night0", "indigo0", "indigo1", "indigo2", "indigo3", "rose2", "rose3"]
    canvas.gradient(canvas.rows >= 0, np.clip(down * 0.98 + cloud * 0.035, 0, 1), tones, 0.0, 0.85)
    for _ in range(180):
        x, y = int(rng.integers(0, SKY_WIDTH)), int(rng.integers(0, 200) * rng.random())
        tone = ("indigo5", "night5", "linen3", "indigo4")[int(rng.integers(0, 4))]
        canvas.pixel(x, y, tone, 0.8)
    for x, y in ((70, 40), (212, 22), (332, 60), (592, 30), (420, 24), (130, 96)):
        canvas.pixel(x, y, "linen5", 1.0)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            canvas.pixel(x + dx, y + dy, "night4", 0.7)
    moon(canvas)
    bars = (cloud > 0.75) & (canvas.rows > 66) & (canvas.rows < 230)
    canvas.glaze(bars & (canvas.thresholds < (cloud - 0.7) * 0.8), "indigo4", 0.4)
    lit = np.clip(1 - np.hypot((canvas.columns - MOON[0]) / 190, (canvas.rows - MOON[1]) / 90), 0, 1)
    canvas.glaze(bars & (canvas.thresholds < (cloud - 0.7) * 1.4 * lit), "rose5", 0.45)
    return canvas


def moon(canvas: Canvas) -> None:
    """Draw the moon: pale honey, with its seas, in three dithered rings of its own light."""
    x, y, radius = MOON
    away = np.hypot(canvas.columns - x, canvas.rows - y)
    for reach, tone, amount in (
        (radius * 3.4, "indigo3", 0.4),
        (radius * 2.2, "indigo4", 0.4),
        (radius * 1.5, "rose4", 0.3),
    ):
        ring = (away < reach) & (canvas.thresholds < (1 - away / reach) * 1.5)
        canvas.glaze(ring, tone, amount)
    disc = away < radius
    light = 1 - np.hypot(canvas.columns - x + 9, canvas.rows - y + 10) / (radius * 2.0)
    canvas.gradient(disc, np.clip(light + 0.1, 0, 1), ["ash3", "ash4", "ash4", "lamp4", "lamp5"], 0.8, 0.7)
    for sx, sy, rx, ry in (
        (-8, -6, 8, 6),
        (5, 2, 9, 5),
        (-3, 13, 7, 4),
        (12, -12, 4, 3),
        (-16, 6, 4, 5),
        (14, 13, 3, 2),
    ):
        sea = canvas.ellipse_mask(x + sx, y + sy, rx, ry) & disc
        canvas.glaze(sea & (canvas.thresholds < 0.85), "ash2", 0.6, 0.75)


def windows_on(
    canvas: Canvas, rng: np.random.Generator, box: Window, pitch: tuple[int, int], size: tuple[int, int], lit: float
) -> list[Window]:
    """Put windows on a front, some lit, and return those that are lit."""
    x, y, width, height = box
    found: list[Window] = []
    for row in range(y, y + height - size[1] + 1, pitch[1]):
        for column in range(x, x + width - size[0] + 1, pitch[0]):
            if rng.random() < lit:
                tone = ("lamp3", "lamp2", "lamp3", "lamp4", "ice4", "neon4")[int(rng.integers(0, 6))]
                canvas.rect(column, row, size[0], size[1], tone, 0.92)
                found.append((column, row, size[0], size[1]))
            elif rng.random() < 0.5:
                canvas.rect(column, row, size[0], size[1], "night1" if size[0] < 4 else "night2")
    return found


def far() -> tuple[Canvas, list[Window]]:
    """Draw the towers at the horizon, seen through the haze, with the Network's tower over all of them."""
    rng = np.random.default_rng(2)
    canvas = Canvas(FAR_WIDTH, HEIGHT)
    found: list[Window] = []
    for tone, edge, base, tallest, lit, count in (
        ("indigo3", "indigo4", 262, 96, 0.07, 3),
        ("indigo2", "indigo3", 274, 86, 0.17, 2),
    ):
        x = -4
        while x < FAR_WIDTH:
            width = int(rng.integers(11, 30))
            swell = 0.55 + 0.45 * math.exp(-(((x - 300) / 230) ** 2))
            height = int(rng.integers(tallest // 3, tallest) * swell)
            top = base - height
            canvas.rect(x, top, width, HEIGHT - top, tone)
            canvas.rect(x, top, width, 1, edge).rect(x, top, 1, HEIGHT - top, edge)
            kind = rng.random()
            if kind < 0.25:
                canvas.rect(x + width // 2, top - 9, 1, 9, tone)
                canvas.pixel(x + width // 2, top - 10, "coral3", 1.0)
            elif kind < 0.5:
                canvas.rect(x + 3, top - 4, width - 6, 4, tone).rect(x + 3, top - 4, width - 6, 1, edge)
            elif kind < 0.62:
                canvas.polygon([(x, top), (x + width - 1, top), (x + width // 2, top - width // 2)], tone)
            found += windows_on(canvas, rng, (x + 2, top + 3, width - 3, base - top - 8), (3 + count, 5), (2, 2), lit)
            x += width + int(rng.integers(-2, 3))
    network_tower(canvas)
    haze = canvas.rows > 214
    canvas.glaze(haze & canvas.mask & (canvas.thresholds < (canvas.rows - 214) / 80), "rose3", 0.3)
    return canvas, found


def network_tower(canvas: Canvas) -> None:
    """Draw the Somnus tower: slim, tapering, with a closed eye of light near its top."""
    x, top = 150, 118
    body = canvas.polygon_mask([(x - 5, top), (x + 5, top), (x + 17, 280), (x - 17, 280)])
    canvas.fill(body, "indigo2")
    canvas.fill(body & (canvas.columns < x - 2), "indigo3")
    for y in range(top + 44, 270, 6):
        canvas.fill(body & (canvas.rows == y), "indigo4")
    canvas.rect(x, top - 22, 1, 22, "indigo3").pixel(x, top - 23, "coral4", 1.0)
    canvas.ellipse(x, top + 18, 15, 15, "indigo1")
    for step in range(-11, 12):
        drop = round(6 * math.sqrt(max(0.0, 1 - (step / 11.5) ** 2)))
        canvas.rect(x + step, top + 14 + drop, 1, 2, "ice5", 1.0)
    for step, lean in ((-9, -3), (-4, -1), (1, 0), (6, 1), (10, 3)):
        drop = round(6 * math.sqrt(max(0.0, 1 - (step / 11.5) ** 2)))
        canvas.line(x + step, top + 16 + drop, x + step + lean, top + 20 + drop, "ice4", 1.0)
    ring = np.abs(np.hypot(canvas.columns - x, canvas.rows - top - 18) - 15.4) < 0.6
    canvas.fill(ring, "ice3", 0.7)


def mid() -> tuple[Canvas, list[Window]]:
    """Draw the quarter across the river: tenements, chimneys, signs, and the viaduct that the tram crosses."""
    rng = np.random.default_rng(7)
    canvas = Canvas(MID_WIDTH, HEIGHT)
    found: list[Window] = []
    x = -6
    index = 0
    while x < MID_WIDTH:
        width = int(rng.integers(30, 58))
        top = int(rng.integers(196, 236)) + round(14 * math.sin(x / 90))
        tone = ("indigo1", "night1", "brick0", "indigo1", "night0")[index % 5]
        edge = {"i": "indigo3", "n": "night2", "b": "brick1"}[tone[0]]
        canvas.rect(x, top, width, HEIGHT - top, tone)
        canvas.rect(x, top, width, 1, edge).rect(x, top, 1, HEIGHT - top, edge)
        if index % 3 == 0:
            peak = [(x, top), (x + width - 1, top), (x + width - 9, top - 11), (x + 8, top - 11)]
            canvas.polygon(peak, tone)
            canvas.line(x + 8, top - 11, x + width - 9, top - 11, edge)
        for chimney in range(x + 6, x + width - 8, 17):
            if rng.random() < 0.6:
                canvas.rect(chimney, top - 14, 6, 14, tone).rect(chimney - 1, top - 15, 8, 2, edge)
        if index % 4 == 2:
            water_tank(canvas, x + width // 2, top, tone, edge)
        found += windows_on(canvas, rng, (x + 4, top + 6, width - 7, 250 - top), (7, 9), (4, 5), 0.36)
        x += width + int(rng.integers(0, 3))
        index += 1
    signs(canvas)
    found += viaduct(canvas, rng)
    return canvas, found


def water_tank(canvas: Canvas, x: int, top: int, tone: str, edge: str) -> None:
    """Draw a tank on legs on a roof."""
    canvas.rect(x - 7, top - 22, 14, 13, tone).rect(x - 7, top - 22, 1, 13, edge)
    canvas.polygon([(x - 8, top - 22), (x + 7, top - 22), (x, top - 28)], tone).line(x - 8, top - 22, x, top - 28, edge)
    for leg in (x - 6, x + 5):
        canvas.rect(leg, top - 9, 1, 9, edge)
    canvas.line(x - 6, top - 9, x + 5, top - 1, tone)


def signs(canvas: Canvas) -> None:
    """Draw the signs of the quarter: the pharmacy's cross, a hotel's letters, a light-box with Vesper's face."""
    canvas.rect(148, 218, 3, 11, "mint4", 1.0).rect(144, 222, 11, 3, "mint4", 1.0)
    canvas.rect(397, 198, 13, 42, "night0").rect(397, 198, 13, 1, "slate3").rect(410, 214, 4, 2, "slate2")
    canvas.rect(398, 200, 1, 38, "neon2", 0.8).rect(408, 200, 1, 38, "neon2", 0.8)
    for row, letter in enumerate("REST"):
        canvas.text(402, 203 + row * 9, letter, "neon4", 1.0)
    left, top = 586, 196
    canvas.box(left - 2, top - 2, 62, 34, "slate0", "slate3", "slate0")
    panel = canvas.rect_mask(left, top, 58, 30)
    canvas.gradient(panel, (canvas.columns - left) / 58, ["neon2", "neon1", "indigo3", "indigo2"], 0.85)
    hair = panel & canvas.ellipse_mask(left + 17, top + 15, 15, 18)
    canvas.fill(hair, "indigo1", 0.5)
    face = panel & canvas.ellipse_mask(left + 17, top + 16, 10, 14)
    canvas.gradient(face, 1 - (canvas.columns - left - 8) / 22, ["skin2", "skin3", "skin4"], 0.8)
    for eye in (12, 21):
        canvas.rect(left + eye - 2, top + 15, 6, 1, "indigo0", 0.3).pixel(left + eye, top + 16, "indigo0", 0.3)
    canvas.rect(left + 14, top + 24, 6, 2, "coral3", 0.9)
    canvas.text(left + 33, top + 5, "VESPER", "neon5", 1.0)
    canvas.rect(left + 33, top + 14, 18, 1, "ice4", 0.9).rect(left + 33, top + 18, 13, 1, "lamp3", 0.9)
    for leg in (left + 8, left + 48):
        canvas.rect(leg, top + 32, 2, 14, "slate1")


def viaduct(canvas: Canvas, rng: np.random.Generator) -> list[Window]:
    """Draw the viaduct across the whole layer, arches over dark water, lamps along it, and the water's lights."""
    top = VIADUCT
    bank = canvas.rect_mask(0, top + 16, MID_WIDTH, 318 - top - 16)
    canvas.gradient(bank, (canvas.rows - top) / 50, ["indigo0", "indigo1", "indigo2", "indigo2", "indigo3"], 0.0, 0.8)
    for _ in range(90):
        x, y = int(rng.integers(0, MID_WIDTH)), int(rng.integers(top + 30, 316))
        canvas.rect(x, y, 2, 1, ("lamp2", "lamp3", "ice4", "neon3")[int(rng.integers(0, 4))], 0.8)
    water = canvas.rect_mask(0, 318, MID_WIDTH, HEIGHT - 318)
    canvas.gradient(water, (canvas.rows - 318) / 42, ["rose2", "indigo2", "indigo2", "indigo1", "indigo1"], 0.0, 0.8)
    canvas.rect(0, 318, MID_WIDTH, 1, "rose3")
    # The moon's road on the water, under the moon when the layers stand in the middle.
    road = np.abs(canvas.columns - MOON[0] - 80 + 3 * np.sin(canvas.rows * 1.7)) < 4 + (canvas.rows - 318) * 0.4
    canvas.fill(water & road & (canvas.rows % 3 == 0) & (canvas.thresholds < 0.8), "lamp4", 0.55)
    canvas.rect(0, top, MID_WIDTH, 16, "slate0")
    canvas.rect(0, top, MID_WIDTH, 1, "slate4").rect(0, top + 1, MID_WIDTH, 1, "slate1").rect(
        0, top + 5, MID_WIDTH, 1, "slate2"
    )
    canvas.rect(0, top + 15, MID_WIDTH, 1, "indigo3")
    for pier in range(-20, MID_WIDTH, 62):
        canvas.rect(pier, top + 16, 15, 58, "slate0").rect(pier, top + 16, 1, 58, "indigo3").rect(
            pier + 14, top + 16, 1, 58, "night0"
        )
        span = canvas.rect_mask(pier + 15, top + 16, 47, 22)
        arch = np.hypot((canvas.columns - pier - 38) / 23.5, (canvas.rows - top - 40) / 23) >= 1
        canvas.fill(span & arch & (canvas.rows < top + 40), "slate0")
        rim = np.abs(np.hypot((canvas.columns - pier - 38) / 23.5, (canvas.rows - top - 40) / 23) - 1) < 0.05
        canvas.fill(span & rim & (canvas.rows < top + 38), "indigo3")
    for x in range(9, MID_WIDTH, 62):
        canvas.rect(x, top - 20, 1, 20, "slate2").rect(x, top - 20, 6, 1, "slate2")
        canvas.rect(x + 4, top - 19, 3, 1, "lamp5", 1.0)
        away = np.hypot(canvas.columns - x - 5, canvas.rows - top + 18)
        canvas.glaze(canvas.mask & (away < 8) & (canvas.thresholds < (8 - away) / 9), "lamp3", 0.4, 0.8)
        reach = 2.6 + np.sin(canvas.rows * 1.9 + x)
        streak = (np.abs(canvas.columns - x - 5) < reach) & (canvas.rows > 322) & (canvas.rows % 3 == 0)
        canvas.fill(streak & canvas.rect_mask(0, 318, MID_WIDTH, 42), "lamp2", 0.6)
    for _ in range(60):
        x, y = int(rng.integers(0, MID_WIDTH)), int(rng.integers(320, HEIGHT))
        canvas.rect(x, y, int(rng.integers(3, 12)), 1, "indigo2")
    canvas.curve([(0, top - 30), (MID_WIDTH, top - 30)], "slate1")
    return []


def near() -> tuple[Canvas, list[Window]]:
    """Draw the roofs we look over: slates, a skylight with somebody up, chimney pots, wires, a cat."""
    canvas = Canvas(NEAR_WIDTH, HEIGHT)
    found: list[Window] = []
    roofs = ((-30, 150, 318), (110, 170, 336), (270, 190, 326), (450, 140, 342), (580, 200, 322), (770, 220, 334))
    for number, (x, width, top) in enumerate(roofs):
        slope = 34
        face = canvas.polygon_mask([(x, HEIGHT), (x + slope, top), (x + width - slope, top), (x + width, HEIGHT)])
        canvas.fill(face, "indigo0")
        scale = face & ((canvas.rows - top) % 5 == 0)
        canvas.fill(scale, "indigo1")
        canvas.fill(
            face & ((canvas.columns + (canvas.rows - top) // 5 * 4) % 9 == 0) & (canvas.rows % 2 == 0), "indigo1"
        )
        moonlit = face & (canvas.thresholds < 0.75 - (canvas.rows - top) / 16)
        canvas.fill(moonlit, "indigo2")
        canvas.rect(x + slope, top, width - 2 * slope, 2, "indigo4").rect(
            x + slope, top, width - 2 * slope, 1, "indigo5"
        )
        canvas.line(x, HEIGHT - 1, x + slope, top, "indigo2")
        canvas.line(x + width - slope, top, x + width, HEIGHT - 1, "indigo4")
        stack = x + slope + 14 + number * 7
        canvas.rect(stack, top - 26, 20, 28, "indigo0").rect(stack + 18, top - 26, 2, 28, "indigo3")
        for course in range(top - 24, top, 4):
            canvas.rect(stack + 2 + course % 3, course, 7, 1, "indigo1").rect(stack + 12, course + 2, 5, 1, "indigo1")
        canvas.rect(stack - 2, top - 28, 24, 3, "indigo1").rect(stack - 2, top - 28, 24, 1, "indigo4")
        for pot in (stack + 2, stack + 12):
            canvas.rect(pot, top - 36, 6, 8, "brick0").rect(pot, top - 36, 6, 1, "brick4").rect(
                pot + 5, top - 36, 1, 8, "brick3"
            )
        if number in (1, 4):
            dormer(canvas, x + width // 2 + 6, top, found)
    for x in (84, 530, 884):
        canvas.rect(x, 262, 1, 66, "indigo1")
        for arm, length in ((266, 15), (272, 21), (278, 15)):
            canvas.rect(x - length // 2, arm, length, 1, "indigo1")
    for sag_from, sag_to, y in ((84, 530, 268), (530, 884, 268), (84, 530, 274)):
        canvas.curve([(sag_from, y), (sag_to, y + 2)], "indigo1", sag=10)
    cat(canvas, 398, 326)
    return canvas, found


def dormer(canvas: Canvas, x: int, top: int, found: list[Window]) -> None:
    """Draw an attic window in a roof, lit, with a plant on its sill."""
    canvas.rect(x - 15, top - 8, 30, 40, "indigo0").polygon(
        [(x - 19, top - 8), (x + 18, top - 8), (x, top - 24)], "night0"
    )
    canvas.line(x - 19, top - 8, x, top - 24, "indigo3").line(x, top - 24, x + 18, top - 8, "indigo2")
    pane = canvas.rect_mask(x - 10, top - 4, 20, 24)
    canvas.gradient(pane, (canvas.rows - top + 4) / 24, ["lamp4", "lamp3", "lamp2"], 0.95)
    canvas.rect(x - 1, top - 4, 2, 24, "indigo0").rect(x - 10, top + 6, 20, 2, "indigo0")
    canvas.rect(x - 13, top + 20, 26, 3, "indigo2").rect(x - 13, top + 20, 26, 1, "indigo4")
    for leaf_x, leaf_y in ((-7, 13), (-4, 11), (-6, 16), (-3, 15)):
        canvas.ellipse(x + leaf_x, top + leaf_y, 2.4, 1.8, "green0", 0.2)
    canvas.rect(x - 8, top + 16, 6, 4, "wood0", 0.2)
    found.append((x - 10, top - 4, 20, 24))


def cat(canvas: Canvas, x: int, y: int) -> None:
    """Draw a cat that sits on a ridge with its back to us, looking at the moon."""
    rows = [
        ".a...a....",
        ".aa.aa....",
        ".aaaaa....",
        ".aaaaa....",
        "..aaa.....",
        ".aaaaa....",
        ".aaaaaa...",
        "aaaaaaa...",
        "aaaaaaaa..",
        "aaaaaaaa.a",
        "aaaaaaaaaa",
        ".aaaaaaaa.",
    ]
    canvas.stencil(x, y - 12, rows, {"a": "night0"})
    for row, column in ((0, 5), (1, 5), (2, 5), (3, 5), (5, 5), (6, 6), (7, 6), (8, 7), (9, 9), (10, 9)):
        canvas.pixel(x + column, y - 12 + row, "indigo5")


# -- the tram and the letters -----------------------------------------------------------------------------------------


def small_tram() -> Canvas:
    """Draw the tram from far away: two coupled cars, every window lit, a headlamp, a bow to the wire."""
    canvas = Canvas(92, 30)
    for left in (2, 48):
        canvas.rect(left, 12, 42, 13, "coral2").rect(left, 12, 42, 1, "coral4").rect(left + 1, 11, 40, 1, "slate3")
        canvas.rect(left, 20, 42, 1, "ash4", 0.3).rect(left, 21, 42, 4, "coral1")
        for x in range(left + 3, left + 38, 7):
            canvas.rect(x, 14, 5, 5, "lamp4", 1.0).rect(x, 14, 5, 1, "lamp5", 1.0)
            if (x * 7) % 5 < 2:
                canvas.rect(x + 1, 16, 2, 3, "wood1", 0.3)
        canvas.rect(left + 30, 14, 6, 10, "lamp3", 0.95).rect(left + 33, 14, 1, 10, "coral1")
        for x in (left + 7, left + 31):
            canvas.rect(x, 25, 6, 3, "slate0").rect(x + 1, 27, 4, 1, "slate3")
    canvas.rect(44, 15, 4, 9, "slate1").rect(90, 18, 2, 3, "lamp5", 1.0).rect(1, 20, 1, 2, "coral3", 1.0)
    canvas.line(60, 11, 66, 3, "slate3").line(66, 3, 72, 3, "slate4").line(74, 11, 70, 3, "slate3")
    canvas.pixel(68, 2, "ice5", 1.0)
    return canvas


LOGO_WIDTH = 262
O_MIDDLE = 57


def letter_s(canvas: Canvas, left: float) -> Mask:
    """Return the strokes of an S: two open bows whose weight lies on the spine, with beak serifs."""
    x, y = canvas.columns - left, canvas.rows
    top = ring(x - 13, y - 13, 11.5, 11, 2.4, 1.5) & ~((x > 13) & (y > 13)) & ~((x > 20) & (y > 9))
    low = ring(x - 13, y - 34, 12.5, 12, 2.4, 1.5) & ~((x < 13) & (y < 34)) & ~((x < 5) & (y < 38))
    spine = (np.abs((y - 23.5) - (x - 13) * 0.45) < 2.3) & (x > 3.5) & (x < 22.5) & (np.abs(y - 23.5) < 6)
    beaks = (np.abs(x - 22.5) < 0.9) & (y > 3) & (y < 11) | (np.abs(x - 2.5) < 0.9) & (y > 36) & (y < 46)
    strokes: Mask = top | low | spine | beaks
    return strokes


def ring(x: np.ndarray, y: np.ndarray, rx: float, ry: float, thick: float, thin: float) -> Mask:
    """Return an ellipse's outline that is thick at its sides and thin at top and foot, like a broad pen's."""
    inner = np.hypot(x / (rx - thick), y / (ry - thin))
    outer = np.hypot(x / rx, y / ry)
    mask: Mask = (outer < 1) & (inner >= 1)
    return mask


def stem(canvas: Canvas, left: float, width: float, top: int = 2, foot: int = 45) -> Mask:
    """Return an upright stroke with a bracketed serif at each end."""
    x, y = canvas.columns - left, canvas.rows
    body = (x >= 0) & (x < width) & (y >= top) & (y <= foot)
    serif = (x >= -3) & (x < width + 3) & ((y == top) | (y == foot))
    bracket = (x >= -1) & (x < width + 1) & ((y == top + 1) | (y == foot - 1))
    mask: Mask = body | serif | bracket
    return mask


def slant(canvas: Canvas, x0: float, y0: float, x1: float, y1: float, width: float) -> Mask:
    """Return a slanting stroke of a level width."""
    part = np.clip((canvas.rows - y0) / (y1 - y0), 0, 1)
    middle = x0 + (x1 - x0) * part
    mask: Mask = (
        (canvas.rows >= min(y0, y1)) & (canvas.rows <= max(y0, y1)) & (np.abs(canvas.columns - middle) < width / 2)
    )
    return mask


def lettering() -> tuple[Canvas, Mask]:
    """Return an empty canvas of the title's size, and the mask of its six letters."""
    canvas = Canvas(LOGO_WIDTH, 62)
    letters = letter_s(canvas, 1)
    letters |= ring(canvas.columns - O_MIDDLE, canvas.rows - 23.5, 20, 22.5, 3.6, 1.3)
    # M: thin, thick, thin, thick, as a broad pen would.
    letters |= stem(canvas, 92, 1.4) | stem(canvas, 124, 4.0)
    letters |= slant(canvas, 95, 2, 109, 44, 4.2) | slant(canvas, 125, 2, 110, 44, 1.5)
    # N
    letters |= stem(canvas, 146, 1.4) | stem(canvas, 172, 1.4)
    letters |= slant(canvas, 147.5, 2, 172.5, 45, 4.2)
    # U
    x, y = canvas.columns - 204.5, canvas.rows
    letters |= stem(canvas, 191, 4.0, 2, 45) & (canvas.rows < 31)
    letters |= stem(canvas, 217, 1.4, 2, 45) & (canvas.rows < 31)
    letters |= ring(x, y - 30, 13.9, 15.8, 3.6, 1.6) & (y >= 30)
    letters |= letter_s(canvas, 234)
    return canvas, letters


def logo() -> Canvas:
    """Draw the word SOMNUS: thin letters of cold light, warm at their heads; the O is an eye that has closed."""
    canvas, letters = lettering()
    for step in range(-13, 14):
        drop = round(7 * math.sqrt(max(0.0, 1 - (step / 13.5) ** 2)))
        letters |= (
            (canvas.columns == O_MIDDLE + step)
            & (canvas.rows >= 20 + drop)
            & (canvas.rows < 22 + drop - (abs(step) > 9))
        )
    for step, lean, length in ((-11, -2, 4), (-6, -1, 5), (0, 0, 6), (6, 1, 5), (11, 2, 4)):
        drop = round(7 * math.sqrt(max(0.0, 1 - (step / 13.5) ** 2)))
        for part in range(length):
            column = O_MIDDLE + step + round(lean * part / max(1, length - 1))
            letters |= (canvas.columns == column) & (canvas.rows == 22 + drop + part)
    # A soft dark behind the letters keeps them off the sky.
    shadow = np.roll(letters, (1, 1), axis=(0, 1))
    canvas.fill(shadow & ~letters, "indigo0")
    tones = ["lamp5", "linen5", "linen4", "night5", "indigo5"]
    canvas.gradient(letters, np.clip((canvas.rows - 4) / 44, 0, 1), tones, 1.0, 0.5)
    # A hairline and a small moon under the word.
    middle = LOGO_WIDTH // 2
    canvas.rect(22, 55, middle - 36, 1, "indigo5", 0.8).rect(middle + 14, 55, middle - 36, 1, "indigo5", 0.8)
    canvas.ellipse(middle, 55, 4.4, 4.4, "lamp4", 1.0)
    bite = canvas.ellipse_mask(middle + 2, 54, 3.8, 3.8)
    canvas.mask[bite] = False
    canvas.emission[bite] = 0
    canvas.albedo[bite] = 0
    return canvas


def eye() -> Canvas:
    """Draw the closed eye alone: the lid's line, its lashes, and a small crescent over it."""
    canvas = Canvas(48, 34)
    for step in range(-20, 21):
        drop = round(10 * math.sqrt(max(0.0, 1 - (step / 20.5) ** 2)))
        canvas.rect(24 + step, 10 + drop, 1, 2 if abs(step) < 15 else 1, "linen4", 1.0)
    for step, lean, length in ((-18, -3, 4), (-12, -2, 6), (-6, -1, 7), (0, 0, 8), (6, 1, 7), (12, 2, 6), (18, 3, 4)):
        drop = round(10 * math.sqrt(max(0.0, 1 - (step / 20.5) ** 2)))
        canvas.line(24 + step, 12 + drop, 24 + step + lean, 12 + drop + length, "night5", 1.0)
    canvas.ellipse(24, 6, 4.4, 4.4, "lamp4", 1.0)
    bite = canvas.ellipse_mask(26, 5, 3.8, 3.8)
    canvas.mask[bite] = False
    canvas.emission[bite] = 0
    return canvas


def still_whole(layer: Canvas, box: Window) -> bool:
    """Whether nothing was drawn over a lit window: all of it glows alike."""
    x, y, width, height = box
    columns = np.arange(x, x + width) % layer.width
    glow = layer.emission[y : y + height, columns].reshape(-1, layer.emission.shape[-1])
    return bool(glow[0].any() and (glow == glow[0]).all())


def write_scrim(path: Path) -> None:
    """Write the dark that lies behind the menu: full at the left, gone before the middle, in sixteen steps of alpha."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    share = np.clip((300 - columns) / 200, 0, 1) * np.clip((rows - 70) / 90, 0, 1)
    picture = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    picture[..., :3] = color("indigo0")
    picture[..., 3] = np.round(share * 15) * 15
    write_png(picture, path)


def write_title() -> None:
    """Write the layers, the tram, the letters, and title.json, which lists where they stand and every lit window."""
    listed: list[list[int | str]] = []
    save_picture(sky(), TITLE / "sky.png")
    for name, draw in (("far", far), ("mid", mid), ("near", near)):
        layer, found = draw()
        save_picture(layer, TITLE / f"{name}.png")
        # A later building or a sign may stand in front of an earlier window; only those still whole are listed.
        listed += [[*box, name] for box in found if name == "near" or still_whole(layer, box)]
    save_picture(small_tram(), TITLE / "tram.png")
    write_scrim(TITLE / "scrim.png")
    save_picture(logo(), TITLE / "logo.png")
    save_picture(eye(), TITLE / "eye.png")
    scene = {
        "size": [WIDTH, HEIGHT],
        "layers": [
            {"name": name, "width": width, "slide": 0 if name == "sky" else width - WIDTH}
            for name, width in (("sky", SKY_WIDTH), ("far", FAR_WIDTH), ("mid", MID_WIDTH), ("near", NEAR_WIDTH))
        ],
        "moon": list(MOON),
        "tram": {"layer": "mid", "foot": VIADUCT, "from": -100, "to": MID_WIDTH + 10},
        "logo": [(WIDTH - LOGO_WIDTH) // 2, 62],
        "eye": [296, 22],
        "dark": [19, 27, 71],
        "windows": listed,
    }
    text = json.dumps(scene)
    text = text.replace('"windows": [[', '"windows": [\n[').replace('"], [', '"],\n[')
    (TITLE / "title.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Write the title's pictures."""
    write_title()


if __name__ == "__main__":
    main()
