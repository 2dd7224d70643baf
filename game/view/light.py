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
from typing import TYPE_CHECKING

import pygame

from game.view.surfaces import plain, to_surface

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Color = tuple[int, int, int]
BLOOM_DIVISOR = 4
LIGHT_STEPS = 10
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
    "dawn": Mood((150, 132, 150), (255, 248, 240), (12, 8, 10), (130, 120, 110)),
}


def dithered(values: NDArray[np.float64], steps: int = LIGHT_STEPS) -> NDArray[np.float64]:
    """Quantise values in 0..1 with an ordered pattern, so that a soft edge stays pixel art."""
    import numpy as np

    rows, columns = np.mgrid[0 : values.shape[0], 0 : values.shape[1]]
    noise = (np.array(BAYER)[rows % 4, columns % 4] / 16 - 0.5) * 0.9
    levels: NDArray[np.float64] = np.clip(np.round(values * steps + noise * (values > 0)) / steps, 0, 1)
    return levels


@lru_cache(maxsize=64)
def pool(radius: int, color: Color, falloff: float, squash: float, steps: int = LIGHT_STEPS) -> pygame.Surface:
    """A round light as a surface; `steps` of 0 leaves it smooth."""
    import numpy as np

    half_height = max(1, round(radius * squash))
    rows, columns = np.mgrid[-half_height:half_height, -radius:radius]
    distance = np.hypot(columns / radius, rows / half_height)
    values = np.clip(1 - distance, 0, 1) ** falloff
    if steps:
        values = dithered(values, steps)
    return to_surface((values[..., None] * np.array(color)).clip(0, 255).astype(np.uint8))


def pool_at(
    x: int, y: int, radius: int, color: Color, falloff: float, squash: float, steps: int = LIGHT_STEPS
) -> tuple[pygame.Surface, tuple[int, int]]:
    """A round light about a point, and where its upper left corner lies; to be added."""
    sprite = pool(max(1, radius), color, falloff, squash, steps)
    width, height = sprite.get_size()
    return sprite, (x - width // 2, y - height // 2)


def shaft(corners: Sequence[tuple[int, int]], color: Color, power: float) -> tuple[pygame.Surface, tuple[int, int]]:
    """A window's patch of light and where its upper left corner lies: fades from its first row to its last."""
    import numpy as np

    margin = 2
    left, top = min(x for x, _ in corners) - margin, min(y for _, y in corners) - margin
    right, bottom = max(x for x, _ in corners) + margin, max(y for _, y in corners) + margin
    mask = plain((right - left, bottom - top))
    pygame.draw.polygon(mask, (255, 255, 255), [(x - left, y - top) for x, y in corners])
    covered = pygame.surfarray.array_red(mask).T / 255
    rows = np.mgrid[0 : bottom - top, 0 : right - left][0]
    fade = np.clip(1 - (rows - margin) / max(1, bottom - top - 2 * margin), 0, 1) ** power
    values = dithered(covered * fade, 8)
    surface = to_surface((values[..., None] * np.array(color)).clip(0, 255).astype(np.uint8))
    return pygame.transform.box_blur(surface, 1), (left, top)


@lru_cache(maxsize=4)
def vignette(size: tuple[int, int], depth: float, gain: Color) -> pygame.Surface:
    """A surface that darkens the corners, towards blue, when multiplied, and everything by a mood's gain.

    It is worked out small and stretched, which needs no numpy: the title starts without it.
    """
    across, down = 48, 27
    small = plain((across, down))
    for row in range(down):
        for column in range(across):
            far = ((column + 0.5) / across - 0.5) / 0.5625, ((row + 0.5) / down - 0.5) / 0.611
            value = max(0.25, min(1.0, 1.1 - depth * (far[0] ** 2 + far[1] ** 2)))
            small.set_at((column, row), (int(value * 250), int(value * 245), int(min(1.0, value * 1.04) * 255)))
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
