"""The settings: five pages, every field of `core.settings.Settings` on one of them, and the keys.

What is changed holds at once. Each line says in one sentence what it is for. A key is bound by pressing it; a key that
somebody else has is asked for; the actions a menu cannot do without always keep one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from game.core.events import Change, Close, Open, Play
from game.core.settings import (
    ALWAYS_BOUND,
    DEFAULT_BUTTONS,
    DEFAULT_KEYS,
    KINDS,
    ONE_HAND_KEYS,
    Bindings,
    OneOf,
    Range,
    Settings,
    rebound,
)
from game.core.steps import Action, Inputs, in_steps
from game.core.strings import phrases
from game.scenes.menu import Entry, Menu, Question, heading, leaves
from game.scenes.scene import Library, Moment, Screen, Wish
from game.world.canvas import Canvas

say = phrases("settings")
LISTEN_S = 8
"""A key that is waited for longer than this is not coming."""
MOST_NAMES = 3
"""Keys an action may have on the keyboard, and buttons on the pad."""


@dataclass(frozen=True, slots=True)
class Line:
    """What the screen says of one setting; `words` are what its values are called."""

    text: str
    hint: str
    words: Mapping[str, str] | None = None
    unit: str = " %"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name, and the settings on it."""

    id: str
    text: str
    lines: Mapping[str, Line]


PAGES: Sequence[Page] = (
    Page(
        "words",
        say("Words"),
        {
            "language": Line(say("Language"), say("What has not been translated is in English.")),
            "text_size": Line(say("Text size"), say("Of everything that can be read.")),
            "font": Line(
                say("Letters"),
                say("Plain letters are drawn so that no two look alike."),
                {"literata": say("Book"), "legible": say("Plain")},
            ),
            "text_speed": Line(say("Text speed"), say("How fast a line appears.")),
            "instant_text": Line(say("Whole lines at once"), say("A line is there as soon as it is said.")),
            "auto_advance": Line(
                say("Go on by itself"), say("The next line comes when this one could have been read.")
            ),
            "auto_wait": Line(say("Time for reading"), say("How long a line stays when it goes on by itself.")),
            "skip_unread": Line(
                say("Skip what is unread"), say("Skipping stops at lines you have not seen, unless this is on.")
            ),
            "captions": Line(
                say("Captions"), say("Sounds that matter are written at the edge, with where they come from.")
            ),
        },
    ),
    Page(
        "picture",
        say("Picture"),
        {
            "window": Line(
                say("Window"),
                say("Alt and Return change it at any time."),
                {"window": say("Window"), "borderless": say("Borderless"), "fullscreen": say("Full screen")},
            ),
            "smooth_scaling": Line(
                say("Smooth scaling"), say("The picture fills the window exactly and is a little softer.")
            ),
            "frame_rate": Line(say("Frame rate"), say("A lower rate saves battery."), unit=""),
            "high_contrast": Line(say("High contrast"), say("White edges and black boxes.")),
            "reduced_motion": Line(say("Reduced motion"), say("Rain, breathing, folding and sliding stand still.")),
            "flashes": Line(say("Flicker"), say("Lamps and tubes may flicker.")),
        },
    ),
    Page(
        "sound",
        say("Sound"),
        {
            "volume": Line(say("Volume"), say("Everything together.")),
            "music": Line(say("Music"), say("The pieces that play in a place.")),
            "sounds": Line(say("Sounds"), say("Steps, doors, rain, cups.")),
            "voices": Line(say("Voices"), say("The small sounds somebody speaks with.")),
            "mono": Line(say("Mono sound"), say("Both ears hear the same.")),
        },
    ),
    Page(
        "controls",
        say("Controls"),
        {
            "hold_to_run": Line(say("Hold to run"), say("Off: press once to run, once to walk.")),
            "rumble": Line(say("The pad may shake"), say("Only a little, and seldom.")),
        },
    ),
    Page(
        "help",
        say("Help in dreams"),
        {
            "game_speed": Line(say("Game speed"), say("Slower for the hands; the story is the same.")),
            "no_detection": Line(say("Never seen"), say("In dreams nobody can see you. You still see everything.")),
            "closer_checkpoints": Line(
                say("Closer checkpoints"), say("In dreams every small lamp keeps your place as well.")
            ),
            "thin_crowds": Line(
                say("Thinner crowds"),
                say("Where many people press, half are drawn, and it is told more softly. The way is the same."),
            ),
            "hints": Line(say("Hints"), say("A word about what can be done here, when it has been a while.")),
            "doors": Line(
                say("Doors on the title"),
                say("A dream can be entered by itself. They open at the end of the first chapter."),
            ),
            "keep_usage": Line(
                say("Count my hours"), say("The Network's fifth row. It is counted here and sent nowhere.")
            ),
        },
    ),
)
ACTIONS: Mapping[Action, tuple[str, str]] = {
    Action.LEFT: (say("Left"), say("Walk, and turn a setting down.")),
    Action.RIGHT: (say("Right"), say("Walk, and turn a setting up.")),
    Action.UP: (say("Up"), say("Walk, and move the cursor.")),
    Action.DOWN: (say("Down"), say("Walk, and move the cursor.")),
    Action.ACT: (say("Act"), say("Talk, look, open, choose, go on.")),
    Action.BACK: (say("Back"), say("Leave a menu.")),
    Action.RUN: (say("Run"), say("Walk faster.")),
    Action.PAUSE: (say("Pause"), say("Stop the world.")),
    Action.LOG: (say("What was said"), say("Read the last lines again.")),
    Action.SKIP: (say("Skip"), say("Hold to hurry through lines you have read.")),
    Action.AUTO: (say("By itself"), say("Lines go on by themselves, or wait again.")),
    Action.QUICKSAVE: (say("Quick save"), say("Keep this moment.")),
    Action.REWIND: (
        say("Rewind"),
        say("Take back seconds, moves, or an answer; with Run, make moves again."),
    ),
}
KEYS: Mapping[str, str] = {
    "left": say("Left"), "right": say("Right"), "up": say("Up"), "down": say("Down"),
    "return": say("Return"), "enter": say("Enter"), "space": say("Space"), "tab": say("Tab"),
    "backspace": say("Backspace"), "delete": say("Delete"), "insert": say("Insert"), "escape": say("Escape"),
    "home": say("Home"), "end": say("End"), "page up": say("Page up"), "page down": say("Page down"),
    "left shift": say("Left shift"), "right shift": say("Right shift"), "caps lock": say("Caps lock"),
    "left ctrl": say("Left ctrl"), "right ctrl": say("Right ctrl"),
    "left alt": say("Left alt"), "right alt": say("Right alt"),
}  # fmt: skip
"""What keys are called that have a word on them and no letter; the rest goes by the name that pygame gives it."""
BUTTONS: Mapping[str, str] = {
    "dpleft": say("pad left"), "dpright": say("pad right"), "dpup": say("pad up"), "dpdown": say("pad down"),
    "leftshoulder": say("left shoulder"), "rightshoulder": say("right shoulder"),
    "leftstick": say("left stick"), "rightstick": say("right stick"),
    "lefttrigger+": say("left trigger"), "righttrigger+": say("right trigger"),
    "leftx-": say("left stick left"), "leftx+": say("left stick right"),
    "lefty-": say("left stick up"), "lefty+": say("left stick down"),
    "rightx-": say("right stick left"), "rightx+": say("right stick right"),
    "righty-": say("right stick up"), "righty+": say("right stick down"),
    "start": say("pad start"), "back": say("pad back"), "guide": say("pad guide"),
}  # fmt: skip
ON, OFF = say("On"), say("Off")


Languages = Mapping[str, str]
"""What the languages there are call themselves, by code."""


def value_words(name: str, settings: Settings, languages: Languages) -> str:
    """The value of a setting as the screen says it."""
    value = getattr(settings, name)
    if name == "language":
        return languages.get(value, value)
    line = next(page.lines[name] for page in PAGES if name in page.lines)
    if isinstance(value, bool):
        return ON if value else OFF
    if isinstance(value, int):
        return f"{value}{line.unit}"
    return (line.words or {}).get(str(value), str(value))


def setting_entry(name: str, settings: Settings, languages: Languages) -> Entry:
    """The line of a setting, as a menu shows it."""
    line = next(page.lines[name] for page in PAGES if name in page.lines)
    kind, value = KINDS[name], getattr(settings, name)
    fill = -1
    if isinstance(kind, Range):
        fill = (value - kind.least) * 100 // (kind.most - kind.least)
    return Entry(name, line.text, value_words(name, settings, languages), turns=True, fill=fill)


def turned(name: str, settings: Settings, way: int, languages: Languages, placed: int = -1) -> Change:
    """The change that turns a setting one step left (-1) or right (1). Words and switches go round.

    Where its bar was `placed`, 0..100, a range takes the value there.
    """
    kind, value = KINDS[name], getattr(settings, name)
    if isinstance(kind, Range):
        if placed >= 0:
            steps = round((kind.most - kind.least) * placed / 100 / kind.step)
            return Change(name, str(min(kind.most, kind.least + steps * kind.step)))
        return Change(name, str(max(kind.least, min(kind.most, value + way * kind.step))))
    words = tuple(languages) if name == "language" else kind.words if isinstance(kind, OneOf) else ()
    if words:
        at = words.index(value) if value in words else 0
        return Change(name, words[(at + way) % len(words)])
    return Change(name, "false" if value else "true")


def bindings_text(bindings: Bindings) -> str:
    """Bindings as the text that a Change carries."""
    return json.dumps({str(action): list(names) for action, names in bindings.items()})


def key_words(name: str) -> str:
    """What a key or a pad's button is called: "pad dpleft" is the left of the pad's cross."""
    pad = name.removeprefix("pad ")
    if pad == name:
        return KEYS.get(name) or (name.upper() if len(name) == 1 else name.capitalize())
    return BUTTONS.get(pad) or say("pad {button}", button=pad.upper() if len(pad) == 1 else pad)


def listed(words: Sequence[str]) -> str:
    """Words one after another."""
    first, *rest = words
    return say("{first}, {rest}", first=first, rest=listed(rest)) if rest else first


class SettingsScreen(Screen):
    """Pages at the left, what is on the page at the right, what it is for below."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("settings", over=False)
        self.pages = Menu([Entry(page.id, page.text) for page in PAGES] + [Entry("done", say("Done"))], bare=True)
        self.lines = Menu()
        self.languages = library.languages()
        self.inside = False
        self.settings = Settings()
        self.question: Question | None = None
        self.action: Action | None = None
        """The action whose keys are being looked at."""
        self.listening = 0
        """Steps for which a key is still waited for."""
        self._alone = False
        self._wanted = ("", "")
        self._said = ""
        self._tick = 0

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        chosen = self.pages.chosen
        return next((page for page in PAGES if chosen is not None and page.id == chosen.id), None)

    def enter(self, moment: Moment) -> list[Wish]:
        """Show what is set."""
        self.settings = moment.settings
        self._show()
        return []

    # -- one step -------------------------------------------------------------------------------------------------

    def update(self, moment: Moment) -> list[Wish]:
        """One step of whatever is open: a key being waited for, a question, the page, the pages."""
        self._tick += 1
        self.settings = moment.settings
        inputs = moment.inputs
        if self.listening:
            wishes = self._listen(inputs)
        elif self.question is not None:
            wishes = self._answer(inputs)
        else:
            wishes = self._menus(inputs)
        return wishes

    def _menus(self, inputs: Inputs) -> list[Wish]:
        self._show()
        if self.pages.under(inputs) and self.action is None:
            self.inside = False
        elif self.lines.under(inputs):
            self.inside = True
        if not self.inside:
            return self._choose_page(inputs)
        picked, way, wishes = self.lines.update(inputs)
        if picked:
            self._said = ""
            wishes += self._picked(picked, way)
        elif leaves(inputs):
            wishes.append(Play("ui_back"))
            if self.action is not None:
                self._leave_action()
            else:
                self.inside = False
        return wishes

    def _choose_page(self, inputs: Inputs) -> list[Wish]:
        picked, _, wishes = self.pages.update(inputs)
        if picked == "done" or leaves(inputs):
            return [*wishes, Play("ui_back"), Close()]
        self._show()
        if picked or (Action.RIGHT in inputs.pressed and self.page is not None):
            self.inside = True
            self.lines.at = 0
        return wishes

    def _show(self) -> None:
        """The lines of the page as they stand now."""
        if self.action is not None:
            self.lines.show(self._action_entries(self.action))
            return
        page = self.page
        entries: list[Entry] = []
        if page is not None:
            # Where there is only one language, nothing can be chosen.
            names = [name for name in page.lines if name != "language" or len(self.languages) > 1]
            entries = [setting_entry(name, self.settings, self.languages) for name in names]
            if page.id == "controls":
                entries += [Entry(f"bind {action}", ACTIONS[action][0], self._names(action)) for action in Action]
                entries.append(Entry("one hand", say("All keys under one hand")))
                entries.append(Entry("reset keys", say("Keys and buttons as they were")))
            if page.id == "words":
                entries.append(Entry("notice", say("Before you begin")))
            entries.append(Entry("reset", say("Reset this page")))
        self.lines.show(entries)

    def _names(self, action: Action) -> str:
        keys = [key_words(name) for name in self.settings.keys.get(action, ())]
        pads = [key_words(f"pad {name}") for name in self.settings.buttons.get(action, ())]
        return listed(keys + pads or [say("none")])

    def _picked(self, picked: str, way: int) -> list[Wish]:
        page = self.page
        if picked in KINDS:
            return [turned(picked, self.settings, way or 1, self.languages, self.lines.placed)]
        if picked.startswith("bind "):
            self.action = Action(picked.removeprefix("bind "))
            self.lines.at = self.lines.first = 0
        elif picked == "one hand":
            self._said = say("The keys of the left hand do everything now.")
            return [Change("keys", bindings_text(ONE_HAND_KEYS))]
        elif picked == "reset keys":
            self._said = say("Keys and buttons are as they were.")
            return [Change("keys", bindings_text(DEFAULT_KEYS)), Change("buttons", bindings_text(DEFAULT_BUTTONS))]
        elif picked == "notice":
            return [Open("notice", {"from": "settings"})]
        elif picked == "reset" and page is not None:
            starts = {entry.name: entry.default for entry in fields(Settings)}
            self._said = say("This page has been reset.")
            return [Change(name, _text(starts[name])) for name in page.lines if name != "language"]
        elif self.action is not None:
            return self._change_keys(self.action, picked)
        return []

    # -- keys -----------------------------------------------------------------------------------------------------

    def _action_entries(self, action: Action) -> list[Entry]:
        entries = [Entry("add", say("Add a key or button")), Entry("alone", say("Replace them all"))]
        names = [*self.settings.keys.get(action, ()), *(f"pad {n}" for n in self.settings.buttons.get(action, ()))]
        entries += [Entry(f"off {name}", say("Take away {key}", key=key_words(name))) for name in names]
        return [*entries, Entry("enough", say("Done"))]

    def _change_keys(self, action: Action, picked: str) -> list[Wish]:
        if picked in ("add", "alone"):
            self.listening, self._alone = in_steps(LISTEN_S), picked == "alone"
            return []
        if picked == "enough":
            self._leave_action()
            return []
        name = picked.removeprefix("off ")
        field, bindings, key = self._device(name)
        return self._bind(field, bindings, action, tuple(one for one in bindings.get(action, ()) if one != key))

    def _leave_action(self) -> None:
        action, self.action = self.action, None
        self._show()
        self.lines.go_to(f"bind {action}")

    def _device(self, name: str) -> tuple[str, Bindings, str]:
        """Which setting a key's name belongs to, its bindings, and the name within them."""
        if name.startswith("pad "):
            return "buttons", self.settings.buttons, name.removeprefix("pad ")
        return "keys", self.settings.keys, name

    def _listen(self, inputs: Inputs) -> list[Wish]:
        """Wait for the key; the mouse, or doing nothing, gives up."""
        self.listening -= 1
        if inputs.pointer is not None and inputs.pointer.clicked:
            self.listening = 0
        if not inputs.key or self.action is None:
            return []
        self.listening = 0
        field, bindings, key = self._device(inputs.key)
        owner = next((other for other, names in bindings.items() if key in names and other is not self.action), None)
        if owner is None:
            return self._give(inputs.key)
        rest = [name for name in bindings[owner] if name != key]
        if owner in ALWAYS_BOUND and not rest:
            mine, theirs = ACTIONS[self.action][0], ACTIONS[owner][0]
            self._said = say(
                "{key} is all that “{theirs}” has. Give it another one before “{mine}” takes it.",
                key=key_words(inputs.key),
                theirs=theirs,
                mine=mine,
            )
            return [Play("ui_deny")]
        self._wanted = (field, inputs.key)
        self.question = Question.of(
            say("{key} belongs to “{action}”.", key=key_words(inputs.key), action=ACTIONS[owner][0]),
            ("leave", say("Leave it there")),
            ("take", say("Give it to “{action}”", action=ACTIONS[self.action][0])),
        )
        return [Play("ui_move")]

    def _answer(self, inputs: Inputs) -> list[Wish]:
        assert self.question is not None
        answer, wishes = self.question.update(inputs)
        if answer:
            self.question = None
        return wishes + (self._give(self._wanted[1]) if answer == "take" else [])

    def _give(self, name: str) -> list[Wish]:
        """Bind a key to the action that is looked at."""
        assert self.action is not None
        field, bindings, key = self._device(name)
        had = () if self._alone else tuple(one for one in bindings.get(self.action, ()) if one != key)
        self._said = say("{key}: {action}", key=key_words(name), action=ACTIONS[self.action][0])
        return [*self._bind(field, bindings, self.action, (key, *had)[:MOST_NAMES]), Play("ui_pick")]

    def _bind(self, field: str, bindings: Bindings, action: Action, names: tuple[str, ...]) -> list[Wish]:
        changed = rebound(bindings, action, names)
        if changed is bindings:
            self._said = say(
                "“{action}” needs one, or there would be no way back to this page.", action=ACTIONS[action][0]
            )
            return [Play("ui_deny")]
        return [Change(field, bindings_text(changed))]

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The pages, the page, and what the line under the cursor is for."""
        margin, y = heading(canvas, say("Settings"))
        width, height = canvas.screen
        hint = self._hint()
        foot = max(canvas.measure(hint or "A", "label", width - 2 * margin)[1], canvas.measure("A", "label")[1])
        bottom = height - foot - 50
        left = margin + 36
        wide = max(canvas.measure(entry.text, "menu")[0] for entry in self.pages.entries) + 60
        if left + wide > width * 4 // 10:
            wide = width * 4 // 10 - left
        self.pages.draw(canvas, left, y, wide, bottom - y, self._tick)
        lines_left = left + wide + 50
        lines_wide = width - lines_left - margin - 30
        if self.action is not None:
            used = canvas.text(ACTIONS[self.action][0], lines_left, y, "name")
            used += canvas.text(self._names(self.action), lines_left, y + used, "label", lines_wide) + 20
            y += used
        self.lines.idle = not self.inside
        self.lines.draw(canvas, lines_left, y, lines_wide, bottom - y, self._tick)
        canvas.text(hint, margin, height - foot - 24, "label", width - 2 * margin, color="soft")
        if self.listening:
            self._draw_listening(canvas)
        if self.question is not None:
            self.question.draw(canvas, self._tick)

    def _hint(self) -> str:
        if self._said:
            return self._said
        if not self.inside or self.lines.chosen is None:
            return say("Choose a page. Everything you change holds at once and is kept.")
        id_ = self.lines.chosen.id
        page = self.page
        if page is not None and id_ in page.lines:
            return page.lines[id_].hint
        if id_.startswith("bind "):
            return ACTIONS[Action(id_.removeprefix("bind "))][1]
        return {
            "one hand": say("Walking stays where it is; the rest moves to the left hand."),
            "reset keys": say("Every action gets back the keys and buttons it came with."),
            "notice": say("The note about what this story is made of."),
            "reset": say("Only this page, and not the keys."),
            "add": say("It joins those that are there."),
            "alone": say("It takes the place of those that are there."),
        }.get(id_, "")

    def _draw_listening(self, canvas: Canvas) -> None:
        assert self.action is not None
        width, height = canvas.screen
        words = say("Press a key or a button for “{action}”.", action=ACTIONS[self.action][0])
        wide = min(width - 120, 1000)
        high = canvas.measure(words, "label", wide - 80)[1]
        canvas.box(0, 0, width, height, "shade")
        x, y = (width - wide) // 2, height // 2 - high
        canvas.box(x, y, wide, high + 90, "panel")
        canvas.text(words, x + 40, y + 30, "label", wide - 80, "centre", color="ink")
        share = self.listening * (wide - 80) // in_steps(LISTEN_S)
        canvas.box(x + 40, y + high + 54, max(1, share), 6, "bar_full")


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
