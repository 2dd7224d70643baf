"""Whole-number geometry: positions in 1/256 px, rectangles, and angles from an integer table.

The simulation must give the same state on every machine, so nothing here uses floats or the C library's sine: the
table is worked out with Python's whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from math import isqrt

SUB = 256
"""Positions are whole numbers of 1/256 px."""
TURN = 1024
"""Steps of angle in a full turn; 0 looks straight down the screen, a quarter turn looks right."""
UNIT = 1 << 14
"""Length of the vectors that `heading` returns."""

_PI_SCALE = 10**30
_PI = 3141592653589793238462643383280


def _sine_table() -> tuple[int, ...]:
    """Sine of every step of the turn, times UNIT, by Taylor series in whole numbers."""
    quarter = []
    for step in range(TURN // 4 + 1):
        x = 2 * _PI * step // TURN
        term = x
        total = 0
        n = 1
        while term:
            total += term
            term = -term * x // _PI_SCALE * x // _PI_SCALE // ((n + 1) * (n + 2))
            if term == -1:  # Floor division never reaches zero from below.
                term = 0
            n += 2
        quarter.append((total * UNIT + _PI_SCALE // 2) // _PI_SCALE)
    half = quarter + quarter[-2:0:-1]
    return (*half, *(-value for value in half))


_SINE = _sine_table()


def heading(angle: int) -> tuple[int, int]:
    """The vector of length UNIT at an angle: 0 is (0, +UNIT), down the screen; TURN/4 is (+UNIT, 0), to the right."""
    return _SINE[angle % TURN], _SINE[(angle + TURN // 4) % TURN]


def degrees(value: float) -> int:
    """Degrees, as a designer writes them, in steps of TURN."""
    return round(value * TURN / 360)


def distance(x: int, y: int) -> int:
    """The length of a vector, rounded down."""
    return isqrt(x * x + y * y)


def cross(ax: int, ay: int, bx: int, by: int) -> int:
    """The cross product of two vectors."""
    return ax * by - ay * bx


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle of whole numbers; the right and lower edges do not belong to it."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column outside."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row outside."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[int, int]:
        """The middle, rounded down."""
        return self.x + self.width // 2, self.y + self.height // 2

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Rect) -> bool:
        """Whether two rectangles share any point."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def scaled(self, factor: int) -> Rect:
        """Every number times a factor: px to 1/256 px, for one."""
        return Rect(self.x * factor, self.y * factor, self.width * factor, self.height * factor)

    def grown(self, by: int) -> Rect:
        """The rectangle with a margin on all sides."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


class Solids:
    """Rectangles that stop whoever walks, in buckets, so that the cost of a question does not grow with the map."""

    def __init__(self, rects: Iterable[Rect], bucket: int = 64) -> None:
        self._side = bucket
        self._buckets: dict[tuple[int, int], list[Rect]] = {}
        for rect in rects:
            for key in self._keys(rect):
                self._buckets.setdefault(key, []).append(rect)

    def and_also(self, rects: Iterable[Rect]) -> Solids:
        """These and some more, which costs no more than the more; these stay as they are."""
        both = copy(self)
        both._buckets = dict(self._buckets)
        for rect in rects:
            for key in self._keys(rect):
                both._buckets[key] = [*both._buckets.get(key, ()), rect]
        return both

    def all(self) -> set[Rect]:
        """The rectangles themselves."""
        return {rect for held in self._buckets.values() for rect in held}

    def _keys(self, rect: Rect) -> Iterator[tuple[int, int]]:
        for column in range(rect.x // self._side, (rect.right - 1) // self._side + 1):
            for row in range(rect.y // self._side, (rect.bottom - 1) // self._side + 1):
                yield column, row

    def hit(self, rect: Rect) -> bool:
        """Whether a rectangle meets any of them; in the unit that the rectangles were given in."""
        return any(rect.meets(solid) for key in self._keys(rect) for solid in self._buckets.get(key, ()))
