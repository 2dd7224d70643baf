"""`somnus talk` in a terminal: answers by number, back, the state, leaving; and what it writes down is a test."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_game import asked
from test_manager import Evening
from test_runner import STORY, script_of
from test_script import NODES, written
from test_talks import LEVELS, content

from game.content.library import GameLibrary
from game.content.place import PACKAGE
from game.core.dice import Dice
from game.core.events import Speak
from game.core.problems import Faulty
from game.core.steps import Advance, Inputs, Intent, Pick
from game.dialogue.runner import Menu
from game.dialogue.script import Script
from game.dialogue.transcript import play, read_talk
from game.scenes.talk import Talk
from game.story import Seen, Set, Story, after, defaults
from game.tools.autoplay import autoplay
from game.tools.record import PlayRecorder
from game.tools.talk import Style, Table, keep

PLAIN = Style()


class Sitting:
    """A table at which the answers are known beforehand; when they run out, so does the input."""

    def __init__(self, script: Script, story: Story, *answers: str, wait: bool = False, style: Style = PLAIN) -> None:
        self.said: list[str] = []
        self.answers: Iterator[str] = iter(answers)
        self.table = Table(script, story, lambda _: next(self.answers, None), self.said.append, wait, style)

    def play(self, scene: str) -> Story:
        return self.table.play(scene)

    @property
    def text(self) -> str:
        return "\n".join(self.said)


def at_ada(game: GameLibrary, *answers: str, **how: bool) -> Sitting:
    return Sitting(game.script, game.new_story(), *answers, **how)


# -- at the table ---------------------------------------------------------------------------------------------------


def test_a_talk_is_played_by_numbers(game: GameLibrary) -> None:
    sitting = at_ada(game, "1")
    story = sitting.play("cafe.ada")
    assert sitting.said[1] == "Ada: Hands clean?"
    assert "  1. Take the other end.  (Twenty-five minutes)" in sitting.said
    assert "  [evening.left: 3 -> 2]" in sitting.said
    assert story.seen >= {"cafe.ada"}


@pytest.mark.parametrize("nonsense", ["nonsense", "0", "3", "-1", "1.5", "¼", "٣", "1 2", "9" * 5000])
def test_an_answer_that_is_none_is_asked_for_again(game: GameLibrary, nonsense: str) -> None:
    sitting = at_ada(game, nonsense, "", "2")
    sitting.play("cafe.ada")
    assert f"  '{nonsense[:40]}' is no answer here. Enter goes on, a number answers," in sitting.text
    assert sitting.text.endswith("[the end]")


def test_b_goes_back_to_the_answer_before_and_undoes_it(game: GameLibrary) -> None:
    sitting = at_ada(game, "1", "b", "2")
    story = sitting.play("cafe.ada")
    assert sitting.said.count("  1. Take the other end.  (Twenty-five minutes)") == 2
    assert story["evening.left"] == 3 and sitting.text.endswith("[the end]")


def test_b_goes_back_from_a_line_too(game: GameLibrary) -> None:
    sitting = at_ada(game, *[""] * 4, "1", "", "b", "2", *[""] * 9, wait=True)
    story = sitting.play("cafe.ada")
    assert story["evening.left"] == 3 and sitting.text.endswith("[the end]")


def test_before_the_first_answer_there_is_nothing_to_go_back_to(game: GameLibrary) -> None:
    sitting = at_ada(game, "b", "b", "2")
    sitting.play("cafe.ada")
    assert sitting.said.count("  There is no answer before this one.") == 2
    assert sitting.text.endswith("[the end]")


def test_s_shows_what_is_not_at_its_start_and_what_this_talk_has_moved(game: GameLibrary) -> None:
    story = after(game.new_story(), Set("chapter", 1))
    sitting = Sitting(game.script, story, "1", "s", "q")
    sitting.play("cafe.ada")
    assert "    chapter: 1\n  * evening.left: 2\n  * talk.ada: true" in sitting.said


def test_s_says_when_nothing_has_happened(game: GameLibrary) -> None:
    sitting = at_ada(game, "s", "q")
    sitting.play("cafe.ada")
    assert "  Everything is at its start." in sitting.said


@pytest.mark.parametrize("end", [("q",), ("Q",), ()])
def test_leaving_a_talk_leaves_it_as_in_the_game(game: GameLibrary, end: Sequence[str]) -> None:
    for wait in (True, False):
        sitting = at_ada(game, *end, wait=wait)
        story = sitting.play("cafe.ada")
        assert story["evening.left"] == 3 and "cafe.ada" in story.seen
        assert not sitting.text.endswith("[the end]")


def test_emphasis_and_names_stand_out_by_signs_or_by_colour(game: GameLibrary) -> None:
    script = script_of("scene: a\ncast: [jason]\nnodes:\n  x:\n    - say: |\n        jason (sad): It is *not* so.\n")
    bare, bright = Sitting(script, STORY), Sitting(script, STORY, style=Style(True))
    bare.play("a")
    bright.play("a")
    assert bare.said[0] == "Jason (sad): It is *not* so."
    assert bright.said[0] == "\x1b[1;38;5;215mJason (sad): \x1b[0mIt is \x1b[3mnot\x1b[0m so."


# -- as a command ---------------------------------------------------------------------------------------------------


def somnus(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "PYTHONIOENCODING": "utf-8"}
    line = [sys.executable, "-m", "game", *words]
    return subprocess.run(
        line, env=environment, input=given, capture_output=True, text=True, encoding="utf-8", timeout=60
    )


def test_a_talk_takes_its_answers_from_a_pipe_without_colours() -> None:
    done = somnus("talk", "cafe.ada", given="2\n")
    assert done.returncode == 0 and done.stdout.rstrip().endswith("[the end]")
    assert "\x1b" not in done.stdout


def test_the_end_of_the_input_ends_the_talk() -> None:
    done = somnus("talk", "cafe.ada")
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.endswith("> \n")


def test_an_unknown_scene_is_told_with_the_nearest() -> None:
    done = somnus("talk", "cafe.aad")
    assert (done.returncode, done.stderr.strip()) == (2, "there is no scene 'cafe.aad' (did you mean 'cafe.ada'?)")


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("evening.lft: 1\n", "state.yaml:1:1: no such name 'evening.lft' (did you mean 'evening.left'?)"),
        ("evening.left: many\n", "state.yaml:1:15: 'evening.left' is of type 0..3 and cannot be 'many'"),
        ("{", "is not JSON"),
        (None, "cannot be read"),
    ],
)
def test_a_wrong_state_is_told(tmp_path: Path, state: str | None, said: str) -> None:
    file = tmp_path / "state.yaml"
    if state is not None:
        file.write_text(state, encoding="utf-8")
    done = somnus("talk", "cafe.ada", "--state", str(file))
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="a terminal of its own is made the way of POSIX")
def test_in_a_terminal_there_are_colours_and_an_interrupt_is_quiet() -> None:
    import pty

    def spawn(typed: Sequence[bytes], **more: str) -> tuple[int, str]:
        pid, terminal = pty.fork()
        if pid == 0:
            environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "TERM": "xterm-256color", **more}
            os.execve(sys.executable, [sys.executable, "-m", "game", "talk", "cafe.ada"], environment)
        shown = b""
        waiting = list(typed)
        while True:
            try:
                some = os.read(terminal, 4096)
            except OSError:
                break
            if not some:
                break
            shown += some
            if waiting and b"folding" in shown:
                os.write(terminal, waiting.pop(0))
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        os.close(terminal)
        return code, shown.decode("utf-8")

    code, shown = spawn([b"\n", b"q\n"], NO_COLOR="")
    assert code == 0 and "\x1b[1;38;5;211mAda" in shown and "Enter goes on" in shown
    code, shown = spawn([b"\x03"], NO_COLOR="1")
    assert code == 130 and "\x1b" not in shown and "Traceback" not in shown


# -- recordings -----------------------------------------------------------------------------------------------------


def plays(text: str, script: Script, story: Story) -> None:
    recorded, problems = read_talk(text, "x.talk")
    problems += play(recorded, script, story)
    assert not problems, "\n".join([text, *map(str, problems)])


def test_a_talk_that_was_recorded_passes_as_a_test(tmp_path: Path) -> None:
    state, file = tmp_path / "state.yaml", tmp_path / "ada.talk"
    state.write_text("evening.left: 1\nmood.jason: calm\n", encoding="utf-8")
    done = somnus("talk", "cafe.ada", "--state", str(state), "--record", str(file), given="1\nb\n1\n1\n1\n")
    assert done.returncode == 0, done.stderr
    text = file.read_text("utf-8")
    assert text.startswith("set: evening.left = 1\nset: mood.jason = calm\nstart: cafe.ada\nAda is folding a bed sheet")
    assert text.count("> Take the other end.\n") == 1
    assert re.search(r"\nend\n(expect: .+\n)*expect: evening\.left == 0\n", text)
    script, declarations, _ = content(LEVELS)
    plays(text, script, defaults(declarations))


def test_a_talk_that_was_left_is_recorded_as_far_as_it_went(tmp_path: Path) -> None:
    file = tmp_path / "ada.talk"
    done = somnus("talk", "cafe.ada", "--record", str(file), given="1\nq\n")
    text = file.read_text("utf-8")
    assert done.returncode == 0 and "> Take the other end.\n" in text and "\nend\n" not in text
    script, declarations, _ = content(LEVELS)
    plays(text, script, defaults(declarations))


class Recorded(Evening):
    """A game that is played without a window and written down."""

    def __init__(self, game: GameLibrary) -> None:
        super().__init__(game)
        self.recorder = PlayRecorder(game)

    def step(self, *intents: Intent) -> None:
        inputs = Inputs(intents=intents)
        self.manager.meant.clear()
        self.manager.step(inputs)
        self.recorder.on_step(inputs, self.manager)

    def talks(self, scene: str, dice: Dice, lines: int = 400) -> Recorded:
        """Speak a scene, with any answers, for so many lines."""
        self.asks(Speak(scene))
        for _ in range(lines):
            for _ in range(600):
                self.step()
                if not any(isinstance(screen, Talk) for screen in self.manager.stack):
                    return self
                if self.talk.ready:
                    break
            found = self.talk.beat
            self.step(Pick(dice.pick(found.offers).id) if isinstance(found, Menu) else Advance())
        return self


def test_a_play_that_was_recorded_passes_as_a_test(game: GameLibrary, tmp_path: Path) -> None:
    play = Recorded(game)
    play.at("hub/cafe", "table_side").step()
    play.talks("cafe.ada", Dice(1)).talks("cafe.quinn", Dice(2)).asks(Set("credits", 3), Seen("flat.cat"))
    play.step()
    play.talks("cafe.usual_table", Dice(3), lines=60)
    play.recorder.write(tmp_path / "evening.talk")
    text = (tmp_path / "evening.talk").read_text("utf-8")
    assert text.count("start: ") >= 3 and "start: cafe.usual_table\n" in text
    assert "set: credits = 3\n" in text and "seen: flat.cat\n" in text and "habit." not in text
    plays(text, game.script, game.new_story())


def test_another_story_is_another_transcript(game: GameLibrary, tmp_path: Path) -> None:
    play = Recorded(game)
    play.at("hub/cafe", "table_side").step()
    play.talks("cafe.ada", Dice(1))
    play.manager.story = game.new_story()
    play.step()
    play.talks("cafe.ada", Dice(2)).recorder.write(tmp_path / "x.talk")
    for name in ("x.talk", "x-2.talk"):
        plays((tmp_path / name).read_text("utf-8"), game.script, game.new_story())


def test_a_play_is_recorded_by_its_command(tmp_path: Path) -> None:
    file = tmp_path / "gallery.talk"
    assert autoplay(asked(quiet=True, record=file)) == 0
    assert file.read_text("utf-8").startswith("start: gallery.enter\n")


def test_a_recording_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Faulty, match="cannot be written"):
        keep(tmp_path / "file" / "x.talk", "start: a\n")


TRICKY = r"""
scene: a
cast: [mira, jason]
nodes:
  x:
    - say: |
        end
        ...
        > Go
        \# 9
        \okay: fine
        \set: fact.dov = true
        \\*not\*, [slow]\[slow\][/slow] \{mood.jason\} *yes*
        "I--" 'tis {mood.jason}, *all
        jason (warm): --"Go."
    - choice:
        - {text: "Go on.", to: y}
        - {text: "Go on.", to: z}
        - {text: "Go", to: x}
  y: [end]
  z:
    - say: It was the second.
"""


def test_what_reads_like_something_else_is_recorded_as_what_it_is() -> None:
    script = script_of(TRICKY)
    sitting = Sitting(script, STORY, "3", "2")
    sitting.play("a")
    text = sitting.table.recorded("a")
    assert "\\end\n\\...\n" in text and "> Go on. #2\nIt was the second.\nend\n" in text
    plays(text, script, STORY)


@given(NODES, st.lists(st.integers(1, 3), max_size=12), st.integers(1, 12))
def test_whatever_is_played_is_recorded_right(nodes: list[str], picks: list[int], most: int) -> None:
    script = script_of(written(nodes))
    sitting = Sitting(script, STORY, *map(str, picks))
    try:
        sitting.play("x.y")
    except Faulty:
        return  # it goes round without end
    plays(sitting.table.recorded("x.y"), script, STORY)


def test_a_broken_script_is_not_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.tools import talk

    for name in ("state.yaml", "cast.yaml"):
        (tmp_path / "levels" / "hub").mkdir(parents=True, exist_ok=True)
        (tmp_path / "levels" / name).write_text((LEVELS / name).read_text("utf-8"), "utf-8")
    (tmp_path / "levels" / "hub" / "x.yaml").write_text("scene: a\npriority: soon\nnodes: {x: [end]}\n", "utf-8")
    monkeypatch.setattr("game.content.library.content_root", lambda: tmp_path)
    with pytest.raises(Faulty, match="soon"):
        talk.talk(argparse.Namespace(scene="a", state=None, record=None))
