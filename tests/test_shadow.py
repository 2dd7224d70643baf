"""The unbuilt house: the echo walks her path, builds what she drew, is held, and everything can be taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import settings as effort
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.core.events import Music, Play
from game.core.geometry import SUB, Rect, Solids
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import Finished, Happened, HowTo
from game.dreams.shadow import check, solve
from game.dreams.shadow.chamber import REWIND_STEPS, House
from game.dreams.shadow.house import (
    HELD_MOST_S,
    RESOLVE,
    Glow,
    Hand,
    Held,
    Moment,
    Room,
    Sketch,
    after,
    first_moment,
    is_out,
    is_thin,
    open_doors,
    room_of,
    turned,
)
from game.dreams.shadow.painter import BULB, BULB_STEPS, Painter
from game.dreams.shadow.route import find_route, walled
from game.scenes.dream import how_to
from game.world.canvas import Sprite

TILE = 16 * SUB
RIGHT, LEFT, DOWN, UP, STAY = Hand(1), Hand(-1), Hand(dy=1), Hand(dy=-1), Hand()
ROW = tuple((column, 0) for column in range(2, 7))
LEDGE = Rect(0, -TILE, 12 * TILE, TILE)
START = (TILE // 2, TILE // 2)
STAIR = Room(START, sketches=(Sketch("stair", ROW, LEDGE),))
CHAMBERS = ("stair", "cupboard", "corridor", "last")
MOST_TRIES = 800


def walk(room: Room, moment: Moment, hand: Hand, seconds: float) -> Moment:
    for _ in range(round(seconds * STEPS_PER_SECOND)):
        moment = after(room, moment, hand)
    return moment


def walls(*rects: Rect) -> Solids:
    return Solids(rects, 64 * SUB)


# -- the echo ---------------------------------------------------------------------------------------------------------


def test_a_stair_rises_only_when_the_echo_has_walked_it() -> None:
    moment = walk(STAIR, first_moment(STAIR), RIGHT, 1.5)
    assert len(moment.drawn) == len(ROW)
    assert not STAIR.stands(moment.built, 0)
    moment = walk(STAIR, moment, UP, 0.5)
    assert moment.she[1] > 0, "the ledge is closed"
    moment = walk(STAIR, moment, STAY, 6)
    assert STAIR.stands(moment.built, 0)
    assert walk(STAIR, moment, UP, 0.5).she[1] < 0, "the ledge is open"


def test_in_lamplight_nothing_is_built_until_the_switch_is_turned() -> None:
    lamp = Glow(Rect(-4 * TILE, -4 * TILE, 20 * TILE, 8 * TILE), switches=((8 * TILE, TILE // 2),))
    room = replace(STAIR, lamps=(lamp,))
    moment = walk(room, first_moment(room), RIGHT, 1.4)
    assert not walk(room, moment, STAY, 6).built
    moment = after(room, moment, Hand(act=True))
    assert room.stands(walk(room, moment, STAY, 6).built, 0)


def test_a_lamp_lights_an_ellipse() -> None:
    lamp = Glow(Rect(0, 0, 8 * TILE, 4 * TILE))
    assert lamp.holds(4 * TILE, TILE // 4) and lamp.holds(TILE // 4, 2 * TILE)
    assert not lamp.holds(TILE // 2, TILE // 2)


def test_a_built_wall_stops_her_and_the_act_key_rubs_it_out() -> None:
    room = Room(START, sketches=(Sketch("wall", ROW),))
    moment = walk(room, first_moment(room), RIGHT, 1.5)
    moment = walk(room, moment, STAY, 6)
    assert room.stands(moment.built, 0)
    moment = walk(room, moment, LEFT, 2)
    assert moment.she[0] > 7 * TILE
    moment = walk(room, after(room, moment, Hand(act=True)), LEFT, 2)
    assert moment.she[0] < 6 * TILE


def test_the_echo_on_a_plate_holds_the_door_for_her() -> None:
    plate, door = Rect(0, 0, TILE, TILE), Rect(3 * TILE, -TILE, TILE, 3 * TILE)
    room = Room(START, doors=(Held(door, (plate,)),))
    moment = walk(room, first_moment(room), RIGHT, 2)
    assert moment.echo == START
    assert moment.she[0] > 4 * TILE
    lit = replace(room, lamps=(Glow(Rect(-TILE, -TILE, 3 * TILE, 3 * TILE)),))
    assert walk(lit, first_moment(lit), RIGHT, 2).she[0] < 3 * TILE


def test_a_touch_costs_resolve_and_lamplight_hurts_nobody() -> None:
    def caught(room: Room, safe: bool = False) -> Moment:
        moment = walk(room, first_moment(room), RIGHT, 2)
        return walk(room, moment, Hand(safe=safe), 6.5)

    assert caught(STAIR).resolve == RESOLVE - 1
    assert caught(STAIR, safe=True).resolve == RESOLVE
    assert caught(Room(START, lamps=(Glow(Rect(-40 * TILE, -40 * TILE, 80 * TILE, 80 * TILE)),))).resolve == RESOLVE


def test_an_anchor_gives_resolve_back_and_is_the_checkpoint() -> None:
    room = Room(START, anchors=((3 * TILE, TILE // 2),))
    moment = checkpoint = replace(first_moment(room), resolve=1)
    for _ in range(30):
        moment, checkpoint = turned(room, moment, checkpoint, RIGHT.code())
    assert moment.resolve == RESOLVE == checkpoint.resolve
    assert checkpoint.anchor == 0


# -- what holds it ----------------------------------------------------------------------------------------------------

CUPBOARD = Room(
    (TILE // 2, 2 * TILE + TILE // 2),
    walls(
        Rect(-TILE, -TILE, TILE, 2 * TILE), Rect(3 * TILE, -TILE, TILE, 2 * TILE), Rect(-TILE, -TILE, 5 * TILE, TILE)
    ),
    (Sketch("wall", ((0, 1), (1, 1), (2, 1))),),
    lamps=(Glow(Rect(-4 * TILE, -4 * TILE, 12 * TILE, 8 * TILE), lit=False),),
)
"""A cupboard three tiles wide, open to the south; its front is to be built."""


def shut_in() -> Moment:
    """She draws the front, goes in over its last tile and out again; the echo comes after her."""
    moment = first_moment(CUPBOARD)
    for hand, steps in ((UP, 11), (RIGHT, 21), (UP, 14), (LEFT, 12), (DOWN, 30), (RIGHT, 40), (STAY, 600)):
        moment = walk(CUPBOARD, moment, hand, steps / STEPS_PER_SECOND)
    return moment


def test_the_echo_builds_itself_into_a_cupboard_and_is_held() -> None:
    moment = shut_in()
    assert CUPBOARD.stands(moment.built, 0)
    assert moment.held and moment.echo[1] < TILE
    for _ in range(30):
        moment = after(CUPBOARD, moment, STAY)
        assert moment.held, "it tries at every step"
    later = walk(CUPBOARD, moment, RIGHT, 3)
    assert later.held and later.echo == moment.echo


def test_held_it_keeps_twenty_seconds_of_her_path_and_forgets_the_oldest() -> None:
    moment = walk(CUPBOARD, shut_in(), RIGHT, 15)
    moment = walk(CUPBOARD, moment, LEFT, 10)
    assert len(moment.trail) <= HELD_MOST_S * STEPS_PER_SECOND + 1
    out = walk(CUPBOARD, replace(moment, lit=frozenset({0})), STAY, 0.2)
    assert out.echo[0] > 8 * TILE, "it forms again further along"


def test_a_lamp_lets_it_out_and_it_hurries() -> None:
    moment = walk(CUPBOARD, shut_in(), RIGHT, 3)
    moment = replace(moment, lit=frozenset({0}))
    assert is_thin(CUPBOARD, moment)
    moment = walk(CUPBOARD, moment, RIGHT, 12)
    assert not moment.held
    assert len(moment.trail) - 1 <= CUPBOARD.lag_most


def test_rubbing_out_the_wall_lets_it_out() -> None:
    moment = shut_in()
    moment = walk(CUPBOARD, walk(CUPBOARD, moment, LEFT, 0.5), UP, 0.3)
    moment = walk(CUPBOARD, after(CUPBOARD, moment, Hand(act=True)), RIGHT, 5)
    assert not moment.held and moment.echo[1] > TILE


# -- for any way she walks --------------------------------------------------------------------------------------------

ways = st.integers(-1, 1)
hands = st.builds(Hand, ways, ways, st.booleans(), st.booleans())
walks = st.lists(st.tuples(hands, st.integers(1, 90)), min_size=3, max_size=12)
EVERYTHING = replace(
    CUPBOARD,
    sketches=(*STAIR.sketches, *CUPBOARD.sketches),
    doors=(Held(Rect(8 * TILE, 0, TILE, TILE), (Rect(TILE, 0, TILE, TILE),)),),
    lamps=(Glow(Rect(4 * TILE, 0, TILE, TILE), switches=((TILE, TILE),)),),
    anchors=((5 * TILE, TILE),),
)


@given(walks)
@effort(max_examples=25, deadline=None)
def test_the_echo_walks_her_path_and_no_other(path: list[tuple[Hand, int]]) -> None:
    room = Room(START)
    moment, hers, behind = first_moment(room), [START], 0
    for hand, steps in path:
        for _ in range(steps):
            trail = moment.trail
            moment = replace(after(room, moment, hand), resolve=RESOLVE)
            hers.append(moment.she)
            passed = len(trail) + 1 - len(moment.trail)
            behind += passed
            assert moment.trail == tuple(hers[behind:])
            assert 0 <= passed <= 2
            assert len(moment.trail) - 1 <= room.lag_most
    assert behind > 0 or len(hers) <= room.lag + STEPS_PER_SECOND


@given(walks)
@effort(max_examples=25, deadline=None)
def test_she_is_never_in_what_stops_her_and_a_moment_is_plain_data(path: list[tuple[Hand, int]]) -> None:
    moment = first_moment(EVERYTHING)
    for hand, steps in path:
        for _ in range(steps):
            moment = replace(after(EVERYTHING, moment, hand), resolve=RESOLVE)
            assert len(moment.trail) <= HELD_MOST_S * STEPS_PER_SECOND + 1
    assert Moment.of(json.loads(json.dumps(moment.plain()))) == moment


@given(hands)
def test_a_hand_is_a_number(hand: Hand) -> None:
    assert Hand.of(hand.code()) == hand


# -- the solver -------------------------------------------------------------------------------------------------------

CORRIDOR = walls(
    Rect(-TILE, TILE, 14 * TILE, TILE),
    Rect(-TILE, -3 * TILE, TILE, 5 * TILE),
    Rect(9 * TILE, -3 * TILE, TILE, 5 * TILE),
    Rect(-TILE, -3 * TILE, 14 * TILE, TILE),
)
ABOVE = Rect(0, -TILE, 12 * TILE, TILE // 2)


def test_a_way_that_is_found_can_be_walked() -> None:
    room = replace(STAIR, walls=CORRIDOR, exits=(ABOVE,))
    route = find_route(room)
    assert route is not None
    moment = first_moment(room)
    for hand in route:
        moment = after(room, moment, hand)
    assert ABOVE.holds(*moment.she)


def test_no_way_is_found_up_a_stair_that_stays_in_lamplight() -> None:
    lamp = Glow(Rect(3 * TILE, -TILE, 3 * TILE, 3 * TILE))
    assert find_route(replace(STAIR, walls=CORRIDOR, exits=(ABOVE,), lamps=(lamp,)), most=300) is None


# -- the chambers -----------------------------------------------------------------------------------------------------

IDLE = Inputs()


def run(house: House, inputs: Inputs, steps: int, rules: Settings | None = None) -> list[object]:
    happened: list[object] = []
    for number in range(steps):
        pressed = inputs.pressed if number == 0 else ()
        happened += house.step(replace(inputs, pressed=pressed), rules or Settings())
    return happened


def names(happened: list[object]) -> list[str]:
    return [one.name for one in happened if isinstance(one, Happened)]


@pytest.mark.parametrize("chamber", CHAMBERS)
def test_a_chamber_can_be_finished_and_has_no_fault(game: GameLibrary, chamber: str) -> None:
    assert check(game.level(f"shadow/{chamber}")) == []


@pytest.mark.parametrize("chamber", CHAMBERS)
def test_there_is_no_way_out_without_the_one_who_follows(game: GameLibrary, chamber: str) -> None:
    assert walled(room_of(game.level(f"shadow/{chamber}"), frozenset()))


def test_in_the_cupboard_the_echo_has_to_be_shut_in(game: GameLibrary) -> None:
    """The search is bounded: it is given as many tries as find the way out easily where the front can be built."""
    room = room_of(game.level("shadow/cupboard"), frozenset())
    assert find_route(room, most=MOST_TRIES) is not None
    assert find_route(replace(room, sketches=room.sketches[1:]), most=MOST_TRIES) is None


def test_what_holds_it_is_told_once_and_the_music_says_how_near_it_is(game: GameLibrary) -> None:
    level = game.level("shadow/cupboard")
    house = House(level)
    happened: list[object] = []
    for actions in solve(level).route or ():
        pressed = (Action.ACT,) if Action.ACT in actions else ()
        happened += house.step(Inputs(held=actions, pressed=pressed), Settings())
    assert names(happened).count("held") == 1
    mixes = [one.mix for one in happened if isinstance(one, Music)]
    assert {"plain", "tense"} <= set(mixes)


@pytest.mark.parametrize("stood_s", [0, 1, 3, 6])
def test_nobody_runs_from_the_plate_in_the_cupboard_to_its_door(game: GameLibrary, stood_s: int) -> None:
    """However long she stands there before, so that the echo will stand there after her."""
    room = room_of(game.level("shadow/cupboard"), frozenset())
    (held,) = room.doors
    plate = held.plates[0]
    moment = replace(first_moment(room), trail=(plate.centre,), wait=room.lag)
    moment = walk(room, moment, Hand(safe=True), stood_s + 0.2)
    assert open_doors(room, moment) == (True,)
    aslant, right = Hand(1, 1, run=True, safe=True), Hand(1, run=True, safe=True)
    while moment.she[1] < held.door.centre[1]:
        moment = after(room, moment, aslant)
    moment = walk(room, moment, right, 4)
    assert held.door.x - 8 * SUB < moment.she[0] < held.door.x, "before the shut door"


def test_in_the_corridor_it_is_the_light_that_spares_her(game: GameLibrary) -> None:
    room = room_of(game.level("shadow/corridor"), frozenset())
    dark = replace(room, lamps=tuple(replace(lamp, lit=False) for lamp in room.lamps))
    left = {}
    for name, one in (("lit", room), ("dark", dark)):
        moment = first_moment(one)
        # To the far end; a breath; and back through whoever follows.
        for hand, seconds in ((UP, 0.28), (RIGHT, 3.2), (STAY, 0.6), (LEFT, 3)):
            moment = walk(one, moment, hand, seconds)
        left[name] = moment.resolve
    assert left == {"lit": RESOLVE, "dark": RESOLVE - 1}


@given(path=st.lists(st.tuples(ways, ways, st.integers(20, 59)), min_size=1, max_size=12))
@example(path=[(1, 0, 59)] * 3 + [(-1, -1, 57), (-1, -1, 59), (1, 1, 59), (1, 0, 40), (1, 0, 59)])
@effort(max_examples=10, deadline=None)
def test_the_last_room_never_ends_for_whoever_walks(game: GameLibrary, path: list[tuple[int, int, int]]) -> None:
    house = House(game.level("shadow/last"))
    happened: list[object] = []
    for dx, dy, steps in path:
        happened += run(house, Inputs(held=_held(Hand(dx or 1, dy))), steps)
    assert not any(name.startswith("line") for name in names(happened))


def test_the_last_room_speaks_to_whoever_stands(game: GameLibrary) -> None:
    house = House(game.level("shadow/last"))
    happened = run(house, IDLE, 20 * STEPS_PER_SECOND)
    assert names(happened) == ["line_1", "line_2", "line_3", "line_4"]
    assert house.done and house.moment.resolve == RESOLVE


@pytest.mark.parametrize("chamber", CHAMBERS)
@given(path=st.lists(st.tuples(hands, st.integers(1, 90)), max_size=10))
@effort(max_examples=3, deadline=None)
def test_nothing_she_does_makes_a_chamber_unwinnable(
    game: GameLibrary, chamber: str, path: list[tuple[Hand, int]]
) -> None:
    room = room_of(game.level(f"shadow/{chamber}"), frozenset())
    moment = checkpoint = first_moment(room)
    for hand, steps in path:
        for _ in range(steps):
            moment, checkpoint = turned(room, moment, checkpoint, hand.code())
            moment = checkpoint if moment.resolve <= 0 else moment
            if is_out(room, moment):
                return
    assert find_route(room, moment) is not None


@pytest.mark.parametrize("chamber", CHAMBERS)
@given(path=st.lists(st.tuples(hands, st.integers(1, 90)), max_size=8), held=st.integers(1, 120))
@effort(max_examples=5, deadline=None)
def test_rewinding_gives_back_every_moment(
    game: GameLibrary, chamber: str, path: list[tuple[Hand, int]], held: int
) -> None:
    house = House(game.level(f"shadow/{chamber}"))
    moments = [house.moment]
    for hand, steps in path:
        for _ in range(steps):
            house.step(Inputs(held=_held(hand)), Settings())
            if house.moment is not moments[-1]:
                moments.append(house.moment)
    while house.phase != "walk":
        house.step(IDLE, Settings())
        if house.moment is not moments[-1]:
            moments.append(house.moment)
    if house.done:
        return
    most = min(len(moments) - 1, in_steps(10))
    for n in range(1, held + 1):
        house.step(Inputs(held=frozenset({Action.REWIND})), Settings())
        assert house.moment == moments[len(moments) - 1 - min(most, REWIND_STEPS * n)]


def _held(hand: Hand) -> frozenset[Action]:
    ways = {Action.LEFT: hand.dx < 0, Action.RIGHT: hand.dx > 0, Action.UP: hand.dy < 0, Action.DOWN: hand.dy > 0}
    return frozenset(action for action, down in ways.items() if down)


def test_the_last_touch_folds_the_room_and_that_can_be_taken_back(game: GameLibrary) -> None:
    house = House(game.level("shadow/stair"))
    run(house, Inputs(held=frozenset({Action.RIGHT})), 90)
    happened = run(house, IDLE, 14 * STEPS_PER_SECOND)
    assert names(happened) == ["touch", "touch", "fold"]
    assert house.moment.she == house.checkpoint.she
    run(house, Inputs(held=frozenset({Action.REWIND})), 240)
    assert house.moment.resolve > 0 and house.moment.she != house.checkpoint.she


def test_the_stair_is_told_when_it_stands_and_its_way_out_ends_it(game: GameLibrary) -> None:
    level = game.level("shadow/stair")
    route = solve(level).route
    house = House(level)
    happened: list[object] = []
    for held in route or ():
        happened += house.step(Inputs(held=held), Settings())
    assert "flight" in names(happened)
    assert isinstance(happened[-1], Finished)
    sounds = {one.sound for one in happened if isinstance(one, Play)}
    assert {"outline_draw", "outline_build", "outline_stands"} <= sounds


def test_with_closer_checkpoints_what_stands_is_kept(game: GameLibrary) -> None:
    level = game.level("shadow/stair")
    for closer in (False, True):
        house = House(level)
        for held in solve(level).route or ():
            house.step(Inputs(held=held), Settings(closer_checkpoints=closer))
        assert bool(house.checkpoint.built) is closer


# -- how it looks -----------------------------------------------------------------------------------------------------


class SpriteCanvas(RecordingCanvas):
    """Writes down which cell of which picture stands where."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[tuple[str, int]] = []

    def sprite(self, sprite: Sprite) -> None:
        self.cells.append((sprite.picture, sprite.column))


def shown(painter: Painter) -> list[tuple[str, int]]:
    """The sprites that are drawn, each with its column."""
    canvas = SpriteCanvas()
    painter.draw(canvas, 1.0)
    return canvas.cells


def test_an_outline_is_dashed_then_bright_then_rises_tile_by_tile(game: GameLibrary) -> None:
    level = game.level("shadow/stair")
    house = House(level)
    painter = Painter(house)
    seen: list[tuple[int, ...]] = []
    for held in solve(level).route or ():
        house.step(Inputs(held=held), Settings())
        columns = [column for picture, column in shown(painter) if picture == "house/outline"][:5]
        if not seen or tuple(columns) != seen[-1]:
            seen.append(tuple(columns))
    assert seen[0] == (0,) * 5 and (1,) * 5 in seen and seen[-1] == (6, 7, 8, 9, 10), (
        "each step is higher than the last"
    )
    assert all(before <= after for one, other in pairwise(seen) for before, after in zip(one, other, strict=True))


def test_whoever_is_shut_in_is_seen_through_the_doors(game: GameLibrary) -> None:
    level = game.level("shadow/cupboard")
    house = House(level)
    painter = Painter(house)
    for held in solve(level).route or ():
        house.step(Inputs(held=held), Settings())
        if house.moment.held:
            break
    pictures = [picture for picture, _ in shown(painter)]
    assert "people/shadow" in pictures and "people/shadow_thin" in pictures


def test_the_next_second_of_the_echo_is_marked_and_lamplight_thins_it(game: GameLibrary) -> None:
    house = House(game.level("shadow/corridor"))
    painter = Painter(house)
    run(house, Inputs(held=frozenset({Action.UP})), 20)
    run(house, Inputs(held=frozenset({Action.RIGHT})), 160)
    dark = [picture for picture, _ in shown(painter)]
    assert dark.count("house/step") >= 4 and "people/shadow" in dark
    run(house, Inputs(held=frozenset({Action.RIGHT})), 120)
    assert "people/shadow_thin" in [picture for picture, _ in shown(painter)]


def test_after_the_first_touch_a_hint_says_what_rewinds(game: GameLibrary) -> None:
    house = House(game.level("shadow/stair"))
    run(house, Inputs(held=frozenset({Action.RIGHT})), 90)
    happened = run(house, IDLE, 10 * STEPS_PER_SECOND)
    assert [one for one in happened if isinstance(one, HowTo)] == [HowTo(Action.REWIND)]
    assert str(how_to(Action.REWIND, Settings())) == "Rewind: hold R, left trigger"


def test_a_door_that_is_held_out_of_sight_shows_its_sign_at_the_edge(game: GameLibrary) -> None:
    house = House(game.level("shadow/cupboard"))
    painter = Painter(house)
    place = house.room.doors[0].plates[0].centre
    seen = []
    for held, view in ((False, (320, 180)), (True, (480, 270)), (True, (320, 180))):
        if held:
            house.moment = replace(house.moment, trail=(place,))
            house._follow_moment()
        canvas = RecordingCanvas(view=view)
        painter.draw(canvas, 1.0)
        seen.append([one.x for one in canvas.drawn if one.verb == "above" and one.what.startswith("house/signs")])
    assert seen == [[], [], [320 - 12]], "only while it is held, and where it is not in sight itself"


def test_a_lamp_that_is_switched_out_of_sight_is_told_of_at_the_edge(game: GameLibrary) -> None:
    house = House(game.level("shadow/cupboard"))
    painter = Painter(house)
    at = house.room.lamps[0].switches[0]
    house.moment = replace(house.moment, trail=(at,))
    house._follow_moment()

    def bulbs() -> list[str]:
        canvas = RecordingCanvas(view=(320, 180))
        painter.draw(canvas, 1.0)
        return [one.what for one in canvas.drawn if one.verb == "above" and one.what.startswith("house/signs")]

    assert bulbs() == []
    run(house, Inputs(pressed=(Action.ACT,)), 1)
    assert bulbs() == [f"house/signs {BULB + (0 in house.moment.lit)}"]
    run(house, IDLE, BULB_STEPS)
    assert bulbs() == []
