"""The names the story remembers: each with its type, its start, who sets it and a line of documentation.

A name is dotted lower-case words: `bond.mira_elara`. A type is one of
  flag               true or false
  A..B               a whole number from A to B; results beyond an end stay at that end
  [one, of, these]   one word of a list
`seen.<scene>` is automatic and cannot be declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from game.core.problems import Problem, Spot, did_you_mean
from game.core.problems import nearest as nearest_name

Kind = Literal["flag", "range", "choice"]
Value = bool | int | str

# What the expression language keeps for itself.
RESERVED = frozenset({"and", "or", "not", "in", "true", "false", "seen"})
# A range is counted in single steps by bonds, moods, hours and money; beyond this a number is a mistake.
LARGEST = 1_000_000

NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
WORD = re.compile(r"[a-z][a-z0-9_]*")
RANGE = re.compile(r"(-?[0-9]{1,9})\s*\.\.\s*(-?[0-9]{1,9})")
_INTEGER = re.compile(r"-?[0-9]{1,9}")


Setter = Literal["story", "game", "count"]
SETTERS: tuple[Setter, ...] = ("story", "game", "count")
"""Who moves a name: rows of the script, the game, or the game for showing alone: no condition may read a count."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One name of the story state."""

    name: str
    kind: Kind
    start: Value
    by: Setter = "story"
    doc: str = ""
    low: int = 0
    high: int = 0
    options: tuple[str, ...] = ()
    spot: Spot = field(default=Spot(), compare=False)

    @property
    def type(self) -> str:
        """The type as it is written in the file."""
        if self.kind == "flag":
            return "flag"
        return f"{self.low}..{self.high}" if self.kind == "range" else f"[{', '.join(self.options)}]"

    def fits(self, value: object) -> bool:
        """Whether a value is of this type; a number beyond the ends of a range still is."""
        if self.kind == "flag":
            return isinstance(value, bool)
        if self.kind == "range":
            return isinstance(value, int) and not isinstance(value, bool)
        return isinstance(value, str) and value in self.options

    def held(self, value: Value) -> Value:
        """The value brought into range."""
        return min(self.high, max(self.low, value)) if self.kind == "range" and isinstance(value, int) else value


@dataclass(frozen=True, slots=True)
class Entry:
    """A declaration as it stands in a file: plain text, nothing understood yet.

    `spots` says where the parts stand, by the names of the fields; `""` is the entry as a whole.
    """

    name: str
    type: str | tuple[str, ...]
    start: str | None = None
    by: str | None = None
    doc: str | None = None
    spots: Mapping[str, Spot] = field(default_factory=dict, compare=False)

    def spot(self, part: str) -> Spot:
        """Where a part stands, or the entry where the part is left out."""
        return self.spots.get(part) or self.spots.get("", Spot())


class Declarations(Mapping[str, Declaration]):
    """Every declared name, in the order of the file. Does not change."""

    __slots__ = ("_by_name", "starts")

    def __init__(self, declared: Iterable[Declaration] = ()) -> None:
        self._by_name = {declaration.name: declaration for declaration in declared}
        self.starts: Mapping[str, Value] = MappingProxyType({d.name: d.start for d in self._by_name.values()})

    def __getitem__(self, name: str) -> Declaration:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __repr__(self) -> str:
        return f"Declarations({list(self._by_name.values())!r})"

    def nearest(self, name: str) -> str | None:
        """The declared name that looks most like this one."""
        return nearest_name(name, self._by_name)

    def joined(self, more: Declarations) -> Declarations:
        """These and more; where both declare a name, the first stays."""
        return Declarations([*self.values(), *(d for d in more.values() if d.name not in self)])

    @staticmethod
    def read(entries: Iterable[Entry]) -> tuple[Declarations, tuple[Problem, ...]]:
        """Understand the entries of a file. What is faulty is left out and said."""
        problems: list[Problem] = []
        found: dict[str, Declaration] = {}
        for entry in entries:
            if entry.name in found:
                problems.append(entry.spot("name").problem(f"'{entry.name}' is declared twice"))
                continue
            declaration = _understood(entry, problems)
            if declaration is not None:
                found[entry.name] = declaration
        for declaration in found.values():
            for option in declaration.options:
                if option in found:
                    message = f"'{option}' is a word of '{declaration.name}' and a declared name too"
                    problems.append(declaration.spot.problem(message, "a condition could not tell them apart"))
        return Declarations(found.values()), tuple(problems)


def _understood(entry: Entry, problems: list[Problem]) -> Declaration | None:
    def fault(part: str, message: str, hint: str = "") -> None:
        problems.append(entry.spot(part).problem(message, hint))

    before = len(problems)
    if not NAME.fullmatch(entry.name):
        fault("name", f"'{entry.name}' cannot be a name", "lower-case words with dots between: bond.mira_elara")
    elif set(entry.name.split(".")) & RESERVED:
        fault("name", f"'{entry.name}' holds a word that conditions keep for themselves", ", ".join(sorted(RESERVED)))
    if entry.by and entry.by not in SETTERS:
        fault("by", f"'{entry.by}' is none of {', '.join(SETTERS)}", did_you_mean(entry.by, SETTERS))
    if not (entry.doc or "").strip():
        problems.append(entry.spot("doc").problem(f"'{entry.name}' has no doc", "say in one line what it is", False))

    kind: Kind = "flag"
    low = high = 0
    options: tuple[str, ...] = ()
    start: Value = False
    given = (entry.start or "").strip()
    if isinstance(entry.type, tuple):
        kind, options = "choice", entry.type
        for option in options:
            if not WORD.fullmatch(option) or option in RESERVED:
                fault("type", f"'{option}' cannot be a word of a list", "lower-case letters, digits and _")
        if len(set(options)) < len(options):
            fault("type", "a word stands twice in the list")
        if len(options) < 2:
            fault("type", "a list needs two words or more")
        start = given or (options[0] if options else "")
        if given and given not in options:
            fault("start", f"'{given}' is not a word of the list", did_you_mean(given, options))
    elif entry.type.strip() == "flag":
        start = given == "true"
        if given not in ("", "true", "false"):
            fault("start", f"'{given}' is neither true nor false")
    elif match := RANGE.fullmatch(entry.type.strip()):
        kind, low, high = "range", int(match[1]), int(match[2])
        if low >= high:
            fault("type", f"the range {low}..{high} is empty", "write the smaller end first")
        if max(-low, high) > LARGEST:
            fault("type", f"a number goes up to {LARGEST} at the most")
        start = int(given) if _INTEGER.fullmatch(given) else max(low, min(high, 0))
        if given and not _INTEGER.fullmatch(given):
            fault("start", f"'{given}' is not a whole number")
        elif not low <= start <= high:
            fault("start", f"{start} is not in {low}..{high}")
    else:
        fault("type", f"'{entry.type}' is not a type", "flag, A..B or [one, of, these]")
    if any(problem.fault for problem in problems[before:]):
        return None
    by: Setter = next((setter for setter in SETTERS if setter == entry.by), "story")
    doc = (entry.doc or "").strip()
    return Declaration(entry.name, kind, start, by, doc, low, high, options, entry.spot("name"))
