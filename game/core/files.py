"""Files of the content by name, such as "assets/tilesets/cafe.tsx", whichever folder they lie in."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

from game.core.problems import Problem, Spot

MOST_TEXT = 8_000_000
"""Bytes of a file of text. The longest anybody writes is a tenth of a tenth of this."""


class Found(NamedTuple):
    """A file: its name, where it lies, how problems call it, and whose it is ("" is the game)."""

    name: str
    path: Path
    shown: str
    mod: str = ""


class Files(Protocol):
    """Finds files by name."""

    def within(self, name: str) -> Found | None:
        """The file of a name, where it really lies inside the folder it is found in; links out of it are not."""
        ...

    def match(self, pattern: str) -> list[Found]:
        """The files whose names fit a pattern as `Path.glob` has it, in the order of their names."""
        ...


class OneFolder:
    """The files of one folder: the game's own, where nothing else is said."""

    mod = ""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def _real(self) -> Path:
        return self.root.resolve()

    def find(self, name: str) -> Found | None:
        """The file of a name."""
        path = self.root / name
        return Found(name, path, name) if path.is_file() else None

    def within(self, name: str) -> Found | None:
        """The file of a name, where no link leads out of the folder."""
        found = self.find(name)
        return found if found is not None and found.path.resolve().is_relative_to(self._real) else None

    def match(self, pattern: str) -> list[Found]:
        """The files whose names fit a pattern."""
        paths = {path.relative_to(self.root).as_posix(): path for path in self.root.glob(pattern)}
        return [Found(name, paths[name], name) for name in sorted(paths)]


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file's bytes: UTF-8, with or without a byte-order mark."""
    if len(data) > MOST_TEXT:
        return "", (Spot(file, 1, 1).problem(f"the file is larger than {MOST_TEXT // 1_000_000} MB"),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as wrong:
        line, column = data.count(b"\n", 0, wrong.start) + 1, wrong.start - data.rfind(b"\n", 0, wrong.start)
        hint = "save the file with the encoding UTF-8"
        return "", (Spot(file, line, column).problem("this is not UTF-8 text", hint),)


def read_text(found: Found) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, or "" and what is wrong with it."""
    if found.path.exists() and not found.path.is_file():
        # Reading a pipe would wait for ever.
        return "", (Problem(found.shown, 0, 0, "this is no file"),)
    try:
        with found.path.open("rb") as opened:
            return decode(opened.read(MOST_TEXT + 1), found.shown)
    except OSError as error:
        return "", (Problem(found.shown, 0, 0, f"cannot be read: {error.strerror or error}"),)
