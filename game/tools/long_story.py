"""A made-up story of any length, to measure loading with: scenes of twenty nodes with everything the format has."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.core.dice import Dice

NODES = 10_000
NODES_A_SCENE = 20
SCENES_A_FILE = 20
WORDS_A_LINE = 6

STATE = """\
state:
  chapter: {type: 0..6, start: 1, by: story, doc: Which Sunday it is.}
  left: {type: 0..3, start: 3, by: story, doc: Talks the evening has time for.}
  mood: {type: [calm, anxious, driven], start: calm, by: story, doc: How it goes.}
  known: {type: flag, start: false, by: story, doc: It has been said.}
"""
CAST = """\
cast:
  ada: {name: Ada, colour: rose}
  mira: {name: Mira, colour: indigo}
  quinn: {name: Quinn, colour: teal}
"""
PRICES = """\
slots: {8: {credits: 34, rest: 0}}
dreams: {suggested: {credits: -8, rest: 0}}
"""
WORDS = (
    "the a of lamp rain tram sheet stairs counts folds waits and then her his it they said slowly under over again cup "
    "pencil door bread soup window four Sunday chair nobody somebody asks turns back home late early asleep awake drum "
    "bell scarf note curtain warm cold one more last first street light bed"
).split()


def write_story(root: Path, nodes: int = NODES) -> None:
    """Write a story of so many nodes under a root, about ten words to each."""
    dice = Dice(1)
    folder = root / "levels" / "made_up"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "assets").mkdir(exist_ok=True)
    (root / "levels" / "state.yaml").write_text(STATE, encoding="utf-8")
    (root / "levels" / "hub").mkdir(exist_ok=True)
    (root / "levels" / "hub" / "prices.yaml").write_text(PRICES, encoding="utf-8")
    (root / "levels" / "cast.yaml").write_text(CAST, encoding="utf-8")
    scenes = [list(_scene(number, dice)) for number in range(max(1, nodes // NODES_A_SCENE))]
    for start in range(0, len(scenes), SCENES_A_FILE):
        some = scenes[start : start + SCENES_A_FILE]
        text = "---\n".join("\n".join(scene) + "\n" for scene in some)
        (folder / f"part_{start // SCENES_A_FILE:03}.yaml").write_text(text, encoding="utf-8")


def read_story(root: str) -> None:
    """Read the story under a root, and print the seconds it took."""
    library = GameLibrary(Saves(Path(root) / "saves"), Path(root))
    started = time.perf_counter()
    assert library.script.scenes and not library.problems
    print(time.perf_counter() - started)


def check_story(root: str) -> None:
    """Look for faults in the story under a root, as `somnus check --form` does, and print the seconds it took."""
    from game.tools.check import look

    started = time.perf_counter()
    assert not look(Path(root)).problems
    print(time.perf_counter() - started)


def _said(dice: Dice, count: int) -> str:
    return " ".join(dice.pick(WORDS) for _ in range(count)).capitalize() + "."


def _scene(number: int, dice: Dice) -> Iterator[str]:
    yield f"scene: part.s{number}"
    yield "cast: [ada, mira, quinn]"
    yield f"when: chapter >= {number % 5} and (not known or mood in [calm, driven])"
    yield "nodes:"
    for node in range(NODES_A_SCENE):
        last = node == NODES_A_SCENE - 1
        yield f"  n{node}:"
        yield "    - say: |"
        yield f"        {dice.pick(('ada', 'mira (warm)', 'quinn'))}: {_said(dice, WORDS_A_LINE)}"
        following = f"n{node + 1}"
        if last:
            yield "    - end"
        elif node % 4 == 0:
            yield "    - choice:"
            yield f"        - text: {_said(dice, 4)}"
            yield "          tag: ask"
            yield "          do: [left - 1, known = true]"
            yield f"          to: {following}"
            yield f"        - text: {_said(dice, 3)}"
            yield "          when: mood == calm and left > 0"
            yield "          once: true"
            yield f"          to: {following}"
        elif node % 4 == 1:
            yield "    - if: known and not mood == anxious"
            yield "      then:"
            yield "        - say: |"
            yield f"            {_said(dice, 5)}"
            yield "        - do: mood = anxious"
            yield f"    - to: {following}"
        elif node % 4 == 2:
            yield "    - vary: cycle"
            yield "      each:"
            yield "        - - say: |"
            yield f"              {_said(dice, 4)}"
            yield "        - - say: |"
            yield f"              ada: {_said(dice, 4)}"
            yield f"    - to: {following}"
        else:
            yield "    - stage: {face: {ada: mira, mira: ada}, wait: 0.4}"
            yield f"    - to: {following}"
