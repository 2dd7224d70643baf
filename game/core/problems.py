"""What is wrong with a piece of content, and where: the one fault type from reader to screen.

Readers collect every problem of a file and hand all of them over at once. A *fault* keeps the content
from being used; a *remark* (`fault=False`) is worth a look and stops nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

# Longer names are not compared with the known ones: matching is quadratic and a file may be hostile.
LONGEST_NAME = 80
LONGEST_MESSAGE = 400


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one place. Line and column count from 1; 0 is unknown."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    fault: bool = True

    def __str__(self) -> str:
        where = self.file
        if self.line:
            where += f":{self.line}"
            if self.column:
                where += f":{self.column}"
        text = f"{where}: {self.message}" if where else self.message
        return f"{text} ({self.hint})" if self.hint else text


class Spot(NamedTuple):
    """A place in a file, for problems to point at. Line and column count from 1; 0 is unknown.

    A tuple, because a script has one for every word in it: they are made in half the time.
    """

    file: str = ""
    line: int = 0
    column: int = 0

    def problem(self, message: str, hint: str = "", fault: bool = True) -> Problem:
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
        super().__init__("\n".join(map(str, self.problems)))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like this one, or None where nothing comes near."""
    if not name or len(name) > LONGEST_NAME:
        return None
    found = get_close_matches(name, sorted(known), 1, 0.6)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The hint that goes with an unknown name: "did you mean 'x'?", or "" where nothing comes near."""
    near = nearest(name, known)
    return f"did you mean '{near}'?" if near is not None else ""


def faults(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of the problems that are faults and not remarks."""
    return tuple(problem for problem in problems if problem.fault)
