"""Rain, and wet ground that mirrors what stands above it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import pygame

from game.view.light import Color
from game.view.surfaces import Laid, near, plain


class Rain:
    """Drops in two depths that loop after twelve ticks, and splashes on the ground that belong to the world.

    Drops are white; they are coloured by the light they fall through. Only runs of what is there are kept, and laid.
    """

    TICKS = 12
    TICK_STEPS = 4
    SIDE = 384

    def __init__(self) -> None:
        import random

        dice = random.Random(9)
        side = self.SIDE
        self._kinds = [(dice.random() * side, dice.random() * side, side // 12, 5, 86) for _ in range(203)]
        self._kinds += [(dice.random() * side, dice.random() * side, side // 6, 10, 153) for _ in range(73)]
        self._falls = [(dice.randrange(side), dice.randrange(side), dice.randrange(self.TICKS)) for _ in range(186)]
        self._ticks: dict[int, tuple[Drops, Drops]] = {}
        self._layer = near((1, 1))
        self._laid: list[tuple[pygame.Surface, int, int, pygame.Rect]] = []

    def readying(self) -> Iterator[None]:
        """Draw what falls, one tick after the other."""
        for tick in range(self.TICKS):
            if tick not in self._ticks:
                self._ticks[tick] = self._bake(tick)
                yield

    def _bake(self, tick: int) -> tuple[Drops, Drops]:
        """The drops and the splashes of a tick."""
        side = self.SIDE
        drops = plain((side, side))
        for start_x, start_y, speed, length, tone in self._kinds:
            fall = (start_y + speed * tick) % side
            x = (start_x - fall * 0.22) % side
            for shift_x in (0, side):
                for shift_y in (0, -side):
                    end = (int(x - length * 0.22) + shift_x, int(fall + length) + shift_y)
                    pygame.draw.line(drops, _cool(tone), (int(x) + shift_x, int(fall) + shift_y), end)
        splashes = plain((side, side))
        for x, y, phase in self._falls:
            age = (tick + phase) % self.TICKS
            if age == 0:
                splashes.fill(_cool(220), (x, y, 1, 1))
            elif age == 1:
                splashes.fill(_cool(150), (x - 1, y - 1, 1, 1))
                splashes.fill(_cool(150), (x + 1, y - 1, 1, 1))
                splashes.fill(_cool(110), (x - 1, y, 3, 1))
            elif age == 2:
                splashes.fill(_cool(72), (x - 2, y, 2, 1))
                splashes.fill(_cool(72), (x + 1, y, 2, 1))
        return _runs(drops), _runs(splashes)

    def draw(
        self, frame: pygame.Surface, light_map: pygame.Surface, camera: tuple[int, int], step: int, ground: int
    ) -> None:
        """Add the rain of a step; splashes fall below the world row `ground`."""
        size = frame.get_size()
        if self._layer.get_size() != size:
            self._layer = near(size)
            self._layer.fill((0, 0, 0))
            self._laid.clear()
        # What fell in the frame before is painted over: cheaper than making everything black again.
        for blacks, x, y, clip in self._laid:
            self._lay(blacks, x, y, clip)
        tick = step // self.TICK_STEPS % self.TICKS
        if tick not in self._ticks:
            self._ticks[tick] = self._bake(tick)
        drops, splashes = self._ticks[tick]
        whole = pygame.Rect(0, 0, *size)
        top = max(0, ground - camera[1])
        # Drops hang between the eye and the street: they move past a little faster than the world does.
        falling = [(drops, camera[0] * 5 // 4, camera[1], whole)]
        if top < size[1]:
            falling.append((splashes, *camera, pygame.Rect(0, top, size[0], size[1] - top)))
        self._laid.clear()
        for (whites, blacks), x, y, clip in falling:
            self._lay(whites, x, y, clip)
            self._laid.append((blacks, x, y, clip))
        self._layer.blit(light_map, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        frame.blit(self._layer, (0, 0), special_flags=pygame.BLEND_RGB_ADD)

    def _lay(self, source: pygame.Surface, x: int, y: int, clip: pygame.Rect) -> None:
        self._layer.set_clip(clip)
        for left in range(-(x % self.SIDE), clip.right, self.SIDE):
            for top in range(-(y % self.SIDE), clip.bottom, self.SIDE):
                self._layer.blit(source, (left, top))
        self._layer.set_clip(None)


def _cool(tone: int) -> Color:
    """A grey, a little cool."""
    return tone, tone, min(255, tone + tone // 15)


Drops = tuple[pygame.Surface, pygame.Surface]
"""Drops as they are, and in black."""


def _runs(layer: pygame.Surface) -> Drops:
    """What is not black of a surface, run-length encoded at the first blit."""
    blacks = plain(layer.get_size())
    blacks.fill((255, 255, 255))
    layer.set_colorkey((0, 0, 0))
    there = pygame.mask.from_surface(layer)
    there.to_surface(blacks, setcolor=(0, 0, 0), unsetcolor=None)
    layer.set_colorkey((0, 0, 0), pygame.RLEACCEL)
    blacks.set_colorkey((255, 255, 255), pygame.RLEACCEL)
    return layer, blacks


Masks = Sequence[tuple[pygame.Surface | None, tuple[int, int]]]


class WetGround:
    """Mirrors what stands above a line into the ground below it, through masks of film (smeared) and puddles (sharp).

    Every second row is moved sideways by a ripple that repeats every second.
    """

    def __init__(self) -> None:
        self._frame: pygame.Surface | None = None

    def _prepare(self, frame: pygame.Surface) -> None:
        self._frame = frame
        width, height = frame.get_size()
        self._mirror, self._smear = near((width, height)), near((width, height))
        self._narrow, self._drawn = plain((max(1, width // 2), max(2, height // 16))), plain((width, height))
        self._rows = [frame.subsurface((0, row, width, 1)) for row in range(height)]
        self._pairs = [self._drawn.subsurface((0, row, width, 2)) for row in range(height - 1)]
        # What a row that is moved sideways leaves free.
        self._edges = [pygame.Rect(0, 0, 8, height), pygame.Rect(width - 8, 0, 8, height)]
        self._line = 0
        self._places: dict[int, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {}

    def _rippled(self, line: int, phase: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Where each row of the mirror and each pair of rows of the smear goes at a sixtieth of a second."""
        if line != self._line:
            self._line = line
            self._places.clear()
        known = self._places.get(phase)
        if known is None:
            wave = phase / 60 * math.tau
            mirror, smear = [], []
            for row in range(0, len(self._rows) - line, 2):
                reach = 0.6 + 2.2 * row / 140
                shift = round(reach * math.sin(row * 0.9 + wave) + 0.7 * math.sin(row * 0.37 - wave))
                mirror += [(shift, line + row), (shift, line + row + 1)]
                smear.append((-shift * 2, line + row))
            known = self._places[phase] = mirror, smear
        return known

    def apply(
        self,
        frame: pygame.Surface,
        line: int,
        films: Masks,
        puddles: Masks,
        pools: Sequence[pygame.Rect],
        shapes: Sequence[Laid],
        outside: Sequence[pygame.Rect],
        step: int,
    ) -> None:
        """Add the reflections below the view row `line`.

        The masks lie at their places in the view; `pools` are where there are puddles in them. `shapes` are black
        pictures of what stands on the ground and does not mirror; `outside` is what of the view is no map.
        """
        width, height = frame.get_size()
        depth = height - line
        if line <= 0 or depth <= 1:
            return
        if self._frame is not frame:
            self._prepare(frame)
        # Row r below the line mirrors row r above it.
        seen = min(line, depth)
        # While the view has moved down there is less above the line than below it: the smear is drawn out, not cut off.
        held = frame.subsurface((0, line - seen, width, seen))
        narrow = self._narrow.subsurface((0, 0, self._narrow.get_width(), max(2, depth // 16)))
        pygame.transform.smoothscale(held, narrow.get_size(), narrow)
        pygame.transform.smoothscale(narrow, (width, depth), self._drawn.subsurface((0, 0, width, depth)))
        # Both are surfaces of the whole view: only what is below the line is used of them.
        mirror, smear = self._mirror, self._smear
        mirror_places, smear_places = self._rippled(line, step % 60)
        # Stretched upright, the smear is turned over two rows at a time; of an odd number the last one is a pair too.
        turned = self._pairs[depth - 2 :: -2]
        if depth % 2:
            turned.append(self._pairs[0])
        below = pygame.Rect(0, line, width, depth)
        smear.set_clip(below)
        for edge in self._edges:
            smear.fill((0, 0, 0), edge)
        smear.fblits(list(zip(turned, smear_places)))
        mirrored = list(zip(self._rows[line - 1 :: -1], mirror_places[:seen]))
        pools = [pool for pool in (pool.clip(0, line, width, seen) for pool in pools) if pool.width and pool.height]
        for pool in pools:
            mirror.set_clip(pool)
            for edge in self._edges:
                mirror.fill((0, 0, 0), edge)
            mirror.fblits(mirrored[pool.top - line : pool.bottom - line])
        for surface, masks, areas in ((smear, films, [below]), (mirror, puddles, pools)):
            there = [(mask, at) for mask, at in masks if mask is not None]
            for area in areas:
                surface.set_clip(area)
                surface.fblits(there, pygame.BLEND_RGB_MULT)
            surface.set_clip(below)
            surface.blits(shapes, False)
            for margin in outside:
                surface.fill((0, 0, 0), margin)
            for area in areas:
                frame.blit(surface, area, area, special_flags=pygame.BLEND_RGB_ADD)
