"""The stairwell: what Floor 99's music is between the floors. Everything the building plays goes up and gets nowhere;
Jason's theme, which has always come down stairs, is left alone with the shaft the deeper one gets.

The bed is the shaft, the edge climbs, the grip climbs for ever; the heart is the theme, twice as slow.
"""

from __future__ import annotations

from functools import partial

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, moved, tune
from sound_kit import Wave

HARMONY = [
    "G2 D3 G3 Bb3",
    "F#2 D3 A3 C4",
    "F2 D3 G3 Bb3",
    "E2 C#3 G3 Bb3",
    "Eb2 C3 G3 Bb3",
    "D2 C3 F#3 A3",
    "Ab2 Eb3 G3 C4",
    "D2 D3 F#3 C4",
]
BAR = 4.0
BARS = len(HARMONY)
UP = 5


def shaft(time: Timing) -> Wave:
    """Air in a tall room: the hum of the tubes far above, and a low note that the room itself has."""
    random = kit.dice("shaft")
    seconds = np.arange(time.samples) / kit.RATE
    whole = time.samples / kit.RATE
    wave = np.zeros((time.samples, 2))
    for harmonic, strength in ((1, 0.8), (2, 0.5), (3, 0.1), (4, 0.22), (8, 0.07), (12, 0.03)):
        for side in (-0.8, 0.8):
            turns = round((hertz(31) * harmonic + side * 0.09 * harmonic) * whole)
            sway = 1 + 0.4 * np.sin(2 * np.pi * random.integers(1, 5) * seconds / whole + random.random() * 6.28)
            tone = np.sin(2 * np.pi * turns * seconds / whole + random.random() * 6.28)
            wave += kit.stereo(tone * strength * sway, side)
    breath = kit.band(random.standard_normal((time.samples, 2)), 180, 620)
    slow = 0.5 + 0.5 * np.sin(2 * np.pi * 2 * seconds / whole + 1)
    return wave + breath / breath.std() * (0.10 + 0.22 * slow[:, None])


def pipes(time: Timing) -> Wave:
    """Steel that answers from other landings, each time from somewhere else."""
    random = kit.dice("pipes")
    wave = np.zeros((time.samples, 2))
    beats = (1.5, 6.75, 11.0, 12.5, 18.25, 23.5, 27.0, 30.25)
    for beat in beats:
        pitch = hertz(int(random.choice([67, 70, 74, 75, 79])))
        clock = kit.clock(2.4)
        ring = np.zeros(len(clock))
        for partial_, strength, life in ((1.0, 0.7, 0.9), (2.76, 0.4, 0.5), (5.4, 0.2, 0.25), (8.9, 0.08, 0.1)):
            ring += strength * np.sin(2 * np.pi * pitch * partial_ * clock) * np.exp(-clock / life)
        ring *= np.clip(clock / 0.002, 0, 1) * np.clip((2.4 - clock) / 0.3, 0, 1)
        place = kit.stereo(ring * random.uniform(0.3, 1.0), random.uniform(-0.8, 0.8))
        kit.add_to_ring(wave, kit.frames(time.seconds(beat)), place)
    return wave


def rising(time: Timing) -> Wave:
    """A tone that climbs for ever and arrives at ninety-nine: octaves that fade in below as they fade out above."""
    seconds = np.arange(time.samples) / kit.RATE
    whole = time.samples / kit.RATE
    wave = np.zeros((time.samples, 2))
    octaves = 6
    for base, strength in ((49.0, 1.0), (51.9, 0.7)):
        for layer in range(octaves):
            height = layer + 2 * seconds / whole
            height = np.mod(height, octaves)
            weight = np.sin(np.pi * height / octaves) ** 2
            phase = 2 * np.pi * np.cumsum(base * 2**height) / kit.RATE
            tone = np.sin(phase) * weight / np.sqrt(1 + 2**height / 4)
            wave += kit.stereo(tone * strength, 0.5 * (-1) ** layer)
    # The phases do not meet at the seam: the last breath of the loop is let into its first.
    fade = kit.frames(1.2)
    dip = np.ones((time.samples, 1))
    ramp = np.linspace(0, 1, fade)[:, None]
    dip[:fade] *= np.sin(ramp * np.pi / 2)
    dip[-fade:] *= np.cos(ramp * np.pi / 2)
    return wave * dip


def climbing() -> list[Note]:
    """Plucked strings that go up a flight in every bar, and begin the next where they began this one."""
    notes: list[Note] = []
    for bar, words in enumerate(HARMONY):
        low = keys(words)[1]
        for step, rise in enumerate((0, 1, 3, 5, 7, 8, 10)):
            notes.append(Note(bar * BAR + step * 0.5, 0.4, low + rise, 0.34 + 0.03 * step))
    return notes


def counting() -> list[Note]:
    """The marimba of the floor above, in sevens, with most of it missing."""
    notes: list[Note] = []
    for step in range(int(BARS * BAR * 2) - 4):
        if step % 7 in (0, 3):
            upper = keys(HARMONY[int(step / 2 // BAR)])[1:]
            notes.append(Note(step / 2, 0.4, upper[step % 3] + 12, 0.4 + 0.1 * (step % 7 == 0)))
    return notes


DOWN = [note for note in themes.darkened(tune(themes.JASON, 0, 0.5, UP, stretch=2.0)) if note.beat < BARS * BAR]
LOW = [note for note in moved(DOWN, 0.06, -12) if note.beat >= 16]
STEPS = [beat for bar in range(BARS) for beat in (bar * BAR + 0.5, bar * BAR + 2.5)]

PIECE = Piece(
    name="stairwell",
    bpm=64,
    beats=BARS * BAR,
    room=5.5,
    phrase=32,
    breath=0.1,
    bright=0.45,
    parts=(
        Drawn("stairwell shaft", Seat("bed", -28, wet=0.5, top=1800, bottom=36), shaft),
        Drawn("stairwell pipes", Seat("bed", -34, wet=0.85, top=3200, bottom=200), pipes),
        Played(
            "stairwell steps",
            115,
            Seat(
                "bed", -38, -0.2, 0.8, 1500, 120, (partial(kit.echo, seconds=0.41, times=3, fall=0.5, top=1200),)
            ),
            tuple(knocks(50, STEPS, 0.3)),
            loose=0.02,
        ),
        Played(
            "stairwell piano",
            0,
            Seat("heart", -27, -0.1, 0.6, 2600, 90),
            tuple(DOWN),
            lag=0.03,
            loose=0.018,
            pedal=True,
        ),
        Played("stairwell bassoon", 70, Seat("heart", -32, 0.25, 0.6, 2200, 60), tuple(LOW), swell=0.4, lag=0.04),
        Played(
            "stairwell cello",
            42,
            Seat("heart", -34, 0.1, 0.6, 1600, 60),
            tuple(tune(" ".join(f"{words.split()[0]}:3.8 r:.2" for words in HARMONY), 0, 0.36, 12)),
            swell=0.6,
            vibrato=24,
        ),
        Played("stairwell climbing", 45, Seat("edge", -29, 0.2, 0.5, 3600, 90), tuple(climbing()), loose=0.008),
        Played("stairwell counting", 12, Seat("edge", -31, -0.4, 0.5, 4400, 120), tuple(counting()), loose=0.004),
        Played(
            "stairwell tremolo",
            44,
            Seat("edge", -34, 0.0, 0.7, 3800, 150),
            tuple(chords(["G4 Ab4", "Ab4 D5", "G4 Db5", "Ab4 D5"] * 2, BAR, 1.0, 0.4)),
            swell=0.6,
            loose=0.03,
        ),
        Drawn("stairwell rising", Seat("grip", -29, wet=0.4, top=3000, bottom=45), rising),
        Played(
            "stairwell drum",
            116,
            Seat("grip", -31, 0.0, 0.6, 900, 34),
            tuple(knocks(43, [bar * BAR + at for bar in range(BARS) for at in (0, 1.5, 3.0)], 0.5, 0.5)),
            loose=0.006,
        ),
        Played(
            "stairwell choir",
            52,
            Seat("grip", -32, 0.0, 0.8, 2600, 120),
            tuple(chords(["G3 Ab3 D4", "G3 Bb3 Eb4", "Ab3 D4 F#4", "G3 Ab3 D4"], 2 * BAR, 1.0, 0.4)),
            swell=0.7,
            loose=0.05,
        ),
    ),
    stems={"bed": -25.0, "heart": -25.0, "edge": -27.0, "grip": -27.0},
)
