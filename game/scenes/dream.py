"""The screen of all dreams: it opens the world that the folder's module makes, and steps and draws it.

What happens in the world may have a scene in the script (`where: folder/map.name`); what waits at the map itself is
begun when its way out is taken. While somebody speaks, the dream waits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Heard, Music, Notice, Restart, Save, Speak
from game.core.settings import Settings
from game.core.steps import Action
from game.core.strings import Phrase, phrases
from game.dreams import dream_rules
from game.dreams.dream import ENTER, Finished, Happened, HowTo
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.settings import ACTIONS, key_words, listed
from game.story import Story
from game.world.canvas import Canvas

say = phrases("dream screen")


def how_to(action: Action, settings: Settings) -> Phrase:
    """Which key and button an action has, for somebody who may not have found it."""
    names = [*settings.keys[action][:1], *(f"pad {button}" for button in settings.buttons[action][:1])]
    what, keys = ACTIONS[action][0], listed([key_words(name) for name in names] or ["–"])
    if action is Action.ACT:
        return say("{what}: press {keys}", what=what, keys=keys)
    return say("{what}: hold {keys}", what=what, keys=keys)


class DreamScreen(Screen):
    """One chamber of a dream."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("dream", simulated=True, over=False)
        self.library = library
        self.place = about["place"]
        self.level = library.level(self.place)
        self.world = dream_rules(self.place.partition("/")[0]).open_world(self.level)
        self._fresh = self._arriving = kept is None
        self._done = False
        self._skipped = False
        self._told: Story | None = None
        self._present: frozenset[int] | None = None
        if kept is not None:
            self.world.restore(kept["world"])
            self._done = bool(kept.get("done", False))

    def enter(self, moment: Moment) -> list[Wish]:
        """Arrive: music, and in a chamber that was not restored what the story has to say of it, and an autosave."""
        wishes: list[Wish] = [Music(self.level.properties.music)]
        if self._fresh:
            self._refresh(moment.story)
            wishes += [Save("auto"), *self._begun(moment.story, [ENTER])]
        return wishes

    def update(self, moment: Moment) -> list[Wish]:
        """One step; what happens begins what the script has for it, the way out what waits at the place itself."""
        if not moment.top:
            return []
        if self._arriving or moment.story is not self._told:
            # What is said, on arriving or later, may decide what is there.
            self._refresh(moment.story)
            self._arriving = False
        wishes: list[Wish] = []
        names: list[str] = []
        finished, self._skipped = self._skipped, False
        if not finished:
            for happening in self.world.step(moment.inputs, moment.settings):
                match happening:
                    case Finished():
                        finished = True
                    case Happened(name):
                        names.append(name)
                    case HowTo(action):
                        wishes += [Notice(how_to(action, moment.settings))] if moment.settings.hints else []
                    case _:
                        wishes.append(happening)
        if finished and not self._done:
            self._done = True
            waiting = self.library.offers(moment.story, self.place)
            # A way out that leads nowhere is a fault that `somnus check` names; nobody is left standing in it.
            wishes.append(Speak(waiting[0]) if waiting else Restart("title"))
        elif names:
            wishes += self._begun(moment.story, names)
        return wishes

    def _begun(self, story: Story, names: list[str]) -> list[Wish]:
        """The first scene that the script has for any of these happenings."""
        for name in names:
            waiting = self.library.offers(story, f"{self.place}.{name}")
            if waiting:
                return [Speak(waiting[0])]
        return []

    def skip(self) -> None:
        """The room is over at its next step, as if its way out had been taken."""
        self._skipped = True

    def renew(self, moment: Moment) -> list[Wish]:
        """The chamber may have changed: it goes on as it stands, or from its start where that is not possible."""
        level = self.library.level(self.place)
        if level is self.level:
            return []
        kept, self.level = self.world.snapshot(), level
        self._open(moment.story)
        try:
            self.world.restore(kept)
        except (KeyError, ValueError, IndexError, TypeError):
            self._open(moment.story)
        return [Music(level.properties.music)]

    def _open(self, story: Story) -> None:
        """Open the chamber anew, with what the story has to say of it."""
        self.world = dream_rules(self.place.partition("/")[0]).open_world(self.level)
        self._refresh(story)

    def _refresh(self, story: Story) -> None:
        """Tell the world which objects are there, where that has changed."""
        things = (thing for thing in self.level.things if thing.when and self.library.holds(thing.when, story))
        present = frozenset(thing.id for thing in things)
        if self._arriving or present != self._present:
            self.world.refresh(present, story.walks)
        self._told, self._present = story, present

    def snapshot(self) -> dict[str, Any]:
        """The chamber as it stands."""
        return {"about": {"place": self.place}, "world": self.world.snapshot(), "done": self._done}

    def draw(self, canvas: Canvas, part: float) -> None:
        """The chamber."""
        self.world.draw(canvas, part)

    def loops(self) -> Mapping[str, Heard]:
        """What the chamber sounds like."""
        return self.world.loops()
