"""`somnus bench`: how long frames, the start and loading take, and how much memory is held, beside their targets.

Times are ratios within one run, because machines differ: a frame is measured against the *floor*, one 480x270 picture
scaled to 1920x1080 and presented, and the start against a bare window. It is a benchmark, not a test: nothing fails.
It takes some minutes.
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
from dataclasses import asdict, dataclass, replace
from math import isqrt
from pathlib import Path
from statistics import median
from typing import Any

from game.app import App, no_display
from game.content import preferences
from game.content.place import PACKAGE
from game.content.session import Session
from game.core.events import Restart
from game.core.geometry import Rect
from game.core.settings import Settings
from game.core.steps import IDLE, STEPS_PER_SECOND, Action, Inputs
from game.dreams import has_dream
from game.dreams.crowds.classes import Glow, Pillar, Sink, Source
from game.dreams.dream import WayOut
from game.dreams.mirror.board import Board, Marks, State
from game.dreams.mirror.solver import Solver
from game.scenes.scene import Scene
from game.scenes.talk import Talk
from game.scenes.title import PROLOGUE
from game.tools.begin import begin_at
from game.view.canvas import PygameCanvas
from game.view.capture import close
from game.view.gauge import Floor, counted_surfaces, driver
from game.world.classes import Door, Light, Point, Prop
from game.world.level import TILE, Level, Thing

SIZE = (1920, 1080)
FRAMES = 240
WARM_UP = 60
FLOOR_FRAMES = 60
STARTS = 7
PASSES = 3
GROWTH_TURNS = 6
GROWTH_FRAMES = 80
HEADLESS_STEPS = 1800
SLEEPERS = (1_000, 5_000, 10_000, 20_000, 40_000)
SLEEPERS_PLACE = "crowds/street"
BED = "hub/flat:start"
SOLVED = 15
SLEEPER_PX2 = 65
"""The ground that each has, so that about 2,000 are in view."""
BARE_WINDOW = "import pygame; pygame.init(); pygame.display.set_mode((1920,1080)); pygame.display.flip()"
READ_STORY = "from game.tools.long_story import read_story; read_story"
CHECK_STORY = "from game.tools.long_story import check_story; check_story"
FIRST_FRAME = """
import json, time
times = [time.perf_counter()]
from game import app, cli
from game.tools import play
times.append(time.perf_counter())

def run(self, source):
    times.append(time.perf_counter())
    self.draw(source.part())
    times.append(time.perf_counter())

app.App.run = run
cli.main(["play", "--size", "1920x1080"])
print(json.dumps([(after - before) * 1000 for before, after in zip(times, times[1:])]))
"""
"""Starts as `somnus` does, draws one frame of the title and stops. Prints the milliseconds that the imports took, then
everything up to the frame, then the frame."""
BEGINNING = "from game.tools.bench import beginning; beginning()"
HOUR_MEMORY = "from game.tools.bench import hour_memory; hour_memory()"
WHOLE_STORY = "from game.cli import main; raise SystemExit(main(['autoplay', '--quiet']))"
CHECK = "from game.cli import main; raise SystemExit(main(['check']))"
PROVER = "from game.tools.bench import prover_visits; prover_visits()"
PROVER_NODES = 2_000_000
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
        for part in (
            frames,
            growth,
            crowds,
            boards,
            loading,
            doors,
            headless,
            starts,
            memory,
            hours,
            whole_story,
            checking,
            proving,
            reading,
        ):
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


def _walking(app: App, at: str, talk: bool = True) -> Iterator[Inputs]:
    """To and fro, so that the camera moves; with the talk that begins at a place, or without."""
    begin_at(_session(app), at, None)
    while True:
        for action in (Action.RIGHT, Action.LEFT):
            for _ in range(WARM_UP):
                if not talk:
                    # What happens on the way has words; while they are read, the world would stand still.
                    del app.manager.stack[1:]
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


def _scenes(app: App) -> dict[str, Callable[[App], Iterator[Inputs]]]:
    """What frames are measured in: the title, two talks, and every place there is, on foot."""
    library = _session(app).library

    def on_foot(place: str) -> Callable[[App], Iterator[Inputs]]:
        level = library.level(place)
        # Doors that wait for a key that is never pressed: a place is measured, and not the way out of it.
        library.put(place, replace(level, things=tuple(_shut(thing) for thing in level.things)))
        return lambda app: _walking(app, _beginning_of(level), talk=False)

    return {
        "title": _title,
        "street with a talk": lambda app: _walking(app, "hub/street:cafe_door"),
        "cafe with a talk": lambda app: _talking(app, "cafe.ada"),
        **{place: on_foot(place) for place in library.places()},
    }


def _shut(thing: Thing) -> Thing:
    return replace(thing, spec=replace(thing.spec, act=True)) if isinstance(thing.spec, Door) else thing


def _beginning_of(level: Level) -> str:
    """Where a place is begun at."""
    point = next((point for point in ("start", "door") if point in level.named), "")
    return f"{level.id}:{point}" if point else level.id


def frames(folder: Path) -> list[Figure]:
    """Whole frames (step, draw, present) by scene against the floor, and the surfaces they make."""
    app = _app(folder)
    floor = Floor()
    floor.times_ms(FLOOR_FRAMES)
    found: list[Figure] = []
    floors: list[float] = []
    surfaces: list[Figure] = []
    for name, scene in _scenes(app).items():
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


# -- growth -----------------------------------------------------------------------------------------------------------


def growth(folder: Path) -> list[Figure]:
    """Whole frames on foot as a map grows from 60x34 to 1000x1000 tiles, its props and lights with it."""
    app = _app(folder)
    session = _session(app)
    place = "hub/street"
    pattern = session.library.level(place)
    small, large = (grown(pattern, *size) for size in ((60, 34), (1000, 1000)))
    walks: dict[str, Iterator[Inputs]] = {}
    stacks: dict[str, list[Scene]] = {}
    times: dict[str, list[float]] = {}
    for level in (small, large):
        session.library.put(place, level)
        app.manager.clear()
        walks[level.id] = _walking(app, f"{place}:flat_door", talk=False)
        for _ in range(WARM_UP):
            _frame(app, next(walks[level.id]))
        stacks[level.id] = list(app.manager.stack)
        times[level.id] = []
    # By turns, so that a machine that is busy for a moment slows both.
    for _ in range(GROWTH_TURNS):
        for level in (small, large):
            app.manager.stack[:] = stacks[level.id]
            for number in range(GROWTH_FRAMES):
                started = time.perf_counter()
                _frame(app, next(walks[level.id]))
                # The first frames after a turn find nothing of their own in the processor's cache.
                if number >= GROWTH_FRAMES // 4:
                    times[level.id].append((time.perf_counter() - started) * 1000)
    session.library.forget()
    few, many = (median(times[level.id]) for level in (small, large))
    note = f"{few:.2f} and {many:.2f} ms; {len(large.things)} things"
    return [Figure("a frame at 1000x1000 tiles against 60x34", many / few, "x", 1.1, note=note)]


def grown(level: Level, width: int, height: int) -> Level:
    """A map repeated, with its props and lights, to a size in tiles; people, doors and sounds are there once."""
    layers = tuple(
        replace(layer, rows=tuple(_repeated(layer.rows[row % level.height], width) for row in range(height)))
        for layer in level.layers
    )
    across, down = level.size
    things = [thing for thing in level.things if not isinstance(thing.spec, Prop | Light)]
    fixed = [thing for thing in level.things if isinstance(thing.spec, Prop | Light)]
    number = max(thing.id for thing in level.things)
    for y in range(0, height * TILE, down):
        for x in range(0, width * TILE, across):
            for thing in fixed:
                number += 1
                area = Rect(thing.area.x + x, thing.area.y + y, thing.area.width, thing.area.height)
                if area.x < width * TILE and area.y < height * TILE:
                    name = thing.name if not x and not y else ""
                    things.append(replace(thing, id=number, name=name, area=area))
    return replace(
        level, id=f"{level.id} {width}x{height}", width=width, height=height, layers=layers, things=tuple(things)
    )


def _repeated(row: tuple[int, ...], width: int) -> tuple[int, ...]:
    return (row * -(-width // len(row)))[:width]


# -- crowds -----------------------------------------------------------------------------------------------------------


def crowds(folder: Path) -> list[Figure]:
    """What thousands of sleepers cost: their part of a step, and a whole frame, on squares of equal density."""
    app = _app(folder)
    library = _session(app).library
    pattern = library.level(SLEEPERS_PLACE)
    floor = Floor()
    floor.times_ms(FLOOR_FRAMES)
    steps: list[Figure] = []
    found: list[Figure] = []
    for many in SLEEPERS:
        library.put(SLEEPERS_PLACE, square(pattern, many))
        app.manager.clear()
        app.manager.fade = None
        walk = _walking(app, f"{SLEEPERS_PLACE}:start", talk=False)
        for _ in range(WARM_UP):
            _frame(app, next(walk))
        times, here, parts = [], [], []
        for _ in range(FRAMES // 2):
            here += floor.times_ms(1)
            started = time.perf_counter()
            # The sleepers take every second step: two frames have the whole of it.
            for _ in range(2):
                inputs = next(walk)
                begun = time.perf_counter()
                app.step(inputs)
                parts.append(time.perf_counter() - begun)
                app.draw(0.5)
            times.append((time.perf_counter() - started) * 500)
        asked = app.canvas._asked
        seen = sum(len(batch.x) for batch in asked.batches) if asked is not None else 0
        whole, base = median(times), median(here)
        step = sum(parts) / len(parts) * 1000
        target = 4.0 if many == 20_000 else None
        steps.append(Figure(f"a step with {many:,} sleepers", step, "ms"))
        note = f"{whole:.2f} ms, {seen:,} in view"
        found.append(Figure(f"frame with {many:,} sleepers: median", whole / base, "x floor", target, note=note))
    library.forget()
    return [*steps, *found]


def square(level: Level, many: int) -> Level:
    """A square as large as so many sleepers fill, 2,000 to the view, with pillars, laid with the tiles of a map."""
    height = isqrt(many * SLEEPER_PX2 * 10 // 16) // TILE + 1
    width = height * 16 // 10
    across, down = width * TILE, height * TILE
    specs: list[tuple[Any, Rect, str]] = [
        (Glow(), Rect(across + 48, 0, 16, down), ""),
        (Source(many), Rect(-72, 0, 40, down), ""),
        (Sink(), Rect(across + 24, 0, 56, down), ""),
        (WayOut(), Rect(16, 16, 32, 16), ""),
        (Point(), Rect(across // 2, down // 2, 0, 0), "start"),
    ]
    specs += [(Pillar(), Rect(x, y, 24, 16), "") for x in range(60, across - 60, 200) for y in range(50, down, 120)]
    things = tuple(Thing(number, name, spec, area) for number, (spec, area, name) in enumerate(specs, 1))
    flat = grown(replace(level, things=level.things[:1]), width, height)
    return replace(flat, id=f"{level.id} {many}", things=things)


# -- loading --------------------------------------------------------------------------------------------------------


def loading(folder: Path) -> list[Figure]:
    """Entering every place: read, opened and drawn for the first time."""
    app = _app(folder)
    session = _session(app)
    _ = session.library.script, session.library.declarations
    found = []
    for place in session.library.places():
        at = _beginning_of(session.library.level(place))
        session.library.forget()
        _ = session.library.script, session.library.declarations
        app.canvas = PygameCanvas(app.window, app.canvas.pictures._find, app.report)
        started = time.perf_counter()
        begin_at(session, at, None)
        app.draw(0.0)
        found.append(Figure(f"entering {place}", (time.perf_counter() - started) * 1000, "ms", 150))
        app.manager.clear()
    return found


def boards(folder: Path) -> list[Figure]:
    """How long it takes to know all of a board of Release candidate: 24x16 and the glass, plain and with cracks."""
    found = []
    for cracks in (0, 3):
        board = wide_board(cracks)
        times = []
        for _ in range(SOLVED):
            started = time.perf_counter()
            solver = Solver(board)
            least, dead = solver.least(board.marks[0]), solver.dead
            times.append((time.perf_counter() - started) * 1000)
        note = f"{least} moves, {solver.states:,} states, {dead:,} dead"
        what = f"solving a board of 24x16 with {cracks} cracks" if cracks else "solving a board of 24x16"
        found.append(Figure(what, median(times), "ms", None if cracks else 50.0, note=note))
    return found


def wide_board(cracks: int) -> Board:
    """A board of 24x16 tiles and the glass, with walls all over it."""
    half, height = 12, 16
    free = [(x, y) for y in range(height) for x in range(2 * half + 1) if (x * 7 + y * 5) % 9 and x != half]
    walls = {(x, y) for y in range(height) for x in range(2 * half + 1) if x != half} - set(free)
    near, far = [cell for cell in free if cell[0] < half], [cell for cell in free if cell[0] > half]
    marks = Marks(near[-1], far[-half])
    return Board(
        2 * half + 1, height, State(near[0], far[0]), (marks,), frozenset(walls), tuple(near[20 : 20 + cracks])
    )


def doors(folder: Path) -> list[Figure]:
    """The longest frame while a place is first entered, by a door or in sleep, from the fade to the autosave.

    The median of some passes: in a single one, a frame may be the system's own.
    """
    session = Session(folder)
    app = App(session.manager, session, session.settings, session.restore)
    app.start(SIZE)
    library = session.library
    ways: dict[tuple[str, str], tuple[str, str]] = {}
    for place in library.places():
        for thing, door in library.level(place).all(Door):
            if door.to and thing.name:
                ways.setdefault((place, door.to.partition(":")[0]), (thing.name, door.to))
    longest: list[tuple[float, str]] = []
    for (place, there), (name, to) in ways.items():
        worst = median(_longest_ms(app, f"{place}:{name}", to) for _ in range(PASSES))
        longest.append((worst, f"{place} to {there}"))
    dreams = [place for place in library.places() if has_dream(place.partition("/")[0])]
    asleep = [(median(_longest_ms(app, BED, f"{place}:start") for _ in range(PASSES)), place) for place in dreams]
    app.sounds.stop()
    begun = median(float(_run(BEGINNING)[1].split()[-1]) for _ in range(PASSES))
    return [
        _longest("longest frame while a place is entered by a door", longest),
        _longest("longest frame while a dream is entered", asleep),
        Figure("longest frame while a story begins, from the title", begun, "ms", 50),
    ]


def _longest(what: str, frames_ms: list[tuple[float, str]]) -> Figure:
    frames_ms.sort(reverse=True)
    return Figure(what, frames_ms[0][0], "ms", 50, note=", ".join(f"{way} {ms:.0f}" for ms, way in frames_ms[:3]))


def beginning() -> None:
    """Look at the title for two seconds, begin a story, and print how long the longest frame from there took."""
    session = Session()
    session.keeps = False
    app = App(session.manager, session, session.settings, session.restore)
    app.start(SIZE)
    session.manager.push("title", {})
    for _ in range(2 * STEPS_PER_SECOND):
        _paced_ms(app, IDLE)
    session.manager._take([Restart("dream", PROLOGUE)])
    print(max(_paced_ms(app, IDLE) for _ in range(2 * STEPS_PER_SECOND)))
    app.sounds.stop()


def _longest_ms(app: App, at: str, to: str) -> float:
    """The longest frame on the way through a door, with nothing known of any place."""
    _enter_anew(app, at)
    app.manager.fade = None
    del app.manager.stack[1:]
    for _ in range(WARM_UP):
        _paced_ms(app, IDLE)
    app.manager.go_to(*to.split(":"))
    return max(_paced_ms(app, IDLE) for _ in range(2 * WARM_UP))


def _enter_anew(app: App, at: str) -> None:
    """Enter a place with nothing known of any place."""
    session = _session(app)
    session.library.forget()
    _ = session.library.script, session.library.declarations
    app.canvas = PygameCanvas(app.window, app.canvas.pictures._find, app.report)
    begin_at(session, at, None)


def _paced_ms(app: App, inputs: Inputs) -> float:
    """How long a frame takes, one step in its sixtieth of a second, as a player has it."""
    started = time.perf_counter()
    _frame(app, inputs)
    taken = time.perf_counter() - started
    time.sleep(max(0.0, 1 / STEPS_PER_SECOND - taken))
    return taken * 1000


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


# -- the prover -----------------------------------------------------------------------------------------------------


def prover_visits() -> None:
    """Visit the states of a made story, and print choice points, seconds and the MiB that are resident."""
    from game.tools.prover.report import Prover
    from game.tools.prover.sample import Sample

    search = Prover(Sample(18), "opening").search
    started = time.perf_counter()
    graph = search.everything(PROVER_NODES)
    print(graph.states, time.perf_counter() - started, resident_mib())


def proving(folder: Path) -> list[Figure]:
    """How fast the prover visits states, and what it holds."""
    states, seconds, mib = (float(word) for word in _run(PROVER)[1].split()[-3:])
    visited = f"{states:.0f} visited"
    return [
        Figure("the prover, choice points a minute", states / seconds * 60, "", 1e6, at_least=True, note=visited),
        Figure("the prover, resident", mib, "MiB", 2048, note=f"{PROVER_NODES:,} known"),
    ]


# -- start and memory -----------------------------------------------------------------------------------------------


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


def _run(code: str, compiled: Path | None = None) -> tuple[float, str]:
    """Run a piece of Python in a process of its own: seconds, and what it printed."""
    paths = [str(PACKAGE.parent), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}
    if compiled is not None:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return time.perf_counter() - started, done.stdout


def starts(folder: Path) -> list[Figure]:
    """From nothing to the first frame of the title, against a bare window, and where the time goes.

    As a player has it from the second time on: modules are compiled, and there are settings, so that it is the title.
    """
    preferences.keep(folder, Settings())
    for code in (BARE_WINDOW, FIRST_FRAME):
        _run(code, folder / "compiled")
    bare: list[float] = []
    game: list[float] = []
    parts: list[list[float]] = []
    for _ in range(STARTS):
        bare.append(_run(BARE_WINDOW, folder / "compiled")[0] * 1000)
        taken, said = _run(FIRST_FRAME, folder / "compiled")
        game.append(taken * 1000)
        parts.append(json.loads(said.splitlines()[-1]))
    base, whole = median(bare), median(game)
    found = [
        Figure("a bare window", base, "ms"),
        Figure("start to the first frame of the title", whole / base, "x bare", 2.5, note=f"{whole:.0f} ms"),
    ]
    inside = [median(part) for part in zip(*parts, strict=True)]
    found.append(Figure("  of it: Python, pygame's end", whole - sum(inside), "ms"))
    names = ("imports", "settings, window, sound, keys", "pictures read, title drawn")
    return found + [Figure(f"  of it: {name}", part, "ms") for name, part in zip(names, inside, strict=True)]


def memory(folder: Path) -> list[Figure]:
    """What is resident after a walk through the hub."""
    return [Figure("resident after a walk through the hub", float(_run(HUB_MEMORY)[1].split()[-1]), "MiB", 150)]


# -- what takes long ------------------------------------------------------------------------------------------------


def hours(folder: Path) -> list[Figure]:
    """How memory grows in a simulated hour of walking and standing about, a frame of every second drawn."""
    grew = float(_run(HOUR_MEMORY)[1].split()[-1])
    return [Figure("memory grown in a simulated hour", grew, "MiB", 1.0, note="walking and standing, a frame a second")]


def hour_memory() -> None:
    """Walk and stand about for an hour in two places by turns, and print by how many MiB memory has grown.

    The first ten minutes, in which everything is seen once, do not count.
    """
    session = Session()
    session.keeps = False
    app = App(session.manager, session, session.settings, session.restore)
    app.start(SIZE, silent=True)
    before = 0.0
    for minute in range(60):
        if minute == 10:
            before = resident_mib()
        begin_at(session, ("hub/street:cafe_door", "overlord/open_plan:start")[minute // 2 % 2], None)
        del app.manager.stack[1:]
        for step in range(60 * STEPS_PER_SECOND):
            way = step // STEPS_PER_SECOND % 8
            held = (Action.RIGHT, Action.LEFT, Action.DOWN, Action.UP)[way] if way < 4 else None
            app.step(Inputs(held=frozenset({held} if held else ())))
            if step % STEPS_PER_SECOND == 0:
                app.draw(0.0)
    print(resident_mib() - before)


def whole_story(folder: Path) -> list[Figure]:
    """A whole story, played by the autoplayer from the prologue to the end of what there is."""
    taken = _run(WHOLE_STORY)[0]
    return [Figure("a whole story played by the autoplayer", taken, "s", 180)]


def checking(folder: Path) -> list[Figure]:
    """`somnus check` on the whole game."""
    return [Figure("somnus check on the whole game", _run(CHECK)[0], "s", 20)]


def reading(folder: Path) -> list[Figure]:
    """A made-up story of 10,000 nodes and 110,000 words: read, read again from the cache, and its form checked."""
    from game.tools.long_story import NODES, write_story

    write_story(folder / "story")
    found = []
    for what, target in ((f"reading {NODES:,} nodes for the first time", 3), (f"reading {NODES:,} nodes again", 1)):
        seconds = float(_run(f"{READ_STORY}({str(folder / 'story')!r})")[1].split()[-1])
        found.append(Figure(what, seconds, "s", target))
    seconds = float(_run(f"{CHECK_STORY}({str(folder / 'story')!r})")[1].split()[-1])
    return [*found, Figure(f"checking the form of {NODES:,} nodes", seconds, "s", 5)]
