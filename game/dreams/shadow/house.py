"""The unbuilt house's rules: a room as it is laid out, the moment it is in, and the moment one step later.

All that changes is one frozen `Moment`, so a checkpoint, a rewind and a save are the same thing: a moment that is kept.
Places and rectangles are whole numbers of 1/256 px, cells are tiles of the map.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from game.core.geometry import SUB, Rect, Solids, distance
from game.core.problems import Faulty, Problem
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.dream import NO_WALKS, Anchor, WayOut
from game.dreams.shadow.classes import Closed, Echo, HeldDoor, Lamp, Meeting, Outline, Plate, Switch, Walk
from game.world.level import TILE, Level, Thing
from game.world.paths import foot_box
from game.world.walking import RUN_PX_S, SLIDE_PX, WALK_PX_S

HELD_MOST_S = 20
RESOLVE = 3
MERCY_S = 2
STILL_S = 1
TOUCH_PX = 8
MEET_PX = 15
"""How near the echo comes to whoever stands still in a meeting."""
ANCHOR_PX = 20
SWITCH_PX = 18
RUB_PX = 10
_SLANT = 181
"""256 / sqrt(2): walking aslant is no faster."""
RUN_HALVES, WALK_HALVES, STAND_HALVES = 3, 2, 1
"""How far along her path the echo comes in one step, in halves of a step."""
HURRY = 2
"""Places a step, while the echo is further behind than it should be."""
CELL = TILE * SUB

Place = tuple[int, int]
Cell = tuple[int, int]
Tile = tuple[int, int]
"""A sketch's number and the number of a tile in it."""
Block = tuple[Rect, ...]
"""One thing that stops somebody: whoever stands in any part of it can walk out of it."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What can be built: its cells, and for a stair or a bridge the area that is closed until it stands."""

    kind: str
    cells: tuple[Cell, ...]
    opens: Rect | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A door and the plates that hold it."""

    door: Rect
    plates: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class Glow:
    """The ellipse that a lamp lights, and the points from which it is switched."""

    area: Rect
    lit: bool = True
    switches: tuple[Place, ...] = ()

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies in the light."""
        area = self.area
        if not area.holds(x, y):
            return False
        dx, dy = 2 * (x - area.x) - area.width, 2 * (y - area.y) - area.height
        across, down = area.width * area.width, area.height * area.height
        return dx * dx * down + dy * dy * across <= across * down


@dataclass(frozen=True)
class Room:
    """One room as it is laid out; nothing in it changes."""

    start: Place
    """Where she begins."""
    walls: Solids = field(default_factory=lambda: Solids((), 64 * SUB))
    sketches: tuple[Sketch, ...] = ()
    doors: tuple[Held, ...] = ()
    lamps: tuple[Glow, ...] = ()
    anchors: tuple[Place, ...] = ()
    exits: tuple[Rect, ...] = ()
    lag: int = 3 * STEPS_PER_SECOND
    lag_most: int = 6 * STEPS_PER_SECOND
    before: tuple[Place, ...] = ()
    """What the echo walks before it takes up her path, if it does not begin where she does: from the last of these
    places it comes to her start in a straight line."""
    lines: int = 0
    """How often the echo speaks to whoever stands still; a room where it does has no way out."""

    @cached_property
    def _on(self) -> Mapping[Cell, frozenset[Tile]]:
        """The tiles of sketches by the cell that they lie in."""
        found: dict[Cell, set[Tile]] = {}
        for number, sketch in enumerate(self.sketches):
            for n, cell in enumerate(sketch.cells):
                found.setdefault(cell, set()).add((number, n))
        return {cell: frozenset(tiles) for cell, tiles in found.items()}

    @cached_property
    def _known(self) -> dict[tuple[frozenset[Tile], tuple[bool, ...]], tuple[Block, ...]]:
        return {}

    @cached_property
    def _known_holding(self) -> dict[tuple[frozenset[Tile], tuple[bool, ...]], tuple[Block, ...]]:
        return {}

    def tiles_at(self, at: Place) -> frozenset[Tile]:
        """The tiles of sketches under somebody's feet."""
        return self._on.get((at[0] // CELL, at[1] // CELL), _NONE)

    def stands(self, built: frozenset[Tile], number: int) -> bool:
        """Whether a sketch is built from end to end."""
        return all((number, n) in built for n in range(len(self.sketches[number].cells)))

    def blocks(self, built: frozenset[Tile], open_doors: tuple[bool, ...]) -> tuple[Block, ...]:
        """What stops somebody beside the walls: what is built, closed or shut."""
        known = self._known.get((built, open_doors))
        if known is None:
            known = self._known[built, open_doors] = tuple(self._blocks(built, open_doors))
        return known

    def _blocks(self, built: frozenset[Tile], open_doors: tuple[bool, ...]) -> Iterator[Block]:
        for number, sketch in enumerate(self.sketches):
            if sketch.opens is not None and not self.stands(built, number):
                yield (sketch.opens,)
        yield from self._holding(built, open_doors)

    def holding(self, built: frozenset[Tile], open_doors: tuple[bool, ...]) -> tuple[Block, ...]:
        """What holds the echo up: walls that stand, and shut doors. It crosses what is only not built yet."""
        known = self._known_holding.get((built, open_doors))
        if known is None:
            known = self._known_holding[built, open_doors] = tuple(self._holding(built, open_doors))
        return known

    def _holding(self, built: frozenset[Tile], open_doors: tuple[bool, ...]) -> Iterator[Block]:
        for number, sketch in enumerate(self.sketches):
            if sketch.kind == "wall" and self.stands(built, number):
                yield tuple(Rect(x * CELL, y * CELL, CELL, CELL) for x, y in sketch.cells)
        yield from ((held.door,) for held, is_open in zip(self.doors, open_doors, strict=True) if not is_open)

    def open_doors(self, lit: frozenset[int], she: Place, echo: Place) -> tuple[bool, ...]:
        """Which doors are held open; the thinned echo weighs nothing."""
        if not self.doors:
            return ()
        feet = (she,) if self.is_lit(lit, echo) else (she, echo)
        return tuple(any(plate.holds(*foot) for plate in held.plates for foot in feet) for held in self.doors)

    def is_lit(self, lit: frozenset[int], at: Place) -> bool:
        """Whether a place lies in the light of a lamp that is on."""
        # Asked of every place on the way: a loop costs half of what any() does.
        for number in lit:  # noqa: SIM110
            if self.lamps[number].holds(*at):
                return True
        return False


_NONE: frozenset[Tile] = frozenset()


@dataclass(frozen=True, slots=True)
class Hand:
    """What is asked of one step: a direction of -1, 0 or 1 each way, and what is held; `act` is a fresh press.

    `safe` and `closer` are the settings' help: a touch costs nothing, and what stands is a checkpoint.
    """

    dx: int = 0
    dy: int = 0
    run: bool = False
    act: bool = False
    safe: bool = False
    closer: bool = False

    def code(self) -> int:
        """The hand as one number."""
        return (self.dx + 1) | (self.dy + 1) << 2 | self.run << 4 | self.act << 5 | self.safe << 6 | self.closer << 7

    @classmethod
    def of(cls, code: int) -> Hand:
        """The hand that a number tells of."""
        return cls((code & 3) - 1, (code >> 2 & 3) - 1, *(bool(code >> bit & 1) for bit in (4, 5, 6, 7)))


@dataclass(frozen=True, slots=True)
class Moment:
    """All that changes. The trail is her path from where the echo is to where she is, a place for every step."""

    trail: tuple[Place, ...]
    half: int = 0
    wait: int = 0
    resolve: int = RESOLVE
    mercy: int = 0
    near: bool = True
    held: bool = False
    drawn: frozenset[Tile] = frozenset()
    built: frozenset[Tile] = frozenset()
    lit: frozenset[int] = frozenset()
    anchor: int = -1
    still: int = 0
    said: int = 0

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
            **{name: getattr(self, name) for name in self.__slots__},
            "trail": [list(place) for place in self.trail],
            "drawn": sorted(list(tile) for tile in self.drawn),
            "built": sorted(list(tile) for tile in self.built),
            "lit": sorted(self.lit),
        }

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Moment:
        """The moment that plain data tells of."""
        return cls(
            **{
                **data,
                "trail": tuple((x, y) for x, y in data["trail"]),
                "drawn": frozenset((sketch, tile) for sketch, tile in data["drawn"]),
                "built": frozenset((sketch, tile) for sketch, tile in data["built"]),
                "lit": frozenset(data["lit"]),
            }
        )


def first_moment(room: Room) -> Moment:
    """How a room begins: the echo stands where she does, or where it comes from, and waits."""
    lit = frozenset(number for number, glow in enumerate(room.lamps) if glow.lit)
    trail = [*room.before, *(places_on((room.before[-1], room.start))[1:] if room.before else (room.start,))]
    return _anchored(room, Moment(tuple(trail), wait=room.lag, lit=lit))


def places_on(points: Sequence[Place]) -> tuple[Place, ...]:
    """A line from point to point as it is walked, a place for every step."""
    places = [points[0]]
    for (from_x, from_y), (x, y) in pairwise(points):
        steps = max(1, distance(x - from_x, y - from_y) // (WALK_PX_S * SUB // STEPS_PER_SECOND))
        places += [
            (from_x + (x - from_x) * n // steps, from_y + (y - from_y) * n // steps) for n in range(1, steps + 1)
        ]
    return tuple(places)


def open_doors(room: Room, moment: Moment) -> tuple[bool, ...]:
    """Which doors somebody's feet hold open."""
    return room.open_doors(moment.lit, moment.she, moment.echo)


def is_thin(room: Room, moment: Moment) -> bool:
    """Whether the echo is in lamplight."""
    return room.is_lit(moment.lit, moment.echo)


def is_beside(room: Room, moment: Moment) -> bool:
    """Whether the echo is close enough to touch her."""
    return _is_near(moment.she, moment.echo, MEET_PX + 1 if room.lines and moment.still else TOUCH_PX)


def _is_near(one: Place, other: Place, px: int) -> bool:
    dx, dy = one[0] - other[0], one[1] - other[1]
    return dx * dx + dy * dy < (px * SUB) ** 2


def switch_near(room: Room, at: Place) -> tuple[int, ...]:
    """The lamps whose switch can be reached from a place."""
    x, y = at
    return tuple(
        number
        for number, glow in enumerate(room.lamps)
        if any(distance(x - sx, y - sy) <= SWITCH_PX * SUB for sx, sy in glow.switches)
    )


def wall_near(room: Room, moment: Moment, at: Place) -> int:
    """The number of the wall that stands and can be rubbed out from a place, or -1."""
    reach = foot_box(*at).grown(RUB_PX * SUB)
    for number, sketch in enumerate(room.sketches):
        up = sketch.kind == "wall" and room.stands(moment.built, number)
        if up and any(reach.meets(Rect(x * CELL, y * CELL, CELL, CELL)) for x, y in sketch.cells):
            return number
    return -1


def after(room: Room, moment: Moment, hand: Hand) -> Moment:
    """The moment one step later."""
    she = walked(room, moment, moment.she, hand)
    lit, drawn, built = moment.lit, moment.drawn, moment.built
    if hand.act:
        switched = switch_near(room, she)
        wall = -1 if switched else wall_near(room, moment, she)
        lit ^= frozenset(switched)
        if wall >= 0:
            drawn = frozenset(tile for tile in drawn if tile[0] != wall)
            built = frozenset(tile for tile in built if tile[0] != wall)
    here = room.tiles_at(she)
    if here and not here <= drawn:
        drawn |= here
    moving = she != moment.she
    trail, half, wait, held = (*moment.trail, she), moment.half, moment.wait, False
    if wait:
        wait -= 1
    else:
        pace = STAND_HALVES if not moving else RUN_HALVES if hand.run else WALK_HALVES
        passed, held, built = _followed(room, trail, half + pace, lit, drawn, built)
        # In a step in which it is not its turn it is held as it was.
        held = held or (moment.held and half + pace < 2 and passed == 0)
        trail, half = trail[passed:], (half + pace) % 2
        if held and len(trail) > HELD_MOST_S * STEPS_PER_SECOND:
            # What is oldest of her path is forgotten: let out, it forms again further along.
            trail = (*trail[:2], *trail[3:])
    now = Moment(
        trail,
        half,
        wait,
        moment.resolve,
        max(0, moment.mercy - 1),
        moment.near,
        held,
        drawn,
        built,
        lit,
        moment.anchor,
        0 if moving or hand.dx or hand.dy else min(moment.still + 1, STILL_S * STEPS_PER_SECOND),
        moment.said,
    )
    return _anchored(room, _met(room, now, hand.safe))


def walked(room: Room, moment: Moment, at: Place, hand: Hand) -> Place:
    """Where a step takes somebody: each way by itself, so that one slides along what stops one."""
    x, y = at
    if not hand.dx and not hand.dy:
        return x, y
    far = (RUN_PX_S if hand.run else WALK_PX_S) * SUB // STEPS_PER_SECOND
    if hand.dx and hand.dy:
        far = far * _SLANT // 256
    here = foot_box(x, y)
    # Whoever is already in a door or a wall when it closes can walk out of it.
    blocks = blocks_for(room, moment, here)

    def free(to_x: int, to_y: int) -> bool:
        box = foot_box(to_x, to_y)
        return not room.walls.hit(box) and not any(box.meets(block) for block in blocks)

    dx, dy = hand.dx * far, hand.dy * far
    if dx and free(x + dx, y):
        x += dx
    if dy and free(x, y + dy):
        y += dy
    if (x, y) != at or (dx and dy):
        return x, y
    # Slip around a corner that is just missed.
    for reach in range(SUB, (SLIDE_PX + 1) * SUB, SUB):
        for sign in (-1, 1):
            aside = (sign * reach, 0) if dy else (0, sign * reach)
            part = min(far * 3 // 4, reach)
            to = (x + sign * part, y) if dy else (x, y + sign * part)
            if free(x + aside[0] + dx, y + aside[1] + dy) and free(*to):
                return to
    return x, y


def _followed(
    room: Room,
    trail: tuple[Place, ...],
    halves: int,
    lit: frozenset[int],
    drawn: frozenset[Tile],
    built: frozenset[Tile],
) -> tuple[int, bool, frozenset[Tile]]:
    """How far the echo comes along her path, whether something holds it there, and what is built then."""
    behind = len(trail) - 1
    due = min(max(halves // 2, min(HURRY, behind - room.lag_most)), behind)
    for passed in range(due):
        here, there = trail[passed], trail[passed + 1]
        if room.lines and trail[-2] == trail[-1] and _is_near(trail[-1], there, MEET_PX):
            # In a meeting it stops before whoever stands.
            return passed, False, built
        if room.is_lit(lit, there):
            continue
        if here != there and _bars(room, trail[-1], lit, built, here, there):
            return passed, True, built
        trodden = room.tiles_at(there) & drawn
        built = built if trodden <= built else built | trodden
    return due, False, built


def _bars(room: Room, she: Place, lit: frozenset[int], built: frozenset[Tile], here: Place, there: Place) -> bool:
    """Whether a wall that stands, or a shut door, keeps the echo from going on. What it stands in does not."""
    blocks = room.holding(built, room.open_doors(lit, she, here))
    return any(_holds(block, there) and not _holds(block, here) for block in blocks) and not room.is_lit(lit, here)


def _holds(block: Block, at: Place) -> bool:
    return any(part.holds(*at) for part in block)


def blocks_for(room: Room, moment: Moment, here: Rect) -> list[Rect]:
    """What stops somebody whose feet are here, beside the walls."""
    blocks = room.blocks(moment.built, open_doors(room, moment))
    return [part for block in blocks if not any(here.meets(one) for one in block) for part in block]


def _met(room: Room, moment: Moment, safe: bool) -> Moment:
    if not is_beside(room, moment):
        return replace(moment, near=False) if moment.near else moment
    if room.lines and moment.still >= STILL_S * STEPS_PER_SECOND and not moment.near:
        return replace(moment, said=min(moment.said + 1, room.lines + 1), still=0)
    stands = bool(room.lines) and moment.still > 0
    if moment.near or moment.mercy or stands or is_thin(room, moment):
        return moment
    return replace(moment, resolve=moment.resolve - (0 if safe else 1), mercy=MERCY_S * STEPS_PER_SECOND)


def _anchored(room: Room, moment: Moment) -> Moment:
    if moment.resolve <= 0:
        return moment
    at = anchor_near(room, moment.she)
    if at < 0 or (at == moment.anchor and moment.resolve == RESOLVE):
        return moment
    return replace(moment, resolve=RESOLVE, anchor=at)


def anchor_near(room: Room, at: Place) -> int:
    """The anchor that can be touched from a place, or -1."""
    x, y = at
    for number, (ax, ay) in enumerate(room.anchors):
        if abs(x - ax) <= ANCHOR_PX * SUB and distance(x - ax, y - ay) <= ANCHOR_PX * SUB:
            return number
    return -1


def is_out(room: Room, moment: Moment) -> bool:
    """Whether the chamber is done: she is in the way out, or has stood still through all that was said."""
    return moment.said > room.lines > 0 or any(area.holds(*moment.she) for area in room.exits)


FOLDED = -1
"""The code of the step in which the room folded back to its checkpoint."""


def turned(room: Room, moment: Moment, checkpoint: Moment, code: int) -> tuple[Moment, Moment]:
    """The moment and the checkpoint one step later; `code` is that of the hand."""
    if code == FOLDED:
        return checkpoint, checkpoint
    hand = Hand.of(code)
    now = after(room, moment, hand)
    if now.resolve <= 0:
        return now, checkpoint
    keeps = now.anchor != moment.anchor
    if hand.closer and now.built != moment.built and not keeps:
        keeps = any(
            room.stands(now.built, number) and not room.stands(moment.built, number)
            for number in range(len(room.sketches))
        )
    return now, replace(now, resolve=RESOLVE, near=True) if keeps else checkpoint


# -- a room from a map --------------------------------------------------------------------------------------------


def room_of(level: Level, present: frozenset[int], walks: Mapping[str, tuple[Place, ...]] = NO_WALKS) -> Room:
    """The room that a map lays out, with the walks that were recorded, in px.

    Raises Faulty where it lacks what the house needs, or names what is not there.
    """
    problems = list(faults_of(level))
    if problems:
        raise Faulty(problems)
    echoes = level.all(Echo)
    echo = echoes[0][1] if echoes else Echo()
    switches = [(switch.lamp, _point(thing)) for thing, switch in level.all(Switch)]
    plates = [(plate.door, thing.area.scaled(SUB)) for thing, plate in level.all(Plate)]
    meeting = level.all(Meeting)
    x, y = level.named["start"].area.centre
    return Room(
        (x * SUB, y * SUB),
        level.solids(present),
        tuple(
            Sketch(spec.kind, cells_of(thing), level.named[spec.opens].area.scaled(SUB) if spec.opens else None)
            for thing, spec in level.all(Outline)
        ),
        tuple(
            Held(thing.area.scaled(SUB), tuple(area for name, area in plates if name == thing.name))
            for thing, _ in level.all(HeldDoor)
        ),
        tuple(
            Glow(thing.area.scaled(SUB), lamp.lit, tuple(at for name, at in switches if name == thing.name))
            for thing, lamp in level.all(Lamp)
        ),
        tuple(_point(thing) for thing, _ in level.all(Anchor)),
        tuple(thing.area.scaled(SUB) for thing, _ in level.all(WayOut)),
        in_steps(echo.lag_s),
        in_steps(max(echo.lag_s, echo.lag_most_s)),
        _before(level, echo, walks) if echo.walk else (_point(echoes[0][0]),) if echoes else (),
        meeting[0][1].lines if meeting else 0,
    )


def _before(level: Level, echo: Echo, walks: Mapping[str, tuple[Place, ...]]) -> tuple[Place, ...]:
    """The walk that the echo begins with: as it was recorded, or the one that stands in for it."""
    points = walks.get(echo.walk) or level.named[echo.walk].points
    return places_on([(x * SUB, y * SUB) for x, y in points])


def _point(thing: Thing) -> Place:
    x, y = thing.area.centre
    return x * SUB, y * SUB


def cells_of(thing: Thing) -> tuple[Cell, ...]:
    """The tiles that an outline runs over, from its first point on."""
    area = thing.area
    if not thing.points:
        columns, rows = range(area.x // TILE, -(-area.right // TILE)), range(area.y // TILE, -(-area.bottom // TILE))
        return tuple((column, row) for row in rows for column in columns)
    corners = [(x // TILE, y // TILE) for x, y in thing.points]
    cells: dict[Cell, None] = {corners[0]: None}
    for (x0, y0), (x1, y1) in pairwise(corners):
        for n in range(1, max(abs(x1 - x0), abs(y1 - y0)) + 1):
            cells[x0 + n * _sign(x1 - x0), y0 + n * _sign(y1 - y0)] = None
    return tuple(cells)


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def faults_of(level: Level) -> Iterator[Problem]:
    """What a map lacks to be a room, and what its objects name that is not there."""

    def at(line: int, message: str) -> Problem:
        return Problem(level.file, line, 0, message)

    echoes = level.all(Echo)
    if len(echoes) != 1 and leading(level) is None:
        yield at(0, f"the room needs one Echo, and has {len(echoes)}")
    if "start" not in level.named:
        yield at(0, "the room has no Point called 'start'")
    if not level.all(WayOut) and not level.all(Meeting):
        yield at(0, "the room has no WayOut, and no Meeting that does without one")
    yield from (
        at(thing.line, f"the {thing.kind} names no {wanted.__name__}: '{name}'")
        for thing, name, wanted in _named_by(level)
        if not (name in level.named and isinstance(level.named[name].spec, wanted))
    )
    for thing, spec in level.all(Outline):
        if (spec.kind == "wall") == bool(spec.opens):
            yield at(thing.line, f"a {spec.kind} {'opens nothing' if spec.opens else 'needs `opens`'}")
        aslant = (
            x0 // TILE != x1 // TILE and y0 // TILE != y1 // TILE for (x0, y0), (x1, y1) in pairwise(thing.points)
        )
        if any(aslant):
            yield at(thing.line, "an Outline runs along rows and columns of tiles, never aslant")


def leading(level: Level) -> tuple[Thing, Walk] | None:
    """The walk of whoever goes before the player, in a map where the player is the shadow."""
    return next(((thing, walk) for thing, walk in level.all(Walk) if walk.leads and len(thing.points) > 1), None)


def _named_by(level: Level) -> Iterator[tuple[Thing, str, type]]:
    """Every object that names another, with the name and the class it should be of."""
    yield from ((thing, plate.door, HeldDoor) for thing, plate in level.all(Plate))
    yield from ((thing, switch.lamp, Lamp) for thing, switch in level.all(Switch))
    yield from ((thing, echo.walk, Walk) for thing, echo in level.all(Echo) if echo.walk)
    yield from ((thing, outline.opens, Closed) for thing, outline in level.all(Outline) if outline.opens)
