"""A place is another by its chapter: light, weather and music change by data, and the map stays the same one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content.library import GameLibrary
from game.content.saves import Saves
from game.core.events import Music
from game.core.settings import Settings
from game.core.steps import IDLE
from game.scenes.explore import Explore
from game.scenes.scene import Moment
from game.story import Set, Story, after_all

ROOT = Path(__file__).parents[1]
AIR = """  <object id="{id}" type="Atmosphere" x="0" y="0">
   <properties>
    {properties}
    <property name="when" value="{when}" />
   </properties>
   <point />
  </object>
"""


def aired(tmp_path: Path, *airs: tuple[str, str]) -> GameLibrary:
    """The game with atmospheres more on the street: what they change, and when."""
    shutil.copytree(ROOT / "levels", tmp_path / "levels")
    for folder in ("tilesets", "music", "sounds"):
        shutil.copytree(ROOT / "assets" / folder, tmp_path / "assets" / folder)
    street = tmp_path / "levels" / "hub" / "street.tmx"
    text = street.read_text("utf-8")
    at = text.rindex(" </objectgroup>")
    more = ""
    for number, (changes, when) in enumerate(airs):
        pairs = [change.split("=") for change in changes.split()]
        properties = "\n    ".join(f'<property name="{name}" value="{value}" />' for name, value in pairs)
        more += AIR.format(id=9000 + number, properties=properties, when=when)
    street.write_text(text[:at] + more + text[at:], "utf-8")
    return GameLibrary(Saves(tmp_path / "saves"), tmp_path)


def story(library: GameLibrary, **values: int | str | bool) -> Story:
    return after_all(library.new_story(), [Set(name, value) for name, value in values.items()])


def out_on(library: GameLibrary, now: Story) -> Explore:
    street = Explore(library, {"place": "hub/street", "point": "flat_door"})
    street.enter(Moment(IDLE, now, Settings()))
    return street


def test_the_first_sunday_is_as_the_map_says(game: GameLibrary) -> None:
    street = out_on(game, story(game, chapter=1))
    assert street._air is game.level("hub/street")
    assert street.loops()["rain"].near == 1.0


def test_the_second_sunday_is_dry(game: GameLibrary) -> None:
    street = out_on(game, story(game, chapter=2))
    said = street._air.properties
    assert (said.weather, said.wet_line, said.mood, said.ambience) == ("none", 0, "night", "wind")
    assert "rain" not in street.loops() and street._air.things is street.level.things


def test_the_sixth_morning_has_a_sky_of_its_own(game: GameLibrary) -> None:
    map_s = game.level("hub/street")
    dawn = out_on(game, story(game, chapter=6, **{"fact.morning": True}))._air
    gid = next(number for row in map_s.layers[0].rows for number in row if number)
    assert (map_s.tiles[gid].image.stem, dawn.tiles[gid].image.stem) == ("street_sky", "street_sky_dawn")
    assert dawn.tiles[gid].area == map_s.tiles[gid].area
    # Between the houses the sky is seen too: the fronts have a morning of their own.
    shown, there = ({tile.image.stem for tile in tiles.values()} for tiles in (dawn.tiles, map_s.tiles))
    assert shown == there - {"street_sky", "street_fronts"} and "street_fronts_dawn" in shown
    assert out_on(game, story(game, chapter=6))._air.tiles is map_s.tiles


def test_later_atmospheres_lie_over_earlier_ones(tmp_path: Path) -> None:
    library = aired(tmp_path, ("mood=dawn music=flat", "chapter == 1"), ("music=none", "evening.left == 0"))
    street = library.level("hub/street")
    whole = frozenset(thing.id for thing in street.things if thing.id >= 9000)
    assert street.in_air(frozenset({9000})).properties.music == "flat"
    both = street.in_air(whole).properties
    assert (both.mood, both.music, both.weather) == ("dawn", "", "rain")
    assert street.in_air(whole) is street.in_air(whole)


def test_the_music_changes_while_one_is_there(tmp_path: Path) -> None:
    library = aired(tmp_path, ("music=none", "sunday == late"))
    early = story(library, chapter=1)
    street = out_on(library, early)
    assert not any(isinstance(wish, Music) for wish in street.update(Moment(IDLE, early, Settings())))
    late = after_all(early, [Set("sunday", "late")])
    assert Music("") in street.update(Moment(IDLE, late, Settings()))


@pytest.mark.parametrize(("wrong", "told"), [("mood=rainy", "rain"), ("music=flta", "flat"), ("wet_line=x", "whole")])
def test_a_wrong_word_is_told_with_the_nearest(tmp_path: Path, wrong: str, told: str) -> None:
    from game.content.fit import place_problems

    problems = place_problems(aired(tmp_path, (wrong, "chapter == 1")), "hub/street")
    (problem,) = [one for one in problems if f"'{wrong.partition('=')[2]}'" in one.message]
    assert told in str(problem) and problem.line > 0
