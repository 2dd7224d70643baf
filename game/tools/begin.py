"""Beginning anywhere: what `--at`, `--state` and `--size` mean, for every command that takes them."""

from __future__ import annotations

import json
from pathlib import Path

from game.content.library import GameLibrary
from game.content.session import Session
from game.content.strings import PSEUDO
from game.core.problems import Faulty, Problem, did_you_mean, nearest
from game.story import Declarations, Set, Story, after


def begin_at(session: Session, at: str, state: Path | None) -> None:
    """Begin a story at "folder/map:point", with the values of a file. Raises Faulty where either is wrong."""
    place, _, point = at.partition(":")
    level = session.library.level(place)
    if point and point not in level.named:
        near = nearest(point, level.named)
        raise Faulty(Problem(level.file, 0, 0, f"no point '{point}'", f"did you mean '{near}'?" if near else ""))
    session.manager.story = story_with(session.library.new_story(), session.library.declarations, state)
    session.manager.enter_place(place, point)


def story_with(story: Story, declared: Declarations, file: Path | None) -> Story:
    """A story with the names of a file set: JSON or YAML, a mapping of names to values, or a saved story."""
    if file is None:
        return story
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Faulty(Problem(str(file), 0, 0, f"cannot be read: {error}")) from error
    if text.lstrip().startswith("{"):
        try:
            data = json.loads(text)
        except ValueError as error:
            raise Faulty(Problem(str(file), 0, 0, f"is not JSON: {error}")) from error
        if "values" in data:
            return Story.from_json(data, declared)
    from game.content.tables import read_values

    values, problems = read_values(text, str(file), declared)
    if problems:
        raise Faulty(problems)
    for name, value in values.items():
        story = after(story, Set(name, value))
    return story


def language_of(library: GameLibrary, code: str) -> str:
    """The language of a code, or the made-up one. Raises Faulty where there is no such language."""
    known = library.languages()
    if code not in (*known, PSEUDO):
        raise Faulty(Problem("", 0, 0, f"there is no language '{code}'", did_you_mean(code, known) or ", ".join(known)))
    return code


def size_of(text: str | None) -> tuple[int, int] | None:
    """The size that "1280x720" says. Raises Faulty where it says none."""
    if not text:
        return None
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and 320 <= int(width) <= 7680 and 180 <= int(height) <= 4320):
        raise Faulty(Problem("", 0, 0, f"'{text}' is no size", "such as 1280x720"))
    return int(width), int(height)
