"""Soft light for pixel art, in plain pygame: moods, pools, window light, wet ground, rain, bloom.

Order of work: ambient and lights (ADD) make a light map; the albedo is multiplied by it; emission is put over it (MAX);
wet ground mirrors it; rain and beams, bloom and halos are added; two fills set the mood; a vignette closes the
corners. Light falls off in ten steps through a Bayer pattern, so that it stays pixel art.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Color = tuple[int, int, int]
BLOOM_DIVISOR = 4
LIGHT_STEPS = 10
HAZE_STEPS = 4
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


MOODS: dict[str, Mood] = {
    "night": Mood((78, 80, 150)),
    "rain": Mood((70, 78, 132), (252, 250, 252), (5, 6, 16), (165, 150, 170)),
    "inside": Mood((92, 84, 140), (255, 246, 246), (7, 4, 12), (120, 112, 120)),
    "floor99": Mood((92, 106, 128), (246, 255, 250), (3, 5, 10), (110, 124, 110), (120, 120, 120), 0.36),
    "drift": Mood((84, 72, 138), (250, 242, 255), (10, 5, 20), (175, 150, 185), (84, 84, 100)),
    "dawn": Mood((150, 132, 150), (255, 248, 240), (12, 8, 10), (130, 120, 110)),
}


def plain(size: tuple[int, int]) -> pygame.Surface:
    """A 32-bit surface without alpha."""
    return pygame.Surface((max(1, size[0]), max(1, size[1])), 0, 32)


def to_surface(picture: NDArray[np.uint8]) -> pygame.Surface:
    """Turn a (height, width, 3) picture into a 32-bit surface without alpha."""
    import numpy as np

    surface = plain((picture.shape[1], picture.shape[0]))
    pygame.surfarray.blit_array(surface, np.ascontiguousarray(picture.swapaxes(0, 1)))
    return surface


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


def add_pool(
    target: pygame.Surface,
    x: int,
    y: int,
    radius: int,
    color: Color,
    falloff: float,
    squash: float,
    steps: int = LIGHT_STEPS,
) -> None:
    """Add a round light to a surface."""
    if radius < 1:
        return
    sprite = pool(radius, color, falloff, squash, steps)
    target.blit(sprite, (x - sprite.get_width() // 2, y - sprite.get_height() // 2), special_flags=pygame.BLEND_RGB_ADD)


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


@lru_cache(maxsize=8)
def vignette(size: tuple[int, int], depth: float) -> pygame.Surface:
    """A surface that darkens the corners, towards blue, when multiplied.

    It is worked out small and stretched, which needs no numpy: the title starts without it.
    """
    across, down = 48, 27
    small = plain((across, down))
    for row in range(down):
        for column in range(across):
            far = ((column + 0.5) / across - 0.5) / 0.5625, ((row + 0.5) / down - 0.5) / 0.611
            value = max(0.25, min(1.0, 1.1 - depth * (far[0] ** 2 + far[1] ** 2)))
            small.set_at((column, row), (int(value * 250), int(value * 245), int(min(1.0, value * 1.04) * 255)))
    return pygame.transform.smoothscale(small, size)


class Rain:
    """Drops in two depths that loop after twelve ticks, and splashes on the ground that belong to the world.

    Drops are white; they are coloured by the light they fall through. A byte a pixel is enough for them.
    """

    TICKS = 12
    TICK_STEPS = 4
    SIDE = 384

    def __init__(self) -> None:
        self._drops: list[pygame.Surface] = []
        self._splashes: list[pygame.Surface] = []
        self._layer = plain((1, 1))

    def _bake(self) -> None:
        import random

        dice = random.Random(9)
        side = self.SIDE
        kinds = [(dice.random() * side, dice.random() * side, side // 12, 5, 86) for _ in range(203)]
        kinds += [(dice.random() * side, dice.random() * side, side // 6, 10, 153) for _ in range(73)]
        falls = [(dice.randrange(side), dice.randrange(side), dice.randrange(self.TICKS)) for _ in range(186)]
        for tick in range(self.TICKS):
            layer = _grey(side)
            for start_x, start_y, speed, length, tone in kinds:
                fall = (start_y + speed * tick) % side
                x = (start_x - fall * 0.22) % side
                for shift_x in (0, side):
                    for shift_y in (0, -side):
                        end = (int(x - length * 0.22) + shift_x, int(fall + length) + shift_y)
                        pygame.draw.line(layer, tone, (int(x) + shift_x, int(fall) + shift_y), end)
            self._drops.append(layer)
            ground = _grey(side)
            ground.set_colorkey(0)
            for x, y, phase in falls:
                age = (tick + phase) % self.TICKS
                if age == 0:
                    ground.fill(220, (x, y, 1, 1))
                elif age == 1:
                    ground.fill(150, (x - 1, y - 1, 1, 1))
                    ground.fill(150, (x + 1, y - 1, 1, 1))
                    ground.fill(110, (x - 1, y, 3, 1))
                elif age == 2:
                    ground.fill(72, (x - 2, y, 2, 1))
                    ground.fill(72, (x + 1, y, 2, 1))
            self._splashes.append(ground)

    def draw(
        self, frame: pygame.Surface, light_map: pygame.Surface, camera: tuple[int, int], step: int, ground: int
    ) -> None:
        """Add the rain of a step; splashes fall below the world row `ground`."""
        if not self._drops:
            self._bake()
        size = frame.get_size()
        if self._layer.get_size() != size:
            self._layer = plain(size)
        tick = step // self.TICK_STEPS % self.TICKS
        # Drops hang between the eye and the street: they move past a little faster than the world does.
        self._lay(self._drops[tick], camera[0] * 5 // 4, camera[1], pygame.Rect(0, 0, *size))
        top = max(0, ground - camera[1])
        if top < size[1]:
            self._lay(self._splashes[tick], camera[0], camera[1], pygame.Rect(0, top, size[0], size[1] - top))
        self._layer.blit(light_map, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        frame.blit(self._layer, (0, 0), special_flags=pygame.BLEND_RGB_ADD)

    def _lay(self, source: pygame.Surface, x: int, y: int, clip: pygame.Rect) -> None:
        self._layer.set_clip(clip)
        for left in range(-(x % self.SIDE), clip.right, self.SIDE):
            for top in range(-(y % self.SIDE), clip.bottom, self.SIDE):
                self._layer.blit(source, (left, top))
        self._layer.set_clip(None)


def _grey(side: int) -> pygame.Surface:
    """A square of a byte a pixel: its values are greys, a little cool."""
    surface = pygame.Surface((side, side), 0, 8)
    surface.set_palette([(value, value, min(255, value + value // 15)) for value in range(256)])
    return surface


class WetGround:
    """Mirrors what stands above a line into the ground below it, through masks of film (smeared) and puddles (sharp).

    Every second row is moved sideways by a ripple that repeats every second.
    """

    def __init__(self) -> None:
        self._size = (0, 0)
        self._narrow = self._drawn = plain((1, 1))

    def apply(
        self, frame: pygame.Surface, line: int, film: pygame.Surface, puddle: pygame.Surface, step: int, still: bool
    ) -> None:
        """Add the reflections below the view row `line`; the masks are of the frame's size."""
        width, height = frame.get_size()
        depth = height - max(0, line)
        if depth <= 0:
            return
        if self._size != (width, height):
            self._size = (width, height)
            self._mirror, self._smear = plain((width, height)), plain((width, height))
        top = max(0, line)
        # Row r below the line mirrors row r above it.
        first = line - 1 - (top - line)
        seen = min(first + 1, depth)
        if first < 0:
            return
        # While the view has moved down there is less above the line than below it: the smear is drawn out, not cut off.
        held = frame.subsurface((0, first + 1 - seen, width, seen))
        narrow = (max(1, width // 2), max(2, depth // 16))
        if self._narrow.get_size() != narrow or self._drawn.get_size() != (width, depth):
            self._narrow, self._drawn = plain(narrow), plain((width, depth))
        pygame.transform.smoothscale(held, narrow, self._narrow)
        smeared = pygame.transform.smoothscale(self._narrow, (width, depth), self._drawn)
        seconds = 0.0 if still else step / 60
        mirror, smear = self._mirror, self._smear
        wave = seconds * math.tau
        mirror_rows, smear_rows = [], []
        for row in range(0, depth, 2):
            reach = 0.6 + 2.2 * (row + top - line) / 140
            shift = round(reach * math.sin(row * 0.9 + wave) + 0.7 * math.sin(row * 0.37 - wave))
            for at in (row, row + 1):
                if at < seen:
                    mirror_rows.append((frame, (shift, at), (0, first - at, width, 1)))
            # Stretched upright, the smear is turned over row by row.
            smear_rows.append((smeared, (-shift * 2, row), (0, max(0, depth - 2 - row), width, 2)))
        if seen < depth:
            mirror.fill((0, 0, 0))
        mirror.blits(mirror_rows, False)
        smear.blits(smear_rows, False)
        below = (0, top, width, depth)
        mirror.blit(puddle, (0, 0), below, special_flags=pygame.BLEND_RGB_MULT)
        smear.blit(film, (0, 0), below, special_flags=pygame.BLEND_RGB_MULT)
        frame.blit(smear, (0, top), (0, 0, width, depth), special_flags=pygame.BLEND_RGB_ADD)
        frame.blit(mirror, (0, top), (0, 0, width, depth), special_flags=pygame.BLEND_RGB_ADD)


class Beams:
    """Light polygons that fall on the floor and on whatever stands in them, by the lift twin.

    All arrays are kept from frame to frame, row by row as surfaces are, and only the columns of the beam are worked on.
    """

    def __init__(self) -> None:
        self._key: object = None

    def _prepare(self, size: tuple[int, int], source: tuple[float, float], reach: int) -> None:
        import numpy as np

        key = (size, source, reach)
        if self._key == key:
            return
        self._key = key
        width, height = size
        self._mask = pygame.Surface(size, depth=8)
        self._beam = plain(size)
        rows, columns = np.mgrid[0:height, 0:width]
        bayer = np.array(BAYER)[columns % 4, rows % 4] / 16
        distance = np.hypot(columns - source[0], rows - source[1])
        strength = np.clip(1.12 - distance / reach, 0, 1) * LIGHT_STEPS
        self._level = np.clip(np.round(strength + (bayer - 0.5) * 0.9), 1, LIGHT_STEPS).astype(np.uint8)
        thick = np.floor(np.clip(0.85 - distance / (reach * 0.6), 0, 1) * HAZE_STEPS + bayer)
        self._thick = np.clip(thick, 0, HAZE_STEPS).astype(np.uint8)
        self._place = (rows * width + columns).astype(np.int32)
        # Below the view the light goes on as it is in the last row: feet may be there.
        self._lit = np.zeros((height + 256, width), np.uint8)
        self._up = np.zeros((height, width), np.uint8)
        self._index = np.zeros((height, width), np.int32)
        self._steps = np.zeros((height, width), np.uint8)

    def cast(
        self,
        light_map: pygame.Surface,
        lift: pygame.Surface,
        source: tuple[float, float],
        polygon: Sequence[tuple[float, float]],
        shadows: Sequence[Sequence[tuple[float, float]]],
        spared: Sequence[tuple[int, int, int, int]],
        reach: int,
        color: Color,
        haze: Color,
        floor: int,
    ) -> tuple[pygame.Surface, pygame.Rect]:
        """Add the beam to the light map; returns what is seen of it in the air and where. All in view px."""
        import numpy as np

        size = light_map.get_size()
        self._prepare(size, source, reach)
        width, height = size
        mask, beam = self._mask, self._beam
        left = max(0, int(min((x for x, _ in polygon), default=0)))
        right = min(width, int(max((x for x, _ in polygon), default=0)) + 2)
        strip = pygame.Rect(left, 0, max(0, right - left), height)
        if len(polygon) < 3 or not strip.width:
            return beam, strip
        # `fill` takes ten times as long where a pixel is a byte.
        pygame.surfarray.pixels2d(mask)[:] = 0
        pygame.draw.polygon(mask, 1, polygon)
        for corners in shadows:
            pygame.draw.polygon(mask, 0, corners)
        across = (slice(None), slice(left, right))
        cone = pygame.surfarray.pixels2d(mask).T
        steps, lit = self._steps[across], self._lit
        np.multiply(self._thick[across], cone[across], out=steps)
        if spared:
            del cone
            for area in spared:
                pygame.draw.ellipse(mask, 0, area)
            cone = pygame.surfarray.pixels2d(mask).T
        np.multiply(self._level[across], cone[across], out=lit[:height, left:right])
        del cone
        lit[: max(0, floor)] = 0
        lit[height:] = lit[height - 1]
        up, index = self._up[across], self._index[across]
        np.multiply(pygame.surfarray.pixels_blue(lift).T[across], width, out=index, dtype=np.int32)
        index += self._place[across]
        pixels = pygame.surfarray.pixels2d(beam).T
        # `take` that clips is several times as fast as indexing.
        np.take(lit.ravel(), index, out=up, mode="clip")
        pixels[across] = _packed(LIGHT_STEPS, color).take(up, mode="clip")
        del pixels
        light_map.blit(beam, strip, strip, special_flags=pygame.BLEND_RGB_ADD)
        pixels = pygame.surfarray.pixels2d(beam).T
        pixels[across] = _packed(HAZE_STEPS, haze).take(steps, mode="clip")
        del pixels
        return beam, strip


@lru_cache(maxsize=32)
def _packed(steps: int, tint: Color) -> NDArray[np.uint32]:
    """Colours of each step as the whole numbers that a 32-bit surface holds."""
    import numpy as np

    parts = (np.arange(steps + 1)[:, None] / steps * np.array(tint)).astype(np.uint32)
    packed: NDArray[np.uint32] = (parts[:, 0] << 16) | (parts[:, 1] << 8) | parts[:, 2]
    return packed


class Finish:
    """Bloom, mood and vignette: the last part of a frame. The surfaces are made once for a size."""

    def __init__(self) -> None:
        self._size = (0, 0)

    def apply(self, frame: pygame.Surface, mood: Mood, halos: pygame.Surface | None) -> None:
        """Finish a lit frame in place. Shrinks first and thresholds after: the costly work is on a sixteenth."""
        size = frame.get_size()
        small_size = (max(1, size[0] // BLOOM_DIVISOR), max(1, size[1] // BLOOM_DIVISOR))
        if self._size != size:
            self._size = size
            self._bright, self._soft = (plain(small_size) for _ in range(2))
            self._wide = plain(size)
        pygame.transform.smoothscale(frame, small_size, self._bright)
        bright = self._bright
        bright.fill(mood.threshold, special_flags=pygame.BLEND_RGB_SUB)
        bright.blit(bright, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        # As soft as two of radius 2, and half the work; the stretching rounds it off.
        pygame.transform.box_blur(bright, 3, True, self._soft)
        soft = self._soft
        soft.fill(mood.bloom, special_flags=pygame.BLEND_RGB_MULT)
        if halos is not None:
            soft.blit(halos, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        pygame.transform.smoothscale(soft, size, self._wide)
        frame.blit(self._wide, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        frame.fill(mood.gain, special_flags=pygame.BLEND_RGB_MULT)
        frame.fill(mood.lift, special_flags=pygame.BLEND_RGB_ADD)
        frame.blit(vignette(size, mood.vignette), (0, 0), special_flags=pygame.BLEND_RGB_MULT)


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
