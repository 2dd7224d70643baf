"""`somnus graph SCENE`: draws a scene as its writer thinks of it, and in red what no play comes to.

A box is a node with its first words. What leads on leaves it below: an answer in a bubble, a condition in small type, a
call dashed. A dot is an end.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.content.files import write_whole
from game.content.library import GameLibrary
from game.content.session import Session
from game.core.problems import Faulty, Problem, did_you_mean, faults
from game.dialogue.links import leaves
from game.dialogue.script import (
    LEAVING,
    Call,
    Cast,
    Choice,
    Do,
    End,
    If,
    Option,
    Row,
    Say,
    Scene,
    Stage,
    To,
    Vary,
    all_rows,
)
from game.tools.layers import GAP_Y, Edge, lay_out
from game.view.diagram import Box, Colour, Curve, Diagram, Shape, Type, Words, fitted, to_png, to_svg, wrapped
from game.view.letters import COLORS

PAPER: Colour = (250, 246, 238)
INK: Colour = (44, 40, 66)
SOFT: Colour = (120, 113, 146)
LINE: Colour = (134, 126, 164)
FAINT: Colour = (198, 191, 214)
CARD: Colour = (255, 255, 255)
RED: Colour = (200, 38, 48)
PALE_RED: Colour = (253, 236, 234)
TAGS: Mapping[str, Colour] = {
    "": (238, 234, 246),
    "ask": (222, 240, 238),
    "deflect": (230, 233, 240),
    "side": (250, 228, 220),
    "joke": (251, 236, 208),
    "give": (229, 239, 215),
}

TITLE, HEAD, NODE = Type(30), Type(14, italic=True), Type(16)
SAID, NARRATED, SMALL, ANSWER = Type(13), Type(13, italic=True), Type(11, plain=True), Type(13)

NODE_WIDTH = 292.0
PAD = 11.0
ANSWER_WIDTH = 176.0
MOST_ROWS = 7
MARGIN = 44.0
DOT = 11.0


@dataclass(frozen=True, slots=True)
class Part:
    """A line within a box: the words, how they are set and in what colour; `who` stands before them."""

    text: str
    type: Type
    colour: Colour = INK
    who: str = ""
    who_colour: Colour = INK
    indent: int = 0


@dataclass(slots=True)
class Card:
    """One thing of the picture, before it has a place."""

    kind: str
    lines: list[Part] = field(default_factory=list)
    red: bool = False
    told: str = ""
    tag: str = ""
    width: float = 0.0

    @property
    def height(self) -> float:
        """How high the card is."""
        if self.kind == "dot":
            return DOT
        return sum(_leading(part) for part in self.lines) + 2 * (PAD if self.kind == "node" else 6.0)


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one card to another."""

    start: str
    end: str
    dashed: bool = False
    red: bool = False


def graph(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where there is no such scene, or the picture cannot be written."""
    session = Session(asked=getattr(given, "mods", ()))
    library = session.library
    script = library.script
    wrong = faults(library.problems)
    if wrong:
        raise Faulty(wrong)
    scene = script.scenes.get(given.scene)
    if scene is None:
        hint = did_you_mean(given.scene, script.scenes)
        raise Faulty(Problem("", 0, 0, f"there is no scene '{given.scene}'", hint))
    path: Path = given.out or Path(f"{scene.id}.svg")
    if path.suffix.lower() not in (".svg", ".png"):
        raise Faulty(Problem(str(path), 0, 0, "a graph is an SVG or a PNG", f"--out {path.stem}.svg"))
    dead = {} if given.form else unreachable(library)
    diagram = draw(scene, script.cast, dead, proved=not given.form)
    data = to_svg(diagram).encode("utf-8") if path.suffix.lower() == ".svg" else to_png(diagram)
    try:
        write_whole(path, data, bool)
    except OSError as error:
        raise Faulty(Problem(str(path), 0, 0, f"cannot be written: {error.strerror or error}")) from error
    print(path)
    return 0


def unreachable(library: GameLibrary) -> Mapping[str, str]:
    """What is proved never to happen: the id of a scene, node, answer, condition or ending, and why."""
    from game.tools.prove import prove_game

    proof = prove_game(library, quiet=False)
    never = ("unreachable_scene", "unreachable_node", "never_offered", "never_true", "unreachable_ending")
    return {one.about: one.problem.message for one in proof.findings if one.kind in never and one.problem is not None}


# -- what is in the picture -----------------------------------------------------------------------------------------


class Picture:
    """The cards of a scene and what leads from one to another."""

    def __init__(self, scene: Scene, cast: Cast, dead: Mapping[str, str]) -> None:
        self.scene, self.cast, self.dead = scene, cast, dead
        self.cards: dict[str, Card] = {}
        self.links: list[Link] = []
        self.first = ""
        for node, rows in scene.nodes.items():
            self.node(node, rows)
        for node, rows in scene.nodes.items():
            self.ways(f"node {node}", rows, "")
            if not any(map(leaves, rows)):
                self.end(f"node {node}", "")
        self.first = f"node {scene.start}"

    def node(self, node: str, rows: Sequence[Row]) -> None:
        """The box of a node, with its first words."""
        why = self.dead.get(f"{self.scene.id}.{node}", self.dead.get(self.scene.id, ""))
        lines = list(self.rows(rows, 0))
        # A node without words says what it does; one with words says how much more there is.
        shown = lines[:MOST_ROWS] if len(lines) > MOST_ROWS + 1 else lines
        said = sum(isinstance(row, Say) for row in all_rows(rows)) - sum(one.type in (SAID, NARRATED) for one in shown)
        if said > 0:
            shown = [*shown, Part(f"{said} more {'line' if said == 1 else 'lines'}", SMALL, SOFT)]
        card = Card("node", [Part(node, NODE, RED if why else INK), *shown], bool(why), why, width=NODE_WIDTH)
        self.cards[f"node {node}"] = card

    def rows(self, rows: Sequence[Row], indent: int) -> Iterator[Part]:
        """What a box shows of rows: words in one line each, and in small type what happens."""
        for row in rows:
            match row:
                case Say(who=who):
                    words = row.words.plain()
                    if who is None:
                        yield Part(words, NARRATED, SOFT, indent=indent)
                    else:
                        speaker = self.cast.get(who)
                        colour = _dark(COLORS.get(speaker.colour if speaker else "", SOFT))
                        name = f"{speaker.name if speaker else who}: "
                        yield Part(words, SAID, INK, name, colour, indent)
                case If(then=then, otherwise=otherwise):
                    never = self.dead.get(row.id, "")
                    inner = [part for part in self.rows(then, indent + 1) if part.type is not SMALL][:1]
                    other = [part for part in self.rows(otherwise, indent + 1) if part.type is not SMALL][:1]
                    if inner or other or any(isinstance(one, Do) for one in all_rows((*then, *otherwise))):
                        yield Part(f"if {row.condition}", SMALL, RED if never else SOFT, indent=indent)
                        yield from inner
                        if other:
                            yield Part("else", SMALL, SOFT, indent=indent)
                            yield from other
                case Vary(mode=mode, each=each):
                    yield Part(f"{mode}, one of {len(each)}", SMALL, SOFT, indent=indent)
                    yield from list(self.rows(each[0], indent + 1))[:1]
                case Do(effects=effects):
                    yield Part(", ".join(map(str, effects)), SMALL, SOFT, indent=indent)
                case Stage(verbs=verbs):
                    for verb in verbs:
                        if verb.name in ("card", "picture", "mark"):
                            never = self.dead.get(verb.value, "") if verb.name == "mark" else ""
                            told = f"{verb.name}: {' '.join(verb.value.split())}"
                            yield Part(told, SMALL, RED if never else SOFT, indent=indent)
                case Choice(options=options):
                    for option in options:
                        if not option.to:
                            red = RED if option.id in self.dead else INK
                            yield Part(f"› {option.text.plain()}", ANSWER, red, indent=indent)
                case _:
                    pass

    # -- ways -------------------------------------------------------------------------------------------------------

    def ways(self, start: str, rows: Sequence[Row], when: str) -> None:
        """What leads on from the rows of a node, on a condition or without."""
        for row in rows:
            match row:
                case To(node=node):
                    self.lead(start, f"node {node}", when, row.id in self.dead)
                case Choice(options=options):
                    for option in options:
                        if option.to:
                            self.answer(start, option, when)
                case Call(scene=called):
                    self.leaf(start, "call", called, when, row.id, dashed=True)
                case End():
                    self.end(start, when)
                case Stage(verbs=verbs):
                    for verb in verbs:
                        if verb.name in LEAVING:
                            self.leaf(start, "leave", f"{verb.name} {verb.value}", when, row.id)
                case If(then=then, otherwise=otherwise):
                    self.ways(start, then, _and(when, str(row.condition)))
                    self.ways(start, otherwise, _and(when, f"not ({row.condition})"))
                case Vary(mode=mode, each=each):
                    for number, turn in enumerate(each, 1):
                        self.ways(start, turn, _and(when, f"{mode} {number} of {len(each)}"))
                case _:
                    pass

    def answer(self, start: str, option: Option, when: str) -> None:
        """The bubble of an answer, between its node and where it leads."""
        why = self.dead.get(option.id, "")
        ink = RED if why else INK
        lines = [Part(line, ANSWER, ink) for line in wrapped(option.text.plain(), ANSWER, ANSWER_WIDTH - 18, 3)]
        conditions = [str(option.when)] if option.when is not None else []
        conditions += ["once"] if option.once else []
        small = [", ".join(conditions)] if conditions else []
        small += [", ".join(map(str, option.do))] if option.do else []
        lines += [
            Part(line, SMALL, RED if why else SOFT)
            for text in small
            for line in wrapped(text, SMALL, ANSWER_WIDTH - 18, 2)
        ]
        name = f"answer {option.id}"
        width = max(SMALL.width("once") + 18, *(part.type.width(part.text) + 20 for part in lines))
        self.cards[name] = Card("answer", lines, bool(why), why, option.tag, min(ANSWER_WIDTH, width))
        self.lead(start, name, when, bool(why), layers=False)
        self.links.append(Link(name, f"node {option.to}", red=bool(why)))

    def lead(self, start: str, end: str, when: str, red: bool = False, layers: bool = True) -> None:
        """A line from a node; what it depends on stands on the way in small type."""
        if not when and (start != end or not layers):
            self.links.append(Link(start, end, red=red))
            return
        lines = [Part(line, SMALL, RED if red else SOFT) for line in wrapped(when or "again", SMALL, ANSWER_WIDTH, 3)]
        name = f"when {len(self.cards)}"
        self.cards[name] = Card("when", lines, red, width=max(part.type.width(part.text) for part in lines) + 8)
        self.links += [Link(start, name, red=red), Link(name, end, red=red)]

    def leaf(self, start: str, kind: str, text: str, when: str, id_: str, dashed: bool = False) -> None:
        """Another scene that is called, or where the talk is left for."""
        red = id_ in self.dead or (kind == "call" and text in self.dead)
        lines = [Part(fitted(text, ANSWER, NODE_WIDTH - 24), ANSWER, RED if red else INK)]
        if when:
            lines += [Part(line, SMALL, SOFT) for line in wrapped(when, SMALL, ANSWER_WIDTH, 2)]
        width = max(part.type.width(part.text) for part in lines) + 24
        name = f"{kind} {len(self.cards)}"
        self.cards[name] = Card(kind, lines, red, self.dead.get(text, ""), width=width)
        self.links.append(Link(start, name, dashed, red))

    def end(self, start: str, when: str) -> None:
        """An end of the scene: a dot."""
        name = f"dot {len(self.cards)}"
        self.cards[name] = Card("dot", width=DOT)
        self.lead(start, name, when)


def _and(one: str, other: str) -> str:
    return f"{one} and {other}" if one else other


def _dark(colour: Colour) -> Colour:
    """A colour made for a dark screen, as it reads on paper."""
    return (int(colour[0] * 0.55), int(colour[1] * 0.55), int(colour[2] * 0.55))


def _leading(part: Part) -> float:
    return part.type.size * (1.7 if part.type is NODE else 1.42)


# -- drawing --------------------------------------------------------------------------------------------------------


def draw(scene: Scene, cast: Cast, dead: Mapping[str, str], proved: bool = True) -> Diagram:
    """The picture of a scene; `dead` is what never happens, by id, and why."""
    picture = Picture(scene, cast, dead)
    sizes = {name: (card.width, card.height) for name, card in picture.cards.items()}
    edges = [
        Edge(link.start, link.end, 2 if link.start.startswith("node") and link.end.startswith("node") else 1)
        for link in picture.links
    ]
    placed = lay_out(sizes, edges, picture.first)
    head, tall = _head(scene, cast, dead, placed.width)
    shapes: list[Shape] = list(head)
    down = MARGIN + tall + GAP_Y * 0.6
    for link, way in zip(picture.links, placed.edges, strict=True):
        points = tuple((x + MARGIN, y + down) for x, y in way)
        back = points[0][1] > points[-1][1]
        start, end = picture.cards[link.start], picture.cards[link.end]
        colour = RED if link.red or start.red or end.red else FAINT if back else LINE
        shapes.append(
            Curve(points, colour, 1.3 if back else 1.6, link.dashed, arrow=end.kind not in ("when", "answer"))
        )
    for name, card in picture.cards.items():
        x, y = placed.nodes[name]
        shapes += _card(card, x + MARGIN, y + down)
    width = max(placed.width, 480.0) + 2 * MARGIN
    foot = down + placed.height + GAP_Y
    shapes += _foot(picture, dead, proved, foot)
    return Diagram(width, foot + MARGIN, PAPER, tuple(shapes), scene.id)


def _card(card: Card, x: float, y: float) -> Iterator[Shape]:
    line = RED if card.red else LINE
    width, height = card.width, card.height
    match card.kind:
        case "dot":
            yield Box(x, y, DOT, DOT, INK, INK, DOT / 2)
            return
        case "node":
            yield Box(x + 2, y + 3, width, height, FAINT, FAINT, 8, 0.5)
            yield Box(x, y, width, height, line, PALE_RED if card.red else CARD, 8, told=card.told)
        case "answer":
            yield Box(x, y, width, height, line, PALE_RED if card.red else TAGS[card.tag], 12, 1.1, told=card.told)
        case "when":
            yield Box(x, y + 3, width, height - 6, PAPER, PAPER, 4, 0.5)
        case "call":
            yield Box(x, y, width, height, line, PAPER, height / 2, dashed=True, told=card.told or "another scene")
        case _:
            yield Box(x, y, width, height, line, FAINT, 3, told="the talk is left")
    at = y + (PAD if card.kind == "node" else 6.0)
    for part in card.lines:
        at += _leading(part)
        base = at - _leading(part) * 0.28
        if card.kind != "node":
            yield Words(x + width / 2, base, part.text, part.type, part.colour, middle=True)
            continue
        left, room = x + PAD + part.indent * 12, width - 2 * PAD - part.indent * 12
        if part.who:
            yield Words(left, base, part.who.rstrip(), part.type, part.who_colour)
            taken = part.type.width(part.who)
            left, room = left + taken, room - taken
        yield Words(left, base, fitted(part.text, part.type, room), part.type, part.colour)


def _head(scene: Scene, cast: Cast, dead: Mapping[str, str], width: float) -> tuple[list[Shape], float]:
    """The name of the scene, who is in it, and when and where it happens."""
    shapes: list[Shape] = [Words(MARGIN, MARGIN + 22, scene.id, TITLE, RED if scene.id in dead else INK)]
    at, left = MARGIN + 46, MARGIN
    for who in scene.cast:
        speaker = cast.get(who)
        name = speaker.name if speaker else who
        if left > MARGIN and left + HEAD.width(name) > MARGIN + max(width, 480.0):
            left, at = MARGIN, at + 18
        shapes.append(Words(left, at, name, HEAD, _dark(COLORS.get(speaker.colour if speaker else "", SOFT))))
        left += HEAD.width(name) + 14
    facts = [f"at {', '.join(scene.where)}"] if scene.where else []
    facts += [f"when {scene.when}"] if scene.when is not None else []
    how = ([f"priority {scene.priority}"] if scene.priority else []) + (["once"] if scene.once else [])
    facts += [", ".join(how)] if how else []
    facts += [dead[scene.id]] if scene.id in dead else []
    for fact in facts:
        for line in wrapped(fact, SMALL, max(width, 480.0), 3):
            at += 17
            shapes.append(Words(MARGIN, at + 4, line, SMALL, RED if fact == dead.get(scene.id) else SOFT))
    return shapes, at - MARGIN


def _foot(picture: Picture, dead: Mapping[str, str], proved: bool, y: float) -> Iterator[Shape]:
    """What the colours say, as far as they are there."""
    left = MARGIN
    for tag in sorted({card.tag for card in picture.cards.values() if card.tag}):
        yield Box(left, y - 9, 12, 12, LINE, TAGS[tag], 6, 1.0)
        yield Words(left + 18, y + 1, tag, SMALL, SOFT)
        left += 18 + SMALL.width(tag) + 16
    red = any(card.red for card in picture.cards.values()) or any(
        part.colour == RED for card in picture.cards.values() for part in card.lines
    )
    text = "red: no play comes to it; proved" if red else "nothing of it is proved never to come" if proved else ""
    if text:
        yield Words(left, y + 1, text, SMALL, RED if red else SOFT)
