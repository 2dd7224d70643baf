"""Small YAML tables: prices, and the values that `--state` starts a story with."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.problems import Problem, did_you_mean
from game.dialogue.reader import PositionedMap, PositionedText, Shapes, read_nodes
from game.story import Declarations
from game.story.declarations import Value

Numbers = Mapping[str, Mapping[str, Mapping[str, int]]]


def read_numbers(text: str, file: str) -> tuple[Numbers, tuple[Problem, ...]]:
    """A table three levels deep whose leaves are whole numbers, and what is wrong in it. Never raises."""
    documents, problems = read_nodes(text, file)
    shapes = Shapes(file, problems)
    table: dict[str, dict[str, dict[str, int]]] = {}
    top = shapes.mapping(documents[0], "the file") if documents else None
    for name, rows in top.pairs if top else ():
        inner = shapes.mapping(rows, f"'{name.text}'")
        for row, cells in inner.pairs if inner else ():
            numbers = shapes.mapping(cells, f"'{row.text}'")
            table.setdefault(name.text, {})[row.text] = {
                cell.text: shapes.integer(value, f"'{cell.text}'") for cell, value in (numbers.pairs if numbers else ())
            }
    return table, tuple(shapes.problems)


def read_values(text: str, file: str, declared: Declarations) -> tuple[dict[str, Value], tuple[Problem, ...]]:
    """Values of declared names, each of its declared type, and what is wrong. Never raises."""
    documents, problems = read_nodes(text, file)
    shapes = Shapes(file, problems)
    values: dict[str, Value] = {}
    top = shapes.mapping(documents[0], "the file") if documents else None
    for name, node in top.pairs if isinstance(top, PositionedMap) else ():
        declaration = declared.get(name.text)
        if declaration is None:
            shapes.fault(name.spot, f"no such name '{name.text}'", did_you_mean(name.text, declared))
            continue
        word = node.text.strip() if isinstance(node, PositionedText) else ""
        value: Value = word
        if declaration.kind == "flag" and word in ("true", "false"):
            value = word == "true"
        elif declaration.kind == "range" and word.lstrip("-").isdigit():
            value = int(word)
        if not declaration.fits(value):
            shapes.fault(node.spot, f"'{name.text}' is of type {declaration.type} and cannot be '{word}'")
            continue
        values[name.text] = declaration.held(value)
    return values, tuple(shapes.problems)
