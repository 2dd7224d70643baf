"""The game's own content as the prover sees it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from game.content.library import GameLibrary
from game.dialogue.script import Script
from game.dreams import has_dream
from game.scenes.bed import READS, nights
from game.scenes.title import PROLOGUE
from game.story import Add, Declarations, Event, Set, Story
from game.world.level import Level

START = f"{PROLOGUE['place']}:{PROLOGUE['point']}"


class GameContent:
    """A library, with what screens of the game do to the story."""

    def __init__(self, library: GameLibrary) -> None:
        self.library = library
        self._nights: dict[tuple[object, ...], Sequence[tuple[str, tuple[Event, ...], str, str]]] = {}

    @property
    def script(self) -> Script:
        """Every scene."""
        return self.library.script

    @property
    def declarations(self) -> Declarations:
        """The declared names."""
        return self.library.declarations

    def new_story(self) -> Story:
        """The story before anything has happened."""
        return self.library.new_story()

    def places(self) -> Sequence[str]:
        """The ids of all maps."""
        return self.library.places()

    def level(self, place: str) -> Level:
        """A map."""
        return self.library.level(place)

    def holds(self, condition: str, story: Story) -> bool:
        """Whether a condition of a map holds."""
        return self.library.holds(condition, story)

    def is_dream(self, place: str) -> bool:
        """Whether a dream's rules play a place."""
        return has_dream(place.partition("/")[0])

    def nights(self, story: Story) -> Sequence[tuple[str, tuple[Event, ...], str, str]]:
        """The nights that can be booked at the terminal."""
        key = tuple(story[name] for name in READS)
        if key not in self._nights:
            self._nights[key] = [
                (f"{night.slot} {night.dream}", night.events, night.scene, night.place)
                for night in nights(self.library, story)
            ]
        return self._nights[key]

    @cached_property
    def said_at_bed(self) -> Sequence[str]:
        """The scenes that the terminal speaks."""
        return [scene for scene in self.script.scenes if scene.startswith("bed.")]

    @cached_property
    def read_elsewhere(self) -> frozenset[str]:
        """Names that the terminal reads or writes."""
        written = {
            event.name
            for _, events, _, _ in self.nights(self.new_story())
            for event in events
            if isinstance(event, Set | Add)
        }
        return frozenset(written | set(READS))
