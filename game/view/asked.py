"""What a scene asks to see of the world, for one frame."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.world.canvas import Batch, Beam, Camera, Pool, Sprite
from game.world.level import Level


@dataclass(slots=True)
class Asked:
    """A level from a camera at a step, and what moves there; see the verbs of the canvas."""

    level: Level
    camera: Camera
    tick: int
    present: frozenset[int]
    gone: frozenset[int]
    sprites: list[Sprite] = field(default_factory=list)
    batches: list[Batch] = field(default_factory=list)
    pools: list[Pool] = field(default_factory=list)
    beams: list[Beam] = field(default_factory=list)
    overs: list[tuple[str, int, int, int, tuple[int, int]]] = field(default_factory=list)
