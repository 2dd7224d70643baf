"""What an editor offers and what the reader takes are the same: the schema is made from the reader's declarations."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from game.content.library import GameLibrary
from game.content.place import PACKAGE
from game.core.problems import Problem, faults
from game.dialogue.form import (
    CAST_FILE,
    FILES,
    NODE,
    OPTION,
    REPLACEMENT,
    ROWS,
    SCENE,
    STAGE,
    STATE_FILE,
    Code,
    Flag,
    Form,
    Many,
    Name,
    Nothing,
    OneOf,
    Rows,
    Seconds,
    StateType,
    Table,
    Takes,
    Whole,
)
from game.dialogue.reader import (
    Node,
    PositionedList,
    PositionedMap,
    PositionedText,
    read_cast,
    read_nodes,
    read_scenes,
    read_state,
)
from game.dialogue.schema import schema
from game.tools.editor import SCHEMA, schema_text

SOURCE = PACKAGE.parent
FILE = "levels/hub/x.yaml"
VALIDATOR = Draft7Validator(schema())


# -- the files ------------------------------------------------------------------------------------------------------


def test_the_schema_beside_the_levels_is_today_s(game: GameLibrary) -> None:
    kept = (game.root / "levels" / SCHEMA).read_text("utf-8")
    assert kept == schema_text(game), "run: somnus check --write-schema"


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(schema())


def test_every_yaml_file_tells_its_editor_where_the_schema_is(game: GameLibrary) -> None:
    levels = game.root / "levels"
    for path in levels.rglob("*.yaml"):
        line = path.read_text("utf-8").split("\n")[0]
        up = "../" * (len(path.relative_to(levels).parts) - 1)
        assert line == f"# yaml-language-server: $schema={up}{SCHEMA}", path


@pytest.mark.skipif(not (SOURCE / ".vscode").is_dir(), reason="an installed game has no editor's settings")
def test_an_editor_is_told_of_every_scene_of_a_file() -> None:
    """The line at the top of a file counts for its first document alone."""
    text = (SOURCE / ".vscode" / "settings.json").read_text("utf-8")
    told = json.loads(re.sub(r"^\s*//.*", "", text, flags=re.MULTILINE))["yaml.schemas"]
    assert told == {f"./levels/{SCHEMA}": ["levels/*.yaml", "levels/*/*.yaml"]}


def test_the_game_s_own_files_fit_the_schema(game: GameLibrary) -> None:
    validator = Draft7Validator(json.loads(schema_text(game)))
    for path in sorted((game.root / "levels").rglob("*.yaml")):
        documents, problems = read_nodes(path.read_text("utf-8"), path.name)
        assert not problems
        for document in documents:
            wrong = [
                f"{path.name}: {list(error.absolute_path)}: {error.message}"
                for error in validator.iter_errors(plain(document))
            ]
            assert not wrong, "\n".join(wrong)


def test_every_key_says_what_it_is_for() -> None:
    for form in [*FILES.values(), *ROWS.values(), OPTION, STAGE]:
        for key in form.keys:
            assert re.fullmatch(r"[`A-Za-z].*[.;:`)]", key.doc, re.DOTALL), key


def plain(node: Node) -> Any:
    """What the parser of an editor makes of a node: YAML 1.2 with its core types."""
    match node:
        case PositionedMap(pairs=pairs):
            return {key.text: plain(value) for key, value in pairs}
        case PositionedList(items=items):
            return [plain(item) for item in items]
        case PositionedText(text=text, style=style):
            return typed(text) if style == "plain" else text


def typed(text: str) -> Any:
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", text):
        return float(text)
    return text


# -- any document: the schema takes it exactly when the reader does ---------------------------------------------------


class Bare(str):
    """A scalar that is written without quotes."""


NAMES = {
    "place": ["cafe", "cafe.table", "drift/lift.door"],
    "goto": ["cafe:door", "hub/cafe:door"],
    "new scene": ["a", "cafe.ada"],
    "scene": ["a", "cafe.ada"],
}
WORDS = st.sampled_from([Bare("Rain"), Bare("No"), Bare("1984"), Bare("0.5"), Bare("true"), "It rains: hard # here"])
CODE = st.sampled_from([Bare("fact.dov"), Bare("not chapter"), "chapter == 1 and fact.dov", Bare("true")])
EFFECT = st.sampled_from([Bare("evening.left - 1"), "fact.dov = true"])
ODD: st.SearchStrategy[Any] = st.sampled_from(
    [Bare(""), "", " ", Bare("word"), Bare("Upper"), "two words", Bare("3"), Bare("-7"), Bare("1234567"), Bare("1.5")]
    + [
        Bare("0.1234567890"),
        Bare("end"),
        [],
        {},
        [Bare("word")],
        {"word": Bare("word")},
        [[]],
        [{}],
        {"say": Bare("x")},
    ]
)
"""Anything where something else belongs. YAML reads `True`, `+1` and `null` as what they are not here, and no editor
can tell; words as names that mean a value to YAML are left out for the same reason."""


def values(takes: Takes, depth: int) -> st.SearchStrategy[Any]:
    """Values that a key takes."""
    match takes:
        case Code(effects=False):
            return CODE
        case Code():
            return EFFECT | st.lists(EFFECT, max_size=2)
        case Name(of=of):
            return st.sampled_from([Bare(name) for name in NAMES.get(of, ["here", "there"])])
        case OneOf(words=words):
            return st.sampled_from([Bare(word) for word in words])
        case Flag():
            return st.sampled_from([Bare("true"), Bare("false"), "true"])
        case Whole():
            return st.sampled_from([Bare("0"), Bare("-12"), "7"])
        case Seconds():
            return st.sampled_from([Bare("0"), Bare("0.8"), Bare("999.25"), "2"])
        case Nothing():
            return st.sampled_from([Bare(""), Bare("true"), ""])
        case StateType():
            return st.sampled_from([Bare("flag"), Bare("0..6"), "-3 .. 3", [Bare("calm"), Bare("tired")]])
        case Many(of=of, alone=alone, least=least, unique=unique):
            some = st.lists(values(of, depth), min_size=least, max_size=2, unique_by=repr if unique else None)
            return some | values(of, depth) if alone else some
        case Table(of=of, least=least):
            return st.dictionaries(st.sampled_from(["here", "there"]), values(of, depth), min_size=least, max_size=2)
        case Rows():
            return rows(depth)
        case Form():
            return forms(takes, depth)
        case _:
            return WORDS


def forms(form: Form, depth: int = 4) -> st.SearchStrategy[dict[str, Any]]:
    every = {key.name: values(key.takes, depth - 1) for key in form.keys}
    needed = {name: every.pop(name) for name in form.needs}
    return st.fixed_dictionaries(needed, optional=every).filter(lambda found: len(found) >= form.least)


def rows(depth: int) -> st.SearchStrategy[Any]:
    if depth <= 0:
        return st.just([Bare("end")])
    row = st.one_of(st.just(Bare("end")), *(forms(form, depth - 1) for form in ROWS.values()))
    return st.lists(row, min_size=1, max_size=2) | forms(ROWS["say"], 1)


@dataclass
class Spot:
    """A value in a document: what holds it, under which key, and what belongs there."""

    holder: Any
    key: Any
    takes: Takes


def spots(holder: Any, key: Any, takes: Takes) -> Iterator[Spot]:
    """Every value of a right document from one on."""
    yield Spot(holder, key, takes)
    value = holder[key]
    match takes:
        case Many(of=of) if isinstance(value, list):
            for number in range(len(value)):
                yield from spots(value, number, of)
        case Table(of=of):
            for name in value:
                yield from spots(value, name, of)
        case Rows():
            for number in range(len(value)) if isinstance(value, list) else ():
                yield from row_spots(value, number)
            if isinstance(value, dict):
                yield from row_spots(holder, key)
        case Form():
            for name in value:
                yield from spots(value, name, takes.by_name[name].takes)


def row_spots(holder: Any, key: Any) -> Iterator[Spot]:
    row = holder[key]
    if isinstance(row, dict):
        yield from spots(holder, key, ROWS[next(name for name in row if name in ROWS)])


def damaged(document: Any, form: Form, data: st.DataObject) -> Any:
    """A right document with one thing in it changed; it may be right all the same."""
    whole = {"": copy.deepcopy(document)}
    spot = data.draw(st.sampled_from(list(spots(whole, "", form))[1:] or [Spot(whole, "", form)]))
    holder, key, takes = spot.holder, spot.key, spot.takes
    how = data.draw(st.sampled_from(["else", "else", "else", "gone", "more", "twice", "name"]))
    value = holder[key]
    if how == "gone":
        del holder[key]
    elif how == "more" and isinstance(value, dict):
        value[data.draw(st.sampled_from(["extra", "to", "then", "end", "each"]))] = data.draw(ODD | values(NODE, 1))
    elif how == "twice" and isinstance(value, list) and value:
        value.append(value[0])
    elif how == "name" and isinstance(holder, dict):
        holder[data.draw(st.sampled_from(["Upper", "two words", "warm", "not.x", "narrator", "end"]))] = holder.pop(key)
    else:
        odd = data.draw(ODD)
        # What a condition says is for the reader alone; that there is one, both can tell.
        assume(not isinstance(takes, Code) or odd in ("", " ", {}, [], [[]], [{}]) or isinstance(odd, dict))
        # An entry of a list cannot be left out in flow style.
        holder[key] = "" if isinstance(holder, list) and odd == "" else odd
    return whole.get("", {})


def flow(value: Any) -> str:
    """A value in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value) if isinstance(value, Bare) else json.dumps(value)


def seen_by_an_editor(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: seen_by_an_editor(one) for key, one in value.items()}
    if isinstance(value, list):
        return [seen_by_an_editor(one) for one in value]
    return typed(value) if isinstance(value, Bare) else value


def agree(document: Any, problems: tuple[Problem, ...]) -> None:
    wrong = [error.message for error in VALIDATOR.iter_errors(seen_by_an_editor(document))]
    said = [str(problem) for problem in faults(problems)]
    assert bool(wrong) == bool(said), "\n".join([flow(document), "the schema:", *wrong, "the reader:", *said])


@settings(max_examples=100)
@given(forms(SCENE))
def test_every_right_scene_is_right_for_both(document: Any) -> None:
    _, problems = read_scenes(flow(document), FILE)
    assert not faults(problems) and VALIDATOR.is_valid(seen_by_an_editor(document)), problems


@pytest.mark.parametrize("time", ["0.8", "0.1234567890", "0.12345678901234567890", "999.5", "0"])
def test_a_time_is_right_for_both(time: str) -> None:
    document = {"scene": "a", "nodes": {"start": [{"stage": {"wait": Bare(time)}}]}}
    _, problems = read_scenes(flow(document), FILE)
    assert not faults(problems) and VALIDATOR.is_valid(seen_by_an_editor(document)), problems


@pytest.mark.parametrize("time", ["1000", "-1", "soon"])
def test_what_is_no_time_is_wrong_for_both(time: str) -> None:
    document = {"scene": "a", "nodes": {"start": [{"stage": {"wait": Bare(time)}}]}}
    _, problems = read_scenes(flow(document), FILE)
    assert faults(problems) and not VALIDATOR.is_valid(seen_by_an_editor(document))


@settings(max_examples=500)
@given(forms(SCENE), st.data())
def test_the_schema_and_the_reader_agree_on_any_scene(document: Any, data: st.DataObject) -> None:
    document = damaged(document, SCENE, data)
    assume(not isinstance(document.get("cast"), dict) or "scene" in document)
    agree(document, read_scenes(flow(document), FILE)[1])


@settings(max_examples=150)
@given(forms(CAST_FILE), st.data())
def test_they_agree_on_any_cast(document: Any, data: st.DataObject) -> None:
    document = damaged(document, CAST_FILE, data)
    assume(isinstance(document.get("cast"), dict))
    agree(document, read_cast(flow(document), FILE)[1])


@settings(max_examples=150)
@given(forms(STATE_FILE), st.data())
def test_they_agree_on_any_state(document: Any, data: st.DataObject) -> None:
    document = damaged(document, STATE_FILE, data)
    assume(isinstance(document.get("state"), dict))
    for entry in document["state"].values():
        # Whether a start fits its type is for the reader alone.
        if isinstance(entry, dict):
            entry.pop("start", None)
    agree(document, read_state(flow(document), FILE)[1])


@settings(max_examples=150)
@given(forms(REPLACEMENT), st.data())
def test_they_agree_on_any_replacement(document: Any, data: st.DataObject) -> None:
    document = damaged(document, REPLACEMENT, data)
    assume(isinstance(document, dict) and document.get("replace") not in (None, "") and "scene" not in document)
    agree(document, read_scenes(flow(document), FILE)[1])
