"""Where chapters begin: the story as it stood on coming to the first place of each, kept beside the saves.

A chapter is kept when it begins, and shown once it is over, which it is as soon as the beginning of a later one is kept
(an ending keeps the beginning of the chapter that does not come). So nothing names a chapter that nobody has finished.
Of each chapter the newest few are kept that differ: a file for each, in the form of a save, named by two figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from game.content.saves import Saves
from game.core.problems import Faulty
from game.scenes.scene import ShownBeginning
from game.story import Declarations, Story

KEPT = 4
"""So many beginnings of one chapter are kept at the most."""


class Beginnings:
    """The beginnings that are kept in a folder; `titles` are those of the chapters, from the prologue's on."""

    def __init__(self, folder: Path, titles: Sequence[str]) -> None:
        self.files = Saves(folder)
        self.titles = titles

    def _names(self) -> list[str]:
        """The files there are: the chapter, and which of its beginnings."""
        found = (path.name.removesuffix(".save") for path in self.files.folder.glob("[1-9][1-9].save"))
        return sorted(found)

    @property
    def any(self) -> bool:
        """Whether a chapter was finished, ever."""
        names = self._names()
        return bool(names) and names[0][0] < names[-1][0]

    def keep(self, chapter: int, state: Mapping[str, Any]) -> None:
        """Keep how a chapter begins, in place of the oldest there is. Raises OSError where that cannot be done."""
        if not 0 < chapter < 10:
            return
        kept: dict[str, str] = {}
        for number in range(1, KEPT + 1):
            name = f"{chapter}{number}"
            try:
                one = self.files.read(name)
            except Faulty:
                kept[name] = ""
                continue
            kept[name] = one.saved_at
            if one.state["story"] == state["story"]:
                return
        title = self.titles[chapter] if chapter < len(self.titles) else f"{chapter}."
        self.files.write(min(kept, key=lambda name: kept[name]), state, title, "", b"")

    def read(self, name: str) -> Mapping[str, Any]:
        """How the story stood at a beginning. Raises Faulty where that cannot be read."""
        return self.files.read(name).state

    def shown(self, declared: Declarations) -> list[ShownBeginning]:
        """The beginnings of the chapters that are over, the newest of each first; one that is damaged is not there."""
        names = self._names()
        found = []
        for name in names:
            if name[0] == names[-1][0]:
                continue
            try:
                kept = self.files.read(name)
                story = Story.from_json(kept.state["story"], declared)
            except (Faulty, KeyError, TypeError, ValueError, AttributeError):
                continue
            found.append(ShownBeginning(name, kept.chapter, kept.saved_at, story))
        found.sort(key=lambda one: one.saved_at, reverse=True)
        return sorted(found, key=lambda one: one.name[0])
