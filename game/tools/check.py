"""`somnus check`: looks for faults in the content and reports them as a compiler does, all of them at once.

Form comes first: the state, the cast and the scenes with everything they name; maps with their classes, properties,
doors, people, sounds and conditions; pictures that cannot be read; letters that no font has. Where the form is sound,
the story is looked at: what can happen in it and what never can (see `prover`). Faults end with exit code 2, remarks
with 0, or with 2 under --strict.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.library import GameLibrary, level_classes
from game.content.place import content_root, user_folder
from game.content.saves import Saves
from game.core.problems import Faulty, Problem, Spot, did_you_mean, faults
from game.dialogue.expressions import check_condition, names_read, parse_condition
from game.dialogue.links import Known, link
from game.dialogue.script import Choice, Do, If, Say, Script, all_rows
from game.scenes.bed import READS as BED_READS
from game.story import Declarations
from game.world.classes import Door, Person, Prop, Route, Sound, Thing
from game.world.level import Level

if TYPE_CHECKING:
    from game.tools.prover.report import Proof


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what was found."""

    problems: tuple[Problem, ...]
    scenes: int
    maps: int
    lines: int


def look(root: Path | None = None) -> Report:
    """Look at all content under a root."""
    library = _library(root)
    script, declared = library.script, library.declarations
    _ = library.prices
    problems: list[Problem] = list(library.problems)
    levels: dict[str, Level] = {}
    for place in library.places():
        try:
            levels[place] = library.level(place)
        except Faulty as error:
            problems += error.problems
    assets = library.root / "assets"
    broken = [place for place in library.places() if place not in levels]
    places: dict[str, Collection[str]] = {
        place: {*level.named, *_extra_points(level)} for place, level in levels.items()
    }
    known = Known(
        places=None if broken else places,
        music={path.name.split(".")[0] for path in assets.glob("music/*.ogg")},
        sounds={path.stem for path in assets.glob("sounds/*.ogg")},
        pictures={path.stem for path in assets.glob("pictures/cutscene/*.png")},
        drifts={place.partition("/")[2] for place in levels if place.startswith("drift/")},
    )
    problems += link(script.scenes.values(), declared, script.cast, known)
    problems += _portraits(script, assets)
    for level in levels.values():
        problems += _level(level, levels, broken, declared, script, known, assets)
    problems += _pictures(assets, library.root)
    problems += _letters(script)
    problems += _unread(script, declared, levels.values())
    unique = sorted(set(problems), key=lambda p: (p.file, p.line, p.column, p.message))
    return Report(tuple(unique), len(script.scenes), len(levels), sum(1 for _ in script.lines()))


def _extra_points(level: Level) -> set[str]:
    """Names that the walking world knows without the map."""
    return {"mira", "player"}


def _portraits(script: Script, assets: Path) -> Iterator[Problem]:
    for speaker in script.cast.values():
        if speaker.portrait and not (assets / "portraits" / f"{speaker.portrait}.neutral.png").is_file():
            near = did_you_mean(speaker.portrait, {path.name.split(".")[0] for path in assets.glob("portraits/*.png")})
            yield speaker.spot.problem(f"there is no portrait '{speaker.portrait}'", near)


def _level(
    level: Level,
    levels: dict[str, Level],
    broken: Collection[str],
    declared: Declarations,
    script: Script,
    known: Known,
    assets: Path,
) -> Iterator[Problem]:
    from game.dreams import dream_rules, has_dream

    def at(line: int, message: str, hint: str = "", fault: bool = True) -> Problem:
        return Problem(level.file, line, 0, message, hint, fault)

    music = level.properties.music
    if music and known.music is not None and music not in known.music:
        yield at(0, f"there is no music '{music}'", did_you_mean(music, known.music))
    ambience = level.properties.ambience
    if ambience and known.sounds is not None and ambience not in known.sounds:
        yield at(0, f"there is no sound '{ambience}'", did_you_mean(ambience, known.sounds))
    people = {path.stem for path in assets.glob("pictures/people/*.png")}
    held = {path.stem for path in assets.glob("pictures/held/*.png")}
    routes = {thing.name for thing, _ in level.all(Route)}
    for thing in level.things:
        label = f"'{thing.name}'" if thing.name else f"object {thing.id}"
        if thing.when:
            tree, problems = parse_condition(thing.when, Spot(level.file, thing.line, 0))
            yield from problems
            if tree is not None:
                yield from check_condition(tree, declared, set(script.scenes))
        match thing.spec:
            case Door(to=to):
                place, _, point = to.partition(":")
                if place in broken:
                    continue
                if place not in levels:
                    yield at(thing.line, f"{label} leads to '{place}', which is no map", did_you_mean(place, levels))
                elif point not in levels[place].named:
                    hint = did_you_mean(point, levels[place].named)
                    yield at(thing.line, f"{label} leads to '{to}', where there is no such point", hint)
            case Person(who=who, carries=carries, route=route):
                if who not in people:
                    yield at(thing.line, f"{label} is '{who}', of whom there is no sheet", did_you_mean(who, people))
                if carries and carries not in held:
                    yield at(
                        thing.line, f"{label} carries '{carries}', which is no picture", did_you_mean(carries, held)
                    )
                if route and route not in routes:
                    yield at(thing.line, f"{label} walks '{route}', which is no Route", did_you_mean(route, routes))
            case Sound(sound=sound):
                if known.sounds is not None and sound not in known.sounds:
                    yield at(
                        thing.line, f"{label} sounds '{sound}', which is no sound", did_you_mean(sound, known.sounds)
                    )
        if thing.name and isinstance(thing.spec, Prop | Thing | Person) and not script.at(f"{level.id}.{thing.name}"):
            folder = level.id.partition("/")[0]
            if not has_dream(folder):
                yield at(thing.line, f"nothing happens at {label}: no scene has it as 'where'", fault=False)
    if has_dream(level.id.partition("/")[0]):
        yield from dream_rules(level.id.partition("/")[0]).check(level)


def _pictures(assets: Path, root: Path) -> Iterator[Problem]:
    from game.view.capture import broken_picture

    for path in sorted(assets.glob("**/*.png")):
        if "workshop" in path.parts:
            continue
        wrong = broken_picture(path)
        if wrong:
            yield Problem(path.relative_to(root).as_posix(), 0, 0, f"the picture cannot be read: {wrong}")


def _letters(script: Script) -> Iterator[Problem]:
    from game.view.capture import missing_letters

    first: dict[str, Spot] = {}
    for scene in script.scenes.values():
        for rows in scene.nodes.values():
            for row in all_rows(rows):
                shown = [row.words.plain()] if isinstance(row, Say) else []
                if isinstance(row, Choice):
                    shown = [option.text.plain() for option in row.options]
                for words in shown:
                    for letter in words:
                        first.setdefault(letter, row.spot)
    for letter in missing_letters(letter for letter in first if not letter.isspace()):
        yield first[letter].problem(f"no font has the letter '{letter}' (U+{ord(letter):04X})")


def _unread(script: Script, declared: Declarations, levels: Iterable[Level]) -> Iterator[Problem]:
    """Names that are written and never read, or neither."""
    read: set[str] = set(BED_READS)
    written: set[str] = set()
    for level in levels:
        for thing in level.things:
            tree = parse_condition(thing.when)[0] if thing.when else None
            read |= names_read(tree) if tree is not None else frozenset()
    for scene in script.scenes.values():
        read |= names_read(scene.when) if scene.when is not None else frozenset()
        for rows in scene.nodes.values():
            for row in all_rows(rows):
                match row:
                    case If(condition=condition):
                        read |= names_read(condition)
                    case Do(effects=effects):
                        written |= {effect.name for effect in effects}
                    case Say(words=words):
                        read |= set(words.fills)
                    case Choice(options=options):
                        for option in options:
                            written |= {effect.name for effect in option.do}
                            read |= names_read(option.when) if option.when is not None else frozenset()
                            read |= set(option.text.fills)
    for name, declaration in declared.items():
        if declaration.by == "game" or name in read:
            continue
        how = "written and never read" if name in written else "never used"
        yield Problem("levels/state.yaml", 0, 0, f"'{name}' is {how}", fault=False)


def check(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where there are faults (with --strict, remarks too)."""
    root = next((path for path in given.paths if (path / "levels").is_dir()), None)
    if given.write_project:
        return _write_project(root or content_root())
    if getattr(given, "write_schema", False):
        return _write_schema(_library(root))
    states = getattr(given, "states", None)
    if getattr(given, "how", None):
        from game.tools.prove import how
        from game.tools.prover.report import STATES

        print(how(_library(root), given.how, states or STATES))
        return 0
    report = look(root)
    shown = report.problems
    proof: Proof | None = None
    if not getattr(given, "form", True) and not any(problem.fault for problem in shown):
        from game.tools.prove import prove_game, summary, write_replays
        from game.tools.prover.report import STATES

        proof = prove_game(_library(root), states or STATES, quiet=given.json)
        shown = (*shown, *proof.problems)
        if getattr(given, "replays", None):
            for path in write_replays(proof, given.replays):
                print(path)
    wanted = [path for path in given.paths if path != root]
    if wanted:
        under = root or content_root()
        names = [_shown(path, under) for path in wanted]
        shown = tuple(p for p in shown if any(p.file == name or p.file.startswith(f"{name}/") for name in names))
    bad = [problem for problem in shown if problem.fault or given.strict]
    if given.json:
        rows = [
            {"file": p.file, "line": p.line, "column": p.column, "message": p.message, "hint": p.hint, "fault": p.fault}
            for p in shown
        ]
        whole: dict[str, object] = {"problems": rows, "scenes": report.scenes, "maps": report.maps}
        if proof is not None:
            findings = [
                {"kind": f.kind, "about": f.about, "answer": f.answer, "way": [str(move) for move in f.way]}
                for f in proof.findings
            ]
            whole["story"] = {"counts": dict(proof.counts), "states": proof.found.states, "findings": findings}
        print(json.dumps(whole, indent=1))
    else:
        for problem in shown:
            print(problem if problem.fault else f"{problem} [remark]")
        faults = sum(problem.fault for problem in shown)
        print(
            f"{report.scenes} scenes with {report.lines} lines, {report.maps} maps: "
            f"{faults} faults, {len(shown) - faults} remarks"
        )
        if proof is not None:
            print(summary(proof))
    return 2 if bad else 0


def _library(root: Path | None) -> GameLibrary:
    return GameLibrary(Saves(user_folder() / "saves"), root)


def _write_project(root: Path) -> int:
    """Write what Tiled is to know of the classes."""
    from game.world.tiled_project import project_files

    for name, text in project_files(level_classes()).items():
        (root / "levels" / name).write_text(text, encoding="utf-8")
        print(f"levels/{name}")
    return 0


def _write_schema(library: GameLibrary) -> int:
    """Write what editors are to know of the YAML."""
    from game.tools.editor import SCHEMA, schema_text

    text = schema_text(library)
    wrong = faults(library.problems)
    if wrong:
        raise Faulty(wrong)
    (library.root / "levels" / SCHEMA).write_text(text, encoding="utf-8")
    print(f"levels/{SCHEMA}")
    return 0


def _shown(path: Path, root: Path) -> str:
    """A path as problems name it."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
