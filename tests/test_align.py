"""A mended scene: which of its rows is which of before. Saves, translations and the running game lose nothing."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest
from hypothesis import given, settings
from test_script import NODES, written
from test_talks import LEVELS

from game.dialogue.align import align, moved, retraced, traces
from game.dialogue.reader import read_scenes
from game.dialogue.script import Choice, Say, Scene, Script, Vary, all_rows

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")


def scene(text: str) -> Scene:
    """A scene with the nodes of a text."""
    scenes, problems = read_scenes(
        f"scene: x.y\ncast: [mira, jason]\nnodes:\n{indent(dedent(text), '  ')}", "levels/hub/x.yaml"
    )
    assert scenes, "\n".join(map(str, problems))
    return scenes[0]


def said(scene: Scene) -> dict[str, str]:
    """The words of lines and answers by their ids."""
    found: dict[str, str] = {}
    for rows in scene.nodes.values():
        for row in all_rows(rows):
            if isinstance(row, Say):
                found[row.id] = row.words.raw
            elif isinstance(row, Choice):
                found |= {option.id: option.text.raw for option in row.options}
    return found


def aligned(old: str, new: str) -> dict[str, str]:
    """The words before and after, of what is there still."""
    before, after = scene(old), scene(new)
    was, now = said(before), said(after)
    return {was[one]: now[other] for one, other in align(before, after).items() if one in was}


SOUP = """\
    here:
      - say: |
          mira: Who had the soup?
          Nobody answers.
          jason: I was going to ask.
    """


def test_a_mended_typo_moves_nobody() -> None:
    assert aligned(SOUP.replace("answers", "anwsers"), SOUP) == {
        "Who had the soup?": "Who had the soup?",
        "Nobody anwsers.": "Nobody answers.",
        "I was going to ask.": "I was going to ask.",
    }


def test_a_line_written_anew_in_its_place_is_that_line() -> None:
    assert aligned(SOUP, SOUP.replace("Nobody answers", "Dryer 6 goes round"))["Nobody answers."] == (
        "Dryer 6 goes round."
    )


def test_a_new_line_before_it_takes_nothing_from_a_mended_one() -> None:
    new = SOUP.replace("Nobody answers.", "Dryer 6 goes round.\n          Nobody answers her.")
    assert aligned(SOUP, new)["Nobody answers."] == "Nobody answers her."


def test_a_line_that_is_cut_is_nowhere() -> None:
    assert "Nobody answers." not in aligned(SOUP, SOUP.replace("          Nobody answers.\n", ""))


def test_speech_is_never_narration_moved_up() -> None:
    new = SOUP.replace("mira: Who had the soup?\n          Nobody answers.", "Nobody answers.\n          mira: Soup?")
    assert aligned(SOUP, new)["Nobody answers."] == "Nobody answers."


def test_a_line_moved_to_another_node_is_found_there() -> None:
    new = """\
        here:
          - say: |
              mira: Who had the soup?
          - to: there
        there:
          - say: |
              Nobody answers.
              jason: I was going to ask.
        """
    assert aligned(SOUP, new)["I was going to ask."] == "I was going to ask."


def test_answers_keep_theirs_when_one_of_them_is_mended() -> None:
    old = "here:\n  - choice:\n      - text: Ask him.\n      - text: Lok away.\n      - text: Sit down.\n"
    assert aligned(old, old.replace("Lok", "Look")) == {
        "Ask him.": "Ask him.",
        "Lok away.": "Look away.",
        "Sit down.": "Sit down.",
    }


TALK = """\
    here:
      - vary: cycle
        each:
          - say: |
              mira: Who had the soup?
          - say: |
              mira: Who had the bread?
      - say: |
          Nobody answers.
      - choice:
          - text: Ask again.
            once: true
            to: there
          - text: Let it be.
            to: there
    there:
      - say: |
          jason: I was going to ask.
          jason: I was going to.
    """


def script_of(text: str) -> Script:
    return Script([scene(text)], {})


def remembered(script: Script) -> dict[str, str]:
    """Everything a story remembers of a script, by what it is."""
    found = {words: id_ for id_, words in said(script.scenes["x.y"]).items()}
    rows = all_rows(row for rows in script.scenes["x.y"].nodes.values() for row in rows)
    return found | {"the turn": next(row.id for row in rows if isinstance(row, Vary))}


@pytest.mark.parametrize(
    ("old", "new", "was", "now"),
    [
        ("Nobody answers.", "Nobody anwsers.", "Nobody answers.", "Nobody anwsers."),
        ("Nobody answers.", "Dryer 6 goes round.", "Nobody answers.", "Dryer 6 goes round."),
        ("Ask again.", "Ask him again.", "Ask again.", "Ask him again."),
        # A turn is known by its first line, which is mended with it.
        ("Who had the soup?", "Who has had the soup?", "the turn", "the turn"),
        ("Who had the soup?", "Who has had the soup?", "Who had the soup?", "Who has had the soup?"),
        ("there:\n", "there:\n      - say: |\n          A drum stops.\n", "I was going to ask.", "I was going to ask."),
        # The line goes over to the other node.
        ("          jason: I was going to.\n", "", "I was going to ask.", "I was going to ask."),
    ],
)
def test_a_mended_script_loses_nothing_of_what_a_save_remembers(old: str, new: str, was: str, now: str) -> None:
    before, after = script_of(TALK), script_of(TALK.replace(old, new))
    id_ = remembered(before)[was]
    ids = retraced(traces(before, {id_}), after)
    assert ids.get(id_, id_) == remembered(after)[now]


def test_a_line_that_moved_to_another_node_was_read_there() -> None:
    line = "          jason: I was going to.\n"
    moved_up = TALK.replace(line, "").replace("          Nobody answers.\n", f"          Nobody answers.\n{line}")
    before, after = script_of(TALK), script_of(moved_up)
    id_ = remembered(before)["I was going to."]
    assert retraced(traces(before, {id_}), after) == {id_: remembered(after)["I was going to."]}


def test_what_ids_alone_tell_is_what_all_the_words_tell() -> None:
    """One row mended at a time: a save goes where the running game goes."""
    before = script_of(TALK)
    for words in said(before.scenes["x.y"]).values():
        after = script_of(TALK.replace(words, f"Well. {words}"))
        known = set(remembered(before).values())
        by_words = {one: other for one, other in moved(before, after).items() if one in known}
        assert retraced(traces(before, known), after) == by_words != {}


def test_an_answer_that_was_cut_is_not_the_new_one_beside_another_that_was_mended() -> None:
    new = TALK.replace("Ask again.", "Go to the counter.").replace("Let it be.", "Let it rest.")
    before, after = script_of(TALK), script_of(new)
    assert retraced(traces(before, set(said(before.scenes["x.y"]))), after) == {}


def test_of_a_script_that_nothing_is_remembered_of_nothing_is_kept() -> None:
    script = script_of(TALK)
    assert traces(script, {"x.y.elsewhere.00000000"}) == {}
    assert list(traces(script, {remembered(script)["I was going to."]})["x.y"]) == ["there"]
    assert retraced({"x.gone": {"here": ["Say 00000000"]}}, script) == {}


@given(NODES, NODES)
def test_no_two_rows_become_one_and_what_stays_stays(old: list[str], new: list[str]) -> None:
    def read(nodes: list[str]) -> Scene | None:
        scenes, _ = read_scenes(written(nodes), "levels/hub/x.yaml")
        return scenes[0] if scenes else None

    before, after = read(old), read(new)
    if before is None or after is None:
        return
    found = align(before, after)
    assert len(set(found.values())) == len(found)
    assert set(found.values()) <= set(align(after, after))
    assert all(found[one] == one for one in align(after, after) if one in align(before, before))


def test_in_the_script_a_mended_letter_moves_nobody() -> None:
    """Every ninth line of the game's own script, one letter of it changed."""
    number = 0
    files = [(path, path.read_text("utf-8")) for path in sorted(LEVELS.glob("*/*.yaml"))]
    for path, text in [(path, part) for path, whole in files for part in whole.split("\n---\n")]:
        scenes, _ = read_scenes(text, path.name, "hub")
        for before in scenes:
            for row in [row for rows in before.nodes.values() for row in all_rows(rows) if isinstance(row, Say)]:
                number += 1
                if number % 9 or text.count(row.words.raw) > 1 or set(row.words.raw) & set("[{"):
                    continue
                at = len(row.words.raw) // 2
                other = "y" if row.words.raw[at] == "x" else "x"
                mended = text.replace(row.words.raw, row.words.raw[:at] + other + row.words.raw[at + 1 :])
                after = next(scene for scene in read_scenes(mended, path.name, "hub")[0] if scene.id == before.id)
                found = align(before, after)
                assert len(found) == len(align(before, before)), row.words.raw
                assert found[row.id] not in align(before, before)
