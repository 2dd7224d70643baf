"""A list of entries to choose from, by keys, pad or mouse: what every menu of the game is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.core.events import Play
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.core.strings import said
from game.scenes.scene import Wish

if TYPE_CHECKING:
    from game.world.canvas import Canvas

REPEAT_AFTER = STEPS_PER_SECOND * 2 // 5
REPEAT_EVERY = STEPS_PER_SECOND // 10
GAP = 10
SKY_PX = (760, 360)
"""The title's sky: wider than a view, so that its edge is in none."""
PAD = 16
SIGN_PX = (48, 34)
SIGN_LIGHT = 14
BAR_ROOM = 10
"""Below the words, so that the bar crosses none of their tails."""
BAR_REACH = 24
"""How high above an entry's lower edge a click still means its bar."""


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
    sign: bool = False
    """Whether the Network's light and closed eye stand at its right."""


@dataclass(slots=True)
class Menu:
    """The cursor over some entries, and where they were last drawn, so that the mouse can find them.

    The cursor leaps over entries that are off, unless it `rests` on them so that the screen can say why they are.
    A `bare` menu has no boxes: it stands on a picture. An `idle` one does not show its cursor. `look` names the boxes.
    """

    entries: Sequence[Entry] = ()
    at: int = 0
    first: int = 0
    style: str = "menu"
    rests: bool = False
    bare: bool = False
    idle: bool = False
    look: str = "choice"
    placed: int = -1
    """0..100 of a bar where it has just been clicked."""
    _areas: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    _values: dict[int, int] = field(default_factory=dict)
    """Where the values begin that stand beside their text."""
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
        self.placed = -1
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
                    picked, turned = self._clicked(under, pointer.x, pointer.y)
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

    def _clicked(self, number: int, x: int, y: int) -> tuple[str, int]:
        """What a click on an entry picks, and which way: its bar is set by place, ‹ lowers and › raises."""
        entry = self.entries[number]
        left, top, width, height = self._areas[number]
        if not entry.turns or entry.off:
            return entry.id, 0
        value = self._values.get(number, left + width)
        if entry.fill >= 0 and y >= top + height - BAR_REACH:
            room = width - 2 * PAD
            self.placed = max(0, min(100, round((x - left - PAD) * 100 / room)))
        elif value <= x:
            return entry.id, -1 if x < (value + left + width - PAD) // 2 else 1
        elif entry.fill >= 0:
            return "", 0
        return entry.id, 1

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
        self._values.clear()
        heights = [self._height(canvas, entry, width) for entry in self.entries]
        limit = height or sum(heights) + GAP * len(heights)
        if self.bare and heights:
            # Lines without boxes may stand closer, rather than that the last of them is not seen.
            over = sum(heights) + GAP * (len(heights) - 1) - limit
            spare = min(heights) // 4
            if 0 < over <= spare * len(heights):
                heights = [high - -(-over // len(heights)) for high in heights]
        self.window(heights, limit, GAP)
        top = y
        last = self.first
        for number in range(self.first, len(self.entries)):
            entry = self.entries[number]
            if top + heights[number] > y + limit + 2 and number > self.first:
                break
            self._draw_entry(canvas, entry, number == self.at and not self.idle, x, top, width, heights[number])
            self._areas[number] = (x, top, width, heights[number])
            if entry.value and not self._below(canvas, entry, width):
                self._values[number] = x + width - PAD - self._value_width(canvas, entry)
            top += heights[number] + GAP
            last = number
        if self.first > 0 or last < len(self.entries) - 1:
            before, seen = sum(heights[: self.first]), sum(heights[self.first : last + 1])
            rail(canvas, x + width + 14, y, max(1, top - y - GAP), sum(heights), before, seen)
        return top - y

    def window(self, heights: Sequence[int], limit: int, gap: int) -> int:
        """Scroll so that the entry under the cursor is seen; the number of the first that is."""
        self.first = min(self.first, self.at)
        while self.first < self.at and sum(high + gap for high in heights[self.first : self.at + 1]) - gap > limit:
            self.first += 1
        # What has become shorter, or has more room, leaves no gap at its end.
        while self.first > 0 and sum(high + gap for high in heights[self.first - 1 :]) - gap <= limit:
            self.first -= 1
        return self.first

    def place(self, areas: Mapping[int, tuple[int, int, int, int]]) -> None:
        """Where a screen that draws its entries itself has put them, so that the mouse finds them."""
        self._areas = dict(areas)

    def height(self, canvas: Canvas, width: int) -> int:
        """The height of all entries at a width."""
        return sum(self._height(canvas, entry, width) + GAP for entry in self.entries)

    def measure(self, canvas: Canvas, width: int) -> int:
        """The height that all entries would take at a width."""
        return sum(self._height(canvas, entry, width) + GAP for entry in self.entries)

    def _height(self, canvas: Canvas, entry: Entry, width: int) -> int:
        room = width - 2 * PAD
        high = canvas.measure(entry.text, self.style, self._room(canvas, entry, width))[1]
        if self._below(canvas, entry, width):
            high += canvas.measure(entry.value, self.style, room)[1]
        if entry.hint:
            high += canvas.measure(entry.hint, "hint", room)[1]
        return high + PAD + (BAR_ROOM if entry.fill >= 0 else 0)

    def _room(self, canvas: Canvas, entry: Entry, width: int) -> int:
        """What is left for the text beside the value."""
        beside = entry.value and not self._below(canvas, entry, width)
        room = width - 2 * PAD - (SIGN_PX[0] + SIGN_LIGHT + 2 * PAD if entry.sign else 0)
        return room - (self._value_width(canvas, entry) + PAD if beside else 0)

    def _below(self, canvas: Canvas, entry: Entry, width: int) -> bool:
        """Whether the value is too long to stand beside the text, or would break a word of it."""
        if not entry.value:
            return False
        wide = self._value_width(canvas, entry)
        words = said(entry.text, canvas.strings).split()
        longest = max((canvas.measure(word, self.style)[0] for word in words), default=0)
        return wide > width * 7 // 10 or longest > width - 3 * PAD - wide

    def _value_width(self, canvas: Canvas, entry: Entry) -> int:
        value = said(entry.value, canvas.strings)
        return canvas.measure(f"‹ {value} ›" if entry.turns else value, self.style)[0] + 4

    def _draw_entry(self, canvas: Canvas, entry: Entry, on: bool, x: int, y: int, width: int, height: int) -> None:
        if not self.bare:
            look = f"{self.look}_on" if on else self.look
            canvas.box(x, y, width, height, look, 130 if entry.off and not on else 255)
        elif on:
            canvas.box(x - 16, y + height // 2 - 5, 12, 12, "bar_full")
        left, room = x + PAD, width - 2 * PAD
        color = "dim" if entry.off or (entry.dim and not on) else ("ink" if on else "soft")
        beside = self._room(canvas, entry, width)
        used = canvas.text(entry.text, left, y + PAD // 2, self.style, beside, color=color)
        if entry.value:
            value = said(entry.value, canvas.strings)
            words = f"‹ {value} ›" if entry.turns and on else value
            if self._below(canvas, entry, width):
                used += canvas.text(entry.value, left, y + PAD // 2 + used, self.style, room, "right", color="gold")
            else:
                wide = self._value_width(canvas, entry)
                canvas.text(words, x + width - PAD - wide, y + PAD // 2, self.style, wide, "right", color="gold")
        if entry.sign:
            sign, middle = x + width - PAD - SIGN_PX[0], y + height // 2
            canvas.picture("title/eye", sign, middle - SIGN_PX[1] // 2, *SIGN_PX)
            canvas.box(sign - SIGN_LIGHT - PAD, middle - SIGN_LIGHT // 2, SIGN_LIGHT, SIGN_LIGHT, "terminal_light")
        if entry.hint:
            canvas.text(entry.hint, left, y + PAD // 2 + used, "hint", room, color="soft" if on else "dim")
        if entry.fill >= 0:
            canvas.box(left, y + height - 10, room, 6, "bar")
            canvas.box(left, y + height - 10, max(1, room * entry.fill // 100), 6, "bar_full")
            canvas.box(left + room * entry.fill // 100 - 5, y + height - 14, 10, 14, "bar_full")


@dataclass(slots=True)
class Question:
    """Something that has to be answered before the menu below goes on. Going back is the first answer."""

    words: str
    menu: Menu

    @staticmethod
    def of(words: str, *answers: tuple[str, str]) -> Question:
        """A question and its answers as (id, text), the safe one first."""
        return Question(words, Menu([Entry(id_, text) for id_, text in answers]))

    def update(self, inputs: Inputs) -> tuple[str, list[Wish]]:
        """One step: the id of the answer, or ""."""
        picked, _, wishes = self.menu.update(inputs)
        if not picked and (Action.BACK in inputs.pressed or Action.PAUSE in inputs.pressed):
            return self.menu.entries[0].id, [Play("ui_back")]
        return picked, wishes

    def draw(self, canvas: Canvas, tick: int = 0) -> None:
        """Draw it in the middle of the screen, over everything."""
        width, height = canvas.screen
        wide = min(width - 120, max(900, canvas.measure("n" * 22, self.menu.style)[0]))
        words = canvas.measure(self.words, "label", wide - 80)[1]
        answers = self.menu.height(canvas, wide - 80)
        high = min(height - 60, words + answers + 100)
        x, y = (width - wide) // 2, (height - high) // 2
        canvas.box(0, 0, width, height, "shade")
        canvas.box(x, y, wide, high, "panel")
        canvas.text(self.words, x + 40, y + 32, "label", wide - 80, color="ink")
        self.menu.draw(canvas, x + 40, y + words + 52, wide - 80, high - words - 80, tick)


def is_large(canvas: Canvas) -> bool:
    """Whether the letters are so large that a screen has to give its margins to them."""
    return canvas.measure("A", "menu")[1] > 80


def backdrop(canvas: Canvas) -> None:
    """Lay the night sky behind a menu that covers everything; dark enough to read on."""
    width, height = canvas.view
    canvas.grade("night")
    for x in range(0, width, SKY_PX[0]):
        if height > SKY_PX[1]:
            canvas.layer("title/sky", x, 0)
        canvas.layer("title/sky", x, max(height, SKY_PX[1]) - SKY_PX[1])
    canvas.tint((10, 8, 30), 190)


def heading(canvas: Canvas, words: str) -> tuple[int, int]:
    """Draw what a menu is called, over its sky; its margin, and where the rest may begin."""
    backdrop(canvas)
    width, _ = canvas.screen
    margin, top = (40, 24) if is_large(canvas) else (90, 62)
    head = canvas.text(words, margin, top, "title", color="gold")
    canvas.box(margin, top + head, width - 2 * margin, 2, "rule", 120)
    return margin, top + head + (20 if is_large(canvas) else 38)


def leaves(inputs: Inputs) -> bool:
    """Whether somebody wants to go back from a menu."""
    return Action.BACK in inputs.pressed or Action.PAUSE in inputs.pressed


def rail(canvas: Canvas, x: int, y: int, height: int, whole: int, before: int, seen: int) -> None:
    """Draw at the side of something that scrolls which part of it is seen."""
    canvas.box(x, y, 6, height, "bar")
    grip = max(24, height * seen // max(1, whole))
    canvas.box(x, y + min(height - grip, height * before // max(1, whole)), 6, grip, "bar_full")


def _in(area: tuple[int, int, int, int], x: int, y: int) -> bool:
    left, top, width, height = area
    return left <= x < left + width and top <= y < top + height
