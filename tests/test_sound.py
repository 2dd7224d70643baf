"""Music as it is heard: stems that start together, mixes that tighten step by step, pieces that have no grip."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from conftest import ROOT

from game.content.library import GameLibrary
from game.core.events import MIXES, Heard
from game.core.settings import Settings
from game.view.sound import FADE_STEPS, LEVELS, MUSIC_CHANNELS, STEMS, Sounds

MUSIC = ROOT / "assets" / "music"
LOUD = Settings(music=100, volume=100)


@pytest.fixture
def sounds(game: GameLibrary) -> Iterator[Sounds]:
    """The game's music on a device that nobody hears."""
    made = Sounds(game.find_asset, {})
    assert made.start() == ""
    made.configure(LOUD)
    yield made
    made.stop()
    pygame.mixer.quit()


def play(sounds: Sounds, piece: str, mix: str) -> None:
    """Play a piece until it has begun and its mix stands."""
    sounds.music(piece, mix)
    until = time.monotonic() + 20
    while not any(channel.get_busy() for channel in channels()) and time.monotonic() < until:
        sounds.step()
        time.sleep(0.002)
    settle(sounds)


def settle(sounds: Sounds) -> None:
    for _ in range(2 * FADE_STEPS):
        sounds.step()


def channels() -> list[pygame.mixer.Channel]:
    """Those of the bank that plays the first piece."""
    return [pygame.mixer.Channel(len(STEMS) + number) for number in range(len(STEMS))]


def heard() -> list[float]:
    """How loud each stem is; one that does not play is not heard."""
    return [round(channel.get_volume(), 1) if channel.get_busy() else 0.0 for channel in channels()]


def test_every_mix_that_can_be_asked_for_is_known() -> None:
    assert set(MIXES) == set(LEVELS)


def test_all_four_stems_of_floor_99_play_from_the_start(sounds: Sounds) -> None:
    play(sounds, "floor99", "plain")
    assert all(channel.get_busy() for channel in channels())
    assert heard() == [1.0, 0.5, 0.0, 0.0]


def test_from_alone_to_bound_his_theme_goes_and_the_building_comes(sounds: Sounds) -> None:
    play(sounds, "floor99", "alone")
    mixes = []
    for mix in reversed(MIXES):
        sounds.music(None, mix)
        settle(sounds)
        mixes.append(heard())
    themes = [heart for _, heart, _, _ in mixes]
    building = [bed + edge + grip for bed, _, edge, grip in mixes]
    assert themes == sorted(themes, reverse=True) and themes[0] == 1.0 and themes[-1] == 0.0
    assert building == sorted(building) and building[-1] > 2


def test_a_piece_without_a_grip_plays_on_in_the_tightest_mix(sounds: Sounds) -> None:
    play(sounds, "cafe", "bound")
    assert heard() == [pytest.approx(0.7, abs=0.11), 0.0, 1.0, 0.0]


def test_a_mix_that_nobody_knows_is_plain(sounds: Sounds) -> None:
    play(sounds, "cafe", "louder")
    assert heard()[:2] == [1.0, 0.5]


def test_the_mix_changes_in_steps_and_never_at_once(sounds: Sounds) -> None:
    play(sounds, "floor99", "plain")
    sounds.music(None, "bound")
    sounds.step()
    assert heard()[3] < 0.1
    settle(sounds)
    assert heard()[3] == 1.0


def test_a_piece_that_is_gone_before_it_is_read_is_not_kept(sounds: Sounds) -> None:
    sounds.music("title", "plain")
    play(sounds, "cafe", "plain")
    assert [name for name in (*sounds._kept, *sounds._reading) if "title" in name] == []


def test_what_sounds_on_and_on_is_let_go_of_once_it_has_faded_and_heard_again_after(sounds: Sounds) -> None:
    def hear(*wanted: str) -> float:
        for _ in range(200):
            sounds.loops({name: Heard(1.0) for name in wanted})
            time.sleep(0.001)
        channel = pygame.mixer.Channel(MUSIC_CHANNELS)
        return channel.get_volume() if channel.get_busy() else 0.0

    assert hear("rain") > 0.5 and "sounds/rain" in sounds._kept
    assert hear() == 0.0 and sounds._kept == {}
    assert hear("rain") > 0.5


@pytest.mark.parametrize("piece", sorted({path.name.split(".")[0] for path in MUSIC.glob("*.ogg")}))
def test_the_stems_of_a_piece_are_equally_long(piece: str) -> None:
    """They start together and go round together; one that was cut off would drift from the rest."""
    assert len({samples(path) for path in MUSIC.glob(f"{piece}.*.ogg")}) == 1


def samples(path: Path) -> int:
    """How many samples an OGG file has: its last page says how far the sound has come by then."""
    data = path.read_bytes()
    position = data.rindex(b"OggS") + 6
    return int.from_bytes(data[position : position + 8], "little")
