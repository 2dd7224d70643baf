"""What an editor is given for the YAML under levels/: `schema.json`, with the names that the content has today."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from game.content.library import GameLibrary
from game.dialogue.links import PLAYER
from game.dialogue.schema import Names, schema
from game.dialogue.script import DIRECTIONS
from game.story import Declaration
from game.world.classes import Point

SCHEMA = "schema.json"


def schema_text(library: GameLibrary) -> str:
    """The text of levels/schema.json for a library's content."""
    text = json.dumps(schema(names(library)), indent=1, ensure_ascii=False)
    # One line for each name that is offered: a new name is a line of a diff.
    return (
        re.sub(r'\{\s+("label": [^{}]+?)\s+\}', lambda found: "{" + re.sub(r"\n\s*", " ", found[1]) + "}", text) + "\n"
    )


def names(library: GameLibrary) -> Names:
    """Every name that an editor can offer, by what it is a name of."""
    script, declared = library.script, library.declarations
    levels = {place: library.level(place) for place in library.places()}

    def stems(pattern: str) -> list[str]:
        return sorted({found.path.name.split(".")[0] for found in library.layers.match(f"assets/{pattern}")})

    bodies = [*script.cast, PLAYER]
    objects = [f"{place}.{name}" for place, level in levels.items() for name in sorted(level.named)]
    points = [f"{place}:{thing.name}" for place, level in levels.items() for thing, _ in level.all(Point)]
    return {
        "cast": {one.id: one.name for one in script.cast.values()},
        "scene": _bare(sorted(script.scenes)),
        "state": {one.name: one.doc for one in declared.values()},
        "effect": {effect: one.doc for one in declared.values() for effect in effects(one)},
        "body": _bare(bodies),
        "point": _bare([PLAYER, *sorted({name.partition(".")[2] for name in objects})]),
        "direction": _bare([*DIRECTIONS, *bodies]),
        "place": _bare([*levels, *objects]),
        "goto": _bare(sorted(point for point in points if not point.endswith(":"))),
        "drift": _bare([place.partition("/")[2] for place in levels if place.startswith("drift/")]),
        "music": _bare(["none", *stems("music/*.ogg")]),
        "sound": _bare([name for name in stems("sounds/*.ogg") if name != "blip"]),
        "picture": _bare(["none", *stems("pictures/cutscene/*.png")]),
        "portrait": _bare(stems("portraits/*.png")),
    }


def effects(declared: Declaration) -> Iterator[str]:
    """What can be done to a name, as a writer would put it."""
    name = declared.name
    if declared.kind == "range":
        yield from (f"{name} + 1", f"{name} - 1")
    elif declared.kind == "flag":
        yield from (f"{name} = true", f"{name} = false")
    else:
        yield from (f"{name} = {option}" for option in declared.options)


def _bare(names: Iterable[str]) -> dict[str, str]:
    """Names with nothing to say about them."""
    return dict.fromkeys(names, "")
