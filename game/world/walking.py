"""People on a map, simulated: walking, collision, doors, things within reach, idle lives.

- The player walks at 92 px a second (150 running), in eight directions; a corner that is just missed is slid around.
- A door that does not ask for the act key is taken by walking into it.
- What is acted on is the named object nearest to the hand of whoever looks at it, among those that are *live*.
- People with the life `look` turn about now and then; those with `stroll` walk their route and rest at its ends; both
  stop and wait where the player stands in the way. Who follows (a dog) keeps to whoever strolls the same route.
- Whoever is acted on turns round, unless they are at something, and stays until the talk is over.
- A wait counts the steps for which it has been there, and begins what waits at it when its time has come.
- Stage directions move people too; `busy` says that somebody is still on the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.core.dice import Dice
from game.core.geometry import SUB, Rect, distance
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.world.classes import Door, Person, Point, Prop, Route, Trigger, Wait
from game.world.classes import Thing as ThingClass
from game.world.level import Level, Thing
from game.world.paths import find_path, foot_box

WALK_PX_S = 92
RUN_PX_S = 150
STROLL_PX_S = 38
FOLLOW_PX_S = 46
FOLLOW_NEAR_PX = 13
FOLLOW_FAR_PX = 20
REACH_PX = 24
HAND_PX = 9
SLIDE_PX = 5
GET_UP_PX = 36
SETTLE_STEP_PX = 4
LARGE_PX2 = 4000
"""A thing this large on the map (px squared) gives way to what stands in or before it."""
STRIDE_PX = 9
"""Distance from one frame of the walk to the next."""
WANDERING = ("stroll", "follow")
REST_S = (1.5, 5.0)
LOOK_S = (2.0, 7.0)
_SLANT = 181
"""256 / sqrt(2): walking aslant is no faster."""

FACINGS: Mapping[str, tuple[int, int]] = {"down": (0, 1), "left": (-1, 0), "right": (1, 0), "up": (0, -1)}


@dataclass(slots=True)
class Walker:
    """Somebody on the map; x and y are where the feet stand, in 1/256 px."""

    name: str
    who: str
    x: int
    y: int
    facing: str = "down"
    pose: str = "stand"
    life: str = "still"
    road: str = ""
    glow: str = ""
    route: tuple[tuple[int, int], ...] = ()
    loop: bool = False
    carries: str = ""
    there: bool = True
    hidden: bool = False
    moving: bool = False
    travelled: int = 0
    wait: int = 0
    leg: int = 0
    way: list[tuple[int, int]] = field(default_factory=list)
    directed: bool = False
    was_x: int = 0
    was_y: int = 0

    @property
    def shown(self) -> bool:
        """Whether somebody is to be seen at all."""
        return self.there and not self.hidden

    def turn_to(self, dx: int, dy: int) -> None:
        """Face a direction; sideways wins where it is a tie, as the eye expects."""
        if dx or dy:
            self.facing = ("right" if dx > 0 else "left") if abs(dx) >= abs(dy) else ("down" if dy > 0 else "up")

    def frame(self) -> tuple[int, int]:
        """Row and column on the sheet of pictures."""
        if self.pose != "stand":
            poses = ("sit_down", "sit_left", "sit_right", "sit_up", "sleep", "special")
            return 4, poses.index(self.pose)
        row = ("down", "left", "right", "up").index(self.facing)
        return row, self.travelled // (STRIDE_PX * SUB) % 4 if self.moving else 4


@dataclass(frozen=True, slots=True)
class Acted:
    """The player acted on a named object."""

    name: str


@dataclass(frozen=True, slots=True)
class Entered:
    """The player walked into a trigger, or a wait is over."""

    name: str


@dataclass(frozen=True, slots=True)
class Left:
    """The player takes a door."""

    to: str
    sound: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """A foot came down, at a place in px."""

    x: int
    y: int


Happening = Acted | Entered | Left | Stepped

MOVED_FIELDS = (
    "who",
    "x",
    "y",
    "facing",
    "pose",
    "hidden",
    "moving",
    "travelled",
    "wait",
    "leg",
    "directed",
    "carries",
)


def people_of(level: Level) -> dict[str, Thing]:
    """The people whom a map has, by the names they go by on it."""
    return {thing.name or f"{person.who}.{thing.id}": thing for thing, person in level.all(Person)}


class Walking:
    """A map with people on it. `present` are the ids of the conditional objects that are there.

    The player goes by `player`, and walks with the pictures of that name.
    """

    def __init__(self, level: Level, point: str, seed: int, player: str = "mira") -> None:
        self.level = level
        self.dice = Dice(seed)
        self.tick = 0
        self.present: frozenset[int] = frozenset()
        self.solids = level.solids(self.present)
        self.people: dict[str, Walker] = {}
        routes = {thing.name: (thing.points, route.loop) for thing, route in level.all(Route)}
        self._people_ids: dict[str, Thing] = {}
        for name, thing in people_of(level).items():
            person = thing.spec
            points, loop = routes.get(person.route, ((), False))
            walker = Walker(name, person.who, thing.area.x * SUB, thing.area.y * SUB, person.facing, person.pose)
            walker.life, walker.carries, walker.loop = person.life, person.carries, loop
            walker.road, walker.glow = person.route, person.glow
            walker.route = tuple((x * SUB, y * SUB) for x, y in points)
            walker.was_x, walker.was_y = walker.x, walker.y
            walker.wait = self._rest(REST_S)
            self.people[name] = walker
            self._people_ids[name] = thing
        spot = level.named.get(point)
        x, y = spot.area.centre if spot else (level.size[0] // 2, level.size[1] // 2)
        facing = spot.spec.facing if spot and isinstance(spot.spec, Point) else "down"
        self.player = Walker(player, player, x * SUB, y * SUB, facing)
        self.player.was_x, self.player.was_y = self.player.x, self.player.y
        self.people[player] = self.player
        self.attended = ""
        self.waited = {thing.name: 0 for thing, _ in level.all(Wait)}
        """For how many steps each wait has been there."""
        self._areas = [
            (number, thing, thing.area.scaled(SUB))
            for number, thing in enumerate(level.things)
            if isinstance(thing.spec, Door | Trigger)
        ]
        self._inside = self._areas_at_feet()

    def _rest(self, seconds: tuple[float, float]) -> int:
        low, high = (round(s * STEPS_PER_SECOND) for s in seconds)
        return low + self.dice.roll(high - low)

    # -- the story's say ------------------------------------------------------------------------------------------

    def refresh(self, present: frozenset[int]) -> None:
        """Let the conditional objects be there, or not."""
        if present != self.present:
            self.present = present
            self.solids = self.level.solids(present)
        for name, thing in self._people_ids.items():
            self.people[name].there = not thing.when or thing.id in present

    def is_there(self, thing: Thing) -> bool:
        """Whether an object is on the map now."""
        return not thing.when or thing.id in self.present

    @property
    def busy(self) -> bool:
        """Whether somebody whom a stage direction sent is still on the way."""
        return any(walker.directed for walker in self.people.values())

    def place_of(self, name: str) -> tuple[int, int] | None:
        """Where a person or object is, in 1/256 px: feet, or the middle of the lower edge."""
        if name in self.people:
            return self.people[name].x, self.people[name].y
        thing = self.level.named.get(name)
        if thing is None:
            return None
        if isinstance(thing.spec, Point):
            return thing.area.x * SUB, thing.area.y * SUB
        return thing.area.centre[0] * SUB, thing.area.bottom * SUB

    def send(self, name: str, point: str) -> None:
        """Let somebody walk to a point; who cannot get there is put there."""
        place = self.place_of(point)
        if place is None:
            return
        walker = self.people.get(name) or self._newcomer(name, self.place_of("door") or place)
        walker.pose = "stand"
        walker.hidden = False
        way = find_path(self.solids.hit, (walker.x, walker.y), [place])
        if way is None:
            walker.x, walker.y = place
            walker.was_x, walker.was_y = place
            return
        walker.way = way
        walker.directed = True

    def put(self, name: str, point: str) -> None:
        """Put somebody at a point, facing as the point says."""
        place = self.place_of(point)
        if place is None:
            return
        walker = self.people.get(name) or self._newcomer(name, place)
        walker.x, walker.y = walker.was_x, walker.was_y = place
        walker.way, walker.directed, walker.hidden = [], False, False
        spot = self.level.named.get(point)
        if spot is not None and isinstance(spot.spec, Point):
            walker.facing = spot.spec.facing

    def _newcomer(self, name: str, place: tuple[int, int]) -> Walker:
        """Somebody whom the map does not have, but the script sends for."""
        walker = Walker(name, name, *place)
        self.people[name] = walker
        return walker

    def face(self, name: str, towards: str) -> None:
        """Turn somebody to a direction, a person or an object."""
        walker = self.people.get(name)
        if walker is None:
            return
        if towards in FACINGS:
            walker.facing = towards
        elif (place := self.place_of(towards)) is not None:
            walker.turn_to(place[0] - walker.x, place[1] - walker.y)

    def pose(self, name: str, pose: str) -> None:
        """Let somebody sit, sleep, stand."""
        if name in self.people:
            self.people[name].pose = pose

    def show(self, name: str, shown: bool) -> None:
        """Let somebody be seen, or not."""
        if name in self.people:
            self.people[name].hidden = not shown

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs, live: frozenset[str]) -> list[Happening]:
        """One step of 1/60 s; `live` are the names that something can be done with now."""
        self.tick += 1
        happenings: list[Happening] = []
        for walker in self.people.values():
            walker.was_x, walker.was_y = walker.x, walker.y
        for walker in self.people.values():
            if walker.way:
                self._follow(walker, RUN_PX_S if walker is self.player else WALK_PX_S)
            elif walker is not self.player and walker.there:
                self._live(walker)
        if not self.player.directed:
            self._walk_player(inputs, happenings)
        if Action.ACT in inputs.pressed and not self.busy:
            target = self.target(live)
            if target is not None:
                self.face(self.player.name, target)
                self._attend(target)
                happenings.append(Acted(target))
            elif (door := self._door_ahead()) is not None:
                happenings.append(Left(door.to, door.sound))
        self._wait(live, happenings)
        return happenings

    def _wait(self, live: frozenset[str], happenings: list[Happening]) -> None:
        """Let the time run; one wait at a time is over, and only where nothing else is happening."""
        for thing, wait in self.level.all(Wait):
            self.waited[thing.name] = self.waited[thing.name] + 1 if self.is_there(thing) else 0
            due = self.waited[thing.name] >= in_steps(wait.seconds)
            if due and thing.name in live and not self.busy and not happenings:
                self.waited[thing.name] = 0
                happenings.append(Entered(thing.name))

    def _walk_player(self, inputs: Inputs, happenings: list[Happening]) -> None:
        player = self.player
        dx, dy = inputs.direction()
        if not dx and not dy:
            player.moving = False
            return
        player.pose = "stand"
        if self.solids.hit(foot_box(player.x, player.y)):
            self._get_up(dx, dy)
            return
        speed = (RUN_PX_S if Action.RUN in inputs.held else WALK_PX_S) * SUB // STEPS_PER_SECOND
        if dx and dy:
            speed = speed * _SLANT // 256
        player.turn_to(dx, 0 if dx else dy)
        if dx and dy and player.facing in ("left", "right"):
            player.turn_to(dx, 0)
        before = player.travelled // (STRIDE_PX * SUB)
        player.moving = self._move(player, dx * speed, dy * speed)
        stride = player.travelled // (STRIDE_PX * SUB)
        if player.moving and stride != before and stride % 2 == 0:
            happenings.append(Stepped(player.x // SUB, player.y // SUB))
        inside = self._areas_at_feet()
        for name in sorted(inside - self._inside):
            thing = self.level.things[name]
            if isinstance(thing.spec, Door) and not thing.spec.act:
                happenings.append(Left(thing.spec.to, thing.spec.sound))
            elif isinstance(thing.spec, Trigger):
                happenings.append(Entered(thing.name))
        self._inside = inside

    def _get_up(self, dx: int, dy: int) -> None:
        """Step off a chair or out of a bed: walk to the nearest free spot, the side that was asked for first."""
        player = self.player
        best: tuple[int, int, int] | None = None
        for reach_x in range(-GET_UP_PX, GET_UP_PX + 1, 3):
            for reach_y in range(-GET_UP_PX, GET_UP_PX + 1, 3):
                x, y = player.x + reach_x * SUB, player.y + reach_y * SUB
                if self.blocks(foot_box(x, y)):
                    continue
                cost = distance(reach_x, reach_y) * 2 - dx * reach_x - dy * reach_y
                if best is None or (cost, x, y) < best:
                    best = (cost, x, y)
        if best is not None:
            player.way = [(best[1], best[2])]
            player.directed = True

    def settle(self) -> None:
        """Bring whoever stands in something solid, on a map that was changed, to the nearest free spot."""
        width, height = self.level.size
        for walker in self.people.values():
            x, y = max(0, min(walker.x, width * SUB - 1)), max(0, min(walker.y, height * SUB - 1))
            sits = walker.pose != "stand"
            if (x, y) == (walker.x, walker.y) and (sits or not self.solids.hit(foot_box(x, y))):
                continue
            walker.x, walker.y = self._nearest_free(x, y)
            walker.was_x, walker.was_y = walker.x, walker.y
            walker.way, walker.directed = [], False
        self._inside = self._areas_at_feet()

    def _nearest_free(self, x: int, y: int) -> tuple[int, int]:
        """The spot nearest to a place where somebody can stand, or the place itself where there is none."""
        step = SETTLE_STEP_PX * SUB
        for reach in range(max(self.level.size) // SETTLE_STEP_PX):
            ring = [
                (x + across * step, y + down * step)
                for across in range(-reach, reach + 1)
                for down in range(-reach, reach + 1)
                if max(abs(across), abs(down)) == reach
            ]
            free = [spot for spot in ring if self._is_on_map(*spot) and not self.solids.hit(foot_box(*spot))]
            if free:
                return min(free, key=lambda spot: (distance(spot[0] - x, spot[1] - y), spot))
        return x, y

    def _is_on_map(self, x: int, y: int) -> bool:
        return 0 <= x < self.level.size[0] * SUB and 0 <= y < self.level.size[1] * SUB

    def _areas_at_feet(self) -> frozenset[int]:
        """Numbers of the doors and triggers that the player's feet are in."""
        feet = foot_box(self.player.x, self.player.y)
        return frozenset(number for number, thing, area in self._areas if area.meets(feet) and self.is_there(thing))

    def blocks(self, box: Rect) -> bool:
        """Whether the player could not stand there: solids, and people who stay where they are."""
        if self.solids.hit(box):
            return True
        stay = (
            other
            for other in self.people.values()
            if other is not self.player and other.shown and other.pose != "sleep" and other.life not in WANDERING
        )
        return any(box.meets(foot_box(other.x, other.y)) for other in stay)

    def _blocked(self, walker: Walker, x: int, y: int) -> bool:
        box = foot_box(x, y)
        if self.solids.hit(box):
            return True
        now = foot_box(walker.x, walker.y)
        for other in self.people.values():
            if other is walker or not other.shown or other.pose == "sleep":
                continue
            there = foot_box(other.x, other.y)
            if box.meets(there) and not now.meets(there):
                return True
        return False

    def _move(self, walker: Walker, dx: int, dy: int) -> bool:
        """Move as far as nothing is in the way, each axis by itself; slide around a corner just missed."""
        moved = 0
        if dx and not self._blocked(walker, walker.x + dx, walker.y):
            walker.x += dx
            moved += abs(dx)
        elif dx and not dy:
            moved += self._slide(walker, dx, 0)
        if dy and not self._blocked(walker, walker.x, walker.y + dy):
            walker.y += dy
            moved += abs(dy)
        elif dy and not dx:
            moved += self._slide(walker, 0, dy)
        walker.travelled += moved * 3 // 4 if dx and dy else moved
        return moved > 0

    def _slide(self, walker: Walker, dx: int, dy: int) -> int:
        step = (abs(dx) + abs(dy)) * 3 // 4
        for sign in (-1, 1):
            for reach in range(1, SLIDE_PX + 1):
                aside_x, aside_y = (sign * reach * SUB, 0) if dy else (0, sign * reach * SUB)
                if self._blocked(walker, walker.x + aside_x + dx, walker.y + aside_y + dy):
                    continue
                part_x = max(-step, min(step, aside_x))
                part_y = max(-step, min(step, aside_y))
                if not self._blocked(walker, walker.x + part_x, walker.y + part_y):
                    walker.x += part_x
                    walker.y += part_y
                    return step
        return 0

    def _follow(self, walker: Walker, speed_px_s: int) -> None:
        """Walk along the way; people who were sent walk through each other, so that nobody waits for ever."""
        left = speed_px_s * SUB // STEPS_PER_SECOND
        walker.moving = True
        while walker.way and left > 0:
            goal_x, goal_y = walker.way[0]
            dx, dy = goal_x - walker.x, goal_y - walker.y
            far = distance(dx, dy)
            if far <= left:
                walker.x, walker.y = goal_x, goal_y
                walker.way.pop(0)
                walker.travelled += far
                left -= max(far, 1)
                continue
            walker.turn_to(dx, dy)
            walker.x += dx * left // far
            walker.y += dy * left // far
            walker.travelled += left
            left = 0
        if not walker.way:
            walker.moving = walker.directed = False

    def _attend(self, target: str) -> None:
        """Let whoever is spoken to stay; who only stands or strolls about turns to the player."""
        self.attended = target
        walker = self.people.get(target)
        if walker is not None and walker.life != "still" and walker.pose == "stand":
            self.face(target, self.player.name)

    def _trail(self, walker: Walker) -> None:
        """Keep to whoever strolls the same route: catch up when they are far, stop when they are near."""
        strolling = (one for one in self.people.values() if one.life == "stroll" and one.shown)
        leader = next((one for one in strolling if one.road == walker.road), None)
        if leader is None:
            return
        dx, dy = leader.x - walker.x, leader.y + SUB - walker.y
        far = distance(dx, dy)
        if far <= FOLLOW_NEAR_PX * SUB or (far <= FOLLOW_FAR_PX * SUB and walker.leg == 0):
            walker.leg = 0
            return
        # On the way (leg 1) until it is near: it does not stop and start at every step of the other's.
        walker.leg = 1
        speed = FOLLOW_PX_S * SUB // STEPS_PER_SECOND
        next_x, next_y = walker.x + dx * speed // far, walker.y + dy * speed // far
        walker.turn_to(dx, dy)
        if foot_box(next_x, next_y).meets(foot_box(self.player.x, self.player.y)):
            return
        walker.x, walker.y = next_x, next_y
        walker.travelled += speed
        walker.moving = True

    def _live(self, walker: Walker) -> None:
        walker.moving = False
        if walker.name == self.attended:
            return
        if walker.life == "follow":
            self._trail(walker)
            return
        if walker.wait > 0:
            walker.wait -= 1
            return
        if walker.life == "look":
            walker.facing = self.dice.pick(("down", "left", "right", "down"))
            walker.wait = self._rest(LOOK_S)
        elif walker.life == "stroll" and len(walker.route) > 1:
            goal_x, goal_y = walker.route[self._corner(walker)]
            dx, dy = goal_x - walker.x, goal_y - walker.y
            speed = STROLL_PX_S * SUB // STEPS_PER_SECOND
            far = distance(dx, dy)
            if far <= speed:
                walker.x, walker.y = goal_x, goal_y
                if not walker.loop and self._corner(walker) in (0, len(walker.route) - 1):
                    walker.wait = self._rest(REST_S)
                walker.leg += 1
                return
            next_x, next_y = walker.x + dx * speed // far, walker.y + dy * speed // far
            walker.turn_to(dx, dy)
            ahead = foot_box(next_x, next_y).grown(4 * SUB)
            player = self.player
            nearer = distance(next_x - player.x, next_y - player.y) < distance(walker.x - player.x, walker.y - player.y)
            if nearer and ahead.meets(foot_box(player.x, player.y)):
                walker.wait = STEPS_PER_SECOND // 2
                return
            walker.x, walker.y = next_x, next_y
            walker.travelled += speed
            walker.moving = True

    @staticmethod
    def _corner(walker: Walker) -> int:
        """The number of the route's point that is walked to; a route that does not loop is walked there and back."""
        count = len(walker.route)
        if walker.loop:
            return walker.leg % count
        leg = walker.leg % (2 * count - 2)
        return leg if leg < count else 2 * count - 2 - leg

    # -- what is within reach -------------------------------------------------------------------------------------

    def reach_area(self, name: str) -> Rect | None:
        """The part of a named object that a hand can reach for, in px."""
        if name in self.people:
            walker = self.people[name]
            return Rect(walker.x // SUB - 6, walker.y // SUB - 8, 12, 10) if walker.shown else None
        thing = self.level.named.get(name)
        if thing is None or not self.is_there(thing):
            return None
        return thing.area if isinstance(thing.spec, Prop | ThingClass) else None

    def target(self, live: frozenset[str]) -> str | None:
        """The name of what would be acted on now, if anything."""
        return self.target_from(self.player.x // SUB, self.player.y // SUB, self.player.facing, live)

    def target_from(self, x: int, y: int, facing: str, live: frozenset[str]) -> str | None:
        """What would be acted on by somebody at a point (px) who faces a direction."""
        facing_x, facing_y = FACINGS[facing]
        feet_x, feet_y = x, y - 2
        hand_x, hand_y = feet_x + facing_x * HAND_PX, feet_y + facing_y * HAND_PX
        best: tuple[int, str] | None = None
        for name in live:
            area = None if name == self.player.name else self.reach_area(name)
            if area is None:
                continue
            gap = gap_to(area, feet_x, feet_y)
            if gap > REACH_PX:
                continue
            # What is small, and whoever is alive, goes before what it stands in: the bench before the shelter.
            size = min(LARGE_PX2, area.width * area.height) * 28 // LARGE_PX2 - (8 if name in self.people else 0)
            score = gap_to(area, hand_x, hand_y) * 4 + gap + size
            if best is None or (score, name) < best:
                best = (score, name)
        return best[1] if best else None

    def _door_ahead(self) -> Door | None:
        feet_x, feet_y = self.player.x // SUB, self.player.y // SUB
        for thing, door in self.level.all(Door):
            if door.act and self.is_there(thing) and gap_to(thing.area, feet_x, feet_y) <= REACH_PX:
                return door
        return None

    # -- photographs ----------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """All that changes, as plain data."""
        return {
            "tick": self.tick,
            "dice": self.dice.state,
            "attended": self.attended,
            "waited": dict(self.waited),
            "people": {
                name: {**{key: getattr(walker, key) for key in MOVED_FIELDS}, "way": [list(p) for p in walker.way]}
                for name, walker in self.people.items()
            },
        }

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot; people whom the map no longer has are left out."""
        self.tick = int(data["tick"])
        self.dice.state = int(data["dice"])
        self.attended = str(data.get("attended", ""))
        for name in self.waited:
            self.waited[name] = int(data.get("waited", {}).get(name, 0))
        for name, kept in data["people"].items():
            walker = self.people.get(name)
            if walker is None and name not in self._people_ids and kept.get("who") == name:
                walker = self._newcomer(name, (0, 0))
            if walker is None:
                continue
            for key in MOVED_FIELDS:
                if key in kept:
                    setattr(walker, key, kept[key])
            walker.way = [(int(x), int(y)) for x, y in kept["way"]]
            walker.was_x, walker.was_y = walker.x, walker.y
        self._inside = self._areas_at_feet()


def gap_to(area: Rect, x: int, y: int) -> int:
    """How far a point is from a rectangle, in the rectangle's unit."""
    across = max(area.x - x, 0, x - (area.right - 1))
    down = max(area.y - y, 0, y - (area.bottom - 1))
    return distance(across, down)
