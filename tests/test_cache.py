"""What is kept of scenes that were read: equal to what is read, never stale, and no harm where it is damaged."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from test_script import FILE, NODES, written

from game.content import cache
from game.content.cache import LEAST, READERS, ScriptCache
from game.content.library import GameLibrary
from game.content.place import PACKAGE
from game.content.saves import Saves
from game.core.problems import Problem, Spot
from game.dialogue.expressions import Condition
from game.dialogue.plain import CLASSES, FIRST, from_plain, to_plain
from game.dialogue.reader import read_scenes
from game.dialogue.script import Row
from game.tools.long_story import write_story

LONG = (
    "# " + "rain " * (LEAST // 5 + 1) + "\nscene: a\ncast: [mira]\nnodes:\n  x:\n    - say: |\n        mira: Hello.\n"
)


class Kept:
    """A cache, and how often a text had to be read."""

    def __init__(self, folder: Path) -> None:
        self.cache = ScriptCache(folder / "cache")
        self.folder = folder / "cache"
        self.read = 0

    def scenes(self, text: str = LONG, file: str = FILE) -> Any:
        def read() -> Any:
            self.read += 1
            return read_scenes(text, file)

        return self.cache.scenes(text, file, read)

    @property
    def files(self) -> list[Path]:
        return sorted(self.folder.glob("scenes-*"))


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


# -- the same as what is read ---------------------------------------------------------------------------------------


def test_what_is_kept_is_what_was_read_with_all_its_places() -> None:
    for path in sorted((ROOT / "levels").glob("*/*.yaml")):
        if path.stem == "prices":
            continue
        file = path.relative_to(ROOT).as_posix()
        read = read_scenes(path.read_text("utf-8"), file)
        again = from_plain(json.loads(json.dumps(to_plain(read, file))), file)
        assert repr(again) == repr(read), file  # a repr tells places, which do not count when things are compared


@given(NODES)
def test_any_scene_comes_back_the_same(nodes: list[str]) -> None:
    read = read_scenes(written(nodes), FILE)
    assert repr(from_plain(json.loads(json.dumps(to_plain(read, FILE))), FILE)) == repr(read)


def test_everything_that_a_script_is_made_of_can_be_kept() -> None:
    assert {*get_args(Row), *get_args(Condition)} <= set(CLASSES)


def test_nothing_else_can() -> None:
    for value in (Path("x"), [1], {1}, b"x", (object(),), Spot("elsewhere.yaml", 1, 1)):
        with pytest.raises(TypeError):
            to_plain(value, FILE)


def test_a_text_is_read_once(kept: Kept) -> None:
    first, second = kept.scenes(), kept.scenes()
    assert kept.read == 1 and len(kept.files) == 1
    assert repr(first) == repr(second) and second[0][0].nodes["x"][0].words.raw == "Hello."


def test_a_faulty_text_is_kept_with_its_faults(kept: Kept) -> None:
    text = LONG.replace("mira: Hello", "mrra: Hello")
    first, second = kept.scenes(text), kept.scenes(text)
    assert kept.read == 1 and first == second
    assert [str(problem) for problem in second[1]] == [
        f"{FILE}:7:9: 'mrra' is not in the cast of this scene (did you mean 'mira'?)"
    ]


# -- never stale ----------------------------------------------------------------------------------------------------


def test_a_changed_text_is_read_anew_and_the_old_one_forgotten(kept: Kept) -> None:
    kept.scenes()
    before = kept.files
    changed = kept.scenes(LONG.replace("Hello", "Hullo"))
    assert kept.read == 2 and changed[0][0].nodes["x"][0].words.raw == "Hullo."
    assert len(kept.files) == 1 and kept.files != before


def test_the_same_text_in_another_file_is_another(kept: Kept) -> None:
    kept.scenes()
    other = kept.scenes(file="levels/hub/y.yaml")
    assert kept.read == 2 and other[0][0].file == "levels/hub/y.yaml" and len(kept.files) == 2


def test_another_program_reads_anew(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.scenes()
    monkeypatch.setattr(cache, "program", lambda: "another")
    kept.scenes()
    assert kept.read == 2


def test_where_the_program_cannot_be_told_nothing_is_kept(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "program", lambda: "")
    kept.scenes()
    kept.scenes()
    assert kept.read == 2 and not kept.folder.exists()


def test_every_module_that_reading_needs_counts_as_the_program() -> None:
    code = (
        "import sys, game.dialogue.links, game.dialogue.reader as r; print(*(m for m in sys.modules if 'game.' in m))"
    )
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    sources = {path for pattern in READERS for path in PACKAGE.glob(pattern)}
    for name in done.stdout.split():
        path = PACKAGE.joinpath(*name.split(".")[1:])
        assert {path.with_suffix(".py"), path / "__init__.py"} & sources, name


# -- no harm --------------------------------------------------------------------------------------------------------


def signed(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"Hello", b"Hallo"),
        lambda data: bytes(data[:200]) + bytes([data[200] ^ 4]) + data[201:],
        lambda data: b"\xff\xfe" * 50,
        lambda data: signed(b""),
        lambda data: signed(b"[" * 100_000),
        lambda data: signed(b'"words"'),
        lambda data: signed(b"[0,[0],[0],[0]]"),
        lambda data: signed(b'[99,"x"]'),
        lambda data: signed(b"[4]"),
    ],
)
def test_what_is_damaged_is_read_anew_and_mended(kept: Kept, damage: Callable[[bytes], bytes]) -> None:
    first = kept.scenes()
    (file,) = kept.files
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert repr(kept.scenes()) == repr(first)
    assert kept.read == 2 and file.read_bytes() == whole


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 40) | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
)


@given(JSON)
def test_no_data_makes_anything_but_what_scripts_are_made_of(data: Any) -> None:
    try:
        made = from_plain(data, FILE)
    except ValueError:
        return
    if isinstance(data, list) and isinstance(data[0], int) and data[0] >= FIRST:
        assert type(made) in CLASSES


def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    kept = Kept(tmp_path)
    kept.scenes()
    kept.scenes()
    assert kept.read == 2 and (tmp_path / "cache").is_file()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the owner of everything may write anywhere")
def test_a_folder_that_is_read_only_is_no_harm(kept: Kept) -> None:
    kept.scenes()
    kept.folder.chmod(0o500)
    try:
        kept.scenes(LONG.replace("Hello", "Hullo"))
    finally:
        kept.folder.chmod(0o700)
    assert kept.read == 2


# -- a whole story --------------------------------------------------------------------------------------------------


def library(root: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> GameLibrary:
    monkeypatch.setenv("SOMNUS_HOME", str(home))
    return GameLibrary(Saves(home / "saves"), root)


def test_a_story_from_the_cache_is_the_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_story(tmp_path, 400)
    first = library(tmp_path, tmp_path / "home", monkeypatch)
    scenes, problems = repr(dict(first.script.scenes)), list(first.problems)
    monkeypatch.setattr("game.content.library._read_scenes", lambda *_: pytest.fail("it was read again"))
    monkeypatch.setattr("game.dialogue.links.link", lambda *_: pytest.fail("it was held against each other again"))
    again = library(tmp_path, tmp_path / "home", monkeypatch)
    assert repr(dict(again.script.scenes)) == scenes and again.problems == problems == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("levels/made_up/part_000.yaml", "to: n1", "to: m1", "no such node 'm1'"),
        ("levels/state.yaml", "known:", "knwon:", "no such name 'known'"),
        ("levels/cast.yaml", "quinn:", "quin:", "nobody is called 'quinn'"),
    ],
)
def test_whatever_is_edited_everything_is_held_against_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str, said: str
) -> None:
    write_story(tmp_path, 400)
    before = library(tmp_path, tmp_path / "home", monkeypatch)
    assert before.script.scenes and before.problems == []
    path = tmp_path / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    after = library(tmp_path, tmp_path / "home", monkeypatch)
    assert after.script.scenes and said in "\n".join(map(str, after.problems))


def test_a_map_is_solved_once_and_again_where_it_or_what_solves_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def solve() -> list[Problem]:
        asked.append("asked")
        return [Problem("levels/crowds/street.tmx", 3, 0, "cannot be finished", "look")]

    kept = ScriptCache(tmp_path)
    first = kept.solved("levels/crowds/street.tmx", "check", ["a map", "tiles"], solve)
    again = ScriptCache(tmp_path).solved("levels/crowds/street.tmx", "check", ["a map", "tiles"], solve)
    assert first == again == [Problem("levels/crowds/street.tmx", 3, 0, "cannot be finished", "look")]
    assert len(asked) == 1
    assert kept.solved("levels/crowds/street.tmx", "report", ["a map", "tiles"], lambda: ["a way out"]) == ["a way out"]
    kept.solved("levels/crowds/street.tmx", "check", ["another map", "tiles"], solve)
    assert len(asked) == 2
    monkeypatch.setattr("game.content.cache.program", lambda patterns: "another program")
    kept.solved("levels/crowds/street.tmx", "check", ["another map", "tiles"], solve)
    assert len(asked) == 3
    assert len(list(tmp_path.glob("solved-*"))) == 2
