"""Cafe: the Nightlight, a small warm waltz. Each friend says something in turn; at the end all talk at once."""

from __future__ import annotations

from functools import partial

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Note, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, moved, tune
from sound_kit import Wave

# In F: the themes' D lies three steps down, so a theme is moved up by three.
UP = 3
HARMONY = [
    "F2 E3 A3 C4 G4",
    "D2 F3 A3 C4 E4",
    "Bb2 F3 A3 D4",
    "C2 G3 Bb3 D4 F4",
    "F2 E3 A3 C4",
    "D2 F3 A3 C4 E4",
    "G2 F3 Bb3 D4",
    "C2 E3 Bb3 D4",
    "Bb2 F3 A3 D4",
    "A2 G3 C4 E4",
    "G2 F3 Bb3 D4",
    "C2 F3 Bb3 D4",
    "Bb2 F3 A3 C4",
    "A2 E3 G3 C#4",
    "D2 F3 A3 C4",
    "C2 E3 Bb3 D4",
    "F2 E3 A3 C4 G4",
    "D2 F3 A3 C4 E4",
    "Bb2 F3 A3 D4",
    "C2 G3 Bb3 D4 F4",
    "F2 E3 A3 C4",
    "D2 F3 A3 C4 E4",
    "Bb2 D3 A3 C4",
    "C2 F3 Bb3 D4",
]
FIFTH = {"F2": "C3", "D2": "A2", "Bb2": "F2", "C2": "G2", "G2": "D3", "A2": "E3"}
BAR = 3.0
BARS = len(HARMONY)


def bass() -> list[Note]:
    """An upright bass: one in the bar, sometimes a fifth, sometimes a step into the next bar."""
    notes: list[Note] = []
    for bar, words in enumerate(HARMONY):
        low = words.split()[0]
        following = keys(HARMONY[(bar + 1) % BARS])[0]
        notes += tune(f"{low}:2.2", bar * BAR, 0.56)
        if bar % 4 == 3:
            notes.append(Note(bar * BAR + 2, 0.9, following - 1 if following > keys(low)[0] else following + 2, 0.46))
        elif bar % 2:
            notes.append(Note(bar * BAR + 2, 0.9, keys(FIFTH[low])[0], 0.44))
    return notes


def comping() -> list[Note]:
    """A nylon guitar on two and three, lightly, one string after another; now and then it leaves the three out."""
    notes: list[Note] = []
    for bar, words in enumerate(HARMONY):
        upper = keys(words)[1:]
        for at in (1.0, 2.0):
            if at == 2.0 and bar % 4 in (1, 3):
                continue
            for voice, key in enumerate(upper[:3]):
                notes.append(Note(bar * BAR + at + voice * 0.03, 0.75, key, 0.4 - 0.05 * (at == 2.0)))
    return notes


def brushes() -> list[Note]:
    """A swish on one, two taps, a hair of hi-hat."""
    notes: list[Note] = []
    for bar in range(BARS):
        notes.append(Note(bar * BAR, 0.8, 40, 0.30))
        notes.append(Note(bar * BAR + 1, 0.3, 38, 0.24))
        notes.append(Note(bar * BAR + 2, 0.3, 38, 0.28))
        if bar % 2:
            notes.append(Note(bar * BAR + 2.66, 0.2, 42, 0.24))
        if bar % 8 == 7:
            notes.append(Note(bar * BAR + 1.66, 0.2, 38, 0.22))
    return notes


def lamp(time: Timing) -> Wave:
    """The warmth of the machines behind the music."""
    voices = [[hertz(key) for key in keys(words)[1:4]] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(kit.pad(time.samples, played, seed="cafe lamp", attack=0.9, release=1.4, bright=2.6))


MIRA = [
    *tune(themes.MIRA_WALTZ, 0, 0.5, UP),
    *tune(themes.MIRA_WALTZ, 48, 0.5, UP),
    *tune("A4:1 F#5:2 | D5:1 E5:2", 60, 0.46, UP),
]
JASON = [*tune(themes.JASON_WALTZ, 12, 0.55, UP), *tune(themes.JASON_WALTZ, 48, 0.5, UP)]
ELARA = [
    *themes.call(24, 0.5, UP),
    *themes.call(30, 0.54, UP),
    *themes.call(36.5, 0.52, UP),
    *themes.call(63.5, 0.52, UP),
    *tune(themes.ANSWER, 67, 0.5, UP, 1.0),
]
ANSWERED = [*tune("F#4:.5 E4:.5 D4:1.5", 33.5, 0.52, UP)]
QUINN = [
    *themes.sequence(["Bb3", "A3", "D4", "C4"], themes.QUINN_WALTZ, 36, BAR, 0.42),
    *themes.sequence(["F4", "D4", "Bb3", "C4"], themes.QUINN_WALTZ, 48, BAR, 0.36),
]

PIECE = Piece(
    name="cafe",
    bpm=108,
    beats=BARS * BAR,
    room=1.5,
    breath=0.05,
    phrase=12,
    bright=0.4,
    parts=(
        Played("cafe bass", 32, Seat("bed", -27, -0.1, 0.16, 2200, 38), tuple(bass()), lag=0.008, loose=0.01),
        Played("cafe guitar", 24, Seat("bed", -28, 0.3, 0.28, 4800, 110), tuple(comping()), lag=0.012, loose=0.012),
        Played(
            "cafe brushes",
            40,
            Seat("bed", -35, 0.05, 0.3, 6500, 150),
            tuple(brushes()),
            bank=128,
            loose=0.008,
            lag=0.01,
        ),
        Drawn("cafe lamp", Seat("bed", -32, wet=0.35, top=2600, bottom=120), lamp),
        Played("cafe piano", 0, Seat("heart", -28, -0.25, 0.28, 4200, 120), tuple(MIRA), lag=0.016),
        Played("cafe bassoon", 70, Seat("heart", -28.5, 0.25, 0.32, 3200, 90), tuple(JASON), swell=0.25, lag=0.02),
        Played("cafe flute", 73, Seat("heart", -29, -0.4, 0.4, 4800, 220), tuple(ELARA), swell=0.4, vibrato=30),
        Played("cafe answer", 71, Seat("heart", -29, 0.4, 0.4, 3600, 150), tuple(ANSWERED), swell=0.4),
        Played("cafe vibes", 11, Seat("heart", -30, 0.45, 0.36, 5600, 150), tuple(QUINN), loose=0.002),
        Played(
            "cafe accordion",
            23,
            Seat("heart", -36, 0.0, 0.4, 2600, 160),
            tuple(chords([" ".join(words.split()[2:4]) for words in HARMONY], BAR, 1.0, 0.36)),
            swell=0.3,
        ),
        Played(
            "cafe cello",
            42,
            Seat("edge", -31, 0.15, 0.4, 1800, 60),
            tuple(tune("C3:6 Db3:6 C3:6 Bb2:6 | A2:6 Bb2:6 C3:6 C#3:6 | C3:6 Db3:6 D3:6 C3:6", 0, 0.46)),
            swell=0.5,
            vibrato=14,
        ),
        Played(
            "cafe tremolo",
            44,
            Seat("edge", -33, -0.3, 0.45, 4000, 200),
            tuple(
                moved(
                    chords(
                        [
                            "C5 G5",
                            "C5 F5",
                            "C5 E5",
                            "C5 Db5",
                            "C5 E5",
                            "C5 F5",
                            "D5 F5",
                            "Db5 E5",
                            "C5 G5",
                            "C5 F5",
                            "C5 F5",
                            "C5 Db5",
                        ],
                        6.0,
                        1.0,
                        0.36,
                    ),
                    up=0,
                )
            ),
            swell=0.4,
        ),
        Played(
            "cafe clock",
            12,
            Seat("edge", -33, 0.35, 0.22, 3800, 150),
            tuple(
                note
                for bar in range(BARS)
                for note in (
                    *knocks(84, [bar * BAR + 0.5, bar * BAR + 1.5], 0.28),
                    *knocks(79, [bar * BAR + 2.5], 0.24),
                )
            ),
            loose=0.004,
        ),
        Played(
            "cafe hush",
            92,
            Seat("edge", -35, 0.0, 0.6, 3600, 300, (partial(kit.tape, depth=12, turns=5, seed="cafe"),)),
            tuple(tune("C5:12 Db5:6 C5:12 Bb4:6 C5:12 Db5:12 C5:12", 0, 0.4)),
            loose=0.04,
        ),
    ),
)
