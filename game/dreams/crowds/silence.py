"""What comes when they all stop: a ring of people who turn to her widens, and then it depends on what she says.

While they turn, and while she speaks, she stands as well. What she says goes out over them as a ring. Where a Leaving
is there, whoever it reaches wakes; then they all walk off, and the square empties. Where Answers are there, one after
the other lights up, and those around each wake, each time in a wider ring; after the last all are awake, and a lane
opens to the way out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.core.events import Event, Play
from game.core.geometry import SUB, Rect
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.crowds.classes import Answer, Leaving
from game.dreams.crowds.classes import Silence as Spec
from game.dreams.crowds.crowd import Crowd
from game.dreams.crowds.flow import Line
from game.dreams.dream import Happened
from game.world.level import Level

TURN_PX_S = 150
"""How fast the ring of those who turn to her widens."""
TURN_S = 2.6
"""So long they take to turn, and then she may speak."""
SPEAKS_S, SAID_S = 2.0, 2.2
"""For how long she speaks, and when it has been heard: then those who were told to have woken."""
HEARD_PX_S = 170
"""How fast what she says goes out over them."""
ANSWER_S = 2.4
WIDENS_PX_S = 60
FIRST_PX, MORE_PX = 26, 22
"""How far around the first answer people wake, and how much farther around each that follows."""
ALL_PX = 1200
EMPTY, EMPTY_PX = 12, (300, 200)
"""With no more than so many left this far around her the square is empty."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody who has answered: where, with which look, how far around them people are awake, and since when."""

    x: int
    y: int
    look: int
    radius_px: int
    since: int


class Silence:
    """The silence of a chamber that has one; `since` are the steps since it fell, 0 before."""

    def __init__(self, level: Level, way_out: Rect) -> None:
        self.areas = [thing.area.scaled(SUB) for thing, _ in level.all(Spec)]
        self._leaving = [thing.id for thing, _ in level.all(Leaving)]
        self._answers = level.all(Answer)
        self._way_out = way_out
        self.present: frozenset[int] = frozenset()
        self.since = self.spoken = 0
        """Steps since they stopped, and since she has spoken."""
        self.told: set[str] = set()

    @property
    def fallen(self) -> bool:
        """Whether they have stopped."""
        return self.since > 0

    @property
    def leaving(self) -> bool:
        """Whether they walk off."""
        return any(number in self.present for number in self._leaving)

    @property
    def holds_her(self) -> bool:
        """Whether she stands: while they turn to her, and while she speaks."""
        return 0 < self.since < in_steps(TURN_S) or 0 < self.spoken <= in_steps(SAID_S)

    @property
    def heard_px(self) -> int:
        """How far what she has said has come."""
        return self.spoken * HEARD_PX_S // STEPS_PER_SECOND

    def answers(self) -> list[Answered]:
        """Who has answered so far."""
        given = [answer for answer in self._answers if answer[0].id in self.present]
        found = []
        for number, (thing, answer) in enumerate(given):
            late = self.spoken - in_steps(SAID_S) - number * in_steps(ANSWER_S)
            if late > 0:
                most = FIRST_PX + number * MORE_PX
                if number == len(given) - 1 and late > in_steps(ANSWER_S):
                    most = ALL_PX
                radius = min(most, FIRST_PX + late * WIDENS_PX_S // STEPS_PER_SECOND)
                found.append(Answered(thing.area.x, thing.area.y, answer.look, radius, late))
        return found

    def step(self, feet: Rect) -> list[Event | Happened]:
        """One step of 1/60 s, with her `feet` in 1/256 px."""
        if not self.since:
            if not any(area.meets(feet) for area in self.areas):
                return []
            self.since = 1
            return [Play("crowd_turns")]
        self.since += 1
        if self.since == in_steps(TURN_S):
            return self._once("hush")
        names = [thing.name for thing, _ in self._answers if thing.id in self.present]
        if not self.leaving and not names:
            return []
        self.spoken += 1
        happened: list[Event | Happened] = []
        if self.spoken == in_steps(SAID_S):
            happened += self._once("said")
        answers = self.answers()
        for one, name in zip(answers, names, strict=False):
            if name not in self.told:
                happened += [Play("answer", one.x, one.y), *self._once(name)]
        if answers and answers[-1].radius_px > FIRST_PX + len(names) * MORE_PX:
            happened += self._once("all")
        return happened

    def move(self, crowd: Crowd, she: tuple[int, int]) -> list[Event | Happened]:
        """One step of the crowd, 1/30 s."""
        turned = self.since * TURN_PX_S // STEPS_PER_SECOND
        if self.leaving and self.spoken <= in_steps(SAID_S):
            crowd.wake(*she, self.heard_px)
            crowd.stand(she, turned, None)
            return []
        if self.leaving:
            crowd.leave(she)
            across, down = EMPTY_PX
            near = crowd.around(*she, across * SUB, down * SUB)
            return self._once("empty") if near.asleep + near.awake <= EMPTY else []
        for one in self.answers():
            crowd.wake(one.x * SUB, one.y * SUB, one.radius_px)
        crowd.stand(she, turned, self.lane() if "all" in self.told else None)
        return []

    def lane(self) -> Line:
        """From the silence's middle to the way out."""
        middle = self.areas[0].centre
        out = self._way_out
        return (middle[0] // SUB, middle[1] // SUB), (out.centre[0], out.bottom)

    def _once(self, name: str) -> list[Event | Happened]:
        if name in self.told:
            return []
        self.told.add(name)
        return [Happened(name)]

    def snapshot(self) -> dict[str, Any]:
        """All that changes."""
        return {"since": self.since, "spoken": self.spoken, "told": sorted(self.told)}

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self.since, self.spoken, self.told = data["since"], data["spoken"], set(data["told"])
