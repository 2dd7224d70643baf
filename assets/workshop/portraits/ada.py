"""Ada: owner of the Nightlight. White hair pinned up with a clothes peg, rose cardigan, linen apron."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import skia

import face
import kit
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Planes, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, spline, taper

SKIN = Skin(
    deep="#4e2644", shade="#8e5054", middle="#c98a68", light="#efbd90", band="#d25f54", blush="#d8555c", glow="#ffd2a0"
)
HAIR: Ramp = ("#66608f", "#b2adcf", "#e4e0ee", "#fffdfb")
WOOL: Ramp = ("#4a163c", "#8c2e55", "#c2525f", "#ec9078")
LINEN: Ramp = ("#6f6796", "#a9a3c8", "#ddd8e6", "#fff8ec")
BLOUSE: Ramp = ("#4c4480", "#7a72ae", "#a9a2d2", "#d8d4f0")
PEG: Ramp = ("#5a2f22", "#a8683c", "#dca060", "#ffd898")
GOLD = "#f2c069"
IRIS = ("#1e0e16", "#5a3222", "#b97a44")
LIGHT = HairLight(x=206, y=104, reach=230)

EYE = Eye(
    206, 254, 36, -1, IRIS, height=11, depth=7.5, inner=0.5, outer=4,
    upper=((0.18, 0.78), (0.46, 1.0), (0.8, 0.78)), lower=((0.24, 0.8), (0.58, 1.0), (0.86, 0.6)),
    radius=11, look=(-1.5, -1), ink="#2c1628", lash=(1.2, 3.4, 4.6, 3), lashes=0, lash_length=5,
    fold=5.5, fold_width=2.6, fold_alpha=0.6, hood=0.95, lid_alpha=0.4, bag=0.3, under=0.5,
    white=("#8f7ca6", "#ead9da", "#f8ece4"), glint=3,
)  # fmt: skip
EYES = (EYE, replace(EYE, x=289, y=253, width=42, side=1))
BROW = Brow(
    "#9b93b4", ((0.02, 31), (0.3, 38.5), (0.66, 41), (1.2, 30)), weight=(5.5, 8, 6.5, 1.6), hairs=14, hair_length=7,
    lit="#d9d3e8",
)  # fmt: skip
MOUTH = Mouth(
    240, 338, half=29, upper=4.8, lower=8.6, dip=1.6, peak=0.2, seam=2, rest=1.5, upper_paint="#94464e",
    lower_paint="#bf6a66", gleam="#f2b49a", line="#4a1a30", gleam_alpha=0.55, upper_alpha=0.85, lower_alpha=0.9,
    seam_width=4.2, crease=0.75,
)  # fmt: skip
FACE = [
    (158, 210), (155, 262), (160, 304), (176, 342), (206, 370), (236, 381), (262, 380),
    (296, 368), (326, 340), (342, 302), (348, 258), (348, 206), (328, 138), (254, 104), (182, 140),
]  # fmt: skip
PLANES = Planes(
    shadow=[
        (326, 100), (318, 190), (324, 240), (304, 282), (306, 318), (278, 352), (254, 396),
        (304, 402), (390, 320), (380, 150),
    ],
    edge=[(352, 120), (341, 200), (344, 250), (330, 304), (304, 352), (400, 360), (400, 120)],
    hair_shadow=[(140, 130), (186, 176), (254, 158), (328, 178), (366, 120), (256, 80)],
    sockets=[(207, 250, 50), (290, 249, 54)],
    cheeks=[(190, 304, 1.25), (286, 306, 0.7)],
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Hair behind the ears, wisps at the nape, and the bun with its peg."""
    layer = head_layer(pose)
    nape = [
        (146, 150), (140, 220), (152, 282), (176, 330), (200, 352), (306, 346), (338, 318),
        (358, 270), (366, 200), (352, 120), (256, 70), (166, 96),
    ]  # fmt: skip
    layer.shape(nape, linear((140, 0), (360, 0), [kit.mix(HAIR[0], HAIR[1], 0.6), HAIR[0]]))
    for k, (guide, width, tone) in enumerate(NAPE):
        kit.straight_lock(layer, guide, width, tone, 70 + k, HAIR, LIGHT, root=0.8)
    _bun(layer)
    return layer


NAPE = (
    ([(170, 300), (164, 332), (172, 362), (164, 388)], 12, 0.8),
    ([(182, 320), (182, 348), (190, 368), (186, 384)], 9, 0.6),
    ([(336, 300), (346, 330), (338, 356), (350, 384)], 12, 0.4),
    ([(322, 320), (330, 346), (324, 366), (332, 378)], 8, 0.4),
)
BUN = (
    ([(262, 92), (244, 50), (274, 14), (318, 18)], 30, 0.9),
    ([(350, 92), (366, 56), (346, 20), (304, 12)], 28, 0.5),
    ([(268, 96), (258, 58), (286, 30), (326, 34)], 28, 1.0),
    ([(346, 98), (352, 68), (334, 40), (300, 34)], 26, 0.6),
    ([(262, 84), (292, 96), (330, 92), (354, 68)], 24, 0.6),
    ([(280, 96), (276, 70), (296, 50), (322, 56)], 24, 1.0),
    ([(340, 92), (338, 74), (320, 60), (302, 60)], 20, 0.7),
    ([(288, 92), (304, 88), (318, 80), (322, 66)], 18, 0.9),
)
FLYAWAY = (
    ([(270, 40), (252, 22), (236, 20), (224, 28)], 7, 0.9),
    ([(310, 22), (324, 4), (342, 2), (352, 10)], 7, 0.7),
    ([(352, 60), (372, 52), (384, 58), (390, 70)], 7, 0.5),
    ([(256, 74), (238, 64), (226, 66), (216, 74)], 6, 0.9),
)


def _bun(layer: Layer) -> None:
    """The bun, wound in a hurry, leaning back."""
    layer.canvas.save()
    layer.canvas.translate(18, 16)
    layer.canvas.scale(0.94, 0.94)
    for k, (guide, width, tone) in enumerate(FLYAWAY):
        kit.straight_lock(layer, guide, width, tone, 30 + k, HAIR, LIGHT, root=0.9)
    disc = [(256, 70), (264, 32), (300, 12), (342, 22), (360, 56), (352, 92), (310, 108), (270, 100)]
    layer.shape(disc, linear((256, 20), (356, 100), [HAIR[2], HAIR[1], HAIR[0]]))
    for k, (guide, width, tone) in enumerate(BUN):
        kit.straight_lock(layer, guide, width, tone, 40 + k, HAIR, LIGHT, root=0.5, sharp=2.6, outline=HAIR[0])
    _peg(layer, 356, 44, 34)
    layer.canvas.restore()


def _peg(layer: Layer, x: float, y: float, turn: float) -> None:
    """A wooden clothes peg."""
    layer.canvas.save()
    layer.canvas.translate(x, y)
    layer.canvas.rotate(turn)
    for side, tone in ((-1, 0), (1, 1)):
        arm = [
            (side * 1, -34, 1),
            (side * 8, -32, 1),
            (side * 6.5, 0),
            (side * 8, 26, 1),
            (side * 2.5, 28, 1),
            (side * 1, 4),
        ]
        layer.shape(arm, linear((-8, 0), (8, 0), [PEG[3 - tone], PEG[2 - tone], PEG[1]]))
        layer.line([(side * 7, -30), (side * 5.6, 0), (side * 7, 24)], taper(1, 1.6, 1), PEG[3 - tone], alpha=0.8)
    for dy in (-2, 1.5, 5):
        layer.line([(-8, dy), (0, dy + 1.4), (8, dy)], taper(2, 2.4, 2), "#8c93b4")
        layer.line([(-7, dy - 0.7), (-1, dy + 0.4)], taper(0.8, 1, 0.8), "#e8ecff", alpha=0.9)
    layer.canvas.restore()


def paint_body(pose: Pose) -> Layer:
    """Neck, blouse, cardigan and apron."""
    layer = body_layer(pose)
    back = [(172, 388, 1), (252, 406), (334, 384, 1), (350, 430), (256, 470), (160, 434)]
    layer.shape(back, linear((0, 380), (0, 450), [WOOL[0], WOOL[1]]))
    neck = layer.shape(
        [(202, 320), (202, 392), (180, 440), (252, 500), (328, 440), (308, 392), (304, 350), (294, 312)],
        linear((196, 330), (320, 430), [SKIN.middle, SKIN.shade]),
    )
    for knots, tone, alpha, blur in (
        ([(188, 330), (220, 392), (250, 414), (298, 404), (330, 360), (330, 320)], SKIN.deep, 0.9, 3),
        ([(194, 330), (220, 380), (252, 398), (290, 388), (330, 350), (330, 310)], "#341436", 0.5, 4),
    ):
        layer.shape(knots, tone, alpha=alpha, blur=blur, clip=neck)
    for knots in ([(206, 412), (236, 424), (276, 420)], [(222, 430), (250, 437), (292, 428)]):
        layer.line(knots, taper(0.5, 2.6, 0.5), SKIN.deep, alpha=0.4, blur=0.6, clip=neck)
    blouse = layer.shape(
        [(180, 418, 1), (212, 448), (252, 458), (298, 446), (330, 414, 1), (346, 575, 1), (160, 575, 1)],
        linear((180, 430), (330, 500), [BLOUSE[2], BLOUSE[1], BLOUSE[0]]),
    )
    layer.line([(253, 462), (254, 575)], taper(1.2, 1.6, 1.6), BLOUSE[0], alpha=0.8, clip=blouse)
    wool = layer.shape(
        [
            (10, 575, 1), (30, 486), (62, 446), (122, 416), (174, 396, 1), (204, 470), (226, 575, 1),
            (284, 575, 1), (308, 470), (334, 392, 1), (390, 414), (448, 444), (482, 486), (502, 575, 1),
        ],
        linear((50, 410), (470, 530), [WOOL[2], WOOL[1], WOOL[0]]),
    )  # fmt: skip
    _knit(layer, wool)
    shoulder = [(24, 490), (70, 440), (134, 412), (126, 444), (70, 484), (26, 540)]
    layer.shape(shoulder, WOOL[3], alpha=0.5, blur=12, clip=wool)
    _collar(layer)
    _bands(layer, wool)
    _apron(layer, wool)
    return layer


def _knit(layer: Layer, wool: skia.Path) -> None:
    """Rows of small stitches, drawn as chevrons, and the set-in sleeves."""
    for row in range(13):
        for column in range(36):
            x = 14 + 14 * column
            y = 402 + 11 * row + 10 * abs(x - 256) / 240
            layer.line([(x, y), (x + 5, y + 5), (x + 10, y)], taper(1, 2, 1), WOOL[0], alpha=0.26, clip=wool)
            layer.line(
                [(x, y - 2), (x + 5, y + 3)], taper(0.6, 1.4, 0.6), WOOL[3], alpha=0.2 if x < 260 else 0.1, clip=wool
            )
    for knots, tone in (
        ([(112, 420), (98, 458), (94, 540)], WOOL[0]),
        ([(400, 418), (412, 458), (416, 540)], "#2c0c2a"),
    ):
        layer.line(knots, taper(1, 4, 2), tone, alpha=0.75, clip=wool)


def _collar(layer: Layer) -> None:
    """The round collar of the blouse."""
    left = [(182, 394, 1), (176, 414), (192, 452), (226, 466), (250, 458, 1), (214, 436)]
    right = [(328, 390, 1), (336, 410), (320, 448), (284, 464), (252, 458, 1), (296, 432)]
    for knots, paint, edge in (
        (left, linear((180, 400), (240, 466), [BLOUSE[3], BLOUSE[2]]), "#ffffff"),
        (right, linear((270, 400), (334, 460), [BLOUSE[1], BLOUSE[0]]), BLOUSE[2]),
    ):
        layer.shape([(k[0] + 1, k[1] + 6, *k[2:]) for k in knots], "#2c0c2a", alpha=0.6, blur=5)
        layer.shape(knots, paint)
        layer.line([knot[:2] for knot in knots[1:5]], taper(1.2, 1.8, 1.2), edge, alpha=0.7)


def _bands(layer: Layer, wool: skia.Path) -> None:
    """The ribbed edge of the cardigan."""
    for knots, tones, light in (
        ([(170, 398), (190, 448), (212, 512), (226, 575)], (WOOL[1], WOOL[3]), 0.55),
        ([(338, 394), (318, 446), (298, 512), (284, 575)], (WOOL[0], WOOL[2]), 0.4),
    ):
        layer.line([(x + 3, y + 4) for x, y in knots], taper(18, 20, 20), "#1c0720", alpha=0.45, blur=4)
        layer.line(knots, taper(17, 18, 18), tones[0])
        for x, y, tx, ty in kit.sample(knots, 30):
            layer.line(
                [(x - ty * 7, y + tx * 7), (x + ty * 7, y - tx * 7)], taper(1.4, 1.8, 1.4), tones[1], alpha=light
            )


def _apron(layer: Layer, wool: skia.Path) -> None:
    """The bib and its straps, with a peg left clipped on one."""
    for knots, tones in (
        ([(136, 408), (150, 440), (170, 490)], (LINEN[3], LINEN[1])),
        ([(370, 402), (358, 438), (340, 488)], (LINEN[1], LINEN[0])),
    ):
        layer.line([(x + 3, y + 5) for x, y in knots], taper(18, 18, 18), "#2c0c2a", alpha=0.5, blur=4, clip=wool)
        layer.line(knots, taper(17, 17, 17), linear(knots[0], knots[-1], [tones[0], kit.mix(*tones, 0.35)]))
        for side in (-1, 1):
            edge = [(x + side * 6, y) for x, y in knots]
            layer.line(edge, taper(0.9, 0.9, 0.9), LINEN[0], alpha=0.45)
    bib = [(158, 480, 1), (256, 492), (350, 478, 1), (362, 575, 1), (146, 575, 1)]
    layer.shape([(x + 2, y - 3, *more) for x, y, *more in bib], "#2c0c2a", alpha=0.6, blur=6)
    cloth = layer.shape(
        bib, linear((160, 480), (350, 520), [LINEN[3], LINEN[2], LINEN[1], LINEN[0]], [0, 0.35, 0.7, 1])
    )
    layer.line([(158, 489), (256, 501), (350, 487)], taper(1.2, 1.4, 1.2), LINEN[0], alpha=0.6, clip=cloth)
    layer.line([(220, 500), (214, 530), (216, 575)], taper(1, 6, 6), LINEN[1], alpha=0.5, blur=2, clip=cloth)
    layer.line([(308, 496), (312, 530), (308, 575)], taper(1, 7, 7), LINEN[0], alpha=0.5, blur=2, clip=cloth)
    for x, y in ((166, 484), (344, 482)):
        layer.dot(x + 1, y + 2, 6.5, "#2c0c2a", alpha=0.5, blur=2)
        layer.dot(x, y, 6, "#8a5a3a")
        layer.dot(x - 0.5, y - 0.5, 5, GOLD if x < 256 else "#c08a4a")
        layer.dot(x - 2, y - 2, 1.8, "#fff3cf")


def paint_head(pose: Pose) -> Layer:
    """Ears, face and features, and the lines that laughing has left."""
    layer = head_layer(pose)
    for knots, inner, lit in (
        ([(342, 238), (355, 230), (366, 242), (364, 266), (353, 290), (342, 298)],
         [(350, 250), (357, 262), (348, 280)], False),
        ([(162, 240), (150, 234), (142, 246), (145, 270), (154, 292), (164, 294)],
         [(152, 248), (150, 264), (157, 280)], True),
    ):  # fmt: skip
        face.paint_ear(layer, knots, inner, SKIN, lit)
    for x, y in ((153, 296), (352, 298)):
        layer.dot(x, y, 5.2, "#8a5a3a")
        layer.dot(x - 0.4, y - 0.4, 4.3, GOLD)
        layer.dot(x - 1.6, y - 1.8, 1.6, "#fff3cf")
    outline = spline(face.dropped(FACE, pose))
    face.paint_face(layer, outline, PLANES, SKIN, pose.blush)
    _years(layer, pose, outline)
    for eye in EYES:
        face.paint_eye(layer, eye, pose, SKIN)
        face.paint_brow(layer, BROW, eye, pose)
    face.paint_nose(
        layer,
        [(248, 250), (246, 284), (228, 304), (234, 316), (258, 315), (274, 303), (264, 284)],
        [(228, 312), (242, 317), (258, 312)],
        [(238, 264), (233, 290), (231, 301)],
        SKIN,
        wide=4.2,
    )
    layer.line([(267, 297), (275, 306), (265, 313)], taper(1, 3, 1), SKIN.deep, alpha=0.55)
    face.paint_mouth(layer, MOUTH, pose, SKIN)
    face.paint_frown(layer, 245, 214, SKIN, pose)
    return layer


def _years(layer: Layer, pose: Pose, outline: skia.Path) -> None:
    """Laugh lines beside the eyes, a soft jaw, two lines across the forehead."""
    smile = 0.45 + 0.55 * min(1.0, max(0.0, pose.squint * 1.5))
    for eye in EYES:
        x = eye.across(1.0)
        y = eye.level(1.0)
        for turn, reach in ((-26, 15), (2, 18), (28, 15)):
            angle = math.radians(turn)
            dx = eye.side * math.cos(angle)
            dy = math.sin(angle)
            start = (x + dx * 6, y + dy * 6 + 1)
            tip = (x + dx * (6 + reach * smile), y + dy * (6 + reach * smile) + 1)
            bend = ((start[0] + tip[0]) / 2, (start[1] + tip[1]) / 2 + 1.5)
            layer.line([start, bend, tip], taper(0.6, 2.8, 0.4), SKIN.deep, alpha=0.5 * smile + 0.1, clip=outline)
    for row, half in ((196, 34), (184, 28)):
        low = row + 0.35 * pose.brow_peak
        brow_line = [(246 - half, low + 3), (236, low), (260, low), (248 + half, low + 3)]
        layer.line(brow_line, taper(0.3, 2.4, 0.3), SKIN.shade, alpha=0.32, blur=0.6, clip=outline)
    for jowl in ([(186, 344), (196, 356), (210, 362)], [(294, 352), (304, 346), (310, 336)]):
        layer.line(jowl, taper(0.5, 5, 0.5), SKIN.shade, alpha=0.4, blur=2.4, clip=outline)


def _swept(start: tuple[float, float], swell: float) -> list[tuple[float, float]]:
    """The way of a lock from the hairline up and back to the bun."""
    x, y = start
    end = (306, 84)
    # The near side is seen from the front and swells further than the far one.
    bulge = (x - 252) * swell * (1.1 if x < 252 else 0.72)
    return [
        (x, y),
        (x + bulge * 0.6 + (end[0] - x) * 0.08, y - (y - 90) * 0.4),
        (x + bulge * 0.55 + (end[0] - x) * 0.34, y - (y - 84) * 0.84 - 5),
        (end[0] + (x - 252) * 0.16, end[1] + 4),
    ]


HAIRLINE = (
    (160, 262), (352, 258), (159, 240), (354, 236), (162, 218), (350, 214), (166, 200), (346, 196), (173, 184),
    (338, 182), (182, 172), (328, 170), (193, 162), (316, 161), (206, 155), (303, 155), (220, 151), (289, 151),
    (234, 148), (275, 148), (248, 147), (262, 147),
)  # fmt: skip
LOOSE = (
    ([(170, 196), (152, 226), (160, 264), (148, 300)], 13, 0.95),
    ([(178, 182), (164, 206), (168, 238), (160, 262)], 9, 0.9),
    ([(338, 190), (356, 222), (350, 262), (362, 304)], 12, 0.5),
    ([(250, 148), (228, 152), (208, 170), (200, 194)], 10, 1.0),
    ([(244, 148), (226, 158), (216, 170), (214, 184)], 6, 1.0),
)


def paint_front(pose: Pose) -> Layer:
    """Hair swept up from the hairline to the bun, and the strands that got away."""
    layer = head_layer(pose)
    cap = [
        (160, 258), (150, 214), (148, 160), (172, 106), (222, 76), (276, 68), (330, 84), (364, 130), (368, 190),
        (354, 256), (350, 216), (336, 184), (304, 158), (256, 150), (208, 158), (176, 184), (164, 216),
    ]  # fmt: skip
    layer.shape(cap, linear((150, 90), (366, 200), [HAIR[1], kit.mix(HAIR[0], HAIR[1], 0.7), HAIR[0]]))
    generator = np.random.default_rng(5)
    soft = kit.mix(HAIR[0], HAIR[1], 0.5)
    for k, (x, y) in enumerate(HAIRLINE * 2):
        # Broad locks first, then finer ones over them: even ribs would look knitted.
        fine = k >= len(HAIRLINE)
        lit = (1.0 if x < 256 else 0.6) * (0.65 + 0.35 * generator.random())
        lock = _swept((x + generator.uniform(-5, 5), y + generator.uniform(-6, 4)), 0.32 + 0.16 * generator.random())
        wide = (6 if fine else 17) + 12 * generator.random()
        kit.straight_lock(layer, lock, wide, lit, 10 + k, HAIR, LIGHT, root=0.25, halo=1.2, sharp=4, outline=soft)
    # The roots lie in shade: the hair rolls back over itself before it goes up.
    left_roots: Knots = [(154, 262), (162, 214), (182, 172), (218, 150), (254, 144)]
    right_roots: Knots = [(254, 144), (296, 150), (330, 172), (348, 214), (354, 258)]
    for roots, alpha in ((left_roots, 0.42), (right_roots, 0.6)):
        layer.line(roots, taper(16, 26, 18), HAIR[0], alpha=alpha, blur=6, blend=skia.BlendMode.kSrcATop)
    for k, (guide, width, tone) in enumerate(LOOSE):
        kit.straight_lock(layer, guide, width, tone, 90 + k, HAIR, LIGHT, root=0.1)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Ada."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


PERSON = Person(
    "ada",
    paint,
    poses=face.adapt(
        {
            "neutral": {"corners": 2, "squint": 0.22, "lid": 0.95},
            "warm": {"lid": 0.72, "squint": 0.75, "corners": 9, "width": 14, "tilt": 4, "brow_inner": -4},
            "anxious": {"tilt": -3, "gaze": (-5, 3), "aside": 3},
            "angry": {"lid": 0.8, "tilt": -2, "skew": -1},
            "sad": {"tilt": 5, "gaze": (3, 7), "lid": 0.66},
            "surprised": {"open": 18, "width": -24},
        }
    ),
    light=Light(rim="#ffb9a8", second="#d9c8ff", contact="#5a3450", sink="#54408c"),
)
