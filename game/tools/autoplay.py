"""`somnus autoplay`: the game plays itself, with presses such as a player would make, as fast as it goes.

It walks by path finding, acts on what has something to say, chooses by its seed, and asks a dream's own solver for the
way out. There it dawdles as people do, so that the dream has gone on meanwhile, and asks again.
The same seed plays the same game: its last line is the hash of the story's state.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import Counter, deque
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.app import App
from game.content.session import Session
from game.core.dice import Dice
from game.core.geometry import SUB, Rect
from game.core.problems import Faulty, Problem, faults
from game.core.settings import Settings
from game.core.steps import DIRECTIONS, IDLE, STEPS_PER_SECOND, Action, Inputs
from game.dialogue.runner import Line, Offer
from game.dialogue.runner import Menu as OfferMenu
from game.dialogue.script import ASIDE
from game.dreams import dream_rules
from game.scenes.bed import Bed
from game.scenes.desk import Desk
from game.scenes.dream import DreamScreen
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.story import digest
from game.tools.begin import begin_at, language_of, size_of
from game.tools.record import recorded
from game.view.capture import close, save_picture, small_rgb
from game.world.classes import Door, Trigger
from game.world.level import Thing
from game.world.paths import find_path, foot_box
from game.world.walking import REACH_PX

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_STEPS = 3 * 60 * 60 * STEPS_PER_SECOND
"""Three hours of play: who is not done by then is lost."""
MOST_WAYS = 4
"""Whoever stands in the way is walked around, as often as this."""
STILL_STEPS = STEPS_PER_SECOND // 2
PRESS_EVERY = 8
STRETCH_STEPS = (60, 180)
"""For so long the way out of a dream is followed, from the least to the most, before a hand takes its time."""
DAWDLE_STEPS = (6, 30)
"""So long it takes before the next move."""
MOST_WAITS = 30
"""Seconds in which a dream may have no way out, as in a moment that is lost already."""
FILM_EVERY = 45
FILM_SIZE = (480, 270)
FILM_MOST = 600
CLOSE_PX = 1
SPOTS_PX = ((4, 5), (4, 5), (CLOSE_PX, 5), (CLOSE_PX, 2))
"""How a spot to act from is looked for, in turn: how far off it one still reaches, and how finely."""
MOST_OLD = 20
"""Things that were seen before, one after another."""
NEVER = 1 << 40
RUT = 12


class Autoplayer:
    """Makes the presses. Knows of the game what a player sees: who can be spoken to, where doors lead."""

    def __init__(self, seed: int, until: str, say: bool = True) -> None:
        self.dice = Dice(seed * 2 + 1)
        self.until = until
        self.say = say
        self.steps_taken = 0
        self.played: Counter[str] = Counter()
        self.visited: Counter[str] = Counter()
        self.given_up: set[tuple[str, str]] = set()
        self._plan: Iterator[Inputs] | None = None
        self._scene: object = None
        self._doing = ""
        self._recent: deque[str] = deque(maxlen=RUT)
        self._old = 0
        """So many things in a row were seen before."""
        self._dreaming: DreamScreen | None = None
        self._way: deque[frozenset[Action]] = deque()
        """What is still to be pressed on the way out of the dream."""

    def tell(self, words: str) -> None:
        """Say what is being done."""
        if self.say:
            minutes, seconds = divmod(self.steps_taken // STEPS_PER_SECOND, 60)
            print(f"{minutes:3}:{seconds:02}  {words}")

    def next(self, app: App) -> Inputs | None:
        """The inputs of the next step, or None where the mark is reached. Raises Faulty when it is lost."""
        if any(meets(mark, self.until) for mark in app.marks):
            return None
        self.steps_taken += 1
        if self.steps_taken > MOST_STEPS:
            raise Faulty(Problem("", 0, 0, f"autoplay did not reach '{self.until}' within three hours of play"))
        top = app.manager.top
        if top is None or app.manager.fade is not None:
            return IDLE
        if top is not self._scene:
            self._scene, self._plan = top, None
        if self._plan is None:
            self._plan = self._begin(app)
        inputs = next(self._plan, None)
        if inputs is None:
            self._plan = None
            return IDLE
        return inputs

    def _begin(self, app: App) -> Iterator[Inputs]:
        top = app.manager.top
        if isinstance(top, Talk):
            return self._talk(top)
        if isinstance(top, Explore):
            return self._explore(app, top)
        if isinstance(top, DreamScreen):
            return self._dream(top, app.settings)
        if isinstance(top, Bed):
            return self._menu(top)
        if isinstance(top, Desk):
            return self._desk(top)
        return self._any_screen(top)

    # -- talks and menus ------------------------------------------------------------------------------------------

    def _talk(self, talk: Talk) -> Iterator[Inputs]:
        self.tell(f"talk {talk.scene}")
        if talk.script.scenes[talk.scene].once:
            # Something has happened: whoever was somewhere may be elsewhere, and every place is worth another visit.
            self.visited.clear()
        while talk.beat is not None:
            beat = talk.beat
            if isinstance(beat, OfferMenu):
                wanted = self._answer(beat)
                self.tell(f"  picks “{wanted.text}”")
                number = [offer.id for offer in beat.offers].index(wanted.id)
                for _ in range((number - talk.cursor) % len(beat.offers)):
                    yield from tap(Action.DOWN)
            for _ in range(self.rest(talk)):
                yield IDLE
            if isinstance(beat, Line | OfferMenu):
                yield from tap(Action.ACT)
            else:
                yield Inputs(pressed=(Action.ACT,)) if self.steps_taken % PRESS_EVERY == 0 else IDLE
        yield IDLE

    def rest(self, talk: Talk) -> int:
        """For so many steps what is said is looked at before it goes on."""
        return 0

    def _answer(self, menu: OfferMenu) -> Offer:
        """What is said where there is a choice."""
        return self.dice.pick(menu.offers)

    def _menu(self, screen: Bed) -> Iterator[Inputs]:
        self.tell("at the terminal")
        while True:
            for _ in range(self.dice.roll(4)):
                yield from tap(Action.DOWN)
            yield from tap(Action.ACT)

    def _desk(self, screen: Desk) -> Iterator[Inputs]:
        self.tell("at the desk")
        while True:
            for _ in range(self.dice.roll(4)):
                yield from tap(self.dice.pick(DIRECTIONS))
            yield from tap(self.dice.pick((Action.ACT, Action.BACK)))

    def _any_screen(self, screen: object) -> Iterator[Inputs]:
        self.tell(f"screen {getattr(screen, 'name', '')}")
        while True:
            for _ in range(STEPS_PER_SECOND):
                yield IDLE
            yield from tap(Action.BACK if getattr(screen, "name", "") in ASIDE else Action.ACT)

    # -- dreams ---------------------------------------------------------------------------------------------------

    def _dream(self, screen: DreamScreen, settings: Settings) -> Iterator[Inputs]:
        """Follow the way out, stretch by stretch; a dream waits while somebody speaks, and so does the way."""
        self.tell(f"dream {screen.place}")
        if screen is not self._dreaming:
            self._dreaming = screen
            self._way.clear()
            # Only in its first step a dream knows all of what is there.
            yield IDLE
        waits = 0
        while waits < MOST_WAITS:
            if not self._way:
                self._way.extend(screen.world.route() or ())
            if self._way:
                waits = 0
                yield from self._follow()
                self._dawdle(screen, settings)
            else:
                waits += 1
                for _ in range(STEPS_PER_SECOND):
                    yield IDLE
        raise Faulty(Problem(screen.level.file, 0, 0, "autoplay finds no way through this dream"))

    def _follow(self) -> Iterator[Inputs]:
        """The first stretch of the way: up to a change of what is held."""
        far = self._between(STRETCH_STEPS)
        before: frozenset[Action] = frozenset()
        while self._way:
            held = self._way[0]
            far -= 1
            if far < 0 and held and held != before:
                return
            before = held
            self._way.popleft()
            yield Inputs(held=held, pressed=(Action.ACT,) if Action.ACT in held else ())

    def _dawdle(self, screen: DreamScreen, settings: Settings) -> None:
        """Put a moment of looking before the next move, unless there would be no way out after it."""
        steps = self._between(DAWDLE_STEPS)
        later = dream_rules(screen.place.partition("/")[0]).open_world(screen.level)
        later.restore(screen.world.snapshot())
        for _ in range(steps):
            later.step(IDLE, settings)
        route = later.route()
        if route:
            self._way = deque([*[frozenset[Action]()] * steps, *route])

    def _between(self, bounds: tuple[int, int]) -> int:
        least, most = bounds
        return least + self.dice.roll(most - least + 1)

    # -- walking --------------------------------------------------------------------------------------------------

    def _explore(self, app: App, place: Explore) -> Iterator[Inputs]:
        if self._doing != place.place:
            self._doing = place.place
            self.given_up = {entry for entry in self.given_up if entry[0] != place.place}
            self.visited[place.place] += 1
            self.tell(f"in {place.place}")
        player = place.world.player
        if place.world.blocks(foot_box(player.x, player.y)):
            for _ in range(STEPS_PER_SECOND // 2):
                yield Inputs(held=frozenset({Action.DOWN}))
        goal = self._choose(app, place)
        if goal is None or self._in_a_rut(goal):
            # Whatever is in the way may have moved: a few steps at random, and everything is worth another try.
            somewhere = self.dice.pick((Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT))
            for _ in range(STEPS_PER_SECOND // 2):
                yield Inputs(held=frozenset({somewhere}))
            self.given_up = {entry for entry in self.given_up if entry[0] != place.place}
            self._recent.clear()
            return
        if isinstance(goal, Thing):
            yield from self._take_door(place, goal)
        else:
            yield from self._visit(place, goal)

    def _in_a_rut(self, goal: str | Thing) -> bool:
        """Whether the same two or three things have been done over and over."""
        self._recent.append(goal if isinstance(goal, str) else f"door {goal.id}")
        return len(self._recent) == RUT and len(set(self._recent)) <= 3

    def _choose(self, app: App, place: Explore) -> str | Thing | None:
        """Whatever has been done least: something to look at, somebody to talk to, a door to take."""
        story = app.manager.story
        ranked: list[tuple[int, int, str, str | Thing]] = []
        for name in sorted(place.live):
            if (place.place, name) in self.given_up:
                continue
            scene = place.library.offers(story, f"{place.place}.{name}")[0]
            rank = self.played[scene] * 12 + self.dice.roll(9)
            ranked.append((rank, 0, name, name))
        for thing, door in place.level.all(Door):
            if place.world.is_there(thing) and (place.place, f"door {thing.id}") not in self.given_up:
                rank = self.visited[door.to.partition(":")[0]] * 9 + 5 + self.dice.roll(6)
                ranked.append((rank, 1, str(thing.id), thing))
        return min(ranked, key=lambda entry: entry[:3])[3] if ranked else None

    def _visit(self, place: Explore, name: str) -> Iterator[Inputs]:
        world = place.world
        scene = place.library.offers(place.story, f"{place.place}.{name}")
        if not scene:
            self.given_up.add((place.place, name))
            return
        self.tell(f"goes to {place.place}.{name}")
        tried: set[tuple[int, int]] = set()
        for off_px, every_px in SPOTS_PX:
            # Whoever is gone to may have strolled on, and whoever turns round takes half a step.
            spots = {} if (area := world.reach_area(name)) is None else _spots(place, name, area, off_px, every_px)
            for spot in tried & spots.keys():
                del spots[spot]
            goal = yield from walk_to(place, spots)
            if goal is None:
                continue
            tried.add(goal)
            facing = spots.get(goal, "up")
            for action in (Action(facing), Action.UP, Action.LEFT, Action.RIGHT, Action.DOWN):
                if world.player.facing != action.value:
                    yield Inputs(held=frozenset({action}))
                    yield IDLE
                if world.target(place.live) == name:
                    self._met(scene[0])
                    yield Inputs(pressed=(Action.ACT,))
                    yield IDLE
                    return
        self.tell(f"  cannot get to {name}")
        self.given_up.add((place.place, name))

    def _met(self, scene: str) -> None:
        """Something is played; what could not be got to is worth another try once nothing is new for long."""
        self._old = self._old + 1 if self.played[scene] else 0
        self.played[scene] += 1
        if self._old > MOST_OLD:
            self._old = 0
            self.given_up.clear()

    def _take_door(self, place: Explore, thing: Thing) -> Iterator[Inputs]:
        door = thing.spec
        self.tell(f"takes the door to {door.to}")
        if thing.area.scaled(SUB).meets(foot_box(place.world.player.x, place.world.player.y)):
            # Whoever came in by this door stands in it: out first, and in again.
            yield from _step_out(place, thing.area)
        if (yield from walk_to(place, standing_in(thing.area))) is None:
            self.tell("  cannot get there")
            self.given_up.add((place.place, f"door {thing.id}"))
            return
        if door.act:
            yield from tap(Action.ACT)
        self.given_up.add((place.place, f"door {thing.id}"))
        for _ in range(STEPS_PER_SECOND // 3):
            yield IDLE


def meets(mark: str, wanted: str) -> bool:
    """Whether a mark is the wanted one, or one of its family: `ending.two_tables` is an `ending`."""
    return mark == wanted or mark.startswith(f"{wanted}.")


def _spots(place: Explore, name: str, area: Rect, off_px: int, every_px: int) -> dict[tuple[int, int], str]:
    """Points from which an object would be acted on, even so far off them, and the direction to face there."""
    around = ((0, 0), (off_px, 0), (-off_px, 0), (0, off_px), (0, -off_px))
    world = place.world
    spots: dict[tuple[int, int], str] = {}
    for y in range(area.y - REACH_PX, area.bottom + REACH_PX, every_px):
        for x in range(area.x - REACH_PX, area.right + REACH_PX, every_px):
            if world.blocks(foot_box(x * SUB, y * SUB)):
                continue
            for facing in ("up", "left", "right", "down"):
                if all(world.target_from(x + dx, y + dy, facing, place.live) == name for dx, dy in around):
                    spots[x * SUB, y * SUB] = facing
                    break
    return spots


def standing_in(area: Rect) -> list[tuple[int, int]]:
    """Points at which feet stand in an area."""
    return [
        (x * SUB, y * SUB)
        for x in range(area.x, area.right + 1, 4)
        for y in range(area.y, area.bottom + 6, 4)
        if area.scaled(SUB).meets(foot_box(x * SUB, y * SUB))
    ]


def tap(action: Action) -> Iterator[Inputs]:
    """One press, and a breath after it."""
    yield Inputs(held=frozenset({action}), pressed=(action,))
    yield IDLE


def walk_to(place: Explore, goals: Collection[tuple[int, int]]) -> Generator[Inputs, None, tuple[int, int] | None]:
    """Walk to the nearest of some points; a new way is found where somebody has stepped into the old one.

    Returns the point that was come to, or None.
    """
    world = place.world
    for area in _walked_into(place):
        inside = area.scaled(SUB)
        if inside.meets(foot_box(world.player.x, world.player.y)) and not _all_in(inside, goals):
            yield from _step_out(place, area)
    for attempt in range(MOST_WAYS):
        start = (world.player.x, world.player.y)
        # Whoever strolls is gone before one comes there, unless he has stopped because one comes.
        blocked = _taken(place) if attempt else world.blocks
        shunned = _shunned(place, goals)
        clear = [spot for spot in goals if not any(area.meets(foot_box(*spot)) for area in shunned)]
        way = find_path(_besides(blocked, shunned), start, clear) if clear else None
        if way is None and shunned:
            way = find_path(blocked, start, list(goals)) if goals else None
        if way is None:
            return None
        if (yield from _walk(place, way)):
            return way[-1] if way else start
    return None


def _step_out(place: Explore, area: Rect) -> Iterator[Inputs]:
    """Walk out of an area that one stands in, by the shortest way."""
    around = area.grown(20)
    points = [(x * SUB, y * SUB) for x in range(around.x, around.right, 6) for y in range(around.y, around.bottom, 6)]
    outside = [spot for spot in points if not area.scaled(SUB).meets(foot_box(*spot))]
    player = place.world.player
    way = find_path(place.world.blocks, (player.x, player.y), outside) if outside else None
    if way:
        yield from _walk(place, way)


def _walked_into(place: Explore) -> list[Rect]:
    """Areas that do something when they are walked into: doors, and triggers at which something waits."""
    found = []
    for thing in place.level.things:
        door, trigger = isinstance(thing.spec, Door) and not thing.spec.act, isinstance(thing.spec, Trigger)
        if (door or (trigger and thing.name in place.live)) and place.world.is_there(thing):
            found.append(thing.area)
    return found


def _all_in(area: Rect, spots: Collection[tuple[int, int]]) -> bool:
    return bool(spots) and all(area.meets(foot_box(*spot)) for spot in spots)


def _shunned(place: Explore, goals: Collection[tuple[int, int]]) -> list[Rect]:
    """What would be walked into on the way without being meant."""
    here = foot_box(place.world.player.x, place.world.player.y)
    areas = [area.scaled(SUB) for area in _walked_into(place)]
    return [area for area in areas if not area.meets(here) and not _all_in(area, goals)]


def _besides(blocked: Callable[[Rect], bool], shunned: Sequence[Rect]) -> Callable[[Rect], bool]:
    return lambda box: blocked(box) or any(area.meets(box) for area in shunned)


def _taken(place: Explore) -> Callable[[Rect], bool]:
    """Where nobody can stand now: what blocks, and everybody else, strolling or not."""
    world = place.world
    others = [
        foot_box(other.x, other.y).grown(CLOSE_PX * SUB)
        for other in world.people.values()
        if other is not world.player and other.shown
    ]
    return lambda box: world.blocks(box) or any(box.meets(other) for other in others)


def _walk(place: Explore, way: Sequence[tuple[int, int]]) -> Generator[Inputs, None, bool]:
    """Hold directions towards each point of a way in turn; False where something stands in it."""
    player = place.world.player
    close = CLOSE_PX * SUB
    for x, y in way:
        nearest, still = NEVER, 0
        while True:
            dx, dy = x - player.x, y - player.y
            held = set()
            if abs(dx) > close:
                held.add(Action.RIGHT if dx > 0 else Action.LEFT)
            if abs(dy) > close:
                held.add(Action.DOWN if dy > 0 else Action.UP)
            if not held:
                break
            yield Inputs(held=frozenset(held))
            left = abs(x - player.x) + abs(y - player.y)
            if left < nearest - close:
                nearest, still = left, 0
            still += 1
            if still > STILL_STEPS:
                return False
    return True


class AutoplaySource:
    """Feeds the loop with the autoplayer's presses: a step a frame, drawn only when a picture is due."""

    def __init__(self, player: Autoplayer, shots: Path | None, film: Path | None) -> None:
        self.player = player
        self.shots = shots
        self.film = film
        self.frames: list[Image] = []
        self._due = False
        self._number = 0
        self._last_shot = ""
        self._settled = 0

    def steps(self, app: App) -> Sequence[Inputs] | None:
        """One step, or None at the end."""
        inputs = self.player.next(app)
        return None if inputs is None else [inputs]

    def part(self) -> float:
        """Pictures are taken on a step, not between two."""
        return 1.0

    def wants_picture(self, app: App) -> bool:
        """A film takes a frame every so often; pictures are taken when something new stands on the screen."""
        taken = self.player.steps_taken
        return (self.film is not None and taken % FILM_EVERY == 0) or (self.shots is not None and self._shot_due(app))

    def _shot_due(self, app: App) -> bool:
        top = app.manager.top
        label = getattr(top, "place", "") or getattr(top, "scene", "") or getattr(top, "name", "")
        if label != self._last_shot:
            self._last_shot, self._settled = label, 0
        self._settled += 1
        return self._settled == STEPS_PER_SECOND * 4 // 5

    def drawn(self, app: App) -> None:
        """Keep the frame where it was wanted."""
        if self.film is not None and self.player.steps_taken % FILM_EVERY == 0 and len(self.frames) < FILM_MOST:
            from PIL import Image

            self.frames.append(Image.frombytes("RGB", FILM_SIZE, small_rgb(app.window, FILM_SIZE)))
        if self.shots is not None and self._settled == STEPS_PER_SECOND * 4 // 5:
            self._number += 1
            name = self._last_shot.replace("/", "-").replace(".", "-") or "screen"
            save_picture(app.window, self.shots / f"{self._number:03}-{name}.png")

    def finish(self) -> None:
        """Write the film."""
        if self.film is not None and self.frames:
            from PIL import Image

            # The colours are those of the whole film, not of the place where it begins.
            some = self.frames[:: max(1, len(self.frames) // 24)]
            strip = Image.new("RGB", (FILM_SIZE[0], FILM_SIZE[1] * len(some)))
            for number, frame in enumerate(some):
                strip.paste(frame, (0, FILM_SIZE[1] * number))
            colours = strip.quantize(192)
            first, *rest = [frame.quantize(palette=colours, dither=Image.Dither.NONE) for frame in self.frames]
            first.save(self.film, save_all=True, append_images=rest, duration=110, loop=0, optimize=True)


def autoplay(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where it does not get to the mark."""
    if getattr(given, "endings", None) is not None:
        os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
        from game.tools.film import film_endings

        return film_endings(given)
    if given.film is not None:
        try:
            import PIL  # noqa: F401
        except ImportError:
            raise Faulty(Problem("", 0, 0, "a film needs Pillow", "pip install pillow")) from None
    if given.shots is not None:
        given.shots.mkdir(parents=True, exist_ok=True)
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    with tempfile.TemporaryDirectory(prefix="somnus-") as folder:
        session = Session(Path(folder), asked=getattr(given, "mods", ()))
        wrong = [problem for one in session.standing for problem in faults(one.problems)]
        if wrong:
            raise Faulty(wrong)
        settings = session.settings.with_("instant_text", True).with_("captions", given.film is not None)
        if getattr(given, "lang", None):
            settings = settings.with_("language", language_of(session.library, given.lang))
        app = App(session.manager, session, settings, session.restore, session.library.problems)
        app.start(size_of(given.size), silent=True)
        if getattr(given, "along", None):
            from game.tools.along import Follower, moves_along
            from game.tools.prove import marks

            moves = moves_along(session.library, given.along)
            # A scene, a place or an answer sets no mark: the way is at its end there.
            until = given.along if given.along in marks(session.library.script) else ""
            player: Autoplayer = Follower(moves, given.seed, until, say=not given.quiet)
        else:
            player = Autoplayer(given.seed, given.until, say=not given.quiet)
        source = AutoplaySource(player, given.shots, given.film)
        begin_at(session, given.at or "overlord/open_plan:start", given.state)
        with recorded(app, session, getattr(given, "record", None)):
            app.run(source)
        source.finish()
        close()
        if app.problems:
            return 2
        print(f"state {digest(session.manager.story)}")
    return 0
