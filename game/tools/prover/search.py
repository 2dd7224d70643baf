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

*Settling* many things: random plays meet most of them. For the rest the *spine* is explored: a machine that knows the
names that most scenes wait for (which Sunday it is, and what part of it). What it never meets, no play does. From it
comes what can still be *read* from each of its nodes on; what can not be is dropped by all machines that know more,
since it tells no two states apart (dead variables, as compilers have them). Then *hunts* play after what is left, from
the start and from states that plays have been in, kept as in an archive (Ecoffet et al. 2021): those first in which
what a thing asks for holds already, and towards where the spine says that it is nearer. What no hunt comes to is
reached as above, but by any way, and only through what can lead to it as the spine has it: by moves that keep what a
machine promises, by a search best first from wherever plays have been, or by knowing more.

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
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from math import prod

from game.core.dice import Dice
from game.tools.prover.machine import POSITION_BITS, Edge, Label, Live, Machine, Met, Positions
from game.tools.prover.space import Move
from game.tools.prover.table import Table, Test, strong_parts

Progress = Callable[[int], None]
PLAYS = 3000
MOST_MOVES = 300
"""A play that takes longer has lost its way."""
IDLE_PLAYS = 60
"""So many plays without anything new, and no more are made."""
WIDE_GRAPH = 6000
"""Where a graph has fewer nodes, learning more is cheaper than to look for a way from wherever plays have been."""
SPINE = 10_000
WIDE_SPINE = 30_000
"""Nodes of the graphs in which only the names are known that most scenes wait for."""
MOST_REFUSED = 5
"""Names that would make such a graph too large, and no more are tried."""
HUNTS = 1200
IDLE_HUNTS = 150
"""So many plays after something that has not been met, none of which comes to it or to anything new, and no more."""
FEW = 6
MOST_KEPT = 30_000
"""States whose moves are kept at hand."""
SOUGHT = 1000
"""States from which one thing is looked for."""
WANTING = 1000
"""How many moves a state is held to be further off for each condition that does not hold in it yet."""
REACH = 120_000
"""Nodes that are explored for one question of many."""
SHORTEST = 400_000
"""Nodes that are explored for a shortest way to one thing, where they are not told; beyond, any way has to do."""
LEARNT = 12
"""So often more is learnt for one question of many."""
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
    hits: dict[Met, list[tuple[int, Label]]] = field(default_factory=dict)
    """The edges that meet each of the machine's goals."""
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
    nearest: bool = False,
    keep: bool = False,
    progress: Progress | None = None,
    within: Guide | None = None,
) -> Graph:
    """Everything that can be come to from a node within a bound of nodes, or up to the `nearest` goal of the machine
    (with as many moves as the fewest to it). `keep` keeps all edges; `within` leaves out whatever its goal cannot be
    come to from.
    """
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
            for label, sure, to in edges:
                there = index.get(to)
                if there is None:
                    if within is not None and not within.hopes(to):
                        continue
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
            if keep:
                counts[at] = len(ends) - starts[at]
            for which, met in machine.firsts:
                graph.met.setdefault(met, (at, edges[which][0]))
            for which, met in machine.hits:
                graph.hits.setdefault(met, []).append((at, edges[which][0]))
            if progress is not None and len(nodes) % SLOW < len(edges):
                progress(graph.states)
            if len(nodes) > bound:
                return graph
        if nearest and graph.hits:
            return graph
        level, later, far = later, [], far + 1
    graph.whole = True
    return graph


@dataclass(frozen=True, slots=True)
class Question:
    """Whether something can be met: the names that it reads itself, the conditions that have to come out in some way
    there, and the row that has to be asked about even where it is plain.
    """

    met: Met
    names: frozenset[str] = frozenset()
    wants: tuple[tuple[Test, bool], ...] = ()
    watched: str = ""


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
        self.exact = Machine(table, self.positions)

    def machine(
        self,
        known: Iterable[str] | None = None,
        watched: Iterable[str] = (),
        goals: Collection[Met] = (),
        live: Live | None = None,
    ) -> Machine:
        """A machine that knows some variables, or all."""
        return Machine(self.table, self.positions, known, watched, goals, live)

    def everything(self, bound: int, keep: bool = True) -> Graph:
        """Explore with everything known."""
        machine = self.machine()
        graph = explore(machine, machine.first(), bound, keep=keep, progress=self.progress)
        self.visited += graph.states
        return graph

    # -- reaching something -----------------------------------------------------------------------------------------

    def reach(self, goal: Met, known: Iterable[str] = (), spine: Graph | None = None, bound: int = 0) -> Reached:
        """Find a shortest way to something from the beginning.

        Where a whole `spine` is given, only what may lead there as it has it is explored, without what is read no more.
        `bound` is how many nodes of one machine are explored, if fewer than the searcher may.
        """
        exact = self.machine(None, (), (goal,))
        first = exact.first()
        if goal in exact.fresh:
            return Reached(True, (), first)
        live = still_read(spine) if spine is not None else None
        within = Guide(spine, goal) if spine is not None else None
        names = {*known, *(spine.machine.known if spine is not None else ())}
        while True:
            machine = self.machine(names, (), (goal,), live)
            graph = explore(machine, machine.first(), bound or self.bound, True, True, self.progress, within)
            self.visited += graph.states
            if not graph.hits:
                return Reached(graph.whole, nodes=len(graph.nodes), known=frozenset(names))
            way, more = self._follow(Guide(graph, goal), exact, first)
            if way is not None:
                return Reached(True, way, self.play(list(way))[0], len(graph.nodes), frozenset(names))
            if more <= names:
                return Reached(False, nodes=len(graph.nodes), known=frozenset(names))
            names |= more

    def find(self, goal: Met) -> tuple[Reached, bool]:
        """Find a way to something, and say whether it is a shortest: one that is, where that does not take too long."""
        found = self.reach(goal, bound=min(self.bound, REACH))
        if found.proved or self.bound <= REACH:
            return found, True
        spine = self._spine([Question(goal)], SPINE, None)
        if spine.whole:
            found = self.reach(goal, spine=spine, bound=min(self.bound, SHORTEST))
        if found.proved:
            return found, True
        trail = Trail(self.machine(), {})
        plays(trail)
        answers = self.settle([Question(goal)], trail)
        way = trail.found.get(goal)
        return (answers[goal], True) if way is None else (Reached(True, way), False)

    # -- reaching many things -----------------------------------------------------------------------------------------

    def settle(self, questions: Sequence[Question], trail: Trail) -> dict[Met, Reached]:
        """Find out which of many things can be met. What can is found by the trail; what is told here is the rest."""
        answers: dict[Met, Reached] = {}

        def left() -> list[Question]:
            return [one for one in questions if one.met not in trail.found and one.met not in answers]

        def never(graph: Graph, asked: Sequence[Question]) -> None:
            for one in asked if graph.whole else ():
                if one.met not in graph.hits and one.met not in trail.found:
                    answers[one.met] = Reached(True, nodes=len(graph.nodes), known=graph.machine.known)

        self.exact = self.machine(None, (), [one.met for one in questions])
        if not left():
            return answers
        spine = self._spine(left(), SPINE, None)
        never(spine, left())
        live = still_read(spine) if spine.whole else None
        if live is not None and len(spine.nodes) > WIDE_GRAPH:
            wide = self._spine(left(), WIDE_SPINE, live)
            never(wide, left())
            hunts(trail, wide, left())
        # A node is mostly come to once an answer or a branch is that leads to it.
        for one in sorted(left(), key=lambda one: one.met[0] in ("node", "mark")):
            if one.met not in trail.found:
                self._settle(one, trail, spine, live, answers)
        return answers

    def _spine(self, asked: Sequence[Question], bound: int, live: Live | None) -> Graph:
        """A graph in which the names are known that most scenes wait for, as many as its bound allows."""
        waited = Counter(name for scene in self.table.scenes for name in scene.guard.names)
        watched, goals = {one.watched for one in asked} - {""}, [one.met for one in asked]
        known = set(live.known) if live is not None else set[str]()
        refused, graph = 0, None
        for name in ["", *sorted(waited, key=lambda name: (-waited[name], name))]:
            if name in known or refused > (MOST_REFUSED if live is not None else 0):
                continue
            machine = self.machine({*known, name}, watched, goals, live)
            tried = explore(machine, machine.first(), bound, keep=True, progress=self.progress)
            self.visited += tried.states
            if tried.whole or graph is None:
                graph = tried
                known.add(name)
            else:
                refused += 1
        assert graph is not None
        return graph

    def _settle(
        self, one: Question, trail: Trail, spine: Graph, live: Live | None, answers: dict[Met, Reached]
    ) -> None:
        """Reach one thing, by any way: within what may lead to it as the spine has it."""
        within = Guide(spine, one.met) if spine.whole else None
        names = {*one.names, *(spine.machine.known if live is not None else ())}
        watched = (one.watched,) if one.watched else ()
        for _ in range(LEARNT):
            machine = self.machine(names, watched, (one.met,), live)
            graph = explore(machine, machine.first(), REACH, keep=True, progress=self.progress, within=within)
            self.visited += graph.states
            known = machine.known
            if one.met not in graph.hits:
                answers[one.met] = Reached(graph.whole, nodes=len(graph.nodes), known=known)
                return
            guide = Guide(graph, one.met)
            way, more = self._follow(guide, self.exact, trail.nodes[0])
            if way is not None:
                trail.found[one.met] = way
                return
            if len(graph.nodes) > WIDE_GRAPH and seek(trail, guide, one.wants):
                return
            if more <= names:
                break
            names |= more
        answers[one.met] = Reached(False, nodes=len(graph.nodes), known=known)

    def _follow(self, guide: Guide, exact: Machine, begun: int) -> tuple[tuple[Move, ...] | None, frozenset[str]]:
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
        if guide.promise_of(forget(begun)) != nearest:
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
                if promise == 1 and (number, guide.goal) in exact.hits:
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
    """How many moves it takes, at the least, from each node of a graph to one of the goals that it was explored for."""

    def __init__(self, graph: Graph, goal: Met) -> None:
        self.graph, self.goal = graph, goal
        machine, count = graph.machine, len(graph.nodes)
        self.far = array("i", [-1] * count)
        starts, before = graph.before()
        self._hits: dict[int, list[Label]] = {}
        level, later = list[int](), list[int]()
        for number, label in graph.hits.get(goal, ()):
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

    def hopes(self, node: int) -> bool:
        """Whether the goal may be come to from a node of a machine that knows more."""
        number = self.graph.index.get(self.graph.machine.forgetting(node))
        return number is None or self.far[number] >= 0

    def promise_seen(self, node: int) -> int:
        """The moves from a node of a machine that knows more."""
        number = self.graph.index.get(self.graph.machine.forgetting(node))
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


def still_read(graph: Graph) -> Live:
    """What can still be read from each node of a whole graph on: there, and wherever a play may go from there, unless
    it is set on the way.
    """
    machine, bits = graph.machine, list[int]()
    before: list[list[tuple[int, int]]] = [[] for _ in graph.nodes]
    for number, node in enumerate(graph.nodes):
        edges = machine.edges(node)
        bits.append(machine.reading)
        for (_, _, to), sets in zip(edges, machine.sets, strict=True):
            before[graph.index[to]].append((number, ~sets))
    waiting = list(range(len(bits)))
    while waiting:
        there = waiting.pop()
        for number, kept in before[there]:
            more = bits[there] & kept & ~bits[number]
            if more:
                bits[number] |= more
                waiting.append(number)
    return Live(machine, dict(zip(graph.nodes, bits, strict=True)))


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


Step = tuple[Move, int]
"""A move, and the node that it leads to."""


class Trail:
    """Where plays have been, with everything known, how each state was come to, and what was met on the way."""

    def __init__(self, machine: Machine, found: dict[Met, tuple[Move, ...]]) -> None:
        self.machine, self.found = machine, found
        self.nodes: list[int] = []
        self.index: dict[int, int] = {}
        self._came: list[int] = []
        self._by: list[Move | None] = []
        self._steps: dict[int, list[Step]] = {}
        self.looked = 0
        self.starts = [0]
        """The first state, and those where a place or a mark was come to first."""
        first = machine.first()
        for met in machine.fresh:
            found.setdefault(met, ())
        self.add(first, -1, None)

    def add(self, node: int, came: int, move: Move | None) -> int:
        """The number of a state; one where no play has been before is kept."""
        number = self.index.setdefault(node, len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(node)
            self._came.append(came)
            self._by.append(move)
        return number

    def way(self, number: int) -> tuple[Move, ...]:
        """The moves to a state."""
        moves: list[Move] = []
        while (move := self._by[number]) is not None:
            moves.append(move)
            number = self._came[number]
        return tuple(reversed(moves))

    def go(self, number: int, step: Step, done: dict[Move, int], picked: dict[Move, int]) -> int:
        """Take a step, and count it in what this play and all plays have done; the number of the state it leads to."""
        move, node = step
        picked[move] = picked.get(move, 0) + 1
        done[move] = done.get(move, 0) + 1
        return self.add(node, number, move)

    def look(self, number: int) -> list[Step]:
        """The moves that lead on from a state. What all its moves meet for the first time is found."""
        steps = self._steps.get(number)
        if steps is None:
            self.looked += 1
            here = self.nodes[number]
            edges = self.machine.edges(here)
            for which, met in self.machine.firsts:
                move, _, node = edges[which]
                if met not in self.found and isinstance(move, Move):
                    self.found[met] = (*self.way(number), move)
                    if met[0] in ("mark", "place"):
                        self.starts.append(self.add(node, number, move))
            steps = [(m, to) for m, _, to in edges if to != here and isinstance(m, Move) and m.kind != "hear"]
            if len(self._steps) >= MOST_KEPT:
                self._steps.clear()
            self._steps[number] = steps
        return steps


def plays(trail: Trail) -> int:
    """Play again and again, going where nothing has been met yet; how many times.

    Few would come far in one play: they begin at the start, and wherever else a place or a mark was come to first.
    """
    dice = Dice(1)
    picked: dict[Move, int] = {}
    idle = made = 0
    while idle < IDLE_PLAYS and made < PLAYS:
        at = trail.starts[made % len(trail.starts)]
        made += 1
        idle += 1
        done: dict[Move, int] = {}
        for _ in range(MOST_MOVES):
            before = len(trail.found)
            steps = trail.look(at)
            idle = 0 if len(trail.found) > before else idle
            if not steps:
                break
            at = trail.go(at, _liked(steps, done, picked, dice), done, picked)
    return made


class Quest:
    """The search for one thing by plays: where they can begin from, and what they are led by."""

    def __init__(self, question: Question, graph: Graph) -> None:
        self.wants, self.guide = question.wants, Guide(graph, question.met)
        self._scanned = 0
        self._ready: list[int] = []

    def start(self, trail: Trail, dice: Dice) -> int:
        """A state from which the thing may be come to, and in which what it asks for holds already, if there is any.

        Of a few such the one that seems nearest.
        """
        machine = trail.machine
        for number in range(self._scanned, len(trail.nodes)):
            node = trail.nodes[number]
            if self.guide.promise_seen(node) > 0:
                state = node >> POSITION_BITS
                if all(machine.holds(test, state) == wanted for test, wanted in self.wants):
                    self._ready.append(number)
        self._scanned = len(trail.nodes)
        if not self._ready:
            return dice.roll(len(trail.nodes))
        few = [self._ready[dice.roll(len(self._ready))] for _ in range(FEW)]
        return min(few, key=lambda number: self.guide.promise_seen(trail.nodes[number]))


def hunts(trail: Trail, graph: Graph, questions: Sequence[Question]) -> None:
    """Play after things that have not been met, each in its turn, where a graph says that they may be nearer.

    Some of the plays go all the way from the start, so that much differs in what they come with.
    """
    dice = Dice(1)
    picked: dict[Move, int] = {}
    quests = {one.met: Quest(one, graph) for one in questions if one.met in graph.hits}
    idle = 0
    for number in range(HUNTS):
        left = [met for met in quests if met not in trail.found]
        if not left or idle > IDLE_HUNTS:
            return
        quest = quests[left[number % len(left)]]
        before = len(trail.found)
        start = 0 if dice.roll(3) == 0 else quest.start(trail, dice)
        _hunt(trail, quest.guide, start, picked, dice)
        idle = 0 if len(trail.found) > before else idle + 1


def _hunt(trail: Trail, guide: Guide, at: int, picked: dict[Move, int], dice: Dice) -> None:
    done: dict[Move, int] = {}
    here = guide.promise_seen(trail.nodes[at])
    for _ in range(MOST_MOVES):
        if here < 0 or guide.goal in trail.found:
            return
        onward = [(promise, step) for step in trail.look(at) if (promise := guide.promise_seen(step[1])) >= 0]
        if not onward:
            return
        nearer = [step for promise, step in onward if promise < here]
        free = not nearer or dice.roll(3) == 0
        step = _liked([step for _, step in onward] if free else nearer, done, picked if free else {}, dice)
        here = guide.promise_seen(step[1])
        at = trail.go(at, step, done, picked)


def seek(trail: Trail, guide: Guide, wants: Sequence[tuple[Test, bool]]) -> bool:
    """Look for the guide's goal with everything known, from wherever plays have been, within so many states.

    Best first: by how many of the conditions that are wanted there do not hold, then by the moves that the guide
    promises. Nothing needs to be kept of what is promised.
    """
    machine = trail.machine

    def rank(node: int) -> int:
        promise = guide.promise_seen(node)
        if promise > 0:
            state = node >> POSITION_BITS
            promise += WANTING * sum(machine.holds(test, state) != wanted for test, wanted in wants)
        return promise

    waiting = [(far, number) for number, node in enumerate(trail.nodes) if (far := rank(node)) > 0]
    heapify(waiting)
    been = {number for _, number in waiting}
    for _ in range(SOUGHT):
        if not waiting:
            break
        _, at = heappop(waiting)
        for move, node in trail.look(at):
            far = rank(node)
            if far > 0:
                number = trail.add(node, at, move)
                if number not in been:
                    been.add(number)
                    heappush(waiting, (far, number))
        if guide.goal in trail.found:
            return True
    return False


def _liked(steps: list[Step], done: dict[Move, int], picked: dict[Move, int], dice: Dice) -> Step:
    """What this play has done least, and all plays before it; now and then anything, so that no order is left out."""
    if dice.roll(5) == 0:
        return steps[dice.roll(len(steps))]
    return min(steps, key=lambda step: (done.get(step[0], 0), picked.get(step[0], 0), dice.roll(1 << 16)))


def moves_of(labels: Iterable[Label]) -> Iterator[Move]:
    """The moves among some labels."""
    return (label for label in labels if isinstance(label, Move))
