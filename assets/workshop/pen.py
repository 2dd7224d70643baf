"""A pen in a hand: smooth lines of varying width that are no ruler's, as coverage for pixel pictures.

The face of the review and Jason's pages are drawn with it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from pixel_kit import Point

FINE = 4

Line = tuple[Sequence[Point], Sequence[float]]
"""A line of the pen: the points it goes through, and its widths on the way."""


def through(points: Sequence[Point], count: int) -> NDArray[np.float64]:
    """So many places along a smooth line through some points."""
    knots = np.array([points[0], *points, points[-1]], float)
    places = np.linspace(0, len(points) - 1, count)
    result = []
    for place in places:
        number = min(int(place), len(points) - 2)
        t = place - number
        a, b, c, d = knots[number : number + 4]
        result.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.array(result)


def pen(width: int, height: int, lines: Sequence[Line], seed: int, shake: float = 0.35) -> NDArray[np.float64]:
    """How much of each pixel some lines cover: drawn four times as fine, by a hand that is not a ruler."""
    sheet = Image.new("L", (width * FINE, height * FINE))
    draw = ImageDraw.Draw(sheet)
    random = np.random.default_rng(seed)
    for points, widths in lines:
        long = sum(math.dist(a, b) for a, b in pairwise(points))
        count = max(8, int(long * 2.5))
        drift = gaussian_filter(random.normal(size=(count, 2)), (7, 0)) * shake * 4
        places = through(points, count) + drift
        sizes = np.interp(np.linspace(0, 1, count), np.linspace(0, 1, len(widths)), widths)
        sizes = sizes * (1 + gaussian_filter(random.normal(size=count), 5) * 0.35)
        for (x, y), size in zip(places * FINE, sizes * FINE / 2, strict=True):
            draw.ellipse((x - size, y - size, x + size, y + size), fill=255)
    fine = np.asarray(sheet, float).reshape(height, FINE, width, FINE).mean(axis=(1, 3)) / 255
    cover: NDArray[np.float64] = fine
    return cover
