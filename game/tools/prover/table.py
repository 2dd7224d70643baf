"""A story written out for the machine: variables as bits of one whole number, rows as short tuples.

A *variable* is a declared name, whether a scene was seen or an answer of `once` taken, or how often a `vary` was
played. Only what something can read is one: what nothing reads cannot tell two states apart, because every decision of
the runner and of the screens is a function of what they read, and so is every effect on it.

A row is *plain* when nothing in it has consequences: lines, directions that neither leave, mark nor move anybody, and
branches of such. Whatever a plain row's condition is, what comes after is the same.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from game.dialogue.expressions import And, Condition, Effect, Not, Or, evaluate, names_read
from game.dialogue.runner import SHUFFLE_ROUNDS, shuffled
from game.dialogue.script import LEAVING, Call, Choice, Do, End, If, Option, Row, Say, Scene, Stage, To, Vary, all_rows
from game.dialogue.script import blocks as blocks_of
from game.story import Add, Event, Set, Story
from game.story.declarations import Value
from game.tools.prover.space import CHAPTERS, Booked, Content, Maps, habit
from game.tools.prover.values import Values, domain

SAY, STAGE, DO, IF, VARY, CHOICE, TO, CALL, END = range(9)
NONE = -1
"""No row: the scene is over."""
TURN = "turn "
"""Before the id of a `vary`: the name that counts whose turn it is."""

Op = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Variable:
    """Some bits of the number: `values[n]` is meant by n."""

    name: str
    values: tuple[Value, ...]
    shift: int
    mask: int

    def of(self, state: int) -> int:
        """Which value a state has, as its number."""
        return (state & self.mask) >> self.shift

    def bits(self, value: Value) -> int:
        """A value as bits in their place."""
        return self.values.index(value) << self.shift


@dataclass(frozen=True, slots=True)
class Test:
    """A condition, the variables that it reads, and their bits."""

    number: int
    tree: Condition
    names: tuple[str, ...]
    mask: int
    variables: tuple[Variable, ...]


Wants = tuple[tuple[Test, bool], ...]
"""Conditions, each with how it has to come out."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Whether something is offered: its condition, and the variable that ends it for good once it is set."""

    test: Test | None
    once: Variable | None

    @property
    def names(self) -> frozenset[str]:
        """What it reads."""
        own = frozenset((self.once.name,)) if self.once else frozenset()
        return own | frozenset(self.test.names) if self.test else own

    @property
    def mask(self) -> int:
        """The bits of what it reads."""
        return (self.test.mask if self.test else 0) | (self.once.mask if self.once else 0)


@dataclass(frozen=True, slots=True)
class Change:
    """An effect on one variable: to a value (its number), or by so many, kept in range."""

    variable: Variable
    add: bool
    n: int

    def on(self, state: int) -> int:
        """The state after it."""
        variable = self.variable
        now = self.n
        if self.add:
            now = min(len(variable.values) - 1, max(0, variable.of(state) + self.n))
        return state & ~variable.mask | now << variable.shift


@dataclass(frozen=True, slots=True)
class Answer:
    """An option of a choice."""

    id: str
    guard: Guard
    chosen: Variable | None
    changes: tuple[Change, ...]
    habit: Change | None
    to: int
    node: str


Nights = tuple[tuple[str, tuple[Change, ...], int], ...]
"""Nights that can be booked: name, effects and scene."""


@dataclass(frozen=True, slots=True)
class Scenes:
    """A scene: where it begins, the guard of its offer, the variable that says it was seen."""

    id: str
    first: int
    node: str
    guard: Guard
    seen: Variable | None

    @property
    def entry(self) -> str:
        """The node that it begins at, with its own name before it."""
        return f"{self.id}.{self.node}"


class Table:
    """One story, written out. Shared by all machines that explore it."""

    def __init__(self, content: Content, start: str, values: Values) -> None:
        self.content, self.script, self.start = content, content.script, start
        self.maps = Maps(content)
        self.values = values
        self.tests: list[Test] = []
        self._tests: dict[str, Test] = {}
        self.variables: dict[str, Variable] = {}
        self._rows: dict[str, int] = {}
        self.row_ids: list[str] = []
        self.ops: list[Op] = []
        self.scene_of: list[int] = []
        self.outer: list[tuple[int, ...]] = []
        self.plain: list[bool] = []
        self._reads: dict[tuple[int, bool], int] = {}
        self._chapters: dict[tuple[int, str], int] = {}
        self.blank = content.new_story()
        self._held: dict[str, Value] = {}
        self._holding = replace(self.blank, values=self._held)
        """A story in which only those names have values that are held for `evaluate`."""
        for name, domain_ in self._read_names().items():
            self._declare(name, domain_)
        self.scenes = [self._scene_head(scene) for scene in self.script.scenes.values()]
        self.scene_numbers = {scene.id: number for number, scene in enumerate(self.scenes)}
        self._write_rows()
        self.scenes = [replace(s, first=self._first(s.id, s.node)) for s in self.scenes]
        self.spots = sorted({place for scene in self.script.scenes.values() for place in scene.where})
        self._offers = {spot: self._in_order(spot) for spot in self.spots}
        self.whens = {place: self._whens(place) for place in content.places()}
        self.forced = self._forced()
        self.said = tuple(self.scene_numbers[scene] for scene in content.said_at_bed)
        self.told = {by: tuple(self.scene_numbers[scene] for scene in some) for by, some in content.told.items()}
        self.said_at_desk = tuple(self.scene_numbers[scene] for scene in content.said_at_desk)
        self.said_of_night = tuple(self.scene_numbers[scene] for scene in content.said_of_night)
        self._start = dict(self.blank.values)
        self._nights: dict[tuple[Value, ...], Nights] = {}
        self._booked: dict[int, tuple[Sequence[Booked], Nights]] = {}

    # -- variables ------------------------------------------------------------------------------------------------

    def _read_names(self) -> Mapping[str, tuple[Value, ...]]:
        """Every name that something reads, with its values."""
        names: set[str] = set(self.content.nights_read)
        names |= {"chapter"} & {name for name in self.content.declarations if self.content.told.get(CHAPTERS)}
        once: list[str] = []
        turns: dict[str, tuple[Value, ...]] = {}
        for scene in self.script.scenes.values():
            names |= names_read(scene.when) if scene.when is not None else frozenset()
            if scene.once:
                names.add(f"seen.{scene.id}")
            for row in all_rows(row for rows in scene.nodes.values() for row in rows):
                match row:
                    case If(condition=condition):
                        names |= names_read(condition)
                    case Choice(options=options):
                        for option in options:
                            names |= names_read(option.when) if option.when is not None else frozenset()
                            if option.once:
                                once.append(option.id)
                    case Vary(mode=mode, each=each) if not all(_wordy(one) for turn in each for one in turn):
                        count = {"once": len(each) + 1, "shuffle": len(each) * SHUFFLE_ROUNDS}.get(mode, len(each))
                        turns[row.id] = tuple(range(count))
        for place in self.content.places():
            for tree in self.maps.whens(place).values():
                names |= names_read(tree)
        found = {name: domain(d) for name, d in self.content.declarations.items() if name in names}
        seen = sorted(n for n in names if n.startswith("seen.") and n[5:] in self.script.scenes)
        found.update(dict.fromkeys(seen, (False, True)))
        found.update({f"chosen {id_}": (False, True) for id_ in once})
        found.update({f"{TURN}{id_}": values for id_, values in turns.items()})
        return found

    def _declare(self, name: str, values: tuple[Value, ...]) -> None:
        last = next(reversed(self.variables.values())) if self.variables else None
        shift = last.mask.bit_length() if last is not None else 0
        wide = max(1, (len(values) - 1).bit_length())
        self.variables[name] = Variable(name, values, shift, ((1 << wide) - 1) << shift)

    def encode(self, story: Story) -> int:
        """A story as a number."""
        state = 0
        for name, variable in self.variables.items():
            if name.startswith("chosen "):
                value: Value = name[7:] in story.chosen
            elif name.startswith(TURN):
                value = story.turns.get(name[5:], 0)
            else:
                value = story[name]
            state |= variable.bits(value)
        return state

    def test(self, tree: Condition) -> Test:
        """A condition, written out; the same condition in two places is one test."""
        text = str(tree)
        if text not in self._tests:
            names = tuple(sorted(name for name in names_read(tree) if name in self.variables))
            mask = 0
            for name in names:
                mask |= self.variables[name].mask
            read = tuple(self.variables[name] for name in names)
            self._tests[text] = Test(len(self.tests), tree, names, mask, read)
            self.tests.append(self._tests[text])
        return self._tests[text]

    def parts(self, tree: Condition, outcome: bool) -> Wants:
        """The parts of a condition that all have to come out in some way for it to come out so."""
        match tree, outcome:
            case (Not(part), _):
                return self.parts(part, not outcome)
            case (And(parts), True) | (Or(parts), False):
                return tuple(one for part in parts for one in self.parts(part, outcome))
            case _:
                return ((self.test(tree), outcome),)

    def holds(self, test: Test, state: int) -> bool:
        """Whether a condition holds in a state in which all that it reads is known: by the runner's own `evaluate`."""
        held = self._held
        held.clear()
        for variable in test.variables:
            held[variable.name] = variable.values[(state & variable.mask) >> variable.shift]
        return evaluate(test.tree, self._holding)

    def change(self, event: Event) -> Change | None:
        """What an event does to a variable; nothing where nobody reads it."""
        match event:
            case Set(name, value) if name in self.variables:
                held = self.content.declarations[name].held(value)
                return Change(self.variables[name], False, self.variables[name].values.index(held))
            case Add(name, n) if name in self.variables:
                return Change(self.variables[name], True, n)
        return None

    def changes(self, effects: Iterable[Effect]) -> tuple[Change, ...]:
        """What effects do to the variables."""
        found = (self.change(effect.event()) for effect in effects)
        return tuple(change for change in found if change is not None)

    def chapter_in(self, state: int, place: str) -> int:
        """The chapter that a place is in."""
        variable = self.variables.get("chapter")
        key = state & variable.mask if variable is not None else 0, place
        found = self._chapters.get(key)
        if found is None:
            values = {} if variable is None else {"chapter": variable.values[variable.of(state)]}
            found = self._chapters[key] = self.content.chapter_in(replace(self.blank, values=values), place)
        return found

    # -- rows -----------------------------------------------------------------------------------------------------

    def _scene_head(self, scene: Scene) -> Scenes:
        seen = self.variables.get(f"seen.{scene.id}")
        test = self.test(scene.when) if scene.when is not None else None
        return Scenes(scene.id, NONE, scene.start, Guard(test, seen if scene.once else None), seen)

    def _first(self, scene: str, node: str) -> int:
        first = self.script.first(scene, node)
        return NONE if first is None else self._rows[first]

    def _write_rows(self) -> None:
        for number, scene in enumerate(self.script.scenes.values()):
            for rows in scene.nodes.values():
                self._enter(rows, number, ())
        for scene in self.script.scenes.values():
            for row in all_rows(row for rows in scene.nodes.values() for row in rows):
                self.ops.append(self._op(row, scene.id))

    def _enter(self, rows: tuple[Row, ...], scene: int, outer: tuple[int, ...]) -> None:
        for row in rows:
            number = self._rows[row.id] = len(self.row_ids)
            self.row_ids.append(row.id)
            self.scene_of.append(scene)
            self.outer.append(outer)
            self.plain.append(_plain(row))
            for block in blocks_of(row):
                self._enter(block, scene, (*outer, number))

    def _op(self, row: Row, scene: str) -> Op:
        stop = self.script.stop(row.id)
        assert stop is not None
        following = NONE if stop.next is None else self._rows[stop.next]

        def begin(block: tuple[Row, ...]) -> int:
            return self._rows[block[0].id] if block else following

        match row:
            case Say():
                return SAY, following
            case Stage(verbs=verbs):
                leaving = next(((verb.name, verb.value) for verb in verbs if verb.name in LEAVING), None)
                marks = tuple(verb.value for verb in verbs if verb.name == "mark")
                moving = verbs if any(verb.name in MOVING for verb in verbs) else ()
                return STAGE, following, marks, leaving, moving
            case Do(effects=effects):
                return DO, following, self.changes(effects)
            case If(condition=condition, then=then, otherwise=otherwise):
                return IF, following, self.test(condition), begin(then), begin(otherwise)
            case Vary(mode=mode, each=each):
                order = tuple(range(len(each)))
                if mode == "shuffle":
                    count = len(each)
                    order = tuple(n for round_ in range(SHUFFLE_ROUNDS) for n in shuffled(row.id, count, round_))
                firsts = tuple(begin(turn) for turn in each)
                return VARY, following, self.variables.get(f"{TURN}{row.id}"), mode, firsts, order
            case Choice(options=options):
                return CHOICE, following, tuple(self._answer(option, scene) for option in options)
            case To(node=node):
                return TO, self._first(scene, node), f"{scene}.{node}"
            case Call(scene=called):
                return CALL, following, self.scene_numbers[called]
            case End():
                return (END,)

    def _answer(self, option: Option, scene: str) -> Answer:
        chosen = self.variables.get(f"chosen {option.id}")
        guard = Guard(self.test(option.when) if option.when is not None else None, chosen)
        counted = [self.change(event) for event in habit(option, self.content.declarations)]
        to = self._first(scene, option.to) if option.to else NONE
        node = f"{scene}.{option.to}" if option.to else ""
        return Answer(option.id, guard, chosen, self.changes(option.do), counted[0] if counted else None, to, node)

    def number(self, row: str) -> int:
        """The number of a row, by its id."""
        return self._rows[row]

    # -- what is read -----------------------------------------------------------------------------------------------

    def reads(self, row: int, words: bool = True) -> int:
        """The bits of all that can be read from a row on, up to a choice that is sure to stand or the scene's end.

        Without `words` plain rows are passed: what they read has no consequences.
        """
        key = row, words
        if key not in self._reads:
            mask, been, waiting = 0, {row}, [row]
            while waiting:
                here = waiting.pop()
                if here == NONE:
                    continue
                op, on = self.ops[here], []
                match op[0]:
                    case 3 | 4 if self.plain[here] and not words:
                        on = [op[1]]
                    case 0 | 1:
                        on = [] if op[0] == STAGE and op[3] else [op[1]]
                    case 2:
                        mask |= self.added(op[2])
                        on = [op[1]]
                    case 3:
                        mask |= op[2].mask
                        on = [op[1], op[3], op[4]]
                    case 4:
                        mask |= op[2].mask if op[2] else 0
                        on = [op[1], *op[4]]
                    case 5:
                        for answer in op[2]:
                            mask |= answer.guard.mask
                        stands = any(answer.guard.test is None and answer.guard.once is None for answer in op[2])
                        on = [] if stands else [op[1]]
                    case 6:
                        on = [op[1]]
                    case 7:
                        on = [self.scenes[op[2]].first, op[1]]
                for there in on:
                    if there not in been:
                        been.add(there)
                        waiting.append(there)
            self._reads[key] = mask
        return self._reads[key]

    def read_by(self, rows: Iterable[int]) -> tuple[int, frozenset[int]]:
        """The bits that some plain rows read themselves, and the scenes that can come to one of them."""
        mask, inside = 0, set[int]()
        for row in rows:
            op = self.ops[row]
            if op[0] == IF or (op[0] == VARY and op[2] is not None):
                mask |= op[2].mask
            inside.add(self.scene_of[row])
        waiting = list(inside)
        while waiting:
            for scene in self._callers.get(waiting.pop(), ()):
                if scene not in inside:
                    inside.add(scene)
                    waiting.append(scene)
        return mask, frozenset(inside)

    def come_to(self, goals: Iterable[tuple[Any, ...]]) -> frozenset[int]:
        """The scenes in which, or from which by calls, what is to be met is met."""
        rows: set[int] = set()
        scenes: set[int] = set()
        for goal in goals:
            match goal[0]:
                case "if" | "empty" | "stuck" if len(goal) > 1:
                    rows.add(self._rows[goal[1]])
                case "node":
                    scenes.add(self._nodes[goal[1]])
                case _:
                    # No screen says an answer or a mark.
                    pass
        return self.read_by(rows)[1] | frozenset(scenes)

    @cached_property
    def _nodes(self) -> Mapping[str, int]:
        """The scene of each node, by its name."""
        scenes = self.script.scenes.values()
        return {f"{scene.id}.{node}": self.scene_numbers[scene.id] for scene in scenes for node in scene.nodes}

    @cached_property
    def _callers(self) -> Mapping[int, frozenset[int]]:
        """The scenes that call each scene."""
        found: dict[int, set[int]] = {}
        for row, op in enumerate(self.ops):
            if op[0] == CALL:
                found.setdefault(op[2], set()).add(self.scene_of[row])
        return {scene: frozenset(callers) for scene, callers in found.items()}

    @cached_property
    def rounds(self) -> list[list[int]]:
        """Rows that may lead back to themselves without anybody deciding anything: strongly connected parts."""
        rows = range(len(self.ops))
        parts = strong_parts(rows, self._leads_to)
        return [sorted(part) for part in parts if len(part) > 1 or part[0] in self._leads_to(part[0])]

    @cached_property
    def in_rounds(self) -> frozenset[int]:
        """All rows of `rounds`."""
        return frozenset(row for part in self.rounds for row in part)

    def _leads_to(self, row: int) -> list[int]:
        """The rows that may follow one before anybody decides anything. A call may also come back at once."""
        op = self.ops[row]
        match op[0]:
            case 0 | 2:
                on = [op[1]]
            case 1:
                on = self._waiting(*op[3]) if op[3] else [op[1]]
            case 3:
                on = [op[3], op[4]]
            case 4:
                on = [op[1], *op[4]]
            case 5:
                stands = any(answer.guard.test is None and answer.guard.once is None for answer in op[2])
                on = [] if stands else [op[1]]
            case 6:
                on = [op[1]]
            case 7:
                on = [self.scenes[op[2]].first, op[1]]
            case _:
                on = []
        return [there for there in on if there != NONE]

    def _waiting(self, verb: str, value: str) -> list[int]:
        """The first rows of what may begin by itself where a direction leads."""
        place = f"drift/{value}" if verb == "drift" else value.partition(":")[0]
        waiting = self.offers(self.maps.entry(place)) if verb != "open" else ()
        return [self.scenes[scene].first for scene in waiting]

    @staticmethod
    def added(changes: Iterable[Change]) -> int:
        """A sum reads what it adds to: it stays at the end of its range."""
        mask = 0
        for change in changes:
            mask |= change.variable.mask if change.add else 0
        return mask

    def reads_of_answer(self, answer: Answer) -> int:
        """The bits that the effects of an answer read."""
        counted = answer.habit.variable.mask if answer.habit else 0
        return self.added(answer.changes) | counted

    # -- places -----------------------------------------------------------------------------------------------------

    def _in_order(self, spot: str) -> tuple[int, ...]:
        found = sorted(self.script.at(spot), key=lambda scene: (-scene.priority, scene.id))
        return tuple(self.scene_numbers[scene.id] for scene in found)

    def offers(self, spot: str) -> tuple[int, ...]:
        """The scenes that can happen at a spot, the first to be asked first."""
        return self._offers.get(spot, ())

    def _whens(self, place: str) -> Mapping[int, Test]:
        return {id_: self.test(tree) for id_, tree in self.maps.whens(place).items()}

    def _forced(self) -> frozenset[str]:
        """What has to be known at all times: what says where one can walk, where that makes a difference."""
        names: set[str] = set()
        for place in self.content.places():
            if self.maps.walked(place):
                feet = self.maps.feet(place)
                for id_ in feet.flexible:
                    names |= set(self.whens[place][id_].names) if id_ in self.whens[place] else set()
                for name in feet.zones:
                    thing = feet.triggers[name]
                    names |= set(self.whens[place][thing.id].names) if thing.id in self.whens[place] else set()
                    for scene in self.offers(f"{place}.{name}"):
                        names |= self.scenes[scene].guard.names
        return frozenset(names)

    def nights(self, values: tuple[Value, ...]) -> Nights:
        """The nights that can be booked, by the values of `nights_read`: name, effects and scene."""
        if values not in self._nights:
            changed = dict(zip(self.content.nights_read, values, strict=True))
            booked = self.content.nights(replace(self.blank, values=ChainMap(changed, self._start)))
            if id(booked) not in self._booked:
                # Nights that are the same for many values are written out once, and are the same tuple.
                self._booked[id(booked)] = booked, tuple(self._night(night) for night in booked)
            self._nights[values] = self._booked[id(booked)][1]
        return self._nights[values]

    def _night(self, night: Booked) -> tuple[str, tuple[Change, ...], int]:
        changes = [self.change(event) for event in night.events]
        seen = [self.variables.get(f"seen.{e.scene}") for e in night.events if hasattr(e, "scene")]
        changes += [Change(variable, False, 1) for variable in seen if variable is not None]
        return night.name, tuple(c for c in changes if c is not None), self.scene_numbers[night.scene]


MOVING = frozenset({"walk", "place", "show", "hide"})


def _wordy(row: Row) -> bool:
    """Whether a row only says and shows."""
    return isinstance(row, Say) or (
        isinstance(row, Stage) and not any(verb.name in MOVING | LEAVING | {"mark"} for verb in row.verbs)
    )


def _plain(row: Row) -> bool:
    """Whether nothing in a row has consequences."""
    return _wordy(row) or (isinstance(row, If | Vary) and all(_plain(one) for block in blocks_of(row) for one in block))


def strong_parts(nodes: Iterable[int], leads_to: Callable[[int], Iterable[int]]) -> list[list[int]]:
    """The strongly connected parts of a graph (Tarjan 1972), without recursion."""
    found: list[list[int]] = []
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    path: list[int] = []
    on_path: set[int] = set()
    for root in nodes:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        path.append(root)
        on_path.add(root)
        work = [(root, iter(leads_to(root)))]
        while work:
            node, onward = work[-1]
            there = next(onward, None)
            if there is None:
                work.pop()
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == number[node]:
                    part: list[int] = []
                    while not part or part[-1] != node:
                        part.append(path.pop())
                    on_path.difference_update(part)
                    found.append(part)
            elif there not in number:
                number[there] = low[there] = len(number)
                path.append(there)
                on_path.add(there)
                work.append((there, iter(leads_to(there))))
            elif there in on_path:
                low[node] = min(low[node], number[there])
    return found
