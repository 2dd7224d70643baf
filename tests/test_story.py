"""The story is a value: it stays in range, is replaced and never changed, and survives being written down."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.problems import Faulty, Spot
from game.story import (
    Add,
    Chose,
    Declarations,
    Entry,
    Event,
    Read,
    Seen,
    Set,
    Story,
    Turned,
    after,
    after_all,
    defaults,
    digest,
)

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")

DECLARED, PROBLEMS = Declarations.read(
    [
        Entry("chapter", "0..6", "1", "game", "Which Sunday."),
        Entry("bond.mira_jason", "-3..3", "1", "story", "What they can say."),
        Entry("mood.jason", ("calm", "anxious"), "anxious", "story", "How he is."),
        Entry("fact.dov", "flag", "false", "story", "Mira has heard of Dov."),
    ]
)
ids = st.sampled_from(["cafe.ada", "street.elara", "x"])
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Set, st.sampled_from(["chapter", "bond.mira_jason"]), st.integers(-20, 20)),
    st.builds(Set, st.just("mood.jason"), st.sampled_from(["calm", "anxious"])),
    st.builds(Set, st.just("fact.dov"), st.booleans()),
    st.builds(Add, st.sampled_from(["chapter", "bond.mira_jason"]), st.integers(-20, 20)),
    st.builds(Seen, ids),
    st.builds(Chose, ids),
    st.builds(Read, ids),
    st.builds(Turned, ids, st.integers(0, 9)),
)
STORIES = st.lists(EVENTS, max_size=12).map(lambda events: after_all(defaults(DECLARED), events))


def test_the_declarations_of_these_tests_are_sound() -> None:
    assert not PROBLEMS
    assert list(DECLARED) == ["chapter", "bond.mira_jason", "mood.jason", "fact.dov"]


def test_a_story_begins_at_its_starts() -> None:
    story = defaults(DECLARED)
    assert dict(story.values) == {"chapter": 1, "bond.mira_jason": 1, "mood.jason": "anxious", "fact.dov": False}


@given(STORIES)
def test_a_story_written_down_is_the_same_story(story: Story) -> None:
    again = Story.from_json(json.loads(json.dumps(story.to_json())), DECLARED)
    assert again == story
    assert digest(again) == digest(story)
    assert hash(again) == hash(story)


@given(STORIES, EVENTS)
def test_an_event_never_changes_the_story_before_it(story: Story, event: Event) -> None:
    before = json.dumps(story.to_json())
    after(story, event)
    assert json.dumps(story.to_json()) == before


@given(STORIES)
def test_numbers_stay_in_range(story: Story) -> None:
    for name, declaration in DECLARED.items():
        value = story.values[name]
        assert declaration.fits(value)
        assert declaration.held(value) == value


@given(STORIES, STORIES)
def test_digests_tell_stories_apart(one: Story, other: Story) -> None:
    assert (digest(one) == digest(other)) == (one == other)


def test_a_digest_does_not_move_from_one_release_to_the_next() -> None:
    assert digest(defaults(DECLARED)) == "a9f6f32899924e40431950cfff27f2ad6dad7f015efd2e478739329ed66b21f7"


def test_seen_is_asked_by_name() -> None:
    story = after(defaults(DECLARED), Seen("cafe.ada"))
    assert story["seen.cafe.ada"] is True
    assert story["seen.cafe.quinn"] is False


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (Set("mood.jasn", "calm"), "no such name 'mood.jasn' (did you mean 'mood.jason'?)"),
        (Set("mood.jason", "anxius"), "'mood.jason' is [calm, anxious] and cannot be anxius (did you mean 'anxious'?)"),
        (Set("fact.dov", 1), "'fact.dov' is flag and cannot be 1"),
        (Set("chapter", True), "'chapter' is 0..6 and cannot be true"),
        (Add("fact.dov", 1), "'fact.dov' is flag: nothing can be added to it"),
    ],
)
def test_an_event_that_cannot_be_is_refused(event: Event, said: str) -> None:
    with pytest.raises(Faulty) as refused:
        after(defaults(DECLARED), event)
    assert str(refused.value) == said


def test_a_save_of_other_content_keeps_what_it_can() -> None:
    data = {"values": {"chapter": 99, "mood.jason": "hungry", "fact.dov": 1, "mod.lamp": "lit"}, "seen": ["cafe.ada"]}
    story = Story.from_json(data, DECLARED)
    assert dict(story.values) == {"chapter": 6, "bond.mira_jason": 1, "mood.jason": "anxious", "fact.dov": False}
    assert story.seen == {"cafe.ada"}
    assert story.to_json()["values"]["mod.lamp"] == "lit"
    assert "mod.lamp" not in story.values


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
SAVES = st.fixed_dictionaries(
    {"values": st.dictionaries(st.sampled_from([*DECLARED, "other"]), JSON) | JSON},
    optional={"seen": JSON, "chosen": JSON, "read": JSON, "turns": JSON},
)


@settings(max_examples=100)
@given(SAVES | JSON)
def test_a_damaged_save_is_a_story_or_is_refused(data: object) -> None:
    try:
        story = Story.from_json(data, DECLARED)
    except Faulty:
        return
    assert all(DECLARED[name].fits(value) for name, value in story.values.items())
    digest(story)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            Entry("Mood", "flag", doc="x"),
            "'Mood' cannot be a name (lower-case words with dots between: bond.mira_elara)",
        ),
        (Entry("seen.it", "flag", doc="x"), "'seen.it' holds a word that conditions keep for themselves"),
        (Entry("a", "0-3", doc="x"), "'0-3' is not a type (flag, A..B or [one, of, these])"),
        (Entry("a", "3..0", doc="x"), "the range 3..0 is empty (write the smaller end first)"),
        (Entry("a", "0..3", "4", doc="x"), "4 is not in 0..3"),
        (Entry("a", "0..3", "No", doc="x"), "'No' is not a whole number"),
        (Entry("a", "flag", "No", doc="x"), "'No' is neither true nor false"),
        (Entry("a", ("calm", "anxious"), "anxius", doc="x"), "did you mean 'anxious'?"),
        (Entry("a", ("one",), doc="x"), "a list needs two words or more"),
        (Entry("a", ("one", "one"), doc="x"), "a word stands twice in the list"),
        (Entry("a", ("one", "Two"), doc="x"), "'Two' cannot be a word of a list"),
        (Entry("a", "flag", by="gme", doc="x"), "'gme' is none of story, game, count (did you mean 'game'?)"),
    ],
)
def test_a_faulty_declaration_is_left_out_and_said(entry: Entry, said: str) -> None:
    declared, problems = Declarations.read([entry])
    assert not declared
    assert said in "\n".join(map(str, problems))


def test_a_word_of_a_list_that_is_a_name_too_is_a_fault() -> None:
    spots = {"name": Spot("state.yaml", 2, 3)}
    _, problems = Declarations.read(
        [Entry("calm", "flag", doc="x"), Entry("mood", ("calm", "b"), doc="x", spots=spots)]
    )
    assert [str(p)[:57] for p in problems] == ["state.yaml:2:3: 'calm' is a word of 'mood' and a declared"]


def test_a_name_declared_twice_is_a_fault_and_no_doc_a_remark() -> None:
    declared, problems = Declarations.read(
        [Entry("a", "flag", doc="x"), Entry("a", "0..1", doc="x"), Entry("b", "flag")]
    )
    assert [(p.message, p.fault) for p in problems] == [("'a' is declared twice", True), ("'b' has no doc", False)]
    assert declared["a"].kind == "flag"


@given(STORIES)
def test_what_is_left_out_of_declared_order_does_not_matter(story: Story) -> None:
    data = story.to_json()
    data["values"] = dict(reversed(data["values"].items()))
    assert Story.from_json(data, DECLARED) == story
