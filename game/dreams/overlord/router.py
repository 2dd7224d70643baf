"""The way out of a chamber of Floor 99: a search point by point and moment by moment, on the chamber's own rules.

A state is a point of the grid, what Jason is about (carrying, hidden, on which landing, since which phone call) and how
grey he is. Time goes in slots of so many steps; of two states that are alike at the same moment of the gazes' round the
less grey one is kept, so that a search without phones ends by itself: what it has not found then is not there, at the
resolution it looked with. Whole waves of states are worked on at once, as arrays.

What is found is played step by step on a copy of the chamber: a route is returned only if it really ends in the exit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from game.core.geometry import SUB
from game.core.settings import Settings
from game.core.steps import IDLE, STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import Finished
from game.dreams.overlord.gaze import Place
from game.dreams.overlord.grid import SAMPLE_PX, STAY, Flags, Grid, Ints
from game.dreams.overlord.office import ASKED_AT, FULL, GAZE_FILL_S, HEAVY, RUN_PX_S, Office, Reach, gap
from game.dreams.overlord.rounds import LONGEST_S, SPARE, Rounds
from game.world.sight import FINE
from game.world.walking import WALK_PX_S

SLOT = 12
"""Steps for a move from cell to cell: walking 16 px takes eleven; heavy feet take more slots."""
FINE_SLOT = 4
LOOK = 3
"""Sight is asked every so many steps."""
MOST_STATES = 3_000_000
CAREFUL = (FULL * 6 // 10, FULL * 35 // 100)
"""How grey a way out may make him: the most, and what is tried where that was cut too fine."""
MARGIN = FINE * 2
"""A way out keeps so far from the edge of the light, as an angle."""
ACTS, LATE, RUNS = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Mode:
    """What Jason is about; `call` is the number of the phone call that the gazes follow, 0 for none.

    `helped`: somebody has lifted a phone for him, and would again if he were more than half full. A way out does not
    count on that.
    """

    carrying: int = -1
    hidden: int = -1
    handed: tuple[int, ...] = ()
    landing: int = 0
    call: int = 0
    helped: bool = False
    since: int = 0
    """The step of the chamber at slot 0: on every landing its steps are counted anew."""

    @property
    def unseen(self) -> bool:
        """Whether no gaze fills him."""
        return self.carrying >= 0 or self.hidden >= 0


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a way: to which point, being about what then; whether the act key is pressed, and in how many steps.

    A late act gives up a hiding place, and so comes at the end of its slot.
    """

    node: int
    mode: Mode
    acts: bool
    late: bool
    steps: int
    runs: bool


@dataclass(slots=True)
class Found:
    """What a search came to: the moves of a way out or None, and on each landing the points that were reached."""

    moves: list[Move] | None
    reached: dict[int, Flags]
    states: int = 0


@dataclass(slots=True)
class _Wave:
    """States that are due at one slot, and how each came about."""

    mode: Ints
    cell: Ints
    grey: Ints
    presses: Ints
    parent: Ints
    steps: Ints
    kind: Ints


class Router:
    """Searches one chamber from where its Jason stands. `runs` lets him run as well."""

    def __init__(
        self, office: Office, grid: Grid | None = None, slot: int = SLOT, runs: bool = False, margin: int = MARGIN
    ) -> None:
        self.office = office
        self.grid = grid or Grid(office.level, office.present)
        self.slot = slot
        self.runs = runs
        self.margin = margin
        self.sure = False
        """Whether he keeps a few px from the edges of the shade as well."""
        self._lit: dict[tuple[int, int, int], Flags] = {}
        self._drain = np.array([office.drain_at(*point) for point in self.grid.points])
        self._acts: dict[Mode, dict[Reach, list[int]]] = {}
        self._modes: list[Mode] = []
        self._ids: dict[Mode, int] = {}
        self._rounds = Rounds(office, slot)

    def start(self) -> int:
        """The point Jason stands at, or the nearest that is free."""
        jason = self.office.jason
        return self.grid.start(self.office.landing, jason.x // SUB, jason.y // SUB)

    # -- what is seen ---------------------------------------------------------------------------------------------

    def _light(self, call: int, landing: int, tick: int) -> Flags:
        """Which samples are lit at a step."""
        phase = tick if call else -1 - self._rounds.phase(landing, tick)
        key = (call, landing, phase)
        known = self._lit.get(key)
        if known is None:
            lit = []
            sweeps = self.grid.sweeps(landing)
            looks = self._rounds.looks(call, landing, tick, sweeps)
            for number, sweep in enumerate(sweeps):
                seen = self.grid.seen_at(landing, number, sweep.place(tick))
                lit.append(np.abs(seen - looks[number]) <= sweep.half_width + self.margin)
            known = np.logical_or.reduce(lit)
            if self.sure:
                known = known | known[self.grid.beside].any(axis=1)
            self._lit[key] = known
        return known

    # -- what the act key does ------------------------------------------------------------------------------------

    def _number(self, mode: Mode) -> int:
        if mode not in self._ids:
            self._ids[mode] = len(self._modes)
            self._modes.append(mode)
        return self._ids[mode]

    def _acts_of(self, mode: Mode) -> dict[Reach, list[int]]:
        """At which points the act key means what."""
        plain = replace(mode, call=0, helped=False, since=0)
        if plain not in self._acts:
            found: dict[Reach, list[int]] = {}
            for node in np.flatnonzero(self.grid.open(mode.landing)[STAY]).tolist():
                reach = self._reach(node, plain)
                if reach is not None:
                    found.setdefault(reach, []).append(node)
            self._acts[plain] = found
        return self._acts[plain]

    def _reach(self, node: int, mode: Mode) -> Reach | None:
        x, y = self.grid.points[node]
        if self.grid.busy[node]:
            return self.grid.reach(x, y, mode.carrying, mode.handed, mode.hidden >= 0)
        return self.grid.office.reach_from(x, y, mode.carrying, mode.handed, mode.hidden >= 0)

    def _acted(self, mode: Mode, reach: Reach, slot: int, phones: bool) -> Mode | None:
        """What the act key makes of a mode."""
        office = self.office
        match reach.kind:
            case "task":
                return replace(mode, carrying=reach.number)
            case "hand on":
                return replace(mode, carrying=-1, handed=(*mode.handed, mode.carrying))
            case "back":
                return replace(mode, carrying=-1)
            case "desk":
                return replace(mode, hidden=reach.number)
            case "rise":
                return replace(mode, hidden=-1)
            case "phone" if phones and not mode.call:
                if slot * self.slot % self._rounds.press_every == 0:
                    call = self._rounds.ring(reach.number, mode.since + slot * self.slot)
                    helped = mode.helped or office.answerers[reach.number] >= 0
                    return replace(mode, call=call, helped=helped) if call else None
        return None

    # -- the search -----------------------------------------------------------------------------------------------

    def search(self, limit: int, phones: bool, to_the_end: bool = False) -> Found:
        """Look for a way out that makes him no greyer than a limit; to the end: until nothing new can be reached."""
        office = self.office
        self._lit.clear()
        self._modes, self._ids = [], {}
        self._rounds = Rounds(office, self.slot)
        handed, helped = tuple(office.handed), 1 in office.asked
        mode = Mode(office.carrying, office.hidden, handed, office.landing, helped=helped, since=office.tick)
        waves: dict[int, list[_Wave]] = {}
        one = np.zeros(1, np.int64)
        first = _Wave(one + self._number(mode), one + self.start(), one + office.compliance, one, one - 1, one, one)
        waves[0] = [first]
        limit = max(limit, min(FULL - 1, office.compliance + FULL // 4))
        kept: list[_Wave] = []
        offsets: list[int] = []
        found = Found(None, {})
        least: dict[tuple[Mode, int], Ints] = {}
        exits = {
            landing: np.array([self.grid.leaves(landing, node) for node in range(self.grid.size)])
            for landing in range(self.grid.landings)
        }
        count = 0
        for slot in range(LONGEST_S * STEPS_PER_SECOND // self.slot):
            parts = waves.pop(slot, None)
            if parts is None:
                if not waves:
                    break
                continue
            wave = self._settled(parts, slot, least)
            if not len(wave.cell):
                continue
            kept.append(wave)
            offsets.append(count)
            for number in np.unique(wave.mode).tolist():
                landing = self._modes[number].landing
                cells = wave.cell[wave.mode == number]
                found.reached.setdefault(landing, np.zeros(self.grid.size, bool))[cells] = True
                mode = self._modes[number]
                if found.moves is None and not mode.unseen:
                    out = np.flatnonzero((wave.mode == number) & exits[landing][wave.cell])
                    if len(out):
                        found.moves = self._traced(kept, offsets, count + int(out[0]))
                        if not to_the_end:
                            found.states = count
                            return found
            for slots, after in self._after(wave, slot, count, limit, phones):
                waves.setdefault(slot + slots, []).append(after)
            count += len(wave.cell)
            if count > MOST_STATES:
                break
        found.states = count
        return found

    def _settled(self, parts: list[_Wave], slot: int, least: dict[tuple[Mode, int], Ints]) -> _Wave:
        """The states of a slot, each only once and as little grey as it gets; those that bring nothing new are left."""
        wave = _Wave(*(np.concatenate([getattr(p, name) for p in parts]) for name in _Wave.__slots__))
        for number in np.unique(wave.mode).tolist():
            mode = self._modes[number]
            if mode.call and mode.since + slot * self.slot >= self._rounds.last(mode.call):
                wave.mode[wave.mode == number] = self._number(replace(mode, call=0))
        order = np.lexsort((wave.presses, wave.grey, wave.cell, wave.mode))
        key = (wave.mode * self.grid.size + wave.cell)[order]
        best = order[np.concatenate([[True], key[1:] != key[:-1]])]
        keep = np.zeros(len(best), bool)
        modes, cells, greys = wave.mode[best], wave.cell[best], wave.grey[best]
        for number in np.unique(modes).tolist():
            mode = self._modes[number]
            tick = mode.since + slot * self.slot + 1
            phase = tick if mode.call else -1 - self._rounds.phase(mode.landing, tick)
            # When he came to a landing makes no difference there; only what its gaze does by now.
            key_of = (replace(mode, since=0), phase)
            known = least.setdefault(key_of, np.full(self.grid.size, FULL + 1, np.int64))
            at = np.flatnonzero(modes == number)
            better = greys[at] < known[cells[at]]
            known[cells[at[better]]] = greys[at[better]]
            keep[at[better]] = True
        best = best[keep]
        return _Wave(*(getattr(wave, name)[best] for name in _Wave.__slots__))

    def _after(self, wave: _Wave, slot: int, offset: int, limit: int, phones: bool) -> Iterator[tuple[int, _Wave]]:
        """All that can be done from the states of a slot, by how many slots it takes."""
        numbers = np.unique(wave.mode).tolist()
        source, way = (part.ravel() for part in np.indices((len(wave.cell), len(self.grid.target))))
        table = np.stack([self._open_to(number) for number in numbers])
        row = np.searchsorted(numbers, wave.mode)
        can = table[row[source], way, wave.cell[source]]
        source, way = source[can], way[can]
        mode = wave.mode[source]
        parts = [np.stack([source, way, mode, mode, np.zeros_like(mode)])]
        if self.runs:
            fast = (way != STAY) & np.array([self._modes[number].carrying < 0 for number in numbers])[row[source]]
            parts.append(np.stack([source, way, mode, mode, np.full_like(mode, RUNS)])[:, fast])
        parts += self._act(wave, numbers, slot, phones)
        table = np.concatenate(parts, axis=1)
        source, way, during, after, kind = table
        cells = wave.cell[source]
        grey, steps = self._sit_out(wave.grey[source], cells, way, during, kind, slot, limit)
        target = self.grid.target[way, cells]
        after, target = self._climb(after, target, steps, slot)
        presses = wave.presses[source] + (kind & ACTS)
        helped = np.array([mode.helped for mode in self._modes])
        alive = grey <= np.where(helped[after], min(limit, ASKED_AT), limit)
        for slots in np.unique(steps[alive]).tolist():
            on = np.flatnonzero(alive & (steps == slots))
            made = _Wave(after[on], target[on], grey[on], presses[on], source[on] + offset, steps[on], kind[on])
            yield slots, made

    def _open_to(self, number: int) -> Flags:
        """For each way out of each cell whether it can be gone in a mode."""
        mode = self._modes[number]
        ways = self.grid.open(mode.landing)
        if mode.hidden >= 0:
            ways = np.zeros_like(ways)
            ways[STAY] = True
        return ways & self.grid.aisles if mode.carrying >= 0 else ways

    def _act(self, wave: _Wave, numbers: list[int], slot: int, phones: bool) -> Iterator[Ints]:
        """What the act key makes of the states of a slot, as columns like those of other moves."""
        for number in numbers:
            mode = self._modes[number]
            acts = self._acts_of(mode)
            if not acts:
                continue
            after = np.full(self.grid.size, -1)
            for reach, cells in acts.items():
                becomes = self._acted(mode, reach, slot, phones)
                if becomes is not None:
                    after[cells] = self._number(becomes)
            source = np.flatnonzero((wave.mode == number) & (after[wave.cell] >= 0))
            if len(source):
                then = after[wave.cell[source]]
                late = np.array([mode.unseen and not self._modes[one].unseen for one in then.tolist()])
                kind = np.where(late, ACTS | LATE, ACTS)
                yield np.stack([source, np.zeros_like(source), np.where(late, number, then), then, kind])

    def _climb(self, modes: Ints, cells: Ints, slots: Ints, slot: int) -> tuple[Ints, Ints]:
        """Let those who have walked into the end of a flight come out of the other one."""
        stairs = self.office.stairs
        if stairs is None:
            return modes, cells
        for cell in np.unique(cells).tolist():
            if not self.grid.goes(cell):
                continue
            at = np.flatnonzero(cells == cell)
            for number, taken in {(int(modes[one]), int(slots[one])) for one in at.tolist()}:
                mode = self._modes[number]
                if mode.unseen:
                    continue
                landing, out = self.grid.climbed(mode.landing, cell)
                there = at[(modes[at] == number) & (slots[at] == taken)]
                modes[there] = self._number(replace(mode, landing=landing, since=-(slot + taken) * self.slot))
                cells[there] = out
        return modes, cells

    def _sit_out(
        self, grey: Ints, cells: Ints, way: Ints, during: Ints, kind: Ints, slot: int, limit: int
    ) -> tuple[Ints, Ints]:
        """How grey each is at the end of a move, and the slots it took; past the limit it is given up.

        `during` are the modes while it lasts.
        """
        groups: dict[tuple[int, int, int], int] = {}
        group_of = np.zeros(len(self._modes), np.int64)
        unseen = np.zeros(len(self._modes), bool)
        for number in np.unique(during).tolist():
            mode = self._modes[number]
            group_of[number] = groups.setdefault((mode.call, mode.landing, mode.since), len(groups))
            unseen[number] = mode.unseen
        group, hidden = group_of[during], unseen[during]
        drain = self._drain[cells]
        fill = FULL // in_steps(GAZE_FILL_S)
        runs = (kind & RUNS) > 0
        fills = np.where(runs, fill * RUN_PX_S // WALK_PX_S, fill)
        pace = np.where(runs, RUN_PX_S, WALK_PX_S) * SUB // STEPS_PER_SECOND
        goal = self.grid.length[way, cells] * SUB
        path = self.grid.path[way, cells]
        gone = np.zeros(len(cells), np.int64)
        slots = np.zeros(len(cells), np.int64)
        grey = grey.copy()
        going = np.arange(len(cells))
        taken = 0
        while len(going) and taken < SPARE:
            at = 0
            while at < self.slot:
                look = min(LOOK, self.slot - at)
                ahead = (slot + taken) * self.slot + at + (look + 1) // 2
                light = np.stack([self._light(call, landing, since + ahead) for call, landing, since in groups])
                far = (pace[going] - pace[going] * grey[going] // (HEAVY * FULL)) * look
                gone[going] = np.minimum(gone[going] + far, goal[going])
                part = (gone[going] // SUB + SAMPLE_PX // 2) // SAMPLE_PX
                lit = light[group[going], path[going, part]] & ~hidden[going]
                change = np.where(lit, fills[going], -drain[going]) * look
                grey[going] = np.maximum(0, grey[going] + change)
                at += look
            taken += 1
            slots[going] = taken
            going = going[(gone[going] < goal[going]) & (grey[going] <= limit)]
        # Who is on the way for so long is lost.
        grey[going] = FULL + 1
        return grey, slots

    def _traced(self, kept: list[_Wave], offsets: list[int], last: int) -> list[Move]:
        """The moves that led to a state."""
        moves: list[Move] = []
        at = last
        while at >= 0:
            number = int(np.searchsorted(offsets, at, side="right")) - 1
            wave, index = kept[number], at - offsets[number]
            at = int(wave.parent[index])
            kind = int(wave.kind[index])
            mode = self._modes[int(wave.mode[index])]
            steps = int(wave.steps[index]) * self.slot
            moves.append(
                Move(int(wave.cell[index]), mode, bool(kind & ACTS), bool(kind & LATE), steps, bool(kind & RUNS))
            )
        moves.reverse()
        return moves[1:]

    # -- the way out ----------------------------------------------------------------------------------------------

    def route(self) -> list[frozenset[Action]] | None:
        """The actions held in each step of a way out that was played through, or None."""
        for phones in (False, True) if self.office.phones else (False,):
            for limit, sure in product(CAREFUL, (False, True)):
                self.sure = sure
                found = self.search(limit, phones)
                self.sure = False
                if found.moves is None and not sure:
                    break
                held = self.play(found.moves) if found.moves is not None else None
                if held is not None:
                    return held
        return None

    def play(self, moves: Sequence[Move]) -> list[frozenset[Action]] | None:
        """What is held in each step when moves are played on a copy of the chamber; None where they miss the exit."""
        copy = Office(self.office.level)
        copy.restore(self.office.snapshot())
        settings = Settings(hints=False)
        held: list[frozenset[Action]] = []

        def step(actions: frozenset[Action]) -> bool:
            held.append(actions)
            pressed = (Action.ACT,) if Action.ACT in actions else ()
            happenings = copy.step(Inputs(held=actions, pressed=pressed), settings)
            while copy.phase in ("page", "climb"):
                held.append(frozenset())
                copy.step(IDLE, settings)
            return any(isinstance(happening, Finished) for happening in happenings)

        def hold(goal: Place, steps: int, runs: bool) -> bool:
            until, last = copy.tick + steps, copy.tick
            near = (RUN_PX_S if runs else WALK_PX_S) * SUB // STEPS_PER_SECOND
            # Where he comes out of a flight the steps are counted anew.
            while last <= copy.tick < until and copy.phase == "walk":
                last = copy.tick
                dx, dy = goal[0] * SUB - copy.jason.x, goal[1] * SUB - copy.jason.y
                now: frozenset[Action] = frozenset()
                if copy.hidden < 0 and abs(dx) >= near:
                    now = frozenset({Action.RIGHT if dx > 0 else Action.LEFT})
                elif copy.hidden < 0 and abs(dy) >= near:
                    now = frozenset({Action.DOWN if dy > 0 else Action.UP})
                if step(now | {Action.RUN} if runs and now else now):
                    return True
            return False

        landing, at = copy.landing, self.start()
        for move in moves:
            goal = self.grid.points[move.node]
            if move.mode.landing != landing or move.node not in self.grid.target[:, at]:
                # Into the end of the flight first; out of the other one he comes by himself.
                goal = self._end_of_flight((landing, at), (move.mode.landing, move.node))
            if move.acts and not move.late and step(frozenset({Action.ACT})):
                return held
            if hold(goal, move.steps - move.acts, move.runs):
                return held
            if move.late and step(frozenset({Action.ACT})):
                return held
            landing, at = move.mode.landing, move.node
            now = (copy.phase, copy.landing, copy.carrying, copy.hidden)
            if now != ("walk", landing, move.mode.carrying, move.mode.hidden):
                return None
        x, y = self.grid.points[at]
        exits = [thing.area for thing, way_out in self.office.exits if way_out.landing in (-1, landing)]
        area = min(exits, key=lambda area: gap(area, x, y))
        inside = (_within(x, area.x, area.right), _within(y, area.y, area.bottom))
        return held if hold(inside, 90, bool(moves) and moves[-1].runs) else None

    def _end_of_flight(self, here: tuple[int, int], there: tuple[int, int]) -> Place:
        """The point at the end of the flight that leads from one landing to another."""
        ends = self.grid.neighbours(*here)
        return self.grid.points[next(end for end in ends if self.grid.climbed(here[0], end) == there)]


def _within(at: int, low: int, high: int) -> int:
    """The point of a stretch nearest to a place, not on its very edge where it is wide enough."""
    return max(low + 4, min(at, high - 5)) if high - low > 10 else (low + high) // 2
