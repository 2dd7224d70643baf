"""The end of an evening: what was done in three quiet lines, then the title.

It is no part of the story: nothing is saved here, so that to continue is to go on before the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Music, Play, Restart
from game.core.steps import Action, Advance, in_steps
from game.core.strings import phrases
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.title import before_moon, behind_moon, draw_city, windows_of
from game.story import Story
from game.world.canvas import Canvas

say = phrases("end")
HEAD = say("End of the first evening")
BACK = say("Back to the title")
LINE_EVERY_S = 1.6
RISE_S = 1.2
DUSK_STEP = 12_000
READY_S = 1.0
"""Presses before this are left over from the talk."""
PROJECT = {
    "shown": say("The stairs lay on the table, and three people looked at them."),
    "played_down": say("The stairs stayed under her hand."),
    "asked_help": say("Quinn has the stairs now."),
}
DREAMS = {"blank": say("nothing in it"), "draft": say("her own stairs")}
NUMBERS = {4: say("Four"), 6: say("Six"), 8: say("Eight"), 10: say("Ten")}


class End(Screen):
    """The last screen of an evening."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("end", over=False)
        self._scene = library.data("pictures/title/title")
        self._windows = windows_of(self._scene)
        self.lines: tuple[str, ...] = ()
        self._tick = 0
        self._still = False

    def enter(self, moment: Moment) -> list[Wish]:
        """The title's music comes up."""
        self.lines = evening_lines(moment.story)
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
        heights = [canvas.measure(line, "narration", wide)[1] for line in self.lines]
        head = canvas.measure(HEAD, "card", wide)[1]
        whole = head + 60 + sum(heights) + 24 * len(heights)
        y = max(40, min(height * 15 // 100, (height - whole) // 2))
        canvas.text(HEAD, x, y, "card", wide, "centre", color="cream", alpha=self._alpha(0))
        y += head + 20
        canvas.box(x + wide // 2 - 90, y, 180, 2, "rule", self._alpha(0))
        y += 40
        for number, (line, high) in enumerate(zip(self.lines, heights, strict=True), 1):
            canvas.text(line, x, y, "narration", wide, "centre", color="ink", alpha=self._alpha(number))
            y += high + 24
        ready = in_steps(LINE_EVERY_S * (len(self.lines) + 1))
        if self._tick > ready:
            high = canvas.measure(BACK, "label", wide)[1]
            y = max(min(y + 50, height - 30 - high), y)
            canvas.text(BACK, x, y, "label", wide, "centre", color="gold", alpha=self._alpha(len(self.lines) + 1))

    def _alpha(self, number: int) -> int:
        """How much of a line is there by now, 0..255."""
        begun = in_steps(0.3 + LINE_EVERY_S * number)
        return max(0, min(255, (self._tick - begun) * 255 // in_steps(RISE_S)))


def evening_lines(story: Story) -> tuple[str, ...]:
    """What was done tonight, in three lines."""
    values = story.values
    lines: list[str] = [PROJECT.get(str(values.get("fact.project")), say("Nobody has seen the stairs."))]
    lines.append(_between(story))
    slot = values.get("night.slot", 0)
    dream = str(values.get("night.dream"))
    if isinstance(slot, int) and slot in NUMBERS:
        where = DREAMS.get(dream) or (say("a lift") if values.get("mood.mira") == "anxious" else say("a gallery"))
        paid = values.get("night.paid", 0)
        cost = say("{n} credit", "{n} credits", n=paid) if paid else say("nothing to pay")
        lines.append(say("{hours} hours, {cost}, {where}.", hours=NUMBERS[slot], cost=cost, where=where))
    else:
        lines.append(say("She has not slept yet."))
    return tuple(lines)


def _between(story: Story) -> str:
    """The line about somebody else: the one that weighs most of those that happened."""
    values = story.values
    pocketed = sum(values.get(f"receipt.{place}") == "pocketed" for place in ("bench", "tram", "table"))
    if values.get("promise.call"):
        return say("Her telephone lies beside the pillow, face up.")
    if values.get("fact.sleeper") == "rung":
        return say("A man got off at his stop tonight.")
    if values.get("fact.sleeper") == "left":
        return say("A man slept past his stop, and nobody woke him.")
    if values.get("fact.sleeper") == "driver":
        return say("The driver knows about seat 31.")
    if pocketed == 1:
        return say("There is a drawing in her coat pocket.")
    if pocketed == 2:
        return say("There are two drawings in her coat pocket.")
    if pocketed:
        return say("There are three drawings in her coat pocket.")
    if values.get("fact.soup"):
        return say("Somebody will eat a bowl that she paid for.")
    return say("Jason went home the long way.")
