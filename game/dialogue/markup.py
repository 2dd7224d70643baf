r"""Words as they are written, and the spans that a screen shows.

    *stress*               emphasis
    [pause] [pause 0.8]    a moment of silence, in seconds; of the spaces on both sides of it one is shown
    [slow]..[/slow] [fast]..[/fast]   speed of the typewriter
    [shake]..[/shake]      trembling letters (stilled by reduced motion)
    [colour ochre]..[/colour]
    {evening.left}         the value of a name
    \* \[ \{ \\            the sign itself

A bracket that is none of these is text. Quotes, apostrophes, long dashes (written --) and ellipses are made
here, so that a writer may type what a keyboard has; " - " stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache

from game.core.problems import did_you_mean
from game.core.strings import ENGLISH, Strings
from game.story import Story

PAUSE_S = 0.5
LONGEST_PAUSE_S = 10.0
SLOW = 0.5
FAST = 2.0
COLOURS = frozenset(
    {"indigo", "violet", "ochre", "slate", "coral", "moss", "teal", "ice", "rose"}
    | {"green", "lamp", "linen", "ash", "mint", "neon", "sage", "stone", "cream"}
)

_TAG = re.compile(r"\[(/?)([a-z]+)(?: +([^\[\]]*?))? *\]")
_FILL = re.compile(r"\{ *([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*) *\}")
_TAGS = ("pause", "slow", "fast", "shake", "colour")
# What stands in words and is not read: tags, fills, and signs that are meant as themselves.
SIGNS = re.compile(rf"\[/?(?:{'|'.join(_TAGS)})(?: [^\[\]]*)?\]|{_FILL.pattern}|\\.", re.DOTALL)
# What stands for itself, whatever is around it.
_RUN = re.compile(r"""[^\\*\[{\-."']+""")
# Words that begin with an apostrophe and not with a quotation.
_ELIDED = re.compile(r"(?:tis|twas|twere|em|til|cause|bout|round|nother|n|neath|cos|\d0s)(?![a-z])", re.IGNORECASE)
_CLOSE_TO_A_TAG = 0.75


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words shown alike. `pause` seconds of silence stand before it; `fill` is a name to put in."""

    text: str = ""
    emphasis: bool = False
    pause: float = 0.0
    speed: float = 1.0
    shake: bool = False
    colour: str = ""
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong in words, so many characters from their beginning."""

    at: int
    message: str
    hint: str = ""
    fault: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """What is said: as the writer typed it (`raw`, which ids and translation go by) and as it is shown."""

    raw: str = ""
    spans: tuple[Span, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return bool(self.raw)

    @property
    def fills(self) -> tuple[str, ...]:
        """The names whose values stand in the words."""
        return tuple(span.fill for span in self.spans if span.fill)

    def filled(self, story: Story, id_: str = "", strings: Strings = ENGLISH) -> tuple[Span, ...]:
        """The spans with the values of a story put in, in a language, which knows the words by an id."""
        raw = strings.find(id_, self.raw)
        spans = self.spans if raw == self.raw else read_words(raw)[0].spans
        if not any(span.fill for span in spans):
            return spans
        return tuple(replace(s, text=shown(s.fill, story, strings), fill="") if s.fill else s for s in spans)

    def plain(self, value: Callable[[str], str] = "{{{}}}".format) -> str:
        """The words without markup; `value` says what stands for a name, else `{name}` does."""
        return "".join(value(span.fill) if span.fill else span.text for span in self.spans)


def shown(name: str, story: Story, strings: Strings = ENGLISH) -> str:
    """The value of a name as it reads in a sentence of a language."""
    value = story.values.get(name)
    if value is None or isinstance(value, bool):
        return f"{{{name}}}"  # never after a check; a sentence must not raise in a running game
    if isinstance(value, str):
        return strings.find(f"state.{name}", value.replace("_", " "))
    return str(value).replace("-", "\u2212")


def text_of(spans: Iterable[Span]) -> str:
    """The plain words of spans."""
    return "".join(span.text for span in spans)


def words(raw: str) -> Words:
    """Words read for showing, whatever is wrong in them."""
    return read_words(raw)[0]


@lru_cache(maxsize=4096)
def read_words(raw: str) -> tuple[Words, tuple[Trouble, ...]]:
    """Words and what is wrong in them. Never raises; what cannot be understood is shown as it stands."""
    reading = _Reading(raw)
    reading.read()
    return Words(raw, tuple(reading.spans)), tuple(reading.troubles)


class _Reading:
    """One walk over the words, from left to right."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.spans: list[Span] = []
        self.troubles: list[Trouble] = []
        self.open: list[tuple[str, int, Span]] = []
        self.look = Span()
        self.letters: list[str] = []
        self.last = ""

    def read(self) -> None:
        raw, at = self.raw, 0
        while at < len(raw):
            if run := _RUN.match(raw, at):
                self.put(run[0])
                at = run.end()
                continue
            sign = raw[at]
            if sign == "\\" and at + 1 < len(raw):
                self.put(raw[at + 1])
                at += 2
            elif sign == "*" and (self.look.emphasis or self.closes_later(at)):
                at += self.star(at)
            elif sign == "[" and (tag := _TAG.match(raw, at)) and self.tag(tag):
                at = tag.end()
                if tag[2] == "pause" and (not self.last or self.last.isspace()):
                    # A pause that is written between two spaces is heard between two words, which have one.
                    at += raw[at : at + 1].isspace()
            elif sign == "{" and (fill := _FILL.match(raw, at)):
                self.flush()
                self.spans.append(replace(self.look, fill=fill[1]))
                self.last = "x"
                at = fill.end()
            else:
                at += self.sign(at)
        self.flush()
        for name, where, _ in self.open:
            if name != "*":
                self.troubles.append(Trouble(where, f"[{name}] is not closed", f"[/{name}]"))

    def put(self, text: str) -> None:
        self.letters.append(text)
        self.last = text[-1]

    def flush(self) -> None:
        if self.letters:
            look, text = self.look, "".join(self.letters)
            self.spans.append(Span(text, look.emphasis, 0.0, look.speed, look.shake, look.colour))
            self.letters.clear()

    def closes_later(self, at: int) -> bool:
        """Whether a star opens emphasis: a letter follows, and a star behind a letter comes later."""
        raw = self.raw
        if at + 1 >= len(raw) or raw[at + 1].isspace() or raw[at + 1] == "*":
            return False
        end = at + 1
        while (end := raw.find("*", end + 1)) != -1:
            if not raw[end - 1].isspace() and raw[end - 1] != "\\":
                return True
        return False

    def star(self, at: int) -> int:
        if self.look.emphasis and self.raw[at - 1].isspace():
            self.put("*")
            return 1
        self.flush()
        self.look = replace(self.look, emphasis=not self.look.emphasis)
        return 1

    def tag(self, tag: re.Match[str]) -> bool:
        """Take a tag; False where the bracket is text."""
        closing, name, about, at = tag[1] == "/", tag[2], (tag[3] or "").strip(), tag.start()
        if name not in _TAGS:
            hint = did_you_mean(name, _TAGS) if name not in ("color", "colours", "colors") else "did you mean 'colour'?"
            close = hint and (name.startswith("color") or _alike(name) >= _CLOSE_TO_A_TAG)
            if close:
                self.troubles.append(Trouble(at, f"'{tag[0]}' is shown as it stands", hint, False))
            return False
        if closing:
            if about or name == "pause":
                return False
            if not self.open or self.open[-1][0] != name:
                inner = f"[/{self.open[-1][0]}] comes first" if self.open else ""
                self.troubles.append(Trouble(at, f"[/{name}] closes nothing", inner))
                return True
            self.flush()
            self.look = replace(self.open.pop()[2], emphasis=self.look.emphasis)
            return True
        if (name in ("slow", "fast", "shake") and about) or (name == "colour" and not about):
            if name == "colour":
                self.troubles.append(Trouble(at, "[colour] needs a name", "[colour ochre]"))
            return False
        self.flush()
        if name == "pause":
            self.spans.append(replace(self.look, pause=self.seconds(about, at)))
            return True
        self.open.append((name, at, self.look))
        if name == "shake":
            self.look = replace(self.look, shake=True)
        elif name == "colour":
            if about not in COLOURS:
                self.troubles.append(Trouble(at, f"no such colour '{about}'", did_you_mean(about, COLOURS)))
            else:
                self.look = replace(self.look, colour=about)
        else:
            self.look = replace(self.look, speed=SLOW if name == "slow" else FAST)
        return True

    def seconds(self, about: str, at: int) -> float:
        if not about:
            return PAUSE_S
        if re.fullmatch(r"\d{1,3}(\.\d{1,3})?", about) and float(about) <= LONGEST_PAUSE_S:
            return float(about)
        hint = f"[pause 0.8]; {LONGEST_PAUSE_S:g} at the most"
        self.troubles.append(Trouble(at, f"'{about[:40]}' is not a number of seconds", hint))
        return PAUSE_S

    def sign(self, at: int) -> int:
        """One sign of text, made typographic; how many characters of the words it took."""
        raw, sign = self.raw, self.raw[at]
        after = raw[at + 1] if at + 1 < len(raw) else ""
        begins = self.last == "" or self.last.isspace() or self.last in "([{\u2018\u201c"
        if sign == "-" and raw.startswith("--", at) and not raw.startswith("---", at) and self.last != "-":
            self.put("\u2014")
            return 2
        if sign == "." and raw.startswith("...", at) and not raw.startswith("....", at) and self.last != ".":
            self.put("\u2026")
            return 3
        opens = begins or (self.last in "\u2014*" and after.isalnum())
        if sign == '"':
            self.put("\u201c" if opens else "\u201d")
        elif sign == "'":
            elided = _ELIDED.match(raw, at + 1) is not None
            self.put("\u2018" if opens and not elided else "\u2019")
        else:
            self.put(sign)
        return 1


def _alike(name: str) -> float:
    return max(SequenceMatcher(None, name, tag).ratio() for tag in _TAGS)
