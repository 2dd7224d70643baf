"""`somnus bench`: how long frames, the start and loading take, and how much memory is held, beside their targets.

Times are ratios within one run, because machines differ: a frame is measured against the *floor*, one 480x270 picture
scaled to 1920x1080 and presented, and the start against a bare window. It is a benchmark, not a test: nothing fails.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from game.app import App, no_display
from game.content.place import PACKAGE
from game.content.session import Session
from game.core.steps import IDLE, STEPS_PER_SECOND, Action, Inputs
from game.scenes.talk import Talk
from game.tools.begin import begin_at
from game.view.canvas import PygameCanvas
from game.view.capture import close
from game.view.gauge import Floor, counted_surfaces, driver

SIZE = (1920, 1080)
FRAMES = 240
WARM_UP = 60
FLOOR_FRAMES = 60
STARTS = 7
HEADLESS_STEPS = 1800
BARE_WINDOW = "import pygame; pygame.init(); pygame.display.set_mode((1920,1080)); pygame.display.flip()"
FIRST_FRAME = "from game.tools.bench import first_frame; first_frame()"
HUB_MEMORY = "from game.tools.bench import hub_memory; hub_memory()"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, the value with its unit, and the target where there is one."""

    what: str
    value: float
    unit: str
    target: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the target is met; without one, it is."""
        if self.target is None:
            return True
        return self.value >= self.target if self.at_least else self.value <= self.target


def bench(given: argparse.Namespace) -> int:
    """The command. Exit code 0."""
    _prepare()
    with tempfile.TemporaryDirectory(prefix="somnus-") as folder:
        os.environ["SOMNUS_HOME"] = folder
        figures: list[Figure] = []
        for part in (frames, loading, headless, starts, memory):
            if not given.json:
                print(f"measuring {part.__name__} ...", file=sys.stderr)
            figures += part(Path(folder))
        shown = driver()
        close()
    if given.json:
        rows = [{**asdict(figure), "met": figure.met} for figure in figures]
        print(json.dumps({"driver": shown, "python": sys.version.split()[0], "figures": rows}, indent=1))
    else:
        print(table(figures))
        print(f"\npresented by: {shown}")
    return 0


def _prepare() -> None:
    os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    if no_display():
        os.environ["SDL_VIDEODRIVER"] = "dummy"


def table(figures: list[Figure]) -> str:
    """The figures as lines of text."""
    wide = max(len(figure.what) for figure in figures)
    lines = [f"{'':2}{'what':{wide}}  {'measured':>12}  target", "  " + "-" * (wide + 24)]
    for figure in figures:
        goal = ""
        if figure.target is not None:
            goal = f"{'at least' if figure.at_least else 'at most'} {figure.target:g} {figure.unit}".rstrip()
        value = f"{figure.value:.2f}" if figure.value < 100 else f"{figure.value:.0f}"
        mark = " " if figure.met else "!"
        note = f"  ({figure.note})" if figure.note else ""
        lines.append(f"{mark} {figure.what:{wide}}  {value + ' ' + figure.unit:>12}  {goal}{note}")
    return "\n".join(lines)


# -- frames ---------------------------------------------------------------------------------------------------------


def _app(folder: Path) -> App:
    session = Session(folder)
    app = App(session.manager, session, session.settings, session.restore)
    app.start(SIZE, silent=True)
    return app


def _title(app: App) -> Iterator[Inputs]:
    app.manager.push("title", {})
    while True:
        yield IDLE


def _walking(app: App, at: str) -> Iterator[Inputs]:
    """To and fro, so that the camera moves."""
    begin_at(_session(app), at, None)
    while True:
        for action in (Action.RIGHT, Action.LEFT):
            for _ in range(WARM_UP):
                yield Inputs(held=frozenset({action}))


def _talking(app: App, scene: str) -> Iterator[Inputs]:
    """A talk over a place, one line a second."""
    begin_at(_session(app), "hub/cafe:table_side", None)
    app.manager.stack[0].update(app.manager._moment(IDLE, True))
    while True:
        if not isinstance(app.manager.top, Talk):
            app.manager.push("talk", {"scene": scene})
        for number in range(STEPS_PER_SECOND):
            yield Inputs(pressed=(Action.ACT,)) if number == 0 else IDLE


def _session(app: App) -> Session:
    assert isinstance(app.keeper, Session)
    return app.keeper


SCENES: dict[str, Callable[[App], Iterator[Inputs]]] = {
    "title": _title,
    "street": lambda app: _walking(app, "hub/street:cafe_door"),
    "cafe with a talk": lambda app: _talking(app, "cafe.ada"),
    "open plan": lambda app: _walking(app, "overlord/open_plan:start"),
}


def frames(folder: Path) -> list[Figure]:
    """Whole frames (step, draw, present) by scene against the floor, and the surfaces they make."""
    app = _app(folder)
    floor = Floor()
    floor.times_ms(FLOOR_FRAMES)
    found: list[Figure] = []
    floors: list[float] = []
    surfaces: list[Figure] = []
    for name, scene in SCENES.items():
        app.manager.clear()
        app.manager.fade = None
        inputs = scene(app)
        for _ in range(WARM_UP):
            _frame(app, next(inputs))
        times: list[float] = []
        here: list[float] = []
        for number in range(FRAMES):
            # The floor is measured among the frames: a machine that is busy for a moment slows both.
            if number % 4 == 0:
                here += floor.times_ms(1)
            started = time.perf_counter()
            _frame(app, next(inputs))
            times.append((time.perf_counter() - started) * 1000)
        base = median(here)
        floors.append(base)
        times.sort()
        middle, late = median(times), times[int(len(times) * 0.99)]
        found.append(Figure(f"frame, {name}: median", middle / base, "x floor", 2.5, note=f"{middle:.2f} ms"))
        found.append(Figure(f"frame, {name}: p99", late / base, "x floor", 5.0, note=f"{late:.2f} ms"))
        with counted_surfaces() as made:
            for _ in range(WARM_UP):
                _frame(app, next(inputs))
        note = ", ".join(f"{what} {count / WARM_UP:.1f}" for what, count in made.most_common(3))
        surfaces.append(Figure(f"surfaces made a frame, {name}", made.total() / WARM_UP, "", 0.5, note=note))
    return [Figure("floor", median(floors), "ms"), *found, *surfaces]


def _frame(app: App, inputs: Inputs) -> None:
    app.step(inputs)
    app.draw(0.5)


# -- loading --------------------------------------------------------------------------------------------------------


def loading(folder: Path) -> list[Figure]:
    """Entering every place: read, opened and drawn for the first time."""
    app = _app(folder)
    session = _session(app)
    _ = session.library.script, session.library.declarations
    found = []
    for place in session.library.places():
        session.library.forget()
        _ = session.library.script, session.library.declarations
        app.canvas = PygameCanvas(app.window, app.canvas.pictures._find, app.report)
        started = time.perf_counter()
        level = session.library.level(place)
        point = "start" if "start" in level.named else "door"
        begin_at(session, f"{place}:{point}" if point in level.named else place, None)
        app.draw(0.0)
        found.append(Figure(f"entering {place}", (time.perf_counter() - started) * 1000, "ms", 150))
        app.manager.clear()
    return found


def headless(folder: Path) -> list[Figure]:
    """How much faster than real time the world runs when nothing is drawn."""
    found = []
    for name, at in (("street", "hub/street:cafe_door"), ("open plan", "overlord/open_plan:start")):
        session = Session(folder)
        session.keeps = False
        begin_at(session, at, None)
        walk = [Inputs(held=frozenset({action})) for action in (Action.RIGHT, Action.LEFT)]
        started = time.perf_counter()
        for number in range(HEADLESS_STEPS):
            session.manager.step(walk[number // STEPS_PER_SECOND % 2])
        times = HEADLESS_STEPS / STEPS_PER_SECOND / (time.perf_counter() - started)
        found.append(Figure(f"simulation without drawing, {name}", times, "x", 50, at_least=True))
    return found


# -- start and memory -----------------------------------------------------------------------------------------------


def first_frame() -> None:
    """Start as `somnus` does, draw the title once, and stop: what the start is measured by."""
    session = Session()
    app = App(session.manager, session, session.settings, session.restore)
    app.start(SIZE)
    session.manager.push("title", {})
    app.draw(0.0)


def hub_memory() -> None:
    """Walk through the whole hub and print the MiB that are resident."""
    session = Session()
    app = App(session.manager, session, session.settings, session.restore)
    app.start(SIZE)
    for at in ("hub/flat:start", "hub/street:flat_door", "hub/stop:west", "hub/tram:door", "hub/cafe:door"):
        begin_at(session, at, None)
        for action in (Action.RIGHT, Action.LEFT):
            for _ in range(STEPS_PER_SECOND // 2):
                _frame(app, Inputs(held=frozenset({action})))
    print(resident_mib())


def resident_mib() -> float:
    """The memory this process holds, in MiB; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def _run(code: str) -> tuple[float, str]:
    """Run a piece of Python in a process of its own: seconds, and what it printed."""
    paths = [str(PACKAGE.parent), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return time.perf_counter() - started, done.stdout


def starts(folder: Path) -> list[Figure]:
    """From nothing to the first frame of the title, against a bare window."""
    bare: list[float] = []
    game: list[float] = []
    for _ in range(STARTS):
        bare.append(_run(BARE_WINDOW)[0])
        game.append(_run(FIRST_FRAME)[0])
    base, whole = median(bare), median(game)
    return [
        Figure("a bare window", base * 1000, "ms"),
        Figure("start to the first frame of the title", whole / base, "x bare", 2.5, note=f"{whole * 1000:.0f} ms"),
    ]


def memory(folder: Path) -> list[Figure]:
    """What is resident after a walk through the hub."""
    return [Figure("resident after a walk through the hub", float(_run(HUB_MEMORY)[1].split()[-1]), "MiB", 150)]
