"""Pictures of what is on the screen, and looking at picture and font files, for the tools."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.view.letters import FILES, Letters, font

if TYPE_CHECKING:
    from game.world.canvas import Words


def save_picture(surface: pygame.Surface, path: Path) -> None:
    """Write a surface as a PNG."""
    pygame.image.save(surface, path)


def small_rgb(surface: pygame.Surface, size: tuple[int, int]) -> bytes:
    """The surface at a smaller size, as rows of red, green and blue bytes."""
    return pygame.image.tobytes(pygame.transform.smoothscale(surface, size), "RGB")


def close() -> None:
    """Close the window and the sound. Fonts do not outlive pygame."""
    font.cache_clear()
    pygame.quit()


def broken_picture(path: Path) -> str:
    """What is wrong with a picture file, or ""."""
    try:
        pygame.image.load(path)
    except (pygame.error, OSError) as error:
        return str(error)
    return ""


class Ruler:
    """Measures words at a text size and in a family of letters as a canvas of 1080 px does, without a window."""

    def __init__(self, text_size: int, family: str) -> None:
        pygame.font.init()
        self.letters = Letters()
        self.letters.configure(1.0, text_size, family, True)

    def measure(self, words: Words, style: str, width: int = 0) -> tuple[int, int]:
        """Width and height that words take."""
        layout = self.letters.layout(words, style, width)
        return layout.width, layout.lines * layout.leading


def missing_letters(letters: Iterable[str]) -> str:
    """Those of some letters that one of the game's fonts does not have.

    `pygame.font` draws a box for a letter that is not there and says nothing; `pygame.freetype` tells.
    """
    from pygame import freetype

    freetype.init()
    wanted = sorted(set(letters))
    missing = set()
    for package, name in FILES.values():
        with resources.as_file(resources.files(package) / "files" / name) as path:
            face = freetype.Font(str(path), 24)
            missing |= {letter for letter in wanted if face.get_metrics(letter)[0] is None}
    return "".join(sorted(missing))
