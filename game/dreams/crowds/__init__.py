"""Elara's dream, Everyone: a city of sleepwalkers on their way to a glow, and she has to go the other way.

Rules, for whoever lays out a chamber (the classes and their properties are in `levels/classes.md`):

- *Sleepers* walk to the nearest *Glow*, around what is solid, each at a pace of their own. They thicken where it is
  narrow, push where they are thick, and hurt nobody. They come in at a *Source* and leave at a *Sink*; the level keeps
  its number. Let all three lie just past the edge of the map, where nobody sees them come and go.
- The stream holds her up by how dense it is around her feet: against it to nothing, across it to half her pace; and it
  carries her with it. With it she walks as anywhere; she runs only where it is thin.
- Behind a *Tram* and a *Pillar* there is a *lee*: the wider what stands there, the longer. Few sleepers come into it.
  Crossing from lee to lee, she is carried down a little: let the next lee begin farther down than the last one ends.
- *Lantern*: the act key lights it for four seconds. Those in its circle wake and stand, and the stream
  parts around them; past them she goes at half her pace. Then it takes five seconds until it burns again.
- A *Bystander* sleeps standing. The lantern wakes them too, for five seconds; two who are awake within 36 px take
  hands, and from then on keep each other awake. Between hands the stream does not come through: a chain from wall to
  wall turns it. She does; they lift their arms. Put them less than 8 px from the wall that a chain should end at.
- A *Gate* opens towards the stream: only once the ground before it is clear, and it is pressed shut again. Sleepers
  pass it by. One with `names` opens once so many have been named.
- A *Megaphone* turns the stream away from its gate for a while; where the map leaves it another way, it goes there, and
  floods what is there.
- A *Sleeper* is somebody she knows, a flaw in the stream: one who stumbles, a gap around one, or a queue behind one.
  The act key beside one says the name, and wakes for good. From afar they are heard.
- A *Lane* is a line that sleepers keep to their side of: where a way bends, it keeps the whole of its width full.
- *Stairs* lead to a point of the map, and from a *Tier* all of it is seen from above.
- In a *Silence* they stop and turn to her, and she stands until they have. What she says is the script's; a *Leaving*
  or some *Answers* with a `when` are what comes of it. The way out is open whatever she says.
- Whoever comes within `reach` of a Glow is carried off: the street folds back to the last *Anchor* that was touched.
  The stream does not stop meanwhile, and what was named stays named.
- The *WayOut* ends the chamber. The act key before a named *Thing* looks at it; a *Trigger* says what it has to say
  once.
- Assists: never seen lets the stream carry half as strongly; closer checkpoints make one of every lee she stands in.
- What the script can hang words on: things, sleepers, anchors, triggers, fold, and once each lantern (first lit),
  spent (first burnt up), carried (the stream has had her for a second), hands (the first two), alone (one nods off
  again), gates (when they open), shut (one is pressed shut), megaphones, stairs; in a silence hush, said (it
  has been heard), the answers and all, or empty. Whoever asked for thinner crowds gets carried_softly and shut_softly.

`flow` works out the field, `crowd` moves the sleepers, `hands`, `gates` and `silence` are what she can do to them,
`city` plays a chamber, `painter` draws, `route` solves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from game.core.problems import Faulty, Problem
from game.core.settings import Settings
from game.core.steps import IDLE, Action
from game.core.strings import phrases
from game.dreams.crowds.city import SOFTENED, SOFTLY, City, demand
from game.dreams.crowds.classes import (
    CLASSES,
    TOLD,
    Answer,
    Bystander,
    Gate,
    Megaphone,
    Silence,
    Sleeper,
    Stairs,
)
from game.dreams.crowds.flow import FlowField
from game.dreams.crowds.hands import Hands
from game.dreams.crowds.painter import Painter
from game.dreams.crowds.route import LONGEST_S, Pilot
from game.dreams.dream import Anchor, Solution, Staged, WayOut, once_a_map, told
from game.world.classes import Solid, Trigger
from game.world.classes import Thing as Looked
from game.world.level import Level

say = phrases("dream")
NAME = say("Everyone")
NIGHT = 2
ONCE = frozenset({"fold", "lantern", "spent", "carried"})
STRETCH_S = 12
"""How much of a way out is worked out at a time."""

__all__ = ["CLASSES", "NAME", "NIGHT", "Chamber", "check", "happenings", "open_world", "readying", "report", "solve"]


class Chamber(Staged):
    """A chamber as the game plays it: the city, how it looks, and the way out of it."""

    def __init__(self, level: Level) -> None:
        self.city = City(level)
        self._given_up: frozenset[str] = frozenset()
        super().__init__(self.city, Painter(self.city))

    def route(self) -> Sequence[frozenset[Action]] | None:
        """The presses of the next stretch of a way out, played through on a copy of this chamber, or None."""
        ahead = City(self.city.level, self.city.field)
        ahead.restore(self.city.snapshot())
        first: list[frozenset[Action]] = []
        while ahead.phase != "walk":
            ahead.step(IDLE, Settings(hints=False))
            first.append(frozenset())
        pilot = Pilot(ahead, visits=True, given_up=self._given_up)
        route = pilot.stretch(STRETCH_S)
        self._given_up = pilot.given_up
        return [*first, *route] or None


def readying(level: Level) -> Iterator[None]:
    """Work out the stream of a map in pieces. Raises Faulty where it lacks what the stream needs."""
    demand(level)
    yield from FlowField.readying(level)
    _ = level.solids(frozenset())
    yield


def open_world(level: Level) -> Chamber:
    """Open a chamber. Raises Faulty where it lacks what the stream needs."""
    return Chamber(level)


def happenings(level: Level) -> Collection[str]:
    """What the script can hang words on in a chamber."""
    specs = (Sleeper, Anchor, Trigger, Looked, Gate, Megaphone, Stairs, Answer)
    found = {thing.name for spec in specs for thing, _ in level.all(spec) if thing.name} | ONCE
    if level.all(Bystander):
        found |= {"hands", "alone"}
    if any(not gate.names for _, gate in level.all(Gate)):
        found.add("shut")
    found |= {f"{name}{SOFTLY}" for name in found & SOFTENED}
    if level.all(Silence):
        found |= {"hush", "said", "all", "empty"}
    return found


@once_a_map
def solve(level: Level) -> Solution:
    """A way out, walked on the real rules against the stream as it is."""
    pilot = Pilot(City(level))
    route = pilot.walk()
    searched = f"one way, by the times that the settled stream would cost; {LONGEST_S} s of it"
    if route is None:
        return Solution(None, 0, searched, pilot.stopped(), pilot.missed())
    return Solution(route, len(route), searched, missed=pilot.missed())


def report(level: Level) -> list[str]:
    """The way out that the solver finds, in a line."""
    return told(solve(level))


def check(level: Level) -> list[Problem]:
    """What is wrong with a chamber: what it lacks, what may not come and go, no way out, somebody out of reach."""
    try:
        demand(level)
    except Faulty as error:
        return list(error.problems)

    def at(line: int, message: str, hint: str = "") -> Problem:
        return Problem(level.file, line, 0, message, hint)

    problems = [
        at(thing.line, f"a {thing.kind} cannot have a `when`: how hard a chamber is stays the same")
        for thing in level.things
        if thing.when
        and not isinstance(thing.spec, TOLD)
        and (isinstance(thing.spec, (*CLASSES.values(), Solid)) or level.solids_of(thing))
    ]
    problems += [
        at(thing.line, "a Sleeper needs a name: it is what is said to wake them")
        for thing, _ in level.all(Sleeper)
        if not thing.name
    ]
    hands = Hands(level)
    problems += [
        at(thing.line, "a Bystander has two hands, and three others in reach")
        for number, (thing, _) in enumerate(level.all(Bystander))
        if len(hands.beside(number)) > 2
    ]
    problems += [
        at(thing.line, f"{'an' if thing.kind == 'Answer' else 'a'} {thing.kind} needs a Silence to come of")
        for spec in TOLD
        for thing, _ in level.all(spec)
        if not level.all(Silence)
    ]
    try:
        solution = solve(level)
    except Faulty as error:
        return [*problems, *error.problems]
    if solution.route is None:
        line = level.all(WayOut)[0][0].line
        problems.append(at(line, f"cannot be finished: {solution.stops}", f"searched: {solution.searched}"))
    problems += [at(level.named[name].line, f"nobody can come near enough to say '{name}'") for name in solution.missed]
    return problems
