"""Surfaces as the view uses them: 32 bits a pixel, without alpha."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Laid = tuple[pygame.Surface, tuple[int, int], tuple[int, int, int, int]]
"""A surface, where its upper left corner lies, and which part of it is meant; what reaches past it is left out."""
WHOLE = (0, 0, 4096, 4096)


def plain(size: tuple[int, int]) -> pygame.Surface:
    """A 32-bit surface without alpha."""
    return pygame.Surface((max(1, size[0]), max(1, size[1])), 0, 32)


def near(size: tuple[int, int]) -> pygame.Surface:
    """A plain surface that stays in the processor's cache when something is copied to or from it.

    SDL copies rows that begin and end at multiples of 16 bytes past the cache, which is right for a whole window and
    wrong for what is read again at once: these rows begin 4 bytes later.
    """
    return plain((size[0] + 1, size[1])).subsurface((1, 0, max(1, size[0]), max(1, size[1])))


def of_bytes(values: NDArray[np.uint8]) -> pygame.Surface:
    """A surface of a byte a pixel that is the same memory as an array, row by row; its colours are a palette."""
    return pygame.image.frombuffer(values.data, (values.shape[1], values.shape[0]), "P")
