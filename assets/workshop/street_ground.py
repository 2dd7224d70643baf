"""What lies under and behind Tallow Street: pavements, road, puddles, and the far city under its sky.

Both pictures repeat sideways, so that a designer can lay a street of any length from them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from pixel_kit import TILE, Canvas, Mask

SKY_WIDTH, SKY_HEIGHT = 40 * TILE, 14 * TILE
STRIP_WIDTH, STRIP_HEIGHT = 32 * TILE, 9 * TILE
KERB, ROAD, NEAR_KERB, NEAR_PAVEMENT = 42, 48, 112, 118
RAILS = (67, 88)
SHEET_HEIGHT = 16 * TILE

Field = NDArray[np.float64]

# Stamps under the strip in the sheet: name -> (column, row, columns, rows), all in tiles.
STAMPS: dict[str, tuple[int, int, int, int]] = {
    "zebra": (0, 9, 6, 4),
    "puddle_long": (6, 9, 7, 2),
    "puddle_round": (13, 9, 4, 2),
    "puddle_small": (17, 9, 3, 1),
    "puddle_thin": (17, 10, 5, 1),
    "pool_long": (6, 11, 8, 2),
    "pool_round": (14, 11, 5, 2),
    "pool_thin": (22, 9, 6, 1),
    "pool_small": (22, 10, 3, 1),
    "alley": (19, 11, 4, 1),
    "manhole": (25, 10, 2, 1),
    "patch": (23, 11, 5, 1),
    "arrow": (0, 13, 3, 1),
}


def smooth_noise(height: int, width: int, rng: np.random.Generator, down: float, across: float) -> Field:
    """Return noise in 0..1 that repeats sideways."""
    noise: Field = gaussian_filter(rng.random((height, width)), (down, across), mode="wrap")
    stretched: Field = (noise - noise.min()) / (noise.max() - noise.min())
    return stretched


def film_grain(height: int, width: int, rng: np.random.Generator) -> Field:
    """Return how evenly wet stone shines: long flecks along the street, 0.2..1."""
    grain: Field = gaussian_filter(rng.random((height, width)), (0.6, 2.2), mode="wrap")
    shine: Field = np.clip((grain - grain.mean()) / grain.std() * 0.22 + 0.75, 0.2, 1)
    return shine


# -- the far city ---------------------------------------------------------------------------------------------------


class FarCity:
    """Sky and four layers of towers, each darker and nearer; what leaves at the right comes in at the left."""

    def __init__(self, seed: int = 7, dawn: bool = False) -> None:
        self.rng = np.random.default_rng(seed)
        self.dawn = dawn
        self.canvas = Canvas(SKY_WIDTH, SKY_HEIGHT)

    def rect(self, x: int, y: int, width: int, height: int, tone: str, glow: float) -> None:
        """Fill a rectangle round the seam."""
        for shift in (0, -SKY_WIDTH):
            if x + shift < SKY_WIDTH and x + shift + width > 0:
                self.canvas.rect(x + shift, y, width, height, tone, glow)

    def sky(self) -> None:
        """Night above, the city's own light below, and clouds lit from underneath."""
        canvas = self.canvas
        height = canvas.rows / SKY_HEIGHT
        if self.dawn:
            self.first_light()
            return
        tones = ["night0", "night1", "night1", "indigo2", "indigo3", "rose2"]
        canvas.gradient(canvas.rows >= 0, np.clip(height * 1.12 - 0.08, 0, 1), tones, 0.34)
        noise = smooth_noise(SKY_HEIGHT, SKY_WIDTH, self.rng, 5, 26)
        bank = noise + 0.12 * np.sin(canvas.rows / 13)
        for level, tone in ((0.62, "indigo1"), (0.78, "indigo2")):
            cloud = (bank > level + (canvas.thresholds - 0.5) * 0.16) & (canvas.rows < 150)
            canvas.fill(cloud, tone, 0.3)

    def first_light(self) -> None:
        """Grey coming up behind the roofs, and under it a colour that is a sort of bread."""
        canvas = self.canvas
        height = canvas.rows / SKY_HEIGHT
        noise = smooth_noise(SKY_HEIGHT, SKY_WIDTH, self.rng, 4, 34)
        tones = ["night4", "linen1", "linen2", "rose5", "coral5", "coral5", "rose5", "rose4"]
        canvas.wash(canvas.rows >= 0, np.clip(height * 1.08 - 0.02 + (noise - 0.5) * 0.1, 0, 1), tones, 30, 0.78)
        bank = noise + 0.1 * np.sin(canvas.rows / 9 + noise * 3)
        for level, tone, glow in ((0.66, "linen2", 0.72), (0.8, "rose5", 0.8)):
            cloud = (bank > level + (canvas.thresholds - 0.5) * 0.2) & (canvas.rows < 120)
            canvas.fill(cloud, tone, glow)
            # Lit from below.
            canvas.fill(cloud & ~np.roll(cloud, -1, 0), "coral5", 0.9)

    def towers(self, tone: str, base: int, shortest: int, tallest: int, glow: float, lit: float) -> None:
        """One layer of towers with aerials and lit windows."""
        rng = self.rng
        x = 0
        while x < SKY_WIDTH:
            width = int(rng.integers(8, 19))
            height = int(rng.integers(shortest, tallest))
            top = base - height
            self.rect(x, top, width, SKY_HEIGHT - top, tone, glow)
            shape = rng.random()
            if shape < 0.25:
                self.rect(x + 2, top - 4, width - 4, 4, tone, glow)
                self.rect(x + width // 2, top - 11, 1, 7, tone, glow)
                self.rect(x + width // 2, top - 12, 1, 1, "neon3", 0.8)
            elif shape < 0.4:
                for step in range(3):
                    self.rect(x + step * 2, top - 2 * step - 2, width - step * 4, 2, tone, glow)
            elif shape < 0.5:
                self.rect(x + 3, top - 6, 6, 4, tone, glow)
                self.rect(x + 4, top - 2, 1, 2, tone, glow)
                self.rect(x + 7, top - 2, 1, 2, tone, glow)
            pattern = int(rng.integers(2, 4))
            for row in range(top + 3, min(SKY_HEIGHT, top + 90), 4):
                whole_floor = rng.random() < lit * 0.18
                for column in range(x + 1, x + width - 1, pattern):
                    if whole_floor or rng.random() < lit:
                        window = ("lamp2", "lamp3", "night5", "neon4", "ice3")[int(rng.integers(0, 5))]
                        self.rect(column, row, 1, 1 if pattern == 2 else 2, window, 0.72)
            x += width + int(rng.integers(0, 4))

    def somnus_tower(self, x: int) -> None:
        """The Network's headquarters: a slim slab with one moon that never sets."""
        self.rect(x, 34, 26, 190, "indigo2", 0.46)
        self.rect(x, 34, 2, 190, "indigo3", 0.5)
        self.rect(x + 4, 26, 18, 8, "indigo2", 0.46)
        for row in range(74, 190, 5):
            for column in range(x + 4, x + 23, 4):
                if self.rng.random() < 0.62:
                    self.rect(column, row, 2, 1, "ice3", 0.7)
        canvas = self.canvas
        moon = canvas.ellipse_mask(x + 12.5, 52, 8.6, 8.6) & ~canvas.ellipse_mask(x + 16.5, 49.5, 7.4, 7.4)
        canvas.fill(moon, "ice4", 0.95)
        canvas.fill(moon & (canvas.columns < x + 7), "ice5", 1.0)
        self.rect(x + 12, 14, 1, 12, "indigo2", 0.46)
        self.rect(x + 12, 13, 1, 1, "neon3", 1.0)

    def crane(self, x: int, top: int) -> None:
        """A crane asleep over something unfinished."""
        self.rect(x, top, 2, 110, "night1", 0.4)
        self.rect(x - 14, top + 4, 62, 1, "night1", 0.4)
        self.canvas.curve([(x, top - 4), (x + 46, top + 3)], "night1", 0.4)
        self.canvas.curve([(x, top - 4), (x - 13, top + 3)], "night1", 0.4)
        self.rect(x - 14, top + 5, 6, 4, "night1", 0.4)
        self.rect(x + 40, top + 5, 1, 26, "night1", 0.4)
        self.rect(x, top - 5, 1, 1, "neon3", 1.0)
        self.rect(x + 47, top + 3, 1, 1, "neon3", 0.9)

    def draw(self) -> Canvas:
        """Draw all of it."""
        self.sky()
        if self.dawn:
            self.at_dawn()
            return self.canvas
        self.towers("indigo2", 196, 58, 118, 0.42, 0.09)
        self.somnus_tower(212)
        self.crane(420, 66)
        self.towers("night2", 212, 40, 96, 0.34, 0.13)
        self.towers("indigo1", 226, 36, 74, 0.36, 0.12)
        self.towers("night0", 240, 34, 62, 0.3, 0.1)
        haze = np.clip((self.canvas.rows - 150) / 110, 0, 1)
        misty = self.canvas.thresholds < haze * 0.4
        self.canvas.fill(misty, "indigo2", 0.4)
        return self.canvas


    def at_dawn(self) -> None:
        """The same rows of towers in the haze, nearly all of their windows out, and the moon that never sets, pale."""
        canvas = self.canvas
        self.towers("linen2", 196, 50, 104, 0.72, 0.0)
        self.rect(212, 34, 26, 190, "linen1", 0.66)
        self.rect(212, 34, 2, 190, "coral5", 0.7)
        self.rect(216, 26, 18, 8, "linen1", 0.66)
        moon = canvas.ellipse_mask(224.5, 52, 8.6, 8.6) & ~canvas.ellipse_mask(228.5, 49.5, 7.4, 7.4)
        canvas.fill(moon, "linen3", 0.8)
        self.towers("linen1", 212, 36, 84, 0.66, 0.01)
        self.towers("linen0", 226, 32, 66, 0.62, 0.02)
        self.towers("indigo4", 240, 30, 56, 0.5, 0.02)
        # Mist, thickest where the streets are.
        rise = np.clip((canvas.rows - 60) / 160, 0, 1)
        steps = np.round(rise * 9 + (canvas.thresholds - 0.5) * 0.9) / 9
        canvas.glaze(steps > 0, "rose5", np.clip(steps, 0, 1) * 0.42, 0.85)


# -- the ground -----------------------------------------------------------------------------------------------------


def slabs(canvas: Canvas, top: int, heights: tuple[int, ...], rng: np.random.Generator) -> None:
    """Lay rows of stone slabs of uneven length, a few of them sunk, cracked or newer than the rest."""
    width = canvas.width
    y = top
    for height in heights:
        left = int(rng.integers(-20, 0))
        first = left
        while left < width + first:
            length = min(int(rng.integers(19, 33)), width + first - left)
            if width + first - left - length < 12:
                length = width + first - left
            chance = rng.random()
            for x in (left, left + width):
                area = canvas.rect_mask(x, y, length, height)
                if chance < 0.09:
                    canvas.shade(area, 0.16)
                elif chance < 0.16:
                    canvas.fill(area & (canvas.thresholds < 0.5), "stone3")
                canvas.rect(x + 1, y, length - 1, 1, "stone3")
                canvas.rect(x, y, 1, height, "stone1")
                canvas.rect(x, y + height - 1, length, 1, "stone1")
            if chance > 0.93:
                x = left + int(rng.integers(4, 12))
                bend = int(rng.integers(-3, 4))
                canvas.curve([(x, y + 1), (x + bend, y + height // 2), (x + bend // 2, y + height - 1)], "stone1")
            left += length
        y += height


def kerb(canvas: Canvas, y: int, rng: np.random.Generator, near: bool) -> None:
    """Break a kerb into stones that have settled unevenly; its face looks at the road."""
    left = 0
    while left < canvas.width:
        length = min(int(rng.integers(17, 38)), canvas.width - left)
        sunk = int(rng.random() < 0.3)
        tone = ("stone4", "stone4", "stone5", "stone3")[int(rng.integers(0, 4))]
        if near:
            canvas.rect(left, y, length, 3, "stone1")
            canvas.rect(left, y + 3 - sunk, length, 3 + sunk, "stone3")
            canvas.rect(left, y + 3 - sunk, length, 1, tone)
            canvas.rect(left, y, 1, 6, "stone0")
        else:
            canvas.rect(left, y, length, 6, "stone1")
            canvas.rect(left, y + sunk, length, 2, tone)
            canvas.rect(left, y + 2 + sunk, length, 3 - sunk, "stone2")
            canvas.rect(left, y + 5, length, 1, "asphalt0")
            canvas.rect(left, y + sunk, 1, 5, "stone0")
        for _ in range(int(rng.integers(0, 3))):
            chip = left + int(rng.integers(2, max(3, length - 4)))
            edge = y + sunk if not near else y + 3 - sunk
            canvas.rect(chip, edge, int(rng.integers(1, 5)), 1, "stone2")
        if rng.random() < 0.25:
            canvas.rect(left + length - 2, y + (sunk if not near else 3 - sunk), 2, 1, "stone1")
        left += length


def rails(canvas: Canvas, y: int) -> None:
    """One grooved rail along the whole width."""
    canvas.rect(0, y - 1, canvas.width, 1, "asphalt1")
    canvas.rect(0, y, canvas.width, 1, "slate5")
    canvas.rect(0, y + 1, canvas.width, 1, "slate3")
    canvas.rect(0, y + 2, canvas.width, 2, "asphalt0")


def setts(canvas: Canvas, top: int, bottom: int, rng: np.random.Generator) -> None:
    """Bed the tram's rails in small stones, worn shiny between them."""
    canvas.fill(canvas.rect_mask(0, top, canvas.width, bottom - top), "asphalt3")
    for row, y in enumerate(range(top, bottom, 4)):
        canvas.rect(0, y, canvas.width, 1, "asphalt2")
        for left in range((row % 2) * 4, canvas.width, 8):
            nudge = int(rng.random() < 0.2)
            canvas.rect(left + nudge, y, 1, 4, "asphalt2")
            chance = rng.random()
            if chance < 0.16:
                canvas.rect(left + 1 + nudge, y + 1, 6, 2, "asphalt4")
            elif chance < 0.22:
                canvas.rect(left + 1 + nudge, y + 1, 6, 3, "asphalt2")


def asphalt(canvas: Canvas, where: Mask, noise: Field, rng: np.random.Generator) -> None:
    """Old asphalt: two close tones, grit, cracks."""
    canvas.gradient(where, noise, ["asphalt2", "asphalt2", "asphalt3", "asphalt3"], 0.0, 0.6)
    canvas.speckle(where, "asphalt4", 0.012, rng, 2)
    canvas.speckle(where, "asphalt1", 0.02, rng, 2)


def ground_strip() -> Canvas:
    """Far pavement, kerb, road with the tram's bed, near kerb, near pavement, with their wet film."""
    rng = np.random.default_rng(21)
    canvas = Canvas(STRIP_WIDTH, STRIP_HEIGHT)
    noise = smooth_noise(STRIP_HEIGHT, STRIP_WIDTH, rng, 7, 10)
    far, near = canvas.rows < KERB, canvas.rows >= NEAR_PAVEMENT
    canvas.gradient(far | near, noise, ["stone2", "stone2", "stone3", "stone2"], 0.0, 0.5)
    slabs(canvas, 0, (12, 10, 10, 10), rng)
    slabs(canvas, NEAR_PAVEMENT, (12, 14), rng)
    canvas.speckle(far | near, "stone4", 0.0035, rng, 2)
    canvas.speckle(far | near, "stone1", 0.006, rng, 2)
    for _ in range(26):
        x, y = int(rng.integers(0, STRIP_WIDTH)), int(rng.integers(3, KERB - 3))
        canvas.rect(x, y, 2, 1, ("ochre1", "wood2", "green1", "stone1")[int(rng.integers(0, 4))])
    road = (canvas.rows >= ROAD) & (canvas.rows < NEAR_KERB)
    asphalt(canvas, road, noise, rng)
    # The city's double line, worn: nobody has parked here awake for years.
    for y in (ROAD + 3, ROAD + 6):
        line = canvas.rect_mask(0, y, STRIP_WIDTH, 1) & (noise + canvas.thresholds * 0.5 < 0.98)
        canvas.fill(line, "ochre1")
    crack = 40
    for _ in range(5):
        points = [(float(crack), float(rng.integers(ROAD + 4, ROAD + 10)))]
        while points[-1][1] < 60 and len(points) < 9:
            points.append((points[-1][0] + int(rng.integers(3, 9)), points[-1][1] + int(rng.integers(-2, 4))))
        canvas.curve(points, "asphalt1")
        crack += int(rng.integers(70, 120))
    setts(canvas, RAILS[0] - 7, RAILS[1] + 9, rng)
    canvas.occlusion(0, RAILS[1] + 9, STRIP_WIDTH, 4, 0.5)
    for rail in RAILS:
        rails(canvas, rail)
    kerb(canvas, KERB, rng, near=False)
    kerb(canvas, NEAR_KERB, rng, near=True)
    canvas.occlusion(0, 0, STRIP_WIDTH, 12, 0.85)
    canvas.shade(canvas.rect_mask(0, STRIP_HEIGHT - 6, STRIP_WIDTH, 6), 0.25)
    grain = film_grain(STRIP_HEIGHT, STRIP_WIDTH, rng)
    film = np.where(canvas.rows < KERB, 0.55, np.where(canvas.rows < NEAR_KERB, 0.95, 0.7)) * grain
    film = np.where(canvas.rows < 3, film * 0.4, film)
    for rail in RAILS:
        film[rail : rail + 2] = np.clip(0.2 + grain[rail : rail + 2], 0, 1)
    canvas.wet[..., 0] = (film * 255).clip(0, 255).astype(np.uint8)
    return canvas


def zebra(strip: Canvas) -> Canvas:
    """A crossing on the road: bars that lean a little, each worn in its own way where wheels and feet go."""
    _, _, columns, rows = STAMPS["zebra"]
    width, height = columns * TILE, rows * TILE
    canvas = strip.cut(0, ROAD, width, height)
    rng = np.random.default_rng(5)
    wear = gaussian_filter(rng.random((height, width)), (1.1, 2.2))
    wear = (wear - wear.mean()) / wear.std()
    wheel = np.exp(-(((canvas.rows - 21) / 5.0) ** 2)) + np.exp(-(((canvas.rows - 43) / 5.0) ** 2))
    for index, top in enumerate(range(4, height - 6, 11)):
        lean = (canvas.columns - width / 2) * (0.012 if index % 2 else -0.008)
        left, right = 9 - index + int(rng.integers(0, 3)), width - 9 + index - int(rng.integers(0, 3))
        edge = np.sin(canvas.columns * 0.19 + index) * 0.4
        inside = (canvas.rows + lean + edge >= top) & (canvas.rows + lean < top + 6)
        inside &= (canvas.columns >= left) & (canvas.columns < right)
        kept = inside & (wear > -1.75 + wheel * 0.55)
        canvas.fill(kept, "stone5")
        canvas.fill(kept & (wear > 0.55), "linen2")
        canvas.fill(kept & (wear < -0.9 + wheel * 0.6), "stone4")
        canvas.wet[kept, 0] = (canvas.wet[kept, 0] * 0.8).astype(np.uint8)
    for rail in RAILS:
        rails(canvas, rail - ROAD)
    return canvas


def puddle(columns: int, rows: int, seed: int, road: bool) -> Canvas:
    """Standing water: a few blobs run into each other, with a dark upper rim and a pale lower one."""
    width, height = columns * TILE, rows * TILE
    canvas = Canvas(width, height)
    rng = np.random.default_rng(seed)
    wobble = gaussian_filter(rng.random((height, width)), (1.4, 4.5))
    wobble = (wobble - wobble.mean()) / wobble.std()
    field = np.zeros((height, width))
    blobs = max(2, columns // 2)
    for index in range(blobs):
        cx = width * (0.26 + 0.48 * index / max(1, blobs - 1)) + rng.normal() * 2
        cy = height * (0.5 + rng.normal() * 0.07)
        rx = width * (0.15 + rng.random() * 0.1)
        ry = height * (0.26 + rng.random() * 0.08) - 1
        distance = np.hypot((canvas.columns - cx) / rx, (canvas.rows - cy) / ry)
        field = np.maximum(field, np.clip(1.25 - distance + wobble * 0.19, 0, 1))
    margin = (canvas.rows > 0) & (canvas.rows < height - 1) & (canvas.columns > 0) & (canvas.columns < width - 1)
    water = (field > 0.35) & margin
    ramp = "asphalt" if road else "stone"
    canvas.fill(water, f"{ramp}1")
    canvas.fill(water & (field > 0.8) & (canvas.thresholds < 0.4), f"{ramp}0")
    canvas.fill(water & ~np.roll(water, 1, axis=0), f"{ramp}0")
    lower = water & ~np.roll(water, -1, axis=0)
    canvas.fill(lower, "asphalt5" if road else "stone4")
    canvas.moisten(water, 0.3, 0.74)
    canvas.moisten(lower, 0.7)
    return canvas


def ground_sheet() -> Canvas:
    """The strip, and under it the stamps that break its regularity."""
    sheet = Canvas(STRIP_WIDTH, SHEET_HEIGHT)
    strip = ground_strip()
    sheet.paste(strip, 0, 0)
    stamps: dict[str, Canvas] = {"zebra": zebra(strip)}
    for number, name in enumerate(STAMPS):
        _, _, columns, rows = STAMPS[name]
        if name.startswith(("puddle", "pool")):
            stamps[name] = puddle(columns, rows, 40 + number, name.startswith("pool"))
    stamps["alley"] = alley_floor()
    stamps["manhole"] = manhole()
    stamps["patch"] = patch()
    stamps["arrow"] = tram_mark()
    grain = film_grain(SHEET_HEIGHT, STRIP_WIDTH, np.random.default_rng(22))
    for name, picture in stamps.items():
        column, row, columns, rows = STAMPS[name]
        x, y = column * TILE, row * TILE
        # A tile's wet twin counts as a whole, so the stone around a puddle brings its film along.
        road = 0.55 if name.startswith(("puddle", "alley")) else 0.95
        bare = (slice(y, y + rows * TILE), slice(x, x + columns * TILE))
        sheet.wet[bare][..., 0] = (grain[bare] * road * 255).astype(np.uint8)
        sheet.paste(picture, x, y)
    return sheet


def alley_floor() -> Canvas:
    """Cobbles for the foot of an alley."""
    canvas = Canvas(64, 16)
    rng = np.random.default_rng(3)
    canvas.rect(0, 0, 64, 16, "asphalt2")
    for row, y in enumerate(range(0, 16, 4)):
        for x in range((row % 2) * 3 - 3, 64, 6):
            canvas.rect(x, y, 5, 3, ("asphalt2", "asphalt3", "asphalt3", "stone2")[int(rng.integers(0, 4))])
            canvas.rect(x, y + 3, 6, 1, "asphalt1")
    canvas.moisten(canvas.mask, 0.5)
    return canvas


def manhole() -> Canvas:
    """An iron cover in the road."""
    canvas = Canvas(32, 16)
    canvas.ellipse(15.5, 7.5, 13, 6.6, "asphalt1")
    lid = canvas.ellipse_mask(15.5, 7.2, 11.6, 5.6)
    canvas.fill(lid, "slate2")
    canvas.fill(lid & ((canvas.columns + canvas.rows * 2) % 6 < 2), "slate1")
    canvas.fill(lid & (canvas.rows < 4), "slate3")
    canvas.text(10, 5, "CITY", "slate4")
    return canvas.moisten(canvas.mask, 0.8)


def patch() -> Canvas:
    """A trench in the asphalt, filled again and sealed with tar."""
    canvas = Canvas(80, 16)
    rng = np.random.default_rng(8)
    canvas.polygon([(3, 3), (74, 2), (77, 12), (5, 13)], "asphalt1")
    canvas.polygon([(5, 4), (73, 3), (75, 11), (6, 12)], "asphalt2")
    canvas.speckle(canvas.polygon_mask([(5, 4), (73, 3), (75, 11), (6, 12)]), "asphalt3", 0.05, rng, 2)
    return canvas.moisten(canvas.mask, 0.95)


def tram_mark() -> Canvas:
    """The worn painted T that tells cars whose bed this is."""
    canvas = Canvas(48, 16)
    rng = np.random.default_rng(9)
    canvas.rect(8, 2, 30, 4, "stone4")
    canvas.rect(20, 6, 6, 8, "stone4")
    worn = rng.random((16, 48)) < 0.3
    canvas.mask &= ~worn
    canvas.moisten(canvas.mask, 0.8)
    return canvas
