"""Reads the YAML that writers type: scenes, the declared state, the cast, and any other file with positions.

Everything is text until the format says otherwise: PyYAML's event stream is read and never its implicit types,
so `No` stays No and `3:30` stays 3:30. There are no aliases, anchors and tags; nesting goes 40 deep; a key stands
once. A file's problems come all at once, each document of it (`---`) being read by itself.

A mod adds a scene as the game has it, under a name of its own. It changes a scene that is there by a document that
begins with `replace:` instead of `scene:`:

    replace: cafe.ada
    cast: [mira, ada]          # whoever speaks in the nodes below
    nodes:
      fold:                    # stands in place of the node `fold`; other nodes stay as they are
        - say: |
            ada: Corners first.
        - to: dog
      dog: ...                 # a name the scene has not is a node more

Of the head (`when`, `where`, `priority`, `once`) what is given takes the place of what was there, and what is left out
stays; `cast` adds to the cast. Where the scene begins stays, too: its first node. `nodes` may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count as count_from
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeVar

import yaml

from game.core.problems import Near, Problem, Spot
from game.dialogue.expressions import Condition, Effect, parse_condition, parse_effect
from game.dialogue.form import (
    CAST_FILE,
    OPTION,
    REPLACEMENT,
    ROWS,
    SCENE,
    SECONDS,
    STAGE,
    STATE_FILE,
    WHOLE,
    Code,
    Flag,
    Form,
    Many,
    Name,
    Nothing,
    OneOf,
    Plain,
    Rows,
    Screenplay,
    Seconds,
    StateType,
    Table,
    Takes,
    Text,
    Whole,
)
from game.dialogue.markup import Words, read_words
from game.dialogue.script import (
    BOX,
    EXPRESSIONS,
    NARRATOR,
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
# Words, lists and mappings of one file: the longest we have holds a seventh, and reading more takes seconds.
MOST_NODES = 30_000
# Lines of one file: the longest we have holds a tenth.
MOST_LINES = 20_000
# Problems of a file after which they are not even counted.
MOST_PROBLEMS = 5_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SPEECH = re.compile(r"(?P<who>[a-z][a-z0-9_]*)(?: *\((?P<expression>[^()]*)\))? *:(?P<gap>\s*)(?P<words>.*)")
_COMMENT = re.compile(r"[ \t]*#")
# What is no text, and what YAML takes for the end of a line while no editor does.
_ODD = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


# -- YAML with positions ---------------------------------------------------------------------------------------------


class PositionedText(NamedTuple):
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


class PositionedList(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    spot: Spot


class PositionedMap(NamedTuple):
    """A mapping, in the order of the file, each key once."""

    pairs: tuple[tuple[PositionedText, Node], ...]
    spot: Spot

    def get(self, key: str) -> Node | None:
        """The value of a key, where the key stands."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node = PositionedText | PositionedList | PositionedMap


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("drop", "items", "key", "keyed", "keys", "known", "spot")

    def __init__(self, spot: Spot, keyed: bool) -> None:
        self.spot, self.keyed = spot, keyed
        self.items: list[Node] = []
        self.keys: list[PositionedText] = []
        self.known: set[str] = set()
        self.key: PositionedText | None = None
        self.drop = False


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_nodes(text: str, file: str) -> tuple[tuple[Node, ...], tuple[Problem, ...]]:
    """The documents of a YAML text as nodes with positions, and what is wrong. Never raises."""
    if len(text) > LARGEST:
        return (), (Spot(file, 1, 1).problem(f"the file is larger than {LARGEST // 1_000_000} million characters"),)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if text.count("\n") > MOST_LINES:
        hint = "make several files of it"
        return (), (Spot(file, MOST_LINES, 1).problem(f"the file is longer than {MOST_LINES} lines", hint),)
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


def _mark(mark: Any) -> tuple[int, int]:
    """Line and column of a mark of PyYAML, counting from 0."""
    return (mark.line, mark.column) if mark is not None else (0, 0)


def _compose(text: str, file: str, above: int, problems: list[Problem]) -> list[Node]:
    lines = text.split("\n")
    comments = "#" in text
    roots: list[Node] = []
    stack: list[_Open] = []

    def here(event: yaml.Event) -> Spot:
        line, column = _mark(event.start_mark)
        return Spot(file, above + line + 1, column + 1)

    def refuse(event: yaml.Event, message: str, hint: str = _IN_A_BLOCK) -> _Refused:
        return _Refused(here(event).problem(message, hint))

    def bare(event: Any) -> None:
        if event.anchor is not None:
            raise refuse(event, "'&' begins an anchor, which this format has not")
        if event.tag is not None:
            raise refuse(event, "'!' begins a tag, which this format has not")

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

    following = _LOADER(text).get_event
    for count in count_from(0):
        event = following()
        kind = type(event)
        if count > MOST_NODES:
            raise refuse(event, "the file is too long", "make several files of it")
        if kind is yaml.ScalarEvent:
            bare(event)
            put(_scalar(event, lines, file, above, comments))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            bare(event)
            if len(stack) >= DEEPEST:
                raise refuse(event, f"nested deeper than {DEEPEST}", "")
            stack.append(_Open(here(event), kind is yaml.MappingStartEvent))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            done = stack.pop()
            if done.keyed:
                put(PositionedMap(tuple(zip(done.keys, done.items, strict=True)), done.spot))
            else:
                put(PositionedList(tuple(done.items), done.spot))
        elif kind is yaml.AliasEvent:
            raise refuse(event, "'*' begins an alias, which this format has not")
        elif kind is yaml.DocumentStartEvent and (event.version or event.tags):
            raise refuse(event, "a '%' directive, which this format has not", "")
        elif kind is yaml.StreamEndEvent:
            break
        if len(problems) > MOST_PROBLEMS:
            break
    return roots


_STYLES: Mapping[str, Literal["quoted", "block", "folded"]] = {
    "'": "quoted",
    '"': "quoted",
    "|": "block",
    ">": "folded",
}


def _scalar(event: yaml.ScalarEvent, lines: list[str], file: str, above: int, comments: bool) -> PositionedText:
    start, column = _mark(event.start_mark)
    spot = Spot(file, above + start + 1, column + 1)
    if not event.style and not comments:
        return PositionedText(event.value, spot)
    end, behind = _mark(event.end_mark)
    if not event.style:
        comment = end < len(lines) and _COMMENT.match(lines[end], behind) is not None
        return PositionedText(event.value, spot, "plain", comment and bool(event.value))
    style = _STYLES[event.style]
    if odd := _ODD.search(event.value):
        raise _Refused(spot.problem(f"a character that no text holds (U+{ord(odd[0]):04X})"))
    indent = 0
    if style == "block":
        within = (line for line in lines[start + 1 : end + 1] if line.strip())
        first = next(within, "")
        # Lines of the block keep what they have beyond its own indentation.
        kept = next((line for line in event.value.split("\n") if line.strip()), "")
        indent = max(0, len(first) - len(first.lstrip(" ")) - (len(kept) - len(kept.lstrip(" "))))
    return PositionedText(event.value, spot, style, indent=indent)


_SPACES = "indent by spaces"
_NO_INDENT = re.compile(r"^ *([\t\u00a0\u2000-\u200a\u202f\u3000])")
_CRAMPED = re.compile(r"^ *(?:- +)?[a-z_]+:(?=[^\s:/])")

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
    lines = text.split("\n")
    line = min(line, len(lines) - 1)
    spot = Spot(file, above + line + 1, column + 1)
    for number, one in list(enumerate(lines, 1))[max(0, line - 1) : line + 1]:
        if one.startswith("%"):
            return Spot(file, above + number, 1).problem("a '%' directive, which this format has not")
        if odd := _NO_INDENT.match(one):
            what = "a tab" if odd[1] == "\t" else f"a space of another kind (U+{ord(odd[1]):04X})"
            return Spot(file, above + number, odd.start(1) + 1).problem(f"{what} stands where spaces belong", _SPACES)
    before = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), -1)
    if said.startswith("mapping values") and before >= 0 and (cramped := _CRAMPED.match(lines[before])):
        return Spot(file, above + before + 1, cramped.end()).problem("a space belongs behind the ':'")
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

    def fault(self, spot: Spot, message: str, hint: str | Near = "", fault: bool = True) -> None:
        """Note a problem."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(spot.problem(message, hint, fault))

    def take(self, found: tuple[T, tuple[Problem, ...]]) -> T:
        """The first of a pair, noting the problems that are the second."""
        self.problems += found[1][: max(0, MOST_PROBLEMS - len(self.problems))]
        return found[0]

    def form(self, node: Node, form: Form, what: str = "") -> Given | None:
        """A mapping with the keys of a form."""
        found = self.mapping(node, what or form.what, form.by_name, form.needs)
        if found is None:
            return None
        if len(found.pairs) < form.least:
            self.fault(found.spot, f"{what or form.what} is empty", ", ".join(form.by_name))
        return Given(self, form, found)

    def value(self, node: Node, takes: Takes, what: str) -> Any:
        """What a node holds, as what a key takes. What cannot be read is noted, and is as if it were not there."""
        match takes:
            case Text(lines=lines):
                return self.card(node, what) if lines else self.words(node, what)
            case Code(effects=effects):
                return self.effects(node) if effects else self.condition(node)
            case Name():
                return self.name(node, takes, what)
            case OneOf(words=words):
                return self.one_of(node, what, words)
            case Flag():
                return self.flag(node, what)
            case Whole():
                return self.integer(node, what)
            case Seconds():
                return self.seconds(node, what)
            case Plain():
                return self.plain(node, what)
            case StateType():
                if isinstance(node, PositionedList):
                    return tuple(self.text(one, "a word of a list") for one in node.items)
                return self.text(node, what)
            case Nothing():
                if not isinstance(node, PositionedText) or node.text not in ("", "true"):
                    self.fault(node.spot, f"{what} stands alone", "- end")
                return None
            case Many():
                return tuple(self.value(item, takes.of, takes.what or what) for item in self.many(node, takes, what))
            case Table():
                pairs = self.table(node, takes, what)
                return {name: self.value(one, takes.of, takes.what) for _, name, one in pairs}
            case Form():
                return self.form(node, takes)
            case Screenplay() | Rows():
                raise TypeError(f"{type(takes).__name__} is read in scenes only")

    def many(self, node: Node, takes: Many, what: str) -> tuple[Node, ...]:
        """The items of a list, or the one thing that may stand for a list of one."""
        if takes.alone and not isinstance(node, PositionedList):
            return (node,)
        items = self.items(node, what)
        if isinstance(node, PositionedList) and len(items) < takes.least:
            self.fault(node.spot, f"{what} has no {takes.called}")
        return items

    def table(self, node: Node, takes: Table, what: str) -> Iterator[tuple[PositionedText, str, Node]]:
        """The keys, names and values of a mapping whose keys are the writer's own; wrong names are left out."""
        found = self.mapping(node, what)
        if found is None:
            return
        if len(found.pairs) < takes.least:
            self.fault(found.spot, f"{what} is empty")
        for key, value in found.pairs:
            name = self.name(key, takes.names, takes.named)
            if name:
                yield key, name, value

    def mapping(
        self, node: Node, what: str, keys: Collection[str] = (), needs: Iterable[str] = ()
    ) -> PositionedMap | None:
        """A mapping with keys of a closed list (any, where the list is empty), some of which it needs."""
        if not isinstance(node, PositionedMap):
            self.fault(node.spot, f"{what} is a mapping, not {_kind(node)}")
            return None
        for key, value in node.pairs if keys else ():
            if key.text not in keys:
                hint: str | Near = Near(key.text, keys, otherwise=", ".join(keys))
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
        cramped = isinstance(node, PositionedText) and node.style == "plain" and node.text.startswith("-")
        self.fault(node.spot, f"{what} is a list, not {_kind(node)}", "a space belongs behind '-'" if cramped else "")
        return ()

    def text(self, node: Node, what: str) -> str:
        """A value in one line; "" with a fault where there is none."""
        if not isinstance(node, PositionedText):
            self.fault(node.spot, f"{what} is a word, not {_kind(node)}")
            return ""
        if not node.text.strip():
            self.fault(node.spot, f"{what} is empty")
        return node.text.strip()

    def name(self, node: Node, takes: Name, what: str) -> str:
        """A name; "" with a fault where it cannot be one."""
        text = self.text(node, what)
        if not text:
            return ""
        if not re.fullmatch(takes.pattern, text):
            self.fault(node.spot, f"'{text[:60]}' cannot be {what}", takes.shape)
            return ""
        if takes.but and re.fullmatch(takes.but, text):
            self.fault(node.spot, f"'{text}' {takes.why}")
            return ""
        return text

    def one_of(self, node: Node, what: str, known: Collection[str]) -> str:
        """One of a few words."""
        text = self.text(node, what)
        if text and text not in known:
            self.fault(node.spot, f"'{text[:60]}' cannot be {what}", Near(text, known, otherwise=", ".join(known)))
            return ""
        return text

    def flag(self, node: Node, what: str) -> bool:
        """True or false."""
        return self.one_of(node, what, ("true", "false")) == "true"

    def integer(self, node: Node, what: str) -> int:
        """A whole number."""
        text = self.text(node, what)
        if text and not re.fullmatch(WHOLE, text):
            self.fault(node.spot, f"{what} is a whole number, not '{text[:60]}'")
            return 0
        return int(text) if text else 0

    def seconds(self, node: Node, what: str) -> float | None:
        """A time."""
        text = self.text(node, what)
        if text and not re.fullmatch(SECONDS, text):
            self.fault(node.spot, f"{what} takes seconds, not '{text[:60]}'", "such as 0.8")
            return None
        return float(text) if text else None

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
        if not isinstance(node, PositionedText):
            return Words()
        spot = next((s for _, s in node.lines()), node.spot) if node.style == "block" else node.spot
        return self.marked(text, spot, 1 if node.style == "quoted" else 0)

    def marked(self, raw: str, spot: Spot, right: int = 0) -> Words:
        """Words whose markup is read; they begin so many columns to the right of a spot."""
        found, troubles = read_words(raw)
        for trouble in troubles:
            self.fault(spot.right(right + trouble.at), trouble.message, trouble.hint, trouble.fault)
        return found

    def condition(self, node: Node) -> Condition | None:
        """A condition."""
        return self.take(parse_condition(*_code(node))) if self.text(node, "a condition") else None

    def effects(self, node: Node) -> tuple[Effect, ...]:
        """Effects: one, or a list."""
        items = node.items if isinstance(node, PositionedList) else (node,)
        read = [self.take(parse_effect(*_code(item))) for item in items if self.text(item, "an effect")]
        return tuple(effect for effect in read if effect is not None)


class Given:
    """A mapping that was read by a form. Each value is read when it is asked for, as what its key takes."""

    def __init__(self, shapes: Shapes, form: Form, node: PositionedMap) -> None:
        self.shapes, self.form, self.node = shapes, form, node
        self.values = {key.text: value for key, value in node.pairs}

    def __contains__(self, name: object) -> bool:
        return name in self.values

    def __getitem__(self, name: str) -> Any:
        key, value = self.form.by_name[name], self.values.get(name)
        return absent(key.takes) if value is None else self.shapes.value(value, key.takes, key.called)

    def spot(self, name: str) -> Spot:
        """Where a value stands, or the whole mapping where there is none."""
        return self.values[name].spot if name in self.values else self.node.spot


def absent(takes: Takes) -> Any:
    """What stands for a value that is left out."""
    match takes:
        case Name() | OneOf() | Plain():
            return ""
        case Text():
            return Words()
        case Code(effects=False):
            return None
        case Flag():
            return False
        case Whole():
            return 0
        case Code() | Many() | Rows() | Screenplay():
            return ()
        case Table():
            return {}
        case _:
            return None


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
        replaces = isinstance(node, PositionedMap) and node.get("replace") is not None
        given = self.form(node, REPLACEMENT if replaces else SCENE)
        if given is None:
            return None
        self.cast = given["cast"]
        for twin in sorted({one for one in self.cast if one and self.cast.count(one) > 1}):
            self.fault(given.spot("cast"), f"'{twin}' stands in the cast twice")
        name = given["replace" if replaces else "scene"]
        return Scene(
            name,
            MappingProxyType(self.nodes(name, given.values["nodes"]) if "nodes" in given else {}),
            self.cast,
            given["when"],
            tuple(filter(None, given["where"])),
            given["priority"],
            given["once"],
            self.file,
            given.node.spot.line,
            MappingProxyType({key: value.spot for key, value in given.values.items()}),
            replaces,
        )

    def nodes(self, scene: str, node: Node) -> dict[str, tuple[Row, ...]]:
        key = SCENE.by_name["nodes"]
        assert isinstance(key.takes, Table)
        read: dict[str, tuple[Row, ...]] = {}
        for _, name, rows in self.table(node, key.takes, key.called):
            self.ids = Ids(scene, name)
            read[name] = self.rows(rows, f"node '{name}'")
        return read

    def value(self, node: Node, takes: Takes, what: str) -> Any:
        match takes:
            case Rows():
                return self.rows(node, what)
            case Screenplay():
                return tuple(self.say(node, what))
            case Form() if takes is OPTION:
                return self.option(node)
            case Name(of="place"):
                return self.place(node, takes, what)
            case _:
                return super().value(node, takes, what)

    def place(self, node: Node, takes: Name, what: str) -> str:
        """A place of this folder or another: folder/map or folder/map.object."""
        name = self.name(node, takes, what)
        return f"{self.folder}/{name}" if name and "/" not in name else name

    def rows(self, node: Node, what: str) -> tuple[Row, ...]:
        if isinstance(node, PositionedMap):
            items: tuple[Node, ...] = (node,)
        else:
            items = self.items(node, what)
            if isinstance(node, PositionedList) and not items:
                self.fault(node.spot, f"{what} has no rows")
        return tuple(row for item in items for row in self.row(item))

    def row(self, node: Node) -> tuple[Row, ...]:
        if isinstance(node, PositionedText) and node.text == "end":
            return (End(self.ids.new("\0end"), node.spot),)
        if not isinstance(node, PositionedMap):
            words = isinstance(node, PositionedText) and bool(node.text.strip())
            hint = "put words into '- say: |'" if words else ", ".join(ROWS)
            self.fault(node.spot, f"a row is one of the keys of the format, not {_kind(node)}", hint)
            return ()
        given = Given(self, ROWS["say"], node)
        kind = next(filter(ROWS.__contains__, given.values), None)
        if kind is None:
            every = {name for form in ROWS.values() for name in form.by_name}
            first = node.pairs[0][0].text if node.pairs else ""
            self.fault(node.spot, f"'{first[:60]}' is no row", Near(first, every, otherwise=", ".join(ROWS)))
            return ()
        form = given.form = ROWS[kind]
        for key, _ in node.pairs if not given.values.keys() <= form.by_name.keys() else ():
            if key.text in form.by_name:
                continue
            if key.text in ROWS:
                message = f"'{key.text}' stands in the row of '{kind}'"
                self.fault(key.spot, message, "begin a row of its own with '-'")
            else:
                near = Near(key.text, form.by_name)
                self.fault(key.spot, f"'{kind}' has no '{key.text[:60]}'", near)
        for name in form.needs:
            if name not in given:
                self.fault(node.spot, f"'{kind}' needs '{name}'")
        return given[kind] if kind == "say" else self.other(kind, given)

    def other(self, kind: str, given: Given) -> tuple[Row, ...]:
        """The row of a kind that is not said. The ids of what is within a row come after its own."""
        new, spot = self.ids.new, given.node.spot
        head = given[kind]
        match kind:
            case "choice":
                options = tuple(option for option in head if option is not None)
                id_ = new("\0choice " + "\0".join(option.text.raw for option in options))
                return (Choice(id_, options, spot),) if options else ()
            case "if":
                id_ = new(f"\0if {head}")
                then, otherwise = given["then"], given["else"]
                return (If(id_, head, then, otherwise, spot),) if head is not None else ()
            case "vary":
                each = given["each"]
                id_ = new(f"\0vary {head} {next((row.id for turn in each for row in turn), '')}")
                return (Vary(id_, head, each, spot),) if head and each else ()
            case "do":
                return (Do(new(f"\0do {'; '.join(map(str, head))}"), head, spot),) if head else ()
            case "to":
                return (To(new(f"\0to {head}"), head, given.spot(kind)),) if head else ()
            case "call":
                return (Call(new(f"\0call {head}"), head, given.spot(kind)),) if head else ()
            case "stage":
                verbs = self.verbs(head) if head is not None else ()
                return (Stage(new("\0stage " + "; ".join(map(_said, verbs))), verbs, spot),) if verbs else ()
            case _:
                return (End(new("\0end"), spot),)

    def say(self, node: Node, what: str) -> Iterator[Say]:
        if not isinstance(node, PositionedText):
            self.fault(node.spot, f"'say' holds words, not {_kind(node)}", "put them in a | block")
            return
        if not node.text.strip():
            self.fault(node.spot, "'say' is empty")
            return
        if node.style in ("plain", "folded"):
            self.plain(node, what)
        for line, spot in node.lines():
            yield self.line(" ".join(line.split()) if node.style != "block" else line.replace("\t", " "), spot)

    def line(self, line: str, spot: Spot) -> Say:
        who: str | None = None
        expression = ""
        match = _SPEECH.fullmatch(line)
        raw, right = line, 0
        if match and (match["gap"] or not match["words"] or match["who"] in self.cast):
            who, raw = match["who"], match["words"]
            expression = (match["expression"] or "").strip()
            if who == NARRATOR:
                who = None
            elif who not in self.cast:
                names = f"in the cast: {', '.join(self.cast)}" if self.cast else "cast: [...]"
                self.fault(
                    spot, f"'{who[:60]}' is not in the cast of this scene", Near(who, self.cast, otherwise=names)
                )
            if not raw:
                self.fault(spot, f"{match['who'][:60]} says nothing")
            if match["expression"] is not None and not expression:
                self.fault(spot.right(match.start("expression")), "the expression is missing", ", ".join(EXPRESSIONS))
            elif expression and who is None:
                self.fault(spot.right(match.start("expression")), "the narrator has no face")
            right = match.start("words")
        found = self.marked(raw, spot, right)
        length = len(found.plain(lambda name: ""))
        if length > BOX:
            self.fault(spot, f"{length} characters: a box holds {BOX}", "make two lines of it")
        return Say(self.ids.new(raw), who, expression, found, spot)

    def option(self, node: Node) -> Option | None:
        given = self.form(node, OPTION)
        if given is None or "text" not in given:
            return None
        words = given["text"]
        id_ = self.ids.new(words.raw)
        hint, tag, when, once, do, to = map(given.__getitem__, ("hint", "tag", "when", "once", "do", "to"))
        return Option(id_, words, hint, tag, when, once, do, to, given.spot("to"))

    def verbs(self, given: Given) -> tuple[Verb, ...]:
        """The directions of a stage row, in the order of the file."""
        read: list[Verb] = []
        for name, node in given.values.items():
            if name not in STAGE.by_name:
                continue
            value, spot = given[name], node.spot
            if isinstance(value, dict):
                read += [Verb(name, pairs=tuple((who, what) for who, what in value.items() if what), spot=spot)]
            elif isinstance(value, Words):
                read += [Verb(name, value.raw, spot=spot)] if value else []
            elif isinstance(value, float) and isinstance(node, PositionedText):
                read.append(Verb(name, node.text.strip(), seconds=value, spot=spot))
            elif value and name == "goto":
                read.append(Verb(name, value if "/" in value else f"{self.folder}/{value}", spot=spot))
            elif value:
                read.append(Verb(name, value, spot=spot))
        return tuple(read)


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


def _entries(text: str, file: str, form: Form) -> tuple[Shapes, list[tuple[PositionedText, Given]]]:
    """The entries of a file that holds one table under one key: the key of each, and what it was given."""
    documents, problems = read_nodes(text, file)
    shapes = Shapes(file, problems)
    (key,) = form.keys
    if not documents and not problems:
        shapes.fault(Spot(file, 1), f"the file needs '{key.name}'")
    for more in documents[1:]:
        shapes.fault(more.spot, "this file holds one document")
    top = shapes.form(documents[0], form) if documents else None
    value = top.values.get(key.name) if top else None
    if value is None or (isinstance(value, PositionedText) and not value.text):
        return shapes, []
    assert isinstance(key.takes, Table) and isinstance(key.takes.of, Form)
    read = []
    for name, _, node in shapes.table(value, key.takes, key.called):
        given = shapes.form(node, key.takes.of, f"'{name.text[:60]}'")
        if given is not None:
            read.append((name, given))
    return shapes, read


def read_state(text: str, file: str) -> tuple[Declarations, tuple[Problem, ...]]:
    """The declared names of a state file and what is wrong in it. Never raises."""
    shapes, read = _entries(text, file, STATE_FILE)
    entries = []
    for name, given in read:
        if "type" in given:
            spots = {part: value.spot for part, value in given.values.items()} | {"name": name.spot, "": name.spot}
            start, by, doc = given["start"], given["by"], given["doc"]
            entries.append(Entry(name.text, given["type"], start, by, doc, spots))
    return shapes.take(Declarations.read(entries)), _in_order(shapes.problems)


def read_cast(text: str, file: str) -> tuple[dict[str, Speaker], tuple[Problem, ...]]:
    """Who can speak, by name, and what is wrong in the file. Never raises."""
    shapes, read = _entries(text, file, CAST_FILE)
    cast: dict[str, Speaker] = {}
    for name, given in read:
        shown, colour, portrait, voice, named, others = map(
            given.__getitem__, ("name", "colour", "portrait", "voice", "expressions", "portraits")
        )
        cast[name.text] = Speaker(
            name.text,
            shown or name.text,
            colour,
            portrait,
            voice,
            MappingProxyType(named),
            name.spot,
            MappingProxyType(others),
        )
    return cast, _in_order(shapes.problems)
