"""The clinic: music that has been chosen because nobody minds it; a vibraphone goes round, and nothing lands.

Every chord lacks the note that would say where it wants to go. The heart is Jason's stairs with more and more of the
steps taken out; at the edge a glass is rubbed, and the bass leaves the room by a half step.
"""

from __future__ import annotations

from functools import partial

import sound_kit as kit
from scores.notation import Drawn, Piece, Played, Seat, Timing, chords, hertz, keys, pattern, tune
from sound_kit import Wave

HARMONY = [
    "G2 D3 A3 B3 F#4",
    "E2 B2 F#3 A3 D4",
    "C3 G3 B3 D4 F#4",
    "A2 E3 B3 D4 G4",
    "G2 D3 A3 B3 E4",
    "E2 B2 F#3 G3 D4",
    "C3 G3 B3 E4 F#4",
    "D3 A3 B3 E4 G4",
]
BAR = 4.0
BARS = len(HARMONY)


def upholstery(time: Timing) -> Wave:
    """A pad without an edge anywhere."""
    voices = [[hertz(key) for key in keys(words)[1:]] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(kit.pad(time.samples, played, seed="clinic", attack=2.4, release=3.2, bright=1.5, air=0.2))


# The stairs, then without the second step, then the first and the last, then the last.
STAIRS = [
    *tune("r:.5 D4:1 C#4:1 A3:1 F#3:4.5", 0, 0.4, 12),
    *tune("r:.5 D4:1 r:1 A3:1 F#3:4.5", 8, 0.38, 12),
    *tune("r:.5 D4:1 r:2 F#3:4.5", 16, 0.36, 12),
    *tune("r:3.5 F#3:4.5", 24, 0.34, 12),
]

PIECE = Piece(
    name="clinic",
    bpm=54,
    beats=BARS * BAR,
    room=3.4,
    breath=0.0,
    bright=0.45,
    parts=(
        Drawn("clinic pad", Seat("bed", -27, wet=0.5, top=2200, bottom=90), upholstery),
        Played(
            "clinic vibraphone",
            11,
            Seat("bed", -28, -0.2, 0.5, 4200, 120),
            tuple(pattern(HARMONY, BAR, "2.4.3.4.", 0.5, 0.3, 2.6)),
            loose=0.012,
            pedal=True,
        ),
        Played(
            "clinic bass",
            32,
            Seat("bed", -35, 0.0, 0.2, 700, 36),
            tuple(tune(" ".join(f"{words.split()[0]}:4" for words in HARMONY), 0, 0.32)),
            loose=0.01,
        ),
        Played("clinic piano", 4, Seat("heart", -27, 0.15, 0.5, 3200, 150), tuple(STAIRS), lag=0.04, loose=0.015),
        Played(
            "clinic strings",
            49,
            Seat("heart", -33, 0.0, 0.6, 2600, 200),
            tuple(tune("B4:8 | A4:8 | B4:8 | A4:8", 0, 0.34)),
            swell=0.6,
        ),
        Played(
            "clinic glass",
            92,
            Seat("edge", -32, 0.25, 0.8, 3400, 250, (partial(kit.tape, depth=14, turns=3, seed="clinic"),)),
            tuple(chords(["F#5", "G5", "F#5 C6", "G5"], 2 * BAR, 1.0, 0.36)),
            loose=0.06,
        ),
        Played(
            "clinic low",
            43,
            Seat("edge", -33, 0.0, 0.5, 600, 34),
            tuple(tune("G1:8 | F#1:8 | G1:8 | Ab1:8", 0, 0.4, 12)),
            swell=0.7,
        ),
    ),
    stems={"bed": -25.0, "heart": -27.0, "edge": -29.0},
    loudness=-22.0,
)
