"""The credits: they roll over the sleeping city, and end at the title.

Up and down, or the wheel, move them by hand; holding the act key hurries them. With reduced motion they only move by
hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Close, Music, Play, Restart
from game.core.steps import STEPS_PER_SECOND, Action
from game.core.strings import phrases
from game.scenes.menu import leaves, rail
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.title import before_moon, behind_moon, draw_city, windows_of
from game.world.canvas import Canvas

ROLL_UNITS_S = 62
HURRY = 6
HAND_UNITS_S = 620
WHEEL_UNITS = 130
DUSK_STEP = 12_000
"""A moment of the title at which the city is nearly dark."""

say = phrases("credits")
LINES: tuple[tuple[str, str], ...] = (
    # (style, words); an empty line is a gap
    ("card", "Somnus"),
    ("chapter", say("a bedtime story")),
    ("", ""),
    ("small", say("Music played on")),
    ("label", say("FluidR3 GM, by Frank Wen, under the MIT licence")),
    ("", ""),
    ("small", say("Letters")),
    ("label", say("Literata, by TypeTogether, under the Open Font License")),
    ("label", say("Atkinson Hyperlegible, by the Braille Institute, under the Open Font License")),
    ("", ""),
    ("small", say("Made with")),
    ("label", "Python"),
    ("label", say("pygame-ce and SDL")),
    ("label", say("pytmx, and maps drawn in Tiled")),
    ("label", "PyYAML"),
    ("label", "NumPy"),
    ("label", "platformdirs"),
    ("label", "polib"),
    ("label", say("and, in the workshop, FluidSynth, Skia, SciPy, Pillow, mido")),
    ("", ""),
    ("small", say("Pictures, portraits, music, sounds and words")),
    ("label", say("were made for this game by the scripts that come with it.")),
    ("", ""),
    ("small", say("If you sleep badly")),
    ("label", say("Bad nights come to nearly everybody, and most of them pass.")),
    ("label", say("When they go on for weeks, a doctor can help. It is an ordinary thing to ask about.")),
    ("", ""),
    ("small", say("If worry does not leave you")),
    ("label", say("Tell somebody: a friend, a doctor, a helpline where you live.")),
    ("label", say("Where there is no time to lose, the emergency number answers at any hour.")),
    ("", ""),
    ("", ""),
    ("label", say("Ada has the soup on.")),
    ("", ""),
    ("card", say("Good night")),
)
GAP = 70


class Credits(Screen):
    """Names, slowly."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("credits", over=False)
        self.from_title = about.get("from") == "title"
        self._scene = library.data("pictures/title/title")
        self._windows = windows_of(self._scene)
        self._rolled = 0
        """How far the lines have come up, in 1/60 units."""
        self._whole = len(LINES) * 100
        self._room = 1080
        self._still = False
        self._tick = 0

    def enter(self, moment: Moment) -> list[Wish]:
        """Over the title its music goes on; after a story it begins."""
        return [] if self.from_title else [Music("title")]

    def update(self, moment: Moment) -> list[Wish]:
        """One step up."""
        self._tick += 1
        self._still = moment.settings.reduced_motion
        inputs = moment.inputs
        end = self._end()
        if leaves(inputs) or self._rolled >= end * STEPS_PER_SECOND:
            return [Play("ui_back"), Close() if self.from_title else Restart("title")]
        down = inputs.direction()[1]
        pace = 0 if self._still else ROLL_UNITS_S
        if Action.ACT in inputs.held:
            pace = ROLL_UNITS_S * HURRY
        self._rolled += down * HAND_UNITS_S if down else pace
        if inputs.pointer is not None:
            self._rolled -= inputs.pointer.scrolled * WHEEL_UNITS * STEPS_PER_SECOND
        self._rolled = max(0, self._rolled)
        return []

    def _end(self) -> int:
        """How far the lines go up: beyond the edge, or to the last line where they are moved by hand."""
        return self._whole + (60 if self._still else self._room)

    def draw(self, canvas: Canvas, part: float) -> None:
        """The city, and the lines that are on their way over it."""
        clear = behind_moon(canvas, self._scene)
        draw_city(canvas, self._scene, self._windows, 0 if self._still else self._tick, DUSK_STEP, clear)
        canvas.tint((10, 8, 30), 190)
        width, height = canvas.screen
        bound = before_moon(canvas, self._scene)
        wide = bound - 60
        start = 120 if self._still else height
        y = start - self._rolled // STEPS_PER_SECOND
        self._room = height
        whole = 0
        for style, words in LINES:
            high = canvas.measure(words, style, wide)[1] + 8 if style else GAP
            if style and y + whole < height and y + whole + high > 0:
                color = {"small": "gold", "label": "ink"}.get(style, "")
                canvas.text(words, bound - wide, y + whole, style, wide, "centre", color=color)
            whole += high
        self._whole = max(1, whole)
        if self._still:
            rail(canvas, width - 60, 60, height - 120, whole + height, self._rolled // STEPS_PER_SECOND, height)
