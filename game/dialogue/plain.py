"""What was read of a file as plain data, and back: for a cache, which is read faster than YAML is.

A tuple becomes [0, ...], a mapping [1, key, value, ...], a place [2, line, column], and an instance of one of CLASSES
[its number, ...] with its fields in their order; a hint is kept as it reads. What comes back is equal, its places
too. Nothing is made but these classes, whatever the data holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from game.core.problems import Near, Problem, Spot
from game.dialogue.expressions import And, Compare, Effect, In, Literal, Name, Not, Or
from game.dialogue.markup import Span, Words
from game.dialogue.script import Call, Choice, Do, End, If, Option, Say, Scene, Stage, To, Vary, Verb

TUPLE, MAPPING, PLACE, NOWHERE, FIRST = 0, 1, 2, 3, 4
CLASSES: tuple[type, ...] = (
    *(Say, Words, Span, Option, Choice, If, Vary, Do, To, Call, Stage, Verb, End, Scene),
    *(Literal, Name, Not, And, Or, Compare, In, Effect, Problem),
)


def _parts_of(names: list[str]) -> Callable[[Any], Iterable[Any]]:
    """What takes the fields out of an instance, in their order."""
    found = attrgetter(*names)
    return (lambda value: (found(value),)) if len(names) == 1 else found


_NUMBERS: Mapping[type, int] = MappingProxyType({made: number for number, made in enumerate(CLASSES, FIRST)})
_PARTS: Mapping[type, Callable[[Any], Iterable[Any]]] = MappingProxyType(
    {made: _parts_of([one.name for one in fields(made)]) for made in CLASSES}
)
_LEAVES = frozenset({str, int, float, bool, type(None)})


def to_plain(value: Any, file: str) -> Any:
    """A value as lists, texts and numbers. Raises TypeError where it holds something else, or a place elsewhere."""

    def parts(values: Iterable[Any]) -> list[Any]:
        return [one if type(one) in _LEAVES else plain(one) for one in values]

    def plain(value: Any) -> Any:
        kind = type(value)
        if kind is Near:
            return str(value)
        if kind is Spot:
            if not value.file and not value.line:
                return [NOWHERE]
            if value.file != file:
                raise TypeError(f"a place in {value.file} and not in {file}")
            return [PLACE, value.line, value.column]
        if kind is tuple:
            return [TUPLE, *parts(value)]
        if kind in (dict, MappingProxyType):
            return [MAPPING, *parts(one for pair in value.items() for one in pair)]
        if kind not in _NUMBERS:
            raise TypeError(f"{kind.__name__} cannot be kept")
        return [_NUMBERS[kind], *parts(_PARTS[kind](value))]

    return value if type(value) in _LEAVES else plain(value)


def from_plain(data: Any, file: str) -> Any:
    """The value that plain data stands for. Raises ValueError where it stands for none."""
    nowhere = Spot()

    def made(value: list[Any]) -> Any:
        kind = value[0]
        if kind == PLACE:
            return Spot(file, value[1], value[2])
        parts = [made(one) if type(one) is list else one for one in value[1:]]
        if kind >= FIRST:
            return CLASSES[kind - FIRST](*parts)
        if kind == TUPLE:
            return tuple(parts)
        if kind == MAPPING:
            return MappingProxyType(dict(zip(parts[::2], parts[1::2], strict=True)))
        return nowhere

    try:
        return made(data) if type(data) is list else data
    except (TypeError, IndexError, RecursionError) as wrong:
        raise ValueError("this is not what was kept") from wrong
