"""Floor 99: marimbas tick in sevens, the tubes hum G, and Jason's theme goes down the wrong stairs.

Its tonic is the hum of the lights, so that the building itself is in tune and Jason is not. The edge is what is heard
when the light has seen him; the grip when it nearly has him: then his theme is played for him, on the beat.
"""

from __future__ import annotations

import numpy as np

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, moved, tune
from sound_kit import Wave

# G minor with a flat second that keeps being filed under the wrong letter.
HARMONY = [
    "G2 D3 G3 Bb3",
    "G2 D3 F3 Bb3",
    "Ab2 Eb3 G3 C4",
    "G2 D3 G3 Bb3",
    "Eb2 Eb3 G3 Bb3",
    "C2 Eb3 G3 Bb3",
    "Ab2 Eb3 G3 C4",
    "D2 D3 F#3 C4",
    "G2 D3 G3 Bb3",
    "G2 D3 F3 Bb3",
    "Ab2 Eb3 G3 C4",
    "G2 D3 G3 Bb3",
    "Eb2 Eb3 G3 D4",
    "F2 Eb3 A3 C4",
    "Ab2 Eb3 Gb3 C4",
    "D2 D3 F#3 C4",
    "G2 D3 G3 Bb3",
    "Ab2 D3 Gb3 C4",
]
BAR = 4.0
BARS = len(HARMONY)
UP = 5


def tubes(time: Timing) -> Wave:
    """Fluorescent light as a chord: the hum on G and its octaves, with a starter that stutters now and then."""
    random = kit.dice("tubes")
    seconds = np.arange(time.samples) / kit.RATE
    wave = np.zeros((time.samples, 2))
    whole = time.samples / kit.RATE
    for harmonic, strength in ((1, 0.5), (2, 1.0), (3, 0.16), (4, 0.5), (6, 0.22), (8, 0.16), (12, 0.07), (16, 0.05)):
        for side in (-0.7, 0.7):
            # Whole turns in the loop, so that the drone closes exactly.
            turns = round((hertz(31) * harmonic + side * 0.11 * harmonic) * whole)
            sway = 1 + 0.25 * np.sin(2 * np.pi * random.integers(2, 7) * seconds / whole + random.random() * 6.28)
            tone = np.sin(2 * np.pi * turns * seconds / whole + random.random() * 6.28) * strength * sway
            wave += kit.stereo(tone, side)
    for _ in range(7):
        at, count = random.integers(0, time.samples), kit.frames(0.05 + 0.25 * random.random())
        flicker = 1 - 0.7 * (random.random(count // 900 + 1) > 0.5)
        dip = np.repeat(flicker, 900)[:count]
        index = (at + np.arange(len(dip))) % time.samples
        wave[index] *= np.convolve(np.pad(dip, 200, mode="edge"), np.ones(401) / 401, mode="valid")[:, None]
    return wave


def ticking(high: bool) -> list[Note]:
    """A marimba that counts in sevens against the fours of the building, so that it is never where it should be."""
    notes: list[Note] = []
    order = "0213.12" if not high else "2.31.0."
    for step in range(int(BARS * BAR * 2)):
        mark = order[step % 7]
        # The last bar is squared off, so that the sevens meet the loop.
        if mark == "." or (step >= BARS * BAR * 2 - 4 and step % 2):
            continue
        upper = keys(HARMONY[int(step / 2 // BAR)])[1:]
        voices = (*upper, upper[0] + 12)
        notes.append(Note(step / 2, 0.4, voices[int(mark)] + (12 if high else 0), 0.42 + 0.1 * (step % 7 == 0)))
    return notes


def plod() -> list[Note]:
    """Muted strings that walk to the photocopier and back."""
    notes: list[Note] = []
    for bar, words in enumerate(HARMONY):
        low, upper = keys(words)[0], keys(words)[1:]
        notes += [Note(bar * BAR, 0.5, low, 0.5), Note(bar * BAR + 2, 0.5, low, 0.42)]
        notes += [Note(bar * BAR + at, 0.3, key, 0.34) for at in (1.0, 3.0) for key in upper[:2]]
        if bar % 4 == 3:
            notes.append(Note(bar * BAR + 3.5, 0.3, low + 1, 0.42))
    return notes


DOWNSTAIRS = themes.darkened(tune(themes.JASON, 0, 0.58))
JASON = [
    *moved(DOWNSTAIRS, 8, UP),
    *moved(DOWNSTAIRS, 40, UP),
    # The shrug, alone, to nobody.
    *tune("r:1.5 C4:1 F4:.5' F4:1'", 64, 0.5),
]
AWAKE = [*moved(tune("D4:2 C4:1 Bb3:1 | A3:4", 24, 0.44), up=0), *tune("Bb3:2 Ab3:1 Gb3:1 | D4:4", 56, 0.44)]
STABS = [
    note
    for bar in range(0, BARS)
    for note in chords(["G3 Ab3 D4"], 0.4, 1, 0.5 + 0.02 * (bar % 8))
    for note in moved([note], bar * BAR + (0 if bar % 2 == 0 else 2.5))
]

# Filed: the notes of his theme, each as long as the last, where the building would have them.
FILED = [
    Note(start + number, 0.4, note.key + UP, 0.46 + 0.06 * (number % 4 == 0))
    for start in (8, 24, 40, 56)
    for number, note in enumerate([*DOWNSTAIRS, *DOWNSTAIRS[:2]][:16])
]


def marching() -> list[Note]:
    """Low strings that no longer walk to the photocopier: they fall in."""
    notes: list[Note] = []
    for bar, words in enumerate(HARMONY):
        low = keys(words)[0]
        for step in range(8):
            weight = 0.5 if step % 4 == 0 else 0.36
            notes.append(Note(bar * BAR + step / 2, 0.28, low + (1 if step == 7 and bar % 2 else 0), weight))
    return notes


def tightening(time: Timing) -> Wave:
    """A tone that climbs as long as the piece lasts, and is let go only where it begins again."""
    seconds = np.arange(time.samples) / kit.RATE
    whole = time.samples / kit.RATE
    wave = np.zeros((time.samples, 2))
    for base, strength, side in ((98.0, 1.0, -0.5), (103.8, 0.7, 0.5), (196.0, 0.5, 0.2), (293.7, 0.3, -0.3)):
        along = seconds / whole
        pitch = base * 2 ** (along**1.3)
        beat = 0.6 + 0.4 * np.sin(2 * np.pi * np.cumsum(3 + 9 * along) / kit.RATE)
        swell = np.clip(along / 0.2, 0, 1) * np.clip((1 - along) / 0.04, 0, 1) * (0.3 + 0.7 * along)
        wave += kit.stereo(np.sin(2 * np.pi * np.cumsum(pitch) / kit.RATE) * beat * swell * strength, side)
    return wave


PIECE = Piece(
    name="floor99",
    bpm=112,
    beats=BARS * BAR,
    room=2.2,
    phrase=24,
    bright=0.6,
    parts=(
        Drawn("floor99 tubes", Seat("bed", -31, wet=0.3, top=3600, bottom=40), tubes),
        Played("floor99 marimba", 12, Seat("bed", -27, -0.3, 0.3, 5200, 90), tuple(ticking(False)), loose=0.003),
        Played("floor99 marimba two", 12, Seat("bed", -33, 0.45, 0.4, 4800, 150), tuple(ticking(True)), loose=0.003),
        Played("floor99 plod", 45, Seat("bed", -29, 0.1, 0.3, 3000, 40), tuple(plod()), loose=0.007, lag=0.01),
        Played(
            "floor99 bassoon",
            70,
            Seat("heart", -27, 0.15, 0.35, 3200, 70),
            tuple(moved(JASON, up=-12)),
            swell=0.2,
            lag=0.02,
        ),
        Played(
            "floor99 clarinet",
            71,
            Seat("heart", -33, -0.3, 0.5, 3200, 120),
            tuple(moved(JASON, 0.04)),
            swell=0.3,
            lag=0.03,
        ),
        Played("floor99 piano", 0, Seat("heart", -32, -0.1, 0.5, 2400, 90), tuple(AWAKE), lag=0.03),
        Played(
            "floor99 strings",
            49,
            Seat("heart", -33, 0.0, 0.5, 2600, 150),
            tuple(chords([" ".join(w.split()[1:3]) for w in HARMONY], BAR, 1.02, 0.4)),
            loose=0.04,
        ),
        Played(
            "floor99 tremolo",
            44,
            Seat("edge", -31, -0.2, 0.5, 4800, 150),
            tuple(
                chords(["G4 Ab4", "G4 Ab4 D5", "Ab4 D5", "G4 Db5 D5"] * 4 + ["G4 Ab4 D5", "Ab4 Db5 D5"], BAR, 1.0, 0.44)
            ),
            swell=0.5,
            loose=0.03,
        ),
        Played(
            "floor99 typing",
            115,
            Seat("edge", -34, 0.4, 0.25, 5200, 200),
            tuple(knocks(74, [n / 4 for n in range(int(BARS * BAR * 4)) if n % 16 not in (3, 7, 10, 14)], 0.36)),
            loose=0.003,
        ),
        Played("floor99 stabs", 45, Seat("edge", -32, 0.0, 0.4, 4200, 90), tuple(STABS), loose=0.006),
        Played(
            "floor99 brass",
            57,
            Seat("edge", -33, 0.1, 0.5, 1100, 40),
            tuple(tune(" ".join(f"{w.split()[0]}:3.5 r:.5" for w in HARMONY), 0, 0.44)),
            swell=0.7,
        ),
        Played(
            "floor99 timpani",
            47,
            Seat("edge", -33, 0.0, 0.4, 1200, 34),
            tuple(knocks(43, [bar * BAR + at for bar in range(BARS) for at in (0, 0.75, 1.5)], 0.42, 0.6)),
            loose=0.006,
        ),
        Played("floor99 filed", 13, Seat("grip", -29, -0.15, 0.3, 4800, 120), tuple(FILED), loose=0.002),
        Played("floor99 marching", 45, Seat("grip", -30, 0.1, 0.3, 2600, 40), tuple(marching()), loose=0.004),
        Played(
            "floor99 stamps",
            116,
            Seat("grip", -31, 0.3, 0.4, 1600, 50),
            tuple(knocks(48, [bar * BAR + at for bar in range(BARS) for at in (1.0, 3.0)], 0.5, 0.4)),
            loose=0.003,
        ),
        Played(
            "floor99 choir",
            52,
            Seat("grip", -32, 0.0, 0.6, 2800, 120),
            tuple(chords(["G3 Ab3 D4", "G3 Ab3 Eb4", "Ab3 D4 F#4"] * 6, BAR, 1.0, 0.42)),
            swell=0.7,
            loose=0.04,
        ),
        Drawn("floor99 tightening", Seat("grip", -33, wet=0.3, top=3200, bottom=60), tightening),
    ),
    stems={"bed": -24.0, "heart": -26.0, "edge": -28.0, "grip": -26.0},
)
