"""A machine that knows other names at each stage of a story: in each chapter, what that chapter asks for.

A *stage* is what some names that are always known have as their values. What a machine has to know to be sure of
something in one chapter multiplies nothing in another. Between two stages what is not asked for any more is forgotten,
and what is asked for from now on may be any value that it can have by then: a fork like any other. So every play of the
game is a play of this machine too, whatever the stages are, and what is sure behind all ways of its forks is sure.
Where such a fork leads to what cannot be, its name is asked for at the stage before as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product

from game.story import Add, Seen, Set
from game.story.declarations import Value
from game.tools.prover.machine import (
    MOST_COMBINATIONS,
    POSITION_BITS,
    POSITION_MASK,
    Edge,
    Live,
    Machine,
    Met,
    Place,
    Positions,
)
from game.tools.prover.table import CALL, CHOICE, DO, VARY, Change, Table, Variable
from game.tools.prover.values import outcomes


class Staged(Machine):
    """A machine that knows `known` everywhere, and at each stage (by its bits) names of its `own`."""

    def __init__(
        self,
        table: Table,
        positions: Positions,
        known: Iterable[str],
        own: Mapping[int, Collection[str]],
        earlier: Earlier,
        live: Live | None = None,
        watched: Collection[str] = (),
        goals: Collection[Met] = (),
    ) -> None:
        deaf = not goals
        super().__init__(table, positions, {*known, *earlier.names}, watched, goals, live, deaf)
        self.stages, self._earlier = earlier.mask, earlier
        self._machines = {
            number: Machine(table, positions, {*self.known, *names}, watched, goals, live, deaf)
            for number, names in own.items()
            if not self.known.issuperset(names)
        }
        self.before: dict[int, set[int]] = {}
        """From which stages each was come to."""

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
        self.before.setdefault(there, set()).add(here)
        after = self._machines.get(there, self)
        position = ("guess", here, there, node & POSITION_MASK)
        state = (node >> POSITION_BITS) & after.mask
        if self.guessed(position):
            return self.node(state, position)
        return after.forgetting(state << POSITION_BITS | node & POSITION_MASK)

    def _guesses(self, node: int, position: Place) -> list[Edge]:
        machine, state = self.at(node), node >> POSITION_BITS
        names = tuple(self.guessed(position))
        variables = [self.table.variables[name] for name in names]
        found: dict[int, Edge] = {}
        for values in product(*(self._earlier.values(position[2], one.name) for one in variables)):
            bits = 0
            for variable, value in zip(variables, values, strict=True):
                bits |= value << variable.shift
            to = machine.forgetting((state | bits) << POSITION_BITS | position[3])
            found.setdefault(to, (("guess", position[1], names, to), True, to))
        self.fresh, self.firsts, self.hits = [], [], []
        return list(found.values())


class Earlier:
    """What names can be by the time that a stage begins: as they start, and what is written at stages before it."""

    def __init__(self, table: Table, names: Collection[str], direct: Mapping[int, Collection[int]]) -> None:
        """`direct` holds, for each stage, those from which one comes to it by one step."""
        self.table, self.names, self.direct = table, names, direct
        before = {stage: set(some) for stage, some in direct.items()}
        grown = True
        while grown:
            grown = False
            for some in before.values():
                more = set[int]().union(*(before.get(one, ()) for one in some)) - some
                some |= more
                grown = grown or bool(more)
        self._before = before
        self.one_way = all(stage not in some for stage, some in before.items())
        """Whether no stage comes back once it is over."""
        self._variables = [table.variables[name] for name in names]
        self.mask = sum(variable.mask for variable in self._variables)
        self._written: dict[int, dict[str, set[int]]] = {}
        """By stage and name, the numbers of the values."""
        self._starts = [
            table.encode(story) for story in (table.content.new_story(), table.content.story_behind_doors())
        ]
        self._booked = {name for name, one in table.content.declarations.items() if one.by != "story"}
        for event in table.values.booked:
            if isinstance(event, Seen):
                self._booked.add(f"seen.{event.scene}")
            elif isinstance(event, Set | Add):
                self._booked.add(event.name)
        self._at = self._stages_of_scenes()
        for row, op in enumerate(table.ops):
            here = table.scene_of[row]
            if op[0] == DO:
                self._write(here, op[2])
            elif op[0] == CHOICE:
                for answer in op[2]:
                    self._write(here, answer.changes)
                    self._write(here, [answer.habit] if answer.habit else [])
                    self._write(here, [Change(answer.chosen, False, 1)] if answer.chosen else [])
            elif op[0] == VARY and op[2] is not None:
                self._write(here, [Change(op[2], True, 1)])
        for number, scene in enumerate(table.scenes):
            if scene.seen is not None:
                self._write(number, [Change(scene.seen, False, 1)])

    def values(self, stage: int, name: str) -> tuple[int, ...]:
        """The numbers of all values that a name can have as a stage begins."""
        variable = self.table.variables[name]
        if name in self._booked:
            return tuple(range(len(variable.values)))
        found = {variable.of(start) for start in self._starts}
        for earlier in self._before.get(stage, ()):
            found |= self._written.get(earlier, {}).get(name, set())
        return tuple(sorted(found))

    def _stages_of_scenes(self) -> dict[int, set[int]]:
        """At which stages each scene can be played: those that its guard allows, or at which one that calls it can be
        played; and those that it sets itself, or by what it calls.
        """
        table = self.table
        every = [sum(bits) for bits in product(*(self._bits(variable) for variable in self._variables))]
        found: dict[int, set[int]] = {}
        sets: dict[int, set[tuple[int, int]]] = {}
        for number, scene in enumerate(table.scenes):
            where, sets[number] = table.script.scenes[scene.id].where, set()
            found[number] = {stage for stage in every if self._can(number, stage)} if where else set()
        for id_ in (table.start, *table.content.begun_elsewhere):
            if id_ in table.scene_numbers:
                found[table.scene_numbers[id_]] = set(every)
        calls: set[tuple[int, int]] = set()
        for row, op in enumerate(table.ops):
            here = table.scene_of[row]
            changes: Sequence[Change] = op[2] if op[0] == DO else ()
            if op[0] == CHOICE:
                changes = [change for answer in op[2] for change in answer.changes]
            for change in changes:
                if change.variable in self._variables:
                    bits = self._bits(change.variable) if change.add else [change.n << change.variable.shift]
                    sets[here].update((change.variable.mask, one) for one in bits)
            if op[0] == CALL:
                calls.add((here, op[2]))
        grown = True
        while grown:
            before = sum(map(len, found.values())) + sum(map(len, sets.values()))
            for caller, called in calls:
                sets[caller] |= sets[called]
                found[called] |= found[caller]
            for played, some in found.items():
                for mask, value in sets[played]:
                    some |= {stage & ~mask | value for stage in some}
            grown = before < sum(map(len, found.values())) + sum(map(len, sets.values()))
        return found

    @staticmethod
    def _bits(variable: Variable) -> list[int]:
        return [number << variable.shift for number in range(len(variable.values))]

    def _can(self, scene: int, stage: int) -> bool:
        """Whether a scene can begin at a stage, by the values that the other names in its guard can have."""
        table, test = self.table, self.table.scenes[scene].guard.test
        if test is None or not test.mask & self.mask:
            return True

        def values(name: str) -> tuple[Value, ...] | None:
            if name not in table.variables:
                return None
            variable = table.variables[name]
            return (
                (variable.values[variable.of(stage)],)
                if name in self.names
                else table.values.of(name) or variable.values
            )

        return True in outcomes(test.tree, values, table.blank, MOST_COMBINATIONS)

    def _write(self, scene: int, changes: Iterable[Change]) -> None:
        for change in changes:
            variable = change.variable
            values = range(len(variable.values)) if change.add else (change.n,)
            for stage in self._at[scene]:
                self._written.setdefault(stage, {}).setdefault(variable.name, set()).update(values)
