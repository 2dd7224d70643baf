"""What every test stands on: no window, no sound device, nobody's own saves, and the game's content read once."""

from __future__ import annotations

import os
import tempfile

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ["SOMNUS_HOME"] = tempfile.mkdtemp(prefix="somnus-tests-")

from pathlib import Path

import pytest
from hypothesis import settings

from floor99 import chamber
from game.content.library import GameLibrary
from game.content.place import content_root
from game.content.saves import Saves

# A busy machine is not a fault of the game.
settings.register_profile("somnus", deadline=None)
settings.load_profile("somnus")

ROOT = content_root()
__all__ = ["ROOT", "chamber", "game"]


@pytest.fixture(scope="session")
def game() -> GameLibrary:
    """The game's own content."""
    return GameLibrary(Saves(Path(os.environ["SOMNUS_HOME"]) / "saves"))
