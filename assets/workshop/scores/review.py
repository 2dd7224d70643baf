"""The review: one lamp, a clock that waits for an answer, and of Jason's theme the notes that are left of it."""

from __future__ import annotations

from functools import partial

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Piece, Played, Seat, Timing, chords, hertz, knocks, tune
from sound_kit import Wave

BAR = 4.0
BARS = 6


def lamp(time: Timing) -> Wave:
    """A lamp and a room that somebody has shut the door of: G, hardly there."""
    random = kit.dice("lamp")
    seconds = np.arange(time.samples) / kit.RATE
    whole = time.samples / kit.RATE
    wave = np.zeros((time.samples, 2))
    for harmonic, strength in ((1, 0.5), (2, 0.6), (4, 0.3), (6, 0.08), (8, 0.05)):
        for side in (-0.5, 0.5):
            turns = round((hertz(31) * harmonic + side * 0.07) * whole)
            sway = 1 + 0.3 * np.sin(2 * np.pi * random.integers(1, 4) * seconds / whole + random.random() * 6.28)
            wave += kit.stereo(np.sin(2 * np.pi * turns * seconds / whole) * strength * sway, side)
    air = kit.band(random.standard_normal((time.samples, 2)), 120, 420)
    return wave + air / air.std() * 0.22


# Four notes of the theme, then two, then the shrug: as much as one remembers while one is asked something else.
LEFT = themes.darkened(
    [
        *tune("r:1 D4:2 C#4:2 A3:3 F#3:4", 0, 0.4, 5),
        *tune("r:1 B3:2 A3:3", 12, 0.36, 5),
        *tune("r:1 E3:2 A3:1 A3:3", 17, 0.38, 5),
    ]
)
TICKS = [0, 2, 4, 6, 8, 10.5, 12, 14, 16, 18, 20.5, 22]

PIECE = Piece(
    name="review",
    bpm=52,
    beats=BARS * BAR,
    room=3.2,
    breath=0.12,
    phrase=24,
    bright=0.35,
    parts=(
        Drawn("review lamp", Seat("bed", -33, wet=0.3, top=1400, bottom=40), lamp),
        Played(
            "review clock", 115, Seat("bed", -42, 0.35, 0.5, 2400, 250), tuple(knocks(86, TICKS, 0.22)), loose=0.012
        ),
        Played(
            "review piano",
            0,
            Seat("heart", -28, -0.05, 0.55, 2200, 90),
            tuple(LEFT),
            lag=0.03,
            loose=0.02,
            pedal=True,
        ),
        Played(
            "review cello",
            42,
            Seat("heart", -36, 0.15, 0.6, 1300, 60),
            tuple(tune("G2:8 | Eb2:7 r:1 | D2:7 r:1", 0, 0.34, 12)),
            swell=0.7,
            vibrato=22,
        ),
        Played(
            "review glass",
            92,
            Seat("edge", -32, 0.2, 0.8, 3600, 250, (partial(kit.tape, depth=16, turns=4, seed="review"),)),
            tuple(chords(["G5", "Ab5", "G5 D6"], 2 * BAR, 1.0, 0.36)),
            loose=0.06,
        ),
        Played(
            "review low",
            43,
            Seat("edge", -34, 0.0, 0.5, 600, 34),
            tuple(tune("G1:8 | Ab1:8 | G1:8", 0, 0.42, 12)),
            swell=0.7,
        ),
    ),
    stems={"bed": -30.0, "heart": -25.0, "edge": -30.0},
    loudness=-27.0,
)
