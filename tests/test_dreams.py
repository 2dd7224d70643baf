"""What every dream keeps to, and what its screen makes of it; the next dream is tested by being there.

A dream made here for the test, a puddle in a yard, is a map, a YAML and one module: nothing else of the game changes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas

import game.dreams
from game.app import App
from game.content.fit import whole
from game.content.library import GameLibrary
from game.content.saves import Saves
from game.content.session import Session
from game.core.events import Open, Play, Restart
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs
from game.dreams import dream_classes, dream_names, dream_rules, has_dream
from game.dreams.dream import DreamWorld, Finished, Happened
from game.scenes.dream import DreamScreen
from game.scenes.manager import SceneManager
from game.scenes.scene import Moment
from game.scenes.screens import build
from game.scenes.talk import Talk
from game.tools.begin import begin_at

CHAMBERS = [
    (dream, path.relative_to(ROOT / "levels").with_suffix("").as_posix())
    for dream in dream_names()
    for path in sorted((ROOT / "levels" / dream).glob("*.tmx"))
]

STRETCHES = 40
"""So many times a way out is asked for, at the most."""
presses = st.lists(st.sampled_from([*Action]), max_size=2).map(tuple)
held = st.sets(st.sampled_from([*Action]), max_size=3).map(frozenset)
plays = st.lists(st.tuples(st.builds(Inputs, held=held, pressed=presses), st.integers(1, 20)), max_size=12)
helps = st.builds(
    Settings,
    no_detection=st.booleans(),
    closer_checkpoints=st.booleans(),
    hints=st.booleans(),
    game_speed=st.sampled_from([50, 100]),
)


def plain(value: Any) -> Any:
    """The value as it comes back from a file."""
    return json.loads(json.dumps(value))


def run(world: DreamWorld, play: list[tuple[Inputs, int]], rules: Settings) -> list[object]:
    happened: list[object] = []
    for inputs, steps in play:
        for number in range(steps):
            happened += world.step(inputs if number == 0 else Inputs(held=inputs.held), rules)
    return happened


def opened(game: GameLibrary, place: str) -> DreamWorld:
    """A chamber with everything there that has a condition."""
    level = game.level(place)
    world = dream_rules(place.partition("/")[0]).open_world(level)
    world.refresh(frozenset(thing.id for thing in level.things if thing.when))
    return world


# -- every dream ----------------------------------------------------------------------------------------------------


def test_every_dream_has_a_map_and_every_map_of_a_dream_its_rules() -> None:
    assert {dream for dream, _ in CHAMBERS} == set(dream_names())


@pytest.mark.parametrize("dream", dream_names())
def test_a_dream_explains_its_classes_and_their_properties(dream: str) -> None:
    rules = dream_rules(dream)
    assert rules.NAME
    for name, spec in rules.CLASSES.items():
        assert spec.__name__ == name and spec.__doc__
        assert [entry.name for entry in fields(spec) if not entry.metadata.get("doc")] == [], name


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
@settings(max_examples=15)
@given(before=plays, after=plays, rules=helps)
def test_a_dream_goes_on_from_its_photograph_as_it_would_have(
    game: GameLibrary,
    dream: str,
    place: str,
    before: list[tuple[Inputs, int]],
    after: list[tuple[Inputs, int]],
    rules: Settings,
) -> None:
    world = opened(game, place)
    run(world, before, rules)
    photograph = plain(world.snapshot())
    canvas = RecordingCanvas()
    world.draw(canvas, 0.5)
    assert plain(world.snapshot()) == photograph
    happened = run(world, after, rules)
    # Which objects are there is in the photograph: the story may have gone on meanwhile.
    other = dream_rules(dream).open_world(game.level(place))
    other.restore(photograph)
    assert run(other, after, rules) == happened
    assert plain(other.snapshot()) == plain(world.snapshot())


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
@settings(max_examples=15)
@given(play=plays, rules=helps)
def test_nothing_happens_in_a_dream_that_it_does_not_name(
    game: GameLibrary, dream: str, place: str, play: list[tuple[Inputs, int]], rules: Settings
) -> None:
    known = set(dream_rules(dream).happenings(game.level(place)))
    happened = run(opened(game, place), play, rules)
    assert {one.name for one in happened if isinstance(one, Happened)} <= known


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
def test_the_way_out_that_a_dream_knows_leads_out(game: GameLibrary, dream: str, place: str) -> None:
    world = dream_rules(dream).open_world(game.level(place))
    last: list[object] = []
    assert world.route()
    for _ in range(STRETCHES):
        for actions in world.route() or [frozenset[Action]()] * 240:
            act = (Action.ACT,) if Action.ACT in actions else ()
            last = [*world.step(Inputs(held=frozenset(actions), pressed=act), Settings())]
            if any(isinstance(one, Finished) for one in last):
                break
        else:
            continue
        break
    assert any(isinstance(one, Finished) for one in last)
    about = game.data("sounds/sounds")
    assert any(isinstance(one, Play) and about[one.sound]["caption"] for one in last), "it is heard, and read"


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
def test_a_dream_says_in_lines_what_its_solver_finds(game: GameLibrary, dream: str, place: str) -> None:
    lines = dream_rules(dream).report(game.level(place))
    assert lines and not any("\n" in line or line.startswith("no way out") for line in lines)


class OnTheRoute:
    """Presses the way out that a dream's world names as it is entered, or the stretches that it names one by one.

    Whatever is said on the way is heard out; no world goes on meanwhile, so the way out still holds. It ends where
    one of the `last` scenes is said.
    """

    def __init__(self, last: list[str]) -> None:
        self.last = last
        self.left: list[frozenset[Action]] = []
        self.asked = 0
        self.said = ""
        """The scene that was begun last."""

    def steps(self, app: App) -> Sequence[Inputs] | None:
        top = app.manager.top
        if app.manager.fade is not None or top is None:
            return [IDLE]
        if isinstance(top, Talk):
            self.said = top.scene
            return [Inputs(pressed=(Action.ACT,))] if self.said not in self.last else None
        assert isinstance(top, DreamScreen)
        if not self.left and self.asked < STRETCHES:
            self.left = list(top.world.route() or ())
            self.asked += 1
        if not self.left:
            return None
        held = self.left.pop(0)
        return [Inputs(held=held, pressed=(Action.ACT,) if Action.ACT in held else ())]

    def part(self) -> float:
        return 1.0

    def drawn(self, app: App) -> None:
        """Nothing is looked at."""

    def wants_picture(self, app: App) -> bool:
        return False


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
def test_the_solvers_presses_lead_out_in_the_real_game(tmp_path: Path, dream: str, place: str) -> None:
    """Press by press through the loop, the manager and the screen, with all that the script has to say on the way."""
    session = Session(tmp_path)
    settings_ = session.settings.with_("instant_text", True)
    app = App(session.manager, session, settings_, session.restore, session.library.problems)
    app.start((640, 360), silent=True)
    begin_at(session, f"{place}:start", None)
    waiting = [scene.id for scene in session.library.script.at(place)]
    source = OnTheRoute(waiting)
    app.run(source)
    assert app.problems == []
    assert source.left == []
    assert source.said in waiting, "the last press is the way out"


@pytest.mark.parametrize(("dream", "place"), CHAMBERS)
def test_a_room_of_a_dream_can_be_skipped_from_the_pause(game: GameLibrary, dream: str, place: str) -> None:
    manager = SceneManager(game, game.new_story(), Settings(), build)
    manager.push("dream", {"place": place})
    while manager.top is not None and manager.top.name == "talk":
        manager.pop()
    manager.step(Inputs(pressed=(Action.PAUSE,)))
    assert manager.top is not None and manager.top.name == "pause"
    manager.step(Inputs(pressed=(Action.DOWN,)))
    manager.step(Inputs(pressed=(Action.ACT,)))
    manager.step(IDLE)
    assert [scene.name for scene in manager.stack] == ["dream", "talk"]
    assert manager.stack[-1].snapshot()["about"]["scene"] == game.offers(manager.story, place)[0]


# -- a fifth dream --------------------------------------------------------------------------------------------------

PUDDLE = '''
"""A dream for this test: a puddle to be stepped into."""
from dataclasses import dataclass
from game.core.geometry import SUB
from game.dreams.dream import Finished, Happened, Solution, told
from game.core.steps import Action
from game.world.canvas import Camera
from game.world.classes import prop
from game.world.walking import Walking

NAME = "The yard"
NIGHT = 9

@dataclass(frozen=True, slots=True)
class Puddle:
    """Where one steps in."""
    deep: int = prop(3, doc="How far the foot goes down.")

@dataclass(frozen=True, slots=True)
class Leaf:
    """What one steps on before."""

CLASSES = {"Puddle": Puddle, "Leaf": Leaf}

class Yard:
    def __init__(self, level):
        self.level, self.walking = level, Walking(level, "start", 1)
        self.puddle = level.all(Puddle)[0][0].area
        self.leaves = [thing for thing, _ in level.all(Leaf)]
        self.trodden = []
    def refresh(self, present, walks):
        self.walking.refresh(present)
        self.leaves = [leaf for leaf in self.leaves if not leaf.when or leaf.id in present]
    def step(self, inputs, settings):
        self.walking.step(inputs, frozenset())
        x, y = self.walking.player.x // SUB, self.walking.player.y // SUB
        happenings = [Finished()] if self.puddle.holds(x, y) else []
        for leaf in self.leaves:
            if leaf.area.holds(x, y) and leaf.name not in self.trodden:
                self.trodden.append(leaf.name)
                happenings.append(Happened(leaf.name))
        return happenings
    def snapshot(self):
        return {"walking": self.walking.snapshot(), "trodden": list(self.trodden)}
    def restore(self, data):
        self.walking.restore(data["walking"])
        self.trodden = list(data["trodden"])
    def draw(self, canvas, part):
        canvas.map(self.level, Camera(0, 0), self.walking.tick, frozenset())
    def loops(self):
        return {}
    def route(self):
        return [frozenset({Action.RIGHT})] * 60

def open_world(level):
    return Yard(level)

def happenings(level):
    return {thing.name for thing, _ in level.all(Leaf)}

def check(level):
    return []

def solve(level):
    return Solution(open_world(level).route(), 60, "by hand")

def report(level):
    return told(solve(level))
'''
YARD = """<?xml version="1.0" encoding="UTF-8"?>
<map version="1.8" orientation="orthogonal" width="8" height="4" tilewidth="16" tileheight="16" infinite="0">
 <properties><property name="title" value="The yard"/></properties>
 <objectgroup id="2" name="marks">
  <object id="1" name="start" type="Point" x="20" y="30"><point/></object>
  <object id="2" type="Puddle" x="70" y="20" width="20" height="20">
   <properties><property name="deep" type="int" value="5"/></properties>
  </object>
  <object id="3" name="maple" type="Leaf" x="40" y="20" width="10" height="20"/>
  <object id="4" name="oak" type="Leaf" x="52" y="20" width="10" height="20">
   <properties><property name="when" value="leaf == fallen"/></properties>
  </object>
 </objectgroup>
</map>
"""
STATE = """state:
  leaf: {type: [hanging, fallen], start: hanging, by: story, doc: The oak's last leaf.}
  trodden: {type: 0..9, start: 0, by: story, doc: Leaves that were trodden on.}
  wet: {type: flag, start: false, by: story, doc: A shoe is.}
"""
WORDS = """scene: yard.enter
where: puddle/yard.enter
nodes:
  in:
    - say: |
        It has rained.
---
scene: yard.maple
where: puddle/yard.maple
nodes:
  on:
    - do: [trodden + 1]
---
scene: yard.oak
where: puddle/yard.oak
nodes:
  on:
    - do: [trodden + 5]
---
scene: yard.out
where: puddle/yard
when: trodden > 0
nodes:
  out:
    - say: |
        Up to the ankle.
    - do: [wet = true]
    - stage: {mark: yard.end}
    - stage: {open: title}
"""


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[GameLibrary]:
    """A game that has the puddle and nothing else, in a folder of its own."""
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "puddle.py").write_text(PUDDLE)
    folder = tmp_path / "levels" / "puddle"
    folder.mkdir(parents=True)
    (folder / "yard.tmx").write_text(YARD)
    for part, words in enumerate(WORDS.split("---\n")):
        (folder / f"yard_{part}.yaml").write_text(words)
    (tmp_path / "levels" / "state.yaml").write_text(STATE)
    (tmp_path / "levels" / "cast.yaml").write_text("cast: {}\n")
    (tmp_path / "levels" / "hub").mkdir()
    (tmp_path / "levels" / "hub" / "prices.yaml").write_text("slots: {}\ndreams: {}\n")
    monkeypatch.setattr(game.dreams, "__path__", [*game.dreams.__path__, str(modules)])
    caches = (has_dream, dream_names, dream_classes)
    for cache in caches:
        cache.cache_clear()
    yield GameLibrary(Saves(tmp_path / "saves"), tmp_path)
    for cache in caches:
        cache.cache_clear()
    sys.modules.pop("game.dreams.puddle", None)


def begun(library: GameLibrary, **values: str) -> SceneManager:
    """The yard, entered, with its first words said."""
    from game.story import Set, after

    story = library.new_story()
    for name, value in values.items():
        story = after(story, Set(name, value))
    manager = SceneManager(library, story, Settings(), build)
    manager.enter_place("puddle/yard", "start")
    return manager


def walk(manager: SceneManager, steps: int) -> None:
    for _ in range(steps):
        manager.step(Inputs(held=frozenset({Action.RIGHT})))


def hear_out(manager: SceneManager) -> None:
    """Press on until nobody speaks."""
    for _ in range(900):
        if manager.top is None or manager.top.name != "talk":
            return
        manager.step(Inputs(pressed=(Action.ACT,)))


def names(manager: SceneManager) -> list[str]:
    return [scene.name for scene in manager.stack]


def test_a_fifth_dream_is_a_map_a_yaml_and_one_module(yard: GameLibrary) -> None:
    """Nothing else of the game changes for it: this is the test of the architecture."""
    problems, levels = whole(yard)
    assert problems == [] and list(levels) == ["puddle/yard"]
    manager = begun(yard)
    hear_out(manager)
    assert names(manager) == ["dream"]
    screen = manager.top
    assert isinstance(screen, DreamScreen)
    for actions in screen.world.route() or ():
        manager.step(Inputs(held=frozenset(actions)))
        hear_out(manager)
    assert "yard.end" in manager.marks
    assert (manager.story["trodden"], manager.story["wet"]) == (1, True)
    for _ in range(60):
        manager.step(IDLE)
    assert names(manager) == ["title"]


def test_a_room_begins_with_what_the_script_has_for_entering_it(yard: GameLibrary) -> None:
    manager = begun(yard)
    assert names(manager) == ["dream", "talk"]
    photograph = plain(manager.snapshot())
    hear_out(manager)
    manager.restore(photograph, manager.story)
    assert names(manager) == ["dream", "talk"]
    hear_out(manager)
    manager.restore(plain(manager.snapshot()), manager.story)
    assert names(manager) == ["dream"], "whoever comes back has entered before"


def test_a_dream_waits_while_somebody_speaks(yard: GameLibrary) -> None:
    manager = begun(yard)
    assert isinstance(manager.stack[0], DreamScreen)
    before = plain(manager.stack[0].world.snapshot())
    walk(manager, 60)
    assert plain(manager.stack[0].world.snapshot()) == before


def test_what_happens_moves_the_story_without_a_word(yard: GameLibrary) -> None:
    manager = begun(yard)
    hear_out(manager)
    walk(manager, 18)
    hear_out(manager)
    assert manager.story["trodden"] == 1 and not manager.log[-1].words.startswith("Up")


def test_what_the_story_knows_comes_into_a_dream_as_it_opens(yard: GameLibrary) -> None:
    manager = begun(yard, leaf="fallen")
    hear_out(manager)
    for _ in range(36):
        walk(manager, 1)
        hear_out(manager)
    assert manager.story["trodden"] == 6


def test_a_way_out_at_which_nothing_waits_leads_to_the_title(yard: GameLibrary) -> None:
    screen = DreamScreen(yard, {"place": "puddle/yard"})
    screen.skip()
    moment = Moment(IDLE, yard.new_story(), Settings())
    assert screen.update(moment) == [Restart("title")]
    assert screen.update(moment) == []


def test_check_names_scenes_that_wait_for_nothing_and_ways_out_that_lead_nowhere(yard: GameLibrary) -> None:
    folder = yard.root / "levels" / "puddle"
    maple = (folder / "yard_1.yaml").read_text()
    (folder / "yard_1.yaml").write_text(maple.replace("yard.maple\nnodes", "yard.start\nnodes"))
    out = (folder / "yard_3.yaml").read_text()
    (folder / "yard_3.yaml").write_text(out.replace("where: puddle/yard\n", "where: puddle/yard.mapel\n"))
    found = [str(problem) for problem in whole(GameLibrary(yard.saves, yard.root))[0]]
    assert any("nothing happens at 'start' in 'puddle/yard'" in one for one in found)
    assert any("nothing is called 'mapel' in 'puddle/yard' (did you mean 'maple'?)" in one for one in found)
    assert any("the way out leads nowhere: no scene has 'puddle/yard' as 'where'" in one for one in found)


def test_only_a_dream_has_a_room_to_skip(game: GameLibrary) -> None:
    canvas = RecordingCanvas()
    for about, there in (({"in": "dream"}, True), ({"in": "explore"}, False)):
        manager = SceneManager(game, game.new_story(), Settings(), build)
        manager._carry_out(Open("pause", about))
        canvas.begin()
        manager.draw(canvas, 0.0)
        assert canvas.shows("Skip this room") is there
