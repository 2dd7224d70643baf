"""Line of sight and ways on foot, against slow and simple answers to the same questions."""

from __future__ import annotations

import math
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from game.core.geometry import SUB, TURN, Rect, Solids
from game.world.paths import GRID_PX, find_path, foot_box
from game.world.sight import FINE, Cover, around, fine_heading, in_cone, is_shaded

places = st.integers(-200, 200)
covers = st.builds(Cover, places, places, places, places, st.sampled_from([0, 0, 16, 40, 110]))


def shaded_by(eye: tuple[int, int], eye_height: int, x: int, y: int, cover: Cover) -> bool:
    """Whether one cover hides a point, in exact fractions: does the sight line cross it, below its top?"""
    dx, dy = x - eye[0], y - eye[1]
    ax, ay = cover.x1 - cover.x0, cover.y1 - cover.y0
    whole = dx * ay - dy * ax
    if whole == 0:
        return False
    # eye + t * (dx, dy) == corner + s * (ax, ay)
    t = Fraction((cover.x0 - eye[0]) * ay - (cover.y0 - eye[1]) * ax, whole)
    s = Fraction((cover.x0 - eye[0]) * dy - (cover.y0 - eye[1]) * dx, whole)
    if not (0 <= s <= 1 and 0 < t < 1):
        return False
    return cover.height == 0 or eye_height * (1 - t) <= cover.height


@given(st.tuples(places, places), st.integers(60, 200), places, places, st.lists(covers, max_size=6))
def test_whole_numbers_see_what_exact_fractions_see(
    eye: tuple[int, int], height: int, x: int, y: int, walls: list[Cover]
) -> None:
    assert is_shaded(eye, height, x, y, walls) == any(shaded_by(eye, height, x, y, wall) for wall in walls)


@given(st.integers(-3, 3), st.integers(1, 200), st.integers(1, 200))
def test_behind_something_tall_one_is_hidden_however_far(aside: int, near: int, behind: int) -> None:
    wall = Cover(-20, near, 20, near)
    assert is_shaded((0, 0), 120, 0, near + behind, [wall])
    assert not is_shaded((0, 0), 120, aside, near - 1, [wall])


def test_the_shadow_of_something_low_ends_where_the_sight_line_meets_the_floor() -> None:
    # An eye 120 high sees over a divider of 16 at 100 away from 100 * 120 / (120 - 16) = 115.4 on.
    divider = Cover(-50, 100, 50, 100, 16)
    assert is_shaded((0, 0), 120, 0, 115, [divider])
    assert not is_shaded((0, 0), 120, 0, 116, [divider])


@given(st.integers(20, 150), st.integers(1, 60))
def test_shadows_are_longer_farther_from_the_eye(near: int, further: int) -> None:
    def length(at: int) -> int:
        divider = Cover(-500, at, 500, at, 16)
        return next(n for n in range(1, 400) if not is_shaded((0, 0), 120, 0, at + n, [divider]))

    assert length(near) <= length(near + further)


@given(places, places, st.integers(0, TURN * FINE - 1), st.integers(1, TURN * FINE // 4 - 1))
def test_a_cone_holds_the_directions_near_its_own(dx: int, dy: int, angle: int, half: int) -> None:
    assume((dx, dy) != (0, 0))
    towards = math.atan2(dx, dy)
    off = abs((towards - angle * math.tau / (TURN * FINE) + math.pi) % math.tau - math.pi)
    edge = half * math.tau / (TURN * FINE)
    # At the very edge the table's rounding may go either way.
    assume(abs(off - edge) > 0.002)
    assert in_cone(dx, dy, angle, half) == (off < edge)


@given(st.integers(0, TURN * FINE))
def test_headings_between_the_steps_of_the_table_turn_smoothly(angle: int) -> None:
    x, y = fine_heading(angle)
    x1, y1 = fine_heading(angle + 1)
    assert abs(x - x1) <= 3 and abs(y - y1) <= 3


@given(st.integers(1, 40), st.integers(1, 40), st.integers(-300, 300), st.integers(60, 300))
def test_whatever_passes_through_a_tall_thing_is_stopped(width: int, height: int, x: int, y: int) -> None:
    box = Rect(-width // 2, 20, width, height)
    middle = Fraction(20 + Fraction(height, 2), y) if y else None
    assume(middle is not None and y > 20 + height)
    crossing = x * middle  # Where the sight line from (0, 0) to (x, y) is at half the height of the box.
    assume(box.x < crossing < box.right)
    assert is_shaded((0, 0), 120, x, y, around(box))


# -- ways on foot ---------------------------------------------------------------------------------------------------

cells = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 7)), max_size=26)


def room(walls: set[tuple[int, int]]) -> Solids:
    """A room of 10 x 8 tiles with some of them solid."""
    side = 16 * SUB
    rects = [Rect(x * side, y * side, side, side) for x, y in walls]
    rects += [Rect(-side, -side, 12 * side, side), Rect(-side, 8 * side, 12 * side, side)]
    rects += [Rect(-side, -side, side, 10 * side), Rect(10 * side, -side, side, 10 * side)]
    return Solids(rects, 64 * SUB)


def middle(cell: tuple[int, int]) -> tuple[int, int]:
    return (cell[0] * 16 + 8) * SUB, (cell[1] * 16 + 12) * SUB


def flood(solids: Solids, start: tuple[int, int]) -> set[tuple[int, int]]:
    """Every grid point that can be walked to, found the slow way."""
    step = GRID_PX * SUB

    def is_free(x: int, y: int) -> bool:
        return not solids.hit(foot_box(x, y))

    seen, edge = {start}, [start]
    while edge:
        x, y = edge.pop()
        for dx in (-step, 0, step):
            for dy in (-step, 0, step):
                there = (x + dx, y + dy)
                if there in seen or not is_free(*there) or not (is_free(x + dx, y) and is_free(x, y + dy)):
                    continue
                seen.add(there)
                edge.append(there)
    return seen


@given(cells, st.tuples(st.integers(0, 9), st.integers(0, 7)), st.tuples(st.integers(0, 9), st.integers(0, 7)))
def test_a_way_is_found_exactly_where_there_is_one(
    walls: set[tuple[int, int]], a: tuple[int, int], b: tuple[int, int]
) -> None:
    walls -= {a, b}
    solids = room(walls)
    start, goal = middle(a), middle(b)
    way = find_path(solids.hit, start, [goal])
    reached = flood(solids, start)
    reach = GRID_PX * SUB
    near = any(abs(goal[0] - x) <= reach and abs(goal[1] - y) <= reach for x, y in reached)
    assert (way is not None) == near
    if way:
        assert way[-1] == goal
        assert all(not solids.hit(foot_box(*point)) for point in way)


def test_a_way_leads_around_a_wall() -> None:
    solids = room({(5, y) for y in range(7)})
    way = find_path(solids.hit, middle((2, 2)), [middle((8, 2))])
    assert way is not None and max(y for _, y in way) > 7 * 16 * SUB


def test_one_can_walk_up_to_what_is_itself_solid() -> None:
    solids = room({(5, 3), (6, 3)})
    way = find_path(solids.hit, middle((1, 3)), [middle((5, 3))], within_px=20)
    assert way is not None
    x, y = way[-1]
    assert abs(x - middle((5, 3))[0]) <= 20 * SUB and abs(y - middle((5, 3))[1]) <= 20 * SUB
