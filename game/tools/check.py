"""`somnus check`: looks for faults in the content and reports them as a compiler does, all of them at once.

Form comes first: the state, the cast and the scenes with everything they name; maps with their classes, properties,
doors, people, sounds and conditions; pictures that cannot be read; letters that no font has. Where the form is sound,
the story is looked at: what can happen in it and what never can (see `prover`). Faults end with exit code 2, remarks
with 0, or with 2 under --strict. A mod (a PATH with a mod.yaml, or --mod) is looked at as it lies over the game.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.fit import whole
from game.content.library import GameLibrary, level_classes
from game.content.mods import FILE as MOD_FILE
from game.content.mods import Mod, find_mods
from game.content.place import content_root, user_folder
from game.content.saves import Saves
from game.content.session import game_version
from game.content.shelf import stand
from game.core.problems import Faulty, Problem, Spot, counted, faults, told
from game.dialogue.script import Choice, Say, Script, Stage, all_rows
from game.dreams import dream_rules, has_dream

if TYPE_CHECKING:
    from game.tools.prover.report import Proof


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what was found."""

    problems: tuple[Problem, ...]
    scenes: int
    maps: int
    lines: int


def look(root: Path | None = None, mods: Sequence[Path] = (), alone: bool = False) -> Report:
    """Look at all content under a root with mods over it; `alone` leaves out what takes long and is not the mods'."""
    library, problems = _library(root, mods)
    found, levels = whole(library)
    problems += found
    for level in levels.values():
        if has_dream(level.folder) and not (alone and level.file.startswith("levels/")):
            problems += library.solved(level, "check", partial(dream_rules(level.folder).check, level))
    if not alone:
        problems += _pictures(library.root / "assets", library.root)
    for mod in library.mods:
        problems += _mod_pictures(mod)
    problems += _letters(library.script)
    problems += _room(library.script)
    problems += _translations(library)
    script = library.script
    return Report(tuple(sorted(set(problems))), len(script.scenes), len(levels), sum(1 for _ in script.lines()))


def _pictures(assets: Path, root: Path) -> Iterator[Problem]:
    from game.view.capture import broken_picture

    for path in sorted(assets.glob("**/*.png")):
        if "workshop" in path.parts:
            continue
        wrong = broken_picture(path)
        if wrong:
            yield Problem(path.relative_to(root).as_posix(), 0, 0, f"the picture cannot be read: {wrong}")


def _mod_pictures(mod: Mod) -> Iterator[Problem]:
    from game.view.capture import broken_picture

    for name, path in sorted(mod.files.items()):
        if name.endswith(".png") and (wrong := broken_picture(path)):
            yield Problem(f"{mod.shown}/{name}", 0, 0, f"the picture cannot be read: {wrong}")


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


def _room(script: Script) -> Iterator[Problem]:
    """Answers, hints and cards that are too long for where they stand, at the largest text size.

    Lines are held to fewer than two boxes anyway.
    """
    from game.tools.strings import FAMILIES, LARGEST_TEXT, too_long
    from game.view.capture import Ruler

    rulers = [Ruler(LARGEST_TEXT, family) for family in FAMILIES]
    for scene in script.scenes.values():
        for row in all_rows(row for rows in scene.nodes.values() for row in rows):
            placed: list[tuple[str, str, Spot]] = []
            if isinstance(row, Choice):
                placed = [("answer", option.text.raw, option.spot) for option in row.options]
                placed += [("hint", option.hint.raw, option.spot) for option in row.options]
            elif isinstance(row, Stage):
                placed = [("card", verb.value, verb.spot) for verb in row.verbs if verb.name == "card"]
            for kind, words, spot in placed:
                if said := too_long(words, kind, rulers):
                    yield spot.problem(f"this {kind} is too long: {said}")


def _translations(library: GameLibrary) -> Iterator[Problem]:
    """What is wrong in the files of the languages; what is only missing in them is told by `somnus strings`."""
    from game.tools.messages import all_messages
    from game.tools.strings import review

    mods = {mod.id: mod for mod in library.mods}
    for found in library.layers.match_every("levels/strings/*.po"):
        if mods and not found.mod:
            # What a mod replaces of the game would be missed in the game's own file.
            continue
        try:
            messages = all_messages(library, mods.get(found.mod))
            yield from review(found.path, found.shown, messages).problems
        except Faulty as faulty:
            yield from faulty.problems


def check(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where there are faults (with --strict, remarks too)."""
    own = [path for path in given.paths if (path / MOD_FILE).is_file()]
    mods = [*getattr(given, "mods", ()), *own]
    root = next((path for path in given.paths if path not in own and (path / "levels").is_dir()), None)
    if given.write_project:
        return _write_project(root or content_root())
    if getattr(given, "write_schema", False):
        return _write_schema(_library(root, mods)[0], own)
    states = getattr(given, "states", None)
    if getattr(given, "how", None):
        from game.tools.prove import how

        print(how(_library(root, mods)[0], given.how, states, quiet=given.json))
        return 0
    report = look(root, mods, alone=bool(own) and len(own) == len(given.paths))
    shown = report.problems
    proof: Proof | None = None
    chambers: list[tuple[str, str]] = []
    if not getattr(given, "form", True) and not any(problem.fault for problem in shown):
        from game.tools.prove import prove_game, write_replays

        library = _library(root, mods)[0]
        chambers = list(_chambers(library))
        proof = prove_game(library, states, quiet=given.json)
        shown = (*shown, *proof.problems)
        if getattr(given, "replays", None):
            for path in write_replays(proof, given.replays):
                print(path)
    wanted = [path for path in given.paths if path != root]
    if wanted:
        under = root or content_root()
        names = [_shown(path, under) for path in wanted]
        shown = tuple(p for p in shown if _is_of(p.file, names))
        chambers = [(file, line) for file, line in chambers if _is_of(file, names)]
    shown = told(shown)
    bad = [problem for problem in shown if problem.fault or given.strict]
    wrong = counted(faults(shown))
    if given.json:
        rows = [
            {"file": p.file, "line": p.line, "column": p.column}
            | {"message": p.message, "hint": str(p.hint), "fault": p.fault, "count": p.count}
            for p in shown
        ]
        whole: dict[str, object] = {"problems": rows, "scenes": report.scenes, "maps": report.maps}
        whole |= {"faults": wrong, "remarks": counted(shown) - wrong}
        whole |= {"chambers": [{"file": file, "solved": line} for file, line in chambers]}
        if proof is not None:
            from game.tools.prove import as_json

            whole["story"] = as_json(proof)
        print(json.dumps(whole, indent=1))
    else:
        for problem in shown:
            print(problem if problem.fault else f"{problem} [remark]")
        for file, line in chambers:
            print(f"{file}: {line}")
        print(
            f"{report.scenes} scenes with {report.lines} lines, {report.maps} maps: "
            f"{wrong} faults, {counted(shown) - wrong} remarks"
        )
        if proof is not None:
            from game.tools.prove import summary

            print(summary(proof))
    return 2 if bad else 0


def _is_of(file: str, names: Sequence[str]) -> bool:
    return any(file == name or file.startswith(f"{name}/") for name in names)


def _chambers(library: GameLibrary) -> Iterator[tuple[str, str]]:
    """What the solvers say of every chamber: the map's file, and a line."""
    for place in sorted(library.places()):
        if has_dream(place.partition("/")[0]):
            level = library.level(place)
            lines = library.solved(level, "report", partial(dream_rules(level.folder).report, level))
            yield from ((level.file, line) for line in lines)


def _library(root: Path | None, mods: Sequence[Path] = ()) -> tuple[GameLibrary, list[Problem]]:
    """The content with mods over it, and what is to be said of the mods."""
    library = GameLibrary(Saves(user_folder() / "saves"), root)
    if not mods:
        return library, []
    standing = stand(library, find_mods(None, mods), (), game_version())
    return library, [problem for one in standing for problem in one.problems]


def _write_project(root: Path) -> int:
    """Write what Tiled is to know of the classes."""
    from game.world.tiled_project import project_files

    for name, text in project_files(level_classes()).items():
        (root / "levels" / name).write_text(text, encoding="utf-8")
        print(f"levels/{name}")
    return 0


def _write_schema(library: GameLibrary, mods: Sequence[Path]) -> int:
    """Write what editors are to know of the YAML: beside the game's levels, or beside those of mods."""
    from game.tools.editor import SCHEMA, schema_text

    text = schema_text(library)
    wrong = faults(library.problems)
    if wrong:
        raise Faulty(wrong)
    for folder in mods or (library.root,):
        path = folder / "levels" / SCHEMA
        try:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise Faulty(Problem(str(path), 0, 0, f"cannot be written: {error.strerror or error}")) from error
        print(path if mods else f"levels/{SCHEMA}")
    return 0


def _shown(path: Path, root: Path) -> str:
    """A path as problems name it."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
