"""Light that is cast through the air: the polygon of it on the floor, and on what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.view.light import BAYER, LIGHT_STEPS, Color
from game.view.surfaces import WHOLE, Laid, near, of_bytes, plain
from game.world.canvas import Beam

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HAZE_STEPS = 4


class Heights:
    """How far what is seen at each pixel of a view stands over the floor, and so whose light falls on it.

    Most of it stays from frame to frame: only where something came, went or moved is it worked out again.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        import numpy as np

        self._lift = plain(size)
        width, height = size
        self._place = np.arange(width * height).reshape(height, width)
        self.index = self._place.copy()
        """Row by row, the number of the pixel of the floor whose light falls there; its row may lie below the view."""
        self._ground: list[Laid] = []
        self._standing: set[Laid] = set()

    def update(self, ground: list[Laid], standing: list[Laid]) -> None:
        """Take over what lies and stands in the view: heights with their places, those in front last."""
        now = set(standing)
        if ground != self._ground:
            self._lift.fill((0, 0, 0))
            changed = [self._lift.get_rect()]
        else:
            changed = []
            for surface, place, part in now ^ self._standing:
                area = pygame.Rect(place, surface.get_size() if part is WHOLE else part[2:])
                at = area.collidelist(changed)
                if at >= 0:
                    changed[at].union_ip(area)
                else:
                    changed.append(area)
        self._ground, self._standing = ground, now
        for area in changed:
            area = area.clip(self._lift.get_rect())
            if not area.size[0] or not area.size[1]:
                continue
            self._lift.set_clip(area)
            self._lift.blits(ground, False)
            self._lift.blits(standing, False)
            self._lift.set_clip(None)
            up = pygame.surfarray.pixels_blue(self._lift).T
            rows, columns = slice(area.top, area.bottom), slice(area.left, area.right)
            self.index[rows, columns] = self._place[rows, columns] + up[rows, columns].astype(int) * up.shape[1]
            del up


class Beams:
    """A light polygon that falls on the floor and on whatever stands in it.

    A byte a pixel says how strong it would be there (the low half) and how much is seen of it in the air (the high
    one), the shadows of what never moves taken off; a frame cuts the polygon out of that, and lets SDL colour it. Only
    the columns of the polygon are worked on.
    """

    BELOW = 256
    """Rows below the view: feet may be there."""

    def __init__(self) -> None:
        self._key: object = None
        self._tints: tuple[Color, Color] | None = None

    def _prepare(self, size: tuple[int, int], beam: Beam, camera: tuple[int, int]) -> None:
        import numpy as np

        width, height = size
        rows, columns = np.mgrid[0:height, 0:width]
        bayer = np.array(BAYER)[columns % 4, rows % 4] / 16
        distance = np.hypot(columns + camera[0] - beam.source[0], rows + camera[1] - beam.source[1])
        strength = np.clip(1.12 - distance / beam.reach, 0, 1) * LIGHT_STEPS
        level = np.clip(np.round(strength + (bayer - 0.5) * 0.9), 1, LIGHT_STEPS).astype(np.uint8)
        thick = np.floor(np.clip(0.85 - distance / (beam.reach * 0.6), 0, 1) * HAZE_STEPS + bayer)
        thick = np.clip(thick, 0, HAZE_STEPS).astype(np.uint8)
        self._cone, self._mask = _bytes(size)
        self._cone[:] = 255
        for corners in beam.shadows:
            pygame.draw.polygon(self._mask, 0, _seen_from(corners, camera))
        self._whole = (level | thick << 4) & self._cone
        self._lit, self._lit_bytes = _bytes((width, height + self.BELOW))
        self._up, self._up_bytes = _bytes(size)
        self._light, self._haze = near(size), near(size)
        self._tints = None

    def cast(
        self, light_map: pygame.Surface, heights: Heights, beam: Beam, camera: tuple[int, int]
    ) -> tuple[pygame.Surface, pygame.Rect]:
        """Add the beam to the light map; returns what is seen of it in the air and where, in view px."""
        import numpy as np

        size = light_map.get_size()
        key = (size, camera, beam.source, beam.reach, beam.shadows)
        if self._key != key:
            self._key = key
            self._prepare(size, beam, camera)
        if self._tints != (beam.color, beam.haze):
            self._tints = (beam.color, beam.haze)
            self._up_bytes.set_palette(_palette(beam.color, LIGHT_STEPS, 0))
            self._lit_bytes.set_palette(_palette(beam.haze, HAZE_STEPS, 4))
        width, height = size
        polygon = _seen_from(beam.polygon, camera)
        left = max(0, int(min((x for x, _ in polygon), default=0)))
        right = min(width, int(max((x for x, _ in polygon), default=0)) + 2)
        strip = pygame.Rect(left, 0, max(0, right - left), height)
        if len(polygon) < 3 or not strip.width:
            return self._haze, strip
        cone, lit = self._cone, self._lit
        cone.fill(0)
        pygame.draw.polygon(self._mask, 255, polygon)
        for corners in beam.thrown:
            pygame.draw.polygon(self._mask, 0, _seen_from(corners, camera))
        across = slice(left, right)
        np.bitwise_and(self._whole[:, across], cone[:, across], out=lit[:height, across])
        self._haze.blit(self._lit_bytes, strip, strip)
        for x, y, wide, high in beam.spared:
            pygame.draw.ellipse(self._lit_bytes, 0, (x - camera[0], y - camera[1], wide, high))
        lit[: max(0, beam.floor - camera[1])] = 0
        # Below the view the light goes on as it is in the last row.
        lit[height:, across] = lit[height - 1, across]
        # `take` that clips is several times as fast as indexing.
        self._up[:, across] = np.take(lit.ravel(), heights.index[:, across], mode="clip")
        self._light.blit(self._up_bytes, strip, strip)
        light_map.blit(self._light, strip, strip, special_flags=pygame.BLEND_RGB_ADD)
        return self._haze, strip


def _seen_from(corners: Sequence[tuple[float, float]], camera: tuple[int, int]) -> list[tuple[float, float]]:
    """Corners on the map in px of the view."""
    dx, dy = camera
    return [(x - dx, y - dy) for x, y in corners]


def _bytes(size: tuple[int, int]) -> tuple[NDArray[np.uint8], pygame.Surface]:
    """An array of bytes, row by row, and a surface that is the same memory."""
    import numpy as np

    values = np.zeros((size[1], size[0]), np.uint8)
    return values, of_bytes(values)


@lru_cache(maxsize=32)
def _palette(tint: Color, steps: int, shift: int) -> list[Color]:
    """The colour of each byte of which four bits from `shift` on are a step of `steps`."""
    shares = [min(steps, byte >> shift & 15) for byte in range((HAZE_STEPS << 4) + LIGHT_STEPS + 1)]
    r, g, b = tint
    return [(r * share // steps, g * share // steps, b * share // steps) for share in shares]
