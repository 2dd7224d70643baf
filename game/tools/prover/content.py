"""The game's own content as the prover sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from game.content.library import GameLibrary
from game.content.session import chapter_in
from game.dialogue.expressions import names_read, parse_condition
from game.dialogue.script import If, Script, all_rows
from game.dreams import has_dream
from game.scenes.bed import DREAMS, READS, REFUSES, nights
from game.scenes.chapters import DEEDS
from game.scenes.desk import SAID as SAID_AT_DESK
from game.scenes.desk import SHEET
from game.scenes.feed import POSTS
from game.scenes.title import PROLOGUE
from game.scenes.usage import SHOWN
from game.story import Declarations, Story
from game.story.declarations import Value
from game.tools.prover.space import CHAPTERS, Booked
from game.world.level import Level

BOOKED = ("bed.confirm", "bed.goodnight")
START = f"{PROLOGUE['place']}:{PROLOGUE['point']}"


class GameContent:
    """A library, with what screens of the game do to the story."""

    def __init__(self, library: GameLibrary) -> None:
        self.library = library
        self._nights: dict[tuple[object, ...], Sequence[Booked]] = {}

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

    def is_dream(self, place: str) -> bool:
        """Whether a dream's rules play a place."""
        return has_dream(place.partition("/")[0])

    def nights(self, story: Story) -> Sequence[Booked]:
        """The nights that can be booked at the terminal."""
        key = tuple(self._as_good_as(name, story[name]) for name in self.nights_read)
        if key not in self._nights:
            self._nights[key] = [
                Booked(f"{night.slot} {night.dream}", night.events, night.scene)
                for night in nights(self.library, story)
            ]
        return self._nights[key]

    def _as_good_as(self, name: str, value: Value) -> Value:
        """Who can pay for any night can pay for no more; only refusals could ask."""
        return min(value, self._dearest) if name == "credits" and isinstance(value, int) else value

    @cached_property
    def _dearest(self) -> int:
        """The most that a night can cost; without bound where a refusal reads what there is to pay with."""
        if "credits" in self._asked:
            return self.declarations["credits"].high
        prices = self.library.prices
        named = [(name, asked.get("credits", 0)) for some in prices.values() for name, asked in some.items()]
        return sum(max(n for name, n in named if name in prices[kind]) for kind in ("slots", "dreams"))

    @cached_property
    def _asked(self) -> frozenset[str]:
        """The names that the refusals of the terminal read."""
        scenes = [scene for scene in self.script.scenes.values() if scene.id.startswith(REFUSES)]
        rows = [row for scene in scenes for node in scene.nodes.values() for row in all_rows(node)]
        asked = {name for row in rows if isinstance(row, If) for name in names_read(row.condition)}
        # The words that names are compared with are read by no one.
        return frozenset(name for name in asked if name in self.declarations or name.startswith("seen."))

    @cached_property
    def nights_read(self) -> tuple[str, ...]:
        """The names that the terminal reads, and those that its refusals do."""
        return tuple(sorted({*READS, *self._asked}))

    @cached_property
    def said_at_bed(self) -> Sequence[str]:
        """The scenes that the terminal speaks while nothing is booked, and what its usage panel says."""
        said = ("bed.", "usage.")
        return [scene for scene in self.script.scenes if scene.startswith(said) and scene not in self.said_of_night]

    @cached_property
    def told(self) -> Mapping[str, Sequence[str]]:
        """What the feed and the usage panel tell of the story when a talk opens them, and the title's chapters of how
        it stood on coming to the first place of each."""
        told = {"feed": POSTS, "usage": "usage.", CHAPTERS: DEEDS}
        return {by: [scene for scene in self.script.scenes if scene.startswith(said)] for by, said in told.items()}

    def chapter_in(self, story: Story, place: str) -> int:
        """The chapter that a place is in: where it is another than before, a chapter begins."""
        return chapter_in(story, place)

    @cached_property
    def said_at_desk(self) -> Sequence[str]:
        """The scenes that say what a room of the sheet has in it."""
        return [scene for scene in self.script.scenes if scene.startswith(SAID_AT_DESK)]

    @cached_property
    def said_of_night(self) -> Sequence[str]:
        """The scenes spoken of a night, with what that night does already done."""
        return [scene for scene in BOOKED if scene in self.script.scenes]

    @cached_property
    def doors(self) -> Sequence[str]:
        """The chambers that can be entered from the title."""
        return [place for dream in self.library.dreams() for place, _ in dream.chambers]

    def story_behind_doors(self) -> Story:
        """The story that begins there."""
        return self.library.story_behind_doors()

    @property
    def begun_elsewhere(self) -> Sequence[str]:
        """The scenes that the terminal begins as a night."""
        return [f"drift.{dream}" for dream in DREAMS]

    @property
    def read_elsewhere(self) -> frozenset[str]:
        """The names that the terminal reads, and those that screens show."""
        return frozenset((*self.nights_read, *SHOWN, *self._drawn_at_desk))

    @cached_property
    def _drawn_at_desk(self) -> frozenset[str]:
        """The names that say what is drawn on the sheet."""
        pieces = self.library.data(SHEET).get("pieces", ())
        trees = [parse_condition(str(piece["when"]))[0] for piece in pieces]
        return frozenset[str]().union(*(names_read(tree) for tree in trees if tree is not None))
