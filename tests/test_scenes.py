"""What every screen and every dream keeps to; the next one is tested by being there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs, Pointer
from game.scenes.explore import Explore
from game.scenes.manager import SceneManager
from game.scenes.scene import Moment, Scene
from game.scenes.screens import SCREENS, build
from game.world.canvas import Canvas

ABOUT: dict[str, dict[str, str]] = {
    # What a screen is told when it is opened; a screen that needs nothing does not stand here.
    "explore": {"place": "hub/cafe", "point": "door"},
    "talk": {"scene": "cafe.ada"},
    "dream": {"place": "overlord/open_plan"},
    "saves": {"mode": "load"},
    "backlog": {"log": json.dumps([["Mira", "The tram was quiet.", "#8f86d8"]])},
}

presses = st.lists(st.sampled_from([*Action]), max_size=2).map(tuple)
held = st.sets(st.sampled_from([*Action]), max_size=3).map(frozenset)
pointers = st.none() | st.builds(
    Pointer, st.integers(0, 1920), st.integers(0, 1080), st.booleans(), st.integers(-2, 2), st.just(True)
)
plays = st.lists(
    st.tuples(st.builds(Inputs, held=held, pressed=presses, pointer=pointers), st.integers(1, 20)), max_size=12
)


def opened(game: GameLibrary, name: str) -> SceneManager:
    """A game with one screen open, over a place where the screen lies over one."""
    manager = SceneManager(game, game.new_story(), Settings(), build)
    manager.begin = lambda kind: game.new_story()
    scene = build(name, game, ABOUT.get(name, {}), None)
    if scene.over:
        manager.push("explore", {"place": "hub/flat", "point": "start"})
        # What waits at the place itself is not what is tested here.
        while len(manager.stack) > 1:
            manager.pop()
    manager.push(name, ABOUT.get(name, {}))
    return manager


def plain(value: Any) -> Any:
    """The value as it comes back from a file."""
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_says_what_it_is(game: GameLibrary, name: str) -> None:
    scene: Scene = build(name, game, ABOUT.get(name, {}), None)
    assert scene.name == name
    assert (type(scene.simulated), type(scene.over), type(scene.lets_live)) == (bool, bool, bool)


def test_the_canvas_that_writes_down_has_every_verb_of_the_canvas() -> None:
    verbs = {name for name in vars(Canvas) if not name.startswith("_")}
    assert verbs <= set(dir(RecordingCanvas()))


def test_a_map_says_who_the_player_is_and_mira_may_be_there_besides(game: GameLibrary) -> None:
    for place, who in {"hub/cafe": "mira", "hub/removal": "jason", "hub/server": "quinn"}.items():
        explore = build("explore", game, {"place": place, "point": ""}, None)
        assert isinstance(explore, Explore)
        assert (explore.world.player.name, explore.world.player.who) == (who, who)
        canvas = RecordingCanvas()
        explore.enter(Moment(IDLE, game.new_story(), Settings()))
        explore.draw(canvas, 0.0)
        assert f"people/{who}" in str(canvas.drawn)
    assert explore.world.people["mira"] is not explore.world.player


@pytest.mark.parametrize("name", SCREENS)
def test_drawing_a_screen_changes_nothing(game: GameLibrary, name: str) -> None:
    manager = opened(game, name)
    for _ in range(40):
        manager.step(IDLE)
    canvas = RecordingCanvas()
    before = plain(manager.snapshot())
    manager.draw(canvas, 0.0)
    manager.draw(canvas, 1.0)
    assert canvas.drawn
    assert plain(manager.snapshot()) == before


@pytest.mark.parametrize("name", SCREENS)
@settings(max_examples=25)
@given(play=plays)
def test_no_press_breaks_a_screen(game: GameLibrary, name: str, play: list[tuple[Inputs, int]]) -> None:
    manager = opened(game, name)
    canvas = RecordingCanvas()
    for inputs, steps in play:
        for number in range(steps):
            manager.step(inputs if number == 0 else Inputs(held=inputs.held))
        canvas.begin()
        manager.draw(canvas, 0.5)
        manager.outbox.clear()
    for near, pan, _ in (entry for scene in manager.stack for entry in scene.loops().values()):
        assert 0 <= near <= 1 and -1 <= pan <= 1


SIMULATED = [
    name for name in SCREENS if build(name, GameLibrary(Saves(Path("nowhere"))), ABOUT.get(name, {}), None).simulated
]


def test_places_and_talks_are_saved_and_menus_are_not() -> None:
    assert {"explore", "talk", "dream", "bed"} <= set(SIMULATED)
    assert not {"title", "notice", "pause", "settings", "saves", "backlog", "credits"} & set(SIMULATED)


@pytest.mark.parametrize("name", SIMULATED)
@settings(max_examples=15)
@given(play=plays)
def test_a_screen_comes_back_from_its_photograph(game: GameLibrary, name: str, play: list[tuple[Inputs, int]]) -> None:
    manager = opened(game, name)
    for inputs, steps in play:
        for number in range(steps):
            manager.step(inputs if number == 0 else Inputs(held=inputs.held))
    for _ in range(60):
        manager.step(IDLE)  # Let fades end: a save is never written in the middle of one.
    photograph = plain(manager.snapshot())
    if not photograph["scenes"]:
        return  # The presses led to the title, where there is nothing to save.
    other = SceneManager(game, game.new_story(), Settings(), build)
    other.restore(photograph, manager.story)
    assert plain(other.snapshot()) == photograph
