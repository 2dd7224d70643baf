"""Layers of content: the game's own folder, and over it the folder of each mod, in their order.

A file goes by its name, such as "assets/tilesets/cafe.tsx". What lies higher hides what has the same name below; files
that add to each other (scenes, state, cast, translations, the list of sounds) are read from every layer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from game.core.files import Found, OneFolder


class ModLayer:
    """A mod's folder: the files it was found to hold, and no others."""

    def __init__(self, mod: str, shown: str, files: Mapping[str, Path]) -> None:
        self.mod = mod
        self.shown = shown
        self.files = files

    def find(self, name: str) -> Found | None:
        """The file of a name."""
        path = self.files.get(name)
        return Found(name, path, f"{self.shown}/{name}", self.mod) if path is not None else None

    def within(self, name: str) -> Found | None:
        """The same: what the mod holds was looked at."""
        return self.find(name)

    def match(self, pattern: str) -> list[Found]:
        """The files whose names fit a pattern, in the order of their names."""
        fits = _fitting(pattern)
        return [
            Found(name, path, f"{self.shown}/{name}", self.mod)
            for name, path in sorted(self.files.items())
            if fits.fullmatch(name)
        ]


class Layers:
    """The layers from the game's own up."""

    def __init__(self, game: OneFolder, mods: Sequence[ModLayer] = ()) -> None:
        self.game = game
        self.mods = tuple(mods)
        self.all: tuple[OneFolder | ModLayer, ...] = (game, *self.mods)

    def find(self, name: str) -> Found | None:
        """The file of a name in the highest layer that has one."""
        return next((found for layer in reversed(self.all) if (found := layer.find(name)) is not None), None)

    def within(self, name: str) -> Found | None:
        """As `find`, and not where a link leads out of the folder of its layer."""
        return next((layer.within(name) for layer in reversed(self.all) if layer.find(name) is not None), None)

    def every(self, name: str) -> list[Found]:
        """The files of a name in all layers, the game's own first."""
        return [found for layer in self.all if (found := layer.find(name)) is not None]

    def match(self, pattern: str) -> list[Found]:
        """The files that fit a pattern, of each name the highest, in the order of their names."""
        found = {one.name: one for one in self.match_every(pattern)}
        return [found[name] for name in sorted(found)]

    def match_every(self, pattern: str) -> list[Found]:
        """The files that fit a pattern in all layers, the game's own first."""
        return [found for layer in self.all for found in layer.match(pattern)]


@cache
def _fitting(pattern: str) -> re.Pattern[str]:
    """A pattern as `Path.glob` has it: `*` within a name, `**/` for any folders."""
    parts = {"**/": "(?:[^/]+/)*", "*": "[^/]*"}
    return re.compile("".join(parts.get(part, re.escape(part)) for part in re.split(r"(\*\*/|\*)", pattern)))
