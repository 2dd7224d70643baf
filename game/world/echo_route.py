"""A way through a room with an echo, found by trying: holds of a direction, waits and the act key, breadth first.

Every try is played by the room's own rules, so a way that is found is a proof. Where none is found there may still be
one: rooms are held to be the same when she and the echo stand on the same tiles and the same things are drawn, built
and lit, whatever path lies between the two, and the search ends after `TRIES_MOST` of them. She walks, never runs, and
lets nothing fold.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable

from game.core.geometry import SUB, Rect
from game.world.echo import Hand, Moment, Place, Room, after, first_moment

TILE = 16 * SUB
HOLD_STEPS = 11
"""A little more than a tile's walk."""
WAIT_STEPS = 30
TRIES_MOST = 4000
_MOVES = (
    *(((hand,) * HOLD_STEPS) for hand in (Hand(1), Hand(-1), Hand(dy=1), Hand(dy=-1))),
    (Hand(),) * WAIT_STEPS,
    (Hand(act=True),),
)


def find_route(room: Room, goal: Rect) -> list[Hand] | None:
    """The hands that bring her into the goal, step by step; None where no way was found."""
    first = first_moment(room)
    came: list[tuple[int, tuple[Hand, ...]]] = [(-1, ())]
    queue = deque([(0, first)])
    known = {_key(first)}
    while queue and len(came) < TRIES_MOST:
        at, moment = queue.popleft()
        for hands in _MOVES:
            now, played = moment, 0
            for hand in hands:
                now, played = after(room, now, hand), played + 1
                if now.resolve <= 0 or goal.holds(*now.she):
                    break
            there = now.resolve > 0 and goal.holds(*now.she)
            if not there and (now.resolve <= 0 or _key(now) in known):
                continue
            known.add(_key(now))
            came.append((at, hands[:played]))
            if there:
                return _back(came)
            queue.append((len(came) - 1, now))
    return None


def _key(moment: Moment) -> Hashable:
    return (
        _tile(moment.she),
        _tile(moment.echo),
        moment.wait // WAIT_STEPS,
        moment.resolve,
        moment.drawn,
        moment.built,
        moment.lit,
    )


def _tile(place: Place) -> Place:
    return place[0] // TILE, place[1] // TILE


def _back(came: list[tuple[int, tuple[Hand, ...]]]) -> list[Hand]:
    """From the last room that was come to back to the first."""
    at, parts = len(came) - 1, []
    while at >= 0:
        at, hands = came[at]
        parts.append(hands)
    return [hand for hands in reversed(parts) for hand in hands]
