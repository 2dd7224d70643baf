"""Shortest ways against brute force: on small random stories, what is counted of them by parts and layers is so."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_stories import SmallContent
from test_prover import SLOW, brute_force, stories

from game.tools.prover import shortest
from game.tools.prover.report import Prover
from game.tools.prover.search import explore
from game.tools.prover.shortest import Shortest, find, without_spare
from game.tools.prover.space import Move, replay
from game.tools.prover.spare import spared
from game.tools.prover.trail import Trail, plays


@SLOW
@given(stories(), st.integers(1, 3), st.integers(1, 12), st.integers(1, 60), st.integers(0, 6), st.integers(0, 400))
def test_a_way_that_is_called_shortest_is_and_no_way_has_fewer_moves_than_is_said(
    content: SmallContent, station: int, soon: int, wide: int, ties: int, most: int
) -> None:
    with pytest.MonkeyPatch.context() as monkey:
        truth = brute_force(content, monkey)
    prover = Prover(content, "first")
    trail = Trail(prover.search.machine(), {})
    plays(trail)
    bounds = {"STATION": station, "SOON": soon, "WIDE": wide, "SMALL": wide, "TIES": ties}
    with patch.multiple(shortest, **bounds):
        for goal, way in trail.found.items():
            if goal[0] not in ("mark", "option") or not way:
                continue
            machine = prover.search.machine((), (), (goal,))
            spine = explore(machine, machine.first(), 100_000, keep=True)
            assert spine.whole
            kept = without_spare(prover.search, goal, way)
            assert len(kept) <= len(way)
            found = Shortest(prover.search, goal, spine, most or 100_000).find(kept)
            assert found.way is not None and len(found.way) <= len(kept)
            assert found.least <= truth.met[goal] <= len(found.way), (goal, kept)
            if found.proved:
                assert found.least == len(found.way) == truth.met[goal]
            elif not most:
                raise AssertionError("it was not found, and nothing bound it")
            passed = replay(prover.space, found.way)
            assert goal[0] == "option" or goal[1] in passed.marks


@SLOW
@given(stories())
def test_a_shortest_way_is_found_though_nothing_is_explored_for_one_that_is_near(content: SmallContent) -> None:
    with pytest.MonkeyPatch.context() as monkey:
        truth = brute_force(content, monkey)
    with patch.multiple(shortest, NEAR=1):
        for goal in [met for met in truth.met if met[0] in ("mark", "option")]:
            found, is_shortest = find(Prover(content, "first").search, goal)
            assert is_shortest and found.way is not None and len(found.way) == truth.met[goal], goal


def test_of_a_way_no_move_is_left_that_can_be_spared() -> None:
    def go(at: int, move: Move) -> tuple[int, bool] | None:
        if move.name == "back":
            return at - 1, False
        return (at + 1, at + 1 == 3) if move.name == "on" else (at, False) if at != 1 else None

    on, back, stay = Move("pick", "on"), Move("pick", "back"), Move("pick", "stay")
    kept, states = spared(0, [stay, on, stay, back, stay, on, on, back, stay, on, on, stay], go)
    assert kept == [on, on, on] and states == [0, 1, 2, 3]
