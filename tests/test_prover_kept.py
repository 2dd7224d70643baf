"""What was found out of a story is found again as it was; what is changed or broken is searched anew."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from small_stories import STORIES, read_story

from game.content.cache import ScriptCache
from game.dialogue.script import Script
from game.story import Declarations
from game.tools.prover import report
from game.tools.prover.kept import about, from_plain, keep, to_plain
from game.tools.prover.report import Found, Prover

STORY = """
state:
  rung: {type: flag}
---
scene: begin
nodes:
  here:
    - say: |
        It's late.
---
scene: room.bell
where: room.bell
nodes:
  ring:
    - choice:
        - text: Ring.
          hint: It's loud
          do: [rung = true]
---
scene: room.door
where: room.door
when: rung
nodes:
  see:
    - say: |
        It opens.
"""
WORDS = (("It's late.", "It's early, for once."), ("It opens.", "Somebody opens it."), ("It's loud", "They'll hear"))
DEEDS = (
    ("when: rung", "when: not rung"),
    ("do: [rung = true]", "do: [rung = false]"),
    ("where: room.door", "where: room.bell"),
    ("type: flag", "type: flag, start: true"),
    ("room.door\nwhere", "room.gate\nwhere"),
)


@dataclass
class Shelf:
    """As much of a library as is asked for."""

    cache: ScriptCache
    files: list[str] = field(default_factory=lambda: ["a map"])

    def found(self, *given: object) -> object:
        return self.cache.found(*given)  # type: ignore[arg-type]

    def texts(self, patterns: object) -> list[str]:
        return self.files


@dataclass
class Kept:
    """A story with a place for what is found out of it."""

    library: Shelf
    script: Script
    declarations: Declarations


def asked(folder: Path, text: str, files: list[str] | None = None) -> tuple[Prover, Kept]:
    """A prover of a story, and the story as something to be kept."""
    folder.mkdir(exist_ok=True)
    (folder / "story.yaml").write_text(text.lstrip(), encoding="utf-8")
    content, start = read_story(folder / "story.yaml")
    shelf = Shelf(ScriptCache(folder / "cache"), files or ["a map"])
    return Prover(content, start), Kept(shelf, content.script, content.declarations)


def searches(monkeypatch: pytest.MonkeyPatch) -> list[Prover]:
    """The provers that search from now on."""
    made: list[Prover] = []
    find = Prover.find
    monkeypatch.setattr(Prover, "find", lambda self: (made.append(self), find(self))[1])
    return made


@pytest.mark.parametrize("whole", [report.WHOLE, 0])
def test_what_was_found_comes_back_as_it_was(whole: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "WHOLE", whole)
    for path in sorted(STORIES.glob("*/*.yaml")):
        content, start = read_story(path)
        found = Prover(content, start).find()
        assert from_plain(to_plain(found)) == without_nodes(found), path


def without_nodes(found: Found) -> Found:
    """Nodes are numbered anew each time, and nobody needs them again."""
    answers = {met: replace(one, node=-1) for met, one in found.answers.items()}
    rounds = {row: replace(one, node=-1) for row, one in found.rounds.items()}
    out = replace(found.out, node=-1) if found.out is not None else None
    return replace(found, answers=answers, rounds=rounds, out=out)


def test_nothing_is_searched_again_while_only_words_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = searches(monkeypatch)
    first = keep(*asked(tmp_path, STORY))  # type: ignore[arg-type]
    assert len(made) == 1
    for old, new in WORDS:
        assert old in STORY
        assert keep(*asked(tmp_path, STORY.replace(old, new))) == first  # type: ignore[arg-type]
    assert keep(*asked(tmp_path, f"# A remark.\n\n{STORY}")) == first  # type: ignore[arg-type]
    assert len(made) == 1


@pytest.mark.parametrize(("old", "new"), DEEDS)
def test_whatever_else_changes_it_is_another_story(tmp_path: Path, old: str, new: str) -> None:
    assert old in STORY
    one, other = asked(tmp_path, STORY), asked(tmp_path, STORY.replace(old, new))
    assert [*about(*one)] != [*about(*other)]  # type: ignore[arg-type]
    moved = asked(tmp_path, STORY, ["another map"])
    assert [*about(*one)] != [*about(*moved)]  # type: ignore[arg-type]


def test_a_round_keeps_the_names_of_its_lines(tmp_path: Path) -> None:
    story = STORY.replace("It opens.\n", "It opens.\n    - to: see\n")
    one, other = asked(tmp_path, story), asked(tmp_path, story.replace("It opens", "It shuts"))
    assert [*about(*one)] != [*about(*other)]  # type: ignore[arg-type]


@pytest.mark.parametrize("broken", [b"", b"{}", b"\x00" * 100, None])
def test_what_was_broken_is_searched_anew(
    tmp_path: Path, broken: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = searches(monkeypatch)
    first = keep(*asked(tmp_path, STORY))  # type: ignore[arg-type]
    (path,) = (tmp_path / "cache").glob("found-*.json")
    path.write_bytes(path.read_bytes()[:-9] if broken is None else broken)
    assert keep(*asked(tmp_path, STORY)) == first and len(made) == 2  # type: ignore[arg-type]
    assert keep(*asked(tmp_path, STORY)) == first and len(made) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize("other", [(), ((), ()), "nothing", 3, ((True, 1, 2), ("dance",), (), (), (), (), None)])
def test_what_somebody_else_wrote_is_not_believed(
    tmp_path: Path, other: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = keep(*asked(tmp_path, STORY))  # type: ignore[arg-type]
    (path,) = (tmp_path / "cache").glob("found-*.json")
    prover, kept = asked(tmp_path, STORY)
    kept.library.cache._put(path.name, other, "", "found-*.json", 4)
    made = searches(monkeypatch)
    assert keep(prover, kept) == first and len(made) == 1  # type: ignore[arg-type]


def test_of_old_stories_a_few_are_kept(tmp_path: Path) -> None:
    for number in range(6):
        keep(*asked(tmp_path, STORY, [f"map {number}"]))  # type: ignore[arg-type]
    assert 1 <= len([*(tmp_path / "cache").glob("found-*.json")]) <= 5


def test_without_a_folder_all_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    found = keep(*asked(tmp_path, STORY))  # type: ignore[arg-type]
    assert found.whole and isinstance(found, Found)
