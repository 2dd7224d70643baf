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
names that most scenes wait for (which Sunday it is, and what part of it). What it never meets, no play does. Then ways
that are known to where something is asked about are gone once more, from where what is wanted there holds already (see
`grafts`). What none of them comes to is reached as above, but by any way, and only through what can lead to it as the
spine has it. From the spine comes too what can still be *read* from each of its nodes on, on ways to that one thing,
with consequences or by what is asked about; what can not be is dropped by all machines that know more, since it tells
no two states apart (dead variables, as compilers have them). A search goes best first from wherever plays have been;
where it comes no nearer though the machine promises it, the least that tells why is known from then on, at that stage
of the story alone (see `stages`), or everywhere where what goes together comes from before (lazy abstraction, Henzinger
et al. 2002). While something is left of which neither is known, plays are made with other seeds: one may come by.

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

from game.dialogue.expressions import And, Condition, Not, Or
from game.tools.prover.grafts import Grafts, Question
from game.tools.prover.machine import POSITION_BITS, Edge, Label, Live, Machine, Met, Positions, Told
from game.tools.prover.space import Move
from game.tools.prover.stages import Entrances, Staged
from game.tools.prover.table import NONE, TURN, Guard, Table, Test, strong_parts
from game.tools.prover.trail import Trail, plays

Progress = Callable[[int], None]
WIDE_GRAPH = 1500
"""Where a graph has fewer nodes, learning more is cheaper than to look for a way from wherever plays have been."""
SPINE = 10_000
WIDE_SPINE = 30_000
"""Nodes of the graphs in which only the names are known that most scenes wait for."""
SEEDS = 3
"""Plays are made with so many seeds while something is left of which neither is known."""
ENTRIES = 4
"""Places at which most may begin as one comes in."""
SOUGHT = 300
"""States from which one thing is looked for."""
WANTING = 1000
"""How many moves a state is held to be further off for each condition that does not hold in it yet."""
REACH = 120_000
"""Nodes that are explored for one question of many."""
LEARNT = 9
"""So often more is learnt for one question of many."""
STAGED = 2
"""Names by whose values the stages of a story are told."""
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

    def before(self) -> tuple[array[int], array[int]]:
        """The edges turned round: those into node n stand in the second array, from the first one's n up to its n+1, as
        twice where each comes from, 1 more if sure.
        """
        count = len(self.nodes)
        starts = array("q", bytes(8 * (count + 2)))
        for end in self.ends:
            starts[(end >> 1) + 2] += 1
        for number in range(2, count + 2):
            starts[number] += starts[number - 1]
        origins = array("i", bytes(4 * starts[count + 1]))
        for number in range(count):
            start = self.starts[number]
            for end in self.ends[start : start + self.counts[number]] if start >= 0 else ():
                there = (end >> 1) + 1
                origins[starts[there]] = number << 1 | end & 1
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
class Reached:
    """How the search for something came out: `proved` with a way, or that there is none; or neither was found."""

    proved: bool
    way: tuple[Move, ...] | None = None
    node: int = -1
    """Where the way ends, with everything known."""
    nodes: int = 0
    known: frozenset[str] = frozenset()
    least: int = 0
    """No way has fewer moves, whether one was found or not."""


class Searcher:
    """Searches one story."""

    def __init__(self, table: Table, bound: int, progress: Progress | None = None) -> None:
        self.table, self.bound, self.progress = table, bound, progress
        self.positions = Positions()
        self.visited = 0
        self.exact = Machine(table, self.positions)
        self.known: Collection[str] = ()
        """The names that most scenes wait for, once questions were settled."""

    def machine(
        self,
        known: Iterable[str] | None = None,
        watched: Iterable[str] = (),
        goals: Collection[Met] = (),
        live: Live | None = None,
        deaf: bool = False,
    ) -> Machine:
        """A machine that knows some variables, or all."""
        return Machine(self.table, self.positions, known, watched, goals, live, deaf)

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
        within = Guide(spine, goal) if spine is not None else None
        live = still_read(spine, within) if spine is not None else None
        least = 0
        names = {*known, *(spine.machine.known if spine is not None else ())}
        while True:
            machine = self.machine(names, (), (goal,), live)
            graph = explore(machine, machine.first(), bound or self.bound, True, True, self.progress, within)
            self.visited += graph.states
            if not graph.hits:
                # All that takes fewer moves than the last node has been looked at.
                least = max(least, graph.moves[-1] - 1)
                return Reached(graph.whole, nodes=len(graph.nodes), known=frozenset(names), least=least)
            guide = Guide(graph, goal)
            least = max(least, guide.promise(0))
            way, asked = self.follow(guide, exact, first)
            more = asked.names
            if way is not None:
                return Reached(True, way, self.play(list(way))[0], len(graph.nodes), frozenset(names), least)
            if more <= names:
                return Reached(False, nodes=len(graph.nodes), known=frozenset(names), least=least)
            names |= more

    # -- reaching many things -----------------------------------------------------------------------------------------

    def settle(self, questions: Sequence[Question], trail: Trail) -> dict[Met, Reached]:
        """Find out which of many things can be met. What can is found by the trail; what is told here is the rest."""
        answers: dict[Met, Reached] = {}

        def left(answered: bool = False) -> list[Question]:
            return [one for one in questions if one.met not in trail.found and (one.met in answers) is answered]

        def never(graph: Graph, asked: Sequence[Question]) -> None:
            for one in asked if graph.whole else ():
                if one.met not in graph.hits and one.met not in trail.found:
                    answers[one.met] = Reached(True, nodes=len(graph.nodes), known=graph.machine.known)

        self.exact = self.machine(None, (), [one.met for one in questions])
        if not left():
            return answers
        spine = self.spine(left())
        self.known = spine.machine.known
        entrances = self.entrances(self.known) if spine.whole else None
        never(spine, left())
        grafts = Grafts(trail, self.exact, entrances.mask if entrances is not None else 0)
        wide = len(spine.nodes) > WIDE_GRAPH
        for _ in range(2 if wide else 0):
            # What the first round comes to, the second may start from.
            for one in left():
                grafts.seek(one)
        # A node is mostly come to once an answer or a branch is that leads to it.
        for one in sorted(left(), key=lambda one: one.met[0] in ("node", "mark")):
            if wide:
                # Since then, others have been come to.
                grafts.seek(one)
            if one.met not in trail.found:
                self._settle(one, trail, spine, entrances, answers)
        for seed in range(2, SEEDS + 1 if wide else 0):
            bounded = [one for one in left(answered=True) if not answers[one.met].proved]
            if not bounded:
                break
            # To other plays it may be no more than a step.
            other = Trail(self.machine(), {})
            plays(other, seed)
            trail.take(other)
            for one in bounded:
                grafts.seek(one)
        return answers

    def spine(self, asked: Sequence[Question]) -> Graph:
        """A graph in which the names are known that most scenes wait for, as many as it is not too large with; and
        those that places read as one comes in, where with them it is smaller: what begins there tells what has been.
        """
        waited = Counter(name for scene in self.table.scenes for name in scene.guard.names)
        watched, goals = {one.watched for one in asked} - {""}, [one.met for one in asked]
        known, graph = set[str](), None
        for name in ["", *sorted(waited, key=lambda name: (-waited[name], name))]:
            machine = self.machine({*known, name}, watched, goals)
            tried = explore(machine, machine.first(), SPINE, keep=True, progress=self.progress)
            self.visited += tried.states
            if not tried.whole and graph is not None:
                break
            graph = tried
            known.add(name)
        assert graph is not None
        entries = {place: self.table.offers(self.table.maps.entry(place)) for place in self.table.maps.places}
        for place in sorted(entries, key=lambda place: (-len(entries[place]), place))[:ENTRIES]:
            names = known.union(*(self.table.scenes[scene].guard.names for scene in entries[place]))
            machine = self.machine(names, watched, goals)
            tried = explore(machine, machine.first(), len(graph.nodes), keep=True, progress=self.progress)
            self.visited += tried.states
            if tried.whole and len(tried.nodes) < len(graph.nodes):
                graph, known = tried, names
        return graph

    def _settle(
        self, one: Question, trail: Trail, spine: Graph, entrances: Entrances | None, answers: dict[Met, Reached]
    ) -> None:
        """Reach one thing, by any way: within what may lead to it as the spine has it."""
        within = Guide(spine, one.met) if spine.whole else None
        names = set(spine.machine.known) if spine.whole else set(one.names)
        own: dict[int, set[str]] = {}
        watched = (one.watched,) if one.watched else ()
        live = None
        for turn in range(LEARNT):
            machine = self.machine(names, watched, (one.met,), live)
            if entrances is not None and own:
                machine = Staged(self.table, self.positions, names, own, entrances, live, watched, (one.met,))
            graph = explore(machine, machine.first(), REACH, keep=True, progress=self.progress, within=within)
            self.visited += graph.states
            known = machine.known.union(*own.values())
            if one.met not in graph.hits:
                answers[one.met] = Reached(graph.whole, nodes=len(graph.nodes), known=known)
                return
            guide = Guide(graph, one.met)
            if turn == 0 and within is not None and graph.whole:
                within, live = guide, still_read(graph, guide)
            if len(graph.nodes) <= WIDE_GRAPH:
                way, asked = self.follow(guide, self.exact, trail.nodes[0])
                if way is not None:
                    trail.found[one.met] = way
                    return
            else:
                edge = seek(trail, guide, one.wants)
                if one.met in trail.found:
                    return
                asked = self._missing(guide, [trail.nodes[number] for number in edge])
                told = self.exact.told()
                if not asked.names and told is not None:
                    # It may go wrong before anybody decides anything.
                    asked = self._misled(guide, 0, guide.promise(0), told)
            before = len(names), sum(map(len, own.values()))
            if turn == 0:
                names |= one.names
            if entrances is None or asked.stage < 0:
                names |= asked.names
            else:
                own.setdefault(asked.stage, set()).update(asked.names)
            if before == (len(names), sum(map(len, own.values()))):
                break
        answers[one.met] = Reached(False, nodes=len(graph.nodes), known=known)

    def _missing(self, guide: Guide, nodes: Sequence[int]) -> Asked:
        """What has to be known at most of some nodes from where plays come no nearer, though the guide promises it."""
        counted: Counter[Asked] = Counter()
        for node in nodes:
            asked = self._promised(guide, node, guide.promise_seen(node))
            if asked.names:
                counted[asked] += 1
        rank = lambda asked: (-counted[asked], len(asked.names), sorted(asked.names), asked.stage)  # noqa: E731
        return min(counted, key=rank, default=Asked(frozenset()))

    def follow(
        self, guide: Guide, exact: Machine, begun: int, number: int = 0
    ) -> tuple[tuple[Move, ...] | None, Asked]:
        """Play with everything known where a guide leads, from a state that it has at a `number`: the moves to the
        goal, or what has to be known to be led."""
        forget = guide.graph.machine.forgetting
        nearest, at = guide.promise(number), -1
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
            return None, self._misled(guide, 0, nearest, told)
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
                    return (*path, edge[0]), Asked(frozenset())
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

    def _promised(self, guide: Guide, node: int, promise: int) -> Asked:
        """What has to be known at a node, none of whose moves brings one nearer by one, as the guide promises."""
        machine = guide.graph.machine
        seen = guide.graph.index[machine.forgetting(node)]
        known = machine.at(node).known
        found = Asked(frozenset())
        for label, there in guide.onward(seen, promise):
            assert isinstance(label, Move)
            told = self.exact.told(node, label)
            if told is None:
                asked = Asked(self.asks(node, label, known) - known, _stage(machine, node))
            else:
                asked = self._misled(guide, there, promise - 1, told)
            if asked.names and (not found.names or len(asked.names) < len(found.names)):
                found = asked
        return found

    def _misled(self, guide: Guide, number: int, promise: int, told: tuple[int, list[Told]]) -> Asked:
        """What the first fork behind a move reads that came out otherwise than as the guide promised."""
        machine, at = guide.graph.machine, 0
        after, happened = told
        while number >= 0 and not machine.decides(guide.graph.nodes[number]):
            node = guide.graph.nodes[number]
            onward = dict(guide.onward(number, promise))
            label = next(iter(onward))
            if label[0] == "guess":  # type: ignore[index]
                number = -1
                for guess, there in onward.items():
                    wrong = self._guessed(machine, guess, happened[at:], after)
                    if not wrong:
                        number = there
                        break
                if number < 0:
                    # What goes together comes from before: it is known from the beginning on.
                    return Asked(wrong)
                continue
            while at < len(happened) and not _alike(happened[at][0], label):
                at += 1
            known, names = machine.at(node).known, frozenset[str]()
            if at >= len(happened):
                return Asked(self.read_at(label) - known, _stage(machine, node))
            if happened[at][0] not in onward:
                wanted = label[2] if label[0] == "offer" else NONE  # type: ignore[index]
                names = self._because(*happened[at], known, wanted) or self.read_at(label)
                return Asked(names - known, _stage(machine, node))
            number = onward[happened[at][0]]
            at += 1
        return Asked(frozenset())

    def _guessed(self, machine: Machine, guess: Label, happened: list[Told], after: int) -> frozenset[str]:
        """The names that a guess has otherwise than they are: at the next fork, or where the move ends."""
        _, _, names, to = guess  # type: ignore[misc]
        state = after >> POSITION_BITS
        position = machine.position(to)
        if not machine.decides(to) and position[0] in ("fork", "offer", "halt"):
            row = self.table.row_ids[position[1].row] if position[0] == "fork" else position[1]
            state = next((at for label, at in happened if label[1] == row), state)  # type: ignore[index]
        wrong = to >> POSITION_BITS ^ state
        return frozenset(name for name in names if wrong & self.table.variables[name].mask)

    # -- why something came out as it did -----------------------------------------------------------------------------

    def _because(self, fork: Label, state: int, known: Collection[str], wanted: int = NONE) -> frozenset[str]:
        """Of what decides a fork, enough to know that it comes out as it did in a state: as little as can be, besides
        what is known. Of what is on offer: why the `wanted` scene does not begin."""
        table = self.table
        assert not isinstance(fork, Move)
        match fork[0]:
            case "if":
                return self._reason(table.ops[table.number(fork[1])][2].tree, fork[2], state, known)
            case "choice":
                guards = [answer.guard for answer in table.ops[table.number(fork[1])][2]]
                if not fork[2]:
                    return frozenset[str]().union(*(self._unoffered(guard, state, known) for guard in guards))
                standing = [guard for guard in guards if self.exact.offered(guard, state)]
                return fewest([self._offered(guard, state, known) for guard in standing], known)
            case "offer" if wanted != NONE and not self.exact.offered(table.scenes[wanted].guard, state):
                return self._unoffered(table.scenes[wanted].guard, state, known)
            case "offer" if fork[2] != NONE:
                return self._offered(table.scenes[fork[2]].guard, state, known)
            case _:
                return self.read_at(fork)

    def _offered(self, guard: Guard, state: int, known: Collection[str]) -> frozenset[str]:
        own = frozenset((guard.once.name,)) if guard.once is not None else frozenset[str]()
        return own | self._reason(guard.test.tree, True, state, known) if guard.test is not None else own

    def _unoffered(self, guard: Guard, state: int, known: Collection[str]) -> frozenset[str]:
        found = []
        if guard.once is not None and state & guard.once.mask:
            found.append(frozenset((guard.once.name,)))
        if guard.test is not None and not self.exact.holds(guard.test, state):
            found.append(self._reason(guard.test.tree, False, state, known))
        return fewest(found, known)

    def _reason(self, tree: Condition, outcome: bool, state: int, known: Collection[str]) -> frozenset[str]:
        """Names enough to know how a condition came out."""
        match tree:
            case Not(part):
                return self._reason(part, not outcome, state, known)
            case And(parts) | Or(parts):
                alike = [part for part in parts if self.table.holds(self.table.test(part), state) == outcome]
                reasons = [self._reason(part, outcome, state, known) for part in alike]
                # One that holds decides an `or`, one that fails an `and`; else it takes all of them.
                one = isinstance(tree, Or) == outcome
                return fewest(reasons, known) if one else frozenset[str]().union(*reasons)
            case _:
                return frozenset(self.table.test(tree).names)

    def play(self, labels: list[Label], start: int = -1) -> tuple[int, Asked]:
        """Play a way with everything known: where it ends, and the names that it went wrong by not knowing, if any."""
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
                return node, Asked(self.asks(node, move, self.table.variables))
            after, happened = told
            wrong = self._differs(forks, happened, after)
            if wrong.names:
                return node if node >= 0 else after, wrong
            node = after
        return node, Asked(frozenset())

    def _differs(self, forks: list[Label], happened: list[Told], after: int) -> Asked:
        """What the first fork reads that did not come out as it was taken to."""
        at = 0
        for fork in forks:
            if fork[0] == "guess":  # type: ignore[index]
                _, stage, names, to = fork  # type: ignore[misc]
                follows = next(
                    (one for one in forks[forks.index(fork) + 1 :] if not isinstance(one, Move) and one[0] != "guess"),
                    None,
                )
                state = after >> POSITION_BITS
                if follows is not None:
                    state = next((state for label, state in happened[at:] if _alike(label, follows)), state)
                wrong = to >> POSITION_BITS ^ state
                more = frozenset(name for name in names if wrong & self.table.variables[name].mask)
                if more:
                    return Asked(more, stage)
                continue
            while at < len(happened) and not _alike(happened[at][0], fork):
                at += 1
            if at >= len(happened) or happened[at][0] != fork:
                return Asked(self.read_at(fork))
            at += 1
        return Asked(frozenset())

    def read_at(self, fork: Label) -> frozenset[str]:
        """What decides a fork."""
        table = self.table
        assert not isinstance(fork, Move)
        match fork[0]:
            case "if":
                return frozenset(table.ops[table.number(fork[1])][2].names)
            case "vary":
                return frozenset((f"{TURN}{fork[1]}",))
            case "told":
                return frozenset(("chapter",)) & self.table.variables.keys()
            case "halt":
                return frozenset()
            case "choice":
                answers = table.ops[table.number(fork[1])][2]
                return frozenset().union(*(answer.guard.names for answer in answers))
            case "offer":
                return frozenset().union(*(table.scenes[scene].guard.names for scene in table.offers(fork[1])))
            case _:
                return frozenset(table.content.nights_read)

    def asks(self, node: int, move: Move, known: Collection[str]) -> frozenset[str]:
        """What decides that a move cannot be made, besides what is known; all that may, where it can be made."""
        table, position, state = self.table, self.exact.position(node), node >> POSITION_BITS

        def fails(test: Test | None) -> bool:
            return test is not None and not self.exact.holds(test, state)

        match move.kind:
            case "pick":
                answers = table.ops[position[2]][2]
                guard = next(answer.guard for answer in answers if answer.id == move.name)
                return self._unoffered(guard, state, known) or guard.names
            case "sleep":
                return frozenset(table.content.nights_read)
            case "act" | "finish":
                test = self.test_of(move)
                if test is not None and fails(test):
                    return self._reason(test.tree, False, state, known)
                guards = [table.scenes[scene].guard for scene in table.offers(move.name)]
                names = frozenset[str]().union(*(self._unoffered(guard, state, known) for guard in guards))
                return names or self.read_at(("offer", move.name)) | frozenset(test.names if test is not None else ())
            case "door":
                place = position[1]
                whens = table.whens[place]
                doors = [t.id for t, door in table.maps.feet(place).doors if door.to == move.name and t.id in whens]
                return frozenset().union(*(whens[id_].names for id_ in doors))
            case _:
                return frozenset()

    def test_of(self, move: Move) -> Test | None:
        """The condition of what is acted on."""
        place, _, name = move.name.partition(".")
        maps, thing = self.table.maps, None
        if maps.walked(place):
            feet = maps.feet(place)
            thing = feet.triggers.get(name) or feet.thing(name)
        elif place in maps.places:
            thing = dict(maps.happenings(place)).get(move.name)
        return self.table.whens[place].get(thing.id) if thing is not None else None

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
            part = _first_round(graph, forks)
            ways = [graph.way_to(met) for met in caught]
            nearest = min(ways, key=lambda way: len(list(moves_of(way))), default=None)
            if nearest is not None and (not part or len(list(moves_of(nearest))) <= graph.moves[part[0]]):
                labels, part = nearest, []
            elif part:
                labels = graph.way(part[0])
            else:
                return Reached(graph.whole, nodes=len(graph.nodes), known=frozenset(names))
            node, asked = self.play(labels)
            more = asked.names
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
            more = frozenset().union(*(self.read_at(fork) for fork in some)) - names
            if more:
                return more
        return frozenset()

    # -- stages -----------------------------------------------------------------------------------------------------

    def entrances(self, known: Collection[str]) -> Entrances | None:
        """The stages of a story: what the names have as their values that most scenes wait for, of those that are known
        and have more than two. None where there are none, or where one comes back.
        """
        waited = Counter(name for scene in self.table.scenes for name in scene.guard.names)
        declared = self.table.content.declarations
        # What else there is, is counted wherever it happens: no place in the script begins with it.
        told = {name for name in waited if name in declared and declared[name].by == "story"}
        several = [name for name in told.intersection(known) if len(self.table.variables[name].values) > 2]
        names = sorted(several, key=lambda name: (-waited[name], name))[:STAGED]
        found = Entrances(self.table, self.positions, known, names)
        return found if found.in_order else None


@dataclass(frozen=True, slots=True)
class Asked:
    """Names that have to be known, and at which stage (everywhere, where there are none)."""

    names: frozenset[str]
    stage: int = -1


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
                    for end in before[starts[number] : starts[number + 1]]:
                        earlier = end >> 1
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


def still_read(graph: Graph, within: Guide | None = None) -> Live:
    """What can still be read from each node of a whole graph on: there, and wherever a play may go from there, unless
    it is set on the way. `within` leaves out what is only read where its goal cannot be come to any more.
    """
    machine, bits = graph.machine, list[int]()
    before: list[list[tuple[int, int]]] = [[] for _ in graph.nodes]
    for number, node in enumerate(graph.nodes):
        if within is not None and within.promise(number) < 0:
            bits.append(0)
            continue
        edges = machine.edges(node)
        hits = {which for which, met in machine.hits if within is not None and met == within.goal}
        reads = machine.common
        for which, ((_, _, to), sets) in enumerate(zip(edges, machine.sets, strict=True)):
            there = graph.index.get(to, -1)
            onward = there >= 0 and (within is None or within.promise(there) >= 0)
            if onward:
                before[there].append((number, ~sets))
            if onward or which in hits:
                reads |= machine.readings[which]
        bits.append(reads)
    waiting = [number for number, some in enumerate(bits) if some]
    while waiting:
        there = waiting.pop()
        for number, kept in before[there]:
            more = bits[there] & kept & ~bits[number]
            if more:
                bits[number] |= more
                waiting.append(number)
    return Live(machine, dict(zip(graph.nodes, bits, strict=True)))


def _stage(machine: Machine, node: int) -> int:
    """The stage that a node is at, where a machine knows other names at each; else -1."""
    return node >> POSITION_BITS & machine.stages if isinstance(machine, Staged) else -1


def _alike(one: Label, other: Label) -> bool:
    """Whether two labels are of the same fork. A screen tells all that it has: no other scene is in its place."""
    return one[:2] == other[:2] and (one[0] != "told" or one == other)  # type: ignore[index]


def fewest(reasons: Sequence[frozenset[str]], known: Collection[str]) -> frozenset[str]:
    """The reason that has the least that is not known yet, but has some, if any."""

    def more(reason: frozenset[str]) -> tuple[int, list[str]]:
        new = sorted(name for name in reason if name not in known)
        return len(new) or 1000, new

    return min(reasons, key=more, default=frozenset())


def _first_round(graph: Graph, forks: list[int]) -> list[int]:
    """Forks that lead to each other, the first with the shortest way; nothing where none do."""
    inside = set(forks)

    def leads_to(number: int) -> list[int]:
        return [there for there, _ in graph.edges(number) if there in inside]

    parts = [part for part in strong_parts(forks, leads_to) if len(part) > 1 or part[0] in leads_to(part[0])]
    return sorted(min(parts, key=min)) if parts else []


# -- looking from wherever plays have been ---------------------------------------------------------------------------


def seek(trail: Trail, guide: Guide, wants: Sequence[tuple[Test, bool]]) -> list[int]:
    """Look for the guide's goal with everything known, from wherever plays have been, within so many states.

    Best first: by how many of the conditions that are wanted there do not hold, then by the moves that the guide
    promises. Nothing needs to be kept of what is promised. Where nothing is found: the states that came nearest by the
    promise, and from which no move leads as near as the guide has it.
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
    nearest, edge = 0, list[int]()
    for _ in range(SOUGHT):
        if not waiting:
            break
        _, at = heappop(waiting)
        promise = guide.promise_seen(trail.nodes[at])
        kept = False
        for move, node in trail.look(at):
            far = rank(node)
            if far > 0:
                kept = kept or guide.promise_seen(node) == promise - 1
                number = trail.add(node, at, move)
                if number not in been:
                    been.add(number)
                    heappush(waiting, (far, number))
        if guide.goal in trail.found:
            return []
        if not kept and (not edge or promise <= nearest):
            edge = [at] if not edge or promise < nearest else [*edge, at]
            nearest = promise
    return edge


def moves_of(labels: Iterable[Label]) -> Iterator[Move]:
    """The moves among some labels."""
    return (label for label in labels if isinstance(label, Move))
