"""The stack of screens: fades, who is told of presses, directions that reach the world, and saves in mid-talk."""

from __future__ import annotations

import json

import pytest
from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.core.events import Directed, GoTo, Mark, Open, Save, Speak
from game.core.problems import Faulty
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Advance, Inputs, Pick
from game.dialogue.runner import Line, Menu
from game.scenes.explore import Explore
from game.scenes.manager import FADE_STEPS, SceneManager
from game.scenes.screens import build
from game.scenes.talk import Talk
from game.story import Set, Story


class Evening:
    """A game being played without a window."""

    def __init__(self, game: GameLibrary) -> None:
        self.manager = SceneManager(game, game.new_story(), Settings().with_("instant_text", True), build)
        self.manager.begin = lambda kind: game.new_story()

    def at(self, place: str, point: str) -> Evening:
        """Stand at a point of a place; what waits at the place itself is put aside."""
        self.manager.enter_place(place, point)
        while len(self.manager.stack) > 1:
            self.manager.stack.pop()
        return self

    def asks(self, *wishes: object) -> Evening:
        self.manager._take(list(wishes))  # type: ignore[arg-type]
        return self

    def wait(self, steps: int) -> Evening:
        for _ in range(steps):
            self.manager.step(IDLE)
        return self

    def hold(self, steps: int, *actions: Action) -> Evening:
        for _ in range(steps):
            self.manager.step(Inputs(held=frozenset(actions)))
        return self

    def press(self, *actions: Action) -> Evening:
        for action in actions:
            self.manager.step(Inputs(pressed=(action,)))
        return self

    @property
    def screens(self) -> list[str]:
        return [scene.name for scene in self.manager.stack]

    @property
    def place(self) -> Explore:
        return next(scene for scene in self.manager.stack if isinstance(scene, Explore))

    @property
    def talk(self) -> Talk:
        return next(scene for scene in self.manager.stack if isinstance(scene, Talk))

    def says(self) -> str:
        """The line that stands, or the choices."""
        beat = self.talk.beat
        if isinstance(beat, Line):
            return beat.words
        assert isinstance(beat, Menu)
        return " | ".join(offer.text for offer in beat.offers)

    def dark(self) -> int:
        """How far the curtain is closed."""
        canvas = RecordingCanvas()
        self.manager.draw(canvas, 0.0)
        return max((int(one.what) for one in canvas.drawn if one.verb == "curtain"), default=0)

    def read_on(self) -> Evening:
        """Go on to the next line or menu."""
        before = self.talk.position
        for _ in range(600):
            if not any(isinstance(scene, Talk) for scene in self.manager.stack):
                return self
            if self.talk.ready and self.talk.position != before:
                return self
            ready = self.talk.ready
            self.manager.step(Inputs(intents=(Advance(),)) if ready else IDLE)
        pytest.fail("the talk does not go on")


@pytest.fixture
def evening(game: GameLibrary) -> Evening:
    return Evening(game)


# -- fades ----------------------------------------------------------------------------------------------------------


def test_the_way_to_another_place_goes_through_the_dark(evening: Evening) -> None:
    evening.at("hub/flat", "door").asks(GoTo("hub/street", "flat_door"))
    seen = []
    for _ in range(2 * FADE_STEPS + 2):
        evening.wait(1)
        seen.append((evening.place.place, evening.dark()))
    changed = next(number for number, (place, _) in enumerate(seen) if place == "hub/street")
    assert seen[changed][1] == 255
    assert [dark for _, dark in seen[:changed]] == sorted(dark for _, dark in seen[:changed])
    assert seen[-1][1] == 0


def test_nobody_walks_during_a_fade(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door").wait(5)
    evening.asks(GoTo("hub/flat", "door"))
    before = evening.place.world.player.x
    evening.hold(FADE_STEPS - 2, Action.LEFT)
    assert evening.place.world.player.x == before


def test_a_second_door_during_a_fade_is_not_taken(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door").asks(GoTo("hub/flat", "door")).wait(3)
    evening.asks(GoTo("hub/stop", "west")).wait(2 * FADE_STEPS)
    assert evening.place.place == "hub/flat"


def test_entering_a_place_saves(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door")
    assert Save("auto") in evening.manager.outbox


# -- who is told ----------------------------------------------------------------------------------------------------


def test_only_the_top_of_the_stack_is_told_of_presses(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door").asks(Open("pause"))
    before = evening.place.world.player.x
    evening.hold(20, Action.LEFT)
    assert evening.place.world.player.x == before


def test_the_world_goes_on_under_a_talk_and_stands_still_under_the_pause(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door").asks(Speak("cafe.ada"))
    tick = evening.place.world.tick
    evening.wait(10)
    assert evening.place.world.tick == tick + 10
    evening.asks(Open("pause")).wait(10)
    assert evening.place.world.tick == tick + 10


@pytest.mark.parametrize(("press", "screen"), [(Action.PAUSE, "pause"), (Action.LOG, "backlog")])
def test_the_press_that_opens_a_screen_does_not_close_it_again(evening: Evening, press: Action, screen: str) -> None:
    evening.at("hub/street", "cafe_door").press(press).wait(5)
    assert evening.screens == ["explore", screen]


def test_pausing_and_going_on_leads_back(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door").asks(Open("pause"))
    assert evening.screens == ["explore", "pause"]
    evening.wait(2).press(Action.PAUSE).wait(2)
    assert evening.screens == ["explore"]


def test_a_direction_of_the_script_reaches_the_world_below(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door").asks(Speak("cafe.ada"))
    evening.asks(Directed("face", {"mira": "up"}), Directed("pose", {"mira": "sit_down"})).wait(1)
    player = evening.place.world.player
    assert (player.facing, player.pose) == ("up", "sit_down")


def test_the_talk_waits_until_whoever_was_sent_has_arrived(evening: Evening) -> None:
    evening.at("hub/cafe", "door").asks(Speak("cafe.ada"), Directed("walk", {"mira": "counter_side"})).wait(1)
    assert evening.place.busy
    evening.wait(600)
    assert not evening.place.busy


def test_a_place_that_cannot_be_opened_leaves_everything_as_it_is(evening: Evening) -> None:
    evening.at("hub/cafe", "door")
    with pytest.raises(Faulty, match="did you mean 'hub/flat'"):
        evening.manager.enter_place("hub/falt", "door")
    assert evening.place.place == "hub/cafe"


def test_a_photograph_that_cannot_be_used_leaves_everything_as_it_is(evening: Evening) -> None:
    evening.at("hub/cafe", "door")
    photograph = evening.manager.snapshot()
    photograph["scenes"].append({"name": "talk", "about": {"scene": "cafe.gone"}, "position": {"frames": 3}})
    with pytest.raises(Faulty, match="not a saved talk"):
        evening.manager.restore(photograph, evening.manager.story)
    assert evening.place.place == "hub/cafe"


def test_the_story_is_replaced_and_never_changed(evening: Evening) -> None:
    before = evening.manager.story
    evening.asks(Set("evening.left", 1))
    assert (before["evening.left"], evening.manager.story["evening.left"]) == (3, 1)


def test_a_mark_is_kept_and_told(evening: Evening) -> None:
    evening.asks(Mark("chapter1.end"))
    assert evening.manager.marks == ["chapter1.end"] and Mark("chapter1.end") in evening.manager.outbox


# -- talks and saves ------------------------------------------------------------------------------------------------


def test_a_save_in_the_middle_of_a_talk_comes_back_to_the_same_line(game: GameLibrary) -> None:
    evening = Evening(game).at("hub/cafe", "counter_side")
    evening.asks(Speak("cafe.ada")).wait(2)
    evening.read_on().read_on()
    lines = [evening.says()]
    photograph = json.loads(json.dumps(evening.manager.snapshot()))
    again = Evening(game)
    again.manager.restore(photograph, Story.from_json(photograph["story"], game.declarations))
    assert again.screens == ["explore", "talk"]
    assert again.says() == lines[0]
    assert again.place.place == "hub/cafe"
    assert again.manager.snapshot()["scenes"] == evening.manager.snapshot()["scenes"]


def test_every_line_of_a_talk_can_be_saved_at(game: GameLibrary) -> None:
    """Play a whole talk; at each beat, save, load, and see the same beat."""
    evening = Evening(game).at("hub/cafe", "counter_side")
    evening.asks(Speak("cafe.ada")).wait(2)
    beats = 0
    while any(isinstance(scene, Talk) for scene in evening.manager.stack):
        if evening.talk.ready:
            beats += 1
            photograph = json.loads(json.dumps(evening.manager.snapshot()))
            again = Evening(game)
            again.manager.restore(photograph, Story.from_json(photograph["story"], game.declarations))
            assert again.says() == evening.says()
            beat = evening.talk.beat
            intent = Pick(beat.offers[0].id) if isinstance(beat, Menu) else Advance()
            evening.manager.step(Inputs(intents=(intent,)))
        else:
            evening.wait(1)
    assert beats > 15


def test_quick_saving_is_possible_in_places_and_talks_and_not_in_menus(evening: Evening) -> None:
    evening.at("hub/street", "cafe_door")
    evening.manager.outbox.clear()
    evening.press(Action.QUICKSAVE)
    assert Save("quick") in evening.manager.outbox
    evening.asks(Open("settings"))
    evening.manager.outbox.clear()
    evening.press(Action.QUICKSAVE)
    assert Save("quick") not in evening.manager.outbox
