"""Leaves out of a way whatever can be spared.

Stretches are left out on trial by halves and halves of halves, as in Zeller's "delta debugging", and stay out where the
rest leads there all the same. What is left is a way of which no move can be spared: not the shortest of all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from game.tools.prover.space import Move

S = TypeVar("S")


def spared(
    first: S, moves: Sequence[Move], go: Callable[[S, Move], tuple[S, bool] | None]
) -> tuple[list[Move], list[S]]:
    """The moves that cannot be spared of a way that arrives, and the states from the first to the last.

    `go` says where a move leads and whether one has arrived there, or None where it cannot be made: such a move goes
    with what was left out.
    """

    def gone_on(state: S, some: Sequence[Move]) -> tuple[list[Move], list[S]] | None:
        made, passed = list[Move](), list[S]()
        for move in some:
            step = go(state, move)
            if step is not None:
                state, arrived = step
                made.append(move)
                passed.append(state)
                if arrived:
                    return made, passed
        return None

    found = gone_on(first, moves)
    assert found is not None, "a way that does not arrive"
    kept, states = found[0], [first, *found[1]]
    size, before = len(kept), 0
    while size > 1 or len(kept) < before:
        size, before = max(1, size // 2), len(kept)
        at = 0
        while at < len(kept):
            found = gone_on(states[at], kept[at + size :])
            if found is None:
                at += size
            else:
                kept[at:], states[at + 1 :] = found
    return kept, states
