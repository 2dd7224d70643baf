"""Those who sleep standing: whom the lantern woke, and who holds whose hand.

One who is woken is awake for as long as the lantern is on them, and some seconds more. Two who are awake within reach
of each other take hands, and keep each other awake from then on. The stream does not come through between them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.core.geometry import distance
from game.core.steps import in_steps
from game.dreams.crowds.classes import Bystander
from game.dreams.crowds.flow import Line
from game.world.level import Level

HANDS_PX = 36
LIGHT_PX = 54
"""How far the lantern wakes one who stands: a little farther than those who go by."""
ALONE_S = 5.0
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Touched:
    """What changed in a step: pairs that took hands, and those who nodded off again."""

    held: tuple[Pair, ...] = ()
    nodded: tuple[int, ...] = ()


class Hands:
    """All bystanders of a chamber, by number."""

    def __init__(self, level: Level) -> None:
        self.places = [(thing.area.x, thing.area.y) for thing, _ in level.all(Bystander)]
        self.looks = [bystander.look for _, bystander in level.all(Bystander)]
        self.pairs = frozenset(
            (one, two)
            for two, (x, y) in enumerate(self.places)
            for one in range(two)
            if distance(x - self.places[one][0], y - self.places[one][1]) <= HANDS_PX
        )
        self.awake = [0] * len(self.places)
        """Steps that each is awake yet; who holds a hand does not count them down."""
        self.held: frozenset[Pair] = frozenset()

    def step(self, x: int, y: int, lit: bool) -> Touched:
        """One step of 1/60 s, with the lantern at (x, y)."""
        holding = {number for pair in self.held for number in pair}
        nodded = []
        for number, place in enumerate(self.places):
            if lit and lights(x, y, *place):
                self.awake[number] = in_steps(ALONE_S)
            elif self.awake[number] and number not in holding:
                self.awake[number] -= 1
                if not self.awake[number]:
                    nodded.append(number)
        fresh = sorted((one, two) for one, two in self.pairs - self.held if self.awake[one] and self.awake[two])
        self.held |= set(fresh)
        return Touched(tuple(fresh), tuple(nodded))

    def lines(self) -> list[Line]:
        """Where hands are held, in map px."""
        return [(self.places[one], self.places[two]) for one, two in sorted(self.held)]

    def groups(self) -> list[list[int]]:
        """Those who can come to stand in one chain, each chain from one end to the other."""
        rest, groups = set(range(len(self.places))), []
        while rest:
            ends = [number for number in rest if len(self.beside(number)) < 2]
            group = [min(ends or rest)]
            for number in group:
                group += [other for other in sorted(self.beside(number)) if other not in group]
            rest -= set(group)
            groups.append(group)
        return groups

    def beside(self, number: int) -> set[int]:
        """Who is within reach of one."""
        return {one + two - number for one, two in self.pairs if number in (one, two)}

    def snapshot(self) -> dict[str, Any]:
        """All that changes."""
        return {"awake": list(self.awake), "held": sorted(list(pair) for pair in self.held)}

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot. Raises ValueError where it is of others."""
        if len(data["awake"]) != len(self.places):
            raise ValueError("these are other bystanders")
        self.awake = list(data["awake"])
        self.held = frozenset((one, two) for one, two in data["held"])


def lights(x: int, y: int, there_x: int, there_y: int) -> bool:
    """Whether a lantern at (x, y) wakes whoever stands there."""
    return distance(there_x - x, (there_y - y) * 4 // 3) < LIGHT_PX
