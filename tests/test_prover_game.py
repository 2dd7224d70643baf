"""The prover on the game itself: it plays as the game plays, and what it says of Chapter 1 leaves nothing open."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

import pytest
from small_stories import SmallContent

from game.app import App
from game.content.library import GameLibrary
from game.content.session import Session
from game.core.dice import Dice
from game.core.problems import Faulty
from game.core.settings import Settings
from game.core.steps import IDLE, Advance, Inputs, Pick
from game.dialogue.markup import Words
from game.dialogue.runner import Menu
from game.dialogue.script import Do, Say, Scene, Script
from game.scenes.bed import Bed
from game.scenes.dream import DreamScreen
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.story import Declarations
from game.tools.autoplay import Autoplayer
from game.tools.begin import begin_at
from game.tools.check import check
from game.tools.prove import how, progress, prove_game, write_replays
from game.tools.prover.content import START, GameContent
from game.tools.prover.machine import POSITION_BITS, Machine, Positions
from game.tools.prover.report import Claim, Proof, Prover
from game.tools.prover.space import Move, Space, State
from game.tools.prover.table import Table
from game.tools.prover.values import Values
from game.tools.replay import open_replay
from game.world.classes import Door
from game.world.level import Thing
from game.world.paths import foot_box


@pytest.fixture(scope="module")
def proof(game: GameLibrary) -> Proof:
    return prove_game(game)


def same(machine: Machine, table: Table, node: int, state: State) -> bool:
    """Whether a node and a state say the same."""
    position = machine.position(node)
    if table.encode(state.story) != node >> POSITION_BITS:
        return False
    match position[0]:
        case "menu":
            rows = [*position[1], position[2]]
            return [frame.row for frame in state.position.frames] == [table.row_ids[row] for row in rows]
        case "place":
            return (state.ground.place, state.area, state.ground.moved) == position[1:]
        case "bed":
            return state.bed
        case "desk":
            return state.ground.desk
        case _:
            return state.over and position[0] == "over"


@pytest.mark.parametrize(("seed", "behind"), [*((seed, False) for seed in range(6)), (1, True), (2, True)])
def test_the_machine_plays_as_the_runner_and_the_screens_do(game: GameLibrary, seed: int, behind: bool) -> None:
    """From the prologue on, and behind the title's doors."""
    content = GameContent(game)
    table = Table(content, START, Values(content, START))
    machine, space, dice = Machine(table, Positions()), Space(content, START), Dice(seed + 1)
    node, state = machine.first(), space.first().state
    done: dict[str, int] = {}
    for _ in range(160):
        assert same(machine, table, node, state)
        moves = space.moves(state)
        edges = machine.edges(node)
        assert sorted(str(edge[0]) for edge in edges) == sorted(map(str, moves))
        moves = [move for move in moves if move.kind not in ("hear", "up", *(() if behind else ("enter",)))]
        if not moves:
            break
        move = min(moves, key=lambda move: (done.get(str(move), 0), dice.roll(1000)))
        done[str(move)] = done.get(str(move), 0) + 1
        node = next(to for label, _, to in edges if label == move)
        state = space.go(state, move).state
    assert len(done) > (4 if behind else 60)


def test_every_answer_of_the_story_is_proved(proof: Proof) -> None:
    assert [claim for claim in proof.claims if claim.answer != "proved"] == []
    assert len(proof.claims) > 4000
    endings = {f"ending.{name}" for name in ("long_table", "two_tables", "quiet_year", "sleep_mode", "release_notes")}
    assert set(proof.endings) >= {"prologue.end", "chapter1.end", "overlord.end", "shadow.end", "mirror.end", *endings}
    shown = {claim.about for claim in proof.claims if claim.answer == "proved" and claim.way is not None}
    assert shown >= set(proof.endings)


def test_what_was_proved_is_not_searched_for_again(
    proof: Proof, game: GameLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Prover, "find", lambda self: pytest.fail("it has been found out before"))
    assert prove_game(game) == proof


def test_nothing_is_wrong_with_the_first_chapter(proof: Proof) -> None:
    assert [str(problem) for problem in proof.problems if problem.fault] == []


def test_from_everywhere_there_is_a_way_to_an_end(proof: Proof) -> None:
    (claim,) = [claim for claim in proof.claims if claim.asked == "is there always a way to an end"]
    assert claim.answer == "proved"


def test_every_door_and_thing_is_where_feet_can_come_to_it(game: GameLibrary) -> None:
    """The prover's feet stand where the game lets the player stand."""
    space = Space(GameContent(game), START)
    for place in sorted(space.maps.places):
        if not space.maps.walked(place):
            continue
        feet = space.maps.feet(place)
        world = Explore(game, {"place": place, "point": ""}).world
        world.refresh(frozenset())
        setting = feet.setting(frozenset(), frozenset(), ())
        dice = Dice(len(place))
        others = feet.moving_people
        for _ in range(300):
            x, y = dice.roll(feet.level.size[0] // 2) * 2, dice.roll(feet.level.size[1] // 2) * 2
            here = foot_box(x * 256, y * 256)
            if any(here.meets(foot_box(world.people[who].x, world.people[who].y)) for who in others):
                continue
            assert feet.free(x, y, setting) is not world.blocks(here), (place, x, y)


def test_the_shortest_way_to_the_end_of_the_chapter_can_be_had(game: GameLibrary) -> None:
    lines = how(game, "chapter1.end").splitlines()
    assert lines[0].startswith("the shortest way to chapter1.end, in 18 moves")
    assert len(lines) == 19 and lines[-2].strip().startswith("17. sleep")
    assert lines[-1].strip() == "18. finish shadow/hall"


def test_a_misspelt_name_is_told_with_the_nearest(game: GameLibrary) -> None:
    with pytest.raises(Faulty, match=r"did you mean 'chapter1.end'\?"):
        how(game, "chapter1.ned")


def test_what_cannot_be_come_to_is_said_to_be_so(game: GameLibrary) -> None:
    with pytest.raises(Faulty, match="no way was found within the bound"):
        how(game, "chapter1.end", states=10)


def test_json_carries_every_claim_with_its_answer_and_what_shows_it(
    proof: Proof, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.tools.prove.prove_game", lambda *given, **more: proof)
    monkeypatch.setattr(
        "game.tools.check.look", lambda *given, **more: Namespace(problems=(), scenes=1, maps=1, lines=1)
    )
    given = Namespace(paths=[], strict=False, json=True, form=False, write_project=False, states=None, how=None)
    assert check(given) == 0
    story = json.loads(capsys.readouterr().out)["story"]
    assert sum(story["counts"].values()) == len(story["claims"]) and story["endings"]
    played = [claim for claim in story["claims"] if claim["by"] == "played"]
    assert all(isinstance(claim["way"], list) for claim in played) and len(played) > 800


def test_a_counterexample_becomes_a_replay_that_opens_at_its_moment(tmp_path: Path) -> None:
    session = Session(tmp_path)
    desk = session.library.script.scenes["flat.desk"]
    way = (Move("finish", "overlord/open_plan"), Move("act", "hub/flat.desk"))
    problem = desk.spot().problem("a play can stop here")
    claim = Claim("is there always a way to an end", "", "counterexample", "", way, "dead_end", problem)
    (path,) = write_replays(Proof((claim,), (), 0, True, 0), tmp_path / "found")
    open_replay(session, path)
    assert isinstance(session.manager.top, Talk) and session.manager.top.scene == "flat.desk"


def test_a_bar_is_shown_on_a_terminal_and_nothing_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    with progress(quiet=False) as told:
        assert told is None  # Tests have no terminal.
    screen = StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", screen)
    with progress(quiet=True) as told:
        assert told is None
    with progress(quiet=False) as told:
        assert told is not None
        told(12_000)
    assert "12,000 choice points" in screen.getvalue()


@pytest.mark.parametrize("screen", ["said_at_bed", "said_at_desk"])
def test_what_a_screen_cannot_say_is_a_fault(screen: str) -> None:
    first = Say("a", None, "", Words("Good evening."))
    scenes = [
        Scene("bed.greet", {"words": (first, Do("b", ()))}),
        Scene("start", {"one": (Say("c", None, "", Words("Late.")),)}),
    ]
    content = SmallContent(Script(scenes), Declarations())
    setattr(content, screen, ("bed.greet",))
    (finding,) = [claim for claim in Prover(content, "start").proof().findings if claim.kind == "unspoken"]
    assert finding.about == "b" and finding.problem is not None and finding.problem.fault


class Follower(Autoplayer):
    """Presses what makes the moves of a way, one after the other, and nothing else."""

    def __init__(self, way: Sequence[Move]) -> None:
        super().__init__(1, "chapter1.end", say=False)
        self.left = list(way)

    def _choose(self, app: App, place: Explore) -> str | Thing | None:
        move = self.left.pop(0)
        if move.kind == "act":
            where, _, name = move.name.partition(".")
            assert where == place.place and name in place.live, move
            return name
        doors = [thing for thing, door in place.level.all(Door) if door.to == move.name]
        assert move.kind == "door" and place.world.is_there(doors[0]), move
        return doors[0]

    def _in_a_rut(self, goal: str | Thing) -> bool:
        return False

    def _talk(self, talk: Talk) -> Iterator[Inputs]:
        while talk.beat is not None:
            if isinstance(talk.beat, Menu):
                move = self.left.pop(0)
                assert move.kind == "pick" and move.name in [offer.id for offer in talk.beat.offers], move
                yield Inputs(intents=(Pick(move.name),))
            yield Inputs(intents=(Advance(),)) if talk.ready else IDLE

    def _dream(self, screen: DreamScreen, settings: Settings) -> Iterator[Inputs]:
        if self.left and self.left[0].kind == "finish":
            move = self.left.pop(0)
            assert move.name == screen.place, move
        yield from super()._dream(screen, settings)

    def _menu(self, screen: Bed) -> Iterator[Inputs]:
        move = self.left.pop(0)
        hours, _, dream = move.name.partition(" ")
        for pick in (f"slot.{hours}", f"dream.{dream}", "yes"):
            while not screen.menu.entries:
                yield Inputs(intents=(Advance(),))
            yield Inputs(intents=(Pick(pick),))
        while True:
            yield Inputs(intents=(Advance(),))


def test_a_shortest_way_can_be_walked_in_the_game_itself(game: GameLibrary, tmp_path: Path) -> None:
    """By feet, with the game's own walking, talks, terminal and night: every move is there when its turn comes."""
    found = Prover(GameContent(game), "hub/flat:start").search.reach(("mark", "chapter1.end"))
    assert found.way is not None
    session = Session(tmp_path)
    app = App(session.manager, session, session.settings.with_("instant_text", True), session.restore)
    app.start((640, 360), silent=True)
    begin_at(session, "hub/flat:start", None)
    player = Follower(found.way)
    while (inputs := player.next(app)) is not None:
        app.step(inputs)
    assert player.left == [] and player.steps_taken < 20_000
