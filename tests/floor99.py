"""Chambers of Floor 99 made for a test, of the classes alone, and playing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from recording_canvas import RecordingCanvas

from game.content.library import level_classes
from game.core.events import Event, Play
from game.core.geometry import SUB
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs
from game.dreams.dream import Finished, Happened
from game.dreams.overlord.office import Office
from game.dreams.overlord.painter import SIGN_NAMES, Painter
from game.world.level import Level
from game.world.reader import read_level

SETTINGS = Settings()
ACT = Inputs(pressed=(Action.ACT,))
STEADY = "pause_s=0 sweep_s=1 half_width_deg=13 from_deg=0 to_deg=0"
Make = Callable[..., Level]


# -- chambers built for a test ----------------------------------------------------------------------------------------


def thing(
    kind: str, x: int, y: int, wide: int = 0, high: int = 0, name: str = "", said: str = "", line: str = ""
) -> str:
    """An object as Tiled writes it; `said` are its properties, as name=value, `line` the points of a polyline."""
    types = {True: "bool", False: "string"}
    lines = []
    for pair in said.split():
        key, _, value = pair.partition("=")
        kind_of = "int" if value.isdigit() else "float" if _is_number(value) else types[value in ("true", "false")]
        lines.append(f'<property name="{key}" type="{kind_of}" value="{value}"/>')
    size = f' width="{wide}" height="{high}"' if wide else ""
    inside = f"<properties>{''.join(lines)}</properties>" if lines else ""
    inside += "" if wide else f'<polyline points="{line}"/>' if line else "<point/>"
    return f'<object id="ID" name="{name}" type="{kind}" x="{x}" y="{y}"{size}>{inside}</object>'


def _is_number(value: str) -> bool:
    return value.replace(".", "").replace("-", "").isdigit()


@pytest.fixture
def chamber(tmp_path: Path) -> Make:
    """Makes a map of 20 x 14 tiles of these objects, under an eye at the middle of its upper edge."""

    def make(*things: str, gaze: str = STEADY, wide: int = 20, start: str = "160,120") -> Level:
        x, y = (int(part) for part in start.split(","))
        always = [thing("Watcher", wide * 8, 8, name="eye", said=f"eye_height=120 {gaze}")] if gaze else []
        always += [thing("Point", x, y, name="start"), thing("Checkpoint", x, y)]
        objects = [one.replace("ID", str(n)) for n, one in enumerate([*always, *things], 1)]
        row = ",".join(["0"] * wide)
        text = (
            f'<?xml version="1.0"?><map version="1.8" orientation="orthogonal" width="{wide}" height="14"'
            f' tilewidth="16" tileheight="16" infinite="0"><layer id="1" name="ground" width="{wide}" height="14">'
            f'<data encoding="csv">{",".join([row] * 14)}</data></layer>'
            f'<objectgroup id="2" name="marks">{"".join(objects)}</objectgroup></map>'
        )
        folder = tmp_path / "overlord"
        folder.mkdir(exist_ok=True)
        path = folder / "made.tmx"
        path.write_text(text, "utf-8")
        level, problems = read_level(path, "overlord/made", level_classes(), tmp_path)
        assert level is not None, problems
        return level

    return make


DESK = thing("Desk", 20, 60, 16, 16)
EXIT = thing("Exit", 0, 16, 320, 8)


Heard = list[Event | Finished | Happened]


def run(office: Office, steps: int, inputs: Inputs = IDLE, settings: Settings = SETTINGS) -> Heard:
    """Step so often with the same inputs; all that happened. Presses are made once."""
    heard: Heard = []
    for number in range(steps):
        heard += office.step(inputs if number == 0 else replace(inputs, pressed=()), settings)
    return heard


def going(*actions: Action) -> Inputs:
    return Inputs(held=frozenset(actions))


def sounds(heard: Sequence[Event | Finished | Happened]) -> list[str]:
    return [one.sound for one in heard if isinstance(one, Play)]


def place(office: Office) -> tuple[int, int]:
    return office.jason.x // SUB, office.jason.y // SUB


def names(heard: Sequence[Event | Finished | Happened]) -> list[str]:
    """What happened that the script may have words for."""
    return [one.name for one in heard if isinstance(one, Happened)]


def walk(office: Office, *points: tuple[int, int], run_: bool = False, settings: Settings = SETTINGS) -> Heard:
    """Walk along points, in px, sideways first; ends early where he is caught, finds a page, climbs or gets out."""
    heard: Heard = []
    for goal_x, goal_y in points:
        for _ in range(400):
            x, y = place(office)
            if abs(goal_x - x) > 1:
                way = Action.RIGHT if goal_x > x else Action.LEFT
            elif abs(goal_y - y) > 1:
                way = Action.DOWN if goal_y > y else Action.UP
            else:
                break
            heard += run(office, 1, going(way, Action.RUN) if run_ else going(way), settings)
            if office.done or office.phase != "walk":
                return heard
        else:
            raise AssertionError(f"the walk ends at {place(office)}")
    return heard


def signs_of(office: Office) -> list[str]:
    """The names of the signs drawn now; the hand of other places is `take`."""
    canvas = RecordingCanvas()
    Painter(office).draw(canvas, 1.0)
    above = [one.what.rsplit(" ", 1) for one in canvas.drawn if one.verb == "above"]
    found = [SIGN_NAMES[int(column)] for picture, column in above if picture == "floor99/signs"]
    found += [("shut", "eye_1", "eye_2", "eye_3", "eye_4")[int(n)] for picture, n in above if picture == "floor99/eyes"]
    return found + ["take" for picture, _ in above if picture == "emotes"]
