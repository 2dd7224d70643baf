"""A map as baked chunks: tiles, props that lie flat or never move, fixed lights and halos, drawn once when first seen.

The cost of a frame does not grow with the map: only the chunks in view are touched, and one neighbour is built ahead.
Props that stand still are baked too, from the back to the front; where somebody walks behind one, the canvas lays that
part of it again. This is exact as long as its pixels are either there or not, so see-through props are not baked.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import pygame

from game.view.light import BLOOM_DIVISOR, Mood, pool_at, pool_within, shaft
from game.view.pictures import Picture, Pictures
from game.view.surfaces import near, plain
from game.world.classes import Light, Prop, Shaft, colour
from game.world.level import GID, TILE, Level, Thing, Tile

CHUNK = 256
MOST_BEFORE = 2000

Box = tuple[int, int, int, int]
"""Left, top, width and height."""


@dataclass(slots=True)
class Over:
    """What of a chunk lies over everybody and does not move: with alpha, cut to where there is anything."""

    albedo: pygame.Surface
    emission: pygame.Surface
    x: int
    y: int


@dataclass(slots=True)
class Chunk:
    """What is baked of 256x256 px of a map."""

    albedo: pygame.Surface
    emission: pygame.Surface
    light: pygame.Surface
    halo: pygame.Surface
    lift: pygame.Surface | None = None
    film: pygame.Surface | None = None
    puddle: pygame.Surface | None = None
    pools: list[pygame.Rect] = field(default_factory=list)
    over: Over | None = None
    moving: list[tuple[Tile, int, int, int]] = field(default_factory=list)


class Boxes:
    """Rectangles of a map, in squares of it, so that a question costs the same however large the map is."""

    SIDE = 512

    def __init__(self, boxes: Sequence[pygame.Rect]) -> None:
        self._squares: dict[tuple[int, int], tuple[list[int], list[pygame.Rect]]] = {}
        for number, box in enumerate(boxes):
            for square in self._meeting(box):
                numbers, held = self._squares.setdefault(square, ([], []))
                numbers.append(number)
                held.append(box)

    def _meeting(self, area: pygame.Rect) -> Iterator[tuple[int, int]]:
        side = self.SIDE
        for row in range(area.top // side, (area.bottom - 1) // side + 1):
            for column in range(area.left // side, (area.right - 1) // side + 1):
                yield column, row

    def meeting(self, area: pygame.Rect) -> list[int]:
        """The numbers of those that share a pixel with a rectangle, in their order."""
        found: set[int] = set()
        for square in self._meeting(area):
            if square in self._squares:
                numbers, held = self._squares[square]
                found.update([numbers[at] for at in area.collidelistall(held)])
        return sorted(found)


class Group:
    """Things of a map, and quickly those of them that may be in view."""

    STICKS_OUT_PX = 16
    """The frames of an animation may stick out of the thing's place a little."""

    def __init__(self, things: list[Thing]) -> None:
        self.things = things
        margin = 2 * self.STICKS_OUT_PX
        self._boxes = Boxes([pygame.Rect(*_box(thing)).inflate(margin, margin) for thing in things])

    def within(self, area: pygame.Rect, present: frozenset[int], gone: frozenset[int]) -> list[Thing]:
        """Those that may be seen in a rectangle of the map and are there."""
        near = [self.things[at] for at in self._boxes.meeting(area)]
        return [thing for thing in near if thing.id not in gone and (not thing.when or thing.id in present)]


def _box(thing: Thing) -> Box:
    return thing.area.x, thing.area.y, thing.area.width, thing.area.height


def _reach(thing: Thing, light: Light) -> pygame.Rect:
    """How far a light reaches on the map."""
    reach = max(light.radius, light.halo_radius) + BLOOM_DIVISOR
    return pygame.Rect(thing.area.x - reach, thing.area.y - reach, 2 * reach, 2 * reach)


def _box_of(rect: pygame.Rect) -> Box:
    return rect.x, rect.y, rect.width, rect.height


class Ground:
    """One level, ready to be drawn."""

    def __init__(self, level: Level, pictures: Pictures, mood: Mood) -> None:
        self.level = level
        self.pictures = pictures
        self.mood = mood
        self.background = colour(level.properties.background)
        self._chunks: dict[tuple[int, int], Chunk] = {}
        self._still: dict[int, Picture] = {}
        self._pictures: dict[tuple[int, int], Picture] = {}
        self._timelines: dict[int, tuple[list[int], list[Tile]]] = {}
        props = [t for t in level.things if t.gid and isinstance(t.spec, Prop)]
        self.flat = [t for t in props if t.spec.depth == "under"]
        self._baked = {t.id for t in self.flat if not t.when and not self.tile_of(t).frames}
        self.laid = Group([t for t in self.flat if t.id not in self._baked])
        over = [t for t in props if t.spec.depth == "over"]
        self.veils: list[tuple[pygame.Surface, int, int]] = []
        while over and self._is_veil(over[-1]):
            veil = over.pop()
            self.veils.append((self.picture_of(veil, 0).veil(), veil.area.x, veil.area.y))
        self.over = Group(over)
        standing = [t for t in props if t.spec.depth == "sorted"]
        moved = Boxes([pygame.Rect(*_box(t)) for t in self.laid.things])
        # Those whose feet are in one row stay in the order of the map.
        self.stills = sorted((t for t in standing if self._is_still(t, moved)), key=self.foot_of)
        self.still_boxes = [pygame.Rect(*_box(t)) for t in self.stills]
        self._stills_near = Boxes(self.still_boxes)
        self.feet = [self.foot_of(t) for t in self.stills]
        self._stood: dict[int, tuple[int, Picture, list[tuple[int, Box]]]] = {}
        self._before: dict[tuple[Box, int], list[tuple[int, Box]]] = {}
        self._gone: frozenset[int] = frozenset()
        self._lifted = False
        known = {t.id for t in self.stills}
        self.standing = Group([t for t in standing if t.id not in known])
        self.over_layers = [layer for layer in level.layers if layer.over]
        lights = level.all(Light)
        self.fixed_lights = [(t, s) for t, s in lights if not t.when and s.flicker == "steady"]
        self.moving_lights = [(t, s) for t, s in lights if t.when or s.flicker != "steady"]
        self._reaches = Boxes([_reach(t, s) for t, s in self.moving_lights])
        self._fixed_reaches = Boxes([_reach(t, s) for t, s in self.fixed_lights])
        self._shafts = [(*shaft(t.points, colour(s.color), s.power), t) for t, s in level.all(Shaft) if t.points]
        self.wet = level.properties.wet_line > 0
        self._wet_parts: dict[tuple[int, int], tuple[pygame.Surface, pygame.Surface]] = {}

    def tile_of(self, thing: Thing) -> Tile:
        """The tile that a tile object shows."""
        return self.level.tiles[thing.gid & GID]

    def foot_of(self, thing: Thing) -> int:
        """The row of the map where a standing prop meets the floor."""
        return thing.area.y + self.picture_of(thing, 0).size[1] - getattr(thing.spec, "foot", 0)

    def _is_still(self, thing: Thing, moved: Boxes) -> bool:
        """Whether a prop can be baked: always there, not animated, hard-edged, and over nothing that changes."""
        if thing.when or self.tile_of(thing).frames or moved.meeting(pygame.Rect(*_box(thing))):
            return False
        return self.picture_of(thing, 0).is_hard

    def _is_veil(self, thing: Thing) -> bool:
        """Whether all that a thing over everybody does, always, is to darken."""
        return not thing.when and not self.tile_of(thing).frames and self.picture_of(thing, 0).is_dusk

    def lights_near(self, area: pygame.Rect, present: frozenset[int]) -> list[tuple[Thing, Light]]:
        """The lights that flicker or come and go, as far as they reach into a rectangle of the map."""
        near = [self.moving_lights[at] for at in self._reaches.meeting(area)]
        near = [(thing, light) for thing, light in near if thing.id not in self._gone]
        return [(thing, light) for thing, light in near if not thing.when or thing.id in present]

    def without(self, gone: frozenset[int]) -> None:
        """Leave out these props and lights from now on.

        The chunks that hold a prop that went or came back are baked anew; those that a light reaches are lit anew.
        """
        if gone == self._gone:
            return
        changed, self._gone = gone ^ self._gone, gone
        boxes = [*zip(self.stills, self.still_boxes, strict=True)]
        boxes += [(thing, pygame.Rect(*_box(thing))) for thing in self.flat if thing.id in self._baked]
        for thing, box in boxes:
            if thing.id in changed:
                for key in self._keys(box):
                    self._chunks.pop(key, None)
        dimmed = {
            key for thing, light in self.fixed_lights if thing.id in changed for key in self._keys(_reach(thing, light))
        }
        for column, row in dimmed & self._chunks.keys():
            self._light(self._chunks[column, row], column * CHUNK, row * CHUNK)

    def stood(self, thing: Thing, step: int) -> tuple[int, Picture, list[tuple[int, Box]]]:
        """How a standing prop that is not baked looks at a step: its foot, its picture, and what stands before it."""
        picture = self.picture_of(thing, step)
        known = self._stood.get(thing.id)
        if known is None or known[1] is not picture:
            foot = thing.area.y + picture.size[1] - getattr(thing.spec, "foot", 0)
            before = self.before((thing.area.x, thing.area.y, *picture.size), foot)
            known = self._stood[thing.id] = (foot, picture, before)
        return known

    def before(self, box: Box, foot: int) -> list[tuple[int, Box]]:
        """The baked props that stand before what fills a rectangle of the map and has its foot in a row: their numbers,
        and the parts that both share.
        """
        key = (box, foot)
        if key not in self._before:
            if len(self._before) > MOST_BEFORE:
                self._before.clear()
            area = pygame.Rect(box)
            found = [at for at in self._stills_near.meeting(area) if self.feet[at] > foot]
            self._before[key] = [(at, _box_of(area.clip(self.still_boxes[at]))) for at in found]
        return self._before[key]

    def lift(self) -> None:
        """Bake heights as well from now on: a beam falls here."""
        if not self._lifted:
            self._lifted = True
            self._chunks.clear()

    def is_gone(self, thing: Thing) -> bool:
        """Whether a prop is left out."""
        return thing.id in self._gone

    def picture_of(self, thing: Thing, step: int) -> Picture:
        """The picture of a tile object at a step."""
        still = self._still.get(thing.id)
        if still is not None:
            return still
        own = self.tile_of(thing)
        picture = self.picture(self.frame(own, step + thing.id * 7), thing.gid)
        if not own.frames:
            self._still[thing.id] = picture
        return picture

    def picture(self, tile: Tile, flips: int) -> Picture:
        """The picture of a tile."""
        key = (tile.gid, flips & ~GID)
        if key not in self._pictures:
            self._pictures[key] = self.pictures.tile(tile, flips)
        return self._pictures[key]

    def frame(self, tile: Tile, step: int) -> Tile:
        """The tile that an animated tile shows at a step."""
        if not tile.frames:
            return tile
        if tile.gid not in self._timelines:
            ends = list(accumulate(steps for _, steps in tile.frames))
            self._timelines[tile.gid] = (ends, [self.level.tiles[gid] for gid, _ in tile.frames])
        ends, shown = self._timelines[tile.gid]
        return shown[bisect_right(ends, step % ends[-1])]

    def _keys(self, area: pygame.Rect) -> Iterator[tuple[int, int]]:
        width, height = self.level.size
        for row in range(max(0, area.top // CHUNK), min((height - 1) // CHUNK, (area.bottom - 1) // CHUNK) + 1):
            for column in range(max(0, area.left // CHUNK), min((width - 1) // CHUNK, (area.right - 1) // CHUNK) + 1):
                yield column, row

    def chunks(self, area: pygame.Rect) -> list[tuple[Chunk, int, int]]:
        """The chunks that meet a rectangle of the map, with their places in map px."""
        found = []
        for key in self._keys(area):
            if key not in self._chunks:
                self._chunks[key] = self._bake(*key)
            found.append((self._chunks[key], key[0] * CHUNK, key[1] * CHUNK))
        return found

    def readying(self, area: pygame.Rect) -> Iterator[None]:
        """Bake the chunks that meet a rectangle of the map, one after the other."""
        for key in self._keys(area):
            if key not in self._chunks:
                self._chunks[key] = self._bake(*key)
                yield

    def build_ahead(self, area: pygame.Rect) -> None:
        """Bake at most one chunk next to what is in view."""
        for _ in self.readying(area.inflate(CHUNK, CHUNK)):
            return

    # -- baking ---------------------------------------------------------------------------------------------------

    def _bake(self, column: int, row: int) -> Chunk:
        width, height = self.level.size
        left, top = column * CHUNK, row * CHUNK
        size = (min(CHUNK, width - left), min(CHUNK, height - top))
        small = (CHUNK // BLOOM_DIVISOR, CHUNK // BLOOM_DIVISOR)
        chunk = Chunk(near(size), near(size), near(size), plain(small), near(size) if self._lifted else None)
        chunk.albedo.fill(self.background)
        if self.wet:
            chunk.film, chunk.puddle = near(size), near(size)
        area = pygame.Rect(left, top, *size)
        if self.over_layers:
            chunk.over = self._bake_over(area)
        for layer in self.level.layers:
            if layer.over:
                continue
            shade = layer.tint != (255, 255, 255) or layer.opacity < 1
            for tile, flips, x, y in self._cells(layer.rows, layer.x, layer.y, area):
                if tile.frames:
                    chunk.moving.append((tile, flips, x, y))
                picture = self.picture(tile, flips)
                self._lay(chunk, picture, x - left, y - top + TILE - picture.size[1], layer.tint, layer.opacity, shade)
        for thing in self.flat:
            is_there = thing.id in self._baked and thing.id not in self._gone
            if is_there and area.colliderect(thing.area.x, thing.area.y, *self._size(thing)):
                self._lay(chunk, self.picture_of(thing, 0), thing.area.x - left, thing.area.y - top)
        for at in self._stills_near.meeting(area):
            thing, box = self.stills[at], self.still_boxes[at]
            if thing.id not in self._gone:
                self._set(chunk, thing, box.x - left, box.y - top)
        if chunk.puddle is not None:
            chunk.pools = _used(chunk.puddle)
        self._light(chunk, left, top)
        return chunk

    def _set(self, chunk: Chunk, thing: Thing, x: int, y: int) -> None:
        """Stand a prop on a chunk; it also stops what lies behind it from mirroring."""
        picture = self.picture_of(thing, 0)
        chunk.albedo.blit(picture.albedo, (x, y))
        chunk.emission.blit(picture.emission, (x, y))
        if chunk.lift is not None:
            chunk.lift.blit(picture.lift_at(self.foot_of(thing) - thing.area.y), (x, y))
        if chunk.film is not None and chunk.puddle is not None:
            chunk.film.blit(picture.shape, (x, y))
            chunk.puddle.blit(picture.shape, (x, y))

    def _size(self, thing: Thing) -> tuple[int, int]:
        tile = self.tile_of(thing)
        return tile.area.width, tile.area.height

    def _cells(
        self, rows: tuple[tuple[int, ...], ...], offset_x: int, offset_y: int, area: pygame.Rect
    ) -> Iterator[tuple[Tile, int, int, int]]:
        margin = 1
        first_row = max(0, (area.top - offset_y) // TILE - margin)
        first_column = max(0, (area.left - offset_x) // TILE - margin)
        for number in range(first_row, min(len(rows), (area.bottom - offset_y) // TILE + 1 + margin)):
            row = rows[number]
            for column in range(first_column, min(len(row), (area.right - offset_x) // TILE + 1 + margin)):
                gid = row[column]
                if gid and (tile := self.level.tiles.get(gid & GID)) is not None:
                    yield tile, gid, column * TILE + offset_x, number * TILE + offset_y

    def _lay(
        self,
        chunk: Chunk,
        picture: Picture,
        x: int,
        y: int,
        tint: tuple[int, int, int] = (255, 255, 255),
        opacity: float = 1.0,
        shade: bool = False,
    ) -> None:
        albedo = picture.albedo
        if shade:
            albedo = albedo.copy()
            albedo.fill((*tint, round(opacity * 255)), special_flags=pygame.BLEND_RGBA_MULT)
        chunk.albedo.blit(albedo, (x, y))
        chunk.emission.blit(picture.emission, (x, y))
        if picture.lift is not None and chunk.lift is not None:
            chunk.lift.blit(picture.lift, (x, y))
        if picture.wet is not None and chunk.film is not None and chunk.puddle is not None:
            film, puddle = self._wet_of(picture.wet)
            chunk.film.blit(film, (x, y))
            chunk.puddle.blit(puddle, (x, y))

    def _wet_of(self, wet: pygame.Surface) -> tuple[pygame.Surface, pygame.Surface]:
        """The red channel (film) and the green one (puddle) as grey surfaces."""
        key = (id(wet), 0)
        if key not in self._wet_parts:
            values = pygame.surfarray.array3d(wet)
            film, puddle = plain(wet.get_size()), plain(wet.get_size())
            pygame.surfarray.blit_array(film, values[:, :, [0, 0, 0]])
            pygame.surfarray.blit_array(puddle, values[:, :, [1, 1, 1]])
            self._wet_parts[key] = (film, puddle)
        return self._wet_parts[key]

    def _light(self, chunk: Chunk, left: int, top: int) -> None:
        chunk.light.fill(self.mood.ambient)
        chunk.halo.fill((0, 0, 0))
        for surface, (x, y), thing in self._shafts:
            if not thing.when:
                chunk.light.blit(surface, (x - left, y - top), special_flags=pygame.BLEND_RGB_ADD)
        part = BLOOM_DIVISOR
        room = chunk.light.get_rect()
        for at in self._fixed_reaches.meeting(room.move(left, top)):
            thing, light = self.fixed_lights[at]
            if thing.id in self._gone:
                continue
            x, y = thing.area.x - left, thing.area.y - top
            lit = pool_within(room, x, y, light.radius, colour(light.color), light.falloff, light.squash)
            chunk.light.blit(*lit, special_flags=pygame.BLEND_RGB_ADD)
            if light.halo:
                radius = max(2, (light.halo_radius or light.radius) // part)
                halo = pool_at(x // part, y // part, radius, colour(light.halo), light.falloff, 1.0, 0)
                chunk.halo.blit(*halo, special_flags=pygame.BLEND_RGB_ADD)

    def _bake_over(self, area: pygame.Rect) -> Over | None:
        """The layers that lie over everybody, as far as they stand still."""
        albedo, emission = (pygame.Surface(area.size, pygame.SRCALPHA) for _ in range(2))
        for layer in self.over_layers:
            for tile, flips, x, y in self._cells(layer.rows, layer.x, layer.y, area):
                if not tile.frames:
                    picture = self.picture(tile, flips)
                    at = (x - area.x, y - area.y + TILE - picture.size[1])
                    albedo.blit(picture.albedo, at)
                    emission.blit(picture.emission, at)
        used = albedo.get_bounding_rect()
        if not used.size[0]:
            return None
        return Over(albedo.subsurface(used).copy(), emission.subsurface(used).copy(), *used.topleft)

    def over_cells(self, area: pygame.Rect) -> Iterator[tuple[Tile, int, int, int]]:
        """The moving cells of layers that lie over everybody."""
        for layer in self.over_layers:
            for cell in self._cells(layer.rows, layer.x, layer.y, area):
                if cell[0].frames:
                    yield cell


def _used(surface: pygame.Surface) -> list[pygame.Rect]:
    """Rectangles that hold all of a surface that is not black; those that lie near each other are one."""
    black = pygame.mask.from_threshold(surface, (0, 0, 0), (1, 1, 1, 255))
    black.invert()
    found: list[pygame.Rect] = []
    for box in black.get_bounding_rects():
        at = box.inflate(TILE, TILE).collidelist(found)
        while at >= 0:
            box = box.union(found.pop(at))
            at = box.inflate(TILE, TILE).collidelist(found)
        found.append(box)
    return found
