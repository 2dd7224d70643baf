"""Chapters that were finished can be begun again from the title, as the story stood then, beside all saves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from recording_canvas import RecordingCanvas

from game.app import App
from game.content.session import Session
from game.core.events import Load, Mark
from game.core.steps import IDLE, Action, Inputs
from game.scenes.chapters import Chapters
from game.story import Set, after


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path)


@pytest.fixture
def app(session: Session) -> App:
    made = App(session.manager, session, session.settings, session.restore)
    made.start((640, 360), silent=True)
    session.manager.story = session.library.new_story()
    return made


def comes_to(session: Session, place: str, **values: Any) -> None:
    """The story goes on to a place with these values."""
    for name, value in values.items():
        session.manager.story = after(session.manager.story, Set(name.replace("__", "."), value))
    session.manager.enter_place(place, "start" if place == "hub/flat" else "door")


def press(app: App, *actions: Action) -> None:
    for action in actions:
        app.step(Inputs(frozenset({action}), (action,)))
        for _ in range(3):
            app.step(IDLE)


def settle(app: App) -> None:
    for _ in range(120):
        app.step(IDLE)


def kept(session: Session) -> list[str]:
    return [f"{one.chapter} {one.story['credits']}" for one in session.library.chapters()]


def shows(app: App, words: str) -> bool:
    canvas = RecordingCanvas()
    app.manager.draw(canvas, 1.0)
    return canvas.shows(words)


def test_a_chapter_is_kept_as_it_began_and_shown_once_the_next_has(app: App, session: Session) -> None:
    comes_to(session, "hub/flat", chapter=1, credits=33)
    comes_to(session, "hub/cafe", credits=21)
    assert kept(session) == [] and not session.library.any_chapters
    comes_to(session, "hub/flat", chapter=2, credits=60)
    assert kept(session) == ["1. The usual table 33"] and session.library.any_chapters


def test_the_last_chapter_is_over_with_an_ending(app: App, session: Session) -> None:
    comes_to(session, "hub/cafe", chapter=6)
    assert kept(session) == []
    app.manager.outbox.append(Mark("ending.quiet_year"))
    app.step(IDLE)
    assert kept(session) == ["6. Morning 40"]


def test_a_story_that_begins_with_the_evening_has_its_beginning_in_the_flat(app: App, session: Session) -> None:
    session.manager.restart("explore", {"place": "hub/flat", "point": "start", "new": "yes"})
    comes_to(session, "hub/street", chapter=1)
    comes_to(session, "hub/flat", chapter=2)
    state = session.load("chapter 11", False)
    assert state["at"] == ["hub/flat", "start"]


def test_another_story_has_a_beginning_of_its_own_and_the_same_one_has_none(app: App, session: Session) -> None:
    for credits in (40, 41, 40, 42, 43, 44):
        session.manager.restart("explore", {"place": "hub/flat", "point": "start", "new": "yes"})
        comes_to(session, "hub/flat", chapter=2, credits=credits)
    comes_to(session, "hub/flat", chapter=3)
    seconds = [one for one in kept(session) if one.startswith("2.")]
    assert len(seconds) == 4 and "2. Suggested for you 44" in seconds


def test_what_is_behind_a_door_is_no_chapter(app: App, session: Session) -> None:
    comes_to(session, "hub/flat", doors=True, chapter=4)
    comes_to(session, "hub/flat", chapter=5)
    assert kept(session) == []


def test_a_damaged_beginning_is_not_there_and_the_others_are(app: App, session: Session) -> None:
    for chapter in (1, 2, 3):
        comes_to(session, "hub/flat", chapter=chapter)
    (session.folder / "chapters" / "11.save").write_bytes(b"{")
    assert kept(session) == ["2. Suggested for you 40"]


def test_a_chapter_is_begun_again_where_it_began_and_writes_over_nothing(app: App, session: Session) -> None:
    for chapter, credits in ((1, 33), (2, 60), (3, 12)):
        comes_to(session, "hub/flat", chapter=chapter, credits=credits)
        settle(app)
    before = (session.folder / "saves" / "auto.save").read_bytes()
    session.manager.restart("title", {})
    session.manager.push("chapters", {})
    press(app, Action.DOWN, Action.ACT, Action.ACT)
    settle(app)
    story = session.manager.story
    assert (story["chapter"], story["credits"]) == (2, 60)
    assert session.manager.stack[0].snapshot()["about"]["place"] == "hub/flat"
    assert session.manager.top is not None and session.manager.top.name == "talk"
    saves = {path.name: path.read_bytes() for path in (session.folder / "saves").iterdir()}
    assert saves["1.save"] == before and json.loads(saves["auto.save"])["save"]["chapter"] == "2. Suggested for you"
    comes_to(session, "hub/street")
    assert len(kept(session)) == 2


def test_its_state_is_told_in_words(app: App, session: Session) -> None:
    comes_to(session, "hub/flat", chapter=1)
    comes_to(session, "hub/flat", chapter=2, fact__project="played_down", bond__mira_quinn=-1, hours__elara=61)
    comes_to(session, "hub/flat", chapter=3)
    session.manager.restart("title", {})
    screen = session.manager.push("chapters", {})
    assert isinstance(screen, Chapters)
    assert shows(app, "1. The usual table") and shows(app, "2. Suggested for you") and not shows(app, "Vesper")
    press(app, Action.DOWN, Action.ACT)
    rows = {entry.text: entry.value for entry in screen.page.entries}
    assert "The stairs stayed under her hand. Jason doesn’t know that there are any." in rows
    assert rows["Mira, Quinn"] == "hardly speak" and rows["Mira, Jason"] == "say most of it"
    assert rows["Elara"] == "61 h this week"
    press(app, Action.BACK)
    assert screen.chosen is None
    press(app, Action.BACK)
    assert session.manager.top is not screen


def test_reading_the_words_changes_and_begins_nothing(app: App, session: Session) -> None:
    comes_to(session, "hub/flat", chapter=1)
    comes_to(session, "hub/flat", chapter=2)
    session.manager.restart("title", {})
    screen = session.manager.push("chapters", {})
    before = session.manager.story
    press(app, Action.ACT, Action.DOWN, Action.ACT)
    assert session.manager.top is screen and session.manager.story is before and not app.manager.fade


def test_the_title_has_chapters_once_one_is_over(app: App, session: Session) -> None:
    session.manager.restart("title", {})
    app.step(IDLE)
    assert not shows(app, "Chapters")
    comes_to(session, "hub/flat", chapter=1)
    comes_to(session, "hub/flat", chapter=2)
    session.manager.restart("title", {})
    app.step(IDLE)
    assert shows(app, "Chapters")


def test_where_every_slot_is_in_use_it_is_asked_first(
    app: App, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    comes_to(session, "hub/flat", chapter=1)
    comes_to(session, "hub/flat", chapter=2)
    monkeypatch.setattr("game.scenes.chapters.crowded", lambda slots: True)
    session.manager.restart("title", {})
    screen = session.manager.push("chapters", {})
    press(app, Action.ACT, Action.ACT)
    assert isinstance(screen, Chapters) and screen.question is not None
    press(app, Action.ACT)
    assert screen.question is None and session.manager.top is screen
    press(app, Action.ACT, Action.DOWN, Action.ACT)
    assert session.manager.top is not screen


def test_a_beginning_that_is_gone_is_told(app: App, session: Session) -> None:
    session.manager.outbox.append(Load("chapter 31"))
    app.step(IDLE)
    assert app.notices and app.manager.fade is None
