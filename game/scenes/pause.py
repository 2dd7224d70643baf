"""The pause: the place stands still behind it, darkened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Close, Open, Play, Restart, Skip
from game.core.strings import phrases
from game.scenes.menu import Entry, Menu, Question, is_large, leaves
from game.scenes.scene import Library, Moment, Screen, Wish
from game.world.canvas import Canvas

say = phrases("pause")
DARKNESS = 150
HEAD = say("Paused")
LEFT = 150
ENTRIES = (
    ("on", say("Continue")),
    ("skip", say("Skip this room")),
    ("backlog", say("What was said")),
    ("save", say("Save")),
    ("load", say("Load")),
    ("settings", say("Settings")),
    ("title", say("To the title")),
    ("quit", say("Quit")),
)


class Pause(Screen):
    """The menu over a place that waits."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("pause", over=True)
        # A room of a dream can be left at any time, without a word; elsewhere there is nothing to skip.
        skips = about.get("in") == "dream"
        self.menu = Menu([Entry(id_, text) for id_, text in ENTRIES if skips or id_ != "skip"], bare=True)
        self.question: Question | None = None
        self._tick = 0

    def enter(self, moment: Moment) -> list[Wish]:
        """A sound, and the world stops."""
        return [Play("ui_back")]

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the menu."""
        self._tick += 1
        if self.question is not None:
            answer, wishes = self.question.update(moment.inputs)
            if answer:
                self.question = None
            if answer == "title":
                wishes.append(Restart("title"))
            return wishes
        picked, _, wishes = self.menu.update(moment.inputs)
        match picked:
            case "on":
                wishes.append(Close())
            case "skip":
                wishes += [Close(), Skip()]
            case "backlog" | "settings":
                wishes.append(Open(picked))
            case "save" | "load":
                wishes.append(Open("saves", {"mode": picked}))
            case "title":
                self.question = Question.of(
                    say("Go to the title? Anything since the last save will be lost."),
                    ("stay", say("Stay")),
                    ("title", say("Go to the title")),
                )
            case "quit":
                wishes.append(Open("leaving"))
            case _:
                if leaves(moment.inputs):
                    wishes += [Play("ui_back"), Close()]
        return wishes

    def draw(self, canvas: Canvas, part: float) -> None:
        """The menu at the left, over the darkened place."""
        canvas.curtain((0, 0, 0), DARKNESS)
        width, height = canvas.screen
        left = 50 if is_large(canvas) else LEFT
        wide = min(width - 2 * left, max(canvas.measure(text, "menu")[0] for _, text in ENTRIES) + 60)
        canvas.box(-40, -40, left + wide + 120, height + 80, "panel")
        head = canvas.measure(HEAD, "title")[1]
        need = self.menu.height(canvas, wide)
        top = max(24, (height - head - need - 40) // 2)
        canvas.text(HEAD, left, top, "title", color="gold")
        canvas.box(left, top + head + 4, 180, 2, "rule")
        top += head + 30
        self.menu.draw(canvas, left + 24, top, wide, height - top - 30, self._tick)
        if self.question is not None:
            self.question.draw(canvas, self._tick)
