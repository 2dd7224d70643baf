"""Problems say where, what and what was meant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.problems import MOST_TOLD, Faulty, Near, Problem, Spot, counted, did_you_mean, faults, nearest, told

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


def test_of_very_many_names_those_beside_it_in_their_order_are_compared() -> None:
    many = [f"{first}{second}.{number}" for first in "abmz" for second in "xyz" for number in range(400)]
    assert nearest("mood.jasn", ["mood.jason", *many]) == "mood.jason"


def test_a_hint_is_worked_out_when_it_is_read() -> None:
    class Names(list[str]):
        looked = 0

        def __iter__(self) -> Iterator[str]:
            self.looked += 1
            return super().__iter__()

    names = Names(["mood.jason"])
    problem = Problem("a.yaml", 3, 9, "no such name 'mood.jasn'", Near("mood.jasn", names))
    assert names.looked == 0
    assert str(problem) == "a.yaml:3:9: no such name 'mood.jasn' (did you mean 'mood.jason'?)"
    assert str(Near("soup", names, ["soop"])) == "did you mean 'soop'?"
    assert str(Near("soup", names, otherwise="see state.yaml")) == "see state.yaml"


def test_of_very_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    wrong = [Problem("a.yaml", line, 1, "wrong") for line in range(1, 5 + MOST_TOLD)]
    odd = [Problem("a.yaml", line, 1, "odd", fault=False) for line in (7, 3, 3)]
    short = told([*reversed(wrong), *odd])
    assert [str(one) for one in short if not one.fault] == ["a.yaml:3:1: odd", "a.yaml:7:1: odd"]
    assert str(short[-1]) == f"a.yaml:{1 + MOST_TOLD}:1: and 4 more faults from here on"
    assert len(faults(short)) == MOST_TOLD + 1 and counted(faults(short)) == MOST_TOLD + 4
    assert told(short) == short


def test_what_was_counted_before_is_counted_on() -> None:
    here = [Problem("a.yaml", 1, 1, f"wrong {number}") for number in range(MOST_TOLD + 7)]
    there = [Problem("b.yaml", 1, 1, f"wrong {number}") for number in range(MOST_TOLD + 1)]
    whole = told([*told(here), *told(there)])
    assert counted(whole) == len(here) + len(there) and len(whole) == MOST_TOLD + 1
    assert str(told(there)[-1]) == "b.yaml:1:1: and 1 more fault from here on"


def test_what_counts_the_rest_comes_last_where_all_stands_in_one_line() -> None:
    said = list(map(str, told(Problem("a.tmx", 1, 0, f"wrong {n:03}") for n in range(2 * MOST_TOLD))))
    assert said[0] == "a.tmx:1: wrong 000" and said[-1] == f"a.tmx:1: and {MOST_TOLD} more faults from here on"


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
