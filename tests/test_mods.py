"""Mods: what one may change, what two of them make of each other, and what is refused of one that means harm."""

from __future__ import annotations

import argparse
import os
import struct
import zlib
from pathlib import Path

import pytest
from conftest import ROOT
from recording_canvas import RecordingCanvas
from test_reader import png

from game.cli import parser
from game.content import preferences
from game.content.library import GameLibrary
from game.content.media import MOST_SOUND_S, picture_fault, sound_fault
from game.content.mods import Mod, newer_or_same, read_mod
from game.content.saves import Saves
from game.content.session import Session
from game.content.shelf import Standing, stand
from game.core.events import Change, FindMods, Notice
from game.core.files import OneFolder
from game.core.geometry import SUB, distance
from game.core.problems import MOST_TOLD, faults
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs
from game.dialogue.script import If, Say, all_rows
from game.scenes.explore import Explore
from game.scenes.mods import Mods
from game.scenes.title import Title
from game.story import Set, Story, after
from game.tools.check import check
from game.world.paths import foot_box

YARD = Path(__file__).parent / "mods" / "back_yard"
SCENE = """\
scene: {id}
cast: [ada]
where: hub/cafe.cart
nodes:
  one:
    - say: |
        ada: {words}
"""
REPLACE = """\
replace: cafe.ada
cast: [ada]
nodes:
  later:
    - say: |
        ada: {words}
"""


class Shelf:
    """A player's folder of mods, over the game's own content."""

    def __init__(self, folder: Path, game: GameLibrary) -> None:
        self.folder = folder / "mods"
        self.library = GameLibrary(Saves(folder / "saves"), ROOT, (), game)

    def put(self, mod_id: str, head: str = "", /, **files: str | bytes) -> Path:
        """A mod with some files; a file's name has __ for / and ends as its kind says."""
        folder = self.folder / mod_id
        self.write(mod_id, "mod.yaml", f"id: {mod_id}\nname: Mod {mod_id}\nversion: 1.0\n{head}")
        for name, data in files.items():
            self.write(mod_id, name.replace("__", "/") + ".yaml", data)
        return folder

    def write(self, mod_id: str, name: str, data: str | bytes) -> Path:
        path = self.folder / mod_id / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def read(self, *mod_ids: str) -> list[Mod]:
        return [read_mod(self.folder / mod_id, f"mods/{mod_id}") for mod_id in mod_ids]

    def stand(self, *mod_ids: str, off: tuple[str, ...] = ()) -> list[Standing]:
        """Put these mods into use, in this order."""
        choice = [(mod_id, mod_id not in off) for mod_id in mod_ids]
        return stand(self.library, self.read(*mod_ids), choice, "0.1.0")

    def refuses(self, mod_id: str) -> str:
        """The lines that a mod is left out with."""
        (one,) = self.stand(mod_id)
        assert not one.used and self.library.mods == ()
        return "\n".join(map(str, faults(one.problems)))

    def says(self, scene: str, node: str) -> list[str]:
        """The lines of a node."""
        rows = all_rows(self.library.script.scenes[scene].nodes[node])
        return [row.words.plain() for row in rows if isinstance(row, Say)]


@pytest.fixture
def shelf(tmp_path: Path, game: GameLibrary) -> Shelf:
    return Shelf(tmp_path, game)


# -- the example -----------------------------------------------------------------------------------------------------


@pytest.fixture
def yard(game: GameLibrary) -> GameLibrary:
    """The game with the back yard behind it."""
    library = GameLibrary(Saves(Path("nowhere")), ROOT, (), game)
    (one,) = stand(library, [read_mod(YARD, "back_yard")], (), "0.1.0")
    assert one.used and one.problems == ()
    return library


def evening(library: GameLibrary) -> Story:
    return after(library.new_story(), Set("chapter", 1))


def test_a_mod_adds_a_talk_where_it_says(yard: GameLibrary) -> None:
    story = evening(yard)
    assert yard.offers(story, "hub/cafe.basket") == ["back_yard.basket", "cafe.basket"]
    carried = after(story, Set("back_yard.sheets", "carried"))
    assert yard.offers(carried, "hub/cafe.basket") == ["cafe.basket"]


def test_a_mod_replaces_a_node_and_leaves_the_others(yard: GameLibrary, game: GameLibrary) -> None:
    now, was = yard.script.scenes["cafe.ada"], game.script.scenes["cafe.ada"]
    assert isinstance(now.nodes["later"][0], If)
    assert {**now.nodes, "later": ()} == {**was.nodes, "later": ()}
    assert (now.start, now.when, now.where, now.cast) == (was.start, was.when, was.where, was.cast)


def test_a_mod_adds_a_place_made_of_the_game_s_tiles(yard: GameLibrary) -> None:
    level = yard.level("back_yard/yard")
    assert (level.properties.title, level.size) == ("The back yard", (640, 272))
    assert level.tiles[1].image == (ROOT / "assets/tilesets/street_square.png").resolve()


def test_a_mod_adds_people_and_names_of_its_own(yard: GameLibrary, game: GameLibrary) -> None:
    assert yard.script.cast["pegs"].name == "Woman with pegs"
    assert set(yard.declarations) - set(game.declarations) == {"back_yard.sheets", "back_yard.pegs"}


def test_a_mod_brings_a_translation_of_its_own(yard: GameLibrary) -> None:
    german = yard.strings("de")
    row = next(row for row in yard.script.lines() if row.words.raw == "You're not Ada.")
    assert german.find(row.id, row.words.raw) == "Du bist nicht Ada."
    assert german.find("place", "The back yard") == "Der Hinterhof"


def test_a_mod_can_be_checked_by_its_folder(capsys: pytest.CaptureFixture[str]) -> None:
    given = argparse.Namespace(paths=[YARD], strict=True, json=False, write_project=False)
    assert check(given) == 0
    assert "0 faults, 0 remarks" in capsys.readouterr().out


# -- what one may change ---------------------------------------------------------------------------------------------


def test_a_scene_that_is_there_already_has_to_be_replaced_by_name(shelf: Shelf) -> None:
    shelf.put("rain", levels__hub__a=SCENE.format(id="cafe.ada", words="Soup?"))
    told = shelf.refuses("rain")
    assert told.startswith("mods/rain/levels/hub/a.yaml:1:8: there is a scene 'cafe.ada' already, in levels/hub/cafe")
    assert told.endswith("('replace: cafe.ada' changes it)")


def test_what_is_not_there_cannot_be_replaced(shelf: Shelf) -> None:
    shelf.put("rain", levels__hub__a=REPLACE.replace("cafe.ada", "cafe.adda").format(words="Soup?"))
    told = shelf.refuses("rain")
    assert (
        told == "mods/rain/levels/hub/a.yaml:1:10: there is no scene 'cafe.adda' to replace (did you mean 'cafe.ada'?)"
    )


def test_only_a_mod_replaces(tmp_path: Path, game: GameLibrary) -> None:
    (tmp_path / "levels/hub").mkdir(parents=True)
    for name in ("levels/state.yaml", "levels/cast.yaml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "levels/hub/a.yaml").write_text(REPLACE.format(words="Soup?"))
    library = GameLibrary(Saves(tmp_path), tmp_path)
    assert library.script.scenes == {}
    assert [str(p) for p in library.problems] == ["levels/hub/a.yaml:1:10: only a mod replaces (scene: cafe.ada)"]


def test_a_replacement_changes_what_it_gives_of_the_head(shelf: Shelf, game: GameLibrary) -> None:
    shelf.put("rain", levels__hub__a="replace: cafe.ada\nwhere: cafe.cart\npriority: 3\n")
    assert shelf.stand("rain")[0].used
    now, was = shelf.library.script.scenes["cafe.ada"], game.script.scenes["cafe.ada"]
    assert (now.where, now.priority) == (("hub/cafe.cart",), 3)
    assert (now.when, now.once, now.cast, now.nodes) == (was.when, was.once, was.cast, was.nodes)


def test_names_of_a_mod_begin_with_its_id(shelf: Shelf) -> None:
    shelf.put(
        "rain", levels__state="state:\n  wet: {type: flag, doc: Wet.}\n  rain.by: {type: flag, by: game, doc: No.}\n"
    )
    told = shelf.refuses("rain")
    assert (
        "mods/rain/levels/state.yaml:2:3: 'wet' is not a name of this mod (its names begin with its id: rain.wet)"
        in told
    )
    assert "state.yaml:3:3: 'rain.by' is set by nobody" in told


def test_an_id_that_the_game_s_own_names_begin_with_is_refused(shelf: Shelf) -> None:
    shelf.put("fact", levels__state="state:\n  fact.rain: {type: flag, doc: It rains.}\n")
    assert "names of the game begin with 'fact.', too" in shelf.refuses("fact")


def test_somebody_who_is_there_is_not_added_again(shelf: Shelf) -> None:
    shelf.put("rain", levels__cast="cast:\n  ada: {name: Adele}\n")
    assert "mods/rain/levels/cast.yaml:2:3: 'ada' is in the cast already" in shelf.refuses("rain")


def test_a_picture_of_the_same_name_hides_the_game_s(shelf: Shelf) -> None:
    shelf.put("rain")
    path = shelf.write("rain", "assets/portraits/ada.warm.png", png())
    assert shelf.stand("rain")[0].used
    assert shelf.library.find_asset("portraits/ada.warm.png") == path
    assert shelf.library.find_asset("portraits/ada.sad.png") == ROOT / "assets/portraits/ada.sad.png"


def test_sounds_of_a_mod_join_the_list(shelf: Shelf) -> None:
    shelf.put("rain")
    shelf.write("rain", "assets/sounds/sounds.json", '{"splash": {"caption": "a splash", "volume": 40}}')
    assert shelf.stand("rain")[0].used
    assert {"splash", "rain", "door"} <= shelf.library.data("sounds/sounds").keys()


def test_a_place_is_replaced_by_a_map_of_its_name(shelf: Shelf) -> None:
    shelf.put("rain")
    text = (ROOT / "levels/hub/cafe.tmx").read_text("utf-8").replace('value="The Nightlight"', 'value="The Daylight"')
    shelf.write("rain", "levels/hub/cafe.tmx", text)
    assert shelf.stand("rain")[0].used
    assert shelf.library.level("hub/cafe").properties.title == "The Daylight"


def test_a_map_that_lacks_what_the_story_needs_is_the_mod_s_fault(shelf: Shelf) -> None:
    shelf.put("rain")
    text = (ROOT / "levels/hub/cafe.tmx").read_text("utf-8").replace('name="cake"', 'name="pie"')
    shelf.write("rain", "levels/hub/cafe.tmx", text)
    assert "levels/hub/cafe.yaml" in shelf.refuses("rain") and "nothing is called 'cake'" in shelf.refuses("rain")


# -- several ---------------------------------------------------------------------------------------------------------


def test_two_mods_that_replace_the_same_are_told_and_the_order_decides(shelf: Shelf) -> None:
    shelf.put("rain", levels__hub__a=REPLACE.format(words="It rains."))
    shelf.put("sun", levels__hub__a=REPLACE.format(words="It does not."))
    rain, sun = shelf.stand("rain", "sun")
    assert rain.used and sun.used and rain.problems == ()
    (remark,) = sun.problems
    assert str(remark).startswith("mods/sun/levels/hub/a.yaml:6:9: replaces node 'later' of 'cafe.ada', as 'rain' does")
    assert not remark.fault and "this mod comes later and stands" in str(remark)
    assert shelf.says("cafe.ada", "later") == ["It does not."]
    shelf.stand("sun", "rain")
    assert shelf.says("cafe.ada", "later") == ["It rains."]


def test_a_mod_with_a_fault_is_left_out_whole_and_the_others_stay(shelf: Shelf) -> None:
    shelf.put("good", levels__hub__a=SCENE.format(id="good.talk", words="Soup?"))
    shelf.put(
        "bad",
        levels__hub__a=SCENE.format(id="bad.talk", words="Soup?"),
        levels__hub__b=SCENE.format(id="bad.more", words="Soup?").replace("ada:", "aad:"),
    )
    bad, good = shelf.stand("bad", "good")
    assert (bad.used, good.used) == (False, True)
    assert [str(p) for p in bad.problems] == [
        "mods/bad/levels/hub/b.yaml:7:9: 'aad' is not in the cast of this scene (did you mean 'ada'?)"
    ]
    assert "good.talk" in shelf.library.script.scenes and "bad.talk" not in shelf.library.script.scenes
    assert faults(shelf.library.problems) == ()


def test_a_mod_that_is_off_changes_nothing(shelf: Shelf) -> None:
    shelf.put("rain", levels__hub__a=SCENE.format(id="rain.talk", words="Soup?"))
    (rain,) = shelf.stand("rain", off=("rain",))
    assert (rain.on, rain.used, rain.problems) == (False, False, ())
    assert "rain.talk" not in shelf.library.script.scenes


def test_what_is_needed_comes_first_and_has_to_be_there(shelf: Shelf) -> None:
    shelf.put("hat", "needs: [cat >= 1.0]\n", levels__hub__a="replace: cat.talk\npriority: 2\n")
    shelf.put("cat", levels__hub__a=SCENE.format(id="cat.talk", words="Soup?"))
    assert [(one.mod.id, one.used) for one in shelf.stand("hat", "cat")] == [("cat", True), ("hat", True)]
    (alone,) = shelf.stand("hat")
    assert [str(p) for p in alone.problems] == ["mods/hat/mod.yaml:4:8: needs the mod 'cat', which is not here"]
    cat, hat = shelf.stand("hat", "cat", off=("cat",))
    assert (cat.used, hat.used) == (False, False) and "which is not in use" in str(hat.problems[0])


def test_a_mod_is_left_out_with_the_one_it_needs(shelf: Shelf) -> None:
    shelf.put("cat", levels__hub__a=SCENE.format(id="cat.talk", words="Soup?").replace("ada:", "aad:"))
    shelf.put("hat", "needs: [cat]\n")
    cat, hat = shelf.stand("cat", "hat")
    assert (cat.used, hat.used) == (False, False)
    assert "needs the mod 'cat', which is not in use" in str(hat.problems[0])


def test_versions_are_compared_by_their_numbers(shelf: Shelf) -> None:
    assert newer_or_same("1.10", "1.9") and newer_or_same("2", "1.9.9") and newer_or_same("1.0", "1")
    assert not newer_or_same("1.9", "1.10")
    shelf.put("rain", "needs: [somnus >= 7]\n")
    assert shelf.refuses("rain") == "mods/rain/mod.yaml:4:8: needs somnus 7 or later; here is 0.1.0"


def test_without_a_choice_mods_stand_in_their_own_order(shelf: Shelf) -> None:
    for mod_id, order in (("aa", 5), ("bb", -1), ("cc", 0)):
        shelf.put(mod_id, f"order: {order}\n")
    standing = stand(shelf.library, shelf.read("aa", "bb", "cc"), (), "0.1.0")
    assert [one.mod.id for one in standing] == ["bb", "cc", "aa"]


def test_an_id_belongs_to_one_mod(shelf: Shelf) -> None:
    shelf.put("one")
    shelf.put("two")
    shelf.write("two", "mod.yaml", "id: one\nname: Two\nversion: 1\n")
    first, second = stand(shelf.library, shelf.read("one", "two"), (), "0.1.0")
    assert first.used and not second.used and "there is another mod 'one'" in str(second.problems[0])


# -- what mod.yaml says ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "mod.yaml:1: the file is empty (id, name, version)"),
        ("id: rain\n", "mod.yaml:1:1: a mod needs 'name'"),
        ("id: Rain\nname: R\nversion: 1\n", "mod.yaml:1:5: 'Rain' cannot be a mod's id"),
        ("id: somnus\nname: R\nversion: 1\n", "mod.yaml:1:5: 'somnus' cannot be a mod's id: it is taken"),
        ("id: seen\nname: R\nversion: 1\n", "mod.yaml:1:5: 'seen' cannot be a mod's id: it is taken"),
        ("id: rain\nname: R\nversion: new\n", "mod.yaml:3:10: 'new' is no version (numbers with dots between: 1.2)"),
        ("id: rain\nname: R\nversion: 1\nneed: [b]\n", "mod.yaml:4:1: a mod has no 'need' (did you mean 'needs'?)"),
        (
            "id: rain\nname: R\nversion: 1\nneeds: [B!]\n",
            "mod.yaml:4:9: 'B!' cannot be a need (such as: rain, or rain >= 1.2)",
        ),
        ("id: rain\nname: R\nversion: 1\norder: first\n", "mod.yaml:4:8: 'order' is a whole number, not 'first'"),
        ("id: rain\nname: !!python/object/apply:os.system [ls]\nversion: 1\n", "'!' begins a tag"),
        ("id: rain\nname: &a R\nversion: *a\n", "'&' begins an anchor"),
        ("id: rain\nname: R\nversion: 1\n---\nid: b\n", "mod.yaml:5:1: this file holds one document"),
    ],
)
def test_what_is_wrong_in_mod_yaml_is_told_with_its_line(shelf: Shelf, text: str, told: str) -> None:
    shelf.write("rain", "mod.yaml", text)
    assert told in shelf.refuses("rain")


def test_a_folder_without_mod_yaml_is_named(shelf: Shelf) -> None:
    shelf.write("rain", "levels/hub/a.yaml", SCENE.format(id="rain.a", words="Soup?"))
    assert shelf.refuses("rain") == "mods/rain/mod.yaml: there is no mod.yaml (it says the mod's id, name and version)"


def test_a_file_that_nothing_reads_is_a_remark(shelf: Shelf) -> None:
    shelf.put("rain")
    shelf.write("rain", "level/hub/a.yaml", "scene: a\n")
    shelf.write("rain", "assets/music/theme.mp3", b"ID3")
    shelf.write("rain", "README.md", "Read me.")
    (one,) = shelf.stand("rain")
    assert one.used
    assert [str(problem) for problem in one.problems] == [
        "mods/rain/assets/music/theme.mp3: nothing of the game reads this file (did you mean 'assets/music'?)",
        "mods/rain/level/hub/a.yaml: nothing of the game reads this file (did you mean 'levels/hub'?)",
    ]


# -- harm ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "data", "told"),
    [
        ("levels/hub/a.yaml", b"scene: [" + b"[" * 60_000, "a.yaml:1:"),
        ("levels/hub/a.yaml", b"a: &a [x, x]\nb: &b [*a, *a]\n", "a.yaml:1:4: '&' begins an anchor"),
        ("levels/hub/a.yaml", b"scene: a\0b\n", "a.yaml:1:9: a character that no text holds (U+0000)"),
        ("levels/hub/a.yaml", "scene: größer".encode("latin-1"), "a.yaml:1:10: this is not UTF-8 text"),
        ("levels/hub/a.yaml", "scene: a".encode("utf-16"), "a.yaml:1:1: this is not UTF-8 text"),
        ("levels/hub/a.yaml", b"x: " + b"- a\n" * 200_000, "a.yaml:"),
        ("levels/hub/a.yaml", b"a: [" + b"x, " * 300_000, "the file is too long"),
        ("levels/hub/a.yaml", b"# soup\n" * 20_001, "a.yaml:20000:1: the file is longer than 20000 lines"),
        (
            "levels/hub/a.yaml",
            b"---\n".join(b"scene: a.s%d\nnodes: {x: [end]}\n" % n for n in range(4001)),
            "a.yaml: the mod holds more than 4000 scenes or 100000 lines of them",
        ),
        (
            "levels/hub/a.yaml",
            b"scene: a.s\nnodes: {x: [end]}\n---\nscene: a.s\nnodes: {x: [end]}\n",
            "a.yaml:4:8: there is a scene 'a.s' already, in mods/rain/levels/hub/a.yaml:1",
        ),
        ("levels/state.yaml", b"state: {a: {type: !!python/name:os.system x}}", "'!' begins a tag"),
        ("levels/hub/a.tmx", b"<!DOCTYPE x [<!ENTITY a 'aa'>]><map>&a;</map>", "entity declarations are not read"),
        ("levels/hub/a.tmx", b"<map>" * 5000, "a.tmx:1:"),
        ("levels/hub/a.tmx", b"not xml", "a.tmx:1:"),
        ("levels/hub/a.tmx", b"<map>" + b"<a/>" * 200_000, "there are more than 20000 elements"),
        (
            "assets/portraits/a.neutral.png",
            png(claims=(60_000, 60_000)),
            "claims to be 60000x60000 px; the most is 4096",
        ),
        ("assets/portraits/a.neutral.png", png()[:-20], "a.neutral.png: the picture is damaged"),
        ("assets/portraits/a.neutral.png", b"GIF89a", "is not a PNG picture"),
        ("assets/sounds/a.ogg", b"RIFF", "is not an Ogg Vorbis sound"),
        ("assets/sounds/sounds.json", b"[" * 100_000, "sounds.json: this cannot be read as JSON"),
        ("assets/sounds/sounds.json", b'{"a": {"volume": 9000}}', "the volume of 'a' goes from 0 to 100"),
        ("assets/sounds/sounds.json", b'{"a": {"caption": {}}}', "'a' is not described as a sound is"),
    ],
)
def test_a_file_that_means_harm_is_refused(shelf: Shelf, file: str, data: bytes, told: str) -> None:
    shelf.put("rain")
    shelf.write("rain", file, data)
    said = shelf.refuses("rain")
    assert told in said and said.startswith("mods/rain/")


@pytest.mark.parametrize(
    ("file", "data", "told"),
    [
        (
            "levels/hub/a.yaml",
            "scene: rain.a\nnodes:\n  x:\n" + "".join(f"    - call: rain.b{n}\n" for n in range(6000)),
            "a.yaml:104:13: and 5900 more faults from here on",
        ),
        (
            "levels/hub/a.tmx",
            '<map width="1" height="1" tilewidth="16" tileheight="16"><objectgroup>\n'
            + "".join(f'<object id="{n}" type="Dor{n}"/>\n' for n in range(19_000))
            + "</objectgroup></map>",
            "a.tmx:102:1: and 18900 more faults from here on",
        ),
        ("levels/strings/de.po", "coffee\n" * 9_000, "de.po:101:1: and 8900 more faults from here on"),
    ],
    ids=["calls", "objects", "translation"],
)
def test_of_very_many_faults_the_first_are_told_and_the_rest_counted(
    shelf: Shelf, file: str, data: str, told: str
) -> None:
    shelf.put("rain")
    shelf.write("rain", file, data)
    said = shelf.refuses("rain").splitlines()
    assert len(said) == MOST_TOLD + 1 and said[-1] == f"mods/rain/{file.removesuffix(file.split('/')[-1])}{told}"


def test_calls_that_go_round_are_refused(shelf: Shelf) -> None:
    round_ = "scene: rain.a\nnodes:\n  x:\n    - call: rain.b\n---\nscene: rain.b\nnodes:\n  x:\n    - call: rain.a\n"
    shelf.put("rain", levels__hub__a=round_)
    assert "a.yaml:9:13: scenes call each other in a circle: rain.a > rain.b > rain.a" in shelf.refuses("rain")


def test_a_packed_map_of_nothing_is_refused_before_it_is_unpacked(shelf: Shelf) -> None:
    import base64

    packed = base64.b64encode(zlib.compress(bytes(1000 * 1000 * 4))).decode()
    data = f'<data encoding="base64" compression="zlib">{packed}</data>'
    layers = "".join(f'<layer name="l{n}" width="1000" height="1000">{data}</layer>' for n in range(20))
    shelf.put("rain")
    shelf.write(
        "rain", "levels/hub/a.tmx", f'<map width="1000" height="1000" tilewidth="16" tileheight="16">{layers}</map>'
    )
    assert "20 layers of 1000x1000 tiles; the most is 5000000 cells in all" in shelf.refuses("rain")


def test_maps_that_are_too_much_together_are_refused_before_one_is_unpacked(shelf: Shelf) -> None:
    import base64

    packed = base64.b64encode(zlib.compress(bytes(1000 * 1000 * 4))).decode()
    data = f'<data encoding="base64" compression="zlib">{packed}</data>'
    layer = f'<layer name="l" width="1000" height="1000">{data}</layer>'
    shelf.put("rain")
    for number in range(6):
        text = f'<map width="1000" height="1000" tilewidth="16" tileheight="16">{layer}</map>'
        shelf.write("rain", f"levels/hub/a{number}.tmx", text)
    assert shelf.refuses("rain") == (
        "mods/rain/levels/hub/a5.tmx: the mod's maps have more than 400 maps, 5000000 cells or 200000 elements "
        "together (make several mods of it)"
    )


def test_a_huge_file_is_refused_by_its_size_alone(shelf: Shelf) -> None:
    shelf.put("rain")
    for name in ("levels/hub/a.yaml", "levels/hub/a.tmx", "assets/portraits/a.png", "assets/music/a.bed.ogg"):
        with shelf.write("rain", name, b"").open("wb") as opened:
            opened.truncate(100 * 1024 * 1024)
    assert shelf.refuses("rain").splitlines() == [
        "mods/rain/assets/music/a.bed.ogg: the file is larger than 32 MB",
        "mods/rain/assets/portraits/a.png: the file is larger than 16 MB",
        "mods/rain/levels/hub/a.tmx: the file is larger than 16 MB",
        "mods/rain/levels/hub/a.yaml: the file is larger than 1 MB",
    ]


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_no_link_leads_out_of_the_folder(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("scene: rain.secret\nnodes:\n  x:\n    - end\n")
    shelf.put("rain", levels__hub__own="scene: rain.own\nnodes:\n  x:\n    - end\n")
    (shelf.folder / "rain/levels/hub/a.yaml").symlink_to(tmp_path / "secret.yaml")
    (shelf.folder / "rain/levels/hub/b.yaml").symlink_to("own.yaml")
    (shelf.folder / "rain/levels/out").symlink_to(tmp_path)
    (shelf.folder / "rain/levels/loop").symlink_to("loop")
    os.mkfifo(shelf.folder / "rain/levels/hub/pipe.yaml")
    told = shelf.refuses("rain")
    assert "mods/rain/levels/hub/a.yaml: is a link that leads out of the mod's folder" in told
    assert "mods/rain/levels/out: is a link that leads out of the mod's folder" in told
    assert "mods/rain/levels/hub/pipe.yaml: is no regular file" in told
    assert "mods/rain/levels/loop: cannot be read" in told
    assert "b.yaml" not in told


@pytest.mark.parametrize("source", ["../../../../secret.tsx", "/etc/secret.tsx", "..\\..\\secret.tsx", "C:/secret.tsx"])
def test_no_path_in_a_map_leads_out_of_the_folder(shelf: Shelf, source: str) -> None:
    shelf.put("rain")
    text = (YARD / "levels/back_yard/yard.tmx").read_text("utf-8")
    shelf.write("rain", "levels/hub/a.tmx", text.replace("../../assets/tilesets/street_sky.tsx", source))
    assert f"tileset '{source}' is no .tsx inside the game's folder" in shelf.refuses("rain")


def ogg(packets: int, rate: int = 44100) -> bytes:
    """An Ogg Vorbis file of packets that are a byte each, none of which can be played."""

    def page(sizes: bytes, data: bytes) -> bytes:
        return b"OggS" + bytes(22) + bytes([len(sizes)]) + sizes + data

    head = b"\x01vorbis" + struct.pack("<IBIiiiBB", 0, 2, rate, 0, 0, 0, 0xB8, 1)
    pages = [page(bytes([len(head)]), head)]
    pages += [page(b"\x01" * 255, bytes(255))] * (packets // 255)
    return b"".join(pages)


def test_hours_of_silence_in_a_small_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ogg"
    path.write_bytes(ogg(255 * 4))
    assert sound_fault(path) == ""
    path.write_bytes(ogg(255 * 300))
    assert sound_fault(path) == f"the sound is longer than {MOST_SOUND_S // 60} minutes"
    path.write_bytes(ogg(255 * 4)[:-100])
    assert "damaged" in sound_fault(path)


def test_the_game_s_own_pictures_and_sounds_would_pass_in_a_mod() -> None:
    files = OneFolder(ROOT / "assets")
    assert [found.name for found in files.match("portraits/*.png") if picture_fault(found.path)] == []
    assert [found.name for found in files.match("sounds/*.ogg") if sound_fault(found.path)] == []


def test_a_mod_of_very_many_files_is_refused(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.content.mods.MOST_FILES", 20)
    shelf.put("rain")
    for number in range(30):
        shelf.write("rain", f"levels/hub/a{number}.yaml", b"")
    assert "mods/rain: the folder holds more than 20 files" in shelf.refuses("rain")


# -- in the game -----------------------------------------------------------------------------------------------------


def test_the_game_starts_with_a_broken_mod_and_names_it(tmp_path: Path) -> None:
    shelf = tmp_path / "mods" / "rain"
    shelf.mkdir(parents=True)
    (shelf / "mod.yaml").write_text("id: rain\n")
    session = Session(tmp_path, asked=[YARD])
    assert [(one.mod.id, one.used) for one in session.standing] == [("rain", False), ("back_yard", True)]
    session.manager.push("title", {})
    assert session.library.level("back_yard/yard")


@pytest.mark.parametrize("command", [["play"], ["autoplay"], ["check"], ["talk", "cafe.ada"]])
def test_mods_can_be_asked_for_on_the_command_line(command: list[str]) -> None:
    assert parser().parse_args([*command, "--mod", "rain", "--mod", "sun"]).mods == [Path("rain"), Path("sun")]
    assert parser().parse_args(command).mods == []


def test_a_mod_that_is_asked_for_hides_the_one_of_its_name(tmp_path: Path) -> None:
    other = tmp_path / "mods" / "other"
    other.mkdir(parents=True)
    (other / "mod.yaml").write_text("id: back_yard\nname: Other\nversion: 1\n")
    session = Session(tmp_path, asked=[YARD])
    assert [(one.mod.name, one.on, one.used) for one in session.standing] == [
        ("Other", False, False),
        ("The back yard", True, True),
    ]


def playing(folder: Path, *asked: Path) -> Session:
    """Somebody who has gone from the café to the yard, or would have."""
    session = Session(folder, asked=asked)
    session.manager.story = evening(session.library)
    session.manager.enter_place("hub/cafe", "door")
    return session


def test_a_save_goes_on_where_it_was_as_long_as_its_mod_is_there(tmp_path: Path) -> None:
    session = playing(tmp_path, YARD)
    session.manager.enter_place("back_yard/yard", "door")
    assert session.save("1", session.manager.snapshot(), b"") == ""
    again = Session(tmp_path, asked=[YARD])
    again.restore(again.load("1", False))
    assert again.manager.snapshot()["scenes"] == session.manager.snapshot()["scenes"]
    assert [wish for wish in again.manager.outbox if isinstance(wish, Notice)] == []


def test_a_save_without_its_mod_goes_on_at_the_last_place_that_is_there(tmp_path: Path) -> None:
    session = playing(tmp_path, YARD)
    session.manager.story = after(session.manager.story, Set("back_yard.pegs", 3))
    session.manager.enter_place("back_yard/yard", "door")
    session.save("1", session.manager.snapshot(), b"")
    again = Session(tmp_path)
    again.restore(again.load("1", False))
    scene = again.manager.snapshot()["scenes"][0]
    assert scene["about"] == {"place": "hub/cafe"}
    (notice,) = [wish for wish in again.manager.outbox if isinstance(wish, Notice)]
    assert notice.words == "You were in a place of “The back yard”, which is not in use. You are where you were before."
    again.save("2", again.manager.snapshot(), b"")
    with_it = Session(tmp_path, asked=[YARD])
    with_it.restore(with_it.load("2", False))
    assert with_it.manager.story["back_yard.pegs"] == 3


def test_a_save_in_a_place_of_the_game_loads_without_its_mod(tmp_path: Path) -> None:
    session = playing(tmp_path, YARD)
    session.save("1", session.manager.snapshot(), b"")
    again = Session(tmp_path)
    again.restore(again.load("1", False))
    assert again.manager.snapshot()["scenes"] == session.manager.snapshot()["scenes"]
    (notice,) = [wish for wish in again.manager.outbox if isinstance(wish, Notice)]
    assert notice.words == "Saved with “The back yard”, which is not in use. What that remembers is kept."


def test_whoever_stands_in_a_wall_of_a_changed_map_is_beside_it(tmp_path: Path) -> None:
    session = playing(tmp_path)
    state = session.manager.snapshot()
    text = (ROOT / "levels/hub/cafe.tmx").read_text("utf-8")
    wall = '<object id="900" type="Solid" x="10" y="106" width="60" height="30"/>'
    shelf = tmp_path / "mods/rain"
    (shelf / "levels/hub").mkdir(parents=True)
    (shelf / "mod.yaml").write_text("id: rain\nname: Rain\nversion: 1\n")
    (shelf / "levels/hub/cafe.tmx").write_text(text.replace("</objectgroup>\n</map>", f"{wall}</objectgroup>\n</map>"))
    again = Session(tmp_path)
    again.restore(state)
    place = again.manager.stack[0]
    assert isinstance(place, Explore)
    world = place.world
    assert not world.blocks(foot_box(world.player.x, world.player.y))
    was = state["scenes"][0]["world"]["people"]["mira"]
    assert distance(world.player.x - was["x"], world.player.y - was["y"]) < 40 * SUB


# -- in the menu -----------------------------------------------------------------------------------------------------


class Chooser:
    """Somebody at the title with some mods in the folder; what they change is done as the app does it."""

    def __init__(self, folder: Path, *asked: Path) -> None:
        self.session = Session(folder, asked=asked)
        self.canvas = RecordingCanvas()
        self.session.manager.push("title", {})

    def press(self, *actions: Action) -> Chooser:
        manager = self.session.manager
        for action in actions:
            manager.step(Inputs(pressed=(action,)))
            manager.step(IDLE)
            for wish in manager.outbox:
                if isinstance(wish, Change):
                    settings = preferences.changed(manager.settings, wish.setting, wish.value)
                    manager.settings = settings
                    self.session.keep_settings(settings)
                elif isinstance(wish, FindMods):
                    self.session.lay_mods()
            manager.outbox.clear()
            manager.step(IDLE)
        return self

    def opens(self, folder: str = "") -> Chooser:
        """Go to the mods, and to the page of one of them."""
        title = self.session.manager.top
        assert isinstance(title, Title)
        title.menu.go_to("mods")
        self.press(Action.ACT)
        if folder:
            self.screen.list.go_to(folder)
            self.press(Action.ACT)
        return self

    @property
    def screen(self) -> Mods:
        assert isinstance(self.session.manager.top, Mods)
        return self.session.manager.top

    def line(self, name: str) -> Chooser:
        self.screen.lines.go_to(name)
        return self

    def sees(self) -> str:
        self.canvas.begin()
        self.session.manager.draw(self.canvas, 0.0)
        assert self.canvas.cut() == []
        return "\n".join(self.canvas.words)

    @property
    def used(self) -> list[str]:
        return [mod.id for mod in self.session.library.mods]


@pytest.fixture
def chooser(tmp_path: Path, game: GameLibrary) -> Chooser:
    shelf = Shelf(tmp_path, game)
    shelf.put("rain", "about: It rains.\n", levels__hub__a=REPLACE.format(words="It rains."))
    shelf.put("sun", levels__hub__a=REPLACE.format(words="It does not."))
    return Chooser(tmp_path)


def test_the_title_leads_to_the_mods_and_back(chooser: Chooser) -> None:
    words = chooser.opens().sees()
    assert "Mod rain 1.0" in words and "It rains." in words and "Mod sun 1.0" in words
    chooser.press(Action.BACK)
    assert isinstance(chooser.session.manager.top, Title)


def test_a_mod_is_switched_off_and_on_at_once_and_stays_so(chooser: Chooser, tmp_path: Path) -> None:
    chooser.opens("mods/rain").line("on").press(Action.ACT)
    assert chooser.used == ["sun"] and "Off." in chooser.sees()
    assert Chooser(tmp_path).used == ["sun"]
    chooser.line("on").press(Action.RIGHT)
    assert chooser.used == ["rain", "sun"]


def test_a_mod_is_moved_in_the_order(chooser: Chooser, tmp_path: Path) -> None:
    chooser.opens("mods/rain").line("place").press(Action.RIGHT)
    assert chooser.used == ["sun", "rain"] and "2 of 2" in chooser.sees()
    assert "replaces node 'later' of 'cafe.ada', as 'sun' does" in chooser.sees()
    chooser.press(Action.RIGHT)
    assert chooser.used == ["sun", "rain"]
    assert Chooser(tmp_path).used == ["sun", "rain"]


def test_what_is_wrong_with_a_mod_is_read_on_its_page(tmp_path: Path, game: GameLibrary) -> None:
    lines = "".join(f"        aad: Soup {number}?\n" for number in range(40))
    Shelf(tmp_path, game).put("soup", levels__hub__a=f"scene: soup.a\ncast: [ada]\nnodes:\n  x:\n    - say: |\n{lines}")
    chooser = Chooser(tmp_path).opens()
    assert "Left out: there are 40 faults in it." in chooser.sees()
    chooser.press(Action.ACT)
    assert "mods/soup/levels/hub/a.yaml:6:9: 'aad' is not in the cast of this scene" in chooser.sees()
    assert "a.yaml:45:9" not in chooser.sees()
    chooser.press(Action.UP, Action.UP).sees()
    chooser.press(Action.LEFT)
    assert "a.yaml:45:9" in chooser.sees()


def test_very_many_faults_of_a_mod_are_counted_whole(tmp_path: Path, game: GameLibrary) -> None:
    lines = "".join(f"        aad: Soup {number}?\n" for number in range(4000))
    Shelf(tmp_path, game).put("soup", levels__hub__a=f"scene: soup.a\ncast: [ada]\nnodes:\n  x:\n    - say: |\n{lines}")
    assert "Left out: there are 4000 faults in it." in Chooser(tmp_path).opens().sees()


def test_without_a_mod_the_screen_says_where_one_belongs(tmp_path: Path) -> None:
    words = Chooser(tmp_path).opens().sees()
    assert "There are no mods yet." in words and str(tmp_path / "mods")[-20:] in words


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("screen", [(1920, 1080), (1440, 1080)])
def test_the_pages_have_room_at_any_text_size(
    tmp_path: Path, game: GameLibrary, text_size: int, screen: tuple[int, int]
) -> None:
    shelf = Shelf(tmp_path, game)
    shelf.put("rain", f"about: {'It rains and rains. ' * 8}\n".rstrip() + "\n")
    shelf.put("soup", levels__hub__a=SCENE.format(id="soup.a", words="Soup?").replace("ada:", "aad:"))
    for folder in ("", "mods/rain", "mods/soup"):
        chooser = Chooser(tmp_path).opens(folder)
        chooser.canvas = RecordingCanvas(screen, text_size=text_size)
        assert chooser.sees()


def test_a_mod_that_comes_while_the_game_runs_is_found(chooser: Chooser, tmp_path: Path, game: GameLibrary) -> None:
    chooser.opens()
    Shelf(tmp_path, game).put("snow")
    chooser.screen.list.go_to("again")
    assert "Mod snow 1.0" in chooser.press(Action.ACT).sees()
    assert chooser.used == ["rain", "snow", "sun"]


def test_a_mod_that_was_asked_for_cannot_be_switched_off(tmp_path: Path) -> None:
    chooser = Chooser(tmp_path, YARD).opens()
    chooser.press(Action.ACT)
    assert [entry.id for entry in chooser.screen.lines.entries] == ["back"]


@pytest.mark.parametrize("text", ['{"mods": 3}', '{"mods": [["rain"]]}', '{"mods": [["rain", 1]]}', '{"mods": {}}'])
def test_a_damaged_choice_leaves_all_mods_on(text: str) -> None:
    settings, words = preferences.from_text(text)
    assert settings.mods == () and words == ["settings.json: 'mods' cannot be used; all mods are on"]


def test_a_choice_is_kept_and_read_again() -> None:
    settings = preferences.changed(Settings(), "mods", '[["sun", true], ["rain", false]]')
    assert settings.mods == (("sun", True), ("rain", False))
    assert preferences.from_text(preferences.to_text(settings)) == (settings, [])
