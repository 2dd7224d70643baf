"""The prover against brute force: on small random stories, what it says of all plays is so, and its ways are shortest.

Brute force plays everything with the plain runner and tells any two states apart. The prover answers twice: once
visiting everything itself, and once with none of that and no plays, so that each answer is a forgetful machine's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from small_stories import SmallContent, small_map

from game.dialogue import runner
from game.dialogue.expressions import Condition, Effect, parse_condition, parse_effect
from game.dialogue.markup import Words
from game.dialogue.script import (
    Call,
    Choice,
    Do,
    End,
    If,
    Option,
    Row,
    Say,
    Scene,
    Script,
    Stage,
    To,
    Vary,
    Verb,
    all_rows,
)
from game.story import Declaration, Declarations, Story
from game.tools.prover import exits, report, search
from game.tools.prover.exits import WaysOut
from game.tools.prover.report import Proof, Prover
from game.tools.prover.space import Move, Space, State, Way
from game.tools.prover.stages import Entrances, Staged

DECLARED = Declarations(
    [
        Declaration("lamp", "flag", False),
        Declaration("door", "flag", True),
        Declaration("steps", "range", 1, low=0, high=2),
        Declaration("mood", "choice", "calm", options=("calm", "tired", "cross")),
    ]
)
CONDITIONS = (
    "lamp",
    "not lamp",
    "door",
    "steps > 0",
    "steps == 2",
    "steps < 1 or lamp",
    "mood == tired",
    "mood in [calm, cross] and door",
    "not door and steps != 1",
    "seen.second",
    "not seen.third",
)
EFFECTS = (
    "lamp = true",
    "lamp = false",
    "door = false",
    "steps + 1",
    "steps - 1",
    "steps = 0",
    "mood = tired",
    "mood = cross",
)
SCENES = ("first", "second", "third")
NODES = ("one", "two")
MOST_STATES = 1_500


def condition(text: str) -> Condition:
    tree, problems = parse_condition(text)
    assert tree is not None and not problems
    return tree


def effect(text: str) -> Effect:
    made, problems = parse_effect(text)
    assert made is not None and not problems
    return made


class Writer:
    """Writes a random story; every row and option has an id of its own."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def id(self) -> str:
        self.count += 1
        return f"r{self.count}"

    def chance(self, one_in: int) -> bool:
        return self.draw(st.integers(0, one_in - 1)) == 0

    def some(self, of: tuple[str, ...]) -> str:
        return self.draw(st.sampled_from(of))

    def maybe_condition(self, one_in: int) -> Condition | None:
        return condition(self.some(CONDITIONS)) if self.chance(one_in) else None

    def effects(self, most: int) -> tuple[Effect, ...]:
        return tuple(effect(self.some(EFFECTS)) for _ in range(self.draw(st.integers(0, most))))

    def rows(self, scene: int, depth: int, most: int) -> tuple[Row, ...]:
        return tuple(self.row(scene, depth) for _ in range(self.draw(st.integers(0 if depth else 1, most))))

    def row(self, scene: int, depth: int) -> Row:
        kinds = ["say", "do", "choice", "to", "end", "call", "if", "vary", "mark"]
        if depth > 1:
            kinds = ["say", "do", "to", "end"]
        match self.draw(st.sampled_from(kinds)):
            case "say":
                return Say(self.id(), None, "", Words("It is late."))
            case "do":
                return Do(self.id(), (effect(self.some(EFFECTS)), *self.effects(1)))
            case "choice":
                return Choice(self.id(), tuple(self.option() for _ in range(self.draw(st.integers(1, 3)))))
            case "to":
                return To(self.id(), self.some(NODES))
            case "end":
                return End(self.id())
            case "call" if scene < len(SCENES) - 1:
                return Call(self.id(), SCENES[self.draw(st.integers(scene + 1, len(SCENES) - 1))])
            case "if":
                otherwise = self.rows(scene, depth + 1, 2) if self.chance(2) else ()
                then = self.rows(scene, depth + 1, 2) or (Say(self.id(), None, "", Words("So.")),)
                return If(self.id(), condition(self.some(CONDITIONS)), then, otherwise)
            case "vary":
                mode = self.draw(st.sampled_from(("once", "cycle", "shuffle")))
                return Vary(self.id(), mode, tuple(self.rows(scene, depth + 1, 2) for _ in range(2)))
            case "mark":
                verbs = [Verb("mark", f"ending.{self.some(('a', 'b'))}")]
                if self.chance(2):
                    verbs.append(Verb("open", "credits"))
                return Stage(self.id(), tuple(verbs))
            case _:
                return Say(self.id(), None, "", Words("Rain."))

    def option(self) -> Option:
        to = self.some(NODES) if self.chance(2) else ""
        when = self.maybe_condition(2)
        return Option(self.id(), Words("Yes."), when=when, once=self.chance(4), do=self.effects(1), to=to, tag="")

    def scene(self, number: int) -> Scene:
        nodes = {node: self.rows(number, 0, 2) for node in NODES}
        if not self.chance(4):
            choice = Choice(self.id(), tuple(self.option() for _ in range(self.draw(st.integers(1, 3)))))
            nodes["one"] = (*nodes["one"][: self.draw(st.integers(0, 1))], choice, *nodes["one"][1:])
        where = tuple(spot for spot in ("a.x", "a.y") if self.chance(2)) or (("a.x",) if number else ())
        priority = self.draw(st.integers(0, 1))
        return Scene(SCENES[number], nodes, (), self.maybe_condition(3), where, priority, self.chance(3))


@st.composite
def stories(draw: st.DrawFn) -> SmallContent:
    writer = Writer(draw)
    return SmallContent(Script([writer.scene(number) for number in range(len(SCENES))]), DECLARED)


@dataclass
class Everything:
    """What brute force found: each thing met with the fewest moves, and from where an end is out of reach."""

    met: dict[tuple[object, ...], int] = field(default_factory=dict)
    dead: int | None = None
    states: int = 0


def brute_force(content: SmallContent, monkeypatch: pytest.MonkeyPatch) -> Everything:
    """Play everything there is."""
    found = Everything()
    space = Space(content, "first")
    rows = {id(row.condition): row.id for row in rows_of(content.script) if isinstance(row, If)}
    asked: list[tuple[object, ...]] = []

    def noting(tree: Condition, story: Story) -> bool:
        outcome = evaluate(tree, story)
        if id(tree) in rows:
            asked.append(("if", rows[id(tree)], outcome))
        return outcome

    def noting_empty(choice: Choice, story: Story) -> list[Option]:
        options = offered(choice, story)
        if not options:
            asked.append(("empty", choice.id))
        return options

    def noting_node(walk: runner._Walk, scene: str, node: str, by: object = None) -> None:
        asked.append(("node", f"{scene}.{node}"))
        enter(walk, scene, node, by)  # type: ignore[arg-type]

    evaluate, offered, enter = runner.evaluate, runner.offered, runner._Walk.enter
    monkeypatch.setattr(runner, "evaluate", noting)
    monkeypatch.setattr(runner, "offered", noting_empty)
    monkeypatch.setattr(runner._Walk, "enter", noting_node)

    def key(state: State) -> State:
        # Read lines are remembered and nothing asks for them.
        return replace(state, story=replace(state.story, read=frozenset()))

    first = space.first()
    number = {key(first.state): 0}
    far = [0]
    before: list[list[int]] = [[]]
    ends: list[int] = []
    waiting = deque([(0, first.state)])

    def meet(way: Way, moves: int, *more: tuple[object, ...]) -> None:
        met: list[tuple[object, ...]] = [("mark", mark) for mark in way.marks]
        met += [("stuck",)] if way.state.stuck else []
        met += [("end",)] if way.state.over else []
        for one in (*met, *more, *asked):
            found.met.setdefault(one, moves)
        asked.clear()

    meet(first, 0)
    while waiting:
        at, state = waiting.popleft()
        if state.over:
            ends.append(at)
        for move in space.moves(state):
            asked.clear()
            way = space.go(state, move)
            meet(way, far[at] + 1, *([("option", move.name)] if move.kind == "pick" else []))
            there = key(way.state)
            if there not in number:
                number[there] = len(number)
                far.append(far[at] + 1)
                before.append([])
                waiting.append((number[there], way.state))
                assume(len(number) <= MOST_STATES)
            before[number[there]].append(at)
        asked.clear()
    alive, reach = set(ends), list(ends)
    while reach:
        for earlier in before[reach.pop()]:
            if earlier not in alive:
                alive.add(earlier)
                reach.append(earlier)
    dead = [far[one] for one in range(len(far)) if one not in alive]
    found.dead = min(dead) if dead else None
    found.states = len(number)
    monkeypatch.undo()
    return found


def rows_of(script: Script) -> Iterator[Row]:
    for scene in script.scenes.values():
        for rows in scene.nodes.values():
            yield from all_rows(rows)


def compare(content: SmallContent, proof: Proof, truth: Everything, shortest: bool) -> None:
    """Hold every claim against what brute force found."""
    asked = {"can it begin": "node", "can it be come to": "node", "can it be taken": "option"}
    script = content.script
    for claim in proof.claims:
        assert claim.answer != "bounded", claim
        holds = claim.problem is None
        match claim.asked:
            case "can it begin" | "can it be come to" | "can it be taken":
                about = claim.about
                if claim.kind == "unreachable_scene":
                    about = f"{about}.{script.scenes[about].start}"
                kind = "mark" if about.startswith("ending.") else asked[claim.asked]
                met = (kind, about)
                assert (met in truth.met) is holds, claim
            case "can it hold" | "can it fail":
                met = ("if", claim.about, claim.asked == "can it hold")
                assert (met in truth.met) is holds, claim
            case "can it be empty":
                met = ("empty", claim.about)
                if claim.by == "by every value" and met in truth.met:
                    raise AssertionError(claim)
                assert (met in truth.met) is not holds, claim
            case "can it go round for ever":
                met = ("stuck",)
            case "is there always a way to an end":
                assert (truth.dead is None) is holds, claim
                if claim.way is not None and shortest:
                    assert len(claim.way) == truth.dead, claim
                continue
            case _:
                continue
        shows = claim.kind in (None, "empty_menu") and claim.asked != "can it go round for ever"
        if claim.way is not None and shortest and shows:
            assert len(claim.way) == truth.met[met], claim
    rounds = [claim for claim in proof.claims if claim.kind == "endless_loop"]
    assert bool(rounds) is (("stuck",) in truth.met)
    if rounds and shortest:
        shown, least = min(len(claim.way or ()) for claim in rounds), truth.met["stuck",]
        # What forgets does not see each round, and the one that it shows may be come to a little later than another.
        assert shown == least if proof.whole else shown >= least


SLOW = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(stories())
def test_every_answer_of_a_whole_search_is_so(content: SmallContent) -> None:
    with pytest.MonkeyPatch.context() as patch:
        truth = brute_force(content, patch)
    proof = Prover(content, "first").proof()
    assert proof.whole
    compare(content, proof, truth, shortest=True)


def by_machines(content: SmallContent, **bounds: int) -> tuple[Proof, Everything]:
    """A proof in which no play helps and not everything is explored, within bounds of its search; and the truth."""
    with pytest.MonkeyPatch.context() as patch:
        truth = brute_force(content, patch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report, "WHOLE", 0)
        patch.setattr(report, "plays", lambda trail: 0)
        for name, bound in bounds.items():
            patch.setattr(search, name, bound)
        return Prover(content, "first").proof(), truth


@SLOW
@given(stories())
def test_every_answer_of_machines_that_forget_is_so(content: SmallContent) -> None:
    proof, truth = by_machines(content)
    assert not proof.whole
    compare(content, proof, truth, shortest=True)


@SLOW
@given(stories())
def test_every_answer_that_is_sought_from_where_plays_have_been_is_so(content: SmallContent) -> None:
    """The ways are any ways, and what is learnt is learnt at single stages."""
    proof, truth = by_machines(content, WIDE_GRAPH=0, LEARNT=200)
    compare(content, proof, truth, shortest=False)


@SLOW
@given(stories(), st.integers(1, 40))
def test_no_way_takes_fewer_moves_than_it_is_said_to_take_at_least(content: SmallContent, bound: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        truth = brute_force(content, patch)
    for met, moves in truth.met.items():
        if met[0] in ("mark", "node", "option"):
            found = Prover(content, "first").search.reach(met, bound=bound)
            assert found.least <= moves
            assert found.way is None or len(found.way) == moves


@SLOW
@given(stories(), st.data())
def test_a_machine_that_knows_little_does_all_that_the_story_does(content: SmallContent, data: st.DataObject) -> None:
    """What a machine with any names known calls a sure move can be made, and every move of the story is one of its."""
    prover = Prover(content, "first")
    known = data.draw(st.sets(st.sampled_from(sorted(prover.table.variables) or ["none"])))
    machine, exact = prover.search.machine(known), prover.search.machine()
    node = exact.first()
    seen = {node}
    for _ in range(60):
        exact_edges = {edge[0]: edge[2] for edge in exact.edges(node)}
        loose = {edge[0]: edge for edge in machine.edges(machine.forgetting(node))}
        assert exact_edges.keys() <= loose.keys()
        assert {label for label, edge in loose.items() if edge[1]} <= exact_edges.keys()
        for label, to in exact_edges.items():
            # What forgets may not see that a round has no end, and goes round it for ever.
            if exact.position(to)[0] != "stuck":
                assert machine.forgetting(to) in closure(machine, loose[label][2])
        onward = [to for to in exact_edges.values() if to not in seen] or list(exact_edges.values())
        if not onward:
            return
        node = data.draw(st.sampled_from(onward))
        seen.add(node)


@SLOW
@given(stories(), st.data())
def test_a_machine_that_knows_other_names_at_each_stage_does_all_that_the_story_does(
    content: SmallContent, data: st.DataObject
) -> None:
    prover = Prover(content, "first")
    table, search = prover.table, prover.search
    several = sorted({"steps", "mood"} & table.variables.keys())
    assume(several)
    stage = data.draw(st.sampled_from(several))
    entrances = told_by(prover, stage)
    assume(entrances.in_order)
    variable = table.variables[stage]
    names = st.sets(st.sampled_from(sorted(table.variables)))
    own = {number << variable.shift: data.draw(names) for number in range(len(variable.values))}
    machine, exact = Staged(table, search.positions, (), own, entrances), search.exact
    node = exact.first()
    # What forgets may not see that a round has no end, and goes round it for ever.
    assume(exact.position(node)[0] != "stuck")
    assert machine.forgetting(node) in closure(machine, machine.first())
    for _ in range(40):
        loose = {edge[0]: edge for edge in machine.edges(machine.forgetting(node))}
        onward = [(label, to) for label, _, to in exact.edges(node) if exact.position(to)[0] != "stuck"]
        for label, to in onward:
            assert machine.forgetting(to) in closure(machine, loose[label][2])
        if not onward:
            return
        node = data.draw(st.sampled_from(onward))[1]


def told_by(prover: Prover, stage: str) -> Entrances:
    """How the stages of a story begin that one name tells."""
    return Entrances(prover.table, prover.search.positions, (stage,), (stage,))


@SLOW
@given(stories(), st.booleans(), st.data())
def test_where_every_stage_leads_on_there_is_a_way_to_an_end_from_everywhere(
    content: SmallContent, closely: bool, data: st.DataObject
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        truth = brute_force(content, patch)
    prover = Prover(content, "first")
    several = sorted({"steps", "mood"} & prover.table.variables.keys())
    assume(several)
    stage = data.draw(st.sampled_from(several))
    assume(told_by(prover, stage).in_order)
    prover.search.known = (stage,)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search.Searcher, "entrances", lambda self, known: told_by(prover, stage))
        # Where it looks closely, it asks how names go together from the first.
        patch.setattr(exits, "MANY_STARTS", 0 if closely else exits.MANY_STARTS)
        found = WaysOut(prover.search).by_stages()
    assert found is None or truth.dead is None


def closure(machine: object, node: int) -> set[int]:
    """All nodes that forks lead to from a node, until somebody decides."""
    found, waiting = {node}, [node]
    while waiting:
        here = waiting.pop()
        if not machine.decides(here):  # type: ignore[attr-defined]
            for _, _, to in machine.edges(here):  # type: ignore[attr-defined]
                if to not in found:
                    found.add(to)
                    waiting.append(to)
    return found


END = Stage("end", (Verb("mark", "ending.awake"), Verb("open", "credits")))


def dream(*scenes: Scene) -> SmallContent:
    """A dream on a tiny map, and the scenes of it."""
    return SmallContent(Script(scenes), DECLARED, {"maps/stairs": small_map("stairs")}, dreams=("maps/stairs",))


def answers(content: SmallContent) -> dict[tuple[str, str], tuple[str, str | None]]:
    """Every claim's question, answer and kind, whole and by machines that forget."""
    found: list[dict[tuple[str, str], tuple[str, str | None]]] = []
    for whole in (report.WHOLE, 0):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(report, "WHOLE", whole)
            proof = Prover(content, "maps/stairs:start").proof()
        found.append({(claim.asked, claim.about): (claim.answer, claim.kind) for claim in proof.claims})
    assert found[0] == found[1]
    return found[0]


def test_what_is_said_at_the_door_of_a_dream_begins_by_itself_and_its_end_waits_for_the_end() -> None:
    enter = Scene("enter", {"one": (Say("a", None, "", Words("Stairs.")),)}, where=("maps/stairs.enter",))
    end = Scene("out", {"one": (END,)}, where=("maps/stairs",))
    space = Space(dream(enter, end), "maps/stairs:start")
    assert space.first().nodes == [("enter", "one")]
    assert space.moves(space.first().state) == [Move("finish", "maps/stairs")]
    claims = answers(dream(enter, end))
    assert claims["is there always a way to an end", ""] == ("proved", None)


def test_what_may_happen_in_a_dream_can_be_met_but_is_no_way_to_rely_on() -> None:
    lamp = Scene("lamp", {"one": (END,)}, where=("maps/stairs.window",))
    claims = answers(dream(lamp))
    assert claims["can it begin", "lamp.one"] == ("proved", None)
    assert claims["is there always a way to an end", ""] == ("bounded", None)


def test_a_dream_that_was_finished_and_leads_nowhere_is_a_dead_end() -> None:
    lamp = Scene("lamp", {"one": (END,)}, where=("maps/stairs.window",))
    nowhere = Scene("out", {"one": (Say("a", None, "", Words("Down.")),)}, where=("maps/stairs",))
    claims = answers(dream(lamp, nowhere))
    assert claims["is there always a way to an end", "maps/stairs"] == ("counterexample", "dead_end")


def test_moves_are_read_as_they_are_written() -> None:
    assert Move.read(str(Move("act", "hub/flat.desk"))) == Move("act", "hub/flat.desk")
    assert Move.read("up") == Move("up")
