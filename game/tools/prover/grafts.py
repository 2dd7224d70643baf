"""Ways that plays have gone, gone once more from where something else holds.

A way to where something is asked about is known, but it comes out otherwise there. So that way is gone again from
states in which what is wanted holds already (states are kept as in an archive, Ecoffet et al. 2021): from as far along
it as may be, and from further and further back, by the same moves as far as they can be made, but for those that come
to undo what is wanted. Where what is wanted holds at the end of a way and the last move does not lead there any more,
the first fork that came out otherwise than on the known way says what else is wanted, and it begins again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from game.dialogue.expressions import Name
from game.tools.prover.machine import POSITION_BITS, POSITION_MASK, Label, Machine, Met, Told
from game.tools.prover.space import Move
from game.tools.prover.table import NONE, Guard, Wants
from game.tools.prover.trail import Trail

AHEAD = 8
"""How many moves of a way may be left out to go on with the next."""
MOST_LOST = 100
"""Answers that a way does not have are given so often, and then it is lost."""
WAYS = 2
"""So many ways to a place are gone again for what does not hold there; and so many sets of that are looked at."""
MORE = 6
"""So often something else is found to be wanted."""
TALKS = 4
"""From so many states talks are gone on with."""
FAR = 1 << 30


@dataclass(frozen=True, slots=True)
class Question:
    """Whether something can be met: the names that it reads itself, the conditions that have to come out in some way
    there, and the row that has to be asked about even where it is plain.
    """

    met: Met
    names: frozenset[str] = frozenset()
    wants: Wants = ()
    watched: str = ""
    near: tuple[Met, ...] = ()
    """What is met where it is asked about: ways to those are ways to there."""


class Grafts:
    """Goes ways of a trail again. `exact` knows everything; some bits (`stages`) tell how far along a story is."""

    def __init__(self, trail: Trail, exact: Machine, stages: int) -> None:
        self.trail, self.exact, self.table = trail, exact, exact.table
        self._sees = stages << POSITION_BITS | POSITION_MASK
        self._seen: list[int] = []
        """At what position and stage each state of the trail is."""
        self._ends: dict[int, list[int]] = {}
        """The states at each position."""
        self._alike: dict[int, tuple[list[int], dict[int, list[int]]]] = {}
        """By the bits of some conditions: the states by those bits, after how many of them there are."""

    def seek(self, one: Question) -> None:
        """Look for one thing."""
        for near in one.near if one.wants else ():
            wants = one.wants
            for _ in range(MORE):
                if one.met in self.trail.found or not self.trail.found.get(near):
                    break
                more = tuple(want for want in self._again(one, near, wants) if want not in wants)
                if not more:
                    break
                wants += more

    def _again(self, one: Question, near: Met, wants: Wants) -> Wants:
        """Go ways to somewhere again; what else is wanted there."""
        trail = self.trail
        *way, move = trail.found[near]
        (*_, end) = trail.along(way)
        last: tuple[Move, ...] = (move,)
        if near[0] == "when" and move in (steps := dict(trail.look(end))):
            # An answer is missed where one stands already; all else is met by a last move.
            end, last = trail.add(steps[move], end, move), ()
        for gone in (False, True):
            lacks: dict[Wants, list[int]] = {}
            for number in self._at(end):
                lacks.setdefault(self._lacking(number, wants), []).append(number)
            if () in lacks:
                alike = min(lacks[()], key=lambda number: self._differ(number, end))
                trail.look(alike)  # Nobody may have gone on from there.
                return self._besides(one, end, alike, *last) if one.met not in trail.found else ()
            if not gone:
                for lacking in sorted(lacks, key=len)[:WAYS]:
                    self._graft(one, end, lacks[lacking], last, lacking)
        return ()

    def _graft(self, one: Question, end: int, ends: Sequence[int], last: Sequence[Move], wants: Wants) -> None:
        """Go those of the ways to some ends once more, and on by a last move, that have the least way left from where
        what is wanted holds: each from another stage.
        """
        ready = self._ready(wants)
        left = self._left(ready)
        if ready and all(left[number] == FAR for number in ends):
            self._talk_out(ready, wants)
            self._at(end)
            ready = self._ready(wants)
            left = self._left(ready)
        nearest: dict[int, int] = {}
        for number in sorted(ends, key=lambda number: left[number]):
            nearest.setdefault(self._seen[number], number)
        for number in [*nearest.values()][:WAYS]:
            if left[number] < FAR and one.met not in self.trail.found:
                self._go_from(one, number, last, wants, ready)

    def _at(self, end: int) -> list[int]:
        """All states at the position of one."""
        for number in range(len(self._seen), len(self.trail.nodes)):
            node = self.trail.nodes[number]
            self._seen.append(node & self._sees)
            self._ends.setdefault(node & POSITION_MASK, []).append(number)
        return self._ends[self.trail.nodes[end] & POSITION_MASK]

    def _differ(self, one: int, other: int) -> tuple[int, int]:
        """How much two states differ."""
        return (self.trail.nodes[one] ^ self.trail.nodes[other]).bit_count(), one

    def _lacking(self, number: int, wants: Wants) -> Wants:
        """Those of some conditions that do not come out as is wanted in a state."""
        state = self.trail.nodes[number] >> POSITION_BITS
        return tuple((test, wanted) for test, wanted in wants if self.exact.holds(test, state) != wanted)

    def _ready(self, wants: Wants) -> dict[int, list[int]]:
        """The states in which all that is wanted holds, by what is seen of them."""
        mask = 0
        for test, _ in wants:
            mask |= test.mask
        counted, alike = self._alike.setdefault(mask, ([0], {}))
        for number in range(counted[0], len(self._seen)):
            alike.setdefault(self.trail.nodes[number] >> POSITION_BITS & mask, []).append(number)
        counted[0] = len(self._seen)
        found: dict[int, list[int]] = {}
        for state, numbers in alike.items():
            if all(self.exact.holds(test, state) == wanted for test, wanted in wants):
                for number in numbers:
                    found.setdefault(self._seen[number], []).append(number)
        return found

    def _left(self, ready: Collection[int]) -> list[int]:
        """For each state how many moves it is from the last on the way to it that is seen as one of those."""
        left: list[int] = []
        for seen, came in zip(self._seen, self.trail.came, strict=False):
            left.append(0 if seen in ready else FAR if came < 0 else left[came] + 1)
        return left

    def _go_from(
        self, one: Question, end: int, last: Sequence[Move], wants: Wants, ready: dict[int, list[int]]
    ) -> None:
        """Go the way to a state once more, and on by a last move, from where what is wanted holds."""
        trail, way, number = self.trail, [*last], end
        starts: list[tuple[int, int]] = []
        while True:
            if self._seen[number] in ready:
                starts.append((number, len(way)))
            move = trail.by[number]
            if move is None:
                break
            way.append(move)
            number = trail.came[number]
        # Half as far back as the next each, and as far back as can be.
        some = {(1 << n) - 1 for n in range(len(starts).bit_length())} | {len(starts) - 1}
        for which in sorted(some & set(range(len(starts)))):
            here, moves = starts[which]
            if one.met not in trail.found:
                at = min(ready[self._seen[here]], key=lambda other: self._differ(other, here))
                self._go(at, way[:moves][::-1], wants)

    def _talk_out(self, ready: dict[int, list[int]], wants: Wants) -> None:
        """Give answers from states on in which what is wanted holds, until nobody talks any more."""
        trail = self.trail
        for at in sorted(number for numbers in ready.values() for number in numbers)[:TALKS]:
            for _ in range(MOST_LOST):
                onward = next(
                    ((move, to) for move, to in trail.look(at) if move.kind == "pick" and self._hold(wants, to)), None
                )
                if onward is None:
                    break
                at = trail.add(onward[1], at, onward[0])

    def _hold(self, wants: Wants, node: int) -> bool:
        """Whether conditions all come out as is wanted."""
        return all(self.exact.holds(test, node >> POSITION_BITS) == wanted for test, wanted in wants)

    def _go(self, at: int, way: Sequence[Move], wants: Wants) -> None:
        """Make the moves of a way from elsewhere, as far as they can be made; what cannot be is left out, and so is
        what comes to undo what is wanted.
        """
        trail, path, moves = self.trail, [(at, 0)], list[Move]()
        undoing: set[tuple[int, Move]] = set()
        lost = 0
        while lost < MOST_LOST:
            at, done = path[-1]
            if done == len(way):
                return
            kept = {move: to for move, to in trail.look(at) if (at, move) not in undoing and self._hold(wants, to)}
            onward = next((n for n in range(done, min(done + AHEAD, len(way))) if way[n] in kept), -1)
            move = way[onward] if onward >= 0 else next((move for move in kept if move.kind == "pick"), None)
            lost += onward < 0
            if move is not None:
                path.append((trail.add(kept[move], at, move), onward + 1 if onward >= 0 else done))
                moves.append(move)
            elif moves:
                path.pop()
                undoing.add((path[-1][0], moves.pop()))
            else:
                return

    # -- what else is wanted ------------------------------------------------------------------------------------------

    def _besides(self, one: Question, end: int, number: int, last: Move | None = None) -> Wants:
        """What else has to hold in a state for a last move to lead where it leads from the end of a known way."""
        nodes, exact = self.trail.nodes, self.exact
        if last is None:
            return ()
        known, here = exact.told(nodes[end], last), exact.told(nodes[number], last)
        assert known is not None
        if here is None:
            return self._for(nodes[end], last, known[1])
        outer = self.table.outer[self.table.number(one.watched)] if one.watched else ()

        def matters(told: Told) -> bool:
            label = told[0]
            if isinstance(label, Move) or label[0] not in ("if", "vary"):
                return True
            row = self.table.number(label[1])
            return not self.table.plain[row] or row in outer

        for (label, state), (other, _) in zip(filter(matters, known[1]), filter(matters, here[1]), strict=False):
            if label != other:
                return self._comes_out(label, state, other)
        return ()

    def _for(self, node: int, move: Move, known: Sequence[Told]) -> Wants:
        """What has to hold for a move to be made, and to lead as it is known to."""
        if move.kind == "pick":
            answers = self.table.ops[self.exact.position(node)[2]][2]
            return self._offers(next(answer.guard for answer in answers if answer.id == move.name))
        for label, _ in known:
            if label[:2] == ("offer", move.name):  # type: ignore[index]
                return self._offers(self.table.scenes[label[2]].guard)  # type: ignore[index]
        return ()

    def _comes_out(self, fork: Label, state: int, otherwise: Label) -> Wants:
        """What has to hold for a fork to come out as it did in a state, and not otherwise."""
        table = self.table
        if isinstance(fork, Move) or isinstance(otherwise, Move) or fork[:2] != otherwise[:2]:
            return ()
        match fork[0]:
            case "if":
                return table.parts(table.ops[table.number(fork[1])][2].tree, fork[2])
            case "offer":
                wants = self._offers(table.scenes[fork[2]].guard) if fork[2] != NONE else ()
                waiting = table.offers(fork[1])
                before = waiting[: waiting.index(fork[2])] if fork[2] != NONE else waiting
                return wants + self._withholds(table.scenes[otherwise[2]].guard) if otherwise[2] in before else wants
            case "choice" if fork[2]:
                guards = [answer.guard for answer in table.ops[table.number(fork[1])][2]]
                return next(self._offers(guard) for guard in guards if self.exact.offered(guard, state))
            case _:
                return ()

    def _offers(self, guard: Guard) -> Wants:
        once = ((self.table.test(Name(guard.once.name)), False),) if guard.once is not None else ()
        return (*once, *self.table.parts(guard.test.tree, True)) if guard.test is not None else once

    def _withholds(self, guard: Guard) -> Wants:
        if guard.once is not None:
            return ((self.table.test(Name(guard.once.name)), True),)
        return self.table.parts(guard.test.tree, False) if guard.test is not None else ()
