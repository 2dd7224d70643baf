"""A film of an ending shows places, questions with their answers, the end line by line and the credits, in time."""

from __future__ import annotations

import argparse
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from game.app import App
from game.content.library import GameLibrary
from game.content.session import Session
from game.story import Set, after
from game.tools.film import CREDITS_MS, INSERT_MS, SIZES, Film, film_endings, written
from game.tools.prove import endings

VALUES = {
    "chapter": 6,
    "sunday": "early",
    "talk.jason": True,
    "talk.elara": True,
    "talk.quinn": True,
    "fact.publish": True,
    "pledge.count": "left",
}


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    """The last Sunday, filmed to its end."""
    session = Session(tmp_path_factory.mktemp("film"))
    settings = session.settings.with_("instant_text", True)
    app = App(session.manager, session, settings, session.restore)
    app.start((640, 360), silent=True)
    story = session.library.new_story()
    for name, value in VALUES.items():
        story = after(story, Set(name, value))
    session.manager.story = story
    session.manager.enter_place("hub/cafe", "door")
    session.manager.push("talk", {"scene": "six.sunday"})
    made = Film([], 1, "ending.release_notes")
    app.run(made)
    assert "ending.release_notes" in app.marks
    return made


def test_every_line_of_the_end_and_every_question_has_its_picture(film: Film, game: GameLibrary) -> None:
    lines = [line for line in game.script.lines() if line.id.startswith("ending.release_notes")]
    assert len(lines) >= 5 and len(film.frames) > len(lines)
    assert len(film.frames) == len(film.shown_ms) and min(film.shown_ms) >= 800
    assert all(frame.size == SIZES[0] for frame in film.frames)


def test_a_picture_of_the_script_is_shown_before_what_is_said_over_it(film: Film) -> None:
    assert film.shown_ms.count(INSERT_MS) >= 2


def test_the_credits_roll_to_their_last_line_and_the_film_ends_behind_them(film: Film) -> None:
    rolled = [at for at, ms in enumerate(film.shown_ms) if ms == CREDITS_MS]
    assert len(rolled) >= 3 and rolled == list(range(rolled[0], len(film.frames)))


def test_a_film_is_a_picture_that_moves_in_its_times(film: Film) -> None:
    with Image.open(BytesIO(written(film.frames, film.shown_ms, SIZES[1]))) as made:
        assert made.size == SIZES[1] and getattr(made, "n_frames", 1) > 3
        assert made.info["duration"] >= 700


def test_a_film_that_is_too_large_is_made_smaller(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.tools.film.MOST_BYTES", len(film.written()) - 1)
    with Image.open(BytesIO(film.written())) as made:
        assert made.size == SIZES[1]


def test_an_ending_that_no_way_is_found_to_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.tools.film.ways_to", lambda library, names: {})
    assert film_endings(argparse.Namespace(endings=tmp_path / "films", seed=1, size="640x360", lang="")) == 2
    assert "ending.two_tables: no way was found" in capsys.readouterr().out.splitlines()
    assert list((tmp_path / "films").iterdir()) == []


def test_the_story_has_five_endings(game: GameLibrary) -> None:
    assert sorted(endings(game.script)) == [
        "ending.long_table",
        "ending.quiet_year",
        "ending.release_notes",
        "ending.sleep_mode",
        "ending.two_tables",
    ]
