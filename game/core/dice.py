"""The seeded random numbers of the simulation: a value that is replaced, never a hidden state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
_MASK = (1 << 64) - 1


@dataclass(slots=True)
class Dice:
    """SplitMix64 (Steele, Lea, Flood 2014): 64 bits of state, which is all that a snapshot has to keep."""

    state: int

    def roll(self, sides: int) -> int:
        """A whole number from 0 to sides - 1."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & _MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        return (z ^ (z >> 31)) % sides

    def pick(self, choices: Sequence[T]) -> T:
        """One of a sequence."""
        return choices[self.roll(len(choices))]
