"""Notation: notes, tunes written as words, and the seats of the players in a piece.

A tune is written as `PITCH:BEATS` words: `A4:1 F#5:2.5 r:.5`; `r` is a rest, `'` after the length plays the note short,
`>` accents it, bars may be parted by `|` for the eye.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import cos, tau

from sound_kit import RATE, Wave

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}

Effect = Callable[[Wave], Wave]


@dataclass(frozen=True)
class Note:
    """One note: when it begins and how long it lasts in beats, its MIDI key, and its force from 0 to 1."""

    beat: float
    length: float
    key: int
    force: float = 0.55


@dataclass(frozen=True)
class Seat:
    """Where a part sits in the mix: its stem, its loudness in LUFS, its place, its room and its range."""

    stem: str
    level: float
    pan: float = 0.0
    wet: float = 0.3
    top: float = 7000.0
    bottom: float = 40.0
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True)
class Played:
    """A part that a player of the soundfont plays, with human time and breath.

    `lag` is how many seconds the player sits behind the beat, `loose` how far single notes stray, `swell` how deeply
    each note grows and falls (winds, strings), `vibrato` how much the held notes tremble, `pedal` lets all notes ring.
    """

    name: str
    patch: int
    seat: Seat
    notes: tuple[Note, ...]
    bank: int = 0
    lag: float = 0.0
    loose: float = 0.012
    swell: float = 0.0
    vibrato: int = 0
    pedal: bool = False
    bend: float = 0.0


@dataclass(frozen=True)
class Drawn:
    """A part that is computed: from the piece's time it makes a ring of sound."""

    name: str
    seat: Seat
    make: Callable[[Timing], Wave]


@dataclass(frozen=True)
class Timing:
    """How a piece turns beats into seconds: a steady beat that breathes, in whole breaths so that the piece loops."""

    samples: int
    beats: float
    breath: float = 0.0
    phrase: float = 16.0

    @property
    def beat(self) -> float:
        """Seconds a beat."""
        return self.samples / RATE / self.beats

    def seconds(self, beat: float) -> float:
        """When a beat falls; each phrase starts forward and hangs back towards its end."""
        return beat * self.beat + self.breath * (cos(tau * beat / self.phrase) - 1) / 2


@dataclass(frozen=True)
class Piece:
    """A loop of music in its stems: bed, heart and edge, and in some a grip, weighed against each other.

    All but the grip are brought together to `loudness`, in LUFS.
    """

    name: str
    bpm: float
    beats: float
    room: float
    parts: tuple[Played | Drawn, ...]
    breath: float = 0.0
    phrase: float = 16.0
    bright: float = 0.5
    stems: dict[str, float] = field(default_factory=lambda: {"bed": -24.0, "heart": -26.0, "edge": -28.0})
    loudness: float = -20.0


def key_of(name: str) -> int:
    """The MIDI key of a written pitch such as `F#5` or `Bb3`."""
    accidental = name.count("#") - name[1:].count("b")
    return STEPS[name[0]] + accidental + 12 * (int(name[-1]) + 1)


def hertz(key: float) -> float:
    """The frequency of a MIDI key."""
    return float(440 * 2 ** ((key - 69) / 12))


def keys(words: str) -> tuple[int, ...]:
    """The MIDI keys of written pitches parted by spaces."""
    return tuple(key_of(word) for word in words.split())


def tune(words: str, at: float = 0.0, force: float = 0.55, up: int = 0, stretch: float = 1.0) -> list[Note]:
    """The notes of a written tune; it leans into high notes and lets go of the last, as a breath does."""
    beat = at
    notes: list[Note] = []
    for word in words.replace("|", " ").split():
        pitch, length_text = word.split(":")
        short, accent = "'" in length_text, ">" in length_text
        length = float(length_text.strip("'>")) * stretch
        if pitch != "r":
            sounding = length * (0.45 if short else 0.97)
            notes.append(Note(beat, sounding, key_of(pitch) + up, force + (0.14 if accent else 0.0)))
        beat += length
    if not notes:
        return notes
    middle = sum(note.key for note in notes) / len(notes)
    first, last = notes[0].beat, notes[-1].beat
    shaped = []
    for note in notes:
        along = (note.beat - first) / max(0.01, last - first)
        arch = 0.10 * (1 - (2 * along - 0.9) ** 2)
        shaped.append(replace(note, force=note.force + 0.006 * (note.key - middle) + arch))
    return shaped


def moved(notes: Iterable[Note], beats: float = 0.0, up: int = 0, force: float = 0.0) -> list[Note]:
    """Notes later, higher or harder."""
    return [replace(n, beat=n.beat + beats, key=n.key + up, force=n.force + force) for n in notes]


def chords(
    harmony: Sequence[str], each: float, length: float = 1.0, force: float = 0.42, roll: float = 0.0
) -> list[Note]:
    """Written chords one after another, each `each` beats, sounding for a share of them, perhaps rolled from below."""
    notes = []
    for number, words in enumerate(harmony):
        for voice, key in enumerate(keys(words)):
            start = number * each + voice * roll
            # The top voice is the one that is heard as a line, so it is played out a little.
            top = 0.05 if voice == len(keys(words)) - 1 else 0.0
            notes.append(Note(start, each * length - voice * roll, key, force + top))
    return notes


def pattern(
    harmony: Sequence[str], each: float, order: str, step: float, force: float, ring: float = 1.0
) -> list[Note]:
    """Chords broken into a figure: `order` names the voice of each step (0 is the lowest, `.` is silence)."""
    notes = []
    for number, words in enumerate(harmony):
        voices = keys(words)
        for place in range(round(each / step)):
            mark = order[place % len(order)]
            if mark == ".":
                continue
            voice = int(mark)
            key = voices[voice % len(voices)] + 12 * (voice // len(voices))
            weight = 0.08 if place == 0 else (0.03 if place % 2 == 0 else -0.03)
            notes.append(Note(number * each + place * step, ring, key, force + weight))
    return notes


def knocks(key: int, beats: Iterable[float], force: float, length: float = 0.2) -> list[Note]:
    """The same key struck at given beats: a drum, a tick."""
    return [Note(beat, length, key, force) for beat in beats]
