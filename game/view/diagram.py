"""Diagrams: boxes, curves and words, measured with the game's own fonts, written as SVG or painted as PNG."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

import pygame

from game.view.letters import font

Colour = tuple[int, int, int]
Point = tuple[float, float]

MOST_PIXELS = 60_000_000
"""A painting beyond this is made smaller: no picture needs more, and memory ends."""
MOST_FINE = 15_000_000
CURVE_STEPS = 14


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: px, upright or slanted, in the face for reading or the plain one."""

    size: int
    italic: bool = False
    plain: bool = False

    @property
    def family(self) -> str:
        """The face as `letters` calls it."""
        return "legible" if self.plain else "literata"

    def width(self, text: str) -> float:
        """How wide words are."""
        if not pygame.font.get_init():
            pygame.font.init()
        # Measured large, so that what is right for SVG is not rounded to pixels.
        return float(font(self.family, self.italic, self.size * 4).size(text)[0]) / 4


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners; without `fill` it is open."""

    x: float
    y: float
    width: float
    height: float
    line: Colour
    fill: Colour | None = None
    radius: float = 6.0
    thick: float = 1.4
    dashed: bool = False
    told: str = ""
    """What a browser says when the mouse rests there."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A line that goes smoothly, up and down, through points; `arrow` is at its end."""

    points: tuple[Point, ...]
    line: Colour
    thick: float = 1.6
    dashed: bool = False
    arrow: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words; x and y are the left end of its base line, or the middle of it."""

    x: float
    y: float
    text: str
    type: Type
    colour: Colour
    middle: bool = False


Shape = Box | Curve | Words


@dataclass(frozen=True, slots=True)
class Diagram:
    """A picture of shapes, the last on top."""

    width: float
    height: float
    paper: Colour
    shapes: tuple[Shape, ...]
    title: str = ""


def wrapped(text: str, type_: Type, width: float, most: int) -> list[str]:
    """Words in lines of a width; what is more than so many lines is cut with an ellipsis."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and type_.width(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    return [fitted(line, type_, width) for line in lines if line]


def fitted(text: str, type_: Type, width: float) -> str:
    """Words cut with an ellipsis where they are wider than there is room."""
    if type_.width(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if type_.width(text[:middle].rstrip(" .…") + "…") <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" .…") + "…"


# -- SVG ------------------------------------------------------------------------------------------------------------

FACES = {
    "literata": "Literata, Georgia, 'Noto Serif', 'DejaVu Serif', serif",
    "legible": "'Atkinson Hyperlegible', Verdana, 'Noto Sans', 'DejaVu Sans', sans-serif",
}


def to_svg(diagram: Diagram) -> str:
    """The diagram as SVG. Where a face is missing another takes its room, and no more than its room."""
    width, height = round(diagram.width), round(diagram.height)
    rows = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f"<title>{escape(diagram.title)}</title>",
        f'<rect width="100%" height="100%" fill="{_hex(diagram.paper)}"/>',
    ]
    rows += [_svg(shape) for shape in diagram.shapes]
    return "\n".join([*rows, "</svg>"]) + "\n"


def _svg(shape: Shape) -> str:
    match shape:
        case Box():
            fill = _hex(shape.fill) if shape.fill else "none"
            told = f"<title>{escape(shape.told)}</title>" if shape.told else ""
            return (
                f'<rect x="{shape.x:.1f}" y="{shape.y:.1f}" width="{shape.width:.1f}" height="{shape.height:.1f}" '
                f'rx="{shape.radius:g}" fill="{fill}" stroke="{_hex(shape.line)}" stroke-width="{shape.thick:g}"'
                f"{_dashes(shape.dashed)}>{told}</rect>"
            )
        case Curve(points=points):
            parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
            for (x0, y0), (x1, y1) in pairwise(points):
                if abs(x0 - x1) < 0.05:
                    parts.append(f"L{x1:.1f} {y1:.1f}")
                else:
                    middle = (y0 + y1) / 2
                    parts.append(f"C{x0:.1f} {middle:.1f} {x1:.1f} {middle:.1f} {x1:.1f} {y1:.1f}")
            line = (
                f'<path d="{" ".join(parts)}" fill="none" stroke="{_hex(shape.line)}" stroke-width="{shape.thick:g}"'
                f"{_dashes(shape.dashed)}/>"
            )
            if not shape.arrow:
                return line
            corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in _arrow(points))
            return f'{line}<polygon points="{corners}" fill="{_hex(shape.line)}"/>'
        case Words():
            anchor = ' text-anchor="middle"' if shape.middle else ""
            slant = ' font-style="italic"' if shape.type.italic else ""
            return (
                f'<text x="{shape.x:.1f}" y="{shape.y:.1f}" font-family={quoteattr(FACES[shape.type.family])} '
                f'font-size="{shape.type.size}"{slant}{anchor} fill="{_hex(shape.colour)}" '
                f'textLength="{shape.type.width(shape.text):.1f}" lengthAdjust="spacingAndGlyphs">'
                f"{escape(shape.text)}</text>"
            )


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _dashes(dashed: bool) -> str:
    return ' stroke-dasharray="5 4"' if dashed else ""


def _arrow(points: Sequence[Point]) -> list[Point]:
    """The corners of an arrow's head at the end of a curve, which comes in straight from above or below."""
    (x, y), before = points[-1], points[-2][1]
    back = -7.0 if before <= y else 7.0
    return [(x, y), (x - 4, y + back), (x + 4, y + back)]


# -- PNG ------------------------------------------------------------------------------------------------------------


def to_png(diagram: Diagram) -> bytes:
    """The diagram as PNG, painted at twice the size and brought down so that its lines are smooth."""
    pixels = diagram.width * diagram.height
    scale = min(1.0, (MOST_PIXELS / pixels) ** 0.5) if pixels else 1.0
    fine = 2 if pixels * scale * scale <= MOST_FINE else 1
    by = scale * fine
    surface = pygame.Surface((max(1, round(diagram.width * by)), max(1, round(diagram.height * by))))
    surface.fill(diagram.paper)
    for shape in diagram.shapes:
        _paint(surface, shape, by)
    if fine > 1:
        size = (max(1, round(diagram.width * scale)), max(1, round(diagram.height * scale)))
        surface = pygame.transform.smoothscale(surface, size)
    written = io.BytesIO()
    pygame.image.save(surface, written, "diagram.png")
    return written.getvalue()


def _paint(surface: pygame.Surface, shape: Shape, by: float) -> None:
    match shape:
        case Box():
            area = pygame.Rect(
                round(shape.x * by), round(shape.y * by), round(shape.width * by), round(shape.height * by)
            )
            radius = round(min(shape.radius, shape.height / 2, shape.width / 2) * by)
            if shape.fill:
                pygame.draw.rect(surface, shape.fill, area, border_radius=radius)
            if shape.dashed:
                _dash(surface, shape.line, _round_trip(area, radius), shape.thick * by, by)
            else:
                pygame.draw.rect(surface, shape.line, area, max(1, round(shape.thick * by)), border_radius=radius)
        case Curve():
            points = [(x * by, y * by) for x, y in _along(shape.points)]
            if shape.dashed:
                _dash(surface, shape.line, points, shape.thick * by, by)
            else:
                _stroke(surface, shape.line, points, shape.thick * by)
            if shape.arrow:
                pygame.draw.polygon(surface, shape.line, [(x * by, y * by) for x, y in _arrow(shape.points)])
        case Words():
            image = font(shape.type.family, shape.type.italic, round(shape.type.size * by)).render(
                shape.text, True, shape.colour
            )
            face = font(shape.type.family, shape.type.italic, round(shape.type.size * by))
            left = shape.x * by - (image.get_width() / 2 if shape.middle else 0)
            surface.blit(image, (round(left), round(shape.y * by) - face.get_ascent()))


def _along(points: Sequence[Point]) -> list[Point]:
    """Points along a curve, close enough to look round."""
    found = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        steps = 1 if abs(x0 - x1) < 0.05 else CURVE_STEPS
        middle = (y0 + y1) / 2
        for step in range(1, steps + 1):
            t, u = step / steps, 1 - step / steps
            x = u**3 * x0 + 3 * u * u * t * x0 + 3 * u * t * t * x1 + t**3 * x1
            y = u**3 * y0 + 3 * u * u * t * middle + 3 * u * t * t * middle + t**3 * y1
            found.append((x1, y1) if steps == 1 else (x, y))
    return found


def _stroke(surface: pygame.Surface, colour: Colour, points: Sequence[Point], thick: float) -> None:
    wide = max(1, round(thick))
    for one, other in pairwise(points):
        pygame.draw.line(surface, colour, one, other, wide)
        if wide > 2:
            pygame.draw.circle(surface, colour, other, wide / 2)


def _dash(surface: pygame.Surface, colour: Colour, points: Sequence[Point], thick: float, by: float) -> None:
    on, off = 5.0 * by, 4.0 * by
    left, drawn = on, True
    for (x0, y0), (x1, y1) in pairwise(points):
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        at = 0.0
        while length - at > 1e-6:
            step = min(left, length - at)
            if drawn:
                one = (x0 + (x1 - x0) * at / length, y0 + (y1 - y0) * at / length)
                other = (x0 + (x1 - x0) * (at + step) / length, y0 + (y1 - y0) * (at + step) / length)
                pygame.draw.line(surface, colour, one, other, max(1, round(thick)))
            at += step
            left -= step
            if left <= 1e-6:
                drawn = not drawn
                left = on if drawn else off


def _round_trip(area: pygame.Rect, radius: int) -> list[Point]:
    """The outline of a box, its corners cut."""
    left, top, right, bottom = area.left, area.top, area.right, area.bottom
    cut = radius * 0.4
    return [
        (left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut), (right - cut, bottom),
        (left + cut, bottom), (left, bottom - cut), (left, top + cut), (left + cut, top),
    ]  # fmt: skip
