"""Finds out how few moves a way to something has, where a machine that knows enough has too many nodes to explore.

*Parts*: each is a machine that knows the spine's names and a few more, with how far it is to the goal from each of its
nodes. No part tells much, but what they tell can be added up if no move is counted twice: what the first of them needs
of a move's cost (the most by which the move may come nearer to the goal there), later ones find taken off it. So one
counts the moves to the end of each chapter, and the next only those that one question more takes on the way (saturated
cost partitioning, Seipp, Keller and Helmert 2020). A move is the same move where the spine sees it made at one node.

*Layers*: a machine that knows all names that matter is searched best first (A*, Hart, Nilsson and Raphael 1968), by the
moves made and those that the parts promise. The way of a layer is followed with everything known: if it arrives, it is
a shortest; if not, what it broke on is known in the next layer. What a layer found out holds in the next: from a node
at g moves of a shortest way of C it is C - g to the goal at the least (adaptive A*, Koenig and Likhachev 2005).

What has to be known is mostly found out before, and cheaply: a way that plays found is followed from several of its
states on, the last first, by small machines. If all this takes too long, a lower bound is what is left.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import replace
from heapq import heappop, heappush

from game.tools.prover.grafts import Question
from game.tools.prover.machine import Label, Machine, Met
from game.tools.prover.search import Graph, Guide, Reached, Searcher, explore, still_read
from game.tools.prover.space import Move
from game.tools.prover.spare import spared
from game.tools.prover.trail import Trail, plays

NEAR = 30_000
"""Nodes that are explored for a shortest way before a longer one is looked for."""
UNMET = 400_000
"""Nodes that are explored for one where plays found none."""
STATION = 25
"""A way is followed from every so many moves on."""
LEARNT = 20
"""So often more is learnt from one of its states."""
SMALL = 40_000
WIDE = 250_000
"""Nodes of the machines that are learnt from, and of those that moves are counted by."""
SOON = 90_000
"""Nodes of a layer; beyond, what was learnt since is better counted first."""
TIES = 20_000
"""Nodes of a layer that are looked at once a shortest way is found, for others as short."""
MOST = 1_800_000
"""Nodes of all parts and layers."""

Key = tuple[int, Label]
"""A move, and the node of the spine that it is made at."""


def find(search: Searcher, goal: Met) -> tuple[Reached, bool]:
    """Find a way to something, and say whether it is a shortest: one that is, where that does not take too long."""
    found = search.reach(goal, bound=min(search.bound, NEAR))
    if found.proved or search.bound <= NEAR:
        return found, True
    spine, least = search.spine([Question(goal)]), found.least
    trail = Trail(search.machine(), {})
    plays(trail)
    if goal not in trail.found:
        if spine.whole:
            found = search.reach(goal, spine=spine, bound=min(search.bound, UNMET))
            if found.proved:
                return found, True
        answers = search.settle([Question(goal)], trail)
        if goal not in trail.found:
            return answers[goal], True
    way, least = without_spare(search, goal, trail.found[goal]), max(least, found.least)
    if not spine.whole:
        return Reached(True, way, least=least), len(way) == least
    found = Shortest(search, goal, spine).find(way, least)
    return replace(found, proved=True), found.proved


def without_spare(search: Searcher, goal: Met, way: Sequence[Move]) -> tuple[Move, ...]:
    """A way to something without the moves that can be left out."""
    exact = search.machine(None, (), (goal,))
    steps: dict[int, dict[Label, tuple[int, bool]]] = {}

    def go(node: int, move: Move) -> tuple[int, bool] | None:
        if node not in steps:
            edges = exact.edges(node)
            arrived = {which for which, met in exact.hits if met == goal}
            steps[node] = {label: (to, which in arrived) for which, (label, _, to) in enumerate(edges)}
        return steps[node].get(move)

    return tuple(spared(exact.first(), way, go)[0]) if way else ()


class Costs:
    """What is left of the cost of every move."""

    def __init__(self) -> None:
        self.keys: dict[Key, int] = {}
        self.left = array("i")

    def number(self, key: Key) -> int:
        """The number of a move. What no part knew yet costs what it costs: 1."""
        number = self.keys.setdefault(key, len(self.left))
        if number == len(self.left):
            # What the spine does not see is counted by nobody.
            self.left.append(1 if key[0] >= 0 else 0)
        return number


class Part:
    """How far it is to a goal, at what the moves cost that are left. It takes off what it needs of them."""

    def __init__(self, machine: Machine, goal: Met, spine: Graph, within: Guide, costs: Costs) -> None:
        self.machine, self.index = machine, dict[int, int]()
        self.far = array("i")
        self.whole = False
        first = machine.first()
        nodes, index = [first], self.index
        index[first] = 0
        starts, ends, keys, hits = array("i"), array("i"), array("i"), list[tuple[int, int]]()
        for number, node in enumerate(nodes):
            starts.append(len(ends))
            seen = spine.index.get(spine.machine.forgetting(node), -1)
            decides = machine.decides(node)
            edges = machine.edges(node)
            for which, met in machine.hits:
                if met == goal:
                    hits.append((number, costs.number((seen, edges[which][0])) if decides else -1))
            for label, _, to in edges:
                there = index.get(to)
                if there is None:
                    if not within.hopes(to):
                        continue
                    there = index[to] = len(nodes)
                    nodes.append(to)
                ends.append(there)
                keys.append(costs.number((seen, label)) if decides else -1)
            if len(nodes) > WIDE:
                return
        starts.append(len(ends))
        self.whole = True
        self._measure(starts, ends, keys, hits, costs.left)
        self._take(starts, ends, keys, hits, costs.left)

    def _measure(
        self, starts: array[int], ends: array[int], keys: array[int], hits: list[tuple[int, int]], left: array[int]
    ) -> None:
        """From the goal backwards (Dijkstra 1959)."""
        count = len(starts) - 1
        before: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        for number in range(count):
            for edge in range(starts[number], starts[number + 1]):
                before[ends[edge]].append((number, left[keys[edge]] if keys[edge] >= 0 else 0))
        self.far = far = array("i", [-1] * count)
        waiting = sorted((left[key] if key >= 0 else 0, number) for number, key in hits)
        while waiting:
            moves, number = heappop(waiting)
            if far[number] < 0:
                far[number] = moves
                for earlier, cost in before[number]:
                    if far[earlier] < 0:
                        heappush(waiting, (moves + cost, earlier))

    def _take(
        self, starts: array[int], ends: array[int], keys: array[int], hits: list[tuple[int, int]], left: array[int]
    ) -> None:
        """Take off each move what it comes nearer by, at the most. One that leads away gives as much to later parts."""
        far, most = self.far, dict[int, int]()
        if not far[0]:
            return  # It tells nothing where it matters.
        for number in range(len(far)):
            for edge in range(starts[number], starts[number + 1]) if far[number] >= 0 else ():
                key, there = keys[edge], far[ends[edge]]
                if key >= 0 and there >= 0:
                    most[key] = max(most.get(key, -len(far)), far[number] - there)
        for number, key in hits:
            if key >= 0:
                most[key] = max(most.get(key, 0), far[number])
        for key, needed in most.items():
            left[key] -= needed

    def promise(self, node: int) -> int:
        """The cost from a node of a machine that knows more, at the least; -1 where the goal is not come to."""
        number = self.index.get(self.machine.forgetting(node))
        return 0 if number is None else self.far[number]


class Layer:
    """What a machine is searched for best first: its shortest ways to a goal, and what that tells of all nodes."""

    def __init__(self, machine: Machine, goal: Met, parts: Sequence[Part], before: Layer | None, bound: int) -> None:
        self.machine, self.parts, self.before = machine, parts, before
        if before is not None and before.before is not None:
            before.before.before = None  # What it told is mostly known to the later ones.
        self.known: dict[int, int] = {}
        """The moves from a node to the goal, at the least."""
        self.least = 0
        self.whole = False
        self.nodes = 0
        self.graph = Graph(machine)
        """Shortest ways, once it is whole."""
        self._search(goal, bound)

    def promise(self, node: int) -> int:
        """The moves from a node of a machine that knows as much or more, at the least; -1 where there is no way."""
        node = self.machine.forgetting(node)
        found = self.known.get(node)
        if found is None:
            found = self.known[node] = self._promise(node)
        return found

    def _promise(self, node: int) -> int:
        total = 0
        for part in self.parts:
            more = part.promise(node)
            if more < 0:
                return -1
            total += more
        earlier = self.before.promise(node) if self.before is not None else 0
        return -1 if earlier < 0 else max(total, earlier)

    def _search(self, goal: Met, bound: int) -> None:
        machine, known = self.machine, self.known
        first = machine.first()
        moves, done = {first: 0}, dict[int, int]()
        onward: dict[int, list[int]] = {}
        hits: dict[int, list[Label]] = {}
        best, ties = -1, 0
        waiting: dict[int, list[tuple[int, int]]] = {self.promise(first): [(first, 0)]}
        while waiting and (best < 0 or (min(waiting) <= best and ties < TIES)):
            self.least = max(self.least, min(waiting))
            ties += best == self.least
            some = waiting[self.least]
            node, far = some.pop()
            if not some:
                del waiting[self.least]
            if moves[node] != far or done.get(node) == far:
                continue
            if self.nodes >= bound:
                return
            done[node] = far
            self.nodes += 1
            after = far + machine.decides(node)
            edges = machine.edges(node)
            found = [edges[which][0] for which, met in machine.hits if met == goal]
            if found:
                hits[node] = found
                best = after if best < 0 else min(best, after)
            onward[node] = [to for _, _, to in edges]
            for to in onward[node]:
                if moves.get(to, after + 1) > after and self.promise(to) >= 0:
                    # What the node itself promised is still so behind it.
                    known[to] = max(known[to], known[node] - after + far)
                    moves[to] = after
                    # What was promised only later is looked at at once: the least never falls.
                    waiting.setdefault(max(self.least, after + known[to]), []).append((to, after))
        self.whole = True
        if best >= 0:
            self.least = best
            self._ways(goal, first, moves, onward, hits)
            # If all that may be a part of a way of so many moves was looked at, what is on none takes one more.
            more = not waiting or min(waiting) > best
            for node, far in moves.items():
                known[node] = max(known[node], best - far + (more and node not in self.graph.index))

    def _ways(
        self, goal: Met, first: int, moves: dict[int, int], onward: dict[int, list[int]], hits: dict[int, list[Label]]
    ) -> None:
        """The graph of the shortest ways that were found."""
        decides = self.machine.decides
        before: dict[int, list[int]] = {}
        for node, some in onward.items():
            for to in some:
                if to in onward and moves[to] == moves[node] + decides(node):
                    before.setdefault(to, []).append(node)
        nodes = [node for node in hits if moves[node] + decides(node) == self.least]
        inside = set(nodes)
        for node in nodes:
            new = [one for one in before.get(node, ()) if one not in inside]
            inside.update(new)
            nodes += new
        graph = self.graph
        graph.nodes = [first, *(node for node in nodes if node != first)]
        graph.index = {node: number for number, node in enumerate(graph.nodes)}
        for number, node in enumerate(graph.nodes):
            tight = moves[node] + decides(node)
            led = [graph.index[to] for to in onward[node] if to in inside and moves[to] == tight]
            graph.starts.append(len(graph.ends))
            graph.counts.append(len(led))
            graph.ends.extend(there << 1 for there in led)
            if tight == self.least:
                graph.hits.setdefault(goal, []).extend((number, label) for label in hits.get(node, ()))


class Shortest:
    """Looks for a shortest way to one thing, given some way and a whole spine."""

    def __init__(self, search: Searcher, goal: Met, spine: Graph, most: int = MOST) -> None:
        self.search, self.goal, self.spine, self.left = search, goal, spine, most
        self.within = Guide(spine, goal)
        self.live = still_read(spine, self.within)
        self.exact = search.machine(None, (), (goal,))
        self.costs = Costs()
        self.parts: list[Part] = []

    def find(self, way: Sequence[Move], least: int = 0) -> Reached:
        """A shortest way; or the one given, and how many moves one has at the least."""
        states = self._states(way)
        groups = self._learn(states)
        self._count(groups)
        names = set(self.spine.machine.known).union(*groups)
        new: set[str] = set()
        layer: Layer | None = None
        while self.left > 0:
            bound = min(self.left, SOON) if new else self.left
            tried = Layer(self._machine(names), self.goal, list(self.parts), layer, bound)
            self._visited(tried.nodes)
            least = max(least, tried.least)
            if least >= len(way):
                return Reached(True, tuple(way), states[-1], tried.nodes, frozenset(names), len(way))
            if not tried.whole:
                for name in sorted(new):
                    self._part({name})
                new = set()
                continue
            layer = tried
            found, asked = self.search.follow(Guide(layer.graph, self.goal), self.exact, states[0])
            if found is not None:
                end = self.search.play(list(found))[0]
                return Reached(True, found, end, layer.nodes, frozenset(names), len(found))
            if asked.names <= names:
                break
            names |= asked.names
            new |= asked.names
        return Reached(False, tuple(way), known=frozenset(names), least=least)

    def _states(self, way: Sequence[Move]) -> list[int]:
        """The states on a way, with everything known."""
        states = [self.exact.first()]
        for move in way:
            states.append(next(to for label, _, to in self.exact.edges(states[-1]) if label == move))
        return states

    def _visited(self, nodes: int) -> None:
        self.left -= nodes
        self.search.visited += nodes
        if self.search.progress is not None:
            self.search.progress(self.search.visited)

    def _machine(self, names: Collection[str]) -> Machine:
        return self.search.machine({*self.spine.machine.known, *names}, (), (self.goal,), self.live)

    def _learn(self, states: Sequence[int]) -> list[set[str]]:
        """What has to be known to be led on from some states of a way, and not from later ones; in their order."""
        groups, learnt = list[set[str]](), set[str]()
        for state in reversed(states[:-1:STATION]):
            own: set[str] = set()
            graph, guide = self.spine, self.within
            for _ in range(LEARNT):
                number = graph.index.get(graph.machine.forgetting(state), -1)
                if number < 0 or guide.promise(number) < 0:
                    break
                found, asked = self.search.follow(guide, self.exact, state, number)
                new = asked.names - learnt
                if found is not None or not new:
                    break
                own |= new
                learnt |= new
                machine = self._machine(own)
                graph = explore(machine, machine.first(), SMALL, keep=True, within=self.within)
                self._visited(len(graph.nodes))
                if not graph.whole:
                    break
                guide = Guide(graph, self.goal)
            groups.insert(0, own)
        return groups

    def _count(self, groups: Sequence[set[str]]) -> None:
        """A part that knows the first groups, as many as it is not too wide with; and one for each that is left."""
        self._part(set())
        base, joined = set[str](), True
        for group in groups:
            if group and joined and self._part(base | group, instead=True):
                base |= group
            elif group:
                joined = False
                self._part(group)

    def _part(self, names: set[str], instead: bool = False) -> bool:
        """Count moves by one part more, or by one `instead` of the first; whether it is not too wide."""
        costs = self.costs
        if instead:
            costs = Costs()
        left = costs.left[:]
        part = Part(self._machine(names), self.goal, self.spine, self.within, costs)
        self._visited(len(part.index))
        if not part.whole or not part.far[0]:
            costs.left[: len(left)] = left
            return part.whole
        if instead:
            self.parts, self.costs = [], costs
        self.parts.append(part)
        return True
