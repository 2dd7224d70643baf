"""What the shadow says in the last room of the unbuilt house are Mira's own sentences, word for word."""

from __future__ import annotations

import pytest

from game.content.library import GameLibrary
from game.dialogue.expressions import evaluate
from game.dialogue.script import Choice, Option, Say, Scene, all_rows
from game.story.state import after_all

LINES = ("shadow/last.line_1", "shadow/last.line_2", "shadow/last.line_3", "shadow/last.line_4")


def remembered(game: GameLibrary) -> list[Scene]:
    """The scenes in which the shadow says one of her sentences."""
    return [scene for place in LINES for scene in game.script.at(place)]


def first_said(scene: Scene) -> str:
    """The first line of the shadow in a scene."""
    rows = all_rows(scene.nodes[scene.start])
    return next(row.words.raw for row in rows if isinstance(row, Say) and row.who == "shadow")


def her_own(game: GameLibrary) -> tuple[dict[str, list[Option]], set[str]]:
    """Every answer of the game outside the dream, by its words, and every line of Mira's."""
    answers: dict[str, list[Option]] = {}
    lines = set()
    for scene in game.script.scenes.values():
        if scene.file.startswith("levels/shadow/") or "shadow" in scene.cast:
            continue
        for row in (row for rows in scene.nodes.values() for row in all_rows(rows)):
            if isinstance(row, Choice):
                for option in row.options:
                    answers.setdefault(option.text.raw, []).append(option)
            if isinstance(row, Say) and row.who == "mira":
                lines.add(row.words.raw)
    return answers, lines


def test_each_sentence_is_an_answer_that_sets_what_it_is_remembered_by(game: GameLibrary) -> None:
    answers, lines = her_own(game)
    story = game.new_story()
    scenes = remembered(game)
    assert len(scenes) >= 10
    for scene in scenes:
        said = first_said(scene)
        if scene.when is None:
            assert said in lines, f"{scene.id}: Mira says this nowhere: {said}"
            continue
        given = [after_all(story, [effect.event() for effect in option.do]) for option in answers.get(said, [])]
        assert given, f"{scene.id}: no answer says this: {said}"
        assert any(evaluate(scene.when, then) for then in given), f"{scene.id}: its answer does not set its fact"
        assert not evaluate(scene.when, story), f"{scene.id}: it is remembered though nobody has said it"


@pytest.mark.parametrize("place", LINES)
def test_whoever_chose_none_of_the_answers_is_spoken_to_as_well(game: GameLibrary, place: str) -> None:
    assert any(scene.when is None for scene in game.script.at(place))
