"""A way through the story is walked in the game itself, and what stops it is told."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame
import pytest

from game.app import App
from game.content.library import GameLibrary
from game.content.session import Session
from game.core.problems import Faulty
from game.core.steps import Action, Inputs, StepClock
from game.dialogue.script import Choice
from game.story import Story
from game.tools.along import Follower, moves_along
from game.tools.autoplay import AutoplaySource, autoplay, meets
from game.tools.begin import begin_at
from game.tools.prover.content import START, GameContent
from game.tools.prover.space import Move, Space, State

SMALL = (640, 360)
DOWN, UP = pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP
EVENING = """
    finish overlord/open_plan; door hub/street:flat_door; door hub/cafe:door;
    act hub/cafe.table; pick; act hub/cafe.table; pick; act hub/cafe.table; pick;
    door hub/street:cafe_door; door hub/flat:door; act hub/flat.bed; pick
"""
NIGHT = "sleep 4 blank; finish shadow/hall"


def way(game: GameLibrary, words: str) -> tuple[list[Move], State]:
    """Moves in words, and where they lead; `pick` gives the first answer for as long as something is asked."""
    space = Space(GameContent(game), START)
    state, moves = space.first().state, []
    for one in words.split(";"):
        wanted = Move.read(one.strip())
        while True:
            open_now = space.moves(state)
            asked = open_now[0].kind == "pick"
            if wanted.kind == "pick" and not asked:
                break
            move = open_now[0] if asked or open_now[0].kind == "stand" else wanted
            assert move in open_now
            state = space.go(state, move).state
            moves.append(move)
            if move is wanted:
                break
    return moves, state


def followed(folder: Path, moves: list[Move], until: str = "", say: bool = False) -> App:
    session = Session(folder)
    app = App(session.manager, session, session.settings.with_("instant_text", True), session.restore)
    app.start(SMALL, silent=True)
    begin_at(session, START, None)
    app.run(AutoplaySource(Follower(moves, 1, until, say=say), None, None))
    return app


@pytest.fixture(scope="module")
def evening(game: GameLibrary, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[App, Story]]:
    moves, state = way(game, f"{EVENING}; {NIGHT}")
    yield followed(tmp_path_factory.mktemp("along"), moves, "chapter1.end"), state.story


def test_a_way_is_walked_through_doors_talks_the_bed_and_a_dream_to_its_mark(evening: tuple[App, Story]) -> None:
    app, _ = evening
    assert "chapter1.end" in app.marks and app.problems == []
    assert [place for place, _ in app.manager.way][-2:] == ["shadow/hall", "hub/flat"]


PAD = {
    Action.ACT: 0, Action.BACK: 1, Action.PAUSE: 6, Action.UP: 11, Action.DOWN: 12, Action.LEFT: 13, Action.RIGHT: 14,
}  # fmt: skip
"""SDL's numbers of a pad's buttons."""


class Pad:
    """A source whose presses are a player's, made on a pad alone and taken as the window takes them."""

    def __init__(self, player: Follower) -> None:
        self.player = player
        self.clock = StepClock()
        self.down: frozenset[Action] = frozenset()

    def steps(self, app: App) -> Sequence[Inputs] | None:
        inputs = self.player.next(app)
        return None if inputs is None else [self.hold(app, inputs.held.union(inputs.pressed))]

    def hold(self, app: App, wanted: frozenset[Action]) -> Inputs:
        """Let go of what is not wanted, and press what is."""
        for kind, actions in ((UP, self.down - wanted), (DOWN, wanted - self.down)):
            for action in sorted(actions):
                app.keys.take(pygame.event.Event(kind, button=PAD[action], instance_id=0), self.clock)
        self.down = wanted
        return self.clock.take(app.keys.held(), None)

    def part(self) -> float:
        return 1.0

    def wants_picture(self, app: App) -> bool:
        return False

    def drawn(self, app: App) -> None:
        raise AssertionError("no picture was wanted")


def test_a_pad_alone_goes_from_the_title_through_a_dream_to_an_answer_a_panel_and_the_pause(
    game: GameLibrary, tmp_path: Path
) -> None:
    moves, story = way(game, "finish overlord/open_plan; act hub/flat.terminal; pick")
    session = Session(tmp_path)
    app = App(session.manager, session, session.settings.with_("instant_text", True), session.restore)
    app.start(SMALL, silent=True)
    session.manager.restart("title", {})
    pad = Pad(Follower(moves, 1, "", say=False))
    app.run(pad)
    assert app.keys.pad_last and app.problems == []
    assert story.story.chosen and story.story.chosen <= app.manager.story.chosen
    assert app.manager.top is not None and app.manager.top.name == "usage"
    for action, screen in ((Action.BACK, "explore"), (Action.PAUSE, "pause"), (Action.BACK, "explore")):
        for wanted in (frozenset({action}), frozenset[Action](), frozenset[Action]()):
            app.step(pad.hold(app, wanted))
        assert app.manager.top is not None and app.manager.top.name == screen


def test_the_answers_are_those_of_the_way(evening: tuple[App, Story]) -> None:
    app, story = evening
    assert story.chosen <= app.manager.story.chosen
    assert {name: app.manager.story[name] for name in ("night.slot", "night.dream", "fact.project")} == {
        name: story[name] for name in ("night.slot", "night.dream", "fact.project")
    }


def test_a_way_without_a_mark_is_walked_to_its_end(game: GameLibrary, tmp_path: Path) -> None:
    moves, _ = way(game, "finish overlord/open_plan; door hub/street:flat_door")
    app = followed(tmp_path, moves)
    assert app.manager.way[-1] == ("hub/street", "flat_door") and "cafe.enter" not in app.manager.story.seen


@pytest.mark.parametrize(
    ("words", "where", "why"),
    [
        ("finish overlord/open_plan; door hub/tram:door", "'door hub/tram:door'", "hub/flat has no such door"),
        ("finish overlord/open_plan; act hub/cafe.ada", "'act hub/cafe.ada'", "this is hub/flat"),
        ("finish overlord/open_plan; sleep 4 blank", "'sleep 4 blank'", "this is hub/flat"),
    ],
)
def test_a_way_that_cannot_be_walked_is_told_with_the_move_it_stops_at(
    tmp_path: Path, words: str, where: str, why: str
) -> None:
    moves = [Move.read(one.strip()) for one in words.split(";")]
    with pytest.raises(Faulty, match=f"cannot be followed at {where}: {why}"):
        followed(tmp_path, moves)


def test_what_is_not_asked_and_has_nothing_to_it_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "finish overlord/open_plan; pick nowhere.x.1; act hub/flat.tower; door hub/street:flat_door"
    app = followed(tmp_path, [Move.read(one.strip()) for one in words.split(";")], say=True)
    assert app.manager.way[-1] == ("hub/street", "flat_door")
    told = capsys.readouterr().out
    assert "(pick nowhere.x.1 is left out: it was not asked)" in told
    assert "(act hub/flat.tower is left out: there is nothing to it now)" in told


def test_what_cannot_be_got_to_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody may stand where one has to stand for it, for as long as anybody waits."""
    monkeypatch.setattr(Follower, "_visit", lambda self, place, name: iter(()))
    words = "finish overlord/open_plan; act hub/flat.desk; door hub/street:flat_door"
    app = followed(tmp_path, [Move.read(one.strip()) for one in words.split(";")], say=True)
    assert app.manager.way[-1] == ("hub/street", "flat_door")
    assert "(act hub/flat.desk is left out: it cannot be got to)" in capsys.readouterr().out


def test_a_way_that_comes_to_another_ending_is_told(tmp_path: Path) -> None:
    session = Session(tmp_path)
    app = App(session.manager, session, session.settings, session.restore)
    app.marks.append("ending.quiet_year")
    with pytest.raises(Faulty, match=r"the way to 'ending\.long_table' came to 'ending\.quiet_year'"):
        Follower([], 1, "ending.long_table", say=False).next(app)


def test_a_replay_file_is_a_way(game: GameLibrary, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    moves = ["finish overlord/open_plan", "door hub/street:flat_door"]
    file = tmp_path / "way.json"
    file.write_text(json.dumps({"somnus": "replay", "format": 2, "start": START, "moves": moves}), encoding="utf-8")
    assert [str(move) for move in moves_along(game, str(file))] == moves
    given = argparse.Namespace(
        shots=None, film=None, seed=1, until="", at=None, state=None, size="640x360", quiet=False, along=str(file)
    )
    assert autoplay(given) == 0
    assert "takes the door to hub/street:flat_door" in capsys.readouterr().out


def test_the_shortest_way_to_a_place_is_found_for_it(game: GameLibrary) -> None:
    found = moves_along(game, "hub/street")
    assert [str(move) for move in found] == ["finish overlord/open_plan", "door hub/street:flat_door"]


@pytest.mark.parametrize("name", ["hub/street", "flat.arrive"])
def test_the_way_to_a_place_or_a_scene_is_walked_to_its_end(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    given = argparse.Namespace(
        shots=None, film=None, seed=1, until="", at=None, state=None, size="640x360", quiet=True, along=name
    )
    assert autoplay(given) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("state ")


def test_a_name_that_there_is_nothing_of_is_told_with_the_nearest(game: GameLibrary) -> None:
    with pytest.raises(Faulty, match="'hub/stret' is no mark, scene, node or place") as told:
        moves_along(game, "hub/stret")
    assert told.value.problems[0].hint == "did you mean 'hub/street'?"


def test_a_mark_is_met_by_itself_and_by_its_family() -> None:
    assert meets("ending.two_tables", "ending.two_tables") and meets("ending.two_tables", "ending")
    assert not meets("endings.one", "ending") and not meets("ending", "ending.two_tables")


def test_a_way_goes_by_the_desk_and_gets_up_from_it(game: GameLibrary, tmp_path: Path) -> None:
    rows = game.script.scenes["flat.desk"].nodes["look"]
    answers = [option for row in rows if isinstance(row, Choice) for option in row.options]
    sits = next(option.id for option in answers if option.to == "sit")
    words = ("finish overlord/open_plan", "act hub/flat.desk", f"pick {sits}", "up", "act hub/flat.kettle")
    app = followed(tmp_path, [Move.read(one) for one in words])
    assert app.problems == [] and {"flat.desk", "flat.kettle"} <= app.manager.story.seen
