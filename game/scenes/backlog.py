"""What was said: the last lines, the newest at the end. It scrolls a line at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from game.core.events import Close, Play
from game.core.steps import Action
from game.core.strings import phrases
from game.dialogue.markup import Span
from game.scenes.menu import REPEAT_AFTER, REPEAT_EVERY, heading, is_large, leaves, rail
from game.scenes.scene import Library, Moment, Screen, Wish
from game.world.canvas import Canvas

say = phrases("backlog")
PAGE = 5
"""Lines that left and right go by."""


class Backlog(Screen):
    """The lines that have been shown."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("backlog", over=False)
        self.lines: list[tuple[str, str, str]] = [
            (str(who), str(words), str(colour)) for who, words, colour in json.loads(about.get("log", "[]"))
        ]
        self.last = len(self.lines) - 1
        """The lowest line that is seen."""
        self._first = 0
        self._held = 0

    def update(self, moment: Moment) -> list[Wish]:
        """One step of scrolling."""
        inputs = moment.inputs
        if leaves(inputs) or Action.LOG in inputs.pressed or Action.ACT in inputs.pressed:
            return [Play("ui_back"), Close()]
        by = 0
        for action in inputs.pressed:
            by += {Action.UP: -1, Action.DOWN: 1, Action.LEFT: -PAGE, Action.RIGHT: PAGE}.get(action, 0)
        down = inputs.direction()[1]
        self._held = self._held + 1 if down else 0
        if self._held > REPEAT_AFTER and self._held % REPEAT_EVERY == 0:
            by += down
        if inputs.pointer is not None:
            by -= inputs.pointer.scrolled
        if by < 0:
            # The first line stays at the top once it has come there.
            by = max(by, -self._first)
        self.last = max(0, min(len(self.lines) - 1, self.last + by)) if self.lines else -1
        return []

    def draw(self, canvas: Canvas, part: float) -> None:
        """The lines from the lowest seen up, as many as there is room for."""
        margin, top = heading(canvas, say("What was said"))
        width, height = canvas.screen
        if not self.lines:
            canvas.text(say("Nothing yet."), margin, top, "label", color="soft")
            return
        plate = 0 if is_large(canvas) else 240
        wide = width - 2 * margin - 40
        gap = 18
        room = height - top - 30
        shown: list[tuple[int, int]] = []
        used = 0
        for number in range(self.last, -1, -1):
            high = self._height(canvas, number, wide, plate)
            if used + high > room and shown:
                break
            shown.append((number, high))
            used += high + gap
        self._first = shown[-1][0]
        y = top + (max(0, room - used + gap) if self._first else 0)
        for number, high in reversed(shown):
            self._draw(canvas, number, margin, y, wide, plate)
            y += high + gap
        if len(shown) < len(self.lines):
            rail(canvas, width - margin - 6, top, room, len(self.lines), self._first, len(shown))

    def _height(self, canvas: Canvas, number: int, wide: int, plate: int) -> int:
        who, words, _ = self.lines[number]
        high = canvas.measure((Span(words),), "label", wide - plate)[1]
        return high + (canvas.measure(who, "label")[1] if who and not plate else 0)

    def _draw(self, canvas: Canvas, number: int, x: int, y: int, wide: int, plate: int) -> None:
        who, words, colour = self.lines[number]
        if who:
            high = canvas.text((Span(who),), x, y, "label", plate or wide, color=colour or "gold")
            y += 0 if plate else high
        canvas.text((Span(words),), x + plate, y, "label", wide - plate, color="ink" if who else "soft")
