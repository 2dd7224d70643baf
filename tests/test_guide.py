"""Every example of the modding guide, levels/README.md, does what the guide says."""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import ROOT

from game.cli import main, parser
from game.content import fit, strings
from game.content import library as libraries
from game.content.library import GameLibrary
from game.content.session import Session
from game.core.problems import faults
from game.dialogue import reader
from game.dialogue.form import DECLARATION, MOD_FILE, OPTION, ROWS, SCENE, SPEAKER, STAGE
from game.dialogue.links import link
from game.dialogue.markup import COLOURS
from game.dialogue.reader import read_scenes
from game.dialogue.script import EXPRESSIONS, TAGS, VARIES
from game.dialogue.transcript import play, read_talk
from game.world import reader as maps_reader

GUIDE = ROOT / "levels" / "README.md"
FILE = re.compile(r"(?:#|<!--) (glove/\S+)(?: -->)?\n")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the guide: what it is, its words, and the line it begins at."""

    kind: str
    text: str
    line: int

    @property
    def file(self) -> str:
        """The file of the mod that it is, or ""."""
        found = FILE.match(self.text)
        return found[1] if found else ""

    def __str__(self) -> str:
        return f"line {self.line}"


def blocks() -> Iterator[Block]:
    text = GUIDE.read_text("utf-8")
    for found in re.finditer(r"^```([^\n]+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield Block(found[1].strip(), found[2], text.count("\n", 0, found.start()) + 1)


BLOCKS = list(blocks())
FRAGMENTS = [block for block in BLOCKS if block.kind == "yaml" and block.text.startswith("- ")]
WRONG = [(one, other) for one, other in pairwise(BLOCKS) if one.kind == "yaml wrong"]
CONSOLE = [block for block in BLOCKS if block.kind == "console"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the guide has been followed to its end."""
    root = tmp_path_factory.mktemp("guide")
    for block in BLOCKS:
        if block.file:
            path = root / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text.partition("\n")[2] if block.kind == "xml" else block.text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def library(folder: Path) -> GameLibrary:
    return Session(asked=[folder / "glove"]).library


def test_nothing_of_the_guide_is_left_out() -> None:
    kinds = {block.kind for block in BLOCKS}
    assert kinds == {"yaml", "yaml wrong", "text", "console", "xml", "talk"}
    unused = [
        str(block)
        for block in BLOCKS
        if block.kind == "yaml" and not block.file and block not in FRAGMENTS and "$schema" not in block.text
    ]
    assert unused == [] and len(FRAGMENTS) > 8 and len(WRONG) > 8


def test_the_mod_of_the_guide_has_no_fault_and_no_remark(library: GameLibrary) -> None:
    assert [mod.id for mod in library.mods] == ["glove"]
    assert library.script.scenes["glove.shelf"] and library.level("glove/store")
    assert [str(problem) for problem in library.problems] == []


@pytest.mark.parametrize("block", FRAGMENTS, ids=str)
def test_rows_that_are_shown_are_right(library: GameLibrary, block: Block) -> None:
    named = sorted(set(re.findall(r"\bto: (\w+)$", block.text, re.MULTILINE)))
    rows = "".join(f"    {line}\n" for line in block.text.splitlines())
    others = "".join(f"  {name}: [end]\n" for name in named)
    scenes, problems = read_scenes(f"scene: x\ncast: [mira, ada]\nnodes:\n  here:\n{rows}{others}", "levels/hub/x.yaml")
    every = [*library.script.scenes.values(), *scenes]
    found = [*problems, *(p for p in link(every, library.declarations, library.cast) if p.file == "levels/hub/x.yaml")]
    assert [str(problem) for problem in found] == []


@pytest.mark.parametrize(("block", "said"), WRONG, ids=str)
def test_faults_are_told_as_the_guide_says(library: GameLibrary, block: Block, said: Block) -> None:
    assert said.kind == "text"
    scenes, problems = read_scenes(block.text, "wrong.yaml", "hub")
    found = list(problems)
    if not faults(problems):
        found += link([*library.script.scenes.values(), *scenes], library.declarations, library.cast)
    assert [str(one) for one in found if one.file == "wrong.yaml"] == said.text.splitlines()


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.kind == "talk"], ids=str)
def test_talks_go_as_they_are_written(library: GameLibrary, block: Block) -> None:
    talk, problems = read_talk(block.text, "glove.talk")
    problems += play(talk, library.script, library.new_story())
    assert [str(problem) for problem in problems] == []


@pytest.mark.parametrize("block", CONSOLE, ids=str)
def test_commands_say_what_the_guide_says(
    folder: Path, block: Block, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command, *shown = block.text.splitlines()
    words = shlex.split(command.removeprefix("$ "))
    assert command.startswith("$ ") and words[0] == "somnus"
    if words[1] == "play":
        parser().parse_args(words[1:])
        return
    answers = [line.partition("q > ")[2] for line in shown if "q > " in line]
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    assert main(words[1:]) == 0
    out = capsys.readouterr().out
    at = 0
    for line in shown:
        if line == "...":
            continue
        wanted = line.partition("q > ")[0] + "q > " if "q > " in line else line
        at = out.find(wanted, at)
        assert at >= 0, f"{wanted!r} is not in what '{command}' printed:\n{out}"
        at += len(wanted)
    if words[-1] == "--write-schema":
        # With the schema beside it, the mod is still a mod.
        assert main(["check", "glove", "--form"]) == 0


def test_the_guide_names_every_key_that_there_is() -> None:
    text = GUIDE.read_text("utf-8")
    for form in (SCENE, OPTION, STAGE, SPEAKER, MOD_FILE, DECLARATION, *ROWS.values()):
        for key in form.by_name:
            assert re.search(rf"(^|[`\s{{,-]){key}\b", text, re.MULTILINE), key
    for word in (*EXPRESSIONS, *TAGS, *VARIES, *COLOURS, "replace"):
        assert f"`{word}`" in text, word


def test_the_limits_are_those_that_hold() -> None:
    text = GUIDE.read_text("utf-8")
    maps, cells, elements = fit.MOST
    for said in (
        f"| a file of scenes | {reader.MOST_LINES:,} lines, 1 MB |",
        f"| the scenes of a mod | {libraries.MOST_SCENES:,} scenes, {libraries.MOST_LINES:,} lines, 4 MB |",
        f"| {maps_reader.MOST_CELLS_IN_ALL:,} cells in all layers, ",
        f", {maps_reader.MOST_TILESETS} tilesets of {maps_reader.MOST_TILES:,} tiles |",
        f"| {maps} maps, {cells:,} cells, {elements:,} elements of XML |",
        f"| {strings.MOST_LINES:,} lines, {strings.LONGEST_WORDS:,} characters a message |",
    ):
        assert said in text


def test_the_guide_leads_only_to_what_is_there() -> None:
    text = GUIDE.read_text("utf-8")
    heads = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^#+ (.+)$", text, re.M)}
    for name in re.findall(r"\]\(#([\w-]+)\)", text):
        assert name in heads, name
    for name in re.findall(r"\]\((?!#|https)([^)]+)\)", text):
        assert (GUIDE.parent / name).exists(), name


def test_lines_of_the_guide_can_be_read_in_an_editor() -> None:
    for number, line in enumerate(GUIDE.read_text("utf-8").splitlines(), 1):
        assert len(line) <= 160 or line.startswith(("|", "wrong.yaml")), number
