"""The fixed step, and what one step is told of the person playing.

A step is 1/60 s. Scenes and worlds see actions (`act`, `left`), never keys: `view` turns keys and buttons into them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

STEPS_PER_SECOND = 60
MOST_OWED_S = 0.25
"""A frame that took longer than this loses time instead of running many steps at once."""


def in_steps(seconds: float) -> int:
    """Seconds, as data gives them, in whole steps; anything above zero is at least one."""
    return max(1, round(seconds * STEPS_PER_SECOND)) if seconds > 0 else 0


class Action(StrEnum):
    """What a person can do; every one can be bound to keys and buttons."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    ACT = "act"
    BACK = "back"
    RUN = "run"
    PAUSE = "pause"
    LOG = "log"
    SKIP = "skip"
    AUTO = "auto"
    QUICKSAVE = "quicksave"
    REWIND = "rewind"


DIRECTIONS = (Action.LEFT, Action.RIGHT, Action.UP, Action.DOWN)


@dataclass(frozen=True, slots=True)
class Advance:
    """The intent to go on to the next line of a talk."""


@dataclass(frozen=True, slots=True)
class Pick:
    """The intent to take one choice of a talk, by its stable id."""

    choice: str


Intent = Advance | Pick


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the mouse is, in units of the screen's layout (see `Canvas.screen`), and whether it has just clicked."""

    x: int
    y: int
    clicked: bool = False
    scrolled: int = 0
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one step is told: actions held, actions pressed since the last step, intents, and the mouse in menus.

    Intents come from replays and from the autoplayer; a scene that reads presses turns them into intents itself.
    `key` names the raw key or button that was pressed last, for the remapping screen alone.
    """

    held: frozenset[Action] = frozenset()
    pressed: tuple[Action, ...] = ()
    intents: tuple[Intent, ...] = ()
    pointer: Pointer | None = None
    key: str = ""
    typed: str = field(default="")

    def direction(self) -> tuple[int, int]:
        """The direction held, each part -1, 0 or 1."""
        across = (Action.RIGHT in self.held) - (Action.LEFT in self.held)
        down = (Action.DOWN in self.held) - (Action.UP in self.held)
        return across, down


IDLE = Inputs()


class StepClock:
    """Turns the time of frames into whole steps, and keeps presses until a step has taken them.

    Each press goes to exactly one step, and each step gets one press at most: on a slow frame the second of two presses
    waits, instead of being one with the first or coming before it.
    """

    def __init__(self) -> None:
        self._owed = 0.0
        self._pressed: list[Action] = []
        self._clicked = False
        self._scrolled = 0
        self._moved = False
        self._key = ""
        self._typed = ""

    def press(self, action: Action) -> None:
        """Remember a press for the next step."""
        self._pressed.append(action)

    def raw(
        self, key: str = "", typed: str = "", clicked: bool = False, scrolled: int = 0, moved: bool = False
    ) -> None:
        """Remember what menus alone are interested in."""
        self._key = key or self._key
        self._typed += typed
        self._clicked |= clicked
        self._scrolled += scrolled
        self._moved |= moved

    def forget(self) -> None:
        """Drop presses that no longer mean anything, after the window lost focus."""
        self._pressed.clear()
        self._clicked = False
        self._owed = 0.0

    def owe(self, seconds: float) -> int:
        """Add a frame's time; how many steps are due."""
        self._owed = min(self._owed + seconds, MOST_OWED_S)
        due = int(self._owed * STEPS_PER_SECOND + 1e-9)
        self._owed = max(0.0, self._owed - due / STEPS_PER_SECOND)
        return due

    def part(self) -> float:
        """How far the time is between the last step and the next, 0..1, for drawing in between."""
        return self._owed * STEPS_PER_SECOND

    def take(self, held: frozenset[Action], position: tuple[int, int] | None) -> Inputs:
        """The inputs of the next step; presses are handed over once."""
        pointer = None
        if position is not None:
            pointer = Pointer(*position, self._clicked, self._scrolled, self._moved)
        inputs = Inputs(held, tuple(self._pressed[:1]), (), pointer, self._key, self._typed)
        del self._pressed[:1]
        self._clicked = self._moved = False
        self._scrolled = 0
        self._key = self._typed = ""
        return inputs
