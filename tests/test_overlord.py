"""Floor 99 as it is played: the light, the card, the desks, the phone, being caught, the way out, and its solver."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas

from floor99 import ACT, DESK, EXIT, SETTINGS, Heard, Make, going, place, run, signs_of, sounds, thing, walk
from game.content.library import GameLibrary
from game.core.geometry import SUB
from game.core.problems import Faulty
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.dreams.dream import Finished
from game.dreams.overlord import check, open_world, solve
from game.dreams.overlord.office import FULL, Office
from game.dreams.overlord.painter import Painter
from game.world.level import Level

# -- the light --------------------------------------------------------------------------------------------------------


def test_light_fills_whoever_has_nothing_to_do(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT))
    heard = run(office, 30)
    assert office.seen and FULL * 2 // 5 < office.compliance < FULL * 3 // 5
    assert sounds(heard) == ["gaze_seen"]


def test_out_of_the_light_nothing_happens(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, start="40,120"))
    assert sounds(run(office, 200)) == [] and office.compliance == 0 and not office.lit


def test_it_drains_slower_than_it_fills_so_that_a_near_miss_stays_visible(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT))
    run(office, 40)
    office.jason.x = 40 * SUB
    before = office.compliance
    run(office, 40)
    assert before // 2 < office.compliance < before


def test_an_anchor_steadies_three_times_as_fast(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Anchor", 30, 120)))
    run(office, 40)
    office.jason.x = 100 * SUB
    before = office.compliance
    run(office, 10)
    slow = before - office.compliance
    office.jason.x = 36 * SUB
    run(office, 10)
    assert before - slow - office.compliance == 3 * slow


def test_feet_grow_heavy_in_the_light(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT))
    run(office, 20, going(Action.DOWN))
    first = place(office)[1] - 120
    run(office, 20, going(Action.DOWN))
    assert place(office)[1] - 120 - first < first * 9 // 10


def test_running_in_the_light_is_no_cheaper_for_each_step(chamber: Make) -> None:
    walker, runner = (Office(chamber(DESK, EXIT)) for _ in range(2))
    run(walker, 20, going(Action.DOWN))
    run(runner, 20, going(Action.DOWN, Action.RUN))
    assert place(runner)[1] > place(walker)[1]
    assert runner.compliance > walker.compliance


def test_walls_shade_without_end(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Wall", 140, 40, 40, 8), start="160,210"))
    run(office, 60)
    assert not office.lit and office.compliance == 0


def test_low_dividers_throw_a_shadow_that_ends(chamber: Make) -> None:
    # Seen from 120 up, 16 high and 100 away hides the floor as far as 115.
    level = chamber(DESK, EXIT, thing("Divider", 100, 107, 120, 2, said="height=16"))
    office = Office(level)
    assert office.shade_at(160, 120) == (True,)
    assert office.shade_at(160, 126) == (False,)
    assert office.shade_at(160, 100) == (False,)


def test_no_detection_lets_the_light_pass(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT))
    run(office, 200, settings=SETTINGS.with_("no_detection", True))
    assert office.lit and not office.seen and office.compliance == 0 and office.folds == 0


# -- desks, the card, the phone ---------------------------------------------------------------------------------------


def test_hiding_sounds_like_where_he_hides(chamber: Make) -> None:
    office = Office(chamber(thing("Desk", 152, 130, 16, 12, said="sound=cupboard"), EXIT, start="160,150"))
    for _ in range(2):
        assert sounds(run(office, 1, ACT))[0] == "cupboard"


def test_a_desk_hides_and_is_left_by_any_press(chamber: Make) -> None:
    office = Office(chamber(thing("Desk", 152, 124, 16, 12), EXIT))
    assert sounds(run(office, 60, ACT)) == ["desk_hide"]
    assert office.hidden == 0 and office.compliance == 0 and not office.lit
    run(office, 1, going(Action.LEFT))
    assert office.hidden == -1
    run(office, 10)
    assert office.compliance > 0


def test_the_card_hides_and_is_passed_on(chamber: Make) -> None:
    office = Office(
        chamber(
            DESK,
            EXIT,
            thing("Aisle", 100, 100, 120, 40),
            thing("Task", 164, 110, name="card_task", said="kind=card"),
            thing("Worker", 210, 126, said="takes=card"),
        )
    )
    run(office, 1, ACT)
    assert office.carrying == 0
    run(office, 100)
    assert office.lit and not office.seen and office.compliance == 0
    # Half way nobody takes it, and nobody lets it drop.
    assert sounds(run(office, 1, going(Action.LEFT))) == []
    run(office, 20, going(Action.LEFT))
    assert "ui_deny" in sounds(run(office, 1, ACT)) and office.carrying == 0
    run(office, 60, going(Action.RIGHT))
    assert "card_sign" in sounds(run(office, 1, ACT))
    assert office.carrying == -1 and office.handed == [0] and office.takers == [0]
    run(office, 20, ACT)
    assert office.carrying == -1


def test_the_card_keeps_to_the_aisle_and_turns_at_its_edge(chamber: Make) -> None:
    office = Office(
        chamber(
            DESK,
            EXIT,
            thing("Aisle", 100, 100, 120, 40),
            thing("Task", 164, 110, said="kind=card"),
            thing("Worker", 210, 126, said="takes=card"),
        )
    )
    run(office, 1, ACT)
    heard = run(office, 120, going(Action.LEFT))
    assert place(office)[0] >= 100
    assert sounds(heard).count("ui_deny") == 1, "refused once, however long the key is held"
    assert office.jason.facing == "right"
    run(office, 120, going(Action.LEFT, Action.DOWN))
    assert office.on_aisle(office.jason.x, office.jason.y)


def test_a_folder_can_be_put_down_and_lies_where_it_was(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Aisle", 100, 100, 120, 40), thing("Task", 164, 110, said="kind=folder")))
    run(office, 1, ACT)
    run(office, 40, going(Action.LEFT))
    run(office, 1, ACT)
    assert office.carrying == -1 and office.handed == []
    run(office, 40, going(Action.RIGHT))
    run(office, 1, ACT)
    assert office.carrying == 0


def test_tasks_are_taken_up_on_an_aisle_only(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Aisle", 100, 20, 120, 40), thing("Task", 164, 110, said="kind=folder")))
    run(office, 1, ACT)
    assert office.carrying == -1


def test_a_phone_rings_after_a_beat_and_turns_the_gaze(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Phone", 40, 112, said="rings_for_s=3"), start="40,122"))
    assert sounds(run(office, 1, ACT)) == ["phone_up"]
    run(office, 40)
    assert not office.attention.rings_now(0) and office.attention.angles == [0]
    assert "phone_ring" in sounds(run(office, 120))
    assert office.attention.rings_now(0) and office.attention.angles[0] < 0
    assert office.lit_at(40, 122), "whoever set it ringing should be gone by now"
    run(office, 200)
    assert not office.attention.rings_now(0) and office.attention.angles == [0]


def test_a_phone_can_ring_by_itself(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Phone", 40, 112, said="rings_every_s=2 rings_for_s=1"), start="280,122"))
    heard = sounds(run(office, 130))
    assert heard == ["phone_ring"]
    assert office.attention.angles[0] < 0


def test_workers_sit_up_where_it_looks(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Worker", 160, 100), thing("Worker", 40, 100), start="40,150"))
    run(office, 60)
    assert office.posture[0] > 700 and office.posture[1] == 0


# -- caught -----------------------------------------------------------------------------------------------------------


def moving(office: Office) -> dict[str, Any]:
    """All that folds back: everything but how often it has."""
    kept = office.snapshot()
    for name in ("checkpoint", "found", "phase", "since", "seat", "folds"):
        del kept[name]
    return kept


def test_full_he_sits_and_the_floor_folds_back_exactly(chamber: Make) -> None:
    things = (thing("Page", 160, 150, name="page"), thing("Worker", 150, 60), thing("Phone", 40, 40))
    office = Office(chamber(DESK, EXIT, *things, start="80,150"))
    start = moving(office)
    assert office.passed == 0
    run(office, 60, going(Action.RIGHT))
    while office.phase == "page":
        run(office, 1)
    heard: Heard = []
    while office.phase == "walk":
        heard += run(office, 1)
    assert "caught" in sounds(heard) and office.compliance == FULL and office.seat == 0
    steps = 0
    while office.phase != "walk":
        heard += run(office, 1, going(Action.LEFT))
        steps += 1
    assert "fold" in sounds(heard)
    assert steps < 3 * STEPS_PER_SECOND
    assert moving(office) == start
    assert office.found == [0], "what was found is kept"
    assert office.folds == 1


def test_with_reduced_motion_the_floor_goes_dark_and_does_not_fold(chamber: Make) -> None:
    for still in (False, True):
        office = Office(chamber(DESK, EXIT))
        settings = SETTINGS.with_("reduced_motion", still)
        painter, drawn = Painter(office), []
        while office.phase != "unfold":
            run(office, 1, settings=settings)
            canvas = RecordingCanvas()
            painter.draw(canvas, 0.0)
            drawn += canvas.drawn
        assert any(one.verb == "fold" for one in drawn) is not still
        assert any(one.verb == "tint" and one.what == "255" for one in drawn)


def test_everything_waits_while_a_page_is_looked_at(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Page", 160, 124, name="page")))
    heard = run(office, 1)
    assert "page_find" in sounds(heard) and office.phase == "page"
    tick, grey = office.tick, office.compliance
    run(office, 40)
    assert (office.tick, office.compliance) == (tick, grey)
    canvas = RecordingCanvas()
    Painter(office).draw(canvas, 1.0)
    assert any(one.verb == "picture" and "page_window" in one.what for one in canvas.drawn)
    run(office, 1, ACT)
    assert office.phase == "walk"
    run(office, 300)
    assert office.found == [0]


def test_a_page_can_be_read_without_a_press_and_goes_by_itself_in_the_end(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Page", 160, 124, name="page")))
    run(office, 10 * STEPS_PER_SECOND)
    assert office.phase == "page"
    run(office, 3 * STEPS_PER_SECOND)
    assert office.phase != "page"


def test_a_checkpoint_is_kept_once_and_not_while_seen(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, thing("Checkpoint", 160, 150), start="40,150"))
    run(office, 1)
    assert office.passed == 0
    run(office, 75, going(Action.RIGHT))
    assert office.seen and office.passed == 0


def test_the_exit_ends_it_once(chamber: Make) -> None:
    office = Office(chamber(DESK, thing("Exit", 20, 150, 60, 30, said="sound=chair_pull"), start="40,120"))
    heard = run(office, 80, going(Action.DOWN))
    assert sum(isinstance(one, Finished) for one in heard) == 1 and office.done
    assert sounds(heard).count("chair_pull") == 1
    before = place(office)
    run(office, 40, going(Action.DOWN))
    assert place(office) == before


# -- photographs ------------------------------------------------------------------------------------------------------


PRESSES = [Action.LEFT, Action.RIGHT, Action.UP, Action.DOWN, Action.ACT, Action.RUN]


@effort(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from(PRESSES), max_size=3), st.integers(1, 40), st.booleans()),
        min_size=2,
        max_size=30,
    ),
    st.integers(0, 29),
)
def test_a_photograph_taken_mid_anything_goes_on_alike(
    game: GameLibrary, play: list[tuple[set[Action], int, bool]], cut: int
) -> None:
    level = game.level("overlord/open_plan")
    one = Office(level)
    # A start in the thick of it: by the card, in the gap.
    one.jason.x, one.jason.y = 240 * SUB, 280 * SUB
    other = Office(level)
    other.restore(one.snapshot())
    third: Office | None = None
    for number, (held, steps, press) in enumerate(play):
        if number == cut % len(play):
            third = Office(level)
            third.restore(json.loads(json.dumps(one.snapshot())))
        inputs = Inputs(held=frozenset(held), pressed=(Action.ACT,) if press else ())
        for office in (one, other, third):
            if office is not None:
                run(office, steps, inputs)
    assert third is not None
    assert one.snapshot() == other.snapshot() == third.snapshot()


# -- the solver -------------------------------------------------------------------------------------------------------


def plays_out(level: Level) -> list[int]:
    """Play what the solver says in a fresh world; the steps in which the act key was pressed."""
    solution = solve(level)
    assert solution.route is not None, solution.stops
    assert solution.steps == len(solution.route)
    office = Office(level)
    heard: Heard = []
    for held in solution.route:
        heard += office.step(Inputs(held=held, pressed=(Action.ACT,) if Action.ACT in held else ()), SETTINGS)
    assert any(isinstance(one, Finished) for one in heard)
    assert office.folds == 0
    return [number for number, held in enumerate(solution.route) if Action.ACT in held]


CORRIDOR = (
    # A corridor along which a gaze never looks away: 310 px of light between two shaded ends.
    thing("Solid", 0, 0, 400, 100),
    thing("Solid", 0, 140, 400, 84),
    thing("Wall", 0, 90, 80, 8),
    thing("Wall", 312, 90, 88, 8),
    thing("Desk", 20, 110, 16, 12),
    thing("Exit", 380, 104, 16, 30),
)
BROAD = "pause_s=0 sweep_s=1 half_width_deg=70 from_deg=0 to_deg=0"


def test_a_lit_corridor_without_help_cannot_be_finished(chamber: Make) -> None:
    level = chamber(*CORRIDOR, gaze=BROAD, wide=25, start="40,124")
    solution = solve(level)
    assert solution.route is None and "light" in solution.stops
    assert ["cannot be finished: " + solution.stops] == [problem.message for problem in check(level)]


def test_the_solver_carries_the_card_where_only_that_helps(chamber: Make) -> None:
    card = (
        thing("Aisle", 48, 100, 290, 40),
        thing("Task", 64, 116, name="card_task", said="kind=card"),
        thing("Worker", 330, 116, said="takes=card"),
    )
    level = chamber(*CORRIDOR, *card, gaze=BROAD, wide=25, start="40,124")
    assert len(plays_out(level)) == 2
    assert not check(level)


def test_the_solver_hides_under_desks_where_only_that_helps(chamber: Make) -> None:
    desks = [thing("Desk", x, 102, 12, 10) for x in range(64, 320, 48)]
    # From desk to desk he greys, but never all the way, and under each it drains.
    level = chamber(*CORRIDOR, *desks, gaze=BROAD, wide=25, start="40,124")
    assert len(plays_out(level)) >= 4


def test_the_solver_rings_the_phone_where_only_that_helps(chamber: Make) -> None:
    gaze = "pause_s=0 sweep_s=1 half_width_deg=20 from_deg=0 to_deg=0"
    phone = thing("Phone", 52, 110, said="rings_for_s=6")
    wall = thing("Wall", 130, 40, 4, 4)
    with_phone = chamber(*CORRIDOR, phone, wall, gaze=gaze, wide=25, start="40,124")
    acts = plays_out(with_phone) if solve(chamber(*CORRIDOR, gaze=gaze, wide=25, start="40,124")).route is None else [0]
    assert len(acts) == 1


def test_a_walled_off_exit_is_told_from_too_much_light(chamber: Make) -> None:
    level = chamber(DESK, EXIT, thing("Solid", 0, 40, 320, 16))
    assert solve(level).stops == "the exit is walled off from the start: there is no way on from (8, 76)"


def test_a_page_out_of_reach_is_named(chamber: Make) -> None:
    things = (thing("Solid", 0, 160, 320, 16), thing("Page", 60, 200, name="lost"))
    level = chamber(DESK, EXIT, *things, start="40,120")
    assert solve(level).missed == ("lost",)
    assert any("'lost' cannot be reached" in problem.message for problem in check(level))


def test_check_names_what_is_wrong_with_a_chamber(chamber: Make) -> None:
    aisle = thing("Aisle", 20, 100, 60, 40)
    said = [
        (thing("Task", 40, 110, name="sad", said="kind=card"), "nobody takes 'sad': no Worker has `takes` card"),
        (thing("Task", 280, 200, name="far", said="kind=mug"), "'far' is out of reach of every Aisle"),
    ]
    for wrong, message in said:
        found = [problem.message for problem in check(chamber(DESK, EXIT, aisle, wrong, start="40,120"))]
        assert message in found
    assert [p.message for p in check(chamber(EXIT))] == ["the chamber has no Desk"]
    with pytest.raises(Faulty, match="no Desk and no Exit"):
        open_world(chamber())


# -- the room that is shipped -----------------------------------------------------------------------------------------


def test_a_straight_walk_through_the_shipped_room_is_mostly_caught(game: GameLibrary) -> None:
    level = game.level("overlord/open_plan")
    # The way of somebody to whom nobody pays attention, in px: along, up the gap, along, round the pillar, the glass.
    way = [(240, 306), (240, 250), (424, 250), (424, 200), (496, 200), (496, 132), (464, 132), (464, 118)]
    period = Office(level).sweeps[0].period
    through = 0
    for wait in range(0, period, period // 12):
        office = Office(level)
        run(office, wait)
        walk(office, *way)
        through += office.done
    assert through <= 4


# -- what is shown ----------------------------------------------------------------------------------------------------


def test_signs_say_what_the_act_key_would_do(game: GameLibrary) -> None:
    office = Office(game.level("overlord/open_plan"))
    plain = SETTINGS.with_("hints", False)
    run(office, 1, settings=plain)
    assert signs_of(office) == []
    office.jason.x, office.jason.y = 240 * SUB, 276 * SUB
    run(office, 1, settings=plain)
    assert "take" in signs_of(office)
    run(office, 1, ACT, settings=plain)
    assert "pass" in signs_of(office), "with the card in hand, the next hand shows"
    office.carrying = -1
    for (x, y), name in (((284, 184), "phone"), ((335, 233), "hide")):
        office.jason.x, office.jason.y = x * SUB, y * SUB
        run(office, 1, settings=plain)
        assert name in signs_of(office)


def test_hints_show_what_can_be_done_from_further_away(game: GameLibrary) -> None:
    office = Office(game.level("overlord/open_plan"))
    office.jason.x, office.jason.y = 200 * SUB, 304 * SUB
    run(office, 1, settings=SETTINGS.with_("hints", False))
    assert "take" not in signs_of(office)
    run(office, 1)
    assert "take" in signs_of(office)


def test_being_seen_looks_different_with_a_task_and_without(chamber: Make) -> None:
    task = (thing("Aisle", 100, 100, 120, 40), thing("Task", 164, 110, said="kind=folder"))
    seen, busy = (Office(chamber(DESK, EXIT, *task)) for _ in range(2))
    run(seen, 30)
    run(busy, 30, ACT)
    assert any(name.startswith("eye") for name in signs_of(seen))
    assert "shut" in signs_of(busy) and not any(name.startswith("eye") for name in signs_of(busy))
    assert seen.loops()["gaze"] > busy.loops()["gaze"]


def test_the_eye_shuts_out_of_the_light_and_is_gone_with_the_last_of_the_grey(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT, start="160,150"))
    run(office, 30)
    assert office.seen and any(sign.startswith("eye") for sign in signs_of(office))
    office.jason.x = 40 * SUB
    run(office, 10)
    assert office.compliance and "shut" in signs_of(office)
    run(office, 120)
    assert not office.compliance and signs_of(office) == []


def test_hiding_in_the_light_shows_a_shut_eye(chamber: Make) -> None:
    for x, lit in ((152, True), (20, False)):
        office = Office(chamber(thing("Desk", x, 100, 16, 16), EXIT))
        office.jason.x, office.jason.y = (x + 8) * SUB, 120 * SUB
        run(office, 1, ACT)
        assert office.hidden == 0
        assert ("shut" in signs_of(office)) is lit


@pytest.mark.parametrize("at", ["overlord/open_plan", "overlord/stand_up", "overlord/stairwell", "overlord/review"])
def test_whoever_is_folded_back_can_stand_and_think(game: GameLibrary, at: str) -> None:
    level = game.level(at)
    for number, (checkpoint, _) in enumerate(Office(level).checkpoints):
        office = Office(level)
        office.passed = number
        office.jason.x, office.jason.y = checkpoint.area.x * SUB, checkpoint.area.y * SUB
        run(office, 2 * max(sweep.period for sweep in office.sweeps))
        assert office.phase == "walk" and office.folds == 0, f"{checkpoint.name} stands in the light"


def test_a_press_that_means_nothing_is_heard(chamber: Make) -> None:
    office = Office(chamber(DESK, EXIT))
    assert "ui_deny" in sounds(run(office, 1, ACT))
