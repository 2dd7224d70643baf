r"""Talks written down as a writer would: what is said, what is chosen, what is expected. They are tests.

# tests/talks/quinn_owns_up.talk         lines that begin with # say nothing
in: small                                the folder of scripts that is played, beside the file; else the game's own
set: evening.left = 2                    a value of the story, mostly before a start
seen: cafe.soup                          a scene counts as seen
start: cafe.quinn
quinn: You're late.                      who says it (an expression may stand in brackets)
The dryer turns.                         narration
> Ask about                              the option that begins so (`> Ask #2`: the second of those that say just that)
...                                      whatever is said up to the next menu or the end
stage: fade out                          a stage direction; those that are not mentioned are carried out unseen
expect: bond.mira_quinn == 2             a condition of the story
no: Ask about                            this option is not offered at the menu that stands here
end                                      the talk is over

A row that would be read as something else begins with a backslash: \end. A `Recording` writes all of this itself, and
two things that are known by ids: `chose: ID` (an option was taken) and `turned: ID N` (where a `vary` stands).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from game.core.problems import Faulty, Problem, Spot, did_you_mean
from game.dialogue.expressions import check_condition, check_effect, evaluate, names_read, parse_condition, parse_effect
from game.dialogue.markup import words
from game.dialogue.runner import OVER, Beat, Line, Menu, Position, Staged, beat, start, step
from game.dialogue.script import LEAVING, Script, Verb
from game.story import Chose, Event, Seen, Story, Turned, Value, after, after_all

Act = Literal["set", "seen", "chose", "turned", "start", "say", "pick", "skip", "stage", "expect", "no", "end"]

LARGEST = 200_000
_ACT = re.compile(r"(in|set|seen|chose|turned|start|stage|expect|no):\s*(.*)")
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
            case "seen" | "chose" | "turned":
                return self.remember(turn)
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

    def remember(self, turn: Turn) -> Problem | None:
        id_, _, count = turn.text.partition(" ")
        if turn.act == "seen" and id_ not in self.script.scenes:
            return turn.spot.problem(f"no such scene '{id_}'", did_you_mean(id_, self.script.scenes))
        if turn.act == "turned":
            if not count.isdecimal():
                return turn.spot.problem(f"'{turn.text[:60]}' does not say how often", "turned: ID N")
            self.story = after(self.story, Turned(id_, int(count)))
        else:
            self.story = after(self.story, Seen(id_) if turn.act == "seen" else Chose(id_))
        return None

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
        texts = {offer.id: _plainly(offer.text) for offer in found.offers}
        fitting = [offer for offer in found.offers if texts[offer.id] == _plainly(turn.text)]
        said, _, number = turn.text.rpartition(" #")
        if not fitting and number.isdecimal():
            twins = [offer for offer in found.offers if texts[offer.id] == _plainly(said)]
            fitting = twins[int(number) - 1 : int(number)]
        fitting = fitting or [offer for offer in found.offers if _begins(texts[offer.id], turn.text)]
        if len(fitting) == 1:
            self.on(fitting[0].id)
            return None
        open_now = [texts[offer.id] for offer in (fitting or found.offers)]
        hint = did_you_mean(turn.text, open_now) if not fitting else "more than one option begins so"
        return _differs(turn, f"> {turn.text}", [f"> {text}" for text in open_now], hint)

    def stage(self, turn: Turn) -> Problem | None:
        passed: list[str] = []
        while isinstance(found := self.beat, Staged):
            verbs = [_directed(verb) for verb in found.verbs]
            if turn.text in verbs:
                return None
            passed += [f"stage: {verb}" for verb in verbs]
            self.on()
        return _differs(turn, f"stage: {turn.text}", passed or [_written(found)])


class Recording:
    """Writes a play down as a transcript, talk by talk. What was written passes as a test on the same script.

    It goes along with the play through the runner: `start` a scene, `on` past each line and with each pick. `meet`
    tells it what has changed outside of talks.
    """

    def __init__(self, script: Script, story: Story) -> None:
        """`story` is the one that the transcript is to begin with, mostly the one before anything has happened."""
        self.script, self.story, self.position = script, story, OVER
        self.rows: list[str] = []
        self._before = story

    @property
    def text(self) -> str:
        """The transcript."""
        return "\n".join(self.rows) + "\n"

    def meet(self, story: Story) -> None:
        """Write down in what the present story differs, and go on with it."""
        mine = self.story
        for name, value in _moved(story):
            if mine.values.get(name) != value:
                self.rows.append(f"set: {name} = {_as_written(value)}")
        self.rows += [f"seen: {scene}" for scene in sorted(story.seen - mine.seen)]
        self.rows += [f"chose: {option}" for option in sorted(story.chosen - mine.chosen)]
        turns = sorted(story.turns.items())
        self.rows += [f"turned: {row} {turn}" for row, turn in turns if mine.turns.get(row, 0) != turn]
        self.story = story

    def start(self, scene: str) -> None:
        """A talk begins."""
        self._before = self.story
        self.rows.append(f"start: {scene}")
        self._take(*start(self.script, scene, self.story))

    def on(self, pick: str | None = None) -> None:
        """The line that stands has been read, or the option has been picked."""
        self._stage()
        match beat(self.script, self.position, self.story):
            case Line() as line:
                face = line.expression if line.who and line.expression != "neutral" else ""
                self.rows.append(_unmistaken(_line(line.who, face, _typed(line.words)), line.who))
            case Menu(offers=offers):
                twins = [offer.id for offer in offers for one in offers if one.id == pick and one.text == offer.text]
                number = f" #{twins.index(pick or '') + 1}" if len(twins) > 1 else ""
                self.rows += [f"> {_typed(offer.text)}{number}" for offer in offers if offer.id == pick]
            case _:
                return
        self._take(*step(self.script, self.position, self.story, pick))

    def close(self) -> None:
        """The talk is over, or is left: what has come of it is written down as expected."""
        self._stage()
        if self.position.over:
            self.rows.append("end")
            for name, value in _moved(self.story):
                if self._before.values.get(name) != value:
                    self.rows.append(f"expect: {name} == {_as_written(value)}")
        self.position = OVER

    def _take(self, position: Position, events: Iterable[Event]) -> None:
        self.position, self.story = position, after_all(self.story, events)

    def _stage(self) -> None:
        """Directions are carried out by themselves; those that leave the talk are worth a row."""
        while isinstance(found := beat(self.script, self.position, self.story), Staged):
            self.rows += [f"stage: {_directed(verb)}" for verb in found.verbs if verb.name in LEAVING]
            self._take(*step(self.script, self.position, self.story))


def _moved(story: Story) -> list[tuple[str, Value]]:
    """The values that a talk can depend on: what is only counted is for nobody to ask."""
    return [(name, value) for name, value in story.values.items() if story.declarations[name].by != "count"]


def _as_written(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _typed(shown: str) -> str:
    """Shown words as they can be typed, with a backslash before what would be read as markup."""
    plain = _plainly(shown)
    return plain if _plainly(plain) == plain else re.sub(r"[\\*\[{]", r"\\\g<0>", plain)


def _unmistaken(row: str, who: str | None) -> str:
    """A row with a backslash before it where it would be read as something else than what is said."""
    signs = row in ("end", "...") or row.startswith((">", "#")) or _ACT.fullmatch(row) is not None
    return f"\\{row}" if signs or (who is None and _SPEECH.fullmatch(row)) else row


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
