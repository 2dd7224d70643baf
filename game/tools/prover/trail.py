"""Random plays with everything known, and what is kept of them: where they have been, and what they came by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.core.dice import Dice
from game.tools.prover.machine import Machine, Met
from game.tools.prover.space import Move

PLAYS = 3000
MOST_MOVES = 300
"""A play that takes longer has lost its way."""
IDLE_PLAYS = 60
"""So many plays without anything new, and no more are made."""
MOST_KEPT = 30_000
"""States whose moves are kept at hand."""

Step = tuple[Move, int]
"""A move, and the node that it leads to."""


class Trail:
    """Where plays have been, with everything known, how each state was come to, and what was met on the way."""

    def __init__(self, machine: Machine, found: dict[Met, tuple[Move, ...]]) -> None:
        self.machine, self.found = machine, found
        self.nodes: list[int] = []
        self.index: dict[int, int] = {}
        self.came: list[int] = []
        self.by: list[Move | None] = []
        self._steps: dict[int, list[Step]] = {}
        self.looked = 0
        self.starts = [0]
        """The first state, and those where a place or a mark was come to first."""
        first = machine.first()
        for met in machine.fresh:
            found.setdefault(met, ())
        self.add(first, -1, None)

    def add(self, node: int, came: int, move: Move | None) -> int:
        """The number of a state; one where no play has been before is kept."""
        number = self.index.setdefault(node, len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(node)
            self.came.append(came)
            self.by.append(move)
        return number

    def take(self, other: Trail) -> None:
        """Keep where other plays have been, too, and what they met."""
        numbers: list[int] = []
        for node, came, move in zip(other.nodes, other.came, other.by, strict=True):
            numbers.append(self.add(node, numbers[came] if came >= 0 else -1, move))
        for met, way in other.found.items():
            self.found.setdefault(met, way)
        self.looked += other.looked

    def way(self, number: int) -> tuple[Move, ...]:
        """The moves to a state."""
        moves: list[Move] = []
        while (move := self.by[number]) is not None:
            moves.append(move)
            number = self.came[number]
        return tuple(reversed(moves))

    def along(self, way: Sequence[Move]) -> Iterator[int]:
        """The states on a way from the beginning."""
        at = 0
        yield at
        for move in way:
            at = self.add(next(to for made, to in self.look(at) if made == move), at, move)
            yield at

    def go(self, number: int, step: Step, done: dict[Move, int], picked: dict[Move, int]) -> int:
        """Take a step, and count it in what this play and all plays have done; the number of the state it leads to."""
        move, node = step
        picked[move] = picked.get(move, 0) + 1
        done[move] = done.get(move, 0) + 1
        return self.add(node, number, move)

    def look(self, number: int) -> list[Step]:
        """The moves that lead on from a state. What all its moves meet for the first time is found."""
        steps = self._steps.get(number)
        if steps is None:
            self.looked += 1
            here = self.nodes[number]
            edges = self.machine.edges(here)
            for which, met in self.machine.firsts:
                move, _, node = edges[which]
                if met not in self.found and isinstance(move, Move):
                    self.found[met] = (*self.way(number), move)
                    came = self.add(node, number, move)
                    if met[0] in ("mark", "place"):
                        self.starts.append(came)
            steps = [(m, to) for m, _, to in edges if to != here and isinstance(m, Move) and m.kind != "hear"]
            if len(self._steps) >= MOST_KEPT:
                self._steps.clear()
            self._steps[number] = steps
        return steps


def plays(trail: Trail, seed: int = 1) -> int:
    """Play again and again, going where nothing has been met yet; how many times.

    Few would come far in one play: they begin at the start, and wherever else a place or a mark was come to first.
    """
    dice = Dice(seed)
    picked: dict[Move, int] = {}
    idle = made = 0
    while idle < IDLE_PLAYS and made < PLAYS:
        at = trail.starts[made % len(trail.starts)]
        made += 1
        idle += 1
        done: dict[Move, int] = {}
        for _ in range(MOST_MOVES):
            before = len(trail.found)
            steps = trail.look(at)
            idle = 0 if len(trail.found) > before else idle
            if not steps:
                break
            at = trail.go(at, _liked(steps, done, picked, dice), done, picked)
    return made


def _liked(steps: list[Step], done: dict[Move, int], picked: dict[Move, int], dice: Dice) -> Step:
    """What this play has done least, and all plays before it; now and then anything, so that no order is left out."""
    if dice.roll(5) == 0:
        return steps[dice.roll(len(steps))]
    return min(steps, key=lambda step: (done.get(step[0], 0), picked.get(step[0], 0), dice.roll(1 << 16)))
