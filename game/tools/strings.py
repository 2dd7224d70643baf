"""`somnus strings extract|merge|check LANG`: what translators need, in gettext's PO files.

    extract LANG    begins levels/strings/LANG.po with every message of the game; where there is one, it does as `merge`
    merge LANG      brings the file up to the script as it is now
    check LANG      says what is missing and what is wrong; exit code 2 where something is wrong

A message is known by its context (`msgctxt`: the id of a line, or the name of a screen) and its English. Merging goes
by both. Where a line was mended, its translation goes to the new one (see `dialogue.align`), marked fuzzy, with the
English that it was made for as `#|`; fuzzy ones are not shown until the mark is taken away. Where a line only moved,
its translation moves with it. What nothing became of stays at the end of the file as `#~`, and comes back by itself
when the line does. Nothing that a translator wrote is ever dropped.
"""

from __future__ import annotations

import argparse
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import polib

from game.content.library import GameLibrary
from game.content.mods import Mod, find_mods
from game.content.place import user_folder
from game.content.saves import Saves
from game.content.session import game_version
from game.content.shelf import stand
from game.content.strings import compile_po, read_po
from game.core.problems import Faulty, Problem, Spot, faults
from game.core.settings import CODE
from game.core.strings import fills_of
from game.dialogue.align import Entry, paired
from game.dialogue.markup import Trouble, read_words
from game.scenes.talk import shape, width_of_box
from game.tools.messages import Message, all_messages

if TYPE_CHECKING:
    from game.view.capture import Ruler

HEADER = """Somnus. A message is known by its msgctxt: keep it, and {names} and [marks] as they are.
'somnus strings check' says what is missing; 'somnus play --lang' shows it."""
PLURALS = "nplurals=2; plural=(n != 1);"
LARGEST_TEXT = 200
FAMILIES = ("literata", "legible")
MOST_BOXES = 2
"""At the largest text, a line may go over so many boxes."""
PLACES = ("line", "answer", "hint", "card")
SURELY_FITS = 80
"""Characters that each of these has room for at the largest text size."""
CARD_WIDTH, CARD_HEIGHT = 1720, 960
"""The room on a screen for the words of a card."""
MOST_GROWTH, SPARE = 1.6, 12
"""What the program says has room for this times the English, and so many letters more."""
_ROW = re.compile(r"(.+)\.[0-9a-f]{8}(?:\.\d+)?")
_PIECE = re.compile(r'\s*(?:msgstr(?:\[\d\])?\s+)?"((?:[^"\\]|\\.)*)"\s*')

Key = tuple[str, str]


# -- files ------------------------------------------------------------------------------------------------------------


def begun(language: str) -> polib.POFile:
    """A file with nothing in it yet."""
    file = polib.POFile(wrapwidth=0)
    file.header = HEADER
    file.metadata = {
        "Project-Id-Version": "Somnus",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS,
    }
    return file


def write(path: Path, file: polib.POFile) -> None:
    """Write a file so that either the old or the new one is there. Raises Faulty where that cannot be done."""
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(str(file), encoding="utf-8", newline="\n")
        os.replace(fresh, path)
    except OSError as error:
        raise Faulty(Problem(str(path), 0, 0, f"cannot be written: {error.strerror}")) from error


def key_of(entry: polib.POEntry) -> Key:
    """What an entry is known by."""
    return entry.msgctxt or "", entry.msgid


def written(entry: polib.POEntry) -> tuple[str, ...]:
    """What a translator has written: the words, in each number."""
    return tuple(words for words in (entry.msgstr, *entry.msgstr_plural.values()) if words)


# -- merging ----------------------------------------------------------------------------------------------------------


def merged(old: polib.POFile, messages: Iterable[Message]) -> polib.POFile:
    """A translator's file brought to the messages there are now."""
    wanted: dict[Key, list[Message]] = defaultdict(list)
    for message in messages:
        wanted[message.key].append(message)
    there: dict[Key, polib.POEntry] = {}
    spare: list[polib.POEntry] = []
    for entry in old:
        if entry.obsolete or key_of(entry) in there:
            spare.append(entry)
        else:
            there[key_of(entry)] = entry
    new = polib.POFile(wrapwidth=0)
    new.header, new.metadata = old.header, dict(old.metadata)
    made = {key: _entry(found) for key, found in wanted.items()}
    filled: set[Key] = set()

    def carry(entry: polib.POEntry, key: Key) -> None:
        """Give what was written to a message; where it does not fit there, it is kept with the spare ones."""
        if key not in filled and _carried(entry, made[key]):
            filled.add(key)
        else:
            spare.append(entry)

    left = {key: entry for key, entry in there.items() if key not in made}
    for key in [key for key in there if key in made]:
        carry(there[key], key)
    for entry in [one for one in spare if one.obsolete and key_of(one) in made]:
        if key_of(entry) not in filled and written(entry):
            spare.remove(entry)
            carry(entry, key_of(entry))
    ways = paired(_grouped(there, _kinds(there)), _grouped(made, {key: wanted[key][0].kind for key in made}))
    for key, entry in left.items():
        to = ways.get(_joined(key))
        if to is None:
            spare.append(entry)
        else:
            context, _, english = to.partition("\4")
            carry(entry, (context, english))
    new += made.values()
    kept: set[tuple[object, ...]] = set()
    for entry in spare:
        mark = (*key_of(entry), written(entry), entry.tcomment)
        if (written(entry) or entry.tcomment) and mark not in kept:
            kept.add(mark)
            entry.obsolete = True
            new.append(entry)
    return new


def _entry(found: Sequence[Message]) -> polib.POEntry:
    """An entry with nothing written in it yet, for a message that may stand in several places."""
    first = found[0]
    notes = [f"{first.kind}: {first.about}" if first.about else first.kind]
    if first.before:
        notes.append(f"after: {first.before}")
    return polib.POEntry(
        msgctxt=first.context,
        msgid=first.english,
        msgid_plural=first.plural,
        msgstr_plural={0: "", 1: ""} if first.plural else {},
        comment="\n".join(notes),
        occurrences=[(one.spot.file, str(one.spot.line or "")) for one in found],
    )


def _carried(old: polib.POEntry, new: polib.POEntry) -> bool:
    """Give an entry what was written in another; False where one has words for several and the other has not."""
    if bool(old.msgid_plural) != bool(new.msgid_plural):
        return False
    new.msgstr, new.msgstr_plural = old.msgstr, dict(old.msgstr_plural) or new.msgstr_plural
    new.tcomment, new.flags = old.tcomment, list(old.flags)
    english = (new.msgid, new.msgid_plural)
    made_for = (old.previous_msgid, old.previous_msgid_plural or "")
    if (old.msgid, old.msgid_plural) == english:
        new.previous_msgid, new.previous_msgid_plural = old.previous_msgid, old.previous_msgid_plural
    elif not written(old):
        pass
    elif old.fuzzy and made_for == english:
        # The English is again what this was written for.
        new.flags.remove("fuzzy")
    elif old.fuzzy:
        new.previous_msgid, new.previous_msgid_plural = old.previous_msgid, old.previous_msgid_plural
    else:
        new.previous_msgid, new.previous_msgid_plural = old.msgid, old.msgid_plural or None
        new.flags.append("fuzzy")
    return True


def _joined(key: Key) -> str:
    return "\4".join(key)


def _kinds(entries: Mapping[Key, polib.POEntry]) -> Mapping[Key, str]:
    return {key: entry.comment.partition("\n")[0].partition(":")[0] for key, entry in entries.items()}


def _grouped(keys: Iterable[Key], kinds: Mapping[Key, str]) -> Mapping[str, Sequence[Entry]]:
    """Messages by the node or the screen they belong to, in the order of the file."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for key in keys:
        context, english = key
        row = _ROW.fullmatch(context)
        kind = kinds[key] if row else context
        groups[row[1] if row else context].append(Entry(_joined(key), kind, english))
    return groups


# -- checking ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Review:
    """What there is of a language: the faults, and how much is done."""

    problems: tuple[Problem, ...]
    done: int
    fuzzy: int
    whole: int

    @property
    def summary(self) -> str:
        """It in a line."""
        wrong = len(faults(self.problems))
        missing = self.whole - self.done - self.fuzzy
        return f"{self.done} of {self.whole} translated, {self.fuzzy} fuzzy, {missing} missing: {wrong} faults"


def review(path: Path, shown: str, messages: Iterable[Message]) -> Review:
    """Look at a language's file. Raises Faulty where it cannot be read at all."""
    from game.view.capture import Ruler

    compile_po(path, shown)
    file = read_po(path, shown)
    lines = path.read_text(encoding="utf-8").split("\n")
    rulers = [Ruler(LARGEST_TEXT, family) for family in FAMILIES]
    wanted = {message.key: message for message in messages}
    problems: list[Problem] = []
    seen: set[Key] = set()
    done = fuzzy = strays = 0
    for entry in file:
        if entry.obsolete:
            continue
        key, message = key_of(entry), wanted.get(key_of(entry))
        if key in seen:
            problems.append(
                Problem(shown, entry.linenum or 0, 0, "this message stands here twice", "keep one of the two")
            )
            continue
        seen.add(key)
        if message is None:
            strays += 1
        elif entry.fuzzy:
            fuzzy += bool(written(entry))
        else:
            done += entry.translated()
            several = len(written(entry)) > 0 and bool(entry.msgid_plural)
            for form, words in _forms(entry):
                if words:
                    for trouble in troubles(words, message, form, rulers):
                        spot = spot_of(shown, lines, entry, form, trouble.at)
                        problems.append(spot.problem(trouble.message, trouble.hint, trouble.fault))
                elif several:
                    spot = spot_of(shown, lines, entry, form, 0)
                    problems.append(spot.problem("this number is missing, so none of them is shown"))
    if strays or wanted.keys() - seen:
        how = f"somnus strings merge {path.stem}"
        said = f"{strays} messages are not in the game now, and {len(wanted.keys() - seen)} of the game are not here"
        problems.append(Problem(shown, 0, 0, said, how, fault=False))
    problems += _unknown_letters(file, shown, lines)
    return Review(tuple(problems), done, fuzzy, len(wanted))


def _forms(entry: polib.POEntry) -> Iterator[tuple[int | None, str]]:
    """The words of an entry, in each number where it has several."""
    if entry.msgid_plural:
        yield from entry.msgstr_plural.items()
    else:
        yield None, entry.msgstr


def troubles(words: str, message: Message, form: int | None, rulers: Sequence[Ruler]) -> Iterator[Trouble]:
    """What is wrong with the words that were written for a message, or for one number of it."""
    if not words.strip():
        yield Trouble(0, "this would show nothing", "leave it empty, and the English is shown")
        return
    if words != words.strip() and message.english == message.english.strip():
        yield Trouble(0, "a space at an end that the English has not")
    if "\n" in words and "\n" not in message.english:
        yield Trouble(words.index("\n"), "a new line within a line", "the screen breaks lines by itself")
    yield from _fills(words, message, form)
    yield from _room(words, message, rulers)


def _fills(words: str, message: Message, form: int | None) -> Iterator[Trouble]:
    """Fills that differ, and markup that is wrong."""
    free: set[str] = set()
    if message.kind == "words":
        has, needs = fills_of(words), fills_of(message.plural or message.english)
        if form is not None:
            # One is "a bowl" in some languages.
            free.add("n")
    else:
        read, wrong = read_words(words)
        yield from wrong
        has, needs = frozenset(read.fills), frozenset(read_words(message.english)[0].fills)
    for name in sorted(needs - has - free):
        yield Trouble(0, f"{{{name}}} is missing, which the English has")
    for name in sorted(has - needs):
        yield Trouble(max(0, words.find(f"{{{name}")), f"{{{name}}} is not in the English")


def _room(words: str, message: Message, rulers: Sequence[Ruler]) -> Iterator[Trouble]:
    """Words that are too long for where they stand."""
    said = too_long(words, message.kind, rulers)
    if said:
        yield Trouble(0, said)
    elif message.kind == "words" and len(words) > MOST_GROWTH * len(message.english) + SPARE:
        hint = f"{len(message.english)} letters in English, {len(words)} here: look at it in the game"
        yield Trouble(0, "much longer than the English", hint, False)


def too_long(words: str, kind: str, rulers: Sequence[Ruler]) -> str:
    """In what words are too long for where they stand: a line, an answer, a hint or a card; or ""."""
    if kind not in PLACES or len(words) <= SURELY_FITS:
        return ""
    spans = read_words(words)[0].spans
    for ruler in rulers:
        is_line = kind == "line"
        _, _, lines, most = shape(ruler.measure, spans, LARGEST_TEXT, is_line, width_of_box(LARGEST_TEXT))
        if is_line and lines > MOST_BOXES * most:
            return f"at {LARGEST_TEXT} % these are {lines} lines, and two boxes hold {MOST_BOXES * most}"
        if kind in ("answer", "hint") and lines > most:
            return f"at {LARGEST_TEXT} % these are {lines} lines, and an answer has room for {most}"
        if kind == "card" and ruler.measure(spans, "card", CARD_WIDTH)[1] > CARD_HEIGHT:
            return f"at {LARGEST_TEXT} % this is higher than the screen"
    return ""


def _unknown_letters(file: polib.POFile, shown: str, lines: Sequence[str]) -> Iterator[Problem]:
    """The letters that no font has, each where it is first."""
    from game.view.capture import missing_letters

    first: dict[str, tuple[polib.POEntry, int | None, int]] = {}
    for entry in file:
        for form, words in _forms(entry) if not entry.obsolete and not entry.fuzzy else ():
            for column, letter in enumerate(words):
                if not letter.isspace():
                    first.setdefault(letter, (entry, form, column))
    for letter in missing_letters(first):
        entry, form, column = first[letter]
        spot = spot_of(shown, lines, entry, form, column)
        yield spot.problem(f"no font has the letter '{letter}' (U+{ord(letter):04X})")


def spot_of(shown: str, lines: Sequence[str], entry: polib.POEntry, form: int | None, at: int) -> Spot:
    """Where a letter of what was written stands: the file may break it over several lines."""
    head = "msgstr" if form is None else f"msgstr[{form}]"
    number = entry.linenum or 1
    while number < len(lines) and not lines[number - 1].lstrip().startswith(head):
        number += 1
    start = number
    while number <= len(lines) and (piece := _PIECE.fullmatch(lines[number - 1])):
        signs = [piece.start(1) + sign.start() for sign in re.finditer(r"\\.|.", piece[1])]
        if at < len(signs):
            return Spot(shown, number, signs[at] + 1)
        at -= len(signs)
        number += 1
    return Spot(shown, start)


# -- the command ------------------------------------------------------------------------------------------------------


def strings(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where something is wrong."""
    language = given.language
    if not CODE.fullmatch(language) or language in ("en", "xx"):
        raise Faulty(Problem("", 0, 0, f"'{language}' is no language to translate into", "a code such as de or pt_BR"))
    library, mod = _library(getattr(given, "mods", ()))
    messages = all_messages(library, mod)
    wrong = faults(library.problems)
    if wrong:
        raise Faulty(wrong)
    name = f"levels/strings/{language}.po"
    shown, path = (f"{mod.shown}/{name}", mod.folder / name) if mod is not None else (name, library.root / name)
    if given.what != "extract" and not path.is_file():
        raise Faulty(Problem(shown, 0, 0, "there is no such file", f"somnus strings extract {language} begins one"))
    if given.what == "check":
        found = review(path, shown, messages)
        for problem in found.problems:
            print(problem if problem.fault else f"{problem} [remark]")
        print(f"{language}: {found.summary}")
        return 2 if faults(found.problems) else 0
    old = read_po(path, shown) if path.is_file() else begun(language)
    new = merged(old, messages)
    write(path, new)
    found = review(path, shown, messages)
    gone = sum(entry.obsolete for entry in new)
    print(f"{shown}: {found.summary}, {gone} kept from earlier")
    return 0


def _library(mods: Sequence[Path]) -> tuple[GameLibrary, Mod | None]:
    """The content with mods over it, and the last of them. Raises Faulty where one of them cannot be used."""
    library = GameLibrary(Saves(user_folder() / "saves"))
    if not mods:
        return library, None
    standing = stand(library, find_mods(None, mods), (), game_version())
    wrong = faults(problem for one in standing for problem in one.problems)
    if wrong:
        raise Faulty(wrong)
    return library, next(one.mod for one in standing if one.mod.folder == mods[-1])
