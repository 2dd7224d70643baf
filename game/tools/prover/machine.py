"""Plays a story written out in a `Table`, with all of it known or only some.

A *machine* knows the values of some variables and forgets all others. Where everything is known it does what the runner
and the screens do (`tests/test_prover_machine.py` holds it to them, move by move). Where a condition reads what is
forgotten it may come out either way: the machine stops there, and both ways are followed. So every play of the game is
a play of the machine, whatever it knows; and what the machine never does, no play ever does.

A *node* is a position and the known values, as one number. At some nodes a player decides, and an edge is a move; it is
*sure* where the move can be made whatever the forgotten values are. At the others (forks) the forgotten values decide.

Between two nodes rows are played once for each combination of the values that the rest of the talk reads, and
remembered: names that are not read there do not count, and what they hold is passed on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Any

from game.dialogue.expressions import And, Condition, Not, Or
from game.dialogue.runner import MOST_ROWS
from game.dialogue.script import ASIDE as ASIDES
from game.story.declarations import Value
from game.tools.prover.foot import Setting
from game.tools.prover.space import CHAPTERS, DONE, MOST_ARRIVALS, Ground, Move, at_desk
from game.tools.prover.table import (
    CALL,
    CHOICE,
    DO,
    IF,
    NONE,
    SAY,
    STAGE,
    TO,
    TURN,
    VARY,
    Answer,
    Change,
    Guard,
    Table,
    Test,
)
from game.tools.prover.values import outcomes

NO, YES, UNKNOWN = 0, 1, 2
POSITION_BITS = 24
POSITION_MASK = (1 << POSITION_BITS) - 1
MOST_COMBINATIONS = 256
"""Values of forgotten names that are tried out for one condition; beyond, its parts are looked at one by one."""
ASIDE = Ground("*aside")
"""Where what screens say is heard: nothing of it is remembered."""

Met = tuple[Any, ...]
"""What can be met: ("node", "scene.node"), ("option", id), ("mark", name), ("place", id), ("empty", choice),
("if", row, outcome), ("when", option, outcome), ("stuck", row), ("end",)."""
Label = Move | tuple[Any, ...]
"""A move, or what a fork turned out to be: ("if", row, outcome), ("vary", row, turn), ("choice", row, stands),
("offer", spot, scene), ("night", name, which), ("told", screen, scene), ("halt", what wrote)."""
Told = tuple[Label, int]
"""How a condition came out, and in which state."""
Edge = tuple[Label, bool, int]
Place = tuple[Any, ...]

OVER: Place = ("over",)
HEARD: Place = ("heard",)


@dataclass(frozen=True, slots=True)
class Start:
    """Rows that are about to be played: from a row, within calls, on some ground."""

    frames: tuple[int, ...]
    row: int
    scene: int
    ground: Ground
    pending: Change | None = None
    """What is counted when the first line stands: the game's own count of answers."""
    chapter: int = 0
    """The chapter that it was before, where that makes a difference and is known."""


class Stride:
    """Rows from one start, and how they were played for each combination of the values that they read.

    `known` holds, by the bits of those values: the bits to keep, the bits to set, the position and its number (-1 where
    what comes after them depends on more), and the bits of forgotten variables that are set on the way.
    """

    __slots__ = ("answer", "goals", "known", "mask", "reads", "start")

    def __init__(self, start: Start, reads: int, known: int, answer: Answer | None = None) -> None:
        self.start, self.reads, self.mask, self.answer = start, reads, reads & known, answer
        self.known: dict[int, tuple[int, int, int, Place, int]] = {}
        self.goals: dict[int, tuple[Met, ...]] = {}
        """For which of those values goals of the machine are met, and which."""


class Act:
    """One thing that can be acted on from somewhere: what decides whether it is there, and what can begin."""

    __slots__ = ("ground", "move", "spot", "strides", "test")

    def __init__(self, move: Move, spot: str, test: Test | None, ground: Ground) -> None:
        self.move, self.spot, self.test, self.ground = move, spot, test, ground
        self.strides: dict[int, Stride] = {}


Offers = tuple[tuple[tuple[Act, int, bool, int], ...], int]
"""What can be acted on: which, the scene that begins (NONE where it is not known which), whether it is sure, and the
bits of what was read since the one before; and the bits read after the last.
"""


class Acts:
    """All that can be acted on from somewhere, and what is on offer for each combination of the values read."""

    __slots__ = ("all", "known", "mask")

    def __init__(self, acts: list[Act], mask: int) -> None:
        self.all, self.mask = acts, mask
        self.known: dict[int, Offers] = {}


class Positions:
    """All positions that were come to, by number; shared by all machines of a story."""

    def __init__(self) -> None:
        self.all: list[Place] = []
        self._numbers: dict[Place, int] = {}

    def number(self, position: Place) -> int:
        """The number of a position."""
        number = self._numbers.setdefault(position, len(self.all))
        if number == len(self.all):
            assert number <= POSITION_MASK, "too many positions for their bits"
            self.all.append(position)
        return number


class Live:
    """What can still be read of a story, by the nodes of a machine that knows little: bits that tell states apart.

    What no play reads from a node on does not (a dead variable, as compilers have it). It is put back to how it was at
    the start: to a value that it can have, since for such alone the machine that knows little has looked.
    """

    def __init__(self, machine: Machine, bits: Mapping[int, int]) -> None:
        self.known = machine.known
        self.mask = machine.mask << POSITION_BITS | POSITION_MASK
        start = machine.table.encode(machine.table.content.new_story()) << POSITION_BITS
        self._bits = {node: bits << POSITION_BITS | self.mask for node, bits in bits.items()}
        self._start = {node: start & ~bits for node, bits in self._bits.items()}

    def keep(self, mask: int) -> Callable[[int], int]:
        """Puts what can no longer be read of a node back, for a machine that knows the bits of a mask."""
        mask <<= POSITION_BITS
        coarse, nothing = self.mask, (-1, 0)
        kept = {node: (bits, self._start[node] & mask) for node, bits in self._bits.items()}

        def keep(node: int) -> int:
            bits, start = kept.get(node & coarse, nothing)
            return node & bits | start

        return keep


class Machine:
    """A story with some of its variables known. `watched` are plain rows whose conditions are asked about even so;
    `live` is what can still be read of it, where that is known. `halts` are bits of names that are known: wherever one
    of them is written there is a node of its own, the same in all machines, whatever else they know.
    """

    def __init__(
        self,
        table: Table,
        positions: Positions,
        known: Iterable[str] | None = None,
        watched: Iterable[str] = (),
        goals: Collection[Met] = (),
        live: Live | None = None,
        deaf: bool = False,
        halts: int = 0,
    ) -> None:
        self.table, self.positions, self.goals, self.halts = table, positions, frozenset(goals), halts
        names = table.variables.keys() if known is None else {*known, *table.forced} & table.variables.keys()
        self.known = frozenset(names)
        self.mask = 0
        for name in self.known:
            self.mask |= table.variables[name].mask
        self._keep = live.keep(self.mask) if live is not None and live.known <= self.known else None
        # What is known of whose turn it is holds only if each turn is counted, whatever comes of it.
        turns = [name.removeprefix(TURN) for name in self.known if name.startswith(TURN)]
        rows = [table.number(row) for row in (*watched, *turns)]
        self._watched = {outer for row in rows for outer in (*table.outer[row], row)}
        self._words = known is None
        """Whether plain rows are asked about, though nothing comes of them; else those alone that are watched."""
        self._watched_reads, self._watched_scenes = table.read_by(self._watched)
        self._truths: list[dict[int, int]] = [{} for _ in table.tests]
        self._heard = self._worth_hearing(deaf)
        self._tells = CHAPTERS in table.told and "chapter" in self.known
        """Whether it can tell that a chapter begins."""
        self._begun: dict[tuple[int, Ground], Stride] = {}
        self._halted: dict[Start, Stride] = {}
        self._menus: dict[int, list[tuple[Guard | None, Move, Stride]]] = {}
        self._forks: dict[int, list[tuple[Label, Stride]]] = {}
        self._reaches: dict[tuple[Place, Setting], tuple[Acts, list[tuple[Move, Test | None]]]] = {}
        self._at_desk = at_desk(table.spots)
        self._rooms: dict[Ground, Acts] = {}
        self._nights: dict[Any, list[tuple[Move, bool, tuple[tuple[Any, ...], ...]]]] = {}
        self._places: set[str] = set()
        self._dreams = frozenset(place for place in table.maps.places if not table.maps.walked(place))
        self._spots: dict[str, tuple[int, dict[int, tuple[tuple[tuple[int, bool], ...], int]]]] = {}
        for spot in table.spots:
            mask = 0
            for scene in table.offers(spot):
                mask |= table.scenes[scene].guard.mask
            self._spots[spot] = mask & self.mask, {}
        self.fresh: list[Met] = []
        """What the last moves met that nothing had met before."""
        self.firsts: list[tuple[int, Met]] = []
        """The same of all edges of a node, with the number of the edge."""
        self.hits: list[tuple[int, Met]] = []
        """What of its goals the edges of a node meet, with the number of the edge, for the first time or not."""
        self._hit: list[Met] = []
        self.reading = 0
        """The bits of forgotten variables that decided something since the last edge."""
        self.readings: list[int] = []
        """For each edge the bits of forgotten variables that decide whether it is there, and where it leads."""
        self.common = 0
        """The same bits of what all edges of a node depend on."""
        self.sets: list[int] = []
        """For each edge (and for the way to the first node) the bits of forgotten variables that have one value after
        it, whatever they had before."""
        self._set = 0
        self.trace: list[Told] | None = None
        """Where it is a list: how every condition came out, in order; nothing is remembered then."""
        self._before = self._chapter = 0
        """The chapter that it was before a move, and that it is by now, where that can be told."""
        self._wanted: Move | None = None
        self._told: list[Told] | None = None

    # -- where a story begins ---------------------------------------------------------------------------------------

    def first(self) -> int:
        """The node that a story begins at."""
        table = self.table
        state = table.encode(table.content.new_story()) & self.mask
        self._chapter = 0
        place, _, point = table.start.partition(":")
        if place in table.maps.places:
            node = self._settle(state, ("arrive", place, point))
        else:
            node = self._along(self._begin(table.scene_numbers[table.start], Ground()), state)
        self.sets, self._set = [self._set], 0
        return node if self._keep is None else self._keep(node)

    def node(self, state: int, position: Place) -> int:
        """A state and a position as one number."""
        return state << POSITION_BITS | self.positions.number(position)

    def position(self, node: int) -> Place:
        """The position of a node."""
        return self.positions.all[node & POSITION_MASK]

    def at(self, node: int) -> Machine:
        """The machine that plays a node: others may know other names at other nodes."""
        return self

    def forgetting(self, node: int) -> int:
        """The node of this machine that one of a machine that knows more is seen as."""
        node &= self.mask << POSITION_BITS | POSITION_MASK
        return node if self._keep is None else self._keep(node)

    # -- conditions -------------------------------------------------------------------------------------------------

    def holds(self, test: Test, state: int) -> int:
        """Whether a condition holds: NO, YES, or UNKNOWN where that depends on what is forgotten."""
        while test.number >= len(self._truths):
            self._truths.append({})
        truths = self._truths[test.number]
        key = state & test.mask
        found = truths.get(key)
        if found is None:
            found = truths[key] = self._weigh(test, key)
        if found == UNKNOWN:
            self.reading |= test.mask
        return found

    def _weigh(self, test: Test, state: int) -> int:
        if all(name in self.known for name in test.names):
            return YES if self.table.holds(test, state) else NO
        return self._either(test.tree, state)

    def _values(self, name: str, state: int) -> tuple[Value, ...]:
        """The values that a name can have: its own where it is known, else every one that it can ever have."""
        variable = self.table.variables[name]
        if name in self.known:
            return (variable.values[variable.of(state)],)
        return self.table.values.of(name) or variable.values

    def _either(self, tree: Condition, state: int) -> int:
        def values(name: str) -> tuple[Value, ...] | None:
            return self._values(name, state) if name in self.table.variables else None

        found = outcomes(tree, values, self.table.blank, MOST_COMBINATIONS)
        return UNKNOWN if len(found) > 1 else YES if True in found else NO

    def undecided(self, tree: Condition, state: int) -> frozenset[str]:
        """The names that are not known and that a condition still depends on, by what is known."""
        if self.holds(self.table.test(tree), state) != UNKNOWN:
            return frozenset()
        match tree:
            case Not(part):
                return self.undecided(part, state)
            case And(parts) | Or(parts):
                return frozenset[str]().union(*(self.undecided(part, state) for part in parts))
            case _:
                return frozenset(self.table.test(tree).names) - self.known

    def offered(self, guard: Guard, state: int) -> int:
        """Whether something is offered."""
        found = YES if guard.test is None else self.holds(guard.test, state)
        if found and guard.once is not None:
            if guard.once.name not in self.known:
                self.reading |= guard.once.mask
                return UNKNOWN
            if state & guard.once.mask:
                return NO
        return found

    # -- rows -------------------------------------------------------------------------------------------------------

    def _meet(self, *met: Any) -> None:
        self.fresh.append(met)

    def _changed(self, state: int, changes: Iterable[Change]) -> tuple[int, int]:
        """The state after effects, and the bits that they wrote."""
        wrote = 0
        for change in changes:
            if change.variable.name in self.known:
                state = change.on(state)
                wrote |= change.variable.mask
            elif not change.add:
                self._set |= change.variable.mask
        return state, wrote

    def _saw(self, scene: int, state: int) -> tuple[int, int]:
        """The state once a scene has been seen, and the bits written."""
        seen = self.table.scenes[scene].seen
        return (state, 0) if seen is None else self._changed(state, (Change(seen, False, 1),))

    def _play(self, start: Start, state: int, did: str = "", halting: bool = False) -> tuple[int, int, Place]:
        """Play rows to the next position: the state there, the bits that were written, the position.

        `did` is what has just had effects (the id of an answer), and whether it makes the machine halt.
        """
        table, known, trace = self.table, self.known, self.trace
        ops, scenes = table.ops, table.scenes
        frames, row, scene, ground, pending = start.frames, start.row, start.scene, start.ground, start.pending
        feet = table.maps.feet(ground.place) if table.maps.walked(ground.place) else None
        wrote = rows = since = 0
        been: set[tuple[int, tuple[int, ...], int]] | None = None

        def count() -> None:
            nonlocal state, wrote, pending
            if pending is not None:
                state, more = self._changed(state, (pending,))
                wrote |= more
                pending = None

        while True:
            if did and (row == NONE or ops[row][0] != DO):
                if trace is not None:
                    trace.append((("halt", did), state))
                if halting:
                    return state, wrote, ("halt", did, Start(frames, row, scene, ground, pending, self._chapter))
                did = ""
            if row == NONE:
                state, more = self._saw(scene, state)
                wrote |= more
                if not frames:
                    count()
                    return state, wrote, HEARD if ground is ASIDE else ("land", ground)
                row, frames = frames[-1], frames[:-1]
                scene, row = table.scene_of[row], ops[row][1]
                continue
            op = ops[row]
            kind = op[0]
            rows += 1
            since += 1
            if rows > 200:
                been = set() if been is None else been
                if (row, frames, state) in been or since > MOST_ROWS:
                    return state, wrote, self._stuck(row, *reversed(frames))
                been.add((row, frames, state))
            if kind == SAY:
                count()
                since = 0
                row = op[1]
            elif kind in (IF, VARY) and self._passes(row, pending):
                row = op[1]
            elif kind == IF:
                outcome = self.holds(op[2], state)
                if outcome == UNKNOWN:
                    return state, wrote, ("fork", Start(frames, row, scene, ground, pending, self._chapter))
                self._meet("if", table.row_ids[row], outcome == YES)
                if trace is not None:
                    trace.append((("if", table.row_ids[row], outcome == YES), state))
                row = op[3] if outcome else op[4]
            elif kind == DO:
                state, more = self._changed(state, op[2])
                wrote |= more
                did, halting = table.row_ids[row], halting or self._halts_at(op[2])
                row = op[1]
            elif kind == CHOICE:
                standing = NO
                for answer in op[2]:
                    outcome = self.offered(answer.guard, state)
                    standing = YES if YES in (standing, outcome) else max(standing, outcome)
                    if answer.guard.test is not None:
                        holds = self.holds(answer.guard.test, state)
                        if holds != UNKNOWN:
                            self._meet("when", answer.id, holds == YES)
                        elif self.goals:
                            for met in (("when", answer.id, True), ("when", answer.id, False)):
                                if met in self.goals:
                                    self._meet(*met)
                if standing == UNKNOWN:
                    return state, wrote, ("fork", Start(frames, row, scene, ground, pending, self._chapter))
                if trace is not None:
                    trace.append((("choice", table.row_ids[row], standing == YES), state))
                if standing:
                    count()
                    return state, wrote, self._menu(frames, row, scene, ground)
                self._meet("empty", table.row_ids[row])
                row = op[1]
            elif kind == TO:
                self._meet("node", op[2])
                row = op[1]
            elif kind == CALL:
                frames = (*frames, row)
                scene = op[2]
                self._meet("node", f"{scenes[scene].id}.{scenes[scene].node}")
                row = scenes[scene].first
            elif kind == STAGE:
                count()
                since = 0
                _, following, marks, leaving, moving = op
                for mark in marks:
                    self._meet("mark", mark)
                if moving and feet is not None:
                    stand, moved = feet.directed(ground.stand, ground.moved, moving)
                    ground = replace(ground, stand=stand, moved=moved)
                if leaving is not None:
                    for here in (scene, *(table.scene_of[frame] for frame in reversed(frames))):
                        state, more = self._saw(here, state)
                        wrote |= more
                    return state, wrote, HEARD if ground is ASIDE else self._leave(ground, *leaving)
                row = following
            elif kind == VARY:
                variable = op[2]
                if variable is None:
                    # Only its lines differ.
                    since = 0
                    row = op[1]
                elif variable.name in known:
                    turn = variable.of(state)
                    if trace is not None:
                        trace.append((("vary", table.row_ids[row], self._turn(op, turn)), state))
                    if op[3] == "once" and turn >= len(op[4]):
                        row = op[1]
                    else:
                        row = op[4][self._turn(op, turn)]
                        later = turn + 1 if op[3] == "once" else (turn + 1) % len(variable.values)
                        state = state & ~variable.mask | later << variable.shift
                        wrote |= variable.mask
                else:
                    return state, wrote, ("fork", Start(frames, row, scene, ground, pending, self._chapter))
            else:
                row = NONE

    def _halts_at(self, changes: Iterable[Change]) -> bool:
        return any(change.variable.mask & self.halts for change in changes)

    def _passes(self, row: int, pending: Change | None) -> bool:
        """Whether a row is passed by: nothing comes of it, nobody asks, and no line in it is the first that counts."""
        if self._words or not self.table.plain[row] or row in self._watched:
            return False
        return pending is None or pending.variable.name not in self.known

    def _stuck(self, *rows: int) -> Place:
        """Caught in a round: told by the innermost row that can be a part of one."""
        row = next((row for row in rows if row in self.table.in_rounds), rows[0])
        self._meet("stuck", self.table.row_ids[row])
        return ("stuck", self.table.row_ids[row])

    @staticmethod
    def _turn(op: Any, turn: int) -> int:
        """Whose turn it is of a `vary` that was played so often; behind the last of `once`, nobody's."""
        if op[3] == "once":
            return turn if turn < len(op[4]) else NONE
        return int(op[5][turn % len(op[5])])

    def _menu(self, frames: tuple[int, ...], row: int, scene: int, ground: Ground) -> Place:
        return HEARD if ground is ASIDE else ("menu", frames, row, scene, ground)

    @staticmethod
    def _leave(ground: Ground, verb: str, value: str) -> Place:
        if verb == "open" and value == "desk":
            return ("land", replace(ground, desk=True))
        if verb == "open":
            on = ("land", ground)
            return ("bed", ground) if value == "bed" else ("aside", value, on) if value in ASIDES else OVER
        place, _, point = value.partition(":")
        return ("arrive", f"drift/{value}", "start") if verb == "drift" else ("arrive", place, point)

    def _along(self, stride: Stride, state: int) -> int:
        """The node that a stride leads to."""
        key = state & stride.mask
        found = stride.known.get(key)
        self.reading |= stride.reads
        if found is None or self.trace is not None:
            found = self._walk(stride, state)
        if stride.goals and key in stride.goals:
            self._hit += stride.goals[key]
        keep, bits, number, position, sets = found
        self._set |= sets
        if number >= 0:
            return (state & keep | bits) << POSITION_BITS | number
        return self._settle(state & keep | bits, position)

    def _walk(self, stride: Stride, state: int) -> tuple[int, int, int, Place, int]:
        """Play a stride, and remember how."""
        wrote, after, start, before = 0, state, stride.start, len(self.fresh)
        earlier, self._set = self._set, 0
        did, halting = "", False
        if stride.answer is not None:
            after, wrote = self._taken(stride.answer, state)
            did, halting = stride.answer.id if stride.answer.changes else "", self._halts_at(stride.answer.changes)
        elif not start.frames and start.row == self.table.scenes[start.scene].first:
            self._meet("node", self.table.scenes[start.scene].entry)
        after, more, position = self._play(start, after, did, halting)
        wrote |= more
        number = -1
        if position is HEARD:
            wrote, after = -1, 0
            number = self.positions.number(HEARD)
        elif position[0] == "land":
            position = self._always(position[1]) or position
            number = self.positions.number(position) if position[0] != "land" else -1
        elif position[0] not in ("arrive", "aside"):
            number = self.positions.number(position)
            if position is OVER:
                self._meet("end")
        found = ~wrote, after & wrote, number, position, self._set
        self._set |= earlier
        if self.trace is None:
            stride.known[state & stride.mask] = found
            if self.goals and (goals := self.goals.intersection(self.fresh[before:])):
                stride.goals[state & stride.mask] = tuple(goals)
        return found

    def _always(self, ground: Ground) -> Place | None:
        """Where one stands after a talk, where that does not depend on the story."""
        if ground.desk:
            return ("desk", ground)
        maps = self.table.maps
        if not maps.walked(ground.place):
            return ("place", ground.place, -1, ground.moved)
        feet = maps.feet(ground.place)
        if feet.matters:
            return None
        areas = feet.areas(ground.stand, Setting(moved=ground.moved))
        return ("place", ground.place, areas[0], ground.moved) if len(areas) == 1 else None

    def _read_from(self, start: Start) -> int:
        """The bits of all that playing rows from a start can read, known or not."""
        rows = [start.row] if start.row != NONE else []
        rows += [self.table.ops[frame][1] for frame in start.frames]
        mask = start.pending.variable.mask if start.pending else 0
        mask |= self.table.variables["chapter"].mask if self._tells else 0
        scenes = {start.scene, *(self.table.scene_of[frame] for frame in start.frames)}
        if not self._watched_scenes.isdisjoint(scenes):
            mask |= self._watched_reads
        words = self._words or (start.pending is not None and start.pending.variable.name in self.known)
        for row in rows:
            mask |= self.table.reads(row, words)
        return mask

    def _begin(self, scene: int, ground: Ground) -> Stride:
        """The stride that begins a scene."""
        key = scene, ground
        stride = self._begun.get(key)
        if stride is None:
            start = Start((), self.table.scenes[scene].first, scene, ground)
            stride = self._begun[key] = Stride(start, self._read_from(start), self.mask)
        return stride

    def _taken(self, answer: Answer, state: int) -> tuple[int, int]:
        """The state once an answer has been taken, and the bits written."""
        changes = answer.changes if answer.chosen is None else (Change(answer.chosen, False, 1), *answer.changes)
        self._meet("option", answer.id)
        if answer.node:
            self._meet("node", answer.node)
        return self._changed(state, changes)

    def _settle(self, state: int, position: Place) -> int:
        """Go on to where somebody decides or something is not known: come into places, and stand somewhere in them."""
        been: list[Stride] = []
        for _ in range(MOST_ARRIVALS):
            kind = position[0]
            if kind == "land":
                return self._land(state, position[1])
            if kind == "aside":
                if not self._words and self._heard.intersection(self.table.told.get(position[1], ())):
                    return self.node(state, position)
                self._tell(position[1], state)
                position = position[2]
                continue
            if kind == "begin":
                # What was told of the beginning of a chapter is behind one.
                kind, position = "arrive", ("arrive", *position[1:])
            elif kind == "arrive" and self._begins(state, position[1]):
                position = ("aside", CHAPTERS, ("begin", *position[1:]))
                continue
            if kind != "arrive":
                return self.node(state, position)
            _, place, point = position
            self._arrived(place)
            ground = self._coming(place, point)
            entry = self.table.maps.entry(place)
            waiting = self.candidates(entry, state)
            if self.trace is not None:
                self.trace.append((("offer", entry, waiting[0][0] if waiting else NONE), state))
            if not waiting:
                return self._land(state, ground)
            if not waiting[0][1]:
                return self.node(state, ("offer", entry, ground, True))
            stride = self._begin(waiting[0][0], ground)
            been.append(stride)
            key = state & stride.mask
            found = stride.known.get(key)
            self.reading |= stride.reads
            if found is None or self.trace is not None:
                found = self._walk(stride, state)
            if key in stride.goals:
                self._hit += stride.goals[key]
            self._set |= found[4]
            state, position = state & found[0] | found[1], found[3]
        return self.node(state, self._stuck(*(stride.start.row for stride in been)))

    def _begins(self, state: int, place: str) -> bool:
        """Whether a chapter begins at a place; where too little is known, it may at any."""
        if CHAPTERS not in self.table.told:
            return False
        if not self._words and self._heard.isdisjoint(self.table.told[CHAPTERS]):
            return False
        if not self._tells:
            return True
        before, self._chapter = self._chapter, max(self._chapter, self.table.chapter_in(state, place))
        return self._chapter > before

    def _tell(self, screen: str, state: int) -> None:
        """What a screen tells by itself, with everything known."""
        for scene in self.table.told.get(screen, ()) if self._words else ():
            if self.trace is not None:
                self.trace.append((("told", screen, scene), state))
            self._along(self._begin(scene, ASIDE), state)
        if self.trace is not None:
            self.trace.append((("told", screen, NONE), state))

    def _worth_hearing(self, deaf: bool) -> frozenset[int]:
        """The scenes that are listened to, of those that screens say: where goals are given, what can come to them."""
        table = self.table
        said = {*table.said, *table.said_at_desk, *table.said_of_night}
        said.update(scene for told in table.told.values() for scene in told)
        if deaf:
            return frozenset()
        if not self.goals or self._words:
            return frozenset(said)
        return frozenset(said & table.come_to(self.goals))

    @staticmethod
    def place(position: Place) -> str:
        """The place of a position."""
        match position[0]:
            case "menu":
                return str(position[4].place)
            case "fork":
                return str(position[1].ground.place)
            case "halt":
                return str(position[2].ground.place if isinstance(position[2], Start) else position[2][1])
            case "offer":
                return str(position[2].place)
            case "place" | "guess":
                return str(position[1])
            case "bed" | "desk" | "stand" | "night":
                return str(position[1].place)
            case _:
                return ""

    def _arrived(self, place: str) -> None:
        if place not in self._places or ("place", place) in self.goals:
            self._places.add(place)
            self._meet("place", place)

    def _coming(self, place: str, point: str) -> Ground:
        maps = self.table.maps
        return Ground(place, maps.feet(place).arrive(point)) if maps.walked(place) else Ground(place)

    def _land(self, state: int, ground: Ground) -> int:
        always = self._always(ground)
        if always is not None:
            return self.node(state, always)
        areas = self.table.maps.feet(ground.place).areas(ground.stand, self._setting(state, ground))
        if len(areas) == 1:
            return self.node(state, ("place", ground.place, areas[0], ground.moved))
        return self.node(state, ("stand", ground))

    def _setting(self, state: int, ground: Ground) -> Setting:
        table, place = self.table, ground.place
        feet = table.maps.feet(place)
        if not feet.matters:
            return Setting(moved=ground.moved)
        whens = table.whens[place]
        present = frozenset(id_ for id_ in feet.flexible if id_ not in whens or self.holds(whens[id_], state))
        live = frozenset(
            name
            for name in feet.zones
            if self._is_there(place, feet.triggers[name].id, state) and self.candidates(f"{place}.{name}", state)
        )
        return feet.setting(present, live, ground.moved)

    def _is_there(self, place: str, thing: int | None, state: int) -> int:
        test = self.table.whens[place].get(-1 if thing is None else thing)
        return YES if test is None else self.holds(test, state)

    def candidates(self, spot: str, state: int) -> tuple[tuple[int, bool], ...]:
        """The scenes that may be the first on offer at a spot, in order; the last is sure where one is."""
        mask, known = self._spots.get(spot, (0, {0: ((), 0)}))
        found = known.get(state & mask)
        if found is None:
            waiting, before, self.reading = [], self.reading, 0
            for scene in self.table.offers(spot):
                outcome = self.offered(self.table.scenes[scene].guard, state)
                if outcome:
                    waiting.append((scene, outcome == YES))
                    if outcome == YES:
                        break
            found = known[state & mask] = tuple(waiting), self.reading
            self.reading |= before
        self.reading |= found[1]
        return found[0]

    # -- edges ------------------------------------------------------------------------------------------------------

    def edges(self, node: int) -> list[Edge]:
        """All edges of a node; `fresh` holds what they met for the first time, as (which edge, what)."""
        self.fresh = []
        self.firsts, self.hits, self._hit, self.sets, self._set = [], [], [], [], 0
        self.readings, self.reading, self.common = [], 0, 0
        state, number = node >> POSITION_BITS, node & POSITION_MASK
        position = self.positions.all[number]
        if self._tells:
            start = position[1] if position[0] == "fork" else position[-1]
            self._before = (
                start.chapter if isinstance(start, Start) else self.table.chapter_in(state, self.place(position))
            )
            self._chapter = self._before
        edges: list[Edge] = []
        match position[0]:
            case "menu":
                self._menu_edges(state, number, position, edges)
            case "place":
                self._place_edges(state, position, edges)
            case "fork":
                self._fork_edges(state, number, position[1], edges)
            case "offer":
                self._offer_edges(state, position, edges)
            case "stand":
                feet = self.table.maps.feet(position[1].place)
                for area in feet.areas(position[1].stand, self._setting(state, position[1])):
                    move = Move("stand", "{},{}".format(*feet.spot_of(area)))
                    there = ("place", position[1].place, area, position[1].moved)
                    self._add(edges, move, True, self.node(state, there))
            case "bed":
                self._bed_edges(state, position, edges)
            case "desk":
                self._desk_edges(state, position[1], edges)
            case "aside":
                for scene in self._heard.intersection(self.table.told.get(position[1], ())):
                    to = self._along(self._begin(scene, ASIDE), state)
                    self._add(edges, ("told", position[1], scene), True, to)
                self._add(edges, ("told", position[1], NONE), True, self._settle(state, position[2]))
            case "halt":
                self._add(edges, ("halt", position[1]), True, self._go_on(state, position[2]))
            case "night":
                for which, (changes, scene) in enumerate(position[3]):
                    to = self._asleep(state, position[1], changes, scene)
                    self._add(edges, ("night", position[2], which), True, to)
            case _:
                pass
        self.common |= self.reading
        if position[0] not in ("menu", "place", "desk"):
            # There, what is read before one edge may decide another.
            for reading in self.readings:
                self.common |= reading
        return edges

    def told(self, node: int = -1, move: Move | None = None) -> tuple[int, list[Told]] | None:
        """Where a move leads (or the story begins), and how every condition on that way came out; None where it cannot
        be made. Everything has to be known."""
        self.trace, self._wanted, self._told = [], move, None
        try:
            if move is None:
                return self.first(), self.trace
            for label, _, to in self.edges(node):
                if label == move and self._told is not None:
                    return to, self._told
            return None
        finally:
            self.trace = None

    def _add(self, edges: list[Edge], label: Label, sure: bool, to: int) -> None:
        if self.trace is not None:
            # What was written since the last edge belongs to this one.
            if label == self._wanted and self._told is None:
                self._told = list(self.trace)
            self.trace.clear()
        if self.fresh:
            self.firsts += [(len(edges), met) for met in self.fresh]
            self._hit += self.goals.intersection(self.fresh)
            self.fresh = []
        if self._hit:
            self.hits += [(len(edges), met) for met in self._hit]
            self._hit = []
        self.sets.append(self._set)
        self._set = 0
        self.readings.append(self.reading)
        self.reading = 0
        self._chapter = self._before
        edges.append((label, sure, to if self._keep is None else self._keep(to)))

    def decides(self, node: int) -> bool:
        """Whether a player decides there; otherwise what is forgotten does."""
        return self.positions.all[node & POSITION_MASK][0] not in ("fork", "offer", "night", "aside", "halt")

    def ends(self, node: int) -> bool:
        """Whether the story is over there."""
        return self.position(node) is OVER

    def _menu_edges(self, state: int, number: int, position: Place, edges: list[Edge]) -> None:
        answers = self._menus.get(number)
        if answers is None:
            _, frames, row, scene, ground = position
            _, following, options = self.table.ops[row]
            answers = self._menus[number] = []
            for answer in options:
                start = Start(frames, answer.to if answer.node else following, scene, ground, answer.habit)
                reads = self._read_from(start) | self.table.reads_of_answer(answer)
                always = answer.guard.test is None and answer.guard.once is None
                stride = Stride(start, reads, self.mask, answer)
                answers.append((None if always else answer.guard, Move("pick", answer.id), stride))
        for guard, move, stride in answers:
            outcome = YES if guard is None else self.offered(guard, state)
            if outcome:
                self._add(edges, move, outcome == YES, self._along(stride, state))

    def _fork_edges(self, state: int, number: int, start: Start, edges: list[Edge]) -> None:
        ways = self._forks.get(number)
        table, row = self.table, start.row
        op, id_ = table.ops[row], table.row_ids[row]
        if ways is None:
            to: list[tuple[Label, int]]
            if op[0] == IF:
                to = [(("if", id_, True), op[3]), (("if", id_, False), op[4])]
            elif op[0] == VARY:
                to = [(("vary", id_, turn), first) for turn, first in enumerate(op[4])]
                if op[3] == "once":
                    to.append((("vary", id_, NONE), op[1]))
            else:
                to = [(("choice", id_, False), op[1])]
            ways = self._forks[number] = []
            for label, first in to:
                on = Start(start.frames, first, start.scene, start.ground, start.pending, start.chapter)
                ways.append((label, Stride(on, self._read_from(on), self.mask)))
        self.reading |= self._read_from(start)
        if op[0] == CHOICE:
            position = self._menu(start.frames, row, start.scene, start.ground)
            after = self._changed(state, (start.pending,))[0] if start.pending else state
            self._add(edges, ("choice", id_, True), True, self.node(0 if position is HEARD else after, position))
        # What was forgotten where it came to the fork may be known here.
        came = self.holds(op[2], state) if op[0] == IF else UNKNOWN
        for label, stride in ways:
            if came != UNKNOWN and label[2] != (came == YES):  # type: ignore[index]
                continue
            if op[0] != VARY:
                met = ("if", id_, label[2]) if op[0] == IF else ("empty", id_)  # type: ignore[index]
                if not stride.known or met in self.goals:
                    self.fresh.append(met)
            self._add(edges, label, True, self._along(stride, state))

    def _offer_edges(self, state: int, position: Place, edges: list[Edge]) -> None:
        _, spot, ground, maybe = position
        waiting = self.candidates(spot, state)
        for scene, _ in waiting:
            self._add(edges, ("offer", spot, scene), True, self._along(self._begin(scene, ground), state))
        if maybe and not (waiting and waiting[-1][1]):
            # Nothing may wait on coming in; what is acted on has something, or could not be acted on.
            self._add(edges, ("offer", spot, NONE), True, self._land(state, ground))

    def _acts(self, acts: list[Act]) -> Acts:
        mask = 0
        for act in acts:
            mask |= (act.test.mask if act.test is not None else 0) | self._spots.get(act.spot, (0,))[0]
        return Acts(acts, mask & self.mask)

    def _offers(self, acts: Acts, state: int) -> Offers:
        """What can be acted on in a state. Where all is known, hardly two states are alike."""
        key = state & acts.mask
        found = acts.known.get(key)
        if found is None:
            offers, before, self.reading = list[tuple[Act, int, bool, int]](), self.reading, 0
            for act in acts.all:
                outcome = YES if act.test is None else self.holds(act.test, state)
                waiting = self.candidates(act.spot, state) if outcome else ()
                if waiting:
                    # What happens in a dream is its own rules' business: it may or may not, and is nothing to rely on.
                    sure = act.move.kind == "finish" or act.ground.place not in self._dreams
                    sure = sure and outcome == YES and waiting[-1][1]
                    offers.append((act, waiting[0][0] if waiting[0][1] else NONE, sure, self.reading))
                    self.reading = 0
            found = tuple(offers), self.reading
            self.reading = before
            if not self._words:
                acts.known[key] = found
        return found

    def _act_edges(self, state: int, acts: Acts, edges: list[Edge]) -> None:
        offers, reading = self._offers(acts, state)
        for act, scene, sure, read in offers:
            self.reading |= read
            if scene != NONE:
                if self.trace is not None:
                    self.trace.append((("offer", act.spot, scene), state))
                stride = act.strides.get(scene)
                if stride is None:
                    stride = act.strides[scene] = self._begin(scene, act.ground)
                to = self._along(stride, state)
            else:
                to = self.node(state, ("offer", act.spot, act.ground, False))
            self._add(edges, act.move, sure, to)
        self.reading |= reading

    def _place_edges(self, state: int, position: Place, edges: list[Edge]) -> None:
        _, place, _, moved = position
        setting = Setting()
        if self.table.maps.walked(place):
            setting = self._setting(state, Ground(place, -1, moved))
        acts, doors = self._reaches.get((position, setting)) or self._reached(position, setting)
        # Several doors may lead to the same point: what one of them reads counts for the others.
        outcomes = [(move, YES if test is None else self.holds(test, state)) for move, test in doors]
        self.common, self.reading = self.reading, 0
        self._act_edges(state, acts, edges)
        if place == self.table.start.partition(":")[0] and not self.table.maps.walked(place):
            behind = self.table.encode(self.table.content.story_behind_doors()) & self.mask
            for door in self.table.content.doors:
                to = self._after("enter", True, behind, ("arrive", door, "start"))
                self._set = -1  # It is another story.
                self._add(edges, Move("enter", door), True, to)
        taken = set()
        for move, outcome in outcomes:
            if outcome and move not in taken:
                taken.add(move)
                where, _, point = move.name.partition(":")
                self._add(edges, move, outcome == YES, self._settle(state, ("arrive", where, point)))

    def _reached(self, position: Place, setting: Setting) -> tuple[Acts, list[tuple[Move, Test | None]]]:
        """What can be acted on, and the doors, from an area."""
        _, place, area, moved = position
        table = self.table
        acts: list[Act] = []
        doors: list[tuple[Move, Test | None]] = []
        if not table.maps.places:
            elsewhere = [spot for spot in table.spots if spot not in self._at_desk]
            acts = [Act(Move("act", spot), spot, None, Ground()) for spot in elsewhere]
        elif not table.maps.walked(place):
            whens = table.whens[place]
            here = table.maps.happenings(place) if moved != DONE else []
            acts = [Act(Move("act", s), s, whens.get(t.id) if t is not None else None, Ground(place)) for s, t in here]
            acts += [Act(Move("finish", place), place, None, Ground(place, -1, DONE))] if moved != DONE else []
        else:
            feet, whens = table.maps.feet(place), table.whens[place]
            reach = feet.reach(area, setting)
            there = [(name, feet.thing(name)) for name in reach.names]
            there += [(name, feet.triggers[name]) for name in reach.triggers]
            for name, thing in there:
                spot, ground = f"{place}.{name}", Ground(place, feet.stand(area, setting, name), moved)
                acts.append(Act(Move("act", spot), spot, whens.get(thing.id) if thing is not None else None, ground))
            doors = [(Move("door", to), whens.get(thing.id)) for to, thing in reach.doors]
        found = self._reaches[position, setting] = self._acts(acts), doors
        return found

    def _bed_edges(self, state: int, position: Place, edges: list[Edge]) -> None:
        table, ground = self.table, position[1]
        for name in table.content.nights_read:
            self.reading |= table.variables[name].mask
        lists = tuple(self._values(name, state) for name in table.content.nights_read)
        if lists not in self._nights:
            found: dict[str, dict[tuple[Any, ...], None]] = {}
            counted: dict[str, int] = {}
            listed = [table.nights(values) for values in product(*lists)]
            # Most values have the very same nights.
            alike = Counter(map(id, listed))
            for nights in {id(nights): nights for nights in listed}.values():
                for name, *night in nights:
                    found.setdefault(name, {})[tuple(night)] = None
                    counted[name] = counted.get(name, 0) + alike[id(nights)]
            combinations = prod(map(len, lists))
            self._nights[lists] = [
                (Move("sleep", name), counted[name] == combinations, tuple(ways)) for name, ways in found.items()
            ]
        for move, sure, ways in self._nights[lists]:
            if len(ways) == 1:
                to = self._asleep(state, ground, *ways[0])
            else:
                to = self.node(state, ("night", ground, move.name, ways))
            self._add(edges, move, sure, to)
        self._add(edges, Move("up"), True, self._land(state, ground))
        # Nobody needs what is only heard: it is no way on.
        for scene in table.said:
            if scene not in self._heard:
                continue
            to = self._along(self._begin(scene, ASIDE), state)
            self._add(edges, Move("hear", table.scenes[scene].id), False, to)
        for move, _, ways in self._nights[lists] if self._heard.intersection(table.said_of_night) else ():
            for changes, _ in ways:
                self.reading |= table.added(changes)
                booked = self._changed(state, changes)[0]
                for scene in table.said_of_night:
                    if scene not in self._heard:
                        continue
                    to = self._along(self._begin(scene, ASIDE), booked)
                    self._add(edges, Move("hear", f"{table.scenes[scene].id} before {move.name}"), False, to)

    def _desk_edges(self, state: int, ground: Ground, edges: list[Edge]) -> None:
        """What waits in the rooms of the sheet, what is only heard of them, and getting up."""
        if ground not in self._rooms:
            rooms = [Act(Move("act", spot), spot, None, ground) for spot in self._at_desk]
            self._rooms[ground] = self._acts(rooms)
        self._act_edges(state, self._rooms[ground], edges)
        self._add(edges, Move("up"), True, self._land(state, replace(ground, desk=False)))
        for scene in self.table.said_at_desk:
            if scene not in self._heard:
                continue
            to = self._along(self._begin(scene, ASIDE), state)
            self._add(edges, Move("hear", self.table.scenes[scene].id), False, to)

    def _asleep(self, state: int, ground: Ground, changes: tuple[Change, ...], scene: int) -> int:
        self.reading |= self.table.added(changes)
        state, _ = self._changed(state, changes)
        first = Start((), self.table.scenes[scene].first, scene, ground, None, self._chapter)
        return self._after("sleep", self._halts_at(changes), state, first)

    def _after(self, did: str, halting: bool, state: int, on: Start | Place) -> int:
        """Go on after something outside all rows was written, or halt there."""
        if self.trace is not None:
            self.trace.append((("halt", did), state))
        return self.node(state, ("halt", did, on)) if halting and self.halts else self._go_on(state, on)

    def _go_on(self, state: int, on: Start | Place) -> int:
        """Play on from rows, or come to a place."""
        if not isinstance(on, Start):
            return self._settle(state, on)
        stride = self._halted.get(on)
        if stride is None:
            stride = self._halted[on] = Stride(on, self._read_from(on), self.mask)
        return self._along(stride, state)
