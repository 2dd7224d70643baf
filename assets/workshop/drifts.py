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

from pixel_kit import Canvas, Mask, Part, color, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"

# -- the lift: measures -----------------------------------------------------------------------------------------------

LIFT_WIDTH, LIFT_HEIGHT = 480, 320
BACK_LEFT, BACK_RIGHT = 140, 340  # The back wall where it meets the floor.
BACK_FLOOR = 216
FRONT_LEFT, FRONT_RIGHT, FRONT_FLOOR = 88, 392, 304
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
    """Draw the car: brass and violet lacquer that rise out of the light, a carpet that is pulled under the doors."""
    rng = np.random.default_rng(19)
    canvas = Canvas(LIFT_WIDTH, LIFT_HEIGHT)
    back, left, right, floor = lift_masks(canvas)
    canvas.rect(0, 0, LIFT_WIDTH, LIFT_HEIGHT, "indigo0")
    side_wall(canvas, left, BACK_LEFT, -1)
    side_wall(canvas, right, BACK_RIGHT, 1)
    lacquer(canvas, back, rng)
    carpet(canvas, floor)
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


def carpet(canvas: Canvas, floor: Mask) -> None:
    """Draw a chequered brown carpet whose vanishing point stands too near, a compass woven into it."""
    middle = (BACK_LEFT + BACK_RIGHT) / 2
    along = np.clip((canvas.rows - BACK_FLOOR) / (FRONT_FLOOR - BACK_FLOOR), 0, 1)
    half = (BACK_RIGHT - BACK_LEFT) / 2 + (FRONT_RIGHT - BACK_RIGHT) * along
    across = (canvas.columns - middle) / half
    # Bend the rows towards the doors, as if the floor were a cloth that is being pulled out under them.
    rows = (along**0.72) * 6 + 0.35 * across**2 * (1 - along)
    columns = across * 5 + 0.25 * np.sin(along * math.pi) * np.sign(across) * across**2
    odd = (np.floor(rows) + np.floor(columns + 10)) % 2 == 1
    pile = np.sin(canvas.columns * 0.31 + canvas.rows * 0.17 + 2 * np.sin(canvas.rows * 0.12)) * 0.5 + 0.5
    canvas.gradient(floor & ~odd, pile**3, ["wood2", "wood2", "floor3", "wood3"], 0.0, 0.6)
    canvas.gradient(floor & odd, pile**3, ["brick0", "brick1", "brick1", "brick2"], 0.0, 0.6)
    seam = (np.abs(rows - np.round(rows)) < 0.06) | (np.abs(columns - np.round(columns)) < 0.04)
    canvas.shade(floor & seam, 0.4)
    # The compass: two rings and eight points, flattened by the same perspective.
    cx, cy = middle, 262.0
    ring = np.hypot((canvas.columns - cx) / 50, (canvas.rows - cy) / 19)
    angle = np.arctan2((canvas.rows - cy) / 19, (canvas.columns - cx) / 50)
    canvas.fill(floor & (np.abs(ring - 1) < 0.035), "ochre3").fill(floor & (np.abs(ring - 0.9) < 0.02), "ochre2")
    points = np.abs(np.cos(angle * 4)) ** 6 * 0.42 + np.abs(np.cos(angle * 2)) ** 10 * 0.4
    star = floor & (ring < points)
    canvas.fill(star, "ochre2").fill(star & (np.sin(angle * 8) > 0), "ochre4")
    canvas.fill(floor & (ring < 0.13), "indigo1").fill(floor & (ring < 0.07), "ochre5")
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
    fade = np.clip(np.minimum(canvas.rows, LIFT_HEIGHT - canvas.rows) / 60, 0, 1) * np.clip(
        (80 - canvas.columns) / 50, 0.1, 1
    )
    # The shaft goes out into the same dark that lies round the map, on every side.
    fade *= np.clip((canvas.columns + 2) / 22, 0, 1)
    dark = np.array(color("indigo0"))
    canvas.albedo[:] = (canvas.albedo * fade[..., None] + dark * (1 - fade[..., None])).astype(np.uint8)
    canvas.emission[:] = (canvas.emission * fade[..., None]).astype(np.uint8)
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


def follower(canvas: Canvas, x: float, foot: float, tall: float, rolls: bool = True, rim: str = "indigo4") -> None:
    """Draw whoever follows her: a coat, a great deal of hair, no face, an armful of rolled paper."""
    k = tall / 60
    coat = canvas.polygon_mask(
        [(x - 9 * k, foot - 41 * k), (x + 9 * k, foot - 41 * k), (x + 14 * k, foot - 8 * k), (x - 14 * k, foot - 8 * k)]
    )
    coat |= canvas.ellipse_mask(x, foot - 38 * k, max(1.0, 12 * k), max(1.0, 7 * k))
    canvas.fill(coat, "indigo1", 0.35)
    canvas.fill(coat & ~np.roll(coat, 1, axis=1), rim, 0.6)
    for side in (-1, 1):
        leg = canvas.polygon_mask(
            [
                (x + side * 6 * k, foot - 9 * k),
                (x + side * 2 * k, foot - 9 * k),
                (x + side * 2 * k, foot),
                (x + side * 7 * k, foot),
            ]
        )
        canvas.fill(leg, "indigo0", 0.3)
    hair = canvas.ellipse_mask(x, foot - 52 * k, max(1.2, 11 * k), max(1.4, 10.5 * k))
    for curl in range(9):
        angle = math.tau * curl / 9 + 0.3
        hair |= canvas.ellipse_mask(
            x + math.cos(angle) * 9.5 * k, foot - 50 * k + math.sin(angle) * 9 * k, 4 * k + 0.3, 4 * k + 0.3
        )
    canvas.fill(hair, "indigo0", 0.3)
    canvas.fill(hair & ~np.roll(hair, (1, 1), axis=(0, 1)), rim, 0.6)
    if tall > 36:
        canvas.fill(canvas.ellipse_mask(x, foot - 50 * k, 6 * k, 7 * k), "indigo2", 0.3)
        for curl in range(7):
            canvas.fill(
                canvas.ellipse_mask(x - 8 * k + curl * 2.7 * k, foot - 58 * k + (curl % 2) * 2 * k, 2.2 * k, 1.6 * k),
                "indigo1",
                0.35,
            )
    if not rolls:
        return
    # A bundle held across the body, all rolled the same way, sticking out past one shoulder.
    for number in range(3 if tall < 30 else 5):
        left = x - 11 * k + number * 3.0 * k
        top = foot - (44 - (number * 5) % 7) * k
        roll = canvas.polygon_mask(
            [(left, foot - 17 * k), (left + 3.2 * k, foot - 17 * k), (left + 12.2 * k, top), (left + 9 * k, top)]
        )
        canvas.fill(roll, "linen4" if number % 2 else "linen3", 0.7)
        if tall > 36:
            canvas.fill(roll & ~np.roll(roll, -1, axis=1), "linen1", 0.5)
            canvas.fill(canvas.ellipse_mask(left + 10.6 * k, top, 2.0 * k, 1.3 * k), "linen5", 0.8)
            canvas.fill(canvas.ellipse_mask(left + 10.6 * k, top, 0.9 * k, 0.6 * k), "linen1", 0.5)
    arm = canvas.polygon_mask(
        [
            (x - 12 * k, foot - 30 * k),
            (x + 12 * k, foot - 26 * k),
            (x + 12 * k, foot - 21 * k),
            (x - 12 * k, foot - 24 * k),
        ]
    )
    canvas.fill(arm, "indigo2", 0.4)


def view_school() -> Canvas:
    """Draw floor eleven: a school corridor, forty pegs with a coat on each but one, somebody far down it."""
    canvas = Canvas(60, 120)
    vx, vy = 30, 44
    canvas.gradient(canvas.rows < vy, canvas.rows / vy, ["moss1", "moss2", "moss3", "ash3"], 0.55)
    floor = canvas.polygon_mask([(vx - 3, vy + 8), (vx + 3, vy + 8), (58, 119), (2, 119)])
    walls = canvas.rows >= 0
    across = np.abs(canvas.columns - vx)
    dado = (canvas.rows - vy) > across * 0.55
    canvas.gradient(walls & (across > 2), np.clip(1 - across / 40, 0, 1), ["ash1", "ash2", "ash3", "ash4"], 0.6)
    canvas.gradient(walls & dado & (across > 2), np.clip(1 - across / 40, 0, 1), ["moss1", "moss2", "moss3"], 0.55)
    canvas.fill(walls & (np.abs((canvas.rows - vy) - across * 0.55) < 0.8), "moss4", 0.6)
    ceiling = (vy - canvas.rows) > across * 1.25
    canvas.gradient(ceiling, canvas.rows / vy, ["slate1", "slate2", "ash2"], 0.5)
    for number in range(4):
        near = 0.56**number
        y = round(vy - 40 * near)
        canvas.rect(round(vx - 9 * near), y, max(1, round(18 * near)), max(1, round(3 * near)), "tube4", 1.0)
    canvas.gradient(
        floor, np.clip((canvas.rows - vy) / 76, 0, 1), ["lamp4", "ash3", "brick3", "brick2", "brick1"], 0.55
    )
    for number in range(7):
        near = 0.7**number
        y = round(vy + 8 + 66 * near)
        canvas.glaze(floor & (canvas.rows == y), "brick1", 0.6, 0.4)
    canvas.rect(vx - 3, vy - 4, 6, 12, "lamp4", 1.0).rect(vx, vy - 4, 1, 12, "ash2", 0.8)
    # The pegs: a rail on each side, and coats, nearer ones larger; the third on the right is empty.
    kinds = ("coral3", "night3", "ochre3", "rose3", "green3", "indigo4", "ice2", "moss3")
    for number in range(8, -1, -1):
        near = 0.72**number
        for side in (-1, 1):
            x = vx + side * (3 + 27 * near)
            top = vy + 2 * near
            if side == 1 and number == 2:
                canvas.rect(round(x), round(top), max(1, round(2 * near)), max(1, round(3 * near)), "ochre4", 0.8)
                continue
            tone = kinds[(number * 3 + (side > 0) * 2) % len(kinds)]
            coat = canvas.ellipse_mask(x, top + 14 * near, 5.5 * near + 0.4, 15 * near + 0.6) & (canvas.rows > top)
            canvas.fill(coat, tone, 0.6)
            canvas.fill(
                coat & (canvas.columns * side > (x + side * 1.5 * near) * side), f"{tone[:-1]}{int(tone[-1]) - 1}", 0.5
            )
    follower(canvas, vx, vy + 12, 13, rolls=False, rim="indigo3")
    return open_leaves(canvas)


def view_pier() -> Canvas:
    """Draw floor seven: a pier's planks and the grey sea between them, somebody halfway, walking into the wind."""
    canvas = Canvas(60, 120)
    vx, vy = 32, 50
    canvas.gradient(canvas.rows < vy, canvas.rows / vy, ["slate3", "slate4", "linen1", "linen2", "linen3"], 0.7)
    cloud = np.sin(canvas.columns * 0.16 + canvas.rows * 0.5) + np.sin(canvas.rows * 0.9 - canvas.columns * 0.07)
    canvas.glaze((cloud > 0.9) & (canvas.rows < vy - 6), "slate4", 0.4, 0.6)
    canvas.gradient(canvas.rows >= vy, (canvas.rows - vy) / 70, ["slate5", "slate4", "slate3", "slate2", "night2"], 0.6)
    for row in range(vy + 1, 120):
        spread = 2 + (row - vy) // 5
        for x in range((row * 7) % spread, 60, spread * 3):
            if (row + x) % 3 == 0:
                canvas.rect(x, row, spread, 1, "linen2" if row < 70 else "slate4", 0.6)
    deck = canvas.polygon_mask([(vx - 2, vy + 3), (vx + 2, vy + 3), (54, 119), (4, 119)])
    canvas.gradient(deck, (canvas.rows - vy) / 70, ["linen1", "stone4", "stone3", "stone3"], 0.6)
    edge, y = 1.6, float(vy + 4)
    while y < 120:
        line = deck & (np.abs(canvas.rows - y) < max(0.6, edge * 0.16))
        canvas.fill(line, "slate1" if edge > 3 else "slate3", 0.5)
        y += edge
        edge *= 1.16
    for side in (-1, 1):
        foot_x = 54 if side > 0 else 4
        canvas.line(vx + side * 2, vy - 1, foot_x + side * 4, 70, "slate1", 0.4)
        canvas.line(vx + side * 2, vy + 1, foot_x + side * 4, 84, "slate2", 0.4)
        for number in range(6):
            near = 0.62**number
            px = round(vx + side * (2 + 24 * near))
            top, low = round(vy - 2 + 20 * near), round(vy + 4 + 62 * near)
            canvas.rect(px, top, max(1, round(2 * near)), max(1, low - top), "slate1", 0.4)
    canvas.rect(12, 20, 1, 62, "slate1", 0.4).rect(10, 17, 5, 5, "slate2", 0.5).rect(11, 18, 3, 3, "lamp4", 1.0)
    for x, y2 in ((42, 18), (49, 27), (24, 12)):
        canvas.line(x, y2, x + 2, y2 + 1, "linen5", 0.8).line(x + 2, y2 + 1, x + 5, y2 - 1, "linen5", 0.8)
    follower(canvas, vx + 1, vy + 24, 22, rim="slate4")
    for y2 in (62, 66, 58):
        canvas.rect(vx + 6, y2, 5, 1, "linen4", 0.7)
    return open_leaves(canvas)


def view_table() -> Canvas:
    """Draw the ground floor: the Nightlight after hours, three chairs up on the table, somebody at the fourth."""
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
    # The table with three chairs put up on it, legs in the air; the fourth has been taken down.
    canvas.rect(6, 86, 44, 11, "wood4", 0.75).rect(6, 86, 44, 1, "wood5", 0.95)
    canvas.rect(6, 97, 44, 3, "wood2", 0.55).rect(9, 100, 2, 11, "wood1", 0.45).rect(45, 100, 2, 11, "wood1", 0.45)
    canvas.glaze(canvas.ellipse_mask(27, 91, 14, 5), "lamp4", 0.5, 0.95)
    for x, ramp in ((9, "green"), (20, "rose"), (31, "ochre")):
        canvas.rect(x, 80, 9, 7, f"{ramp}3", 0.7).rect(x, 80, 9, 1, f"{ramp}4", 0.8)
        for leg in (x, x + 8):
            canvas.rect(leg, 66, 1, 14, f"{ramp}3", 0.75)
        canvas.rect(x + 2, 69, 1, 11, f"{ramp}2", 0.55).rect(x + 6, 69, 1, 11, f"{ramp}2", 0.55).rect(
            x, 74, 9, 1, f"{ramp}3", 0.7
        )
    follower(canvas, 47, 117, 46, rim="lamp1")
    hoop = canvas.ellipse_mask(33, 101, 5, 8) & ~canvas.ellipse_mask(33, 101, 3.6, 6.6)
    canvas.fill(hoop, "coral3", 0.9)
    canvas.rect(28, 107, 11, 4, "coral3", 0.8).rect(28, 111, 1, 7, "coral2", 0.6).rect(38, 111, 1, 7, "coral2", 0.6)
    canvas.line(40, 93, 36, 94, "indigo3", 0.5)
    return open_leaves(canvas)


def view_office() -> Canvas:
    """Draw Floor 99 down its middle aisle: tubes and desks to a point, a telephone off its hook, somebody nearer."""
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
    # A telephone off its hook on the nearest desk, its cord over the edge; somebody in the aisle.
    canvas.rect(46, 100, 10, 5, "bay1", 0.4).rect(47, 99, 8, 2, "bay2", 0.5).rect(42, 104, 6, 2, "bay0", 0.3)
    for y in range(106, 117):
        canvas.pixel(43 + y % 2, y, "bay0", 0.3)
    canvas.pixel(54, 101, "coral4", 1.0)
    follower(canvas, 30, 108, 36, rim="tube1")
    return open_leaves(canvas)


def view_landing() -> Canvas:
    """Draw her own landing under the wrong number: her wallpaper, her mat, the crack, and whoever it is at the gap."""
    canvas = Canvas(60, 120)
    wall = canvas.rect_mask(0, 0, 60, 92)
    away = np.hypot((canvas.columns - 12) / 46, (canvas.rows - 34) / 60)
    canvas.gradient(wall, np.clip(1.05 - away, 0, 1), ["indigo1", "indigo2", "indigo3", "indigo4", "indigo5"], 0.6)
    stripe = wall & (canvas.columns % 8 == 3)
    canvas.glaze(stripe, "indigo5", 0.3, 0.6)
    canvas.fill(wall & (canvas.columns % 8 == 7) & (canvas.rows % 9 == 4), "rose4", 0.7)
    canvas.rect(0, 74, 60, 18, "wood2", 0.5).rect(0, 74, 60, 1, "wood4", 0.7).rect(0, 90, 60, 2, "wood1", 0.4)
    crack = [(44, 0), (41, 9), (46, 18), (42, 27), (47, 35), (43, 46), (49, 55), (46, 64), (51, 73)]
    canvas.curve(crack, "indigo0", 0.2)
    canvas.curve([(x + 1, y) for x, y in crack], "indigo5", 0.7)
    canvas.curve([(42, 27), (37, 33), (39, 40)], "indigo0", 0.2)
    # A wall lamp, and the plate with the wrong number.
    canvas.rect(8, 30, 2, 9, "ochre3", 0.6)
    canvas.polygon([(4, 30), (14, 30), (12, 22), (6, 22)], "lamp4", 1.0)
    canvas.box(20, 12, 15, 10, "ochre3", "ochre5", "ochre1").emit(canvas.rect_mask(20, 12, 15, 10), 0.7)
    canvas.text(24, 15, "12", "wood0", 0.2)
    floor = canvas.rect_mask(0, 92, 60, 28)
    canvas.gradient(floor, np.clip(1.2 - away, 0, 1), ["wood0", "wood1", "wood2", "wood3"], 0.55)
    for y in (96, 102, 110):
        canvas.rect(0, y, 60, 1, "wood0", 0.4)
    canvas.polygon([(14, 106), (46, 106), (51, 117), (9, 117)], "rose2", 0.55)
    canvas.line(14, 106, 46, 106, "rose4", 0.7).line(12, 111, 48, 111, "rose3", 0.6)
    follower(canvas, 31, 118, 92, rim="lamp1")
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
    """Draw the mirror: bronzed glass, and in it the lift is fuller than out here; backs, hats, one raised elbow."""
    canvas = Canvas(44, 106)
    canvas.box(0, 0, 44, 106, "ochre3", "ochre5", "ochre1")
    canvas.rect(3, 3, 38, 100, "ochre1")
    glass = canvas.rect_mask(4, 4, 36, 98)
    canvas.gradient(glass, (canvas.rows - 4) / 98, ["wood0", "wood1", "wood2", "wood2", "wood1"], 0.2)
    canvas.rect(14, 22, 16, 56, "ochre1", 0.3).rect(15, 23, 14, 55, "ochre2", 0.3).rect(22, 23, 1, 55, "lamp3", 0.7)
    canvas.ellipse(22, 15, 6, 3, "lamp3", 0.8)
    crowd = (
        (9, 62, "moss"),
        (33, 60, "slate"),
        (21, 66, "rose"),
        (13, 74, "indigo"),
        (30, 76, "wood"),
        (22, 82, "night"),
    )
    for number, (x, y, ramp) in enumerate(crowd):
        shift = 1 if number % 3 == shimmer % 3 else 0
        body = canvas.ellipse_mask(x, y + 22, 9, 18) & glass & (canvas.rows < 102)
        canvas.fill(body, f"{ramp}2", 0.22)
        canvas.fill(body & ~np.roll(body, 1, axis=1), f"{ramp}3", 0.3)
        head_mask = canvas.ellipse_mask(x + shift, y - 1, 5, 6) & glass
        canvas.fill(head_mask, "wood1" if number % 2 else "indigo1", 0.2)
        canvas.fill(head_mask & ~np.roll(head_mask, (1, 1), axis=(0, 1)), "lamp1", 0.4)
        if number in (1, 3):
            canvas.fill(canvas.ellipse_mask(x + shift, y - 4, 7, 2) & glass, "slate1", 0.2)
            canvas.fill(canvas.rect_mask(x - 3 + shift, y - 9, 7, 5) & glass, "slate1", 0.2)
    canvas.glaze(glass, "ochre2", 0.16, 0.25)
    for offset in (0, 3, 9):
        streak = glass & (np.abs(canvas.columns + canvas.rows * 0.5 - 30 - offset - shimmer * 4) < 0.8)
        canvas.glaze(streak, "ochre5", 0.22, 0.5)
    for corner in ((4, 4), (38, 4), (4, 100), (38, 100)):
        canvas.glaze(canvas.ellipse_mask(corner[0], corner[1], 9, 7) & glass & (canvas.thresholds < 0.5), "ochre0", 0.5)
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


def notice() -> Canvas:
    """Draw the enamel notice: EIGHT PERSONS, and a moth that has settled on it."""
    canvas = Canvas(36, 18)
    canvas.box(0, 0, 36, 18, "linen3", "linen5", "linen1")
    canvas.text(4, 3, "EIGHT", "coral2").text(4, 10, "PERSONS", "indigo2")
    canvas.polygon([(30, 5), (34, 2), (34, 7)], "ash2").polygon([(30, 5), (26, 2), (27, 7)], "ash3").rect(
        30, 4, 1, 4, "wood1"
    )
    return canvas


DIAL_TURNS = (0.5, 0.62, 0.71, 0.58, 0.34, 0.12, 0.05, 0.3, 0.55, 0.83, 0.97, 0.94, 0.7)


def floor_sign(turn: float) -> Canvas:
    """Draw the half-moon indicator over the doors: an arrow that goes the long way round to avoid three."""
    canvas = Canvas(72, 40)
    cx, cy = 35.5, 32
    half_disc = canvas.ellipse_mask(cx, cy, 34, 31) & (canvas.rows < 33)
    canvas.fill(half_disc, "ochre1").fill(canvas.ellipse_mask(cx, cy, 32.6, 29.6) & (canvas.rows < 33), "ochre3")
    face = canvas.ellipse_mask(cx, cy, 30, 27) & (canvas.rows < 33)
    canvas.gradient(
        face, np.hypot(canvas.columns - cx, canvas.rows - cy) / 31, ["lamp5", "lamp4", "lamp4", "lamp3"], 0.72
    )
    for index in range(15):
        angle = math.pi * (0.06 + 0.88 * index / 14)
        for reach in (25, 23) if index % 2 else (25, 24, 23, 22, 21):
            canvas.pixel(round(cx - math.cos(angle) * reach), round(cy - math.sin(angle) * reach * 0.9), "wood1", 0.3)
    for index, word in enumerate(("G", "1", "2", "", "4", "5")):
        at = math.pi * (0.13 + 0.148 * index)
        if word:
            canvas.text(round(cx - math.cos(at) * 17) - 1, round(cy - math.sin(at) * 15.5) - 2, word, "wood1", 0.35)
    angle = math.pi * (0.06 + 0.88 * turn)
    canvas.line(35, cy, round(cx - math.cos(angle) * 22), round(cy - math.sin(angle) * 20), "coral1", 0.4)
    canvas.line(36, cy, round(cx - math.cos(angle) * 21), round(cy - math.sin(angle) * 19), "coral2", 0.6)
    canvas.ellipse(cx, cy, 4, 4, "ochre2")
    canvas.rect(0, 32, 72, 3, "ochre3").rect(0, 32, 72, 1, "ochre5")
    return canvas


def motes(step: int, steps: int = 16) -> Canvas:
    """Draw the dust in the car: specks that rise slowly and a band of lamplight that passes down over them."""
    canvas = Canvas(200, 200)
    rng = np.random.default_rng(77)
    band = step / steps * 300 - 50
    for index in range(150):
        x0, y0, phase = rng.random() * 200, rng.random() * 200, rng.random()
        laps = 1 + index % 2
        y = (
            (y0 - step / steps * 200 * laps) % 200
            if index < 46
            else y0 + 2 * math.sin(math.tau * (step / steps + phase))
        )
        x = x0 + 5 * math.sin(math.tau * (step / steps + phase))
        near = abs(y - band - (x - 100) * 0.18)
        if min(x, 200 - x, y, 200 - y) < 6 or (index >= 46 and near > 26):
            continue
        if near < 9:
            canvas.pixel(round(x), round(y), "lamp5", 1.0)
        elif near < 26:
            canvas.pixel(round(x), round(y), "lamp3", 0.8)
        else:
            canvas.pixel(round(x), round(y), "lamp4" if index % 5 == 0 else "indigo5", 0.7 if index % 5 == 0 else 0.45)
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
    views = (view_school, view_pier, view_office, view_table, view_landing)
    for number, view in enumerate(views, 1):
        collection[f"view_{number}"] = Part(view(), properties=under)
    panels = [button_panel(step) for step in range(6)]
    collection["panel"] = Part(panels[0], tuple(panels[1:]), 640)
    mirrors = [tall_mirror(step) for step in (0, 1, 2, 3, 2, 1)]
    collection["mirror"] = Part(mirrors[0], tuple(mirrors[1:]), 700)
    collection["alarm"] = Part(alarm(False), (alarm(True),), 900)
    collection["notice"] = Part(notice(), properties=under)
    signs = [floor_sign(turn) for turn in DIAL_TURNS]
    collection["floor_sign"] = Part(signs[0], tuple(signs[1:]), 520, properties=under)
    dust = [motes(step) for step in range(16)]
    collection["motes"] = Part(dust[0], tuple(dust[1:]), 260, properties=over)
    return collection


# -- the gallery: measures --------------------------------------------------------------------------------------------

BAY = 128
HUNG = -24  # A picture's foot lies this far below its frame: on the floor under it.
BARRED = -64  # And that of a stroke across a picture, a little before the picture's.
HALL_HEIGHT = 272
HALL_FLOOR = 128


def gallery_hall() -> Canvas:
    """Draw three bays side by side for a hall of any length: plain, with a pale mark where one hung, and an end."""
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
    canvas.glaze(mark, "rose3", 0.2)
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
    # The near edge of the floor goes out into the dark, plank by plank.
    gone = np.clip((canvas.rows - HALL_HEIGHT + 44) / 42, 0, 1)
    gone = np.round(gone * 8 + (canvas.thresholds - 0.5) * 0.9) / 8
    canvas.glaze(floor, "indigo0", np.clip(gone, 0, 1))
    canvas.wet[:] = (canvas.wet * (1 - np.clip(gone, 0, 1) * floor)[..., None]).astype(np.uint8)


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
        canvas.rect(x, y + h - 1, w, 1, f"{ramp}{max(0, tone - 2)}").rect(
            x + w - 1, y, 1, h, f"{ramp}{max(0, tone - 1)}"
        )
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


def dashes(canvas: Canvas, x0: int, y0: int, x1: int, y1: int, tone: str = "slate3") -> None:
    """Draw a broken pencil line."""
    count = max(abs(x1 - x0), abs(y1 - y0)) + 1
    for step, (x, y) in enumerate(zip(np.linspace(x0, x1, count), np.linspace(y0, y1, count), strict=True)):
        if step % 4 < 2:
            canvas.pixel(round(float(x)), round(float(y)), tone, 0.2)


def frame_sea() -> Canvas:
    """Draw frame 1, *Sea, with Floor*: a man up to his knees in it, looking down at boards."""
    canvas, paper = gilded(82, 62)
    sky_part = paper & (canvas.rows < 32)
    canvas.gradient(sky_part, (canvas.rows - 14) / 20, ["indigo3", "rose3", "rose4", "rose5"], 0.25, 0.7)
    canvas.ellipse(62, 29, 5, 5, "lamp5", 0.7)
    sea = paper & (canvas.rows >= 32)
    canvas.gradient(sea, (canvas.rows - 32) / 30, ["ice3", "ice2", "ice2", "ice1", "ice0"], 0.25, 0.7)
    wave = np.sin(canvas.columns * 0.45 + canvas.rows * 1.9) + np.sin(canvas.columns * 0.17 - canvas.rows)
    canvas.glaze(sea & (wave > 1.25), "ice4", 0.5, 0.3)
    canvas.glaze(
        sea & (np.abs(canvas.columns - 62) < 3 + (canvas.rows - 32) / 4) & (canvas.rows % 2 == 0), "lamp4", 0.6, 0.5
    )
    # The boards begin under the water, and run on into bare paper.
    bare = paper & (canvas.rows > 54)
    canvas.glaze(bare, "ash4", 0.75, 0.3)
    for x in range(8, 76, 8):
        canvas.line(x, 64, 41 + (x - 41) // 2, 46, "wood2", 0.3)
    canvas.glaze(paper & (canvas.rows > 45) & (canvas.rows < 55), "wood3", 0.3, 0.3)
    dashes(canvas, 7, 58, 74, 58)
    canvas.rect(30, 30, 7, 11, "indigo2", 0.3).rect(30, 30, 1, 11, "indigo4", 0.3).rect(
        31, 41, 2, 6, "indigo1", 0.3
    ).rect(34, 41, 2, 6, "indigo1", 0.3)
    canvas.ellipse(34, 27, 2.8, 2.8, "skin3", 0.35).rect(31, 24, 6, 2, "wood1", 0.3).rect(30, 26, 8, 1, "wood1", 0.3)
    canvas.rect(28, 46, 11, 1, "ice5", 0.6).rect(26, 48, 15, 1, "ice4", 0.5)
    return canvas


def frame_waiting() -> Canvas:
    """Draw frame 2, *Waiting Room*: eight warm chairs, a lit door, and the nail where a bell should hang."""
    canvas, paper = gilded(88, 60, "wood")
    canvas.gradient(
        paper & (canvas.rows < 48),
        np.clip(1 - np.hypot((canvas.columns - 62) / 56, (canvas.rows - 26) / 40), 0, 1),
        ["lamp0", "lamp1", "lamp2", "lamp3"],
        0.3,
        0.6,
    )
    canvas.gradient(paper & (canvas.rows >= 48), (canvas.rows - 48) / 16, ["wood3", "wood2", "wood2"], 0.25, 0.6)
    canvas.rect(6, 38, 76, 1, "wood2", 0.3)
    canvas.box(56, 24, 15, 25, "green2", "green4", "green1").emit(canvas.rect_mask(56, 24, 15, 25), 0.35)
    canvas.rect(58, 27, 11, 8, "green1", 0.3).rect(58, 38, 11, 8, "green1", 0.3).rect(68, 37, 2, 2, "ochre5", 0.8)
    canvas.rect(59, 19, 9, 3, "lamp5", 1.0).rect(61, 18, 5, 1, "ochre3", 0.4)
    canvas.glaze(canvas.polygon_mask([(59, 22), (68, 22), (76, 48), (51, 48)]), "lamp4", 0.25, 0.5)
    # The nail, and the pale place round it.
    canvas.glaze(canvas.ellipse_mask(48, 28, 4, 5), "lamp4", 0.35, 0.4)
    canvas.rect(48, 25, 1, 2, "slate0", 0.1).pixel(49, 25, "linen5", 0.8)
    for number, x in enumerate((9, 18, 27, 36)):
        ramp = ("coral", "ochre", "rose", "moss")[number]
        canvas.rect(x, 36, 7, 9, f"{ramp}3", 0.35).rect(x, 36, 7, 1, f"{ramp}4", 0.5).rect(x, 45, 7, 3, f"{ramp}2", 0.3)
        canvas.rect(x, 48, 1, 3, "wood1", 0.2).rect(x + 6, 48, 1, 3, "wood1", 0.2)
    for number, x in enumerate((14, 27, 40, 70)):
        ramp = ("teal", "coral", "ochre", "rose")[number]
        canvas.rect(x, 50, 9, 6, f"{ramp}3", 0.35).rect(x, 50, 9, 1, f"{ramp}4", 0.5).rect(x, 56, 9, 3, f"{ramp}2", 0.3)
        canvas.rect(x, 59, 1, 3, "wood0", 0.2).rect(x + 8, 59, 1, 3, "wood0", 0.2)
    return canvas


def frame_bee() -> Canvas:
    """Draw frame 3, *Door (Bee)*: six legs on hinges, fur hair by hair, wings for a fanlight, and no handle."""
    canvas, paper = gilded(74, 78)
    middle = 36
    body = canvas.ellipse_mask(middle, 52, 14, 22) | canvas.rect_mask(middle - 14, 50, 29, 28)
    body &= paper
    for side in (-1, 1):
        wing = canvas.ellipse_mask(middle + side * 15, 36, 13, 9) & paper & ~body
        canvas.glaze(wing, "ice5", 0.6, 0.3)
        canvas.fill(wing & ~np.roll(wing, (1, -side), axis=(0, 1)), "ice2", 0.3)
        for reach in (5, 9):
            canvas.line(middle + side * 6, 38, middle + side * (10 + reach), 38 - reach // 2, "ice3", 0.3)
        for number, y in enumerate((50, 59, 68)):
            knee = middle + side * (20 + number % 2)
            canvas.line(middle + side * 14, y, knee, y - 4, "wood0", 0.2).line(
                knee, y - 4, knee + side * 3, y + 4, "wood0", 0.2
            )
            canvas.rect(middle + side * 14 - 1, y - 1, 3, 3, "ochre4", 0.6)
    fur = np.sin(canvas.columns * 2.3 + canvas.rows * 0.4) * 1.6
    band = ((canvas.rows + fur - 34) // 7).astype(int) % 2 == 0
    canvas.fill(body & band, "ochre4", 0.4).fill(body & ~band, "wood0", 0.15)
    canvas.fill(body & band & (canvas.columns % 3 == 0), "ochre5", 0.45)
    canvas.fill(body & ~band & ((canvas.columns + canvas.rows) % 4 == 0), "wood2", 0.25)
    canvas.fill(body & band & (canvas.columns > middle + 8), "ochre3", 0.3)
    canvas.fill(body & (np.abs(canvas.columns - middle) < 0.6) & (canvas.rows > 40), "wood1", 0.2)
    head = canvas.ellipse_mask(middle, 30, 9, 7.4)
    canvas.fill(head, "wood1", 0.2)
    for side in (-1, 1):
        canvas.ellipse(middle + side * 5.5, 29, 3.2, 4.4, "indigo2", 0.4).pixel(middle + side * 5 - 1, 27, "ice5", 0.9)
        canvas.curve([(middle + side * 2, 24), (middle + side * 5, 19), (middle + side * 9, 18)], "wood0", 0.2)
    # Where the handle should be, a ring in pencil.
    ring = np.abs(np.hypot(canvas.columns - middle - 9, canvas.rows - 60) - 3.6) < 0.6
    canvas.fill(ring & (canvas.thresholds < 0.7), "linen5", 0.5)
    dashes(canvas, 8, 78, 64, 78)
    return canvas


def frame_stair() -> Canvas:
    """Draw frame 4, *Stairs*: painted as far as the fourth, then pencil, then the idea of pencil, then wall."""
    canvas, paper = gilded(84, 66, "wood")
    canvas.glaze(paper & (canvas.columns < 46), "indigo3", np.clip((46 - canvas.columns) / 60, 0, 0.5), 0.15)
    canvas.glaze(paper & (canvas.rows > 60) & (canvas.columns < 50), "wood3", 0.5, 0.25)
    for number in range(10):
        x, y = 11 + number * 6, 63 - number * 5
        if number < 4:
            canvas.rect(x, y, 7, 69 - y, "wood3", 0.3).rect(x, y, 7, 2, "wood5", 0.5).rect(x, y + 2, 7, 1, "wood1", 0.3)
            canvas.rect(x + 2, y, 4, 2, "coral3", 0.5).rect(x + 2, y + 2, 4, 3, "coral2", 0.4)
            canvas.rect(x + 6, y - 14, 1, 14, "wood2", 0.3)
        elif number < 7:
            canvas.line(x, y, x + 6, y, "slate2", 0.2).line(x + 6, y, x + 6, y - 5, "slate2", 0.2)
            if number < 6:
                dashes(canvas, x + 6, y - 14, x + 6, y - 1)
        else:
            dashes(canvas, x, y, x + 6, y, "ash1")
            if number < 9:
                dashes(canvas, x + 6, y, x + 6, y - 5, "ash1")
    canvas.line(14, 48, 36, 30, "wood4", 0.45).line(14, 49, 36, 31, "wood1", 0.3)
    canvas.line(36, 30, 54, 15, "slate3", 0.2)
    return canvas


def frame_removed() -> Canvas:
    """Draw frame 5: good walnut with wallpaper in it, less faded than the wall's, and the hook of what hung there."""
    canvas, paper = gilded(96, 70, "wood")
    canvas.fill(paper, "rose1")
    canvas.emission[paper] = 0
    figure = paper & eye_figure(canvas, 16, 20)
    canvas.fill(figure, "rose3")
    canvas.glaze(paper & ((canvas.columns + 4) % 16 < 1), "rose2", 0.6)
    inside = canvas.rect_mask(6, 15, 84, 3) | canvas.rect_mask(6, 15, 3, 58)
    canvas.shade(inside & paper, 0.45)
    canvas.rect(47, 26, 2, 3, "ochre4").rect(46, 28, 1, 1, "ochre2")
    canvas.line(40, 34, 47, 28, "slate2").line(48, 28, 55, 34, "slate2")
    canvas.box(33, 62, 30, 8, "linen3", "linen5", "linen1")
    canvas.rect(36, 64, 22, 1, "indigo2").rect(36, 66, 17, 1, "indigo2").rect(36, 68, 12, 1, "coral2")
    return canvas


def frame_kitchen() -> Canvas:
    """Draw frame 6: a kitchen at four in the afternoon, the kettle on, a chair pushed out; her name, with its tail."""
    canvas, paper = gilded(92, 72)
    light = np.clip(1.05 - np.hypot((canvas.columns - 30) / 70, (canvas.rows - 34) / 56), 0, 1)
    canvas.gradient(paper & (canvas.rows < 56), light, ["lamp0", "lamp0", "lamp1", "lamp2", "lamp3"], 0.2, 0.7)
    floor = paper & (canvas.rows >= 56)
    odd = ((canvas.columns + canvas.rows // 2) // 6 + (canvas.rows - 56) // 4) % 2 == 0
    canvas.fill(floor & odd, "coral3", 0.3).fill(floor & ~odd, "ash4", 0.35)
    canvas.rect(14, 22, 26, 24, "wood5", 0.4)
    canvas.gradient(
        canvas.rect_mask(16, 24, 22, 20), (canvas.rows - 24) / 20, ["ice3", "ice4", "lamp4", "green3"], 0.6, 0.6
    )
    canvas.rect(26, 24, 2, 20, "wood5", 0.4).rect(16, 33, 22, 1, "wood5", 0.4).rect(12, 46, 30, 2, "wood5", 0.5)
    for x, leaf in ((18, "green3"), (33, "green4")):
        canvas.ellipse(x, 41, 3.4, 2.8, leaf, 0.5).rect(x - 2, 43, 5, 3, "coral2", 0.4)
    patch = canvas.polygon_mask([(28, 57), (52, 57), (64, 72), (36, 72)]) & paper
    canvas.glaze(patch, "lamp4", 0.4, 0.4)
    # Stove and kettle, plates on a rail.
    canvas.rect(62, 42, 22, 22, "cream3", 0.35).rect(62, 42, 22, 2, "cream5", 0.45).rect(
        65, 50, 16, 10, "slate2", 0.3
    ).rect(65, 50, 16, 1, "slate4", 0.3)
    canvas.ellipse(72, 37, 5.4, 5, "ice3", 0.45).ellipse(70.5, 35.5, 2.4, 2, "ice5", 0.6).line(
        77, 37, 80, 33, "ice3", 0.45
    ).rect(69, 30, 7, 1, "wood1", 0.3)
    for y in range(19, 32, 2):
        canvas.pixel(80 + round(1.6 * math.sin(y * 0.7)), y, "linen5", 0.7)
    canvas.rect(48, 28, 36, 1, "wood2", 0.3)
    for x in (51, 58, 65):
        canvas.ellipse(x, 25, 2.8, 2.8, "ice4", 0.5).ellipse(x, 25, 1.4, 1.4, "ice3", 0.5)
    # Table, and the chair pushed out just now, for you.
    canvas.rect(30, 52, 26, 3, "wood4", 0.45).rect(30, 52, 26, 1, "lamp4", 0.6).rect(32, 55, 2, 13, "wood2", 0.3).rect(
        52, 55, 2, 13, "wood2", 0.3
    )
    canvas.rect(36, 49, 4, 3, "coral4", 0.5).rect(45, 49, 4, 3, "ice4", 0.5)
    canvas.rect(15, 47, 2, 21, "wood2", 0.3).rect(15, 47, 2, 8, "wood4", 0.4).rect(15, 57, 11, 2, "ochre4", 0.45).rect(
        25, 59, 1, 10, "wood1", 0.3
    )
    for y in (49, 52):
        canvas.rect(13, y, 2, 1, "wood4", 0.4)
    # The name.
    sign = [
        (62, 73),
        (63, 68),
        (65, 72),
        (67, 68),
        (68, 73),
        (70, 70),
        (70, 73),
        (72, 70),
        (74, 71),
        (77, 70),
        (78, 73),
        (82, 74),
        (84, 72),
    ]
    canvas.curve(sign, "indigo1", 0.15)
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
    canvas.polygon([(3, 17), (14, 17), (14, 10), (5, 10)], "ash5", 0.35).polygon(
        [(15, 17), (26, 17), (24, 10), (15, 10)], "ash4", 0.3
    )
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
    canvas.rect(9, 72, 32, 4, "slate4").rect(9, 72, 32, 1, "slate5").rect(12, 76, 3, 2, "slate0").rect(
        35, 76, 3, 2, "slate0"
    )
    canvas.rect(8, 104, 34, 2, "mint4", 0.8)
    canvas.box(7, 4, 36, 17, "slate0", "slate3", "slate0")
    canvas.rect(9, 6, 32, 13, "mint1", 0.7)
    glow = 1.0 if hum else 0.86
    canvas.text(17, 10, "EXIT", "mint5" if hum else "mint4", glow)
    canvas.rect(11, 12, 3, 1, "mint4", glow).pixel(12, 11, "mint4", glow).pixel(12, 13, "mint4", glow)
    canvas.rect(24, 0, 2, 4, "slate2")
    return canvas


def way_sign() -> Canvas:
    """Draw the enamel sign: EXIT BY WAY OF THE BOOK, and a hand with a frilled cuff that points to it."""
    canvas = Canvas(46, 28)
    canvas.box(0, 0, 46, 28, "linen3", "linen5", "linen1")
    canvas.rect(2, 2, 42, 1, "indigo2").rect(2, 25, 42, 1, "indigo2")
    canvas.text(4, 5, "EXIT BY", "indigo1").text(4, 12, "THE BOOK", "coral2")
    canvas.rect(4, 21, 9, 2, "skin3").rect(3, 21, 1, 2, "skin4").rect(12, 19, 6, 5, "skin3").rect(
        12, 19, 6, 1, "skin4"
    ).rect(13, 24, 4, 1, "skin2")
    for x in (18, 20, 22):
        canvas.rect(x, 18, 2, 6, "linen5").rect(x + 1, 19, 1, 5, "linen2")
    canvas.rect(24, 19, 14, 5, "indigo2").rect(24, 19, 14, 1, "indigo4")
    return canvas


def giant_pencil() -> Canvas:
    """Draw a pencil as tall as the wall, leant in the bay where nothing hangs, its point on the floor."""
    canvas = Canvas(58, 118)
    canvas.cast(14, 114, 16, 4)
    axis = np.array((34.0, -108.0))
    length = float(np.hypot(*axis))
    axis /= length
    away_x, away_y = canvas.columns - 12, canvas.rows - 112
    along = away_x * axis[0] + away_y * axis[1]
    across = away_x * -axis[1] + away_y * axis[0]
    shaft_part = (along > 20) & (along < length - 10) & (np.abs(across) < 6.2)
    for low, high, tone in ((-6.2, -2.4, "ochre4"), (-2.4, 2, "ochre3"), (2, 6.2, "ochre2")):
        canvas.fill(shaft_part & (across >= low) & (across < high), tone)
    canvas.fill(shaft_part & (np.abs(across + 2.4) < 0.6), "ochre5")
    canvas.fill(shaft_part & (np.abs(along - 62) < 14) & (np.abs(across) < 1.2), "indigo1")
    point = (along > 0) & (along <= 20 + np.abs(np.sin(across * 0.9)) * 2) & (np.abs(across) < along * 0.31)
    canvas.fill(point, "ash4").fill(point & (across > 1), "ash3").fill(point & (along < 8), "slate3")
    canvas.fill((along >= length - 10) & (along < length - 4) & (np.abs(across) < 6.4), "slate4")
    canvas.fill((along >= length - 4) & (along < length + 5) & (np.abs(across) < 5.6), "coral3")
    for shift in range(14):
        canvas.pixel(4 + shift, 115 - (shift % 5 == 0), "slate3")
    return canvas


def tiny_visitors() -> Canvas:
    """Draw three visitors the height of a skirting board, in coats, looking up."""
    canvas = Canvas(22, 10)
    for x, ramp, tall in ((2, "teal", 7), (8, "coral", 8), (15, "ochre", 6)):
        canvas.cast(x + 2.5, 9, 3, 1.2, 0.4)
        canvas.rect(x, 9 - tall + 3, 5, tall - 3, f"{ramp}2").rect(x, 9 - tall + 3, 1, tall - 3, f"{ramp}3")
        canvas.rect(x + 1, 9 - tall, 3, 3, "wood2").rect(x + 1, 9 - tall, 2, 1, "wood4")
    return canvas


def ink_bar(dry: bool) -> Canvas:
    """Draw a stroke of a felt pen over a picture, from the left; a dry one lets it through towards its end."""
    rng = np.random.default_rng(11 + dry)
    bar = Canvas(76, 15)
    across = bar.columns / bar.width
    ragged = rng.integers(-1, 2, bar.height)[:, None]
    stroke = (bar.columns > 1 + ragged) & (bar.columns < bar.width - 2 + ragged) & (bar.rows > 0) & (bar.rows < 14)
    worn = across**2 * (0.95 if dry else 0.0)
    runs = np.repeat(rng.random((bar.height, bar.width // 4 + 1)), 4, axis=1)[:, : bar.width]
    bar.fill(stroke & (runs > worn), "indigo0")
    bar.fill(bar.mask & (bar.rows == 3) & (across < (0.3 if dry else 0.8)), "indigo2")
    bar.fill(bar.mask & (bar.rows == 7) & (bar.thresholds < 0.5), "indigo1")
    return bar


def gallery_parts() -> dict[str, Part]:
    """Return every prop of the gallery, in the order of their tile ids."""
    collection = {
        "frame_1": Part(frame_sea(), foot=HUNG),
        "frame_2": Part(frame_waiting(), foot=HUNG),
        "frame_3": Part(frame_bee(), foot=HUNG),
        "frame_4": Part(frame_stair(), foot=HUNG),
        "frame_5": Part(frame_removed(), foot=HUNG),
        "frame_6": Part(frame_kitchen(), foot=HUNG),
        "plaque": Part(plaque()),
        "bench": Part(gallery_bench().stand_up(), solids=((2, 10, 68, 16),), foot=3),
        "guestbook": Part(guestbook().stand_up(), solids=((6, 28, 18, 12),), foot=3),
        "rope": Part(rope().stand_up(), solids=((0, 26, 68, 6),), foot=3),
        "exit": Part(exit_door(True), (exit_door(False),), 1900),
        "way_sign": Part(way_sign()),
    }
    dust = [motes(step) for step in range(16)]
    collection["motes"] = Part(dust[0], tuple(dust[1:]), 260, properties={"depth": "over"})
    collection["giant_pencil"] = Part(giant_pencil(), solids=((4, 104, 20, 12),), foot=4)
    collection["tiny_visitors"] = Part(tiny_visitors(), foot=1)
    collection["bar_wet"] = Part(ink_bar(False), foot=BARRED)
    collection["bar_dry"] = Part(ink_bar(True), foot=BARRED)
    return collection


def main() -> None:
    """Write the tiles and the props of both drifts."""
    write_sheet(TILESETS, "lift_car", lift_car())
    write_collection(TILESETS, "lift", lift_parts())
    write_sheet(TILESETS, "gallery_hall", gallery_hall())
    write_collection(TILESETS, "gallery", gallery_parts())


if __name__ == "__main__":
    main()
