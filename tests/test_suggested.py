"""The suggested line: the answer that she would probably give is already under the cursor, and nothing more."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Advance, Inputs, Pick
from game.dialogue.expressions import check_condition, parse_condition
from game.dialogue.reader import read_scenes
from game.dialogue.runner import Offer
from game.dialogue.script import TAGS, Script
from game.dialogue.suggested import suggested
from game.scenes.manager import SceneManager
from game.scenes.screens import build
from game.scenes.talk import Talk
from game.story import Set, Story, after_all

TALK = """scene: at.once
cast: [mira, ada]
nodes:
  ask:
    - say: |
        ada: Well?
    - choice:
        - text: Nothing.
          to: end
        - text: Who for?
          tag: ask
          to: end
        - text: It's late.
          tag: deflect
          to: end
        - text: Have mine.
          tag: give
          to: end
  end:
    - say: |
        ada: Right.
"""


class Telling:
    """A talk in the running game, at a chapter and with habits of answering."""

    def __init__(self, tmp_path: Path, **values: int | bool) -> None:
        self.game = GameLibrary(Saves(tmp_path))
        scenes, problems = read_scenes(TALK, "at.yaml")
        assert problems == ()
        self.game.script = Script([*self.game.script.scenes.values(), *scenes], self.game.script.cast)
        given = [Set(name.replace("__", "."), value) for name, value in values.items()]
        settings = Settings(instant_text=True)
        self.manager = SceneManager(self.game, after_all(self.game.new_story(), given), settings, build)
        self.manager.push("talk", {"scene": "at.once"})
        self.manager.step(Inputs(intents=(Advance(),)))
        self.manager.step(IDLE)

    @property
    def talk(self) -> Talk:
        top = self.manager.top
        assert isinstance(top, Talk)
        return top

    @property
    def under_the_cursor(self) -> str:
        entry = self.talk._choices.chosen
        return entry.text if entry else ""

    def counts(self) -> tuple[int, int]:
        story = self.manager.story
        return int(story["suggested.offered"]), int(story["suggested.taken"])


def test_the_first_sunday_suggests_nothing(tmp_path: Path) -> None:
    at = Telling(tmp_path, chapter=1, habit__give=9)
    assert at.under_the_cursor == "Nothing." and not any(entry.sign for entry in at.talk._choices.entries)
    at.manager.step(Inputs(pressed=(Action.ACT,)))
    assert at.counts() == (0, 0)


def test_the_second_suggests_what_she_has_given_most(tmp_path: Path) -> None:
    at = Telling(tmp_path, chapter=2, habit__give=3, habit__ask=2)
    assert at.under_the_cursor == "Have mine."
    assert [entry.text for entry in at.talk._choices.entries if entry.sign] == ["Have mine."]


def test_taking_it_is_counted_and_so_is_not_taking_it(tmp_path: Path) -> None:
    at = Telling(tmp_path, chapter=2, habit__give=3)
    at.manager.step(Inputs(pressed=(Action.ACT,)))
    assert at.counts() == (1, 1) and at.manager.story["habit.give"] == 4
    at = Telling(tmp_path, chapter=2, habit__give=3)
    at.manager.step(Inputs(intents=(Pick(at.talk._choices.entries[0].id),)))
    assert at.counts() == (1, 0) and at.manager.story["habit.give"] == 3


def test_every_other_answer_can_be_given_by_one_press(tmp_path: Path) -> None:
    at = Telling(tmp_path, chapter=2, habit__ask=1)
    at.manager.step(Inputs(pressed=(Action.UP,)))
    assert at.under_the_cursor == "Nothing."


def test_switched_off_for_jason_is_switched_off_for_her(tmp_path: Path) -> None:
    assert Telling(tmp_path, chapter=2, habit__give=3, fact__switched=True).under_the_cursor == "Nothing."


def test_it_can_be_told_by_its_sign_and_not_by_colour_alone(tmp_path: Path) -> None:
    at, canvas = Telling(tmp_path, chapter=2, habit__give=3), RecordingCanvas()
    at.manager.step(Inputs(pressed=(Action.UP,)))
    canvas.begin()
    at.manager.draw(canvas, 0.0)
    (eye,) = [one for one in canvas.drawn if one.verb == "picture" and one.what == "title/eye"]
    words = canvas.where("Have mine.")
    assert words.y - 20 <= eye.y <= words.y + 40 and eye.x > words.x + words.width


def offers(tags: list[str]) -> list[Offer]:
    return [Offer(f"at.{number}", (), "", tag, False) for number, tag in enumerate(tags)]


@pytest.mark.parametrize("seed", range(40))
def test_of_any_answers_it_is_one_with_the_commonest_tag(game: GameLibrary, seed: int) -> None:
    dice = random.Random(seed)
    story = after_all(game.new_story(), [Set("chapter", 2), *(Set(f"habit.{tag}", dice.randrange(9)) for tag in TAGS)])
    some = offers([dice.choice(["", *TAGS]) for _ in range(dice.randrange(1, 7))])
    which = suggested(some, story)
    given = {offer.id: int(story[f"habit.{offer.tag}"]) for offer in some if offer.tag}
    assert which == "" if not given else given[which] == max(given.values())
    assert which == next((one for one in given if given[one] == max(given.values())), "")


@pytest.mark.parametrize("name", ["habit.ask", "suggested.offered", "suggested.taken"])
def test_no_condition_may_read_what_is_only_counted(game: GameLibrary, name: str) -> None:
    tree, _ = parse_condition(f"chapter == 2 and {name} > 3")
    assert tree is not None
    (problem,) = check_condition(tree, game.declarations)
    assert problem.fault and str(problem).endswith("no condition may read it")


def test_a_story_without_these_names_has_none() -> None:
    from game.story import Declarations, defaults

    story: Story = defaults(Declarations())
    assert suggested(offers(["ask"]), story) == ""
