"""What every screen and every dream keeps to; the next one is tested by being there."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas
from test_reader import png

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs, Pointer
from game.dreams import dream_classes, dream_names, dream_rules, has_dream
from game.dreams.dream import DreamWorld, Finished
from game.scenes.manager import SceneManager
from game.scenes.scene import Scene
from game.scenes.screens import SCREENS, build
from game.story import digest
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
    manager.begin = game.new_story
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


# -- dreams ---------------------------------------------------------------------------------------------------------

CHAMBERS = [
    (dream, path.relative_to(ROOT / "levels").with_suffix("").as_posix())
    for dream in dream_names()
    for path in sorted((ROOT / "levels" / dream).glob("*.tmx"))
]


def test_every_dream_has_a_map_and_every_map_of_a_dream_its_rules() -> None:
    assert {dream for dream, _ in CHAMBERS} == set(dream_names())


def run(world: DreamWorld, play: list[tuple[Inputs, int]], rules: Settings) -> list[object]:
    happened: list[object] = []
    for inputs, steps in play:
        for number in range(steps):
            happened += world.step(inputs if number == 0 else Inputs(held=inputs.held), rules)
    return happened


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
@settings(max_examples=15)
@given(before=plays, after=plays, seen=st.booleans())
def test_a_dream_goes_on_from_its_photograph_as_it_would_have(
    game: GameLibrary,
    dream: str,
    place: str,
    before: list[tuple[Inputs, int]],
    after: list[tuple[Inputs, int]],
    seen: bool,
) -> None:
    rules = Settings().with_("no_detection", not seen)
    level = game.level(place)
    world = dream_rules(dream).open_world(level)
    run(world, before, rules)
    photograph = plain(world.snapshot())
    canvas = RecordingCanvas()
    world.draw(canvas, 0.5)
    assert plain(world.snapshot()) == photograph
    happened = run(world, after, rules)
    other = dream_rules(dream).open_world(level)
    other.restore(photograph)
    assert run(other, after, rules) == happened
    assert plain(other.snapshot()) == plain(world.snapshot())


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
def test_the_way_out_that_a_dream_knows_leads_out(game: GameLibrary, dream: str, place: str) -> None:
    world = dream_rules(dream).open_world(game.level(place))
    route = world.route()
    assert route is not None
    happened: list[object] = []
    for actions in route:
        act = (Action.ACT,) if Action.ACT in actions else ()
        happened += world.step(Inputs(held=frozenset(actions), pressed=act), Settings())
    for _ in range(240):
        happened += world.step(IDLE, Settings())
    assert any(isinstance(one, Finished) for one in happened)


# -- a fifth dream --------------------------------------------------------------------------------------------------

PUDDLE = '''
"""A dream for this test: a puddle to be stepped into."""
from dataclasses import dataclass
from game.core.geometry import SUB
from game.dreams.dream import Finished, Solution
from game.core.steps import Action
from game.world.canvas import Camera
from game.world.classes import prop
from game.world.walking import Walking

@dataclass(frozen=True, slots=True)
class Puddle:
    """Where one steps in."""
    deep: int = prop(3)

CLASSES = {"Puddle": Puddle}

class Yard:
    def __init__(self, level):
        self.level, self.walking = level, Walking(level, "start", 1)
        self.puddle = level.all(Puddle)[0][0].area
    def step(self, inputs, settings):
        self.walking.step(inputs, frozenset())
        x, y = self.walking.player.x // SUB, self.walking.player.y // SUB
        return [Finished()] if self.puddle.holds(x, y) else []
    def snapshot(self):
        return self.walking.snapshot()
    def restore(self, data):
        self.walking.restore(data)
    def draw(self, canvas, part):
        canvas.map(self.level, Camera(0, 0), self.walking.tick, frozenset())
    def loops(self):
        return {}
    def route(self):
        return [frozenset({Action.RIGHT})] * 20

def open_world(level):
    return Yard(level)

def check(level):
    return []

def solve(level):
    return Solution(open_world(level).route(), 20, "by hand")
'''
YARD = """<?xml version="1.0" encoding="UTF-8"?>
<map version="1.8" orientation="orthogonal" width="8" height="4" tilewidth="16" tileheight="16" infinite="0">
 <objectgroup id="2" name="marks">
  <object id="1" name="start" type="Point" x="20" y="30"><point/></object>
  <object id="2" type="Puddle" x="40" y="20" width="20" height="20">
   <properties><property name="deep" type="int" value="5"/></properties>
  </object>
 </objectgroup>
</map>
"""


def test_a_fifth_dream_is_a_map_and_one_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else of the game changes for it: this is the test of the architecture."""
    import game.dreams

    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "puddle.py").write_text(PUDDLE)
    (tmp_path / "levels" / "puddle").mkdir(parents=True)
    (tmp_path / "levels" / "puddle" / "yard.tmx").write_text(YARD)
    for name in ("state", "cast"):
        (tmp_path / "levels" / f"{name}.yaml").write_text(f"{name}: {{}}\n")
    (tmp_path / "room.png").write_bytes(png())
    monkeypatch.setattr(game.dreams, "__path__", [*game.dreams.__path__, str(modules)])
    caches = (has_dream, dream_names, dream_classes)
    for cache in caches:
        cache.cache_clear()
    try:
        library = GameLibrary(Saves(tmp_path / "saves"), tmp_path)
        manager = SceneManager(library, library.new_story(), Settings(), build)
        manager.enter_place("puddle/yard", "start")
        assert manager.top is not None and manager.top.name == "dream"
        for _ in range(5):
            manager.step(Inputs(held=frozenset({Action.RIGHT})))
        photograph = plain(manager.snapshot())
        manager.restore(photograph, manager.story)
        assert plain(manager.snapshot()) == photograph
        assert digest(manager.story)
    finally:
        for cache in caches:
            cache.cache_clear()
        sys.modules.pop("game.dreams.puddle", None)
