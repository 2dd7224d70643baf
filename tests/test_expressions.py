"""Conditions and effects mean what they say, and what they cannot mean is said kindly."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.problems import Spot
from game.dialogue.expressions import (
    And,
    Compare,
    Condition,
    Effect,
    In,
    Literal,
    Name,
    Not,
    Or,
    check_condition,
    check_effect,
    evaluate,
    names_read,
    parse_condition,
    parse_effect,
)
from game.story import Add, Declarations, Entry, Event, Seen, Set, Story, after_all, defaults

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")

DECLARED, _ = Declarations.read(
    [
        Entry("chapter", "0..6", "1", "game", "d"),
        Entry("bond.mira_jason", "-3..3", "1", doc="d"),
        Entry("mood.jason", ("calm", "anxious"), "anxious", doc="d"),
        Entry("mood.mira", ("calm", "driven"), "calm", doc="d"),
        Entry("fact.dov", "flag", doc="d"),
    ]
)
SCENES = {"cafe.ada", "cafe.quinn"}
START = defaults(DECLARED)


def tree_of(text: str) -> Condition:
    tree, problems = parse_condition(text)
    assert tree is not None, problems
    return tree


def said_of(text: str) -> str:
    tree, problems = parse_condition(text, Spot("x.yaml", 3, 7))
    if tree is not None:
        problems = check_condition(tree, DECLARED, SCENES)
    return "\n".join(map(str, problems))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("chapter == 1 and not seen.cafe.quinn", True),
        ("seen.cafe.ada", True),
        ("mood.jason == anxious", True),
        ("anxious == mood.jason", True),
        ("mood.jason != mood.mira", True),
        ("mood.jason in [calm, anxious]", True),
        ("mood.jason not in [calm]", True),
        ("chapter in [2, 3]", False),
        ("bond.mira_jason > -1 and bond.mira_jason <= 1", True),
        ("fact.dov or chapter < 1", False),
        ("not fact.dov and not (fact.dov or fact.dov)", True),
        ("not not fact.dov", False),
        ("fact.dov == false", True),
        ("(chapter == 1) == (fact.dov)", False),
        ("false or true and false", False),
        ("chapter>=1 and\n  chapter<2", True),
    ],
)
def test_a_condition_means_what_it_says(text: str, holds: bool) -> None:
    assert said_of(text) == ""
    assert evaluate(tree_of(text), after_all(START, [Seen("cafe.ada")])) is holds


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mood.jasn == calm", "x.yaml:3:7: no such name 'mood.jasn' (did you mean 'mood.jason'?)"),
        ("chapter == 1 and fact.dv", "x.yaml:3:24: no such name 'fact.dv' (did you mean 'fact.dov'?)"),
        ("chaptr == 1", "x.yaml:3:7: no such name 'chaptr' (did you mean 'chapter'?)"),
        ("mood.jason == anxius", "x.yaml:3:21: 'anxius' is not a word of 'mood.jason' (did you mean 'anxious'?)"),
        ("mood.jason in [calm, driven]", "x.yaml:3:28: 'driven' is not a word of 'mood.jason' (calm, anxious)"),
        ("seen.cafe.quin", "x.yaml:3:7: no such scene 'cafe.quin' (did you mean 'cafe.quinn'?)"),
        ("chapter", "x.yaml:3:7: 'chapter' is a number, not true or false (compare it with something)"),
        ("chapter and true", "'chapter' is a number, not true or false"),
        ("chapter == anxious", "no such name 'anxious'"),
        ("chapter == true", "'chapter' is a number, this is true or false: they cannot be compared"),
        ("mood.jason < calm", "'mood.jason' is a word of a list and has no order (== or !=)"),
        ("fact.dov > false", "has no order"),
        ("chapter == 9", "'chapter' is never 9: it goes from 0 to 6"),
        ("calm == anxious", "no such name 'calm'"),
        ("calm", "no such name 'calm'"),
        ("chapter = 1", "x.yaml:3:15: '=' is no part of a condition (write ==)"),
        ("chapter == 1 && fact.dov", "x.yaml:3:20: '&&' is no part of a condition (write and)"),
        ("fact.dov == True", "'True' is no part of a condition (did you mean 'true'?)"),
        ("0 < chapter < 3", "x.yaml:3:19: a comparison has two sides (join two with 'and')"),
        ("chapter ==", "x.yaml:3:17: something is missing at the end"),
        ("(chapter == 1", "a ')' is missing here"),
        ("mood.jason in calm", "after 'in' comes a list (in [one, other])"),
        ("mood.jason in [calm", "a ']' is missing here"),
        ("fact.dov fact.dov", "'fact.dov' is not expected here"),
        ("", "something is missing"),
        ("(" * 50 + "true" + ")" * 50, "nested deeper than 40"),
        ("not " * 50 + "true", "nested deeper than 40"),
        ("true or " * 500 + "true", "at most 2000 characters"),
        ("chapter == 99999999999999999999", "this number is too large"),
        ("chapter == 1 and\nchaptr == 2", "x.yaml:4: no such name 'chaptr'"),
        ("__import__('os')", "'__import__' is no part of a condition"),
    ],
)
def test_a_wrong_condition_is_explained(text: str, said: str) -> None:
    assert said in said_of(text)


def test_every_fault_of_a_condition_is_said_at_once() -> None:
    assert len(said_of("mood.jasn == calm and fact.dv and chapter").split("\n")) == 3


NAMES = st.sampled_from(list(DECLARED)).map(Name)
SEEN = st.sampled_from(["seen.cafe.ada", "seen.cafe.quinn"]).map(Name)
NUMBERS = st.integers(-9, 9).map(Literal)
FLAGS = st.booleans().map(Literal)
RANGES = st.sampled_from(["chapter", "bond.mira_jason"]).map(Name)
ORDERS = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
LEAVES: st.SearchStrategy[Condition] = st.one_of(
    FLAGS,
    SEEN,
    st.just(Name("fact.dov")),
    st.builds(Compare, ORDERS, RANGES, st.one_of(RANGES, NUMBERS)),
    st.builds(Compare, st.sampled_from(["==", "!="]), st.just(Name("mood.jason")), st.just(Name("anxious"))),
    st.builds(
        In,
        st.just(Name("mood.mira")),
        st.lists(st.sampled_from(["calm", "driven"]).map(Name), min_size=1, max_size=2).map(tuple),
    ),
    st.builds(In, RANGES, st.lists(NUMBERS, min_size=1, max_size=3).map(tuple)),
)


def larger(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Trees that hold other trees."""
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    equal: st.SearchStrategy[Condition] = st.builds(Compare, st.sampled_from(["==", "!="]), inner, inner)
    return st.one_of(st.builds(Not, inner), st.builds(And, parts), st.builds(Or, parts), equal)


TREES = st.recursive(LEAVES, larger, max_leaves=8)
STORIES = st.builds(
    lambda chapter, bond, mood, dov, seen: after_all(
        START,
        [Set("chapter", chapter), Set("bond.mira_jason", bond), Set("mood.jason", mood), Set("fact.dov", dov), *seen],
    ),
    st.integers(0, 6),
    st.integers(-3, 3),
    st.sampled_from(["calm", "anxious"]),
    st.booleans(),
    st.lists(st.sampled_from(sorted(SCENES)).map(Seen), max_size=2),
)
PYTHON: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def model(tree: Condition, story: Story) -> object:
    """What a condition means, written the shortest way."""
    if isinstance(tree, Literal):
        return tree.value
    if isinstance(tree, Name):
        seen = {f"seen.{scene}": scene in story.seen for scene in SCENES}
        return {**story.values, **seen}.get(tree.name, tree.name)
    if isinstance(tree, Not):
        return not model(tree.part, story)
    if isinstance(tree, And | Or):
        parts = [bool(model(part, story)) for part in tree.parts]
        return min(parts) if isinstance(tree, And) else max(parts)
    if isinstance(tree, In):
        return model(tree.left, story) in [model(item, story) for item in tree.items]
    return PYTHON[tree.op](model(tree.left, story), model(tree.right, story))


@given(TREES)
def test_a_tree_written_out_reads_as_the_same_tree(tree: Condition) -> None:
    assert tree_of(str(tree)) == tree


@given(TREES, STORIES)
def test_a_condition_holds_when_python_says_so(tree: Condition, story: Story) -> None:
    assert evaluate(tree, story) is bool(model(tree, story))


@given(TREES)
def test_a_sound_tree_has_no_faults_and_reads_only_known_names(tree: Condition) -> None:
    assert not [p for p in check_condition(tree, DECLARED, SCENES) if p.fault]
    words = {"calm", "anxious", "driven"} | {f"seen.{scene}" for scene in SCENES}
    assert names_read(tree) <= set(DECLARED) | words


@settings(max_examples=100)
@given(st.text(max_size=30) | st.text("andortin()[],=<>!-0123 .abc", max_size=30))
def test_no_text_makes_the_parser_fall_over(text: str) -> None:
    tree, problems = parse_condition(text)
    assert (tree is None) == bool(problems)
    effect, problems = parse_effect(text)
    assert (effect is None) == bool(problems)


@given(st.recursive(NAMES | NUMBERS | FLAGS, larger, max_leaves=6), STORIES)
def test_no_tree_raises_however_wrong_its_types(tree: Condition, story: Story) -> None:
    assert evaluate(tree, story) in (True, False)
    check_condition(tree, DECLARED, SCENES)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("bond.mira_jason + 1", Add("bond.mira_jason", 1)),
        ("bond.mira_jason - 2", Add("bond.mira_jason", -2)),
        ("bond.mira_jason = -2", Set("bond.mira_jason", -2)),
        ("mood.jason = calm", Set("mood.jason", "calm")),
        (" fact.dov=true ", Set("fact.dov", True)),
    ],
)
def test_an_effect_is_an_event_of_the_story(text: str, event: Event) -> None:
    effect, problems = parse_effect(text)
    assert effect is not None and not problems
    assert not check_effect(effect, DECLARED)
    assert effect.event() == event
    assert parse_effect(str(effect))[0] == effect


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mood.jasn = calm", "x.yaml:3:7: no such name 'mood.jasn' (did you mean 'mood.jason'?)"),
        (
            "mood.jason = anxius",
            "x.yaml:3:20: 'mood.jason' is [calm, anxious] and cannot be anxius (did you mean 'anxious'?)",
        ),
        ("mood.jason + 1", "'mood.jason' is [calm, anxious]: nothing can be added to it (mood.jason = ...)"),
        ("bond.mira_jason += 1", "x.yaml:3:23: '+=' is no part of an effect (write +)"),
        ("bond.mira_jason == 1", "'==' is no part of an effect (write =)"),
        ("bond.mira_jason = 9", "'bond.mira_jason' goes from -3 to 3 and cannot be 9"),
        ("bond.mira_jason + anxious", "what goes after + is a number"),
        ("bond.mira_jason + -1", "what goes after + is a number"),
        ("fact.dov = True", "'True' is not a value"),
        ("fact.dov = 1", "'fact.dov' is flag and cannot be 1"),
        ("seen.cafe.ada = true", "'seen.cafe.ada' keeps itself and cannot be set"),
        ("fact.dov", "'fact.dov' is not an effect (name = value, name + number or name - number)"),
        ("chapter + 1", "'chapter' says that the game sets it"),
    ],
)
def test_a_wrong_effect_is_explained(text: str, said: str) -> None:
    effect, problems = parse_effect(text, Spot("x.yaml", 3, 7))
    if effect is not None:
        problems = check_effect(effect, DECLARED)
    assert said in "\n".join(map(str, problems))


def test_an_effect_of_another_kind_is_equal_only_to_its_like() -> None:
    assert parse_effect("a = b")[0] == Effect("a", "=", Name("b"))
