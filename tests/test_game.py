"""The whole game through its real loop: the same presses make the same story, drawn or not, and it plays by itself."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from game.app import App
from game.content.place import PACKAGE
from game.content.session import Session
from game.core.dice import Dice
from game.core.events import Change, GoTo, Heard, Load, Notice, Play, Save
from game.core.problems import Faulty
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.story import digest
from game.tools.autoplay import DAWDLE_STEPS, MOST_WAITS, STRETCH_STEPS, Autoplayer, AutoplaySource, autoplay
from game.tools.begin import begin_at, size_of, story_with
from game.view.capture import close
from game.world.canvas import Words

SMALL = (640, 360)


class Dicing:
    """Presses that nobody would call play, from a seed; frames of `every` steps, drawn or not."""

    def __init__(self, seed: int, steps: int, every: int = 1, drawn: bool = True) -> None:
        self.dice = Dice(seed)
        self.left = steps
        self.every = every
        self.draws = drawn
        self.held: frozenset[Action] = frozenset()

    def one(self) -> Inputs:
        pressed: tuple[Action, ...] = ()
        if self.dice.roll(12) == 0:
            walk = (Action.LEFT, Action.RIGHT, Action.UP, Action.DOWN, Action.RUN)
            self.held = frozenset(one for one in walk if self.dice.roll(3) == 0)
        if self.dice.roll(9) == 0:
            pressed = (self.dice.pick((Action.ACT, Action.ACT, Action.DOWN, Action.UP)),)
        return Inputs(held=self.held, pressed=pressed)

    def steps(self, app: App) -> Sequence[Inputs] | None:
        if self.left <= 0:
            return None
        now = min(self.every, self.left)
        self.left -= now
        return [self.one() for _ in range(now)]

    def part(self) -> float:
        return 0.3

    def drawn(self, app: App) -> None:
        pass

    def wants_picture(self, app: App) -> bool:
        return self.draws


@pytest.fixture
def app(tmp_path: Path) -> App:
    session = Session(tmp_path)
    made = App(session.manager, session, session.settings.with_("instant_text", True), session.restore)
    made.start(SMALL, silent=True)
    return made


def session_of(app: App) -> Session:
    assert isinstance(app.keeper, Session)
    return app.keeper


def played(folder: Path, source: Dicing, at: str) -> tuple[str, str]:
    """Play, and give the hash of the story and the photograph of everything."""
    session = Session(folder)
    app = App(session.manager, session, session.settings.with_("instant_text", True), session.restore)
    app.start(SMALL, silent=True)
    begin_at(session, at, None)
    app.run(source)
    return digest(session.manager.story), json.dumps(session.manager.snapshot(), sort_keys=True)


@pytest.mark.parametrize("at", ["hub/cafe:door", "overlord/open_plan:start"])
def test_the_same_presses_make_the_same_story_drawn_or_not(tmp_path: Path, at: str) -> None:
    shown = played(tmp_path / "a", Dicing(5, 360, every=3), at)
    again = played(tmp_path / "b", Dicing(5, 360, every=3), at)
    unseen = played(tmp_path / "c", Dicing(5, 360, every=1, drawn=False), at)
    assert shown == again == unseen


def test_other_presses_make_another_story(tmp_path: Path) -> None:
    assert played(tmp_path / "a", Dicing(5, 600, drawn=False), "hub/cafe:door") != played(
        tmp_path / "b", Dicing(6, 600, drawn=False), "hub/cafe:door"
    )


@pytest.mark.parametrize("seed", range(3))
def test_random_presses_from_the_title_break_nothing(app: App, seed: int) -> None:
    app.manager.push("title", {})
    source = Dicing(seed, 1600, every=8)
    app.run(source)
    assert app.problems == []
    assert source.left == 0 or not app.running


# -- autoplay -------------------------------------------------------------------------------------------------------


def asked(**given: object) -> argparse.Namespace:
    start: dict[str, object] = {
        "shots": None, "film": None, "seed": 1, "until": "drift.done", "at": "drift/gallery:start", "state": None,
        "size": "640x360", "quiet": False,
    }  # fmt: skip
    return argparse.Namespace(**{**start, **given})


def test_the_game_plays_itself_and_says_what_it_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert autoplay(asked(shots=tmp_path, film=tmp_path / "film.gif")) == 0
    said = capsys.readouterr().out.splitlines()
    assert "  0:00  in drift/gallery" in said
    assert said[-1].startswith("state ") and len(said[-1]) == len("state ") + 64
    assert list(tmp_path.glob("*.png"))
    assert (tmp_path / "film.gif").read_bytes()[:6] == b"GIF89a"


def test_the_same_seed_plays_the_same_game(capsys: pytest.CaptureFixture[str]) -> None:
    last = []
    for seed in (4, 4):
        assert autoplay(asked(seed=seed, quiet=True)) == 0
        last.append(capsys.readouterr().out)
    assert last[0] == last[1] and last[0].count("\n") == 1


def test_the_same_seed_plays_the_same_game_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    last = []
    for language in ("en", "xx"):
        assert autoplay(asked(seed=4, quiet=True, lang=language)) == 0
        last.append(capsys.readouterr().out)
    assert last[0] == last[1]


def test_a_language_that_is_not_there_is_told() -> None:
    with pytest.raises(Faulty, match="there is no language 'tlh'"):
        autoplay(asked(lang="tlh"))


class Pond:
    """A dream's screen, rules and world in one: the way out is so many moves, and there is none while it is shut."""

    place = "overlord/pond"
    level = SimpleNamespace(file="pond.tmx")

    def __init__(self, far: int, shut: range = range(0)) -> None:
        self.far = far
        self.shut = shut
        """The steps in which there is no way out."""
        self.tick = 0
        self.world = self

    def open_world(self, level: object) -> Pond:
        return Pond(0, self.shut)

    def snapshot(self) -> dict[str, int]:
        return {"far": self.far, "tick": self.tick}

    def restore(self, data: dict[str, int]) -> None:
        self.far, self.tick = data["far"], data["tick"]

    def step(self, inputs: Inputs, settings: Settings) -> list[object]:
        self.tick += 1
        self.far -= bool(inputs.held)
        return []

    def route(self) -> list[frozenset[Action]] | None:
        if self.tick in self.shut:
            return None
        return [frozenset({(Action.RIGHT, Action.UP)[n // 8 % 2]}) for n in range(self.far)]

    def play(self, seed: int) -> list[Inputs]:
        """What is pressed until the other side is come to."""
        presses = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("game.tools.autoplay.dream_rules", lambda dream: self)
            for inputs in Autoplayer(seed, "far.side", say=False)._dream(self, Settings()):  # type: ignore[arg-type]
                presses.append(inputs)
                self.step(inputs, Settings())
                if not self.far:
                    break
        return presses


def test_whoever_plays_a_dream_by_itself_dawdles_before_moves() -> None:
    runs = [
        (bool(held), len(list(steps))) for held, steps in groupby(Pond(900).play(1), key=lambda one: bool(one.held))
    ]
    still, moved = ([steps for moves, steps in runs if moves is which] for which in (False, True))
    assert all(DAWDLE_STEPS[0] <= steps <= DAWDLE_STEPS[1] for steps in still[1:]) and len(set(still)) > 2
    assert all(steps >= STRETCH_STEPS[0] // 2 for steps in moved[:-1]) and len(set(moved)) > 2
    assert Pond(900).play(1) == Pond(900).play(1) != Pond(900).play(2)


def test_nobody_dawdles_where_there_would_be_no_way_out_after_it() -> None:
    assert sum(not one.held for one in Pond(600, range(2, 10_000)).play(1)) == 1


def test_where_a_dream_has_no_way_out_for_a_while_autoplay_waits() -> None:
    waited = Pond(200, range(0, 3 * STEPS_PER_SECOND)).play(1)
    assert waited[: 3 * STEPS_PER_SECOND] == [Inputs()] * (3 * STEPS_PER_SECOND)
    with pytest.raises(Faulty, match="no way through this dream"):
        Pond(200, range(0, (MOST_WAITS + 2) * STEPS_PER_SECOND)).play(1)


def test_dawdling_autoplay_comes_through_the_open_plan(tmp_path: Path) -> None:
    session = Session(tmp_path)
    app = App(session.manager, session, session.settings.with_("instant_text", True), session.restore)
    app.start(SMALL, silent=True)
    begin_at(session, "overlord/open_plan:start", None)
    app.run(AutoplaySource(Autoplayer(3, "prologue.end", say=False), None, None))
    assert "prologue.end" in app.marks and app.problems == []


def test_a_mark_that_never_comes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.tools.autoplay.MOST_STEPS", 300)
    with pytest.raises(Faulty, match=r"did not reach 'chapter9\.end'"):
        autoplay(asked(until="chapter9.end", quiet=True))


# -- the app --------------------------------------------------------------------------------------------------------


def test_a_save_of_the_app_can_be_opened_again(app: App) -> None:
    begin_at(session_of(app), "hub/street:cafe_door", None)
    app.run(Dicing(1, 200))
    app.manager.outbox.append(Save("1"))
    before = app.manager.snapshot()
    app._drain()
    begin_at(session_of(app), "hub/flat:start", None)
    app.manager.outbox.append(Load("1"))
    app._drain()
    while app.manager.fade is not None:
        app.step(Inputs())
    after = app.manager.snapshot()
    assert after["scenes"][0]["about"] == before["scenes"][0]["about"]
    assert after["story"] == before["story"]


def test_a_save_that_is_not_there_is_told_and_play_goes_on(app: App) -> None:
    begin_at(session_of(app), "hub/flat:start", None)
    app.manager.outbox.append(Load("7"))
    app._drain()
    assert "cannot be read" in app.notices[-1].words
    assert app.manager.stack[0].name == "explore"


def test_what_the_app_says_is_said_in_the_language_of_the_settings(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_at(session_of(app), "hub/cafe:door", None)
    app.configure(app.settings.with_("captions", True).with_("language", "xx"))
    app.manager.outbox.append(Save("1"))
    app._drain()
    shown: list[str] = []
    draw = app.canvas.letters.layout
    monkeypatch.setattr(app.canvas.letters, "layout", lambda words, *rest: shown.append(words) or draw(words, *rest))
    app.draw(0.0)
    app.draw(0.0)
    words = [one for one in shown if isinstance(one, str) and one != "A"]
    assert "«Šàvééď.»" in words and "[«łöw ťàààłķ, çûûûpš, ààà ďŕýýéŕ»]" in {one.strip("‹ ›") for one in words}


def test_a_read_only_disk_is_told_and_play_goes_on(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.content.saves.write_whole", full)
    monkeypatch.setattr("game.content.preferences.write_whole", full)
    begin_at(session_of(app), "hub/flat:start", None)
    app.manager.outbox += [Save("1"), Change("text_size", "150")]
    app._drain()
    app._drain()
    words = " ".join(notice.words for notice in app.notices)
    assert "No space left on device" in words
    assert app.settings.text_size == 150


def test_captions_name_sounds_with_their_direction(app: App) -> None:
    app.configure(app.settings.with_("captions", True))
    begin_at(session_of(app), "hub/street:cafe_door", None)
    app.draw(0.0)
    app.captions.clear()
    app.manager.outbox.append(Play("phone_ring", app.canvas.middle + 300))
    app._drain()
    app.draw(0.0)
    assert [(caption.words, caption.side) for caption in app.captions] == [("a telephone rings", 2)]


def test_a_loop_is_captioned_when_it_begins_and_once(app: App) -> None:
    app.configure(app.settings.with_("captions", True))
    app.sounds.loops({"rain": Heard(1.0)})
    app.sounds.loops({"rain": Heard(0.9)})
    assert app.sounds.captions == [("rain", 0)]


def test_without_a_sound_device_the_game_plays_silently_and_says_so_once(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pygame

    def none(*_: object, **__: object) -> None:
        raise pygame.error("no such device")

    monkeypatch.setattr(pygame.mixer, "init", none)
    assert app.sounds.start() == "no sound device (no such device): playing silently"
    app.sounds.play("door")
    app.sounds.music("cafe", "warm")
    app.sounds.loops({"rain": Heard(1.0)})
    app.sounds.step()
    app.sounds.pause(True)


def test_a_fault_of_the_content_is_shown_in_a_panel_and_play_goes_on(app: App) -> None:
    begin_at(session_of(app), "hub/flat:start", None)
    app.manager._take([GoTo("hub/falt", "start")])
    app.run(Dicing(1, 120))
    assert "did you mean 'hub/flat'?" in str(app.problems[0])
    assert app.manager.stack[0].name == "explore"
    app.draw(0.0)


def test_a_notice_is_shown_for_a_while(app: App) -> None:
    begin_at(session_of(app), "hub/flat:start", None)
    app.manager.outbox.append(Notice("Saved."))
    app._drain()
    assert [notice.words for notice in app.notices] == ["Saved."]


def test_a_notice_does_not_stand_on_what_a_screen_is_called(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    app.configure(app.settings.with_("text_size", 200))
    app.manager.push("pause", {})
    app.notify("Saved.")
    drawn: dict[str, tuple[int, int]] = {}
    text = app.canvas.text

    def noted(words: Words, x: int, y: int, *more: Any, **named: Any) -> int:
        drawn[str(words)] = (x, x + app.canvas.measure(words, more[0])[0])
        return text(words, x, y, *more, **named)

    monkeypatch.setattr(app.canvas, "text", noted)
    app.draw(0.0)
    assert drawn["Paused"][1] < drawn["Saved."][0]


def test_the_overlay_can_be_drawn_over_every_place(app: App) -> None:
    app.overlay = True
    for place in session_of(app).library.places():
        begin_at(session_of(app), place, None)
        app.draw(0.0)
    assert app.problems == []


# -- the commands ---------------------------------------------------------------------------------------------------


def somnus(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    paths = {"PYTHONPATH": str(PACKAGE.parent), **{k: v for k, v in os.environ.items() if k != "SDL_VIDEODRIVER"}}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        paths.pop(name, None)
    line = [sys.executable, "-m", "game", *words]
    return subprocess.run(line, env={**paths, **environment}, capture_output=True, text=True, timeout=60)


def test_a_place_that_is_not_there_is_told_with_the_nearest() -> None:
    done = somnus("autoplay", "--at", "hub/caffe:door")
    assert done.returncode == 2
    assert done.stderr.strip() == "levels/hub/caffe.tmx: there is no such map (did you mean 'hub/cafe'?)"


def test_a_point_that_is_not_there_is_told_with_the_nearest() -> None:
    done = somnus("autoplay", "--at", "hub/cafe:dor")
    assert done.returncode == 2 and "no point 'dor' (did you mean 'door'?)" in done.stderr


def test_the_version_is_told() -> None:
    assert somnus("--version").stdout.startswith("somnus ")


@pytest.mark.parametrize("text", ["1280", "axb", "10x10", "99999x99999", "1280x720x3", "-640x360"])
def test_a_size_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Faulty, match="is no size"):
        size_of(text)


def test_a_story_begins_with_the_values_of_a_file(tmp_path: Path, app: App) -> None:
    library = session_of(app).library
    file = tmp_path / "late.yaml"
    file.write_text("evening.left: 1\ntalk.ada: true\n")
    story = story_with(library.new_story(), library.declarations, file)
    assert (story["evening.left"], story["talk.ada"]) == (1, True)
    kept = tmp_path / "late.json"
    kept.write_text(json.dumps(story.to_json()))
    assert digest(story_with(library.new_story(), library.declarations, kept)) == digest(story)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("evening.lfet: 1\n", "late.yaml:1:1: no such name 'evening.lfet' (did you mean 'evening.left'?)"),
        ("talk.ada: maybe\n", "'talk.ada' is of type flag and cannot be 'maybe'"),
        ("{broken", "is not JSON"),
    ],
)
def test_a_wrong_file_of_values_is_told(tmp_path: Path, app: App, text: str, said: str) -> None:
    library = session_of(app).library
    file = tmp_path / "late.yaml"
    file.write_text(text)
    with pytest.raises(Faulty) as error:
        story_with(library.new_story(), library.declarations, file)
    assert said in str(error.value)


def test_afterwards_nothing_is_left_open() -> None:
    close()
