"""The story as a space of states and moves, played by the game's own runner.

A state is where one stands (a place and a point, or a talk at a menu, or the bed), and the story so far. A move is
whatever a player can decide: act on something, take a door, pick an answer, book a night. What is not decided (lines,
effects, directions) happens on the way from one state to the next and is told in the move's `Way`.

Two states are one when they differ only in what nothing can read any more: names that no condition, map or screen
reads; read lines; scenes, options and turns that no condition, `once` or `vary` with consequences asks for. This is
sound because every decision of the runner is a function of what is kept, and so is every effect on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from game.core.problems import Faulty, Problem
from game.dialogue.expressions import names_read, parse_condition
from game.dialogue.runner import OVER, Position, Stride, advance, begin, offered, offers
from game.dialogue.script import Call, Choice, Do, End, If, Option, Row, Say, Script, Stage, To, Vary, all_rows
from game.story import Declarations, Event, Story, after_all
from game.tools.prover.foot import Feet
from game.world.level import Level


class Content(Protocol):
    """What the prover needs of a game's content."""

    @property
    def script(self) -> Script:
        """Every scene."""
        ...

    @property
    def declarations(self) -> Declarations:
        """The declared names."""
        ...

    def new_story(self) -> Story:
        """The story before anything has happened."""
        ...

    def places(self) -> Sequence[str]:
        """The ids of all maps; none where a story has no maps."""
        ...

    def level(self, place: str) -> Level:
        """A map."""
        ...

    def holds(self, condition: str, story: Story) -> bool:
        """Whether a condition of a map holds."""
        ...

    def is_dream(self, place: str) -> bool:
        """Whether a place is played by a dream's rules."""
        ...

    def nights(self, story: Story) -> Sequence[tuple[str, tuple[Event, ...], str, str]]:
        """The nights that can be booked: a name, what it does, and the scene or the place it goes on at."""
        ...

    @property
    def said_at_bed(self) -> Sequence[str]:
        """The scenes whose lines the bed's terminal says."""
        ...

    @property
    def read_elsewhere(self) -> frozenset[str]:
        """Names that screens of the game read."""
        ...


Kind = Literal["act", "door", "pick", "sleep", "finish", "begin"]


@dataclass(frozen=True, slots=True)
class Move:
    """One thing a player decides."""

    kind: Kind
    name: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"

    @staticmethod
    def read(text: str) -> Move:
        """A move from its words. Raises Faulty where they are none."""
        kind, _, name = text.partition(" ")
        if kind not in ("act", "door", "pick", "sleep", "finish", "begin"):
            raise Faulty(Problem("", 0, 0, f"'{text[:60]}' is no move"))
        return Move(kind, name)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class State:
    """Where a play stands between two decisions."""

    story: Story
    place: str = ""
    point: str = ""
    position: Position = OVER
    scene: str = ""
    """The scene that is to be begun next."""
    bed: bool = False
    over: bool = False


@dataclass(slots=True)
class Way:
    """What one move passed: rows, nodes, marks, choices with nothing on offer; `stuck` where it went round for ever."""

    state: State
    rows: list[str] = field(default_factory=list)
    nodes: list[tuple[str, str]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    stuck: str = ""


Key = tuple[object, ...]
MOST_BEATS = 5_000


class Space:
    """All states and moves of one story."""

    def __init__(self, content: Content, start: str) -> None:
        """`start` is "folder/map:point", or a scene where a story has no maps."""
        self.content, self.script = content, content.script
        self.maps = frozenset(content.places())
        self.start = start
        self._feet: dict[str, Feet] = {}
        self._whens: dict[str, list[tuple[int, str]]] = {}
        self._spots = sorted({place for scene in self.script.scenes.values() for place in scene.where})
        self._read()

    def _read(self) -> None:
        """What states have to tell apart."""
        names = set(self.content.read_elsewhere)
        self.chosen: set[str] = set()
        self.turned: set[str] = set()
        seen: set[str] = set()
        for scene in self.script.scenes.values():
            if scene.when is not None:
                names |= names_read(scene.when)
            if scene.once:
                seen.add(scene.id)
            for row in all_rows(row for rows in scene.nodes.values() for row in rows):
                match row:
                    case If(condition=condition):
                        names |= names_read(condition)
                    case Choice(options=options):
                        for option in options:
                            names |= names_read(option.when) if option.when is not None else frozenset()
                            if option.once:
                                self.chosen.add(option.id)
                    case Vary() if any(_matters(one) for turn in row.each for one in all_rows(turn)):
                        self.turned.add(row.id)
        for place in self.maps:
            level = self.content.level(place)
            self._whens[place] = [(thing.id, thing.when) for thing in level.things if thing.when]
            for _, when in self._whens[place]:
                tree, _ = parse_condition(when)
                names |= names_read(tree) if tree is not None else frozenset()
        self.seen = frozenset(seen | {name[5:] for name in names if name.startswith("seen.")})
        self.names = tuple(name for name in self.content.declarations if name in names)

    def key(self, state: State) -> Key:
        """What tells a state from others."""
        story = state.story
        values = story.values
        return (
            state.place,
            state.point,
            tuple(frame.row for frame in state.position.frames),
            state.scene,
            state.bed,
            state.over,
            tuple([values[name] for name in self.names]),
            story.seen & self.seen,
            story.chosen & self.chosen if self.chosen else None,
            tuple(sorted((row, turn) for row, turn in story.turns.items() if row in self.turned)),
        )

    def first(self) -> State:
        """The state in which a story begins."""
        story = self.content.new_story()
        place, _, point = self.start.partition(":")
        if place in self.maps:
            return self._arrive(story, place, point)
        return State(story, scene=self.start)

    # -- moves ----------------------------------------------------------------------------------------------------

    def moves(self, state: State) -> list[Move]:
        """Everything that can be decided in a state."""
        if state.over:
            return []
        if state.scene:
            return [Move("begin", state.scene)]
        if not state.position.over:
            stop = self.script.stop(state.position.row)
            assert stop is not None and isinstance(stop.row, Choice)
            return [Move("pick", option.id) for option in offered(stop.row, state.story)]
        if state.bed:
            return [Move("sleep", night[0]) for night in self.content.nights(state.story)]
        if not self.maps:
            return [Move("act", spot) for spot in self._spots if offers(self.script, state.story, spot)]
        if self.content.is_dream(state.place):
            return [Move("finish", state.place)] if offers(self.script, state.story, state.place) else []
        found: list[Move] = []
        reach = self.feet(state.place).reach(state.point, self.present(state.place, state.story))
        for name in sorted(reach.names | reach.triggers):
            if offers(self.script, state.story, f"{state.place}.{name}"):
                found.append(Move("act", f"{state.place}.{name}"))
        found += [Move("door", to) for to in reach.doors]
        return found

    def feet(self, place: str) -> Feet:
        """The collision of a map."""
        if place not in self._feet:
            self._feet[place] = Feet(self.content.level(place))
        return self._feet[place]

    def present(self, place: str, story: Story) -> frozenset[int]:
        """The conditional objects of a map that are there."""
        return frozenset(thing for thing, when in self._whens[place] if self.content.holds(when, story))

    def go(self, state: State, move: Move) -> Way:
        """Carry out a move. Raises Faulty where it cannot be made."""
        match move.kind:
            case "begin":
                return self._talk(replace(state, scene=""), begin(self.script, move.name, state.story))
            case "act" | "finish":
                waiting = offers(self.script, state.story, move.name)
                if not waiting:
                    raise Faulty(Problem("", 0, 0, f"nothing waits at '{move.name}'"))
                return self._talk(state, begin(self.script, waiting[0].id, state.story))
            case "pick":
                return self._talk(state, advance(self.script, state.position, state.story, move.name))
            case "door":
                place, _, point = move.name.partition(":")
                return Way(self._arrive(state.story, place, point))
            case "sleep":
                for name, events, scene, to in self.content.nights(state.story):
                    if name == move.name:
                        story = after_all(state.story, events)
                        way = Way(state)
                        self._hear(way, story)
                        if scene:
                            way.state = replace(state, story=story, bed=False, scene=scene)
                        else:
                            place, _, point = to.partition(":")
                            way.state = self._arrive(story, place, point)
                        return way
                raise Faulty(Problem("", 0, 0, f"the night '{move.name}' cannot be had"))

    def _hear(self, way: Way, story: Story) -> None:
        """What the terminal says: lines only, of which the story keeps nothing that matters."""
        for scene in self.content.said_at_bed:
            heard = story
            stride = begin(self.script, scene, heard)
            for _ in range(MOST_BEATS):
                heard = after_all(heard, stride.events)
                way.nodes += stride.nodes
                way.passed += stride.passed
                stop = self.script.stop(stride.position.row)
                if stride.position.over or stop is None or isinstance(stop.row, Choice):
                    break
                way.rows.append(stop.row.id)
                stride = advance(self.script, stride.position, heard)

    def _arrive(self, story: Story, place: str, point: str) -> State:
        """Come into a place: what waits there begins by itself."""
        if self.content.is_dream(place):
            return State(story, place, point)
        waiting = offers(self.script, story, place)
        return State(story, place, point, scene=waiting[0].id if waiting else "")

    def _talk(self, state: State, stride: Stride) -> Way:
        """Play a talk up to its next menu or its end."""
        way = Way(state)
        story, position = state.story, state.position
        been: set[tuple[object, ...]] = set()
        for _ in range(MOST_BEATS):
            story = after_all(story, stride.events)
            position = stride.position
            way.nodes += stride.nodes
            way.passed += stride.passed
            if position.over:
                way.state = replace(state, story=story, position=OVER)
                return way
            stop = self.script.stop(position.row)
            assert stop is not None
            row = stop.row
            way.rows.append(row.id)
            if isinstance(row, Choice):
                way.state = replace(state, story=story, position=position)
                return way
            if isinstance(row, Stage):
                way.marks += [verb.value for verb in row.verbs if verb.name == "mark"]
                leaving = next((verb for verb in row.verbs if verb.name in ("goto", "open", "drift")), None)
                if leaving is not None:
                    story = after_all(story, advance(self.script, position, story).events)
                    way.state = self._leave(replace(state, story=story, position=OVER), leaving.name, leaving.value)
                    if way.state.bed:
                        self._hear(way, story)
                    return way
            if len(way.rows) > 50:
                key = self.key(State(story, position=position))
                if key in been:
                    way.stuck = row.id
                    way.state = State(story, state.place, state.point, position, over=True)
                    return way
                been.add(key)
            stride = advance(self.script, position, story)
        way.stuck = way.rows[-1]
        return way

    def _leave(self, state: State, verb: str, value: str) -> State:
        if verb == "open":
            return replace(state, bed=True) if value == "bed" else replace(state, over=True)
        place, _, point = value.partition(":")
        if verb == "drift":
            place, point = f"drift/{value}", "start"
        return self._arrive(state.story, place, point)


def _matters(row: Row) -> bool:
    """Whether a row has consequences beyond words."""
    return isinstance(row, Do | To | Call | Choice | End | If | Vary) or (isinstance(row, Stage) and row.leaves)


def options_of(script: Script) -> Iterator[tuple[str, str, Option]]:
    """Every option, with its scene and node."""
    for scene in script.scenes.values():
        for node, rows in scene.nodes.items():
            for row in all_rows(rows):
                if isinstance(row, Choice):
                    for option in row.options:
                        yield scene.id, node, option


def lines_of(rows: Sequence[Row]) -> Iterator[Say]:
    """The lines of some rows."""
    return (row for row in all_rows(rows) if isinstance(row, Say))
