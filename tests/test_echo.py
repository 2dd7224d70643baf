"""The echo: it walks her path, builds what she drew, and everything can be taken back."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from game.core.geometry import SUB, Rect
from game.core.steps import STEPS_PER_SECOND
from game.world.echo import LAG_MOST_S, LAG_S, RESOLVE, Hand, House, Lamp, Outline, Plate, Room, stands
from game.world.echo_route import find_route

TILE = 16 * SUB
RIGHT, LEFT, DOWN, UP, STAY = Hand(1), Hand(-1), Hand(dy=1), Hand(dy=-1), Hand()
ROW = tuple(Rect(column * TILE, 0, TILE, TILE) for column in range(2, 7))
LEDGE = Rect(0, -TILE, 12 * TILE, TILE)
START = (TILE // 2, TILE // 2)
STAIR = Room(START, outlines=(Outline("stair", ROW, LEDGE),))


def walk(house: House, hand: Hand, seconds: float) -> None:
    for _ in range(round(seconds * STEPS_PER_SECOND)):
        house.step(hand)


def test_a_stair_rises_only_when_the_echo_has_walked_it() -> None:
    house = House(STAIR)
    walk(house, RIGHT, 1.5)
    assert len(house.moment.drawn) == len(ROW)
    assert not stands(STAIR, house.moment, 0)
    walk(house, UP, 0.5)
    assert house.moment.she[1] > 0, "the ledge is closed"
    walk(house, STAY, 6)
    assert stands(STAIR, house.moment, 0)
    walk(house, UP, 0.5)
    assert house.moment.she[1] < 0, "the ledge is open"


def test_in_lamplight_nothing_is_built_until_the_switch_is_turned() -> None:
    lamp = Lamp(Rect(0, 0, 12 * TILE, TILE), switch=Rect(7 * TILE, 0, 5 * TILE, TILE))
    room = Room(START, outlines=STAIR.outlines, lamps=(lamp,))
    house = House(room)
    walk(house, RIGHT, 1.5)
    saved = house.snapshot()
    walk(house, STAY, 6)
    assert not house.moment.built
    house.restore(saved)
    house.step(Hand(act=True))
    walk(house, STAY, 6)
    assert stands(room, house.moment, 0)


def test_a_built_wall_stops_her() -> None:
    room = Room(START, outlines=(Outline("wall", ROW),))
    house = House(room)
    walk(house, RIGHT, 1.5)
    walk(house, STAY, 6)
    assert stands(room, house.moment, 0)
    walk(house, LEFT, 2)
    assert house.moment.she[0] > 7 * TILE


def test_the_echo_on_a_plate_holds_the_door_for_her() -> None:
    room = Room(START, plates=(Plate(Rect(0, 0, TILE, TILE), Rect(3 * TILE, -TILE, TILE, 3 * TILE)),))
    house = House(room)
    walk(house, RIGHT, 2)
    assert house.moment.echo == START
    assert house.moment.she[0] > 4 * TILE
    lit = House(Room(START, plates=room.plates, lamps=(Lamp(Rect(0, 0, TILE, TILE)),)))
    walk(lit, RIGHT, 2)
    assert lit.moment.she[0] < 3 * TILE


def caught(room: Room) -> House:
    house = House(room)
    walk(house, RIGHT, 2)
    walk(house, STAY, 6)
    return house


def test_a_touch_costs_resolve_and_the_last_one_folds_the_room() -> None:
    assert caught(STAIR).moment.resolve < RESOLVE
    house = caught(STAIR)
    for _ in range(8 * STEPS_PER_SECOND):
        house.step(STAY)
        if house.moment == house.checkpoint:
            break
    assert house.moment == House(STAIR).moment


def test_lamplight_hurts_nobody() -> None:
    assert caught(Room(START, lamps=(Lamp(Rect(0, 0, 40 * TILE, TILE)),))).moment.resolve == RESOLVE


def test_an_anchor_is_where_the_room_folds_back_to() -> None:
    house = House(Room(START, anchors=(Rect(3 * TILE, 0, TILE, TILE),)))
    walk(house, RIGHT, 2)
    walk(house, STAY, 20)
    assert 3 * TILE <= house.checkpoint.she[0] < 4 * TILE


ways = st.integers(-1, 1)
hands = st.builds(Hand, ways, ways, st.booleans(), st.booleans())
walks = st.lists(st.tuples(hands, st.integers(1, 90)), min_size=3, max_size=12)
EVERYTHING = Room(
    START,
    walls=(Rect(-4 * TILE, 3 * TILE, 20 * TILE, TILE),),
    outlines=(Outline("stair", ROW, LEDGE), Outline("wall", (Rect(0, TILE, TILE, TILE),))),
    plates=(Plate(Rect(TILE, 0, TILE, TILE), Rect(8 * TILE, 0, TILE, TILE)),),
    lamps=(Lamp(Rect(4 * TILE, 0, TILE, TILE), switch=Rect(0, 0, 3 * TILE, TILE)),),
    anchors=(Rect(5 * TILE, TILE, TILE, TILE),),
)


@given(walks)
@effort(max_examples=25, deadline=None)
def test_the_echo_walks_her_path_and_no_other(path: list[tuple[Hand, int]]) -> None:
    house = House(Room(START))
    hers, behind = [START], 0
    for hand, steps in path:
        for _ in range(steps):
            trail = house.moment.trail
            house.step(hand)
            if house.moment == house.checkpoint:  # Folded: she and the echo begin again.
                hers, behind = [START], 0
                continue
            hers.append(house.moment.she)
            passed = len(trail) + 1 - len(house.moment.trail)
            behind += passed
            assert house.moment.trail == tuple(hers[behind:])
            assert 0 <= passed <= 2
            assert len(house.moment.trail) - 1 <= LAG_MOST_S * STEPS_PER_SECOND
    assert behind > 0 or len(hers) <= (LAG_S + 1) * STEPS_PER_SECOND


@given(walks, walks)
@effort(max_examples=25, deadline=None)
def test_a_snapshot_goes_on_as_the_room_did(before: list[tuple[Hand, int]], later: list[tuple[Hand, int]]) -> None:
    house, other = House(EVERYTHING), House(EVERYTHING)
    for hand, steps in before:
        walk(house, hand, steps / STEPS_PER_SECOND)
    other.restore(json.loads(json.dumps(house.snapshot())))
    for hand, steps in later:
        walk(house, hand, steps / STEPS_PER_SECOND)
        walk(other, hand, steps / STEPS_PER_SECOND)
        assert other.snapshot() == house.snapshot()


@given(walks, st.integers(1, 300))
@effort(max_examples=25, deadline=None)
def test_rewinding_gives_back_every_moment(path: list[tuple[Hand, int]], held: int) -> None:
    house = House(EVERYTHING)
    moments = [house.snapshot()]
    for hand, steps in path:
        for _ in range(steps):
            house.step(hand)
            moments.append(house.snapshot())
    for n in range(1, held + 1):
        house.step(Hand(rewind=True))
        assert house.snapshot() == moments[max(0, len(moments) - 1 - 2 * n)]


CORRIDOR = (Rect(-TILE, TILE, 14 * TILE, TILE), Rect(-TILE, -TILE, TILE, 3 * TILE), Rect(9 * TILE, 0, TILE, TILE))
ABOVE = Rect(0, -TILE, 12 * TILE, TILE // 2)


def test_a_way_that_is_found_can_be_walked() -> None:
    room = Room(START, CORRIDOR, STAIR.outlines)
    route = find_route(room, ABOVE)
    assert route is not None
    house = House(room)
    for hand in route:
        house.step(hand)
    assert ABOVE.holds(*house.moment.she)
    assert stands(room, house.moment, 0)


def test_no_way_is_found_up_a_stair_that_stays_in_lamplight() -> None:
    room = Room(START, CORRIDOR, STAIR.outlines, lamps=(Lamp(ROW[2]),))
    assert find_route(room, ABOVE) is None
