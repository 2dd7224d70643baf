"""Reads the YAML that writers type: scenes, the declared state, the cast, and any other file with positions.

Everything is text until the format says otherwise: PyYAML's event stream is read and never its implicit types,
so `No` stays No and `3:30` stays 3:30. There are no aliases, anchors and tags; nesting goes 40 deep; a key stands
once. A file's problems come all at once, each document of it (`---`) being read by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Literal, TypeVar

import yaml

from game.core.problems import Problem, Spot, did_you_mean
from game.dialogue.expressions import Condition, Effect, parse_condition, parse_effect
from game.dialogue.markup import COLOURS, Words, read_words
from game.dialogue.script import (
    BOX,
    EXPRESSIONS,
    NARRATOR,
    TAGS,
    VARIES,
    VERBS,
    Call,
    Choice,
    Do,
    End,
    Ids,
    If,
    Option,
    Row,
    Say,
    Scene,
    Speaker,
    Stage,
    To,
    Vary,
    Verb,
)
from game.story import Declarations, Entry

# The longest file anybody writes is a tenth of this; a hostile one is refused before it is read.
LARGEST = 2_000_000
DEEPEST = 40
# A file as broken as this is not mended line by line.
MOST_PROBLEMS = 300

SCENE_KEYS = ("scene", "cast", "when", "where", "priority", "once", "nodes")
ROW_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "say": (),
        "choice": (),
        "if": ("then", "else"),
        "vary": ("each",),
        "do": (),
        "to": (),
        "call": (),
        "stage": (),
        "end": (),
    }
)
OPTION_KEYS = ("text", "hint", "tag", "when", "once", "do", "to")
STATE_KEYS = ("type", "start", "by", "doc")
SPEAKER_KEYS = ("name", "colour", "portrait", "voice", "expressions")

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SPEECH = re.compile(r"(?P<who>[a-z][a-z0-9_]*)(?: *\((?P<expression>[^()]*)\))? *:(?P<gap>\s*)(?P<words>.*)")
# What is no text, and what YAML takes for the end of a line while no editor does.
_ODD = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ID = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
_WORD = re.compile(r"[a-z][a-z0-9_]*")
_INTEGER = re.compile(r"-?\d{1,6}")
_SECONDS = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_WHERE = re.compile(r"(?:(?P<folder>[a-z][a-z0-9_]*)/)?(?P<map>[a-z][a-z0-9_]*)(?:\.(?P<object>[a-z][a-z0-9_]*))?")
_GOTO = re.compile(r"(?:(?P<folder>[a-z][a-z0-9_]*)/)?(?P<map>[a-z][a-z0-9_]*):(?P<point>[a-z][a-z0-9_]*)")


# -- YAML with positions ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PositionedText:
    """A scalar, as text. `comment` is set where a comment follows plain words on their line."""

    text: str
    spot: Spot
    style: Literal["plain", "quoted", "block", "folded"] = "plain"
    comment: bool = False
    indent: int = 0

    def lines(self) -> Iterator[tuple[str, Spot]]:
        """The lines of a block that are not empty, each with its place."""
        if self.style != "block":
            yield self.text.strip(), self.spot
            return
        for number, line in enumerate(self.text.split("\n"), 1):
            words = line.strip()
            if words:
                column = self.indent + 1 + len(line) - len(line.lstrip())
                yield words, Spot(self.spot.file, self.spot.line + number, column)


@dataclass(frozen=True, slots=True)
class PositionedList:
    """A list."""

    items: tuple[Node, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class PositionedMap:
    """A mapping, in the order of the file, each key once."""

    pairs: tuple[tuple[PositionedText, Node], ...]
    spot: Spot

    def get(self, key: str) -> Node | None:
        """The value of a key, where the key stands."""
        return next((value for name, value in self.pairs if name.text == key), None)

    def key(self, key: str) -> Spot:
        """Where a key stands, or the whole mapping."""
        return next((name.spot for name, _ in self.pairs if name.text == key), self.spot)


Node = PositionedText | PositionedList | PositionedMap


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    spot: Spot
    keyed: bool
    items: list[Node] = field(default_factory=list)
    keys: list[PositionedText] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    key: PositionedText | None = None
    drop: bool = False


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file's bytes: UTF-8, with or without a byte-order mark."""
    if len(data) > LARGEST * 4:
        return "", (Spot(file, 1).problem(f"the file is larger than {LARGEST // 1_000_000} million characters"),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as wrong:
        above = data.count(b"\n", 0, wrong.start)
        message = "this is not UTF-8 text"
        return "", (Spot(file, above + 1).problem(message, "save the file with the encoding UTF-8"),)


def read_nodes(text: str, file: str) -> tuple[tuple[Node, ...], tuple[Problem, ...]]:
    """The documents of a YAML text as nodes with positions, and what is wrong. Never raises."""
    if len(text) > LARGEST:
        return (), (Spot(file, 1).problem(f"the file is larger than {LARGEST // 1_000_000} million characters"),)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    odd = _ODD.search(text)
    if odd:
        line, column = text.count("\n", 0, odd.start()) + 1, odd.start() - text.rfind("\n", 0, odd.start())
        return (), (Spot(file, line, column).problem(f"a character that no text holds (U+{ord(odd[0]):04X})"),)
    documents: list[Node] = []
    problems: list[Problem] = []
    starts = [0, *(m.start() for m in re.finditer(r"^---(?=\s|$)", text, re.MULTILINE) if m.start())]
    above = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end]
        try:
            documents += _compose(part, file, above, problems)
        except _Refused as refused:
            problems.append(refused.problem)
        except yaml.MarkedYAMLError as wrong:
            problems.append(_explained(wrong, part, file, above))
        except (yaml.YAMLError, UnicodeError, ValueError):
            problems.append(Spot(file, above + 1).problem("this cannot be read as YAML"))
        if len(problems) > MOST_PROBLEMS:
            break
        above += part.count("\n")
    return tuple(documents), tuple(problems[:MOST_PROBLEMS])


_IN_A_BLOCK = "words that begin so go in a | block or quotes"


def _mark(mark: object) -> tuple[int, int]:
    """Line and column of a mark of PyYAML, counting from 0."""
    return getattr(mark, "line", 0), getattr(mark, "column", 0)


def _compose(text: str, file: str, above: int, problems: list[Problem]) -> list[Node]:
    lines = text.split("\n")
    roots: list[Node] = []
    stack: list[_Open] = []

    def here(event: yaml.Event) -> Spot:
        line, column = _mark(event.start_mark)
        return Spot(file, above + line + 1, column + 1)

    def refuse(event: yaml.Event, message: str, hint: str = _IN_A_BLOCK) -> _Refused:
        return _Refused(here(event).problem(message, hint))

    def put(node: Node) -> None:
        if not stack:
            if not (isinstance(node, PositionedText) and not node.text and node.style == "plain"):
                roots.append(node)
            return
        top = stack[-1]
        if not top.keyed:
            top.items.append(node)
        elif top.key is None:
            if isinstance(node, PositionedText):
                top.key, top.drop = node, node.text in top.known
                if top.drop:
                    message = f"'{node.text[:60]}' stands here twice"
                    problems.append(node.spot.problem(message, "a mapping holds one of each"))
                top.known.add(node.text)
            else:
                problems.append(node.spot.problem("a key is one word, not a list or a mapping"))
                top.key, top.drop = PositionedText("", node.spot), True
        else:
            if not top.drop:
                top.keys.append(top.key)
                top.items.append(node)
            top.key = None

    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            if event.anchor is not None:
                raise refuse(event, "'&' begins an anchor, which this format has not")
            if event.tag is not None:
                raise refuse(event, "'!' begins a tag, which this format has not")
        if isinstance(event, yaml.ScalarEvent):
            put(_scalar(event, lines, file, above))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(stack) >= DEEPEST:
                raise refuse(event, f"nested deeper than {DEEPEST}", "")
            stack.append(_Open(here(event), isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            if done.keyed:
                put(PositionedMap(tuple(zip(done.keys, done.items, strict=True)), done.spot))
            else:
                put(PositionedList(tuple(done.items), done.spot))
        elif isinstance(event, yaml.AliasEvent):
            raise refuse(event, "'*' begins an alias, which this format has not")
        elif isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
            raise refuse(event, "a '%' directive, which this format has not", "")
        if len(problems) > MOST_PROBLEMS:
            break
    return roots


_STYLES: Mapping[str, Literal["quoted", "block", "folded"]] = {
    "'": "quoted",
    '"': "quoted",
    "|": "block",
    ">": "folded",
}


def _scalar(event: yaml.ScalarEvent, lines: list[str], file: str, above: int) -> PositionedText:
    start, column = _mark(event.start_mark)
    end, behind = _mark(event.end_mark)
    spot = Spot(file, above + start + 1, column + 1)
    if not event.style:
        rest = lines[end][behind:] if end < len(lines) else ""
        return PositionedText(event.value, spot, "plain", rest.lstrip(" \t").startswith("#") and bool(event.value))
    style = _STYLES[event.style]
    indent = 0
    if style == "block":
        within = (line for line in lines[start + 1 : end + 1] if line.strip())
        first = next(within, "")
        # Lines of the block keep what they have beyond its own indentation.
        kept = next((line for line in event.value.split("\n") if line.strip()), "")
        indent = max(0, len(first) - len(first.lstrip(" ")) - (len(kept) - len(kept.lstrip(" "))))
    return PositionedText(event.value, spot, style, indent=indent)


# What YAML says, beginning of its words -> what a writer can use.
_PLAINLY: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a ':' in plain words begins a new key", "put the words in a | block or quotes"),
    ("found character that cannot start", "this sign cannot begin plain words", "| or quotes; indent by spaces"),
    ("found a tab character", "a tab stands where spaces belong", "indent by spaces"),
    ("found unexpected end of stream", "a quote is opened and not closed", _IN_A_BLOCK),
    ("did not find expected alphabetic", "a '*' or '&' cannot stand here", _IN_A_BLOCK),
    ("did not find expected '-'", "a row of the list should begin with '-' here", "check the indentation"),
    ("did not find expected key", "a key should stand here", "check indentation and brackets"),
    ("could not find expected ':'", "a ':' is missing after the key", ""),
    ("did not find expected ',' or", "a ',' or a closing bracket is missing", ""),
    ("did not find expected <document start>", "this stands before or behind the document", "'---' begins a new one"),
    ("block sequence entries are not allowed", "a '-' cannot stand here", "check the indentation"),
    ("did not find expected node content", "a value is missing here", ""),
    # Newer scanners give up by themselves, further on.
    ("exceeded maximum nesting depth", f"nested deeper than {DEEPEST}", ""),
)


def _explained(wrong: yaml.MarkedYAMLError, text: str, file: str, above: int) -> Problem:
    mark = wrong.problem_mark or wrong.context_mark
    said = str(wrong.problem or "this cannot be read as YAML")
    if said.startswith("found unexpected end of stream") and wrong.context_mark:
        mark = wrong.context_mark
    line, column = _mark(mark)
    last = text.count("\n")
    spot = Spot(file, above + min(line, last) + 1, column + 1)
    for begins, message, hint in _PLAINLY:
        if said.startswith(begins):
            return spot.problem(message, hint)
    return spot.problem(said)


# -- shapes ----------------------------------------------------------------------------------------------------------

T = TypeVar("T")


class Shapes:
    """Reads nodes as what they should be, and notes what they are not."""

    def __init__(self, file: str, problems: Iterable[Problem] = ()) -> None:
        self.file = file
        self.problems = list(problems)

    def fault(self, spot: Spot, message: str, hint: str = "", fault: bool = True) -> None:
        """Note a problem."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(spot.problem(message, hint, fault))

    def take(self, found: tuple[T, tuple[Problem, ...]]) -> T:
        """The first of a pair, noting the problems that are the second."""
        self.problems += found[1][: max(0, MOST_PROBLEMS - len(self.problems))]
        return found[0]

    def mapping(
        self, node: Node, what: str, keys: Iterable[str] = (), needs: Iterable[str] = ()
    ) -> PositionedMap | None:
        """A mapping with keys of a closed list (any, where the list is empty), some of which it needs."""
        if not isinstance(node, PositionedMap):
            self.fault(node.spot, f"{what} is a mapping, not {_kind(node)}")
            return None
        known = tuple(keys)
        if known:
            for key, value in node.pairs:
                if key.text not in known:
                    hint = did_you_mean(key.text, known) or ", ".join(known)
                    if isinstance(value, PositionedText) and value.style == "plain" and not value.text:
                        hint = "within { } a ',' ends words that have no quotes"
                    self.fault(key.spot, f"{what} has no '{key.text[:60]}'", hint)
        for key_ in needs:
            if node.get(key_) is None:
                self.fault(node.spot, f"{what} needs '{key_}'")
        return node

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list."""
        if isinstance(node, PositionedList):
            return node.items
        self.fault(node.spot, f"{what} is a list, not {_kind(node)}")
        return ()

    def one_or_more(self, node: Node) -> tuple[Node, ...]:
        """The items of a list, or the one thing that stands for a list of one."""
        return node.items if isinstance(node, PositionedList) else (node,)

    def text(self, node: Node, what: str) -> str:
        """A value in one line; "" with a fault where there is none."""
        if not isinstance(node, PositionedText):
            self.fault(node.spot, f"{what} is a word, not {_kind(node)}")
            return ""
        if not node.text.strip():
            self.fault(node.spot, f"{what} is empty")
        return node.text.strip()

    def name(self, node: Node, what: str, pattern: re.Pattern[str] = _WORD) -> str:
        """A name; "" with a fault where it cannot be one."""
        text = self.text(node, what)
        if text and not pattern.fullmatch(text):
            self.fault(node.spot, f"'{text[:60]}' cannot be {what}", "lower-case letters, digits and _")
            return ""
        return text

    def one_of(self, node: Node, what: str, known: Iterable[str]) -> str:
        """One of a few words."""
        known = tuple(known)
        text = self.text(node, what)
        if text and text not in known:
            self.fault(node.spot, f"'{text[:60]}' cannot be {what}", did_you_mean(text, known) or ", ".join(known))
            return ""
        return text

    def flag(self, node: Node, what: str) -> bool:
        """True or false."""
        return self.one_of(node, what, ("true", "false")) == "true"

    def integer(self, node: Node, what: str) -> int:
        """A whole number."""
        text = self.text(node, what)
        if text and not _INTEGER.fullmatch(text):
            self.fault(node.spot, f"{what} is a whole number, not '{text[:60]}'")
            return 0
        return int(text) if text else 0

    def plain(self, node: Node, what: str) -> str:
        """Words in one line, which a comment must not have cut."""
        text = self.text(node, what)
        if isinstance(node, PositionedText):
            if node.comment:
                message = f"a comment cuts {what} short: YAML drops what stands after ' #'"
                self.fault(node.spot, message, "put the words in a | block or quotes")
            if node.style == "folded":
                self.fault(node.spot, "'>' would join the lines", "use '|'")
        return " ".join(text.split())

    def card(self, node: Node, what: str) -> Words:
        """The words of a card: a block keeps its lines."""
        if not isinstance(node, PositionedText) or node.style != "block":
            return self.words(node, what)
        self.plain(node, what)
        lines = (" ".join(line.split()) for line in node.text.strip().split("\n"))
        return self.marked("\n".join(lines), node.spot)

    def words(self, node: Node, what: str) -> Words:
        """Words with markup."""
        text = self.plain(node, what)
        spot = next((s for _, s in node.lines()), node.spot) if isinstance(node, PositionedText) else node.spot
        if isinstance(node, PositionedText) and node.style == "quoted":
            spot = spot.right(1)
        return self.marked(text, spot)

    def marked(self, raw: str, spot: Spot) -> Words:
        """Words whose markup is read, wherever they come from."""
        found, troubles = read_words(raw)
        for trouble in troubles:
            self.fault(spot.right(trouble.at), trouble.message, trouble.hint, trouble.fault)
        return found

    def condition(self, node: Node) -> Condition | None:
        """A condition."""
        return self.take(parse_condition(*_code(node))) if self.text(node, "a condition") else None

    def effects(self, node: Node) -> tuple[Effect, ...]:
        """Effects: one, or a list."""
        read = [
            self.take(parse_effect(*_code(item))) for item in self.one_or_more(node) if self.text(item, "an effect")
        ]
        return tuple(effect for effect in read if effect is not None)


def _kind(node: Node) -> str:
    if isinstance(node, PositionedText):
        return f"'{node.text.strip()[:40]}'" if node.text.strip() else "nothing"
    return "a list" if isinstance(node, PositionedList) else "a mapping"


def _code(node: Node) -> tuple[str, Spot]:
    """The text of a condition or an effect and the place of its first character."""
    if not isinstance(node, PositionedText):
        return "", node.spot
    if node.style == "quoted":
        return node.text, node.spot.right(1)
    if node.style == "block":
        return node.text.rstrip(), Spot(node.spot.file, node.spot.line + 1, node.indent + 1)
    return node.text, node.spot


# -- scenes ----------------------------------------------------------------------------------------------------------


class _SceneReader(Shapes):
    """Reads one document as a scene."""

    def __init__(self, file: str, folder: str) -> None:
        super().__init__(file)
        self.folder = folder
        self.cast: tuple[str, ...] = ()
        self.ids = Ids("", "")

    def scene(self, node: Node) -> Scene | None:
        found = self.mapping(node, "a scene", SCENE_KEYS, ("scene", "nodes"))
        if found is None:
            return None
        spots = {key.text: value.spot for key, value in found.pairs}
        named = found.get("scene")
        name = self.name(named, "the name of a scene", _ID) if named else ""
        cast = found.get("cast")
        self.cast = tuple(self.name(one, "a member of the cast") for one in self.items(cast, "'cast'")) if cast else ()
        for twin in {one for one in self.cast if one and self.cast.count(one) > 1}:
            self.fault(spots["cast"], f"'{twin}' stands in the cast twice")
        when, where, priority, once = map(found.get, ("when", "where", "priority", "once"))
        places = tuple(filter(None, map(self.place, self.one_or_more(where)))) if where else ()
        nodes = found.get("nodes")
        return Scene(
            name,
            MappingProxyType(self.nodes(name, nodes) if nodes else {}),
            self.cast,
            self.condition(when) if when else None,
            places,
            self.integer(priority, "'priority'") if priority else 0,
            self.flag(once, "'once'") if once else False,
            self.file,
            found.spot.line,
            MappingProxyType(spots),
        )

    def place(self, node: Node) -> str:
        text = self.text(node, "'where'")
        match = _WHERE.fullmatch(text)
        if text and not match:
            self.fault(node.spot, f"'{text[:60]}' is not a place", "map.object, or folder/map.object")
        if not match:
            return ""
        within = f".{match['object']}" if match["object"] else ""
        return f"{match['folder'] or self.folder}/{match['map']}{within}"

    def nodes(self, scene: str, node: Node) -> dict[str, tuple[Row, ...]]:
        found = self.mapping(node, "'nodes'")
        read: dict[str, tuple[Row, ...]] = {}
        for key, rows in found.pairs if found else ():
            name = self.name(key, "the name of a node")
            self.ids = Ids(scene, name)
            read[name] = self.rows(rows, f"node '{name}'")
        if found and not read:
            self.fault(found.spot, "a scene needs a node")
        return read

    def rows(self, node: Node, what: str) -> tuple[Row, ...]:
        if isinstance(node, PositionedMap):
            items: tuple[Node, ...] = (node,)
        else:
            items = self.items(node, what)
            if isinstance(node, PositionedList) and not items:
                self.fault(node.spot, f"{what} has no rows")
        return tuple(row for item in items for row in self.row(item))

    def row(self, node: Node) -> list[Row]:
        if isinstance(node, PositionedText) and node.text.strip() == "end":
            return [End(self.ids.new("\0end"), node.spot)]
        if not isinstance(node, PositionedMap):
            words = isinstance(node, PositionedText) and bool(node.text.strip())
            hint = "put words into '- say: |'" if words else ", ".join(ROW_KEYS)
            self.fault(node.spot, f"a row is one of the keys of the format, not {_kind(node)}", hint)
            return []
        verbs = [key for key, _ in node.pairs if key.text in ROW_KEYS]
        if not verbs:
            every = {*ROW_KEYS, *(more for keys in ROW_KEYS.values() for more in keys)}
            first = node.pairs[0][0].text if node.pairs else ""
            near = did_you_mean(first, every)
            self.fault(node.spot, f"'{first[:60]}' is no row", near or ", ".join(ROW_KEYS))
            return []
        kind = verbs[0].text
        for key, _ in node.pairs:
            if key.text != kind and key.text not in ROW_KEYS[kind]:
                if key.text in ROW_KEYS:
                    message = f"'{key.text}' stands in the row of '{kind}'"
                    self.fault(key.spot, message, "begin a row of its own with '-'")
                else:
                    near = did_you_mean(key.text, ROW_KEYS[kind])
                    self.fault(key.spot, f"'{kind}' has no '{key.text[:60]}'", near)
        about = node.get(kind)
        assert about is not None
        if kind == "say":
            return list(self.say(about))
        read = getattr(self, f"read_{kind}")
        row: Row | None = read(about, node)
        return [row] if row is not None else []

    def say(self, node: Node) -> Iterator[Say]:
        if not isinstance(node, PositionedText):
            self.fault(node.spot, f"'say' holds words, not {_kind(node)}", "put them in a | block")
            return
        if not node.text.strip():
            self.fault(node.spot, "'say' is empty")
            return
        if node.style in ("plain", "folded"):
            self.plain(node, "what is said")
        for line, spot in node.lines():
            yield self.line(" ".join(line.split()) if node.style != "block" else line, spot)

    def line(self, line: str, spot: Spot) -> Say:
        who: str | None = None
        expression = ""
        match = _SPEECH.fullmatch(line)
        raw = line
        if match and (match["gap"] or not match["words"] or match["who"] in self.cast):
            who, raw = match["who"], match["words"]
            expression = (match["expression"] or "").strip()
            if who == NARRATOR:
                who = None
            elif who not in self.cast:
                hint = did_you_mean(who, self.cast) or (f"in the cast: {', '.join(self.cast)}" if self.cast else "")
                self.fault(spot, f"'{who}' is not in the cast of this scene", hint or "cast: [...]")
            if not raw:
                self.fault(spot, f"{match['who']} says nothing")
            if match["expression"] is not None and not expression:
                self.fault(spot.right(match.start("expression")), "the expression is missing", ", ".join(EXPRESSIONS))
            elif expression and who is None:
                self.fault(spot.right(match.start("expression")), "the narrator has no face")
            spot_of_words = spot.right(match.start("words"))
        else:
            spot_of_words = spot
        found = self.marked(raw, spot_of_words)
        length = len(found.plain(lambda name: ""))
        if length > BOX:
            self.fault(spot, f"{length} characters: a box holds {BOX}", "make two lines of it")
        return Say(self.ids.new(raw), who, expression, found, spot)

    def read_choice(self, node: Node, row: PositionedMap) -> Choice | None:
        items = self.items(node, "'choice'")
        if isinstance(node, PositionedList) and not items:
            self.fault(node.spot, "'choice' has no options")
        options = tuple(option for item in items if (option := self.option(item)))
        id_ = self.ids.new("\0choice " + "\0".join(option.text.raw for option in options))
        return Choice(id_, options, row.spot) if options else None

    def option(self, node: Node) -> Option | None:
        found = self.mapping(node, "an option", OPTION_KEYS, ("text",))
        if found is None:
            return None
        text, hint, tag, when, once, do, to = map(found.get, OPTION_KEYS)
        if text is None:
            return None
        words = self.words(text, "the text of an option")
        return Option(
            self.ids.new(words.raw),
            words,
            self.words(hint, "the hint of an option") if hint else Words(),
            self.one_of(tag, "a tag", TAGS) if tag else "",
            self.condition(when) if when else None,
            self.flag(once, "'once'") if once else False,
            self.effects(do) if do else (),
            self.name(to, "the name of a node") if to else "",
            found.spot if to is None else to.spot,
        )

    def read_if(self, node: Node, row: PositionedMap) -> If | None:
        condition = self.condition(node)
        id_ = self.ids.new(f"\0if {condition}")
        then, otherwise = row.get("then"), row.get("else")
        if then is None:
            self.fault(row.spot, "'if' needs 'then'")
        yes = self.rows(then, "'then'") if then else ()
        no = self.rows(otherwise, "'else'") if otherwise else ()
        return If(id_, condition, yes, no, row.spot) if condition is not None else None

    def read_vary(self, node: Node, row: PositionedMap) -> Vary | None:
        mode = self.one_of(node, "how to vary", VARIES)
        each = row.get("each")
        if each is None:
            self.fault(row.spot, "'vary' needs 'each'")
            return None
        turns = self.items(each, "'each'")
        if isinstance(each, PositionedList) and not turns:
            self.fault(each.spot, "'each' is empty")
        rows = tuple(self.rows(turn, "a turn of 'each'") for turn in turns)
        id_ = self.ids.new(f"\0vary {mode} {next((row.id for turn in rows for row in turn), '')}")
        return Vary(id_, mode, rows, row.spot) if mode and rows else None  # type: ignore[arg-type]

    def read_do(self, node: Node, row: PositionedMap) -> Do | None:
        effects = self.effects(node)
        return Do(self.ids.new(f"\0do {'; '.join(map(str, effects))}"), effects, row.spot) if effects else None

    def read_to(self, node: Node, row: PositionedMap) -> To | None:
        name = self.name(node, "the name of a node")
        return To(self.ids.new(f"\0to {name}"), name, node.spot) if name else None

    def read_call(self, node: Node, row: PositionedMap) -> Call | None:
        name = self.name(node, "the name of a scene", _ID)
        return Call(self.ids.new(f"\0call {name}"), name, node.spot) if name else None

    def read_end(self, node: Node, row: PositionedMap) -> End | None:
        if not isinstance(node, PositionedText) or node.text.strip() not in ("", "true"):
            self.fault(node.spot, "'end' stands alone", "- end")
        return End(self.ids.new("\0end"), row.spot)

    def read_stage(self, node: Node, row: PositionedMap) -> Stage | None:
        found = self.mapping(node, "'stage'", VERBS)
        read = [self.verb(key, value) for key, value in found.pairs if key.text in VERBS] if found else []
        verbs = tuple(verb for verb in read if verb is not None)
        if found and not found.pairs:
            self.fault(found.spot, "'stage' is empty")
        return Stage(self.ids.new("\0stage " + "; ".join(map(_said, verbs))), verbs, row.spot) if verbs else None

    def verb(self, key: PositionedText, node: Node) -> Verb | None:
        name, shape, spot = key.text, VERBS[key.text], node.spot
        if shape.startswith("who: "):
            found = self.mapping(node, f"'{name}'")
            known, pairs = shape[5:].split("|"), []
            for who, what in found.pairs if found else ():
                value = self.one_of(what, name, known) if len(known) > 1 else self.name(what, f"'{name}'")
                if self.name(who, "who") and value:
                    pairs.append((who.text, value))
            return Verb(name, pairs=tuple(pairs), spot=found.spot) if found and pairs else None
        if shape == "seconds":
            text = self.text(node, f"'{name}'")
            if not _SECONDS.fullmatch(text):
                self.fault(spot, f"'{name}' takes seconds, not '{text[:60]}'", f"{name}: 0.8")
                return None
            return Verb(name, text, seconds=float(text), spot=spot)
        if shape == "words":
            words = self.card(node, f"'{name}'")
            return Verb(name, words.raw, spot=spot) if words else None
        if shape == "place":
            text = self.text(node, f"'{name}'")
            match = _GOTO.fullmatch(text)
            if not match:
                self.fault(spot, f"'{text[:60]}' is not a point of a place", "map:point, or folder/map:point")
                return None
            return Verb(name, f"{match['folder'] or self.folder}/{match['map']}:{match['point']}", spot=spot)
        known = shape.split("|")
        value = self.one_of(node, f"'{name}'", known) if len(known) > 1 else self.name(node, f"'{name}'", _ID)
        return Verb(name, value, spot=spot) if value else None


def _said(verb: Verb) -> str:
    return f"{verb.name}: {verb.value or ', '.join(f'{who}: {what}' for who, what in verb.pairs)}"


def read_scenes(text: str, file: str, folder: str | None = None) -> tuple[tuple[Scene, ...], tuple[Problem, ...]]:
    """The scenes of a file and what is wrong in it. Never raises.

    `folder` is the folder of levels the file is in, and by default the last folder of its path: places without a folder
    are in it. A scene that cannot be understood is left out.
    """
    folder = PurePosixPath(file.replace("\\", "/")).parent.name if folder is None else folder
    documents, found = read_nodes(text, file)
    problems = list(found)
    scenes: list[Scene] = []
    for document in documents:
        reading = _SceneReader(file, folder)
        scene = reading.scene(document)
        problems += reading.problems
        if scene is not None and not any(problem.fault for problem in reading.problems):
            scenes.append(scene)
        if len(problems) > MOST_PROBLEMS:
            break
    return tuple(scenes), _in_order(problems)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))[:MOST_PROBLEMS]


# -- state and cast --------------------------------------------------------------------------------------------------


def _table(text: str, file: str, name: str) -> tuple[Shapes, tuple[tuple[PositionedText, Node], ...]]:
    """The entries of a file that holds one mapping under one key."""
    documents, problems = read_nodes(text, file)
    shapes = Shapes(file, problems)
    if not documents and not problems:
        shapes.fault(Spot(file, 1), f"the file needs '{name}'")
    for more in documents[1:]:
        shapes.fault(more.spot, "this file holds one document")
    top = shapes.mapping(documents[0], "the file", (name,), (name,)) if documents else None
    value = top.get(name) if top else None
    if value is None or (isinstance(value, PositionedText) and not value.text):
        return shapes, ()
    table = shapes.mapping(value, f"'{name}'")
    return shapes, table.pairs if table else ()


def read_state(text: str, file: str) -> tuple[Declarations, tuple[Problem, ...]]:
    """The declared names of a state file and what is wrong in it. Never raises."""
    shapes, pairs = _table(text, file, "state")
    entries = []
    for key, node in pairs:
        found = shapes.mapping(node, f"'{key.text[:60]}'", STATE_KEYS, ("type",))
        given = found.get("type") if found else None
        if found is None or given is None:
            continue
        kind: str | tuple[str, ...]
        if isinstance(given, PositionedList):
            kind = tuple(shapes.text(one, "a word of a list") for one in given.items)
        else:
            kind = shapes.text(given, "'type'")
        start, by, doc = map(found.get, ("start", "by", "doc"))
        spots = {part.text: value.spot for part, value in found.pairs} | {"name": key.spot, "": key.spot}
        entries.append(
            Entry(
                key.text,
                kind,
                shapes.text(start, "'start'") if start else None,
                shapes.text(by, "'by'") if by else None,
                shapes.plain(doc, "'doc'") if doc else None,
                spots,
            )
        )
    return shapes.take(Declarations.read(entries)), _in_order(shapes.problems)


def read_cast(text: str, file: str) -> tuple[dict[str, Speaker], tuple[Problem, ...]]:
    """Who can speak, by name, and what is wrong in the file. Never raises."""
    shapes, pairs = _table(text, file, "cast")
    cast: dict[str, Speaker] = {}
    for key, node in pairs:
        found = shapes.mapping(node, f"'{key.text[:60]}'", SPEAKER_KEYS, ("name",))
        name = shapes.name(key, "a name of the cast")
        if found is None or not name:
            continue
        if name == NARRATOR:
            shapes.fault(key.spot, f"'{NARRATOR}' is nobody of the cast: narration has no speaker")
        shown, colour, portrait, voice, more = map(found.get, SPEAKER_KEYS)
        named: dict[str, str] = {}
        table = shapes.mapping(more, "'expressions'") if more else None
        for extra, which in table.pairs if table else ():
            if extra.text in EXPRESSIONS:
                shapes.fault(extra.spot, f"'{extra.text}' is one of the six and needs no other name")
            elif shapes.name(extra, "an expression"):
                named[extra.text] = shapes.one_of(which, "one of the six expressions", EXPRESSIONS)
        cast[name] = Speaker(
            name,
            shapes.plain(shown, "'name'") if shown else name,
            shapes.one_of(colour, "a colour", COLOURS) if colour else "",
            shapes.name(portrait, "a portrait") if portrait else "",
            shapes.name(voice, "a voice") if voice else "",
            MappingProxyType(named),
            key.spot,
        )
    return cast, _in_order(shapes.problems)
