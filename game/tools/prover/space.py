"""The story as a space of states and moves, played by the game's own runner: what every proof is held against.

A state is where one stands (on a map, in a talk at a menu, at the bed or the desk) and the story so far. A move is
whatever a player decides: act on something, take a door, pick an answer, book a night. What nobody decides (lines,
effects, directions, what begins by itself on coming in) happens on the way from one state to the next.

Where a talk lets something appear that cuts a place in two, the player can have stood on either side of it: `stand`
says which. A story without maps is played as if whatever its scenes wait at were always at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from game.core.geometry import SUB
from game.core.problems import Faulty, Problem
from game.dialogue.expressions import Condition, evaluate, names_read, parse_condition
from game.dialogue.runner import OVER, Position, Stride, advance, begin, offered, offers
from game.dialogue.script import ASIDE, DESK, LEAVING, Choice, Option, Script, Stage, all_rows
from game.dreams.dream import ENTER
from game.story import Add, Declarations, Event, Story, after_all
from game.tools.prover.foot import HIDDEN, Feet, Moved, Setting
from game.world.level import Level, Thing
from game.world.walking import Walking


@dataclass(frozen=True, slots=True)
class Booked:
    """A night that can be had: what it is called, what it does, and the scene that it goes on at."""

    name: str
    events: tuple[Event, ...]
    scene: str


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

    def is_dream(self, place: str) -> bool:
        """Whether a place is played by a dream's rules."""
        ...

    def nights(self, story: Story) -> Sequence[Booked]:
        """The nights that can be booked; a function of the names in `nights_read` alone."""
        ...

    @property
    def nights_read(self) -> tuple[str, ...]:
        """The names that say which nights can be booked."""
        ...

    @property
    def said_at_bed(self) -> Sequence[str]:
        """The scenes whose lines the bed's terminal says while nothing is booked."""
        ...

    @property
    def told(self) -> Mapping[str, Sequence[str]]:
        """The scenes that a screen tells by itself when a talk opens it, by its name; and under CHAPTERS, what is told
        of how the story stood where a chapter began."""
        ...

    def chapter_in(self, story: Story, place: str) -> int:
        """The chapter that a place is in, as the story stands; a function of its `chapter` alone."""
        ...

    @property
    def said_of_night(self) -> Sequence[str]:
        """The scenes that it says of a night, with what that night does already done."""
        ...

    @property
    def said_at_desk(self) -> Sequence[str]:
        """The scenes whose lines the design desk says."""
        ...

    @property
    def doors(self) -> Sequence[str]:
        """The chambers that can be entered from the title, with a story of their own; before a story has begun."""
        ...

    def story_behind_doors(self) -> Story:
        """The story that begins there."""
        ...

    @property
    def begun_elsewhere(self) -> Sequence[str]:
        """The scenes that a screen of the game begins by itself."""
        ...

    @property
    def read_elsewhere(self) -> frozenset[str]:
        """Names that screens of the game read or show."""
        ...


CHAPTERS = "chapters"
"""The screen that tells of the beginnings of chapters."""
DONE: Moved = (("", "done"),)
"""Of a dream: its way out was taken, and is not taken twice."""

Kind = Literal["act", "door", "pick", "sleep", "up", "finish", "stand", "hear", "enter"]
KINDS: tuple[Kind, ...] = ("act", "door", "pick", "sleep", "up", "finish", "stand", "hear", "enter")


@dataclass(frozen=True, slots=True)
class Move:
    """One thing a player decides."""

    kind: Kind
    name: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.name}".rstrip()

    @staticmethod
    def read(text: str) -> Move:
        """A move from its words. Raises Faulty where they are none."""
        word, _, name = text.partition(" ")
        for kind in KINDS:
            if kind == word:
                return Move(kind, name)
        raise Faulty(Problem("", 0, 0, f"'{text[:60]}' is no move"))


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the player stands on a map: somewhere of `stand`, and who of the others was moved since coming in.

    At the `desk` the sheet lies over the place, and every talk comes back to it until one gets up.
    """

    place: str = ""
    stand: int = -1
    moved: Moved = ()
    desk: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Where a play stands between two decisions. An area of -1: nowhere in particular, or it is not settled yet."""

    story: Story
    ground: Ground = Ground()
    area: int = -1
    position: Position = OVER
    bed: bool = False
    over: bool = False
    stuck: str = ""
    """The row of an endless round that the play is caught in."""


@dataclass(slots=True)
class Way:
    """What one move passed: nodes, marks, choices with nothing on offer."""

    state: State
    nodes: list[tuple[str, str]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    happened: list[Event] = field(default_factory=list)
    chapter: int = 0
    """The chapter that it was before."""


MOST_ARRIVALS = 100
"""Places come into one after another without anybody deciding anything: beyond, it goes on for ever."""
MOST_BEATS = 20_000
"""Lines between two decisions: beyond them a talk is held to go round for ever."""


class Maps:
    """The maps of a content as the prover walks them: conditions of objects, and what scenes wait at."""

    def __init__(self, content: Content) -> None:
        self.content, self.script = content, content.script
        self.places = frozenset(content.places())
        self._walked = frozenset(place for place in self.places if not content.is_dream(place))
        self._feet: dict[str, Feet] = {}
        self._whens: dict[str, Mapping[int, Condition]] = {}

    def feet(self, place: str) -> Feet:
        """What can be reached on foot in a place."""
        if place not in self._feet:
            spots, always, stages = set(), set(), []
            for scene in self.script.scenes.values():
                here = {spot.partition(".")[2] for spot in scene.where if spot.partition(".")[0] == place}
                spots |= here - {""}
                always |= here if scene.when is None and not scene.once else set()
                if here or not scene.where:
                    rows = all_rows(row for rows in scene.nodes.values() for row in rows)
                    stages += [row for row in rows if isinstance(row, Stage)]
            level = self.content.level(place)
            always -= {thing.name for thing in level.things if thing.when}
            self._feet[place] = Feet(level, spots, stages, always)
        return self._feet[place]

    def whens(self, place: str) -> Mapping[int, Condition]:
        """The conditions of a map's objects, by the object's id."""
        if place not in self._whens:
            found = {}
            for thing in self.content.level(place).things:
                tree = parse_condition(thing.when)[0] if thing.when else None
                if tree is not None:
                    found[thing.id] = tree
            self._whens[place] = found
        return self._whens[place]

    def names_read(self) -> frozenset[str]:
        """Every name that a condition of a map reads."""
        whens = (tree for place in self.places for tree in self.whens(place).values())
        return frozenset[str]().union(*map(names_read, whens))

    def happenings(self, place: str) -> list[tuple[str, Thing | None]]:
        """The spots of a dream at which something may happen, each with the object that it is named after."""
        spots = {spot for scene in self.script.scenes.values() for spot in scene.where}
        named = self.content.level(place).named
        here = sorted(spot for spot in spots if spot.startswith(f"{place}.") and spot != self.entry(place))
        return [(spot, named.get(spot.partition(".")[2])) for spot in here]

    def entry(self, place: str) -> str:
        """The spot of what begins by itself on coming in: what waits at a dream itself is for its end."""
        return place if place in self._walked else f"{place}.{ENTER}"

    def walked(self, place: str) -> bool:
        """Whether a place is a map that is walked about in."""
        return place in self._walked


class Space:
    """All states and moves of one story."""

    def __init__(self, content: Content, start: str) -> None:
        """`start` is "folder/map:point", or a scene where a story has no maps."""
        self.content, self.script, self.start = content, content.script, start
        self.maps = Maps(content)
        spots = sorted({place for scene in self.script.scenes.values() for place in scene.where})
        self._at_desk = at_desk(spots)
        self._elsewhere = [spot for spot in spots if spot not in self._at_desk]

    def first(self) -> Way:
        """How a story begins."""
        story = self.content.new_story()
        place, _, point = self.start.partition(":")
        if place in self.maps.places:
            return self._arrive(Way(State(story)), place, point)
        return self._begin(Way(State(story)), self.start)

    def moves(self, state: State) -> list[Move]:
        """Everything that can be decided in a state."""
        if state.over or state.stuck:
            return []
        if not state.position.over:
            stop = self.script.stop(state.position.row)
            assert stop is not None and isinstance(stop.row, Choice)
            return [Move("pick", option.id) for option in offered(stop.row, state.story)]
        place, story = state.ground.place, state.story
        if state.bed:
            nights = [night.name for night in self.content.nights(story)]
            heard = [*self.content.said_at_bed]
            heard += [f"{scene} before {night}" for night in nights for scene in self.content.said_of_night]
            return [*(Move("sleep", n) for n in nights), Move("up"), *(Move("hear", one) for one in heard)]
        if state.ground.desk:
            acts = [Move("act", spot) for spot in self._at_desk if offers(self.script, story, spot)]
            return [*acts, Move("up"), *(Move("hear", one) for one in self.content.said_at_desk)]
        if not self.maps.places:
            return [Move("act", spot) for spot in self._elsewhere if offers(self.script, story, spot)]
        if not self.maps.walked(place):
            # A story can be left for the title's doors at any time; it is enough to say so where all of them begin.
            doors = self.content.doors if place == self.start.partition(":")[0] else ()
            found = self._in_dream(place, story) if state.ground.moved != DONE else []
            return [*found, *(Move("enter", door) for door in doors)]
        feet, setting = self.maps.feet(place), self._setting(state)
        if state.area < 0:
            areas = feet.areas(state.ground.stand, setting)
            return [Move("stand", "{},{}".format(*feet.spot_of(area))) for area in areas]
        reach = feet.reach(state.area, setting)
        there = [name for name in reach.names if self._is_there(place, feet.thing(name), story)]
        there += [name for name in reach.triggers if self._is_there(place, feet.triggers[name], story)]
        found = [Move("act", f"{place}.{name}") for name in there if offers(self.script, story, f"{place}.{name}")]
        doors = [to for to, thing in reach.doors if self._is_there(place, thing, story)]
        return found + [Move("door", to) for to in dict.fromkeys(doors)]

    def _in_dream(self, place: str, story: Story) -> list[Move]:
        """A dream can be finished, and until then whatever is named of it may happen, in any order."""
        found = [Move("finish", place)] if offers(self.script, story, place) else []
        for spot, thing in self.maps.happenings(place):
            if self._is_there(place, thing, story) and offers(self.script, story, spot):
                found.append(Move("act", spot))
        return found

    def go(self, state: State, move: Move) -> Way:
        """Carry out one of the moves of a state."""
        way = Way(state, chapter=self.content.chapter_in(state.story, state.ground.place))
        match move.kind:
            case "act":
                place, _, name = move.name.partition(".")
                if self.maps.walked(place):
                    stand = self.maps.feet(place).stand(state.area, self._setting(state), name)
                    way.state = replace(state, ground=replace(state.ground, stand=stand), area=-1)
                return self._begin(way, offers(self.script, state.story, move.name)[0].id)
            case "finish":
                way.state = replace(state, ground=Ground(state.ground.place, -1, DONE))
                return self._begin(way, offers(self.script, state.story, move.name)[0].id)
            case "enter":
                way.state = State(self.content.story_behind_doors())
                return self._arrive(way, move.name, "start")
            case "pick":
                stop = self.script.stop(state.position.row)
                assert stop is not None and isinstance(stop.row, Choice)
                option = next(one for one in stop.row.options if one.id == move.name)
                # The pick is played in the story before it is counted, as the screen does.
                counted = habit(option, self.content.declarations)
                return self._talk(way, lambda: advance(self.script, state.position, state.story, move.name), counted)
            case "door":
                place, _, point = move.name.partition(":")
                return self._arrive(way, place, point)
            case "stand":
                feet, setting = self.maps.feet(state.ground.place), self._setting(state)
                x, y = (int(part) for part in move.name.split(","))
                areas = feet.areas(state.ground.stand, setting)
                area = next(area for area in areas if feet.spot_of(area) == (x, y))
                way.state = replace(state, area=area)
                return way
            case "up":
                way.state = replace(state, ground=replace(state.ground, desk=False))
                return self._land(way)
            case "hear":
                # Only shown, and nothing of it remembered: it ends there, as a thing to be met.
                scene, _, booked = move.name.partition(" before ")
                way.state = replace(state, bed=False)
                for night in self.content.nights(state.story) if booked else ():
                    self._happen(way, night.events if night.name == booked else ())
                heard = self._begin(way, scene)
                heard.state = replace(state, bed=False, over=True)
                return heard
            case "sleep":
                night = next(one for one in self.content.nights(state.story) if one.name == move.name)
                way.state = replace(state, bed=False)
                self._happen(way, night.events)
                return self._begin(way, night.scene)

    def put(self, world: Walking, state: State) -> None:
        """Put everybody of a map where they are in a state; the player somewhere that they can be."""
        feet = self.maps.feet(state.ground.place)
        for who, point in state.ground.moved:
            if point == HIDDEN:
                world.show(who, False)
            else:
                world.put(who, point)
        x, y = feet.stands_at(state.ground.stand) if state.area < 0 else feet.spot_of(state.area)
        world.player.x, world.player.y = x * SUB, y * SUB

    # -- what nobody decides --------------------------------------------------------------------------------------

    def _happen(self, way: Way, events: Sequence[Event]) -> None:
        way.happened += events
        way.state = replace(way.state, story=after_all(way.state.story, events))

    def _setting(self, state: State) -> Setting:
        place, story = state.ground.place, state.story
        feet = self.maps.feet(place)
        whens = self.maps.whens(place)
        present = frozenset(id_ for id_ in feet.flexible if id_ not in whens or evaluate(whens[id_], story))
        live = frozenset(
            name
            for name in feet.zones
            if self._is_there(place, feet.triggers[name], story) and offers(self.script, story, f"{place}.{name}")
        )
        return feet.setting(present, live, state.ground.moved)

    def _is_there(self, place: str, thing: object, story: Story) -> bool:
        when = self.maps.whens(place).get(getattr(thing, "id", -1))
        return when is None or evaluate(when, story)

    def _arrive(self, way: Way, place: str, point: str) -> Way:
        """Come into a place: what waits there begins by itself."""
        way.places.append(place)
        if len(way.places) > MOST_ARRIVALS:
            return self._stick(way, place)
        chapter = self.content.chapter_in(way.state.story, place)
        if chapter > way.chapter:
            way.chapter = chapter
            self._tell(way, CHAPTERS)
        stand = self.maps.feet(place).arrive(point) if self.maps.walked(place) else -1
        way.state = State(way.state.story, Ground(place, stand))
        waiting = offers(self.script, way.state.story, self.maps.entry(place))
        return self._begin(way, waiting[0].id) if waiting else self._land(way)

    def _tell(self, way: Way, screen: str) -> None:
        """What a screen tells by itself: only read, and nothing of it is remembered."""
        for scene in self.content.told.get(screen, ()):
            story = way.state.story
            stride = begin(self.script, scene, story)
            while True:
                way.nodes += stride.nodes
                way.passed += stride.passed
                story = after_all(story, stride.events)
                if stride.position.over:
                    break
                stop = self.script.stop(stride.position.row)
                if stop is None or isinstance(stop.row, Choice):
                    break
                stride = advance(self.script, stride.position, story)

    def _land(self, way: Way) -> Way:
        """Walk about again."""
        state = way.state = replace(way.state, position=OVER, bed=False, area=-1)
        if self.maps.walked(state.ground.place) and not state.ground.desk:
            areas = self.maps.feet(state.ground.place).areas(state.ground.stand, self._setting(state))
            if len(areas) == 1:
                # Which spot of an area somebody stands at makes no difference there.
                way.state = replace(state, ground=replace(state.ground, stand=-1), area=areas[0])
        return way

    def _begin(self, way: Way, scene: str) -> Way:
        return self._talk(way, lambda: begin(self.script, scene, way.state.story))

    def _talk(self, way: Way, first: Callable[[], Stride], counted: Sequence[Event] = ()) -> Way:
        """Play a talk up to its next menu or its end."""
        been: set[object] = set()
        position = way.state.position
        try:
            stride = first()
            self._happen(way, counted)
            for count in range(MOST_BEATS):
                self._happen(way, stride.events)
                position = stride.position
                way.nodes += stride.nodes
                way.passed += stride.passed
                if position.over:
                    return self._land(way)
                stop = self.script.stop(position.row)
                assert stop is not None
                row = stop.row
                if isinstance(row, Choice):
                    way.state = replace(way.state, position=position)
                    return way
                if isinstance(row, Stage):
                    way.marks += [verb.value for verb in row.verbs if verb.name == "mark"]
                    ground = way.state.ground
                    if self.maps.walked(ground.place):
                        stand, moved = self.maps.feet(ground.place).directed(ground.stand, ground.moved, row.verbs)
                        way.state = replace(way.state, ground=replace(ground, stand=stand, moved=moved))
                    leaving = next((verb for verb in row.verbs if verb.name in LEAVING), None)
                    if leaving is not None:
                        self._happen(way, advance(self.script, position, way.state.story).events)
                        return self._leave(way, leaving.name, leaving.value)
                if count > 200:
                    key = (position, way.state.story)
                    if key in been:
                        return self._stick(way, row.id, position)
                    been.add(key)
                stride = advance(self.script, position, way.state.story)
            return self._stick(way, row.id, position)
        except Faulty as error:
            # The runner gives up on rows that go round without a beat.
            return self._stick(way, error.problems[0].message, position)

    def _stick(self, way: Way, where: str, position: Position = OVER) -> Way:
        way.state = replace(way.state, stuck=where, position=position)
        return way

    def _leave(self, way: Way, verb: str, value: str) -> Way:
        if verb == "open" and value in ASIDE:
            self._tell(way, value)
            return self._land(way)
        if verb == "open" and value == "desk":
            way.state = replace(way.state, ground=replace(way.state.ground, desk=True))
            return self._land(way)
        if verb == "open":
            state = replace(way.state, position=OVER, area=-1)
            way.state = replace(state, bed=True) if value == "bed" else replace(state, over=True)
            return way
        place, _, point = value.partition(":")
        if verb == "drift":
            place, point = f"drift/{value}", "start"
        return self._arrive(way, place, point)


def at_desk(spots: Iterable[str]) -> list[str]:
    """Those of some spots that are rooms of the sheet on the design desk."""
    return [spot for spot in spots if spot.startswith(f"{DESK}.")]


def habit(option: Option, declarations: Declarations) -> tuple[Event, ...]:
    """What the game counts when an answer with a tag is given."""
    name = f"habit.{option.tag}"
    return (Add(name, 1),) if option.tag and name in declarations else ()


def replay(space: Space, moves: Sequence[Move]) -> Way:
    """Play moves from the start. Raises Faulty where one of them cannot be made."""
    way = space.first()
    for move in moves:
        if move not in space.moves(way.state):
            raise Faulty(Problem("", 0, 0, f"'{move}' cannot be done here"))
        way = space.go(way.state, move)
    return way
