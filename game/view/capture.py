"""Pictures of what is on the screen, and looking at picture and font files, for the tools."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pygame

from game.view.letters import font


def save_picture(surface: pygame.Surface, path: Path) -> None:
    """Write a surface as a PNG."""
    pygame.image.save(surface, path)


def small_rgb(surface: pygame.Surface, size: tuple[int, int]) -> bytes:
    """The surface at a smaller size, as rows of red, green and blue bytes."""
    return pygame.image.tobytes(pygame.transform.smoothscale(surface, size), "RGB")


def close() -> None:
    """Close the window and the sound."""
    pygame.quit()


def broken_picture(path: Path) -> str:
    """What is wrong with a picture file, or ""."""
    try:
        pygame.image.load(path)
    except (pygame.error, OSError) as error:
        return str(error)
    return ""


def missing_letters(letters: Iterable[str]) -> str:
    """Those of some letters that one of the game's fonts does not have."""
    pygame.font.init()
    missing = set()
    for family, italic in (("literata", False), ("literata", True), ("legible", False), ("legible", True)):
        face = font(family, italic, 24)
        for letter in letters:
            metrics = face.metrics(letter)
            if not metrics or metrics[0] is None:
                missing.add(letter)
    return "".join(sorted(missing))
