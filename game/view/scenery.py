"""The world as it is seen: the ground and what stands on it, lit, under its weather, at its own size."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import pygame

from game.core.settings import Settings
from game.view.asked import Asked
from game.view.beams import Beams, Heights, beam_field
from game.view.finish import Finish, Seen
from game.view.ground import Box, Chunk, Ground
from game.view.light import BLOOM_DIVISOR, MOODS, Pool, flicker, moving_pool_at
from game.view.memory import give_back
from game.view.pictures import Picture, Pictures
from game.view.surfaces import WHOLE, Laid, plain
from game.view.weather import Rain, WetGround
from game.world.canvas import Batch, Beam, Sprite
from game.world.classes import Light, Person, colour
from game.world.level import Level

KEPT_GROUNDS = 2
# How far a contact shadow, and a thing that is carried, may reach out of a sprite.
SHADOW_PX = 4
HELD_PX = 20
MOST_BLENDS = 600

# One thing to draw: its foot, its turn among equals, the picture and its place on the map, whose it is, which part.
Standing = tuple[int, int, Picture, int, int, Sprite | None, Box | None]
BY_DEPTH = itemgetter(0, 1)
"""What is drawn first: the foot that is farther up, and among equals the earlier turn."""
Sheets = tuple[list[Picture], int, list[pygame.Surface], list[pygame.Surface]]
"""Sheets that figures are cut from, how many columns they have side by side, and their cells row by row: colours, and
what glows.
"""
Lay = tuple[pygame.Surface, tuple[int, int]] | Laid
"""A surface to lay, where, and in part only if that is said."""
TALLEST_PX = 1 << 12
"""No prop has its foot so far above the view."""
Placed = tuple[Sprite, Standing, Ground, list[tuple[int, Box]]]
"""A sprite, how it is drawn, on which ground, and what of it stands before the sprite."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of batches as they are laid, from the back to the front: their feet, colours, and what glows."""

    batches: list[Batch]
    camera: tuple[int, int]
    feet: Sequence[int]
    albedos: list[tuple[pygame.Surface, tuple[int, int]]]
    emissions: list[tuple[pygame.Surface, tuple[int, int]]]

    def are(self, batches: list[Batch], camera: tuple[int, int]) -> bool:
        """Whether these are the figures of some batches, seen from there."""
        same = len(batches) == len(self.batches) and camera == self.camera
        return same and all(one is other for one, other in zip(batches, self.batches, strict=True))


class Scenery:
    """Draws levels. What is the same from frame to frame is kept."""

    def __init__(self, pictures: Pictures, finish: Finish) -> None:
        self.pictures = pictures
        self.settings = Settings()
        self._finish = finish
        self._grounds: OrderedDict[str, tuple[Level, Ground]] = OrderedDict()
        self._rain = Rain()
        self._wet = WetGround()
        self._beams: list[Beams] = []
        self._heights: Heights | None = None
        self._sheets: dict[tuple[str, ...], Sheets] = {}
        self._shadows: dict[tuple[int, int], pygame.Surface] = {}
        self._blend: dict[str, Picture] = {}
        self._placed: dict[Sprite, Placed] = {}
        self._known_figures: Figures | None = None
        # What of a frame is laid over its ground, in order: colours, what glows, heights, and what does not mirror.
        self._albedos: list[Lay] = []
        self._emissions: list[Lay] = []
        self._lifts: list[Laid] = []
        self._shapes: list[Laid] = []
        self._size = (0, 0)
        self._seen: Seen | None = None

    def _resize(self, size: tuple[int, int]) -> None:
        self._size = size
        self._light = plain(size)
        self._halo = plain((max(1, size[0] // BLOOM_DIVISOR), max(1, size[1] // BLOOM_DIVISOR)))
        self._heights = None

    def forget(self) -> None:
        """Draw everything anew: content has changed."""
        self._grounds.clear()
        self._blend.clear()
        self._placed.clear()
        self._known_figures = None

    def renew(self, names: set[str]) -> None:
        """Draw anew what is made of some pictures, by name or path: they have changed."""
        for level, ground in list(self._grounds.values()):
            if any(str(tile.image) in names for tile in ground.level.tiles.values()):
                del self._grounds[level.id]
        self._blend.clear()
        self._placed.clear()
        self._known_figures = None

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
            give_back()
        return known[1]

    def readying(self, asked: Asked, view: tuple[int, int]) -> Iterator[None]:
        """Make ready what is asked to be seen of a level, in pieces of some milliseconds."""
        level, camera = asked.level, (asked.camera.x, asked.camera.y)
        for tile in level.shown_tiles:
            if not self.pictures.knows(tile):
                self.pictures.tile(tile, 0)
                yield
        people = {f"people/{person.who}" for _, person in level.all(Person) if person.who}
        moving = {sprite.picture for sprite in asked.sprites} | {
            name for batch in asked.batches for name in batch.pictures
        }
        for name in sorted(people | moving):
            if not self.pictures.holds(name):
                self.pictures.named(name)
                yield
        for reach in sorted({beam.reach for beam in asked.beams}):
            beam_field(reach)
            yield
        ground = self.ground(level)
        yield
        ground.without(asked.gone)
        if asked.beams:
            ground.lift()
        seen = pygame.Rect(*camera, *view)
        yield from ground.readying(seen)
        if level.properties.weather == "rain":
            yield from self._rain.readying()
        self._moving_pools(ground, frozenset(thing.id for thing, _ in level.all(Light)), camera, seen, 0)
        yield

    def compose(self, asked: Asked, frame: pygame.Surface, emission: pygame.Surface) -> None:
        """Draw what is seen of a level; the emission's surface is used up."""
        level = asked.level
        if self._size != frame.get_size():
            self._resize(frame.get_size())
        ground, mood, light, tick = self.ground(level), MOODS[level.properties.mood], self._light, asked.tick
        camera = (asked.camera.x, asked.camera.y)
        area = pygame.Rect(*camera, *self._size)
        ground.without(asked.gone)
        if asked.beams:
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
                self._put(ground.picture(ground.frame(tile, tick), flips), x - camera[0], y - camera[1])
        for thing in ground.laid.within(area, asked.present, asked.gone):
            self._put(ground.picture_of(thing, tick), thing.area.x - camera[0], thing.area.y - camera[1])
        in_parts = self._stand(ground, asked, camera, area)
        for chunk, (x, y) in chunks:
            if chunk.over is not None:
                at = (x + chunk.over.x, y + chunk.over.y)
                self._albedos.append((chunk.over.albedo, at))
                self._emissions.append((chunk.over.emission, at))
        for tile, flips, x, y in ground.over_cells(area):
            self._put(ground.picture(ground.frame(tile, tick), flips), x - camera[0], y - camera[1])
        for thing in ground.over.within(area, asked.present, asked.gone):
            self._put(ground.picture_of(thing, tick), thing.area.x - camera[0], thing.area.y - camera[1])
        for surface, laid in ((frame, self._albedos), (emission, self._emissions)):
            if in_parts:
                surface.blits(laid, False)
            else:
                surface.fblits(laid)  # type: ignore[arg-type]
        self._moving_lights(ground, asked, camera, area)
        hazes = self._cast(asked.beams, chunks, camera)
        frame.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        frame.blit(emission, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
        frame.fblits([(veil, (x - camera[0], y - camera[1])) for veil, x, y in ground.veils], pygame.BLEND_RGB_MULT)
        step = 0 if self.settings.reduced_motion else tick
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
        seen = Seen(ground, camera, tick)
        self._finish.apply(frame, mood, self._halo, seen)
        cell = self.pictures.cell
        frame.fblits(
            [
                (cell(name, column, 0, size).albedo, (x - camera[0] - size[0] // 2, y - camera[1] - size[1]))
                for name, x, y, column, size in asked.overs
            ]
        )
        if seen.follows(self._seen):
            # The first frame of a place has enough to do.
            ground.build_ahead(area)
        self._seen = seen

    def _put(self, picture: Picture, x: int, y: int) -> None:
        self._albedos.append((picture.albedo, (x, y)))
        self._emissions.append((picture.emission, (x, y)))
        if picture.lift is not None:
            self._lifts.append((picture.lift, (x, y), WHOLE))

    def _stand(self, ground: Ground, asked: Asked, camera: tuple[int, int], area: pygame.Rect) -> bool:
        """Lay what stands, from the back to the front, and again what is baked in front of it.

        Returns whether any of it is laid in part.
        """
        line = ground.level.properties.wet_line
        wet, beams = ground.wet, bool(asked.beams)
        queue: list[Standing] = []
        again: set[tuple[int, Box]] = set()
        for thing in ground.standing.within(area, asked.present, asked.gone):
            foot, picture, before = ground.stood(thing, asked.tick)
            queue.append((foot, 0, picture, thing.area.x, thing.area.y, None, None))
            again.update(before)
        placed: dict[Sprite, Placed] = {}
        for number, one in enumerate(asked.sprites):
            # Somebody who keeps still is the same sprite as in the frame before.
            known = self._placed.get(one)
            if known is None or known[1][1] != number + 1 or known[2] is not ground:
                known = self._place(ground, number, one)
            placed[one] = known
            queue.append(known[1])
            again.update(known[3])
        self._placed = placed
        figures = self._figures(asked.batches, camera) if asked.batches else None
        if figures is not None:
            # There is somebody behind everything that stands.
            again = set(ground.before((area.x, area.y, area.width, area.height), -TALLEST_PX))
        for baked, shared in again:
            thing = ground.stills[baked]
            if not ground.is_gone(thing):
                picture = ground.picture_of(thing, 0)
                queue.append((ground.feet[baked], 0, picture, thing.area.x, thing.area.y, None, shared))
        queue.sort(key=BY_DEPTH)
        albedos, emissions = self._albedos, self._emissions
        laid = 0
        for foot, _, picture, left, top, sprite, part in queue:
            if figures is not None:
                behind = bisect_left(figures.feet, foot, laid)
                albedos += figures.albedos[laid:behind]
                emissions += figures.emissions[laid:behind]
                laid = behind
            at = (left - camera[0], top - camera[1])
            within = WHOLE
            if part is not None:
                at = (part[0] - camera[0], part[1] - camera[1])
                within = (part[0] - left, part[1] - top, *part[2:])
                albedos.append((picture.albedo, at, within))
                emissions.append((picture.emission, at, within))
            else:
                if sprite is not None:
                    self._under(sprite, picture, *at, wet, ground.mood.shadow, camera)
                    if sprite.held and self._held_behind(sprite):
                        self._hold(sprite, *at)
                albedos.append((picture.albedo, at))
                emissions.append((picture.emission, at))
            if wet and top + picture.size[1] > line:
                self._shapes.append((picture.shape, at, within))
            if beams:
                self._lifts.append((picture.lift_at(foot - top), at, within))
            if sprite is not None and sprite.held and not self._held_behind(sprite):
                self._hold(sprite, *at)
        if figures is not None:
            albedos += figures.albedos[laid:]
            emissions += figures.emissions[laid:]
            if wet:
                self._shapes += [(shape, at, WHOLE) for shape, at in figures.emissions if at[1] > line - camera[1] - 64]
        return bool(again)

    def _figures(self, batches: list[Batch], camera: tuple[int, int]) -> Figures:
        """The figures of all batches as they are laid; the batches one after the other where there are several."""
        known = self._known_figures
        if known is None or not known.are(batches, camera):
            import numpy as np

            # What they were is let go first: its memory is still near at hand.
            known = self._known_figures = None
            feet = batches[0].y if len(batches) == 1 else [foot for batch in batches for foot in batch.y]
            known = self._known_figures = Figures(batches, camera, feet, [], [])
            for batch in batches:
                _, columns, albedos, emissions = self._sheets_of(batch)
                left = np.asarray(batch.x) - (camera[0] + batch.size[0] // 2)
                top = np.asarray(batch.y) - (camera[1] + batch.size[1])
                places = list(zip(left.tolist(), top.tolist(), strict=True))
                cells = (np.asarray(batch.row) * columns + np.asarray(batch.column)).tolist()
                known.albedos.extend(zip(map(albedos.__getitem__, cells), places, strict=True))
                known.emissions.extend(zip(map(emissions.__getitem__, cells), places, strict=True))
        return known

    def _sheets_of(self, batch: Batch) -> Sheets:
        """A batch's sheets and their cells."""
        sheets = [self.pictures.named(name) for name in batch.pictures]
        known = self._sheets.get(batch.pictures)
        if known is None or any(now is not then for now, then in zip(sheets, known[0], strict=True)):
            many = [sheet.size[0] // batch.size[0] for sheet in sheets]
            cells = [
                self.pictures.cell(name, column, row, batch.size)
                for row in range(sheets[0].size[1] // batch.size[1])
                for name, columns in zip(batch.pictures, many, strict=True)
                for column in range(columns)
            ]
            known = (sheets, sum(many), [one.albedo for one in cells], [one.emission for one in cells])
            self._sheets[batch.pictures] = known
        return known

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

    def _under(
        self, sprite: Sprite, picture: Picture, x: int, y: int, wet: bool, dark: int, camera: tuple[int, int]
    ) -> None:
        """The contact shadow, and on wet ground the reflection under the feet."""
        if not sprite.shadow:
            return
        feet = sprite.y - camera[1]
        if wet and not sprite.raised:
            self._albedos.append((self._reflection(picture), (x, feet)))
        half = sprite.size[0] // 2 - 1
        self._albedos.append((self._shadow(half, dark), (sprite.x - camera[0] - half - 1, feet - 3)))

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

    def _shadow(self, half: int, dark: int) -> pygame.Surface:
        """A contact shadow, solid in the middle and broken at the rim."""
        if (half, dark) not in self._shadows:
            surface = pygame.Surface((2 * half + 2, 7), pygame.SRCALPHA)
            for row in range(7):
                for column in range(2 * half + 2):
                    far = ((column - half - 0.5) / (half + 0.5)) ** 2 + ((row - 3) / 3.2) ** 2
                    if far < 0.55 or (far < 1 and (row + column) % 2):
                        surface.set_at((column, row), (16, 10, 40, dark))
            self._shadows[half, dark] = surface
        return self._shadows[half, dark]

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
        if len(self._blend) > MOST_BLENDS:
            self._blend.clear()
            return self._greyed(sprite, picture)
        return self._blend[key]

    def _moving_lights(self, ground: Ground, asked: Asked, camera: tuple[int, int], area: pygame.Rect) -> None:
        pools, halos = self._moving_pools(ground, asked.present, camera, area, asked.tick)
        for pool in asked.pools:
            x, y = pool.x - camera[0], pool.y - camera[1]
            pools.append(moving_pool_at(x, y, pool.radius, pool.color, pool.falloff, pool.squash))
        self._light.fblits(pools, pygame.BLEND_RGB_ADD)
        self._halo.fblits(halos, pygame.BLEND_RGB_ADD)

    def _moving_pools(
        self, ground: Ground, present: frozenset[int], camera: tuple[int, int], area: pygame.Rect, tick: int
    ) -> tuple[list[Pool], list[Pool]]:
        """The light and the halos of what burns unsteadily near a rectangle of the map."""
        still = self.settings.reduced_motion or not self.settings.flashes
        pools: list[Pool] = []
        halos: list[Pool] = []
        for thing, light in ground.lights_near(area, present):
            share = 100 if still else flicker(light.flicker, tick, thing.id)
            share = share // 6 * 6
            r, g, b = (channel * share // 100 for channel in colour(light.color))
            x, y = thing.area.x - camera[0], thing.area.y - camera[1]
            pools.append(moving_pool_at(x, y, light.radius, (r, g, b), light.falloff, light.squash))
            if light.halo:
                r, g, b = (channel * share // 100 for channel in colour(light.halo))
                part = BLOOM_DIVISOR
                radius = max(2, (light.halo_radius or light.radius) // part)
                halos.append(moving_pool_at(x // part, y // part, radius, (r, g, b), light.falloff, 1.0, 0))
        return pools, halos

    def _cast(
        self, cast: list[Beam], chunks: list[tuple[Chunk, tuple[int, int]]], camera: tuple[int, int]
    ) -> list[tuple[pygame.Surface, pygame.Rect]]:
        """Add the beams to the light map; returns what is seen of each in the air, and where."""
        if not cast:
            return []
        if self._heights is None:
            self._heights = Heights(self._size)
        self._heights.update([(chunk.lift, at, WHOLE) for chunk, at in chunks if chunk.lift], self._lifts)
        while len(self._beams) < len(cast):
            self._beams.append(Beams())
        pairs = zip(self._beams, cast)
        return [beams.cast(self._light, self._heights, beam, camera) for beams, beam in pairs]


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
