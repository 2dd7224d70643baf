"""What the benchmark measures in pygame itself: the floor that frames are held against, and surfaces made."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pygame

VIEW = (480, 270)
_TRANSFORMS = ("scale", "smoothscale", "flip", "rotate", "box_blur", "gaussian_blur", "rotozoom", "scale_by")
_METHODS = frozenset({"copy", "convert", "convert_alpha", "render"})


class Floor:
    """One 480x270 picture scaled to the window and presented: what no frame can be without."""

    def __init__(self) -> None:
        self._frame = pygame.Surface(VIEW, 0, 32)
        self._frame.fill((24, 20, 60))
        for column in range(0, VIEW[0], 3):
            self._frame.fill((column % 256, 90, 140), (column, column % 200, 2, 60))

    def present(self) -> None:
        """Do it once."""
        window = pygame.display.get_surface()
        assert window is not None
        pygame.transform.scale(self._frame, window.get_size(), window)
        pygame.display.flip()

    def times_ms(self, count: int) -> list[float]:
        """How long it takes, `count` times."""
        found = []
        for _ in range(count):
            started = time.perf_counter()
            self.present()
            found.append((time.perf_counter() - started) * 1000)
        return found


def driver() -> str:
    """What SDL presents with: x11, wayland, dummy and so on."""
    return pygame.display.get_driver()


@contextmanager
def counted_surfaces() -> Iterator[Counter[str]]:
    """Count the surfaces made while the block runs, by what made them. Slow: not for timing."""
    made: Counter[str] = Counter()
    real_surface = pygame.Surface
    real = {name: getattr(pygame.transform, name) for name in _TRANSFORMS if hasattr(pygame.transform, name)}

    def surface(*arguments: Any, **named: Any) -> pygame.Surface:
        made["Surface"] += 1
        return real_surface(*arguments, **named)

    def counting(name: str, transform: Callable[..., pygame.Surface]) -> Callable[..., pygame.Surface]:
        def call(*arguments: Any, **named: Any) -> pygame.Surface:
            result = transform(*arguments, **named)
            if not any(result is one for one in (*arguments, *named.values())):
                made[name] += 1
            return result

        return call

    def watch(_frame: FrameType, event: str, what: Any) -> None:
        if event == "c_call" and getattr(what, "__name__", "") in _METHODS:
            module = type(getattr(what, "__self__", None)).__module__
            if module.startswith("pygame"):
                made[what.__name__] += 1

    for name, transform in real.items():
        setattr(pygame.transform, name, counting(name, transform))
    setattr(pygame, "Surface", surface)  # noqa: B010
    sys.setprofile(watch)
    try:
        yield made
    finally:
        sys.setprofile(None)
        setattr(pygame, "Surface", real_surface)  # noqa: B010
        for name, transform in real.items():
            setattr(pygame.transform, name, transform)
