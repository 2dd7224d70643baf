"""The stairwell of Floor 99: flights that lead back, what differs from landing to landing, and the man on the steps."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from recording_canvas import RecordingCanvas

from floor99 import ACT, Make, going, names, place, run, sounds, thing, walk
from game.content.library import GameLibrary
from game.core.events import Music, Play
from game.core.geometry import SUB, Rect
from game.core.steps import Action
from game.dreams.overlord import check, happenings, solve
from game.dreams.overlord.gaze import fine
from game.dreams.overlord.grid import Grid
from game.dreams.overlord.office import DEEP_MIX, Office
from game.dreams.overlord.painter import ARROW_DEG, ARROW_STEP_DEG, ARROW_SWING, ARROW_SWING_STEPS, Painter
from game.dreams.overlord.router import Router
from game.dreams.overlord.stairs import absent_on
from game.world.level import Level

STAIRS = (
    # A landing in the middle; the flight up at the left, the flight down at the right; it all lies in the dark.
    thing("Wall", 0, 40, 400, 4),
    thing("Landing", 160, 120, said="deepest=3 narrower_deg=2 quicker_s=1"),
    thing("Flight", 20, 60, 40, 10, said="goes=up"),
    thing("Flight", 260, 200, 40, 10, said="goes=down"),
    thing("Stain", 280, 180),
    thing("Arrow", 160, 60),
    thing("Desk", 100, 100, 16, 12),
    thing("Exit", 150, 90, 20, 6, name="out", said="landing=3"),
)
GAZE = "from_deg=-40 to_deg=20 sweep_s=5 pause_s=1 half_width_deg=12"
UP = ((40, 150), (40, 60))
DOWN = ((280, 150), (280, 210))
STAIRWELL = "overlord/stairwell"


@pytest.fixture
def stairs(chamber: Make) -> Office:
    return Office(chamber(*STAIRS, gaze=GAZE, start="160,150"))


def climb(office: Office, way: tuple[tuple[int, int], ...]) -> list[str]:
    """Take a flight; what the script is told."""
    heard = walk(office, *way)
    while office.phase == "climb":
        heard += run(office, 1)
    return names(heard)


def test_the_flight_up_leads_to_the_foot_of_the_same_landing(stairs: Office) -> None:
    for _ in range(5):
        assert climb(stairs, UP) == ["up"]
        assert stairs.landing == 0
        assert place(stairs) == (280, 188) and stairs.jason.facing == "up"


def test_the_flight_down_leads_a_storey_deeper(stairs: Office) -> None:
    assert climb(stairs, DOWN) == ["landing_1", "down"]
    assert (stairs.landing, place(stairs), stairs.jason.facing) == (1, (40, 82), "down")
    assert climb(stairs, DOWN) == ["landing_2", "down"]
    assert climb(stairs, UP) == ["up"] and stairs.landing == 0
    assert climb(stairs, DOWN) == ["down"], "that landing has been seen"


def test_every_flight_is_heard(stairs: Office) -> None:
    for way in (UP, DOWN):
        assert sounds(walk(stairs, *way)).count("flight") == 1
        while stairs.phase == "climb":
            run(stairs, 1)


def test_there_is_nothing_below_the_deepest(stairs: Office) -> None:
    for _ in range(5):
        climb(stairs, DOWN)
    assert stairs.landing == 3


def test_it_is_dark_for_a_breath_between_two_landings(stairs: Office) -> None:
    walk(stairs, *DOWN)
    steps = 0
    while stairs.phase == "climb":
        run(stairs, 1, going(Action.DOWN))
        steps += 1
    assert steps == 8


def test_the_deeper_the_narrower_and_quicker_is_the_gaze(stairs: Office) -> None:
    before = stairs.sweeps[0]
    climb(stairs, DOWN)
    after = stairs.sweeps[0]
    assert after.half_width == before.half_width - fine(2) and after.sweep == before.sweep - 60


def test_on_every_landing_the_gaze_begins_anew(stairs: Office) -> None:
    run(stairs, 77)
    climb(stairs, DOWN)
    assert stairs.tick == 0 and stairs.attention.angles == [stairs.sweeps[0].start]


def test_the_way_out_is_on_the_deepest_landing_alone(stairs: Office) -> None:
    walk(stairs, (160, 92))
    assert not stairs.done
    for _ in range(3):
        climb(stairs, DOWN)
    walk(stairs, (40, 120), (160, 120), (160, 92))
    assert stairs.done


def test_a_fold_goes_back_to_the_landing_of_the_last_checkpoint(chamber: Make) -> None:
    lit = thing("Wall", 0, 40, 120, 4)
    office = Office(chamber(lit, *STAIRS[1:], gaze=GAZE, start="100,150"))
    office.jason.x, office.jason.y = 280 * SUB, 190 * SUB
    climb(office, ((280, 210),))
    assert office.landing == 1
    run(office, 1)
    kept = place(office)
    walk(office, (40, 150), (200, 150))
    while office.phase == "walk":
        run(office, 1)
    run(office, 160)
    assert (office.folds, office.landing) == (1, 1) and abs(place(office)[1] - kept[1]) <= 2
    # Nothing that was later than the checkpoint is left: the arrows that turned on the way can be drawn.
    assert office.turned <= office.tick
    Painter(office).draw(RecordingCanvas(), 0.0)


def test_a_photograph_holds_the_landing(stairs: Office) -> None:
    climb(stairs, DOWN)
    climb(stairs, DOWN)
    other = Office(stairs.level)
    other.restore(json.loads(json.dumps(stairs.snapshot())))
    assert other.landing == 2 and other.sweeps == stairs.sweeps
    for office in (stairs, other):
        run(office, 50, going(Action.RIGHT))
    assert other.snapshot() == stairs.snapshot()


# -- what differs, and what agrees ------------------------------------------------------------------------------------


def drawn(office: Office, picture: str) -> list[tuple[int, int]]:
    """Column and row of a sheet wherever it is drawn now."""
    cells: list[tuple[int, int]] = []

    class Canvas(RecordingCanvas):
        def sprite(self, sprite: object) -> None:
            if getattr(sprite, "picture", "") == picture:
                cells.append((getattr(sprite, "column", 0), getattr(sprite, "row", 0)))

    Painter(office).draw(Canvas(), 1.0)
    return cells


def test_the_coffee_is_fresher_on_every_deeper_landing_and_driest_above(game: GameLibrary) -> None:
    office = Office(game.level(STAIRWELL))
    seen = []
    for landing in range(5):
        office._stand_on(landing)
        seen.append(drawn(office, "floor99/stain")[0][1])
    assert seen == [0, 1, 2, 3, 4]


def test_arrows_swing_round_until_they_agree_with_whoever_looks_at_them(stairs: Office) -> None:
    painter = Painter(stairs)
    for way in (Action.UP, Action.LEFT, Action.DOWN, Action.RIGHT):
        before = painter._arrows_point()
        heard = run(stairs, 1, going(way))
        assert any(isinstance(one, Play) and one.sound == "arrow_turn" for one in heard)
        on_the_way = []
        for _ in range(len(ARROW_SWING) * ARROW_SWING_STEPS):
            on_the_way.append(painter._arrows_point() % 360)
            run(stairs, 1, going(way))
        assert len(set(on_the_way)) > 8 and on_the_way[0] != ARROW_DEG[way.value] != before % 360
        assert painter._arrows_point() % 360 == ARROW_DEG[way.value]
    stairs.still = True
    run(stairs, 1, going(Action.UP))
    assert drawn(stairs, "floor99/arrow") == [(ARROW_DEG["up"] // ARROW_STEP_DEG, 0)]


def test_the_light_stays_between_the_walls(game: GameLibrary) -> None:
    """It begins at the edge of the wall that the eye looks over."""
    office = Office(game.level(STAIRWELL))
    painter = Painter(office)
    for landing in range(5):
        office._stand_on(landing)
        sweep = office.sweeps[0]
        for tick in range(0, sweep.period, 7):
            office.attention.angles[0] = sweep.angle(tick)
            beam = painter._beam(0, sweep.eye, *place(office))
            assert all(124 <= x <= 356 for x, y in beam.polygon if y <= office.level.size[1])
    behind_the_wall = Rect(0, 0, office.level.size[0], 80)
    corners = {(behind_the_wall.x, behind_the_wall.y), (behind_the_wall.right, behind_the_wall.bottom - 1)}
    assert any(corners <= set(shadow) for shadow in beam.shadows)


def test_light_is_drawn_on_the_steps_wherever_it_would_fall_on_him(game: GameLibrary) -> None:
    office = Office(game.level(STAIRWELL))
    painter = Painter(office)
    sweep = office.sweeps[0]
    lit = set()
    for tick in range(0, sweep.period, 5):
        office.attention.restore([], [sweep.angle(tick)], tick)
        lit |= {y for y in range(52, 206, 4) for x in range(130, 206, 3) if office.lit_at(x, y)}
    assert lit and min(lit) >= painter._beam(0, sweep.eye, *place(office)).floor


def test_the_outer_walls_change_nothing_for_whoever_stands_inside(game: GameLibrary) -> None:
    level = game.level(STAIRWELL)
    inner = replace(level, things=tuple(one for one in level.things if one.kind != "Wall" or 128 < one.area.x < 350))
    office, open_ = Office(level), Office(inner)
    assert len(open_.covers) < len(office.covers)
    for landing in range(5):
        for one in (office, open_):
            one._stand_on(landing)
        for x in range(128, 352, 3):
            for y in range(48, 416, 5):
                assert office.shade_at(x, y) == open_.shade_at(x, y), (x, y)


def test_the_music_is_the_buildings_above_and_his_own_below(game: GameLibrary) -> None:
    office = Office(game.level(STAIRWELL))
    for landing in range(5):
        office._stand_on(landing)
        heard = run(office, 1)
        mixes = [one.mix for one in heard if isinstance(one, Music)]
        assert mixes in ([], [DEEP_MIX[landing]])
    assert office._mix == "alone"


def test_the_door_has_no_number_and_stands_where_the_number_was(game: GameLibrary) -> None:
    level = game.level(STAIRWELL)
    office = Office(level)
    painter = Painter(office)
    plain = level.named["wall_plain"].id
    assert plain in painter._gone() and drawn(office, "floor99/stair_door") == []
    office._stand_on(4)
    assert plain not in painter._gone() and len(drawn(office, "floor99/stair_door")) == 1


LAMPS = (thing("Light", 100, 80, name="tube"), thing("Light", 200, 80, name="lamp"), thing("Light", 60, 60))


def test_lights_on_some_storeys_alone_are_out_on_the_others(chamber: Make) -> None:
    twice = (thing("Storeys", 8, 8, said="of=lamp first=3"), thing("Storeys", 8, 8, said="of=lamp last=0"))
    office = Office(chamber(*STAIRS, *LAMPS, *twice, thing("Storeys", 8, 8, said="of=tube first=1 last=2"), gaze=GAZE))
    assert [sorted(absent_on(office.level, landing)) for landing in range(4)] == [
        ["tube"],
        ["lamp"],
        ["lamp"],
        ["tube"],
    ]
    painter = Painter(office)
    office._stand_on(1)
    assert painter._gone() == {office.level.named["lamp"].id}


def test_check_names_storeys_that_are_not_there(chamber: Make) -> None:
    def said(*things: str, stairs: tuple[str, ...] = STAIRS) -> list[str]:
        return [one.message for one in check(chamber(*stairs, *LAMPS, *things, gaze=GAZE, start="160,150"))]

    assert said(thing("Storeys", 8, 8, said="of=tube first=2")) == []
    assert said(thing("Storeys", 8, 8, said="of=tubes")) == [
        "Storeys name 'tubes', which is no Prop or Light (did you mean 'tube'?)"
    ]
    assert said(thing("Storeys", 8, 8, said="of=tube first=4")) == ["Storeys go from 4 to 3, the landings from 0 to 3"]
    assert said(thing("Storeys", 8, 8, said="of=tube last=7")) == ["Storeys go from 0 to 7, the landings from 0 to 3"]
    on_one_floor = (thing("Wall", 0, 40, 400, 4), *STAIRS[6:])
    assert "Storeys need a Landing" in said(thing("Storeys", 8, 8, said="of=tube"), stairs=on_one_floor)


# -- the man on the steps ---------------------------------------------------------------------------------------------


@pytest.fixture
def beside_len(chamber: Make) -> Office:
    man = thing("HeldPage", 280, 150, name="page_hand", said="landing=1")
    office = Office(chamber(*STAIRS, man, gaze=GAZE, start="160,150"))
    office._stand_on(1)
    office.jason.x, office.jason.y = 280 * SUB, 172 * SUB
    return office


def test_his_hand_opens_to_whoever_stands_below_him_in_the_dark_for_a_second(beside_len: Office) -> None:
    assert names(run(beside_len, 1)) == ["man"]
    run(beside_len, 50)
    assert beside_len.reach() is None
    run(beside_len, 10)
    assert drawn(beside_len, "floor99/len") == [(2, 0)]
    assert sounds(run(beside_len, 1, ACT)) == ["receipt_take"]
    assert names(run(beside_len, 60)) == ["page_hand"]
    run(beside_len, 300)
    assert drawn(beside_len, "floor99/len") == [(3, 0)] and beside_len.found == [0]


def test_his_hand_shuts_at_once_when_the_light_comes(chamber: Make) -> None:
    man = thing("HeldPage", 280, 150, name="page_hand", said="landing=0")
    office = Office(chamber(*STAIRS[1:], man, gaze="from_deg=45 to_deg=-40 sweep_s=3 pause_s=0", start="280,172"))
    run(office, 20)
    assert office.patience == 0 and drawn(office, "floor99/len") == [(0, 0)]


def test_he_opens_it_to_nobody_above_him(beside_len: Office) -> None:
    beside_len.jason.y = 130 * SUB
    run(beside_len, 120)
    assert beside_len.patience == 0


def test_he_sits_on_one_landing_and_is_in_the_way_there(beside_len: Office) -> None:
    run(beside_len, 60, going(Action.UP))
    assert place(beside_len)[1] > 150
    beside_len._stand_on(0)
    run(beside_len, 60, going(Action.UP))
    assert place(beside_len)[1] < 150


# -- the solver -------------------------------------------------------------------------------------------------------


def test_the_solver_goes_down(chamber: Make) -> None:
    solution = solve(chamber(*STAIRS, gaze=GAZE, start="160,150"))
    assert solution.route is not None


def test_up_alone_never_ends(game: GameLibrary) -> None:
    level = game.level(STAIRWELL)
    grid = Grid(level, frozenset())
    start = (0, Router(Office(level), grid).start())
    assert set(grid.walked(start, without="down")) == {0}, "the depth stays 0"
    reached = grid.walked(start, without="up")
    assert set(reached) == {0, 1, 2, 3, 4}
    assert any(grid.leaves(4, node) for node, there in enumerate(reached[4]) if there)


def test_check_says_what_a_stairwell_lacks(chamber: Make) -> None:
    def said(*things: str) -> list[str]:
        return [one.message for one in check(chamber(*things, gaze=GAZE, start="160,150"))]

    landing, up, down = STAIRS[1:4]
    rest = (STAIRS[0], *STAIRS[4:])
    assert "the stairwell needs one Flight that goes down, and has 0" in said(landing, up, *rest)
    assert "the stairwell needs one Flight that goes up, and has 2" in said(landing, up, up, down, *rest)
    assert "a Flight needs a Landing" in said(up, *rest)
    assert "there is a Landing already" in said(landing, landing, up, down, *rest)
    deep = thing("Exit", 150, 90, 20, 6, said="landing=7")
    assert "the way out is on landing 7, the deepest is 3" in said(*STAIRS[:-1], deep)
    every = thing("Exit", 150, 90, 20, 6)
    assert "the way out can be come to without going down" in said(*STAIRS[:-1], every)


@pytest.mark.parametrize("landing", range(5))
def test_the_stairwell_can_be_won_from_every_landing(game: GameLibrary, landing: int) -> None:
    level: Level = game.level(STAIRWELL)
    office = Office(level)
    assert office.stairs is not None
    x, y, _ = office.stairs.outs["down"]
    office._stand_on(landing)
    office.jason.x, office.jason.y = x * SUB, y * SUB
    office.attention.restore([], [sweep.angle(0) for sweep in office.sweeps], 0)
    assert Router(office).route() is not None


def test_the_flight_down_is_in_the_light_for_no_more_than_half_of_the_time(game: GameLibrary) -> None:
    office = Office(game.level(STAIRWELL))
    for landing in range(5):
        office._stand_on(landing)
        sweep = office.sweeps[0]
        lit = 0
        for tick in range(sweep.period):
            office.attention.restore([], [sweep.angle(tick)], tick)
            lit += office.lit_at(290, 340)
        assert lit <= sweep.period // 2, landing


def test_the_stairwell_tells_the_script_what_it_should(game: GameLibrary) -> None:
    known = set(happenings(game.level(STAIRWELL)))
    assert {"fold", "up", "down", "man", "page_hand", *(f"landing_{n}" for n in range(1, 5))} <= known
    assert not check(game.level(STAIRWELL))
