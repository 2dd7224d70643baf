"""What is wrong with a piece of content, and where: the one fault type from reader to screen.

Readers collect every problem of a file and hand all of them over at once. A *fault* keeps the content
from being used; a *remark* (`fault=False`) is worth a look and stops nothing.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

# Longer names are not compared with the known ones: matching is quadratic and a file may be hostile.
LONGEST_NAME = 80
LONGEST_MESSAGE = 400
MOST_COMPARED = 200
"""Of more known names than these, only those are compared that stand beside the unknown one in their order."""
MOST_TOLD = 100
"""Problems of one kind that are told; the rest are counted. Nobody mends by reading on."""


MOST_FOUND = 10_000
"""Problems after which looking for more ends: they are not even counted."""


@dataclass(frozen=True, slots=True)
class Near:
    """The hint at the nearest known name, looked for when it is read: there may be thousands, and few are told."""

    name: str
    known: Iterable[str]
    also: Iterable[str] = ()
    otherwise: str = ""
    """The hint where nothing comes near."""

    def __str__(self) -> str:
        return did_you_mean(self.name, (*self.known, *self.also)) or self.otherwise


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one place. Line and column count from 1; 0 is unknown."""

    file: str
    line: int
    column: int
    message: str
    hint: str | Near = field(default="", compare=False)
    fault: bool = True
    count: int = 1
    """How many it stands for: the last of very many counts those that are not told."""

    def __str__(self) -> str:
        where = self.file
        if self.line:
            where += f":{self.line}"
            if self.column:
                where += f":{self.column}"
        text = f"{where}: {self.message}" if where else self.message
        hint = str(self.hint)
        return f"{text} ({hint})" if hint else text


class Spot(NamedTuple):
    """A place in a file, for problems to point at. Line and column count from 1; 0 is unknown.

    A tuple, because a script has one for every word in it: they are made in half the time.
    """

    file: str = ""
    line: int = 0
    column: int = 0

    def problem(self, message: str, hint: str | Near = "", fault: bool = True) -> Problem:
        """A problem at this place. A message that quotes too much of a hostile file is cut."""
        if len(message) > LONGEST_MESSAGE:
            message = f"{message[:LONGEST_MESSAGE]}…"
        return Problem(self.file, self.line, self.column, message, hint, fault)

    def right(self, columns: int) -> Spot:
        """The place some columns further on in the same line."""
        return Spot(self.file, self.line, self.column + columns if self.column else 0)


class Faulty(Exception):
    """Content cannot be used; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, told(self.problems)))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like this one, or None where nothing comes near."""
    if not name or len(name) > LONGEST_NAME:
        return None
    names = sorted(known)
    if len(names) > MOST_COMPARED:
        at = bisect(names, name)
        names = names[max(0, at - MOST_COMPARED // 2) : at + MOST_COMPARED // 2]
    found = get_close_matches(name, names, 1, 0.6)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The hint that goes with an unknown name: "did you mean 'x'?", or "" where nothing comes near."""
    near = nearest(name, known)
    return f"did you mean '{near}'?" if near is not None else ""


def told(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in their order, each once; of very many faults (or remarks) the first, and one that counts the rest."""
    unique = sorted(set(problems))
    shown: list[Problem] = []
    for kind, word in ((True, "fault"), (False, "remark")):
        ones = [problem for problem in unique if problem.fault == kind and problem.count == 1]
        shown += ones[:MOST_TOLD]
        # What others have counted already is counted with the rest.
        rest = ones[MOST_TOLD:] + [problem for problem in unique if problem.fault == kind and problem.count > 1]
        if rest:
            number = counted(rest)
            message = f"and {number} more {word}{'s' if number > 1 else ''} from here on"
            shown.append(Problem(rest[0].file, rest[0].line, rest[0].column, message, fault=kind, count=number))
    return tuple(sorted(shown, key=lambda problem: (problem.file, problem.line, problem.column)))


def counted(problems: Iterable[Problem]) -> int:
    """How many problems there are, with those that one of them stands for."""
    return sum(problem.count for problem in problems)


def faults(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of the problems that are faults and not remarks."""
    return tuple(problem for problem in problems if problem.fault)
