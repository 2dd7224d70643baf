"""Title: the four themes meet over the city at night. Four bars of wonder, four of ache, four of all together."""

from __future__ import annotations

from functools import partial

import sound_kit as kit
from scores import themes
from scores.notation import Drawn, Piece, Played, Seat, Timing, chords, hertz, keys, knocks, moved, pattern, tune
from sound_kit import Wave

DREAMING = ["G2 D3 F#3 A3 D4", "F#2 D3 F#3 A3 E4", "E2 D3 G3 B3 F#4", "A2 D3 G3 B3 E4"]
ACHING = ["B2 D3 F#3 A3 C#4", "G2 D3 F#3 B3 C#4", "E2 D3 G3 B3 F#4", "F#2 C#3 E3 A3 B3"]
WAKING = ["D2 F#3 A3 C#4 E4", "B2 D3 F#3 A3 E4", "G2 D3 F#3 A3 B3", "A2 D3 E3 G3 B3"]
HARMONY = DREAMING + ACHING + WAKING
BAR = 4.0
BARS = len(HARMONY)


def sky(time: Timing) -> Wave:
    """The city's glow: a wide pad on the upper voices."""
    voices = [[hertz(key + 12) for key in keys(words)[2:]] for words in HARMONY]
    played = [(bar * BAR * time.beat, BAR * time.beat, pitches) for bar, pitches in enumerate(voices)]
    return kit.chorus(kit.pad(time.samples, played, seed="title sky", attack=1.6, release=2.6, bright=3.0, air=0.15))


def roots(bars: list[str]) -> list[str]:
    """The lowest note of each bar, an octave up: where Quinn's figure stands."""
    return [words.split()[0][:-1] + str(int(words.split()[0][-1]) + 2) for words in bars]


BASS = [
    note
    for bar, words in enumerate(HARMONY)
    for note in tune(f"{words.split()[0]}:2.9 {words.split()[0]}:1.1", bar * BAR, 0.5)
]
MIRA = [
    *tune(themes.MIRA, 0, 0.52),
    *tune("A4:1 F#5:3 | r:1 D5:.5 E5:.5 C#5:2 | B4:1 G5:3 | F#5:1.5 E5:2.5", 16, 0.5),
    *tune(themes.MIRA, 32, 0.56),
    *moved(tune(themes.MIRA, 32, 0.34), up=12),
]
JASON = [*tune(themes.JASON, 16, 0.55, up=12), *tune(themes.JASON, 32, 0.5, up=12)]
ELARA = [
    *themes.call(9.5, 0.42),
    *themes.call(13.5, 0.45),
    *themes.call(21.5, 0.48),
    *themes.call(29.5, 0.5),
    *themes.call(37.5, 0.52),
    *themes.call(41.5, 0.56),
    *tune(themes.ANSWER, 45, 0.52),
]
QUINN = [
    *themes.sequence(roots(DREAMING)[2:], themes.QUINN, 8, BAR, 0.34),
    *themes.sequence(["D4", "B3", "G3", "A3"], themes.QUINN, 32, BAR, 0.42),
]

PIECE = Piece(
    name="title",
    bpm=72,
    beats=BARS * BAR,
    room=3.6,
    breath=0.09,
    bright=0.45,
    parts=(
        Drawn("title sky", Seat("bed", -29, wet=0.5, top=5200, bottom=180), sky),
        Played(
            "title strings",
            49,
            Seat("bed", -29, wet=0.5, top=4200, bottom=120),
            tuple(chords([" ".join(words.split()[1:]) for words in HARMONY], BAR, 1.04, 0.46)),
            swell=0.0,
            loose=0.03,
        ),
        Played(
            "title choir",
            53,
            Seat("bed", -34, 0.1, 0.65, 2600, 160),
            tuple(chords([" ".join(words.split()[-2:]) for words in HARMONY], BAR, 1.0, 0.4)),
            loose=0.04,
        ),
        Played("title bass", 43, Seat("bed", -31, -0.05, 0.25, 1400, 36), tuple(BASS), swell=0.35, loose=0.015),
        Played("title piano", 0, Seat("heart", -27, -0.12, 0.42, 4600, 110), tuple(MIRA), pedal=False, lag=0.012),
        Played(
            "title harp",
            46,
            Seat("heart", -35, 0.25, 0.5, 5000, 110),
            tuple(pattern([" ".join(words.split()[1:]) for words in HARMONY], BAR, "0.2.3.2.", 0.5, 0.34, 2.0)),
            loose=0.01,
        ),
        Played("title clarinet", 71, Seat("heart", -33, 0.3, 0.5, 3800, 140), tuple(JASON), swell=0.3, lag=0.02),
        Played(
            "title flute", 73, Seat("heart", -33, -0.35, 0.6, 5200, 220), tuple(ELARA), swell=0.45, vibrato=28, lag=0.01
        ),
        Played("title vibes", 11, Seat("heart", -35, 0.45, 0.55, 5600, 150), tuple(QUINN), loose=0.002),
        Played(
            "title pulse",
            45,
            Seat("edge", -31, 0.2, 0.35, 2600, 90),
            tuple(
                pattern([" ".join(words.split()[:3]) for words in HARMONY], BAR, "0.1.0.2.0.1.0.12", 0.25, 0.36, 0.3)
            ),
            loose=0.006,
        ),
        Played(
            "title tremolo",
            44,
            Seat("edge", -33, -0.2, 0.6, 4200, 200),
            tuple(moved(chords([" ".join(words.split()[-2:]) for words in HARMONY], BAR, 1.0, 0.36), up=12)),
            swell=0.25,
            loose=0.03,
        ),
        Played(
            "title drum",
            116,
            Seat("edge", -34, 0.0, 0.5, 900, 34),
            tuple(knocks(36, [bar * BAR + at for bar in range(BARS) for at in (0, 0.5)], 0.42, 1.0)),
            loose=0.008,
        ),
        Played(
            "title glass",
            92,
            Seat("edge", -37, 0.4, 0.7, 5200, 400, (partial(kit.tape, depth=9, turns=6, seed="t"),)),
            tuple(moved(chords([words.split()[-1] for words in HARMONY], BAR, 1.0, 0.4), up=12)),
            loose=0.05,
        ),
    ),
)
