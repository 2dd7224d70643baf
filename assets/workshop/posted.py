"""Pictures that the city posts, 128x72, shown twice as large in the feed: what somebody had in front of them.

Put together from what the places are made of and lit as a place is; each is a snapshot, so its edge cuts things off.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from cafe import chair_bentwood, wooden_chair
from characters import LOOKS, figure
from endings import Pool, lit
from pixel_kit import Canvas, save_picture
from square import banner, crowd, pane
from stop import tram
from street_fronts import brick_wall
from street_ground import FarCity, ground_strip
from street_props import board_off, grown_young, nest_left, plant_free, waking_window

CUTSCENE = Path(__file__).parents[1] / "pictures" / "cutscene"
SIZE = (128, 72)


def bricks(ramp: str, seed: int, low: int = 72) -> Canvas:
    """A house wall, as far down as a row."""
    canvas = Canvas(*SIZE)
    brick_wall(canvas, 0, 0, SIZE[0], low, np.random.default_rng(seed), ramp)
    return canvas


def pavement(canvas: Canvas, top: int, cut: int = 0) -> Canvas:
    """Slabs from a row down, with the dark of the wall along them."""
    canvas.paste(ground_strip().cut(40, cut, SIZE[0], SIZE[1] - top), 0, top)
    return canvas.occlusion(0, top, SIZE[0], 8, 0.6)


def orange() -> Canvas:
    """One orange on a garden wall on Weir Lane; not bruised."""
    scene = Canvas(*SIZE)
    scene.gradient(scene.rows >= 0, scene.rows / 60, ("night0", "night1", "indigo2", "indigo2"), 0.4)
    for x, high, lamp in ((-6, 40, True), (22, 32, False), (46, 44, False), (84, 36, True), (108, 42, False)):
        scene.rect(x, 52 - high, 26, high, "indigo0").rect(x, 52 - high, 26, 1, "indigo2")
        scene.rect(x + 8, 60 - high, 6, 8, "lamp2" if lamp else "night1", 0.8 if lamp else 0.2)
    wall = scene.rect_mask(0, 46, 128, 26)
    scene.fill(wall, "brick2").rect(0, 44, 128, 4, "stone3").rect(0, 44, 128, 1, "stone5")
    for row, y in enumerate(range(50, 72, 6)):
        for x in range(-(row % 2) * 8, 128, 16):
            scene.rect(x, y, 15, 5, "brick3" if (x * 7 + row) % 5 == 0 else "brick2").rect(x, y + 5, 15, 1, "brick1")
    scene.ellipse(72, 43, 13, 2.6, "indigo0")
    scene.ellipse(66, 34, 11, 10.4, "ochre2").ellipse(65.4, 33.4, 10.4, 9.6, "coral4").ellipse(64, 31, 8, 7, "lamp3")
    scene.ellipse(61, 28, 3, 2.4, "lamp4")
    scene.speckle(scene.ellipse_mask(66, 34, 10, 9), "ochre4", 0.08, np.random.default_rng(2))
    scene.rect(66, 24, 2, 2, "green2").line(67, 24, 71, 22, "green3")
    return lit(scene, (84, 84, 140), (Pool(60, 30, 70, (210, 150, 90), 0.8),), (), 0.4, 0.3)


def chairs() -> Canvas:
    """Eleven empty chairs down one side of a corridor, and the light on at its end."""
    scene = Canvas(*SIZE)
    scene.rect(0, 0, 128, 72, "teal1").rect(0, 30, 128, 2, "teal3").rect(0, 32, 128, 20, "teal2")
    for x in range(0, 128, 10):
        scene.rect(x, 32, 1, 20, "teal1")
    scene.polygon([(0, 52), (128, 46), (128, 72), (0, 72)], "slate3")
    for x in range(-20, 150, 18):
        scene.line(x, 72, 64 + (x - 64) // 2, 46, "slate2")
    scene.box(98, 14, 20, 34, "linen2", "linen4", "linen0").rect(101, 17, 14, 12, "lamp4", 0.9)
    scene.box(8, 10, 26, 12, "linen4", "linen5", "linen2").text(11, 14, "FALLS", "coral2")
    art = wooden_chair()
    hoop = chair_bentwood()
    for number in range(11):
        one = hoop if number == 6 else art
        x = 2 + number * 9
        scene.contact_shadow(x + 8, 62, 7, 2, 0.4)
        scene.paste(one, x, 63 - one.height)
    return lit(
        scene,
        (112, 116, 140),
        (Pool(106, 26, 80, (190, 150, 90), 0.9), Pool(30, 10, 60, (80, 90, 90), 0.8)),
        (),
        0.4,
        0.3,
    )


def candles() -> Canvas:
    """What has been put down on the pavement under the dark board: candles, a glass of water, one slipper, cards."""
    scene = pavement(bricks("brick", 4, 34), 34)
    rng = np.random.default_rng(9)
    for x, y, wide, high, tone in ((10, 22, 16, 14, "cream4"), (34, 26, 12, 10, "linen4"), (96, 20, 18, 16, "neon4")):
        scene.box(x, y, wide, high, tone, None, "slate1").rect(x + 3, y + 4, wide - 6, 1, "indigo3")
        scene.rect(x + 3, y + 7, wide - 9, 1, "indigo3")
    scene.contact_shadow(64, 54, 12, 3, 0.5)
    scene.rect(58, 34, 13, 20, "ice2").rect(58, 41, 13, 13, "ice3").rect(58, 34, 1, 20, "ice5").rect(
        70, 34, 1, 20, "ice4"
    )
    scene.rect(59, 41, 11, 1, "ice5", 0.5)
    scene.contact_shadow(90, 61, 14, 3, 0.5)
    scene.ellipse(90, 57, 12, 4, "rose1").ellipse(92, 55, 10, 5, "rose3").ellipse(84, 56, 6, 2.4, "rose1")
    scene.ellipse(95, 52, 3, 2.4, "cream5")
    for _ in range(17):
        x, y = int(rng.integers(6, 122)), int(rng.integers(46, 68))
        if 52 < x < 104 and y < 62:
            continue
        scene.rect(x - 1, y - 5, 3, 6, "cream4", 0.4).rect(x, y - 8, 1, 3, "lamp4", 1.0).pixel(x, y - 8, "lamp5", 1.0)
    for x, tone in ((22, "neon4"), (26, "lamp3"), (110, "linen5"), (115, "neon5")):
        scene.line(x, 60, x + 3, 50, "green3").rect(x + 2, 47, 3, 3, tone)
    return lit(
        scene,
        (70, 70, 128),
        (Pool(64, 56, 90, (190, 120, 62), 0.6), Pool(64, 36, 50, (70, 60, 60), 0.8)),
        (),
        0.5,
        0.35,
    )


def fledglings() -> Canvas:
    """Two young pigeons on the tray behind the dark board, and a great deal of wire."""
    scene = Canvas(*SIZE)
    scene.paste(board_off(), -14, -10)
    birds = grown_young(0)
    scene.paste(birds, 38, 12)
    return lit(scene, (112, 108, 168), (Pool(58, 26, 60, (110, 96, 76), 0.8),), (), 0.4, 0.3)


def cards() -> Canvas:
    """Three windows, yellow, with people walking up and down behind them; in two of them a card."""
    scene = bricks("wood", 7)
    for x, card, step in ((12, True, 0), (52, False, 2), (92, True, 1)):
        window = waking_window(24, step, card)
        scene.rect(x - 4, 16, 32, 40, "stone2").rect(x - 4, 16, 32, 2, "stone4")
        scene.paste(window, x, 22)
        scene.rect(x - 5, 52, 34, 4, "stone3").rect(x - 5, 52, 34, 1, "stone5")
    return lit(scene, (84, 80, 138), tuple(Pool(x, 36, 44, (150, 96, 50)) for x in (24, 64, 104)), (), 0.5, 0.3)


def march() -> Canvas:
    """A bed sheet with a bell on it, over a great many people in what they sleep in."""
    scene = Canvas(*SIZE)
    scene.gradient(scene.rows >= 0, scene.rows / 60, ("night0", "night1", "night2"), 0.3)
    for x in range(0, 128, 22):
        scene.rect(x, 16 + x % 5 * 3, 20, 40, "indigo1")
        for y in range(22 + x % 5 * 3, 46, 9):
            scene.rect(x + 4, y, 5, 5, "lamp3", 0.7).rect(x + 12, y, 5, 5, "lamp2", 0.6)
    scene.rect(0, 46, 128, 26, "stone1")
    sheet = banner(False)
    scene.paste(sheet, 16, -2)
    scene.paste(crowd(44, 130, 3, "down"), -2, 32)
    return lit(
        scene, (104, 104, 168), (Pool(60, 50, 90, (150, 104, 70), 0.6), Pool(60, 20, 60, (60, 60, 80))), (), 0.4, 0.3
    )


def ward() -> Canvas:
    """The ward house with its windows dark, and behind one of them a torch that goes along at the height of a bed."""
    scene = bricks("slate", 11)
    for row, y in enumerate((8, 42)):
        for column in range(4):
            x = 8 + column * 31
            pane(scene, x, y)
            dark = scene.rect_mask(x, y, 16, 17)
            scene.emission[dark] = (scene.emission[dark] * 0.16).astype(np.uint8)
            scene.shade(dark, 0.5)
            if (row, column) == (1, 2):
                spread = np.hypot((scene.columns - x - 7) / 8, (scene.rows - y - 11) / 5)
                scene.glaze(dark & (spread < 1), "lamp3", 0.6, 0.8).glaze(dark & (spread < 0.5), "lamp5", 0.7, 0.9)
                scene.rect(x + 11, y + 4, 4, 10, "indigo0", 0.2)
    return lit(scene, (78, 82, 140), (Pool(78, 52, 34, (130, 96, 54)),), (), 0.5, 0.35)


def egg() -> Canvas:
    """Straw and half an egg, very white, where there had been an eye."""
    scene = Canvas(*SIZE)
    scene.paste(board_off(), -14, -10)
    scene.paste(nest_left(), 38, 12)
    return lit(scene, (176, 158, 166), (Pool(58, 28, 50, (60, 46, 30)),), (), 0.3, 0.2)


def plant() -> Canvas:
    """The plant, put out, with its card."""
    scene = bricks("brick", 13, 40)
    scene.rect(78, 4, 34, 36, "teal1").box(81, 7, 28, 33, "teal2", "teal3", "teal0").rect(86, 12, 18, 14, "night3")
    pavement(scene, 40)
    thing = plant_free()
    scene.contact_shadow(52, 66, 16, 4, 0.6).paste(thing, 36, 67 - thing.height)
    scene.paste(figure(LOOKS["dog_walker"], "left", "stand"), 98, 38)
    return lit(scene, (178, 156, 162), (Pool(50, 40, 60, (50, 40, 30)),), (), 0.25, 0.2)


def waking_the_tram() -> Canvas:
    """First light at Calder Steps: somebody goes along the tram with a long pole and knocks on each of its windows."""
    scene = Canvas(*SIZE)
    scene.paste(FarCity(dawn=True).draw(), -120, -120)
    scene.rect(0, 52, 128, 20, "stone2").rect(0, 52, 128, 1, "stone4").rect(0, 60, 128, 1, "slate5").rect(
        0, 66, 128, 1, "slate4"
    )
    car = tram(0)
    scene.paste(car, 34, 62 - car.height)
    scene.contact_shadow(20, 66, 7, 2, 0.5).paste(figure(LOOKS["driver"], "right", "stand"), 12, 43)
    scene.line(26, 56, 46, 24, "wood4").line(27, 56, 47, 24, "wood2")
    return lit(scene, (170, 150, 158), (Pool(60, 30, 60, (50, 40, 26)),), (), 0.3, 0.2)


PICTURES: dict[str, Callable[[], Canvas]] = {
    "orange": orange,
    "chairs": chairs,
    "candles": candles,
    "fledglings": fledglings,
    "cards": cards,
    "march": march,
    "ward": ward,
    "egg": egg,
    "plant": plant,
    "tram": waking_the_tram,
}


def main() -> None:
    """Write the pictures."""
    for name, draw in PICTURES.items():
        save_picture(draw(), CUTSCENE / f"feed_{name}.png")


if __name__ == "__main__":
    main()
