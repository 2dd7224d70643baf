"""The themes of the four friends, written once, in D.

They are made to be heard together: over D, B minor, G and A (the waking harmony), over G, D, E minor and A (the
dreaming one) and over B minor, G, E minor and F sharp minor (the aching one) all four agree, bar for bar. When a friend
leaves the table their line can be left out: the others still make sense, and the gap can be heard.

- Mira rises a sixth, corrects herself, rises again, and stops one step above home.
- Jason comes down the stairs, always after the beat, and shrugs.
- Elara calls three notes of the five-note scale, and again, whatever the harmony, until somebody answers.
- Quinn has one figure, moved exactly, interval for interval, to wherever the bass is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scores.notation import Note, key_of, tune

MIRA = "A4:1 F#5:2.5 E5:.5 | D5:1.5 E5:.5 C#5:2 | B4:1 G5:2.5 F#5:.5 | E5:4"
MIRA_WALTZ = "A4:1 F#5:1.5 E5:.5 | D5:1 E5:.5 C#5:1.5 | B4:1 G5:1.5 F#5:.5 | E5:3"
JASON = "r:.5 D4:1' C#4:1' A3:1' F#3:1 | r:1 B3:1' A3:1' F#3:1 | B3:1' A3:1' G3:1' D3:1 | r:1 E3:1 A3:.5' A3:1"
JASON_WALTZ = "r:1 D4:1' C#4:1' | r:1 A3:1' F#3:1 | r:1 B3:1' A3:1' | r:1 G3:.5' E3:.5' A3:1"
CALL = "A4:.5 B4:.5 E5:1.5"
ANSWER = "F#5:.5 E5:.5 D5:2"
QUINN = (0, 7, 12, 14, 7, 14, 12, 7)
QUINN_WALTZ = (0, 7, 12, 14, 12, 7)

# The dark twin of each step of D major: the same tune in D minor.
DARK = {6: -1, 1: -1, 11: -1}


def call(at: float, force: float = 0.5, up: int = 0, stretch: float = 1.0) -> list[Note]:
    """Elara's three notes."""
    return tune(CALL, at, force, up, stretch)


def sequence(
    roots: Sequence[str], figure: Sequence[int], at: float, bar: float, force: float = 0.45, ring: float = 0.9
) -> list[Note]:
    """Quinn's figure on each root in turn, one bar each, exact in its intervals and almost exact in its weight."""
    step = bar / len(figure)
    notes = []
    for number, root in enumerate(roots):
        for place, interval in enumerate(figure):
            weight = 0.06 if place == 0 else 0.0
            notes.append(Note(at + number * bar + place * step, ring, key_of(root) + interval, force + weight))
    return notes


def darkened(notes: Sequence[Note]) -> list[Note]:
    """The same notes with D major turned to D minor."""
    return [replace(note, key=note.key + DARK.get(note.key % 12, 0)) for note in notes]
