"""What scenes ask for. A scene yields these; the manager, the sound and the app carry them out.

Changes of the story state are events of `game.story`; together they are all that leaves a scene.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.core.steps import Intent


@dataclass(frozen=True, slots=True)
class GoTo:
    """Go to a point of another place: place is "folder/map"."""

    place: str
    point: str


@dataclass(frozen=True, slots=True)
class Speak:
    """Start a scene of the script over the present screen."""

    scene: str


@dataclass(frozen=True, slots=True)
class Said:
    """A line has been shown; the backlog keeps it. `who` is the name on the plate, or "" for narration."""

    who: str
    words: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Meant:
    """A talk has taken an intent; replays record it."""

    intent: Intent


@dataclass(frozen=True, slots=True)
class Asked:
    """A talk stands at a menu: what is answered there can be taken back."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Ask for the last answer of the talk to be taken back; `asked` where a menu stands now, which does not count."""

    asked: bool


@dataclass(frozen=True, slots=True)
class Directed:
    """A stage direction of the script for the world under the talk: verb and its argument as the script has it."""

    verb: str
    argument: str | float | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Open:
    """Open a screen by name over the present one; `about` is what the screen needs to know."""

    screen: str
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Close:
    """Close the present screen and go back to the one below."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Let the room of a dream that is played be over, as if its way out had been taken."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Leave everything and open one screen: the title, or the start of a new story."""

    screen: str
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Play:
    """Play a sound once; x is the world column in px it comes from, or None for everywhere."""

    sound: str
    x: int | None = None
    y: int | None = None


MIXES = ("bound", "tense", "plain", "warm", "alone")
"""How the stems of a piece are mixed: from all the voices to the place, to none of them."""


@dataclass(frozen=True, slots=True)
class Music:
    """Change to a piece ("" for silence), or the mix of its stems."""

    piece: str | None = None
    mix: str | None = None


class Heard(NamedTuple):
    """How a sound that goes on is heard: nearness 0..1, pan -1 left to 1 right, and a caption of its own, if any."""

    near: float
    pan: float = 0.0
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A named moment of the content has been reached, such as chapter1.end."""

    name: str


@dataclass(frozen=True, slots=True)
class Save:
    """Ask for a save: "auto", "quick" or the number of a slot."""

    slot: str


@dataclass(frozen=True, slots=True)
class Load:
    """Ask for a save to be opened; backup takes the one before."""

    slot: str
    backup: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A setting has been changed: the dotted name in the settings and its new value as text."""

    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class ShowFolder:
    """Ask for a folder to be made, if it is not there, and opened in the system's own way."""

    folder: str


@dataclass(frozen=True, slots=True)
class FindMods:
    """Look again which mods there are."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A short word for the player at the edge of the screen."""

    words: str


@dataclass(frozen=True, slots=True)
class Rumble:
    """Shake the pad, if there is one and the settings allow it."""

    strength: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave the game; `expected` is what was said of coming back, or ""."""

    expected: str = ""


Event = (
    GoTo
    | Speak
    | Said
    | Meant
    | Asked
    | TakeBack
    | Directed
    | Open
    | Close
    | Skip
    | Restart
    | Play
    | Music
    | Mark
    | Save
    | Load
    | Change
    | ShowFolder
    | FindMods
    | Notice
    | Rumble
    | Quit
)
