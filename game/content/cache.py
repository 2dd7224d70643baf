"""Scenes that were read, maps that were solved and stories that were proved before: kept in the player's folder, as
JSON.

The name of a file holds a digest of the text, of its path, and of the program that read it; so what is kept is never
stale, and what is kept of an older text is deleted. The first line of a file is the digest of the rest: one that was
cut off or changed is passed over and written anew. Nothing in it can run. Where the folder cannot be written to, all
goes on without it.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

from game.content.place import PACKAGE
from game.core.problems import MOST_TOLD, Problem
from game.dialogue.plain import from_plain, to_plain
from game.dialogue.script import Scene

FORMAT = 1
MOST_BYTES = 64_000_000
LINKS_KEPT = 4
FOUND_KEPT = 4
# What decides how a text is read, and what decides what a dream says of a map.
READERS = ("dialogue/*.py", "story/*.py", "core/*.py", "content/cache.py")
SOLVERS = ("dreams/**/*.py", "world/*.py", "core/*.py", "content/cache.py")

T = TypeVar("T", Problem, str)
Scenes = tuple[tuple[Scene, ...], tuple[Problem, ...]]


class ScriptCache:
    """The scenes of files, what was found when all were held against each other, what dreams say of their maps, and
    what is found out of a story.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def scenes(self, text: str, shown: str, read: Callable[[], Scenes]) -> Scenes:
        """The scenes of a text, and what is wrong in it: as they were read before, or as they are read now."""
        known = program()
        if not known or len(text) < LEAST:
            return read()
        about = f"scenes-{digest(shown)[:12]}"
        name = f"{about}-{digest(known, shown, text)[:24]}.json"
        kept = self._get(name, shown)
        if isinstance(kept, tuple) and len(kept) == 2:
            return kept
        found = read()
        if len(found[1]) <= MOST_TOLD:
            self._put(name, found, shown, f"{about}-*.json", 0)
        return found

    def links(self, texts: Iterable[str], files: Iterable[str], link: Callable[[], Iterable[Problem]]) -> list[Problem]:
        """What does not fit together in texts (of scenes, the state and the cast), as it was found before or now."""
        known = program()
        if not known:
            return list(link())
        about = digest(known, *texts, *files)
        name = f"links-{about[:24]}.json"
        kept = self._get(name, "")
        if isinstance(kept, tuple) and all(isinstance(problem, Problem) for problem in kept):
            return list(kept)
        found = tuple(link())
        if len(found) <= MOST_TOLD:
            self._put(name, found, "", "links-*.json", LINKS_KEPT)
        return list(found)

    def solved(self, place: str, what: str, texts: Iterable[str], solve: Callable[[], Iterable[T]]) -> list[T]:
        """What a dream says of a map, problems or lines: as it said before of the same files (`texts`), or says now."""
        known = program(SOLVERS)
        if not known:
            return list(solve())
        about = f"solved-{digest(place, what)[:12]}"
        name = f"{about}-{digest(known, *texts)[:24]}.json"
        kept = self._get(name, place)
        if isinstance(kept, tuple):
            return list(kept)
        found = tuple(solve())
        self._put(name, found, place, f"{about}-*.json", 0)
        return list(found)

    def found(self, texts: Iterable[str], sources: tuple[str, ...], find: Callable[[], object]) -> object:
        """What programs (`sources`) find out of texts, as tuples, texts and numbers: as it was found before or now."""
        known = program(sources)
        if not known:
            return find()
        name = f"found-{digest(known, *texts)[:24]}.json"
        kept = self._get(name, "")
        if kept is None:
            kept = find()
            self._put(name, kept, "", "found-*.json", FOUND_KEPT)
        return kept

    def _get(self, name: str, shown: str) -> object:
        """What is kept under a name, or None."""
        try:
            with (self.folder / name).open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
        except OSError:
            return None
        head, _, body = data.partition(b"\n")
        if len(data) > MOST_BYTES or head.decode("ascii", "replace") != hashlib.sha256(body).hexdigest():
            return None
        try:
            return from_plain(json.loads(body), shown)
        except (ValueError, RecursionError):
            return None

    def _put(self, name: str, value: object, shown: str, others: str, most: int) -> None:
        """Keep a value; of the others that fit a pattern, the newest `most` stay."""
        body = json.dumps(to_plain(value, shown), ensure_ascii=True, separators=(",", ":")).encode("ascii")
        path = self.folder / name
        fresh = path.with_name(f"{name}.{os.getpid()}.new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            older = sorted(self.folder.glob(others), key=lambda one: one.stat().st_mtime, reverse=True)
            for old in older[most:]:
                old.unlink(missing_ok=True)
            fresh.write_bytes(hashlib.sha256(body).hexdigest().encode("ascii") + b"\n" + body)
            os.replace(fresh, path)
        except OSError:
            # It is read again the next time.
            with suppress(OSError):
                fresh.unlink(missing_ok=True)


LEAST = 2_000
"""Characters of a text below which reading it takes no longer than finding what was kept."""


@cache
def program(patterns: tuple[str, ...] = READERS) -> str:
    """A digest of everything that decides how a text is read, or of other files; "" where that cannot be told."""
    # Imported here: it brings much along, and the title starts without it.
    from importlib.metadata import PackageNotFoundError, version

    try:
        sources = sorted(path for pattern in patterns for path in PACKAGE.glob(pattern))
        code = digest(*(path.read_text(encoding="utf-8") for path in sources))
        return f"{FORMAT} {sys.version_info[:2]} {version('PyYAML')} {code}" if sources else ""
    except (OSError, UnicodeDecodeError, PackageNotFoundError):
        return ""


def digest(*texts: str) -> str:
    """The SHA-256 of texts, each with its length, so that no two lists of them are the same."""
    whole = hashlib.sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        whole.update(b"%d:" % len(data))
        whole.update(data)
    return whole.hexdigest()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without collecting garbage: reading makes hundreds of thousands of things that stay, and none that go in circles.

    Afterwards the collector is not to look through them again and again: they are frozen. Whatever of them is let go
    is freed all the same, as soon as nothing holds it.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.enable()
