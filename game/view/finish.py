"""Bloom, mood and vignette: how a lit frame is finished."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.view.light import BLOOM_DIVISOR, Mood, vignette
from game.view.surfaces import near, plain

FOLLOWS_STEPS = 4
FOLLOWS_PX = 16


@dataclass(frozen=True, slots=True)
class Seen:
    """What a frame shows: which ground, from where, and at which step."""

    ground: object
    camera: tuple[int, int]
    step: int

    def follows(self, before: Seen | None) -> bool:
        """Whether the frame shows much the same as one before."""
        if before is None or before.ground is not self.ground or not 0 <= self.step - before.step <= FOLLOWS_STEPS:
            return False
        return max(abs(now - was) for now, was in zip(self.camera, before.camera, strict=True)) <= FOLLOWS_PX


class Finish:
    """Bloom, mood and vignette: the last part of a frame. The surfaces are made once for a size.

    Bloom is soft and slow. While frames follow each other it is found in one and enlarged in the next, so that each
    has half the work; in between it is moved as the camera moves.
    """

    SHIFTS = ((1, 0), (2, 0), (-3, 0), (0, 1), (0, 2), (0, -3))
    """A picture laid half over itself, thus moved, again and again: the mean of seven by seven px, the middle twice."""

    def __init__(self) -> None:
        self._size = (0, 0)
        self._found: Seen | None = None
        self._shown: Seen | None = None

    def _prepare(self, size: tuple[int, int]) -> None:
        self._size = size
        small = (max(1, size[0] // BLOOM_DIVISOR), max(1, size[1] // BLOOM_DIVISOR))
        self._soft, self._other = near(small), near(small)
        # The same pixels, half to be seen.
        self._halves = [surface.subsurface(surface.get_rect()) for surface in (self._soft, self._other)]
        for half in self._halves:
            half.set_alpha(128)
        self._wide = plain(size)
        self._found = self._shown = None

    def apply(
        self, frame: pygame.Surface, mood: Mood, halos: pygame.Surface | None = None, seen: Seen | None = None
    ) -> None:
        """Finish a lit frame in place."""
        size = frame.get_size()
        if self._size != size:
            self._prepare(size)
        if seen is None or not (seen.follows(self._found) and seen.follows(self._shown)):
            self._find(frame, mood, halos)
            self._enlarge()
            self._found = self._shown = seen
        elif self._found is self._shown:
            self._find(frame, mood, halos)
            self._found = seen
        else:
            self._enlarge()
            self._shown = self._found
        self._add(frame, seen)
        frame.blit(vignette(size, mood.vignette, mood.gain), (0, 0), special_flags=pygame.BLEND_RGB_MULT)

    def _find(self, frame: pygame.Surface, mood: Mood, halos: pygame.Surface | None) -> None:
        """Find what blooms. Shrinks first and thresholds after: the costly work is on a sixteenth."""
        soft, other = self._soft, self._other
        pygame.transform.smoothscale(frame, soft.get_size(), soft)
        soft.fill(mood.threshold, special_flags=pygame.BLEND_RGB_SUB)
        other.blit(soft, (0, 0))
        soft.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        self._blur()
        soft.fill(mood.bloom, special_flags=pygame.BLEND_RGB_MULT)
        if halos is not None:
            soft.blit(halos, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        # What the mood lifts goes with the bloom, less what the gain then takes of it: two passes less.
        soft.fill(mood.lift_before_gain, special_flags=pygame.BLEND_RGB_ADD)

    def _enlarge(self) -> None:
        pygame.transform.smoothscale(self._soft, self._size, self._wide)

    def _add(self, frame: pygame.Surface, seen: Seen | None) -> None:
        """Add the bloom where it is by now; a margin that this leaves free has what was there before."""
        x, y = (0, 0)
        if seen is not None and self._shown is not None:
            (was_x, was_y), (now_x, now_y) = self._shown.camera, seen.camera
            x, y = was_x - now_x, was_y - now_y
        frame.blit(self._wide, (x, y), special_flags=pygame.BLEND_RGB_ADD)
        width, height = self._size
        if x:
            free = (0 if x > 0 else width + x, 0, abs(x), height)
            frame.blit(self._wide, free, free, special_flags=pygame.BLEND_RGB_ADD)
        if y:
            free = (max(0, x), 0 if y > 0 else height + y, width - abs(x), abs(y))
            frame.blit(self._wide, free, free, special_flags=pygame.BLEND_RGB_ADD)

    def _blur(self) -> None:
        """Soften the bloom in place, a third as costly as `box_blur`."""
        here, there = (self._soft, self._halves[0]), (self._other, self._halves[1])
        for shift in self.SHIFTS:
            there[0].blit(here[0], (0, 0))
            there[0].blit(here[1], shift)
            here, there = there, here
