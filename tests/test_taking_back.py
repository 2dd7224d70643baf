"""An answer can be taken back while its talk goes on, and no longer: never over the end of a chapter."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from recording_canvas import RecordingCanvas
from test_manager import Evening

from game.content.library import GameLibrary
from game.core.events import Notice, Speak
from game.core.steps import Action, Advance, Inputs, Pick
from game.dialogue.runner import Line, Menu
from game.scenes.manager import FADE_STEPS, NO_ANSWER
from game.scenes.talk import Talk
from game.story import Set, Value, after

FADE = 2 * FADE_STEPS + 2
MOST = 2000


class Talked(Evening):
    """An evening on which somebody talks, and answers by the words that an answer begins with."""

    def knows(self, values: Mapping[str, Value]) -> Talked:
        for name, value in values.items():
            self.manager.story = after(self.manager.story, Set(name, value))
        return self

    def listens(self) -> Talked:
        """Up to the next menu, or the end of the talk."""
        talk = self.manager.top
        for _ in range(MOST):
            if self.manager.top is not talk or not isinstance(talk, Talk) or isinstance(talk.beat, Menu):
                return self
            self.manager.step(
                Inputs(intents=(Advance(),) if isinstance(talk.beat, Line) else (), pressed=(Action.ACT,))
            )
        raise AssertionError("the talk does not end")

    def answers(self, words: str) -> Talked:
        beat = self.listens().talk.beat
        assert isinstance(beat, Menu)
        chosen = next(offer.id for offer in beat.offers if offer.text.startswith(words))
        self.manager.step(Inputs(intents=(Pick(chosen),)))
        return self

    def takes_back(self) -> Talked:
        self.manager.outbox.clear()
        self.press(Action.REWIND).wait(FADE)
        return self

    @property
    def is_refused(self) -> bool:
        return any(isinstance(wish, Notice) and wish.words == NO_ANSWER for wish in self.manager.outbox)


@pytest.fixture
def table(game: GameLibrary) -> Talked:
    """The table in the dark, the last talk of the fifth chapter, with two menus."""
    questions = {f"question.{who}": word for who, word in (("jason", "me"), ("elara", "up"), ("quinn", "open"))}
    evening = Talked(game).knows({"chapter": 5, "sunday": "night", **questions, "question.mira": "mine"})
    evening.at("landing/landing", "start").asks(Speak("landing.table"))
    return evening


def test_the_answer_before_is_taken_back_from_a_line_and_from_a_menu(table: Talked) -> None:
    table.answers("We count")
    assert table.manager.story["fact.table"] == "count"
    table.press(Action.ACT).takes_back()
    assert table.manager.story["fact.table"] == "none" and "We count" in table.says() and not table.is_refused
    table.answers("Stay a bit").listens()
    assert table.manager.story["fact.table"] == "stay" and "Get up first" in table.says()
    table.takes_back()
    assert table.manager.story["fact.table"] == "none" and "We count" in table.says()


def test_what_was_said_before_the_menu_stands_over_it_again(table: Talked) -> None:
    table.answers("We count").takes_back()
    canvas = RecordingCanvas()
    table.manager.draw(canvas, 0.0)
    assert canvas.shows("We count") and canvas.shows("work, apparently.")
    assert any(one.verb == "portrait" for one in canvas.drawn)


def test_before_the_first_answer_there_is_nothing_to_take_back(table: Talked) -> None:
    before = table.manager.story
    table.takes_back()
    assert table.is_refused and table.manager.story is before
    table.listens().takes_back()
    assert table.is_refused and "We count" in table.says()


def test_several_answers_are_taken_back_one_by_one(table: Talked) -> None:
    table.answers("We count").answers("Send them up")
    assert table.manager.story["fact.last_up"] == "nobody"
    table.takes_back()
    assert "Get up first" in table.says() and table.manager.story["fact.table"] == "count"
    table.takes_back()
    assert "We count" in table.says() and table.manager.story["fact.table"] == "none"
    table.takes_back()
    assert table.is_refused and "We count" in table.says()


def test_nothing_is_taken_back_over_the_end_of_a_chapter(table: Talked) -> None:
    table.answers("We count").answers("Get up first").listens().wait(FADE)
    assert table.manager.story["chapter"] == 6 and table.place.place == "hub/cafe"
    for _ in range(MOST):
        if isinstance(table.manager.top, Talk) and isinstance(table.talk.beat, Line):
            break
        table.press(Action.ACT)
    line = table.says()
    table.takes_back()
    assert table.is_refused and table.says() == line
    assert table.manager.story["chapter"] == 6 and table.manager.story["fact.last_up"] == "mira"


def test_another_talk_lets_go_of_the_answers_of_the_one_before(table: Talked) -> None:
    table.answers("We count")
    table.asks(Speak("landing.box")).takes_back()
    assert table.is_refused and table.manager.story["fact.table"] == "count"
