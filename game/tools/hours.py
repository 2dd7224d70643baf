"""How long a way through the story takes: it is walked in the game, and what cannot be measured there is stated here.

Read are the lines that come for the first time, and the answers that are offered; reading goes by the word and by the
box. Walked is the shortest way between one thing that is done and the next, and dreamt the way out that a dream's own
solver finds, both in steps of the simulation. People look about them, go astray and try again, so they take a multiple
of that. What is directed (somebody crosses a room, a pause, a fade) takes what it takes.

Only the road is walked. On the round, what is read, asked and done is counted by the rules, and what else it takes is
reckoned by the road: so many steps for each pixel between one thing and the next, so many of looking on to each box,
and the same dreams.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from math import isqrt
from pathlib import Path
from statistics import median

from game.app import App
from game.content.session import Session
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs
from game.dialogue.runner import Line, Offer
from game.dialogue.runner import Menu as OfferMenu
from game.dialogue.script import Choice, Script, all_rows
from game.scenes.bed import Bed
from game.scenes.dream import DreamScreen
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.tools.along import Follower
from game.tools.autoplay import AutoplaySource
from game.tools.begin import begin_at
from game.tools.prover.content import START
from game.tools.prover.space import Move, Space, replay
from game.tools.road import CHAPTER, chapter_of, road, round_trip
from game.tools.stats import words_in
from game.world.classes import Door

WORDS_A_MINUTE = 260
"""Adults read English fiction silently at this rate: M. Brysbaert, "How many words do we read per minute? A review and
meta-analysis of reading rate", Journal of Memory and Language 109 (2019). Letters appear faster than that."""
BOX_S = 0.5
"""To see that a box is at its end, and press. With a dozen words to a box it makes 220 words a minute."""
CHOICE_S = 3
"""To choose between answers that have been read, hours or dreams: an estimate."""
WALKED_TIMES = 2
"""A first evening on foot, against the shortest way from one thing to the next: an estimate."""
DREAMT_TIMES = 6
"""A first night in a dream, against the way out that its solver finds. The design gives the first chamber of each dream
three and a half minutes and the rest seven, forty-two in all; the solvers' ways through them come to six and a half."""
NIGHT_CHOICES = 3
"""At the terminal: the hours, the dream, and whether to lie down."""
ROADS = 5
SHOWN_MUSTS = 10
SMALL = (640, 360)


@dataclass(frozen=True, slots=True)
class Spent:
    """What part of a way takes: what is read and chosen, and the steps on foot, in dreams, and of looking on."""

    words: int = 0
    boxes: int = 0
    choices: int = 0
    walked: int = 0
    dreamt: int = 0
    watched: int = 0

    def __add__(self, other: Spent) -> Spent:
        return Spent(*(mine + more for mine, more in zip(astuple(self), astuple(other), strict=True)))

    @property
    def reading_s(self) -> float:
        """Seconds of reading and choosing."""
        return self.words * 60 / WORDS_A_MINUTE + self.boxes * BOX_S + self.choices * CHOICE_S

    @property
    def walking_s(self) -> float:
        """Seconds on foot, and of looking on."""
        return (self.walked * WALKED_TIMES + self.watched) / STEPS_PER_SECOND

    @property
    def dreaming_s(self) -> float:
        """Seconds in dreams."""
        return self.dreamt * DREAMT_TIMES / STEPS_PER_SECOND

    @property
    def all_s(self) -> float:
        """Seconds in all."""
        return self.reading_s + self.walking_s + self.dreaming_s


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long the story is, by chapters, by the road and on the round; and the talks that lie on every road."""

    road: Mapping[int, Spent]
    round: Mapping[int, Spent]
    must: Mapping[str, int]
    """The scenes that are read on every road that was made, and how many of their words are in the middle."""

    def as_json(self) -> dict[str, object]:
        """The figures as plain data: steps, and seconds."""
        ways = {"road": self.road, "round": self.round}
        found: dict[str, object] = {
            name: {chapter: asdict(spent) | {"seconds": round(spent.all_s)} for chapter, spent in way.items()}
            for name, way in ways.items()
        }
        return {**found, "must": dict(self.must)}

    def told(self) -> list[str]:
        """The figures as lines of text, in minutes, and how each is come by."""
        columns = f"{'words':>8}{'read':>7}{'walk':>7}{'dream':>7}{'all':>7}"
        lines = ["", "Minutes that one playthrough takes:"]
        lines += [f"  {'':12}{'the road':^36}{'the round':^40}", f"  {'chapter':12}{columns}    {columns}"]
        both = {str(chapter): (self.road[chapter], self.round.get(chapter, Spent())) for chapter in self.road}
        both["all"] = sum(self.road.values(), Spent()), sum(self.round.values(), Spent())
        lines += [f"  {name:12}{_minutes(road)}    {_minutes(whole)}" for name, (road, whole) in both.items()]
        lines += [
            f"  the road:  no move of it can be spared; it is walked in the game, the middle of {ROADS} by words",
            "  the round: whatever within reach has something new to say is looked at before the story goes on",
            f"  read:      {WORDS_A_MINUTE} words a minute (Brysbaert 2019), {BOX_S} s a box, {CHOICE_S} s a choice",
            f"  walk:      the shortest way on foot, {WALKED_TIMES} times, and what is directed; the round by it",
            f"  dream:     the way out that the solver finds, {DREAMT_TIMES} times",
            "",
            f"  {'on every road, the longest':28}{'':>8}{'words':>8}",
        ]
        longest = sorted(self.must.items(), key=lambda item: (-item[1], item[0]))[:SHOWN_MUSTS]
        return lines + [f"  {scene[:27]:28}{'':>8}{words:>8,}" for scene, words in longest]


def _minutes(spent: Spent) -> str:
    parts = (spent.reading_s, spent.walking_s, spent.dreaming_s, spent.all_s)
    return f"{spent.words:>8,}" + "".join(f"{part / 60:>7.0f}" for part in parts)


def lengths_of(space: Space, mods: Sequence[Path] = (), roads: int = ROADS) -> Lengths:
    """How long the story of a space is; `mods` are those that lie over the game in it."""
    made = [road(space, seed) for seed in range(1, roads + 1)]
    read = [read_along(space, moves) for moves in made]
    middle = sorted(range(roads), key=lambda number: read[number].total())[roads // 2]
    walked = spent_along(made[middle], mods)
    always = set.intersection(*(set(one) for one in read))
    must = {scene: int(median(one[scene] for one in read)) for scene in sorted(always)}
    return Lengths(walked, reckoned(space, round_trip(space, 1), made[middle], walked), must)


def read_along(space: Space, moves: Sequence[Move]) -> Counter[str]:
    """How many words of each scene are read on a way."""
    words, found = words_of(space.script), Counter[str]()
    for line in replay(space, moves).state.story.read:
        stop = space.script.stop(line)
        found[stop.scene if stop is not None else ""] += words[line]
    return found


def spent_along(moves: Iterable[Move], mods: Sequence[Path] = ()) -> Mapping[int, Spent]:
    """What a way takes in each chapter; 0 is the prologue. Raises Faulty where the game does not let it be walked."""
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    with tempfile.TemporaryDirectory(prefix="somnus-") as folder:
        session = Session(Path(folder), asked=mods)
        settings = session.settings.with_("instant_text", True)
        app = App(session.manager, session, settings, session.restore)
        app.start(SMALL, silent=True)
        begin_at(session, START, None)
        player = Timekeeper(moves, session.library.script)
        app.run(AutoplaySource(player, None, None))
        player.look(app)
    return {chapter: player.spent(chapter) for chapter in sorted(player.counted)}


def reckoned(
    space: Space, moves: Sequence[Move], road: Sequence[Move], walked: Mapping[int, Spent]
) -> Mapping[int, Spent]:
    """What a way takes in each chapter that is not walked: by what is read and done on it, and by a road that was."""
    whole = sum(walked.values(), Spent())
    road_px = sum(part["px"] for part in _counted(space, road).values())
    found = {}
    for chapter, part in _counted(space, moves).items():
        steps = part["px"] * whole.walked // max(1, road_px)
        watched = part["boxes"] * whole.watched // max(1, whole.boxes)
        dreamt = walked[chapter].dreamt if chapter in walked else 0
        found[chapter] = Spent(part["words"], part["boxes"], part["choices"], steps, dreamt, watched)
    return found


def _counted(space: Space, moves: Sequence[Move]) -> Mapping[int, Counter[str]]:
    """What is read and chosen on a way by chapters, and the pixels between what is done, as the crow flies."""
    words = words_of(space.script)
    rows = all_rows(row for scene in space.script.scenes.values() for rows in scene.nodes.values() for row in rows)
    choices = [row for row in rows if isinstance(row, Choice)]
    answers = {option.id: words_in(option.text.plain()) for row in choices for option in row.options}
    state, here = space.first().state, ("", 0, 0)
    counted: dict[int, Counter[str]] = {chapter_of(state): Counter(_read(words, state.story.read))}
    for move in moves:
        now, before = counted.setdefault(chapter_of(state), Counter()), state.story.read
        if move.kind == "pick":
            now["choices"] += 1
            now["words"] += sum(answers[offer.name] for offer in space.moves(state))
        elif move.kind == "sleep":
            now["choices"] += NIGHT_CHOICES
        there, here_after = _spots(space, state.ground.place, move)
        if there[0] == here[0] and there[0]:
            now["px"] += isqrt((there[1] - here[1]) ** 2 + (there[2] - here[2]) ** 2)
        state = space.go(state, move).state
        here = here_after if here_after[0] else here
        now.update(_read(words, state.story.read - before))
    return counted


Spot = tuple[str, int, int]
"""A place, and where in it, px."""


def _spots(space: Space, place: str, move: Move) -> tuple[Spot, Spot]:
    """Where somebody goes to make a move, and where they stand afterwards; "" where that cannot be said."""
    nowhere = ("", 0, 0)
    if not space.maps.walked(place):
        return nowhere, nowhere
    level = space.content.level(place)
    if move.kind == "door":
        to, _, point = move.name.partition(":")
        door = next(thing for thing, door in level.all(Door) if door.to == move.name)
        beyond = space.content.level(to).named.get(point)
        return (place, *door.area.centre), (to, *beyond.area.centre) if beyond is not None else nowhere
    thing = level.named.get(move.name.partition(".")[2]) if move.kind == "act" else None
    if thing is None:
        return nowhere, nowhere
    return (place, *thing.area.centre), (place, *thing.area.centre)


def words_of(script: Script) -> Mapping[str, int]:
    """How many words each line has, by its id."""
    return {line.id: words_in(line.words.plain()) for line in script.lines()}


def _read(words: Mapping[str, int], lines: Collection[str]) -> dict[str, int]:
    return {"boxes": len(lines), "words": sum(words[line] for line in lines)}


class Timekeeper(Follower):
    """Follows a way, and counts what it takes."""

    def __init__(self, moves: Iterable[Move], script: Script) -> None:
        super().__init__(moves, 1, "", say=False)
        self.words = words_of(script)
        self.counted: dict[int, Counter[str]] = {}
        self._read: frozenset[str] = frozenset()
        self._now: Counter[str] = Counter()

    def spent(self, chapter: int) -> Spent:
        """What a chapter took so far."""
        return Spent(**self.counted[chapter])

    def next(self, app: App) -> Inputs | None:
        """The inputs of the next step; the one before it is counted."""
        self.look(app)
        return super().next(app)

    def look(self, app: App) -> None:
        """Count a step by what is on the screen, and the lines that were read in it."""
        story, top = app.manager.story, app.manager.top
        value = story.values.get(CHAPTER)
        self._now = now = self.counted.setdefault(value if isinstance(value, int) else 0, Counter())
        if app.manager.fade is not None or (isinstance(top, Talk) and not isinstance(top.beat, Line | OfferMenu)):
            now["watched"] += 1
        elif isinstance(top, Explore):
            now["walked"] += 1
        elif isinstance(top, DreamScreen):
            now["dreamt"] += 1
        if story.read is not self._read:
            now.update(_read(self.words, story.read - self._read))
            self._read = story.read

    def _answer(self, menu: OfferMenu) -> Offer:
        self._now["choices"] += 1
        self._now["words"] += sum(words_in(offer.text) for offer in menu.offers)
        return super()._answer(menu)

    def _menu(self, screen: Bed) -> Iterator[Inputs]:
        self._now["choices"] += NIGHT_CHOICES
        return super()._menu(screen)

    def _follow(self) -> Iterator[Inputs]:
        """The whole way out, as it was found."""
        while self._way:
            held = self._way.popleft()
            yield Inputs(held=held, pressed=(Action.ACT,) if Action.ACT in held else ())

    def _dawdle(self, screen: DreamScreen, settings: Settings) -> None:
        """Nobody takes their time here: it is reckoned afterwards."""
