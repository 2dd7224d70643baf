"""The boards of a map: read, looked at for faults, and solved once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from game.core.problems import Faulty, Problem
from game.dreams.dream import Anchor, WayOut
from game.dreams.mirror import classes
from game.dreams.mirror.board import Board, Cell, Marks, State, step
from game.dreams.mirror.solver import STATES_MOST, Solver
from game.world.classes import Point
from game.world.level import GID, TILE, Level, Thing, Tile


@dataclass(frozen=True)
class Laid:
    """One board as it lies on the map: `at` is the tile of its upper left corner."""

    thing: Thing
    spec: classes.Board
    board: Board
    at: Cell
    main: Marks
    asides: tuple[Marks, ...]
    anchors: Mapping[Cell, Thing]
    shortcut: Cell | None
    blocks: Mapping[Cell, Tile | None]
    """What of the tiles each wall is."""

    @property
    def name(self) -> str:
        """The board's name, by which the script and the marks know it."""
        return self.thing.name

    @cached_property
    def solver(self) -> Solver:
        """What can come of it."""
        return Solver(self.board)

    @cached_property
    def least(self) -> int | None:
        """The fewest moves to the marks that lead on."""
        return self.solver.least(self.main)

    def par(self, marks: Marks | None = None) -> int:
        """The moves that the mirror says it takes, to the marks that lead on or to others."""
        if marks is None or marks == self.main:
            return self.spec.par or self.least or 0
        return self.solver.least(marks) or 0

    @property
    def aim(self) -> Marks | None:
        """What whoever wants to go on has to come to: the marks, or (None) the way out where they cannot be met."""
        return self.main if self.least is not None else None

    @cached_property
    def run(self) -> tuple[Cell, ...]:
        """The mirror's own run, which goes through the wall of the Shortcut."""
        assert self.shortcut is not None
        return tuple(Solver(self.board.without(self.shortcut)).ways(self.board.start, self.main) or ())

    def foreseen(self) -> Iterator[None]:
        """Works out what will be asked of this board, a part at a time: a frame has no time for all of it."""
        _ = self.solver
        yield
        for marks in self.board.marks:
            self.solver.least(marks)
            yield
        if self.shortcut is not None:
            _ = self.run
            yield

    def middle(self, cell: Cell) -> tuple[int, int]:
        """Where the feet of whoever stands on a tile are, in map px."""
        return (self.at[0] + cell[0]) * TILE + TILE // 2, (self.at[1] + cell[1]) * TILE + TILE - 4

    def holds(self, thing: Thing) -> bool:
        """Whether an object lies in the board's rectangle."""
        return self.thing.area.holds(*thing.area.centre)

    def cell_of(self, thing: Thing) -> Cell:
        """The tile of the board that an object lies on."""
        return _tile(thing, self.at)


@dataclass(frozen=True)
class Boards:
    """All boards of a map, by name, and the first of them."""

    named: Mapping[str, Laid]
    first: Laid


def boards_of(level: Level) -> Boards:
    """The boards of a map. Raises Faulty with all that they lack."""
    problems: list[Problem] = []
    found = {}
    for thing, spec in level.all(classes.Board):
        faults = list(_shape_faults(level, thing, spec))
        if not faults:
            laid, faults = _laid(level, thing, spec)
            if laid is not None:
                found[thing.name] = laid
        problems += faults
    start = level.named.get("start")
    first = None
    if start is None or not isinstance(start.spec, Point):
        problems.append(Problem(level.file, 0, 0, "a chamber needs a Point named 'start', in its first Board"))
    else:
        first = next((laid for laid in found.values() if laid.holds(start)), None)
        if first is None and not problems:
            problems.append(Problem(level.file, start.line, 0, "'start' has to lie in a Board: the first"))
    if problems or first is None:
        raise Faulty(problems)
    return Boards(MappingProxyType(found), first)


def _shape_faults(level: Level, thing: Thing, spec: classes.Board) -> Iterator[Problem]:
    def at(message: str) -> Problem:
        return Problem(level.file, thing.line, 0, message)

    area = thing.area
    if not thing.name:
        yield at("a Board needs a name: marks lead to it, and the script has words for it")
    if area.x % TILE or area.y % TILE or area.width % TILE or area.height % TILE:
        yield at("a Board has to lie on whole tiles (16 px)")
        return
    width, height = area.width // TILE, area.height // TILE
    along = height if spec.axis == "across" else width
    if along % 2 == 0 or along < 3 or min(width, height) < 1:
        side = "rows" if spec.axis == "across" else "columns"
        yield at(f"a Board has an odd number of {side}, for the glass in the middle: this one has {along}")


def _laid(level: Level, thing: Thing, spec: classes.Board) -> tuple[Laid | None, list[Problem]]:
    """A board as it lies on the map, or what is wrong with it."""
    at = (thing.area.x // TILE, thing.area.y // TILE)
    width, height = thing.area.width // TILE, thing.area.height // TILE
    problems: list[Problem] = []

    def fault(line: int, message: str) -> None:
        problems.append(Problem(level.file, line, 0, message))

    def within(kind: type) -> list[Thing]:
        return [one for one, _ in level.all(kind) if thing.area.holds(*one.area.centre)]

    cells = [(x, y) for y in range(height) for x in range(width)]
    blocks = {cell: tile for cell in cells for tile in _blocks_at(level, at[0] + cell[0], at[1] + cell[1])}
    empty = Board(width, height, State((0, 0), (0, 0)), (), frozenset(blocks), across=spec.axis == "across")

    def on_floor(one: Thing) -> Cell:
        cell = _tile(one, at)
        if not empty.is_floor(cell):
            fault(one.line, f"this {one.kind} lies in a wall or in the glass")
        return cell

    def halves(things: list[Thing], what: str, line: int) -> tuple[Cell, Cell] | None:
        """One in each half, Quinn's first."""
        cells = [on_floor(one) for one in things]
        near = [cell for cell in cells if empty.is_near(cell)]
        far = [cell for cell in cells if not empty.is_near(cell)]
        if (len(near), len(far)) != (1, 1):
            fault(line, f"'{thing.name}' needs {what} in each half: there are {len(near)} and {len(far)}")
            return None
        return near[0], far[0]

    twins = halves(within(classes.Twin), "a Twin", thing.line)
    pairs: dict[tuple[bool, str], list[Thing]] = {}
    for one in within(classes.Goal):
        pairs.setdefault((one.spec.aside, one.spec.to), []).append(one)
    mains: list[Marks] = []
    asides: list[Marks] = []
    for (aside, to), goals in pairs.items():
        both = halves(goals, f"a Goal that leads to '{to}'" if to else "a Goal", goals[0].line)
        if both is not None:
            (asides if aside else mains).append(Marks(*both, to))
    if len(mains) != 1 and not problems:
        fault(thing.line, f"'{thing.name}' needs one pair of Goals that leads on: there are {len(mains)}")
    cracks = tuple(on_floor(one) for one in within(classes.Crack))
    anchors = {on_floor(one): one for one in within(Anchor)}
    ways_out = frozenset(on_floor(one) for one in within(WayOut))
    for one in within(WayOut):
        x, y = cell = _tile(one, at)
        if not empty.is_near(cell) or not any(empty.is_glass(c) for c in ((x + 1, y), (x, y - 1))):
            fault(one.line, "a WayOut has to lie beside the glass, in Quinn's half")
    shortcuts = [(one, _tile(one, at)) for one in within(classes.Shortcut)]
    for one, cell in shortcuts:
        if cell not in blocks or not empty.is_near(cell):
            fault(one.line, "a Shortcut has to lie on a wall in Quinn's half")
    half = sum(empty.is_floor(cell) for cell in cells) ** 2 // 4
    if half << len(cracks) > STATES_MOST:
        fault(thing.line, f"'{thing.name}' is too large for {len(cracks)} cracks: at most {STATES_MOST:,} states")
    if problems or twins is None:
        return None, problems
    board = Board(
        width,
        height,
        State(*twins),
        (*mains, *asides),
        frozenset(blocks),
        cracks,
        ways_out,
        spec.axis == "across",
    )
    shortcut = shortcuts[0][1] if shortcuts else None
    laid = Laid(thing, spec, board, at, mains[0], tuple(asides), MappingProxyType(anchors), shortcut, blocks)
    return laid, []


def _tile(thing: Thing, at: Cell) -> Cell:
    x, y = thing.area.centre
    return x // TILE - at[0], y // TILE - at[1]


def _blocks_at(level: Level, column: int, row: int) -> Iterator[Tile | None]:
    """What makes a tile of the map a wall: the last of its tiles that is solid, or None for what is solid without."""
    if not (0 <= column < level.width and 0 <= row < level.height):
        yield None
        return
    tiles = [level.tiles.get(layer.rows[row][column] & GID) for layer in level.layers]
    solid = [tile for tile in tiles if tile is not None and tile.solids]
    x, y = column * TILE + TILE // 2, row * TILE + TILE // 2
    if solid:
        yield solid[-1]
    elif any(rect.holds(x, y) for rect in level.fixed_solids):
        yield None


def walked(laid: Laid, ways: list[Cell] | tuple[Cell, ...]) -> State:
    """The state that some inputs lead to from the start."""
    state = laid.board.start
    for way in ways:
        state = step(laid.board, state, way)
    return state
