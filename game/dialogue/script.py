"""The script as data: scenes, their nodes, the rows of a node. All of it is frozen; a reader makes it once.

Every row has an id that stays while its words stay: scene.node.HASH, and .2, .3 ... for twins in the same
node. Translation, read-text tracking and saves go by these ids and never by positions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from game.core.problems import Spot
from game.core.strings import Phrase
from game.dialogue.expressions import Condition, Effect
from game.dialogue.markup import Words

EXPRESSIONS = ("neutral", "warm", "anxious", "angry", "sad", "surprised")
TAGS = ("ask", "deflect", "side", "joke", "give")
VARIES = ("once", "cycle", "shuffle")
NARRATOR = "narrator"
# A box of the screen holds so many characters.
BOX = 140

# These leave the talk: nothing of the scene follows them.
LEAVING = frozenset({"goto", "open", "drift"})
ASIDE = ("usage", "feed")
"""Screens that are opened over a place and closed again: one is where one was."""
DESK = "hub/desk"
"""The design desk, as scenes name it that wait there: `hub/desk.jason` is Jason's room on the sheet."""
DIRECTIONS = ("left", "right", "up", "down")


@dataclass(frozen=True, slots=True)
class Say:
    """One line: `who` says it, or nobody does and it is narration."""

    id: str
    who: str | None
    expression: str
    words: Words
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice. Without `to`, play goes on after the choice."""

    id: str
    text: Words
    hint: Words = Words()  # noqa: RUF009  (frozen)
    tag: str = ""
    when: Condition | None = None
    once: bool = False
    do: tuple[Effect, ...] = ()
    to: str = ""
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """A menu of options; where none can be offered, play goes on after it."""

    id: str
    options: tuple[Option, ...]
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class If:
    """Rows for when a condition holds, and others for when it does not."""

    id: str
    condition: Condition
    then: tuple[Row, ...]
    otherwise: tuple[Row, ...] = ()
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Vary:
    """Rows that differ from one time to the next.

    once: each in turn, then nothing. cycle: each in turn, over and over. shuffle: each in an order that changes every
    round and is the same for everybody.
    """

    id: str
    mode: Literal["once", "cycle", "shuffle"]
    each: tuple[tuple[Row, ...], ...]
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Do:
    """Effects on the story."""

    id: str
    effects: tuple[Effect, ...]
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class To:
    """Go on at another node of the scene."""

    id: str
    node: str
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """Play another scene and come back."""

    id: str
    scene: str
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Verb:
    """One stage direction. `value` is a word or words, `pairs` says what for whom, `seconds` is how long."""

    name: str
    value: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    seconds: float | None = None
    spot: Spot = field(default=Spot(), compare=False)

    @property
    def argument(self) -> str | float | Mapping[str, str]:
        """What the verb takes, in the shape the file has it."""
        if self.pairs:
            return dict(self.pairs)
        return self.value if self.seconds is None else self.seconds


@dataclass(frozen=True, slots=True)
class Stage:
    """Directions for the world under the talk, carried out in order."""

    id: str
    verbs: tuple[Verb, ...]
    spot: Spot = field(default=Spot(), compare=False)

    @property
    def leaves(self) -> bool:
        """Whether the talk is over once they are carried out."""
        return any(verb.name in LEAVING for verb in self.verbs)


@dataclass(frozen=True, slots=True)
class End:
    """The scene ends; a scene that was called goes back to its caller."""

    id: str
    spot: Spot = field(default=Spot(), compare=False)


Row = Say | Choice | If | Vary | Do | To | Call | Stage | End


@dataclass(frozen=True, slots=True)
class Scene:
    """A talk. `where` holds places as "folder/map.object", or "folder/map" for coming into that map.

    One that `replaces` holds only what is to change of the scene of its name, see `laid_over`.
    """

    id: str
    nodes: Mapping[str, tuple[Row, ...]]
    cast: tuple[str, ...] = ()
    when: Condition | None = None
    where: tuple[str, ...] = ()
    priority: int = 0
    once: bool = False
    file: str = ""
    line: int = 0
    spots: Mapping[str, Spot] = field(default_factory=dict, compare=False)
    replaces: bool = False

    def spot(self, part: str = "scene") -> Spot:
        """Where a part of the head stands, or the scene where it is left out."""
        return self.spots.get(part) or Spot(self.file, self.line, 0)

    @property
    def start(self) -> str:
        """The node where the scene begins: the first."""
        return next(iter(self.nodes), "")

    def laid_over(self, below: Scene) -> Scene:
        """The scene below with what this one replaces: the nodes it has, and the parts of the head it gives."""
        given = {part: getattr(self, part) for part in ("when", "where", "priority", "once") if part in self.spots}
        spots = {part: self.spots[part] for part in (*given, "cast") if part in self.spots}
        return replace(
            below,
            nodes=MappingProxyType({**below.nodes, **self.nodes}),
            cast=(*below.cast, *(who for who in self.cast if who not in below.cast)),
            spots=MappingProxyType({**below.spots, **spots}),
            **given,
        )


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who can speak. Without a portrait there is a name plate only."""

    id: str
    name: str
    colour: str = ""
    portrait: str = ""
    voice: str = ""
    expressions: Mapping[str, str] = field(default_factory=dict)
    spot: Spot = field(default=Spot(), compare=False)
    portraits: Mapping[str, str] = field(default_factory=dict)
    """Other portraits, by the map or the folder of the places that a talk belongs to, or `feed`."""

    def portrait_in(self, scene: Scene) -> str:
        """Whose portrait is shown in a talk."""
        parts = (part for place in scene.where for part in reversed(place.partition(".")[0].split("/")))
        return next((self.portraits[part] for part in parts if part in self.portraits), self.portrait)

    @property
    def plate(self) -> str:
        """The name as it is shown."""
        return Phrase(f"cast.{self.id}", self.name)

    def face(self, expression: str) -> str:
        """Which of the six expressions shows a named one."""
        found = self.expressions.get(expression, expression)
        return found if found in EXPRESSIONS else EXPRESSIONS[0]

    @property
    def known(self) -> tuple[str, ...]:
        """Every expression that a script may name for this speaker."""
        return (*EXPRESSIONS, *self.expressions)


Cast = Mapping[str, Speaker]


@dataclass(frozen=True, slots=True)
class Stop:
    """A row in its scene, and the row that follows when it and all within it are done (None: the node runs out)."""

    row: Row
    scene: str
    node: str
    next: str | None


class Script:
    """Every scene there is, with each row findable by its id. Does not change."""

    __slots__ = ("_at", "_firsts", "_stops", "cast", "scenes")

    def __init__(self, scenes: Iterable[Scene] = (), cast: Cast | None = None) -> None:
        found: dict[str, Scene] = {}
        for scene in scenes:
            found.setdefault(scene.id, scene)
        self.scenes: Mapping[str, Scene] = MappingProxyType(found)
        self.cast: Cast = MappingProxyType(dict(cast or {}))
        self._stops: dict[str, Stop] = {}
        self._firsts: dict[tuple[str, str], str | None] = {}
        self._at: dict[str, list[Scene]] = {}
        for scene in found.values():
            for node, rows in scene.nodes.items():
                self._firsts[scene.id, node] = rows[0].id if rows else None
                self._enter(scene.id, node, rows, None)
            for place in scene.where:
                self._at.setdefault(place, []).append(scene)

    def _enter(self, scene: str, node: str, rows: tuple[Row, ...], after: str | None) -> None:
        for index, row in enumerate(rows):
            following = rows[index + 1].id if index + 1 < len(rows) else after
            self._stops[row.id] = Stop(row, scene, node, following)
            for block in blocks(row):
                self._enter(scene, node, block, following)

    def stop(self, row: str) -> Stop | None:
        """The row of an id, where there is one."""
        return self._stops.get(row)

    def first(self, scene: str, node: str) -> str | None:
        """The id of the first row of a node; None where the node is empty. KeyError where there is no such node."""
        return self._firsts[scene, node]

    def at(self, place: str) -> tuple[Scene, ...]:
        """The scenes that can happen at a place: "folder/map.object" or "folder/map"."""
        return tuple(self._at.get(place, ()))

    def lines(self) -> Iterator[Say]:
        """Every line of every scene."""
        return (stop.row for stop in self._stops.values() if isinstance(stop.row, Say))


def blocks(row: Row) -> tuple[tuple[Row, ...], ...]:
    """The rows within a row: the branches of an `if`, the turns of a `vary`."""
    if isinstance(row, If):
        return row.then, row.otherwise
    return row.each if isinstance(row, Vary) else ()


def all_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows and all rows within them, in the order of the file."""
    for row in rows:
        yield row
        for block in blocks(row):
            yield from all_rows(block)


class Ids:
    """Gives the rows of one node their ids."""

    def __init__(self, scene: str, node: str) -> None:
        self.before = f"{scene}.{node}"
        self.given: dict[str, int] = {}

    def new(self, words: str) -> str:
        """The id for words; spaces do not count, twins are numbered from 2."""
        hashed = hashlib.sha256(" ".join(words.split()).encode("utf-8", "replace")).hexdigest()[:8]
        count = self.given[hashed] = self.given.get(hashed, 0) + 1
        return f"{self.before}.{hashed}" if count == 1 else f"{self.before}.{hashed}.{count}"
