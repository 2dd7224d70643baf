"""The hall: somebody is followed, the walk is remembered, and walks behind her when she comes back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.library import GameLibrary
from game.core.geometry import SUB
from game.core.problems import Faulty
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.dreams.dream import Finished, Happened
from game.dreams.shadow.chamber import House
from game.dreams.shadow.house import Hand, Moment, Room, after, first_moment, is_out, is_thin, room_of
from game.dreams.shadow.night import LEAD_PX, RECORD_EVERY, RECORD_S, Night
from game.dreams.shadow.route import find_route
from game.story import Story, Walk, Walked, defaults
from game.story import after as told

NIGHT, AGAIN = "shadow/hall", "shadow/hall_again"
STAY = Hand()
LONG_S = 60
"""Long enough for the longest walk that is remembered, at the echo's hurry, and for it to come to stand behind her."""

ways = st.lists(
    st.tuples(st.sampled_from([(1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (0, 0)]), st.booleans(), st.integers(1, 150)),
    max_size=25,
)


@pytest.fixture
def night(game: GameLibrary) -> Night:
    return Night(game.level(NIGHT))


def held(*actions: Action) -> Inputs:
    return Inputs(held=frozenset(actions))


def stood(room: Room, moment: Moment) -> Moment:
    """She stands where she is for a long time."""
    for _ in range(LONG_S * STEPS_PER_SECOND):
        moment = after(room, moment, STAY)
    return moment


# -- the night ------------------------------------------------------------------------------------------------------


def test_whoever_leads_waits_for_whoever_follows(night: Night) -> None:
    for _ in range(6 * STEPS_PER_SECOND):
        night.step(Inputs(), Settings())
    waits = night.moment.she
    assert waits[0] - night.place[0] > LEAD_PX // 2 * SUB
    night.step(Inputs(), Settings())
    assert night.moment.she == waits and night.she.facing == "left", "she looks round"
    for _ in range(2 * STEPS_PER_SECOND):
        night.step(held(Action.RIGHT), Settings())
    assert night.moment.she != waits


def test_what_she_draws_is_built_by_the_feet_behind_her(night: Night) -> None:
    boards = next(number for number, thing in enumerate(night.sketches) if thing.name == "boards")
    drawn_alone = False
    for _ in night.following():
        drawn_alone = drawn_alone or bool(night.moment.drawn - night.moment.built)
        if night.room.stands(night.moment.built, boards):
            break
    assert drawn_alone and night.place[0] // SUB < 240


def test_the_walk_is_remembered_when_the_hall_is_left(night: Night) -> None:
    happened: list[object] = []
    route = list(Night(night.level).following())
    for actions in route:
        happened += night.step(held(*actions), Settings())
    assert isinstance(happened[-1], Finished)
    walk = next(one for one in happened if isinstance(one, Walked))
    assert walk.name == "hall" and abs(walk.walk[0][0] - 140) < 12 and walk.walk[0][1] == 264
    assert 30 < len(walk.walk) <= RECORD_S * STEPS_PER_SECOND // RECORD_EVERY


def test_nobody_can_be_walked_into_twice_in_a_breath(night: Night) -> None:
    touches = 0
    for _ in range(20 * STEPS_PER_SECOND):
        dx, dy = (night.moment.she[0] - night.place[0]), (night.moment.she[1] - night.place[1])
        wanted = {Action.RIGHT if dx > 0 else Action.LEFT, Action.DOWN if dy > 0 else Action.UP, Action.RUN}
        happened = night.step(held(*wanted), Settings())
        touches += sum(isinstance(one, Happened) and one.name == "touch" for one in happened)
    assert 1 <= touches < 20


# -- the hall again -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def way_out(game: GameLibrary) -> list[Hand]:
    """A way out of the hall for somebody who has stood in the lamplight for long."""
    room = room_of(game.level(AGAIN), frozenset())
    found = find_route(room, stood(room, first_moment(room)))
    assert found is not None
    return found


@settings(max_examples=12, deadline=None)
@given(way=ways)
def test_the_hall_can_be_finished_whatever_walk_was_remembered(
    game: GameLibrary, way_out: list[Hand], way: list[tuple[tuple[int, int], bool, int]]
) -> None:
    night = Night(game.level(NIGHT))
    for (dx, dy), runs, steps in way:
        actions = {Action.RIGHT: dx > 0, Action.LEFT: dx < 0, Action.DOWN: dy > 0, Action.UP: dy < 0, Action.RUN: runs}
        for _ in range(steps):
            night.step(held(*(action for action, down in actions.items() if down)), Settings())
    room = room_of(game.level(AGAIN), frozenset(), {"hall": tuple(night.trace)} if night.trace else {})
    moment = stood(room, first_moment(room))
    assert is_thin(room, moment) and set(moment.trail) == {room.start}
    assert moment.resolve == first_moment(room).resolve and not moment.built
    for hand in way_out:
        moment = after(room, moment, hand)
    assert is_out(room, moment)


def test_the_echo_walks_what_was_remembered_or_what_stands_in_for_it(game: GameLibrary) -> None:
    level = game.level(AGAIN)
    alone = House(level)
    walked: Walk = ((72, 264), (72, 240), (104, 240))
    told_of = House(level)
    told_of.refresh(frozenset(), {"hall": walked})
    assert told_of.moment.trail[0] == alone.moment.trail[0] == alone.room.start
    assert (104 * SUB, 240 * SUB) in told_of.moment.trail and (104 * SUB, 240 * SUB) not in alone.moment.trail
    assert len(alone.moment.trail) > len(told_of.moment.trail)


def test_a_walk_is_kept_in_a_save_and_a_damaged_one_is_refused(game: GameLibrary) -> None:
    story = told(defaults(game.declarations), Walked("hall", ((1, 2), (3, 4))))
    kept = json.loads(json.dumps(story.to_json()))
    assert Story.from_json(kept, game.declarations) == story
    assert story != defaults(game.declarations)
    for damaged in (7, {"hall": "x"}, {"hall": [[1]]}, {"hall": [[1, True]]}, {"hall": [[0, 0]] * 3000}):
        with pytest.raises(Faulty):
            Story.from_json({**kept, "walks": damaged}, game.declarations)
