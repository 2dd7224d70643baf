"""The map reader: what Tiled writes is read, and what is broken or hostile is refused in one line with its place."""

from __future__ import annotations

import base64
import struct
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.geometry import Rect
from game.core.problems import Problem
from game.world.classes import CLASSES, Door, Light, Person, Point, Prop
from game.world.level import FLIP_X, Level
from game.world.reader import read_level


def png(width: int = 32, height: int = 32, claims: tuple[int, int] | None = None) -> bytes:
    """A picture, or one that claims to be larger than it is."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", *(claims or (width, height)), 8, 6, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x40\x30\x60\xff" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


TSX = """<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" name="room" tilewidth="16" tileheight="16" tilecount="4" columns="2">
 <image source="room.png" width="32" height="32"/>
 <tile id="1"><objectgroup><object id="1" x="0" y="8" width="16" height="8"/></objectgroup></tile>
 <tile id="2"><properties><property name="foot" type="int" value="3"/></properties>
  <animation><frame tileid="2" duration="500"/><frame tileid="3" duration="250"/></animation></tile>
</tileset>
"""
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<map version="1.8" orientation="orthogonal" width="3" height="2" tilewidth="16" tileheight="16" infinite="0">
 <properties><property name="title" value="A room"/><property name="mood" value="inside"/></properties>
 <tileset firstgid="1" source="room.tsx"/>
 <layer id="1" name="ground" width="3" height="2"><data encoding="csv">1,2,3,
4,0,2147483650</data></layer>
 <objectgroup id="2" name="marks">
  <object id="1" name="start" type="Point" x="20" y="30"><point/>
   <properties><property name="facing" value="up"/></properties></object>
  <object id="2" name="door" type="Door" x="0" y="0" width="16" height="4">
   <properties><property name="to" value="hub/street:start"/></properties></object>
  <object id="3" name="bed" gid="3" x="16" y="32" width="16" height="16"/>
  <object id="4" name="ada" type="Person" x="8" y="8"><point/><properties>
   <property name="who" value="ada"/><property name="when" value="chapter == 1"/></properties></object>
  <object id="5" type="Light" x="8.4" y="8.6"><point/>
   <properties><property name="color" type="color" value="#ffdc9654"/></properties></object>
 </objectgroup>
</map>
"""


class Folder:
    """A game's folder with one room in it."""

    def __init__(self, path: Path) -> None:
        self.path = path / "game"
        self.path.mkdir(exist_ok=True)
        (self.path / "room.png").write_bytes(png())
        (self.path / "room.tsx").write_text(TSX)

    def read(self, text: str = TMX) -> tuple[Level | None, tuple[Problem, ...]]:
        (self.path / "room.tmx").write_text(text)
        return read_level(self.path / "room.tmx", "test/room", CLASSES, self.path)

    def refuses(self, *changes: tuple[str, str], text: str = TMX) -> str:
        """The one line that a changed map is refused with."""
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        started = time.perf_counter()
        level, problems = self.read(text)
        assert time.perf_counter() - started < 1, "took too long to refuse"
        assert level is None
        assert len(problems) == 1, problems
        return str(problems[0])


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


# -- what is right --------------------------------------------------------------------------------------------------


def test_a_room_is_read_as_tiled_wrote_it(folder: Folder) -> None:
    level, problems = folder.read()
    assert problems == () and level is not None
    assert (level.width, level.height, level.properties.title, level.properties.mood) == (3, 2, "A room", "inside")
    assert level.layers[0].rows == ((1, 2, 3), (4, 0, 2 | FLIP_X))
    assert level.tiles[2].solids == (Rect(0, 8, 16, 8),)
    assert (level.tiles[3].foot, level.tiles[3].frames) == (3, ((3, 30), (4, 15)))


def test_objects_come_with_their_class_and_the_defaults_of_it(folder: Folder) -> None:
    level, _ = folder.read()
    assert level is not None
    named = level.named
    assert named["start"].spec == Point("up") and named["start"].area == Rect(20, 30, 0, 0)
    assert named["door"].spec == Door("hub/street:start")
    assert named["bed"].spec == Prop(foot=3) and named["bed"].area == Rect(16, 16, 16, 16)
    assert named["ada"].spec == Person("ada") and named["ada"].when == "chapter == 1"
    assert level.all(Light)[0][1].color == "#ffdc9654"


def test_what_stops_walkers_comes_from_tiles_flipped_ones_too(folder: Folder) -> None:
    level, _ = folder.read()
    assert level is not None
    assert Rect(16, 8, 16, 8) in level.fixed_solids and Rect(32, 24, 16, 8) in level.fixed_solids


def test_packed_layers_are_read_like_plain_ones(folder: Folder) -> None:
    cells = struct.pack("<6I", 1, 2, 3, 4, 0, 2147483650)
    plain, _ = folder.read()
    csv = TMX[TMX.index("<data") : TMX.index("</data>")]
    packed = f'<data encoding="base64" compression="zlib">{base64.b64encode(zlib.compress(cells)).decode()}'
    level, problems = folder.read(TMX.replace(csv, packed))
    assert problems == () and level is not None and plain is not None and level.layers == plain.layers


# -- what is wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('type="Point"', 'type="Piont"', "room.tmx:8:3: 'start' is of unknown class 'Piont' (did you mean 'Point'?)"),
        ('name="facing"', 'name="facign"', "Point has no property 'facign' (did you mean 'facing'?)"),
        ('value="up"', 'value="upp"', "'facing' cannot be 'upp' (did you mean 'up'?)"),
        ('value="inside"', 'value="insid"', "room.tmx:3:53: 'mood' cannot be 'insid' (did you mean 'inside'?)"),
        ('name="door"', 'name="start"', ""),
        ('name="bed"', 'name="start"', "two objects are called 'start' (the other is on line 8)"),
        ('id="3"', 'id="2"', "two objects have the id 2"),
        ('gid="3"', 'gid="77"', "the object shows tile 77, which no tileset has"),
        ('type="Person"', 'class="Person"', "the class is written as Tiled 1.9 did"),
        ('type="Person"', 'type="Person" template="a.tx"', "templates are not read"),
        ("room.tsx", "romo.tsx", "no tileset 'romo.tsx' (did you mean 'room.tsx'?)"),
        ("room.tsx", "../../../etc/passwd", "tileset '../../../etc/passwd' is no .tsx inside the game's folder"),
        ("room.tsx", "../room.tsx", "tileset '../room.tsx' is no .tsx inside the game's folder"),
        ('infinite="0"', 'infinite="1"', "the map is infinite (untick Infinite in the map's properties in Tiled)"),
        ('"orthogonal"', '"isometric"', "only orthogonal maps are read"),
        ('width="3"', 'width="300000"', "the layer's size is not the map's"),
        ('width="3"', 'width="-3"', "'width' of <map> is -3"),
        ('width="3"', 'width="three"', "room.tmx:2:1: 'width' of <map> takes a number, not 'three'"),
        ('height="2"', 'height="99999999"', "claims to be 3x99999999 tiles"),
        ('tilewidth="16"', 'tilewidth="32"', "the map's tiles are not 16x16"),
        ("1,2,3,", "1,2,3,4,", "room.tmx:5:"),
        ("1,2,3,", "1,,3,", "room.tmx:5:51: the layer's CSV holds something that is no number"),
        ("1,2,3,", "1,99999999999,3,", "the layer's CSV holds something that is no number"),
        ("1,2,3,", "1,two,3,", "the layer's CSV holds something that is no number"),
        ('encoding="csv"', 'encoding="base64"', "the layer's data is damaged"),
        ('encoding="csv"', 'encoding="base64" compression="zstd"', "layers in base64 zstd are not read"),
        ("</layer>", "</layre>", "room.tmx:6:"),
        ("<objectgroup", "<group/><objectgroup", "layers in groups are not read"),
        ("<objectgroup", "<imagelayer/><objectgroup", "image layers are not read"),
        ('value="#ffdc9654"', 'value="red"', "'color' takes a colour such as #dc9654, not 'red'"),
        ("<map ", "<tileset ", "room.tmx:"),
    ],
)
def test_a_fault_is_told_in_one_line(folder: Folder, old: str, new: str, said: str) -> None:
    if new == 'name="start"' and old == 'name="door"':
        # A door may share its name with the point behind it.
        level, problems = folder.read(TMX.replace(old, new, 1))
        assert level is not None and not problems
        return
    line = folder.refuses((old, new))
    assert said in line and line.startswith("room.tmx"), line


def test_all_faults_are_told_at_once(folder: Folder) -> None:
    level, problems = folder.read(TMX.replace('"Point"', '"Piont"').replace('"Person"', '"Persno"'))
    assert level is None
    assert [(problem.line, str(problem.hint)) for problem in problems] == [
        (8, "did you mean 'Point'?"),
        (13, "did you mean 'Person'?"),
    ]


def test_a_billion_laughs_are_not_laughed(folder: Folder) -> None:
    bomb = '<!DOCTYPE map [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    assert "entity declarations are not read" in folder.refuses(("<map ", f"{bomb}<map "))


def test_another_file_is_not_read_through_an_entity(folder: Folder) -> None:
    entity = '<!DOCTYPE map [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert "entity declarations are not read" in folder.refuses(("<map ", f"{entity}<map "))


def test_a_packed_bomb_is_not_unpacked(folder: Folder) -> None:
    bomb = base64.b64encode(zlib.compress(bytes(50_000_000), 9)).decode()
    csv = TMX[TMX.index("<data") : TMX.index("</data>")]
    line = folder.refuses((csv, f'<data encoding="base64" compression="zlib">{bomb}'))
    assert "the layer's data is not 6 cells" in line


def test_a_map_of_very_many_tilesets_is_refused(folder: Folder) -> None:
    sets = "".join(f'<tileset firstgid="{1 + 4 * n}" source="room.tsx"/>' for n in range(65))
    assert "the map has more than 64 tilesets" in folder.refuses(('<tileset firstgid="1" source="room.tsx"/>', sets))


def test_the_elements_of_tilesets_count_with_the_map_s(folder: Folder) -> None:
    (folder.path / "room.tsx").write_text(TSX.replace("</tileset>", "<a/>" * 8000 + "</tileset>"))
    assert folder.read()[0] is not None
    sets = "".join(f'<tileset firstgid="{1 + 4 * n}" source="room.tsx"/>' for n in range(3))
    line = folder.refuses(('<tileset firstgid="1" source="room.tsx"/>', sets))
    assert line.startswith("room.tsx:") and "there are more than 20000 elements" in line


def test_a_picture_of_very_many_tiles_is_cut_no_further_than_the_tileset_says(folder: Folder) -> None:
    (folder.path / "room.png").write_bytes(png(claims=(4096, 4096)))
    tiny = TSX.replace('tilewidth="16" tileheight="16"', 'tilewidth="1" tileheight="1"')
    tiny = tiny.replace('width="32" height="32"', 'width="4096" height="4096"')
    (folder.path / "room.tsx").write_text(tiny)
    level, _ = folder.read()
    assert level is not None and len(level.tiles) == 4
    (folder.path / "room.tsx").write_text(tiny.replace('tilecount="4"', 'tilecount="10001"'))
    assert "room.tsx:2:1: claims 10001 tiles; the most is 10000" in folder.refuses()


def test_what_a_layer_says_of_itself_is_read(folder: Folder) -> None:
    said = 'offsetx="3" offsety="-5" opacity="0.5" tintcolor="#80ff8000"'
    over = '<properties><property name="over" type="bool" value="true"/></properties><data'
    text = TMX.replace('<layer id="1"', f'<layer id="1" {said}').replace("<data", over)
    level, problems = folder.read(text)
    assert problems == () and level is not None
    (layer,) = level.layers
    assert (layer.x, layer.y, layer.opacity, layer.tint, layer.over) == (3, -5, 0.5, (255, 128, 0), True)
    hidden, _ = folder.read(text.replace("opacity", 'visible="0" opacity'))
    assert hidden is not None and hidden.layers == ()


def test_deep_nesting_is_refused(folder: Folder) -> None:
    assert "nested too deeply" in folder.refuses(("<objectgroup", "<a>" * 5000 + "</a>" * 5000 + "<objectgroup"))


def test_a_huge_file_is_refused_before_it_is_read(folder: Folder) -> None:
    assert "larger than 24 MB" in folder.refuses(("</map>", " " * (25 * 1024 * 1024) + "</map>"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("room.png", "romo.png", "room.tsx:3:2: no picture 'romo.png' (did you mean 'room.png'?)"),
        ("room.png", "../../secret.png", "lies outside the game's folder"),
        ("room.png", "room.tsx", "'room.tsx' is not a PNG picture"),
        ('width="32"', 'width="64"', "is 32x32 px, not what is written here (open the tileset in Tiled)"),
        ('tilecount="4"', 'tilecount="400"', "the picture has no room for 400 tiles of 16x16"),
        ('tilecount="4"', 'tilecount="2000000000"', "claims 2000000000 tiles"),
        ('tilewidth="16"', 'tilewidth="0"', "'tilewidth' of <tileset> is 0"),
        ('tileid="3"', 'tileid="30"', "the animation shows tile 30, which is not there"),
        ('duration="500"', 'duration="0"', "'duration' of <frame> is 0"),
        ('x="0" y="8"', 'x="zero" y="8"', "room.tsx:"),
        ('x="0" y="8"', 'x="nan" y="8"', "room.tsx:"),
        ('x="0" y="8"', 'x="inf" y="8"', "room.tsx:"),
        ('value="3"', 'value="three"', "room.tsx:"),
    ],
)
def test_a_fault_of_a_tileset_is_told_with_its_own_file_and_line(folder: Folder, old: str, new: str, said: str) -> None:
    (folder.path / "room.tsx").write_text(TSX.replace(old, new, 1))
    line = folder.refuses()
    assert said in line and line.startswith("room.tsx"), line


@pytest.mark.parametrize("broken", [b"", b"no picture", png()[:20], png(claims=(60_000, 60_000)), png(claims=(0, 4))])
def test_a_broken_picture_is_named(folder: Folder, broken: bytes) -> None:
    (folder.path / "room.png").write_bytes(broken)
    assert "room.png" in folder.refuses()


def test_a_map_that_is_not_there_is_told(folder: Folder) -> None:
    level, problems = read_level(folder.path / "nowhere.tmx", "test/nowhere", CLASSES, folder.path)
    assert level is None and "cannot be read" in str(problems[0])


# -- anything at all ------------------------------------------------------------------------------------------------

NUMBERS = ("0", "-1", "1", "3", "99", "4294967295", "-9999999999999", "1e9", "nan", "inf", "", "x", "0x10", "٣", " 7 ")
changes = st.lists(
    st.tuples(st.integers(0, len(TMX) - 1), st.integers(0, 30), st.text(max_size=6) | st.sampled_from(NUMBERS)),
    min_size=1,
    max_size=3,
)


def attributes(text: str) -> list[tuple[int, int]]:
    """Where the values of attributes stand."""
    found, at = [], 0
    while (start := text.find('="', at)) >= 0:
        end = text.index('"', start + 2)
        found.append((start + 2, end))
        at = end
    return found


def reads_or_refuses(folder: Folder) -> None:
    started = time.perf_counter()
    level, problems = read_level(folder.path / "room.tmx", "test/room", CLASSES, folder.path)
    assert time.perf_counter() - started < 1
    assert (level is None) == any(problem.fault for problem in problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=changes)
def test_no_damage_to_a_map_raises_anything(folder: Folder, changes: list[tuple[int, int, str]]) -> None:
    text = TMX
    for at, length, word in changes:
        text = text[:at] + word + text[at + length :]
    (folder.path / "room.tmx").write_text(text, encoding="utf-8", errors="replace")
    reads_or_refuses(folder)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=250)
@given(pick=st.integers(0, 200), word=st.sampled_from(NUMBERS), tileset=st.booleans())
def test_no_value_of_an_attribute_raises_anything(folder: Folder, pick: int, word: str, tileset: bool) -> None:
    text = TSX if tileset else TMX
    places = attributes(text)
    start, end = places[pick % len(places)]
    changed = text[:start] + word + text[end:]
    (folder.path / "room.tsx").write_text(changed if tileset else TSX, encoding="utf-8")
    (folder.path / "room.tmx").write_text(TMX if tileset else changed, encoding="utf-8")
    reads_or_refuses(folder)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_bytes_that_are_no_map_raise_nothing(folder: Folder, data: bytes) -> None:
    (folder.path / "room.tmx").write_bytes(data)
    reads_or_refuses(folder)
