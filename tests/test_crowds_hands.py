"""Everyone's later chambers: hands that turn the stream, gates, the megaphone, a tier to look down from, a silence."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas
from test_crowds import names, run, street

from game.content.library import GameLibrary
from game.core.events import Play
from game.core.geometry import SUB, Rect
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs, in_steps
from game.dreams.crowds import check, open_world, solve
from game.dreams.crowds.city import LANTERN_S, City
from game.dreams.crowds.classes import (
    Answer,
    Bystander,
    Gate,
    Lane,
    Leaving,
    Silence,
    Sleeper,
)
from game.dreams.crowds.crowd import MANY, Crowd
from game.dreams.crowds.flow import FlowField
from game.dreams.crowds.gates import HEARD_S
from game.dreams.crowds.hands import ALONE_S
from game.dreams.crowds.silence import SAID_S, TURN_S
from game.scenes.dream import how_to
from game.world.canvas import Sprite
from game.world.classes import Solid
from game.world.level import Level

EXCHANGE, STADIUM, GLOW = "crowds/exchange", "crowds/stadium", "crowds/glow"
ARRAYS = ("away", "flow_x", "flow_y", "shelter", "push_x", "push_y", "wish_x", "wish_y", "solid")


def row(*xs: int, y: int = 100) -> list[tuple[object, Rect, str]]:
    """Bystanders side by side."""
    return [(Bystander(), Rect(x, y, 0, 0), "") for x in xs]


def played(happened: list[object]) -> list[str]:
    return [one.sound for one in happened if isinstance(one, Play)]


# -- hands ----------------------------------------------------------------------------------------------------------


def test_two_who_are_woken_within_reach_take_hands_and_stay_awake() -> None:
    city = City(street(*row(390, 410), sleepers=100))
    happened = run(city, 3, press=Action.ACT)
    assert "hands" in names(happened) and "hands_held" in played(happened)
    assert city.hands.held == {(0, 1)}
    run(city, in_steps(60.0))
    assert city.hands.held == {(0, 1)} and all(city.hands.awake)


def test_one_alone_nods_off_again() -> None:
    city = City(street(*row(390), sleepers=100))
    run(city, 3, press=Action.ACT)
    assert city.hands.awake[0]
    happened = run(city, in_steps(4.0 + ALONE_S) + 5)
    assert names(happened).count("alone") == 1 and not city.hands.awake[0]


def test_who_is_out_of_reach_takes_nobodys_hand() -> None:
    city = City(street(*row(370, 430), sleepers=100))
    happened = run(city, 3, press=Action.ACT)
    assert all(city.hands.awake) and not city.hands.held and "hands" not in names(happened)


def test_a_chain_from_wall_to_wall_turns_the_stream_into_the_other_arm(game: GameLibrary) -> None:
    city = City(game.level(EXCHANGE))
    run(city, 300)
    front = next(number for number, (thing, _) in enumerate(city.gates.gates) if thing.name == "gate_five")
    assert city.gates.pressing(city.crowd, front) > 5
    city.hands.held = city.hands.pairs
    city.refresh(frozenset())
    happened = run(city, in_steps(30.0))
    assert city.gates.pressing(city.crowd, front) == 0
    assert "gate_five" in names(happened)


def test_the_stream_does_not_come_between_hands_and_she_does() -> None:
    things = [(Bystander(), Rect(300, y, 0, 0), "") for y in (38, 70, 102, 134, 154)]
    city = City(street(*things, start=(330, 100), sleepers=20))
    field = city.field.turned([(city.hands.places[one], city.hands.places[two]) for one, two in city.hands.pairs], [])
    assert int(field.away.ravel()[field.cell_at(200, 100)]) >= 1 << 20, "nobody can go by"
    city.hands.held = city.hands.pairs
    city.crowd.x[:] = 40 * SUB
    run(city, 60, Action.LEFT)
    assert city.she.x < 290 * SUB


@settings(max_examples=25)
@given(
    lines=st.lists(st.tuples(st.integers(60, 560), st.integers(40, 150), st.integers(-34, 34)), max_size=3),
    areas=st.lists(st.tuples(st.integers(0, 500), st.integers(32, 120)), max_size=2),
)
def test_what_is_worked_out_in_part_is_what_is_worked_out_whole(
    lines: list[tuple[int, int, int]], areas: list[tuple[int, int]]
) -> None:
    """Every array of the field, wherever hands are held and megaphones heard."""
    field = FlowField(street(((Solid()), Rect(200, 70, 60, 40), "")))
    held = [((x, y), (x + across, y + 30)) for x, y, across in lines]
    shunned = [Rect(x, y, 64, 40) for x, y in areas]
    part, whole = field.turned(held, shunned), field.turned(held, shunned, whole=True)
    for name in ARRAYS:
        assert np.array_equal(getattr(part, name), getattr(whole, name)), name


def test_a_photograph_with_hands_and_a_megaphone_goes_on_the_same(game: GameLibrary) -> None:
    city = City(game.level(EXCHANGE))
    run(city, 20)
    city.hands.held = frozenset({(0, 1)})
    city.gates.speak(0)
    city.refresh(frozenset())
    run(city, 40, Action.LEFT, press=Action.ACT)
    photograph = json.loads(json.dumps(city.snapshot()))
    other = City(game.level(EXCHANGE))
    other.restore(photograph)
    assert run(city, 90, Action.UP) == run(other, 90, Action.UP)
    assert city.snapshot() == other.snapshot()


# -- gates and the megaphone ----------------------------------------------------------------------------------------


def gated(*more: tuple[object, Rect, str], sleepers: int = 1100, gate: Gate | None = None) -> Level:
    """The street with a gate in its upper wall."""
    return street((gate or Gate(), Rect(300, 16, 48, 16), "gate"), *more, start=(324, 44), sleepers=sleepers)


def test_a_gate_stays_shut_while_people_press_against_it() -> None:
    city = City(gated())
    run(city, 300)
    assert not city.gates.open[0]
    assert city.walking.solids.hit(Rect(310 * SUB, 20 * SUB, SUB, SUB))


def test_a_gate_opens_where_nobody_presses_and_is_pressed_shut_again() -> None:
    city = City(gated(sleepers=1))
    assert city.gates.shut() != []
    assert "gate" in names(run(city, 120))
    assert city.gates.shut() == []
    crowded = City(gated(gate=Gate(open=True)))
    assert "shut" in names(run(crowded, 200))


def test_whoever_stands_in_a_gate_holds_it_open() -> None:
    city = City(gated(gate=Gate(open=True)))
    city.she.x, city.she.y = 324 * SUB, 26 * SUB
    for _ in range(200):
        city.step(IDLE, Settings())
        city.she.x, city.she.y = 324 * SUB, 26 * SUB
    assert city.gates.open[0]


def test_a_gate_that_waits_for_names_minds_nobody() -> None:
    level = gated((Sleeper(), Rect(324, 50, 0, 0), "dov"), gate=Gate(names=1))
    city = City(level)
    assert "gate" not in names(run(city, 60))
    assert "gate" in names(run(city, 5, press=Action.ACT))


def test_a_megaphone_turns_the_stream_away_for_a_while_and_it_comes_back(game: GameLibrary) -> None:
    city = City(game.level(EXCHANGE))
    out, side = (
        next(number for number, (thing, _) in enumerate(city.gates.gates) if thing.name == name)
        for name in ("gate_out", "gate_side")
    )
    run(city, 900)
    assert city.gates.open[side] and not city.gates.open[out]
    place = city.gates.megaphones[0][0].area
    city.she.x, city.she.y = place.x * SUB, (place.y + 8) * SUB
    assert "megaphone" in names(run(city, 2, press=Action.ACT))
    run(city, in_steps(HEARD_S) - 60)
    assert city.gates.open[out], "it is cleared"
    assert not city.gates.open[side], "and the other is flooded"
    run(city, in_steps(20.0))
    assert not city.gates.open[out]


# -- many, lanes, flaws, a tier -------------------------------------------------------------------------------------


def test_those_far_off_take_larger_steps_and_come_as_far() -> None:
    """A large crowd where nobody is near is as far on, on the whole, as the same crowd step by step."""
    level = street(sleepers=MANY + 500)
    near, far = Crowd(FlowField(level)), Crowd(FlowField(level))
    for _ in range(64):
        near.step((320 * SUB, 100 * SUB), False)
        far.step((90000 * SUB, 100 * SUB), False)
    assert abs(int(near.x.mean()) - int(far.x.mean())) < 60 * SUB
    assert not far.field.solid[far.cells()].any()


def test_the_stadium_is_the_same_on_every_machine(game: GameLibrary) -> None:
    crowd = Crowd(FlowField(game.level(STADIUM)))
    assert crowd.count == 20_000
    for step in range(24):
        crowd.step((1240 * SUB, 160 * SUB), step > 12)
    again = Crowd(FlowField(game.level(STADIUM)))
    for step in range(24):
        again.step((1240 * SUB, 160 * SUB), step > 12)
    digest = [hashlib.sha256(np.stack([one.x, one.y]).tobytes()).hexdigest() for one in (crowd, again)]
    assert digest[0] == digest[1]
    assert {crowd.x.dtype.kind, crowd.speed_x.dtype.kind} == {"i"}


def test_sleepers_keep_to_their_side_of_a_lane() -> None:
    level = street((Lane(), Rect(-80, 92, 800, 8), ""), sleepers=400)
    crowd = Crowd(FlowField(level))
    above = (crowd.y >> 8) < 92
    sides = above.copy()
    for _ in range(40):
        x = crowd.x.copy()
        crowd.step((0, 0), False)
        came_in = crowd.x < x - 100 * SUB
        sides = np.where(came_in, (crowd.y >> 8) < 92, sides)
    assert np.array_equal((crowd.y >> 8) < 92, sides)


@pytest.mark.parametrize("flaw", ["gap", "queue"])
def test_a_flaw_is_seen_in_the_stream(flaw: str) -> None:
    city = City(street((Sleeper(flaw=flaw), Rect(300, 96, 0, 0), "somebody"), sleepers=900))
    run(city, 300)
    x, y = city.crowd.x >> 8, city.crowd.y >> 8
    moving = np.arange(city.crowd.count) >= len(city.field.queue)
    near = (abs(x - 300) < 12) & (abs(y - 96) < 9) & moving
    assert near.sum() <= 1
    waiting = city.field.queue
    assert (len(waiting) == 12) == (flaw == "queue")
    assert all(place[0] < 300 for place in waiting), "they stand upstream, behind"
    for number, (at_x, at_y) in enumerate(waiting):
        assert (int(x[number]), int(y[number])) == (at_x, at_y)


def test_stairs_lead_to_the_tier_and_from_there_all_is_seen_small(game: GameLibrary) -> None:
    chamber = open_world(game.level(STADIUM))
    assert chamber.city.aloft
    chamber.step(IDLE, Settings())
    canvas = RecordingCanvas()
    chamber.draw(canvas, 1.0)
    tier = chamber.city.tiers[0][0]
    dots = [one for one in canvas.drawn if one.verb == "figure"]
    assert len(dots) > 3500 and all(one.y <= tier.y for one in dots)
    happened = run(chamber.city, 500, Action.RIGHT)
    assert "stairs_down" in names(happened) and not chamber.city.aloft


# -- the silence ----------------------------------------------------------------------------------------------------


def square(*more: tuple[object, Rect, str]) -> Level:
    level = street(
        (Silence(), Rect(360, 32, 24, 128), "hush_here"),
        (Leaving(), Rect(8, 8, 0, 0), ""),
        (Answer(), Rect(420, 70, 0, 0), "answer_1"),
        (Answer(), Rect(330, 130, 0, 0), "answer_2"),
        *more,
        start=(340, 100),
        sleepers=300,
    )
    told = [replace(thing, when="said" if isinstance(thing.spec, (Leaving, Answer)) else "") for thing in level.things]
    return replace(level, things=tuple(told))


def told(city: City, spec: type) -> frozenset[int]:
    return frozenset(thing.id for thing in city.level.things if isinstance(thing.spec, spec))


def hushed() -> City:
    city = City(square())
    happened = run(city, 120, Action.RIGHT)
    assert city.silence.fallen and "hush" not in names(happened), "first they turn"
    assert "hush" in names(run(city, in_steps(TURN_S)))
    return city


def test_they_stop_and_turn_to_her() -> None:
    city = hushed()
    run(city, 300)
    x = city.crowd.x.copy()
    run(city, 60)
    assert np.abs(city.crowd.x - x).max() < SUB
    across = np.abs(city.crowd.x - city.she.x) > np.abs(city.crowd.y - city.she.y)
    left_of_her = across & (city.crowd.x < city.she.x - 20 * SUB)
    assert (city.crowd.facing[left_of_her] == 0).all()
    assert city.hold == 0


def test_where_they_leave_the_square_empties_and_nobody_comes_in() -> None:
    city = hushed()
    city.refresh(told(city, Leaving))
    happened = run(city, in_steps(40.0))
    assert "empty" in names(happened)
    assert city.crowd.left() >= city.crowd.count - 12


def test_answers_come_one_after_the_other_and_wake_more_each_time() -> None:
    city = hushed()
    city.refresh(told(city, Answer))
    assert names(run(city, in_steps(SAID_S))) == ["said"]
    happened = run(city, 60)
    assert names(happened) == ["answer_1"]
    few = int((city.crowd.awake > 0).sum())
    happened = run(city, in_steps(3.0))
    assert names(happened) == ["answer_2"]
    assert int((city.crowd.awake > 0).sum()) > few > 0
    assert "all" in names(run(city, in_steps(6.0)))
    run(city, 120)
    assert (city.crowd.awake > 0).all()


def test_whoever_answers_is_seen_to_be_somebody_and_steps_out_of_the_lane() -> None:
    level = square((Answer(look=4), Rect(388, 60, 0, 0), "answer_3"))
    chamber = open_world(replace(level, things=tuple(replace(t, when="said" if t.name else "") for t in level.things)))
    city = chamber.city
    run(city, 120 + in_steps(TURN_S), Action.RIGHT)
    city.refresh(told(city, Answer))
    run(city, in_steps(SAID_S) + 60)

    def seen() -> list[tuple[str, int]]:
        canvas = RecordingCanvas()
        chamber.draw(canvas, 0.5)
        return [(one.what, one.x) for one in canvas.drawn if one.what in ("crowds/named", "crowds/name_ring")]

    assert seen() == [("crowds/name_ring", 420), ("crowds/named", 420)]
    run(city, in_steps(30.0))
    assert "all" in city.silence.told
    (x, _), (to_x, _) = city.silence.lane()
    assert len(seen()) == 6 and all(abs(at - x) > 30 or abs(at - to_x) > 30 for _, at in seen())


def test_between_two_who_could_hold_hands_something_leads_until_they_do() -> None:
    chamber = open_world(street(*row(390, 410), sleepers=100))

    def leads() -> int:
        canvas = RecordingCanvas()
        chamber.draw(canvas, 0.5)
        return sum(one.what.startswith("crowds/reach") for one in canvas.drawn)

    assert leads() > 0
    run(chamber.city, 3, press=Action.ACT)
    assert chamber.city.hands.held and leads() == 0


# -- maps -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [EXCHANGE, STADIUM, GLOW])
def test_every_chamber_can_be_finished_and_everybody_named(game: GameLibrary, place: str) -> None:
    level = game.level(place)
    solution = solve(level)
    assert solution.route is not None, solution.stops
    assert solution.missed == ()


@pytest.mark.parametrize("wait", [731])
def test_a_way_out_of_the_exchange_is_found_later_as_well(game: GameLibrary, wait: int) -> None:
    chamber = open_world(game.level(EXCHANGE))
    for _ in range(wait):
        chamber.step(IDLE, Settings())
    assert chamber.route()


def test_a_gate_that_nothing_opens_is_told() -> None:
    level = street(
        (Solid(), Rect(8, 32, 8, 32), ""),
        (Solid(), Rect(8, 64, 96, 8), ""),
        (Solid(), Rect(96, 32, 8, 16), ""),
        (Gate("right"), Rect(96, 48, 8, 16), "shut_for_good"),
        sleepers=1100,
    )
    assert "nothing opens the gate 'shut_for_good'" in [
        problem.message.removeprefix("cannot be finished: ") for problem in check(level)
    ]


def test_three_in_reach_and_what_comes_of_no_silence_are_told() -> None:
    level = street(*row(300, 320, 340), (Bystander(), Rect(320, 120, 0, 0), ""), (Leaving(), Rect(8, 8, 0, 0), ""))
    messages = [problem.message for problem in check(level)]
    assert "a Bystander has two hands, and three others in reach" in messages
    assert "a Leaving needs a Silence to come of" in messages


# -- what is seen and said ------------------------------------------------------------------------------------------


def test_thinner_crowds_are_drawn_by_half_and_go_the_same_way() -> None:
    seen, places = [], []
    for rules in (Settings(), Settings(thin_crowds=True)):
        chamber = open_world(street(sleepers=900))
        for _ in range(20):
            chamber.step(IDLE, rules)
        canvas = RecordingCanvas()
        chamber.draw(canvas, 1.0)
        seen.append(sum(one.verb == "figure" for one in canvas.drawn))
        places.append(chamber.city.crowd.x.tolist())
    assert places[0] == places[1]
    assert seen[1] * 9 < seen[0] * 5


def test_the_lantern_is_in_her_hand_lit_or_not() -> None:
    chamber = open_world(street(sleepers=10))
    held = []

    class Hand(RecordingCanvas):
        def sprite(self, sprite: Sprite) -> None:
            if sprite.picture == "crowds/elara":
                held.append(sprite.held)

        def above(self, picture: str, x: int, y: int, column: int = 0, size: tuple[int, int] = (12, 12)) -> None:
            if picture == "crowds/lantern_up":
                held.append("raised")

    for press, steps in (((), 1), ((Action.ACT,), 1), ((), in_steps(LANTERN_S))):
        for _ in range(steps):
            chamber.step(Inputs(pressed=press), Settings())
        chamber.draw(Hand(), 1.0)
    assert held == ["lantern_low", "", "raised", "lantern_out"]


def test_the_act_key_is_pressed_and_not_held() -> None:
    assert "press" in how_to(Action.ACT, Settings()) and "hold" in how_to(Action.REWIND, Settings())


def test_in_her_dream_she_is_seen_by_the_lantern_and_nowhere_else(game: GameLibrary) -> None:
    elara, scenes = game.script.cast["elara"], game.script.scenes
    assert elara.portrait_in(scenes["exchange.two"]) == "lantern"
    assert elara.portrait_in(scenes["landing.enter"]) == "elara"


def test_she_stands_while_they_turn_and_while_she_speaks_and_it_goes_out_as_a_ring() -> None:
    city = City(square())
    run(city, 120, Action.RIGHT)
    x = city.she.x
    run(city, in_steps(TURN_S) - 120, Action.RIGHT)
    assert city.silence.holds_her and city.she.x == x
    run(city, 120)
    city.refresh(told(city, Leaving))
    run(city, 60, Action.RIGHT)
    assert city.she.x == x and city.silence.heard_px > 100
    crowd = city.crowd
    away = np.hypot(crowd.x - city.she.x, (crowd.y - city.she.y) * 4 / 3) / SUB
    near, far = away < city.silence.heard_px - 30, away > city.silence.heard_px + 30
    assert near.any() and (crowd.awake[near] > 0).all() and not crowd.awake[far].any()


def test_the_way_out_is_seen_at_the_edge_of_the_view_until_it_is_in_it(game: GameLibrary) -> None:
    seen = []
    for place in ((838, 142), (120, 120)):
        chamber = open_world(game.level("crowds/street"))
        chamber.step(IDLE, Settings())
        chamber.city.she.x, chamber.city.she.y = place[0] * SUB, place[1] * SUB
        canvas = RecordingCanvas()
        chamber.draw(canvas, 1.0)
        seen.append(any(one.what.startswith("crowds/beacon") for one in canvas.drawn))
    assert seen == [True, False]


def test_who_asked_for_thinner_crowds_is_told_of_being_carried_more_softly(game: GameLibrary) -> None:
    told = []
    for rules in (Settings(), Settings(thin_crowds=True)):
        happened = run(City(street(sleepers=1100)), 180, rules=rules)
        told += [name for name in names(happened) if name.startswith("carried")]
    assert told == ["carried", "carried_softly"]
    for place in ("street", "exchange", "stadium", "glow"):
        assert any(f"crowds/{place}.carried_softly" in scene.where for scene in game.script.scenes.values())
