"""The prologue's pictures, 480x270: the window at dawn, two lanyards, the tram asleep and awake, the city from above.

They are painted already lit, so the program shows them as they are; the emission twins feed the bloom alone. `Figure`
draws a person in strokes that can be turned and mirrored as a whole, so that one Jason serves all of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from pixel_kit import Canvas, Mask, Point, save_picture
from title import logo

CUTSCENE = Path(__file__).parents[1] / "pictures" / "cutscene"
WIDTH, HEIGHT = 480, 270


@dataclass
class Figure:
    """A canvas seen through a turn, a scale and a shift: what is drawn in the figure's own measure lands turned."""

    canvas: Canvas
    x: float
    y: float
    scale: float = 1.0
    turn: float = 0.0
    mirrored: bool = False

    def at(self, x: float, y: float) -> Point:
        """Return where a point of the figure lies on the canvas."""
        if self.mirrored:
            x = -x
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        return self.x + (x * cos - y * sin) * self.scale, self.y + (x * sin + y * cos) * self.scale

    def mask(self, points: Sequence[Point]) -> Mask:
        """Return the mask of a polygon given in the figure's measure."""
        return self.canvas.polygon_mask([self.at(x, y) for x, y in points])

    def poly(self, points: Sequence[Point], tone: str) -> None:
        """Fill a polygon."""
        self.canvas.fill(self.mask(points), tone)

    def oval_mask(self, x: float, y: float, rx: float, ry: float) -> Mask:
        """Return the mask of an ellipse given in the figure's measure."""
        return self.mask([(x + rx * math.cos(a), y + ry * math.sin(a)) for a in np.linspace(0, math.tau, 28)])

    def oval(self, x: float, y: float, rx: float, ry: float, tone: str) -> None:
        """Fill an ellipse."""
        self.canvas.fill(self.oval_mask(x, y, rx, ry), tone)

    def stroke(self, points: Sequence[Point], tone: str, width: float = 1.0) -> None:
        """Draw a line through points, of an even width with round joints, or of single pixels where it is thin."""
        half = width / 2
        for (x0, y0), (x1, y1) in pairwise(points):
            if half * self.scale <= 0.8:
                (ax, ay), (bx, by) = self.at(x0, y0), self.at(x1, y1)
                self.canvas.line(round(ax), round(ay), round(bx), round(by), tone)
                continue
            length = math.hypot(x1 - x0, y1 - y0) or 1.0
            nx, ny = (y0 - y1) / length * half, (x1 - x0) / length * half
            self.poly([(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)], tone)
            self.oval(x1, y1, half, half, tone)


# -- Jason ------------------------------------------------------------------------------------------------------------


def torso(figure: Figure, cord: str = "", clip: Point = (15, 92)) -> None:
    """Draw Jason's jacket, shirt and tie, and where a tone is given the cord round his neck down to its clip."""
    figure.poly([(-80, 95), (80, 95), (86, 170), (-86, 170)], "slate2")
    figure.poly([(28, 95), (80, 95), (86, 170), (22, 170)], "slate1")
    figure.stroke([(0, 90), (4, 170)], "slate0", 1.4)
    figure.stroke([(-52, 96), (-50, 170)], "slate1")
    figure.stroke([(52, 96), (50, 170)], "slate0")
    jacket = [(-80, 96), (-77, 44), (-68, 20), (-46, 6), (-16, -6), (16, -6), (46, 6), (68, 20), (77, 44), (80, 96)]
    figure.poly(jacket, "slate2")
    figure.poly([(16, -6), (46, 6), (68, 20), (77, 44), (80, 96), (30, 96), (22, 30)], "slate1")
    figure.poly([(-68, 20), (-46, 6), (-30, 0), (-40, 20), (-66, 42)], "slate3")
    figure.stroke([(-52, 96), (-55, 58), (-60, 40)], "slate1")
    figure.stroke([(52, 96), (55, 58), (60, 40)], "slate0")
    figure.poly([(-17, -8), (17, -8), (22, 24), (2, 96), (-2, 96), (-22, 24)], "linen2")
    figure.poly([(4, -8), (17, -8), (22, 24), (2, 96), (0, 40)], "linen1")
    # Lapels.
    figure.poly([(-17, -6), (-30, 0), (-37, 22), (-24, 26), (-3, 82), (-1, 96), (-12, 96)], "slate3")
    figure.poly([(-30, 0), (-37, 22), (-24, 26), (-27, 10)], "slate4")
    figure.poly([(17, -6), (30, 0), (37, 22), (24, 26), (3, 82), (1, 96), (12, 96)], "slate2")
    figure.stroke([(-17, -6), (-30, 0), (-37, 22), (-24, 26), (-3, 84)], "slate0")
    figure.stroke([(17, -6), (30, 0), (37, 22), (24, 26), (3, 84)], "slate0")
    # Tie.
    figure.poly([(-5, 12), (5, 12), (10, 62), (1, 84), (-8, 64)], "ochre3")
    figure.poly([(1, 12), (5, 12), (10, 62), (1, 84)], "ochre2")
    for y in (22, 34, 46, 58):
        figure.stroke([(-7, y + 5), (8, y - 3)], "ochre4", 2.0)
    figure.poly([(-8, -2), (8, -2), (5, 12), (-5, 12)], "ochre4")
    figure.poly([(2, -2), (8, -2), (5, 12), (1, 12)], "ochre2")
    # Collar.
    figure.poly([(-17, -12), (-3, 0), (-12, 16), (-23, 0)], "linen4")
    figure.poly([(17, -12), (3, 0), (12, 16), (23, 0)], "linen2")
    figure.stroke([(-3, 0), (-12, 16), (-23, 0)], "linen1")
    figure.stroke([(3, 0), (12, 16), (23, 0)], "linen0")
    if cord:
        figure.stroke([(-20, 0), (-21, clip[1] * 0.3), (clip[0] - 2, clip[1])], cord, 2.6)
        figure.stroke([(20, 0), (22, clip[1] * 0.3), (clip[0] + 2, clip[1])], cord, 2.6)


def head(figure: Figure, eyes: str) -> None:
    """Draw Jason's head from the front; `eyes` is open, shut or blank."""
    figure.poly([(-13, -30), (13, -30), (15, -4), (0, 6), (-15, -4)], "skin2")
    figure.poly([(-13, -22), (13, -22), (10, -10), (-6, -8)], "skin1")
    for side, tone in ((-1, "skin3"), (1, "skin1")):
        figure.oval(side * 28, -46, 5, 8, tone)
        figure.oval(side * 28, -45, 2.4, 5, "skin2" if side < 0 else "skin0")
    jaw = [
        (-27, -70),
        (-28, -46),
        (-24, -28),
        (-13, -14),
        (-3, -10),
        (4, -10),
        (13, -14),
        (23, -28),
        (28, -46),
        (27, -70),
    ]
    figure.poly([*jaw, (16, -86), (-16, -86)], "skin3")
    figure.poly([(-27, -70), (-28, -46), (-24, -30), (-19, -24), (-20, -46), (-18, -66)], "skin4")
    figure.poly(
        [(12, -72), (17, -48), (12, -34), (14, -26), (6, -11), (13, -14), (23, -28), (28, -46), (27, -70)], "skin2"
    )
    beard = figure.mask(
        [(-25, -34), (-14, -24), (0, -26), (14, -24), (25, -34), (22, -26), (13, -13), (0, -9), (-13, -13)]
    )
    figure.canvas.glaze(beard & (figure.canvas.thresholds < 0.5), "slate2", 0.34)
    # Brows and eyes.
    for side in (-1, 1):
        figure.stroke([(side * 20, -53), (side * 13, -57), (side * 6, -57)], "indigo0", 2.4)
        x = side * 12.5
        if eyes == "open":
            figure.oval(x, -46, 6, 3.6, "linen4")
            figure.oval(x + 1, -46, 2.8, 3.4, "wood2")
            figure.oval(x + 1, -46, 1.4, 1.8, "indigo0")
            px, py = figure.at(x, -47)
            figure.canvas.pixel(round(px), round(py), "linen5")
            figure.stroke([(x - 7, -46), (x - 4, -49.5), (x + 3, -50), (x + 7, -46)], "indigo0", 1.6)
            figure.stroke([(x - 5, -41), (x, -39.6), (x + 5, -41)], "skin1")
        elif eyes == "shut":
            figure.stroke([(x - 7, -46), (x - 4, -43.5), (x + 3, -43.2), (x + 7, -46)], "indigo0", 1.6)
            figure.stroke([(x - 5, -40), (x, -38.6), (x + 5, -40)], "skin1")
    figure.stroke([(2, -50), (5, -36), (3, -33), (-2, -32)], "skin1", 1.4)
    figure.stroke([(-2, -44), (-1, -36)], "skin4")
    figure.stroke([(-8, -20.5), (-3, -21.5), (3, -21.5), (8, -20)], "rose2", 1.5)
    figure.stroke([(-4, -17), (4, -17)], "skin2")
    hair(figure)


def hair(figure: Figure) -> None:
    """Draw Jason's hair from the front: a dark mop that was combed this morning."""
    figure.poly(
        [
            (-30, -50),
            (-33, -70),
            (-28, -88),
            (-12, -98),
            (10, -99),
            (26, -91),
            (34, -74),
            (31, -50),
            (27, -52),
            (26, -64),
        ]
        + [
            (21, -74),
            (15, -64),
            (10, -75),
            (3, -62),
            (-3, -75),
            (-10, -63),
            (-15, -74),
            (-22, -62),
            (-26, -66),
            (-27, -52),
        ],
        "indigo0",
    )
    for tuft in (
        [(-14, -96), (-20, -106), (-4, -98)],
        [(2, -98), (8, -109), (14, -97)],
        [(14, -96), (27, -103), (24, -91)],
        [(-28, -86), (-37, -88), (-31, -78)],
    ):
        figure.poly(tuft, "indigo0")
    strands = (
        [(-6, -96), (-18, -86), (-22, -70)],
        [(0, -97), (-9, -84), (-10, -68)],
        [(6, -97), (4, -84), (3, -68)],
        [(12, -96), (17, -84), (15, -70)],
        [(20, -92), (27, -80), (26, -68)],
    )
    for index, strand in enumerate(strands):
        figure.stroke(strand, "indigo2" if index % 2 else "indigo3", 2.0 if index < 3 else 1.0)
    figure.stroke([(-26, -84), (-30, -70), (-29, -58)], "indigo3", 1.6)


def rim(canvas: Canvas, body: Mask, dx: int, dy: int, tone: str, amount: float, depth: int = 2) -> None:
    """Light the edge of a body on one side."""
    for step in range(1, depth + 1):
        edge = body & ~np.roll(body, (dy * step, dx * step), axis=(0, 1))
        canvas.glaze(edge, tone, amount / step)


def name_badge(figure: Figure, x: float, y: float, size: float, mine: bool) -> None:
    """Draw a badge on its clip; his own carries a sticker with his name, the other one has been scratched."""
    w, h = 17 * size, 23 * size
    figure.poly(
        [(x - 2 * size, y - 6 * size), (x + 2 * size, y - 6 * size), (x + 2 * size, y), (x - 2 * size, y)], "slate4"
    )
    figure.poly([(x - w, y), (x + w, y), (x + w, y + 2 * h), (x - w, y + 2 * h)], "linen1")
    inner = [
        (x - w + size, y + size),
        (x + w - size, y + size),
        (x + w - size, y + 2 * h - size),
        (x - w + size, y + 2 * h - size),
    ]
    figure.poly(inner, "linen3" if mine else "ice4")
    figure.poly(
        [
            (x - w + size, y + size),
            (x + w - size, y + size),
            (x + w - size, y + 8 * size),
            (x - w + size, y + 8 * size),
        ],
        "indigo3" if mine else "ice1",
    )
    top = y + 12 * size
    if mine:
        note = [
            (x - 14 * size, top),
            (x + 14 * size, top - size),
            (x + 14 * size, top + 16 * size),
            (x - 13 * size, top + 17 * size),
        ]
        figure.poly(note, "ochre5")
    else:
        figure.poly(
            [
                (x - 12 * size, top),
                (x + 12 * size, top),
                (x + 12 * size, top + 14 * size),
                (x - 12 * size, top + 14 * size),
            ],
            "linen4",
        )
    for number in range(3):
        line = top + (22 + number * 5) * size
        figure.poly(
            [
                (x - 12 * size, line),
                (x + (6 - number * 4) * size, line),
                (x + (6 - number * 4) * size, line + 1.6 * size),
                (x - 12 * size, line + 1.6 * size),
            ],
            "linen1" if mine else "ice3",
        )


# -- the pictures -----------------------------------------------------------------------------------------------------


def dawn(canvas: Canvas, rng: np.random.Generator) -> None:
    """Paint the morning from the ninety-ninth floor: the sun not up yet, towers in mist, streets still lit."""
    cloud = gaussian_filter(rng.random((HEIGHT, WIDTH)), (5, 30))
    cloud = (cloud - cloud.mean()) / cloud.std()
    down = canvas.rows / 196
    tones = ["night2", "night3", "indigo4", "indigo5", "rose4", "rose5", "coral5", "lamp4", "lamp4"]
    glow = np.exp(-(((canvas.columns - 330) / 210) ** 2)) * 0.14
    canvas.gradient(canvas.rows >= 0, np.clip(down * 0.9 + glow + cloud * 0.035, 0, 1), tones, 0.0, 0.9)
    sun = np.hypot(canvas.columns - 338, (canvas.rows - 186) * 1.3)
    canvas.gradient(sun < 26, 1 - sun / 26, ["lamp4", "lamp5", "lamp5"], 0.7, 0.5)
    canvas.glaze((sun < 90) & (canvas.thresholds < (90 - sun) / 120), "lamp4", 0.4, 0.35)
    for tone, edge, base, tall, lit in (
        ("rose4", "rose5", 206, 70, 0.0),
        ("brick4", "rose4", 228, 66, 0.04),
        ("indigo3", "brick4", 270, 70, 0.12),
    ):
        x = -5
        while x < WIDTH:
            width = int(rng.integers(13, 34))
            top = base - int(rng.integers(tall // 3, tall))
            canvas.rect(x, top, width, HEIGHT - top, tone).rect(x + width - 1, top, 1, HEIGHT - top, edge)
            canvas.rect(x, top, width, 1, edge)
            if rng.random() < 0.3:
                canvas.rect(x + width // 2, top - 9, 1, 9, tone)
            for row in range(top + 4, base + 20, 6):
                for column in range(x + 3, x + width - 3, 5):
                    if rng.random() < lit:
                        canvas.rect(column, row, 2, 3, "lamp3", 0.85)
            x += width + int(rng.integers(-3, 4))
        haze = canvas.rows > base - 34
        canvas.glaze(haze & (canvas.thresholds < (canvas.rows - base + 34) / 90), "rose5", 0.4)


def window_reflection() -> Canvas:
    """Paint Jason from behind at the window at dawn, and in the glass his face over somebody else's lanyard."""
    rng = np.random.default_rng(3)
    canvas = Canvas(WIDTH, HEIGHT)
    dawn(canvas, rng)
    # The reflection: drawn whole, then laid thinly over the morning.
    ghost = Canvas(WIDTH, HEIGHT)
    figure = Figure(ghost, 338, 142, 0.98, mirrored=True)
    clip = (12.0, 46.0)
    torso(figure, "coral3", clip)
    head(figure, "open")
    name_badge(figure, clip[0], clip[1] + 5, 0.95, False)
    rim(ghost, ghost.mask, -1, 0, "lamp4", 0.7, 2)
    fade = np.clip((canvas.rows - 150) / 300, 0, 0.3) + np.where(canvas.thresholds < 0.9, 0.0, 0.14)
    mix = ((0.86 - fade) * ghost.mask)[..., None]
    cool = np.clip(ghost.albedo * np.array([0.76, 0.8, 1.08]), 0, 255)
    canvas.albedo[:] = (canvas.albedo * (1 - mix) + cool * mix).astype(np.uint8)
    canvas.emission[:] = (canvas.emission * (1 - mix)).astype(np.uint8)
    badge_on_glass(canvas, figure)
    for offset in (0, 7, 60, 64, 190):
        streak = np.abs(canvas.columns + canvas.rows * 0.62 - 250 - offset) < (1.6 if offset % 2 else 3)
        canvas.glaze(streak & (canvas.thresholds < 0.7), "lamp4", 0.16)
    # Window bars, the sill, and the room's dark round it.
    for x in (0, 232, 468):
        canvas.rect(x - 2, 0, 9, HEIGHT, "bay0").rect(x + 6, 0, 1, HEIGHT, "bay4").rect(x - 2, 0, 1, HEIGHT, "bay2")
    canvas.rect(0, 0, WIDTH, 9, "bay0").rect(0, 9, WIDTH, 1, "bay3")
    canvas.rect(0, 248, WIDTH, 22, "bay1").rect(0, 248, WIDTH, 2, "coral4").rect(0, 250, WIDTH, 1, "bay3")
    canvas.glaze(canvas.rect_mask(0, 250, WIDTH, 6) & (canvas.thresholds < 0.5), "coral3", 0.35)
    back = Canvas(WIDTH, HEIGHT)
    from_behind(Figure(back, 122, 196, 1.5))
    rim(back, back.mask, -1, 0, "lamp3", 0.9, 3)
    rim(back, back.mask, -1, 1, "coral4", 0.5, 2)
    canvas.paste(back, 0, 0)
    return canvas


def badge_on_glass(canvas: Canvas, figure: Figure) -> None:
    """Scratch the name on the reflected badge: strokes of a key over letters that can no longer be read."""
    cx, cy = figure.at(12, 51)
    x, y = round(cx), round(cy) + 12
    for letter, dx in (("N", -11), ("O", -7), ("R", 5), ("A", 9)):
        canvas.text(x + dx, y + 3, letter, "indigo1")
    for start, end in (
        ((-13, 2), (12, 8)),
        ((-12, 8), (13, 1)),
        ((-13, 5), (12, 5)),
        ((-10, 1), (10, 9)),
        ((-6, 9), (13, 3)),
    ):
        canvas.line(x + start[0], y + start[1], x + end[0], y + end[1], "indigo0")
        canvas.line(x + start[0], y + start[1] + 1, x + end[0], y + end[1] + 1, "linen5", 0.4)


def from_behind(figure: Figure) -> None:
    """Draw Jason's back: shoulders, the cord under his collar, and the hair that nobody sees."""
    figure.poly(
        [(-82, 70), (-78, 40), (-66, 20), (-42, 8), (-16, -4), (16, -4), (42, 8), (66, 20), (78, 40), (82, 70)],
        "slate1",
    )
    figure.poly([(30, 4), (42, 8), (66, 20), (78, 40), (82, 70), (40, 70), (44, 30)], "slate2")
    figure.stroke([(0, 6), (1, 70)], "slate0", 1.4)
    figure.stroke([(-50, 70), (-56, 40)], "slate0", 1.2)
    figure.stroke([(50, 70), (56, 40)], "slate0", 1.2)
    figure.poly([(-13, -24), (13, -24), (15, -2), (-15, -2)], "skin1")
    figure.poly([(4, -24), (13, -24), (15, -2), (5, -2)], "skin2")
    figure.poly([(-20, -4), (20, -4), (24, 6), (0, 12), (-24, 6)], "linen0")
    figure.poly([(2, -4), (20, -4), (24, 6), (2, 11)], "linen1")
    figure.stroke([(-18, -2), (0, 3), (18, -2)], "indigo4", 2.6)
    for side, tone in ((-1, "skin1"), (1, "skin3")):
        figure.oval(side * 29, -44, 5, 8, tone)
    figure.poly(
        [
            (-30, -38),
            (-33, -66),
            (-28, -86),
            (-12, -97),
            (10, -98),
            (26, -90),
            (33, -72),
            (31, -38),
            (24, -28),
            (18, -22),
        ]
        + [(13, -26), (8, -20), (2, -26), (-4, -20), (-9, -26), (-16, -21), (-22, -28)],
        "indigo0",
    )
    for tuft in (
        [(-14, -95), (-22, -105), (-4, -97)],
        [(2, -97), (9, -108), (14, -96)],
        [(14, -95), (28, -102), (24, -90)],
    ):
        figure.poly(tuft, "indigo0")
    # Locks fall from the crown; the ones towards the window are lit.
    crown = (4.0, -84.0)
    for index, angle in enumerate(np.linspace(-2.5, 2.5, 15)):
        reach = 46 + 7 * math.cos(angle) + 3 * math.sin(index * 2.1)
        tip = (crown[0] + math.sin(angle) * reach * 0.68, crown[1] + 8 + (0.35 + math.cos(angle)) * reach * 0.82)
        bend = (crown[0] + math.sin(angle) * reach * 0.52, crown[1] + 2 + (0.2 + math.cos(angle)) * reach * 0.36)
        tone = "indigo3" if angle > 0.9 else "indigo2" if angle > -0.6 else "indigo1"
        figure.poly([crown, (bend[0] - 2.5, bend[1]), tip, (bend[0] + 2.0, bend[1] - 1)], tone)
    figure.oval(crown[0], crown[1], 3, 2, "indigo1")


def lanyard() -> Canvas:
    """Paint the two badges, close: his own in the room's cold light, the other in the glass, its name scratched."""
    rng = np.random.default_rng(6)
    canvas = Canvas(WIDTH, HEIGHT)
    dawn(canvas, rng)
    canvas.glaze(canvas.columns >= 0, "indigo2", 0.45)
    ghost = Canvas(WIDTH, HEIGHT)
    figure = Figure(ghost, 352, 8, 2.1, mirrored=True)
    torso(figure)
    body = ghost.mask
    cool = np.clip(ghost.albedo * np.array([0.62, 0.74, 1.05]), 0, 255)
    mix = 0.72 * body[..., None]
    canvas.albedo[:] = (canvas.albedo * (1 - mix) + cool * mix).astype(np.uint8)
    canvas.emission[body] = (canvas.emission[body] * 0.25).astype(np.uint8)
    cord(canvas, 352 - 46, 4, 330, 118, "coral3", "coral1")
    cord(canvas, 352 + 40, 4, 330, 118, "coral2", "coral1")
    badge(canvas, 288, 118, False)
    for offset in (0, 12, 120, 128):
        streak = np.abs(canvas.columns + canvas.rows * 0.6 - 330 - offset) < (1.5 if offset % 8 else 4)
        canvas.glaze(streak & (canvas.thresholds < 0.7) & (canvas.columns > 236), "lamp4", 0.2)
    near = Canvas(WIDTH, HEIGHT)
    torso(Figure(near, 116, -4, 2.2))
    near.glaze(near.mask & (near.columns < 70), "indigo0", 0.35)
    near.mask &= near.columns < 236
    rim(near, near.mask, -1, 0, "lamp3", 0.6, 3)
    canvas.paste(near, 0, 0)
    # The edge of the glass between them.
    canvas.rect(232, 0, 8, HEIGHT, "bay1").rect(232, 0, 1, HEIGHT, "bay4").rect(239, 0, 1, HEIGHT, "coral4", 0.5)
    cord(canvas, 116 - 46, 0, 142, 112, "indigo4", "indigo2")
    cord(canvas, 116 + 44, 0, 142, 112, "indigo5", "indigo2")
    badge(canvas, 100, 112, True)
    return canvas


def cord(canvas: Canvas, x0: int, y0: int, x1: int, y1: int, tone: str, dark: str) -> None:
    """Draw one side of a lanyard: a woven band with a darker edge."""
    for row in range(y0, y1):
        part = (row - y0) / (y1 - y0)
        x = round(x0 + (x1 - x0) * part**1.25)
        canvas.rect(x - 3, row, 7, 1, tone).rect(x + 3, row, 2, 1, dark)
        if (row // 3) % 4 == 0:
            canvas.rect(x - 1, row, 3, 1, dark)


def badge(canvas: Canvas, x: int, y: int, mine: bool) -> None:
    """Draw a badge at a size that can be read: company head, photograph, name, small print."""
    w, h = 84, 116
    shadow = canvas.rect_mask(x + 5, y + 8, w, h)
    canvas.shade(shadow & (canvas.thresholds < 0.8), 0.5)
    canvas.rect(x + w // 2 - 6, y - 8, 12, 12, "slate4").rect(x + w // 2 - 6, y - 8, 12, 2, "slate5").rect(
        x + w // 2 - 3, y - 2, 6, 3, "slate0"
    )
    head_ramp, paper = ("indigo", "linen") if mine else ("ice", "ice")
    canvas.rect(x, y, w, h, f"{paper}3" if mine else "ice3")
    body = canvas.rect_mask(x + 1, y + 1, w - 2, h - 2)
    canvas.gradient(
        body,
        1 - (canvas.rows - y) / h * 0.6,
        ["linen2", "linen3", "linen4"] if mine else ["ice2", "ice3", "ice4"],
        0.0,
        0.6,
    )
    canvas.rect(x, y, w, 1, "linen5").rect(x, y, 1, h, "linen5" if mine else "ice5").rect(
        x + w - 1, y, 1, h, "linen0"
    ).rect(x, y + h - 1, w, 1, "linen0")
    canvas.rect(x + 1, y + 6, w - 2, 15, f"{head_ramp}2").rect(x + 26, y + 3, 32, 2, "slate2")
    word = Canvas(w, 15).text(18, 5, "FLOOR 99", "linen5") if mine else Canvas(w, 15).text(18, 5, "FLOOR 99", "ice5")
    canvas.paste(word if mine else word.mirrored(), x, y + 6)
    # Photograph.
    canvas.rect(x + 8, y + 27, 28, 34, "slate3" if mine else "ice1")
    canvas.gradient(
        canvas.rect_mask(x + 9, y + 28, 26, 32),
        (canvas.rows - y - 28) / 32,
        ["bay5", "bay4", "bay3"] if mine else ["ice2", "ice1", "ice0"],
    )
    face_x = x + 22
    shoulders = canvas.ellipse_mask(face_x, y + 62, 13, 11) & canvas.rect_mask(x + 9, y + 28, 26, 32)
    canvas.fill(shoulders, "slate2" if mine else "slate1")
    if mine:
        canvas.rect(face_x - 1, y + 53, 3, 7, "ochre3")
    canvas.ellipse(face_x, y + 43, 7, 9, "skin3" if mine else "ice3")
    if mine:
        canvas.ellipse(face_x, y + 36, 8, 5, "indigo0").rect(face_x - 8, y + 36, 3, 7, "indigo0").rect(
            face_x + 6, y + 36, 3, 7, "indigo0"
        )
        canvas.rect(face_x - 4, y + 43, 3, 1, "indigo0").rect(face_x + 2, y + 43, 3, 1, "indigo0").rect(
            face_x - 2, y + 49, 5, 1, "skin1"
        )
    else:
        # Nobody: a head without a face, an older man's parting.
        canvas.ellipse(face_x, y + 36, 7.4, 4, "ice4").rect(face_x - 7, y + 36, 3, 8, "ice4").rect(
            face_x + 5, y + 36, 3, 8, "ice4"
        )
        canvas.glaze(canvas.ellipse_mask(face_x, y + 44, 5.5, 6.5), "ice4", 0.5)
    ink = "linen1" if mine else "ice1"
    for number, width in enumerate((34, 28, 34, 20)):
        canvas.rect(x + 42, y + 31 + number * 7, width, 2, ink)
    if mine:
        note = canvas.polygon_mask([(x + 6, y + 68), (x + 77, y + 65), (x + 79, y + 91), (x + 8, y + 94)])
        canvas.shade(
            canvas.polygon_mask([(x + 8, y + 71), (x + 79, y + 68), (x + 81, y + 94), (x + 10, y + 97)]) & ~note, 0.4
        )
        canvas.gradient(note, 1 - (canvas.columns - x) / 130, ["ochre4", "ochre5", "lamp4"], 0.0, 0.5)
        hand_name(canvas, x + 14, y + 72)
    else:
        canvas.rect(x + 8, y + 68, 68, 24, "linen3").rect(x + 8, y + 68, 68, 1, "linen5")
        word = Canvas(68, 24)
        for letter, at in (("D", 5), ("A", 15), ("I", 27), ("E", 44), ("L", 55)):
            word.text(at, 7, letter, "indigo1", 0.0, 2)
        canvas.paste(word.mirrored(), x + 8, y + 68)
        rng = np.random.default_rng(14)
        for _ in range(11):
            y0, y1 = (y + 71 + int(rng.integers(0, 18)) for _ in range(2))
            x0, x1 = x + 8 + int(rng.integers(0, 16)), x + 60 + int(rng.integers(0, 16))
            canvas.line(x0, y0, x1, y1, ("linen5", "ice4", "indigo1", "linen1")[int(rng.integers(0, 4))])
        for start, end in (((10, 90), (74, 70)), ((9, 72), (75, 88)), ((10, 80), (74, 79))):
            canvas.line(x + start[0], y + start[1], x + end[0], y + end[1], "indigo0")
            canvas.line(x + start[0], y + start[1] + 1, x + end[0], y + end[1] + 1, "linen5", 0.5)
    canvas.glaze(canvas.rect_mask(x, y, w, h), "indigo3" if mine else "indigo2", 0.34 if mine else 0.3)
    for number in range(7):
        canvas.rect(x + 9 + number * 5, y + 99, 2 + number % 3, 9, "slate1" if mine else "ice1")
    canvas.rect(x + 50, y + 101, 24, 1, ink).rect(x + 50, y + 104, 18, 1, ink)


def hand_name(canvas: Canvas, x: int, y: int) -> None:
    """Write Jason's name by hand in marker: five letters that do not stand in line."""
    strokes = (
        [(8, 1), (9, 12), (6, 16), (2, 15), (1, 12)],
        [(20, 7), (15, 7), (13, 11), (15, 15), (19, 13), (20, 7), (21, 15)],
        [(30, 7), (26, 6), (25, 9), (29, 11), (29, 14), (25, 15)],
        [(37, 7), (34, 10), (35, 14), (39, 15), (41, 11), (39, 7), (37, 7)],
        [(45, 7), (45, 15), (46, 9), (50, 7), (52, 9), (52, 15)],
    )
    for points in strokes:
        for shift in (0, 1):
            canvas.curve([(x + px + shift, y + py - px * 0.04) for px, py in points], "wood1")


def tram_wake(awake: bool) -> Canvas:
    """Paint Jason against the tram's window in the rain: asleep with his temple on the glass, or just awake."""
    rng = np.random.default_rng(9)
    canvas = Canvas(WIDTH, HEIGHT)
    passing(canvas, rng)
    figure_turn, figure_x, figure_y = (0.1, 206.0, 196.0) if awake else (0.34, 214.0, 202.0)
    # His reflection, faint, leans against him from outside.
    ghost = Canvas(WIDTH, HEIGHT)
    mirrored = Figure(ghost, 372 - (0 if awake else 14), figure_y - 2, 1.2, -figure_turn, True)
    torso(mirrored, "indigo4")
    head(mirrored, "open" if awake else "shut")
    window = canvas.rect_mask(176, 18, 292, 196)
    mix = (0.32 * (ghost.mask & window))[..., None]
    canvas.albedo[:] = (canvas.albedo * (1 - mix) + ghost.albedo * np.array([0.5, 0.62, 1.0]) * mix).astype(np.uint8)
    canvas.emission[:] = (canvas.emission * (1 - mix)).astype(np.uint8)
    drops_on_glass(canvas, rng, window)
    if not awake:
        fog = np.hypot((canvas.columns - 318) / 34, (canvas.rows - 150) / 26)
        canvas.glaze(window & (fog < 1) & (canvas.thresholds < (1 - fog) * 1.2), "linen2", 0.4, 0.3)
    frame_of_car(canvas)
    body = Canvas(WIDTH, HEIGHT)
    torso(Figure(body, figure_x - 12, figure_y + 8, 1.42, 0.05), "indigo4")
    head(Figure(body, figure_x, figure_y, 1.42, figure_turn), "open" if awake else "shut")
    # Warm from the car's lamp on the left, cold from the glass on the right.
    body.glaze(body.mask, "indigo1", 0.16)
    rim(body, body.mask, 1, 0, "lamp3", 0.65, 3)
    rim(body, body.mask, -1, 0, "ice4", 0.7, 2)
    rim(body, body.mask, 0, 1, "lamp3", 0.3, 1)
    canvas.paste(body, 0, 0)
    return canvas


def passing(canvas: Canvas, rng: np.random.Generator) -> None:
    """Paint what goes by outside: night, blurred signs and lamps drawn out sideways, the wet road under them."""
    canvas.gradient(
        canvas.rows >= 0,
        np.clip(canvas.rows / 190, 0, 1),
        ["night0", "night1", "indigo2", "indigo2", "rose2"],
        0.0,
        0.8,
    )
    x = 170
    while x < WIDTH:
        width = int(rng.integers(18, 46))
        top = int(rng.integers(50, 110))
        canvas.rect(x, top, width, 160 - top, "night0" if rng.random() < 0.5 else "indigo1")
        for row in range(top + 6, 150, 11):
            for column in range(x + 4, x + width - 6, 9):
                if rng.random() < 0.3:
                    canvas.rect(column, row, 5, 5, ("lamp2", "lamp3", "lamp2", "night5")[int(rng.integers(0, 4))], 0.7)
        x += width
    canvas.gradient(canvas.rows > 158, (canvas.rows - 158) / 60, ["asphalt2", "asphalt1", "asphalt0"], 0.0, 0.7)
    lights = (
        (316, 52, 11, "neon"),
        (346, 106, 17, "lamp"),
        (402, 78, 12, "mint"),
        (440, 118, 18, "coral"),
        (258, 126, 9, "ice"),
        (376, 136, 8, "lamp"),
        (316, 128, 7, "coral"),
    )
    for x, y, radius, ramp in lights:
        disc = np.hypot((canvas.columns - x) / 1.25, canvas.rows - y)
        canvas.glaze((disc < radius) & (canvas.thresholds < 0.86), f"{ramp}3", 0.5, 0.85)
        canvas.glaze((disc < radius) & (disc > radius - 1.6), f"{ramp}4", 0.5, 0.9)
        canvas.glaze(disc < radius * 0.45, f"{ramp}5", 0.25, 0.9)
        wide = np.abs(canvas.columns - x) < radius * (0.8 + 0.3 * np.sin(canvas.rows * 0.8 + x))
        canvas.glaze(wide & (canvas.rows > 166) & (canvas.rows < 206) & (canvas.rows % 3 != 0), f"{ramp}2", 0.5, 0.6)


def drops_on_glass(canvas: Canvas, rng: np.random.Generator, window: Mask) -> None:
    """Draw rain on the pane: small standing beads, and runs that have pulled sideways with the speed."""
    for _ in range(260):
        x, y = int(rng.integers(176, 466)), int(rng.integers(20, 212))
        canvas.pixel(x, y, "night5", 0.5)
        if rng.random() < 0.3:
            canvas.pixel(x, y + 1, "linen4", 0.8).pixel(x + 1, y + 1, "night4", 0.4)
    for _ in range(30):
        across, down = float(rng.integers(186, 466)), float(rng.integers(18, 150))
        length = int(rng.integers(16, 56))
        for step in range(length):
            across -= 0.42 + 0.5 * float(rng.random())
            down += 0.75
            if window[min(269, int(down)), max(0, int(across))] and step % 5 != 4:
                canvas.pixel(int(across), int(down), "night4" if step < length - 4 else "linen4", 0.55)
        if window[min(269, int(down)), max(0, int(across))]:
            canvas.rect(int(across) - 1, int(down), 2, 3, "linen4", 0.7)


def frame_of_car(canvas: Canvas) -> None:
    """Draw the car round the pane: varnished wall, chrome bead, the seat's back, a strap, a lit card above."""
    wall = ~canvas.rect_mask(176, 18, 292, 196)
    warm = np.clip(1.0 - np.hypot((canvas.columns - 40) / 360, (canvas.rows - 10) / 300), 0, 1)
    canvas.gradient(wall, warm, ["wood0", "wood0", "wood1", "wood2", "wood3"], 0.0, 0.6)
    canvas.emission[wall] = 0
    grain = np.sin(canvas.rows * 0.9 + np.sin(canvas.columns * 0.03) * 3) > 0.93
    canvas.shade(wall & grain & (canvas.rows > 214), 0.3)
    for inset, tone in ((5, "wood0"), (4, "slate3"), (3, "slate5"), (2, "slate2"), (1, "slate0")):
        outer = canvas.rect_mask(176 - inset, 18 - inset, 292 + 2 * inset, 196 + 2 * inset)
        inner = canvas.rect_mask(176 - inset + 1, 18 - inset + 1, 292 + 2 * inset - 2, 196 + 2 * inset - 2)
        canvas.fill(outer & ~inner, tone)
    canvas.rect(176, 213, 292, 1, "slate5").rect(0, 222, WIDTH, 2, "ochre3").rect(0, 222, WIDTH, 1, "ochre5").rect(
        0, 224, WIDTH, 1, "wood0"
    )
    # The seat's back with its moons.
    seat = canvas.polygon_mask([(18, 126), (30, 112), (132, 108), (150, 122), (158, 270), (0, 270)])
    canvas.gradient(
        seat, 1 - (canvas.columns / 220) - (canvas.rows - 110) / 500, ["teal0", "teal1", "teal2", "teal3"], 0.0, 0.6
    )
    cell_x, cell_y = canvas.columns % 26, (canvas.rows + (canvas.columns // 26) * 11) % 22
    crescent = (np.hypot(cell_x - 12, cell_y - 10) < 5) & (np.hypot(cell_x - 14, cell_y - 9) >= 4.2)
    canvas.fill(seat & crescent, "coral2")
    canvas.fill(seat & (cell_x == 22) & (cell_y == 18), "ochre4")
    piping = seat & ~np.roll(seat, (2, 1), axis=(0, 1))
    canvas.fill(piping, "coral3")
    # Strap and rail.
    canvas.rect(0, 6, 168, 4, "ochre3").rect(0, 6, 168, 1, "ochre5").rect(0, 10, 168, 1, "wood0")
    for x in (46, 104):
        canvas.rect(x, 10, 5, 40, "wood1").rect(x, 10, 1, 40, "wood3")
        loop = canvas.ellipse_mask(x + 2, 62, 13, 14) & ~canvas.ellipse_mask(x + 2, 63, 9, 10)
        canvas.fill(loop, "cream3").fill(loop & (canvas.rows < 58) & (canvas.columns < x), "cream5").fill(
            loop & (canvas.rows > 68), "cream1"
        )


# -- the city from above ----------------------------------------------------------------------------------------------


def iso(x: float, y: float, z: float = 0.0) -> tuple[int, int]:
    """Return where a point of the city lies on the picture: two to one, from high in the south."""
    return round(240 + (x - y) * 1.0), round(-40 + (x + y) * 0.5 - z)


def block(canvas: Canvas, rng: np.random.Generator, x: int, y: int, w: int, d: int, tall: int) -> None:
    """Draw one house as a box, with lit windows on its two visible sides and something on its roof."""
    ramp = ("indigo", "night", "brick", "indigo")[int(rng.integers(0, 4))]
    top = [iso(x, y, tall), iso(x + w, y, tall), iso(x + w, y + d, tall), iso(x, y + d, tall)]
    left = [iso(x, y + d, tall), iso(x + w, y + d, tall), iso(x + w, y + d), iso(x, y + d)]
    right = [iso(x + w, y, tall), iso(x + w, y + d, tall), iso(x + w, y + d), iso(x + w, y)]
    canvas.polygon(left, f"{ramp}1").polygon(right, f"{ramp}0").polygon(top, f"{ramp}2")
    (x0, y0), (x1, y1) = top[3], top[2]
    canvas.line(x0, y0, x1, y1, f"{ramp}3")
    canvas.line(*top[1], *top[2], f"{ramp}2")
    for z in range(5, tall - 2, 6):
        for along in range(3, w - 2, 4):
            if rng.random() < 0.36:
                px, py = iso(x + along, y + d, z)
                tone = ("lamp3", "lamp2", "lamp4", "neon4", "ice4")[int(rng.integers(0, 5))]
                canvas.rect(px, py - 2, 2, 2, tone, 0.9)
        for along in range(3, d - 2, 4):
            if rng.random() < 0.3:
                px, py = iso(x + w, y + along, z)
                canvas.rect(px, py - 2, 2, 2, ("lamp2", "lamp3", "rose4")[int(rng.integers(0, 3))], 0.85)
    if rng.random() < 0.5:
        px, py = iso(x + w / 2, y + d / 2, tall)
        canvas.rect(px - 3, py - 5, 6, 5, f"{ramp}1").rect(px - 3, py - 5, 6, 1, f"{ramp}3")
    elif rng.random() < 0.4:
        px, py = iso(x + w / 2, y + d / 2, tall)
        canvas.rect(px, py - 10, 1, 10, f"{ramp}3").pixel(px, py - 11, "coral4", 1.0)


def city() -> Canvas:
    """Paint the city from above: two banks of lit houses, the river between, and the tram on its bridge."""
    rng = np.random.default_rng(21)
    canvas = Canvas(WIDTH, HEIGHT)
    grain = gaussian_filter(rng.random((HEIGHT, WIDTH)), (1.2, 7))
    grain = (grain - grain.min()) / (grain.max() - grain.min())
    # World: the river runs along x + c, between y0 and y1; streets lie between blocks of 26.
    across = (canvas.rows + 40) * 1.0 - (canvas.columns - 240) * 0.5  # y of the ground plane
    along = (canvas.rows + 40) * 1.0 + (canvas.columns - 240) * 0.5  # x of the ground plane
    river_low, river_high = 190 + 12 * np.sin(along / 70), 262 + 10 * np.sin(along / 55 + 1)
    river = (across > river_low) & (across < river_high)
    street = (np.mod(along, 34) < 9) | (np.mod(across, 34) < 9)
    canvas.gradient(canvas.rows >= 0, grain, ["asphalt0", "asphalt1", "asphalt1"], 0.0, 0.6)
    lamp_glow = np.hypot(np.mod(along + 12, 34) - 17, np.mod(across + 12, 34) - 17)
    canvas.glaze(street & (canvas.thresholds < 0.7 - lamp_glow / 28), "lamp1", 0.7, 0.6)
    canvas.gradient(river, np.clip(grain * 0.8 + 0.1, 0, 1), ["night0", "night0", "night1", "night2"], 0.0, 0.8)
    bank = (np.abs(across - river_low) < 2.2) | (np.abs(across - river_high) < 2.2)
    canvas.fill(bank, "stone2")
    river_lights(canvas, rng, river)
    order: list[tuple[int, int]] = [(gx, gy) for gx in range(-6, 16) for gy in range(-6, 16)]
    deck_done = False
    for gx, gy in sorted(order, key=lambda cell: cell[0] + cell[1]):
        x, y = gx * 34 + 9, gy * 34 + 9
        near_y = y + 24
        wave_low, wave_high = 190 + 12 * math.sin(x / 70), 262 + 10 * math.sin(x / 55 + 1)
        if near_y > wave_low - 8 and y < wave_high + 6:
            continue
        if BRIDGE_X - 26 < x < BRIDGE_X + 17:
            continue
        if y > wave_high and x > BRIDGE_X and not deck_done:
            bridge(canvas)
            deck_done = True
        tall = int(rng.integers(14, 40)) + (18 if y < 120 and rng.random() < 0.4 else 0)
        block(canvas, rng, x, y, int(rng.integers(20, 25)), int(rng.integers(20, 25)), tall)
    if not deck_done:
        bridge(canvas)
    away = np.clip((60 - canvas.rows) / 80, 0, 1)
    canvas.glaze((canvas.rows < 60) & (canvas.thresholds < away * 1.4), "rose2", 0.4, 0.2)
    edge = np.hypot((canvas.columns - 240) / 300, (canvas.rows - 150) / 190)
    canvas.shade((edge > 0.8) & (canvas.thresholds < (edge - 0.8) * 3), 0.5)
    return canvas


BRIDGE_X = 236


def river_lights(canvas: Canvas, rng: np.random.Generator, river: Mask) -> None:
    """Draw long broken reflections on the water."""
    for _ in range(70):
        x, y = int(rng.integers(0, WIDTH)), int(rng.integers(0, HEIGHT))
        if not river[y, x]:
            continue
        tone = ("lamp2", "lamp1", "neon2", "ice3", "lamp3")[int(rng.integers(0, 5))]
        for step in range(0, int(rng.integers(8, 22)), 2):
            if y + step < HEIGHT and river[y + step, x]:
                canvas.rect(x + int(rng.integers(-1, 2)), y + step, int(rng.integers(1, 4)), 1, tone, 0.6)


def bridge(canvas: Canvas) -> None:
    """Draw the bridge over the river with its lamps and parapets, and the tram upon it."""
    x, width, z = BRIDGE_X, 16, 14

    def height(y: float) -> float:
        """Return how high the track lies: level over the water, down to the street on both sides."""
        return z * float(np.clip(min(y - 120, 330 - y) / 46, 0, 1))

    stations = [-60, 120, 143, 166, 284, 307, 330, 560]
    for near, ahead in pairwise(stations):
        a, b = height(near), height(ahead)
        side = [iso(x + width, near, a), iso(x + width, ahead, b), iso(x + width, ahead), iso(x + width, near)]
        if not 180 < near < 280 and max(a, b) > 0:
            canvas.polygon(side, "stone1")
        deck = [iso(x, near, a), iso(x + width, near, a), iso(x + width, ahead, b), iso(x, ahead, b)]
        canvas.polygon(deck, "stone2" if max(a, b) else "asphalt2")
        for offset, tone in ((0, "stone4"), (width, "stone4"), (5, "slate4"), (10, "slate4")):
            canvas.line(*iso(x + offset, near, a), *iso(x + offset, ahead, b), tone)
    for pier in (194, 226, 258):
        face = [
            iso(x + width, pier, z - 5),
            iso(x + width, pier + 8, z - 5),
            iso(x + width, pier + 8, -4),
            iso(x + width, pier, -4),
        ]
        canvas.polygon(face, "stone0").line(*face[0], *face[3], "stone2")
    edge = [iso(x + width, 166, z), iso(x + width, 284, z), iso(x + width, 284, z - 5), iso(x + width, 166, z - 5)]
    canvas.polygon(edge, "stone1").line(*edge[0], *edge[1], "stone5")
    for lamp_y in range(-50, 560, 22):
        for offset in (0, width):
            px, py = iso(x + offset, lamp_y, height(lamp_y))
            canvas.rect(px, py - 9, 1, 9, "slate2").rect(px - 1, py - 10, 3, 2, "lamp5", 1.0)
            pool = np.hypot((canvas.columns - px) / 1.8, canvas.rows - py)
            canvas.glaze((pool < 6) & (canvas.thresholds < (6 - pool) / 6), "lamp3", 0.5, 0.5)
    tram_from_above(canvas, x + 4, 196, z)


def tram_from_above(canvas: Canvas, x: int, y: int, z: int) -> None:
    """Draw the tram on the bridge: two cars, every window lit, its lamp on the rails ahead."""
    beam = canvas.polygon_mask(
        [iso(x, y + 56, z + 2), iso(x + 8, y + 56, z + 2), iso(x + 13, y + 92, z), iso(x - 5, y + 92, z)]
    )
    canvas.glaze(beam & (canvas.thresholds < 0.6), "lamp4", 0.4, 0.8)
    for start in (y, y + 29):
        end = start + 26
        left = [iso(x, end, z + 13), iso(x + 8, end, z + 13), iso(x + 8, end, z + 1), iso(x, end, z + 1)]
        right = [iso(x + 8, start, z + 13), iso(x + 8, end, z + 13), iso(x + 8, end, z + 1), iso(x + 8, start, z + 1)]
        roof = [iso(x, start, z + 13), iso(x + 8, start, z + 13), iso(x + 8, end, z + 13), iso(x, end, z + 13)]
        canvas.polygon(right, "coral2").polygon(left, "coral3").polygon(roof, "coral1")
        canvas.line(*roof[0], *roof[3], "coral4")
        canvas.line(*roof[1], *roof[2], "coral3")
        for along in range(2, 25):
            if along % 5 != 0:
                px, py = iso(x + 8, start + along, z + 10)
                canvas.rect(px, py, 1, 4, "lamp4", 1.0)
        px, py = iso(x + 4, end, z + 10)
        canvas.rect(px - 3, py - 1, 6, 4, "lamp5", 1.0)
        middle = iso(x + 4, start + 13, z + 13)
        canvas.rect(middle[0] - 3, middle[1] - 2, 7, 3, "slate3").rect(middle[0] - 3, middle[1] - 2, 7, 1, "slate5")
    px, py = iso(x + 4, y + 55, z + 3)
    canvas.rect(px - 2, py, 2, 2, "lamp5", 1.0).rect(px + 2, py - 1, 2, 2, "lamp5", 1.0)


def city_titled() -> Canvas:
    """The same city a moment later, dimmed, with the title over it."""
    picture = city()
    far = np.clip(1 - np.hypot((picture.columns - WIDTH / 2) / 260, (picture.rows - 96) / 92), 0, 1)
    for level in (0.12, 0.3, 0.5):
        picture.shade(far > level + (picture.thresholds - 0.5) * 0.16, 0.45)
    letters = logo()
    picture.paste(letters, (WIDTH - letters.width) // 2, 66)
    return picture


def main() -> None:
    """Write the pictures and their emission twins."""
    pictures = {
        "window_reflection": window_reflection(),
        "lanyard": lanyard(),
        "tram_wake": tram_wake(False),
        "tram_wake_awake": tram_wake(True),
        "city": city(),
        "city_titled": city_titled(),
    }
    for name, picture in pictures.items():
        save_picture(picture, CUTSCENE / f"{name}.png")


if __name__ == "__main__":
    main()
