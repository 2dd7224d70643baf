"""The sleepers' street: a choir of many quiet voices, and Elara's call going through it until somebody answers.

The bed hums, a breath to two bars, few voices or many as the harmony opens. The heart is her helpline's hold music: a
cello plays her call for eight bars, in the ninth somebody in the room coughs, and then one voice answers, and another.
The edge is the stream at its thickest: everybody has the call, each at a moment of their own, and so nobody is heard.
"""

from __future__ import annotations

from functools import partial

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, moved, tune
from sound_kit import Wave

# The dreaming harmony twice, then the aching one, then home by way of the dreaming one.
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
    "E2 B2 E3 G3",
    "F#2 C#3 A3 E4",
    "G2 D3 B3 D4",
    "D3 A3 D4 F#4",
    "E2 B2 G3 B3",
    "A2 E3 B3 E4",
]
BAR = 4.0
BARS = len(HARMONY)
# Nobody walks in step: the second foot falls a little before the half beat.
OFF_STEP = [beat + 0.46 for beat in range(int(BARS * BAR))]
COUGH_AT = 8 * BAR + 1.6

HOLD = tune(
    f"r:1 {themes.CALL} E5:.5 | {themes.ANSWER} r:1 | r:1 A4:.5 B4:.5 G5:2 | E5:1 F#5:.5 E5:2.5 |"
    f"r:1 {themes.CALL} D5:.5 | C#5:1 B4:1 A4:2 | r:1 G4:.5 A4:.5 D5:1.5 B4:.5 | E5:3.5 r:.5",
    0,
    0.5,
    -12,
)
# Who answers: one voice, then one that is nearer, then two at once.
ANSWERS = [
    *tune(themes.ANSWER, 9 * BAR + 1, 0.42),
    *tune("A4:.5 B4:.5 E5:3", 10 * BAR + 1, 0.36, -12),
    *tune(themes.ANSWER, 12 * BAR + 1, 0.44),
    *tune("A4:.5 B4:.5 E5:3", 14 * BAR + 1, 0.40),
    *tune("F#5:.5 E5:.5 B4:3", 14 * BAR + 2, 0.36, -12),
]


def canon(first: float, each: float, up: int, force: float) -> list[Note]:
    """The call again and again from a beat on, for as long as the piece has room for it."""
    count = int((BARS * BAR - 3 - first) // each) + 1
    return [note for number in range(count) for note in themes.call(first + number * each, force, up, 1.25)]


def voices(time: Timing) -> Wave:
    """Forty people who hum the notes of the harmony, each late by a little, flat by a little, and out of breath."""
    random = kit.dice("crowds voices")
    wave = np.zeros((time.samples, 2))
    pitches = [keys(words) for words in HARMONY]
    for person in range(40):
        late, pan = float(random.uniform(0, 1.6)), float(random.uniform(-0.85, 0.85))
        flat = float(random.normal() * 0.09)
        for bar in range(person % 2, BARS, 2):
            chord = pitches[bar]
            pitch = hertz(chord[1 + person % (len(chord) - 1)] + flat)
            seconds = float(random.uniform(1.3, 1.9)) * BAR * time.beat
            clock = kit.clock(seconds)
            drift = 1 + 0.003 * np.sin(2 * np.pi * (0.13 + 0.01 * person) * clock + person)
            phase = 2 * np.pi * np.cumsum(pitch * drift) / kit.RATE
            hum = np.asarray(sum(np.sin(part * phase + person) / part**2.1 for part in range(1, 6)))
            shape = np.sin(np.pi * np.clip(clock / seconds, 0, 1)) ** 1.4
            kit.add_to_ring(wave, kit.frames(time.seconds(bar * BAR + late)), kit.stereo(hum * shape * 0.1, pan))
    return wave


def breath(time: Timing) -> Wave:
    """They draw it in together, more or less, once in two bars."""
    random = kit.dice("crowds breath")
    wave = np.zeros((time.samples, 2))
    for bar in range(0, BARS, 2):
        for side in (-0.5, -0.1, 0.3, 0.6):
            seconds = 2.2 + float(random.random())
            noise = kit.band(random.standard_normal(kit.frames(seconds)), 300, 1500)
            shape = np.sin(np.pi * kit.clock(seconds) / seconds) ** 2
            at = kit.frames(time.seconds(bar * BAR + 2.4 + float(random.random())))
            kit.add_to_ring(wave, at, kit.stereo(noise / noise.std() * shape, side))
    return wave


def cough(time: Timing) -> Wave:
    """Bar nine: a man in the third row, once, into his hand."""
    random = kit.dice("crowds cough")
    wave = np.zeros((time.samples, 2))
    for late, weight, seconds in ((0.0, 1.0, 0.16), (0.21, 0.6, 0.2)):
        noise = random.standard_normal(kit.frames(seconds + 0.1))
        throat = kit.resonance(noise, [(620, 160, 1.0), (1250, 220, 0.7), (2500, 400, 0.2)])
        clock = kit.clock(seconds + 0.1)
        shape = np.minimum(1, clock / 0.012) * np.exp(-clock / (seconds * 0.36))
        at = kit.frames(time.seconds(COUGH_AT) + late)
        kit.add_to_ring(wave, at, kit.stereo(throat / throat.std() * shape * weight, 0.35))
    return wave


PIECE = Piece(
    name="crowds",
    bpm=66,
    beats=BARS * BAR,
    room=4.2,
    breath=0.0,
    bright=0.35,
    parts=(
        Drawn("crowds voices", Seat("bed", -27, wet=0.6, top=2600, bottom=70), voices),
        Drawn("crowds breath", Seat("bed", -40, wet=0.5, top=2400, bottom=200), breath),
        Played(
            "crowds oohs",
            53,
            Seat("bed", -30, 0.1, 0.6, 2400, 70),
            tuple(chords([" ".join(words.split()[1:]) for words in HARMONY], BAR, 0.94, 0.34, 0.22)),
            loose=0.07,
            swell=0.6,
        ),
        Played(
            "crowds bass",
            43,
            Seat("bed", -34, 0.0, 0.35, 600, 34),
            tuple(tune(" ".join(f"{words.split()[0]}:3.8 r:.2" for words in HARMONY), 0, 0.34)),
            swell=0.5,
            loose=0.02,
        ),
        # Down a telephone: the cello is the line's, and the cough was in the room.
        Played(
            "crowds cello",
            42,
            Seat("heart", -26, -0.2, 0.35, 3400, 120, (partial(kit.tape, depth=5, turns=7, seed="hold"),)),
            tuple(HOLD),
            swell=0.4,
            vibrato=22,
        ),
        Drawn("crowds cough", Seat("heart", -35, wet=0.55, top=3000, bottom=250), cough),
        Played(
            "crowds answer",
            53,
            Seat("heart", -28, 0.3, 0.5, 4200, 180),
            tuple(ANSWERS),
            swell=0.35,
            vibrato=14,
            loose=0.02,
        ),
        Played(
            "crowds celesta",
            8,
            Seat("heart", -34, 0.35, 0.6, 5000, 200),
            tuple(moved(ANSWERS, 0, 12, -0.1)),
            loose=0.02,
        ),
        *(
            Played(
                f"crowds canon {number}",
                52,
                Seat("edge", -30 - number * 0.5, pan, 0.6, 2600, 90),
                tuple(canon(first, each, up, 0.40)),
                loose=0.05,
                swell=0.5,
            )
            for number, (first, each, up, pan) in enumerate(
                ((0.0, 5.0, -12, -0.6), (1.5, 5.5, -12, 0.6), (0.75, 4.5, -24, -0.25), (2.25, 6.5, 0, 0.25))
            )
        ),
        Played(
            "crowds feet",
            116,
            Seat("edge", -34, 0.0, 0.45, 500, 40),
            (*knocks(40, range(int(BARS * BAR)), 0.26), *knocks(43, OFF_STEP, 0.18)),
            loose=0.05,
        ),
    ),
    stems={"bed": -25.0, "heart": -25.0, "edge": -27.0},
)
