"""The last tram of the evening, inside: the car, the wet avenue behind its glass, seats, straps, who sleeps there.

The car is one drawn picture cut into tiles (`tram_car`); what stands in it, and what moves behind the windows, are the
props of `tram`. The tram stands at Calder Steps with a door open, so the city keeps still and the traffic goes by.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pixel_kit import Canvas, Mask, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"

WIDTH, HEIGHT = 480, 272
LEFT, RIGHT = 14, 466  # Inner faces of the car's two ends.
FLOOR = 100  # Where the far wall meets the floor.
SILL = 218  # Where the floor ends and the near wall is cut away.
CEILING = 27
# Windows (x, y, width, height); the third opening is the door, which goes down to the floor.
WINDOWS = ((84, 38, 56, 41), (148, 38, 56, 41), (308, 38, 56, 41), (372, 38, 56, 41))
DOOR = (238, 36, 54, 64)
STRIP_X, STRIP_Y, STRIP_WIDTH, STRIP_HEIGHT = 80, 34, 352, 66

FRAMES = 48
FRAME_MS = 120
TRAFFIC_PERIOD = 432  # Cars repeat after this many pixels; FRAMES must divide it.


# -- the city behind the glass ----------------------------------------------------------------------------------------


def still_city(rng: np.random.Generator) -> Canvas:
    """Draw what does not move outside: sky glow, two rows of houses, shop signs, the wet avenue, the platform."""
    city = Canvas(STRIP_WIDTH, STRIP_HEIGHT)
    down = city.rows / 44
    city.gradient(
        city.rows >= 0, np.clip(down, 0, 1), ["night1", "indigo2", "indigo3", "indigo4", "rose3", "rose4"], 0.62
    )
    for tone, base, tallest, glow, lit in (("indigo3", 34, 31, 0.75, 0.12), ("indigo1", 36, 24, 0.8, 0.26)):
        x = -3
        while x < STRIP_WIDTH:
            width = int(rng.integers(9, 20))
            top = base - int(rng.integers(tallest // 3, tallest))
            city.rect(x, top, width, base - top, tone, glow)
            city.rect(x, top, width, 1, f"{tone[:-1]}{int(tone[-1]) + 1}", glow)
            if rng.random() < 0.3:
                city.rect(x + width // 2, top - 4, 1, 4, tone, glow)
                city.pixel(x + width // 2, top - 5, "coral3", 0.9)
            for row in range(top + 3, base - 3, 4):
                for column in range(x + 2, x + width - 2, 4):
                    if rng.random() < lit:
                        kind = ("lamp2", "lamp3", "lamp2", "night5", "neon3")[int(rng.integers(0, 5))]
                        city.rect(column, row, 2, 2, kind, 0.95)
            x += width + int(rng.integers(0, 3))
    shops(city)
    avenue = city.rect_mask(0, 36, STRIP_WIDTH, 9)
    city.gradient(avenue, (city.rows - 36) / 9, ["asphalt3", "asphalt2", "asphalt1"], 0.7)
    for x, tone in ((10, "lamp2"), (47, "neon2"), (92, "lamp2"), (120, "mint2"), (180, "lamp2"), (243, "coral3")):
        shine(city, x, 37, tone, 7)
    for x, tone in ((272, "lamp2"), (318, "ice3"), (335, "lamp1")):
        shine(city, x, 37, tone, 7)
    platform(city)
    return city


def shine(city: Canvas, x: int, y: int, tone: str, depth: int) -> None:
    """Draw a light's broken reflection on the wet avenue."""
    reach = 3.4 - np.abs(city.rows - y) * 0.28 + np.sin(city.rows * 2.3 + x)
    broken = (np.abs(city.columns - x) < reach) & (city.rows >= y) & (city.rows < y + depth) & (city.rows % 2 == 1)
    city.fill(broken, tone, 0.8)


def shops(city: Canvas) -> None:
    """Draw the far side of the avenue: shopfronts, signs and lamps, small and a little blurred by the wet."""
    city.rect(0, 27, STRIP_WIDTH, 9, "indigo1", 0.7)
    fronts = (
        (4, 15, "lamp"),
        (40, 13, "neon"),
        (86, 14, "lamp"),
        (113, 12, "mint"),
        (236, 14, "coral"),
        (264, 16, "lamp"),
    )
    for x, width, ramp in (*fronts, (310, 15, "ice"), (333, 11, "lamp")):
        glass = city.rect_mask(x, 30, width, 6)
        city.gradient(glass, (city.rows - 30) / 6, [f"{ramp}4", f"{ramp}3", f"{ramp}2"], 0.85)
        city.rect(x + width // 3, 30, 1, 6, "night0", 0.3)
        city.rect(x - 1, 28, width + 2, 1, f"{ramp}2", 0.8)
        city.rect(x + 2, 34, 2, 2, "night0", 0.3)
    # A pharmacy's cross, a vertical neon, and a light-box with a sleeping face: the Network is everywhere.
    city.rect(118, 21, 2, 6, "mint4", 1.0).rect(116, 23, 6, 2, "mint4", 1.0)
    for row in range(8, 26, 4):
        city.rect(45, row, 3, 3, "neon3", 0.95).pixel(46, row + 1, "neon5", 1.0)
    city.box(312, 10, 24, 15, "neon1", "slate3", "slate0")
    panel = city.rect_mask(313, 11, 22, 13)
    city.gradient(panel, (city.columns - 313) / 22, ["neon3", "neon2", "indigo4", "indigo3"], 0.8)
    city.ellipse(319, 18, 4.6, 5.8, "skin4", 0.8)
    city.rect(316, 17, 3, 1, "indigo1", 0.4).rect(320, 17, 3, 1, "indigo1", 0.4).rect(318, 21, 3, 1, "coral3", 0.8)
    city.rect(327, 14, 6, 1, "linen5", 0.95).rect(327, 17, 5, 1, "ice4", 0.8)
    for x in (22, 74, 134, 228, 292, 346):
        city.rect(x, 15, 1, 21, "slate1", 0.4)
        city.rect(x - 3, 14, 7, 1, "slate2", 0.5)
        city.rect(x - 4, 15, 3, 1, "lamp5", 1.0).rect(x + 2, 15, 3, 1, "lamp5", 1.0)
        halo = np.hypot(city.columns - x, (city.rows - 16) * 1.2)
        city.glaze(halo < 7, "lamp3", 0.16, 0.8).glaze(halo < 4, "lamp4", 0.22, 0.9)


def platform(city: Canvas) -> None:
    """Draw the stop outside the open door: paving, the tactile edge, the shelter's end and a lit timetable."""
    left, top, width, height = DOOR[0] - STRIP_X, DOOR[1] - STRIP_Y, DOOR[2], DOOR[3]
    stone = city.rect_mask(left, 43, width, top + height - 43)
    city.gradient(stone, (city.rows - 43) / 22, ["stone1", "stone2", "stone3"], 0.42)
    for row, seam in enumerate(range(46, 58, 4)):
        city.rect(left, seam, width, 1, "stone1", 0.4)
        for x in range(left + (row % 2) * 7, left + width, 14):
            city.rect(x, seam - 3, 1, 3, "stone1", 0.4)
    # The shelter: a roof that glows along its edge, two posts, blue glass, a bench end.
    city.rect(left + 26, 9, width - 26, 5, "slate1", 0.5)
    city.rect(left + 26, 14, width - 26, 1, "ice5", 1.0)
    glass = city.rect_mask(left + 30, 15, width - 30, 29)
    city.glaze(glass, "ice2", 0.42, 0.8)
    city.rect(left + 29, 15, 2, 33, "slate3", 0.5)
    city.rect(left + 36, 20, 13, 19, "slate0", 0.5)
    city.gradient(city.rect_mask(left + 37, 21, 11, 17), (city.rows - 21) / 17, ["ice5", "ice4", "ice3"], 0.85)
    city.ellipse(left + 42, 26, 2.4, 2.4, "indigo3", 0.5).ellipse(left + 43, 25, 2, 2, "ice4", 0.85)
    city.rect(left + 39, 31, 7, 1, "indigo3", 0.4).rect(left + 39, 33, 5, 1, "indigo3", 0.4)
    city.rect(left + 32, 42, 20, 2, "wood4", 0.55).rect(left + 33, 44, 1, 5, "wood1", 0.4)
    for x, tone in ((left + 42, "ice3"), (left + 12, "lamp2")):
        shine(city, x, 47, tone, 9)
    city.rect(left + 11, 18, 2, 28, "slate1", 0.4)
    city.box(left, 10, 27, 9, "night2", "night4", "night0").emit(city.rect_mask(left, 10, 27, 9), 0.7)
    city.text(left + 2, 12, "CALDER", "linen5", 0.95)
    # Yellow edge, then the tram's own step with its lamp.
    city.rect(left, 57, width, 3, "ochre3", 0.5)
    for x in range(left + 1, left + width, 4):
        city.rect(x, 58, 2, 1, "ochre5", 0.7)
    city.rect(left, 60, width, 6, "slate1", 0.3)
    city.rect(left, 60, width, 1, "slate0", 0.2)
    city.rect(left, 62, width, 1, "lamp4", 0.9)
    for x in range(left, left + width, 3):
        city.rect(x, 64, 2, 1, "slate3", 0.3)


def car_lights(city: Canvas, moved: float) -> None:
    """Draw the traffic at one moment: white pairs going left on the near lane, red pairs going right behind them."""
    for start in (20, 68, 150, 291, 333):
        x = round((start - moved) % TRAFFIC_PERIOD) - 30
        city.rect(x, 33, 24, 6, "indigo0", 0.6).rect(x + 4, 30, 14, 4, "indigo0", 0.6)
        city.rect(x + 5, 31, 5, 2, "night2", 0.7).rect(x + 11, 31, 5, 2, "night2", 0.7)
        city.rect(x + 3, 38, 4, 2, "asphalt0", 0.4).rect(x + 17, 38, 4, 2, "asphalt0", 0.4)
        city.rect(x - 1, 35, 2, 2, "lamp5", 1.0).rect(x + 23, 35, 1, 2, "coral3", 1.0)
        for step in range(1, 13):
            if (step + x) % 3:
                city.rect(x - 1 - step, 36 + step // 5, 1, 1, f"lamp{max(1, 4 - step // 3)}", 0.9 - step * 0.04)
        shine(city, x, 39, "lamp3", 5)
        shine(city, x + 23, 39, "coral2", 4)
    for start in (5, 120, 190, 377):
        x = round((start + moved) % TRAFFIC_PERIOD) - 30
        city.rect(x, 32, 20, 4, "indigo0", 0.7).rect(x + 4, 30, 11, 3, "indigo0", 0.7)
        city.rect(x, 33, 2, 1, "neon3", 1.0).rect(x + 19, 33, 2, 1, "lamp4", 1.0)


def rain(city: Canvas, phase: float, drops: np.ndarray, runs: np.ndarray) -> None:
    """Draw slanting rain outside and the slow beads on the glass; both come round when `phase` reaches 1."""
    for x, y, speed, length in drops:
        row = (y + phase * STRIP_HEIGHT * int(speed)) % STRIP_HEIGHT
        for part in range(int(length)):
            city.pixel(round(x - part * 0.34), round(row) - part, "night5" if part == 0 else "night4", 0.75)
    inside_door = DOOR[0] - STRIP_X - 4, DOOR[0] - STRIP_X + DOOR[2] + 4
    for x, y, wobble, pause in runs:
        if inside_door[0] < x < inside_door[1]:
            continue
        # A bead waits, lets go, and slides.
        slide = max(0.0, (phase + pause) % 1.0 - 0.45) / 0.55
        row = (y + slide**1.6 * 46) % 46
        column = round(x + math.sin(row * 0.5 + wobble) * 1.4)
        for back in range(1, int(2 + slide * 9)):
            if row - back >= 0 and (back + int(row)) % 3:
                city.pixel(round(x + math.sin((row - back) * 0.5 + wobble) * 1.4), round(row) - back, "night4", 0.6)
        city.pixel(column, round(row), "linen4", 0.85).pixel(column, round(row) + 1, "night5", 0.7)


def openings() -> Mask:
    """Return where the wall is open, in the strip's pixels: four windows with round corners, and the doorway."""
    canvas = Canvas(STRIP_WIDTH, STRIP_HEIGHT)
    mask = canvas.rect_mask(DOOR[0] - STRIP_X, DOOR[1] - STRIP_Y, DOOR[2], DOOR[3])
    for x, y, width, height in WINDOWS:
        left, top = x - STRIP_X, y - STRIP_Y
        across = np.abs(canvas.columns - left - (width - 1) / 2) - (width - 1) / 2 + 4
        down = np.abs(canvas.rows - top - (height - 1) / 2) - (height - 1) / 2 + 4
        corner = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
        mask |= canvas.rect_mask(left, top, width, height) & (corner < 4.6)
    return mask


def view_outside() -> list[Canvas]:
    """Draw every frame of the city as it is seen through the car's openings; elsewhere the frames are empty."""
    rng = np.random.default_rng(31)
    still = still_city(rng)
    count = 34
    drops = np.column_stack(
        [rng.integers(0, STRIP_WIDTH, count), rng.integers(0, STRIP_HEIGHT, count), rng.integers(5, 8, count)]
        + [rng.integers(2, 5, count)]
    )
    beads = 30
    runs = np.column_stack(
        [rng.integers(0, STRIP_WIDTH, beads), rng.integers(0, 30, beads), rng.random(beads) * 6, rng.random(beads)]
    )
    resting = rng.random((STRIP_HEIGHT, STRIP_WIDTH)) < 0.006
    seen = openings()
    doorway = still.rect_mask(DOOR[0] - STRIP_X, 0, DOOR[2], STRIP_HEIGHT)
    frames = []
    for number in range(FRAMES):
        frame = still.copy()
        avenue = Canvas(STRIP_WIDTH, STRIP_HEIGHT).paste(frame, 0, 0)
        car_lights(avenue, number * TRAFFIC_PERIOD / FRAMES)
        # The platform and its shelter stand nearer than the cars.
        nearer = doorway & ((still.rows >= 43) | (still.columns > DOOR[0] - STRIP_X + 28))
        avenue.albedo[nearer], avenue.emission[nearer] = still.albedo[nearer], still.emission[nearer]
        frame = avenue
        rain(frame, number / FRAMES, drops, runs)
        glass = seen & ~doorway
        frame.glaze(glass & resting, "night5", 0.5, 0.7)
        # The car mirrors itself faintly: its lamps as a warm line, its breath in the lower corners.
        for x, y, width, height in WINDOWS:
            left, top = x - STRIP_X, y - STRIP_Y
            frame.glaze(frame.rect_mask(left + 5, top + 4, width - 10, 1), "lamp4", 0.45, 0.9)
            frame.glaze(frame.rect_mask(left + 9, top + 6, width - 22, 1), "lamp3", 0.18, 0.8)
            edge = np.abs(frame.columns - left - width / 2) / (width / 2)
            mist = (frame.rows - top) / height * 0.7 + edge**3 * 0.5 - 0.55
            pane = frame.rect_mask(left, top, width, height)
            frame.glaze(pane & (frame.thresholds < mist), "linen1", 0.42, 0.55)
        for layer in (frame.albedo, frame.emission):
            layer[~seen] = 0
        frame.mask = seen.copy()
        frames.append(frame)
    return frames


def city_by_day(rng: np.random.Generator) -> Canvas:
    """The same avenue when the lamps are out: a sky like bread over houses in mist, shutters down, a wet road."""
    city = Canvas(STRIP_WIDTH, STRIP_HEIGHT)
    city.wash(city.rows >= 0, np.clip(city.rows / 40, 0, 1), ["linen1", "linen2", "rose5", "coral5", "rose5"], 24, 0.8)
    rows_of_houses = (("linen2", "rose5", 34, 30), ("linen1", "linen3", 35, 24), ("brick4", "coral5", 37, 20))
    for tone, edge, base, tallest in rows_of_houses:
        x = -3
        while x < STRIP_WIDTH:
            width = int(rng.integers(10, 24))
            top = base - int(rng.integers(tallest // 2, tallest))
            city.rect(x, top, width, base - top, tone, 0.62).rect(x, top, width, 1, edge, 0.8)
            if tone == "brick4":
                for row in range(top + 3, base - 4, 5):
                    for column in range(x + 2, x + width - 3, 5):
                        lamp = rng.random() < 0.08
                        city.rect(column, row, 3, 3, "lamp3" if lamp else "linen2", 0.85 if lamp else 0.6)
                city.rect(x + 1, base - 5, width - 2, 5, ("teal2", "slate3", "brick2", "moss2")[x % 4], 0.45)
            x += width + int(rng.integers(0, 2))
    avenue = city.rect_mask(0, 36, STRIP_WIDTH, 30)
    city.wash(avenue, np.clip((city.rows - 36) / 12, 0, 1), ["stone4", "linen1", "rose5", "stone4"], 20, 0.55)
    city.glaze(avenue & (rng.random((STRIP_HEIGHT, STRIP_WIDTH)) < 0.05), "coral5", 0.7, 0.8)
    for x in (24, 96, 252, 330):
        city.rect(x, 18, 1, 20, "slate2", 0.4).rect(x - 3, 17, 6, 1, "slate2", 0.4)
    # A milk cart, and somebody on a bicycle.
    city.rect(270, 32, 14, 6, "linen4", 0.6).rect(284, 34, 5, 4, "ice2", 0.5)
    city.rect(272, 38, 3, 1, "slate1").rect(284, 38, 3, 1, "slate1")
    city.rect(40, 30, 3, 5, "coral2", 0.5).rect(40, 28, 3, 2, "skin3", 0.6)
    for x in (37, 43):
        city.ellipse(x + 0.5, 37, 2, 2, "slate1", 0.3)
    platform(city)
    left, top, width, height = DOOR[0] - STRIP_X, DOOR[1] - STRIP_Y, DOOR[2], DOOR[3]
    near = city.rect_mask(left, top, width, height)
    city.glaze(near, "rose5", 0.2, 0.7)
    return city


def view_by_day() -> Canvas:
    """What the openings show in the morning: the avenue, dry glass with a little breath on it."""
    view, seen = city_by_day(np.random.default_rng(37)), openings()
    for x, y, width, height in WINDOWS:
        pane = view.rect_mask(x - STRIP_X, y - STRIP_Y, width, height)
        edge = np.abs(view.columns - x + STRIP_X - width / 2) / (width / 2)
        mist = (view.rows - y + STRIP_Y) / height * 0.7 + edge**3 * 0.5 - 0.6
        view.glaze(pane & (view.thresholds < mist), "linen3", 0.4, 0.7)
        view.glaze(pane & (np.abs(view.columns + view.rows - x + STRIP_X - 22) % 30 < 2), "linen5", 0.25, 0.9)
    for layer in (view.albedo, view.emission):
        layer[~seen] = 0
    view.mask = seen.copy()
    return view


# -- the car ----------------------------------------------------------------------------------------------------------


def car() -> Canvas:
    """Draw the whole car: shell, far wall with its openings left dark, floor, and the wet road in front of it."""
    rng = np.random.default_rng(7)
    canvas = Canvas(WIDTH, HEIGHT)
    outside(canvas, rng)
    far_wall(canvas, rng)
    rubber_floor(canvas, rng)
    shell(canvas)
    return canvas


def outside(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw the dark round the car: night above the roof, wet asphalt and a rail below the cut wall."""
    canvas.rect(0, 0, WIDTH, HEIGHT, "night0")
    road = canvas.rows >= SILL
    grain = gaussian_filter(rng.random((HEIGHT, WIDTH)), (1.2, 5))
    grain = (grain - grain.min()) / (grain.max() - grain.min())
    canvas.gradient(road, grain, ["asphalt1", "asphalt2", "asphalt2", "asphalt3"], 0.0, 0.7)
    canvas.moisten(road, 0.3)
    for rail in (250,):
        canvas.rect(0, rail, WIDTH, 1, "slate4")
        canvas.rect(0, rail + 1, WIDTH, 1, "slate2")
        canvas.rect(0, rail + 2, WIDTH, 2, "asphalt0")
        for _ in range(26):
            canvas.rect(int(rng.integers(0, WIDTH)), rail, int(rng.integers(3, 14)), 1, "slate5")
    # Where the view is larger than the car, road and rail go out into the dark instead of being cut off.
    gone = np.maximum(np.abs(canvas.columns - WIDTH / 2 + 0.5) / (WIDTH / 2), (canvas.rows - SILL) / (HEIGHT - SILL))
    gone = np.round((gone - 0.5) / 0.46 * 8 + (canvas.thresholds - 0.5) * 0.9) / 8
    canvas.glaze(road, "night0", np.clip(gone, 0, 1))
    canvas.wet[:] = (canvas.wet * (1 - np.clip(gone, 0, 1) * road)[..., None]).astype(np.uint8)


def far_wall(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw the wall with the windows: coved ceiling and lamps, card rail, cream panels, varnished wood below."""
    wide = RIGHT - LEFT
    canvas.rect(LEFT, 12, wide, 16, "cream1")
    cove = canvas.rect_mask(LEFT, 12, wide, 16)
    canvas.gradient(cove, (canvas.rows - 12) / 16, ["wood0", "wood1", "cream0", "cream1", "cream2"], 0.0, 0.7)
    for seam in range(LEFT + 34, RIGHT, 56):
        canvas.rect(seam, 13, 1, 14, "cream0")
    # Lamps: glass tubes behind a cream rim, one of them tired.
    for number, x in enumerate(range(92, 440, 72)):
        canvas.rect(x - 2, 19, 48, 5, "cream0")
        tired = number == 3
        canvas.rect(x, 20, 44, 3, "lamp2" if tired else "lamp4", 0.75 if tired else 1.0)
        canvas.rect(x, 21, 44, 1, "lamp3" if tired else "lamp5", 0.8 if tired else 1.0)
        canvas.rect(x, 20, 2, 3, "wood2").rect(x + 42, 20, 2, 3, "wood2")
        canvas.glaze(canvas.rect_mask(x - 3, 24, 50, 3), "lamp4", 0.5)
    # Wall proper.
    panel = canvas.rect_mask(LEFT, CEILING, wide, FLOOR - CEILING)
    canvas.gradient(panel, (canvas.rows - CEILING) / 70, ["ash4", "ash3", "ash3", "ash2"], 0.0, 0.5)
    canvas.rect(LEFT, CEILING, wide, 1, "ochre3").rect(LEFT, CEILING + 1, wide, 1, "ochre1")
    cards(canvas, rng)
    for x, y, width, height in WINDOWS:
        canvas.rect(x - 3, y - 3, width + 6, height + 6, "wood3")
        canvas.rect(x - 3, y - 3, width + 6, 1, "wood5").rect(x - 3, y - 3, 1, height + 6, "wood4")
        canvas.rect(x - 1, y - 1, width + 2, height + 2, "wood0")
        canvas.rect(x, y, width, height, "night0")
        canvas.rect(x - 4, y + height + 3, width + 8, 2, "ochre3")
        canvas.rect(x - 4, y + height + 3, width + 8, 1, "ochre5")
        canvas.rect(x - 4, y + height + 5, width + 8, 1, "wood0")
    wainscot(canvas, rng)
    doorway(canvas)
    timetable(canvas)
    for depth, strength in ((4, 0.35), (9, 0.22)):
        canvas.shade(canvas.rect_mask(LEFT, CEILING + 2, wide, depth), strength)


def cards(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw the row of paper cards above the windows: prices of sleep, a mattress, a lost cat."""
    x = 84
    while x < 428:
        width = int(rng.integers(14, 26))
        if x + width > 226 and x < 304:
            x = 306
            continue
        ramp = ("ice", "coral", "ash", "mint", "indigo", "ochre", "neon")[int(rng.integers(0, 7))]
        canvas.box(x, 30, width, 6, f"{ramp}3", f"{ramp}4", f"{ramp}2")
        canvas.rect(x + 2, 32, width // 3, 2, f"{ramp}1")
        canvas.rect(x + width // 2, 32, width // 3, 1, "linen4")
        x += width + int(rng.integers(1, 4))


def wainscot(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw varnished boards under the windows, a heater grille, and the joint with the floor."""
    top = 85
    canvas.rect(LEFT, top, RIGHT - LEFT, FLOOR - top, "wood3")
    wood = canvas.rect_mask(LEFT, top, RIGHT - LEFT, FLOOR - top)
    canvas.speckle(wood, "wood2", 0.02, rng, 6)
    canvas.speckle(wood, "wood4", 0.012, rng, 7)
    canvas.rect(LEFT, top, RIGHT - LEFT, 1, "wood5")
    canvas.rect(LEFT, FLOOR - 3, RIGHT - LEFT, 3, "wood1")
    for x in range(LEFT + 10, RIGHT, 28):
        canvas.rect(x, top + 1, 1, FLOOR - top - 4, "wood2")
        canvas.rect(x + 1, top + 1, 1, FLOOR - top - 4, "wood4")
    for x in (152, 168, 184):
        canvas.box(x, 89, 13, 7, "slate1", "slate3", "slate0")
        for slot in range(x + 2, x + 12, 2):
            canvas.rect(slot, 90, 1, 5, "slate0")


def doorway(canvas: Canvas) -> None:
    """Draw the double door, folded open: the frame, two leaves of glass seen edge-on, the lit sign above."""
    x, y, width, height = DOOR
    canvas.rect(x - 8, y - 4, width + 16, height + 4, "slate2")
    canvas.rect(x - 8, y - 4, width + 16, 1, "slate4")
    canvas.rect(x - 8, y - 4, 1, height + 4, "slate4")
    canvas.rect(x, y, width, height, "night0")
    # The leaves: narrow because they stand nearly square to the wall.
    for left, flip in ((x - 6, False), (x + width, True)):
        canvas.box(left, y, 6, height - 1, "coral2", "coral3", "coral1")
        canvas.rect(left + 2, y + 5, 2, 34, "night3", 0.5)
        canvas.rect(left + 2, y + 5, 2, 8, "night4", 0.6)
        canvas.rect(left + (4 if flip else 1), y + 44, 1, 10, "ochre4")
    # Stop display: amber dots on black.
    canvas.box(x - 2, 24, width + 4, 9, "slate0", "slate3", "slate0")
    canvas.text(x + 2, 26, "CALDER STEPS", "tie3", 0.95)
    canvas.rect(x + width - 2, 27, 1, 3, "coral3", 0.9)


def timetable(canvas: Canvas) -> None:
    """Draw the line map between the left windows and the cab, small and worn."""
    canvas.box(206, 46, 22, 14, "linen3", "linen5", "linen1")
    canvas.rect(209, 50, 16, 1, "coral2")
    for x in (209, 213, 217, 221):
        canvas.pixel(x, 50, "indigo1")
    canvas.rect(224, 49, 3, 3, "coral3")
    canvas.rect(209, 54, 9, 1, "indigo3").rect(209, 56, 12, 1, "linen1")


def rubber_floor(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw ribbed rubber in plum, worn and wet where feet come in, with slatted wood under the seats."""
    inner = canvas.rect_mask(LEFT, FLOOR, RIGHT - LEFT, SILL - FLOOR)
    across = (canvas.columns - 265) / 60
    wear = np.exp(-((canvas.rows - 158) ** 2) / 900) + np.exp(-(across**2)) * (canvas.rows < 170)
    noise = gaussian_filter(rng.random((HEIGHT, WIDTH)), (2.0, 4.0))
    noise = (noise - noise.mean()) / noise.std()
    canvas.gradient(inner, np.clip(wear * 0.6 + noise * 0.12, 0, 1), ["floor1", "floor2", "floor2", "floor3"], 0, 0.7)
    ribs = inner & ((canvas.rows - FLOOR) % 6 == 0)
    canvas.shade(ribs, 0.24)
    canvas.glaze(inner & ((canvas.rows - FLOOR) % 6 == 1) & (canvas.columns % 8 < 6), "floor4", 0.16)
    # Two metal strips run the length of the aisle and carry the sheen.
    for y in (131, 190):
        canvas.rect(LEFT, y, RIGHT - LEFT, 1, "slate3")
        canvas.rect(LEFT, y + 1, RIGHT - LEFT, 1, "floor0")
        for _ in range(20):
            canvas.rect(int(rng.integers(LEFT, RIGHT - 16)), y, int(rng.integers(3, 14)), 1, "slate5")
    # The hatch over the bogie, and wet footprints from the door.
    canvas.box(330, 148, 44, 26, "floor2", "floor3", "floor0")
    canvas.rect(333, 151, 38, 20, "floor1")
    for row in range(152, 170, 3):
        canvas.rect(334, row, 36, 1, "floor2")
    canvas.rect(349, 159, 6, 3, "slate2").rect(349, 159, 6, 1, "slate4")
    for number in range(9):
        x, y = 263 - number * 9, 106 + min(number, 5) * 9
        canvas.shade(canvas.ellipse_mask(x + (number % 2) * 5, y, 3, 1.8), 0.5)
        canvas.moisten(canvas.ellipse_mask(x + (number % 2) * 5, y, 3, 1.8), 0.5, 0.2)
    puddle = canvas.ellipse_mask(265, 107, 22, 5)
    canvas.shade(puddle & (canvas.thresholds < 0.7), 0.3)
    canvas.moisten(puddle, 0.6, 0.3)
    canvas.rect(DOOR[0], FLOOR, DOOR[2], 2, "ochre3")
    for x in range(DOOR[0], DOOR[0] + DOOR[2], 3):
        canvas.pixel(x, FLOOR, "ochre5")
    canvas.occlusion(LEFT, FLOOR, DOOR[0] - LEFT - 6, 13, 0.8)
    canvas.occlusion(DOOR[0] + DOOR[2] + 6, FLOOR, RIGHT - DOOR[0] - DOOR[2] - 6, 13, 0.8)


def shell(canvas: Canvas) -> None:
    """Draw the cut shell: roof edge, both round ends, and the near wall's stump with its chrome strip."""
    canvas.rect(LEFT - 8, 6, RIGHT - LEFT + 16, 6, "coral1")
    canvas.rect(LEFT - 8, 6, RIGHT - LEFT + 16, 1, "coral3")
    canvas.rect(LEFT - 8, 11, RIGHT - LEFT + 16, 1, "slate0")
    for x in (LEFT - 8, RIGHT):
        canvas.rect(x, 8, 8, SILL - 2, "coral1")
        canvas.rect(x + (0 if x < 100 else 7), 8, 1, SILL - 2, "coral3")
        canvas.rect(x + (7 if x < 100 else 0), 12, 1, SILL - 8, "slate0")
        canvas.rect(x + 2, 90, 4, 96, "night1", 0.3)
        canvas.rect(x + 2, 90, 4, 1, "slate4")
    # The near wall, cut a hand above the floor.
    canvas.rect(LEFT - 8, SILL, RIGHT - LEFT + 16, 12, "coral1")
    canvas.rect(LEFT - 8, SILL, RIGHT - LEFT + 16, 2, "slate4")
    canvas.rect(LEFT - 8, SILL + 2, RIGHT - LEFT + 16, 1, "slate1")
    canvas.rect(LEFT - 8, SILL + 3, RIGHT - LEFT + 16, 3, "coral2")
    canvas.rect(LEFT - 8, SILL + 6, RIGHT - LEFT + 16, 1, "ash4")
    canvas.rect(LEFT - 8, SILL + 10, RIGHT - LEFT + 16, 2, "slate0")
    for x in range(LEFT, RIGHT, 42):
        canvas.rect(x, SILL + 3, 1, 7, "coral0")
    for corner_x, side in ((LEFT - 8, 1), (RIGHT + 7, -1)):
        for step, depth in enumerate((4, 2, 1, 1)):
            canvas.rect(corner_x + step * side, 6, 1, depth, "night0")
            canvas.rect(corner_x + step * side, SILL + 12 - depth, 1, depth, "asphalt0")
    for depth, strength in ((18, 0.35), (9, 0.35)):
        canvas.shade(canvas.rect_mask(0, SILL + 12, WIDTH, depth), strength)
    canvas.shade(canvas.rect_mask(LEFT, FLOOR, 6, SILL - FLOOR), 0.4)
    canvas.shade(canvas.rect_mask(RIGHT - 6, FLOOR, 6, SILL - FLOOR), 0.4)
    canvas.shade(canvas.rect_mask(LEFT, SILL - 6, RIGHT - LEFT, 6), 0.35)


# -- what stands in it ------------------------------------------------------------------------------------------------


def moquette(canvas: Canvas, where: Mask, light: int = 3) -> None:
    """Fill a mask with the seats' cloth: teal, with small coral moons and a darker weave."""
    canvas.fill(where, f"teal{light}")
    canvas.fill(where & ((canvas.columns + canvas.rows * 2) % 7 == 0), f"teal{light - 1}")
    cell_x, cell_y = canvas.columns % 8, (canvas.rows + (canvas.columns // 8) * 3) % 7
    canvas.fill(where & (cell_x == 3) & (cell_y == 2), "coral3")
    canvas.fill(where & (cell_x == 4) & (cell_y == 3), "coral4")
    canvas.fill(where & (cell_x == 6) & (cell_y == 5), "ochre4")


def bench_front(places: int = 3) -> Canvas:
    """Draw seats that face us: upright backs with coral piping, cushions, a steel frame and a lit void below."""
    width = places * 20
    canvas = Canvas(width + 4, 36)
    canvas.rect(2, 29, width, 5, "wood0")
    canvas.rect(2, 30, width, 1, "wood1")
    for place in range(places):
        x = 2 + place * 20
        back = canvas.rect_mask(x, 3, 19, 18) & ~canvas.rect_mask(x, 3, 1, 1) & ~canvas.rect_mask(x + 18, 3, 1, 1)
        moquette(canvas, back)
        canvas.rect(x + 1, 2, 17, 1, "coral3").rect(x + 1, 3, 17, 1, "teal4")
        canvas.rect(x, 4, 1, 16, "teal4").rect(x + 18, 4, 1, 17, "teal1")
        canvas.shade(canvas.rect_mask(x, 17, 19, 4), 0.45)
        cushion = canvas.rect_mask(x, 21, 19, 7)
        moquette(canvas, cushion)
        canvas.rect(x, 21, 19, 1, "teal4")
        canvas.rect(x, 27, 19, 2, "coral2").rect(x, 27, 19, 1, "coral3")
        canvas.rect(x + 19, 6, 1, 23, "teal0")
    for x in (0, width + 2):
        canvas.box(x, 12, 2, 22, "slate3", "slate5", "slate1")
        canvas.rect(x, 12, 2, 3, "ochre4")
    for x in range(4, width, 19):
        canvas.rect(x, 32, 2, 4, "slate2")
    return canvas


def bench_back(places: int = 3) -> Canvas:
    """Draw seats that face away from us: slatted wood between iron ends, the cushions' cloth showing over the top."""
    width = places * 20 + 4
    canvas = Canvas(width, 34)
    for place in range(places):
        roll = canvas.ellipse_mask(place * 20 + 11.5, 6, 9.8, 5.4) & (canvas.rows < 8)
        moquette(canvas, roll)
        canvas.fill(roll & ~np.roll(roll, 1, axis=0), "teal4")
    canvas.rect(1, 8, width - 2, 20, "wood0")
    for number, y in enumerate((7, 12, 17, 22)):
        canvas.rect(1, y, width - 2, 4, "wood3" if number else "wood4")
        canvas.rect(1, y, width - 2, 1, "wood5").rect(1, y + 3, width - 2, 1, "wood2")
        for nick in range(5 + number * 7, width - 6, 23):
            canvas.rect(nick, y + 2, 5, 1, "wood2")
    for x in (0, places * 20 // 2 + 1, width - 3):
        canvas.box(x, 5, 3, 25, "slate2", "slate4", "slate0")
        canvas.rect(x, 28, 3, 6, "slate1").rect(x, 28, 1, 6, "slate3")
    for x in (1, width - 7):
        canvas.rect(x, 2, 6, 1, "ochre5").rect(x, 2, 1, 4, "ochre4").rect(x + 5, 2, 1, 5, "ochre2")
    canvas.rect(14, 18, 5, 3, "ochre4").rect(15, 19, 1, 1, "wood1").rect(17, 19, 1, 1, "wood1")
    return canvas


def newspaper() -> Canvas:
    """Draw an evening paper left on the floor, trodden on once."""
    canvas = Canvas(18, 11)
    canvas.polygon([(1, 4), (12, 0), (17, 6), (5, 10)], "ash4")
    canvas.polygon([(9, 1), (12, 0), (17, 6), (14, 7)], "ash3")
    canvas.line(3, 5, 9, 3, "slate2").line(5, 7, 8, 6, "slate3").line(6, 8, 10, 7, "slate3").line(
        11, 3, 13, 5, "slate3"
    )
    return canvas


def wet_umbrella() -> Canvas:
    """Draw a shut umbrella leant on a seat, and the water that has run from it."""
    canvas = Canvas(12, 26)
    puddle = canvas.ellipse_mask(5, 23, 5.4, 2.2)
    canvas.fill(puddle, "floor0")
    canvas.moisten(puddle, 0.5, 0.4)
    canvas.line(8, 2, 4, 22, "slate3")
    canvas.polygon([(8, 5), (10, 6), (5, 21), (4, 21), (4, 12)], "moss3").line(9, 7, 5, 20, "moss4").line(
        6, 9, 4, 19, "moss2"
    )
    canvas.line(8, 4, 9, 1, "wood4").line(9, 0, 11, 1, "wood4").pixel(11, 2, "wood4")
    return canvas


def pole() -> Canvas:
    """Draw a brass-yellow pole from floor to ceiling, worn bright at the height of a hand."""
    canvas = Canvas(5, 100)
    canvas.rect(1, 0, 3, 98, "ochre2")
    canvas.rect(1, 0, 1, 98, "ochre4").rect(3, 0, 1, 98, "ochre1")
    canvas.rect(1, 56, 2, 22, "ochre5")
    canvas.rect(0, 96, 5, 3, "slate2").rect(0, 96, 5, 1, "slate4")
    canvas.rect(0, 0, 5, 2, "slate3")
    return canvas


def straps(sway: int, count: int = 7) -> Canvas:
    """Draw a brass rail with hanging straps; `sway` moves every handle that many pixels, each a little late."""
    pitch = 17
    canvas = Canvas(count * pitch + 4, 26)
    canvas.rect(0, 0, canvas.width, 2, "ochre3").rect(0, 0, canvas.width, 1, "ochre5")
    for end in (3, canvas.width - 5):
        canvas.rect(end, 2, 2, 1, "slate3")
    for number in range(count):
        x = 9 + number * pitch
        shift = round(sway * (1.0 if number % 2 else 0.6))
        for row in range(2, 15):
            canvas.pixel(x + round(shift * row / 15), row, "wood2")
            canvas.pixel(x + 1 + round(shift * row / 15), row, "wood1")
        ring = canvas.ellipse_mask(x + 0.5 + shift, 19, 4.2, 4.6) & ~canvas.ellipse_mask(
            x + 0.5 + shift, 19.4, 2.5, 2.8
        )
        canvas.fill(ring, "cream3")
        canvas.fill(ring & (canvas.rows < 18), "cream5")
        canvas.fill(ring & (canvas.rows > 20), "cream1")
    return canvas


def cab(blink: bool) -> Canvas:
    """Draw the driver's cab: a boxed-in corner with a half-glazed door; nobody in it but the instruments."""
    canvas = Canvas(64, 108)
    canvas.box(0, 0, 64, 106, "wood3", "wood5", "wood1")
    canvas.rect(0, 0, 64, 4, "cream1").rect(0, 0, 64, 1, "cream3").rect(0, 4, 64, 1, "wood0")
    rng = np.random.default_rng(5)
    canvas.speckle(canvas.rect_mask(1, 5, 62, 98), "wood2", 0.016, rng, 6)
    # Left: fixed pane onto the instruments.
    canvas.rect(5, 16, 22, 34, "wood1").rect(6, 17, 20, 32, "night0", 0.3)
    canvas.gradient(canvas.rect_mask(6, 17, 20, 20), (canvas.rows - 17) / 20, ["night0", "night1", "indigo2"], 0.5)
    canvas.rect(6, 38, 20, 11, "slate1", 0.5).rect(6, 38, 20, 1, "slate3", 0.6)
    for x, tone in ((8, "mint4"), (12, "tie3"), (16, "coral3")):
        canvas.rect(x, 41, 2, 2, tone if tone != "coral3" or blink else "coral1", 1.0)
    canvas.ellipse(22, 43, 3, 3, "slate0", 0.4).ellipse(22, 43, 2.2, 2.2, "teal2", 0.8)
    canvas.line(22, 43, 23, 41, "lamp5", 1.0)
    canvas.rect(8, 46, 9, 1, "ice4", 0.8)
    # A photograph of another tram, a kettle, the lever with a sock round its handle; no driver.
    canvas.rect(8, 20, 9, 7, "linen3", 0.4).rect(9, 21, 7, 5, "ice2", 0.5).rect(10, 23, 5, 2, "green4", 0.6)
    canvas.ellipse(10, 35, 3, 3, "slate4", 0.5).rect(8, 37, 5, 1, "slate3", 0.4).pixel(13, 34, "slate4", 0.5).rect(
        9, 31, 3, 1, "slate2", 0.4
    )
    canvas.line(21, 38, 19, 30, "slate4", 0.5).rect(18, 27, 3, 5, "coral3", 0.6).rect(18, 29, 3, 1, "linen4", 0.6)
    # Right: the door.
    canvas.box(31, 10, 28, 94, "wood4", "wood5", "wood2")
    canvas.rect(34, 14, 22, 34, "wood1")
    canvas.gradient(canvas.rect_mask(35, 15, 20, 32), (canvas.rows - 15) / 32, ["night1", "indigo2", "night0"], 0.5)
    canvas.glaze(
        canvas.rect_mask(35, 15, 20, 32) & (np.abs(canvas.columns - canvas.rows * 0.6 - 30) < 2), "night4", 0.6, 0.8
    )
    canvas.rect(40, 30, 9, 17, "indigo0", 0.2).rect(39, 34, 11, 13, "indigo0", 0.2)  # The back of an empty seat.
    canvas.rect(34, 60, 22, 38, "wood3")
    canvas.rect(34, 60, 22, 1, "wood2").rect(34, 97, 22, 1, "wood5")
    canvas.rect(33, 54, 3, 5, "ochre4").rect(33, 54, 1, 5, "ochre5")
    canvas.box(38, 64, 14, 11, "linen3", "linen5", "linen1")
    canvas.text(41, 65, "NO", "coral2").rect(40, 71, 10, 1, "indigo3").rect(40, 73, 7, 1, "indigo3")
    # Under the pane: a folded timetable rack and the fire extinguisher.
    canvas.box(6, 56, 20, 14, "slate2", "slate4", "slate0")
    for x, ramp in ((8, "ice"), (13, "ash"), (18, "coral")):
        canvas.rect(x, 53, 4, 12, f"{ramp}3").rect(x, 53, 4, 1, f"{ramp}5")
    canvas.rect(12, 78, 8, 22, "coral2").rect(12, 78, 2, 22, "coral3").rect(14, 74, 4, 4, "slate1")
    canvas.rect(14, 84, 5, 6, "linen4").rect(10, 75, 5, 1, "slate3")
    canvas.rect(0, 103, 64, 3, "wood0")
    canvas.shade(canvas.rect_mask(0, 98, 64, 6), 0.35)
    return canvas


def bell(lit: bool) -> Canvas:
    """Draw the stop bell on its plate: a round red button, and the small word that lights when it is pressed."""
    canvas = Canvas(12, 20)
    canvas.box(0, 0, 12, 20, "ochre3", "ochre5", "ochre1")
    canvas.rect(2, 2, 8, 5, "slate0")
    for x in (3, 5, 7):
        canvas.rect(x, 3, 1, 3, "coral4" if lit else "coral2", 0.9 if lit else 0.4)
    canvas.ellipse(5.5, 12.5, 4.4, 4.4, "slate1")
    canvas.ellipse(5.5, 12.5, 3.4, 3.4, "coral3", 0.75)
    canvas.ellipse(5, 11.5, 1.8, 1.6, "coral5" if lit else "coral4", 1.0)
    canvas.pixel(1, 18, "ochre1").pixel(10, 18, "ochre1")
    return canvas


def speaker() -> Canvas:
    """Draw the announcement speaker: a round grille in brass, and a small blue lamp that says it is on."""
    canvas = Canvas(16, 24)
    canvas.box(0, 0, 16, 24, "cream2", "cream4", "cream0")
    canvas.ellipse(7.5, 8.5, 6.6, 6.6, "ochre2")
    canvas.ellipse(7.5, 8.5, 5.6, 5.6, "slate0")
    holes = canvas.ellipse_mask(7.5, 8.5, 5.2, 5.2) & ((canvas.columns + canvas.rows) % 2 == 0)
    canvas.fill(holes, "slate3")
    canvas.rect(3, 18, 2, 2, "ice4", 1.0)
    canvas.rect(7, 18, 6, 1, "slate2").rect(7, 20, 4, 1, "slate2")
    return canvas


def advert(step: int) -> Canvas:
    """Draw the lit panel: a woman laid along a cloud in her shoes, LET US CARRY YOU; the stars take turns."""
    canvas = Canvas(34, 50)
    canvas.box(0, 0, 34, 50, "slate1", "slate4", "slate0")
    panel = canvas.rect_mask(2, 2, 30, 46)
    canvas.gradient(panel, (canvas.rows - 2) / 46, ["indigo3", "indigo4", "indigo5", "neon4", "neon5"], 0.8)
    for number, (x, y) in enumerate(((5, 5), (12, 9), (27, 6), (21, 12), (6, 15))):
        canvas.pixel(x, y, "linen5", 1.0 if (number + step) % 4 else 0.4)
    canvas.ellipse(25, 9, 4, 4, "lamp4", 1.0).ellipse(26.6, 8, 3.4, 3.4, "indigo4", 0.8)
    for x, y, rx, ry in ((9, 24, 7, 4.4), (17, 23, 8, 5), (25, 25, 6.4, 4), (16, 26, 13, 3.4)):
        canvas.fill(canvas.ellipse_mask(x, y, rx, ry) & panel, "linen4", 0.95)
    canvas.fill(canvas.ellipse_mask(16, 27, 13, 2.2) & panel, "linen3", 0.85)
    # She lies along it: hair, face, a long coral dress, and shoes.
    canvas.ellipse(7.5, 18.5, 3.2, 2.8, "indigo0", 0.3).ellipse(9, 18.5, 2.2, 2.2, "skin4", 0.9)
    canvas.polygon([(11, 17), (22, 17), (27, 20), (11, 22)], "coral3", 0.9).line(11, 17, 22, 17, "coral4", 1.0)
    canvas.line(12, 22, 17, 24, "skin4", 0.9)
    canvas.rect(27, 17, 2, 4, "slate0", 0.4).rect(29, 17, 1, 1, "slate0", 0.4)
    for row, words in enumerate(("LET US", "CARRY", "YOU")):
        canvas.text(17 - len(words) * 2, 30 + row * 6, words, "indigo1", 0.25)
    canvas.rect(2, 2, 30, 1, "linen5", 0.9)
    return canvas


def litter_bin() -> Canvas:
    """Draw the bin: TICKETS AND CUPS, and both are in it."""
    canvas = Canvas(16, 24)
    canvas.box(1, 5, 14, 18, "slate2", "slate4", "slate0")
    canvas.rect(0, 3, 16, 3, "slate3").rect(0, 3, 16, 1, "slate5").rect(3, 6, 10, 3, "slate0")
    canvas.rect(5, 0, 4, 5, "cream4").rect(5, 0, 4, 1, "coral3").rect(10, 1, 3, 3, "ash4")
    canvas.rect(3, 11, 10, 8, "linen3").rect(4, 13, 8, 1, "coral2").rect(4, 15, 5, 1, "indigo3").rect(
        4, 17, 7, 1, "indigo3"
    )
    canvas.rect(1, 22, 14, 2, "slate0")
    return canvas


def pillow() -> Canvas:
    """Draw a lost pillow on a seat, tied with the label that gives its place."""
    canvas = Canvas(18, 13)
    canvas.ellipse(8.5, 6.5, 8.8, 5.8, "linen2")
    canvas.ellipse(8, 5.5, 7.8, 4.8, "linen3")
    canvas.ellipse(6.5, 4.5, 4.8, 2.8, "linen4")
    for row in range(1, 12, 3):
        canvas.fill(canvas.mask & (canvas.rows == row) & (canvas.columns % 2 == 0), "ice3")
    canvas.box(11, 8, 6, 4, "ash4", "ash5", "ash2").pixel(13, 10, "coral2")
    return canvas


def receipt() -> Canvas:
    """Draw a till receipt with something drawn on its back, left on a seat."""
    canvas = Canvas(9, 9)
    canvas.polygon([(1, 2), (7, 0), (8, 6), (2, 8)], "linen4")
    canvas.line(1, 2, 7, 0, "linen5")
    canvas.line(2, 8, 8, 6, "linen2")
    canvas.line(3, 5, 4, 3, "indigo2").line(4, 3, 6, 4, "indigo2").pixel(5, 5, "indigo3").pixel(4, 6, "coral2")
    return canvas


# -- who sleeps there -------------------------------------------------------------------------------------------------

# h H hair, s S skin, e closed eye, c C coat, a accent, p trousers, b shoes, l label or light.
MASKED = """
....hhhhhh....
...hhHhhhhh...
..hhhhhHhhhh..
..hhssssssHh..
..haaaaaaaah..
..haAaaaAaah..
..hsssssssHh..
...hssmssSh...
....sssSSh....
...cccsScCC...
..ccccccccCC..
..cCccccccCC..
.ccCccccccCCC.
.ccCcllllcCCC.
.ccCslllsscCC.
..ccpppppppC..
..pppppppPPP..
..ppp....PPP..
..ppp....PPP..
..bbb....BBB..
"""
OLD_MAN = """
....kkkkkk....
...kkkkkkkk...
...KKKKKKKKK..
...gsssssSg...
...sseSseSs...
...sssSsssS...
...sgggggSS...
....ggggg.....
....cggCC.....
..ccccccCCCC..
.cccCcccCCcCC.
.cccCccccCcCC.
.cccCccccCcCC.
.ccsscccccssC.
.cclllllllCCC.
..lllllllll...
..llpppPlll...
...ppp.PPP....
...ppp.PPP....
...bbb.BBB....
"""
HOODED = """
.....aaaaa....
....aacccaa...
...aaccccCaa..
...accssscCa..
...acesessCa..
...accssssCa..
....acsssCa...
....aacccaa...
...caaaaaaC...
..ccccwcwcCC..
.cccccwcwcCCC.
.ccCccccccCCC.
.ccCcccccccCC.
.ccCccllccCCC.
.cccsslLsscCC.
..ccpppppppC..
..pppppppPPP..
..ppp....PPP..
..ppp....PPP..
..bbb....BBB..
"""
SLEEPERS: dict[str, tuple[str, dict[str, str]]] = {
    "rider_mask": (
        MASKED,
        {"h": "wood2", "H": "wood3", "s": "deep3", "S": "deep2", "a": "neon2", "A": "neon4", "m": "coral2"}
        | {"c": "rose3", "C": "rose2", "l": "ash3", "p": "indigo2", "P": "indigo1", "b": "wood1", "B": "wood0"},
    ),
    "rider_old": (
        OLD_MAN,
        {
            "k": "moss2",
            "K": "moss1",
            "g": "linen3",
            "s": "skin4",
            "S": "skin3",
            "e": "skin1",
            "c": "moss3",
            "C": "moss2",
        }
        | {"l": "ash3", "p": "slate2", "P": "slate1", "b": "wood1", "B": "wood0"},
    ),
    "rider_hood": (
        HOODED,
        {"a": "ice2", "c": "ice3", "C": "ice2", "s": "skin3", "S": "skin2", "e": "indigo0", "w": "linen4"}
        | {"l": "ice4", "L": "ice5", "p": "slate2", "P": "slate1", "b": "coral2", "B": "coral1"},
    ),
}


def rider(name: str, breath: int) -> Canvas:
    """Draw one sleeping passenger from the front; `breath` 1 lets the head sink by a pixel."""
    art, key = SLEEPERS[name]
    rows = art.strip("\n").splitlines()
    canvas = Canvas(14, 21)
    head = 9
    canvas.stencil(0, 1 + breath, rows[:head], key)
    canvas.stencil(0, 1 + head, rows[head:], key)
    if name == "rider_hood":
        phone = canvas.rect_mask(5, 14, 4, 2)
        canvas.fill(phone, "ice4" if breath else "ice5", 0.9)
        canvas.glaze(canvas.rect_mask(4, 5, 6, 4) & canvas.mask, "ice4", 0.3, 0.25)
    return canvas


def rider_from_behind(breath: int) -> Canvas:
    """Draw a passenger's head and shoulders over the back of a seat, fallen to one side."""
    canvas = Canvas(18, 16)
    canvas.ellipse(9, 14, 8, 6, "indigo3")
    canvas.ellipse(7, 13.5, 5, 4.5, "indigo4")
    canvas.ellipse(11.5, 6 + breath, 5, 5.2, "wood2")
    canvas.ellipse(10.5, 5 + breath, 3.4, 3.4, "wood3")
    canvas.rect(9, 3 + breath, 3, 1, "wood4")
    canvas.rect(6, 9 + breath, 2, 2, "skin3")
    return canvas


def suitcase() -> Canvas:
    """Draw a suitcase tied with string: somebody's, for the whole line and back."""
    canvas = Canvas(24, 20)
    canvas.rect(9, 0, 6, 1, "wood4").rect(8, 1, 1, 3, "wood3").rect(15, 1, 1, 3, "wood2")
    canvas.box(1, 4, 22, 14, "wood3", "wood5", "wood1")
    canvas.rect(1, 10, 22, 1, "wood1").rect(6, 4, 2, 14, "ash3").rect(16, 4, 2, 14, "ash3").rect(6, 9, 2, 3, "ochre4")
    canvas.rect(16, 9, 2, 3, "ochre4").rect(10, 6, 4, 3, "coral3").rect(11, 13, 5, 3, "ice3")
    return canvas.rect(2, 18, 20, 2, "wood0")


def standing_rider(breath: int) -> Canvas:
    """Draw a passenger who sleeps on his feet, one arm about the pole and his hat over his eyes."""
    canvas = Canvas(18, 34)
    low = breath
    canvas.rect(5, 26, 3, 7, "slate2").rect(9, 26, 3, 7, "slate1").rect(4, 32, 4, 2, "wood1").rect(9, 32, 4, 2, "wood0")
    canvas.polygon([(3, 15), (12, 14), (14, 28), (3, 28)], "indigo3")
    canvas.polygon([(3, 15), (6, 15), (6, 28), (3, 28)], "indigo4")
    canvas.rect(8, 16, 1, 12, "indigo2").rect(5, 27, 8, 1, "indigo1")
    canvas.polygon([(11, 15), (16, 12), (17, 14), (12, 19)], "indigo4").rect(15, 11, 3, 3, "skin4")
    canvas.rect(3, 20, 2, 6, "indigo2").rect(3, 26, 2, 2, "skin3")
    canvas.ellipse(8.5, 10.5 + low, 4, 4.2, "skin3").ellipse(7.6, 10.5 + low, 2.6, 3.4, "skin4")
    canvas.rect(5, 13 + low, 7, 2, "coral3").rect(5, 13 + low, 7, 1, "coral4")
    canvas.ellipse(8.5, 7 + low, 5, 3.4, "wood2").rect(3, 8 + low, 11, 2, "wood1").rect(4, 6 + low, 8, 1, "wood4")
    return canvas.rect(3, 8 + low, 11, 1, "wood3")


def rider_hat_behind(breath: int) -> Canvas:
    """Draw a woman's hat and collar over the back of a seat, nodding."""
    canvas = Canvas(18, 16)
    canvas.ellipse(9, 14, 8, 5.6, "rose2").ellipse(7, 13.4, 5, 4, "rose3")
    canvas.ellipse(9, 7.5 + breath, 4.4, 4.6, "ash2").ellipse(8, 7 + breath, 3, 3.4, "ash3")
    canvas.ellipse(9, 4.5 + breath, 6.4, 2.4, "teal2").ellipse(8.6, 3 + breath, 4.2, 2.8, "teal3")
    return canvas.rect(5, 4 + breath, 8, 1, "coral4")


def tickets() -> Canvas:
    """Draw a scatter of used tickets on the floor, and the wet of shoes."""
    canvas = Canvas(44, 16)
    for x, y in ((4, 4), (13, 9), (22, 5), (31, 10)):
        canvas.drape(canvas.ellipse_mask(x, y, 3, 1.6), "indigo0", 0.3)
        canvas.drape(canvas.ellipse_mask(x + 4, y + 2, 2, 1.2), "indigo0", 0.3)
    for x, y, tone in ((8, 2, "cream4"), (18, 12, "ash4"), (27, 2, "cream3"), (38, 7, "coral4"), (1, 11, "cream4")):
        canvas.rect(x, y, 4, 2, tone).pixel(x + 3, y + 1, "slate2").pixel(x + 1, y, "cream5")
    return canvas


def parts() -> dict[str, Part]:
    """Return every prop of the tram, in the order of their tile ids."""
    outside_frames = view_outside()
    under: dict[str, bool | int | float | str] = {"depth": "under"}
    over: dict[str, bool | int | float | str] = {"depth": "over"}
    collection = {
        "outside": Part(outside_frames[0], tuple(outside_frames[1:]), FRAME_MS, properties=under),
        "bench_front": Part(bench_front().stand_up(), solids=((0, 14, 64, 20),), foot=14),
        "bench_back": Part(bench_back().stand_up(), solids=((0, 14, 64, 18),), foot=4),
        "pole": Part(pole().stand_up(), solids=((0, 96, 5, 4),), foot=2),
        "straps": Part(straps(0), (straps(1), straps(0), straps(-1)), 900, properties=over),
        "straps_far": Part(straps(0, 3), (straps(1, 3), straps(0, 3), straps(-1, 3)), 1100, properties=under),
        "cab": Part(cab(False).stand_up(), (cab(True).stand_up(),), 700, ((0, 78, 64, 28),), 4),
        "bell": Part(bell(False)),
        "bell_lit": Part(bell(True)),
        "speaker": Part(speaker()),
        "advert": Part(advert(0), (advert(1), advert(2), advert(3)), 1300),
        "pillow": Part(pillow(), foot=-8),
        "receipt": Part(receipt(), foot=-8),
    }
    for name in SLEEPERS:
        collection[name] = Part(rider(name, 0), (rider(name, 1),), 1500)
    collection["bin"] = Part(litter_bin().stand_up(), solids=((1, 16, 14, 8),), foot=2)
    collection["newspaper"] = Part(newspaper(), properties=under)
    collection["umbrella"] = Part(wet_umbrella(), foot=1)
    collection["rider_back"] = Part(rider_from_behind(0), (rider_from_behind(1),), 1700)
    collection["suitcase"] = Part(suitcase().stand_up(), solids=((1, 14, 22, 6),), foot=2)
    upright = [standing_rider(breath).stand_up() for breath in (0, 1)]
    collection["rider_pole"] = Part(upright[0], (upright[1],), 1400, ((3, 30, 12, 4),), 1)
    collection["rider_hat"] = Part(rider_hat_behind(0), (rider_hat_behind(1),), 1900)
    collection["tickets"] = Part(tickets(), properties=under)
    collection["outside_day"] = Part(view_by_day(), properties=under)
    return collection


def main() -> None:
    """Write the car's tiles and its props."""
    write_sheet(TILESETS, "tram_car", car())
    write_collection(TILESETS, "tram", parts())


if __name__ == "__main__":
    main()
