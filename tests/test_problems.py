"""Problems say where, what and what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.problems import Faulty, Problem, Spot, did_you_mean, faults, nearest

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem("a.yaml", 3, 9, "no such name 'x'"), "a.yaml:3:9: no such name 'x'"),
        (Problem("a.yaml", 3, 0, "wrong", "right"), "a.yaml:3: wrong (right)"),
        (Problem("a.yaml", 0, 0, "not UTF-8"), "a.yaml: not UTF-8"),
        (Problem("", 0, 0, "no such name"), "no such name"),
    ],
)
def test_a_problem_reads_as_a_compiler_would_say_it(problem: Problem, said: str) -> None:
    assert str(problem) == said


def test_the_nearest_name_is_found() -> None:
    assert nearest("mood.jasn", ["mood.jason", "mood.mira", "bond"]) == "mood.jason"
    assert did_you_mean("mood.jasn", {"mood.jason"}) == "did you mean 'mood.jason'?"


@given(st.text(max_size=200), st.lists(st.text(max_size=10), max_size=5))
def test_the_nearest_name_is_a_known_one_or_none(name: str, known: list[str]) -> None:
    assert nearest(name, known) in {None, *known}


def test_a_spot_makes_problems_of_its_place() -> None:
    spot = Spot("a.yaml", 3, 9)
    assert spot.right(4).problem("wrong", fault=False) == Problem("a.yaml", 3, 13, "wrong", "", False)
    assert Spot("a.yaml", 3).right(4) == Spot("a.yaml", 3)


def test_faulty_carries_every_problem() -> None:
    first, second = Problem("a", 1, 1, "one"), Problem("b", 2, 2, "two", fault=False)
    assert Faulty([first, second]).problems == (first, second)
    assert str(Faulty(first)) == "a:1:1: one"
    assert faults([first, second]) == (first,)
