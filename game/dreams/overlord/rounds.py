"""Where the gazes of a chamber will look: on their round, or following a phone call until they are back on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import lcm

from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.overlord.gaze import Attention, Sweep
from game.dreams.overlord.office import Office

PRESS_EVERY_S = 1.0
"""Setting a phone ringing is considered so often."""
LONGEST_S = 150
"""Nothing is foreseen further than this."""
NEVER = 1 << 40
SPARE = 5
"""A move that has begun during a call may take so many slots more."""

Angles = tuple[int, ...]


@dataclass(slots=True)
class _Call:
    """A phone call: where the gazes look from a step on, and the step from which it is as if nobody had rung."""

    first: int
    angles: list[Angles] = field(default_factory=list)
    last: int = NEVER


class Rounds:
    """What the gazes do from now on, whoever is there. Call 0 is that nobody rings."""

    def __init__(self, office: Office, slot: int) -> None:
        self._office = office
        self._slot = slot
        self._calls = [_Call(office.tick + 1)]
        self._states: list[tuple[Angles, Angles]] = []
        self._rung: dict[tuple[int, int], int] = {}
        self.press_every = max(1, in_steps(PRESS_EVERY_S) // slot) * slot
        """Steps between the moments at which a phone may be set ringing; they are part of the round."""
        periods = [in_steps(phone.rings_every_s) for _, phone in office.phones if phone.rings_every_s > 0]
        beat = self.press_every if office.phones else slot
        if office.stairs is not None:
            self._rounds = [lcm(slot, *(one.period for one in sweeps)) for sweeps in office.stairs.sweeps]
            self._from = 0
        else:
            self._rounds = [lcm(beat, *(sweep.period for sweep in office.sweeps), *periods)]
            self._from = self._foresee()

    def _foresee(self) -> int:
        """Follow the gazes until they go round; the step from which on they do."""
        office, whole = self._office, self._rounds[0]
        attention = office.attention.copy()
        first = settled = office.tick + 1
        for tick in range(first, first + min(3 * whole, LONGEST_S * STEPS_PER_SECOND + 3 * whole)):
            attention.step(tick)
            self._states.append((tuple(attention.angles), tuple(attention.rings)))
            at = tick - first
            if at >= whole and self._states[at] != self._states[at - whole]:
                settled = tick - whole + 1
            if tick - 2 * whole > settled:
                break
        # A slot's looks begin with the step after it.
        return settled + (office.tick - settled) % self._slot + 1

    def phase(self, landing: int, tick: int) -> int:
        """A number that is the same at steps from which on everything goes the same way, while nobody rings."""
        if self._office.stairs is not None:
            return tick % self._rounds[landing]
        return tick if tick < self._from else self._from + (tick - self._from) % self._rounds[0]

    def looks(self, call: int, landing: int, tick: int, sweeps: Sequence[Sweep]) -> Angles:
        """Where the gazes of a landing look at a step."""
        if self._office.stairs is not None:
            return tuple(sweep.angle(tick) for sweep in sweeps)
        if not call:
            return self._states[self.phase(landing, tick) - self._calls[0].first][0]
        return self._calls[call].angles[tick - self._calls[call].first]

    def last(self, call: int) -> int:
        """The step from which on it is as if nobody had rung."""
        return self._calls[call].last

    def _alone(self, tick: int) -> Attention:
        """The gazes and phones as they are at a step while nobody has rung."""
        copy = self._office.attention.copy()
        if tick > self._office.tick:
            angles, rings = self._states[self.phase(0, tick) - self._calls[0].first]
            copy.angles, copy.rings = list(angles), list(rings)
        return copy

    def ring(self, phone: int, tick: int) -> int:
        """The call that begins when a phone is set ringing at a step; 0 where it rings already, or nothing is known.

        What phones do on stairs is not foreseen.
        """
        if self._office.stairs is not None:
            return 0
        if (phone, tick) not in self._rung:
            attention = self._alone(tick)
            if attention.rings[phone]:
                self._rung[phone, tick] = 0
                return 0
            attention.press(phone)
            call = _Call(tick + 1)
            for step in range(tick + 1, tick + LONGEST_S * STEPS_PER_SECOND):
                attention.step(step)
                call.angles.append(tuple(attention.angles))
                if step >= call.last + SPARE * self._slot:
                    break
                whole = (step - self._office.tick) % self._slot == 0
                if call.last == NEVER and whole and not any(attention.rings):
                    alone = self._alone(step)
                    if alone.angles == attention.angles and alone.rings == attention.rings:
                        call.last = step
            self._calls.append(call)
            self._rung[phone, tick] = len(self._calls) - 1
        return self._rung[phone, tick]
