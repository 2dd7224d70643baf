"""The library: maps, script, cast, prices and small data files, found and loaded by name when first asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from game.content.place import content_root, user_folder
from game.content.saves import Saves
from game.content.strings import own_name, read_strings
from game.core.problems import Faulty, Problem, nearest
from game.core.strings import ENGLISH, Strings
from game.dialogue.expressions import Condition, evaluate, parse_condition
from game.dialogue.script import Scene, Script
from game.scenes.scene import Slot
from game.story import Declarations, Story, defaults
from game.world.level import Level


def level_classes() -> Mapping[str, type]:
    """Every object class that a map may use: those of walking, and those of the dreams."""
    from game.dreams import dream_classes
    from game.world.classes import CLASSES

    return {**CLASSES, **dream_classes()}


class GameLibrary:
    """The game's content under one root, and the saves of one player."""

    def __init__(self, saves: Saves, root: Path | None = None) -> None:
        self.root = root or content_root()
        self.saves = saves
        self.problems: list[Problem] = []
        self._levels: dict[str, Level] = {}
        self._conditions: dict[str, Condition | None] = {}
        self._data: dict[str, Any] = {}
        self._strings: dict[str, Strings] = {}

    # -- the script -----------------------------------------------------------------------------------------------

    @cached_property
    def declarations(self) -> Declarations:
        """The declared names of the story."""
        from game.dialogue.reader import read_state

        declared, problems = read_state(self._text("levels/state.yaml"), "levels/state.yaml")
        self.problems += problems
        return declared

    @cached_property
    def script(self) -> Script:
        """Every scene of every YAML file under levels/."""
        from game.dialogue.links import link
        from game.dialogue.reader import read_cast, read_scenes

        cast, problems = read_cast(self._text("levels/cast.yaml"), "levels/cast.yaml")
        self.problems += problems
        scenes: list[Scene] = []
        for path in self.scene_files():
            shown = path.relative_to(self.root).as_posix()
            found, problems = read_scenes(self._text(shown), shown, path.parent.name)
            scenes += found
            self.problems += problems
        self.problems += link(scenes, self.declarations, cast)
        return Script(scenes, cast)

    def scene_files(self) -> list[Path]:
        """The YAML files that hold scenes: all in the folders of levels/ but the tables of numbers."""
        return sorted(path for path in self.root.glob("levels/*/*.yaml") if path.stem != "prices")

    def new_story(self) -> Story:
        """The story before anything has happened."""
        return defaults(self.declarations)

    @cached_property
    def prices(self) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
        """What a night costs: slots by hours and dreams by kind, each with its numbers."""
        from game.content.tables import read_numbers

        table, problems = read_numbers(self._text("levels/hub/prices.yaml"), "levels/hub/prices.yaml")
        self.problems += problems
        return table

    def offers(self, story: Story, where: str) -> Sequence[str]:
        """The ids of the scenes that can happen at a place, the first first."""
        from game.dialogue.runner import offers

        return [scene.id for scene in offers(self.script, story, where)]

    def holds(self, condition: str, story: Story) -> bool:
        """Whether a condition of a map holds; one that cannot be read does not, and is reported once."""
        if condition not in self._conditions:
            tree, problems = parse_condition(condition)
            self.problems += problems
            self._conditions[condition] = tree
        tree = self._conditions[condition]
        return tree is not None and evaluate(tree, story)

    # -- maps and files -------------------------------------------------------------------------------------------

    def level(self, place: str) -> Level:
        """A map by "folder/map". Raises Faulty where it is missing or cannot be read."""
        if place not in self._levels:
            from game.world.reader import read_level

            path = self.root / "levels" / f"{place}.tmx"
            shown = f"levels/{place}.tmx"
            if not path.is_file():
                near = nearest(place, self.places())
                raise Faulty(Problem(shown, 0, 0, "there is no such map", f"did you mean '{near}'?" if near else ""))
            level, problems = read_level(path, place, level_classes(), self.root)
            if level is None:
                raise Faulty(problems)
            self._levels[place] = level
        return self._levels[place]

    def places(self) -> list[str]:
        """The ids of all maps."""
        root = self.root / "levels"
        return sorted(path.relative_to(root).with_suffix("").as_posix() for path in root.glob("*/*.tmx"))

    def data(self, name: str) -> Mapping[str, Any]:
        """The JSON file assets/NAME.json, or nothing."""
        if name not in self._data:
            path = self.root / "assets" / f"{name}.json"
            self._data[name] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        found: Mapping[str, Any] = self._data[name]
        return found

    # -- languages ------------------------------------------------------------------------------------------------

    def strings(self, language: str) -> Strings:
        """The words of a language; English where there is no file of it."""
        if language == ENGLISH.language:
            return ENGLISH
        if language not in self._strings:
            files = [(path, path.relative_to(self.root).as_posix()) for path in self._po_files(f"{language}.po")]
            self._strings[language], problems = read_strings(language, files, user_folder() / "cache")
            self.problems += problems
        return self._strings[language]

    def languages(self) -> Mapping[str, str]:
        """What the languages are called by those who speak them, by code, English first."""
        codes = sorted({path.stem for path in self._po_files("*.po")})
        return {"en": own_name(ENGLISH)} | {code: own_name(self.strings(code)) for code in codes}

    def _po_files(self, pattern: str) -> list[Path]:
        return sorted((self.root / "levels" / "strings").glob(pattern))

    def slots(self) -> Sequence[Slot]:
        """The saves there are, newest first."""
        return self.saves.slots()

    def forget(self) -> None:
        """Read everything again when it is next asked for."""
        for name in ("declarations", "script", "prices"):
            self.__dict__.pop(name, None)
        self._levels.clear()
        self._conditions.clear()
        self._data.clear()
        self._strings.clear()
        self.problems.clear()

    def _text(self, shown: str) -> str:
        path = self.root / shown
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self.problems.append(Problem(shown, 0, 0, f"cannot be read: {error}"))
            return ""
