"""The sleepers: thousands of bodies as arrays of whole numbers, and the step that moves them.

A step of the crowd is 1/30 s. Each sleeper follows the flow at a pace of their own; the whole crowd is pushed down the
slope of its density on a grid of 16 px, as in continuum crowds; around whoever dreams, and never around the camera,
bodies are kept apart more finely: they are counted in cells of 3 px, the count is spread over its neighbours, and each
is pushed down its slope. Who is awake stands. For each who walks into a sink, one comes in at a source: a level keeps
its number. Those who wait in a queue stay where they are. Of a large crowd, those who are far from whoever dreams take
eight steps in one, an eighth of them at a time. Places are 1/256 px, velocities 1/256 px a step of the crowd.
"""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass
from math import isqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import SUB, Rect
from game.dreams.crowds.flow import CELL_PX, MARGIN, Flags, FlowField, Line, Whole, length

CELL_BITS = (CELL_PX * SUB).bit_length() - 1
"""A place in 1/256 px is in the cell that is left when so many bits are taken off."""
STEPS_A_SECOND = 30
SPEED_PX_S, LEAVE_PX_S = 26, 76
PACES = (222, 290)
"""The slowest and the quickest pace, in 1/256 of the usual."""
TOP_SPEED = 340
INERTIA = 3
COARSE_PX = 16
COARSE_CALM = 2
"""How many in a coarse cell nobody minds."""
COARSE_PUSH = 12
WINDOW_PX, NARROW_PX = (1040, 600), (900, 520)
"""How far around whoever dreams bodies are kept apart one by one; in a large crowd less far."""
FINE_X, FINE_Y = 4 * SUB, 3 * SUB
"""Rows are counted closer than columns (3:4): a body is seen from above at three quarters."""
SPREADS = 2
FINE_PUSH = 26
RIM = 4
"""So many fine cells along the edge of the window nobody is pushed: what is beyond is not counted."""
MOST_IN_A_CELL = 255
"""More than this many in one fine cell push no harder: so that a count that has been spread is a small number."""
AWAKE_WEIGHS = 2
DREAMER_WEIGHS = 5
LANTERN_PX = 46
BERTH_PX = 56
"""How far from the rim of its circle the stream begins to part."""
WAKE_STEPS = 60
MANY = 4000
"""Up to so many all take every step."""
LEAP, LEAP_INERTIA = 8, 1
"""In a larger crowd those far off take so many steps in one, and turn the quicker for it."""
LANE_PX, LANE_SPEED = 22, 160
ROOM_PX = 20
LOOKS = 24
MORE_SIDEWAYS = (5, 4)
_SEED = 0x9E3779B97F4A7C15
EVERYBODY = slice(None)
_FIELDS = (("x", "<i4"), ("y", "<i4"), ("speed_x", "<i2"), ("speed_y", "<i2"), ("awake", "u1"), ("facing", "u1"))

Who = NDArray[np.intp] | slice
"""Some of the sleepers, by number, or all."""


@dataclass(frozen=True, slots=True)
class Around:
    """What somebody is in the middle of: how many sleep and how many stand, and how the sleepers go, in 1/256 px."""

    asleep: int
    awake: int
    speed_x: int
    speed_y: int


def shuffled(numbers: NDArray[np.uint64], salt: int) -> NDArray[np.uint64]:
    """A number that looks like chance for each of some (SplitMix64)."""
    z = numbers + np.uint64((salt * _SEED) & 0xFFFFFFFFFFFFFFFF)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


class Crowd:
    """Everybody who sleeps. `facing` is 0 right, 1 left, 2 up, 3 down."""

    def __init__(self, field: FlowField, count: int | None = None) -> None:
        self.field = field
        self.count = sum(many for _, many in field.sources) if count is None else count
        self.steps = 0
        self._window = WINDOW_PX if self.count <= MANY else NARROW_PX
        numbers = np.arange(self.count, dtype=np.uint64)
        self._numbers = numbers
        self._turns = (numbers % np.uint64(LEAP)).astype(np.uint8)
        self._counted: dict[Rect, int] = {}
        self._fine: list[NDArray[np.uint16]] = []
        least, most = PACES
        self.pace: Whole = (least + (shuffled(numbers, 1) % np.uint64(most - least)).astype(np.int32)).astype(np.int32)
        self.look: Whole = (shuffled(numbers, 2) % np.uint64(LOOKS)).astype(np.int32)
        self._apart_x: Whole = (shuffled(numbers, 3) % np.uint64(FINE_X)).astype(np.int32)
        self._apart_y: Whole = (shuffled(numbers, 4) % np.uint64(FINE_Y)).astype(np.int32)
        self._speed_x: Whole = field.wish_x * (SPEED_PX_S * SUB // STEPS_A_SECOND) >> 8
        self._speed_y: Whole = field.wish_y * (SPEED_PX_S * SUB // STEPS_A_SECOND) >> 8
        # Nobody begins in a lee: it is empty for as long as people have been walking past it.
        open_cells = np.flatnonzero(~field.solid & (field.shelter < 48) & (field.away.ravel() < 1 << 20))
        self.x, self.y = self._scattered(numbers, open_cells, 5)
        self.was_x, self.was_y = self.x, self.y
        cells = self.cells()
        self.speed_x: Whole = self._speed_x[cells]
        self.speed_y: Whole = self._speed_y[cells]
        self.awake: Whole = np.zeros(self.count, dtype=np.int32)
        self.facing: Whole = np.zeros(self.count, dtype=np.int32)
        self._wait()

    def follow(self, field: FlowField) -> None:
        """Go by another field of the same map from now on."""
        self.field = field
        self._speed_x = field.wish_x * (SPEED_PX_S * SUB // STEPS_A_SECOND) >> 8
        self._speed_y = field.wish_y * (SPEED_PX_S * SUB // STEPS_A_SECOND) >> 8

    def _wait(self) -> None:
        """The first of them stand in the queues."""
        queue = self.field.queue[: self.count]
        if queue:
            places = np.array(queue, dtype=np.int32)
            many = len(queue)
            self.x[:many], self.y[:many] = places[:, 0] * SUB, places[:, 1] * SUB
            self.speed_x[:many] = self.speed_y[:many] = 0

    def _scattered(self, numbers: NDArray[np.uint64], cells: NDArray[np.int64], salt: int) -> tuple[Whole, Whole]:
        """A place for each of some, in one of the cells."""
        chance = shuffled(numbers, salt)
        cell = cells[(chance % np.uint64(len(cells))).astype(np.int64)]
        inner = shuffled(chance, salt)
        unit = CELL_PX * SUB
        x = (cell % self.field.columns - MARGIN) * unit + (inner % np.uint64(unit)).astype(np.int64)
        y = (cell // self.field.columns - MARGIN) * unit + (inner // np.uint64(unit) % np.uint64(unit)).astype(np.int64)
        return x.astype(np.int32), y.astype(np.int32)

    def cells(self) -> Whole:
        """The cell of the field that each is in."""
        return self._cells(self.x, self.y)

    def _cells(self, x: Whole, y: Whole) -> Whole:
        return ((y >> CELL_BITS) + MARGIN) * self.field.columns + (x >> CELL_BITS) + MARGIN

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, she: tuple[int, int], lit: bool) -> None:
        """Move everybody by one step; `she` is where the dreamer stands, in 1/256 px, `lit` whether her lantern is."""
        self.steps += 1
        self._counted.clear()
        who, far = self._whose_turn(she)
        cells = self.cells()
        here = cells[who]
        pace = self.pace[who]
        wish_x = (self._speed_x[here] * pace >> 8) + self.field.push_x[here]
        wish_y = (self._speed_y[here] * pace >> 8) + self.field.push_y[here]
        self._press(who, wish_x, wish_y)
        if far is None:
            self._stand_apart(she, lit, wish_x, wish_y)
        else:
            # What is fine is worked out for all, so that a place in the arrays is somebody.
            all_x, all_y = np.zeros(self.count, dtype=np.int32), np.zeros(self.count, dtype=np.int32)
            all_x[who], all_y[who] = wish_x, wish_y
            self._stand_apart(she, lit, all_x, all_y)
            wish_x, wish_y = all_x[who], all_y[who]
        self._turn_towards(who, wish_x, wish_y, TOP_SPEED, far)
        cells[who] = self._move(who, far, here)
        gone = np.flatnonzero(self.field.sinks[cells])
        if gone.size:
            self._let_in(gone)
        self.awake = np.maximum(self.awake - 1, 0)
        self._face(who)
        self._wait()

    def leave(self, she: tuple[int, int]) -> None:
        """Walk off to the sinks by one step; who has come there is gone."""
        self.steps += 1
        self._counted.clear()
        field = self.field.emptying
        here = np.flatnonzero(~self._gone())
        cells = self._cells(self.x[here], self.y[here])
        self.awake[:] = 0
        wish_x, wish_y = np.zeros(self.count, dtype=np.int32), np.zeros(self.count, dtype=np.int32)
        pace = self.pace[here] * (LEAVE_PX_S * SUB // STEPS_A_SECOND) >> 8
        wish_x[here] = (field.wish_x[cells] * pace >> 8) + field.push_x[cells]
        wish_y[here] = (field.wish_y[cells] * pace >> 8) + field.push_y[cells]
        self._stand_apart(she, False, wish_x, wish_y)
        self._make_room(she, wish_x, wish_y)
        self._advance(here, wish_x[here], wish_y[here], 2 * TOP_SPEED)
        gone = here[field.sinks[self._cells(self.x[here], self.y[here])]]
        self.x[gone] = self.y[gone] = -MARGIN * CELL_PX * SUB
        self._face(here)

    def _gone(self) -> NDArray[np.bool_]:
        edge = -MARGIN * CELL_PX * SUB
        gone: NDArray[np.bool_] = (self.x == edge) & (self.y == edge)
        return gone

    def left(self) -> int:
        """How many have walked off for good."""
        return int(self._gone().sum())

    def wake(self, x: int, y: int, radius: int) -> None:
        """Wake those around a place in 1/256 px, so many px far, for a second."""
        dx, dy = (self.x - x) >> 8, (self.y - y) >> 8
        near = np.flatnonzero((np.abs(dx) < radius) & (np.abs(dy) < radius))
        self.awake[near[length(dx[near], dy[near] * 4 // 3) < radius]] = STEPS_A_SECOND

    def stand(self, she: tuple[int, int], ring: int, lane: Line | None) -> None:
        """Stand for one step; those no farther from her than `ring` px turn to her, and nobody stays in the lane."""
        self.steps += 1
        self._counted.clear()
        wish_x, wish_y = np.zeros(self.count, dtype=np.int32), np.zeros(self.count, dtype=np.int32)
        self._make_room(she, wish_x, wish_y)
        if lane is not None:
            (x, y), (to_x, to_y) = lane
            across, down = to_x - x, to_y - y
            far = max(isqrt(across * across + down * down), 1)
            dx, dy = (self.x >> 8) - x, (self.y >> 8) - y
            aside, along = (dx * down - dy * across) // far, (dx * across + dy * down) // far
            inside = (np.abs(aside) < LANE_PX) & (along > -LANE_PX) & (along < far + LANE_PX)
            out = np.where(aside[inside] >= 0, LANE_SPEED, -LANE_SPEED)
            wish_x[inside] += out * down // far
            wish_y[inside] -= out * across // far
        self._advance(EVERYBODY, wish_x, wish_y)
        self.awake = np.maximum(self.awake - 1, 0)
        dx, dy = she[0] - self.x, she[1] - self.y
        turned = length(dx >> 8, dy >> 8) < ring
        facing = np.where(np.abs(dx) > np.abs(dy), np.where(dx >= 0, 0, 1), np.where(dy < 0, 2, 3))
        self.facing = np.where(turned, facing, self.facing).astype(np.int32)

    def _advance(self, who: Who, wish_x: Whole, wish_y: Whole, top: int = TOP_SPEED) -> None:
        """Turn some towards what they wish, and move them."""
        self._turn_towards(who, wish_x, wish_y, top, None)
        self._move(who, None, self._cells(self.x[who], self.y[who]))

    def _turn_towards(self, who: Who, wish_x: Whole, wish_y: Whole, top: int, far: Flags | None) -> None:
        """Turn some a little towards what they wish."""
        np.clip(wish_x, -top, top, out=wish_x)
        np.clip(wish_y, -top, top, out=wish_y)
        slow = INERTIA if far is None else np.where(far, LEAP_INERTIA, INERTIA).astype(np.int32)
        self.speed_x[who] += (wish_x - self.speed_x[who]) >> slow
        self.speed_y[who] += (wish_y - self.speed_y[who]) >> slow

    def _whose_turn(self, she: tuple[int, int]) -> tuple[Who, Flags | None]:
        """Who takes a step now, and which of them takes many in one."""
        if self.count <= MANY:
            return EVERYBODY, None
        across, down = self._window
        far = (np.abs(self.x - she[0]) > across * SUB // 2) | (np.abs(self.y - she[1]) > down * SUB // 2)
        who = np.flatnonzero(~far | (self._turns == self.steps % LEAP))
        return who, far[who]

    def _stand_apart(self, she: tuple[int, int], lit: bool, wish_x: Whole, wish_y: Whole) -> None:
        """What is worked out body by body around her: waking, standing, room."""
        if lit:
            self._part(she, wish_x, wish_y)
        standing = self.awake > 0
        wish_x[standing] = 0
        wish_y[standing] = 0
        self._keep_apart(she, wish_x, wish_y, standing)
        if lit:
            self._make_room(she, wish_x, wish_y)

    def _press(self, who: Who, wish_x: Whole, wish_y: Whole) -> None:
        """Push everybody down the slope of density on the coarse grid."""
        margin, unit = MARGIN * CELL_PX, COARSE_PX
        columns, rows = self.field.columns * CELL_PX // unit + 2, self.field.rows * CELL_PX // unit + 2
        corner, bits = (margin + unit) * SUB, (unit * SUB).bit_length() - 1
        place = ((self.y + corner) >> bits) * columns + ((self.x + corner) >> bits)
        density = np.bincount(place, minlength=rows * columns).astype(np.int32).reshape(rows, columns)
        over = np.maximum(density - COARSE_CALM, 0) * COARSE_PUSH
        slope_x, slope_y = np.zeros_like(over), np.zeros_like(over)
        slope_x[:, 1:-1] = over[:, :-2] - over[:, 2:]
        slope_y[1:-1] = over[:-2] - over[2:]
        place = place[who]
        wish_x += slope_x.ravel()[place]
        wish_y += slope_y.ravel()[place]

    def _keep_apart(self, she: tuple[int, int], wish_x: Whole, wish_y: Whole, standing: NDArray[np.bool_]) -> None:
        """Keep the bodies around her apart."""
        field, edge = self.field, MARGIN * CELL_PX * SUB
        left = max(she[0] - self._window[0] * SUB // 2, -edge)
        top = max(she[1] - self._window[1] * SUB // 2, -edge)
        wide = min(self._window[0] * SUB, field.columns * CELL_PX * SUB - edge - left)
        tall = min(self._window[1] * SUB, field.rows * CELL_PX * SUB - edge - top)
        across, down = self.x - left, self.y - top
        who = np.flatnonzero((across >= 0) & (across < wide) & (down >= 0) & (down < tall))
        if not who.size:
            return
        # Each is counted a little aside of their place, by a measure of their own: two on one spot part.
        column = (across[who] + self._apart_x[who]) // FINE_X
        row = (down[who] + self._apart_y[who]) // FINE_Y
        columns, rows = wide // FINE_X + 2, tall // FINE_Y + 2
        outer = columns + 4 * SPREADS
        place = ((row + 2 * SPREADS) * outer + column + 2 * SPREADS).astype(np.intp)
        stands = standing[who]
        count, other = self._fine_grids(outer * (rows + 4 * SPREADS))
        np.add.at(count, place, np.where(stands, AWAKE_WEIGHS, 1).astype(np.uint16))
        if 0 <= she[0] - left < wide and 0 <= she[1] - top < tall:
            own_row, own_column = (she[1] - top) // FINE_Y, (she[0] - left) // FINE_X
            count[(own_row + 2 * SPREADS) * outer + own_column + 2 * SPREADS] += DREAMER_WEIGHS
        np.minimum(count, MOST_IN_A_CELL, out=count)
        # One, two, one across and down is two sums of neighbours each way; every spread makes it sixteen times as much.
        # What comes from the end of the row before stays in the grid's margin.
        many = len(count)
        for step in (1, outer) * (2 * SPREADS):
            many -= step
            np.add(count[:many], count[step : many + step], out=other[:many])
            count, other = other, count
        place = (row + SPREADS) * outer + column + SPREADS
        pushed = (column >= RIM) & (column < columns - RIM) & (row >= RIM) & (row < rows - RIM)
        force = np.where(stands, FINE_PUSH // 2, FINE_PUSH) * pushed
        left_of, right_of, above, below = (count[place + aside].astype(np.int32) for aside in (-1, 1, -outer, outer))
        wish_x[who] += (left_of - right_of) * force >> 2
        wish_y[who] += (above - below) * force >> 2

    def _fine_grids(self, size: int) -> list[NDArray[np.uint16]]:
        """Two grids of fine cells, the first of them empty; their memory is kept from step to step."""
        if not self._fine or len(self._fine[0]) < size:
            self._fine = [np.empty(size, dtype=np.uint16) for _ in range(2)]
        first, second = (grid[:size] for grid in self._fine)
        first.fill(0)
        return [first, second]

    def _part(self, she: tuple[int, int], wish_x: Whole, wish_y: Whole) -> None:
        """Wake those in the lantern's circle; turn aside those who come up to it, so that the stream parts."""
        reach = LANTERN_PX + BERTH_PX
        dx, dy = (self.x - she[0]) >> 8, (self.y - she[1]) >> 8
        near = np.flatnonzero((np.abs(dx) < reach) & (np.abs(dy) < reach))
        away_x, away_y = dx[near], dy[near] * 4 // 3
        far = np.maximum(length(away_x, away_y), 1)
        self.awake[near[far < LANTERN_PX]] = WAKE_STEPS
        rim = (far >= LANTERN_PX) & (far < reach) & (self.awake[near] == 0)
        who, out_x, out_y, far = near[rim], away_x[rim], away_y[rim], far[rim]
        towards = np.minimum(wish_x[who] * out_x + wish_y[who] * out_y, 0) // far
        share = np.clip((reach - far) * 256 // BERTH_PX, 0, 256)
        slip = -towards * share >> 8
        side = np.where(wish_x[who] * out_y - wish_y[who] * out_x >= 0, 1, -1)
        wish_x[who] += -(towards * out_x // far * share >> 8) - side * out_y * slip // far
        wish_y[who] += -(towards * out_y // far * share >> 8) + side * out_x * slip // far

    def _make_room(self, she: tuple[int, int], wish_x: Whole, wish_y: Whole) -> None:
        """Those who wake right beside her take a step back."""
        dx, dy = (self.x - she[0]) >> 8, (self.y - she[1]) >> 8
        who = np.flatnonzero((np.abs(dx) < ROOM_PX) & (np.abs(dy) < ROOM_PX))
        away_x, away_y = dx[who], dy[who]
        close = length(away_x, away_y * 4 // 3) < ROOM_PX
        who = who[close]
        wish_x[who] += np.where(away_x[close] >= 0, 150, -150)
        wish_y[who] += away_y[close] * 14

    def _move(self, who: Who, far: Flags | None, cells: Whole) -> Whole:
        """Advance from the cells that some are in, and slide along what is solid; the cells that they are in then."""
        solid = self.field.solid
        edge = MARGIN * CELL_PX * SUB
        unit = CELL_PX * SUB
        old_x, old_y, far_x, far_y = self.x[who], self.y[who], self.speed_x[who], self.speed_y[who]
        if far is not None:
            far_x, far_y = np.where(far, far_x * LEAP, far_x), np.where(far, far_y * LEAP, far_y)
        x = np.clip(old_x + far_x, -edge, self.field.columns * unit - edge - 1)
        y = np.clip(old_y + far_y, -edge, self.field.rows * unit - edge - 1)
        there = self._cells(x, y)
        # Who stands where hands were taken a moment ago walks out of it.
        hit = np.flatnonzero(solid[there] & ~solid[cells])
        if hit.size:
            only_x = ~solid[self._cells(x[hit], old_y[hit])]
            only_y = ~solid[self._cells(old_x[hit], y[hit])] & ~only_x
            y[hit[~only_y]] = old_y[hit[~only_y]]
            x[hit[~only_x]] = old_x[hit[~only_x]]
            there[hit] = self._cells(x[hit], y[hit])
        self.was_x, self.was_y = self.x, self.y
        self.x, self.y = self.x.copy(), self.y.copy()
        self.x[who], self.y[who] = x, y
        return there

    def _let_in(self, who: NDArray[np.int64]) -> None:
        """Let some begin again, each at the source that they first came from."""
        bound = 0
        for cells, many in self.field.sources:
            own = who[(who >= bound) & (who < bound + many)]
            bound += many
            if own.size:
                numbers = self._numbers[own] + np.uint64(self.steps * self.count)
                self.x[own], self.y[own] = self._scattered(numbers, cells, 6)
                self.speed_x[own] = self._speed_x[self.cells()[own]]
                self.speed_y[own] = 0
                self.awake[own] = 0
        # Who has come in somewhere else has not walked there.
        self.was_x = self.was_x.copy()
        self.was_y = self.was_y.copy()
        self.was_x[who], self.was_y[who] = self.x[who], self.y[who]

    def _face(self, who: Who) -> None:
        """Turn to the way one goes, but only where that is plain, so that nobody flickers."""
        speed_x, speed_y, facing = self.speed_x[who], self.speed_y[who], self.facing[who]
        ax, ay = np.abs(speed_x), np.abs(speed_y)
        more, than = MORE_SIDEWAYS
        sideways = (ax * than > ay * more) & (ax > 30)
        along = (ay * than > ax * more) & (ay > 60)
        facing = np.where(sideways, (speed_x < 0).astype(np.int32), facing)
        self.facing[who] = np.where(along, (speed_y >= 0).astype(np.int32) + 2, facing)

    # -- what is asked of it --------------------------------------------------------------------------------------

    def within(self, area: Rect) -> int:
        """How many are in a rectangle, in map px. It is kept: several ask, and the crowd steps half as often."""
        if area not in self._counted:
            inside = area.scaled(SUB)
            there = (self.x >= inside.x) & (self.x < inside.right)
            there &= (self.y >= inside.y) & (self.y < inside.bottom)
            self._counted[area] = int(np.count_nonzero(there))
        return self._counted[area]

    def around(self, x: int, y: int, reach_x: int, reach_y: int) -> Around:
        """What somebody at a place is in the middle of; all in 1/256 px."""
        near = np.flatnonzero((np.abs(self.x - x) < reach_x) & (np.abs(self.y - y) < reach_y))
        sleeps = near[self.awake[near] == 0]
        many = len(sleeps)
        if not many:
            return Around(0, len(near), 0, 0)
        speed_x, speed_y = int(self.speed_x[sleeps].sum()) // many, int(self.speed_y[sleeps].sum()) // many
        return Around(many, len(near) - many, speed_x, speed_y)

    # -- photographs ----------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """All that changes, packed: 14 bytes a sleeper before they are made smaller."""
        raw = b"".join(getattr(self, name).astype(kind).tobytes() for name, kind in _FIELDS)
        return {"steps": self.steps, "count": self.count, "bodies": base64.b64encode(zlib.compress(raw, 1)).decode()}

    def restore(self, data: dict[str, Any]) -> None:
        """Go back to a snapshot. Raises ValueError where it is of another crowd."""
        self._counted.clear()
        if data["count"] != self.count:
            raise ValueError("these are other sleepers")
        raw = zlib.decompress(base64.b64decode(data["bodies"]))
        at = 0
        for name, kind in _FIELDS:
            size = np.dtype(kind).itemsize * self.count
            setattr(self, name, np.frombuffer(raw[at : at + size], dtype=kind).astype(np.int32))
            at += size
        self.was_x, self.was_y = self.x, self.y
        self.steps = data["steps"]
