"""Words in the player's language: what the game says itself, and where the language comes in.

The script and the program are written in English. Everything that is read has a *context*, which never changes with the
language, and its English; a language gives other words for the two, or none, and then the English stands.

    context                  English                     where it is turned
    the id of a line,        the words with their        `dialogue.runner.beat`, which is told the language
    an answer, a card        markup and {fills}
    cast.mira                the name on the plate       the screens
    place, sound, chapter    titles of maps, captions    the screens and the app, as a `Phrase`
    state.fact.topic         the words of a value        `dialogue.markup`, where it is put into a line
    title, settings ...      what a screen says itself   the canvas, which is drawn in one language

A screen writes `say = phrases("title")` at its top and `say("New story")` where the words stand. That makes a `Phrase`,
a string that is its own English and knows what it was made of. Whoever draws it asks `said(phrase, strings)`; the
canvas does so with every text. So a screen is told of no language, and one that is switched holds from the next frame.
Putting a phrase into an f-string makes plain English of it: give it to another phrase as a fill instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Protocol

_FILL = re.compile(r"\{([a-z_]+)\}")


class Strings(Protocol):
    """The words of one language."""

    @property
    def language(self) -> str:
        """Its code, such as "de"."""
        ...

    def find(self, context: str, english: str, plural: str = "", number: int = 1) -> str:
        """The words for something, or the English where there are none; `plural` is the English for another number."""
        ...


class English:
    """The language that everything is written in."""

    language = "en"

    def find(self, context: str, english: str, plural: str = "", number: int = 1) -> str:
        """The English."""
        return plural if plural and number != 1 else english


ENGLISH: Strings = English()


class Phrase(str):
    """Words of the game itself, which can be said in another language; by itself it is the English.

    Fills `{name}` are given by name, and may be phrases. Words for one thing and for several take the number as `n`:
    `say("{n} credit", "{n} credits", n=3)`.
    """

    __slots__ = ("context", "english", "fills", "plural")
    context: str
    english: str
    plural: str
    fills: Mapping[str, object]

    def __new__(cls, context: str, english: str, plural: str = "", /, **fills: object) -> Phrase:
        """The phrase, its English being what the string holds."""
        whole = super().__new__(cls, _filled(ENGLISH.find(context, english, plural, _number(fills)), fills, ENGLISH))
        whole.context, whole.english, whole.plural, whole.fills = context, english, plural, fills
        return whole


def phrases(context: str) -> partial[Phrase]:
    """What makes the phrases of one screen: `say = phrases("title")`. `somnus strings` looks for just this."""
    return partial(Phrase, context)


def said(words: str, strings: Strings) -> str:
    """A phrase in a language; any other string as it is."""
    if not isinstance(words, Phrase):
        return words
    found = strings.find(words.context, words.english, words.plural, _number(words.fills))
    return _filled(found, words.fills, strings)


def fills_of(words: str) -> frozenset[str]:
    """The names of the fills in the words of a phrase."""
    return frozenset(_FILL.findall(words))


def _number(fills: Mapping[str, object]) -> int:
    number = fills.get("n", 1)
    return number if isinstance(number, int) else 1


def _filled(words: str, fills: Mapping[str, object], strings: Strings) -> str:
    def value(fill: re.Match[str]) -> str:
        given = fills.get(fill[1], fill[0])
        return said(given if isinstance(given, str) else str(given), strings)

    return _FILL.sub(value, words) if fills else words
