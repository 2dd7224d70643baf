"""The mods: which there are, on or off, in which order, and what is wrong with one that is left out.

What is changed holds at once. A mod later in the list lies over those before it; one that another needs stands before
that in any case, and one that was given with --mod is on and last.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from game.core.events import Change, Close, FindMods, Play, ShowFolder
from game.core.problems import Problem, counted
from game.core.strings import phrases
from game.dialogue.markup import Span
from game.scenes.menu import Entry, Menu, heading, is_large, leaves
from game.scenes.scene import Library, Moment, Screen, ShownMod, Wish
from game.world.canvas import Canvas

say = phrases("mods")
GAP = 12
LONGEST_PATH = 44


class Mods(Screen):
    """A list of the mods; picking one opens its page."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("mods", over=False)
        self.library = library
        self.list = Menu()
        self.lines = Menu()
        self.open = ""
        """The folder of the mod whose page is open."""
        self.part = 0
        """Which part of what is said of it is read."""
        self._parts = 1
        self._tick = 0
        self._show()

    @property
    def mods(self) -> Sequence[ShownMod]:
        """The mods as they stand now."""
        return self.library.shown_mods

    @property
    def mod(self) -> ShownMod | None:
        """The mod whose page is open."""
        return next((mod for mod in self.mods if mod.folder == self.open), None)

    def enter(self, moment: Moment) -> list[Wish]:
        """Look which there are: one may have come since the game began."""
        return [FindMods()]

    def _show(self) -> None:
        entries = [
            Entry(
                mod.folder,
                f"{mod.name} {mod.version}".strip(),
                on_or_off(mod),
                hint=state_words(mod) if mod.faults else mod.about,
            )
            for mod in self.mods
        ]
        entries.append(Entry("folder", say("Open the folder"), hint=shortened(self.library.mods_folder)))
        self.list.show([*entries, Entry("again", say("Look again")), Entry("done", say("Done"))])
        mod = self.mod
        if mod is None:
            self.open = ""
            return
        lines = []
        if not mod.asked:
            lines.append(Entry("on", say("In use"), say("On") if mod.on else say("Off"), turns=True))
            place = say("{at} of {all}", at=self._movable().index(mod) + 1, all=len(self._movable()))
            if len(self._movable()) > 1:
                lines.append(Entry("place", say("Place in the order"), place, turns=True))
        if self._parts > 1:
            part = say("{at} of {all}", at=self.part + 1, all=self._parts)
            lines.append(Entry("part", say("Read on"), part, turns=True))
        self.lines.show([*lines, Entry("back", say("Back"))])

    def _movable(self) -> list[ShownMod]:
        return [mod for mod in self.mods if not mod.asked]

    # -- one step -------------------------------------------------------------------------------------------------

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the list or of a page."""
        self._tick += 1
        self._show()
        if self.open:
            return self._page(moment)
        picked, _, wishes = self.list.update(moment.inputs)
        if picked == "folder":
            wishes.append(ShowFolder(self.library.mods_folder))
        elif picked == "again":
            wishes.append(FindMods())
        elif picked == "done" or (not picked and leaves(moment.inputs)):
            wishes += [Play("ui_back"), Close()]
        elif picked:
            self.open, self.part, self._parts = picked, 0, 1
            self.lines.at = self.lines.first = 0
            self._show()
        return wishes

    def _page(self, moment: Moment) -> list[Wish]:
        picked, way, wishes = self.lines.update(moment.inputs)
        mod = self.mod
        if picked == "back" or (not picked and leaves(moment.inputs)):
            self.list.go_to(self.open)
            self.open = ""
            wishes.append(Play("ui_back"))
        elif picked == "on" and mod is not None:
            wishes.append(self._change([(one, one.on != (one is mod)) for one in self._movable()]))
        elif picked == "place" and mod is not None:
            order = self._movable()
            at = order.index(mod)
            to = at + (way or 1)
            if not 0 <= to < len(order):
                return [*wishes, Play("ui_deny")]
            order[at], order[to] = order[to], order[at]
            wishes.append(self._change([(one, one.on) for one in order]))
        elif picked == "part":
            self.part = (self.part + (way or 1)) % self._parts
        return wishes

    def _change(self, choice: Sequence[tuple[ShownMod, bool]]) -> Change:
        """What the settings are to say: the mods in their order, each on or off."""
        return Change("mods", json.dumps([[mod.id, on] for mod, on in choice]))

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The list, or the page that is open."""
        mod = self.mod
        if mod is not None:
            self._draw_page(canvas, mod)
            return
        margin, y = heading(canvas, say("Mods"))
        width, height = canvas.screen
        wide = width - 2 * margin - 30
        if not self.mods:
            words = say("There are no mods yet. A mod is a folder: put it into the folder below.")
            y += canvas.text(words, margin, y, "label", wide) + 2 * GAP
        self.list.draw(canvas, margin, y, wide, height - y - 24, self._tick)

    def _draw_page(self, canvas: Canvas, mod: ShownMod) -> None:
        margin, y = heading(canvas, mod.name)
        width, height = canvas.screen
        wide = width - 2 * margin - 30
        gap = GAP // 2 if is_large(canvas) else GAP
        about = () if mod.faults else ((mod.about, "ink"),)
        for words, color in (*about, (mod.label, "dim"), (state_words(mod), state_color(mod))):
            if words:
                y += canvas.text(words, margin, y, "label", wide, color=color) + gap
        y += gap
        # The longest of what is said of it has room in any case; the lines scroll if they must.
        said = [canvas.measure((Span(str(problem)),), "small", wide - 40)[1] for problem in mod.problems]
        room = height - y - 24 - (max(said) + GAP + 16 + gap if said else 0)
        y += self.lines.draw(canvas, margin, y, wide, room, self._tick) + gap
        parts = self._split(canvas, mod.problems, wide - 40, height - y - 24)
        self._parts = max(1, len(parts))
        self.part = min(self.part, self._parts - 1)
        if parts:
            # What is to be mended stands in a box of its own; a remark is no reason for a red one.
            high = sum(canvas.measure(line, "small", wide - 40)[1] + GAP for line in parts[self.part]) + 16
            canvas.box(margin, y, wide, high, "fault" if mod.faults else "field")
            y += 12
            for line in parts[self.part]:
                y += canvas.text(line, margin + 20, y, "small", wide - 40, color="ink") + GAP

    @staticmethod
    def _split(canvas: Canvas, problems: Sequence[Problem], wide: int, room: int) -> list[list[tuple[Span, ...]]]:
        """What is said of a mod, in parts that there is room for."""
        parts: list[list[tuple[Span, ...]]] = []
        left = 0
        for problem in problems:
            line = (Span(str(problem)),)
            high = canvas.measure(line, "small", wide)[1] + GAP
            if high > left or not parts:
                parts.append([])
                left = max(room - 16, high)
            parts[-1].append(line)
            left -= high
        return parts


def shortened(path: str) -> str:
    """The end of a path that is too long to be read anyway: nothing breaks its line."""
    return path if len(path) <= LONGEST_PATH else f"…{path[1 - LONGEST_PATH :]}"


def on_or_off(mod: ShownMod) -> str:
    """What the list says beside a mod."""
    if mod.on and mod.faults:
        return say("Left out")
    return say("On") if mod.on else say("Off")


def state_words(mod: ShownMod) -> str:
    """Whether a mod is in use, and why not."""
    if mod.faults:
        n = counted(mod.faults)
        return say("Left out: there is a fault in it.", "Left out: there are {n} faults in it.", n=n)
    if not mod.on:
        return say("Off.")
    if mod.problems:
        return say("In use, with a remark.", "In use, with {n} remarks.", n=counted(mod.problems))
    return say("In use.")


def state_color(mod: ShownMod) -> str:
    """The colour of that."""
    return "red" if mod.faults else "green" if mod.on else "soft"
