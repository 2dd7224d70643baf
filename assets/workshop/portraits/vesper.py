"""Vesper: a face on a screen. She is asleep, or about to be; hair like water, and the lines the picture is made of."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import skia

import face
import kit
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Planes, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, radial, spline, taper

SKIN = Skin(
    deep="#6a2a6c", shade="#b2608c", middle="#ec9f9e", light="#ffd6c0", band="#ff6f8e", blush="#ff5f8c", glow="#ffe0d0",
    sheen=0.4,
)  # fmt: skip
HAIR: Ramp = ("#2a0c4a", "#6a1a7a", "#c12f9a", "#ff9ed6")
SILK: Ramp = ("#1b1b6a", "#3a3fb4", "#7a86f0", "#c4d4ff")
NEON = "#f25c94"
ICE = "#a8e0e2"
IRIS = ("#2a0c4a", "#7a2a9a", "#f08ad8")
LIGHT = HairLight(x=170, y=150, reach=240)
FRAME = (46, 22, 420, 520)
"""The screen she is on: left, top, width, and a height that runs out of the picture."""

EYE = Eye(
    204, 254, 46, -1, IRIS, height=14, depth=9.5, inner=2, outer=-2.5,
    upper=((0.14, 0.76), (0.46, 1.08), (0.8, 0.84)), lower=((0.22, 0.85), (0.56, 1.0), (0.86, 0.65)),
    radius=13, look=(0, -1), ink="#2a0c3e", lash=(2.5, 6, 8, 6), flick=(9, 5), flick_width=6, lashes=4, lash_length=11,
    fold=8.5, fold_width=2.4, lid_alpha=0.5, under=0.3, white=("#b08cc8", "#f4e0ee", "#fff6f8"), glint=3.6,
)  # fmt: skip
EYES = (EYE, replace(EYE, x=292, y=253, width=48, side=1))
BROW = Brow("#4a145c", ((-0.02, 32), (0.3, 38.5), (0.7, 42), (1.22, 33)), weight=(6, 8.5, 6.5, 1.4), lit="#a04aa0")
MOUTH = Mouth(
    247, 338, half=28, upper=8.5, lower=12.5, dip=2.8, peak=0.26, seam=1.5, upper_paint="#c22f6c",
    lower_paint="#f2608c", gleam="#ffc4d0", line="#5a1048", gleam_alpha=0.9,
)  # fmt: skip
FACE = [
    (162, 204), (160, 256), (166, 302), (186, 342), (218, 374), (248, 385), (278, 374),
    (312, 342), (334, 302), (342, 256), (343, 204), (326, 138), (252, 102), (180, 140),
]  # fmt: skip
PLANES = Planes(
    shadow=[
        (318, 100), (314, 190), (320, 240), (302, 284), (304, 318), (278, 352), (262, 394),
        (310, 400), (390, 320), (380, 150),
    ],
    edge=[(348, 120), (337, 200), (341, 250), (326, 300), (300, 350), (400, 360), (400, 120)],
    hair_shadow=[(140, 130), (176, 206), (244, 150), (330, 206), (370, 110), (256, 80)],
    sockets=[(205, 250, 56), (292, 249, 58)],
    cheeks=[(186, 304, 1.4), (298, 306, 0.9)],
)  # fmt: skip


def still(layer: Layer) -> None:
    """Draw from here on where the screen is, however the head is held."""
    layer.canvas.resetMatrix()
    layer.canvas.scale(kit.SCALE, kit.SCALE)


def screen_frame(layer: Layer) -> skia.Path:
    """The light-box that she is shown on, brighter at its upper left."""
    left, top, width, height = FRAME
    frame = skia.Path()
    frame.addRoundRect(skia.Rect.MakeXYWH(left, top, width, height), 16, 16)
    panel = skia.Path()
    panel.addRoundRect(skia.Rect.MakeXYWH(left + 7, top + 7, width - 14, height), 11, 11)
    layer.fill(frame, linear((left, top), (left + width, top + height), ["#57607f", "#232645", "#14142c"]))
    layer.fill(panel, linear((left, top), (left + width, top + 420), ["#c12f7d", "#7a1a66", "#2d2666", "#131b47"]))
    layer.fill(panel, radial((190, 190), 230, [("#ff9db8", 0.5), ("#ff9db8", 0)]))
    return panel


def paint_back(pose: Pose) -> Layer:
    """The screen, and the hair that is let out over it to the right like water."""
    layer = head_layer(pose, 0.8)
    moved = layer.canvas.getTotalMatrix()
    still(layer)
    panel = screen_frame(layer)
    layer.canvas.clipPath(panel, skia.ClipOp.kIntersect, True)
    layer.canvas.setMatrix(moved)
    mass = [
        (136, 190), (120, 280), (122, 380), (96, 500), (150, 560), (420, 560), (500, 430), (470, 340), (404, 280),
        (388, 190), (340, 100), (250, 66), (164, 104),
    ]  # fmt: skip
    layer.shape(mass, linear((110, 0), (440, 200), [kit.mix(HAIR[0], HAIR[1], 0.8), HAIR[0]]))
    generator = np.random.default_rng(11)
    for number in range(13):
        y = 200 + number * 26
        wave = 22 * math.sin(number * 0.9)
        guide: Knots = [
            (340 + number * 2, 120 + number * 12), (384, y), (400 + wave, y + 70),
            (470 + generator.uniform(0, 40), y + 96),
        ]  # fmt: skip
        kit.straight_lock(layer, guide, 34, 0.5, 20 + number, HAIR, LIGHT, root=0.4, sharp=6)
    for number in range(10):
        guide = [(206, 106), (156 - number * 3, 220), (136 + 8 * math.sin(number), 370), (110 + number * 6, 530)]
        kit.straight_lock(layer, guide, 30, 0.9, 40 + number, HAIR, LIGHT, root=0.4, sharp=6)
    return layer


def paint_body(pose: Pose) -> Layer:
    """Neck and shoulders in a silk that is for sleeping in."""
    layer = body_layer(pose)
    clip = skia.Path()
    left, top, width, height = FRAME
    clip.addRect(skia.Rect.MakeXYWH(left + 7, top + 7, width - 14, height))
    layer.canvas.clipPath(clip, skia.ClipOp.kIntersect, True)
    neck = layer.shape(
        [(206, 330), (204, 396), (170, 440), (250, 520), (334, 440), (300, 396), (298, 350), (290, 312)],
        linear((196, 330), (320, 430), [SKIN.middle, SKIN.shade]),
    )
    below = [(190, 330), (220, 390), (250, 412), (296, 402), (328, 360), (328, 320)]
    layer.shape(below, SKIN.deep, alpha=0.8, blur=3, clip=neck)
    layer.line([(196, 452), (224, 462), (246, 474)], taper(1, 4, 1), SKIN.shade, alpha=0.7, blur=1)
    layer.line([(312, 448), (282, 462), (262, 474)], taper(1, 4, 1), SKIN.deep, alpha=0.6, blur=1)
    silk = layer.shape(
        [
            (40, 575, 1), (60, 500), (98, 464), (150, 438), (190, 424, 1), (222, 500), (252, 522), (286, 498),
            (316, 422, 1), (366, 438), (420, 464), (456, 504), (474, 575, 1),
        ],
        linear((70, 430), (450, 540), [SILK[3], SILK[2], SILK[1], SILK[0]], [0, 0.3, 0.65, 1]),
    )  # fmt: skip
    for knots, tone, width_px in (
        ([(120, 456), (150, 500), (160, 575)], SILK[0], 7),
        ([(384, 450), (360, 500), (352, 575)], SILK[0], 8),
        ([(196, 440), (216, 512), (222, 575)], SILK[3], 5),
        ([(92, 476), (110, 520), (112, 575)], SILK[3], 6),
    ):
        layer.line(knots, taper(1, width_px, 2), tone, alpha=0.55, blur=2, clip=silk)
    for knots in ([(190, 424), (222, 500), (252, 522)], [(252, 522), (286, 498), (316, 422)]):
        layer.line(knots, taper(2, 2.6, 2), SILK[3], alpha=0.9)
    return layer


def paint_head(pose: Pose) -> Layer:
    """Her face; a little paint on the lids, a little light on the mouth."""
    layer = head_layer(pose)
    outline = spline(face.dropped(FACE, pose))
    face.paint_face(layer, outline, PLANES, SKIN, max(0.5, pose.blush))
    for eye in EYES:
        lid = [(eye.across(0), eye.level(0)), (eye.x, eye.y - 24), (eye.across(1.06), eye.level(1) - 8)]
        lid.append((eye.x, eye.y + 2))
        layer.shape(lid, NEON, alpha=0.5, blur=5, clip=outline)
        face.paint_eye(layer, eye, pose, SKIN)
        face.paint_brow(layer, BROW, eye, pose)
    face.paint_nose(
        layer,
        [(251, 248), (252, 284), (240, 304), (246, 316), (266, 314), (276, 302), (266, 286), (260, 258)],
        [(236, 313), (249, 318), (262, 312)],
        [(244, 260), (241, 292), (240, 304)],
        SKIN,
        wide=3.4,
    )
    face.paint_mouth(layer, MOUTH, pose, SKIN)
    return layer


def paint_front(pose: Pose) -> Layer:
    """Hair parted over the brow, and over everything the lines of the screen, and the red dot while it is live."""
    layer = head_layer(pose)
    left = [
        (250, 98), (196, 90), (152, 130), (138, 200), (146, 290), (160, 330), (158, 250), (186, 180), (240, 128),
    ]  # fmt: skip
    right = [
        (250, 98), (312, 90), (358, 134), (370, 210), (362, 300), (346, 340), (346, 250), (322, 180), (262, 128),
    ]  # fmt: skip
    layer.shape(left, linear((140, 90), (240, 200), [HAIR[2], HAIR[1]]))
    layer.shape(right, linear((270, 90), (370, 240), [HAIR[1], HAIR[0]]))
    for number in range(12):
        t = number / 11
        crown, tip = (250, 96 + t * 26), (150 + t * 10, 330 - t * 50)
        guide: Knots = [crown, (196 + t * 10, 108 + t * 44), (150 + t * 12, 190 + t * 20), tip]
        kit.straight_lock(layer, guide, 19, 1.0 - t * 0.2, 60 + number, HAIR, LIGHT, root=0.5, sharp=5)
        crown, tip = (252, 96 + t * 26), (358 - t * 10, 344 - t * 60)
        guide = [crown, (310 - t * 8, 108 + t * 44), (358 - t * 12, 194 + t * 20), tip]
        kit.straight_lock(layer, guide, 19, 0.55 - t * 0.15, 80 + number, HAIR, LIGHT, root=0.5, sharp=5)
    still(layer)
    x, y, width, _ = FRAME
    for row in range(y + 9, 512, 5):
        line = skia.Path()
        line.addRect(skia.Rect.MakeXYWH(x + 7, row, width - 14, 1.5))
        layer.fill(line, "#0a0628", alpha=0.16)
    glare = kit.polygon([(x + 250, y + 7), (x + 330, y + 7), (x + 150, 512), (x + 60, 512)])
    layer.fill(glare, "#ffffff", alpha=0.05)
    layer.dot(x + 30, y + 30, 8, NEON, alpha=0.5, blur=5)
    layer.dot(x + 30, y + 30, 5.4, "#ff5c7a")
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Vesper."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"closed": True, "corners": 2, "tilt": -3},
    "warm": {"lid": 0.74, "squint": 0.4, "corners": 7, "width": 8, "tilt": -5},
    "sad": {"lid": 0.66, "gaze": (3, 6), "corners": -2.5, "tilt": 4, "drop": 6},
}
PERSON = Person(
    "vesper",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ff9ed6", second="#c4d4ff", contact="#5a1a5e", sink="#2a2a8a", rim_gain=0.5, second_gain=0.3),
)
