"""`somnus autoplay --endings DIR`: a film of each ending, from a new game on, played by the game itself.

The way is the prover's, walked in the real loop. The film is not what a camera would see: it shows each place as it is
first come to in a chapter, each question as it is asked, and the last talk line by line, each for as long as one takes
to read it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from game.app import App
from game.content.session import Session
from game.core.problems import Faulty, Problem, faults
from game.core.settings import ENDINGS
from game.core.steps import STEPS_PER_SECOND, Inputs
from game.dialogue.runner import Line
from game.dialogue.runner import Menu as OfferMenu
from game.scenes.dream import DreamScreen
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.story import digest
from game.tools.along import Follower
from game.tools.begin import begin_at, language_of, size_of
from game.tools.prove import endings, ways_by_plays
from game.tools.prover.content import START
from game.tools.prover.space import Move
from game.view.capture import close, small_rgb

if TYPE_CHECKING:
    from PIL.Image import Image

SIZES = ((640, 360), (480, 270), (384, 216))
"""A film that is too large in the first size is written in the next."""
MOST_BYTES = 10_000_000
COLOURS = 96
REST = STEPS_PER_SECOND // 3
"""A question, and a line of the end, stands for so long until it is whole, and its picture taken."""
SETTLED = STEPS_PER_SECOND
PLACE_MS, ASKED_MS, LINE_MS, LETTER_MS, LAST_MS = 700, 1100, 900, 32, 3000
LINES_OF = f"{ENDINGS}friends"
"""The scene whose lines, as those of the endings, are read to the end."""


class Filmed(Follower):
    """Follows a way, and lets what is filmed stand until its picture is taken."""

    def rest(self, talk: Talk) -> int:
        """Questions stand, and so does every line of an ending."""
        return REST if isinstance(talk.beat, OfferMenu) or (isinstance(talk.beat, Line) and is_end(talk)) else 0


def is_end(talk: Talk) -> bool:
    """Whether a talk has come to the story's end."""
    return talk.position is not None and any(frame.scene.startswith(ENDINGS) for frame in talk.position.frames)


class Film:
    """Feeds the loop with a player's presses, and keeps the pictures that are worth it."""

    def __init__(self, player: Filmed) -> None:
        self.player = player
        self.frames: list[Image] = []
        self.shown_ms: list[int] = []
        self._seen: tuple[object, ...] = ()
        self._places: set[tuple[object, ...]] = set()
        """The places whose picture was taken, by chapter: who comes back is not filmed again."""
        self._stood = 0
        self._for_ms = 0

    def steps(self, app: App) -> Sequence[Inputs] | None:
        """One step, or None at the end."""
        inputs = self.player.next(app)
        return None if inputs is None else [inputs]

    def part(self) -> float:
        """Pictures are taken on a step, not between two."""
        return 1.0

    def wants_picture(self, app: App) -> bool:
        """Whether what is seen is worth a picture, and has stood long enough."""
        top = app.manager.top
        seen: tuple[object, ...] = ()
        stands = REST - 2
        if isinstance(top, Talk) and top.position is not None and self.player.rest(top):
            seen = (id(top), top.position.row)
            letters = len(top.beat.words) if isinstance(top.beat, Line) else 0
            self._for_ms = LINE_MS + letters * LETTER_MS if letters else ASKED_MS
        elif isinstance(top, Explore | DreamScreen) and app.manager.fade is None:
            place = (top.place, app.manager.story.values.get("chapter", 0))
            seen = () if place in self._places else place
            stands, self._for_ms = SETTLED, PLACE_MS
        if seen != self._seen:
            self._seen, self._stood = seen, 0
        self._stood += 1
        taken = bool(seen) and self._stood == stands
        if taken and not isinstance(top, Talk):
            self._places.add(seen)
        return taken

    def drawn(self, app: App) -> None:
        """Keep the frame."""
        from PIL import Image

        self.frames.append(Image.frombytes("RGB", SIZES[0], small_rgb(app.window, SIZES[0])))
        self.shown_ms.append(self._for_ms)

    def written(self) -> bytes:
        """The film, as a GIF of one of the sizes."""
        data = b""
        for size in SIZES:
            data = written(self.frames, self.shown_ms, size)
            if len(data) <= MOST_BYTES:
                break
        return data


def written(frames: Sequence[Image], shown_ms: Sequence[int], size: tuple[int, int]) -> bytes:
    """Frames as a GIF, in the colours of the whole film; the last stands longer."""
    from PIL import Image

    small = [frame.resize(size, Image.Resampling.LANCZOS) if frame.size != size else frame for frame in frames]
    some = small[:: max(1, len(small) // 24)]
    strip = Image.new("RGB", (size[0], size[1] * len(some)))
    for number, frame in enumerate(some):
        strip.paste(frame, (0, size[1] * number))
    colours = strip.quantize(COLOURS)
    first, *rest = [frame.quantize(palette=colours, dither=Image.Dither.NONE) for frame in small]
    file = BytesIO()
    times = [*shown_ms[:-1], shown_ms[-1] + LAST_MS]
    first.save(file, "GIF", save_all=True, append_images=rest, duration=times, loop=0, optimize=True)
    return file.getvalue()


def film_endings(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where an ending is not come to."""
    try:
        import PIL  # noqa: F401
    except ImportError:
        raise Faulty(Problem("", 0, 0, "a film needs Pillow", "pip install pillow")) from None
    given.endings.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="somnus-") as folder:
        session = Session(Path(folder), asked=getattr(given, "mods", ()))
        wrong = [problem for one in session.standing for problem in faults(one.problems)]
        if wrong:
            raise Faulty(wrong)
        library = session.library
        marks = endings(library.script)
        language = language_of(library, given.lang) if given.lang else ""
        ways = ways_by_plays(library, marks)
    missed = 0
    for mark in marks:
        if mark not in ways:
            print(f"{mark}: no way was found")
            missed += 1
            continue
        started = time.monotonic()
        try:
            film, state = filmed(mark, ways[mark], given, language)
        except Faulty as error:
            print(f"{mark}: {error.problems[0].message}")
            missed += 1
            continue
        path = given.endings / f"{mark.removeprefix(ENDINGS)}.gif"
        data = film.written()
        path.write_bytes(data)
        took = time.monotonic() - started
        told = (
            f"{len(ways[mark])} moves, {film.player.steps_taken // STEPS_PER_SECOND // 60} min of play in {took:.0f} s"
        )
        print(f"{mark}: {told}, {len(film.frames)} pictures, {len(data) / 1e6:.1f} MB, state {state}", flush=True)
    return 2 if missed else 0


def filmed(mark: str, way: Sequence[Move], given: argparse.Namespace, language: str) -> tuple[Film, str]:
    """Play a way from a new game to its mark: the film, and the hash of the story at its end."""
    with tempfile.TemporaryDirectory(prefix="somnus-") as folder:
        session = Session(Path(folder), asked=getattr(given, "mods", ()))
        settings = session.settings.with_("instant_text", True)
        if language:
            settings = settings.with_("language", language)
        app = App(session.manager, session, settings, session.restore, session.library.problems)
        app.start(size_of(given.size), silent=True)
        film = Film(Filmed(way, given.seed, mark, say=False))
        begin_at(session, START, None)
        try:
            app.run(film)
        finally:
            close()
        if app.problems:
            raise Faulty(app.problems)
        return film, digest(session.manager.story)
