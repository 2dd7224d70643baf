"""Pictures with their twins, loaded when first asked for and kept.

Beside NAME.png may lie NAME.emission.png (what glows), NAME.lift.png (px down to the floor) and NAME.wet.png (how the
ground mirrors). A missing or broken file is a Problem; the picture asked for is then a small marked square.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from game.core.problems import Problem, nearest
from game.world.tiles import FLIP_DIAGONAL, FLIP_X, FLIP_Y, GID, Tile

Area = tuple[int, int, int, int]
DUSK = 16
"""The brightest that a channel of what only darkens may be."""


@dataclass(slots=True)
class Picture:
    """A surface with alpha and its twins.

    `emission` is black where the picture is opaque and does not glow, so that it covers what glows behind it.
    """

    albedo: pygame.Surface
    emission: pygame.Surface
    glows: bool
    lift: pygame.Surface | None = None
    wet: pygame.Surface | None = None
    _shape: pygame.Surface | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in px."""
        return self.albedo.get_size()

    @property
    def is_hard(self) -> bool:
        """Whether every pixel is either there or not."""
        count = pygame.mask.from_surface(self.albedo, 0).count()
        return count == pygame.mask.from_surface(self.albedo, 254).count()

    @property
    def is_dusk(self) -> bool:
        """Whether the picture is see-through everywhere and all but black, and does not glow."""
        if self.glows or pygame.mask.from_surface(self.albedo, 254).count():
            return False
        black = pygame.mask.from_threshold(self.albedo, (0, 0, 0), (DUSK, DUSK, DUSK, 255))
        return black.count() == self.size[0] * self.size[1]

    def veil(self) -> pygame.Surface:
        """What darkens, when multiplied, as laying a picture of dusk over everything would."""
        surface = pygame.Surface(self.size, 0, 32)
        surface.fill((255, 255, 255))
        surface.blit(silhouette(self.albedo), (0, 0))
        return surface

    @property
    def shape(self) -> pygame.Surface:
        """The picture in black."""
        if not self.glows:
            return self.emission
        if self._shape is None:
            self._shape = silhouette(self.albedo)
        return self._shape

    def lift_at(self, foot: int) -> pygame.Surface:
        """The lift twin; without one, that of something upright: each row as many px up as it is above `foot`."""
        if self.lift is None:
            surface = self.albedo.copy()
            for row in range(surface.get_height()):
                up = max(0, min(255, foot - row))
                surface.fill((0, 0, 0, 255), (0, row, surface.get_width(), 1), special_flags=pygame.BLEND_RGBA_MULT)
                surface.fill((up, up, up, 0), (0, row, surface.get_width(), 1), special_flags=pygame.BLEND_RGBA_ADD)
            self.lift = surface
        return self.lift


def silhouette(albedo: pygame.Surface) -> pygame.Surface:
    """The picture's shape in black."""
    shape = albedo.copy()
    shape.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return shape


def oriented(surface: pygame.Surface, gid: int) -> pygame.Surface:
    """A surface turned as Tiled's flip bits say: first along the diagonal, then across, then down."""
    if gid & FLIP_DIAGONAL:
        surface = pygame.transform.flip(pygame.transform.rotate(surface, 270), True, False)
    if gid & (FLIP_X | FLIP_Y):
        surface = pygame.transform.flip(surface, bool(gid & FLIP_X), bool(gid & FLIP_Y))
    return surface


class Pictures:
    """The pictures of the game, by name ("people/mira") or by path, cut into cells where asked."""

    def __init__(self, find: Callable[[str], Path | None], report: Callable[[Problem], None]) -> None:
        self._find = find
        self._report = report
        self._whole: dict[str, Picture] = {}
        self._cut: dict[tuple[str, Area, int], Picture] = {}
        self._cells: dict[tuple[str, int, int, tuple[int, int], bool], Picture] = {}
        self._data: dict[str, Any] = {}

    def forget(self) -> None:
        """Drop everything, so that changed files are read again."""
        self._whole.clear()
        self._cut.clear()
        self._cells.clear()
        self._data.clear()

    def drop(self, names: Iterable[str]) -> None:
        """Let go of some pictures and what was cut from them; they are read again when next asked for."""
        gone = set(names)
        for name in gone:
            self._whole.pop(name, None)
        self._cut = {key: part for key, part in self._cut.items() if key[0] not in gone}
        self._cells = {key: part for key, part in self._cells.items() if key[0] not in gone}
        self._data.clear()

    def named(self, name: str) -> Picture:
        """The picture assets/pictures/NAME.png."""
        if name not in self._whole:
            path = self._find(f"pictures/{name}.png")
            if path is None:
                self._report(Problem(f"assets/pictures/{name}.png", 0, 0, "there is no such picture"))
                self._whole[name] = _nothing()
            else:
                self._whole[name] = _laid_fast(self._load(path))
        return self._whole[name]

    def has(self, name: str) -> bool:
        """Whether there is a picture of a name."""
        return name in self._whole or self._find(f"pictures/{name}.png") is not None

    def holds(self, name: str) -> bool:
        """Whether the picture of a name has been read."""
        return name in self._whole

    def knows(self, tile: Tile) -> bool:
        """Whether the picture that a map's tile is cut from has been read."""
        return str(tile.image) in self._whole

    def cell(self, name: str, column: int, row: int, size: tuple[int, int], flip: bool = False) -> Picture:
        """One cell of a sheet."""
        key = (name, column, row, size, flip)
        known = self._cells.get(key)
        if known is None:
            area = (column * size[0], row * size[1], *size)
            known = self._cells[key] = self._part(name, self.named(name), area, FLIP_X if flip else 0)
        return known

    def area(self, name: str, area: Area) -> Picture:
        """A rectangle of a picture."""
        return self._part(name, self.named(name), area, 0)

    def tile(self, tile: Tile, flips: int) -> Picture:
        """The picture of a map's tile."""
        key = str(tile.image)
        if key not in self._whole:
            self._whole[key] = self._load(tile.image)
        area = (tile.area.x, tile.area.y, tile.area.width, tile.area.height)
        return self._part(key, self._whole[key], area, flips & ~GID, shared=True)

    def data(self, name: str) -> Any:
        """The small JSON file assets/NAME.json, or an empty dict."""
        if name not in self._data:
            path = self._find(f"{name}.json")
            self._data[name] = json.loads(path.read_text(encoding="utf-8")) if path else {}
        return self._data[name]

    def _part(self, key: str, whole: Picture, area: Area, flips: int, shared: bool = False) -> Picture:
        """A part of a picture. `shared` ones use the whole one's pixels, which must not be run-length encoded then:
        SDL would decode it at every blit.
        """
        known = self._cut.get((key, area, flips))
        if known is not None:
            return known
        clip = pygame.Rect(area).clip(whole.albedo.get_rect())
        if clip.size != area[2:]:
            self._report(Problem(key, 0, 0, f"the picture is too small for the part at {area[0]},{area[1]}"))
            part = _nothing()
        else:

            def cut(surface: pygame.Surface | None) -> pygame.Surface | None:
                if surface is None:
                    return None
                piece = surface.subsurface(clip)
                return oriented(piece if shared else piece.copy(), flips)

            albedo, emission = cut(whole.albedo), cut(whole.emission)
            assert albedo is not None and emission is not None
            part = Picture(albedo, emission, whole.glows, cut(whole.lift), cut(whole.wet))
        self._cut[key, area, flips] = part
        return part

    def _load(self, path: Path) -> Picture:
        albedo = self._surface(path)
        if albedo is None:
            return _nothing()
        emission = silhouette(albedo)
        glow = self._twin(path, "emission", albedo)
        if glow is not None:
            emission.blit(glow, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        return Picture(
            albedo, emission, glow is not None, self._twin(path, "lift", albedo), self._twin(path, "wet", albedo)
        )

    def _twin(self, path: Path, name: str, albedo: pygame.Surface) -> pygame.Surface | None:
        twin = path.with_name(f"{path.stem}.{name}.png")
        if not twin.is_file():
            return None
        surface = self._surface(twin)
        if surface is not None and surface.get_size() != albedo.get_size():
            self._report(Problem(twin.name, 0, 0, f"is {surface.get_size()} px, its picture {albedo.get_size()}"))
            return None
        return surface

    def _surface(self, path: Path) -> pygame.Surface | None:
        try:
            return pygame.image.load(path).convert_alpha()
        except (pygame.error, OSError) as error:
            near = nearest(path.name, [one.name for one in path.parent.glob("*.png")]) if path.parent.is_dir() else None
            hint = f"did you mean '{near}'?" if near and not path.exists() else ""
            self._report(Problem(path.name, 0, 0, f"the picture cannot be read: {error}", hint))
            return None


LARGE_PX = 60_000


def _laid_fast(picture: Picture) -> Picture:
    """The picture on surfaces that are laid several times as fast: large ones that are not see-through anywhere lose
    their alpha, large ones with holes keep only runs of what is there.
    """
    width, height = picture.size
    if width * height < LARGE_PX:
        return picture
    full = pygame.mask.from_surface(picture.albedo, 254).count()
    if full == width * height:
        for name in ("albedo", "emission"):
            whole = pygame.Surface((width, height), 0, 32)
            whole.blit(getattr(picture, name), (0, 0))
            setattr(picture, name, whole)
    elif full * 10 > pygame.mask.from_surface(picture.albedo, 0).count() * 9:
        picture.albedo.set_alpha(255, pygame.RLEACCEL)
        picture.emission.set_alpha(255, pygame.RLEACCEL)
    return picture


def _nothing() -> Picture:
    """A small square that nobody can take for a picture of the game."""
    surface = pygame.Surface((16, 16), pygame.SRCALPHA)
    surface.fill((193, 47, 125, 255))
    surface.fill((20, 18, 42, 255), (2, 2, 12, 12))
    return Picture(surface, silhouette(surface), False)
