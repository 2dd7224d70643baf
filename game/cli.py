"""The commands, `somnus play` and the others. Each imports what it needs when it runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """The command line."""
    whole = argparse.ArgumentParser(prog="somnus", description="Somnus: a bedtime story. Without a command, it plays.")
    whole.add_argument("--version", action="store_true", help="say which version this is")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    play = commands.add_parser("play", help="play the game (the default)")
    play.add_argument("--at", metavar="MAP:POINT", help="start at a point of a map, such as hub/cafe:door")
    play.add_argument(
        "--state", metavar="FILE", type=Path, help="a YAML or JSON file of names and values to start with"
    )
    play.add_argument("--size", metavar="WxH", help="the window's size, such as 1280x720")
    play.add_argument("--edit", action="store_true", help="take in what is saved in levels/ and assets/ while it runs")
    play.add_argument("--lang", metavar="LANG", help="in this language; xx is made from the English, for tests")
    play.add_argument("--record", metavar="FILE.talk", type=Path, help="write the talks down as a test")
    _takes_mods(play)
    auto = commands.add_parser("autoplay", help="let the game play itself, without a window")
    auto.add_argument("--shots", metavar="DIR", type=Path, help="keep pictures of places and talks there")
    auto.add_argument("--film", metavar="FILE.gif", type=Path, help="keep a film (needs Pillow)")
    auto.add_argument("--seed", type=int, default=1, help="what it chooses (default 1)")
    auto.add_argument(
        "--until", metavar="MARK", default="chapter1.end", help="stop at a mark, or at any of a family such as ending"
    )
    auto.add_argument(
        "--along", metavar="NAME|FILE", help="play along a way to a mark, a scene or a place, or along a replay file"
    )
    auto.add_argument("--endings", metavar="DIR", type=Path, help="keep a film of each ending there (needs Pillow)")
    auto.add_argument("--at", metavar="MAP:POINT", help="start at a point of a map instead of the prologue")
    auto.add_argument("--state", metavar="FILE", type=Path, help="a file of names and values to start with")
    auto.add_argument("--size", metavar="WxH", default="1280x720", help="the pictures' size (default 1280x720)")
    auto.add_argument("--quiet", action="store_true", help="print the last line only")
    auto.add_argument("--lang", metavar="LANG", help="in this language; xx is made from the English, for tests")
    auto.add_argument("--record", metavar="FILE.talk", type=Path, help="write the talks down as a test")
    _takes_mods(auto)
    check = commands.add_parser("check", help="look for faults in the content")
    check.add_argument("paths", nargs="*", type=Path, help="files, folders or mods to report on (default: all)")
    check.add_argument("--strict", action="store_true", help="remarks count as faults")
    check.add_argument("--json", action="store_true", help="print JSON")
    check.add_argument("--write-project", action="store_true", help="write levels/somnus.tiled-project anew, for Tiled")
    check.add_argument("--write-schema", action="store_true", help="write levels/schema.json anew, for text editors")
    check.add_argument("--form", action="store_true", help="look at form only, not at what can happen")
    check.add_argument("--how", metavar="NAME", help="show a way to a mark, a scene, a node or an answer")
    check.add_argument("--states", type=int, default=None, metavar="N", help="visit at most N states of the story")
    check.add_argument("--replays", type=Path, metavar="DIR", help="write a replay of every counterexample there")
    _takes_mods(check)
    replay = commands.add_parser("replay", help="open the game where a counterexample ends")
    replay.add_argument("file", metavar="FILE", type=Path)
    talk = commands.add_parser("talk", help="play a scene of the script in the terminal")
    talk.add_argument("scene", metavar="SCENE")
    talk.add_argument("--state", metavar="FILE", type=Path, help="a file of names and values to start with")
    talk.add_argument("--lang", metavar="LANG", help="in this language; xx is made from the English, for tests")
    talk.add_argument("--record", metavar="FILE.talk", type=Path, help="write the talk down as a test")
    _takes_mods(talk)
    graph = commands.add_parser("graph", help="draw a scene, in red what no play comes to")
    graph.add_argument("scene", metavar="SCENE")
    graph.add_argument("--out", metavar="FILE.svg|png", type=Path, help="write it there (default SCENE.svg)")
    graph.add_argument("--form", action="store_true", help="draw without proving anything: at once, and without red")
    _takes_mods(graph)
    stats = commands.add_parser("stats", help="count words and choices, and what one playthrough sees of them")
    stats.add_argument("--json", action="store_true", help="print JSON, with every scene and every play")
    stats.add_argument("--all", action="store_true", help="show every scene")
    stats.add_argument("--time", action="store_true", help="say how long a playthrough takes; walks one in the game")
    stats.add_argument("--plays", type=int, default=12, metavar="N", help="make N plays (default 12)")
    _takes_mods(stats)
    strings = commands.add_parser("strings", help="for translators: the PO file of a language, in levels/strings")
    strings.add_argument(
        "what", choices=("extract", "merge", "check"), help="begin it, bring it up to date, look at it"
    )
    strings.add_argument("language", metavar="LANG", help="its code, such as de or pt_BR")
    strings.add_argument(
        "--mod", dest="mods", metavar="DIR", type=Path, action="append", default=[], help="the file of a mod instead"
    )
    bench = commands.add_parser("bench", help="measure frames, start and loading")
    bench.add_argument("--json", action="store_true", help="print JSON")
    return whole


def _takes_mods(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--mod", dest="mods", metavar="DIR", type=Path, action="append", default=[], help="use the mod in a folder"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0, or 2 where something the user gave is wrong."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    given = parser().parse_args(arguments)
    if given.version:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"somnus {version('somnus')}")
        except PackageNotFoundError:
            print("somnus (not installed)")
        return 0
    from game.core.problems import Faulty, told

    try:
        return _run(given)
    except Faulty as error:
        for problem in told(error.problems):
            print(problem, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read what is printed has enough, as `head` has. What is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(given: argparse.Namespace) -> int:
    match given.command:
        case "autoplay":
            from game.tools.autoplay import autoplay

            return autoplay(given)
        case "check":
            from game.tools.check import check

            return check(given)
        case "replay":
            from game.tools.replay import replay

            return replay(given)
        case "talk":
            from game.tools.talk import talk

            return talk(given)
        case "strings":
            from game.tools.strings import strings

            return strings(given)
        case "graph":
            from game.tools.graph import graph

            return graph(given)
        case "stats":
            from game.tools.stats import stats

            return stats(given)
        case "bench":
            from game.tools.bench import bench

            return bench(given)
        case _:
            from game.tools.play import play

            return play(given)


if __name__ == "__main__":
    raise SystemExit(main())
