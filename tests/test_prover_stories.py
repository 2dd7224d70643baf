"""Small stories with one fault each, found with its shortest way; and sound ones, in which nothing is found.

The first comment lines of a faulty story say what is wrong, what is to be found where, and after how many moves.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from small_stories import STORIES, SmallContent, read_story

from game.tools.prover import report
from game.tools.prover.report import Claim, Proof, Prover
from game.tools.prover.space import replay

FAULTY = sorted((STORIES / "faulty").glob("*.yaml"))
SOUND = sorted((STORIES / "sound").glob("*.yaml"))
EXPECTED = re.compile(r"#(?: .*:)? ([a-z]+_[a-z]+)(?: at (\S+))?(?: after (\d+) moves?)?")

Expected = list[tuple[str, str, int | None]]


def expected(path: Path) -> Expected:
    """What a story says is to be found in it: kinds, the beginnings of what they are about, moves."""
    found: Expected = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := EXPECTED.fullmatch(line):
            found.append((match[1], match[2] or "", int(match[3]) if match[3] else None))
    return found


def proved(content: SmallContent, start: str, way: str) -> Proof:
    """Prove a story: by visiting all of it, or by machines that forget alone."""
    with pytest.MonkeyPatch.context() as patch:
        if way == "forgetting":
            patch.setattr(report, "WHOLE", 0)
            patch.setattr(report, "plays", lambda trail: 0)
        return Prover(content, start).proof()


def told(claim: Claim) -> tuple[str, str, int | None]:
    return str(claim.kind), claim.about, None if claim.way is None else len(claim.way)


def test_there_are_forty_of_each_and_they_say_what_they_are() -> None:
    assert len(FAULTY) >= 40 and len(SOUND) >= 40
    for path in (*FAULTY, *SOUND):
        assert path.read_text(encoding="utf-8").startswith("# "), path
    assert all(expected(path) for path in FAULTY) and not any(expected(path) for path in SOUND)


@pytest.mark.parametrize("way", ["whole", "forgetting"])
@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_the_fault_is_found_with_its_shortest_way(path: Path, way: str) -> None:
    content, start = read_story(path)
    proof = proved(content, start, way)
    assert not proof.counts["bounded"]
    found = [told(claim) for claim in proof.findings]
    wanted = expected(path)
    matched = [
        one
        for kind, about, moves in wanted
        for one in found
        if one[0] == kind and one[1].startswith(about) and one[2] == moves
    ]
    assert sorted(matched, key=str) == sorted(found, key=str) and len(found) == len(wanted)
    prover = Prover(content, start)
    for claim in proof.findings:
        if claim.way is not None:
            replay(prover.space, claim.way)


@pytest.mark.parametrize("way", ["whole", "forgetting"])
@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_nothing_is_found_in_a_sound_story(path: Path, way: str) -> None:
    content, start = read_story(path)
    proof = proved(content, start, way)
    assert [told(claim) for claim in proof.findings] == []
    assert not proof.counts["bounded"]
