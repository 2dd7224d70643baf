"""One player's game, put together: content, saves, settings, and the scene manager that plays it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content import preferences, usage
from game.content.chapters import Beginnings
from game.content.library import GameLibrary
from game.content.place import user_folder
from game.content.saves import Saves, is_behind
from game.content.usage import Usage
from game.core.events import Notice
from game.core.problems import Faulty, Problem, faults
from game.core.settings import ENDINGS, Settings
from game.core.strings import phrases
from game.scenes.manager import SceneManager
from game.scenes.scene import BEGINNING, BEHIND, ShownMod, ShownUsage
from game.scenes.screens import build
from game.story import Declarations, Story, defaults

if TYPE_CHECKING:
    from game.content.live import Taken
    from game.content.mods import Mod
    from game.content.shelf import Standing

say = phrases("session")
chapter_title = phrases("chapter")
CHAPTERS = (
    chapter_title("0. Jason’s Thursday"),
    chapter_title("1. The usual table"),
    chapter_title("2. Suggested for you"),
    chapter_title("3. Vesper"),
    chapter_title("4. Sides"),
    chapter_title("5. The long dream"),
    chapter_title("6. Morning"),
)
"""As saves hold them."""
BEHIND_DOOR = chapter_title("Behind a door")
PROLOGUE_IN = "overlord/"
"""Where the prologue is; after it that place is a dream among others."""
HOME = ("hub/flat", "start")
"""Where a story goes on that has nowhere else to."""


class Session:
    """What the app needs to play: `folder` is the player's, where saves, settings and mods are kept.

    `asked` are folders of mods that are used whatever the settings say.
    """

    def __init__(self, folder: Path | None = None, root: Path | None = None, asked: Sequence[Path] = ()) -> None:
        self.folder = folder or user_folder()
        self.settings, self.words, self.started_before = preferences.load(self.folder)
        self.library = GameLibrary(Saves(self.folder / "saves"), root)
        self.beginnings = self.library.beginnings = Beginnings(self.folder / "chapters", CHAPTERS)
        self.usage = usage.load(self.folder) if self.settings.keep_usage else Usage()
        self._show_usage(usage.remark(self.usage, date.today()) if self.settings.keep_usage else "")
        self.asked = tuple(asked)
        self.standing: Sequence[Standing] = ()
        self.known: set[Problem] = set()
        """Faults of the content that is in use."""
        self.lay_mods()
        # The title needs no story; the declared one is read when a story begins or a save is opened.
        self.manager = SceneManager(self.library, defaults(Declarations()), self.settings, build)
        self.manager.begin = self.new_story
        self.manager.entered = self.entered
        self._chapter = 0
        """The newest chapter that has been begun in the story that is being told."""
        self.keeps = True
        self._spoken: tuple[str, str] | None = None
        """The language that was asked for this time alone, and the player's own."""

    def speak(self, language: str) -> None:
        """Play in a language this time; the settings that are kept go on naming the player's own."""
        self._spoken = (language, self.settings.language)
        self.settings = self.settings.with_("language", language)

    def lay_mods(self) -> bool:
        """Look for mods, and use those that are wanted and have no fault; whether there is one now or was."""
        before = self.library.mods
        folder = self.folder / "mods"
        found: Sequence[Mod] = ()
        if self.asked or folder.is_dir():
            from game.content.mods import find_mods

            found = find_mods(folder, self.asked)
        self.library.mods_folder = str(folder)
        if found:
            from game.content.shelf import stand

            self.stands(stand(self.library, found, self.settings.mods, game_version()))
        elif self.standing:
            self.stands(())
            self.library.lay(())
        return bool(before or self.library.mods)

    def stands(self, standing: Sequence[Standing]) -> None:
        """What has become of the mods; the menu shows it."""
        self.standing = standing
        self.library.shown_mods = tuple(shown(one) for one in standing)

    def take_in(self, changed: Collection[Path] | None) -> Taken | None:
        """Take in content that was changed while the game runs: these files, or whatever there is."""
        from game.content.live import take_in

        return take_in(self, changed, game_version())

    def watched(self) -> list[Path]:
        """The folders that content is in; what is wrong in them now is known from here on."""
        from game.content.fit import with_mods

        self.known = set(faults(with_mods(self.library)))
        mods = [one.mod.folder for one in self.standing if one.on]
        return [self.library.root / "levels", self.library.root / "assets", *mods]

    def new_story(self, kind: str = "yes") -> Story:
        """A fresh story, and an empty backlog; behind the title's doors, one that touches nothing of the other."""
        self.manager.log.clear()
        if kind == BEHIND:
            return self.library.story_behind_doors()
        self._put_aside()
        self._chapter = 0
        return self.library.new_story()

    def save(self, slot: str, state: Mapping[str, Any], picture: bytes) -> str:
        """Write a save; returns what to tell the player where that cannot be done."""
        if not self.keeps or not state["scenes"]:
            return ""
        story = self.manager.story
        place = str(state["scenes"][0].get("about", {}).get("place", ""))
        number = chapter_in(story, place)
        title = CHAPTERS[number] if number < len(CHAPTERS) else f"{number}."
        if is_behind(state):
            title = BEHIND_DOOR
            slot = slot if slot.isdigit() else BEHIND
        try:
            shown = self.library.level(place).properties.title if place else ""
            self.library.saves.write(slot, self._traced(state), title, shown, picture)
        except OSError as error:
            why = error.strerror or error
            return say("The save could not be written: {why}. The one before is untouched.", why=why)
        return ""

    def _traced(self, state: Mapping[str, Any]) -> Mapping[str, Any]:
        """What is kept of a state: with the mods in use, and what a script that is mended later is held against."""
        from game.dialogue.align import traces

        mods = [[mod.id, mod.name, mod.version] for mod in self.library.mods]
        return {**state, "mods": mods, "script": traces(self.library.script, self.manager.story.remembered)}

    # -- chapters -------------------------------------------------------------------------------------------------

    def entered(self, place: str, point: str) -> None:
        """A place was come to: where a chapter begins there, it can be begun from there again."""
        before, self._chapter = self._chapter, chapter_in(self.manager.story, place)
        if self._chapter > before:
            self._keep_beginning(self._chapter, place, point)

    def marked(self, name: str) -> None:
        """A mark was reached: with an ending the last chapter is over."""
        if name.startswith(ENDINGS):
            self._keep_beginning(self._chapter + 1, *self.manager.way[-1])

    def _keep_beginning(self, chapter: int, place: str, point: str) -> None:
        if not self.keeps or self.manager.story.values.get(BEHIND):
            return
        state = {**self.manager.snapshot(), "scenes": [], "curtain": 0, "log": [], "at": [place, point]}
        try:
            self.beginnings.keep(chapter, self._traced(state))
        except OSError as error:
            words = say("The chapter’s beginning could not be kept: {why}.", why=error.strerror or error)
            self.manager.outbox.append(Notice(words))

    def _show_usage(self, remark: str) -> None:
        self.library.usage = ShownUsage(self.usage.seconds // 60, remark)

    def played(self, seconds: int) -> None:
        """So many seconds more have been played; counted where the settings allow it."""
        if self.keeps and self.settings.keep_usage:
            self.usage = replace(self.usage, seconds=self.usage.seconds + seconds)
            self._show_usage(self.library.usage.remark)

    def leaves(self, expected: str) -> None:
        """The game ends: keep what was counted, and what was said of coming back; or leave nothing of it."""
        if not self.keeps:
            return
        self.usage = replace(self.usage, expected=expected, left=date.today().isoformat() if expected else "")
        try:
            if self.settings.keep_usage:
                usage.keep(self.folder, self.usage)
            else:
                usage.forget(self.folder)
        except OSError:
            return  # It is only a count, and there is nobody to tell any more.

    def load(self, slot: str, backup: bool) -> Mapping[str, Any]:
        """Read a save, or where a chapter begins. Raises Faulty where it is damaged."""
        if slot.startswith(BEGINNING):
            state = self.beginnings.read(slot.removeprefix(BEGINNING))
            # What goes on from there keeps itself: the story that did so before is put aside.
            self._put_aside()
            return state
        return self.library.saves.read(slot, backup).state

    def _put_aside(self) -> None:
        """Copy the story that keeps itself to a slot of its own, and say which."""
        try:
            slot = self.library.saves.set_aside_auto() if self.keeps else ""
        except OSError as error:
            words = say("The story before could not be put aside: {why}.", why=error.strerror or error)
            self.manager.outbox.append(Notice(words))
        else:
            if slot:
                self.manager.outbox.append(Notice(say("The story before is in slot {slot}.", slot=slot)))

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on where a save left off. Raises Faulty where it does not fit the content at all.

        Where a mod that was in use is not, and the save stands in a place of it, it goes on at the last place that is
        there.
        """
        from game.dialogue.align import retraced

        try:
            story = Story.from_json(state["story"], self.library.declarations)
            # A script that was mended since loses nothing of what was read and taken.
            story = story.renamed(retraced(state.get("script", {}), self.library.script))
            have = {mod.id for mod in self.library.mods}
            gone = ", ".join(f"“{name}”" for mod_id, name, _ in state.get("mods", ()) if mod_id not in have)
            words = say("Saved with {mods}, which is not in use. What that remembers is kept.", mods=gone)
            try:
                if "at" in state:
                    place, point = state["at"]
                    self.manager.restore_at(state, story, str(place), str(point))
                else:
                    self.manager.restore(state, story)
            except Faulty:
                if not gone:
                    raise
                self._fall_back(state, story)
                words = say(
                    "You were in a place of {mods}, which is not in use. You are where you were before.", mods=gone
                )
            if gone:
                self.manager.outbox.append(Notice(words))
            self._chapter = chapter_in(story, self.manager.way[-1][0] if self.manager.way else "")
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Faulty(Problem("save", 0, 0, say("the save does not fit this game: {why}", why=error))) from error

    def _fall_back(self, state: Mapping[str, Any], story: Story) -> None:
        """Go on at the last place of a save's way that is there."""
        way = [(str(place), str(point)) for place, point in state.get("way", ())]
        places = set(self.library.places())
        place, point = next(((p, at) for p, at in reversed(way) if p in places), HOME)
        self.manager.restore_at(state, story, place, point)

    def keep_settings(self, settings: Settings) -> None:
        """Write the settings; a disk that cannot be written to leaves them as they are for this time."""
        changed, self.settings = settings.mods != self.settings.mods, settings
        if not settings.keep_usage:
            self.usage = Usage()
            self._show_usage("")
        if changed:
            self.lay_mods()
        if not self.keeps:
            return
        if self._spoken is not None:
            asked, own = self._spoken
            if settings.language == asked:
                settings = settings.with_("language", own)
            else:
                # The player has chosen another since: that one is theirs.
                self._spoken = None
        try:
            preferences.keep(self.folder, settings)
        except OSError as error:
            words = say("The settings could not be kept: {why}.", why=error.strerror or error)
            self.manager.outbox.append(Notice(words))


def chapter_in(story: Story, place: str) -> int:
    """The chapter that a place is in, as the story stands: before the first evening, Floor 99 is the prologue."""
    chapter = story.values.get("chapter", 0)
    number = chapter if isinstance(chapter, int) else 0
    if place.startswith(PROLOGUE_IN) and number <= 1:
        return 0
    return max(1, number) if place else number


def shown(standing: Standing) -> ShownMod:
    """What the menu shows of a mod."""
    mod = standing.mod
    return ShownMod(mod.id, mod.name, mod.version, mod.about, mod.shown, standing.on, mod.asked, standing.problems)


def game_version() -> str:
    """Which version of the game this is; "0" where it was not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("somnus")
    except PackageNotFoundError:
        return "0"
