"""The menus read like the game: what is pressed, what stands on the screen, and what is asked for."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.content.preferences import changed
from game.content.saves import Saves
from game.core.events import Change, Close, Load, Notice, Quit, Restart, Save
from game.core.problems import Faulty
from game.core.settings import ALWAYS_BOUND, Settings
from game.core.steps import IDLE, Action, Advance, Inputs, Pick, Pointer
from game.core.strings import ENGLISH, said
from game.dialogue.runner import Line
from game.dialogue.runner import Menu as Choices
from game.scenes.bed import Bed, nights
from game.scenes.manager import SceneManager
from game.scenes.menu import Entry, Menu, Question
from game.scenes.scene import MOST_SLOTS, Moment
from game.scenes.screens import SCREENS, build
from game.scenes.talk import Talk
from game.scenes.title import FIRST_EVENING, PROLOGUE, TOWER_LEFT, Title
from game.story import Set, Story, after_all

ROOT = Path(__file__).parents[1]


class Player:
    """Somebody at the game: presses, and looks at the screen."""

    def __init__(self, library: GameLibrary, story: Story | None = None) -> None:
        self.manager = SceneManager(library, story or library.new_story(), Settings(), build)
        self.manager.begin = lambda kind: library.new_story()
        self.canvas = RecordingCanvas()

    def opens(self, screen: str, about: Mapping[str, str] | None = None) -> Player:
        self.manager.push(screen, about or {})
        return self

    def press(self, *actions: Action) -> Player:
        for action in actions:
            self.manager.step(Inputs(frozenset({action}), (action,)))
            self.manager.step(IDLE)
        return self

    def mean(self, *intents: Advance | Pick) -> Player:
        for intent in intents:
            self.manager.step(Inputs(intents=(intent,)))
        return self

    def wait(self, steps: int) -> Player:
        for _ in range(steps):
            self.manager.step(IDLE)
        return self

    def looks(self) -> RecordingCanvas:
        self.canvas.begin()
        self.manager.draw(self.canvas, 0.0)
        return self.canvas

    def click(self, words: str) -> Player:
        """Click where some words stand."""
        at = self.looks().where(words)
        point = (at.x + at.width // 2, at.y + at.height // 2)
        self.manager.step(Inputs(pointer=Pointer(*point, clicked=True, moved=True)))
        return self

    @property
    def screen(self) -> str:
        return self.manager.top.name if self.manager.top else ""

    @property
    def asked(self) -> list[Any]:
        return self.manager.outbox


@pytest.fixture(scope="module")
def content() -> GameLibrary:
    return GameLibrary(Saves(Path("nowhere")))


@pytest.fixture
def library(tmp_path: Path, content: GameLibrary) -> GameLibrary:
    """The real content, with nothing saved yet."""
    content.saves = Saves(tmp_path)
    return content


def saved(library: GameLibrary, *slots: str) -> None:
    for slot in slots:
        library.saves.write(slot, {"steps": 7200}, "1. The usual table", "The Nightlight", b"")


# -- menus in general -------------------------------------------------------------------------------------------------


def test_the_cursor_goes_round_and_leaps_over_what_is_off() -> None:
    menu = Menu([Entry("tea", "Tea"), Entry("cake", "Cake", off=True), Entry("soup", "Soup")])
    menu.update(Inputs(pressed=(Action.DOWN,)))
    assert menu.chosen is not None and menu.chosen.id == "soup"
    menu.update(Inputs(pressed=(Action.DOWN,)))
    assert menu.chosen.id == "tea"


def test_a_menu_that_rests_on_what_is_off_says_which_it_was() -> None:
    menu = Menu([Entry("ten", "Ten hours", off=True)], rests=True)
    assert menu.update(Inputs(pressed=(Action.ACT,)))[0] == "ten"


def test_the_mouse_picks_what_it_points_at() -> None:
    menu, canvas = Menu([Entry("tea", "Tea"), Entry("soup", "Soup")]), RecordingCanvas()
    menu.draw(canvas, 100, 100, 400)
    at = canvas.where("Soup")
    picked, _, _ = menu.update(Inputs(pointer=Pointer(at.x, at.y, clicked=True)))
    assert picked == "soup"


def test_a_menu_shown_again_is_still_found_by_the_mouse() -> None:
    menu, canvas = Menu([Entry("tea", "Tea")]), RecordingCanvas()
    menu.draw(canvas, 100, 100, 400)
    menu.show([Entry("tea", "Tea", "hot")])
    assert menu.update(Inputs(pointer=Pointer(120, 110, clicked=True)))[0] == "tea"


def test_a_held_direction_turns_a_value_on_and_on() -> None:
    menu = Menu([Entry("volume", "Volume", "80 %", turns=True)])
    held = Inputs(frozenset({Action.RIGHT}))
    turns = [menu.update(held)[1] for _ in range(60)]
    assert sum(turns) > 3


def test_a_long_menu_scrolls_to_its_cursor() -> None:
    menu, canvas = Menu([Entry(str(n), f"Line {n}") for n in range(40)]), RecordingCanvas()
    menu.at = 39
    menu.draw(canvas, 0, 0, 600, 500)
    assert canvas.shows("Line 39") and not canvas.shows("Line 0") and not canvas.cut()


@pytest.mark.parametrize("view", [(640, 360), (480, 270), (427, 240)])
@pytest.mark.parametrize("name", ["title", "pause"])
def test_at_the_largest_text_every_line_of_the_title_and_the_pause_is_seen(
    library: GameLibrary, name: str, view: tuple[int, int]
) -> None:
    saved(library, "auto")
    player = Player(library).opens(name, {"in": "dream"})
    player.canvas = RecordingCanvas((1920, 1080), view=view, text_size=200)
    canvas = player.looks()
    menu = getattr(player.manager.top, "menu")  # noqa: B009
    assert all(canvas.shows(said(entry.text, ENGLISH)) for entry in menu.entries) and not canvas.cut()


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_answers_leave_what_they_answer_to_be_read(library: GameLibrary, text_size: int) -> None:
    player = Player(library)
    player.manager.settings = Settings(instant_text=True, text_size=text_size)
    player.canvas = RecordingCanvas(text_size=text_size)
    player.opens("talk", {"scene": "cafe.usual_table"})
    menus = 0
    while isinstance(talk := player.manager.top, Talk):
        if isinstance(talk.beat, Choices):
            menus += 1
            canvas = player.looks()
            line = "".join(span.text for span in talk._last_line[1])
            assert canvas.shows(line[-20:])
            box = next(one for one in canvas.drawn if one.what == "speech")
            answers = [one for one in canvas.drawn if one.what in ("choice", "choice_on")]
            assert answers and all(one.y + one.height <= box.y for one in answers) and not canvas.cut()
        player.press(Action.ACT)
    assert menus > 2


def test_a_box_says_that_lines_go_on_by_themselves(library: GameLibrary) -> None:
    for on in (False, True):
        player = Player(library)
        player.manager.settings = Settings(auto_advance=on)
        talk = player.opens("talk", {"scene": "bed.greet"}).manager.top
        assert isinstance(talk, Talk) and isinstance(talk.beat, Line)
        assert player.wait(1).looks().shows("goes on by itself") is on


def test_the_terminal_leaves_a_line_for_captions_that_nothing_stands_in(library: GameLibrary) -> None:
    for text_size in (100, 200):
        player = Player(library).opens("explore", {"place": "hub/flat", "point": "start"}).opens("bed").wait(5)
        player.canvas = RecordingCanvas(text_size=text_size)
        canvas = player.looks()
        assert player.manager.top is not None and player.manager.top.caption_line is not None
        left, right, middle = player.manager.top.caption_line
        assert right - left > 1000
        texts = [one for one in canvas.drawn if one.verb == "text" and one.y <= middle <= one.y + one.height]
        assert texts and all(one.x + one.width <= left or one.x >= right for one in texts)


def test_going_back_from_a_question_is_its_first_answer() -> None:
    question = Question.of("Quit?", ("stay", "Stay"), ("quit", "Quit"))
    assert question.update(Inputs(pressed=(Action.BACK,)))[0] == "stay"


def test_an_unknown_screen_is_named_with_the_nearest() -> None:
    with pytest.raises(Faulty, match=r"no screen 'setings'.*did you mean 'settings'"):
        build("setings", GameLibrary(Saves(Path("nowhere"))), {})


ABOUT = {
    "explore": {"place": "hub/flat"},
    "dream": {"place": "overlord/open_plan"},
    "talk": {"scene": "bed.greet"},
    "saves": {"mode": "save"},
    "backlog": {"log": json.dumps([["Mira", "Is that the tram?", "indigo"], ["", "It is the dryer.", ""]])},
}
MENUS = sorted(set(SCREENS) - {"explore", "dream", "talk"})


@pytest.mark.parametrize("name", MENUS)
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1440, 1080), (2560, 1080)])
def test_no_menu_cuts_its_words(library: GameLibrary, name: str, text_size: int, size: tuple[int, int]) -> None:
    saved(library, "auto", "1", "2", "3")
    player = Player(library).opens(name, ABOUT.get(name))
    player.canvas = RecordingCanvas(size, text_size=text_size)
    player.manager.settings = Settings(text_size=text_size)
    player.wait(30)
    canvas = player.looks()
    rolling = [one for one in canvas.cut() if name != "credits"]
    assert canvas.words or name == "credits"
    assert rolling == []


@pytest.mark.parametrize("name", MENUS)
def test_every_menu_can_be_left(library: GameLibrary, name: str) -> None:
    player = Player(library).opens("title").opens(name, ABOUT.get(name)).wait(70)
    if name in ("title", "notice"):
        return
    for _ in range(4):
        player.press(Action.BACK)
    player.wait(60)
    assert player.screen == "title" or (name == "leaving" and Quit() in player.asked)


# -- the title --------------------------------------------------------------------------------------------------------


def test_the_first_story_begins_on_floor_99(library: GameLibrary) -> None:
    title = Title(library, {})
    moment = Moment(Inputs(pressed=(Action.ACT,)), library.new_story(), Settings())
    title.enter(moment)
    assert Restart("dream", PROLOGUE) in title.update(moment)


def test_without_a_save_there_is_nothing_to_continue_or_load(library: GameLibrary) -> None:
    canvas = Player(library).opens("title").looks()
    assert canvas.shows("New story") and not canvas.shows("Continue") and not canvas.shows("Load")


def test_continue_opens_the_newest_save(library: GameLibrary) -> None:
    saved(library, "1", "auto")
    player = Player(library).opens("title").press(Action.ACT)
    assert [wish for wish in player.asked if isinstance(wish, Load)] == [Load("1")] or Load("auto") in player.asked


def test_continue_passes_over_a_damaged_save(library: GameLibrary) -> None:
    saved(library, "1")
    library.saves.path("auto").write_bytes(b"")
    player = Player(library).opens("title").press(Action.ACT)
    assert Load("1") in player.asked


def test_a_damaged_autosave_is_told_when_another_save_is_opened(library: GameLibrary) -> None:
    saved(library, "1")
    library.saves.path("auto").write_bytes(b"")
    player = Player(library).opens("title").press(Action.ACT)
    words = [said(wish.words, ENGLISH) for wish in player.asked if isinstance(wish, Notice)]
    assert words == ["“Kept by itself” is damaged. This is “Slot 1”."]


def test_the_one_before_a_damaged_autosave_is_offered(library: GameLibrary) -> None:
    saved(library, "auto", "auto")
    library.saves.path("auto").write_bytes(b"{")
    player = Player(library).opens("title").press(Action.ACT)
    assert player.looks().shows("it cannot be read") and player.canvas.shows("Open the one before it")
    assert not any(isinstance(wish, Load) for wish in player.asked)
    assert Load("auto", True) in player.press(Action.DOWN, Action.ACT).asked


def test_where_nothing_is_whole_to_continue_says_so(library: GameLibrary) -> None:
    library.saves.path("auto").write_bytes(b"{")
    player = Player(library).opens("title").press(Action.ACT)
    assert player.looks().shows("it cannot be read")
    assert player.press(Action.ACT).looks().shows("Continue")
    assert not any(isinstance(wish, Load) for wish in player.asked)


@pytest.mark.parametrize("key", [Action.BACK, Action.PAUSE])
def test_going_back_from_where_it_begins_begins_nothing(library: GameLibrary, key: Action) -> None:
    saved(library, "auto")
    player = Player(library).opens("title").press(Action.DOWN, Action.ACT)
    assert player.looks().shows("Where does it begin?")
    assert player.press(key).wait(90).screen == "title" and not player.looks().shows("Where does it begin?")


def test_with_every_slot_in_use_a_new_story_is_asked_for(library: GameLibrary) -> None:
    saved(library, "auto", *(str(number) for number in range(1, MOST_SLOTS + 1)))
    player = Player(library).opens("title").press(Action.DOWN, Action.ACT)
    assert player.looks().shows("Every slot is in use.")
    assert player.press(Action.BACK).wait(90).screen == "title"
    player.press(Action.ACT, Action.DOWN, Action.ACT)
    assert player.looks().shows("Where does it begin?")


def test_who_has_played_is_asked_where_to_begin(library: GameLibrary) -> None:
    saved(library, "1")
    player = Player(library).opens("title").press(Action.DOWN, Action.ACT)
    assert player.looks().shows("From the first evening")
    title = player.manager.top
    assert isinstance(title, Title) and title.question is not None
    title.question.menu.go_to("evening")
    wishes = title.update(Moment(Inputs(pressed=(Action.ACT,)), player.manager.story, Settings()))
    assert Restart("explore", FIRST_EVENING) in wishes


VIEWS = [
    ((1920, 1080), (480, 270)),
    ((1920, 1080), (427, 240)),
    ((1920, 1080), (640, 360)),
    ((1440, 1080), (360, 270)),
]


@pytest.mark.parametrize(("screen", "view"), VIEWS)
@pytest.mark.parametrize("text_size", [100, 200])
def test_no_words_run_into_the_moon(
    library: GameLibrary, screen: tuple[int, int], view: tuple[int, int], text_size: int
) -> None:
    player = Player(library).opens("credits").wait(1000)
    player.canvas = RecordingCanvas(screen, view, text_size)
    canvas = player.looks()
    sky = next(one for one in canvas.drawn if one.what == "title/sky")
    x, _, radius = library.data("pictures/title/title")["moon"]
    moon = (sky.x + x - radius) * screen[0] // view[0]
    texts = [one for one in canvas.drawn if one.verb == "text"]
    assert texts and all(one.x >= 0 and one.x + one.width < moon for one in texts)


@pytest.mark.parametrize(("screen", "view"), VIEWS)
def test_the_eye_of_the_tower_never_looks_out_of_the_titles_words(
    library: GameLibrary, screen: tuple[int, int], view: tuple[int, int]
) -> None:
    player = Player(library).opens("title")
    for text_size in (100, 200):
        player.canvas = RecordingCanvas(screen, view, text_size)
        for _ in range(10):
            canvas = player.wait(400).looks()
            towers = [one.x + TOWER_LEFT for one in canvas.drawn if one.what == "title/far" and one.width == 0]
            words = [one.x + one.width for one in canvas.drawn if one.verb == "text"]
            seen = [x * screen[0] / view[0] for x in towers if -40 < x < view[0]]
            assert all(x > max(words) for x in seen)


@pytest.mark.parametrize("view", [(480, 270), (640, 360), (688, 288)])
def test_the_sky_behind_menus_has_no_seam(library: GameLibrary, view: tuple[int, int]) -> None:
    player = Player(library).opens("settings")
    player.canvas = RecordingCanvas(view=view)
    assert [one.x for one in player.looks().drawn if one.what == "title/sky"] == [0]


def test_quit_is_an_event(library: GameLibrary) -> None:
    assert Quit("tomorrow") in Player(library).opens("title").press(Action.UP, Action.ACT, Action.ACT).asked


def test_windows_go_out_over_the_minutes(library: GameLibrary) -> None:
    early, late = Title(library, {}), Title(library, {})
    early._tick, late._tick = 60, 60 * 180
    canvases = [RecordingCanvas(), RecordingCanvas()]
    early.draw(canvases[0], 0.0)
    late.draw(canvases[1], 0.0)
    dark = [sum(one.verb == "layer" and one.width in (2, 4) for one in canvas.drawn) for canvas in canvases]
    assert dark[0] < dark[1]


def test_with_reduced_motion_the_city_stands_still(library: GameLibrary) -> None:
    player = Player(library).opens("title")
    player.manager.settings = Settings(reduced_motion=True)
    first = next(one for one in player.wait(200).looks().drawn if "mid" in one.what)
    later = next(one for one in player.wait(900).looks().drawn if "mid" in one.what)
    assert (first.x, first.y) == (later.x, later.y)


# -- the first start --------------------------------------------------------------------------------------------------


def test_the_note_comes_before_the_settings_and_both_before_the_prologue(library: GameLibrary) -> None:
    player = Player(library).opens("notice")
    assert player.looks().shows("an office that watches")
    player.press(Action.ACT)
    assert player.looks().shows("Text size") and player.canvas.shows("Reduced motion")
    player.press(Action.ACT).wait(60)
    assert player.screen == "dream"


def test_the_note_from_the_settings_goes_back_to_them(library: GameLibrary) -> None:
    player = Player(library).opens("settings").opens("notice", {"from": "settings"}).press(Action.ACT)
    assert player.screen == "settings"


# -- the pause --------------------------------------------------------------------------------------------------------


def test_the_pause_stops_the_place_and_lets_it_be_seen(library: GameLibrary) -> None:
    player = Player(library).opens("explore", {"place": "hub/flat", "point": "start"})
    while player.screen != "explore":
        player.manager.pop()
    player.opens("pause")
    place = player.manager.stack[0]
    before = place.snapshot()
    player.wait(60)
    assert place.snapshot() == before
    assert any(one.verb == "map" for one in player.looks().drawn) and player.canvas.shows("Continue")


def test_leaving_for_the_title_is_asked_for(library: GameLibrary) -> None:
    player = Player(library).opens("pause").press(Action.UP, Action.UP, Action.ACT)
    assert player.screen == "pause" and player.looks().shows("Go to the title")
    player.press(Action.DOWN, Action.ACT).wait(60)
    assert player.screen == "title"


def test_quitting_is_asked_for(library: GameLibrary) -> None:
    player = Player(library).opens("pause").press(Action.UP, Action.ACT)
    assert Quit() not in player.asked and player.looks().shows("When shall I expect you?")
    assert Quit("sunday") in player.press(Action.DOWN, Action.ACT).asked


# -- saves on the screen ----------------------------------------------------------------------------------------------


def test_saving_always_offers_a_free_slot(library: GameLibrary) -> None:
    saved(library, "1", "2", "3")
    player = Player(library).opens("saves", {"mode": "save"})
    assert player.looks().shows("Slot 4") and player.canvas.shows("Free")


def test_a_free_slot_is_saved_in_at_once_and_a_full_one_after_a_question(library: GameLibrary) -> None:
    saved(library, "1")
    player = Player(library).opens("pause").opens("saves", {"mode": "save"}).press(Action.DOWN, Action.ACT)
    assert Save("2") in player.asked and player.screen == "pause"
    player.opens("saves", {"mode": "save"}).press(Action.ACT)
    assert Save("1") not in player.asked
    assert Save("1") in player.press(Action.DOWN, Action.ACT).asked


def test_loading_lists_no_free_slots(library: GameLibrary) -> None:
    saved(library, "auto", "2")
    canvas = Player(library).opens("saves", {"mode": "load"}).looks()
    assert canvas.shows("Kept by itself") and canvas.shows("Slot 2") and not canvas.shows("Slot 1")


def test_a_damaged_save_is_named_and_the_one_before_is_offered(library: GameLibrary) -> None:
    saved(library, "1", "1")
    library.saves.path("1").write_bytes(b'{"somnus": 1')
    player = Player(library).opens("title").opens("saves", {"mode": "load"})
    assert player.looks().shows("damaged") and player.canvas.shows("The one before it is whole.")
    player.press(Action.ACT)
    assert not any(isinstance(wish, Load) for wish in player.asked)
    assert Load("1", True) in player.press(Action.DOWN, Action.ACT).asked


def test_a_damaged_save_without_one_before_cannot_be_opened(library: GameLibrary) -> None:
    library.saves.folder.mkdir(exist_ok=True)
    library.saves.path("1").write_bytes(b"")
    player = Player(library).opens("saves", {"mode": "load"}).press(Action.ACT, Action.ACT)
    assert not any(isinstance(wish, Load) for wish in player.asked)


def test_the_mouse_saves_too(library: GameLibrary) -> None:
    player = Player(library).opens("pause").opens("saves", {"mode": "save"}).click("Slot 3")
    assert Save("3") in player.asked


# -- what was said ----------------------------------------------------------------------------------------------------


def spoken(count: int) -> Mapping[str, str]:
    return {"log": json.dumps([["Quinn", f"Line {n}.", "teal"] for n in range(count)])}


def test_the_newest_line_is_seen_first() -> None:
    player = Player(GameLibrary(Saves(Path("nowhere")))).opens("backlog", spoken(80))
    assert player.looks().shows("Line 79.") and not player.canvas.shows("Line 0.")


def test_it_scrolls_to_the_first_line_and_no_further() -> None:
    player = Player(GameLibrary(Saves(Path("nowhere")))).opens("backlog", spoken(80))
    for _ in range(90):
        player.looks()
        player.press(Action.UP)
    assert player.looks().shows("Line 0.") and len(player.canvas.words) > 10


def test_the_wheel_scrolls_it() -> None:
    player = Player(GameLibrary(Saves(Path("nowhere")))).opens("backlog", spoken(80))
    player.looks()
    player.manager.step(Inputs(pointer=Pointer(500, 500, scrolled=3)))
    assert not player.looks().shows("Line 79.") and player.canvas.shows("Line 76.")


def test_brackets_and_stars_in_a_line_are_only_letters() -> None:
    log = {"log": json.dumps([["", "[shake] *no*", ""]])}
    assert Player(GameLibrary(Saves(Path("nowhere")))).opens("backlog", log).looks().shows("[shake] *no*")


# -- the credits ------------------------------------------------------------------------------------------------------


def test_the_credits_name_everybody_and_end_at_the_title(library: GameLibrary) -> None:
    player = Player(library).opens("title").opens("credits", {"from": "title"})
    seen: set[str] = set()
    for _ in range(200):
        if player.screen != "credits":
            break
        seen.update(player.wait(30).looks().words)
    assert player.screen == "title"
    for name in ("Frank Wen", "Literata", "Atkinson", "pygame-ce", "pytmx", "PyYAML", "NumPy", "platformdirs"):
        assert any(name in words for words in seen), name


# -- the bed ----------------------------------------------------------------------------------------------------------


def at_bed(library: GameLibrary, **values: Any) -> Player:
    given = [Set(name.replace("__", "."), value) for name, value in values.items()]
    player = Player(library, after_all(library.new_story(), given))
    player.manager.push("title", {})
    return player.opens("bed")


def booked(library: GameLibrary, slot: int, dream: str, **values: Any) -> Player:
    player = at_bed(library, **values)
    while isinstance(bed := player.manager.top, Bed) and bed.stage == "greet":
        player.mean(Advance())
    return player.mean(Pick(f"slot.{slot}"), Pick(f"dream.{dream}"))


def bed_of(player: Player) -> Bed:
    bed = player.manager.top
    assert isinstance(bed, Bed)
    return bed


def test_hush_says_good_evening_first(library: GameLibrary) -> None:
    player = at_bed(library).press(Action.ACT)
    assert player.looks().shows("Good evening, Mira.")


def test_the_terminal_shows_hours_clock_and_price(library: GameLibrary) -> None:
    canvas = at_bed(library).press(Action.ACT, Action.ACT).looks()
    assert canvas.shows("6 hours") and canvas.shows("until 05:40") and canvas.shows("19") and canvas.shows("23:40")


def test_what_is_too_dear_is_off_and_says_why(library: GameLibrary) -> None:
    player = at_bed(library, credits=30)
    while bed_of(player).stage == "greet":
        player.mean(Advance())
    assert player.looks().shows("10 more than you have")
    player.mean(Pick("slot.10"))
    assert bed_of(player).stage == "hours" and bed_of(player).lines[0][1].startswith(("That’s more", "Not tonight"))


def test_ten_hours_can_be_had_with_the_suggestion_alone(library: GameLibrary) -> None:
    player = booked(library, 10, "suggested", credits=40)
    assert bed_of(player).stage == "confirm"
    assert bed_of(booked(library, 10, "draft", credits=40)).stage == "dream"


@pytest.mark.parametrize(("mood", "place"), [("anxious", "lift"), ("doubtful", "gallery")])
def test_the_suggested_dream_reads_her_mood(library: GameLibrary, mood: str, place: str) -> None:
    player = booked(library, 6, "suggested", mood__mira=mood).mean(Pick("no"))
    assert player.looks().shows(f"Suggested: the {place}")
    player.mean(Pick("dream.suggested"), Pick("yes"))
    while isinstance(player.manager.top, Bed) and player.manager.fade is None:
        player.mean(Advance())
    player.wait(60)
    top = player.manager.stack[0]
    assert getattr(top, "place", "") == f"drift/{place}"


def test_a_night_is_paid_for_and_changes_her_rest(library: GameLibrary) -> None:
    player = booked(library, 6, "suggested", credits=40, rest__mira=3).mean(Pick("yes"))
    while player.screen == "bed" and player.manager.fade is None:
        player.mean(Advance())
    story = player.manager.story
    assert (story["credits"], story["night.paid"], story["night.slot"]) == (29, 11, 6)
    assert (story["rest.mira"], story["hours.mira"], story["night.dream"]) == (2, 52, "suggested")


def at_chapter(library: GameLibrary, chapter: int) -> Story:
    return after_all(library.new_story(), [Set("chapter", chapter)])


def with_levels(tmp_path: Path, file: str, more: str) -> GameLibrary:
    """The game with something added to one of its files."""
    shutil.copytree(ROOT / "levels", tmp_path / "levels")
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    with (tmp_path / "levels" / file).open("a", encoding="utf-8") as opened:
        opened.write(more)
    return GameLibrary(Saves(tmp_path / "saves"), tmp_path)


def test_a_chapter_may_have_prices_of_its_own(tmp_path: Path) -> None:
    library = with_levels(tmp_path, "hub/prices.yaml", "from_5: {6: {credits: 21}}\nfrom_6: {6: {rest: 0}}\n")
    for chapter, costs, rests in ((4, 0, 1), (5, 21, 1), (6, 21, 2)):
        found = {(night.slot, night.dream): night for night in nights(library, at_chapter(library, chapter))}
        story = after_all(at_chapter(library, chapter), found[6, "draft"].events)
        assert (story["night.paid"], story["rest.mira"]) == (costs, rests)


def test_what_hush_refuses_is_off_and_the_script_says_why(library: GameLibrary) -> None:
    for chapter, sold in ((2, True), (3, False)):
        assert any(night.dream == "blank" for night in nights(library, at_chapter(library, chapter))) == sold
    player = booked(library, 6, "blank", chapter=3)
    assert bed_of(player).stage == "dream" and bed_of(player).lines[1][1] == "No."
    assert player.looks().shows("not tonight")


def test_a_night_never_pays_more_than_it_costs(library: GameLibrary) -> None:
    player = booked(library, 4, "suggested", credits=0).mean(Pick("yes"))
    while player.screen == "bed" and player.manager.fade is None:
        player.mean(Advance())
    assert player.manager.story["credits"] == 0


@pytest.mark.parametrize("dream", ["blank", "draft"])
def test_the_nights_without_a_room_are_talks_in_the_dark(library: GameLibrary, dream: str) -> None:
    player = booked(library, 4, dream).mean(Pick("yes"))
    while player.screen == "bed":
        player.mean(Advance())
    assert player.screen == "talk"


def test_moving_the_cursor_changes_nothing_in_the_story(library: GameLibrary) -> None:
    player = at_bed(library)
    while bed_of(player).stage == "greet":
        player.mean(Advance())
    before = player.manager.story
    player.press(*[Action.DOWN] * 9).wait(600)
    assert player.manager.story == before


def test_getting_up_again_books_nothing(library: GameLibrary) -> None:
    player = booked(library, 6, "blank").mean(Pick("no"), Pick("back"), Pick("up"))
    assert player.screen == "title" and player.manager.story["night.slot"] == 0


def test_a_save_comes_back_to_the_same_stage(library: GameLibrary) -> None:
    kept = bed_of(booked(library, 8, "suggested")).snapshot()
    again = Bed(library, {}, json.loads(json.dumps(kept)))
    again.enter(Moment(IDLE, library.new_story(), Settings()))
    assert (again.stage, again.slot, again.dream) == ("confirm", 8, "suggested")


# -- whatever is pressed ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_no_presses_break_the_menus(library: GameLibrary, seed: int) -> None:
    """Somebody leans on the keys: nothing is raised, something always stands on the screen, settings stay in range."""
    saved(library, "auto", "1", "1")
    library.saves.path("1").write_bytes(b"{")
    chance = random.Random(seed)
    player = Player(library).opens("title")
    keys = ["a", "space", "escape", "pad a", "pad leftx-", "f6", ""]
    for _ in range(1500):
        pointer = None
        if chance.random() < 0.2:
            point = chance.randrange(1920), chance.randrange(1080)
            pointer = Pointer(*point, chance.random() < 0.5, chance.choice((-1, 0, 0, 1)), True)
        pressed = (chance.choice(list(Action)),) if chance.random() < 0.7 else ()
        player.manager.step(Inputs(frozenset(pressed), pressed, (), pointer, chance.choice(keys)))
        if player.screen in ("explore", "dream", "talk"):
            player.manager.clear()
            player.opens(chance.choice(["title", "bed", "pause", "credits", "notice"]))
        if not player.manager.stack:
            player.opens("title")
        for wish in player.asked:
            if isinstance(wish, Change):
                player.manager.settings = changed(player.manager.settings, wish.setting, wish.value)
            if isinstance(wish, Save):
                saved(library, wish.slot)
        player.asked.clear()
        if chance.random() < 0.1:
            player.canvas.text_size = player.manager.settings.text_size
            assert player.looks().drawn
    keys_now = player.manager.settings.keys
    assert all(keys_now[action] for action in ALWAYS_BOUND)


# -- starting soon ----------------------------------------------------------------------------------------------------


def test_the_title_needs_neither_numpy_nor_yaml_nor_pytmx() -> None:
    import subprocess
    import sys

    program = (
        "import sys; from pathlib import Path\n"
        "from game.content.library import GameLibrary; from game.content.saves import Saves\n"
        "from game.scenes.screens import build; from game.scenes.scene import Moment\n"
        "from game.core.settings import Settings; from game.core.steps import IDLE\n"
        "from game.story import Declarations, defaults\n"
        "title = build('title', GameLibrary(Saves(Path('nowhere'))), {})\n"
        "title.enter(Moment(IDLE, defaults(Declarations()), Settings()))\n"
        "title.update(Moment(IDLE, defaults(Declarations()), Settings()))\n"
        "print(*sorted({'numpy', 'yaml', 'pytmx', 'pygame'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_closing_is_left_to_the_manager(library: GameLibrary) -> None:
    screen = build("pause", library, {})
    assert Close() in screen.update(Moment(Inputs(pressed=(Action.BACK,)), library.new_story(), Settings()))


def test_a_value_that_would_break_a_word_stands_below_it() -> None:
    canvas = RecordingCanvas()
    Menu([Entry("rewind", "Zurückdrehen", value="R, Trigger links")]).draw(canvas, 0, 0, 560)
    name, value = canvas.where("Zurückdrehen"), canvas.where("Trigger")
    assert value.y >= name.y + name.height
    canvas.begin()
    Menu([Entry("rewind", "Zurückdrehen", value="R, Trigger links")]).draw(canvas, 0, 0, 900)
    assert canvas.where("Trigger").y == canvas.where("Zurückdrehen").y


def test_the_bar_of_a_setting_crosses_none_of_its_words() -> None:
    canvas = RecordingCanvas()
    Menu([Entry("size", "Textgröße", value="100 %", turns=True, fill=40)]).draw(canvas, 0, 0, 900)
    words = canvas.where("Textgröße")
    bars = [one for one in canvas.drawn if one.verb == "box" and "bar" in f"{one.what}{one.style}"]
    assert bars and all(bar.y >= words.y + words.height for bar in bars)
