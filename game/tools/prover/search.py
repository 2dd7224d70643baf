"""Explores what a machine can do, and finds out what is true of all plays from what is true of a machine that forgets.

*Exploring* goes breadth first by moves (what is forgotten decides between moves and costs none), so the first way to
anything is one of the fewest moves.

*Reaching* a thing: explore with few variables known. Where nothing comes to it, no play does (every play of the game is
a play of the machine): proved. Where something does, the fewest moves to it from every node are a lower bound for the
game too, and lead a play with everything known: always to where one move less is promised. If that arrives, it is a
witness, and as no play of the machine was shorter, none of the game is. If it comes to where no move keeps the promise,
some condition came out otherwise there: from now on what it reads is known, and it begins again. There are only so many
variables, so this ends; it ends soon, since most conditions have no bearing on most things (counterexample-guided
abstraction refinement, Clarke et al. 2000; abstract distances as guides, Culberson and Schaeffer 1998).

*Getting out from everywhere*: explore, then grow the set of nodes from which a player gets to an end whatever the
forgotten values are (saved): through a sure move, and through forks all of whose ways are in the set already. Each node
gets in after those that it leads to: that order is the measure that falls on the way out. If all nodes are saved, so is
every state of every play: proved. If not, there may be nodes from which no end can be come to at all; play a shortest
way to one. If it arrives, it is a counterexample, since what no machine does no play does; if not, what it broke on
becomes known. Where there are no such nodes, the step into the saved ones that is nearest to an end tells what has to
be known: what goes wrong further off is often cured by that alone. It goes on until no node outside is nearer than the
counterexample, which is then a shortest. What may happen in a dream is never sure; where nothing else leads on, the
answer is bounded.

*Going round for ever*: rows that lead back to themselves are found first, without playing; where there are none, no
play is caught. A machine may be where forks lead to each other; playing the way there with everything known shows
whether the story is.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import prod

from game.core.dice import Dice
from game.tools.prover.machine import Edge, Label, Machine, Met, Positions
from game.tools.prover.space import Move
from game.tools.prover.table import Table, strong_parts

Progress = Callable[[int], None]
PLAYS = 3000
MOST_MOVES = 300
"""A play that takes longer has lost its way."""
IDLE_PLAYS = 200
"""So many plays without anything new, and no more are made."""
WIDE_GRAPH = 6000
"""Where a graph has fewer nodes, learning more is cheaper than to wander."""
MOST_WANDERED = 1500
MANY_VALUES = 64
MOST_SAVED = 300_000
"""Nodes among which a way out from everywhere is looked for; beyond, one more name takes longer than all before."""
MOST_TRIES = 400
"""Nodes that a play may try where a guide leads; beyond, more has to be known."""
SLOW = 1000
"""Nodes between two words to whoever waits."""


@dataclass(slots=True)
class Graph:
    """What was explored: nodes in the order of the moves it takes to come to them, and how each was come to."""

    machine: Machine
    nodes: list[int] = field(default_factory=list)
    index: dict[int, int] = field(default_factory=dict)
    came: array[int] = field(default_factory=lambda: array("i"))
    by: array[int] = field(default_factory=lambda: array("i"))
    moves: array[int] = field(default_factory=lambda: array("i"))
    """How many moves it takes to come to each node, at the least."""
    labels: list[Label] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("q"))
    counts: array[int] = field(default_factory=lambda: array("i"))
    ends: array[int] = field(default_factory=lambda: array("i"))
    """The edges of each node, where they are kept: from a start in `ends` on, twice where one leads, 1 more if sure."""
    whole: bool = False
    met: dict[Met, tuple[int, Label | None]] = field(default_factory=dict)
    """What was met, and by which edge: the number of a node, and a label (None for how it begins)."""
    hits: list[tuple[int, Label]] = field(default_factory=list)
    """The edges that meet the goal."""
    states: int = 0
    """How many of the nodes are choice points: a player decides there."""

    def edges(self, number: int) -> Iterator[tuple[int, bool]]:
        """Where the edges of a node lead, and whether they are sure."""
        start = self.starts[number]
        return ((end >> 1, bool(end & 1)) for end in self.ends[start : start + self.counts[number]])

    def before(self, only_sure: bool = False) -> tuple[array[int], array[int]]:
        """The edges turned round: those into node n stand in the second array, from the first one's n up to its n+1."""
        count = len(self.nodes)
        starts = array("q", bytes(8 * (count + 2)))
        for end in self.ends:
            if end & 1 or not only_sure:
                starts[(end >> 1) + 2] += 1
        for number in range(2, count + 2):
            starts[number] += starts[number - 1]
        origins = array("i", bytes(4 * starts[count + 1]))
        for number in range(count):
            start = self.starts[number]
            for end in self.ends[start : start + self.counts[number]] if start >= 0 else ():
                if end & 1 or not only_sure:
                    there = (end >> 1) + 1
                    origins[starts[there]] = number
                    starts[there] += 1
        return starts, origins

    def way(self, number: int) -> list[Label]:
        """The labels from the first node to one."""
        labels = []
        while self.came[number] >= 0:
            labels.append(self.labels[self.by[number]])
            number = self.came[number]
        labels.reverse()
        return labels

    def way_to(self, met: Met) -> list[Label]:
        """The labels up to what was met, with the one that met it."""
        number, label = self.met[met]
        return [*self.way(number), label] if label is not None else []


def explore(
    machine: Machine,
    first: int,
    bound: int,
    goal: Met | None = None,
    keep: bool = False,
    progress: Progress | None = None,
) -> Graph:
    """Everything that can be come to from a node within a bound of nodes, or up to a goal (with as many moves as the
    fewest to it). `keep` keeps all edges."""
    graph = Graph(machine)
    index, nodes, came, by = graph.index, graph.nodes, graph.came, graph.by
    labels: dict[Label, int] = {}
    for met in machine.fresh:
        graph.met.setdefault(met, (0, None))
    index[first] = 0
    nodes.append(first)
    came.append(-1)
    by.append(-1)
    graph.moves.append(0)
    far = 0
    starts, counts, ends = graph.starts, graph.counts, graph.ends
    starts.append(-1)
    counts.append(0)
    level, later = [0], list[int]()
    while level:
        for at in level:
            node = nodes[at]
            decides = machine.decides(node)
            graph.states += decides
            edges = machine.edges(node)
            if keep:
                starts[at] = len(ends)
                counts[at] = len(edges)
            for label, sure, to in edges:
                there = index.get(to)
                if there is None:
                    there = index[to] = len(nodes)
                    nodes.append(to)
                    came.append(at)
                    number = labels.setdefault(label, len(labels))
                    if number == len(graph.labels):
                        graph.labels.append(label)
                    by.append(number)
                    graph.moves.append(far + decides)
                    starts.append(-1)
                    counts.append(0)
                    # What a fork leads to takes no more moves than the fork itself.
                    (later if decides else level).append(there)
                if keep:
                    ends.append(there << 1 | sure)
            if machine.firsts:
                for which, met in machine.firsts:
                    graph.met.setdefault(met, (at, edges[which][0]))
            if machine.hits:
                graph.hits += [(at, edges[which][0]) for which in machine.hits]
            if progress is not None and len(nodes) % SLOW < len(edges):
                progress(graph.states)
            if len(nodes) > bound:
                return graph
        if graph.hits:
            return graph
        level, later, far = later, [], far + 1
    graph.whole = True
    return graph


@dataclass(frozen=True, slots=True)
class Reached:
    """How the search for something came out: `proved` with a way, or that there is none; or neither was found."""

    proved: bool
    way: tuple[Move, ...] | None = None
    node: int = -1
    """Where the way ends, with everything known."""
    nodes: int = 0
    known: frozenset[str] = frozenset()


class Searcher:
    """Searches one story."""

    def __init__(self, table: Table, bound: int, progress: Progress | None = None) -> None:
        self.table, self.bound, self.progress = table, bound, progress
        self.positions = Positions()
        self.visited = 0
        self.been: list[tuple[int, tuple[Move, ...]]] = []
        """Where plays begin: nodes with everything known, the first at the beginning, and the moves to each."""
        self.exact = Machine(table, self.positions)

    def machine(
        self, known: Iterable[str] | None = None, watched: Iterable[str] = (), goal: Met | None = None
    ) -> Machine:
        """A machine that knows some variables, or all."""
        return Machine(self.table, self.positions, known, watched, goal)

    def everything(self, bound: int, keep: bool = True) -> Graph:
        """Explore with everything known."""
        machine = self.machine()
        graph = explore(machine, machine.first(), bound, keep=keep, progress=self.progress)
        self.visited += graph.states
        return graph

    # -- reaching something -----------------------------------------------------------------------------------------

    def reach(
        self,
        goal: Met,
        known: Iterable[str] = (),
        watched: Iterable[str] = (),
        start: int = -1,
        shortest: bool = True,
        bound: int = 0,
    ) -> Reached:
        """Find a way to something from a node of the exact machine (from the beginning, else).

        Where it need not be a shortest one, it is looked for with everything known, too, before more is learnt.
        `bound` is how many nodes of one machine are explored, if fewer than the searcher may.
        """
        exact = self.machine(None, (), goal)
        first = exact.first()
        if start < 0 and goal in exact.fresh:
            return Reached(True, (), first)
        begun = first if start < 0 else start
        names = set(known)
        while True:
            machine = self.machine(names, watched, goal)
            node = machine.first() if start < 0 else machine.forgetting(start)
            graph = explore(machine, node, bound or self.bound, goal, keep=True, progress=self.progress)
            self.visited += graph.states
            if not graph.hits:
                return Reached(graph.whole, nodes=len(graph.nodes), known=frozenset(names))
            guide = Guide(graph)
            way, more = self._follow(guide, exact, begun, start < 0)
            if way is None and not shortest and start < 0 and len(graph.nodes) > WIDE_GRAPH:
                way = self._wander(guide, exact, begun)
            if way is not None:
                return Reached(True, way, self.play(list(way), start)[0], len(graph.nodes), frozenset(names))
            if more <= names:
                return Reached(False, nodes=len(graph.nodes), known=frozenset(names))
            names |= more

    def _follow(
        self, guide: Guide, exact: Machine, begun: int, from_start: bool
    ) -> tuple[tuple[Move, ...] | None, frozenset[str]]:
        """Play with everything known where a guide leads: the moves to the goal, or what has to be known to be led."""
        forget = guide.graph.machine.forgetting
        nearest, at = guide.promise(0), -1
        most = MOST_TRIES + 2 * nearest
        been = {begun}
        path: list[Move] = []
        # The way down to the goal: each node with the moves that are left to be tried there.
        waiting: list[tuple[int, list[Edge]]] = []
        tries = 0
        node = begun
        if from_start and guide.promise_of(forget(begun)) != nearest:
            told = self.exact.told()
            assert told is not None
            return None, self._misled(guide, [], 0, nearest, told[1])
        while True:
            promise = guide.promise_of(forget(node))
            tries += 1
            onward: list[Edge] = []
            led = False
            edges = exact.edges(node)
            for number, edge in enumerate(edges):
                if not isinstance(edge[0], Move):
                    continue
                if number in exact.hits and promise == 1:
                    return (*path, edge[0]), frozenset()
                if promise > 1 and guide.promise_of(forget(edge[2])) == promise - 1:
                    led = True
                    if edge[2] not in been:
                        onward.append(edge)
            if not led and (at < 0 or promise < nearest):
                nearest, at = promise, node
            waiting.append((node, onward))
            while waiting and (not waiting[-1][1] or tries > most):
                waiting.pop()
                if path:
                    path.pop()
            if not waiting:
                return None, self._promised(guide, at, nearest)
            label, _, node = waiting[-1][1].pop(0)
            been.add(node)
            assert isinstance(label, Move)
            path.append(label)

    def _wander(self, guide: Guide, exact: Machine, begun: int) -> tuple[Move, ...] | None:
        """A way to the goal with everything known, from where it seems nearest, or nothing within a bound of nodes.

        It may begin wherever plays have been. Best first by what the guide promises, which need not be kept.
        """
        forget = guide.graph.machine.forgetting
        came: dict[int, tuple[int, tuple[Move, ...]]] = {}
        waiting: list[tuple[int, int, int]] = []
        for node, moves in self.been or [(begun, ())]:
            promise = guide.promise_of(forget(node))
            if promise > 0 and node not in came:
                came[node] = -1, moves
                heappush(waiting, (promise, len(came), node))
        for _ in range(MOST_WANDERED):
            if not waiting:
                break
            _, _, node = heappop(waiting)
            edges = exact.edges(node)
            for number, (label, _, to) in enumerate(edges):
                if not isinstance(label, Move):
                    continue
                if number in exact.hits:
                    path: list[tuple[Move, ...]] = [(label,)]
                    while node >= 0:
                        node, moves = came[node]
                        path.append(moves)
                    return tuple(move for moves in reversed(path) for move in moves)
                promise = guide.promise_of(forget(to))
                if promise > 0 and to not in came:
                    came[to] = node, (label,)
                    heappush(waiting, (promise, len(came), to))
        return None

    def _promised(self, guide: Guide, node: int, promise: int) -> frozenset[str]:
        """What has to be known at a node, none of whose moves brings one nearer by one, as the guide promises."""
        machine = guide.graph.machine
        seen = guide.graph.index[machine.forgetting(node)]
        found: frozenset[str] = frozenset()
        for label, there in guide.onward(seen, promise):
            assert isinstance(label, Move)
            told = self.exact.told(node, label)
            if told is None:
                more = self._asks(node, label)
            else:
                more = self._misled(guide, [label], there, promise - 1, told[1])
            more -= machine.known
            if more and (not found or len(more) < len(found)):
                found = more
        return found

    def _misled(
        self, guide: Guide, way: list[Label], number: int, promise: int, happened: list[Label]
    ) -> frozenset[str]:
        """What the first fork behind a move reads that came out otherwise than as the guide promised."""
        machine, at = guide.graph.machine, 0
        while number >= 0 and not machine.decides(guide.graph.nodes[number]):
            onward = dict(guide.onward(number, promise))
            label = next(iter(onward))
            while at < len(happened) and happened[at][:2] != label[:2]:  # type: ignore[index]
                at += 1
            if at >= len(happened) or happened[at] not in onward:
                return self._read_at(label)
            number = onward[happened[at]]
            at += 1
        return frozenset()

    def play(self, labels: list[Label], start: int = -1) -> tuple[int, frozenset[str]]:
        """Play a way with everything known: where it ends, or the names that it went wrong by not knowing."""
        exact = self.exact
        node = start
        pieces: list[tuple[Move | None, list[Label]]] = [(None, [])]
        for label in labels:
            if isinstance(label, Move):
                pieces.append((label, []))
            else:
                pieces[-1][1].append(label)
        for move, forks in pieces:
            if move is None and start >= 0:
                continue
            told = exact.told(node, move)
            if told is None:
                assert move is not None
                return node, self._asks(node, move)
            node, happened = told
            wrong = self._differs(forks, happened)
            if wrong:
                return node, wrong
        return node, frozenset()

    def _differs(self, forks: list[Label], happened: list[Label]) -> frozenset[str]:
        """What the first fork reads that did not come out as it was taken to."""
        at = 0
        for fork in forks:
            while at < len(happened) and happened[at][:2] != fork[:2]:  # type: ignore[index]
                at += 1
            if at >= len(happened) or happened[at] != fork:
                return self._read_at(fork)
            at += 1
        return frozenset()

    def _read_at(self, fork: Label) -> frozenset[str]:
        """What decides a fork."""
        table = self.table
        assert not isinstance(fork, Move)
        match fork[0]:
            case "if":
                return frozenset(table.ops[table.number(fork[1])][2].names)
            case "vary":
                return frozenset((f"turn {fork[1]}",))
            case "choice":
                answers = table.ops[table.number(fork[1])][2]
                return frozenset().union(*(answer.guard.names for answer in answers))
            case "offer":
                return frozenset().union(*(table.scenes[scene].guard.names for scene in table.offers(fork[1])))
            case _:
                return frozenset(table.content.nights_read)

    def _asks(self, node: int, move: Move) -> frozenset[str]:
        """What decides whether a move can be made."""
        table, position = self.table, self.exact.position(node)
        match move.kind:
            case "pick":
                answers = table.ops[position[2]][2]
                return next(answer.guard.names for answer in answers if answer.id == move.name)
            case "sleep":
                return frozenset(table.content.nights_read)
            case "act" | "finish":
                place, _, name = move.name.partition(".")
                names = self._read_at(("offer", move.name))
                thing = None
                if table.maps.walked(place):
                    feet = table.maps.feet(place)
                    thing = feet.triggers.get(name) or feet.thing(name)
                elif place in table.maps.places:
                    thing = dict(table.maps.happenings(place)).get(move.name)
                test = table.whens[place].get(thing.id) if thing is not None else None
                return names | frozenset(test.names) if test is not None else names
            case "door":
                place = position[1]
                whens = table.whens[place]
                doors = [t.id for t, door in table.maps.feet(place).doors if door.to == move.name and t.id in whens]
                return frozenset().union(*(whens[id_].names for id_ in doors))
            case _:
                return frozenset()

    # -- going round for ever ---------------------------------------------------------------------------------------

    def round(self, rows: list[int]) -> Reached:
        """Whether a play can come into an endless round among some rows: proved not to, or a way into one."""
        names: set[str] = set()
        ids = {self.table.row_ids[row] for row in rows}
        while True:
            machine = self.machine(names, ids)
            graph = explore(machine, machine.first(), self.bound, keep=True, progress=self.progress)
            self.visited += graph.states
            caught = {met for met in graph.met if met[0] == "stuck" and met[1] in ids}
            forks = [n for n, node in enumerate(graph.nodes) if not machine.decides(node)]
            part: list[int] = []
            if caught:
                labels = min((graph.way_to(met) for met in caught), key=len)
            else:
                part = _first_round(graph, forks)
                if not part:
                    return Reached(graph.whole, nodes=len(graph.nodes), known=frozenset(names))
                labels = graph.way(part[0])
            node, more = self.play(labels)
            if not more and self.exact.position(node)[0] == "stuck":
                moves = tuple(moves_of(labels))
                return Reached(True, moves, node, len(graph.nodes), frozenset(names))
            if not more:
                # It goes in, and gets out: what decides on the way round becomes known.
                more = self._decided(names, [machine.edges(graph.nodes[n])[0][0] for n in part])
            if more <= names:
                return Reached(False, nodes=len(graph.nodes), known=frozenset(names))
            names |= more

    def _decided(self, names: set[str], forks: list[Label]) -> frozenset[str]:
        """What is not known yet of some forks: of what is on offer first, since that says where one is in the story."""
        offers = [fork for fork in forks if fork[0] == "offer"]  # type: ignore[index]
        for some in (offers, forks):
            more = frozenset().union(*(self._read_at(fork) for fork in some)) - names
            if more:
                return more
        return frozenset()

    # -- getting out from everywhere --------------------------------------------------------------------------------

    def ways_out(self, known: Iterable[str] = ()) -> Reached:
        """Whether an end can be reached from everywhere: proved without a way, or refuted with a way to a dead end."""
        names = set(known)
        dead: tuple[tuple[Move, ...], int] | None = None
        while True:
            machine = self.machine(names)
            graph = explore(machine, machine.first(), min(self.bound, MOST_SAVED), keep=True, progress=self.progress)
            self.visited += graph.states
            if graph.whole:
                exits = Exits(graph)
                nearer = [n for n in exits.lost if dead is None or graph.moves[n] < len(dead[0])]
                if not nearer:
                    break
                closed = next((n for n in nearer if exits.far[n] < 0), None)
                if closed is not None:
                    labels = graph.way(closed)
                    node, more = self.play(labels)
                    if not more:
                        dead = tuple(moves_of(labels)), node
                        continue
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

    def _frontier(self, exits: Exits) -> frozenset[str]:
        """What has to be known at the step into the saved nodes that is nearest to an end.

        What has many values comes last: it multiplies everything, and mostly something else is what is missing. So do
        branches within a talk: mostly both of their ways lead on.
        """
        graph, found = exits.graph, frozenset[str]()
        machine, variables = graph.machine, self.table.variables
        best = (True, True, 1 << 60)
        for number, node in enumerate(graph.nodes):
            far = exits.far[number]
            if exits.saved[number] or far < 0 or (False, False, far) >= best:
                continue
            for label, _, to in machine.edges(node):
                if exits.saved[graph.index[to]] and machine.position(to)[0] != "heard":
                    more = self._read_at(label) if not isinstance(label, Move) else self._asks(node, label)
                    more -= machine.known
                    values = prod(len(variables[name].values) for name in more if name in variables)
                    rank = (values > MANY_VALUES, not isinstance(label, Move) and label[0] != "offer", far)
                    if more and rank < best:
                        best, found = rank, more
        return found


class Guide:
    """How many moves it takes, at the least, from each node of a graph to the goal that it was explored for."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        machine, count = graph.machine, len(graph.nodes)
        self.far = array("i", [-1] * count)
        starts, before = graph.before()
        self._hits: dict[int, list[Label]] = {}
        level, later = list[int](), list[int]()
        for number, label in graph.hits:
            self._hits.setdefault(number, []).append(label)
            (later if machine.decides(graph.nodes[number]) else level).append(number)
        far = 0
        while level or later:
            for number in level:
                if self.far[number] < 0:
                    self.far[number] = far
                    for earlier in before[starts[number] : starts[number + 1]]:
                        (later if machine.decides(graph.nodes[earlier]) else level).append(earlier)
            level, later, far = later, [], far + 1

    def promise(self, number: int) -> int:
        """The moves from a node, by its number; -1 where the goal is not come to within the moves explored."""
        return self.far[number]

    def promise_of(self, node: int) -> int:
        """The moves from a node."""
        number = self.graph.index.get(node)
        return -1 if number is None else self.far[number]

    def onward(self, number: int, promise: int) -> list[tuple[Label, int]]:
        """The edges of a node that keep a promise, with where they lead (-1: to the goal itself)."""
        graph = self.graph
        node = graph.nodes[number]
        left = promise - graph.machine.decides(node)
        found: list[tuple[Label, int]] = []
        if left == 0:
            found = [(label, -1) for label in self._hits.get(number, ())]
        for label, _, to in graph.machine.edges(node):
            if self.promise_of(to) == left:
                found.append((label, graph.index[to]))
        return found


def _first_round(graph: Graph, forks: list[int]) -> list[int]:
    """Forks that lead to each other, the first with the shortest way; nothing where none do."""
    inside = set(forks)

    def leads_to(number: int) -> list[int]:
        return [there for there, _ in graph.edges(number) if there in inside]

    parts = [part for part in strong_parts(forks, leads_to) if len(part) > 1 or part[0] in leads_to(part[0])]
    return sorted(min(parts, key=min)) if parts else []


class Exits:
    """Which nodes of a whole graph are safe, and how far from an end the others may be.

    `saved`: a player gets to an end from there, whatever the forgotten values are. `lost`: the others, nearest first.
    `far`: the fewest moves to an end if all goes well; -1 where there is none in any play.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        machine, count = graph.machine, len(graph.nodes)
        decides = [machine.decides(node) for node in graph.nodes]
        kinds = [machine.position(node)[0] for node in graph.nodes]
        waits = array("i", [1] * count)
        for number in range(count):
            waits[number] = 1 if decides[number] else graph.counts[number]
        ends = [number for number in range(count) if kinds[number] == "over"]
        # Nobody stays where a line was only heard.
        self.saved = bytearray(kind in ("over", "heard") for kind in kinds)
        ready = list(ends)
        starts, before = graph.before(only_sure=True)
        while ready:
            there = ready.pop()
            for number in before[starts[there] : starts[there + 1]]:
                if not self.saved[number]:
                    waits[number] -= 1
                    if waits[number] <= 0:
                        self.saved[number] = 1
                        ready.append(number)
        self.lost = sorted((n for n in range(count) if not self.saved[n]), key=lambda n: graph.moves[n])
        self.far = array("i", [-1] * count)
        level = ends
        for number in level:
            self.far[number] = 0
        far = 0
        starts, before = graph.before()
        while level:
            later: list[int] = []
            for there in level:
                for number in before[starts[there] : starts[there + 1]]:
                    if self.far[number] < 0:
                        self.far[number] = far + decides[number]
                        (later if decides[number] else level).append(number)
            level, far = later, far + 1


# -- plays ------------------------------------------------------------------------------------------------------------


def plays(searcher: Searcher, found: dict[Met, tuple[Move, ...]]) -> int:
    """Play from the start again and again, going where nothing has been met yet; adds to what was found. How many."""
    machine = searcher.machine()
    starts = searcher.been
    starts.append((machine.first(), ()))
    for met in machine.fresh:
        found.setdefault(met, ())
    dice = Dice(1)
    picked: dict[Label, int] = {}
    idle = made = 0
    while idle < IDLE_PLAYS and made < PLAYS:
        # Few would come far in one play: they begin at the start, and wherever else something was come to first.
        node, before = starts[made % len(starts)]
        made += 1
        idle += 1
        moves = list(before)
        done: dict[Label, int] = {}
        while len(moves) < len(before) + MOST_MOVES:
            edges = machine.edges(node)
            for which, met in machine.firsts:
                label, _, after = edges[which]
                if met not in found and isinstance(label, Move):
                    found[met] = (*moves, label)
                    idle = 0
                    if met[0] in ("mark", "place"):
                        starts.append((after, found[met]))
            edges = [edge for edge in edges if not isinstance(edge[0], Move) or edge[0].kind != "hear"]
            if not edges:
                break
            label, _, node = _liked(edges, done, picked, dice)
            picked[label] = picked.get(label, 0) + 1
            done[label] = done.get(label, 0) + 1
            assert isinstance(label, Move)
            moves.append(label)
    return made


def _liked(edges: list[Edge], done: dict[Label, int], picked: dict[Label, int], dice: Dice) -> Edge:
    """What this play has done least, and all plays before it; now and then anything, so that no order is left out."""
    if dice.roll(5) == 0:
        return edges[dice.roll(len(edges))]
    return min(edges, key=lambda edge: (done.get(edge[0], 0), picked.get(edge[0], 0), dice.roll(1 << 16)))


def moves_of(labels: Iterable[Label]) -> Iterator[Move]:
    """The moves among some labels."""
    return (label for label in labels if isinstance(label, Move))
