"""The runner: talks rest at beats, effects come back in order, positions survive saves and edits."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_script import CAST, DECLARED, FILE, NODES, written
from test_talks import small

from game.core.problems import Faulty
from game.dialogue.reader import read_cast, read_scenes
from game.dialogue.runner import (
    MOST_ROWS,
    Line,
    Menu,
    Position,
    Staged,
    beat,
    leave,
    offers,
    settle,
    start,
    step,
)
from game.dialogue.script import Script
from game.story import Add, Chose, Event, Read, Seen, Set, Story, Turned, after, after_all, defaults, digest

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")

STORY = defaults(DECLARED)


def script_of(text: str) -> Script:
    """The scenes of a text, with the cast of the script tests."""
    scenes, problems = read_scenes(dedent(text), FILE)
    assert not problems, "\n".join(map(str, problems))
    return Script(scenes, read_cast(CAST, "cast.yaml")[0])


def played(script: Script, scene: str, story: Story, *picks: str) -> tuple[list[str], Story]:
    """What is said in a scene, taking the options that begin so, and the story after it."""
    said: list[str] = []
    left = list(picks)
    position, events = start(script, scene, story)
    story = after_all(story, events)
    for _ in range(200):
        pick = None
        match beat(script, position, story):
            case None:
                return said, story
            case Line(who=who, words=words):
                said.append(f"{who}: {words}" if who else words)
            case Menu(offers=found):
                if not left:
                    said.append("|".join(offer.text for offer in found))
                    return said, story
                wanted = left.pop(0)
                pick = next(offer.id for offer in found if offer.text.startswith(wanted))
            case Staged(verbs=verbs):
                said += [f"[{verb.name} {verb.argument}]" for verb in verbs]
        position, events = step(script, position, story, pick)
        story = after_all(story, events)
    raise AssertionError("the talk does not end")


def one(rows: str) -> Script:
    """A script of one scene `a` with the node `x`."""
    body = "".join(f"    {row}\n" for row in dedent(rows).splitlines())
    return script_of(f"scene: a\ncast: [mira, jason]\nnodes:\n  x:\n{body}")


# -- what rows do


def test_lines_follow_each_other_and_the_scene_is_seen() -> None:
    said, story = played(one("- say: |\n    mira: One.\n    Two."), "a", STORY)
    assert said == ["mira: One.", "Two."]
    assert story.seen == {"a"} and len(story.read) == 2


def test_a_line_shows_a_face_of_the_six_and_whether_it_was_read() -> None:
    script = one("- say: |\n    mira (tired): *One*.\n    Rain.")
    position, _ = start(script, "a", STORY)
    line = beat(script, position, STORY)
    assert isinstance(line, Line)
    assert (line.who, line.expression, line.words, line.read) == ("mira", "sad", "One.", False)
    again = beat(script, position, after(STORY, Read(line.id)))
    assert isinstance(again, Line) and again.read
    position, events = step(script, position, STORY)
    assert events == (Read(line.id),)
    narration = beat(script, position, STORY)
    assert isinstance(narration, Line) and (narration.who, narration.expression) == (None, "")


def test_the_state_stands_in_the_words_as_it_is_now() -> None:
    script = one("- do: [evening.left - 1, mood.jason = anxious]\n- say: |\n    {evening.left} left, {mood.jason}.")
    assert played(script, "a", STORY)[0] == ["2 left, anxious."]


def test_effects_come_in_order_and_count_at_once() -> None:
    script = one("- do: [evening.left = 1, evening.left - 1]\n- if: evening.left == 0\n  then: [{say: None left.}]")
    position, events = start(script, "a", STORY)
    assert events == (Set("evening.left", 1), Add("evening.left", -1))
    line = beat(script, position, after_all(STORY, events))
    assert isinstance(line, Line) and line.words == "None left."


def test_an_if_goes_one_way_and_on() -> None:
    script = one("- if: fact.dov\n  then: [{say: Known.}]\n  else: [{say: Unknown.}]\n- say: On.")
    assert played(script, "a", STORY)[0] == ["Unknown.", "On."]
    assert played(script, "a", after(STORY, Set("fact.dov", True)))[0] == ["Known.", "On."]


CHOICE = """\
- choice:
    - {text: Ask., once: true, do: fact.dov = true, to: x}
    - {text: Joke., when: fact.dov}
    - {text: Go., when: not fact.dov, to: out}
- say: On.
- end
"""


def test_a_menu_offers_what_can_be_taken_and_goes_on_behind_it() -> None:
    script = script_of(
        "scene: a\nnodes:\n  x:\n" + "".join(f"    {r}\n" for r in CHOICE.splitlines()) + "  out: [end]\n"
    )
    assert played(script, "a", STORY)[0] == ["Ask.|Go."]
    assert played(script, "a", STORY, "Ask.")[0] == ["Joke."]
    said, story = played(script, "a", STORY, "Ask.", "Joke.")
    assert said == ["On."] and len(story.chosen) == 2
    assert played(script, "a", STORY, "Go.")[0] == []
    assert played(script, "a", story)[0] == ["Joke."]


def test_a_menu_with_nothing_to_offer_is_passed() -> None:
    assert played(one("- choice:\n    - {text: A, when: fact.dov}\n- say: On."), "a", STORY)[0] == ["On."]


def test_only_an_offer_can_be_picked() -> None:
    script = one("- choice:\n    - {text: A}\n    - {text: B, when: fact.dov}\n- say: On.")
    position, _ = start(script, "a", STORY)
    with pytest.raises(Faulty, match="one of the offers has to be picked here"):
        step(script, position, STORY)
    with pytest.raises(Faulty, match="'x' is not offered here"):
        step(script, position, STORY, "x")
    menu = beat(script, position, STORY)
    assert isinstance(menu, Menu) and len(menu.offers) == 1
    position, events = step(script, position, STORY, menu.offers[0].id)
    assert events == (Chose(menu.offers[0].id),)
    with pytest.raises(Faulty, match="nothing is offered here"):
        step(script, position, STORY, menu.offers[0].id)


def times(rows: str, count: int) -> list[str]:
    """What a scene of one line says, again and again."""
    script, story, said = one(rows), STORY, []
    for _ in range(count):
        found, story = played(script, "a", story)
        said += found or ["-"]
    return said


def test_vary_once_says_each_and_then_nothing() -> None:
    assert times("- vary: once\n  each: [{say: A}, [{say: B}]]", 4) == ["A", "B", "-", "-"]


def test_vary_cycle_goes_round() -> None:
    assert times("- vary: cycle\n  each: [{say: A}, [{say: B}]]", 5) == ["A", "B", "A", "B", "A"]


def test_vary_shuffle_says_each_once_a_round_and_never_twice_running() -> None:
    said = times("- vary: shuffle\n  each: [{say: A}, {say: B}, {say: C}, {say: D}]", 80)
    rounds = [said[at : at + 4] for at in range(0, 80, 4)]
    assert all(sorted(one_round) == ["A", "B", "C", "D"] for one_round in rounds)
    assert len({tuple(one_round) for one_round in rounds}) > 1
    assert all(before != now for before, now in pairwise(said))


def test_a_called_scene_comes_back() -> None:
    script = script_of(
        """\
        scene: a
        nodes:
          x: [{call: b}, {say: Back.}]
        ---
        scene: b
        nodes:
          x: [{if: not fact.dov, then: [{say: There.}, end]}, {say: Never.}]
        """
    )
    said, story = played(script, "a", STORY)
    assert said == ["There.", "Back."] and story.seen == {"a", "b"}


def test_stage_directions_stand_until_they_are_carried_out() -> None:
    rows = '- stage: {fade: out, wait: 0.5, face: {mira: left}, card: "It\'s {chapter}"}\n- say: On.'
    assert played(one(rows), "a", STORY)[0] == [
        "[fade out]",
        "[wait 0.5]",
        "[face {'mira': 'left'}]",
        "[card It\u2019s 1]",
        "On.",
    ]


@pytest.mark.parametrize("verb", ['goto: "cafe:door"', "open: bed", "drift: lift"])
def test_directions_that_leave_end_the_talk_and_all_it_was_called_from(verb: str) -> None:
    script = script_of(
        f"scene: a\nnodes:\n  x: [{{call: b}}, {{say: Never.}}]\n---\nscene: b\nnodes:\n  x: [{{stage: {{{verb}}}}}]\n"
    )
    position, _ = start(script, "a", STORY)
    staged = beat(script, position, STORY)
    assert isinstance(staged, Staged) and staged.leaves
    position, events = step(script, position, STORY)
    assert position.over and events == (Seen("b"), Seen("a"))


def test_a_talk_that_is_broken_off_counts_as_seen() -> None:
    script, story = small()
    position, _ = start(script, "cafe.quinn", story)
    assert leave(position) == (Seen("cafe.quinn"),)


def test_nothing_follows_the_end() -> None:
    script = one("- end")
    position, events = start(script, "a", STORY)
    assert position.over and events == (Seen("a"),)
    assert step(script, position, STORY) == (position, ())
    assert beat(script, position, STORY) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("scene: a\nnodes:\n  x: [{do: evening.left - 1}, {to: x}]\n", "'a' goes round without end in node 'x'"),
        ("scene: a\nnodes:\n  x: [{call: a}]\n", "scenes call each other more than 40 deep"),
        ("scene: a\nnodes:\n  x: [{to: y}]\n", "levels/hub/x.yaml:3:12: no such node 'y' in 'a'"),
        ("scene: a\nnodes:\n  x: [{call: b}]\n", "levels/hub/x.yaml:3:14: no such scene 'b'"),
        ("scene: b\nnodes:\n  x: [end]\n", "no such scene 'a'"),
        (
            "scene: a\nnodes:\n  x: [{do: evening.lft - 1}]\n",
            "no such name 'evening.lft' (did you mean 'evening.left'?)",
        ),
    ],
)
def test_what_cannot_be_played_is_a_fault_and_no_hang(text: str, said: str) -> None:
    with pytest.raises(Faulty) as faulty:
        start(script_of(text), "a", STORY)
    assert said in str(faulty.value)


# -- storylets


def test_a_place_offers_what_can_happen_the_first_first() -> None:
    script, story = small()
    story = after(story, Set("evening.left", 0))
    assert [scene.id for scene in offers(script, story, "small/cafe.quinn")] == ["cafe.shut"]
    assert offers(script, after(story, Seen("cafe.shut")), "small/cafe.quinn") == []
    assert [scene.id for scene in offers(script, defaults(story.declarations), "small/cafe.quinn")] == ["cafe.quinn"]
    assert offers(script, story, "small/cafe") == []


def test_offers_go_by_priority_and_then_by_name() -> None:
    head = "where: cafe\nnodes: {x: [end]}\n"
    script = script_of(f"scene: b\n{head}---\nscene: a\n{head}---\nscene: c\npriority: 3\n{head}")
    assert [scene.id for scene in offers(script, STORY, "hub/cafe")] == ["c", "a", "b"]


# -- saves and edits


def test_a_line_that_is_gone_goes_back_to_its_node_and_says_so() -> None:
    before = script_of("scene: a\nnodes:\n  x: [{to: y}]\n  y: [{do: evening.left - 1}, {say: One.}, {say: Two.}]\n")
    after_edit = script_of(
        "scene: a\nnodes:\n  x: [{to: y}]\n  y: [{do: evening.left - 1}, {say: One!}, {say: Two!}]\n"
    )
    position, _ = start(before, "a", STORY)
    position, _ = step(before, position, STORY)
    settled, problems = settle(after_edit, position, STORY)
    line = beat(after_edit, settled, STORY)
    assert isinstance(line, Line) and line.words == "One!"
    assert [str(p) for p in problems] == [f"{FILE}:1:8: the line is gone; the talk goes back to the start of node 'y'"]
    with pytest.raises(Faulty, match="is not in the script"):
        step(after_edit, position, STORY)


def test_an_edit_elsewhere_moves_nobody() -> None:
    before, later = one("- say: |\n    One.\n    Two."), one("- say: |\n    Zero.\n    One!\n    Two.")
    position, _ = start(before, "a", STORY)
    position, _ = step(before, position, STORY)
    assert settle(later, position, STORY) == (position, ())


def test_a_node_a_scene_and_a_call_that_are_gone() -> None:
    caller = "scene: a\nnodes:\n  x: [{call: b}, {say: Back.}]\n"
    before = script_of(f"{caller}---\nscene: b\nnodes:\n  x: [{{to: y}}]\n  y: [{{say: There.}}]\n")
    position, _ = start(before, "a", STORY)
    no_node = script_of(f"{caller}---\nscene: b\nnodes:\n  x: [{{say: Here.}}]\n")
    settled, problems = settle(no_node, position, STORY)
    assert settled.scene == "b" and len(settled.frames) == 2 and "start of the scene" in str(problems[0])
    settled, problems = settle(script_of(caller), position, STORY)
    line = beat(script_of(caller), settled, STORY)
    assert isinstance(line, Line) and line.words == "Back." and "the scene 'b' is gone" in str(problems[0])
    no_call = script_of("scene: a\nnodes:\n  x: [end]\n---\nscene: b\nnodes:\n  x: [{to: y}]\n  y: [{say: There.}]\n")
    settled, problems = settle(no_call, position, STORY)
    assert [frame.scene for frame in settled.frames] == ["b"] and "that called a scene is gone" in str(problems[0])
    settled, problems = settle(Script(), position, STORY)
    assert settled.over and len(problems) == 2


@pytest.mark.parametrize("data", [None, {}, [["a", "b"]], [["a", "b", 3]], [[]], [["a", "b", "c"]] * 99])
def test_a_damaged_position_is_refused(data: object) -> None:
    with pytest.raises(Faulty, match="not a saved talk"):
        Position.from_json(data)


# -- anything that can be written can be played


def wander(script: Script, scene: str, story: Story, seed: int) -> tuple[Story, list[Event]]:
    """A play with picks by lot, every position going through JSON on the way."""
    lots, happened = random.Random(seed), list[Event]()
    position, events = start(script, scene, story)
    for _ in range(60):
        story = after_all(story, events)
        happened += events
        assert Position.from_json(json.loads(json.dumps(position.to_json()))) == position
        assert settle(script, position, story) == (position, ())
        found = beat(script, position, story)
        if found is None:
            break
        pick = lots.choice(found.offers).id if isinstance(found, Menu) else None
        position, events = step(script, position, story, pick)
    return story, happened


@settings(max_examples=60)
@given(NODES, st.integers(0, 1000))
def test_any_script_plays_and_the_same_picks_make_the_same_story(nodes: list[str], seed: int) -> None:
    scenes, _ = read_scenes(written(nodes), FILE)
    script = Script(scenes)
    try:
        story, events = wander(script, "x.y", STORY, seed)
    except Faulty as faulty:
        assert "goes round without end" in str(faulty)
        return
    again, _ = wander(script, "x.y", STORY, seed)
    assert digest(again) == digest(story)
    assert digest(after_all(STORY, events)) == digest(story)


@given(st.integers(0, 10_000))
def test_the_small_evening_plays_whatever_is_picked(seed: int) -> None:
    script, story = small()
    for scene in ("cafe.quinn", "cafe.soup", "cafe.quinn"):
        story, _ = wander(script, scene, story, seed)
    assert all(isinstance(turn, int) for turn in story.turns.values())
    assert digest(Story.from_json(story.to_json(), story.declarations)) == digest(story)


def test_counters_of_vary_stay_small() -> None:
    script = one("- vary: shuffle\n  each: [{say: A}, {say: B}]")
    story = STORY
    for _ in range(100):
        _, story = played(script, "a", story)
    (turn,) = story.turns.values()
    assert 0 <= turn < 16
    assert isinstance(start(script, "a", story)[1][0], Turned)


def test_a_long_way_without_a_beat_is_still_allowed() -> None:
    rows = "".join("    - do: evening.left - 1\n" for _ in range(2000))
    script = script_of(f"scene: a\nnodes:\n  x:\n{rows}    - say: On.\n")
    assert MOST_ROWS > 2000
    assert played(script, "a", STORY)[0] == ["On."]
