"""Plays the script, purely: (script, position, story, pick) -> (position, events).

    position, events = start(script, "cafe.usual_table", story)
    while not position.over:
        story = after_all(story, events)
        match beat(script, position, story):      # what stands there now
            case Line(): pick = None              # None is `advance`
            case Menu(offers=offers): pick = offers[0].id
            case Staged(): pick = None            # once the verbs have been carried out
        position, events = step(script, position, story, pick)

A position rests at a *beat*: a line, a menu or stage directions. What happens between two beats (effects,
branches, calls) comes back as story events, in order; the caller applies them. The screen, the terminal player,
the prover and the tests are four callers of these functions.

What is remembered: a line when it is left (`Read`), an option when it is taken (`Chose`), a `vary` when it is
played (`Turned`), a scene when it is finished or left (`Seen`), a called one too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.core.problems import Faulty, Problem, did_you_mean
from game.core.strings import ENGLISH, Strings
from game.dialogue.expressions import evaluate
from game.dialogue.markup import Span, read_words, text_of
from game.dialogue.script import Call, Choice, Do, If, Option, Row, Say, Scene, Script, Stage, Stop, To, Vary, Verb
from game.story import Chose, Event, Read, Seen, Story, Turned, after

# Rows played between two beats: more than this is a loop that has no way out.
MOST_ROWS = 10_000
# Scenes called within each other.
MOST_CALLS = 40
# Rounds after which a shuffle begins again with the first order: keeps the states of a story finite.
SHUFFLE_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """Where one scene stands: at a row. The frames below the last stand at the row that called the next."""

    scene: str
    node: str
    row: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where a talk stands: the scenes that called each other, the last is being played. None of them: it is over."""

    frames: tuple[Frame, ...] = ()

    @property
    def over(self) -> bool:
        """Whether the talk has ended."""
        return not self.frames

    @property
    def scene(self) -> str:
        """The scene being played, or ""."""
        return self.frames[-1].scene if self.frames else ""

    @property
    def row(self) -> str:
        """The id of the row that the talk rests at, or ""."""
        return self.frames[-1].row if self.frames else ""

    def to_json(self) -> list[list[str]]:
        """The position as plain data."""
        return [[frame.scene, frame.node, frame.row] for frame in self.frames]

    @staticmethod
    def from_json(data: object) -> Position:
        """A position from plain data. Raises Faulty where it is none; `settle` brings it to today's script."""
        if not isinstance(data, list) or len(data) > MOST_CALLS:
            raise Faulty(Problem("", 0, 0, "this is not a saved talk"))
        frames = []
        for frame in data:
            if not isinstance(frame, list) or len(frame) != 3 or not all(isinstance(one, str) for one in frame):
                raise Faulty(Problem("", 0, 0, "this is not a saved talk"))
            frames.append(Frame(*frame))
        return Position(tuple(frames))


OVER = Position()


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody says something, or it is narrated (`who` is None). Goes on at `advance`."""

    id: str
    who: str | None
    expression: str
    spans: tuple[Span, ...]
    read: bool

    @property
    def words(self) -> str:
        """The words without markup."""
        return text_of(self.spans)


@dataclass(frozen=True, slots=True)
class Offer:
    """An option that can be taken now."""

    id: str
    spans: tuple[Span, ...]
    hint: str
    tag: str
    chosen: bool

    @property
    def text(self) -> str:
        """The words without markup."""
        return text_of(self.spans)


@dataclass(frozen=True, slots=True)
class Menu:
    """What can be answered. Goes on with the id of one of the offers; at `advance` where there is none."""

    id: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Staged:
    """Stage directions to be carried out, in order. Goes on at `advance`; where it leaves, the talk is over then."""

    id: str
    verbs: tuple[Verb, ...]
    leaves: bool


Beat = Line | Menu | Staged


@dataclass(frozen=True, slots=True)
class Stride:
    """One step with its way: the nodes that were entered, and the choices passed because nothing was on offer."""

    position: Position
    events: tuple[Event, ...]
    nodes: tuple[tuple[str, str], ...] = ()
    passed: tuple[str, ...] = ()


def start(script: Script, scene: str, story: Story) -> tuple[Position, tuple[Event, ...]]:
    """The first beat of a scene and what happens before it. Raises Faulty for an unknown scene."""
    stride = begin(script, scene, story)
    return stride.position, stride.events


def begin(script: Script, scene: str, story: Story) -> Stride:
    """As `start`, with the way."""
    found = _scene(script, scene)
    walk = _Walk(script, story)
    walk.enter(found.id, found.start)
    return walk.stride()


def step(
    script: Script, position: Position, story: Story, pick: str | None = None
) -> tuple[Position, tuple[Event, ...]]:
    """The next beat and what happens on the way there; `pick` is the id of an offer at a menu, else None.

    Raises Faulty where the pick is not offered, where the position is not in the script (`settle` mends that), and
    where rows go round without ever coming to a beat.
    """
    stride = advance(script, position, story, pick)
    return stride.position, stride.events


def advance(script: Script, position: Position, story: Story, pick: str | None = None) -> Stride:
    """As `step`, with the way."""
    if position.over:
        return Stride(position, ())
    stop = _stop(script, position.frames[-1])
    walk = _Walk(script, story, list(position.frames[:-1]))
    frame, row = position.frames[-1], stop.row
    if isinstance(row, Choice):
        open_now = offered(row, story)
        option = next((one for one in open_now if one.id == pick), None)
        if option is not None:
            walk.happen(Chose(option.id))
            for effect in option.do:
                walk.happen(effect.event())
            if option.to:
                walk.enter(frame.scene, option.to, option)
                return walk.stride()
        elif pick is not None or open_now:
            said = f"'{pick}' is not offered here" if pick is not None else "one of the offers has to be picked here"
            hint = did_you_mean(pick or "", [one.id for one in open_now])
            raise Faulty(row.spot.problem(said, hint))
    elif pick is not None:
        raise Faulty(row.spot.problem(f"nothing is offered here, so '{pick}' cannot be picked"))
    elif isinstance(row, Say):
        walk.happen(Read(row.id))
    elif isinstance(row, Stage) and row.leaves:
        walk.frames.append(frame)
        walk.leave()
        return Stride(OVER, tuple(walk.events))
    walk.scene, walk.node, walk.row = frame.scene, frame.node, stop.next
    return walk.stride()


def beat(script: Script, position: Position, story: Story, strings: Strings = ENGLISH) -> Beat | None:
    """What stands at a position, in a language and with the values of the story put in; None once the talk is over.

    The language changes words alone: where a talk goes, what it remembers and its ids are the same in all of them.
    """
    if position.over:
        return None
    row = _stop(script, position.frames[-1]).row
    match row:
        case Say():
            face = row.expression
            if row.who is not None and row.who in script.cast:
                face = script.cast[row.who].face(face or "neutral")
            return Line(row.id, row.who, face, row.words.filled(story, row.id, strings), row.id in story.read)
        case Choice():
            return Menu(row.id, tuple(_offer(option, story, strings) for option in offered(row, story)))
        case Stage():
            return Staged(row.id, tuple(_worded(verb, row.id, story, strings) for verb in row.verbs), row.leaves)
        case _:
            raise Faulty(row.spot.problem("a talk cannot rest at this row"))


def told(script: Script, scene: str, story: Story) -> tuple[tuple[tuple[Position, Story], ...], tuple[Event, ...]]:
    """A scene that a screen tells by itself, as far as it goes without an answer; nothing where there is none.

    Where each of its lines and stage directions stands with the story as it is there, and everything that happened.
    """
    if scene not in script.scenes:
        return (), ()
    position, events = start(script, scene, story)
    happened = [*events]
    stops: list[tuple[Position, Story]] = []
    while not position.over:
        for event in events:
            story = after(story, event)
        if isinstance(beat(script, position, story), Menu):
            break
        stops.append((position, story))
        position, events = step(script, position, story)
        happened += events
    return tuple(stops), tuple(happened)


def spoken(script: Script, scene: str, story: Story) -> tuple[tuple[tuple[Position, Story], ...], tuple[Event, ...]]:
    """The same of its lines alone."""
    stops, happened = told(script, scene, story)
    return tuple(stop for stop in stops if isinstance(beat(script, *stop), Line)), happened


def leave(position: Position) -> tuple[Event, ...]:
    """What has happened when a talk is broken off: its scenes count as seen."""
    return tuple(Seen(frame.scene) for frame in reversed(position.frames))


def settle(
    script: Script, position: Position, story: Story, moved: Mapping[str, str] = MappingProxyType({})
) -> tuple[Position, tuple[Problem, ...]]:
    """A position from a save or from before an edit, brought to where it is in this script, and what was lost.

    `moved` are the ids that rows have now, by those they had (see `align`).
    Where the row is gone the talk goes back to the first beat of its node, and where the node is gone, of its scene.
    Effects on the way there are not played again. A call whose row is gone is not returned to.
    """
    problems: list[Problem] = []
    kept: list[Frame] = []
    resting = False
    for frame in position.frames:
        last = frame is position.frames[-1]
        stop = script.stop(moved.get(frame.row, frame.row))
        fits = stop is not None and isinstance(stop.row, Say | Choice | Stage if last else Call)
        if stop is not None and stop.scene == frame.scene and fits:
            kept.append(Frame(stop.scene, stop.node, stop.row.id))
            resting = last
            continue
        scene = script.scenes.get(frame.scene)
        if scene is None:
            problems.append(Problem("", 0, 0, f"the scene '{frame.scene}' is gone", _near(frame.scene, script)))
        elif not last:
            problems.append(scene.spot().problem(f"the row of '{frame.scene}' that called a scene is gone"))
        else:
            node = frame.node if frame.node in scene.nodes else scene.start
            where = f"node '{node}'" if node == frame.node else "the scene"
            problems.append(scene.spot().problem(f"the line is gone; the talk goes back to the start of {where}"))
            walk = _Walk(script, story, kept)
            walk.enter(scene.id, node)
            return walk.on()[0], tuple(problems)
    if resting or not kept:
        return Position(tuple(kept)), tuple(problems)
    # The scene that was being played is gone: go on where it would have come back to.
    back = _stop(script, kept[-1])
    walk = _Walk(script, story, kept[:-1])
    walk.scene, walk.node, walk.row = back.scene, back.node, back.next
    return walk.on()[0], tuple(problems)


def offers(script: Script, story: Story, where: str) -> list[Scene]:
    """The scenes that can happen at a place ("folder/map.object" or "folder/map"), the first to be played first."""
    return sorted((scene for scene in script.at(where) if _can(scene, story)), key=lambda s: (-s.priority, s.id))


def _can(scene: Scene, story: Story) -> bool:
    if scene.once and scene.id in story.seen:
        return False
    return scene.when is None or evaluate(scene.when, story)


def offered(choice: Choice, story: Story) -> list[Option]:
    """The options of a choice that can be taken now."""
    return [
        option
        for option in choice.options
        if not (option.once and option.id in story.chosen) and (option.when is None or evaluate(option.when, story))
    ]


def _offer(option: Option, story: Story, strings: Strings) -> Offer:
    text, hint = (words.filled(story, option.id, strings) for words in (option.text, option.hint))
    return Offer(option.id, text, text_of(hint), option.tag, option.id in story.chosen)


def _worded(verb: Verb, id_: str, story: Story, strings: Strings) -> Verb:
    if verb.name != "card":
        return verb
    shown = text_of(read_words(verb.value)[0].filled(story, id_, strings))
    return Verb(verb.name, shown, verb.pairs, verb.seconds, verb.spot)


def _scene(script: Script, scene: str) -> Scene:
    found = script.scenes.get(scene)
    if found is None:
        raise Faulty(Problem("", 0, 0, f"no such scene '{scene}'", _near(scene, script)))
    return found


def _near(scene: str, script: Script) -> str:
    return did_you_mean(scene, script.scenes)


def _stop(script: Script, frame: Frame) -> Stop:
    stop = script.stop(frame.row)
    if stop is None or stop.scene != frame.scene:
        raise Faulty(Problem("", 0, 0, f"the row '{frame.row}' is not in the script", _near(frame.scene, script)))
    return stop


class _Walk:
    """One way from a beat to the next: the rows between, what they do, and the calls they are in."""

    def __init__(self, script: Script, story: Story, frames: list[Frame] | None = None) -> None:
        self.script, self.story = script, story
        self.frames = frames or []
        self.events: list[Event] = []
        self.scene = self.node = ""
        self.row: str | None = None
        self.nodes: list[tuple[str, str]] = []
        self.passed: list[str] = []

    def happen(self, event: Event) -> None:
        self.story = after(self.story, event)
        self.events.append(event)

    def leave(self) -> None:
        for frame in reversed(self.frames):
            self.happen(Seen(frame.scene))
        self.frames.clear()

    def enter(self, scene: str, node: str, by: Row | Option | None = None) -> None:
        """Go on at the first row of a node."""
        try:
            self.row = self.script.first(scene, node)
        except KeyError:
            nodes = self.script.scenes[scene].nodes if scene in self.script.scenes else ()
            message = f"no such node '{node}' in '{scene}'"
            spot = by.spot if by is not None else self.script.scenes[scene].spot()
            raise Faulty(spot.problem(message, did_you_mean(node, nodes))) from None
        self.scene, self.node = scene, node
        self.nodes.append((scene, node))

    def stride(self) -> Stride:
        """Play rows up to the next beat, and say which way."""
        position, events = self.on()
        return Stride(position, events, tuple(self.nodes), tuple(self.passed))

    def on(self) -> tuple[Position, tuple[Event, ...]]:
        """Play rows up to the next beat."""
        for _ in range(MOST_ROWS):
            if self.row is None:
                self.happen(Seen(self.scene))
                if not self.frames:
                    return OVER, tuple(self.events)
                back = self.frames.pop()
                self.scene, self.node, self.row = back.scene, back.node, _stop(self.script, back).next
                continue
            stop = self.script.stop(self.row)
            if stop is None:
                raise Faulty(Problem("", 0, 0, f"the row '{self.row}' is not in the script"))
            if self.play(stop):
                frame = Frame(self.scene, self.node, stop.row.id)
                return Position((*self.frames, frame)), tuple(self.events)
        spot = _scene(self.script, self.scene).spot()
        raise Faulty(spot.problem(f"'{self.scene}' goes round without end in node '{self.node}' and nothing is said"))

    def play(self, stop: Stop) -> bool:
        """Play one row; True where it is a beat to rest at."""
        row = stop.row
        self.row = stop.next
        match row:
            case Say() | Stage():
                return True
            case Choice():
                if offered(row, self.story):
                    return True
                self.passed.append(row.id)
            case Do():
                for effect in row.effects:
                    self.happen(effect.event())
            case If():
                block = row.then if evaluate(row.condition, self.story) else row.otherwise
                if block:
                    self.row = block[0].id
            case Vary():
                block = self.turn(row)
                if block:
                    self.row = block[0].id
            case To():
                self.enter(stop.scene, row.node, row)
            case Call():
                self.call(row, stop)
            case _:
                self.row = None
        return False

    def turn(self, row: Vary) -> tuple[Row, ...]:
        """The rows of a `vary` whose turn it is; moves its counter on."""
        count, turn = len(row.each), self.story.turns.get(row.id, 0)
        if row.mode == "once":
            if turn >= count:
                return ()
            self.happen(Turned(row.id, turn + 1))
            return row.each[turn]
        if row.mode == "cycle":
            self.happen(Turned(row.id, (turn + 1) % count))
            return row.each[turn % count]
        self.happen(Turned(row.id, (turn + 1) % (count * SHUFFLE_ROUNDS)))
        return row.each[shuffled(row.id, count, turn // count)[turn % count]]

    def call(self, row: Call, stop: Stop) -> None:
        scene = self.script.scenes.get(row.scene)
        if scene is None:
            raise Faulty(row.spot.problem(f"no such scene '{row.scene}'", _near(row.scene, self.script)))
        if len(self.frames) >= MOST_CALLS:
            raise Faulty(row.spot.problem(f"scenes call each other more than {MOST_CALLS} deep"))
        self.frames.append(Frame(stop.scene, stop.node, row.id))
        self.enter(scene.id, scene.start, row)


def shuffled(id_: str, count: int, round_: int) -> list[int]:
    """The order of one round: the same on any machine, and never the last turn of the round before first."""

    def order(number: int) -> list[int]:
        def lot(turn: int) -> bytes:
            return hashlib.sha256(f"{id_}/{number}/{turn}".encode()).digest()

        return sorted(range(count), key=lot)

    found = order(round_)
    before = order((round_ - 1) % SHUFFLE_ROUNDS)
    # With two turns, moving the first back would move the last of this round as well, which the next round looks at.
    if count > 2 and found[0] == before[-1]:
        found[0], found[1] = found[1], found[0]
    return found
