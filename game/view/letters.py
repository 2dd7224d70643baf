"""Setting words: fonts, wrapping, markup, and drawing a line letter by letter.

A text is laid out once for its words, style, width and size: into runs, each a piece of one line in one look, kept as
a surface. Drawing only the first N letters clips the run that is reached.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

import pygame

from game.dialogue.markup import read_words

if TYPE_CHECKING:
    from game.world.canvas import Span, Words

Color = tuple[int, int, int]

COLORS: dict[str, Color] = {
    "ink": (240, 236, 246),
    "soft": (176, 170, 212),
    "dim": (118, 112, 168),
    "gold": (255, 214, 138),
    "indigo": (152, 140, 236),
    "violet": (184, 142, 236),
    "ochre": (240, 186, 92),
    "slate": (166, 178, 200),
    "coral": (247, 148, 116),
    "moss": (160, 188, 112),
    "teal": (104, 202, 192),
    "ice": (178, 228, 238),
    "rose": (240, 140, 168),
    "linen": (226, 220, 214),
    "red": (244, 112, 112),
    "green": (142, 222, 168),
    "lamp": (255, 200, 115),
    "ash": (224, 205, 162),
    "mint": (142, 245, 168),
    "neon": (255, 130, 178),
    "sage": (160, 196, 176),
    "stone": (170, 168, 190),
    "cream": (255, 244, 224),
    "pencil": (52, 44, 122),
    "crayon": (178, 38, 66),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of text looks; size and leading are units of the screen (1/1080 of its height)."""

    size: int
    leading: int
    color: str = "ink"
    italic: bool = False
    grows: float = 1.0
    """How much of the player's text size it takes on."""


STYLES: dict[str, Style] = {
    "speech": Style(40, 54),
    "narration": Style(40, 54, "soft", italic=True),
    "name": Style(50, 58, "gold"),
    "choice": Style(38, 48),
    "hint": Style(28, 36, "dim", italic=True),
    "menu": Style(42, 54),
    "label": Style(34, 44, "soft"),
    "small": Style(27, 36, "soft"),
    "caption": Style(30, 40),
    "title": Style(72, 86, grows=0.4),
    "card": Style(60, 80),
    "chapter": Style(34, 46, "soft", italic=True),
    "debug": Style(18, 22, grows=0),
}

FILES = {
    ("literata", False): ("fontpkg_literata", "Literata[opsz,wght].ttf"),
    ("literata", True): ("fontpkg_literata", "Literata-Italic[opsz,wght].ttf"),
    ("legible", False): ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("legible", True): ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Italic.ttf"),
}


@lru_cache(maxsize=64)
def font(family: str, italic: bool, pixels: int) -> pygame.font.Font:
    """A font at a size in px; the files come from packages."""
    package, name = FILES[family, italic]
    with resources.as_file(resources.files(package) / "files" / name) as path:
        return pygame.font.Font(str(path), max(8, pixels))


@dataclass(slots=True)
class Run:
    """A piece of one line in one look; `first` is the number of its first letter in the whole text."""

    words: str
    x: int
    line: int
    first: int
    font: pygame.font.Font
    image: pygame.Surface
    shake: bool


@dataclass(slots=True)
class Layout:
    """A text laid out, in window px."""

    runs: list[Run]
    lines: int
    leading: int
    width: int
    letters: int
    line_widths: list[int]


class Letters:
    """Lays texts out and draws them; scale is window px per unit."""

    KEEP = 220

    def __init__(self) -> None:
        self.scale = 1.0
        self.text_size = 100
        self.family = "literata"
        self.still = False
        self._kept: OrderedDict[tuple[object, ...], Layout] = OrderedDict()

    def configure(self, scale: float, text_size: int, family: str, still: bool) -> None:
        """Take over the window's scale and the player's settings."""
        if (scale, text_size, family) != (self.scale, self.text_size, self.family):
            self._kept.clear()
        self.scale, self.text_size, self.family, self.still = scale, text_size, family, still

    def look(self, style: Style) -> tuple[int, int]:
        """Font size and leading of a style, in window px."""
        part = self.scale * (1 + (self.text_size / 100 - 1) * style.grows)
        return round(style.size * part), round(style.leading * part)

    def layout(self, words: Words, style_name: str, width: int, color: str = "") -> Layout:
        """Lay words out in a width in window px (0: one line)."""
        parts: tuple[Span, ...] = read_words(words)[0].spans if isinstance(words, str) else tuple(words)
        key = (parts, style_name, width, color)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        made = self._lay_out(parts, STYLES[style_name], width, color)
        self._kept[key] = made
        if len(self._kept) > self.KEEP:
            self._kept.popitem(last=False)
        return made

    def _lay_out(self, parts: tuple[Span, ...], style: Style, width: int, color: str) -> Layout:
        pixels, leading = self.look(style)
        runs: list[Run] = []
        x = line = letters = 0
        widths = [0]
        for span in parts:
            italic = style.italic != span.emphasis
            face = font(self.family, italic, pixels)
            tint = COLORS.get(span.colour or color or style.color, COLORS["ink"])
            rest = span.text
            while rest:
                broken = rest.find("\n")
                piece = rest if broken < 0 else rest[:broken]
                fits = self._fitting(face, piece, width - x if width else 0, x > 0)
                if piece and not fits:
                    line, x = line + 1, 0
                    widths.append(0)
                    stripped = rest.lstrip(" ")
                    letters += len(rest) - len(stripped)
                    rest = stripped
                    continue
                taken = piece[:fits]
                if taken:
                    image = face.render(taken, True, tint)
                    runs.append(Run(taken, x, line, letters, face, image, span.shake))
                    x += face.size(taken)[0]
                    widths[line] = max(widths[line], x)
                letters += len(taken)
                rest = rest[fits:]
                if rest.startswith("\n"):
                    rest = rest[1:]
                    letters += 1
                    line, x = line + 1, 0
                    widths.append(0)
        return Layout(runs, line + 1, leading, max(widths), letters, widths)

    @staticmethod
    def _fitting(face: pygame.font.Font, words: str, room: int, begun: bool) -> int:
        """How many letters fit into the room, breaking at spaces; a word longer than a line is cut."""
        if room <= 0 and not begun:
            return len(words)
        if face.size(words)[0] <= room:
            return len(words)
        best = 0
        at = words.find(" ")
        while at >= 0:
            if face.size(words[:at])[0] > room:
                break
            best = at + 1
            at = words.find(" ", at + 1)
        if best or begun:
            return best
        low, high = 1, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if face.size(words[:middle])[0] <= room else (low, middle - 1)
        return low

    def draw(
        self,
        target: pygame.Surface,
        layout: Layout,
        x: int,
        y: int,
        shown: int,
        tick: int,
        align: str = "left",
        width: int = 0,
        alpha: int = 255,
    ) -> None:
        """Draw a laid-out text at window px; `shown` letters of it, or all where it is negative."""
        for run in layout.runs:
            if 0 <= shown <= run.first:
                break
            left = x + run.x
            if align == "centre":
                left += ((width or layout.width) - layout.line_widths[run.line]) // 2
            elif align == "right":
                left += (width or layout.width) - layout.line_widths[run.line]
            top = y + run.line * layout.leading + (layout.leading - run.image.get_height()) // 2
            if run.shake and not self.still:
                top += round(2 * self.scale * math.sin(tick * 0.9 + run.first * 1.3))
                left += round(2 * self.scale * math.sin(tick * 1.1 + run.first))
            if alpha < 255:
                run.image.set_alpha(alpha)
            if 0 <= shown < run.first + len(run.words):
                part = run.font.size(run.words[: shown - run.first])[0]
                target.blit(run.image, (left, top), (0, 0, part, run.image.get_height()))
            else:
                target.blit(run.image, (left, top))
            if alpha < 255:
                run.image.set_alpha(255)
