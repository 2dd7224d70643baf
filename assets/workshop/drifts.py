"""The two drifts of the first chapter: a lift that will not stop at your floor, a gallery of unfinished work.

Each place is one drawn picture cut into tiles (`lift_car`, `gallery_hall`) and a collection of props (`lift`,
`gallery`). Both are dreams, so their perspective is bent: the lift leans together as it rises and has far too many
buttons; the gallery's pictures stop where their maker stopped.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pixel_kit import Canvas, Mask, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"

# -- the lift: measures -----------------------------------------------------------------------------------------------

LIFT_WIDTH, LIFT_HEIGHT = 480, 352
BACK_LEFT, BACK_RIGHT = 140, 340  # The back wall where it meets the floor.
BACK_FLOOR = 216
FRONT_LEFT, FRONT_RIGHT, FRONT_FLOOR = 84, 396, 332
LEAN = 34  # How far each side of the back wall has come in at the very top.
OPENING = (210, 96, 60, 120)
SHAFT_FRAMES = 24
SHAFT_FRAME_MS = 110
STOREY = 96  # Pixels from one passing floor to the next.


def lean_at(y: float) -> float:
    """Return how many pixels the back wall's edge has leaned in at a height; nothing at the floor."""
    return LEAN * (1 - y / BACK_FLOOR) ** 1.5 if y < BACK_FLOOR else 0.0


def lift_masks(canvas: Canvas) -> tuple[Mask, Mask, Mask, Mask]:
    """Return the masks of the back wall, the left wall, the right wall and the floor."""
    lean = LEAN * np.clip(1 - canvas.rows / BACK_FLOOR, 0, 1) ** 1.5
    left_edge, right_edge = BACK_LEFT + lean, BACK_RIGHT - lean
    back = (canvas.columns >= left_edge) & (canvas.columns < right_edge) & (canvas.rows < BACK_FLOOR)
    # Side walls run from the back wall's edge to the front edge of the floor; their feet follow the floor's sides.
    along = np.clip((canvas.rows - BACK_FLOOR) / (FRONT_FLOOR - BACK_FLOOR), 0, 1)
    foot_left = BACK_LEFT + (FRONT_LEFT - BACK_LEFT) * along
    foot_right = BACK_RIGHT + (FRONT_RIGHT - BACK_RIGHT) * along
    floor = (canvas.rows >= BACK_FLOOR) & (canvas.rows < FRONT_FLOOR)
    floor &= (canvas.columns >= foot_left) & (canvas.columns < foot_right)
    height = canvas.rows < FRONT_FLOOR
    outer_left = FRONT_LEFT + lean * 1.6
    outer_right = FRONT_RIGHT - lean * 1.6
    left = height & (canvas.columns >= outer_left) & (canvas.columns < np.minimum(left_edge, foot_left))
    right = height & (canvas.columns < outer_right) & (canvas.columns >= np.maximum(right_edge, foot_right))
    return back, left, right, floor


def lift_car() -> Canvas:
    """Draw the car: walls of brass and violet lacquer that rise out of the light, a floor of bent marble."""
    rng = np.random.default_rng(19)
    canvas = Canvas(LIFT_WIDTH, LIFT_HEIGHT)
    back, left, right, floor = lift_masks(canvas)
    canvas.rect(0, 0, LIFT_WIDTH, LIFT_HEIGHT, "indigo0")
    side_wall(canvas, left, BACK_LEFT, -1)
    side_wall(canvas, right, BACK_RIGHT, 1)
    lacquer(canvas, back, rng)
    marble(canvas, floor)
    front_edge(canvas)
    return canvas


def lacquer(canvas: Canvas, back: Mask, rng: np.random.Generator) -> None:
    """Draw the back wall: tall violet panels in brass beads, dark above where nobody ever painted."""
    height = np.clip(canvas.rows / BACK_FLOOR, 0, 1)
    cloud = gaussian_filter(rng.random((LIFT_HEIGHT, LIFT_WIDTH)), (9, 3))
    cloud = (cloud - cloud.mean()) / cloud.std()
    tones = ["indigo0", "indigo1", "indigo2", "indigo2", "indigo3", "indigo3"]
    canvas.gradient(back, np.clip(height * 0.86 + cloud * 0.04, 0, 1), tones, 0.0, 0.8)
    figure = back & (canvas.rows > 30) & (canvas.rows < 200) & eye_figure(canvas, 20, 16)
    canvas.glaze(figure, "indigo5", np.clip((canvas.rows - 30) / 400, 0, 0.34))
    for x in (BACK_LEFT + 6, BACK_LEFT + 62, BACK_RIGHT - 63, BACK_RIGHT - 7):
        bead(canvas, x)
    for y in (28, 84, 200):
        lean = round(lean_at(y))
        canvas.rect(BACK_LEFT + lean, y, BACK_RIGHT - BACK_LEFT - 2 * lean, 1, "ochre3")
        canvas.rect(BACK_LEFT + lean, y + 1, BACK_RIGHT - BACK_LEFT - 2 * lean, 1, "ochre1")
    canvas.rect(BACK_LEFT, 202, BACK_RIGHT - BACK_LEFT, 14, "indigo1")
    canvas.rect(BACK_LEFT, 202, BACK_RIGHT - BACK_LEFT, 1, "indigo4")
    canvas.rect(BACK_LEFT, 213, BACK_RIGHT - BACK_LEFT, 3, "ochre2")
    canvas.rect(BACK_LEFT, 213, BACK_RIGHT - BACK_LEFT, 1, "ochre4")
    canvas.shade(back & (canvas.rows < 60), 0.4)
    canvas.shade(back & (canvas.rows < 26), 0.5)
    door_case(canvas)


def eye_figure(canvas: Canvas, width: int, height: int) -> Mask:
    """Return a wallpaper figure: closed lids with three lashes, every other column shifted by half."""
    cell_x = canvas.columns % width - (width - 1) / 2
    shifted = canvas.rows + (canvas.columns // width % 2) * (height // 2)
    cell_y = shifted % height - (height - 1) / 2
    lid = (np.abs(np.hypot(cell_x / (width * 0.34), (cell_y + 4) / 5.4) - 1) < 0.15) & (cell_y > -3)
    lash = (np.abs(np.abs(cell_x) - (cell_y > 2) * 1.0 - 2.5) < 0.6) & (cell_y > 1) & (cell_y < 5)
    figure: Mask = lid | lash
    return figure


def bead(canvas: Canvas, x: int) -> None:
    """Draw one upright brass bead that leans with the wall."""
    middle = (BACK_LEFT + BACK_RIGHT) / 2
    for y in range(BACK_FLOOR - 14):
        squeeze = 1 - lean_at(y) / ((BACK_RIGHT - BACK_LEFT) / 2)
        column = round(middle + (x - middle) * squeeze)
        canvas.pixel(column, y, "ochre3" if y > 60 else "ochre1")
        canvas.pixel(column + 1, y, "ochre1" if y > 60 else "ochre0")


def door_case(canvas: Canvas) -> None:
    """Draw the brass case round the doorway, its lintel, and the dark it opens on."""
    x, y, width, height = OPENING
    canvas.rect(x - 9, y - 10, width + 18, height + 10, "ochre3")
    canvas.rect(x - 9, y - 10, 1, height + 10, "ochre4").rect(x + width + 8, y - 10, 1, height + 10, "ochre0")
    for step in (3, 6):
        canvas.rect(x - 9 + step, y - 6, 1, height + 6, "ochre1")
        canvas.rect(x - 8 + step, y - 6, 1, height + 6, "ochre4")
        canvas.rect(x + width + 8 - step, y - 6, 1, height + 6, "ochre1")
        canvas.rect(x + width + 7 - step, y - 6, 1, height + 6, "ochre3")
    canvas.rect(x - 12, y - 14, width + 24, 6, "ochre3")
    canvas.rect(x - 12, y - 14, width + 24, 1, "ochre5").rect(x - 12, y - 9, width + 24, 1, "ochre0")
    canvas.rect(x, y, width, height, "indigo0")
    canvas.shade(canvas.rect_mask(x - 9, y - 8, width + 18, 5), 0.35)


def side_wall(canvas: Canvas, where: Mask, edge: int, side: int) -> None:
    """Draw one slanting side wall in raked panels, darker towards the front."""
    depth = np.clip(np.abs(canvas.columns - edge) / 56, 0, 1)
    rise = np.clip(canvas.rows / FRONT_FLOOR, 0, 1)
    tones = ["indigo0", "indigo1", "indigo2", "indigo3"]
    canvas.gradient(where, np.clip(rise * 1.0 - depth * 0.3 + 0.1, 0, 1), tones, 0.0, 0.8)
    slope = (FRONT_FLOOR - BACK_FLOOR) / abs(FRONT_LEFT - BACK_LEFT)
    out = np.abs(canvas.columns - edge)
    # Handrail and skirting follow the floor's slope.
    for lift_px, tone in ((8, "ochre1"), (9, "ochre3"), (44, "ochre1"), (45, "ochre4"), (46, "ochre2")):
        line = where & (np.abs(canvas.rows - (BACK_FLOOR + out * slope - lift_px - out * 0.35)) < 1.0)
        canvas.fill(line, tone)
    for seam in (16, 36):
        canvas.fill(where & (np.abs(out - seam) < 0.6) & (canvas.rows > 40), "ochre1")
    canvas.shade(where & (canvas.rows < 70), 0.45)
    canvas.shade(where & (canvas.rows < 30), 0.5)
    canvas.fill(where & (out < 1.2), "ochre2")
    if side > 0:
        canvas.shade(where, 0.2)


def marble(canvas: Canvas, floor: Mask) -> None:
    """Draw a chequered floor whose vanishing point stands too near, with a brass compass set into it."""
    middle = (BACK_LEFT + BACK_RIGHT) / 2
    along = np.clip((canvas.rows - BACK_FLOOR) / (FRONT_FLOOR - BACK_FLOOR), 0, 1)
    half = (BACK_RIGHT - BACK_LEFT) / 2 + (FRONT_RIGHT - BACK_RIGHT) * along
    across = (canvas.columns - middle) / half
    # Bend the rows towards the doors, as if the floor were a cloth that is being pulled out under them.
    rows = (along**0.72) * 6 + 0.35 * across**2 * (1 - along)
    columns = across * 5 + 0.25 * np.sin(along * math.pi) * np.sign(across) * across**2
    odd = (np.floor(rows) + np.floor(columns + 10)) % 2 == 1
    vein = np.sin(canvas.columns * 0.31 + canvas.rows * 0.17 + 2 * np.sin(canvas.rows * 0.12)) * 0.5 + 0.5
    canvas.gradient(floor & ~odd, vein**3, ["floor2", "floor3", "floor3", "floor4"], 0.0, 0.6)
    canvas.gradient(floor & odd, vein**3, ["indigo0", "indigo1", "indigo1", "indigo2"], 0.0, 0.6)
    seam = (np.abs(rows - np.round(rows)) < 0.06) | (np.abs(columns - np.round(columns)) < 0.04)
    canvas.shade(floor & seam, 0.4)
    # The compass: two rings and eight points, flattened by the same perspective.
    cx, cy = middle, 272.0
    ring = np.hypot((canvas.columns - cx) / 50, (canvas.rows - cy) / 21)
    angle = np.arctan2((canvas.rows - cy) / 21, (canvas.columns - cx) / 50)
    canvas.fill(floor & (np.abs(ring - 1) < 0.035), "ochre3").fill(floor & (np.abs(ring - 0.9) < 0.02), "ochre2")
    points = np.abs(np.cos(angle * 4)) ** 6 * 0.42 + np.abs(np.cos(angle * 2)) ** 10 * 0.4
    star = floor & (ring < points)
    canvas.fill(star, "ochre2").fill(star & (np.sin(angle * 8) > 0), "ochre4")
    canvas.fill(floor & (ring < 0.13), "indigo1").fill(floor & (ring < 0.07), "ochre5")
    canvas.moisten(floor, 0.22)
    canvas.occlusion(BACK_LEFT, BACK_FLOOR, BACK_RIGHT - BACK_LEFT, 12, 0.8)
    out = half - np.abs(canvas.columns - middle)
    for reach, strength in ((4, 0.35), (9, 0.25)):
        canvas.shade(floor & (out < reach), strength)


def front_edge(canvas: Canvas) -> None:
    """Draw the sill at the open front, and the dark of the shaft under it."""
    width = FRONT_RIGHT - FRONT_LEFT
    canvas.rect(FRONT_LEFT - 2, FRONT_FLOOR, width + 4, 3, "ochre3")
    canvas.rect(FRONT_LEFT - 2, FRONT_FLOOR, width + 4, 1, "ochre5")
    canvas.rect(FRONT_LEFT - 2, FRONT_FLOOR + 3, width + 4, 7, "indigo1")
    for x in range(FRONT_LEFT + 8, FRONT_RIGHT, 24):
        canvas.rect(x, FRONT_FLOOR + 5, 12, 2, "ochre1")
    canvas.rect(FRONT_LEFT - 2, FRONT_FLOOR + 10, width + 4, 1, "ochre0")
    for x in (FRONT_LEFT - 3, FRONT_RIGHT + 1):
        top = 0
        for y in range(top, FRONT_FLOOR + 4):
            lean = round(lean_at(y) * 1.6)
            column = x + lean if x < 200 else x - lean
            canvas.rect(column, y, 3, 1, "ochre2" if y > 60 else "ochre0")
            canvas.pixel(column, y, "ochre4" if y > 90 else "ochre1")


# -- the lift: props --------------------------------------------------------------------------------------------------


def shaft(step: int, mirrored: bool) -> Canvas:
    """Draw the shaft beside the car at one moment: cables, and floors that pass upwards with their lights on."""
    canvas = Canvas(80, LIFT_HEIGHT)
    rng = np.random.default_rng(3 if mirrored else 4)
    canvas.rect(0, 0, 80, LIFT_HEIGHT, "indigo0")
    moved = step * STOREY / SHAFT_FRAMES
    depth = canvas.columns / 80
    canvas.gradient(canvas.rows >= 0, 1 - depth, ["indigo0", "indigo0", "indigo1"], 0.0, 0.5)
    for x, tone in ((18, "indigo2"), (50, "indigo1"), (53, "indigo1")):
        canvas.rect(x, 0, 1, LIFT_HEIGHT, tone)
        for y in range(-STOREY, LIFT_HEIGHT + STOREY, 8):
            canvas.rect(x, y + round(moved) % 8, 1, 3, "indigo3")
    for number in range(-1, LIFT_HEIGHT // STOREY + 2):
        y = round(number * STOREY - moved)
        # A landing: a slab, a slit of light between doors that are shut, its fan of light on the wall.
        canvas.rect(0, y + 70, 80, 7, "indigo1")
        canvas.rect(0, y + 70, 80, 1, "indigo3")
        canvas.rect(26, y + 18, 22, 52, "night0").rect(26, y + 18, 22, 1, "indigo2").rect(26, y + 18, 1, 52, "indigo2")
        canvas.rect(36, y + 20, 2, 50, "lamp3", 0.8)
        fan = canvas.rect_mask(0, y + 71, 80, 6)
        canvas.glaze(fan & (np.abs(canvas.columns - 37) < 16), "lamp2", 0.4, 0.5)
        for reach in range(1, 9):
            canvas.glaze(canvas.rect_mask(36 - reach, y + 20, 2 + reach * 2, 50), "lamp2", 0.035, 0.6)
        canvas.ellipse(56, y + 38, 2, 2, "coral3", 0.8)
    for _ in range(10):
        canvas.pixel(int(rng.integers(0, 80)), int((rng.integers(0, LIFT_HEIGHT) - moved * 3) % LIFT_HEIGHT), "indigo4")
    fade = np.clip(np.minimum(canvas.rows, LIFT_HEIGHT - canvas.rows) / 60, 0, 1) * np.clip((80 - canvas.columns) / 50, 0.1, 1)
    for layer in (canvas.albedo, canvas.emission):
        layer[:] = (layer * fade[..., None]).astype(np.uint8)
    return canvas.mirrored() if mirrored else canvas


def doors_shut(glint: int) -> Canvas:
    """Draw the doors shut: two brass leaves with an engraved closed eye, and light in the crack between them."""
    _, _, width, height = OPENING
    canvas = Canvas(width, height)
    half = width // 2
    for left in (0, half):
        leaf = canvas.rect_mask(left, 0, half, height)
        sheen = np.abs(canvas.columns - left - 8 - canvas.rows * 0.06 - glint * 2) / 12
        values = np.clip(0.95 - sheen * 0.5 - (1 - canvas.rows / height) * 0.4, 0, 1)
        canvas.gradient(leaf, values, ["ochre1", "ochre2", "ochre2", "ochre3", "ochre4", "ochre5"], 0.0, 0.7)
        canvas.rect(left, 0, 1, height, "ochre1").rect(left + half - 1, 0, 1, height, "ochre0")
        canvas.rect(left + 4, 8, half - 8, 1, "ochre1").rect(left + 4, 9, half - 8, 1, "ochre4")
        canvas.rect(left + 4, height - 9, half - 8, 1, "ochre1").rect(left + 4, height - 8, half - 8, 1, "ochre4")
    # A closed eye over both leaves: lid and lashes, cut into the brass.
    for step in range(-21, 22):
        drop = round(9 * math.sqrt(max(0.0, 1 - (step / 22) ** 2)))
        canvas.rect(half + step, 50 + drop, 1, 2, "ochre0").pixel(half + step, 52 + drop, "ochre5")
        if step in (-18, -11, -4, 4, 11, 18):
            lash = 6 - abs(step) // 7
            canvas.line(half + step, 52 + drop, half + step + step // 5, 52 + drop + lash, "ochre0")
    for ring in (26, 30):
        for step in range(-ring, ring + 1, 2):
            rise = round(ring * 0.72 * math.sqrt(max(0.0, 1 - (step / ring) ** 2)))
            if abs(step) < half - 1:
                canvas.pixel(half + step, 50 - rise, "ochre1")
    canvas.rect(half - 1, 0, 2, height, "lamp4", 0.85)
    canvas.rect(half - 2, 0, 1, height, "ochre0").rect(half + 1, 0, 1, height, "ochre0")
    canvas.shade(canvas.rect_mask(0, 0, width, 6), 0.5)
    return canvas


def open_leaves(view: Canvas) -> Canvas:
    """Put the edges of the two open leaves, and a lit sill, over what the doors have opened on."""
    _, _, width, height = OPENING
    for x in (0, width - 4):
        view.rect(x, 0, 4, height, "ochre2").rect(x, 0, 1, height, "ochre4").rect(x + 3, 0, 1, height, "ochre0")
    view.rect(0, height - 2, width, 2, "ochre4").rect(0, height - 2, width, 1, "ochre5")
    return view


def view_kitchen() -> Canvas:
    """Draw a kitchen of long ago from the height of a child: table edge, steam, a window at dusk, an apron."""
    canvas = Canvas(60, 120)
    wall = canvas.rect_mask(0, 0, 60, 84)
    canvas.gradient(wall, np.clip(1 - np.hypot((canvas.columns - 38) / 44, (canvas.rows - 30) / 70), 0, 1),
                    ["lamp0", "lamp1", "lamp2", "lamp2", "lamp3"], 0.7)  # fmt: skip
    for x in range(2, 60, 8):
        for y in range(2 + (x // 8 % 2) * 4, 80, 9):
            canvas.pixel(x, y, "lamp1", 0.6).pixel(x + 1, y - 1, "coral3", 0.6)
    # The window, too high to see out of except for sky.
    canvas.rect(9, 10, 28, 34, "wood4", 0.6)
    canvas.gradient(canvas.rect_mask(11, 12, 24, 30), (canvas.rows - 12) / 30, ["night3", "indigo4", "rose4", "coral4"], 0.85)
    canvas.rect(22, 12, 2, 30, "wood4", 0.6).rect(11, 26, 24, 2, "wood4", 0.6)
    canvas.polygon([(9, 10), (17, 10), (11, 34), (9, 40)], "coral3", 0.6).polygon([(37, 10), (30, 10), (35, 34), (37, 40)], "coral2", 0.6)
    canvas.rect(7, 44, 32, 3, "wood5", 0.6)
    canvas.rect(14, 38, 6, 6, "coral2", 0.5).rect(15, 33, 1, 5, "green3", 0.6).ellipse(15, 31, 3.4, 2.6, "green4", 0.65)
    # A lamp on a cord, a shelf of blue plates.
    canvas.rect(46, 0, 1, 12, "wood0", 0.3).polygon([(39, 20), (53, 20), (48, 12), (44, 12)], "green3", 0.7)
    canvas.rect(42, 20, 9, 2, "lamp5", 1.0)
    canvas.rect(40, 33, 20, 2, "wood2", 0.5)
    for x in (43, 50, 57):
        canvas.ellipse(x, 29, 3.2, 3.6, "ice4", 0.7).ellipse(x, 29, 1.8, 2.2, "ice3", 0.7)
    # Her: apron and hands, the face above the frame of a child's memory, turned to the stove.
    canvas.polygon([(38, 52), (54, 52), (58, 84), (35, 84)], "indigo3", 0.5)
    canvas.polygon([(41, 54), (51, 54), (54, 84), (39, 84)], "linen4", 0.7)
    canvas.ellipse(47, 47, 6.4, 6.6, "cream2", 0.6)
    canvas.ellipse(44.5, 48, 4.4, 5.4, "skin3", 0.62).ellipse(50.5, 44, 3.4, 3.4, "cream3", 0.6).ellipse(46, 43, 5.4, 3, "cream3", 0.6)
    canvas.pixel(42, 47, "wood0", 0.2).pixel(41, 50, "skin2", 0.5).pixel(42, 51, "coral2", 0.5).pixel(43, 50, "skin4", 0.7)
    canvas.polygon([(40, 56), (36, 66), (30, 72), (33, 75), (40, 70), (44, 60)], "indigo4", 0.5)
    canvas.ellipse(30, 74, 2.6, 2.2, "skin3", 0.62).line(28, 73, 22, 77, "wood4", 0.6)
    # The table's edge fills the front, cloth over it, a bowl, steam.
    canvas.rect(0, 84, 60, 5, "linen4", 0.6)
    cloth = canvas.rect_mask(0, 89, 60, 31)
    canvas.fill(cloth, "linen3", 0.45)
    canvas.fill(cloth & ((canvas.columns // 6 + (canvas.rows - 89) // 6) % 2 == 0), "coral3", 0.45)
    for x in range(4, 60, 11):
        canvas.glaze(canvas.rect_mask(x, 90, 3, 30), "indigo1", 0.3, 0.3)
    canvas.gradient(canvas.rect_mask(4, 112, 52, 8), (canvas.rows - 112) / 8, ["wood2", "wood1", "wood0"], 0.3)
    canvas.ellipse(19, 81, 9, 5, "teal3", 0.6).ellipse(19, 78.5, 8.6, 3, "ochre4", 0.7).ellipse(19, 78.5, 6, 1.8, "coral4", 0.75)
    for index, x in enumerate((15, 20, 24)):
        for y in range(58, 76, 2):
            canvas.pixel(x + round(1.6 * math.sin(y * 0.5 + index * 2)), y, "linen4", 0.7)
    return open_leaves(canvas)


def view_table() -> Canvas:
    """Draw the usual table with nobody at it: one lamp, four chairs that do not match, the sixth dryer going."""
    canvas = Canvas(60, 120)
    light = np.hypot((canvas.columns - 30) / 34, (canvas.rows - 74) / 44)
    canvas.gradient(canvas.rows < 62, np.clip(1.1 - light, 0, 1), ["indigo0", "rose0", "rose1", "rose2", "rose2"], 0.7)
    floor = canvas.rows >= 62
    odd = ((canvas.columns + 2) // 8 + (canvas.rows - 62) // 6) % 2 == 0
    glow = np.clip(1.25 - light, 0, 1)
    canvas.gradient(floor & odd, glow, ["indigo0", "floor1", "floor2", "floor3", "floor5"], 0.72)
    canvas.gradient(floor & ~odd, glow, ["indigo0", "floor0", "floor1", "floor2", "floor4"], 0.72)
    # Two dryers at the back; the last one turns.
    for x, lit in ((5, False), (18, False), (42, True)):
        canvas.rect(x, 34, 12, 26, "cream1", 0.45).rect(x, 34, 12, 1, "cream3", 0.6).rect(x, 34, 1, 26, "cream2", 0.5)
        canvas.ellipse(x + 5.5, 46, 4.6, 4.6, "slate3", 0.5)
        canvas.ellipse(x + 5.5, 46, 3.6, 3.6, "lamp3" if lit else "night1", 1.0 if lit else 0.4)
        if lit:
            canvas.ellipse(x + 5.5, 46, 1.8, 1.8, "lamp5", 1.0).line(x + 3, 44, x + 8, 48, "lamp1", 0.9)
    canvas.rect(0, 61, 60, 2, "rose0", 0.3)
    # A curtain of pink from the sign outside.
    for y in range(6, 26, 3):
        canvas.glaze(canvas.rect_mask(4, y, 30 - y // 2, 1), "neon3", 0.5, 0.8)
    canvas.rect(30, 0, 1, 44, "wood0", 0.3)
    canvas.polygon([(22, 52), (38, 52), (33, 44), (27, 44)], "coral3", 0.8)
    canvas.rect(25, 52, 11, 2, "lamp5", 1.0)
    # Chairs: ladder-back and bentwood behind, armchair and stool in front.
    canvas.rect(15, 64, 2, 18, "green4", 0.8).rect(23, 64, 2, 18, "green3", 0.7)
    for rung in (68, 72, 76):
        canvas.rect(17, rung - 1, 6, 2, "green4", 0.8)
    hoop = canvas.ellipse_mask(41, 74, 6, 8) & ~canvas.ellipse_mask(41, 74, 4.4, 6.4)
    canvas.fill(hoop, "coral3", 0.9)
    canvas.rect(8, 82, 44, 14, "wood4", 0.75).rect(8, 82, 44, 1, "wood5", 0.95)
    canvas.rect(8, 96, 44, 3, "wood2", 0.55).rect(11, 99, 2, 8, "wood1", 0.4).rect(47, 99, 2, 8, "wood1", 0.4)
    canvas.glaze(canvas.ellipse_mask(30, 88, 15, 5), "lamp4", 0.5, 0.95)
    for x, y, ramp in ((16, 85, "indigo"), (38, 85, "coral"), (17, 91, "ochre"), (40, 91, "teal")):
        canvas.rect(x, y, 4, 3, f"{ramp}4", 0.7).rect(x, y, 4, 1, f"{ramp}1", 0.5)
    canvas.ellipse(19, 101, 6.4, 6, "rose3", 0.8).rect(13, 101, 13, 10, "rose2", 0.7).rect(14, 96, 10, 1, "rose5", 0.7)
    canvas.ellipse(41, 102, 5.4, 2.4, "ochre4", 0.85).rect(40, 103, 2, 10, "slate3", 0.6).rect(37, 110, 8, 1, "slate2", 0.4)
    return open_leaves(canvas)


def view_office() -> Canvas:
    """Draw Floor 99 down its middle aisle: tubes and desks to a point, an ochre tie over the nearest chair."""
    canvas = Canvas(60, 120)
    vx, vy = 30, 46
    canvas.gradient(canvas.rows < vy, canvas.rows / vy, ["bay2", "bay1", "bay1", "bay2"], 0.6)
    canvas.gradient(canvas.rows >= vy, (canvas.rows - vy) / 74, ["bay2", "bay2", "bay1", "bay1"], 0.55)
    for number in range(7):
        near = 0.78**number
        y = round(vy - 46 * near)
        half = max(1, round(17 * near))
        canvas.rect(vx - half, y, half * 2, max(1, round(3 * near)), "tube5", 1.0)
        canvas.rect(vx - half * 3, y, half, max(1, round(3 * near)), "tube3", 0.9)
        canvas.rect(vx + half * 2, y, half, max(1, round(3 * near)), "tube3", 0.9)
    canvas.rect(vx - 3, vy - 2, 6, 5, "tube4", 1.0)
    for number in range(6, -1, -1):
        near = 0.74**number
        y = round(vy + 60 * near)
        for side in (-1, 1):
            inner = round(vx + side * 13 * near)
            outer = round(vx + side * 44 * near)
            left, width = min(inner, outer), abs(outer - inner)
            height = max(2, round(13 * near))
            canvas.rect(left, y, width, height, "bay3", 0.6).rect(left, y, width, max(1, round(3 * near)), "bay5", 0.75)
            screen = max(1, round(9 * near))
            sx = left + (width - screen) // 2
            canvas.rect(sx, y - screen, screen, screen - 1, "tube1", 0.7)
            canvas.rect(sx + 1, y - screen + 1, max(1, screen - 2), max(1, screen - 4), "tube3", 0.85)
            head = max(1.0, 3.4 * near)
            canvas.ellipse(sx + screen / 2 + side * screen * 0.9, y - head, head, head * 1.1, "bay0", 0.3)
    aisle = canvas.polygon_mask([(vx, vy), (vx - 12, 119), (vx + 12, 119)])
    canvas.glaze(aisle & (canvas.thresholds < 0.55), "tube2", 0.3, 0.7)
    # The nearest chair stands in the aisle, and the tie is on it.
    canvas.rect(22, 84, 16, 18, "bay2", 0.5).rect(22, 84, 16, 1, "bay4", 0.7).rect(20, 102, 20, 4, "bay3", 0.5)
    canvas.rect(29, 106, 2, 8, "bay1", 0.4).rect(23, 114, 14, 1, "bay3", 0.5)
    canvas.polygon([(29, 83), (32, 83), (33, 98), (31, 102), (28, 98)], "tie3", 0.9)
    for y in (87, 91, 95):
        canvas.line(29, y, 32, y - 1, "tie1", 0.7)
    return open_leaves(canvas)


def view_street() -> Canvas:
    """Draw Tallow Street straight down from very high: roofs, lamps, a toy tram, one coral umbrella."""
    canvas = Canvas(60, 120)
    rng = np.random.default_rng(12)
    canvas.gradient(canvas.rows >= 0, np.clip(gaussian_filter(rng.random((120, 60)), 3) * 6 - 2.5, 0, 1),
                    ["asphalt0", "asphalt1", "asphalt2"], 0.6)  # fmt: skip
    # House fronts fall away on both sides, larger towards us: we lean out.
    for side in (0, 1):
        for top in range(-6, 120, 22):
            inner = 17 + (top // 22 * 5) % 4
            xs = (0, inner) if side == 0 else (60 - inner, 60)
            roof = canvas.rect_mask(xs[0], top, xs[1] - xs[0], 20)
            canvas.fill(roof, "brick1" if (top // 22) % 2 else "indigo1", 0.5)
            canvas.rect(xs[0], top, xs[1] - xs[0], 1, "brick3", 0.5)
            edge = inner - 2 if side == 0 else 60 - inner
            canvas.rect(edge, top, 2, 20, "brick3" if side == 0 else "brick0", 0.5)
            for y in range(top + 4, top + 18, 5):
                if rng.random() < 0.6:
                    canvas.rect(edge + (2 if side == 0 else -2), y, 2, 2, "lamp3", 0.9)
            canvas.rect((xs[0] + xs[1]) // 2 - 2, top + 7, 5, 5, "slate1", 0.4).rect((xs[0] + xs[1]) // 2 - 2, top + 7, 5, 1, "slate3", 0.5)
    for x in (27, 33):
        canvas.rect(x, 0, 1, 120, "slate4", 0.7)
    for y in range(4, 120, 12):
        canvas.rect(20, y, 3, 1, "stone4", 0.5)
    for x, y, ramp in ((20, 14, "lamp"), (41, 40, "lamp"), (20, 66, "lamp"), (41, 92, "lamp"), (22, 106, "neon"), (39, 22, "mint")):
        ring = np.hypot(canvas.columns - x, canvas.rows - y)
        canvas.glaze((ring < 9) & (canvas.thresholds < (9 - ring) / 8), f"{ramp}3", 0.5, 0.8)
        canvas.rect(x, y, 2, 2, f"{ramp}5", 1.0)
    canvas.rect(26, 44, 9, 34, "coral2", 0.7).rect(26, 44, 1, 34, "coral4", 0.8).rect(27, 46, 7, 30, "coral3", 0.7)
    for y in (49, 57, 65, 72):
        canvas.rect(28, y, 5, 4, "cream3", 0.6)
    canvas.rect(28, 42, 2, 2, "lamp5", 1.0).rect(32, 42, 2, 2, "lamp5", 1.0)
    beam = canvas.polygon_mask([(27, 42), (34, 42), (38, 26), (23, 26)])
    canvas.glaze(beam & (canvas.thresholds < 0.5), "lamp4", 0.4, 0.8)
    canvas.ellipse(38, 86, 3.4, 3.4, "coral3", 0.8).pixel(38, 86, "coral5", 0.9).line(35, 86, 41, 86, "coral2", 0.7)
    canvas.line(38, 83, 38, 89, "coral2", 0.7)
    for _ in range(34):
        x, y = int(rng.integers(4, 56)), int(rng.integers(0, 118))
        reach = 1 + abs(y - 60) // 24
        lean_x = 1 if x > 30 else -1
        canvas.line(x, y, x + lean_x, y + (reach if y > 60 else -reach), "night5", 0.6)
    canvas.glaze(canvas.rows < 10, "indigo0", 0.35, 0.2)
    return open_leaves(canvas)


def view_sheets() -> Canvas:
    """Draw a corridor hung with sheets to a lit door at its end; plan lines show through the nearest one."""
    canvas = Canvas(60, 120)
    light = np.hypot((canvas.columns - 30) / 26, (canvas.rows - 62) / 52)
    canvas.gradient(canvas.rows >= 0, np.clip(1.1 - light, 0, 1), ["indigo0", "indigo1", "indigo2", "indigo3", "indigo5"], 0.6)
    canvas.rect(26, 46, 9, 26, "lamp4", 1.0).rect(27, 47, 7, 25, "lamp5", 1.0).rect(33, 60, 1, 2, "lamp1", 0.8)
    floor = canvas.polygon_mask([(26, 72), (34, 72), (56, 119), (4, 119)])
    canvas.gradient(floor, np.clip(1 - (canvas.rows - 72) / 50, 0, 1), ["indigo1", "indigo2", "wood3", "lamp2", "lamp3"], 0.6)
    for number in range(4, -1, -1):
        near = 0.66**number
        for side in (-1, 1):
            inner = 30 + side * (3 + 16 * near)
            outer = 30 + side * (3 + 44 * near)
            top, foot = 62 - 62 * near, 68 + 47 * near
            sheet = canvas.polygon_mask([(inner, top + 3 * near), (outer, top), (outer, foot), (inner, foot - 4 * near)])
            fold = np.sin((canvas.columns - inner) * 0.9 / max(near, 0.3) + side) * 0.5 + 0.5
            edge = 1 - np.clip(np.abs(canvas.columns - inner) / (18 * near + 2), 0, 1)
            tones = ["indigo2", "indigo4", "linen1", "linen2", "linen3", "linen4"]
            canvas.gradient(sheet, np.clip(edge * 0.7 + fold * 0.25, 0, 1), tones, 0.55)
        rail = round(62 - 62 * near)
        canvas.rect(4, rail, 52, 1, "indigo3", 0.5)
    for y in (78, 84, 90):
        canvas.line(7, y, 12, y, "ice4", 0.9)
    canvas.line(7, 78, 7, 96, "ice4", 0.9).line(7, 96, 12, 91, "ice4", 0.9)
    return open_leaves(canvas)


def button_panel(step: int) -> Canvas:
    """Draw the panel: brass, and far more buttons than floors; a few light up in no order."""
    canvas = Canvas(50, 118)
    canvas.box(0, 0, 50, 118, "ochre2", "ochre4", "ochre0")
    values = np.clip(1 - np.abs(canvas.columns - 16 - canvas.rows * 0.12) / 26, 0, 1)
    canvas.gradient(canvas.rect_mask(1, 1, 48, 116), values, ["ochre1", "ochre2", "ochre3", "ochre4"], 0.0, 0.7)
    for x, y in ((2, 2), (46, 2), (2, 114), (46, 114)):
        canvas.rect(x, y, 2, 2, "ochre5")
    rng = np.random.default_rng(8)
    lit = np.random.default_rng(50 + step)
    for row in range(21):
        # Columns crowd together towards the top, as if more kept being added.
        squeeze = 1.0 if row > 12 else 0.82
        count = 7 if row > 12 else 9
        pitch = 42 / count
        for column in range(count):
            x = round(4 + column * pitch + (1 - squeeze) * 1.5)
            y = 6 + row * 5
            kind = rng.random()
            on = lit.random() < 0.11
            if on:
                tone = ("lamp4", "lamp3", "neon4", "ice4")[int(lit.integers(0, 4))]
                canvas.rect(x, y, 3, 3, tone, 1.0)
                canvas.pixel(x, y, "lamp5", 1.0)
            else:
                canvas.rect(x, y, 3, 3, "cream2" if kind < 0.7 else "cream3")
                canvas.rect(x, y, 3, 1, "cream4").rect(x, y + 2, 3, 1, "ochre0")
    # One hole where a button should be.
    canvas.rect(23, 91, 4, 4, "indigo0").rect(23, 94, 4, 1, "ochre4")
    return canvas


def tall_mirror(shimmer: int) -> Canvas:
    """Draw the mirror: the same car, darker, doors and lamp, and nobody standing in it."""
    canvas = Canvas(44, 106)
    canvas.box(0, 0, 44, 106, "ochre3", "ochre5", "ochre1")
    canvas.rect(3, 3, 38, 100, "ochre1")
    glass = canvas.rect_mask(4, 4, 36, 98)
    canvas.gradient(glass, (canvas.rows - 4) / 98, ["indigo1", "night2", "night3", "indigo4", "night3"], 0.16)
    canvas.rect(14, 30, 16, 52, "ochre1", 0.3).rect(15, 31, 14, 51, "ochre2", 0.2).rect(22, 31, 1, 51, "lamp3", 0.6)
    floor = canvas.polygon_mask([(10, 82), (34, 82), (40, 101), (4, 101)]) & glass
    canvas.fill(floor, "indigo2", 0.2)
    canvas.fill(floor & (((canvas.columns - 4) // 6 + (canvas.rows - 82) // 5) % 2 == 0), "night4", 0.2)
    canvas.ellipse(22, 18, 5, 2, "lamp3", 0.6)
    # A coat hangs in there that hangs nowhere out here.
    canvas.rect(8, 50, 1, 3, "ochre4", 0.4).polygon([(6, 54), (11, 54), (12, 76), (5, 76)], "indigo4", 0.25)
    canvas.line(8, 55, 8, 74, "indigo2", 0.2)
    for offset in (0, 3, 9):
        streak = glass & (np.abs(canvas.columns + canvas.rows * 0.5 - 30 - offset - shimmer * 4) < 0.8)
        canvas.glaze(streak, "night5", 0.35, 0.5)
    for corner in ((4, 4), (38, 4), (4, 100), (38, 100)):
        canvas.glaze(canvas.ellipse_mask(corner[0], corner[1], 9, 7) & glass & (canvas.thresholds < 0.5), "ochre1", 0.5)
    return canvas


def alarm(lit: bool) -> Canvas:
    """Draw the alarm: a red button behind a small pane, a bell over it."""
    canvas = Canvas(16, 30)
    canvas.ellipse(7.5, 6.5, 7, 6.4, "ochre3").ellipse(6.5, 5.5, 5, 4.4, "ochre4").ellipse(5.5, 4.5, 2, 1.6, "ochre5")
    canvas.rect(7, 6, 2, 2, "slate1")
    canvas.box(1, 13, 14, 17, "coral2", "coral4", "coral1")
    canvas.rect(3, 15, 10, 10, "slate0")
    canvas.ellipse(7.5, 19.5, 4, 4, "coral3", 0.9 if lit else 0.5).ellipse(7, 18.5, 2, 2, "coral5", 1.0 if lit else 0.6)
    canvas.line(4, 23, 11, 16, "linen3", 0.3)
    canvas.rect(4, 27, 8, 1, "linen4")
    return canvas


DIAL_TURNS = (0.5, 0.62, 0.71, 0.58, 0.34, 0.12, 0.05, 0.3, 0.55, 0.83, 0.97, 0.94, 0.7)


def floor_sign(turn: float, number: int) -> Canvas:
    """Draw the half-moon indicator over the doors: a needle that cannot settle, a lit number that is not a floor."""
    canvas = Canvas(72, 40)
    cx, cy = 35.5, 32
    half_disc = canvas.ellipse_mask(cx, cy, 34, 31) & (canvas.rows < 33)
    canvas.fill(half_disc, "ochre1").fill(canvas.ellipse_mask(cx, cy, 32.6, 29.6) & (canvas.rows < 33), "ochre3")
    face = canvas.ellipse_mask(cx, cy, 30, 27) & (canvas.rows < 33)
    canvas.gradient(face, np.hypot(canvas.columns - cx, canvas.rows - cy) / 31, ["lamp5", "lamp4", "lamp4", "lamp3"], 0.72)
    for index in range(15):
        angle = math.pi * (0.06 + 0.88 * index / 14)
        for reach in (25, 23) if index % 2 else (25, 24, 23, 22, 21):
            canvas.pixel(round(cx - math.cos(angle) * reach), round(cy - math.sin(angle) * reach * 0.9), "wood1", 0.3)
    angle = math.pi * (0.06 + 0.88 * turn)
    canvas.line(round(cx), round(cy), round(cx - math.cos(angle) * 22), round(cy - math.sin(angle) * 20), "coral1", 0.4)
    canvas.line(round(cx) + 1, round(cy), round(cx - math.cos(angle) * 21), round(cy - math.sin(angle) * 19), "coral2", 0.6)
    canvas.ellipse(cx, cy, 4, 4, "ochre2")
    canvas.rect(0, 32, 72, 3, "ochre3").rect(0, 32, 72, 1, "ochre5")
    canvas.box(26, 22, 20, 11, "slate0", "ochre4", "ochre0")
    words = ("99", "-4", "11", "0.5", "7", "--", "-31", "99", "12", "3:58", "40", "40", "41")[number % 13]
    canvas.text(36 - len(words) * 2, 25, words, "tie4", 1.0)
    return canvas


def motes(step: int, steps: int = 16) -> Canvas:
    """Draw the dust in the car: specks that rise slowly and a band of lamplight that passes down over them."""
    canvas = Canvas(200, 200)
    rng = np.random.default_rng(77)
    for index in range(46):
        x0, y0 = rng.random() * 200, rng.random() * 200
        rise = int(rng.integers(1, 3))
        y = (y0 - step / steps * 200 * rise / 2) % 200 if rise == 2 else (y0 - step / steps * 200) % 200
        x = x0 + 5 * math.sin(math.tau * (step / steps + rng.random()))
        edge = min(x, 200 - x, y, 200 - y)
        if edge < 6:
            continue
        canvas.pixel(round(x) % 200, round(y), "lamp5" if index % 5 == 0 else "indigo5", 0.85 if index % 5 == 0 else 0.5)
    return canvas


def lift_parts() -> dict[str, Part]:
    """Return every prop of the lift, in the order of their tile ids."""
    under: dict[str, bool | int | float | str] = {"depth": "under"}
    over: dict[str, bool | int | float | str] = {"depth": "over"}
    collection: dict[str, Part] = {}
    for name, mirrored in (("shaft_left", False), ("shaft_right", True)):
        frames = [shaft(step, mirrored) for step in range(SHAFT_FRAMES)]
        collection[name] = Part(frames[0], tuple(frames[1:]), SHAFT_FRAME_MS, properties=under)
    leaves = [doors_shut(step) for step in (0, 2, 4, 6, 8, 6, 4, 2)]
    collection["doors_shut"] = Part(leaves[0], tuple(leaves[1:]), 420, properties=under)
    views = (view_kitchen, view_table, view_office, view_street, view_sheets)
    for number, view in enumerate(views, 1):
        collection[f"view_{number}"] = Part(view(), properties=under)
    panels = [button_panel(step) for step in range(6)]
    collection["panel"] = Part(panels[0], tuple(panels[1:]), 640)
    mirrors = [tall_mirror(step) for step in (0, 1, 2, 3, 2, 1)]
    collection["mirror"] = Part(mirrors[0], tuple(mirrors[1:]), 700)
    collection["alarm"] = Part(alarm(False), (alarm(True),), 900)
    signs = [floor_sign(turn, number) for number, turn in enumerate(DIAL_TURNS)]
    collection["floor_sign"] = Part(signs[0], tuple(signs[1:]), 520, properties=under)
    dust = [motes(step) for step in range(16)]
    collection["motes"] = Part(dust[0], tuple(dust[1:]), 260, properties=over)
    return collection


# -- the gallery: measures --------------------------------------------------------------------------------------------

BAY = 128
HALL_HEIGHT = 272
HALL_FLOOR = 128


def gallery_hall() -> Canvas:
    """Draw three bays side by side to build a hall of any length: plain, with a pale mark where one hung, and an end."""
    canvas = Canvas(BAY * 3, HALL_HEIGHT)
    rng = np.random.default_rng(41)
    damask(canvas)
    parquet(canvas, rng)
    for bay in range(3):
        left = bay * BAY
        pilaster(canvas, left)
        # Each bay has its lamp on the track.
        canvas.rect(left + 60, 11, 8, 5, "slate1").rect(left + 60, 11, 8, 1, "slate3")
        canvas.polygon([(left + 59, 16), (left + 68, 16), (left + 71, 22), (left + 56, 22)], "slate2")
        canvas.rect(left + 57, 22, 14, 1, "lamp5", 1.0)
    # Second bay: the wall has kept its colour where a picture was taken away; the hook is still there.
    mark = canvas.rect_mask(BAY + 34, 40, 58, 46)
    canvas.glaze(mark, "rose2", 0.22)
    canvas.rect(BAY + 62, 36, 2, 2, "ochre4")
    # Third bay: the end wall turns the corner.
    canvas.rect(BAY * 3 - 16, 0, 16, HALL_HEIGHT, "indigo0")
    canvas.rect(BAY * 3 - 18, 24, 2, HALL_HEIGHT - 24, "rose0")
    return canvas


def damask(canvas: Canvas) -> None:
    """Draw the wall: a dark ceiling with a lamp track, plum damask, a dado of black wood."""
    width = canvas.width
    canvas.rect(0, 0, width, 24, "indigo0")
    canvas.rect(0, 9, width, 2, "slate1").rect(0, 9, width, 1, "slate3")
    canvas.rect(0, 22, width, 4, "wood1").rect(0, 22, width, 1, "wood3").rect(0, 25, width, 1, "indigo0")
    wall = canvas.rect_mask(0, 26, width, 76)
    canvas.gradient(wall, (canvas.rows - 20) / 90, ["rose0", "brick1", "rose1", "rose1"], 0.0, 0.8)
    # A repeating figure: closed lids among leaves, a shade lighter than the ground.
    cell_x = (canvas.columns % 16) - 7.5
    cell_y = ((canvas.rows - 26 + (canvas.columns // 16 % 2) * 10) % 20) - 9.5
    lid = np.abs(np.hypot(cell_x / 5.2, (cell_y + 3) / 4.4) - 1) < 0.16
    leaf = np.abs(np.abs(cell_x) - 3 - np.abs(cell_y) * 0.4) < 0.7
    figure = wall & ((lid & (cell_y > -3)) | (leaf & (cell_y < -3)) | ((np.abs(cell_x) < 1) & (cell_y < -6)))
    canvas.fill(figure, "rose2")
    canvas.glaze(figure, "rose1", 0.45)
    canvas.shade(canvas.rect_mask(0, 26, width, 7), 0.5)
    canvas.shade(canvas.rect_mask(0, 33, width, 9), 0.25)
    canvas.rect(0, 102, width, 26, "wood0")
    canvas.rect(0, 102, width, 3, "wood2").rect(0, 102, width, 1, "wood3").rect(0, 105, width, 1, "indigo0")
    for x in range(6, width, 32):
        canvas.rect(x, 109, 22, 12, "indigo1").rect(x, 109, 22, 1, "indigo0").rect(x, 120, 22, 1, "wood2")
    canvas.rect(0, 124, width, 4, "wood1").rect(0, 124, width, 1, "wood2")


def pilaster(canvas: Canvas, left: int) -> None:
    """Draw the flat column between two bays."""
    for x in (left, left + BAY - 6):
        canvas.rect(x, 26, 6, 98, "brick1").rect(x, 26, 1, 98, "brick2").rect(x + 5, 26, 1, 98, "indigo0")
        canvas.rect(x, 26, 6, 4, "brick2").rect(x, 98, 6, 4, "brick2").rect(x, 118, 6, 10, "wood1")


def parquet(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw a polished herringbone floor, dark, with close tones; it mirrors the pictures a little."""
    floor = canvas.rows >= HALL_FLOOR
    y = canvas.rows - HALL_FLOOR
    fold = (canvas.columns // 16) % 2
    along = np.where(fold == 0, canvas.columns % 16, 15 - canvas.columns % 16)
    plank = (y + along // 2) // 6
    seam = (y + along // 2) % 6 == 0
    pick = rng.random((80, 64))
    shade = pick[plank % 80, (canvas.columns // 16) % 64]
    canvas.gradient(floor, shade, ["floor0", "floor1", "floor1", "floor2"], 0.0, 0.35)
    canvas.shade(floor & seam, 0.3)
    canvas.shade(floor & (canvas.columns % 16 == 0), 0.16)
    canvas.moisten(floor, 0.24, 0.04)
    canvas.occlusion(0, HALL_FLOOR, canvas.width, 14, 0.8)
    canvas.shade(canvas.rect_mask(0, HALL_HEIGHT - 18, canvas.width, 18), 0.35)
    canvas.shade(canvas.rect_mask(0, HALL_HEIGHT - 8, canvas.width, 8), 0.4)


# -- the gallery: pictures --------------------------------------------------------------------------------------------


def gilded(width: int, height: int, ramp: str = "ochre", thick: int = 6) -> tuple[Canvas, Mask]:
    """Draw a carved frame with paper in it and a lamp over it; return it with the mask of the paper."""
    canvas = Canvas(width, height + 9)
    top = 9
    canvas.rect(0, top, width, height, f"{ramp}2")
    for ring, tone in ((0, 4), (1, 3), (2, 1), (3, 3), (4, 4), (5, 0)):
        if ring >= thick:
            break
        x, y, w, h = ring, top + ring, width - 2 * ring, height - 2 * ring
        canvas.rect(x, y, w, 1, f"{ramp}{min(5, tone + 1)}").rect(x, y, 1, h, f"{ramp}{tone}")
        canvas.rect(x, y + h - 1, w, 1, f"{ramp}{max(0, tone - 2)}").rect(x + w - 1, y, 1, h, f"{ramp}{max(0, tone - 1)}")
    for x in range(4, width - 4, 5):
        for y in (top + 2, top + height - 3):
            canvas.pixel(x, y, f"{ramp}5").pixel(x + 1, y, f"{ramp}1")
    for y in range(top + 5, top + height - 4, 5):
        for x in (2, width - 3):
            canvas.pixel(x, y, f"{ramp}5").pixel(x, y + 1, f"{ramp}1")
    for x in (0, width - 5):
        for y in (top, top + height - 5):
            canvas.box(x, y, 5, 5, f"{ramp}3", f"{ramp}5", f"{ramp}1").pixel(x + 2, y + 2, f"{ramp}5")
    # The brass picture lamp.
    middle = width // 2
    canvas.rect(middle, 4, 1, 6, "ochre2")
    canvas.rect(middle - 12, 2, 25, 3, "ochre3").rect(middle - 12, 2, 25, 1, "ochre5")
    canvas.rect(middle - 11, 5, 23, 1, "lamp5", 1.0)
    paper = canvas.rect_mask(thick, top + thick, width - 2 * thick, height - 2 * thick)
    fade = np.hypot((canvas.columns - middle) / width, (canvas.rows - top - thick) / height)
    canvas.gradient(paper, 1 - fade * 0.8, ["ash1", "ash2", "ash3", "ash4"], 0.22, 0.6)
    return canvas, paper


def plan(canvas: Canvas, points: list[tuple[int, int]], tone: str = "ice3") -> None:
    """Draw a construction line that runs through points and a little past them, with ticks at its ends."""
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        canvas.line(x0, y0, x1, y1, tone, 0.6)


def dashes(canvas: Canvas, x0: int, y0: int, x1: int, y1: int, tone: str = "ice3") -> None:
    """Draw a broken construction line."""
    count = max(abs(x1 - x0), abs(y1 - y0)) + 1
    for step, (x, y) in enumerate(zip(np.linspace(x0, x1, count), np.linspace(y0, y1, count), strict=True)):
        if step % 4 < 2:
            canvas.pixel(round(float(x)), round(float(y)), tone, 0.6)


def frame_door() -> Canvas:
    """Draw frame 1: a finished door, knob and light under it, and no wall round it."""
    canvas, paper = gilded(78, 64)
    canvas.glaze(paper & (canvas.rows > 58), "ash2", 0.35, 0.2)
    dashes(canvas, 9, 59, 68, 59)
    dashes(canvas, 22, 18, 22, 66)
    dashes(canvas, 55, 18, 55, 66)
    canvas.box(29, 22, 19, 38, "coral2", "coral3", "coral1").emit(canvas.rect_mask(29, 22, 19, 38), 0.35)
    for y, height in ((25, 13), (42, 14)):
        canvas.rect(32, y, 6, height, "coral1", 0.3).rect(40, y, 6, height, "coral1", 0.3)
        canvas.rect(32, y + height, 6, 1, "coral4", 0.5).rect(40, y + height, 6, 1, "coral4", 0.5)
    canvas.rect(45, 40, 2, 2, "ochre5", 0.9)
    canvas.rect(29, 60, 19, 1, "lamp4", 0.95)
    canvas.glaze(canvas.polygon_mask([(29, 61), (48, 61), (58, 66), (19, 66)]) & paper, "lamp3", 0.6, 0.7)
    return canvas


def frame_bed() -> Canvas:
    """Draw frame 2: a bed whose head is painted and whose foot is still lines and measures."""
    canvas, paper = gilded(86, 60, "wood")
    canvas.rect(14, 24, 4, 30, "wood3", 0.35).rect(14, 24, 1, 30, "wood5", 0.4)
    canvas.rect(16, 34, 22, 8, "linen4", 0.4).ellipse(24, 33, 7, 3.6, "linen5", 0.5)
    quilt = canvas.polygon_mask([(28, 36), (52, 36), (48, 50), (26, 50)])
    canvas.fill(quilt, "indigo3", 0.35)
    canvas.fill(quilt & ((canvas.columns // 5 + canvas.rows // 5) % 2 == 0), "rose3", 0.35)
    canvas.fill(quilt & (canvas.columns % 5 == 2) & (canvas.rows % 5 == 2), "lamp3", 0.5)
    canvas.rect(16, 50, 30, 3, "wood2", 0.3)
    plan(canvas, [(48, 36), (72, 36), (72, 50), (46, 50)])
    plan(canvas, [(72, 30), (72, 56)])
    plan(canvas, [(46, 53), (72, 53)])
    dashes(canvas, 12, 60, 74, 60)
    for x in (14, 44, 73):
        canvas.line(x - 1, 61, x + 1, 58, "ice2", 0.6)
    canvas.text(52, 41, "2.0", "ice2", 0.6)
    dashes(canvas, 48, 24, 72, 36)
    dashes(canvas, 18, 24, 48, 24)
    return canvas


def frame_table() -> Canvas:
    """Draw frame 3: the table with its four chairs, three of them painted."""
    canvas, paper = gilded(90, 62)
    floor = paper & (canvas.rows > 44)
    canvas.glaze(floor, "wood3", 0.4, 0.25)
    canvas.rect(27, 26, 2, 18, "green2", 0.35).rect(36, 26, 2, 18, "green2", 0.35)
    for y in (27, 31, 35):
        canvas.rect(29, y, 7, 2, "green3", 0.35)
    # The one that nobody got to: outline only, and the paper shows through it.
    hoop = canvas.ellipse_mask(57, 33, 7, 9) & ~canvas.ellipse_mask(57, 33, 6, 8)
    canvas.fill(hoop & (canvas.thresholds < 0.9), "slate3", 0.3)
    canvas.line(51, 36, 51, 44, "slate3", 0.3).line(63, 36, 63, 44, "slate3", 0.3)
    dashes(canvas, 57, 20, 57, 44)
    dashes(canvas, 47, 33, 67, 33)
    canvas.rect(20, 40, 50, 12, "wood4", 0.4).rect(20, 40, 50, 1, "wood5", 0.5).rect(20, 52, 50, 3, "wood2", 0.3)
    canvas.rect(23, 55, 3, 6, "wood1", 0.3).rect(64, 55, 3, 6, "wood1", 0.3)
    canvas.ellipse(44, 45, 4, 3, "teal3", 0.4).rect(48, 43, 3, 1, "teal4", 0.4)
    for x, y, tone in ((30, 43, "indigo4"), (31, 48, "ochre3"), (58, 48, "teal4")):
        canvas.rect(x, y, 3, 2, tone, 0.4)
    canvas.rect(57, 43, 4, 3, "slate3", 0.3).rect(58, 44, 2, 1, "ash5", 0.3)
    canvas.ellipse(32, 57, 7, 5, "rose3", 0.35).rect(26, 57, 13, 6, "rose2", 0.3).rect(28, 53, 9, 1, "rose5", 0.4)
    canvas.ellipse(57, 57, 5.5, 2.2, "ochre4", 0.4).rect(56, 59, 2, 5, "slate3", 0.3)
    return canvas


def frame_face() -> Canvas:
    """Draw frame 4: a face in outline under a great deal of finished hair; only one closed eye is done."""
    canvas, paper = gilded(62, 76)
    cx, cy = 31, 46
    for index in range(26):
        angle = math.pi * (0.94 + 1.12 * index / 25)
        reach = 17 + 3.2 * math.sin(index * 2.3)
        hx, hy = cx + math.cos(angle) * reach, cy - 4 + math.sin(angle) * reach * 1.1
        curl = canvas.ellipse_mask(hx, hy, 5.2, 5.0) & paper
        canvas.fill(curl, "indigo2", 0.3)
        ring = canvas.ellipse_mask(hx - 0.6, hy - 0.8, 3.4, 3.2) & ~canvas.ellipse_mask(hx, hy, 2.4, 2.2) & paper
        canvas.fill(ring, "indigo4" if index % 2 else "indigo3", 0.35)
    for side in (-1, 1):
        for row in range(7):
            curl = canvas.ellipse_mask(cx + side * (17 + row % 2 * 2), cy + row * 4, 4.4, 4) & paper
            canvas.fill(curl, "indigo2", 0.3)
            canvas.fill(curl & (canvas.columns % 4 == 1) & (canvas.rows % 3 == 0), "indigo4", 0.35)
    face = canvas.ellipse_mask(cx, cy + 2, 13, 17) & paper
    fade = np.hypot((canvas.columns - cx) / 30, (canvas.rows - cy) / 40)
    canvas.gradient(face, 1 - fade, ["ash3", "ash4", "ash5"], 0.35, 0.6)
    rim = face & ~canvas.ellipse_mask(cx, cy + 2, 12, 16)
    canvas.fill(rim, "indigo2", 0.3)
    for step in range(-5, 6):
        drop = round(2.4 * math.sqrt(max(0.0, 1 - (step / 5.5) ** 2)))
        canvas.pixel(cx + 6 + step, cy + drop, "indigo0", 0.3)
    for step in (-4, -1, 2, 5):
        canvas.pixel(cx + 6 + step, cy + 4 - abs(step) // 4, "indigo0", 0.3)
    canvas.glaze(canvas.ellipse_mask(cx + 6, cy - 1, 5, 3), "neon4", 0.4, 0.4)
    dashes(canvas, cx - 11, cy, cx, cy, "ice2")
    dashes(canvas, cx, cy - 14, cx, cy + 18, "ice2")
    dashes(canvas, cx - 5, cy + 12, cx + 5, cy + 12, "ice2")
    return canvas


def frame_stair() -> Canvas:
    """Draw frame 5: a staircase, painted tread by tread, that stops in the air."""
    canvas, paper = gilded(84, 66, "wood")
    canvas.glaze(paper & (canvas.rows > 56), "ash2", 0.3, 0.2)
    steps = 9
    for number in range(steps):
        x, y = 12 + number * 5, 64 - number * 4
        canvas.rect(x, y, 6, 69 - y, "indigo3", 0.3)
        canvas.rect(x, y, 6, 1, "indigo5", 0.5)
        canvas.rect(x, y, 1, 5, "indigo2", 0.3)
        canvas.rect(x + 1, y + 1, 4, 2, "coral2", 0.35)
    under = canvas.polygon_mask([(27, 69), (57, 42), (57, 37), (63, 33), (63, 69)])
    canvas.glaze(under & paper, "ash4", 0.92, 0.4)
    canvas.line(30, 69, 57, 44, "indigo1", 0.3)
    for number in range(steps, steps + 4):
        x, y = 12 + number * 5, 64 - number * 4
        if y > 16:
            dashes(canvas, x, y, x + 5, y)
            dashes(canvas, x + 5, y - 4, x + 5, y)
    for number in range(0, steps, 2):
        x, y = 13 + number * 5, 64 - number * 4
        canvas.rect(x, y - 10, 1, 10, "wood2", 0.3)
    canvas.line(12, 53, 54, 20, "wood3", 0.4).line(12, 54, 54, 21, "wood1", 0.3)
    for depth in range(5):
        canvas.glaze(canvas.ellipse_mask(60, 62, 10 - depth, 3), "indigo1", 0.05)
    return canvas


def frame_blank() -> Canvas:
    """Draw frame 6: a canvas on an easel, primed and white, signed already."""
    canvas = Canvas(70, 92)
    for x0, x1 in ((18, 6), (52, 64)):
        canvas.line(x0, 6, x1, 90, "wood2").line(x0 + 1, 6, x1 + 1, 90, "wood4")
    canvas.rect(34, 0, 3, 88, "wood1").rect(34, 0, 1, 88, "wood3")
    canvas.rect(4, 70, 62, 4, "wood3").rect(4, 70, 62, 1, "wood5").rect(4, 74, 62, 1, "wood0")
    canvas.rect(7, 10, 56, 60, "ash2")
    face = canvas.rect_mask(8, 11, 54, 58)
    canvas.gradient(face, 1 - np.hypot((canvas.columns - 30) / 80, (canvas.rows - 14) / 90), ["ash4", "ash5", "linen5"], 0.42, 0.5)
    canvas.fill(face & ((canvas.columns + canvas.rows * 3) % 7 == 0) & (canvas.thresholds < 0.4), "ash4", 0.4)
    for x, y in ((10, 13), (59, 13), (10, 66), (59, 66)):
        canvas.pixel(x, y, "slate3")
    sign = [(42, 63), (43, 58), (45, 62), (47, 58), (48, 63), (50, 61), (52, 63), (54, 60), (57, 62), (60, 59)]
    canvas.curve(sign, "indigo2", 0.3)
    canvas.line(41, 65, 58, 64, "indigo3", 0.3)
    canvas.rect(44, 71, 8, 2, "coral3").rect(52, 71, 5, 1, "ochre4").rect(14, 72, 10, 1, "ice3")
    canvas.rect(30, 6, 11, 5, "wood3").rect(30, 6, 11, 1, "wood5")
    return canvas


def plaque() -> Canvas:
    """Draw a brass label beside a picture, its lines too small to read."""
    canvas = Canvas(10, 7)
    canvas.box(0, 0, 10, 7, "ochre3", "ochre5", "ochre1")
    canvas.rect(2, 2, 6, 1, "wood1").rect(2, 4, 4, 1, "wood1")
    return canvas


def gallery_bench() -> Canvas:
    """Draw the bench in the middle: buttoned leather on black feet, one end sat flat."""
    canvas = Canvas(72, 26)
    canvas.box(2, 2, 68, 11, "rose2", "rose4", "rose1")
    canvas.rect(2, 1, 68, 1, "rose3")
    for x in range(9, 68, 10):
        canvas.pixel(x, 6, "rose0").pixel(x, 5, "rose4").pixel(x + 5, 9, "rose0")
    canvas.glaze(canvas.ellipse_mask(18, 7, 10, 4), "rose1", 0.4)
    canvas.rect(2, 13, 68, 6, "rose1").rect(2, 13, 68, 1, "rose3").rect(2, 18, 68, 1, "rose0")
    for x in (5, 33, 63):
        canvas.rect(x, 19, 4, 7, "wood0").rect(x, 19, 1, 7, "wood2")
    return canvas


def guestbook() -> Canvas:
    """Draw the guestbook on its stand: an open book, a pen on a cord, a small lamp."""
    canvas = Canvas(30, 40)
    canvas.rect(13, 18, 4, 19, "wood1").rect(13, 18, 1, 19, "wood3")
    canvas.rect(7, 36, 16, 3, "wood2").rect(7, 36, 16, 1, "wood4")
    canvas.polygon([(1, 18), (28, 18), (26, 10), (3, 10)], "wood3")
    canvas.rect(1, 18, 28, 3, "wood2").rect(1, 18, 28, 1, "wood5")
    canvas.polygon([(3, 17), (14, 17), (14, 10), (5, 10)], "ash5", 0.35).polygon([(15, 17), (26, 17), (24, 10), (15, 10)], "ash4", 0.3)
    canvas.rect(14, 10, 1, 8, "ash2")
    for y in (12, 14):
        canvas.rect(6, y, 6, 1, "indigo3", 0.2)
    canvas.rect(17, 12, 4, 1, "indigo3", 0.2)
    canvas.line(21, 16, 25, 9, "indigo1").pixel(25, 8, "ochre5")
    canvas.line(2, 10, 2, 3, "ochre2").line(2, 3, 7, 1, "ochre3")
    canvas.rect(6, 1, 6, 3, "ochre3").rect(7, 4, 4, 1, "lamp5", 1.0)
    return canvas


def rope(width: int = 68) -> Canvas:
    """Draw two brass posts with a velvet rope between them."""
    canvas = Canvas(width, 32)
    for x in (3, width - 6):
        canvas.ellipse(x + 1, 29, 4.4, 2.4, "ochre1").ellipse(x + 1, 28, 4, 1.8, "ochre3")
        canvas.rect(x, 4, 3, 25, "ochre2").rect(x, 4, 1, 25, "ochre4").rect(x + 2, 4, 1, 25, "ochre0")
        canvas.ellipse(x + 1, 2.5, 2.4, 2.6, "ochre4").pixel(x, 1, "ochre5")
    for shift, tone in ((0, "rose4"), (1, "rose3"), (2, "rose2"), (3, "rose1")):
        canvas.curve([(6, 6 + shift), (width - 7, 6 + shift)], tone, sag=9)
    return canvas


def exit_door(hum: bool) -> Canvas:
    """Draw the way out: a plain door, a bar to push, and the green sign over it."""
    canvas = Canvas(50, 106)
    canvas.box(4, 26, 42, 80, "slate2", "slate4", "slate0")
    canvas.box(8, 30, 34, 76, "slate1", "slate3", "slate0")
    canvas.rect(11, 36, 28, 26, "slate0")
    canvas.gradient(canvas.rect_mask(12, 37, 26, 24), (canvas.rows - 37) / 24, ["mint1", "teal1", "night1"], 0.4)
    canvas.line(14, 58, 30, 38, "mint2", 0.4)
    canvas.rect(9, 72, 32, 4, "slate4").rect(9, 72, 32, 1, "slate5").rect(12, 76, 3, 2, "slate0").rect(35, 76, 3, 2, "slate0")
    canvas.rect(8, 104, 34, 2, "mint4", 0.8)
    canvas.box(7, 4, 36, 17, "slate0", "slate3", "slate0")
    canvas.rect(9, 6, 32, 13, "mint1", 0.7)
    glow = 1.0 if hum else 0.86
    canvas.text(17, 10, "EXIT", "mint5" if hum else "mint4", glow)
    canvas.rect(11, 12, 3, 1, "mint4", glow).pixel(12, 11, "mint4", glow).pixel(12, 13, "mint4", glow)
    canvas.rect(24, 0, 2, 4, "slate2")
    return canvas


def gallery_parts() -> dict[str, Part]:
    """Return every prop of the gallery, in the order of their tile ids."""
    collection = {
        "frame_1": Part(frame_door()),
        "frame_2": Part(frame_bed()),
        "frame_3": Part(frame_table()),
        "frame_4": Part(frame_face()),
        "frame_5": Part(frame_stair()),
        "frame_6": Part(frame_blank().stand_up(), solids=((10, 80, 50, 12),), foot=4),
        "plaque": Part(plaque()),
        "bench": Part(gallery_bench().stand_up(), solids=((2, 10, 68, 16),), foot=3),
        "guestbook": Part(guestbook().stand_up(), solids=((6, 28, 18, 12),), foot=3),
        "rope": Part(rope().stand_up(), solids=((0, 26, 68, 6),), foot=3),
        "exit": Part(exit_door(True), (exit_door(False),), 1900),
    }
    dust = [motes(step) for step in range(16)]
    collection["motes"] = Part(dust[0], tuple(dust[1:]), 260, properties={"depth": "over"})
    return collection


def main() -> None:
    """Write the tiles and the props of both drifts."""
    write_sheet(TILESETS, "lift_car", lift_car())
    write_collection(TILESETS, "lift", lift_parts())
    write_sheet(TILESETS, "gallery_hall", gallery_hall())
    write_collection(TILESETS, "gallery", gallery_parts())


if __name__ == "__main__":
    main()
