"""The languages there are: a PO file each, `levels/strings/de.po`, read when the language is first asked for.

The files are gettext's, so that any PO editor opens them; `somnus strings` writes them. In each the context of a
message (`msgctxt`) is the id of a line or the name of a screen, see `game.core.strings`. What is not translated, or is
marked fuzzy, is said in English.

Reading a PO file takes longer than the start of the game has: it is compiled once and kept in the player's folder under
a name that changes with the file. Besides the files there is `xx`, which is English grown by a third, with accents and
between « »: whatever is shown without them escapes translation, and whatever is cut had no room for other languages.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator, Sequence
from gettext import GNUTranslations
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.files import write_whole
from game.core.problems import MOST_FOUND, Faulty, Problem
from game.core.strings import ENGLISH, Strings, phrases, said
from game.dialogue.markup import SIGNS

if TYPE_CHECKING:
    import polib

say = phrases("language")
# For translators: the name of your language in itself; "(teilweise)" or the like behind it while half of it is missing.
OWN_NAME = say("English")
"""What a language is called by those who speak it; its translator says so."""

PSEUDO = "xx"
MOST_BYTES = 16_000_000
MOST_LINES = 200_000
"""Lines of a file: ten times what the whole of the game's own words come to."""
LONGEST_WORDS = 20_000
"""Characters of one message over all its lines; polib puts them together one by one."""
_LINE = re.compile(
    r"""\s* | \#(?![~|]).*
    | (?:\#~?\|?\s*)? (?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])\s+)? "(?:[^"\\]|\\.)*" \s*""",
    re.VERBOSE,
)
_ACCENTS = str.maketrans(
    "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuYyZz",
    "ÀàÇçĎďÉéĞğĦħÎîĶķŁłÑñÖöŔŕŠšŤťÛûÝýŽž",
)
_GROWTH = 0.36


class Translated:
    """A language out of files, the last of which counts first."""

    def __init__(self, language: str, compiled: Sequence[GNUTranslations]) -> None:
        self.language = language
        for before, found in pairwise(compiled):
            found.add_fallback(before)
        self._found = compiled[-1]

    def find(self, context: str, english: str, plural: str = "", number: int = 1) -> str:
        """The words for something, or the English."""
        if plural:
            return self._found.npgettext(context, english, plural, number)
        return self._found.pgettext(context, english)


class Pseudo:
    """A language made from the English, for looking at layouts and finding what was never given to translators."""

    language = PSEUDO

    def find(self, context: str, english: str, plural: str = "", number: int = 1) -> str:
        """The English, grown; markup and fills as they are."""
        return grown(ENGLISH.find(context, english, plural, number))


def grown(english: str) -> str:
    """Words a third longer, accented and between « »."""
    if not english:
        return ""
    letters: list[str] = []
    owed, at = 0.0, 0
    for sign in [*SIGNS.finditer(english), None]:
        for letter in english[at : sign.start() if sign else len(english)]:
            letters.append(letter.translate(_ACCENTS))
            owed += _GROWTH
            while letter in "aeiouyAEIOU" and owed >= 1:
                letters.append(letters[-1])
                owed -= 1
        if sign:
            letters.append(sign[0])
            at = sign.end()
    return f"«{''.join(letters)}»"


def read_strings(language: str, files: Sequence[tuple[Path, str]], cache: Path) -> tuple[Strings, tuple[Problem, ...]]:
    """The words of a language out of files (each with the name to show), the last counting first; and what is wrong.

    A file with faults is left out; where there is none, it is English.
    """
    if language == PSEUDO:
        return Pseudo(), ()
    compiled: list[GNUTranslations] = []
    problems: list[Problem] = []
    for path, shown in files:
        try:
            compiled.append(_compiled(path, shown, cache))
        except Faulty as faulty:
            problems += faulty.problems
    return Translated(language, compiled) if compiled else ENGLISH, tuple(problems)


def own_name(strings: Strings) -> str:
    """What a language is called by those who speak it, or its code."""
    name = said(OWN_NAME, strings)
    return strings.language if name == OWN_NAME and strings is not ENGLISH else name


def _compiled(path: Path, shown: str, cache: Path) -> GNUTranslations:
    """A file as gettext reads it, out of the cache where it is there. Raises Faulty."""
    data = read_po_bytes(path, shown)
    from hashlib import sha256

    file = sha256(str(path).encode("utf-8", "replace")).hexdigest()[:8]
    kept = cache / f"{path.stem}-{file}-{sha256(data).hexdigest()[:16]}.mo"
    try:
        return GNUTranslations(io.BytesIO(kept.read_bytes()))
    except (OSError, struct.error, ValueError, IndexError, KeyError):
        pass  # It is not there, or is not what was written.
    binary = compile_po(path, shown)
    try:
        for old in cache.glob(f"{path.stem}-{file}-*.mo"):
            old.unlink()
        write_whole(kept, binary, bool)
    except OSError:
        pass  # Then it is compiled again the next time.
    return GNUTranslations(io.BytesIO(binary))


def read_po_bytes(path: Path, shown: str) -> bytes:
    """The bytes of a PO file. Raises Faulty where it cannot be read or is far too large."""
    try:
        with path.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise Faulty(Problem(shown, 0, 0, f"cannot be read: {error.strerror}")) from error
    if len(data) > MOST_BYTES:
        raise Faulty(Problem(shown, 0, 0, f"the file is larger than {MOST_BYTES // 1_000_000} million characters"))
    return data


def wrong_lines(data: bytes, shown: str) -> Iterator[Problem]:
    """The lines that are none of a PO file. polib passes over a quote that is missing."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        above = data.count(b"\n", 0, wrong.start)
        yield Problem(shown, above + 1, 0, "this is not UTF-8 text", "save the file with the encoding UTF-8")
        return
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        yield Problem(shown, MOST_LINES, 0, f"the file is longer than {MOST_LINES} lines")
        return
    length = 0
    hint = 'keyword "words", with \\" for a quote within them'
    for number, line in enumerate(lines, 1):
        length = len(line) + (length if line.lstrip("#~| ").startswith('"') else 0)
        if length > LONGEST_WORDS:
            yield Problem(shown, number, 0, f"a message is longer than {LONGEST_WORDS} characters")
            return
        if not _LINE.fullmatch(line.rstrip("\r")):
            column = len(line) - len(line.lstrip()) + 1
            yield Problem(shown, number, column, "this line is not written as PO files are", hint)


def read_po(path: Path, shown: str) -> polib.POFile:
    """A PO file as polib reads it. Raises Faulty with everything that is wrong in its form."""
    import polib

    wrong = tuple(islice(wrong_lines(read_po_bytes(path, shown), shown), MOST_FOUND))
    if wrong:
        raise Faulty(wrong)
    try:
        return polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    except OSError as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        message = "this line does not belong here" if line else "this cannot be read as a PO file"
        raise Faulty(Problem(shown, int(line[1]) if line else 0, 0, message)) from error


def compile_po(path: Path, shown: str) -> bytes:
    """What is translated in a PO file, as gettext's binary. Raises Faulty as `read_po` does."""
    read = read_po(path, shown)
    read.metadata["Content-Type"] = "text/plain; charset=UTF-8"
    binary: bytes = read.to_binary()
    try:
        GNUTranslations(io.BytesIO(binary))
    except ValueError as error:
        raise Faulty(Problem(shown, 0, 0, f"the header cannot be used: {error}")) from error
    return binary
