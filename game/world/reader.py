"""The Tiled reader: a `.tmx` file in, a `Level` or problems out. The one user of pytmx.

pytmx believes what a file says of itself, so everything is looked at first, with line and column: sizes, how far data
may inflate, references, the classes and properties of objects. What pytmx reads differently from Tiled (groups,
templates, image layers, Tiled 1.9's `class=` on objects) is refused in words. It is given the objects alone: with
tilesets it would cut up every picture, and of a layer's cells it makes lists of lists.
"""

from __future__ import annotations

import base64
import binascii
import math
import posixpath
import sys
import zlib
from array import array
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

from game.core.files import Files, Found, OneFolder
from game.core.geometry import Rect
from game.core.problems import Near, Problem, did_you_mean
from game.core.steps import in_steps
from game.world.classes import Door, MapProperties, Prop, build
from game.world.level import FLIP_DIAGONAL, FLIP_X, FLIP_Y, GID, TILE, Layer, Level, Thing, Tile

MOST_BYTES = 24 * 1024 * 1024
MOST_CELLS = 1_100_000
MOST_LAYERS = 24
MOST_CELLS_IN_ALL = 5_000_000
"""Cells of all layers together: packed, layers of nothing take no room in the file."""
MOST_TILES = 10_000
MOST_TILES_IN_ALL = 50_000
"""Tiles of one tileset, and of all of a map; the largest map that we ship has two thousand."""
MOST_PICTURE_PX = 8192
MOST_DEPTH = 24
MOST_ELEMENTS = 20_000
"""Elements of a map and its tilesets; the largest that we ship have a tenth of them."""
MOST_TILESETS = 64
MOST_NUMBER = 1 << 32
WHOLE = frozenset(
    "id gid firstgid tileid tile tilecount tilewidth tileheight columns spacing margin duration "
    "nextlayerid nextobjectid offsetx offsety".split()
)
REAL = frozenset("x y width height rotation opacity probability pixelsize hexsidelength".split())
PROPERTY_TYPES = frozenset("string int float bool color file object class".split())
FLAGS = frozenset("visible bold italic underline strikeout kerning wrap".split())
"""The attributes that are numbers or flags, wherever they stand."""


@dataclass
class Node:
    """An element of XML with the place it stands at."""

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def every(self, tag: str) -> Iterator[Node]:
        """The children with a tag."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Node | None:
        """The first child with a tag."""
        return next(self.every(tag), None)


class _Refused(Exception):
    """Reading a file stops here; the problems say why."""


class _File:
    """One XML file being looked at: its tree, the problems found in it, and the files it names.

    `count` is how many elements it has, with those that were read before it.
    """

    def __init__(self, found: Found, files: Files, problems: list[Problem], before: int = 0) -> None:
        self.path = found.path
        self.name = found.name
        self.shown = found.shown
        self.files = files
        self.problems = problems
        self.count = before
        self.root = self._parse()

    def named(self, source: str) -> str:
        """The name of a file that is named from here, or "" where it would lie outside the game's folder."""
        if "\\" in source or ":" in source or source.startswith("/"):
            return ""
        name = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), source))
        return "" if name.startswith("..") else name

    def near(self, name: str) -> str:
        """A hint at the file that is called most like a missing one."""
        folder, file = posixpath.split(name)
        beside = self.files.match(posixpath.join(folder, f"*{posixpath.splitext(file)[1]}"))
        return did_you_mean(file, {posixpath.basename(one.name) for one in beside})

    def say(self, node: Node | None, message: str, hint: str | Near = "") -> None:
        """Note a problem at a node."""
        line, column = (node.line, node.column) if node else (0, 0)
        self.problems.append(Problem(self.shown, line, column, message, hint))

    def stop(self, node: Node | None, message: str, hint: str = "") -> None:
        """Note a problem that makes going on pointless."""
        self.say(node, message, hint)
        raise _Refused

    def number(self, node: Node, name: str, least: int = 0, start: int | None = None) -> int:
        """A whole-number attribute."""
        text = node.attributes.get(name)
        if text is None and start is not None:
            return start
        try:
            value = int(text or "")
        except ValueError:
            self.stop(node, f"<{node.tag}> needs a whole number in '{name}'")
            raise
        if value < least:
            self.stop(node, f"'{name}' of <{node.tag}> is {value}")
        return value

    def _parse(self) -> Node:
        try:
            if self.path.stat().st_size > MOST_BYTES:
                self.stop(None, f"the file is larger than {MOST_BYTES >> 20} MB")
            data = self.path.read_bytes()
        except OSError as error:
            self.stop(None, f"cannot be read: {error.strerror or error}")
            raise
        stack: list[Node] = [Node("", {}, 0, 0)]
        parser = expat.ParserCreate()

        def start(tag: str, attributes: dict[str, str]) -> None:
            self.count += 1
            node = Node(tag, attributes, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
            if len(stack) > MOST_DEPTH:
                self.stop(node, "elements are nested too deeply")
            if self.count > MOST_ELEMENTS:
                self.stop(node, f"there are more than {MOST_ELEMENTS} elements")
            stack[-1].children.append(node)
            stack.append(node)

        def end(_tag: str) -> None:
            stack.pop()

        def words(text: str) -> None:
            stack[-1].text += text

        def entity(*_: object) -> None:
            node = Node("", {}, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
            self.stop(node, "entity declarations are not read")

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = words
        parser.EntityDeclHandler = entity
        parser.buffer_text = True
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            self.problems.append(
                Problem(self.shown, error.lineno, error.offset + 1, f"is not XML: {expat.ErrorString(error.code)}")
            )
            raise _Refused from error
        except (LookupError, ValueError) as error:
            self.problems.append(Problem(self.shown, 1, 1, f"is not XML: {error}"))
            raise _Refused from error
        return stack[0].children[0]


def _check_values(file: _File) -> None:
    """Look at every attribute that is a number or a flag, and at every point of a polygon."""

    def whole(text: str) -> bool:
        return text.isascii() and text.removeprefix("-").isdigit() and abs(int(text[:20])) <= MOST_NUMBER

    def real(text: str) -> bool:
        try:
            return math.isfinite(float(text)) and abs(float(text)) <= MOST_NUMBER
        except ValueError:
            return False

    known = len(file.problems)
    rest = [file.root]
    while rest:
        node = rest.pop()
        rest += reversed(node.children)
        for name, text in node.attributes.items():
            if name in WHOLE and not whole(text):
                file.say(node, f"'{name}' of <{node.tag}> takes a whole number, not '{text[:40]}'")
            elif name in REAL and not real(text):
                file.say(node, f"'{name}' of <{node.tag}> takes a number, not '{text[:40]}'")
            elif name in FLAGS and text not in ("0", "1", "true", "false"):
                file.say(node, f"'{name}' of <{node.tag}> takes 0 or 1, not '{text[:40]}'")
        if node.tag in ("polygon", "polyline"):
            pairs = [pair.split(",") for pair in node.attributes.get("points", "").split()]
            if not pairs or not all(len(pair) == 2 and real(pair[0]) and real(pair[1]) for pair in pairs):
                file.say(node, f"the points of the <{node.tag}> are not pairs of numbers")
        if node.tag == "property":
            kind, text = node.attributes.get("type", "string"), node.attributes.get("value", "")
            if kind not in PROPERTY_TYPES:
                file.say(node, f"there are no properties of type '{kind[:40]}'")
            fits = {"int": whole, "float": real, "bool": ("true", "false").__contains__}.get(kind)
            if fits is not None and not fits(text):
                name = node.attributes.get("name", "")
                file.say(node, f"property '{name}' is of type {kind} and cannot be '{text[:40]}'")
    if len(file.problems) > known:
        raise _Refused


def properties_of(node: Node, file: _File) -> dict[str, tuple[str, Node]]:
    """The custom properties under a node: text and place by name."""
    found: dict[str, tuple[str, Node]] = {}
    for group in node.every("properties"):
        for entry in group.every("property"):
            name = entry.attributes.get("name", "")
            if entry.attributes.get("type") in ("class", "object"):
                file.say(entry, f"property '{name}' is of type {entry.attributes['type']}, which is not read")
                continue
            if name in found:
                file.say(entry, f"property '{name}' is given twice")
            found[name] = (entry.attributes.get("value", entry.text), entry)
    return found


@dataclass(frozen=True)
class _Tileset:
    first: int
    tiles: Mapping[int, Tile]
    kinds: Mapping[int, Mapping[str, str]]
    sources: Mapping[str, Path]


def _picture(file: _File, node: Node) -> tuple[Found, int, int]:
    """A picture and its size, which is the PNG's own and must be what the file claims."""
    source = node.attributes.get("source", "")
    name = file.named(source)
    found = file.files.within(name) if name else None
    if not name:
        file.stop(node, f"picture '{source}' lies outside the game's folder")
    if found is None:
        file.stop(node, f"no picture '{source}'", file.near(name))
        raise _Refused
    try:
        with found.path.open("rb") as opened:
            head = opened.read(24)
    except OSError as error:
        file.stop(node, f"picture '{source}' cannot be read: {error.strerror or error}")
        raise
    if head[:8] != b"\x89PNG\r\n\x1a\n" or head[12:16] != b"IHDR":
        file.stop(node, f"'{source}' is not a PNG picture")
    width, height = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    if not (0 < width <= MOST_PICTURE_PX and 0 < height <= MOST_PICTURE_PX):
        file.stop(node, f"'{source}' claims to be {width}x{height} px; the most is {MOST_PICTURE_PX}")
    for name, real in (("width", width), ("height", height)):
        if node.attributes.get(name, str(real)) != str(real):
            file.stop(node, f"'{source}' is {width}x{height} px, not what is written here", "open the tileset in Tiled")
    return found, width, height


def _tileset(map_file: _File, node: Node) -> _Tileset:
    first = map_file.number(node, "firstgid", 1)
    source = node.attributes.get("source")
    if source is None:
        map_file.stop(node, "the tileset is embedded", "save it as an external .tsx")
        raise _Refused
    name = map_file.named(source)
    if not name.lower().endswith(".tsx"):
        map_file.stop(node, f"tileset '{source}' is no .tsx inside the game's folder")
    found = map_file.files.within(name)
    if found is None:
        map_file.stop(node, f"no tileset '{source}'", map_file.near(name))
        raise _Refused
    file = _File(found, map_file.files, map_file.problems, map_file.count)
    map_file.count = file.count
    sources = {found.name: found.path}
    _check_values(file)
    tiles: dict[int, Tile] = {}
    kinds: dict[int, dict[str, str]] = {}
    top = file.root
    count = file.number(top, "tilecount", 0)
    if count > MOST_TILES:
        file.stop(top, f"claims {count} tiles; the most is {MOST_TILES}")
    sheet = top.first("image")
    if sheet is not None:
        picture, width, height = _picture(file, sheet)
        sources[picture.name] = picture.path
        step_x = file.number(top, "tilewidth", 1)
        step_y = file.number(top, "tileheight", 1)
        columns = width // step_x
        image = picture.path.resolve()
        if columns * (height // step_y) < count:
            file.stop(sheet, f"the picture has no room for {count} tiles of {step_x}x{step_y}")
        for number in range(count):
            area = Rect(number % columns * step_x, number // columns * step_y, step_x, step_y)
            tiles[first + number] = Tile(first + number, image, area)
    for entry in top.every("tile"):
        gid = first + file.number(entry, "id")
        own = entry.first("image")
        if own is not None:
            picture, width, height = _picture(file, own)
            sources[picture.name] = picture.path
            tiles[gid] = Tile(gid, picture.path.resolve(), Rect(0, 0, width, height))
        if gid not in tiles:
            file.say(entry, f"tile {gid - first} has no picture")
            continue
        given = {name: value for name, (value, _) in properties_of(entry, file).items()}
        kinds[gid] = given
        solids = []
        for group in entry.every("objectgroup"):
            for shape in group.every("object"):
                if shape.children:
                    file.say(shape, "only rectangles are read as collision shapes")
                    continue
                numbers = [float(shape.attributes.get(name, "0")) for name in ("x", "y", "width", "height")]
                solids.append(Rect(*(round(number) for number in numbers)))
        foot = given.get("foot", "0")
        tiles[gid] = replace(tiles[gid], solids=tuple(solids), foot=int(foot) if foot.lstrip("-").isdigit() else 0)
    for entry in top.every("tile"):
        for animation in entry.every("animation"):
            frames = []
            for frame in animation.every("frame"):
                shown = first + file.number(frame, "tileid")
                if shown not in tiles:
                    file.say(frame, f"the animation shows tile {shown - first}, which is not there")
                    continue
                frames.append((shown, in_steps(file.number(frame, "duration", 1) / 1000)))
            gid = first + file.number(entry, "id")
            if gid in tiles and frames:
                tiles[gid] = replace(tiles[gid], frames=tuple(frames))
    return _Tileset(first, tiles, kinds, sources)


def _cells(file: _File, layer: Node, width: int, height: int) -> array[int]:
    """The cells of a layer, which are width x height: nothing is inflated further."""
    if (file.number(layer, "width", 1), file.number(layer, "height", 1)) != (width, height):
        file.stop(layer, "the layer's size is not the map's")
    data = layer.first("data")
    if data is None or data.first("chunk") is not None or data.first("tile") is not None:
        file.stop(layer, "the layer's data is neither CSV nor base64", "choose CSV in the map's properties in Tiled")
        raise _Refused
    encoding, compression = data.attributes.get("encoding"), data.attributes.get("compression")
    cells = width * height
    if encoding == "csv":
        if data.text.count(",") != cells - 1:
            file.stop(data, f"the layer holds {data.text.count(',') + 1} cells, not {cells}")
        try:
            if not set(data.text) <= set("0123456789,\r\n \t"):
                raise ValueError
            return array("I", map(int, data.text.split(",")))
        except (ValueError, OverflowError):
            file.stop(data, "the layer's CSV holds something that is no number")
    if encoding != "base64" or compression not in (None, "", "zlib"):
        file.stop(data, f"layers in {encoding or 'XML'} {compression or ''} are not read", "choose CSV in Tiled")
    try:
        packed = base64.b64decode(data.text.strip(), validate=True)
        if compression == "zlib":
            packed = zlib.decompressobj().decompress(packed, cells * 4 + 1)
    except (binascii.Error, zlib.error) as error:
        file.stop(data, f"the layer's data is damaged: {error}")
    if len(packed) != cells * 4:
        file.stop(data, f"the layer's data is not {cells} cells")
    read = array("I", packed)
    if sys.byteorder == "big":
        read.byteswap()
    return read


def _layer(file: _File, node: Node, width: int, height: int) -> Layer:
    """A layer of tiles. Equal cells share their number: a map may have a million."""
    cells = _cells(file, node, width, height)
    same = {gid: gid for gid in set(cells)}
    rows = tuple(tuple(map(same.__getitem__, cells[at : at + width])) for at in range(0, len(cells), width))
    given, said = node.attributes, properties_of(node, file)
    tint = given.get("tintcolor", "#ffffff")
    return Layer(
        given.get("name", ""),
        rows,
        "over" in said and said["over"][0].lower() == "true",
        file.number(node, "offsetx", -MOST_NUMBER, 0),
        file.number(node, "offsety", -MOST_NUMBER, 0),
        float(given.get("opacity", "1")),
        (int(tint[-6:-4], 16), int(tint[-4:-2], 16), int(tint[-2:], 16)),
    )


@dataclass(frozen=True)
class _Looked:
    """What the first look at a map file found: classes by object id, and what pytmx loses."""

    width: int
    height: int
    properties: MapProperties
    layers: tuple[Layer, ...]
    specs: Mapping[int, tuple[Any, str, int]]
    tiles: Mapping[int, Tile]
    sources: Mapping[str, Path]


def _look(file: _File, classes: Mapping[str, type]) -> Generator[None, None, _Looked]:
    top = file.root
    if top.tag != "map":
        file.stop(top, f"is a <{top.tag}>, not a map")
    _check_values(file)
    if top.attributes.get("orientation", "orthogonal") != "orthogonal":
        file.stop(top, "only orthogonal maps are read")
    if top.attributes.get("infinite", "0") != "0":
        file.stop(top, "the map is infinite", "untick Infinite in the map's properties in Tiled")
    width, height = file.number(top, "width", 1), file.number(top, "height", 1)
    if width * height > MOST_CELLS:
        file.stop(top, f"claims to be {width}x{height} tiles; the most is {MOST_CELLS} cells")
    if (file.number(top, "tilewidth", 1), file.number(top, "tileheight", 1)) != (TILE, TILE):
        file.stop(top, f"the map's tiles are not {TILE}x{TILE}")
    for tag, why in (("group", "layers in groups are not read"), ("imagelayer", "image layers are not read")):
        for node in top.every(tag):
            file.say(node, why, "put the picture into a tileset" if tag == "imagelayer" else "move them out")
    given = properties_of(top, file)
    properties, faults = build(MapProperties, {name: text for name, (text, _) in given.items()})
    for name, message, hint in faults:
        file.say(given[name][1], message, hint)
    layers = list(top.every("layer"))
    if len(layers) > MOST_LAYERS:
        file.stop(top, f"{len(layers)} layers; the most is {MOST_LAYERS}")
    if len(layers) * width * height > MOST_CELLS_IN_ALL:
        file.stop(top, f"{len(layers)} layers of {width}x{height} tiles; the most is {MOST_CELLS_IN_ALL} cells in all")
    names: list[str] = []
    shown: list[Layer] = []
    for layer in layers:
        yield
        read = _layer(file, layer, width, height)
        shown += [read] if layer.attributes.get("visible") != "0" else []
        name = layer.attributes.get("name", "")
        if not name:
            file.say(layer, "a layer has no name")
        if name in names:
            file.say(layer, f"two layers are called '{name}'")
        names.append(name)
    tiles: dict[int, Tile] = {}
    kinds: dict[int, Mapping[str, str]] = {}
    sources: dict[str, Path] = {file.name: file.path}
    for number, node in enumerate(top.every("tileset")):
        yield
        if number >= MOST_TILESETS:
            file.stop(node, f"the map has more than {MOST_TILESETS} tilesets")
        tileset = _tileset(file, node)
        tiles.update(tileset.tiles)
        if len(tiles) > MOST_TILES_IN_ALL:
            file.stop(node, f"the map has more than {MOST_TILES_IN_ALL} tiles to choose from")
        kinds.update(tileset.kinds)
        sources.update(tileset.sources)
    yield
    specs = _objects(file, classes, kinds, tiles)
    return _Looked(width, height, properties or MapProperties(), tuple(shown), specs, tiles, sources)


def _objects(
    file: _File, classes: Mapping[str, type], kinds: Mapping[int, Mapping[str, str]], tiles: Mapping[int, Tile]
) -> dict[int, tuple[Any, str, int]]:
    specs: dict[int, tuple[Any, str, int]] = {}
    names: dict[str, Node] = {}
    for group in file.root.every("objectgroup"):
        for node in group.every("object"):
            number = file.number(node, "id", 0)
            if number in specs:
                file.say(node, f"two objects have the id {number}")
            if "template" in node.attributes:
                file.say(node, "templates are not read", "detach the object from its template in Tiled")
                continue
            if "class" in node.attributes and "type" not in node.attributes:
                file.say(node, "the class is written as Tiled 1.9 did", "save the map with another version of Tiled")
                continue
            gid = int(node.attributes.get("gid", "0")) & GID
            if gid and gid not in tiles:
                file.say(node, f"the object shows tile {gid}, which no tileset has")
                continue
            kind = node.attributes.get("type") or ("Prop" if gid else "")
            spec = classes.get(kind)
            label = node.attributes.get("name") or f"object {number}"
            if spec is None:
                message = f"'{label}' has no class" if not kind else f"'{label}' is of unknown class '{kind}'"
                file.say(node, message, Near(kind, classes))
                continue
            name = node.attributes.get("name", "")
            if name and name in names and spec is not Door:
                file.say(node, f"two objects are called '{name}'", f"the other is on line {names[name].line}")
            if spec is not Door:
                names[name] = node
            own = properties_of(node, file)
            inherited = {key: text for key, text in kinds.get(gid, {}).items() if spec is Prop}
            built, faults = build(spec, {**inherited, **{key: text for key, (text, _) in own.items()}}, ("when",))
            for prop, message, hint in faults:
                file.say(own[prop][1] if prop in own else node, f"'{label}': {message}", hint)
            if built is not None:
                specs[number] = (built, own["when"][0] if "when" in own else "", node.line)
    return specs


@dataclass(frozen=True, slots=True)
class Sketch:
    """What other files can name of a map, its doors as (line, what it is called, to), and what it says of itself.

    `cells` is how many cells it claims to have, `elements` how many its file has, and `tilesets` what it names of them.
    """

    shown: str
    mod: str
    names: frozenset[str] = frozenset()
    doors: tuple[tuple[int, str, str], ...] = ()
    title: str = ""
    order: int = 0
    cells: int = 0
    elements: int = 0
    tilesets: tuple[str, ...] = ()


def sketch(found: Found, files: Files) -> Sketch:
    """The names of a map, in a fraction of the time that reading it takes; none where it cannot be read."""
    try:
        file = _File(found, files, [])
    except _Refused:
        return Sketch(found.shown, found.mod)
    top = file.root
    objects = [node for group in top.every("objectgroup") for node in group.every("object")]
    doors = []
    for node in objects:
        if node.attributes.get("type") == "Door":
            given = [entry.attributes for group in node.every("properties") for entry in group.children]
            to = next((entry.get("value", "") for entry in given if entry.get("name") == "to"), "")
            called = node.attributes.get("name", "")
            doors.append((node.line, f"'{called}'" if called else f"object {node.attributes.get('id')}", to))
    names = frozenset(name for node in objects if (name := node.attributes.get("name")))
    own = {entry.attributes.get("name"): entry for group in top.every("properties") for entry in group.children}
    said = {name: entry.attributes.get("value", "") for name, entry in own.items()}
    order = said.get("order", "")
    number = int(order) if order.isascii() and order.isdigit() and len(order) < 6 else 0
    sides = [top.attributes.get(name, "") for name in ("width", "height")]
    cells = math.prod(int(side) if side.isascii() and side.isdigit() and len(side) < 8 else 0 for side in sides)
    tilesets = tuple(file.named(node.attributes.get("source", "")) for node in top.every("tileset"))
    cells *= sum(1 for _ in top.every("layer"))
    return Sketch(
        found.shown, found.mod, names, tuple(doors), said.get("title", ""), number, cells, file.count, tilesets
    )


def _element(node: Node, only: str = "") -> ElementTree.Element:
    """An element as the standard library has it, with all that is in it or what has one tag."""
    made = ElementTree.Element(node.tag, node.attributes)
    made.text = node.text
    made.extend(map(_element, node.every(only) if only else node.children))
    return made


Read = tuple[Level | None, tuple[Problem, ...]]
"""A level, or None where there is any fault, and the problems."""


def read_level(
    path: Path, level_id: str, classes: Mapping[str, type], root: Path, files: Files | None = None, shown: str = ""
) -> Read:
    """Read a map in a folder that nothing may lie outside of.

    `files` finds the tilesets and pictures by their names (by default, in that folder); problems call the map by
    `shown`, or by its place in the folder.
    """
    reading = reading_level(path, level_id, classes, root, files, shown)
    while True:
        try:
            next(reading)
        except StopIteration as done:
            read: Read = done.value
            return read


def reading_level(
    path: Path, level_id: str, classes: Mapping[str, type], root: Path, files: Files | None = None, shown: str = ""
) -> Generator[None, None, Read]:
    """Read a map in pieces of some milliseconds: the frames between them go on."""
    problems: list[Problem] = []
    try:
        name = path.relative_to(root).as_posix()
        file = _File(Found(name, path, shown or name), files or OneFolder(root), problems)
        looked = yield from _look(file, classes)
    except _Refused:
        return None, tuple(problems)
    except (ValueError, OverflowError) as error:
        problems.append(Problem(path.name, 0, 0, f"cannot be read: {error}"))
        return None, tuple(problems)
    if any(problem.fault for problem in problems):
        return None, tuple(problems)
    yield
    import pytmx

    try:
        tiled = pytmx.TiledMap(None, allow_duplicate_names=True, load_all=False)
        tiled.filename = str(path.resolve())
        tiled.parse_xml(_element(file.root, "objectgroup"))
    except Exception as error:
        # Everything pytmx is known to stumble over was looked at above; what is left still has to be told kindly.
        problems.append(Problem(file.shown, 0, 0, f"cannot be read: {type(error).__name__}: {error}"))
        return None, tuple(problems)
    yield
    flips = {
        gid: real
        | (FLIP_X if flags.flipped_horizontally else 0)
        | (FLIP_Y if flags.flipped_vertically else 0)
        | (FLIP_DIAGONAL if flags.flipped_diagonally else 0)
        for real, users in tiled.gidmap.items()
        for gid, flags in users
    }
    flips[0] = 0
    things = []
    for thing in tiled.objects:
        spec, when, line = looked.specs[thing.id]
        points = tuple((round(x), round(y)) for x, y in getattr(thing, "points", ()))
        gid = flips[thing.gid] if thing.gid else 0
        area = Rect(round(thing.x), round(thing.y), round(thing.width), round(thing.height))
        if points:
            left, top = min(x for x, _ in points), min(y for _, y in points)
            area = Rect(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
        things.append(Thing(thing.id, thing.name or "", spec, area, when, gid, points, line))
    level = Level(
        level_id,
        file.shown,
        looked.width,
        looked.height,
        looked.properties,
        looked.layers,
        looked.tiles,
        tuple(things),
        looked.sources,
    )
    return level, tuple(problems)
