"""The field that sleepers walk along: which way the glow is from every cell, and where something gives shelter.

The way to the glow is a distance transform (Borgefors 1986: 5 for a straight step, 7 for one aslant) from its cells
around what is solid, and the flow goes down it, as flow fields in games do and the potential of continuum crowds
(Treuille, Cooper, Popovic 2006) without their speed term: sleepers do not plan around each other. A lee is carried down
the flow from behind a tram or a pillar, a little weaker and a little more mixed with what is beside it at every cell.
Everything is whole numbers, worked out when the map is opened.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import Rect
from game.dreams.crowds.classes import Glow, Pillar, Sink, Sleeper, Source, Tram
from game.world.level import Level

CELL_PX = 8
MARGIN = 10
"""Cells beyond each edge of the map, so that sleepers come and go where nobody sees it."""
UNIT = 256
"""The length of a flow vector."""
STRAIGHT, SLANT = 5, 7
FAR = 1 << 20
SMOOTHINGS = 6
SHELTER = 256
"""How sheltered it is right behind a tram."""
SHELTER_FADES = 5
"""How much shelter is lost from one cell to the next."""
SHELTER_BLEND = 6
"""How much more the cell straight upstream counts than the two beside it."""
STUMBLE_SHELTER = 200
"""How sheltered it is behind somebody who stumbles."""
WALL_PUSH = 90
LEE_DRAW = 2
"""How strongly the quicker water beside a lee draws sleepers out of it."""

Whole = NDArray[np.int32]
Flags = NDArray[np.bool_]


def length(x: Whole, y: Whole) -> Whole:
    """The length of vectors, to four in a hundred, without a root."""
    ax, ay = np.abs(x), np.abs(y)
    far: Whole = (983 * np.maximum(ax, ay) + 407 * np.minimum(ax, ay)) >> 10
    return far


class FlowField:
    """The cells of a map and its margin, as flat arrays: which are solid, the flow, shelter, and what pushes."""

    def __init__(self, level: Level) -> None:
        self.columns = level.size[0] // CELL_PX + 2 * MARGIN
        self.rows = level.size[1] // CELL_PX + 2 * MARGIN
        width, height = level.size
        blocks = [thing.area for spec in (Tram, Pillar) for thing, _ in level.all(spec)]
        walls = [rect for rect in level.fixed_solids if rect.meets(Rect(0, 0, width, height))]
        inner = self._marked([*walls, *blocks])[MARGIN:-MARGIN, MARGIN:-MARGIN]
        solid = np.pad(inner, MARGIN, mode="edge")
        self.solid: Flags = solid.ravel()
        self.glow = self._marked(thing.area for thing, _ in level.all(Glow))
        self.sinks: Flags = self._marked(thing.area for thing, _ in level.all(Sink)).ravel()
        self.sources = [
            (np.flatnonzero(self._marked([thing.area]).ravel() & ~self.solid), source.sleepers)
            for thing, source in level.all(Source)
        ]
        self.away = _distances(solid, self.glow & ~solid)
        self.flow_x, self.flow_y = _downhill(self.away, solid)
        stumbling = self._marked(Rect(thing.area.x - 4, thing.area.y - 4, 8, 8) for thing, _ in level.all(Sleeper))
        self.shelter = self._sheltered(self._marked(blocks), stumbling, solid)
        self.push_x, self.push_y = _pushed(solid, self.shelter.reshape(solid.shape))
        slowed = SHELTER - self.shelter
        self.wish_x: Whole = (self.flow_x * slowed) >> 8
        self.wish_y: Whole = (self.flow_y * slowed) >> 8

    def _marked(self, areas: Iterable[Rect]) -> Flags:
        """The cells whose middle lies in any of some rectangles, by row and column."""
        marked = np.zeros((self.rows, self.columns), dtype=np.bool_)
        half = CELL_PX // 2
        for area in areas:
            left, right = (-(-(edge - half) // CELL_PX) + MARGIN for edge in (area.x, area.right))
            top, low = (-(-(edge - half) // CELL_PX) + MARGIN for edge in (area.y, area.bottom))
            marked[max(0, top) : max(0, low), max(0, left) : max(0, right)] = True
        return marked

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
        back_x, back_y = (-_sign(flow) for flow in (self.flow_x, self.flow_y))
        cells = np.arange(self.rows * self.columns, dtype=np.int32)

        def upstream(dx: Whole, dy: Whole) -> Whole:
            column = np.clip(cells % self.columns + dx, 0, self.columns - 1)
            row = np.clip(cells // self.columns + dy, 0, self.rows - 1)
            cell: Whole = (row * self.columns + column).astype(np.int32)
            return cell

        straight = upstream(back_x, back_y)
        one = upstream(_sign(back_x - back_y, 0), _sign(back_x + back_y, 0))
        other = upstream(_sign(back_x + back_y, 0), _sign(back_y - back_x, 0))
        shelter = source.copy()
        for _ in range(SHELTER // SHELTER_FADES):
            blended = (shelter[straight] * SHELTER_BLEND + shelter[one] + shelter[other]) // (SHELTER_BLEND + 2)
            shelter = np.maximum(source, blended - SHELTER_FADES)
            shelter[self.solid & (source == 0)] = 0
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


def _distances(solid: Flags, goals: Flags) -> Whole:
    """How far every cell is from the nearest goal."""
    padded = np.full((solid.shape[0] + 2, solid.shape[1] + 2), FAR, dtype=np.int32)
    inside = padded[1:-1, 1:-1]
    inside[goals] = 0
    around = _shifts(padded)
    while True:
        best = inside.copy()
        for neighbour, price in around:
            np.minimum(best, neighbour + price, out=best)
        best[solid] = FAR
        if np.array_equal(best, inside):
            return best
        inside[:] = best


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
