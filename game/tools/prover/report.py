"""Puts the answers together. Each claim about a story is one of

proved          by a play that was made through the runner, by every value that a row can see, or by visiting all states
counterexample  with the moves that show it
bounded         nothing was found within the bound, and nothing is claimed

A fault is only ever reported for what is proved or shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from game.core.problems import Problem, Spot
from game.dialogue.expressions import Condition, Or, names_read
from game.dialogue.script import Choice, If, Option, Row, Scene, Stage, all_rows, blocks
from game.tools.prover.search import Found, Met, search
from game.tools.prover.space import Content, Move, Space, options_of
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
]
FAULTS = frozenset({"never_offered", "unreachable_node", "unreachable_scene", "dead_end", "endless_loop"}) | {
    "unreachable_ending"
}
STATES = 5_000


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a story: its kind, what it is about (an id), where, in words, and the way there."""

    kind: Kind
    about: str
    answer: Answer
    problem: Problem
    way: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything that was found out about a story."""

    findings: tuple[Finding, ...]
    counts: Counter[str]
    """How many claims are proved, shown wrong, or bounded."""
    found: Found
    endings: tuple[str, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The findings as problems."""
        return tuple(finding.problem for finding in self.findings)


def is_ending(mark: str) -> bool:
    """Whether a mark is an ending: `ending.long_table`, `chapter1.end`."""
    return mark.startswith("ending.") or mark.endswith(".end")


def prove(
    content: Content,
    start: str,
    states: int = STATES,
    progress: Callable[[int], None] | None = None,
) -> Proof:
    """Find out everything about a story that begins at "folder/map:point", or at a scene where it has no maps."""
    space = Space(content, start)
    found = search(space, states, progress)
    values = Values(content, start, content.read_elsewhere)
    return _Prover(content, space, found, values).proof()


class _Prover:
    def __init__(self, content: Content, space: Space, found: Found, values: Values) -> None:
        self.content, self.script, self.space = content, content.script, space
        self.found, self.values = found, values
        self.findings: list[Finding] = []
        self.counts: Counter[str] = Counter()

    def proof(self) -> Proof:
        endings = self._endings()
        self._scenes()
        self._options()
        self._conditions()
        self._passed()
        self._ways_on(bool(endings))
        order = sorted(self.findings, key=lambda f: (f.problem.file, f.problem.line, f.problem.column, f.kind))
        return Proof(tuple(order), self.counts, self.found, endings)

    def _say(
        self,
        kind: Kind,
        about: str,
        answer: Answer,
        spot: Spot,
        message: str,
        hint: str = "",
        way: tuple[Move, ...] = (),
    ) -> None:
        self.counts[answer] += 1
        problem = spot.problem(message, hint, kind in FAULTS)
        self.findings.append(Finding(kind, about, answer, problem, way))

    def _can_happen(self, met: Met, maybe: bool) -> bool | None:
        """Whether something was met; None where that is not known. `maybe` is what the values allow."""
        if met in self.found.ways:
            self.counts["proved"] += 1
            return True
        if self.found.whole or not maybe:
            return False
        self.counts["bounded"] += 1
        return None

    # -- what can happen ------------------------------------------------------------------------------------------

    def _scenes(self) -> None:
        for scene in self.script.scenes.values():
            first = self._can_happen(("node", f"{scene.id}.{scene.start}"), scene.id in self.values.scenes)
            if first is False:
                self._say("unreachable_scene", scene.id, "proved", scene.spot(), self._why_not(scene))
                continue
            if first is None:
                continue
            for node, rows in scene.nodes.items():
                if node == scene.start:
                    continue
                if self._can_happen(("node", f"{scene.id}.{node}"), (scene.id, node) in self.values.nodes) is False:
                    spot = rows[0].spot if rows else scene.spot()
                    message = f"no play comes to node '{node}' of '{scene.id}'"
                    self._say("unreachable_node", f"{scene.id}.{node}", "proved", spot, message)

    def _why_not(self, scene: Scene) -> str:
        if scene.when is not None and not self.values.can(scene.when):
            return f"'{scene.id}' can never begin: {self._wants(scene.when)}"
        if not scene.where:
            return f"'{scene.id}' can never begin: it has no 'where', and nothing that happens calls it"
        return f"'{scene.id}' can never begin: whenever it could, something else comes first or nobody can be there"

    def _options(self) -> None:
        for scene, node, option in options_of(self.script):
            if ("node", f"{scene}.{node}") not in self.found.ways:
                continue
            if self._can_happen(("option", option.id), option.id in self.values.options) is False:
                message = f"the answer '{_short(option)}' can never be taken"
                if option.when is not None:
                    message += f": {self._wants(option.when)}"
                self._say("never_offered", option.id, "proved", option.spot, message)

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
        for scene in self.script.scenes.values():
            for rows in scene.nodes.values():
                for row in all_rows(rows):
                    if isinstance(row, If) and row.id in self.values.rows:
                        self._condition(row)

    def _condition(self, row: If) -> None:
        condition = row.condition
        if not self.values.can(condition):
            self._say("never_true", row.id, "proved", row.spot, f"this never holds: {self._wants(condition)}")
        elif not self.values.can(condition, False):
            self._say("always_true", row.id, "proved", row.spot, f"this always holds: {condition}")

    # -- what goes wrong ------------------------------------------------------------------------------------------

    def _passed(self) -> None:
        """Choices with nothing on offer and nothing after them: the talk breaks off there."""
        for scene in self.script.scenes.values():
            for rows in scene.nodes.values():
                for row, last in _with_last(rows, True):
                    if not isinstance(row, Choice):
                        continue
                    if self._always_offers(row) or not last:
                        self.counts["proved"] += 1
                    elif (way := self.found.ways.get(("passed", row.id))) is not None:
                        message = "this choice can come up empty, and nothing follows it"
                        self._say("empty_menu", row.id, "counterexample", row.spot, message, way=way)
                    else:
                        self.counts["proved" if self.found.whole else "bounded"] += 1

    def _always_offers(self, choice: Choice) -> bool:
        """By every value that its conditions read: at least one answer that is not `once` can be taken."""
        lasting = [option for option in choice.options if not option.once]
        if any(option.when is None for option in lasting):
            return True
        whens = [option.when for option in lasting if option.when is not None]
        if not whens:
            return False
        either: Condition = whens[0] if len(whens) == 1 else Or(tuple(whens))
        return not self.values.can(either, False)

    def _ways_on(self, ends: bool) -> None:
        for (what, row_id), way in self.found.ways.items():
            if what == "stuck":
                stop = self.script.stop(row_id)
                spot = stop.row.spot if stop is not None else Spot()
                message = "the talk goes round here for ever: no answer, and no way out"
                self._say("endless_loop", row_id, "counterexample", spot, message, way=way)
        if not ends:
            return
        stuck = any(what == "stuck" for what, _ in self.found.ways)
        if self.found.dead is not None and self.found.dead_state is not None:
            if stuck:
                return
            state = self.found.dead_state
            where = f"in {state.place}" if state.place else "here"
            message = f"a play can stop {where} with no way to an end"
            if self.found.dead:
                message += f" (after {len(self.found.dead)} moves)"
            self._say("dead_end", state.place, "counterexample", self._last_spot(), message, way=self.found.dead)
        else:
            self.counts["proved" if self.found.whole else "bounded"] += 1

    def _last_spot(self) -> Spot:
        """The answer or the scene that a way without an end went by last."""
        for move in reversed(self.found.dead or ()):
            if move.kind == "pick":
                for _, _, option in options_of(self.script):
                    if option.id == move.name:
                        return option.spot
            if move.kind in ("act", "begin", "finish"):
                for scene in self.script.scenes.values():
                    if move.name in (*scene.where, scene.id):
                        return scene.spot()
        return Spot(next(iter(self.script.scenes.values())).file, 1)

    def _endings(self) -> tuple[str, ...]:
        found: list[str] = []
        for scene in self.script.scenes.values():
            for row in all_rows(one for rows in scene.nodes.values() for one in rows):
                for verb in row.verbs if isinstance(row, Stage) else ():
                    if verb.name != "mark" or not is_ending(verb.value):
                        continue
                    found.append(verb.value)
                    if self._can_happen(("mark", verb.value), row.id in self.values.rows) is False:
                        message = f"no play comes to the ending '{verb.value}'"
                        self._say("unreachable_ending", verb.value, "proved", verb.spot, message)
        return tuple(dict.fromkeys(found))


def _with_last(rows: tuple[Row, ...], last: bool) -> list[tuple[Row, bool]]:
    """Rows and all within them, and whether nothing follows a row."""
    found = []
    for index, row in enumerate(rows):
        ends = last and index + 1 == len(rows)
        found.append((row, ends))
        for block in blocks(row):
            found += _with_last(block, ends)
    return found


def _short(option: Option) -> str:
    words = option.text.plain()
    return words if len(words) <= 40 else f"{words[:39]}…"
