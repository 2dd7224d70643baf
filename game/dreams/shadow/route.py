"""A way through a room of the unbuilt house, found by trying, best first, on the house's own rules.

A try is a walk to one of the things that matter (the ends of an outline and along it, a plate, a switch and the press
of it, both sides of a door, an anchor, the way out, where she began) by the shortest way that is open now, or a wait.
Every try is played step by step, so a way that is found is a proof. Where none is found there may still be one: rooms
are held to be the same when she and the echo stand on the same tiles, the same is drawn, built and lit, and her path
between them crosses the same tiles and plates in the same order; she walks and never runs; and the search ends after
`TRIES_MOST`. `walled` asks without the echo, and that answer is exact for tiles: what she can come to when nothing is
built and nobody else stands on plates.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from game.core.geometry import SUB, Rect
from game.core.steps import Action, in_steps
from game.dreams.shadow.house import (
    CELL,
    Cell,
    Hand,
    Moment,
    Place,
    Room,
    after,
    first_moment,
    is_out,
    open_doors,
    switch_near,
    wall_near,
)
from game.world.paths import find_path, foot_box

TRIES_MOST = 2500
CLOSE_PX = 2
STUCK_STEPS = 12
WAIT_S = 1.5
WAIT_MOST_S = 9.0
BEHIND_STEPS = 30
"""Paths whose lengths differ by less than this are held to be alike."""
ROOM_CELLS = 8
"""How many cells more of the floor must be open to count for more than anything that is built."""
SWITCH_NEAR_PX = 11
BESIDE_PX = 14


@dataclass(frozen=True, slots=True)
class Try:
    """What is tried: points to walk to one after the other, within so many px; then a press of act, or a wait."""

    points: tuple[Place, ...] = ()
    within_px: int = 0
    act: bool = False
    wait: int = 0
    until_change: bool = False


def find_route(room: Room, first: Moment | None = None, most: int = TRIES_MOST) -> list[Hand] | None:
    """The hands that bring her out, step by step; None where no way was found."""
    start = first if first is not None else first_moment(room)
    finder = _Finder(room)
    came: list[tuple[int, list[Hand]]] = [(-1, [])]
    queue: list[tuple[tuple[int, ...], int, Moment]] = [(finder.rank(start, 0), 0, start)]
    known = {finder.key(start)}
    tried = 0
    while queue and tried < most:
        rank, at, moment = heapq.heappop(queue)
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
            heapq.heappush(queue, (finder.rank(now, rank[-1] + len(hands)), len(came) - 1, now))
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
        self._open: dict[Hashable, dict[Cell, int]] = {}
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
        yield Try(wait=in_steps(WAIT_MOST_S), until_change=True)
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
            way = find_path(self._blocked(moment), moment.she, [point], one.within_px)
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

    def _blocked(self, moment: Moment) -> Callable[[Rect], bool]:
        """What is in her way now."""
        here = foot_box(*moment.she)
        blocks = self.room.blocks(moment.built, open_doors(self.room, moment))
        blocks = tuple(block for block in blocks if not here.meets(block))
        walls = self.room.walls
        return lambda box: walls.hit(box) or any(box.meets(block) for block in blocks)

    def _sign(self, moment: Moment) -> Hashable:
        """What a wait waits for a change of."""
        return moment.built, open_doors(self.room, moment), moment.held, moment.said, moment.wait > 0

    def key(self, moment: Moment) -> Hashable:
        """What makes two moments the same for the search."""
        crossed: list[tuple[Hashable, int]] = []
        last: Hashable = ()
        since = 0
        plates = [plate for held in self.room.doors for plate in held.plates]
        for place in moment.trail:
            on = self.room.tiles_at(place) or tuple(n for n, plate in enumerate(plates) if plate.holds(*place))
            if on != last:
                crossed.append((last, since // BEHIND_STEPS if isinstance(last, tuple) and last else 0))
                last, since = on, 0
            since += 1
        return (
            _cell(moment.she),
            _cell(moment.echo),
            moment.wait // BEHIND_STEPS,
            len(moment.trail) // BEHIND_STEPS,
            moment.resolve,
            moment.held,
            moment.said,
            moment.drawn,
            moment.built,
            moment.lit,
            (*crossed, last),
        )

    def rank(self, moment: Moment, steps: int) -> tuple[int, ...]:
        """What is tried on first: more floor that is open, then more that is built, then less time."""
        return -(self._reach(moment) // ROOM_CELLS), -moment.said, -len(moment.built), -len(moment.drawn), steps

    def _reach(self, moment: Moment) -> int:
        """How many cells of the floor she can come to as things stand."""
        doors = open_doors(self.room, moment)
        known = self._open.setdefault((self.room.blocks(moment.built, doors)), {})
        cell = _cell(moment.she)
        if cell not in known:
            cells = flood(self.room, self.room.blocks(moment.built, doors), cell)
            known.update(dict.fromkeys(cells, len(cells)))
            known.setdefault(cell, len(cells))
        return known[cell]


def flood(room: Room, blocks: tuple[Rect, ...], start: Cell) -> set[Cell]:
    """The cells that can be come to from one, walking from middle to middle."""
    seen, edge = {start}, [start]
    while edge:
        x, y = edge.pop()
        for there in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            box = foot_box(*_middle(there))
            if there not in seen and not room.walls.hit(box) and not any(box.meets(block) for block in blocks):
                seen.add(there)
                edge.append(there)
    return seen


def walled(room: Room) -> bool:
    """Whether there is no way out while nothing is built and no door is held: that the echo is needed."""
    shut = room.blocks(frozenset(), tuple(False for _ in room.doors))
    cells = flood(room, shut, _cell(room.start))
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
