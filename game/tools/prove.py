"""The story part of `somnus check`: what is proved, the shortest way to something (`--how`), and replay files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from game.content.files import write_whole
from game.content.library import GameLibrary
from game.core.problems import Faulty, Problem, did_you_mean
from game.tools.prover.content import START, GameContent
from game.tools.prover.report import Proof, prove
from game.tools.prover.search import Found, Met, search, shorter
from game.tools.prover.space import Move, Space, options_of

REPLAY_FORMAT = 1


def prove_game(library: GameLibrary, states: int, quiet: bool = True) -> Proof:
    """Prove the story of a library; on a terminal, says how many states have been visited."""
    shown = not quiet and sys.stderr.isatty()

    def progress(count: int) -> None:
        sys.stderr.write(f"\r{count} of at most {states} states ")
        sys.stderr.flush()

    proof = prove(GameContent(library), START, states, progress if shown else None)
    if shown:
        sys.stderr.write("\r" + " " * 50 + "\r")
    return proof


def summary(proof: Proof) -> str:
    """The counts in a line."""
    found, counts = proof.found, proof.counts
    how = f"all {found.states} states" if found.whole else f"{found.states} states and {found.plays} whole plays"
    ends = f"; endings: {', '.join(sorted(proof.endings))}" if proof.endings else ""
    told = ", ".join(
        f"{counts[answer]} {answer}" for answer in ("proved", "counterexample", "bounded") if counts[answer]
    )
    return f"story: {told} ({how}){ends}"


def how(library: GameLibrary, name: str, states: int) -> str:
    """A way to a mark, a scene, a node (`scene.node`) or an answer (its id), as numbered lines.

    Raises Faulty where there is no such thing, or none of the plays came to it.
    """
    content = GameContent(library)
    script = content.script
    space = Space(content, START)
    found: Found = search(space, states)
    goal = _goal(content, name, found)
    way = found.ways.get(goal)
    if way is None:
        raise Faulty(Problem("", 0, 0, f"no play that was made comes to '{name}'", "see 'somnus check'"))
    if not found.whole:
        way = shorter(space, way, goal)
    kind = "the shortest way" if found.whole else "a way, with nothing in it that could be left out,"
    texts = {option.id: option.text.plain() for _, _, option in options_of(script)}
    lines = [f"{kind} to {name}, in {len(way)} moves from {START}:"]
    lines += [f"{number:4}. {_told(move, texts)}" for number, move in enumerate(way, 1)]
    return "\n".join(lines)


def _goal(content: GameContent, name: str, found: Found) -> Met:
    script = content.script
    marks = {met[1] for met in found.ways if met[0] == "mark"}
    nodes = {f"{scene.id}.{node}" for scene in script.scenes.values() for node in scene.nodes}
    if name in marks:
        return "mark", name
    if name in nodes:
        return "node", name
    if name in script.scenes:
        return "node", f"{name}.{script.scenes[name].start}"
    if script.stop(name) is not None:
        return "row", name
    if any(option.id == name for _, _, option in options_of(script)):
        return "option", name
    known = {*marks, *nodes, *script.scenes}
    raise Faulty(Problem("", 0, 0, f"'{name}' is no mark, scene or node", did_you_mean(name, known)))


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
        case "begin":
            return f"({move.name} begins by itself)"
        case _:
            return f"finish {move.name}"


def write_replays(proof: Proof, folder: Path) -> list[Path]:
    """Write a replay file for every counterexample. Raises Faulty where the folder cannot be written to."""
    written = []
    for number, finding in enumerate(proof.findings, 1):
        if not finding.way:
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
