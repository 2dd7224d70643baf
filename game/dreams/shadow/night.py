"""The house from the other side: the player is the shadow, and follows whoever walks the *Walk* that `leads`.

- She goes on as long as she is followed: further behind than `LEAD_PX`, and she stops and looks round.
- She draws what she walks over. The player's feet build what she has drawn, and where her way is closed she waits until
  it stands.
- Who comes as near as a touch makes her start, and hurry for `START_S`.
- The way out is one once she has come to the end of her walk. Where the player was is remembered under `records`:
  a place every `RECORD_EVERY` steps, `RECORD_S` at the most.

The photograph, the drawing and the rules of feet, plates and outlines are those of a `House`, in which she is she and
the player is her echo.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from game.core.events import Play
from game.core.geometry import SUB, distance
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import NO_WALKS, Happened
from game.dreams.shadow.chamber import Happenings, House
from game.dreams.shadow.house import (
    TOUCH_PX,
    Hand,
    Moment,
    Place,
    Tile,
    is_thin,
    leading,
    open_doors,
    places_on,
    walked,
)
from game.story import Walk, Walked
from game.world.level import Level
from game.world.walking import Walker

LEAD_PX = 104
START_S = 0.9
TREAD_PX = 10
"""How far to either side the player's feet build."""
RECORD_S = 45
RECORD_EVERY = 4
FOLLOWED_PX = 30
WAITED_PX = TOUCH_PX + 1
"""The route keeps this far behind her: while she walks, and while she waits."""
ROUTE_S = 240


class Night(House):
    """A room in which the player follows."""

    def __init__(self, level: Level) -> None:
        found = leading(level)
        assert found is not None, "a night is opened where somebody leads"
        thing, walk = found
        self.records = walk.records
        self.way = places_on([(x * SUB, y * SUB) for x, y in thing.points])
        super().__init__(level)
        self.along = 0
        self.startled = 0
        self.trace: list[Place] = []
        self._begin()

    def _begin(self) -> None:
        self.moment = self.checkpoint = replace(self.moment, trail=(self.room.start, self.way[0]))
        self._follow_moment()
        for walker in (self.she, self.echo):
            walker.was_x, walker.was_y = walker.x, walker.y

    @property
    def place(self) -> Place:
        """Where the player stands."""
        return self.moment.echo

    @property
    def own(self) -> Walker:
        """The shadow."""
        return self.echo

    @property
    def is_there_yet(self) -> bool:
        """Whether she has come to the end of her walk."""
        return self.along == len(self.way) - 1

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there, or not."""
        super().refresh(present)

    def step(self, inputs: Inputs, settings: Settings) -> Happenings:
        """One step of 1/60 s."""
        happenings: Happenings = []
        self.hints, self.still = settings.hints, settings.reduced_motion
        self.tick += 1
        for walker in (self.she, self.echo):
            walker.was_x, walker.was_y = walker.x, walker.y
        if self.done:
            self.she.moving = self.echo.moving = False
            return happenings
        dx, dy = inputs.direction()
        if Action.ACT in inputs.pressed:
            thing = self.looked_at()
            happenings.append(Happened(thing.name) if thing is not None else Play("ui_deny"))
        before = self.moment
        self._walk(Hand(dx, dy, Action.RUN in inputs.held))
        self.echo.turn_to(dx, 0 if dx else dy)
        self._tell_step(before, happenings)
        return happenings

    def reach(self) -> str:
        """What the act key would do now: look at a thing, or nothing ("")."""
        return "look" if self.looked_at() is not None else ""

    def ahead(self, steps: int) -> tuple[Place, ...]:
        """Nobody follows the player: no marks of a path."""
        return (self.place,)

    # -- one step -------------------------------------------------------------------------------------------------

    def _walk(self, hand: Hand) -> None:
        """The player's step, then hers, and what their feet draw and build."""
        room, now = self.room, self.moment
        place = walked(room, now, now.echo, hand)
        now = replace(now, trail=(place, now.she))
        self.startled = max(0, self.startled - 1)
        for _ in range(2 if self.startled else 1):
            if self._may_go_on(now):
                self.along += 1
                now = replace(now, trail=(place, self.way[self.along]))
        self.she_is_gone = self.is_there_yet
        drawn = now.drawn | room.tiles_at(now.she)
        built = now.built if is_thin(room, now) else now.built | (self._trodden(place) & drawn)
        self.moment = replace(now, drawn=drawn, built=built)
        self._follow_moment()
        if not self.she.moving:
            # She listens for whoever is behind her.
            self.she.turn_to(place[0] - now.she[0], place[1] - now.she[1])
        if self.tick % RECORD_EVERY == 0 and len(self.trace) < RECORD_S * STEPS_PER_SECOND // RECORD_EVERY:
            self.trace.append((place[0] // SUB, place[1] // SUB))

    def _trodden(self, place: Place) -> frozenset[Tile]:
        """The tiles under the player's feet and a little about them: the last one may lie under hers."""
        x, y = place
        reach = TREAD_PX * SUB
        return frozenset().union(*(self.room.tiles_at((x + aside, y)) for aside in (-reach, 0, reach)))

    def _may_go_on(self, now: Moment) -> bool:
        if self.is_there_yet or self._gap(now) > LEAD_PX * SUB:
            return False
        here, there = now.she, self.way[self.along + 1]
        return not any(
            any(part.holds(*there) for part in block) and not any(part.holds(*here) for part in block)
            for block in self.room.blocks(now.built, open_doors(self.room, now))
        )

    @staticmethod
    def _gap(now: Moment) -> int:
        (x, y), (ex, ey) = now.she, now.echo
        return distance(x - ex, y - ey)

    def _tell_step(self, before: Moment, happenings: Happenings) -> None:
        """What is heard of a step, and what the script may have words for."""
        now, room = self.moment, self.room
        self._tell_steps(happenings)
        x, y = self.place[0] // SUB, self.place[1] // SUB
        she_x, she_y = now.she[0] // SUB, now.she[1] // SUB
        if len(now.drawn) > len(before.drawn):
            happenings.append(Play("outline_draw", she_x, she_y))
        if len(now.built) > len(before.built):
            happenings.append(Play("outline_build", x, y))
            for number, thing in enumerate(self.sketches):
                if room.stands(now.built, number) and not room.stands(before.built, number):
                    happenings.append(Play("outline_stands", x, y))
                    self._say(happenings, (thing.name,))
        self._tell_doors(before, happenings)
        if self._gap(now) < TOUCH_PX * SUB and not self.startled and not self.is_there_yet:
            self.startled = in_steps(START_S)
            happenings += [Play("echo_touch", she_x, she_y), Happened("touch")]
        if self.is_there_yet and any(area.holds(*self.place) for area in room.exits):
            if self.records:
                happenings.append(Walked(self.records, tuple(self.trace)))
            self._end(happenings)
            return
        inside = self._triggers_at_feet()
        self._say(happenings, (self.triggers[number].name for number in sorted(inside - self._inside)))
        self._inside = inside

    # -- photographs ----------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """All that changes, as plain data."""
        return {
            "moment": self.moment.plain(),
            "along": self.along,
            "startled": self.startled,
            "trace": [list(place) for place in self.trace],
            "present": sorted(self.present),
            "tick": self.tick,
            "done": self.done,
            "inside": sorted(self._inside),
            "walkers": [[walker.facing, walker.travelled, walker.moving] for walker in (self.she, self.echo)],
        }

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self.refresh(frozenset(data["present"]))
        self.moment = self.checkpoint = Moment.of(data["moment"])
        self.along, self.startled = data["along"], data["startled"]
        self.trace = [(x, y) for x, y in data["trace"]]
        self._follow_moment()
        self._stand(data["walkers"])
        self.tick, self.done, self.she_is_gone = data["tick"], data["done"], self.is_there_yet
        self._inside = frozenset(data["inside"])

    # -- a way through --------------------------------------------------------------------------------------------

    def following(self) -> Iterator[frozenset[Action]]:
        """The presses of somebody who walks where she has walked, some way behind; this room goes on with them.

        It ends where the room does, or after `ROUTE_S`.
        """
        at = min(range(self.along + 1), key=lambda n: _far(self.way[n], self.place))
        for _ in range(ROUTE_S * STEPS_PER_SECOND):
            if self.done:
                return
            goal = self.way[at]
            if _far(goal, self.place) <= 2 * SUB:
                behind = FOLLOWED_PX if self.she.moving else WAITED_PX
                if at < self.along and (self.is_there_yet or self._gap(self.moment) > behind * SUB):
                    at += 1
                elif self.is_there_yet and at == self.along:
                    goal = min((area.centre for area in self.room.exits), key=lambda one: _far(one, self.place))
            held = _towards(self.place, goal)
            self.step(Inputs(held=held), Settings(hints=False))
            yield held


def _far(at: Place, to: Place) -> int:
    return max(abs(at[0] - to[0]), abs(at[1] - to[1]))


def _towards(at: Place, goal: Place) -> frozenset[Action]:
    """What is held to come nearer to a place: the longer way first."""
    dx, dy = goal[0] - at[0], goal[1] - at[1]
    if max(abs(dx), abs(dy)) <= 2 * SUB:
        return frozenset()
    if abs(dx) >= abs(dy):
        return frozenset({Action.RIGHT if dx > 0 else Action.LEFT})
    return frozenset({Action.DOWN if dy > 0 else Action.UP})
