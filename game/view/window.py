"""The window: its modes, and what it is called."""

from __future__ import annotations

import os

import pygame

START_SIZE = (1280, 720)
LEAST_SIZE = (640, 360)


def open_window(mode: str, size: tuple[int, int] | None = None) -> pygame.Surface:
    """Open or change the window: "window", "borderless" or "fullscreen". Raises pygame.error without a display."""
    # One plain blit of the frame is all that is presented; SDL's own accelerated copy of it only costs.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    desktop = pygame.display.get_desktop_sizes()[0]
    pygame.display.set_caption("Somnus")
    if mode == "fullscreen":
        return pygame.display.set_mode(desktop, pygame.FULLSCREEN)
    if mode == "borderless":
        return pygame.display.set_mode(desktop, pygame.NOFRAME)
    return pygame.display.set_mode(size or best_size(desktop), pygame.RESIZABLE)


def best_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """The largest whole multiple of the view, 480x270, that leaves room for the desktop's own bars."""
    factor = max(2, min((desktop[0] - 40) // 480, (desktop[1] - 80) // 270))
    return 480 * factor, 270 * factor
