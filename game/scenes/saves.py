"""Saving and loading: every slot with its picture, chapter, place and time.

There is always one free slot to save in. What would be written over is asked for first. A damaged save is shown as
damaged, in words, and the one before it can be opened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.core.events import Close, Load, Play, Save
from game.core.strings import Phrase, phrases, said
from game.scenes.menu import Entry, Menu, Question, heading, leaves, rail
from game.scenes.scene import BEHIND, MOST_SLOTS, Library, Moment, Screen, Slot, Wish

if TYPE_CHECKING:
    from game.world.canvas import Canvas

say = phrases("saves")
LEAST_SLOTS = 3
THUMB = (256, 144)
GAP = 14
MONTHS = (
    say("January"), say("February"), say("March"), say("April"), say("May"), say("June"), say("July"), say("August"),
    say("September"), say("October"), say("November"), say("December"),
)  # fmt: skip
NAMES = {"auto": say("Kept by itself"), "quick": say("Quick save"), BEHIND: say("Behind a door")}


class SavesScreen(Screen):
    """The list of saves, to write into or to open."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("saves", over=False)
        self.library = library
        self.saving = about.get("mode") == "save"
        self.menu = Menu()
        self.question: Question | None = None
        self.slots: Sequence[Slot] = ()
        self._tick = 0
        self._look()

    def _look(self) -> None:
        self.slots = slots_shown(self.library.slots(), self.saving)
        self.menu.show([Entry(slot.slot, slot_name(slot.slot)) for slot in self.slots])

    @property
    def chosen(self) -> Slot | None:
        """The slot under the cursor."""
        return self.slots[self.menu.at] if self.slots else None

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the list or of what is asked."""
        self._tick += 1
        if self.question is not None:
            answer, wishes = self.question.update(moment.inputs)
            if answer:
                self.question = None
            slot = self.chosen
            if slot is None or answer in ("", "no"):
                return wishes
            if answer == "save":
                return [*wishes, Save(slot.slot), Close()]
            return [*wishes, Close(), Load(slot.slot, answer == "before")]
        picked, _, wishes = self.menu.update(moment.inputs)
        slot = self.chosen
        if picked and slot is not None:
            return wishes + self._picked(slot)
        if leaves(moment.inputs):
            return [*wishes, Play("ui_back"), Close()]
        return wishes

    def _picked(self, slot: Slot) -> list[Wish]:
        name = slot_name(slot.slot)
        if self.saving:
            if slot.empty:
                return [Save(slot.slot), Close()]
            words = say("{slot} is in use. Save over it? The one before stays.", slot=name)
            if slot.fault:
                words = say(
                    "{slot} cannot be read. Save here all the same? The damaged file is put aside and not deleted.",
                    slot=name,
                )
            self.question = Question.of(words, ("no", say("Leave it")), ("save", say("Save here")))
            return []
        if not slot.fault:
            return [Close(), Load(slot.slot)]
        if slot.backup:
            words = say("{slot}: {fault}. There is the one before it.", slot=name, fault=slot.fault)
            self.question = Question.of(words, ("no", say("Leave it")), ("before", say("Open the one before")))
        else:
            words = say(
                "{slot}: {fault}. There is none before it. The file is left as it is.", slot=name, fault=slot.fault
            )
            self.question = Question.of(words, ("no", say("Back")))
        return []

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The slots from the top down, as many as fit; the one under the cursor is always seen."""
        margin, y = heading(canvas, say("Save") if self.saving else say("Load"))
        width, height = canvas.screen
        if not self.slots:
            canvas.text(say("There is nothing to load yet."), margin, y, "menu", width - 2 * margin, color="soft")
            return
        areas = []
        wide = width - 2 * margin - 30
        heights = [self._height(canvas, slot, wide) for slot in self.slots]
        first = self.menu.window(heights, height - y - 40, GAP)
        at = y
        for number in range(first, len(self.slots)):
            if at + heights[number] > height - 30 and number > first:
                break
            self._draw_slot(canvas, self.slots[number], number == self.menu.at, margin, at, wide, heights[number])
            areas.append((number, (margin, at, wide, heights[number])))
            at += heights[number] + GAP
        self.menu.place(dict(areas))
        if len(areas) < len(self.slots):
            shown = sum(heights[number] for number, _ in areas)
            rail(canvas, margin + wide + 14, y, at - y - GAP, sum(heights), sum(heights[:first]), shown)
        if self.question is not None:
            self.question.draw(canvas, self._tick)

    def _lines(self, canvas: Canvas, slot: Slot) -> list[tuple[str, str, str]]:
        """What is written beside the picture: words, style, colour."""
        if slot.empty:
            return [(slot_name(slot.slot), "menu", "ink"), (say("Free"), "label", "dim")]
        lines = [(slot_name(slot.slot), "menu", "ink")]
        if slot.fault:
            lines.append((_sentence(said(slot.fault, canvas.strings)), "label", "red"))
            if slot.backup:
                lines.append((say("The one before it is whole."), "label", "soft"))
            return lines
        # A save holds the English of both.
        parts = [Phrase("chapter", slot.chapter), Phrase("place", slot.place)]
        lines.append((", ".join(said(part, canvas.strings) for part in parts if part), "label", "soft"))
        times = [said(part, canvas.strings) for part in (when(slot.saved_at), played(slot.played_s))]
        lines.append((" · ".join(times), "small", "dim"))
        return lines

    def _height(self, canvas: Canvas, slot: Slot, width: int) -> int:
        room = width - THUMB[0] - 70
        words = sum(canvas.measure(text, style, room)[1] for text, style, _ in self._lines(canvas, slot) if text)
        return max(THUMB[1] + 24, words + 36) if not slot.empty else words + 36

    def _draw_slot(self, canvas: Canvas, slot: Slot, on: bool, x: int, y: int, width: int, height: int) -> None:
        canvas.box(x, y, width, height, "choice_on" if on else "choice")
        thumb_x, thumb_y = x + 12, y + (height - THUMB[1]) // 2
        if slot.picture:
            canvas.thumbnail(slot.picture, thumb_x, thumb_y, *THUMB)
        elif not slot.empty:
            canvas.box(thumb_x, thumb_y, *THUMB, "field")
        left = x + THUMB[0] + 44
        room = width - THUMB[0] - 70
        lines = [line for line in self._lines(canvas, slot) if line[0]]
        high = sum(canvas.measure(text, style, room)[1] for text, style, _ in lines)
        at = y + (height - high) // 2
        for text, style, color in lines:
            at += canvas.text(text, left, at, style, room, color="soft" if on and color == "dim" else color)


def slots_shown(found: Sequence[Slot], saving: bool) -> list[Slot]:
    """The slots a menu shows: its own two first when loading, then 1..n; when saving there is always one free."""
    known = {slot.slot: slot for slot in found}
    numbers = [int(slot) for slot in known if slot.isdigit()]
    last = max([LEAST_SLOTS, *numbers])
    if saving and all(str(number) in known for number in range(1, last + 1)):
        last = min(MOST_SLOTS, last + 1)
    own = [] if saving else [known[name] for name in ("auto", "quick", BEHIND) if name in known]
    numbered = [known.get(str(number), Slot(str(number), empty=True)) for number in range(1, last + 1)]
    return own + (numbered if saving else [slot for slot in numbered if not slot.empty])


def slot_name(slot: str) -> str:
    """What a slot is called."""
    return NAMES.get(slot, say("Slot {number}", number=slot))


def when(saved_at: str) -> str:
    """The day and time of a save, from its ISO text."""
    try:
        day, clock = saved_at.split("T")
        year, month, number = (int(part) for part in day.split("-"))
        month_name = MONTHS[month - 1]
    except (ValueError, IndexError):
        return say("at an unknown time")
    return say("{day} {month} {year}, {time}", day=number, month=month_name, year=year, time=clock[:5])


def played(seconds: int) -> str:
    """How long a story has been played."""
    hours, minutes = seconds // 3600, seconds // 60 % 60
    if hours:
        return say("{hours} h {minutes} min", hours=hours, minutes=f"{minutes:02d}")
    return say("{minutes} min", minutes=minutes)


def _sentence(fault: str) -> str:
    return fault[:1].upper() + fault[1:] + "."
