"""A way out, planned on the settled stream and walked on the real rules.

The plan is a field of times: how long she would take from every cell to where she wants to be, going each of eight ways
through the stream as dense as it is there over some seconds, upstream slowly or not at all, across it at half her pace,
and where nothing else helps with the lantern, which needs its time. She then walks down that field step by step, waits
in a lee while the lantern is spent and what is ahead is dense, and lights it where she is held up.

Where a shut gate is in the way she goes first for what opens it: the names it waits for, the megaphone that clears it,
or those bystanders whose hands, held, turn the stream away from it. What was walked is the proof. Where she does not
come out in `LONGEST_S` it says how far she came.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import SUB, Rect
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.crowds.city import BEFORE_PX, BURNS_UP_S, CALL_PX, CALM, DENSE, FULL, LANTERN_S, City
from game.dreams.crowds.crowd import SPEED_PX_S
from game.dreams.crowds.flow import CELL_PX, MARGIN, FlowField, Whole, spread
from game.dreams.crowds.hands import lights
from game.world.paths import foot_box
from game.world.walking import WALK_PX_S

LONGEST_S = 240
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
BESIDE_PX = 14
"""How near she goes to somebody or something."""
VISIT_S, VISITS_S = 25, 35
"""Whom she passes so near she visits, and how long she tries."""
TRACED, THINNED = 260, 5
"""How far the stream is followed in cells, and by how many times it must thin before a gate that hands open."""
WAYS = tuple((dx, dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy)
NO_WAY = 1 << 28


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to do on the way: where, and what is done there: out, wait, name, speak, wake."""

    what: str
    place: tuple[int, int]
    who: int = 0


class Pilot:
    """Walks a chamber to its end. `city` is used up."""

    def __init__(self, city: City, visits: bool = False, given_up: frozenset[str] = frozenset()) -> None:
        self.city = city
        self.field = city.field
        self.shape = (self.field.rows, self.field.columns)
        self.visits = visits
        self.given_up = given_up
        """Whom she has tried to come to for long enough."""
        self._visiting = ""
        self._visited = 0
        self._kept: dict[tuple[tuple[int, int], bool], Whole] = {}
        self._keys: dict[int, list[int]] = {}
        self._goal: tuple[int, int] | None = None
        self._known: object = None
        self._errand: Errand | None = None
        self._stuck = ""
        self.time = np.zeros(self.shape, dtype=np.int32)

    # -- the map as she sees it -----------------------------------------------------------------------------------

    def _standable(self, shut: list[Rect]) -> NDArray[np.bool_]:
        """The cells in whose middle she can stand, with some gates shut."""
        free = self._open.copy()
        for area in shut:
            rows, columns = self._within(area.grown(CELL_PX))
            for row in range(rows.start, rows.stop):
                for column in range(columns.start, columns.stop):
                    free[row, column] &= not area.scaled(SUB).meets(foot_box(*self._middle(row, column)))
        if not self.city.silence.fallen:
            for area in self.city.glows:
                free[self._within(area)] = False
        for thing, _ in self.city.stairs:
            free[self._within(thing.area.grown(CELL_PX))] = False
        return free

    def _within(self, area: Rect) -> tuple[slice, slice]:
        """The rows and columns of an area."""
        top, left = divmod(self.field.cell_at(area.x, area.y), self.shape[1])
        low, right = divmod(self.field.cell_at(area.right, area.bottom), self.shape[1])
        return slice(top, low + 1), slice(left, right + 1)

    @cached_property
    def _open(self) -> NDArray[np.bool_]:
        """The cells in whose middle she could stand, were all gates open."""
        solids = self.city.level.solids(self.city.present, self.city.blocks)
        free = np.zeros(self.shape, dtype=np.bool_)
        inside = slice(MARGIN, -MARGIN)
        free[inside, inside] = ~self.field.met(solids.all(), foot_box(0, 0))[inside, inside]
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
        field = self.city.crowd.field
        flow_x, flow_y = field.flow_x.reshape(self.shape), field.flow_y.reshape(self.shape)
        paces = []
        for dx, dy in WAYS:
            along = (flow_x * dx + flow_y * dy) * (181 if dx and dy else 256) >> 8
            against = np.maximum(-along, 0)
            across = 256 - np.abs(along)
            lost = (WALK_PX_S * (2 * against + across) * dense >> 17) + (SPEED_PX_S * against * dense >> 16)
            paces.append(np.maximum(WALK_PX_S - lost, LANTERN_PX_S).astype(np.int32))
        return paces

    def _times(self, goals: list[tuple[int, int]], free: NDArray[np.bool_]) -> Whole:
        """How long she would take from every cell to the nearest of some places in map px, in 1/1000 s."""
        padded = np.full((self.shape[0] + 2, self.shape[1] + 2), NO_WAY, dtype=np.int32)
        inside = padded[1:-1, 1:-1]
        free = free.copy()
        for thing, _ in self.city.stairs:
            # Stairs are gone to, and never come into by the way.
            if any(thing.area.holds(*place) for place in goals):
                there = self._within(thing.area.grown(CELL_PX))
                free[there] = self._open[there]
        for place in goals:
            inside[divmod(self.field.cell_at(*place), self.shape[1])] = 0
        prices = [
            (dx, dy, (CELL_PX * (1414 if dx and dy else 1000) // pace).astype(np.int32))
            for (dx, dy), pace in zip(WAYS, self._pace, strict=True)
        ]
        return spread(padded, prices, ~free & (inside != 0), NO_WAY)

    def _times_of(self, errand: Errand) -> Whole:
        """How long she would take to where an errand is done; to the other side of a gate, if she is behind it."""
        time = self._times_to(errand.place)
        if errand.what not in ("wake", "wait") or self._from_here(time) < NO_WAY:
            return time
        goals, half = [], CELL_PX // 2
        for cell in np.flatnonzero(self._free):
            x, y = self.field.middle(int(cell))
            if errand.what == "wait":
                fits = self.city.gates.gates[errand.who][0].area.grown(2 * CELL_PX).holds(x, y)
            else:
                corners = ((x + dx, y + dy) for dx in (-half, half) for dy in (-half, half))
                fits = all(lights(*corner, *errand.place) for corner in corners)
            if fits:
                goals.append((x, y))
        return self._times(goals, self._free)

    def _from_here(self, time: Whole) -> int:
        """How long it takes from where she stands, which may be too near to a wall for the middle of a cell."""
        row, column = self._here
        return int(time[row - 1 : row + 2, column - 1 : column + 2].min())

    # -- what to do -----------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Plan anew where anything has changed that decides the way."""
        city = self.city
        known = (
            tuple(city.gates.open),
            city.hands.held,
            len(city.named),
            city.gates.shunned() != [],
            city.silence.fallen,
            self.given_up,
            self._climbed,
        )
        if known == self._known:
            return
        if self._known is None or known[1] != self._known[1] or known[4] != self._known[4]:  # type: ignore[index]
            dense = np.zeros(self.shape, dtype=np.int32) if city.silence.fallen else self._settled()
            self._pace = self._paces(dense)
        self._known = known
        self._kept.clear()
        self._free = self._standable(city.gates.shut())
        self._errand = self._next_errand()
        if self._errand is not None:
            self.time = self._times_of(self._errand)
        self._goal = None

    @property
    def _climbed(self) -> bool:
        return self.city.aloft

    @property
    def _here(self) -> tuple[int, int]:
        return divmod(self.field.cell_at(self.city.she.x // SUB, self.city.she.y // SUB), self.shape[1])

    def _next_errand(self) -> Errand | None:
        city = self.city
        x = city.exits[0][0].area.centre[0]
        out = Errand("out", (x, city.exits[0][0].area.bottom - 1))
        if city.silence.areas and not city.silence.fallen:
            x, y = city.silence.areas[0].centre
            return Errand("out", (x // SUB, y // SUB))
        if self.visits:
            near = self._near_by()
            if near is not None:
                return near
        if self._reaches(out.place):
            return out
        if city.aloft or not self._reaches(out.place, everything=True):
            for thing, _ in city.stairs:
                if city.aloft and self._reaches(thing.area.centre):
                    return Errand("out", thing.area.centre)
        gate = self._gate_to(out.place)
        if gate is None:
            self._stuck = "no way on foot leads from {here} to a way out"
            return None
        return self._key_to(gate)

    def _reaches(self, place: tuple[int, int], everything: bool = False) -> bool:
        return self._from_here(self._times_to(place, everything)) < NO_WAY

    def _times_to(self, place: tuple[int, int], everything: bool = False) -> Whole:
        """The times to a place, with the gates as they are, or all of them open; worked out once for every plan."""
        key = (place, everything)
        if key not in self._kept:
            self._kept[key] = self._times([place], self._standable([]) if everything else self._free)
        return self._kept[key]

    def _near_by(self) -> Errand | None:
        """Somebody whom she can go and see without going far."""
        for number, thing in enumerate(self.city.sleepers):
            if thing.name in self.city.named or thing.name in self.given_up:
                continue
            time = self._times_to((thing.area.x, thing.area.y))
            if self._from_here(time) < VISIT_S * 1000:
                return Errand("name", (thing.area.x, thing.area.y), number)
        return None

    def _gate_to(self, place: tuple[int, int]) -> int | None:
        """The first shut gate on the way to a place."""
        time = self._times_to(place, everything=True)
        row, column = self._here
        if self._from_here(time) >= NO_WAY:
            return None
        shut = {
            number: thing.area.grown(CELL_PX)
            for number, (thing, _) in enumerate(self.city.gates.gates)
            if not self.city.gates.open[number]
        }
        while int(time[row, column]):
            dx, dy = min(WAYS, key=lambda way: int(time[row + way[1], column + way[0]]))
            row, column = row + dy, column + dx
            x, y = self.field.middle(row * self.shape[1] + column)
            for number, area in shut.items():
                if area.holds(x, y):
                    return number
        return None

    def _key_to(self, number: int) -> Errand | None:
        """What is next to be done for a gate to open."""
        city = self.city
        thing, gate = city.gates.gates[number]
        front = city.gates.fronts[number].centre
        if gate.names:
            if len(city.named) >= gate.names:
                return Errand("wait", front, number)
            near = [
                (self._from_here(self._times_to((sleeper.area.x, sleeper.area.y))), who)
                for who, sleeper in enumerate(city.sleepers)
                if sleeper.name not in city.named
            ]
            time, who = min(near, default=(NO_WAY, 0))
            if time < NO_WAY:
                return Errand("name", (city.sleepers[who].area.x, city.sleepers[who].area.y), who)
            self._stuck = f"not enough can be named for the gate '{thing.name}'"
            return None
        for who, (place, megaphone) in enumerate(city.gates.megaphones):
            if megaphone.clears == thing.name:
                if city.gates.heard[who]:
                    return Errand("wait", front, number)
                return Errand("speak", (place.area.x, place.area.y), who)
        if number not in self._keys:
            self._keys[number] = self._group_for(number)
        group = self._keys[number]
        if not group:
            self._stuck = f"nothing opens the gate '{thing.name}'"
            return None
        holding = {one for pair in city.hands.held for one in pair}
        asleep = [one for one in group if one not in holding]
        if not asleep:
            return Errand("wait", front, number)
        return Errand("wake", city.hands.places[asleep[0]], asleep[0])

    def _group_for(self, number: int) -> list[int]:
        """The bystanders whose chain turns the stream away from a gate, or nobody."""
        city = self.city
        front = city.gates.fronts[number]
        before = self._passing(city.field, front)
        found: list[tuple[int, list[int]]] = []
        for group in city.hands.groups():
            lines = [
                (city.hands.places[one], city.hands.places[two])
                for one, two in sorted(city.hands.pairs)
                if one in group
            ]
            if lines:
                found.append((self._passing(city.field.turned(lines, []), front), group))
        passing, group = min(found, default=(before, []))
        return group if passing * THINNED < before else []

    def _passing(self, field: FlowField, front: Rect) -> int:
        """How many of those who come in pass before a gate, if everybody only follows the flow."""
        cells = np.concatenate([cells for cells, _ in field.sources])
        x = (cells % self.shape[1] - MARGIN) * CELL_PX + CELL_PX // 2
        y = (cells // self.shape[1] - MARGIN) * CELL_PX + CELL_PX // 2
        low = MARGIN * CELL_PX
        passing = 0
        for _ in range(TRACED):
            column, row = (x + low) // CELL_PX, (y + low) // CELL_PX
            cell = np.clip(row, 0, self.shape[0] - 1) * self.shape[1] + np.clip(column, 0, self.shape[1] - 1)
            x, y = x + (field.flow_x[cell] * CELL_PX >> 8), y + (field.flow_y[cell] * CELL_PX >> 8)
            inside = (x >= front.x) & (x < front.right) & (y >= front.y) & (y < front.bottom)
            passing += int(inside.sum())
        return passing

    # -- walking --------------------------------------------------------------------------------------------------

    def walk(self, longest_s: int = LONGEST_S) -> list[frozenset[Action]] | None:
        """The actions of every step to the way out, or None where it takes longer."""
        hands = self.stretch(longest_s)
        return hands if self.city.done else None

    def stretch(self, longest_s: int) -> list[frozenset[Action]]:
        """The actions of every step to the way out, or of so many seconds of the way."""
        city, rules = self.city, Settings(hints=False)
        hands: list[frozenset[Action]] = []
        while not city.done and len(hands) < longest_s * STEPS_PER_SECOND:
            hand = self._hand() if city.phase == "walk" else frozenset[Action]()
            if self._stuck:
                break
            pressed = (Action.ACT,) if Action.ACT in hand else ()
            hands.append(hand)
            city.step(Inputs(held=hand, pressed=pressed), rules)
        return hands

    def _hand(self) -> frozenset[Action]:
        city = self.city
        self._look()
        errand = self._errand
        if errand is None:
            return frozenset()
        x, y = city.she.x // SUB, city.she.y // SUB
        if errand.what == "name" and self.visits:
            self._count_visit(city.sleepers[errand.who].name)
        if errand.what == "name" and city.beside() is city.sleepers[errand.who]:
            return frozenset({Action.ACT})
        if errand.what == "speak" and city.at_megaphone() == errand.who and city.beside() is None:
            return frozenset({Action.ACT})
        acts = set[Action]()
        wakes = errand.what == "wake" and lights(x, y, *errand.place)
        if wakes and not city.lit and not city.spent and self._is_free_to_light():
            acts.add(Action.ACT)
        near = max(abs(errand.place[0] - x), abs(errand.place[1] - y))
        if errand.what in ("wait", "wake") and (near <= BESIDE_PX or not self.time[self._here]):
            return frozenset(acts)
        towards = self._towards()
        # While she waits she wakes nobody: who stands before a gate keeps it shut.
        return frozenset(acts | (towards - {Action.ACT} if errand.what == "wait" else towards))

    def _count_visit(self, name: str) -> None:
        """Nobody is gone after for ever."""
        if name != self._visiting:
            self._visiting, self._visited = name, 0
        self._visited += 1
        if self._visited > in_steps(VISITS_S):
            self.given_up |= {name}

    def _towards(self) -> set[Action]:
        """The way down the field of times."""
        city = self.city
        row, column = self._here
        ahead, slow = [], False
        here = (row, column)
        for _ in range(AHEAD):
            way = min(range(len(WAYS)), key=lambda number, at=here: self._price(at, number))  # type: ignore[misc]
            slow = slow or bool(self._pace[way][here] < SLOW_PX_S)
            here = (here[0] + WAYS[way][1], here[1] + WAYS[way][0])
            ahead.append(here)
        in_lee = city.density < CALM and int(self.field.shelter[row * self.shape[1] + column]) >= LEE
        if slow and in_lee and not city.lit and city.spent:
            return set()
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
        return actions

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
        city = self.city
        return city.beside() is None and city.at_megaphone() is None and city.looked_at() is None

    def missed(self) -> tuple[str, ...]:
        """The sleepers whom nobody can come near to on foot from the way out, however long it takes, all gates open."""
        city, near = self.city, CALL_PX // CELL_PX
        self._pace = self._paces(np.zeros(self.shape, dtype=np.int32))
        exits = [(thing.area.centre[0], thing.area.bottom - 1) for thing, _ in city.exits]
        time = self._times(exits, self._standable([]))
        missed = []
        for thing in city.sleepers:
            row, column = divmod(self.field.cell_at(thing.area.x, thing.area.y), self.shape[1])
            around = time[max(0, row - near) : row + near + 1, max(0, column - near) : column + near + 1]
            if int(around.min()) >= NO_WAY:
                missed.append(thing.name)
        return tuple(missed)

    def stopped(self) -> str:
        """Where she is held up."""
        place = (self.city.she.x // SUB, self.city.she.y // SUB)
        return self._stuck.format(here=place) or f"the stream cannot be crossed upstream of {place}"
