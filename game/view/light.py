"""Soft light for pixel art, in plain pygame: moods, pools, window light, the vignette.

Order of work: ambient and lights (ADD) make a light map; the albedo is multiplied by it; emission is put over it (MAX);
wet ground mirrors it (`weather`); rain and beams (`beams`) are added; bloom, halos and what the mood lifts are added
and a vignette multiplies by what it keeps (`finish`). Light falls off in ten steps through a Bayer pattern, so that it
stays pixel art.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import pygame

from game.view.surfaces import of_bytes, plain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Color = tuple[int, int, int]
BLOOM_DIVISOR = 4
LIGHT_STEPS = 10
SHAFT_STEPS = 8
LARGE_PX = 512
BAYER = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))


@dataclass(frozen=True)
class Mood:
    """What the whole frame is tinted with."""

    ambient: Color
    gain: Color = (255, 246, 250)
    lift: Color = (6, 4, 14)
    bloom: Color = (150, 140, 150)
    threshold: Color = (96, 96, 110)
    vignette: float = 0.42
    shadow: int = 130
    """How dark the shadow under whoever stands is, 0..255."""

    @cached_property
    def lift_before_gain(self) -> Color:
        """What has to be added before the gain to have `lift` added after it."""
        r, g, b = (round(up * 255 / share) for up, share in zip(self.lift, self.gain, strict=True))
        return r, g, b


MOODS: dict[str, Mood] = {
    "night": Mood((78, 80, 150)),
    "rain": Mood((70, 78, 132), (252, 250, 252), (5, 6, 16), (165, 150, 170)),
    "inside": Mood((92, 84, 140), (255, 246, 246), (7, 4, 12), (120, 112, 120)),
    "floor99": Mood((92, 106, 128), (246, 255, 250), (3, 5, 10), (110, 124, 110), (120, 120, 120), 0.36),
    "drift": Mood((84, 72, 138), (250, 242, 255), (10, 5, 20), (175, 150, 185), (84, 84, 100)),
    "house": Mood((106, 96, 152), (250, 244, 255), (6, 4, 18), (150, 134, 176), (90, 88, 104), 0.42),
    "everyone": Mood((132, 150, 196), (255, 246, 252), (6, 3, 14), (150, 106, 114), (100, 98, 106), 0.36),
    "mirror": Mood((250, 254, 252), (255, 255, 255), (6, 10, 2), (90, 88, 84), (246, 246, 240), 0.10, 58),
    "dawn": Mood((164, 144, 154), (255, 250, 242), (12, 8, 12), (110, 100, 94)),
}


def dithered(
    values: NDArray[np.floating[Any]], steps: int = LIGHT_STEPS, left: int = 0, top: int = 0
) -> NDArray[np.uint8]:
    """Values in 0..1 as whole steps, by an ordered pattern, so that a soft edge stays pixel art.

    The pattern begins so far to the left of the values, and above them.
    """
    import numpy as np

    rows, columns = values.shape
    pattern = (np.roll(np.array(BAYER, np.float32), (-top, -left), (0, 1)) / 16 - 0.5) * 0.9
    noise = np.tile(pattern, (rows // 4 + 1, columns // 4 + 1))[:rows, :columns]
    levels: NDArray[np.uint8] = np.clip(np.rint(values * steps + noise * (values > 0)), 0, steps).astype(np.uint8)
    return levels


Pool = tuple[pygame.Surface, tuple[int, int]]
"""A light as it is added, and where its upper left corner lies."""


@lru_cache(maxsize=32)
def _round(radius: int, falloff: float, squash: float, steps: int) -> pygame.Surface:
    """A round light without a colour: a byte a pixel, in steps, or in 255 of them."""
    return _part_of_round(radius, falloff, squash, steps, pygame.Rect((0, 0), _size_of(radius, squash)))


def _size_of(radius: int, squash: float) -> tuple[int, int]:
    return 2 * radius, 2 * max(1, round(radius * squash))


def _part_of_round(radius: int, falloff: float, squash: float, steps: int, part: pygame.Rect) -> pygame.Surface:
    import numpy as np

    half_height = _size_of(radius, squash)[1] // 2
    across = np.square(np.arange(part.left - radius, part.right - radius, dtype=np.float32) / radius)
    down = np.square(np.arange(part.top - half_height, part.bottom - half_height, dtype=np.float32) / half_height)
    values = np.clip(1 - np.sqrt(across[None] + down[:, None]), 0, 1) ** np.float32(falloff)
    return of_bytes(dithered(values, steps, part.left, part.top) if steps else np.rint(values * 255).astype(np.uint8))


def _coloured(shape: pygame.Surface, color: Color, steps: int) -> pygame.Surface:
    shape.set_palette([tuple(channel * level // steps for channel in color) for level in range(steps + 1)])
    surface = plain(shape.get_size())
    surface.blit(shape, (0, 0))
    return surface


def pool_at(x: int, y: int, radius: int, color: Color, falloff: float, squash: float, steps: int = LIGHT_STEPS) -> Pool:
    """A round light about a point, and where its upper left corner lies; to be added. Steps of 0 leave it smooth."""
    shape = _round(max(1, radius), falloff, squash, steps)
    width, height = shape.get_size()
    return _coloured(shape, color, steps or 255), (x - width // 2, y - height // 2)


def pool_within(room: pygame.Rect, x: int, y: int, radius: int, color: Color, falloff: float, squash: float) -> Pool:
    """What of a light falls into a rectangle that it reaches. The whole of a large one would take tens of milliseconds,
    of a small one it is kept.
    """
    radius = max(1, radius)
    width, height = _size_of(radius, squash)
    if width <= LARGE_PX:
        return pool_at(x, y, radius, color, falloff, squash)
    left, top = x - radius, y - height // 2
    part = room.clip(left, top, width, height)
    if not part.width or not part.height:
        return plain((1, 1)), part.topleft
    shape = _part_of_round(radius, falloff, squash, LIGHT_STEPS, part.move(-left, -top))
    return _coloured(shape, color, LIGHT_STEPS), part.topleft


@lru_cache(maxsize=64)
def _pool(radius: int, color: Color, falloff: float, squash: float, steps: int) -> tuple[pygame.Surface, int, int]:
    surface, (left, top) = pool_at(0, 0, radius, color, falloff, squash, steps)
    return surface, left, top


def moving_pool_at(
    x: int, y: int, radius: int, color: Color, falloff: float, squash: float, steps: int = LIGHT_STEPS
) -> Pool:
    """The same, kept for the next frames."""
    surface, left, top = _pool(radius, color, falloff, squash, steps)
    return surface, (x + left, y + top)


def shaft(corners: Sequence[tuple[int, int]], color: Color, power: float) -> tuple[pygame.Surface, tuple[int, int]]:
    """A window's patch of light and where its upper left corner lies: fades from its first row to its last."""
    import numpy as np

    margin = 2
    left, top = min(x for x, _ in corners) - margin, min(y for _, y in corners) - margin
    right, bottom = max(x for x, _ in corners) + margin, max(y for _, y in corners) + margin
    mask = plain((right - left, bottom - top))
    pygame.draw.polygon(mask, (255, 255, 255), [(x - left, y - top) for x, y in corners])
    covered = pygame.surfarray.array_red(mask).T / 255
    rows = np.arange(bottom - top)[:, None]
    fade = np.clip(1 - (rows - margin) / max(1, bottom - top - 2 * margin), 0, 1) ** power
    surface = _coloured(of_bytes(dithered(covered * fade, SHAFT_STEPS)), color, SHAFT_STEPS)
    return pygame.transform.box_blur(surface, 1), (left, top)


@lru_cache(maxsize=4)
def vignette(size: tuple[int, int], depth: float, gain: Color) -> pygame.Surface:
    """A surface that darkens the corners, towards blue, when multiplied, and everything by a mood's gain.

    It is worked out small and stretched, which needs no numpy: the title starts without it.
    """
    across, down = 48, 27
    small = plain((across, down))
    aside = [(((column + 0.5) / across - 0.5) / 0.5625) ** 2 for column in range(across // 2)]
    for row in range(down):
        above = (((row + 0.5) / down - 0.5) / 0.611) ** 2
        for column, far in enumerate(aside):
            value = max(0.25, min(1.0, 1.1 - depth * (far + above)))
            tone = (int(value * 250), int(value * 245), int(min(1.0, value * 1.04) * 255))
            small.set_at((column, row), tone)
            small.set_at((across - 1 - column, row), tone)
    whole = pygame.transform.smoothscale(small, size)
    whole.fill(gain, special_flags=pygame.BLEND_RGB_MULT)
    return whole


def flicker(kind: str, step: int, seed: int) -> int:
    """How bright a light that is not steady burns at a step, in per cent."""
    if kind == "candle":
        wave = math.sin(step * 0.13 + seed) + math.sin(step * 0.31 + seed * 1.7) + math.sin(step * 0.071 + seed * 2.3)
        return int(88 + 5 * wave)
    if kind == "pulse":
        return int(82 + 18 * math.sin(step * 0.05 + seed))
    if kind == "neon":
        phase = (step // 3 + seed * 37) % 241
        return 42 if phase in (3, 5, 6, 120) else 100
    if kind == "tube":
        phase = (step // 2 + seed * 53) % 613
        return 55 if phase in (2, 3, 7, 9) else 100
    return 100
