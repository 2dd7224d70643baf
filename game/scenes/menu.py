"""A list of entries to choose from, by keys, pad or mouse: what every menu of the game is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.core.events import Play
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.scenes.scene import Wish
from game.world.canvas import Canvas

REPEAT_AFTER = STEPS_PER_SECOND * 2 // 5
REPEAT_EVERY = STEPS_PER_SECOND // 10
GAP = 10
PAD = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu: `value` stands at its right and can be turned left and right where `turns` is set."""

    id: str
    text: str
    value: str = ""
    hint: str = ""
    turns: bool = False
    off: bool = False
    dim: bool = False
    fill: int = -1
    """0..100 draws a bar behind the value."""


@dataclass(slots=True)
class Menu:
    """The cursor over some entries, and where they were last drawn, so that the mouse can find them.

    The cursor leaps over entries that are off, unless it `rests` on them so that the screen can say why they are.
    A `bare` menu has no boxes: it stands on a picture.
    """

    entries: Sequence[Entry] = ()
    at: int = 0
    first: int = 0
    style: str = "menu"
    rests: bool = False
    bare: bool = False
    _areas: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    _held: int = 0
    _turning: int = 0

    @property
    def chosen(self) -> Entry | None:
        """The entry under the cursor."""
        return self.entries[self.at] if self.entries else None

    def show(self, entries: Sequence[Entry]) -> None:
        """Replace the entries; the cursor stays on the same one where it can."""
        known = self.chosen.id if self.chosen else ""
        if [entry.id for entry in entries] != [entry.id for entry in self.entries]:
            self._areas.clear()
        self.entries = entries
        self.at = next((number for number, entry in enumerate(entries) if entry.id == known), self.at)
        self.at = max(0, min(self.at, len(entries) - 1))
        if entries and entries[self.at].off and not self.rests:
            self._move(1)

    def go_to(self, entry: str) -> None:
        """Put the cursor on an entry, if there is one of that id."""
        self.at = next((number for number, one in enumerate(self.entries) if one.id == entry), self.at)

    def under(self, inputs: Inputs) -> bool:
        """Whether the mouse is over an entry and has just done something."""
        pointer = inputs.pointer
        return (
            pointer is not None
            and (pointer.moved or pointer.clicked)
            and any(_in(area, pointer.x, pointer.y) for area in self._areas.values())
        )

    def update(self, inputs: Inputs) -> tuple[str, int, list[Wish]]:
        """One step: the id of the entry that was picked or turned, which way (0 picked, -1, 1), and sounds."""
        if not self.entries:
            return "", 0, []
        before = self.at
        for action in inputs.pressed:
            if action in (Action.UP, Action.DOWN):
                self._move(1 if action is Action.DOWN else -1)
                self._held = 0
        down = inputs.direction()[1]
        self._held = self._held + 1 if down else 0
        if self._held > REPEAT_AFTER and self._held % REPEAT_EVERY == 0:
            self._move(down)
        picked, turned = "", 0
        pointer = inputs.pointer
        if pointer is not None:
            if pointer.scrolled:
                self._move(-pointer.scrolled)
            under = next((n for n, area in self._areas.items() if _in(area, pointer.x, pointer.y)), None)
            if under is not None and (pointer.moved or pointer.clicked) and self._stops(under):
                self.at = under
                if pointer.clicked:
                    entry = self.entries[under]
                    left, _, width, _ = self._areas[under]
                    picked = entry.id
                    if entry.turns:
                        turned = -1 if left + width * 3 // 4 < pointer.x < left + width * 7 // 8 else 1
        entry = self.entries[self.at]
        if Action.ACT in inputs.pressed and self._stops(self.at):
            picked, turned = entry.id, 1 if entry.turns else 0
        elif entry.turns and not entry.off:
            for action in inputs.pressed:
                if action in (Action.LEFT, Action.RIGHT):
                    picked, turned = entry.id, 1 if action is Action.RIGHT else -1
                    self._turning = 0
            across = inputs.direction()[0]
            self._turning = self._turning + 1 if across else 0
            if self._turning > REPEAT_AFTER and self._turning % REPEAT_EVERY == 0:
                picked, turned = entry.id, across
        wishes: list[Wish] = []
        if self.at != before:
            wishes.append(Play("ui_move"))
        if picked:
            wishes.append(Play("ui_pick" if not turned else "ui_move"))
        return picked, turned, wishes

    def _move(self, by: int) -> None:
        count = len(self.entries)
        for _ in range(count):
            self.at = (self.at + by) % count
            if self._stops(self.at):
                return

    def _stops(self, number: int) -> bool:
        return self.rests or not self.entries[number].off

    def draw(self, canvas: Canvas, x: int, y: int, width: int, height: int = 0, tick: int = 0) -> int:
        """Draw the entries from (x, y) down, scrolled so that the cursor is seen; returns the height used."""
        self._areas.clear()
        heights = [self._height(canvas, entry, width) for entry in self.entries]
        limit = height or sum(heights) + GAP * len(heights)
        self.first = min(self.first, self.at)
        while self.first < self.at and sum(h + GAP for h in heights[self.first : self.at + 1]) > limit:
            self.first += 1
        top = y
        last = self.first
        for number in range(self.first, len(self.entries)):
            entry = self.entries[number]
            if top + heights[number] > y + limit and number > self.first:
                break
            self._draw_entry(canvas, entry, number == self.at, x, top, width, heights[number])
            self._areas[number] = (x, top, width, heights[number])
            top += heights[number] + GAP
            last = number
        if self.first > 0 or last < len(self.entries) - 1:
            rail(canvas, x + width + 14, y, max(1, top - y - GAP), sum(heights), sum(heights[: self.first]), sum(heights[self.first : last + 1]))
        return top - y

    def _height(self, canvas: Canvas, entry: Entry, width: int) -> int:
        room = width - 2 * PAD - (self._value_width(canvas, entry) + PAD if entry.value else 0)
        high = canvas.measure(entry.text, self.style, room)[1]
        if entry.hint:
            high += canvas.measure(entry.hint, "hint", width - 2 * PAD)[1]
        return high + PAD

    def _value_width(self, canvas: Canvas, entry: Entry) -> int:
        return canvas.measure(f"‹ {entry.value} ›" if entry.turns else entry.value, self.style)[0] + 4

    def _draw_entry(self, canvas: Canvas, entry: Entry, on: bool, x: int, y: int, width: int, height: int) -> None:
        if not self.bare:
            canvas.box(x, y, width, height, "choice_on" if on else "choice", 255 if not entry.off else 130)
        elif on:
            canvas.text("☾", x - PAD - 22, y + PAD // 2, self.style, color="gold")
        value_width = self._value_width(canvas, entry) if entry.value else 0
        room = width - 2 * PAD - (value_width + PAD if entry.value else 0)
        color = "dim" if entry.off or (entry.dim and not on) else ("ink" if on else "soft")
        used = canvas.text(entry.text, x + PAD, y + PAD // 2, self.style, room, color=color)
        if entry.hint:
            canvas.text(entry.hint, x + PAD, y + PAD // 2 + used, "hint", width - 2 * PAD, color="soft" if on else "dim")
        if entry.value:
            words = f"‹ {entry.value} ›" if entry.turns and on else entry.value
            canvas.text(words, x + width - PAD - value_width, y + PAD // 2, self.style, value_width, "right", color="gold")
        if entry.fill >= 0:
            canvas.box(x + PAD, y + height - 8, width - 2 * PAD, 4, "bar")
            canvas.box(x + PAD, y + height - 8, (width - 2 * PAD) * entry.fill // 100, 4, "bar_full")


def rail(canvas: Canvas, x: int, y: int, height: int, whole: int, before: int, seen: int) -> None:
    """Draw at the side of something that scrolls which part of it is seen."""
    canvas.box(x, y, 6, height, "bar")
    grip = max(24, height * seen // max(1, whole))
    canvas.box(x, y + min(height - grip, height * before // max(1, whole)), 6, grip, "bar_full")


def _in(area: tuple[int, int, int, int], x: int, y: int) -> bool:
    left, top, width, height = area
    return left <= x < left + width and top <= y < top + height
