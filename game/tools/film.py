"""`somnus autoplay --endings DIR`: a film of each ending, from a new game to the credits, played by the game itself.

The way is the prover's, walked in the real loop. The film is not what a camera would see: it shows each card and each
picture of the script, each place as it is first come to in a chapter and what is sold at the bed, each question that is
asked once, under the cursor the answer that is given, what is said to it, and the last talk line by line. Each stands
for as long as one takes to read it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from game.app import App
from game.content.session import Session
from game.core.problems import Faulty, Problem, faults
from game.core.settings import ENDINGS
from game.core.steps import IDLE, STEPS_PER_SECOND, Action, Inputs
from game.dialogue.runner import Line
from game.dialogue.runner import Menu as OfferMenu
from game.scenes.bed import Bed
from game.scenes.credits import Credits
from game.scenes.dream import DreamScreen
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.story import Value, digest
from game.tools.along import Follower
from game.tools.autoplay import PRESS_EVERY
from game.tools.begin import begin_at, language_of, size_of
from game.tools.prove import endings, ways_to
from game.tools.prover.content import START
from game.tools.prover.space import Move
from game.view.capture import close, small_rgb

if TYPE_CHECKING:
    from PIL.Image import Image

SIZES = ((640, 360), (480, 270), (384, 216))
"""A film that is too large in the first size is written in the next."""
MOST_BYTES = 20_000_000
COLOURS = 80
"""Of each picture: a white room and a red one have none in common."""
STANDS = STEPS_PER_SECOND // 3
"""Words stand for so many steps until their picture is taken."""
SETTLED = STEPS_PER_SECOND
"""A place that was come to stands longer, and so does what comes up slowly."""
SPARE = 2
CREDITS_EVERY = STEPS_PER_SECOND * 5 // 2
"""As they are hurried, a screen of the credits goes by in this time."""
PLACE_MS, INSERT_MS, CREDITS_MS, LAST_MS = 1000, 2200, 4000, 2000
WORDS_MS, LETTER_MS = 800, 36
FOLLOWED = ("insert", "question")
"""After a card or a picture of the script, and after an answer, one line is shown too."""
IN_THE_DARK = 3
"""And so many once the curtain has closed: what is told in place of a scene is."""
NIGHT = ("hours", "dream")
"""Of the terminal at the bed: what is sold."""


@dataclass(frozen=True, slots=True)
class Shot:
    """What is seen, if it is worth a picture: how long it stands before it is taken, and how long it is shown."""

    kind: str
    name: object
    stands: int
    shown_ms: int


class Film(Follower):
    """Follows a way, and lets what is worth a picture stand until that is taken."""

    def __init__(self, moves: Iterable[Move], seed: int, until: str) -> None:
        super().__init__(moves, seed, until, say=False)
        self.frames: list[Image] = []
        self.shown_ms: list[int] = []
        self._app: App | None = None
        self._taken: set[object] = set()
        self._last: Shot | None = None
        self._stood = 0
        self._following = 0
        """So many lines are still to be shown."""
        self._dark = False
        self._ended = False
        self._rolled = 0
        """So many steps of the credits."""

    # -- the player -----------------------------------------------------------------------------------------------

    def next(self, app: App) -> Inputs | None:
        """The inputs of the next step; after the mark the credits are hurried, and what comes then is the end."""
        self._app = app
        inputs = None if self._ended else super().next(app)
        if inputs is not None:
            return inputs
        self._ended = True
        top = app.manager.top
        if isinstance(top, Credits):
            self._rolled += 1
            return Inputs(held=frozenset({Action.ACT}))
        if isinstance(top, Talk):
            return Inputs(pressed=(Action.ACT,)) if self._stood % PRESS_EVERY == 0 else IDLE
        return None if app.manager.fade is None else IDLE

    def rest(self, talk: Talk) -> int:
        """What is worth a picture stands."""
        shot = self._shot(self._app) if self._app is not None else None
        return shot.stands + SPARE if shot is not None else 0

    def _menu(self, screen: Bed) -> Iterator[Inputs]:
        shown = ""
        for inputs in super()._menu(screen):
            if screen.stage != shown:
                shown = screen.stage
                for _ in range(SETTLED + SPARE):
                    yield IDLE
            yield inputs

    # -- the camera -----------------------------------------------------------------------------------------------

    def steps(self, app: App) -> Sequence[Inputs] | None:
        """One step, or None at the end."""
        inputs = self.next(app)
        return None if inputs is None else [inputs]

    def part(self) -> float:
        """Pictures are taken on a step, not between two."""
        return 1.0

    def wants_picture(self, app: App) -> bool:
        """Whether what is seen is worth a picture, and has stood long enough."""
        dark = app.manager.curtain == 255
        if not isinstance(app.manager.top, Talk):
            self._following = 0
        elif dark and not self._dark:
            self._following = IN_THE_DARK
        self._dark = dark
        shot = self._shot(app)
        if shot != self._last:
            self._last, self._stood = shot, 0
        self._stood += 1
        return shot is not None and self._stood == shot.stands

    def _shot(self, app: App) -> Shot | None:
        top = app.manager.top
        chapter = app.manager.story.values.get("chapter", 0)
        if isinstance(top, Credits):
            return Shot("credits", self._rolled // CREDITS_EVERY, CREDITS_EVERY * 2 // 3, CREDITS_MS)
        if isinstance(top, Talk):
            return self._shot_of(top, chapter)
        if isinstance(top, Explore | DreamScreen | Bed) and app.manager.fade is None:
            place = top.stage if isinstance(top, Bed) else top.place
            if place in NIGHT or not isinstance(top, Bed):
                return self._unless_taken(Shot("place", (chapter, place), SETTLED, PLACE_MS))
        return None

    def _shot_of(self, talk: Talk, chapter: Value) -> Shot | None:
        """A card, a picture of the script, a question that is asked once, or a line that is to be shown."""
        if talk.insert and (shot := self._unless_taken(Shot("insert", talk.insert, SETTLED, INSERT_MS))):
            return shot
        if talk.position is None or talk.position.over:
            return None
        row, scene = talk.position.row, talk.script.scenes[talk.scene]
        if isinstance(talk.beat, OfferMenu) and scene.once:
            answer = talk.beat.offers[talk.cursor]
            letters = len(talk.words) + len(answer.text) + len(answer.hint)
            return self._unless_taken(Shot("question", (chapter, row), STANDS, _time_to_read(letters)))
        if isinstance(talk.beat, Line) and (self._following or is_end(talk)):
            return self._unless_taken(Shot("line", (chapter, row), STANDS, _time_to_read(len(talk.beat.words))))
        return None

    def _unless_taken(self, shot: Shot) -> Shot | None:
        return None if (shot.kind, shot.name) in self._taken else shot

    def drawn(self, app: App) -> None:
        """Keep the frame."""
        from PIL import Image

        shot = self._last
        assert shot is not None
        self.frames.append(Image.frombytes("RGB", SIZES[0], small_rgb(app.window, SIZES[0])))
        self.shown_ms.append(shot.shown_ms)
        self._taken.add((shot.kind, shot.name))
        top = app.manager.top
        if shot.kind == "insert" and isinstance(top, Talk) and isinstance(top.beat, Line) and top.position is not None:
            # The picture was changed under a line, and so the line has been shown with it.
            self.shown_ms[-1] = max(INSERT_MS, _time_to_read(len(top.beat.words)))
            self._taken.add(("line", (app.manager.story.values.get("chapter", 0), top.position.row)))
        self._following = 1 if shot.kind in FOLLOWED else max(0, self._following - 1)

    def written(self) -> bytes:
        """The film, as a GIF of one of the sizes."""
        data = b""
        for size in SIZES:
            data = written(self.frames, self.shown_ms, size)
            if len(data) <= MOST_BYTES:
                break
        return data


def is_end(talk: Talk) -> bool:
    """Whether a talk has come to the story's end."""
    return talk.position is not None and any(frame.scene.startswith(ENDINGS) for frame in talk.position.frames)


def _time_to_read(letters: int) -> int:
    return WORDS_MS + letters * LETTER_MS


def written(frames: Sequence[Image], shown_ms: Sequence[int], size: tuple[int, int]) -> bytes:
    """Frames as a GIF, each in colours of its own; the last stands longer."""
    from PIL import Image

    small = [frame.resize(size, Image.Resampling.LANCZOS) if frame.size != size else frame for frame in frames]
    first, *rest = [frame.quantize(COLOURS, dither=Image.Dither.NONE) for frame in small]
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
        ways = ways_to(library, marks)
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
        played = f"{len(ways[mark])} moves, {film.steps_taken // STEPS_PER_SECOND // 60} min of play in {took:.0f} s"
        shown = f"{len(film.frames)} pictures, {sum(film.shown_ms) // 1000} s, {len(data) / 1e6:.1f} MB"
        print(f"{mark}: {played}, {shown}, state {state}", flush=True)
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
        film = Film(way, given.seed, mark)
        begin_at(session, START, None)
        try:
            app.run(film)
        finally:
            close()
        if app.problems:
            raise Faulty(app.problems)
        return film, digest(session.manager.story)
