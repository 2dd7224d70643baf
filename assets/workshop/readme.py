"""Take the pictures that README.md shows: places, dreams and a film of two nights, played by the game without a window.

The game is the one beside this folder, as it is now; so its pictures change with it, and `make.py readme` takes them
again. A dream is played by `somnus autoplay`'s player, which plays the same way each time.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from pathlib import Path

import yaml
from PIL import Image

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

from game.app import App
from game.content.session import Session
from game.core.steps import IDLE, Action, Inputs
from game.scenes.dream import DreamScreen
from game.scenes.explore import Explore
from game.tools.autoplay import Autoplayer, tap
from game.tools.begin import begin_at
from game.view.capture import close, small_rgb

PICTURES = Path(__file__).resolve().parents[1] / "pictures" / "readme"
SMALL, MIDDLE, LARGE = (480, 270), (960, 540), (1440, 810)
GAP, BETWEEN = 6, "#05061c"
SETTLED = 150
"""So many steps after the last press a picture is taken."""
FILM_MS = 420
SEED = 1

Way = Sequence[tuple[Action, int]]
"""Directions, each held for so many steps."""


@dataclass(frozen=True)
class Shot:
    """A picture: where a story begins, with which values, and what is walked until it is taken."""

    at: str
    state: Mapping[str, object] = field(default_factory=dict)
    way: Way = ()


@dataclass(frozen=True)
class Played:
    """Pictures of a dream: where it begins, and the steps of its play at which they are taken."""

    at: str
    steps: Sequence[int]
    state: Mapping[str, object] = field(default_factory=lambda: {"chapter": 5})


EVENINGS = (
    Shot("hub/cafe:from_table", {"chapter": 4}, ((Action.RIGHT, 40), (Action.UP, 30), (Action.RIGHT, 30))),
    Shot("hub/helpline:table_side", {"chapter": 2}, ((Action.DOWN, 10),)),
    Shot("hub/hearing:door", {"chapter": 3, "fact.vesper": True}, ((Action.DOWN, 24),)),
    Shot("hub/square:start", {"chapter": 4}, ((Action.UP, 20), (Action.RIGHT, 130))),
    Shot("landing/landing:start", {"chapter": 5}, ((Action.UP, 30),)),
    Shot("hub/stop:street", {"chapter": 6, "fact.morning": True}, ((Action.RIGHT, 40),)),
)
DREAMS = (
    Played("overlord/stand_up:start", (480,)),
    Played("shadow/hall:start", (720,)),
    Played("crowds/stadium:start", (1200,)),
    Played("mirror/regression:start", (420,)),
)
NIGHTS = (
    Played("crowds/exchange:start", range(600, 1080, 40)),
    Played("mirror/regression:start", range(60, 720, 60)),
)
STREET = Shot("hub/street:cafe_door", {"chapter": 1}, ((Action.DOWN, 16), (Action.RIGHT, 40)))


class Camera:
    """Feeds the loop with the presses of a shot or of a play, and keeps the frames that are wanted."""

    def __init__(self, wanted: Shot | Played) -> None:
        self.frames: list[bytes] = []
        self._wanted = wanted
        self._player = Autoplayer(SEED, "", say=False) if isinstance(wanted, Played) else None
        self._walk = _walked(wanted.way) if isinstance(wanted, Shot) else iter(())
        self._at = sorted(wanted.steps) if isinstance(wanted, Played) else []
        self._step = self._still = 0
        self._taken = False

    def steps(self, app: App) -> Sequence[Inputs] | None:
        """One step, or None when all pictures are taken."""
        if len(self.frames) == max(1, len(self._at)):
            return None
        self._step += 1
        if self._player is not None:
            return [self._player.next(app) or IDLE]
        if app.manager.fade is not None:
            return [IDLE]
        if not isinstance(app.manager.top, Explore | DreamScreen):
            # What is said on coming in is gone through.
            self._still = 0
            return [next(tap(Action.ACT)) if self._step % 8 == 0 else IDLE]
        inputs = next(self._walk, None)
        self._still += inputs is None
        return [inputs or IDLE]

    def part(self) -> float:
        """Pictures are taken on a step, not between two."""
        return 1.0

    def wants_picture(self, app: App) -> bool:
        """Whether the frame of this step is kept."""
        self._taken = self._step in self._at if self._player is not None else self._still == SETTLED
        return self._taken

    def drawn(self, app: App) -> None:
        """Keep the frame."""
        if self._taken:
            self.frames.append(small_rgb(app.window, app.window.get_size()))


def _walked(way: Way) -> Iterator[Inputs]:
    return chain.from_iterable(repeat(Inputs(held=frozenset({action})), count) for action, count in way)


def taken(wanted: Shot | Played, size: tuple[int, int]) -> list[Image.Image]:
    """The pictures of a shot or a play."""
    with tempfile.TemporaryDirectory(prefix="somnus-readme-") as folder:
        session = Session(Path(folder))
        state = Path(folder) / "state.yaml"
        state.write_text(yaml.safe_dump(dict(wanted.state)), encoding="utf-8")
        settings = session.settings.with_("instant_text", True)
        app = App(session.manager, session, settings, session.restore, session.library.problems)
        app.start(size, silent=True)
        begin_at(session, wanted.at, state)
        camera = Camera(wanted)
        try:
            app.run(camera)
        finally:
            close()
        return [Image.frombytes("RGB", size, frame) for frame in camera.frames]


def sheet(pictures: Sequence[Image.Image], columns: int) -> Image.Image:
    """Pictures of one size in rows."""
    wide, high = pictures[0].size
    rows = -(-len(pictures) // columns)
    whole = Image.new("RGB", (columns * (wide + GAP) - GAP, rows * (high + GAP) - GAP), BETWEEN)
    for number, picture in enumerate(pictures):
        whole.paste(picture, (number % columns * (wide + GAP), number // columns * (high + GAP)))
    return whole


def film(frames: Sequence[Image.Image], name: str) -> None:
    """Write frames as a GIF, in the colours of all of them."""
    wide, high = frames[0].size
    strip = Image.new("RGB", (wide, high * len(frames)))
    for number, frame in enumerate(frames):
        strip.paste(frame, (0, high * number))
    colours = strip.quantize(192)
    first, *rest = [frame.quantize(palette=colours, dither=Image.Dither.NONE) for frame in frames]
    first.save(PICTURES / name, save_all=True, append_images=rest, duration=FILM_MS, loop=0, optimize=True)


def main() -> None:
    """Take every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    evenings = [picture for shot in EVENINGS for picture in taken(shot, SMALL)]
    sheet(evenings, 3).save(PICTURES / "evenings.png", optimize=True)
    dreams = [picture for play in DREAMS for picture in taken(play, MIDDLE)]
    sheet(dreams, 2).save(PICTURES / "dreams.png", optimize=True)
    film([frame for play in NIGHTS for frame in taken(play, SMALL)], "nights.gif")
    taken(STREET, LARGE)[0].save(PICTURES / "street.png", optimize=True)


if __name__ == "__main__":
    main()
