"""Usage: the hours that the Network has counted this week, one row for each of the four, and a fifth without a name.

The fifth is whoever is playing, in this game and on this machine; it is not there where the setting `keep_usage` is
off. What Hush says to the row under the cursor are the scenes `usage.*` of the script: only lines, and nothing of them
is remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Close, Open, Play
from game.core.steps import Action
from game.core.strings import phrases
from game.dialogue.runner import Line, beat, spoken
from game.dialogue.suggested import OFFERED, TAKEN
from game.scenes.menu import Entry, Menu, is_large, leaves
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.terminal import breath, panel
from game.story import Story
from game.world.canvas import Canvas

say = phrases("usage")
FOUR = ("mira", "jason", "elara", "quinn")
SHOWN = tuple(f"hours.{who}" for who in FOUR)
"""Names of the story that are shown here."""
MOST_H, MARK_H = 100, 60
"""How many hours a whole bar is, and where a bar is marked."""
WIDE = 1240
BAR_PX = 10


class UsageScreen(Screen):
    """What has been counted."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("usage", over=True)
        self.library = library
        self.menu = Menu(look="row", style="choice")
        self._story: Story | None = None
        self._tick = 0
        self._still = False

    def enter(self, moment: Moment) -> list[Wish]:
        """Four rows, or five."""
        self._story, self._still = moment.story, moment.settings.reduced_motion
        fifth = ("fifth",) if moment.settings.keep_usage else ()
        self.menu.show([Entry(row, row) for row in (*FOUR, *fifth)])
        return [Play("ui_open")]

    def update(self, moment: Moment) -> list[Wish]:
        """One step: the cursor goes from row to row; any other press goes back."""
        self._tick += 1
        self._story, self._still = moment.story, moment.settings.reduced_motion
        if Action.LOG in moment.inputs.pressed:
            return [Open("backlog")]
        picked, _, wishes = self.menu.update(moment.inputs)
        if leaves(moment.inputs) or (picked and Action.ACT in moment.inputs.pressed):
            return [Play("ui_back"), Close()]
        return [wish for wish in wishes if wish != Play("ui_pick")]

    def _hours(self, row: str) -> tuple[int, str]:
        """The minutes of a row, and how they are said."""
        assert self._story is not None
        if row != "fifth":
            hours = int(self._story[f"hours.{row}"])
            return hours * 60, say("{n} h", n=hours)
        minutes = self.library.usage.minutes
        told = say("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
        return minutes, told if minutes >= 60 else say("{n} min", n=minutes)

    def _said(self, canvas: Canvas) -> list[tuple[str, str]]:
        """Who says what to the row under the cursor."""
        entry = self.menu.chosen
        assert self._story is not None and entry is not None
        stops, _ = spoken(self.library.script, f"usage.{entry.id}", self._story)
        lines = [beat(self.library.script, position, story, canvas.strings) for position, story in stops]
        return [(line.who or "", line.words) for line in lines if isinstance(line, Line)]

    def draw(self, canvas: Canvas, part: float) -> None:
        """The rows in small type, the line that was suggested, and what Hush says."""
        assert self._story is not None
        large = is_large(canvas)
        small = canvas.measure("A", "small")[1]
        row_high = small + BAR_PX + (14 if large else 26)
        lines = self._said(canvas)
        wide = canvas.screen[0] if large else WIDE
        style = "small" if large else "speech"
        most = sum(canvas.measure(words, style, wide - 150)[1] for _, words in lines)
        spoken_high = max(most, small * 3)
        high = 170 + row_high * len(self.menu.entries) + 2 * small + spoken_high
        x, y, room, left = panel(canvas, say("Hours this week"), wide, high, breath(self._tick, self._still))
        foot = y + left
        areas = {}
        for number, entry in enumerate(self.menu.entries):
            areas[number] = (x, y, room, row_high)
            self._draw_row(canvas, entry.id, number == self.menu.at, x, y, room, row_high)
            y += row_high
        self.menu.place(areas)
        offered = int(self._story[OFFERED])
        if offered:
            taken = say("Suggested lines: accepted {taken} of {n}", taken=self._story[TAKEN], n=offered)
            y += canvas.text(taken, x + 14, y + 6, "small", room - 28, color="soft") + 6
        canvas.box(x, y + 10, room, 2, "thin", 120)
        y += 24
        for who, words in lines:
            y += canvas.text(words, x, y, style, room, color="ice" if who == "hush" else "soft")
            if y > foot:
                break

    def _draw_row(self, canvas: Canvas, row: str, on: bool, x: int, y: int, room: int, high: int) -> None:
        """One row: who, how long, and the bar of it."""
        minutes, told = self._hours(row)
        cast = self.library.script.cast
        if on:
            canvas.box(x, y, room, high - 4, "row_on")
        left, wide = x + 14, room - 28
        name = cast[row].plate if row in cast else ""
        canvas.text(name, left, y + 4, "small", wide, color="ink" if on else "soft")
        value = canvas.measure(told, "small")[0] + 6
        canvas.text(told, left + wide - value, y + 4, "small", value, "right", color="ice" if on else "soft")
        line = y + high - BAR_PX - 10
        canvas.box(left, line, wide, BAR_PX, "bar")
        part = min(MOST_H * 60, minutes) * wide // (MOST_H * 60)
        if part:
            canvas.box(left, line, max(4, part), BAR_PX, "terminal_light", 150 if not on else 255)
        canvas.box(left + wide * MARK_H // MOST_H, line - 3, 2, BAR_PX + 6, "thin")
