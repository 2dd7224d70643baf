"""`somnus strings`: a translator's file has everything that is read, follows the script, and loses nothing."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent, indent

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas
from test_script import NODES, written
from test_strings import ABOUT, somebody

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.content.strings import Pseudo, read_strings
from game.core.problems import Faulty, Spot
from game.core.steps import IDLE, Action, Inputs
from game.core.strings import Phrase, said
from game.dialogue.reader import read_scenes
from game.scenes.screens import SCREENS
from game.tools import strings as tool
from game.tools.messages import Message, all_messages, program_messages, scene_messages
from game.tools.strings import begun, merged, review, strings

# A test machine is shared: no example fails for being slow.
settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")


@pytest.fixture(scope="module")
def everything(game: GameLibrary) -> list[Message]:
    """All messages of the game."""
    return all_messages(game)


def messages_of(rows: str, node: str = "here") -> list[Message]:
    """The messages of a scene `x.y` with one node."""
    text = f"scene: x.y\ncast: [mira, jason]\nnodes:\n  {node}:\n{indent(dedent(rows), '    ')}"
    scenes, problems = read_scenes(text, "levels/hub/x.yaml")
    assert scenes, "\n".join(map(str, problems))
    return [message for message in scene_messages(scenes[0]) if message.english]


SOUP = """\
- say: |
    mira (tired): Who had the soup?
    Nobody answers.
    jason: I was going to ask.
- choice:
    - text: Ask again.
      hint: He looks away
    - text: Sit.
"""
GERMAN = {
    "Who had the soup?": "Wer hatte die Suppe?",
    "Nobody answers.": "Niemand sagt etwas.",
    "I was going to ask.": "Das wollte ich fragen.",
    "Ask again.": "Noch einmal fragen.",
    "He looks away": "Er sieht weg",
    "Sit.": "Dich setzen.",
}


def translated(rows: str = SOUP) -> polib.POFile:
    """The file of a scene, all of it translated."""
    file = merged(begun("de"), messages_of(rows))
    for entry in file:
        entry.msgstr = GERMAN.get(entry.msgid, "")
    return again(file)


def again(file: polib.POFile) -> polib.POFile:
    """The file as it comes back from the disk."""
    return polib.pofile(str(file), wrapwidth=0)


def follow(file: polib.POFile, rows: str) -> polib.POFile:
    """The file once the scene has been changed to these rows."""
    return again(merged(file, messages_of(rows)))


def entry_of(file: polib.POFile, english: str) -> polib.POEntry:
    return next(entry for entry in file if entry.msgid == english and not entry.obsolete)


# -- what there is to translate ---------------------------------------------------------------------------------------


def test_lines_answers_hints_and_cards_are_there_with_who_says_them_and_what_comes_before() -> None:
    file = merged(begun("de"), messages_of(SOUP + "- stage: {card: The next morning}\n"))
    line, hint = entry_of(file, "I was going to ask."), entry_of(file, "He looks away")
    assert line.comment == "line: jason\nafter: Nobody answers."
    assert line.occurrences == [("levels/hub/x.yaml", "8")]
    assert entry_of(file, "Who had the soup?").comment == "line: mira (tired)"
    assert hint.comment == "hint: to the answer: Ask again." and hint.msgctxt == entry_of(file, "Ask again.").msgctxt
    assert entry_of(file, "The next morning").comment.startswith("card: ")


def test_names_places_captions_and_the_words_of_the_program_are_there(everything: list[Message]) -> None:
    keys = {message.key for message in everything}
    assert {
        ("cast.sleeper", "Man in seat 31"),
        ("place", "The Nightlight"),
        ("sound", "rain"),
        ("sound", "tram idling"),
        ("chapter", "1. The usual table"),
        ("title", "New story"),
        ("settings", "Text size"),
        ("bed", "Lie down"),
        ("saves", "the save is damaged: the file is empty"),
        ("language", "English"),
    } <= keys


def test_a_note_for_translators_goes_with_its_words(everything: list[Message]) -> None:
    (own,) = [message for message in everything if message.context == "language"]
    assert own.about.startswith("the name of your language in itself")


class Asking(Pseudo):
    """The made-up language, which writes down what it is asked for."""

    def __init__(self) -> None:
        self.asked: set[tuple[str, str]] = set()

    def find(self, context: str, english: str, plural: str = "", number: int = 1) -> str:
        self.asked.add((context, english))
        return super().find(context, english, plural, number)


@pytest.mark.parametrize("name", SCREENS)
def test_whatever_a_screen_says_a_translator_has_been_given(
    game: GameLibrary, everything: list[Message], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    language, keys = Asking(), {message.key for message in everything}
    monkeypatch.setattr(game, "saves", Saves(tmp_path))
    monkeypatch.setattr(game, "strings", lambda code: language)
    game.saves.write("1", {"steps": 7200}, "1. The usual table", "The Nightlight", b"")
    dice = random.Random(name)
    manager = somebody(game, "xx")
    manager.push(name, ABOUT.get(name, {}))
    for _ in range(60):
        pressed = dice.choice([Action.ACT, Action.ACT, Action.DOWN, Action.RIGHT])
        manager.step(Inputs(frozenset({pressed}), (pressed,)))
        manager.step(IDLE)
        manager.draw(RecordingCanvas(strings=language), 0.0)
    assert {key for key in language.asked if key[1]} - keys == set()


def test_words_that_are_not_written_out_are_named(tmp_path: Path) -> None:
    (tmp_path / "menu.py").write_text('say = phrases("menu")\nsay(f"{soup} soup")\nsay("Tea")\n', encoding="utf-8")
    with pytest.raises(Faulty, match=r"menu\.py:2:1: a phrase is written out"):
        program_messages(tmp_path)


def test_words_for_one_and_for_several_are_one_message(tmp_path: Path) -> None:
    (tmp_path / "menu.py").write_text('say = phrases("menu")\nsay("{n} bowl", "{n} bowls", n=3)\n', encoding="utf-8")
    file = again(merged(begun("de"), program_messages(tmp_path)))
    assert (file[0].msgid, file[0].msgid_plural, file[0].msgstr_plural) == ("{n} bowl", "{n} bowls", {0: "", 1: ""})


# -- following the script ---------------------------------------------------------------------------------------------


def test_what_has_not_changed_is_as_it_was() -> None:
    file = translated()
    assert str(follow(file, SOUP)) == str(file)


def test_a_mended_line_keeps_its_translation_marked_fuzzy_with_the_english_of_before() -> None:
    entry = entry_of(follow(translated(), SOUP.replace("answers.", "answers her.")), "Nobody answers her.")
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("Niemand sagt etwas.", True, "Nobody answers.")


def test_a_line_that_is_mended_twice_says_the_english_it_was_translated_from() -> None:
    file = follow(translated(), SOUP.replace("answers.", "answers her."))
    entry = entry_of(follow(file, SOUP.replace("answers.", "answers her at all.")), "Nobody answers her at all.")
    assert (entry.msgstr, entry.previous_msgid) == ("Niemand sagt etwas.", "Nobody answers.")


def test_a_line_that_is_changed_back_is_not_fuzzy_any_more() -> None:
    file = follow(follow(translated(), SOUP.replace("answers.", "answers her.")), SOUP)
    entry = entry_of(file, "Nobody answers.")
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("Niemand sagt etwas.", False, None)


def test_a_line_that_the_translator_is_unsure_of_stays_so() -> None:
    file = translated()
    entry_of(file, "Nobody answers.").flags.append("fuzzy")
    back = follow(follow(file, SOUP.replace("answers.", "answers her.")), SOUP)
    assert entry_of(back, "Nobody answers.").fuzzy


def test_a_line_that_moves_takes_its_translation_along() -> None:
    entry = entry_of(again(merged(translated(), messages_of(SOUP, node="there"))), "Nobody answers.")
    assert (entry.msgctxt.split(".")[2], entry.msgstr, entry.fuzzy) == ("there", "Niemand sagt etwas.", False)


def test_a_line_that_is_gone_is_kept_and_comes_back() -> None:
    file = follow(translated(), SOUP.replace("    Nobody answers.\n", ""))
    assert '#~ msgstr "Niemand sagt etwas."' in str(file)
    entry = entry_of(follow(file, SOUP), "Nobody answers.")
    assert (entry.msgstr, entry.fuzzy) == ("Niemand sagt etwas.", False)
    assert not any(one.obsolete for one in follow(file, SOUP))


def test_a_hint_goes_with_its_answer() -> None:
    entry = entry_of(follow(translated(), SOUP.replace("Ask again.", "Ask him again.")), "He looks away")
    assert (entry.msgstr, entry.fuzzy) == ("Er sieht weg", False)


def test_what_a_translator_noted_stays_with_the_line() -> None:
    file = translated()
    entry_of(file, "Sit.").tcomment = "to Mira: du"
    assert entry_of(follow(file, SOUP.replace("Sit.", "Sit down.")), "Sit down.").tcomment == "to Mira: du"


WRITTEN = st.text('abcäöü"\\\n{}[]*', min_size=1, max_size=8).filter(lambda words: words.strip())


@settings(max_examples=80)
@given(st.lists(NODES, min_size=2, max_size=4), st.data())
def test_whatever_happens_to_a_scene_nothing_that_was_written_is_lost(
    versions: list[list[str]], data: st.DataObject
) -> None:
    file = begun("de")
    kept: list[str] = []
    for nodes in versions:
        scenes, _ = read_scenes(written(nodes), "levels/hub/x.yaml")
        if not scenes:
            continue
        file = again(merged(file, [message for message in scene_messages(scenes[0]) if message.english]))
        for words in kept:
            assert any(entry.msgstr == words for entry in file), words
        # The translator writes here and there what has nothing yet, each time something else.
        for number, entry in enumerate(file):
            if not entry.msgstr and not entry.obsolete and data.draw(st.booleans()):
                entry.msgstr = f"{data.draw(WRITTEN)}{len(kept)}.{number}"
                kept.append(entry.msgstr)
        file = again(file)


def test_a_file_with_a_message_twice_loses_neither() -> None:
    file = translated()
    twin = polib.POEntry(msgctxt=file[0].msgctxt, msgid=file[0].msgid, msgstr="Und zum zweiten.")
    file.append(twin)
    assert {"Wer hatte die Suppe?", "Und zum zweiten."} <= {entry.msgstr for entry in follow(file, SOUP)}


# -- looking at a translation -----------------------------------------------------------------------------------------


def told(tmp_path: Path, messages: list[Message], **given: str) -> list[str]:
    """What is wrong with a file in which these are written, by their English."""
    file = merged(begun("de"), messages)
    for entry in file:
        entry.msgstr = given.get(entry.msgid.split()[0].strip(".?").lower(), "")
    path = tmp_path / "de.po"
    path.write_text(str(file), encoding="utf-8")
    return [str(problem) for problem in review(path, "de.po", messages).problems]


LINES = """\
- say: |
    mira: Paid {credits} of it.
    jason: [shake]Cold[/shake] in here.
- choice:
    - text: Yes.
"""


@pytest.mark.parametrize(
    ("wrote", "said"),
    [
        ({"paid": "{credits} bezahlt."}, []),
        ({"paid": "Bezahlt."}, ["de.po:16:9: {credits} is missing, which the English has"]),
        ({"paid": "{credits} für {price}."}, ["de.po:16:23: {price} is not in the English"]),
        ({"[shake]cold[/shake]": "Hier ist es [shake]kalt."}, ["de.po:23:21: [shake] is not closed ([/shake])"]),
        (
            {"[shake]cold[/shake]": "  "},
            ["de.po:23:9: this would show nothing (leave it empty, and the English is shown)"],
        ),
        ({"[shake]cold[/shake]": "Kalt. "}, ["de.po:23:9: a space at an end that the English has not"]),
        ({"[shake]cold[/shake]": "Es ist ☂ hier."}, ["de.po:23:16: no font has the letter '☂' (U+2602)"]),
        ({"yes": "Ja, " * 60 + "ja."}, ["de.po:30:9: at 200 % these are 5 lines, and an answer has room for 4"]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, wrote: dict[str, str], said: list[str]) -> None:
    assert told(tmp_path, messages_of(LINES), **wrote) == said


def test_a_line_that_needs_more_than_two_boxes_is_too_long(tmp_path: Path) -> None:
    (said,) = told(tmp_path, messages_of(LINES), **{"[shake]cold[/shake]": "Hier drinnen ist es kalt. " * 13 + "Ja."})
    assert said.startswith("de.po:23:9: at 200 % these are ") and said.endswith("and two boxes hold 8")


def test_a_message_that_is_there_twice_is_told(tmp_path: Path) -> None:
    path, messages = tmp_path / "de.po", messages_of(LINES)
    text = str(merged(begun("de"), messages))
    path.write_text(text + text[text.index("#. answer") :], encoding="utf-8")
    assert "this message stands here twice" in str(review(path, "de.po", messages).problems[0])


def test_a_file_behind_the_script_is_told_once_and_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(str(translated()), encoding="utf-8")
    found = review(path, "de.po", messages_of(LINES))
    assert [(str(problem), problem.fault) for problem in found.problems] == [
        (
            "de.po: 6 messages are not in the game now, and 3 of the game are not here (somnus strings merge de)",
            False,
        )
    ]
    assert found.summary == "0 of 3 translated, 0 fuzzy, 3 missing: 0 faults"


def test_a_place_is_found_where_an_editor_has_broken_the_words() -> None:
    lines = ['msgctxt "x"', 'msgid "Soup"', 'msgstr ""', '"Ein \\"Topf\\" "', '"Suppe"']
    entry = polib.POEntry(linenum=1)
    assert tool.spot_of("de.po", lines, entry, None, 0) == Spot("de.po", 4, 2)
    assert tool.spot_of("de.po", lines, entry, None, 5) == Spot("de.po", 4, 8)
    assert tool.spot_of("de.po", lines, entry, None, 11) == Spot("de.po", 5, 2)


# -- the command ------------------------------------------------------------------------------------------------------


@pytest.fixture
def command(
    game: GameLibrary, everything: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The command on a folder of its own, with the game's messages."""
    (tmp_path / "levels").mkdir()
    monkeypatch.setattr(game, "root", tmp_path)
    monkeypatch.setattr(tool, "GameLibrary", lambda saves: game)
    monkeypatch.setattr(tool, "all_messages", lambda library, mod: everything)
    yield tmp_path / "levels/strings/de.po"


def run(what: str, language: str = "de") -> int:
    return strings(argparse.Namespace(what=what, language=language))


def test_a_language_is_begun_translated_and_said(command: Path, everything: list[Message]) -> None:
    assert run("extract") == 0
    text = command.read_text("utf-8")
    command.write_text(
        text.replace('msgid "New story"\nmsgstr ""', 'msgid "New story"\nmsgstr "Neue Geschichte"'), "utf-8"
    )
    assert run("merge") == 0
    assert run("check") == 0
    language, _ = read_strings("de", [(command, "de.po")], command.parent / "cache")
    (title,) = [message for message in everything if message.key == ("title", "New story")]
    assert language.find(*title.key) == "Neue Geschichte"
    assert said("plain", language) == "plain"


def test_a_fault_is_exit_code_2(command: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("extract")
    text = command.read_text("utf-8")
    command.write_text(
        text.replace('msgid "{hours} h this week"\nmsgstr ""', 'msgid "{hours} h this week"\nmsgstr "viel"'), "utf-8"
    )
    assert run("check") == 2
    out = capsys.readouterr().out
    assert "{hours} is missing, which the English has" in out and "1 faults" in out.splitlines()[-1]


def test_a_mod_has_a_file_of_its_own_with_its_own_words(tmp_path: Path) -> None:
    mod = tmp_path / "rain"
    (mod / "levels/hub").mkdir(parents=True)
    (mod / "mod.yaml").write_text("id: rain\nname: It goes on raining\nversion: 1.0\n", "utf-8")
    scene = "scene: rain.talk\ncast: [mira]\nwhere: cafe.ada\nnodes:\n  here:\n    - say: |\n        mira: Still wet.\n"
    (mod / "levels/hub/rain.yaml").write_text(scene, "utf-8")
    assert strings(argparse.Namespace(what="extract", language="de", mods=[mod])) == 0
    file = polib.pofile(str(mod / "levels/strings/de.po"))
    assert [entry.msgid for entry in file] == ["Still wet."]
    file[0].msgstr = "Immer noch nass."
    file.save()
    assert strings(argparse.Namespace(what="check", language="de", mods=[mod])) == 0
    library, _ = tool._library([mod])
    (line,) = [row for row in library.script.lines() if row.id.startswith("rain.talk.")]
    assert library.strings("de").find(line.id, line.words.raw) == "Immer noch nass."
    assert said(Phrase("title", "New story"), library.strings("de")) == "Neue Geschichte"


def test_the_translation_that_comes_with_the_game_is_whole(everything: list[Message], game: GameLibrary) -> None:
    found = review(game.root / "levels/strings/de.po", "de.po", everything)
    assert found.summary == f"{found.whole} of {found.whole} translated, 0 fuzzy, 0 missing: 0 faults"


def test_a_language_that_has_not_been_begun_is_told_how(command: Path) -> None:
    with pytest.raises(Faulty, match="somnus strings extract de begins one"):
        run("merge")


@pytest.mark.parametrize("language", ["en", "xx", "../../x", "d"])
def test_what_is_no_language_is_told(command: Path, language: str) -> None:
    with pytest.raises(Faulty, match="is no language to translate into"):
        run("extract", language)


def test_a_broken_file_is_told_and_left_as_it_is(command: Path) -> None:
    command.parent.mkdir()
    command.write_text('msgid "Soup\n', "utf-8")
    with pytest.raises(Faulty, match=r"levels/strings/de\.po:1:1: this line is not written as PO files are"):
        run("merge")
    assert command.read_text("utf-8") == 'msgid "Soup\n'


def test_the_messages_are_plain_data(everything: list[Message]) -> None:
    assert json.dumps([[*message.key, message.kind, message.about] for message in everything])
