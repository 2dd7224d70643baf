"""The title's chapters: one that was finished can be begun again, from how the story stood then.

First the beginnings that are kept, then one of them in words: what had been done by then (lines of the script's scene
`since.deeds`, said by nobody and remembered by nobody), what each two can say to each other, and the week's hours.
What is begun there keeps itself as any story does; the one that did so before is put aside in a slot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from game.core.events import Close, Load, Play
from game.core.strings import Phrase, phrases
from game.dialogue.runner import Line, beat, spoken
from game.scenes.menu import Entry, Menu, Question, heading, is_large, leaves, rail
from game.scenes.saves import when
from game.scenes.scene import BEGINNING, Library, Moment, Screen, ShownBeginning, Wish, crowded
from game.scenes.usage import FOUR, MOST_H
from game.story import Story
from game.world.canvas import Canvas

say = phrases("chapters")
HEAD = say("Chapters")
ABOUT = say("A chapter that was finished can be begun again. What is played from there is saved by itself.")
NONE = say("No chapter has been finished yet.")
DEEDS = "since.deeds"
"""The scene of the script that says what has been done."""
BONDS = (
    (2, say("say everything")),
    (1, say("say most of it")),
    (0, say("leave things out")),
    (-3, say("hardly speak")),
)
"""From which value of a bond on, it is put so."""
WIDE, BESIDE_WIDE = 1240, 660
GAP, PAD, BAR_PX = 8, 20, 8
BUTTONS = ("begin", "back")
BESIDE = ("bond ", "hours ")
"""What the rows are called that stand at the right: between two, and of one."""
LAST_BOND = "bond elara_quinn"


class Chapters(Screen):
    """What can be begun again, and how the story stood there."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("chapters", over=False)
        self.library = library
        self.beginnings: Sequence[ShownBeginning] = library.chapters()
        self.chosen: ShownBeginning | None = None
        self.list = Menu([Entry(one.name, *self._named(one)) for one in self.beginnings])
        self.page = Menu(style="label")
        self.question: Question | None = None
        self._tick = 0

    def _named(self, one: ShownBeginning) -> tuple[str, str]:
        """The chapter, and where it has several beginnings, when this one was come to."""
        several = sum(other.chapter == one.chapter for other in self.beginnings) > 1
        return Phrase("chapter", one.chapter), when(one.saved_at) if several else ""

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the list, of the page, or of what is asked."""
        self._tick += 1
        if self.question is not None:
            answer, wishes = self.question.update(moment.inputs)
            if answer:
                self.question = None
            return wishes + (self._begin() if answer == "begin" else [])
        if self.chosen is None:
            picked, _, wishes = self.list.update(moment.inputs)
            if picked:
                self.chosen = next(one for one in self.beginnings if one.name == picked)
                self.page.show(self._rows(self.chosen.story, moment))
                self.page.at = self.page.first = 0
            elif leaves(moment.inputs):
                wishes += [Play("ui_back"), Close()]
            return wishes
        picked, _, wishes = self.page.update(moment.inputs)
        match picked:
            case "begin" if crowded(self.library.slots()):
                self.question = Question.of(
                    say("Every slot is in use. What is begun here writes over the story that was kept by itself."),
                    ("back", say("Not now")),
                    ("begin", say("Begin all the same")),
                )
            case "begin":
                return wishes + self._begin()
            case "back":
                self.chosen = None
            case "":
                if leaves(moment.inputs):
                    self.chosen = None
                    wishes.append(Play("ui_back"))
            case _:
                # A row of words is only read.
                return [wish for wish in wishes if wish != Play("ui_pick")]
        return wishes

    def _begin(self) -> list[Wish]:
        assert self.chosen is not None
        return [Close(), Load(f"{BEGINNING}{self.chosen.name}")]

    def _rows(self, story: Story, moment: Moment) -> list[Entry]:
        """How a story stands, in words."""
        script = self.library.script
        strings = self.library.strings(moment.settings.language)
        rows = [Entry("begin", say("Begin here")), Entry("back", say("Not now"))]
        stops, _ = spoken(script, DEEDS, story) if DEEDS in script.scenes else ((), ())
        for number, (position, at) in enumerate(stops):
            line = beat(script, position, at, strings)
            if isinstance(line, Line):
                rows.append(Entry(f"deed {number}", line.words))
        names = {who: script.cast[who].plate if who in script.cast else who for who in FOUR}
        for one, other in combinations(FOUR, 2):
            bond = int(story[f"bond.{one}_{other}"])
            words = next(words for least, words in BONDS if bond >= least)
            rows.append(Entry(f"bond {one}_{other}", say("{one}, {other}", one=names[one], other=names[other]), words))
        for who in FOUR:
            hours = int(story[f"hours.{who}"])
            told = say("{n} h this week", n=hours)
            rows.append(Entry(f"hours {who}", names[who], told, fill=min(100, hours * 100 // MOST_H)))
        return rows

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The list, or the page, under its heading."""
        chosen = self.chosen
        margin, top = heading(canvas, Phrase("chapter", chosen.chapter) if chosen is not None else HEAD)
        width, height = canvas.screen
        wide = width - 2 * margin
        if chosen is None:
            top += canvas.text(ABOUT if self.beginnings else NONE, margin, top, "label", wide, color="soft") + 24
            self.list.draw(canvas, margin, top, min(wide - 30, WIDE), height - top - 30, self._tick)
        else:
            self._draw_page(canvas, margin, top, wide, height - top - 40)
        if self.question is not None:
            self.question.draw(canvas, self._tick)

    def _draw_page(self, canvas: Canvas, x: int, y: int, wide: int, high: int) -> None:
        """What has been done, and beside it how it stands between them; in large letters one under the other."""
        entries = self.page.entries
        large = is_large(canvas)
        beside = sum(entry.id.startswith(BESIDE) for entry in entries)
        left = len(entries) if large else len(entries) - beside
        column = wide - 30 if large else wide - BESIDE_WIDE - 70
        heights = [
            self._row_height(canvas, entry, column if n < left else BESIDE_WIDE) for n, entry in enumerate(entries)
        ]
        first = self.page.window(heights[:left], high, GAP)
        areas, at = {}, y
        for number in range(first, left):
            if at + heights[number] > y + high and number > first:
                break
            areas[number] = (x, at, column, heights[number])
            at += heights[number] + GAP
        if len(areas) < left:
            before, seen = sum(heights[:first]), sum(heights[number] for number in areas)
            rail(canvas, x + column + 14, y, high, sum(heights[:left]), before, seen)
        at = y
        for number in range(left, len(entries)):
            areas[number] = (x + wide - BESIDE_WIDE, at, BESIDE_WIDE, heights[number])
            at += heights[number] + (GAP * 4 if entries[number].id == LAST_BOND else 0)
        self.page.place(areas)
        for number, area in areas.items():
            self._draw_row(canvas, entries[number], number == self.page.at, *area)

    @staticmethod
    def _row_height(canvas: Canvas, entry: Entry, wide: int) -> int:
        room = wide - 2 * PAD
        high = canvas.measure(entry.text, "label", room)[1]
        if entry.value and _stands_below(canvas, entry, room):
            high += canvas.measure(entry.value, "label", room)[1]
        return high + (PAD if entry.id in BUTTONS else PAD // 2) + (BAR_PX + 6 if entry.fill >= 0 else 0)

    @staticmethod
    def _draw_row(canvas: Canvas, entry: Entry, on: bool, x: int, y: int, wide: int, high: int) -> None:
        button = entry.id in BUTTONS
        if button:
            canvas.box(x, y, wide, high, "choice_on" if on else "choice")
        elif on:
            canvas.box(x, y, wide, high, "row_on")
        room, color = wide - 2 * PAD, "ink" if on else "soft"
        at = y + (PAD // 2 if button else PAD // 4)
        used = canvas.text(entry.text, x + PAD, at, "label", room, color=color)
        if entry.value:
            below = used if _stands_below(canvas, entry, room) else 0
            canvas.text(entry.value, x + PAD, at + below, "label", room, "right", color="gold" if on else "ice")
        if entry.fill >= 0:
            line = y + high - BAR_PX - 6
            canvas.box(x + PAD, line, room, BAR_PX, "bar")
            canvas.box(x + PAD, line, max(1, room * entry.fill // 100), BAR_PX, "terminal_light")


def _stands_below(canvas: Canvas, entry: Entry, room: int) -> bool:
    """Whether a row's value has to go under its text."""
    return canvas.measure(entry.text, "label")[0] + canvas.measure(entry.value, "label")[0] + PAD > room
