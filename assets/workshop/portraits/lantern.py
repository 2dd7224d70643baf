"""Elara in her dream: by the light of the lantern that she carries, the rose of the glow behind her, the rest night."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import elara
from bust import Groups, Light, Person
from face import Pose
from kit import PIXELS, SCALE, Array, Layer, circle, linear, rgb, taper

NIGHT = (0.58, 0.54, 0.92)
"""What the night leaves of each channel where the lantern does not reach."""
FLAME = (1.16, 1.02, 0.74)
"""And what the lantern makes of them close by."""
PLACE, REACH = (86, 398), 430
"""Where it burns, and how far it is seen on her."""
BRASS = ("#6a3a24", "#b87a34", "#f2c468", "#ffeeb4")


class Lit(Layer):
    """A painted group in the dark with the lantern beside it."""

    def __init__(self, painted: Layer) -> None:
        self.painted = painted

    def pixels(self) -> tuple[Array, Array]:
        """The group's colours as the lantern shows them, and where it is."""
        colours, alpha = self.painted.pixels()
        rows, columns = np.mgrid[0:PIXELS, 0:PIXELS] / SCALE
        far = np.hypot(columns - PLACE[0], rows - PLACE[1]) / REACH
        near = (np.clip(1 - far, 0, 1) ** 1.1)[..., None]
        tint = np.array(NIGHT) * (1 - near) + np.array(FLAME) * near
        # Shade turns to the blue of the street before it turns black.
        lifted = colours * tint + rgb("#2a2466") * 0.1 * (1 - near)
        return lifted.clip(0, 1).astype(np.float32), alpha


def lamp(layer: Layer) -> Layer:
    """The lantern at her shoulder, burning."""
    x, y = PLACE
    layer.fill(circle(x, y, 54), "#ffb858", alpha=0.34, blur=13)
    layer.line([(x - 24, y - 44), (x - 20, y - 84), (x + 20, y - 84), (x + 24, y - 44)], taper(4, 4, 4), BRASS[1])
    layer.shape(
        [(x - 30, y - 34, 1), (x - 16, y - 54, 1), (x + 16, y - 54, 1), (x + 30, y - 34, 1)],
        linear((x - 30, y), (x + 30, y), [BRASS[3], BRASS[2], BRASS[1], BRASS[0]]),
    )
    glass = layer.shape(
        [(x - 25, y - 34, 1), (x + 25, y - 34, 1), (x + 29, y + 34, 1), (x - 29, y + 34, 1)],
        linear((x, y - 34), (x, y + 34), ["#ffdf94", "#fff6d4", "#ffc25e"]),
    )
    layer.fill(circle(x, y + 8, 17), "#ffffff", alpha=0.95, blur=7, clip=glass)
    for bar in (-27, 0, 27):
        layer.line([(x + bar * 0.9, y - 34), (x + bar, y + 34)], taper(2.4, 2.4, 2.4), BRASS[0], alpha=0.75)
    layer.shape(
        [(x - 36, y + 34, 1), (x + 36, y + 34, 1), (x + 30, y + 52, 1), (x - 30, y + 52, 1)],
        linear((x - 36, y), (x + 36, y), [BRASS[3], BRASS[2], BRASS[1], BRASS[0]]),
    )
    layer.fill(circle(x, y, 40), "#fff2c0", alpha=0.35, blur=16)
    return layer


class WithLamp(Layer):
    """Her body by that light, and the lantern before it as bright as it is."""

    def __init__(self, body: Layer) -> None:
        self.body, self.lamp = body, lamp(Layer())

    def pixels(self) -> tuple[Array, Array]:
        """Both, the lantern in front."""
        colours, alpha = Lit(self.body).pixels()
        lit, cover = self.lamp.pixels()
        whole = alpha * (1 - cover) + cover
        mixed = colours * (alpha * (1 - cover))[..., None] + lit * cover[..., None]
        return (mixed / np.maximum(whole, 1e-4)[..., None]).clip(0, 1).astype(np.float32), whole


def paint(pose: Pose) -> Groups:
    """All groups of Elara by lantern light."""
    back, head, front = (
        Lit(part(pose)) for part in (elara.paint_back, elara.paint_head, elara.paint_front)
    )
    return Groups(back, WithLamp(elara.paint_body(pose)), head, front)


PERSON = Person(
    "lantern",
    paint,
    poses={name: replace(pose) for name, pose in elara.PERSON.poses.items()},
    light=Light(
        rim="#ff6f92", second="#ffd890", contact="#1c1440", sink="#2a2a70", rim_gain=1.15, rim_from=230, second_gain=1.1
    ),
)
