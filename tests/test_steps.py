"""Time in whole steps, presses that each go to one step, whole-number geometry, and dice that can be photographed."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from game.core.dice import Dice
from game.core.geometry import SUB, TURN, UNIT, Rect, Solids, distance, heading
from game.core.steps import MOST_OWED_S, STEPS_PER_SECOND, Action, Inputs, StepClock, in_steps

frames = st.floats(0, 0.5, allow_nan=False)
actions = st.sampled_from(list(Action))
numbers = st.integers(-10_000, 10_000)
rects = st.builds(Rect, numbers, numbers, st.integers(1, 400), st.integers(1, 400))


@given(st.lists(st.one_of(frames, actions), max_size=60))
def test_each_press_goes_to_exactly_one_step(session: list[float | Action]) -> None:
    clock = StepClock()
    given_over: list[Action] = []
    for happening in session:
        if isinstance(happening, Action):
            clock.press(happening)
        else:
            for _ in range(clock.owe(happening)):
                given_over += clock.take(frozenset(), None).pressed
    for _ in session:
        given_over += clock.take(frozenset(), None).pressed
    assert given_over == [one for one in session if isinstance(one, Action)]


def test_a_press_waits_through_a_frame_without_a_step() -> None:
    clock = StepClock()
    clock.press(Action.ACT)
    assert clock.owe(0.001) == 0
    assert clock.owe(0.040) == 2
    assert clock.take(frozenset(), None).pressed == (Action.ACT,)
    assert clock.take(frozenset(), None).pressed == ()


def test_two_presses_in_one_frame_are_two_steps_in_their_order() -> None:
    clock = StepClock()
    for action in (Action.DOWN, Action.DOWN, Action.ACT):
        clock.press(action)
    assert [clock.take(frozenset(), None).pressed for _ in range(4)] == [
        (Action.DOWN,), (Action.DOWN,), (Action.ACT,), (),
    ]  # fmt: skip


def test_a_long_frame_loses_time_instead_of_running_many_steps() -> None:
    clock = StepClock()
    assert clock.owe(60.0) == int(MOST_OWED_S * STEPS_PER_SECOND)


@given(st.lists(st.floats(0, 0.2, allow_nan=False), min_size=1, max_size=100))
def test_no_time_is_lost_over_many_frames(times: list[float]) -> None:
    clock = StepClock()
    steps = sum(clock.owe(time) for time in times)
    assert abs(steps + clock.part() - sum(times) * STEPS_PER_SECOND) < 0.01
    assert 0 <= clock.part() <= 1


def test_after_the_focus_was_lost_no_press_is_left_over() -> None:
    clock = StepClock()
    clock.press(Action.ACT)
    clock.raw(clicked=True)
    clock.forget()
    inputs = clock.take(frozenset(), (1, 1))
    assert inputs.pressed == () and inputs.pointer is not None and not inputs.pointer.clicked


def test_seconds_in_data_become_steps() -> None:
    assert [in_steps(seconds) for seconds in (0, 0.001, 0.5, 2)] == [0, 1, 30, 120]


def test_opposite_directions_cancel() -> None:
    assert Inputs(held=frozenset({Action.LEFT, Action.RIGHT, Action.UP})).direction() == (0, -1)


# -- geometry -------------------------------------------------------------------------------------------------------


def test_the_table_of_angles_is_the_sine() -> None:
    for step in range(TURN):
        x, y = heading(step)
        assert abs(x - UNIT * math.sin(step * math.tau / TURN)) <= 1
        assert abs(y - UNIT * math.cos(step * math.tau / TURN)) <= 1


def test_angles_begin_down_the_screen_and_turn_to_the_right() -> None:
    assert [heading(TURN * quarter // 4) for quarter in range(4)] == [(0, UNIT), (UNIT, 0), (0, -UNIT), (-UNIT, 0)]


@given(numbers, numbers)
def test_a_distance_is_rounded_down(x: int, y: int) -> None:
    far = distance(x, y)
    assert far * far <= x * x + y * y < (far + 1) * (far + 1)


@given(rects, rects)
def test_rectangles_meet_when_they_share_a_point(one: Rect, other: Rect) -> None:
    corners = {(max(one.x, other.x), max(one.y, other.y))}
    assert one.meets(other) == any(one.holds(*corner) and other.holds(*corner) for corner in corners)
    assert one.meets(other) == other.meets(one)


@given(st.lists(rects, max_size=12), rects, st.sampled_from([16, 64, 64 * SUB]))
def test_buckets_answer_as_asking_every_rectangle_does(solids: list[Rect], asked: Rect, bucket: int) -> None:
    assert Solids(solids, bucket).hit(asked) == any(asked.meets(solid) for solid in solids)


@given(st.lists(rects, max_size=8), st.lists(rects, max_size=8), rects)
def test_more_solids_leave_those_that_were_as_they_are(solids: list[Rect], more: list[Rect], asked: Rect) -> None:
    few = Solids(solids)
    both = few.and_also(more)
    assert both.all() == {*solids, *more} and few.all() == {*solids}
    assert both.hit(asked) == any(asked.meets(solid) for solid in (*solids, *more))


@given(st.integers(0, 2**64 - 1), st.integers(1, 1000))
def test_dice_put_back_roll_the_same(seed: int, sides: int) -> None:
    dice = Dice(seed)
    kept = dice.state
    rolls = [dice.roll(sides) for _ in range(20)]
    dice.state = kept
    assert rolls == [dice.roll(sides) for _ in range(20)]
    assert all(0 <= roll < sides for roll in rolls)
