"""A way through a room of the unbuilt house, found by trying, best first, on the house's own rules.

A try is a walk to one of the things that matter (the ends of an outline and along it, a plate, a switch and the press
of it, both sides of a door, an anchor, the way out, where she began) by the shortest way that is open now, or a wait.
Every try is played step by step, so a way that is found is a proof. Where none is found there may still be one: rooms
are held to be the same when she and the echo stand on the same tiles, the same is drawn, built and lit, and her path
between them is about as long and crosses the same tiles and plates; she walks and never runs; and the search ends after
`TRIES_MOST`. `walled` asks without the echo, and that answer is exact for tiles: what she can come to when nothing is
built and nobody else stands on plates.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from game.core.geometry import SUB, Rect, distance
from game.core.steps import Action, in_steps
from game.dreams.shadow.house import (
    CELL,
    Block,
    Cell,
    Hand,
    Moment,
    Place,
    Room,
    Tile,
    after,
    blocks_for,
    first_moment,
    is_out,
    open_doors,
    switch_near,
    wall_near,
)
from game.world.paths import foot_box

TRIES_MOST = 2500
CLOSE_PX = 2
STUCK_STEPS = 12
WAIT_S = 1.5
WAIT_MOST_S = 9.0
BEHIND_STEPS, HELD_BEHIND_STEPS = 30, 300
"""Paths whose lengths differ by less than this are held to be alike; the second while something holds the echo."""
BAR_STEPS, TILE_STEPS, HELD_STEPS, SAID_STEPS = 1500, 100, 200, 1800
"""The steps that a bar less before her, a tile drawn or built, a door the echo holds and a line are worth."""
STOOD_EVERY, STOOD_STEPS, STOOD_MOST = 10, 25, 12
"""Every so many steps her path is asked whether it lay on a plate; what such a step is worth, and how many at most."""
SWITCH_NEAR_PX = 17
BESIDE_PX = 17


@dataclass(frozen=True, slots=True)
class Try:
    """What is tried: points to walk to one after the other, within so many px; then a press of act, or a wait."""

    points: tuple[Place, ...] = ()
    within_px: int = 0
    act: bool = False
    wait: int = 0
    until_change: bool = False


def find_route(room: Room, first: Moment | None = None, most: int = TRIES_MOST) -> list[Hand] | None:
    """The hands that bring her out, step by step; None where no way was found.

    A walk that was remembered is first let go by, if she can stand where she is and come to no harm.
    """
    start = first if first is not None else first_moment(room)
    waited, gone_by = _stood(room, start)
    found = _found(room, gone_by, most)
    if found is not None or not waited:
        return None if found is None else [Hand()] * waited + found
    return _found(room, start, most)


def _stood(room: Room, moment: Moment) -> tuple[int, Moment]:
    """How long she stands until the echo is no further behind than it should be, and how the room is then."""
    first, steps = moment, 0
    while len(moment.trail) - 1 > room.lag_most:
        before, moment = moment, after(room, moment, Hand())
        steps += 1
        if moment.resolve < first.resolve or not (before.wait or len(moment.trail) < len(before.trail)):
            return 0, first
    return steps, moment


def _found(room: Room, start: Moment, most: int) -> list[Hand] | None:
    finder = _Finder(room)
    came: list[tuple[int, list[Hand]]] = [(-1, [])]
    queue: list[tuple[int, int, int, Moment]] = [(finder.rank(start, 0), 0, 0, start)]
    known = {finder.key(start)}
    tried = 0
    while queue and tried < most:
        _, at, steps, moment = heapq.heappop(queue)
        for one in finder.tries(moment):
            tried += 1
            now, hands = finder.play(moment, one)
            if not hands or now.resolve <= 0:
                continue
            there = is_out(room, now)
            key = finder.key(now)
            if not there and key in known:
                continue
            known.add(key)
            came.append((at, hands))
            if there:
                return _back(came)
            taken = steps + len(hands)
            heapq.heappush(queue, (finder.rank(now, taken), len(came) - 1, taken, now))
    return None


def _back(came: list[tuple[int, list[Hand]]]) -> list[Hand]:
    """From the last room that was come to back to the first."""
    at, parts = len(came) - 1, []
    while at >= 0:
        at, hands = came[at]
        parts.append(hands)
    return [hand for hands in reversed(parts) for hand in hands]


def actions_of(hand: Hand) -> frozenset[Action]:
    """What is held for a hand."""
    held = {
        Action.LEFT: hand.dx < 0,
        Action.RIGHT: hand.dx > 0,
        Action.UP: hand.dy < 0,
        Action.DOWN: hand.dy > 0,
        Action.RUN: hand.run,
        Action.ACT: hand.act,
    }
    return frozenset(action for action, down in held.items() if down)


class _Finder:
    """What can be tried in a room, and how a try is played."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._plates = [plate for held in room.doors for plate in held.plates]
        self._floors: dict[tuple[Rect, ...], _Floor] = {}
        self._far: dict[tuple[Block, ...], dict[Cell, int]] = {}
        self._tries = [*self._walks(), *self._lines()]

    def _walks(self) -> Iterator[Try]:
        room = self.room
        yield from (Try((area.centre,)) for area in room.exits)
        for sketch in room.sketches:
            yield from (Try((_middle(cell),)) for cell in {sketch.cells[0], sketch.cells[-1]})
        for held in room.doors:
            yield from (Try((plate.centre,)) for plate in held.plates)
            door, far = held.door, BESIDE_PX * SUB
            x, y = door.centre
            for beside in ((x, door.y - far), (x, door.bottom + far), (door.x - far, y), (door.right + far, y)):
                if not room.walls.hit(foot_box(*beside)):
                    yield Try((beside,))
        yield from (Try((at,), SWITCH_NEAR_PX, act=True) for glow in room.lamps for at in glow.switches)
        yield from (Try((at,), BESIDE_PX) for at in room.anchors)
        yield Try((room.start,))

    def _lines(self) -> Iterator[Try]:
        for sketch in self.room.sketches:
            cells = [_middle(cell) for cell in sketch.cells]
            yield Try(tuple(cells))
            yield Try(tuple(reversed(cells)))
            if sketch.kind == "wall":
                yield Try((cells[len(cells) // 2],), BESIDE_PX, act=True)

    def tries(self, moment: Moment) -> Iterator[Try]:
        """Everything that can be tried now."""
        for one in self._tries:
            if one.act and not self._means(one, moment):
                continue
            yield one
        yield Try(wait=max(in_steps(WAIT_MOST_S), len(moment.trail)), until_change=True)
        yield Try(wait=in_steps(WAIT_S))

    def _means(self, one: Try, moment: Moment) -> bool:
        """Whether a press there would do something."""
        at = one.points[-1]
        return bool(switch_near(self.room, at)) or wall_near(self.room, moment, at) >= 0

    def play(self, moment: Moment, one: Try) -> tuple[Moment, list[Hand]]:
        """Play a try as far as it goes."""
        hands: list[Hand] = []
        room = self.room

        def step(hand: Hand) -> bool:
            """One step; whether the try goes on."""
            nonlocal moment
            resolve = moment.resolve
            moment = after(room, moment, hand)
            hands.append(hand)
            return moment.resolve >= resolve and not is_out(room, moment)

        for point in one.points:
            way = self._floor(moment).way(moment.she, point, one.within_px)
            if way is None:
                return moment, []
            for x, y in way:
                still = 0
                while still < STUCK_STEPS:
                    hand = _towards(moment.she, x, y)
                    if hand is None:
                        break
                    before = moment.she
                    if not step(hand):
                        return moment, hands
                    still = still + 1 if moment.she == before else 0
                else:
                    return moment, hands
        if one.act:
            step(Hand(act=True))
        sign = self._sign(moment)
        for _ in range(one.wait):
            if not step(Hand()) or (one.until_change and self._sign(moment) != sign):
                break
        return moment, hands

    def _floor(self, moment: Moment) -> _Floor:
        """The floor as it is open now; what she stands in is no bar to her."""
        blocks = tuple(blocks_for(self.room, moment, foot_box(*moment.she)))
        known = self._floors.get(blocks)
        if known is None:
            known = self._floors[blocks] = _Floor(self.room, blocks)
        return known

    def _sign(self, moment: Moment) -> Hashable:
        """What a wait waits for a change of."""
        late = len(moment.trail) - 1 > self.room.lag_most
        return moment.built, open_doors(self.room, moment), moment.held, moment.said, moment.wait > 0, late

    def key(self, moment: Moment) -> Hashable:
        """What makes two moments the same for the search."""
        tiles: set[Tile] = set()
        pressed: list[tuple[int, int]] = []
        last = -1
        for n, place in enumerate(moment.trail):
            tiles |= self.room.tiles_at(place)
            on = next((number for number, plate in enumerate(self._plates) if plate.holds(*place)), -1)
            if on != last:
                pressed.append((on, n // BEHIND_STEPS))
                last = on
        length = len(moment.trail)
        return (
            _cell(moment.she),
            _cell(moment.echo),
            moment.wait // BEHIND_STEPS,
            length // (HELD_BEHIND_STEPS if moment.held else BEHIND_STEPS),
            moment.resolve,
            moment.held,
            moment.said,
            moment.drawn,
            moment.built,
            moment.lit,
            frozenset(tiles) - moment.built,
            () if moment.held else tuple(pressed),
        )

    def rank(self, moment: Moment, steps: int) -> int:
        """What is tried on first: less time, and what makes up for time."""
        room = self.room
        held = sum(open_doors(room, moment)) - sum(room.open_doors(moment.lit, moment.she, moment.she))
        # A wall is worth something while it is drawn; once it stands, only what it holds is.
        tiles = len(moment.drawn) + sum(-1 if room.sketches[n].kind == "wall" else 1 for n, _ in moment.built)
        stood = sum(any(plate.holds(*place) for plate in self._plates) for place in moment.trail[::STOOD_EVERY])
        # The time that the echo takes to make up for what it is behind is spent already.
        steps += max(0, len(moment.trail) - 1 - room.lag_most)
        steps += BAR_STEPS * self._bars(moment) - STOOD_STEPS * min(stood, STOOD_MOST)
        return steps - TILE_STEPS * tiles - HELD_STEPS * held - SAID_STEPS * moment.said

    def _bars(self, moment: Moment) -> int:
        """How many shut doors, closed areas and walls lie between her and the way out."""
        shut = self.room.blocks(moment.built, tuple(False for _ in self.room.doors))
        if shut not in self._far:
            self._far[shut] = _bars_from(self.room, tuple(part for block in shut for part in block))
        return self._far[shut].get(_cell(moment.she), 0)


def _bars_from(room: Room, parts: tuple[Rect, ...]) -> dict[Cell, int]:
    """For every cell how often one has to go through one of these parts to come to the way out."""
    floor, bare = _Floor(room, parts), _Floor(room, ())
    ends = {_cell(area.centre) for area in room.exits}
    bars, edge = dict.fromkeys(ends, 0), deque(ends)
    while edge:
        x, y = here = edge.popleft()
        for there in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if not bare.is_free(there):
                continue
            more = floor.is_free(here) and not floor.is_free(there)
            if bars[here] + more < bars.get(there, len(parts) + 1):
                bars[there] = bars[here] + more
                edge.append(there) if more else edge.appendleft(there)
    return bars


class _Floor:
    """The cells of a room that are open while these parts block the rest, and the ways between them."""

    def __init__(self, room: Room, blocks: tuple[Rect, ...]) -> None:
        self._walls = room.walls
        self._blocks = blocks
        self._free: dict[Cell, bool] = {}
        self._trees: dict[Cell, dict[Cell, Cell]] = {}

    def is_free(self, cell: Cell) -> bool:
        """Whether she could stand in the middle of a cell."""
        if cell not in self._free:
            box = foot_box(*_middle(cell))
            self._free[cell] = not self._walls.hit(box) and not any(box.meets(block) for block in self._blocks)
        return self._free[cell]

    def tree(self, start: Cell) -> dict[Cell, Cell]:
        """Every cell that can be come to from one, breadth first, with the one it is come to from."""
        if start not in self._trees:
            came = {start: start}
            edge = deque([start])
            while edge:
                x, y = here = edge.popleft()
                for there in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                    if there not in came and self.is_free(there):
                        came[there] = here
                        edge.append(there)
            self._trees[start] = came
        return self._trees[start]

    def way(self, she: Place, goal: Place, within_px: int) -> list[Place] | None:
        """The shortest way from middle to middle, and on to the goal itself where it need not be kept away from."""
        tree = self.tree(_cell(she))
        near = _cell(goal)
        if within_px:
            reach = within_px * SUB
            cells = (cell for cell in tree if distance(_middle(cell)[0] - goal[0], _middle(cell)[1] - goal[1]) <= reach)
            near = min(cells, key=lambda cell: _steps(tree, cell), default=near)
        if near not in tree:
            return None
        way = [] if within_px else [goal]
        while tree[near] != near:
            way.append(_middle(near))
            near = tree[near]
        return way[::-1]


def _steps(tree: dict[Cell, Cell], cell: Cell) -> int:
    steps = 0
    while tree[cell] != cell:
        cell, steps = tree[cell], steps + 1
    return steps


def walled(room: Room) -> bool:
    """Whether there is no way out while nothing is built and no door is held: that the echo is needed."""
    shut = room.blocks(frozenset(), tuple(False for _ in room.doors))
    floor = _Floor(room, tuple(part for block in shut for part in block))
    cells = floor.tree(_cell(room.start))
    return not any(area.meets(Rect(x * CELL, y * CELL, CELL, CELL)) for area in room.exits for x, y in cells)


def _towards(she: Place, x: int, y: int) -> Hand | None:
    """The hand that goes to a point, or None where that is come to."""
    dx, dy = x - she[0], y - she[1]
    close = CLOSE_PX * SUB
    if abs(dx) <= close and abs(dy) <= close:
        return None
    return Hand(_sign(dx) if abs(dx) > close else 0, _sign(dy) if abs(dy) > close else 0)


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def _middle(cell: Cell) -> Place:
    return cell[0] * CELL + CELL // 2, cell[1] * CELL + CELL // 2 + 2 * SUB


def _cell(place: Place) -> Cell:
    return place[0] // CELL, place[1] // CELL
