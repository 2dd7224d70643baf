"""Beams: only the columns that a gaze is seen in are worked on, and nobody sees that."""

from __future__ import annotations

import math

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.view import beams
from game.view.beams import Beams, Heights
from game.view.surfaces import WHOLE, Laid
from game.world.canvas import Beam

SIZE = (160, 90)
REACH = 220

places = st.tuples(st.integers(-60, 220), st.integers(-80, 100))
gazes = st.builds(
    lambda source, middle, half: Beam(
        source,
        [_at(source, middle + half * part / 6) for part in range(-6, 7)] + [(float(source[0]), float(source[1]))],
        (),
        (214, 236, 176),
        (58, 70, 46),
        REACH,
    ),
    places,
    st.floats(-1.2, 1.2),
    st.floats(0.02, 0.5),
)


def _at(source: tuple[int, int], angle: float) -> tuple[float, float]:
    return source[0] + math.sin(angle) * REACH, source[1] + math.cos(angle) * REACH


def _post(x: int, low: int, high: int) -> Laid:
    """Something that stands: the height of each of its pixels over its foot."""
    surface = pygame.Surface((12, high))
    for row in range(high):
        surface.fill((0, 0, high - row), (0, row, 12, 1))
    return surface, (x, low - high), WHOLE


def seen(beam: Beam) -> tuple[bytes, bytes]:
    """The light map, and what is seen of the beam in the air."""
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    heights = Heights(SIZE)
    heights.update([], [_post(x, 20 + x // 2, 18) for x in range(4, 156, 20)])
    light, air = pygame.Surface(SIZE), pygame.Surface(SIZE)
    haze, strip = Beams().cast(light, heights, beam, (0, 0))
    air.blit(haze, strip, strip)
    return pygame.image.tobytes(light, "RGB"), pygame.image.tobytes(air, "RGB")


@settings(max_examples=60)
@given(gazes)
def test_what_is_left_out_of_a_beams_columns_is_dark(beam: Beam) -> None:
    narrow = seen(beam)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beams, "_columns", lambda polygon, size: (0, size[0]))
        assert seen(beam) == narrow


def test_the_columns_end_where_the_view_does() -> None:
    """A gaze from above the view that is three times as wide where nobody sees it."""
    polygon = [(80.0, -90.0), (-100.0, 270.0), (260.0, 270.0)]
    left, right = beams._columns(polygon, (160, 90))
    assert (left, right) == (0, 160)
    left, right = beams._columns([(80.0, -10.0), (20.0, 290.0), (140.0, 290.0)], (160, 90))
    assert 55 <= left <= 60 and 100 <= right <= 105
    assert beams._columns([(80.0, 100.0), (20.0, 290.0), (140.0, 290.0)], (160, 90)) == (0, 0)


@given(gazes, st.lists(st.floats(0.1, 20.0), min_size=12, max_size=12))
def test_the_corners_that_are_left_out_below_the_view_are_not_missed(beam: Beam, reaches: list[float]) -> None:
    """With walls in the way of some of its rays, and others that go on far below."""
    (x, y), last = beam.source, beam.polygon[-1]
    rays = zip(beam.polygon, reaches)
    polygon = [*((x + (far_x - x) * reach, y + (far_y - y) * reach) for (far_x, far_y), reach in rays), last]
    drawn = []
    for corners in (polygon, beams._without_depths(polygon, SIZE[1])):
        surface = pygame.Surface(SIZE, 0, 8)
        if corners:
            pygame.draw.polygon(surface, 255, corners)
        drawn.append(surface.get_buffer().raw)
    assert drawn[0] == drawn[1]
