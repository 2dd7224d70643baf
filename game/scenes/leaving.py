"""The quit terminal: "When shall I expect you?"

Three answers, and all of them leave. The answer is kept on this machine, and Hush has a word for it on the title the
next time; nothing hangs on it. To go back, or to close the window once more, leaves without one. Where the setting
`keep_usage` is off nothing is asked but whether to leave.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Close, Play, Quit
from game.core.strings import phrases
from game.scenes.menu import Entry, Menu, leaves
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.terminal import breath, panel
from game.world.canvas import Canvas

say = phrases("leaving")
ANSWERS = {
    "tomorrow": say("Tomorrow, I should think."),
    "sunday": say("On Sunday."),
    "unsaid": say("Don't wait up."),
}
ASKED = say("When shall I expect you?")
PLAINLY = say("Leave the game?")
WIDE = 980


class Leaving(Screen):
    """The last question before the game ends."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("leaving", over=True)
        self.library = library
        self.menu = Menu(look="row", style="choice")
        self._asks = False
        self._tick = 0
        self._still = False

    def enter(self, moment: Moment) -> list[Wish]:
        """What is asked depends on whether it may be kept."""
        self._asks = moment.settings.keep_usage
        self._still = moment.settings.reduced_motion
        answers = ANSWERS if self._asks else {"night": say("Good night")}
        self.menu.show([*(Entry(id_, text) for id_, text in answers.items()), Entry("stay", say("I'm still here."))])
        return [Play("ui_open")]

    def update(self, moment: Moment) -> list[Wish]:
        """One step: an answer leaves, and so does going back."""
        self._tick += 1
        if leaves(moment.inputs):
            return [Quit()]
        picked, _, wishes = self.menu.update(moment.inputs)
        if picked == "stay":
            return [*wishes, Close()]
        return [*wishes, Quit(picked if picked in ANSWERS else "")] if picked else wishes

    def draw(self, canvas: Canvas, part: float) -> None:
        """Hush's panel over whatever was there."""
        light = breath(self._tick, self._still)
        words = ASKED if self._asks else PLAINLY
        wide = max(WIDE, canvas.measure("n" * 24, "choice")[0])
        asked = canvas.measure(words, "speech", wide - 120)[1]
        high = 180 + asked + self.menu.measure(canvas, wide - 120)
        x, y, room, left = panel(canvas, self.library.script.cast["hush"].plate, wide, high, light)
        used = canvas.text(words, x, y, "speech", room, color="ice")
        self.menu.draw(canvas, x, y + used + 24, room, left - used - 24, self._tick)
