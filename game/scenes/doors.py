"""The doors on the title: a dream to be entered by itself, at any of its chambers.

What begins there is a story of its own. It keeps itself in a slot of its own, so that nothing of the story that is
being told is written over, and it ends at the title.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.events import Close, Load, Play, Restart
from game.core.strings import Phrase, phrases
from game.scenes.menu import Entry, Menu, heading, leaves
from game.scenes.scene import BEHIND, Library, Moment, Screen, ShownDream, Slot, Wish
from game.world.canvas import Canvas

say = phrases("doors")
HEAD = say("Doors")
ABOUT = say("A dream by itself, with a story of its own. Your saves stay as they are.")


class Doors(Screen):
    """The dreams there are, and the chambers of the one that was chosen."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("doors", over=False)
        self.library = library
        self.dreams: Sequence[ShownDream] = library.dreams()
        self.dream: ShownDream | None = self.dreams[0] if len(self.dreams) == 1 else None
        self.menu = Menu()
        self._show()

    @property
    def left_off(self) -> Slot | None:
        """Where somebody left off behind a door, if that can be read."""
        return next((slot for slot in self.library.slots() if slot.slot == BEHIND and not slot.fault), None)

    def _show(self) -> None:
        entries: list[Entry] = []
        slot = self.left_off
        if slot is not None and (self.dream is None or len(self.dreams) == 1):
            entries.append(Entry("on", say("Where you left off"), Phrase("place", slot.place)))
        if self.dream is None:
            entries += [Entry(f"dream {dream.id}", dream.name) for dream in self.dreams]
        else:
            entries += [Entry(place, Phrase("place", title)) for place, title in self.dream.chambers]
        self.menu.show([*entries, Entry("back", say("Not now"))])

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the list."""
        picked, _, wishes = self.menu.update(moment.inputs)
        if picked == "on":
            return [*wishes, Close(), Load(BEHIND)]
        if picked.startswith("dream "):
            self.dream = next(dream for dream in self.dreams if dream.id == picked.removeprefix("dream "))
            self.menu.at = 0
            self._show()
        elif picked not in ("", "back"):
            return [*wishes, Restart("dream", {"place": picked, "point": "start", "new": "doors"})]
        elif picked or leaves(moment.inputs):
            wishes.append(Play("ui_back"))
            if self.dream is None or len(self.dreams) == 1:
                wishes.append(Close())
            else:
                self.dream = None
                self._show()
        return wishes

    def draw(self, canvas: Canvas, part: float) -> None:
        """The list under its heading, and what it is."""
        margin, top = heading(canvas, self.dream.name if self.dream is not None else HEAD)
        width, height = canvas.screen
        wide = width - 2 * margin
        top += canvas.text(ABOUT, margin, top, "label", wide, color="soft") + 24
        self.menu.draw(canvas, margin, top, min(wide, 1100), height - top - 30)
