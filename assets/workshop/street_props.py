"""The loose things of Tallow Street: signs and windows that move, furniture, plants, the billboard and its bird."""

from __future__ import annotations

import math

import numpy as np

from pixel_kit import Canvas, Mask, Part
from props import (
    bicycle,
    bollard,
    bollards,
    bush_in_pot,
    cat,
    fairy_tree,
    fern,
    flower_box,
    hanging_basket,
    neon_sign,
    potted_plant,
    rubber_plant,
    sign_text,
    sign_width,
)
from street_fronts import cafe_window, sash_window

SHADOW = 3


def grounded(thing: Canvas, inset: int = 1, tone: str = "stone0") -> Canvas:
    """Put a thing on its contact shadow: solid under the feet, broken at the rim, a little to the right."""
    canvas = Canvas(thing.width + 6, thing.height + SHADOW)
    cx, cy = canvas.width / 2 + 0.5, thing.height - 0.5
    distance = np.hypot((canvas.columns - cx) / (thing.width / 2 + 3 - inset), (canvas.rows - cy) / (SHADOW + 0.6))
    broken = (distance < 1) & (canvas.thresholds < (1.25 - distance) * 1.1)
    canvas.fill(((distance < 0.62) | broken) & (canvas.rows >= thing.height - 3), tone)
    return canvas.paste(thing, 3, 0)


def standing(
    thing: Canvas, depth: int = 6, inset: int = 1, frames: tuple[Canvas, ...] = (), frame_ms: int = 120
) -> Part:
    """A thing that stands on the pavement, with its shadow and a solid foot `depth` pixels deep."""
    picture = grounded(thing, inset)
    solid = (3 + inset, thing.height - depth, thing.width - 2 * inset, depth)
    known = {id(thing): picture}
    for frame in frames:
        known.setdefault(id(frame), grounded(frame, inset))
    moved = tuple(known[id(frame)] for frame in frames)
    return Part(picture, moved, frame_ms, (solid,), foot=SHADOW)


def flat(picture: Canvas, frames: tuple[Canvas, ...] = (), frame_ms: int = 120) -> Part:
    """A thing on a wall or on the ground, under everybody."""
    return Part(picture, frames, frame_ms, properties={"depth": "under"})


# -- light and signs ------------------------------------------------------------------------------------------------


def cross_sign(step: int, words: tuple[str, str] = ("22:00", "48 CR")) -> Canvas:
    """The pharmacy's cross on its bracket with the slot's hour and price; `step` 0..3 runs light outwards."""
    canvas = Canvas(34, 46)
    canvas.rect(0, 12, 6, 2, "slate3")
    canvas.rect(0, 14, 6, 1, "slate1")
    canvas.rect(4, 0, 28, 26, "slate0")
    canvas.rect(4, 0, 28, 1, "slate2")
    x, y = 5, 1
    rings = (
        (canvas.rect_mask(x + 9, y, 9, 24) | canvas.rect_mask(x + 1, y + 7, 25, 10), "mint3"),
        (canvas.rect_mask(x + 11, y + 2, 5, 20) | canvas.rect_mask(x + 3, y + 9, 21, 6), "mint4"),
        (canvas.rect_mask(x + 13, y + 4, 1, 16) | canvas.rect_mask(x + 5, y + 11, 17, 2), "mint5"),
    )
    for index, (arm, tone) in enumerate(rings):
        on = step == 3 or 2 - index <= step
        canvas.fill(arm, tone if on else "mint1", 0.98 if on else 0.5)
    canvas.rect(4, 27, 28, 18, "slate0")
    canvas.rect(4, 27, 28, 1, "slate3")
    canvas.rect(4, 45, 28, 1, "slate1")
    above, below = words
    for row, said, tone in ((30, above, "lamp3"), (38, below, "mint4")):
        canvas.text(18 - len(said) * 2, row, said.replace(":", " ") if step == 1 else said, tone, 1.0)
    return canvas


def cross_turned(step: int) -> Canvas:
    """The cross from behind, when the wind has turned it to the wall: its box, its wires, and green on the bricks."""
    canvas = Canvas(34, 46)
    glow = np.hypot((canvas.columns - 17) / 17, (canvas.rows - 14) / 15)
    reach = 1.0 if step in (2, 3) else 0.8
    canvas.drape((glow < reach) & (canvas.thresholds < (reach - glow) * 1.4), "mint3", 0.5, 0.6)
    canvas.rect(0, 12, 6, 2, "slate3").rect(0, 14, 6, 1, "slate1")
    canvas.box(6, 2, 23, 23, "slate1", "slate3", "slate0").box(11, 7, 13, 13, "slate0", "slate1", "slate2")
    canvas.curve([(14, 9), (20, 13), (16, 18), (22, 25)], "coral2")
    canvas.curve([(17, 9), (13, 14), (19, 20), (15, 27)], "ochre2")
    canvas.box(6, 28, 23, 16, "slate1", "slate3", "slate0").rect(10, 33, 15, 1, "slate0").rect(10, 37, 15, 1, "slate0")
    for x, y in ((8, 4), (26, 4), (8, 22), (26, 22), (8, 30), (26, 30)):
        canvas.pixel(x, y, "slate4")
    return canvas


def cross_dark() -> Canvas:
    """The cross when there is nothing to charge: its tubes grey in their box, and dew on the edge."""
    canvas = cross_sign(-1, ("", ""))
    canvas.emission[:] = 0
    box = canvas.rect_mask(5, 1, 27, 24)
    tubes = canvas.rect_mask(14, 1, 9, 24) | canvas.rect_mask(6, 8, 25, 10)
    canvas.fill(box, "slate0").fill(tubes, "slate2").fill(tubes & ~np.roll(tubes, 1, 0), "slate4")
    canvas.fill(canvas.rect_mask(16, 3, 5, 20) | canvas.rect_mask(8, 10, 21, 6), "slate1")
    return canvas.rect(4, 0, 28, 1, "slate5").rect(4, 27, 28, 1, "slate5")


def lamp_out(post: Canvas) -> Canvas:
    """A lamp post by day: its bulb is out."""
    canvas = post.copy()
    bulb = canvas.emission.any(axis=2)
    canvas.emission[:] = 0
    return canvas.fill(bulb, "slate4")


def lamp_post(bills: bool) -> Canvas:
    """A lamp post that also carries the tram's wire; `bills` with a bell are pasted one above the other on it."""
    canvas = Canvas(38, 141)
    x = 26
    far = np.hypot((canvas.columns - x - 2) / 8.5, (canvas.rows - 137.5) / 3.4)
    canvas.fill((far < 0.7) | ((far < 1) & (canvas.thresholds < 0.5)), "stone0")
    canvas.rect(x, 3, 3, 134, "slate2")
    canvas.rect(x, 3, 1, 134, "slate4")
    canvas.rect(x + 2, 3, 1, 134, "slate1")
    canvas.rect(x - 1, 60, 5, 2, "slate2")
    canvas.rect(x - 2, 126, 7, 12, "slate2")
    canvas.rect(x - 2, 126, 7, 1, "slate4")
    canvas.rect(x - 2, 126, 1, 12, "slate3")
    canvas.rect(x - 3, 135, 9, 3, "slate1")
    canvas.rect(x - 1, 1, 5, 3, "slate2")
    canvas.curve([(x + 1, 5), (x - 8, 1), (x - 18, 2)], "slate2")
    canvas.curve([(x, 18), (x - 5, 10), (x - 8, 2)], "slate1")
    canvas.box(x - 26, 1, 13, 3, "slate1", "slate3")
    canvas.rect(x - 25, 4, 11, 2, "lamp5", 1.0)
    canvas.rect(x - 23, 6, 7, 1, "lamp4", 0.9)
    if not bills:
        return canvas
    # Bills: CAN'T WAKE? with its bell, and a lost cat under them.
    for y, tone, tilt in ((88, "cream4", 0), (99, "linen3", 1), (110, "cream4", -1)):
        canvas.rect(x - 3 + tilt, y, 9, 10, tone)
        canvas.rect(x - 3 + tilt, y + 9, 9, 1, "cream2")
        canvas.rect(x + tilt, y + 2, 3, 3, "coral2")
        canvas.rect(x - 1 + tilt, y + 5, 5, 1, "coral2")
        canvas.pixel(x + 1 + tilt, y + 6, "coral2")
        canvas.rect(x - 2 + tilt, y + 8, 7, 1, "indigo3")
    canvas.rect(x - 2, 120, 7, 7, "linen2")
    canvas.rect(x, 122, 3, 3, "wood1")
    return canvas


def parking_sign() -> Canvas:
    """The city's sign on the near pavement."""
    canvas = Canvas(37, 58)
    canvas.rect(17, 10, 3, 48, "slate2")
    canvas.rect(17, 10, 1, 48, "slate4")
    canvas.rect(15, 54, 7, 4, "slate1")
    canvas.box(0, 0, 37, 27, "linen3", "linen5", "linen1")
    canvas.rect(1, 25, 35, 1, "linen2")
    canvas.rect(2, 2, 33, 1, "coral2")
    canvas.rect(2, 24, 33, 1, "coral2")
    canvas.text(15, 4, "NO", "coral2")
    canvas.text(9, 11, "AWAKE", "coral2")
    canvas.text(5, 18, "PARKING", "coral2")
    canvas.pixel(18, 27, "slate5")
    return canvas


def poster() -> Canvas:
    """SUGGESTED FOR YOU: a pillow with a hollow in the shape of a face, behind lit glass."""
    canvas = Canvas(34, 44)
    canvas.box(0, 0, 34, 44, "slate1", "slate4", "slate0")
    panel = canvas.rect_mask(2, 2, 30, 40)
    canvas.gradient(panel, (canvas.rows - 2) / 42, ["neon1", "indigo3", "indigo3", "night2"], 0.62)
    canvas.ellipse(17, 17, 12, 7.6, "linen3", 0.8)
    canvas.ellipse(15, 15, 9, 5, "linen4", 0.85)
    for corner_x, corner_y in ((5, 11), (28, 11), (5, 22), (28, 22)):
        canvas.rect(corner_x, corner_y, 2, 2, "linen3", 0.8)
    canvas.ellipse(17, 17, 4.6, 5.2, "linen1", 0.5)
    canvas.rect(14, 16, 2, 1, "linen0", 0.4)
    canvas.rect(18, 16, 2, 1, "linen0", 0.4)
    canvas.rect(16, 20, 3, 1, "linen0", 0.4)
    canvas.text(3, 27, "FOR YOU", "linen5", 0.95)
    canvas.rect(5, 35, 24, 1, "neon3", 0.9)
    canvas.rect(8, 38, 18, 1, "ice3", 0.7)
    # One of Elara's bells over the corner.
    canvas.rect(24, 31, 9, 10, "cream4")
    canvas.rect(27, 33, 3, 3, "coral2")
    canvas.rect(26, 36, 5, 1, "coral2")
    canvas.rect(25, 39, 7, 1, "indigo3")
    return canvas


def flyers() -> Canvas:
    """A row of bills on a wall, high and low, the last one coming off."""
    canvas = Canvas(44, 26)
    for index, (x, y) in enumerate(((0, 3), (11, 0), (22, 4), (33, 1), (5, 14), (17, 13), (29, 15))):
        tone = ("cream4", "cream3", "linen3")[index % 3]
        canvas.rect(x, y, 9, 10, tone)
        canvas.rect(x + 3, y + 2, 3, 3, "coral2")
        canvas.rect(x + 2, y + 5, 5, 1, "coral2")
        canvas.rect(x + 1, y + 8, 7, 1, "indigo3")
        canvas.rect(x, y + 9, 9, 1, "cream2")
    canvas.polygon([(38, 22), (43, 24), (38, 25)], "cream3")
    return canvas


def soup_board() -> Canvas:
    """A chalkboard on the pavement."""
    canvas = Canvas(24, 30)
    canvas.polygon([(2, 0), (21, 0), (23, 29), (0, 29)], "wood3")
    canvas.line(2, 0, 0, 29, "wood5")
    canvas.polygon([(4, 2), (19, 2), (21, 25), (3, 25)], "night0")
    canvas.text(5, 5, "SOUP", "linen4", 0.12)
    canvas.rect(6, 12, 12, 1, "ochre4")
    canvas.text(7, 15, "TEA", "rose4", 0.1)
    canvas.rect(6, 22, 9, 1, "linen2")
    canvas.rect(3, 27, 2, 3, "wood1")
    canvas.rect(19, 27, 2, 3, "wood1")
    return canvas


# -- furniture ------------------------------------------------------------------------------------------------------


def phone_box() -> Canvas:
    """A telephone box with the light on, and the receiver waiting."""
    canvas = Canvas(28, 56)
    canvas.rect(1, 2, 26, 54, "coral2")
    canvas.rect(1, 2, 2, 54, "coral4")
    canvas.rect(25, 2, 2, 54, "coral1")
    canvas.rect(0, 0, 28, 3, "coral3")
    canvas.rect(0, 0, 28, 1, "coral4")
    canvas.rect(4, 4, 20, 6, "linen4")
    canvas.emit(canvas.rect_mask(4, 4, 20, 6), 0.8)
    canvas.text(5, 5, "PHONE", "coral2", 0.4)
    inside = canvas.rect_mask(5, 12, 18, 34)
    glow = np.hypot((canvas.columns - 14) / 15, (canvas.rows - 12) / 38)
    canvas.gradient(inside, np.clip(glow, 0, 1), ["lamp5", "lamp4", "lamp3", "lamp2"], 0.85)
    canvas.box(9, 22, 10, 14, "slate1", "slate3")
    canvas.rect(10, 24, 2, 10, "slate0")
    canvas.rect(9, 23, 4, 2, "slate0")
    canvas.rect(9, 32, 4, 2, "slate0")
    for row in range(3):
        for column in range(2):
            canvas.pixel(15 + column * 2, 25 + row * 3, "lamp4", 0.9)
    canvas.curve([(11, 34), (12, 41), (16, 38)], "slate0")
    canvas.rect(5, 44, 18, 2, "wood2", 0.3)
    canvas.rect(18, 41, 3, 3, "linen4", 0.7)
    for x in (10, 17):
        canvas.rect(x, 12, 1, 34, "coral2", 0.2)
    for y in (20, 29, 38):
        canvas.rect(5, y, 18, 1, "coral2", 0.2)
    canvas.rect(3, 47, 22, 7, "coral3")
    canvas.rect(3, 53, 22, 3, "coral1")
    return canvas


def news_box() -> Canvas:
    """The free paper: THREE MILLION SLEPT WELL. The door is off."""
    canvas = Canvas(26, 34)
    canvas.box(1, 0, 24, 28, "teal2", "teal4", "teal1")
    canvas.box(3, 2, 20, 16, "linen4", None, "linen2")
    canvas.emit(canvas.rect_mask(3, 2, 20, 16), 0.16)
    canvas.text(9, 4, "3 M", "night1")
    canvas.rect(5, 10, 16, 1, "indigo3")
    canvas.rect(5, 12, 16, 1, "linen1")
    canvas.rect(5, 14, 7, 3, "linen1")
    canvas.rect(14, 14, 7, 3, "rose3")
    canvas.rect(4, 20, 18, 7, "night0")
    canvas.rect(5, 22, 16, 2, "linen2")
    canvas.rect(5, 24, 16, 3, "linen3")
    for leg in (3, 20):
        canvas.rect(leg, 28, 3, 6, "slate1")
    return canvas


def bins() -> Canvas:
    """Two dustbins with their lids on."""
    canvas = Canvas(34, 28)
    for x, top in ((0, 4), (17, 6)):
        height = 28 - top
        canvas.rect(x + 1, top, 15, height, "bay2")
        canvas.rect(x + 1, top, 3, height, "bay4")
        canvas.rect(x + 12, top, 4, height, "bay1")
        for row in range(top + 5, 27, 6):
            canvas.rect(x + 1, row, 15, 1, "bay1")
        canvas.rect(x, top - 2, 17, 3, "bay3")
        canvas.rect(x, top - 2, 17, 1, "bay5")
        canvas.rect(x + 6, top - 4, 5, 2, "bay3")
    return canvas


def drain(step: int = 0) -> Canvas:
    """A gully in the kerb with warm breath coming up; `step` 0..3."""
    canvas = Canvas(24, 30)
    canvas.box(1, 22, 22, 7, "slate1", "slate3", "slate0")
    for x in range(3, 22, 3):
        canvas.rect(x, 23, 2, 5, "night0")
    for puff in range(5):
        rise = (puff * 5 + step * 5) % 20
        x = 5 + puff * 3 + round(2.4 * math.sin(rise * 0.4 + puff))
        part = 1 - rise / 20
        cloud = canvas.ellipse_mask(x + 1, 20 - rise, 2.2 + rise * 0.14, 1.6 + rise * 0.08)
        canvas.fill(cloud & (canvas.thresholds < part * 0.34) & (canvas.rows < 22), "slate4", 0.12)
    return canvas


def barrier(step: int) -> Canvas:
    """A road works barrier with its lamps, blinking by turns."""
    canvas = Canvas(48, 34)
    for x in (5, 39):
        canvas.rect(x, 10, 3, 24, "slate2")
        canvas.rect(x, 10, 1, 24, "slate4")
        canvas.rect(x - 4, 31, 11, 3, "slate1")
    for y in (11, 20):
        canvas.rect(0, y, 48, 7, "linen3")
        for x in range(-6, 48, 12):
            stripe = canvas.polygon_mask([(x, y + 6), (x + 6, y + 6), (x + 10, y), (x + 4, y)])
            canvas.fill(stripe & canvas.rect_mask(0, y, 48, 7), "coral2")
        canvas.rect(0, y, 48, 1, "linen5")
        canvas.rect(0, y + 6, 48, 1, "linen1")
    for number, x in enumerate((4, 38)):
        on = step == number
        canvas.rect(x, 5, 5, 6, "slate1")
        canvas.ellipse(x + 2, 3.5, 3, 3.4, "lamp3" if on else "lamp1", 1.0 if on else 0.35)
        if on:
            canvas.rect(x + 1, 2, 2, 2, "lamp5", 1.0)
    return canvas


def bench() -> Canvas:
    """A street bench of slats on iron feet."""
    canvas = Canvas(46, 22)
    for leg in (5, 37):
        canvas.rect(leg, 10, 3, 12, "slate1")
        canvas.rect(leg, 2, 2, 10, "slate2")
        canvas.rect(leg - 1, 20, 6, 2, "slate1")
    for y in (2, 6):
        canvas.rect(1, y, 44, 3, "wood3")
        canvas.rect(1, y, 44, 1, "wood5")
        canvas.rect(1, y + 2, 44, 1, "wood1")
    canvas.rect(0, 11, 46, 3, "wood4")
    canvas.rect(0, 11, 46, 1, "wood5")
    canvas.rect(0, 14, 46, 2, "wood1")
    return canvas


def crates() -> Canvas:
    """Milk crates, and a box of somebody's records left out for the taking."""
    canvas = Canvas(38, 24)
    for x, y, ramp in ((0, 12, "indigo"), (0, 1, "coral")):
        canvas.box(x, y, 18, 11, f"{ramp}2", f"{ramp}4", f"{ramp}1")
        for slot in range(x + 2, x + 16, 4):
            canvas.rect(slot, y + 4, 2, 4, f"{ramp}0")
    canvas.box(20, 11, 18, 12, "wood3", "wood5", "wood1")
    for index, tone in enumerate(("rose3", "linen3", "teal3", "ochre3", "indigo4", "linen2")):
        canvas.rect(22 + index * 2, 7 + index % 2, 2, 5, tone)
    canvas.text(22, 15, "FREE", "wood0")
    return canvas


def laundry_cart() -> Canvas:
    """One of the old launderette's wire carts, kept for the wet umbrellas nobody leaves."""
    canvas = Canvas(28, 32)
    canvas.rect(2, 0, 1, 14, "slate4")
    canvas.rect(25, 0, 1, 14, "slate4")
    canvas.rect(2, 0, 24, 1, "slate5")
    for x in range(1, 28, 3):
        canvas.rect(x, 13, 1, 13, "slate3")
    for y in (13, 19, 25):
        canvas.rect(1, y, 26, 1, "slate4")
    canvas.rect(3, 20, 22, 5, "rose2")
    canvas.rect(5, 17, 14, 4, "linen3")
    canvas.rect(5, 17, 14, 1, "linen5")
    for wheel in (4, 23):
        canvas.ellipse(wheel, 29, 2.4, 2.4, "slate0")
        canvas.pixel(wheel, 29, "slate4")
    return canvas


def hydrant() -> Canvas:
    """A water hydrant."""
    canvas = Canvas(14, 22)
    canvas.rect(4, 5, 6, 15, "coral2")
    canvas.rect(4, 5, 2, 15, "coral4")
    canvas.rect(9, 5, 1, 15, "coral1")
    canvas.ellipse(6.5, 5, 4, 4, "coral3")
    canvas.rect(1, 9, 12, 4, "coral3")
    canvas.rect(1, 9, 2, 4, "slate3")
    canvas.rect(11, 9, 2, 4, "slate3")
    canvas.rect(2, 18, 10, 4, "coral1")
    return canvas.rect(2, 18, 10, 1, "coral3")


def chained_bollards() -> Canvas:
    """Three bollards and their chain, each post over its own shadow."""
    chain, post = bollards(3, 48), grounded(bollard())
    canvas = Canvas(chain.width + 6, post.height)
    for index in range(3):
        canvas.paste(post, 48 * index, 0)
    return canvas.paste(chain, 3, 0)


def night_bicycle() -> Canvas:
    """The night nurse's bicycle: a pillow strapped where a child would go, and a note on the saddle."""
    canvas = Canvas(40, 26)
    canvas.paste(bicycle("ochre"), 3, 2)
    canvas.ellipse(7, 6, 6.4, 2.6, "linen3")
    canvas.rect(3, 4, 7, 1, "linen5")
    canvas.rect(6, 4, 1, 5, "coral2")
    canvas.rect(15, 3, 4, 4, "cream4")
    return canvas


def clock_sign(step: int) -> Canvas:
    """A mender's dial on a bracket; its hands stand at two minutes to four, its lamp has its doubts."""
    canvas = Canvas(30, 34)
    canvas.rect(0, 4, 18, 2, "slate2")
    canvas.rect(0, 4, 18, 1, "slate4")
    canvas.line(1, 12, 9, 5, "slate2")
    canvas.rect(16, 6, 2, 4, "slate2")
    canvas.ellipse(16.5, 20, 12.4, 12.4, "tie1")
    canvas.ellipse(16, 19.5, 11.6, 11.6, "tie3")
    glow = 0.9 if step == 0 else 0.62
    canvas.ellipse(16.5, 20, 10, 10, "lamp4", glow)
    canvas.ellipse(15.5, 19, 8.4, 8.4, "lamp5", glow)
    for hour in range(12):
        angle = math.tau * hour / 12
        x, y = 16.5 + math.sin(angle) * 8.4, 20 - math.cos(angle) * 8.4
        canvas.pixel(round(x), round(y), "wood0", 0.2)
    for angle, reach in ((math.tau * 58 / 60, 7.4), (math.tau * 238 / 720, 5.0)):
        for part in np.linspace(0, reach, 12):
            canvas.pixel(round(16.5 + math.sin(angle) * part), round(20 - math.cos(angle) * part), "wood0", 0.2)
    return canvas


def pillow_sign() -> Canvas:
    """A tin pillow over the pillow shop, hanging by one ring."""
    canvas = Canvas(28, 26)
    canvas.rect(0, 3, 22, 2, "slate2")
    canvas.rect(0, 3, 22, 1, "slate4")
    canvas.rect(8, 5, 1, 5, "slate4")
    canvas.polygon([(3, 9), (22, 13), (23, 24), (2, 20)], "linen2")
    canvas.polygon([(4, 10), (20, 13), (20, 19), (4, 16)], "linen3")
    for x, y in ((2, 8), (22, 12), (23, 24), (1, 20)):
        canvas.rect(x, y, 2, 2, "linen4")
    return sign_text(canvas, 10, 13, "Z", "indigo2")


def way_sign(words: str, right: bool, tram: bool) -> Canvas:
    """An enamel sign on a post that says what lies round the corner, with the tram's T where there is one."""
    width = len(words) * 4 + 16 + (14 if tram else 0)
    canvas = Canvas(width, 61)
    pole = width // 2 - 1
    far = np.hypot((canvas.columns - pole - 2) / 9, (canvas.rows - 57.5) / 3.4)
    canvas.fill((far < 0.7) | ((far < 1) & (canvas.thresholds < 0.5)), "stone0")
    canvas.rect(pole, 10, 3, 48, "slate2")
    canvas.rect(pole, 10, 1, 48, "slate4")
    canvas.rect(pole - 2, 54, 7, 4, "slate1")
    canvas.box(0, 0, width, 16, "night2", "night4", "night0")
    canvas.emit(canvas.rect_mask(1, 1, width - 2, 14), 0.3)
    x = 4 if right else 12
    if tram:
        canvas.ellipse(10, 7.5, 6, 6, "lamp2", 0.95)
        canvas.rect(8, 5, 5, 2, "wood0")
        canvas.rect(9, 5, 3, 6, "wood0")
        x = 19
    canvas.text(x, 5, words, "linen5", 0.9)
    tip, step = (width - 3, -1) if right else (2, 1)
    for row in range(3):
        canvas.rect(tip + step * row, 7 - row, 1, 1 + 2 * row, "lamp4", 0.95)
    canvas.rect(min(tip + step * 3, tip + step * 5), 7, 3, 1, "lamp4", 0.95)
    return canvas


def wire_span(width: int = 360) -> Canvas:
    """A stretch of the tram's wire between two posts."""
    canvas = Canvas(width, 3)
    return canvas.curve([(0, 0), (width - 1, 0)], "night0", sag=1.6)


def festoon(width: int = 96) -> Canvas:
    """Bulbs on a wire, hung between the cafe and whatever would hold a nail."""
    canvas = Canvas(width, 20)
    canvas.curve([(0, 1), (width - 1, 4)], "night0", sag=9)
    for number, x in enumerate(range(6, width - 3, 9)):
        rows = np.flatnonzero(canvas.mask[:, x])
        if len(rows):
            y = int(rows[-1]) + 1
            tone = ("lamp4", "coral4", "lamp4", "neon4")[number % 4]
            canvas.rect(x, y, 1, 1, "slate1")
            canvas.rect(x - 1, y + 1, 2, 3, tone, 1.0)
            canvas.pixel(x - 1, y + 1, "lamp5", 1.0)
    return canvas


def doormat() -> Canvas:
    """The mat outside the cafe."""
    canvas = Canvas(34, 9)
    canvas.box(0, 0, 34, 8, "rose2", "rose3", "rose1")
    canvas.rect(2, 2, 30, 1, "rose1")
    canvas.rect(2, 5, 30, 1, "rose1")
    canvas.rect(0, 8, 34, 1, "stone0")
    for x in range(0, 34, 2):
        canvas.pixel(x, 7, "rose4")
    return canvas


def plain_mat() -> Canvas:
    """A coir mat before a street door."""
    canvas = Canvas(28, 7)
    canvas.box(0, 0, 28, 6, "wood3", "wood4", "wood1")
    canvas.speckle(canvas.rect_mask(1, 1, 26, 4), "wood2", 0.2, np.random.default_rng(1), 2)
    return canvas.rect(0, 6, 28, 1, "stone0")


def milk_stall() -> Canvas:
    """A night stall on two wheels: an awning with bulbs, a lit hatch, the urn, and a tongue to pull it home by."""
    canvas = Canvas(64, 60)
    canvas.rect(5, 8, 2, 40, "wood2").rect(57, 8, 2, 40, "wood1")
    back = canvas.rect_mask(7, 14, 50, 18)
    canvas.gradient(back, (canvas.rows - 14) / 18, ["lamp4", "lamp3", "lamp2", "lamp1"], 0.85, 0.9)
    canvas.rect(7, 21, 50, 1, "lamp1", 0.5)
    for x, ramp in ((10, "coral"), (15, "ice"), (20, "moss"), (46, "linen"), (51, "coral")):
        canvas.rect(x, 17, 3, 4, f"{ramp}3", 0.5).rect(x, 17, 1, 4, f"{ramp}4", 0.6)
    canvas.box(27, 17, 12, 14, "slate4", "slate5", "slate2")
    canvas.emit(canvas.rect_mask(27, 17, 12, 14), 0.45)
    canvas.rect(29, 14, 8, 3, "slate3", 0.3).rect(32, 27, 2, 3, "ochre4", 0.6)
    canvas.rect(11, 27, 9, 4, "cream4", 0.5).rect(11, 27, 9, 1, "cream5", 0.7)
    canvas.rect(44, 28, 4, 3, "rose3", 0.4).rect(50, 28, 4, 3, "teal4", 0.4)
    # Awning: striped canvas, scalloped, wet along its lip.
    for x in range(2, 62):
        stripe = (x - 2) // 6 % 2 == 0
        canvas.rect(x, 2, 1, 10, "coral2" if stripe else "cream3")
        canvas.rect(x, 2, 1, 2, "coral4" if stripe else "cream5")
        canvas.rect(x, 12, 1, 2 if (x - 2) % 6 in (0, 5) else 3, "coral1" if stripe else "cream2")
    canvas.rect(2, 1, 60, 1, "wood1")
    for x in range(8, 60, 10):
        canvas.rect(x, 14, 2, 3, "lamp5", 1.0)
    # Body: painted boards, the words, the ledge that cups stand on.
    canvas.rect(3, 32, 58, 3, "wood4").rect(3, 32, 58, 1, "wood5").rect(3, 34, 58, 1, "wood1")
    canvas.box(5, 35, 54, 16, "teal2", "teal4", "teal1")
    for x in range(14, 58, 9):
        canvas.rect(x, 36, 1, 14, "teal1")
    sign_text(canvas, 32 - sign_width("HOT MILK") // 2, 40, "HOT MILK", "cream5", 0.7)
    for wheel in (17, 47):
        canvas.ellipse(wheel, 53, 6.4, 6.4, "slate0").ellipse(wheel, 53, 4.6, 4.6, "slate2")
        for dx, dy in ((0, 4), (4, 0), (3, 3), (3, -3)):
            canvas.line(wheel - dx, 53 - dy, wheel + dx, 53 + dy, "slate4")
        canvas.rect(wheel - 1, 52, 2, 2, "ochre4")
    canvas.rect(1, 46, 4, 2, "wood3").rect(0, 47, 2, 12, "wood2").rect(59, 46, 5, 2, "wood3")
    return canvas


def post_box() -> Canvas:
    """A pillar box, red, with a slot for letters that nobody sends at this hour."""
    canvas = Canvas(18, 36)
    canvas.rect(2, 5, 14, 28, "coral2").rect(13, 5, 3, 28, "coral1")
    canvas.rect(3, 5, 3, 28, "coral3").rect(4, 6, 1, 26, "coral4")
    canvas.ellipse(8.5, 5.5, 8.6, 4.4, "coral3").ellipse(7.5, 4.6, 6.4, 2.8, "coral4").rect(1, 7, 16, 2, "coral1")
    canvas.rect(4, 12, 10, 2, "indigo0").rect(4, 11, 10, 1, "coral4")
    canvas.rect(5, 17, 8, 7, "cream4").rect(6, 19, 6, 1, "slate2").rect(6, 21, 4, 1, "slate2")
    return canvas.rect(1, 32, 16, 4, "slate1").rect(1, 32, 16, 1, "slate3")


def stone_trough() -> Canvas:
    """A long stone trough of lavender and box, with a string of bulbs wound through it."""
    canvas = Canvas(84, 26)
    rng = np.random.default_rng(12)
    for x in range(3, 82, 5):
        tall = int(rng.integers(8, 13))
        ball = canvas.ellipse_mask(x, 15, 5.4, tall * 0.6)
        canvas.fill(ball, "green1")
        canvas.fill(canvas.ellipse_mask(x - 1, 13, 3.8, tall * 0.42), "green2")
        canvas.speckle(ball & (canvas.rows < 14), "green3", 0.3, rng, 2)
        for _ in range(3):
            sprig = x + int(rng.integers(-3, 4))
            top = 15 - tall // 2 - int(rng.integers(0, 4))
            canvas.rect(sprig, top + 1, 1, 5, "moss3").rect(sprig, top, 1, 3, ("indigo5", "neon3", "indigo4")[x % 3])
    for number, x in enumerate(range(5, 82, 8)):
        y = 11 + (number * 5) % 5
        canvas.rect(x, y, 2, 2, ("lamp4", "lamp3", "coral4")[number % 3], 1.0).pixel(x, y, "lamp5", 1.0)
    canvas.box(0, 17, 84, 9, "stone3", "stone5", "stone1")
    canvas.rect(0, 20, 84, 1, "stone2").rect(2, 24, 80, 2, "stone1")
    canvas.speckle(canvas.rect_mask(2, 18, 80, 6), "stone2", 0.1, rng, 3)
    return canvas


def low_lamp() -> Canvas:
    """A knee-high lamp on a post, such as light the edge of a path."""
    canvas = Canvas(9, 24)
    canvas.rect(3, 8, 3, 16, "slate2").rect(3, 8, 1, 16, "slate4")
    canvas.rect(1, 21, 7, 3, "slate1").rect(1, 21, 7, 1, "slate3")
    canvas.rect(1, 1, 7, 1, "slate3").rect(2, 0, 5, 1, "slate2")
    canvas.rect(1, 2, 7, 5, "lamp3", 0.95).rect(2, 3, 5, 3, "lamp5", 1.0)
    return canvas.rect(0, 7, 9, 1, "slate1")


def wet_leaves(seed: int) -> Canvas:
    """Leaves that the rain has stuck to the pavement."""
    canvas = Canvas(56, 14)
    rng = np.random.default_rng(seed)
    for _ in range(30):
        x, y = int(rng.normal(28, 13)), int(rng.normal(7, 3))
        if 1 <= x < 53 and 0 <= y < 12:
            ramp = ("ochre", "coral", "moss", "ochre")[int(rng.integers(0, 4))]
            canvas.rect(x, y, 3, 1, f"{ramp}2").rect(x + 1, y + 1, 2, 1, f"{ramp}1").pixel(x, y, f"{ramp}3")
    return canvas


def tram_arrow() -> Canvas:
    """Brass let into the pavement: the tram's T in a ring, and arrows that point on to the stop."""
    canvas = Canvas(62, 15)
    ring = canvas.ellipse_mask(9, 7, 9, 6.6) & ~canvas.ellipse_mask(9, 7, 7, 4.8)
    canvas.fill(ring, "lamp2", 0.34)
    canvas.rect(5, 4, 9, 2, "lamp3", 0.4).rect(8, 4, 3, 7, "lamp3", 0.4)
    for number in range(3):
        x = 25 + number * 13
        for row in range(11):
            reach = 5 - abs(row - 5)
            canvas.rect(x + reach, 2 + row, 4, 1, "lamp2", 0.24 + number * 0.1)
    return canvas


def near_dark(width: int = 512) -> Canvas:
    """The dark at our own feet: lies along a map's lower edge, so that the street ends softly when the view goes on."""
    canvas = Canvas(width, 20)
    amount = np.round((canvas.rows + 1) / 20 * 7 + (canvas.thresholds - 0.5) * 0.9) / 7
    for level in range(1, 8):
        canvas.drape((amount >= level / 7) & (amount < (level + 1) / 7), "night0", min(1.0, level / 7))
    return canvas


# -- the windows of those who do not lie down ------------------------------------------------------------------------


def waking_window(height: int, step: int, card: bool) -> Canvas:
    """A window of a front, lit, for a night that half the street stays up.

    Behind it somebody walks up and down with folded arms (`step` 0..9), or stands, behind a `card` in the pane.
    """
    canvas = Canvas(24, height + 7)
    sash_window(canvas, 3, 2, "lamp", 18, height)
    pane = canvas.rect_mask(4, 2, 16, height) & (canvas.rows != 2 + height // 2 - 1) & (canvas.rows != 2 + height // 2)
    pane &= canvas.columns != 12
    x = 16 if card else (-3, 2, 7, 12, 17, 25, 17, 12, 7, 2)[step]
    top = height - 15
    body = canvas.ellipse_mask(x + 0.5, top, 2.7, 3) | canvas.rect_mask(x - 3, top + 3, 8, height - top)
    canvas.fill(body & pane, "wood0", 0.3)
    canvas.fill(canvas.rect_mask(x - 4, top + 7, 9, 2) & pane, "wood1", 0.4)
    if card:
        canvas.rect(5, height - 9, 9, 6, "cream5", 0.75).rect(6, height - 8, 5, 1, "coral2", 0.5)
        canvas.rect(6, height - 6, 7, 1, "indigo2", 0.4)
    return canvas


def walked_up_and_down(height: int) -> Part:
    """Somebody behind a window, there and back, with a stop at either end."""
    steps = [waking_window(height, step, False) for step in range(10)]
    order = [1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 0, 0]
    return flat(steps[0], tuple(steps[number] for number in order), 520)


# -- the billboard --------------------------------------------------------------------------------------------------


def board(panel_tones: list[str], glow: float) -> tuple[Canvas, Mask]:
    """A light-box on posts, with its lamps; returns it with the mask of its panel."""
    canvas = Canvas(158, 84)
    x, y, width, height = 4, 12, 150, 64
    for post in (x + 18, x + 128):
        canvas.rect(post, y + height, 4, 84 - y - height, "slate1")
        canvas.rect(post, y + height, 1, 84 - y - height, "slate3")
    canvas.box(x - 3, y - 3, width + 6, height + 6, "slate1", "slate4", "slate0")
    panel = canvas.rect_mask(x, y, width, height)
    depth = (canvas.columns - x) / width * 0.75 + (canvas.rows - y) / height * 0.3
    canvas.gradient(panel, np.clip(depth, 0, 1), panel_tones, glow)
    for lamp in (x + 24, x + 74, x + 124):
        canvas.rect(lamp, y - 8, 2, 6, "slate2")
        canvas.rect(lamp - 3, y - 10, 8, 2, "slate3")
        canvas.rect(lamp - 3, y - 8, 8, 1, "linen5", 0.95)
    return canvas, panel


def billboard(asleep_for: str = "31 H 06 MIN", filled: float = 0.0) -> Canvas:
    """Vesper asleep on a light-box, counting the hours; the pigeon is a prop of its own.

    `filled` is how far a bar along the lower edge has come, 0 for no bar.
    """
    canvas, panel = board(["neon2", "neon1", "indigo3", "indigo2", "night2"], 0.7)
    x, y, width = 4, 12, 150
    cx, cy = x + 50, y + 31
    # Hair: parted over the brow, then let out to the right in long waves, like water.
    across, down = canvas.columns - cx, canvas.rows - cy
    crown = panel & canvas.ellipse_mask(cx - 1, cy - 1, 36, 45)
    wave = 17 + 7 * np.sin(across / 17.0)
    stream = panel & (across > 0) & (across < 100) & (np.abs(down - wave) < 24 - across / 5.2)
    around = np.sin(np.arctan2(down + 34, across) * 15 + np.hypot(across, down) * 0.05)
    along = np.sin((down - wave) * 0.85 + across * 0.02)
    strand = np.where((across > 22) & stream, along, around) * 0.5 + 0.5
    hair_tones = ["indigo0", "indigo1", "neon0", "neon0", "neon1"]
    canvas.gradient(crown | stream, strand, hair_tones, 0.7, 0.5)
    # Face.
    face = panel & canvas.ellipse_mask(cx, cy + 1, 25, 35)
    lit = 0.95 - np.hypot((canvas.columns - cx + 9) / 40, (canvas.rows - cy + 8) / 50)
    canvas.gradient(face, np.clip(lit, 0, 1), ["skin1", "skin2", "skin3", "skin4", "skin5"], 0.66, 0.7)
    hairline = face & (down < -29 + np.abs(across + 5) * 0.62)
    canvas.gradient(hairline, strand, hair_tones, 0.7, 0.5)
    canvas.fill(face & ~hairline & (down < -26 + np.abs(across + 5) * 0.62), "skin2", 0.6)
    for side in (-1, 1):
        eye_x = cx + side * 11
        lid = panel & canvas.ellipse_mask(eye_x, cy - 1, 8.4, 4.6)
        canvas.fill(lid & face, "neon4" if side < 0 else "skin3", 0.66)
        for step in range(-8, 9):
            drop = round(4.2 * math.sqrt(max(0.0, 1 - (step / 8.5) ** 2)))
            canvas.rect(eye_x + step, cy - 1 + drop, 1, 2, "indigo0", 0.25)
            if step in (-7, -4, 0, 4, 7):
                lean = -1 if step < 0 else 1 if step > 0 else 0
                canvas.pixel(eye_x + step + lean, cy + 1 + drop, "indigo0", 0.25)
                canvas.pixel(eye_x + step + lean, cy + 2 + drop, "indigo0", 0.25)
        for step in range(-8, 8):
            lift = round(2.6 * math.sqrt(max(0.0, 1 - ((step + side * 2) / 10) ** 2)))
            canvas.rect(eye_x + step, cy - 9 - lift, 1, 2, "indigo1", 0.3)
    canvas.ellipse(cx - 15, cy + 12, 6, 4, "coral4", 0.66)
    canvas.line(cx + 3, cy + 2, cx + 4, cy + 11, "skin2", 0.6)
    canvas.rect(cx - 3, cy + 12, 7, 1, "skin2", 0.6)
    canvas.rect(cx - 1, cy + 6, 1, 4, "skin5", 0.72)
    lips = canvas.ellipse_mask(cx, cy + 20, 8.4, 4)
    canvas.fill(lips & (canvas.rows <= cy + 19), "coral2", 0.7)
    canvas.fill(lips & (canvas.rows > cy + 19), "coral3", 0.75)
    canvas.rect(cx - 8, cy + 19, 17, 1, "coral1", 0.5)
    canvas.rect(cx - 3, cy + 21, 5, 1, "coral5", 0.9)
    canvas.pixel(cx - 8, cy + 18, "coral1", 0.5)
    canvas.pixel(cx, cy + 16, "skin4", 0.7)
    # Words.
    name = x + 116 - sign_width("VESPER", True) // 2
    sign_text(canvas, name, y + 9, "VESPER", "neon5", 0.95, bold=True)
    canvas.text(x + 95, y + 23, "ASLEEP FOR", "ice4", 0.85)
    canvas.text(x + 93, y + 31, asleep_for, "lamp4", 0.95)
    canvas.rect(x + 90, y + 40, 54, 1, "neon3", 0.6)
    canvas.text(x + 107, y + 52, "SOMNUS", "ice5", 0.75)
    canvas.ellipse(x + 101, y + 54, 3.4, 3.4, "ice4", 0.85)
    canvas.ellipse(x + 103, y + 53, 2.8, 2.8, "indigo2", 0.5)
    canvas.rect(x, y, width, 1, "indigo1", 0.4)
    if filled:
        canvas.rect(x + 3, y + 59, width - 6, 3, "indigo1", 0.5)
        canvas.rect(x + 4, y + 60, round((width - 8) * filled), 1, "neon4", 1.0)
    # Rust that has run down from the lamps.
    for streak in (x + 25, x + 75, x + 125):
        canvas.shade(canvas.rect_mask(streak, y, 2, 9) & (canvas.thresholds < 0.5), 0.5)
    return canvas


def holding_card() -> Canvas:
    """What the billboard shows when there is nothing that may be shown: a glass of water, a slipper, a number."""
    canvas, panel = board(["indigo3", "indigo2", "indigo1", "night1", "night0"], 0.6)
    x, y, width = 4, 12, 150
    halo = np.hypot((canvas.columns - x - 40) / 62, (canvas.rows - y - 24) / 40)
    canvas.fill(panel & (canvas.thresholds < (1 - halo) * 0.6), "indigo4", 0.55)
    table = panel & (canvas.rows >= y + 44)
    canvas.gradient(table, (canvas.columns - x) / width, ["cream3", "cream2", "cream1", "indigo3", "indigo2"], 0.55)
    canvas.fill(table & (canvas.rows == y + 44), "cream4", 0.7)
    # The glass: its far rim, the water, the light that it throws on the cloth.
    glass = canvas.polygon_mask([(x + 13, y + 12), (x + 33, y + 12), (x + 31, y + 50), (x + 15, y + 50)])
    canvas.glaze(glass, "ice4", 0.3, 0.7)
    water = glass & (canvas.rows > y + 24)
    canvas.glaze(water, "ice3", 0.55, 0.75)
    canvas.ellipse(x + 23, y + 24, 8.6, 2, "ice5", 0.85).ellipse(x + 23, y + 24.6, 7, 1.3, "ice3", 0.7)
    rim = canvas.ellipse_mask(x + 23, y + 12, 10, 2.4) & ~canvas.ellipse_mask(x + 23, y + 12, 8.6, 1.5)
    canvas.fill(rim, "ice5", 0.9)
    canvas.line(x + 14, y + 13, x + 16, y + 49, "ice5", 0.9).line(x + 32, y + 13, x + 30, y + 49, "ice4", 0.7)
    canvas.rect(x + 17, y + 15, 1, 26, "ice5", 0.95).ellipse(x + 23, y + 50, 8, 1.8, "ice4", 0.7)
    canvas.drape(canvas.ellipse_mask(x + 38, y + 54, 9, 2) & panel, "ice5", 0.35, 0.6)
    # The slipper, the left one, seen from its side and a little from above.
    canvas.drape(canvas.ellipse_mask(x + 80, y + 56, 40, 4) & panel, "indigo0", 0.4)
    canvas.fill(canvas.ellipse_mask(x + 78, y + 50, 35, 7) & panel, "coral1", 0.5)
    canvas.fill(canvas.ellipse_mask(x + 77, y + 48, 34, 7) & panel, "coral2", 0.6)
    canvas.fill(canvas.ellipse_mask(x + 63, y + 44, 20, 5), "rose1", 0.45)
    cap = canvas.ellipse_mask(x + 91, y + 45, 20, 10) & (canvas.columns > x + 76) & (canvas.rows < y + 52)
    canvas.fill(cap, "coral3", 0.7).fill(cap & (canvas.rows < y + 40), "coral4", 0.8)
    canvas.fill(cap & (canvas.columns < x + 79), "coral5", 0.8)
    canvas.fill(canvas.ellipse_mask(x + 82, y + 37, 5, 4), "cream4", 0.75)
    canvas.fill(canvas.ellipse_mask(x + 81, y + 36, 3.6, 2.8), "cream5", 0.9)
    canvas.text(x + 100, y + 16, "52 H 58 MIN", "lamp4", 0.95)
    return canvas.rect(x, y, width, 1, "indigo1", 0.4)


def board_off() -> Canvas:
    """The light-box switched off and its front taken down: a frame, bulbs, wires, the shelf of an eye, a ladder."""
    canvas, panel = board(["slate1", "slate0", "night0"], 0.0)
    canvas.emission[:] = 0
    x, y, width, height = 4, 12, 150, 64
    for rib in range(x, x + width, 25):
        canvas.rect(rib, y, 2, height, "slate2").rect(rib, y, 1, height, "slate3")
    canvas.rect(x, y + 31, width, 2, "slate2").rect(x, y + 31, width, 1, "slate3")
    rng = np.random.default_rng(52)
    for column in range(x + 8, x + width - 4, 10):
        for row in range(y + 8, y + height - 4, 12):
            canvas.rect(column, row, 3, 3, "linen1").pixel(column, row, "linen3").pixel(column + 1, row + 3, "slate0")
    for _ in range(26):
        left, top = int(rng.integers(x + 4, x + width - 40)), int(rng.integers(y + 3, y + 30))
        tone = ("coral2", "ochre2", "teal2", "slate3", "slate4")[int(rng.integers(0, 5))]
        run = [(left, top), (left + int(rng.integers(8, 36)), top + int(rng.integers(0, 24)))]
        canvas.curve(run, tone, 0.0, float(rng.integers(1, 5)))
    # What was behind the eye: a tray for the warm bulbs. It has straw on it now.
    canvas.box(x + 38, y + 36, 34, 4, "slate3", "slate4", "slate1").rect(x + 40, y + 40, 30, 2, "slate0")
    for side in (0, 9):
        canvas.line(x + 116 + side, y + 2, x + 122 + side, 83, "ochre3")
        canvas.line(x + 117 + side, y + 2, x + 123 + side, 83, "ochre1")
    for rung in range(y + 8, 82, 7):
        canvas.rect(x + 117 + (rung - y) // 12, rung, 9, 1, "ochre2")
    return canvas.fill(panel & (canvas.rows == y), "slate0")


def pigeon(step: int) -> Canvas:
    """The pigeon on its nest, lit by the board's own bulbs; `step` 0 sits, 1 blinks, 2 looks round.

    The empty rows under the nest put its lower edge below the billboard's, so that Tiled too draws it in front.
    """
    canvas = Canvas(40, 62)
    x, y = 19, 18
    rng = np.random.default_rng(6)
    outline = canvas.ellipse_mask(x, y - 5, 10.4, 7.4) | canvas.ellipse_mask(x + 8, y - 12, 5, 5)
    canvas.fill(outline, "indigo0", 0.3)
    canvas.polygon([(x - 7, y - 6), (x - 17, y - 7), (x - 16, y - 3), (x - 6, y - 1)], "slate2", 0.5)
    canvas.line(x - 16, y - 7, x - 7, y - 7, "slate4", 0.6)
    bird = canvas.ellipse_mask(x, y - 5, 9, 6)
    canvas.fill(bird, "slate4", 0.62)
    canvas.fill(bird & (canvas.rows < y - 7), "slate5", 0.75)
    canvas.fill(bird & (canvas.columns > x + 3) & (canvas.rows > y - 8), "indigo5", 0.6)
    canvas.fill(canvas.ellipse_mask(x - 2, y - 4, 6.5, 3) & bird, "slate3", 0.6)
    canvas.rect(x - 6, y - 4, 7, 1, "slate1", 0.5)
    canvas.rect(x - 5, y - 2, 7, 1, "slate1", 0.5)
    turned = step == 2
    canvas.ellipse(x + 8, y - 12, 3.6, 3.6, "slate4", 0.65)
    canvas.rect(x + 6, y - 15, 4, 1, "slate5", 0.8)
    canvas.rect(x + 6, y - 9, 5, 1, "teal4", 0.8)
    canvas.rect(x + 5, y - 8, 5, 1, "neon3", 0.8)
    eye = x + 6 if turned else x + 9
    if step == 1:
        canvas.rect(eye, y - 12, 2, 1, "slate1", 0.4)
    else:
        canvas.rect(eye, y - 13, 2, 2, "lamp3", 1.0)
        canvas.pixel(eye + (0 if turned else 1), y - 13, "wood0")
    canvas.rect(x + 2 if turned else x + 12, y - 12, 3, 1, "lamp2", 0.8)
    bowl = canvas.ellipse_mask(x, y, 14, 7) & (canvas.rows >= y - 1)
    canvas.fill(bowl, "wood2", 0.45)
    canvas.fill(bowl & (canvas.rows > y + 3), "wood1", 0.4)
    for _ in range(34):
        left = int(x + rng.integers(-14, 9))
        top = int(y + rng.integers(-1, 6))
        tone = ("wood3", "wood4", "wood5", "ochre4", "wood0")[int(rng.integers(0, 5))]
        canvas.line(left, top, left + int(rng.integers(3, 8)), top + int(rng.integers(-2, 2)), tone, 0.55)
    return canvas


def nestling(canvas: Canvas, x: int, y: int, gape: int, glow: float) -> None:
    """A head over the edge of the nest, bald and furious, its mouth so far open (0..2)."""
    canvas.ellipse(x, y, 3, 3, "rose3", glow).rect(x - 1, y - 3, 2, 1, "rose4", glow).pixel(x - 2, y - 3, "tie4", glow)
    canvas.rect(x + 1, y - 1, 1, 1, "night0")
    canvas.rect(x + 2, y - gape, 3, 1, "tie4", glow)
    canvas.rect(x + 2, y + 1, 3, 1, "tie3", glow)
    if gape:
        canvas.rect(x + 2, y - gape + 1, 2, gape, "coral3", glow)


def pigeon_with_young(step: int) -> Canvas:
    """The pigeon, and two that have hatched."""
    canvas = pigeon(0 if step != 1 else 2)
    nestling(canvas, 9, 15 - step % 2, step % 3, 0.6)
    nestling(canvas, 15, 16 - (step + 1) % 2, (step + 1) % 3, 0.6)
    return canvas


def grown_young(step: int) -> Canvas:
    """Two big ugly young ones, stamping on the edge of a tray with straw on it; no light is behind them now."""
    canvas = Canvas(40, 62)
    rng = np.random.default_rng(8)
    for number, (x, y) in enumerate(((12, 17), (27, 17))):
        hop = 1 if (step + number) % 2 else 0
        body = canvas.ellipse_mask(x, y - 6 - hop, 5.6, 6)
        canvas.fill(body, "slate3")
        canvas.fill(body & (canvas.columns < x), "slate4")
        canvas.fill(body & (canvas.rows > y - 4 - hop), "slate2")
        canvas.ellipse(x + 4, y - 13 - hop, 3, 3, "slate3").pixel(x + 5, y - 14 - hop, "lamp3", 0.4)
        canvas.rect(x + 7, y - 13 - hop, 3, 2, "rose3")
        canvas.rect(x + 2, y - 16 - hop, 1, 1, "tie4")
        canvas.pixel(x + 5, y - 17 - hop, "tie4")
        canvas.rect(x - 2, y - hop, 1, 2 + hop, "coral3").rect(x + 2, y - hop, 1, 2 + hop, "coral3")
        canvas.rect(x - 8, y - 6 - hop, 4, 2, "slate2")
    for _ in range(30):
        left, top = int(rng.integers(2, 33)), int(rng.integers(17, 22))
        tone = ("wood3", "wood4", "ochre3", "ochre2")[int(rng.integers(0, 4))]
        canvas.line(left, top, left + int(rng.integers(3, 7)), top + int(rng.integers(-1, 2)), tone)
    return canvas


def nest_left() -> Canvas:
    """Where they were: straw, flat in the middle, and half an egg, very white."""
    canvas = Canvas(40, 62)
    rng = np.random.default_rng(8)
    for _ in range(44):
        left, top = int(rng.integers(2, 33)), int(rng.integers(17, 22))
        tone = ("wood3", "wood4", "ochre3", "ochre4", "wood5")[int(rng.integers(0, 5))]
        canvas.line(left, top, left + int(rng.integers(3, 7)), top + int(rng.integers(-1, 2)), tone)
    canvas.line(33, 20, 37, 27, "ochre3").line(5, 21, 3, 26, "wood4")
    egg = canvas.ellipse_mask(19, 17, 4.4, 4.2) & (canvas.rows > 15 + canvas.columns % 3)
    canvas.fill(egg, "linen5", 0.35).fill(egg & (canvas.columns > 20), "linen4", 0.3)
    return canvas.rect(16, 16, 7, 1, "linen3")


def plant_free() -> Canvas:
    """A rubber plant put out on the pavement, with a card stuck into its pot."""
    plant = rubber_plant()
    canvas = Canvas(plant.width + 10, plant.height)
    canvas.paste(plant, 0, 0)
    x, y = plant.width - 8, plant.height - 17
    canvas.line(x + 3, y + 6, x + 1, y + 13, "wood3")
    canvas.box(x, y, 18, 9, "cream5", None, "cream2").text(x + 2, y + 2, "FREE", "indigo2")
    return canvas


# -- the collection -------------------------------------------------------------------------------------------------


def neon() -> Part:
    """The sign's loop: steady for long, then one letter stutters."""
    steady, one, two = neon_sign(), neon_sign(dark="4"), neon_sign(dark="45", glow=0.9)
    loop = (*(steady,) * 30, one, steady, one, two, one, *(steady,) * 17, one)
    return flat(steady, loop, 130)


def bird() -> Part:
    """Sitting, a blink, sitting, a look round."""
    still, blink, turned = pigeon(0), pigeon(1), pigeon(2)
    return flat(still, (still, still, still, blink, still, still, turned, turned, still), 700)


def sitting_cat(coat: str, order: tuple[int, ...], frame_ms: int) -> Part:
    """A cat whose tail and eyes follow an order of steps."""
    steps = [cat(coat, step) for step in range(4)]
    return standing(steps[0], 4, 3, tuple(steps[step] for step in order), frame_ms)


def cross_saying(above: str, below: str) -> Part:
    """The cross with other words under it."""
    steps = [cross_sign(step, (above, below)) for step in range(4)]
    return flat(steps[0], (steps[1], steps[2], steps[3], steps[3], steps[3]), 260)


def cross_trying() -> Part:
    """The cross on a night when it cannot sell: one price after the other, and none."""
    tried = [cross_sign(3, ("22:00", price)) for price in ("60 CR", "31 CR", "9 CR", "")]
    return flat(tried[0], (tried[0], tried[1], tried[1], tried[2], tried[2], tried[3]), 900)


def pharmacy_cross() -> Part:
    """The cross filling from the middle, then holding."""
    steps = [cross_sign(step) for step in range(4)]
    return flat(steps[0], tuple(steps[step] for step in (1, 2, 3, 3, 3, 3)), 420)


def mended_clock() -> Part:
    """The dial, steady but for one doubt."""
    sure, doubt = clock_sign(0), clock_sign(1)
    return flat(sure, (sure, sure, sure, doubt, sure, sure, doubt), 300)


def street_parts() -> dict[str, Part]:
    """Every prop of the street, in the order of its tile ids: append, never insert."""
    windows = tuple(cafe_window(tick) for tick in range(1, 12))
    drains = tuple(drain(step) for step in range(1, 4))
    young = tuple(pigeon_with_young(step) for step in range(4))
    grown = tuple(grown_young(step) for step in range(2))
    turned = tuple(cross_turned(step) for step in range(4))
    return {
        "cafe_window": flat(cafe_window(0), windows, 100),
        "neon": neon(),
        "cross": pharmacy_cross(),
        "billboard": flat(billboard()),
        "holding_card": flat(holding_card()),
        "pigeon": bird(),
        "lamppost": Part(lamp_post(bills=True), solids=((23, 131, 9, 7),), foot=SHADOW),
        "parking_sign": Part(grounded(parking_sign(), 13), solids=((18, 53, 7, 5),), foot=SHADOW),
        "bicycle": standing(night_bicycle(), 5),
        "bicycle_coral": standing(bicycle("coral"), 5),
        "bollard": standing(bollard(), 5),
        "bollards": Part(
            chained_bollards(), solids=((3, 19, 10, 5), (51, 19, 10, 5), (99, 19, 10, 5)), foot=SHADOW
        ),
        "phonebox": standing(phone_box(), 10),
        "newsbox": standing(news_box(), 6),
        "poster": flat(poster()),
        "flyers": flat(flyers()),
        "drain": flat(drain(0), drains, 180),
        "bins": standing(bins(), 7),
        "cat_ginger": sitting_cat("ochre", (0, 1, 1, 0, 2, 0, 0, 3), 420),
        "cat_ash": sitting_cat("ash", (0, 0, 1, 2, 1, 0), 520),
        "plant_leafy": standing(potted_plant(4, 26), 5, 6),
        "plant_bush": standing(bush_in_pot(1), 7, 4),
        "plant_moss": standing(bush_in_pot(9, "moss", "wood"), 7, 4),
        "plant_rubber": standing(rubber_plant(), 5, 8),
        "plant_fern": standing(fern(), 5, 9),
        "fairy_tree": standing(fairy_tree(), 5, 8),
        "flower_box": flat(flower_box()),
        "hanging_basket": flat(hanging_basket()),
        "soup_board": standing(soup_board(), 6),
        "barrier": standing(barrier(0), 6, 2, (barrier(1),), 600),
        "bench": standing(bench(), 8),
        "crates": standing(crates(), 8),
        "laundry_cart": standing(laundry_cart(), 7),
        "hydrant": standing(hydrant(), 5, 2),
        "clock_sign": mended_clock(),
        "pillow_sign": flat(pillow_sign()),
        "wire": Part(wire_span(), properties={"depth": "over"}),
        "festoon": Part(festoon(), properties={"depth": "over"}),
        "doormat": flat(doormat()),
        "mat": flat(plain_mat()),
        "lamppost_plain": Part(lamp_post(bills=False), solids=((23, 131, 9, 7),), foot=SHADOW),
        "sign_tram": Part(way_sign("CALDER STEPS", True, True), solids=((36, 53, 7, 4),), foot=SHADOW),
        "sign_tallow": Part(way_sign("TALLOW ST", False, False), solids=((23, 53, 7, 4),), foot=SHADOW),
        "milk_stall": standing(milk_stall(), 8, 4),
        "post_box": standing(post_box(), 6),
        "stone_trough": standing(stone_trough(), 7),
        "low_lamp": standing(low_lamp(), 4, 2),
        "leaves": flat(wet_leaves(3)),
        "leaves_few": flat(wet_leaves(8)),
        "tram_arrow": flat(tram_arrow()),
        "near_dark": flat(near_dark()),
        "billboard_late": flat(billboard("33 H 11 MIN")),
        "billboard_two": flat(billboard("40 H 50 MIN", 0.62)),
        "billboard_two_late": flat(billboard("43 H 12 MIN", 0.74)),
        "billboard_three": flat(billboard("52 H 40 MIN", 0.97)),
        "billboard_off": flat(board_off()),
        "pigeon_young": flat(young[0], young[1:], 420),
        "pigeon_grown": flat(grown[0], grown[1:], 640),
        "cross_52": cross_saying("22:00", "52 CR"),
        "cross_turned": flat(turned[0], turned[1:], 260),
        "cross_60": cross_saying("22:00", "60 CR"),
        "cross_trying": cross_trying(),
        "cross_pays": cross_saying("WE PAY", "4 CR"),
        "cross_pays_late": cross_saying("WE PAY", "9 CR"),
        "window_walked": walked_up_and_down(24),
        "window_card": flat(waking_window(24, 0, True)),
        "window_walked_low": walked_up_and_down(22),
        "window_card_low": flat(waking_window(22, 0, True)),
        "window_walked_tall": walked_up_and_down(26),
        "window_card_tall": flat(waking_window(26, 0, True)),
        "cross_dark": flat(cross_dark()),
        "cross_time": cross_saying("21:56", "ASPIRIN"),
        "nest_left": flat(nest_left()),
        "lamppost_out": Part(lamp_out(lamp_post(True)), solids=((23, 131, 9, 7),), foot=SHADOW),
        "lamppost_plain_out": Part(lamp_out(lamp_post(False)), solids=((23, 131, 9, 7),), foot=SHADOW),
        "plant_free": standing(plant_free(), 5, 8),
    }
