"""`somnus talk`: plays a conversation in the terminal, through the runner that the game itself uses.

Enter goes on, a number picks an answer, b goes back to the answer before, s shows the story's values, q leaves. Fed
from a pipe, lines go on by themselves and only the choices take a line of input each, so that
`printf '1\\n2\\n' | somnus talk cafe.ada` plays a whole talk. `--record FILE.talk` writes it down as a test.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game.content.files import write_whole
from game.content.session import Session
from game.core.problems import Faulty, Problem, did_you_mean, faults
from game.core.strings import ENGLISH, Strings, said
from game.dialogue.markup import Span
from game.dialogue.runner import Line, Menu, Offer, Position, Staged, beat, leave, start, step
from game.dialogue.script import Script
from game.dialogue.transcript import Recording
from game.story import Event, Story, Value, after_all, defaults

WIDTH = 88
# Lines between two questions: more than this is a talk that goes round.
MOST_LINES = 2000
QUIT, BACK, STATE = "q", "b", "s"
HELP = f"Enter goes on, a number answers, {BACK} goes back, {STATE} shows the state, {QUIT} leaves."

# The colours of names as a terminal of 256 colours has them.
ANSI = {
    "indigo": 105,
    "violet": 140,
    "ochre": 215,
    "slate": 146,
    "coral": 209,
    "moss": 107,
    "teal": 80,
    "ice": 153,
    "rose": 211,
    "green": 115,
    "lamp": 222,
    "linen": 253,
    "ash": 187,
    "mint": 121,
    "neon": 205,
    "sage": 151,
    "stone": 145,
    "cream": 230,
}

Ask = Callable[[str], str | None]
"""Puts a question and gives the answer, or None where there are no more answers."""


@dataclass(frozen=True, slots=True)
class Style:
    """How things stand out: by colour and weight where a terminal shows them, by signs where it does not."""

    colours: bool = False

    def name(self, text: str, colour: str) -> str:
        """The name of a speaker."""
        return f"\x1b[1;38;5;{ANSI[colour]}m{text}\x1b[0m" if self.colours and colour in ANSI else self.strong(text)

    def strong(self, text: str) -> str:
        """What stands out."""
        return f"\x1b[1m{text}\x1b[0m" if self.colours else text

    def quiet(self, text: str) -> str:
        """What is said by nobody: directions, values, help."""
        return f"\x1b[2m{text}\x1b[0m" if self.colours else text


def talk(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where the script or what was given is wrong."""
    from game.tools.begin import language_of, story_with

    session = Session(asked=getattr(given, "mods", ()))
    for problem in (problem for one in session.standing if one.on for problem in faults(one.problems)):
        print(problem, file=sys.stderr)
    library = session.library
    script = library.script
    story = story_with(library.new_story(), library.declarations, given.state)
    wrong = faults(library.problems)
    if wrong:
        raise Faulty(wrong)
    if given.scene not in script.scenes:
        hint = did_you_mean(given.scene, script.scenes)
        raise Faulty(Problem("", 0, 0, f"there is no scene '{given.scene}'", hint))
    strings = library.strings(language_of(library, given.lang)) if getattr(given, "lang", None) else ENGLISH
    tty = sys.stdin.isatty()
    shows = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    table = Table(script, story, _asker(sys.stdin, sys.stdout), print, tty, Style(shows), strings)
    if tty:
        print(table.style.quiet(f"  {HELP}"))
    try:
        table.play(given.scene)
    except KeyboardInterrupt:
        print()
        return 130
    finally:
        if given.record:
            keep(given.record, table.recorded(given.scene))
    return 0


def keep(path: Path, text: str) -> None:
    """Write a transcript. Raises Faulty where it cannot be written."""
    try:
        write_whole(path, text.encode("utf-8"), lambda data: bool(data))
    except OSError as error:
        raise Faulty(Problem(str(path), 0, 0, f"cannot be written: {error.strerror or error}")) from error
    print(f"{path}: written; under tests/talks/ it is a test", file=sys.stderr)


@dataclass(slots=True)
class Moment:
    """A menu that was come to: where the talk stood, the story then, and how many moves had been made."""

    position: Position
    story: Story
    moves: int


class Table:
    """One talk being played; `wait` asks for Enter after every line."""

    def __init__(
        self,
        script: Script,
        story: Story,
        ask: Ask,
        say: Callable[[str], None],
        wait: bool = False,
        style: Style = Style(),
        strings: Strings = ENGLISH,
    ) -> None:
        self.script, self.story, self.ask, self.say, self.wait, self.style = script, story, ask, say, wait, style
        self.strings = strings
        self.first = story
        self.position = Position()
        self.moves: list[str | None] = []
        self.menus: list[Moment] = []

    def play(self, scene: str) -> Story:
        """Play a scene to its end, or until it is left. Returns the story as it is afterwards."""
        self._take(*start(self.script, scene, self.story))
        lines = 0
        while not self.position.over:
            lines += 1
            if lines > MOST_LINES:
                raise Faulty(Problem("", 0, 0, f"'{scene}' goes round: {MOST_LINES} lines and no question"))
            pick: str | None = None
            match found := beat(self.script, self.position, self.story, self.strings):
                case Line() as line:
                    self.say(self.line(line))
                    answer = self.asked("") if self.wait else ""
                    lines = 0 if self.wait else lines
                case Menu(offers=offers) if offers:
                    answer, pick = self.chosen(offers)
                    lines = 0
                case Staged(verbs=verbs):
                    told = ", ".join(f"{verb.name}: {_argument(verb.argument)}" for verb in verbs)
                    self.say(self.style.quiet(f"  [{told}]"))
                    answer = ""
                case _:
                    answer = ""
            if answer is None or answer == QUIT:
                self._take(self.position, leave(self.position))
                return self.story
            if answer == BACK:
                self.back()
                continue
            if not isinstance(found, Staged):
                self.moves.append(pick)
            self._take(*step(self.script, self.position, self.story, pick))
        self.say(self.style.quiet("  [the end]"))
        return self.story

    def back(self) -> None:
        """Go back to the menu before, with the story as it was."""
        if self.menus and self.menus[-1].moves == len(self.moves):
            self.menus.pop()  # the one that stands here
        if not self.menus:
            self.say(self.style.quiet("  There is no answer before this one."))
            return
        moment = self.menus.pop()
        self.position, self.story = moment.position, moment.story
        del self.moves[moment.moves :]
        self.say(self.style.quiet("  [back]"))

    def asked(self, question: str) -> str | None:
        """An answer at a line: "" to go on, or a letter that means something."""
        while True:
            answer = self.ask(question)
            if answer is None or answer.lower() in ("", QUIT, BACK):
                return None if answer is None else answer.lower()
            self.say(self.state() if answer.lower() == STATE else self.style.quiet(f"  {HELP}"))

    def chosen(self, offers: Sequence[Offer]) -> tuple[str | None, str | None]:
        """An answer at a menu and what it picks."""
        self.menus.append(Moment(self.position, self.story, len(self.moves)))
        for number, offer in enumerate(offers, 1):
            hint = self.style.quiet(f"  ({offer.hint})") if offer.hint else ""
            been = self.style.quiet("  [chosen before]") if offer.chosen else ""
            self.say(f"  {self.style.strong(f'{number}.')} {offer.text}{hint}{been}")
        question = f"{'1' if len(offers) == 1 else f'1-{len(offers)}'}, {BACK}, {STATE} or {QUIT} > "
        while True:
            answer = self.ask(question)
            if answer is None or answer.lower() in (QUIT, BACK):
                return (None if answer is None else answer.lower()), None
            if answer.isdecimal() and len(answer) < 9 and 1 <= int(answer) <= len(offers):
                return "", offers[int(answer) - 1].id
            if answer.lower() == STATE:
                self.say(self.state())
            elif answer:
                self.say(self.style.quiet(f"  '{answer[:40]}' is no answer here. {HELP}"))

    def line(self, line: Line) -> str:
        """A line as the terminal shows it: who and how, then the words, wrapped under each other."""
        speaker = self.script.cast.get(line.who or "")
        name = said(speaker.plate, self.strings) if speaker else line.who or ""
        face = f" ({line.expression})" if line.expression not in ("", "neutral") else ""
        head = f"{name}{face}: " if name else "  "
        wide = max(40, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns - 1))
        text = textwrap.fill(_words(line.spans), wide, initial_indent=head, subsequent_indent="    ")
        shown = self.style.name(head, speaker.colour if speaker else "") if name else head
        return shown + self.emphasised(text[len(head) :])

    def emphasised(self, text: str) -> str:
        """Emphasis between stars, as weight where the terminal shows it."""
        if not self.style.colours:
            return text.replace(STRESS, "*")
        return re.sub(f"{STRESS}([^{STRESS}]*){STRESS}", "\x1b[3m\\1\x1b[0m", text)

    def state(self) -> str:
        """The values that are not at their start, those that this talk has moved marked with a star."""
        starts, was = self.story.declarations.starts, self.first.values
        rows = [
            f"  {'*' if was.get(name) != value else ' '} {name}: {_shown(value)}"
            for name, value in self.story.values.items()
            if starts.get(name) != value or was.get(name) != value
        ]
        return self.style.quiet("\n".join(rows or ["  Everything is at its start."]))

    def recorded(self, scene: str) -> str:
        """The talk as it went, as a transcript."""
        recording = Recording(self.script, defaults(self.story.declarations))
        recording.meet(self.first)
        recording.start(scene)
        for pick in self.moves:
            recording.on(pick)
        recording.close()
        return recording.text

    def _take(self, position: Position, events: Sequence[Event]) -> None:
        """Go on to a position, and say what changed on the way."""
        changed = after_all(self.story, events)
        for name, value in changed.values.items():
            if self.story.values.get(name) != value:
                before = _shown(self.story.values.get(name))
                self.say(self.style.quiet(f"  [{name}: {before} -> {_shown(value)}]"))
        self.position, self.story = position, changed


STRESS = "\ue000"
"""Stands for the sign of emphasis while lines are wrapped; no font has it, so no text does."""


def _words(spans: Sequence[Span]) -> str:
    return "".join(f"{STRESS}{span.text}{STRESS}" if span.emphasis else span.text for span in spans)


def _argument(argument: object) -> str:
    if isinstance(argument, dict):
        return " ".join(f"{name} {value}" for name, value in argument.items())
    return str(argument).replace("\n", " / ")


def _shown(value: Value | None) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _asker(source: TextIO, out: TextIO) -> Ask:
    def ask(question: str) -> str | None:
        out.write(question)
        out.flush()
        answer = source.readline()
        if not answer and question:
            out.write("\n")
        return answer.strip() if answer else None

    return ask
