"""The stand-up of Floor 99: the lens on its rail, rings of people, Teddy, what is told to the script, and its room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from recording_canvas import RecordingCanvas

from floor99 import ACT, DESK, EXIT, SETTINGS, Make, going, names, place, run, signs_of, sounds, thing, walk
from game.content.library import GameLibrary
from game.core.geometry import SUB
from game.core.steps import STEPS_PER_SECOND, Action
from game.dreams.overlord import check, happenings, solve
from game.dreams.overlord.classes import Phone, Task
from game.dreams.overlord.gaze import angle_to
from game.dreams.overlord.grid import Grid, angles_to, shaded
from game.dreams.overlord.office import ASKED_AT, FULL, Office
from game.dreams.overlord.painter import Painter
from game.dreams.overlord.router import CAREFUL, FINE_SLOT, Router
from game.world.level import Level
from game.world.sight import is_shaded

RAIL = thing("Track", 40, 20, name="rail", line="0,0 240,0")
LENS = thing(
    "Watcher",
    40,
    20,
    name="lens",
    said="track=rail track_s=4 pause_s=1 half_width_deg=10 from_deg=0 to_deg=0 eye_height=80",
)
STAND_UP = "overlord/stand_up"


# -- the lens on its rail ---------------------------------------------------------------------------------------------


def test_the_lens_glides_to_and_fro_and_rests_at_the_ends(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, RAIL, LENS, gaze="", start="160,210"))
    sweep = office.sweeps[0]
    assert sweep.drawn(0) == sweep.drawn(60) == (40, 20)
    assert sweep.drawn(60 + 240) == sweep.drawn(60 + 240 + 59) == (280, 20)
    assert sweep.drawn(sweep.period) == (40, 20) and sweep.period == 10 * STEPS_PER_SECOND
    gone = [sweep.drawn(tick + 1)[0] - sweep.drawn(tick)[0] for tick in range(sweep.period)]
    assert set(gone) <= {-1, 0, 1}, "it is never seen to jump"


def test_its_light_goes_with_it(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, RAIL, LENS, gaze="", start="160,210"))
    assert office.lit_at(40, 120) and not office.lit_at(160, 120)
    run(office, 60 + 120)
    assert office.lit_at(160, 120) and not office.lit_at(40, 120)


def test_who_is_seen_hangs_on_every_fourth_px_so_that_shade_can_be_kept(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, RAIL, LENS, gaze=""))
    sweep = office.sweeps[0]
    ticks = range(sweep.period)
    assert {sweep.place(tick) for tick in ticks} == set(sweep.places())
    assert len(sweep.places()) == 61
    assert max(abs(sweep.place(tick)[0] - sweep.drawn(tick)[0]) for tick in ticks) <= 2


def test_it_is_heard_gliding_louder_the_nearer_and_from_its_side(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, RAIL, LENS, gaze="", start="160,210"))
    assert "lens_glide" not in office.loops(), "it rests at the ends"
    run(office, 90)
    left = office.loops()["lens_glide"]
    run(office, 90)
    above = office.loops()["lens_glide"]
    assert left.pan < -0.2 < above.pan < 0.1 and left.near < above.near


def test_a_lens_on_no_track_is_told(chamber: Make) -> None:
    level = chamber(DESK, EXIT, RAIL, LENS.replace("=rail", "=rial").replace('"rail"', '"rial"'), start="160,210")
    assert any("'rial', which is no line of class Track (did you mean 'rail'?)" in str(one) for one in check(level))


# -- rings ------------------------------------------------------------------------------------------------------------


def test_a_ring_of_people_is_cover_and_in_the_way(chamber: Make) -> None:
    ring = thing("Ring", 130, 100, 60, 30, said="people=6")
    office = Office(chamber(DESK, EXIT, ring, start="160,150"))
    assert len(office.crowd) == 6
    assert office.shade_at(160, 132) == (True,), "behind it there is shade"
    assert office.shade_at(160, 160) == (False,), "which ends"
    run(office, 90, going(Action.UP))
    assert 130 <= place(office)[1] <= 138


def test_a_ring_stands_straight_where_it_is_lit(chamber: Make) -> None:
    ring = thing("Ring", 130, 100, 60, 30, said="people=6")
    office = Office(chamber(DESK, EXIT, ring, start="20,210"))
    run(office, 120)
    straight = [posture > 700 for posture in office.posture]
    assert any(straight) and not all(straight), "whoever stands behind the others is in their shade"


# -- phones, and Teddy ------------------------------------------------------------------------------------------------


def ring_and_go(office: Office) -> list[str]:
    """Set a phone ringing, be gone, and wait until all is as before; what the script was told and what was heard."""
    heard = run(office, 1, ACT)
    office.jason.x, office.jason.y = 300 * SUB, 210 * SUB
    heard += run(office, 500)
    assert office.folds == 0
    return [*names(heard), *(one for one in sounds(heard) if one.startswith("phone"))]


TEDDY = (
    thing("Worker", 60, 80, name="teddy", said="picture=teddy"),
    thing("Phone", 60, 96, name="his_phone", said="answers=teddy rings_for_s=3"),
)


def test_a_phone_turns_every_gaze(chamber: Make) -> None:
    phone = thing("Phone", 160, 150, said="rings_for_s=4")
    office = Office(chamber(DESK, EXIT, phone, RAIL, LENS, gaze="from_deg=60 to_deg=60", start="160,160"))
    run(office, 1, ACT)
    run(office, 200)
    tower, lens = office.attention.angles
    assert (tower, lens) == (angle_to((160, 8), 160, 150), angle_to(office.attention.eyes[1], 160, 150))


def test_teddy_lifts_his_phone_when_it_is_set_ringing(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, *TEDDY, start="60,108"))
    told = ring_and_go(office)
    assert told[:3] == ["his_phone", "teddy", "phone_up"] and told[-1] == "phone_up", "it does not ring on then"
    office.jason.x, office.jason.y = 60 * SUB, 108 * SUB
    assert "teddy" not in ring_and_go(office), "the second time he is only doing it again"


def test_after_that_he_lifts_it_once_without_being_asked(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, *TEDDY, start="60,108"))
    ring_and_go(office)
    office.jason.x, office.jason.y = 185 * SUB, 150 * SUB
    heard = []
    while office.compliance <= ASKED_AT:
        heard += run(office, 1)
    assert names(heard) == []
    heard = run(office, 60)
    assert names(heard) == ["teddy_unasked"] and "phone_lift" in sounds(heard)
    assert office.phase == "walk" and office.attention.angles[0] < 0, "the gaze goes to him"
    assert "teddy_unasked" not in names(run(office, 400)) and office.folds == 1, "it helps once"


def test_nobody_helps_who_was_never_rung(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, *TEDDY))
    assert names(run(office, 200)) == ["fold"]


def test_what_people_remember_is_not_folded_back(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, *TEDDY, start="60,108"))
    ring_and_go(office)
    office.jason.x, office.jason.y = 160 * SUB, 150 * SUB
    run(office, 500)
    assert office.folds == 1 and office.asked == [2]
    office.jason.x, office.jason.y = 160 * SUB, 150 * SUB
    assert "teddy_unasked" not in names(run(office, 200))


# -- things for somebody ----------------------------------------------------------------------------------------------


def test_a_mug_is_taken_by_whoever_waits_for_it(chamber: Make) -> None:
    things = (
        thing("Aisle", 60, 100, 200, 40),
        thing("Task", 164, 110, name="mug", said="kind=mug"),
        thing("Worker", 220, 126, said="takes=mug stands=true picture=copier_woman"),
    )
    office = Office(chamber(DESK, EXIT, *things))
    run(office, 1, ACT)
    assert office.carrying == 0 and "give" in signs_of(office)
    run(office, 40, going(Action.RIGHT))
    assert names(run(office, 1, ACT)) == ["mug"]
    assert office.carrying == -1 and office.handed == [0]


# -- what is told to the script ---------------------------------------------------------------------------------------


def test_a_page_is_told_of_once_it_is_up(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Page", 40, 124, name="page_phone"), start="40,120"))
    assert names(run(office, 20)) == []
    assert names(run(office, 300)) == ["page_phone"]


def test_a_trigger_is_told_of_once_for_every_stay(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Trigger", 30, 150, 40, 20, name="ring_1"), start="40,120"))
    assert names(walk(office, (40, 160), (40, 165), (40, 120))) == ["ring_1"]
    assert names(walk(office, (40, 160))) == ["ring_1"]


def test_a_fold_is_told_of_in_the_dark(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT))
    heard = []
    while not names(heard):
        heard = run(office, 1)
    assert names(heard) == ["fold"]
    canvas = RecordingCanvas()
    Painter(office).draw(canvas, 1.0)
    assert any(one.verb == "tint" and one.what == "255" for one in canvas.drawn)


def test_a_checkpoint_that_has_a_name_is_told_of_when_it_is_first_passed(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Checkpoint", 40, 200, name="half_way"), start="40,120"))
    assert names(walk(office, (40, 200), (40, 120), (40, 200))) == ["half_way"]


def test_what_the_story_takes_away_is_not_there(chamber: Make) -> None:
    page = thing("Page", 40, 140, name="page_phone", said="when=x")
    level = chamber(DESK, EXIT, page, thing("Trigger", 30, 150, 40, 20, name="here", said="when=x"), start="40,120")
    gone, there = Office(level), Office(level)
    there.refresh(frozenset(one.id for one in level.things if one.when))
    assert names(walk(gone, (40, 160))) == []
    walk(there, (40, 160))
    assert there.found == [0]


def test_how_hard_a_chamber_is_does_not_hang_on_the_story(chamber: Make) -> None:
    for kind, wide in (("Wall", 20), ("Desk", 20), ("Solid", 20), ("Phone", 0)):
        level = chamber(DESK, EXIT, thing(kind, 200, 180, wide, wide, said="when=x"), start="40,120")
        assert any(f"a {kind} that is in the way cannot have a `when`" in str(one) for one in check(level)), kind


# -- help -------------------------------------------------------------------------------------------------------------


def test_closer_checkpoints_make_every_lamp_one(chamber: Make) -> None:
    level = chamber(DESK, EXIT, thing("Anchor", 40, 200), start="40,120")
    for closer, back_at in ((True, 200), (False, 120)):
        office = Office(level)
        settings = SETTINGS.with_("closer_checkpoints", closer)
        walk(office, (40, 200), settings=settings)
        walk(office, (160, 200), settings=settings)
        while office.phase == "walk":
            run(office, 1, settings=settings)
        run(office, 160, settings=settings)
        assert abs(place(office)[1] - back_at) <= 20 and office.folds == 1


@pytest.mark.parametrize("place_", ["overlord/open_plan", STAND_UP, "overlord/stairwell"])
@pytest.mark.parametrize("fast", [False, True])
def test_nobody_is_caught_in_less_than_half_a_second_or_by_a_light_that_is_not_seen(
    game: GameLibrary, place_: str, fast: bool
) -> None:
    """From the first light on him to full it takes 0.5 s at least, and where he stands is in the view all the time."""
    level = game.level(place_)
    grid = Grid(level, frozenset())
    spots = [point for point, free in zip(grid.points, grid.open(0)[0], strict=True) if free][::23]
    canvas = RecordingCanvas()
    caught = 0
    for number, (x, y) in enumerate(spots):
        office = Office(level)
        office.jason.x, office.jason.y = x * SUB, y * SUB
        office.jason.was_x, office.jason.was_y = office.jason.x, office.jason.y
        painter = Painter(office)
        way = (Action.LEFT, Action.RIGHT, Action.UP, Action.DOWN)[number % 4]
        since = 0
        for _ in range(20 * STEPS_PER_SECOND):
            run(office, 1, going(way, Action.RUN) if fast else going())
            since = since + 1 if office.compliance else 0
            if office.phase == "sit":
                caught += 1
                assert since >= STEPS_PER_SECOND // 2
                break
            if office.phase != "walk":
                break
            if office.seen:
                canvas.begin()
                painter.draw(canvas, 1.0)
                left, top = next((one.x, one.y) for one in canvas.drawn if one.verb == "map")
                at_x, at_y = place(office)
                assert left <= at_x < left + canvas.view[0] and top <= at_y - 12 and at_y < top + canvas.view[1]
                assert sum(one.verb == "beam" for one in canvas.drawn) == len(office.sweeps)
    assert caught


def holds(polygon: Sequence[tuple[float, float]], x: int, y: int) -> bool:
    """Whether a point lies inside a polygon: a line to the right crosses its rim an odd number of times."""
    inside = False
    was_x, was_y = polygon[-1]
    for at_x, at_y in polygon:
        if (at_y > y) != (was_y > y) and x < at_x + (was_x - at_x) * (y - at_y) / (was_y - at_y):
            inside = not inside
        was_x, was_y = at_x, at_y
    return inside


@pytest.mark.parametrize("at", ["overlord/open_plan", STAND_UP, "overlord/stairwell"])
def test_nobody_is_seen_where_no_light_is_drawn(game: GameLibrary, at: str) -> None:
    """However far it is to the eye; at the edge of the light a px or two are rounded."""
    office = Office(game.level(at))
    painter = Painter(office)
    width, height = office.level.size
    calls = [*range(-1, len(office.phones))]
    for tick in range(0, max(sweep.period for sweep in office.sweeps), 97):
        office.attention.restore([0] * len(office.phones), [sweep.angle(tick) for sweep in office.sweeps], tick)
        call = calls[tick % len(calls)]
        if call >= 0:
            office.attention.ring(call)
            for later in range(1, 90):
                office.attention.step(tick + later)
        beams = [
            painter._beam(number, office.attention.eyes[number], *place(office)) for number in range(len(office.sweeps))
        ]
        for x in range(10, width, 41):
            for y in range(beams[0].floor, height, 23):
                for number in office.lit_by(x, y):
                    assert any(holds(beams[number].polygon, x + dx, y) for dx in (0, -2, 2)), (tick, x, y)


def test_an_eye_outside_the_view_shows_a_rim_of_its_light(game: GameLibrary) -> None:
    office = Office(game.level(STAND_UP))
    office.jason.x = office.jason.was_x = 700 * SUB
    lens = next(number for number, sweep in enumerate(office.sweeps) if sweep.way)
    while office.attention.eyes[lens][0] > 120:
        run(office, 1)
    canvas = RecordingCanvas()
    Painter(office).draw(canvas, 1.0)
    left = next(one.x for one in canvas.drawn if one.verb == "map")
    assert left > 140
    assert any(one.verb == "light" and one.x == left and one.width == 42 for one in canvas.drawn)


# -- the solver -------------------------------------------------------------------------------------------------------


def test_the_solver_sees_as_the_game_does(game: GameLibrary) -> None:
    level = game.level(STAND_UP)
    office, grid = Office(level), Grid(level, frozenset())
    xs, ys, _ = grid._samples
    for number, sweep in enumerate(office.sweeps):
        for eye in sweep.places()[::25]:
            dark, angles = shaded(eye, sweep.eye_height, xs, ys, office.covers), angles_to(eye, xs, ys)
            for at in range(0, len(xs), 41):
                x, y = int(xs[at]), int(ys[at])
                assert dark[at] == (y <= eye[1] or is_shaded(eye, sweep.eye_height, x, y, office.covers)), number
                assert angles[at] == angle_to(eye, x, y)


def without(level: Level, spec: type, *kept: str) -> Level:
    """The level without the objects of a class, but those of these names."""
    return replace(
        level, things=tuple(one for one in level.things if not isinstance(one.spec, spec) or one.name in kept)
    )


def test_the_stand_up_cannot_be_left_without_ringing_a_phone(game: GameLibrary) -> None:
    """Walking and running, greying almost all the way: no point of the way to the door is come to but by a phone."""
    level = game.level(STAND_UP)
    found = Router(Office(level), None, FINE_SLOT, runs=True, margin=0).search(FULL - 1, phones=False, to_the_end=True)
    assert found.moves is None
    solution = solve(without(level, Phone))
    assert solution.route is None and "moves of 4 steps, walking and running" in solution.searched
    assert "nobody gets past" in solution.stops and "'tower_eye'" in solution.stops


def test_teddys_phone_is_enough_and_no_task_is_needed(game: GameLibrary) -> None:
    level = without(without(game.level(STAND_UP), Phone, "phone_teddy"), Task)
    found = Router(Office(level)).search(CAREFUL[0], phones=True)
    assert found.moves is not None


def test_a_way_out_does_not_count_on_being_helped(game: GameLibrary) -> None:
    office = Office(game.level(STAND_UP))
    route = Router(office).route()
    assert route is not None
    for actions in route:
        run(office, 1, replace(going(*actions), pressed=(Action.ACT,) if Action.ACT in actions else ()))
    assert office.done and 2 not in office.asked


@pytest.mark.parametrize("place_", ["overlord/open_plan", STAND_UP])
def test_a_chamber_can_be_won_from_every_checkpoint_whatever_was_used_up(game: GameLibrary, place_: str) -> None:
    """At any moment of the gazes' round, and with every task given away."""
    level = game.level(place_)
    start = Office(level)
    grid = Grid(level, frozenset())
    for thing_, _ in start.checkpoints:
        for part in range(2):
            office = Office(level)
            office.tick = start.sweeps[0].period * part // 2
            office.attention.restore(office.attention.rings, [s.angle(office.tick) for s in office.sweeps], office.tick)
            office.jason.x, office.jason.y = thing_.area.x * SUB, thing_.area.y * SUB
            office.takers = [n for n, (_, worker) in enumerate(office.workers) if worker.takes != "nothing"]
            office.handed = [n for n, (_, task) in enumerate(office.tasks) if task.kind != "folder"]
            assert Router(office, grid).route() is not None, f"{thing_.name} at {office.tick}"


def test_the_stand_up_tells_the_script_what_it_should(game: GameLibrary) -> None:
    known = set(happenings(game.level(STAND_UP)))
    assert {"fold", "ring_1", "ring_2", "ring_3", "stairs_door", "teddy", "teddy_unasked", "mug", "page_phone"} <= known
    assert not check(game.level(STAND_UP))
