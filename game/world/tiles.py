"""The tiles that maps are laid with: their size, and how their numbers carry Tiled's flips."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.geometry import Rect


TILE = 16
FLIP_X = 0x80000000
FLIP_Y = 0x40000000
FLIP_DIAGONAL = 0x20000000
GID = 0x1FFFFFFF


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile of a tileset: where its picture lies, its frames as (gid, steps), and what stops walkers."""

    gid: int
    image: Path
    area: Rect
    frames: tuple[tuple[int, int], ...] = ()
    solids: tuple[Rect, ...] = ()
    foot: int = 0
