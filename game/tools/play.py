"""`somnus play`: opens the window and plays; without a display, shows the game by playing it itself."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from game.app import App, WindowSource, no_display
from game.content.session import Session
from game.core.problems import Faulty, Problem, nearest
from game.story import Declarations, Set, Story, after
from game.view.capture import close


def play(given: argparse.Namespace) -> int:
    """Play until the window is closed. Exit code 0, or 2 where what was given is wrong."""
    why = no_display()
    if why:
        return _pictures(why)
    session = Session()
    app = App(session.manager, session, session.settings, session.restore)
    app.start(size_of(getattr(given, "size", None)))
    for word in session.words:
        app.notify(word)
    at, state = getattr(given, "at", None), getattr(given, "state", None)
    if at or state:
        begin_at(session, at or "hub/flat:start", state)
    elif session.started_before:
        session.manager.push("title", {})
    else:
        session.manager.push("notice", {})
    source = WindowSource()
    try:
        app.run(source)
    except Faulty:
        raise
    except Exception as error:
        words = app.broke(error)
        print(f"somnus: {words}", file=sys.stderr)
        app.say_last(words)
        source.wait_for_key()
        close()
        return 1
    close()
    return 0


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
    from game.content.tables import read_values

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
    values, problems = read_values(text, str(file), declared)
    if problems:
        raise Faulty(problems)
    for name, value in values.items():
        story = after(story, Set(name, value))
    return story


def size_of(text: str | None) -> tuple[int, int] | None:
    """The size that "1280x720" says. Raises Faulty where it says none."""
    if not text:
        return None
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and 320 <= int(width) <= 7680 and 180 <= int(height) <= 4320):
        raise Faulty(Problem("", 0, 0, f"'{text}' is no size", "such as 1280x720"))
    return int(width), int(height)


def _pictures(why: str) -> int:
    """Show the game without a display: pictures in ./somnus-pictures."""
    from game.tools.autoplay import autoplay

    print(f"somnus: {why}; the game plays itself into ./somnus-pictures instead", file=sys.stderr)
    return autoplay(
        argparse.Namespace(
            shots=Path("somnus-pictures"),
            film=None,
            seed=1,
            until="chapter1.end",
            at=None,
            state=None,
            size="1280x720",
            quiet=False,
        )
    )
