"""Calder Steps, the temporary terminus: its square with the curve of the rails, its walls, the tram, and what waits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pixel_kit import TILE, Canvas, Mask, Part, write_collection, write_sheet
from props import sign_text, sign_width
from street_fronts import brick_wall, cornice, drainpipe, sash_window, wall_lantern
from street_ground import film_grain, slabs, smooth_noise
from street_props import SHADOW, flat, grounded, lamp_out, low_lamp, standing

TILESETS = Path(__file__).parents[1] / "tilesets"

SQUARE_WIDTH, SQUARE_HEIGHT = 50 * TILE, 9 * TILE
# Where the street's two rails come in at the left, and where they lie along the back, in px below the walls.
RAILS_IN, RAILS_ALONG = (67, 88), (6, 16)
CURVE = (8, 186)

# Sheet places of the walls: name -> (column, row, columns, rows), all in tiles.
WALLS: dict[str, tuple[int, int, int, int]] = {
    "steps": (0, 0, 9, 10),
    "railing": (0, 10, 8, 4),
    "depot": (9, 0, 25, 11),
    "kiosk": (9, 11, 6, 6),
}
WALLS_SHEET = (34, 17)

Field = NDArray[np.float64]


def ease(x: Field, start: float, end: float) -> Field:
    """Go from 0 to 1 between two places, softly at both ends."""
    part = np.clip((x - start) / (end - start), 0, 1)
    return part * part * (3 - 2 * part)


# -- the square -----------------------------------------------------------------------------------------------------


def square() -> Canvas:
    """The ground: the street runs in at the left, the rails swing to the back, the rest is paved for waiting."""
    rng = np.random.default_rng(61)
    canvas = Canvas(SQUARE_WIDTH, SQUARE_HEIGHT)
    across = canvas.columns.astype(float)
    bend = ease(across, *CURVE)
    rails = [first + (last - first) * bend for first, last in zip(RAILS_IN, RAILS_ALONG, strict=True)]
    edge = 112 + (24 - 112) * ease(across, 4, 176)
    noise = smooth_noise(SQUARE_HEIGHT, SQUARE_WIDTH, rng, 7, 10)
    canvas.gradient(canvas.rows >= 0, noise, ["stone2", "stone2", "stone3", "stone2"], 0.0, 0.5)
    slabs(canvas, 0, (12, 10, 10, 12, 12, 13, 13, 13, 14, 14, 14, 17), rng)
    canvas.speckle(canvas.rows >= 0, "stone4", 0.0035, rng, 2)
    canvas.speckle(canvas.rows >= 0, "stone1", 0.006, rng, 2)
    upper = np.minimum(rails[0] - 10, 48)
    road = (canvas.rows >= np.maximum(upper, 3)) & (canvas.rows < edge)
    canvas.gradient(road, noise, ["asphalt2", "asphalt2", "asphalt3", "asphalt3"], 0.0, 0.6)
    canvas.speckle(road, "asphalt4", 0.012, rng, 2)
    canvas.speckle(road, "asphalt1", 0.02, rng, 2)
    bed = (canvas.rows >= rails[0] - 7) & (canvas.rows < rails[1] + 8) & (canvas.rows >= 2)
    setts(canvas, bed, rails[0], rng)
    ends = canvas.columns < 720
    for rail in rails:
        inlay(canvas, rail, ends)
    kerbs(canvas, edge, rng)
    # Strip for feet along the platform, dulled by night; worn where doors open.
    strip = (canvas.rows >= edge + 6) & (canvas.rows < edge + 13) & (canvas.columns > 196) & (canvas.columns < 690)
    canvas.fill(strip, "ochre2")
    stud = strip & (canvas.columns % 4 < 2) & ((canvas.rows - edge.astype(int)) % 3 == 1)
    canvas.fill(stud, "ochre3")
    worn = strip & (noise + canvas.thresholds * 0.4 > 1.0)
    canvas.fill(worn, "ochre1")
    compass(canvas, 400, 96)
    canvas.occlusion(0, 0, SQUARE_WIDTH, 8, 0.85)
    canvas.shade(canvas.rect_mask(0, SQUARE_HEIGHT - 6, SQUARE_WIDTH, 6), 0.25)
    water = puddles(canvas, rng)
    grain = film_grain(SQUARE_HEIGHT, SQUARE_WIDTH, rng)
    film = np.where(road | bed, 0.95, 0.6) * grain
    for rail in rails:
        film = np.where((np.abs(canvas.rows - rail) < 1.2) & ends, np.clip(0.2 + grain, 0, 1), film)
    film = np.where(water, 0.3, film)
    canvas.wet[..., 0] = (film * 255).clip(0, 255).astype(np.uint8)
    canvas.wet[..., 1] = np.where(water, 190, 0)
    return canvas


def setts(canvas: Canvas, bed: Mask, rail: Field, rng: np.random.Generator) -> None:
    """Small stones whose courses follow the rails round the bend."""
    canvas.fill(bed, "asphalt3")
    course = (canvas.rows - rail.astype(int)) // 4
    joint = (canvas.rows - rail.astype(int)) % 4 == 0
    canvas.fill(bed & (joint | ((canvas.columns + (course % 2) * 4) % 8 == 0)), "asphalt2")
    odd = rng.random((course.max() - course.min() + 1, canvas.width // 8 + 2))
    tone = odd[course - course.min(), (canvas.columns + (course % 2) * 4) // 8]
    inner = bed & ~joint & ((canvas.columns + (course % 2) * 4) % 8 > 0)
    canvas.fill(inner & (tone < 0.14), "asphalt4")
    canvas.fill(inner & (tone > 0.92), "asphalt2")


def inlay(canvas: Canvas, rail: Field, where: Mask) -> None:
    """A rail along a curve, as far as a mask goes: groove, bright head, shaded foot."""
    off = np.where(where, canvas.rows - np.round(rail), -99)
    canvas.fill((off >= 2) & (off < 4), "asphalt0")
    canvas.fill(off == -1, "asphalt1")
    slope = np.abs(np.gradient(np.round(rail[0])))
    reach = np.maximum(1, np.ceil(slope))
    canvas.fill((off >= 0) & (off < reach), "slate5")
    canvas.fill((off >= reach) & (off < reach + 1), "slate3")


def kerbs(canvas: Canvas, edge: Field, rng: np.random.Generator) -> None:
    """The platform's edge of long stones, and the street's near kerb that runs into it."""
    off = canvas.rows - np.round(edge)
    canvas.fill((off >= -1) & (off < 3), "stone0")
    canvas.fill((off >= 1) & (off < 6), "stone3")
    canvas.fill((off >= 1) & (off < 3), "stone5")
    left = 0
    while left < canvas.width:
        length = int(rng.integers(16, 34))
        piece = canvas.rect_mask(left, 0, length, canvas.height)
        canvas.fill(piece & (off >= 1) & (off < 3), ("stone4", "stone5", "stone5")[int(rng.integers(0, 3))])
        canvas.fill(canvas.rect_mask(left, 0, 1, canvas.height) & (off >= 0) & (off < 6), "stone1")
        if rng.random() < 0.4:
            chip = canvas.rect_mask(left + int(rng.integers(3, 12)), 0, int(rng.integers(2, 5)), canvas.height)
            canvas.fill(chip & (off == 1), "stone2")
        left += length


def compass(canvas: Canvas, cx: int, cy: int) -> None:
    """A round of darker setts let into the paving, where the fountain was to be."""
    distance = np.hypot((canvas.columns - cx) / 78.0, (canvas.rows - cy) / 26.0)
    angle = np.arctan2((canvas.rows - cy) / 26.0, (canvas.columns - cx) / 78.0)
    inside = distance < 1
    ring = (distance * 7).astype(int)
    segment = ((angle + np.pi) / (2 * np.pi) * (10 + ring * 9)).astype(int)
    tone = np.sin(ring * 12.9898 + segment * 78.233) * 43758.5453 % 1
    canvas.fill(inside, "stone2")
    canvas.fill(inside & (tone < 0.24), "stone1")
    canvas.fill(inside & (tone > 0.9), "stone3")
    fraction = distance * 7 % 1
    canvas.fill(inside & (fraction < 0.13), "stone1")
    canvas.fill((distance >= 1) & (distance < 1.06), "stone1")
    canvas.fill((distance >= 0.97) & (distance < 1.0), "stone4")
    canvas.fill(distance < 0.13, "stone1")
    canvas.fill(distance < 0.09, "slate2")


def puddles(canvas: Canvas, rng: np.random.Generator) -> Mask:
    """Shade where water stands and return its mask."""
    spots = (
        (60, 128, 40, 6), (40, 30, 34, 4), (150, 98, 34, 6), (250, 78, 52, 6), (330, 120, 40, 6), (372, 58, 36, 4),
        (470, 70, 66, 7), (560, 120, 60, 8), (620, 62, 40, 5), (700, 96, 46, 6), (768, 60, 26, 4), (150, 30, 24, 3),
        (736, 134, 50, 5), (230, 132, 40, 4), (452, 110, 24, 4), (500, 44, 40, 3), (110, 74, 30, 4),
    )  # fmt: skip
    field = np.zeros((canvas.height, canvas.width))
    wobble = smooth_noise(canvas.height, canvas.width, rng, 1.5, 5)
    wobble = (wobble - wobble.mean()) / wobble.std()
    for cx, cy, rx, ry in spots:
        distance = np.hypot((canvas.columns - cx) / rx, (canvas.rows - cy) / ry)
        field = np.maximum(field, np.clip(1.25 - distance + wobble * 0.2, 0, 1))
    water: Mask = field > 0.35
    canvas.shade(water, 0.5)
    upper = water & ~np.roll(water, 1, axis=0)
    lower = water & ~np.roll(water, -1, axis=0)
    canvas.shade(upper, 0.5)
    canvas.fill(lower, "stone4")
    return water


# -- walls ----------------------------------------------------------------------------------------------------------


def steps(dawn: bool = False) -> Canvas:
    """The stairs that gave the place its name, going up between two walls to a street that is out of the picture."""
    canvas, rng = Canvas(144, 160), np.random.default_rng(62)
    brick_wall(canvas, 0, 62, 144, 98, rng, "slate")
    canvas.rect(0, 56, 144, 7, "stone3")
    canvas.rect(0, 56, 144, 1, "stone5")
    canvas.rect(0, 62, 144, 1, "stone0")
    # Up there: railing, a house's lit corner, a bare tree.
    for x in range(2, 144, 6):
        canvas.rect(x, 42, 1, 14, "slate1")
    canvas.rect(0, 41, 144, 1, "slate2")
    canvas.rect(0, 47, 144, 1, "slate1")
    tree = ((12, 56, 14, 20), (14, 36, 4, 22), (14, 32, 24, 14), (14, 26, 8, 10), (20, 21, 30, 18), (6, 26, 0, 18))
    for branch in tree:
        canvas.line(*branch, "night0")
    canvas.rect(13, 34, 2, 22, "night0")
    stair = canvas.rect_mask(36, 48, 72, 112)
    canvas.fill(stair, "stone1")
    top, row = 160.0, 0
    while top > 50:
        tread = max(2.5, 7.5 - row * 0.28)
        inset = round(row * 1.0)
        y = round(top - tread)
        height = max(2, round(tread))
        canvas.rect(36 + inset, y, 72 - 2 * inset, height, "stone2")
        canvas.rect(36 + inset, y, 72 - 2 * inset, max(1, height // 3), "stone4" if row < 14 else "stone3")
        canvas.rect(36 + inset, y + height - 1, 72 - 2 * inset, 1, "stone0")
        for _ in range(3):
            worn = 38 + inset + int(rng.integers(0, max(1, 60 - 2 * inset)))
            canvas.rect(worn, y, int(rng.integers(3, 9)), 1, "stone3")
        top -= tread
        row += 1
    glow = canvas.polygon_mask([(58, 44), (86, 44), (98, 118), (46, 118)]) & (canvas.thresholds < 0.3)
    lit = glow & canvas.mask & (not dawn)
    canvas.emission[lit] = (canvas.albedo[lit] * np.array([0.62, 0.42, 0.26])).astype(np.uint8)
    # Side walls of the stair, in perspective, with handrails.
    for side in (0, 1):
        foot, head = (36, 58) if side == 0 else (107, 86)
        outer = 28 if side == 0 else 115
        canvas.polygon([(outer, 160), (foot, 160), (head, 50), (head + (-5 if side == 0 else 5), 50)], "slate2")
        canvas.line(foot, 158, head, 50, "slate4")
        canvas.line(outer + (3 if side == 0 else -3), 138, head + (-2 if side == 0 else 2), 36, "slate1")
        for part in (0.1, 0.35, 0.6, 0.85):
            x = round(outer + (head - outer) * part)
            y = round(160 + (50 - 160) * part)
            canvas.rect(x, y - 18, 1, 18, "slate1")
    for x in (24, 118):
        canvas.rect(x, 96, 3, 64, "slate1")
        canvas.rect(x, 96, 1, 64, "slate3")
        canvas.rect(x - 2, 86, 7, 10, "slate1")
        if dawn:
            canvas.rect(x - 1, 87, 5, 8, "slate4")
            canvas.rect(x, 88, 2, 5, "slate5")
        else:
            canvas.rect(x - 1, 87, 5, 8, "lamp4", 1.0)
            canvas.rect(x, 88, 2, 5, "lamp5", 1.0)
        canvas.rect(x - 2, 85, 7, 2, "slate3")
        canvas.rect(x - 2, 156, 7, 4, "slate2")
    # Enamel name plate.
    canvas.box(38, 24, 68, 15, "night2", "night4", "night0")
    canvas.emit(canvas.rect_mask(38, 24, 68, 15), 0.4)
    canvas.text(43, 29, "CALDER STEPS", "linen5", 0.8)
    canvas.rect(44, 39, 2, 8, "slate2")
    canvas.rect(98, 39, 2, 8, "slate2")
    for x in range(0, 34, 2):
        tall = int(rng.integers(4, 30))
        if x < 20:
            canvas.rect(x, 64, 2, tall, f"green{int(rng.integers(1, 3))}")
    canvas.rect(0, 157, 28, 3, "slate0")
    canvas.rect(116, 157, 28, 3, "slate0")
    return canvas


def railing() -> Canvas:
    """A parapet with an iron rail and a hedge behind it, over which one sees the city."""
    canvas, rng = Canvas(128, 64), np.random.default_rng(63)
    for x in range(0, 128, 3):
        top = 22 + int(rng.integers(0, 5)) + round(2 * np.sin(x * 0.11))
        canvas.rect(x, top, 3, 30, "green0")
        for _ in range(5):
            leaf_x, leaf_y = x + int(rng.integers(0, 2)), top + int(rng.integers(0, 16))
            canvas.rect(leaf_x, leaf_y, 2, 1, f"green{int(rng.integers(1, 3))}")
    canvas.rect(0, 20, 128, 1, "slate4")
    canvas.rect(0, 21, 128, 1, "slate1")
    canvas.rect(0, 27, 128, 1, "slate2")
    for x in range(2, 128, 5):
        canvas.rect(x, 21, 1, 22, "slate2")
    for x in (0, 64):
        canvas.box(x, 14, 9, 50, "stone2", "stone4", "stone0")
        canvas.rect(x - 1, 12, 11, 3, "stone3")
        canvas.rect(x - 1, 12, 11, 1, "stone5")
    canvas.rect(0, 42, 128, 22, "stone1")
    for row, y in enumerate(range(44, 64, 7)):
        for x in range(-(row % 2) * 9, 128, 18):
            canvas.rect(x, y, 17, 6, "stone2")
            canvas.rect(x, y, 17, 1, "stone3")
    canvas.rect(0, 41, 128, 3, "stone3")
    canvas.rect(0, 41, 128, 1, "stone5")
    canvas.rect(0, 62, 128, 2, "stone0")
    return canvas


def kiosk(dawn: bool = False) -> Canvas:
    """A flower kiosk, shut, that has kept its lamp and its striped front; at `dawn` the lamp is out."""
    canvas = Canvas(96, 96)
    canvas.rect(8, 30, 80, 66, "green0")
    canvas.rect(10, 32, 76, 64, "teal1")
    canvas.polygon([(2, 30), (94, 30), (84, 14), (12, 14)], "teal2")
    canvas.line(12, 14, 84, 14, "teal4")
    canvas.rect(2, 29, 92, 2, "teal3")
    canvas.box(22, 16, 52, 11, "teal0", "teal3")
    sign_text(canvas, 48 - sign_width("FLOWERS") // 2, 18, "FLOWERS", "rose4", 0.7)
    for left in range(4, 92, 8):
        ramp = "cream" if left // 8 % 2 else "rose"
        canvas.rect(left, 31, 8, 8, f"{ramp}3")
        canvas.rect(left, 31, 8, 2, f"{ramp}4")
        canvas.rect(left, 39, 8, 2, f"{ramp}2")
        canvas.rect(left + 1, 41, 6, 1, f"{ramp}1")
    canvas.rect(14, 44, 68, 28, "slate0")
    for y in range(46, 71, 3):
        canvas.rect(15, y, 66, 2, "slate2")
        canvas.rect(15, y, 66, 1, "slate3")
    canvas.rect(10, 72, 76, 4, "wood3")
    canvas.rect(10, 72, 76, 1, "wood5")
    for x in range(14, 82, 8):
        canvas.rect(x, 78, 6, 16, "teal2")
        canvas.rect(x, 78, 1, 16, "teal3")
    rng = np.random.default_rng(3)
    for x in range(14, 82, 3):
        tall = int(rng.integers(2, 7))
        canvas.rect(x, 72 - tall, 2, tall, f"green{int(rng.integers(1, 4))}")
        if rng.random() < 0.35:
            canvas.rect(x, 71 - tall, 2, 2, ("rose4", "coral4", "ochre4", "linen4")[int(rng.integers(0, 4))])
    canvas.paste(lantern(dawn), 45, 44)
    canvas.rect(8, 94, 80, 2, "green0")
    return canvas


def lantern(dawn: bool) -> Canvas:
    """A lantern for a wall, burning or by day."""
    canvas = Canvas(5, 10)
    wall_lantern(canvas, 0, 2)
    return lamp_out(canvas) if dawn else canvas


def depot(dawn: bool = False) -> Canvas:
    """The tram depot: brick under a saw-tooth roof, and an opening where trams stand asleep, their poles down.

    At `dawn` they are up: lit inside, their poles on the wire, steam coming off their roofs.
    """
    canvas, rng = Canvas(400, 176), np.random.default_rng(64)
    for x in range(0, 400, 66):
        canvas.polygon([(x, 52), (x + 46, 14), (x + 46, 52)], "slate1")
        canvas.polygon([(x + 46, 14), (x + 66, 52), (x + 46, 52)], "slate0")
        glass = canvas.polygon_mask([(x + 8, 50), (x + 43, 21), (x + 43, 50)])
        canvas.gradient(glass, (canvas.rows - 18) / 34, ["ice0", "ice1", "ice2"], 0.42)
        for bar in range(x + 12, x + 44, 8):
            canvas.fill(glass & (canvas.columns == bar), "slate1")
        canvas.line(x, 52, x + 46, 14, "slate4")
    brick_wall(canvas, 0, 54, 400, 122, rng, "brick")
    cornice(canvas, 2, 50, 396, "stone")
    canvas.box(28, 62, 132, 17, "indigo1", "indigo4", "indigo0")
    words = "CITY TRAMWAYS"
    sign_text(canvas, 94 - sign_width(words, True) // 2, 67, words, "ochre4", 0.6, bold=True)
    for x, room in ((14, "asleep"), (66, ""), (118, "lamp"), (170, "")):
        canvas.ellipse(x + 16, 98, 19, 12, "brick3")
        canvas.rect(x - 3, 98, 39, 44, "brick3")
        sash_window(canvas, x, 92, room, 32, 46, "stone")
        for bar in (8, 24):
            canvas.rect(x + bar, 92, 1, 46, "stone1")
    for x in (224, 394):
        drainpipe(canvas, x, 56, 120)
    # The opening.
    canvas.rect(238, 68, 146, 108, "stone2")
    canvas.rect(238, 68, 146, 2, "stone4")
    canvas.rect(246, 76, 130, 100, "night0", 0.2)
    inside = canvas.rect_mask(246, 76, 130, 100)
    canvas.gradient(inside, (canvas.rows - 76) / 110, ["night0", "night0", "night1", "indigo1"], 0.25)
    for index, x in enumerate((252, 294, 336)):
        y = 102 - (index % 2) * 3
        canvas.rect(x, y, 34, 66, "indigo1", 0.25)
        canvas.rect(x, y, 34, 2, "indigo3", 0.35)
        if dawn:
            canvas.gradient(
                canvas.rect_mask(x + 3, y + 10, 28, 22), (canvas.rows - y - 10) / 24, ["lamp4", "lamp2"], 0.8
            )
            canvas.rect(x + 16, y + 10, 2, 22, "indigo1", 0.3)
            canvas.rect(x + 3, y + 18, 28, 1, "lamp2", 0.7)
            canvas.line(x + 17, y - 1, x + 8, 82, "slate4", 0.4)
            for puff in range(7):
                canvas.ellipse(x + 4 + puff * 4, y - 4 - (puff * 5) % 9, 3 - puff % 2, 2, "linen2", 0.35)
        else:
            canvas.rect(x + 3, y + 10, 28, 22, "night0", 0.3)
            canvas.line(x + 6, y + 28, x + 16, y + 12, "night3", 0.5)
            canvas.line(x + 10, y - 1, x + 26, y - 6, "indigo2", 0.3)
        canvas.rect(x, y + 40, 34, 3, "rose1", 0.3)
        for lamp in (x + 4, x + 27):
            canvas.rect(lamp, y + 48, 3, 3, "lamp5" if dawn else "slate3", 1.0 if dawn else 0.3)
        canvas.text(x + 11, y + 3, ("12", "40", "31")[index], "lamp3" if dawn else "indigo4", 0.9 if dawn else 0.4)
        canvas.rect(x + 2, y + 62, 30, 6, "night0", 0.1)
    if dawn:
        canvas.rect(246, 81, 130, 1, "slate3", 0.3)
    canvas.rect(308, 78, 6, 2, "slate3")
    canvas.rect(309, 80, 4, 2, "ice4", 0.9)
    canvas.rect(247, 168, 128, 8, "asphalt1")
    for x in (229, 388):
        canvas.paste(lantern(dawn), x, 94)
    canvas.rect(0, 173, 238, 3, "brick0")
    return canvas


def walls_sheet(dawn: bool = False) -> Canvas:
    """All walls on one sheet, by night or at `dawn`, when the lamps are out."""
    sheet = Canvas(WALLS_SHEET[0] * TILE, WALLS_SHEET[1] * TILE)
    drawn = {"steps": steps(dawn), "railing": railing(), "depot": depot(dawn), "kiosk": kiosk(dawn)}
    for name, (column, row, _, _) in WALLS.items():
        sheet.paste(drawn[name], column * TILE, row * TILE)
    return sheet


# -- the tram -------------------------------------------------------------------------------------------------------


def sleeper(canvas: Canvas, x: int, y: int, kind: int, breath: int) -> None:
    """Somebody asleep behind a lit window: a dark shape with one warm edge."""
    tone, rim = ("wood0", "wood2") if kind % 2 else ("indigo0", "rose1")
    drop = breath if kind % 3 else 1 - breath
    if kind == 0:
        canvas.ellipse(x + 6, y + 7 + drop, 4, 4.4, tone, 0.35)
        canvas.ellipse(x + 7, y + 18, 8, 8, tone, 0.35)
        canvas.rect(x + 3, y + 4 + drop, 3, 1, rim, 0.6)
    elif kind == 1:
        canvas.ellipse(x + 12, y + 10 + drop, 4, 4, tone, 0.35)
        canvas.ellipse(x + 9, y + 19, 8, 7, tone, 0.35)
        canvas.rect(x + 10, y + 7 + drop, 3, 1, rim, 0.6)
    elif kind == 2:
        for shift, low in ((0, 2), (10, 0)):
            canvas.ellipse(x + 4 + shift, y + 7 + low + drop, 3.6, 4, tone, 0.35)
            canvas.ellipse(x + 4 + shift, y + 19, 6, 8, tone, 0.35)
        canvas.rect(x + 12, y + 4 + drop, 3, 1, rim, 0.6)
    else:
        canvas.rect(x, y + 12 + drop, 16, 4, "linen2", 0.5)
        canvas.ellipse(x + 6, y + 11 + drop, 4, 3.4, tone, 0.35)
        canvas.rect(x + 2, y + 16, 18, 8, tone, 0.35)


def tram(breath: int = 0) -> Canvas:
    """The 9, standing with its lights on and one door open; the people in it are asleep (`breath` 0 or 1)."""
    canvas = Canvas(216, 88)
    body = canvas.rect_mask(6, 22, 204, 54)
    body |= canvas.polygon_mask([(6, 24), (12, 18), (204, 18), (210, 24), (213, 52), (213, 74), (3, 74), (3, 52)])
    # Pantograph, down but for its shoe; roof boxes.
    canvas.line(96, 14, 112, 3, "slate2")
    canvas.line(112, 3, 128, 14, "slate2")
    canvas.line(100, 14, 112, 6, "slate1")
    canvas.rect(100, 2, 25, 1, "slate4")
    canvas.rect(98, 1, 2, 1, "slate4")
    canvas.rect(125, 1, 2, 1, "slate4")
    for x, width in ((26, 40), (146, 38)):
        canvas.box(x, 11, width, 6, "slate2", "slate4", "slate1")
    canvas.rect(12, 15, 192, 4, "slate2")
    canvas.rect(12, 15, 192, 1, "slate4")
    canvas.fill(body, "cream3")
    canvas.fill(body & (canvas.rows < 22), "cream2")
    canvas.fill(body & (canvas.rows < 20), "cream4")
    canvas.fill(body & (canvas.rows >= 56), "coral2")
    canvas.fill(body & (canvas.rows >= 56) & (canvas.rows < 58), "tie3")
    canvas.fill(body & (canvas.rows >= 70), "coral1")
    canvas.fill(body & (canvas.columns < 6), "cream2")
    canvas.fill(body & (canvas.columns < 6) & (canvas.rows >= 56), "coral3")
    canvas.fill(body & (canvas.columns > 209) & (canvas.rows >= 56), "coral0")
    # Skirt and wheels.
    canvas.rect(14, 80, 190, 7, "asphalt0")
    canvas.rect(10, 74, 196, 6, "slate0")
    for centre in (38, 58, 158, 178):
        canvas.ellipse(centre, 79, 7.4, 7.4, "slate1")
        canvas.ellipse(centre, 79, 4.4, 4.4, "slate3")
        canvas.ellipse(centre, 79, 1.6, 1.6, "slate1")
    canvas.rect(28, 74, 40, 4, "slate1")
    canvas.rect(148, 74, 40, 4, "slate1")
    canvas.mask[87:] = False
    # Windows: one long lit room.
    for number, (x, width) in enumerate(((14, 24), (42, 26), (72, 20), (128, 20), (152, 26), (182, 22))):
        canvas.rect(x - 1, 27, width + 2, 26, "slate1")
        pane = canvas.rect_mask(x, 28, width, 24)
        down = (canvas.rows - 28) / 26
        canvas.gradient(pane, np.clip(down * 0.8 + 0.08, 0, 1), ["lamp5", "lamp4", "lamp3", "lamp2"], 0.82)
        canvas.fill(pane & (canvas.rows == 31), "wood2", 0.4)
        for strap in range(x + 3, x + width - 1, 6):
            canvas.rect(strap, 32, 1, 4, "wood2", 0.4)
            canvas.rect(strap - 1, 36, 3, 2, "wood2", 0.4)
        if number not in (0,):
            figure = Canvas(216, 88)
            sleeper(figure, x + 2, 29, (2, 0, 3, 1, 2, 0)[number], breath)
            figure.mask &= pane
            canvas.paste(figure, 0, 0)
        canvas.rect(x, 47, width, 5, "rose2", 0.4)
        canvas.rect(x, 47, width, 1, "rose4", 0.6)
        canvas.line(x + 2, 44, x + 9, 30, "linen5", 0.95)
    # Cab window at the left end, with the driver's lamp.
    canvas.polygon([(4, 50), (6, 28), (11, 28), (11, 50)], "night1", 0.4)
    canvas.rect(5, 46, 5, 1, "mint4", 0.8)
    # Door, folded open: step, rubber floor, pole, and the far window of the car.
    canvas.rect(95, 24, 30, 52, "slate1")
    room = canvas.rect_mask(97, 26, 26, 50)
    canvas.gradient(room, (canvas.rows - 26) / 52, ["lamp5", "lamp4", "lamp3", "lamp2"], 0.92)
    canvas.rect(102, 32, 16, 14, "night2", 0.6)
    canvas.rect(102, 32, 16, 1, "wood3", 0.6)
    canvas.rect(106, 38, 1, 1, "neon4", 0.9)
    canvas.rect(112, 36, 1, 2, "lamp3", 0.9)
    canvas.rect(97, 54, 26, 10, "rose2", 0.5)
    canvas.rect(97, 53, 26, 1, "rose4", 0.7)
    canvas.polygon([(97, 76), (97, 68), (102, 64), (118, 64), (123, 68), (123, 76)], "wood3", 0.55)
    canvas.rect(97, 70, 26, 1, "wood5", 0.6)
    canvas.rect(97, 75, 26, 1, "lamp4", 0.9)
    canvas.rect(110, 26, 1, 42, "tie4", 0.9)
    for x in (95, 121):
        canvas.rect(x, 26, 4, 50, "cream2")
        canvas.rect(x + 1, 29, 2, 24, "night2", 0.5)
        canvas.rect(x, 26, 1, 50, "cream4")
    canvas.rect(97, 24, 26, 2, "lamp5", 1.0)
    canvas.rect(95, 76, 30, 3, "slate3")
    canvas.rect(95, 76, 30, 1, "lamp4", 0.7)
    # Blind, number, lamps.
    canvas.rect(14, 20, 60, 7, "night0")
    canvas.text(16, 21, "9 CALDER STEPS", "lamp3", 1.0)
    canvas.box(170, 59, 15, 9, "coral3", "coral4", "coral1")
    canvas.text(174, 61, "11", "cream5")
    canvas.text(16, 62, "CITY TRAMWAYS", "cream4")
    canvas.ellipse(5, 62, 2.6, 2.6, "lamp5", 1.0)
    canvas.rect(211, 62, 2, 4, "neon3", 0.9)
    canvas.rect(3, 72, 8, 4, "slate2")
    canvas.rect(206, 72, 8, 4, "slate2")
    # Rain stripes and dirt along the foot.
    rng = np.random.default_rng(9)
    for _ in range(40):
        x = int(rng.integers(6, 210))
        smear = canvas.rect_mask(x, 66, 1, int(rng.integers(2, 8))) & body
        canvas.shade(smear & (canvas.emission.sum(axis=2) < 40), 0.35)
    return canvas


# -- furniture of the stop ------------------------------------------------------------------------------------------


def shelter() -> Canvas:
    """Three sides of glass and a roof; the glass is scratched, and lets the square through."""
    canvas = Canvas(112, 66)
    glass = canvas.rect_mask(6, 11, 100, 44)
    # Glass is a scatter of pale points, so that what is behind it is seen.
    canvas.fill(glass & (canvas.thresholds < 0.07), "ice1", 0.3)
    for offset in (12, 18, 58, 92):
        streak = Canvas(112, 66)
        streak.line(offset, 50, offset + 16, 14, "ice3", 0.5)
        streak.mask &= glass
        canvas.paste(streak, 0, 0)
    canvas.text(66, 40, "WAIT", "ice4", 0.4)
    for post in (3, 38, 72, 106):
        canvas.rect(post, 8, 3, 55, "slate2")
        canvas.rect(post, 8, 1, 55, "slate4")
        canvas.rect(post - 1, 61, 5, 2, "slate1")
    canvas.rect(3, 54, 106, 2, "slate3")
    canvas.rect(3, 31, 106, 1, "slate2")
    canvas.rect(0, 0, 112, 8, "slate2")
    canvas.rect(0, 0, 112, 2, "slate4")
    canvas.rect(0, 7, 112, 1, "slate0")
    canvas.rect(66, 1, 7, 5, "night1")
    canvas.rect(67, 6, 1, 2, "ice3", 0.5)
    canvas.rect(4, 8, 104, 2, "slate3")
    canvas.box(6, 1, 51, 7, "night2", "night4")
    canvas.text(8, 2, "CALDER STEPS", "linen5", 0.85)
    return canvas


def shelter_tube() -> Canvas:
    """The light along the shelter's roof, when it is on."""
    canvas = Canvas(104, 2)
    canvas.rect(0, 0, 104, 1, "ice5", 1.0)
    return canvas.rect(0, 1, 104, 1, "ice4", 0.7)


def stop_bench(receipt: bool) -> Canvas:
    """The bench in the shelter: wet slats, one dry patch, and Jason's receipt between two slats while it is there."""
    canvas = Canvas(70, 20)
    for leg in (8, 34, 58):
        canvas.rect(leg, 10, 3, 10, "slate1")
        canvas.rect(leg, 10, 1, 10, "slate3")
    canvas.box(0, 5, 70, 4, "wood4", "wood5", "wood2")
    canvas.rect(0, 9, 70, 1, "wood2")
    canvas.rect(0, 10, 70, 2, "wood1")
    canvas.rect(28, 5, 12, 4, "wood3")
    if receipt:
        canvas.rect(50, 4, 5, 3, "linen4")
    return canvas


def advert() -> Canvas:
    """A box for an advertisement, dark; whoever stands before it is in its glass."""
    canvas = Canvas(28, 54)
    canvas.rect(4, 46, 3, 8, "slate1")
    canvas.rect(21, 46, 3, 8, "slate1")
    canvas.box(0, 0, 28, 48, "slate0", "slate3")
    canvas.gradient(canvas.rect_mask(2, 2, 24, 44), (canvas.rows - 2) / 46, ["indigo2", "indigo1", "night1"])
    canvas.line(6, 40, 20, 10, "indigo3")
    return canvas.line(9, 42, 22, 15, "indigo3")


def advert_on(words: tuple[str, ...], step: int, morning: bool = False) -> Canvas:
    """What the box shows when it is lit: a moon, or in the `morning` a sun, and words that take their time."""
    canvas = Canvas(24, 44)
    glow = 0.74 + step * 0.1
    ramp = ["cream4", "ochre3", "coral3", "rose3"] if morning else ["ice4", "ice3", "indigo4", "indigo3"]
    canvas.gradient(canvas.rect_mask(0, 0, 24, 44), canvas.rows / 46, ramp, glow)
    if morning:
        canvas.ellipse(11, 11, 7, 7, "lamp4", 0.95).ellipse(11, 11, 5, 5, "lamp5", 0.95)
        canvas.rect(0, 14, 24, 1, "coral3", glow).rect(0, 16, 24, 2, "rose3", glow)
    else:
        canvas.ellipse(11, 10, 7, 7, "linen5", 0.95).ellipse(14, 8.5, 6, 6, "ice4", glow)
    top = 26 - 2 * len(words) + len(words) % 2
    for row, word in enumerate(words):
        # The last of them is spelt out while one looks.
        shown = word if row < len(words) - 1 else word[: round(len(word) * (step + 1) / 3)]
        canvas.text((24 - len(word) * 4 + 1) // 2, top + row * 6, shown, "linen5", 0.95)
    if len(words) < 4:
        canvas.rect(3, 40, 18, 2, "lamp4" if morning else "neon3", 0.9)
    return canvas


ADVERTS: dict[str, tuple[str, ...]] = {
    "tired": ("NOT", "TIRED?"),
    "saying": ("YOU", "WERE", "SAYING", "?"),
    "tell": ("TELL", "US HOW", "YOU", "ARE"),
    "morning": ("GOOD", "MORN-", "ING"),
}


def timetable() -> Canvas:
    """The pole with the stop's flag, TEMPORARY TERMINUS under it, and eleven years of biro."""
    canvas = Canvas(58, 79)
    pole = 20
    far = np.hypot((canvas.columns - pole - 2) / 9, (canvas.rows - 75.5) / 3.4)
    canvas.fill((far < 0.7) | ((far < 1) & (canvas.thresholds < 0.5)), "stone0")
    canvas.rect(pole, 4, 3, 72, "slate2")
    canvas.rect(pole, 4, 1, 72, "slate4")
    canvas.rect(pole - 2, 72, 7, 4, "slate1")
    canvas.box(0, 0, 57, 20, "night2", "night4", "night0")
    canvas.emit(canvas.rect_mask(1, 1, 55, 18), 0.25)
    canvas.text(4, 4, "CALDER", "linen5", 0.85)
    canvas.text(4, 11, "STEPS", "linen5", 0.85)
    canvas.ellipse(44, 9.5, 7.4, 7.4, "lamp2", 0.9)
    canvas.rect(41, 6, 7, 2, "wood0")
    canvas.rect(43, 6, 3, 8, "wood0")
    canvas.box(11, 24, 22, 28, "linen2", "linen4", "linen1")
    canvas.rect(13, 26, 18, 3, "coral3")
    for row in range(31, 50, 3):
        canvas.rect(13, row, 18, 1, "indigo4" if row % 2 else "linen1")
    canvas.line(15, 44, 22, 41, "night3")
    canvas.line(22, 47, 30, 44, "night3")
    return canvas


def ticket_machine(step: int = 0) -> Canvas:
    """SINGLE, RETURN, REST: the third key is pressed pale."""
    canvas = Canvas(26, 46)
    canvas.box(1, 0, 24, 46, "teal2", "teal4", "teal0")
    canvas.rect(1, 42, 24, 4, "teal0")
    canvas.rect(3, 3, 20, 13, "night0")
    canvas.gradient(canvas.rect_mask(4, 4, 18, 11), canvas.rows / 20, ["mint2", "mint1"], 0.7)
    canvas.text(4, 5, "EXACT", "mint5", 1.0)
    canvas.rect(6, 12, 14 if step else 9, 1, "mint4", 1.0)
    for row, tone in enumerate(("lamp3", "lamp3", "linen5")):
        canvas.rect(4, 19 + row * 5, 5, 3, tone, 0.8 if row == 2 else 0.45)
        canvas.rect(11, 20 + row * 5, 10, 1, "teal4")
    canvas.rect(17, 35, 4, 1, "night0")
    canvas.rect(5, 36, 9, 4, "night0")
    canvas.rect(6, 38, 6, 3, "linen4", 0.2)
    return canvas


def vending() -> Canvas:
    """Night caps, wool and other; the button of B4 is gone."""
    canvas = Canvas(34, 58)
    canvas.box(0, 0, 34, 56, "rose2", "rose4", "rose0")
    canvas.rect(2, 54, 5, 4, "slate0")
    canvas.rect(27, 54, 5, 4, "slate0")
    canvas.box(3, 3, 28, 7, "rose3", "rose4")
    canvas.emit(canvas.rect_mask(3, 3, 28, 7), 0.7)
    canvas.text(5, 4, "NIGHTLY", "linen5", 0.95)
    case = canvas.rect_mask(3, 12, 20, 32)
    canvas.gradient(case, (canvas.rows - 12) / 34, ["ice5", "ice4", "ice3", "ice2"], 0.72)
    for shelf in range(4):
        y = 19 + shelf * 8
        for slot in range(4):
            ramp = ("indigo", "coral", "linen", "ochre", "green", "rose")[(shelf * 3 + slot) % 6]
            if (shelf, slot) != (1, 3):
                canvas.rect(5 + slot * 5, y - 5, 3, 5, f"{ramp}3", 0.6)
                canvas.rect(5 + slot * 5, y - 5, 3, 1, f"{ramp}4", 0.7)
        canvas.rect(3, y, 20, 1, "slate2", 0.3)
    for key in range(6):
        tone = "night0" if key == 3 else "lamp4"
        canvas.rect(25 + key % 2 * 3, 16 + key // 2 * 4, 2, 2, tone, 0.0 if key == 3 else 0.8)
    canvas.rect(26, 30, 3, 6, "slate0")
    canvas.rect(5, 47, 18, 5, "night0")
    canvas.rect(5, 47, 18, 1, "rose1")
    return canvas


def pillow_rack() -> Canvas:
    """Lost property: a coat rack with hooks and a shelf."""
    canvas = Canvas(62, 58)
    for x in (4, 56):
        canvas.rect(x, 4, 2, 54, "wood2")
        canvas.rect(x, 4, 1, 54, "wood4")
        canvas.rect(x - 3, 56, 8, 2, "wood1")
    canvas.rect(1, 3, 60, 3, "wood3")
    canvas.rect(1, 3, 60, 1, "wood5")
    canvas.rect(4, 46, 54, 2, "wood3")
    canvas.rect(4, 46, 54, 1, "wood5")
    for x in range(9, 56, 6):
        canvas.rect(x, 6, 1, 3, "slate4").pixel(x - 1, 8, "slate4")
    return canvas


def hung(canvas: Canvas, pillows: tuple[tuple[str, str], ...]) -> Canvas:
    """Pillows on the rack's hooks, each ticketed with the seat it was left on: (seat, ramp)."""
    pitch = min(11.0, 44 / max(1, len(pillows) - 1))
    places = [(5 + round(index * pitch), 9 + index % 2 * 7) for index in range(len(pillows))]
    for (x, y), (_, ramp) in zip(places, pillows, strict=True):
        canvas.rect(x + 4, 6, 1, y - 6, "slate4")
        canvas.rect(x, y, 10, 17, f"{ramp}3").rect(x, y, 10, 1, f"{ramp}4").rect(x, y, 2, 17, f"{ramp}4")
        canvas.rect(x + 8, y + 1, 2, 16, f"{ramp}2").rect(x + 3, y + 5, 1, 8, f"{ramp}2")
        canvas.rect(x + 1, y + 17, 8, 1, f"{ramp}1")
    # The tickets of those at the back hang high enough to be read.
    for (x, y), (seat, _) in zip(places, pillows, strict=True):
        top = 10 if y == 9 and len(pillows) > 2 else y + 11
        canvas.rect(x + 1, top, 9, 7, "tie4").rect(x + 1, top + 6, 9, 1, "tie2").text(x + 2, top + 1, seat, "wood0")
    return canvas


def on_shelf(canvas: Canvas) -> Canvas:
    """Two more that were too heavy for a hook."""
    canvas.ellipse(18, 43, 10, 3.4, "linen2").rect(10, 41, 14, 1, "linen4")
    return canvas.ellipse(40, 43, 9, 3.2, "rose2").rect(33, 41, 12, 1, "rose3")


def orange(canvas: Canvas, x: int) -> Canvas:
    """An orange on the shelf, for whoever it is for."""
    canvas.ellipse(x, 43, 3, 3, "ochre3").ellipse(x - 0.5, 42.5, 2, 2, "ochre4").pixel(x - 1, 41, "cream5")
    return canvas.pixel(x, 40, "green2").pixel(x + 1, 40, "green3")


OTHERS = (("12", "rose"), ("40", "ice"))
HIS = tuple(("31", ramp) for ramp in ("linen", "cream", "indigo", "linen", "rose", "ice", "cream", "indigo"))


def rack_with(kind: str) -> Canvas:
    """What hangs or lies on the rack on a Sunday."""
    canvas = Canvas(62, 58)
    match kind:
        case "five":
            on_shelf(hung(canvas, (*OTHERS, *HIS[:5])))
        case "eight":
            on_shelf(hung(canvas, (*OTHERS, *HIS)))
            # The latest still has its price on.
            canvas.rect(53, 31, 6, 5, "neon4").rect(54, 33, 4, 1, "linen5")
        case "rung":
            orange(hung(canvas, OTHERS), 46)
        case "blanket":
            hung(canvas, OTHERS)
            canvas.rect(32, 40, 22, 6, "moss3").rect(32, 40, 22, 1, "moss4").rect(32, 43, 22, 1, "moss2")
            canvas.rect(36, 40, 2, 6, "cream3").rect(48, 40, 2, 6, "cream3").rect(40, 42, 8, 5, "tie4")
        case "bare":
            # Somebody needed the pillows; the tickets are pinned back up in order.
            for index, seat in enumerate(("12", "31", "31", "31", "40")):
                x = 5 + index * 11
                canvas.rect(x, 12, 9, 7, "tie4").rect(x, 18, 9, 1, "tie2").pixel(x + 4, 11, "coral3")
                canvas.text(x + 1, 13, seat, "wood0")
        case "one":
            orange(hung(canvas, (("31", "linen"),)), 12)
        case "tucked":
            hung(canvas, HIS)
            canvas.rect(4, 14, 54, 25, "moss3").rect(4, 14, 54, 1, "moss4").rect(4, 38, 54, 1, "moss1")
            for x in range(9, 57, 9):
                canvas.rect(x, 15, 2, 23, "moss2")
            for y in (20, 31):
                canvas.rect(4, y, 54, 2, "cream3")
            canvas.polygon([(43, 14), (57, 14), (57, 26)], "cream4").line(43, 14, 57, 26, "moss1")
    return canvas


def buffer(step: int) -> Canvas:
    """The end of the line: two springs, a red lamp, and a saucer of milk."""
    canvas = Canvas(40, 44)
    canvas.polygon([(10, 36), (16, 14), (20, 14), (16, 36)], "slate1")
    canvas.polygon([(30, 36), (24, 14), (20, 14), (25, 36)], "slate1")
    canvas.box(4, 14, 32, 11, "coral2", "coral4", "coral0")
    for x in range(8, 34, 8):
        canvas.polygon([(x, 24), (x + 4, 24), (x + 8, 15), (x + 4, 15)], "linen3")
    canvas.rect(4, 14, 32, 1, "coral4")
    for y in (17, 21):
        canvas.rect(0, y, 5, 2, "slate4")
        for coil in range(0, 5, 2):
            canvas.rect(coil, y - 1, 1, 4, "slate5")
    canvas.rect(19, 8, 2, 6, "slate2")
    canvas.ellipse(20, 5, 4, 4, "slate1")
    canvas.ellipse(20, 5, 3, 3, "neon3" if step == 0 else "neon2", 1.0 if step == 0 else 0.6)
    canvas.rect(19, 4, 1, 1, "neon5", 1.0)
    canvas.rect(6, 34, 28, 4, "wood1")
    canvas.rect(6, 34, 28, 1, "wood3")
    canvas.ellipse(9, 41, 5, 2, "linen2")
    canvas.ellipse(9, 40.5, 3.4, 1.2, "linen5", 0.15)
    return canvas


def depot_gate() -> Canvas:
    """A wire gate in two leaves, and its sign: DO NOT WAKE THE POINTS."""
    canvas = Canvas(134, 92)
    mesh = ((canvas.columns + canvas.rows) % 6 == 0) | ((canvas.columns - canvas.rows) % 6 == 0)
    canvas.fill(mesh & canvas.rect_mask(3, 8, 128, 80), "slate2")
    for x in (0, 64, 67, 130):
        canvas.rect(x, 4, 3, 88, "slate3")
        canvas.rect(x, 4, 1, 88, "slate5")
    for y in (6, 46, 87):
        canvas.rect(0, y, 134, 2, "slate3")
        canvas.rect(0, y, 134, 1, "slate4")
    for x in range(3, 132, 5):
        canvas.rect(x, 1, 1, 6, "slate3")
    canvas.box(14, 26, 46, 26, "linen3", "linen5", "linen1")
    canvas.text(20, 29, "DO NOT", "coral2")
    canvas.text(20, 36, "WAKE THE", "coral2")
    canvas.text(20, 43, "POINTS", "coral2")
    canvas.curve([(60, 56), (67, 62), (74, 56)], "slate5")
    canvas.rect(64, 58, 6, 7, "tie3")
    canvas.rect(64, 58, 6, 1, "tie5")
    return canvas


def mast() -> Canvas:
    """A catenary mast with a platform lamp on it."""
    canvas = Canvas(40, 150)
    canvas.rect(30, 0, 4, 150, "slate1")
    canvas.rect(30, 0, 1, 150, "slate3")
    canvas.rect(0, 20, 32, 2, "slate1")
    canvas.line(2, 20, 30, 4, "slate1")
    canvas.rect(28, 140, 8, 10, "slate1")
    canvas.rect(28, 140, 8, 1, "slate3")
    canvas.rect(18, 62, 13, 2, "slate2")
    canvas.box(8, 60, 13, 4, "slate1", "slate3")
    canvas.rect(9, 64, 11, 2, "lamp5", 1.0)
    return canvas


def mast_shadowed() -> Canvas:
    """The mast over a shadow at its own foot."""
    canvas = Canvas(44, 153)
    far = np.hypot((canvas.columns - 33) / 9, (canvas.rows - 149.5) / 3.4)
    canvas.fill((far < 0.7) | ((far < 1) & (canvas.thresholds < 0.5)), "stone0")
    return canvas.paste(mast(), 0, 0)


def litter_bin() -> Canvas:
    """A litter bin on a post."""
    canvas = Canvas(16, 26)
    canvas.rect(7, 16, 2, 10, "slate1")
    canvas.box(1, 3, 14, 17, "moss2", "moss4", "moss1")
    canvas.rect(0, 2, 16, 2, "moss3")
    canvas.rect(4, 6, 8, 3, "night0")
    return canvas.rect(6, 4, 5, 3, "linen3")


def stop_parts() -> dict[str, Part]:
    """Every prop of the stop, in the order of its tile ids: append, never insert."""
    shelter_picture = grounded(shelter(), 2)
    car, breath = tram(0), tram(1)
    return {
        "tram": Part(car, (breath,), 1500, foot=6),
        "shelter": Part(shelter_picture, solids=((5, 57, 108, 2),), foot=SHADOW + 8),
        "bench": Part(grounded(stop_bench(True), 4), solids=((4, 10, 68, 6),), foot=SHADOW + 2),
        "timetable": Part(timetable(), solids=((18, 71, 9, 5),), foot=SHADOW),
        "advert": standing(advert(), 6, 2),
        "ticket_machine": standing(ticket_machine(0), 7, 1, (ticket_machine(1),), 800),
        "vending": standing(vending(), 7),
        "lost_pillows": standing(pillow_rack(), 6, 3),
        "buffer": Part(grounded(buffer(0), 3), (grounded(buffer(1), 3),), 900, ((6, 32, 34, 9),), foot=SHADOW + 4),
        "depot_gate": flat(depot_gate()),
        "mast": Part(mast_shadowed(), solids=((28, 143, 9, 7),), foot=SHADOW),
        "litter_bin": standing(litter_bin(), 5, 3),
        "bench_bare": Part(grounded(stop_bench(False), 4), solids=((4, 10, 68, 6),), foot=SHADOW + 2),
    }


def turn_parts() -> dict[str, Part]:
    """What is on these props on one Sunday and not on another, in the order of its tile ids: append, never insert.

    Each lies over its prop, and its foot is a pixel nearer, so that it is drawn after it.
    """
    parts = {
        "mast_out": Part(lamp_out(mast_shadowed()), solids=((28, 143, 9, 7),), foot=SHADOW),
        "low_lamp_out": standing(lamp_out(low_lamp()), 4, 2),
        "shelter_tube": Part(shelter_tube()),
    }
    for name, words in ADVERTS.items():
        lit = [advert_on(words, step, name == "morning") for step in range(3)]
        parts[f"advert_{name}"] = Part(lit[0], tuple(lit[step] for step in (0, 1, 2, 2, 2, 2, 1)), 500)
    for kind in ("five", "eight", "rung", "blanket", "bare", "one", "tucked"):
        parts[f"pillows_{kind}"] = Part(rack_with(kind))
    return parts


def main() -> None:
    """Draw and write the square, the walls by night and at dawn, and the props."""
    write_sheet(TILESETS, "street_square", square())
    write_sheet(TILESETS, "street_walls", walls_sheet())
    write_sheet(TILESETS, "street_walls_dawn", walls_sheet(dawn=True))
    write_collection(TILESETS, "street_stop", stop_parts())
    write_collection(TILESETS, "stop_turns", turn_parts())


if __name__ == "__main__":
    main()
