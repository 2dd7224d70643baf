"""The title's doors: a dream by itself, in a story of its own that writes over nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from recording_canvas import RecordingCanvas

from game.app import App
from game.content.session import Session
from game.core.events import Load, Mark, Restart, Save
from game.core.steps import IDLE, Action, Inputs
from game.scenes.doors import Doors
from game.scenes.scene import BEHIND
from game.story import Set, after


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path)


def press(session: Session, *actions: Action) -> None:
    for action in actions:
        session.manager.step(Inputs(frozenset({action}), (action,)))
        for _ in range(45):
            session.manager.step(IDLE)


def shows(session: Session, words: str) -> bool:
    canvas = RecordingCanvas()
    session.manager.draw(canvas, 1.0)
    return canvas.shows(words)


def keep(session: Session, slot: str) -> None:
    """What the app does with a wish to save."""
    assert session.save(slot, json.loads(json.dumps(session.manager.snapshot())), b"") == ""


def told(session: Session, **values: Any) -> None:
    """The story stands where these names have these values, in the flat."""
    session.manager.story = session.library.new_story()
    for name, value in values.items():
        session.manager.story = after(session.manager.story, Set(name, value))
    session.manager.clear()
    session.manager.enter_place("hub/flat", "start")


def test_doors_are_there_once_the_settings_have_them_open(session: Session) -> None:
    session.manager.restart("title", {})
    session.manager.step(IDLE)
    assert not shows(session, "Doors")
    session.manager.settings = session.settings.with_("doors", True)
    session.manager.step(IDLE)
    assert shows(session, "Doors")


def test_the_end_of_the_first_chapter_opens_them_for_good(session: Session) -> None:
    app = App(session.manager, session, session.settings, session.restore)
    app.start((640, 360), silent=True)
    session.manager.push("title", {})
    app.step(IDLE)
    assert not app.settings.doors
    session.manager.outbox.append(Mark("chapter1.end"))
    app.step(IDLE)
    assert app.settings.doors and Session(session.folder).settings.doors


def test_every_dream_is_listed_with_its_chambers_in_order(session: Session) -> None:
    dreams = session.library.dreams()
    overlord = next(dream for dream in dreams if dream.id == "overlord")
    assert overlord.name == "Floor 99"
    assert [title for _, title in overlord.chambers] == [
        "The open plan",
        "Stand-up",
        "The stairwell",
        "Performance review",
    ]


def test_a_chamber_is_entered_with_a_story_of_its_own(session: Session) -> None:
    told(session, chapter=1, credits=7)
    session.manager.restart("title", {})
    session.manager.push("doors", {})
    # Floor 99 is the first of the dreams, the stand-up the second of its chambers.
    press(session, Action.ACT, Action.DOWN, Action.ACT)
    while session.manager.top is not None and session.manager.top.name == "talk":
        press(session, Action.ACT)
    assert session.manager.stack[0].snapshot()["about"]["place"] == "overlord/stand_up"
    assert session.manager.story["doors"] is True and session.manager.story["credits"] == 40


def test_nothing_of_the_story_is_written_over(session: Session) -> None:
    told(session, chapter=1, credits=7)
    for slot in ("auto", "quick"):
        keep(session, slot)
    before = {path.name: path.read_bytes() for path in session.library.saves.folder.iterdir()}
    session.manager.restart("dream", {"place": "overlord/stand_up", "new": "doors"})
    for slot in ("auto", "quick"):
        keep(session, slot)
    left = {path.name: path.read_bytes() for path in session.library.saves.folder.iterdir()}
    assert {name: left[name] for name in before} == before
    assert set(left) - set(before) == {"doors.save", "doors.save.before"}


def test_going_on_means_the_story_and_a_door_goes_on_behind_itself(session: Session) -> None:
    told(session, chapter=2)
    keep(session, "auto")
    session.manager.restart("dream", {"place": "overlord/stairwell", "new": "doors"})
    keep(session, "auto")
    slots = {slot.slot: slot for slot in session.library.slots()}
    assert slots[BEHIND].behind and not slots["auto"].behind
    assert slots[BEHIND].chapter == "Behind a door" and slots[BEHIND].place == "The stairwell"
    session.manager.restart("title", {})
    session.manager.step(IDLE)
    session.manager.outbox.clear()
    press(session, Action.ACT)
    assert Load("auto") in session.manager.outbox
    session.manager.push("doors", {})
    assert shows(session, "Where you left off")
    session.manager.outbox.clear()
    press(session, Action.ACT)
    assert Load(BEHIND) in session.manager.outbox
    session.restore(session.load(BEHIND, False))
    assert session.manager.stack[0].snapshot()["about"]["place"] == "overlord/stairwell"
    assert session.manager.story["doors"] is True


def test_it_ends_at_the_title(session: Session) -> None:
    session.manager.restart("dream", {"place": "overlord/review", "new": "doors"})
    for _ in range(2000):
        top = session.manager.top
        if top is not None and top.name == "title":
            break
        if top is not None and top.name == "dream":
            top.skip()
        session.manager.step(Inputs(pressed=(Action.ACT,)))
    assert session.manager.top is not None and session.manager.top.name == "title"
    assert "overlord.end" in session.manager.marks


def test_one_can_leave_the_doors_again(session: Session) -> None:
    session.manager.restart("title", {})
    session.manager.push("doors", {})
    press(session, Action.BACK)
    assert session.manager.top is not None and session.manager.top.name == "title"
    session.manager.push("doors", {})
    press(session, Action.UP, Action.ACT)
    assert session.manager.top is not None and session.manager.top.name == "title"


def test_with_several_dreams_the_dream_is_chosen_first(session: Session) -> None:
    doors = Doors(session.library, {})
    one = doors.dreams[0]
    doors.dreams = (one, type(one)("other", "Everyone", (("other/street", "The street"),)))
    doors.dream = None
    doors._show()
    assert [entry.text for entry in doors.menu.entries][:2] == ["Floor 99", "Everyone"]
    moment = session.manager._moment(Inputs(pressed=(Action.DOWN,)), True)
    doors.update(moment)
    doors.update(session.manager._moment(Inputs(pressed=(Action.ACT,)), True))
    assert [entry.text for entry in doors.menu.entries][:1] == ["The street"]
    wishes = doors.update(session.manager._moment(Inputs(pressed=(Action.ACT,)), True))
    assert Restart("dream", {"place": "other/street", "point": "start", "new": "doors"}) in wishes
    doors.update(session.manager._moment(Inputs(pressed=(Action.BACK,)), True))
    assert doors.dream is None and not any(isinstance(wish, Save) for wish in wishes)


def test_what_is_behind_a_door_is_not_gone_on_with_even_where_it_is_newer(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(session, chapter=2)
    keep(session, "auto")
    session.manager.restart("dream", {"place": "overlord/stairwell", "new": "doors"})
    keep(session, "auto")
    newest_first = sorted(session.library.slots(), key=lambda slot: not slot.behind)
    monkeypatch.setattr(type(session.library), "slots", lambda library: newest_first)
    session.manager.restart("title", {})
    session.manager.step(IDLE)
    session.manager.outbox.clear()
    press(session, Action.ACT)
    assert Load("auto") in session.manager.outbox
