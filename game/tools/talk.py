"""`somnus talk`: plays a conversation in the terminal, through the runner that the game itself uses.

Enter goes on, a number picks a choice, q leaves. Fed from a pipe, lines go on by themselves and only the choices take
a line of input each, so that `printf '1\\n2\\n' | somnus talk cafe.ada` plays a whole talk.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import TextIO

from game.content.session import Session
from game.core.problems import Faulty, Problem, did_you_mean, faults
from game.core.strings import ENGLISH, Strings, said
from game.dialogue.markup import Span
from game.dialogue.runner import Line, Menu, Staged, beat, leave, start, step
from game.dialogue.script import Script
from game.story import Event, Story, after_all

WIDTH = 88
QUIT = "q"

Ask = Callable[[str], str | None]
"""Puts a question and gives the answer, or None where there are no more answers."""


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
    converse(script, given.scene, story, _asker(sys.stdin, sys.stdout), print, wait=tty, strings=strings)
    return 0


def converse(
    script: Script,
    scene: str,
    story: Story,
    ask: Ask,
    say: Callable[[str], None],
    wait: bool,
    strings: Strings = ENGLISH,
) -> Story:
    """Play one scene; `wait` asks for Enter after every line. Returns the story as it is afterwards."""
    position, events = start(script, scene, story)
    story = _told(story, events, say)
    while not position.over:
        pick: str | None = None
        match beat(script, position, story, strings):
            case Line(who=who, expression=expression, spans=spans):
                name = said(script.cast[who].plate, strings) if who and who in script.cast else who or ""
                say(spoken(name, expression, spans))
                if wait and ask("") in (None, QUIT):
                    return _told(story, leave(position), say)
            case Menu(offers=offers) if offers:
                for number, offer in enumerate(offers, 1):
                    hint = f"  ({offer.hint})" if offer.hint else ""
                    say(f"  {number}. {offer.text}{hint}{'  [chosen before]' if offer.chosen else ''}")
                number = _number(ask, say, len(offers))
                if number == 0:
                    return _told(story, leave(position), say)
                pick = offers[number - 1].id
            case Staged(verbs=verbs):
                say("  [" + ", ".join(f"{verb.name}: {_argument(verb.argument)}" for verb in verbs) + "]")
        position, events = step(script, position, story, pick)
        story = _told(story, events, say)
    say("  [the end]")
    return story


def spoken(name: str, expression: str, spans: Sequence[Span]) -> str:
    """A line as the terminal shows it: who and how, then the words, wrapped under each other."""
    head = f"{name} ({expression}): " if name and expression else f"{name}: " if name else "  "
    words = "".join(f"*{span.text}*" if span.emphasis else span.text for span in spans)
    return textwrap.fill(words, WIDTH, initial_indent=head, subsequent_indent="    ")


def _argument(argument: object) -> str:
    if isinstance(argument, dict):
        return " ".join(f"{name} {value}" for name, value in argument.items())
    return str(argument)


def _number(ask: Ask, say: Callable[[str], None], most: int) -> int:
    """The number of a choice; 0 is to leave."""
    while True:
        answer = ask(f"1-{most}, or {QUIT} to leave > ")
        if answer is None or answer.lower() == QUIT:
            return 0
        if answer.isdecimal() and 1 <= int(answer) <= most:
            return int(answer)
        if answer:
            say(f"  '{answer}' is none of 1 to {most}.")


def _told(story: Story, events: Sequence[Event], say: Callable[[str], None]) -> Story:
    """Apply events, and say what they changed."""
    changed = after_all(story, events)
    for name, value in changed.values.items():
        if story.values.get(name) != value:
            say(f"  [{name}: {_shown(story.values.get(name))} -> {_shown(value)}]")
    return changed


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _asker(source: TextIO, out: TextIO) -> Ask:
    def ask(question: str) -> str | None:
        out.write(question)
        out.flush()
        answer = source.readline()
        return answer.strip() if answer else None

    return ask
