"""No talk goes on for long without something to answer, or something that changes on the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from test_runner import script_of

from game.content.library import GameLibrary
from game.dialogue.expressions import And, Compare, Condition, In, Name
from game.dialogue.script import Call, Choice, End, If, Row, Say, Scene, Script, Stage, To, Vary

MOST = 25
SEEN = frozenset("card picture camera walk pose place fade show hide goto open drift face".split())
"""The verbs that change what is on the screen."""
LISTS = ("since.", "feed.")
"""Scenes that are no talks: what they say stands in a list."""


def asks_about(condition: Condition) -> str:
    """What a condition tells apart: of several that ask about one name, only one is met."""
    first = condition.parts[0] if isinstance(condition, And) else condition
    if isinstance(first, Compare | In) and isinstance(first.left, Name):
        return first.left.name
    return str(first)


@dataclass
class Longest:
    """Measures how many lines can follow one another in a scene and those it calls."""

    script: Script
    most: int = 0
    _on: list[tuple[str, str]] = field(default_factory=list)

    def scene(self, scene: Scene, lines: int = 0) -> int | None:
        """The most lines in a row that it can end with; None where it ends with a menu."""
        ends: list[int] = []
        over = self._node(scene, next(iter(scene.nodes)), lines, ends)
        ends += [over] if over is not None else []
        return max(ends, default=None)

    def _node(self, scene: Scene, node: str, lines: int, ends: list[int]) -> int | None:
        if (scene.id, node) in self._on:
            return None
        self._on.append((scene.id, node))
        found = self._rows(scene, scene.nodes[node], lines, ends)
        self._on.pop()
        return found

    def _rows(self, scene: Scene, rows: Sequence[Row], lines: int, ends: list[int]) -> int | None:
        """The most lines in a row after these rows, `lines` of them before; None where play does not come out."""
        beside: Counter[str] = Counter()
        now: int | None = lines
        for row in rows:
            assert now is not None
            match row:
                case If(_, condition, then, ()):
                    name = asks_about(condition)
                    before = now + beside.total() - beside[name]
                    out = self._rows(scene, then, before, ends)
                    if out is not None:
                        beside[name] = max(beside[name], out - before)
                    continue
                case Say():
                    now += 1
                case Stage(_, verbs) if any(verb.name in SEEN for verb in verbs):
                    now, beside = 0, Counter()
                case _:
                    now, beside = self._other(scene, row, now + beside.total(), ends), Counter()
            if now is None:
                return None
            self.most = max(self.most, now + beside.total())
        return (now or 0) + beside.total()

    def _other(self, scene: Scene, row: Row, lines: int, ends: list[int]) -> int | None:
        match row:
            case Choice(_, options):
                out = [self._node(scene, one.to, 0, ends) if one.to else 0 for one in options]
            case If(_, _, then, otherwise):
                out = [self._rows(scene, part, lines, ends) for part in (then, otherwise)]
            case Vary(_, _, each):
                out = [self._rows(scene, part, lines, ends) for part in each]
            case To(_, node):
                over = self._node(scene, node, lines, ends)
                ends += [over] if over is not None else []
                return None
            case Call(_, called):
                return self.scene(self.script.scenes[called], lines)
            case End():
                ends.append(lines)
                return None
            case _:
                return lines
        return max((one for one in out if one is not None), default=None)


def longest(script: Script) -> Mapping[str, int]:
    """The most lines in a row of each talk."""
    found = {}
    for scene in script.scenes.values():
        if not scene.id.startswith(LISTS):
            measure = Longest(script)
            measure.scene(scene)
            found[scene.id] = measure.most
    return found


def test_there_is_an_answer_or_a_change_before_long(game: GameLibrary) -> None:
    found = longest(game.script)
    assert {scene: lines for scene, lines in found.items() if lines > MOST} == {}


def test_lines_are_counted_up_to_a_menu_or_a_change() -> None:
    script = script_of(
        """
        scene: a
        cast: [mira, jason]
        nodes:
          x:
            - {say: One.}
            - {if: bond.mira_jason == 1, then: [{say: Two.}]}
            - {if: bond.mira_jason == 2, then: [{say: Two.}, {say: Three.}]}
            - {call: b}
            - {choice: [{text: Yes., to: y}, {text: No.}]}
            - {say: One.}
          y:
            - {say: One.}
            - {stage: {fade: out}}
            - {say: One.}
            - {to: x}
        ---
        scene: b
        cast: [mira]
        nodes:
          x:
            - {if: bond.mira_jason == 3, then: [{say: Four.}, end]}
            - {say: Four.}
            - {say: Five.}
        """
    )
    assert longest(script) == {"a": 5, "b": 2}
