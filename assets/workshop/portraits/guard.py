"""The attendant of the gallery: a jacket with buttons, a cap, and in between nothing much."""

from __future__ import annotations

import face
import kit
import passers
from bust import Groups, Light, Person, body_layer, head_layer
from face import Planes, Pose, Skin
from kit import Knots, Layer, Ramp, linear, spline, taper

SKIN = Skin(
    deep="#6a607c", shade="#a49ca8", middle="#d8cec4", light="#fbf2e2", band="#c8a4ac", blush="#d8a8a8", glow="#fff4e0",
    sheen=0.4,
)  # fmt: skip
CLOTH: Ramp = ("#14142c", "#2c3150", "#57607f", "#98a2ba")
SHIRT: Ramp = ("#6a6ea2", "#a8acd4", "#dfe2f4", "#ffffff")
GOLD, BRASS = "#f6c86a", "#9a6428"
OUTLINE = passers.stretched(passers.OUTLINE, 0.96, 1.0, 0.97)
PLANES = Planes(
    shadow=passers.stretched(passers.SHADOW, 0.96),
    edge=passers.stretched(passers.EDGE, 0.96),
    hair_shadow=[(140, 60), (170, 214), (252, 206), (330, 218), (370, 60)],
    sockets=[],
    cheeks=[],
)


def paint_back(pose: Pose) -> Layer:
    """Nothing: one could not say what hair he has."""
    return head_layer(pose)


def paint_body(pose: Pose) -> Layer:
    """Two rows of buttons, and a rosette for having stood."""
    layer = body_layer(pose)
    passers.paint_neck(layer, SKIN, 0.97)
    passers.paint_shirt(layer, SHIRT)
    collar: Knots = [(178, 400), (214, 436), (252, 448), (292, 434), (328, 396), (334, 440), (252, 486), (172, 446)]
    layer.shape(collar, linear((178, 400), (330, 460), [SHIRT[3], SHIRT[2], SHIRT[1]]))
    coat = passers.paint_coat(layer, CLOTH, gap=0.04)
    for knots, tones in (
        ([(164, 396, 1), (150, 420), (190, 470), (250, 500, 1), (214, 446)], (CLOTH[3], CLOTH[2])),
        ([(342, 392, 1), (354, 416), (312, 468), (254, 500, 1), (292, 444)], (CLOTH[2], CLOTH[1])),
    ):
        layer.shape([(k[0], k[1] + 6, *k[2:]) for k in knots], passers.NIGHT, alpha=0.5, blur=5, clip=coat)
        layer.shape(knots, linear((150, 400), (350, 500), list(tones)))
        layer.line([k[:2] for k in knots[1:4]], taper(1.6, 2.2, 1.6), GOLD, alpha=0.8)
    layer.line([(252, 500), (254, 575)], taper(2, 3, 3), CLOTH[0])
    for y in (500, 545):
        for x in (214, 290):
            passers.paint_button(layer, x, y + 8, 8.4, BRASS, GOLD)
    for knots, tone in (([(110, 430), (136, 500), (130, 575)], 0.5), ([(392, 430), (366, 500), (374, 575)], 0.6)):
        layer.line(knots, taper(1, 9, 3), CLOTH[0], alpha=tone, blur=3, clip=coat)
    for turn in range(12):
        petal = kit.ellipse(388, 484, 17, 5, turn * 15)
        layer.fill(petal, kit.mix("#8c2e55", "#e58470", 0.3 + 0.5 * (turn % 2)))
    passers.paint_button(layer, 388, 484, 7, BRASS, GOLD)
    for x in (382, 396):
        layer.shape([(x - 5, 494, 1), (x + 5, 494, 1), (x + 7, 536, 1), (x, 528, 1), (x - 7, 536, 1)], "#8c2e55")
    return layer


def paint_head(pose: Pose) -> Layer:
    """Where a face would be there is the light of the room, as on a wall where a picture has hung."""
    layer = head_layer(pose)
    passers.paint_ears(layer, SKIN, 0.96)
    outline = spline(OUTLINE)
    face.paint_face(layer, outline, PLANES, SKIN, 0)
    # One keeps nearly knowing him.
    for x in (206, 290):
        layer.fill(kit.ellipse(x, 262, 26, 11), SKIN.shade, alpha=0.3, blur=9, clip=outline)
    layer.line([(248, 262), (240, 296), (244, 312)], taper(1, 8, 2), SKIN.light, alpha=0.5, blur=5, clip=outline)
    smile = pose.corners * 0.8
    mouth = [(218, 350 - smile), (246, 353), (276, 349 - smile)]
    layer.line(mouth, taper(1, 8, 1), SKIN.shade, alpha=0.32, blur=4.5, clip=outline)
    return layer


def paint_front(pose: Pose) -> Layer:
    """The cap, straight."""
    layer = head_layer(pose)
    layer.canvas.translate(0, -4)
    crown: Knots = [(146, 164), (142, 116), (172, 84), (252, 74), (332, 82), (364, 114), (360, 162), (252, 150)]
    top = layer.shape(crown, linear((140, 80), (364, 160), [CLOTH[3], CLOTH[2], CLOTH[1], CLOTH[0]], [0, 0.3, 0.7, 1]))
    layer.line([(160, 104), (220, 88), (290, 86)], taper(1, 8, 1), "#c8d0e4", alpha=0.5, blur=3, clip=top)
    band: Knots = [(142, 158), (252, 142), (362, 156), (360, 196), (252, 184), (144, 200)]
    ring = layer.shape(band, linear((142, 150), (362, 190), [CLOTH[2], CLOTH[1], CLOTH[0]]))
    for lift in (3, 36):
        layer.line([(142, 158 + lift), (252, 143 + lift), (362, 156 + lift)], taper(4, 4.6, 4), BRASS, clip=ring)
        layer.line([(142, 157 + lift), (252, 142 + lift), (362, 155 + lift)], taper(1.8, 2.4, 1.8), GOLD, clip=ring)
    frame = [(236, 146, 1), (270, 144, 1), (271, 176, 1), (237, 178, 1)]
    layer.shape([(x + 2, y + 4, 1) for x, y, _ in frame], passers.NIGHT, alpha=0.5, blur=3)
    layer.shape(frame, linear((236, 144), (271, 178), [GOLD, BRASS]))
    # On the badge: a frame, with nothing in it.
    layer.shape([(241, 151, 1), (265, 149, 1), (266, 171, 1), (242, 173, 1)], CLOTH[0])
    peak: Knots = [(144, 198, 1), (252, 182), (360, 194, 1), (330, 218), (252, 228), (174, 222)]
    layer.shape([(x, y + 9, *rest) for x, y, *rest in peak], SKIN.deep, alpha=0.55, blur=7)
    visor = layer.shape(peak, linear((180, 184), (320, 226), ["#3c4258", CLOTH[0], "#07071a"]))
    layer.line([(172, 206), (220, 198), (280, 198)], taper(1, 6, 1), CLOTH[3], alpha=0.8, blur=2, clip=visor)
    return layer


def paint(pose: Pose) -> Groups:
    """All groups of the attendant."""
    return Groups(paint_back(pose), paint_body(pose), paint_head(pose), paint_front(pose))


HABITS = {"neutral": {}, "warm": {"tilt": -3}, "sad": {"tilt": 4}}
PERSON = Person(
    "guard",
    paint,
    poses={name: pose for name, pose in face.adapt(HABITS).items() if name in HABITS},
    light=Light(rim="#ffd8a8", second="#c8b8ff", contact="#3a3454", sink="#2a2452"),
    blinks=False,
)
