"""What can be reached on foot, as the prover sees it, held to the game's own walking on small random maps."""

from __future__ import annotations

from itertools import chain, combinations
from types import MappingProxyType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.geometry import SUB, Rect
from game.dialogue.script import Stage, Verb
from game.tools.prover.foot import CELL_PX, HIDDEN, Feet, Setting
from game.world.classes import Door, MapProperties, Person, Point, Solid, Trigger
from game.world.classes import Thing as ThingClass
from game.world.level import Level, Thing
from game.world.paths import foot_box
from game.world.walking import REACH_PX, Walking, gap_to

TILES = 7
SIDE = TILES * 16
EVERYTHING = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def level(*things: Thing) -> Level:
    return Level("maps/small", "maps/small.tmx", TILES, TILES, MapProperties(), (), MappingProxyType({}), things)


def wall(number: int, x: int, y: int, width: int, height: int, when: str = "") -> Thing:
    return Thing(number, "", Solid(), Rect(x, y, width, height), when)


def point(number: int, name: str, x: int, y: int) -> Thing:
    return Thing(number, name, Point(), Rect(x, y, 0, 0))


def thing(number: int, name: str, x: int, y: int) -> Thing:
    return Thing(number, name, ThingClass(), Rect(x, y, 8, 8))


rooms = st.integers(0, SIDE - 8)
sizes = st.integers(6, 70)


@st.composite
def maps(draw: st.DrawFn) -> Level:
    """A room with walls and things, some of which come and go."""
    things = [point(1, "start", draw(rooms), draw(rooms)), thing(2, "lamp", draw(rooms), draw(rooms))]
    things.append(thing(3, "chair", draw(rooms), draw(rooms)))
    for number in range(4, 4 + draw(st.integers(1, 5))):
        when = draw(st.sampled_from(("", "", "lamp", "door")))
        things.append(wall(number, draw(rooms), draw(rooms), draw(sizes), draw(sizes), when))
    return level(*things)


def flooded(world: Walking) -> set[tuple[int, int]]:
    """Every point of the grid that the player can walk to, cell by cell, asking the game at each."""
    start = (world.player.x // SUB // CELL_PX * CELL_PX, world.player.y // SUB // CELL_PX * CELL_PX)
    reached, waiting = {start}, [start]
    while waiting:
        x, y = waiting.pop()
        for there in ((x + CELL_PX, y), (x - CELL_PX, y), (x, y + CELL_PX), (x, y - CELL_PX)):
            if there not in reached and not world.blocks(foot_box(there[0] * SUB, there[1] * SUB)):
                reached.add(there)
                waiting.append(there)
    return reached


def within_reach(world: Walking) -> set[str]:
    spots = flooded(world)
    found = set()
    for name in ("lamp", "chair"):
        area = world.reach_area(name)
        if area is not None and any(gap_to(area, x, y - 2) <= REACH_PX for x, y in spots):
            found.add(name)
    return found


def subsets(of: list[int]) -> list[frozenset[int]]:
    return [frozenset(some) for some in chain.from_iterable(combinations(of, size) for size in range(len(of) + 1))]


@EVERYTHING
@given(maps())
def test_feet_come_to_what_the_game_lets_them_come_to(small: Level) -> None:
    """With every combination of what comes and goes; where the prover calls that no matter, it is none."""
    feet = Feet(small, ("lamp", "chair"), ())
    for present in subsets([thing.id for thing in small.things if thing.when]):
        world = Walking(small, "start", 0)
        world.refresh(present)
        here = foot_box(
            world.player.x // SUB // CELL_PX * CELL_PX * SUB, world.player.y // SUB // CELL_PX * CELL_PX * SUB
        )
        if world.blocks(here):
            continue
        setting = feet.setting(present, frozenset(), ())
        assert feet.matters or setting == Setting()
        areas = feet.areas(feet.arrive("start"), setting)
        found = {name for area in areas for name in feet.reach(area, setting).names}
        assert found == within_reach(world), (present, areas)


@EVERYTHING
@given(maps(), st.integers(0, SIDE // 2 - 1), st.integers(0, SIDE // 2 - 1))
def test_a_cell_is_free_where_the_player_can_stand(small: Level, column: int, row: int) -> None:
    feet = Feet(small, (), ())
    feet.matters = True
    for present in subsets([thing.id for thing in small.things if thing.when]):
        world = Walking(small, "start", 0)
        world.refresh(present)
        setting = feet.setting(present, frozenset(), ())
        x, y = column * CELL_PX, row * CELL_PX
        assert feet.free(x, y, setting) is not world.blocks(foot_box(x * SUB, y * SUB))


ACROSS = wall(9, 0, 48, SIDE, 6)


def test_a_wall_across_the_room_keeps_out_what_lies_behind_it() -> None:
    feet = Feet(level(point(1, "start", 20, 20), thing(2, "lamp", 90, 100), ACROSS), ("lamp",), ())
    (area,) = feet.areas(feet.arrive("start"), Setting())
    assert feet.reach(area, Setting()).names == ()


def test_a_wall_that_comes_and_goes_matters_and_one_beside_the_way_does_not() -> None:
    here, lamp = point(1, "start", 20, 20), thing(2, "lamp", 90, 100)
    assert Feet(level(here, lamp, wall(9, 0, 48, SIDE, 6, "lamp")), ("lamp",), ()).matters
    assert not Feet(level(here, lamp, wall(9, 0, 48, 30, 6, "lamp")), ("lamp",), ()).matters


def test_who_stands_on_both_sides_of_what_appears_can_be_on_either() -> None:
    """A lever within reach from both sides of a gate: acting on it, one may be shut in or out."""
    gate = wall(9, 0, 48, SIDE, 6, "door")
    things = (point(1, "start", 20, 20), thing(2, "lever", 50, 48), thing(3, "lamp", 90, 100))
    feet = Feet(level(*things, gate), ("lever", "lamp"), ())
    opened, closed = feet.setting(frozenset(), frozenset(), ()), feet.setting(frozenset((9,)), frozenset(), ())
    (area,) = feet.areas(feet.arrive("start"), opened)
    assert len(feet.areas(feet.stand(area, opened, "lever"), closed)) == 2


def test_a_door_that_is_walked_into_is_not_walked_through() -> None:
    door = Thing(8, "", Door("maps/small:start"), Rect(0, 48, SIDE, 12))
    feet = Feet(level(point(1, "start", 20, 20), thing(2, "lamp", 90, 100), door), ("lamp",), ())
    (area,) = feet.areas(feet.arrive("start"), Setting())
    reach = feet.reach(area, Setting())
    assert reach.names == () and [to for to, _ in reach.doors] == ["maps/small:start"]


def test_who_comes_in_through_a_doorway_walks_out_of_it_to_any_side() -> None:
    door = Thing(8, "", Door("maps/small:start"), Rect(0, 48, SIDE, 12))
    feet = Feet(level(point(1, "start", 50, 54), thing(2, "lamp", 90, 100), door), ("lamp",), ())
    areas = feet.areas(feet.arrive("start"), Setting())
    assert len(areas) == 2
    assert {name for area in areas for name in feet.reach(area, Setting()).names} == {"lamp"}


def test_a_trigger_that_something_waits_at_is_no_way_past_it() -> None:
    trigger = Thing(8, "step", Trigger(), Rect(0, 48, SIDE, 6))
    feet = Feet(level(point(1, "start", 20, 20), thing(2, "lamp", 90, 100), trigger), ("lamp", "step"), ())
    assert feet.matters
    live, dead = feet.setting(frozenset(), frozenset(("step",)), ()), feet.setting(frozenset(), frozenset(), ())
    stand = feet.arrive("start")
    (area,) = feet.areas(stand, live)
    assert (feet.reach(area, live).names, feet.reach(area, live).triggers) == ((), ("step",))
    (area,) = feet.areas(stand, dead)
    assert feet.reach(area, dead).names == ("lamp",)
    assert {name for area in feet.areas(feet.stand(area, live, "step"), live) for name in feet.reach(area, live).names}


def test_somebody_who_is_sent_to_stand_in_the_doorway_shuts_it() -> None:
    walls = (wall(7, 0, 48, 50, 6), wall(8, 62, 48, SIDE - 62, 6))
    dov = Thing(5, "dov", Person(who="dov"), Rect(20, 30, 0, 0))
    here, lamp = point(1, "start", 90, 20), thing(2, "lamp", 90, 100)
    sent = Stage("s", (Verb("walk", pairs=(("dov", "gap"),)),))
    gap = point(3, "gap", 56, 52)
    feet = Feet(level(here, lamp, gap, dov, *walls), ("lamp",), (sent,))
    assert feet.matters
    stand, moved = feet.directed(feet.arrive("start"), (), sent.verbs)
    assert moved == (("dov", "gap"),)
    (area,) = feet.areas(stand, feet.setting(frozenset(), frozenset(), moved))
    assert feet.reach(area, feet.setting(frozenset(), frozenset(), moved)).names == ()
    (area,) = feet.areas(stand, feet.setting(frozenset(), frozenset(), ()))
    assert feet.reach(area, feet.setting(frozenset(), frozenset(), ())).names == ("lamp",)


def test_who_is_hidden_cannot_be_acted_on_until_the_map_is_left() -> None:
    dov = Thing(5, "dov", Person(who="dov"), Rect(20, 30, 0, 0))
    hide = Stage("s", (Verb("hide", "dov"),))
    feet = Feet(level(point(1, "start", 40, 60), dov), ("dov",), (hide,))
    stand, moved = feet.directed(feet.arrive("start"), (), hide.verbs)
    assert moved == (("dov", HIDDEN),)
    setting = feet.setting(frozenset(), frozenset(), moved)
    (area,) = feet.areas(stand, setting)
    assert feet.reach(area, setting).names == ()
    assert feet.reach(*feet.areas(stand, feet.setting(frozenset(), frozenset(), ())), Setting()).names == ("dov",)


def test_what_lies_behind_something_else_from_everywhere_is_never_acted_on() -> None:
    """A stain as large as its rug: wherever one stands the rug is at hand, if it always has something to say."""
    rug, stain = (
        Thing(2, "rug", ThingClass(), Rect(52, 52, 20, 20)),
        Thing(3, "stain", ThingClass(), Rect(52, 52, 20, 20)),
    )
    small = level(point(1, "start", 20, 20), rug, stain)
    for always, names in ((("rug",), ("rug",)), ((), ("rug", "stain"))):
        feet = Feet(small, ("rug", "stain"), (), always)
        (area,) = feet.areas(feet.arrive("start"), Setting())
        assert feet.reach(area, Setting()).names == names
