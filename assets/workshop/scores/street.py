"""Street: Tallow Street in the rain. A sparse electric piano, a slow pulse, somebody calling a long way off."""

from __future__ import annotations

from functools import partial

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, tune
from sound_kit import Wave

# Five bars and five: the street never quite squares up.
HARMONY = [
    "B2 F#3 A3 C#4 D4",
    "G2 F#3 B3 D4 A4",
    "E2 G3 B3 D4 F#4",
    "F#2 E3 A3 B3 C#4",
    "G2 F#3 A3 B3 E4",
    "B2 F#3 A3 D4 E4",
    "A2 E3 G3 B3 C#4",
    "G2 D3 F#3 B3 C#4",
    "E2 G3 B3 D4 F#4",
    "F#2 E3 A3 B3 E4",
]
BAR = 4.0
BARS = len(HARMONY)


def piano() -> list[Note]:
    """Two hands that say little: a low note, then the chord where it falls, then one afterthought."""
    notes: list[Note] = []
    falls = (0.5, 1.0, 0.5, 1.5, 1.0, 0.5, 1.0, 0.5, 1.5, 1.0)
    for bar, words in enumerate(HARMONY):
        low, *upper = keys(words)
        start = bar * BAR
        notes.append(Note(start, 3.8, low, 0.54))
        for voice, key in enumerate(upper):
            notes.append(Note(start + falls[bar] + voice * 0.035, 3.2 - falls[bar], key, 0.5 + 0.04 * voice))
        if bar % 2:
            notes.append(Note(start + 3.0, 0.9, upper[1] + 12, 0.5))
            notes.append(Note(start + 3.5, 0.6, upper[2] + 12, 0.44))
    return notes


def wet_air(time: Timing) -> Wave:
    """What hangs between the houses: hollow low voices that come and go."""
    voices = [[hertz(key) for key in (keys(words)[0], keys(words)[1], keys(words)[3])] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(
        kit.pad(time.samples, played, seed="street air", attack=1.8, release=2.8, bright=2.2, odd=True, air=0.2)
    )


def heartbeat(time: Timing) -> Wave:
    """A slow pulse felt more than heard, two strokes a bar."""
    wave = np.zeros((time.samples, 2))
    stroke_time = kit.clock(0.9)
    for bar in range(BARS):
        root = hertz(keys(HARMONY[bar])[0] - 12)
        for at, weight in ((0.0, 1.0), (2.5, 0.55)):
            stroke = (
                np.sin(2 * np.pi * root * stroke_time) * np.minimum(1, stroke_time / 0.02) * np.exp(-stroke_time / 0.28)
            )
            kit.add_to_ring(wave, kit.frames(time.seconds(bar * BAR + at)), kit.stereo(stroke * weight))
    return wave


MELODY = [
    *tune("r:2 F#5:1.5 E5:.5 | D5:3", 4, 0.46),
    *tune("A4:1 F#5:2.5 E5:.5 | C#5:4", 12, 0.5),
    *tune("A4:1 F#5:2.5 E5:.5 | D5:1.5 E5:.5 C#5:2 | B4:1 G5:2.5 F#5:.5 | E5:4", 20, 0.5),
]
CALLS = [*themes.call(1.5, 0.42), *themes.call(9.5, 0.46), *themes.call(17.5, 0.44), *themes.call(33.5, 0.5)]
SIGNALS = [bar * BAR + at for bar in range(BARS) for at in (0.75, 1.75, 2.75, 3.5, 3.75)]

PIECE = Piece(
    name="street",
    bpm=60,
    beats=BARS * BAR,
    room=4.2,
    breath=0.12,
    phrase=20,
    bright=0.3,
    parts=(
        Played(
            "street piano",
            4,
            Seat(
                "bed",
                -27,
                -0.1,
                0.36,
                5200,
                60,
                (partial(kit.autopan, turns=44, depth=0.22), partial(kit.tape, depth=5, turns=9, seed="street")),
            ),
            tuple(piano()),
            lag=0.02,
            loose=0.02,
        ),
        Played(
            "street tines",
            5,
            Seat("bed", -34, 0.15, 0.45, 6500, 250, (partial(kit.autopan, turns=31, depth=0.3),)),
            tuple(note for note in piano() if note.key > 60),
            lag=0.026,
            loose=0.02,
        ),
        Drawn("street air", Seat("bed", -30, wet=0.5, top=2400, bottom=80), wet_air),
        Drawn("street pulse", Seat("bed", -33, wet=0.1, top=400, bottom=30), heartbeat),
        Played(
            "street vibes",
            11,
            Seat("heart", -28, 0.2, 0.5, 4400, 140, (partial(kit.echo, seconds=1.5, times=3, fall=0.42, top=2200),)),
            tuple(MELODY),
            lag=0.03,
            loose=0.02,
        ),
        Played(
            "street call",
            73,
            Seat("heart", -34, -0.5, 0.8, 3000, 250, (partial(kit.echo, seconds=0.75, times=3, fall=0.5, top=1800),)),
            tuple(CALLS),
            swell=0.5,
            vibrato=22,
        ),
        Played(
            "street strings",
            49,
            Seat("heart", -33, 0.15, 0.6, 3200, 160),
            tuple(chords([" ".join(words.split()[2:]) for words in HARMONY], BAR, 1.03, 0.4)),
            loose=0.05,
        ),
        Played(
            "street signal", 12, Seat("edge", -32, 0.5, 0.35, 3400, 150), tuple(knocks(66, SIGNALS, 0.3)), loose=0.004
        ),
        Played(
            "street tom",
            117,
            Seat("edge", -32, -0.1, 0.5, 900, 36),
            tuple(knocks(38, [bar * BAR + at for bar in range(BARS) for at in (0, 1.5, 2.5)], 0.36, 0.6)),
            loose=0.012,
        ),
        Played(
            "street tremolo",
            44,
            Seat("edge", -32, -0.25, 0.6, 4600, 220),
            tuple(chords(["F#5 G5", "F#5", "F#5 A5", "E5 F#5", "F#5 G5"] * 2, BAR, 1.0, 0.36)),
            swell=0.5,
            loose=0.04,
        ),
        Played(
            "street low",
            42,
            Seat("edge", -33, 0.1, 0.4, 1600, 50),
            tuple(tune(" ".join(f"{w.split()[0]}:4" for w in HARMONY), 0, 0.42)),
            swell=0.6,
        ),
    ),
)
