"""What frames keep from the frames before, and what is made ready before it is seen, changes nothing that is seen."""

from __future__ import annotations

import io
import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pygame
import pytest
from conftest import ROOT

from game.app import App
from game.content.library import GameLibrary, level_classes
from game.content.saves import Saves
from game.content.session import Session
from game.core.settings import Settings
from game.core.steps import Action, Inputs
from game.scenes.manager import SceneManager
from game.scenes.screens import build
from game.view.canvas import BOXES, PygameCanvas, _cut_face, nearest_scale
from game.view.enlarge import Enlarger
from game.view.ground import Boxes
from game.view.light import pool_at, pool_within
from game.view.png import to_png
from game.view.sound import MUSIC_CHANNELS, STEMS, Sounds
from game.view.surfaces import plain
from game.world.reader import read_level

SIZE = (480, 270)
WALKED = {"street": "hub/street:cafe_door", "cafe": "hub/cafe:door", "open plan": "overlord/open_plan:start"}
EDGE_PX = 8


def drawn(manager: SceneManager, canvas: PygameCanvas) -> np.ndarray[tuple[int, ...], np.dtype[np.int_]]:
    """The frame that a canvas draws now, without its edges: the ripple of wet ground is cut off there."""
    canvas.begin()
    manager.draw(canvas, 1.0)
    canvas.flush()
    return pygame.surfarray.array3d(canvas.target).astype(int)[EDGE_PX:-EDGE_PX]


@pytest.mark.parametrize("name", WALKED)
def test_a_frame_after_many_others_looks_like_one_alone(game: GameLibrary, name: str) -> None:
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    manager = SceneManager(game, game.new_story(), Settings(), build)
    place, _, point = WALKED[name].partition(":")
    manager.enter_place(place, point)
    del manager.stack[1:]
    worn = PygameCanvas(pygame.Surface(SIZE, 0, 32), game.find_asset, lambda problem: None)
    for action in (Action.RIGHT, Action.UP, Action.LEFT, Action.DOWN):
        for _ in range(20):
            manager.step(Inputs(held=frozenset({action})))
            drawn(manager, worn)
        fresh = PygameCanvas(pygame.Surface(SIZE, 0, 32), game.find_asset, lambda problem: None)
        for _ in range(2):
            # Bloom comes a frame late.
            drawn(manager, worn)
        assert np.abs(drawn(manager, worn) - drawn(manager, fresh)).max() <= 1


@pytest.mark.parametrize(
    ("window", "scale"),
    [
        ((640, 360), 1),
        ((960, 600), 2),
        ((1024, 768), 2),
        ((1280, 720), 3),
        ((1366, 768), 3),
        ((1600, 900), 3),
        ((1920, 1080), 4),
        ((2560, 1440), 5),
        ((3840, 2160), 8),
    ],
)
def test_a_room_fills_a_window_of_any_usual_size(game: GameLibrary, window: tuple[int, int], scale: int) -> None:
    canvas = PygameCanvas(pygame.Surface(window, 0, 32), game.find_asset, lambda problem: None)
    assert canvas.scale == scale == nearest_scale(*window)
    width, height = game.level("hub/flat").size
    seen = min(width, canvas.view[0]) * min(height, canvas.view[1])
    assert seen >= canvas.view[0] * canvas.view[1] * (4 if canvas.view[1] <= 300 else 2) // 5


@pytest.mark.parametrize(("window", "factor"), [((1920, 1080), 4), ((1366, 768), 2), ((960, 700), 2)])
def test_a_frame_is_enlarged_to_whole_squares(window: tuple[int, int], factor: int) -> None:
    size = (-(-window[0] // factor), -(-window[1] // factor))
    frame, target = pygame.Surface(size, 0, 32), pygame.Surface(window, 0, 32)
    pygame.surfarray.blit_array(frame, np.random.default_rng(1).integers(0, 255, (*size, 3), dtype=np.uint8))
    Enlarger(target, size, factor).lay(frame)
    wanted = pygame.surfarray.array3d(frame).repeat(factor, axis=0).repeat(factor, axis=1)
    assert (pygame.surfarray.array3d(target) == wanted[: window[0], : window[1]]).all()


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    session = Session(tmp_path)
    session.keeps = False
    made = App(session.manager, session, session.settings, session.restore)
    made.start(SIZE, silent=True)
    yield made
    made.sounds.stop()


def test_a_map_that_is_read_in_pieces_is_the_same(game: GameLibrary) -> None:
    library = GameLibrary(Saves(Path(os.environ["SOMNUS_HOME"]) / "saves"))
    assert len(list(library.reading("hub/street"))) > 4
    whole, problems = read_level(ROOT / "levels/hub/street.tmx", "hub/street", level_classes(), ROOT)
    assert (library.level("hub/street"), problems) == (whole, ())


def test_what_was_begun_to_be_read_is_read_to_its_end_when_it_is_needed() -> None:
    library = GameLibrary(Saves(Path(os.environ["SOMNUS_HOME"]) / "saves"))
    next(library.reading("hub/cafe"))
    assert library.level("hub/cafe") is library.level("hub/cafe")
    assert list(library.reading("hub/cafe")) == []


@pytest.mark.parametrize(
    ("place", "point"), [("hub/cafe", "door"), ("overlord/open_plan", "start"), ("overlord/stairwell", "start")]
)
def test_a_place_behind_a_closing_curtain_is_ready_when_it_opens(app: App, place: str, point: str) -> None:
    app.manager.enter_place("hub/street", "cafe_door")
    del app.manager.stack[1:]
    app.manager.go_to(place, point)
    app.draw(0.0)
    assert app._ahead is not None
    for _ in app._ahead:
        pass
    ground = app.canvas.scenery.ground(app.manager.library.level(place))
    ready = dict(ground._chunks)
    app.manager.enter_place(place, point)
    del app.manager.stack[1:]
    app.draw(0.0)
    assert ready and [key for key, chunk in ready.items() if ground._chunks[key] is not chunk] == []


def test_what_is_shown_stays_ready_while_a_place_rehearses(app: App) -> None:
    app.manager.push("title", {})
    app.draw(0.0)
    shown = set(app.canvas._layered)
    app.manager.go_to("hub/cafe", "door")
    app.draw(0.0)
    assert shown and app._ahead is not None
    for _ in app._ahead:
        pass
    assert [name for name in shown if not app.canvas.pictures.holds(name)] == []


def test_the_faces_of_the_lines_that_come_are_read_before_they_are_seen(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the cafe, past narration, from one speaker to the other, and over a menu."""
    read: list[str] = []

    def cut(path: Path, *how: Any) -> pygame.Surface:
        read.append(threading.current_thread().name)
        return _cut_face(path, *how)

    monkeypatch.setattr("game.view.canvas._cut_face", cut)
    app.manager.enter_place("hub/cafe", "table_side")
    app.manager.push("talk", {"scene": "cafe.ada"})
    for number in range(400):
        app.step(Inputs(pressed=(Action.ACT,) if number % 40 == 0 else ()))
        app.draw(0.0)
        if app.canvas._reader is not None:
            app.canvas._reader.submit(int).result()
    assert len(read) > 6 and "MainThread" not in read


@pytest.mark.parametrize(("x", "y"), [(0, 0), (-301, 77), (700, -212), (130, 399), (-599, -420)])
def test_what_of_a_large_light_falls_on_a_part_of_a_map_is_as_of_the_whole(x: int, y: int) -> None:
    room = pygame.Rect(0, 0, 256, 120)
    light = (x, y, 601, (180, 120, 60), 1.1, 0.7)
    whole, part = plain(room.size), plain(room.size)
    whole.blit(*pool_at(*light), special_flags=pygame.BLEND_RGB_ADD)
    part.blit(*pool_within(room, *light), special_flags=pygame.BLEND_RGB_ADD)
    assert whole.get_buffer().raw == part.get_buffer().raw


def test_a_wide_panel_is_as_one_drawn_whole() -> None:
    canvas = PygameCanvas(pygame.Surface((1280, 720)), lambda name: None, print)
    for style in BOXES:
        for size in ((401, 90), (1380, 251)):
            made, whole = canvas._panel(style, size), canvas._narrow_panel(style, size)
            assert pygame.image.tobytes(made, "RGBA") == pygame.image.tobytes(whole, "RGBA"), style


def test_a_place_that_cannot_be_read_ahead_is_told_when_it_is_entered(app: App) -> None:
    app.manager.enter_place("hub/street", "cafe_door")
    app.manager.go_to("hub/nowhere", "door")
    app.draw(0.0)
    assert app.problems == []
    for _ in range(30):
        app.step(Inputs())
        app.draw(0.0)
    assert [problem.file for problem in app.problems] == ["levels/hub/nowhere.tmx"]


def test_the_stems_of_a_piece_begin_together_once_all_of_them_are_read(game: GameLibrary) -> None:
    sounds = Sounds(game.find_asset, {})
    assert sounds.start() == ""
    try:
        sounds.music("floor99", None)
        began: set[int] = set()
        until = time.monotonic() + 20
        while not began and time.monotonic() < until:
            sounds.step()
            began = {number for number in range(MUSIC_CHANNELS) if pygame.mixer.Channel(number).get_busy()}
        assert len(began) == len(STEMS)
    finally:
        sounds.stop()
        pygame.mixer.quit()


def test_the_picture_of_a_save_is_a_png_that_shows_what_was_drawn() -> None:
    surface = pygame.Surface((37, 21), 0, 32)
    pixels = np.random.default_rng(3).integers(0, 255, (37, 21, 3), dtype=np.uint8)
    pygame.surfarray.blit_array(surface, pixels)
    read = pygame.image.load(io.BytesIO(to_png(surface)), "save.png")
    assert (pygame.surfarray.array3d(read) == pixels).all()


@pytest.mark.parametrize("area", [(0, 0, 480, 270), (500, 500, 30, 30), (-40, 700, 2000, 90), (511, 511, 2, 2)])
def test_what_meets_a_part_of_a_map_is_found_as_if_all_were_asked(area: tuple[int, int, int, int]) -> None:
    dice = random.Random(5)
    boxes = [pygame.Rect(dice.randrange(2000), dice.randrange(2000), dice.randrange(1, 700), 20) for _ in range(300)]
    assert Boxes(boxes).meeting(pygame.Rect(area)) == pygame.Rect(area).collidelistall(boxes)


def test_a_story_that_is_read_in_pieces_is_the_same(game: GameLibrary) -> None:
    library = GameLibrary(Saves(Path(os.environ["SOMNUS_HOME"]) / "saves"))
    assert len(list(library.reading_story())) > 5
    assert dict(library.script.scenes) == dict(game.script.scenes)


def test_the_story_is_read_behind_the_title(app: App) -> None:
    app.manager.push("title", {})
    app.step(Inputs())
    app.draw(0.0)
    assert app._ahead is not None
