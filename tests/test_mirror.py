"""Release candidate: one input for two, what the solver proves of it, and the boards as they are.

Boards are drawn as their maps are: `|` the glass (or `-` across), `#` a wall, `Q` and `M` the two, `o` the marks, `c` a
crack, `W` the way out beside the glass.
"""

from __future__ import annotations

import json
import re
import shutil
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_canvas import RecordingCanvas

from game.app import App
from game.content.library import GameLibrary, level_classes
from game.content.session import Session
from game.core.events import Play
from game.core.problems import Faulty
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs
from game.dreams import dream_rules, mirror
from game.dreams.dream import Finished, Happened, HowTo
from game.dreams.mirror.board import WAYS, Board, Cell, Marks, State, step
from game.dreams.mirror.laid import boards_of
from game.dreams.mirror.painter import Painter
from game.dreams.mirror.room import BRING_S, FOLD_S, LIGHTS_MOST, REPEAT_STEPS, RUN_STEPS, STEP_STEPS, Room
from game.dreams.mirror.solver import Solver
from game.tools.autoplay import Autoplayer, AutoplaySource
from game.tools.bench import wide_board
from game.world.canvas import Sprite
from game.world.level import Level
from game.world.reader import read_level

LETTERS = {"L": (-1, 0), "R": (1, 0), "U": (0, -1), "D": (0, 1)}
LETTER_OF = {way: letter for letter, way in LETTERS.items()}
PLACES = [f"mirror/{name}" for name in ("symmetry", "regression", "optimise", "ship_it")]


def board(drawn: str) -> Board:
    """A board that is drawn with letters."""
    rows = [line.strip() for line in drawn.strip().splitlines()]
    at: dict[str, list[Cell]] = {}
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            at.setdefault(letter, []).append((x, y))
    empty = Board(len(rows[0]), len(rows), State((0, 0), (0, 0)), (), across="-" in at)
    near, far = sorted(at["o"], key=lambda cell: not empty.is_near(cell))
    return Board(
        empty.width,
        empty.height,
        State(at["Q"][0], at["M"][0]),
        (Marks(near, far),),
        frozenset(at.get("#", [])),
        tuple(at.get("c", [])),
        frozenset(at.get("W", [])),
        empty.across,
    )


def walked(on: Board, moves: str) -> State:
    """The state that some moves lead to."""
    state = on.start
    for letter in moves:
        state = step(on, state, LETTERS[letter])
    return state


PLAIN = """
    .....|.....
    .Q.#.|...M.
    ..o..|..o..
    """
CRACKED = """
    .Qc#.|...M.
    ..o..|..o..
    """
ACROSS = """
    o...M
    .....
    -----
    .....
    o...Q
    """


# -- the rules ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drawn", "moves", "near", "far"),
    [
        (PLAIN, "L", (0, 1), (10, 1)),  # reflected
        (PLAIN, "U", (1, 0), (9, 0)),  # but not up and down
        (PLAIN, "R", (2, 1), (8, 1)),
        (PLAIN, "RR", (2, 1), (7, 1)),  # a wall stops one, the other goes: they drift apart
        (PLAIN, "LL", (0, 1), (10, 1)),  # the edge stops both
        (PLAIN, "RRUUUL", (1, 0), (8, 0)),
        (PLAIN, "RRURRR", (4, 0), (6, 0)),  # at the glass they are in step again
        (ACROSS, "U", (4, 3), (4, 1)),  # across the glass it is up and down that are reflected
        (ACROSS, "L", (3, 4), (3, 0)),
        (ACROSS, "UU", (4, 3), (4, 1)),
    ],
)
def test_one_input_moves_both(drawn: str, moves: str, near: Cell, far: Cell) -> None:
    state = walked(board(drawn), moves)
    assert (state.near, state.far) == (near, far)


def test_a_crack_holds_once_and_is_a_wall_when_it_was_left() -> None:
    on = board(CRACKED)
    assert walked(on, "R").holes == frozenset()
    assert walked(on, "RR").holes == frozenset(), "who is stopped on it has not left it"
    left = walked(on, "RD")
    assert left.holes == {(2, 0)} and left.near == (2, 1)
    assert step(on, left, LETTERS["U"]).near == (2, 1)


def test_from_a_way_out_the_glass_is_no_wall() -> None:
    on = board("Q.W|...\n.o.|Mo.")
    assert on.is_through(walked(on, "RR"), LETTERS["R"])
    assert not on.is_through(walked(on, "RR"), LETTERS["U"]) and not on.is_through(walked(on, "R"), LETTERS["R"])


# -- the solver -----------------------------------------------------------------------------------------------------


@st.composite
def boards(draw: st.DrawFn) -> Board:
    """Small boards of all kinds."""
    across = draw(st.booleans())
    along, side = draw(st.sampled_from([3, 5, 7])), draw(st.integers(1, 4))
    width, height = (side, along) if across else (along, side)
    empty = Board(width, height, State((0, 0), (0, 0)), (), across=across)
    cells = [(x, y) for x in range(width) for y in range(height) if not empty.is_glass((x, y))]
    near = [cell for cell in cells if empty.is_near(cell)]
    far = [cell for cell in cells if not empty.is_near(cell)]
    start = State(draw(st.sampled_from(near)), draw(st.sampled_from(far)))
    marks = Marks(draw(st.sampled_from(near)), draw(st.sampled_from(far)))
    used = {start.near, start.far, marks.near, marks.far}
    rest = [cell for cell in cells if cell not in used]
    walls = draw(st.sets(st.sampled_from(rest), max_size=4)) if rest else set()
    open_cells = [cell for cell in cells if cell not in walls]
    cracks = draw(st.lists(st.sampled_from(open_cells), max_size=3, unique=True))
    return Board(width, height, start, (marks,), frozenset(walls), tuple(cracks), across=across)


def tried(on: Board) -> dict[State, int]:
    """Every state that can be come to, with the fewest moves: by trying."""
    known, queue = {on.start: 0}, deque([on.start])
    while queue:
        state = queue.popleft()
        for way in WAYS.values():
            now = step(on, state, way)
            if now not in known:
                known[now] = known[state] + 1
                queue.append(now)
    return known


@settings(max_examples=150, deadline=None)
@given(on=boards())
def test_the_solver_knows_what_trying_finds(on: Board) -> None:
    known, solver, (marks,) = tried(on), Solver(on), on.marks
    there = [moves for state, moves in known.items() if on.met(state) is not None]
    assert solver.least(marks) == (min(there) if there else None)
    assert solver.states == len(known)
    dead = [state for state in known if not any(on.met(one) for one in tried_from(on, state))]
    assert solver.dead == len(dead)
    assert all(solver.left(state, marks) is None for state in dead)


def tried_from(on: Board, state: State) -> dict[State, int]:
    """What can be come to from a state."""
    return tried(Board(on.width, on.height, state, on.marks, on.walls, on.cracks, on.ways_out, on.across))


@settings(max_examples=60, deadline=None)
@given(on=boards())
def test_its_way_is_one_and_as_short_as_it_says(on: Board) -> None:
    solver, (marks,) = Solver(on), on.marks
    ways = solver.ways(on.start, marks)
    assert (ways is None) == (solver.least(marks) is None)
    if ways is not None:
        state = on.start
        for way in ways:
            state = step(on, state, way)
        assert on.met(state) == marks and len(ways) == solver.least(marks)


def test_what_is_mirrored_can_never_be_out_of_step() -> None:
    on = board("""
        o....|.....
        .#...|...#.
        .Q...|...M.
        ...#.|.#.o.
        """)
    solver = Solver(on)
    assert solver.least(on.marks[0]) is None and solver.dead == solver.states
    assert all(on.in_step(state) for state in tried(on))


def test_the_pillar_is_needed() -> None:
    with_it, without = (
        board(f"""
        .........|.........
        .Q...{pillar}...|.......M.
        .........|.........
        ......o..|.o.......
        """)
        for pillar in "#."
    )
    assert Solver(with_it).least(with_it.marks[0]) == 8
    assert Solver(without).least(without.marks[0]) is None


def test_a_large_board_is_solved_while_one_waits() -> None:
    """24x16 and the glass. The figure itself is the bench's; here ten times as much is enough."""
    began = time.perf_counter()
    solver = Solver(wide_board(0))
    assert solver.least(solver.board.marks[0]) == 36 and solver.dead == 0
    assert time.perf_counter() - began < 0.5


# -- the boards of the game -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", PLACES)
def test_every_board_is_proved(game: GameLibrary, place: str) -> None:
    level = game.level(place)
    assert mirror.check(level) == []
    unsolvable = {laid.name for laid in boards_of(level).named.values() if laid.least is None}
    assert unsolvable == ({"ship"} if place == "mirror/ship_it" else set())


def test_there_are_eight_boards_on_the_way_and_six_more(game: GameLibrary) -> None:
    on_the_way = [laid.name for place in PLACES for laid in mirror._way(Room(game.level(place)))]
    every = [name for place in PLACES for name in boards_of(game.level(place)).named]
    assert len(on_the_way) == 8 and len(every) == 14


def test_ship_it_is_mirrored_wall_by_wall_and_its_marks_are_not(game: GameLibrary) -> None:
    (laid,) = boards_of(game.level("mirror/ship_it")).named.values()
    on = laid.board
    assert {on.reflected(wall) for wall in on.walls} == on.walls and on.reflected(on.start.near) == on.start.far
    assert on.reflected(laid.main.near) != laid.main.far and laid.solver.least(None) is not None


def test_the_mirrors_run_is_one_move_shorter_than_can_be_done(game: GameLibrary) -> None:
    room = Room(game.level("mirror/optimise"))
    laid = room.boards.named["shortcut"]
    assert laid.least is not None and len(laid.run) == laid.least - 1
    room._begin(laid)
    assert laid.shortcut in [room.run_state(n).near for n in range(len(laid.run) + 1)]


def test_the_tile_that_leaks_is_seen_in_every_room(game: GameLibrary) -> None:
    """In the smallest view that there is."""
    for place in PLACES:
        for laid in boards_of(game.level(place)).named.values():
            room = Room(game.level(place))
            room._begin(laid)
            seen = Seeing(room)
            camera = Painter(room)._camera(seen, 1.0)
            x, y = camera.x + seen.view[0] // 2, camera.y + seen.view[1] // 2
            leaks = [one for one in seen.sprites if one.picture == "mirror/leak"]
            assert any(abs(leak.x - x) < 426 // 2 - 8 and 16 - 120 < leak.y - y < 120 for leak in leaks), laid.name


# -- a map with a fault ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "old", "new", "said"),
    [
        ("symmetry", ",1992,", ",0,", "symmetry.tmx:*: 'pillar' cannot be done (searched: all"),
        ("symmetry", ' type="Twin"', ' type="Goal"', "'both' needs a Twin in each half: there are 0 and 1"),
        ("symmetry", 'name="both" type="Board" x="208"', 'name="both" type="Board" x="210"', "whole tiles"),
        ("symmetry", 'width="304" height="112"', 'width="288" height="112"', "odd number of columns"),
        ("symmetry", 'name="start"', 'name="begin"', "a chamber needs a Point named 'start'"),
        ("ship_it", ",1989,", ",1981,", "'ship' is to be unsolvable, and can be done in"),
        ("ship_it", '<property name="expect" value="unsolvable" />', "", "'ship' cannot be done"),
    ],
)
def test_what_is_wrong_with_a_board_is_told(
    tmp_path: Path, game: GameLibrary, place: str, old: str, new: str, said: str
) -> None:
    found = "\n".join(map(str, mirror.check(changed(tmp_path, game, place, old, new))))
    assert re.search(re.escape(said).replace(r"\*", r"\d+"), found), found


def test_a_par_is_weighed(tmp_path: Path, game: GameLibrary) -> None:
    board_of = 'name="both" type="Board" x="208" y="128" width="304" height="112"'
    par = f'{board_of}>\n<properties><property name="par" type="int" value="%d"/></properties></object>'
    (beaten,) = mirror.check(changed(tmp_path, game, "symmetry", f"{board_of} />", par % 9))
    assert "the par of 9 can be beaten: 8 moves will do" in str(beaten) and not beaten.fault
    (missed,) = mirror.check(changed(tmp_path, game, "symmetry", f"{board_of} />", par % 7))
    assert "a par of 7 cannot be done: 8 moves are the fewest" in str(missed) and missed.fault
    level = changed(tmp_path, game, "symmetry", f"{board_of} />", par % 9)
    assert {"both_under", "under"} <= set(mirror.happenings(level))
    assert mirror.report(level)[0] == (
        "both: can be done in 8 moves, 0 % of 63 states are dead ends, the par of 9 can be beaten"
    )


def test_each_board_is_reported_in_plain_words(game: GameLibrary) -> None:
    told = [line for place in PLACES for line in mirror.report(game.level(place))]
    assert len(told) == 14
    assert "ship: cannot be done, proved by all 77 states" in told
    assert "thin: can be done in 14 moves, 60 % of 3,111 states are dead ends, aside in 18" in told


def others(folder: str, names: list[str]) -> set[str]:
    """The files of tilesets that no board is laid with."""
    return set() if "release" in folder else {name for name in names if not name.startswith("release")}


def changed(folder: Path, game: GameLibrary, place: str, old: str, new: str) -> Level:
    """A chamber with something changed in its map."""
    text = (ROOT / "levels" / "mirror" / f"{place}.tmx").read_text("utf-8")
    assert old in text
    shutil.copytree(ROOT / "assets" / "tilesets", folder / "assets" / "tilesets", ignore=others, dirs_exist_ok=True)
    (folder / "levels" / "mirror").mkdir(parents=True, exist_ok=True)
    file = folder / "levels" / "mirror" / f"{place}.tmx"
    file.write_text(text.replace(old, new, 1), "utf-8")
    level, problems = read_level(file, f"mirror/{place}", level_classes(), folder)
    assert level is not None and not problems
    return level


# -- played ---------------------------------------------------------------------------------------------------------


class Seeing(RecordingCanvas):
    """Keeps the sprites and the signs as well."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.sprites: list[Sprite] = []
        self.signs: list[tuple[str, int]] = []
        Painter(room).draw(self, 1.0)

    def sprite(self, sprite: Sprite) -> None:
        self.sprites.append(sprite)

    def above(self, picture: str, x: int, y: int, column: int = 0, size: tuple[int, int] = (12, 12)) -> None:
        self.signs.append((picture, column))


class Player:
    """Somebody who plays a chamber."""

    def __init__(self, game: GameLibrary, place: str, on: str = "") -> None:
        self.room = Room(game.level(f"mirror/{place}"))
        if on:
            self.room._begin(self.room.boards.named[on])
        self.settings = Settings()
        self.seen: list[Any] = []
        self.wait(60)

    def wait(self, steps: int, *held: Action, pressed: tuple[Action, ...] = ()) -> Player:
        for number in range(steps):
            inputs = Inputs(frozenset(held), pressed if number == 0 else ())
            self.seen += self.room.step(inputs, self.settings)
        return self

    def moves(self, letters: str) -> Player:
        """Press one direction after the other, and let go."""
        actions = {way: action for action, way in WAYS.items()}
        for letter in letters:
            self.wait(1, actions[LETTERS[letter]], pressed=(actions[LETTERS[letter]],)).wait(STEP_STEPS)
        return self

    def back(self, *also: Action) -> Player:
        return self.wait(1, Action.REWIND, *also).wait(STEP_STEPS)

    def folds(self) -> Player:
        return self.wait(1, Action.ACT, pressed=(Action.ACT,)).wait(round(FOLD_S * 60), Action.ACT).wait(60)

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.seen if isinstance(one, Happened)]


def test_a_board_is_done_and_the_next_begins(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("RRRRRDDD")
    assert player.room.phase == "met" and player.names == []
    player.wait(400)
    assert player.names == ["both_par", "both", "par"]
    assert player.room.laid.name == "pillar" and player.room.phase == "walk"


def test_the_moves_are_counted_after_the_board_and_never_during(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("LRRRRRRDD")
    assert not lights(player.room)
    player.moves("D").wait(90)
    shown = lights(player.room)
    assert shown.count(0) == 8 and shown.count(2) == 2 and shown.count(1) == 8, "two of his ten are over par"
    counts = [column for picture, column in Seeing(player.room).signs if picture == "mirror/digits"]
    assert counts == [21, 20, 18], "ten in the colour of what is over, and eight"
    player.wait(200)
    assert player.names == ["both_over", "both", "over"]


def test_the_marks_that_lead_aside_have_a_par_of_their_own(game: GameLibrary) -> None:
    player = Player(game, "symmetry", "edge")
    laid = player.room.laid
    ways = laid.solver.ways(player.room.state, laid.asides[0])
    assert ways is not None and len(ways) != laid.least
    player.moves("".join(LETTER_OF[way] for way in ways)).wait(400)
    assert [name for name in player.names if "anchor" not in name] == ["edge_par", "edge", "par"]


def test_a_long_row_of_steps_is_narrower_and_the_figure_is_whole(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("LR" * 60 + "RRRRRDDD")
    while player.room.phase != "take":
        player.wait(1)
    signs = Seeing(player.room).signs
    assert sum(picture == "mirror/lights_thin" for picture, _ in signs) == LIGHTS_MOST + 8
    assert [column % 10 for picture, column in signs if picture == "mirror/digits"] == [1, 2, 8, 8]


def lights(room: Room) -> list[int]:
    return [column for picture, column in Seeing(room).signs if picture == "mirror/lights"]


def test_bumping_into_a_wall_costs_a_move_only_if_somebody_moves(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("LLLL")
    assert player.room.at == 1


def test_presses_are_queued_and_a_direction_that_is_held_goes_on(game: GameLibrary) -> None:
    player = Player(game, "symmetry")
    player.wait(2, Action.RIGHT).wait(1).wait(2, Action.RIGHT).wait(STEP_STEPS * 3)
    assert player.room.at == 2
    player.wait(REPEAT_STEPS + 2 * STEP_STEPS, Action.RIGHT).wait(STEP_STEPS)
    assert player.room.at == 5


def test_whoever_is_stopped_is_seen_to_be(game: GameLibrary) -> None:
    player = Player(game, "symmetry", "pillar").moves("RRR")
    assert bumps(player.wait(1, Action.RIGHT).wait(2).room) == [1], "the plant stops Quinn, who goes right"
    player = Player(game, "symmetry", "pillar").moves("L")
    assert bumps(player.wait(1, Action.LEFT).wait(2).room) == [0, 1], "the edges stop both, who go apart"
    assert bumps(player.wait(STEP_STEPS).room) == []


def bumps(room: Room) -> list[int]:
    return [column for picture, column in Seeing(room).signs if picture == "mirror/bump"]


def test_undo_and_redo_have_no_end(game: GameLibrary) -> None:
    player = Player(game, "symmetry", "pillar").moves("RRRRDDLLUR")
    states = list(player.room.states)
    for state in reversed(states[:-1]):
        assert player.back().room.state == state
    for state in states[1:]:
        assert player.back(Action.RUN).room.state == state
    player.back().back().moves("U")
    assert len(player.room.states) == player.room.at + 1, "another move forgets those that were taken back"


def test_something_taken_back_is_known_afterwards(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("L").back().moves("RRRRRDDD").wait(400)
    assert player.names == ["both_par", "both", "again", "par"]


@settings(max_examples=40, deadline=None)
@given(moves=st.text("LRUD", max_size=25))
def test_what_is_taken_back_is_as_it_was_unless_a_tile_broke(game: GameLibrary, moves: str) -> None:
    player = Player(game, "optimise", "bridges")
    for letter in moves:
        before, at = player.room.state, player.room.at
        player.moves(letter)
        if player.room.phase != "walk":
            return
        if player.room.at == at:
            continue
        broke = player.room.state.holes != before.holes
        now = player.room.state
        player.back()
        assert player.room.state == (now if broke else before)
        if not broke:
            player.back(Action.RUN)
            assert player.room.state == now


def test_a_tile_that_broke_stays_broken_until_the_room_is_folded(game: GameLibrary) -> None:
    player = Player(game, "optimise").moves("LUUD")
    assert player.room.state.holes == {(0, 3)} and not player.room.alive
    assert any(isinstance(one, HowTo) and one.action is Action.ACT for one in player.seen), "and somebody says how"
    player.back().back().back()
    assert player.room.state.holes == {(0, 3)}
    player.folds()
    assert player.room.state == player.room.laid.board.start and player.names == ["fold"]


def test_a_fold_goes_back_to_the_anchor_and_never_to_what_is_lost(game: GameLibrary) -> None:
    player = Player(game, "optimise").moves("DDR").wait(40)
    assert player.room.kept == player.room.at and player.names == ["anchor_thin"]
    kept = player.room.state
    assert player.moves("LUU").folds().room.state == kept
    player = Player(game, "optimise").moves("LUUD")
    assert not player.room.alive
    assert player.moves("DD").room.kept == 0
    assert player.folds().room.alive


def test_with_closer_checkpoints_a_fold_goes_back_no_further_than_it_must(game: GameLibrary) -> None:
    player = Player(game, "optimise")
    player.settings = player.settings.with_("closer_checkpoints", True)
    player.moves("LUUD")
    lost = [
        n
        for n, state in enumerate(player.room.states)
        if player.room.laid.solver.left(state, player.room.laid.main) is None
    ]
    assert lost
    player.folds()
    assert player.room.at == lost[0] - 1 and player.room.alive


def test_a_short_press_does_not_fold(game: GameLibrary) -> None:
    player = (
        Player(game, "symmetry").moves("RR").wait(1, Action.ACT, pressed=(Action.ACT,)).wait(10, Action.ACT).wait(60)
    )
    assert player.room.at == 2 and player.names == []


@settings(max_examples=25, deadline=None)
@given(moves=st.text("LRUD", max_size=30), place=st.sampled_from(["optimise", "regression"]))
def test_nothing_that_is_done_makes_a_board_unwinnable(game: GameLibrary, moves: str, place: str) -> None:
    player = Player(game, place).moves(moves)
    if player.room.phase == "walk" and not player.room.alive:
        player.folds()
    assert player.room.phase != "walk" or player.room.alive


def test_the_hint_is_the_next_step_of_a_shortest_way(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("L").wait(60 * 60)
    laid = player.room.laid
    way = player.room.next_way()
    assert way is not None
    after = step(laid.board, player.room.state, way)
    assert laid.solver.left(after, laid.main) == (laid.solver.left(player.room.state, laid.main) or 0) - 1
    player.settings = player.settings.with_("hints", False)
    assert player.wait(1).room.next_way() is None


def test_marks_that_cannot_be_met_any_more_are_dark(game: GameLibrary) -> None:
    player = Player(game, "optimise")
    assert 0 not in goals(player.room)
    player.moves("LUUD")
    assert set(goals(player.room)) == {0}
    assert set(goals(Player(game, "ship_it").room)) == {0}, "there it is so from the first"


def test_a_pane_shows_whoever_stands_before_it_with_nothing_between(game: GameLibrary) -> None:
    player = Player(game, "symmetry", "pillar")
    assert reflections(player.room) == ["mirror"], "the plant is between"
    assert reflections(player.moves("D").room) == ["quinn", "mirror"]
    player.moves("RR")
    far = [one for one in Seeing(player.room).sprites if one.picture == "mirror/in_glass_quinn"]
    player.moves("RRR")
    near = [one for one in Seeing(player.room).sprites if one.picture == "mirror/in_glass_quinn"]
    assert [one.x for one in far] == [one.x for one in near] and near[0].row < far[0].row, "the nearer, the plainer"


def reflections(room: Room) -> list[str]:
    pictures = [one.picture for one in Seeing(room).sprites]
    return [name for name in ("quinn", "mirror") if f"mirror/in_glass_{name}" in pictures]


def test_the_low_pane_shows_his_face_close_to_it_alone(game: GameLibrary) -> None:
    def seen(moves: str) -> int:
        room = Player(game, "regression", "across").moves(moves).room
        return sum(one.picture == "mirror/in_low_glass" for one in Seeing(room).sprites)

    assert (seen(""), seen("LLLUU")) == (0, 1)


def goals(room: Room) -> list[int]:
    return [one.column for one in Seeing(room).sprites if one.picture == "mirror/goal"]


def test_the_mirror_shows_its_run_after_the_board_and_then_says_one_move_less(game: GameLibrary) -> None:
    room = Room(game.level("mirror/optimise"))
    room._begin(room.boards.named["shortcut"])
    player = Player(game, "optimise", "shortcut")
    ways = player.room.laid.solver.ways(player.room.state, player.room.laid.main)
    assert ways is not None
    player.moves("".join(LETTER_OF[way] for way in ways))
    assert player.room.mirrors_moves == 14
    while player.room.phase != "run":
        player.wait(1)
    player.wait(RUN_STEPS * 10)
    shown = Seeing(player.room)
    pictures = [one.picture for one in shown.sprites]
    assert pictures.count("mirror/ghost") == 2 and pictures.count("mirror/trail") == 19
    assert [one.column for one in shown.sprites if one.picture == "mirror/through"] == [3], "it is seen where it went"
    steps = [column for picture, column in shown.signs if picture == "mirror/lights"]
    assert (steps.count(0), steps.count(1), steps.count(3)) == (14, 10, 4), "its steps are counted as it makes them"
    player.wait(600)
    assert player.names == ["anchor_shortcut"] * ("anchor_shortcut" in player.names) + [
        "shortcut_par",
        "shortcut",
        "par",
        "shortcut_replay",
    ]
    assert any(isinstance(one, Play) and one.sound == "replay_through" for one in player.seen)
    assert any(isinstance(one, Finished) for one in player.seen)


def test_the_last_room_is_left_by_the_cracked_tile_with_a_mark_unmet(game: GameLibrary) -> None:
    player = Player(game, "ship_it")
    laid = player.room.laid
    ways = laid.solver.ways(player.room.state, None)
    assert ways is not None
    player.moves("".join(LETTER_OF[way] for way in ways))
    assert "crack" in player.names and not player.room.done
    player.moves("R").wait(120)
    assert player.room.done and sum(isinstance(one, Finished) for one in player.seen) == 1
    assert laid.board.met(player.room.state) is None


def test_in_the_last_room_a_mark_that_is_met_alone_and_many_moves_are_told_once(game: GameLibrary) -> None:
    player = Player(game, "ship_it")
    solver = player.room.laid.solver
    near = player.room.laid.main.near
    on = player.room.laid.board
    # To his own mark by the shortest way, as if the other did not count.
    only = Solver(Board(on.width, on.height, on.start, (Marks(near, on.reflected(near)),), on.walls))
    ways = only.ways(on.start, only.board.marks[0])
    assert ways is not None and solver.least(player.room.laid.main) is None
    player.moves("".join(LETTER_OF[way] for way in ways))
    assert player.names == [], "nobody is stopped for a remark"
    player.wait(40).moves("RLRL").wait(40)
    assert player.names.count("half") == 1
    player.moves("RL" * 20).wait(40)
    assert player.names.count("proof") == 1


def test_the_music_falls_out_of_step_with_the_two(game: GameLibrary) -> None:
    player = Player(game, "symmetry", "pillar").moves("RRR")
    assert player.room._mix == "plain"
    assert player.moves("R").room._mix == "tense"


def test_boards_lead_on_from_a_photograph_of_the_glide(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("RRRRRDDD")
    while player.room.phase != "glide":
        player.wait(1)
    other = Room(game.level("mirror/symmetry"))
    other.restore(json.loads(json.dumps(player.room.snapshot())))
    assert Seeing(other).sprites
    assert other.next is not None and other.next.name == "pillar"
    for _ in range(round(BRING_S * 60) + 90):
        other.step(IDLE, Settings())
    assert other.phase == "walk" and other.laid.name == "pillar"


# -- from the first room to the last --------------------------------------------------------------------------------


def test_autoplay_goes_through_the_four_rooms_and_out_by_the_cracked_tile(tmp_path: Path) -> None:
    session = Session(tmp_path)
    app = App(session.manager, session, session.settings.with_("instant_text", True), session.restore)
    app.start((640, 360), silent=True)
    session.manager.restart("dream", {"place": PLACES[0], "new": "doors"})
    places: list[str] = []

    class Source(AutoplaySource):
        def steps(self, app: App) -> Sequence[Inputs] | None:
            place = getattr(app.manager.stack[0], "place", "") if app.manager.stack else ""
            if place and place not in places:
                places.append(place)
            return super().steps(app)

    app.run(Source(Autoplayer(1, "mirror.end", say=False), None, None))
    assert app.problems == [] and "mirror.end" in session.manager.marks
    assert places == PLACES


def test_a_faulty_board_is_not_opened(tmp_path: Path, game: GameLibrary) -> None:
    with pytest.raises(Faulty):
        dream_rules("mirror").open_world(changed(tmp_path, game, "symmetry", ' type="Twin"', ' type="Goal"'))


def test_a_tap_of_the_act_key_looks_at_what_is_beside_him(game: GameLibrary) -> None:
    player = Player(game, "symmetry", "pillar").moves("RRR")
    player.wait(1, Action.ACT, pressed=(Action.ACT,)).wait(5)
    assert player.names == ["plant"]
    assert player.folds().names == ["plant", "fold"], "held, it folds the room there as anywhere"


def test_taking_back_can_be_tapped_faster_than_it_is_shown_and_held(game: GameLibrary) -> None:
    player = Player(game, "symmetry").moves("RRRRRD")
    player.wait(1, Action.REWIND).wait(1).wait(1, Action.REWIND).wait(20)
    assert player.room.at == 4
    assert player.wait(60, Action.REWIND).room.at == 0
