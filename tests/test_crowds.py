"""Everyone: the stream, its lees, the lantern, names, and the same on every machine."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.core.geometry import SUB, Rect
from game.core.problems import Faulty
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs, in_steps
from game.dreams.crowds import check, open_world, readying, solve
from game.dreams.crowds.city import (
    BURNS_UP_S,
    CALM,
    CARRIED,
    LANTERN_S,
    City,
)
from game.dreams.crowds.classes import Glow, Pillar, Sink, Sleeper, Source, Tram
from game.dreams.crowds.crowd import LANTERN_PX, Crowd
from game.dreams.crowds.flow import CELL_PX, FAR, MARGIN, FlowField
from game.dreams.crowds.painter import AWAKE
from game.dreams.dream import Anchor, Finished, Happened, WayOut
from game.view.canvas import PygameCanvas
from game.world.canvas import Batch, Camera, Sprite
from game.world.classes import MapProperties, Point, Solid
from game.world.level import Level, Thing
from game.world.paths import foot_box

STREET = "crowds/street"


def street(*more: tuple[object, Rect, str], start: tuple[int, int] = (400, 100), sleepers: int = 500) -> Level:
    """A bare street of 40x12 tiles with a stream from left to right; things are (spec, area, name)."""
    things: list[tuple[object, Rect, str]] = [
        (Solid(), Rect(0, 0, 640, 32), ""),
        (Solid(), Rect(0, 160, 640, 32), ""),
        (Glow(), Rect(690, 32, 16, 128), ""),
        (Source(sleepers), Rect(-72, 32, 40, 128), ""),
        (Sink(), Rect(664, 32, 56, 128), ""),
        (WayOut(), Rect(16, 32, 32, 16), "out"),
        (Point("left"), Rect(*start, 0, 0), "start"),
        *more,
    ]
    placed = tuple(Thing(number, name, spec, area) for number, (spec, area, name) in enumerate(things, 1))
    return Level("crowds/test", "test.tmx", 40, 12, MapProperties(), (), {}, placed)


BARE = street()


def run(
    city: City, steps: int, *held: Action, press: Action | None = None, rules: Settings | None = None
) -> list[object]:
    """Play some steps; `press` is pressed in the first of them."""
    happened: list[object] = []
    for number in range(steps):
        pressed = (press,) if press is not None and number == 0 else ()
        happened += city.step(Inputs(held=frozenset(held), pressed=pressed), rules or Settings())
    return happened


def names(happened: list[object]) -> list[str]:
    return [one.name for one in happened if isinstance(one, Happened)]


# -- the stream -----------------------------------------------------------------------------------------------------


def test_a_crowd_is_the_same_on_every_machine() -> None:
    """Whole numbers alone: this sum was worked out once, and holds wherever it is worked out."""
    crowd = Crowd(FlowField(street((Tram(), Rect(240, 76, 96, 40), ""))))
    for step in range(60):
        crowd.step((400 * SUB, 100 * SUB), step > 30)
    kinds = {array.dtype.kind for array in (crowd.x, crowd.y, crowd.speed_x, crowd.speed_y, crowd.awake, crowd.pace)}
    assert kinds == {"i"}
    places = np.stack([crowd.x, crowd.y]).astype("<i4").tobytes()
    assert hashlib.sha256(places).hexdigest()[:16] == "4131f7af8a681bd2"


def test_the_field_is_whole_numbers_and_leads_to_the_glow(game: GameLibrary) -> None:
    field = FlowField(game.level(STREET))
    for array in (field.away, field.flow_x, field.flow_y, field.shelter, field.push_x, field.push_y):
        assert array.dtype == np.int32
    cells = field.sources[0][0]
    assert (field.away.ravel()[cells] < FAR).all()
    assert (field.flow_x[cells] > 200).all()


def test_sleepers_come_to_the_glow_and_the_level_keeps_its_number() -> None:
    crowd = Crowd(FlowField(street()))
    began = crowd.x.copy()
    for _ in range(300):
        crowd.step((0, 0), False)
    assert len(crowd.x) == 500
    assert (crowd.x < began).sum() > 50, "some have come in anew"
    assert not crowd.field.solid[crowd.cells()].any(), "nobody stands in a wall"
    assert not crowd.field.sinks[crowd.cells()].any()


def test_a_crowd_that_is_too_thick_spreads() -> None:
    crowd = Crowd(FlowField(street()))
    crowd.x[:200] = 300 * SUB
    crowd.y[:200] = 100 * SUB
    for _ in range(60):
        crowd.step((300 * SUB, 100 * SUB), False)
    assert np.ptp(crowd.y[:200]) > 60 * SUB
    assert len({(int(x) >> 10, int(y) >> 10) for x, y in zip(crowd.x[:200], crowd.y[:200], strict=True)}) > 100


@pytest.mark.parametrize("block", [Tram(), Pillar()])
def test_behind_what_stands_there_is_a_lee(block: object) -> None:
    level = street((block, Rect(240, 76, 48, 40), ""), sleepers=900)
    crowd = Crowd(FlowField(level))
    for _ in range(300):
        crowd.step((0, 0), False)
    behind = crowd.around(310 * SUB, 96 * SUB, 16 * SUB, 14 * SUB).asleep
    beside = crowd.around(310 * SUB, 146 * SUB, 16 * SUB, 14 * SUB).asleep
    assert behind * 4 <= beside


# -- she in it ------------------------------------------------------------------------------------------------------


def test_against_the_stream_she_comes_nowhere_and_with_it_she_walks_as_anywhere() -> None:
    dense = street(sleepers=1100)
    city = City(dense)
    run(city, 30)
    x = city.she.x
    run(city, 60, Action.LEFT)
    assert city.density >= CARRIED and city.she.x >= x - 6 * SUB
    x = city.she.x
    run(city, 30, Action.RIGHT)
    assert city.she.x - x > 44 * SUB


def test_the_stream_carries_whoever_stands_and_half_as_far_when_nobody_is_ever_seen() -> None:
    far = []
    for rules in (Settings(), Settings(no_detection=True)):
        city = City(street(sleepers=1100))
        x = city.she.x
        run(city, 180, rules=rules)
        far.append(city.she.x - x)
    assert far[0] > 40 * SUB
    assert far[0] * 4 < far[1] * 9 and far[1] * 10 < far[0] * 7


def test_in_a_lee_she_stands_where_she_stood() -> None:
    city = City(street((Tram(), Rect(240, 76, 96, 40), ""), start=(352, 98), sleepers=1100))
    x = city.she.x
    run(city, 240)
    assert city.density < CALM and abs(city.she.x - x) < 6 * SUB


def test_nobody_runs_in_the_stream() -> None:
    city = City(street(sleepers=1100))
    run(city, 60)
    x = city.she.x
    run(city, 30, Action.RIGHT, Action.RUN)
    assert city.she.x - x < 65 * SUB


def test_who_is_carried_off_is_back_at_the_last_anchor_and_nothing_is_lost() -> None:
    level = street(
        (Anchor(), Rect(520, 60, 0, 0), "kettle"),
        (Sleeper(), Rect(520, 74, 0, 0), "dov"),
        start=(520, 60),
        sleepers=900,
    )
    city = City(level)
    assert names(run(city, 2)) == ["kettle"]
    assert names(run(city, 2, press=Action.ACT)) == ["dov"]
    checkpoint = city.checkpoint
    happened = run(city, 900, Action.RIGHT)
    assert "fold" in names(happened)
    city = City(level)
    run(city, 2)
    run(city, 2, press=Action.ACT)
    while city.phase != "unfold":
        city.step(Inputs(held=frozenset({Action.RIGHT})), Settings())
    assert city.place == checkpoint == city.checkpoint
    assert city.named == {"dov"}


def test_for_closer_checkpoints_every_lee_is_one() -> None:
    level = street((Tram(), Rect(240, 76, 96, 40), ""), start=(352, 98), sleepers=1100)
    for rules, moves in ((Settings(), False), (Settings(closer_checkpoints=True), True)):
        city = City(level)
        run(city, 20, Action.RIGHT, rules=rules)
        run(city, 60, rules=rules)
        assert (city.checkpoint != (352 * SUB, 98 * SUB)) == moves


# -- the lantern and names ------------------------------------------------------------------------------------------


def test_the_lantern_wakes_those_near_her_and_the_stream_parts() -> None:
    city = City(street(sleepers=1100))
    run(city, 60)
    assert city.density >= CARRIED
    assert "lantern" in names(run(city, 60, press=Action.ACT))
    crowd = city.crowd
    near = (abs(crowd.x - city.she.x) < LANTERN_PX // 2 * SUB) & (abs(crowd.y - city.she.y) < LANTERN_PX // 3 * SUB)
    assert near.any() and (crowd.awake[near] > 0).all()
    assert city.density < CALM
    x = city.she.x
    run(city, 60, Action.LEFT)
    assert city.she.x < x - 20 * SUB, "past those who stand she comes on"


def test_the_lantern_burns_for_some_seconds_and_takes_some_to_burn_again() -> None:
    city = City(street())
    happened = run(city, in_steps(LANTERN_S) + 1, press=Action.ACT)
    assert "spent" in names(happened) and not city.lit
    run(city, 2, press=Action.ACT)
    assert not city.lit
    run(city, in_steps(BURNS_UP_S))
    run(city, 1, press=Action.ACT)
    assert city.lit


def test_a_name_is_said_once_and_the_lantern_is_not_lit_for_it() -> None:
    city = City(street((Sleeper(), Rect(390, 96, 0, 0), "dov")))
    assert names(run(city, 1, press=Action.ACT)) == ["dov"]
    assert city.named == {"dov"} and not city.lit
    assert names(run(city, 1, press=Action.ACT)) == ["lantern"]


def test_there_is_a_gap_in_the_stream_behind_somebody_who_stumbles() -> None:
    field = FlowField(street((Sleeper(), Rect(300, 100, 0, 0), "dov")))
    assert field.shelter[field.cell_at(316, 100)] > 100 > field.shelter[field.cell_at(316, 140)]


# -- how it looks ---------------------------------------------------------------------------------------------------


def test_who_is_in_view_is_drawn_from_the_back_to_the_front(game: GameLibrary) -> None:
    chamber = open_world(game.level(STREET))
    for _ in range(3):
        chamber.step(IDLE, Settings())
    canvas = RecordingCanvas()
    chamber.draw(canvas, 0.5)
    camera = next(one for one in canvas.drawn if one.verb == "map")
    figures = [one for one in canvas.drawn if one.verb == "figure"]
    assert len(figures) > 400
    assert [one.y for one in figures] == sorted(one.y for one in figures)
    assert all(-20 <= one.x - camera.x <= 500 and -20 <= one.y - camera.y <= 290 for one in figures)


def test_in_the_lanterns_circle_people_are_awake_and_in_colour(game: GameLibrary) -> None:
    chamber = open_world(street(sleepers=1100))
    for press in ((), (Action.ACT,), (), ()):
        chamber.step(Inputs(pressed=press), Settings())
    canvas = RecordingCanvas()
    chamber.draw(canvas, 0.5)
    x, y = (part // SUB for part in chamber.city.place)
    columns = {
        int(one.what.split()[1]) >= AWAKE
        for one in canvas.drawn
        if one.verb == "figure" and abs(one.x - x) < 20 and abs(one.y - y) < 14
    }
    assert columns == {True}


def test_figures_stand_behind_and_before_props_and_people(game: GameLibrary) -> None:
    pygame.display.init()
    pygame.display.set_mode((480, 270))
    level = game.level(STREET)
    tram = next(thing.area for thing, _ in level.all(Tram))
    middle = tram.centre[0]
    canvas = PygameCanvas(pygame.Surface((480, 270), 0, 32), game.find_asset, lambda problem: None)

    def frame(
        *figures: tuple[int, int], sprite: Sprite | None = None
    ) -> np.ndarray[tuple[int, ...], np.dtype[np.int_]]:
        canvas.begin()
        canvas.map(level, Camera(middle - 240, 30), 0, frozenset())
        if sprite is not None:
            canvas.sprite(sprite)
        x, y = ([place[part] for place in figures] for part in (0, 1))
        canvas.batch(Batch(("crowds/asleep", "crowds/awake"), (10, 16), x, y, [AWAKE] * len(x), [0] * len(x)))
        canvas.flush()
        return pygame.surfarray.array3d(canvas.target).astype(int)

    for _ in range(2):
        empty = frame()
    assert np.abs(frame((middle, tram.bottom - 14)) - empty).max() <= 1, "the tram stands before"
    assert np.abs(frame((middle, tram.bottom + 8)) - empty).max() > 40
    she = Sprite("people/elara", middle, tram.bottom + 12, 4, 0, shadow=False)
    assert np.abs(frame((middle, tram.bottom + 8), sprite=she) - frame(sprite=she)).sum() < 9000, "she stands before"


def test_a_stream_is_worked_out_in_pieces_once_for_a_map() -> None:
    level = street((Tram(), Rect(240, 76, 96, 40), ""), (Sleeper(flaw="queue"), Rect(300, 140, 0, 0), "dov"))
    pieces = sum(1 for _ in readying(level))
    assert pieces > 4
    field = FlowField.of(level)
    assert City(level).field is field and sum(1 for _ in FlowField.readying(level)) == 0
    whole = FlowField(replace(level))
    for name in ("solid", "away", "flow_x", "flow_y", "shelter", "wish_x", "push_y"):
        assert np.array_equal(getattr(field, name), getattr(whole, name)), name


def test_whoever_asks_twice_how_a_map_is_solved_is_told_the_same() -> None:
    level = street(sleepers=50)
    assert solve(level) is solve(level)


@given(st.integers(-900, 900), st.integers(-900, 900), st.integers(1, 40), st.integers(1, 40))
def test_cells_are_met_as_the_rules_of_walking_have_it(dx: int, dy: int, width: int, height: int) -> None:
    field = FlowField.of(BARE)
    solid = Rect(300 * SUB + dx, 90 * SUB + dy, width * SUB + dx % 7, height * SUB)
    met = np.flatnonzero(field.met([solid], foot_box(0, 0)))
    unit = CELL_PX * SUB
    for cell in range(field.rows * field.columns):
        row, column = divmod(cell, field.columns)
        x, y = (column - MARGIN) * unit + unit // 2, (row - MARGIN) * unit + unit // 2
        if abs(x - solid.x) < 60 * SUB and abs(y - solid.y) < 60 * SUB:
            assert (cell in met) == foot_box(x, y).meets(solid)


# -- maps -----------------------------------------------------------------------------------------------------------


def test_the_street_can_be_finished_and_everybody_named(game: GameLibrary) -> None:
    level = game.level(STREET)
    solution = solve(level)
    assert solution.route is not None and solution.missed == ()
    assert check(level) == []


@pytest.mark.parametrize("wait", [411, 1003])
def test_the_way_out_of_the_street_is_found_whenever_it_is_asked_for(game: GameLibrary, wait: int) -> None:
    """The stream is another at every moment; a way through it must not hang on one of them."""
    chamber = open_world(game.level(STREET))
    for _ in range(wait):
        chamber.step(IDLE, Settings())
    assert chamber.route() is not None


def test_a_wall_across_the_street_is_told() -> None:
    level = street((Solid(), Rect(200, 32, 16, 128), ""))
    with pytest.raises(Faulty, match="no way to a Glow"):
        City(level)
    assert [problem.message for problem in check(level)] == ["from this Source there is no way to a Glow"]


def test_a_stream_without_lees_cannot_be_crossed_and_it_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.dreams.crowds.route.LONGEST_S", 20)
    monkeypatch.setattr("game.dreams.crowds.city.LANTERN_S", 0.1)
    solution = solve(street(sleepers=1200))
    assert solution.route is None
    assert "cannot be crossed upstream of" in solution.stops


def test_what_a_chamber_lacks_is_told_all_at_once() -> None:
    level = street()
    bare = replace(level, things=tuple(thing for thing in level.things if isinstance(thing.spec, Solid)))
    messages = [problem.message for problem in check(bare)]
    assert messages == [
        "a chamber of Everyone needs a Glow",
        "a chamber of Everyone needs a Source",
        "a chamber of Everyone needs a Sink",
        "a chamber of Everyone needs a WayOut",
        "a chamber needs a Point named 'start'",
    ]


def test_a_sleeper_behind_walls_is_missed() -> None:
    level = street((Sleeper(), Rect(300, 8, 0, 0), "dov"), sleepers=100)
    assert "nobody can come near enough to say 'dov'" in [problem.message for problem in check(level)]


def test_the_way_out_ends_it(game: GameLibrary) -> None:
    city = City(street(start=(32, 60), sleepers=10))
    assert Finished() in run(city, 60, Action.UP)
    assert run(city, 10) == [] or city.done
    assert city.step(IDLE, Settings()) == []
