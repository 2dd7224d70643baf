"""Talks written down as a writer would: what is said, what is chosen, what is expected. They are tests.

# tests/talks/quinn_owns_up.talk         lines that begin with # say nothing
in: small                                the folder of scripts that is played, beside the file; else the game's own
set: evening.left = 2                    before a start
start: cafe.quinn
quinn: You're late.                      who says it (an expression may stand in brackets)
The dryer turns.                         narration
> Ask about                              the option that begins so
...                                      whatever is said up to the next menu or the end
stage: fade out                          a stage direction; those that are not mentioned are carried out unseen
expect: bond.mira_quinn == 2             a condition of the story
no: Ask about                            this option is not offered at the menu that stands here
end                                      the talk is over
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from game.core.problems import Faulty, Problem, Spot, did_you_mean
from game.dialogue.expressions import check_condition, check_effect, evaluate, names_read, parse_condition, parse_effect
from game.dialogue.markup import words
from game.dialogue.runner import OVER, Beat, Line, Menu, Staged, beat, start, step
from game.dialogue.script import Script, Verb
from game.story import Story, after, after_all

Act = Literal["set", "start", "say", "pick", "skip", "stage", "expect", "no", "end"]

LARGEST = 200_000
_ACT = re.compile(r"(in|set|start|stage|expect|no):\s*(.*)")
_SPEECH = re.compile(r"([a-z][a-z0-9_]*)(?: *\(([^()]*)\))?:\s+(.*)")


@dataclass(frozen=True, slots=True)
class Turn:
    """One row of a transcript."""

    act: Act
    text: str
    spot: Spot
    who: str | None = None
    expression: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """A transcript: its rows, and the folder of scripts it is played on ("" for the game's own)."""

    file: str
    folder: str
    turns: tuple[Turn, ...]


def read_talk(text: str, file: str) -> tuple[Talk, tuple[Problem, ...]]:
    """A transcript and what is wrong in it. Never raises."""
    problems: list[Problem] = []
    turns: list[Turn] = []
    folder = ""
    for number, row in enumerate(text[:LARGEST].split("\n"), 1):
        line, spot = row.strip(), Spot(file, number, len(row) - len(row.lstrip()) + 1)
        if not line or line.startswith("#"):
            continue
        named = _ACT.fullmatch(line)
        if line == "end":
            turns.append(Turn("end", "", spot))
        elif line == "...":
            turns.append(Turn("skip", "", spot))
        elif line.startswith(">"):
            turns.append(Turn("pick", line[1:].strip(), spot))
        elif named and named[1] == "in":
            folder = named[2]
        elif named:
            turns.append(Turn(named[1], named[2], spot.right(named.start(2))))  # type: ignore[arg-type]
        elif speech := _SPEECH.fullmatch(line):
            turns.append(Turn("say", speech[3], spot, speech[1], (speech[2] or "").strip()))
        else:
            turns.append(Turn("say", line, spot))
    if not any(turn.act == "start" for turn in turns):
        problems.append(Spot(file, 1).problem("the talk starts nothing", "start: SCENE"))
    return Talk(file, folder, tuple(turns)), tuple(problems)


def play(talk: Talk, script: Script, story: Story) -> tuple[Problem, ...]:
    """What went otherwise than written; nothing where the talk went as it stands. Stops at the first difference."""
    playing = _Playing(script, story)
    for turn in talk.turns:
        try:
            problem = playing.turn(turn)
        except Faulty as faulty:
            return tuple(
                turn.spot.problem(f"{one.message} at {one.file}:{one.line}" if one.file else one.message, one.hint)
                for one in faulty.problems
            )
        if problem is not None:
            return (problem,)
    return ()


class _Playing:
    def __init__(self, script: Script, story: Story) -> None:
        self.script, self.story, self.position = script, story, OVER

    @property
    def beat(self) -> Beat | None:
        return beat(self.script, self.position, self.story)

    def on(self, pick: str | None = None) -> None:
        self.position, events = step(self.script, self.position, self.story, pick)
        self.story = after_all(self.story, events)

    def past_staged(self) -> Beat | None:
        while isinstance(found := self.beat, Staged):
            self.on()
        return found

    def turn(self, turn: Turn) -> Problem | None:
        match turn.act:
            case "set":
                return self.set(turn)
            case "start":
                self.position, events = start(self.script, turn.text, self.story)
                self.story = after_all(self.story, events)
                return None
            case "expect":
                return self.expect(turn)
            case "say":
                return self.say(turn)
            case "pick":
                return self.pick(turn)
            case "no":
                found = self.past_staged()
                options = [_plainly(offer.text) for offer in found.offers] if isinstance(found, Menu) else []
                offered = [text for text in options if _begins(text, turn.text)]
                return _differs(turn, f"no: {turn.text}", [f"> {text}" for text in offered]) if offered else None
            case "stage":
                return self.stage(turn)
            case "skip":
                while isinstance(self.beat, Line | Staged):
                    self.on()
                return None
            case "end":
                found = self.past_staged()
                return _differs(turn, "end", [_written(found)]) if found is not None else None

    def set(self, turn: Turn) -> Problem | None:
        effect, problems = parse_effect(turn.text, turn.spot)
        if effect is not None:
            problems = check_effect(effect, self.story.declarations)
            self.story = self.story if any(p.fault for p in problems) else after(self.story, effect.event())
        return next((problem for problem in problems if problem.fault), None)

    def expect(self, turn: Turn) -> Problem | None:
        tree, problems = parse_condition(turn.text, turn.spot)
        if tree is not None:
            problems = check_condition(tree, self.story.declarations, self.script.scenes)
        wrong = next((problem for problem in problems if problem.fault), None)
        if wrong is not None or tree is None or evaluate(tree, self.story):
            return wrong
        named = sorted(name for name in names_read(tree) if name in self.story.values or name.startswith("seen."))
        return _differs(turn, turn.text, [f"{name} == {str(self.story[name]).lower()}" for name in named])

    def say(self, turn: Turn) -> Problem | None:
        found = self.past_staged()
        if isinstance(found, Line) and found.who == turn.who and _plainly(found.words) == _plainly(turn.text):
            speaker = self.script.cast.get(turn.who or "")
            face = speaker.face(turn.expression) if speaker and turn.expression else turn.expression
            if not face or face == found.expression:
                self.on()
                return None
        wanted = _line(turn.who, turn.expression, _plainly(turn.text))
        return _differs(turn, wanted, [_written(found, bool(turn.expression))])

    def pick(self, turn: Turn) -> Problem | None:
        found = self.past_staged()
        if not isinstance(found, Menu):
            return _differs(turn, f"> {turn.text}", [_written(found)])
        fitting = [offer for offer in found.offers if _begins(_plainly(offer.text), turn.text)]
        if len(fitting) == 1:
            self.on(fitting[0].id)
            return None
        texts = [_plainly(offer.text) for offer in (fitting or found.offers)]
        hint = did_you_mean(turn.text, texts) if not fitting else "more than one option begins so"
        return _differs(turn, f"> {turn.text}", [f"> {text}" for text in texts], hint)

    def stage(self, turn: Turn) -> Problem | None:
        passed: list[str] = []
        while isinstance(found := self.beat, Staged):
            verbs = [_directed(verb) for verb in found.verbs]
            if turn.text in verbs:
                return None
            passed += [f"stage: {verb}" for verb in verbs]
            self.on()
        return _differs(turn, f"stage: {turn.text}", passed or [_written(found)])


def _differs(turn: Turn, wanted: str, got: Iterable[str], hint: str = "") -> Problem:
    rows = "".join(f"\n  + {line}" for line in got)
    return turn.spot.problem(f"it went otherwise\n  - {wanted}{rows}", hint)


def _written(found: Beat | None, expression: bool = False) -> str:
    match found:
        case None:
            return "end"
        case Line(who=who):
            return _line(who, found.expression if expression else "", _plainly(found.words))
        case Menu(offers=offers):
            return "\n  + ".join(f"> {_plainly(offer.text)}" for offer in offers)
        case Staged(verbs=verbs):
            return "\n  + ".join(f"stage: {_directed(verb)}" for verb in verbs)


def _line(who: str | None, expression: str, said: str) -> str:
    face = f" ({expression})" if expression else ""
    return f"{who}{face}: {said}" if who else said


def _directed(verb: Verb) -> str:
    pairs = ", ".join(f"{who} {what}" for who, what in verb.pairs)
    return f"{verb.name} {pairs or verb.value}"


# A transcript is typed on a keyboard: signs that markup makes typographic are compared as typed.
_TYPED = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2014": "--", "\u2026": "..."})


def _plainly(text: str) -> str:
    shown = "".join(f"{{{span.fill}}}" if span.fill else span.text for span in words(text).spans)
    return " ".join(shown.translate(_TYPED).split())


def _begins(text: str, prefix: str) -> bool:
    return bool(prefix) and text.casefold().startswith(_plainly(prefix).casefold())
