"""The pictures over which the story ends, 480x270: five closings, and the pledge for what becomes of each of the four.

They are put together from what the places are made of and then lit as the game lights a place (`lit`), so the program
shows them as they are. What no place has is drawn here: the plank for fourteen, the sink, a sky full of stars, three
who sit with their backs to us, the room behind the dryers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from cafe import (
    basket,
    candle_frames,
    chair_armchair,
    chair_bentwood,
    chair_ladder,
    chair_stool,
    checks,
    clock,
    counter_wall,
    curtain,
    laundry_cart,
    loaf_cat,
    noticeboard,
    sixth_stopped,
    socks_on_a_line,
    street_view,
    tiled_wall,
    wooden_chair,
)
from characters import LOOKS, figure, seated
from house import from_behind as mira_from_behind
from interior import fern, ivy, monstera, pendant
from pixel_kit import Canvas, Mask, color, save_picture
from props import neon_sign
from release import from_behind as quinn_from_behind
from street_fronts import nightlight, pharmacy, records
from street_ground import ground_strip
from street_props import cross_sign, lamp_post

CUTSCENE = Path(__file__).parents[1] / "pictures" / "cutscene"
VIEW = (480, 270)
Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Pool:
    """A round light on a picture: where, how far, what colour."""

    x: float
    y: float
    radius: float
    color: Rgb
    squash: float = 1.0
    falloff: float = 1.4


def lit(
    scene: Canvas,
    ambient: Rgb,
    pools: Sequence[Pool],
    shafts: Sequence[tuple[Mask, NDArray[np.float64], Rgb]] = (),
    bloom: float = 0.55,
    vignette: float = 0.4,
) -> Canvas:
    """A picture under its lights: pools in ten dithered steps, what glows laid over, bloom, and darker corners."""
    light = np.zeros((scene.height, scene.width, 3)) + np.array(ambient, float)
    noise = (scene.thresholds - 0.5) * 0.9
    for pool in pools:
        far = np.hypot((scene.columns - pool.x) / pool.radius, (scene.rows - pool.y) / (pool.radius * pool.squash))
        strength = np.clip(1 - far, 0, 1) ** pool.falloff
        steps = np.clip(np.round(strength * 10 + noise * (strength > 0)), 0, 10) / 10
        light += steps[..., None] * np.array(pool.color, float)
    for where, strength, tone in shafts:
        steps = np.clip(np.round(strength * 8 + noise * (strength > 0)), 0, 8) / 8
        light += (steps * where)[..., None] * np.array(tone, float)
    picture = np.maximum(scene.albedo * np.minimum(light, 330) / 255, scene.emission)
    glare = np.clip(picture - 110, 0, 255)
    glare = np.dstack([gaussian_filter(glare[..., channel], 7) for channel in range(3)])
    picture = picture + glare * bloom + np.array((6, 4, 12))
    corner = np.hypot((scene.columns / scene.width - 0.5) * 1.9, (scene.rows / scene.height - 0.5) * 1.9)
    keep = 1 - np.clip(corner - 0.62, 0, 1)[..., None] * vignette * np.array((1.25, 1.2, 0.85))
    done = Canvas(scene.width, scene.height)
    done.albedo = np.clip(picture * keep, 0, 255).astype(np.uint8)
    done.mask[:] = True
    return done


def seat(canvas: Canvas, who: str, x: int, y: int, towards: str = "down") -> None:
    """Let somebody sit with the feet about (x, y)."""
    canvas.paste(seated(LOOKS[who], towards), x - 8, y - 24)


def stands(canvas: Canvas, who: str, x: int, y: int, towards: str = "down") -> None:
    """Let somebody stand with the feet about (x, y)."""
    canvas.contact_shadow(x, y - 1, 7, 3, 0.5)
    canvas.paste(figure(LOOKS[who], towards, "stand"), x - 8, y - 24)


# -- the cafe -----------------------------------------------------------------------------------------------------

WALL = 104
"""The row on which the cafe's wall meets its floor, in the pictures of the cafe."""
LEFT = 64
"""How many px of the cafe's wall lie left of those pictures."""


def cafe_room(seed: int) -> Canvas:
    """The cafe without its furniture, from its window to the shelves: tiles to shoulder height, checks on the floor."""
    room = Canvas(*VIEW)
    wall = Canvas(544, 96)
    tiled_wall(wall, np.random.default_rng(5))
    counter_wall(wall)
    clock(wall, 414, 22)
    room.rect(0, 0, VIEW[0], WALL - 96, "indigo0").paste(wall, -LEFT, WALL - 96)
    ground = Canvas(VIEW[0], VIEW[1] - WALL)
    rng = np.random.default_rng(seed)
    wear = gaussian_filter(rng.random((ground.height, ground.width)), 9)
    checks(ground, np.clip((wear - wear.min()) / (wear.max() - wear.min()) * 1.1 - 0.1, 0, 1), rng)
    room.paste(ground, 0, WALL)
    return room.occlusion(0, WALL, VIEW[0], 16, 0.8)


def window_frame(canvas: Canvas, x: int, y: int, width: int, height: int, bars: Sequence[int]) -> None:
    """The shop window's wood round a view that is there already, its bars and its sill."""
    for inset, tone in ((6, "wood2"), (5, "wood4"), (4, "wood3"), (3, "wood2"), (1, "wood1")):
        outer = canvas.rect_mask(x - inset, y - inset, width + 2 * inset, height + 2 * inset)
        canvas.fill(outer & ~canvas.rect_mask(x, y, width, height), tone)
    for bar in bars:
        canvas.rect(x + bar, y, 2, height, "wood1").rect(x + bar, y, 1, height, "wood3")
    canvas.rect(x - 9, y + height + 5, width + 18, 5, "wood3").rect(x - 9, y + height + 5, width + 18, 1, "wood5")
    canvas.rect(x - 9, y + height + 9, width + 18, 1, "wood1")
    canvas.shade(canvas.rect_mask(x - 8, y + height + 10, width + 16, 4), 0.5)


def spring_evening(width: int, height: int) -> Canvas:
    """What the window shows in spring before supper: a low sun, the houses opposite, a cherry that has come out."""
    view = Canvas(width, height)
    rng = np.random.default_rng(61)
    sun = np.hypot((view.columns - 18) / 90, (view.rows - 30) / 46)
    tones = ("lamp5", "lamp5", "lamp4", "coral5", "rose5", "linen3", "night5")
    view.gradient(view.rows >= 0, np.clip(sun * 0.72, 0, 1), tones, 0.92, 0.7)
    x = -3
    for wide, top, ramp in (
        (30, 27, "brick"),
        (24, 33, "rose"),
        (30, 24, "brick"),
        (22, 31, "coral"),
        (34, 26, "brick"),
    ):
        view.rect(x, top, wide, height, f"{ramp}3", 0.7).rect(x, top, wide, 1, f"{ramp}5", 0.9)
        view.rect(x, top, 1, height, f"{ramp}4", 0.8).rect(x + 4, top - 4, 4, 4, f"{ramp}3", 0.7)
        for row in range(top + 4, height - 12, 8):
            for column in range(x + 4, x + wide - 5, 7):
                tone = "lamp5" if rng.random() < 0.3 else "linen3" if rng.random() < 0.5 else f"{ramp}2"
                view.rect(column, row, 3, 5, tone, 0.8)
        x += wide
    view.rect(0, height - 9, width, 9, "stone4", 0.6).rect(0, height - 9, width, 1, "stone5", 0.8)
    view.gradient(view.rect_mask(0, height - 8, width, 8), view.columns / width, ("lamp4", "coral5", "stone4"), 0.7)
    # The cherry in its tub: a bent stem, and flowers in clumps with the sun in them.
    view.curve([(88, height - 8), (87, height - 22), (92, height - 32)], "wood1", 0.3)
    view.curve([(89, height - 8), (88, height - 22), (80, height - 34)], "wood1", 0.3)
    view.box(83, height - 9, 11, 7, "teal2", "teal4", "teal1")
    for _ in range(190):
        angle, far = rng.random() * math.tau, rng.random() ** 0.6
        bx, by = 87 + math.cos(angle) * 19 * far, height - 35 + math.sin(angle) * 13 * far
        tone = ("neon5", "rose5", "neon4", "linen5")[int(rng.integers(0, 4))]
        view.rect(round(bx), round(by), int(rng.integers(1, 4)), int(rng.integers(1, 3)), tone, 0.85)
    for _ in range(26):
        px, py = int(rng.integers(56, width)), int(rng.integers(20, height))
        view.pixel(px, py, "neon5", 0.9)
    return view


# -- the long table -----------------------------------------------------------------------------------------------

PLANK = (34, 138, 292, 34)
"""The plank: left, top, width, depth."""


def paler(canvas: Canvas) -> None:
    """The wall where five dryers stood for eleven years: clean tile in their shape, and capped pipes."""
    for number in range(5):
        x, top = 204 - LEFT + number * 31, WALL - 58
        where = canvas.rect_mask(x + 1, top, 29, 58)
        canvas.glaze(where, "teal5", 0.34)
        canvas.glaze(where & ((canvas.columns - x) % 29 == 1), "teal1", 0.4)
        canvas.glaze(canvas.rect_mask(x + 1, top, 29, 1), "teal1", 0.4)
        # The hole where the hot air went out, with a tin lid on it: a biscuit tin's, a paint tin's.
        lid = ("coral", "ochre", "ice", "cream", "green")[number]
        canvas.ellipse(x + 15.5, top + 13, 6, 6, "teal1").ellipse(x + 15, top + 12, 5.6, 5.6, f"{lid}2")
        canvas.ellipse(x + 15, top + 12, 4.6, 4.6, f"{lid}3").ellipse(x + 14, top + 11, 2.2, 2.2, f"{lid}4")
        canvas.rect(x + 23, top + 46, 2, 8, "lamp1").rect(x + 22, top + 45, 4, 2, "lamp3")


def cups_in_six(canvas: Canvas, x: int, y: int) -> None:
    """Dryer 6, stopped, with cups behind its glass."""
    canvas.contact_shadow(x + 15, y + 68, 17, 3, 0.5)
    canvas.paste(sixth_stopped(), x, y)
    canvas.paste(fern(4, 30, 17, "rose"), x, y - 4)


def sink(canvas: Canvas, x: int, y: int) -> None:
    """A stone sink under the shelves with Quinn at it from behind, pans to his left and a stack that is done."""
    canvas.rect(x, y, 92, 30, "wood1").rect(x, y, 92, 1, "wood4")
    for left in (x + 2, x + 64):
        canvas.box(left, y + 4, 26, 25, "teal2", "teal3", "teal1").rect(left + 11, y + 8, 4, 1, "lamp3")
    canvas.rect(x, y - 5, 92, 6, "wood4").rect(x, y - 5, 92, 1, "wood5").rect(x, y, 92, 1, "wood2")
    canvas.box(x + 28, y - 4, 36, 18, "linen3", "linen5", "linen1")
    canvas.rect(x + 31, y - 3, 30, 3, "slate3").rect(x + 31, y - 3, 30, 1, "slate2")
    canvas.curve([(x + 46, y - 4), (x + 46, y - 13), (x + 42, y - 15), (x + 39, y - 12)], "lamp3")
    canvas.curve([(x + 47, y - 4), (x + 47, y - 14)], "lamp5")
    for dx, dy, r in ((34, -3, 3), (40, -5, 4), (52, -4, 3.4), (57, -3, 2.6)):
        canvas.ellipse(x + dx, y + dy, r, r * 0.8, "linen4").ellipse(
            x + dx - 0.6, y + dy - 0.6, r * 0.6, r * 0.5, "linen5"
        )
    # What he has done: pans upside down, biggest below, shining.
    for number, (half, tall) in enumerate(((12, 6), (10, 5), (8, 5), (6, 4))):
        top = y - 10 - number * 5
        canvas.rect(x + 78 - half, top, half * 2, tall, "slate3").rect(x + 78 - half, top, half * 2, 1, "slate5")
        canvas.rect(x + 78 - half, top, 2, tall, "slate5").rect(x + 78 + half - 2, top, 2, tall, "slate2")
        canvas.rect(x + 78 - half // 2, top + 1, half - 2, 1, "linen5", 0.5)
        canvas.rect(x + 78 + half, top + 1, 6 - number, 2, "slate2")
    for number, half in enumerate((6, 8, 5)):
        cx = x + 6 + number * 9
        canvas.ellipse(cx, y - 9, half * 0.8, half * 0.8, "slate4").ellipse(
            cx, y - 9, half * 0.62, half * 0.62, "slate2"
        )
        canvas.pixel(cx - 2, y - 11, "linen5").rect(cx, y - 9 - round(half * 0.8) - 4, 1, 4, "slate4")


def place_laid(canvas: Canvas, x: int, y: int, ramp: str, spoon: int) -> None:
    """A bowl with soup in it, and a spoon."""
    canvas.shade(canvas.ellipse_mask(x + 0.5, y + 2, 7, 3), 0.4)
    canvas.ellipse(x, y, 6.4, 3.6, f"{ramp}2").ellipse(x, y - 0.8, 6.4, 3.0, f"{ramp}4").ellipse(
        x, y - 0.8, 4.8, 2, "ochre3"
    )
    canvas.pixel(x - 2, y - 1, "ochre5").rect(x + spoon * 9, y - 2, 1, 5, "slate5")


SITTERS_BEHIND = ("dog_walker", "elara", "regular", "mira", "night_nurse", "jason", "driver")
SITTERS_BEFORE = ("umbrella_man", "lantern_child", "noor", "", "teddy", "sleeper", "hale")


def long_table() -> Canvas:
    """Spring: the plank where five dryers were, laid for fourteen; Ada with the pot, Quinn at the pans."""
    room = cafe_room(21)
    x, y, wide, high = -14, 26, 126, 56
    room.paste(spring_evening(wide, high), x, y)
    window_frame(room, x, y, wide, high, (44, 86))
    room.paste(monstera(7), 108, 52)
    paler(room)
    room.paste(curtain(0), 398 - LEFT, WALL - 96 + 32)
    cups_in_six(room, 359 - LEFT, WALL - 66)
    sink(room, 382, WALL - 12)
    left, top, width, depth = PLANK
    chairs = (
        chair_ladder(),
        chair_bentwood(),
        wooden_chair(),
        chair_ladder(),
        chair_bentwood(),
        chair_ladder(),
        chair_bentwood(),
    )
    pitch = width // 7
    for number, who in enumerate(SITTERS_BEHIND):
        cx = left + pitch // 2 + number * pitch
        chair = chairs[number]
        room.contact_shadow(cx, top + 1, 12, 4, 0.5)
        room.paste(chair, cx - chair.width // 2, top - chair.height + 10)
        seat(room, who, cx, top + 8)
    room.shade(room.rect_mask(left + 4, top + depth + 6, width - 8, 12), 0.5)
    room.box(left, top, width, depth, "wood3", "wood5", "wood2").rect(left + 1, top + 1, width - 2, 1, "wood4")
    rng = np.random.default_rng(4)
    board = room.rect_mask(left + 2, top + 2, width - 4, depth - 3)
    room.speckle(board, "wood4", 0.012, rng, 14).speckle(board, "wood2", 0.006, rng, 9)
    room.rect(left, top + depth // 2, width, 1, "wood2").rect(left, top + depth, width, 5, "wood2")
    room.rect(left, top + depth, width, 1, "wood4").rect(left, top + depth + 5, width, 1, "wood0")
    ramps = ("coral", "ice", "cream", "ochre", "linen", "teal", "rose")
    for number in range(7):
        cx = left + pitch // 2 + number * pitch
        place_laid(room, cx, top + 7, ramps[number], 1)
        place_laid(room, cx, top + depth - 6, ramps[(number + 3) % 7], -1)
    for cx, tones in (
        (left + 84, ("neon4", "lamp3", "coral4", "lamp4")),
        (left + 208, ("lamp3", "lamp4", "neon5", "linen5")),
    ):
        room.box(cx - 3, top + 9, 7, 9, "ice3", "ice5", "ice2")
        for number, tone in enumerate(tones):
            fx = cx - 6 + number * 4
            room.line(cx, top + 9, fx + 1, top + 1 - number % 2 * 3, "green3")
            room.rect(fx, top - 4 - number % 2 * 3, 3, 4, tone).pixel(fx + 1, top - 5 - number % 2 * 3, tone)
    for cx, loaf in ((left + 142, True), (left + 42, False), (left + 262, True)):
        if loaf:
            room.shade(room.ellipse_mask(cx, top + 21, 11, 3), 0.4)
            room.ellipse(cx, top + 17, 9, 4.6, "wood3").ellipse(cx - 1, top + 16, 7, 3, "ochre3")
            for cut in (-4, 0, 4):
                room.line(cx + cut, top + 14, cx + cut + 2, top + 17, "ochre5")
        else:
            room.ellipse(cx, top + 16, 6, 5, "teal2").ellipse(cx - 1, top + 15, 5, 4, "teal3").rect(
                cx + 5, top + 13, 4, 2, "teal3"
            )
    for number, who in enumerate(SITTERS_BEFORE):
        cx = left + pitch // 2 + number * pitch
        room.contact_shadow(cx, top + depth + 22, 11, 4, 0.5)
        if who:
            seat(room, who, cx, top + depth + 18, "up")
        if number == 3:
            back = chair_armchair()
            room.paste(back, cx - back.width // 2, top + depth + 2)
        else:
            stool = chair_stool()
            room.paste(stool, cx - stool.width // 2, top + depth + 9)
            if who:
                seat(room, who, cx, top + depth + 14, "up")
    stands(room, "ada", 352, 172, "left")
    room.ellipse(340, 158, 6, 5, "slate2").rect(334, 154, 12, 3, "slate4").rect(335, 154, 10, 1, "ochre3")
    room.paste(figure(LOOKS["quinn"], "up", "stand"), 382 + 38, WALL - 5)
    room.paste(socks_on_a_line(), 206 - LEFT, WALL - 82)
    for cx, drop in ((128, 28), (292, 28)):
        room.paste(pendant(drop, "coral"), cx - 11, 0)
    for thing, tx, ty in ((noticeboard(), 424, 146), (laundry_cart(), 384, 196), (basket(), 16, 214)):
        room.contact_shadow(tx + thing.width / 2, ty + thing.height - 2, thing.width / 2, 4, 0.5).paste(thing, tx, ty)
    room.contact_shadow(172, 224, 14, 4, 0.5).paste(loaf_cat(0), 160, 208)
    for _ in range(34):
        fx, fy = int(rng.integers(20, 260)), int(rng.integers(186, 262))
        room.rect(fx, fy, 2, 1, "neon5").pixel(fx, fy + 1, "neon4")
    shafts = []
    for x0, x1 in ((-8, 26), (34, 68), (76, 108)):
        where = room.polygon_mask([(x0 + 6, WALL), (x1 + 6, WALL), (x1 + 190, 270), (x0 + 150, 270)])
        shafts.append((where, np.clip(1.1 - (room.rows - WALL) / 210, 0, 1), (150, 104, 56)))
    return lit(
        room,
        (142, 126, 158),
        (
            Pool(60, 60, 190, (150, 100, 60), 0.7),
            Pool(180, 150, 190, (96, 66, 36), 0.5),
            Pool(430, 60, 120, (120, 84, 50), 0.8),
            Pool(430, 130, 80, (70, 60, 50), 0.7),
            Pool(300, 60, 60, (80, 56, 34), 0.8),
        ),
        shafts,
        0.5,
    )


# -- two tables ---------------------------------------------------------------------------------------------------


def street_at_night(width: int, height: int, snow: bool) -> Canvas:
    """What the window shows on one of two Sundays: rain, or snow."""
    view = Canvas(width, height)
    view.paste(street_view(), (width - 124) // 2, height - 58)
    sky = view.rows < height - 58
    view.fill(sky, "night1", 0.6)
    rng = np.random.default_rng(8 + snow)
    if snow:
        view.glaze(view.rows >= 0, "linen2", 0.24, 0.5)
        view.glaze(view.rows > height - 12, "linen4", 0.5, 0.6)
        for _ in range(90):
            fx, fy, size = int(rng.integers(0, width)), int(rng.integers(0, height)), 1 + int(rng.random() < 0.3)
            view.rect(fx, fy, size, size, "linen5", 0.8)
    else:
        for _ in range(70):
            fx, fy, long = int(rng.integers(0, width)), int(rng.integers(-6, height)), int(rng.integers(3, 9))
            view.line(fx, fy, fx - long // 4, fy + long, "night5", 0.5)
    return view


def calendar(canvas: Canvas, x: int, y: int, odd: bool) -> None:
    """A month on the wall: the Sundays run down its last row, and every other one has a ring round it."""
    canvas.shade(canvas.rect_mask(x + 2, y + 2, 26, 30), 0.5)
    canvas.rect(x, y, 26, 30, "cream4").rect(x, y, 26, 7, "coral2").rect(x + 6, y - 2, 2, 4, "slate4").rect(
        x + 18, y - 2, 2, 4, "slate4"
    )
    canvas.text(x + 8, y + 1, "SUN", "cream5")
    for week in range(5):
        for day in range(6):
            canvas.rect(x + 2 + day * 3, y + 9 + week * 4, 2, 2, "cream2")
        canvas.rect(x + 21, y + 9 + week * 4, 3, 2, "coral3")
        if week % 2 == (0 if odd else 1):
            ring = canvas.ellipse_mask(x + 22, y + 9.5 + week * 4, 4, 2.8) & ~canvas.ellipse_mask(
                x + 22, y + 9.5 + week * 4, 3, 1.8
            )
            canvas.fill(ring, "indigo3" if odd else "teal3")


def open_door(canvas: Canvas, x: int, y: int) -> None:
    """The cafe's door stood open on the street, in the middle of the wall: half of the road is wet, half white."""
    canvas.box(x, y, 60, WALL - y, "wood2", "wood4", "wood0")
    way = canvas.rect_mask(x + 5, y + 5, 50, WALL - y - 5)
    canvas.gradient(way, (canvas.rows - y) / 80, ("night0", "night1", "indigo2", "indigo3", "rose2"), 0.6)
    for tx, top, tall in ((x + 6, 40, 50), (x + 14, 52, 40), (x + 24, 34, 60), (x + 35, 48, 44), (x + 45, 42, 50)):
        canvas.rect(tx, top, 9, tall, "night1", 0.5)
        for row in range(top + 3, top + tall - 8, 5):
            canvas.rect(tx + 2 + row % 3 * 2, row, 2, 2, ("lamp3", "ice3", "lamp2")[row % 3], 0.85)
    ground = canvas.rect_mask(x + 5, WALL - 17, 50, 17)
    left = canvas.columns < x + 30
    canvas.fill(ground & left, "night2", 0.5).fill(ground & ~left, "linen3", 0.6)
    canvas.fill(ground & left & ((canvas.rows + canvas.columns // 3) % 3 == 0), "lamp2", 0.6)
    canvas.fill(canvas.rect_mask(x + 5, WALL - 17, 50, 1), "slate3", 0.6)
    rng = np.random.default_rng(31)
    for _ in range(22):
        fx, fy = int(rng.integers(x + 30, x + 54)), int(rng.integers(y + 7, WALL - 3))
        canvas.pixel(fx, fy, "linen5", 0.9)
        fx, fy = int(rng.integers(x + 6, x + 29)), int(rng.integers(y + 7, WALL - 8))
        canvas.line(fx, fy, fx - 1, fy + 4, "night5", 0.5)
    canvas.rect(x + 6, y + 2, 48, 2, "wood4").rect(x + 5, WALL - 3, 50, 3, "stone3")
    # The leaf, swung in and seen along its edge; the bell above.
    leaf = canvas.polygon_mask([(x + 55, y + 5), (x + 72, y + 12), (x + 72, WALL + 8), (x + 55, WALL)])
    canvas.fill(leaf, "teal2").fill(leaf & (canvas.columns > x + 70), "teal4")
    pane = canvas.polygon_mask([(x + 58, y + 14), (x + 69, y + 19), (x + 69, y + 50), (x + 58, y + 45)])
    canvas.gradient(pane, (canvas.rows - y) / 60, ("night3", "night2", "indigo3"), 0.5)
    canvas.rect(x + 66, y + 56, 2, 5, "lamp4")
    canvas.curve([(x + 44, y + 4), (x + 47, y + 9)], "lamp2").ellipse(x + 47.5, y + 11, 2.6, 2.4, "lamp3")


def sunday_table(canvas: Canvas, x: int, y: int, cloth: str) -> None:
    """A table laid for four by itself: bowls, a pot, a candle; the cloth's ramp says whose Sunday it is."""
    width, depth = 112, 38
    for leg in (x + 8, x + width - 12):
        canvas.rect(leg, y + depth, 4, 18, "wood1").rect(leg, y + depth, 1, 18, "wood3")
    canvas.shade(canvas.rect_mask(x + 4, y + depth + 8, width - 8, 12), 0.5)
    canvas.box(x, y, width, depth, f"{cloth}3", f"{cloth}5", f"{cloth}2").rect(x, y + depth, width, 7, f"{cloth}2")
    check = ((canvas.columns - x) // 6 + (canvas.rows - y) // 5) % 2 == 0
    canvas.fill(canvas.rect_mask(x + 2, y + 2, width - 4, depth - 3) & check, f"{cloth}4")
    for step in range(x, x + width, 8):
        canvas.fill(canvas.ellipse_mask(step + 3.5, y + depth + 6, 4, 3) & (canvas.rows > y + depth + 5), f"{cloth}2")
    for dx, dy, ramp in ((28, 8, "cream"), (84, 8, "cream"), (28, 30, "cream"), (84, 30, "cream")):
        place_laid(canvas, x + dx, y + dy, ramp, 1 if dx < 50 else -1)
    cx = x + 52
    canvas.shade(canvas.ellipse_mask(cx + 1, y + 24, 11, 3), 0.4)
    canvas.ellipse(cx, y + 19, 9, 6, "slate1").ellipse(cx, y + 17, 9, 4, "slate3").ellipse(cx, y + 17, 7, 2.8, "ochre3")
    canvas.line(cx + 2, y + 16, cx + 8, y + 9, "slate5")
    canvas.paste(candle_frames()[0], x + 66, y + 6)


def table_for_four(canvas: Canvas, x: int, y: int, cloth: str, here: Sequence[str]) -> None:
    """The table with its four chairs; `here` are who sits left and right behind it, left and right before it."""
    for who, chair, cx in zip(here[:2], (chair_ladder(), chair_bentwood()), (x + 28, x + 84), strict=True):
        canvas.contact_shadow(cx, y + 2, 12, 4, 0.5).paste(chair, cx - chair.width // 2, y - 24)
        if who:
            seat(canvas, who, cx, y + 9)
    sunday_table(canvas, x, y, cloth)
    for who, chair, cx in zip(here[2:], (chair_armchair(), chair_stool()), (x + 28, x + 84), strict=True):
        canvas.contact_shadow(cx, y + 63, 14, 4, 0.5)
        if who and chair.width > 30:
            seat(canvas, who, cx, y + 49, "up")
        canvas.paste(chair, cx - chair.width // 2, y + 40)
        if who and chair.width < 30:
            seat(canvas, who, cx, y + 46, "up")


def two_tables() -> Canvas:
    """One cafe on two Sundays: Elara and Mira to the left, Quinn to the right, and Jason in the door that both use."""
    room = cafe_room(23)
    bare = Canvas(VIEW[0], 96)
    tiled_wall(bare, np.random.default_rng(5))
    room.paste(bare, 0, WALL - 96)
    for x, snow in ((30, False), (326, True)):
        room.paste(street_at_night(124, 60, snow), x, 26)
        sign = neon_sign("NIGHT" if not snow else "LIGHT").mirrored()
        room.paste(sign, x + (124 - sign.width) // 2, 30)
        window_frame(room, x, 26, 124, 60, (40, 82))
    calendar(room, 176, 40, True)
    calendar(room, 292, 40, False)
    open_door(room, 210, 20)
    room.paste(fern(4, 30, 17, "rose"), 40, 74).paste(ivy(5), 452, 12)
    table_for_four(room, 52, 144, "indigo", ("elara", "", "mira", ""))
    table_for_four(room, 316, 144, "teal", ("", "quinn", "", ""))
    room.box(218, WALL + 4, 44, 16, "rose1", "rose2", "rose0")
    room.contact_shadow(240, WALL + 13, 8, 3, 0.6)
    room.paste(figure(LOOKS["jason"], "down", "stand"), 232, WALL - 10)
    # What he carries across: a bowl with a plate on it.
    room.rect(236, WALL + 6, 8, 3, "cream3").rect(237, WALL + 9, 6, 1, "cream1").rect(235, WALL + 5, 10, 1, "cream5")
    room.rect(234, WALL + 6, 2, 2, "skin4").rect(244, WALL + 6, 2, 2, "skin3")
    for cx in (108, 372):
        room.paste(pendant(44, "coral" if cx < 240 else "teal"), cx - 11, 0)
    middle = canvas_split(room)
    room.shade(middle, 0.35)
    return lit(
        room,
        (98, 88, 142),
        (
            Pool(108, 150, 150, (178, 134, 116), 0.62),
            Pool(108, 74, 56, (150, 90, 50), 0.7),
            Pool(372, 150, 150, (120, 170, 150), 0.62),
            Pool(372, 74, 56, (90, 120, 104), 0.7),
            Pool(88, 52, 110, (130, 46, 96), 0.6),
            Pool(392, 52, 110, (110, 96, 130), 0.6),
            Pool(240, 100, 62, (160, 120, 84), 0.8),
            Pool(240, 130, 60, (120, 90, 66), 0.6),
            Pool(120, 152, 40, (80, 50, 20), 0.8),
            Pool(384, 152, 40, (80, 60, 24), 0.8),
        ),
    )


def canvas_split(canvas: Canvas) -> Mask:
    """A soft seam down the floor, from the door to us: where one Sunday ends."""
    away = np.abs(canvas.columns - 240) / (26 + np.maximum(canvas.rows - WALL, 0) * 0.25)
    seam: Mask = (canvas.rows > WALL + 20) & (away < 1) & (canvas.thresholds < 1 - away)
    return seam


# -- the quiet year -----------------------------------------------------------------------------------------------

STREET = 214
"""The row on which the houses of Tallow Street stand, in the picture of the quiet year."""


def stars(canvas: Canvas) -> None:
    """The sky that had been there all the time: the Milky Way from roof to corner, and what has a name in it."""
    rng = np.random.default_rng(77)
    canvas.gradient(
        canvas.rows >= 0,
        np.clip(canvas.rows / 200, 0, 1),
        ("night0", "night0", "night1", "night1", "indigo2", "indigo2", "night2"),
        0.5,
        0.9,
    )
    across = (canvas.rows - 128) + (canvas.columns - 250) * 0.46
    cloud = gaussian_filter(rng.random(canvas.rows.shape), (5, 9))
    cloud = (cloud - cloud.mean()) / cloud.std()
    fine = gaussian_filter(rng.random(canvas.rows.shape), (1.6, 2.4))
    fine = (fine - fine.mean()) / fine.std()
    river = np.exp(-((across / 40) ** 2)) * (0.62 + 0.16 * cloud + 0.07 * fine)
    river = river - np.exp(-(((across - 5) / 9) ** 2)) * np.clip(0.32 + 0.2 * cloud, 0, 1)
    for level, tone, glow in (
        (0.24, "indigo2", 0.6),
        (0.4, "indigo3", 0.62),
        (0.56, "indigo4", 0.66),
        (0.72, "linen1", 0.7),
        (0.9, "linen3", 0.7),
    ):
        canvas.fill(river + (canvas.thresholds - 0.5) * 0.2 > level, tone, glow)
    for _ in range(900):
        x, y = int(rng.integers(0, canvas.width)), int(rng.integers(0, 210))
        dense = math.exp(-((((y - 128) + (x - 250) * 0.46) / 46) ** 2))
        if rng.random() < 0.24 + 0.7 * dense:
            tone = ("night4", "night5", "linen3", "linen4", "lamp4", "rose5")[int(rng.integers(0, 6))]
            canvas.pixel(x, y, tone, 0.75)
    for _ in range(46):
        x, y = int(rng.integers(4, canvas.width - 4)), int(rng.integers(4, 190))
        canvas.pixel(x, y, "linen5", 1.0)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            canvas.pixel(x + dx, y + dy, "night4", 0.8)
    # The Plough, over the launderette's tank; a star that falls.
    plough = ((196, 30), (214, 24), (229, 29), (242, 37), (245, 52), (267, 55), (270, 38))
    for x, y in plough:
        canvas.rect(x, y, 2, 2, "linen5", 1.0)
        for dx, dy in ((-2, 0), (3, 0), (0, -2), (1, 3)):
            canvas.pixel(x + dx, y + dy, "night5", 0.8)
    for step in range(26):
        tone = "linen5" if step > 20 else "night5" if step > 10 else "night4"
        canvas.pixel(372 + step, 26 + step // 3, tone, 0.5 + step / 52)


def window_up(canvas: Canvas, x: int, y: int, who: str, width: int, lamp: bool) -> None:
    """A sash pushed up, the room behind it dark or with a small lamp, and somebody who leans out and looks up."""
    canvas.rect(x, y, width, 24, "night0")
    if lamp:
        glow = np.hypot((canvas.columns - x - 4) / width, (canvas.rows - y - 20) / 20)
        canvas.gradient(
            canvas.rect_mask(x, y + 8, width, 16), np.clip(glow, 0, 1), ("lamp2", "lamp1", "lamp0", "wood0"), 0.7
        )
    canvas.rect(x, y, width, 6, "night1").rect(x, y + 6, width, 2, "linen2").rect(x, y + 7, width, 1, "linen0")
    canvas.rect(x, y, width, 1, "linen2").rect(x + width // 2, y, 1, 6, "linen1")
    if who:
        body = Canvas(16, 24).paste(figure(LOOKS[who], "down", "stand"), 0, 0)
        part = body.cut(0, 0, 16, 16)
        canvas.paste(part, x + width // 2 - 8, y + 9)
        canvas.rect(x - 1, y + 23, width + 2, 2, "linen3").rect(x + width // 2 - 6, y + 22, 4, 2, "skin3")
        canvas.rect(x + width // 2 + 3, y + 22, 4, 2, "skin2")
    canvas.rect(x - 2, y + 25, width + 4, 2, "linen2").rect(x - 2, y + 26, width + 4, 1, "brick0")


def quiet_year() -> Canvas:
    """Tallow Street on a summer night: the lamps are off, the windows up, and everybody is looking at the stars."""
    street = Canvas(*VIEW)
    stars(street)
    far = np.random.default_rng(3)
    x = -4
    while x < VIEW[0]:
        wide, tall = int(far.integers(9, 20)), int(far.integers(22, 62))
        street.rect(x, STREET - tall, wide, tall, "night0", 0.5).rect(x, STREET - tall, wide, 1, "night2", 0.5)
        if far.random() < 0.5:
            street.rect(x + 3, STREET - tall + 6, 2, 2, "lamp2", 0.8)
        x += wide
    ground = ground_strip().cut(0, 0, VIEW[0], VIEW[1] - STREET)
    street.paste(ground, 0, STREET)
    shop = pharmacy()
    for row, people in (
        (28, (("teddy", True), ("", False), ("hale", False))),
        (74, (("", True), ("umbrella_man", False), ("noor", True))),
    ):
        for left, (who, lamp) in zip((12, 47, 82), people, strict=True):
            window_up(shop, left, row, who, 18, lamp)
    # The shop is shut; what it sold is not needed before the morning.
    glass = shop.rect_mask(5, 131, 56, 38) | shop.rect_mask(73, 134, 20, 26)
    shop.shade(glass, 0.6)
    shop.emission[glass] = (shop.emission[glass] * 0.22).astype(np.uint8)
    cafe = nightlight()
    for left, who, lamp in ((18, "attendant", True), (156, "", False)):
        window_up(cafe, left, 44, who, 16, lamp)
    street.paste(shop, 20, STREET - shop.height)
    street.paste(cafe, 152, STREET - cafe.height)
    store = records()
    street.paste(store, 346, STREET - store.height)
    street.paste(cross_sign(3, ("23:56", "     ")), 124, STREET - 96)
    street.paste(neon_sign(glow=0.85), 181, STREET - 68)
    # On the record shop's roof, where the billboard was: rugs, a telescope, five who lie or sit.
    roof = STREET - store.height + 18
    for rx, tone in ((362, "rose"), (424, "teal"), (462, "indigo")):
        street.rect(rx, roof - 2, 30, 3, f"{tone}2").rect(rx, roof - 2, 30, 1, f"{tone}4")
    for who, px in (("lantern_child", 376), ("sleeper", 470)):
        street.paste(seated(LOOKS[who], "up"), px - 8, roof - 23)
    street.line(436, roof - 14, 449, roof - 26, "slate5").line(436, roof - 13, 449, roof - 25, "slate3")
    street.line(449, roof - 27, 451, roof - 25, "lamp3").line(441, roof - 17, 437, roof - 1, "slate3")
    street.line(441, roof - 17, 446, roof - 1, "slate2").line(441, roof - 17, 441, roof - 1, "slate4")
    street.paste(figure(LOOKS["driver"], "right", "stand"), 420, roof - 24)
    street.paste(lamp_post(False), 320, STREET + 10 - 118)
    off = street.rect_mask(319, STREET - 110, 16, 9)
    street.emission[off] = 0
    street.fill(off & (street.rows > STREET - 106) & (street.rows < STREET - 101), "slate4")
    # On the launderette's roof: Elara and the nurse with the book; Mira and Jason, who have brought a blanket.
    top = STREET - cafe.height + 33
    for who, px, towards in (
        ("elara", 268, "right"),
        ("night_nurse", 285, "left"),
        ("mira_coat", 206, "up"),
        ("jason", 192, "up"),
    ):
        street.paste(seated(LOOKS[who], towards), px - 8, top - 24)
    street.rect(274, top - 10, 6, 4, "cream4").rect(274, top - 10, 6, 1, "linen5").rect(277, top - 10, 1, 4, "cream2")
    street.rect(184, top - 3, 30, 3, "rose2").rect(184, top - 3, 30, 1, "rose4")
    # On the pavement: a rug, people who have stopped on their way, and Quinn under the lamp that is off.
    street.contact_shadow(124, 246, 22, 4, 0.5)
    street.rect(104, 241, 40, 8, "coral2").rect(104, 241, 40, 1, "coral4")
    for who, px in (("regular", 114), ("dog_walker", 132)):
        street.paste(seated(LOOKS[who], "up"), px - 8, 222)
    stands(street, "quinn", 312, 244, "up")
    return lit(
        street,
        (92, 98, 168),
        (
            Pool(228, STREET - 14, 128, (232, 142, 60), 0.5),
            Pool(322, STREET, 66, (190, 116, 54), 0.6),
            Pool(250, STREET - 64, 110, (90, 26, 66), 0.4),
            Pool(141, STREET - 84, 84, (26, 120, 80), 0.9),
            Pool(32, STREET - 138, 40, (120, 78, 44), 0.9),
            Pool(32, STREET - 92, 40, (120, 78, 44), 0.9),
            Pool(104, STREET - 92, 40, (110, 72, 44), 0.9),
            Pool(178, STREET - 92, 40, (110, 72, 44), 0.9),
            Pool(276, 88, 40, (150, 100, 54), 0.7),
            Pool(200, 92, 36, (90, 66, 60), 0.7),
        ),
        (),
        0.5,
        0.3,
    )


# -- people from behind -------------------------------------------------------------------------------------------


def recoloured(art: Canvas, tones: dict[str, str]) -> Canvas:
    """The same drawing with some ramps in the place of others."""
    before = art.albedo.copy()
    for old, new in tones.items():
        for step in range(6):
            same = (before == np.array(color(f"{old}{step}"), np.uint8)).all(axis=2)
            art.albedo[same & art.mask] = color(f"{new}{step}")
    return art


def elara_from_behind() -> Canvas:
    """Elara from behind, tall: the coral wrap with its knot, the moss jacket, gold in her ears."""
    art = Canvas(64, 132)
    cx = 31.5
    torso = art.polygon_mask([(16, 51), (47, 51), (53, 60), (50, 100), (13, 100), (10, 60)])
    arms = art.polygon_mask([(12, 55), (7, 68), (6, 92), (12, 93), (16, 70)])
    arms |= art.polygon_mask([(51, 55), (56, 68), (57, 92), (51, 93), (47, 70)])
    light = 0.95 - np.abs(art.columns - cx + 6) / 44 - (art.rows - 50) / 260
    art.gradient(torso | arms, np.clip(light, 0, 1), tuple(f"moss{step}" for step in range(1, 5)), grain=0.5)
    art.curve([(20, 52), (31, 58), (43, 52)], "moss0").line(31, 58, 31, 98, "moss1")
    art.fill(art.rect_mask(12, 88, 39, 2) & torso, "moss1")
    for x, lean in ((14, 1), (49, -1)):
        art.curve([(x, 62), (x + lean, 80), (x, 96)], "moss0")
    for x in (9, 54):
        art.ellipse(x + 0.5, 95, 3, 4.4, "deep3")
    art.rect(25, 43, 14, 9, "deep2").rect(25, 43, 5, 9, "deep3")
    art.polygon([(18, 50), (45, 50), (40, 55), (24, 55)], "linen3")
    for x in (17, 46):
        art.ellipse(x + 0.5, 36, 2.4, 4, "deep3").rect(x, 41, 2, 3, "lamp3").pixel(x, 41, "lamp5")
    wrap = art.ellipse_mask(cx, 29, 17, 20) | art.ellipse_mask(cx + 1, 12, 12, 10)
    turns = np.sin((art.rows - 10) * 0.62 + (art.columns - cx) * 0.30 + np.abs(art.columns - cx) * 0.2)
    shade = 0.74 + 0.2 * turns - np.hypot(art.columns - cx + 8, art.rows - 16) / 66
    art.gradient(wrap, np.clip(shade, 0, 1), ("coral0", "coral1", "coral2", "coral3", "coral4"), grain=0.4)
    knot = art.ellipse_mask(cx + 1, 36, 6, 5)
    art.gradient(knot, np.clip(1 - (art.rows - 30) / 14, 0, 1), ("coral1", "coral2", "coral3", "coral4"), grain=0.4)
    for points in (
        [(30, 39), (24, 52), (21, 62), (26, 62), (31, 50)],
        [(34, 39), (39, 50), (38, 66), (43, 64), (40, 46)],
    ):
        art.polygon(points, "coral2")
        art.curve(points[:3], "coral4")
    return art


def edge_lit(art: Canvas, tone: str, right: bool, amount: float = 0.9) -> Canvas:
    """Give a figure a rim of light above and on one side."""
    beside = np.roll(art.mask, -1 if right else 1, 1)
    above = np.roll(art.mask, 1, 0)
    above[0] = False
    rim = art.mask & ~(beside & above)
    art.glaze(rim, tone, amount)
    return art.glaze(art.mask & ~rim & ~np.roll(art.mask, -2 if right else 2, 1), tone, amount * 0.4)


# -- sleep mode ---------------------------------------------------------------------------------------------------


def hoop_chair(canvas: Canvas, x: int, y: int) -> None:
    """Jason's chair, large and from the front: a hoop of red wood with a smaller one in it, and nobody."""
    for rx, ry, inner, tone in ((26, 32, 21.4, "coral2"), (13, 19, 9.6, "coral2")):
        ring = canvas.ellipse_mask(x, y + 6 + (32 - ry) * 0.6, rx, ry)
        ring &= ~canvas.ellipse_mask(x, y + 6 + (32 - ry) * 0.6, inner, ry - (rx - inner))
        canvas.fill(ring, tone)
        canvas.fill(ring & ~np.roll(ring, 2, 0), "coral4")
        canvas.fill(ring & (canvas.columns > x + rx - 4), "coral1")
    canvas.rect(x - 27, y + 32, 54, 9, "coral3").rect(x - 27, y + 32, 54, 2, "coral5").rect(
        x - 27, y + 40, 54, 2, "coral1"
    )
    for leg in (x - 25, x + 20):
        canvas.rect(leg, y + 42, 5, 40, "coral2").rect(leg, y + 42, 1, 40, "coral4")


def bedroom_over_the_road(width: int, height: int) -> Canvas:
    """The clinic's window, seen across the street: Jason on his side in a narrow bed, buttoned up, with colour."""
    view = Canvas(width, height)
    view.gradient(view.rows >= 0, np.clip(view.rows / height, 0, 1), ("ice1", "ice2", "ice2", "ice1"), 0.72, 0.7)
    for x in range(0, width, 14):
        view.rect(x, 0, 1, 34, "ice1", 0.6)
    view.rect(0, 34, width, 1, "ice3", 0.8)
    # A lamp with its shade, a card by it, a chair for whoever comes.
    view.rect(width - 20, 30, 2, 18, "slate3", 0.6)
    for row in range(9):
        view.rect(width - 23 - row // 2, 21 + row, 8 + row // 2 * 2, 1, "lamp4" if row > 2 else "lamp3", 1.0)
    glow = np.clip(1 - np.hypot((view.columns - width + 19) / 52, (view.rows - 32) / 36), 0, 1)
    steps = np.round(glow * 7 + (view.thresholds - 0.5) * 0.7) / 7
    view.glaze(steps > 0, "lamp4", np.clip(steps, 0, 1) * 0.62, 0.85)
    # The bed: head to the left.
    view.rect(8, 26, 4, 32, "slate5", 0.7).rect(width - 40, 38, 3, 20, "slate4", 0.6).rect(
        8, 52, width - 46, 4, "slate3", 0.6
    )
    view.ellipse(24, 41, 14, 6, "linen5", 0.8).ellipse(25, 43, 13, 5, "linen4", 0.75)
    cover = view.polygon_mask(
        [(30, 50), (34, 41), (46, 38), (58, 39), (66, 36), (74, 40), (width - 40, 44), (width - 40, 53), (28, 53)]
    )
    view.gradient(cover, np.clip(1 - (view.rows - 36) / 20, 0, 1), ("ochre1", "ochre2", "ochre3", "ochre4"), 0.75, 0.5)
    view.curve([(46, 40), (50, 46), (48, 52)], "ochre1", 0.6).curve([(64, 38), (68, 46), (66, 52)], "ochre1", 0.6)
    # Shoulder in a striped jacket, its top button done; the face turned to us.
    jacket = view.polygon_mask([(27, 50), (30, 42), (38, 40), (43, 44), (42, 51)])
    view.fill(jacket, "linen4", 0.75)
    for x in range(29, 43, 3):
        view.fill(jacket & (view.columns == x), "night3", 0.6)
    view.rect(31, 44, 2, 2, "lamp3", 1.0)
    view.ellipse(24, 38.5, 8.4, 7.4, "skin3", 0.8).ellipse(23.4, 39.6, 7, 6, "skin4", 0.85)
    hair = (view.ellipse_mask(19.5, 35, 8.6, 6.4) | view.ellipse_mask(26, 32.6, 6, 3)) & ~view.ellipse_mask(
        25.6, 40.4, 6.8, 6
    )
    view.fill(hair, "indigo1", 0.5).fill(hair & ~np.roll(hair, 1, 0), "indigo4", 0.7)
    for ex in (21, 27):
        view.curve([(ex - 1, 39), (ex, 40), (ex + 2, 40)], "skin1", 0.5)
    view.pixel(25, 42, "skin3", 0.8).rect(23, 44, 4, 1, "rose3", 0.6).pixel(27, 43, "rose3", 0.6)
    view.glaze(view.rect_mask(19, 42, 3, 2) | view.rect_mask(28, 42, 2, 2), "rose4", 0.5, 0.8)
    return view


def settle(canvas: Canvas, x: int, y: int, width: int) -> None:
    """A long bench from behind: a rail, and slats down to the floor."""
    canvas.shade(canvas.rect_mask(x - 2, y - 3, width + 4, 3), 0.5)
    canvas.rect(x, y, width, 9, "wood2").rect(x, y, width, 1, "wood5").rect(x, y + 8, width, 1, "wood0")
    rng = np.random.default_rng(6)
    for left in range(x + 6, x + width - 12, 18):
        canvas.rect(left, y + 9, 13, 60, "wood1").rect(left, y + 9, 1, 60, "wood3").rect(
            left + 12, y + 9, 1, 60, "wood0"
        )
        for _ in range(3):
            canvas.rect(
                left + int(rng.integers(2, 10)), y + int(rng.integers(12, 40)), 1, int(rng.integers(5, 16)), "wood0"
            )
    for left in (x - 4, x + width - 4):
        canvas.rect(left, y - 6, 8, 80, "wood2").rect(left, y - 6, 1, 80, "wood4").ellipse(
            left + 4, y - 8, 5, 4, "wood3"
        )
        canvas.ellipse(left + 3, y - 9, 2, 1.6, "wood5")


def sleep_mode() -> Canvas:
    """Three at the table with their backs to us, the hoop chair empty across from them, and over the road a window."""
    room = Canvas(*VIEW)
    room.rect(0, 0, VIEW[0], VIEW[1], "night0")
    # The big window takes the wall: the street, dark, a wall of bricks opposite, and one window in it that is lit.
    x, y, wide, high = 40, 14, 400, 112
    house = room.rect_mask(x, y, wide, high)
    room.fill(house, "night1", 0.4)
    rng = np.random.default_rng(19)
    for row, top in enumerate(range(y, y + 96, 5)):
        for left in range(x - 12 + row % 2 * 6, x + wide, 12):
            chance = rng.random()
            tone = "night2" if chance < 0.2 else "indigo1" if chance < 0.5 else "night1"
            room.fill(house & room.rect_mask(left, top, 11, 4), tone, 0.5)
    for left, top in ((62, 30), (350, 28), (396, 30)):
        room.rect(left, top, 34, 46, "indigo2", 0.4).rect(left + 2, top + 2, 30, 42, "night0", 0.3)
        room.rect(left + 16, top + 2, 2, 42, "indigo2", 0.4).rect(left + 2, top + 22, 30, 2, "indigo2", 0.4)
        room.line(left + 5, top + 18, left + 13, top + 6, "night3", 0.6)
    pane = bedroom_over_the_road(112, 62)
    bx, by = 130, 30
    room.rect(bx - 5, by - 5, 122, 72, "slate2", 0.5).rect(bx - 5, by - 5, 122, 1, "slate4", 0.6)
    room.paste(pane, bx, by)
    room.rect(bx + 62, by, 2, 62, "slate2", 0.6).rect(bx - 9, by + 66, 130, 4, "slate3", 0.5).rect(
        bx - 9, by + 66, 130, 1, "ice3", 0.8
    )
    far = np.hypot((room.columns - bx - 56) / 150, (room.rows - by - 40) / 84)
    outside = house & ~room.rect_mask(bx - 5, by - 5, 122, 72)
    room.glaze(outside & (room.thresholds < np.clip(0.9 - far, 0, 1)), "ice1", 0.4, 0.5)
    room.fill(room.rect_mask(x, y + 98, wide, 14), "night0", 0.5)
    wet = room.rect_mask(x, y + 99, wide, 13)
    for _ in range(120):
        fx, fy = int(rng.normal(bx + 56, 40)), y + 100 + int(rng.integers(0, 12))
        room.fill(
            wet & room.rect_mask(fx, fy, int(rng.integers(2, 7)), 1), "ice2" if rng.random() < 0.5 else "ice1", 0.7
        )
    for _ in range(80):
        fx, fy = int(rng.integers(x, x + wide)), int(rng.integers(y, y + high))
        room.line(fx, fy, fx - 1, fy + int(rng.integers(3, 7)), "night4", 0.4)
    window_frame(room, x, y, wide, high, (66, 262))
    for left in (0, 449):
        room.rect(left, 0, 31, 140, "rose1").rect(left, 40, 31, 3, "cream3")
        for row, top in enumerate(range(43, 140, 6)):
            room.rect(left, top, 31, 5, "teal2").rect(left, top + 5, 31, 1, "teal1")
            for tile in range(left + row % 2 * 5, left + 31, 10):
                room.rect(tile, top, 1, 6, "teal1")
    room.rect(0, 0, VIEW[0], 5, "wood2").rect(0, 4, VIEW[0], 1, "wood4")
    ground = Canvas(VIEW[0], 130)
    checks(ground, np.zeros((130, VIEW[0])), np.random.default_rng(29))
    room.paste(ground, 0, 140).shade(room.rows >= 140, 0.45).occlusion(0, 140, VIEW[0], 14, 0.8)
    room.paste(neon_sign("NIGHT").mirrored(), 340, 20)
    # The chair, where he'd see the door; the table's far edge, laid for four.
    hoop_chair(room, 266, 110)
    left, top, width, depth = 84, 166, 312, 40
    board = room.polygon_mask(
        [
            (left + 26, top),
            (left + width - 26, top),
            (left + width + 16, top + depth + 30),
            (left - 16, top + depth + 30),
        ]
    )
    grain = np.clip(0.5 + 0.2 * np.sin(room.rows * 0.9 + np.sin(room.columns * 0.02) * 3), 0, 1)
    room.gradient(board, grain, ("wood2", "wood3", "wood3", "wood4"), grain=0.5)
    room.rect(left + 26, top - 1, width - 52, 2, "wood5")
    for cx, cy, ramp in ((244, 176, "ochre"), (128, 192, "indigo"), (258, 200, "coral"), (330, 192, "teal")):
        room.shade(room.ellipse_mask(cx + 1, cy + 4, 17, 6), 0.45)
        room.ellipse(cx, cy + 1, 15, 6, f"{ramp}2").ellipse(cx, cy - 1, 15, 5, f"{ramp}4").ellipse(
            cx, cy - 1, 12, 3.6, "ochre3" if cy > 180 else f"{ramp}3"
        )
        room.line(cx + 18, cy - 6, cx + 20, cy + 5, "slate5")
    candle = candle_frames()[0]
    room.paste(candle, 284, 162)
    room.box(300, 176, 8, 10, "linen3", "linen5", "linen1").rect(301, 174, 6, 2, "slate4")
    # Three from behind.
    people = (
        (96, recoloured(mira_from_behind()[0], {"linen": "indigo"}), 148),
        (172, elara_from_behind(), 152),
        (320, quinn_from_behind(True), 144),
    )
    for at, art, head in people:
        art = art.cut(0, 0, 64, VIEW[1] - head)
        art.shade(art.mask, 0.2)
        hair = art.mask & (art.rows < 56) & (art.albedo.astype(int).sum(axis=2) < 170)
        art.glaze(hair, "indigo3", 0.34)
        edge_lit(art, "lamp4", at < 240, 0.8)
        room.paste(art, at, head)
    settle(room, 70, 214, 340)
    return lit(
        room,
        (112, 100, 158),
        (
            Pool(250, 190, 210, (176, 122, 74), 0.5),
            Pool(289, 164, 80, (120, 84, 36), 0.9),
            Pool(266, 130, 60, (70, 44, 34), 0.9),
            Pool(380, 40, 90, (90, 30, 70), 0.7),
        ),
        (),
        0.5,
        0.45,
    )


# -- release notes ------------------------------------------------------------------------------------------------


def release_notes() -> Canvas:
    """Quinn on the pavement before Ada's noticeboard, his card in his hand; and where the wall has been cut away, the
    back: dryers from behind, the beds, an old woman who has got up for a drink of water."""
    scene = Canvas(*VIEW)
    rng = np.random.default_rng(44)
    cut = 262
    # Outside: painted brick, the end of the neon's board, a lamp; a case on the wall with a pane and a little roof.
    outside = scene.columns < cut
    scene.fill(outside, "indigo1")
    for row, top in enumerate(range(26, 222, 6)):
        for left in range(-(row % 2) * 8, cut, 16):
            chance = rng.random()
            tone = "indigo3" if chance < 0.08 else "indigo1" if chance < 0.2 else "indigo2"
            scene.rect(left, top, min(15, cut - left), 5, tone)
            if chance > 0.6:
                scene.rect(left, top, min(15, cut - left), 1, "indigo3")
    scene.rect(0, 0, cut, 26, "indigo0").rect(0, 24, cut, 2, "indigo4").rect(0, 26, cut, 4, "night0")
    scene.paste(neon_sign("NIGHTLIGHT", 3), 22, 1)
    scene.shade(scene.rect_mask(0, 30, cut, 6), 0.5)
    board_x, board_y, wide, high = 56, 56, 124, 94
    scene.shade(scene.rect_mask(board_x + 4, board_y + 5, wide + 4, high + 4), 0.55)
    scene.polygon(
        [
            (board_x - 10, board_y),
            (board_x + wide + 10, board_y),
            (board_x + wide, board_y - 11),
            (board_x, board_y - 11),
        ],
        "teal1",
    )
    scene.rect(board_x - 10, board_y, wide + 20, 2, "teal3").rect(board_x, board_y - 11, wide, 1, "teal3")
    scene.box(board_x - 5, board_y + 2, wide + 10, high + 8, "wood2", "wood4", "wood0")
    cork = scene.rect_mask(board_x, board_y + 7, wide, high - 2)
    scene.fill(cork, "ochre2").speckle(cork, "ochre3", 0.16, rng).speckle(cork, "ochre1", 0.06, rng)
    scene.shade(scene.rect_mask(board_x, board_y + 7, wide, 4), 0.4)

    def paper(px: int, py: int, pw: int, ph: int, tone: str, ink: str, lines: int, pin: str = "coral3") -> None:
        scene.shade(scene.rect_mask(px + 2, py + 2, pw, ph), 0.45)
        scene.rect(px, py, pw, ph, tone)
        for line in range(lines):
            scene.rect(px + 4, py + 9 + line * 4, pw - 8 - (line * 7) % 9, 1, ink)
        scene.rect(px + pw // 2 - 1, py + 1, 3, 3, pin).pixel(px + pw // 2 - 1, py + 1, "linen5")

    paper(board_x + 5, board_y + 12, 40, 30, "cream4", "coral2", 0)
    scene.text(board_x + 13, board_y + 19, "CHOIR", "coral2")
    for note, (nx, ny) in enumerate(((11, 30), (18, 28), (25, 31), (33, 27))):
        scene.rect(board_x + nx, board_y + ny + 4, 3, 2, "indigo1").rect(
            board_x + nx + 2, board_y + ny - 2, 1, 7, "indigo1"
        )
        scene.rect(board_x + 8, board_y + 30 + note * 3, 34, 1, "cream2")
    paper(board_x + 54, board_y + 11, 24, 32, "indigo4", "ice4", 0, "lamp3")
    moon = scene.ellipse_mask(board_x + 66, board_y + 26, 8, 8) & ~scene.ellipse_mask(board_x + 70, board_y + 23, 7, 7)
    scene.fill(moon, "lamp4")
    paper(board_x + 88, board_y + 14, 30, 24, "linen4", "slate3", 3, "teal3")
    paper(board_x + 90, board_y + 52, 26, 38, "coral4", "coral1", 6, "lamp3")
    paper(board_x + 6, board_y + 76, 30, 20, "mint4", "mint1", 2)
    # His card, under the choir: small, square, in capitals; still held by a corner.
    paper(board_x + 12, board_y + 50, 30, 20, "linen5", "teal1", 2, "rose3")
    scene.text(board_x + 15, board_y + 53, "BELLS", "teal1")
    scene.line(board_x + 4, board_y + 80, board_x + 50, board_y + 12, "ice5").line(
        board_x + 7, board_y + 80, board_x + 53, board_y + 12, "ice4"
    )
    lamp_y = board_y - 22
    scene.curve([(118, lamp_y - 4), (118, lamp_y), (112, lamp_y + 2)], "slate4").rect(108, lamp_y + 2, 20, 4, "coral2")
    scene.rect(110, lamp_y + 6, 16, 2, "lamp5", 1.0)
    # The pavement.
    ground = ground_strip().cut(0, 0, cut, VIEW[1] - 222)
    scene.paste(ground, 0, 222)
    bush = monstera(9)
    scene.contact_shadow(232, 230, 20, 5, 0.6).paste(bush, 208, 232 - bush.height)
    # Quinn, with one arm up.
    quinn = quinn_from_behind(True)
    raised = Canvas(96, 150)
    arm_gone = quinn.copy()
    gone = arm_gone.polygon_mask([(13, 54), (8, 60), (4, 98), (13, 98), (15, 68)])
    arm_gone.mask[gone] = False
    raised.paste(arm_gone, 32, 18)
    for points, tone in (
        ([(50, 72), (42, 66), (29, 50), (23, 36), (30, 33), (38, 46), (52, 62)], "teal2"),
        ([(48, 68), (41, 62), (31, 48), (25, 36), (29, 34), (37, 47), (50, 61)], "teal3"),
    ):
        raised.polygon(points, tone)
    for rib in range(5):
        raised.line(28 + rib * 4, 44 + rib * 5, 34 + rib * 4, 40 + rib * 5, "teal1")
    raised.polygon([(22, 36), (31, 32), (29, 29), (21, 32)], "teal1")
    raised.ellipse(24, 27, 4, 5, "skin3").ellipse(23.4, 26, 3, 4, "skin4").rect(21, 20, 2, 5, "skin4").rect(
        24, 19, 2, 5, "skin3"
    )
    raised.shade(raised.mask, 0.16)
    edge_lit(raised, "lamp4", False, 0.7)
    scene.contact_shadow(142, 256, 30, 5, 0.7)
    scene.paste(raised, 78, 108)
    # Where the wall is cut: its bricks in section, white, and behind it the back.
    inside = scene.columns >= cut
    scene.fill(inside, "rose0")
    scene.gradient(
        inside & (scene.rows < 206),
        np.clip(1 - np.hypot((scene.columns - 392) / 150, (scene.rows - 120) / 120), 0, 1),
        ("brick0", "brick1", "wood1", "wood1"),
        grain=0.7,
    )
    for x in range(cut + 14, VIEW[0], 13):
        scene.glaze(inside & (scene.columns == x) & (scene.rows < 206), "wood2", 0.5)
    scene.rect(cut, 150, VIEW[0] - cut, 2, "wood2").rect(cut, 206, VIEW[0] - cut, 64, "wood1")
    for row in (214, 226, 242):
        scene.rect(cut, row, VIEW[0] - cut, 1, "wood0")
    scene.rect(cut, 206, VIEW[0] - cut, 2, "wood3")
    scene.rect(cut - 5, 0, 10, 270, "brick0")
    for row in range(0, 270, 9):
        scene.rect(cut - 4, row, 8, 7, "brick3" if row % 2 else "brick2").rect(cut - 4, row, 8, 1, "brick4")
    scene.rect(cut + 5, 0, 1, 270, "linen2")
    # Dryers from behind: tin backs, fat hoses that go up, a pipe; warm air between.
    for number in range(2):
        dx = cut + 12 + number * 34
        scene.box(dx, 112, 31, 96, "slate3", "slate5", "slate1")
        scene.rect(dx + 4, 118, 23, 30, "slate2")
        for slot in range(120, 146, 4):
            scene.rect(dx + 6, slot, 19, 2, "slate1")
        for screw_x, screw_y in ((2, 2), (27, 2), (2, 92), (27, 92)):
            scene.pixel(dx + screw_x, 112 + screw_y, "slate5")
        scene.text(dx + 13, 188, str(2 - number), "slate5")
        for row in range(34, 158, 5):
            bend = round(6 * math.sin(row / 26))
            scene.rect(dx + 11 + bend, row, 10, 4, "slate4").rect(dx + 11 + bend, row, 10, 1, "linen3").rect(
                dx + 19 + bend, row, 2, 4, "slate2"
            )
        scene.ellipse(dx + 15, 160, 8, 7, "slate1").ellipse(dx + 15, 159, 6, 5, "slate4")
    scene.rect(cut + 6, 26, VIEW[0], 5, "lamp1").rect(cut + 6, 26, VIEW[0], 1, "lamp3")
    # A bed that has been lain in, another with somebody in it; a stool with a jug and a night light.
    scene.rect(444, 150, 5, 66, "wood2").rect(444, 150, 1, 66, "wood4")
    scene.rect(352, 186, 5, 38, "wood2").rect(352, 186, 1, 38, "wood4").rect(354, 206, 94, 8, "wood2").rect(
        354, 206, 94, 1, "wood4"
    )
    scene.ellipse(428, 192, 16, 8, "linen4").ellipse(428, 194, 15, 7, "linen3").ellipse(426, 190, 10, 4, "linen5")
    scene.rect(356, 198, 88, 9, "linen3").rect(356, 198, 88, 1, "linen5")
    tones = ("indigo4", "coral3", "teal3", "ochre3", "rose3")
    for row in range(3):
        for patch in range(8):
            scene.rect(356 + patch * 7, 195 + row * 6, 7, 6, tones[(patch * 2 + row * 3) % 5])
            scene.rect(356 + patch * 7, 195 + row * 6, 7, 1, tones[(patch * 2 + row * 3) % 5][:-1] + "5")
    scene.polygon([(408, 194), (426, 188), (432, 194), (420, 206), (412, 213)], "linen3")
    scene.polygon([(410, 196), (424, 190), (428, 194), (416, 204)], "linen4").line(408, 194, 412, 212, "linen1")
    scene.box(452, 186, 24, 4, "wood3", "wood5", "wood1").rect(455, 190, 3, 24, "wood2").rect(470, 190, 3, 24, "wood2")
    scene.polygon([(468, 186), (476, 186), (474, 176), (470, 176)], "ice3").rect(469, 178, 2, 7, "ice5")
    scene.rect(456, 172, 7, 14, "lamp4", 0.9).rect(455, 170, 9, 2, "lamp3", 0.9).rect(458, 176, 3, 8, "lamp5", 1.0)
    # Her: on her feet, in a night dress, a plait down her back, the glass tipped.
    old_woman(scene, 344, 224)
    clock_x, clock_y = 404, 60
    scene.ellipse(clock_x + 1, clock_y + 2, 12, 12, "rose0").ellipse(clock_x, clock_y, 12, 12, "slate3").ellipse(
        clock_x, clock_y, 10, 10, "cream4"
    )
    scene.line(clock_x, clock_y, clock_x - 4, clock_y + 5, "slate0").line(
        clock_x, clock_y, clock_x + 2, clock_y - 7, "slate0"
    )
    scene.rect(436, 70, 26, 18, "wood2").rect(438, 72, 22, 14, "cream4").text(441, 76, "FIVE", "coral2")
    return lit(
        scene,
        (86, 84, 146),
        (
            Pool(118, 80, 120, (210, 150, 86), 0.9),
            Pool(118, 210, 110, (96, 66, 44), 0.5),
            Pool(120, 20, 150, (120, 30, 84), 0.5),
            Pool(459, 176, 140, (206, 148, 86), 0.9),
            Pool(346, 170, 96, (84, 66, 48), 1.0),
            Pool(404, 60, 80, (96, 70, 52), 0.9),
            Pool(400, 130, 190, (110, 78, 50), 0.8),
            Pool(459, 220, 100, (110, 76, 44), 0.4),
        ),
        (),
        0.5,
    )


def old_woman(canvas: Canvas, x: int, foot: int) -> None:
    """An old woman in profile, turned to the left: bare feet, flannel, a white plait, a glass of water at her mouth."""
    top = foot - 98
    canvas.contact_shadow(x + 2, foot - 1, 20, 4, 0.6)
    for fx in (x - 10, x + 1):
        canvas.ellipse(fx + 2, foot - 3, 6, 2.6, "skin3").rect(fx + 2, foot - 12, 5, 9, "skin3")
    gown = canvas.polygon_mask(
        [
            (x - 6, top + 26),
            (x + 8, top + 25),
            (x + 14, top + 36),
            (x + 16, top + 62),
            (x + 20, top + 88),
            (x - 14, top + 88),
            (x - 11, top + 60),
            (x - 11, top + 40),
        ]
    )
    light = 0.55 + (canvas.columns - x) / 44 - 0.14 * np.sin((canvas.columns - x) * 0.8 + (canvas.rows - top) * 0.05)
    canvas.gradient(gown, np.clip(light, 0, 1), ("linen1", "linen2", "linen3", "linen4"), grain=0.5)
    for sx in range(-12, 20, 5):
        canvas.glaze(
            gown & (np.abs(canvas.columns - x - sx - (canvas.rows - top - 40) * 0.04 * np.sign(sx)) < 0.8), "rose4", 0.5
        )
    canvas.rect(x - 14, top + 86, 35, 2, "rose4")
    # Her head tipped back a little: neck, face, the hair drawn tight, and the plait.
    canvas.polygon([(x - 4, top + 18), (x + 6, top + 18), (x + 7, top + 28), (x - 4, top + 28)], "skin3")
    canvas.ellipse(x, top + 12, 10.5, 11, "skin4").ellipse(x - 4, top + 13, 6.6, 8, "skin4")
    canvas.polygon([(x - 11, top + 11), (x - 15, top + 14), (x - 11, top + 16)], "skin4")
    hair = canvas.ellipse_mask(x + 3, top + 8, 10.4, 10) & ~canvas.ellipse_mask(x - 6, top + 14, 9, 10)
    canvas.gradient(
        hair, np.clip(1 - (canvas.rows - top) / 20, 0, 1), ("linen2", "linen3", "linen4", "linen5"), grain=0.5
    )
    for number in range(9):
        px, py = x + 11 + math.sin(number * 0.5) * 2, top + 16 + number * 5
        canvas.ellipse(px, py, 4 - number * 0.2, 3.6, "linen3" if number % 2 else "linen4")
        canvas.line(round(px) - 2, py + 2, round(px) + 2, py, "linen2")
    canvas.rect(x + 12, top + 58, 3, 3, "rose3")
    canvas.curve([(x - 10, top + 9), (x - 7, top + 8), (x - 5, top + 9)], "skin1").line(
        x - 10, top + 11, x - 7, top + 11, "skin1"
    )
    canvas.curve([(x - 6, top + 12), (x - 4, top + 13)], "skin2").curve([(x - 8, top + 15), (x - 6, top + 18)], "skin2")
    # The arm, bent up, and the glass.
    canvas.polygon(
        [
            (x + 2, top + 32),
            (x + 9, top + 34),
            (x + 2, top + 50),
            (x - 8, top + 46),
            (x - 16, top + 32),
            (x - 12, top + 29),
            (x - 3, top + 40),
        ],
        "linen3",
    )
    canvas.curve([(x + 8, top + 36), (x + 1, top + 49), (x - 8, top + 45)], "linen1")
    canvas.ellipse(x - 15.5, top + 27, 4, 4.4, "skin4").rect(x - 19, top + 26, 4, 1, "skin3")
    glass = canvas.polygon_mask([(x - 26, top + 17), (x - 15, top + 13), (x - 13, top + 22), (x - 22, top + 27)])
    canvas.fill(glass, "ice3", 0.3)
    canvas.fill(
        canvas.polygon_mask([(x - 24, top + 21), (x - 14, top + 16), (x - 13, top + 22), (x - 22, top + 27)]),
        "ice4",
        0.5,
    )
    canvas.line(x - 26, top + 17, x - 15, top + 13, "ice5", 0.9).line(x - 26, top + 17, x - 22, top + 27, "ice5", 0.8)
    rim = canvas.rect_mask(x - 30, top - 4, 56, 104) & (gown | hair)
    canvas.fill(rim & ~np.roll(gown | hair, -1, 1), "lamp4")


# -- the pledge ---------------------------------------------------------------------------------------------------


def knife_line(canvas: Canvas, x0: int, y0: int, x1: int, y1: int) -> None:
    """A line ruled in biro along the edge of a knife: nearly straight, and a little too long."""
    canvas.line(x0, y0, x1, y1, "indigo3")
    canvas.line(x0 + 1, y0 + (0 if y0 == y1 else 1), x1 + 2, y1, "indigo2")


def receiver(canvas: Canvas, x: int, y: int) -> None:
    """A telephone's receiver in biro, with its lead."""
    for dy in (0, 1):
        canvas.curve([(x, y + 5 + dy), (x + 4, y + dy), (x + 16, y + dy), (x + 20, y + 5 + dy)], "indigo3")
    for left in (x - 3, x + 16):
        canvas.rect(left, y + 5, 8, 6, "indigo3").rect(left + 2, y + 7, 4, 2, "indigo5")
    canvas.curve(
        [(x + 23, y + 10), (x + 28, y + 14), (x + 24, y + 16), (x + 32, y + 17), (x + 38, y + 10), (x + 52, y + 13)],
        "indigo3",
    )


def pledge(count: str) -> Canvas:
    """A paper bag, split and ironed flat by hand, pinned over the counter; `count` is how the hours are kept."""
    scene = Canvas(*VIEW)
    rng = np.random.default_rng(12)
    scene.fill(scene.rows >= 0, "teal2")
    for row, top in enumerate(range(-6, VIEW[1], 22)):
        for left in range(-(row % 2) * 20, VIEW[0], 40):
            tone = "teal1" if rng.random() < 0.2 else "teal2"
            scene.rect(left + 1, top + 1, 38, 20, tone).rect(left + 1, top + 1, 38, 1, "teal3").rect(
                left, top, 40, 1, "teal1"
            )
            scene.rect(left, top, 1, 22, "teal1")
            if rng.random() < 0.2:
                scene.line(left + 8, top + 5, left + 18, top + 5, "teal4")
    # The clock's foot to its left, a cake's glass to its right: it hangs between them.
    scene.ellipse(26, 20, 46, 46, "slate1").ellipse(24, 18, 44, 44, "slate3").ellipse(24, 18, 38, 38, "cream4").ellipse(
        22, 16, 32, 32, "cream5"
    )
    scene.line(24, 18, 6, 40, "slate0").line(25, 18, 7, 41, "slate0").line(24, 18, 44, 6, "slate0").ellipse(
        24, 18, 3, 3, "coral3"
    )
    scene.ellipse(462, 196, 50, 60, "ice2").ellipse(462, 197, 48, 58, "teal2")
    scene.fill(scene.ellipse_mask(462, 222, 40, 22) & (scene.rows < 236), "ochre3").fill(
        scene.ellipse_mask(462, 214, 40, 16), "ochre4"
    )
    scene.curve([(424, 172), (432, 156), (446, 146)], "ice5").curve([(426, 176), (434, 160)], "ice5").ellipse(
        462, 134, 6, 5, "ice4"
    )
    scene.rect(404, 236, 76, 34, "linen4").rect(404, 236, 76, 2, "linen5")
    # The bag: brown, creased in eight, its seam's teeth along the foot.
    left, top, width, high = 104, 16, 272, 172
    outline = [
        (left, top + 3),
        (left + 90, top),
        (left + 190, top + 2),
        (left + width, top - 1),
        (left + width + 3, top + 80),
        (left + width - 1, top + high),
    ]
    teeth = [(left + width - 1 - step * 8, top + high + (4 if step % 2 else 0)) for step in range(35)]
    bag = scene.polygon_mask([*outline, *teeth, (left, top + high), (left - 2, top + 90)])
    scene.shade(np.roll(np.roll(bag, 6, 0), 5, 1) & ~bag, 0.55)
    fold = gaussian_filter(rng.random(bag.shape), (5, 9))
    fold = (fold - fold.mean()) / fold.std()
    light = 0.62 + 0.09 * fold - (scene.columns - left) / 1100
    scene.gradient(bag, np.clip(light, 0, 1), ("floor3", "floor4", "wood4", "floor5", "wood5"), grain=0.6)
    for x in (left + 68, left + 136, left + 204):
        scene.glaze(bag & (scene.columns == x), "wood2", 0.5).glaze(bag & (scene.columns == x + 1), "ash4", 0.5)
    for y in (top + 57, top + 116):
        scene.glaze(bag & (scene.rows == y), "wood2", 0.4).glaze(bag & (scene.rows == y + 1), "ash4", 0.4)
    # Butter.
    for bx, by, r in ((left + 232, top + 138, 19), (left + 250, top + 150, 9), (left + 30, top + 158, 12)):
        grease = scene.ellipse_mask(bx, by, r, r * 0.8)
        scene.glaze(grease, "wood2", 0.3).glaze(
            grease & ~scene.ellipse_mask(bx, by, r - 1.5, r * 0.8 - 1.5), "wood1", 0.3
        )
    # Names in capitals, columns, one row too many.
    names = ("MIRA", "JASON", "ELARA", "QUINN", "")
    first, step = top + 34, 26
    for row in range(6):
        y = first - 4 + row * step
        knife_line(scene, left + 14 + row % 3, y, left + width - 22 + row * 2 % 5, y)
    for number, x in enumerate((left + 92, left + 134, left + 176, left + 218)):
        knife_line(scene, x, top + 14 + number % 2, x, first - 2 + 5 * step)
    for row, name in enumerate(names):
        scene.text(left + 20, first + 4 + row * step, name, "indigo2", scale=2)
        scene.text(left + 21, first + 4 + row * step, name, "indigo2", scale=2)
    if count == "left":
        # Whose hours: the one to the left's; a small arrow round the table, and figures by four pens.
        for row, (number, tone) in enumerate((("52", "indigo2"), ("38", "ochre1"), ("52", "coral2"), ("49", "teal1"))):
            y = first + 4 + row * step
            scene.text(left + 100, y, number, tone, scale=2)
            scene.curve([(left + 78, y + 2), (left + 84, y + 5), (left + 78, y + 9)], tone)
        scene.text(left + 140, first + 4 + 3 * step, "+ NAP", "teal1")
    elif count == "own":
        scene.text(left + 98, top + 18, "SAID", "indigo2").text(left + 138, top + 18, "& REALLY", "slate2")
        for row, (said, really, tone) in enumerate(
            (("44", "46", "indigo2"), ("37", "37", "ochre1"), ("51", "58", "coral2"), ("49", "50", "teal1"))
        ):
            y = first + 4 + row * step
            scene.text(left + 100, y, said, tone, scale=2).text(left + 142, y, really, "slate2", scale=2)
    else:
        for row in range(4):
            receiver(scene, left + 104 + row % 3 * 4, first + row * step)
    # The fifth: its pencil line half rubbed out and left.
    scene.glaze(scene.rect_mask(left + 16, first + 4 * step, 60, 18) & bag & (scene.thresholds < 0.4), "ash4", 0.5)
    scene.text(left + 22, first + 5 + 4 * step, "-", "slate2", scale=2)
    for px, tone in ((left + 6, "coral3"), (left + width - 9, "teal3")):
        scene.shade(scene.ellipse_mask(px + 3, top + 9, 4, 4), 0.5)
        scene.ellipse(px, top + 6, 4, 4, tone).ellipse(px - 1, top + 5, 1.8, 1.8, tone[:-1] + "5")
    return lit(
        scene,
        (112, 100, 140),
        (
            Pool(240, 70, 260, (170, 124, 76), 0.7),
            Pool(240, 30, 120, (70, 50, 30), 0.8),
            Pool(462, 210, 80, (70, 50, 30), 0.9),
        ),
        (),
        0.35,
        0.5,
    )


PICTURES = {
    "pledge_left": lambda: pledge("left"),
    "pledge_own": lambda: pledge("own"),
    "pledge_ring": lambda: pledge("ring"),
    "release_notes": release_notes,
    "long_table": long_table,
    "two_tables": two_tables,
    "quiet_year": quiet_year,
    "sleep_mode": sleep_mode,
}


def main() -> None:
    """Write the pictures."""
    for name, draw in PICTURES.items():
        save_picture(draw(), CUTSCENE / f"{name}.png")


if __name__ == "__main__":
    main()
