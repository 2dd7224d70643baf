"""The way out of a chamber of Floor 99: a search cell by cell and moment by moment, on the chamber's own rules.

A state is a cell, what Jason is about (carrying, hidden, on which landing, since which phone call) and how grey he is.
Time goes in slots of so many steps; of two states that are the same at the same moment of the gazes' round the less
grey one is kept, so that a search without phones ends by itself: what it has not found then is not there, at the
resolution it looked with. Whole waves of states are worked on at once, as arrays.

What is found is played step by step on a copy of the chamber: a route is returned only if it really ends in the exit.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from math import lcm

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import SUB, TURN, Rect, Solids, distance, heading
from game.core.settings import Settings
from game.core.steps import IDLE, STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import Finished
from game.dreams.overlord.gaze import Attention, Place, Sweep
from game.dreams.overlord.office import ASKED_AT, FULL, GAZE_FILL_S, HEAVY, RUN_PX_S, Office, Reach, gap
from game.world.paths import foot_box
from game.world.sight import FINE, Cover
from game.world.walking import WALK_PX_S

CELL_PX = 16
SLOT = 12
"""Steps for a move from cell to cell: walking 16 px takes eleven; heavy feet take more slots."""
FINE_SLOT = 4
MOST_SLOTS = 5
"""A move that takes more slots than this is none."""
LOOK = 3
"""Sight is asked every so many steps."""
MOST_S = 150
MOST_STATES = 3_000_000
CAREFUL = (FULL * 6 // 10, FULL * 35 // 100)
"""How grey a way out may make him: the most, and what is tried where that was cut too fine."""
MARGIN = FINE * 2
"""A way out keeps so far from the edge of the light, as an angle."""
PRESS_EVERY_S = 1.0
"""Setting a phone ringing is considered so often."""
SURE_PX = 2
FAR_PX = 24
"""Further than this from everything, the act key means the same wherever one stands."""
NEVER = 1 << 28
SAMPLES = 7
"""Points at which light is asked for, for each cell: its own, three towards the right, three towards the lower one."""
SAMPLE_PX = 4

Cell = tuple[int, int]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Reached = Mapping[int, Flags]
"""On each landing, the cells that can be come to."""
STAY, UP, RIGHT, LEFT, DOWN = range(5)
WAYS = ((0, 0), (0, -1), (1, 0), (-1, 0), (0, 1))


@dataclass(frozen=True, slots=True)
class Mode:
    """What Jason is about; `call` is the number of the phone call that the gazes follow, 0 for none.

    `helped`: somebody has lifted a phone for him, and would again if he were more than half full. A way out does not
    count on that.
    """

    carrying: int = -1
    hidden: int = -1
    handed: tuple[int, ...] = ()
    landing: int = 0
    call: int = 0
    helped: bool = False

    @property
    def unseen(self) -> bool:
        """Whether no gaze fills him."""
        return self.carrying >= 0 or self.hidden >= 0


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a way: to which cell, being about what then; whether the act key is pressed, and in how many steps.

    A late act gives up a hiding place, and so comes at the end of its slot.
    """

    cell: int
    mode: Mode
    acts: bool
    late: bool
    steps: int
    runs: bool


@dataclass(slots=True)
class Found:
    """What a search came to: the moves of a way out or None, and on each landing the cells that were reached."""

    moves: list[Move] | None
    reached: dict[int, Flags]
    states: int = 0


@dataclass(slots=True)
class _Floor:
    """What can be walked on one landing: free cells, and for each of the five ways whether it is open."""

    free: Flags
    open: NDArray[np.bool_]


@dataclass(slots=True)
class _Call:
    """A phone call: where the gazes look from its first slot until they are back on their round."""

    first: int
    angles: list[tuple[int, ...]] = field(default_factory=list)
    last: int = NEVER
    """The slot from which on it is as if nobody had rung."""


@dataclass(slots=True)
class _Wave:
    """States that are due at one slot, and how each came about."""

    mode: Ints
    cell: Ints
    grey: Ints
    presses: Ints
    parent: Ints
    steps: Ints
    kind: Ints


ACTS, LATE, RUNS = 1, 2, 4


def angles_to(eye: Place, xs: Ints, ys: Ints) -> Ints:
    """The angles at which an eye looks at points: `gaze.angle_to` for many."""
    headings = _headings()
    quarter = TURN * FINE // 4
    low = np.full(xs.shape, -quarter + 1)
    high = np.full(xs.shape, quarter - 1)
    dx, dy = xs - eye[0], ys - eye[1]
    for _ in range((2 * quarter).bit_length()):
        middle = (low + high) // 2
        vector = headings[middle + quarter]
        below = (vector[..., 0] * dy - vector[..., 1] * dx < 0) & (high - low > 1)
        above = ~below & (high - low > 1)
        low = np.where(below, middle, low)
        high = np.where(above, middle, high)
    return high


@cache
def _headings() -> Ints:
    """The vectors of all angles from a quarter turn to the left to one to the right: `fine_heading` for many."""
    quarter = TURN // 4
    steps = np.array([heading(step) for step in range(-quarter, quarter + 2)], dtype=np.int64)
    step, part = np.divmod(np.arange(2 * quarter * FINE + 1), FINE)
    between: Ints = (steps[step] * (FINE - part)[:, None] + steps[step + 1] * part[:, None]) // FINE
    return between


def shaded(eye: Place, eye_height: int, xs: Ints, ys: Ints, covers: Sequence[Cover]) -> Flags:
    """Which of some points no gaze from an eye can reach: `sight.is_shaded` for many."""
    dx, dy = xs - eye[0], ys - eye[1]
    hidden = dy <= 0
    for cover in covers:
        along_x, along_y = cover.x1 - cover.x0, cover.y1 - cover.y0
        to_x, to_y = cover.x0 - eye[0], cover.y0 - eye[1]
        whole = dx * along_y - dy * along_x
        reach = to_x * along_y - to_y * along_x
        share = to_x * dy - to_y * dx
        sign = np.sign(whole)
        whole, ahead, share = whole * sign, reach * sign, share * sign
        between = (sign != 0) & (share >= 0) & (share <= whole) & (ahead > 0) & (ahead < whole)
        if cover.height:
            between &= ahead * eye_height >= whole * (eye_height - cover.height)
        hidden |= between
    return hidden


class Router:
    """Searches one chamber from where its Jason stands. `runs` lets him run as well."""

    def __init__(self, office: Office, slot: int = SLOT, runs: bool = False, margin: int = MARGIN) -> None:
        self.office = office
        self.slot = slot
        self.runs = runs
        self.margin = margin
        self._press_every = max(1, in_steps(PRESS_EVERY_S) // slot)
        level = office.level
        self.width, self.height = level.width, level.height
        self.cells = self.width * self.height
        self._floors: dict[int, _Floor] = {}
        self._by_solids: dict[int, _Floor] = {}
        self._aisles: NDArray[np.bool_] | None = None
        self._angles: dict[tuple[int, int], dict[Place, Ints]] = {}
        self._lit: dict[tuple[int, int, int], Flags] = {}
        self._drain: Ints | None = None
        self._acts: dict[Mode, dict[Reach, list[int]]] = {}
        self._modes: list[Mode] = []
        self._ids: dict[Mode, int] = {}
        self._calls: list[_Call] = []
        self._rung: dict[tuple[int, int], int] = {}
        shifts = [dx + dy * self.width for dx, dy in WAYS]
        self._shift = np.array(shifts)
        right, down = (np.array([0, 1, 2, 3]), np.array([0, 4, 5, 6]))
        back = [(shifts[way] * SAMPLES) for way in range(5)]
        self._path = np.array(
            [
                [0] * 5,
                [0, *(back[UP] + down[[3, 2, 1]]), back[UP]],
                [*right, back[RIGHT]],
                [0, *(back[LEFT] + right[[3, 2, 1]]), back[LEFT]],
                [*down, back[DOWN]],
            ]
        )

    # -- the floor ------------------------------------------------------------------------------------------------

    def centre(self, cell: int) -> Place:
        """The point of a cell that is walked to, in px."""
        return cell % self.width * CELL_PX + 8, cell // self.width * CELL_PX + 12

    def floor(self, landing: int) -> _Floor:
        """The cells one can stand in, and the ways between them."""
        if landing not in self._floors:
            solids = self.office.solids_on(landing)
            key = -1 if not any(where == landing for _, where in self.office.men) else landing
            if key not in self._by_solids:
                self._by_solids[key] = self._walkable(solids)
            self._floors[landing] = self._by_solids[key]
        return self._floors[landing]

    def _walkable(self, solids: Solids) -> _Floor:
        def clear(x: int, y: int) -> bool:
            return not solids.hit(foot_box(x * SUB, y * SUB))

        free = np.array([clear(*self.centre(cell)) for cell in range(self.cells)])
        ways = np.zeros((5, self.cells), bool)
        ways[STAY] = free
        for cell in np.flatnonzero(free).tolist():
            x, y = self.centre(cell)
            if x < (self.width - 1) * CELL_PX and free[cell + 1] and all(clear(x + 2 * n, y) for n in range(1, 8)):
                ways[RIGHT, cell] = ways[LEFT, cell + 1] = True
            below = cell + self.width
            if below < self.cells and free[below] and all(clear(x, y + 2 * n) for n in range(1, 8)):
                ways[DOWN, cell] = ways[UP, below] = True
        return _Floor(free, ways)

    def aisles(self) -> NDArray[np.bool_]:
        """For each way out of each cell whether a task may be carried along it."""
        if self._aisles is None:
            on = self.office.on_aisle
            ways = np.zeros((5, self.cells), bool)
            for cell in np.flatnonzero(self.floor(0).free).tolist():
                x, y = self.centre(cell)
                if not on(x * SUB, y * SUB):
                    continue
                ways[STAY, cell] = True
                if all(on((x + 2 * n) * SUB, y * SUB) for n in range(1, 9)):
                    ways[RIGHT, cell] = True
                    ways[LEFT, min(self.cells - 1, cell + 1)] = True
                if all(on(x * SUB, (y + 2 * n) * SUB) for n in range(1, 9)):
                    ways[DOWN, cell] = True
                    ways[UP, min(self.cells - 1, cell + self.width)] = True
            self._aisles = ways
        return self._aisles

    def start(self) -> int:
        """The cell Jason stands in, or the nearest that is free."""
        x, y = self.office.jason.x // SUB, self.office.jason.y // SUB
        free = np.flatnonzero(self.floor(self.office.landing).free).tolist()
        return min(free, key=lambda cell: distance(self.centre(cell)[0] - x, self.centre(cell)[1] - y))

    def walked(self, without: str = "") -> dict[int, Flags]:
        """The cells of each landing that could be walked to if nobody looked, without one of the flights."""
        return self._flood({self.office.landing: [self.start()]}, without)[0]

    def _flood(
        self, starts: Mapping[int, Sequence[int]], without: str = ""
    ) -> tuple[dict[int, Flags], dict[tuple[int, int], tuple[int, int]]]:
        """All that can be walked to from some cells, nearest first, and from where each was come to."""
        seen: dict[int, Flags] = {}
        came: dict[tuple[int, int], tuple[int, int]] = {}
        queue = deque((landing, cell) for landing, cells in starts.items() for cell in cells)
        for landing, cell in queue:
            seen.setdefault(landing, np.zeros(self.cells, bool))[cell] = True
        while queue:
            here = queue.popleft()
            for there in self.neighbours(*here):
                if without and self._goes(there) == without:
                    continue
                place = self._climbed(here[0], there)
                known = seen.setdefault(place[0], np.zeros(self.cells, bool))
                if not known[place[1]]:
                    known[place[1]] = True
                    came[place] = here
                    queue.append(place)
        return seen, came

    def first_out_of_reach(self, reached: Reached) -> tuple[int, int]:
        """The landing and cell that come first on the shortest way to the exit of those that were not reached."""
        starts = {landing: np.flatnonzero(cells).tolist() for landing, cells in reached.items()}
        seen, came = self._flood(starts)
        far = [
            (landing, cell)
            for landing, cells in seen.items()
            for cell in np.flatnonzero(cells).tolist()
            if self.leaves(landing, cell)
        ]
        ways: list[list[tuple[int, int]]] = []
        for place in far:
            way = [place]
            while way[-1] in came:
                way.append(came[way[-1]])
            ways.append(way)
        shortest = min(ways, key=len)
        return shortest[-2] if len(shortest) > 1 else shortest[-1]

    def watched_by(self, landing: int, cell: int) -> list[int]:
        """The watchers whose gaze falls on a cell in the course of its round."""
        found = []
        for number, sweep in enumerate(self.sweeps(landing)):
            low, high = sorted((sweep.start, sweep.end))
            for eye in sweep.places():
                seen = int(self._seen_at(landing, number, eye)[cell * SAMPLES])
                if low - sweep.half_width <= seen <= high + sweep.half_width:
                    found.append(number)
                    break
        return found

    def neighbours(self, landing: int, cell: int) -> Iterator[int]:
        """The cells that can be walked to from a cell."""
        ways = self.floor(landing).open
        return (cell + int(self._shift[way]) for way in (UP, RIGHT, LEFT, DOWN) if ways[way, cell])

    def _goes(self, cell: int) -> str:
        """The flight that whoever walks into a cell takes, or ""."""
        x, y = self.centre(cell)
        return self.office.stairs.taken(x * SUB, y * SUB) if self.office.stairs is not None else ""

    def _climbed(self, landing: int, cell: int) -> tuple[int, int]:
        """Where one is after walking into a cell: the end of a flight leads to another landing."""
        stairs, goes = self.office.stairs, self._goes(cell)
        if stairs is None or not goes:
            return landing, cell
        out_x, out_y, _ = stairs.outs[goes]
        return stairs.after(landing, goes), out_x // CELL_PX + (out_y - 4) // CELL_PX * self.width

    def leaves(self, landing: int, cell: int) -> bool:
        """Whether the way out is within a step of a cell."""
        x, y = self.centre(cell)
        near = Rect(x - 10, y - 14, 20, 22)
        return any(thing.area.meets(near) and way_out.landing in (-1, landing) for thing, way_out in self.office.exits)

    # -- what is seen ---------------------------------------------------------------------------------------------

    def sweeps(self, landing: int) -> Sequence[Sweep]:
        """The gazes of a landing."""
        stairs = self.office.stairs
        return self.office.sweeps if stairs is None else stairs.sweeps[landing]

    def _seen_at(self, landing: int, number: int, eye: Place) -> Ints:
        """The angle at which a watcher in a place would see each sample; NEVER where it is shaded or no floor."""
        key = (landing if self.office.stairs is not None else 0, number)
        known = self._angles.setdefault(key, {})
        if eye not in known:
            xs, ys, there = self._samples()
            sweep = self.sweeps(landing)[number]
            angles = np.full(self.cells * SAMPLES, NEVER, np.int64)
            dark = shaded(eye, sweep.eye_height, xs, ys, self.office.covers)
            angles[there] = np.where(dark, NEVER, angles_to(eye, xs, ys))
            known[eye] = angles
        return known[eye]

    def _samples(self) -> tuple[Ints, Ints, Ints]:
        """The samples that lie on floor: x, y in px, and their numbers."""
        if not hasattr(self, "_points"):
            free = np.flatnonzero(self.floor(0).free)
            across = np.array([0, 4, 8, 12, 0, 0, 0])
            down = np.array([0, 0, 0, 0, 4, 8, 12])
            xs = (free % self.width * CELL_PX + 8)[:, None] + across
            ys = (free // self.width * CELL_PX + 12)[:, None] + down
            numbers = free[:, None] * SAMPLES + np.arange(SAMPLES)
            self._points = xs.ravel(), ys.ravel(), numbers.ravel()
        return self._points

    def _light(self, call: int, landing: int, tick: int) -> Flags:
        """Which samples are lit at a step."""
        phase = tick if call or not self._periodic_from <= tick else self._phase(tick)
        key = (call, landing, phase)
        known = self._lit.get(key)
        if known is None:
            looks = self._looks(call, landing, tick)
            known = np.zeros(self.cells * SAMPLES, bool)
            for number, sweep in enumerate(self.sweeps(landing)):
                seen = self._seen_at(landing, number, sweep.place(tick))
                known |= np.abs(seen - looks[number]) <= sweep.half_width + self.margin
            self._lit[key] = known
        return known

    def _phase(self, tick: int) -> int:
        return self._periodic_from + (tick - self._periodic_from) % self._round

    def _looks(self, call: int, landing: int, tick: int) -> tuple[int, ...]:
        """Where the gazes look at a step."""
        if self.office.stairs is not None:
            return tuple(sweep.angle(tick) for sweep in self.sweeps(landing))
        track = self._calls[call]
        return track.angles[
            self._phase(tick) - track.first if not call and tick >= self._periodic_from else tick - track.first
        ]

    def _listen(self) -> None:
        """Work out the gazes' round when nobody sets a phone ringing, and from which step on it goes round."""
        office = self.office
        periods = [sweep.period for landing in range(self._landings) for sweep in self.sweeps(landing)]
        periods += [in_steps(phone.rings_every_s) for _, phone in office.phones if phone.rings_every_s > 0]
        # The moments at which a phone may be set ringing are part of the round.
        self._round = lcm(self._press_every * self.slot if office.phones else self.slot, *periods)
        attention = office.attention.copy()
        first = office.tick + 1
        angles, kept = [], []
        settled = first
        longest = MOST_S * STEPS_PER_SECOND + self._round
        for tick in range(first, first + min(3 * self._round, longest + 2 * self._round)):
            attention.step(tick)
            angles.append(tuple(attention.angles))
            kept.append((tuple(attention.angles), tuple(attention.rings)))
            at = tick - first
            if at >= self._round and kept[at] != kept[at - self._round]:
                settled = tick - self._round + 1
            if at - self._round > settled - first + self._round:
                break
        # A slot's looks begin with the step after it.
        self._periodic_from = settled + (office.tick - settled) % self.slot + 1
        self._calls = [_Call(first, angles)]
        self._kept = kept

    @property
    def _landings(self) -> int:
        return 1 if self.office.stairs is None else self.office.stairs.deepest + 1

    def _attention(self, tick: int) -> Attention:
        """The gazes and phones as they are at a step while nobody has rung."""
        copy = self.office.attention.copy()
        if tick > self.office.tick:
            at = (tick if tick < self._periodic_from else self._phase(tick)) - (self.office.tick + 1)
            copy.angles, copy.rings = list(self._kept[at][0]), list(self._kept[at][1])
        return copy

    def _ring(self, phone: int, slot: int) -> int:
        """The call that begins when a phone is set ringing at a slot; 0 where it rings already."""
        key = (phone, slot)
        if key not in self._rung:
            tick = self.office.tick + slot * self.slot
            attention = self._attention(tick)
            if attention.rings[phone]:
                self._rung[key] = 0
                return 0
            attention.press(phone)
            call = _Call(tick + 1)
            # A move that has begun by then may take some slots more.
            for step in range(tick + 1, tick + MOST_S * STEPS_PER_SECOND):
                attention.step(step)
                call.angles.append(tuple(attention.angles))
                at = (step - self.office.tick) // self.slot
                if at >= call.last + MOST_SLOTS:
                    break
                if call.last == NEVER and step == self.office.tick + at * self.slot and not any(attention.rings):
                    alone = self._attention(step)
                    if alone.angles == attention.angles and alone.rings == attention.rings:
                        call.last = at
            self._calls.append(call)
            self._rung[key] = len(self._calls) - 1
        return self._rung[key]

    # -- what the act key does ------------------------------------------------------------------------------------

    def _number(self, mode: Mode) -> int:
        if mode not in self._ids:
            self._ids[mode] = len(self._modes)
            self._modes.append(mode)
        return self._ids[mode]

    def _acts_of(self, mode: Mode) -> dict[Reach, list[int]]:
        """The cells in which the act key means what, only where a step more or less makes no difference."""
        plain = replace(mode, call=0, helped=False)
        if plain not in self._acts:
            found: dict[Reach, list[int]] = {}
            for cell in np.flatnonzero(self.floor(mode.landing).free).tolist():
                reach = self._reach(cell, plain)
                if reach is not None:
                    found.setdefault(reach, []).append(cell)
            self._acts[plain] = found
        return self._acts[plain]

    def _reach(self, cell: int, mode: Mode) -> Reach | None:
        office = self.office
        x, y = self.centre(cell)
        if not self._busy[cell]:
            return office.reach_from(x, y, mode.carrying, mode.handed, mode.hidden >= 0)
        found = {
            office.reach_from(x + dx, y + dy, mode.carrying, mode.handed, mode.hidden >= 0)
            for dx in (-SURE_PX, 0, SURE_PX)
            for dy in (-SURE_PX, 0, SURE_PX)
        }
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _busy(self) -> list[bool]:
        """The cells that are near to something that can be acted on."""
        office = self.office
        areas = [thing.area for thing, _ in (*office.tasks, *office.phones, *office.desks)]
        areas += [thing.area for thing, worker in office.workers if worker.takes != "nothing"]
        return [any(gap(area, *self.centre(cell)) <= FAR_PX for area in areas) for cell in range(self.cells)]

    def _acted(self, mode: Mode, reach: Reach, slot: int, phones: bool) -> Mode | None:
        """What the act key makes of a mode."""
        office = self.office
        match reach.kind:
            case "task":
                return replace(mode, carrying=reach.number)
            case "hand on":
                return replace(mode, carrying=-1, handed=(*mode.handed, mode.carrying))
            case "back":
                return replace(mode, carrying=-1)
            case "desk":
                return replace(mode, hidden=reach.number)
            case "rise":
                return replace(mode, hidden=-1)
            case "phone" if phones and not mode.call and office.stairs is None:
                if slot % self._press_every == 0:
                    call = self._ring(reach.number, slot)
                    helped = mode.helped or office.answerers[reach.number] >= 0
                    return replace(mode, call=call, helped=helped) if call else None
        return None

    # -- the search -----------------------------------------------------------------------------------------------

    def search(self, limit: int, phones: bool, to_the_end: bool = False) -> Found:
        """Look for a way out that makes him no greyer than a limit; to the end: until nothing new can be reached."""
        office = self.office
        self._lit.clear()
        self._modes, self._ids, self._rung = [], {}, {}
        self._listen()
        helped = 1 in office.asked
        mode = Mode(office.carrying, office.hidden, tuple(office.handed), office.landing, helped=helped)
        waves: dict[int, list[_Wave]] = {}
        one = np.zeros(1, np.int64)
        first = _Wave(one + self._number(mode), one + self.start(), one + office.compliance, one, one - 1, one, one)
        waves[0] = [first]
        limit = max(limit, min(FULL - 1, office.compliance + FULL // 4))
        kept: list[_Wave] = []
        offsets: list[int] = []
        found = Found(None, {})
        least: dict[tuple[int, int], Ints] = {}
        exits = {
            landing: np.array([self.leaves(landing, cell) for cell in range(self.cells)])
            for landing in range(self._landings)
        }
        count = 0
        for slot in range(MOST_S * STEPS_PER_SECOND // self.slot):
            parts = waves.pop(slot, None)
            if parts is None:
                if not waves:
                    break
                continue
            wave = self._settled(parts, slot, least)
            if not len(wave.cell):
                continue
            kept.append(wave)
            offsets.append(count)
            for number in np.unique(wave.mode).tolist():
                landing = self._modes[number].landing
                cells = wave.cell[wave.mode == number]
                found.reached.setdefault(landing, np.zeros(self.cells, bool))[cells] = True
                mode = self._modes[number]
                if found.moves is None and not mode.unseen:
                    out = np.flatnonzero((wave.mode == number) & exits[landing][wave.cell])
                    if len(out):
                        found.moves = self._traced(kept, offsets, count + int(out[0]))
                        if not to_the_end:
                            found.states = count
                            return found
            for slots, after in self._after(wave, slot, count, limit, phones):
                waves.setdefault(slot + slots, []).append(after)
            count += len(wave.cell)
            if count > MOST_STATES:
                break
        found.states = count
        return found

    def _settled(self, parts: list[_Wave], slot: int, least: dict[tuple[int, int], Ints]) -> _Wave:
        """The states of a slot, each only once and as little grey as it gets; those that bring nothing new are left."""
        wave = _Wave(*(np.concatenate([getattr(p, name) for p in parts]) for name in _Wave.__slots__))
        for number in np.unique(wave.mode).tolist():
            mode = self._modes[number]
            if mode.call and slot >= self._calls[mode.call].last:
                wave.mode[wave.mode == number] = self._number(replace(mode, call=0))
        order = np.lexsort((wave.presses, wave.grey, wave.cell, wave.mode))
        key = (wave.mode * self.cells + wave.cell)[order]
        best = order[np.concatenate([[True], key[1:] != key[:-1]])]
        tick = self.office.tick + slot * self.slot
        keep = np.zeros(len(best), bool)
        modes, cells, greys = wave.mode[best], wave.cell[best], wave.grey[best]
        for number in np.unique(modes).tolist():
            call = self._modes[number].call
            phase = slot if call or tick + 1 < self._periodic_from else -1 - self._phase(tick + 1)
            known = least.setdefault((number, phase), np.full(self.cells, FULL + 1, np.int64))
            at = np.flatnonzero(modes == number)
            better = greys[at] < known[cells[at]]
            known[cells[at[better]]] = greys[at[better]]
            keep[at[better]] = True
        best = best[keep]
        return _Wave(*(getattr(wave, name)[best] for name in _Wave.__slots__))

    def _after(self, wave: _Wave, slot: int, offset: int, limit: int, phones: bool) -> Iterator[tuple[int, _Wave]]:
        """All that can be done from the states of a slot, by how many slots it takes."""
        numbers = np.unique(wave.mode).tolist()
        source, way = (part.ravel() for part in np.indices((len(wave.cell), 5)))
        table = np.stack([self._open_to(number) for number in numbers])
        row = np.searchsorted(numbers, wave.mode)
        can = table[row[source], way, wave.cell[source]]
        source, way = source[can], way[can]
        mode = wave.mode[source]
        parts = [np.stack([source, way, mode, mode, np.zeros_like(mode)])]
        if self.runs:
            fast = (way != STAY) & np.array([self._modes[number].carrying < 0 for number in numbers])[row[source]]
            parts.append(np.stack([source, way, mode, mode, np.full_like(mode, RUNS)])[:, fast])
        parts += self._act(wave, numbers, slot, phones)
        table = np.concatenate(parts, axis=1)
        source, way, during, after, kind = table
        cells = wave.cell[source]
        grey, steps = self._sit_out(wave.grey[source], cells, way, during, kind, slot, limit)
        target = cells + self._shift[way]
        after, target = self._climb(after, target)
        presses = wave.presses[source] + (kind & ACTS)
        helped = np.array([mode.helped for mode in self._modes])
        alive = grey <= np.where(helped[after], min(limit, ASKED_AT), limit)
        for slots in np.unique(steps[alive]).tolist():
            on = np.flatnonzero(alive & (steps == slots))
            made = _Wave(after[on], target[on], grey[on], presses[on], source[on] + offset, steps[on], kind[on])
            yield slots, made

    def _open_to(self, number: int) -> Flags:
        """For each way out of each cell whether it can be gone in a mode."""
        mode = self._modes[number]
        ways = self.floor(mode.landing).open
        if mode.hidden >= 0:
            ways = np.zeros_like(ways)
            ways[STAY] = True
        return ways & self.aisles() if mode.carrying >= 0 else ways

    def _act(self, wave: _Wave, numbers: list[int], slot: int, phones: bool) -> Iterator[Ints]:
        """What the act key makes of the states of a slot, as columns like those of other moves."""
        for number in numbers:
            mode = self._modes[number]
            acts = self._acts_of(mode)
            if not acts:
                continue
            after = np.full(self.cells, -1)
            for reach, cells in acts.items():
                becomes = self._acted(mode, reach, slot, phones)
                if becomes is not None:
                    after[cells] = self._number(becomes)
            source = np.flatnonzero((wave.mode == number) & (after[wave.cell] >= 0))
            if len(source):
                then = after[wave.cell[source]]
                late = np.array([mode.unseen and not self._modes[one].unseen for one in then.tolist()])
                kind = np.where(late, ACTS | LATE, ACTS)
                yield np.stack([source, np.zeros_like(source), np.where(late, number, then), then, kind])

    def _climb(self, modes: Ints, cells: Ints) -> tuple[Ints, Ints]:
        """Let those who have walked into the end of a flight come out of the other one."""
        stairs = self.office.stairs
        if stairs is None:
            return modes, cells
        for cell in np.unique(cells).tolist():
            if not self._goes(cell):
                continue
            for number in np.unique(modes[cells == cell]).tolist():
                mode = self._modes[number]
                if mode.unseen:
                    continue
                landing, out = self._climbed(mode.landing, cell)
                there = (cells == cell) & (modes == number)
                modes[there] = self._number(replace(mode, landing=landing))
                cells[there] = out
        return modes, cells

    def _sit_out(
        self, grey: Ints, cells: Ints, way: Ints, during: Ints, kind: Ints, slot: int, limit: int
    ) -> tuple[Ints, Ints]:
        """How grey each is at the end of a move, and the slots it took; past the limit it is given up.

        `during` are the modes while it lasts.
        """
        office = self.office
        tick = office.tick + slot * self.slot
        groups: dict[tuple[int, int], int] = {}
        group_of = np.zeros(len(self._modes), np.int64)
        unseen = np.zeros(len(self._modes), bool)
        for number in np.unique(during).tolist():
            mode = self._modes[number]
            group_of[number] = groups.setdefault((mode.call, mode.landing), len(groups))
            unseen[number] = mode.unseen
        group, hidden = group_of[during], unseen[during]
        if self._drain is None:
            self._drain = np.array([office.drain_at(*self.centre(cell)) for cell in range(self.cells)])
        drain = self._drain[cells]
        fill = FULL // in_steps(GAZE_FILL_S)
        runs = (kind & RUNS) > 0
        fills = np.where(runs, fill * RUN_PX_S // WALK_PX_S, fill)
        pace = np.where(runs, RUN_PX_S, WALK_PX_S) * SUB // STEPS_PER_SECOND
        goal = np.where(way == STAY, 0, CELL_PX * SUB)
        gone = np.zeros(len(cells), np.int64)
        slots = np.zeros(len(cells), np.int64)
        grey = grey.copy()
        going = np.arange(len(cells))
        taken = 0
        base = cells * SAMPLES
        while len(going) and taken < MOST_SLOTS:
            at = 0
            while at < self.slot:
                look = min(LOOK, self.slot - at)
                moment = tick + taken * self.slot + at + (look + 1) // 2
                light = np.stack([self._light(call, landing, moment) for call, landing in groups])
                far = (pace[going] - pace[going] * grey[going] // (HEAVY * FULL)) * look
                gone[going] = np.minimum(gone[going] + far, goal[going])
                part = (gone[going] // SUB + SAMPLE_PX // 2) // SAMPLE_PX
                lit = light[group[going], base[going] + self._path[way[going], part]] & ~hidden[going]
                change = np.where(lit, fills[going], -drain[going]) * look
                grey[going] = np.maximum(0, grey[going] + change)
                at += look
            taken += 1
            slots[going] = taken
            going = going[(gone[going] < goal[going]) & (grey[going] <= limit)]
        # Who is on the way for so long is lost.
        grey[going] = FULL + 1
        return grey, slots

    def _traced(self, kept: list[_Wave], offsets: list[int], last: int) -> list[Move]:
        """The moves that led to a state."""
        moves: list[Move] = []
        at = last
        while at >= 0:
            number = int(np.searchsorted(offsets, at, side="right")) - 1
            wave, index = kept[number], at - offsets[number]
            at = int(wave.parent[index])
            kind = int(wave.kind[index])
            mode = self._modes[int(wave.mode[index])]
            steps = int(wave.steps[index]) * self.slot
            moves.append(
                Move(int(wave.cell[index]), mode, bool(kind & ACTS), bool(kind & LATE), steps, bool(kind & RUNS))
            )
        moves.reverse()
        return moves[1:]

    # -- the way out ----------------------------------------------------------------------------------------------

    def route(self) -> list[frozenset[Action]] | None:
        """The actions held in each step of a way out that was played through, or None."""
        for phones in (False, True) if self.office.phones else (False,):
            for limit in CAREFUL:
                found = self.search(limit, phones)
                if found.moves is None:
                    break
                held = self.play(found.moves)
                if held is not None:
                    return held
        return None

    def play(self, moves: Sequence[Move]) -> list[frozenset[Action]] | None:
        """What is held in each step when moves are played on a copy of the chamber; None where they miss the exit."""
        copy = Office(self.office.level)
        copy.restore(self.office.snapshot())
        settings = Settings(hints=False)
        held: list[frozenset[Action]] = []

        def step(actions: frozenset[Action]) -> bool:
            held.append(actions)
            pressed = (Action.ACT,) if Action.ACT in actions else ()
            happenings = copy.step(Inputs(held=actions, pressed=pressed), settings)
            while copy.phase in ("page", "climb"):
                held.append(frozenset())
                copy.step(IDLE, settings)
            return any(isinstance(happening, Finished) for happening in happenings)

        def hold(goal: Place, steps: int, runs: bool) -> bool:
            until = copy.tick + steps
            near = (RUN_PX_S if runs else WALK_PX_S) * SUB // STEPS_PER_SECOND
            while copy.tick < until and copy.phase == "walk":
                dx, dy = goal[0] * SUB - copy.jason.x, goal[1] * SUB - copy.jason.y
                now: frozenset[Action] = frozenset()
                if copy.hidden < 0 and abs(dx) >= near:
                    now = frozenset({Action.RIGHT if dx > 0 else Action.LEFT})
                elif copy.hidden < 0 and abs(dy) >= near:
                    now = frozenset({Action.DOWN if dy > 0 else Action.UP})
                if step(now | {Action.RUN} if runs and now else now):
                    return True
            return False

        landing, cell = copy.landing, self.start()
        for move in moves:
            goal = self.centre(move.cell)
            if move.mode.landing != landing or self._jumps(cell, move.cell):
                # Into the end of the flight first; out of the other one he comes by himself.
                flight = self._flight_between(landing, cell, move)
                if hold(flight, move.steps, move.runs):
                    return held
            else:
                if move.acts and not move.late and step(frozenset({Action.ACT})):
                    return held
                if hold(goal, move.steps - move.acts, move.runs):
                    return held
                if move.late and step(frozenset({Action.ACT})):
                    return held
            landing, cell = move.mode.landing, move.cell
            if copy.phase != "walk" or (copy.carrying, copy.hidden) != (move.mode.carrying, move.mode.hidden):
                return None
            if copy.landing != landing:
                return None
        area = min(
            (thing.area for thing, way_out in self.office.exits if way_out.landing in (-1, landing)),
            key=lambda area: gap(area, *self.centre(cell)),
        )
        x, y = self.centre(cell)
        runs = bool(moves) and moves[-1].runs
        inside = (_within(x, area.x, area.right), _within(y, area.y, area.bottom))
        return held if hold(inside, 90, runs) else None

    def _jumps(self, a: int, b: int) -> bool:
        """Whether two cells are not neighbours."""
        return b - a not in self._shift

    def _flight_between(self, landing: int, cell: int, move: Move) -> Place:
        """The point at the end of the flight that a move takes."""
        for there in self.neighbours(landing, cell):
            if self._climbed(landing, there) == (move.mode.landing, move.cell):
                return self.centre(there)
        return self.centre(move.cell)


def _within(at: int, low: int, high: int) -> int:
    """The point of a stretch nearest to a place, not on its very edge where it is wide enough."""
    return max(low + 4, min(at, high - 5)) if high - low > 10 else (low + high) // 2
