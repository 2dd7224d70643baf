"""Anton: nine, in the hall of number fourteen, in his pyjamas. He's done shaking, a flannel and the trumpet."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

import face
import kit
import passers
import telephone
from bust import Groups, Light, Person
from face import Brow, Eye, Mouth, Planes, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, spline, taper

SKIN = Skin(
    deep="#5a2a3e", shade="#9a5c50", middle="#cf9270", light="#f4c294", band="#e0684c", blush="#e4604e", glow="#ffdca8",
    sheen=0.34,
)  # fmt: skip
HAIR: Ramp = ("#180c18", "#3c2028", "#6c4038", "#b88058")
COTTON: Ramp = ("#1a2a66", "#345aa8", "#6c9cdc", "#bcdcfa")
BRASS: Ramp = ("#6a3a1c", "#c07a2c", "#f2c069", "#fff0c0")
SHELL: Ramp = ("#5a1620", "#a83038", "#e2604e", "#ffb890")
LIGHT = HairLight(x=180, y=110, reach=170)

EYE = Eye(
    201, 274, 47, -1, ("#1c1014", "#5e3820", "#c08a4a"), height=18.5, depth=12, inner=1.5, outer=1,
    upper=((0.18, 0.82), (0.48, 1.0), (0.82, 0.84)), lower=((0.24, 0.85), (0.58, 1.0), (0.86, 0.72)),
    radius=16, look=(-1, -0.5), ink="#26101c", lash=(1.6, 3.8, 4.6, 2.8), fold=6, fold_width=2.2,
    fold_alpha=0.5, lid_alpha=0.25, under=0.35, glint=4.4,
)  # fmt: skip
EYES = (EYE, replace(EYE, x=296, y=273, width=49, side=1))
BROW = Brow("#3a2028", ((0.0, 37), (0.34, 43), (0.72, 42), (1.12, 35)), weight=(5, 8, 6, 1.4), hairs=10, hair_length=6)
MOUTH = Mouth(
    246, 351, half=21, upper=5, lower=8.5, dip=2, peak=0.26, seam=1, rest=0.5, upper_paint="#b04c4a",
    lower_paint="#d8746a", gleam="#ffc8ac", line="#501c28", upper_alpha=0.8, lower_alpha=0.9, crease=0.4,
)  # fmt: skip
# Round where a grown face is long: the cheeks are the widest of it.
FACE: Knots = (
    (150, 204), (143, 262), (148, 314), (170, 356), (208, 384), (240, 394), (262, 393),
    (298, 381), (334, 352), (354, 310), (359, 258), (352, 202), (330, 132), (254, 100), (176, 134),
)  # fmt: skip
PLANES = Planes(
    shadow=[
        (334, 100), (328, 190), (334, 246), (318, 290), (320, 326), (296, 366), (270, 402),
        (320, 410), (404, 320), (394, 150),
    ],
    edge=[(362, 120), (350, 200), (356, 252), (344, 306), (318, 360), (414, 370), (414, 120)],
    hair_shadow=[(140, 60), (160, 210), (252, 196), (340, 212), (370, 60)],
    sockets=[(202, 270, 58), (295, 269, 58)],
    cheeks=[(178, 322, 1.7), (308, 322, 1.1)],
    glow=(184, 280),
)  # fmt: skip


def head(pose: Pose, share: float = 1) -> Layer:
    """A layer that moves with his head: a child's, set lower and closer to the shoulders."""
    return Layer(pose.tilt * share, pose.aside * share, 22 + pose.drop * share, 0.95 + (pose.near - 1) * share)


def curls(layer: Layer, guides: list[tuple[Knots, float, float]], seed: int) -> None:
    """Curls that have been slept on, each given with its width and how brightly it is lit."""
    for number, (guide, width, tone) in enumerate(guides):
        kit.curly_lock(layer, guide, width, 1.15, tone, seed + number, HAIR, LIGHT)


def paint_back(pose: Pose) -> Layer:
    """Hair at the nape, in knots."""
    layer = head(pose)
    nape: Knots = [
        (136, 180), (132, 256), (156, 312), (196, 330), (316, 328), (352, 304), (374, 246), (368, 160), (256, 78),
    ]  # fmt: skip
    layer.shape(nape, linear((130, 0), (376, 0), [HAIR[1], HAIR[0]]))
    guides: list[tuple[Knots, float, float]] = []
    for number in range(10):
        x = 140 + number * 26
        guides.append(([(160 + number * 20, 262), (x, 300), (x + (-8 if x < 250 else 8), 326)], 24, 0.35))
    curls(layer, guides, 20)
    return layer


def paint_body(pose: Pose) -> Layer:
    """Pyjamas, with a rocket to each stripe, and the trumpet, under his arm for the moment."""
    layer = Layer(pose.lean, pose.aside * 0.3, pose.shoulders + 6, 0.86, pivot=(256, 600))
    passers.paint_neck(layer, SKIN, 0.78)
    under = passers.paint_shirt(layer, COTTON, low=8)
    layer.fill(under, passers.NIGHT, alpha=0.25)
    coat = passers.paint_coat(layer, COTTON, broad=0.94, gap=0.03)
    rng = np.random.default_rng(4)
    for row in range(4):
        for column in range(10):
            x, y = 22 + column * 52 + 26 * (row % 2), 436 + row * 44
            _rocket(layer, x, y, rng.uniform(-30, 30), coat.contains(x, y))
    for side, tones in ((-1, (COTTON[3], COTTON[2])), (1, (COTTON[2], COTTON[1]))):
        wing: Knots = [
            (252 + side * 76, 396, 1), (252 + side * 98, 414), (252 + side * 84, 462, 1), (252 + side * 6, 478, 1),
            (252 + side * 44, 440),
        ]  # fmt: skip
        layer.shape([(k[0], k[1] + 6, *k[2:]) for k in wing], passers.NIGHT, alpha=0.45, blur=5)
        layer.shape(wing, linear((252 + side * 90, 400), (252, 470), list(tones)))
        layer.line([k[:2] for k in wing[1:4]], taper(2, 3, 2), "#ffffff", alpha=0.55)
    layer.line([(252, 480), (254, 575)], taper(2, 3, 3), COTTON[0], alpha=0.8)
    for y in (506, 552):
        passers.paint_button(layer, 262, y, 8, "#a83038", "#ffb890")
    _trumpet(layer)
    return layer


def _rocket(layer: Layer, x: float, y: float, turn: float, seen: bool) -> None:
    """A rocket of the print, or a star where it would lie over an edge."""
    if not seen:
        return
    lit = x < 270
    body = kit.ellipse(x, y, 6, 12, turn)
    layer.fill(body, "#ffe7ae" if lit else "#c4a888", alpha=0.9)
    lean = math.radians(turn)
    tail = x - 13 * math.sin(lean), y + 13 * math.cos(lean)
    layer.dot(*tail, 4, "#e2604e", alpha=0.9)
    layer.dot(x + 2 * math.sin(lean), y - 3 * math.cos(lean), 2.2, COTTON[1])
    layer.dot(x + 24, y + 15, 1.8, "#ffffff", alpha=0.7 if lit else 0.4)


def _trumpet(layer: Layer) -> None:
    """Brass, dented, with the bell towards us."""
    layer.canvas.save()
    layer.canvas.translate(-26, -46)
    tube: Knots = [(500, 478), (470, 490), (424, 506), (388, 520)]
    for lift, wide in ((0, 13), (32, 12)):
        line = [(x, y + lift) for x, y in tube]
        layer.line([(x + 3, y + 6) for x, y in line], taper(wide, wide, wide), passers.NIGHT, alpha=0.4, blur=5)
        layer.line(line, taper(wide, wide, wide), BRASS[1])
        layer.line([(x, y - 2) for x, y in line], taper(wide * 0.55, wide * 0.5, wide * 0.5), BRASS[2])
        layer.line([(x, y - 4) for x, y in line], taper(2, 2.6, 2), BRASS[3], alpha=0.9)
    bend: Knots = [(498, 479), (514, 476), (522, 490), (514, 508), (498, 511)]
    layer.line(bend, taper(13, 13, 12), BRASS[1])
    layer.line([(x - 1, y - 2) for x, y in bend], taper(6, 6, 5), BRASS[2])
    layer.line([(x - 2, y - 4) for x, y in bend[:3]], taper(2, 2.6, 1), BRASS[3], alpha=0.9)
    for number in range(3):
        x, y = 436 + number * 17, 492 - number * 6
        layer.line([(x, y - 26), (x + 4, y + 42)], taper(13, 13, 13), BRASS[0])
        layer.line([(x - 1, y - 26), (x + 3, y + 40)], taper(10, 10, 10), BRASS[2 if number < 2 else 1])
        layer.line([(x - 3.4, y - 24), (x + 0.6, y + 38)], taper(2, 2.4, 2), BRASS[3], alpha=0.8)
        layer.fill(kit.ellipse(x, y - 30, 7.4, 4, -10), "#f6f0ff")
    flare: Knots = [(424, 500), (396, 494), (366, 480), (352, 520), (364, 562), (398, 536), (428, 522)]
    layer.shape([(x + 4, y + 6) for x, y in flare], passers.NIGHT, alpha=0.4, blur=6)
    layer.shape(flare, linear((400, 490), (400, 550), [BRASS[3], BRASS[2], BRASS[1], BRASS[0]]))
    layer.fill(kit.ellipse(359, 521, 23, 44, 6), linear((340, 480), (384, 560), [BRASS[3], BRASS[2], BRASS[1]]))
    layer.fill(kit.ellipse(360, 521, 18, 37, 6), linear((344, 484), (380, 560), [BRASS[0], BRASS[1], BRASS[2]]))
    layer.fill(kit.ellipse(364, 522, 8, 17, 6), "#3a1c18", alpha=0.85, blur=3)
    layer.line([(341, 500), (346, 482), (357, 476)], taper(1, 3.4, 1), "#fffbe6")
    layer.canvas.restore()


def paint_head(pose: Pose) -> Layer:
    """A round face, freckled, with a plaster: the scooter."""
    layer = head(pose)
    for knots, inner, lit in (
        ([(350, 262), (364, 250), (379, 258), (380, 284), (368, 308), (354, 314), (344, 298)],
         [(358, 274), (370, 264), (370, 284), (360, 300)], False),
        ([(154, 262), (140, 250), (126, 260), (128, 288), (140, 310), (154, 312)],
         [(142, 268), (136, 280), (146, 298)], True),
    ):  # fmt: skip
        face.paint_ear(layer, knots, inner, SKIN, lit)
    outline = spline(face.dropped(FACE, pose))
    face.paint_face(layer, outline, PLANES, SKIN, max(0.5, pose.blush))
    rng = np.random.default_rng(11)
    for _ in range(26):
        side = -1 if rng.random() < 0.6 else 1
        x, y = 247 + side * rng.uniform(8, 76), 309 + rng.uniform(-12, 14)
        layer.dot(x, y, rng.uniform(1.0, 1.9), SKIN.shade, alpha=0.55, clip=outline)
    for eye in EYES:
        face.paint_eye(layer, eye, pose, SKIN)
        face.paint_brow(layer, BROW, eye, pose)
    face.paint_nose(
        layer,
        [(252, 284), (252, 304), (238, 318), (244, 328), (262, 326), (270, 316), (262, 302), (257, 290)],
        [(233, 322), (246, 328), (260, 322)],
        [(246, 290), (243, 306), (242, 313)],
        SKIN, wide=3.6,
    )  # fmt: skip
    face.paint_mouth(layer, MOUTH, pose, SKIN)
    face.paint_frown(layer, 248, 228, SKIN, pose)
    _plaster(layer)
    return layer


def _plaster(layer: Layer) -> None:
    """A plaster across his chin's corner."""
    strip = kit.ellipse(308, 352, 17, 6.4, -38)
    layer.fill(kit.ellipse(309, 354, 17, 6.4, -38), SKIN.deep, alpha=0.5, blur=2)
    layer.fill(strip, linear((296, 344), (320, 362), ["#f6d4b0", "#d8a078"]))
    layer.fill(kit.ellipse(308, 352, 6, 5.6, -38), "#fff0dc", alpha=0.9, clip=strip)
    for number in range(-2, 3):
        if number:
            layer.dot(308 + number * 5.2, 352 - number * 4.1, 0.9, "#a86a50", alpha=0.8)


def paint_front(pose: Pose) -> Layer:
    """A mop, higher on the side that was in the pillow; and the receiver, which was made for somebody larger."""
    layer = head(pose)
    cap: Knots = [
        (146, 244), (130, 190), (146, 126), (196, 84), (258, 74), (322, 88), (362, 134), (372, 194), (358, 246),
        (340, 206), (304, 178), (252, 170), (204, 178), (168, 206),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 90), (370, 220), [HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(8)
    guides: list[tuple[Knots, float, float]] = []
    for number in range(19):
        angle = math.radians(168 + number * 11.4)
        x, y = 252 + 88 * math.cos(angle), 178 + 84 * math.sin(angle)
        far = 128 + rng.uniform(-4, 16)
        end = (250 + far * math.cos(angle) - 6, 176 + (far - 6) * math.sin(angle))
        middle = ((x + end[0]) / 2 + rng.uniform(-6, 6), (y + end[1]) / 2 + rng.uniform(-6, 6))
        guides.append(([(x, y), middle, end], 25, 1.0 if x < 250 else 0.6))
    for row, (top, low) in enumerate(((92, 156), (116, 192), (132, 218))):
        for number in range(10):
            t = number / 9 * 2 - 1
            x = 252 + (96 + 8 * row) * t
            end = (x + rng.uniform(-8, 8) - 5, low - 26 * (1 - t * t) + rng.uniform(-7, 9))
            guides.append(([(256 + 60 * t, top), (x + 10, (top + low) / 2 - 6), end], 24, 1.0 if x < 256 else 0.6))
    curls(layer, guides, 50)
    telephone.paint_receiver(layer, SKIN, COTTON, SHELL, small=0.84)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of Anton."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 1.02, "brow_inner": -4, "corners": -0.5, "tilt": -2},
    "warm": {"lid": 0.86, "squint": 0.5, "corners": 8, "tilt": -5},
    "sad": {"lid": 0.8, "tilt": -5, "drop": 8},
    "surprised": {"open": 16, "width": -14},
}
PERSON = Person(
    "anton",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffd090", second="#a8c6f2", contact="#3a1a2c", sink="#1c1c5a"),
)
