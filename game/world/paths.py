"""Ways on foot: A* over a grid of 8 px, with the same foot box and solids that walking uses."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable

from game.core.geometry import SUB, Rect

GRID_PX = 8
_CELL = GRID_PX * SUB
FOOT_WIDTH_PX = 10
FOOT_HEIGHT_PX = 6
_STRAIGHT = 10
_SLANT = 14
_MOST_CELLS = 60_000

Place = tuple[int, int]


def foot_box(x: int, y: int) -> Rect:
    """What of a person standing at a point (1/256 px) touches the ground."""
    return Rect(x - FOOT_WIDTH_PX * SUB // 2, y - (FOOT_HEIGHT_PX - 1) * SUB, FOOT_WIDTH_PX * SUB, FOOT_HEIGHT_PX * SUB)


def find_path(
    blocked: Callable[[Rect], bool], start: Place, goals: Iterable[Place], within_px: int = 0
) -> list[Place] | None:
    """The shortest way from a point to the nearest of some goals, as points to walk to, or None.

    All points are 1/256 px. A goal counts as reached within `within_px` of it, so that one can walk up to what is
    itself solid; otherwise the way ends exactly on the goal.
    """
    # What one walks up to may be solid; where one is to stand may not.
    targets = [goal for goal in goals if within_px or not blocked(foot_box(*goal))]
    for cell in (_CELL, _CELL // 2):
        # A pocket that feet can get out of may lie between the points of the wide grid.
        way = _search(blocked, start, targets, within_px, cell) if targets else None
        if way is not None:
            return way
    return None


def _search(
    blocked: Callable[[Rect], bool], start: Place, targets: list[Place], within_px: int, cell: int
) -> list[Place] | None:
    """A* over the points that lie whole cells away from the start."""
    reach = max(within_px * SUB, cell)

    def near(x: int, y: int) -> Place | None:
        for goal_x, goal_y in targets:
            if abs(goal_x - x) <= reach and abs(goal_y - y) <= reach:
                return goal_x, goal_y
        return None

    def estimate(x: int, y: int) -> int:
        return min(
            (_STRAIGHT * max(abs(gx - x), abs(gy - y)) + 4 * min(abs(gx - x), abs(gy - y))) // cell
            for gx, gy in targets
        )

    came: dict[Place, Place | None] = {start: None}
    cost: dict[Place, int] = {start: 0}
    queue: list[tuple[int, int, Place]] = [(estimate(*start), 0, start)]
    order = 0
    free: dict[Place, bool] = {}

    def is_free(x: int, y: int) -> bool:
        if (x, y) not in free:
            free[x, y] = not blocked(foot_box(x, y))
        return free[x, y]

    while queue and len(came) < _MOST_CELLS:
        _, _, here = heapq.heappop(queue)
        goal = near(*here)
        if goal is not None:
            way: list[Place] = [] if within_px else [goal]
            step: Place | None = here
            while step is not None and step != start:
                way.append(step)
                step = came[step]
            way.reverse()
            return way
        x, y = here
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if not dx and not dy:
                    continue
                there = (x + dx * cell, y + dy * cell)
                if not is_free(*there):
                    continue
                if dx and dy and not (is_free(x + dx * cell, y) and is_free(x, y + dy * cell)):
                    continue
                price = cost[here] + (_SLANT if dx and dy else _STRAIGHT)
                if price < cost.get(there, 1 << 60):
                    cost[there] = price
                    came[there] = here
                    order += 1
                    heapq.heappush(queue, (price + estimate(*there), order, there))
    return None
