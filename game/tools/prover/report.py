"""Puts the answers together. Each claim about a story is one of

proved          by a play that was made through the runner; by every value that a row can see; or because no play of a
                machine that knows less comes to it
counterexample  with the moves that show it
bounded         neither was found within the bound, and nothing is claimed

Which claim gets which argument:

can happen (a scene, a node, an answer, an ending, a place; both sides of a condition)
    By plays that look for what is new, and for what is left by *settling* (see `search`): a way, or that there is none.
a menu that can be empty (a choice that may have nothing on offer, and nothing after it)
    Locally, where an answer without `once` is offered for every combination of the values that the conditions read
    (`values` holds every value that a name can have, and more); else by reaching it.
a talk that goes round for ever
    Locally, where no rows lead back to themselves without a menu that is sure to stand between; else by looking for a
    round among the forks of a machine, and playing it.
a place with no way on to an end
    By *getting out from everywhere* (see `exits`), stage by stage where the story has stages.
written and never read
    By reading the script, the maps and what the screens ask.

Where the whole story has no more states than WHOLE, all of it is visited first, and that answers everything.
A fault or a remark is only ever given for what is proved or shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from game.core.problems import Faulty, Problem, Spot
from game.dialogue.expressions import Compare, Condition, Name, Or, names_read
from game.dialogue.expressions import Literal as Constant
from game.dialogue.script import ASIDE, Choice, Do, End, If, Option, Row, Say, Scene, Stage, Vary, blocks
from game.tools.prover.exits import Exits, WaysOut
from game.tools.prover.grafts import Question
from game.tools.prover.machine import Met
from game.tools.prover.search import Graph, Progress, Reached, Searcher, moves_of
from game.tools.prover.space import Content, Move, Space, Way, replay
from game.tools.prover.table import Table, Wants
from game.tools.prover.trail import Trail, plays
from game.tools.prover.values import Values

Answer = Literal["proved", "counterexample", "bounded"]
Kind = Literal[
    "unreachable_scene",
    "unreachable_node",
    "never_offered",
    "never_true",
    "always_true",
    "empty_menu",
    "endless_loop",
    "dead_end",
    "unreachable_ending",
    "unreachable_place",
    "unread_state",
    "unspoken",
]
FAULTS = frozenset(
    {
        "never_offered",
        "unreachable_node",
        "unreachable_scene",
        "empty_menu",
        "dead_end",
        "endless_loop",
        "unreachable_ending",
        "unspoken",
    }
)
STATES = 1_000_000
"""How many nodes one exploration may hold; about 250 bytes each."""
WHOLE = 5_000


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that was asked about a story: what was asked, about what (an id), and what came out.

    `problem` is what is wrong; None where nothing is, or nothing is known. `way` shows it: a witness or counterexample.
    """

    asked: str
    about: str
    answer: Answer
    by: str
    way: tuple[Move, ...] | None = None
    kind: Kind | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything that was found out about a story."""

    claims: tuple[Claim, ...]
    endings: tuple[str, ...]
    states: int
    """Choice points that were visited, all explorations together."""
    whole: bool
    plays: int

    @property
    def counts(self) -> Counter[str]:
        """How many claims have which answer."""
        return Counter(claim.answer for claim in self.claims)

    @property
    def findings(self) -> tuple[Claim, ...]:
        """The claims with which something is wrong, in the order of the files."""
        found = [claim for claim in self.claims if claim.problem is not None]
        return tuple(sorted(found, key=_order))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong."""
        return tuple(claim.problem for claim in self.findings if claim.problem is not None)


def _order(claim: Claim) -> tuple[str, int, int, str]:
    problem = claim.problem
    assert problem is not None
    return problem.file, problem.line, problem.column, claim.about


def is_ending(mark: str) -> bool:
    """Whether a mark is an ending: `ending.long_table`, `chapter1.end`."""
    return mark.startswith("ending.") or mark.endswith(".end")


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out of a story by playing and searching. All else the script and its values tell."""

    whole: bool
    plays: int
    states: int
    ways: Mapping[Met, tuple[Move, ...]]
    answers: Mapping[Met, Reached]
    """What was found out of what no play came to."""
    rounds: Mapping[str, Reached]
    """By the first of their rows: whether a play comes into a round that none was seen to come into."""
    out: Reached | None
    """Whether there is always a way to an end, if there are ends."""


class Prover:
    """Asks everything about a story that begins at "folder/map:point", or at a scene where it has no maps."""

    def __init__(self, content: Content, start: str, states: int = STATES, progress: Progress | None = None) -> None:
        self.content, self.script, self.start = content, content.script, start
        self.values = Values(content, start)
        self.table = Table(content, start, self.values)
        self.search = Searcher(self.table, states, progress)
        self.states = states
        self.claims: list[Claim] = []
        self.ways: Mapping[Met, tuple[Move, ...]] = {}
        self.answers: Mapping[Met, Reached] = {}
        self.whole = False

    @cached_property
    def space(self) -> Space:
        """The story as the runner plays it."""
        return Space(self.content, self.start)

    def proof(self, keep: Keep | None = None) -> Proof:
        """Ask everything. `keep` may know what was found out before of the very same story."""
        found = keep(self) if keep is not None else self.find()
        self.whole, self.ways, self.answers = found.whole, found.ways, found.answers
        endings = self._endings()
        self._scenes()
        self._said()
        self._places()
        self._choices()
        self._conditions()
        stuck = self._rounds(found.rounds)
        if found.out is not None:
            self._ways_on(found.out, stuck)
        self._unread()
        return Proof(tuple(self.claims), endings, found.states, self.whole, found.plays)

    def find(self) -> Found:
        """Play and search. Every way that the runner can follow is played by it."""
        graph = self.search.everything(min(self.states, WHOLE))
        ways: dict[Met, tuple[Move, ...]] = {}
        answers: dict[Met, Reached] = {}
        rounds: dict[str, Reached] = {}
        made = 0
        if graph.whole:
            ways = {met: tuple(moves_of(graph.way_to(met))) for met in graph.met}
        else:
            trail = Trail(self.search.machine(), ways)
            made = plays(trail)
            answers = self.search.settle(list(self.questions()), trail)
            self.search.visited += trail.looked
            for rows in self.table.rounds:
                if not any(met[0] == "stuck" and self.table.number(met[1]) in rows for met in ways):
                    rounds[self.table.row_ids[rows[0]]] = self.search.round(rows)
        out = self._out(graph) if self._has_end else None
        confirm(self.space, {met: way for met, way in ways.items() if met[0] in ("node", "option", "mark")})
        return Found(graph.whole, made, self.search.visited, ways, answers, rounds, out)

    def _out(self, graph: Graph) -> Reached:
        """Whether there is always a way to an end."""
        if not graph.whole:
            return WaysOut(self.search).found()
        exits, count = Exits(graph), len(graph.nodes)
        lost = next((number for number in exits.lost if exits.far[number] < 0), None)
        if lost is not None:
            return Reached(True, tuple(moves_of(graph.way(lost))), graph.nodes[lost], count)
        # From what is lost but not for certain, only what may happen in a dream leads on.
        return Reached(not exits.lost, nodes=count)

    def _say(self, asked: str, about: str, answer: Answer, by: str, way: tuple[Move, ...] | None = None) -> None:
        self.claims.append(Claim(asked, about, answer, by, way))

    def _find(
        self,
        kind: Kind,
        about: str,
        by: str,
        problem: Problem,
        way: tuple[Move, ...] | None = None,
        answer: Answer = "proved",
    ) -> None:
        self.claims.append(Claim(_ASKED[kind], about, answer, by, way, kind, problem))

    def can(self, asked: str, met: Met, maybe: bool) -> str:
        """Whether something can happen; a claim is made unless it cannot. "" or by what it is proved that it cannot.

        `maybe` is whether the values allow it.
        """
        about = str(met[1])
        if met in self.ways:
            self._say(asked, about, "proved", "played", self.ways[met])
            return ""
        if self.whole or not maybe:
            return "every state was visited" if self.whole else "by every value"
        found = self.answers[met]
        if found.proved:
            return _told(found)
        self._say(asked, about, "bounded", _told(found))
        return ""

    @cached_property
    def _branches(self) -> dict[str, tuple[tuple[Condition, bool], ...]]:
        """The conditions around each row, with how they have to come out there."""
        found: dict[str, tuple[tuple[Condition, bool], ...]] = {}

        def enter(rows: tuple[Row, ...], around: tuple[tuple[Condition, bool], ...]) -> None:
            for row in rows:
                found[row.id] = around
                if isinstance(row, If):
                    enter(row.then, (*around, (row.condition, True)))
                    enter(row.otherwise, (*around, (row.condition, False)))
                else:
                    for block in blocks(row):
                        enter(block, around)

        for scene in self.script.scenes.values():
            for rows in scene.nodes.values():
                enter(rows, ())
        return found

    def _there(self, row: Row, condition: Condition, wanted: bool) -> Wants:
        """What has to hold for a condition of a row to come out in some way: that, and what is around the row."""
        around = (one for tree, outcome in self._branches[row.id] for one in self.table.parts(tree, outcome))
        return *around, *self.table.parts(condition, wanted)

    def questions(self) -> Iterator[Question]:
        """All that `can` may be asked where the values allow it."""
        for scene in self.script.scenes.values():
            for node in scene.nodes:
                if (scene.id, node) in self.values.nodes:
                    yield Question(("node", f"{scene.id}.{node}"))
        for place in self.content.places():
            yield Question(("place", place))
        for _, node, row, last in self._rows():
            match row:
                case Choice(options=options):
                    for option in options:
                        yield from self._of_option(row, option, node)
                    if last and not self._always_offers(row):
                        answers = self.table.ops[self.table.number(row.id)][2]
                        names = frozenset[str]().union(*(answer.guard.names for answer in answers))
                        yield Question(("empty", row.id), names)
                case If(condition=condition) if row.id in self.values.rows:
                    names = frozenset(self.table.test(condition).names)
                    for wanted in (True, False):
                        if self.values.can(condition, wanted):
                            near = ("if", row.id, not wanted), ("node", node)
                            wants = self._there(row, condition, wanted)
                            yield Question(("if", row.id, wanted), names, wants, row.id, near)
                case Stage(verbs=verbs) if row.id in self.values.rows:
                    for verb in verbs:
                        if verb.name == "mark" and is_ending(verb.value):
                            yield Question(("mark", verb.value))
                case _:
                    pass

    def _of_option(self, row: Row, option: Option, node: str) -> Iterator[Question]:
        if option.id not in self.values.options:
            return
        names = frozenset((f"chosen {option.id}",)) if option.once else frozenset[str]()
        if option.when is None:
            yield Question(("option", option.id), names)
            return
        names |= frozenset(self.table.test(option.when).names)
        taken, away = ("option", option.id), ("when", option.id, False)
        yield Question(taken, names, self._there(row, option.when, True), near=(away, ("node", node)))
        if self.values.can(option.when, False) and not _asks_its_price(option):
            yield Question(away, names, self._there(row, option.when, False), near=(taken, ("node", node)))

    # -- what can happen ------------------------------------------------------------------------------------------

    def _scenes(self) -> None:
        for scene in self.script.scenes.values():
            entry = f"{scene.id}.{scene.start}"
            by = self.can("can it begin", ("node", entry), scene.id in self.values.scenes)
            if by:
                self._find("unreachable_scene", scene.id, by, scene.spot().problem(self._why_not(scene)))
                continue
            for node, rows in scene.nodes.items():
                if node == scene.start or ("node", entry) not in self.ways:
                    continue
                maybe = (scene.id, node) in self.values.nodes
                by = self.can("can it be come to", ("node", f"{scene.id}.{node}"), maybe)
                if by:
                    spot = rows[0].spot if rows else scene.spot()
                    problem = spot.problem(f"no play comes to node '{node}' of '{scene.id}'")
                    self._find("unreachable_node", f"{scene.id}.{node}", by, problem)

    def _said(self) -> None:
        """The terminal by the bed and the sheet on the desk say lines and keep to them, in the game and in all that is
        proved of it."""
        said = {*self.content.said_at_bed, *self.content.said_at_desk, *self.content.said_of_night}
        said.update(scene for told in self.content.told.values() for scene in told)
        for scene, _, row, _ in self._rows():
            if scene.id not in said or isinstance(row, If | Vary | End):
                continue  # What is within is a row of its own.
            if not self.table.plain[self.table.number(row.id)]:
                problem = row.spot.problem("a screen only speaks: nothing but lines, 'if', 'vary' and 'end' here")
                self._find("unspoken", row.id, "the script says so", problem)

    def _why_not(self, scene: Scene) -> str:
        if scene.when is not None and not self.values.can(scene.when):
            return f"'{scene.id}' can never begin: {self._wants(scene.when)}"
        if not scene.where:
            return f"'{scene.id}' can never begin: it has no 'where', and nothing that happens calls it"
        return f"'{scene.id}' can never begin: whenever it could, nobody can be there or something else comes first"

    def _places(self) -> None:
        for place in self.content.places():
            by = self.can("can it be entered", ("place", place), True)
            if by:
                problem = Problem(self.content.level(place).file, 0, 0, "no play comes here", fault=False)
                self._find("unreachable_place", place, by, problem)

    def _choices(self) -> None:
        for _, node, row, last in self._rows():
            if not isinstance(row, Choice) or ("node", node) not in self.ways:
                continue
            for option in row.options:
                self._option(option, self.ways["node", node])
            if self._always_offers(row):
                self._say("can it be empty", row.id, "proved", "by every value")
            elif last:
                by = self.can("can it be empty", ("empty", row.id), True)
                if by:
                    self._say("can it be empty", row.id, "proved", by)
                elif (way := self.ways.get(("empty", row.id))) is not None:
                    self.claims.pop()
                    problem = row.spot.problem(
                        "this choice can come up empty, and nothing follows it",
                        "give it one answer that is always there",
                    )
                    self._find("empty_menu", row.id, "played", problem, way, "counterexample")

    def _option(self, option: Option, way: tuple[Move, ...]) -> None:
        """One answer; `way` leads to the node that it stands in."""
        by = self.can("can it be taken", ("option", option.id), option.id in self.values.options)
        if by:
            message = f"the answer '{_short(option)}' can never be taken"
            message += f": {self._wants(option.when)}" if option.when is not None else ""
            self._find("never_offered", option.id, by, option.spot.problem(message), way)
        elif option.when is not None and ("option", option.id) in self.ways and not _asks_its_price(option):
            by = self.can("can it be away", ("when", option.id, False), self.values.can(option.when, False))
            if by:
                problem = option.spot.problem(
                    f"the 'when' of '{_short(option)}' always holds: {option.when}", fault=False
                )
                self._find("always_true", option.id, by, problem, way)

    def _always_offers(self, choice: Choice) -> bool:
        """By every value that its conditions read: at least one answer that is not `once` can be taken."""
        lasting = [option for option in choice.options if not option.once]
        whens = [option.when for option in lasting if option.when is not None]
        if len(whens) < len(lasting):
            return True
        if not whens:
            return False
        either: Condition = whens[0] if len(whens) == 1 else Or(tuple(whens))
        return not self.values.can(either, False)

    def _wants(self, condition: Condition) -> str:
        """Why a condition never holds, in words."""
        for name in sorted(names_read(condition)):
            if name.startswith("seen."):
                if name[5:] not in self.values.scenes:
                    return f"it needs {condition}, and '{name[5:]}' is never played"
            elif len(self.values.sets.get(name, ())) == 1:
                (value,) = self.values.sets[name]
                return f"it needs {condition}, and '{name}' is always {str(value).lower()}"
        return f"it needs {condition}, which never comes about"

    # -- conditions -----------------------------------------------------------------------------------------------

    def _conditions(self) -> None:
        for _, node, row, _ in self._rows():
            if not isinstance(row, If) or row.id not in self.values.rows:
                continue
            way = self.ways.get(("node", node))
            condition = row.condition
            maybe = self.values.can(condition), self.values.can(condition, False)
            no = self.can("can it hold", ("if", row.id, True), maybe[0])
            yes = self.can("can it fail", ("if", row.id, False), maybe[1])
            if no and yes:
                continue  # Nothing comes to it at all, and that is said of its node or of what is around it.
            if no:
                problem = row.spot.problem(f"this never holds: {self._wants(condition)}", fault=False)
                self._find("never_true", row.id, no, problem, way)
            elif yes:
                problem = row.spot.problem(f"this always holds: {condition}", fault=False)
                self._find("always_true", row.id, yes, problem, way)

    # -- what goes wrong ------------------------------------------------------------------------------------------

    def _rounds(self, answers: Mapping[str, Reached]) -> bool:
        """Talks that go round for ever; whether there are any."""
        shown = False
        rounds = self.table.rounds
        if not rounds:
            self._say("can it go round for ever", "", "proved", "no rows lead back to themselves")
        for rows in rounds:
            ids = [self.table.row_ids[row] for row in rows]
            about = ids[0]
            stuck = next((met for met in self.ways if met[0] == "stuck" and met[1] in ids), None)
            if stuck is None and self.whole:
                self._say("can it go round for ever", about, "proved", "every state was visited")
                continue
            way = self.ways[stuck] if stuck is not None else None
            if way is None:
                found = answers[about]
                way = found.way
                if way is None:
                    self._say("can it go round for ever", about, "proved" if found.proved else "bounded", _told(found))
                    continue
            else:
                about = str(stuck[1]) if stuck is not None else about
            shown = True
            stop = self.script.stop(about)
            spot = stop.row.spot if stop is not None else Spot()
            problem = spot.problem("the talk goes round here for ever: no answer, and no way out")
            self._find("endless_loop", about, "played", problem, way, "counterexample")
        return shown

    @property
    def _has_end(self) -> bool:
        verbs = (verb for _, _, row, _ in self._rows() if isinstance(row, Stage) for verb in row.verbs)
        return any(verb.name == "open" and verb.value not in ("bed", "desk", *ASIDE) for verb in verbs)

    def _ways_on(self, found: Reached, stuck: bool) -> None:
        by = "every state was visited" if self.whole else _told(found)
        if found.way is None:
            self._say("is there always a way to an end", "", "proved" if found.proved else "bounded", by)
            return
        state = replay(self.space, found.way).state
        if state.stuck and stuck:
            return  # The round has been told.
        where = f"in {state.ground.place}" if state.ground.place else "here"
        message = f"a play can stop {where} with no way to an end"
        message += f", after {len(found.way)} moves" if found.way else ": none ever comes to one"
        problem = self._last_spot(found.way).problem(message)
        self._find("dead_end", state.ground.place, by, problem, found.way, "counterexample")

    def _last_spot(self, way: tuple[Move, ...]) -> Spot:
        """The answer or the scene that a way went by last."""
        for move in reversed(way):
            if move.kind == "pick":
                for _, _, row, _ in self._rows():
                    for option in row.options if isinstance(row, Choice) else ():
                        if option.id == move.name:
                            return option.spot
            if move.kind in ("act", "finish"):
                for scene in self.script.scenes.values():
                    if move.name in scene.where:
                        return scene.spot()
        first = self.script.scenes.get(self.start) or next(iter(self.script.scenes.values()))
        return first.spot()

    def _endings(self) -> tuple[str, ...]:
        found: dict[str, tuple[Spot, bool]] = {}
        for _, _, row, _ in self._rows():
            for verb in row.verbs if isinstance(row, Stage) else ():
                if verb.name == "mark" and is_ending(verb.value):
                    spot, maybe = found.get(verb.value, (verb.spot, False))
                    found[verb.value] = spot, maybe or row.id in self.values.rows
        for mark, (spot, maybe) in found.items():
            by = self.can("can it be come to", ("mark", mark), maybe)
            if by:
                problem = spot.problem(f"no play comes to the ending '{mark}'")
                self._find("unreachable_ending", mark, by, problem)
        return tuple(found)

    # -- what nothing reads ---------------------------------------------------------------------------------------

    def _unread(self) -> None:
        read, written = set(self.content.read_elsewhere) | self.table.maps.names_read(), set[str]()
        for scene in self.script.scenes.values():
            read |= names_read(scene.when) if scene.when is not None else frozenset()
        for _, _, row, _ in self._rows():
            match row:
                case If(condition=condition):
                    read |= names_read(condition)
                case Do(effects=effects):
                    written |= {effect.name for effect in effects}
                case Say(words=words):
                    read |= set(words.fills)
                case Stage(verbs=verbs):
                    read |= {
                        name for verb in verbs for name in self.content.declarations if f"{{{name}}}" in verb.value
                    }
                case Choice(options=options):
                    for option in options:
                        written |= {effect.name for effect in option.do}
                        read |= names_read(option.when) if option.when is not None else frozenset()
                        read |= {*option.text.fills, *option.hint.fills}
                case _:
                    pass
        for name, declaration in self.content.declarations.items():
            if declaration.by != "story":
                continue
            if name in read:
                self._say("is it read", name, "proved", "the script reads it")
            else:
                how = "written and never read" if name in written else "never used"
                problem = declaration.spot.problem(f"'{name}' is {how}", fault=False)
                self._find("unread_state", name, "nothing reads it", problem)

    def _rows(self) -> Iterator[tuple[Scene, str, Row, bool]]:
        """Every row with its scene, its node, and whether nothing follows it there."""
        for scene in self.script.scenes.values():
            for node, rows in scene.nodes.items():
                for row, last in _with_last(rows, True):
                    yield scene, f"{scene.id}.{node}", row, last


Keep = Callable[[Prover], Found]

_ASKED: dict[Kind, str] = {
    "unreachable_scene": "can it begin",
    "unreachable_node": "can it be come to",
    "never_offered": "can it be taken",
    "never_true": "can it hold",
    "always_true": "can it fail",
    "empty_menu": "can it be empty",
    "endless_loop": "can it go round for ever",
    "dead_end": "is there always a way to an end",
    "unreachable_ending": "can it be come to",
    "unreachable_place": "can it be entered",
    "unread_state": "is it read",
    "unspoken": "is it spoken",
}


def _told(found: Reached) -> str:
    """How a search argued."""
    known = len(found.known)
    if found.proved:
        return f"{found.nodes} nodes with {known} names known"
    return f"more than {found.nodes} nodes with {known} names known"


def confirm(space: Space, ways: dict[Met, tuple[Move, ...]]) -> None:
    """Play ways through the runner, what they share only once. Raises Faulty where one goes elsewhere."""
    wanted: dict[tuple[Move, ...], list[Met]] = {}
    for met, way in ways.items():
        wanted.setdefault(way, []).append(met)
    nearest: dict[tuple[Move, ...], set[Move]] = {}
    for way in wanted:
        for length in range(len(way), 0, -1):
            onward = nearest.setdefault(way[: length - 1], set())
            if way[length - 1] in onward:
                break
            onward.add(way[length - 1])
    waiting: list[tuple[tuple[Move, ...], Way]] = [((), space.first())]
    while waiting:
        done, came = waiting.pop()
        passed = {("node", f"{scene}.{node}") for scene, node in came.nodes} | {("mark", mark) for mark in came.marks}
        passed |= {("option", done[-1].name)} if done and done[-1].kind == "pick" else set()
        for met in wanted.get(done, ()):
            # Where the runner gives up on a round, it does not say by which nodes.
            if met not in passed and not came.state.stuck:
                raise _disagree(met, done)
        for move in nearest.get(done, ()):
            if move not in space.moves(came.state):
                raise _disagree(("move", str(move)), done)
            waiting.append(((*done, move), space.go(came.state, move)))


def _with_last(rows: tuple[Row, ...], last: bool) -> Iterator[tuple[Row, bool]]:
    """Rows and all within them, and whether nothing follows a row."""
    for index, row in enumerate(rows):
        ends = last and index + 1 == len(rows)
        yield row, ends
        for block in blocks(row):
            yield from _with_last(block, ends)


def _asks_its_price(option: Option) -> bool:
    """Whether an answer asks that there is what it takes: `credits >= 3` before `credits - 3`.

    That is right though nobody comes here with less today: it stands for whatever the story will be tomorrow.
    """
    match option.when:
        case Compare(op=">=", left=Name(name), right=Constant(least)):
            taken = [effect for effect in option.do if effect.name == name and effect.op == "-"]
            return any(isinstance(effect.value, Constant) and effect.value.value == least for effect in taken)
    return False


def _short(option: Option) -> str:
    words = option.text.plain()
    return words if len(words) <= 40 else f"{words[:39]}…"


def _disagree(met: Met, way: tuple[Move, ...]) -> Faulty:
    told = ", ".join(map(str, way)) or "at the beginning"
    return Faulty(
        Problem("", 0, 0, f"the prover and the runner disagree about {met[1]} ({told})", "please report this")
    )
