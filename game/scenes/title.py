"""The title: a city that goes to sleep, window by window, and a tram that does not.

Windows go out one by one over TURN_S and come back as slowly. The city slides a little to and fro, near things more
than far ones. All of it hangs on the number of steps alone; with reduced motion it stands still.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.core.events import Load, Music, Notice, Open, Play, Quit, Restart
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.core.strings import phrases
from game.scenes.menu import Entry, Menu, Question, is_large, leaves
from game.scenes.saves import slot_name
from game.scenes.scene import BEHIND, Library, Moment, Screen, Slot, Wish, crowded

if TYPE_CHECKING:
    from game.world.canvas import Canvas

say = phrases("title")
TURN_S = 400
"""How long the city takes to go dark and to light up again."""
LATEST_SHARE = 0.72
"""Share of the windows that are dark at the deepest."""
SLIDE_S = 130
TRAM_EVERY_S = 44
TRAM_PX_S = 46
MOON_SHARE = 81
"""Where the moon stands, in hundredths of the view's width."""
RISE_S = 2.2
"""How long the letters take to come up."""
PROLOGUE = {"place": "overlord/open_plan", "point": "start", "new": "yes"}
FIRST_EVENING = {"place": "hub/flat", "point": "start", "new": "yes"}
UNLIT: Mapping[str, tuple[int, int]] = {"far": (295, 172), "mid": (541, 176)}
"""A dark place on each layer's fronts: what is laid over a window that has gone out."""
TEXT_LEFT = 150
TOWER_LEFT = 132
"""Where the eye of the tower begins in the farthest row of houses."""
TOWER_WIDTH = 36


class Title(Screen):
    """The first screen."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("title", over=False)
        self.library = library
        self.menu = Menu(bare=True)
        self.question: Question | None = None
        self._tick = 0
        self._still = False
        self._slots: Sequence[Slot] = ()
        self._doors = False
        """Whether the settings have them open."""
        self._scene = library.data("pictures/title/title")
        self._windows = windows_of(self._scene)
        self._look()

    def enter(self, moment: Moment) -> list[Wish]:
        """The music begins."""
        return [Music("title")]

    def renew(self, moment: Moment) -> list[Wish]:
        """The city may have changed."""
        self._scene = self.library.data("pictures/title/title")
        self._windows = windows_of(self._scene)
        return []

    def _look(self) -> None:
        self._slots = self.library.slots()
        # What is behind a door is gone on with there.
        self._story = [slot for slot in self._slots if not slot.behind and slot.slot != BEHIND]
        entries = [Entry("new", say("New story"))]
        if self._story:
            entries.insert(0, Entry("continue", say("Continue")))
        if self._slots:
            entries.append(Entry("load", say("Load")))
        if self._doors:
            entries.append(Entry("doors", say("Doors")))
        if self.library.any_chapters:
            entries.append(Entry("chapters", say("Chapters")))
        entries += [Entry("settings", say("Settings")), Entry("mods", say("Mods"))]
        entries += [Entry("credits", say("Credits")), Entry("quit", say("Quit"))]
        self.menu.show(entries)

    @property
    def newest(self) -> Slot | None:
        """The newest save of the story that is whole."""
        return next((slot for slot in self._story if not slot.fault), None)

    def update(self, moment: Moment) -> list[Wish]:
        """One step of the city and its menu."""
        self._tick += 1
        self._still = moment.settings.reduced_motion
        if moment.settings.doors != self._doors:
            self._doors = moment.settings.doors
            self._look()
        if self.question is not None:
            answer, wishes = self.question.update(moment.inputs)
            if not answer:
                return wishes
            self.question = None
            return wishes + self._answered(answer)
        if self._tick % STEPS_PER_SECOND == 0:
            # A save may have been deleted or made under the menus above.
            self._look()
        picked, _, wishes = self.menu.update(moment.inputs)
        match picked:
            case "continue":
                wishes += self._go_on()
            case "new" if crowded(self._slots):
                self.question = Question.of(
                    say("Every slot is in use. A new story writes over the one that was kept by itself."),
                    ("back", say("Not now")),
                    ("crowded", say("Begin all the same")),
                )
            case "new":
                wishes += self._begin()
            case "load":
                wishes.append(Open("saves", {"mode": "load"}))
            case "settings" | "mods" | "doors" | "chapters":
                wishes.append(Open(picked))
            case "credits":
                wishes.append(Open("credits", {"from": "title"}))
            case "quit":
                wishes.append(Open("leaving") if moment.settings.keep_usage else Quit())
            case _:
                if leaves(moment.inputs):
                    self.menu.go_to("quit")
                    wishes.append(Play("ui_move"))
        return wishes

    def _answered(self, answer: str) -> list[Wish]:
        match answer.split():
            case ["prologue"]:
                return [Restart("dream", PROLOGUE)]
            case ["evening"]:
                return [Restart("explore", FIRST_EVENING)]
            case ["crowded"]:
                return self._begin()
            case ["load", slot]:
                return [Load(slot)]
            case ["before", slot]:
                return [Load(slot, True)]
        return []

    def _go_on(self) -> list[Wish]:
        """Open the newest save; where it is damaged that is said, and what is whole is offered."""
        # When a damaged file was made is not known; the story that keeps itself is the likeliest to be the newest.
        newest = next((slot for slot in self._story if slot.slot == "auto" and slot.fault), self._story[0])
        name, whole = slot_name(newest.slot), self.newest
        if not newest.fault:
            return [Load(newest.slot)]
        if whole is not None and not newest.backup:
            words = say("“{damaged}” is damaged. This is “{whole}”.", damaged=name, whole=slot_name(whole.slot))
            return [Notice(words), Load(whole.slot)]
        answers = []
        if newest.backup:
            answers.append((f"before {newest.slot}", say("Open the one before it")))
        if whole is not None:
            answers.append((f"load {whole.slot}", say("Open “{slot}”", slot=slot_name(whole.slot))))
        words = say("“{slot}”: {fault}.", slot=name, fault=newest.fault)
        self.question = Question.of(words, ("back", say("Not now")), *answers)
        return []

    def _begin(self) -> list[Wish]:
        """The first story opens on Floor 99; who has played before may go straight to the evening."""
        if not self._slots:
            return [Restart("dream", PROLOGUE)]
        self.question = Question.of(
            say("Where does it begin?"),
            ("back", say("Not now")),
            ("prologue", say("From Floor 99")),
            ("evening", say("From the first evening")),
        )
        return []

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The city, the letters, the menu."""
        view_height = canvas.view[1]
        height = canvas.screen[1]
        unit = height / view_height
        left = round(TEXT_LEFT / unit)
        # The tower has an eye, which would look out from between the letters.
        logo = self._scene["logo"][0] if self._scene else 0
        still = 0 if self._still else self._tick
        clear = beside_words(canvas, self._scene, left + logo + 4)
        draw_city(canvas, self._scene, self._windows, still, self._tick, clear)
        large = is_large(canvas)
        top = 4 if large else max(16, view_height * 15 // 100 - 14)
        canvas.layer("title/scrim", 0, view_height - 360)
        rise = min(1.0, self._tick / in_steps(RISE_S))
        canvas.layer("title/logo", left, top + round((1 - rise) ** 2 * 6), round(100 * rise))
        below = round((top + 62) * unit) + (8 if large else 54)
        wide = max(canvas.measure(entry.text, "menu")[0] for entry in self.menu.entries) + 60
        need = self.menu.height(canvas, wide)
        y = max(below, min(below + 60, height - 60 - need))
        self.menu.draw(canvas, TEXT_LEFT + 24, y, wide, height - 16 - y, self._tick)
        self._draw_remark(canvas, large)
        if self.question is not None:
            self.question.draw(canvas, self._tick)

    def _draw_remark(self, canvas: Canvas, large: bool) -> None:
        """What Hush says to whoever comes back, in small type at the lower right."""
        remark = self.library.usage.remark
        if not remark or large:
            return
        width, height = canvas.screen
        wide, high = canvas.measure(remark, "small")
        x, y = width - wide - 70, height - high - 34
        canvas.box(x - 30, y - 6, wide + 50, high + 12, "caption", 150)
        canvas.box(x - 18, y + high // 2 - 6, 12, 12, "terminal_light")
        canvas.text(remark, x + 4, y, "small", color="ice")


def windows_of(scene: Mapping[str, Any]) -> list[Sequence[Any]]:
    """The windows that can go out, in the order in which they do: all over the city. The nearest two never do."""
    windows = [window for window in scene.get("windows", ()) if window[4] in UNLIT]
    return sorted(windows, key=lambda window: hash_of(window[0], window[1]))


def hash_of(x: int, y: int) -> int:
    """A number that says nothing about where a window is."""
    return (x * 7919 + y * 104_729) * 2_654_435_761 % (1 << 32)


def sky_x(scene: Mapping[str, Any], view_width: int) -> int:
    """Where the sky begins in the view, so that the moon is at the right."""
    spare = max(0, int(scene["layers"][0]["width"]) - view_width)
    moon = int(scene["moon"][0])
    return -max(0, min(spare, moon - view_width * MOON_SHARE // 100))


def before_moon(canvas: Canvas, scene: Mapping[str, Any]) -> int:
    """How far to the right words may go, in units, so that they do not run into the moon."""
    width, view_width = canvas.screen[0], canvas.view[0]
    if not scene:
        return width
    edge = int(scene["moon"][0] - scene["moon"][2])
    return (sky_x(scene, view_width) + edge) * width // view_width - 30


def behind_moon(canvas: Canvas, scene: Mapping[str, Any]) -> int:
    """The column of the view that the moon ends at, for a tower that is to look at no words."""
    if not scene:
        return 0
    x, _, radius = scene["moon"]
    return sky_x(scene, canvas.view[0]) + int(x + radius) + 8


def beside_words(canvas: Canvas, scene: Mapping[str, Any], column: int) -> int:
    """Where the tower may begin right of a column of the view: before the moon, or behind it where that is narrow."""
    if not scene:
        return column
    slide = next(int(layer["slide"]) for layer in scene["layers"] if layer["name"] == "far")
    moon = sky_x(scene, canvas.view[0]) + int(scene["moon"][0] - scene["moon"][2])
    return column if column + slide + TOWER_WIDTH <= moon else behind_moon(canvas, scene)


def draw_city(
    canvas: Canvas, scene: Mapping[str, Any], windows: Sequence[Sequence[Any]], tick: int, dusk: int, clear: int = 0
) -> None:
    """Lay the city's layers into the view, farthest first; `tick` moves it, `dusk` puts windows out.

    The tower stays to the right of the column `clear` of the view.
    """
    if not scene:
        return
    canvas.grade("night")
    view_width, view_height = canvas.view
    whole_height = scene["size"][1]
    swing = 0.5 - 0.5 * math.cos(tick * math.tau / in_steps(SLIDE_S))
    deep = 0.08 + (LATEST_SHARE - 0.08) * (0.5 - 0.5 * math.cos(dusk * math.tau / in_steps(TURN_S)))
    out = windows[: round(len(windows) * deep)]
    tram = scene["tram"]
    for number, layer in enumerate(scene["layers"]):
        name, width = layer["name"], layer["width"]
        spare = max(0, width - view_width)
        slide = min(layer["slide"], spare)
        x = -round((spare - slide) * 0.5 + slide * swing)
        # The sky hangs from the upper edge, the moon at the right; the roofs stand on the lower edge with the city.
        if number == 0:
            x = sky_x(scene, view_width)
        elif name == "far" and clear:
            least = -round((spare - slide) * 0.5 + slide)
            x += max(0, clear - TOWER_LEFT - least)
        y = view_height - whole_height if number else min(0, (view_height - whole_height) * 2 // 5)
        copies = range(x - width if x > 0 else x, view_width, width)
        for copy in copies:
            canvas.layer(f"title/{name}", copy, y)
        for window in out:
            if window[4] == name:
                left, top = UNLIT[name]
                for copy in copies:
                    area = (left, top, window[2], window[3])
                    canvas.layer(f"title/{name}", copy + window[0], y + window[1], 100, area)
        if tram["layer"] == name and tick:
            gone = tick % in_steps(TRAM_EVERY_S) * TRAM_PX_S // STEPS_PER_SECOND
            at = tram["from"] + gone
            if at < tram["to"]:
                canvas.layer("title/tram", x + at, y + tram["foot"] - 30)
