"""What can be reached on foot, by the game's own collision, from where somebody stands.

A map is a grid of 2 px; one cell is one bit of a whole number, so that everything a pair of feet can come to is flooded
with a few shifts. A cell is free where `Walking` would let the player stand. What one walks into without being asked
(a door, a trigger that something waits at) is not walked through: it is an edge of the area, and a move of its own.

Who strolls about is in nobody's way for ever; who stays where they are is. People whom stage directions sent, put, hid
or showed are so until the map is left.

A wait is over wherever one stands, early or late.

What always lies nearer to the hand, wherever one stands, is what is acted on, and what lies behind it never is.

Where objects and people that come and go change nothing about what can be reached from anywhere (told once, with none
of them there and with all of them there: what is in the way only ever takes away), they do not tell states apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import isqrt

from game.core.geometry import SUB, Rect
from game.dialogue.script import Stage, Verb
from game.world.classes import Door, Person, Point, Solid, Trigger, Wait
from game.world.level import Level, Thing
from game.world.paths import FOOT_HEIGHT_PX, FOOT_WIDTH_PX
from game.world.walking import FACINGS, GET_UP_PX, REACH_PX, WANDERING, Walking

CELL_PX = 2
HIDDEN = "-"

Moved = tuple[tuple[str, str], ...]
"""Who was moved by stage directions since the map was entered: to a point, or out of sight (HIDDEN)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is in the way besides the walls: objects by id, triggers by name, people who were moved."""

    present: frozenset[int] = frozenset()
    live: frozenset[str] = frozenset()
    moved: Moved = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """What can be come to from one area: named things, triggers, and doors (where they lead, and the object)."""

    names: tuple[str, ...]
    triggers: tuple[str, ...]
    doors: tuple[tuple[str, Thing], ...]


class Feet:
    """The answers for one map. `spots` are the names that scenes can wait at, at some of them always; `directions` are
    the script's directions.
    """

    def __init__(
        self, level: Level, spots: Collection[str], directions: Iterable[Stage], always: Collection[str] = ()
    ) -> None:
        self.level = level
        self._player = level.properties.player
        self._world = Walking(level, "", 0, self._player)
        self._columns = level.size[0] // CELL_PX + 2
        self._rows = level.size[1] // CELL_PX + 1
        self._all = self._block(0, 0, self._columns - 2, self._rows - 1)
        self._stands: list[int] = []
        self._stand_numbers: dict[int, int] = {}
        self._free: dict[Setting, tuple[int, int]] = {}
        self._areas: dict[Setting, dict[int, int]] = {}
        self._reaches: dict[tuple[Setting, int], Reach] = {}
        self._found: dict[tuple[int, Setting], tuple[int, ...]] = {}

        self.doors = [(thing, thing.spec) for thing in level.things if isinstance(thing.spec, Door)]
        self.triggers = {t.name: t for t in level.things if isinstance(t.spec, Trigger) and t.name in spots}
        people = {t.name or f"{t.spec.who}.{t.id}": t for t in level.things if isinstance(t.spec, Person)}
        moves = {
            (who, point)
            for stage in directions
            for who, point in _moves(stage)
            if who != self._player and (who in people if point == HIDDEN else self._world.place_of(point) is not None)
        }
        self._movers = {who for who, _ in moves}
        self.spots = tuple(sorted(name for name in spots if name not in self.triggers and self._can_be_acted_on(name)))
        self._near = {name: self._around(self._spans(name)) for name in self.spots}

        self._fixed = 0
        for rect in level.fixed_solids:
            self._fixed |= self._standing_on(rect)
        self._flexible: dict[int, int] = {}
        self._people = {name: thing for name, thing in people.items() if self._stays(name)}
        for thing in level.things:
            name = thing.name or (f"{thing.spec.who}.{thing.id}" if isinstance(thing.spec, Person) else "")
            mask = self._body(name) if self._people.get(name) is thing and name not in self._movers else 0
            if thing.when:
                for rect in [*level.solids_of(thing), *([thing.area] if isinstance(thing.spec, Solid) else [])]:
                    mask |= self._standing_on(rect)
                if isinstance(thing.spec, Door) and not thing.spec.act:
                    mask |= self._standing_on(thing.area)
                if mask:
                    self._flexible[thing.id] = mask
            else:
                self._fixed |= mask
        walked_into = [thing for thing, door in self.doors if not door.act]
        self._zones = {thing.id: self._standing_on(thing.area) for thing in walked_into}
        self._trigger_zones = {name: self._standing_on(thing.area) for name, thing in self.triggers.items()}
        self._near_door = {thing.id: self._around([thing.area]) for thing, door in self.doors if door.act}
        self._at = {
            (who, point): self._body(who, point)
            for who, point in moves
            if point != HIDDEN and (who in self._people or who not in people)
        }
        grounds = self._widest()
        rivals = frozenset(name for name in always if name in self.spots and name not in self._movers)
        self.spots = tuple(name for name in self.spots if name in self._movers or self._is_chosen(name, rivals))
        self.matters = bool(self._flexible or self._trigger_zones or self._at) and self._tells(grounds)
        # Who can be acted on at a point just as well as where they stood is not worth telling apart.
        self._dull = set() if self.matters else {move for move in moves if self._same(move, grounds)}

    # -- what the script sees -------------------------------------------------------------------------------------

    def thing(self, name: str) -> Thing | None:
        """The object that decides whether a name is there."""
        person = next((t for t in self.level.things if isinstance(t.spec, Person) and t.name == name), None)
        return person or self.level.named.get(name)

    @property
    def moving_people(self) -> Collection[str]:
        """Everybody whom stage directions may move."""
        return self._movers & self._people.keys()

    @property
    def flexible(self) -> Collection[int]:
        """Ids of the conditional objects that have to be known; none where they tell nothing."""
        return self._flexible if self.matters else ()

    @property
    def zones(self) -> Collection[str]:
        """Names of the triggers of which has to be known whether something waits there."""
        return self._trigger_zones if self.matters else ()

    def setting(self, present: frozenset[int], live: frozenset[str], moved: Moved) -> Setting:
        """What tells, of what is there."""
        if not self.matters:
            return Setting(moved=moved)
        return Setting(present.intersection(self._flexible), live.intersection(self._trigger_zones), moved)

    def arrive(self, point: str) -> int:
        """Where somebody stands who comes in at a point."""
        spot = self.level.named.get(point)
        x, y = spot.area.centre if spot else (self.level.size[0] // 2, self.level.size[1] // 2)
        return self._stand(self._cell(x, y))

    def stand(self, area: int, setting: Setting, name: str) -> int:
        """Where somebody of an area can stand while acting on a name."""
        if name in self._trigger_zones:
            return self._stand(self._trigger_zones[name] & self._grounds(setting)[0])
        return self._stand(self._areas[setting][area] & self._nearby(name, setting.moved))

    def directed(self, stand: int, moved: Moved, verbs: Iterable[Verb]) -> tuple[int, Moved]:
        """Where the player and the others are after stage directions."""
        now = dict(moved)
        for verb in verbs:
            if verb.name in ("walk", "place"):
                for who, point in verb.pairs:
                    if who == self._player:
                        place = self._world.place_of(point)
                        if place is not None:
                            stand = self._stand(self._cell(place[0] // SUB, place[1] // SUB))
                    elif who in self._movers and self._world.place_of(point) is not None:
                        now[who] = point
            elif verb.name == "hide" and verb.value in self._movers:
                now[verb.value] = HIDDEN
            elif verb.name == "show" and now.get(verb.value) == HIDDEN:
                del now[verb.value]
        now = {who: point for who, point in now.items() if (who, point) not in self._dull}
        return stand, tuple(sorted(now.items()))

    def areas(self, stand: int, setting: Setting) -> tuple[int, ...]:
        """The areas that somebody can be in who stands somewhere of `stand`; more than one where it splits it."""
        key = (stand, setting)
        if key not in self._found:
            self._found[key] = self._split(self._stands[stand], setting)
        return self._found[key]

    def reach(self, area: int, setting: Setting) -> Reach:
        """All that can be come to from an area that `areas` gave, as far as it is there."""
        key = (setting, area)
        if key not in self._reaches:
            self._reaches[key] = self._reached(self._areas[setting][area], setting)
        return self._reaches[key]

    def spot_of(self, area: int) -> tuple[int, int]:
        """A point of an area, in px."""
        return area % self._columns * CELL_PX, area // self._columns * CELL_PX

    def stands_at(self, stand: int) -> tuple[int, int]:
        """A point of a stand, in px: a free one, if there is any."""
        cells = self._stands[stand]
        cells = cells & self._all & ~self._fixed or cells
        return self.spot_of((cells & -cells).bit_length() - 1)

    def free(self, x: int, y: int, setting: Setting) -> bool:
        """Whether the player could stand at a point (px), for tests against the game's own walking."""
        return bool(self._grounds(setting)[0] & self._cell(x, y))

    # -- cells ----------------------------------------------------------------------------------------------------

    def _cell(self, x: int, y: int) -> int:
        column = min(max(x // CELL_PX, 0), self._columns - 2)
        row = min(max(y // CELL_PX, 0), self._rows - 1)
        return 1 << (row * self._columns + column)

    def _block(self, left: int, top: int, right: int, bottom: int) -> int:
        """All cells from column to column and row to row, the ends with them."""
        left, right = max(left, 0), min(right, self._columns - 2)
        top, bottom = max(top, 0), min(bottom, self._rows - 1)
        if left > right or top > bottom:
            return 0
        wide, high, line = right - left + 1, bottom - top + 1, self._columns
        # One row of bits, times a number with one bit for every row.
        every = ((1 << line * high) - 1) // ((1 << line) - 1)
        return (((1 << wide) - 1) * every) << (top * line + left)

    def _standing_on(self, rect: Rect) -> int:
        """The cells where feet would meet a rectangle (px): `foot_box`, turned round."""
        half = FOOT_WIDTH_PX // 2
        left, right = rect.x - half + 1, rect.right + half - 1
        top, bottom = rect.y, rect.bottom + FOOT_HEIGHT_PX - 2
        return self._block(-(-left // CELL_PX), -(-top // CELL_PX), right // CELL_PX, bottom // CELL_PX)

    def _around(self, rects: Iterable[Rect]) -> int:
        """The cells from which a hand reaches one of some rectangles (px)."""
        found = 0
        for rect in rects:
            for row in range((rect.y - REACH_PX) // CELL_PX, (rect.bottom + REACH_PX + 4) // CELL_PX + 1):
                y = row * CELL_PX - 2
                down = max(rect.y - y, 0, y - (rect.bottom - 1))
                room = (REACH_PX + 1) ** 2 - 1 - down * down
                if room >= 0:
                    across = isqrt(room)
                    left, right = rect.x - across, rect.right - 1 + across
                    found |= self._block(-(-left // CELL_PX), row, right // CELL_PX, row)
        return found

    def _stand(self, cells: int) -> int:
        number = self._stand_numbers.setdefault(cells, len(self._stands))
        if number == len(self._stands):
            self._stands.append(cells)
        return number

    def _spread(self, cells: int) -> int:
        line = self._columns
        return cells | cells << 1 | cells >> 1 | cells << line | cells >> line

    def _flood(self, seed: int, free: int) -> int:
        seed &= free
        while True:
            grown = self._spread(seed) & free
            if grown == seed:
                return seed
            seed = grown

    # -- people and things ----------------------------------------------------------------------------------------

    def _stays(self, name: str) -> bool:
        walker = self._world.people.get(name)
        return walker is not None and walker.pose != "sleep" and walker.life not in WANDERING

    def _body(self, name: str, point: str = "") -> int:
        """The cells that somebody is in the way of, where they stand or at a point."""
        place = self._world.place_of(point or name)
        if place is None:
            return 0
        x, y = place[0] // SUB, place[1] // SUB
        return self._standing_on(Rect(x - FOOT_WIDTH_PX // 2, y - FOOT_HEIGHT_PX + 1, FOOT_WIDTH_PX, FOOT_HEIGHT_PX))

    def _can_be_acted_on(self, name: str) -> bool:
        return name in self._movers or (name != self._player and bool(self._spans(name)))

    def _spans(self, name: str) -> list[Rect]:
        """Where a hand can reach somebody or something, all along a route where they walk one."""
        thing = self.thing(name)
        if thing is not None and isinstance(thing.spec, Wait):
            return [Rect(0, 0, *self.level.size)]
        self._world.refresh(frozenset((thing.id,)) if thing is not None else frozenset())
        area = self._world.reach_area(name)
        walker = self._world.people.get(name)
        if area is None or walker is None:
            return [area] if area is not None else []
        # What reach_area says of where they stand holds of every corner of their route.
        corners = [(0, 0), *((x - walker.x, y - walker.y) for x, y in walker.route)]
        return [Rect(area.x + dx // SUB, area.y + dy // SUB, area.width, area.height) for dx, dy in corners]

    def _is_chosen(self, name: str, rivals: frozenset[str]) -> bool:
        """Whether there is any spot where a hand reaches for a name and not for one of those that are always there."""
        (area, *along) = self._spans(name)
        live = frozenset((name, *rivals))
        thing = self.thing(name)
        if along or live == {name} or (thing is not None and isinstance(thing.spec, Wait)):
            return True
        self._world.refresh(frozenset((thing.id,)) if thing is not None else frozenset())
        cells = self._near[name] & self._all & ~self._fixed
        spots = []
        while cells:
            spots.append(self.spot_of((cells & -cells).bit_length() - 1))
            cells &= cells - 1
        x, y = area.centre
        spots.sort(key=lambda spot: (spot[0] - x) ** 2 + (spot[1] - y) ** 2)
        chosen = self._world.target_from
        # Where nobody can stand anywhere near, nothing is chosen, and that is told as being out of reach.
        return not spots or any(chosen(*spot, facing, live) == name for spot in spots for facing in FACINGS)

    def _nearby(self, name: str, moved: Moved) -> int:
        """The cells from which somebody or something can be acted on."""
        where = next((point for who, point in moved if who == name), None)
        if where == HIDDEN:
            return 0
        place = self._world.place_of(where) if where else None
        if place is None:
            return self._near.get(name, 0)
        # As wide as `reach_area` makes a person.
        return self._around([Rect(place[0] // SUB - 6, place[1] // SUB - 8, 12, 10)])

    # -- areas ----------------------------------------------------------------------------------------------------

    def _grounds(self, setting: Setting) -> tuple[int, int]:
        """The free cells, and those of them that are not walked into but through."""
        if setting not in self._free:
            blocked, zones = self._fixed, 0
            moved = dict(setting.moved)
            for id_, mask in self._flexible.items():
                if id_ in setting.present and id_ not in self._zones:
                    blocked |= mask
            for who in self._people.keys() & self._movers:
                thing = self._people[who]
                if who in moved:
                    blocked |= self._at.get((who, moved[who]), 0)
                elif not thing.when or thing.id in setting.present:
                    blocked |= self._body(who)
            for id_, mask in self._zones.items():
                if id_ not in self._flexible or id_ in setting.present:
                    zones |= mask
            for name in setting.live:
                zones |= self._trigger_zones[name]
            free = self._all & ~blocked
            self._free[setting] = free, free & ~zones
        return self._free[setting]

    def _split(self, cells: int, setting: Setting) -> tuple[int, ...]:
        free, through = self._grounds(setting)
        at = cells & free
        for _ in range(GET_UP_PX // CELL_PX):
            if at:
                break
            # In a chair, in a bed, or where somebody has just come to stand: the nearest free spot.
            cells = self._spread(cells)
            at = cells & free
        # Who stands in a doorway walks out of it to any side.
        at |= self._spread(self._flood(at & ~through, free & ~through))
        at &= through
        known = self._areas.setdefault(setting, {})
        found = []
        while at:
            area = next((number for number, whole in known.items() if whole & at), None)
            if area is None:
                whole = self._flood(at & -at, through)
                area = (whole & -whole).bit_length() - 1
                known[area] = whole
            found.append(area)
            at &= ~known[area]
        return tuple(found)

    def _reached(self, whole: int, setting: Setting) -> Reach:
        edge = self._spread(whole) & self._grounds(setting)[0]
        names = tuple(name for name in self.spots if whole & self._nearby(name, setting.moved))
        triggers = tuple(name for name in sorted(setting.live) if edge & self._trigger_zones[name])
        if not self.matters:
            triggers = tuple(name for name, mask in self._trigger_zones.items() if edge & mask)
        doors = tuple(
            (door.to, thing)
            for thing, door in self.doors
            if (whole & self._near_door[thing.id] if door.act else edge & self._zones[thing.id])
        )
        return Reach(names, triggers, doors)

    # -- does it matter? ------------------------------------------------------------------------------------------

    def _widest(self) -> list[int]:
        """The areas that anybody can be in while nothing that comes and goes is there."""
        zones = 0
        for id_, mask in self._zones.items():
            zones |= 0 if id_ in self._flexible else mask
        wide = self._all & ~self._fixed & ~zones
        found: list[int] = []
        for thing in self.level.things:
            if not thing.name and not isinstance(thing.spec, Point | Door):
                continue
            seed = self._cell(*thing.area.centre)
            for _ in range(GET_UP_PX // CELL_PX):
                if seed & wide:
                    break
                seed = self._spread(seed)
            seed &= wide
            for whole in found:
                seed &= ~whole
            while seed:
                found.append(self._flood(seed & -seed, wide))
                seed &= ~found[-1]
        return found

    def _same(self, move: tuple[str, str], grounds: list[int]) -> bool:
        """Whether somebody who was moved can be acted on from wherever they could be before; nobody asks, otherwise."""
        who, point = move
        if who not in self.spots:
            return True
        there = self._nearby(who, (move,))
        return point != HIDDEN and all(bool(w & there) == bool(w & self._near.get(who, 0)) for w in grounds)

    def _tells(self, grounds: list[int]) -> bool:
        """Whether what comes and goes changes what can be come to from anywhere that anybody can be.

        With nothing of it there, the areas are as large as ever, and with all of it there (in every place that it can
        be moved to) as small: every other case lies between. So where each small area reaches what the large one around
        it reaches, nothing that lies between makes a difference.
        """
        taken = 0
        for mask in (*self._flexible.values(), *self._trigger_zones.values(), *self._at.values()):
            taken |= mask
        for who in self._people.keys() & self._movers:
            taken |= self._body(who)
        for whole in grounds:
            left, reached = whole & ~taken, self._met(whole)
            while left:
                part = self._flood(left & -left, left)
                if self._met(part) != reached:
                    return True
                left &= ~part
        return False

    def _met(self, whole: int) -> frozenset[object]:
        edge = self._spread(whole)
        found: set[object] = {name for name in self.spots if whole & self._near.get(name, 0)}
        for key in self._at:
            if whole & self._nearby(key[0], (key,)):
                found.add(key)
        found |= {id_ for id_, mask in self._near_door.items() if whole & mask}
        found |= {id_ for id_, mask in self._zones.items() if edge & mask}
        return frozenset(found)


def _moves(stage: Stage) -> Iterable[tuple[str, str]]:
    for verb in stage.verbs:
        if verb.name in ("walk", "place"):
            yield from verb.pairs
        elif verb.name == "hide":
            yield verb.value, HIDDEN
