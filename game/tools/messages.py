"""Everything that is read in the game, as messages for translators: of the script, of maps and sounds, of the program.

A message is known by its context and its English (see `game.core.strings`). The program's own are found in its source:
every `say("...")` of a module that has `say = phrases("...")` at its top. A comment "# For translators: ..." above one
goes with it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.content.library import GameLibrary
from game.content.mods import Mod
from game.content.place import PACKAGE
from game.core.problems import Faulty, Problem, Spot
from game.dialogue.markup import read_words
from game.dialogue.script import Choice, Row, Say, Scene, Stage, blocks
from game.world.classes import Sound

NOTE = "# For translators:"


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be translated. `kind` says what it is, in a word; `about` who says it and how."""

    context: str
    english: str
    spot: Spot = field(compare=False)
    kind: str = field(default="words", compare=False)
    about: str = field(default="", compare=False)
    before: str = field(default="", compare=False)
    plural: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by."""
        return self.context, self.english


def all_messages(library: GameLibrary, mod: Mod | None = None) -> list[Message]:
    """The messages of the game or of a mod over it: those that stand alone first, then the script file by file.

    Raises Faulty where a phrase of the program is not written out.
    """
    others = [f"{one.shown}/" for one in library.mods if one is not mod]

    def belongs(message: Message) -> bool:
        file = message.spot.file
        return file.startswith(f"{mod.shown}/") if mod is not None else not any(map(file.startswith, others))

    return [message for message in _messages(library) if message.english and belongs(message)]


def _messages(library: GameLibrary) -> list[Message]:
    script = library.script
    found = program_messages(PACKAGE)
    for speaker in script.cast.values():
        found.append(Message(f"cast.{speaker.id}", speaker.name, speaker.spot, "name", "a name on a plate"))
    found += _places(library)
    for listed, name, caption in library.captions():
        found.append(Message("sound", caption, Spot(listed), "caption", f"a sound: {name}"))
    scenes = sorted(script.scenes.values(), key=lambda scene: (scene.file, scene.line))
    found += _values(library, scenes)
    for scene in scenes:
        found += scene_messages(scene)
    return found


# -- the script -------------------------------------------------------------------------------------------------------


def scene_messages(scene: Scene) -> Iterator[Message]:
    """The messages of a scene, in the order of its file."""
    for rows in scene.nodes.values():
        yield from _rows(rows, "")


def _rows(rows: Iterable[Row], before: str) -> Iterator[Message]:
    """The messages of rows, each with the line that stands before it."""
    for row in rows:
        match row:
            case Say(id=id_, who=who, expression=expression, words=words, spot=spot):
                about = f"{who} ({expression})" if expression else who or "nobody says it"
                yield Message(id_, words.raw, spot, "line", about, before)
                before = f"{who}: {words.raw}" if who else words.raw
            case Choice(options=options):
                for option in options:
                    yield Message(option.id, option.text.raw, option.spot, "answer", before=before)
                    about = f"to the answer: {option.text.raw}"
                    yield Message(option.id, option.hint.raw, option.spot, "hint", about)
            case Stage(id=id_, verbs=verbs):
                for verb in verbs:
                    if verb.name == "card":
                        yield Message(id_, verb.value, verb.spot, "card", "words alone on the screen", before)
            case _:
                for block in blocks(row):
                    yield from _rows(block, before)


def _values(library: GameLibrary, scenes: Iterable[Scene]) -> Iterator[Message]:
    """The words of values that stand in some line."""
    used: dict[str, str] = {}
    for scene in scenes:
        for message in scene_messages(scene):
            for name in read_words(message.english)[0].fills:
                used.setdefault(name, message.english)
    for name, line in sorted(used.items()):
        declaration = library.declarations.get(name)
        for word in declaration.options if declaration is not None else ():
            assert declaration is not None
            yield Message(
                f"state.{name}", word.replace("_", " "), declaration.spot, "value", f"as in: {line}", declaration.doc
            )


def _places(library: GameLibrary) -> Iterator[Message]:
    for place in library.places():
        try:
            level = library.level(place)
        except Faulty as faulty:
            library.problems += faulty.problems
            continue
        yield Message("place", level.properties.title, Spot(level.file), "title", "what a place is called, in saves")
        for thing, sound in level.all(Sound):
            spot = Spot(level.file, thing.line)
            yield Message("sound", sound.caption, spot, "caption", f"a sound: {sound.sound}")


# -- the program ------------------------------------------------------------------------------------------------------


def program_messages(package: Path) -> list[Message]:
    """The phrases in the source of a package. Raises Faulty for one that is not written out."""
    found: list[Message] = []
    problems: list[Problem] = []
    for path in sorted(package.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "phrases(" not in text:
            continue
        shown = f"{package.name}/{path.relative_to(package).as_posix()}"
        tree, lines = ast.parse(text), text.split("\n")
        contexts = dict(filter(None, map(_context, tree.body)))
        calls = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in contexts
        ]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            assert isinstance(call.func, ast.Name)
            spot = Spot(shown, call.lineno, call.col_offset + 1)
            words = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if len(words) != len(call.args) or not 1 <= len(words) <= 2:
                problems.append(spot.problem("a phrase is written out, so that it can be found and translated"))
                continue
            above = lines[call.lineno - 2].strip()
            about = above.removeprefix(NOTE).strip() if above.startswith(NOTE) else ""
            plural = words[1] if len(words) > 1 else ""
            found.append(Message(contexts[call.func.id], words[0], spot, about=about, plural=plural))
    if problems:
        raise Faulty(problems)
    return found


def _context(node: ast.stmt) -> tuple[str, str] | None:
    """The name and the context of `say = phrases("title")`."""
    match node:
        case ast.Assign(
            targets=[ast.Name(id=name)],
            value=ast.Call(func=ast.Name(id="phrases"), args=[ast.Constant(value=str(context))]),
        ):
            return name, context
        case _:
            return None
