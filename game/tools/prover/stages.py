"""A machine that knows other names at each stage of a story: in each chapter, what that chapter asks for.

A *stage* is what some names that are always known have as their values. What a machine has to know to be sure of
something in one chapter multiplies nothing in another. Between two stages what is not asked for any more is forgotten,
and what is asked for from now on may be any value that it can have by then: a fork like any other. So every play of the
game is a play of this machine too, whatever the stages are, and what is sure behind all ways of its forks is sure.

What names can be as a stage begins is told by machines that know little else (*entrances*). Each tells it of a few
names together; what all of them allow is taken to be possible (a reduced product: Cousot and Cousot 1979). All halt
wherever a stage may begin, so that they speak of the same place in the script.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from game.tools.prover.machine import (
    POSITION_BITS,
    POSITION_MASK,
    Edge,
    Live,
    Machine,
    Met,
    Place,
    Positions,
    Start,
)
from game.tools.prover.space import Move
from game.tools.prover.table import CHOICE, DO, TURN, Table

MOST = 100_000
"""Nodes of a machine that tells how a few names go together."""


class Staged(Machine):
    """A machine that knows `known` everywhere, and at each stage (by its bits) names of its `own`."""

    def __init__(
        self,
        table: Table,
        positions: Positions,
        known: Iterable[str],
        own: Mapping[int, Collection[str]],
        entrances: Entrances,
        live: Live | None = None,
        watched: Collection[str] = (),
        goals: Collection[Met] = (),
    ) -> None:
        deaf = not goals
        stages = entrances.mask
        super().__init__(table, positions, {*known, *entrances.names}, watched, goals, live, deaf, stages)
        self.stages, self._entrances = stages, entrances
        self._machines = {
            number: Machine(table, positions, {*self.known, *names}, watched, goals, live, deaf, stages)
            for number, names in own.items()
            if not self.known.issuperset(names)
        }

    def at(self, node: int) -> Machine:
        """The machine that plays at a node's stage."""
        return self._machines.get(node >> POSITION_BITS & self.stages, self)

    def first(self) -> int:
        """The node that a story begins at."""
        start = self.table.encode(self.table.content.new_story()) & self.stages
        machine = self._machines.get(start)
        return self._come(start, super().first() if machine is None else machine.first())

    def forgetting(self, node: int) -> int:
        """The node of this machine that one of a machine that knows everything is seen as."""
        machine = self.at(node)
        return super().forgetting(node) if machine is self else machine.forgetting(node)

    def edges(self, node: int) -> list[Edge]:
        """All edges of a node."""
        position, machine = self.position(node), self.at(node)
        if position[0] == "guess":
            return self._guesses(node, position)
        if machine is self:
            edges = super().edges(node)
        else:
            edges = machine.edges(node)
            self.fresh, self.firsts, self.hits = machine.fresh, machine.firsts, machine.hits
        here = node >> POSITION_BITS & self.stages
        return [(label, sure, self._come(here, to)) for label, sure, to in edges]

    def decides(self, node: int) -> bool:
        """Whether a player decides there; what may be any value is no decision of theirs."""
        return self.position(node)[0] != "guess" and super().decides(node)

    def guessed(self, position: Place) -> list[str]:
        """The names that may be any value at such a fork."""
        _, before, now, _ = position
        known = self._names(now) - self._names(before)
        return sorted(known)

    def _names(self, stage: int) -> frozenset[str]:
        machine = self._machines.get(stage)
        return self.known if machine is None else machine.known

    def _come(self, here: int, node: int) -> int:
        """A node as it is come to from a stage."""
        there = node >> POSITION_BITS & self.stages
        if there == here:
            return node
        after = self._machines.get(there, self)
        position = ("guess", here, there, node & POSITION_MASK)
        state = (node >> POSITION_BITS) & after.mask
        if self.guessed(position):
            return self.node(state, position)
        return after.forgetting(state << POSITION_BITS | node & POSITION_MASK)

    def _guesses(self, node: int, position: Place) -> list[Edge]:
        machine, state = self.at(node), node >> POSITION_BITS
        names = tuple(self.guessed(position))
        found: dict[int, Edge] = {}
        for bits in self._entrances.possible(self._entrances.key(position[3], state), names):
            to = machine.forgetting((state | bits) << POSITION_BITS | position[3])
            found.setdefault(to, (("guess", position[1], names, to), True, to))
        self.fresh, self.firsts, self.hits = [], [], []
        return list(found.values())


Key = tuple[int, int]
"""Where a stage begins: what is always known, and the number of a position."""


class Entrances:
    """What names can be as a stage begins; `names` tell the stages, `known` is always known."""

    def __init__(self, table: Table, positions: Positions, known: Iterable[str], names: Collection[str]) -> None:
        self.table, self.positions, self.names = table, positions, names
        self.known = frozenset({*known, *names})
        self.mask, self._always = self.bits(names), self.bits(self.known)
        self._places: dict[int, int] = {}
        """Where a stage begins, by the numbers of machines' own positions."""
        self.direct = self._crossings()
        """For each stage, those from which one comes to it by one step."""
        self.in_order = _in_order(self.direct)
        """All stages, each behind those from which one comes to it; none where one comes back."""
        self._looks: dict[frozenset[str], Look] = {}
        self._left: dict[int, tuple[int, dict[Key, set[int]]]] = {}
        """Of stages that were looked at: the bits of the names that they know, and how they leave these."""
        habits = (answer.habit for op in table.ops if op[0] == CHOICE for answer in op[2])
        self._habits = {habit.variable.name for habit in habits if habit is not None}
        """Where a stage begins, an answer may have been counted, or not yet."""
        self._start = table.encode(table.content.new_story())
        self._moved = self._ever_moved()

    def bits(self, names: Iterable[str]) -> int:
        """The bits of some names."""
        mask = 0
        for name in names:
            mask |= self.table.variables[name].mask
        return mask

    def _crossings(self) -> dict[int, set[int]]:
        """From which stages one comes to which; nothing where it takes too much to find out."""
        machine = Machine(self.table, self.positions, self.known, deaf=True, halts=self.mask)
        first = machine.first()
        start = self.table.encode(self.table.content.new_story()) & self.mask
        found: dict[int, set[int]] = {}
        been, waiting = {first}, [first]
        for node in waiting if self.mask else ():
            here = node >> POSITION_BITS & self.mask
            for _, _, to in machine.edges(node):
                there = to >> POSITION_BITS & self.mask
                if there != here:
                    found.setdefault(there, set()).add(here)
                if to not in been:
                    been.add(to)
                    waiting.append(to)
            if len(waiting) > MOST:
                return {}
        if first >> POSITION_BITS & self.mask != start:
            # By the time that anything is decided it may be at another stage already.
            found.setdefault(first >> POSITION_BITS & self.mask, set()).add(start)
        return found

    def keys(self, stage: int) -> list[Key]:
        """Where a stage can begin."""
        found = self.look(frozenset(), stage)
        assert found is not None, "what is always known was explored before"
        return list(found)

    def key(self, number: int, state: int) -> Key:
        """Where a stage begins, by the number of a machine's own position."""
        known = self._places.get(number)
        if known is None:
            kind, did, on = self.positions.all[number]
            known = number
            if isinstance(on, Start):
                known = self.positions.number((kind, did, replace(on, pending=None, chapter=0)))
            self._places[number] = known
        return state & self._always, known

    def possible(self, key: Key, names: Collection[str]) -> list[int]:
        """How names can be, all together, where a stage begins: their bits."""
        known, some = self._before(key, names)
        stage = key[0] & self.mask
        together = [few for few in self._looks if len(few) > 1 and few <= set(names) and self.knows(few, stage)]
        for few in (*together, *(frozenset((name,)) for name in sorted(names))):
            found, mask = self.look(few, stage), self.bits(few)
            allowed = self._any(few) if found is None else found.get(key, ())
            both = mask & known
            some = list(dict.fromkeys(one | bits for one in some for bits in allowed if not (one ^ bits) & both))
            known |= mask
        return some

    def left(self, stage: int, own: Collection[str], ends: Iterable[int]) -> None:
        """Take note of how a stage leaves the names that it knows, by the nodes at which it is over."""
        found: dict[Key, set[int]] = {}
        mask = self.bits(own)
        for node in ends:
            if self.positions.all[node & POSITION_MASK][0] == "halt":
                state = node >> POSITION_BITS
                found.setdefault(self.key(node & POSITION_MASK, state), set()).add(state & mask)
        self._left[stage] = mask, found

    def _before(self, key: Key, names: Collection[str]) -> tuple[int, list[int]]:
        """What the stages before leave of names, where these were looked at: which bits are known, and how they are."""
        mask, some = self.bits(set(names) - self._habits), set[int]()
        before = self.direct.get(key[0] & self.mask, ())
        if any(stage not in self._left for stage in before):
            return 0, [0]
        for stage in before:
            mask &= self._left[stage][0]
        for stage in before:
            some |= {bits & mask for bits in self._left[stage][1].get(key, ())}
        return mask, sorted(some)

    def knows(self, few: frozenset[str], stage: int) -> bool:
        """Whether it has been looked at how names go together as a stage begins."""
        return few in self._looks and self._looks[few].knows(stage)

    def look(self, few: frozenset[str], stage: int) -> Mapping[Key, Collection[int]] | None:
        """How names can be, together, wherever a stage begins; None where it takes too much to find out."""
        if few & self._habits:
            return None
        unmoved = self._unmoved(few, stage)
        if unmoved:
            found, bits = self.look(few - unmoved, stage), self._start & self.bits(unmoved)
            return found and {key: {some | bits for some in states} for key, states in found.items()}
        if few not in self._looks:
            machine = Machine(self.table, self.positions, {*self.known, *few}, deaf=True, halts=self.mask)
            self._looks[few] = Look(self, machine, self.bits(few))
        return self._looks[few].begins(stage)

    def _unmoved(self, few: frozenset[str], stage: int) -> frozenset[str]:
        """Names that nothing writes before a stage begins."""
        if not few:
            return few
        self.keys(stage)
        nothing = self._looks[frozenset()]
        wrote = self._moved
        for earlier in self.in_order[: self.in_order.index(stage)]:
            wrote |= nothing.wrote[earlier]
        return frozenset(name for name in few if not self.table.variables[name].mask & wrote)

    def _ever_moved(self) -> int:
        """The bits of names of which a machine that forgets them does not tell whether they are written: what is
        counted, and what is otherwise behind the title's doors."""
        moved = self._start ^ self.table.encode(self.table.content.story_behind_doors())
        names = {name for name in self.table.variables if name.startswith(TURN)} | self._habits
        changes = [change for op in self.table.ops if op[0] == DO for change in op[2]]
        changes += [change for op in self.table.ops if op[0] == CHOICE for answer in op[2] for change in answer.changes]
        names |= {change.variable.name for change in changes if change.add}
        names |= {name for name, one in self.table.content.declarations.items() if one.by != "story"}
        return moved | self.bits(names & self.table.variables.keys())

    def _any(self, few: frozenset[str]) -> list[int]:
        some = [0]
        for variable in (self.table.variables[name] for name in few):
            some = [one | value << variable.shift for one in some for value in range(len(variable.values))]
        return some


class Look:
    """A machine that tells how a few names go together; it goes on from stage to stage, as far as it is asked."""

    def __init__(self, entrances: Entrances, machine: Machine, mask: int) -> None:
        self._entrances, self._machine, self._mask = entrances, machine, mask
        first = machine.first()
        self._begun = machine.sets[0]
        self._come: dict[int, dict[int, None]] = {self._stage(first): {first: None}}
        """By stages, the nodes that it begins at."""
        self._left = iter(entrances.in_order)
        self._found: dict[int, dict[Key, set[int]] | None] = {}
        self._nodes = 0
        self.wrote: dict[int, int] = {}
        """By stages, the bits of forgotten names that are set there."""

    def knows(self, stage: int) -> bool:
        """Whether it has looked at how a stage begins."""
        return stage in self._found

    def begins(self, stage: int) -> Mapping[Key, Collection[int]] | None:
        """How the names can be wherever a stage begins; None where it takes too much to find out."""
        while stage not in self._found:
            self._go_on(next(self._left))
        return self._found[stage]

    def _go_on(self, stage: int) -> None:
        """How one more stage begins; then through it."""
        come = self._come.pop(stage, {})
        if self._nodes > MOST:
            self._found[stage] = None
            return
        found: dict[Key, set[int]] = {}
        for node in come:
            if self._machine.position(node)[0] == "halt":
                state = node >> POSITION_BITS
                key = self._entrances.key(node & POSITION_MASK, state)
                found.setdefault(key, set()).add(state & self._mask)
        self._found[stage] = found
        # What is written before anybody decides anything may be written at any stage.
        waiting, wrote = list(come), self._begun
        for node in waiting:
            for which, (label, _, to) in enumerate(self._machine.edges(node)):
                if not isinstance(label, Move) or label.kind != "enter":
                    wrote |= self._machine.sets[which]
                there = self._stage(to)
                if there != stage:
                    self._come.setdefault(there, {})[to] = None
                elif to not in come:
                    come[to] = None
                    waiting.append(to)
            if self._nodes + len(waiting) > MOST:
                break
        self._nodes += len(waiting)
        self.wrote[stage] = wrote

    def _stage(self, node: int) -> int:
        return node >> POSITION_BITS & self._machine.halts


class Stage(Machine):
    """One stage of a story by itself: it begins however it can begin, and is over where another may.

    `coarse` is a machine that knows less, with those of its nodes behind which nobody needs to look any more.
    """

    def __init__(
        self,
        entrances: Entrances,
        stage: int,
        own: Collection[str],
        coarse: tuple[Machine, Collection[int]] | None = None,
    ) -> None:
        table, halts = entrances.table, entrances.mask
        super().__init__(table, entrances.positions, {*entrances.known, *own}, deaf=True, halts=halts)
        self.stage, self.own = stage, frozenset(own) - entrances.known
        self._entrances, self._coarse = entrances, coarse
        self._first = super().first()
        self.begins = table.encode(table.content.new_story()) & halts == stage
        """Whether the story begins at it."""

    def first(self) -> int:
        """Where it is not said yet how it begins."""
        return self.node(0, ("begin", ""))

    def edges(self, node: int) -> list[Edge]:
        """All edges of a node."""
        if self.position(node)[0] == "begin":
            starts = [self._first] if self.begins else []
            for known, number in self._entrances.keys(self.stage):
                for bits in self._entrances.possible((known, number), self.own):
                    starts.append(self.forgetting((known | bits) << POSITION_BITS | number))
            edges: list[Edge] = [(("begin", to), True, to) for to in dict.fromkeys(starts)]
        elif not self.ends(node):
            return super().edges(node)
        else:
            edges = []
        self.fresh, self.firsts, self.hits = [], [], []
        return edges

    def decides(self, node: int) -> bool:
        """Whether a player decides there; how a stage begins is no decision of theirs."""
        return self.position(node)[0] != "begin" and super().decides(node)

    def ends(self, node: int) -> bool:
        """Whether the story or the stage is over."""
        position = self.position(node)
        if position[0] == "begin":
            return False
        if self._coarse is not None and self._coarse[0].forgetting(node) in self._coarse[1]:
            return True
        other = position[0] == "halt" and node >> POSITION_BITS & self.halts != self.stage
        return other or super().ends(node)


def _in_order(direct: Mapping[int, Collection[int]]) -> list[int]:
    """All stages, each behind those from which one comes to it; none where one leads back to itself."""
    waiting = sorted(set(direct).union(*direct.values()))
    found: list[int] = []
    while waiting:
        ready = next((stage for stage in waiting if set(direct.get(stage, ())) <= set(found)), None)
        if ready is None:
            return []
        waiting.remove(ready)
        found.append(ready)
    return found
