"""Flat: Mira alone. Her theme over a guitar, close by; at the edge the clock, and the sixth the wrong way up."""

from __future__ import annotations

from functools import partial

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Piece, Played, Seat, Timing, hertz, keys, knocks, moved, pattern, tune
from sound_kit import Wave

HARMONY = [
    "G2 D3 F#3 B3 D4",
    "F#2 D3 A3 C#4 E4",
    "E2 D3 G3 B3 F#4",
    "A2 D3 G3 B3 E4",
    "B2 D3 F#3 A3 C#4",
    "G2 D3 F#3 B3 C#4",
    "E2 D3 G3 B3 F#4",
    "F#2 C#3 E3 A3 B3",
    "G2 D3 F#3 A3 B3",
    "A2 E3 G3 B3 D4",
]
BAR = 4.0
BARS = len(HARMONY)


def lamplight(time: Timing) -> Wave:
    """A pad that stays under the guitar like light under a door."""
    voices = [[hertz(key) for key in keys(words)[1:4]] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(kit.pad(time.samples, played, seed="flat", attack=1.8, release=2.6, bright=2.2, air=0.1))


THEME = [
    *tune(themes.MIRA, 0, 0.46),
    *tune("A4:1 F#5:2.5 E5:.5 | D5:1.5 E5:.5 C#5:2 | B4:1 G5:2.5 A5:.5 | F#5:1.5 E5:2.5", 16, 0.5),
    *tune("r:1 A4:1 F#5:2 | E5:4", 32, 0.42),
]
SHADOW = [
    *tune("r:2 A4:1 C4:5 | r:2 B4:1 D4:5", 0, 0.4),
    *tune("r:2 A4:1 C#4:5 | r:2 G4:1 B3:5 | r:2 A4:1 C4:5", 16, 0.42),
]

PIECE = Piece(
    name="flat",
    bpm=63,
    beats=BARS * BAR,
    room=1.7,
    breath=0.16,
    bright=0.35,
    parts=(
        Played(
            "flat guitar",
            24,
            Seat("bed", -26, -0.15, 0.26, 4200, 70),
            tuple(pattern(HARMONY, BAR, "0.234.32", 0.5, 0.42, 2.4)),
            loose=0.014,
        ),
        Drawn("flat pad", Seat("bed", -31, wet=0.4, top=2000, bottom=100), lamplight),
        Played(
            "flat bass",
            35,
            Seat("bed", -34, 0.0, 0.1, 900, 36),
            tuple(tune(" ".join(f"{words.split()[0]}:4" for words in HARMONY), 0, 0.42)),
            loose=0.01,
        ),
        Played("flat celesta", 8, Seat("heart", -27, 0.2, 0.42, 4600, 200), tuple(THEME), lag=0.015, loose=0.016),
        Played(
            "flat piano",
            0,
            Seat("heart", -31, 0.05, 0.4, 2400, 100),
            tuple(moved(THEME, up=-12, force=-0.06)),
            lag=0.0,
            loose=0.016,
        ),
        Played(
            "flat strings",
            49,
            Seat("heart", -34, 0.0, 0.5, 2800, 200),
            tuple(tune("F#4:4 E4:4 | F#4:4 E4:4 | C#5:4 B4:4 | B4:4 A4:4 | B4:4 B4:4", 0, 0.42)),
            swell=0.4,
        ),
        Played(
            "flat clock",
            45,
            Seat("edge", -33, 0.4, 0.25, 2600, 150),
            tuple(note for beat in range(int(BARS * BAR)) for note in knocks(81 if beat % 2 else 78, [beat], 0.26)),
            loose=0.002,
        ),
        Played(
            "flat shadow",
            71,
            Seat("edge", -31, -0.3, 0.5, 2200, 120, (partial(kit.tape, depth=10, turns=5, seed="flat"),)),
            tuple(SHADOW),
            swell=0.5,
        ),
        Played(
            "flat cello",
            42,
            Seat("edge", -32, 0.1, 0.45, 1500, 50),
            tuple(tune("D3:8 Eb3:4 D3:4 | C#3:8 D3:4 C3:4 | D3:4 Eb3:4", 0, 0.42)),
            swell=0.6,
        ),
    ),
)
