"""`levels/schema.json`: what an editor knows of the format, made from the reader's own declarations in `form`.

It is JSON Schema, draft 7, as the YAML language servers of editors read it. One schema serves every kind of file: a
file with `state` is the state's, and so on; any other is a scene. Names that content has are offered as examples and
never demanded, so that a scene which is not written yet is no fault in an editor. What a line of text may say (the
words of a condition, markup, who is in the cast) is the reader's to judge.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from game.dialogue.form import (
    FILES,
    OPTION,
    ROWS,
    SECONDS,
    STAGE,
    WHOLE,
    Code,
    Flag,
    Form,
    Key,
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
from game.story.declarations import RANGE, RESERVED, WORD

Names = Mapping[str, Mapping[str, str]]
"""The names that content has, each with a word about it or "", by what they are names of (`Name.of`)."""

DRAFT = "http://json-schema.org/draft-07/schema#"
MOST_WHOLE = 999_999
_SHARED: Mapping[int, str] = MappingProxyType({id(OPTION): "option", id(STAGE): "stage"})
# A scalar that is words: YAML reads `No` and 1984 as something else, this format does not.
_WORDS: Mapping[str, Any] = MappingProxyType({"type": ["string", "number", "boolean"], "pattern": r"\S"})


def schema(names: Names = MappingProxyType({})) -> dict[str, Any]:
    """The schema as plain data, with names of content to offer."""
    return _Schema(names).whole()


class _Schema:
    def __init__(self, names: Names) -> None:
        self.names = names
        self.definitions: dict[str, Any] = {}

    def whole(self) -> dict[str, Any]:
        chosen: dict[str, Any] = _ref("scene")
        for name in reversed([name for name in FILES if name != "scene"]):
            self.define(f"{name}_file", self.form(FILES[name]))
            chosen = {"if": _is(name), "then": _ref(f"{name}_file"), "else": chosen}
        self.define("scene", self.form(FILES["scene"]))
        self.define("rows", self.rows())
        self.define("row", self.row())
        self.define("option", self.form(OPTION))
        self.define("stage", self.form(STAGE))
        return {"$schema": DRAFT, **chosen, "definitions": dict(sorted(self.definitions.items()))}

    def define(self, name: str, content: dict[str, Any]) -> dict[str, Any]:
        """Put something where it can be pointed to, and point to it."""
        self.definitions[name] = content
        return _ref(name)

    def form(self, form: Form) -> dict[str, Any]:
        found: dict[str, Any] = {"type": "object", **_told(form.doc)}
        found["properties"] = {key.name: self.key(key) for key in form.keys}
        found["additionalProperties"] = False
        if form.needs:
            found["required"] = list(form.needs)
        if form.least:
            found["minProperties"] = form.least
        return found

    def key(self, key: Key) -> dict[str, Any]:
        return {**_told(key.doc), **self.takes(key.takes)}

    def takes(self, takes: Takes) -> dict[str, Any]:
        match takes:
            case Screenplay():
                return {**_WORDS, "defaultSnippets": [{"label": "|", "body": "|\n  $1"}]}
            case Text() | Plain():
                return dict(_WORDS)
            case Code(effects=False):
                return self.define("condition", {**_WORDS, **self.offered("state")})
            case Code():
                one = self.define("effect", {**_WORDS, **self.offered("effect")})
                return {"anyOf": [one, {"type": "array", "items": one}]}
            case Name(of=of) if of in self.names:
                return self.define(f"{of}_name", {**_pattern(takes), **self.offered(of)})
            case Name():
                return _pattern(takes)
            case OneOf(words=words):
                return {"enum": list(words)}
            case Flag():
                return {"type": ["boolean", "string"], **_pattern_of("(true|false)", "true or false")}
            case Whole():
                whole = {"minimum": -MOST_WHOLE, "maximum": MOST_WHOLE}
                return {"type": ["integer", "string"], **_pattern_of(WHOLE, "a whole number"), **whole}
            case Seconds():
                time = {"minimum": 0, "exclusiveMaximum": 1000}
                return {"type": ["number", "string"], **_pattern_of(SECONDS, "seconds, such as 0.8"), **time}
            case Nothing():
                return {"enum": [None, True, "", "true"]}
            case StateType():
                word = {"type": "string", "pattern": f"^{WORD.pattern}$", "not": {"enum": sorted(RESERVED)}}
                several = {"type": "array", "items": word, "minItems": 2, "uniqueItems": True}
                span = {"type": "string", **_pattern_of(RANGE.pattern, "flag, A..B or [one, of, these]")}
                return {"anyOf": [{"enum": ["flag"]}, span, several]}
            case Many(of=of, alone=alone, least=least):
                some: dict[str, Any] = {"type": "array", "items": self.takes(of)}
                if least:
                    some["minItems"] = least
                if takes.unique:
                    some["uniqueItems"] = True
                return {"anyOf": [self.takes(of), some]} if alone else some
            case Table(names=names, of=of, least=least):
                table: dict[str, Any] = {"type": "object", "propertyNames": _pattern(names)}
                if names.of in self.names:
                    table["properties"] = {name: self.takes(of) for name in self.names[names.of]}
                table["additionalProperties"] = self.takes(of)
                if least:
                    table["minProperties"] = least
                return table
            case Rows():
                return _ref("rows")
            case Form():
                shared = _SHARED.get(id(takes))
                return _ref(shared) if shared else self.form(takes)

    def rows(self) -> dict[str, Any]:
        one = _ref("row")
        return {"anyOf": [{"type": "array", "items": one, "minItems": 1}, {"type": "object", "allOf": [one]}]}

    def row(self) -> dict[str, Any]:
        """A row of any kind: the keys of all kinds, exactly one of which says which kind it is."""
        needed: dict[str, list[str]] = {}
        for kind, form in ROWS.items():
            for key in form.keys[1:]:
                needed.setdefault(key.name, []).append(kind)
                if key.needed:
                    needed.setdefault(kind, []).append(key.name)
        row = {
            "type": "object",
            "properties": {key.name: self.key(key) for form in ROWS.values() for key in form.keys},
            "additionalProperties": False,
            "oneOf": [{"required": [kind]} for kind in ROWS],
            "dependencies": needed,
        }
        return {"anyOf": [row, {"enum": ["end"]}]}

    def offered(self, of: str) -> dict[str, Any]:
        names = self.names.get(of)
        if not names:
            return {}
        # As snippets and not as `examples`: editors show all of those with every hint.
        return {
            "defaultSnippets": [
                {"label": name, "body": name, **({"description": doc} if doc else {})} for name, doc in names.items()
            ]
        }


def _told(doc: str) -> dict[str, Any]:
    """What is shown beside a key; where it shows code, once more as Markdown."""
    found = {"description": doc.replace("`", "")} if doc else {}
    return {**found, "markdownDescription": doc} if "`" in doc else found


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{name}"}


def _is(name: str) -> dict[str, Any]:
    """What tells a kind of file from scenes: its first key, and that this holds a mapping, where it is one of names."""
    key = FILES[name].keys[0]
    holds: dict[str, Any] = {"type": "object"} if isinstance(key.takes, Table) else {}
    return {"required": [key.name], "properties": {key.name: holds, "scene": False}}


def _pattern(name: Name) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "string", **_pattern_of(name.pattern, name.shape)}
    if name.but:
        found["not"] = {"pattern": f"^({name.but})$"}
    return found


def _pattern_of(pattern: str, shape: str) -> dict[str, str]:
    """A pattern for the whole of a text, and what an editor says where it does not fit."""
    return {"pattern": f"^({pattern})$", "patternErrorMessage": shape}
