"""The object classes of the unbuilt house, as a designer finds them in Tiled.

Only pictures without collision and triggers may have a `when`: how hard a chamber is does not hang on the story.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.dreams.dream import Anchor, WayOut
from game.world.classes import Words, prop

KIND = Words("OutlineKind", ("stair", "wall", "bridge"))
SIGN = Words("PlateSign", ("circle", "triangle", "square", "cross"))


@dataclass(frozen=True, slots=True)
class Echo:
    """The shadow that walks the dreamer's path, some seconds late. A point: where it begins, most often the start."""

    lag_s: float = prop(3.0, doc="How many seconds late it sets out.")
    lag_most_s: float = prop(6.0, doc="It never falls further behind than this, unless something holds it.")
    walk: str = prop("", doc="A walk that was recorded, which it walks first; the Walk of this name stands in for it.")


@dataclass(frozen=True, slots=True)
class Walk:
    """Somebody's way through the room: a line."""

    leads: bool = prop(False, doc="Whether somebody walks it before the player, who is the shadow then, and follows.")
    records: str = prop("", doc="The name under which the walk of whoever follows is remembered.")


@dataclass(frozen=True, slots=True)
class Outline:
    """What can be built: a line from tile to tile, or a rectangle of tiles. A stair's line begins at its foot."""

    kind: str = prop("stair", KIND, doc="A wall is solid once it stands; a stair or a bridge opens a way.")
    opens: str = prop("", doc="The name of the Closed area that a stair or a bridge opens once it stands.")
    front: bool = prop(False, doc="Whether a wall is the front of a cupboard.")


@dataclass(frozen=True, slots=True)
class Closed:
    """A rectangle that nobody can walk through until the Outline that opens it stands."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate in the floor that holds a door open for as long as somebody stands on it."""

    door: str = prop("", doc="The name of the HeldDoor.")
    sign: str = prop("circle", SIGN, doc="The sign on the plate and on its door.")


@dataclass(frozen=True, slots=True)
class HeldDoor:
    """A door that is shut while nobody stands on a plate of its own: a rectangle of tiles."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp and the ellipse of floor that it lights, drawn as a rectangle. In its light the echo thins."""

    lit: bool = prop(True, doc="Whether it is lit at the start.")
    hangs: bool = prop(False, doc="Whether it hangs from the ceiling; otherwise it stands in the middle of its light.")


@dataclass(frozen=True, slots=True)
class Switch:
    """A switch on the wall, or on the floor: the act key turns its lamp on or off. A point."""

    lamp: str = prop("", doc="The name of the Lamp.")


@dataclass(frozen=True, slots=True)
class Meeting:
    """Makes the map a room without a way out: it ends when she has stood still through all that the echo says."""

    lines: int = prop(4, doc="How often it speaks; the happenings are line_1, line_2 and so on.")


CLASSES: Mapping[str, type] = {
    spec.__name__: spec
    for spec in (Echo, Outline, Closed, Plate, HeldDoor, Lamp, Switch, Anchor, WayOut, Meeting, Walk)
}
