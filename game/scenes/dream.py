"""The screen of all dreams: it opens the world that the folder's module makes, and steps and draws it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Heard, Music, Save, Speak
from game.core.steps import IDLE
from game.dreams import dream_rules
from game.dreams.dream import Finished
from game.scenes.scene import Library, Moment, Screen, Wish
from game.world.canvas import Canvas


class DreamScreen(Screen):
    """One chamber of a dream."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("dream", simulated=True, over=False)
        self.library = library
        self.place = about["place"]
        self.level = library.level(self.place)
        self.world = dream_rules(self.place.partition("/")[0]).open_world(self.level)
        self._fresh = kept is None
        self._done = False
        if kept is not None:
            self.world.restore(kept["world"])

    def enter(self, moment: Moment) -> list[Wish]:
        """Arrive: music, and an autosave."""
        wishes: list[Wish] = [Music(self.level.properties.music)]
        return [*wishes, Save("auto")] if self._fresh else wishes

    def update(self, moment: Moment) -> list[Wish]:
        """One step; the way out starts what waits at the place itself."""
        wishes: list[Wish] = []
        for happening in self.world.step(moment.inputs if moment.top else IDLE, moment.settings):
            if not isinstance(happening, Finished):
                wishes.append(happening)
                continue
            waiting = self.library.offers(moment.story, self.place)
            if waiting and not self._done:
                wishes.append(Speak(waiting[0]))
            self._done = True
        return wishes

    def snapshot(self) -> dict[str, Any]:
        """The chamber as it stands."""
        return {"about": {"place": self.place}, "world": self.world.snapshot()}

    def draw(self, canvas: Canvas, part: float) -> None:
        """The chamber."""
        self.world.draw(canvas, part)

    def loops(self) -> Mapping[str, Heard]:
        """What the chamber sounds like."""
        return self.world.loops()
