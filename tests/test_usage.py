"""The fifth row and the quit terminal: counted on this machine alone, switched off for good, and never in the way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pygame
import pytest
from recording_canvas import RecordingCanvas

from game.app import App, WindowSource
from game.content import usage
from game.content.library import GameLibrary
from game.content.session import Session
from game.content.usage import Usage, remark
from game.core.events import Close, Quit
from game.core.settings import Settings
from game.core.steps import IDLE, STEPS_PER_SECOND, Action, Inputs
from game.scenes.leaving import ANSWERS, Leaving
from game.scenes.manager import SceneManager
from game.scenes.scene import Moment, ShownUsage
from game.scenes.screens import build
from game.scenes.usage import FOUR, UsageScreen
from game.story import Set, Story, after_all

MONDAY = date(2031, 3, 3)


def with_values(game: GameLibrary, **values: int) -> Story:
    return after_all(game.new_story(), [Set(name.replace("__", "."), value) for name, value in values.items()])


def looked_at(game: GameLibrary, story: Story, settings: Settings | None = None) -> RecordingCanvas:
    manager, canvas = SceneManager(game, story, settings or Settings(), build), RecordingCanvas()
    manager.push("usage", {})
    canvas.begin()
    manager.draw(canvas, 0.0)
    return canvas


def pressed(*actions: Action) -> Inputs:
    return Inputs(frozenset(actions), actions)


# -- what is shown ----------------------------------------------------------------------------------------------------


def test_usage_counts_the_four_and_one_without_a_name(game: GameLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(game, "usage", ShownUsage(134))
    canvas = looked_at(game, with_values(game, hours__mira=46, hours__jason=9))
    for words in ("Mira", "46 h", "Jason", "9 h", "Elara", "Quinn", "2 h 14 min"):
        assert canvas.shows(words)
    assert not canvas.shows("accepted")


def test_what_was_suggested_and_taken_is_shown_once_there_is_any(game: GameLibrary) -> None:
    canvas = looked_at(game, with_values(game, suggested__offered=46, suggested__taken=31))
    assert canvas.shows("accepted 31 of 46")


def test_whoever_does_not_want_to_be_counted_has_no_row(game: GameLibrary) -> None:
    screen = UsageScreen(game, {})
    screen.enter(Moment(IDLE, game.new_story(), Settings(keep_usage=False)))
    assert [entry.id for entry in screen.menu.entries] == list(FOUR)


def test_hush_has_a_word_for_every_row(game: GameLibrary) -> None:
    manager, canvas = SceneManager(game, game.new_story(), Settings(), build), RecordingCanvas()
    manager.push("usage", {})
    heard = set()
    for _ in range(5):
        screen = manager.top
        assert isinstance(screen, UsageScreen)
        (words, *_) = [words for _, words in screen._said(canvas)]
        heard.add(words)
        manager.step(pressed(Action.DOWN))
    assert len(heard) == 5 and manager.story == game.new_story()


@pytest.mark.parametrize("action", [Action.BACK, Action.PAUSE, Action.ACT])
def test_any_press_goes_back_to_where_one_was(game: GameLibrary, action: Action) -> None:
    screen = UsageScreen(game, {})
    screen.enter(Moment(IDLE, game.new_story(), Settings()))
    assert Close() in screen.update(Moment(pressed(action), game.new_story(), Settings()))


# -- the quit terminal ------------------------------------------------------------------------------------------------


def leaving(game: GameLibrary, **settings: bool) -> tuple[Leaving, Moment]:
    screen = Leaving(game, {})
    moment = Moment(IDLE, game.new_story(), Settings(**settings))  # type: ignore[arg-type]
    screen.enter(moment)
    return screen, moment


def test_every_answer_leaves_but_one(game: GameLibrary) -> None:
    for down, wanted in enumerate([*map(Quit, ANSWERS), Close()]):
        screen, moment = leaving(game)
        for _ in range(down):
            screen.update(Moment(pressed(Action.DOWN), moment.story, moment.settings))
        assert wanted in screen.update(Moment(pressed(Action.ACT), moment.story, moment.settings))


@pytest.mark.parametrize("action", [Action.BACK, Action.PAUSE])
def test_going_back_leaves_without_an_answer(game: GameLibrary, action: Action) -> None:
    screen, moment = leaving(game)
    assert screen.update(Moment(pressed(action), moment.story, moment.settings)) == [Quit()]


def test_where_nothing_is_kept_nothing_is_asked_but_whether_to_leave(game: GameLibrary) -> None:
    screen, moment = leaving(game, keep_usage=False)
    canvas = RecordingCanvas()
    screen.draw(canvas, 0.0)
    assert not canvas.shows("expect") and len(screen.menu.entries) == 2
    assert Quit() in screen.update(Moment(pressed(Action.ACT), moment.story, moment.settings))


class Desk:
    """The window of a running game, without a screen."""

    def __init__(self, folder: Path, **settings: bool) -> None:
        folder.mkdir(exist_ok=True)
        (folder / "settings.json").write_text(json.dumps(settings))
        self.session = Session(folder)
        session = self.session
        self.app = App(session.manager, session, session.settings, session.restore)
        session.manager.push("title", {})
        self.source = WindowSource()

    def closes(self) -> bool:
        """Somebody clicks the window's cross; whether the game goes on."""
        self.source._take(pygame.event.Event(pygame.WINDOWCLOSE), self.app)
        return self.source._take(pygame.event.Event(pygame.QUIT), self.app)


def test_a_window_that_is_closed_is_asked_about_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.closes() and isinstance(desk.session.manager.top, Leaving)
    assert not desk.closes()


def test_whoever_ends_the_program_otherwise_is_not_kept_waiting(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert not desk.source._take(pygame.event.Event(pygame.QUIT), desk.app)


def test_a_window_is_closed_at_once_where_nothing_is_kept(tmp_path: Path) -> None:
    assert not Desk(tmp_path, keep_usage=False).closes()


# -- what is kept -----------------------------------------------------------------------------------------------------


def test_seconds_are_counted_and_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.session.manager.clear()
    desk.session.manager.outbox.clear()
    for _ in range(3 * STEPS_PER_SECOND):
        desk.app.step(IDLE)
    assert desk.session.usage.seconds == 3
    desk.session.leaves("sunday")
    again = Session(tmp_path)
    assert again.usage.seconds == 3 and again.usage.expected == "sunday"
    assert again.library.usage.remark.startswith("You said Sunday")


def test_switched_off_it_is_gone(tmp_path: Path) -> None:
    usage.keep(tmp_path, Usage(7200, "sunday", MONDAY.isoformat()))
    usage.keep(tmp_path, Usage(7201, "sunday", MONDAY.isoformat()))
    session = Session(tmp_path)
    session.keep_settings(session.settings.with_("keep_usage", False))
    assert session.library.usage == ShownUsage()
    session.played(60)
    session.leaves("tomorrow")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("usage")) == []


@pytest.mark.parametrize(
    "kept",
    ["", "{", "[]", '{"seconds": "many", "expected": "", "left": ""}', '{"seconds": true, "expected": 3, "left": []}'],
)
def test_a_damaged_count_is_no_count_and_no_fault(tmp_path: Path, kept: str) -> None:
    usage.path(tmp_path).write_text(kept)
    session = Session(tmp_path)
    assert session.usage == Usage() and session.words == []


@pytest.mark.parametrize(
    ("expected", "days", "said"),
    [
        ("tomorrow", 0, "still today"),
        ("tomorrow", 1, "and it is"),
        ("tomorrow", 30, "any tomorrow"),
        ("sunday", 6, "and it is"),
        ("sunday", 1, "pencilled"),
        ("unsaid", 400, "didn't say when"),
        ("", 1, ""),
    ],
)
def test_hush_remembers_what_was_said(expected: str, days: int, said: str) -> None:
    words = remark(Usage(0, expected, MONDAY.isoformat()), MONDAY + timedelta(days))
    assert said in words and (said or not words)


def test_a_day_that_is_none_is_passed_over() -> None:
    assert remark(Usage(0, "sunday", "the other day"), MONDAY) == ""


def test_an_autoplay_counts_nobody(tmp_path: Path) -> None:
    session = Session(tmp_path)
    session.keeps = False
    session.played(60)
    session.leaves("sunday")
    assert session.usage.seconds == 0 and not usage.path(tmp_path).exists()


def test_the_title_has_it_in_small_type(game: GameLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    about: Mapping[str, Any] = {}
    for words in ("", "You said Sunday, and it is."):
        monkeypatch.setattr(game, "usage", ShownUsage(5, words))
        manager, canvas = SceneManager(game, game.new_story(), Settings(), build), RecordingCanvas()
        manager.push("title", about)
        canvas.begin()
        manager.draw(canvas, 0.0)
        assert canvas.shows("You said") == bool(words)
