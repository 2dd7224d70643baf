"""The maps of the game: each loads, each door leads somewhere one can stand, and Tiled sees what the game draws."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pygame
import pytest
from conftest import ROOT
from numpy.typing import NDArray

from game.content.library import GameLibrary, level_classes
from game.core.geometry import SUB
from game.core.problems import Problem
from game.dreams import dream_names, dream_rules, has_dream
from game.view.ground import Ground
from game.view.light import MOODS
from game.view.pictures import Pictures
from game.world.classes import Door, Person, Point, Prop
from game.world.level import Level
from game.world.paths import find_path, foot_box
from game.world.reader import read_level
from game.world.tiled_project import project_files
from game.world.walking import REACH_PX, Walking

Pixels = NDArray[np.int_]

PLACES = sorted(path.relative_to(ROOT / "levels").with_suffix("").as_posix() for path in ROOT.glob("levels/*/*.tmx"))
ON_FOOT = [place for place in PLACES if not has_dream(place.partition("/")[0])]
HUB = ("hub/flat", "hub/street", "hub/stop", "hub/tram", "hub/cafe")


def opened(level: Level, point: str) -> Walking:
    """The place with everything there that has no condition, somebody standing at a point."""
    world = Walking(level, point, 1)
    world.refresh(frozenset())
    return world


def test_the_places_of_the_first_evening_are_there() -> None:
    assert {*HUB, "overlord/open_plan", "drift/lift", "drift/gallery"} <= set(PLACES)


@pytest.mark.parametrize("place", PLACES)
def test_a_map_loads_without_a_word(place: str) -> None:
    level, problems = read_level(ROOT / "levels" / f"{place}.tmx", place, level_classes(), ROOT)
    assert problems == () and level is not None
    assert level.properties.title


@pytest.mark.parametrize("place", PLACES)
def test_every_object_has_a_number_of_its_own(place: str) -> None:
    """What is there, and what is gone, goes by it; two who draw on one map at a time may both take the next one."""
    root = ElementTree.parse(ROOT / "levels" / f"{place}.tmx").getroot()
    numbers = [int(thing.attrib["id"]) for thing in root.iter("object")]
    assert sorted(numbers) == sorted(set(numbers))
    assert max(numbers) < int(root.attrib["nextobjectid"])


@pytest.mark.parametrize("place", ON_FOOT)
def test_one_can_stand_wherever_one_arrives(game: GameLibrary, place: str) -> None:
    level = game.level(place)
    world = opened(level, "start")
    for thing, _ in level.all(Point):
        if thing.name.startswith(("seat", "bedside", "jason_seat")) or thing.when:
            continue  # Nobody walks to these: stage directions put people there.
        box = foot_box(thing.area.x * SUB, thing.area.y * SUB)
        assert not world.solids.hit(box), f"{place}:{thing.name} is inside something solid"


DOORS = [
    (place, thing.id)
    for place in ON_FOOT
    for thing in (read_level(ROOT / "levels" / f"{place}.tmx", place, level_classes(), ROOT)[0] or pytest.fail()).things
    if isinstance(thing.spec, Door)
]


@pytest.mark.parametrize(("place", "number"), DOORS)
def test_a_door_leads_to_where_one_can_come_back_from(game: GameLibrary, place: str, number: int) -> None:
    level = game.level(place)
    thing = next(thing for thing in level.things if thing.id == number)
    there, _, point = thing.spec.to.partition(":")
    beyond = game.level(there)
    assert isinstance(beyond.named[point].spec, Point | Door)
    world = opened(beyond, point)
    assert not world.blocks(foot_box(world.player.x, world.player.y)), f"{there}:{point} is blocked"
    back = [door for door, spec in beyond.all(Door) if spec.to.partition(":")[0] == place]
    assert back, f"no way back from {there} to {place}"
    goals = [
        (x * SUB, y * SUB)
        for door in back
        for x in range(door.area.x - 4, door.area.right + 4, 4)
        for y in range(door.area.y - 4, door.area.bottom + 8, 4)
        if door.area.grown(1).scaled(SUB).meets(foot_box(x * SUB, y * SUB))
    ]
    assert find_path(world.blocks, (world.player.x, world.player.y), goals) is not None


@pytest.mark.parametrize("place", HUB)
def test_every_door_can_be_walked_to_from_every_other(game: GameLibrary, place: str) -> None:
    level = game.level(place)
    for _, door in level.all(Door):
        there = door.to.partition(":")[0]
        for back, spec in game.level(there).all(Door):
            if spec.to.partition(":")[0] != place or back.when:
                continue
            world = opened(level, spec.to.partition(":")[2])
            start = world.player.x, world.player.y
            for other, _ in level.all(Door):
                goals = [
                    (x * SUB, y * SUB)
                    for x in range(other.area.x - 4, other.area.right + 4, 4)
                    for y in range(other.area.y - 4, other.area.bottom + 8, 4)
                    if other.area.grown(8).scaled(SUB).meets(foot_box(x * SUB, y * SUB))
                ]
                assert find_path(world.blocks, start, goals) is not None, f"{place}: no way to {other.name}"


@pytest.mark.parametrize("place", HUB)
def test_everything_that_can_be_acted_on_can_be_reached(game: GameLibrary, place: str) -> None:
    """From where one comes in, there is a spot from which the hand finds each thing that a scene waits at."""
    level = game.level(place)
    story = game.new_story()
    named = [*level.named, *(thing.name for thing, _ in level.all(Person))]
    live = frozenset(name for name in named if game.offers(story, f"{place}.{name}"))
    assert live
    arrivals = [thing.name for thing, _ in level.all(Point) if thing.name in ("start", "door", "west", "flat_door")]
    world = opened(level, arrivals[0])
    for name in sorted(live):
        area = world.reach_area(name)
        if area is None:
            continue
        spots = [
            (x * SUB, y * SUB)
            for y in range(area.y - REACH_PX, area.bottom + REACH_PX + 4, 4)
            for x in range(area.x - REACH_PX, area.right + REACH_PX + 4, 4)
            if not world.blocks(foot_box(x * SUB, y * SUB))
            and any(world.target_from(x, y, facing, live) == name for facing in ("up", "left", "right", "down"))
        ]
        way = find_path(world.blocks, (world.player.x, world.player.y), spots)
        assert way is not None, f"{place}.{name} cannot be reached"


def test_there_is_enough_to_look_at(game: GameLibrary) -> None:
    waiting = {where for scene in game.script.scenes.values() for where in scene.where}
    things = {f"{place}.{name}" for place in HUB for name in game.level(place).named}
    assert len(waiting & things) >= 25


@pytest.mark.parametrize("place", PLACES)
def test_every_picture_of_a_map_is_there_with_its_twins(game: GameLibrary, place: str) -> None:
    pygame.display.init()
    pygame.display.set_mode((480, 270))
    told: list[Problem] = []
    level = game.level(place)
    ground = Ground(level, Pictures(lambda name: None, told.append), MOODS[level.properties.mood])
    ground.chunks(pygame.Rect(0, 0, *level.size))
    for thing in level.things:
        if thing.gid and isinstance(thing.spec, Prop):
            ground.picture_of(thing, 0)
    assert told == []


# -- Tiled ----------------------------------------------------------------------------------------------------------


def test_the_project_that_tiled_opens_is_what_the_code_says() -> None:
    for name, text in project_files(level_classes()).items():
        kept = (ROOT / "levels" / name).read_text(encoding="utf-8")
        assert kept == text, f"levels/{name} is old: run `somnus check --write-project`"


def test_every_class_that_the_maps_use_can_be_picked_in_tiled(game: GameLibrary) -> None:
    project = json.loads((ROOT / "levels" / "somnus.tiled-project").read_text(encoding="utf-8"))
    types = {one["name"]: one for one in project["propertyTypes"]}
    assert len({one["id"] for one in project["propertyTypes"]}) == len(types)
    used = {thing.kind for place in PLACES for thing in game.level(place).things}
    assert used <= {name for name, one in types.items() if one["type"] == "class"}
    for one in types.values():
        for member in one.get("members", ()):
            if "propertyType" in member:
                assert member["value"] in types[member["propertyType"]]["values"]
    older = json.loads((ROOT / "levels" / project["objectTypesFile"]).read_text(encoding="utf-8"))
    assert {one["name"] for one in older} == set(types) & {one["name"] for one in older} >= used


def test_a_dream_brings_its_own_classes_into_tiled() -> None:
    text = project_files(level_classes())["somnus.tiled-project"]
    for dream in dream_names():
        for name in dream_rules(dream).CLASSES:
            assert f'"name": "{name}"' in text


def drawn_by_us(level: Level) -> tuple[Pixels, Pixels]:
    """The tile layers of a map, without light, props and people; and where something see-through was laid on."""
    pygame.display.set_mode((480, 270))
    pictures = Pictures(lambda name: None, lambda problem: None)
    ground = Ground(level, pictures, MOODS["night"])
    whole = pygame.Surface(level.size, pygame.SRCALPHA)
    thin = np.zeros((level.size[0], level.size[1]), bool)
    for layer in level.layers:
        laid = pygame.Surface(level.size, pygame.SRCALPHA)
        for tile, flips, x, y in ground._cells(layer.rows, layer.x, layer.y, whole.get_rect()):
            picture = pictures.tile(tile, flips)
            laid.blit(picture.albedo, (x, y + 16 - picture.size[1]))
        alpha = pygame.surfarray.array_alpha(laid)
        thin |= (alpha > 0) & (alpha < 255)
        whole.blit(laid, (0, 0))
    return pixels(whole), thin


def pixels(surface: pygame.Surface) -> Pixels:
    """Columns, rows and the four channels."""
    channels = (pygame.surfarray.array3d(surface), pygame.surfarray.array_alpha(surface)[..., None])
    return np.concatenate(channels, axis=2).astype(int)


def drawn_by_tiled(place: str, folder: Path) -> Pixels:
    """The same from Tiled's own rasterizer."""
    made = folder / "tiled.png"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    tool = ["tmxrasterizer", "--scale", "1"]
    hidden = [option for name in ("props", "marks", "solids", "lights") for option in ("--hide-layer", name)]
    path = ROOT / "levels" / f"{place}.tmx"
    subprocess.run([*tool, *hidden, str(path), str(made)], env=environment, check=True, capture_output=True, timeout=50)
    return pixels(pygame.image.load(made).convert_alpha())


@pytest.mark.skipif(shutil.which("tmxrasterizer") is None, reason="Tiled is not installed (apt install tiled)")
@pytest.mark.parametrize("place", PLACES)
def test_tiled_draws_what_we_draw(game: GameLibrary, place: str, tmp_path: Path) -> None:
    level = game.level(place)
    pygame.display.init()
    ours, thin = drawn_by_us(level)
    theirs = drawn_by_tiled(place, tmp_path)
    assert ours.shape == theirs.shape
    # Where nothing is drawn, Tiled shows the map's background; see-through pixels are rounded differently by a hair.
    gap = np.abs(ours - theirs).max(axis=2) * (ours[..., 3] == 255)
    different = np.argwhere(gap > np.where(thin, 2, 0))
    assert not len(different), f"{len(different)} px differ, such as {different[:5].tolist()}"
