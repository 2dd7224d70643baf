"""The stairwell: one landing, told apart from itself only by what lies on its steps.

Whoever takes the flight up comes out at the foot of the first landing again, whoever takes the flight down at the head
of the next one; the wall says 99 on all of them. This is where that is worked out; who climbs is the office's business.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.core.geometry import SUB, Rect, Solids
from game.core.problems import did_you_mean
from game.dreams.overlord.classes import Exit, Flight, HeldPage, Landing, Storeys
from game.dreams.overlord.gaze import Sweep, deeper
from game.world.classes import Light, Prop
from game.world.level import Level
from game.world.paths import foot_box

CLIMB_STEPS = 8
"""How long the dark between two landings lasts, and as long again until it is light."""
OUT_PX = 12
"""How far from the end of a flight one comes out."""
MAN_SIZE = (20, 8)
"""The ground that the man on the steps takes up."""

Goes = str
Out = tuple[int, int, str]
"""Where one comes out: px, and facing."""


@dataclass(frozen=True, slots=True)
class Stairs:
    """A stairwell's fixed numbers: the ends of its flights, where each leads out, and the gazes of every landing."""

    deepest: int
    ends: Mapping[Goes, Rect]
    outs: Mapping[Goes, Out]
    sweeps: Sequence[Sequence[Sweep]]

    def after(self, landing: int, goes: Goes) -> int:
        """The landing that a flight leads to."""
        return 0 if goes == "up" else min(self.deepest, landing + 1)

    def taken(self, x: int, y: int) -> Goes:
        """The flight whose end somebody at a point, in 1/256 px, has come to, or ""."""
        box = foot_box(x, y)
        return next((goes for goes, area in self.ends.items() if area.scaled(SUB).meets(box)), "")


def stairs_of(level: Level, sweeps: Sequence[Sweep]) -> Stairs | None:
    """The stairwell that a map is, or None. A map that lacks a flight is none: `faults_of_stairs` says so."""
    landings = level.all(Landing)
    ends = {flight.goes: thing.area for thing, flight in level.all(Flight)}
    if not landings or set(ends) != {"up", "down"}:
        return None
    thing, landing = landings[0]
    middle = (thing.area.x, thing.area.y)
    outs = {goes: _out(ends["down" if goes == "up" else "up"], middle) for goes in ends}
    gazes = [
        [deeper(sweep, number, landing.narrower_deg, landing.quicker_s) for sweep in sweeps]
        for number in range(landing.deepest + 1)
    ]
    return Stairs(landing.deepest, ends, outs, gazes)


def _out(end: Rect, middle: tuple[int, int]) -> Out:
    """Where one comes out of a flight: on the side of its end that lies towards the landing."""
    x, y = end.centre
    if end.width >= end.height:
        return (x, end.bottom + OUT_PX, "down") if middle[1] > y else (x, end.y - OUT_PX, "up")
    return (end.right + OUT_PX, y, "right") if middle[0] > x else (end.x - OUT_PX, y, "left")


def absent_on(level: Level, landing: int) -> frozenset[str]:
    """The names of pictures and lights that are on other landings alone."""
    spread: set[str] = set()
    here: set[str] = set()
    for _, storeys in level.all(Storeys):
        names = storeys.of.split()
        spread.update(names)
        if storeys.first <= landing and (landing <= storeys.last or storeys.last < 0):
            here.update(names)
    return frozenset(spread - here)


def faults_of_stairs(level: Level, solids: Solids) -> list[tuple[int, str]]:
    """What is wrong with a map's stairs, as line and words."""
    flights, landings = level.all(Flight), level.all(Landing)
    faults: list[tuple[int, str]] = []
    if not landings:
        faults += [(thing.line, "a Flight needs a Landing") for thing, _ in flights]
        faults += [(thing.line, "a HeldPage needs a Landing") for thing, _ in level.all(HeldPage)]
        faults += [(thing.line, "Storeys need a Landing") for thing, _ in level.all(Storeys)]
        return faults
    first, landing = landings[0]
    faults += [(thing.line, "there is a Landing already") for thing, _ in landings[1:]]
    for goes in ("up", "down"):
        number = sum(flight.goes == goes for _, flight in flights)
        if number != 1:
            faults.append((first.line, f"the stairwell needs one Flight that goes {goes}, and has {number}"))
    if landing.deepest < 1:
        faults.append((first.line, "the stairwell has no second landing: `deepest` is less than 1"))
    for thing, way_out in level.all(Exit):
        if way_out.landing > landing.deepest:
            faults.append(
                (thing.line, f"the way out is on landing {way_out.landing}, the deepest is {landing.deepest}")
            )
    faults += _faults_of_storeys(level, landing.deepest)
    stairs = stairs_of(level, ())
    if stairs is not None:
        for goes, (x, y, _) in stairs.outs.items():
            if solids.hit(foot_box(x * SUB, y * SUB)) or stairs.taken(x * SUB, y * SUB):
                faults.append((first.line, f"whoever goes {goes} would come out at ({x}, {y}), where nobody can stand"))
    return faults


def _faults_of_storeys(level: Level, deepest: int) -> list[tuple[int, str]]:
    """Storeys of which there are none, and names on them that nothing has or that would be in the way."""
    faults: list[tuple[int, str]] = []
    seen = {thing.name: thing for thing in level.things if isinstance(thing.spec, Prop | Light) and thing.name}
    for thing, storeys in level.all(Storeys):
        last = deepest if storeys.last < 0 else storeys.last
        if not 0 <= storeys.first <= last <= deepest:
            faults.append((thing.line, f"Storeys go from {storeys.first} to {last}, the landings from 0 to {deepest}"))
        for name in storeys.of.split():
            if name not in seen:
                hint = did_you_mean(name, seen)
                words = f"Storeys name '{name}', which is no Prop or Light" + (f" ({hint})" if hint else "")
                faults.append((thing.line, words))
            elif level.solids_of(seen[name]):
                faults.append((thing.line, f"Storeys name '{name}', which is in the way: how one walks stays the same"))
    return faults
