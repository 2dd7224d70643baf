"""A few golden pictures: the places as they were last looked at. A change shows where, beside the picture.

After a change that is meant, look at tests/pictures/NAME.new.png and put it in the place of NAME.png:
`SOMNUS_NEW_PICTURES=1 pytest tests/test_pictures.py` does that for all of them.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.library import GameLibrary
from game.core.problems import Problem
from game.core.settings import Settings
from game.core.steps import IDLE
from game.dreams.overlord.stairs import absent_on
from game.scenes.manager import SceneManager
from game.scenes.screens import build
from game.view.canvas import PygameCanvas
from game.world.canvas import Camera

PICTURES = Path(__file__).parent / "pictures"
SIZE = (480, 270)
STEPS = 90
MOST_PIXELS = 400
"""So many of the 129,600 px may differ by more than a shade: processors round see-through pixels differently."""
SHADE = 12

SEEN = {
    "cafe": "hub/cafe:door",
    "street": "hub/street:cafe_door",
    "flat": "hub/flat:start",
    "board": "mirror/regression:start",
}


def photographed(game: GameLibrary, at: str) -> pygame.Surface:
    """The place after a second and a half, at the world's own size."""
    pygame.display.init()
    window = pygame.display.set_mode(SIZE)
    told: list[Problem] = []
    canvas = PygameCanvas(window, game.find_asset, told.append)
    manager = SceneManager(game, game.new_story(), Settings(), build)
    place, _, point = at.partition(":")
    manager.enter_place(place, point)
    del manager.stack[1:]
    for _ in range(STEPS):
        manager.step(IDLE)
    canvas.begin()
    manager.draw(canvas, 1.0)
    canvas.flush()
    assert told == []
    return window


@pytest.mark.parametrize("name", SEEN)
def test_a_place_looks_as_it_did(game: GameLibrary, name: str) -> None:
    seen = photographed(game, SEEN[name])
    kept = PICTURES / f"{name}.png"
    if os.environ.get("SOMNUS_NEW_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        pygame.image.save(seen, kept)
    golden = pygame.surfarray.array3d(pygame.image.load(kept).convert()).astype(int)
    gap = np.abs(pygame.surfarray.array3d(seen).astype(int) - golden).max(axis=2)
    count = int((gap > SHADE).sum())
    if count > MOST_PIXELS:
        pygame.image.save(seen, PICTURES / f"{name}.new.png")
        shown = pygame.surfarray.make_surface(
            np.repeat(np.clip(gap * 4, 0, 255)[..., None], 3, axis=2).astype(np.uint8)
        )
        pygame.image.save(shown, PICTURES / f"{name}.difference.png")
        pytest.fail(f"{count} px of {name} look different: see tests/pictures/{name}.difference.png")


def test_reduced_motion_stills_the_rain(game: GameLibrary) -> None:
    """Two frames a moment apart are the same where nothing but weather moves."""
    pygame.display.init()
    canvas = PygameCanvas(pygame.display.set_mode(SIZE), game.find_asset, lambda problem: None)
    canvas.configure(Settings().with_("reduced_motion", True))
    manager = SceneManager(game, game.new_story(), Settings(), build)
    manager.enter_place("hub/street", "flat_door")
    del manager.stack[1:]
    moved = []
    for _ in range(2):
        manager.step(IDLE)
        canvas.begin()
        manager.draw(canvas, 1.0)
        canvas.flush()
        moved.append(pygame.surfarray.array3d(canvas.target).astype(int))
    assert (np.abs(moved[0] - moved[1]).max(axis=2) > 0).mean() < 0.03


@pytest.mark.parametrize("name", ["page_2", "chair_back", "papers_0"])
def test_what_is_gone_is_not_drawn(game: GameLibrary, name: str) -> None:
    """What lies on the floor, moving or not, and what stands there."""
    pygame.display.init()
    window = pygame.display.set_mode(SIZE)
    canvas = PygameCanvas(window, game.find_asset, [].append)
    level = game.level("overlord/open_plan")
    thing = next(
        one for one in level.things if one.name == name or name in str(getattr(level.tiles.get(one.gid), "image", ""))
    )
    box = pygame.Rect(thing.area.x, thing.area.y, thing.area.width, thing.area.height)
    corner = (max(0, box.x - 200), max(0, box.y - 100))
    present = frozenset(one.id for one in level.things if one.when)

    def seen(gone: frozenset[int]) -> bytes:
        for _ in range(3):  # Bloom is worked out by and by.
            canvas.begin()
            canvas.map(level, Camera(*corner), 0, present, gone)
            canvas.flush()
        return pygame.image.tobytes(window.subsurface(box.move(-corner[0], -corner[1])), "RGB")

    there = seen(frozenset())
    assert seen(frozenset({thing.id})) != there
    assert seen(frozenset()) == there


def test_the_stairwell_is_darker_on_every_landing_from_the_second_on(game: GameLibrary) -> None:
    """And as bright again as it was for whoever is back on the first: what was left out of the light comes back."""
    pygame.display.init()
    window = pygame.display.set_mode(SIZE)
    canvas = PygameCanvas(window, game.find_asset, [].append)
    level = game.level("overlord/stairwell")

    def bright(landing: int) -> float:
        gone = frozenset(level.named[name].id for name in absent_on(level, landing))
        for _ in range(3):  # Bloom is worked out by and by.
            canvas.begin()
            canvas.map(level, Camera(0, 100), 0, frozenset(), gone)
            canvas.flush()
        steps_and_landing = window.subsurface((128, 108, 224, 160))
        return float(pygame.surfarray.array3d(steps_and_landing).mean())

    first, second, *deeper = [bright(landing) for landing in range(5)]
    assert first == second == bright(0)
    for above, below in zip([second, *deeper], deeper, strict=False):
        assert below < 0.97 * above
    assert deeper[-1] > first / 3, "one still sees where one goes"
