"""`somnus stats`: words are counted as a reader would, chapters are told apart, and plays say what one of them sees."""

from __future__ import annotations

import argparse
import json

import pytest
from test_runner import script_of
from test_script import DECLARED

from game.content.library import GameLibrary
from game.dialogue.expressions import parse_condition
from game.tools.hours import WORDS_A_MINUTE, Lengths, Spent
from game.tools.stats import (
    Seen,
    Size,
    by_chapter,
    by_speaker,
    chapter_names,
    chapters_of,
    may,
    sampled,
    seen_of_chapters,
    shares_of,
    size_of,
    stats,
    words_in,
)

SCRIPT = """
scene: a
cast: [mira, jason]
when: chapter == 2 and not fact.dov
where: cafe.table
nodes:
  x:
    - say: |
        mira: Four of you -- must be *Sunday*.
        [pause] Nobody orders.
    - call: b
    - choice:
        - {text: Ask him., to: y}
        - {text: No.}
  y:
    - if: fact.dov
      then:
        - say: |
            jason: It's 3:30.
---
scene: b
nodes: {x: [{say: One.}]}
---
scene: c
when: chapter < 2 or chapter in [5, 6]
where: cafe
nodes: {x: [end]}
---
scene: d
when: fact.dov
where: cafe
nodes: {x: [end]}
"""


def test_words_lines_and_answers_are_counted() -> None:
    script = script_of(SCRIPT)
    assert size_of(script.scenes["a"]) == Size(1, lines=3, words=10, choices=1, answers=2, answer_words=3)
    assert by_speaker(script) == {"mira": (1, 6), "": (2, 3), "jason": (1, 2)}


@pytest.mark.parametrize(("text", "count"), [("", 0), ("— …", 0), ("It’s 3:30.", 2), ("well-known – yes", 2)])
def test_a_word_holds_a_letter_or_a_digit(text: str, count: int) -> None:
    assert words_in(text) == count


def test_scenes_belong_to_the_chapters_that_they_and_their_callers_can_happen_in() -> None:
    script = script_of(SCRIPT)
    chapters = chapters_of(script, DECLARED)
    assert chapters == {"a": {2}, "b": {2}, "c": {0, 1, 5, 6}, "d": None}
    sizes = {scene.id: size_of(scene) for scene in script.scenes.values()}
    names = chapter_names(chapters)
    assert list(by_chapter(names, sizes)) == ["2", "any", "several"]
    assert by_chapter(names, sizes)["2"].scenes == 2


def test_what_a_play_sees_of_a_chapter_is_told() -> None:
    script = script_of(SCRIPT)
    sizes = {scene.id: size_of(scene) for scene in script.scenes.values()}
    plays = [Seen(1, words, 0, 1, True, {"a": frozenset({2})}, {"a": words}) for words in (0, 5, 10)]
    names = chapter_names(chapters_of(script, DECLARED), plays)
    assert seen_of_chapters(names, sizes, plays)["2"] == round(5 / sum(sizes[scene].words for scene in "ab"), 4)
    assert seen_of_chapters(names, sizes, ())["2"] == 0


@pytest.mark.parametrize(
    ("condition", "can"),
    [
        ("chapter == 3", True),
        ("not chapter == 3", False),
        ("chapter > 3 or fact.dov", True),
        ("chapter > 3 and fact.dov", False),
        ("not (chapter == 3 and fact.dov)", True),
        ("not (chapter == 3 or fact.dov)", False),
        ("chapter in [1, 2]", False),
        ("true", True),
        ("false", False),
    ],
)
def test_whether_a_condition_can_hold_in_a_chapter(condition: str, can: bool) -> None:
    tree, _ = parse_condition(condition)
    assert tree is not None and may(tree, 3, DECLARED) is can


def test_a_play_sees_a_part_and_the_same_seed_the_same_part(game: GameLibrary) -> None:
    one, again, other = (sampled(game, seed) for seed in (1, 1, 2))
    assert one == again != other
    # From a new game to the credits: every chapter is played.
    assert one.ended and {chapter for met in one.chapters.values() for chapter in met} >= set(range(1, 7))
    whole = sum((size_of(scene) for scene in game.script.scenes.values()), Size())
    shares = shares_of([one, other], whole)
    assert set(shares) == {"lines", "words", "answers"}
    for part in shares.values():
        assert 0 < part["min"] <= part["median"] <= part["max"] < 1
    assert shares_of([], whole) == {}


def test_the_command_prints_a_table_or_json(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths = Lengths({1: Spent(words=WORDS_A_MINUTE)}, {1: Spent(words=WORDS_A_MINUTE * 2)}, {"cafe.ada": 12})
    monkeypatch.setattr("game.tools.hours.lengths_of", lambda *given: lengths)
    given = argparse.Namespace(json=False, all=False, plays=1, mods=[], time=False)
    assert stats(given) == 0
    text = capsys.readouterr().out
    assert "cafe.usual_table" in text and "One playthrough sees (1 plays, " in text and "shorter ones (--all)" in text
    assert "the road" not in text
    given.json = given.time = True
    assert stats(given) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["whole"]["words"] == sum(scene["words"] for scene in found["scenes"].values())
    assert found["whole"]["lines"] == sum(who["lines"] for who in found["speakers"].values())
    assert len(found["plays"]) == 1
    assert (found["time"]["road"]["1"]["seconds"], found["time"]["round"]["1"]["seconds"]) == (60, 120)
