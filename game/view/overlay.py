"""The F1 overlay: what stops walkers, what waits, lights, the story's values, and how long frames take."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Protocol, runtime_checkable

import pygame

from game.story import Story
from game.view.canvas import PygameCanvas
from game.world.canvas import Camera, Canvas
from game.world.classes import Door, Light, Point, Solid, Trigger
from game.world.classes import colour as rgb
from game.world.level import Level
from game.world.walking import Walking

SOLID = (244, 112, 112)
DOOR = (104, 202, 192)
TRIGGER = (240, 186, 92)
LIVE = (142, 222, 168)
QUIET = (118, 112, 168)
VALUES_SHOWN = 40
COLUMN = 600


class Named(Protocol):
    """A screen."""

    name: str


@runtime_checkable
class Walked(Protocol):
    """A screen that shows a place one walks about in."""

    level: Level
    world: Walking

    @property
    def live(self) -> frozenset[str]:
        """The names that something can be done with now."""
        ...

    def camera(self, canvas: Canvas, part: float) -> Camera:
        """What is seen of the place."""
        ...


class Told(Protocol):
    """The game as far as the overlay tells of it."""

    story: Story
    steps: int
    marks: list[str]

    @property
    def stack(self) -> Sequence[Named]:
        """The screens, from the lowest up."""
        ...


def draw_overlay(canvas: PygameCanvas, game: Told, frame_ms: Sequence[float]) -> None:
    """Draw everything a developer wants to see over a finished frame."""
    for scene in game.stack:
        if isinstance(scene, Walked):
            _place(canvas, scene)
    _words(canvas, game, frame_ms)


def _place(canvas: PygameCanvas, scene: Walked) -> None:
    camera = scene.camera(canvas, 1.0)
    scale = canvas.target.get_height() / canvas.view[1] if canvas.settings.smooth_scaling else canvas.scale

    def at(x: float, y: float) -> tuple[int, int]:
        return round((x - camera.x) * scale), round((y - camera.y) * scale)

    def outline(x: int, y: int, width: int, height: int, color: tuple[int, int, int], line: int = 1) -> None:
        left, top = at(x, y)
        pygame.draw.rect(canvas.target, color, (left, top, round(width * scale), round(height * scale)), line)

    level = scene.level
    solids = list(level.fixed_solids)
    for thing in level.things:
        if thing.when and thing.id in scene.world.present:
            solids += [*level.solids_of(thing), *([thing.area] if isinstance(thing.spec, Solid) else [])]
    for solid in solids:
        outline(solid.x, solid.y, solid.width, solid.height, SOLID)
    for thing in level.things:
        area = thing.area
        match thing.spec:
            case Door():
                outline(area.x, area.y, area.width, area.height, DOOR, 2)
            case Trigger():
                outline(area.x, area.y, area.width, area.height, TRIGGER, 2)
            case Point():
                pygame.draw.circle(canvas.target, DOOR, at(area.x, area.y), 4, 1)
            case Light() as light:
                pygame.draw.circle(canvas.target, rgb(light.color), at(area.x, area.y), round(light.radius * scale), 1)
            case _:
                if thing.name:
                    outline(area.x, area.y, area.width, area.height, LIVE if thing.name in scene.live else QUIET)
        if thing.name:
            x, y = at(area.x, area.y)
            color = "green" if thing.name in scene.live else "dim"
            layout = canvas.letters.layout(thing.name, "debug", 0, color)
            canvas.letters.draw(canvas.target, layout, x, y - layout.leading, -1, 0)


def _words(canvas: PygameCanvas, game: Told, frame_ms: Sequence[float]) -> None:
    width, height = canvas.screen
    lines = [" > ".join(scene.name for scene in game.stack) or "nothing open", f"step {game.steps}"]
    if frame_ms:
        ordered = sorted(frame_ms)
        worst = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
        lines.append(f"frame {median(frame_ms):.1f} ms, 99 in 100 under {worst:.1f} ms")
    started = game.story.declarations
    moved = [f"{name} = {value}" for name, value in game.story.values.items() if value != started[name].start]
    lines += moved[:VALUES_SHOWN]
    if len(moved) > VALUES_SHOWN:
        lines.append(f"and {len(moved) - VALUES_SHOWN} more")
    seen = sorted(game.story.seen)
    if seen:
        lines.append(f"seen: {len(seen)}, the last by name {seen[-1]}")
    lines += [f"mark {mark}" for mark in game.marks[-4:]]
    words = "\n".join(line.replace("[", "\\[").replace("*", "\\*") for line in lines)
    high = canvas.measure(words, "debug", COLUMN)[1]
    canvas.box(width - COLUMN - 32, 16, COLUMN + 16, min(height - 32, high + 20), "shade")
    canvas.text(words, width - COLUMN - 20, 24, "debug", COLUMN, color="green")
