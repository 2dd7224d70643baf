"""A map as data: its layers of tiles, the tiles themselves, and the objects on it, typed. No pictures, no pygame."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from game.core.geometry import SUB, Rect, Solids
from game.world.classes import AS_IT_IS, SAME, Atmosphere, Door, MapProperties, Solid
from game.world.tiles import FLIP_DIAGONAL as FLIP_DIAGONAL
from game.world.tiles import FLIP_X as FLIP_X
from game.world.tiles import FLIP_Y as FLIP_Y
from game.world.tiles import GID as GID
from game.world.tiles import TILE as TILE
from game.world.tiles import Tile as Tile

Spec = TypeVar("Spec")


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of tiles, row by row; gids carry Tiled's flip bits. Offsets are px, opacity 0..1, tint rgb."""

    name: str
    rows: tuple[tuple[int, ...], ...]
    over: bool = False
    x: int = 0
    y: int = 0
    opacity: float = 1.0
    tint: tuple[int, int, int] = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Thing:
    """An object of a map. Places are px; x and y of a tile object are its upper left corner, as of any other.

    `points` are the corners of a polygon or polyline, in map px. `spec` is the typed class.
    """

    id: int
    name: str
    spec: Any
    area: Rect
    when: str = ""
    gid: int = 0
    points: tuple[tuple[int, int], ...] = ()
    line: int = 0

    @property
    def kind(self) -> str:
        """The class's name, as Tiled shows it."""
        return type(self.spec).__name__


@dataclass(frozen=True)
class Level:
    """A map: `id` is "folder/map", sizes are tiles. `sources` are the files it was read from, by name."""

    id: str
    file: str
    width: int
    height: int
    properties: MapProperties
    layers: tuple[Layer, ...]
    tiles: Mapping[int, Tile] = field(repr=False)
    things: tuple[Thing, ...] = field(repr=False)
    sources: Mapping[str, Path] = field(default_factory=dict, repr=False, compare=False)
    _by_class: dict[type, tuple[tuple[Thing, Any], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    worked_out: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What rules have worked out of the map alone, by what works it out: it takes a while, and is kept with the map."""
    _airs: dict[tuple[Atmosphere, ...], Level] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def folder(self) -> str:
        """The name of the folder that the map lies in."""
        return self.id.partition("/")[0]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in px."""
        return self.width * TILE, self.height * TILE

    @cached_property
    def named(self) -> Mapping[str, Thing]:
        """The objects that have a name; a door may share its name with the point behind it, which is then meant."""
        doors_first = sorted(self.things, key=lambda thing: not isinstance(thing.spec, Door))
        return {thing.name: thing for thing in doors_first if thing.name}

    def all(self, spec: type[Spec]) -> tuple[tuple[Thing, Spec], ...]:
        """Every object of a class, with its properties, in the order of the map."""
        if spec not in self._by_class:
            self._by_class[spec] = tuple((thing, thing.spec) for thing in self.things if isinstance(thing.spec, spec))
        return self._by_class[spec]

    def in_air(self, present: frozenset[int]) -> Level:
        """The map as it is while only these objects (by id) of the conditional ones are there: its light, its weather.

        It is this map where no atmosphere is there, and the same one each time.
        """
        airs = tuple(air for thing, air in self.all(Atmosphere) if not thing.when or thing.id in present)
        if not airs:
            return self
        if airs not in self._airs:
            said, tiles = self.properties, self.tiles
            for air in airs:
                tiles = _seen_as(tiles, air.tiles) if air.tiles else tiles
                said = replace(
                    said,
                    mood=said.mood if air.mood == SAME else air.mood,
                    weather=said.weather if air.weather == SAME else air.weather,
                    wet_line=said.wet_line if air.wet_line == AS_IT_IS else air.wet_line,
                    music=_then(said.music, air.music),
                    ambience=_then(said.ambience, air.ambience),
                )
            self._airs[airs] = replace(self, properties=said, tiles=tiles)
        return self._airs[airs]

    @cached_property
    def shown_tiles(self) -> tuple[Tile, ...]:
        """A tile of every picture that something on the map is cut from."""
        gids = {gid & GID for layer in self.layers for row in layer.rows for gid in set(row)}
        gids |= {thing.gid & GID for thing in self.things}
        tiles = [self.tiles[gid] for gid in sorted(gids) if gid in self.tiles]
        tiles += [self.tiles[gid] for tile in tiles for gid, _ in tile.frames]
        return tuple({tile.image: tile for tile in tiles}.values())

    @cached_property
    def fixed_solids(self) -> tuple[Rect, ...]:
        """What stops walkers whatever the story's state: solid tiles and objects without a condition, in px."""
        rects: list[Rect] = []
        solid_tiles = {gid: tile.solids for gid, tile in self.tiles.items() if tile.solids}
        for layer in self.layers:
            for row, gids in enumerate(layer.rows):
                for column, gid in enumerate(gids):
                    if solids := solid_tiles.get(gid & GID):
                        rects += [moved(solid, column * TILE + layer.x, row * TILE + layer.y) for solid in solids]
        for thing in self.things:
            if not thing.when:
                rects += self.solids_of(thing)
        rects += [thing.area for thing in self.things if isinstance(thing.spec, Solid) and not thing.when]
        width, height = self.size
        edge = TILE
        rects += [
            Rect(-edge, -edge, width + 2 * edge, edge),
            Rect(-edge, height, width + 2 * edge, edge),
            Rect(-edge, 0, edge, height),
            Rect(width, 0, edge, height),
        ]
        return tuple(rects)

    @cached_property
    def fingerprint(self) -> int:
        """A number that changes where people can stand on the map."""
        sides = [side for rect in self.fixed_solids for side in (rect.x, rect.y, rect.width, rect.height)]
        return zlib.crc32(struct.pack(f"<{len(sides)}q", *sides))

    def solids_of(self, thing: Thing) -> list[Rect]:
        """What of a tile object stops walkers, in map px."""
        tile = self.tiles.get(thing.gid & GID)
        if tile is None:
            return []
        solids = tile.solids
        if thing.gid & FLIP_X:
            solids = tuple(Rect(tile.area.width - s.right, s.y, s.width, s.height) for s in solids)
        return [moved(solid, thing.area.x, thing.area.y) for solid in solids]

    def solids(self, present: frozenset[int], more: Sequence[Rect] = ()) -> Solids:
        """All that stops walkers, in 1/256 px, while only these objects (by id) of the conditional ones are there.

        `more` are px rectangles that somebody's rules add.
        """
        rects = list(more)
        for thing in self.things:
            if thing.when and thing.id in present:
                rects += self.solids_of(thing)
                if isinstance(thing.spec, Solid):
                    rects.append(thing.area)
        return self._fixed.and_also(rect.scaled(SUB) for rect in rects)

    @cached_property
    def _fixed(self) -> Solids:
        return Solids((rect.scaled(SUB) for rect in self.fixed_solids), 64 * SUB)


def _seen_as(tiles: Mapping[int, Tile], name: str) -> Mapping[int, Tile]:
    """The tiles, with those of the tileset `name` seen in place of the ones whose tileset's name it begins with."""
    then = {tile.area: tile.image for tile in tiles.values() if tile.image.stem == name}

    def seen(tile: Tile) -> Tile:
        is_other = name.startswith(f"{tile.image.stem}_") and tile.area in then
        return replace(tile, image=then[tile.area]) if is_other else tile

    return {gid: seen(tile) for gid, tile in tiles.items()}


def _then(now: str, then: str) -> str:
    """What is heard where an atmosphere names `then`."""
    return now if not then else "" if then == "none" else then


def moved(rect: Rect, x: int, y: int) -> Rect:
    """A rectangle shifted by px."""
    return Rect(rect.x + x, rect.y + y, rect.width, rect.height)
