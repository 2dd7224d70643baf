"""The object classes of Floor 99, as a designer finds them in Tiled.

Only `Page`, `HeldPage`, `Worker`, `Trigger` and pictures without collision may have a `when`: how hard a chamber is
does not hang on the story.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.dreams.dream import Anchor
from game.world.classes import FACING, Words, prop

TASKS = ("card", "folder", "mug")
KIND = Words("TaskKind", TASKS)
TAKES = Words("Takes", ("nothing", *TASKS))
GOES = Words("Goes", ("down", "up"))
FLOOR99 = "pictures/floor99"


@dataclass(frozen=True, slots=True)
class Watcher:
    """An eye high above the floor and the sweep of its gaze; on a `track` it glides as well."""

    eye_height: int = prop(120, doc="How high the eye is above the floor, in px: the lower, the longer shadows are.")
    half_width_deg: float = prop(13.0, doc="Half the width of the cone.")
    from_deg: float = prop(-46.0, doc="Where the sweep begins; 0 is straight down the map, above 0 to the right.")
    to_deg: float = prop(46.0, doc="Where the sweep turns back.")
    sweep_s: float = prop(7.0, doc="Seconds from one end of the sweep to the other.")
    pause_s: float = prop(0.6, doc="Seconds it rests at each end of the sweep, and of the track.")
    rest_to_s: float = prop(0.0, doc="Seconds it rests longer at `to_deg`, which is what it guards.")
    track: str = prop("", doc="The name of the Track it glides along, to and fro; it begins at the first point.")
    track_s: float = prop(8.0, doc="Seconds from one end of the track to the other.")
    over_px: int = prop(0, doc="How far below the eye its light begins: the edge of what it looks over, in px.")
    face: bool = prop(True, doc="Whether the tower's face is drawn at the eye; on a track it is a lens.")


@dataclass(frozen=True, slots=True)
class Track:
    """A line under the ceiling that a Watcher glides along: a polyline."""


@dataclass(frozen=True, slots=True)
class Wall:
    """Tall cover: it ends the gaze."""


@dataclass(frozen=True, slots=True)
class Divider:
    """Low cover, a rectangle or a line: it throws a shadow of finite length, longer far from the eye."""

    height: int = prop(16, doc="How high it is, in px.")


@dataclass(frozen=True, slots=True)
class Ring:
    """A team at its stand-up meeting, in the ellipse of this rectangle: low cover, and solid."""

    height: int = prop(20, doc="How high the people stand, in px, for the shadow they throw.")
    people: int = prop(7, doc="How many they are.")
    look: int = prop(0, doc="Who they are: another number, other people.")


@dataclass(frozen=True, slots=True)
class Desk:
    """A seat where Jason can hide, or a cupboard, and where he sits down when he is full."""

    over: bool = prop(False, doc="Whether he looks over its upper edge and not out from under it.")
    hides: bool = prop(True, doc="Whether he can hide there; otherwise he is only sat down there.")
    sound: str = prop("desk_hide", "sound", "What is heard when he hides there, and when he comes out.")
    ajar: str = prop("", "Prop", "The name of a picture on the map that is there only while he hides.")


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone that can be set ringing: every gaze turns to it."""

    rings_every_s: float = prop(0.0, doc="Seconds after which it rings by itself, again and again; 0 is never.")
    rings_for_s: float = prop(4.0, doc="Seconds for which it draws the gazes.")
    answers: str = prop("", doc="The name of the Worker who lifts it, and once more later without being asked.")


@dataclass(frozen=True, slots=True)
class Task:
    """Something to carry along the aisles: whoever carries one is not seen."""

    kind: str = prop("card", KIND, doc="What it is; the card goes from hand to hand and cannot be put down.")
    prop: str = prop("", "Prop", "The name of its picture on the map.")


@dataclass(frozen=True, slots=True)
class Aisle:
    """A stretch of floor where a task may be carried."""


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody at a desk, or standing; who sits up straight in the light."""

    look: int = prop(0, doc="Who it is, 0 to 9.")
    facing: str = prop("down", FACING, doc="Which way: seated, up or down.")
    stands: bool = prop(False, doc="Whether they stand on the floor.")
    takes: str = prop("nothing", TAKES, doc="The task they take from Jason's hands.")
    picture: str = prop("", FLOOR99, "A sheet of their own among the floor's pictures, such as teddy.")


@dataclass(frozen=True, slots=True)
class Page:
    """One of Jason's drawings, picked up by walking over it."""

    picture: str = prop("page_window", FLOOR99, "The drawing, as it is shown large.")
    prop: str = prop("", "Prop", "The name of its picture on the map.")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Passing it unseen keeps the floor as it is now, to fold back to."""


@dataclass(frozen=True, slots=True)
class Exit:
    """The way out."""

    landing: int = prop(-1, doc="In a stairwell, the landing it is on; -1 is every one.")
    sound: str = prop("door", "sound", "What is heard when it is taken.")


@dataclass(frozen=True, slots=True)
class Landing:
    """Makes the map a stairwell: one landing, many storeys deep, all of which look alike."""

    deepest: int = prop(4, doc="How many storeys down it goes; the first landing is 0.")
    narrower_deg: float = prop(2.5, doc="By how much the gaze's half width shrinks with each storey down.")
    quicker_s: float = prop(0.6, doc="By how much its sweep is shorter with each storey down.")


@dataclass(frozen=True, slots=True)
class Storeys:
    """Pictures and lights that are on some landings of a stairwell alone."""

    of: str = prop("", doc="Their names, with blanks between.")
    first: int = prop(0, doc="The first landing they are on.")
    last: int = prop(-1, doc="The last landing they are on; -1 is the deepest.")


@dataclass(frozen=True, slots=True)
class Flight:
    """The far end of a flight of stairs: walking into it leads out at the far end of the other one."""

    goes: str = prop("down", GOES, doc="Down leads a storey deeper. Up leads back to the first landing.")


@dataclass(frozen=True, slots=True)
class Stain:
    """The coffee on the steps: fresher on every deeper landing. A point, the lower middle of its picture."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow on the wall that agrees with whoever looks at it. A point, the lower middle of its picture."""


@dataclass(frozen=True, slots=True)
class HeldPage:
    """A drawing in the hand of a man who sits on the steps; a point, where he sits.

    His hand opens while no light is near him and Jason has stood below him for a second.
    """

    landing: int = prop(2, doc="The landing he sits on.")
    picture: str = prop("page_hand", FLOOR99, "The drawing, as it is shown large.")


CLASSES: Mapping[str, type] = {
    spec.__name__: spec
    for spec in (
        Watcher,
        Track,
        Wall,
        Divider,
        Ring,
        Desk,
        Phone,
        Task,
        Aisle,
        Worker,
        Page,
        Anchor,
        Checkpoint,
        Exit,
        Landing,
        Storeys,
        Flight,
        Stain,
        Arrow,
        HeldPage,
    )
}
NEEDS = (Watcher, Desk, Exit)
MAY_BE_ABSENT = (Page, HeldPage, Worker)
"""What of these may come and go with the story: nothing that decides how hard a chamber is."""
