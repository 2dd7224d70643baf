"""Mr Lomax, in seat 31: he has slept past his stop again. A decent suit, a striped tie, a hat with the ticket in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import face
import kit
import passers
from bust import Groups, Light, Person, body_layer, head_layer
from face import Brow, Eye, Mouth, Pose, Skin
from kit import HairLight, Knots, Layer, Ramp, linear, taper
from passers import Features

SKIN = Skin(
    deep="#6a3a52", shade="#b07478", middle="#e6b698", light="#fde2c4", band="#e8766a", blush="#ee6872", sheen=0.34
)
HAIR: Ramp = ("#2c121c", "#5e2a26", "#8e4a36", "#cf8a5c")
SUIT: Ramp = ("#2a0c26", "#571a3a", "#84304e", "#b8606c")
SHIRT: Ramp = ("#6a6ea2", "#a8acd4", "#dfe2f4", "#ffffff")
TIE: Ramp = ("#0f3a4a", "#1f6a74", "#41a09a", "#8fd8c4")
FELT: Ramp = ("#241420", "#523642", "#866066", "#c4a096")
LIGHT = HairLight(x=190, y=120, reach=160)

EYE = Eye(
    204, 257, 37, -1, ("#241a14", "#5e4630", "#b08c5c"), height=11, depth=8, inner=1.5, outer=3.5,
    upper=((0.18, 0.84), (0.5, 1.0), (0.82, 0.82)), lower=((0.24, 0.82), (0.58, 1.0), (0.86, 0.7)),
    radius=10.8, look=(-1, 0.5), ink="#34182a", lash=(1.6, 3.6, 4.4, 2.8), fold=6.5, fold_width=2.8, hood=0.7,
    lid_alpha=0.5, bag=0.8, under=0.65, glint=2.8,
)  # fmt: skip
FEATURES = Features(
    SKIN,
    (EYE, replace(EYE, x=289, y=256, width=41, side=1)),
    Brow("#5e2e2a", ((-0.04, 28), (0.3, 34), (0.72, 34), (1.22, 25)), weight=(7, 9.5, 8, 1.8), hairs=14,
         hair_length=8, lit="#9c6048"),
    Mouth(245, 344, half=24, upper=4.4, lower=8, dip=1.4, peak=0.26, seam=1.4, upper_paint="#ac505c",
          lower_paint="#d07a78", gleam="#f8c4b0", line="#561c30", upper_alpha=0.7, lower_alpha=0.85, crease=0.35),
    wide=0.98, jaw=0.98, blush=0.6, nose=1.08, years=0.85, hairline=200,
)  # fmt: skip


def paint_back(pose: Pose) -> Layer:
    """Short at the nape."""
    layer = head_layer(pose)
    nape: Knots = [
        (150, 150),
        (146, 236),
        (166, 300),
        (200, 322),
        (308, 318),
        (338, 290),
        (358, 220),
        (354, 130),
        (256, 80),
    ]
    layer.shape(nape, linear((140, 0), (360, 0), [HAIR[1], HAIR[0]]))
    return layer


def paint_body(pose: Pose) -> Layer:
    """The suit he went to work in; the tie has turned its back."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.98)
    shirt = passers.paint_shirt(layer, SHIRT)
    blade = [(234, 456, 1), (266, 454, 1), (290, 575, 1), (236, 575, 1)]
    layer.shape([(x + 4, y + 3, 1) for x, y, _ in blade], SHIRT[0], alpha=0.7, blur=4, clip=shirt)
    tail = layer.shape(blade, linear((230, 456), (286, 560), [TIE[3], TIE[2], TIE[1]]))
    for number in range(8):
        y = 466 + number * 16
        layer.line([(222, y + 18), (300, y - 8)], taper(5, 5, 5), SHIRT[3], alpha=0.6, clip=tail)
    layer.shape(
        [(232, 438, 1), (270, 436, 1), (265, 462, 1), (238, 464, 1)], linear((234, 438), (270, 464), [TIE[3], TIE[1]])
    )
    wings: list[passers.Wing] = [
        ([(172, 398, 1), (162, 414), (188, 460, 1), (238, 446, 1), (204, 428)], (SHIRT[3], SHIRT[2])),
        ([(334, 388, 1), (346, 404), (330, 452, 1), (264, 444, 1), (304, 422)], (SHIRT[2], SHIRT[1])),
    ]
    passers.paint_wings(layer, wings, ((160, 400), (344, 452)))
    coat = passers.paint_coat(layer, SUIT, gap=0.7)
    passers.paint_collar(layer, coat, SUIT)
    # His season ticket, where an inspector can see it without waking him.
    ticket = [(352, 478, 1), (410, 470, 1), (414, 506, 1), (356, 514, 1)]
    layer.shape([(x + 2, y + 4, 1) for x, y, _ in ticket], passers.NIGHT, alpha=0.5, blur=4)
    card = layer.shape(ticket, linear((352, 470), (414, 514), ["#fff4d8", "#e0c89a"]))
    layer.line([(356, 486), (412, 479)], taper(6, 6, 6), "#c0405a", alpha=0.8, clip=card)
    layer.line([(360, 500), (398, 495)], taper(2, 2, 2), "#4a3a50", alpha=0.7, clip=card)
    pocket = [(346, 502, 1), (420, 494, 1), (424, 575, 1), (350, 575, 1)]
    layer.shape(pocket, linear((346, 500), (424, 560), [SUIT[2], SUIT[1]]), clip=coat)
    layer.line([(346, 504), (420, 496)], taper(2.6, 3, 2.6), SUIT[3], alpha=0.8)
    return layer


def paint_head(pose: Pose) -> Layer:
    """A face that trusts the driver."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 0.98)
    outline = passers.paint_features(layer, FEATURES, pose)
    # The seam of a sleeve, printed on his cheek.
    for knots in ([(170, 292), (182, 314), (186, 340)], [(180, 286), (194, 306), (199, 326)]):
        layer.line(knots, taper(0.6, 3.6, 0.6), "#d0505a", alpha=0.4, blur=1.2, clip=outline)
    return layer


def paint_front(pose: Pose) -> Layer:
    """A parting that was straight at half past eight, and the hat over it."""
    layer = head_layer(pose)
    cap: Knots = [
        (150, 242), (140, 196), (146, 138), (184, 92), (250, 76), (318, 86), (356, 132), (362, 198), (352, 244),
        (342, 204), (322, 178), (262, 158), (204, 168), (166, 204),
    ]  # fmt: skip
    layer.shape(cap, linear((140, 90), (364, 200), [HAIR[2], HAIR[1], HAIR[0]]))
    rng = np.random.default_rng(14)
    for number in range(12):
        x = 196 + number * 13.4
        end = (x + 14 + rng.uniform(-4, 4), 186 - 18 * (1 - abs(number - 5) / 6) + number * 1.2 + rng.uniform(-5, 5))
        guide = [(212 + number * 8.6, 86 + abs(number - 4) * 1.4), (x + 16, 122), end]
        kit.straight_lock(layer, guide, 24, 1.0 if x < 252 else 0.6, 40 + number, HAIR, LIGHT, root=0.5, sharp=4)
    for number in range(8):
        guide = [
            (214 - number * 3, 88 + number * 3),
            (170 - number * 2, 112 + number * 9),
            (150 + number * 3, 196 + number * 3),
        ]
        kit.straight_lock(layer, guide, 20, 0.95, 70 + number, HAIR, LIGHT, root=0.5, sharp=4)
    for number, guide in enumerate(
        (
            [(164, 180), (152, 210), (154, 246)],
            [(342, 176), (358, 208), (352, 250)],
            [(338, 186), (350, 220), (346, 262)],
        )
    ):
        kit.straight_lock(
            layer, guide, 16, 0.8 if guide[0][0] < 250 else 0.4, 120 + number, HAIR, LIGHT, root=0.7, sharp=4
        )
    _hat(layer)
    return layer


def _hat(layer: Layer) -> None:
    """Felt, with a pinch in it; it has slid back, and the ticket is where an inspector can read it."""
    layer.canvas.save()
    layer.canvas.rotate(-4, 252, 150)
    crown: Knots = [
        (152, 158), (146, 108), (164, 62), (206, 42), (246, 54), (268, 54), (306, 40), (344, 62), (358, 108),
        (354, 156),
    ]  # fmt: skip
    top = layer.shape(crown, linear((150, 50), (358, 150), [FELT[3], FELT[2], FELT[1], FELT[0]], [0, 0.3, 0.7, 1]))
    layer.line([(256, 54), (250, 84), (256, 112)], taper(8, 14, 2), FELT[0], alpha=0.5, blur=5, clip=top)
    layer.line([(176, 84), (196, 60), (224, 54)], taper(2, 12, 2), FELT[3], alpha=0.6, blur=5, clip=top)
    rng = np.random.default_rng(31)
    for _ in range(320):
        x, y = rng.uniform(146, 360), rng.uniform(42, 156)
        layer.line([(x, y), (x + 4, y + 2)], taper(0.5, 1.3, 0.5), FELT[3], alpha=0.16, clip=top)
    band: Knots = [(148, 122), (200, 112), (252, 108), (306, 110), (358, 118), (360, 152), (252, 140), (146, 156)]
    ribbon = layer.shape(band, linear((148, 120), (360, 140), [SUIT[3], SUIT[2], SUIT[1], SUIT[0]]))
    for low in (0, 30):
        layer.line([(148, 123 + low), (252, 109 + low), (360, 119 + low)], taper(1, 2, 1), SUIT[0], 0.6, 0, ribbon)
    ticket = [(188, 82, 1), (236, 76, 1), (240, 128, 1), (192, 134, 1)]
    layer.shape([(x + 3, y + 4, 1) for x, y, _ in ticket], passers.NIGHT, alpha=0.45, blur=4)
    card = layer.shape(ticket, linear((188, 78), (240, 130), ["#fffaf0", "#e4d4b0"]))
    layer.line([(190, 92), (238, 86)], taper(7, 7, 7), "#c0405a", alpha=0.8, clip=card)
    for low, wide in ((104, 34), (114, 24)):
        layer.line([(196, low), (196 + wide, low - 4)], taper(2.6, 2.6, 2.6), "#4a3a50", alpha=0.75, clip=card)
    layer.shape([(186, 122, 1), (242, 114, 1), (242, 140, 1), (186, 146, 1)], SUIT[2], clip=ribbon)
    brim: Knots = [
        (92, 164), (140, 144), (196, 138), (252, 136), (310, 138), (366, 144), (412, 162), (384, 182), (318, 182),
        (252, 178), (186, 182), (120, 184),
    ]  # fmt: skip
    layer.shape([(x, y + 10) for x, y in brim], SKIN.deep, alpha=0.45, blur=7)
    edge = layer.shape(brim, linear((92, 140), (412, 176), [FELT[3], FELT[2], FELT[1], FELT[0]]))
    layer.line([(116, 162), (186, 150), (252, 148)], taper(1, 7, 1), FELT[3], alpha=0.6, blur=2.5, clip=edge)
    layer.line([(96, 168), (186, 181), (252, 178), (318, 181), (408, 166)], taper(1, 2.6, 1), FELT[0], alpha=0.8)
    layer.canvas.restore()


def paint(pose: Pose) -> Groups:
    """All groups of Mr Lomax."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {
    "neutral": {"lid": 0.42, "squint": 0.3, "corners": 1, "tilt": -7, "drop": 6, "brow_inner": -3},
    "warm": {"lid": 0.66, "squint": 0.6, "corners": 8, "tilt": -5},
    "sad": {"lid": 0.56, "gaze": (3, 6), "tilt": 4},
    "surprised": {"open": 12, "width": -18},
}
PERSON = Person(
    "sleeper",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffc0b0", second="#a8c6f2", contact="#4a2038", sink="#3a1c4a"),
)
