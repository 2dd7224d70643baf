"""The very first screen: what the story is made of, then the settings that matter before a word is read.

It opens on the prologue. Opened from the settings it shows the note alone, and goes back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.events import Change, Close, Open, Play, Restart
from game.core.settings import Settings
from game.core.strings import phrases
from game.scenes.menu import Entry, Menu, heading, is_large, leaves
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.settings import setting_entry, turned
from game.scenes.title import PROLOGUE
from game.world.canvas import Canvas

say = phrases("notice")
NOTE = (
    say("This is a story about sleep, and about four people who are short of it."),
    say("Tonight there is worry that keeps somebody awake, and an office that watches who works in it."),
    say("You can pause anywhere. Where to find help is in the credits."),
)
SAMPLE = say("The tram is late again. The rain is on time.")
LARGE = 140
"""From this text size on, the note is read a sentence at a time."""
COMFORTS = ("text_size", "font", "captions", "reduced_motion", "volume")


class Notice(Screen):
    """The content note and the comfort settings."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("notice", over=False)
        self.first = about.get("from") != "settings"
        self.comforts = False
        self.page = 0
        self.settings = Settings()
        self.languages = library.languages()
        self.menu = Menu()
        self._tick = 0

    def enter(self, moment: Moment) -> list[Wish]:
        """Show what is set."""
        self.settings = moment.settings
        self._show()
        return []

    @property
    def pages(self) -> Sequence[Sequence[str]]:
        """The note, cut into what is read at once."""
        return [[words] for words in NOTE] if self.settings.text_size >= LARGE else [NOTE]

    def _show(self) -> None:
        if not self.comforts:
            last = self.page >= len(self.pages) - 1
            entries = [Entry("on", say("Go on") if self.first or not last else say("Back"))]
            if self.first and len(self.languages) > 1:
                entries.append(setting_entry("language", self.settings, self.languages))
            self.menu.show(entries)
            return
        entries = [setting_entry(name, self.settings, self.languages) for name in COMFORTS]
        self.menu.show([Entry("begin", say("Begin")), *entries, Entry("settings", say("All settings"))])

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the note, or of the settings under it."""
        self._tick += 1
        self.settings = moment.settings
        self._show()
        picked, way, wishes = self.menu.update(moment.inputs)
        if picked in (*COMFORTS, "language"):
            wishes.append(turned(picked, self.settings, way or 1, self.languages, self.menu.placed))
        elif picked == "settings":
            wishes.append(Open("settings"))
        elif picked == "begin":
            # Kept even where nothing was turned: whoever has read the note is not shown it again.
            wishes += [Change("text_size", str(self.settings.text_size)), Restart("dream", PROLOGUE)]
        elif picked == "on" and self.page < len(self.pages) - 1:
            self.page += 1
        elif picked == "on" and self.first:
            self.comforts = True
            self._show()
        elif picked == "on" or (leaves(moment.inputs) and not self.first):
            wishes += [Play("ui_back"), Close()]
        elif leaves(moment.inputs) and self.comforts:
            self.comforts = False
            wishes.append(Play("ui_back"))
        return wishes

    def draw(self, canvas: Canvas, part: float) -> None:
        """The note, or a line to try the letters on and the settings."""
        margin, y = heading(canvas, say("How it should read") if self.comforts else say("Before you begin"))
        width, height = canvas.screen
        wide = min(width - 2 * margin - 30, 1500)
        if self.comforts:
            used = canvas.measure(SAMPLE, "speech", wide - 60)[1]
            canvas.box(margin, y, wide, used + 32, "speech")
            canvas.text(SAMPLE, margin + 30, y + 16, "speech", wide - 60)
            y += used + (50 if is_large(canvas) else 66)
        else:
            for words in self.pages[min(self.page, len(self.pages) - 1)]:
                y += canvas.text(words, margin, y, "speech", wide) + (10 if is_large(canvas) else 26)
            y += 10 if is_large(canvas) else 30
        self.menu.draw(canvas, margin, y, wide, height - y - 20, self._tick)
