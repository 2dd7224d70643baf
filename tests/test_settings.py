"""Settings: every one can be turned, kept and read again; keys can be moved and nobody can lock themselves out."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas

from game.content import preferences
from game.content.library import GameLibrary
from game.content.saves import Saves
from game.content.session import Session
from game.core.events import Change, Close
from game.core.settings import (
    ALWAYS_BOUND,
    CODE,
    DEFAULT_BUTTONS,
    DEFAULT_KEYS,
    KINDS,
    ONE_HAND_KEYS,
    Code,
    OneOf,
    Range,
    Settings,
    conflicts,
    rebound,
)
from game.core.steps import IDLE, Action, Inputs, Pointer
from game.scenes.scene import Moment, Wish
from game.scenes.settings import ACTIONS, PAGES, SettingsScreen, bindings_text, key_words, setting_entry, turned
from game.story import Declarations, defaults

settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")

STORY = defaults(Declarations())
LANGUAGES = {"en": "English", "de": "Deutsch"}
KEYS = st.sampled_from(["a", "w", "space", "return", "escape", "q", "tab", "left", "f5", "left shift", "z"])


class Chair:
    """Somebody at the settings: what they press changes them, as the app does it."""

    def __init__(self, start: Settings | None = None) -> None:
        self.screen = SettingsScreen(GameLibrary(Saves(Path("nowhere"))), {})
        self.settings = start or Settings()
        self.wishes: list[Wish] = []
        self.screen.enter(Moment(IDLE, STORY, self.settings))

    def step(self, inputs: Inputs) -> Chair:
        self.wishes = self.screen.update(Moment(inputs, STORY, self.settings))
        for wish in self.wishes:
            if isinstance(wish, Change):
                self.settings = preferences.changed(self.settings, wish.setting, wish.value)
        return self

    def press(self, *actions: Action, key: str = "") -> Chair:
        for action in actions:
            self.step(Inputs(pressed=(action,), key=key))
        return self

    def key(self, name: str) -> Chair:
        """Press a key while one is being waited for."""
        return self.step(Inputs(key=name))

    def page(self, name: str) -> Chair:
        self.screen.action, self.screen.inside = None, False
        self.screen.pages.go_to(name)
        return self.press(Action.ACT)

    def line(self, name: str) -> Chair:
        self.step(IDLE)
        self.screen.lines.go_to(name)
        return self

    def bind(self, action: Action, choice: str = "add") -> Chair:
        """Open an action's keys and choose what is to happen with them."""
        return self.page("controls").line(f"bind {action}").press(Action.ACT).line(choice).press(Action.ACT)

    def looks(self, text_size: int = 100) -> RecordingCanvas:
        canvas = RecordingCanvas(text_size=text_size)
        self.screen.draw(canvas, 0.0)
        return canvas


# -- all of them ------------------------------------------------------------------------------------------------------


def test_every_setting_is_on_exactly_one_page() -> None:
    shown = [name for page in PAGES for name in page.lines]
    assert sorted(shown) == sorted(KINDS)


def test_every_setting_has_a_short_hint_and_every_word_a_name() -> None:
    for page in PAGES:
        for name, line in page.lines.items():
            assert line.hint.endswith(".") and len(line.hint) < 90 and "!" not in line.hint
            kind = KINDS[name]
            if isinstance(kind, OneOf):
                assert line.words is not None and set(line.words) == set(kind.words)


def test_every_action_can_be_bound_on_the_page() -> None:
    assert set(ACTIONS) == set(Action)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_setting_turned_right_comes_back_to_the_left(name: str) -> None:
    kind = KINDS[name]
    start = Settings()
    if isinstance(kind, Range):
        start = start.with_(name, kind.least)
    right = preferences.changed(start, name, turned(name, start, 1, LANGUAGES).value)
    back = preferences.changed(right, name, turned(name, right, -1, LANGUAGES).value)
    assert getattr(right, name) != getattr(start, name) and back == start


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if isinstance(kind, Range)])
def test_a_range_stops_at_its_ends(name: str) -> None:
    kind = KINDS[name]
    assert isinstance(kind, Range)
    low = high = Settings()
    for _ in range(60):
        low = preferences.changed(low, name, turned(name, low, -1, LANGUAGES).value)
        high = preferences.changed(high, name, turned(name, high, 1, LANGUAGES).value)
    assert (getattr(low, name), getattr(high, name)) == (kind.least, kind.most)
    assert setting_entry(name, low, LANGUAGES).fill == 0 and setting_entry(name, high, LANGUAGES).fill == 100


def test_a_page_is_put_back_and_the_others_are_left() -> None:
    chair = Chair(Settings(volume=10, text_size=150)).page("sound").line("reset").press(Action.ACT)
    assert (chair.settings.volume, chair.settings.text_size) == (Settings().volume, 150)


def test_volume_goes_down_by_the_left_key() -> None:
    assert Chair().page("sound").line("volume").press(Action.LEFT).settings.volume == 75


def test_back_leaves_the_page_and_then_the_screen() -> None:
    chair = Chair().page("sound").press(Action.BACK)
    assert not chair.screen.inside
    assert Close() in chair.press(Action.BACK).wishes


def test_the_mouse_goes_straight_to_a_line() -> None:
    chair = Chair().step(IDLE)
    at = chair.looks().where("Captions")
    chair.step(Inputs(pointer=Pointer(at.x, at.y, clicked=True, moved=True)))
    assert chair.settings.captions


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_bar_is_set_by_the_place_of_the_click_and_its_arrows_turn_it(text_size: int) -> None:
    chair = Chair(Settings(volume=80)).page("sound")
    row = next(one for one in chair.looks(text_size).drawn if one.what == "choice_on")
    for part, volume in ((4, 25), (2, 50), (1, 100)):
        x = row.x + 16 + (row.width - 32) // part
        chair.step(Inputs(pointer=Pointer(x - 1, row.y + row.height - 8, clicked=True)))
        assert chair.settings.volume == volume
    at = chair.step(IDLE).looks(text_size).where("100 %")
    chair.step(Inputs(pointer=Pointer(at.x + 4, at.y + 10, clicked=True)))
    assert chair.settings.volume == 95
    at = chair.step(IDLE).looks(text_size).where("95 %")
    chair.step(Inputs(pointer=Pointer(at.x + at.width - 4, at.y + 10, clicked=True)))
    assert chair.settings.volume == 100


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("page", [page.id for page in PAGES])
def test_no_page_cuts_its_words(page: str, text_size: int) -> None:
    chair = Chair().page(page)
    for _ in range(20):
        assert chair.looks(text_size).cut() == []
        chair.press(Action.DOWN)


# -- keys -------------------------------------------------------------------------------------------------------------


def test_a_new_key_joins_those_that_are_there() -> None:
    chair = Chair().bind(Action.RUN).key("z")
    assert chair.settings.keys[Action.RUN] == ("z", "left shift", "right shift")


def test_a_key_can_take_the_place_of_the_others() -> None:
    assert Chair().bind(Action.RUN, "alone").key("z").settings.keys[Action.RUN] == ("z",)


def test_a_pads_button_goes_to_the_pad() -> None:
    chair = Chair().bind(Action.SKIP).key("pad leftstick")
    assert "leftstick" in chair.settings.buttons[Action.SKIP] and chair.settings.keys == DEFAULT_KEYS


def test_a_key_that_somebody_has_is_asked_for() -> None:
    chair = Chair().bind(Action.RUN).key("tab")
    assert chair.screen.question is not None and chair.settings.keys == DEFAULT_KEYS
    assert chair.looks().shows("Tab belongs to “What was said”.")
    chair.press(Action.BACK)
    assert chair.settings.keys == DEFAULT_KEYS


def test_and_is_taken_where_it_may_be() -> None:
    chair = Chair().bind(Action.RUN).key("tab").press(Action.DOWN, Action.ACT)
    assert "tab" in chair.settings.keys[Action.RUN] and chair.settings.keys[Action.LOG] == ("l",)
    assert conflicts(chair.settings.keys) == {}


def test_the_last_key_of_what_menus_need_cannot_be_taken() -> None:
    start = Settings(keys={**DEFAULT_KEYS, Action.BACK: ("q",)})
    chair = Chair(start).bind(Action.RUN).key("q")
    assert chair.screen.question is None and chair.settings.keys[Action.BACK] == ("q",)
    assert chair.looks().shows("Give it another one before")


def test_nor_can_it_be_put_away() -> None:
    start = Settings(keys={**DEFAULT_KEYS, Action.BACK: ("q",)})
    chair = Chair(start).bind(Action.BACK, "off q")
    assert chair.settings.keys[Action.BACK] == ("q",)


def test_a_key_is_not_waited_for_for_ever() -> None:
    chair = Chair().bind(Action.RUN)
    for _ in range(600):
        chair.step(IDLE)
    assert not chair.screen.listening and chair.settings.keys == DEFAULT_KEYS


def test_the_press_that_binds_does_nothing_else() -> None:
    chair = Chair().bind(Action.RUN).step(Inputs(pressed=(Action.PAUSE,), key="escape"))
    assert Close() not in chair.wishes


def test_one_hand_and_back_again() -> None:
    chair = Chair().page("controls").line("one hand").press(Action.ACT)
    assert chair.settings.keys == ONE_HAND_KEYS and conflicts(ONE_HAND_KEYS) == {}
    chair.line("reset keys").press(Action.ACT)
    assert (chair.settings.keys, chair.settings.buttons) == (DEFAULT_KEYS, DEFAULT_BUTTONS)


def test_keys_are_called_by_names_people_know() -> None:
    assert [key_words(name) for name in ("a", "left shift", "pad a")] == ["A", "Left shift", "pad A"]
    assert [key_words(name) for name in ("pad dpup", "pad leftx-", "pad righttrigger+")] == [
        "pad up", "left stick left", "right trigger",
    ]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(list(Action)), st.lists(KEYS, max_size=3, unique=True)), max_size=30))
def test_nobody_can_lock_themselves_out(binds: list[tuple[Action, list[str]]]) -> None:
    keys = DEFAULT_KEYS
    for action, names in binds:
        keys = rebound(keys, action, tuple(names))
        assert all(keys[needed] for needed in ALWAYS_BOUND)
        assert conflicts(keys) == {}


# -- on the disk ------------------------------------------------------------------------------------------------------


def any_settings() -> st.SearchStrategy[Settings]:
    def value(name: str) -> st.SearchStrategy[object]:
        kind = KINDS[name]
        if isinstance(kind, Range):
            return st.integers(kind.least, kind.most)
        if name == "language":
            return st.sampled_from(["en", "de", "pt_BR", "xx"])
        return st.sampled_from(kind.words) if isinstance(kind, OneOf) else st.booleans()

    return st.fixed_dictionaries({name: value(name) for name in KINDS}).map(lambda given: Settings(**given))


@given(any_settings())
def test_settings_survive_being_written_down(before: Settings) -> None:
    after, words = preferences.from_text(preferences.to_text(before))
    assert after == before and words == []


def test_settings_are_kept_in_a_file(tmp_path: Path) -> None:
    assert preferences.load(tmp_path) == (Settings(), [], False)
    preferences.keep(tmp_path, Settings(volume=15, keys=ONE_HAND_KEYS))
    assert preferences.load(tmp_path) == (Settings(volume=15, keys=ONE_HAND_KEYS), [], True)


def test_a_language_for_this_time_is_not_kept(tmp_path: Path) -> None:
    session = Session(tmp_path)
    own = session.settings.language
    session.speak("xx")
    assert session.settings.language == "xx"
    session.keep_settings(session.settings.with_("volume", 15))
    assert preferences.load(tmp_path)[0] == Settings(volume=15, language=own)
    session.keep_settings(session.settings.with_("language", "de"))
    assert preferences.load(tmp_path)[0].language == "de"


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
def test_any_text_gives_settings(text: str) -> None:
    settings, _ = preferences.from_text(text)
    assert all(settings.keys[action] for action in ALWAYS_BOUND)


NAMES = st.sampled_from([entry.name for entry in fields(Settings)])


@given(st.dictionaries(NAMES, st.none() | st.integers() | st.text()))
@example({"language": "AA"})
def test_wrong_values_are_named_and_stay_at_their_start(plain: dict[str, object]) -> None:
    settings, words = preferences.from_text(json.dumps(plain))
    for name in plain:
        kept = getattr(settings, name) == getattr(Settings(), name)
        assert kept or any(name in word for word in words) or _in_range(name, plain[name])


def _in_range(name: str, value: object) -> bool:
    kind = KINDS.get(name)
    if isinstance(kind, Range):
        return isinstance(value, int)
    if isinstance(kind, Code):
        return isinstance(value, str) and CODE.fullmatch(value) is not None
    return isinstance(kind, OneOf) and value in kind.words


def test_a_damaged_file_says_so_in_one_line(tmp_path: Path) -> None:
    preferences.path(tmp_path).write_text("{", encoding="utf-8")
    settings, words, known = preferences.load(tmp_path)
    assert settings == Settings() and known and len(words) == 1 and "settings.json" in words[0]


def test_bindings_travel_as_text() -> None:
    text = bindings_text(ONE_HAND_KEYS)
    assert preferences.changed(Settings(), "keys", text).keys == ONE_HAND_KEYS


def test_what_a_newer_game_can_do_has_its_keys_where_nobody_else_has_them() -> None:
    kept = json.loads(preferences.to_text(Settings()))
    del kept["keys"]["rewind"], kept["buttons"]["rewind"]
    kept["keys"]["auto"] = ["r"]
    settings, words = preferences.from_text(json.dumps(kept))
    assert words == []
    assert settings.keys[Action.REWIND] == () and settings.keys[Action.AUTO] == ("r",)
    assert settings.buttons[Action.REWIND] == DEFAULT_BUTTONS[Action.REWIND]
