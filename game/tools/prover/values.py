"""What every name can be at the most, and what can therefore never happen.

The set of values of each name is grown to a fixed point: at first its start; then what every effect can make of it, as
long as the row that the effect is in can be come to. A row can be come to when its node can, and the conditions around
it hold for *some* combination of the values that the names in them can have (Cousot's non-relational domain of finite
sets). Which values go together is forgotten, so the result holds too much and never too little: what cannot happen
here cannot happen in any play. Names that the game itself sets may have every value of their type.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace as _replace
from itertools import product
from math import prod

from game.dialogue.expressions import And, Condition, Effect, Not, Or, evaluate, names_read
from game.dialogue.script import Call, Choice, Do, If, Row, Scene, To, Vary
from game.story import Add, Declaration, Event, Set, Story
from game.story.declarations import Value
from game.tools.prover.space import Booked, Content

MOST_COMBINATIONS = 20_000
"""Values of names that are tried out for one part of a condition; beyond, it may come out either way."""
WIDE = 400
"""A range with more values than this is taken whole, up to that end, once anything is added to it."""


class Values:
    """The fixed point for one story."""

    def __init__(self, content: Content, start: str) -> None:
        self.content, self.script = content, content.script
        self.sets: dict[str, set[Value]] = {}
        self._blank = content.new_story()
        nights = content.nights(self._blank)
        booked = {event.name for night in nights for event in night.events if isinstance(event, Set | Add)}
        self._start = dict(self._blank.values)
        self._booked: set[tuple[Value, ...]] = set()
        self._booked_nights: dict[int, Sequence[Booked]] = {}
        self.booked: set[Event] = set()
        """All that nights do that can be booked."""
        for name, declaration in content.declarations.items():
            given = declaration.by != "story" and name not in booked
            self.sets[name] = set(domain(declaration)) if given else {declaration.start}
        self.scenes: set[str] = set()
        self.nodes: set[tuple[str, str]] = set()
        self.options: set[str] = set()
        self.rows: set[str] = set()
        self._lists: dict[str, tuple[Value, ...]] = {}
        self._names: dict[Condition, tuple[str, ...]] = {}
        self._outcomes: dict[Condition, tuple[tuple[int, ...], frozenset[bool]]] = {}
        begun = {start, *content.said_at_bed, *content.said_at_desk, *content.begun_elsewhere}
        begun.update(scene for told in content.told.values() for scene in told)
        self.scenes.update(begun & set(self.script.scenes))
        self._grow()
        self._lists.clear()

    def of(self, name: str) -> tuple[Value, ...]:
        """Every value that a declared name, or `seen.<scene>`, can have; nothing for what is neither."""
        if name not in self._lists:
            if name.startswith("seen."):
                self._lists[name] = (False, True) if name[5:] in self.scenes else (False,)
            else:
                self._lists[name] = tuple(sorted(self.sets.get(name, ()), key=str))
        return self._lists[name]

    # -- conditions -----------------------------------------------------------------------------------------------

    def can(self, condition: Condition, wanted: bool = True) -> bool:
        """Whether a condition may come out as wanted for any values that its names can have."""
        names = self._names.get(condition)
        if names is None:
            names = self._names[condition] = tuple(names_read(condition))
        sizes = tuple(len(self._set(name) or ()) for name in names)
        known = self._outcomes.get(condition)
        if known is None or known[0] != sizes:
            # It is asked again only once one of its names can have more values.
            found = outcomes(condition, self._set, self._blank, MOST_COMBINATIONS)
            known = self._outcomes[condition] = sizes, found
        return wanted in known[1]

    def _set(self, name: str) -> Collection[Value] | None:
        if name.startswith("seen."):
            return (False, True) if name[5:] in self.scenes else (False,)
        return self.sets.get(name)

    # -- the fixed point ------------------------------------------------------------------------------------------

    def _grow(self) -> None:
        before: tuple[int, ...] = ()
        while True:
            for scene in self.script.scenes.values():
                if scene.id not in self.scenes and scene.where and (scene.when is None or self.can(scene.when)):
                    self.scenes.add(scene.id)
                if scene.id in self.scenes:
                    self._scene(scene)
            self._lists.clear()
            self._book()
            now = (
                len(self.scenes),
                len(self.nodes),
                len(self.rows),
                len(self.options),
                sum(map(len, self.sets.values())),
            )
            if now == before:
                return
            before = now

    def _scene(self, scene: Scene) -> None:
        self.nodes.add((scene.id, scene.start))
        for node, rows in scene.nodes.items():
            if (scene.id, node) in self.nodes:
                self._rows(scene, rows)

    def _rows(self, scene: Scene, rows: tuple[Row, ...]) -> None:
        for row in rows:
            self.rows.add(row.id)
            match row:
                case Do(effects=effects):
                    self._effects(effects)
                case If(condition=condition, then=then, otherwise=otherwise):
                    if self.can(condition):
                        self._rows(scene, then)
                    if otherwise and self.can(condition, False):
                        self._rows(scene, otherwise)
                case Vary(each=each):
                    for turn in each:
                        self._rows(scene, turn)
                case Choice(options=options):
                    for option in options:
                        if option.when is None or self.can(option.when):
                            self.options.add(option.id)
                            self._effects(option.do)
                            if option.to:
                                self.nodes.add((scene.id, option.to))
                case To(node=node):
                    self.nodes.add((scene.id, node))
                case Call(scene=called):
                    self.scenes.add(called)
                case _:
                    pass

    def _effects(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            if effect.name in self.sets:
                self._happen(effect.event())

    def _happen(self, event: Event) -> None:
        """Let a name have what an event makes of the values that it can have."""
        match event:
            case Set(name, value):
                self.sets[name].add(self.content.declarations[name].held(value))
            case Add(name, n):
                declaration, known = self.content.declarations[name], self.sets[name]
                numbers = [value for value in known if isinstance(value, int)]
                if declaration.high - declaration.low > WIDE:
                    ends = (min(numbers), declaration.high) if n > 0 else (declaration.low, max(numbers))
                    known.update(range(ends[0], ends[1] + 1))
                else:
                    known.update(declaration.held(number + n) for number in numbers)

    def _book(self) -> None:
        """What the nights do that can be booked with the values there can be."""
        for values in product(*(self.of(name) for name in self.content.nights_read)):
            if values not in self._booked:
                self._booked.add(values)
                changed = dict(zip(self.content.nights_read, values, strict=True))
                nights = self.content.nights(_replace(self._blank, values=ChainMap(changed, self._start)))
                if id(nights) not in self._booked_nights:
                    self._booked_nights[id(nights)] = nights
                    for night in nights:
                        self.booked.update(night.events)
        for event in self.booked:
            self._happen(event)


def domain(declaration: Declaration) -> tuple[Value, ...]:
    """Every value of a type."""
    if declaration.kind == "flag":
        return (False, True)
    if declaration.kind == "choice":
        return declaration.options
    return tuple(range(declaration.low, declaration.high + 1))


EITHER = frozenset((False, True))


def outcomes(
    tree: Condition, values: Callable[[str], Collection[Value] | None], blank: Story, most: int
) -> frozenset[bool]:
    """Which ways a condition may come out, by the values that each name can have (None for what is no name).

    Parts that share no name come out independently of each other, so that only what shares names is tried out in all
    combinations: exactly, up to `most` of them; beyond, as if its own parts shared none.
    """
    if isinstance(tree, Not):
        return frozenset(not one for one in outcomes(tree.part, values, blank, most))
    groups: list[tuple[frozenset[str], list[Condition]]] = []
    for part in tree.parts if isinstance(tree, And | Or) else (tree,):
        names = frozenset(name for name in names_read(part) if values(name) is not None)
        together = [part]
        for group in [group for group in groups if group[0] & names]:
            groups.remove(group)
            names, together = names | group[0], [*group[1], *together]
        groups.append((names, together))
    found = []
    for names, parts in groups:
        whole = parts[0] if len(parts) == 1 else And(tuple(parts)) if isinstance(tree, And) else Or(tuple(parts))
        if len(groups) > 1 and isinstance(whole, And | Or | Not):
            found.append(outcomes(whole, values, blank, most))
        else:
            found.append(_tried(whole, sorted(names), values, blank, most))
    if isinstance(tree, Or):
        return _all_of(found, ends=True)
    return _all_of(found, ends=False)


def _all_of(parts: list[frozenset[bool]], ends: bool) -> frozenset[bool]:
    """How independent parts come out together, where one that comes out as `ends` decides it."""
    ended = frozenset((ends,)) if any(ends in part for part in parts) else frozenset[bool]()
    return ended | (frozenset((not ends,)) if all((not ends) in part for part in parts) else frozenset())


def _tried(
    tree: Condition, names: list[str], values: Callable[[str], Collection[Value] | None], blank: Story, most: int
) -> frozenset[bool]:
    """What a condition comes out as for every combination of the values of its names."""
    lists = [values(name) or () for name in names]
    if prod(map(len, lists)) > most:
        match tree:
            case And(parts) | Or(parts):
                return _all_of([outcomes(part, values, blank, most) for part in parts], isinstance(tree, Or))
            case Not(part):
                return frozenset(not one for one in outcomes(part, values, blank, most))
            case _:
                return EITHER
    held: dict[str, Value] = {}
    story = _replace(blank, values=held)
    found: set[bool] = set()
    for one in product(*lists):
        held.update(zip(names, one, strict=True))
        found.add(evaluate(tree, story))
        if len(found) > 1:
            break
    return frozenset(found)
