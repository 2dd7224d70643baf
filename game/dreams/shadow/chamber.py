"""One chamber of the unbuilt house, played: its moment, its checkpoint, the last ten seconds, and what happens.

What could be rewound is kept in a snapshot as the moment that is furthest back and the hands since, and is walked
again when the snapshot is restored: the same steps give the same moments.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from game.core.events import Event, Heard, Music, Play, Rumble
from game.core.geometry import SUB, Rect, distance
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import NO_WALKS, Anchor, Finished, Happened, HowTo, WayOut
from game.dreams.shadow.classes import HeldDoor, Lamp, Outline, Plate, Switch
from game.dreams.shadow.house import (
    FOLDED,
    Hand,
    Moment,
    Place,
    first_moment,
    is_beside,
    is_out,
    is_thin,
    open_doors,
    room_of,
    switch_near,
    turned,
    wall_near,
)
from game.story import Walk, Walked
from game.world.classes import Point, Trigger
from game.world.classes import Thing as Looked
from game.world.level import Level, Thing
from game.world.paths import foot_box
from game.world.walking import STRIDE_PX, Walker

REWIND_S = 10
REWIND_STEPS = 2
FOLD_S = 0.95
UNFOLD_S = 0.55
NEAR_PX, FAR_PX = 60, 84
"""Nearer than the first the echo is heard, until it is further than the second."""
LOOK_PX = 14
JUMP_PX = 12
"""Who is further from where she was a step ago has not walked there."""

Happenings = list[Event | Finished | Happened | HowTo | Walked]


class House:
    """A room that is being walked."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.present: frozenset[int] = frozenset()
        self.room = room_of(level, self.present)
        self.things = [thing for thing, _ in level.all(Looked) if thing.name]
        self.triggers = [thing for thing, _ in level.all(Trigger)]
        self.sketches = [thing for thing, _ in level.all(Outline)]
        self.doors = [thing for thing, _ in level.all(HeldDoor)]
        self.plates = [thing for thing, _ in level.all(Plate)]
        self.lamps = [thing for thing, _ in level.all(Lamp)]
        self.switches = level.all(Switch)
        self.anchors = [thing for thing, _ in level.all(Anchor)]
        self.moment = self.checkpoint = first_moment(self.room)
        spot = level.named["start"].spec
        self.she = Walker("mira", "mira", *self.moment.she, spot.facing if isinstance(spot, Point) else "down")
        self.echo = Walker("shadow", "shadow", *self.moment.echo, self.she.facing)
        for walker in (self.she, self.echo):
            walker.was_x, walker.was_y = walker.x, walker.y
        self.tick = 0
        self.phase = "walk"
        self.since = 0
        self.rewinding = False
        self.she_is_gone = False
        self.hinted = False
        self._mix = "plain"
        self.done = False
        self.hints = self.still = False
        self._past: deque[tuple[Moment, Moment]] = deque(maxlen=REWIND_S * STEPS_PER_SECOND)
        self._hands: deque[int] = deque(maxlen=REWIND_S * STEPS_PER_SECOND)
        self._inside = self._triggers_at_feet()

    @property
    def place(self) -> Place:
        """Where whoever the player is stands."""
        return self.moment.she

    @property
    def own(self) -> Walker:
        """Whoever the player is."""
        return self.she

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there, or not; before the first step, the echo takes up a walk."""
        self.present = present
        self.room = room_of(self.level, present, walks)
        if not self.tick and walks:
            self.moment = self.checkpoint = first_moment(self.room)
            self._follow_moment()
            self.echo.was_x, self.echo.was_y = self.moment.echo

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs, settings: Settings) -> Happenings:
        """One step of 1/60 s."""
        happenings: Happenings = []
        self.hints, self.still = settings.hints, settings.reduced_motion
        self.tick += 1
        self.since += 1
        self.rewinding = False
        for walker in (self.she, self.echo):
            walker.was_x, walker.was_y = walker.x, walker.y
        if self.phase != "walk":
            self._fold(happenings)
        elif self.done:
            self.she.moving = self.echo.moving = False
        elif Action.REWIND in inputs.held:
            self._rewind(happenings)
        else:
            dx, dy = inputs.direction()
            act = Action.ACT in inputs.pressed
            hand = Hand(dx, dy, Action.RUN in inputs.held, act, settings.no_detection, settings.closer_checkpoints)
            reach = self.reach() if act else ""
            thing = self.looked_at() if reach == "look" else None
            if thing is not None:
                happenings.append(Happened(thing.name))
            elif act and not reach:
                happenings.append(Play("ui_deny"))
            before = self.moment
            self._turn(hand.code())
            self.she.turn_to(dx, 0 if dx else dy)
            self._tell(before, happenings)
            self._mix_music(happenings)
        return happenings

    def _turn(self, code: int) -> None:
        """Go one step on, and remember where it began."""
        self._past.append((self.moment, self.checkpoint))
        self._hands.append(code)
        self.moment, self.checkpoint = turned(self.room, self.moment, self.checkpoint, code)
        self._follow_moment()

    def _follow_moment(self) -> None:
        """Let the figures stand where the moment has them; a jump is not walked."""
        for walker, (x, y) in ((self.she, self.moment.she), (self.echo, self.moment.echo)):
            dx, dy = x - walker.x, y - walker.y
            walker.moving = bool(dx or dy)
            if walker is self.echo:
                walker.turn_to(dx, dy)
            walker.travelled += distance(dx, dy)
            walker.x, walker.y = x, y
            if distance(dx, dy) > JUMP_PX * SUB:
                walker.was_x, walker.was_y = x, y
                walker.moving = False

    def _rewind(self, happenings: Happenings) -> None:
        """Two steps back for every step that it is held, as far as there is something to take back."""
        self.rewinding = bool(self._past)
        if not self._past:
            self.she.moving = self.echo.moving = False
            return
        was_x, was_y = self.moment.she
        for _ in range(min(REWIND_STEPS, len(self._past))):
            self.moment, self.checkpoint = self._past.pop()
            self._hands.pop()
        facing = self.echo.facing
        self._follow_moment()
        self.echo.facing = facing
        self.she.turn_to(was_x - self.she.x, was_y - self.she.y)
        self._inside = self._triggers_at_feet()
        if not self._past:
            happenings.append(Play("ui_deny"))

    def _fold(self, happenings: Happenings) -> None:
        """The room folds, opens again at the checkpoint, and something is said of it in between."""
        self.she.moving = self.echo.moving = False
        if self.phase == "fold" and self.since >= in_steps(FOLD_S):
            self._turn(FOLDED)
            for walker in (self.she, self.echo):
                walker.was_x, walker.was_y, walker.moving = walker.x, walker.y, False
            self._inside = self._triggers_at_feet()
            self.phase, self.since = "unfold", 0
            happenings.append(Happened("fold"))
        elif self.phase == "unfold" and self.since >= in_steps(UNFOLD_S):
            self.phase, self.since = "walk", 0

    # -- what a step has done -------------------------------------------------------------------------------------

    def reach(self) -> str:
        """What the act key would do now: turn a switch, rub out a wall, look at a thing, or nothing ("")."""
        if switch_near(self.room, self.place):
            return "switch"
        if wall_near(self.room, self.moment, self.place) >= 0:
            return "rub"
        return "look" if self.looked_at() is not None else ""

    def looked_at(self) -> Thing | None:
        """The thing that she stands before, if there is one."""
        x, y = self.place[0] // SUB, self.place[1] // SUB
        near = [
            (gap, number)
            for number, thing in enumerate(self.things)
            if self.is_there(thing) and (gap := _gap(thing.area, x, y)) <= LOOK_PX
        ]
        return self.things[min(near)[1]] if near else None

    def is_there(self, thing: Thing) -> bool:
        """Whether an object is on the map."""
        return not thing.when or thing.id in self.present

    def _tell(self, before: Moment, happenings: Happenings) -> None:
        """What is heard of a step, and what the script may have words for."""
        now, room = self.moment, self.room
        self._tell_steps(happenings)
        x, y = now.she[0] // SUB, now.she[1] // SUB
        ex, ey = now.echo[0] // SUB, now.echo[1] // SUB
        if now.lit != before.lit:
            for number in now.lit ^ before.lit:
                happenings.append(Play("lamp_on" if number in now.lit else "lamp_off", x, y))
            names = {self.lamps[number].name for number in now.lit ^ before.lit}
            self._say(happenings, (thing.name for thing, switch in self.switches if switch.lamp in names))
        if len(now.drawn) < len(before.drawn):
            happenings.append(Play("rub_out", x, y))
        elif len(now.drawn) > len(before.drawn):
            happenings.append(Play("outline_draw", x, y))
        if len(now.built) > len(before.built):
            happenings.append(Play("outline_build", ex, ey))
            for number, thing in enumerate(self.sketches):
                if room.stands(now.built, number) and not room.stands(before.built, number):
                    happenings.append(Play("outline_stands", ex, ey))
                    self._say(happenings, (thing.name,))
        self._tell_doors(before, happenings)
        beside = is_beside(room, now) and not now.near
        if beside and is_thin(room, now) and not (is_beside(room, before) and is_thin(room, before)):
            happenings += [Play("echo_through", x, y), Happened("through")]
        if now.held and not before.held:
            happenings += [Play("echo_held", ex, ey), Happened("held")]
        if now.mercy > before.mercy:
            happenings += [Play("echo_touch", x, y), Rumble(0.5, 0.2)]
            if now.resolve <= 0:
                self.phase, self.since = "fold", 0
                happenings.append(Play("fold"))
                return
            happenings.append(Happened("touch"))
            if not self.hinted:
                self.hinted = True
                happenings.append(HowTo(Action.REWIND))
        if now.anchor != before.anchor or now.resolve > before.resolve:
            happenings.append(Play("anchor", x, y))
            self._say(happenings, (self.anchors[now.anchor].name,))
        if now.said > before.said and now.said <= room.lines:
            happenings.append(Happened(f"line_{now.said}"))
        if is_out(room, now):
            self._end(happenings)
            return
        inside = self._triggers_at_feet()
        self._say(happenings, (self.triggers[number].name for number in sorted(inside - self._inside)))
        self._inside = inside

    def _end(self, happenings: Happenings) -> None:
        """The way out is taken, or there is no more to be said."""
        self.done = True
        x, y = self.place[0] // SUB, self.place[1] // SUB
        sound = next((way.sound for thing, way in self.level.all(WayOut) if thing.area.holds(x, y)), "anchor")
        happenings += [Play(sound, x, y), Finished()]

    def _mix_music(self, happenings: Happenings) -> None:
        """The music says how near the echo is; in a meeting the words do."""
        now, room = self.moment, self.room
        far = distance(now.she[0] - now.echo[0], now.she[1] - now.echo[1]) // SUB
        close = far < (NEAR_PX if self._mix != "tense" else FAR_PX) and not now.near
        mix = "plain"
        if (close or now.held) and not is_thin(room, now):
            mix = "tense"
        elif room.is_lit(now.lit, now.she):
            mix = "warm"
        # Said again every second: a piece that has just begun, after a save was opened, knows nothing of it.
        if not room.lines and (mix != self._mix or self.tick % STEPS_PER_SECOND == 1):
            self._mix = mix
            happenings.append(Music(None, mix))

    def _tell_steps(self, happenings: Happenings) -> None:
        walker = self.own
        far = distance(walker.x - walker.was_x, walker.y - walker.was_y)
        stride, was = walker.travelled // (STRIDE_PX * SUB), (walker.travelled - far) // (STRIDE_PX * SUB)
        if stride != was and stride % 2 == 0:
            steps = self.level.properties.steps
            happenings.append(Play(f"step.{steps}.{stride // 2 % 4 + 1}", walker.x // SUB, walker.y // SUB))

    def _tell_doors(self, before: Moment, happenings: Happenings) -> None:
        were, are = self.pressed(before), self.pressed(self.moment)
        x, y = self.moment.she[0] // SUB, self.moment.she[1] // SUB
        for thing, was, now in zip(self.plates, were, are, strict=True):
            if was != now:
                happenings.append(Play("plate_down" if now else "plate_up", thing.area.x, thing.area.y))
                self._say(happenings, (thing.name,) if now and thing.area.holds(x, y) else ())
        doors = zip(self.doors, open_doors(self.room, before), open_doors(self.room, self.moment), strict=True)
        for thing, was, now in doors:
            if was != now:
                happenings.append(Play("held_door_open" if now else "held_door_shut", thing.area.x, thing.area.y))

    def pressed(self, moment: Moment) -> list[bool]:
        """Which plates somebody stands on."""
        feet = [moment.she, *(() if is_thin(self.room, moment) else (moment.echo,))]
        return [any(thing.area.holds(x // SUB, y // SUB) for x, y in feet) for thing in self.plates]

    @staticmethod
    def _say(happenings: Happenings, names: Iterable[str]) -> None:
        happenings += [Happened(name) for name in names if name]

    def _triggers_at_feet(self) -> frozenset[int]:
        feet = foot_box(*self.place)
        return frozenset(
            number
            for number, thing in enumerate(self.triggers)
            if self.is_there(thing) and thing.area.scaled(SUB).meets(feet)
        )

    @property
    def kept(self) -> float:
        """How much of the time that can be taken back there is, 0..1."""
        return len(self._past) / (REWIND_S * STEPS_PER_SECOND)

    def ahead(self, steps: int) -> tuple[Place, ...]:
        """The echo's path of the next so many steps."""
        return self.moment.trail[: steps + 1]

    # -- photographs ----------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """All that changes, as plain data."""
        first = self._past[0] if self._past else (self.moment, self.checkpoint)
        return {
            "first": [one.plain() for one in first],
            "hands": list(self._hands),
            "present": sorted(self.present),
            "tick": self.tick,
            "phase": self.phase,
            "since": self.since,
            "done": self.done,
            "hinted": self.hinted,
            "mix": self._mix,
            "inside": sorted(self._inside),
            "walkers": [[walker.facing, walker.travelled, walker.moving] for walker in (self.she, self.echo)],
        }

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self.refresh(frozenset(data["present"]))
        self.moment, self.checkpoint = (Moment.of(one) for one in data["first"])
        self._past.clear()
        self._hands.clear()
        for code in data["hands"]:
            self._turn(code)
        self._follow_moment()
        self._stand(data["walkers"])
        self.tick, self.phase, self.since = data["tick"], data["phase"], data["since"]
        self.done, self.hinted, self._mix = data["done"], data["hinted"], data["mix"]
        self._inside = frozenset(data["inside"])

    def _stand(self, data: Sequence[Any]) -> None:
        """Let the figures stand as in a snapshot."""
        for walker, (facing, travelled, moving) in zip((self.she, self.echo), data, strict=True):
            walker.was_x, walker.was_y = walker.x, walker.y
            walker.facing, walker.travelled, walker.moving = facing, travelled, moving

    # -- what is heard --------------------------------------------------------------------------------------------

    def loops(self) -> dict[str, Heard]:
        """What the place sounds like, the echo where it is near, and time running back."""
        heard = {self.level.properties.ambience: Heard(1.0)} if self.level.properties.ambience else {}
        far = distance(self.she.x - self.echo.x, self.she.y - self.echo.y) // SUB
        if far < NEAR_PX and not self.moment.near and not is_thin(self.room, self.moment):
            heard["echo_near"] = Heard(1.0 - far / NEAR_PX)
        if self.rewinding:
            heard["rewind"] = Heard(1.0)
        return heard


def _gap(area: Rect, x: int, y: int) -> int:
    """How far a point is from a rectangle."""
    return distance(max(area.x - x, 0, x - area.right), max(area.y - y, 0, y - area.bottom))
