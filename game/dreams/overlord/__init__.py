"""Jason's dream, Floor 99: stealth in plain sight.

Rules, for whoever lays out a chamber (the classes and their properties are in `levels/classes.md`):

- A *Watcher* looks from high up. Its cone sweeps from `from_deg` to `to_deg` and back in `sweep_s` seconds each way,
  resting `pause_s` at the ends and `rest_to_s` more at what it guards; 0 degrees is straight down the map, positive to
  the right. On a *Track* it glides as well. *Wall*s shade without end, *Divider*s and *Ring*s for a length that grows
  with the distance.
- In the light, empty-handed, Jason fills with compliance, and his feet grow heavy with it: full after a second, at half
  his pace. Running fills as much for each step. It drains at a third of that speed, and faster at an *Anchor*. Full, he
  sits down at the nearest *Desk* and the floor folds back to the last *Checkpoint*, all in less than three seconds.
  Nothing that was found is lost.
- A *Task* is taken up on an aisle. Carrying it hides him perfectly, and keeps him on the *Aisle*s. It is handed to a
  *Worker* who `takes` it. The card cannot be put down half way; any other task can, and goes back to where it was.
- A *Desk* hides. A *Phone* rings when it is set ringing (or by itself, every `rings_every_s`) and every gaze turns to
  it. Who `answers` a phone lifts it; and once more later, unasked, when Jason is more than half full.
- *Page*s are picked up by walking over them; everything waits while one is looked at. The *Exit* ends the chamber.
- A *Landing* makes the map a stairwell: it looks the same on every storey. The *Flight* that goes up leads back to the
  first landing, the one that goes down a storey deeper, where the gaze is narrower and quicker and the *Stain* on the
  steps fresher; each deeper landing is a checkpoint. *Storeys* name the pictures and lights of some landings alone, so
  that it grows darker on the way down. *Arrow*s agree with whoever looks at them. The *Exit* may be on one `landing`
  alone. A *HeldPage* is in the hand of a man on the steps, who opens it to whoever stands below him in the dark for a
  second.
- What the script can hang words on: named pages, triggers, checkpoints, phones and tasks; whoever answers (NAME, and
  NAME_unasked); fold, and on stairs up, down, landing_1 and so on, man.

`office` plays it, `gaze` and `stairs` are its parts, `painter` draws it, `router` solves it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from game.core.geometry import Rect
from game.core.problems import Faulty, Problem, did_you_mean
from game.core.settings import Settings
from game.core.steps import IDLE, Action
from game.core.strings import phrases
from game.dreams.dream import Solution, Staged, once_a_map, told
from game.dreams.dream import opens_at_once as readying
from game.dreams.overlord.classes import CLASSES, MAY_BE_ABSENT, HeldPage, Track, Watcher, Worker
from game.dreams.overlord.grid import CELL_PX, Grid, Reached
from game.dreams.overlord.office import BESIDE_PX, FULL, REACH_PX, Office, gap
from game.dreams.overlord.painter import Painter
from game.dreams.overlord.router import FINE_SLOT, SLOT, Router
from game.dreams.overlord.stairs import faults_of_stairs
from game.world.classes import Solid
from game.world.level import Level, Thing

say = phrases("dream")
NAME = say("Floor 99")
NIGHT = 0

__all__ = ["CLASSES", "NAME", "NIGHT", "Chamber", "check", "happenings", "open_world", "readying", "report", "solve"]


class Chamber(Staged):
    """A chamber as the game plays it: the office, how it looks, and the way out of it."""

    def __init__(self, level: Level) -> None:
        self.office = Office(level)
        super().__init__(self.office, Painter(self.office))
        self._grid: Grid | None = None

    def route(self) -> Sequence[frozenset[Action]] | None:
        """The presses of a way out from here, played through on a copy of this chamber, or None."""
        ahead = Office(self.office.level)
        ahead.restore(self.office.snapshot())
        first: list[frozenset[Action]] = []
        while ahead.phase != "walk":
            ahead.step(IDLE, Settings(hints=False))
            first.append(frozenset())
        if self._grid is None:
            self._grid = Grid(self.office.level, self.office.present)
        route = Router(ahead, self._grid).route()
        return None if route is None else [*first, *route]


def open_world(level: Level) -> Chamber:
    """Open a chamber. Raises Faulty where it has no watcher, desk or exit."""
    return Chamber(level)


def happenings(level: Level) -> Collection[str]:
    """What the script can hang words on in a chamber."""
    office = Office(level)
    things = [drawing.thing for drawing in office.drawings]
    things += office.triggers
    things += [thing for thing, _ in (*office.checkpoints, *office.phones, *office.tasks)]
    names = {thing.name for thing in things if thing.name} | {"fold"}
    for number in office.answerers:
        if number >= 0:
            name = office.workers[number][0].name
            names |= {name, f"{name}_unasked"}
    if office.stairs is not None:
        names |= {"up", "down"} | {f"landing_{number}" for number in range(1, office.stairs.deepest + 1)}
    return names | ({"man"} if office.men else set())


@once_a_map
def solve(level: Level) -> Solution:
    """The shortest way out that the router finds from the start, played through on the real rules.

    Where there is none, a finer search that lets him run as well says what he can reach, and so what stops him.
    """
    office = Office(level)
    grid = Grid(level, frozenset())
    router = Router(office, grid)
    used = "waiting, tasks, desks, phones and stairs are used"
    searched = f"cells of {CELL_PX} px, moves of {SLOT} steps; {used}"
    walked = grid.walked((0, router.start()))
    if not _comes_to_exit(grid, walked):
        return Solution(None, 0, searched, _walled(grid, walked), _missed(grid, walked))
    route = router.route()
    if route is not None:
        return Solution(route, len(route), searched, missed=_missed(grid, walked))
    finer = Router(office, grid, FINE_SLOT, runs=True, margin=0)
    searched = f"cells of {CELL_PX} px, moves of {FINE_SLOT} steps, walking and running; {used}"
    found = finer.search(FULL - 1, bool(office.phones), to_the_end=True)
    route = finer.play(found.moves) if found.moves is not None else None
    if route is not None:
        return Solution(route, len(route), searched, missed=_missed(grid, walked))
    return Solution(None, 0, searched, _stops(grid, found.reached), _missed(grid, found.reached))


def _comes_to_exit(grid: Grid, reached: Reached) -> bool:
    return any(
        grid.leaves(landing, node) for landing, nodes in reached.items() for node in np.flatnonzero(nodes).tolist()
    )


def _missed(grid: Grid, reached: Reached) -> tuple[str, ...]:
    """The pages that lie nowhere near a point that can be reached."""
    missed = []
    for drawing in grid.office.drawings:
        spec, area = drawing.thing.spec, drawing.thing.area
        landings = [spec.landing] if isinstance(spec, HeldPage) else list(reached)
        near = BESIDE_PX if isinstance(spec, HeldPage) else CELL_PX
        nodes = [node for one in landings if one in reached for node in np.flatnonzero(reached[one]).tolist()]
        if all(gap(area, *grid.points[node]) > near for node in nodes):
            missed.append(drawing.thing.name)
    return tuple(missed)


def _walled(grid: Grid, walked: Reached) -> str:
    """Where whoever makes for the exit comes to the end of the floor."""
    areas = [thing.area for thing, _ in grid.office.exits]
    points = [grid.points[node] for node in np.flatnonzero(walked[max(walked)]).tolist()]
    nearest = min(points, key=lambda point: min(gap(area, *point) for area in areas))
    return f"the exit is walled off from the start: there is no way on from {nearest}"


def _stops(grid: Grid, reached: Reached) -> str:
    """The first place on the shortest way to the exit that nobody comes to, and who looks at it."""
    landing, node = grid.first_out_of_reach(reached)
    names = [thing.name or f"the Watcher in line {thing.line}" for thing, _ in grid.office.level.all(Watcher)]
    eyes = " and ".join(f"'{names[number]}'" for number in grid.watched_by(landing, node)) or "some Watcher"
    where = f" on landing {landing}" if grid.office.stairs is not None else ""
    stop = f"nobody gets past {grid.points[node]}{where}, where {eyes} looks"
    return f"every way to the exit stays in the light too long: {stop}"


def report(level: Level) -> list[str]:
    """The way out that the solver finds, in a line."""
    return told(solve(level))


def check(level: Level) -> list[Problem]:
    """What is wrong with a chamber: what it lacks, tasks that cannot be done, pages out of reach, no way out."""
    try:
        office = Office(level)
    except Faulty as error:
        return list(error.problems)

    def at(line: int, message: str, hint: str = "") -> Problem:
        return Problem(level.file, line, 0, message, hint)

    problems = [at(line, words) for line, words in _faults_of_names(level, office)]
    problems += [at(thing.line, words) for thing, words in _faults_of_conditions(level)]
    stairs = faults_of_stairs(level, office.solids)
    problems += [at(line, words) for line, words in stairs]
    if stairs:
        return problems
    grid = Grid(level, frozenset())
    start = (0, Router(office, grid).start())
    if office.stairs is not None and _comes_to_exit(grid, grid.walked(start, without="down")):
        problems.append(at(office.exits[0][0].line, "the way out can be come to without going down"))
    solution = solve(level)
    if solution.route is None:
        line = office.exits[0][0].line
        problems.append(at(line, f"cannot be finished: {solution.stops}", f"searched: {solution.searched}"))
    for name in solution.missed:
        problems.append(at(level.named[name].line if name else 0, f"'{name}' cannot be reached"))
    return problems


def _faults_of_names(level: Level, office: Office) -> Iterator[tuple[int, str]]:
    """What names something that is not there, and tasks that nobody can do."""
    tracks = {thing.name for thing, _ in level.all(Track) if len(thing.points) > 1}
    for thing, watcher in level.all(Watcher):
        if watcher.track and watcher.track not in tracks:
            hint = did_you_mean(watcher.track, tracks)
            yield (
                thing.line,
                f"the Watcher glides along '{watcher.track}', which is no line of class Track{_hint(hint)}",
            )
    workers = {thing.name for thing, _ in office.workers if thing.name}
    for thing, phone in office.phones:
        if phone.answers and phone.answers not in workers:
            hint = did_you_mean(phone.answers, workers)
            yield thing.line, f"'{phone.answers}' answers the phone, and is no Worker{_hint(hint)}"
    for thing, task in office.tasks:
        if not any(gap(thing.area, *area.centre) <= REACH_PX + max(area.width, area.height) for area in office.aisles):
            yield thing.line, f"'{thing.name}' is out of reach of every Aisle"
        if task.kind == "card" and not any(worker.takes == "card" for _, worker in office.workers):
            yield thing.line, f"nobody takes '{thing.name}': no Worker has `takes` card"


def _hint(words: str) -> str:
    return f" ({words})" if words else ""


def _faults_of_conditions(level: Level) -> Iterator[tuple[Thing, str]]:
    """Objects that come and go with the story, and would make the chamber harder or easier."""
    fixed = tuple(spec for spec in CLASSES.values() if spec not in MAY_BE_ABSENT)
    for thing in level.things:
        stands = isinstance(thing.spec, Worker) and thing.spec.stands
        in_the_way = any(not _is_closed(level, solid) for solid in level.solids_of(thing))
        if thing.when and (stands or in_the_way or isinstance(thing.spec, (*fixed, Solid))):
            yield thing, f"a {thing.kind} that is in the way cannot have a `when`: how hard a chamber is stays the same"


def _is_closed(level: Level, area: Rect) -> bool:
    """Whether nobody could stand in an area anyway."""
    corners = ((area.x, area.y), (area.right - 1, area.y), (area.x, area.bottom - 1), (area.right - 1, area.bottom - 1))
    return all(any(solid.holds(*corner) for solid in level.fixed_solids) for corner in corners)
