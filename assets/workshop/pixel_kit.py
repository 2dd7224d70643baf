"""Pixel-art drawing kit: hue-shifted ramps, a canvas with its twins, shadows, and writing tilesets for Tiled.

Everything is drawn on `Canvas` objects: an albedo picture (what a lamp would show), a coverage mask, and the twins:
*emission* (what glows by itself), *lift* (how many pixels below a pixel the floor under it lies: a light that falls on
the floor is looked up there) and *wet* (how strongly the ground mirrors: film and puddle). A colour is named by ramp
and step, dark to light: "wood3", "neon4".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

ByteImage = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Color = tuple[int, int, int]
Point = tuple[float, float]

TILE = 16

# Each ramp goes dark to light and turns its hue on the way: violet or blue shadow, honey or ice light.
RAMPS: dict[str, str] = {
    "wood": "241628 43263a 6b3b42 965b4a bd8258 deb079",
    "floor": "3a2038 583142 744548 8a564c a36a55 c08a66",
    "indigo": "13102b 1e1945 2d2666 41388a 5e55ad 8a82cf",
    "rose": "2c1030 571a45 8c2e55 bf4f5f e58470 f7bd95",
    "green": "0d2133 143c45 1f5c52 3d865c 7db36a c4dc8c",
    "night": "0a0d28 131b47 22306f 3a539f 6a8bcf a8c6f2",
    "linen": "4b4a7c 7675a6 a3a2ca cfcce4 f0ecf6 ffffff",
    "lamp": "7a3b2e b8653a eb9a4b ffc873 ffe7ae fffbe6",
    "skin": "4a2340 7d4452 b87262 e0a07e f6c9a0 ffe4c4",
    "deep": "331a33 582c3f 84483f ab6a4c cf9366 eebf8e",
    "brick": "1c1230 351c3f 56294a 7a3d50 a05c5a c98b70",
    "slate": "14142c 232645 394060 57607f 838da3 b9c3cc",
    "asphalt": "17152f 20203f 2a2b4c 35385a 474c6c 646b88",
    "stone": "2a2644 3b3757 4c4a69 5d5c7a 757590 9a99ad",
    "teal": "0b1f33 12394a 1a5a66 2f8587 62b5a6 aee3c9",
    "neon": "3d0f45 7a1a66 c12f7d f25c94 ff9db8 ffe3ea",
    "coral": "3a1136 6e1f45 a83850 dd5f56 f58f6e fcc49a",
    "moss": "15202f 22363b 395042 5a6f45 86925a b9bd80",
    "ochre": "3b1f33 66373a 965a34 c48534 e6b34d f9dd8c",
    "ash": "3a3048 62505a 93796a c0a582 e0cda2 f5ecc9",
    "ice": "16304e 1f5274 3482a0 67b7c8 a8e0e2 e6fbf7",
    "cream": "413c60 66607f 928aa0 bfb4b8 e2d5c8 fff4e0",
    "bay": "12161f 1e2733 2f3d4b 475a67 6c8188 9db0ae",
    "tube": "2c4146 55766f 8fb39c bfdcbb e3f5d6 fafff2",
    "tie": "4a2622 80431f b9742a e3a63a f8cf6a fff0b4",
    "mint": "0b2a33 0f5348 1c8a5f 3fca7f 8ef5a8 e2ffe0",
    "board": "2a1836 4a2c4a 6e475e 96646e bd8f80 e4c0a4",
    "glass": "1d5a66 57a3a4 9ed3cd cbe8e3 e2f4f0 f5fdfb",
    "frost": "27548a 6698c4 a2cbe4 c8e2f1 e0f0f9 f5fcff",
    "plan": "121038 1d1a60 2c2a84 4844b4 8a86f0 e0e0ff",
}

# 4x4 ordered-dither thresholds in 0..1.
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16

# Full shadow multiplies by this: darker, and turned towards indigo.
SHADOW_TINT = np.array([0.46, 0.42, 0.70])


@cache
def color(tone: str) -> Color:
    """Return the RGB triple of a tone such as "wood3"."""
    steps = RAMPS[tone[:-1]].split()
    code = steps[int(tone[-1])]
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def bayer(height: int, width: int) -> NDArray[np.float64]:
    """Return the dither thresholds tiled over a picture."""
    rows, columns = np.mgrid[0:height, 0:width]
    thresholds: NDArray[np.float64] = BAYER[rows % 4, columns % 4]
    return thresholds


# A 3x5 face for signs and prices: five rows of three bits, written as octal digits.
SMALL_FONT: dict[str, str] = {
    "A": "25755",
    "B": "65656",
    "C": "34443",
    "D": "65556",
    "E": "74647",
    "F": "74644",
    "G": "34553",
    "H": "55755",
    "I": "72227",
    "J": "11152",
    "K": "55655",
    "L": "44447",
    "M": "57755",
    "N": "65555",
    "O": "25552",
    "P": "65644",
    "Q": "25563",
    "R": "65655",
    "S": "34216",
    "T": "72222",
    "U": "55557",
    "V": "55552",
    "W": "55775",
    "X": "55255",
    "Y": "55222",
    "Z": "71247",
    "0": "75557",
    "1": "26227",
    "2": "61247",
    "3": "61216",
    "4": "55711",
    "5": "74616",
    "6": "34757",
    "7": "71122",
    "8": "75757",
    "9": "75716",
    ":": "02020",
    ".": "00002",
    "-": "00700",
    "/": "11244",
    " ": "00000",
    "!": "22202",
    "'": "22000",
    "+": "02720",
    "&": "25253",
    "?": "61202",
}


class Canvas:
    """A picture with coverage and an emission twin, drawn in named tones."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.albedo: ByteImage = np.zeros((height, width, 3), np.uint8)
        self.emission: ByteImage = np.zeros((height, width, 3), np.uint8)
        self.lift: NDArray[np.int16] = np.zeros((height, width), np.int16)
        self.wet: ByteImage = np.zeros((height, width, 2), np.uint8)
        self.mask: Mask = np.zeros((height, width), np.bool_)
        # How much of a pixel that nothing covers is tinted glass, steam or cast shadow, 0..255.
        self.veil: ByteImage = np.zeros((height, width), np.uint8)
        self.rows, self.columns = np.mgrid[0:height, 0:width]
        self.thresholds = bayer(height, width)

    # -- filling ------------------------------------------------------------------------------------------------

    def fill(self, where: Mask, tone: str, glow: float = 0.0) -> Canvas:
        """Paint a tone on every pixel of a mask; `glow` is the part of it that shines by itself."""
        rgb = color(tone)
        self.albedo[where] = rgb
        self.emission[where] = np.array(rgb) * glow
        self.mask |= where
        return self

    def rect(self, x: int, y: int, width: int, height: int, tone: str, glow: float = 0.0) -> Canvas:
        """Fill a rectangle, clipped to the canvas."""
        top, left = max(y, 0), max(x, 0)
        bottom, right = max(y + height, 0), max(x + width, 0)
        rgb = color(tone)
        self.albedo[top:bottom, left:right] = rgb
        self.emission[top:bottom, left:right] = np.array(rgb) * glow
        self.mask[top:bottom, left:right] = True
        return self

    def pixel(self, x: int, y: int, tone: str, glow: float = 0.0) -> Canvas:
        """Set one pixel, or nothing outside the canvas."""
        return self.rect(x, y, 1, 1, tone, glow)

    def box(
        self,
        x: int,
        y: int,
        width: int,
        height: int,
        tone: str,
        light: str | None = None,
        dark: str | None = None,
    ) -> Canvas:
        """Fill a rectangle with a lit top and left edge and a shaded bottom and right edge."""
        self.rect(x, y, width, height, tone)
        if dark:
            self.rect(x + width - 1, y, 1, height, dark)
            self.rect(x, y + height - 1, width, 1, dark)
        if light:
            self.rect(x, y, 1, height - 1, light)
            self.rect(x, y, width, 1, light)
        return self

    def ellipse(self, cx: float, cy: float, rx: float, ry: float, tone: str, glow: float = 0.0) -> Canvas:
        """Fill an ellipse."""
        return self.fill(self.ellipse_mask(cx, cy, rx, ry), tone, glow)

    def polygon(self, points: Sequence[Point], tone: str, glow: float = 0.0) -> Canvas:
        """Fill a polygon."""
        return self.fill(self.polygon_mask(points), tone, glow)

    def line(self, x0: int, y0: int, x1: int, y1: int, tone: str, glow: float = 0.0) -> Canvas:
        """Draw a one-pixel line with even steps."""
        count = max(abs(x1 - x0), abs(y1 - y0)) + 1
        for x, y in zip(np.linspace(x0, x1, count), np.linspace(y0, y1, count), strict=True):
            self.pixel(round(float(x)), round(float(y)), tone, glow)
        return self

    def curve(self, points: Sequence[Point], tone: str, glow: float = 0.0, sag: float = 0.0) -> Canvas:
        """Draw a polyline; each span may sag like a hanging wire."""
        for (x0, y0), (x1, y1) in pairwise(points):
            count = int(max(abs(x1 - x0), abs(y1 - y0))) + 2
            for part in np.linspace(0, 1, count):
                x = x0 + (x1 - x0) * part
                y = y0 + (y1 - y0) * part + sag * 4 * part * (1 - part)
                self.pixel(round(float(x)), round(float(y)), tone, glow)
        return self

    def gradient(
        self, where: Mask, values: NDArray[np.float64], tones: Sequence[str], glow: float = 0.0, grain: float = 0.8
    ) -> Canvas:
        """Paint values in 0..1 as dithered steps through the given tones."""
        noise = (self.thresholds - 0.5) * grain
        steps = np.clip(np.round(values * (len(tones) - 1) + noise), 0, len(tones) - 1)
        for index, tone in enumerate(tones):
            self.fill(where & (steps == index), tone, glow)
        return self

    def wash(
        self,
        where: Mask,
        values: NDArray[np.float64],
        tones: Sequence[str],
        levels: int = 26,
        glow: float = 0.0,
    ) -> Canvas:
        """Paint values in 0..1 as many dithered steps between the given tones, so fine that the dither stays quiet."""
        fine = np.clip(np.round(values * levels + (self.thresholds - 0.5) * 0.8) / levels, 0, 1) * (len(tones) - 1)
        ramp = np.array([color(tone) for tone in tones], float)
        low = np.clip(np.floor(fine).astype(int), 0, len(tones) - 2)
        part = (fine - low)[..., None]
        picture = ramp[low] * (1 - part) + ramp[low + 1] * part
        self.albedo[where] = picture[where].astype(np.uint8)
        self.emission[where] = (picture[where] * glow).astype(np.uint8)
        self.mask |= where
        return self

    def speckle(self, where: Mask, tone: str, density: float, rng: np.random.Generator, length: int = 1) -> Canvas:
        """Scatter short horizontal flecks over a mask."""
        seeds = where & (rng.random(where.shape) < density)
        spread = seeds.copy()
        for step in range(1, length):
            spread[:, step:] |= seeds[:, :-step]
        return self.fill(spread & where, tone)

    def text(self, x: int, y: int, words: str, tone: str, glow: float = 0.0, scale: int = 1) -> Canvas:
        """Write capitals and digits in the 3x5 face."""
        pen = x
        for letter in words:
            for row, bits in enumerate(SMALL_FONT[letter]):
                for column in range(3):
                    if int(bits) >> (2 - column) & 1:
                        self.rect(pen + column * scale, y + row * scale, scale, scale, tone, glow)
            pen += 4 * scale
        return self

    def stencil(self, x: int, y: int, art: Iterable[str], key: Mapping[str, str], glow: float = 0.0) -> Canvas:
        """Paint a picture given as lines of letters; a letter outside the key is transparent."""
        for row, letters in enumerate(art):
            for column, letter in enumerate(letters):
                if letter in key:
                    self.pixel(x + column, y + row, key[letter], glow)
        return self

    def drape(self, where: Mask, tone: str, strength: float, glow: float = 0.0) -> Canvas:
        """Lay a see-through tone over a mask: what is drawn is tinted, what is empty becomes partly clear."""
        rgb = np.array(color(tone))
        covered = where & self.mask
        bare = where & ~self.mask
        self.albedo[covered] = (self.albedo[covered] * (1 - strength) + rgb * strength).astype(np.uint8)
        self.albedo[bare] = rgb
        self.veil[bare] = np.maximum(self.veil[bare], round(strength * 255))
        if glow:
            self.emission[where] = np.maximum(self.emission[where], (rgb * glow).astype(np.uint8))
        return self

    def cast(self, cx: float, cy: float, rx: float, ry: float = 3.5, strength: float = 0.5) -> Canvas:
        """Cast a prop's own shadow, see-through, on whatever floor it will be put; dithered at its rim."""
        distance = np.hypot((self.columns - cx) / rx, (self.rows - cy) / ry)
        bare = ~self.mask
        self.drape(bare & (distance < 0.8), "indigo0", strength)
        rim = (distance >= 0.8) & (distance < 1.3) & (self.thresholds < (1.3 - distance) * 1.9)
        return self.drape(bare & rim, "indigo0", strength * 0.8)

    # -- masks --------------------------------------------------------------------------------------------------

    def rect_mask(self, x: int, y: int, width: int, height: int) -> Mask:
        """Return the mask of a rectangle."""
        across = (self.columns >= x) & (self.columns < x + width)
        mask: Mask = across & (self.rows >= y) & (self.rows < y + height)
        return mask

    def ellipse_mask(self, cx: float, cy: float, rx: float, ry: float) -> Mask:
        """Return the mask of an ellipse."""
        mask: Mask = np.hypot((self.columns - cx) / rx, (self.rows - cy) / ry) < 1
        return mask

    def polygon_mask(self, points: Sequence[Point]) -> Mask:
        """Return the mask of a polygon."""
        picture = Image.new("1", (self.width, self.height))
        ImageDraw.Draw(picture).polygon([(x, y) for x, y in points], fill=1)
        return np.asarray(picture, dtype=np.bool_).copy()

    # -- shadow and light ---------------------------------------------------------------------------------------

    def shade(self, where: Mask, strength: float) -> Canvas:
        """Darken a mask towards indigo; the hue turns with the shadow, as on the ramps."""
        factor = SHADOW_TINT * strength + (1 - strength)
        self.albedo[where] = (self.albedo[where] * factor).astype(np.uint8)
        return self

    def occlusion(self, x: int, y: int, width: int, depth: int, strength: float = 0.7) -> Canvas:
        """Shade the ground under a wall in three dithered bands, darkest at the joint."""
        band = self.rect_mask(x, y, width, depth)
        distance = (self.rows - y) / depth
        for level in (0.25, 0.55, 0.95):
            reached = distance < level + (self.thresholds - 0.5) * 0.22
            self.shade(band & reached, strength / 2)
        return self

    def contact_shadow(self, cx: float, cy: float, rx: float, ry: float = 3.5, strength: float = 0.55) -> Canvas:
        """Shade a dithered ellipse where an object stands, solid in the middle and broken at the rim."""
        distance = np.hypot((self.columns - cx) / rx, (self.rows - cy) / ry)
        self.shade(distance < 0.78, strength)
        rim = (distance >= 0.78) & (distance < 1.3)
        return self.shade(rim & (self.thresholds < (1.3 - distance) * 1.9), strength * 0.8)

    def emit(self, where: Mask, strength: float) -> Canvas:
        """Let what is already drawn under a mask shine by itself."""
        self.emission[where] = (self.albedo[where] * strength).astype(np.uint8)
        return self

    def glaze(self, where: Mask, tone: str, amount: float | NDArray[np.float64], glow: float = 0.0) -> Canvas:
        """Lay a see-through tint over what is drawn under a mask; `glow` adds that part of the tint to what shines.

        `amount` is 0..1, one number or a picture of numbers as large as the canvas.
        """
        part = np.broadcast_to(amount, where.shape)[where][:, None]
        rgb = np.array(color(tone))
        self.albedo[where] = (self.albedo[where] * (1 - part) + rgb * part).astype(np.uint8)
        if glow:
            self.emission[where] = (self.emission[where] * (1 - part) + rgb * part * glow).astype(np.uint8)
        return self

    # -- twins --------------------------------------------------------------------------------------------------

    def stand_up(self) -> Canvas:
        """Mark everything drawn as an upright thing that stands on its canvas's lowest row."""
        self.lift = np.where(self.mask, self.height - self.rows, 0).astype(np.int16)
        return self

    def raise_top(self, x: int, y: int, width: int, depth: int, height: int) -> Canvas:
        """Mark a drawn rectangle as a level face (a desk's top) at a height in pixels above the floor."""
        self.lift[max(0, y) : max(0, y + depth), max(0, x) : max(0, x + width)] = height
        return self

    def raise_front(self, x: int, y: int, width: int, height: int) -> Canvas:
        """Mark a drawn rectangle as an upright face whose last row stands on the floor."""
        for row in range(max(0, y), min(self.height, y + height)):
            self.lift[row, max(0, x) : max(0, x + width)] = y + height - row
        return self

    def moisten(self, where: Mask, film: float = 0.0, puddle: float = 0.0) -> Canvas:
        """Let a mask mirror what stands above it: `film` smeared, `puddle` sharp, both 0..1."""
        self.wet[where] = (round(film * 255), round(puddle * 255))
        return self

    # -- composition --------------------------------------------------------------------------------------------

    def paste(self, other: Canvas, x: int, y: int) -> Canvas:
        """Put another canvas on this one, clipped."""
        left, top = max(x, 0), max(y, 0)
        right, bottom = min(x + other.width, self.width), min(y + other.height, self.height)
        if right <= left or bottom <= top:
            return self
        source = (slice(top - y, bottom - y), slice(left - x, right - x))
        target = (slice(top, bottom), slice(left, right))
        covered = other.mask[source]
        self.albedo[target][covered] = other.albedo[source][covered]
        self.emission[target][covered] = other.emission[source][covered]
        self.lift[target][covered] = other.lift[source][covered]
        self.wet[target][covered] = other.wet[source][covered]
        clear = (other.veil[source] > 0) & ~covered
        share = (other.veil[source] / 255)[..., None]
        blended = self.albedo[target] * (1 - share) + other.albedo[source] * share
        solid = clear & self.mask[target]
        self.albedo[target][solid] = blended.astype(np.uint8)[solid]
        bare = clear & ~self.mask[target]
        self.albedo[target][bare] = other.albedo[source][bare]
        self.veil[target][bare] = np.maximum(self.veil[target][bare], other.veil[source][bare])
        self.emission[target][clear] = np.maximum(self.emission[target][clear], other.emission[source][clear])
        self.mask[target] |= covered
        return self

    def stand(self, other: Canvas, x: int, y: int, shadow: float = 0.55) -> Canvas:
        """Paste an object that stands on the ground, over its own contact shadow."""
        self.contact_shadow(x + other.width / 2 + 1, y + other.height - 1, other.width / 2 + 2, 4, shadow)
        return self.paste(other, x, y)

    def mirrored(self) -> Canvas:
        """Return a left-right mirror image."""
        result = Canvas(self.width, self.height)
        result.albedo = self.albedo[:, ::-1].copy()
        result.emission = self.emission[:, ::-1].copy()
        result.lift = self.lift[:, ::-1].copy()
        result.wet = self.wet[:, ::-1].copy()
        result.mask = self.mask[:, ::-1].copy()
        result.veil = self.veil[:, ::-1].copy()
        return result

    def cut(self, x: int, y: int, width: int, height: int) -> Canvas:
        """Return a copy of a rectangle."""
        return Canvas(width, height).paste(self, -x, -y)

    def copy(self) -> Canvas:
        """Return an independent copy."""
        return Canvas(self.width, self.height).paste(self, 0, 0)

    def rgba(self) -> ByteImage:
        """Return the albedo with coverage as alpha; a veil is partly clear."""
        alpha = np.where(self.mask, 255, self.veil).astype(np.uint8)
        return np.dstack([self.albedo, alpha])


# -- writing pictures and tilesets --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Part:
    """One prop of a collection tileset: its picture, and what Tiled and the game are told of it.

    `frames` are further pictures of the same size that follow the first, each shown `frame_ms` milliseconds.
    `solids` are rectangles (x, y, width, height) in the picture's pixels that nobody can walk through.
    `properties` go onto the tile, so that a prop brings them wherever a designer puts it; `foot` is how many pixels
    above the picture's lower edge the thing meets the ground, which decides what it stands in front of.
    """

    picture: Canvas
    frames: tuple[Canvas, ...] = ()
    frame_ms: int = 120
    solids: tuple[tuple[int, int, int, int], ...] = ()
    foot: int = 0
    properties: Mapping[str, bool | int | float | str] = field(default_factory=dict)


def write_png(pixels: ByteImage, path: Path) -> None:
    """Write a picture; one of at most 256 colours with a palette, which is read in a third of the time."""
    if pixels.shape[-1] == 3:
        pixels = np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
    colours, numbers = np.unique(pixels.reshape(-1, 4), axis=0, return_inverse=True)
    if len(colours) > 256:
        whole = pixels[..., 3].min() == 255
        Image.fromarray(pixels[..., :3] if whole else pixels).save(path, optimize=True)
        return
    picture = Image.fromarray(numbers.reshape(pixels.shape[:2]).astype(np.uint8), "P")
    picture.putpalette(colours[:, :3].astype(np.uint8).tobytes())
    alphas = colours[:, 3].astype(np.uint8)
    clear = {} if alphas.min() == 255 else {"transparency": alphas.tobytes()}
    picture.save(path, optimize=True, **clear)


def save_picture(canvas: Canvas, path: Path) -> None:
    """Write NAME.png, and beside it NAME.emission.png, NAME.lift.png and NAME.wet.png where they hold anything."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_png(canvas.rgba(), path)
    lift = np.clip(canvas.lift, 0, 255).astype(np.uint8)
    twins: dict[str, ByteImage] = {
        "emission": canvas.emission,
        # With its coverage: what stands must not flatten the lift of what it stands in front of.
        "lift": np.dstack([lift, lift, lift, canvas.rgba()[..., 3]]),
        "wet": np.dstack([canvas.wet, np.zeros((canvas.height, canvas.width), np.uint8)]),
    }
    for name, picture in twins.items():
        twin = path.with_name(f"{path.stem}.{name}.png")
        if picture[..., :3].any():
            write_png(picture, twin)
        else:
            twin.unlink(missing_ok=True)


def _properties(parent: ElementTree.Element, values: Mapping[str, bool | int | float | str]) -> None:
    if not values:
        return
    element = ElementTree.SubElement(parent, "properties")
    for name, value in sorted(values.items()):
        entry = ElementTree.SubElement(element, "property", name=name)
        if isinstance(value, bool):
            entry.set("type", "bool")
            entry.set("value", "true" if value else "false")
            continue
        if isinstance(value, int | float):
            entry.set("type", "int" if isinstance(value, int) else "float")
        entry.set("value", str(value))


def _solids(tile: ElementTree.Element, solids: Iterable[tuple[int, int, int, int]]) -> None:
    group: ElementTree.Element | None = None
    for number, (x, y, width, height) in enumerate(solids, 1):
        if group is None:
            group = ElementTree.SubElement(tile, "objectgroup", draworder="index")
        ElementTree.SubElement(
            group, "object", id=str(number), x=str(x), y=str(y), width=str(width), height=str(height)
        )


def _write_xml(root: ElementTree.Element, path: Path) -> None:
    ElementTree.indent(root, " ")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n")


def write_collection(folder: Path, name: str, parts: Mapping[str, Part]) -> None:
    """Write a *collection* tileset, one PNG a prop: NAME.tsx and NAME/PART.png with twins.

    Tile ids follow the order of `parts`, frames of animations after all of them, so append new parts at the end: maps
    hold ids.
    """
    root = ElementTree.Element(
        "tileset", version="1.8", tiledversion="1.8.2", name=name, tilewidth="0", tileheight="0", columns="0"
    )
    ElementTree.SubElement(root, "grid", orientation="orthogonal", width="1", height="1")
    extra = len(parts)
    later: list[tuple[int, str, Canvas]] = []
    biggest = [0, 0]
    for number, (part_name, part) in enumerate(parts.items()):
        tile = ElementTree.SubElement(root, "tile", id=str(number), type="Prop")
        known = {**({"foot": part.foot} if part.foot else {}), **part.properties}
        _properties(tile, known)
        save_picture(part.picture, folder / name / f"{part_name}.png")
        width, height = part.picture.width, part.picture.height
        biggest = [max(biggest[0], width), max(biggest[1], height)]
        ElementTree.SubElement(
            tile, "image", width=str(width), height=str(height), source=f"{name}/{part_name}.png"
        )
        _solids(tile, part.solids)
        if part.frames:
            animation = ElementTree.SubElement(tile, "animation")
            ElementTree.SubElement(animation, "frame", tileid=str(number), duration=str(part.frame_ms))
            # A picture that comes again in the loop is written once.
            numbers = {id(part.picture): number}
            for frame in part.frames:
                if id(frame) not in numbers:
                    numbers[id(frame)] = extra
                    later.append((extra, f"{part_name}.{len(numbers) - 1}", frame))
                    extra += 1
                shown = str(numbers[id(frame)])
                ElementTree.SubElement(animation, "frame", tileid=shown, duration=str(part.frame_ms))
    for number, part_name, picture in later:
        tile = ElementTree.SubElement(root, "tile", id=str(number))
        save_picture(picture, folder / name / f"{part_name}.png")
        ElementTree.SubElement(
            tile,
            "image",
            width=str(picture.width),
            height=str(picture.height),
            source=f"{name}/{part_name}.png",
        )
    root.set("tilewidth", str(biggest[0]))
    root.set("tileheight", str(biggest[1]))
    root.set("tilecount", str(extra))
    _write_xml(root, folder / f"{name}.tsx")


def write_sheet(folder: Path, name: str, sheet: Canvas, solid: Iterable[int] = ()) -> None:
    """Write a *grid* tileset of 16x16 tiles from one drawn sheet: NAME.png with twins and NAME.tsx.

    `solid` are the ids (row by row from 0) of tiles that nobody can walk through. The sheet's sides must be whole
    tiles. Raises ValueError where they are not.
    """
    if sheet.width % TILE or sheet.height % TILE:
        raise ValueError(f"{name}: {sheet.width}x{sheet.height} is not a whole number of {TILE} px tiles")
    save_picture(sheet, folder / f"{name}.png")
    columns, count = sheet.width // TILE, (sheet.width // TILE) * (sheet.height // TILE)
    root = ElementTree.Element(
        "tileset",
        version="1.8",
        tiledversion="1.8.2",
        name=name,
        tilewidth=str(TILE),
        tileheight=str(TILE),
        tilecount=str(count),
        columns=str(columns),
    )
    ElementTree.SubElement(
        root, "image", source=f"{name}.png", width=str(sheet.width), height=str(sheet.height)
    )
    for number in sorted(solid):
        tile = ElementTree.SubElement(root, "tile", id=str(number))
        _solids(tile, [(0, 0, TILE, TILE)])
    _write_xml(root, folder / f"{name}.tsx")
