"""The canvas in pygame: the world composed and lit at its own size, scaled, and words and faces set over it."""

from __future__ import annotations

import io
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pygame

from game.core.files import Found
from game.core.problems import Problem
from game.core.settings import Settings
from game.core.strings import ENGLISH, Strings, said
from game.view.beams import Beams, Heights
from game.view.enlarge import Enlarger
from game.view.finish import Finish, Seen
from game.view.ground import Box, Chunk, Ground
from game.view.letters import COLORS, Letters
from game.view.light import BLOOM_DIVISOR, MOODS, Mood, flicker, moving_pool_at
from game.view.pictures import Picture, Pictures
from game.view.surfaces import WHOLE, Laid, plain
from game.view.weather import Rain, WetGround
from game.world.canvas import Beam, Camera, Colour, Pool, Sprite, Words
from game.world.classes import Person, colour
from game.world.level import Level

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

BASE_HEIGHT = 270
# How far a contact shadow, and a thing that is carried, may reach out of a sprite.
SHADOW_PX = 4
HELD_PX = 20
BASE_WIDTH = 480
LEAST_WIDTH_UNITS = 1440
KEPT_FACES = 6
KEPT_GROUNDS = 2
INK = (18, 15, 44)
TWIN = re.compile(r"\.(emission|lift|wet)$")

# A portrait's picture, its height in px, and whether it is mirrored.
Face = tuple[str, int, bool]
# One thing to draw: its foot, its turn among equals, the picture and its place on the map, whose it is, which part.
Standing = tuple[int, int, Picture, int, int, Sprite | None, Box | None]

BY_DEPTH = itemgetter(0, 1)
"""What is drawn first: the foot that is farther up, and among equals the earlier turn."""
Placed = tuple[Sprite, Standing, Ground, list[tuple[int, Box]]]
"""A sprite, how it is drawn, on which ground, and what of it stands before the sprite."""

GRADED = ("speech",)
BOXES: dict[str, tuple[tuple[int, int, int, int], tuple[int, int, int, int] | None, int]] = {
    # style: (fill rgba, edge rgba, radius in units)
    "speech": ((30, 23, 70, 255), (112, 98, 196, 255), 22),
    "panel": ((18, 15, 44, 240), (88, 78, 160, 255), 18),
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
    "fault": ((70, 16, 40, 246), (244, 112, 112, 255), 14),
}

KEPT_IN_CONTRAST = ("bar_full", "rule", "field_on", "choice_on", "row_on", "terminal_light", "thin", "shade")


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
        self._grounds: OrderedDict[str, tuple[Level, Ground]] = OrderedDict()
        self._boxes: dict[tuple[str, int, int], pygame.Surface] = {}
        self._faces: OrderedDict[Face, pygame.Surface] = OrderedDict()
        self._dimmed: dict[tuple[Face, int], pygame.Surface] = {}
        # Decoding a portrait takes longer than a frame has room for: what is likely to come is read beside the game.
        self._reading: dict[Face, Future[pygame.Surface]] = {}
        self._reader: ThreadPoolExecutor | None = None
        self._stretched: OrderedDict[tuple[str, int, int], pygame.Surface] = OrderedDict()
        self._thumbnails: dict[tuple[int, int, int], pygame.Surface] = {}
        self._rain = Rain()
        self._wet = WetGround()
        self._beams: list[Beams] = []
        self._finish = Finish()
        self._shadows: dict[int, pygame.Surface] = {}
        self._layered: set[str] = set()
        self._blend: dict[str, Picture] = {}
        # What of a frame is laid over its ground, in order: colours, what glows, heights, and what does not mirror.
        self._placed: dict[int, Placed] = {}
        self._albedos: list[Laid] = []
        self._emissions: list[Laid] = []
        self._lifts: list[Laid] = []
        self._shapes: list[Laid] = []
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
            self.scale = float(max(1, min(height // BASE_HEIGHT, width // (BASE_WIDTH * 9 // 10))))
        self._view = (-(-width // int(self.scale)), -(-height // int(self.scale)))
        if self.settings.smooth_scaling:
            self._view = (round(width / self.scale), BASE_HEIGHT)
        size = self._view
        self._frame, self._emission, self._light = (plain(size) for _ in range(3))
        self._heights: Heights | None = None
        self._menu_frame = plain(size)
        self._halo = plain((max(1, size[0] // 4), max(1, size[1] // 4)))
        self._enlarger = Enlarger(target, size, int(self.scale))
        self._boxes.clear()
        self._faces.clear()
        self._dimmed.clear()
        self._reading.clear()
        self._stretched.clear()
        self._thumbnails.clear()
        self._begin()
        self.configure(self.settings)

    def configure(self, settings: Settings) -> None:
        """Take over the player's settings."""
        changed = settings.smooth_scaling != self.settings.smooth_scaling
        self.settings = settings
        self.letters.configure(self._unit, settings.text_size, settings.font, settings.reduced_motion)
        if changed:
            self.retarget(self.target)

    def forget(self) -> None:
        """Read every picture again: content has changed."""
        self.pictures.forget()
        self._grounds.clear()
        self._faces.clear()
        self._dimmed.clear()
        self._reading.clear()
        self._stretched.clear()
        self._blend.clear()
        self._placed.clear()

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
        for level, ground in list(self._grounds.values()):
            if any(str(tile.image) in names for tile in ground.level.tiles.values()):
                del self._grounds[level.id]
        for kept in (self._faces, self._dimmed, self._reading, self._stretched, self._blend, self._placed):
            kept.clear()

    @property
    def view(self) -> tuple[int, int]:
        """How much of the world is seen, in map px."""
        return self._view

    @property
    def middle(self) -> int:
        """The column of the map in the middle of the view."""
        return self._camera.x + self._view[0] // 2

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
        self._level: Level | None = None
        self._camera = Camera(0, 0)
        self._tick = 0
        self._present: frozenset[int] = frozenset()
        self._gone: frozenset[int] = frozenset()
        self._sprites: list[Sprite] = []
        self._pools: list[Pool] = []
        self._cast_beams: list[Beam] = []
        self._overs: list[tuple[str, int, int, int, tuple[int, int]]] = []
        self._layers: list[tuple[str, int, int, int, tuple[int, int, int, int] | None]] = []
        self._mood = "night"
        self._folded: tuple[int, int] | None = None
        self._tints: list[tuple[Colour, int]] = []
        self._open = True

    def begin(self) -> None:
        """Begin a frame."""
        self._begin()

    def map(
        self,
        level: Level,
        camera: Camera,
        tick: int,
        present: frozenset[int],
        gone: frozenset[int] = frozenset(),
    ) -> None:
        """Begin the world: a map's tiles, props and fixed lights."""
        self._level, self._camera, self._tick, self._present, self._gone = level, camera, tick, present, gone
        self._mood = level.properties.mood
        if self._layered:
            # The title's wide layers are not needed while one walks about.
            self.pictures.drop(self._layered)
            self._layered.clear()

    def sprite(self, sprite: Sprite) -> None:
        """Stand one thing among the props."""
        self._sprites.append(sprite)

    def light(self, pool: Pool) -> None:
        """Add a moving light."""
        self._pools.append(pool)

    def beam(self, beam: Beam) -> None:
        """Cast a light polygon."""
        self._cast_beams.append(beam)

    def above(self, picture: str, x: int, y: int, column: int = 0, size: tuple[int, int] = (12, 12)) -> None:
        """Show a small unlit picture over the world."""
        self._overs.append((picture, x, y, column, size))

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

    def ground(self, level: Level) -> Ground:
        """The baked map of a level; this one and the one before are kept."""
        known = self._grounds.get(level.id)
        if known is None or known[0] is not level:
            known = (level, Ground(level, self.pictures, MOODS[level.properties.mood]))
            self._grounds[level.id] = known
        self._grounds.move_to_end(level.id)
        while len(self._grounds) > KEPT_GROUNDS:
            _, (left, _) = self._grounds.popitem(last=False)
            kept = {str(tile.image) for one, _ in self._grounds.values() for tile in one.tiles.values()}
            self.pictures.drop({str(tile.image) for tile in left.tiles.values()} - kept)
        return known[1]

    def readying(self, level: Level, x: int, y: int) -> Iterator[None]:
        """Make ready what will be seen of a level about a point, in pieces of some milliseconds."""
        for tile in level.shown_tiles:
            if not self.pictures.knows(tile):
                self.pictures.tile(tile, 0)
                yield
        ground = self.ground(level)
        yield
        width, height = self._view
        left = max(0, min(x - width // 2, level.size[0] - width))
        top = max(0, min(y - height // 2, level.size[1] - height))
        yield from ground.readying(pygame.Rect(left, top, width, height))
        for _, person in level.all(Person):
            if person.who and not self.pictures.holds(f"people/{person.who}"):
                self.pictures.named(f"people/{person.who}")
                yield

    def flush(self) -> None:
        """Compose the world, if that has not been done, and put it on the window."""
        if not self._open:
            return
        self._open = False
        mood = MOODS.get(self._mood, MOODS["night"])
        # `_frame` keeps the last picture of a place as it was, for saves: menus and tints go on another surface.
        frame = self._frame
        if self._level is not None:
            self._compose(self._level, mood)
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
            frame = _folded(frame, self._folded[0] / 1000, self._folded[1])
        self._scaled(frame)

    def _scaled(self, frame: pygame.Surface) -> None:
        if self.settings.smooth_scaling:
            pygame.transform.smoothscale(frame, self.target.get_size(), self.target)
        else:
            self._enlarger.lay(frame)

    def _compose(self, level: Level, mood: Mood) -> None:
        ground = self.ground(level)
        camera = (self._camera.x, self._camera.y)
        area = pygame.Rect(*camera, *self._view)
        frame, emission, light = self._frame, self._emission, self._light
        ground.without(self._gone)
        if self._cast_beams:
            ground.lift()
        chunks = [(chunk, (x - camera[0], y - camera[1])) for chunk, x, y in ground.chunks(area)]
        outside = _outside(pygame.Rect(0, 0, *level.size).move(-camera[0], -camera[1]), frame.get_rect())
        for margin in outside:
            frame.fill(ground.background, margin)
            light.fill(mood.ambient, margin)
            emission.fill((0, 0, 0), margin)
        frame.fblits([(chunk.albedo, at) for chunk, at in chunks])
        emission.fblits([(chunk.emission, at) for chunk, at in chunks])
        light.fblits([(chunk.light, at) for chunk, at in chunks])
        self._halo.fill((0, 0, 0))
        self._halo.fblits([(chunk.halo, (x // BLOOM_DIVISOR, y // BLOOM_DIVISOR)) for chunk, (x, y) in chunks])
        for laid in (self._albedos, self._emissions, self._lifts, self._shapes):
            laid.clear()
        for chunk, _ in chunks:
            for tile, flips, x, y in chunk.moving:
                self._put(ground.picture(ground.frame(tile, self._tick), flips), x - camera[0], y - camera[1])
        for thing in ground.laid.within(area, self._present):
            self._put(ground.picture_of(thing, self._tick), thing.area.x - camera[0], thing.area.y - camera[1])
        self._stand(ground, camera, area)
        for chunk, (x, y) in chunks:
            if chunk.over is not None:
                at = (x + chunk.over.x, y + chunk.over.y)
                self._albedos.append((chunk.over.albedo, at, WHOLE))
                self._emissions.append((chunk.over.emission, at, WHOLE))
        for tile, flips, x, y in ground.over_cells(area):
            self._put(ground.picture(ground.frame(tile, self._tick), flips), x - camera[0], y - camera[1])
        for thing in ground.over.within(area, self._present):
            self._put(ground.picture_of(thing, self._tick), thing.area.x - camera[0], thing.area.y - camera[1])
        frame.blits(self._albedos, False)
        emission.blits(self._emissions, False)
        self._moving_lights(ground, camera, area)
        hazes = self._cast(chunks, camera)
        frame.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        frame.blit(emission, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
        frame.fblits([(veil, (x - camera[0], y - camera[1])) for veil, x, y in ground.veils], pygame.BLEND_RGB_MULT)
        step = 0 if self.settings.reduced_motion else self._tick
        if ground.wet:
            line = level.properties.wet_line - camera[1]
            films = [(chunk.film, at) for chunk, at in chunks]
            puddles = [(chunk.puddle, at) for chunk, at in chunks]
            pools = [pool.move(at) for chunk, at in chunks for pool in chunk.pools]
            self._wet.apply(frame, line, films, puddles, pools, self._shapes, outside, step)
        if level.properties.weather == "rain":
            self._rain.draw(frame, light, camera, step, level.properties.wet_line)
        for haze, strip in hazes:
            frame.blit(haze, strip, strip, special_flags=pygame.BLEND_RGB_ADD)
        self._finish.apply(frame, mood, self._halo, Seen(ground, camera, self._tick))
        for name, x, y, column, size in self._overs:
            picture = self.pictures.cell(name, column, 0, size)
            frame.blit(picture.albedo, (x - camera[0] - size[0] // 2, y - camera[1] - size[1]))
        ground.build_ahead(area)

    def _put(self, picture: Picture, x: int, y: int) -> None:
        self._albedos.append((picture.albedo, (x, y), WHOLE))
        self._emissions.append((picture.emission, (x, y), WHOLE))
        if picture.lift is not None:
            self._lifts.append((picture.lift, (x, y), WHOLE))

    def _stand(self, ground: Ground, camera: tuple[int, int], area: pygame.Rect) -> None:
        """Lay what stands, from the back to the front, and again what is baked in front of it."""
        line = ground.level.properties.wet_line
        wet, beams = ground.wet, bool(self._cast_beams)
        queue: list[Standing] = []
        again: set[tuple[int, Box]] = set()
        for thing in ground.standing.within(area, self._present):
            if thing.id not in self._gone:
                picture = ground.picture_of(thing, self._tick)
                x, y = thing.area.x, thing.area.y
                foot = y + picture.size[1] - getattr(thing.spec, "foot", 0)
                queue.append((foot, 0, picture, x, y, None, None))
                again.update(ground.before((x, y, *picture.size), foot))
        placed: dict[int, Placed] = {}
        for number, one in enumerate(self._sprites):
            # Somebody who keeps still is the same sprite as in the frame before.
            known = self._placed.get(id(one))
            if known is None or known[0] is not one or known[1][1] != number + 1 or known[2] is not ground:
                known = self._place(ground, number, one)
            placed[id(one)] = known
            queue.append(known[1])
            again.update(known[3])
        self._placed = placed
        for baked, shared in again:
            thing = ground.stills[baked]
            if not ground.is_gone(thing):
                picture = ground.picture_of(thing, 0)
                queue.append((ground.feet[baked], 0, picture, thing.area.x, thing.area.y, None, shared))
        queue.sort(key=BY_DEPTH)
        albedos, emissions = self._albedos, self._emissions
        for foot, _, picture, left, top, sprite, part in queue:
            at = (left - camera[0], top - camera[1])
            within = WHOLE
            if part is not None:
                at = (part[0] - camera[0], part[1] - camera[1])
                within = (part[0] - left, part[1] - top, *part[2:])
            elif sprite is not None:
                self._under(sprite, picture, *at, wet, camera)
                if sprite.held and self._held_behind(sprite):
                    self._hold(sprite, *at)
            albedos.append((picture.albedo, at, within))
            emissions.append((picture.emission, at, within))
            if wet and top + picture.size[1] > line:
                self._shapes.append((picture.shape, at, within))
            if beams:
                self._lifts.append((picture.lift_at(foot - top), at, within))
            if sprite is not None and sprite.held and not self._held_behind(sprite):
                self._hold(sprite, *at)

    def _place(self, ground: Ground, number: int, one: Sprite) -> Placed:
        """Where a sprite stands, and the parts of baked props that stand before it and have to be laid again."""
        picture = self.pictures.cell(one.picture, one.column, one.row, one.size, one.flip)
        if one.grey:
            picture = self._greyed(one, picture)
        x = one.x - one.size[0] // 2
        y = one.y - one.raised - one.size[1]
        foot = one.y + one.sort
        width, height = picture.size
        # The shadow, the reflection and what is carried reach out of the body.
        aside, above = (HELD_PX, HELD_PX) if one.held else (2, 0)
        below = above + SHADOW_PX + (height if ground.wet else 0)
        reach = (x - aside, y - above, width + 2 * aside, height + above + below)
        return one, (foot, number + 1, picture, x, y, one, None), ground, ground.before(reach, foot)

    def _under(self, sprite: Sprite, picture: Picture, x: int, y: int, wet: bool, camera: tuple[int, int]) -> None:
        """The contact shadow, and on wet ground the reflection under the feet."""
        if not sprite.shadow:
            return
        feet = sprite.y - camera[1]
        if wet and not sprite.raised:
            self._albedos.append((self._reflection(picture), (x, feet), WHOLE))
        half = sprite.size[0] // 2 - 1
        self._albedos.append((self._shadow(half), (sprite.x - camera[0] - half - 1, feet - 3), WHOLE))

    def _reflection(self, picture: Picture) -> pygame.Surface:
        key = f"mirror {id(picture)}"
        if key not in self._blend:
            flipped = pygame.transform.flip(picture.albedo, False, True)
            for row in range(flipped.get_height()):
                fade = max(0, 118 - row * 6)
                area = (0, row, flipped.get_width(), 1)
                flipped.fill((255, 255, 255, fade), area, special_flags=pygame.BLEND_RGBA_MULT)
            self._blend[key] = Picture(flipped, flipped, False)
        return self._blend[key].albedo

    def _shadow(self, half: int) -> pygame.Surface:
        """A contact shadow, solid in the middle and broken at the rim."""
        if half not in self._shadows:
            surface = pygame.Surface((2 * half + 2, 7), pygame.SRCALPHA)
            for row in range(7):
                for column in range(2 * half + 2):
                    far = ((column - half - 0.5) / (half + 0.5)) ** 2 + ((row - 3) / 3.2) ** 2
                    if far < 0.55 or (far < 1 and (row + column) % 2):
                        surface.set_at((column, row), (16, 10, 40, 130))
            self._shadows[half] = surface
        return self._shadows[half]

    def _hold(self, sprite: Sprite, x: int, y: int) -> None:
        """Draw what somebody carries; it sinks with the head in the steps of the walk."""
        across, down = self._offsets(sprite)
        sunk = 1 if sprite.row < 4 and sprite.column in (0, 2) else 0
        self._put(self.pictures.named(f"held/{sprite.held}"), x + across, y + down + sunk)

    def _offsets(self, sprite: Sprite) -> tuple[int, int]:
        shift = self.pictures.data("pictures/held/held").get(sprite.held, {}).get(sprite.facing, [0, 0])
        return int(shift[0]), int(shift[1])

    def _held_behind(self, sprite: Sprite) -> bool:
        """Whether what is carried is on the far side of the body."""
        return sprite.facing in self.pictures.data("pictures/held/held").get(sprite.held, {}).get("behind", [])

    def _greyed(self, sprite: Sprite, picture: Picture) -> Picture:
        """The sprite with its lower rows taken from the grey twin."""
        key = f"grey {sprite.picture} {sprite.column} {sprite.row} {sprite.grey}"
        if key not in self._blend:
            grey = self.pictures.cell(sprite.grey_picture, sprite.column, sprite.row, sprite.size)
            albedo = picture.albedo.copy()
            height = albedo.get_height()
            rows = min(height, sprite.grey)
            area = (0, height - rows, albedo.get_width(), rows)
            albedo.fill((0, 0, 0, 0), area)
            albedo.blit(grey.albedo, (0, height - rows), area)
            self._blend[key] = Picture(albedo, picture.emission, False)
        if len(self._blend) > 600:
            self._blend.clear()
            return self._greyed(sprite, picture)
        return self._blend[key]

    def _moving_lights(self, ground: Ground, camera: tuple[int, int], area: pygame.Rect) -> None:
        still = self.settings.reduced_motion or not self.settings.flashes
        pools, halos = [], []
        for thing, light in ground.lights_near(area, self._present):
            share = 100 if still else flicker(light.flicker, self._tick, thing.id)
            share = share // 6 * 6
            r, g, b = (channel * share // 100 for channel in colour(light.color))
            x, y = thing.area.x - camera[0], thing.area.y - camera[1]
            pools.append(moving_pool_at(x, y, light.radius, (r, g, b), light.falloff, light.squash))
            if light.halo:
                r, g, b = (channel * share // 100 for channel in colour(light.halo))
                part = BLOOM_DIVISOR
                radius = max(2, (light.halo_radius or light.radius) // part)
                halos.append(moving_pool_at(x // part, y // part, radius, (r, g, b), light.falloff, 1.0, 0))
        for pool in self._pools:
            x, y = pool.x - camera[0], pool.y - camera[1]
            pools.append(moving_pool_at(x, y, pool.radius, pool.color, pool.falloff, pool.squash))
        self._light.fblits(pools, pygame.BLEND_RGB_ADD)
        self._halo.fblits(halos, pygame.BLEND_RGB_ADD)

    def _cast(
        self, chunks: list[tuple[Chunk, tuple[int, int]]], camera: tuple[int, int]
    ) -> list[tuple[pygame.Surface, pygame.Rect]]:
        """Add the beams to the light map; returns what is seen of each in the air, and where."""
        if not self._cast_beams:
            return []
        if self._heights is None:
            self._heights = Heights(self._view)
        self._heights.update([(chunk.lift, at, WHOLE) for chunk, at in chunks if chunk.lift], self._lifts)
        while len(self._beams) < len(self._cast_beams):
            self._beams.append(Beams())
        pairs = zip(self._beams, self._cast_beams)
        return [beams.cast(self._light, self._heights, beam, camera) for beams, beam in pairs]

    def _compose_layers(self, frame: pygame.Surface, mood: Mood) -> None:
        emission = self._emission
        if not self._is_covered_by(self._layers[0], frame):
            frame.fill((6, 5, 18))
            emission.fill((0, 0, 0))
        for name, x, y, glow, area in self._layers:
            picture = self.pictures.named(name) if area is None else self.pictures.area(name, area)
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
        pixels = self._px(height)
        name = f"{who}.{expression}"
        blinks = f"{name}.blink"
        has_blink = self._find(f"portraits/{blinks}.png") is not None
        surface = self._face(blinks if blink and has_blink else name, pixels, flip, dim // 10 * 10)
        if surface is not None:
            self.target.blit(surface, (self._px(x), self._px(y) - surface.get_height()))
        if has_blink:
            self._read_ahead(blinks, pixels, flip)

    def expect(self, who: str, expression: str, height: int, flip: bool = False) -> None:
        """Read a portrait in the background."""
        self._read_ahead(f"{who}.{expression}", self._px(height), flip)

    def _read_ahead(self, name: str, pixels: int, flip: bool) -> None:
        key = (name, pixels, flip)
        if key in self._faces or key in self._reading:
            return
        path = self._find(f"portraits/{name}.png")
        if path is not None:
            if self._reader is None:
                from concurrent.futures import ThreadPoolExecutor

                self._reader = ThreadPoolExecutor(1, "portraits")
            self._reading[key] = self._reader.submit(_cut_face, path, pixels, flip)

    def _face(self, name: str, pixels: int, flip: bool, dim: int) -> pygame.Surface | None:
        key = (name, pixels, flip)
        whole = self._faces.get(key)
        if whole is None:
            path = self._find(f"portraits/{name}.png")
            if path is None:
                return None
            reading = self._reading.pop(key, None)
            whole = reading.result() if reading is not None else _cut_face(path, pixels, flip)
            self._faces[key] = whole = whole.convert_alpha()
            _laid_in_runs(whole, 255)
            if len(self._faces) > KEPT_FACES:
                gone, _ = self._faces.popitem(last=False)
                self._dimmed = {one: face for one, face in self._dimmed.items() if one[0] != gone}
        self._faces.move_to_end(key)
        if not dim:
            return whole
        if (key, dim) not in self._dimmed:
            surface = whole.copy()
            keep = 255 - dim * 255 // 100
            surface.fill((keep, keep, min(255, keep + 12), 255), special_flags=pygame.BLEND_RGBA_MULT)
            _laid_in_runs(surface, 255)
            self._dimmed[key, dim] = surface
        return self._dimmed[key, dim]

    def picture(self, name: str, x: int, y: int, width: int, height: int, alpha: int = 255) -> None:
        """Draw a picture scaled into a rectangle of the screen."""
        self.flush()
        key = (name, self._px(width), self._px(height))
        if key not in self._stretched:
            self._stretched[key] = pygame.transform.scale(self.pictures.named(name).albedo, key[1:])
            if len(self._stretched) > 12:
                self._stretched.popitem(last=False)
        surface = self._stretched[key]
        surface.set_alpha(alpha)
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
        small = pygame.transform.smoothscale(self._frame, size)
        kept = io.BytesIO()
        pygame.image.save(small, kept, "save.png")
        return kept.getvalue()


def _cut_face(path: Path, pixels: int, flip: bool) -> pygame.Surface:
    """A portrait from its file, in the height it is shown at. Raises pygame.error where it cannot be read."""
    whole = pygame.image.load(path)
    if whole.get_bytesize() != 4:
        whole = whole.convert_alpha()
    wide = round(whole.get_width() * pixels / whole.get_height())
    surface = pygame.transform.smoothscale(whole, (wide, pixels))
    return pygame.transform.flip(surface, True, False) if flip else surface


def _laid_in_runs(surface: pygame.Surface, alpha: int) -> None:
    """Let a large picture be laid in runs of what is there, several times as fast; not while it is half seen, when SDL
    would find the runs anew for every frame.
    """
    if alpha < 255:
        surface.set_alpha(alpha)
    elif not surface.get_flags() & pygame.RLEACCEL:
        surface.set_alpha(255, pygame.RLEACCEL)


def _outside(inside: pygame.Rect, view: pygame.Rect) -> list[pygame.Rect]:
    """The margins of a view that a rectangle leaves free."""
    inside = inside.clip(view)
    if inside == view:
        return []
    above = pygame.Rect(0, 0, view.width, inside.top)
    below = pygame.Rect(0, inside.bottom, view.width, view.height - inside.bottom)
    left = pygame.Rect(0, inside.top, inside.left, inside.height)
    right = pygame.Rect(inside.right, inside.top, view.width - inside.right, inside.height)
    return [margin for margin in (above, below, left, right) if margin.width and margin.height]


def _folded(frame: pygame.Surface, amount: float, hinge: int) -> pygame.Surface:
    """The frame folded like a sheet of paper: panels turn away in pairs from the one that holds the hinge."""
    width, height = frame.get_size()
    result = plain((width, height))
    result.fill((6, 8, 14))
    flat, panel = 62, 52
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
            result.blit(frame, (column, round(offset)), (source, 0, 1, height))
            if number >= 0:
                shade = int(255 * (1 - steep * (0.75 if away else 0.15)))
                result.fill((shade, shade, shade), (column, 0, 1, height), special_flags=pygame.BLEND_RGB_MULT)
                if beyond % panel < 1.2:
                    result.fill((16, 18, 16), (column, 0, 1, height), special_flags=pygame.BLEND_RGB_ADD)
                offset += steep * (0.8 if away else -0.8)
            at += 1.0
            taken += 1.0 if number < 0 else 1.0 + steep * 0.9
    return result
