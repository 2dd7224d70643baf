"""Holds the parts of a script against each other: what one file names, another has to have.

Checked here: nodes, scenes, speakers, expressions, declared names and their types, values in text, the length of
a line with its values put in, stage directions, circles of calls, and rows that nothing can come to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from game.core.problems import MOST_FOUND, Near, Problem, Spot
from game.dialogue.expressions import check_condition, check_effect
from game.dialogue.markup import Words, read_words
from game.dialogue.script import (
    BOX,
    DIRECTIONS,
    EXPRESSIONS,
    Call,
    Cast,
    Choice,
    Do,
    End,
    If,
    Row,
    Say,
    Scene,
    Stage,
    To,
    Vary,
    Verb,
    all_rows,
    blocks,
)
from game.story import Declaration, Declarations

# Whom a stage direction may name without a cast: the player's own character goes by her name, the camera by this.
PLAYER = "player"


@dataclass(frozen=True, slots=True)
class Known:
    """What else there is, by name. What is None is not checked.

    `places` holds the named objects of each map: {"hub/cafe": {"table", "ada", ...}}.
    """

    places: Mapping[str, Collection[str]] | None = None
    music: Collection[str] | None = None
    sounds: Collection[str] | None = None
    pictures: Collection[str] | None = None
    drifts: Collection[str] | None = None


def link(
    scenes: Iterable[Scene], declarations: Declarations, cast: Cast, known: Known | None = None
) -> tuple[Problem, ...]:
    """Everything that does not fit together in the scenes of all files, in the order of the files."""
    links = _Links(tuple(scenes), declarations, cast, known or Known())
    return tuple(islice(links.check(), MOST_FOUND))


class _Links:
    def __init__(self, scenes: tuple[Scene, ...], declarations: Declarations, cast: Cast, known: Known) -> None:
        self.scenes, self.declarations, self.cast, self.known = scenes, declarations, cast, known
        self.ids = {scene.id for scene in scenes}

    def check(self) -> Iterator[Problem]:
        first: dict[str, Scene] = {}
        for scene in self.scenes:
            if scene.id in first:
                other = first[scene.id]
                hint = f"the first is {other.file}:{other.line}"
                yield scene.spot().problem(f"there is a scene '{scene.id}' already", hint)
            else:
                first[scene.id] = scene
            yield from self.scene(scene)
        yield from self.circles(first)

    # -- one scene

    def scene(self, scene: Scene) -> Iterator[Problem]:
        for who in scene.cast:
            if who not in self.cast:
                message = f"nobody is called '{who}'"
                yield scene.spot("cast").problem(message, Near(who, self.cast, otherwise="see cast.yaml"))
        if scene.when is not None:
            yield from check_condition(scene.when, self.declarations, self.ids)
        for place in scene.where:
            yield from self.place(place, scene.spot("where"))
        here = self.objects(scene)
        for rows in scene.nodes.values():
            for row in all_rows(rows):
                yield from self.row(row, scene, here)
            yield from self.leftovers(rows)
        yield from self.reached(scene)

    def row(self, row: Row, scene: Scene, here: Collection[str] | None) -> Iterator[Problem]:
        match row:
            case Say():
                yield from self.say(row)
            case Choice():
                for option in row.options:
                    yield from self.words(option.text, option.spot)
                    yield from self.words(option.hint, option.spot)
                    if option.when is not None:
                        yield from check_condition(option.when, self.declarations, self.ids)
                    for effect in option.do:
                        yield from check_effect(effect, self.declarations)
                    if option.to:
                        yield from self.node(option.to, scene, option.spot)
            case If():
                yield from check_condition(row.condition, self.declarations, self.ids)
            case Do():
                for effect in row.effects:
                    yield from check_effect(effect, self.declarations)
            case To():
                yield from self.node(row.node, scene, row.spot)
            case Call():
                if row.scene not in self.ids:
                    yield row.spot.problem(f"no such scene '{row.scene}'", Near(row.scene, self.ids))
            case Stage():
                for verb in row.verbs:
                    yield from self.verb(verb, here)
            case _:
                pass

    def say(self, row: Say) -> Iterator[Problem]:
        speaker = self.cast.get(row.who) if row.who is not None else None
        if speaker is not None and row.expression and row.expression not in speaker.known:
            hint = Near(row.expression, speaker.known, otherwise=", ".join(speaker.known))
            yield row.spot.problem(f"{speaker.id} has no expression '{row.expression}'", hint)
        elif speaker is None and row.expression and row.expression not in EXPRESSIONS:
            hint = Near(row.expression, EXPRESSIONS)
            yield row.spot.problem(f"there is no expression '{row.expression}'", hint)
        yield from self.words(row.words, row.spot)
        if row.words.fills:
            length = len(row.words.plain(self.longest))
            if length > BOX:
                yield row.spot.problem(f"up to {length} characters: a box holds {BOX}", "make two lines of it")

    def words(self, words: Words, spot: Spot) -> Iterator[Problem]:
        for name in words.fills:
            declaration = self.declarations.get(name)
            if declaration is None:
                message = f"no such name '{name}'"
                if name.startswith("seen."):
                    yield spot.problem(f"'{name}' is true or false and has no words")
                else:
                    yield spot.problem(message, Near(name, self.declarations))
            elif declaration.kind == "flag":
                yield spot.problem(f"'{name}' is true or false and has no words", "use 'if' and two lines")

    def longest(self, name: str) -> str:
        declaration = self.declarations.get(name)
        if declaration is None:
            return ""
        return max(_readings(declaration), key=len)

    def node(self, node: str, scene: Scene, spot: Spot) -> Iterator[Problem]:
        if node not in scene.nodes:
            other = f"'call: {node}' plays another scene" if node in self.ids else ""
            yield spot.problem(f"no such node '{node}' in '{scene.id}'", Near(node, scene.nodes, otherwise=other))

    # -- places and stage directions

    def place(self, place: str, spot: Spot) -> Iterator[Problem]:
        if self.known.places is None:
            return
        where, _, thing = place.partition(".")
        objects = self.known.places.get(where)
        if objects is None:
            yield spot.problem(f"no such map '{where}'", Near(where, self.known.places))
        elif thing and thing not in objects:
            yield spot.problem(f"nothing is called '{thing}' in '{where}'", Near(thing, objects))

    def objects(self, scene: Scene) -> Collection[str] | None:
        """What a scene may name: the objects of its maps, or of every map where it says no place."""
        places = self.known.places
        if places is None:
            return None
        maps = {place.partition(".")[0] for place in scene.where} & set(places) or set(places)
        return {name for one in maps for name in places[one]}

    def verb(self, verb: Verb, here: Collection[str] | None) -> Iterator[Problem]:
        name, value, spot = verb.name, verb.value, verb.spot
        if name == "camera" and value != PLAYER:
            yield from self.thing(value, here, spot)
        elif name in ("show", "hide"):
            yield from self.who(value, here, spot)
        elif name in ("music", "sound", "picture", "drift"):
            yield from self.asset(name, value, spot)
        elif name == "goto":
            where, _, point = value.partition(":")
            yield from self.place(f"{where}.{point}", spot)
        elif name == "card":
            yield from self.words(read_words(value)[0], spot)
        for who, what in verb.pairs:
            yield from self.who(who, here, spot)
            if name == "face" and what not in DIRECTIONS:
                yield from self.who(what, here, spot)
            elif name in ("walk", "place"):
                yield from self.thing(what, here, spot)

    def thing(self, name: str, here: Collection[str] | None, spot: Spot) -> Iterator[Problem]:
        if here is not None and name not in here:
            yield spot.problem(f"nothing is called '{name}' here", Near(name, here))

    def who(self, name: str, here: Collection[str] | None, spot: Spot) -> Iterator[Problem]:
        if name not in self.cast and name != PLAYER and here is not None and name not in here:
            yield spot.problem(f"nobody is called '{name}'", Near(name, self.cast, here))

    def asset(self, kind: str, name: str, spot: Spot) -> Iterator[Problem]:
        known = {
            "music": self.known.music,
            "sound": self.known.sounds,
            "picture": self.known.pictures,
            "drift": self.known.drifts,
        }[kind]
        if known is not None and name not in known and not (name == "none" and kind in ("music", "picture")):
            yield spot.problem(f"no such {kind} '{name}'", Near(name, known))

    # -- what nothing comes to

    def leftovers(self, rows: tuple[Row, ...]) -> Iterator[Problem]:
        for index, row in enumerate(rows):
            for block in blocks(row):
                yield from self.leftovers(block)
            if index + 1 < len(rows) and leaves(row):
                yield rows[index + 1].spot.problem("nothing comes to this row", "the row above it always leaves")
                return

    def reached(self, scene: Scene) -> Iterator[Problem]:
        named: set[str] = set()
        waiting = [scene.start]
        while waiting:
            node = waiting.pop()
            if node in named:
                continue
            named.add(node)
            for row in all_rows(scene.nodes.get(node, ())):
                if isinstance(row, To):
                    waiting.append(row.node)
                elif isinstance(row, Choice):
                    waiting += [option.to for option in row.options if option.to]
        for node, rows in scene.nodes.items():
            if node not in named:
                spot = rows[0].spot if rows else scene.spot()
                yield spot.problem(f"no 'to' leads to node '{node}'", fault=False)

    def circles(self, scenes: Mapping[str, Scene]) -> Iterator[Problem]:
        """Calls that come back to a scene that is being played: they would never return."""
        calls = {
            scene.id: [row for rows in scene.nodes.values() for row in all_rows(rows) if isinstance(row, Call)]
            for scene in scenes.values()
        }
        done: set[str] = set()
        for first in scenes:
            if first in done:
                continue
            way: list[str] = [first]
            waiting = [iter(calls[first])]
            while waiting:
                call = next(waiting[-1], None)
                if call is None:
                    waiting.pop()
                    done.add(way.pop())
                elif call.scene in way:
                    circle = [*way[way.index(call.scene) :], call.scene]
                    yield call.spot.problem(f"scenes call each other in a circle: {' > '.join(circle)}")
                elif call.scene in calls and call.scene not in done:
                    way.append(call.scene)
                    waiting.append(iter(calls[call.scene]))


def _readings(declaration: Declaration) -> tuple[str, ...]:
    """How the values of a name can read in a sentence; the ends of a range are the longest of it."""
    if declaration.kind == "range":
        return (str(declaration.low), str(declaration.high))
    return declaration.options if declaration.kind == "choice" else ("",)


def leaves(row: Row) -> bool:
    """Whether play never goes on behind a row."""
    match row:
        case To() | End():
            return True
        case Stage():
            return row.leaves
        case If(then=then, otherwise=otherwise):
            return _block_leaves(then) and _block_leaves(otherwise)
        case Vary(mode=mode, each=each):
            return mode != "once" and all(map(_block_leaves, each))
        case Choice(options=options):
            always = any(option.when is None and not option.once for option in options)
            return always and all(option.to for option in options)
        case _:
            return False


def _block_leaves(rows: tuple[Row, ...]) -> bool:
    return any(map(leaves, rows))
