"""The object classes of Everyone, as a designer finds them in Tiled.

Only pictures without collision, triggers and things may have a `when`: how hard a chamber is stays the same. What comes
of what she says in a Silence has one as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.dreams.dream import Anchor, WayOut
from game.world.classes import FACING, Words, prop

FLAW = Words("Flaw", ("stumble", "gap", "queue"))


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
    """Somebody she knows, who is a flaw in the stream: a named point. The act key beside one says the name.

    There is a gap behind who stumbles, a round gap around who is given room, and a queue waits behind who stands first.
    """

    look: int = prop(0, doc="The row of their pictures on the sheet of the named.")
    flaw: str = prop("stumble", FLAW, "What the stream shows of them.")


@dataclass(frozen=True, slots=True)
class Bystander:
    """Somebody who sleeps standing, and lets the stream go by: a point. Two within 36 px can hold hands."""

    look: int = prop(0, doc="The row of their pictures.")


@dataclass(frozen=True, slots=True)
class Gate:
    """A rectangle in a wall that opens towards the stream, while nobody presses against it. Sleepers pass it by."""

    faces: str = prop("down", FACING, "On which side of it the stream goes by.")
    front_px: int = prop(40, doc="How far before it the ground has to be clear, in px.")
    names: int = prop(0, doc="Where above 0: it opens for good once so many have been named, whoever presses.")
    open: bool = prop(False, doc="Whether it stands open at the start.")


@dataclass(frozen=True, slots=True)
class Megaphone:
    """A point: the act key beside it turns the stream away from a gate for 16 seconds, and so into whatever is left."""

    clears: str = prop("", "Gate", "The name of the Gate.")


@dataclass(frozen=True, slots=True)
class Lane:
    """A line on the ground, 8 px wide, that sleepers do not step over: they keep to their lanes, and she does not."""


@dataclass(frozen=True, slots=True)
class Stairs:
    """A rectangle that leads to a point of the same map when it is walked into: up to a tier, or down."""

    to: str = prop("", "Point", "The name of the Point.")


@dataclass(frozen=True, slots=True)
class Tier:
    """A rectangle from which all that is above it on the map is looked down upon, small: 420 px wide, at the foot."""

    sight: int = prop(
        144, doc="How high the small picture above it is, in px. What the stream is seen on is a Prop there."
    )


@dataclass(frozen=True, slots=True)
class Silence:
    """A rectangle: when she first walks into it, they all stop and turn to her. Then the stream has nothing of her."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What comes of a Silence: while its condition holds, all who have stopped walk off to the Sinks. A point."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes of a Silence: while its condition holds, they wake around this point, one Answer after the other.

    Several may share a point, one for each who might be the one who answers there.
    """

    look: int = prop(0, doc="The row of their picture on the sheet of the named: who it is that answers.")


TOLD = (Leaving, Answer)
"""What may come and go with the story."""
CLASSES: Mapping[str, type] = {
    spec.__name__: spec
    for spec in (
        *(Glow, Source, Sink, Tram, Pillar, Sleeper, Bystander, Gate, Megaphone, Lane),
        *(Stairs, Tier, Silence, *TOLD, Anchor, WayOut),
    )
}
