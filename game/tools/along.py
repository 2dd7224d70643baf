"""`somnus autoplay --along`: a way through the story, walked in the game itself.

A way is what the prover found, shortest (`somnus check --how NAME`) or by its plays, or a replay
file: moves such as "act on this", "take that door", "give this answer". Between two of them whoever plays walks, reads
on, and finds the way through the dreams. What the way says nothing of (a talk that begins by itself on the way) is
answered by the seed. What a dream's way out does not pass, and what therefore is not asked or said, is left out; where
the way cannot be followed any further, or comes to another ending, that is told.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from game.app import App
from game.content.library import GameLibrary
from game.core.problems import Faulty, Problem
from game.core.settings import ENDINGS, Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, Pick
from game.dialogue.runner import Menu as OfferMenu
from game.dialogue.runner import Offer
from game.scenes.bed import Bed
from game.scenes.desk import UP, Desk
from game.scenes.dream import DreamScreen
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.tools.autoplay import PRESS_EVERY, Autoplayer, meets, standing_in, tap, walk_to
from game.tools.prover.space import Move
from game.world.classes import Door, Trigger, Wait

MOST_TRIES = 12
"""So often one move is tried before the way is held to be lost."""
PASSED = ("stand", "hear")
"""Moves that say only what is so, and nothing that is done."""


def moves_along(library: GameLibrary, name: str) -> Sequence[Move]:
    """The moves to a mark, a scene, a node, a place or an answer, or those of a replay file.

    To an ending, and where a shortest way is not found, they are those of a play. Raises Faulty where there is no way.
    """
    file = Path(name)
    if file.suffix == ".json":
        from game.tools.replay import read_replay

        return read_replay(file)[1]
    from game.tools.prove import endings, way_to, ways_to

    if name in endings(library.script):
        found = ways_to(library, [name])
        if name in found:
            return found[name]
    return way_to(library, name)


class Follower(Autoplayer):
    """Plays along a way, until a mark is reached or the way is at its end."""

    def __init__(self, moves: Iterable[Move], seed: int, until: str, say: bool = True) -> None:
        super().__init__(seed, until, say)
        self.left = deque(move for move in moves if move.kind not in PASSED)
        self._tries = 0
        self._stage: object = None

    def next(self, app: App) -> Inputs | None:
        """The inputs of the next step, or None at the end."""
        self._arrive(app)
        ended = next((mark for mark in app.marks if mark.startswith(ENDINGS)), "")
        if ended and self.until and not meets(ended, self.until):
            raise Faulty(Problem("", 0, 0, f"the way to '{self.until}' came to '{ended}'"))
        at_end = not self.left and not isinstance(app.manager.top, Talk) and app.manager.fade is None
        return None if at_end and not self.until else super().next(app)

    # -- how far it has come --------------------------------------------------------------------------------------

    def _arrive(self, app: App) -> None:
        """Strike out what a place that was come to, or a talk that has begun, is the outcome of."""
        stack = app.manager.stack
        ground = next((one for one in reversed(stack) if isinstance(one, Explore | DreamScreen)), None)
        if ground is not None and ground is not self._stage:
            self._stage = ground
            if self._due("door") and self.left[0].name.partition(":")[0] == ground.place:
                self._strike()
        if app.manager.top is not self._scene and isinstance(app.manager.top, Talk) and app.manager.top.fresh:
            talk = app.manager.top
            waited = talk.script.scenes[talk.scene].where
            if isinstance(ground, DreamScreen):
                self._in_order(waited)
            drifted = self._due("sleep") and talk.scene == f"drift.{self.left[0].name.partition(' ')[2]}"
            if drifted or (self._due("act", "finish") and self.left[0].name in waited):
                self._strike()

    def _in_order(self, spots: Collection[str]) -> None:
        """What happens in a dream comes in the dream's own order, and not all of it on the way out that is taken.

        The part of the way that belongs to what happens now goes first; what is left at the way out is left out.
        """
        moves = list(self.left)
        starts = [number for number, move in enumerate(moves) if move.kind in ("act", "finish")]
        for at, number in enumerate(starts):
            if moves[number].name in spots:
                end = starts[at + 1] if at + 1 < len(starts) else len(moves)
                if moves[number].kind == "finish":
                    self._leave_out(number, "it is not on the way out")
                else:
                    self.left = deque([*moves[number:end], *moves[:number], *moves[end:]])
                return
            if moves[number].kind == "finish":
                return

    def _due(self, *kinds: str) -> bool:
        return bool(self.left) and self.left[0].kind in kinds

    def _asked(self) -> list[Move]:
        """The answers that come next on the way."""
        return list(takewhile(lambda move: move.kind == "pick", self.left))

    def _leave_out(self, count: int, why: str) -> None:
        for move in [self.left.popleft() for _ in range(count)]:
            self.tell(f"  ({move} is left out: {why})")
        self._tries = 0

    def _begin(self, app: App) -> Iterator[Inputs]:
        if not isinstance(app.manager.top, Talk) and self._due("pick"):
            self._leave_out(len(self._asked()), "it was not asked")
        return super()._begin(app)

    def _strike(self) -> None:
        self.left.popleft()
        self._tries = 0

    def _lost(self, why: str) -> Faulty:
        ahead = f"'{self.left[0]}'" if self.left else "its end"
        return Faulty(Problem("", 0, 0, f"the way cannot be followed at {ahead}: {why}"))

    # -- what is done ---------------------------------------------------------------------------------------------

    def _answer(self, menu: OfferMenu) -> Offer:
        """The way's answer, or any where it does not say."""
        offers = {offer.id: offer for offer in menu.offers}
        for number, move in enumerate(self._asked()):
            if move.name in offers:
                # What comes before it was not asked this time.
                for _ in range(number + 1):
                    self._strike()
                return offers[move.name]
        self.tell("  (the way does not say)")
        return super()._answer(menu)

    def _menu(self, screen: Bed) -> Iterator[Inputs]:
        self.tell("at the terminal")
        slot, _, dream = self.left[0].name.partition(" ") if self._due("sleep") else ("", "", "")
        while True:
            wanted = {"hours": f"slot.{slot}", "dream": f"dream.{dream}", "confirm": "yes"}.get(screen.stage, "")
            if self._due("up"):
                wanted = "up"
            ids = [entry.id for entry in screen.menu.entries]
            if ids and wanted not in ids:
                raise self._lost("the terminal does not have it")
            for _ in range((ids.index(wanted) - screen.menu.at) % len(ids) if ids else 0):
                yield from tap(Action.DOWN)
            if ids and wanted == "up":
                self._strike()
            yield from tap(Action.ACT)

    def _desk(self, screen: Desk) -> Iterator[Inputs]:
        self.tell("at the desk")
        script = screen.library.script
        spot = self.left[0].name if self._due("act") else ""
        waiting = {room: screen.waiting(room) for room in screen.rooms}
        # The same talk may wait in a room that is not on this sheet. What waits in none is not on the sheet at all.
        rooms = [room for room, scene in waiting.items() if scene and spot in script.scenes[scene].where]
        wanted = next((room for room in rooms if spot.endswith(f".{room}")), rooms[0] if rooms else UP)
        while True:
            if self._due("up"):
                self._strike()
            self._tries += 1
            if self._tries > MOST_TRIES:
                raise self._lost("this is the desk")
            yield Inputs(intents=(Pick(wanted),))
            for _ in range(PRESS_EVERY):
                yield Inputs()

    def _dream(self, screen: DreamScreen, settings: Settings) -> Iterator[Inputs]:
        if not self._due("finish", "act"):
            raise self._lost(f"this is {screen.place}")
        return super()._dream(screen, settings)

    def _explore(self, app: App, place: Explore) -> Iterator[Inputs]:
        if self._doing != place.place:
            self._doing = place.place
            self.tell(f"in {place.place}")
        if self._tries > MOST_TRIES and self._due("act"):
            self._leave_out(1, "it cannot be got to")
            return
        if self._tries > MOST_TRIES or not self._due("act", "door"):
            raise self._lost(f"this is {place.place}")
        self._tries += 1
        move = self.left[0]
        self.given_up.clear()
        if move.kind == "act" and not place.library.offers(place.story, move.name):
            self._leave_out(1, "there is nothing to it now")
            return
        if move.kind == "door":
            doors = [(thing, door) for thing, door in place.level.all(Door) if place.world.is_there(thing)]
            thing = next((thing for thing, door in doors if door.to == move.name), None)
            if thing is None:
                raise self._lost(f"{place.place} has no such door")
            yield from self._take_door(place, thing)
            return
        where, _, name = move.name.partition(".")
        if where != place.place:
            raise self._lost(f"this is {place.place}")
        thing = place.level.named.get(name)
        if thing is not None and isinstance(thing.spec, Trigger):
            self.tell(f"walks into {move.name}")
            yield from walk_to(place, standing_in(thing.area))
        elif thing is not None and isinstance(thing.spec, Wait):
            for _ in range(STEPS_PER_SECOND):
                yield Inputs()
            # Time is all that it takes.
            self._tries -= 1
        else:
            yield from self._visit(place, name)
        for _ in range(STEPS_PER_SECOND // 3):
            yield Inputs()
