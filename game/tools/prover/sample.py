"""A story made to be measured: more states than anybody would write, of the kinds that people do write.

There are talks at many spots. Each has an answer that says no more, answers that change what somebody thinks and how
much time is left, one that is only there in some moods, and a branch that reads what another talk has left behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.dialogue.expressions import Condition, Effect, parse_condition, parse_effect
from game.dialogue.markup import Words
from game.dialogue.script import Choice, Do, Ids, If, Option, Row, Say, Scene, Script, Stage, Verb
from game.story import Declaration, Declarations, Story, defaults
from game.tools.prover.space import Booked
from game.world.level import Level


class Sample:
    """The content of a story with so many talks."""

    def __init__(self, talks: int) -> None:
        names = [
            Declaration(f"fact.t{n}", "choice", "unsaid", options=("unsaid", "told", "kept")) for n in range(talks)
        ]
        bonds = [Declaration(f"bond.t{n}", "range", 0, low=-1, high=1) for n in range(0, talks, 3)]
        left = Declaration("evening.left", "range", 6, low=0, high=6)
        self.declarations = Declarations([left, *names, *bonds])
        self.script = Script([_opening(), *(_talk(n, talks) for n in range(talks)), _table()])
        self.nights_read: tuple[str, ...] = ()
        self.said_at_bed: Sequence[str] = ()
        self.told: Mapping[str, Sequence[str]] = {}
        self.said_at_desk: Sequence[str] = ()
        self.said_of_night: Sequence[str] = ()
        self.begun_elsewhere: Sequence[str] = ()
        self.doors: Sequence[str] = ()
        self.read_elsewhere: frozenset[str] = frozenset()

    def new_story(self) -> Story:
        """The story before anything has happened."""
        return defaults(self.declarations)

    def chapter_in(self, story: Story, place: str) -> int:
        """There are no chapters."""
        return 0

    def story_behind_doors(self) -> Story:
        """There are no doors."""
        return self.new_story()

    def places(self) -> Sequence[str]:
        """There are no maps."""
        return ()

    def level(self, place: str) -> Level:
        """There are no maps."""
        raise KeyError(place)

    def is_dream(self, place: str) -> bool:
        """There are no dreams."""
        return False

    def nights(self, story: Story) -> Sequence[Booked]:
        """There is no bed."""
        return ()


def _if(text: str) -> Condition:
    tree, _ = parse_condition(text)
    assert tree is not None
    return tree


def _do(*texts: str) -> tuple[Effect, ...]:
    effects = [parse_effect(text)[0] for text in texts]
    return tuple(effect for effect in effects if effect is not None)


def _say(ids: Ids, words: str) -> Row:
    return Say(ids.new(words), None, "", Words(words))


def _opening() -> Scene:
    return Scene("opening", {"start": (_say(Ids("opening", "start"), "It is twenty to nine."),)})


def _talk(number: int, talks: int) -> Scene:
    """One talk, which reads what the one before it has left behind."""
    id_, bond, other = f"talk.t{number}", f"bond.t{number // 3 * 3}", (number - 1) % talks
    start, tell, keep = Ids(id_, "start"), Ids(id_, "tell"), Ids(id_, "keep")
    options = (
        Option(start.new("tell"), Words("Tell."), do=_do("evening.left - 1", f"fact.t{number} = told"), to="tell"),
        Option(start.new("keep"), Words("Keep it."), do=_do("evening.left - 1", f"fact.t{number} = kept"), to="keep"),
        Option(start.new("warm"), Words("Sit closer."), when=_if(f"{bond} > 0"), to="tell"),
        Option(start.new("later"), Words("Later.")),
    )
    branch = If(
        tell.new("if"),
        _if(f"fact.t{other} == told"),
        (Do(tell.new("more"), _do(f"{bond} + 1")),),
        (Do(tell.new("less"), _do(f"{bond} - 1")),),
    )
    nodes: dict[str, tuple[Row, ...]] = {
        "start": (_say(start, "There you are."), Choice(start.new("menu"), options)),
        "tell": (_say(tell, "Oh."), branch),
        "keep": (_say(keep, "Right."),),
    }
    when = _if(f"evening.left > 0 and fact.t{number} == unsaid")
    return Scene(id_, nodes, when=when, where=(f"cafe.t{number}",))


def _table() -> Scene:
    ids = Ids("table", "start")
    end = Stage(ids.new("end"), (Verb("mark", "ending.evening"), Verb("open", "credits")))
    return Scene("table", {"start": (end,)}, when=_if("evening.left == 0"), where=("cafe.table",))
