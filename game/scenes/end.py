"""The end of a Sunday after which there is no other yet: what was done in a few quiet lines, then the title.

It is no part of the story: nothing is saved here, so that to continue is to go on before the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Music, Play, Restart
from game.core.steps import Action, Advance, in_steps
from game.core.strings import Strings, phrases
from game.dialogue.runner import Line, Position, beat, spoken
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.title import before_moon, behind_moon, draw_city, windows_of
from game.story import Story
from game.world.canvas import Canvas

say = phrases("end")
HEAD = say("End of a Sunday")
BACK = say("Back to the title")
LINE_EVERY_S = 1.6
RISE_S = 1.2
DUSK_STEP = 12_000
READY_S = 1.0
"""Presses before this are left over from the talk."""
LINES = "end.sunday"
"""The scene of the script that looks back on a Sunday in a few lines."""


class End(Screen):
    """The last screen of a Sunday; its lines are those of a scene of the script."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("end", over=False)
        self.library = library
        self._scene = library.data("pictures/title/title")
        self._windows = windows_of(self._scene)
        self._stops: tuple[tuple[Position, Story], ...] = ()
        self._tick = 0
        self._still = False

    def enter(self, moment: Moment) -> list[Wish]:
        """The title's music comes up."""
        self._stops, _ = spoken(self.library.script, LINES, moment.story)
        return [Music("title")]

    def update(self, moment: Moment) -> list[Wish]:
        """One step; a press goes to the title."""
        self._tick += 1
        self._still = moment.settings.reduced_motion
        inputs = moment.inputs
        done = any(isinstance(intent, Advance) for intent in inputs.intents)
        if self._tick > in_steps(READY_S):
            done |= any(action in inputs.pressed for action in (Action.ACT, Action.BACK, Action.PAUSE))
            done |= bool(inputs.pointer and inputs.pointer.clicked)
        return [Play("ui_pick"), Restart("title")] if done else []

    def draw(self, canvas: Canvas, part: float) -> None:
        """The city before morning, and the lines one after another."""
        clear = behind_moon(canvas, self._scene)
        draw_city(canvas, self._scene, self._windows, 0 if self._still else self._tick, DUSK_STEP, clear)
        canvas.grade("dawn")
        canvas.tint((30, 16, 44), 136)
        height = canvas.screen[1]
        bound = before_moon(canvas, self._scene)
        wide = bound - 60
        x = bound - wide
        lines = self.lines(canvas.strings)
        heights = [canvas.measure(line, "narration", wide)[1] for line in lines]
        head = canvas.measure(HEAD, "card", wide)[1]
        whole = head + 60 + sum(heights) + 24 * len(heights)
        y = max(40, min(height * 15 // 100, (height - whole) // 2))
        canvas.text(HEAD, x, y, "card", wide, "centre", color="cream", alpha=self._alpha(0))
        y += head + 20
        canvas.box(x + wide // 2 - 90, y, 180, 2, "rule", self._alpha(0))
        y += 40
        for number, (line, high) in enumerate(zip(lines, heights, strict=True), 1):
            canvas.text(line, x, y, "narration", wide, "centre", color="ink", alpha=self._alpha(number))
            y += high + 24
        ready = in_steps(LINE_EVERY_S * (len(lines) + 1))
        if self._tick > ready:
            high = canvas.measure(BACK, "label", wide)[1]
            y = max(min(y + 50, height - 30 - high), y)
            canvas.text(BACK, x, y, "label", wide, "centre", color="gold", alpha=self._alpha(len(lines) + 1))

    def lines(self, strings: Strings) -> tuple[str, ...]:
        """What was done, in the player's language."""
        beats = (beat(self.library.script, position, story, strings) for position, story in self._stops)
        return tuple(one.words for one in beats if isinstance(one, Line))

    def _alpha(self, number: int) -> int:
        """How much of a line is there by now, 0..255."""
        begun = in_steps(0.3 + LINE_EVERY_S * number)
        return max(0, min(255, (self._tick - begun) * 255 // in_steps(RISE_S)))
