"""Whether content fits together: what scenes and maps name has to be there. Reads, and never decodes a picture.

`whole` looks at everything; `check` adds what takes longer (solving dreams, looking into pictures). `with_mods` looks
at what mods can have broken, in a fraction of the time: of maps that no mod touches only the names are read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from game.content.library import GameLibrary
from game.core.problems import Faulty, Near, Problem, Spot, faults
from game.dialogue.expressions import check_condition, parse_condition
from game.dialogue.links import Known, link
from game.dialogue.script import Script
from game.dreams import dream_rules, has_dream
from game.dreams.dream import ENTER
from game.world.classes import Door, Person, Prop, Route, Sound, Thing
from game.world.level import Level
from game.world.reader import Sketch, sketch

ALWAYS_THERE = frozenset({"mira", "player"})
"""Names that the walking world knows without the map."""


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
    for place in sketches:
        if has_dream(place.partition("/")[0]):
            try:
                names[place] = _names_of(library.level(place))
            except Faulty:
                continue  # Its faults are told below, or are the game's own.
    known = _known(library, names)
    problems += link(script.scenes.values(), library.declarations, script.cast, known)
    problems += _portraits(library)
    broken: set[str] = set()
    for place, one in sketches.items():
        if one.mod:
            wrong = place_problems(library, place)
            problems += wrong
            broken |= {place} if faults(wrong) else set()
    for one in sketches.values():
        problems += _doors(one.shown, one.doors, names, broken)
    return problems


def place_problems(library: GameLibrary, place: str) -> list[Problem]:
    """Everything that does not fit on one map, doors apart."""
    try:
        level = library.level(place)
    except Faulty as error:
        return list(error.problems)
    return [*level_problems(library, level, _known(library, None)), *_opens(level)]


def _known(library: GameLibrary, names: Mapping[str, Collection[str]] | None) -> Known:
    """What else there is for scenes to name."""

    def stems(pattern: str) -> set[str]:
        return {found.path.name.split(".")[0] for found in library.layers.match(f"assets/{pattern}")}

    return Known(
        places=names,
        music=stems("music/*.ogg"),
        sounds={found.path.stem for found in library.layers.match("assets/sounds/*.ogg")},
        pictures=stems("pictures/cutscene/*.png"),
        drifts={place.partition("/")[2] for place in library.places() if place.startswith("drift/")},
    )


def _portraits(library: GameLibrary) -> Iterator[Problem]:
    for speaker in library.script.cast.values():
        if speaker.portrait and library.find_asset(f"portraits/{speaker.portrait}.neutral.png") is None:
            there = {found.path.name.split(".")[0] for found in library.layers.match("assets/portraits/*.png")}
            hint = Near(speaker.portrait, there)
            yield speaker.spot.problem(f"there is no portrait '{speaker.portrait}'", hint)


def _names_of(level: Level) -> Collection[str]:
    """What scenes may name of a map: its objects, and what happens in a dream."""
    return {*level.named, *ALWAYS_THERE, *_happenings(level)}


def _happenings(level: Level) -> Collection[str]:
    folder = level.id.partition("/")[0]
    if not has_dream(folder):
        return ()
    try:
        return {ENTER, *dream_rules(folder).happenings(level)}
    except Faulty:
        return {ENTER}  # What the map lacks is told where it is opened.


def _happens(script: Script, level: Level) -> Iterator[Problem]:
    """Scenes that wait in a dream for what never happens there, and a way out at which none waits."""
    if not has_dream(level.id.partition("/")[0]):
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
    folder = level.id.partition("/")[0]
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
    music, ambience = level.properties.music, level.properties.ambience
    if music and known.music is not None and music not in known.music:
        yield at(0, f"there is no music '{music}'", Near(music, known.music))
    if ambience and known.sounds is not None and ambience not in known.sounds:
        yield at(0, f"there is no sound '{ambience}'", Near(ambience, known.sounds))
    people = {found.path.stem for found in library.layers.match("assets/pictures/people/*.png")}
    held = {found.path.stem for found in library.layers.match("assets/pictures/held/*.png")}
    is_dream = has_dream(level.id.partition("/")[0])
    routes = {thing.name for thing, _ in level.all(Route)}
    for thing in level.things:
        label = _label(thing.name, thing.id)
        if thing.when:
            tree, problems = parse_condition(thing.when, Spot(level.file, thing.line, 0))
            yield from problems
            if tree is not None:
                yield from check_condition(tree, library.declarations, set(script.scenes))
        match thing.spec:
            case Person(who=who, carries=carries, route=route):
                if who not in people:
                    yield at(thing.line, f"{label} is '{who}', of whom there is no sheet", Near(who, people))
                if carries and carries not in held:
                    message = f"{label} carries '{carries}', which is no picture"
                    yield at(thing.line, message, Near(carries, held))
                if route and route not in routes:
                    yield at(thing.line, f"{label} walks '{route}', which is no Route", Near(route, routes))
            case Sound(sound=sound):
                if known.sounds is not None and sound not in known.sounds:
                    message = f"{label} sounds '{sound}', which is no sound"
                    yield at(thing.line, message, Near(sound, known.sounds))
        is_quiet = thing.name and not is_dream and not script.at(f"{level.id}.{thing.name}")
        if is_quiet and isinstance(thing.spec, Prop | Thing | Person):
            yield at(thing.line, f"nothing happens at {label}: no scene has it as 'where'", fault=False)
