"""The object classes of Everyone, as a designer finds them in Tiled.

Only pictures without collision, triggers and things may have a `when`: how hard a chamber is stays the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.dreams.dream import Anchor, WayOut
from game.world.classes import prop


@dataclass(frozen=True, slots=True)
class Glow:
    """What the sleepers walk towards: a rectangle, most often just past the edge of the map."""

    reach: int = prop(96, doc="Whoever dreams and comes nearer to it than this, in px, is carried off.")


@dataclass(frozen=True, slots=True)
class Source:
    """Where sleepers come in: a rectangle upstream, most often just past the edge of the map."""

    sleepers: int = prop(800, doc="How many the level keeps going; with several sources, how many begin with this one.")


@dataclass(frozen=True, slots=True)
class Sink:
    """Where sleepers leave the level; for each that leaves, one comes in at a Source. A rectangle behind the Glow."""


@dataclass(frozen=True, slots=True)
class Tram:
    """The ground that a parked tram stands on: a rectangle that is solid, with a lee behind it."""


@dataclass(frozen=True, slots=True)
class Pillar:
    """The ground that a pillar stands on: a rectangle that is solid, with a lee behind it."""


@dataclass(frozen=True, slots=True)
class Sleeper:
    """Somebody she knows, who stumbles in the stream: a named point. The act key beside one says the name."""

    look: int = prop(0, doc="The row of their pictures on the sheet of the named.")


CLASSES: Mapping[str, type] = {
    spec.__name__: spec for spec in (Glow, Source, Sink, Tram, Pillar, Sleeper, Anchor, WayOut)
}
