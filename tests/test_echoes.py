"""What was answered at a hinge is remembered: whichever way it went, three later scenes say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from game.content.library import GameLibrary
from game.dialogue.expressions import And, Compare, Condition, In, Name, Not, Or
from game.dialogue.script import Choice, Do, If, Row, Say, Scene, all_rows

HINGES = {
    "fact.project": "shown played_down asked_help",
    "fact.key": "taken logged refused",
    "fact.year": "hidden found kept told",
    "fact.file": "whole mira quinn jason elara strangers",
    "fact.side": "march server jason",
    "came.jason": "willing angry sake",
    "came.elara": "willing angry sake",
    "came.quinn": "willing angry sake",
    "fact.refused": "jason elara quinn",
    "near.jason": "0 1 2",
    "near.elara": "0 1 2",
    "near.quinn": "0 1 2",
    "near.mira": "0 1 2",
}
UNHEARD = ("since.", "sheet.")
"""Scenes that list what is so: at the title's chapters, and under the cursor of the desk."""
LEAST = 3


def means(condition: Condition, name: str, value: str) -> bool:
    """Whether a condition asks for just this value, by itself or with others beside it."""
    match condition:
        case Compare("==", Name() as left, right) if left.name == name:
            return str(right) == value
        case In(Name() as left, items) if left.name == name:
            return any(str(one) == value for one in items)
        case And(parts) | Or(parts):
            return any(means(part, name, value) for part in parts)
        case Not():
            return False
    return False


def heard(rows: Sequence[Row]) -> bool:
    return any(isinstance(row, Say) for row in all_rows(rows))


def asked(rows: Sequence[Row]) -> Iterator[Condition]:
    """The conditions under which something is said, or may be answered."""
    for row in all_rows(rows):
        if isinstance(row, If) and heard(row.then):
            yield row.condition
        if isinstance(row, Choice):
            yield from (option.when for option in row.options if option.when is not None)


def gives(scene: Scene, name: str, value: str) -> bool:
    """Whether a scene is where a value comes from."""
    rows = list(all_rows(row for rows in scene.nodes.values() for row in rows))
    effects = [effect for row in rows if isinstance(row, Do) for effect in row.effects]
    effects += [effect for row in rows if isinstance(row, Choice) for option in row.options for effect in option.do]
    return any(effect.name == name and effect.op == "=" and str(effect.value) == value for effect in effects)


def remembers(scene: Scene, name: str, value: str) -> bool:
    """Whether a scene says something for this value alone, and is not where it comes from."""
    if scene.id.startswith(UNHEARD) or gives(scene, name, value):
        return False
    rows = [row for rows in scene.nodes.values() for row in rows]
    conditions = list(asked(rows))
    if scene.when is not None and heard(rows):
        conditions.append(scene.when)
    return any(means(condition, name, value) for condition in conditions)


@pytest.mark.parametrize(("name", "value"), [(name, one) for name, values in HINGES.items() for one in values.split()])
def test_three_later_scenes_remember_a_hinge(game: GameLibrary, name: str, value: str) -> None:
    assert game.declarations[name]
    found = sorted(scene.id for scene in game.script.scenes.values() if remembers(scene, name, value))
    assert len(found) >= LEAST, found


def test_only_what_asks_for_the_value_remembers_it(game: GameLibrary) -> None:
    scenes = game.script.scenes
    assert remembers(scenes["landing.mira_elara"], "fact.side", "march")
    assert not remembers(scenes["landing.mira_elara"], "fact.side", "server")
    assert gives(scenes["four.table"], "fact.side", "march"), "it is decided there"
    assert not remembers(scenes["four.table"], "fact.side", "march")
    assert not remembers(scenes["since.deeds"], "fact.side", "march"), "nobody hears that"
