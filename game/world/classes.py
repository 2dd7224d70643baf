"""The object classes of a map that walking knows: what a designer may put down in Tiled, with defaults.

A class is a frozen dataclass; its fields are the properties in Tiled. The first line of its docstring is shown to
designers, and the `.tiled-project` file is generated from here (and from the dreams), so that properties are picked
there and not typed. Every object may also carry `when`, a condition of the dialogue language: it is there only while
that holds. An object with a name can be acted on if the script has a scene for it (`where: map.name`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from typing import Any

from game.core.problems import Near

Value = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Words:
    """A property that takes one of a list of words; Tiled shows it as an enumeration."""

    name: str
    words: tuple[str, ...]


FACING = Words("Facing", ("down", "left", "right", "up"))
POSE = Words("Pose", ("stand", "sit_down", "sit_left", "sit_right", "sit_up", "sleep", "special"))
LIFE = Words("Life", ("still", "look", "stroll", "follow"))
MOOD = Words("Mood", ("night", "rain", "inside", "floor99", "house", "everyone", "mirror", "drift", "dawn"))
WEATHER = Words("Weather", ("none", "rain"))
STEPS = Words("Steps", ("stone", "wood", "tile", "carpet", "metal"))
DEPTH = Words("Depth", ("sorted", "under", "over"))
FLICKER = Words("Flicker", ("steady", "neon", "candle", "tube", "pulse"))
COLOUR = re.compile(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")


def prop(start: Any, kind: str | Words = "plain", doc: str = "") -> Any:
    """A property with its start value; `doc` is what a designer reads of it.

    `kind` is plain, colour, place or an enumeration; or what it is the name of: sound, music, a folder of assets in
    which there is a picture of that name, or a class (with a capital) of which there is such an object on the map.
    """
    return field(default=start, metadata={"kind": kind, "doc": doc})


@dataclass(frozen=True, slots=True)
class Point:
    """A named spot: where somebody arrives, walks to, or the camera looks."""

    facing: str = prop("down", FACING, "Which way whoever arrives here looks.")


@dataclass(frozen=True, slots=True)
class Door:
    """A rectangle that leads to a point of another map, on walking in or with the act key."""

    to: str = prop("", "place", "Where it leads: folder/map:point.")
    sound: str = prop("door", "sound", "What is heard when it is taken.")
    act: bool = prop(False, doc="Whether it waits for the act key.")


@dataclass(frozen=True, slots=True)
class Prop:
    """A picture from a tileset that stands in the world; sorted by depth with the people."""

    depth: str = prop("sorted", DEPTH, "Sorted with the people by its foot, always under them, or always over them.")
    foot: int = prop(0, doc="How far its foot is above the picture's lower edge, in px.")


@dataclass(frozen=True, slots=True)
class Thing:
    """A rectangle to be looked at that has no picture of its own."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is there: their sheet of pictures, how they stand, and their idle life.

    Who strolls walks their route; who follows keeps to whoever strolls the same one. A glow goes with whoever has it.
    """

    who: str = prop("", "pictures/people", "The name of their sheet of pictures.")
    facing: str = prop("down", FACING, "Which way they look.")
    pose: str = prop("stand", POSE, "How they stand, sit or lie.")
    life: str = prop("still", LIFE, "Whether they stay, look about, walk their route, or keep to whoever walks it.")
    route: str = prop("", "Route", "The name of the Route they walk.")
    carries: str = prop("", "pictures/held", "What they hold.")
    glow: str = prop("", "colour", "The light that goes with them.")


@dataclass(frozen=True, slots=True)
class Route:
    """A line that people with the life `stroll` walk along."""

    loop: bool = prop(False, doc="Whether its end leads on to its beginning; otherwise they turn back there.")


@dataclass(frozen=True, slots=True)
class Solid:
    """A rectangle that nobody can walk through."""


@dataclass(frozen=True, slots=True)
class Light:
    """A pool of light: squash below 1 lays it on the ground, falloff above 1 tightens it."""

    radius: int = prop(64, doc="How far it reaches, in px.")
    color: str = prop("#dc9654", "colour", "What it adds to what lies in it.")
    falloff: float = prop(1.6, doc="Above 1 it gathers in the middle.")
    squash: float = prop(0.75, doc="Its height over its width: 1 is round, less lies on the ground.")
    flicker: str = prop("steady", FLICKER, "How it burns.")
    halo: str = prop("", "colour", "What is seen of it in the air.")
    halo_radius: int = prop(0, doc="How far that reaches, in px; 0 is as far as the light.")


@dataclass(frozen=True, slots=True)
class Shaft:
    """A window's patch of light: a polygon that fades from its first row to its last."""

    color: str = prop("#8c5216", "colour", "What it adds to what lies in it.")
    power: float = prop(1.0, doc="How strong it is at its first row.")


@dataclass(frozen=True, slots=True)
class Sound:
    """A place that sounds: a loop that is louder the nearer one stands."""

    sound: str = prop("", "sound", "The name of the loop.")
    radius: int = prop(120, doc="How far it is heard, in px.")
    caption: str = prop("", doc="What captions call it, where its own name is not enough.")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A rectangle that starts the script's scene for it when somebody walks in."""


SAME = "same"
AS_IT_IS = -1
"""What an atmosphere leaves as the map says."""


@dataclass(frozen=True, slots=True)
class Atmosphere:
    """What is other about the whole map while this is there; of several, the later lie over the earlier.

    `same`, -1 and what is empty is as the map says; `none` is silence. It counts where one walks about, not in dreams.
    """

    mood: str = prop(SAME, Words("MoodThen", (SAME, *MOOD.words)), "The light of the place as a whole.")
    weather: str = prop(SAME, Words("WeatherThen", (SAME, *WEATHER.words)), "Whether it rains.")
    wet_line: int = prop(AS_IT_IS, doc="The row, in px, below which the ground is wet and mirrors; 0 is dry.")
    music: str = prop("", "music", "The piece that plays.")
    ambience: str = prop("", "sound", "The loop that is heard everywhere.")
    tiles: str = prop(
        "", "tilesets", "A tileset of the map, such as street_sky_dawn, seen in place of the one its name begins with."
    )


@dataclass(frozen=True, slots=True)
class Wait:
    """Time that runs: the script's scene for it begins when it has been there for so long without a break.

    Talks do not stop the time; what is due then begins after the talk.
    """

    seconds: float = prop(20.0, doc="How long it takes.")


Spec = type
CLASSES: Mapping[str, Spec] = {
    spec.__name__: spec
    for spec in (Point, Door, Prop, Thing, Person, Route, Solid, Light, Shaft, Sound, Trigger, Atmosphere, Wait)
}


@dataclass(frozen=True, slots=True)
class MapProperties:
    """What a map says of itself as a whole."""

    title: str = prop("", doc="What players see it called, in saves and lists.")
    mood: str = prop("night", MOOD, "The light of the place as a whole.")
    music: str = prop("", "music", "The piece that plays.")
    ambience: str = prop("", "sound", "The loop that is heard everywhere.")
    weather: str = prop("none", WEATHER, "Whether it rains.")
    wet_line: int = prop(0, doc="The row, in px, below which the ground is wet and mirrors; 0 is dry.")
    steps: str = prop("stone", STEPS, "What feet sound like.")
    background: str = prop("#0a0918", "colour", "What is seen past the edges of the map.")
    player: str = prop(
        "mira",
        "pictures/people",
        "Who the player is here: their pictures, and the name they go by in stage directions.",
    )
    order: int = prop(0, doc="In a dream, which chamber this is, from 1; the title's list goes by it.")


Fault = tuple[str, str, str | Near]
"""What is wrong with an object: the property, what is wrong with it, and a hint."""


def build(spec: type, given: Mapping[str, str], extra: tuple[str, ...] = ()) -> tuple[Any, list[Fault]]:
    """Build an object of a class from the texts of its properties.

    Returns the object, or None where something is wrong, and the faults. `extra` are
    property names that the reader itself knows of.
    """
    faults: list[Fault] = []
    known = {entry.name: entry for entry in fields(spec)}
    values: dict[str, Value] = {}
    for name, text in given.items():
        if name in extra:
            continue
        if name not in known:
            faults.append((name, f"{spec.__name__} has no property '{name}'", Near(name, known, extra)))
            continue
        value, message, hint = _value(known[name], text)
        if message:
            faults.append((name, message, hint))
        else:
            values[name] = value
    return (None if faults else spec(**values)), faults


def _value(entry: Any, text: str) -> tuple[Value, str, str | Near]:
    start = entry.default if entry.default is not MISSING else ""
    kind = entry.metadata.get("kind", "plain")
    if isinstance(start, bool):
        if text in ("true", "false"):
            return text == "true", "", ""
        return False, f"'{entry.name}' takes true or false, not '{text}'", ""
    if isinstance(start, int):
        try:
            return int(text), "", ""
        except ValueError:
            return 0, f"'{entry.name}' takes a whole number, not '{text}'", ""
    if isinstance(start, float):
        try:
            number = float(text)
        except ValueError:
            return 0.0, f"'{entry.name}' takes a number, not '{text}'", ""
        if number != number or abs(number) > 1e6:
            return 0.0, f"'{entry.name}' is out of all bounds: '{text}'", ""
        return number, "", ""
    if isinstance(kind, Words) and text not in kind.words:
        hint = Near(text, kind.words, otherwise="one of " + ", ".join(kind.words))
        return "", f"'{entry.name}' cannot be '{text}'", hint
    if kind == "colour" and text and not COLOUR.fullmatch(text):
        return "", f"'{entry.name}' takes a colour such as #dc9654, not '{text}'", ""
    return text, "", ""


@cache
def colour(text: str) -> tuple[int, int, int]:
    """The channels of "#rrggbb" or Tiled's "#aarrggbb"."""
    digits = text.lstrip("#")[-6:]
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
