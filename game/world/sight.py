"""Line of sight in whole numbers: a cone from a high eye, tall cover that ends it, low cover that throws a shadow.

*Tall* cover (walls, pillars) shades without end. *Low* cover (desk dividers) hides the floor behind it for a length
that grows with the distance from the eye, as a high lamp's shadow does. All places are 1/256 px or px, but of one unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.core.geometry import TURN, Rect, cross, heading

FINE = 64
"""Headings are whole numbers of 1/64 of a step of the angle table."""


@lru_cache(maxsize=1024)
def fine_heading(angle: int) -> tuple[int, int]:
    """The vector at an angle in 1/64 steps, between the table's entries."""
    step, part = divmod(angle, FINE)
    x0, y0 = heading(step % TURN)
    x1, y1 = heading((step + 1) % TURN)
    return (x0 * (FINE - part) + x1 * part) // FINE, (y0 * (FINE - part) + y1 * part) // FINE


@dataclass(frozen=True, slots=True)
class Cover:
    """A stretch of cover from (x0, y0) to (x1, y1); a height of 0 is up to the ceiling."""

    x0: int
    y0: int
    x1: int
    y1: int
    height: int = 0


def around(rect: Rect) -> tuple[Cover, Cover]:
    """The two diagonals of a tall thing: whatever line passes through its inside crosses one of them."""
    return (
        Cover(rect.x, rect.y, rect.right, rect.bottom),
        Cover(rect.x, rect.bottom, rect.right, rect.y),
    )


def in_cone(dx: int, dy: int, angle: int, half_width: int) -> bool:
    """Whether a direction lies within a cone; the half width, in 1/64 steps, is below a quarter turn."""
    left = fine_heading(angle - half_width)
    right = fine_heading(angle + half_width)
    # Angles grow anticlockwise as seen on a screen whose rows grow downwards.
    return cross(left[0], left[1], dx, dy) <= 0 <= cross(right[0], right[1], dx, dy)


def is_shaded(eye: tuple[int, int], eye_height: int, x: int, y: int, covers: Sequence[Cover]) -> bool:
    """Whether some cover hides a point of the floor from the eye."""
    ex, ey = eye
    dx, dy = x - ex, y - ey
    for cover in covers:
        along_x, along_y = cover.x1 - cover.x0, cover.y1 - cover.y0
        whole = cross(dx, dy, along_x, along_y)
        if whole == 0:
            continue
        to_x, to_y = cover.x0 - ex, cover.y0 - ey
        reach = cross(to_x, to_y, along_x, along_y)
        share = cross(to_x, to_y, dx, dy)
        if whole < 0:
            whole, reach, share = -whole, -reach, -share
        if not (0 <= share <= whole and 0 < reach < whole):
            continue
        # The shadow of something low ends where the sight line over its top meets the floor.
        if cover.height == 0 or reach * eye_height >= whole * (eye_height - cover.height):
            return True
    return False
