"""A way upstream, planned on the settled stream and walked on the real rules.

The plan is a field of times: how long she would take from every cell to the way out, going each of eight ways through
the stream as dense as it is there over some seconds, upstream slowly or not at all, across it at half her pace, and
where nothing else helps with the lantern, which needs its time. She then walks down that field step by step, waits in a
lee while the lantern is spent and what is ahead is dense, and lights it where she is held up. What was walked is the
proof. Where she does not come out in `LONGEST_S` it says how far she came.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import SUB
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.dreams.crowds.city import BEFORE_PX, BURNS_UP_S, CALL_PX, CALM, DENSE, FULL, LANTERN_S, City
from game.dreams.crowds.crowd import SPEED_PX_S
from game.dreams.crowds.flow import CELL_PX, MARGIN, Whole
from game.world.paths import foot_box
from game.world.walking import WALK_PX_S

LONGEST_S = 150
SAMPLES, SAMPLE_EVERY = 6, 10
"""How often, and after how many steps of the crowd each time, the stream is counted."""
LANTERN_PX_S = int(WALK_PX_S // 2 * LANTERN_S / (LANTERN_S + BURNS_UP_S))
"""How fast she comes on with the lantern, its burning up counted in."""
AHEAD = 6
"""So many cells ahead she looks before she leaves a lee."""
SLOW_PX_S = 30
LEE = 50
"""How sheltered it is where she waits: a gap that the lantern left closes again."""
LIGHT_FROM = 130
CLOSE, LOST = 2 * SUB, 14 * SUB
WAYS = tuple((dx, dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy)
NO_WAY = 1 << 28


class Pilot:
    """Walks a chamber to its end. `city` is used up."""

    def __init__(self, city: City) -> None:
        self.city = city
        self.field = city.field
        self.shape = (self.field.rows, self.field.columns)
        self._free = self._standable()
        self._pace = self._paces(self._settled())
        self.time = self._times()
        self._goal: tuple[int, int] | None = None

    def _standable(self) -> NDArray[np.bool_]:
        """The cells in whose middle she can stand."""
        width, height = self.city.level.size
        free = np.zeros(self.shape, dtype=np.bool_)
        for row in range(MARGIN, MARGIN + height // CELL_PX):
            for column in range(MARGIN, MARGIN + width // CELL_PX):
                x, y = self._middle(row, column)
                free[row, column] = not self.city.walking.solids.hit(foot_box(x, y))
        return free

    @staticmethod
    def _middle(row: int, column: int) -> tuple[int, int]:
        unit = CELL_PX * SUB
        return (column - MARGIN) * unit + unit // 2, (row - MARGIN) * unit + unit // 2

    def _settled(self) -> Whole:
        """How dense the stream is around every cell, 0..DENSE, over some seconds."""
        crowd = self.city.crowd
        kept = crowd.snapshot()
        total = np.zeros(self.shape, dtype=np.int64)
        for _ in range(SAMPLES):
            for _ in range(SAMPLE_EVERY):
                crowd.step(self.city.place, False)
            total += np.bincount(crowd.cells(), minlength=total.size).reshape(self.shape)
        crowd.restore(kept)
        across, down = (reach // CELL_PX for reach in BEFORE_PX)
        around = np.zeros_like(total)
        padded = np.pad(total, ((down, down), (across, across)))
        for dy in range(2 * down + 1):
            for dx in range(2 * across + 1):
                around += padded[dy : dy + self.shape[0], dx : dx + self.shape[1]]
        # The box of whole cells is a little larger or smaller than the one she feels.
        box, cells = 4 * BEFORE_PX[0] * BEFORE_PX[1], (2 * across + 1) * (2 * down + 1) * CELL_PX * CELL_PX
        return np.minimum(around * DENSE * box // (FULL * SAMPLES * cells), DENSE).astype(np.int32)

    def _paces(self, dense: Whole) -> list[Whole]:
        """How fast she comes on in every cell, in px a second, going each of the eight ways."""
        flow_x, flow_y = self.field.flow_x.reshape(self.shape), self.field.flow_y.reshape(self.shape)
        paces = []
        for dx, dy in WAYS:
            along = (flow_x * dx + flow_y * dy) * (181 if dx and dy else 256) >> 8
            against = np.maximum(-along, 0)
            across = 256 - np.abs(along)
            lost = (WALK_PX_S * (2 * against + across) * dense >> 17) + (SPEED_PX_S * against * dense >> 16)
            paces.append(np.maximum(WALK_PX_S - lost, LANTERN_PX_S).astype(np.int32))
        return paces

    def _times(self) -> Whole:
        """How long she would take from every cell, in 1/1000 s."""
        padded = np.full((self.shape[0] + 2, self.shape[1] + 2), NO_WAY, dtype=np.int32)
        inside = padded[1:-1, 1:-1]
        for thing, _ in self.city.exits:
            cell = self.field.cell_at(thing.area.centre[0], thing.area.bottom - 1)
            inside[divmod(cell, self.shape[1])] = 0
        rows, columns = self.shape
        steps = []
        for (dx, dy), pace in zip(WAYS, self._pace, strict=True):
            there = padded[1 + dy : 1 + dy + rows, 1 + dx : 1 + dx + columns]
            steps.append((there, (CELL_PX * (1414 if dx and dy else 1000) // pace).astype(np.int32)))
        goal = inside == 0
        while True:
            best = inside.copy()
            for there, price in steps:
                np.minimum(best, there + price, out=best)
            best[~self._free & ~goal] = NO_WAY
            if np.array_equal(best, inside):
                return best
            inside[:] = best

    # -- walking --------------------------------------------------------------------------------------------------

    def walk(self) -> list[frozenset[Action]] | None:
        """The actions of every step to the way out, or None."""
        city, rules = self.city, Settings(hints=False)
        hands: list[frozenset[Action]] = []
        while not city.done:
            if len(hands) > LONGEST_S * STEPS_PER_SECOND:
                return None
            hand = self._hand() if city.phase == "walk" else frozenset[Action]()
            pressed = (Action.ACT,) if Action.ACT in hand else ()
            hands.append(hand)
            city.step(Inputs(held=hand, pressed=pressed), rules)
        return hands

    def _hand(self) -> frozenset[Action]:
        city = self.city
        row, column = divmod(self.field.cell_at(city.she.x // SUB, city.she.y // SUB), self.shape[1])
        ahead, slow = [], False
        here = (row, column)
        for _ in range(AHEAD):
            way = min(range(len(WAYS)), key=lambda number, at=here: self._price(at, number))  # type: ignore[misc]
            slow = slow or bool(self._pace[way][here] < SLOW_PX_S)
            here = (here[0] + WAYS[way][1], here[1] + WAYS[way][0])
            ahead.append(here)
        in_lee = city.density < CALM and int(self.field.shelter[row * self.shape[1] + column]) >= LEE
        if slow and in_lee and not city.lit and city.spent:
            return frozenset()
        # What she goes to she keeps to, until she is there or has been carried past it.
        if self._goal is None or not CLOSE < self._far(*self._goal) < LOST:
            self._goal = self._middle(*ahead[0])
        dx, dy = self._goal[0] - city.she.x, self._goal[1] - city.she.y
        actions = set()
        if abs(dx) > CLOSE:
            actions.add(Action.RIGHT if dx > 0 else Action.LEFT)
        if abs(dy) > CLOSE:
            actions.add(Action.DOWN if dy > 0 else Action.UP)
        against = dx * city.drift[0] + dy * city.drift[1] < 0
        if against and city.density >= LIGHT_FROM and not city.lit and not city.spent and self._is_free_to_light():
            actions.add(Action.ACT)
        return frozenset(actions)

    def _far(self, x: int, y: int) -> int:
        return max(abs(x - self.city.she.x), abs(y - self.city.she.y))

    def _price(self, at: tuple[int, int], number: int) -> int:
        dx, dy = WAYS[number]
        row, column = at[0] + dy, at[1] + dx
        if not (0 <= row < self.shape[0] and 0 <= column < self.shape[1]):
            return NO_WAY
        pace = int(self._pace[number][at])
        return int(self.time[row, column]) + CELL_PX * (1414 if dx and dy else 1000) // pace

    def _is_free_to_light(self) -> bool:
        return self.city.beside() is None and self.city.looked_at() is None

    def missed(self) -> tuple[str, ...]:
        """The sleepers whom she cannot come near to on foot, however long she takes."""
        city, near = self.city, CALL_PX // CELL_PX
        missed = []
        for thing in city.sleepers:
            row, column = divmod(self.field.cell_at(thing.area.x, thing.area.y), self.shape[1])
            around = self.time[row - near : row + near + 1, column - near : column + near + 1]
            if int(around.min()) >= NO_WAY:
                missed.append(thing.name)
        return tuple(missed)

    def stopped(self) -> str:
        """Where she is held up."""
        x, y = self.city.she.x // SUB, self.city.she.y // SUB
        row, column = divmod(self.field.cell_at(x, y), self.shape[1])
        if int(self.time[row, column]) >= NO_WAY:
            return f"no way on foot leads from {(x, y)} to a way out"
        return f"the stream cannot be crossed upstream of {(x, y)}"
