"""The contract of a dream: what one Python module under `game/dreams/` has to give.

A dream is a map and rules. The module names its object classes (`CLASSES`, dataclasses as in `game.world.classes`),
opens a map as a world that is stepped and photographed, draws it, and solves it: `solve` answers on the same rules
whether a map can be finished, and gives the presses that do it.

What is *said* in a dream is content: a world only yields that something `Happened`, and the script's scene for it
(`where: folder/map.name`) is begun over it, the world standing still meanwhile. What the story knows comes to a world
through the conditions of the map's objects (`when`) and the walks that were recorded, as the chamber opens and again
where what was said in it has changed what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from types import MappingProxyType
from typing import Any, Protocol

from game.core.events import Event, Heard
from game.core.problems import Problem
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.story import Walk, Walked
from game.world.canvas import Canvas
from game.world.classes import prop
from game.world.level import Level


@dataclass(frozen=True, slots=True)
class Anchor:
    """An object near a checkpoint that steadies: a lamp on Floor 99, a mug of pencils in the unbuilt house."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """The way out of the chamber."""

    sound: str = prop("held_door_open", "sound", "What is heard when it is taken.")


@dataclass(frozen=True, slots=True)
class Finished:
    """The dream's chamber is done: the way out was taken."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that the script may have a scene for: `name` is that of an object of the map, or one of a few fixed."""

    name: str


@dataclass(frozen=True, slots=True)
class HowTo:
    """A word is due about which keys an action has, for whoever wants hints."""

    action: Action


ENTER = "enter"
"""The happening of every chamber that is entered and not restored. Worlds do not yield it; the screen does."""


@dataclass(frozen=True, slots=True)
class Solution:
    """What a solver found: `route` are the actions held in each step of the shortest way out, or None.

    `searched` says how finely it looked; `stops` names, where there is no way, what is in the way; `missed` the names
    of things that cannot be had.
    """

    route: Sequence[frozenset[Action]] | None
    steps: int
    searched: str
    stops: str = ""
    missed: tuple[str, ...] = ()


def told(solution: Solution) -> list[str]:
    """What a solver found, in a line."""
    if solution.route is None:
        return [f"no way out: {solution.stops}"]
    missed = f", without {', '.join(solution.missed)}" if solution.missed else ""
    return [f"a way out in {solution.steps / STEPS_PER_SECOND:.1f} s{missed}"]


def once_a_map(solve: Callable[[Level], Solution]) -> Callable[[Level], Solution]:
    """A solver whose answer is kept with the map: a map that is saved is checked, and then told of."""

    @wraps(solve)
    def solved(level: Level) -> Solution:
        if solved not in level.worked_out:
            level.worked_out[solved] = solve(level)
        found: Solution = level.worked_out[solved]
        return found

    return solved


NO_WALKS: Mapping[str, Walk] = MappingProxyType({})


class DreamWorld(Protocol):
    """One chamber, simulated."""

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there or not, by id, and tell of walks: at first, and on a change."""
        ...

    def step(self, inputs: Inputs, settings: Settings) -> Sequence[Event | Finished | Happened | HowTo | Walked]:
        """One step of 1/60 s."""
        ...

    def snapshot(self) -> dict[str, Any]:
        """All that changes, and which objects are there, as plain data."""
        ...

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        ...

    def draw(self, canvas: Canvas, part: float) -> None:
        """Draw the chamber between two steps."""
        ...

    def loops(self) -> Mapping[str, Heard]:
        """What is heard on and on."""
        ...

    def route(self) -> Sequence[frozenset[Action]] | None:
        """The actions of a way out from here, or of its next stretch, for the autoplayer; None where there is none."""
        ...


class Simulated(Protocol):
    """What of a chamber changes, step by step: its rules at play."""

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there or not, and take up walks that were recorded."""
        ...

    def step(self, inputs: Inputs, settings: Settings) -> Sequence[Event | Finished | Happened | HowTo | Walked]:
        """One step of 1/60 s."""
        ...

    def snapshot(self) -> dict[str, Any]:
        """All that changes, as plain data."""
        ...

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        ...

    def loops(self) -> Mapping[str, Heard]:
        """What is heard on and on."""
        ...


class Painted(Protocol):
    """How a chamber looks."""

    def draw(self, canvas: Canvas, part: float) -> None:
        """Draw it between two steps."""
        ...


class Staged:
    """A chamber that is simulated by one thing and drawn by another; a dream's own adds the way out of it."""

    def __init__(self, simulated: Simulated, painter: Painted) -> None:
        self._simulated = simulated
        self.painter = painter

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there or not, and take up walks that were recorded."""
        self._simulated.refresh(present, walks)

    def step(self, inputs: Inputs, settings: Settings) -> Sequence[Event | Finished | Happened | HowTo | Walked]:
        """One step of 1/60 s."""
        return self._simulated.step(inputs, settings)

    def snapshot(self) -> dict[str, Any]:
        """All that changes, as plain data."""
        return self._simulated.snapshot()

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self._simulated.restore(data)

    def draw(self, canvas: Canvas, part: float) -> None:
        """The chamber between two steps."""
        self.painter.draw(canvas, part)

    def loops(self) -> Mapping[str, Heard]:
        """What is heard on and on."""
        return self._simulated.loops()


def opens_at_once(level: Level) -> Iterator[None]:
    """What is to be worked out before a map is opened: nothing."""
    return iter(())


class DreamRules(Protocol):
    """A dream's module."""

    NAME: str
    """What players see it called."""
    NIGHT: int
    """The night of the story in which it is first dreamt; the title's list goes by it."""
    CLASSES: Mapping[str, type]

    def readying(self, level: Level) -> Iterator[None]:
        """Work out beforehand, in pieces of some milliseconds, what opening a map needs; it is kept with the map.

        `opens_at_once` is that of a dream whose maps need nothing that takes long.
        """
        ...

    def open_world(self, level: Level) -> DreamWorld:
        """Open a map. Raises Faulty where the map lacks what the dream needs."""
        ...

    def happenings(self, level: Level) -> Collection[str]:
        """The names of all that can happen in a chamber of this map."""
        ...

    def check(self, level: Level) -> Sequence[Problem]:
        """What is wrong with a map that the form alone does not show."""
        ...

    def solve(self, level: Level) -> Solution:
        """Whether and how the map can be finished."""
        ...

    def report(self, level: Level) -> Sequence[str]:
        """What the solver says of a sound map, in lines for whoever lays it out."""
        ...
