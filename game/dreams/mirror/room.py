"""One chamber of Release candidate, played: the board that is stood on, the two on it, and what happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.events import Event, Heard, Music, Play, Rumble
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import NO_WALKS, Finished, Happened, HowTo, WayOut
from game.dreams.mirror.board import WAYS, Cell, State, step
from game.dreams.mirror.laid import Boards, Laid, boards_of
from game.story import Walk
from game.world.classes import Thing as Looked
from game.world.level import Level, Thing

Happenings = list[Event | Finished | Happened | HowTo]

STEP_STEPS = 7
"""What a move takes, in steps; a blocked one leans as long."""
BACK_STEPS = 4
QUEUE_MOST = 4
REPEAT_STEPS = 13
"""A direction that is held this long goes on."""
TAKE_FIRST_STEPS, TAKE_STEPS = 18, 7
"""Rewind that is held takes back again after so many steps, and then every so many."""
ASKED = (*WAYS, Action.REWIND)
"""What is queued."""
TAP_STEPS = 15
"""The act key is held from here on; let go before, it was a tap."""
FOLD_S = 0.9
UNFOLD_S = 0.45
BRING_S = 0.6
TAKE_S = 0.6
GLIDE_S = 0.9
MET_S = 0.5
LIGHT_STEPS = 4
LIGHTS_MOST = 48
SEEN_S = 0.9
RUN_STEPS = 13
THROUGH_S = 0.9
AFTERWARDS = ("run", "take", "glide")
PROOF_MOVES = 30
HINT_S = 50
STILL_S = 3.0
REMARK_S = 0.5
TRIED_S = 20


class Room:
    """A chamber that is being played. Of a board only its moves are kept: everything follows from them."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.boards: Boards = boards_of(level)
        self.things = [thing for thing, _ in level.all(Looked) if thing.name]
        self.present: frozenset[int] = frozenset()
        self.tick = self.since = 0
        self.done = False
        self.told: set[str] = set()
        self.hints = self.still = False
        self._mix = "plain"
        self.held: frozenset[Action] = frozenset()
        self._ahead = (None for laid in self.boards.named.values() for _ in laid.foreseen())
        self._begin(self.boards.first)

    def _begin(self, laid: Laid) -> None:
        """Stand at the start of a board."""
        self.laid = laid
        self.phase, self.since = "bring", 0
        self.again = self.shown = False
        """Whether something was taken back, and whether the mirror has shown its own run."""
        self.anchored = ""
        self.kept = 0
        """So many of the moves a fold leaves."""
        self.moves: list[Cell] = []
        self.at = 0
        """How many of the moves stand; those behind it can be made again."""
        self._follow([])
        self._rest()

    def _rest(self) -> None:
        """Nothing is under way."""
        self.queue: list[Action] = []
        self.holds = self.takes = self.folding = 0
        self.idle = self.on_board = 0

    def _follow(self, moves: Sequence[Cell]) -> None:
        """Take over moves from the start of the board, and stand where they lead."""
        self.moves = list(moves)
        self.states = [self.laid.board.start]
        for way in self.moves:
            self.states.append(step(self.laid.board, self.states[-1], way))
        self.at = len(self.moves)
        self._stand()

    def _stand(self) -> None:
        """Stand still where the moves have led."""
        self.was, self.way, self.left, self.lasts = self.state, (0, 0), 0, STEP_STEPS

    @property
    def state(self) -> State:
        """The board as it stands."""
        return self.states[self.at]

    @property
    def next(self) -> Laid | None:
        """The board that comes now that both marks are met."""
        marks = self.laid.board.met(self.state)
        return self.boards.named.get(marks.to) if marks is not None else None

    @property
    def alive(self) -> bool:
        """Whether the board can still be done from here."""
        return any(self.laid.solver.left(self.state, marks) is not None for marks in self.laid.board.marks)

    @property
    def par(self) -> int:
        """The moves that the mirror says it takes to the marks that both stand on."""
        return self.laid.par(self.laid.board.met(self.state))

    @property
    def mirrors_moves(self) -> int:
        """What it says in the end: one less than can be done, once it has shown how."""
        return len(self.laid.run) if self.shown else self.par

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there, or not."""
        self.present = present

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs, settings: Settings) -> Happenings:
        """One step of 1/60 s."""
        happenings: Happenings = []
        self.hints, self.still = settings.hints, settings.reduced_motion
        self.tick += 1
        self.since += 1
        new = [one for one in ASKED if one in inputs.pressed or (one in inputs.held and one not in self.held)]
        self.held = inputs.held
        if not self.done:
            match self.phase:
                case "walk":
                    next(self._ahead, None)
                    self._walk(new, inputs, settings, happenings)
                case "bring":
                    self._wait(BRING_S, "walk")
                case "unfold":
                    self._wait(UNFOLD_S, "walk")
                case "met":
                    self._count(bool(new or Action.ACT in inputs.pressed), happenings)
                case "run":
                    self._run(happenings)
                case "take":
                    self._take(happenings)
                case "glide":
                    if self.since >= in_steps(GLIDE_S) and self.next is not None:
                        self._begin(self.next)
                case _:
                    self._go_through(happenings)
            self._mix_music(happenings)
        return happenings

    def _to(self, phase: str) -> None:
        self.phase, self.since = phase, 0

    def _wait(self, seconds: float, then: str) -> None:
        if self.since >= in_steps(seconds):
            self._to(then)

    # -- on the board ---------------------------------------------------------------------------------------------

    def _walk(self, new: list[Action], inputs: Inputs, settings: Settings, happenings: Happenings) -> None:
        """Take what is pressed, and move."""
        self.on_board += 1
        self.idle += 1
        self.queue = (self.queue + new)[:QUEUE_MOST]
        held = [way for way in WAYS if way in inputs.held]
        self.holds = self.holds + 1 if len(held) == 1 and not new else 0
        self.takes = self.takes + 1 if Action.REWIND in inputs.held else 0
        if self.left:
            self.left -= 1
            if not self.left:
                self._arrive(happenings)
                if self.phase != "walk":
                    return
        self._look_or_fold(inputs, settings, happenings)
        if self.phase != "walk" or self.left:
            return
        if not self.queue and self.holds >= REPEAT_STEPS:
            self.queue = held
        if not self.queue and self.takes >= TAKE_FIRST_STEPS and self.takes % TAKE_STEPS == 0:
            self._take_back(Action.RUN in inputs.held, happenings)
        elif self.queue:
            asked = self.queue.pop(0)
            if asked is not Action.REWIND:
                self._move(WAYS[asked], happenings)
            elif not self._take_back(Action.RUN in inputs.held, happenings):
                happenings.append(Play("ui_deny"))
                if self.at and Action.RUN not in inputs.held:
                    happenings.append(HowTo(Action.ACT))
        self._remark(happenings)
        self._hint(happenings)

    def _move(self, way: Cell, happenings: Happenings) -> None:
        """One input: whoever can goes, whoever cannot leans."""
        laid, before = self.laid, self.state
        self.idle = 0
        if laid.board.is_through(before, way):
            self.way = way
            self._to("through")
            happenings.append(Rumble(0.4, 0.3))
            return
        now = step(laid.board, before, way)
        if now is not before:
            del self.moves[self.at :], self.states[self.at + 1 :]
            self.moves.append(way)
            self.states.append(now)
            self.at += 1
        self.was, self.way, self.left, self.lasts = before, way, STEP_STEPS, STEP_STEPS
        for was, there, sound in ((before.near, now.near, "board_step"), (before.far, now.far, "board_step_glass")):
            if was != there:
                happenings.append(Play(sound, *laid.middle(there)))
        stays = [cell for cell, there in ((before.near, now.near), (before.far, now.far)) if cell == there]
        if stays:
            happenings.append(Play("board_bump", *laid.middle(stays[0])))
        happenings += [Play("crack_break", *laid.middle(cell)) for cell in now.holes - before.holes]

    def _arrive(self, happenings: Happenings) -> None:
        """What comes of where they stand now."""
        laid, state = self.laid, self.state
        moved, self.was = self.was != state, state
        marks = laid.board.met(state)
        if marks is not None:
            happenings += [Play("goals_both"), Rumble(0.3, 0.2)]
            self._to("met")
            return
        if not moved:
            return
        for met in self._halves()[:1]:
            happenings.append(Play("goal_met", *laid.middle(met)))
        anchor = laid.anchors.get(state.near)
        if anchor is not None:
            # What cannot be done from here is not worth keeping.
            self.kept = self.at if self.alive or laid.least is None else self.kept
            self.anchored = anchor.name
            happenings.append(Play("anchor", *laid.middle(state.near)))
        if state.near in laid.board.ways_out:
            happenings.append(Play("crack_break", *laid.middle(state.near)))
            self._once("crack", happenings)

    def _remark(self, happenings: Happenings) -> None:
        """What there is to say of where they stand, to whoever stays there for a moment: nobody is stopped for it."""
        laid, state = self.laid, self.state
        if self.idle != in_steps(REMARK_S):
            return
        anchor = laid.anchors.get(state.near)
        if anchor is not None:
            self._once(anchor.name, happenings)
        if laid.least is None and state.near not in laid.board.ways_out:
            if self._halves():
                self._once("half", happenings)
            if self.at >= PROOF_MOVES:
                self._once("proof", happenings)

    def _halves(self) -> list[Cell]:
        """The marks that one of the two stands on."""
        state = self.state
        return [
            mark
            for marks in self.laid.board.marks
            for mark, cell in ((marks.near, state.near), (marks.far, state.far))
            if mark == cell
        ]

    def _take_back(self, again: bool, happenings: Happenings) -> bool:
        """Take a move back, or make one again; a tile that broke stays broken. Returns whether it can be done."""
        there = self.at + (1 if again else -1)
        self.idle = 0
        if not 0 <= there < len(self.states) or not self.states[there].holes >= self.state.holes:
            return False
        before, self.at, self.again = self.state, there, True
        self.kept = min(self.kept, self.at)
        self.was, self.way, self.left, self.lasts = before, (0, 0), BACK_STEPS, BACK_STEPS
        happenings.append(Play("redo" if again else "undo", *self.laid.middle(self.state.near)))
        return True

    def _look_or_fold(self, inputs: Inputs, settings: Settings, happenings: Happenings) -> None:
        """The act key looks at what is beside him, and held it folds the room."""
        if self.folding:
            self.idle = 0
        if self.folding and Action.ACT in inputs.held:
            self.folding += 1
            if self.folding == TAP_STEPS:
                happenings.append(Play("fold"))
        elif Action.ACT in inputs.pressed:
            self.folding = 1
        elif self.folding:
            thing = self.looked_at() if self.folding < TAP_STEPS else None
            self.folding = 0
            if thing is not None:
                happenings.append(Happened(thing.name))
        if self.folding >= in_steps(FOLD_S):
            self._fold(settings.closer_checkpoints)
            happenings.append(Happened("fold"))

    def _fold(self, closer: bool) -> None:
        """Lay the board out anew, as the anchor has it; with closer checkpoints as it last could be done."""
        kept = self.kept
        if closer and not self.alive and self.laid.least is not None:
            while not self.alive:
                self.at -= 1
            kept = max(kept, self.at)
        self._follow(self.moves[:kept])
        self._rest()
        self.again = True
        self._to("unfold")

    def looked_at(self) -> Thing | None:
        """The thing on one of the four tiles beside Quinn, if there is one."""
        column, row = self.state.near
        beside = [self.laid.middle((column + dx, row + dy)) for dx, dy in WAYS.values()]
        there = (thing for thing in self.things if not thing.when or thing.id in self.present)
        return next((thing for thing in there if any(thing.area.holds(*at) for at in beside)), None)

    def _hint(self, happenings: Happenings) -> None:
        """A word about the keys for whoever has been trying, once."""
        if not self.alive and self.laid.least is not None:
            if f"stuck {self.laid.name}" not in self.told:
                self.told.add(f"stuck {self.laid.name}")
                happenings.append(HowTo(Action.ACT))
        elif self.on_board == in_steps(TRIED_S) and "tried" not in self.told:
            self.told.add("tried")
            happenings.append(HowTo(Action.REWIND))

    def next_way(self) -> Cell | None:
        """The next input of a shortest way on, for whoever has been at it for long and stands still."""
        if not self.hints or self.phase != "walk" or self.idle < in_steps(STILL_S) or self.on_board < in_steps(HINT_S):
            return None
        return self.laid.solver.way(self.state, self.laid.aim)

    def _once(self, name: str, happenings: Happenings) -> None:
        if name and name not in self.told:
            self.told.add(name)
            happenings.append(Happened(name))

    # -- after a board --------------------------------------------------------------------------------------------

    @property
    def lights(self) -> int:
        """How many of the lights that count the moves are lit."""
        if self.phase == "met":
            return max(0, self.since - in_steps(MET_S)) // LIGHT_STEPS
        return LIGHTS_MOST if self.phase in AFTERWARDS else 0

    def _count(self, at_once: bool, happenings: Happenings) -> None:
        """Light a light for each move, his and the mirror's; then there may be something to say of it."""
        shown, most = self.lights, min(LIGHTS_MOST, max(self.at, self.par))
        if at_once and shown < most:
            self.since = in_steps(MET_S) + most * LIGHT_STEPS
        counted = self.since - in_steps(MET_S)
        if counted >= 0 and counted % LIGHT_STEPS == 0 and 0 < self.lights <= most:
            happenings.append(Play("par_light"))
        if counted < most * LIGHT_STEPS + in_steps(SEEN_S):
            return
        name, par = self.laid.name, self.par
        result = "par" if self.at == par else "over" if self.at > par else "under"
        said = [f"{name}_{result}", name, *(["again"] if self.again else []), result]
        happenings += [Happened(one) for one in said]
        leads_on = self.laid.board.met(self.state) == self.laid.main
        self._to("run" if leads_on and self.laid.shortcut is not None else "take")

    @property
    def run_at(self) -> int:
        """How many moves of its own run the mirror has made."""
        return min(self.since // RUN_STEPS, len(self.laid.run))

    def _run(self, happenings: Happenings) -> None:
        """The mirror shows its own run, through the wall."""
        laid = self.laid
        at, within = divmod(self.since, RUN_STEPS)
        if within == 0 and 1 <= at <= len(laid.run):
            state = self.run_state(at)
            through = state.near == laid.shortcut
            happenings.append(Play("replay_through" if through else "board_step_glass", *laid.middle(state.far)))
        if self.since >= len(laid.run) * RUN_STEPS + in_steps(SEEN_S):
            self.shown = True
            happenings.append(Happened(f"{laid.name}_replay"))
            self._to("take")

    def run_state(self, moves: int) -> State:
        """Where both are after so many moves of the mirror's run."""
        assert self.laid.shortcut is not None
        board, state = self.laid.board.without(self.laid.shortcut), self.laid.board.start
        for way in self.laid.run[:moves]:
            state = step(board, state, way)
        return state

    def _take(self, happenings: Happenings) -> None:
        """The light takes both, and brings them to the next board; or the chamber is over."""
        if self.since == 1:
            happenings.append(Play("seam"))
        if self.since < in_steps(TAKE_S):
            return
        if self.next is None:
            self._end("seam", happenings)
            return
        self._to("glide")

    def _go_through(self, happenings: Happenings) -> None:
        """He walks through the glass."""
        if self.since >= in_steps(THROUGH_S):
            ways = self.level.all(WayOut)
            self._end(next(way.sound for thing, way in ways if self.laid.cell_of(thing) == self.state.near), happenings)

    def _end(self, sound: str, happenings: Happenings) -> None:
        self.done = True
        happenings += [Play(sound), Finished()]

    def _mix_music(self, happenings: Happenings) -> None:
        """Two hands, in step and out of it as the two are."""
        mix = "plain" if self.laid.board.in_step(self.state) else "tense"
        if self.phase in ("met", "through", *AFTERWARDS):
            mix = "warm"
        # Said again every second: a piece that has just begun, after a save was opened, knows nothing of it.
        if mix != self._mix or self.tick % STEPS_PER_SECOND == 1:
            self._mix = mix
            happenings.append(Music(None, mix))

    # -- photographs ----------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """All that changes, as plain data: of a board, the moves."""
        return {
            "board": self.laid.name,
            "moves": [list(way) for way in self.moves],
            "at": [self.at, self.kept, self.again, self.shown, self.anchored],
            "was": [list(self.was.near), list(self.was.far), sorted(list(cell) for cell in self.was.holes)],
            "move": [list(self.way), self.left, self.lasts],
            "queue": list(self.queue),
            "counts": [self.holds, self.takes, self.folding, self.idle, self.on_board],
            "held": sorted(self.held),
            "present": sorted(self.present),
            "time": [self.tick, self.since],
            "phase": self.phase,
            "done": self.done,
            "told": sorted(self.told),
            "mix": self._mix,
        }

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self.refresh(frozenset(data["present"]))
        self._begin(self.boards.named[data["board"]])
        self._follow([(x, y) for x, y in data["moves"]])
        self.at, self.kept, self.again, self.shown, self.anchored = data["at"]
        near, far, holes = data["was"]
        self.was = State(_cell(near), _cell(far), frozenset(map(_cell, holes)))
        way, self.left, self.lasts = data["move"]
        self.way = _cell(way)
        self.queue = [Action(one) for one in data["queue"]]
        self.holds, self.takes, self.folding, self.idle, self.on_board = data["counts"]
        self.held = frozenset(Action(one) for one in data["held"])
        self.tick, self.since = data["time"]
        self.phase, self.done, self._mix = data["phase"], data["done"], data["mix"]
        self.told = set(data["told"])

    # -- what is heard --------------------------------------------------------------------------------------------

    def loops(self) -> dict[str, Heard]:
        """What the place sounds like."""
        return {self.level.properties.ambience: Heard(1.0)} if self.level.properties.ambience else {}


def _cell(data: Sequence[int]) -> Cell:
    return data[0], data[1]
