"""`somnus stats`: how long the script is, who says it, how much of it one playthrough sees, and how long that takes.

The share is measured and not guessed: plays are made through the game's own rules, on foot and at the table and in bed,
each by a player of its own curiosity, and what they have read at the end is held against all there is. The time is that
of two who know what they want: one goes the road and does nothing that need not be done, one goes round and leaves
nothing within reach unseen (see `road` and `hours`).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median

from game.content.library import GameLibrary
from game.content.session import Session
from game.core.dice import Dice
from game.core.problems import Faulty, faults
from game.dialogue.expressions import And, Compare, Condition, In, Literal, Name, Not, Or, evaluate
from game.dialogue.script import Call, Choice, Option, Say, Scene, Script, all_rows
from game.story import Declarations, Read, Set, after, defaults
from game.tools.prover.content import START, GameContent
from game.tools.prover.space import Space
from game.tools.road import CHAPTER, wandered

SHOWN_SCENES = 20
SEVERAL, ANY, NONE = "several", "any", "none"
"""Of scenes: read in more than one chapter; read by no play, and kept to no chapter; allowed in none."""


@dataclass(frozen=True, slots=True)
class Size:
    """How long a part of the script is. Words are those that are shown; answers are counted by themselves."""

    scenes: int = 0
    lines: int = 0
    words: int = 0
    choices: int = 0
    answers: int = 0
    answer_words: int = 0

    def __add__(self, other: Size) -> Size:
        mine, others = asdict(self), asdict(other)
        return Size(**{name: mine[name] + others[name] for name in mine})


@dataclass(frozen=True, slots=True)
class Seen:
    """What one play came to see."""

    lines: int
    words: int
    answers: int
    moves: int
    ended: bool
    chapters: Mapping[str, frozenset[int]]
    """The chapters in which each scene was read."""
    read: Mapping[str, int]
    """How many of the words of each scene were."""


def stats(given: argparse.Namespace) -> int:
    """The command. Exit code 0, or 2 where the content cannot be used."""
    session = Session(asked=getattr(given, "mods", ()))
    library = session.library
    script = library.script
    wrong = faults(library.problems)
    if wrong:
        raise Faulty(wrong)
    scenes = {scene.id: size_of(scene) for scene in script.scenes.values()}
    speakers = by_speaker(script)
    whole = sum(scenes.values(), Size())
    space = Space(GameContent(library), START)
    plays = [sampled(library, seed, space) for seed in range(1, given.plays + 1)]
    within = chapter_names(chapters_of(script, library.declarations), plays)
    chapters = by_chapter(within, scenes)
    seen = seen_of_chapters(within, scenes, plays)
    shares = shares_of(plays, whole)
    lengths = None
    if given.time:
        from game.tools.hours import lengths_of

        lengths = lengths_of(space, given.mods)
    if given.json:
        found = {
            "whole": asdict(whole),
            "chapters": {name: {**asdict(size), "seen": seen[name]} for name, size in chapters.items()},
            "scenes": {name: asdict(size) for name, size in scenes.items()},
            "speakers": {name: {"lines": lines, "words": words} for name, (lines, words) in speakers.items()},
            "plays": [
                {name: value for name, value in asdict(play).items() if name not in ("chapters", "read")}
                for play in plays
            ],
            "share": shares,
        }
        if lengths is not None:
            found["time"] = lengths.as_json()
        print(json.dumps(found, indent=1))
        return 0
    print("\n".join(told(whole, chapters, seen, scenes, speakers, script, given.all)))
    print("\n".join(told_shares(shares, plays)))
    if lengths is not None:
        print("\n".join(lengths.told()))
    return 0


# -- counting -------------------------------------------------------------------------------------------------------


def size_of(scene: Scene) -> Size:
    """How long a scene is."""
    lines, options, choices = contents(scene)
    return Size(
        1,
        len(lines),
        sum(words_in(line.words.plain()) for line in lines),
        choices,
        len(options),
        sum(words_in(option.text.plain()) for option in options),
    )


def contents(scene: Scene) -> tuple[list[Say], list[Option], int]:
    """The lines and answers of a scene, and how many choices they stand in."""
    rows = [row for rows in scene.nodes.values() for row in all_rows(rows)]
    choices = [row for row in rows if isinstance(row, Choice)]
    return [row for row in rows if isinstance(row, Say)], [o for row in choices for o in row.options], len(choices)


def words_in(text: str) -> int:
    """The words of a text: what stands between spaces and holds a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def by_speaker(script: Script) -> Mapping[str, tuple[int, int]]:
    """Lines and words of everybody who speaks, the most first; "" is narration."""
    lines: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for line in script.lines():
        lines[line.who or ""] += 1
        words[line.who or ""] += words_in(line.words.plain())
    return {who: (lines[who], count) for who, count in words.most_common()}


def chapter_names(possible: Mapping[str, frozenset[int] | None], plays: Sequence[Seen] = ()) -> Mapping[str, str]:
    """The chapters of each scene, in words: those in which plays read it, and where none did, those it allows."""
    found = {}
    for scene, chapters in possible.items():
        met = frozenset[int]().union(*(play.chapters.get(scene, frozenset()) for play in plays))
        found[scene] = _told(met) if met else ANY if chapters is None else _told(chapters)
    return found


def by_chapter(names: Mapping[str, str], sizes: Mapping[str, Size]) -> Mapping[str, Size]:
    """The script by chapters."""
    found: dict[str, Size] = {}
    for scene, name in names.items():
        found[name] = found.get(name, Size()) + sizes[scene]
    return dict(sorted(found.items(), key=lambda item: (not item[0].isdigit(), item[0])))


def seen_of_chapters(names: Mapping[str, str], sizes: Mapping[str, Size], plays: Sequence[Seen]) -> Mapping[str, float]:
    """What part of the words of each chapter a play sees, in the middle, 0..1."""
    found = {}
    for name in set(names.values()):
        scenes = [scene for scene in names if names[scene] == name]
        words = sum(sizes[scene].words for scene in scenes)
        read = [sum(play.read.get(scene, 0) for scene in scenes) / max(1, words) for play in plays]
        found[name] = round(median(read), 4) if read else 0.0
    return found


def chapters_of(script: Script, declared: Declarations) -> Mapping[str, frozenset[int] | None]:
    """The chapters in which each scene can happen; None where none is left out."""
    chapter = declared.get(CHAPTER)
    if chapter is None or chapter.kind != "range":
        return dict.fromkeys(script.scenes)
    every = frozenset(range(chapter.low, chapter.high + 1))
    possible = {
        scene.id: frozenset(n for n in every if scene.when is None or may(scene.when, n, declared))
        for scene in script.scenes.values()
    }
    callers: dict[str, set[str]] = {}
    for scene in script.scenes.values():
        for row in all_rows(row for rows in scene.nodes.values() for row in rows):
            if isinstance(row, Call):
                callers.setdefault(row.scene, set()).add(scene.id)
    # A scene without a place of its own happens when one that calls it does; calls do not go in circles.
    waiting = [scene for scene in script.scenes.values() if not scene.where and scene.id in callers]
    for _ in waiting:
        for scene in waiting:
            possible[scene.id] &= frozenset[int]().union(*(possible[caller] for caller in callers[scene.id]))
    return {scene: None if chapters == every else chapters for scene, chapters in possible.items()}


def may(condition: Condition, chapter: int, declared: Declarations) -> bool:
    """Whether a condition can hold in a chapter, whatever else has happened."""
    story = after(defaults(declared), Set(CHAPTER, chapter))

    def answers(tree: Condition) -> frozenset[bool]:
        match tree:
            case Literal():
                return frozenset((bool(tree.value),))
            case Not(part):
                return frozenset(not one for one in answers(part))
            case And(parts):
                of = [answers(part) for part in parts]
                return frozenset(({True} if all(True in one for one in of) else set()) | {False} & set().union(*of))
            case Or(parts):
                of = [answers(part) for part in parts]
                return frozenset(({False} if all(False in one for one in of) else set()) | {True} & set().union(*of))
            case Compare() | In() if _names(tree) == {CHAPTER}:
                return frozenset((evaluate(tree, story),))
            case _:
                return frozenset((True, False))

    return True in answers(condition)


def _names(tree: Compare | In) -> set[str]:
    sides = [tree.left, tree.right] if isinstance(tree, Compare) else [tree.left, *tree.items]
    return {side.name for side in sides if isinstance(side, Name)}


def _told(chapters: frozenset[int]) -> str:
    return SEVERAL if len(chapters) > 1 else "".join(map(str, chapters)) or NONE


# -- playing --------------------------------------------------------------------------------------------------------


def sampled(library: GameLibrary, seed: int, space: Space | None = None) -> Seen:
    """One play from a new game to the credits, by a player whose curiosity is the seed's.

    `space` is the library's, where it is there already.
    """
    space = space or Space(GameContent(library), START)
    dice = Dice(seed)
    curiosity = dice.roll(101)
    state = space.first().state
    chapters: dict[str, set[int]] = {}
    moves = 0
    for _, way in wandered(space, state, dice, curiosity):
        moves += 1
        story = state.story
        for event in way.happened:
            story = after(story, event)
            stop = library.script.stop(event.id) if isinstance(event, Read) else None
            chapter = story.values.get(CHAPTER)
            if stop is not None and isinstance(chapter, int):
                chapters.setdefault(stop.scene, set()).add(chapter)
        state = way.state
    story, script = state.story, library.script
    lines = [line for line in script.lines() if line.id in story.read]
    read: Counter[str] = Counter()
    for line in lines:
        stop = script.stop(line.id)
        read[stop.scene if stop is not None else ""] += words_in(line.words.plain())
    met = {scene: frozenset(numbers) for scene, numbers in chapters.items()}
    return Seen(len(lines), read.total(), len(story.chosen), moves, state.over, met, dict(read))


Shares = Mapping[str, Mapping[str, float]]


def shares_of(plays: Sequence[Seen], whole: Size) -> Shares:
    """What part of all lines, words and answers the plays saw: the least, the middle and the most, 0..1."""
    if not plays:
        return {}
    parts = {
        "lines": [play.lines / max(1, whole.lines) for play in plays],
        "words": [play.words / max(1, whole.words) for play in plays],
        "answers": [play.answers / max(1, whole.answers) for play in plays],
    }
    return {
        name: {"min": round(min(part), 4), "median": round(median(part), 4), "max": round(max(part), 4)}
        for name, part in parts.items()
    }


# -- telling --------------------------------------------------------------------------------------------------------


def told(
    whole: Size,
    chapters: Mapping[str, Size],
    seen: Mapping[str, float],
    scenes: Mapping[str, Size],
    speakers: Mapping[str, tuple[int, int]],
    script: Script,
    every: bool,
) -> list[str]:
    """The lengths as lines of text."""
    said = f"{whole.scenes:,} scenes: {whole.lines:,} lines with {whole.words:,} words"
    lines = [f"{said}, {whole.choices:,} choices with {whole.answers:,} answers of {whole.answer_words:,} words"]
    head, *rows = _table("chapter", list(chapters.items()))[1:]
    lines += ["", f"{head}    a play sees"]
    lines += [f"{row}{seen[name]:>15.0%}" for name, row in zip(chapters, rows, strict=True)]
    lines += ["", f"  {'speaker':28}{'lines':>8}{'words':>8}"]
    for who, (count, words) in speakers.items():
        name = script.cast[who].name if who in script.cast else who or "(narration)"
        lines.append(f"  {name[:27]:28}{count:>8,}{words:>8,}")
    longest = sorted(scenes.items(), key=lambda item: (-item[1].words, item[0]))
    shown = longest if every else longest[:SHOWN_SCENES]
    lines += _table("scene", shown, scenes=False)
    if len(shown) < len(longest):
        lines.append(f"  ... and {len(longest) - len(shown)} shorter ones (--all)")
    return lines


def _table(what: str, rows: Iterable[tuple[str, Size]], scenes: bool = True) -> list[str]:
    head = f"  {what:28}{'scenes' if scenes else '':>8}{'lines':>8}{'words':>8}{'choices':>9}{'answers':>9}"
    return ["", head] + [
        f"  {name[:27]:28}{f'{size.scenes:,}' if scenes else '':>8}{size.lines:>8,}{size.words:>8,}"
        f"{size.choices:>9,}{size.answers:>9,}"
        for name, size in rows
    ]


def told_shares(shares: Shares, plays: Sequence[Seen]) -> list[str]:
    """The shares as lines of text."""
    if not shares:
        return []
    ended = sum(play.ended for play in plays)
    moves = int(median(play.moves for play in plays))
    made = f"{len(plays)} plays, {ended} of them to an end, {moves} decisions in the middle"
    lines = ["", f"One playthrough sees ({made}):", f"  {'of all':28}{'least':>8}{'middle':>8}{'most':>8}"]
    return lines + [
        f"  {name:28}{part['min']:>8.0%}{part['median']:>8.0%}{part['max']:>8.0%}" for name, part in shares.items()
    ]
