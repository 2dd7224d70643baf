"""Mirror Quinn: Quinn as the glass gives him back, drained to ice, the pane's light across him and on his lenses.

He is painted with Quinn's own parting: a talk turns Quinn over, for he stands on the left, and not him on the right.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import quinn
from bust import Groups, Light, Person
from face import Pose
from kit import PIXELS, SCALE, Array, Layer, circle, linear, rgb

COLD = ("#0c2036", "#1f5878", "#62acc2", "#c4ecf0", "#fbffff")
"""What dark and light become behind the glass, dark to light."""
DRAINED = 0.8
"""How much of a colour the glass keeps back, 0..1."""
PANE = "#f2feff"
STREAKS = ((470, 66, 0.2), (556, 14, 0.26), (250, 22, 0.12))
"""Bands of light on the pane: where each begins along the picture's diagonal, how broad, how bright."""


class Iced(Layer):
    """A painted group seen in the glass: its own colours nearly gone, its lights cold, the streaks over it."""

    def __init__(self, painted: Layer) -> None:
        self.painted = painted

    def pixels(self) -> tuple[Array, Array]:
        """The group's colours on the cold ramp, and where it is."""
        colours, alpha = self.painted.pixels()
        light = np.clip((colours @ np.array([0.3, 0.59, 0.11], np.float32) + 0.04) * 1.1, 0, 1)
        steps = np.linspace(0, 1, len(COLD))
        ramp = np.stack([rgb(code) for code in COLD])
        cold = np.stack([np.interp(light, steps, ramp[:, channel]) for channel in range(3)], axis=2)
        sheet = colours * (1 - DRAINED) + cold * DRAINED
        rows, columns = np.mgrid[0:PIXELS, 0:PIXELS] / SCALE
        along = columns + rows * 0.55
        for start, wide, strength in STREAKS:
            band = np.clip(np.minimum(along - start, start + wide - along) / 1.5, 0, 1)[..., None] * strength
            sheet = sheet * (1 - band) + rgb(PANE) * band
        return sheet.clip(0, 1).astype(np.float32), alpha


def lit_lenses(pose: Pose) -> Layer:
    """Quinn's head with the white of the room on both lenses: it nearly hides where he looks."""
    layer = quinn.paint_head(pose)
    for x, y, radius in ((204, 256, 33), (289, 254, 37)):
        lens = circle(x, y, radius - 1)
        haze = [(PANE, 0.62), (PANE, 0.1)]
        layer.fill(lens, linear((x - radius, y - radius), (x + radius * 0.6, y + radius), haze))
        glare = [(x - 34, y + 14, 1), (x + 6, y - 40, 1), (x + 24, y - 34, 1), (x - 22, y + 34, 1)]
        layer.shape(glare, PANE, alpha=0.55, clip=lens)
    return layer


def paint(pose: Pose) -> Groups:
    """Quinn's groups behind the glass."""
    groups = (quinn.paint_back(pose), quinn.paint_body(pose), lit_lenses(pose), quinn.paint_front(pose))
    return Groups(*(Iced(group) for group in groups))


POSES = quinn.PERSON.poses

PERSON = Person(
    "mirror",
    paint,
    light=Light(
        rim="#eaffff", second="#7fe6ea", contact="#2a5a78", sink="#1c5a7a", rim_gain=1.2, rim_from=210, second_gain=1.0
    ),
    # He moves less than Quinn does, and he never blinks.
    poses={
        name: replace(POSES[name], tilt=POSES[name].tilt * 0.5, drop=POSES[name].drop * 0.5)
        for name in ("neutral", "warm", "angry", "sad", "surprised")
    },
    blinks=False,
)
