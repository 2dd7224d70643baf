"""A mended scene: which of its rows is which of before. Saves, translations and the running game lose nothing."""

from __future__ import annotations

from textwrap import dedent, indent

from hypothesis import given, settings
from test_script import NODES, written
from test_talks import LEVELS

from game.dialogue.align import align
from game.dialogue.reader import read_scenes
from game.dialogue.script import Choice, Say, Scene, all_rows

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
    for path in sorted(LEVELS.glob("*/*.yaml")):
        text = path.read_text("utf-8")
        scenes, _ = read_scenes(text, path.name, "hub")
        for before in scenes:
            for row in [row for rows in before.nodes.values() for row in all_rows(rows) if isinstance(row, Say)]:
                number += 1
                if number % 9 or text.count(row.words.raw) > 1:
                    continue
                at = len(row.words.raw) // 2
                other = "y" if row.words.raw[at] == "x" else "x"
                mended = text.replace(row.words.raw, row.words.raw[:at] + other + row.words.raw[at + 1 :])
                after = next(scene for scene in read_scenes(mended, path.name, "hub")[0] if scene.id == before.id)
                found = align(before, after)
                assert len(found) == len(align(before, before)), row.words.raw
                assert found[row.id] not in align(before, before)
