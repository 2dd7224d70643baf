"""Visits the states of a story: all of them, breadth first, where they are few enough; else by many plays.

Breadth first gives every witness in as few moves as there can be. Where the states are more than the bound, plays are
made that look for what has not been met yet; what they meet is just as certain, only its witness may be longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.core.dice import Dice
from game.core.problems import Faulty, Problem
from game.tools.prover.space import Key, Move, Space, State, Way

Met = tuple[str, str]
"""What can be met: ("row", id), ("node", "scene.node"), ("option", id), ("mark", name), ("passed", id), ("stuck", id),
("place", id), ("end", "")."""

MOST_MOVES = 400
"""A play that takes longer has lost its way."""
PLAYS = 300
IDLE_PLAYS = 60
"""So many plays without anything new, and no more are made."""


@dataclass(slots=True)
class Found:
    """What a search has met, each with the moves that lead to it; `whole` where every state was visited."""

    whole: bool = False
    states: int = 0
    ways: dict[Met, tuple[Move, ...]] = field(default_factory=dict)
    dead: tuple[Move, ...] | None = None
    """A way to a state from which no end can be reached."""
    dead_state: State | None = None
    plays: int = 0
    ended: int = 0


def met(way: Way, move: Move) -> Iterator[Met]:
    """Everything that one move meets."""
    if move.kind == "pick":
        yield "option", move.name
    for row in way.rows:
        yield "row", row
    for scene, node in way.nodes:
        yield "node", f"{scene}.{node}"
    for mark in way.marks:
        yield "mark", mark
    for row in way.passed:
        yield "passed", row
    if way.stuck:
        yield "stuck", way.stuck
    if way.state.place:
        yield "place", way.state.place
    if way.state.over and not way.stuck:
        yield "end", ""


def search(space: Space, bound: int, progress: Callable[[int], None] | None = None) -> Found:
    """Search a story within a bound of states, then by plays where that was not enough."""
    found = every_state(space, bound, progress)
    if not found.whole:
        plays(space, found)
    return found


def every_state(space: Space, bound: int, progress: Callable[[int], None] | None = None) -> Found:
    """Visit states breadth first until there are no more, or the bound is reached."""
    found = Found()
    first = space.first()
    numbers: dict[Key, int] = {space.key(first): 0}
    came: list[tuple[int, Move] | None] = [None]
    before: list[list[int]] = [[]]
    ends: list[int] = []
    waiting: list[tuple[int, State]] = [(0, first)]
    at = 0

    def way_to(number: int) -> tuple[Move, ...]:
        moves = []
        while (step := came[number]) is not None:
            number, move = step
            moves.append(move)
        return tuple(reversed(moves))

    while at < len(waiting):
        if len(waiting) > bound:
            found.states = len(waiting)
            return found
        number, state = waiting[at]
        waiting[at] = (number, first)  # what has been left needs no memory
        at += 1
        if progress is not None and at % 500 == 0:
            progress(at)
        if state.over:
            ends.append(number)
            continue
        for move in space.moves(state):
            way = space.go(state, move)
            for one in met(way, move):
                if one not in found.ways:
                    found.ways[one] = (*way_to(number), move)
            key = space.key(way.state)
            there = numbers.get(key)
            if there is None:
                there = numbers[key] = len(came)
                came.append((number, move))
                before.append([])
                if not way.stuck:
                    waiting.append((there, way.state))
            before[there].append(number)
    found.whole, found.states = True, len(came)
    found.ended = len(ends)
    alive = set(ends)
    reach = list(ends)
    while reach:
        for number in before[reach.pop()]:
            if number not in alive:
                alive.add(number)
                reach.append(number)
    dead = next((number for number in range(len(came)) if number not in alive), None)
    if dead is not None:
        found.dead = way_to(dead)
        found.dead_state = replay(space, found.dead).state
    return found


def plays(space: Space, found: Found) -> None:
    """Play from the start again and again, going where nothing has been met yet; adds to what was found."""
    dice = Dice(1)
    picked: dict[Move, int] = {}
    idle = 0
    while idle < IDLE_PLAYS and found.plays < PLAYS:
        found.plays += 1
        idle += 1
        state = space.first()
        moves: list[Move] = []
        done: dict[Move, int] = {}
        while not state.over and len(moves) < MOST_MOVES:
            choices = space.moves(state)
            if not choices:
                if found.dead is None:
                    found.dead, found.dead_state = tuple(moves), state
                break
            move = _liked(choices, done, picked, dice)
            picked[move] = picked.get(move, 0) + 1
            done[move] = done.get(move, 0) + 1
            way = space.go(state, move)
            moves.append(move)
            for one in met(way, move):
                if one not in found.ways:
                    idle = 0
                if one not in found.ways or len(moves) < len(found.ways[one]):
                    found.ways[one] = tuple(moves)
            state = way.state
        found.ended += state.over


def _liked(choices: list[Move], done: dict[Move, int], picked: dict[Move, int], dice: Dice) -> Move:
    """What this play has done least, and all plays before it; now and then anything, so that no order is left out."""
    if dice.roll(5) == 0:
        return choices[dice.roll(len(choices))]
    return min(choices, key=lambda move: (done.get(move, 0), picked.get(move, 0), dice.roll(1 << 16)))


def replay(space: Space, moves: tuple[Move, ...]) -> Way:
    """Play moves from the start. Raises Faulty where one of them cannot be made."""
    way = Way(space.first())
    for move in moves:
        if move not in space.moves(way.state):
            raise Faulty(Problem("", 0, 0, f"'{move}' cannot be done here"))
        way = space.go(way.state, move)
    return way


def shorter(space: Space, moves: tuple[Move, ...], goal: Met) -> tuple[Move, ...]:
    """The same way to a goal without the rounds and the moves that it does not need.

    Parts that come back to where they began are cut, the longest first, as long as the goal is still met; then single
    moves (delta debugging, Zeller 1999). What is left need not be the shortest there is.
    """
    at = 0
    while at < len(moves):
        spots = _spots(space, moves)
        for to in range(len(moves) - 1, at, -1):
            if spots[to] == spots[at]:
                tried = (*moves[:at], *moves[to:])
                if _still(space, tried, goal):
                    moves = tried
                    break
        at += 1
    for at in range(len(moves) - 2, -1, -1):
        tried = (*moves[:at], *moves[at + 1 :])
        if _still(space, tried, goal):
            moves = tried
    return moves


def _spots(space: Space, moves: tuple[Move, ...]) -> list[tuple[object, ...]]:
    """Where a play stands before each of its moves, whatever the story."""
    state = space.first()
    spots: list[tuple[object, ...]] = []
    for move in moves:
        spots.append((state.place, state.position.row, state.scene, state.bed))
        state = space.go(state, move).state
    return spots


def _still(space: Space, moves: tuple[Move, ...], goal: Met) -> bool:
    state = space.first()
    for move in moves:
        if move not in space.moves(state):
            return False
        way = space.go(state, move)
        state = way.state
    return bool(moves) and goal in set(met(way, moves[-1]))
