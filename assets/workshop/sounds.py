"""Sounds: computes every effect and every voice and writes assets/sounds/NAME.ogg, and sounds.json about them all.

Run `python sounds.py` for all, `python sounds.py door gaze` for those whose names begin so (sounds.json is written
whole in any case), `python sounds.py --table` for sounds.json alone; `--wav DIR` keeps WAV files as well, `--files`
only says what there is.

One table, near the end of this file, says of each sound how it is made, its caption ("" shows nothing: a sound that
only decorates), its volume (0-100, beside the player's own volumes) and whether it loops until it is stopped.

Short sounds are mono, so that the game may place them between left and right; loops of a place are stereo rings.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

import sound_kit as kit
from scores.notation import chords, hertz, tune
from sound_kit import RATE, Wave

TAU = 2 * np.pi
QUALITY = 0.25
# How loud each kind of sound is before the volumes of the table: peak in dBFS for strokes, LUFS for loops.
STROKE_PEAK = -8.0
LOOP_LOUDNESS = -26.0

Maker = Callable[[np.random.Generator], Wave]


# ---- material ------------------------------------------------------------------------------------------------


def silence(seconds: float) -> Wave:
    """A mono line of nothing."""
    return np.zeros(kit.frames(seconds))


def hiss(random: np.random.Generator, seconds: float, bottom: float, top: float) -> Wave:
    """Noise between two frequencies, of unit strength."""
    noise = kit.band(random.standard_normal(kit.frames(seconds)), bottom, top)
    result: Wave = noise / noise.std()
    return result


def stroke(seconds: float, attack: float, decay: float) -> Wave:
    """A rise and an exponential fall, silent at its end."""
    time = kit.clock(seconds)
    shape = np.minimum(1, time / attack) * np.exp(-np.maximum(0, time - attack) / decay)
    result: Wave = shape * np.clip((seconds - time) / min(0.02, seconds / 4), 0, 1)
    return result


def swell(seconds: float, top_at: float = 0.5, power: float = 1.5) -> Wave:
    """A rise to a point and a fall to nothing."""
    time = kit.clock(seconds) / seconds
    up = np.clip(time / top_at, 0, 1)
    down = np.clip((1 - time) / (1 - top_at), 0, 1)
    result: Wave = (np.sin(up * np.pi / 2) * np.sin(down * np.pi / 2)) ** power
    return result


def tone(seconds: float, start: float, end: float | None = None) -> Wave:
    """A sine that glides from one frequency to another."""
    count = kit.frames(seconds)
    pitch = np.geomspace(start, end or start, count)
    result: Wave = np.sin(TAU * np.cumsum(pitch) / RATE)
    return result


def struck(seconds: float, partials: Sequence[tuple[float, float, float]], attack: float = 0.0015) -> Wave:
    """A thing that rings: partials of (frequency, strength, life in seconds)."""
    line = silence(seconds)
    for frequency, strength, life in partials:
        line += strength * tone(seconds, frequency) * stroke(seconds, attack, life)
    return line


def put(line: Wave, at: float, piece: Wave, strength: float = 1.0) -> None:
    """Adds a piece to a line at a second; what runs over the end is lost."""
    start = kit.frames(at)
    count = min(len(piece), len(line) - start)
    if count > 0:
        line[start : start + count] += piece[:count] * strength


def put_round(ring: Wave, at: float, piece: Wave, strength: float = 1.0, pan: float = 0.0) -> None:
    """Adds a mono piece to a stereo ring."""
    kit.add_to_ring(ring, kit.frames(at), kit.stereo(piece * strength, pan))


def roomy(line: Wave, seconds: float, wet: float, seed: str, bright: float = 0.5) -> Wave:
    """A mono line with the answer of a room after it."""
    padded = np.concatenate([line, silence(seconds * 0.8)])
    impulse = kit.room_impulse(seconds, seed, bright, 0.008)
    heard = kit.in_room(np.stack([padded, padded], axis=1), impulse, wet).mean(axis=1)
    return faded(heard, seconds * 0.3)


def faded(line: Wave, seconds: float = 0.01) -> Wave:
    """A line whose end is let down to nothing."""
    count = min(len(line), kit.frames(seconds))
    result = line.copy()
    ramp = np.cos(np.linspace(0, np.pi / 2, count))
    result[-count:] *= ramp if line.ndim == 1 else ramp[:, None]
    return result


def ring_noise(random: np.random.Generator, seconds: float, bottom: float, top: float) -> Wave:
    """A stereo ring of noise between two frequencies, of unit strength."""
    noise = kit.band(random.standard_normal((kit.frames(seconds), 2)), bottom, top)
    result: Wave = noise / noise.std()
    return result


def ring_tone(seconds: float, frequency: float, random: np.random.Generator) -> Wave:
    """A sine that closes exactly in a ring of this many seconds."""
    turns = round(frequency * seconds)
    result: Wave = np.sin(TAU * turns * np.arange(kit.frames(seconds)) / kit.frames(seconds) + random.random() * TAU)
    return result


def ring_sway(seconds: float, turns: int, random: np.random.Generator) -> Wave:
    """A slow rise and fall between 0 and 1 that closes in the ring."""
    result: Wave = 0.5 + 0.5 * ring_tone(seconds, turns / seconds, random)
    return result


# ---- steps ---------------------------------------------------------------------------------------------------


def step(ground: str, variant: int) -> Maker:
    """One footfall: a heel, the weight of a person, and the sole a moment after; what is under it gives the colour."""

    def make(random: np.random.Generator) -> Wave:
        size = 1 + 0.06 * (variant - 2.5) + random.normal() * 0.015
        line = silence(0.32)

        def layer(at: float, bottom: float, top: float, decay: float, strength: float, attack: float = 0.002) -> None:
            length = min(0.3, decay * 7 + 0.03)
            put(line, at, hiss(random, length, bottom * size, top * size) * stroke(length, attack, decay), strength)

        gap = 0.045 + 0.012 * random.random()
        if ground == "stone":
            layer(0.004, 300, 1700, 0.014, 0.55)
            layer(0.004, 70, 240, 0.03, 0.9)
            layer(gap, 700, 3600, 0.022, 0.22, 0.008)
            # Wet stone: the sole lifts a little water.
            layer(gap + 0.03, 2400, 6500, 0.03, 0.10, 0.015)
        elif ground == "wood":
            put(
                line,
                0.004,
                struck(0.2, [(118 * size, 1.0, 0.04), (205 * size, 0.6, 0.03), (392 * size, 0.25, 0.016)], 0.003),
                1.3,
            )
            layer(0.004, 200, 1300, 0.012, 0.4)
            layer(gap, 300, 1600, 0.018, 0.2, 0.006)
            if variant == 3:
                put(line, gap + 0.05, hiss(random, 0.09, 600, 950) * swell(0.09), 0.06)
        elif ground == "tile":
            layer(0.004, 500, 2600, 0.010, 0.5)
            put(line, 0.004, struck(0.1, [(640 * size, 0.3, 0.014), (1180 * size, 0.16, 0.010)], 0.001), 0.9)
            layer(0.004, 90, 300, 0.02, 0.6)
            layer(gap, 900, 4200, 0.014, 0.2, 0.005)
        elif ground == "carpet":
            layer(0.004, 60, 260, 0.035, 0.9, 0.008)
            layer(0.01, 300, 1100, 0.03, 0.22, 0.012)
            layer(gap, 800, 2400, 0.035, 0.07, 0.02)
        else:
            rings = [(233, 0.5, 0.06), (421, 0.4, 0.07), (688, 0.25, 0.05), (1130, 0.16, 0.04), (1790, 0.07, 0.03)]
            put(line, 0.004, struck(0.3, [(f * size * (1 + random.normal() * 0.01), a, d) for f, a, d in rings]), 0.8)
            layer(0.004, 90, 500, 0.022, 0.8)
            layer(gap, 900, 3200, 0.015, 0.16, 0.004)
        return faded(kit.low_pass(line, 6500), 0.05)

    return make


# ---- voices --------------------------------------------------------------------------------------------------

# Where the mouth resonates for each vowel.
VOWELS: tuple[tuple[float, float, float], ...] = (
    (760, 1180, 2500), (520, 1720, 2450), (360, 2050, 2800), (500, 900, 2400), (400, 1050, 2300),
)  # fmt: skip
# (pitch in hertz, size of the mouth, breath 0-1, roundness of the voice, seconds, sway of the pitch)
SPEAKERS: dict[str, tuple[float, float, float, float, float, float]] = {
    "mira": (233, 1.10, 0.14, 1.2, 0.062, 0.04),
    "jason": (117, 0.90, 0.06, 0.95, 0.058, -0.07),
    "elara": (277, 1.16, 0.08, 1.05, 0.056, 0.08),
    "quinn": (165, 1.06, 0.04, 0.85, 0.050, 0.0),
    "ada": (185, 0.98, 0.20, 1.2, 0.068, -0.04),
    "hush": (208, 1.04, 0.62, 1.9, 0.070, 0.01),
    "narrator": (147, 1.0, 0.30, 1.5, 0.052, 0.0),
    # Mira's own throat, a fourth down; its blips are played from their ends.
    "shadow": (175, 1.02, 0.34, 1.5, 0.078, -0.04),
    # Quinn's throat, exact: no breath in it, and no tune.
    "mirror": (165, 1.10, 0.02, 0.95, 0.050, 0.0),
    "teddy": (104, 0.84, 0.16, 1.15, 0.066, 0.05),
    "len": (131, 0.94, 0.30, 1.3, 0.066, -0.05),
    # The building speaks on the note its lights hum, and its voice has no tune.
    "overlord": (98, 1.0, 0.34, 1.6, 0.080, 0.0),
    "stranger_low": (98, 0.86, 0.12, 1.0, 0.060, -0.03),
    "stranger_high": (311, 1.2, 0.12, 1.2, 0.056, 0.03),
}
# The five blips of a speaker lie on these steps of a quiet scale, so that speech makes a small tune and never an alarm.
BLIP_STEPS = (0, 2, -3, 4, -1)
# How far each speaker goes along them; and who is more than one at once, on which intervals.
TUNEFUL = {"hush": 0.5, "quinn": 0.5, "mirror": 0.25, "overlord": 0.0}
REVERSED = ("shadow",)
CHOIRS = {"mirror": ((2.004, 0.25),), "overlord": ((1.007, 0.7), (1.498, 0.4), (0.5, 0.6))}


def blip(who: str, number: int) -> Maker:
    """One syllable: a throat whose overtones fall off softly, through a vowel, with some breath."""
    pitch, mouth, breath, round_, seconds, sway = SPEAKERS[who]

    def make(random: np.random.Generator) -> Wave:
        count = kit.frames(seconds)
        along = np.arange(count) / count
        base = pitch * 2 ** (BLIP_STEPS[number - 1] / 12 * TUNEFUL.get(who, 0.8))
        phase = TAU * np.cumsum(base * (1 + sway * (along - 0.3))) / RATE
        throat = np.zeros(count)
        for harmonic in range(1, int(5200 / base) + 1):
            throat += np.sin(harmonic * phase + 0.4 * harmonic) / harmonic**round_
            for interval, strength in CHOIRS.get(who, ()):
                if harmonic * interval * base < 5200:
                    throat += strength * np.sin(harmonic * interval * phase + 0.9 * harmonic) / harmonic**round_
        throat /= throat.std()
        air = hiss(random, seconds, 500, 4200)
        formants = VOWELS[number - 1]
        space = np.zeros(count + 2048)
        space[:count] = throat * (1 - breath) + air * breath * 0.8
        peaks = [(f * mouth, w, a) for f, w, a in zip(formants, (110, 150, 240), (1.0, 0.75, 0.25), strict=True)]
        # The pitch itself is kept, so that low voices do not turn into telephones; and the octave above the lowest, so
        # that they do not vanish where a loudspeaker is small.
        kept = [(base, 60, 0.22)] if pitch > 150 else [(base, 40, 0.11), (base * 2, 60, 0.20)]
        spoken = kit.resonance(space, [*peaks, *kept])[:count]
        rise, fall = (0.022, 0.040) if who in ("hush", "overlord") else (0.009, 0.026)
        time = np.arange(count) / RATE
        shape = (
            np.sin(np.clip(time / rise, 0, 1) * np.pi / 2) ** 2
            * np.sin(np.clip((seconds - time) / fall, 0, 1) * np.pi / 2) ** 2
        )
        heard = spoken * shape
        if who in REVERSED:
            heard = kit.reverse(heard)
        result: Wave = kit.low_pass(np.concatenate([heard, np.zeros(256)]), 3800 if who != "hush" else 5200)
        return faded(result, 0.004)

    return make


# ---- doors, cups, paper and other things -----------------------------------------------------------------------


def door(random: np.random.Generator) -> Wave:
    """A handle, a short creak, a wooden leaf coming home."""
    line = silence(0.75)
    put(line, 0.01, struck(0.1, [(1250, 0.3, 0.012), (2140, 0.2, 0.009), (760, 0.4, 0.015)]), 0.4)
    put(line, 0.05, hiss(random, 0.05, 400, 2400) * stroke(0.05, 0.002, 0.012), 0.25)
    creak = tone(0.26, 310, 380) * (
        0.5 + 0.5 * np.sign(np.sin(TAU * np.cumsum(np.linspace(46, 70, kit.frames(0.26))) / RATE))
    )
    put(line, 0.12, kit.low_pass(creak * swell(0.26), 900), 0.05)
    put(line, 0.40, struck(0.3, [(84, 1.0, 0.07), (141, 0.6, 0.05), (262, 0.25, 0.03)], 0.003), 1.0)
    put(line, 0.40, hiss(random, 0.12, 120, 1400) * stroke(0.12, 0.002, 0.022), 0.45)
    put(line, 0.435, struck(0.08, [(980, 0.3, 0.012), (1730, 0.2, 0.01)]), 0.3)
    return roomy(line, 0.5, 0.25, "door", 0.3)


def door_bell(random: np.random.Generator) -> Wave:
    """The small brass bell over the Nightlight's door: two unequal strokes and a tremble."""
    line = silence(1.9)
    for at, strength, shift in ((0.01, 1.0, 1.0), (0.15, 0.55, 1.003), (0.25, 0.3, 0.998), (0.38, 0.16, 1.001)):
        bell = [(1568, 0.8, 0.55), (2093, 0.45, 0.4), (3136 * 1.01, 0.35, 0.28), (4235, 0.18, 0.15), (5510, 0.08, 0.08)]
        put(
            line,
            at,
            struck(1.5, [(f * shift * s, a * 0.5, d) for f, a, d in bell for s in (1.0, 1.0023)], 0.001),
            strength,
        )
    put(line, 0.3, struck(0.3, [(96, 1.0, 0.06), (155, 0.5, 0.05)], 0.004), 0.5)
    return roomy(kit.low_pass(line, 7500), 0.7, 0.25, "cafe", 0.5)


def door_tram(random: np.random.Generator) -> Wave:
    """Folding doors: a breath of air, a slide, two rubber lips."""
    line = silence(1.35)
    put(line, 0.02, hiss(random, 0.5, 900, 5200) * swell(0.5, 0.12, 1.2), 0.16)
    put(line, 0.2, hiss(random, 0.75, 120, 800) * swell(0.75, 0.6), 0.22)
    put(line, 0.2, tone(0.75, 92, 128) * swell(0.75, 0.6), 0.14)
    for at, weight in ((0.92, 1.0), (0.985, 0.6)):
        put(line, at, struck(0.25, [(72, 1.0, 0.06), (128, 0.5, 0.04)], 0.005), weight)
        put(line, at, hiss(random, 0.08, 150, 900) * stroke(0.08, 0.004, 0.018), 0.3 * weight)
    return roomy(line, 0.6, 0.2, "tram", 0.3)


def cups(random: np.random.Generator) -> Wave:
    """A cup set on a saucer among other cups."""
    line = silence(0.8)
    for at, base, weight in (
        (0.01, 1910, 0.8),
        (0.07, 2480, 0.4),
        (0.21, 1720, 1.0),
        (0.24, 3130, 0.3),
        (0.43, 2210, 0.3),
    ):
        size = 1 + random.normal() * 0.01
        partials = [(base * size, 0.8, 0.06), (base * size * 1.71, 0.4, 0.045), (base * size * 2.63, 0.2, 0.03)]
        put(line, at, struck(0.4, partials, 0.001), weight)
        put(line, at, hiss(random, 0.04, 700, 3000) * stroke(0.04, 0.001, 0.008), weight * 0.25)
    return roomy(kit.low_pass(line, 6000), 0.5, 0.2, "cafe cups", 0.4)


def spoon(random: np.random.Generator) -> Wave:
    """A spoon going round a cup three times and tapped on its rim."""
    line = silence(1.3)
    for number in range(7):
        at = 0.04 + number * 0.125 + random.normal() * 0.008
        base = 2650 * (1 + 0.05 * np.sin(number * 2.1))
        put(
            line,
            at,
            struck(0.2, [(base, 0.5, 0.03), (base * 1.53, 0.3, 0.025), (base * 2.4, 0.12, 0.015)], 0.002),
            0.28,
        )
    for at in (1.0, 1.1):
        put(line, at, struck(0.25, [(2350, 0.7, 0.05), (3890, 0.3, 0.04), (5700, 0.1, 0.02)], 0.001), 0.7)
    return roomy(kit.low_pass(line, 6500), 0.4, 0.18, "cafe cups", 0.4)


def kettle(random: np.random.Generator) -> Wave:
    """Water coming to the boil, and the click that ends it."""
    seconds = 3.4
    rise = (kit.clock(seconds) / seconds) ** 1.6
    line = hiss(random, seconds, 180, 1100) * (0.15 + 0.55 * rise) + hiss(random, seconds, 1500, 5000) * 0.16 * rise**2
    for _ in range(150):
        at = seconds * random.random() ** 0.6
        pitch = 260 + 500 * random.random()
        put(line, at, tone(0.03, pitch, pitch * 1.5) * swell(0.03), 0.5 * at / seconds * random.random())
    line *= np.clip(kit.clock(seconds) / 0.4, 0, 1) * np.clip((seconds - kit.clock(seconds)) / 0.5, 0, 1)
    line = np.concatenate([line, silence(0.25)])
    put(line, 2.95, struck(0.12, [(1480, 0.7, 0.012), (620, 0.8, 0.02), (240, 0.8, 0.03)], 0.001), 2.6)
    return roomy(line, 0.4, 0.15, "kitchen", 0.3)


def page(random: np.random.Generator) -> Wave:
    """A sheet of paper turned over."""
    line = silence(0.5)
    put(line, 0.02, hiss(random, 0.28, 900, 5200) * swell(0.28, 0.65, 1.3), 0.5)
    for _ in range(26):
        at = 0.05 + 0.3 * random.random()
        put(line, at, hiss(random, 0.012, 1200, 6000) * stroke(0.012, 0.001, 0.003), 0.5 * random.random())
    put(line, 0.33, hiss(random, 0.09, 250, 1800) * stroke(0.09, 0.004, 0.02), 0.4)
    return faded(kit.low_pass(line, 6500), 0.08)


def page_find(random: np.random.Generator) -> Wave:
    """Paper, then Jason's descending fourth, turned upwards for once."""
    line = np.concatenate([page(random) * 0.55, silence(1.1)])
    for at, pitch in ((0.22, 587.3), (0.36, 784.0), (0.52, 880.0)):
        put(
            line, at, struck(1.0, [(pitch, 0.6, 0.32), (pitch * 2, 0.16, 0.2), (pitch * 3.98, 0.05, 0.06)], 0.004), 0.55
        )
    return roomy(line, 1.2, 0.4, "found", 0.5)


def alarm_clock(random: np.random.Generator) -> Wave:
    """Two bells and a small hammer, on a shelf between cups; a hand comes down on them early."""
    line = silence(1.5)
    for number in range(17):
        base = 2093 if number % 2 else 1865
        put(
            line,
            0.02 + number * 0.045,
            struck(0.5, [(base, 0.6, 0.12), (base * 2.76, 0.3, 0.07), (430, 0.2, 0.02)]),
            0.4,
        )
    put(line, 0.8, struck(0.12, [(240, 0.8, 0.02), (610, 0.4, 0.012)], 0.002), 0.9)
    put(line, 0.83, hiss(random, 0.1, 300, 2200) * stroke(0.1, 0.002, 0.03), 0.2)
    line[kit.frames(0.83) :] *= 0.35
    return roomy(kit.low_pass(line, 7000), 0.6, 0.22, "cafe", 0.4)


def lights_out(random: np.random.Generator) -> Wave:
    """A breaker comes down, and every fan in a room lets go of its note."""
    line = silence(3.0)
    put(line, 0.03, struck(0.4, [(88, 1.0, 0.09), (171, 0.6, 0.05), (900, 0.3, 0.01), (2400, 0.14, 0.006)], 0.002), 1.0)
    put(line, 0.06, hiss(random, 0.2, 400, 5200) * stroke(0.2, 0.001, 0.03), 0.35)
    for base, strength in ((196, 0.3), (247, 0.22), (311, 0.16), (622, 0.08)):
        put(line, 0.08, tone(2.5, base, base * 0.22) * swell(2.5, 0.02, 2.4), strength)
    put(line, 0.08, hiss(random, 2.4, 200, 2600) * swell(2.4, 0.02, 2.3), 0.22)
    return roomy(line, 1.2, 0.3, "office", 0.3)


def lights_on(random: np.random.Generator) -> Wave:
    """The same breaker, pushed up by four hands; the fans find their notes again, one after another."""
    line = silence(3.0)
    put(line, 0.03, struck(0.3, [(96, 1.0, 0.08), (205, 0.6, 0.05), (1100, 0.3, 0.01)], 0.002), 0.9)
    for number, (base, strength) in enumerate(((196, 0.3), (247, 0.22), (311, 0.16), (622, 0.08))):
        long = 2.4 - number * 0.3
        put(line, 0.2 + number * 0.3, tone(long, base * 0.3, base) * swell(long, 1.2, 0.4), strength)
    put(line, 0.3, hiss(random, 2.4, 200, 2600) * swell(2.4, 1.8, 0.3), 0.2)
    return roomy(line, 1.2, 0.3, "office", 0.3)


def phone_ring(random: np.random.Generator) -> Wave:
    """An old desk telephone: two bursts of a clapper between two bells."""
    line = silence(2.2)
    for start in (0.0, 0.62):
        for number in range(11):
            base = 1046 if number % 2 else 1244
            partials = [(base, 0.6, 0.16), (base * 2.01, 0.3, 0.1), (base * 3.03, 0.12, 0.06)]
            put(line, start + number * 0.04, struck(0.6, partials, 0.001), 0.35)
    return roomy(kit.low_pass(line, 4600), 0.9, 0.3, "office", 0.4)


def phone_up(random: np.random.Generator) -> Wave:
    """A receiver lifted, and a line with nobody on it."""
    line = silence(0.8)
    put(line, 0.01, struck(0.1, [(900, 0.4, 0.014), (1630, 0.25, 0.01), (310, 0.7, 0.02)]), 0.8)
    put(line, 0.09, hiss(random, 0.05, 500, 2600) * stroke(0.05, 0.002, 0.01), 0.35)
    put(line, 0.16, (tone(0.6, 350) + tone(0.6, 440)) * swell(0.6, 0.15, 1.0), 0.09)
    return faded(kit.band(line, 200, 3400), 0.05)


def phone_lift(random: np.random.Generator) -> Wave:
    """A receiver lifted that nobody asked to be: carefully, and then nothing but somebody not speaking."""
    line = silence(1.7)
    put(line, 0.02, hiss(random, 0.10, 300, 1600) * swell(0.10, 0.7), 0.25)
    put(line, 0.13, struck(0.12, [(780, 0.35, 0.016), (1430, 0.2, 0.01), (260, 0.8, 0.03)]), 0.7)
    put(line, 0.22, struck(0.08, [(1210, 0.2, 0.008), (520, 0.4, 0.014)]), 0.35)
    # The line is open: a breath, on this end.
    breath = kit.resonance(hiss(random, 0.7, 400, 3000), [(640, 260, 1.0), (1500, 420, 0.4)])
    put(line, 0.5, breath / breath.std() * swell(0.7, 0.6, 1.2), 0.09)
    put(line, 0.3, hiss(random, 1.3, 900, 2600) * swell(1.3, 0.2, 0.6), 0.012)
    return roomy(faded(kit.band(line, 120, 3800), 0.1), 0.9, 0.22, "office", 0.35)


def lens_glide(random: np.random.Generator) -> Wave:
    """The lens on its rail: a small motor on the lights' own note, rollers, and a joint in the steel now and then."""
    seconds = 5.0
    ring = np.zeros((kit.frames(seconds), 2))
    for frequency, strength in ((196, 0.5), (392, 0.6), (588, 0.22), (784, 0.3), (1176, 0.12), (1568, 0.07)):
        sway = 0.8 + 0.2 * ring_tone(seconds, int(random.integers(1, 5)) / seconds, random)
        ring += kit.stereo(ring_tone(seconds, frequency, random) * strength * sway * 0.5, 0.0)
    ring += ring_noise(random, seconds, 700, 2600) * (0.16 + 0.08 * ring_sway(seconds, 4, random))[:, None]
    for number in range(4):
        at = 0.6 + number * seconds / 4
        joint = struck(0.16, [(430, 0.6, 0.02), (1190, 0.35, 0.03), (2140, 0.15, 0.02)], 0.001)
        put_round(ring, at, joint, 0.9)
        put_round(ring, at + 0.055, joint, 0.6)
    return kit.in_room(kit.low_pass(ring, 3600, 3), kit.room_impulse(0.9, "office", 0.3), 0.3)


def arrow_turn(random: np.random.Generator) -> Wave:
    """Paint that thinks again: a soft dry click, and the click it was before."""
    line = silence(0.4)
    put(line, 0.01, struck(0.14, [(620, 0.7, 0.014), (1560, 0.3, 0.008), (240, 0.5, 0.02)], 0.001), 0.9)
    put(line, 0.02, hiss(random, 0.11, 700, 3200) * swell(0.11, 0.25), 0.12)
    put(line, 0.10, struck(0.10, [(540, 0.4, 0.012), (1380, 0.15, 0.007)], 0.002), 0.45)
    return roomy(line, 1.6, 0.4, "stairs", 0.4)


def cup_down(random: np.random.Generator) -> Wave:
    """A full paper cup set down on concrete, a flight below."""
    line = silence(0.8)
    put(line, 0.02, struck(0.2, [(168, 1.0, 0.03), (390, 0.5, 0.02), (860, 0.15, 0.012)], 0.003), 1.0)
    put(line, 0.03, hiss(random, 0.05, 500, 2200) * stroke(0.05, 0.002, 0.01), 0.3)
    for at, pitch in ((0.10, 420), (0.19, 520), (0.30, 470)):
        put(line, at, tone(0.07, pitch, pitch * 1.25) * swell(0.07, 0.35), 0.16)
    return roomy(line, 2.2, 0.42, "stairs", 0.4)


def blank_door(random: np.random.Generator) -> Wave:
    """A door without a number: a latch that was never locked, a hinge, and the quiet of a large room behind it."""
    line = silence(2.4)
    put(line, 0.02, struck(0.2, [(310, 0.9, 0.03), (740, 0.5, 0.02), (1720, 0.2, 0.012)], 0.001), 0.9)
    put(line, 0.16, struck(0.2, [(196, 1.0, 0.05), (520, 0.3, 0.02)], 0.002), 0.8)
    along = kit.clock(1.0)
    creak = np.sin(TAU * np.cumsum(230 + 60 * np.sin(along * 5) + 30 * along) / RATE)
    grain = 0.5 + 0.5 * np.sign(np.sin(TAU * np.cumsum(26 + 18 * along) / RATE))
    put(line, 0.34, kit.band(creak * kit.low_pass(grain, 400), 180, 1500) * swell(1.0, 0.4), 0.30)
    for pitch, strength in ((98.0, 0.6), (146.8, 0.35), (196.0, 0.3)):
        put(line, 0.7, tone(1.6, pitch) * swell(1.6, 0.5, 1.4), 0.22 * strength)
    put(line, 0.6, hiss(random, 1.7, 120, 700) * swell(1.7, 0.5, 1.2), 0.10)
    return roomy(line, 2.4, 0.4, "stairs", 0.35)


def push_bar(random: np.random.Generator) -> Wave:
    """A fire door's bar under both hands: the bar goes down, the bolts let go, and the closer takes the leaf."""
    line = silence(1.6)
    put(line, 0.02, hiss(random, 0.09, 300, 1600) * swell(0.09, 0.7), 0.20)
    for at, weight in ((0.10, 1.0), (0.135, 0.55)):
        put(line, at, struck(0.25, [(178, 1.0, 0.05), (415, 0.6, 0.035), (1130, 0.25, 0.02)], 0.001), weight)
        put(line, at, hiss(random, 0.06, 500, 3200) * stroke(0.06, 0.001, 0.012), 0.25 * weight)
    put(line, 0.24, hiss(random, 1.0, 140, 1100) * swell(1.0, 0.2, 1.2), 0.16)
    put(line, 0.24, tone(0.9, 74, 61) * swell(0.9, 0.3), 0.18)
    put(line, 1.2, struck(0.3, [(68, 1.0, 0.09), (131, 0.5, 0.06)], 0.005), 0.7)
    return roomy(kit.low_pass(line, 4200), 2.2, 0.35, "stairs", 0.35)


def cupboard(random: np.random.Generator) -> Wave:
    """The hose cupboard's sheet-metal door: a lift of the latch, the sheet's boom, a soft close on rubber."""
    line = silence(1.0)
    put(line, 0.01, struck(0.12, [(880, 0.6, 0.016), (1740, 0.3, 0.012), (2630, 0.12, 0.009)], 0.001), 0.5)
    put(line, 0.07, hiss(random, 0.3, 500, 2600) * swell(0.3, 0.4, 1.6), 0.06)
    put(line, 0.08, struck(0.5, [(122, 0.8, 0.12), (207, 0.5, 0.09), (349, 0.3, 0.07), (611, 0.12, 0.05)], 0.006), 0.5)
    put(line, 0.46, struck(0.3, [(86, 1.0, 0.06), (164, 0.6, 0.05), (402, 0.2, 0.03)], 0.005), 0.8)
    put(line, 0.46, hiss(random, 0.08, 150, 1200) * stroke(0.08, 0.003, 0.02), 0.25)
    return roomy(kit.low_pass(line, 4800), 2.2, 0.3, "stairs", 0.35)


def window_pane(random: np.random.Generator) -> Wave:
    """Up to the glass: two palms on a high window, the pane that gives a little, wind on the other side of it."""
    line = silence(2.6)
    for at, weight in ((0.03, 0.8), (0.17, 1.0)):
        put(line, at, struck(0.6, [(92, 1.0, 0.10), (187, 0.4, 0.08), (1460, 0.05, 0.05)], 0.004), weight)
        put(line, at, hiss(random, 0.07, 250, 1500) * stroke(0.07, 0.004, 0.02), 0.16 * weight)
    put(line, 0.3, tone(1.5, 142, 138) * swell(1.5, 0.25, 1.6), 0.06)
    put(line, 0.35, hiss(random, 2.2, 150, 640) * swell(2.2, 0.45, 1.4), 0.15)
    put(line, 0.6, hiss(random, 1.7, 1100, 1500) * swell(1.7, 0.5, 2.2), 0.02)
    return roomy(line, 1.2, 0.22, "review", 0.35)


def pencil_stroke(random: np.random.Generator) -> Wave:
    """One line drawn slowly on something large: grain under lead, pressed harder at the end."""
    seconds = 1.15
    along = kit.clock(seconds) / seconds
    grit = hiss(random, seconds, 900, 4600) * (0.35 + 0.65 * along**1.5)
    catch = kit.low_pass(np.abs(hiss(random, seconds, 8, 60)), 60)
    line = np.concatenate([grit * (0.45 + 0.4 * catch / catch.max()) * swell(seconds, 0.8, 0.7), silence(0.25)])
    put(line, 0.01, struck(0.05, [(900, 0.5, 0.006), (2100, 0.2, 0.004)], 0.001), 0.9)
    put(line, seconds - 0.02, struck(0.06, [(760, 0.6, 0.008), (1900, 0.2, 0.005)], 0.001), 0.8)
    wall = kit.resonance(line, [(420, 200, 0.35), (1400, 900, 1.0), (2900, 1400, 0.6)])
    return roomy(kit.low_pass(wall / wall.std() * line.std(), 5200), 1.2, 0.25, "review", 0.3)


def chair_pull(random: np.random.Generator) -> Wave:
    """A wooden chair drawn out over boards, and somebody who sits down on it."""
    line = silence(1.9)
    length = 0.62
    along = kit.clock(length)
    rub = np.sign(np.sin(TAU * np.cumsum(74 + 38 * np.sin(along * 7)) / RATE)) * 0.5
    rub += hiss(random, length, 200, 1800) * 0.4
    put(line, 0.03, kit.resonance(rub, [(210, 90, 1.0), (520, 160, 0.7), (1150, 400, 0.3)]) * swell(length, 0.4), 0.9)
    put(line, 0.70, struck(0.2, [(132, 1.0, 0.04), (310, 0.4, 0.02)], 0.003), 0.5)
    put(line, 0.98, hiss(random, 0.2, 300, 1800) * swell(0.2, 0.6), 0.06)
    put(line, 1.10, struck(0.3, [(92, 1.0, 0.06), (214, 0.5, 0.03)], 0.005), 0.6)
    creak = np.sin(TAU * np.cumsum(340 - 90 * kit.clock(0.22)) / RATE) * swell(0.22, 0.3)
    put(line, 1.22, creak * (0.5 + 0.5 * np.sin(TAU * 46 * kit.clock(0.22))), 0.08)
    return roomy(kit.low_pass(line / np.abs(line).max(), 4200), 1.2, 0.25, "review", 0.3)


def receipt_take(random: np.random.Generator) -> Wave:
    """Paper taken out of an open hand: it has been held so long that it keeps its creases."""
    line = silence(0.9)
    for number in range(16):
        at = 0.03 + 0.035 * number + 0.02 * random.random()
        put(line, at, hiss(random, 0.02, 1200, 5200) * stroke(0.02, 0.001, 0.005), 0.3 + 0.5 * random.random())
    put(line, 0.08, hiss(random, 0.5, 700, 3800) * swell(0.5, 0.6, 1.4), 0.16)
    return roomy(line, 1.8, 0.35, "stairs", 0.4)


def flight(random: np.random.Generator) -> Wave:
    """Round the turn of the stairs: the shaft breathes in, and a fire door shuts on another floor."""
    line = silence(1.5)
    put(line, 0.0, hiss(random, 0.7, 160, 900) * swell(0.7, 0.55, 1.3), 0.30)
    put(line, 0.62, struck(0.5, [(64, 1.0, 0.12), (118, 0.5, 0.07), (260, 0.2, 0.03)], 0.004), 0.7)
    put(line, 0.63, hiss(random, 0.2, 100, 700) * stroke(0.2, 0.004, 0.05), 0.16)
    return roomy(kit.low_pass(line, 2400), 3.0, 0.55, "stairs", 0.35)


def well(random: np.random.Generator) -> Wave:
    """The stairwell: air going up it, tubes, water in a pipe, and a floor where somebody has dropped something."""
    seconds = 9.0
    ring = ring_noise(random, seconds, 90, 420) * 0.20 * (0.6 + 0.4 * ring_sway(seconds, 2, random))[:, None]
    ring += ring_noise(random, seconds, 600, 1400) * 0.03 * (ring_sway(seconds, 3, random) ** 2)[:, None]
    for harmonic, strength in ((1, 0.3), (2, 0.5), (4, 0.3), (8, 0.10), (12, 0.05)):
        for side in (-0.6, 0.6):
            ring += kit.stereo(ring_tone(seconds, 49 * harmonic + side * 0.3, random) * strength * 0.4, side)
    for at, pitch, pan in ((1.3, 880, -0.5), (4.6, 1174.7, 0.6), (7.2, 784, 0.1)):
        ring_of = struck(1.2, [(pitch, 0.6, 0.3), (pitch * 2.76, 0.25, 0.14), (pitch * 5.4, 0.08, 0.05)], 0.001)
        put_round(ring, at, ring_of, 0.10, pan)
    for at in (2.8, 3.0, 3.17, 6.1):
        put_round(ring, at, tone(0.05, 620, 860) * swell(0.05, 0.3), 0.10, -0.3)
    return kit.in_room(kit.low_pass(ring, 2600, 3), kit.room_impulse(2.6, "stairs", 0.35), 0.5)


def card_sign(random: np.random.Generator) -> Wave:
    """A pen signing a card: five quick strokes and a full stop."""
    line = silence(0.95)
    at = 0.03
    for length in (0.09, 0.12, 0.07, 0.14, 0.10):
        put(line, at, hiss(random, length, 1400, 4800) * swell(length, 0.6, 1.0), 0.3 + 0.2 * random.random())
        at += length + 0.025
    put(line, at + 0.08, struck(0.06, [(420, 0.8, 0.01), (980, 0.4, 0.007)], 0.001), 0.8)
    return faded(line, 0.1)


def desk_hide(random: np.random.Generator) -> Wave:
    """Under the desk: cloth, a knee on carpet, a held breath."""
    line = silence(0.8)
    put(line, 0.02, hiss(random, 0.3, 350, 2400) * swell(0.3, 0.5), 0.3)
    put(line, 0.2, struck(0.25, [(78, 1.0, 0.05), (133, 0.5, 0.035)], 0.006), 1.1)
    put(line, 0.26, hiss(random, 0.06, 200, 1200) * stroke(0.06, 0.003, 0.014), 0.3)
    breath = kit.resonance(hiss(random, 0.34, 500, 3800), [(900, 300, 1.0), (1900, 500, 0.5)])
    put(line, 0.4, breath / breath.std() * swell(0.34, 0.75), 0.10)
    return faded(line, 0.1)


def cat(random: np.random.Generator) -> Wave:
    """A cat's chirp with the mouth shut: a short trill that asks something."""
    seconds = 0.34
    along = kit.clock(seconds) / seconds
    pitch = 395 * 2 ** (0.72 * along**1.6 - 0.10 * np.clip((along - 0.85) / 0.15, 0, 1))
    phase = TAU * np.cumsum(pitch) / RATE
    throat = sum(np.sin(harmonic * phase + 0.5 * harmonic) / harmonic**1.5 for harmonic in range(1, 9))
    # The trill is deep at first and gives way to the voice.
    trill = 1 - (0.85 - 0.75 * along) * (0.5 + 0.5 * np.cos(TAU * 27 * kit.clock(seconds)))
    voiced = np.asarray(throat) * trill + hiss(random, seconds, 700, 3200) * 0.10 * trill
    mouth = kit.resonance(voiced, [(620, 220, 1.0), (1350, 320, 0.4), (2500, 500, 0.1)])
    line = np.concatenate([mouth / mouth.std() * swell(seconds, 0.55, 1.1), silence(0.1)])
    return roomy(kit.low_pass(line, 3600), 0.4, 0.15, "flat", 0.2)


def chime(
    notes: Sequence[tuple[float, float, float]], seconds: float, life: float, seed: str, wet: float = 0.35
) -> Wave:
    """A few soft bell notes of (second, hertz, strength)."""
    line = silence(seconds)
    for at, pitch, strength in notes:
        partials = [
            (pitch, 0.7, life),
            (pitch * 2.0, 0.14, life * 0.6),
            (pitch * 2.76, 0.07, life * 0.3),
            (pitch * 5.4, 0.02, life * 0.12),
        ]
        put(line, at, struck(min(seconds - at, life * 6), partials, 0.004), strength)
    return roomy(line, 0.9, wet, seed, 0.4)


def heartbeat(random: np.random.Generator) -> Wave:
    """Two soft thuds behind the ribs."""
    line = silence(0.9)
    for at, pitch, weight in ((0.02, 58, 1.0), (0.24, 48, 0.7)):
        put(line, at, tone(0.3, pitch * 1.3, pitch * 0.8) * stroke(0.3, 0.012, 0.07), weight)
        put(line, at, hiss(random, 0.12, 50, 180) * stroke(0.12, 0.01, 0.03), 0.25 * weight)
    return faded(line, 0.1)


def anchor(random: np.random.Generator) -> Wave:
    """The thing that can wake you: a low warm fifth that blooms, and Mira's sixth above it."""
    line = silence(2.6)
    for pitch, at, strength in ((146.8, 0.02, 0.7), (220.0, 0.08, 0.5), (440.0, 0.5, 0.35), (740.0, 0.85, 0.35)):
        put(
            line,
            at,
            struck(1.7, [(pitch, 0.8, 0.6), (pitch * 2.003, 0.2, 0.4), (pitch * 3.0, 0.06, 0.2)], 0.03),
            strength,
        )
    return roomy(line, 1.8, 0.45, "anchor", 0.4)


def gaze_seen(random: np.random.Generator) -> Wave:
    """The light has found you: a cluster that rises and closes in on itself."""
    seconds = 2.0
    along = kit.clock(seconds) / seconds
    line = silence(seconds)
    for base, target in ((196.0, 415.3), (207.7, 392.0), (293.7, 440.0), (587.3, 830.6)):
        pitch = base * (target / base) ** (along**1.4)
        voice = np.sin(TAU * np.cumsum(pitch) / RATE) + 0.35 * np.sin(TAU * 2 * np.cumsum(pitch * 1.004) / RATE)
        line += voice * (0.55 + 0.45 * np.sin(TAU * np.cumsum(5 + 9 * along) / RATE)) / np.sqrt(base / 196)
    line += hiss(random, seconds, 1800, 5200) * 0.25 * along**2
    line *= np.clip(along / 0.12, 0, 1) * (0.25 + 0.75 * along**1.3) * np.clip((1 - along) / 0.05, 0, 1)
    return roomy(kit.low_pass(line, 4200), 1.0, 0.3, "office", 0.4)


def caught(random: np.random.Generator) -> Wave:
    """Caught: the breath goes out of the room, a low stroke, and a tube that dies."""
    line = silence(1.8)
    put(line, 0.0, hiss(random, 0.32, 400, 4200) * swell(0.32, 0.92, 2.2), 0.4)
    put(line, 0.30, tone(1.2, 110, 41) * stroke(1.2, 0.006, 0.34), 1.4)
    put(line, 0.30, hiss(random, 0.4, 80, 900) * stroke(0.4, 0.003, 0.07), 0.6)
    for pitch, strength in ((196.0, 0.4), (207.7, 0.4), (277.2, 0.3)):
        put(line, 0.30, tone(1.2, pitch, pitch * 0.94) * stroke(1.2, 0.004, 0.28), strength)
    put(line, 0.34, np.sign(tone(0.5, 98)) * stroke(0.5, 0.01, 0.12), 0.08)
    return roomy(kit.low_pass(line, 3200), 1.4, 0.4, "office", 0.3)


def fold(random: np.random.Generator) -> Wave:
    """The world folded like paper: three creases, each larger, and the flat of a hand."""
    line = silence(1.7)
    for number, (at, length) in enumerate(((0.02, 0.26), (0.34, 0.34), (0.74, 0.48))):
        strength = 0.35 + 0.2 * number
        put(line, at, hiss(random, length, 700 - 130 * number, 5200 - 800 * number) * swell(length, 0.8, 1.6), strength)
        for _ in range(22 + 14 * number):
            moment = at + length * random.random() ** 0.6
            put(line, moment, hiss(random, 0.016, 900, 5500) * stroke(0.016, 0.001, 0.004), strength * random.random())
        put(
            line, at + length, struck(0.2, [(96 - 12 * number, 1.0, 0.05), (170, 0.4, 0.03)], 0.003), 0.5 + 0.3 * number
        )
    return roomy(kit.low_pass(line, 5600), 1.0, 0.32, "fold", 0.4)


def whoosh(random: np.random.Generator) -> Wave:
    """A passage of air that opens and closes: going from one place to another."""
    seconds = 1.5
    along = kit.clock(seconds) / seconds
    line = silence(seconds)
    noise = random.standard_normal(kit.frames(seconds))
    for number in range(9):
        centre = 220 * 2 ** (number * 0.5)
        weight = np.exp(-(((np.log2(220) + 0.4 + 3.4 * np.sin(np.pi * along) ** 1.5) - np.log2(centre)) ** 2) / 0.35)
        part = kit.band(noise, centre * 0.8, centre * 1.25)
        line += part / part.std() * weight / np.sqrt(1 + number * 0.5)
    return roomy(line * np.sin(np.pi * along) ** 2, 0.9, 0.35, "whoosh", 0.4)


# ---- the unbuilt house ------------------------------------------------------------------------------------------


def outline_draw(random: np.random.Generator) -> Wave:
    """Chalk along a straight edge, the length of a tile, and a small glassy note on the end of it."""
    line = silence(0.7)
    length = 0.22
    grain = 0.55 + 0.45 * kit.low_pass(random.standard_normal(kit.frames(length)), 90) * 6
    put(line, 0.0, hiss(random, length, 1600, 5200) * swell(length, 0.3, 0.8) * np.clip(grain, 0, 1.4), 0.5)
    put(line, 0.17, struck(0.5, [(1174.7, 0.5, 0.12), (2349, 0.14, 0.07), (3110, 0.05, 0.04)], 0.004), 0.34)
    return roomy(line, 1.2, 0.32, "house", 0.5)


def outline_build(random: np.random.Generator) -> Wave:
    """A tile of house comes up: wood sliding on wood, and the knock with which it is there."""
    line = silence(0.9)
    put(line, 0.0, hiss(random, 0.26, 240, 1400) * swell(0.26, 0.8, 1.3), 0.4)
    put(line, 0.0, tone(0.26, 92, 138) * swell(0.26, 0.8, 1.2), 0.3)
    put(line, 0.25, struck(0.3, [(148, 1.0, 0.05), (392, 0.5, 0.03), (910, 0.2, 0.014)], 0.001), 1.0)
    put(line, 0.26, struck(0.4, [(587.3, 0.24, 0.11), (880, 0.1, 0.07)], 0.01), 0.5)
    return roomy(line, 1.4, 0.34, "house", 0.4)


def outline_stands(random: np.random.Generator) -> Wave:
    """The last tile: the whole of it settles, and three notes of her theme stay in the wood."""
    line = silence(2.4)
    for at, weight in ((0.0, 0.6), (0.11, 0.8), (0.24, 1.1)):
        put(line, at, struck(0.3, [(118, 1.0, 0.06), (310, 0.4, 0.03), (720, 0.16, 0.016)], 0.001), weight)
    put(line, 0.24, hiss(random, 0.7, 120, 900) * stroke(0.7, 0.01, 0.16), 0.16)
    for at, pitch in ((0.36, 440.0), (0.58, 740.0), (0.86, 659.3)):
        put(line, at, struck(1.4, [(pitch, 0.6, 0.4), (pitch * 2, 0.12, 0.2), (pitch * 0.5, 0.2, 0.5)], 0.006), 0.42)
    return roomy(line, 1.8, 0.4, "house", 0.4)


def plate(down: bool) -> Maker:
    """A loose board that gives under a foot, or comes back up behind it."""

    def make(random: np.random.Generator) -> Wave:
        line = silence(0.6)
        pitch = (172, 126) if down else (126, 186)
        put(line, 0.01, tone(0.16, *pitch) * stroke(0.16, 0.004, 0.05), 0.8)
        creak = np.sign(tone(0.14, 34, 48)) * tone(0.14, 420, 520 if down else 360) * swell(0.14, 0.5)
        put(line, 0.0 if down else 0.06, creak, 0.10)
        put(line, 0.13, struck(0.2, [(210, 0.8, 0.03), (530, 0.4, 0.02)], 0.001), 0.9 if down else 0.5)
        put(line, 0.02, hiss(random, 0.12, 300, 1600) * swell(0.12, 0.4), 0.10)
        return roomy(line, 1.2, 0.26, "house", 0.4)

    return make


def held_door(opens: bool) -> Maker:
    """A door that goes down into the floor, or comes up out of it: counterweight, sash cord, the stop."""

    def make(random: np.random.Generator) -> Wave:
        line = silence(1.1)
        put(line, 0.0, hiss(random, 0.5, 200, 1100) * swell(0.5, 0.6 if opens else 0.4), 0.34)
        put(line, 0.0, tone(0.5, *((150, 84) if opens else (84, 150))) * swell(0.5, 0.5), 0.4)
        for number in range(7):
            tick = struck(0.05, [(1480 - 60 * number * (1 if opens else -1), 0.4, 0.008)], 0.001)
            put(line, 0.04 + number * 0.065, tick, 0.18)
        put(
            line,
            0.5,
            struck(0.3, [(104 if opens else 168, 1.0, 0.07), (290, 0.4, 0.03), (660, 0.2, 0.015)], 0.001),
            1.0,
        )
        return roomy(line, 1.5, 0.32, "house", 0.4)

    return make


def lamp(on: bool) -> Maker:
    """A switch, and the lamp it belongs to: the filament sings for a moment, or ticks as it cools."""

    def make(random: np.random.Generator) -> Wave:
        line = silence(1.0)
        put(line, 0.01, struck(0.08, [(1900, 0.6, 0.006), (820, 0.6, 0.010), (340, 0.5, 0.014)], 0.0006), 1.0)
        if on:
            for pitch, strength in ((587.3, 0.5), (880.0, 0.3), (1174.7, 0.16)):
                put(line, 0.05, tone(0.9, pitch) * swell(0.9, 0.16, 1.6), 0.16 * strength)
        else:
            put(line, 0.04, tone(0.4, 587.3, 440) * stroke(0.4, 0.004, 0.09), 0.10)
            for at in (0.22, 0.41, 0.70):
                put(line, at, struck(0.03, [(3400, 0.3, 0.004)], 0.0005), 0.16)
        return roomy(line, 1.2, 0.28, "house", 0.5)

    return make


def echo_touch(random: np.random.Generator) -> Wave:
    """Her shadow has caught up: a breath taken in, her own, from behind, and the warmth gone out of a chord."""
    line = silence(1.5)
    put(line, 0.0, kit.reverse(hiss(random, 0.42, 500, 3600) * stroke(0.42, 0.01, 0.16)), 0.34)
    for pitch, strength in ((220.0, 0.6), (370.0, 0.45), (349.2, 0.4)):
        put(line, 0.40, tone(0.9, pitch, pitch * 0.965) * stroke(0.9, 0.006, 0.22), 0.5 * strength)
    put(line, 0.40, tone(0.6, 82, 52) * stroke(0.6, 0.006, 0.16), 0.9)
    return roomy(kit.low_pass(line, 4200), 1.5, 0.4, "house", 0.35)


def echo_through(random: np.random.Generator) -> Wave:
    """It walks through her and nothing happens: a curtain, and the same chord whole."""
    line = silence(2.2)
    put(line, 0.0, hiss(random, 0.9, 500, 2800) * swell(0.9, 0.5, 1.4), 0.22)
    for at, pitch in ((0.28, 220.0), (0.34, 370.0), (0.40, 440.0), (0.62, 740.0)):
        put(line, at, tone(1.5, pitch) * swell(1.5, 0.22, 1.4), 0.24)
    return roomy(line, 2.0, 0.46, "house", 0.4)


def echo_held(random: np.random.Generator) -> Wave:
    """Something walks against a wall, softly, at a walking pace: two knocks of a palm."""
    line = silence(1.2)
    for at, weight in ((0.02, 1.0), (0.46, 0.8)):
        put(line, at, struck(0.3, [(96, 1.0, 0.06), (182, 0.5, 0.03), (420, 0.1, 0.014)], 0.004), weight)
        put(line, at, hiss(random, 0.1, 150, 700) * stroke(0.1, 0.004, 0.03), 0.24 * weight)
    return roomy(line, 1.4, 0.36, "house", 0.3)


def rub_out(random: np.random.Generator) -> Wave:
    """An eraser: three strokes, and the crumbs blown off."""
    line = silence(0.9)
    for number, at in enumerate((0.0, 0.13, 0.26)):
        put(line, at, hiss(random, 0.11, 500 + 120 * number, 2600) * swell(0.11, 0.5), 0.5)
        put(line, at, tone(0.11, 210, 250) * swell(0.11, 0.5), 0.10)
    put(line, 0.46, hiss(random, 0.34, 900, 5200) * swell(0.34, 0.3, 1.3), 0.22)
    return faded(line, 0.05)


def house_step(random: np.random.Generator, line: Wave, at: float, weight: float, backwards: bool = False) -> None:
    """One far step on boards, put on a line; backwards, it swells and stops."""
    piece = struck(0.24, [(128, 1.0, 0.04), (260, 0.4, 0.025), (700, 0.1, 0.01)], 0.003)
    piece += hiss(random, 0.24, 300, 1500) * stroke(0.24, 0.004, 0.03) * 0.2
    put(line, at, kit.reverse(piece) if backwards else piece, weight)


def echo_near(random: np.random.Generator) -> Wave:
    """It is near: her own steps behind her, and a hum that beats as two of the same note do."""
    seconds = 6.0
    ring = np.zeros((kit.frames(seconds), 2))
    for pitch, strength in ((110.0, 0.5), (110.5, 0.5), (220.0, 0.16), (221.0, 0.16), (370.0, 0.07), (370.5, 0.07)):
        ring += kit.stereo(ring_tone(seconds, pitch, random) * strength)
    ring *= 0.4
    for number in range(12):
        line = silence(0.5)
        house_step(random, line, 0.0, 0.9 if number % 2 else 0.75)
        put_round(ring, number * 0.5 + (0.02 if number % 2 else 0), line, 0.34, -0.3 if number % 2 else 0.3)
    ring += ring_noise(random, seconds, 250, 900) * 0.02
    return ring


def rewind(random: np.random.Generator) -> Wave:
    """Time taken back: steps from their ends, a tape that runs, a line that draws itself in again."""
    seconds = 3.0
    ring = np.zeros((kit.frames(seconds), 2))
    for number in range(12):
        line = silence(0.3)
        house_step(random, line, 0.0, 0.8, True)
        put_round(ring, number * 0.25, line, 0.5, 0.4 if number % 2 else -0.4)
    flutter = 0.6 + 0.4 * np.sin(TAU * 12 * kit.clock(seconds))
    ring += ring_noise(random, seconds, 1200, 3600) * 0.03 * flutter[:, None]
    for pitch in (293.7, 440.0):
        ring += kit.stereo(ring_tone(seconds, round(pitch * seconds) / seconds, random) * flutter * 0.07)
    return ring


def house_air(random: np.random.Generator) -> Wave:
    """A house at night with half its walls: air under sheets, a joist that ticks, rain a street away."""
    seconds = 16.0
    ring = ring_noise(random, seconds, 90, 420) * 0.10
    ring += ring_noise(random, seconds, 1400, 4200) * 0.010
    for turns, pitch in ((3, 73.5), (5, 110.25)):
        ring += kit.stereo(ring_tone(seconds, pitch, random) * ring_sway(seconds, turns, random) * 0.07)
    for at, pan, pitch in ((1.3, -0.5, 640), (5.9, 0.4, 820), (6.15, 0.42, 760), (11.2, -0.1, 560), (14.0, 0.6, 900)):
        tick = roomy(struck(0.2, [(pitch, 0.6, 0.012), (pitch * 0.37, 0.6, 0.03)], 0.001), 1.6, 0.5, "house", 0.3)
        put_round(ring, at, tick, 0.16, pan)
    for at, pan in ((3.4, 0.3), (9.0, -0.4)):
        flap = hiss(random, 1.2, 200, 1100) * swell(1.2, 0.4, 1.6)
        put_round(ring, at, flap, 0.05, pan)
    return ring


def crowd_stream(random: np.random.Generator) -> Wave:
    """Thousands of feet in slippers and socks on wet stone, none of them in step: near the stream, loud in it."""
    seconds = 12.0
    ring = ring_noise(random, seconds, 160, 900) * 0.06 * ring_sway(seconds, 5, random)[:, None]
    ring += ring_noise(random, seconds, 1800, 5200) * 0.008
    for _ in range(420):
        slap = 0.5 + 0.5 * float(random.random())
        foot = hiss(random, 0.16, 180, 900 + 900 * slap) * stroke(0.16, 0.012, 0.035)
        foot += tone(0.16, 96 + 40 * slap, 70) * stroke(0.16, 0.006, 0.03) * 0.7
        put_round(ring, float(random.uniform(0, seconds)), foot, 0.05 * slap, float(random.uniform(-0.8, 0.8)))
    for _ in range(60):
        cloth = hiss(random, 0.5, 500, 2600) * swell(0.5, 0.45)
        put_round(ring, float(random.uniform(0, seconds)), cloth, 0.014, float(random.uniform(-0.8, 0.8)))
    return ring


def crowd_murmur(random: np.random.Generator) -> Wave:
    """A street that talks in its sleep, and breathes: voices behind a hand, a breath that many draw at once."""
    seconds = 18.0
    ring = ring_noise(random, seconds, 90, 380) * 0.05
    murmur(random, ring, 34, 0.055)
    for number in range(6):
        breath = hiss(random, 2.2, 260, 1100 if number % 2 else 800) * swell(2.2, 0.4 if number % 2 else 0.6, 1.6)
        put_round(ring, number * 3.0, breath, 0.05, -0.3 if number % 2 else 0.3)
    for turns, pitch in ((3, 110.0), (5, 165.0)):
        ring += kit.stereo(ring_tone(seconds, pitch, random) * ring_sway(seconds, turns, random) * 0.035)
    return ring


def anchor_hum(random: np.random.Generator) -> Wave:
    """A line that is open: a dialling tone, thin as it is from a receiver that lies on its side."""
    seconds = 4.0
    ring = np.zeros((kit.frames(seconds), 2))
    for pitch, strength in ((350.0, 0.5), (440.0, 0.5), (700.0, 0.06), (880.0, 0.06)):
        ring += kit.stereo(ring_tone(seconds, pitch, random) * strength)
    return ring * 0.3 + ring_noise(random, seconds, 400, 2800) * 0.01


def lantern_lit(random: np.random.Generator) -> Wave:
    """A wheel, a spark, a flame that takes; the glass comes down over it."""
    line = silence(1.3)
    put(line, 0.0, hiss(random, 0.10, 1800, 6400) * swell(0.10, 0.7), 0.4)
    put(line, 0.16, hiss(random, 0.7, 180, 1400) * stroke(0.7, 0.06, 0.16), 0.5)
    put(line, 0.52, struck(0.4, [(1660, 0.3, 0.08), (2890, 0.16, 0.05), (420, 0.3, 0.03)], 0.001), 0.5)
    for at, pitch in ((0.24, 293.7), (0.34, 440.0)):
        put(line, at, tone(0.8, pitch) * swell(0.8, 0.25, 1.4), 0.16)
    return roomy(line, 1.2, 0.3, "street", 0.4)


def lantern_spent(random: np.random.Generator) -> Wave:
    """The flame goes down to the wick and ticks as the brass cools."""
    line = silence(1.2)
    put(line, 0.0, hiss(random, 0.6, 160, 1000) * swell(0.6, 0.15, 1.2), 0.4)
    put(line, 0.1, tone(0.6, 392, 262) * swell(0.6, 0.2, 1.4), 0.14)
    for at, pitch in ((0.55, 2100), (0.78, 1880)):
        put(line, at, struck(0.1, [(pitch, 0.5, 0.012), (pitch * 0.4, 0.4, 0.02)], 0.001), 0.2)
    return roomy(line, 1.2, 0.3, "street", 0.3)


def name_said(random: np.random.Generator) -> Wave:
    """A name, called: Elara's three notes, and under the last of them one pair of feet that stops."""
    line = silence(2.4)
    for at, pitch, life in ((0.02, 440.0, 0.34), (0.26, 493.9, 0.34), (0.50, 659.3, 1.2)):
        called = sum((tone(life, pitch * part) / part**1.6 for part in range(1, 6)), start=silence(life))
        put(line, at, kit.resonance(called, ((640, 9, 180), (1180, 7, 220))) * swell(life, 0.2, 1.3), 0.3)
    for at, weight in ((0.62, 0.6), (0.92, 0.9)):
        put(line, at, tone(0.16, 120, 74) * stroke(0.16, 0.005, 0.04), weight * 0.6)
        put(line, at, hiss(random, 0.16, 180, 1200) * stroke(0.16, 0.008, 0.03), weight * 0.4)
    return roomy(line, 1.6, 0.4, "street", 0.45)


def sung(random: np.random.Generator, pitch: float, seconds: float, vowel: int) -> Wave:
    """One person who sings a note under their breath: a throat, a vowel, and not quite in tune."""
    time = kit.clock(seconds)
    drift = 1 + 0.004 * np.sin(TAU * (3.1 + random.random()) * time + random.random() * TAU) + 0.006 * random.normal()
    phase = TAU * np.cumsum(pitch * drift) / RATE
    throat = np.asarray(sum(np.sin(part * phase) / part**1.7 for part in range(1, 9)))
    first, second, third = VOWELS[vowel]
    voice = kit.resonance(throat, [(first, 120, 1.0), (second, 160, 0.3), (third, 220, 0.05)])
    return voice / voice.std()


def crowd_choir(random: np.random.Generator) -> Wave:
    """A choir of a hundred who do not know that they are one: each hums a note for a breath, and then breathes."""
    seconds = 16.0
    ring = np.zeros((kit.frames(seconds), 2))
    notes = (146.8, 146.8, 220.0, 220.0, 293.7, 329.6, 110.0, 440.0)
    for person in range(100):
        length = 2.6 + 2.2 * float(random.random())
        pitch = notes[int(random.integers(0, len(notes)))]
        voice = sung(random, pitch, length, int(random.integers(0, 5))) * swell(length, 0.45, 1.3)
        at = (person + float(random.random())) * seconds / 100
        put_round(ring, at, voice, 0.05 * float(random.uniform(0.5, 1)), float(random.uniform(-0.85, 0.85)))
    return kit.in_room(kit.low_pass(ring, 2200, 3), kit.room_impulse(2.6, "street", 0.3), 0.5)


def crowd_name(random: np.random.Generator) -> Wave:
    """Somebody she knows is near: one voice out of step with all the rest, two notes of her call and no third."""
    seconds = 6.0
    ring = np.zeros((kit.frames(seconds), 2))
    for at, pitch, length in ((0.4, 440.0, 0.9), (1.5, 493.9, 1.7), (3.5, 440.0, 0.8), (4.4, 493.9, 1.3)):
        put_round(ring, at, sung(random, pitch, length, 1) * swell(length, 0.3, 1.2), 0.3, 0.0)
    for at in (0.1, 2.2, 3.0, 5.6):
        put_round(ring, at, hiss(random, 0.2, 180, 1300) * stroke(0.2, 0.012, 0.05), 0.12, 0.0)
    return kit.in_room(ring, kit.room_impulse(1.8, "street", 0.35), 0.4)


def hands_held(random: np.random.Generator) -> Wave:
    """One palm into another; two notes that were apart come together on one."""
    line = silence(1.9)
    put(line, 0.02, hiss(random, 0.12, 240, 1900) * stroke(0.12, 0.012, 0.03), 0.5)
    put(line, 0.02, tone(0.14, 150, 96) * stroke(0.14, 0.006, 0.03), 0.4)
    for start, end in ((293.7, 329.6), (392.0, 329.6)):
        put(line, 0.1, tone(1.5, start, end) * swell(1.5, 0.3, 1.3), 0.2)
        put(line, 0.1, tone(1.5, start * 2, end * 2) * swell(1.5, 0.3, 1.3), 0.05)
    return roomy(line, 1.6, 0.4, "street", 0.4)


def nods_off(random: np.random.Generator) -> Wave:
    """A breath that goes all the way out, a chin, and a slipper that takes its first step."""
    line = silence(1.7)
    put(line, 0.0, hiss(random, 0.9, 240, 1200) * swell(0.9, 0.25, 1.6), 0.4)
    put(line, 0.2, tone(0.8, 329.6, 246.9) * swell(0.8, 0.25, 1.5), 0.18)
    for at, weight in ((0.95, 0.7), (1.35, 0.5)):
        put(line, at, tone(0.14, 104, 70) * stroke(0.14, 0.006, 0.03), weight * 0.5)
        put(line, at, hiss(random, 0.2, 200, 1100) * stroke(0.2, 0.02, 0.05), weight * 0.3)
    return roomy(line, 1.4, 0.36, "street", 0.35)


def gate(opens: bool) -> Maker:
    """A brass gate: the latch and then the hinge as it opens; the hinge and then the latch as weight shuts it."""

    def make(random: np.random.Generator) -> Wave:
        line = silence(1.8)
        latch, hinge = (0.02, 0.2) if opens else (0.85, 0.05)
        put(line, latch, struck(0.7, [(1240, 0.4, 0.09), (2170, 0.3, 0.06), (3420, 0.16, 0.04), (240, 0.5, 0.03)]), 0.7)
        length = 1.0 if opens else 0.8
        sing = tone(length, 410, 540) if opens else tone(length, 520, 380)
        rub = 0.6 + 0.4 * np.sign(np.sin(TAU * 31 * kit.clock(length)))
        put(line, hinge, kit.low_pass(sing * rub, 1900) * swell(length, 0.4, 1.6), 0.16)
        put(line, hinge, hiss(random, length, 500, 2400) * swell(length, 0.4, 1.8), 0.1)
        if not opens:
            put(line, latch, tone(0.3, 92, 62) * stroke(0.3, 0.004, 0.07), 0.9)
        return roomy(line, 2.0, 0.42, "exchange", 0.45)

    return make


def megaphone(random: np.random.Generator) -> Wave:
    """Her voice made large: a click, a squeal, five flat syllables that come off the roof; then a great many feet."""
    line = silence(3.4)
    put(line, 0.0, struck(0.1, [(1800, 0.6, 0.01), (900, 0.4, 0.012)], 0.001), 0.5)
    put(line, 0.06, tone(0.24, 2350, 2500) * swell(0.24, 0.6, 2.0), 0.14)
    for number, length in enumerate((0.17, 0.15, 0.2, 0.15, 0.34)):
        said = sung(random, (232, 236, 228, 224, 208)[number], length, (0, 3, 1, 4, 2)[number])
        put(line, 0.36 + number * 0.21, kit.band(kit.warm(said, 0.7), 480, 2600) * swell(length, 0.25, 0.8), 0.36)
    for number in range(26):
        at = 1.7 + float(random.random()) * 1.4
        put(line, at, tone(0.12, 96 + number, 68) * stroke(0.12, 0.008, 0.03), 0.12)
        put(line, at, hiss(random, 0.16, 200, 1200) * stroke(0.16, 0.02, 0.04), 0.1)
    return roomy(line, 2.6, 0.46, "exchange", 0.5)


def tier_stairs(random: np.random.Generator) -> Wave:
    """Six quick steps on concrete, in a stairwell under seats; the bowl's air comes up to meet them."""
    line = silence(2.0)
    put(line, 0.0, hiss(random, 1.8, 120, 700) * swell(1.8, 0.7, 1.6), 0.3)
    for number in range(6):
        at, weight = 0.05 + number * 0.21, 0.7 - number * 0.07
        put(line, at, tone(0.12, 128 - number * 5, 78) * stroke(0.12, 0.003, 0.025), weight)
        put(line, at, hiss(random, 0.1, 400, 2600) * stroke(0.1, 0.003, 0.018), weight * 0.5)
    return roomy(line, 1.8, 0.42, "exchange", 0.4)


def crowd_turns(random: np.random.Generator) -> Wave:
    """Thousands stop, one after the other and then nearly all at once; a lull; and they turn round where they stand."""
    line = silence(5.0)
    for number in range(90):
        at = 1.25 * (1 - (1 - number / 90) ** 2.2) + 0.05 * float(random.random())
        put(line, at, hiss(random, 0.18, 160, 1100) * stroke(0.18, 0.012, 0.04), 0.22 * (1 - number / 130))
        put(line, at, tone(0.12, 100, 70) * stroke(0.12, 0.006, 0.03), 0.16 * (1 - number / 130))
    put(line, 2.5, hiss(random, 1.5, 220, 1500) * swell(1.5, 0.35, 1.4), 0.7)
    put(line, 2.55, hiss(random, 1.2, 90, 420) * swell(1.2, 0.4, 1.4), 0.5)
    for pitch in (146.8, 220.0, 329.6):
        put(line, 3.0, sung(random, pitch, 1.9, 3) * swell(1.9, 0.4, 1.5), 0.035)
    return roomy(line, 2.8, 0.4, "street", 0.35)


def answer(random: np.random.Generator) -> Wave:
    """Somebody answers: a lamp's switch, and the two notes that her call has always wanted after it."""
    line = silence(2.4)
    put(line, 0.0, struck(0.12, [(1500, 0.4, 0.012), (620, 0.4, 0.016)], 0.001), 0.3)
    for at, pitch, life in ((0.06, 587.3, 0.5), (0.44, 440.0, 1.5)):
        put(line, at, sung(random, pitch, life, 1) * swell(life, 0.2, 1.2), 0.10)
        put(line, at, tone(life, pitch) * swell(life, 0.12, 1.4), 0.2)
    return roomy(line, 1.9, 0.42, "street", 0.45)


def carried(random: np.random.Generator) -> Wave:
    """The stream takes somebody along: cloth on every side, feet, and the street gone from under it."""
    line = silence(1.6)
    put(line, 0.0, hiss(random, 1.4, 160, 1500) * swell(1.4, 0.6, 1.4), 0.6)
    for number in range(9):
        at = 0.1 + number * (0.13 - number * 0.006)
        put(line, at, tone(0.14, 104, 66) * stroke(0.14, 0.005, 0.035), 0.3 + number * 0.05)
    put(line, 0.5, tone(1.0, 196, 98) * swell(1.0, 0.4, 1.6), 0.25)
    return roomy(line, 1.4, 0.36, "street", 0.35)


# ---- the white room ---------------------------------------------------------------------------------------------

D5, A5, E5, G4 = 587.3, 880.0, 659.3, 392.0


def board_step(in_glass: bool) -> Maker:
    """A sole on polished stone, once for a tile; in the glass the same with the ring of a pane in it."""

    def make(random: np.random.Generator) -> Wave:
        line = silence(0.3)
        put(line, 0.0, hiss(random, 0.05, 500, 2400) * stroke(0.05, 0.002, 0.009), 0.5)
        put(line, 0.0, struck(0.14, [(210, 0.7, 0.02), (470, 0.3, 0.014)], 0.002), 0.7)
        if in_glass:
            put(line, 0.004, struck(0.26, [(1760, 0.16, 0.05), (2637, 0.08, 0.035), (4190, 0.03, 0.02)], 0.003), 0.6)
            return roomy(kit.high_pass(line, 260), 0.7, 0.3, "white", 0.6)
        return roomy(kit.low_pass(line, 4200), 0.6, 0.16, "white", 0.4)

    return make


def board_bump(random: np.random.Generator) -> Wave:
    """A shoulder against something padded. It does not hurt and is not meant to."""
    line = silence(0.4)
    put(line, 0.0, tone(0.3, 128, 92) * stroke(0.3, 0.008, 0.05), 1.0)
    put(line, 0.0, hiss(random, 0.12, 120, 700) * stroke(0.12, 0.01, 0.025), 0.24)
    put(line, 0.05, hiss(random, 0.1, 600, 1600) * swell(0.1, 0.3), 0.05)
    return roomy(kit.low_pass(line, 1800), 0.6, 0.15, "white", 0.3)


def goal_met(random: np.random.Generator) -> Wave:
    """One of the two is where he should be: one note of the two."""
    return chime(((0.0, D5, 0.8), (0.0, D5 / 2, 0.3)), 1.0, 0.22, "white", 0.3)


def goals_both(random: np.random.Generator) -> Wave:
    """Both are: a note from above and one from below, the same way from the note they meet on."""
    notes = ((0.0, A5, 0.6), (0.0, G4, 0.6), (0.16, E5, 0.5), (0.16, 523.3, 0.5), (0.34, D5, 0.9), (0.34, D5 / 2, 0.5))
    return chime(notes, 1.9, 0.4, "white", 0.4)


def crack_break(random: np.random.Generator) -> Wave:
    """A floor tile gives: a tick that runs, splinters, and something small that falls for longer than it should."""
    line = silence(1.5)
    for number in range(5):
        tick = hiss(random, 0.03, 1800, 6500) * stroke(0.03, 0.001, 0.005)
        put(line, 0.02 + number * 0.028, tick, 0.5 - 0.06 * number)
    put(line, 0.16, hiss(random, 0.3, 300, 3400) * stroke(0.3, 0.002, 0.05), 0.8)
    put(line, 0.16, struck(0.4, [(132, 0.9, 0.07), (311, 0.4, 0.05)], 0.002), 1.0)
    for _ in range(14):
        at, pitch = 0.2 + 0.5 * random.random(), 2200 + 2600 * random.random()
        put(line, at, struck(0.14, [(pitch, 0.2, 0.02), (pitch * 1.62, 0.08, 0.012)], 0.001), 0.3 * (1 - at))
    put(line, 1.06, struck(0.3, [(1480, 0.2, 0.03), (2310, 0.08, 0.02)], 0.001), 0.22)
    return roomy(kit.low_pass(line, 6000), 1.4, 0.35, "white", 0.5)


def taken_back(again: bool) -> Maker:
    """A step that is taken back, sucked in from its end; or taken again, from its beginning."""

    def make(random: np.random.Generator) -> Wave:
        line = silence(0.26)
        put(line, 0.02, hiss(random, 0.16, 700, 3000) * swell(0.16, 0.15, 1.2), 0.24)
        put(line, 0.01, struck(0.2, [(330, 0.5, 0.04), (660, 0.16, 0.03)], 0.003), 0.7)
        return faded(kit.low_pass(line if again else kit.reverse(line), 3600), 0.02)

    return make


def par_light(random: np.random.Generator) -> Wave:
    """A small lamp comes on in the floor, one for each move."""
    line = silence(0.4)
    put(line, 0.0, struck(0.34, [(1174.7, 0.6, 0.07), (2349, 0.12, 0.04), (3240, 0.05, 0.02)], 0.002), 0.8)
    put(line, 0.0, hiss(random, 0.02, 2000, 5000) * stroke(0.02, 0.001, 0.004), 0.1)
    return roomy(line, 0.7, 0.25, "white", 0.5)


def seam(random: np.random.Generator) -> Wave:
    """Taken up in white: two glass notes part from one, up and down, and are gone together."""
    seconds = 1.6
    line = silence(seconds)
    for first, last in ((D5, D5 * 2), (D5, D5 / 2), (D5 * 1.5, D5 * 3), (D5 / 1.5, D5 / 3)):
        put(line, 0.0, tone(1.4, first, last) * swell(1.4, 0.55, 1.4), 0.3)
    put(line, 0.0, hiss(random, 1.3, 2400, 7000) * swell(1.3, 0.7, 2.0), 0.09)
    return roomy(line, 1.4, 0.45, "white", 0.5)


def glass_through(random: np.random.Generator) -> Wave:
    """Through the glass: the pane sings and stops, and behind it there is a room with a heater on."""
    line = silence(3.2)
    rim = [(987.8, 0.5, 0.7), (1479, 0.26, 0.6), (2217, 0.14, 0.4), (3729, 0.06, 0.25)]
    put(line, 0.0, struck(1.5, rim, 0.25), 0.9)
    put(line, 0.9, hiss(random, 0.4, 1400, 6800) * stroke(0.4, 0.002, 0.05), 0.6)
    for _ in range(26):
        at, pitch = 0.92 + 0.7 * random.random() ** 1.5, 1700 + 3600 * random.random()
        put(line, at, struck(0.16, [(pitch, 0.2, 0.025), (pitch * 1.57, 0.1, 0.014)], 0.001), 0.3 * (1.9 - at))
    for pitch, strength in ((110.0, 0.6), (146.8, 0.5), (220.0, 0.34), (370.0, 0.2)):
        put(line, 1.1, tone(2.0, pitch) * swell(2.0, 0.35, 1.2), strength * 0.5)
    put(line, 1.1, hiss(random, 2.0, 120, 700) * swell(2.0, 0.4), 0.12)
    return roomy(line, 1.8, 0.3, "white", 0.4)


def replay_through(random: np.random.Generator) -> Wave:
    """Somebody walks through a wall and does not slow down: steps, the same steps from inside it, steps."""
    line = silence(1.5)
    for number in range(5):
        foot = silence(0.2)
        put(foot, 0.0, hiss(random, 0.05, 500, 2600) * stroke(0.05, 0.002, 0.01), 0.5)
        put(foot, 0.0, struck(0.14, [(210, 0.7, 0.02), (470, 0.3, 0.014)], 0.002), 0.8)
        within = 1 <= number <= 3
        put(line, 0.02 + number * 0.2, kit.low_pass(foot, 480) if within else foot, 1.0)
    put(line, 0.2, hiss(random, 0.7, 200, 900) * swell(0.7, 0.5, 1.2), 0.16)
    return roomy(line, 0.9, 0.25, "white", 0.4)


def lift_ding(random: np.random.Generator) -> Wave:
    """A lift that has arrived at somebody else's floor: a falling third, the second note a shade flat."""
    return chime(((0.01, 830.6, 1.0), (0.36, 654.0, 0.9)), 1.9, 0.42, "lift", 0.4)


def tram_bell(random: np.random.Generator) -> Wave:
    """The tram's foot gong, twice."""
    line = silence(1.8)
    for at, weight in ((0.01, 1.0), (0.24, 0.85)):
        gong = [
            (698, 0.7, 0.5),
            (701, 0.4, 0.55),
            (1480, 0.4, 0.3),
            (2310, 0.26, 0.2),
            (3260, 0.12, 0.1),
            (180, 0.3, 0.04),
        ]
        put(line, at, struck(1.5, gong, 0.001), weight)
    return roomy(kit.low_pass(line, 5600), 0.9, 0.25, "street", 0.4)


def tram_pass(random: np.random.Generator) -> Wave:
    """A tram going by from left to right: motor, wheels on the joints, water in the rails."""
    seconds = 5.0
    time = kit.clock(seconds)
    near = np.exp(-(((time - 2.4) / 1.05) ** 2))
    bend = 1 + 0.045 * np.tanh((2.4 - time) * 1.6)
    motor = silence(seconds)
    for harmonic, strength in ((1, 1.0), (2, 0.6), (3, 0.35), (5, 0.15), (7.02, 0.10)):
        motor += strength * np.sin(TAU * np.cumsum(74 * harmonic * bend) / RATE)
    line = motor * 0.5 + hiss(random, seconds, 60, 420) * 0.3 + hiss(random, seconds, 900, 4200) * 0.12 * near
    for number in range(12):
        at = 0.7 + number * 0.31 + (0.09 if number % 2 else 0.0)
        put(line, at, struck(0.2, [(130, 1.0, 0.03), (310, 0.6, 0.02), (820, 0.4, 0.016)], 0.002), 2.6)
    line *= near
    left = np.clip(0.5 - (time - 2.4) / 3.2, 0.12, 0.88)
    wave = np.stack([line * np.sqrt(left), line * np.sqrt(1 - left)], axis=1)
    return faded(kit.in_room(wave, kit.room_impulse(1.2, "street", 0.3), 0.3), 0.3)


# ---- loops ---------------------------------------------------------------------------------------------------


def drops(random: np.random.Generator, ring: Wave, count: int, low: float, high: float, strength: float) -> None:
    """Single drops falling into a ring, each a tiny rising pip in a splash."""
    seconds = len(ring) / RATE
    for _ in range(count):
        pitch = low * (high / low) ** random.random()
        length = 0.012 + 0.02 * random.random()
        pip = 0.4 * tone(length, pitch, pitch * 1.25) * swell(length, 0.15)
        pip += 0.7 * hiss(random, length, pitch * 0.6, pitch * 2.2) * stroke(length, 0.001, 0.005)
        put_round(ring, seconds * random.random(), pip, strength * random.random() ** 2.2, random.uniform(-0.9, 0.9))


def rain(random: np.random.Generator) -> Wave:
    """Rain on a street: the far hush, the near drops, a gutter. Night rain: dark, so that music stays above it."""
    seconds = 11.0
    ring = ring_noise(random, seconds, 700, 4200) * 0.30 * (0.8 + 0.2 * ring_sway(seconds, 2, random))[:, None]
    ring += ring_noise(random, seconds, 180, 900) * 0.28 * (0.7 + 0.3 * ring_sway(seconds, 3, random))[:, None]
    ring += ring_noise(random, seconds, 80, 320) * 0.14
    drops(random, ring, 1500, 900, 3600, 1.15)
    drops(random, ring, 190, 380, 1000, 1.25)
    gutter = kit.resonance(ring_noise(random, seconds, 200, 2000), [(430, 60, 1.0), (720, 80, 0.6), (1180, 110, 0.4)])
    ring += kit.shift_pan(gutter / gutter.std(), -0.5) * 0.12 * (0.6 + 0.4 * ring_sway(seconds, 11, random))[:, None]
    return kit.low_pass(ring, 5200, 4)


def rain_window(random: np.random.Generator) -> Wave:
    """The same rain from inside: the treble stays out, drops tap the pane."""
    seconds = 10.0
    ring = ring_noise(random, seconds, 120, 900) * 0.34 * (0.8 + 0.2 * ring_sway(seconds, 2, random))[:, None]
    drops(random, ring, 230, 650, 1700, 1.3)
    drops(random, ring, 46, 300, 620, 1.7)
    # No tap may stand out so far that it is known again when the ring comes round.
    rounded = kit.warm(ring / ring.std(), 0.28)
    return kit.in_room(kit.low_pass(rounded, 1900, 3), kit.room_impulse(0.6, "flat", 0.2), 0.25)


def wind(random: np.random.Generator) -> Wave:
    """Wind down a street at night: gusts that come round the corner, a shutter that takes it up, paper."""
    seconds = 16.0
    gusts = 0.35 + 0.65 * np.clip(ring_sway(seconds, 3, random) * ring_sway(seconds, 5, random) * 1.6, 0, 1)
    ring = ring_noise(random, seconds, 110, 520) * 0.34 * gusts[:, None]
    howl = kit.resonance(ring_noise(random, seconds, 240, 1400), [(410, 26, 1.0), (615, 34, 0.5), (880, 60, 0.25)])
    ring += kit.shift_pan(howl / howl.std(), 0.35) * 0.12 * (gusts**2)[:, None]
    ring += ring_noise(random, seconds, 1200, 3800) * 0.018 * gusts[:, None]
    for at, pan in ((2.9, -0.6), (3.15, -0.6), (8.4, 0.5), (12.7, -0.2), (12.9, -0.2)):
        shutter = struck(0.35, [(146, 0.8, 0.06), (388, 0.4, 0.04), (910, 0.15, 0.02)], 0.004)
        put_round(ring, at, shutter, 0.09, pan)
    for at, pan in ((5.2, 0.1), (10.3, -0.4)):
        sheet = hiss(random, 0.9, 900, 3600) * swell(0.9, 0.3, 1.4)
        put_round(ring, at, sheet, 0.05, pan)
    return kit.low_pass(ring, 4200, 3)


def heater(random: np.random.Generator) -> Wave:
    """A gas heater: two bars that hiss, one that only ticks as it thinks of it."""
    seconds = 10.0
    ring = ring_noise(random, seconds, 500, 2600) * 0.16 * (0.9 + 0.1 * ring_sway(seconds, 7, random))[:, None]
    ring += ring_noise(random, seconds, 90, 300) * 0.12
    for at, pitch in ((1.1, 1900), (1.32, 1750), (4.6, 2100), (7.2, 1850), (7.9, 2000), (8.05, 1700)):
        put_round(ring, at, struck(0.08, [(pitch, 0.5, 0.01), (pitch * 0.52, 0.3, 0.02)], 0.001), 0.2, 0.1)
    return kit.low_pass(ring, 3200, 3)


def drip(random: np.random.Generator) -> Wave:
    """One drop to every breath and a half, into a bucket that is a third full."""
    seconds = 9.6
    ring = ring_noise(random, seconds, 200, 700) * 0.004
    for number in range(3):
        pitch = 720 + 60 * number
        plop = tone(0.12, pitch, pitch * 1.9) * stroke(0.12, 0.004, 0.03) + hiss(random, 0.12, 900, 2600) * stroke(
            0.12, 0.001, 0.008
        )
        put_round(ring, 0.8 + number * 3.2, roomy(plop, 0.7, 0.4, "bucket", 0.2), 0.4, 0.0)
    return ring


def tank(random: np.random.Generator) -> Wave:
    """A pump, and the bubbles that are all it has to show."""
    seconds = 8.0
    ring = np.zeros((kit.frames(seconds), 2))
    for frequency, strength in ((50, 0.8), (100, 1.0), (150, 0.3)):
        ring += kit.stereo(ring_tone(seconds, frequency, random) * strength * 0.10, 0.0)
    for _ in range(64):
        pitch = float(random.uniform(320, 900))
        length = float(random.uniform(0.03, 0.07))
        bubble = tone(length, pitch, pitch * 1.7) * swell(length, 0.3)
        strength = 0.12 * float(random.uniform(0.4, 1))
        put_round(ring, seconds * float(random.random()), bubble, strength, float(random.uniform(-0.3, 0.3)))
    return kit.low_pass(ring, 2200, 3)


def many_clocks(random: np.random.Generator) -> Wave:
    """Fourteen clocks in a cupboard, no two of them in step, each of its own wood."""
    seconds = 12.0
    ring = np.zeros((kit.frames(seconds), 2))
    for number in range(14):
        count = 9 + number  # Whole ticks to a ring, so that each goes on where it left off.
        pitch, pan = 900 + 170 * number, -0.5 + number / 13
        for tick in range(count):
            strength = 0.2 if tick % 2 else 0.15
            knock = struck(0.06, [(pitch, 0.6, 0.008), (pitch * 2.3, 0.25, 0.004), (pitch * 0.4, 0.3, 0.014)], 0.0008)
            put_round(ring, (tick + 0.07 * number) * seconds / count, knock, strength, pan)
    return kit.in_room(ring, kit.room_impulse(0.4, "cupboard", 0.3), 0.25)


def paper_air(random: np.random.Generator) -> Wave:
    """A length of paper that hangs from somewhere, and a biro far off, and somebody's breath going by it."""
    seconds = 14.0
    ring = ring_noise(random, seconds, 260, 1100) * 0.05 * ring_sway(seconds, 4, random)[:, None]
    for number in range(5):
        crackle = hiss(random, 1.4, 1400, 4200) * swell(1.4, 0.4, 2.0)
        put_round(ring, number * 2.8 + float(random.uniform(0, 1)), crackle, 0.03, float(random.uniform(-0.6, 0.6)))
    for at in (1.5, 1.75, 2.1, 6.4, 6.6, 11.0, 11.35, 11.6):
        scratch = hiss(random, 0.16, 2200, 5200) * swell(0.16, 0.3)
        put_round(ring, at, scratch, 0.025, 0.4)
    return ring


def murmur(random: np.random.Generator, ring: Wave, voices: int, strength: float) -> None:
    """People talking two tables away: syllables without words."""
    seconds = len(ring) / RATE
    for number in range(voices):
        pitch = random.choice([104, 121, 139, 186, 208, 233])
        # Spread evenly, so that the whole room never falls silent at once by chance.
        pan, at = random.uniform(-0.8, 0.8), (number + random.random()) * seconds / voices
        for _ in range(int(random.integers(5, 12))):
            length = random.uniform(0.09, 0.2)
            count = kit.frames(length)
            glide = pitch * np.linspace(1 + random.normal() * 0.06, 0.95, count)
            phase = TAU * np.cumsum(glide) / RATE
            throat = sum(np.sin(h * phase) / h**1.3 for h in range(1, 14))
            first, second, third = VOWELS[int(random.integers(0, 5))]
            spoken = kit.resonance(np.asarray(throat), [(first, 110, 1.0), (second, 150, 0.4), (third, 200, 0.1)])
            put_round(ring, at, spoken / spoken.std() * swell(length, 0.35), strength * random.uniform(0.4, 1.0), pan)
            at += length * random.uniform(0.9, 1.4)


def drum(random: np.random.Generator, seconds: float) -> Wave:
    """Dryer 6: a motor, a drum that turns, and nothing in it but one button."""
    ring = np.zeros((kit.frames(seconds), 2))
    for frequency, strength in ((50, 0.9), (100, 1.0), (150, 0.35), (200, 0.35), (300, 0.12)):
        ring += kit.stereo(ring_tone(seconds, frequency, random) * strength * 0.3, 0.0)
    turns = round(seconds * 0.9)
    turning = 0.65 + 0.35 * ring_tone(seconds, turns / seconds, random)
    ring += ring_noise(random, seconds, 70, 480) * 0.3 * turning[:, None]
    for number in range(turns):
        at = (number + 0.3 + random.normal() * 0.03) * seconds / turns
        put_round(ring, at, struck(0.2, [(88, 1.0, 0.05), (164, 0.6, 0.035), (350, 0.2, 0.02)], 0.006), 0.6)
        if number % 2:
            put_round(ring, at + 0.37, struck(0.08, [(2100, 0.4, 0.012), (3300, 0.2, 0.008)], 0.001), 0.14, 0.2)
    return ring


def dryer(random: np.random.Generator) -> Wave:
    """The dryer heard from in front of it."""
    return kit.low_pass(drum(random, 6.7), 3600, 3)


def room(random: np.random.Generator) -> Wave:
    """The Nightlight: low talk, cups a long way off, the dryer through the wall."""
    seconds = 12.0
    ring = kit.low_pass(drum(random, seconds), 420) * 0.35
    talk = np.zeros_like(ring)
    murmur(random, talk, 24, 0.32)
    ring += kit.low_pass(talk, 900, 3)
    for _ in range(7):
        base = random.uniform(1700, 2900)
        clink = struck(0.3, [(base, 0.5, 0.05), (base * 1.7, 0.2, 0.03)], 0.002)
        put_round(ring, random.random() * seconds, clink, 0.10 * random.random() + 0.03, random.uniform(-0.8, 0.8))
    ring += ring_noise(random, seconds, 150, 700) * 0.05
    return kit.in_room(ring, kit.room_impulse(1.1, "nightlight", 0.3), 0.5)


def hum(random: np.random.Generator) -> Wave:
    """Fluorescent tubes, tuned to the G of the Floor 99 music so that the two never beat."""
    seconds = 6.0
    ring = np.zeros((kit.frames(seconds), 2))
    for harmonic, strength in ((1, 0.2), (2, 0.8), (4, 0.8), (6, 0.4), (8, 0.36), (12, 0.2), (16, 0.13), (20, 0.07)):
        for side in (-0.6, 0.6):
            sway = 0.8 + 0.2 * ring_tone(seconds, int(random.integers(1, 6)) / seconds, random)
            ring += kit.stereo(ring_tone(seconds, 49 * harmonic + side * 0.3, random) * strength * sway, side)
    return ring + ring_noise(random, seconds, 1500, 5000) * 0.035


def neon(random: np.random.Generator) -> Wave:
    """A neon sign that is nearly all right."""
    seconds = 5.0
    ring = np.zeros((kit.frames(seconds), 2))
    for harmonic, strength in ((2, 0.6), (4, 0.5), (6, 0.4), (8, 0.3), (10, 0.25), (14, 0.16), (18, 0.1), (24, 0.06)):
        ring += kit.stereo(ring_tone(seconds, 50 * harmonic, random) * strength, 0.0)
    shape = np.ones(kit.frames(seconds))
    for at in (0.9, 1.02, 1.1, 3.3, 3.41):
        start, count = kit.frames(at), kit.frames(0.03 + 0.05 * random.random())
        shape[start : start + count] = 0.25
        put_round(ring, at, hiss(random, 0.03, 1500, 6000) * stroke(0.03, 0.001, 0.006), 1.4)
    smooth = kit.low_pass(shape, 60)
    return kit.low_pass(ring * smooth[:, None], 2600, 3)


def tram_idle(random: np.random.Generator) -> Wave:
    """A tram standing with its heating on."""
    seconds = 6.0
    ring = ring_noise(random, seconds, 90, 700) * 0.2
    for frequency, strength in ((50, 0.8), (100, 0.8), (150, 0.25), (233, 0.14), (466, 0.05)):
        sway = 0.75 + 0.25 * ring_tone(seconds, int(random.integers(1, 5)) / seconds, random)
        ring += kit.stereo(ring_tone(seconds, frequency, random) * strength * sway * 0.35, random.uniform(-0.3, 0.3))
    for at in (1.7, 1.78, 4.4):
        put_round(ring, at, struck(0.1, [(900, 0.3, 0.012), (1470, 0.2, 0.01)], 0.001), 0.12, 0.4)
    return kit.low_pass(ring, 2400, 3)


def gaze(random: np.random.Generator) -> Wave:
    """The light that looks: a bowed-glass chord turning slowly, never blinking."""
    seconds = 8.0
    ring = np.zeros((kit.frames(seconds), 2))
    for number, (frequency, strength) in enumerate(
        ((98, 0.9), (196, 0.7), (207.7, 0.3), (293.7, 0.35), (587.3, 0.2), (880, 0.14), (1174.7, 0.08))
    ):
        for side in (-0.7, 0.7):
            sway = 0.5 + 0.5 * ring_sway(seconds, 1 + (number + (side > 0)) % 4, random)
            ring += kit.stereo(ring_tone(seconds, frequency * (1 + side * 0.002), random) * strength * sway, side)
    sweep = ring_noise(random, seconds, 1400, 4200) * (ring_sway(seconds, 2, random) ** 3)[:, None]
    return kit.in_room(ring + sweep * 0.10, kit.room_impulse(2.0, "gaze", 0.5), 0.5)


def keys(random: np.random.Generator) -> Wave:
    """Typing: somebody in the next cubicle who never makes a mistake, and has a space bar."""
    seconds = 6.0
    ring = np.zeros((kit.frames(seconds), 2))
    at = 0.1
    while at < seconds - 0.35:
        for _ in range(int(random.integers(3, 8))):
            size = random.uniform(0.9, 1.12)
            key = struck(0.06, [(2300 * size, 0.25, 0.006), (1150 * size, 0.4, 0.008), (330 * size, 0.7, 0.014)], 0.001)
            put_round(
                ring,
                at,
                key + hiss(random, 0.06, 1200, 4800) * stroke(0.06, 0.001, 0.006) * 0.3,
                random.uniform(0.5, 1),
                0.2,
            )
            at += random.uniform(0.085, 0.15)
        put_round(ring, at, struck(0.1, [(210, 1.0, 0.02), (640, 0.4, 0.012)], 0.002), 0.8, 0.2)
        at += random.uniform(0.18, 0.42)
    return kit.in_room(kit.low_pass(ring, 4600, 3), kit.room_impulse(0.9, "office", 0.3), 0.3)


def lift_move(random: np.random.Generator) -> Wave:
    """A lift that goes on: cable, motor, the wind in the shaft, and a little tune it has forgotten."""
    seconds = 8.0
    ring = ring_noise(random, seconds, 60, 420) * 0.3 * (0.7 + 0.3 * ring_sway(seconds, 2, random))[:, None]
    for frequency, strength in ((61.875, 0.8), (123.75, 0.5), (185.6, 0.22), (371.25, 0.1)):
        ring += kit.stereo(ring_tone(seconds, frequency, random) * strength * 0.35, 0.0)
    ring += ring_noise(random, seconds, 700, 1500) * 0.035 * (ring_sway(seconds, 5, random) ** 2)[:, None]
    for number in range(8):
        put_round(
            ring, number + 0.4, struck(0.12, [(150, 1.0, 0.025), (420, 0.4, 0.015)], 0.003), 0.22, 0.1 * (-1) ** number
        )
    for at, pitch in ((1.0, 440.0), (1.6, 740.0), (3.1, 659.3), (5.0, 440.0), (5.6, 698.5)):
        bar = struck(1.2, [(pitch * 0.985, 0.6, 0.3), (pitch * 1.985, 0.1, 0.15)], 0.02)
        put_round(ring, at, kit.band(bar, 400, 1600), 0.3, -0.3)
    return kit.in_room(ring, kit.room_impulse(1.2, "shaft", 0.2), 0.3)


def purr(random: np.random.Generator) -> Wave:
    """A cat who has decided: in, out, and the little catch between."""
    seconds = 4.8
    count = kit.frames(seconds)
    line = np.zeros(count)
    for number in range(4):
        start, length = number * 1.2, (1.0 if number % 2 == 0 else 1.12)
        rate = 25.0 if number % 2 == 0 else 22.5
        time = kit.clock(length)
        beat = np.maximum(0, np.sin(TAU * rate * time)) ** 3
        noise = hiss(random, length, 70, 420) + 0.25 * hiss(random, length, 420, 1400)
        put(line, start, noise * beat * swell(length, 0.45, 0.8), 1.0 if number % 2 == 0 else 0.75)
    return kit.stereo(kit.low_pass(line, 1300), 0.0)


# Sixteen bars in D for a band that plays on a ship, or did: the tune stays on the five notes that every chord of the
# flat's music can bear.
RADIO_TUNE = (
    "F#5:2 E5:1 | D5:3 | B4:1 D5:1 E5:1 | F#5:3 | A5:2 F#5:1 | E5:2 D5:1 | B4:1.5 A4:.5 B4:1 | E5:3 "
    "F#5:2 E5:1 | D5:2 B4:1 | A4:1 B4:1 D5:1 | F#5:3 | B5:2 A5:1 | F#5:1 E5:1 D5:1 | E5:1.5 B4:.5 E5:1 | D5:3"
)
RADIO_CHORDS = "D3,D B2,B G2,G D3,D D3,D A2,A E2,E A2,A D3,D B2,B G2,G D3,D G2,G D3,D A2,A D3,D"
RADIO_HANDS = {"D": "A3 D4 F#4", "B": "B3 D4 F#4", "G": "B3 D4 G4", "A": "A3 C#4 E4", "E": "B3 E4 G4"}


def radio(random: np.random.Generator) -> Wave:
    """A waltz from a small radio, far off: reeds and a plucked band in a narrow box, a station that comes and goes."""
    bars, beat = 16, 60 / 104
    seconds = bars * 3 * beat
    count = kit.frames(seconds)
    reeds, band = np.zeros((count, 2)), np.zeros((count, 2))
    for note in tune(RADIO_TUNE, 0, 0.5):
        length = note.length * beat + 0.12
        time = kit.clock(length)
        shape = np.clip(time / 0.06, 0, 1) * np.clip((length - time) / 0.14, 0, 1) * (0.85 + 0.15 * np.exp(-time / 0.5))
        for cents in (-7, 6):
            pitch = hertz(note.key) * 2 ** (cents / 1200)
            turn = TAU * pitch * time
            reed = sum(np.sin(h * turn + h * h) / h**1.1 for h in range(1, 7))
            lean = 0.02 * random.random()
            put_round(reeds, note.beat * beat + lean, np.asarray(reed) * shape, note.force)
    for bar, (bass, hand) in enumerate(word.split(",") for word in RADIO_CHORDS.split()):
        for place in range(3):
            played = chords([bass], 3) if place == 0 else chords([RADIO_HANDS[hand]], 3)
            for note in played:
                pitch = hertz(note.key)
                string = struck(
                    0.5, [(pitch * h, 0.9 / h, (0.22 if place == 0 else 0.09) / h**0.4) for h in range(1, 6)], 0.004
                )
                at = (bar * 3 + place) * beat + 0.012 * random.random()
                put_round(band, at, string, 0.9 if place == 0 else 0.34)
    played_back = reeds / reeds.std() + 0.9 * band / band.std()
    small = kit.band(kit.tape(played_back, 9, 6, "radio"), 430, 2300, 6)
    small = kit.warm(small / small.std(), 0.55)
    # The station fades a little, and what it leaves is filled with air.
    fading = ring_sway(seconds, 3, random)[:, None]
    air = kit.band(ring_noise(random, seconds, 700, 2600), 700, 2600)
    line = (small / small.std() * (0.72 + 0.28 * fading) + air / air.std() * (0.10 - 0.05 * fading)).mean(axis=1)
    for _ in range(9):
        at = int(random.random() * (count - 300))
        line[at : at + 60] += random.standard_normal(60) * np.exp(-np.arange(60) / 12) * 0.5
    boxed = kit.resonance(line, [(900, 700, 1.0), (1700, 600, 0.5)])
    return kit.in_room(kit.stereo(kit.low_pass(boxed, 2600)), kit.room_impulse(0.7, "flat", 0.3), 0.35)


def sills(random: np.random.Generator) -> Wave:
    """One sleeper's breath from the sets on all the window sills, each a little behind the next."""
    period, breaths = 5.2, 2
    ring = np.zeros((kit.frames(period * breaths), 2))
    for late, strength, pan, top in (
        (0.0, 1.0, -0.25, 2600),
        (0.32, 0.55, 0.5, 2100),
        (0.7, 0.4, -0.7, 1800),
        (1.15, 0.28, 0.8, 1500),
        (4.0, 0.34, 0.15, 1700),
    ):
        for number in range(breaths):
            at = number * period + late + random.random() * 0.03
            drawn = hiss(random, 1.7, 620, top) * swell(1.7, 0.6)
            let_go = hiss(random, 2.3, 380, top * 0.7) * swell(2.3, 0.25)
            put_round(ring, at, drawn / drawn.std(), strength * 0.7, pan)
            put_round(ring, at + 2.0, let_go / let_go.std(), strength, pan)
    small = kit.warm(kit.band(ring, 330, 2700, 4), 0.4)
    return small + ring_noise(random, period * breaths, 700, 2600) * 0.05 * small.std()


def telephones(random: np.random.Generator) -> Wave:
    """A street in which everybody rings everybody up: bells near and far, talk, a lid that is struck."""
    seconds = 12.0
    ring, talk = np.zeros((kit.frames(seconds), 2)), np.zeros((kit.frames(seconds), 2))
    for number in range(9):
        near = 1 - number / 9
        low, pan = random.uniform(820, 1320), random.uniform(-0.9, 0.9)
        bells = silence(1.2)
        for tap in range(24):
            base = low * (1.19 if tap % 2 else 1.0)
            partials = [(base, 0.6, 0.14), (base * 2.01, 0.3, 0.09), (base * 3.03, 0.1, 0.05)]
            put(bells, tap * 0.04, struck(0.5, partials, 0.001), 0.3)
        heard = kit.low_pass(np.stack([bells, bells], axis=1), 1100 + 3200 * near).mean(axis=1)
        start, every = random.random() * 3, 3.0
        for turn in range(round(seconds / every)):
            put_round(ring, (start + turn * every) % seconds, heard, 0.16 + 0.5 * near**2, pan)
    murmur(random, talk, 30, 0.4)
    ring += kit.low_pass(talk, 1300, 3)
    for number in range(10):
        lid = struck(0.4, [(640, 0.6, 0.08), (1130, 0.4, 0.06), (1790, 0.25, 0.05)], 0.001)
        put_round(ring, 0.4 + number * 0.55, lid, 0.12, -0.5)
    return kit.in_room(ring, kit.room_impulse(1.8, "street", 0.4), 0.35)


def soup(random: np.random.Generator) -> Wave:
    """A pot that has been on for hours: a low simmer, and thick bubbles that come up one by one."""
    seconds = 8.0
    ring = ring_noise(random, seconds, 90, 520) * 0.16 * (0.7 + 0.3 * ring_sway(seconds, 3, random))[:, None]
    ring += ring_noise(random, seconds, 900, 2600) * 0.012
    for number in range(58):
        pitch = 150 * (620 / 150) ** random.random()
        length = 0.05 + 0.05 * random.random()
        # A bubble rises in pitch as it opens, and is gone at once.
        bubble = tone(length, pitch, pitch * (1.35 + 0.3 * random.random())) * swell(length, 0.3, 1.2)
        bubble += 0.12 * hiss(random, length, pitch * 2, pitch * 5) * stroke(length, 0.002, 0.008)
        at = (number + 0.8 * random.random()) * seconds / 58
        put_round(ring, at, bubble, 0.25 + 0.75 * random.random() ** 2, random.uniform(-0.25, 0.25))
    pot = kit.resonance(ring, [(240, 140, 0.8), (540, 240, 0.9), (1150, 350, 0.3)])
    return kit.in_room(kit.low_pass(pot / pot.std(), 2200, 3), kit.room_impulse(0.8, "nightlight", 0.3), 0.2)


# ---- interface -----------------------------------------------------------------------------------------------


def soft_click(pitch: float, life: float, body: float = 0.0) -> Wave:
    """A felt hammer on a small bar, for the menus."""
    partials = [(pitch, 0.7, life), (pitch * 2, 0.12, life * 0.6), (pitch * 3.9, 0.05, life * 0.2)]
    if body:
        partials.append((body, 0.5, 0.02))
    return struck(max(0.12, life * 5), partials, 0.003)


def menu_pair(first: float, second: float, gap: float, life: float) -> Maker:
    """Two felt notes, one after the other."""

    def make(random: np.random.Generator) -> Wave:
        line = silence(gap + life * 5 + 0.04)
        put(line, 0.0, soft_click(first, life), 0.8)
        put(line, gap, soft_click(second, life * 1.2), 1.0)
        return roomy(line, 0.3, 0.16, "menu", 0.4)

    return make


def menu_move(random: np.random.Generator) -> Wave:
    """One short felt note: the hand goes to the next line."""
    return faded(soft_click(587.3, 0.028, 220), 0.04)


def saved(random: np.random.Generator) -> Wave:
    """Three small bells upwards: it is kept."""
    return chime(((0.01, 587.3, 0.6), (0.12, 880.0, 0.55), (0.25, 1174.7, 0.4)), 1.0, 0.22, "save")


def text_on(random: np.random.Generator) -> Wave:
    """A fingertip on paper: the next line of talk."""
    return faded(soft_click(520, 0.008, 260)[: kit.frames(0.06)], 0.03)


# ---- the table -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sound:
    """A sound: how it is made, and what the game is told of it."""

    make: Maker
    caption: str
    volume: int
    loop: bool = False


GROUNDS = {"stone": 48, "wood": 44, "tile": 40, "carpet": 44, "metal": 40}
VARIANTS = 4
VOICES = {
    "mira": 64, "jason": 66, "elara": 60, "quinn": 64, "ada": 64, "hush": 58, "narrator": 54, "stranger_low": 64,
    "stranger_high": 58, "teddy": 64, "len": 56, "shadow": 60, "overlord": 60,
    "mirror": 60,
}  # fmt: skip
SYLLABLES = 5

# The menus are in D, like the title: pick rises a sixth as Mira's theme does, back comes down again.
SOUNDS: dict[str, Sound] = {
    # Places
    "rain": Sound(rain, "rain", 60, loop=True),
    "rain_window": Sound(rain_window, "rain on the window", 56, loop=True),
    "room": Sound(room, "low talk, cups, a dryer", 52, loop=True),
    "hum": Sound(hum, "the lights hum", 34, loop=True),
    "neon": Sound(neon, "a neon sign buzzes", 26, loop=True),
    "dryer": Sound(dryer, "dryer 6, turning", 44, loop=True),
    "tram_idle": Sound(tram_idle, "the tram stands humming", 46, loop=True),
    "keys": Sound(keys, "typing", 42, loop=True),
    "lift_move": Sound(lift_move, "the lift goes on", 50, loop=True),
    "purr": Sound(purr, "the cat purrs", 40, loop=True),
    "radio": Sound(radio, "a waltz on the radio, far off", 30, loop=True),
    "soup": Sound(soup, "soup, on a low flame", 50, loop=True),
    "sills": Sound(sills, "somebody's breath, from all the radios", 52, loop=True),
    "telephones": Sound(telephones, "telephones, all down the street", 54, loop=True),
    "well": Sound(well, "the stairwell breathes", 44, loop=True),
    "wind": Sound(wind, "wind down the street", 48, loop=True),
    "heater": Sound(heater, "a gas heater", 34, loop=True),
    "drip": Sound(drip, "a drip into a bucket", 22, loop=True),
    "tank": Sound(tank, "a pump, bubbling", 38, loop=True),
    "many_clocks": Sound(many_clocks, "fourteen clocks", 28, loop=True),
    "paper_air": Sound(paper_air, "paper, moved by a breath", 38, loop=True),
    # Doors and trams
    "door": Sound(door, "a door", 58),
    "alarm_clock": Sound(alarm_clock, "an alarm clock with bells, cut short", 50),
    "lights_out": Sound(lights_out, "a breaker comes down; fans run out", 62),
    "lights_on": Sound(lights_on, "a breaker goes up; fans find their notes", 56),
    "door_bell": Sound(door_bell, "the bell over the door", 44),
    "door_tram": Sound(door_tram, "the tram doors fold", 56),
    "tram_pass": Sound(tram_pass, "a tram goes by", 60),
    "tram_bell": Sound(tram_bell, "the tram's bell, twice", 52),
    "lift_ding": Sound(lift_ding, "the lift arrives", 46),
    # Things
    "cups": Sound(cups, "cups", 38),
    "spoon": Sound(spoon, "a spoon in a cup", 34),
    "kettle": Sound(kettle, "the kettle boils and clicks off", 52),
    "page": Sound(page, "a page turns", 46),
    "page_find": Sound(page_find, "a page found", 54),
    "card_sign": Sound(card_sign, "a pen signs", 40),
    "phone_ring": Sound(phone_ring, "a telephone rings", 52),
    "phone_up": Sound(phone_up, "a receiver is lifted", 46),
    "desk_hide": Sound(desk_hide, "under the desk", 54),
    "phone_lift": Sound(phone_lift, "a receiver is lifted, unasked", 50),
    "arrow_turn": Sound(arrow_turn, "the arrow turns", 34),
    "cup_down": Sound(cup_down, "a cup is set down", 46),
    "blank_door": Sound(blank_door, "a door without a number", 56),
    "push_bar": Sound(push_bar, "a bar goes down, a fire door gives", 54),
    "cupboard": Sound(cupboard, "a cupboard door", 50),
    "window_pane": Sound(window_pane, "a high window, wind behind it", 50),
    "pencil_stroke": Sound(pencil_stroke, "a line is drawn", 46),
    "chair_pull": Sound(chair_pull, "a chair is pulled out", 50),
    "receipt_take": Sound(receipt_take, "a hand lets go of paper", 46),
    "flight": Sound(flight, "the stairs turn", 44),
    "anchor": Sound(anchor, "something holds", 58),
    "cat": Sound(cat, "a chirp from the cat", 36),
    # Dreams
    "gaze": Sound(gaze, "the light is looking", 48, loop=True),
    "lens_glide": Sound(lens_glide, "a lens glides along its rail", 38, loop=True),
    "gaze_seen": Sound(gaze_seen, "the light has seen you, rising", 56),
    "caught": Sound(caught, "caught", 66),
    "fold": Sound(fold, "the world folds", 62),
    "house_air": Sound(house_air, "a house at night, sheets stirring", 44, loop=True),
    "echo_near": Sound(echo_near, "her own steps, close behind", 46, loop=True),
    "rewind": Sound(rewind, "steps, backwards", 46, loop=True),
    "outline_draw": Sound(outline_draw, "a line is drawn", 32),
    "outline_build": Sound(outline_build, "wood comes up", 48),
    "outline_stands": Sound(outline_stands, "it stands", 56),
    "plate_down": Sound(plate(True), "a board gives", 46),
    "plate_up": Sound(plate(False), "a board comes up", 38),
    "held_door_open": Sound(held_door(True), "a door sinks", 52),
    "held_door_shut": Sound(held_door(False), "a door comes up", 52),
    "lamp_on": Sound(lamp(True), "a lamp, on", 46),
    "lamp_off": Sound(lamp(False), "a lamp, off", 46),
    "echo_touch": Sound(echo_touch, "her own breath, behind her", 58),
    "echo_through": Sound(echo_through, "it passes through her", 54),
    "echo_held": Sound(echo_held, "something walks against a wall", 46),
    "rub_out": Sound(rub_out, "rubbed out", 40),
    "crowd_stream": Sound(crowd_stream, "slippers on wet stone, thousands", 46, loop=True),
    "crowd_murmur": Sound(crowd_murmur, "a street talks in its sleep", 44, loop=True),
    "anchor_hum": Sound(anchor_hum, "a dialling tone, near", 34, loop=True),
    "lantern_lit": Sound(lantern_lit, "a lantern takes", 52),
    "lantern_spent": Sound(lantern_spent, "the lantern burns down", 46),
    "name_said": Sound(name_said, "a name; one pair of feet stops", 56),
    "carried": Sound(carried, "the stream takes her along", 58),
    "board_step": Sound(board_step(False), "", 26),
    "board_step_glass": Sound(board_step(True), "", 20),
    "board_bump": Sound(board_bump, "a soft bump", 34),
    "goal_met": Sound(goal_met, "a note", 42),
    "goals_both": Sound(goals_both, "two notes meet on one", 52),
    "crack_break": Sound(crack_break, "a floor tile gives", 54),
    "undo": Sound(taken_back(False), "a step, taken back", 34),
    "redo": Sound(taken_back(True), "a step, taken again", 34),
    "par_light": Sound(par_light, "", 30),
    "seam": Sound(seam, "one note parts into two", 48),
    "glass_through": Sound(glass_through, "a pane gives, and a warm room hums", 60),
    "replay_through": Sound(replay_through, "steps, inside a wall", 50),
    "crowd_choir": Sound(crowd_choir, "many quiet voices, no two together", 40, loop=True),
    "crowd_name": Sound(crowd_name, "somebody you know, out of step", 44, loop=True),
    "hands_held": Sound(hands_held, "a hand is taken", 50),
    "nods_off": Sound(nods_off, "somebody nods off", 44),
    "gate_opens": Sound(gate(True), "a gate swings open", 54),
    "gate_shuts": Sound(gate(False), "a gate is pressed shut", 56),
    "megaphone": Sound(megaphone, "her voice, out of the roof; a great many feet", 58),
    "tier_stairs": Sound(tier_stairs, "concrete stairs, quickly", 50),
    "crowd_turns": Sound(crowd_turns, "thousands stop, and turn round", 60),
    "answer": Sound(answer, "somebody answers", 52),
    "whoosh": Sound(whoosh, "", 50),
    "heartbeat": Sound(heartbeat, "a heartbeat", 60),
    # Interface
    "ui_move": Sound(menu_move, "", 26),
    "ui_pick": Sound(menu_pair(440.0, 740.0, 0.06, 0.07), "", 36),
    "ui_back": Sound(menu_pair(740.0, 440.0, 0.06, 0.055), "", 32),
    "ui_open": Sound(menu_pair(293.7, 440.0, 0.08, 0.09), "", 36),
    "ui_deny": Sound(menu_pair(311.1, 293.7, 0.08, 0.05), "", 38),
    "save": Sound(saved, "", 34),
    "text": Sound(text_on, "", 20),
    # Steps and voices
    **{
        f"step.{ground}.{number}": Sound(step(ground, number), "", volume)
        for ground, volume in GROUNDS.items()
        for number in range(1, VARIANTS + 1)
    },
    **{
        f"blip.{who}.{number}": Sound(blip(who, number), "", volume)
        for who, volume in VOICES.items()
        for number in range(1, SYLLABLES + 1)
    },
}
TABLE = "sounds.json"


def about() -> str:
    """The table as the game reads it: JSON, a line a sound."""
    lines = [
        f"  {json.dumps(name)}: "
        + json.dumps({"caption": sound.caption, "volume": sound.volume, "loop": sound.loop}, ensure_ascii=False)
        for name, sound in SOUNDS.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def files() -> list[str]:
    """The names of all files that are made here."""
    return [TABLE, *(f"{name}.ogg" for name in SOUNDS)]


def levelled(name: str, wave: Wave) -> Wave:
    """A sound at the loudness of its kind, never near the ceiling."""
    if SOUNDS[name].loop:
        wave = kit.at_loudness(wave, LOOP_LOUDNESS)
        return wave * min(1.0, kit.gain(-3 - kit.peak(wave)))
    if name.startswith(("blip.", "step.")):
        # Voices and steps are heard hundreds of times running: matched as the ear weighs them, not by peak.
        wave = kit.at_loudness(wave, -24 if name.startswith("blip.") else -32)
        return wave * min(1.0, kit.gain(-4 - kit.peak(wave)))
    return wave * kit.gain(STROKE_PEAK - kit.peak(wave))


def main() -> None:
    """Writes the table, and renders the sounds whose names begin as asked, or all of them."""
    parser = argparse.ArgumentParser(description="Render the sounds of Somnus.")
    parser.add_argument("names", nargs="*", help="beginnings of names (all by default)")
    parser.add_argument("--table", action="store_true", help="write sounds.json and no sound")
    parser.add_argument("--files", action="store_true", help="make nothing, print the names of the files")
    parser.add_argument("--wav", type=Path, help="also write WAV files into this folder")
    asked = parser.parse_args()
    if asked.files:
        print("\n".join(files()))
        return
    folder = kit.ASSETS / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / TABLE).write_text(about(), encoding="utf-8")
    for name, sound in SOUNDS.items():
        if asked.table or (asked.names and not name.startswith(tuple(asked.names))):
            continue
        wave = levelled(name, sound.make(kit.dice(name)))
        write = kit.write_loop if sound.loop else kit.write_ogg
        write(folder / f"{name}.ogg", wave, QUALITY)
        if asked.wav:
            soundfile.write(asked.wav / f"{name}.wav", wave, RATE, subtype="PCM_16")
        print(f"{name:18} {len(wave) / RATE:5.2f} s  peak {kit.peak(wave):6.1f} dB", flush=True)


if __name__ == "__main__":
    main()
