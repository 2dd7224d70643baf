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
LEAST_LIGHT = 2
"""However far away, so many of the ten steps are left: what is in a beam is told from what is not."""
EDGE_PX = 2
"""The edges of a polygon are drawn in whole px: so far off they may be."""


class Heights:
    """How far what is seen at each pixel of a view stands over the floor, and so whose light falls on it.

    Most of it stays from frame to frame: only where something came, went or moved is it worked out again.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        import numpy as np

        self._lift = plain(size)
        width, height = size
        self._rows, self._columns = np.mgrid[0:height, 0:width].astype(np.int32)
        self.index = self._rows * width + self._columns
        """Row by row, the number of the pixel of the floor whose light falls there.

        Below the view the light goes on as it is in the last row.
        """
        self._ground: list[Laid] = []
        self._standing: set[Laid] = set()

    def update(self, ground: list[Laid], standing: list[Laid]) -> None:
        """Take over what lies and stands in the view: heights with their places, those in front last."""
        import numpy as np

        now = set(standing)
        changed: list[pygame.Rect] = []
        if ground != self._ground:
            self._lift.fill((0, 0, 0))
            changed.append(self._lift.get_rect())
        elif now != self._standing:
            for laid in now ^ self._standing:
                area = _area(laid)
                at = area.collidelist(changed)
                if at >= 0:
                    changed[at].union_ip(area)
                else:
                    changed.append(area)
        self._ground, self._standing = ground, now
        if not changed:
            return
        areas = [_area(laid) for laid in standing]
        for area in changed:
            area = area.clip(self._lift.get_rect())
            if not area.size[0] or not area.size[1]:
                continue
            self._lift.set_clip(area)
            self._lift.blits(ground, False)
            self._lift.blits([standing[at] for at in area.collidelistall(areas)], False)
            self._lift.set_clip(None)
        up = pygame.surfarray.pixels_blue(self._lift).T
        height, width = up.shape
        for area in changed:
            within = (slice(max(0, area.top), max(0, area.bottom)), slice(max(0, area.left), max(0, area.right)))
            below = np.minimum(self._rows[within] + up[within], height - 1)
            self.index[within] = below * width + self._columns[within]


def _area(laid: Laid) -> pygame.Rect:
    surface, place, part = laid
    return pygame.Rect(place, surface.get_size() if part is WHOLE else part[2:])


@lru_cache(maxsize=2)
def beam_field(reach: int) -> NDArray[np.uint8]:
    """A light without shadows, from the row of its source down; the source is in the middle of that row.

    The low half of each byte says how strong it is, the high one how thick the air.
    """
    import numpy as np

    square = np.square(np.arange(-reach, reach + 1, dtype=np.float32))
    distance = np.sqrt(square[None] + square[reach:, None])
    bayer = np.array(BAYER, np.float32) / 16
    pattern = np.tile(bayer.T, (reach // 4 + 1, reach // 2 + 1))[: reach + 1, : 2 * reach + 1]
    strength = np.clip(1.12 - distance / reach, 0, 1) * LIGHT_STEPS
    level = np.clip(np.rint(strength + (pattern - 0.5) * 0.9), LEAST_LIGHT, LIGHT_STEPS).astype(np.uint8)
    thick = np.floor(np.clip(0.85 - distance / (reach * 0.6), 0, 1) * HAZE_STEPS + pattern)
    field: NDArray[np.uint8] = level | np.clip(thick, 0, HAZE_STEPS).astype(np.uint8) << 4
    return field


class Beams:
    """A light polygon that falls on the floor and on whatever stands in it.

    A byte a pixel says how strong it would be there (the low half) and how much is seen of it in the air (the high
    one), the shadows of what never moves taken off; a frame cuts the polygon out of that, and lets SDL colour it. Only
    the columns of the polygon are worked on.
    """

    def __init__(self) -> None:
        self._key: object = None
        self._size = (0, 0)
        self._tints: tuple[Color, Color] | None = None

    def _prepare(self, size: tuple[int, int], beam: Beam, camera: tuple[int, int]) -> None:
        import numpy as np

        width, height = size
        if self._size != size:
            self._size = size
            self._cone, self._mask = _bytes(size)
            self._whole, _ = _bytes(size)
            self._lit, self._lit_bytes = _bytes(size)
            self._up, self._up_bytes = _bytes(size)
            # Where the strip is gathered: making room for it anew in every frame would take as long as gathering.
            self._from, self._taken = np.empty(width * height, np.intp), np.empty(width * height, np.uint8)
            self._light, self._haze = near(size), near(size)
            self._tints = None
        field = beam_field(beam.reach)
        # Where the field comes to lie in the view; beyond it the light is as weak as it gets.
        left, top = round(beam.source[0]) - camera[0] - beam.reach, round(beam.source[1]) - camera[1]
        self._whole[:] = LEAST_LIGHT
        seen = pygame.Rect(left, top, 2 * beam.reach + 1, beam.reach + 1).clip(0, 0, width, height)
        if seen.width and seen.height:
            rows, columns = slice(seen.top - top, seen.bottom - top), slice(seen.left - left, seen.right - left)
            self._whole[seen.top : seen.bottom, seen.left : seen.right] = field[rows, columns]
        self._cone[:] = 255
        for corners in beam.shadows:
            pygame.draw.polygon(self._mask, 0, _seen_from(corners, camera))
        self._whole &= self._cone

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
        height = size[1]
        polygon = _without_depths(_seen_from(beam.polygon, camera), height)
        left, right = _columns(polygon, size)
        strip = pygame.Rect(left, 0, max(0, right - left), height)
        if len(polygon) < 3 or not strip.width:
            return self._haze, strip
        across = slice(left, right)
        cone, lit = self._cone[:, across], self._lit[:, across]
        cone.fill(0)
        pygame.draw.polygon(self._mask, 255, polygon)
        for corners in beam.thrown:
            pygame.draw.polygon(self._mask, 0, _seen_from(corners, camera))
        np.bitwise_and(self._whole[:, across], cone, out=lit)
        self._haze.blit(self._lit_bytes, strip, strip)
        for x, y, wide, high in beam.spared:
            pygame.draw.ellipse(self._lit_bytes, 0, (x - camera[0], y - camera[1], wide, high))
        lit[: max(0, beam.floor - camera[1])] = 0
        count = strip.width * height
        fallen, taken = self._from[:count], self._taken[:count]
        np.copyto(fallen.reshape(height, strip.width), heights.index[:, across])
        # `take` that clips is several times as fast as indexing.
        np.take(self._lit.ravel(), fallen, out=taken, mode="clip")
        self._up[:, across] = taken.reshape(height, strip.width)
        self._light.blit(self._up_bytes, strip, strip)
        light_map.blit(self._light, strip, strip, special_flags=pygame.BLEND_RGB_ADD)
        return self._haze, strip


def _columns(polygon: Sequence[tuple[float, float]], size: tuple[int, int]) -> tuple[int, int]:
    """The columns of a view, from one up to another, that have all that is seen there of a polygon.

    A gaze reaches further down than the view, and is widest where nobody sees it.
    """
    width, height = size
    low, high = -EDGE_PX, height + EDGE_PX
    found: list[float] = []
    was_x, was_y = polygon[-1] if polygon else (0.0, 0.0)
    for x, y in polygon:
        if low <= y <= high:
            found.append(x)
        for row in (low, high):
            if (was_y < row) != (y < row):
                found.append(was_x + (x - was_x) * (row - was_y) / (y - was_y))
        was_x, was_y = x, y
    if not found:
        return 0, 0
    return max(0, int(min(found)) - EDGE_PX), min(width, int(max(found)) + 1 + EDGE_PX)


def _without_depths(polygon: list[tuple[float, float]], height: int) -> list[tuple[float, float]]:
    """A polygon without most of the corners that are below the view among others that are: no row that is seen turns
    on them.

    pygame tries every side of a polygon in every row of it, and a gaze reaches thousands of rows further down. Of those
    next to each other three are left: pygame draws triangles by another rule.
    """
    if len(polygon) < 5:
        return polygon
    deep = [y >= height for _, y in polygon]
    around = zip(polygon, [*deep[-2:], *deep], [deep[-1], *deep], deep, [*deep[1:], deep[0]])
    return [corner for corner, *among in around if not all(among)]


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
