"""Small stories for tests of the prover: from a file with its state, its scenes and perhaps maps, or from parts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.content.library import level_classes
from game.core.problems import Problem
from game.dialogue.links import link
from game.dialogue.reader import read_scenes, read_state
from game.dialogue.script import Script
from game.story import Declarations, Story, defaults
from game.tools.prover.space import Booked
from game.world.classes import Door
from game.world.level import Level
from game.world.reader import read_level

STORIES = Path(__file__).parent / "stories"
MAPS = "maps"
TOLD = {"feed": "feed.", "chapters": "since."}
"""What the names begin with of scenes that screens tell by themselves."""


@dataclass
class SmallContent:
    """A story without beds or mods."""

    script: Script
    declarations: Declarations
    levels: dict[str, Level] = field(default_factory=dict)
    dreams: Collection[str] = ()
    nights_read: tuple[str, ...] = ()
    said_at_bed: Sequence[str] = ()
    told: Mapping[str, Sequence[str]] = field(default_factory=dict)
    said_at_desk: Sequence[str] = ()
    said_of_night: Sequence[str] = ()
    begun_elsewhere: Sequence[str] = ()
    doors: Sequence[str] = ()
    read_elsewhere: frozenset[str] = frozenset()

    def new_story(self) -> Story:
        return defaults(self.declarations)

    def chapter_in(self, story: Story, place: str) -> int:
        chapter = story.values.get("chapter", 0)
        return chapter if isinstance(chapter, int) else 0

    def story_behind_doors(self) -> Story:
        return self.new_story()

    def places(self) -> Sequence[str]:
        return sorted(self.levels)

    def level(self, place: str) -> Level:
        return self.levels[place]

    def is_dream(self, place: str) -> bool:
        return place in self.dreams

    def nights(self, story: Story) -> Sequence[Booked]:
        return ()


def small_map(name: str) -> Level:
    """One of the tiny maps beside the stories."""
    path = STORIES / MAPS / f"{name}.tmx"
    level, problems = read_level(path, f"{MAPS}/{name}", level_classes(), path.parent)
    assert level is not None and not problems, "\n".join(map(str, problems))
    return level


def read_story(path: Path) -> tuple[SmallContent, str]:
    """A story of a file and where it begins: at its first scene, or where a comment `# start: map:point` says.

    The first document is the state, the others are scenes; a place in them is a thing of a map, or just a word.
    """
    text = path.read_text(encoding="utf-8")
    state, _, scenes = text.partition("\n---\n")
    shown = f"stories/{path.parent.name}/{path.name}"
    problems: list[Problem] = []
    declared = Declarations()
    if "state:" in state:
        declared, found = read_state(state, shown)
        problems += [problem for problem in found if problem.fault]
    # The scenes keep their lines.
    below = "\n" * (state.count("\n") + 2) + scenes
    read, found = read_scenes(below, shown, MAPS)
    problems += found
    problems += [problem for problem in link(read, declared, {}) if problem.fault]
    assert not problems, "\n".join(map(str, problems))
    levels: dict[str, Level] = {}
    start = read[0].id
    for line in text.splitlines():
        if line.startswith("# start: "):
            start = f"{MAPS}/{line.removeprefix('# start: ').strip()}"
            waiting = [start.partition(":")[0]]
            while waiting:
                place = waiting.pop()
                if place not in levels:
                    levels[place] = small_map(place.partition("/")[2])
                    waiting += [door.to.partition(":")[0] for _, door in levels[place].all(Door)]
    said = [scene.id for scene in read if scene.id.startswith("sheet.")]
    told = {by: [scene.id for scene in read if scene.id.startswith(name)] for by, name in TOLD.items()}
    told = {by: scenes for by, scenes in told.items() if scenes}
    return SmallContent(Script(read), declared, levels, said_at_desk=said, told=told), start
