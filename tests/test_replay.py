"""`somnus replay FILE`: the game opens at the moment that a counterexample ends at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from recording_canvas import RecordingCanvas

from game.content.session import Session
from game.core.problems import Faulty
from game.core.steps import IDLE, Inputs, Pick
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.tools.replay import open_replay


def replay_of(folder: Path, *moves: str, start: str = "hub/flat:start") -> Path:
    file = folder / "moment.json"
    file.write_text(json.dumps({"somnus": "replay", "format": 1, "start": start, "moves": moves}), encoding="utf-8")
    return file


def test_a_moment_in_a_talk_opens_at_its_menu(tmp_path: Path) -> None:
    session = Session(tmp_path)
    open_replay(session, replay_of(tmp_path, "act hub/flat.desk"))
    manager = session.manager
    explore, talk = manager.stack
    assert isinstance(explore, Explore) and explore.place == "hub/flat"
    assert isinstance(talk, Talk) and talk.scene == "flat.desk" and talk.ready
    canvas = RecordingCanvas()
    manager.draw(canvas, 0.0)
    assert any("Roll it up" in text for text in canvas.words)


def test_the_game_goes_on_from_there(tmp_path: Path) -> None:
    session = Session(tmp_path)
    open_replay(session, replay_of(tmp_path, "act hub/flat.desk"))
    talk = session.manager.top
    assert isinstance(talk, Talk) and talk.position is not None
    stop = session.library.script.stop(talk.position.row)
    assert stop is not None
    session.manager.step(Inputs(intents=(Pick(stop.row.options[0].id),)))  # type: ignore[union-attr]
    assert session.manager.story["fact.draft_carried"] is True
    for _ in range(30):
        session.manager.step(IDLE)
    assert isinstance(session.manager.top, Talk)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not JSON"),
        ("[]", "this is not a replay"),
        ('{"somnus": "replay", "start": 3, "moves": []}', "this is not a replay"),
        ('{"somnus": "replay", "start": "hub/flat:start", "moves": ["jump high"]}', "'jump high' is no move"),
        ('{"somnus": "replay", "start": "hub/flat:start", "moves": ["act hub/flat.window.9"]}', "cannot be done here"),
    ],
)
def test_a_file_that_is_no_replay_is_told(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "moment.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Faulty, match=said):
        open_replay(Session(tmp_path), file)


def test_who_was_sent_away_is_away_there_too(tmp_path: Path) -> None:
    """A moment on a map: the player stands somewhere they can be, and nothing begins again."""
    session = Session(tmp_path)
    open_replay(session, replay_of(tmp_path, "door hub/street:flat_door", "door hub/stop:west"))
    (explore,) = session.manager.stack
    assert isinstance(explore, Explore) and explore.place == "hub/stop"
    player = explore.world.player
    from game.world.paths import foot_box

    assert not explore.world.blocks(foot_box(player.x, player.y))
