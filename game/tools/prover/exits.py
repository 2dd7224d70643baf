"""Finds out whether a player gets to an end from everywhere.

Explore, then grow the set of nodes from which a player gets to an end whatever the forgotten values are (saved):
through a sure move; through a menu all of whose answers lead there, since one of them is on offer; and through forks
all of whose ways are in the set already. Each node gets in after those that it leads to: that order is the measure that
falls on the way out. If all nodes are saved, so is every state of every play: proved. If not, there may be nodes from
which no end can be come to at all; play a shortest way to one. If it arrives, it is a counterexample, since what no
machine does no play does; if not, what it broke on becomes known. Where there are no such nodes, the step into the
saved ones that is nearest to an end tells what has to be known: what goes wrong further off is often cured by that
alone. It goes on until no node outside is nearer than the counterexample, which is then a shortest. What may happen in
a dream is never sure; where nothing else leads on, the answer is bounded.

Where the stages of a story follow each other one way, that is tried first *stage by stage*: if from every node of every
stage a player gets to an end or on to another stage, then by induction from the last stage backwards all nodes are
saved. Each stage is explored by itself, from all that it can begin with (`stages.Entrances`), and asks for what it
needs alone. What was saved with less known is not looked at again, unless it may lead to what was not. Where there are
many ways to begin, or some from where nobody ever gets on, it is looked first at how names go together there.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import prod

from game.tools.prover.machine import POSITION_BITS, POSITION_MASK, Label, Machine
from game.tools.prover.search import Graph, Reached, Searcher, explore, fewest, moves_of
from game.tools.prover.space import Move
from game.tools.prover.stages import Entrances, Key, Stage
from game.tools.prover.table import Guard

MOST_SAVED = 100_000
"""Nodes among which a way out from everywhere is looked for; beyond, one more name takes longer than all before."""
MOST_LEFT = 40_000
"""Nodes of a whole stage, with all that is asked for there, that tell how it is left."""
MOST_ASKED = 40
"""So often more is asked for at one stage of a story."""
MANY_STARTS = 100
"""Where a stage can begin in more ways, it is looked first at which of them there are."""
MANY_VALUES = 64
"""What has more multiplies everything, and is asked for last."""


class Exits:
    """Which nodes of a whole graph are safe, and how far from an end the others may be.

    `saved`: a player gets to an end from there, whatever the forgotten values are. `lost`: the others, nearest first.
    `far`: the fewest moves to an end if all goes well; -1 where there is none in any play.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        machine, count = graph.machine, len(graph.nodes)
        decides = [machine.decides(node) for node in graph.nodes]
        ready = [number for number, node in enumerate(graph.nodes) if machine.ends(node)]
        level = list(ready)
        # Nobody stays where a line was only heard.
        self.saved = bytearray(machine.position(node)[0] == "heard" for node in graph.nodes)
        self.far = array("i", [-1] * count)
        for number in ready:
            self.saved[number], self.far[number] = 1, 0
        menus = [machine.position(node)[0] == "menu" for node in graph.nodes]
        waits = array("i", (graph.counts[number] for number in range(count)))
        starts, before = graph.before()
        while ready:
            there = ready.pop()
            for end in before[starts[there] : starts[there + 1]]:
                number, sure = end >> 1, end & 1
                if self.saved[number]:
                    continue
                waits[number] -= sure or menus[number]
                if waits[number] <= 0 or (decides[number] and sure):
                    self.saved[number] = 1
                    ready.append(number)
        self.lost = sorted((n for n in range(count) if not self.saved[n]), key=lambda n: graph.moves[n])
        self._before = starts, before
        far, later = 0, list[int]()
        while level or later:
            for there in level:
                for end in before[starts[there] : starts[there + 1]]:
                    number = end >> 1
                    if self.far[number] < 0:
                        self.far[number] = far + decides[number]
                        (later if decides[number] else level).append(number)
            level, later, far = later, [], far + 1

    def settled(self) -> set[int]:
        """The nodes that are saved, and from where nobody comes to one that is not."""
        graph, found, waiting = self.graph, set(self.lost), list(self.lost)
        starts, before = self._before
        while waiting:
            there = waiting.pop()
            for end in before[starts[there] : starts[there + 1]]:
                if end >> 1 not in found:
                    found.add(end >> 1)
                    waiting.append(end >> 1)
        return {node for number, node in enumerate(graph.nodes) if number not in found}


class WaysOut:
    """Looks for a way out from everywhere, with what a searcher has found out of its story."""

    def __init__(self, search: Searcher) -> None:
        self.search, self.table = search, search.table
        self.bound = search.bound

    def found(self) -> Reached:
        """Whether an end can be reached from everywhere: proved without a way, or refuted with a way to a dead end."""
        return self.by_stages() or self.at_once()

    def _explored(self, machine: Machine, bound: int = MOST_SAVED) -> Graph:
        graph = explore(machine, machine.first(), min(self.bound, bound), keep=True, progress=self.search.progress)
        self.search.visited += graph.states
        return graph

    def at_once(self) -> Reached:
        """With the same names known everywhere."""
        search = self.search
        names = set(search.known)
        dead: tuple[tuple[Move, ...], int] | None = None
        while True:
            graph = self._explored(search.machine(names, deaf=True))
            if graph.whole:
                exits = Exits(graph)
                nearer = [n for n in exits.lost if dead is None or graph.moves[n] < len(dead[0])]
                if not nearer:
                    break
                closed = next((n for n in nearer if exits.far[n] < 0), None)
                if closed is not None:
                    labels = graph.way(closed)
                    node, asked = search.play(labels)
                    if not asked.names:
                        dead = tuple(moves_of(labels)), node
                        continue
                    more = asked.names
                else:
                    more = self._frontier(exits)
                if more <= names and dead is not None:
                    break
                if more <= names:
                    # What is left is only to be got out of by what may happen in a dream, or may not.
                    return Reached(False, nodes=len(graph.nodes), known=frozenset(names))
                names |= more
            elif dead is not None:
                break
            else:
                return Reached(False, nodes=len(graph.nodes), known=frozenset(names))
        way, node = dead if dead is not None else (None, -1)
        return Reached(True, way, node, len(graph.nodes), frozenset(names))

    # -- stage by stage -----------------------------------------------------------------------------------------------

    def by_stages(self) -> Reached | None:
        """Stage by stage; None where the story has none that follow each other one way, or that does not show it."""
        entrances = self.search.entrances(self.search.known)
        if entrances is None:
            return None
        nodes, known = 0, set[str]()
        for stage in entrances.in_order:
            whole = self._out_of(entrances, stage)
            if whole is None:
                return None
            nodes += len(whole.nodes)
            known |= whole.machine.known
        return Reached(True, None, -1, nodes, frozenset(known))

    def _out_of(self, entrances: Entrances, stage: int) -> Graph | None:
        """The graph of a stage from all of which a player gets on; None where that is not shown."""
        own: set[str] = set()
        coarse: tuple[Machine, set[int]] | None = None
        for _ in range(MOST_ASKED):
            machine = Stage(entrances, stage, own, coarse)
            graph = self._explored(machine)
            if not graph.whole:
                return None
            exits = Exits(graph)
            if not exits.lost:
                self._left(entrances, stage, own)
                return graph
            if not self._cannot_begin(exits, entrances):
                more = self._frontier(exits)
                if more <= own:
                    return None
                own |= more
            coarse = machine, exits.settled()
        return None

    def _left(self, entrances: Entrances, stage: int, own: set[str]) -> None:
        """Take note of how a stage is left, where that does not take too much."""
        graph = self._explored(Stage(entrances, stage, own), MOST_LEFT)
        if graph.whole:
            entrances.left(stage, own, (node for node in graph.nodes if graph.machine.ends(node)))

    def _cannot_begin(self, exits: Exits, entrances: Entrances) -> bool:
        """Whether it turns out that a stage cannot begin with something from where one does not get on; where it begins
        in few ways, it is asked only of that from where nobody ever does."""
        graph = exits.graph
        machine = graph.machine
        assert isinstance(machine, Stage)
        closed = graph.counts[0] <= MANY_STARTS
        good, bad = set[tuple[Key, int]](), set[tuple[Key, int]]()
        for there, _ in graph.edges(0):
            node = graph.nodes[there]
            if machine.position(node)[0] == "halt":
                state = node >> POSITION_BITS
                start = entrances.key(node & POSITION_MASK, state), state
                if exits.saved[there] or (closed and exits.far[there] >= 0):
                    good.add(start)
                else:
                    bad.add(start)
        for two in self._accusing(machine, entrances, good, bad) if bad else ():
            mask, possible = entrances.bits(two), entrances.look(two, machine.stage)
            if possible is not None and any(state & mask not in possible.get(key, ()) for key, state in bad):
                return True
        return False

    @staticmethod
    def _accusing(
        machine: Stage, entrances: Entrances, good: set[tuple[Key, int]], bad: set[tuple[Key, int]]
    ) -> Iterator[frozenset[str]]:
        """Two names that nothing is known of together, by whose values some starts are told that are not saved from all
        that are; those first that tell most of them."""
        differs, first = 0, next(iter(bad))[1]
        for _, state in good | bad:
            differs |= state ^ first
        names = [name for name in sorted(machine.own) if entrances.bits((name,)) & differs]
        told = Counter[frozenset[str]]()
        for two in map(frozenset, combinations(names, 2)):
            mask = entrances.bits(two)
            saved = {(key, state & mask) for key, state in good}
            told[two] = sum((key, state & mask) not in saved for key, state in bad)
        yield from (two for two, count in told.most_common() if count and not entrances.knows(two, machine.stage))

    # -- what has to be known -----------------------------------------------------------------------------------------

    def _many(self, names: Iterable[str]) -> bool:
        """Whether what is asked for has many values: it multiplies everything."""
        variables = self.table.variables
        return prod(len(variables[name].values) for name in names if name in variables) > MANY_VALUES

    def _frontier(self, exits: Exits) -> frozenset[str]:
        """What has to be known at the step into the saved nodes that is nearest to a way out.

        What has many values comes last: it multiplies everything, and mostly something else is what is missing. So do
        branches within a talk: mostly both of their ways lead on.
        """
        graph, best = exits.graph, (True, True, 1 << 30)
        machine, found = graph.machine, frozenset[str]()
        few = graph.counts[0] <= MANY_STARTS
        for number, node in enumerate(graph.nodes):
            far = exits.far[number]
            if exits.saved[number] or far < 0 or (False, False, far) >= best:
                continue
            if not any(exits.saved[there] for there, _ in graph.edges(number)):
                continue
            edges = machine.edges(node)
            for label, _, to in edges:
                if exits.saved[graph.index[to]] and machine.position(to)[0] != "heard":
                    names = self._doubted(machine, node, label)
                    fork = few and not isinstance(label, Move) and label[0] != "offer"
                    rank = self._many(names), fork, far
                    if names and rank < best:
                        best, found = rank, names
        return found

    def _doubted(self, machine: Machine, node: int, label: Label) -> frozenset[str]:
        """What decides whether an edge of a node can be taken for certain, as little as can be."""
        table, position, state = self.table, machine.position(node), node >> POSITION_BITS

        def undecided(guard: Guard) -> frozenset[str]:
            once = frozenset((guard.once.name,)) if guard.once is not None else frozenset[str]()
            return (
                once | machine.undecided(guard.test.tree, state) if guard.test is not None else once
            ) - machine.known

        names = frozenset[str]()
        if not isinstance(label, Move):
            if label[0] == "begin":
                return names
            names = self.search.read_at(label)
            if label[0] == "if":
                names = machine.undecided(table.ops[table.number(label[1])][2].tree, state)
            elif label[0] == "offer":
                waiting = machine.candidates(label[1], state)
                names = fewest([undecided(table.scenes[scene].guard) for scene, _ in waiting], machine.known)
        elif label.kind in ("act", "finish"):
            test = self.search.test_of(label)
            names = machine.undecided(test.tree, state) if test is not None else names
            if not names:
                waiting = machine.candidates(label.name, state)
                names = fewest([undecided(table.scenes[scene].guard) for scene, _ in waiting], machine.known)
        elif label.kind == "pick":
            names = undecided(next(answer.guard for answer in table.ops[position[2]][2] if answer.id == label.name))
        else:
            names = self.search.asks(node, label, machine.known)
        return names - machine.known
