"""The screens there are, by name. A screen's module is imported when it is first opened, so that the title starts soon.

A new screen is one more line here, and nothing else of the program has to know it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

from game.core.problems import Faulty, Problem, did_you_mean
from game.scenes.scene import Library, Scene

SCREENS: Mapping[str, tuple[str, str]] = {
    # name: (module under game.scenes, class)
    "title": ("title", "Title"),
    "notice": ("notice", "Notice"),
    "explore": ("explore", "Explore"),
    "talk": ("talk", "Talk"),
    "dream": ("dream", "DreamScreen"),
    "pause": ("pause", "Pause"),
    "settings": ("settings", "SettingsScreen"),
    "mods": ("mods", "Mods"),
    "saves": ("saves", "SavesScreen"),
    "backlog": ("backlog", "Backlog"),
    "doors": ("doors", "Doors"),
    "chapters": ("chapters", "Chapters"),
    "credits": ("credits", "Credits"),
    "bed": ("bed", "Bed"),
    "desk": ("desk", "Desk"),
    "usage": ("usage", "UsageScreen"),
    "feed": ("feed", "Feed"),
    "leaving": ("leaving", "Leaving"),
}


def build(name: str, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> Scene:
    """Make a screen by name. `kept` is what its `snapshot` gave. Raises Faulty where there is no such screen."""
    if name not in SCREENS:
        raise Faulty(Problem("", 0, 0, f"there is no screen '{name}'", did_you_mean(name, SCREENS)))
    module, made = SCREENS[name]
    screen = getattr(import_module(f"game.scenes.{module}"), made)
    return cast(Scene, screen(library, about, kept))
