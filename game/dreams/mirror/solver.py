"""What can come of a board: breadth first, exact, over where both are and which cracks are holes.

Every state that can be come to is found once, with what each of the four inputs makes of it; from every aim the moves
that are left are counted backwards. So the fewest moves are known from anywhere, a state without a number is dead, and
a board without a number at its start is proved to be unsolvable: there is nothing else that could be tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from game.dreams.mirror.board import WAYS, Board, Cell, Marks, State, step

Numbers = NDArray[np.int32]
STATES_MOST = 1 << 23
"""More states than a board may have; ten cracks on one of 9x7 are about there."""
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class _Half:
    """One half of a board as numbers: its floor, where each way leads from each tile, and each tile's crack."""

    cells: tuple[Cell, ...]
    number: dict[Cell, int]
    there: Numbers
    crack: Numbers


class Solver:
    """Answers for one board."""

    def __init__(self, board: Board) -> None:
        self.board = board
        cells = [(x, y) for y in range(board.height) for x in range(board.width) if board.is_floor((x, y))]
        ways = list(WAYS.values())
        self._bit = {cell: 1 << n for n, cell in enumerate(board.cracks)}
        self._near = self._half([cell for cell in cells if board.is_near(cell)], ways)
        far_ways = [board.reflected_way(way) for way in ways]
        self._far = self._half([cell for cell in cells if not board.is_near(cell)], far_ways)
        self._left: dict[Marks | None, Numbers] = {}
        self._explore()

    def _half(self, cells: list[Cell], ways: list[Cell]) -> _Half:
        number = {cell: n for n, cell in enumerate(cells)}
        there = [[number.get((x + dx, y + dy), number[x, y]) for x, y in cells] for dx, dy in ways]
        crack = [self._bit.get(cell, 0) for cell in cells]
        return _Half(tuple(cells), number, np.array(there, np.int32), np.array(crack, np.int32))

    # -- forwards -------------------------------------------------------------------------------------------------

    def _explore(self) -> None:
        """Find every state that can be come to, and what the inputs make of each."""
        near, far = self._near, self._far
        whole = (len(near.cells) * len(far.cells)) << len(self._bit)
        assert whole <= STATES_MOST, "the map was looked at before"
        index = np.full(whole, UNKNOWN, np.int32)
        edge = np.array([self._code(self.board.start)], np.int32)
        index[edge] = 0
        codes, made, found = [edge], [], 1
        while len(edge):
            after = np.stack([self._after(edge, way) for way in range(len(WAYS))], axis=1)
            made.append(after)
            fresh = after[index[after] == UNKNOWN]
            # Of a state that was come to in several ways, the last number stands; those whose number it is are new.
            index[fresh] = np.arange(found, found + len(fresh), dtype=np.int32)
            edge = fresh[index[fresh] == np.arange(found, found + len(fresh), dtype=np.int32)]
            index[edge] = np.arange(found, found + len(edge), dtype=np.int32)
            codes.append(edge)
            found += len(edge)
        self._index, self._codes = index, np.concatenate(codes)
        self._made: Numbers = index[np.concatenate(made)]

    def _after(self, codes: Numbers, way: int) -> Numbers:
        """What an input makes of many states."""
        near, far = self._near, self._far
        holes, at = np.divmod(codes, np.int32(len(near.cells) * len(far.cells)))
        i, j = np.divmod(at, np.int32(len(far.cells)))
        to_i, to_j = near.there[way][i], far.there[way][j]
        if self._bit:
            to_i = np.where(near.crack[to_i] & holes, i, to_i)
            to_j = np.where(far.crack[to_j] & holes, j, to_j)
            holes = holes | np.where(to_i != i, near.crack[i], 0) | np.where(to_j != j, far.crack[j], 0)
        there: Numbers = (holes * len(near.cells) + to_i) * len(far.cells) + to_j
        return there

    def _code(self, state: State) -> int:
        holes = sum(self._bit[cell] for cell in state.holes)
        near, far = self._near, self._far
        return (holes * len(near.cells) + near.number[state.near]) * len(far.cells) + far.number[state.far]

    # -- backwards ------------------------------------------------------------------------------------------------

    def _moves_left(self, aim: Marks | None) -> Numbers:
        """The moves that are left from every state to a pair of marks, or (None) to a way out; UNKNOWN where dead."""
        if aim not in self._left:
            near, far = self._near, self._far
            i, j = np.divmod(self._codes % (len(near.cells) * len(far.cells)), len(far.cells))
            if aim is None:
                there = np.isin(i, [near.number[cell] for cell in self.board.ways_out])
            else:
                there = (i == near.number[aim.near]) & (j == far.number[aim.far])
            self._left[aim] = self._backwards(np.flatnonzero(there).astype(np.int32))
        return self._left[aim]

    @cached_property
    def _before(self) -> tuple[Numbers, Numbers]:
        """The states from which one comes to a state, all in a row, and where in it those of each begin."""
        made = self._made.ravel()
        order = np.argsort(made, kind="stable")
        begins = np.zeros(len(self._codes) + 1, np.int32)
        np.cumsum(np.bincount(made, minlength=len(self._codes)), out=begins[1:])
        return (order // len(WAYS)).astype(np.int32), begins

    def _backwards(self, edge: Numbers) -> Numbers:
        before, begins = self._before
        left = np.full(len(self._codes), UNKNOWN, np.int32)
        left[edge] = moves = 0
        while len(edge):
            moves += 1
            many = begins[edge + 1] - begins[edge]
            skipped = np.repeat(begins[edge] - np.cumsum(many) + many, many)
            came = before[skipped + np.arange(len(skipped), dtype=np.int32)]
            came = came[left[came] == UNKNOWN]
            left[came] = moves
            edge = np.unique(came)
        return left

    # -- what is asked --------------------------------------------------------------------------------------------

    def left(self, state: State, aim: Marks | None) -> int | None:
        """The fewest moves that are left, or None where it can be done no more."""
        moves = int(self._moves_left(aim)[self._index[self._code(state)]])
        return None if moves == UNKNOWN else moves

    def least(self, aim: Marks | None) -> int | None:
        """The fewest moves from the start, or None where it cannot be done: that is proved then."""
        return self.left(self.board.start, aim)

    def way(self, state: State, aim: Marks | None) -> Cell | None:
        """The next input of a shortest way to an aim."""
        moves = self.left(state, aim)
        if not moves:
            return None
        return next(way for way in WAYS.values() if self.left(step(self.board, state, way), aim) == moves - 1)

    def ways(self, state: State, aim: Marks | None) -> list[Cell] | None:
        """All inputs of a shortest way to an aim, or None."""
        if self.left(state, aim) is None:
            return None
        found: list[Cell] = []
        while (way := self.way(state, aim)) is not None:
            found.append(way)
            state = step(self.board, state, way)
        return found

    @property
    def states(self) -> int:
        """How many states can be come to."""
        return len(self._codes)

    @property
    def dead(self) -> int:
        """How many of them no pair of marks can be met from any more."""
        alive = np.zeros(self.states, bool)
        for marks in self.board.marks:
            alive |= self._moves_left(marks) != UNKNOWN
        return int(np.count_nonzero(~alive))
