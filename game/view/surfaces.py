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


def to_surface(picture: NDArray[np.uint8]) -> pygame.Surface:
    """Turn a (height, width, 3) picture into a 32-bit surface without alpha."""
    import numpy as np

    surface = plain((picture.shape[1], picture.shape[0]))
    pygame.surfarray.blit_array(surface, np.ascontiguousarray(picture.swapaxes(0, 1)))
    return surface
