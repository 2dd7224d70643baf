"""The helpline: what is heard by whoever has to wait, from the end where the player stands.

The heart is the hold music as it is on the tape: eight bars of cello, a cough in the ninth, a bar of nothing while the
tape goes round. The bed is the room: an organ that is nearly a hum, and a guitar that thinks along.
The edge is everything that does not wait: clocks, fourteen of them, no two at one.
"""

from __future__ import annotations

from functools import partial

import sound_kit as kit
from scores import themes
from scores.crowds import HOLD, cough
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, hertz, keys, knocks, pattern, tune
from sound_kit import Wave

HARMONY = [
    "G2 D3 B3 D4",
    "D3 A3 D4 F#4",
    "E2 B2 G3 B3",
    "A2 E3 A3 C#4",
    "G2 D3 B3 E4",
    "D3 A3 C#4 F#4",
    "E2 B2 G3 D4",
    "A2 E3 G3 B3",
    "B2 F#3 A3 D4",
    "G2 D3 A3 B3",
]
BAR = 4.0
BARS = len(HARMONY)
# How many beats each of the fourteen takes to a tick, and where it begins.
CLOCKS = [(1.0 + 0.043 * number, 0.13 * number) for number in range(14)]


def open_line(time: Timing) -> Wave:
    """The room and the wires: the upper notes of each bar, held, hardly more than a hum."""
    voices = [[hertz(key) for key in keys(words)[1:]] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(kit.pad(time.samples, played, seed="helpline", attack=1.6, release=2.4, bright=1.8, air=0.16))


def ticks() -> list[Note]:
    """Every clock at its own pace, for as long as the piece lasts; each has its own height."""
    notes: list[Note] = []
    for number, (pace, first) in enumerate(CLOCKS):
        count = int((BARS * BAR - first) // pace)
        notes += knocks(74 + number, [first + tick * pace for tick in range(count)], 0.16 + 0.012 * (number % 5))
    return notes


PIECE = Piece(
    name="helpline",
    bpm=62,
    beats=BARS * BAR,
    room=1.3,
    breath=0.1,
    bright=0.3,
    parts=(
        Drawn("helpline line", Seat("bed", -29, wet=0.35, top=1900, bottom=90), open_line),
        Played(
            "helpline guitar",
            24,
            Seat("bed", -28, 0.2, 0.24, 3600, 80),
            tuple(pattern(HARMONY, BAR, "0..2.1.3", 0.5, 0.34, 2.0)),
            loose=0.02,
        ),
        Played(
            "helpline bass",
            35,
            Seat("bed", -36, 0.0, 0.1, 800, 36),
            tuple(tune(" ".join(f"{words.split()[0]}:4" for words in HARMONY), 0, 0.36)),
            loose=0.012,
        ),
        Played(
            "helpline cello",
            42,
            Seat("heart", -26, -0.15, 0.22, 3000, 160, (partial(kit.tape, depth=6, turns=9, seed="helpline"),)),
            tuple(HOLD),
            swell=0.4,
            vibrato=22,
        ),
        Drawn("helpline cough", Seat("heart", -36, wet=0.4, top=2600, bottom=250), cough),
        Played(
            "helpline answer",
            8,
            Seat("heart", -35, 0.3, 0.5, 4200, 200),
            tuple(tune(themes.ANSWER, 9 * BAR + 0.5, 0.34)),
            loose=0.02,
        ),
        Played("helpline clocks", 115, Seat("edge", -34, 0.25, 0.3, 3000, 300), tuple(ticks()), loose=0.004),
        Played(
            "helpline low",
            43,
            Seat("edge", -33, 0.0, 0.5, 700, 34),
            tuple(tune("E2:8 | Eb2:8 | D2:8 | E2:8 | Eb2:8", 0, 0.4)),
            swell=0.6,
        ),
    ),
    stems={"bed": -26.0, "heart": -25.0, "edge": -29.0},
    loudness=-22.0,
)
