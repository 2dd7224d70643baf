"""The fifth row: how long somebody has played, and when they said that they would come back.

It is kept in the player's folder, on this machine alone, as long as the setting `keep_usage` is on; once it is off,
nothing is counted and what was kept is gone. Whoever reads it says what is, and asks for nothing.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from game.content.files import before, write_whole
from game.core.strings import phrases
from game.scenes.leaving import ANSWERS

say = phrases("usage")
MOST_SECONDS = 100_000 * 3600
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Usage:
    """What is kept: seconds played, the answer that was given on leaving, and the day it was given on."""

    seconds: int = 0
    expected: str = ""
    left: str = ""


def path(folder: Path) -> Path:
    """Where it is kept."""
    return folder / "usage.json"


def load(folder: Path) -> Usage:
    """What was kept. What cannot be read is nothing: it is only a count."""
    try:
        plain = json.loads(path(folder).read_text(encoding="utf-8"))
        seconds, expected, left = plain["seconds"], plain["expected"], plain["left"]
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return Usage()
    if type(seconds) is not int or not isinstance(expected, str) or not isinstance(left, str):
        return Usage()
    return Usage(max(0, min(seconds, MOST_SECONDS)), expected if expected in ANSWERS else "", left)


def keep(folder: Path, usage: Usage) -> None:
    """Write it. Raises OSError where that cannot be done."""
    write_whole(path(folder), json.dumps(asdict(usage)).encode("ascii"), lambda data: data.endswith(b"}"))


def forget(folder: Path) -> None:
    """Leave nothing of it."""
    for one in (path(folder), before(path(folder))):
        one.unlink(missing_ok=True)


def remark(usage: Usage, today: date) -> str:
    """What Hush says to whoever comes back, or ""."""
    try:
        days = (today - date.fromisoformat(usage.left)).days
    except ValueError:
        return ""
    match usage.expected:
        case "tomorrow" if days == 0:
            return say("You said tomorrow. It's still today. I don't mind.")
        case "tomorrow" if days == 1:
            return say("You said tomorrow, and it is.")
        case "tomorrow":
            return say("You said tomorrow. It can be any tomorrow.")
        case "sunday" if today.weekday() == SUNDAY:
            return say("You said Sunday, and it is.")
        case "sunday":
            return say("You said Sunday. I've pencilled it in again.")
        case "unsaid":
            return say("You didn't say when. This is a nice time.")
    return ""
