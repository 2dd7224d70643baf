"""The rules of one board, and nothing else: what an input does to the two who stand on it.

- One input moves both a tile: Quinn as it says, the mirror reflected in the glass. Whoever has a wall, a hole, the edge
  or the glass before them stays, while the other goes.
- A cracked tile that is left is a hole from then on.
- Both have to stand on the marks of one pair.
- Where Quinn stands on a way out, the glass beside it is no wall to him.

Places are tiles of the board, (column, row) from its upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.steps import Action

Cell = tuple[int, int]

WAYS: dict[Action, Cell] = {Action.LEFT: (-1, 0), Action.RIGHT: (1, 0), Action.UP: (0, -1), Action.DOWN: (0, 1)}
"""The four inputs, in their order everywhere."""


@dataclass(frozen=True, slots=True)
class State:
    """All of a board that changes: where Quinn is (`near`), where the mirror is (`far`), and which cracks are holes."""

    near: Cell
    far: Cell
    holes: frozenset[Cell] = frozenset()


@dataclass(frozen=True, slots=True)
class Marks:
    """A pair of marks, and the name of what comes once both are met."""

    near: Cell
    far: Cell
    to: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """A board as it is laid out. `across` is whether the glass lies across, in the middle row."""

    width: int
    height: int
    start: State
    marks: tuple[Marks, ...]
    walls: frozenset[Cell] = frozenset()
    cracks: tuple[Cell, ...] = ()
    ways_out: frozenset[Cell] = frozenset()
    across: bool = False

    def is_near(self, cell: Cell) -> bool:
        """Whether a tile lies in Quinn's half."""
        return cell[1] > self.height // 2 if self.across else cell[0] < self.width // 2

    def is_glass(self, cell: Cell) -> bool:
        """Whether a tile is the glass."""
        return cell[1] == self.height // 2 if self.across else cell[0] == self.width // 2

    def reflected(self, cell: Cell) -> Cell:
        """The tile that a tile is seen as in the glass."""
        x, y = cell
        return (x, self.height - 1 - y) if self.across else (self.width - 1 - x, y)

    def reflected_way(self, way: Cell) -> Cell:
        """What the mirror makes of an input."""
        dx, dy = way
        return (dx, -dy) if self.across else (-dx, dy)

    def is_floor(self, cell: Cell) -> bool:
        """Whether somebody could stand there while no crack is a hole."""
        x, y = cell
        return 0 <= x < self.width and 0 <= y < self.height and cell not in self.walls and not self.is_glass(cell)

    def without(self, wall: Cell) -> Board:
        """This board with a wall less."""
        return replace(self, walls=self.walls - {wall})

    def met(self, state: State) -> Marks | None:
        """The pair of marks that both stand on."""
        return next((marks for marks in self.marks if (marks.near, marks.far) == (state.near, state.far)), None)

    def in_step(self, state: State) -> bool:
        """Whether each is where the other is reflected."""
        return self.reflected(state.near) == state.far

    def is_through(self, state: State, way: Cell) -> bool:
        """Whether an input takes Quinn through the glass."""
        return state.near in self.ways_out and self.is_glass(_on(state.near, way))


def step(board: Board, state: State, way: Cell) -> State:
    """What an input makes of a state; the same state where nobody can go."""
    near = _walked(board, state, state.near, way)
    far = _walked(board, state, state.far, board.reflected_way(way))
    left = {cell for cell, now in ((state.near, near), (state.far, far)) if now != cell and cell in board.cracks}
    if near == state.near and far == state.far:
        return state
    return State(near, far, state.holes | left if left else state.holes)


def _walked(board: Board, state: State, cell: Cell, way: Cell) -> Cell:
    there = _on(cell, way)
    return there if board.is_floor(there) and there not in state.holes else cell


def _on(cell: Cell, way: Cell) -> Cell:
    return cell[0] + way[0], cell[1] + way[1]
