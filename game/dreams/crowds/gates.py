"""Gates, which open towards the stream, and the megaphone, which turns the stream away from one of them.

A gate opens once nobody has pressed against it for a second, and shuts again where some do. Whoever stands in it holds
it open. One with `names` minds nobody: it opens for good once so many have been named.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.geometry import SUB, Rect
from game.core.steps import in_steps
from game.dreams.crowds.classes import Gate, Megaphone
from game.dreams.crowds.crowd import Crowd
from game.world.level import Level

FEW, SOME = 2, 6
"""Up to so many before it nobody presses; from so many on it is pressed shut."""
OPENS_S, SHUTS_S = 1.0, 0.5
HEARD_S = 16.0


class Gates:
    """All gates and megaphones of a chamber, by number."""

    def __init__(self, level: Level) -> None:
        self.gates = level.all(Gate)
        self.megaphones = level.all(Megaphone)
        self.fronts = [front(thing.area, gate) for thing, gate in self.gates]
        self.open = [gate.open for _, gate in self.gates]
        self.since = [0] * len(self.gates)
        """Steps for which it might have changed: been free of people, or been pressed."""
        self.heard = [0] * len(self.megaphones)
        """Steps that each megaphone still has an effect."""

    def step(self, crowd: Crowd, named: int, feet: Rect) -> list[int]:
        """One step of 1/60 s, with her `feet` in 1/256 px: the numbers of the gates that open or shut."""
        self.heard = [max(0, left - 1) for left in self.heard]
        changed = []
        for number, (thing, gate) in enumerate(self.gates):
            if gate.names:
                if not self.open[number] and named >= gate.names:
                    self.open[number] = True
                    changed.append(number)
                continue
            pressing = self.pressing(crowd, number)
            if self.open[number]:
                due = pressing >= SOME and not thing.area.grown(4).scaled(SUB).meets(feet)
            else:
                due = pressing <= FEW
            self.since[number] = self.since[number] + 1 if due else 0
            if self.since[number] >= in_steps(SHUTS_S if self.open[number] else OPENS_S):
                self.open[number] = not self.open[number]
                self.since[number] = 0
                changed.append(number)
        return changed

    def pressing(self, crowd: Crowd, number: int) -> int:
        """How many are before a gate."""
        return crowd.within(self.fronts[number])

    def pressed(self, crowd: Crowd, number: int) -> bool:
        """Whether people press against a gate, so that it cannot open."""
        return self.pressing(crowd, number) > FEW

    def shut(self) -> list[Rect]:
        """What nobody can walk through now, in map px."""
        return [thing.area for (thing, _), is_open in zip(self.gates, self.open, strict=True) if not is_open]

    def shunned(self) -> list[Rect]:
        """Where the stream does not go, because it was told so, in map px."""
        told = {self.megaphones[number][1].clears for number, left in enumerate(self.heard) if left}
        return [area for area, (thing, _) in zip(self.fronts, self.gates, strict=True) if thing.name in told]

    def speak(self, number: int) -> None:
        """Speak into a megaphone."""
        self.heard[number] = in_steps(HEARD_S)

    def snapshot(self) -> dict[str, Any]:
        """All that changes."""
        return {"open": list(self.open), "since": list(self.since), "heard": list(self.heard)}

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot. Raises ValueError where it is of others."""
        if len(data["open"]) != len(self.gates) or len(data["heard"]) != len(self.megaphones):
            raise ValueError("these are other gates")
        self.open, self.since, self.heard = (list(data[name]) for name in ("open", "since", "heard"))


def front(area: Rect, gate: Gate) -> Rect:
    """The ground before a gate, in map px."""
    match gate.faces:
        case "down":
            return Rect(area.x, area.bottom, area.width, gate.front_px)
        case "up":
            return Rect(area.x, area.y - gate.front_px, area.width, gate.front_px)
        case "left":
            return Rect(area.x - gate.front_px, area.y, gate.front_px, area.height)
        case _:
            return Rect(area.right, area.y, gate.front_px, area.height)
