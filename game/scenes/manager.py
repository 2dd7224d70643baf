"""The scene manager: the stack of screens, pushes, pops and fades, and the one place where what they ask for happens.

Only the top of the stack is told of presses. What lies below goes on living where the screens above let it. The story
is replaced here and nowhere else. What concerns the machine (sounds, saves, settings) is left in `outbox` for the app.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from game.core.events import (
    Asked,
    Change,
    Close,
    Directed,
    Event,
    FindMods,
    GoTo,
    Load,
    Mark,
    Meant,
    Music,
    Notice,
    Open,
    Play,
    Quit,
    Restart,
    Rumble,
    Said,
    Save,
    ShowFolder,
    Skip,
    Speak,
    TakeBack,
)
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs, Intent
from game.core.strings import phrases
from game.scenes.scene import Library, Moment, Scene, Wish
from game.story import Story, after

if TYPE_CHECKING:
    from game.world.canvas import Canvas

say = phrases("manager")
NO_ANSWER = say("In this talk there's no answer yet to take back.")
FADE_STEPS = 18
BLACK = (6, 5, 18)
WHITE = (240, 236, 250)

LOG_KEPT = 60
"""Lines of the backlog that a save holds."""
WAY_KEPT = 12
"""Places of the way here that a save holds: where the last one is gone, there is one before."""
WALKED = ("explore", "dream")
"""Screens that leave pausing and the backlog to the manager."""

Build = Callable[[str, Library, Mapping[str, str], Mapping[str, Any] | None], Scene]


@dataclass
class Fade:
    """A curtain that closes, lets something happen behind it, and opens."""

    then: Callable[[], None]
    coming: Mapping[str, str] = field(default_factory=dict)
    """What is known of the place behind it, if it is one: what is needed for it can be made ready meanwhile."""
    color: tuple[int, int, int] = BLACK
    steps: int = FADE_STEPS
    at: int = 0
    done: bool = False


@dataclass
class SceneManager:
    """The stack of screens and the story they tell."""

    library: Library
    story: Story
    settings: Settings
    build: Build
    stack: list[Scene] = field(default_factory=list)
    outbox: list[Event] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    steps: int = 0
    fade: Fade | None = None
    curtain: int = 0
    curtain_color: tuple[int, int, int] = BLACK
    curtain_goal: int = 0
    begin: Callable[[str], Story] | None = None
    """Makes the story that a new one begins with, by what is said of it: "yes", or "doors"."""
    entered: Callable[[str, str], None] | None = None
    """Is told of every place, and the point of it, that the story comes to."""
    log: deque[Said] = field(default_factory=lambda: deque(maxlen=300))
    meant: list[Intent] = field(default_factory=list)
    way: deque[tuple[str, str]] = field(default_factory=lambda: deque(maxlen=WAY_KEPT))
    menus: list[tuple[Story, dict[str, Any]]] = field(default_factory=list)
    """Those of the talk that is on, as everything stood there. Its end lets go of them, and so does a chapter's."""
    _heard: list[Directed] = field(default_factory=list)

    # -- the stack ------------------------------------------------------------------------------------------------

    @property
    def top(self) -> Scene | None:
        """The screen that is told of presses."""
        return self.stack[-1] if self.stack else None

    def _moment(self, inputs: Inputs, top: bool, heard: tuple[Directed, ...] = (), busy: bool = False) -> Moment:
        return Moment(inputs, self.story, self.settings, heard, busy, top)

    def push(self, name: str, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> Scene:
        """Build a screen and put it on top."""
        return self._show(self.build(name, self.library, about, kept))

    def _show(self, scene: Scene) -> Scene:
        self.stack.append(scene)
        self._take(scene.enter(self._moment(IDLE, True)))
        return scene

    def pop(self) -> None:
        """Leave the top screen."""
        if self.stack:
            self._take(self.stack.pop().exit())

    def renew(self, story: Story) -> None:
        """Content has been changed: go on with what it is now, under a story that fits it."""
        self.story = story
        for scene in list(self.stack):
            self._take(scene.renew(self._moment(IDLE, scene is self.top)))

    def clear(self) -> None:
        """Leave everything, from the top down, without what the screens would say on leaving."""
        self.stack.clear()
        self._heard.clear()

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs) -> None:
        """One step of 1/60 s for everything that lives."""
        self.steps += 1
        self._move_curtain()
        if self.fade is not None:
            self._move_fade(self.fade)
            inputs = IDLE
        if not self.stack:
            return
        top = self.stack[-1]
        if Action.QUICKSAVE in inputs.pressed and self.simulated:
            self.outbox.append(Save("quick"))
        if self.fade is None and top.name in WALKED:
            if Action.PAUSE in inputs.pressed:
                self._carry_out(Open("pause", {"in": top.name}))
            elif Action.LOG in inputs.pressed:
                self._carry_out(Open("backlog"))
            if self.stack[-1] is not top:
                # The press that opened a screen is not for it: it would close it again.
                top, inputs = self.stack[-1], IDLE
        living = self._living()
        if self.fade is None or self.fade.done:
            busy = any(scene.busy for scene in living if scene is not top) or self.curtain != self.curtain_goal
            self._take(top.update(self._moment(inputs, True, busy=busy)))
        heard, self._heard = tuple(self._heard), []
        for scene in living:
            if scene is not top and scene in self.stack:
                self._take(scene.update(self._moment(IDLE, False, heard)))

    def _living(self) -> list[Scene]:
        """The screens that go on: the top, and those below as long as what is above lets them."""
        living = []
        for scene in reversed(self.stack):
            living.append(scene)
            if not scene.lets_live:
                break
        return living

    @property
    def simulated(self) -> bool:
        """Whether the top screen is part of the story."""
        return bool(self.stack) and self.stack[-1].simulated

    # -- what is asked for ----------------------------------------------------------------------------------------

    def _take(self, wishes: list[Wish]) -> None:
        for wish in wishes:
            self._carry_out(wish)

    def _carry_out(self, wish: Wish) -> None:
        match wish:
            case GoTo(place, point):
                self.go_to(place, point)
            case Speak(scene):
                self.menus.clear()
                self.push("talk", {"scene": scene})
            case Asked():
                self.menus.append((self.story, self.snapshot()))
            case TakeBack(asked):
                self._take_back(asked)
            case Said():
                self.log.append(wish)
            case Meant(intent):
                self.meant.append(intent)
            case Open("backlog"):
                lines = [[said.who, said.words, said.colour] for said in self.log]
                self.push("backlog", {"log": json.dumps(lines)})
            case Open(screen, about):
                self.push(screen, about)
            case Close():
                self.pop()
            case Skip():
                if self.top is not None:
                    self.top.skip()
            case Restart(screen, about):
                self.fade_to(lambda: self.restart(screen, about), about)
            case Directed("fade", argument):
                self.curtain_color = WHITE if argument == "white" else BLACK
                self.curtain_goal = 0 if argument == "in" else 255
            case Directed("music", argument):
                self.outbox.append(Music("" if argument == "none" else str(argument)))
            case Directed("mix", argument):
                self.outbox.append(Music(None, str(argument)))
            case Directed("sound", argument):
                self.outbox.append(Play(str(argument)))
            case Directed():
                self._heard.append(wish)
            case Mark(name):
                self.marks.append(name)
                self.outbox.append(wish)
            case (
                Play() | Music() | Save() | Load() | Change() | ShowFolder() | FindMods() | Notice() | Rumble() | Quit()
            ):
                self.outbox.append(wish)
            case _:
                self.story = after(self.story, wish)

    def go_to(self, place: str, point: str) -> None:
        """Go to a point of a place behind a closing curtain."""
        self.fade_to(lambda: self.enter_place(place, point), {"place": place, "point": point})

    def enter_place(self, place: str, point: str) -> None:
        """Leave everything for a point of a place; one that cannot be opened leaves everything as it is."""
        scene = self.build(place_screen(place), self.library, {"place": place, "point": point}, None)
        self.clear()
        self.menus.clear()
        self._come_to(place, point)
        self._show(scene)

    def restart(self, screen: str, about: Mapping[str, str]) -> None:
        """Leave everything for one screen; a new story begins where the screen is a place."""
        scene = self.build(screen, self.library, about, None)
        self.clear()
        self.menus.clear()
        self.curtain = self.curtain_goal = 0
        if about.get("new") and self.begin is not None:
            self.story = self.begin(about["new"])
        if "place" in about:
            self._come_to(about["place"], about.get("point", ""))
        self._show(scene)

    def _come_to(self, place: str, point: str) -> None:
        self.way.append((place, point))
        if self.entered is not None:
            self.entered(place, point)

    # -- fades ----------------------------------------------------------------------------------------------------

    def fade_to(self, then: Callable[[], None], coming: Mapping[str, str]) -> None:
        """Let something happen behind a curtain that closes first; one that closes already has its own."""
        if self.fade is None or self.fade.done:
            self.fade = Fade(then, coming, at=self.fade.steps * 2 - self.fade.at if self.fade else 0)
            if self.curtain >= 255:
                self.fade.at = self.fade.steps

    def rehearsed(self, about: Mapping[str, str]) -> Scene:
        """A place as it will be when it is entered, to make ready what it shows; what it wishes does not happen."""
        story = self.begin(about["new"]) if about.get("new") and self.begin is not None else self.story
        scene = self.build(place_screen(about["place"]), self.library, about, None)
        scene.enter(Moment(IDLE, story, self.settings, top=True))
        return scene

    def _move_fade(self, fade: Fade) -> None:
        fade.at += 1
        if fade.at >= fade.steps and not fade.done:
            fade.done = True
            self.curtain = self.curtain_goal = 0
            fade.then()
        if fade.at >= 2 * fade.steps and self.fade is fade:
            self.fade = None

    def _move_curtain(self) -> None:
        if self.curtain != self.curtain_goal:
            step = 6
            gap = self.curtain_goal - self.curtain
            self.curtain += max(-step, min(step, gap))

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """Draw from the lowest screen that is seen up to the top, and the curtain."""
        first = len(self.stack) - 1
        while first > 0 and self.stack[first].over:
            first -= 1
        top = len(self.stack) - 1
        for number, scene in enumerate(self.stack[max(0, first) :], max(0, first)):
            scene.draw(canvas, part)
            if number == first and self.curtain and number < top:
                canvas.tint(self.curtain_color, self.curtain)
        if self.curtain and first == top:
            canvas.curtain(self.curtain_color, self.curtain)
        if self.fade is not None:
            fade = self.fade
            at = fade.at + part
            share = at / fade.steps if at <= fade.steps else 2 - at / fade.steps
            canvas.curtain(fade.color, round(255 * max(0.0, min(1.0, share))))

    # -- photographs ----------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """The story and the screens that are part of it, as plain data."""
        scenes = [{"name": scene.name, **scene.snapshot()} for scene in self.stack if scene.simulated]
        log = [[said.who, said.words, said.colour] for said in list(self.log)[-LOG_KEPT:]]
        return {
            "story": self.story.to_json(),
            "scenes": scenes,
            "steps": self.steps,
            "curtain": self.curtain_goal,
            "log": log,
            "way": [list(one) for one in self.way],
        }

    def restore(self, data: Mapping[str, Any], story: Story) -> None:
        """Build the screens of a snapshot again, under the story read from it.

        Where one of them cannot be built, everything is left as it is.
        """
        scenes = []
        for kept in data["scenes"]:
            about = {str(key): str(value) for key, value in kept.get("about", {}).items()}
            scenes.append(self.build(str(kept["name"]), self.library, about, kept))
        if not scenes:
            raise ValueError("there is no screen in it")
        self.menus.clear()
        self._go_on(data, story, scenes)

    def _take_back(self, asked: bool) -> None:
        """Go back behind a curtain to the menu that was answered last; a word says where there is none."""
        answered = self.menus[:-1] if asked else self.menus
        if not answered:
            self.outbox.append(Notice(NO_ANSWER))
            return
        *earlier, (story, kept) = answered

        def stand_there() -> None:
            self.restore(kept, story)
            self.menus[:0] = earlier

        self.fade_to(stand_there, {})

    def restore_at(self, data: Mapping[str, Any], story: Story, place: str, point: str) -> None:
        """As `restore`, at a point of a place instead of where the snapshot stands."""
        scene = self.build(place_screen(place), self.library, {"place": place, "point": point}, None)
        self._go_on({**data, "curtain": 0}, story, [scene])

    def _go_on(self, data: Mapping[str, Any], story: Story, scenes: list[Scene]) -> None:
        """Go on with these screens under a story, and what else a snapshot holds."""
        steps, curtain = int(data.get("steps", 0)), int(data.get("curtain", 0))
        log = [Said(str(who), str(words), str(colour)) for who, words, colour in data.get("log", [])]
        way = [(str(place), str(point)) for place, point in data.get("way", [])]
        self.clear()
        self.story = story
        self.steps = steps
        self.log.clear()
        self.log.extend(log)
        self.way = deque(way, WAY_KEPT)
        self.fade = None
        self.curtain = self.curtain_goal = curtain
        for scene in scenes:
            self._show(scene)


def place_screen(place: str) -> str:
    """The screen that shows a place: the dream of its folder, if there is one, or walking."""
    from game.dreams import has_dream

    return "dream" if has_dream(place.partition("/")[0]) else "explore"
