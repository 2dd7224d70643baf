"""The field that sleepers walk along: which way the glow is from every cell, and where something gives shelter.

The way to the glow is a distance transform (Borgefors 1986: 5 for a straight step, 7 for one aslant) from its cells
around what is solid, and the flow goes down it, as flow fields in games do and the potential of continuum crowds
(Treuille, Cooper, Popovic 2006) without their speed term: sleepers do not plan around each other. A lee is carried down
the flow from behind a tram or a pillar, a little weaker and a little more mixed with what is beside it at every cell.
Everything is whole numbers, worked out when the map is opened. Where hands are taken or a megaphone is heard, only the
cells whose way that changes are worked out anew: those from which every shortest way led through what has changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import copy
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import SUB, Rect
from game.dreams.crowds.classes import FLAW, Bystander, Gate, Glow, Lane, Pillar, Sink, Sleeper, Source, Tram
from game.world.level import Level

CELL_PX = 8
MARGIN = 10
"""Cells beyond each edge of the map, so that sleepers come and go where nobody sees it."""
UNIT = 256
"""The length of a flow vector."""
STRAIGHT, SLANT = 5, 7
FAR = 1 << 20
MOST_TURNED = 16
STRIDE = 4
"""So many steps are spread before it is asked where anything has changed."""
SMOOTHINGS = 6
SHELTER = 256
"""How sheltered it is right behind a tram."""
SHELTER_FADES = 5
"""How much shelter is lost from one cell to the next."""
SHELTER_BLEND = 6
"""How much more the cell straight upstream counts than the two beside it."""
STUMBLE_SHELTER = 200
"""How sheltered it is behind somebody who stumbles."""
GAP_PX = 27
"""How much room is given to somebody."""
QUEUE, QUEUE_PX = 12, 9
"""How many wait behind somebody, and how closely."""
QUEUE_ROOM_PX = 13
HAND_PX = 8
"""So near to a line of hands nobody comes."""
SHUNNED = 40
"""How many times as far it seems through where a megaphone has turned them away."""
WALL_PUSH = 90
LEE_DRAW = 2
"""How strongly the quicker water beside a lee draws sleepers out of it."""

Whole = NDArray[np.int32]
Flags = NDArray[np.bool_]
Line = tuple[tuple[int, int], tuple[int, int]]


def length(x: Whole, y: Whole) -> Whole:
    """The length of vectors, to four in a hundred, without a root."""
    ax, ay = np.abs(x), np.abs(y)
    far: Whole = (983 * np.maximum(ax, ay) + 407 * np.minimum(ax, ay)) >> 10
    return far


class FlowField:
    """The cells of a map and its margin, as flat arrays: which are solid, the flow, shelter, and what pushes."""

    def __init__(self, level: Level) -> None:
        for _ in self._work_out(level):
            pass

    @classmethod
    def of(cls, level: Level) -> FlowField:
        """The field of a map. It is kept with the map."""
        for _ in cls.readying(level):
            pass
        found: FlowField = level.worked_out[cls]
        return found

    @classmethod
    def readying(cls, level: Level) -> Iterator[None]:
        """Work out the field of a map in pieces of some milliseconds."""
        if cls not in level.worked_out:
            field = cls.__new__(cls)
            yield from field._work_out(level)
            level.worked_out[cls] = field

    def _work_out(self, level: Level) -> Iterator[None]:
        _ = level.fixed_solids
        yield
        self.columns = level.size[0] // CELL_PX + 2 * MARGIN
        self.rows = level.size[1] // CELL_PX + 2 * MARGIN
        self._blocks = [thing.area for spec in (Tram, Pillar) for thing, _ in level.all(spec)]
        gates = [thing.area for thing, _ in level.all(Gate)]
        inner = self._marked([*level.fixed_solids, *self._blocks, *gates])[MARGIN:-MARGIN, MARGIN:-MARGIN]
        solid = np.pad(inner, MARGIN, mode="edge")
        solid |= self._marked(thing.area for thing, _ in level.all(Lane))
        standing = [thing.area for thing, _ in level.all(Bystander)]
        solid |= self._marked(Rect(place.x - 4, place.y - 4, 8, 8) for place in standing)
        flaws = {
            flaw: [thing.area for thing, sleeper in level.all(Sleeper) if sleeper.flaw == flaw] for flaw in FLAW.words
        }
        for place in flaws["gap"]:
            solid |= self._near((place.x, place.y), (place.x, place.y), GAP_PX)
        self.sinks: Flags = self._marked(thing.area for thing, _ in level.all(Sink)).ravel()
        self.glow = self._marked(thing.area for thing, _ in level.all(Glow))
        self.queue: list[tuple[int, int]] = []
        """Where those stand who wait behind somebody, in map px."""
        yield
        self.away = _distances(solid, self.glow & ~solid)
        yield
        if flaws["queue"]:
            before, flow = solid.copy(), _downhill(self.away, solid)
            for place in flaws["queue"]:
                waiting = self._behind(place.x, place.y, *flow)
                self.queue += waiting
                solid |= self._near((place.x, place.y), waiting[-1], QUEUE_ROOM_PX)
            self.away = _farther(self.away, solid & ~before, solid, self.glow & ~solid, np.ones_like(self.away))
            yield
        self.solid: Flags = solid.ravel()
        self.sources = [
            (np.flatnonzero(self._marked([thing.area]).ravel() & ~self.solid), source.sleepers)
            for thing, source in level.all(Source)
        ]
        self.flow_x, self.flow_y = _downhill(self.away, solid)
        self._stumbling = self._marked(Rect(place.x - 4, place.y - 4, 8, 8) for place in flaws["stumble"])
        self._turned: dict[object, FlowField] = {}
        yield
        self._go()

    def _go(self) -> None:
        """How everybody goes from the flow: slower where there is shelter, away from walls, out of a lee."""
        solid = self.solid.reshape(self.rows, self.columns)
        self.shelter = self._sheltered(self._marked(self._blocks), self._stumbling, solid)
        self.push_x, self.push_y = _pushed(solid, self.shelter.reshape(solid.shape))
        slowed = SHELTER - self.shelter
        self.wish_x: Whole = (self.flow_x * slowed) >> 8
        self.wish_y: Whole = (self.flow_y * slowed) >> 8

    def turned(self, held: Collection[Line], shunned: Collection[Rect], whole: bool = False) -> FlowField:
        """This field with hands held along some lines, and some areas that are shunned; worked out in part, or whole.

        Asked of the field that a map begins with. The last are kept: what was turned before is there at once.
        """
        if not held and not shunned:
            return self
        key = (frozenset(held), frozenset(shunned), whole)
        if key not in self._turned:
            if len(self._turned) == MOST_TURNED:
                del self._turned[next(iter(self._turned))]
            self._turned[key] = self._turn(held, shunned, whole)
        return self._turned[key]

    def _turn(self, held: Iterable[Line], shunned: Iterable[Rect], whole: bool) -> FlowField:
        other = copy(self)
        before = self.solid.reshape(self.rows, self.columns)
        solid = before.copy()
        for one, two in held:
            solid |= self._near(one, two, HAND_PX)
        seems = np.where(self._marked(shunned) & ~solid, SHUNNED, 1).astype(np.int32)
        other.solid = solid.ravel()
        goals = self.glow & ~solid
        if whole:
            other.away = _distances(solid, goals, seems)
            other.flow_x, other.flow_y = _downhill(other.away, solid)
        else:
            other.away = _farther(self.away, (solid & ~before) | (seems > 1), solid, goals, seems)
            other.flow_x, other.flow_y = self.flow_x.copy(), self.flow_y.copy()
            inner = _around(other.away != self.away, SMOOTHINGS + 2)
            outer = _around(other.away != self.away, 2 * SMOOTHINGS + 4)
            flows = _downhill(other.away[outer], solid[outer])
            there = tuple(
                slice(within.start - start.start, within.stop - start.start)
                for within, start in zip(inner, outer, strict=True)
            )
            for grid, flow in zip((other.flow_x, other.flow_y), flows, strict=True):
                window = grid.reshape(before.shape)[inner]
                window[:] = flow.reshape(other.away[outer].shape)[there]
        other._go()
        return other

    @cached_property
    def emptying(self) -> FlowField:
        """This field, if everybody went to the nearest sink that is not behind the glow."""
        other = copy(self)
        solid = self.solid.reshape(self.rows, self.columns)
        other.away = _distances(solid, self.sinks.reshape(solid.shape) & ~solid & ~self.glow)
        other.flow_x, other.flow_y = _downhill(other.away, solid)
        other._go()
        return other

    def _near(self, one: tuple[int, int], two: tuple[int, int], reach: int) -> Flags:
        """The cells whose middle is no farther than this from a line, in map px."""
        across, down = two[0] - one[0], two[1] - one[1]
        square = max(across * across + down * down, 1)
        half = CELL_PX // 2 - MARGIN * CELL_PX
        x = np.arange(self.columns, dtype=np.int64)[None, :] * CELL_PX + half
        y = np.arange(self.rows, dtype=np.int64)[:, None] * CELL_PX + half
        along = np.clip((x - one[0]) * across + (y - one[1]) * down, 0, square)
        aside_x, aside_y = (x - one[0]) * square - along * across, (y - one[1]) * square - along * down
        near: Flags = aside_x**2 + aside_y**2 <= (reach * square) ** 2
        return near

    def _behind(self, x: int, y: int, flow_x: Whole, flow_y: Whole) -> list[tuple[int, int]]:
        """Where a queue stands that begins at a place: one behind the other, upstream."""
        cell = self.cell_at(x, y)
        across, down = int(flow_x[cell]), int(flow_y[cell])
        return [
            (x - across * QUEUE_PX * number // UNIT, y - down * QUEUE_PX * number // UNIT)
            for number in range(1, QUEUE + 1)
        ]

    def _marked(self, areas: Iterable[Rect], unit: int = 1) -> Flags:
        """The cells whose middle lies in any of some rectangles, in so many parts of a px, by row and column."""
        sides = np.array([(area.x, area.y, area.right, area.bottom) for area in areas], dtype=np.int32).reshape(-1, 4)
        bounds = -((CELL_PX * unit // 2 - sides) // (CELL_PX * unit)) + MARGIN
        left, top, right, low = np.clip(bounds, 0, (self.columns, self.rows) * 2).T
        # A rectangle is one more from its first row and column on, and one less from those behind it.
        changes = np.zeros((self.rows + 1, self.columns + 1), dtype=np.int32)
        for row, column, change in ((top, left, 1), (low, right, 1), (top, right, -1), (low, left, -1)):
            np.add.at(changes, (row, column), change)
        marked: Flags = changes.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0
        return marked

    def met(self, areas: Iterable[Rect], around: Rect) -> Flags:
        """The cells around whose middle a rectangle, `around` (0, 0), meets any of some, all in 1/256 px."""
        # Between those that begin less far on than the cell's ends, and end farther on than it begins.
        wider = [
            Rect(
                area.x - around.right + 1,
                area.y - around.bottom + 1,
                area.width + around.width - 1,
                area.height + around.height - 1,
            )
            for area in areas
        ]
        return self._marked(wider, SUB)

    def cell_at(self, x: int, y: int) -> int:
        """The cell of a place in map px."""
        column = min(max(x // CELL_PX + MARGIN, 0), self.columns - 1)
        row = min(max(y // CELL_PX + MARGIN, 0), self.rows - 1)
        return row * self.columns + column

    def middle(self, cell: int) -> tuple[int, int]:
        """The middle of a cell, in map px."""
        row, column = divmod(int(cell), self.columns)
        return (column - MARGIN) * CELL_PX + CELL_PX // 2, (row - MARGIN) * CELL_PX + CELL_PX // 2

    def _sheltered(self, blocks: Flags, stumbling: Flags, solid: Flags) -> Whole:
        """How sheltered every cell is, 0..SHELTER."""
        source = np.where(blocks, SHELTER, np.where(stumbling, STUMBLE_SHELTER, 0)).astype(np.int32).ravel()
        # In what is solid there is no shelter but where it comes from.
        cells = np.flatnonzero(~self.solid | (source > 0))
        back_x, back_y = (-_sign(flow[cells]) for flow in (self.flow_x, self.flow_y))

        def upstream(dx: Whole, dy: Whole) -> NDArray[np.intp]:
            column = np.clip(cells % self.columns + dx, 0, self.columns - 1)
            row = np.clip(cells // self.columns + dy, 0, self.rows - 1)
            cell: NDArray[np.intp] = row * self.columns + column
            return cell

        straight = upstream(back_x, back_y)
        one = upstream(_sign(back_x - back_y, 0), _sign(back_x + back_y, 0))
        other = upstream(_sign(back_x + back_y, 0), _sign(back_y - back_x, 0))
        shelter, least = source.copy(), source[cells]
        for _ in range(SHELTER // SHELTER_FADES):
            blended = (shelter[straight] * SHELTER_BLEND + shelter[one] + shelter[other]) // (SHELTER_BLEND + 2)
            sheltered = np.maximum(least, blended - SHELTER_FADES)
            if np.array_equal(sheltered, shelter[cells]):
                break
            shelter[cells] = sheltered
        return np.where(stumbling.ravel(), 0, shelter).astype(np.int32)


def _sign(value: Whole, over: int = 98) -> Whole:
    """-1, 0 or 1: which of the eight ways a flow goes; 98 is the sine of an eighth of a half turn."""
    sign: Whole = (value > over).astype(np.int32) - (value < -over).astype(np.int32)
    return sign


def _shifts(padded: Whole) -> list[tuple[Whole, int]]:
    """The eight neighbours of every cell of a padded grid, with the price of the step from each."""
    rows, columns = padded.shape[0] - 2, padded.shape[1] - 2
    return [
        (padded[1 + dy : 1 + dy + rows, 1 + dx : 1 + dx + columns], SLANT if dx and dy else STRAIGHT)
        for dy in (-1, 0, 1)
        for dx in (-1, 0, 1)
        if dx or dy
    ]


def _distances(solid: Flags, goals: Flags, seems: Whole | int = 1) -> Whole:
    """How far every cell is from the nearest goal; a step out of a cell seems so many times as far."""
    known = np.full(solid.shape, FAR, dtype=np.int32)
    known[goals] = 0
    return _nearest(known, solid, seems)


def _nearest(known: Whole, solid: Flags, seems: Whole | int) -> Whole:
    """How far every cell is, with neighbours and with what is known already."""
    padded = np.pad(known, 1, constant_values=FAR)
    prices = [
        (dx, dy, np.broadcast_to(np.asarray((SLANT if dx and dy else STRAIGHT) * seems, dtype=np.int32), known.shape))
        for dy in (-1, 0, 1)
        for dx in (-1, 0, 1)
        if dx or dy
    ]
    return spread(padded, prices, solid, FAR)


def spread(padded: Whole, prices: Sequence[tuple[int, int, Whole]], barred: Flags, far: int) -> Whole:
    """The least price of a way from every cell to those that are known, stepping to its eight neighbours.

    `padded` has a rim of `far`; a price is that of the step (dx, dy) out of every cell. Cells that are barred stay far.
    Only around what has just changed anything can change next.
    """
    inside = padded[1:-1, 1:-1]
    window = _around(inside < far, STRIDE)
    while True:
        rows, columns = window
        old, shut = inside[window].copy(), barred[window]
        ways = [
            (
                padded[1 + dy + rows.start : 1 + dy + rows.stop, 1 + dx + columns.start : 1 + dx + columns.stop],
                price[window],
            )
            for dx, dy, price in prices
        ]
        for _ in range(STRIDE):
            best = inside[window].copy()
            for there, price in ways:
                np.minimum(best, there + price, out=best)
            best[shut] = far
            inside[window] = best
        changed = best != old
        if not changed.any():
            return inside.copy()
        window = _around(changed, STRIDE, window, *inside.shape)


def _farther(away: Whole, changed: Flags, solid: Flags, goals: Flags, seems: Whole) -> Whole:
    """How far every cell is, where some have become solid, or seem farther: the others' ways stay as they were."""
    stale = changed & ~goals
    while True:
        window = _around(stale, 2)
        inner = away[window]
        kept = np.pad(np.where(stale[window], FAR, inner), 1, constant_values=FAR)
        held = goals[window] | (inner >= FAR)
        for neighbour, price in _shifts(kept):
            held |= neighbour + price == inner
        # At the window's own edge nobody knows who is beyond it; nothing there can be stale yet.
        fresh = ~held
        for edge, whole in ((0, 0), (-1, away.shape[0])):
            fresh[edge] &= window[0].start == 0 if edge == 0 else window[0].stop == whole
        for edge, whole in ((0, 0), (-1, away.shape[1])):
            fresh[:, edge] &= window[1].start == 0 if edge == 0 else window[1].stop == whole
        if not (fresh & ~stale[window]).any():
            break
        stale[window] |= fresh
    known = away.copy()
    known[stale | solid] = FAR
    window = _around(stale, 1)
    known[window] = _nearest(known[window], solid[window], seems[window])
    return known


def _around(marked: Flags, by: int, within: tuple[slice, slice] | None = None, *shape: int) -> tuple[slice, slice]:
    """The rows and columns that hold all that is marked, and some more each way; in part `within` a larger grid."""
    bounds = []
    for axis, size in enumerate(shape or marked.shape):
        there = np.flatnonzero(marked.any(axis=1 - axis))
        least, most = (int(there[0]), int(there[-1]) + 1) if there.size else (0, 1)
        start = within[axis].start if within else 0
        bounds.append(slice(max(0, start + least - by), min(size, start + most + by)))
    return bounds[0], bounds[1]


def _downhill(away: Whole, solid: Flags) -> tuple[Whole, Whole]:
    """The flow of every cell: down the slope of the smoothed distance, UNIT long."""
    height = away * 16
    height[away >= FAR] = 0
    open_cells = (~solid & (away < FAR)).astype(np.int32)
    for _ in range(SMOOTHINGS):
        total, count = height * open_cells * 2, open_cells * 2
        for grid, weighed in ((height * open_cells, True), (open_cells, False)):
            for neighbour, price in _shifts(np.pad(grid, 1)):
                if price == STRAIGHT:
                    if weighed:
                        total = total + neighbour
                    else:
                        count = count + neighbour
        height = np.where(open_cells > 0, total // np.maximum(count, 1), height).astype(np.int32)
    near = np.pad(height, 1, mode="edge")
    there = np.pad(open_cells, 1)

    def slope(before: tuple[slice, slice], behind: tuple[slice, slice]) -> Whole:
        low = np.where(there[before] > 0, near[before], height)
        high = np.where(there[behind] > 0, near[behind], height)
        return (low - high) * open_cells

    middle = slice(1, -1)
    x = slope((middle, slice(0, -2)), (middle, slice(2, None)))
    y = slope((slice(0, -2), middle), (slice(2, None), middle))
    far = np.maximum(length(x, y), 1)
    return (x * UNIT // far).astype(np.int32).ravel(), (y * UNIT // far).astype(np.int32).ravel()


def _pushed(solid: Flags, shelter: Whole) -> tuple[Whole, Whole]:
    """What pushes in every cell whoever is there: walls away from themselves, quick water out of a lee."""
    block = solid.astype(np.int32) * 256
    soft = block
    for _ in range(2):
        around = np.pad(soft, 1, mode="edge")
        total = around[:-2, 1:-1] + around[2:, 1:-1] + around[1:-1, :-2] + around[1:-1, 2:] + soft
        soft = np.maximum(block, total // 5)
    rises = []
    for grid, force in ((soft * WALL_PUSH, 8), (np.where(solid, 0, shelter) * LEE_DRAW, 2)):
        near = np.pad(grid, 1, mode="edge")
        rises.append(((near[1:-1, :-2] - near[1:-1, 2:]) >> force, (near[:-2, 1:-1] - near[2:, 1:-1]) >> force))
    edge = np.pad(~solid, 1, mode="edge")
    # The rise from a tram itself into its lee is no water.
    beside_x = edge[1:-1, :-2] & edge[1:-1, 2:]
    beside_y = edge[:-2, 1:-1] & edge[2:, 1:-1]
    x = rises[0][0] + rises[1][0] * beside_x
    y = rises[0][1] + rises[1][1] * beside_y
    return x.astype(np.int32).ravel(), y.astype(np.int32).ravel()
