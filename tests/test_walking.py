"""Walking about: nobody walks into anything, the same presses lead to the same place, doors lead and hands reach."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.library import GameLibrary
from game.core.geometry import SUB, Rect
from game.core.steps import IDLE, STEPS_PER_SECOND, Action, Inputs
from game.world.classes import Door, MapProperties, Person, Point, Prop, Route, Solid, Trigger, Wait
from game.world.classes import Thing as ThingClass
from game.world.level import Level, Thing
from game.world.paths import foot_box
from game.world.walking import RUN_PX_S, WALK_PX_S, Acted, Entered, Left, Stepped, Walking

NOBODY: frozenset[str] = frozenset()
NOTHING: frozenset[int] = frozenset()
HUB = ("hub/flat", "hub/street", "hub/stop", "hub/tram", "hub/cafe", "drift/lift", "drift/gallery")

directions = st.sets(st.sampled_from([Action.LEFT, Action.RIGHT, Action.UP, Action.DOWN, Action.RUN]), max_size=3)
walks = st.lists(st.tuples(directions, st.integers(1, 40)), min_size=1, max_size=8)


def room(*things: Thing, width: int = 20, height: int = 12) -> Level:
    """An empty room with some things in it."""
    start = Thing(1, "start", Point("right"), Rect(160, 96, 0, 0))
    return Level("test/room", "room.tmx", width, height, MapProperties(), (), {}, (start, *things))


def solid(x: int, y: int, width: int, height: int, when: str = "") -> Thing:
    return Thing(100 + x + y, "", Solid(), Rect(x, y, width, height), when)


def hold(world: Walking, steps: int, *actions: Action) -> list[object]:
    """Hold some actions for a while; everything that happened."""
    happened: list[object] = []
    for _ in range(steps):
        happened += world.step(Inputs(held=frozenset(actions)), NOBODY)
    return happened


def at(world: Walking) -> tuple[int, int]:
    """Where the player stands, in px."""
    return world.player.x // SUB, world.player.y // SUB


# -- moving ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", ["left", "right", "up", "down"])
def test_a_second_of_walking_is_as_far_as_the_rules_say(direction: str) -> None:
    world = Walking(room(width=60, height=60), "start", 1)
    world.player.x, world.player.y = 480 * SUB, 480 * SUB
    hold(world, STEPS_PER_SECOND, Action(direction))
    x, y = at(world)
    assert abs(abs(x - 480) + abs(y - 480) - WALK_PX_S) <= 1
    assert world.player.facing == direction


def test_running_is_faster() -> None:
    world = Walking(room(width=60), "start", 1)
    hold(world, STEPS_PER_SECOND, Action.RIGHT, Action.RUN)
    assert abs(at(world)[0] - 160 - RUN_PX_S) <= 1


def test_aslant_is_no_faster_than_straight() -> None:
    world = Walking(room(width=60, height=60), "start", 1)
    hold(world, STEPS_PER_SECOND, Action.RIGHT, Action.DOWN)
    x, y = at(world)
    assert abs(((x - 160) ** 2 + (y - 96) ** 2) ** 0.5 - WALK_PX_S) < 3


def test_a_wall_stops_and_the_other_way_goes_on() -> None:
    world = Walking(room(solid(200, 0, 16, 192)), "start", 1)
    hold(world, 120, Action.RIGHT, Action.DOWN)
    x, y = at(world)
    assert x <= 195 and y > 140


def test_a_corner_just_missed_is_slid_around() -> None:
    # The door in this wall is 4 px lower than the player walks.
    world = Walking(room(solid(200, 0, 16, 94), solid(200, 110, 16, 90)), "start", 1)
    hold(world, 90, Action.RIGHT)
    assert at(world)[0] > 220


def test_nobody_walks_off_the_map() -> None:
    world = Walking(room(), "start", 1)
    hold(world, 300, Action.LEFT, Action.UP, Action.RUN)
    x, y = at(world)
    assert 0 <= x <= 8 and 0 <= y <= 8


def test_steps_are_heard_while_walking_and_only_then() -> None:
    world = Walking(room(), "start", 1)
    assert any(isinstance(one, Stepped) for one in hold(world, 60, Action.RIGHT))
    assert not hold(world, 60)


def test_somebody_in_the_way_is_not_walked_through() -> None:
    ada = Thing(5, "ada", Person("ada"), Rect(200, 96, 0, 0))
    world = Walking(room(ada), "start", 1)
    hold(world, 120, Action.RIGHT)
    assert at(world)[0] <= 191


def test_a_thing_of_the_story_stops_one_only_while_it_is_there() -> None:
    fence = solid(200, 0, 16, 192, when="chapter == 2")
    world = Walking(room(fence), "start", 1)
    world.refresh(frozenset({fence.id}))
    hold(world, 90, Action.RIGHT)
    assert at(world)[0] < 200
    world.refresh(frozenset())
    hold(world, 90, Action.RIGHT)
    assert at(world)[0] > 220


@pytest.mark.parametrize("place", HUB)
@given(walk=walks)
def test_nobody_ever_stands_in_something_solid(
    game: GameLibrary, place: str, walk: list[tuple[set[Action], int]]
) -> None:
    level = game.level(place)
    points = [thing.name for thing, _ in level.all(Point)]
    world = Walking(level, points[len(walk) % len(points)], 7)
    world.refresh(frozenset())
    free = not world.solids.hit(foot_box(world.player.x, world.player.y))
    for actions, steps in walk:
        inputs = Inputs(held=frozenset(actions))
        for _ in range(steps):
            world.step(inputs, NOBODY)
            assert not (free and world.solids.hit(foot_box(world.player.x, world.player.y)))


# -- photographs ----------------------------------------------------------------------------------------------------


@given(walk=walks)
def test_the_same_presses_lead_to_the_same_place(game: GameLibrary, walk: list[tuple[set[Action], int]]) -> None:
    def played() -> str:
        world = Walking(game.level("hub/street"), "cafe_door", 3)
        for actions, steps in walk:
            hold(world, steps, *actions)
        return json.dumps(world.snapshot(), sort_keys=True)

    assert played() == played()


@given(before=walks, after=walks)
def test_a_photograph_is_the_whole_world(
    game: GameLibrary, before: list[tuple[set[Action], int]], after: list[tuple[set[Action], int]]
) -> None:
    world = Walking(game.level("hub/street"), "flat_door", 3)
    for actions, steps in before:
        hold(world, steps, *actions)
    photograph = json.loads(json.dumps(world.snapshot()))
    other = Walking(game.level("hub/street"), "cafe_door", 99)
    other.restore(photograph)
    for actions, steps in after:
        happened = hold(world, steps, *actions)
        assert hold(other, steps, *actions) == happened
    assert other.snapshot() == world.snapshot()


def test_a_photograph_with_somebody_the_map_no_longer_has_can_be_used() -> None:
    with_ada = Walking(room(Thing(5, "ada", Person("ada"), Rect(240, 96, 0, 0))), "start", 1)
    world = Walking(room(), "start", 1)
    world.restore(json.loads(json.dumps(with_ada.snapshot())))
    assert at(world) == (160, 96)


# -- doors, triggers, hands -----------------------------------------------------------------------------------------


def test_a_door_is_taken_by_walking_in_once() -> None:
    door = Thing(9, "out", Door("hub/street:cafe_door"), Rect(200, 80, 16, 32))
    world = Walking(room(door), "start", 1)
    assert [one for one in hold(world, 60, Action.RIGHT) if isinstance(one, Left)] == [
        Left("hub/street:cafe_door", "door")
    ]


def test_who_arrives_in_a_door_is_not_sent_back_at_once() -> None:
    door = Thing(9, "", Door("hub/street:cafe_door"), Rect(150, 88, 20, 16))
    world = Walking(room(door), "start", 1)
    assert not [one for one in hold(world, 20, Action.DOWN) if isinstance(one, Left)]


def test_a_door_for_the_hand_waits_for_it() -> None:
    door = Thing(9, "", Door("hub/street:cafe_door", act=True), Rect(176, 80, 16, 20))
    world = Walking(room(door), "start", 1)
    assert not [one for one in hold(world, 30, Action.RIGHT) if isinstance(one, Left)]
    assert world.step(Inputs(pressed=(Action.ACT,)), NOBODY) == [Left("hub/street:cafe_door", "door")]


def test_a_trigger_starts_when_one_walks_in_and_again_after_leaving() -> None:
    world = Walking(room(Thing(9, "bell", Trigger(), Rect(190, 80, 30, 32))), "start", 1)
    there = hold(world, 40, Action.RIGHT)
    back = hold(world, 40, Action.LEFT)
    again = hold(world, 40, Action.RIGHT)
    assert [len([one for one in part if isinstance(one, Entered)]) for part in (there, back, again)] == [1, 0, 1]


def waiting(world: Walking, steps: int, live: frozenset[str]) -> list[object]:
    """What happens while nothing is pressed."""
    return [happening for _ in range(steps) for happening in world.step(IDLE, live)]


def test_a_wait_is_over_after_its_seconds_without_a_break() -> None:
    level = room(Thing(9, "lamp", Wait(2.0), Rect(8, 8, 0, 0), "call == rings"))
    world, rings, live = Walking(level, "start", 1), frozenset({9}), frozenset({"lamp"})
    world.refresh(rings)
    assert waiting(world, 2 * STEPS_PER_SECOND - 1, live) == []
    world.refresh(NOTHING)
    assert waiting(world, 1, live) == []
    world.refresh(rings)
    assert waiting(world, 2 * STEPS_PER_SECOND - 1, live) == []
    assert waiting(world, 1, live) == [Entered("lamp")]


def test_a_wait_that_is_over_during_a_talk_begins_after_it_and_is_in_the_photograph() -> None:
    level = room(Thing(9, "lamp", Wait(1.0), Rect(8, 8, 0, 0)))
    world = Walking(level, "start", 1)
    assert waiting(world, 3 * STEPS_PER_SECOND, NOBODY) == []
    other = Walking(level, "start", 1)
    other.restore(json.loads(json.dumps(world.snapshot())))
    assert waiting(other, 1, frozenset({"lamp"})) == waiting(world, 1, frozenset({"lamp"})) == [Entered("lamp")]


def test_the_hand_takes_what_one_looks_at() -> None:
    cup = Thing(8, "cup", ThingClass(), Rect(172, 84, 8, 8))
    lamp = Thing(9, "lamp", ThingClass(), Rect(140, 84, 8, 8))
    world = Walking(room(cup, lamp), "start", 1)
    live = frozenset({"cup", "lamp"})
    assert world.target(live) == "cup"
    world.player.facing = "left"
    assert world.target(live) == "lamp"
    assert world.target(frozenset({"cup"})) == "cup"


def test_what_is_far_away_is_out_of_reach() -> None:
    world = Walking(room(Thing(8, "cup", ThingClass(), Rect(220, 84, 8, 8))), "start", 1)
    assert world.target(frozenset({"cup"})) is None


def test_acting_says_what_was_acted_on() -> None:
    world = Walking(room(Thing(8, "cup", ThingClass(), Rect(172, 84, 8, 8))), "start", 1)
    assert world.step(Inputs(pressed=(Action.ACT,)), frozenset({"cup"})) == [Acted("cup")]


# -- other people ---------------------------------------------------------------------------------------------------


def test_somebody_strolls_along_the_route_and_waits_for_the_player() -> None:
    route = Thing(7, "round", Route(), Rect(40, 40, 200, 0), points=((40, 40), (240, 40)))
    walker = Thing(8, "dog_walker", Person("dog_walker", life="stroll", route="round"), Rect(40, 40, 0, 0))
    world = Walking(room(route, walker), "start", 4)
    seen = set()
    for _ in range(60 * 30):
        world.step(IDLE, NOBODY)
        seen.add(world.people["dog_walker"].x // SUB // 50)
    assert {1, 2, 3} <= seen


def test_a_dog_keeps_to_whoever_strolls_the_same_route() -> None:
    route = Thing(7, "round", Route(), Rect(40, 40, 200, 0), points=((40, 40), (240, 40)))
    walker = Thing(8, "dog_walker", Person("dog_walker", life="stroll", route="round"), Rect(40, 40, 0, 0))
    dog = Thing(9, "dog", Person("dog", life="follow", route="round"), Rect(30, 44, 0, 0))
    world = Walking(room(route, walker, dog), "start", 4)
    for _ in range(STEPS_PER_SECOND * 30):
        world.step(IDLE, NOBODY)
        leader, follower = world.people["dog_walker"], world.people["dog"]
        assert abs(leader.x - follower.x) + abs(leader.y - follower.y) < 40 * SUB


def test_whoever_is_spoken_to_turns_round_and_stays() -> None:
    route = Thing(7, "round", Route(), Rect(170, 92, 60, 0), points=((170, 92), (230, 92)))
    nurse = Thing(8, "nurse", Person("nurse", "up", life="stroll", route="round"), Rect(170, 92, 0, 0))
    world = Walking(room(route, nurse), "start", 4)
    assert world.step(Inputs(pressed=(Action.ACT,)), frozenset({"nurse"})) == [Acted("nurse")]
    place = world.people["nurse"].x
    for _ in range(STEPS_PER_SECOND * 12):
        world.step(IDLE, NOBODY)
    assert world.people["nurse"].x == place
    world.attended = ""
    for _ in range(STEPS_PER_SECOND * 12):
        world.step(IDLE, NOBODY)
    assert world.people["nurse"].x != place


def test_a_stage_direction_sends_somebody_and_is_busy_until_they_are_there() -> None:
    ada = Thing(5, "ada", Person("ada", pose="sit_down"), Rect(240, 96, 0, 0))
    spot = Thing(6, "window", Point("up"), Rect(60, 60, 0, 0))
    world = Walking(room(ada, spot), "start", 1)
    world.send("ada", "window")
    assert world.busy
    for _ in range(STEPS_PER_SECOND * 5):
        world.step(IDLE, NOBODY)
    assert not world.busy
    assert (world.people["ada"].x // SUB, world.people["ada"].y // SUB) == (60, 60)


def test_who_is_sent_for_and_is_not_on_the_map_comes_in_by_the_door() -> None:
    spot = Thing(6, "table", Point(), Rect(60, 60, 0, 0))
    door = Thing(7, "door", Point(), Rect(280, 150, 0, 0))
    world = Walking(room(spot, door), "start", 1)
    world.send("jason", "table")
    assert (world.people["jason"].x, world.people["jason"].y) == (280 * SUB, 150 * SUB)
    photograph = json.loads(json.dumps(world.snapshot()))
    other = Walking(room(spot, door), "start", 1)
    other.restore(photograph)
    assert other.snapshot() == world.snapshot()


def test_a_prop_that_is_named_can_be_reached() -> None:
    world = Walking(room(Thing(8, "bed", Prop(), Rect(170, 70, 20, 20), gid=0)), "start", 1)
    assert world.target(frozenset({"bed"})) == "bed"
