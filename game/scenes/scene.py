"""The scene contract: what a screen is told, what it gives back, and what it may ask content for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from game.core.events import Directed, Event, Heard
from game.core.problems import Problem, faults
from game.core.settings import Settings
from game.core.steps import Inputs
from game.core.strings import Strings
from game.story import Event as StoryEvent
from game.story import Story

if TYPE_CHECKING:
    from game.dialogue.script import Script
    from game.world.canvas import Canvas
    from game.world.level import Level

BEHIND = "doors"
"""The slot of what is played behind the title's doors, and the name in the state that says that it is."""
BEGINNING = "chapter "
"""What the name of a slot begins with that is none: where a chapter begins, to be begun again from there."""
Wish = Event | StoryEvent
"""Anything a scene may yield."""
MOST_SLOTS = 99
"""The slots that a player may save in."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a menu shows of one save; `fault` says what is wrong with a damaged one."""

    slot: str
    chapter: str = ""
    place: str = ""
    played_s: int = 0
    saved_at: str = ""
    picture: bytes = b""
    fault: str = ""
    backup: bool = False
    empty: bool = False
    behind: bool = False
    """A dream by itself, entered by the title's doors."""


def crowded(slots: Sequence[Slot]) -> bool:
    """Whether the story that was kept by itself has no free slot to go to when another one begins."""
    used = {slot.slot for slot in slots}
    return "auto" in used and all(str(number) in used for number in range(1, MOST_SLOTS + 1))


@dataclass(frozen=True, slots=True)
class ShownMod:
    """What the menu shows of a mod; `asked` ones were given for this time and are on."""

    id: str
    name: str
    version: str
    about: str
    folder: str
    on: bool
    asked: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def faults(self) -> tuple[Problem, ...]:
        """Why it is left out."""
        return faults(self.problems)

    @property
    def label(self) -> str:
        """Its version, and the folder it lies in."""
        return f"{self.version} · {self.folder}" if self.version else self.folder


@dataclass(frozen=True, slots=True)
class ShownUsage:
    """What has been counted of whoever plays, and what Hush has to say to their coming back."""

    minutes: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ShownDream:
    """What the title's doors show of a dream: its chambers in order, as place and title."""

    id: str
    name: str
    chambers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownBeginning:
    """Where a chapter that was finished once begins, as the story stood then."""

    name: str
    chapter: str
    saved_at: str
    story: Story


class Library(Protocol):
    """What scenes get of content, by name."""

    @property
    def script(self) -> Script:
        """Every scene there is, and who speaks."""
        ...

    @property
    def prices(self) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
        """What a night costs: slots by hours and dreams by kind, each with its numbers."""
        ...

    def level(self, place: str) -> Level:
        """A map by "folder/map". Raises Faulty where it cannot be read."""
        ...

    def reading_story(self) -> Iterator[None]:
        """Read the script in pieces, ahead of the first of it that is needed."""
        ...

    def reading(self, place: str) -> Iterator[None]:
        """Read a map in pieces, ahead of `level`. Raises Faulty where it cannot be read."""
        ...

    def offers(self, story: Story, where: str) -> Sequence[str]:
        """The ids of the scenes that can happen at a place ("folder/map" or "folder/map.object"), the first first."""
        ...

    def holds(self, condition: str, story: Story) -> bool:
        """Whether a condition of a map holds."""
        ...

    def data(self, name: str) -> Mapping[str, Any]:
        """A small data file of assets by name, such as "pictures/title/title"."""
        ...

    def strings(self, language: str) -> Strings:
        """The words of a language, by its code; English where there is no such language."""
        ...

    def languages(self) -> Mapping[str, str]:
        """The languages there are, by code: what each is called by those who speak it, English first."""
        ...

    def find_asset(self, name: str) -> Path | None:
        """The file of a picture, a face, a sound or a piece of music, by its name under assets/."""
        ...

    def dreams(self) -> Sequence[ShownDream]:
        """The dreams there are, with their chambers."""
        ...

    @property
    def any_chapters(self) -> bool:
        """Whether a chapter has been finished, ever."""
        ...

    def chapters(self) -> Sequence[ShownBeginning]:
        """Where the chapters begin that were finished, in their order; of several for one, the newest first."""
        ...

    def slots(self) -> Sequence[Slot]:
        """The saves there are, newest first."""
        ...

    @property
    def usage(self) -> ShownUsage:
        """What has been counted of whoever plays."""
        ...

    @property
    def shown_mods(self) -> Sequence[ShownMod]:
        """The mods there are, in their order."""
        ...

    @property
    def mods_folder(self) -> str:
        """Where mods belong."""
        ...


@dataclass(frozen=True, slots=True)
class Moment:
    """What a scene is told for one step."""

    inputs: Inputs
    story: Story
    settings: Settings
    heard: tuple[Directed, ...] = ()
    busy: bool = False
    top: bool = True


class Scene(Protocol):
    """One screen.

    `simulated` scenes are part of the story: replays record them, saves hold them. `over` scenes draw over the one
    below; `lets_live` ones let it go on.
    """

    name: str
    simulated: bool
    over: bool
    lets_live: bool
    caption_line: tuple[int, int, int] | None
    """Left, right and middle height of the line that it leaves for captions; else they are at the upper right."""

    def enter(self, moment: Moment) -> list[Wish]:
        """Called once before the first update."""
        ...

    def update(self, moment: Moment) -> list[Wish]:
        """One step."""
        ...

    def draw(self, canvas: Canvas, part: float) -> None:
        """Draw as of `part` (0..1) of the way from the last step to the next."""
        ...

    def exit(self) -> list[Wish]:
        """Called once when the screen is left for good."""
        ...

    def renew(self, moment: Moment) -> list[Wish]:
        """Content has been changed: take in what it is now, and go on where this stands."""
        ...

    def snapshot(self) -> dict[str, Any]:
        """What a save has to know to build this screen again."""
        ...

    def skip(self) -> None:
        """Let what is played here be over, where that can be done."""
        ...

    @property
    def busy(self) -> bool:
        """Whether a stage direction is still being carried out."""
        ...

    def loops(self) -> Mapping[str, Heard]:
        """What is heard on and on: sound -> (nearness 0..1, pan -1..1)."""
        ...


@dataclass(eq=False)
class Screen:
    """What most screens share; a screen overrides what differs."""

    name: str = ""
    simulated: bool = False
    over: bool = True
    lets_live: bool = False
    caption_line: tuple[int, int, int] | None = None

    def enter(self, moment: Moment) -> list[Wish]:
        """Nothing to do on entering."""
        return []

    def exit(self) -> list[Wish]:
        """Nothing to do on leaving."""
        return []

    def renew(self, moment: Moment) -> list[Wish]:
        """Menus hold no content."""
        return []

    def snapshot(self) -> dict[str, Any]:
        """Menus are not saved."""
        return {}

    def skip(self) -> None:
        """Only a room of a dream can be skipped."""

    @property
    def busy(self) -> bool:
        """Menus carry out no directions."""
        return False

    def loops(self) -> Mapping[str, Heard]:
        """A screen over a place leaves the place's sounds alone; one of its own has none."""
        return {}
