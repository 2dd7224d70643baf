"""Everything a player can set, as one frozen value; each field says its range, so that screens and files agree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

from game.core.steps import Action

Bindings = Mapping[Action, tuple[str, ...]]

DEFAULT_KEYS: Bindings = MappingProxyType(
    {
        Action.LEFT: ("left", "a"),
        Action.RIGHT: ("right", "d"),
        Action.UP: ("up", "w"),
        Action.DOWN: ("down", "s"),
        Action.ACT: ("return", "space", "e"),
        Action.BACK: ("backspace", "q"),
        Action.RUN: ("left shift", "right shift"),
        Action.PAUSE: ("escape", "p"),
        Action.LOG: ("tab", "l"),
        Action.SKIP: ("left ctrl", "k"),
        Action.AUTO: ("o",),
        Action.QUICKSAVE: ("f6",),
        Action.REWIND: ("r",),
    }
)
"""Names of keys as pygame gives them."""
DEFAULT_BUTTONS: Bindings = MappingProxyType(
    {
        Action.LEFT: ("dpleft", "leftx-"),
        Action.RIGHT: ("dpright", "leftx+"),
        Action.UP: ("dpup", "lefty-"),
        Action.DOWN: ("dpdown", "lefty+"),
        Action.ACT: ("a",),
        Action.BACK: ("b",),
        Action.RUN: ("x", "righttrigger+"),
        Action.PAUSE: ("start",),
        Action.LOG: ("y",),
        Action.SKIP: ("rightshoulder",),
        Action.AUTO: ("leftshoulder",),
        Action.QUICKSAVE: ("back",),
        Action.REWIND: ("lefttrigger+",),
    }
)
"""Names of buttons and half axes as SDL's game controllers give them."""
ONE_HAND_KEYS: Bindings = MappingProxyType(
    {
        **DEFAULT_KEYS,
        Action.ACT: ("space", "e"),
        Action.BACK: ("q",),
        Action.LOG: ("tab",),
        Action.SKIP: ("r",),
        Action.AUTO: ("f",),
        Action.REWIND: ("x",),
        Action.PAUSE: ("escape", "1"),
    }
)
"""Everything under the left hand; the right hand keeps the mouse or nothing."""

CODE = re.compile(r"[A-Za-z]{2,8}(?:_[A-Za-z0-9]{1,8})*")


ENDINGS = "ending."
"""What the marks of the content begin with at which the story is over."""
OPENS_DOORS = "chapter1.end"
"""The mark of the content at which the setting `doors` is turned on."""


@dataclass(frozen=True, slots=True)
class Range:
    """A whole number between two bounds, changed in steps."""

    least: int
    most: int
    step: int = 1


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a list of words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A short code out of a list that the content has, such as a language; one that is not there does no harm."""


Kind = Range | OneOf | Code | type[bool]


def _setting(start: Any, kind: Kind) -> Any:
    return field(default=start, metadata={"kind": kind})


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; percentages are whole numbers."""

    language: str = _setting("en", Code())
    text_size: int = _setting(100, Range(100, 200, 10))
    font: str = _setting("literata", OneOf(("literata", "legible")))
    text_speed: int = _setting(100, Range(40, 200, 20))
    instant_text: bool = _setting(False, bool)
    auto_advance: bool = _setting(False, bool)
    auto_wait: int = _setting(100, Range(50, 300, 25))
    skip_unread: bool = _setting(False, bool)
    high_contrast: bool = _setting(False, bool)
    reduced_motion: bool = _setting(False, bool)
    flashes: bool = _setting(True, bool)
    captions: bool = _setting(False, bool)
    hold_to_run: bool = _setting(True, bool)
    rumble: bool = _setting(True, bool)
    game_speed: int = _setting(100, Range(50, 100, 10))
    no_detection: bool = _setting(False, bool)
    closer_checkpoints: bool = _setting(False, bool)
    thin_crowds: bool = _setting(False, bool)
    hints: bool = _setting(True, bool)
    doors: bool = _setting(False, bool)
    volume: int = _setting(80, Range(0, 100, 5))
    music: int = _setting(80, Range(0, 100, 5))
    sounds: int = _setting(90, Range(0, 100, 5))
    voices: int = _setting(60, Range(0, 100, 5))
    mono: bool = _setting(False, bool)
    window: str = _setting("window", OneOf(("window", "borderless", "fullscreen")))
    smooth_scaling: bool = _setting(False, bool)
    frame_rate: int = _setting(60, Range(30, 240, 30))
    keep_usage: bool = _setting(True, bool)
    keys: Bindings = field(default_factory=lambda: DEFAULT_KEYS)
    buttons: Bindings = field(default_factory=lambda: DEFAULT_BUTTONS)
    mods: tuple[tuple[str, bool], ...] = ()
    """The mods in the order they are laid over the game, by id, each on or off. One that is not here is on."""

    def with_(self, name: str, value: object) -> Settings:
        """The settings with one field changed; values outside the range are brought into it.

        Raises ValueError where there is no such setting or the value is of the wrong type.
        """
        kind = KINDS.get(name)
        if kind is None and name not in ("keys", "buttons", "mods"):
            raise ValueError(f"no such setting '{name}'")
        if isinstance(kind, Range):
            if isinstance(value, bool) or not isinstance(value, int):
                raise ValueError(f"'{name}' takes a whole number from {kind.least} to {kind.most}")
            value = max(kind.least, min(kind.most, value))
        elif isinstance(kind, OneOf) and value not in kind.words:
            raise ValueError(f"'{name}' takes one of {', '.join(kind.words)}")
        elif isinstance(kind, Code) and not (isinstance(value, str) and CODE.fullmatch(value)):
            raise ValueError(f"'{name}' takes a short code, such as de")
        elif kind is bool and not isinstance(value, bool):
            raise ValueError(f"'{name}' takes true or false")
        changed: dict[str, Any] = {name: value}
        return replace(self, **changed)


KINDS: Mapping[str, Kind] = {
    entry.name: entry.metadata["kind"] for entry in fields(Settings) if "kind" in entry.metadata
}


def conflicts(bindings: Bindings) -> dict[str, tuple[Action, ...]]:
    """The keys bound to more than one action."""
    users: dict[str, list[Action]] = {}
    for action, names in bindings.items():
        for name in names:
            users.setdefault(name, []).append(action)
    return {name: tuple(actions) for name, actions in users.items() if len(actions) > 1}


ALWAYS_BOUND = (Action.UP, Action.DOWN, Action.ACT, Action.BACK, Action.PAUSE)
"""Without these a player could not get back to the settings."""


def rebound(bindings: Bindings, action: Action, names: tuple[str, ...]) -> Bindings:
    """The bindings with one action on other keys; a key is taken from whoever had it.

    An action nobody can do without keeps its last key: then the bindings come back unchanged.
    """
    changed = {other: tuple(n for n in had if n not in names) for other, had in bindings.items()}
    changed[action] = names
    if any(not changed[needed] for needed in ALWAYS_BOUND):
        return bindings
    return MappingProxyType(changed)
