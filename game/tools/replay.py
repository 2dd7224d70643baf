"""`somnus replay FILE`: opens the game at the moment that a counterexample of `somnus check` ends at."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from game.content.session import Session
from game.core.problems import Faulty, Problem
from game.scenes.explore import Explore
from game.tools.prover.content import GameContent
from game.tools.prover.space import Move, Space, State
from game.tools.prover.space import replay as play_moves

LARGEST = 1_000_000


def read_replay(file: Path) -> tuple[str, tuple[Move, ...]]:
    """Where a replay starts, and its moves. Raises Faulty where the file is no replay."""
    try:
        if file.stat().st_size > LARGEST:
            raise Faulty(Problem(str(file), 0, 0, "this is too large for a replay"))
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Faulty(Problem(str(file), 0, 0, f"cannot be read: {error}")) from error
    except ValueError as error:
        raise Faulty(Problem(str(file), 0, 0, f"is not JSON: {error}")) from error
    moves = data.get("moves") if isinstance(data, dict) and data.get("somnus") == "replay" else None
    start = data.get("start") if isinstance(data, dict) else None
    if not isinstance(moves, list) or not isinstance(start, str) or not all(isinstance(one, str) for one in moves):
        raise Faulty(Problem(str(file), 0, 0, "this is not a replay"))
    return start, tuple(Move.read(one) for one in moves)


def open_replay(session: Session, file: Path) -> State:
    """Play the moves of a file, and put the session where they end. Raises Faulty where one cannot be made."""
    start, moves = read_replay(file)
    space = Space(GameContent(session.library), start)
    state = play_moves(space, moves).state
    manager, place = session.manager, state.ground.place
    manager.clear()
    manager.story = state.story
    if space.maps.walked(place):
        explore = manager.build("explore", session.library, {"place": place, "point": ""}, None)
        assert isinstance(explore, Explore)
        space.put(explore.world, state)
        # As a save would have kept it: what waits at the place has been played, and does not begin again.
        manager.push("explore", {"place": place}, explore.snapshot())
    elif place:
        manager.enter_place(place, "")
    if state.ground.desk:
        manager.push("desk", {})
    if not state.position.over:
        kept = {"position": state.position.to_json(), "picture": ""}
        manager.push("talk", {"scene": state.position.frames[0].scene}, kept)
    elif state.bed:
        manager.push("bed", {})
    return state


def replay(given: argparse.Namespace) -> int:
    """The command: the game goes on from there. Exit code 0, or 2 where the file is wrong."""
    from game.tools.play import play

    return play(argparse.Namespace(at=None, state=None, size=None, replay=given.file))
