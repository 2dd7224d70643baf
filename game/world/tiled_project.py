"""The project that Tiled opens: every object class and enumeration the game knows, so that properties are picked there.

Three files are written beside the maps, all from the dataclasses alone. `somnus.tiled-project` holds the enumerations,
and the classes for Tiled 1.9 and later; `objecttypes.json` holds the same classes for Tiled 1.8, which keeps those of
objects in a file of their own; `classes.md` says what each class and property is for, which Tiled has no room for.
`somnus check --write-project` writes them anew after a class has changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import Field, fields
from typing import Any

from game.world.classes import MapProperties, Words

PROJECT = "somnus.tiled-project"
OBJECT_TYPES = "objecttypes.json"
CLASSES_PAGE = "classes.md"
INTRODUCTION = (
    "Written by `somnus check --write-project`, from the program. Every object may also have `when`, a condition of "
    "the dialogue language: it is there only while that holds. A scene can wait at an object that has a name "
    "(`where: folder/map.name`)."
)
MAP_CLASS = "Map"
COLOURS = ("#ffe9b872", "#ff8fd3c8", "#ffb79bd9", "#ffe88f8f", "#ff9fc1ec", "#ffc7d884", "#ffe6a3cf", "#ffb9b9c6")
"""What the classes are drawn in, in turn."""


def project_files(classes: Mapping[str, type]) -> dict[str, str]:
    """The texts of the files by name; `classes` are those that objects may have."""
    enums: dict[str, tuple[str, ...]] = {}
    objects: list[dict[str, Any]] = []
    for number, (name, spec) in enumerate(classes.items()):
        members = [_member(entry) for entry in fields(spec)]
        # Every object may be there on a condition only.
        members.append({"name": "when", "type": "string", "value": ""})
        objects.append(
            {"name": name, "color": COLOURS[number % len(COLOURS)], "members": _by_name(members), "useAs": ["object"]}
        )
    maps = {
        "name": MAP_CLASS,
        "color": COLOURS[-1],
        "members": _by_name([_member(entry) for entry in fields(MapProperties)]),
        "useAs": ["map"],
    }
    for spec in (*classes.values(), MapProperties):
        for words in _enumerations(spec):
            known = enums.setdefault(words.name, words.words)
            if known != words.words:
                raise ValueError(f"two enumerations are called '{words.name}'")
    types: list[dict[str, Any]] = [
        {"name": name, "type": "enum", "storageType": "string", "values": list(values), "valuesAsFlags": False}
        for name, values in sorted(enums.items())
    ]
    types += [{"type": "class", **one} for one in (*objects, maps)]
    project = {
        "automappingRulesFile": "",
        "commands": [],
        "extensionsPath": "extensions",
        "folders": [".", "../assets/tilesets"],
        "objectTypesFile": OBJECT_TYPES,
        "propertyTypes": [{"id": number, **one} for number, one in enumerate(types, 1)],
    }
    older = [
        {"name": one["name"], "color": one["color"], "properties": [_older(member) for member in one["members"]]}
        for one in objects
    ]
    return {PROJECT: _text(project), OBJECT_TYPES: _text(older), CLASSES_PAGE: _page(classes)}


def _page(classes: Mapping[str, type]) -> str:
    """What the classes are for, as a page to be read."""
    parts = ["# What can be put down on a map", INTRODUCTION]
    for name, spec in [(MAP_CLASS, MapProperties), *classes.items()]:
        parts += [f"## {name}", " ".join((spec.__doc__ or "").split())]
        rows = [
            f"| `{entry.name}` | {_start(entry.default)} | {entry.metadata.get('doc', '')}{_words(entry)} |"
            for entry in fields(spec)
        ]
        if rows:
            parts.append("\n".join(["| property | starts as | what it does |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _start(value: object) -> str:
    return "empty" if value == "" else f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _words(entry: Field[Any]) -> str:
    kind = entry.metadata.get("kind")
    return f" One of {', '.join(kind.words)}." if isinstance(kind, Words) else ""


def _enumerations(spec: type) -> Iterator[Words]:
    for entry in fields(spec):
        kind = entry.metadata.get("kind")
        if isinstance(kind, Words):
            yield kind


def _member(entry: Field[Any]) -> dict[str, object]:
    kind = entry.metadata.get("kind", "plain")
    start: Any = entry.default
    if isinstance(kind, Words):
        return {"name": entry.name, "type": "string", "propertyType": kind.name, "value": start}
    if kind == "colour":
        return {"name": entry.name, "type": "color", "value": start.replace("#", "#ff") if len(start) == 7 else start}
    return {"name": entry.name, "type": _type(start), "value": start}


def _type(start: object) -> str:
    """What Tiled calls the type of a start value."""
    for kind, name in ((bool, "bool"), (int, "int"), (float, "float")):
        if isinstance(start, kind):
            return name
    return "string"


def _older(member: dict[str, object]) -> dict[str, object]:
    """A member as Tiled 1.8's file of object types spells it."""
    spelled = {"propertyType": "propertytype"}
    return {spelled.get(name, name): value for name, value in member.items()}


def _by_name(members: list[dict[str, object]]) -> list[dict[str, object]]:
    """In the order in which Tiled itself writes them."""
    return sorted(members, key=lambda member: str(member["name"]))


def _text(content: object) -> str:
    return json.dumps(content, indent=4, ensure_ascii=False) + "\n"
