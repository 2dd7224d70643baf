"""The story part of `somnus check`: what is proved, the shortest way to something (`--how`), and replay files."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.content.files import write_whole
from game.content.library import GameLibrary
from game.core.problems import Faulty, Problem, did_you_mean
from game.core.settings import ENDINGS
from game.dialogue.script import Choice, Script, Stage, all_rows
from game.tools.prover.content import START, GameContent
from game.tools.prover.grafts import Question
from game.tools.prover.kept import keep
from game.tools.prover.machine import Met
from game.tools.prover.report import STATES, Claim, Proof, Prover
from game.tools.prover.search import Reached
from game.tools.prover.shortest import find, without_spare
from game.tools.prover.space import Move, replay
from game.tools.prover.trail import Trail, plays

REPLAY_FORMAT = 2


MOST_TRIPS = 8
"""Plays are made from the beginning so often, until they have come to all that is looked for; each takes seconds."""


def prove_game(library: GameLibrary, states: int | None = None, quiet: bool = True) -> Proof:
    """Prove the story of a library; on a terminal, a bar says how many choice points have been visited."""
    with progress(quiet) as told:
        content = GameContent(library)
        return Prover(content, START, states or STATES, told).proof(lambda prover: keep(prover, content))


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[int], None] | None]:
    """A bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("the story")
        yield lambda states: bar.update(task, description=f"the story: {states:,} choice points")


def summary(proof: Proof) -> str:
    """The counts in a line."""
    visited = f"{proof.states:,} choice points"
    how = f"all {visited}" if proof.whole else f"{visited}, {proof.plays} plays"
    ends = f"; endings: {', '.join(sorted(proof.endings))}" if proof.endings else ""
    answers = ("proved", "counterexample", "bounded")
    told = ", ".join(f"{proof.counts[answer]} {answer}" for answer in answers if proof.counts[answer])
    return f"story: {told} ({how}){ends}"


def as_json(proof: Proof) -> dict[str, Any]:
    """Every claim with its answer, and its witness or counterexample."""
    return {
        "counts": dict(proof.counts),
        "states": proof.states,
        "whole": proof.whole,
        "endings": list(proof.endings),
        "claims": [_claim(claim) for claim in proof.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    found: dict[str, Any] = {"asked": claim.asked, "about": claim.about, "answer": claim.answer, "by": claim.by}
    if claim.kind is not None:
        found["kind"] = claim.kind
    if claim.way is not None:
        found["way"] = [str(move) for move in claim.way]
    if claim.problem is not None:
        found["problem"] = str(claim.problem)
    return found


def how(library: GameLibrary, name: str, states: int | None = None, quiet: bool = True) -> str:
    """A way to something, as numbered lines: a shortest where it can be had. Raises Faulty as `way_to` does."""
    reached, shortest = _way(library, name, states, quiet)
    found = reached.way or ()
    texts = {option.id: option.text.plain() for option in _options(library.script)}
    which = "the shortest way" if shortest else f"a way (none has fewer moves than {reached.least})"
    lines = [f"{which} to {name}, in {len(found)} moves from {START}:"]
    lines += [f"{number:4}. {_told(move, texts)}" for number, move in enumerate(found, 1)]
    return "\n".join(lines)


def way_to(library: GameLibrary, name: str, states: int | None = None, quiet: bool = True) -> tuple[Move, ...]:
    """A way to a mark, a scene, a node (`scene.node`), a place or an answer (its id): a shortest where it can be had.

    Raises Faulty where there is no such thing, where no play comes to it, or where none was found within the bound.
    """
    return _way(library, name, states, quiet)[0].way or ()


def _way(library: GameLibrary, name: str, states: int | None, quiet: bool) -> tuple[Reached, bool]:
    """What was found, and whether its moves are known to be the fewest."""
    content = GameContent(library)
    goal = _goal(content, name)
    with progress(quiet) as told:
        prover = Prover(content, START, states or STATES, told)
        found, shortest = find(prover.search, goal)
    if found.way is None:
        why = "no play comes to it" if found.proved else "no way was found within the bound"
        raise Faulty(Problem("", 0, 0, f"'{name}': {why}", "" if found.proved else "more with --states"))
    replay(prover.space, found.way)
    return found, shortest


def ways_to(library: GameLibrary, names: Sequence[str]) -> Mapping[str, tuple[Move, ...]]:
    """Ways that plays find, of one seed and then of others, without what can be left out of them: not shown to be the
    shortest. Those that they find none to are not there.

    Each is played by the runner before it is given. Raises Faulty where there is nothing of such a name.
    """
    content = GameContent(library)
    goals = {name: _goal(content, name) for name in names}
    prover = Prover(content, START)
    ways: dict[Met, tuple[Move, ...]] = {}
    for seed in range(1, MOST_TRIPS + 1):
        # What was found before would seem to be nothing new, and the plays would be over sooner.
        trail = Trail(prover.search.machine(), {})
        plays(trail, seed)
        ways = trail.found | ways
        if all(goal in ways for goal in goals.values()):
            break
    else:
        prover.search.settle([Question(goal) for goal in goals.values()], trail)
        ways = trail.found | ways
    found = {name: without_spare(prover.search, goal, ways[goal]) for name, goal in goals.items() if goal in ways}
    for way in found.values():
        replay(prover.space, way)
    return found


def endings(script: Script) -> list[str]:
    """The marks at which the story is over, in the order of the script."""
    rows = (row for scene in script.scenes.values() for rows in scene.nodes.values() for row in all_rows(rows))
    found = [verb.value for row in rows if isinstance(row, Stage) for verb in row.verbs if verb.name == "mark"]
    return [mark for mark in dict.fromkeys(found) if mark.startswith(ENDINGS)]


def _goal(content: GameContent, name: str) -> Met:
    script = content.script
    nodes = {f"{scene.id}.{node}" for scene in script.scenes.values() for node in scene.nodes}
    if name in (known_marks := marks(script)):
        return "mark", name
    if name in nodes:
        return "node", name
    if name in script.scenes:
        return "node", f"{name}.{script.scenes[name].start}"
    if name in content.places():
        return "place", name
    if any(option.id == name for option in _options(script)):
        return "option", name
    known = {*known_marks, *nodes, *script.scenes, *content.places()}
    raise Faulty(Problem("", 0, 0, f"'{name}' is no mark, scene, node or place", did_you_mean(name, known)))


def marks(script: Script) -> set[str]:
    """The marks that the script sets."""
    rows = (row for scene in script.scenes.values() for rows in scene.nodes.values() for row in all_rows(rows))
    stages = (row for row in rows if isinstance(row, Stage))
    return {verb.value for stage in stages for verb in stage.verbs if verb.name == "mark"}


def _options(script: Script) -> Iterator[Any]:
    for scene in script.scenes.values():
        for rows in scene.nodes.values():
            for row in all_rows(rows):
                yield from row.options if isinstance(row, Choice) else ()


def _told(move: Move, texts: dict[str, str]) -> str:
    """A move in words."""
    match move.kind:
        case "pick":
            return f"answer: {texts.get(move.name, move.name)}"
        case "door":
            return f"go to {move.name}"
        case "sleep":
            hours, _, dream = move.name.partition(" ")
            return f"sleep {hours} hours, {dream}"
        case "act":
            return f"act on {move.name}"
        case "up":
            return "get up again"
        case "stand":
            return f"have stood at {move.name} until then"
        case "hear":
            return f"hear {move.name}"
        case "finish":
            return f"finish {move.name}"
        case "enter":
            return f"enter {move.name} by the title's doors"


def write_replays(proof: Proof, folder: Path) -> list[Path]:
    """Write a replay file for every counterexample. Raises Faulty where the folder cannot be written to."""
    written = []
    for number, finding in enumerate(proof.findings, 1):
        if finding.way is None or finding.kind is None:
            continue
        path = folder / f"{number:03}-{finding.kind}.json"
        data = {
            "somnus": "replay",
            "format": REPLAY_FORMAT,
            "about": str(finding.problem),
            "start": START,
            "moves": [str(move) for move in finding.way],
        }
        try:
            write_whole(path, json.dumps(data, indent=1).encode("utf-8"), lambda data: data.endswith(b"}"))
        except OSError as error:
            raise Faulty(Problem(str(path), 0, 0, f"cannot be written: {error.strerror or error}")) from error
        written.append(path)
    return written
