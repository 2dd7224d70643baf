"""The game at run time: the only loop there is, and everything that scenes leave to the machine.

What plays is a *source*: the window with its keys and clock, or a driver that makes its own presses (autoplay,
replays). Both go through the same loop, the same scenes and the same canvas.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pygame

from game.content.place import show_folder, user_folder
from game.core.events import Change, FindMods, Heard, Load, Mark, Music, Notice, Play, Quit, Rumble, Save, ShowFolder
from game.core.problems import Faulty, Problem, counted
from game.core.settings import OPENS_DOORS, Settings
from game.core.steps import STEPS_PER_SECOND, Inputs, StepClock
from game.core.strings import Phrase, phrases, said
from game.dialogue.markup import Span
from game.scenes.manager import SceneManager
from game.view.canvas import PygameCanvas
from game.view.keys import Keys
from game.view.sound import HEARD_PX, Sounds
from game.view.window import open_window

if TYPE_CHECKING:
    from game.content.live import Taken
    from game.content.watch import Watch
    from game.world.canvas import Words

say = phrases("app")
CAPTION_S = 3.0
NOTICE_S = 4.0
MOST_CAPTIONS = 3
MOST_NOTICES = 6
"""As many as a map has boards whose solvers speak as it is saved."""
LISTEN_STEPS = 6
"""What is heard all around is asked for so often: the ear does not follow faster."""
YOUNG = 20_000
"""So many new things may be about before the collector looks for circles among them: a frame with thousands of sleepers
makes that many and lets go of them by itself.
"""
AHEAD_MS = 8
"""What a frame may spend on the place that comes next."""


class Source(Protocol):
    """Where inputs come from, and how fast time goes."""

    def steps(self, app: App) -> Sequence[Inputs] | None:
        """The inputs of the steps of this frame; None ends the game."""
        ...

    def part(self) -> float:
        """How far the time is between two steps, for drawing."""
        ...

    def drawn(self, app: App) -> None:
        """Called after a frame was drawn."""
        ...

    def wants_picture(self, app: App) -> bool:
        """Whether this frame has to be drawn at all."""
        ...


class Keeper(Protocol):
    """What keeps saves and settings on the disk."""

    def save(self, slot: str, state: Mapping[str, Any], picture: bytes) -> str:
        """Write a save; returns what to tell the player, or ""."""
        ...

    def load(self, slot: str, backup: bool) -> Mapping[str, Any]:
        """Read a save, or where a chapter begins. Raises Faulty where it is damaged."""
        ...

    def keep_settings(self, settings: Settings) -> None:
        """Write the settings, and go by them."""
        ...

    def marked(self, name: str) -> None:
        """A mark of the story was reached."""
        ...

    def played(self, seconds: int) -> None:
        """So many seconds more have been played."""
        ...

    def leaves(self, expected: str) -> None:
        """The game ends: what was said of coming back, or ""."""
        ...

    def lay_mods(self) -> bool:
        """Look for mods, and use those that are wanted; whether there is one now or was."""
        ...

    def take_in(self, changed: Collection[Path] | None) -> Taken | None:
        """Take in content that was changed: these files, or whatever there is; None where that is nothing."""
        ...


@dataclass
class Caption:
    """A line at the edge of the screen for some seconds."""

    words: str
    until: float
    side: int = 0


@dataclass
class App:
    """One running game."""

    manager: SceneManager
    keeper: Keeper
    settings: Settings
    restore: Callable[[Mapping[str, Any]], None]
    content_problems: Sequence[Problem] = ()
    canvas: PygameCanvas = field(init=False)
    keys: Keys = field(init=False)
    sounds: Sounds = field(init=False)
    window: pygame.Surface = field(init=False)
    running: bool = True
    shown: bool = True
    overlay: bool = False
    captions: list[Caption] = field(default_factory=list)
    notices: list[Caption] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    frame_ms: list[float] = field(default_factory=list)
    played_s: float = 0.0
    """Time as the steps count it: captions stay as long in a film as they do for a player."""
    _listened: tuple[int, ...] = ()
    _heard: Mapping[str, Heard] = field(default_factory=dict)
    _reported: int = 0
    _coming: Mapping[str, str] = field(default_factory=dict)
    _read_story: bool = False
    _ahead: Iterator[None] | None = None
    _due_save: bool = False
    _expected: str = ""
    watch: Watch | None = None
    """Notices what is saved while the game runs, with `play --edit`."""
    on_step: Callable[[Inputs, SceneManager], None] | None = None

    # -- starting -------------------------------------------------------------------------------------------------

    def start(self, size: tuple[int, int] | None = None, silent: bool = False) -> None:
        """Open the window and the sound. Raises pygame.error where there is no display."""
        gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
        pygame.display.init()
        pygame.font.init()
        self.window = open_window(self.settings.window, size)
        library = self.manager.library
        self.canvas = PygameCanvas(self.window, library.find_asset, self.report)
        self.keys = Keys(self.settings)
        self.sounds = Sounds(library.find_asset, library.data("sounds/sounds"))
        if not silent:
            word = self.sounds.start()
            if word:
                print(f"somnus: {word}", file=sys.stderr)
            self.keys.start()
        self.configure(self.settings)

    def configure(self, settings: Settings) -> None:
        """Take over changed settings everywhere."""
        mode_changed = settings.window != self.settings.window
        self.settings = settings
        self.manager.settings = settings
        if mode_changed:
            self.window = open_window(settings.window)
            self.canvas.retarget(self.window)
        self.canvas.configure(settings)
        self.keys.configure(settings)
        self.sounds.configure(settings)

    def report(self, problem: Problem) -> None:
        """Note a fault of the content; it is shown in a panel, and the last good content stays."""
        if problem not in self.problems:
            self.problems.append(problem)
            print(problem, file=sys.stderr)

    # -- the loop -------------------------------------------------------------------------------------------------

    def run(self, source: Source) -> None:
        """Play until the source or the player ends it."""
        try:
            while self._frame(source):
                pass
        finally:
            self.sounds.stop()
            self.keeper.leaves(self._expected)

    def _frame(self, source: Source) -> bool:
        """One frame: the steps that are due, and the picture. Whether play goes on."""
        if not self.running:
            if self._due_save:
                self._due_save = False
                self._save("auto")
            return False
        started = time.perf_counter()
        self._watch()
        steps = source.steps(self)
        if steps is None:
            return False
        for inputs in steps:
            self.step(inputs)
        if source.wants_picture(self):
            self.draw(source.part())
            source.drawn(self)
        self.frame_ms.append((time.perf_counter() - started) * 1000)
        del self.frame_ms[:-240]
        return True

    def step(self, inputs: Inputs) -> None:
        """One step, and what it asked of the machine."""
        self.played_s += 1 / STEPS_PER_SECOND
        if self.manager.steps % STEPS_PER_SECOND == 0:
            self.keeper.played(1)
        self.manager.meant.clear()
        try:
            self.manager.step(inputs)
        except Faulty as error:
            for problem in error.problems:
                self.report(problem)
        if self.on_step is not None:
            self.on_step(inputs, self.manager)
        self._report_content()
        self._drain()
        if self._due_save and self.manager.fade is None and not self.manager.curtain:
            # The picture of a save shows the place that was entered, once every curtain is open.
            self._due_save = False
            self._save("auto")

    def _drain(self) -> None:
        wishes, self.manager.outbox = self.manager.outbox, []
        for wish in wishes:
            match wish:
                case Play(sound, x, _):
                    pan, near = self._heard_from(x)
                    self.sounds.play(sound, pan, near, voice=sound.startswith("blip."))
                case Music(piece, mix):
                    self.sounds.music(piece, mix)
                case Save("auto"):
                    self._due_save = True
                case Save(slot):
                    self._save(slot)
                case Load(slot, backup):
                    self._load(slot, backup)
                case Change(name, value):
                    self._change(name, value)
                case Rumble(strength, seconds):
                    if self.settings.rumble:
                        self.keys.rumble(strength, seconds)
                case FindMods():
                    if self.keeper.lay_mods():
                        self._renew()
                case ShowFolder(folder):
                    self._show_folder(Path(folder))
                case Notice(words):
                    self.notify(words)
                case Mark(name):
                    self.marks.append(name)
                    self.keeper.marked(name)
                    if name == OPENS_DOORS and not self.settings.doors:
                        self._change("doors", "true")
                case Quit(expected):
                    self.running, self._expected = False, expected

    def _report_content(self) -> None:
        """Report what is wrong with content that has been read since the last step."""
        problems = self.content_problems
        if len(problems) != self._reported:
            for problem in problems[self._reported :]:
                if problem.fault:
                    self.report(problem)
            self._reported = len(problems)

    def _show_folder(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.notify(say("{folder} cannot be made: {why}", folder=folder, why=error.strerror or error))
            return
        if not show_folder(folder):
            self.notify(say("The folder is {folder}", folder=folder))

    def _heard_from(self, x: int | None) -> tuple[float, float]:
        if x is None:
            return 0.0, 1.0
        middle = self.canvas.middle
        away = (x - middle) / HEARD_PX
        return max(-0.8, min(0.8, away)), max(0.0, 1 - abs(away) * 0.8)

    def _save(self, slot: str) -> None:
        picture = self.canvas.snapshot()
        word = self.keeper.save(slot, self.manager.snapshot(), picture)
        if word:
            self.notify(word)
        elif slot != "auto":
            self.notify(say("Saved."))

    def _load(self, slot: str, backup: bool) -> None:
        """Go on where a save left off, once a curtain has closed over what is there now."""
        try:
            state = self.keeper.load(slot, backup)
        except Faulty as error:
            self._tell(error)
            return
        place, point = (str(word) for word in state.get("at") or (state.get("way") or [("", "")])[-1])
        self.manager.fade_to(lambda: self._go_on(state), {"place": place, "point": point})

    def _go_on(self, state: Mapping[str, Any]) -> None:
        try:
            self.restore(state)
        except Faulty as error:
            self._tell(error)

    def _tell(self, error: Faulty) -> None:
        for problem in error.problems:
            self.notify(say("{file}: {what}.", file=problem.file, what=problem.message))

    def _change(self, name: str, value: str) -> None:
        from game.content.preferences import changed

        self.configure(changed(self.settings, name, value))
        self.keeper.keep_settings(self.settings)
        if name == "mods":
            self._renew()

    def _watch(self) -> None:
        """Take in what was saved since the last frame."""
        if self.watch is None:
            return
        self.take_in(self.watch.changed())
        if self.watch.fault:
            hint = "F5 takes in what was changed"
            self.report(Problem("", 0, 0, f"files that are saved are not noticed: {self.watch.fault}", hint))
            self.watch = None

    def take_in(self, changed: Collection[Path] | None) -> None:
        """Take in content that was changed; where it has faults they are shown and everything stays as it is."""
        taken = self.keeper.take_in(changed) if changed is None or changed else None
        if taken is None:
            return
        self.problems = []
        self._reported = len(self.content_problems)
        for problem in taken.problems:
            self.report(problem)
        for line in taken.solved:
            self.notify(line)
        if taken.done and taken.whole:
            self._renew()
        elif taken.done:
            self.canvas.renew(taken.files)
            self.sounds.renew(taken.files, self.manager.library.data("sounds/sounds"))
            self.configure(self.settings)

    def _renew(self) -> None:
        """Read pictures, sounds and words again: they are other ones now."""
        self.canvas.forget()
        self.sounds.forget(self.manager.library.data("sounds/sounds"))
        self.configure(self.settings)

    def notify(self, words: str) -> None:
        """Show a short notice at the edge of the screen."""
        self.notices.append(Caption(words, self.played_s + NOTICE_S))

    def broke(self, error: BaseException) -> str:
        """Something went wrong that should not: save, write a report, and say so; returns what was said."""
        trace = "".join(traceback.format_exception(error))
        folder = user_folder() / "reports"
        path = folder / f"somnus-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        lines: list[str] = [say("Somnus has stopped: something went wrong in the game itself.")]
        try:
            self._save("auto")
            lines.append(say("Your story was saved where you stood."))
        except (Faulty, TypeError, ValueError, KeyError) as unsaved:
            lines.append(say("Your story could not be saved just now ({why}); the last save is whole.", why=unsaved))
        try:
            folder.mkdir(parents=True, exist_ok=True)
            state = json.dumps(self.manager.story.to_json(), indent=1)
            screens = ", ".join(scene.name for scene in self.manager.stack)
            path.write_text(f"{trace}\nscreens: {screens}\nstep: {self.manager.steps}\n\n{state}\n", encoding="utf-8")
            lines.append(say("A report for the makers is in\n{path}", path=path))
        except OSError as unwritten:
            lines.append(say("The report could not be written: {why}", why=unwritten.strerror))
        return "\n".join(said(line, self.canvas.strings) for line in lines)

    def say_last(self, words: str) -> None:
        """Show a last screen of plain words."""
        self.canvas.begin()
        width, height = self.canvas.screen
        self.canvas.text(words, 160, height // 3, "menu", width - 320)
        pygame.display.flip()

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, part: float) -> None:
        """Draw a frame and present it."""
        canvas = self.canvas
        # Asked for anew every time: when content is read again, a language has other words.
        canvas.strings = self.manager.library.strings(self.settings.language)
        canvas.begin()
        self.manager.draw(canvas, part)
        canvas.flush()
        scene = self.manager.top
        listened = (self.manager.steps // LISTEN_STEPS, *map(id, self.manager.stack))
        if listened != self._listened:
            self._listened = listened
            self._heard = {name: heard for below in self.manager.stack for name, heard in below.loops().items()}
        self.sounds.loops(self._heard)
        self.sounds.step()
        self._captions(canvas)
        if self.overlay and scene is not None:
            from game.view.overlay import draw_overlay

            draw_overlay(canvas, self.manager, self.frame_ms)
        pygame.display.flip()
        canvas.ready_faces()
        self._work_ahead()

    def _work_ahead(self) -> None:
        """Ready the place behind a closing curtain, and the story behind the title, some milliseconds a frame, so that
        no frame stands still for it.

        What is not ready in time is read when it is needed: nothing in the story turns on it.
        """
        fade = self.manager.fade
        coming = fade.coming if fade is not None and not fade.done else {}
        if coming != self._coming:
            self._coming = coming
            self._ahead = self._readying(coming) if coming.get("place") else None
        elif self._ahead is None and not self._read_story and self.played_s and not self.manager.simulated:
            self._read_story = True
            self._ahead = self.manager.library.reading_story()
        until = time.perf_counter() + AHEAD_MS / 1000
        while self._ahead is not None and time.perf_counter() < until:
            try:
                next(self._ahead)
            except (StopIteration, Faulty):
                # A fault is told when the place is entered.
                self._ahead = None

    def _readying(self, about: Mapping[str, str]) -> Iterator[None]:
        from game.dreams import dream_rules, has_dream

        library = self.manager.library
        yield from library.reading_story()
        yield from library.reading(about["place"])
        level = library.level(about["place"])
        self.sounds.expect(level.properties.music)
        if has_dream(level.folder):
            yield from dream_rules(level.folder).readying(level)
        scene = self.manager.rehearsed(about)
        yield
        yield from self.canvas.readying(scene.draw)

    def _captions(self, canvas: PygameCanvas) -> None:
        now = self.played_s
        heard, self.sounds.captions = self.sounds.captions, []
        if self.settings.captions:
            for words, side in heard:
                self.captions = [caption for caption in self.captions if caption.words != words]
                self.captions.append(Caption(Phrase("sound", words), now + CAPTION_S, side))
        self.captions = [caption for caption in self.captions if caption.until > now][-MOST_CAPTIONS:]
        self.notices = [notice for notice in self.notices if notice.until > now][-MOST_NOTICES:]
        width, _ = canvas.screen
        line = self.manager.top.caption_line if self.manager.top is not None else None
        y, edge = 24, width
        if line is not None:
            self._caption_line(canvas, *line)
        for caption in self.captions if line is None else ():
            words = _caption_words(caption, canvas)
            wide, high = canvas.measure(words, "caption")
            canvas.box(width - wide - 64, y, wide + 40, high + 8, "caption")
            canvas.text(words, width - wide - 44, y + 4, "caption", color="ink")
            edge = min(edge, width - wide - 64)
            y += high + 16
        # In the middle, where no screen has its heading; under the captions where it would run into them.
        sizes = [canvas.measure(notice.words, "caption", width // 2) for notice in self.notices]
        if all((width + wide) // 2 + 40 < edge for wide, _ in sizes):
            y = 24
        for notice, (wide, high) in zip(self.notices, sizes, strict=True):
            left = (width - wide) // 2
            canvas.box(left - 20, y, wide + 40, high + 12, "caption")
            canvas.text(notice.words, left, y + 6, "caption", width // 2, color="gold")
            y += high + 20
        if self.problems:
            self._fault_panel(canvas)

    def _caption_line(self, canvas: PygameCanvas, left: int, right: int, middle: int) -> None:
        """Write the newest captions beside one another into a line that a screen leaves for them."""
        for caption in reversed(self.captions):
            words = _caption_words(caption, canvas)
            wide, high = canvas.measure(words, "caption")
            if right - wide - 40 < left:
                break
            canvas.box(right - wide - 40, middle - high // 2 - 2, wide + 40, high + 4, "caption")
            canvas.text(words, right - wide - 20, middle - high // 2, "caption", color="ink")
            right -= wide + 56

    def _fault_panel(self, canvas: PygameCanvas) -> None:
        """Name what is wrong with the content; play goes on with what is there."""
        width, height = canvas.screen
        lines: list[Words] = []
        more = 0
        high = canvas.measure("A", "small")[1]
        for number, problem in enumerate(self.problems):
            told = (Span(str(problem)),)
            high += canvas.measure(told, "small", width - 160)[1]
            if high > height // 2 and lines:
                more = counted(self.problems[number:])
                break
            lines.append(told)
        foot: Words = say("What was there before goes on. Escape closes this.")
        if more:
            foot = say("{n} more. What was there before goes on. Escape closes this.", n=more)
        high = sum(canvas.measure(words, "small", width - 160)[1] for words in (*lines, foot))
        canvas.box(40, 40, width - 80, high + 52, "fault")
        y = 60
        for line in lines:
            y += canvas.text(line, 80, y, "small", width - 160, color="ink")
        canvas.text(foot, 80, y + 12, "small", width - 160, color="soft")


def _caption_words(caption: Caption, canvas: PygameCanvas) -> str:
    """A caption in the player's language, with an arrow to where it comes from."""
    words = f"[{said(caption.words, canvas.strings)}]"
    return f"‹ {words}" if caption.side < 0 else f"{words} ›" if caption.side > 0 else words


class WindowSource:
    """The window, its keys and its clock."""

    def __init__(self, frame_limit: bool = True) -> None:
        self.clock = StepClock()
        self._limit = frame_limit
        self._ticker = pygame.time.Clock()
        self._last = time.perf_counter()
        self._away = False
        self._closing = False

    def steps(self, app: App) -> Sequence[Inputs] | None:
        """Take the window's events, and as many steps as time has passed for."""
        if self._limit:
            self._ticker.tick(app.settings.frame_rate)
        for event in pygame.event.get():
            if not self._take(event, app):
                return None
        now = time.perf_counter()
        passed, self._last = now - self._last, now
        if self._away:
            time.sleep(0.03)
            return []
        due = self.clock.owe(passed * app.settings.game_speed / 100)
        held = app.keys.held()
        position = app.keys.pointer
        units = app.canvas.to_units(*position) if position else None
        return [self.clock.take(held, units) for _ in range(due)]

    def _take(self, event: pygame.event.Event, app: App) -> bool:
        if event.type == pygame.QUIT:
            asks, self._closing = self._closing and self._ask(app), False
            return asks
        if event.type == pygame.WINDOWCLOSE:
            # A window that is closed may be asked about; whoever ends the program by other means is not kept waiting.
            self._closing = True
            return True
        if event.type == pygame.VIDEORESIZE:
            app.window = pygame.display.get_surface() or app.window
            app.canvas.retarget(app.window)
        elif event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED):
            app.keys.let_go()
            self.clock.forget()
            self._pause(app)
            self._away = event.type == pygame.WINDOWMINIMIZED
            app.sounds.pause(True)
        elif event.type in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWRESTORED):
            self._away = False
            app.sounds.pause(False)
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F1:
            app.overlay = not app.overlay
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F5:
            app.take_in(None)
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F12:
            self._picture(app)
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_RETURN and event.mod & pygame.KMOD_ALT:
            mode = "window" if app.settings.window != "window" else "borderless"
            app._change("window", mode)
        elif app.problems and _dismisses(event):
            app.problems.clear()
        else:
            app.keys.take(event, self.clock)
        return True

    @staticmethod
    def _ask(app: App) -> bool:
        """Ask when to expect whoever closes the window, where that may be kept; closing it again is an answer."""
        manager = app.manager
        stands = manager.top is not None and manager.top.name == "leaving"
        if stands or not app.settings.keep_usage or manager.top is None or manager.fade is not None:
            return False
        manager.push("leaving", {})
        return True

    @staticmethod
    def _pause(app: App) -> None:
        """A game that nobody looks at waits."""
        manager = app.manager
        if manager.simulated and manager.fade is None:
            manager.push("pause", {"in": manager.stack[-1].name})

    @staticmethod
    def _picture(app: App) -> None:
        folder = user_folder() / "pictures"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"somnus-{time.strftime('%Y%m%d-%H%M%S')}.png"
            pygame.image.save(app.window, path)
        except (OSError, pygame.error) as error:
            app.notify(say("The picture could not be written: {why}", why=error))
        else:
            app.notify(say("Picture kept in {path}.", path=path))

    @staticmethod
    def wait_for_key() -> None:
        """Wait until a key is pressed or the window is closed."""
        pygame.event.clear()
        while pygame.event.wait().type not in (pygame.KEYDOWN, pygame.QUIT, pygame.CONTROLLERBUTTONDOWN):
            pass

    def part(self) -> float:
        """How far the time is between two steps."""
        return self.clock.part()

    def drawn(self, app: App) -> None:
        """Nothing more to do with a frame that was shown."""

    def wants_picture(self, app: App) -> bool:
        """Every frame is drawn, unless the window is away."""
        return not self._away


def _dismisses(event: pygame.event.Event) -> bool:
    """Whether a press takes the panel of faults away: Escape, or any button, since a pad has no Escape."""
    is_escape = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
    return is_escape or event.type == pygame.CONTROLLERBUTTONDOWN


def no_display() -> str:
    """Why no window can be opened here, or "" where one can."""
    if sys.platform.startswith("linux") and not os.environ.get("SDL_VIDEODRIVER"):
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            return "no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    try:
        pygame.display.init()
    except pygame.error as error:
        return f"no display ({error})"
    return ""
