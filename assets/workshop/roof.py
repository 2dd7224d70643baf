"""The roof over the helpline: lead in sheets, a tank, washing with bells on it, two deckchairs, and no lid."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from interior import fern, flat, glow_spot, mug, on_top, overhead, prop, steam_frames, towers
from pixel_kit import TILE, Canvas, Part, write_collection, write_sheet
from street_fronts import aerial, brick_wall

TILESETS = Path(__file__).parents[1] / "tilesets"
WIDTH, WALL, DEEP = 30 * TILE, 8 * TILE, 9 * TILE
PARAPET = 104
"""The top of the far parapet, in px of the wall; over it there is sky."""
SHEET = 40
"""How wide a sheet of lead is."""


# -- the sky ------------------------------------------------------------------------------------------------------


def stars(canvas: Canvas, rng: np.random.Generator) -> None:
    """More than one would think: a few bright ones with arms, and a seven that somebody has a name for."""
    for _ in range(90):
        x, y = int(rng.integers(0, WIDTH)), int(rng.integers(0, 62))
        canvas.pixel(x, y, ("night3", "night4", "night5")[int(rng.integers(0, 3))], 0.7)
    for x, y in ((352, 14), (366, 20), (378, 18), (392, 24), (396, 36), (412, 38), (410, 24)):
        canvas.pixel(x, y, "linen5", 1.0)
    for x, y in ((58, 18), (212, 9), (452, 50)):
        canvas.pixel(x, y, "linen5", 1.0).pixel(x - 1, y, "night5", 0.8).pixel(x + 1, y, "night5", 0.8)
        canvas.pixel(x, y - 1, "night5", 0.8).pixel(x, y + 1, "night5", 0.8)


def city(canvas: Canvas, rng: np.random.Generator, dawn: bool) -> None:
    """Three rows of towers, the Network's slab with its moon, and the light-box over the way, from behind."""
    if dawn:
        towers(canvas, PARAPET, 56, 24, "linen2", 0.7, {}, rng, (10, 20))
        towers(canvas, PARAPET, 38, 14, "linen1", 0.66, {"lamp3": 0.01}, rng)
        towers(canvas, PARAPET, 22, 8, "indigo4", 0.5, {"lamp3": 0.02}, rng)
        return
    towers(canvas, PARAPET, 58, 26, "indigo2", 0.42, {"lamp3": 0.05, "ice3": 0.05}, rng, (10, 20))
    canvas.rect(148, 22, 22, 82, "indigo2", 0.46).rect(148, 22, 2, 82, "indigo3", 0.5)
    for row in range(52, 100, 5):
        for column in range(152, 167, 4):
            if rng.random() < 0.6:
                canvas.rect(column, row, 2, 1, "ice3", 0.7)
    moon = canvas.ellipse_mask(159, 36, 7, 7) & ~canvas.ellipse_mask(162.5, 34, 6, 6)
    canvas.fill(moon, "ice4", 0.95)
    towers(canvas, PARAPET, 40, 14, "night2", 0.34, {"lamp3": 0.07, "ice3": 0.12, "neon4": 0.02}, rng)
    towers(canvas, PARAPET, 24, 8, "night0", 0.3, {"lamp3": 0.06, "ice3": 0.1}, rng)


def back_of_the_board(canvas: Canvas, dawn: bool) -> None:
    """The billboard from behind: struts, a gangway, a cap left on a nail, and its light going out the other way."""
    if not dawn:
        glow_spot(canvas, 300, 62, 70, "neon2", 0.3)
    body = ("slate0", "slate1", "slate2") if not dawn else ("indigo2", "indigo3", "indigo4")
    canvas.rect(246, 42, 108, 50, body[0], 0.2).rect(246, 42, 108, 1, "neon3" if not dawn else "coral5", 0.8)
    canvas.rect(246, 42, 1, 50, "neon2" if not dawn else "rose5", 0.6).rect(353, 42, 1, 50, body[2])
    for x in range(258, 350, 18):
        canvas.rect(x, 43, 2, 61, body[1]).rect(x, 43, 1, 61, body[2])
    for x in range(258, 332, 18):
        canvas.line(x, 90, x + 18, 46, body[2]).line(x, 46, x + 18, 90, body[1])
    canvas.rect(242, 92, 116, 3, body[1]).rect(242, 92, 116, 1, body[2])
    for x in range(246, 356, 9):
        canvas.rect(x, 84, 1, 8, body[2])
    canvas.rect(242, 84, 116, 1, body[2])
    canvas.ellipse(330, 81, 4, 2, "coral2").rect(326, 81, 5, 2, "coral1")


def parapet(canvas: Canvas, rng: np.random.Generator, dawn: bool) -> None:
    """Brick with a stone on it, a bird's mess, and at the left two bent rails where the rungs come over."""
    brick_wall(canvas, 0, PARAPET, WIDTH, WALL - PARAPET, rng, "slate")
    canvas.rect(0, PARAPET, WIDTH, 5, "stone3").rect(0, PARAPET, WIDTH, 1, "stone5")
    canvas.rect(0, PARAPET + 4, WIDTH, 1, "stone1")
    for x in range(22, WIDTH, 44):
        canvas.rect(x, PARAPET, 1, 5, "stone1")
    for _ in range(14):
        x = int(rng.integers(4, WIDTH - 4))
        canvas.rect(x, PARAPET + 1, 2, int(rng.integers(3, 8)), "linen3")
    canvas.shade(canvas.rect_mask(0, PARAPET + 5, WIDTH, 4), 0.4)
    # The rungs from the window below.
    for x in (36, 54):
        canvas.rect(x, PARAPET - 16, 2, 40, "slate4").rect(x, PARAPET - 16, 1, 40, "slate5")
    canvas.rect(36, PARAPET - 17, 20, 2, "slate5")
    canvas.rect(38, PARAPET + 8, 16, 2, "slate4").rect(38, PARAPET + 16, 16, 2, "slate3")
    canvas.box(30, PARAPET + 1, 4, 4, "slate2", "slate3", "slate1")
    if not dawn:
        glow_spot(canvas, 46, PARAPET - 2, 18, "lamp2", 0.35)


def wall(dawn: bool) -> Canvas:
    """Sky, city and parapet, by night or on the sixth morning."""
    canvas = Canvas(WIDTH, WALL)
    rng = np.random.default_rng(91)
    height = canvas.rows / PARAPET
    if dawn:
        tones = ["night4", "linen1", "linen2", "rose5", "coral5", "coral5", "rose5"]
        noise = gaussian_filter(rng.random((WALL, WIDTH)), (3, 22))
        noise = (noise - noise.min()) / (noise.max() - noise.min())
        canvas.wash(canvas.rows >= 0, np.clip(height + (noise - 0.5) * 0.14, 0, 1), tones, 30, 0.78)
        for level, tone in ((0.64, "linen2"), (0.78, "rose5")):
            bank = (noise > level + (canvas.thresholds - 0.5) * 0.2) & (canvas.rows < 70)
            canvas.fill(bank, tone, 0.8).fill(bank & ~np.roll(bank, -1, 0), "coral5", 0.9)
    else:
        tones = ["night0", "night0", "night1", "night1", "indigo2", "indigo3"]
        canvas.gradient(canvas.rows >= 0, np.clip(height, 0, 1), tones, 0.34)
        stars(canvas, rng)
    city(canvas, rng, dawn)
    back_of_the_board(canvas, dawn)
    parapet(canvas, rng, dawn)
    return canvas


# -- the lead -----------------------------------------------------------------------------------------------------


def lead() -> Canvas:
    """Sheets of lead with rolled seams, mended in pitch; pools where it sags; a way of boards laid across it."""
    rng = np.random.default_rng(92)
    canvas = Canvas(WIDTH, DEEP)
    rows, columns = canvas.rows, canvas.columns
    noise = gaussian_filter(rng.random((DEEP, WIDTH)), (2.4, 6))
    noise = (noise - noise.min()) / (noise.max() - noise.min())
    canvas.gradient(rows >= 0, noise, ["slate1", "slate1", "slate2", "slate2", "slate3"], 0.0)
    step = 52
    for left in range(8, WIDTH, SHEET):
        canvas.rect(left, 0, 3, DEEP, "slate2").rect(left, 0, 1, DEEP, "slate4").rect(left + 3, 0, 1, DEEP, "slate0")
        shift = (left // SHEET) % 2 * (step // 2)
        for y in range(14 + shift, DEEP, step):
            canvas.rect(left + 3, y, SHEET - 3, 2, "slate3").rect(left + 3, y + 2, SHEET - 3, 1, "slate0")
    for x, y, wide, high in ((120, 70, 30, 16), (330, 26, 26, 20), (430, 92, 28, 14)):
        ragged = np.hypot((columns - x) / wide * 2, (rows - y) / high * 2) + (noise - 0.5) * 1.4
        canvas.fill(ragged < 0.9, "slate0").fill((ragged < 0.9) & (noise > 0.55), "slate1")
    sag = gaussian_filter(rng.random((DEEP, WIDTH)), (5, 14))
    sag = (sag - sag.min()) / (sag.max() - sag.min())
    pool = (sag > 0.74) & (rows > 12)
    canvas.fill(pool, "night1").fill(pool & ~np.roll(pool, 1, 0), "night3")
    canvas.moisten(pool, puddle=0.8)
    canvas.moisten(~pool, film=0.25)
    # Duckboards: from the rungs to the chairs, and on to the tank.
    for x in range(36, 300, 8):
        canvas.rect(x, 26, 6, 15, "wood2").rect(x, 26, 6, 1, "wood4")
        canvas.rect(x, 40, 6, 1, "wood0").rect(x + 5, 27, 1, 13, "wood1")
    for x in (30, 38, 46, 54):
        canvas.rect(x, 2, 6, 24, "wood2").rect(x, 2, 1, 24, "wood3").rect(x + 5, 2, 1, 24, "wood1")
    canvas.occlusion(0, 0, WIDTH, 10, 0.7)
    edge = rows > DEEP - 14
    canvas.shade(edge, 0.3)
    return canvas


# -- what stands there --------------------------------------------------------------------------------------------


def deckchair(ramp: str) -> Canvas:
    """A deckchair from the shop below, in stripes."""
    canvas = Canvas(30, 32)
    canvas.line(4, 31, 22, 2, "wood4").line(5, 31, 23, 2, "wood3")
    canvas.line(4, 10, 24, 31, "wood3").line(5, 10, 25, 31, "wood2")
    canvas.polygon([(12, 3), (27, 3), (22, 20), (24, 27), (9, 27), (7, 20)], f"{ramp}3")
    for x in range(0, 15, 5):
        canvas.polygon([(12 + x, 3), (14 + x, 3), (9 + x, 20), (11 + x, 27), (9 + x, 27), (7 + x, 20)], "linen4")
    canvas.rect(11, 2, 17, 2, "wood5").rect(8, 27, 17, 2, "wood4")
    return canvas.shade(canvas.polygon_mask([(7, 20), (22, 20), (24, 27), (9, 27)]), 0.22)


def tank() -> Canvas:
    """A water tank on four legs, staved, with a lid that does not quite shut."""
    canvas = Canvas(62, 76)
    for x in (6, 22, 38, 53):
        canvas.rect(x, 48, 3, 27, "slate2").rect(x, 48, 1, 27, "slate4")
    canvas.line(8, 72, 38, 52, "slate3").line(24, 52, 54, 72, "slate2")
    canvas.rect(2, 12, 58, 40, "wood2")
    for x in range(2, 60, 6):
        tone = "wood3" if (x // 6) % 3 else "wood2"
        canvas.rect(x, 12, 5, 40, tone).rect(x + 5, 12, 1, 40, "wood1")
    curve = np.abs(canvas.columns - 26) / 34
    canvas.shade(canvas.rect_mask(2, 12, 58, 40) & (curve > 0.62 + canvas.thresholds * 0.3), 0.4)
    for y in (18, 34, 47):
        canvas.rect(2, y, 58, 2, "slate3").rect(2, y, 58, 1, "slate4")
    canvas.ellipse(31, 11, 29, 6, "slate2").ellipse(31, 10, 29, 5, "slate3").ellipse(29, 9, 22, 3, "slate4")
    canvas.rect(28, 3, 6, 4, "slate2")
    return canvas.rect(12, 50, 3, 12, "slate3").pixel(13, 63, "ice4", 0.5)


def stack() -> Canvas:
    """Two stacks built into one, five pots, and a bell pasted on it, crooked."""
    canvas = Canvas(56, 70)
    rng = np.random.default_rng(93)
    brick_wall(canvas, 4, 18, 48, 51, rng, "brick")
    canvas.rect(2, 15, 52, 5, "stone3").rect(2, 15, 52, 1, "stone5").rect(2, 19, 52, 1, "stone1")
    for number, high in enumerate((12, 9, 13, 10, 12)):
        x = 6 + number * 10
        canvas.rect(x, 15 - high, 6, high, "brick3").rect(x, 15 - high, 2, high, "brick4")
        canvas.rect(x - 1, 15 - high, 8, 2, "brick5")
    canvas.shade(canvas.rect_mask(40, 20, 12, 49), 0.35)
    canvas.polygon([(14, 34), (28, 32), (30, 49), (16, 51)], "linen4")
    canvas.ellipse(22, 40, 3, 3, "coral3").rect(17, 43, 10, 2, "coral3").pixel(22, 46, "coral2")
    return canvas


def washing(tick: int) -> Canvas:
    """A line between two poles: three sheets that have been banners, one pillow case, a sock by itself."""
    canvas = Canvas(148, 60)
    for x in (2, 143):
        canvas.rect(x, 4, 3, 55, "wood3").rect(x, 4, 1, 55, "wood5").rect(x - 2, 4, 7, 2, "wood4")
    canvas.curve([(3, 6), (74, 11), (145, 6)], "linen2")
    for number, (left, wide, drop, tone) in enumerate(
        ((10, 36, 36, "linen"), (50, 34, 33, "cream"), (88, 22, 20, "rose"), (116, 8, 12, "green"))
    ):
        for column in range(left, left + wide):
            phase = column / 7.0 + tick * 2.1 + number
            lean = round(1.4 * np.sin(phase))
            bright = 4 if np.sin(phase) > -0.2 else 3
            for row in range(drop):
                sway = round(row / drop * 2.2 * np.sin(tick * 2.1 + number))
                if 0 <= column + sway < 148:
                    canvas.pixel(column + sway, 10 + row + (lean if row > drop - 3 else 0), f"{tone}{bright}")
        canvas.rect(left + 1, 8, 1, 4, "wood5").rect(left + wide - 2, 8, 1, 4, "wood5")
    sway = round(1.2 * np.sin(tick * 2.1))
    cx, cy = 28 + sway, 30
    canvas.ellipse(cx, cy - 6, 2, 2, "coral3").ellipse(cx, cy - 1, 5, 5, "coral3").rect(cx - 7, cy + 4, 15, 2, "coral2")
    canvas.ellipse(cx, cy + 8, 2, 1.4, "coral2")
    canvas.text(54 + sway, 22, "UP?", "neon2", 0.0, 2)
    return canvas


def skylight() -> Canvas:
    """A lantern of glass over the helpline's back room; somebody has left the light on, to see by."""
    canvas = Canvas(56, 30)
    canvas.polygon([(8, 4), (48, 4), (55, 24), (1, 24)], "lamp2", 0.8)
    canvas.polygon([(10, 6), (46, 6), (51, 20), (5, 20)], "lamp3", 0.9)
    for x in (12, 24, 36):
        canvas.line(x + 4, 4, x, 24, "wood2")
    canvas.rect(8, 3, 41, 2, "slate4").rect(0, 24, 56, 5, "slate2").rect(0, 24, 56, 1, "slate4")
    canvas.rect(6, 13, 45, 1, "wood2")
    return canvas.polygon([(28, 8), (33, 8), (31, 18), (26, 18)], "lamp5", 1.0)


def crate() -> Canvas:
    """A fruit crate, on its end, for cups."""
    canvas = Canvas(22, 18)
    canvas.rect(0, 2, 22, 15, "wood2").rect(0, 2, 22, 4, "wood4").rect(0, 2, 22, 1, "wood5")
    for y in (8, 13):
        canvas.rect(1, y, 20, 3, "wood3").rect(1, y + 3, 20, 1, "wood1")
    return canvas.text(4, 9, "PEARS", "coral2")


def flask() -> Canvas:
    """A tartan flask with its cup off, and another cup."""
    canvas = Canvas(18, 15)
    canvas.rect(2, 3, 6, 12, "coral2").rect(2, 3, 2, 12, "coral3").rect(3, 0, 4, 3, "slate4")
    canvas.rect(2, 6, 6, 1, "teal2").rect(2, 10, 6, 1, "teal2")
    mug(canvas, 10, 9, "cream")
    return canvas


def loft() -> Canvas:
    """A box for pigeons that nobody has taken up, with straw coming out."""
    canvas = Canvas(30, 34)
    canvas.polygon([(0, 8), (15, 0), (30, 8)], "slate3").polygon([(2, 8), (15, 1), (28, 8)], "slate2")
    canvas.rect(2, 8, 26, 16, "teal2").rect(2, 8, 1, 16, "teal3").rect(2, 23, 26, 1, "teal0")
    for x in (6, 17):
        canvas.ellipse(x + 3, 15, 3.5, 4, "indigo0").rect(x - 1, 20, 8, 1, "wood4")
    for x, y in ((8, 19), (10, 21), (19, 20), (6, 22), (23, 21)):
        canvas.line(x, y, x + 3, y + 2, "tie4")
    return canvas.rect(5, 24, 2, 9, "wood3").rect(23, 24, 2, 9, "wood2")


def aerials() -> Canvas:
    """Two aerials that nobody has turned for years, and a bit of ribbon."""
    canvas = Canvas(26, 54)
    aerial(canvas, 7, 0, 53)
    aerial(canvas, 18, 12, 41)
    canvas.fill(canvas.mask, "slate4")
    return canvas.line(7, 10, 11, 14, "coral3").line(11, 14, 10, 18, "coral4")


def letters(lit: bool) -> Canvas:
    """The shop's letters over the street, from behind: LOST & SLEPT, the wrong way round, on their frame."""
    canvas = Canvas(200, 26)
    words = Canvas(200, 26)
    words.text(6, 3, "LOST & SLEPT", "neon4" if lit else "slate4", 0.9 if lit else 0.0, 2)
    back = words.mirrored()
    ink = np.argwhere(back.mask)
    left, right = int(ink[:, 1].min()), int(ink[:, 1].max())
    shift = (200 - (right - left)) // 2 - left
    for x in range(8, 196, 26):
        canvas.rect(x, 4, 2, 22, "slate1").rect(x, 4, 1, 22, "slate3")
    canvas.rect(2, 18, 196, 2, "slate1").rect(2, 18, 196, 1, "slate3").rect(2, 8, 196, 1, "slate2")
    return canvas.paste(back, shift, 0)


def parts() -> dict[str, Part]:
    """Every prop by name; new ones go to the end, for maps hold ids."""
    sheets = [washing(tick) for tick in (0, 1, 2)]
    steam = steam_frames(14, 24)
    return {
        "deckchair_coral": prop(deckchair("coral"), 6, inset=4),
        "deckchair_moss": prop(deckchair("moss").mirrored(), 6, inset=4),
        "tank": prop(tank(), 10),
        "stack": prop(stack(), 12),
        "washing": prop(sheets[0], 0, sheets[1:], 420),
        "skylight": prop(skylight(), 16),
        "crate": prop(crate(), 6),
        "flask": on_top(flask(), 8),
        "loft": prop(loft(), 5),
        "aerials": prop(aerials(), 3, inset=6),
        "letters": overhead(letters(True)),
        "letters_dark": overhead(letters(False)),
        "pot": prop(fern(95), 4, inset=6),
        "smoke": overhead(steam[0], steam[1:], 160),
        "dawn": flat(wall(True)),
    }


def main() -> None:
    """Write the roof's sheet and its props."""
    picture = Canvas(WIDTH, WALL + DEEP).paste(wall(False), 0, 0).paste(lead(), 0, WALL)
    write_sheet(TILESETS, "roof", picture)
    write_collection(TILESETS, "roof_props", parts())


if __name__ == "__main__":
    main()
