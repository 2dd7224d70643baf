"""Music: plays the scores, mixes them and writes assets/music/PIECE.STEM.ogg.

Run `python music.py` for all pieces, `python music.py cafe floor99.grip` for some or for one stem; `--wav DIR` keeps
mixes and stems as WAV for listening and measuring, `--files` only says what there is. It needs FluidSynth and
FluidR3_GM.sf2 (Debian: fluidsynth, fluid-soundfont-gm); another place of the soundfont can be given in the variable
SOUNDFONT. The soundfont itself is never part of the game.

Each part is played alone and dry; place, range, room and loudness are given to it here. What sounds on after the end of
a piece is folded onto its beginning, so that the loop closes; all stems have exactly the same number of samples.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import mido
import numpy as np
import soundfile
from scipy import fft

import sound_kit as kit
from scores import (
    cafe,
    clinic,
    crowds,
    drift,
    flat,
    floor99,
    helpline,
    mirror,
    review,
    shadow,
    stairwell,
    street,
    title,
)
from scores.notation import Drawn, Note, Piece, Played, Timing
from sound_kit import RATE, Wave

PIECES = {
    piece.name: piece
    for piece in (
        title.PIECE,
        street.PIECE,
        cafe.PIECE,
        flat.PIECE,
        helpline.PIECE,
        clinic.PIECE,
        floor99.PIECE,
        stairwell.PIECE,
        review.PIECE,
        shadow.PIECE,
        crowds.PIECE,
        mirror.PIECE,
        drift.PIECE,
    )
}
# What every piece has, and what its loudness is measured by.
MIXED = ("bed", "heart", "edge")
QUALITY = 0.25
SOUNDFONTS = ("/usr/share/sounds/sf2/FluidR3_GM.sf2", "/usr/share/soundfonts/FluidR3_GM.sf2")
# Players begin a little before the beat now and then, so the recording starts early and its lead-in is folded too.
LEAD = 1.0
TAIL = 9.0
TICKS = 1000


def soundfont() -> str:
    """The file of instruments: from SOUNDFONT or where distributions put it."""
    for place in (os.environ.get("SOUNDFONT", ""), *SOUNDFONTS):
        if place and Path(place).exists():
            return place
    raise SystemExit("FluidR3_GM.sf2 not found: install fluid-soundfont-gm or set SOUNDFONT")


def timing(piece: Piece) -> Timing:
    """The time of a piece, its length rounded to a number of samples that transforms quickly."""
    wanted = int(piece.beats * 60 / piece.bpm * RATE)
    return Timing(fft.next_fast_len(wanted, real=True), piece.beats, piece.breath, piece.phrase)


def performance(part: Played, time: Timing) -> mido.MidiFile:
    """The part as a person might play it: late or early by a drifting hair, never twice with the same weight."""
    random = kit.dice(part.name)
    # Drum kits live on the tenth channel, everybody else plays on the first.
    channel, bank = (9, 0) if part.bank == 128 else (0, part.bank)
    events: list[tuple[float, int, mido.Message]] = []

    def at(seconds: float, rank: int, kind: str, **values: int) -> None:
        events.append((max(0.0, seconds + LEAD), rank, mido.Message(kind, channel=channel, **values)))

    at(-LEAD, 0, "control_change", control=0, value=bank)
    at(-LEAD, 1, "program_change", program=part.patch)
    for control, value in ((7, 110), (91, 0), (93, 0), (10, 64), (64, 127 if part.pedal else 0), (11, 127)):
        at(-LEAD, 2, "control_change", control=control, value=value)
    wander = 0.0
    moments: dict[float, float] = {}
    for note in sorted(part.notes, key=lambda note: (note.beat, note.key)):
        if note.beat not in moments:
            wander = 0.75 * wander + random.normal() * part.loose * 0.6
            moments[note.beat] = wander
        start = time.seconds(note.beat) + part.lag + moments[note.beat] + random.normal() * part.loose * 0.3
        length = max(
            0.04, (time.seconds(note.beat + note.length) - time.seconds(note.beat)) * (1 + random.normal() * 0.03)
        )
        force = int(np.clip(127 * (note.force + random.normal() * 0.025), 8, 124))
        at(start, 5, "note_on", note=note.key, velocity=force)
        at(start + length, 4, "note_off", note=note.key)
        if part.bend:
            at(start - 0.002, 3, "pitchwheel", pitch=int(np.clip(random.normal() * part.bend * 40, -400, 400)))
        if part.swell or part.vibrato:
            breathe(
                part, note, start, length, at_control=lambda s, c, v: at(s, 3, "control_change", control=c, value=v)
            )
    events.append((LEAD + time.samples / RATE + TAIL, 9, mido.MetaMessage("end_of_track")))
    events.sort(key=lambda event: (event[0], event[1]))
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=1_000_000)])
    before = 0
    for seconds, _, message in events:
        tick = round(seconds * TICKS)
        track.append(message.copy(time=tick - before))
        before = tick
    return mido.MidiFile(ticks_per_beat=TICKS, tracks=[track])


def breathe(
    part: Played, note: Note, start: float, length: float, at_control: Callable[[float, int, int], None]
) -> None:
    """Grows and lets fall one held note, and lets it tremble only once it has settled."""
    steps = max(2, int(length / 0.05))
    for step in range(steps + 1):
        along = step / steps
        rise = min(1.0, along * length / min(0.5, 0.5 * length))
        fall = max(0.0, (along - 0.55) / 0.45)
        level = 1 - part.swell * (1 - np.sin(rise * np.pi / 2)) - part.swell * 0.7 * fall**1.5
        at_control(start + along * length, 11, int(np.clip(127 * level, 1, 127)))
        if part.vibrato:
            settled = np.clip((along * length - 0.35) / 0.6, 0, 1)
            at_control(start + along * length, 1, int(part.vibrato * settled))


def played(part: Played, time: Timing) -> Wave:
    """The part from the soundfont, dry, as a ring."""
    with tempfile.TemporaryDirectory() as folder:
        midi, recording = Path(folder, "part.mid"), Path(folder, "part.wav")
        performance(part, time).save(midi)
        options = ["-ni", "-q", "-R", "0", "-C", "0", "-g", "0.5", "-r", str(RATE), "-O", "float", "-T", "wav"]
        fast = ["-o", "synth.dynamic-sample-loading=1", "-o", "synth.polyphony=512"]
        subprocess.run(
            ["fluidsynth", *options, *fast, "-F", recording, soundfont(), midi], check=True, stdout=subprocess.DEVNULL
        )
        wave, rate = soundfile.read(recording, always_2d=True)
    if rate != RATE:
        raise SystemExit(f"the synthesizer recorded at {rate} Hz")
    ring = np.zeros((time.samples, 2))
    kit.add_to_ring(ring, -int(LEAD * RATE), wave)
    return ring


def seated(part: Played | Drawn, time: Timing, impulse: Wave) -> Wave:
    """A part with its effects, range, place, room and loudness."""
    wave = part.make(time) if isinstance(part, Drawn) else played(part, time)
    seat = part.seat
    for effect in seat.effects:
        wave = effect(wave)
    wave = kit.low_pass(kit.high_pass(wave, seat.bottom), seat.top, 3)
    wave = kit.shift_pan(wave, seat.pan)
    return kit.at_loudness(kit.in_room(wave, impulse, seat.wet), seat.level)


def stems(piece: Piece, wanted: Sequence[str]) -> dict[str, Wave]:
    """Some stems of a piece at their loudness."""
    time = timing(piece)
    impulse = kit.room_impulse(piece.room, piece.name, piece.bright)
    sums = {stem: np.zeros((time.samples, 2)) for stem in piece.stems if stem in MIXED or stem in wanted}
    for part in piece.parts:
        if part.seat.stem in sums:
            sums[part.seat.stem] += seated(part, time, impulse)
    # A last soft rounding keeps single strokes from standing out of the mix.
    done = {
        stem: kit.at_loudness(
            kit.warm(kit.at_loudness(kit.high_pass(wave, 32), piece.stems[stem]), 1.3), piece.stems[stem]
        )
        for stem, wave in sums.items()
    }
    together = piece.loudness - kit.loudness(np.sum([done[stem] for stem in MIXED], axis=0))
    return {stem: done[stem] * kit.gain(together) for stem in wanted}


def report(piece: Piece, waves: dict[str, Wave]) -> None:
    """Prints length, loudness, peak and how smoothly the loop closes."""
    for name, wave in {**waves, "mix": np.sum(list(waves.values()), axis=0)}.items():
        seam = np.abs(wave[0] - wave[-1]).max() / np.percentile(np.abs(np.diff(wave, axis=0)), 99.5)
        print(
            f"{piece.name:8} {name:6} {len(wave) / RATE:6.2f} s  {kit.loudness(wave):6.1f} LUFS  "
            f"peak {kit.peak(wave):6.1f} dB  seam {seam:4.2f} of a large step",
            flush=True,
        )


def main() -> None:
    """Renders the pieces named on the command line, or all of them."""
    parser = argparse.ArgumentParser(description="Render the music of Somnus.")
    parser.add_argument("pieces", nargs="*", help="pieces, or stems of pieces, to render (all by default)")
    parser.add_argument("--wav", type=Path, help="also write WAV files into this folder")
    parser.add_argument("--files", action="store_true", help="make nothing, print the names of the files")
    asked = parser.parse_args()
    if asked.files:
        print("\n".join(f"{name}.{stem}.ogg" for name, piece in PIECES.items() for stem in piece.stems))
        return
    folder = kit.ASSETS / "music"
    folder.mkdir(parents=True, exist_ok=True)
    for word in asked.pieces or PIECES:
        name, _, stem = word.partition(".")
        waves = stems(PIECES[name], [stem] if stem else list(PIECES[name].stems))
        for stem, wave in waves.items():
            kit.write_loop(folder / f"{name}.{stem}.ogg", wave, QUALITY)
            if asked.wav:
                soundfile.write(asked.wav / f"{name}.{stem}.wav", wave, RATE, subtype="PCM_16")
        if asked.wav:
            soundfile.write(asked.wav / f"{word}.wav", np.sum(list(waves.values()), axis=0), RATE, subtype="PCM_16")
        report(PIECES[name], waves)


if __name__ == "__main__":
    main()
