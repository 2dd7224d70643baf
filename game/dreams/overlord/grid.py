"""The floor as the router walks it: points, the ways between them, and from which angles each can be seen.

Points are the middles of cells of 16 px, and where nothing of that kind comes near enough to a phone, a desk or a task,
a *spot* beside a cell from which it can be reached. Light is asked for at *samples*: the points, and every fourth px on
the ways between them. All of it hangs on the map alone, so it is worked out once for a chamber, however often the
router sets out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import SUB, TURN, Rect, Solids, distance, heading
from game.dreams.overlord.gaze import Place, Sweep
from game.dreams.overlord.office import Office, Reach, gap
from game.world.level import Level
from game.world.paths import foot_box
from game.world.sight import FINE, Cover

CELL_PX = 16
SPOT_PX = (4, 8, 12)
"""How far from the middle of its cell a spot may be."""
SURE_PX = 2
"""What the act key means at a point must not change by a step more or less."""
NEVER = 1 << 28
SAMPLE_PX = 4
PARTS = CELL_PX // SAMPLE_PX + 1

Ints: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]
_Free: TypeAlias = Callable[[int, int], bool]
Node = tuple[int, int]
"""A landing and a point on it."""
Reached = Mapping[int, Flags]
"""On each landing, the points that can be come to."""

STAY, UP, RIGHT, LEFT, DOWN, ASIDE, FURTHER = range(7)
"""The ways from a point: to the neighbours of a cell, and to the spots beside it. From a spot UP and DOWN lead back."""


class Grid:
    """One chamber's floor, landing by landing."""

    def __init__(self, level: Level, present: frozenset[int]) -> None:
        office = self.office = Office(level)
        office.refresh(present)
        self.width, self.height = level.width, level.height
        cells = self.width * self.height
        self.points: list[Place] = [
            (cell % self.width * CELL_PX + 8, cell // self.width * CELL_PX + 12) for cell in range(cells)
        ]
        free = _clear(office.solids_on(0))
        spots = self._spots([cell for cell in range(cells) if free(*self.points[cell])], free)
        self.points += [point for _, point in spots]
        self.size = len(self.points)
        self.target = np.full((FURTHER + 1, self.size), -1)
        self.length = np.full((FURTHER + 1, self.size), CELL_PX)
        self.target[STAY], self.length[STAY] = np.arange(self.size), 0
        for cell in range(cells):
            column, row = cell % self.width, cell // self.width
            if column + 1 < self.width:
                self.target[RIGHT, cell], self.target[LEFT, cell + 1] = cell + 1, cell
            if row + 1 < self.height:
                self.target[DOWN, cell], self.target[UP, cell + self.width] = cell + self.width, cell
        for number, (cell, point) in enumerate(spots, cells):
            # A spot lies between two cells; where the other one has room, it leads to both.
            dx, dy = point[0] - self.points[cell][0], point[1] - self.points[cell][1]
            other = cell + (dx > 0) - (dx < 0) + ((dy > 0) - (dy < 0)) * self.width
            for back, one, far in ((UP, cell, abs(dx + dy)), (DOWN, other, CELL_PX - abs(dx + dy))):
                way = ASIDE if self.target[ASIDE, one] < 0 else FURTHER
                if self.target[way, one] < 0:
                    self.target[way, one], self.target[back, number] = number, one
                    self.length[way, one] = self.length[back, number] = far
        self._open: dict[int, Flags] = {}
        self._seen: dict[tuple[int, int, Place], Ints] = {}

    # -- spots ----------------------------------------------------------------------------------------------------

    def _spots(self, cells: Sequence[int], free: _Free) -> list[tuple[int, Place]]:
        """Points beside cells from which something can be reached that cannot be from the middle of any cell."""
        office = self.office
        tasks = range(len(office.tasks))
        wanted: dict[tuple[int, Reach], tuple[int, int, Place]] = {}
        had: set[tuple[int, Reach]] = set()
        for carrying in (-1, *tasks):
            near = [area.grown(CELL_PX * 2) for area in self._areas(carrying)]
            for cell in cells:
                x, y = self.points[cell]
                if not any(area.holds(x, y) for area in near):
                    continue
                reach = self.reach(x, y, carrying, ())
                if reach is not None:
                    had.add((carrying, reach))
                for far in SPOT_PX:
                    for dx, dy in ((0, -far), (far, 0), (-far, 0), (0, far)):
                        point = (x + dx, y + dy)
                        if not all(free(x + dx * n // 4, y + dy * n // 4) for n in range(1, 5)):
                            continue
                        reach = self.reach(*point, carrying, ())
                        best = (far, cell, point)
                        if reach is not None and best < wanted.get((carrying, reach), (CELL_PX, 0, (0, 0))):
                            wanted[carrying, reach] = best
        found: list[tuple[int, Place]] = []
        for key, (_, cell, point) in wanted.items():
            if key not in had and (cell, point) not in found and sum(one == cell for one, _ in found) < 2:
                found.append((cell, point))
        return found

    def _areas(self, carrying: int) -> list[Rect]:
        """Where something can be done by whoever carries a task, or nothing."""
        office = self.office
        if carrying < 0:
            return [thing.area for thing, _ in (*office.tasks, *office.phones, *office.desks)]
        thing, task = office.tasks[carrying]
        return [thing.area, *(worker.area for worker, spec in office.workers if spec.takes == task.kind)]

    @cached_property
    def busy(self) -> list[bool]:
        """The points that are near to something that can be acted on."""
        areas = [area for carrying in range(-1, len(self.office.tasks)) for area in self._areas(carrying)]
        return [any(gap(area, *point) <= CELL_PX * 3 // 2 for area in areas) for point in self.points]

    def reach(self, x: int, y: int, carrying: int, handed: tuple[int, ...], hidden: bool = False) -> Reach | None:
        """What the act key means at a point, where a step more or less makes no difference to it."""
        found = {
            self.office.reach_from(x + dx, y + dy, carrying, handed, hidden)
            for dx in (-SURE_PX, 0, SURE_PX)
            for dy in (-SURE_PX, 0, SURE_PX)
        }
        return found.pop() if len(found) == 1 else None

    # -- ways -----------------------------------------------------------------------------------------------------

    def open(self, landing: int) -> Flags:
        """For each way from each point whether it can be walked; a point that one can stand on is open to stay at."""
        men = [where for _, where in self.office.men]
        key = landing if landing in men else -1
        if key not in self._open:
            free = _clear(self.office.solids_on(landing))
            self._open[key] = self._passable(free)
        return self._open[key]

    @cached_property
    def aisles(self) -> Flags:
        """For each way from each point whether a task may be carried along it."""
        return self._passable(lambda x, y: self.office.on_aisle(x * SUB, y * SUB))

    def _passable(self, free: _Free) -> Flags:
        ways = np.zeros(self.target.shape, bool)
        ways[STAY] = [free(*point) for point in self.points]
        for way, node, there, back in self._pairs:
            (x0, y0), (x1, y1) = self.points[node], self.points[there]
            if ways[STAY, node] and ways[STAY, there]:
                clear = all(free(x0 + (x1 - x0) * n // 8, y0 + (y1 - y0) * n // 8) for n in range(1, 8))
                ways[way, node] = ways[back, there] = clear
        return ways

    @cached_property
    def _pairs(self) -> list[tuple[int, int, int, int]]:
        """Every way between two points once: the way, from where, to where, and the way back."""
        pairs = []
        cells = self.width * self.height
        for way in (RIGHT, DOWN, ASIDE, FURTHER):
            for node in np.flatnonzero(self.target[way, :cells] >= 0).tolist():
                there = int(self.target[way, node])
                back = int(np.flatnonzero(self.target[UP:, there] == node)[0]) + UP
                pairs.append((way, node, there, back))
        return pairs

    def start(self, landing: int, x: int, y: int) -> int:
        """The point nearest to a place, in px."""
        free = np.flatnonzero(self.open(landing)[STAY]).tolist()
        return min(free, key=lambda node: distance(self.points[node][0] - x, self.points[node][1] - y))

    def neighbours(self, landing: int, node: int) -> Iterator[int]:
        """The points that can be walked to from a point."""
        ways = self.open(landing)
        return (int(self.target[way, node]) for way in range(UP, FURTHER + 1) if ways[way, node])

    def leaves(self, landing: int, node: int) -> bool:
        """Whether the way out is within a step of a point."""
        x, y = self.points[node]
        near = Rect(x - 10, y - 14, 20, 22)
        return any(thing.area.meets(near) and way_out.landing in (-1, landing) for thing, way_out in self.office.exits)

    def goes(self, node: int) -> str:
        """The flight that whoever comes to a point takes, or ""."""
        x, y = self.points[node]
        return self.office.stairs.taken(x * SUB, y * SUB) if self.office.stairs is not None else ""

    def climbed(self, landing: int, node: int) -> Node:
        """Where one is after coming to a point: the end of a flight leads to another landing."""
        stairs, goes = self.office.stairs, self.goes(node)
        if stairs is None or not goes:
            return landing, node
        x, y, _ = stairs.outs[goes]
        below = stairs.after(landing, goes)
        return below, self.start(below, x, y)

    @property
    def landings(self) -> int:
        """How many landings there are."""
        return 1 if self.office.stairs is None else self.office.stairs.deepest + 1

    # -- what can be walked to ------------------------------------------------------------------------------------

    def walked(self, start: Node, without: str = "") -> dict[int, Flags]:
        """The points of each landing that could be come to if nobody looked, without one of the flights."""
        return self._flood({start[0]: [start[1]]}, without)[0]

    def _flood(
        self, starts: Mapping[int, Sequence[int]], without: str = ""
    ) -> tuple[dict[int, Flags], dict[Node, Node]]:
        """All that can be walked to from some points, nearest first, and from where each was come to."""
        seen: dict[int, Flags] = {}
        came: dict[Node, Node] = {}
        queue = deque((landing, node) for landing, nodes in starts.items() for node in nodes)
        for landing, node in queue:
            seen.setdefault(landing, np.zeros(self.size, bool))[node] = True
        while queue:
            here = queue.popleft()
            for there in self.neighbours(*here):
                if without and self.goes(there) == without:
                    continue
                place = self.climbed(here[0], there)
                known = seen.setdefault(place[0], np.zeros(self.size, bool))
                if not known[place[1]]:
                    known[place[1]] = True
                    came[place] = here
                    queue.append(place)
        return seen, came

    def first_out_of_reach(self, reached: Reached) -> Node:
        """The point that comes first on the shortest way to the exit of those that were not reached."""
        starts = {landing: np.flatnonzero(nodes).tolist() for landing, nodes in reached.items()}
        seen, came = self._flood(starts)
        ways: list[list[Node]] = []
        for landing, nodes in seen.items():
            for node in np.flatnonzero(nodes).tolist():
                if self.leaves(landing, node):
                    way = [(landing, node)]
                    while way[-1] in came:
                        way.append(came[way[-1]])
                    ways.append(way)
        shortest = min(ways, key=len)
        return shortest[-2] if len(shortest) > 1 else shortest[-1]

    # -- what is seen ---------------------------------------------------------------------------------------------

    def sweeps(self, landing: int) -> Sequence[Sweep]:
        """The gazes of a landing."""
        stairs = self.office.stairs
        return self.office.sweeps if stairs is None else stairs.sweeps[landing]

    @cached_property
    def _samples(self) -> tuple[Ints, Ints, Ints]:
        """The samples, x and y in px, and for each way from each point the sample after so many quarters of a cell."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        path = np.broadcast_to(np.arange(self.size)[None, :, None], (*self.target.shape, PARTS)).copy()
        ways = self.open(0)
        for way, node, there, back in self._pairs:
            if not ways[way, node]:
                continue
            (x0, y0), far = self.points[node], int(self.length[way, node])
            dx, dy = self.points[there][0] - x0, self.points[there][1] - y0
            numbers = [node]
            for part in range(1, far // SAMPLE_PX):
                numbers.append(len(xs))
                xs.append(x0 + dx * part * SAMPLE_PX // far)
                ys.append(y0 + dy * part * SAMPLE_PX // far)
            numbers.append(there)
            for part in range(PARTS):
                path[way, node, part] = numbers[min(part, len(numbers) - 1)]
                path[back, there, part] = numbers[::-1][min(part, len(numbers) - 1)]
        return np.array(xs), np.array(ys), path

    @property
    def path(self) -> Ints:
        """For each way from each point the sample one is at after so many quarters of a cell."""
        return self._samples[2]

    @cached_property
    def beside(self) -> Ints:
        """For each sample those next to it on the ways through it, so that a shade can be told from the edge of one."""
        near: list[set[int]] = [set() for _ in self._samples[0]]
        for way, node, there, _ in self._pairs:
            parts = list(dict.fromkeys([node, *self.path[way, node].tolist(), there]))
            for one, other in pairwise(parts):
                near[one].add(other)
                near[other].add(one)
        beside = np.arange(len(near))[:, None].repeat(4, axis=1)
        for number, others in enumerate(near):
            for at, other in enumerate(sorted(others)[:4]):
                beside[number, at] = other
        return beside

    def seen_at(self, landing: int, number: int, eye: Place) -> Ints:
        """The angle at which a watcher in a place would see each sample; NEVER where it is shaded."""
        key = (landing if self.office.stairs is not None else 0, number, eye)
        if key not in self._seen:
            xs, ys, _ = self._samples
            angles = np.full(len(xs), NEVER, np.int64)
            there = np.ones(len(xs), bool)
            there[: self.size] = self.open(0)[STAY]
            at = np.flatnonzero(there)
            dark = shaded(eye, self.sweeps(landing)[number].eye_height, xs[at], ys[at], self.office.covers)
            angles[at] = np.where(dark, NEVER, angles_to(eye, xs[at], ys[at]))
            self._seen[key] = angles
        return self._seen[key]

    def watched_by(self, landing: int, node: int) -> list[int]:
        """The watchers whose gaze falls on a point in the course of its round."""
        found = []
        for number, sweep in enumerate(self.sweeps(landing)):
            low, high = sorted((sweep.start, sweep.end))
            for eye in sweep.places():
                seen = int(self.seen_at(landing, number, eye)[node])
                if low - sweep.half_width <= seen <= high + sweep.half_width:
                    found.append(number)
                    break
        return found


def _clear(solids: Solids) -> _Free:
    """Whether one can stand at a point, in px."""
    return lambda x, y: not solids.hit(foot_box(x * SUB, y * SUB))


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
