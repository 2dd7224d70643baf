"""The object classes of Release candidate, as a designer finds them in Tiled.

Only pictures without collision and things may have a `when`: how hard a board is does not hang on the story.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.dreams.dream import Anchor, WayOut
from game.world.classes import Words, prop

AXIS = Words("BoardAxis", ("upright", "across"))
EXPECT = Words("BoardExpect", ("solvable", "unsolvable"))


@dataclass(frozen=True, slots=True)
class Board:
    """A rectangle of whole tiles with the glass in its middle column, or its middle row; what is solid is a wall.

    The left half is Quinn's and the right one the mirror's; where the glass lies across, the lower and the upper.
    """

    axis: str = prop("upright", AXIS, "How the glass stands: upright mirrors left and right, across up and down.")
    par: int = prop(0, doc="The moves that the mirror says it takes; 0 is the fewest there are.")
    expect: str = prop("solvable", EXPECT, "What the check wants proved of it.")


@dataclass(frozen=True, slots=True)
class Twin:
    """Where one of the two begins: a point in either half of a Board."""


@dataclass(frozen=True, slots=True)
class Goal:
    """The mark that one of the two has to stand on: a point in either half, and both have to be met at once."""

    to: str = prop("", "Board", "The Board that comes then; without one the chamber is over. Two alike are a pair.")
    aside: bool = prop(False, doc="Whether it leads aside, to a Board that nobody has to do.")


@dataclass(frozen=True, slots=True)
class Crack:
    """A cracked tile: it holds once, and is a hole as soon as whoever stands on it leaves. A point."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """The wall that the mirror walks through when it shows, after a Board, how it should have been done. A point."""


CLASSES: Mapping[str, type] = {spec.__name__: spec for spec in (Board, Twin, Goal, Crack, Shortcut, Anchor, WayOut)}
