"""The story as one frozen value, replaced only by `after(story, event)`.

A save is this value written down, rollback is a list of such values, and the prover searches over them.
Results always stay in range: an effect that would go beyond an end stops at that end.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from game.core.problems import Faulty, Problem, did_you_mean
from game.story.declarations import Declaration, Declarations, Value

# A save is written by us, read from anywhere: no set of ids in it grows beyond this.
MOST_IDS = 200_000
MOST_PLACES = 2000
"""Places that a walk holds, and walks that a story holds are `MOST_WALKS`."""
MOST_WALKS = 16

Walk = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Set:
    """A name takes a value."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Add:
    """A number goes up, or down where n is below 0."""

    name: str
    n: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A scene has been finished or left."""

    scene: str


@dataclass(frozen=True, slots=True)
class Chose:
    """An option of a menu has been taken."""

    id: str


@dataclass(frozen=True, slots=True)
class Read:
    """A line has been read."""

    id: str


@dataclass(frozen=True, slots=True)
class Turned:
    """A `vary` row has been played; `turn` is where its counter stands now."""

    id: str
    turn: int


@dataclass(frozen=True, slots=True)
class Walked:
    """A walk has been recorded: where somebody was, place by place, in px."""

    name: str
    walk: Walk


Event = Set | Add | Seen | Chose | Read | Turned | Walked


@dataclass(frozen=True, slots=True)
class Story:
    """What has happened so far. `values` holds every declared name, in declared order."""

    declarations: Declarations = field(repr=False, compare=False)
    values: Mapping[str, Value]
    seen: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()
    turns: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    # Walks by name: worlds walk them again, conditions cannot ask for them.
    walks: Mapping[str, Walk] = field(default_factory=lambda: MappingProxyType({}))
    # What a save holds of names nobody declares today (a mod that is off, a newer version): kept and written again.
    aside: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    def __hash__(self) -> int:
        return hash((tuple(self.values.values()), self.seen, self.chosen, self.read, frozenset(self.turns.items())))

    def __getitem__(self, name: str) -> Value:
        """The value of a name; `seen.<scene>` too. Raises Faulty for a name nobody declared."""
        value = self.values.get(name)
        if value is not None:
            return value
        if name.startswith("seen."):
            return name[5:] in self.seen
        raise _unknown(name, self.declarations)

    def to_json(self) -> dict[str, Any]:
        """The story as plain data, the same whatever order things happened in."""
        walks = {name: [list(place) for place in walk] for name, walk in sorted(self.walks.items())}
        return {
            "values": {**self.aside, **self.values},
            "seen": sorted(self.seen),
            "chosen": sorted(self.chosen),
            "read": sorted(self.read),
            "turns": dict(sorted(self.turns.items())),
            **({"walks": walks} if walks else {}),
        }

    @property
    def remembered(self) -> frozenset[str]:
        """The ids of all rows and answers that were read, taken or played in turn."""
        return self.chosen | self.read | self.turns.keys()

    def renamed(self, ids: Mapping[str, str]) -> Story:
        """The story where rows and answers have other ids: what they were, and what they are."""
        if not ids:
            return self
        return replace(
            self,
            chosen=frozenset(ids.get(one, one) for one in self.chosen),
            read=frozenset(ids.get(one, one) for one in self.read),
            turns=MappingProxyType({ids.get(one, one): turn for one, turn in self.turns.items()}),
        )

    @staticmethod
    def from_json(data: object, declarations: Declarations) -> Story:
        """A story from plain data written by an older or newer content.

        Names that are missing or no longer of their type stand at their start, numbers come into range, names that
        nobody declares are kept aside. Raises Faulty where the data is not a story at all.
        """
        if not isinstance(data, Mapping) or not isinstance(data.get("values"), Mapping):
            raise Faulty(Problem("", 0, 0, "this is not a saved story"))
        given: Mapping[object, Any] = data["values"]
        values: dict[str, Value] = {}
        for name, declaration in declarations.items():
            value = given.get(name)
            fits = value is not None and declaration.fits(value)
            values[name] = declaration.held(value) if value is not None and fits else declaration.start
        aside = {k: v for k, v in given.items() if isinstance(k, str) and k not in declarations and _plain(v)}
        turns = data.get("turns", {})
        if not isinstance(turns, Mapping) or len(turns) > MOST_IDS:
            raise Faulty(Problem("", 0, 0, "this is not a saved story: 'turns' is damaged"))
        counted = {k: v for k, v in turns.items() if isinstance(k, str) and type(v) is int and v >= 0}
        return Story(
            declarations,
            MappingProxyType(values),
            _ids(data, "seen"),
            _ids(data, "chosen"),
            _ids(data, "read"),
            MappingProxyType(counted),
            MappingProxyType(_walks(data.get("walks", {}))),
            MappingProxyType(aside),
        )


def defaults(declarations: Declarations) -> Story:
    """The story before anything has happened."""
    return Story(declarations, declarations.starts)


def after(story: Story, event: Event) -> Story:
    """The story once the event has happened. Raises Faulty for an unknown name or a value of the wrong type."""
    match event:
        case Set(name, value):
            declaration = _declared(story, name)
            if not declaration.fits(value):
                text = str(value).lower() if isinstance(value, bool) else str(value)
                message = f"'{name}' is {declaration.type} and cannot be {text}"
                raise Faulty(Problem("", 0, 0, message, did_you_mean(text, declaration.options)))
            return _with(story, name, declaration.held(value))
        case Add(name, n):
            declaration = _declared(story, name)
            now = story.values[name]
            if declaration.kind != "range" or not isinstance(now, int):
                raise Faulty(Problem("", 0, 0, f"'{name}' is {declaration.type}: nothing can be added to it"))
            return _with(story, name, declaration.held(now + n))
        case Seen(scene):
            return story if scene in story.seen else replace(story, seen=story.seen | {scene})
        case Chose(id_):
            return story if id_ in story.chosen else replace(story, chosen=story.chosen | {id_})
        case Read(id_):
            return story if id_ in story.read else replace(story, read=story.read | {id_})
        case Turned(id_, turn):
            return replace(story, turns=MappingProxyType({**story.turns, id_: turn}))
        case Walked(name, walk):
            return replace(story, walks=MappingProxyType({**story.walks, name: walk[:MOST_PLACES]}))


def after_all(story: Story, events: Iterable[Event]) -> Story:
    """The story once all of the events have happened, in order."""
    for event in events:
        story = after(story, event)
    return story


def digest(story: Story) -> str:
    """The SHA-256 of the story in hex: the same story, the same digest, on any machine."""
    text = json.dumps(story.to_json(), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    from hashlib import sha256

    return sha256(text.encode("ascii")).hexdigest()


def _with(story: Story, name: str, value: Value) -> Story:
    if story.values[name] == value:
        return story
    return replace(story, values=MappingProxyType({**story.values, name: value}))


def _declared(story: Story, name: str) -> Declaration:
    declaration = story.declarations.get(name)
    if declaration is None:
        raise _unknown(name, story.declarations)
    return declaration


def _unknown(name: str, declarations: Declarations) -> Faulty:
    return Faulty(Problem("", 0, 0, f"no such name '{name}'", did_you_mean(name, declarations)))


def _ids(data: Mapping[object, Any], key: str) -> frozenset[str]:
    ids = data.get(key, [])
    if not isinstance(ids, list) or len(ids) > MOST_IDS or not all(isinstance(one, str) for one in ids):
        raise Faulty(Problem("", 0, 0, f"this is not a saved story: '{key}' is damaged"))
    return frozenset(ids)


def _walks(data: object) -> dict[str, Walk]:
    """The walks of a save. Raises Faulty where they are none."""
    if not isinstance(data, Mapping) or len(data) > MOST_WALKS:
        raise Faulty(Problem("", 0, 0, "this is not a saved story: 'walks' is damaged"))
    walks: dict[str, Walk] = {}
    for name, places in data.items():
        whole = isinstance(name, str) and isinstance(places, list) and len(places) <= MOST_PLACES
        if not whole or not all(isinstance(at, list) and [type(part) for part in at] == [int, int] for at in places):
            raise Faulty(Problem("", 0, 0, "this is not a saved story: 'walks' is damaged"))
        walks[name] = tuple((x, y) for x, y in places)
    return walks


def _plain(value: object) -> bool:
    return isinstance(value, bool | int | str)
