"""Conditions and effects: a small typed language, parsed once with positions and never handed to Python.

Conditions   chapter == 1 and not seen.cafe.usual_table        and or not, == != < <= > >=
             mood.jason in [anxious, tired] or bond.a_b > -1   in, not in, ( ), whole numbers, true, false
Effects      bond.mira_elara + 1     evening.left - 1     fact.project = shown

A bare word that is no declared name is a word of the list it is compared with. `seen.<scene>` is true once
that scene has been finished or left. Numbers stay in the range that was declared for them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Literal as OneOf

from game.core.problems import Near, Problem, Spot, did_you_mean
from game.story import Add, Declaration, Declarations, Event, Set, Story

# Nobody writes a condition this long or this nested by hand; a hostile file does.
LONGEST = 2000
DEEPEST = 40

Op = OneOf["==", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Literal:
    """true, false or a whole number."""

    value: bool | int
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return str(self.value).lower()


@dataclass(frozen=True, slots=True)
class Name:
    """A declared name, `seen.<scene>`, or a word of a list."""

    name: str
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: Condition
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return f"not {_inside(self.part)}"


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts, two or more."""

    parts: tuple[Condition, ...]
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return " and ".join(_inside(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts, two or more."""

    parts: tuple[Condition, ...]
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return " or ".join(_inside(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Compare:
    """Two values compared."""

    op: Op
    left: Condition
    right: Condition
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return f"{_inside(self.left)} {self.op} {_inside(self.right)}"


@dataclass(frozen=True, slots=True)
class In:
    """A value is one of a list."""

    left: Condition
    items: tuple[Literal | Name, ...]
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return f"{_inside(self.left)} in [{', '.join(map(str, self.items))}]"


Condition = Literal | Name | Not | And | Or | Compare | In


@dataclass(frozen=True, slots=True)
class Effect:
    """What a row does to one name: `=` a value, or `+` or `-` a number."""

    name: str
    op: OneOf["=", "+", "-"]
    value: Literal | Name
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return f"{self.name} {self.op} {self.value}"

    def event(self) -> Event:
        """The event of the story that carries the effect out."""
        value: bool | int | str = self.value.value if isinstance(self.value, Literal) else self.value.name
        if self.op == "=" or not isinstance(value, int):
            return Set(self.name, value)
        return Add(self.name, value if self.op == "+" else -value)


def _inside(part: Condition) -> str:
    return str(part) if isinstance(part, Literal | Name) else f"({part})"


# -- reading ---------------------------------------------------------------------------------------------------------

_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<name>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)|(?P<number>-?[0-9]+)"
    r"|(?P<op>==|!=|<=|>=|<|>)|(?P<mark>[()\[\],])"
)
_INSTEAD = {"=": "==", "!": "not", "&": "and", "&&": "and", "|": "or", "||": "or"}
_EFFECT = re.compile(r"\s*(?P<name>[^\s=+-]+)\s*(?P<op>==?|\+=?|-=?)\s*(?P<value>[^\s]+)\s*", re.DOTALL)
_WORD = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
_NUMBER = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


class _Wrong(Exception):
    def __init__(self, at: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.at, self.message, self.hint = at, message, hint


class _Parser:
    """Recursive descent over the tokens of one condition."""

    def __init__(self, text: str, spot: Spot) -> None:
        self.text, self.spot, self.depth = text, spot, 0
        self.tokens = list(_tokens(text))
        self.index = 0

    def at(self, token: _Token) -> Spot:
        return _place(self.text, self.spot, token.at)

    @property
    def next(self) -> _Token:
        return self.tokens[self.index]

    def take(self) -> _Token:
        token = self.next
        if token.kind != "end":
            self.index += 1
        return token

    def taken(self, *texts: str) -> _Token | None:
        return self.take() if self.next.text in texts and self.next.kind != "end" else None

    def whole(self) -> Condition:
        tree = self.either()
        if self.next.kind != "end":
            raise _Wrong(self.next.at, f"'{self.next.text}' is not expected here", "and, or, or the end")
        return tree

    def either(self) -> Condition:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Wrong(self.next.at, f"nested deeper than {DEEPEST}")
        first = self.next
        parts = [self.both()]
        while self.taken("or"):
            parts.append(self.both())
        self.depth -= 1
        return parts[0] if len(parts) == 1 else Or(tuple(parts), self.at(first))

    def both(self) -> Condition:
        first = self.next
        parts = [self.opposite()]
        while self.taken("and"):
            parts.append(self.opposite())
        return parts[0] if len(parts) == 1 else And(tuple(parts), self.at(first))

    def opposite(self) -> Condition:
        if token := self.taken("not"):
            self.depth += 1
            if self.depth > DEEPEST:
                raise _Wrong(token.at, f"nested deeper than {DEEPEST}")
            part = self.opposite()
            self.depth -= 1
            return Not(part, self.at(token))
        return self.comparison()

    def comparison(self) -> Condition:
        first = self.next
        left = self.operand()
        if self.next.kind == "op":
            op: Op = self.take().text  # type: ignore[assignment]
            right = self.operand()
            if self.next.kind == "op":
                raise _Wrong(self.next.at, "a comparison has two sides", "join two with 'and'")
            return Compare(op, left, right, self.at(first))
        negative = self.taken("not")
        if self.taken("in"):
            found = In(left, self.items(), self.at(first))
            return Not(found, found.spot) if negative else found
        if negative:
            raise _Wrong(negative.at, "'not' is not expected here", "not in, or 'and not'")
        return left

    def operand(self) -> Condition:
        token = self.take()
        if token.text == "(" and token.kind == "mark":
            tree = self.either()
            if not self.taken(")"):
                raise _Wrong(self.next.at, "a ')' is missing here")
            return tree
        return self.atom(token)

    def atom(self, token: _Token) -> Literal | Name:
        if token.kind == "number":
            if not _NUMBER.fullmatch(token.text):
                raise _Wrong(token.at, "this number is too large")
            return Literal(int(token.text), self.at(token))
        if token.kind == "name" and token.text in ("true", "false"):
            return Literal(token.text == "true", self.at(token))
        if token.kind == "name" and token.text not in ("and", "or", "not", "in"):
            return Name(token.text, self.at(token))
        what = f"'{token.text}' is not expected here" if token.kind != "end" else "something is missing at the end"
        raise _Wrong(token.at, what, "a name, a number, true or false")

    def items(self) -> tuple[Literal | Name, ...]:
        if not self.taken("["):
            raise _Wrong(self.next.at, "after 'in' comes a list", "in [one, other]")
        items = [self.atom(self.take())]
        while self.taken(","):
            items.append(self.atom(self.take()))
        if not self.taken("]"):
            raise _Wrong(self.next.at, "a ']' is missing here")
        return tuple(items)


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            odd = re.match(r"[=!&|+]+|[^\s\w]|\w+", text[at:])
            word = odd[0] if odd else text[at]
            hint = f"write {_INSTEAD[word]}" if word in _INSTEAD else did_you_mean(word.lower(), ("true", "false"))
            if word[:1].isupper() and not hint:
                hint = "names are lower-case"
            raise _Wrong(at, f"'{word[:40]}' is no part of a condition", hint)
        kind = match.lastgroup or ""
        if kind != "space":
            yield _Token(kind, match[0], at)
        at = match.end()
    yield _Token("end", "", len(text))


def _place(text: str, spot: Spot, at: int) -> Spot:
    above = text.count("\n", 0, at)
    if not above:
        return spot.right(at)
    return Spot(spot.file, spot.line + above if spot.line else 0, 0)


def parse_condition(text: str, spot: Spot = Spot()) -> tuple[Condition | None, tuple[Problem, ...]]:  # noqa: B008
    """The tree of a condition that begins at a spot; None with the problem where it cannot be read."""
    try:
        if len(text) > LONGEST:
            raise _Wrong(0, f"a condition has at most {LONGEST} characters")
        return _Parser(text, spot).whole(), ()
    except _Wrong as wrong:
        return None, (_place(text, spot, wrong.at).problem(wrong.message, wrong.hint),)


def parse_effect(text: str, spot: Spot = Spot()) -> tuple[Effect | None, tuple[Problem, ...]]:  # noqa: B008
    """The effect that a text says; None with the problem where it cannot be read."""
    how = "name = value, name + number or name - number"
    match = _EFFECT.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None, (spot.problem(f"'{text[:60]}' is not an effect", how),)
    name, op, given = match["name"], match["op"], match["value"]
    if len(op) > 1:
        at = _place(text, spot, match.start("op"))
        return None, (at.problem(f"'{op}' is no part of an effect", f"write {op[0]}"),)
    if not _WORD.fullmatch(name):
        return None, (_place(text, spot, match.start("name")).problem(f"'{name[:60]}' is not a name", how),)
    at = _place(text, spot, match.start("value"))
    value: Literal | Name
    if given in ("true", "false"):
        value = Literal(given == "true", at)
    elif _NUMBER.fullmatch(given):
        value = Literal(int(given), at)
    elif _WORD.fullmatch(given):
        value = Name(given, at)
    else:
        return None, (at.problem(f"'{given[:60]}' is not a value", "a number, true, false or a word"),)
    if op != "=" and (not isinstance(value, Literal) or isinstance(value.value, bool) or value.value < 0):
        return None, (at.problem(f"what goes after {op} is a number", how),)
    sign: OneOf["=", "+", "-"] = "=" if op == "=" else "+" if op == "+" else "-"
    return Effect(name, sign, value, _place(text, spot, match.start("name"))), ()


# -- meaning ---------------------------------------------------------------------------------------------------------


def evaluate(condition: Condition, story: Story) -> bool:
    """Whether the condition holds in a story that it was checked for."""
    return bool(_value(condition, story))


def _value(tree: Condition, story: Story) -> bool | int | str:
    match tree:
        case Name(name):
            value = story.values.get(name)
            if value is not None:
                return value
            return name[5:] in story.seen if name.startswith("seen.") else name
        case Literal(literal):
            return literal
        case And(parts):
            return all(_value(part, story) for part in parts)
        case Or(parts):
            return any(_value(part, story) for part in parts)
        case Not(part):
            return not _value(part, story)
        case In(left, items):
            value = _value(left, story)
            return any(_same(value, _value(item, story)) for item in items)
        case Compare(op, left, right):
            one, other = _value(left, story), _value(right, story)
            if op == "==":
                return _same(one, other)
            if op == "!=":
                return not _same(one, other)
            if isinstance(one, str) or isinstance(other, str):
                return False  # never after a check; a condition must not raise in a running game
            if op == "<":
                return one < other
            if op == "<=":
                return one <= other
            return one > other if op == ">" else one >= other


def _same(one: bool | int | str, other: bool | int | str) -> bool:
    return type(one) is type(other) and one == other


def names_read(tree: Condition) -> frozenset[str]:
    """Every name in the tree: declared names, `seen.<scene>`, and the bare words they are compared with."""
    match tree:
        case Name(name):
            return frozenset((name,))
        case Literal():
            return frozenset()
        case And(parts) | Or(parts):
            return frozenset[str]().union(*map(names_read, parts))
        case Not(part):
            return names_read(part)
        case In(left, items):
            return names_read(left).union(*map(names_read, items))
        case Compare(_, left, right):
            return names_read(left) | names_read(right)


# -- checking --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Type:
    kind: OneOf["flag", "number", "choice", "word", "unknown"]
    declaration: Declaration | None = None
    word: Name | None = None
    number: int | None = None

    def __str__(self) -> str:
        name = self.declaration.name if self.declaration else self.word
        named = f"'{name}' is " if name else "this is "
        kinds = {"flag": "true or false", "number": "a number", "choice": "a word of a list", "word": "a bare word"}
        return named + kinds.get(self.kind, "unknown")


class _Checker:
    def __init__(self, declarations: Declarations, scenes: Collection[str] | None) -> None:
        self.declarations, self.scenes = declarations, scenes
        self.problems: list[Problem] = []

    def fault(self, spot: Spot, message: str, hint: str | Near = "", fault: bool = True) -> None:
        self.problems.append(spot.problem(message, hint, fault))

    def flag(self, tree: Condition) -> None:
        """The tree has to be true or false."""
        found = self.type(tree)
        if found.kind == "word" and found.word:
            self.unknown(found.word)
        elif found.kind not in ("flag", "unknown"):
            self.fault(tree.spot, f"{found}, not true or false", "compare it with something")

    def unknown(self, name: Name) -> None:
        self.fault(name.spot, f"no such name '{name}'", Near(name.name, self.declarations))

    def type(self, tree: Condition) -> _Type:
        match tree:
            case Literal(value):
                return _Type("flag") if isinstance(value, bool) else _Type("number", number=value)
            case Name(name):
                return self.name(tree, name)
            case Not(part):
                self.flag(part)
            case And(parts) | Or(parts):
                for part in parts:
                    self.flag(part)
            case In(left, items):
                left_type = self.settled(left)
                for item in items:
                    self.pair("==", left_type, self.type(item), item.spot)
            case Compare(op, left, right):
                one, other = self.type(left), self.type(right)
                if one.kind == "word" and other.kind == "word":
                    self.settled(left)
                elif one.kind == "word":
                    self.pair(op, other, one, left.spot)
                else:
                    self.pair(op, one, other, right.spot)
        return _Type("flag")

    def settled(self, tree: Condition) -> _Type:
        found = self.type(tree)
        if found.kind == "word" and found.word:
            self.unknown(found.word)
            return _Type("unknown")
        return found

    def name(self, tree: Name, name: str) -> _Type:
        if name.startswith("seen."):
            if self.scenes is not None and name[5:] not in self.scenes:
                self.fault(tree.spot, f"no such scene '{name[5:]}'", Near(name[5:], self.scenes))
            return _Type("flag")
        declaration = self.declarations.get(name)
        if declaration is None:
            if "." in name:
                self.unknown(tree)
                return _Type("unknown")
            return _Type("word", word=tree)
        if declaration.by == "count":
            self.fault(tree.spot, f"'{name}' is only counted, to be shown: no condition may read it")
        kinds: dict[str, OneOf["flag", "number", "choice"]] = {"flag": "flag", "range": "number", "choice": "choice"}
        return _Type(kinds[declaration.kind], declaration)

    def pair(self, op: Op, one: _Type, other: _Type, spot: Spot) -> None:
        """Two sides of a comparison; a bare word, if there is one, is the other side."""
        if "unknown" in (one.kind, other.kind):
            return
        if other.kind == "word" and other.word:
            options = one.declaration.options if one.declaration else ()
            if one.kind != "choice":
                near = Near(other.word.name, self.declarations, (*options, "true", "false"))
                self.fault(spot, f"no such name '{other.word}'", near)
            elif other.word.name not in options:
                name = one.declaration.name if one.declaration else ""
                hint = Near(other.word.name, options, otherwise=", ".join(options))
                self.fault(spot, f"'{other.word}' is not a word of '{name}'", hint)
        elif one.kind != other.kind:
            self.fault(spot, f"{one}, {other}: they cannot be compared")
            return
        elif one.kind == "choice" and one.declaration and other.declaration:
            if not set(one.declaration.options) & set(other.declaration.options):
                self.fault(spot, f"{one.declaration.name} and {other.declaration.name} have no word in common")
        elif one.kind == "number":
            self.in_reach(one, other, spot)
        if op not in ("==", "!=") and one.kind != "number":
            self.fault(spot, f"{one} and has no order", "== or !=")

    def in_reach(self, one: _Type, other: _Type, spot: Spot) -> None:
        for named, number in ((one.declaration, other.number), (other.declaration, one.number)):
            if named and number is not None and not named.low <= number <= named.high:
                message = f"'{named.name}' is never {number}: it goes from {named.low} to {named.high}"
                self.fault(spot, message, fault=False)


def check_condition(
    tree: Condition, declarations: Declarations, scenes: Collection[str] | None = None
) -> tuple[Problem, ...]:
    """What is wrong with a condition: unknown names and types that do not agree. Scenes are checked where given."""
    checker = _Checker(declarations, scenes)
    checker.flag(tree)
    return tuple(checker.problems)


def check_effect(effect: Effect, declarations: Declarations) -> tuple[Problem, ...]:
    """What is wrong with an effect: unknown or read-only names and values of the wrong type."""
    name, spot = effect.name, effect.spot
    if name.startswith("seen."):
        return (spot.problem(f"'{name}' keeps itself and cannot be set", f"call: {name[5:]} plays that scene"),)
    declaration = declarations.get(name)
    if declaration is None:
        return (spot.problem(f"no such name '{name}'", Near(name, declarations)),)
    problems: list[Problem] = []
    if declaration.by != "story":
        problems.append(spot.problem(f"'{name}' says that the game sets it", "see its 'by' in state.yaml", False))
    at = effect.value.spot
    value = effect.value.value if isinstance(effect.value, Literal) else effect.value.name
    if effect.op != "=":
        if declaration.kind != "range":
            message = f"'{name}' is {declaration.type}: nothing can be added to it"
            problems.append(spot.problem(message, f"{name} = ..."))
    elif not declaration.fits(value):
        hint = Near(str(effect.value), declaration.options)
        problems.append(at.problem(f"'{name}' is {declaration.type} and cannot be {effect.value}", hint))
    elif declaration.held(value) != value:
        problems.append(at.problem(f"'{name}' goes from {declaration.low} to {declaration.high} and cannot be {value}"))
    return tuple(problems)
