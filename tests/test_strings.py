"""The game in other languages: everything that is read can be said in them, and nothing else changes."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas
from test_script import LINES

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.content.strings import LONGEST_WORDS, MOST_LINES, PSEUDO, grown, read_strings
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Advance, Inputs, Pick
from game.core.strings import ENGLISH, Phrase, Strings, fills_of, phrases, said
from game.dialogue.markup import SIGNS, read_words
from game.dialogue.runner import Line
from game.scenes.manager import SceneManager
from game.scenes.screens import SCREENS, build
from game.scenes.talk import Talk
from game.story import Set, after, digest
from game.view.capture import missing_letters

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")

say = phrases("kitchen")


class German:
    """A few words of another language."""

    language = "de"

    def __init__(self, words: Mapping[tuple[str, str], str]) -> None:
        self.words = words

    def find(self, context: str, english: str, plural: str = "", number: int = 1) -> str:
        wanted = plural if plural and number != 1 else english
        return self.words.get((context, wanted), wanted)


# -- phrases ----------------------------------------------------------------------------------------------------------


def test_a_phrase_is_its_own_english() -> None:
    assert say("{who} has soup.", who="Quinn") == "Quinn has soup."


def test_a_phrase_is_said_in_a_language_with_what_is_put_in() -> None:
    german = German({("kitchen", "{who} has soup."): "{who} hat Suppe.", ("kitchen", "Nobody"): "Niemand"})
    assert said(say("{who} has soup.", who=say("Nobody")), german) == "Niemand hat Suppe."


def test_one_bowl_is_said_as_one() -> None:
    assert [say("{n} bowl", "{n} bowls", n=n) for n in (1, 2, 0)] == ["1 bowl", "2 bowls", "0 bowls"]


def test_what_stands_in_braces_and_is_not_given_stays() -> None:
    assert said(say("{who} has {soup}.", who="{who}"), ENGLISH) == "{who} has {soup}."


# -- the language that is made from the English -----------------------------------------------------------------------


@given(LINES)
def test_the_made_up_language_keeps_markup_and_fills(line: str) -> None:
    words = grown(line)
    assert [sign[0] for sign in SIGNS.finditer(words)] == [sign[0] for sign in SIGNS.finditer(line)]
    assert read_words(words)[0].fills == read_words(line)[0].fills


def test_the_made_up_language_is_a_third_longer(game: GameLibrary) -> None:
    lines = [row.words.raw for row in game.script.lines() if len(row.words.raw) > 30]
    shares = [len(grown(line)) / len(line) for line in lines]
    assert 1.3 < sum(shares) / len(shares) < 1.45 and min(shares) > 1.05


def test_every_font_has_the_letters_of_the_made_up_language() -> None:
    assert missing_letters(grown("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")) == ""


# -- every screen in it -----------------------------------------------------------------------------------------------

NAMES = {"Somnus", "Python", "PyYAML", "NumPy", "platformdirs", "polib"}
"""Names of things are the same in every language."""
ABOUT = {
    "explore": {"place": "hub/cafe", "point": "door"},
    "dream": {"place": "overlord/open_plan"},
    "talk": {"scene": "cafe.usual_table"},
    "saves": {"mode": "save"},
    "backlog": {"log": json.dumps([["«Mîîrà»", "«Šööûûp?»", "indigo"]])},
}


def escaped(canvas: RecordingCanvas, languages: Mapping[str, str]) -> list[str]:
    """What was drawn and is not between « »: words that no translator was given."""
    found, names = [], {*NAMES, *languages.values(), PSEUDO}
    for words in canvas.words:
        rest, before = re.sub(r"«[^»]*$", "", words), ""
        while rest != before:
            rest, before = re.sub(r"«[^«»]*»", "", rest), rest
        if re.search(r"[A-Za-z]{2}", rest) and words.strip("‹ ›") not in names:
            found.append(words)
    return found


def somebody(library: GameLibrary, language: str) -> SceneManager:
    """Somebody who plays in a language."""
    manager = SceneManager(library, library.new_story(), Settings(language=language, instant_text=True), build)
    manager.begin = lambda kind: library.new_story()
    return manager


def canvas_of(library: GameLibrary, language: str, size: tuple[int, int] = (1920, 1080)) -> RecordingCanvas:
    return RecordingCanvas(size, strings=library.strings(language))


@pytest.fixture
def library(game: GameLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GameLibrary:
    """The game's content, with a save of every kind."""
    monkeypatch.setattr(game, "saves", Saves(tmp_path))
    for slot in ("auto", "quick", "1", "2", "2", "3"):
        game.saves.write(slot, {"steps": 720_000}, "1. The usual table", "The Nightlight", b"")
    for slot in ("2", "3"):
        game.saves.path(slot).write_bytes(b"coffee")
    return game


@pytest.mark.parametrize("size", [(1920, 1080), (1440, 1080)])
@pytest.mark.parametrize("name", SCREENS)
def test_every_word_of_a_screen_can_be_translated_and_has_room(
    library: GameLibrary, name: str, size: tuple[int, int]
) -> None:
    """Whatever is pressed: each word is between « », and none is cut though all have grown by a third."""
    canvas, languages = canvas_of(library, PSEUDO, size), library.languages()
    for seed in range(4):
        dice = random.Random(f"{name} {seed}")
        manager = somebody(library, PSEUDO)
        if name in ("bed", "pause"):
            manager.push("explore", {"place": "hub/flat", "point": "start"})
            manager.clear() if name == "bed" else None
        manager.push(name, ABOUT.get(name, {}))
        for _ in range(90):
            pressed = dice.choice([Action.ACT, Action.ACT, Action.DOWN, Action.UP, Action.RIGHT, Action.BACK])
            key = dice.choice(["space", "q", "pad leftshoulder"]) if dice.random() < 0.2 else ""
            manager.step(Inputs(frozenset({pressed}), (pressed,), key=key))
            for _ in range(dice.choice([1, 1, 40])):
                manager.step(IDLE)
            if manager.top is None or manager.top.name not in (name, "talk", "bed"):
                break
            canvas.begin()
            manager.draw(canvas, 0.0)
            assert escaped(canvas, languages) == []
            assert name == "credits" or canvas.cut() == []


def test_every_line_of_the_credits_can_be_translated(library: GameLibrary) -> None:
    manager, canvas, seen = somebody(library, PSEUDO), canvas_of(library, PSEUDO), set()
    manager.push("credits", {})
    for _ in range(400):
        for _ in range(10):
            manager.step(IDLE)
        canvas.begin()
        manager.draw(canvas, 0.0)
        assert escaped(canvas, {}) == []
        seen |= set(canvas.words)
    assert len(seen) > 20


@pytest.mark.parametrize("scene", ["cafe.usual_table", "bed.greet", "cafe.ada", "cafe.jason_early"])
def test_a_talk_has_room_for_longer_words(library: GameLibrary, scene: str) -> None:
    canvas = canvas_of(library, PSEUDO)
    for seed in range(3):
        dice = random.Random(seed)
        manager = somebody(library, PSEUDO)
        manager.push("talk", {"scene": scene})
        for _ in range(200):
            talk = manager.top
            if not isinstance(talk, Talk):
                break
            offers = getattr(talk.beat, "offers", ())
            intent = Pick(dice.choice(offers).id) if offers else Advance()
            manager.step(Inputs(intents=(intent,)) if talk.ready else IDLE)
            manager.step(IDLE)
            canvas.begin()
            manager.draw(canvas, 0.0)
            assert escaped(canvas, {}) == [] and canvas.cut() == []


# -- switching --------------------------------------------------------------------------------------------------------


@pytest.fixture
def two(library: GameLibrary, monkeypatch: pytest.MonkeyPatch) -> GameLibrary:
    """The game in English and a little German."""
    first = next(row for row in library.script.lines() if row.id.startswith("cafe.ada."))
    words: dict[tuple[str, str], str] = {("cast.ada", "Ada"): "Ade", ("pause", "Paused"): "Angehalten"}
    words |= {(row.id, row.words.raw): f"Deutsch {row.words.raw}" for row in library.script.lines()}
    german: Strings = German(words)
    assert first
    monkeypatch.setattr(library, "strings", lambda code: german if code == "de" else ENGLISH)
    monkeypatch.setattr(library, "languages", lambda: {"en": "English", "de": "Deutsch"})
    return library


def looks(manager: SceneManager, library: GameLibrary) -> RecordingCanvas:
    """The screen, in the language of the settings."""
    canvas = canvas_of(library, manager.settings.language)
    manager.draw(canvas, 0.0)
    return canvas


def talking(library: GameLibrary) -> SceneManager:
    """A talk whose first line stands, in English."""
    manager = somebody(library, "en")
    manager.push("talk", {"scene": "cafe.ada"})
    for _ in range(30):
        manager.step(IDLE)
        if isinstance(getattr(manager.top, "beat", None), Line):
            break
    return manager


def test_a_language_that_is_switched_changes_the_running_talk_at_once(two: GameLibrary) -> None:
    manager = talking(two)
    words = looks(manager, two).words
    assert not any("Deutsch" in shown for shown in words)
    manager.settings = manager.settings.with_("language", "de")
    assert any(shown.startswith("Deutsch") for shown in looks(manager, two).words)
    for _ in range(60):
        manager.step(IDLE)
    assert any(shown.startswith("Deutsch") for shown in looks(manager, two).words)


def test_it_changes_the_talk_that_waits_behind_the_pause(two: GameLibrary) -> None:
    manager = talking(two)
    manager.push("pause", {})
    manager.settings = manager.settings.with_("language", "de")
    canvas = looks(manager, two)
    assert canvas.shows("Angehalten") and any(shown.startswith("Deutsch") for shown in canvas.words)


def test_what_was_said_stays_as_it_was_said(two: GameLibrary) -> None:
    manager = talking(two)
    before = [line.words for line in manager.log]
    manager.settings = manager.settings.with_("language", "de")
    manager.step(IDLE)
    assert before and [line.words for line in manager.log] == before


def test_the_settings_offer_the_languages_there_are(two: GameLibrary) -> None:
    manager = somebody(two, "en")
    manager.push("settings", {})
    canvas = looks(manager, two)
    assert canvas.shows("Language") and canvas.shows("English")


def test_where_there_is_one_language_nobody_is_asked(library: GameLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "languages", lambda: {"en": "English"})
    manager = somebody(library, "en")
    manager.push("settings", {})
    assert not looks(manager, library).shows("Language")


def test_the_note_before_the_game_can_be_read_in_ones_language(two: GameLibrary) -> None:
    manager = somebody(two, "en")
    manager.push("notice", {})
    manager.step(Inputs(pressed=(Action.DOWN,)))
    manager.step(Inputs(pressed=(Action.RIGHT,)))
    assert [(wish.setting, wish.value) for wish in manager.outbox if hasattr(wish, "setting")] == [("language", "de")]


def test_a_language_changes_no_story(library: GameLibrary) -> None:
    """The same answers, in two languages and with a switch between: the same story and the same place in it."""
    ends = []
    for language in ("en", PSEUDO, "both"):
        manager = somebody(library, "en" if language == "both" else language)
        manager.push("talk", {"scene": "cafe.usual_table"})
        for number in range(400):
            if language == "both" and number % 7 == 0:
                manager.settings = manager.settings.with_("language", ("en", PSEUDO)[number // 7 % 2])
            talk = manager.top
            if not isinstance(talk, Talk):
                break
            offers = getattr(talk.beat, "offers", ())
            intent = Pick(offers[number % len(offers)].id) if offers else Advance()
            manager.step(Inputs(intents=(intent,)) if talk.ready else IDLE)
        ends.append((digest(manager.story), json.dumps(manager.snapshot()["scenes"])))
    assert len(set(ends)) == 1


def test_a_value_is_put_into_a_line_in_its_language() -> None:
    from test_runner import STORY

    story = after(STORY, Set("mood.jason", "anxious"))
    german = German(
        {("x.here.1", "He is {mood.jason}."): "Er ist {mood.jason}.", ("state.mood.jason", "anxious"): "bang"}
    )
    shown = read_words("He is {mood.jason}.")[0].filled(story, "x.here.1", german)
    assert "".join(span.text for span in shown) == "Er ist bang."


# -- files ------------------------------------------------------------------------------------------------------------

PO = """\
msgid ""
msgstr ""
"Language: de\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgctxt "kitchen"
msgid "Soup"
msgstr "Suppe"

#, fuzzy
msgctxt "kitchen"
msgid "Bread"
msgstr "Brut"

msgctxt "kitchen"
msgid "Salt"
msgstr ""

msgctxt "kitchen"
msgid "{n} bowl"
msgid_plural "{n} bowls"
msgstr[0] "{n} Schale"
msgstr[1] "{n} Schalen"
"""


def read(tmp_path: Path, *texts: str | bytes) -> tuple[Strings, str]:
    """The words of files, the last counting first, and what is wrong with them."""
    files = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}" / "de.po"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        files.append((path, f"{number}/de.po"))
    strings, problems = read_strings("de", files, tmp_path / "cache")
    return strings, "\n".join(map(str, problems))


def test_what_is_not_translated_or_only_guessed_is_said_in_english(tmp_path: Path) -> None:
    strings, wrong = read(tmp_path, PO)
    assert [said(say(word), strings) for word in ("Soup", "Bread", "Salt", "Spoon")] == [
        "Suppe",
        "Bread",
        "Salt",
        "Spoon",
    ]
    assert wrong == ""


def test_several_are_said_as_several(tmp_path: Path) -> None:
    strings, _ = read(tmp_path, PO)
    assert [said(say("{n} bowl", "{n} bowls", n=n), strings) for n in (1, 3)] == ["1 Schale", "3 Schalen"]
    assert said(say("{n} cup", "{n} cups", n=3), strings) == "3 cups"


def test_a_file_that_is_laid_over_another_counts_first(tmp_path: Path) -> None:
    over = 'msgctxt "kitchen"\nmsgid "Soup"\nmsgstr "Eintopf"\n'
    strings, _ = read(tmp_path, PO, over)
    assert said(say("Soup"), strings) == "Eintopf"
    assert said(say("{n} bowl", "{n} bowls", n=2), strings) == "2 Schalen"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('msgid "Soup\nmsgstr "Suppe"\n', "0/de.po:1:1: this line is not written as PO files are"),
        ("coffee\n", "0/de.po:1:1: this line is not written as PO files are"),
        ('msgid "a"\nmsgid "b"\n', "0/de.po:2: this line does not belong here"),
        (b'msgid "a"\nmsgstr "\xff"\n', "0/de.po:2: this is not UTF-8 text"),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n*;\\n"\n', "0/de.po: the header cannot be used"),
        ("\n" * MOST_LINES, f"0/de.po:{MOST_LINES}: the file is longer than {MOST_LINES} lines"),
        (
            'msgid "a"\nmsgstr ""\n' + '"b"\n' * LONGEST_WORDS,
            f": a message is longer than {LONGEST_WORDS} characters",
        ),
        (b"\x00" * 40, "0/de.po:1:1: this line is not written as PO files are"),
        (b"#" * 17_000_000, "0/de.po: the file is larger than 16 million characters"),
    ],
)
def test_a_broken_file_is_named_and_left_out(tmp_path: Path, text: str | bytes, told: str) -> None:
    strings, wrong = read(tmp_path, PO, text)
    assert told.replace("0/", "1/") in wrong
    assert said(say("Soup"), strings) == "Suppe"


def test_a_file_is_read_once_and_again_when_it_has_changed(tmp_path: Path) -> None:
    read(tmp_path, PO)
    (kept,) = (tmp_path / "cache").glob("*.mo")
    assert said(say("Soup"), read(tmp_path, PO)[0]) == "Suppe"
    assert said(say("Soup"), read(tmp_path, PO.replace("Suppe", "Brühe"))[0]) == "Brühe"
    assert kept not in (tmp_path / "cache").glob("*.mo")


def test_what_is_kept_and_damaged_is_made_again(tmp_path: Path) -> None:
    read(tmp_path, PO)
    (kept,) = (tmp_path / "cache").glob("*.mo")
    for damaged in (b"", b"coffee", kept.read_bytes()[:30]):
        kept.write_bytes(damaged)
        assert said(say("Soup"), read(tmp_path, PO)[0]) == "Suppe"


def test_languages_are_found_by_their_files_and_called_as_they_call_themselves(tmp_path: Path) -> None:
    folder = tmp_path / "levels/strings"
    folder.mkdir(parents=True)
    (folder / "de.po").write_text('msgctxt "language"\nmsgid "English"\nmsgstr "Deutsch"\n', "utf-8")
    (folder / "nl.po").write_text(PO, "utf-8")
    (folder / "a note.po").write_text(PO, "utf-8")
    assert GameLibrary(Saves(tmp_path), tmp_path).languages() == {"en": "English", "de": "Deutsch", "nl": "nl"}


def test_a_talk_goes_on_when_its_language_is_read_again(library: GameLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content that is read again makes a new language of the same words: the line that stands does not begin anew."""
    read_again = {"de": German({})}
    monkeypatch.setattr(library, "strings", lambda code: read_again.get(code, ENGLISH))
    manager = somebody(library, "de")
    manager.push("talk", {"scene": "cafe.ada"})
    for _ in range(30):
        manager.step(IDLE)
        looks(manager, library)
    talk = manager.top
    assert isinstance(talk, Talk) and talk._complete
    read_again["de"] = German({})
    for _ in range(3):
        manager.step(IDLE)
        looks(manager, library)
    assert talk._complete


def test_a_folder_that_cannot_be_written_to_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands where the folder would be")
    assert said(say("Soup"), read(tmp_path, PO)[0]) == "Suppe"


@given(
    st.lists(st.sampled_from(['"', "\\", "msgid ", "msgstr ", "msgctxt ", "#~ ", "#| ", "\n", "a", "[0]", "é", ":"]))
)
def test_no_file_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    strings, _ = read(tmp_path_factory.mktemp("po"), "".join(pieces))
    assert isinstance(said(say("Soup"), strings), str)


def test_a_phrase_says_which_fills_it_has() -> None:
    assert fills_of("{n} of {whole}, {N} {}") == {"n", "whole"}
    assert isinstance(say("Soup"), Phrase)
