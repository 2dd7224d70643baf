"""The road leaves nothing in that can be spared, the round leaves nothing unseen, and both are told in minutes."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_stories import read_story

from game.content.library import GameLibrary
from game.core.problems import Faulty
from game.core.steps import STEPS_PER_SECOND
from game.tools.hours import (
    BOX_S,
    CHOICE_S,
    DREAMT_TIMES,
    WALKED_TIMES,
    WORDS_A_MINUTE,
    Lengths,
    Spent,
    read_along,
    reckoned,
    spent_along,
)
from game.tools.prover.content import START, GameContent
from game.tools.prover.space import Move, Space, replay
from game.tools.road import chapter_of, road, round_trip

YARD = """
state:
  chapter: {type: 1..2, start: 1, by: story, doc: The first day and the last.}
  key: {type: flag, by: story, doc: The key was taken.}
---
scene: yard.morning
nodes:
  in:
    - say: |
        It rains.
---
scene: yard.lamp
where: yard.lamp
nodes:
  look:
    - say: |
        A lamp, and it is lit.
---
scene: yard.hook
where: yard.hook
when: not key
nodes:
  look:
    - choice:
        - {text: Whose is it?, to: whose}
        - {text: Take it., do: [key = true]}
        - {text: Leave it.}
  whose:
    - say: |
        Nobody's, for eleven years.
    - to: look
---
scene: yard.gate
where: yard.gate
when: key
nodes:
  go:
    - say: |
        The gate opens.
    - do: [chapter = 2]
    - stage: {open: credits}
"""


@pytest.fixture
def yard(tmp_path: Path) -> Space:
    path = tmp_path / "yard.yaml"
    path.write_text(YARD, encoding="utf-8")
    content, start = read_story(path)
    return Space(content, start)


def done(moves: list[Move]) -> list[str]:
    return [move.name.removeprefix("maps/") for move in moves if move.kind == "act"]


@pytest.mark.parametrize("seed", range(1, 6))
def test_on_the_road_nothing_is_looked_at_or_asked_that_need_not_be(yard: Space, seed: int) -> None:
    moves = road(yard, seed)
    assert done(moves) == ["yard.hook", "yard.gate"] and len(moves) == 3
    assert replay(yard, moves).state.over


def test_on_the_round_everything_is_and_what_shuts_something_off_comes_last(yard: Space) -> None:
    moves = round_trip(yard, 1)
    assert done(moves)[-1] == "yard.gate" and "yard.lamp" in done(moves)
    assert replay(yard, moves).state.story.read == {line.id for line in yard.script.lines()}


def test_a_story_without_a_way_on_has_no_road(tmp_path: Path) -> None:
    path = tmp_path / "shut.yaml"
    path.write_text(YARD.replace("do: [key = true]", "to: whose"), encoding="utf-8")
    content, start = read_story(path)
    with pytest.raises(Faulty, match="a play of chapter 1 does not go on"):
        road(Space(content, start), 1)


def test_what_is_read_along_a_way_is_told_by_scenes(yard: Space) -> None:
    assert read_along(yard, road(yard, 1)) == {"yard.morning": 2, "yard.gate": 3}


def test_a_way_that_is_not_walked_is_reckoned_by_one_that_was(yard: Space) -> None:
    moves = road(yard, 1)
    walked = {1: Spent(words=12, boxes=2, choices=1, dreamt=600, watched=120)}
    assert reckoned(yard, moves, moves, walked) == walked
    around = reckoned(yard, round_trip(yard, 1), moves, walked)[1]
    assert (around.words, around.boxes, around.choices, around.dreamt, around.watched) == (36, 4, 3, 600, 240)


# -- the game -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def space(game: GameLibrary) -> Space:
    return Space(GameContent(game), START)


@pytest.fixture(scope="module")
def evening(space: Space) -> list[Move]:
    """The road to the second Sunday."""
    return road(space, 1, until=2)


def test_no_move_of_the_first_evening_can_be_spared(space: Space, evening: list[Move]) -> None:
    assert chapter_of(replay(space, evening).state) == 2
    for number in range(len(evening)):
        state = space.first().state
        for move in evening[:number] + evening[number + 1 :]:
            if move in space.moves(state):
                state = space.go(state, move).state
        assert chapter_of(state) < 2, evening[number]


def test_whoever_looks_at_everything_reads_more_than_twice_as_much(space: Space, evening: list[Move]) -> None:
    around = round_trip(space, 1, until=2)
    assert chapter_of(replay(space, around).state) == 2
    assert read_along(space, around).total() > 2 * read_along(space, evening).total()


def test_a_way_is_walked_in_the_game_and_its_time_is_told(space: Space, evening: list[Move]) -> None:
    spent = spent_along(evening)
    assert set(spent) == {0, 1, 2}
    assert spent[1].words > 500 and spent[1].boxes > 50 and spent[1].choices > 3
    assert min(spent[1].walked, spent[1].dreamt, spent[1].watched) > 5 * STEPS_PER_SECOND
    around = reckoned(space, round_trip(space, 1, until=2), evening, spent)
    assert around[1].walked > spent[1].walked and around[1].dreamt == spent[1].dreamt


def test_time_goes_by_words_boxes_choices_and_steps() -> None:
    second = STEPS_PER_SECOND
    spent = Spent(WORDS_A_MINUTE, 10, 2, walked=second, dreamt=second, watched=second)
    assert spent.reading_s == 60 + 10 * BOX_S + 2 * CHOICE_S
    assert spent.walking_s == WALKED_TIMES + 1 and spent.dreaming_s == DREAMT_TIMES
    assert (spent + spent).all_s == 2 * spent.all_s == 2 * (spent.reading_s + spent.walking_s + spent.dreaming_s)


def test_the_minutes_are_told_by_chapters_and_in_all_with_the_longest_talks() -> None:
    part = Spent(words=WORDS_A_MINUTE * 30)
    must = {f"talk.{number}": number for number in range(1, 13)}
    lengths = Lengths({1: part, 2: part}, {1: part + part, 2: part}, must)
    lines = lengths.told()
    rows = {line.split()[0]: line.split()[1:] for line in lines if line.split()}
    assert rows["1"] == ["7,800", "30", "0", "0", "30", "15,600", "60", "0", "0", "60"]
    assert rows["all"][0] == "15,600" and rows["all"][-1] == "90"
    assert "talk.12" in rows and "talk.2" not in rows
    found = lengths.as_json()
    assert found["road"][1]["seconds"] == 1800 and found["must"] == must  # type: ignore[index]
