"""Drift: Mira's theme asleep. Twice as slow, out of tune with itself, each note breathed in before it sounds."""

from __future__ import annotations

from functools import partial

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, moved, pattern, tune
from sound_kit import Wave

HARMONY = [
    "G2 D3 F#3 B3 C#4",
    "F#2 C#3 F#3 A3 E4",
    "E2 D3 F#3 B3 G4",
    "A2 E3 G3 B3 D4",
    "C2 G3 B3 D4 F#4",
    "A2 E3 G3 C4 D4",
    "E2 D3 G3 B3 F#4",
    "A2 D3 G3 B3 E4",
]
BAR = 4.0
BARS = len(HARMONY)


def weightless(time: Timing) -> Wave:
    """A choir of no one: pads without a beginning."""
    voices = [[hertz(key) for key in keys(words)[1:]] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(
        kit.pad(time.samples, played, seed="drift", attack=2.8, release=4.0, bright=2.4, detune=11, air=0.35), mix=0.8
    )


def falling(time: Timing) -> Wave:
    """A tone that falls for ever and arrives nowhere: octaves that fade in above as they fade out below."""
    seconds = np.arange(time.samples) / kit.RATE
    whole = time.samples / kit.RATE
    wave = np.zeros((time.samples, 2))
    octaves = 6
    for layer in range(octaves):
        # Over the loop each layer sinks one octave and so becomes the one below it.
        height = layer - seconds / whole
        pitch = 73.4 * 2**height
        weight = np.sin(np.pi * np.clip((height + 1) / octaves, 0, 1)) ** 2
        start = np.cumsum(pitch) / kit.RATE
        tone = np.sin(2 * np.pi * start) * weight / np.sqrt(pitch / 100)
        wave += kit.stereo(tone, 0.5 * (-1) ** layer)
    # The layers' phases do not meet at the seam: the last breath of the loop is cross-faded into its first.
    fade = kit.frames(1.5)
    ramp = np.linspace(0, 1, fade)[:, None]
    dip = np.ones((time.samples, 1))
    dip[:fade] *= np.sin(ramp * np.pi / 2)
    dip[-fade:] *= np.cos(ramp * np.pi / 2)
    return wave * dip


THEME = tune(themes.MIRA, 0, 0.48, stretch=2.0)
AFTER = [*tune("r:2 A5:1 F#6:5 | r:10", 0, 0.3), *tune("r:3 B5:1 G6:4", 16, 0.3), *tune("r:2 E6:6", 24, 0.28)]

PIECE = Piece(
    name="drift",
    bpm=48,
    beats=BARS * BAR,
    room=6.0,
    breath=0.2,
    bright=0.4,
    parts=(
        Drawn("drift pad", Seat("bed", -27, wet=0.6, top=3400, bottom=80), weightless),
        Played(
            "drift choir",
            53,
            Seat("bed", -32, 0.0, 0.8, 2600, 150, (partial(kit.tape, depth=14, turns=5, seed="choir"),)),
            tuple(chords([" ".join(words.split()[2:4]) for words in HARMONY], BAR, 1.05, 0.42)),
            loose=0.06,
        ),
        Played(
            "drift low",
            43,
            Seat("bed", -33, 0.0, 0.4, 700, 34),
            tuple(tune(" ".join(f"{words.split()[0]}:4" for words in HARMONY), 0, 0.42)),
            swell=0.6,
        ),
        Played(
            "drift celesta",
            8,
            Seat(
                "heart",
                -27,
                -0.15,
                0.6,
                3800,
                150,
                (
                    partial(kit.tape, depth=22, turns=8, seed="drift one"),
                    partial(kit.echo, seconds=1.25, times=3, fall=0.45, top=2400),
                ),
            ),
            tuple(THEME),
            loose=0.03,
        ),
        Played(
            "drift vibes",
            11,
            Seat(
                "heart",
                -29,
                0.2,
                0.5,
                3200,
                120,
                (
                    partial(kit.tape, depth=26, turns=7, seed="drift two"),
                    partial(kit.before_room, impulse=kit.room_impulse(2.6, "breath", 0.5), wet=0.95),
                ),
            ),
            tuple(moved(THEME, up=-12)),
            loose=0.03,
        ),
        Played(
            "drift after",
            10,
            Seat(
                "heart",
                -37,
                0.5,
                0.85,
                4200,
                300,
                (kit.reverse, partial(kit.tape, depth=18, turns=9, seed="drift three"), kit.reverse),
            ),
            tuple(AFTER),
            loose=0.05,
        ),
        Drawn("drift falling", Seat("edge", -31, wet=0.5, top=2400, bottom=50), falling),
        Played(
            "drift glass",
            92,
            Seat("edge", -33, 0.3, 0.8, 4200, 250, (partial(kit.tape, depth=30, turns=4, seed="glass"),)),
            tuple(tune("D6:4 Eb6:4 | D6:4 C#6:4 | D6:4 Eb6:4 | E6:4 D6:4", 0, 0.4)),
            loose=0.06,
        ),
        Played(
            "drift ticks",
            12,
            Seat("edge", -35, -0.4, 0.7, 2600, 120, (partial(kit.echo, seconds=0.93, times=4, fall=0.6, top=1600),)),
            tuple(knocks(57, [bar * BAR + at for bar in range(BARS) for at in (1.0, 1.75)], 0.36)),
            loose=0.02,
        ),
        Played(
            "drift stairs",
            45,
            Seat("edge", -34, 0.1, 0.7, 1800, 90),
            tuple(
                pattern([" ".join(reversed(words.split()[1:])) for words in HARMONY], BAR, "0.1.2.3.", 0.5, 0.34, 0.6)
            ),
            loose=0.02,
        ),
    ),
)
