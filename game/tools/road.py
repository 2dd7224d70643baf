"""Two ways through the story: the road, on which nothing is done that need not be, and the round, on which all is seen.

The road is made by leaving out. A play wanders until a chapter is over; then every stretch of its moves, the long ones
first, is left out on trial, and stays out where the chapter comes to its end all the same. What is left is a play of
which no move can be spared: no talk that one may pass by, no remark that need not be looked at, no question more than
the talk asks for. It is not the shortest of all, and which answers it gives is the seed's: so there are several.

On the round, whatever has something to say that was not yet read is looked at before anything that shuts something off:
first what leaves all else as it was, near by and then behind the doors; then the rest, what has the least to say first.
It sees what one play can, and no more: an answer given is an answer given.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game.core.dice import Dice
from game.core.problems import Faulty, Problem
from game.tools.prover.space import Move, Space, State, Way
from game.tools.prover.spare import spared

CHAPTER = "chapter"
ASIDE = ("enter", "hear")
"""Moves that no play is made of: to leave for the title's doors is to leave the story, and what is only shown is heard
by itself."""
MOST_MOVES = 6000
"""A play that takes longer has lost its way; one that wanders to the credits takes about 3600 decisions."""
MOST_ANSWERS = 60
"""A talk that asks more often goes round."""


def wandered(space: Space, state: State, dice: Dice, curiosity: int) -> Iterator[tuple[Move, Way]]:
    """Move after move of one who does anything, and by `curiosity` in a hundred what was done least."""
    done: Counter[Move] = Counter()
    for _ in range(MOST_MOVES):
        open_now = open_moves(space, state)
        if not open_now:
            return
        move = dice.pick(open_now)
        if dice.roll(100) < curiosity:
            least = min(done[one] for one in open_now)
            move = dice.pick([one for one in open_now if done[one] == least])
        done[move] += 1
        way = space.go(state, move)
        state = way.state
        yield move, way


def open_moves(space: Space, state: State) -> list[Move]:
    """What a play may do next."""
    return [] if state.over else [move for move in space.moves(state) if move.kind not in ASIDE]


def chapter_of(state: State) -> int:
    """The chapter that a play is in."""
    value = state.story.values.get(CHAPTER)
    return value if isinstance(value, int) else 0


# -- the road -------------------------------------------------------------------------------------------------------


def road(space: Space, seed: int, until: int | None = None) -> list[Move]:
    """A way to the credits, or to the beginning of a chapter, of which no move can be spared.

    Raises Faulty where a play does not get so far.
    """
    dice = Dice(seed)
    state, moves = space.first().state, list[Move]()
    while not state.over and (until is None or chapter_of(state) < until):
        ahead, state = _to(space, state, dice, _beyond(chapter_of(state)))
        moves += ahead
    return moves


Goal = Callable[[State], bool]
"""Whether a state is one that is gone to."""


def _beyond(chapter: int) -> Goal:
    return lambda state: chapter_of(state) > chapter


def _more_than(lines: int) -> Goal:
    return lambda state: len(state.story.read) > lines


def _to(space: Space, first: State, dice: Dice, goal: Goal) -> tuple[list[Move], State]:
    """Moves to a state of which a goal is true, or to the credits, and that state; no move of them can be spared."""
    moves = list[Move]()
    for move, way in wandered(space, first, dice, 100):
        moves.append(move)
        if way.state.over or goal(way.state):
            kept, states = spared(first, moves, lambda state, move: _gone(space, state, move, goal))
            return kept, states[-1]
    raise Faulty(Problem("", 0, 0, f"a play of chapter {chapter_of(first)} does not go on"))


def _gone(space: Space, state: State, move: Move, goal: Goal) -> tuple[State, bool] | None:
    """Where a move leads, and whether to a goal or the credits; None where it cannot be made."""
    if move not in space.moves(state):
        return None
    state = space.go(state, move).state
    return state, state.over or goal(state)


# -- the round ------------------------------------------------------------------------------------------------------


def round_trip(space: Space, seed: int, until: int | None = None) -> list[Move]:
    """A way to the credits, or to the beginning of a chapter, on which all within reach is looked at."""
    dice, state, moves, done = Dice(seed), space.first().state, list[Move](), Counter[Move]()
    while not state.over and (until is None or chapter_of(state) < until):
        ahead = _next_look(space, state)
        if not ahead and (state.bed or not state.position.over):
            # What was asked has been heard, all of it: one of the answers ends the talk.
            answers = [move for move in open_moves(space, state) if move.kind != "up"]
            least = min(done[move] for move in answers)
            ahead = [dice.pick([move for move in answers if done[move] == least])]
        for move in ahead:
            state = space.go(state, move).state
            done[move] += 1
        if not ahead:
            ahead, state = _to(space, state, dice, _more_than(len(state.story.read)))
        moves += ahead
    return moves


@dataclass(frozen=True, slots=True)
class Look:
    """What comes of a move: the lines that are read for the first time, and whether all else stays as it was."""

    fresh: int
    quiet: bool
    ends: bool
    """The day is over, or the story."""


def _next_look(space: Space, state: State) -> list[Move]:
    """The moves to what is looked at next; none where nothing within reach has anything new to say."""
    if not state.position.over or state.bed:
        answer = _answer(space, state)
        return [answer] if space.go(state, answer).state.story.read > state.story.read else []
    loud: list[tuple[bool, int, int, list[Move]]] = []
    for ways, here in _by_doors(space, state):
        open_now = open_moves(space, here)
        for move in open_now:
            if move.kind == "stand":
                return [*ways, move]
            look = _looked(space, here, move, open_now)
            if look.fresh and look.quiet:
                return [*ways, move]
            if look.fresh:
                loud.append((look.ends, look.fresh, len(loud), [*ways, move]))
    if state.ground.desk and not loud:
        return [Move("up")]
    return min(loud)[3] if loud else []


def _by_doors(space: Space, state: State) -> Iterator[tuple[list[Move], State]]:
    """Here, and every place that is come to through doors without anything happening, the nearest first."""
    waiting, been = deque([(list[Move](), state)]), {state.ground.place}
    while waiting:
        ways, here = waiting.popleft()
        yield ways, here
        for move in open_moves(space, here):
            if move.kind == "door" and (place := move.name.partition(":")[0]) not in been:
                way = space.go(here, move)
                if not way.happened and way.state.position.over:
                    been.add(place)
                    waiting.append(([*ways, move], way.state))


def _looked(space: Space, state: State, move: Move, open_now: Sequence[Move]) -> Look:
    way = space.go(state, move)
    for _ in range(MOST_ANSWERS):
        if way.state.position.over or way.state.over:
            break
        way = space.go(way.state, _answer(space, way.state))
    after = way.state
    fresh = len(after.story.read) - len(state.story.read)
    ends = after.over or after.bed or move.kind == "finish" or chapter_of(after) > chapter_of(state)
    same = after.ground.place == state.ground.place and not ends and after.ground.desk == state.ground.desk
    return Look(fresh, same and {*open_now} - {move} <= {*space.moves(after)}, ends)


def _answer(space: Space, state: State) -> Move:
    """The answer, or the night, that has the most to say; before all, one after which the same is asked again."""

    def worth(move: Move) -> tuple[bool, int, bool]:
        way = space.go(state, move)
        fresh = len(way.state.story.read) - len(state.story.read)
        again = not way.state.position.over and way.state.position.row == state.position.row
        return again and fresh > 0, fresh, not again

    return max((move for move in open_moves(space, state) if move.kind != "up"), key=worth)
