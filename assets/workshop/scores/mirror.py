"""Release candidate: two hands at one keyboard, and an axis between them. The right hand has Quinn's figure; the left
has the same turned over about B flat, which neither of them ever plays: about that note D major is its own mirror.

In the time in which the right hand plays sixteen bars the left plays fifteen. They begin together, fall out of step by
a hair in every bar, are furthest apart in the middle, and come together only where the piece begins again.

The bed is the white room, the heart both hands, the edge a third hand that is always right, and the clock it has.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, hertz, key_of, keys, knocks, moved, tune
from sound_kit import Wave

ROOTS = ("D4", "D4", "G4", "A4", "B3", "G4", "E4", "A4", "D4", "A4", "G4", "E4", "B3", "G4", "A4", "D4")
BED = (
    "D2 A3 D4 E4", "D2 A3 D4 G4", "G1 D3 B3 D4", "A1 E3 A3 D4",
    "B1 F#3 A3 D4", "G1 D3 A3 B3", "E2 B2 G3 D4", "A1 E3 G3 D4",
    "D2 A3 C4 E4", "F#1 C#3 A3 E4", "G1 D3 B3 F#4", "E2 B2 G3 A3",
    "B1 F#3 D4 E4", "G1 D3 A3 D4", "A1 E3 G3 B3", "D2 A3 D4 E4",
)  # fmt: skip
BAR = 4.0
BARS = len(ROOTS)
BEHIND = BARS - 1
"""How many bars the left hand plays while the right plays all."""
AXIS = key_of("Bb3")

RIGHT = themes.sequence(ROOTS, themes.QUINN, 0, BAR, 0.40, 0.8)


def turned(notes: list[Note]) -> list[Note]:
    """The same notes on the other side of the axis."""
    return [replace(note, key=2 * AXIS - note.key) for note in notes]


def stretched(notes: list[Note], share: float) -> list[Note]:
    """The same notes, slower by a share of their time."""
    return [replace(note, beat=note.beat * share, length=note.length * share) for note in notes]


LEFT = stretched(turned([note for note in RIGHT if note.beat < BEHIND * BAR]), BARS / BEHIND)
# What each hand leaves out, so that there is air: the right its fourth bars, the left the bar it is furthest off in.
HEARD_RIGHT = [note for note in RIGHT if int(note.beat // BAR) % 4 != 3 or note.beat % BAR < 2]
HEARD_LEFT = [note for note in LEFT if not 7.4 * BAR <= note.beat < 8.2 * BAR]
# A slow line above, and its image below, in step: what they would be if nobody were late.
SLOW = tune("r:2 A5:2 | F#5:4 | r:2 D5:2 | E5:4 | r:2 F#5:2 | D5:4 | r:2 B4:2 | A4:4", 8 * BAR, 0.34)
LOW = moved(turned(SLOW), 0, 12)
ALWAYS_RIGHT = [note for note in RIGHT if int(note.beat * 2) % 2 == 0]


def white_room(time: Timing) -> Wave:
    """A pad without a grain in it, and a tube of light that hums a fifth."""
    voices = [[hertz(key) for key in keys(words)[1:]] for words in BED]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(
        kit.pad(time.samples, played, seed="mirror", attack=1.8, release=2.6, bright=1.5, detune=4, air=0.12), mix=0.45
    )


def rubbed_glass(time: Timing) -> Wave:
    """A wet finger on a rim: once in two bars a high note that swells out of nothing, left and then right."""
    wave = np.zeros((time.samples, 2))
    for bar in range(0, BARS, 2):
        pitch = hertz(keys(BED[bar])[2] + 24)
        seconds = 5.0
        clock = kit.clock(seconds)
        sway = 1 + 0.0012 * np.sin(2 * np.pi * 4.2 * clock)
        phase = 2 * np.pi * np.cumsum(pitch * sway) / kit.RATE
        rim = np.sin(phase) + 0.12 * np.sin(2 * phase + 0.4) + 0.05 * np.sin(2.98 * phase)
        shape = np.sin(np.pi * clock / seconds) ** 2
        side = -0.5 if bar % 4 == 0 else 0.5
        kit.add_to_ring(wave, kit.frames(time.seconds(bar * BAR + 1)), kit.stereo(rim * shape, side))
    return wave


PIECE = Piece(
    name="mirror",
    bpm=76,
    beats=BARS * BAR,
    room=2.8,
    breath=0.0,
    bright=0.6,
    parts=(
        Drawn("mirror pad", Seat("bed", -27, wet=0.5, top=3000, bottom=90), white_room),
        Drawn("mirror glass", Seat("bed", -36, wet=0.7, top=6000, bottom=300), rubbed_glass),
        Played(
            "mirror bass",
            32,
            Seat("bed", -33, 0.0, 0.25, 700, 34),
            tuple(tune(" ".join(f"{words.split()[0]}:3.5 r:.5" for words in BED), 0, 0.34, 12)),
            loose=0.006,
        ),
        Played("mirror right", 0, Seat("heart", -26, -0.45, 0.35, 5200, 120), tuple(HEARD_RIGHT), loose=0.004),
        Played("mirror right bells", 8, Seat("heart", -35, -0.5, 0.5, 6500, 300), tuple(HEARD_RIGHT), loose=0.004),
        Played("mirror left", 0, Seat("heart", -27, 0.45, 0.45, 2800, 60), tuple(HEARD_LEFT), loose=0.004),
        Played("mirror left wood", 12, Seat("heart", -35, 0.5, 0.5, 2400, 60), tuple(HEARD_LEFT), loose=0.004),
        Played("mirror slow", 11, Seat("heart", -33, -0.2, 0.6, 5000, 200), tuple(SLOW), loose=0.006, pedal=True),
        Played("mirror low", 11, Seat("heart", -34, 0.2, 0.6, 3000, 90), tuple(LOW), loose=0.006, pedal=True),
        Played(
            "mirror always right",
            6,
            Seat("edge", -30, 0.1, 0.3, 4200, 150),
            tuple(moved(ALWAYS_RIGHT, 0, 0, -0.04)),
            loose=0.0,
        ),
        Played(
            "mirror tremolo",
            44,
            Seat("edge", -34, 0.0, 0.6, 3400, 200),
            tuple(Note(bar * BAR, BAR, keys(BED[bar])[3] + 12, 0.32) for bar in range(BARS)),
            swell=0.6,
            loose=0.0,
        ),
        # It ticks in the right hand's time, and an eighth off in the left's.
        Played(
            "mirror clock",
            115,
            Seat("edge", -37, -0.3, 0.3, 3800, 300),
            tuple(knocks(84, [float(beat) for beat in range(int(BARS * BAR))], 0.3)),
            loose=0.0,
        ),
        Played(
            "mirror other clock",
            115,
            Seat("edge", -38, 0.3, 0.4, 2600, 300),
            tuple(knocks(79, [beat * BARS / BEHIND for beat in range(int(BEHIND * BAR))], 0.28)),
            loose=0.0,
        ),
    ),
    stems={"bed": -25.0, "heart": -25.0, "edge": -28.0},
)
