"""The drift of an overwhelmed night: the last tram's car, far too long, leaning as it brakes, in water to its sills.

The car is one drawn picture cut into tiles (`night_car`); the sea behind its windows and what its sleepers hold are the
props of `night_tram`. Seats, straps, the cab and the riders are the real tram's (tileset `tram`), so that a dream is
made of what she knows.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pixel_kit import Canvas, Mask, Part, write_collection, write_sheet

TILESETS = Path(__file__).parents[1] / "tilesets"

WIDTH, HEIGHT = 832, 272
LEFT, RIGHT = 14, 818
CEILING, FLOOR, SILL = 27, 100, 218
LEAN = 0.16  # How far the walls lean for each pixel of height: the whole car is braking.
WINDOW_Y, WINDOW_WIDTH, WINDOW_HEIGHT, WINDOW_PITCH = 38, 48, 44, 66
WINDOWS = tuple(range(92, 790, WINDOW_PITCH))
FRAMES, FRAME_MS = 16, 150
WATERLINE = 17  # Rows of a window above the sea.


# -- the car ----------------------------------------------------------------------------------------------------------


def car() -> Canvas:
    """Draw the whole car: its far wall leaning, a film of water on its floor, both ends going out into the dark."""
    rng = np.random.default_rng(53)
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.rect(0, 0, WIDTH, HEIGHT, "night0")
    wall(canvas, rng)
    floor(canvas, rng)
    shell(canvas)
    lean(canvas)
    into_the_dark(canvas)
    return canvas


def wall(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw the cove with its lamps out, cold panels, brass sills, boards that have been wet."""
    wide = RIGHT - LEFT
    cove = canvas.rect_mask(LEFT, 10, wide, CEILING - 10)
    canvas.gradient(cove, (canvas.rows - 10) / 17, ["indigo0", "indigo1", "teal0", "indigo2"], 0.0, 0.7)
    for number, x in enumerate(range(86, RIGHT - 40, 72)):
        lit = number % 4 == 2
        canvas.rect(x - 2, 18, 48, 5, "slate0")
        canvas.rect(x, 19, 44, 3, "ice3" if lit else "slate2", 0.8 if lit else 0.0)
        if lit:
            canvas.rect(x, 20, 44, 1, "ice5", 0.9)
            canvas.glaze(canvas.rect_mask(x - 3, 23, 50, 4), "ice4", 0.4)
    panel = canvas.rect_mask(LEFT, CEILING, wide, FLOOR - CEILING)
    stain = gaussian_filter(rng.random((HEIGHT, WIDTH)), (7, 3))
    stain = (stain - stain.mean()) / stain.std()
    canvas.gradient(
        panel,
        np.clip((canvas.rows - CEILING) / 70 + stain * 0.07, 0, 1),
        ["slate3", "teal1", "indigo2", "teal0"],
        0,
        0.6,
    )
    canvas.rect(LEFT, CEILING, wide, 1, "ochre2").rect(LEFT, CEILING + 1, wide, 1, "indigo0")
    for x in WINDOWS:
        canvas.rect(x - 3, WINDOW_Y - 3, WINDOW_WIDTH + 6, WINDOW_HEIGHT + 6, "wood1")
        canvas.rect(x - 3, WINDOW_Y - 3, WINDOW_WIDTH + 6, 1, "wood3")
        canvas.rect(x - 3, WINDOW_Y - 3, 1, WINDOW_HEIGHT + 6, "wood2")
        canvas.rect(x, WINDOW_Y, WINDOW_WIDTH, WINDOW_HEIGHT, "night0")
        canvas.rect(x - 4, WINDOW_Y + WINDOW_HEIGHT + 3, WINDOW_WIDTH + 8, 1, "ochre4")
        canvas.rect(x - 4, WINDOW_Y + WINDOW_HEIGHT + 4, WINDOW_WIDTH + 8, 1, "ochre2")
        # Where it has come in under the sill, and run.
        for _ in range(3):
            run = x + int(rng.integers(2, WINDOW_WIDTH - 2))
            canvas.rect(run, WINDOW_Y + WINDOW_HEIGHT + 5, 1, int(rng.integers(5, 13)), "teal3", 0.25)
    boards = canvas.rect_mask(LEFT, 88, wide, FLOOR - 88)
    canvas.fill(boards, "wood1")
    canvas.speckle(boards, "wood2", 0.03, rng, 6)
    canvas.rect(LEFT, 88, wide, 1, "wood3").rect(LEFT, FLOOR - 3, wide, 3, "indigo0")
    for x in range(LEFT + 10, RIGHT, 28):
        canvas.rect(x, 89, 1, FLOOR - 92, "wood0")
    for depth, strength in ((5, 0.35), (12, 0.25)):
        canvas.shade(canvas.rect_mask(LEFT, CEILING + 2, wide, depth), strength)


def floor(canvas: Canvas, rng: np.random.Generator) -> None:
    """Draw ribbed rubber under a hand of water: the light of the windows lies on it in nets."""
    inner = canvas.rect_mask(LEFT, FLOOR, RIGHT - LEFT, SILL - FLOOR)
    noise = gaussian_filter(rng.random((HEIGHT, WIDTH)), (2.0, 5.0))
    noise = (noise - noise.mean()) / noise.std()
    depth = (canvas.rows - FLOOR) / (SILL - FLOOR)
    canvas.gradient(
        inner, np.clip(0.35 + 0.4 * depth + noise * 0.09, 0, 1), ["indigo1", "floor0", "floor1", "teal1"], 0, 0.7
    )
    canvas.shade(inner & ((canvas.rows - FLOOR) % 6 == 0), 0.22)
    for y in (131, 190):
        canvas.rect(LEFT, y, RIGHT - LEFT, 1, "slate2")
    # Nets of light: where two slow waves cross.
    across = np.sin(canvas.columns / 7.0 + 2.2 * np.sin(canvas.rows / 9.0) + noise * 0.5)
    along = np.sin(canvas.rows / 4.6 + 1.8 * np.sin(canvas.columns / 17.0) + noise * 0.4)
    net = inner & (np.abs(across + along) < 0.16)
    near = np.zeros(canvas.mask.shape)
    for x in WINDOWS:
        near = np.maximum(near, np.exp(-(((canvas.columns - x - 20) / 30) ** 2) - ((canvas.rows - 140) / 34) ** 2))
    canvas.glaze(net & (near > 0.08), "ice3", np.clip(near * 0.5, 0, 0.45), 0.3)
    canvas.glaze(inner, "teal2", np.clip(near * 0.22, 0, 1))
    # A line of scum, and what floats: tickets, a page, one glove.
    for x, y, tone in (
        (140, 176, "cream4"),
        (233, 168, "cream3"),
        (420, 181, "linen4"),
        (506, 172, "cream4"),
        (640, 178, "cream3"),
    ):
        canvas.rect(x, y, 5, 2, tone).rect(x + 5, y + 1, 3, 1, "ice4", 0.3)
    canvas.moisten(inner, 0.45, 0.3)
    canvas.occlusion(LEFT, FLOOR, RIGHT - LEFT, 12, 0.8)


def shell(canvas: Canvas) -> None:
    """Draw the roof's edge and the near wall's stump, with the water's edge against it."""
    canvas.rect(0, 5, WIDTH, 5, "coral0").rect(0, 5, WIDTH, 1, "coral1")
    canvas.rect(0, SILL, WIDTH, 12, "coral0")
    canvas.rect(0, SILL, WIDTH, 1, "ice2", 0.4).rect(0, SILL + 1, WIDTH, 1, "slate2")
    canvas.rect(0, SILL + 4, WIDTH, 2, "coral1").rect(0, SILL + 10, WIDTH, 2, "slate0")
    canvas.gradient(
        canvas.rect_mask(0, SILL + 12, WIDTH, HEIGHT), (canvas.rows - SILL - 12) / 42, ["teal0", "night0"], 0
    )
    for depth, strength in ((16, 0.3), (8, 0.3)):
        canvas.shade(canvas.rect_mask(0, SILL - depth, WIDTH, depth), strength)


def lean(canvas: Canvas) -> None:
    """Push every row of the wall to the left by its height over the floor."""
    for row in range(FLOOR):
        by = -round((FLOOR - row) * LEAN)
        for layer in (canvas.albedo, canvas.emission):
            layer[row] = np.roll(layer[row], by, axis=0)


def into_the_dark(canvas: Canvas) -> None:
    """Let the far end go out by steps: the car has no back."""
    gone = np.clip((canvas.columns - (WIDTH - 150)) / 140, 0, 1)
    gone = np.clip(np.round((gone + (canvas.thresholds - 0.5) * 0.16) * 7) / 7, 0, 1)
    canvas.albedo[:] = (canvas.albedo * (1 - gone[..., None] * 0.86)).astype(np.uint8)
    canvas.emission[:] = (canvas.emission * (1 - gone[..., None])).astype(np.uint8)


# -- behind the glass -------------------------------------------------------------------------------------------------


def pane() -> Mask:
    """The mask of a window as the lean has left it, in the pixels of its picture."""
    picture = Canvas(WINDOW_WIDTH + 10, WINDOW_HEIGHT)
    over = FLOOR - WINDOW_Y - picture.rows
    left = 10 - np.round(over * LEAN) + np.round((FLOOR - WINDOW_Y - WINDOW_HEIGHT) * LEAN)
    inside: Mask = (picture.columns >= left) & (picture.columns < left + WINDOW_WIDTH)
    for row, cut in ((0, 3), (1, 1), (WINDOW_HEIGHT - 1, 3), (WINDOW_HEIGHT - 2, 1)):
        inside[row] &= (picture.columns[row] >= left[row] + cut) & (
            picture.columns[row] < left[row] + WINDOW_WIDTH - cut
        )
    return inside


def sea(step: int, moon: bool, lamps: tuple[tuple[int, int], ...]) -> Canvas:
    """Draw one moment of what is outside: sky, a swell half way up the glass, the street's lamps lit under it."""
    view = Canvas(WINDOW_WIDTH + 10, WINDOW_HEIGHT)
    turn = step / FRAMES * math.tau
    swell = WATERLINE + 2.2 * np.sin(view.columns / 8.5 + turn) + 1.1 * np.sin(view.columns / 4.3 - 2 * turn)
    sky = view.rows < swell
    view.gradient(sky, np.clip(view.rows / WATERLINE, 0, 1), ["night0", "night1", "indigo3", "rose3"], 0.75)
    if moon:
        view.fill(view.ellipse_mask(38, 7, 4.2, 4.2) & sky, "linen4", 1.0)
        view.fill(view.ellipse_mask(36.4, 6.2, 3.6, 3.6) & sky, "night1", 0.75)
    deep = ~sky
    view.gradient(deep, np.clip((view.rows - swell) / 28, 0, 1), ["teal3", "teal2", "teal1", "night1"], 0.7)
    view.fill(deep & (view.rows < swell + 1), "ice5", 0.9)
    view.glaze(deep & (view.rows < swell + 3), "ice4", 0.35, 0.8)
    for x, y in lamps:
        sway = 1.2 * math.sin(turn + y)
        far = np.hypot((view.columns - x - sway) * 1.0, (view.rows - y) * 1.15)
        view.glaze(deep & (far < 9), "lamp2", 0.18, 0.9)
        view.glaze(deep & (far < 5), "lamp3", 0.3, 1.0)
        view.fill(deep & (far < 1.8), "lamp5", 1.0)
        view.rect(round(x + sway), y + 2, 1, max(0, WINDOW_HEIGHT - y - 2), "night1", 0.4)
    # Roofs along the bottom, and a curtain that moves as weed does.
    for x, top in ((4, 38), (19, 35), (40, 39)):
        view.fill(deep & view.rect_mask(x, top, 13, 20), "night1", 0.5)
        view.rect(x + 3, top + 3, 3, 3, "ice3" if (x + step // 5) % 2 else "ice2", 0.9)
    # Bubbles, one from each chimney.
    for x, phase in ((9, 0), (27, 5), (46, 10)):
        rise = (step + phase) % FRAMES / FRAMES
        view.pixel(
            round(x + 1.5 * math.sin(rise * 9)),
            round(WINDOW_HEIGHT - 4 - rise * (WINDOW_HEIGHT - WATERLINE - 8)),
            "ice5",
            0.8,
        )
    seen = pane()
    for layer in (view.albedo, view.emission):
        layer[~seen] = 0
    view.mask = seen
    return view


# -- what they hold ---------------------------------------------------------------------------------------------------


def ticket() -> Canvas:
    """Draw a ticket, held out on a knee: in this car it is what there is to read by."""
    canvas = Canvas(7, 5)
    canvas.rect(1, 1, 5, 3, "linen5", 0.75).rect(2, 2, 3, 1, "coral3", 0.4)
    return canvas


def kettle() -> Canvas:
    """Draw Margaret's kettle, in a lap."""
    canvas = Canvas(13, 11)
    canvas.ellipse(6, 7, 4.6, 3.4, "slate3").ellipse(5, 6, 2.6, 2, "slate5")
    canvas.rect(3, 2, 6, 1, "wood3").rect(2, 3, 1, 2, "slate2").rect(9, 3, 1, 2, "slate2")
    return canvas.rect(10, 5, 2, 1, "slate4").rect(11, 4, 1, 1, "slate4").rect(2, 9, 9, 1, "slate1")


def scissors() -> Canvas:
    """Draw a pair of scissors, points up."""
    canvas = Canvas(9, 12)
    canvas.line(3, 6, 5, 0, "slate5").line(5, 6, 3, 0, "linen4")
    canvas.ellipse(2.4, 9, 2, 2, "coral3").ellipse(6, 9, 2, 2, "coral3")
    return canvas.pixel(2, 9, "indigo0").pixel(6, 9, "indigo0")


def trumpet() -> Canvas:
    """Draw a boy's trumpet, across his knees."""
    canvas = Canvas(17, 8)
    canvas.rect(1, 3, 11, 1, "ochre4").rect(1, 2, 1, 3, "ochre5").rect(3, 5, 7, 1, "ochre3").rect(3, 4, 1, 1, "ochre3")
    canvas.rect(9, 4, 1, 1, "ochre3").rect(5, 1, 1, 2, "ochre5").rect(7, 1, 1, 2, "ochre5")
    return canvas.rect(12, 2, 1, 3, "ochre4").rect(13, 1, 1, 5, "ochre4").rect(14, 0, 1, 7, "ochre5")


def dish() -> Canvas:
    """Draw the dish, under its cloth."""
    canvas = Canvas(15, 9)
    canvas.ellipse(7, 5.4, 6.6, 2.8, "brick3").rect(1, 3, 13, 2, "linen3").rect(2, 2, 11, 1, "linen4")
    for x in range(2, 13, 3):
        canvas.rect(x, 2, 1, 3, "coral3")
    return canvas.rect(0, 4, 1, 2, "brick4").rect(14, 4, 1, 2, "brick4")


def parts() -> dict[str, Part]:
    """Return every prop of the night tram, in the order of their tile ids."""
    under: dict[str, bool | int | float | str] = {"depth": "under"}
    views = {
        "sea": (False, ((16, 29),)),
        "sea_lamps": (False, ((12, 33), (41, 28))),
        "sea_moon": (True, ((22, 34),)),
    }
    collection: dict[str, Part] = {}
    for name, (moon, lamps) in views.items():
        frames = [sea(step, moon, lamps) for step in range(FRAMES)]
        collection[name] = Part(frames[0], tuple(frames[1:]), FRAME_MS, properties=under)
    collection["ticket"] = Part(ticket(), foot=-8)
    collection["lap_kettle"] = Part(kettle(), foot=-8)
    collection["lap_scissors"] = Part(scissors(), foot=-8)
    collection["lap_trumpet"] = Part(trumpet(), foot=-8)
    collection["lap_dish"] = Part(dish(), foot=-8)
    return collection


def main() -> None:
    """Write the car's tiles and its props."""
    write_sheet(TILESETS, "night_car", car())
    write_collection(TILESETS, "night_tram", parts())


if __name__ == "__main__":
    main()
