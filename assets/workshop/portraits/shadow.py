"""Mira's shadow: her outline cut out of plan paper in four sheets; for a face, the lines that one begins with."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import gaussian_filter

import mira
from bust import Groups, Light, Person, head_layer
from face import Pose
from kit import PIXELS, SCALE, Array, Layer, rgb, taper

GRID = 16
"""The plan's squares, in units."""
# Each sheet's paper: the further forward, the more light has got to it.
BACK, BODY, HEAD, FRONT = "#100d34", "#201c58", "#2c2668", "#1a164c"
LINE = "#8f86f0"
EDGE = "#5a50c0"


class Cut(Layer):
    """A sheet of paper with the outline of a painted group; it looks the other way, as shadows do."""

    def __init__(self, painted: Layer, paper: str, lines: Layer | None = None) -> None:
        self.painted = painted
        self.paper = paper
        self.lines = lines

    def pixels(self) -> tuple[Array, Array]:
        """The paper with its grid, its lit cut edge, and what is drawn on it; and where it is."""
        alpha = np.ascontiguousarray(self.painted.pixels()[1][:, ::-1])
        alpha = np.clip((alpha - 0.25) / 0.5, 0, 1).astype(np.float32)
        rows, columns = (np.mgrid[0:PIXELS, 0:PIXELS] / SCALE).astype(np.float32)
        sheet = np.broadcast_to(rgb(self.paper), (PIXELS, PIXELS, 3)).copy().astype(np.float32)
        fall = np.clip(1.25 - rows / 512 - columns / 1400, 0.55, 1.2)
        sheet *= fall[..., None]
        near = np.minimum(rows % GRID, columns % GRID)
        grid = np.clip(1.1 - near / 0.7, 0, 1) * 0.2 * np.clip(1.2 - rows / 560, 0.2, 1)
        sheet += grid[..., None] * rgb(LINE)
        inner = np.clip(alpha - gaussian_filter(alpha, 1.6 * SCALE), 0, 1) * 1.5
        sheet += inner[..., None] * rgb(EDGE) * 1.0
        if self.lines is not None:
            colours, cover = self.lines.pixels()
            colours, cover = colours[:, ::-1], cover[:, ::-1] * alpha
            sheet = sheet * (1 - cover[..., None]) + colours * cover[..., None]
        return sheet.clip(0, 1), alpha


def guides(pose: Pose) -> Layer:
    """How a head is begun: a line down its middle, one at the eyes, one at the mouth; dashed, as on her plans."""
    layer = head_layer(pose)
    strength = 0.7 + 0.3 * pose.lid
    low = pose.drop * 0.4
    for start in range(120, 372, 15):
        bend = -10 + 8 * np.sin((start - 120) / 252 * np.pi)
        knots = [(250 + bend, start), (250 + bend - 1, start + 9)]
        layer.line(knots, taper(1.3, 1.5, 1.3), LINE, alpha=0.5 * strength)
    for centre, reach, curve, alpha in ((256 + low, 84, 10.0, 0.85), (336 + low, 40, 6.0 + pose.corners, 0.6)):
        for step in range(-reach, reach, 14):
            x = 248 + step
            y = centre + curve * (1 - (step / reach) ** 2)
            ahead = centre + curve * (1 - ((step + 8) / reach) ** 2)
            layer.line([(x, y), (x + 8, ahead)], taper(1.3, 1.6, 1.3), LINE, alpha=alpha * strength)
    for x in (206, 288):
        layer.line([(x, 248 + low), (x, 276 + low)], taper(1, 1.4, 1), LINE, alpha=0.6 * strength)
    return layer


def paint(pose: Pose) -> Groups:
    """The four sheets."""
    return Groups(
        Cut(mira.paint_back(pose), BACK),
        Cut(mira.paint_body(pose), BODY),
        Cut(mira.paint_head(pose), HEAD, guides(pose)),
        Cut(mira.paint_front(pose), FRONT),
    )


PERSON = Person(
    "shadow",
    paint,
    light=Light(rim="#9a86ff", second="#e0d4ff", contact="#060414", sink="#3a3088", rim_gain=0.7, second_gain=1.0),
    poses={
        "neutral": Pose(),
        "warm": Pose(tilt=7, shoulders=4, corners=9, lid=1.5),
        "anxious": Pose(tilt=-4, shoulders=-10, drop=5, lean=-2, corners=-5, lid=0.7),
        "sad": Pose(tilt=9, drop=16, shoulders=12, corners=-8, lid=0.45),
    },
    blinks=False,
)
