"""Hush's panel: what the screens of the Network share, over a darkened room."""

from __future__ import annotations

import math

from game.core.steps import STEPS_PER_SECOND
from game.core.strings import phrases
from game.scenes.menu import is_large
from game.world.canvas import Canvas

say = phrases("terminal")
NIGHT = (6, 10, 34)
BREATH_S = 5.2
LIGHT = 18


def breath(tick: int, still: bool) -> float:
    """How far in the terminal's light has breathed, 0..1."""
    return 1.0 if still else 0.5 - 0.5 * math.cos(tick * math.tau / (BREATH_S * STEPS_PER_SECOND))


def panel(canvas: Canvas, head: str, wide: int, high: int, light: float) -> tuple[int, int, int, int]:
    """Draw the panel in the middle, its light and its heading; what is left in it, as left, top, width and height."""
    canvas.tint(NIGHT, 178)
    width, height = canvas.screen
    margin = 20 if is_large(canvas) else 40
    pad = 26 if is_large(canvas) else 52
    wide, high = min(wide, width - 2 * margin), min(high, height - 2 * margin)
    left, top = (width - wide) // 2, (height - high) // 2
    canvas.box(left, top, wide, high, "terminal")
    x, y, room = left + pad, top + pad // 2, wide - 2 * pad
    tall = canvas.measure("A", "label")[1]
    canvas.box(x, y + tall // 2 - LIGHT // 2, LIGHT, LIGHT, "terminal_light", 70 + round(185 * light))
    used = canvas.text(head, x + 40, y, "label", room - 40, color="ice")
    canvas.box(x, y + used + 8, room, 2, "thin")
    y += used + 26
    return x, y, room, top + high - pad // 2 - y
