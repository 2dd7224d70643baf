"""What was found out of a story, kept for the next time that the very same story is asked about.

It is found again by all that it depends on: the scenes without their words, the names, the maps and whatever else
screens read, how many nodes may be explored, and the program (see `ScriptCache.found`). So a line can be changed and
nothing is searched anew; where something is wrong, and how it reads, is told anew each time by the files as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import Any

from game.core.problems import Faulty, Spot
from game.dialogue.markup import Words
from game.dialogue.script import Call, Do, End, Say, Scene, Stage, To
from game.tools.prover.content import GameContent
from game.tools.prover.report import Found, Prover
from game.tools.prover.search import Reached
from game.tools.prover.space import Move

PROVERS = tuple(f"{row}/**/*.py" for row in ("core", "story", "dialogue", "world", "dreams", "scenes", "content")) + (
    "tools/prover/*.py",
)
READ = ("levels/*/*.tmx", "levels/*/prices.yaml", "levels/cast.yaml", "assets/tilesets/*.tsx", "assets/**/*.json")
"""Beside the scenes and the state, files that a play depends on; some more do no harm."""
NAMELESS = (Say, Do, To, Call, Stage, End)
"""Rows of which nothing is remembered."""


def keep(prover: Prover, content: GameContent) -> Found:
    """What was found out of a story before, or is found out now."""
    kept = content.library.found((*about(prover, content),), PROVERS, lambda: to_plain(prover.find()))
    try:
        return from_plain(kept)
    except (TypeError, ValueError, IndexError, KeyError, Faulty):
        # Somebody else has written it.
        return prover.find()


def about(prover: Prover, content: GameContent) -> Iterator[str]:
    """Texts of all that the answers depend on but for the program."""
    yield f"{prover.start} {prover.states}"
    caught = {prover.table.row_ids[row] for row in prover.table.in_rounds}
    yield from (bare(scene, caught) for scene in content.script.scenes.values())
    yield from (bare(declaration, caught) for declaration in content.declarations.values())
    yield from content.library.texts(READ)


def bare(value: Any, named: frozenset[str] | set[str] = frozenset()) -> str:
    """A scene or a part of it as text, without where it stands and what it says. Of plain rows those alone have their
    names that are `named`: a name mostly comes from the words.
    """
    if isinstance(value, Spot | Words):
        return ""
    if isinstance(value, tuple | list):
        return f"({','.join(bare(one, named) for one in value)})"
    if isinstance(value, Mapping):
        return bare([*value.items()], named)
    if not is_dataclass(value):
        return repr(value)
    silent: tuple[str, ...] = ("file", "line") if isinstance(value, Scene) else ("doc",)
    if isinstance(value, NAMELESS) and value.id not in named:
        silent += ("id",)
    parts = (bare(getattr(value, one.name), named) for one in fields(value) if one.name not in silent)
    return f"{type(value).__name__}({','.join(parts)})"


# -- what was found as plain tuples -----------------------------------------------------------------------------------


def to_plain(found: Found) -> tuple[Any, ...]:
    """What was found as tuples, texts and numbers: ways as a tree, since most begin alike."""
    tree = _Tree()
    ways = tuple((met, tree.grow(way)) for met, way in found.ways.items())
    answers = tuple((met, _reached(one, tree)) for met, one in found.answers.items())
    rounds = tuple((row, _reached(one, tree)) for row, one in found.rounds.items())
    out = None if found.out is None else _reached(found.out, tree)
    moves = tuple(map(str, tree.moves))
    steps = tuple(chain.from_iterable(tree.steps))
    return (found.whole, found.plays, found.states), moves, steps, ways, answers, rounds, out


def from_plain(kept: Any) -> Found:
    """What was found, from plain tuples. Raises what taking apart something else raises."""
    (whole, plays, states), moves, steps, ways, answers, rounds, out = kept
    made = tuple(map(Move.read, moves))

    def way(leaf: int) -> tuple[Move, ...]:
        found: list[Move] = []
        while leaf >= 0:
            leaf, move = steps[2 * leaf], steps[2 * leaf + 1]
            found.append(made[move])
        return tuple(reversed(found))

    def reached(one: Any) -> Reached:
        proved, leaf, nodes, known, least = one
        return Reached(proved, None if leaf is None else way(leaf), -1, nodes, frozenset(known), least)

    return Found(
        whole,
        plays,
        states,
        {met: way(leaf) for met, leaf in ways},
        {met: reached(one) for met, one in answers},
        {row: reached(one) for row, one in rounds},
        None if out is None else reached(out),
    )


def _reached(found: Reached, tree: _Tree) -> tuple[Any, ...]:
    way = None if found.way is None else tree.grow(found.way)
    return found.proved, way, found.nodes, tuple(sorted(found.known)), found.least


class _Tree:
    """Ways as steps, each after another one: (which, or -1 at the beginning; the number of a move)."""

    def __init__(self) -> None:
        self.moves: dict[Move, int] = {}
        self.steps: dict[tuple[int, int], int] = {}

    def grow(self, way: Sequence[Move]) -> int:
        """The last step of a way, once it is in the tree."""
        at = -1
        for move in way:
            step = at, self.moves.setdefault(move, len(self.moves))
            at = self.steps.setdefault(step, len(self.steps))
        return at
