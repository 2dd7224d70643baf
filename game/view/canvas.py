"""The canvas in pygame: the world at its own size (`scenery`) or layers, scaled, and words and faces set over it."""

from __future__ import annotations

import io
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pygame

from game.core.files import Found
from game.core.problems import Problem
from game.core.settings import Settings
from game.core.strings import ENGLISH, Strings, said
from game.view.enlarge import Enlarger
from game.view.finish import Finish
from game.view.letters import COLORS, Letters
from game.view.light import MOODS, Mood
from game.view.pictures import Pictures
from game.view.surfaces import plain

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from game.view.asked import Asked
    from game.view.scenery import Scenery
    from game.world.canvas import Batch, Beam, Camera, Colour, Pool, Sprite, Words
    from game.world.level import Level

BASE_HEIGHT = 270
LEAST_HEIGHT = 240
LEAST_WIDTH = 426
"""What is always seen of a place, in map px."""
LEAST_WIDTH_UNITS = 1440
KEPT_FACES = 10
FACE_UNITS = 560
"""So many faces of this height are kept: the two that are seen, with their eyes shut as well, and those that come."""
STRETCHED = 24
"""Scaled pictures that are kept: as many as lie on one sheet."""
INK = (18, 15, 44)
TWIN = re.compile(r"\.(emission|lift|wet)$")

# A portrait's picture, its height in px, how much it is dimmed in per cent, and whether it is mirrored.
Face = tuple[str, int, int, bool]
GRADED = ("speech",)
BOXES: dict[str, tuple[tuple[int, int, int, int], tuple[int, int, int, int] | None, int]] = {
    # style: (fill rgba, edge rgba, radius in units)
    "speech": ((30, 23, 70, 255), (112, 98, 196, 255), 22),
    "panel": ((18, 15, 44, 253), (88, 78, 160, 255), 18),
    "choice": ((26, 21, 60, 226), (70, 62, 132, 255), 14),
    "choice_on": ((58, 46, 124, 244), (255, 214, 138, 255), 14),
    "field": ((30, 25, 70, 235), None, 10),
    "field_on": ((70, 58, 146, 250), None, 10),
    "bar": ((44, 38, 96, 255), None, 6),
    "bar_full": ((255, 200, 115, 255), None, 6),
    "shade": ((8, 6, 24, 170), None, 0),
    "caption": ((8, 6, 24, 190), None, 10),
    "rule": ((255, 214, 138, 210), None, 0),
    "terminal": ((8, 14, 42, 240), (86, 128, 204, 255), 6),
    "row_on": ((26, 52, 112, 240), (168, 208, 248, 255), 4),
    "row": ((12, 22, 58, 200), (46, 74, 140, 255), 4),
    "terminal_light": ((150, 210, 255, 255), None, 9),
    "thin": ((96, 140, 214, 190), None, 0),
    "crayon": ((178, 38, 66, 255), None, 0),
    "fault": ((70, 16, 40, 246), (244, 112, 112, 255), 14),
}

KEPT_IN_CONTRAST = ("bar_full", "rule", "field_on", "choice_on", "row_on", "terminal_light", "thin", "shade", "crayon")


class WorldAsked(Exception):
    """A scene that rehearses has asked for all of the world: what it draws next lies over it."""


def nearest_scale(width: int, height: int) -> int:
    """The whole number by which a window of this size comes nearest to showing what the pictures are made for.

    It may show a little less of a place than that: a room fills the window then, instead of standing in the dark.
    """
    most = max(1, min(height // LEAST_HEIGHT, width // LEAST_WIDTH))
    return min(range(1, most + 1), key=lambda scale: abs(height / scale - BASE_HEIGHT))


class PygameCanvas:
    """Draws frames onto a window's surface. `target` may be replaced when the window changes."""

    def __init__(
        self, target: pygame.Surface, find: Callable[[str], Path | None], report: Callable[[Problem], None]
    ) -> None:
        self.pictures = Pictures(find, report)
        self.letters = Letters()
        self.settings = Settings()
        self.strings: Strings = ENGLISH
        self._find = find
        self._boxes: dict[tuple[str, int, int], pygame.Surface] = {}
        # Decoding a portrait takes longer than a frame has room for: what is likely to come is read beside the game.
        self._faces: OrderedDict[Face, pygame.Surface | Future[pygame.Surface]] = OrderedDict()
        self._expected: list[Face] = []
        self._reader: ThreadPoolExecutor | None = None
        self._portraits: dict[str, Path | None] = {}
        self._stretched: OrderedDict[tuple[str, int, int], pygame.Surface] = OrderedDict()
        self._thumbnails: dict[tuple[int, int, int], pygame.Surface] = {}
        self._finish = Finish()
        self._layered: set[str] = set()
        self._scenery: Scenery | None = None
        self._rehearses = False
        self.retarget(target)

    # -- the window -----------------------------------------------------------------------------------------------

    def retarget(self, target: pygame.Surface) -> None:
        """Draw on another surface from now on."""
        self.target = target
        width, height = target.get_size()
        self._unit = min(height / 1080, width / LEAST_WIDTH_UNITS)
        if self.settings.smooth_scaling:
            self.scale = max(1.0, height / BASE_HEIGHT)
        else:
            self.scale = float(nearest_scale(width, height))
        self._view = (-(-width // int(self.scale)), -(-height // int(self.scale)))
        if self.settings.smooth_scaling:
            self._view = (round(width / self.scale), BASE_HEIGHT)
        size = self._view
        self._frame, self._emission, self._menu_frame, self._fold_frame = (plain(size) for _ in range(4))
        self._enlarger = Enlarger(target, size, int(self.scale))
        self._boxes.clear()
        self._faces.clear()
        self._stretched.clear()
        self._thumbnails.clear()
        self._begin()
        self.configure(self.settings)

    def configure(self, settings: Settings) -> None:
        """Take over the player's settings."""
        changed = settings.smooth_scaling != self.settings.smooth_scaling
        self.settings = settings
        if self._scenery is not None:
            self._scenery.settings = settings
        self.letters.configure(self._unit, settings.text_size, settings.font, settings.reduced_motion)
        if changed:
            self.retarget(self.target)

    def forget(self) -> None:
        """Read every picture again: content has changed."""
        self.pictures.forget()
        self._faces.clear()
        self._portraits.clear()
        self._stretched.clear()
        if self._scenery is not None:
            self._scenery.forget()

    def renew(self, files: Iterable[Found]) -> None:
        """Read some files of assets again: they have changed."""
        names: set[str] = set()
        for found in files:
            stem, _, ending = found.path.name.rpartition(".")
            if ending == "png":
                # What glows, stands or mirrors is kept with the picture it belongs to.
                whole = found.path.with_name(f"{TWIN.sub('', stem)}.png")
                names.add(str(whole.resolve()))
                names.add(str(PurePosixPath(found.name).with_name(whole.stem)).removeprefix("assets/pictures/"))
        self.pictures.drop(names)
        self._faces.clear()
        self._portraits.clear()
        self._stretched.clear()
        if self._scenery is not None:
            self._scenery.renew(names)

    @property
    def view(self) -> tuple[int, int]:
        """How much of the world is seen, in map px."""
        return self._view

    @property
    def middle(self) -> int:
        """The column of the map in the middle of the view."""
        return (self._asked.camera.x if self._asked else 0) + self._view[0] // 2

    @property
    def screen(self) -> tuple[int, int]:
        """The screen's size in units."""
        width, height = self.target.get_size()
        return round(width / self._unit), round(height / self._unit)

    def to_units(self, x: int, y: int) -> tuple[int, int]:
        """Window px in units of the screen."""
        return int(x / self._unit), int(y / self._unit)

    def _px(self, units: int) -> int:
        return round(units * self._unit)

    # -- the world ------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._asked: Asked | None = None
        self._layers: list[tuple[str, int, int, int, tuple[int, int, int, int] | None]] = []
        self._mood = "night"
        self._folded: tuple[int, int] | None = None
        self._tints: list[tuple[Colour, int]] = []
        self._open = True

    def begin(self) -> None:
        """Begin a frame."""
        self._begin()
        self._expected.clear()

    def map(
        self,
        level: Level,
        camera: Camera,
        tick: int,
        present: frozenset[int],
        gone: frozenset[int] = frozenset(),
    ) -> None:
        """Begin the world: a map's tiles, props and fixed lights."""
        from game.view.asked import Asked

        self._asked = Asked(level, camera, tick, present, gone)
        self._mood = level.properties.mood
        if self._layered and not self._rehearses:
            # The title's wide layers are not needed while one walks about.
            self.pictures.drop(self._layered)
            self._layered.clear()

    def sprite(self, sprite: Sprite) -> None:
        """Stand one thing among the props."""
        if self._asked is not None:
            self._asked.sprites.append(sprite)

    def batch(self, batch: Batch) -> None:
        """Stand many figures among the props and sprites."""
        if self._asked is not None:
            self._asked.batches.append(batch)

    def light(self, pool: Pool) -> None:
        """Add a moving light."""
        if self._asked is not None:
            self._asked.pools.append(pool)

    def beam(self, beam: Beam) -> None:
        """Cast a light polygon."""
        if self._asked is not None:
            self._asked.beams.append(beam)

    def above(self, picture: str, x: int, y: int, column: int = 0, size: tuple[int, int] = (12, 12)) -> None:
        """Show a small unlit picture over the world."""
        if self._asked is not None:
            self._asked.overs.append((picture, x, y, column, size))

    def layer(
        self, picture: str, x: int, y: int, glow: int = 100, area: tuple[int, int, int, int] | None = None
    ) -> None:
        """Lay a picture into the world's frame at view px."""
        self._layers.append((picture, x, y, glow, area))
        self._layered.add(picture)

    def grade(self, mood: str) -> None:
        """Choose the mood of layers without a map."""
        self._mood = mood

    def fold(self, amount: int, x: int) -> None:
        """Fold the finished world like paper about a column of the view."""
        self._folded = (amount, x)

    def tint(self, color: Colour, amount: int) -> None:
        """Cover the world with a colour."""
        self._tints.append((color, amount))

    @property
    def scenery(self) -> Scenery:
        """What draws levels. It is imported with the first of them: the title starts without it."""
        if self._scenery is None:
            from game.view.scenery import Scenery

            self._scenery = Scenery(self.pictures, self._finish)
            self._scenery.settings = self.settings
        return self._scenery

    def readying(self, draw: Callable[[PygameCanvas, float], None]) -> Iterator[None]:
        """Make ready what of a level will be seen when a scene draws itself, in pieces of some milliseconds."""
        asked = self._asked_by(draw)
        yield
        if asked is not None:
            yield from self.scenery.readying(asked, self._view)

    def _asked_by(self, draw: Callable[[PygameCanvas, float], None]) -> Asked | None:
        """What of a level a scene asks for; nothing is drawn."""
        shown = self._asked
        self._begin()
        self._rehearses = True
        try:
            draw(self, 0.0)
        except WorldAsked:
            pass
        finally:
            asked, self._asked = self._asked, shown
            self._rehearses = self._open = False
        return asked

    def flush(self) -> None:
        """Compose the world, if that has not been done, and put it on the window."""
        if not self._open:
            return
        if self._rehearses:
            raise WorldAsked
        self._open = False
        mood = MOODS.get(self._mood, MOODS["night"])
        # `_frame` keeps the last picture of a place as it was, for saves: menus and tints go on another surface.
        frame = self._frame
        if self._asked is not None:
            self.scenery.compose(self._asked, frame, self._emission)
            if self._tints:
                frame = self._menu_frame
                frame.blit(self._frame, (0, 0))
        else:
            frame = self._menu_frame
            if self._layers:
                self._compose_layers(frame, mood)
            else:
                frame.fill((8, 6, 24))
        for color, amount in self._tints:
            self._veil(frame, color, amount)
        if self._folded is not None and self._folded[0] > 0:
            _fold(frame, self._fold_frame, self._folded[0] / 1000, self._folded[1])
            frame = self._fold_frame
        self._scaled(frame)

    def _scaled(self, frame: pygame.Surface) -> None:
        if self.settings.smooth_scaling:
            pygame.transform.smoothscale(frame, self.target.get_size(), self.target)
        else:
            self._enlarger.lay(frame)

    def _compose_layers(self, frame: pygame.Surface, mood: Mood) -> None:
        emission = self._emission
        if not self._is_covered_by(self._layers[0], frame):
            frame.fill((6, 5, 18))
            emission.fill((0, 0, 0))
        # Parts are cut before anything is laid: SDL then still has the whole pictures as they are, not in runs.
        found = [
            self.pictures.named(name) if area is None else self.pictures.area(name, area)
            for name, _, _, _, area in self._layers
        ]
        for picture, (_, x, y, glow, _) in zip(found, self._layers, strict=True):
            frame.blit(picture.albedo, (x, y))
            if glow >= 100:
                emission.blit(picture.emission, (x, y))
            else:
                emission.blit(picture.shape, (x, y))
                if glow > 0:
                    part = picture.emission.copy()
                    share = glow * 255 // 100
                    part.fill((share, share, share), special_flags=pygame.BLEND_RGB_MULT)
                    emission.blit(part, (x, y), special_flags=pygame.BLEND_RGB_ADD)
        frame.fill(mood.ambient, special_flags=pygame.BLEND_RGB_MULT)
        frame.blit(emission, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
        self._finish.apply(frame, mood)

    def _is_covered_by(
        self, layer: tuple[str, int, int, int, tuple[int, int, int, int] | None], frame: pygame.Surface
    ) -> bool:
        """Whether a layer leaves nothing of the frame to be seen."""
        name, x, y, _, area = layer
        if area is not None:
            return False
        albedo = self.pictures.named(name).albedo
        is_solid = not albedo.get_flags() & pygame.SRCALPHA
        return is_solid and albedo.get_rect(topleft=(x, y)).contains(frame.get_rect())

    def _veil(self, surface: pygame.Surface, color: Colour, amount: int) -> None:
        if amount <= 0:
            return
        if amount >= 255:
            surface.fill(color)
            return
        keep = 255 - amount
        surface.fill((keep, keep, keep), special_flags=pygame.BLEND_RGB_MULT)
        add = tuple(channel * amount // 255 for channel in color)
        if any(add):
            surface.fill(add, special_flags=pygame.BLEND_RGB_ADD)

    # -- the screen -----------------------------------------------------------------------------------------------

    def text(
        self,
        words: Words,
        x: int,
        y: int,
        style: str,
        width: int = 0,
        align: str = "left",
        shown: int = -1,
        tick: int = 0,
        color: str = "",
        alpha: int = 255,
    ) -> int:
        """Set words from (x, y) down; returns their height in units."""
        self.flush()
        layout = self.letters.layout(self._said(words), style, self._px(width), color)
        self.letters.draw(
            self.target, layout, self._px(x), self._px(y), shown, tick, align, self._px(width), max(0, min(255, alpha))
        )
        return round(layout.lines * layout.leading / self._unit)

    def measure(self, words: Words, style: str, width: int = 0) -> tuple[int, int]:
        """Width and height, in units, that words would take."""
        layout = self.letters.layout(self._said(words), style, self._px(width))
        return -int(-layout.width // self._unit), round(layout.lines * layout.leading / self._unit)

    def _said(self, words: Words) -> Words:
        return said(words, self.strings) if isinstance(words, str) else words

    def box(self, x: int, y: int, width: int, height: int, style: str, alpha: int = 255) -> None:
        """Draw a panel of a named style."""
        self.flush()
        size = (self._px(width), self._px(height))
        if size[0] < 1 or size[1] < 1:
            return
        key = (style + ("!" if self.settings.high_contrast else ""), *size)
        surface = self._boxes.get(key)
        if surface is None:
            if len(self._boxes) > 160:
                self._boxes.clear()
            surface = self._boxes[key] = self._panel(style, size)
        _laid_in_runs(surface, alpha)
        self.target.blit(surface, (self._px(x), self._px(y)))

    def _panel(self, style: str, size: tuple[int, int]) -> pygame.Surface:
        """A panel; a wide one is a narrow one whose middle is drawn out, at a fraction of the cost."""
        half = self._px(BOXES[style][2]) + 16
        if size[0] <= 2 * half:
            return self._narrow_panel(style, size)
        narrow = self._narrow_panel(style, (2 * half, size[1]))
        wide = pygame.Surface(size, pygame.SRCALPHA)
        for x, part in ((0, 0), (size[0] - half, half)):
            wide.blit(narrow, (x, 0), (part, 0, half, size[1]), pygame.BLEND_RGBA_MAX)
        middle = wide.subsurface((half, 0, size[0] - 2 * half, size[1]))
        pygame.transform.scale(narrow.subsurface((half, 0, 1, size[1])), middle.get_size(), middle)
        return wide

    def _narrow_panel(self, style: str, size: tuple[int, int]) -> pygame.Surface:
        fill, edge, radius = BOXES[style]
        if self.settings.high_contrast:
            fill = fill if style in KEPT_IN_CONTRAST else (0, 0, 0, 255)
            edge = (255, 255, 255, 255) if edge else None
        fine = 2
        big = pygame.Surface((size[0] * fine, size[1] * fine), pygame.SRCALPHA)
        corner = self._px(radius) * fine
        rect = big.get_rect()
        if edge is not None:
            line = max(2, self._px(3)) * fine
            pygame.draw.rect(big, edge, rect, border_radius=corner)
            pygame.draw.rect(big, fill, rect.inflate(-line, -line), border_radius=max(0, corner - line // 2))
        else:
            pygame.draw.rect(big, fill, rect, border_radius=corner)
        if style in GRADED and not self.settings.high_contrast:
            self._grade_panel(big, fill, corner)
        return pygame.transform.smoothscale(big, size)

    def _grade_panel(self, big: pygame.Surface, fill: tuple[int, int, int, int], corner: int) -> None:
        """Let a panel grow darker downwards, and draw a fine second line within its edge."""
        width, height = big.get_size()
        shade = pygame.Surface((1, 32), pygame.SRCALPHA)
        for row in range(32):
            keep = 255 - row * 92 // 31
            shade.set_at((0, row), (keep, keep, min(255, keep + 10), 255))
        inset = max(4, self._px(8)) * 2
        inside = pygame.transform.smoothscale(shade, (width - inset, height - inset))
        big.blit(inside, (inset // 2, inset // 2), special_flags=pygame.BLEND_RGBA_MULT)
        line = max(1, self._px(1)) * 2
        within = big.get_rect().inflate(-inset, -inset)
        glow = tuple(min(255, channel + 40) for channel in fill[:3])
        pygame.draw.rect(big, (*glow, 210), within, line, border_radius=max(0, corner - inset // 2))

    def arrow(self, x: int, y: int, size: int, color: str = "gold") -> None:
        """Draw a small triangle that points down."""
        self.flush()
        key = (f"arrow {color}", self._px(size), 0)
        if key not in self._boxes:
            fine = 4
            big = pygame.Surface((key[1] * fine, key[1] * fine), pygame.SRCALPHA)
            side, tall = key[1] * fine, key[1] * fine * 6 // 10
            pygame.draw.polygon(big, COLORS[color], [(0, 0), (side, 0), (side // 2, tall)])
            self._boxes[key] = pygame.transform.smoothscale(big, (key[1], key[1]))
        self.target.blit(self._boxes[key], (self._px(x), self._px(y)))

    def portrait(
        self,
        who: str,
        expression: str,
        x: int,
        y: int,
        height: int,
        dim: int = 0,
        blink: bool = False,
        flip: bool = False,
    ) -> None:
        """Draw a portrait with its lower left corner at (x, y)."""
        self.flush()
        face = self._face(who, expression, height, dim, blink, flip)
        if face not in self._faces:
            path = self._portrait(face[0])
            if path is None:
                return
            self._faces[face] = _cut_face(path, *face[1:])
        surface = self._known_face(face)
        self.target.blit(surface, (self._px(x), self._px(y) - surface.get_height()))

    def expect(
        self, who: str, expression: str, height: int, dim: int = 0, blink: bool = False, flip: bool = False
    ) -> None:
        """Note that a portrait is likely to be drawn soon; see `ready_faces`."""
        self._expected.append(self._face(who, expression, height, dim, blink, flip))

    def ready_faces(self) -> None:
        """Once a frame is shown: have the portraits read that it expects, and make one of them ready to be laid."""
        done: Face | None = None
        for face in self._expected:
            known = self._faces.get(face)
            if isinstance(known, pygame.Surface):
                self._faces.move_to_end(face)
            elif known is None:
                self._read(face)
            elif known.done():
                done = done or face
        if done is not None:
            # SDL makes the runs when some of a surface is first laid: one pixel, and what it was before.
            was = self.target.get_at((0, 0))
            self.target.blit(self._known_face(done), (0, 0), (0, 0, 1, 1))
            self.target.set_at((0, 0), was)

    def _read(self, face: Face) -> None:
        """Read a portrait in the background."""
        path = self._portrait(face[0])
        if path is not None:
            if self._reader is None:
                from concurrent.futures import ThreadPoolExecutor

                self._reader = ThreadPoolExecutor(1, "portraits")
            self._faces[face] = self._reader.submit(_cut_face, path, *face[1:])

    def _face(self, who: str, expression: str, height: int, dim: int, blink: bool, flip: bool) -> Face:
        name = f"{who}.{expression}"
        if blink and self._portrait(f"{name}.blink") is not None:
            name += ".blink"
        return name, self._px(height), dim // 10 * 10, flip

    def _portrait(self, name: str) -> Path | None:
        if name not in self._portraits:
            self._portraits[name] = self._find(f"portraits/{name}.png")
        return self._portraits[name]

    def _known_face(self, face: Face) -> pygame.Surface:
        """A portrait that has been read, or is being read; the ones that were not asked for the longest make room."""
        surface = self._faces[face]
        if not isinstance(surface, pygame.Surface):
            surface = self._faces[face] = surface.result()
        _laid_in_runs(surface, 255)
        self._faces.move_to_end(face)
        most = KEPT_FACES * self._px(FACE_UNITS) ** 2
        while sum(high * high for _, high, _, _ in self._faces) > most:
            self._faces.popitem(last=False)
        return surface

    def picture(self, name: str, x: int, y: int, width: int, height: int, alpha: int = 255) -> None:
        """Draw a picture scaled into a rectangle of the screen."""
        self.flush()
        key = (name, self._px(width), self._px(height))
        if key not in self._stretched:
            self._stretched[key] = pygame.transform.scale(self.pictures.named(name).albedo, key[1:])
            if len(self._stretched) > STRETCHED:
                self._stretched.popitem(last=False)
        surface = self._stretched[key]
        _laid_in_runs(surface, alpha)
        self.target.blit(surface, (self._px(x), self._px(y)))

    def thumbnail(self, data: bytes, x: int, y: int, width: int, height: int) -> None:
        """Draw the picture kept in a save."""
        self.flush()
        key = (hash(data), self._px(width), self._px(height))
        if key not in self._thumbnails:
            try:
                whole = pygame.image.load(io.BytesIO(data), "save.png").convert()
            except pygame.error:
                whole = plain((16, 9))
            self._thumbnails[key] = pygame.transform.smoothscale(whole, key[1:])
        self.target.blit(self._thumbnails[key], (self._px(x), self._px(y)))

    def curtain(self, color: Colour, amount: int) -> None:
        """Cover everything with a colour."""
        self.flush()
        self._veil(self.target, color, amount)

    def snapshot(self, size: tuple[int, int] = (320, 180)) -> bytes:
        """The world as it was last drawn, small, as a PNG: the picture of a save."""
        from game.view.png import to_png

        return to_png(pygame.transform.smoothscale(self._frame, size))


def _cut_face(path: Path, pixels: int, dim: int, flip: bool) -> pygame.Surface:
    """A portrait from its file, as it is shown. Raises pygame.error where it cannot be read."""
    whole = pygame.image.load(path)
    if whole.get_bytesize() != 4:
        whole = whole.convert_alpha()
    wide = round(whole.get_width() * pixels / whole.get_height())
    surface = pygame.transform.smoothscale(whole, (wide, pixels))
    if flip:
        surface = pygame.transform.flip(surface, True, False)
    if dim:
        keep = 255 - dim * 255 // 100
        surface.fill((keep, keep, min(255, keep + 12), 255), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def _laid_in_runs(surface: pygame.Surface, alpha: int) -> None:
    """Let a large picture be laid in runs of what is there, several times as fast; not while it is half seen, when SDL
    would find the runs anew for every frame.
    """
    if alpha < 255:
        surface.set_alpha(alpha)
    elif not surface.get_flags() & pygame.SRCALPHA:
        surface.set_alpha(None)  # Nothing shows through it: it is copied.
    elif not surface.get_flags() & pygame.RLEACCEL:
        surface.set_alpha(255, pygame.RLEACCEL)


def _fold(frame: pygame.Surface, result: pygame.Surface, amount: float, hinge: int) -> None:
    """Lay a frame folded like a sheet of paper: panels turn away in pairs from the one that holds the hinge."""
    width, height = frame.get_size()
    result.fill((6, 8, 14))
    flat, panel = 62, 52
    strips: list[tuple[pygame.Surface, tuple[int, int], tuple[int, int, int, int]]] = []
    panels: dict[tuple[int, int], list[int]] = {}
    creases: list[int] = []
    for side in (-1, 1):
        at, taken, offset = 0.0, 0.0, 0.0
        while True:
            column, source = hinge + side * round(at), hinge + side * int(taken)
            if not (0 <= column < width and 0 <= source < width):
                break
            beyond = taken - flat
            number = int(beyond // panel) if beyond >= 0 else -1
            steep = amount * min(1.0, 0.45 + 0.2 * max(0, number))
            away = number % 2 == 0
            strips.append((frame, (column, round(offset)), (source, 0, 1, height)))
            if number >= 0:
                shade = int(255 * (1 - steep * (0.75 if away else 0.15)))
                panels.setdefault((side * (number + 1), shade), []).append(column)
                if beyond % panel < 1.2:
                    creases.append(column)
                offset += steep * (0.8 if away else -0.8)
            at += 1.0
            taken += 1.0 if number < 0 else 1.0 + steep * 0.9
    result.blits(strips, False)
    # All of a panel is in the same shade.
    for (_, shade), columns in panels.items():
        area = (min(columns), 0, max(columns) - min(columns) + 1, height)
        result.fill((shade, shade, shade), area, special_flags=pygame.BLEND_RGB_MULT)
    for column in creases:
        result.fill((16, 18, 16), (column, 0, 1, height), special_flags=pygame.BLEND_RGB_ADD)
