"""Every transcript in tests/talks goes as it is written, and one that does not is told apart from one that does."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from game.core.problems import Problem, faults
from game.dialogue.links import link
from game.dialogue.reader import read_cast, read_scenes, read_state
from game.dialogue.script import Scene, Script
from game.dialogue.transcript import play, read_talk
from game.story import Declarations, Story, defaults

TESTS = Path(__file__).parent
TALKS = TESTS / "talks"
LEVELS = TESTS.parent / "levels"


@cache
def content(folder: Path) -> tuple[Script, Declarations, tuple[Problem, ...]]:
    """The scripts of a folder, with its state and cast."""
    declarations, problems = read_state((folder / "state.yaml").read_text("utf-8"), "state.yaml")
    cast, more = read_cast((folder / "cast.yaml").read_text("utf-8"), "cast.yaml")
    scenes: list[Scene] = []
    found = [*problems, *more]
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text("utf-8")
        if "\nscene:" in f"\n{text}":
            read, wrong = read_scenes(text, path.relative_to(folder.parent).as_posix())
            scenes += read
            found += wrong
    found += link(scenes, declarations, cast)
    return Script(scenes, cast), declarations, faults(found)


def small() -> tuple[Script, Story]:
    """The small script of these tests, before anything has happened."""
    script, declarations, problems = content(TALKS / "small")
    assert not problems, "\n".join(map(str, problems))
    return script, defaults(declarations)


@pytest.mark.parametrize("path", sorted(TALKS.glob("*.talk")), ids=lambda path: path.stem)
def test_talk_goes_as_written(path: Path) -> None:
    talk, problems = read_talk(path.read_text("utf-8"), f"tests/talks/{path.name}")
    script, declarations, wrong = content(TALKS / talk.folder if talk.folder else LEVELS)
    if talk.folder:
        problems += wrong
    problems += play(talk, script, defaults(declarations))
    assert not problems, "\n" + "\n".join(map(str, problems))


def said_of(text: str) -> str:
    script, story = small()
    talk, problems = read_talk(text, "x.talk")
    return "\n".join(map(str, problems or play(talk, script, story)))


def test_a_wrong_line_is_shown_beside_the_right_one() -> None:
    assert said_of("start: cafe.quinn\nquinn: You are late.\n") == (
        "x.talk:2:1: it went otherwise\n  - quinn: You are late.\n  + quinn: You're late."
    )


def test_a_wrong_option_is_shown_beside_what_is_offered() -> None:
    said = said_of("start: cafe.quinn\n...\n> Ask about the dryer\n")
    assert "  - > Ask about the dryer\n  + > Ask about the soup.\n  + > Leave him to it." in said
    assert "did you mean 'Ask about the soup.'?" in said


def test_a_failed_expectation_shows_the_values() -> None:
    said = said_of("start: cafe.quinn\nexpect: evening.left == 2 and not seen.cafe.soup\n")
    assert "  + evening.left == 3\n  + seen.cafe.soup == false" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("quinn: You're late.\n", "x.talk:1: the talk starts nothing (start: SCENE)"),
        ("start: cafe.quin\n", "x.talk:1:8: no such scene 'cafe.quin' (did you mean 'cafe.quinn'?)"),
        ("set: fact.sop = true\nstart: cafe.quinn\n", "x.talk:1:6: no such name 'fact.sop'"),
        ("start: cafe.quinn\nexpect: fact.soup ==\n", "x.talk:2:21: something is missing at the end"),
        ("start: cafe.quinn\nend\n", "  - end\n  + quinn: You're late."),
        ("start: cafe.quinn\nquinn (sad): You're late.\n", "  + quinn (neutral): You're late."),
        ("start: cafe.quinn\nno: Ask\n", ""),
        ("start: cafe.quinn\n...\nno: Ask about\n", "  - no: Ask about\n  + > Ask about the soup."),
        ("start: cafe.quinn\n...\nstage: fade out\n", "  + > Ask about the soup."),
        ("start: cafe.quinn\n...\n> Leave\nstage: fade in\n", "  - stage: fade in\n  + stage: fade out"),
    ],
)
def test_what_a_transcript_says_when_it_is_wrong(text: str, said: str) -> None:
    assert said in said_of(text) if said else not said_of(text)
