"""The performance review, Floor 99's last chamber: the room, and the pictures behind the talk.

In the pictures the blank is drawn on, as Jason draws, in brown ink: one eye, the other, a nose, a mouth, hair; and in
the last one all the rest. Any number of strokes is a face of its own. They are painted already lit, as the prologue's
are; what matters lies in the upper 200 rows, because the words lie over the rest.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from floor99 import FACE_TONES, SKIRT, TILESETS, face_light, ground, paper, standing, tint
from pen import Line, pen
from pixel_kit import Canvas, Mask, Part, save_picture, write_collection, write_sheet

CUTSCENE = Path(__file__).parents[1] / "pictures" / "cutscene"
WIDTH, HEIGHT = 480, 270
WALL_TONES = ("bay0", "bay1", "bay2", "bay3", "bay4")


def ink(art: Canvas, cover: NDArray[np.float64], where: Mask | None = None) -> None:
    """Lay lines on what is drawn: dark where they are full, brown at their edges, and a warmth round them."""
    inside = np.ones_like(art.mask) if where is None else where
    near = gaussian_filter(np.minimum(1.0, cover * 2), 2.2)
    halo = inside & (near > 0.05 + art.thresholds * 0.5)
    art.glaze(halo, "tie4", 0.20, 1.0)
    art.glaze(inside & (cover > 0.10) & (cover <= 0.34) & (art.thresholds < cover * 2.4), "tie2", 0.75, 0.5)
    art.glaze(inside & (cover > 0.34), "tie1", 0.9, 0.4)
    art.glaze(inside & (cover > 0.60), "tie0", 1.0, 0.25)


# -- the face -------------------------------------------------------------------------------------------------------

SCALE, FACE_X, FACE_Y = 4.1, 240.0, -14.0

# Lids hang over the eyes, the brows are up in the middle: tired, and not of anybody in particular.
ONE_EYE: tuple[Line, ...] = (
    ([(185, 105), (192, 98), (206, 94), (219, 96), (230, 103)], (0.9, 2.8, 4.0, 3.0, 1.3)),
    ([(188, 93), (204, 86), (222, 91)], (0.5, 1.3, 0.5)),
    ([(192, 106), (207, 109), (223, 105)], (0.5, 1.4, 0.7)),
    ([(191, 114), (207, 120), (224, 112)], (0.4, 1.5, 0.4)),
    ([(184, 86), (194, 77), (209, 72), (227, 71)], (1.2, 3.6, 4.2, 1.4)),
    ([(189, 82), (202, 76), (216, 74)], (1.0, 2.2, 0.8)),
)
OTHER_EYE: tuple[Line, ...] = (
    ([(250, 103), (260, 97), (274, 95), (288, 99), (296, 107)], (1.3, 3.0, 4.0, 2.8, 0.9)),
    ([(258, 92), (276, 87), (292, 95)], (0.5, 1.3, 0.5)),
    ([(257, 106), (273, 110), (289, 108)], (0.7, 1.4, 0.5)),
    ([(256, 113), (273, 122), (291, 116)], (0.4, 1.5, 0.4)),
    ([(252, 71), (271, 72), (287, 78), (298, 88)], (1.4, 4.2, 3.6, 1.2)),
    ([(263, 74), (278, 77), (292, 84)], (0.8, 2.2, 1.0)),
    ([(300, 103), (307, 99)], (0.8, 0.4)),
    ([(300, 108), (308, 108)], (0.8, 0.4)),
)
NOSE: tuple[Line, ...] = (
    (
        [(246, 84), (248, 101), (252, 118), (257, 131), (255, 140), (246, 143), (239, 141)],
        (0.5, 1.1, 1.7, 2.6, 2.4, 1.6, 0.6),
    ),
    ([(230, 129), (226, 135), (229, 141), (234, 141)], (0.6, 1.7, 1.5, 0.5)),
    ([(236, 79), (235, 88)], (0.4, 1.0)),
)
MOUTH: tuple[Line, ...] = (
    ([(213, 170), (226, 172), (240, 171), (254, 172), (266, 167), (270, 164)], (0.8, 2.4, 2.8, 2.6, 1.8, 0.8)),
    ([(229, 181), (241, 184), (254, 180)], (0.4, 1.6, 0.4)),
    ([(271, 160), (273, 167)], (0.4, 1.1)),
    ([(264, 144), (276, 155), (280, 167)], (0.4, 1.4, 0.4)),
    ([(216, 146), (205, 156), (202, 167)], (0.4, 1.2, 0.4)),
)
HAIR: tuple[Line, ...] = (
    *(
        (points, (0.6, 2.0, 1.6, 0.5))
        for points in (
            [(168, 104), (167, 86), (171, 71)],
            [(172, 100), (171, 84), (176, 67)],
            [(166, 88), (169, 68), (178, 51)],
            [(171, 72), (178, 53), (190, 36)],
            [(175, 62), (186, 42), (202, 27)],
            [(181, 48), (198, 28), (222, 18), (246, 17)],
            [(188, 38), (208, 18), (236, 10), (262, 14)],
            [(196, 27), (217, 10), (248, 3), (276, 12)],
            [(204, 16), (228, 1), (258, -3), (286, 12)],
            [(212, 7), (238, -6), (270, -6)],
            [(232, 20), (252, 19), (266, 23)],
            [(270, 10), (288, 18), (299, 34)],
            [(282, 14), (297, 28), (306, 46)],
            [(286, 26), (299, 42), (305, 58)],
            [(300, 40), (309, 58), (312, 78)],
            [(304, 56), (311, 74), (312, 96)],
            [(308, 82), (309, 98)],
        )
    ),
)
STROKES = (ONE_EYE, OTHER_EYE, NOSE, MOUTH, HAIR)
THE_REST: tuple[Line, ...] = (
    ([(204, 52), (226, 47), (252, 50), (274, 46)], (0.4, 1.2, 1.2, 0.3)),
    ([(208, 60), (230, 57), (262, 60), (278, 57)], (0.4, 1.2, 1.2, 0.3)),
    ([(180, 103), (173, 99)], (0.8, 0.4)),
    ([(180, 108), (172, 109)], (0.8, 0.4)),
    ([(237, 150), (238, 158)], (0.5, 0.5)),
    ([(245, 150), (245, 158)], (0.5, 0.5)),
    ([(232, 195), (242, 197), (252, 194)], (0.3, 1.1, 0.3)),
    # The side that the lamp does not reach, in hatching.
    *(
        ([(x, y), (x + 9, y - 9)], (0.4, 0.9))
        for x, y in ((289, 134), (293, 141), (294, 150), (291, 159), (287, 167), (281, 176), (298, 126), (300, 135))
    ),
    *(([(x, y), (x + 5, y - 6)], (0.4, 0.8)) for x, y in ((252, 106), (254, 113), (258, 121), (260, 128))),
)
IRISES = ((208.0, 100.0), (272.5, 101.0))
IRIS = 6.4


def on_wall(art: Canvas) -> tuple[Mask, NDArray[np.float64]]:
    """Where the great face is on a picture of the wall, and how light."""
    return face_light((art.rows - FACE_Y) / SCALE, (art.columns - FACE_X) / SCALE + 27.5, 0.0, False)


def small_blank(art: Canvas, x: int, y: int, drawn: bool) -> None:
    """One of the framed ones on the wall: a blank behind glass; or, at the end, somebody, in five strokes."""
    art.rect(x - 2, y - 2, 40, 50, "bay0").rect(x - 1, y - 1, 38, 48, "bay3").rect(x - 1, y - 1, 38, 1, "bay4")
    art.rect(x, y, 36, 46, "bay1").rect(x + 2, y + 2, 32, 42, "bay0")
    face = art.ellipse_mask(x + 17.5, y + 19, 9.5, 12.5)
    fall = 0.62 - np.hypot((art.columns - x - 15) / 26.0, (art.rows - y - 14) / 34.0)
    art.wash(face, np.clip(fall + 0.2, 0, 1), ("bay1", "tube0", "tube1", "tube2"), 12, 0.5)
    body = art.ellipse_mask(x + 17.5, y + 46, 15, 13) & art.rect_mask(x + 2, y + 2, 32, 42) & ~face
    art.wash(body, np.clip(fall + 0.1, 0, 1), ("bay0", "bay1", "bay2"), 8)
    if drawn:
        for dx, dy, wide in ((12, 17, 4), (20, 17, 4), (12, 14, 4), (20, 14, 4), (15, 26, 6)):
            art.rect(x + dx, y + dy, wide, 1, "tie1")
        art.rect(x + 17, y + 19, 1, 4, "tie1").rect(x + 11, y + 8, 14, 1, "tie1")
    glint = art.rect_mask(x + 2, y + 2, 32, 42) & (((art.columns - x + art.rows - y) % 44) < 3)
    art.glaze(glint, "bay4", 0.3)


def room_behind(art: Canvas, drawn: bool) -> None:
    """Paint the wall: ribs in the dark, two rows of frames, a light that falls off from the middle."""
    everything = art.rect_mask(0, 0, WIDTH, HEIGHT)
    far = np.hypot((art.columns - 240) / 330.0, (art.rows - 96) / 240.0)
    art.wash(everything, np.clip(0.52 - far * 0.52, 0, 1), WALL_TONES, 30)
    for x in range(0, WIDTH, 24):
        tint(art, art.rect_mask(x, 0, 1, HEIGHT), 0.72, 0.74, 0.78)
        tint(art, art.rect_mask(x + 1, 0, 1, HEIGHT), 1.12, 1.12, 1.1)
    for x in (14, 72, 372, 430):
        for y in (22, 98):
            small_blank(art, x, y, drawn)


def suit(art: Canvas, whole: bool) -> None:
    """Paint what is below the chin: collar, lapels and tie of a building; at the end somebody is at home in it."""
    art.polygon([(0, 270), (30, 226), (120, 200), (190, 184), (290, 184), (360, 200), (450, 226), (480, 270)], "bay1")
    for row in range(206, 270, 7):
        for x in range(8, 472, 9):
            if (
                art.albedo[row, x].tolist() == art.albedo[269, 240].tolist()
                and abs(x - 240) > 80
                and (x * row) % 11 < 7
            ):
                warm = whole and (x * 3 + row) % 4 == 0
                tone = "lamp3" if warm else "tube2" if (x + row) % 5 == 0 else "tube1"
                art.rect(x, row, 3, 3, tone, 0.9 if warm else 0.5)
    art.polygon([(190, 186), (290, 186), (262, 236), (218, 236)], "bay3")
    art.polygon([(186, 184), (214, 196), (204, 226), (168, 200)], "bay4").polygon(
        [(294, 184), (266, 196), (276, 226), (312, 200)], "bay4"
    )
    art.polygon([(230, 200), (250, 200), (256, 214), (224, 214)], "bay0").polygon(
        [(230, 214), (250, 214), (262, 270), (218, 270)], "bay0"
    )
    art.polygon([(168, 200), (204, 226), (222, 270), (110, 270), (140, 216)], "bay2")
    art.polygon([(312, 200), (276, 226), (258, 270), (370, 270), (340, 216)], "bay2")


def table_edge(art: Canvas) -> None:
    """Paint the table we sit at: it runs away from us to the one who asks, and holds the light of the lamp."""
    top = [(168, 212), (312, 212), (446, 270), (34, 270)]
    mask = art.polygon_mask(top)
    pool = np.exp(-(((art.columns - 240) / 120.0) ** 2 + ((art.rows - 238) / 20.0) ** 2))
    art.wash(mask, np.clip(0.14 + 0.4 * pool, 0, 1), ("bay0", "bay1", "bay2", "bay4", "tube3"), 22, 0.0)
    shine = (
        mask
        & (np.abs(art.columns - 240) < 58 - (art.rows - 212) * 0.2)
        & (art.thresholds < 0.5 - (art.rows - 212) / 140)
    )
    art.glaze(shine, "tube2", 0.35)
    art.line(168, 212, 312, 212, "tube3", 0.6)
    art.line(168, 213, 312, 213, "bay3")
    art.polygon([(206, 243), (262, 243), (270, 262), (200, 262)], "linen2").polygon(
        [(208, 242), (260, 242), (267, 259), (203, 259)], "linen4", 0.2
    )
    art.line(216, 247, 252, 247, "linen1").line(214, 251, 254, 251, "linen2").line(212, 255, 240, 255, "linen2")
    art.line(276, 262, 292, 244, "tie3", 0.5)
    art.line(277, 262, 293, 244, "tie1", 0.3)


LAID_DOWN = ((172, 232), (292, 228), (132, 246), (330, 244), (238, 222))
"""Where on the table each drawing comes to lie, in the order in which they are spent."""


def receipts(art: Canvas, count: int) -> None:
    """Lay so many of his drawings on the table: the only thing there that has a colour."""
    for number, (x, y) in enumerate(LAID_DOWN[:count]):
        lean = (240 - x) / 16
        far = 0.5 + (y - 212) / 40
        wide, deep = 15 * far, 9 * far
        corners = [(x + lean, y - deep), (x + wide + lean, y - deep + 1), (x + wide, y), (x - 1, y - 1)]
        art.polygon([(at_x + 1, at_y + 1) for at_x, at_y in corners], "bay0")
        art.polygon(corners, "tie4", 0.5)
        for line in range(2 + number % 2):
            row = round(y - deep + 2 + line * deep / 3.4)
            left = round(x + wide * 0.2 + lean * (y - row) / deep)
            art.rect(left, row, round(wide * (0.5 - 0.12 * (line + number) % 0.3)), 1, "tie1", 0.3)


def review_picture(strokes: int, whole: bool = False) -> Canvas:
    """Paint the blank over the table with so many strokes on it; `whole`, with everything."""
    art = Canvas(WIDTH, HEIGHT)
    room_behind(art, whole)
    suit(art, whole)
    inside, light = on_wall(art)
    grown = inside.copy()
    for reach in range(1, 5):
        for dy, dx in ((0, reach), (0, -reach), (reach, 0)):
            grown |= np.roll(inside, (dy, dx), axis=(0, 1))
    shade = gaussian_filter(inside.astype(float), (10, 12))
    art.glaze(~inside & (shade > 0.12 + art.thresholds * 0.5), "bay0", 0.6)
    art.fill(grown & ~inside, "bay0")
    light = gaussian_filter(light, 3.0)
    art.wash(inside, np.clip(light * (1.04 - 0.0011 * art.rows), 0, 1), FACE_TONES, 26, 0.34)
    warmth = 0.045 * strokes + (0.2 if whole else 0.0)
    if warmth:
        art.glaze(inside, "tie5", warmth, 0.36)
        art.glaze(inside & (light < 0.62), "skin4", warmth * 0.8, 0.3)
    for number, (x, y) in enumerate(IRISES[:strokes]):
        iris(art, x, y, number, whole)
    for number, stroke in enumerate((*STROKES[:strokes], *((THE_REST,) if whole else ()))):
        ink(art, pen(WIDTH, HEIGHT, stroke, 7 + number), inside)
    if strokes >= 5:
        stubble(art, inside, whole)
    table_edge(art)
    receipts(art, strokes)
    if whole:
        art.glaze(~inside, "tie1", 0.13 * np.clip((240 - art.rows) / 60.0, 0, 1))
    vignette = np.hypot((art.columns - 240) / 290, (art.rows - 120) / 190)
    art.shade((vignette > 0.8) & (art.thresholds < (vignette - 0.8) * 2.4), 0.5)
    return art


def iris(art: Canvas, x: float, y: float, number: int, whole: bool) -> None:
    """Draw what looks out from under a lid: brown, a dark middle, the lamp in it."""
    far = np.hypot(art.columns - x, art.rows - y)
    lid = (96.0, 97.0)[number]
    under = art.rows >= lid
    art.fill(
        (far < IRIS + 4.5) & under & (far >= IRIS) & (np.abs(art.columns - x) < IRIS + 5) & (art.rows < y + 5),
        "tube5",
        0.5,
    )
    art.fill((far < IRIS) & under, "tie1", 0.35)
    art.fill((far < IRIS - 1.4) & under & (art.columns > x - 3) & (art.rows > y), "tie2", 0.4)
    art.fill(((far > IRIS - 1.2) & (far < IRIS + 0.3)) & under, "tie0", 0.3)
    art.fill((far < 3.2) & under, "tie0", 0.2)
    art.rect(round(x) - 3, round(y) - 3, 2, 2, "tube5", 1.0)
    if whole:
        art.rect(round(x) - 3, round(y) - 3, 3, 2, "tube5", 1.0).pixel(round(x) + 3, round(y) + 3, "tie4", 1.0)


def stubble(art: Canvas, inside: Mask, whole: bool) -> None:
    """Dot the jaw: he shaved, but for whom."""
    random = np.random.default_rng(3)
    jaw = inside & (art.rows > 150) & (art.rows < 202)
    low = np.hypot((art.columns - 240) / 74.0, (art.rows - 132) / 68.0)
    art.glaze(jaw & (low > 0.72) & (random.random(jaw.shape) < (0.16 if whole else 0.10)), "tie1", 0.55)


# -- the room -------------------------------------------------------------------------------------------------------

ROOM_WIDTH, ROOM_HEIGHT = 30 * 16, 17 * 16
FLOOR_Y = 144


def room_sheet() -> Canvas:
    """The room from above: the blank as large as its wall, the floor before it."""
    art = Canvas(ROOM_WIDTH, ROOM_HEIGHT)
    wall = art.rect_mask(0, 0, ROOM_WIDTH, FLOOR_Y)
    far = np.hypot((art.columns - 240) / 330.0, (art.rows - 90) / 200.0)
    art.wash(wall, np.clip(0.5 - far * 0.46, 0, 1), WALL_TONES, 30)
    for x in range(0, ROOM_WIDTH, 24):
        tint(art, art.rect_mask(x, 0, 1, FLOOR_Y), 0.72, 0.74, 0.78)
        tint(art, art.rect_mask(x + 1, 0, 1, FLOOR_Y), 1.12, 1.12, 1.1)
    for x in (26, 84, 360, 418):
        for y in (14, 76):
            small_blank(art, x, y, False)
    # Shoulders and lapels, as wide as the table is far.
    art.polygon([(88, 144), (104, 124), (178, 110), (302, 110), (376, 124), (392, 144)], "bay1")
    for x in range(108, 376, 7):
        for y in (128, 134):
            if abs(x - 240) > 52 and (x * y) % 7 < 4:
                art.rect(x, y, 2, 2, "tube1", 0.7)
    art.polygon([(196, 110), (284, 110), (262, 144), (218, 144)], "bay3")
    art.polygon([(180, 110), (206, 122), (226, 144), (158, 144)], "bay2").polygon(
        [(300, 110), (274, 122), (254, 144), (322, 144)], "bay2"
    )
    art.polygon([(233, 128), (247, 128), (250, 144), (230, 144)], "bay0")
    scale = 2.75
    inside, light = face_light((art.rows + 14.0) / scale, (art.columns - 240.0) / scale + 27.5, 0.0, False)
    inside = inside & wall
    grown = inside.copy()
    for reach in range(1, 4):
        for dy, dx in ((0, reach), (0, -reach), (reach, 0)):
            grown |= np.roll(inside, (dy, dx), axis=(0, 1))
    shade = gaussian_filter(inside.astype(float), (8, 10))
    art.glaze(wall & ~inside & (shade > 0.14 + art.thresholds * 0.5), "bay0", 0.6)
    art.fill(grown & ~inside & wall, "bay0")
    art.wash(inside, np.clip(gaussian_filter(light, 2.0) * 0.96, 0, 1), FACE_TONES, 20, 0.5)
    art.rect(0, FLOOR_Y - 7, ROOM_WIDTH, 7, "bay1").rect(0, FLOOR_Y - 7, ROOM_WIDTH, 1, "bay3").rect(
        0, FLOOR_Y - 1, ROOM_WIDTH, 1, "bay0"
    )
    art.raise_front(0, 0, ROOM_WIDTH, FLOOR_Y)
    _room_floor(art)
    return art


def _room_floor(art: Canvas) -> None:
    """Long boards of something dark that shines, towards the table; the corners are not lit at all."""
    floor = art.rect_mask(0, FLOOR_Y, ROOM_WIDTH, ROOM_HEIGHT - FLOOR_Y)
    middle = np.exp(-(((art.columns - 240) / 150.0) ** 2 + ((art.rows - 214) / 70.0) ** 2))
    art.wash(floor, np.clip(0.20 + 0.36 * middle, 0, 1), ("bay0", "bay1", "bay2", "bay3", "bay4"), 30)
    for x in range(8, ROOM_WIDTH, 20):
        tint(art, art.rect_mask(x, FLOOR_Y, 1, ROOM_HEIGHT), 0.84, 0.85, 0.89)
    for row, y in enumerate(range(FLOOR_Y + 20, ROOM_HEIGHT, 34)):
        for x in range(8 + 20 * (row % 2), ROOM_WIDTH, 40):
            tint(art, art.rect_mask(x, y, 20, 1), 0.86, 0.87, 0.9)
    # The face, in the floor's polish.
    glow = np.exp(-(((art.columns - 240) / 64.0) ** 2)) * np.clip(1 - (art.rows - FLOOR_Y) / 56.0, 0, 1)
    art.glaze(floor & (glow > 0.06) & (art.thresholds < glow * 0.8), "tube1", 0.3)
    for reach, share in ((4, 0.55), (9, 0.74), (15, 0.9)):
        near = art.rect_mask(0, FLOOR_Y, ROOM_WIDTH, 18) & (art.rows < FLOOR_Y + reach + (art.thresholds - 0.5) * 5)
        tint(art, near, share, share, share * 1.05)
    art.lift[FLOOR_Y:] = 0


def review_table() -> Canvas:
    """The long table, its head against the wall: a folder, a pen, a glass of water nobody poured."""
    art = standing(72, 100)
    art.rect(8, 84, 5, 16, "bay1").rect(59, 84, 5, 16, "bay1").rect(8, 84, 1, 16, "bay3").rect(59, 84, 1, 16, "bay3")
    top = art.rect_mask(0, 0, 72, 84)
    pool = np.exp(-(((art.columns - 36) / 30.0) ** 2 + ((art.rows - 52) / 30.0) ** 2))
    art.wash(top, np.clip(0.30 + 0.42 * pool, 0, 1), ("bay0", "bay1", "bay2", "bay3", "bay5"), 24)
    for x in range(9, 72, 12):
        tint(art, art.rect_mask(x, 0, 1, 84), 0.9, 0.91, 0.94)
    glow = np.exp(-(((art.columns - 36) / 15.0) ** 2)) * np.clip(1 - art.rows / 60.0, 0, 1)
    art.glaze(top & (glow > 0.06) & (art.thresholds < glow), "tube2", 0.4)
    art.rect(0, 0, 1, 84, "bay4").rect(71, 0, 1, 84, "bay1").rect(0, 84, 72, 6, "bay2").rect(0, 83, 72, 1, "bay5").rect(
        0, 89, 72, 1, "bay0"
    )
    art.rect(25, 62, 21, 15, "linen2").rect(25, 62, 21, 14, "linen3").rect(25, 61, 8, 1, "linen3").rect(
        26, 63, 19, 12, "linen4"
    )
    for y, wide in ((65, 14), (68, 16), (71, 9)):
        art.rect(28, y, wide, 1, "linen1")
    art.line(50, 76, 54, 64, "bay1")
    art.pixel(54, 63, "tube3")
    art.rect(14, 58, 5, 7, "ice3").rect(14, 58, 1, 7, "ice4").rect(14, 57, 5, 1, "ice5").rect(15, 60, 3, 1, "ice5")
    paper(art, 32, 12, "linen2")
    paper(art, 30, 30, "linen2")
    art.lift = np.where(art.mask, np.where(art.rows < 84, 16, np.maximum(0, 100 - art.rows)), 0).astype(np.int16)
    kept = art.lift.copy()
    ground(art, 36, 36, 4.0)
    art.lift = np.where(art.mask & (kept > 0), kept, 0).astype(np.int16)
    return art


def review_chair() -> Canvas:
    """The empty chair, its back to us: plain, wooden, the only thing here that somebody made."""
    art = Canvas(20, 34)
    art.stencil(
        2,
        0,
        (
            ".aaaaaaaaaaaaaa.",
            "abbbbbbbbbbbbbbc",
            "abccccccccccccbc",
            "ab.c..c..c..c.bc",
            "ab.b..b..b..b.bc",
            "ab.b..b..b..b.bc",
            "ab.b..b..b..b.bc",
            "ab.b..b..b..b.bc",
            "abbbbbbbbbbbbbbc",
            "ab............bc",
            "aaaaaaaaaaaaaaac",
            "abbbbbbbbbbbbbbc",
            "abbbbbbbbbbbbbbc",
            "cccccccccccccccd",
            "ab............bc",
            "ab............bc",
            "abccccccccccccbc",
            "ab............bc",
            "ab............bc",
            "ab............bc",
            "cc............cd",
        ),
        {"a": "wood4", "b": "wood3", "c": "wood1", "d": "wood0"},
    )
    art.lift = np.where(art.mask, np.maximum(0, 22 - art.rows), 0).astype(np.int16)
    cast = Canvas(20, 34).paste(art, 0, 0)
    distance = np.hypot((cast.columns - 10) / 10.0, (cast.rows - 21) / 4.0)
    under = (distance < 0.8) & ~cast.mask
    cast.fill(under, "bay1")
    cast.fill((distance >= 0.8) & (distance < 1.05) & ((cast.rows + cast.columns) % 2 == 0) & ~cast.mask, "bay1")
    cast.lift = np.where(art.mask, art.lift, 0).astype(np.int16)
    return cast.cut(0, 0, 20, 26)


CORD_FADES_PX = 44


def review_lamp() -> Canvas:
    """The one lamp: a long cord, a wide shade, a bulb."""
    art = Canvas(44, 84)
    # The cord is lost in the dark before it comes to a ceiling.
    art.rect(21, 0, 1, 66, "bay2").rect(22, 0, 1, 66, "bay0")
    upper = art.mask & (art.rows < CORD_FADES_PX)
    art.veil[upper] = (255 * art.rows[upper] // CORD_FADES_PX).astype(np.uint8)
    art.mask &= ~upper
    art.rect(19, 64, 6, 3, "bay3").rect(19, 64, 6, 1, "bay5")
    art.polygon([(18, 67), (25, 67), (41, 78), (2, 78)], "bay2").polygon(
        [(18, 67), (21, 67), (12, 78), (2, 78)], "bay4"
    )
    art.rect(2, 78, 40, 2, "bay1").rect(2, 78, 40, 1, "bay5")
    art.rect(9, 80, 26, 1, "lamp4", 1.0).rect(16, 80, 12, 2, "lamp5", 1.0).rect(19, 82, 6, 1, "lamp5", 1.0)
    return art


def salt() -> Canvas:
    """A salt cellar from another table."""
    art = Canvas(8, 11)
    art.rect(2, 0, 4, 2, "linen3").rect(2, 0, 4, 1, "linen5").rect(1, 2, 6, 1, "linen2")
    art.polygon([(1, 3), (6, 3), (7, 9), (0, 9)], "ice4").rect(2, 5, 4, 4, "linen5").rect(1, 3, 1, 6, "ice5").rect(
        6, 4, 1, 5, "ice3"
    )
    art.rect(0, 9, 8, 1, "linen2").pixel(3, 0, "bay2").pixel(5, 0, "bay2")
    art.lift = np.where(art.mask, 16, 0).astype(np.int16)
    return art.cut(0, 0, 8, 10)


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    return {
        "review_table": Part(review_table(), foot=SKIRT, solids=((0, 16, 72, 84),)),
        "review_chair": Part(review_chair(), foot=5, solids=((2, 12, 16, 9),)),
        "review_lamp": Part(review_lamp(), properties={"depth": "over"}),
        "salt": Part(salt(), foot=-40),
    }


def main() -> None:
    """Write the room's tilesets and the pictures behind the talk."""
    write_sheet(TILESETS, "review", room_sheet())
    write_collection(TILESETS, "review_props", parts())
    for strokes in range(6):
        save_picture(review_picture(strokes), CUTSCENE / f"review_{strokes}.png")
    save_picture(review_picture(5, True), CUTSCENE / "review_face.png")


if __name__ == "__main__":
    main()
