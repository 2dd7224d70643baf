"""Sound kit: filters, rooms, tape, pads, loudness and writing OGG, shared by the music and the sounds.

A wave is a float array of shape (samples, 2), a mono line one of shape (samples,). What is meant to loop is treated as
a ring: filters and rooms wrap round its ends, so that a loop has no seam to hide.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile
from numpy.typing import NDArray
from scipy import fft

Wave = NDArray[np.float64]

RATE = 44100
ASSETS = Path(__file__).resolve().parents[1]
# The encoder is fed in pieces: libsndfile overflows its stack when given a long OGG in one call.
CHUNK = RATE // 2


def dice(name: str) -> np.random.Generator:
    """Random numbers that depend on a name only, so that every render of it is the same."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def frames(seconds: float) -> int:
    """How many samples a time has."""
    return round(seconds * RATE)


def clock(seconds: float) -> Wave:
    """The time of every sample, from 0."""
    return np.arange(frames(seconds)) / RATE


def gain(decibels: float) -> float:
    """A factor from decibels."""
    return float(10 ** (decibels / 20))


def stereo(line: Wave, pan: float = 0.0) -> Wave:
    """A mono line placed between left (-1) and right (1) with constant power."""
    angle = (pan + 1) * np.pi / 4
    placed: Wave = np.stack([line * np.cos(angle), line * np.sin(angle)], axis=1) * np.sqrt(2)
    return placed


def shift_pan(wave: Wave, pan: float) -> Wave:
    """A stereo wave leaned to one side, keeping its own width."""
    angle = (pan + 1) * np.pi / 4
    leaned: Wave = wave * np.array([np.cos(angle), np.sin(angle)]) * np.sqrt(2)
    return leaned


def _filtered(wave: Wave, response: Wave) -> Wave:
    """A ring with its spectrum multiplied by a response."""
    spectrum = fft.rfft(wave, axis=0)
    shape = response if wave.ndim == 1 else response[:, None]
    result: Wave = fft.irfft(spectrum * shape, len(wave), axis=0)
    return result


def _frequencies(wave: Wave) -> Wave:
    result: Wave = fft.rfftfreq(len(wave), 1 / RATE)
    return result


def low_pass(wave: Wave, top: float, order: int = 4) -> Wave:
    """A ring without what lies above a frequency."""
    return _filtered(wave, 1 / np.sqrt(1 + (_frequencies(wave) / top) ** order))


def high_pass(wave: Wave, bottom: float, order: int = 4) -> Wave:
    """A ring without what lies below a frequency."""
    ratio = bottom / np.maximum(_frequencies(wave), 1e-3)
    return _filtered(wave, 1 / np.sqrt(1 + ratio**order))


def band(wave: Wave, bottom: float, top: float, order: int = 4) -> Wave:
    """A ring with only what lies between two frequencies."""
    return low_pass(high_pass(wave, bottom, order), top, order)


def resonance(wave: Wave, peaks: Sequence[tuple[float, float, float]]) -> Wave:
    """A ring through peaks of (frequency, width, strength): the body of a thing, the vowel of a mouth."""
    at = _frequencies(wave)
    response = np.zeros_like(at)
    for frequency, width, strength in peaks:
        response += strength / (1 + ((at - frequency) / width) ** 2)
    return _filtered(wave, response)


def room_impulse(seconds: float, seed: str, bright: float = 0.5, predelay: float = 0.015) -> Wave:
    """The answer of an imagined room to a clap: early echoes, then a tail whose treble dies first."""
    random = dice("room " + seed)
    length = frames(seconds * 1.3)
    time = np.arange(length) / RATE
    tail = np.zeros((length, 2))
    bands = ((60, 250, 1.1), (250, 900, 1.0), (900, 2800, 0.75), (2800, 8000, 0.25 + 0.4 * bright))
    for bottom, top, life in bands:
        noise = band(random.standard_normal((length, 2)), bottom, top)
        tail += noise * np.exp(-6.9 * time / (seconds * life))[:, None] * (1.0 if top < 8000 else 0.3 + bright)
    # A tail that swells over its first hundredth of a second sounds like walls and not like a gate.
    tail *= np.minimum(1, time / 0.03)[:, None]
    tail /= np.sqrt((tail**2).sum(axis=0))
    early = np.zeros((length, 2))
    for number in range(9):
        at = int(RATE * (0.004 + 0.055 * random.random() ** 1.4))
        early[at, number % 2] += 0.22 * (0.85**number) * (1 if random.random() > 0.4 else -1)
    early = low_pass(early, 5200)
    impulse = np.zeros((length + frames(predelay), 2))
    impulse[frames(predelay) :] = tail + early
    return impulse


def in_room(wave: Wave, impulse: Wave, wet: float) -> Wave:
    """A ring heard in a room; a tail that is longer than the ring runs on round it."""
    length = len(wave)
    folded = np.zeros((length, 2))
    for start in range(0, len(impulse), length):
        piece = impulse[start : start + length]
        folded[: len(piece)] += piece
    echoed: Wave = fft.irfft(fft.rfft(wave, axis=0) * fft.rfft(folded, axis=0), length, axis=0)
    return wave * (1 - wet * 0.6) + echoed * wet


def before_room(wave: Wave, impulse: Wave, wet: float) -> Wave:
    """A ring whose echo comes before it: each note is breathed in before it sounds."""
    return in_room(wave[::-1], impulse, wet)[::-1].copy()


def read_ring(wave: Wave, positions: Wave) -> Wave:
    """A ring read at fractional sample positions, which may run past its ends."""
    length = len(wave)
    whole = np.floor(positions).astype(np.int64)
    part = (positions - whole)[:, None]
    before, at, after, later = (wave[(whole + step) % length] for step in (-1, 0, 1, 2))
    # Four-point Hermite reading: straight lines between samples would dull the treble in waves.
    slope, back = (after - before) / 2, (later - at) / 2
    cubic = 2 * (at - after) + slope + back
    square = 3 * (after - at) - 2 * slope - back
    result: Wave = ((cubic * part + square) * part + slope) * part + at
    return result


def tape(wave: Wave, depth: float, turns: int, seed: str) -> Wave:
    """A ring played from a tired tape: the pitch sways by up to `depth` cents, in whole turns so that it loops."""
    length = len(wave)
    random = dice("tape " + seed)
    angle = 2 * np.pi * np.arange(length) / length
    offset = np.zeros(length)
    for count, share in ((turns, 1.0), (turns * 2 + 1, 0.4), (turns * 9 + 2, 0.07)):
        # A sway of c cents at n turns moves the head by c*ln2/1200 * length / (2 pi n) samples.
        reach = depth * share * np.log(2) / 1200 * length / (2 * np.pi * count)
        offset += reach * np.sin(angle * count + random.random() * 2 * np.pi)
    return read_ring(wave, np.arange(length) + offset)


def chorus(wave: Wave, depth: float = 0.0025, turns: int = 9, mix: float = 0.5) -> Wave:
    """A ring doubled by two swaying copies, one on each side."""
    length = len(wave)
    angle = 2 * np.pi * np.arange(length) / length
    positions = np.arange(length)
    left = read_ring(wave, positions - RATE * (0.011 + depth * np.sin(angle * turns)))
    right = read_ring(wave, positions - RATE * (0.014 + depth * np.sin(angle * (turns + 1) + 2)))
    copies = np.stack([left[:, 0], right[:, 1]], axis=1)
    return wave * (1 - mix * 0.5) + copies * mix


def autopan(wave: Wave, turns: int, depth: float) -> Wave:
    """A ring that walks gently from side to side, as old electric pianos do."""
    angle = 2 * np.pi * turns * np.arange(len(wave)) / len(wave)
    return wave * np.stack([1 + depth * np.sin(angle), 1 - depth * np.sin(angle)], axis=1)


def echo(wave: Wave, seconds: float, times: int, fall: float, top: float) -> Wave:
    """A ring repeated after itself, softer and duller each time, changing sides."""
    result = wave.copy()
    copy = wave
    for number in range(1, times + 1):
        copy = low_pass(np.roll(copy, frames(seconds), axis=0) * fall, top)[:, ::-1]
        result += shift_pan(copy, 0.35 * (-1) ** number)
    return result


def warm(wave: Wave, drive: float = 1.0) -> Wave:
    """A wave rounded off softly, as by a valve."""
    return np.tanh(wave * drive) / drive


def reverse(wave: Wave) -> Wave:
    """A wave from its end to its beginning."""
    return wave[::-1].copy()


def add_to_ring(ring: Wave, start: int, piece: Wave) -> None:
    """Adds a piece to a ring from a sample on; what runs over the end comes round to the beginning."""
    length = len(ring)
    done = 0
    while done < len(piece):
        at = (start + done) % length
        count = min(length - at, len(piece) - done)
        ring[at : at + count] += piece[done : done + count]
        done += count


def loudness(wave: Wave) -> float:
    """The integrated loudness in LUFS; short waves are repeated until there is enough to measure."""
    repeats = max(1, int(np.ceil(RATE * 0.9 / len(wave))))
    measured: float = pyloudnorm.Meter(RATE).integrated_loudness(np.concatenate([wave] * repeats))
    return measured


def at_loudness(wave: Wave, target: float) -> Wave:
    """A wave brought to a loudness in LUFS."""
    measured = loudness(wave)
    return wave if not np.isfinite(measured) else wave * gain(target - measured)


def peak(wave: Wave) -> float:
    """The highest sample in decibels below full scale."""
    return float(20 * np.log10(max(1e-9, np.abs(wave).max())))


def write_ogg(path: Path, wave: Wave, quality: float) -> None:
    """A wave as OGG Vorbis; quality goes from 0 (small) to 1."""
    channels = 1 if wave.ndim == 1 else wave.shape[1]
    with soundfile.SoundFile(
        path, "w", RATE, channels, format="OGG", subtype="VORBIS", compression_level=1 - quality
    ) as out:
        for start in range(0, len(wave), CHUNK):
            out.write(wave[start : start + CHUNK])


def write_loop(path: Path, wave: Wave, quality: float, tries: int = 16) -> float:
    """A ring as OGG Vorbis whose ends still meet after decoding; returns the step that is left between them.

    The encoder rounds the first and the last block differently, which leaves a small step, a tick each time
    round. The step is measured in the decoded file and let in gradually over the last hundredths of a second.
    """
    count = frames(0.03)
    ramp = (np.sin(np.linspace(0, np.pi / 2, count)) ** 2)[:, None]
    bent = wave.copy()
    kept, least = wave, np.inf
    for number in range(tries):
        write_ogg(path, bent, quality)
        decoded, _rate = soundfile.read(path, always_2d=True)
        onward = decoded[-1] + (decoded[-1] - decoded[-2] + decoded[1] - decoded[0]) / 2
        step = decoded[0] - onward
        if float(np.abs(step).max()) < least:
            kept, least = bent.copy(), float(np.abs(step).max())
        # Smaller and smaller corrections: the encoder answers each a little differently, and the best try is kept.
        bent[-count:] += ramp * step * 0.9**number
    write_ogg(path, kept, quality)
    return least


def pad(
    length: int,
    chords: Sequence[tuple[float, float, Sequence[float]]],
    *,
    seed: str,
    attack: float = 1.2,
    release: float = 2.0,
    bright: float = 5.0,
    detune: float = 6.0,
    odd: bool = False,
    air: float = 0.0,
) -> Wave:
    """A ring of soft synthesized chords of (start second, seconds, frequencies), each voice detuned and swaying.

    `bright` is the harmonic at which the tone is half gone, `detune` the spread in cents, `odd` leaves only the odd
    harmonics (hollow, like a clarinet), `air` adds breath at the pitch.
    """
    random = dice("pad " + seed)
    table_size = 4096
    turn = 2 * np.pi * np.arange(table_size) / table_size
    wave = np.zeros((length, 2))
    for start, seconds, pitches in chords:
        count = frames(seconds + release)
        time = np.arange(count) / RATE
        rise = np.clip(time / attack, 0, 1)
        fall = np.clip((seconds + release - time) / release, 0, 1)
        shape = np.sin(rise * np.pi / 2) ** 2 * np.sin(fall * np.pi / 2) ** 2
        for pitch in pitches:
            highest = min(24, int(9000 / pitch))
            table = np.zeros(table_size)
            for harmonic in range(1, highest + 1, 2 if odd else 1):
                table += np.sin(turn * harmonic + random.random() * 6.28) / harmonic / (1 + (harmonic / bright) ** 2)
            for side in (-1.0, 0.0, 1.0):
                cents = side * detune + random.normal() * detune * 0.2
                rate = pitch * 2 ** (cents / 1200)
                sway = (
                    0.0016 * rate * np.sin(2 * np.pi * (0.11 + 0.2 * random.random()) * time + random.random() * 6.28)
                )
                phase = (np.cumsum(rate + sway) / RATE + random.random()) * table_size
                tone = table[phase.astype(np.int64) % table_size]
                breath = 0.8 + 0.2 * np.sin(2 * np.pi * (0.07 + 0.12 * random.random()) * time + random.random() * 6.28)
                placed = stereo(tone * shape * breath, side * 0.8) / np.sqrt(pitch / 110)
                add_to_ring(wave, frames(start), placed)
            if air:
                noise = resonance(random.standard_normal((count, 2)), [(pitch * 2, pitch * 0.03, 1), (pitch, 12, 1)])
                add_to_ring(wave, frames(start), noise / noise.std() * shape[:, None] * air)
    return wave
