"""The echo's rules: somebody walks, and her own shadow walks the same path some seconds late, building what she drew.

- The **echo** stands where she stood. It follows `LAG_S` late at her own pace, half again as fast while she runs and
  half as fast while she stands; it never stops, never leaves her path and never falls further behind than `LAG_MOST_S`.
- Its **touch** costs one of three *resolve*, then nothing for `MERCY_S`. With the last one the room folds back to the
  checkpoint. It cannot touch her before it has once been out of her reach.
- An **outline** is a row of tiles. Her feet draw a tile; the echo's feet build a tile that is drawn. When every tile is
  built, it stands: a *wall* is solid from then on, a *stair* or a *bridge* opens the way it leads over.
- In the light of a **lamp** the echo thins: it builds nothing, holds nothing and hurts nobody. The act key at a
  **switch** turns its lamp on or off.
- A **plate** holds its door open while she or the echo stands on it. Whoever is already in a door or a wall when it
  closes can walk out of it.
- An **anchor** gives all resolve back, and is the checkpoint from then on.
- **Rewind** takes back up to `REWIND_S`, two steps for every step that it is held.

All that changes is one frozen `Moment`, so a checkpoint, a rewind and a save are the same thing: a moment that is kept.
Places and rectangles are whole numbers of 1/256 px.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from game.core.geometry import SUB, Rect, distance
from game.core.steps import STEPS_PER_SECOND
from game.world.walking import WALK_PX_S

LAG_S = 3
LAG_MOST_S = 6
RESOLVE = 3
MERCY_S = 2
TOUCH_PX = 8
REWIND_S = 10
REWIND_STEPS = 2
RUN_PX_S = 150
FOOT_PX = 4
"""Half the side of the square that her feet take up."""
_SLANT = 181
"""256 / sqrt(2): walking aslant is no faster."""
RUN_HALVES, WALK_HALVES, STAND_HALVES = 3, 2, 1
"""How far along her path the echo comes in one step, in halves of a step."""

Place = tuple[int, int]
Tile = tuple[int, int]
"""An outline's number and a tile's number in it."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What can be built: its tiles, and for a stair or a bridge the area that is closed until it stands."""

    kind: Literal["stair", "wall", "bridge"]
    tiles: tuple[Rect, ...]
    over: Rect | None = None


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate in the floor and the door that it holds."""

    area: Rect
    door: Rect


@dataclass(frozen=True, slots=True)
class Lamp:
    """The area that a lamp lights, and the area from which it is switched."""

    area: Rect
    switch: Rect | None = None
    lit: bool = True


@dataclass(frozen=True, slots=True)
class Room:
    """One room as it is laid out; nothing in it changes."""

    start: Place
    walls: tuple[Rect, ...] = ()
    outlines: tuple[Outline, ...] = ()
    plates: tuple[Plate, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    anchors: tuple[Rect, ...] = ()


@dataclass(frozen=True, slots=True)
class Hand:
    """What is asked of one step: a direction of -1, 0 or 1 each way, and what is held; `act` is a fresh press."""

    dx: int = 0
    dy: int = 0
    run: bool = False
    act: bool = False
    rewind: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """All that changes. The trail is her path from where the echo is to where she is, a place for every step."""

    trail: tuple[Place, ...]
    half: int = 0
    wait: int = LAG_S * STEPS_PER_SECOND
    resolve: int = RESOLVE
    mercy: int = 0
    near: bool = True
    drawn: frozenset[Tile] = frozenset()
    built: frozenset[Tile] = frozenset()
    lit: frozenset[int] = frozenset()
    anchor: int = -1

    @property
    def she(self) -> Place:
        """Where she stands."""
        return self.trail[-1]

    @property
    def echo(self) -> Place:
        """Where the echo stands."""
        return self.trail[0]

    def plain(self) -> dict[str, Any]:
        """The moment as plain data."""
        return {
            "trail": [list(place) for place in self.trail],
            "half": self.half,
            "wait": self.wait,
            "resolve": self.resolve,
            "mercy": self.mercy,
            "near": self.near,
            "drawn": sorted(list(tile) for tile in self.drawn),
            "built": sorted(list(tile) for tile in self.built),
            "lit": sorted(self.lit),
            "anchor": self.anchor,
        }

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Moment:
        """The moment that plain data tells of."""
        return cls(
            **{
                **data,
                "trail": tuple((x, y) for x, y in data["trail"]),
                "drawn": frozenset((outline, tile) for outline, tile in data["drawn"]),
                "built": frozenset((outline, tile) for outline, tile in data["built"]),
                "lit": frozenset(data["lit"]),
            }
        )


def first_moment(room: Room) -> Moment:
    """How a room begins: the echo stands where she does and waits."""
    return Moment((room.start,), lit=frozenset(n for n, lamp in enumerate(room.lamps) if lamp.lit))


def stands(room: Room, moment: Moment, number: int) -> bool:
    """Whether an outline is built from end to end."""
    return all((number, tile) in moment.built for tile in range(len(room.outlines[number].tiles)))


def thin(room: Room, moment: Moment, at: Place) -> bool:
    """Whether the echo would be thinned at a place."""
    return any(room.lamps[number].area.holds(*at) for number in moment.lit)


def solids(room: Room, moment: Moment) -> list[Rect]:
    """What stops her."""
    found = list(room.walls)
    for number, outline in enumerate(room.outlines):
        if outline.kind == "wall":
            found += outline.tiles if stands(room, moment, number) else ()
        elif outline.over is not None and not stands(room, moment, number):
            found.append(outline.over)
    feet = [moment.she, *(() if thin(room, moment, moment.echo) else (moment.echo,))]
    return found + [plate.door for plate in room.plates if not any(plate.area.holds(*foot) for foot in feet)]


def _walked(room: Room, moment: Moment, hand: Hand) -> Place:
    """Where a step takes her: each way by itself, so that she slides along what stops her."""
    far = (RUN_PX_S if hand.run else WALK_PX_S) * SUB // STEPS_PER_SECOND
    if hand.dx and hand.dy:
        far = far * _SLANT // 256
    x, y = moment.she
    blocks = [solid for solid in solids(room, moment) if not _feet(x, y).meets(solid)]
    for dx, dy in ((hand.dx * far, 0), (0, hand.dy * far)):
        if not any(_feet(x + dx, y + dy).meets(block) for block in blocks):
            x, y = x + dx, y + dy
    return x, y


def _feet(x: int, y: int) -> Rect:
    half = FOOT_PX * SUB
    return Rect(x - half, y - half, 2 * half, 2 * half)


def _tiles(room: Room, at: Place) -> frozenset[Tile]:
    """The tiles of outlines under somebody's feet."""
    return frozenset(
        (number, n)
        for number, outline in enumerate(room.outlines)
        for n, tile in enumerate(outline.tiles)
        if tile.holds(*at)
    )


def after(room: Room, moment: Moment, hand: Hand) -> Moment:
    """The moment one step later; rewinding and folding are the house's business."""
    she = _walked(room, moment, hand)
    lit = moment.lit
    if hand.act:
        lit ^= {n for n, lamp in enumerate(room.lamps) if lamp.switch is not None and lamp.switch.holds(*she)}
    drawn = moment.drawn | _tiles(room, she)
    now = replace(moment, trail=(*moment.trail, she), lit=lit, drawn=drawn, mercy=max(0, moment.mercy - 1))
    if now.wait:
        now = replace(now, wait=now.wait - 1)
    else:
        moving = she != moment.she
        pace = STAND_HALVES if not moving else RUN_HALVES if hand.run else WALK_HALVES
        halves = now.half + pace
        behind = len(now.trail) - 1
        passed = min(max(halves // 2, behind - LAG_MOST_S * STEPS_PER_SECOND), behind)
        walked = [place for place in now.trail[1 : passed + 1] if not thin(room, now, place)]
        built = now.built.union(*(_tiles(room, place) & drawn for place in walked))
        now = replace(now, trail=now.trail[passed:], half=halves % 2, built=built)
    return _anchored(room, _touched(room, now))


def _touched(room: Room, moment: Moment) -> Moment:
    (x, y), (ex, ey) = moment.she, moment.echo
    if distance(x - ex, y - ey) >= TOUCH_PX * SUB:
        return replace(moment, near=False)
    if moment.near or moment.mercy or thin(room, moment, moment.echo):
        return moment
    return replace(moment, resolve=moment.resolve - 1, mercy=MERCY_S * STEPS_PER_SECOND)


def _anchored(room: Room, moment: Moment) -> Moment:
    at = next((n for n, area in enumerate(room.anchors) if area.holds(*moment.she)), -1)
    return moment if at < 0 or moment.resolve <= 0 else replace(moment, resolve=RESOLVE, anchor=at)


class House:
    """A room that is being walked: its moment, its checkpoint, and the last ten seconds."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.moment = self.checkpoint = first_moment(room)
        self._past: deque[tuple[Moment, Moment]] = deque(maxlen=REWIND_S * STEPS_PER_SECOND)

    def step(self, hand: Hand) -> None:
        """One step of 1/60 s."""
        if hand.rewind:
            for _ in range(min(REWIND_STEPS, len(self._past))):
                self.moment, self.checkpoint = self._past.pop()
            return
        self._past.append((self.moment, self.checkpoint))
        before, self.moment = self.moment, after(self.room, self.moment, hand)
        if self.moment.resolve <= 0:
            self.moment = self.checkpoint
        elif self.moment.anchor != before.anchor:
            self.checkpoint = self.moment

    def snapshot(self) -> dict[str, Any]:
        """The moment and the checkpoint as plain data. What could be rewound is not kept."""
        return {"moment": self.moment.plain(), "checkpoint": self.checkpoint.plain()}

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot; rewinding goes no further back than this."""
        self.moment, self.checkpoint = Moment.of(data["moment"]), Moment.of(data["checkpoint"])
        self._past.clear()
