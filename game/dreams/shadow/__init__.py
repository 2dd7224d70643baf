"""Mira's dream, The unbuilt house: her own shadow walks her path some seconds late, and builds what she drew.

Rules, for whoever lays out a chamber (the classes and their properties are in `levels/classes.md`):

- The *Echo* begins where its point is, most often at the start, and sets out `lag_s` late. It walks her path, place for
  place, at her own pace, half again as fast while she runs and half as fast while she stands; it never stops and never
  falls further behind than `lag_most_s`.
- Its touch costs one of three resolve, then nothing for two seconds. With the last one the room folds back to the
  checkpoint. It cannot touch her before it has once been out of her reach.
- An *Outline* is a line of tiles. Her feet draw a tile; the echo's feet build a tile that is drawn. When every tile is
  built, it stands: a wall is solid from then on, a stair or a bridge opens the *Closed* area that it leads over. The
  act key beside a wall that stands rubs it out again, so that nobody is ever walled in.
- A wall that stands on its path, or a shut door, *holds* the echo where it is: it tries at every step. Held, it
  builds nothing, and her path behind it grows to twenty seconds; what is older is forgotten, and let out it forms again
  further along, and hurries until it is no further behind than it should be. What it stands in does not hold it.
- In the light of a *Lamp* (the ellipse of its rectangle) the echo thins: it builds nothing, weighs nothing, hurts
  nobody, and passes through walls and doors. The act key at a *Switch* turns its lamp on or off.
- A *Plate* holds its *HeldDoor* open while she or the echo stands on it. Whoever is already in a door or a wall when it
  closes can walk out of it.
- An *Anchor* gives all resolve back, and is the checkpoint from then on. The *WayOut* ends the chamber.
- A *Meeting* makes a room without a way out: who stands still for a second where the echo has come to her is spoken to,
  and not hurt. After its last line the room is done.
- Holding rewind takes back up to ten seconds, two steps for every step that it is held, also a fold.
- The act key before a named *Thing* looks at it.
- What the script can hang words on: things, named outlines (when they stand), plates, switches, anchors, triggers;
  touch, held, through (the thinned echo has walked through her), fold, and in a meeting line_1, line_2 and so on.

`house` holds the rules, `chamber` plays them, `painter` draws, `route` solves.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.core.geometry import SUB
from game.core.problems import Faulty, Problem
from game.core.settings import Settings
from game.core.steps import IDLE, Action
from game.core.strings import phrases
from game.dreams.dream import Solution, Staged, WayOut, once_a_map, told
from game.dreams.dream import opens_at_once as readying
from game.dreams.shadow.chamber import House
from game.dreams.shadow.classes import CLASSES
from game.dreams.shadow.house import Place, first_moment, leading, room_of
from game.dreams.shadow.night import Night
from game.dreams.shadow.painter import Painter
from game.dreams.shadow.route import TRIES_MOST, actions_of, find_route
from game.world.classes import Solid
from game.world.level import Level

say = phrases("dream")
NAME = say("The unbuilt house")
NIGHT = 1

__all__ = ["CLASSES", "NAME", "NIGHT", "Chamber", "check", "happenings", "open_world", "readying", "report", "solve"]


class Chamber(Staged):
    """A chamber as the game plays it: the house, how it looks, and the way out of it."""

    def __init__(self, level: Level) -> None:
        self.house = opened(level)
        super().__init__(self.house, Painter(self.house))

    def route(self) -> Sequence[frozenset[Action]] | None:
        """The presses of a way out from here, or None."""
        ahead = opened(self.house.level)
        ahead.restore(self.house.snapshot())
        if isinstance(ahead, Night):
            followed = list(ahead.following())
            return followed if ahead.done else None
        first: list[frozenset[Action]] = []
        while ahead.phase != "walk":
            ahead.step(IDLE, Settings(hints=False))
            first.append(frozenset())
        route = find_route(ahead.room, ahead.moment)
        return None if route is None else [*first, *map(actions_of, route)]


def opened(level: Level) -> House:
    """The house of a map, by day or from the other side. Raises Faulty where it lacks what a room needs."""
    room_of(level, frozenset())
    return Night(level) if leading(level) is not None else House(level)


def open_world(level: Level) -> Chamber:
    """Open a chamber. Raises Faulty where it lacks what a room of the house needs."""
    return Chamber(level)


def happenings(level: Level) -> Collection[str]:
    """What the script can hang words on in a chamber."""
    house = opened(level)
    things = [
        *house.sketches,
        *house.anchors,
        *house.triggers,
        *house.things,
        *house.plates,
        *(thing for thing, _ in house.switches),
    ]
    names = {thing.name for thing in things if thing.name} | {"fold", "touch"}
    names |= {"held"} if house.doors or any(sketch.kind == "wall" for sketch in house.room.sketches) else set()
    names |= {"through"} if house.lamps else set()
    return names | {f"line_{number}" for number in range(1, house.room.lines + 1)}


@once_a_map
def solve(level: Level) -> Solution:
    """A way out, played through on the real rules; the first that is found."""
    room = room_of(level, frozenset())
    if leading(level) is not None:
        night = Night(level)
        followed = list(night.following())
        searched = "one way: wherever she has walked, some way behind her"
        if not night.done:
            return Solution(None, 0, searched, f"she comes no further than {_px(night.moment.she)}")
        return Solution(followed, len(followed), searched)
    searched = (
        f"up to {TRIES_MOST} walks and waits, best first; paths that cross the same tiles are held to be alike, "
        "she never runs"
    )
    route = find_route(room, first_moment(room))
    if route is None:
        return Solution(None, 0, searched, "no way out was found")
    return Solution([actions_of(hand) for hand in route], len(route), searched)


def _px(place: Place) -> tuple[int, int]:
    return place[0] // SUB, place[1] // SUB


def report(level: Level) -> list[str]:
    """The way out that the solver finds, in a line."""
    return told(solve(level))


def check(level: Level) -> list[Problem]:
    """What is wrong with a chamber: what it lacks, what may not come and go, no way out."""
    try:
        room_of(level, frozenset())
    except Faulty as error:
        return list(error.problems)

    def at(line: int, message: str, hint: str = "") -> Problem:
        return Problem(level.file, line, 0, message, hint)

    problems = [
        at(thing.line, f"a {thing.kind} cannot have a `when`: how hard a chamber is stays the same")
        for thing in level.things
        if thing.when and (isinstance(thing.spec, (*CLASSES.values(), Solid)) or level.solids_of(thing))
    ]
    solution = solve(level)
    if solution.route is None:
        ways_out = level.all(WayOut)
        line = ways_out[0][0].line if ways_out else 0
        problems.append(at(line, f"cannot be finished: {solution.stops}", f"searched: {solution.searched}"))
    return problems
