"""The unbuilt house: Mira's theme played late against itself. One beat is a second, and the second voice comes three
beats behind the first, an octave lower, as her shadow walks three seconds behind her; at the end they play together.

The bed is the empty house, the heart the canon, the edge a third voice that is too near, and the steps.
"""

from __future__ import annotations

from functools import partial

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, moved, pattern, tune
from sound_kit import Wave

# Roots that leave room for a tune and for the same tune three beats ago.
HARMONY = [
    "D2 A2 E3 F#3",
    "B1 A2 D3 F#3",
    "G1 D3 F#3 B3",
    "A1 G2 D3 E3",
    "D2 A2 C#3 F#3",
    "Bb1 A2 D3 F3",
    "G1 D3 F#3 A3",
    "E2 B2 D3 G3",
    "F#1 C#3 E3 A3",
    "G1 D3 F#3 B3",
    "A1 E3 G3 B3",
    "D2 A2 E3 F#3",
]
BAR = 4.0
BARS = len(HARMONY)
LATE = 3.0
"""Beats, and seconds, that the second voice is behind."""

FIRST = tune(themes.MIRA, 0, 0.46)
AGAIN = tune("A4:1 F#5:2.5 E5:.5 | D5:1.5 F5:.5 C#5:2 | B4:1 G5:2.5 A5:.5 | F#5:1.5 E5:2.5", 16, 0.48)
TOGETHER = tune("r:1 A4:1 F#5:2 | E5:1 F#5:1 D5:2 | r:1 C#5:1 B4:2 | D5:4", 32, 0.42)
AHEAD = [*FIRST, *AGAIN, *TOGETHER]
BEHIND = [*moved([*FIRST, *AGAIN], LATE, -12, -0.02), *moved(TOGETHER, 0, -12, -0.04)]
# Half a beat behind, and the wrong one of the two thirds: what is at her shoulder.
CLOSE = themes.darkened(moved([*FIRST, *AGAIN], 0.5, -12, -0.06))


def empty_house(time: Timing) -> Wave:
    """A pad behind several doors."""
    voices = [[hertz(key) for key in keys(words)[1:]] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(
        kit.pad(time.samples, played, seed="shadow", attack=2.2, release=3.4, bright=1.8, detune=8, air=0.3), mix=0.6
    )


def joists(time: Timing) -> Wave:
    """Wood that ticks, and three beats later ticks again somewhere lower."""
    random = kit.dice("joists")
    wave = np.zeros((time.samples, 2))
    for beat in (2.0, 7.5, 13.0, 18.5, 22.0, 28.5, 34.0, 38.5):
        pitch = float(random.uniform(380, 620))
        for late, share, side in ((0.0, 1.0, -0.5), (LATE, 0.5, 0.5)):
            clock = kit.clock(0.5)
            knock = np.sin(2 * np.pi * pitch * (1 - 0.2 * (late > 0)) * clock) * np.exp(-clock / 0.03)
            knock += 0.5 * np.sin(2 * np.pi * pitch * 0.37 * clock) * np.exp(-clock / 0.06)
            kit.add_to_ring(wave, kit.frames(time.seconds(beat + late)), kit.stereo(knock * share, side))
    return wave


def steps() -> list[Note]:
    """Somebody walks: eight steps and a rest; and after LATE beats the same eight."""
    walk = [phrase * 12.0 + step * 0.5 for phrase in range(4) for step in range(8)]
    after = [beat + LATE for beat in walk]
    return [*knocks(47, walk, 0.34), *knocks(43, [beat % (BARS * BAR) for beat in after], 0.26)]


PIECE = Piece(
    name="shadow",
    bpm=60,
    beats=BARS * BAR,
    room=3.6,
    breath=0.0,
    bright=0.4,
    parts=(
        Drawn("shadow pad", Seat("bed", -28, wet=0.6, top=2400, bottom=80), empty_house),
        Drawn("shadow joists", Seat("bed", -38, wet=0.8, top=2600, bottom=120), joists),
        Played(
            "shadow harp",
            46,
            Seat("bed", -30, -0.2, 0.5, 3200, 60),
            tuple(pattern(HARMONY, BAR, "0.2.3.1.", 0.5, 0.32, 3.0)),
            loose=0.016,
        ),
        Played(
            "shadow bass",
            32,
            Seat("bed", -33, 0.0, 0.3, 700, 34),
            tuple(tune(" ".join(f"{words.split()[0]}:3.6 r:.4" for words in HARMONY), 0, 0.38, 12)),
            loose=0.01,
        ),
        Played("shadow celesta", 8, Seat("heart", -27, 0.35, 0.5, 5000, 200), tuple(AHEAD), loose=0.014),
        Played(
            "shadow piano", 0, Seat("heart", -30, 0.3, 0.45, 2600, 120), tuple(moved(AHEAD, 0, -12, -0.08)), loose=0.014
        ),
        # The follower is muffled and comes from the other side.
        Played(
            "shadow clarinet",
            71,
            Seat("heart", -29, -0.4, 0.65, 1700, 90, (partial(kit.tape, depth=6, turns=5, seed="shadow"),)),
            tuple(BEHIND),
            swell=0.45,
            vibrato=10,
        ),
        Played(
            "shadow low celesta",
            8,
            Seat("heart", -33, -0.4, 0.75, 1500, 100),
            tuple(moved(BEHIND, 0, 0, -0.06)),
            loose=0.018,
        ),
        Played(
            "shadow close",
            42,
            Seat("edge", -30, -0.1, 0.55, 1900, 70, (partial(kit.tape, depth=12, turns=7, seed="close"),)),
            tuple(CLOSE),
            swell=0.6,
            vibrato=16,
        ),
        Played(
            "shadow steps",
            115,
            Seat("edge", -34, 0.15, 0.6, 1300, 90),
            tuple(steps()),
            loose=0.006,
        ),
        Played(
            "shadow tremolo",
            44,
            Seat("edge", -34, 0.0, 0.7, 3000, 140),
            tuple(chords(["F#4 G4", "D4 E4", "F#4 G4", "E4 F4"] * 3, BAR, 1.0, 0.36)),
            swell=0.7,
            loose=0.03,
        ),
    ),
    stems={"bed": -25.0, "heart": -25.0, "edge": -28.0},
)
