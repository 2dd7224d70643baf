"""The library: maps, script, cast, prices and small data files, found and loaded by name when first asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.cache import ScriptCache, T, digest, undisturbed
from game.content.layers import Layers, ModLayer
from game.content.place import content_root, user_folder
from game.content.saves import Saves
from game.content.strings import PSEUDO, own_name, read_strings
from game.core.files import Found, OneFolder, read_text
from game.core.problems import Faulty, Near, Problem, did_you_mean
from game.core.settings import CODE
from game.core.strings import ENGLISH, Strings
from game.scenes.scene import BEHIND, ShownBeginning, ShownDream, ShownMod, ShownUsage, Slot
from game.story import Declarations, Set, Story, after, defaults

if TYPE_CHECKING:
    from game.content.chapters import Beginnings
    from game.content.mods import Mod
    from game.dialogue.expressions import Condition
    from game.dialogue.script import Cast, Scene, Script, Speaker
    from game.world.level import Level


def level_classes() -> Mapping[str, type]:
    """Every object class that a map may use: those of walking, and those of the dreams."""
    from game.dreams import dream_classes
    from game.world.classes import CLASSES

    return {**CLASSES, **dream_classes()}


DERIVED = ("declarations", "cast", "script", "prices")
"""What is put together once, when it is first asked for."""
MOST_LINES = 100_000
MOST_SCENES = 4_000
"""What the scenes of a mod may come to, together; the game's own come to a tenth or less."""
Stamp = tuple[str, int, int]


class GameLibrary:
    """The game's content under one root with mods laid over it, and the saves of one player.

    `kin` is a library of the same files in other company: what it has read need not be read again.
    """

    def __init__(
        self, saves: Saves, root: Path | None = None, mods: Sequence[Mod] = (), kin: GameLibrary | None = None
    ) -> None:
        self.root = root or content_root()
        self.saves = saves
        self._cache = ScriptCache(user_folder() / "cache")
        self.problems: list[Problem] = []
        self.mods: tuple[Mod, ...] = ()
        self.shown_mods: tuple[ShownMod, ...] = ()
        self.mods_folder = ""
        self.usage = ShownUsage()
        self.beginnings: Beginnings | None = None
        self._conditions: dict[str, Condition | None] = {}
        self._data: dict[str, Any] = {}
        self._strings: dict[str, Strings] = {}
        self._replacements: dict[str, list[Scene]] = {}
        self._levels: dict[str, Level] = {}
        self._underway: dict[str, Iterator[None]] = {}
        # Kept when everything else is forgotten: scenes by the digest of their text, maps by their files.
        self._scenes_read: dict[str, tuple[str, tuple[Scene, ...], tuple[Problem, ...]]] = {}
        self._levels_read: dict[str, tuple[Level, Mapping[str, Stamp]]] = {}
        if kin is not None:
            self._scenes_read = kin._scenes_read
            self._levels_read = kin._levels_read
        self.lay(mods)

    def lay(self, mods: Sequence[Mod]) -> None:
        """Lay these mods over the game, the last one on top, and read everything again when it is next asked for."""
        self.mods = tuple(mods)
        self.layers = Layers(OneFolder(self.root), [mod.layer for mod in mods])
        self._drop()

    # -- the script -----------------------------------------------------------------------------------------------

    @cached_property
    def declarations(self) -> Declarations:
        """The declared names of the story."""
        from game.dialogue.reader import read_state

        whole = Declarations()
        for found in self.layers.every("levels/state.yaml"):
            declared, problems = read_state(self._text(found), found.shown)
            self.problems += problems
            if found.mod:
                self.problems += foreign_names(found.mod, declared, whole)
            whole = whole.joined(declared)
        return whole

    @cached_property
    def cast(self) -> Cast:
        """Everybody who can speak."""
        from game.dialogue.reader import read_cast

        whole: dict[str, Speaker] = {}
        for found in self.layers.every("levels/cast.yaml"):
            cast, problems = read_cast(self._text(found), found.shown)
            self.problems += problems
            for name in sorted(cast.keys() & whole.keys()):
                hint = "a picture of the same name changes a face; whoever is new needs a name of their own"
                self.problems.append(cast[name].spot.problem(f"'{name}' is in the cast already", hint))
            whole = {**cast, **whole}
        return whole

    @property
    def any_chapters(self) -> bool:
        """Whether a chapter has been finished, ever."""
        return self.beginnings is not None and self.beginnings.any

    def chapters(self) -> Sequence[ShownBeginning]:
        """Where the chapters begin that were finished; what cannot be read any more is left out."""
        return self.beginnings.shown(self.declarations) if self.beginnings is not None else ()

    def story_behind_doors(self) -> Story:
        """The story of a dream that is entered by itself: nothing has happened in it, and it says what it is."""
        story = self.new_story()
        return after(story, Set(BEHIND, True)) if BEHIND in self.declarations else story

    @cached_property
    def script(self) -> Script:
        """Every scene of every YAML file under levels/."""
        from game.dialogue.links import link
        from game.dialogue.script import Script

        declarations, cast = self.declarations, self.cast
        with undisturbed():
            scenes: list[Scene] = []
            files: list[Found] = []
            for layer in self.layers.all:
                own: list[Scene] = []
                lines = count = 0
                for found in self.scene_files(layer):
                    text = self._text(found)
                    lines, count = lines + text.count("\n"), count + 1 + text.count("\n---")
                    if layer.mod and (lines > MOST_LINES or count > MOST_SCENES):
                        message = f"the mod holds more than {MOST_SCENES} scenes or {MOST_LINES} lines of them"
                        self.problems.append(Problem(found.shown, 0, 0, message, "make several mods of it"))
                        break
                    read, problems = self._scenes(found)
                    own += read
                    files.append(found)
                    self.problems += problems
                scenes, unlaid = layered(scenes, own, layer.mod)
                self.problems += unlaid
                self._replacements[layer.mod] = [scene for scene in own if scene.replaces]
            if not self.mods:
                # With mods, whoever lays them on holds everything against everything (see `fit`).
                texts = [repr((declarations, cast)), *(self._scenes_read[found.shown][0] for found in files)]
                names = [found.shown for found in files]
                self.problems += self._cache.links(texts, names, lambda: link(scenes, declarations, cast))
            return Script(scenes, cast)

    def reading_story(self) -> Iterator[None]:
        """Read all that a story needs but its maps, in pieces; what is left is read when it is needed."""
        for read in (lambda: self.declarations, lambda: self.cast, level_classes):
            read()
            yield
        for layer in self.layers.all:
            for found in self.scene_files(layer):
                self._scenes(found)
                yield
        _ = self.script

    def replacements(self, mod: str) -> Sequence[Scene]:
        """What a mod replaces of scenes."""
        _ = self.script
        return self._replacements.get(mod, ())

    def solved(self, level: Level, what: str, solve: Callable[[], Iterable[T]]) -> list[T]:
        """What a dream says of a map (`what`: which of its questions): solved once for the same map and tilesets."""
        sources = [self.layers.find(f"levels/{level.id}.tmx"), *self.layers.match_every("assets/tilesets/*.tsx")]
        if sources[0] is None:
            return list(solve())
        texts = [found.path.read_text(encoding="utf-8", errors="replace") for found in sources if found is not None]
        return self._cache.solved(level.file, what, texts, solve)

    def found(self, texts: Iterable[str], sources: tuple[str, ...], find: Callable[[], object]) -> object:
        """What is found out of texts by some of the program, plain: once for the same texts and program."""
        return self._cache.found(texts, sources, find)

    def texts(self, patterns: Iterable[str]) -> list[str]:
        """The names and the texts of all files of some patterns, in all layers."""
        found = [one for pattern in patterns for one in self.layers.match_every(pattern)]
        return [f"{one.shown}\n{one.path.read_text(encoding='utf-8', errors='replace')}" for one in found]

    def scene_files(self, layer: OneFolder | ModLayer) -> list[Found]:
        """The YAML files of a layer that hold scenes: all in the folders of levels/ but the tables of numbers."""
        return [found for found in layer.match("levels/*/*.yaml") if found.path.stem != "prices"]

    def _scenes(self, found: Found) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
        text = self._text(found)
        mark = digest(text)
        known = self._scenes_read.get(found.shown)
        if known is None or known[0] != mark:
            folder = found.name.split("/")[1]
            read = self._cache.scenes(text, found.shown, lambda: _read_scenes(text, found.shown, folder))
            known = (mark, *read)
            self._scenes_read[found.shown] = known
        return known[1:]

    def new_story(self) -> Story:
        """The story before anything has happened."""
        return defaults(self.declarations)

    @cached_property
    def prices(self) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
        """What a night costs: slots by hours and dreams by kind, each with its numbers."""
        from game.content.tables import read_numbers

        name = "levels/hub/prices.yaml"
        table, problems = read_numbers(self._text(Found(name, self.root / name, name)), name)
        self.problems += problems
        return table

    def offers(self, story: Story, where: str) -> Sequence[str]:
        """The ids of the scenes that can happen at a place, the first first."""
        from game.dialogue.runner import offers

        return [scene.id for scene in offers(self.script, story, where)]

    def holds(self, condition: str, story: Story) -> bool:
        """Whether a condition of a map holds; one that cannot be read does not, and is reported once."""
        from game.dialogue.expressions import evaluate, parse_condition

        if condition not in self._conditions:
            tree, problems = parse_condition(condition)
            self.problems += problems
            self._conditions[condition] = tree
        tree = self._conditions[condition]
        return tree is not None and evaluate(tree, story)

    # -- maps and files -------------------------------------------------------------------------------------------

    def level(self, place: str) -> Level:
        """A map by "folder/map". Raises Faulty where it is missing or cannot be read."""
        for _ in self.reading(place):
            pass
        return self._levels[place]

    def put(self, place: str, level: Level) -> None:
        """Put a map that no file holds in the place of one, until everything is read again."""
        self._levels[place] = level

    def reading(self, place: str) -> Iterator[None]:
        """Read a map in pieces, so that what is on the screen goes on meanwhile; `level` does what is left of it."""
        if place not in self._levels and place not in self._underway:
            self._underway[place] = self._read(place)
        return self._underway.get(place, iter(()))

    def _read(self, place: str) -> Iterator[None]:
        from game.world.reader import reading_level

        try:
            name = f"levels/{place}.tmx"
            found = self.layers.find(name)
            if found is None:
                raise Faulty(Problem(name, 0, 0, "there is no such map", did_you_mean(place, self.places())))
            known = self._levels_read.get(place)
            if known is None or known[1] != self._stamps(known[0]):
                root = found.path.parents[2]
                pieces = reading_level(found.path, place, level_classes(), root, self.layers, found.shown)
                read, problems = yield from pieces
                if read is None:
                    raise Faulty(problems)
                known = self._levels_read[place] = (read, self._stamps(read))
            self._levels[place] = known[0]
        finally:
            self._underway.pop(place, None)

    def _stamps(self, level: Level) -> Mapping[str, Stamp]:
        """What tells whether the files that a map is read from are the same as before."""
        return {name: _stamp(self.layers.find(name)) for name in level.sources}

    def places_of(self, paths: Collection[Path]) -> set[str]:
        """The maps that were read from some files, of those that have been read."""
        return {place for place, level in self._levels.items() if not set(level.sources.values()).isdisjoint(paths)}

    def places(self) -> list[str]:
        """The ids of all maps."""
        maps = self.layers.match("levels/*/*.tmx")
        return [found.name.removeprefix("levels/").removesuffix(".tmx") for found in maps]

    def find_asset(self, name: str) -> Path | None:
        """The file assets/NAME, if there is one."""
        found = self.layers.find(f"assets/{name}")
        return found.path if found is not None else None

    def data(self, name: str) -> Mapping[str, Any]:
        """The JSON file assets/NAME.json, or nothing. What mods list is added."""
        if name not in self._data:
            self._data[name] = {}
            for _, read in self._data_files(name):
                self._data[name].update(read)
        known: Mapping[str, Any] = self._data[name]
        return known

    def captions(self) -> list[tuple[str, str, str]]:
        """The captions of sounds: the file that lists a sound, its name, its caption."""
        files = self._data_files("sounds/sounds")
        return [
            (found.shown, name, str(about.get("caption", ""))) for found, read in files for name, about in read.items()
        ]

    def _data_files(self, name: str) -> list[tuple[Found, Mapping[str, Any]]]:
        """The JSON files of a name in all layers, and what is in each."""
        files: list[tuple[Found, Mapping[str, Any]]] = []
        for found in self.layers.every(f"assets/{name}.json"):
            try:
                read = json.loads(self._text(found))
            except (ValueError, RecursionError) as error:
                self.problems.append(
                    Problem(found.shown, getattr(error, "lineno", 0), 0, "this cannot be read as JSON")
                )
                continue
            wrong = list_problems(read, found.shown) if found.mod else ()
            self.problems += wrong
            files.append((found, read if not wrong else {}))
        return files

    # -- languages ------------------------------------------------------------------------------------------------

    def strings(self, language: str) -> Strings:
        """The words of a language; English where there is no file of it."""
        if language == ENGLISH.language:
            return ENGLISH
        if language not in self._strings:
            files = [(found.path, found.shown) for found in self.layers.every(f"levels/strings/{language}.po")]
            self._strings[language], problems = read_strings(language, files, user_folder() / "cache")
            self.problems += problems
        return self._strings[language]

    def languages(self) -> Mapping[str, str]:
        """What the languages are called by those who speak them, by code, English first."""
        codes = [found.path.stem for found in self.layers.match("levels/strings/*.po")]
        others = [code for code in codes if CODE.fullmatch(code) and code != PSEUDO]
        return {"en": own_name(ENGLISH)} | {code: own_name(self.strings(code)) for code in others}

    def dreams(self) -> Sequence[ShownDream]:
        """The dreams there are, in the order of their nights, with their chambers in the order that the maps say."""
        from game.dreams import dream_names, dream_rules
        from game.world.reader import sketch

        found = []
        for dream in sorted(dream_names(), key=lambda name: (dream_rules(name).NIGHT, name)):
            maps = {one.name.removeprefix("levels/").removesuffix(".tmx"): one for one in self._maps_of(dream)}
            sketches = {place: sketch(one, self.layers) for place, one in maps.items()}
            places = sorted(sketches, key=lambda place: (sketches[place].order, place))
            if places:
                chambers = tuple((place, sketches[place].title) for place in places)
                found.append(ShownDream(dream, dream_rules(dream).NAME, chambers))
        return found

    def _maps_of(self, folder: str) -> list[Found]:
        return [found for found in self.layers.match("levels/*/*.tmx") if found.name.split("/")[1] == folder]

    def slots(self) -> Sequence[Slot]:
        """The saves there are, newest first."""
        return self.saves.slots()

    def become(self, other: GameLibrary) -> None:
        """Go on with the content of another library."""
        self.mods, self.layers = other.mods, other.layers
        self._drop()
        self.__dict__.update({name: other.__dict__[name] for name in DERIVED if name in other.__dict__})
        self._levels.update(other._levels)
        self._scenes_read, self._levels_read = other._scenes_read, other._levels_read
        self._replacements = other._replacements
        self.problems += other.problems

    def forget(self) -> None:
        """Read everything again when it is next asked for."""
        self._scenes_read.clear()
        self._levels_read.clear()
        self._drop()

    def _drop(self) -> None:
        """Put everything together again when it is next asked for."""
        for name in DERIVED:
            self.__dict__.pop(name, None)
        self._levels.clear()
        self._underway.clear()
        self._conditions.clear()
        self._data.clear()
        self._strings.clear()
        self.problems.clear()

    def _text(self, found: Found) -> str:
        """The text of a file; "" and a problem where it cannot be read."""
        text, problems = read_text(found)
        self.problems += [problem for problem in problems if problem not in self.problems]
        return text


def _stamp(found: Found | None) -> Stamp:
    """Which file it is, when it was written, and its size."""
    try:
        seen = found.path.stat() if found is not None else None
    except OSError:
        seen = None
    return ("", 0, 0) if found is None or seen is None else (str(found.path), seen.st_mtime_ns, seen.st_size)


def _read_scenes(text: str, shown: str, folder: str) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
    from game.dialogue.reader import read_scenes

    return read_scenes(text, shown, folder)


def foreign_names(mod: str, declared: Declarations, below: Declarations) -> list[Problem]:
    """What a mod declares that it may not: names are its own where they begin with its id, and the story moves them."""
    problems = []
    for name, declaration in declared.items():
        if not name.startswith(f"{mod}."):
            message = f"'{name}' is not a name of this mod"
            problems.append(declaration.spot.problem(message, f"its names begin with its id: {mod}.{name}"))
        elif any(other.startswith(f"{mod}.") for other in below):
            message = f"names of the game begin with '{mod}.', too"
            problems.append(declaration.spot.problem(message, "give the mod another id"))
        elif declaration.by != "story":
            problems.append(declaration.spot.problem(f"'{name}' is set by nobody", "'by' of a mod's name is story"))
    return problems


def layered(below: Sequence[Scene], own: Sequence[Scene], mod: str) -> tuple[list[Scene], list[Problem]]:
    """The scenes of some layers with those of one more laid over them, and what does not fit.

    Only a mod replaces, only what is below it, and it says so: a scene of a name that is there already is a fault.
    """
    problems: list[Problem] = []
    scenes = list(below)
    at = {scene.id: number for number, scene in enumerate(scenes)}
    own_ids = {scene.id for scene in own if not scene.replaces}
    first: dict[str, Scene] = {}
    for scene in own:
        if not scene.replaces:
            other = scenes[at[scene.id]] if scene.id in at else first.get(scene.id)
            if mod and other is not None:
                message = f"there is a scene '{scene.id}' already, in {other.file}:{other.line}"
                hint = f"'replace: {scene.id}' changes it" if scene.id in at else ""
                problems.append(scene.spot().problem(message, hint))
            else:
                first[scene.id] = scene
                scenes.append(scene)
        elif not mod:
            problems.append(scene.spot("replace").problem("only a mod replaces", f"scene: {scene.id}"))
        elif scene.id not in at:
            stands = "a scene of this mod is changed where it stands"
            near = stands if scene.id in own_ids else Near(scene.id, at)
            problems.append(scene.spot("replace").problem(f"there is no scene '{scene.id}' to replace", near))
        else:
            scenes[at[scene.id]] = scene.laid_over(scenes[at[scene.id]])
    return scenes, problems


def list_problems(listed: object, file: str) -> list[Problem]:
    """What is wrong with a mod's list of sounds: {"splash": {"caption": "a splash", "volume": 60, "loop": false}}."""
    if not isinstance(listed, dict):
        return [Problem(file, 1, 0, "a list of sounds is a mapping")]
    problems = []
    kinds: Mapping[str, type] = {"caption": str, "volume": int, "loop": bool}
    for name, about in listed.items():
        if not isinstance(about, dict) or any(type(value) is not kinds.get(key) for key, value in about.items()):
            message = f"'{name[:60]}' is not described as a sound is"
            problems.append(Problem(file, 0, 0, message, "caption, volume and loop"))
        elif not 0 <= about.get("volume", 0) <= 100:
            problems.append(Problem(file, 0, 0, f"the volume of '{name[:60]}' goes from 0 to 100"))
    return problems
