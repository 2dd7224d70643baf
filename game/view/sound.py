"""Music in stems, sounds with a place, voices; silent where there is no device, and once said so.

The stems of a piece start together and are mixed by volume alone, so they stay sample-exact; a piece without a grip is
silent there. Which piece plays, and every caption, are known without a device too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.core.events import Heard
from game.core.files import Found
from game.core.settings import Settings
from game.view.memory import give_back, keep_large_apart

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

STEMS = ("bed", "heart", "edge", "grip")
LEVELS: Mapping[str, tuple[float, float, float, float]] = {
    "bound": (0.75, 0.0, 1.0, 1.0),
    "tense": (0.9, 0.25, 1.0, 0.0),
    "plain": (1.0, 0.55, 0.0, 0.0),
    "warm": (1.0, 1.0, 0.0, 0.0),
    "alone": (0.4, 1.0, 0.0, 0.0),
}
SILENT = (0.0, 0.0, 0.0, 0.0)
FADE_STEPS = 50
RATE_HZ = 44100
MOST_READ_S = 600
HEARD_PX = 340
CHANNELS = 32
MUSIC_CHANNELS = 2 * len(STEMS)
LOOP_CHANNELS = 6


class Sounds:
    """Plays what scenes ask for; `captions` are the newest sounds that a caption names, with their direction."""

    def __init__(self, find: Callable[[str], Path | None], about: Mapping[str, Mapping[str, object]]) -> None:
        self._find = find
        self._about = about
        self._device = False
        self._kept: dict[str, pygame.mixer.Sound] = {}
        self._broken: set[str] = set()
        # Reading a piece of music takes longer than a frame has room for: it is done beside the game.
        self._reading: dict[str, Future[pygame.mixer.Sound]] = {}
        self._reader: ThreadPoolExecutor | None = None
        self._expected = ""
        self._due: int | None = None
        self._piece = ""
        self._mix = "plain"
        self._bank = 0
        self._levels = [list(SILENT), list(SILENT)]
        self._loops: dict[str, int] = {}
        self._loop_levels: dict[str, float] = {}
        self._told: frozenset[str] = frozenset()
        self._settings = Settings()
        self.captions: list[tuple[str, int]] = []

    def forget(self, about: Mapping[str, Mapping[str, object]]) -> None:
        """Read every sound again when it is next played, and go by another list of them."""
        self._about = about
        self._kept.clear()
        self._broken.clear()

    def renew(self, files: Iterable[Found], about: Mapping[str, Mapping[str, object]]) -> None:
        """Read some files again when they are next played, and go by another list of sounds."""
        self._about = about
        for found in files:
            name = found.name.removeprefix("assets/").removesuffix(".ogg")
            self._kept.pop(name, None)
            self._broken.discard(name)

    def start(self) -> str:
        """Open the device; returns what to tell the player where there is none."""
        try:
            pygame.mixer.init(RATE_HZ, -16, 2, 1024, allowedchanges=0)
        except pygame.error as error:
            return f"no sound device ({error}): playing silently"
        pygame.mixer.set_num_channels(CHANNELS)
        pygame.mixer.set_reserved(MUSIC_CHANNELS + LOOP_CHANNELS)
        self._device = True
        return ""

    def configure(self, settings: Settings) -> None:
        """Take over the volumes."""
        self._settings = settings

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if not self._device:
            return None
        if name not in self._kept:
            if name in self._broken:
                return None
            path = self._find(f"{name}.ogg")
            if path is None:
                return None
            try:
                self._kept[name] = pygame.mixer.Sound(str(path))
            except pygame.error:
                self._broken.add(name)
                return None
        return self._kept[name]

    def _read(self, name: str) -> bool:
        """Whether a sound has been read or cannot be; if not, that it is on its way."""
        if not self._device or name in self._kept or name in self._broken:
            return True
        reading = self._reading.get(name)
        if reading is None:
            path = self._find(f"{name}.ogg")
            if path is None:
                return True
            if self._reader is None:
                from concurrent.futures import ThreadPoolExecutor

                self._reader = ThreadPoolExecutor(1, "sounds")
            self._reading[name] = self._reader.submit(_decoded, path)
            return False
        if not reading.done():
            return False
        del self._reading[name]
        if reading.exception() is None:
            self._kept[name] = reading.result()
        else:
            self._broken.add(name)
        return True

    def expect(self, piece: str) -> None:
        """Read a piece of music that will be played soon."""
        self._expected = piece
        if piece:
            for stem in STEMS:
                self._read(f"music/{piece}.{stem}")

    def stop(self) -> None:
        """Wait for what is being read: it must not outlive the device."""
        if self._reader is not None:
            self._reader.shutdown(wait=True, cancel_futures=True)
            self._reader = None
        self._reading.clear()

    def _volume(self, name: str) -> float:
        value = self._about.get(name, {}).get("volume", 80)
        return (value if isinstance(value, int | float) else 80) / 100

    def play(self, name: str, pan: float = 0.0, near: float = 1.0, voice: bool = False) -> None:
        """Play a sound once; pan -1 left to 1 right, near 0..1."""
        caption = self._about.get(name, {}).get("caption")
        if caption and near > 0.1:
            self.captions.append((str(caption), round(pan * 2)))
        sound = self._sound(f"sounds/{name}")
        if sound is None or near <= 0.02:
            return
        channel = pygame.mixer.find_channel(True)
        share = self._settings.voices if voice else self._settings.sounds
        level = self._volume(name) * near * share * self._settings.volume / 10_000
        if self._settings.mono:
            pan = 0.0
        channel.set_volume(level * min(1.0, 1 - pan), level * min(1.0, 1 + pan))
        channel.play(sound)

    def music(self, piece: str | None, mix: str | None) -> None:
        """Change the piece ("" for silence) or the mix; both cross-fade."""
        known = mix if mix is not None and mix in LEVELS else "plain"
        if mix is not None:
            self._mix = known
        if piece is None or piece == self._piece:
            return
        self._piece, self._mix = piece, known
        self._bank = 1 - self._bank
        self._levels[self._bank] = list(SILENT)
        if not self._device:
            return
        for number in range(len(STEMS)):
            pygame.mixer.Channel(self._bank * len(STEMS) + number).stop()
        self._due = self._bank if piece else None
        self._expected = ""
        # A piece that was gone again before all of it had been read.
        for name in [name for name in self._reading if name.startswith("music/") and name not in self._wanted()]:
            self._reading.pop(name).cancel()
        self._begin_music()

    def _begin_music(self) -> None:
        """Start the stems of a piece together, as soon as all of them have been read."""
        if self._due is None:
            return
        names = [f"music/{self._piece}.{stem}" for stem in STEMS]
        if sum(self._read(name) for name in names) < len(names):
            return
        for number, name in enumerate(names):
            if name in self._kept:
                channel = pygame.mixer.Channel(self._due * len(STEMS) + number)
                channel.set_volume(0.0)
                channel.play(self._kept[name], loops=-1)
        self._due = None

    def _wanted(self) -> set[str]:
        """The stems of the piece that plays, and of the one that comes."""
        return {f"music/{piece}.{stem}" for piece in (self._piece, self._expected) for stem in STEMS}

    def _drop_old_music(self) -> None:
        """Let go of pieces that have faded out: a piece takes twenty megabytes and more."""
        for name in [name for name in self._kept if name.startswith("music/") and name not in self._wanted()]:
            if not any(pygame.mixer.Channel(n).get_sound() is self._kept[name] for n in range(MUSIC_CHANNELS)):
                del self._kept[name]
        give_back()

    def loops(self, wanted: Mapping[str, Heard]) -> None:
        """What sounds on and on now, by sound."""
        for name in sorted(wanted.keys() - self._told):
            caption = wanted[name].caption or self._about.get(name, {}).get("caption")
            if caption:
                self.captions.append((str(caption), round(wanted[name].pan * 2)))
        self._told = frozenset(wanted)
        for name in wanted:
            if name in self._loops or len(self._loops) >= LOOP_CHANNELS:
                continue
            if not self._read(f"sounds/{name}") or (sound := self._kept.get(f"sounds/{name}")) is None:
                continue
            free = next(n for n in range(LOOP_CHANNELS) if n not in self._loops.values())
            self._loops[name] = free
            self._loop_levels[name] = 0.0
            channel = pygame.mixer.Channel(MUSIC_CHANNELS + free)
            channel.set_volume(0.0)
            channel.play(sound, loops=-1)
        for name, number in list(self._loops.items()):
            near, pan, _ = wanted.get(name, Heard(0.0))
            goal = near * self._volume(name)
            level = self._loop_levels[name] + max(-0.02, min(0.02, goal - self._loop_levels[name]))
            self._loop_levels[name] = level
            channel = pygame.mixer.Channel(MUSIC_CHANNELS + number)
            if level <= 0.001 and name not in wanted:
                # It is read again where it is next heard: such sounds are long, and there are many.
                channel.stop()
                del self._loops[name]
                self._kept.pop(f"sounds/{name}", None)
                continue
            share = level * self._settings.sounds * self._settings.volume / 10_000
            pan = 0.0 if self._settings.mono else pan
            channel.set_volume(share * min(1.0, 1 - pan), share * min(1.0, 1 + pan))

    def step(self) -> None:
        """Move the mixes a step on; called once a frame."""
        self._begin_music()
        share = self._settings.music * self._settings.volume / 10_000
        for bank in (0, 1):
            on = bank == self._bank and self._piece and self._due is None
            goals = LEVELS[self._mix] if on else SILENT
            for number, goal in enumerate(goals):
                level = self._levels[bank][number]
                level += max(-1 / FADE_STEPS, min(1 / FADE_STEPS, goal - level))
                self._levels[bank][number] = level
                if self._device:
                    channel = pygame.mixer.Channel(bank * len(STEMS) + number)
                    channel.set_volume(level * share)
                    if level <= 0 and bank != self._bank and channel.get_busy():
                        channel.stop()
                        self._drop_old_music()

    def pause(self, paused: bool) -> None:
        """Hold everything while the window is away."""
        if self._device:
            (pygame.mixer.pause if paused else pygame.mixer.unpause)()


def _decoded(path: Path) -> pygame.mixer.Sound:
    """A sound from its file, without stopping those that play: SDL holds them up while it decodes."""
    import soundfile

    keep_large_apart()
    with soundfile.SoundFile(path) as file:
        fits = (file.samplerate, file.channels) == (RATE_HZ, 2) and file.frames <= MOST_READ_S * RATE_HZ
        if fits:
            return pygame.mixer.Sound(buffer=file.buffer_read(dtype="int16"))
    return pygame.mixer.Sound(str(path))
