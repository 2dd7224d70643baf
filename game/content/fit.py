"""Whether content fits together: what scenes and maps name has to be there. Reads, and never decodes a picture.

`whole` looks at everything; `check` adds what takes longer (solving dreams, looking into pictures). `with_mods` looks
at what mods can have broken, in a fraction of the time: of maps that no mod touches only the names are read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from game.content.library import GameLibrary
from game.core.problems import MOST_FOUND, Faulty, Near, Problem, Spot, faults
from game.dialogue.expressions import check_condition, parse_condition
from game.dialogue.links import Known, link
from game.dialogue.script import DESK, Script
from game.dreams import dream_rules, has_dream
from game.dreams.dream import ENTER
from game.scenes.desk import ROOMS
from game.world.classes import Atmosphere, Door, Person, Prop, Sound, Thing
from game.world.level import Level
from game.world.reader import MOST_CELLS_IN_ALL, Sketch, sketch

MOST = (400, MOST_CELLS_IN_ALL, 200_000)
"""Maps of a mod, and what they have together of cells and of elements of XML, each with its tilesets. The game's own
come to 17 maps, 32 thousand cells and 15 thousand elements."""
ALWAYS_THERE = frozenset({"mira", "player"})
"""Names that the walking world knows without the map."""
NOT_A_NAME = ("plain", "colour", "place")
"""Kinds of properties that name nothing; where doors lead is looked at by itself."""


def whole(library: GameLibrary) -> tuple[list[Problem], dict[str, Level]]:
    """Everything that does not fit in the content, and the maps that can be read."""
    script = library.script
    _ = library.prices
    problems = list(library.problems)
    levels: dict[str, Level] = {}
    for place in library.places():
        try:
            levels[place] = library.level(place)
        except Faulty as error:
            problems += error.problems
    broken = {place for place in library.places() if place not in levels}
    names: dict[str, Collection[str]] = {place: _names_of(level) for place, level in levels.items()}
    known = _known(library, None if broken else names)
    problems += link(script.scenes.values(), library.declarations, script.cast, known)
    problems += _portraits(library)
    for level in levels.values():
        problems += level_problems(library, level, known)
        problems += _doors(level.file, _doors_of(level), names, broken)
        problems += _happens(script, level)
    return problems, levels


def with_mods(library: GameLibrary) -> list[Problem]:
    """Everything that does not fit where mods have a say."""
    script = library.script
    _ = library.data("sounds/sounds")
    for found in library.layers.match_every("levels/strings/*.po"):
        if found.mod:
            library.strings(found.path.stem)
    problems = list(library.problems)
    sketches: dict[str, Sketch] = {}
    for found in library.layers.match("levels/*/*.tmx"):
        place = found.name.removeprefix("levels/").removesuffix(".tmx")
        sketches[place] = sketch(found, library.layers)
    names: dict[str, Collection[str]] = {place: {*one.names, *ALWAYS_THERE} for place, one in sketches.items()}
    large = list(_too_large(library, sketches.values()))
    problems += large
    broken = {place for place, one in sketches.items() if one.mod and large}
    for place in sketches:
        if place not in broken and has_dream(place.partition("/")[0]):
            try:
                names[place] = _names_of(library.level(place))
            except Faulty:
                continue  # Its faults are told below, or are the game's own.
    known = _known(library, names)
    problems += link(script.scenes.values(), library.declarations, script.cast, known)
    problems += _portraits(library)
    for place, one in sketches.items():
        if one.mod and place not in broken and len(problems) < MOST_FOUND:
            wrong = place_problems(library, place, known)
            problems += wrong
            broken |= {place} if faults(wrong) else set()
    for one in sketches.values():
        problems += _doors(one.shown, one.doors, names, broken)
    return problems


def _too_large(library: GameLibrary, sketches: Iterable[Sketch]) -> Iterator[Problem]:
    """Mods whose maps together are more than anybody reads in the time a start may take; no map is read for that."""
    elements: dict[str, int] = {}
    work: dict[str, list[int]] = {}
    for one in sketches:
        if not one.mod:
            continue
        for name in one.tilesets:
            if name not in elements:
                found = library.layers.find(name)
                try:
                    elements[name] = found.path.read_bytes().count(b"<") if found is not None else 0
                except OSError:
                    elements[name] = 0  # Whoever reads it says so.
        done = work.setdefault(one.mod, [0, 0, 0])
        done[0] += 1
        done[1] += min(one.cells, MOST_CELLS_IN_ALL)  # A map that is too large by itself says so itself.
        done[2] += one.elements + sum(elements[name] for name in one.tilesets)
        if any(now > most for now, most in zip(done, MOST, strict=True)):
            most = "{} maps, {} cells or {} elements".format(*MOST)
            yield Problem(one.shown, 0, 0, f"the mod's maps have more than {most} together", "make several mods of it")
            return


def place_problems(library: GameLibrary, place: str, known: Known | None = None) -> list[Problem]:
    """Everything that does not fit on one map, doors apart."""
    try:
        level = library.level(place)
    except Faulty as error:
        return list(error.problems)
    return [*level_problems(library, level, known or _known(library, None)), *_opens(level)]


def _known(library: GameLibrary, names: Mapping[str, Collection[str]] | None) -> Known:
    """What else there is for scenes to name."""

    def stems(pattern: str) -> set[str]:
        return {found.path.name.split(".")[0] for found in library.layers.match(f"assets/{pattern}")}

    return Known(
        places=None if names is None else {**names, DESK: ROOMS},
        music=stems("music/*.ogg"),
        sounds={found.path.stem for found in library.layers.match("assets/sounds/*.ogg")},
        pictures=stems("pictures/cutscene/*.png"),
        drifts={place.partition("/")[2] for place in library.places() if place.startswith("drift/")},
    )


def _portraits(library: GameLibrary) -> Iterator[Problem]:
    for speaker in library.script.cast.values():
        for portrait in (speaker.portrait, *speaker.portraits.values()):
            if portrait and library.find_asset(f"portraits/{portrait}.neutral.png") is None:
                there = {found.path.name.split(".")[0] for found in library.layers.match("assets/portraits/*.png")}
                yield speaker.spot.problem(f"there is no portrait '{portrait}'", Near(portrait, there))


def _names_of(level: Level) -> Collection[str]:
    """What scenes may name of a map: its objects, and what happens in a dream."""
    return {*level.named, *ALWAYS_THERE, *_happenings(level)}


def _happenings(level: Level) -> Collection[str]:
    folder = level.folder
    if not has_dream(folder):
        return ()
    try:
        return {ENTER, *dream_rules(folder).happenings(level)}
    except Faulty:
        return {ENTER}  # What the map lacks is told where it is opened.


def _happens(script: Script, level: Level) -> Iterator[Problem]:
    """Scenes that wait in a dream for what never happens there, and a way out at which none waits."""
    if not has_dream(level.folder):
        return
    names = _happenings(level)
    for scene in script.scenes.values():
        for where in scene.where:
            place, _, name = where.partition(".")
            if place == level.id and name and name in level.named and name not in names:
                hint = Near(name, names, otherwise="what can happen: " + ", ".join(sorted(names)))
                yield scene.spot("where").problem(f"nothing happens at '{name}' in '{place}'", hint)
    if not script.at(level.id):
        yield Problem(level.file, 0, 0, f"the way out leads nowhere: no scene has '{level.id}' as 'where'")


def _opens(level: Level) -> Iterator[Problem]:
    """What a dream lacks on a map of its folder."""
    folder = level.folder
    if has_dream(folder):
        try:
            dream_rules(folder).open_world(level)
        except Faulty as error:
            yield from error.problems


def _label(name: str, number: int) -> str:
    return f"'{name}'" if name else f"object {number}"


def _doors_of(level: Level) -> list[tuple[int, str, str]]:
    return [(thing.line, _label(thing.name, thing.id), door.to) for thing, door in level.all(Door)]


def _doors(
    file: str,
    doors: Iterable[tuple[int, str, str]],
    names: Mapping[str, Collection[str]],
    broken: Collection[str],
) -> Iterator[Problem]:
    """Doors that lead nowhere."""
    for line, label, to in doors:
        place, _, point = to.partition(":")
        if place in broken:
            continue
        if place not in names:
            message = f"{label} leads to '{place}', which is no map"
            yield Problem(file, line, 0, message, Near(place, names))
        elif point not in names[place]:
            message = f"{label} leads to '{to}', where there is no such point"
            yield Problem(file, line, 0, message, Near(point, names[place]))


def level_problems(library: GameLibrary, level: Level, known: Known) -> Iterator[Problem]:
    """What a map names that is not there, doors apart."""

    def at(line: int, message: str, hint: str | Near = "", fault: bool = True) -> Problem:
        return Problem(level.file, line, 0, message, hint, fault)

    script = library.script
    there: dict[str, Collection[str] | None] = {"music": known.music, "sound": known.sounds}
    naming: dict[type, list[tuple[str, str]]] = {}
    for line, label, holder in [(0, "the map", level.properties), *_holders(level)]:
        spec = type(holder)
        if spec not in naming:
            naming[spec] = _naming(spec)
        for name, kind in naming[spec]:
            if kind not in there:
                there[kind] = _of_kind(library, level, kind)
            names, value = there[kind], getattr(holder, name)
            silence = value == "none" and spec is Atmosphere
            if value and names is not None and value not in names and not silence:
                what = kind if kind in ("music", "sound") or kind[0].isupper() else "picture"
                yield at(line, f"{label} has '{value}' as '{name}': there is no such {what}", Near(value, names))
    is_dream = has_dream(level.folder)
    for thing in level.things:
        label = _label(thing.name, thing.id)
        if thing.when:
            tree, problems = parse_condition(thing.when, Spot(level.file, thing.line, 0))
            yield from problems
            if tree is not None:
                yield from check_condition(tree, library.declarations, script.scenes)
        if isinstance(thing.spec, Person) and not thing.spec.who:
            yield at(thing.line, f"{label} is nobody: 'who' is empty")
        if isinstance(thing.spec, Sound) and not thing.spec.sound:
            yield at(thing.line, f"{label} sounds like nothing: 'sound' is empty")
        is_quiet = thing.name and not is_dream and not script.at(f"{level.id}.{thing.name}")
        if is_quiet and isinstance(thing.spec, Prop | Thing | Person):
            yield at(thing.line, f"nothing happens at {label}: no scene has it as 'where'", fault=False)


def _holders(level: Level) -> Iterator[tuple[int, str, Any]]:
    for thing in level.things:
        yield thing.line, _label(thing.name, thing.id), thing.spec


def _naming(spec: type) -> list[tuple[str, str]]:
    """The properties of a class that name something, and its kind: see `game.world.classes.prop`."""
    kinds = [(entry.name, entry.metadata.get("kind")) for entry in fields(spec)]
    return [(name, kind) for name, kind in kinds if isinstance(kind, str) and kind not in NOT_A_NAME]


def _of_kind(library: GameLibrary, level: Level, kind: str) -> Collection[str]:
    """The names of all pictures in a folder, or of all objects of a class on the map."""
    if kind.islower():
        found = {each.path.name.split(".")[0] for each in library.layers.match(f"assets/{kind}/*.png")}
        # Whom every map begins with is there, whatever has been drawn.
        return found | ALWAYS_THERE if kind == "pictures/people" else found
    return {thing.name for thing in level.things if thing.kind == kind and thing.name}
