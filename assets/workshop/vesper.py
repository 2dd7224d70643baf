"""Two pictures of the third Sunday, 480x270: the holding card on Ada's set, and the set turned to the wall.

They are painted already lit, as those of the prologue are. The still life is lit as for an advertisement, which is the
only bright thing in the room; the cups on the shelf have its light on the side that faces it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pixel_kit import Canvas, Mask, save_picture

CUTSCENE = Path(__file__).parents[1] / "pictures" / "cutscene"
WIDTH, HEIGHT = 480, 270
SHELF = 226
"""The row on which everything stands."""
SET = (128, 42, 224, 184)
"""The set's case: left, top, width, height."""
GLASS = (150, 60, 148, 136)
"""Its picture tube."""


def room(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw the tiles behind and the shelf, in the dark of the cafe."""
    canvas.rect(0, 0, WIDTH, HEIGHT, "night1")
    for row, y in enumerate(range(-8, SHELF, 26)):
        for x in range(-26 + (row % 2) * 20, WIDTH, 40):
            tone = "indigo1" if rng.random() < 0.72 else "night1"
            canvas.rect(x, y, 39, 25, tone)
            canvas.rect(x, y, 39, 1, "indigo2")
    canvas.rect(0, SHELF, WIDTH, HEIGHT - SHELF, "wood0")
    canvas.rect(0, SHELF, WIDTH, 5, "wood2").rect(0, SHELF, WIDTH, 1, "wood3")
    canvas.rect(0, SHELF + 5, WIDTH, 2, "indigo0")
    for x in (40, 236, 432):
        canvas.polygon([(x, SHELF + 7), (x + 10, SHELF + 7), (x + 2, SHELF + 34), (x, SHELF + 34)], "wood1")
    canvas.shade(canvas.rows < 24, 0.5)


def cup(canvas: Canvas, x: int, tall: int, wide: int, ramp: str, lit: int) -> None:
    """Draw a cup that stands on the shelf; `lit` is the side on which the set is, -1 left, 1 right, 0 none."""
    top = SHELF - tall
    half = wide // 2
    body = canvas.polygon_mask([(x - half, top), (x + half, top), (x + half - 3, SHELF - 1), (x - half + 3, SHELF - 1)])
    canvas.fill(body, f"{ramp}1")
    canvas.fill(canvas.ellipse_mask(x, top, half + 0.5, 3), f"{ramp}0")
    canvas.curve([(x - half, top), (x, top + 3), (x + half, top)], f"{ramp}2")
    side = -lit if lit else 1
    hold = x + side * (half + 4)
    ring = canvas.ellipse_mask(hold, top + tall * 0.45, 6, 8) & ~canvas.ellipse_mask(hold, top + tall * 0.45, 3.4, 5.2)
    canvas.fill(ring & ~body, f"{ramp}1")
    if lit:
        edge = x + lit * half
        near = body & (np.abs(canvas.columns - edge) < 7)
        canvas.fill(near & (canvas.thresholds < 0.6), f"{ramp}2")
        canvas.fill(body & (np.abs(canvas.columns - edge) < 3), f"{ramp}3")
        canvas.fill(body & (np.abs(canvas.columns - edge + lit) < 1.2), "lamp4")


def cups(canvas: Canvas, lit: bool) -> None:
    """Draw the cups to either side of the set, and the egg box at the end of the shelf."""
    for x, tall, wide, ramp in ((22, 30, 26, "rose"), (58, 38, 30, "moss"), (96, 26, 28, "teal")):
        cup(canvas, x, tall, wide, ramp, 1 if lit else 0)
    for x, tall, wide, ramp in ((384, 34, 28, "ochre"), (420, 27, 30, "coral")):
        cup(canvas, x, tall, wide, ramp, -1 if lit else 0)
    # The egg box: five, and one hollow.
    canvas.polygon([(446, SHELF - 16), (480, SHELF - 16), (480, SHELF), (450, SHELF)], "stone1")
    canvas.rect(446, SHELF - 17, 34, 2, "stone2")
    for x in (453, 467):
        canvas.ellipse(x, SHELF - 17, 5, 7, "cream2" if lit else "cream0")
        if lit:
            canvas.ellipse(x - 2, SHELF - 18, 2, 4, "cream4")
    canvas.rect(446, SHELF - 15, 34, 1, "stone0")


def case(canvas: Canvas) -> None:
    """Draw the set's wooden case, its knobs and its loudspeaker."""
    x, y, w, h = SET
    canvas.polygon([(x + 8, y), (x + w - 8, y), (x + w, y + 10), (x + w, y + h), (x, y + h), (x, y + 10)], "wood1")
    canvas.rect(x + 4, y + 6, w - 8, h - 10, "wood2")
    for row in range(y + 8, y + h - 6, 5):
        wave = (row * 37) % 11
        canvas.rect(x + 5 + wave, row, w - 24 - wave, 1, "wood1")
    canvas.rect(x + 8, y, w - 16, 1, "wood4")
    canvas.rect(x, y + h - 3, w, 3, "wood0")
    # Loudspeaker cloth and two knobs, one of them mended with a cork.
    canvas.rect(314, 62, 28, 84, "wood0")
    for row in range(64, 146, 4):
        canvas.rect(316, row, 24, 2, "ochre1")
    canvas.ellipse(328, 162, 9, 9, "slate1").ellipse(327, 161, 7, 7, "slate3").rect(327, 154, 2, 7, "slate5")
    canvas.ellipse(328, 186, 9, 9, "wood0").ellipse(327, 185, 7, 7, "wood4").ellipse(326, 183, 3, 3, "wood5")


def tube_mask(canvas: Canvas, inset: float = 0.0) -> Mask:
    """Return the mask of the picture tube, a rectangle that bulges."""
    x, y, w, h = GLASS
    across = np.abs(canvas.columns - (x + w / 2)) / (w / 2 - inset)
    down = np.abs(canvas.rows - (y + h / 2)) / (h / 2 - inset)
    mask: Mask = across**6 + down**6 < 1
    return mask


def still_life(canvas: Canvas) -> None:
    """Draw a glass of water and a slipper on a cloth, lit from the upper left, as goods are."""
    glass = tube_mask(canvas, 4)
    x, y, _w, _h = GLASS
    table = y + 92
    sweep = np.clip(1.1 - np.hypot((canvas.columns - x - 50) / 130, (canvas.rows - y - 30) / 120), 0, 1)
    canvas.gradient(glass, sweep, ("rose2", "coral2", "coral3", "coral4", "rose5", "cream4"), glow=0.8, grain=0.9)
    cloth = glass & (canvas.rows > table)
    fall = np.clip(1 - (canvas.rows - table) / 60 - np.abs(canvas.columns - x - 60) / 260, 0, 1)
    canvas.gradient(cloth, fall, ("linen1", "linen2", "linen3", "linen4"), glow=0.8, grain=0.9)
    canvas.fill(glass & (np.abs(canvas.rows - table) < 1), "cream5", 0.9)
    # Shadows fall to the right, soft and short.
    for cx, rx in ((x + 66, 26), (x + 118, 34)):
        soft = np.hypot((canvas.columns - cx) / rx, (canvas.rows - table - 21) / 6) < 1
        canvas.fill(cloth & soft & (canvas.thresholds < 0.75), "linen1", 0.5)
    # The glass: water up to two thirds, a bright edge, a caught window.
    gx, top, foot = x + 46, y + 38, table + 20
    outline = [(gx - 15, top), (gx + 15, top), (gx + 12, foot), (gx - 12, foot)]
    canvas.glaze(canvas.polygon_mask(outline) & glass, "glass5", 0.28, glow=0.3)
    water = [(gx - 14, top + 22), (gx + 14, top + 22), (gx + 11, foot - 3), (gx - 11, foot - 3)]
    canvas.fill(canvas.polygon_mask(water), "glass3", 0.7)
    canvas.fill(
        canvas.polygon_mask([(gx + 4, top + 24), (gx + 13, top + 24), (gx + 10, foot - 4), (gx + 5, foot - 4)]),
        "glass2",
        0.6,
    )
    canvas.fill(canvas.ellipse_mask(gx, top + 22, 14, 3), "glass4", 0.9)
    canvas.fill(canvas.ellipse_mask(gx, top, 15, 3) & ~canvas.ellipse_mask(gx, top, 13, 2), "glass5", 1.0)
    canvas.line(gx - 15, top, gx - 12, foot, "glass5", 1.0).line(gx + 15, top, gx + 12, foot, "glass2", 0.5)
    canvas.line(gx - 11, top + 6, gx - 9, foot - 6, "glass5", 1.0).line(
        gx - 10, top + 6, gx - 8, foot - 6, "glass5", 1.0
    )
    canvas.rect(gx - 12, foot, 25, 2, "glass4", 0.8)
    canvas.ellipse(gx + 6, foot + 4, 8, 2, "cream5", 0.9)
    # The slipper, the left one, its heel trodden down.
    sx, sole = x + 74, table + 22
    upper = canvas.polygon_mask(
        [
            (sx, sole - 8),
            (sx + 8, sole - 13),
            (sx + 20, sole - 15),
            (sx + 29, sole - 22),
            (sx + 40, sole - 21),
            (sx + 52, sole - 12),
            (sx + 56, sole - 4),
            (sx + 54, sole),
            (sx + 2, sole),
        ]
    )
    canvas.fill(upper, "rose3", 0.7)
    lit = upper & (canvas.rows < sole - 9 + (canvas.columns - sx) * 0.06)
    canvas.fill(lit, "rose4", 0.8)
    canvas.fill(upper & (canvas.rows > sole - 5), "rose2", 0.6)
    canvas.fill(canvas.ellipse_mask(sx + 14, sole - 12, 14, 4), "rose1", 0.4)
    canvas.fill(canvas.ellipse_mask(sx + 13, sole - 11, 11, 2.4), "rose5", 0.6)
    canvas.curve([(sx + 27, sole - 20), (sx + 34, sole - 23), (sx + 42, sole - 20)], "rose5", 0.9)
    canvas.rect(sx + 1, sole, 55, 3, "wood3", 0.5).rect(sx + 1, sole, 55, 1, "wood5", 0.6)
    for dx, dy in ((34, -25), (38, -26), (31, -24), (35, -28), (39, -23)):
        canvas.ellipse(sx + dx, sole + dy, 3, 3, "cream4" if dy < -24 else "cream3", 0.9)
    # The tube: lines, a dark rim, a reflection of the room.
    canvas.shade(glass & (canvas.rows % 2 == 0), 0.10)
    canvas.shade(glass & ~tube_mask(canvas, 9), 0.22)
    canvas.glaze(
        canvas.polygon_mask([(x + 92, y + 8), (x + 128, y + 8), (x + 108, y + 40), (x + 78, y + 40)]) & glass,
        "ice5",
        0.10,
    )


def spill(canvas: Canvas, amount: float) -> None:
    """Let the screen's light fall on what stands about it."""
    x, _y, w, _h = GLASS
    inside = tube_mask(canvas, 3)
    light = gaussian_filter(inside.astype(float), 34) * amount
    canvas.glaze(~inside & (canvas.thresholds < np.clip(light * 3.2, 0, 1)), "coral4", np.clip(light * 0.9, 0, 0.42))
    below = (
        np.clip(1 - np.abs(canvas.columns - x - w / 2) / 180, 0, 1) * (canvas.rows >= SHELF) * (canvas.rows < SHELF + 5)
    )
    canvas.glaze(below > 0, "lamp4", below * 0.5 * amount)


def holding_card() -> Canvas:
    """Paint the set with the still life on it."""
    canvas = Canvas(WIDTH, HEIGHT)
    room(canvas, np.random.default_rng(3))
    case(canvas)
    canvas.fill(tube_mask(canvas, -4), "indigo0")
    canvas.fill(tube_mask(canvas), "slate0")
    cups(canvas, True)
    spill(canvas, 1.0)
    still_life(canvas)
    return canvas


def set_turned() -> Canvas:
    """Paint the set's back: hardboard, slots, a flex, and its light on the tiles where nobody can see what it shows."""
    canvas = Canvas(WIDTH, HEIGHT)
    room(canvas, np.random.default_rng(3))
    x, y, w, h = SET
    glow = np.clip(1.15 - np.hypot((canvas.columns - x - w / 2) / 190, (canvas.rows - y - h / 2) / 150), 0, 1)
    wall = canvas.rows < SHELF
    canvas.glaze(wall & (canvas.thresholds < glow * 0.95), "coral3", glow * 0.5, glow=0.25)
    canvas.glaze(wall & (canvas.thresholds < glow**3), "rose5", glow * 0.3, glow=0.3)
    case_back = canvas.polygon_mask(
        [(x + 8, y), (x + w - 8, y), (x + w, y + 10), (x + w, y + h), (x, y + h), (x, y + 10)]
    )
    canvas.fill(case_back, "wood0")
    canvas.rect(x + 6, y + 8, w - 12, h - 12, "wood1")
    board = canvas.rect_mask(x + 12, y + 14, w - 24, h - 26)
    canvas.fill(board, "board0")
    canvas.speckle(board, "board1", 0.05, np.random.default_rng(8), 2)
    for row in range(y + 24, y + 74, 9):
        for column in range(x + 28, x + w - 40, 30):
            canvas.rect(column, row, 20, 3, "indigo0")
            canvas.rect(column, row + 1, 20, 1, "coral2", 0.3)
    # The tube's hump, a label with the price of a licence, screws, the flex.
    canvas.ellipse(x + w / 2, y + 122, 62, 34, "wood0").ellipse(x + w / 2, y + 120, 60, 32, "board1")
    canvas.ellipse(x + w / 2 - 8, y + 112, 44, 20, "board0").ellipse(x + w / 2, y + 122, 14, 12, "slate1")
    canvas.rect(x + 24, y + 132, 30, 18, "cream1")
    for row in (136, 140, 144):
        canvas.rect(x + 27, y + row, 22 - (row % 3) * 4, 1, "stone1")
    for sx, sy in ((16, 18), (w - 18, 18), (16, h - 18), (w - 18, h - 18)):
        canvas.ellipse(x + sx, y + sy, 2.2, 2.2, "slate3")
    canvas.curve([(x + w - 40, y + h - 20), (x + w - 30, SHELF - 4), (x + w + 16, SHELF - 2)], "indigo0")
    canvas.curve([(x + w - 40, y + h - 19), (x + w - 30, SHELF - 3), (x + w + 16, SHELF - 1)], "indigo0")
    # The light comes past its edges.
    for offset, tone, strength in ((0, "lamp4", 0.9), (1, "coral4", 0.6)):
        canvas.line(x + 8, y - offset, x + w - 8, y - offset, tone, strength)
        canvas.line(x - offset, y + 10, x - offset, y + h - 1, tone, strength)
        canvas.line(x + w - 1 + offset, y + 10, x + w - 1 + offset, y + h - 1, tone, strength)
    cups(canvas, False)
    return canvas


def main() -> None:
    """Write the pictures and their emission twins."""
    for name, picture in {"holding_card": holding_card(), "set_turned": set_turned()}.items():
        save_picture(picture, CUTSCENE / f"{name}.png")


if __name__ == "__main__":
    main()
