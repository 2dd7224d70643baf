"""Quinn's dream, Release candidate: a white room, a pane of glass, and another Quinn who moves when he moves.

Rules, for whoever lays out a chamber (the classes and their properties are in `levels/classes.md`):

- A *Board* is a rectangle of whole tiles with the glass in its middle column, or, with the axis `across`, in its middle
  row. The left half is Quinn's and the right one the mirror's; across, the lower and the upper. Whatever is solid in it
  is a wall: paint it with the wall tiles of `release_board` on the layer `walls`; what stands on one, the game draws.
- A *Twin* in each half is where the two begin. One input moves both a tile, the mirror reflected. Whoever has a wall,
  a hole, the edge or the glass before them stays, while the other goes: so they drift apart, and back into step.
- Both have to stand on their *Goal* at once. `to` names the Board that comes then, in which they begin anew; without
  one the chamber is over. A second pair, `aside`, may lead to a Board that nobody has to do. Marks that cannot be met
  any more are dark.
- A *Crack* holds once, and is a hole as soon as whoever stands on it leaves. A hole is a wall from then on.
- Rewind takes moves back without end, run and rewind make them again; a crack that broke is not taken back. The act
  key, held, folds the room and lays the board out anew: as it was when Quinn stood on the *Anchor*, if it could still
  be done from there, or else as it was at the start. So no board is ever lost.
- After a board the moves are counted, his and the mirror's, in two rows of steps. The mirror's are the fewest there are
  to the marks that were met, or the `par` of the Board.
- A *Shortcut* lies on a wall: after its Board the mirror shows its own run, which goes through that wall.
- A *WayOut* beside the glass, in Quinn's half, is the cracked tile with light in it: from there he walks through the
  glass, and the chamber is over. Outside of all Boards it is only to be seen.
- A Board that `expect`s to be unsolvable is proved to be; then it wants a WayOut.
- The act key beside a named *Thing*, not held, looks at it.
- Assists: hints point out the next step of a shortest way to whoever has been on a board for long and stands still;
  with closer checkpoints a fold goes back no further than to where the board could last be done.
- What the script can hang words on: after a board its NAME with _par, _over or _under, its NAME, again (something was
  taken back), par, over or under, and NAME_replay after the mirror's run; things, fold; where a way out is: crack (he
  stands on it). To whoever stays for a moment, for nobody is stopped by a remark: anchors, and where a board cannot be
  done half (one of the two on their mark) and proof (many moves).

`board` holds the rules, `solver` what comes of them, `laid` reads a map, `room` plays it, `painter` draws.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from game.core.geometry import Rect
from game.core.problems import Faulty, Problem
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs
from game.core.strings import phrases
from game.dreams.dream import Anchor, Solution, Staged, WayOut
from game.dreams.dream import opens_at_once as readying
from game.dreams.mirror.board import WAYS, Cell
from game.dreams.mirror.classes import CLASSES, Board, Shortcut
from game.dreams.mirror.laid import Laid, boards_of
from game.dreams.mirror.painter import Painter
from game.dreams.mirror.room import Room
from game.world.classes import Solid
from game.world.classes import Thing as Looked
from game.world.level import Level

say = phrases("dream")
NAME = say("Release candidate")
NIGHT = 3
ROUTE_STEPS_MOST = 60_000

__all__ = ["CLASSES", "NAME", "NIGHT", "Chamber", "check", "happenings", "open_world", "readying", "report", "solve"]


class Chamber(Staged):
    """A chamber as the game plays it: the room, how it looks, and the way out of it."""

    def __init__(self, level: Level) -> None:
        self.room = Room(level)
        super().__init__(self.room, Painter(self.room))

    def route(self) -> Sequence[frozenset[Action]] | None:
        """The presses of a shortest way out from here, board by board, or None."""
        ahead = Room(self.room.level)
        ahead.restore(self.room.snapshot())
        return _route(ahead)


def _route(room: Room) -> list[frozenset[Action]] | None:
    """Play a room to its end; where a board can be done no more, the room is folded first."""
    pressed: list[frozenset[Action]] = []
    settings = Settings(hints=False)
    while not room.done:
        held: frozenset[Action] = frozenset()
        if room.phase == "walk" and not room.left and not room.queue:
            way = _next(room)
            if way is not None:
                held = frozenset({next(action for action, one in WAYS.items() if one == way)} - room.held)
            elif room.laid.aim is None and not room.laid.board.ways_out:
                return None
            else:
                held = frozenset({Action.ACT})
        act = (Action.ACT,) if held == {Action.ACT} and not room.folding else ()
        room.step(Inputs(held=held, pressed=act) if held else IDLE, settings)
        pressed.append(held)
        if len(pressed) > ROUTE_STEPS_MOST:
            return None
    return pressed


def _next(room: Room) -> Cell | None:
    """The next input of a shortest way on."""
    laid, state = room.laid, room.state
    if laid.aim is None and state.near in laid.board.ways_out:
        return next(way for way in WAYS.values() if laid.board.is_through(state, way))
    return laid.solver.way(state, laid.aim)


def open_world(level: Level) -> Chamber:
    """Open a chamber. Raises Faulty where its boards lack something."""
    return Chamber(level)


def happenings(level: Level) -> Collection[str]:
    """What the script can hang words on in a chamber, also while something is wrong with its boards."""
    names = {thing.name for spec in (Anchor, Looked) for thing, _ in level.all(spec) if thing.name} | {"fold", "again"}
    for thing, spec in level.all(Board):

        def has(kind: type, area: Rect = thing.area) -> bool:
            return any(area.holds(*one.area.centre) for one, _ in level.all(kind))

        names.add(thing.name)
        results = ("par", "over", "under") if spec.par else ("par", "over")
        names |= {part for result in results for part in (result, f"{thing.name}_{result}")}
        names |= {f"{thing.name}_replay"} if has(Shortcut) else set()
        names |= {"crack"} if has(WayOut) else set()
        names |= {"half", "proof"} if spec.expect == "unsolvable" else set()
    return names


def solve(level: Level) -> Solution:
    """The shortest way through the boards that lead on, by what is known of every state of each."""
    room = Room(level)
    stuck = next((laid for laid in _way(room) if laid.least is None and not laid.board.ways_out), None)
    searched = f"all {sum(laid.solver.states for laid in room.boards.named.values()):,} states of its boards"
    route = None if stuck is not None else _route(room)
    if route is None:
        return Solution(None, 0, searched, f"'{stuck.name}' cannot be done" if stuck else "its boards lead round")
    return Solution(route, len(route), searched)


def _way(room: Room) -> Iterator[Laid]:
    """The boards on the way, in their order, each once."""
    laid, named = room.boards.first, room.boards.named
    known: set[str] = set()
    while laid.name not in known:
        known.add(laid.name)
        yield laid
        if laid.main.to not in named:
            return
        laid = named[laid.main.to]


def report(level: Level) -> list[str]:
    """What the solver says of each board, in a line."""
    return [_told(laid) for laid in boards_of(level).named.values()]


def _told(laid: Laid) -> str:
    states, dead, least, par = laid.solver.states, laid.solver.dead, laid.least, laid.spec.par
    if least is None:
        return f"{laid.name}: cannot be done, proved by all {states:,} states"
    told = f"{laid.name}: can be done in {least} moves, {100 * dead // states} % of {states:,} states are dead ends"
    asides = [f"aside in {moves}" for marks in laid.asides if (moves := laid.solver.least(marks)) is not None]
    beaten = [f"the par of {par} can be beaten"] if par > least else []
    return ", ".join([told, *asides, *beaten])


def check(level: Level) -> list[Problem]:
    """What is wrong with a chamber: what its boards lack, what may not come and go, what cannot be done."""
    try:
        boards = boards_of(level)
    except Faulty as error:
        return list(error.problems)

    def at(line: int, message: str, hint: str = "", fault: bool = True) -> Problem:
        return Problem(level.file, line, 0, message, hint, fault)

    problems = [
        at(thing.line, f"a {thing.kind} cannot have a `when`: how hard a board is stays the same")
        for thing in level.things
        if thing.when and (isinstance(thing.spec, (*CLASSES.values(), Solid)) or level.solids_of(thing))
    ]
    led_to = {marks.to for laid in boards.named.values() for marks in laid.board.marks} | {boards.first.name}
    for laid in boards.named.values():
        line, least, par = laid.thing.line, laid.least, laid.spec.par
        searched = f"searched: all {laid.solver.states:,} states"
        if laid.name not in led_to:
            problems.append(at(line, f"no marks lead to '{laid.name}'"))
        if laid.spec.expect == "unsolvable":
            if least is not None:
                problems.append(at(line, f"'{laid.name}' is to be unsolvable, and can be done in {least} moves"))
            if not laid.board.ways_out:
                problems.append(at(line, f"'{laid.name}' is to be unsolvable, and has no WayOut"))
            elif laid.solver.least(None) is None:
                problems.append(at(line, f"nobody can come to the WayOut of '{laid.name}'", searched))
            continue
        if least is None:
            problems.append(at(line, f"'{laid.name}' cannot be done", searched))
            continue
        if par and par < least:
            problems.append(at(line, f"a par of {par} cannot be done: {least} moves are the fewest", searched))
        elif par > least:
            problems.append(at(line, f"the par of {par} can be beaten: {least} moves will do", fault=False))
        problems += [
            at(line, f"the marks of '{laid.name}' that lead aside to '{marks.to}' cannot be met", searched)
            for marks in laid.asides
            if laid.solver.least(marks) is None
        ]
        if laid.shortcut is not None and not 0 < len(laid.run) < least:
            problems.append(at(line, f"the Shortcut of '{laid.name}' saves nothing: {len(laid.run)} moves of {least}"))
    if not problems and solve(level).route is None:
        problems.append(at(boards.first.thing.line, "the boards lead round, and nowhere out"))
    return problems
