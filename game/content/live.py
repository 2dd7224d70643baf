"""Taking in content that was changed while the game runs.

What was changed is read and looked at first. With a fault in it nothing is taken in: the game goes on with what it has,
whole. Without one the map is swapped under everybody's feet, and the talk goes on at the same line. A mod that was left
out comes in once it has no fault any more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.fit import place_problems, with_mods
from game.content.library import GameLibrary
from game.content.media import picture_fault, sound_fault
from game.content.mods import Mod, read_mod
from game.content.shelf import Standing, stand
from game.content.strings import compile_po
from game.core.files import Found
from game.core.problems import Faulty, Problem, faults, told
from game.dialogue.align import moved
from game.dreams import dream_rules, has_dream
from game.story import Story
from game.world.level import Level

if TYPE_CHECKING:
    from game.content.session import Session

READ = (".yaml", ".tmx", ".tsx", ".png", ".json", ".ogg", ".po")
"""Files that the game reads."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of changes: whether they were taken in, the faults that there are now, and the files to be read anew.

    With `whole`, every file is. `solved` is what the solvers say of the chambers that were changed.
    """

    done: bool
    problems: tuple[Problem, ...] = ()
    files: tuple[Found, ...] = ()
    whole: bool = False
    solved: tuple[str, ...] = ()


def take_in(session: Session, changed: Collection[Path] | None, version: str) -> Taken | None:
    """Take in files that were changed, added or removed (None: whatever there is); None where that is nothing."""
    library, manager = session.library, session.manager
    paths = None if changed is None else {path for path in changed if path.suffix.lower() in READ}
    if paths is not None and not paths:
        return None
    fresh = GameLibrary(library.saves, library.root, (), library if paths is not None else None)
    standing = _standing(session, fresh, paths, version)
    files = () if paths is None else tuple(_found(fresh, paths))
    lost = [one for one in standing if not one.used and any(one.mod.id == mod.id for mod in library.mods)]
    if lost:
        return Taken(False, told(problem for one in lost for problem in faults(one.problems)))
    now = set(faults(with_mods(fresh)))
    problems = now - session.known
    for place in _places(session, paths):
        problems |= set(faults(place_problems(fresh, place))) - session.known
    problems |= {problem for found in files for problem in _file_problems(found)}
    chambers = [] if problems else list(_chambers(fresh, paths or ()))
    for level in chambers:
        check = partial(dream_rules(level.folder).check, level)
        problems |= set(faults(fresh.solved(level, "check", check))) - session.known
    left_out = [problem for one in standing if not one.used for problem in faults(one.problems)]
    if problems:
        return Taken(False, told(problems))
    story = manager.story
    if story.declarations:
        ids = moved(library.script, fresh.script)
        story = Story.from_json(story.to_json(), fresh.declarations).renamed(ids)
    try:
        library.become(fresh)
        manager.renew(story)
    except Faulty as error:
        return Taken(False, told(error.problems))
    session.stands(standing)
    session.known = now
    solved = tuple(
        line
        for level in chambers
        for line in fresh.solved(level, "report", partial(dream_rules(level.folder).report, level))
    )
    return Taken(True, told(left_out), files, paths is None, solved)


def _standing(session: Session, fresh: GameLibrary, paths: set[Path] | None, version: str) -> Sequence[Standing]:
    """The mods as they stand now, laid on a fresh library; those that nothing was changed of are not read again."""
    if not session.standing:
        return ()

    def again(mod: Mod) -> Mod:
        root = mod.folder.resolve()
        if paths is not None and not any(path.resolve().is_relative_to(root) for path in paths):
            return mod
        return read_mod(mod.folder, mod.shown, mod.asked)

    return stand(fresh, [again(one.mod) for one in session.standing], session.settings.mods, version)


def _found(library: GameLibrary, paths: set[Path]) -> Iterator[Found]:
    """Changed files as they are named."""
    roots = [(library.root.resolve(), "", "")]
    roots += [(mod.folder.resolve(), f"{mod.shown}/", mod.id) for mod in library.mods]
    for path in sorted(paths):
        for root, shown, mod in roots:
            real = path.parent.resolve() / path.name
            if real.is_relative_to(root / "assets") or real.is_relative_to(root / "levels"):
                name = real.relative_to(root).as_posix()
                yield Found(name, real, f"{shown}{name}", mod)


def _places(session: Session, paths: set[Path] | None) -> set[str]:
    """The places to be looked at closely: those that are open, and those of changed files."""
    scenes = session.manager.snapshot()["scenes"]
    places = {str(scene.get("about", {}).get("place", "")) for scene in scenes} - {""}
    for path in paths or ():
        if path.suffix == ".tmx" and path.is_file():
            places.add(f"{path.parent.name}/{path.stem}")
    return places | session.library.places_of(paths or ())


def _chambers(library: GameLibrary, paths: Collection[Path]) -> Iterator[Level]:
    """The chambers of dreams whose maps were changed."""
    for path in sorted(paths):
        if path.suffix == ".tmx" and path.is_file() and has_dream(path.parent.name):
            yield library.level(f"{path.parent.name}/{path.stem}")


def _file_problems(found: Found) -> Iterator[Problem]:
    """What is wrong with a changed picture, sound or translation, which nothing else looks at here."""
    kind = found.path.suffix.lower()
    if kind == ".po" and found.path.is_file():
        try:
            compile_po(found.path, found.shown)
        except Faulty as faulty:
            yield from faulty.problems
    look = {".png": picture_fault, ".ogg": sound_fault}.get(kind)
    wrong = look(found.path) if look is not None and found.path.is_file() else ""
    if wrong:
        yield Problem(found.shown, 0, 0, wrong)
