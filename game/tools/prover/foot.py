"""What can be reached on foot: the game's own collision, flooded over a grid from where somebody stands."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.geometry import SUB, Rect
from game.world.classes import Door, Point, Prop, Trigger
from game.world.classes import Thing as ThingClass
from game.world.level import Level
from game.world.paths import GRID_PX, foot_box
from game.world.walking import REACH_PX, Walking, gap_to

DOOR_SLACK_PX = 4


@dataclass(frozen=True, slots=True)
class Reach:
    """The names that can be acted on, the triggers that can be walked into, and where the doors lead."""

    names: frozenset[str]
    triggers: frozenset[str]
    doors: tuple[str, ...]


class Feet:
    """Answers for one map. Who strolls about is in nobody's way for ever; who stays where they are is."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._known: dict[tuple[frozenset[int], str], Reach] = {}

    def reach(self, point: str, present: frozenset[int]) -> Reach:
        """All that can be reached from a point while only these conditional objects are there."""
        key = (present, point)
        if key not in self._known:
            self._known[key] = self._flood(point, present)
        return self._known[key]

    def _flood(self, point: str, present: frozenset[int]) -> Reach:
        world = Walking(self.level, point, 0)
        world.refresh(present)
        cell = GRID_PX * SUB
        start = (world.player.x, world.player.y)
        reached = {start}
        waiting = [start]
        while waiting:
            x, y = waiting.pop()
            for there in ((x + cell, y), (x - cell, y), (x, y + cell), (x, y - cell)):
                if there not in reached and not world.blocks(foot_box(*there)):
                    reached.add(there)
                    waiting.append(there)
        spots = [(x // SUB, y // SUB) for x, y in reached]
        feet = [foot_box(*spot) for spot in reached]

        def near(area: Rect) -> bool:
            return any(gap_to(area, x, y - 2) <= REACH_PX for x, y in spots)

        names, triggers, doors = set(), set(), []
        for name in {*self.level.named, *world.people}:
            area = None if name == world.player.name else world.reach_area(name)
            if area is not None and near(area):
                names.add(name)
        for thing in self.level.things:
            if not world.is_there(thing):
                continue
            wide = Rect(
                thing.area.x - DOOR_SLACK_PX,
                thing.area.y - DOOR_SLACK_PX,
                thing.area.width + 2 * DOOR_SLACK_PX,
                thing.area.height + 2 * DOOR_SLACK_PX,
            ).scaled(SUB)
            match thing.spec:
                case Door(to=to, act=act):
                    if near(thing.area) if act else any(wide.meets(box) for box in feet):
                        doors.append(to)
                case Trigger():
                    if thing.name and any(wide.meets(box) for box in feet):
                        triggers.add(thing.name)
                case Prop() | ThingClass() | Point():
                    pass
        return Reach(frozenset(names), frozenset(triggers), tuple(dict.fromkeys(doors)))
