"""Editing while the game runs: what is saved comes in, the player stays, and a fault leaves everything as it was."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from conftest import ROOT
from test_reader import png

from game.app import App, WindowSource
from game.content.live import Taken
from game.content.session import Session
from game.content.watch import Watch
from game.core.geometry import SUB
from game.core.steps import IDLE, Advance, Inputs, Pick
from game.dialogue.script import Say, all_rows
from game.scenes.explore import Explore
from game.scenes.talk import Talk
from game.story import Read, Set, after
from game.tools.begin import begin_at
from game.world.level import Level
from game.world.paths import foot_box

CAFE = "levels/hub/cafe.yaml"
MAP = "levels/hub/cafe.tmx"
YARD = Path(__file__).parent / "mods" / "back_yard"
LINE = "ada: Hands clean?"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the game's content; what is not edited here is linked."""
    root = tmp_path_factory.mktemp("content")
    shutil.copytree(ROOT / "levels", root / "levels")
    (root / "assets").mkdir()
    for folder in (ROOT / "assets").iterdir():
        if folder.name in ("tilesets", "pictures"):
            shutil.copytree(folder, root / "assets" / folder.name)
        elif folder.name != "workshop":
            (root / "assets" / folder.name).symlink_to(folder)
    return root


class Desk:
    """A designer with the game running beside the editor."""

    def __init__(self, root: Path, home: Path, *mods: Path) -> None:
        self.root = root
        self.session = Session(home, root, mods)
        self.manager = self.session.manager
        self._was: dict[Path, bytes] = {}

    def walks(self, at: str = "hub/cafe:door") -> Desk:
        """Start in a place, without what begins there by itself."""
        begin_at(self.session, at, None)
        while len(self.manager.stack) > 1:
            self.manager.pop()
        self.manager.story = after(self.manager.story, Set("chapter", 1))
        self.session.watched()
        return self.wait(3)

    def talks(self, scene: str = "cafe.ada") -> Desk:
        self.manager.push("talk", {"scene": scene})
        return self.wait(3)

    def wait(self, steps: int) -> Desk:
        for _ in range(steps):
            self.manager.step(IDLE)
        return self

    def means(self, *intents: Advance | Pick) -> Desk:
        for intent in intents:
            for _ in range(600):
                if self.talk.ready:
                    break
                self.manager.step(IDLE)
            self.manager.step(Inputs(intents=(intent,)))
        return self

    def save(self, file: str | Path, old: str, new: str) -> Taken | None:
        """Change some words of a file, or add a whole one where there is no old."""
        path = self.root / file
        text = path.read_text("utf-8") if old else ""
        assert old in text, f"{file} has no {old!r}"
        return self.write(path, text.replace(old, new, 1).encode() if old else new.encode())

    def write(self, file: str | Path, data: bytes) -> Taken | None:
        path = self.root / file
        if path.is_relative_to(self.root):
            self._was.setdefault(path, path.read_bytes() if path.exists() else b"")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return self.session.take_in({path})

    def mend(self) -> None:
        for path, data in self._was.items():
            if data:
                path.write_bytes(data)
            else:
                path.unlink()

    @property
    def place(self) -> Explore:
        assert isinstance(self.manager.stack[0], Explore)
        return self.manager.stack[0]

    @property
    def talk(self) -> Talk:
        assert isinstance(self.manager.top, Talk)
        return self.manager.top

    @property
    def line(self) -> str:
        """What stands on the screen."""
        return self.talk.beat.words if hasattr(self.talk.beat, "words") else ""  # type: ignore[union-attr]


@pytest.fixture
def desk(whole: Path, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(whole, tmp_path)
    yield made
    made.mend()


def told(taken: Taken | None) -> list[str]:
    assert taken is not None
    return [str(problem) for problem in taken.problems]


# -- words -----------------------------------------------------------------------------------------------------------


def test_a_mended_typo_of_the_line_that_stands_is_seen_at_once_and_moves_nobody(desk: Desk) -> None:
    desk.walks().talks().means(Advance())
    assert desk.line == "Hands clean?"
    taken = desk.save(CAFE, LINE, "ada: Are your hands clean?")
    assert taken is not None and taken.done and told(taken) == []
    assert desk.line == "Are your hands clean?"
    desk.means(Advance())
    assert desk.line == "Pencil."


def test_what_was_read_and_chosen_stays_so_after_an_edit(desk: Desk) -> None:
    desk.walks().talks().means(Advance(), Advance())
    read = {row.id for row in desk.session.library.script.lines() if row.words.raw == "Hands clean?"}
    assert read <= desk.manager.story.read
    desk.save(CAFE, LINE, "ada: Are your hands clean?")
    now = {row.id for row in desk.session.library.script.lines() if row.words.raw == "Are your hands clean?"}
    assert now <= desk.manager.story.read and not read & desk.manager.story.read


def test_a_row_put_in_before_the_line_leaves_the_talk_where_it_is(desk: Desk) -> None:
    desk.walks().talks().means(Advance())
    desk.save(CAFE, f"              {LINE}", f"              She looks up.\n              {LINE}")
    assert desk.line == "Hands clean?"


def test_the_answers_that_stand_are_the_new_ones(desk: Desk) -> None:
    desk.walks().talks().means(Advance(), Advance(), Advance(), Advance())
    desk.save(CAFE, "text: Take the other end.", "text: Take the far end.")
    assert [entry.text for entry in desk.talk._choices.entries] == ["Take the far end.", "Just warming up."]


def test_a_line_that_is_taken_out_leads_on_to_the_next_that_is_there(desk: Desk) -> None:
    desk.walks().talks().means(Advance())
    desk.save(CAFE, f"              {LINE}\n              mira: Pencil.\n", "")
    assert desk.line == "They’ll do."


def test_a_save_is_found_again_after_an_edit_by_the_words_around_it(desk: Desk) -> None:
    desk.walks().talks().means(Advance())
    state = json.loads(json.dumps(desk.manager.snapshot()))
    desk.save(CAFE, LINE, "ada: Are your hands clean?")
    other = Desk(desk.root, desk.session.folder)
    other.session.restore(state)
    assert other.line == "Are your hands clean?"


def test_a_save_remembers_what_was_read_after_the_words_are_mended(desk: Desk) -> None:
    def line(session: Session) -> Say:
        rows = session.library.script.scenes["cafe.ada"].nodes["fold"]
        return next(row for row in all_rows(rows) if isinstance(row, Say))

    desk.walks().talks()
    read = line(desk.session)
    desk.manager.story = after(desk.manager.story, Read(read.id))
    assert desk.session.save("1", desk.manager.snapshot(), b"") == ""
    desk.save(CAFE, "Corners. Apart, pull, together.", "Corners. Apart, together.")
    other = Desk(desk.root, desk.session.folder)
    other.session.restore(other.session.load("1", False))
    mended = line(other.session)
    assert mended.id != read.id
    assert mended.id in other.manager.story.read and read.id not in other.manager.story.read


def test_a_new_scene_is_offered_without_leaving_the_place(desk: Desk) -> None:
    desk.walks()
    assert "cafe.puddle" not in desk.session.library.script.scenes
    scene = "scene: cafe.puddle\nwhere: cafe.doormat\npriority: 9\nnodes:\n  look:\n    - say: |\n        Wet.\n"
    desk.save("levels/hub/puddle.yaml", "", scene)
    assert desk.session.library.offers(desk.manager.story, "hub/cafe.doormat")[0] == "cafe.puddle"


def test_a_new_name_of_the_story_can_be_used_at_once(desk: Desk) -> None:
    desk.walks()
    desk.save("levels/state.yaml", "state:\n", "state:\n  fact.wet: {type: flag, doc: It is wet.}\n")
    assert desk.manager.story["fact.wet"] is False
    assert desk.manager.story["chapter"] == 1


# -- maps ------------------------------------------------------------------------------------------------------------


def solid(number: int, x: int, y: int, width: int, height: int) -> str:
    return f'<object id="{number}" type="Solid" x="{x}" y="{y}" width="{width}" height="{height}"/>'


def test_a_changed_map_is_swapped_under_the_player_who_stays(desk: Desk) -> None:
    place = desk.walks().place
    before, at = place.level, (place.world.player.x, place.world.player.y)
    taken = desk.save(MAP, 'value="The Nightlight"', 'value="The Daylight"')
    assert taken is not None and taken.done
    assert desk.place is place and place.level is not before
    assert place.level.properties.title == "The Daylight"
    assert (place.world.player.x, place.world.player.y) == at


def test_a_wall_that_is_put_on_the_player_moves_her_beside_it(desk: Desk) -> None:
    world = desk.walks().place.world
    x, y = world.player.x // SUB, world.player.y // SUB
    desk.save(MAP, "</objectgroup>\n</map>", f"{solid(900, x - 8, y - 8, 16, 16)}</objectgroup>\n</map>")
    world = desk.place.world
    assert (world.player.x // SUB, world.player.y // SUB) != (x, y)
    assert not world.blocks(foot_box(world.player.x, world.player.y))
    assert abs(world.player.x // SUB - x) < 32 and abs(world.player.y // SUB - y) < 32


def test_somebody_whom_the_map_has_elsewhere_now_is_there(desk: Desk) -> None:
    world = desk.walks().place.world
    ada, quinn = world.people["ada"], world.people["quinn"]
    quinn.facing = "up"
    text = (desk.root / MAP).read_text("utf-8")
    old = next(line for line in text.splitlines() if 'name="ada" type="Person"' in line)
    desk.save(MAP, old, old.replace(f'x="{ada.x // SUB}"', f'x="{ada.x // SUB - 20}"'))
    now = desk.place.world.people
    assert now["ada"].x == ada.x - 20 * SUB
    assert (now["quinn"].x, now["quinn"].y, now["quinn"].facing) == (quinn.x, quinn.y, "up")


def test_a_talk_goes_on_while_its_map_is_changed(desk: Desk) -> None:
    desk.walks().talks().means(Advance())
    desk.save(MAP, 'value="The Nightlight"', 'value="The Daylight"')
    assert desk.line == "Hands clean?" and desk.place.level.properties.title == "The Daylight"


def test_a_changed_tileset_changes_the_maps_that_use_it(desk: Desk) -> None:
    level = desk.walks().place.level
    desk.save("assets/tilesets/cafe_props.tsx", 'name="cafe_props"', 'name="cafe_prop"')
    assert desk.place.level is not level


def test_a_map_of_another_place_is_read_again_on_going_there(desk: Desk) -> None:
    desk.walks()
    desk.session.library.level("hub/flat")
    desk.save("levels/hub/flat.tmx", '<property name="title" value="', '<property name="title" value="The new ')
    assert desk.session.library.level("hub/flat").properties.title.startswith("The new ")
    assert desk.session.library.level("hub/cafe") is desk.place.level


def test_a_chamber_of_a_dream_goes_on_after_an_edit(desk: Desk) -> None:
    begin_at(desk.session, "overlord/open_plan:start", None)
    desk.session.watched()
    desk.wait(30)
    kept = desk.manager.snapshot()["scenes"][0]["world"]
    taken = desk.save("levels/overlord/open_plan.tmx", 'name="title" value="', 'name="title" value="New ')
    assert taken is not None and taken.done
    assert desk.manager.snapshot()["scenes"][0]["world"] == kept
    desk.wait(30)


def test_what_the_solver_says_of_a_chamber_is_told_as_its_map_is_saved(desk: Desk) -> None:
    begin_at(desk.session, "mirror/symmetry:start", None)
    desk.session.watched()
    desk.wait(30)
    taken = desk.save("levels/mirror/symmetry.tmx", 'value="Symmetry"', 'value="In step"')
    assert taken is not None and taken.done
    assert "pillar: can be done in 8 moves, 0 % of 2,745 states are dead ends" in taken.solved


def test_a_chamber_that_is_saved_as_it_was_before_is_not_solved_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_at(desk.session, "mirror/symmetry:start", None)
    first = desk.save("levels/mirror/symmetry.tmx", 'value="Symmetry"', 'value="Out of step"')

    def solves(level: Level) -> list[str]:
        raise AssertionError("it has been solved")

    monkeypatch.setattr("game.dreams.mirror.check", solves)
    monkeypatch.setattr("game.dreams.mirror.report", solves)
    path = desk.root / "levels/mirror/symmetry.tmx"
    again = desk.write(path, path.read_bytes())
    assert first is not None and again is not None and again.done and again.solved == first.solved != ()


def test_a_board_that_an_edit_makes_unsolvable_is_a_fault(desk: Desk) -> None:
    begin_at(desk.session, "mirror/symmetry:start", None)
    desk.session.watched()
    desk.wait(30)
    # The tile of the pillar on the second board.
    taken = desk.save("levels/mirror/symmetry.tmx", ",1992,", ",0,")
    assert taken is not None and not taken.done and taken.solved == ()
    (problem,) = told(taken)
    assert problem.startswith("levels/mirror/symmetry.tmx:") and "'pillar' cannot be done" in problem


# -- faults ----------------------------------------------------------------------------------------------------------


def test_a_fault_is_told_and_keeps_the_old_words(desk: Desk) -> None:
    desk.walks().talks().means(Advance())
    script = desk.session.library.script
    taken = desk.save(CAFE, LINE, "aad: Hands clean?")
    assert taken is not None and not taken.done
    (problem,) = told(taken)
    assert problem.startswith("levels/hub/cafe.yaml:") and "did you mean 'ada'?" in problem
    assert desk.session.library.script is script and desk.line == "Hands clean?"
    desk.means(Advance())
    assert desk.line == "Pencil."


def test_a_fault_goes_once_it_is_mended(desk: Desk) -> None:
    desk.walks()
    desk.save(CAFE, LINE, "aad: Hands clean?")
    taken = desk.save(CAFE, "aad: Hands clean?", "ada: Hands dry?")
    assert taken is not None and taken.done and told(taken) == []


def test_two_files_that_need_each_other_come_in_with_the_second(desk: Desk) -> None:
    desk.walks()
    taken = desk.save(CAFE, "priority: 5\n", "priority: 5\ncast: []\n")
    assert "stands here twice" in told(taken)[0]
    desk.save(CAFE, "priority: 5\ncast: []\n", "priority: 5\n")
    scene = "scene: cafe.wet\nwhen: fact.wet\nnodes:\n  look:\n    - say: |\n        Wet.\n"
    assert "no such name 'fact.wet'" in told(desk.save("levels/hub/wet.yaml", "", scene))[0]
    taken = desk.save("levels/state.yaml", "state:\n", "state:\n  fact.wet: {type: flag, doc: It is wet.}\n")
    assert taken is not None and taken.done
    assert "cafe.wet" in desk.session.library.script.scenes


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (MAP, 'name="cake"', 'name="pie"', "nothing is called 'cake'"),
        (MAP, "<map ", "<mapp ", "is not XML"),
        (MAP, 'type="Door"', 'type="Dor"', "did you mean 'Door'?"),
        ("levels/hub/flat.tmx", "hub/street:flat_door", "hub/street:flat_dor", "did you mean 'flat_door'?"),
        ("assets/tilesets/cafe_props.tsx", "<tileset ", "<tilset ", "is not XML"),
    ],
)
def test_a_broken_map_keeps_the_old_one(desk: Desk, file: str, old: str, new: str, said: str) -> None:
    level = desk.walks().place.level
    taken = desk.save(file, old, new)
    assert taken is not None and not taken.done and said in "\n".join(told(taken))
    assert desk.place.level is level
    desk.wait(5)


def test_a_picture_that_is_broken_is_not_taken_in(desk: Desk) -> None:
    desk.walks()
    sheet = "assets/pictures/people/mira.png"
    taken = desk.write(sheet, (ROOT / sheet).read_bytes()[:300])
    assert told(taken) == [f"{sheet}: the picture is damaged"]


def test_files_that_the_game_does_not_read_are_nothing_to_it(desk: Desk) -> None:
    desk.walks()
    assert desk.save("levels/hub/.cafe.yaml.swp", "", "x") is None
    assert desk.save("levels/hub/notes.txt", "", "x") is None


# -- mods ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def yard(tmp_path: Path) -> Path:
    return Path(shutil.copytree(YARD, tmp_path / "yard"))


def test_a_mod_is_edited_like_the_game_itself(whole: Path, tmp_path: Path, yard: Path) -> None:
    desk = Desk(whole, tmp_path, yard).walks("back_yard/yard:door")
    file = yard / "levels/back_yard/yard.yaml"
    taken = desk.save(file, "pegs: You're not Ada.", "pegs: You are not Ada.")
    assert taken is not None and taken.done
    desk.talks("back_yard.pegs")
    assert desk.line == "You are not Ada."
    (problem,) = told(desk.save(file, "ada: Somebody's", "aad: Somebody's"))
    assert "'aad' is not in the cast" in problem
    assert desk.line == "You are not Ada."


def test_a_mod_that_was_left_out_comes_in_once_it_is_mended(whole: Path, tmp_path: Path, yard: Path) -> None:
    file = yard / "levels/back_yard/yard.yaml"
    file.write_text(file.read_text("utf-8").replace("ada: Somebody's", "aad: Somebody's"))
    desk = Desk(whole, tmp_path, yard).walks()
    assert desk.session.library.mods == ()
    taken = desk.save(file, "aad: Somebody's", "ada: Somebody's")
    assert taken is not None and taken.done
    assert [mod.id for mod in desk.session.library.mods] == ["back_yard"]
    assert desk.session.library.level("back_yard/yard")


# -- in the window ---------------------------------------------------------------------------------------------------


@pytest.fixture
def app(desk: Desk) -> App:
    session = desk.session
    made = App(session.manager, session, session.settings, session.restore, session.library.problems)
    made.start((640, 360), silent=True)
    desk.walks()
    made.draw(0.0)
    return made


def key(app: App, code: int) -> None:
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="", scancode=0))
    WindowSource(frame_limit=False).steps(app)


def test_the_panel_names_the_fault_until_it_is_mended(app: App, desk: Desk) -> None:
    desk.save(CAFE, LINE, "aad: Hands clean?")
    app.take_in({desk.root / CAFE})
    assert "aad" in str(app.problems[0])
    app.draw(0.0)
    desk.save(CAFE, "aad: Hands clean?", LINE)
    app.take_in({desk.root / CAFE})
    assert app.problems == []


def test_the_window_shows_what_the_solver_says(app: App, desk: Desk) -> None:
    app.take_in({desk.root / "levels" / "mirror" / "regression.tmx"})
    assert any(notice.words.startswith("differ: can be done in 11 moves") for notice in app.notices)


def test_escape_takes_the_panel_away_and_other_keys_play_on(app: App, desk: Desk) -> None:
    desk.save(CAFE, LINE, "aad: Hands clean?")
    app.take_in({desk.root / CAFE})
    key(app, pygame.K_LEFT)
    assert app.problems
    key(app, pygame.K_ESCAPE)
    assert app.problems == [] and app.manager.top is desk.place


def test_a_changed_picture_is_drawn_from_the_next_frame(app: App, desk: Desk) -> None:
    sheet = "assets/pictures/people/mira.png"
    before = app.canvas.pictures.named("people/mira").size
    desk.write(sheet, png(*before))
    app.take_in({desk.root / sheet})
    app.draw(0.0)
    assert app.canvas.pictures.named("people/mira").albedo.get_at((0, 0))[:3] == (0x40, 0x30, 0x60)


def test_a_changed_tile_is_drawn_from_the_next_frame(app: App, desk: Desk) -> None:
    ground = app.canvas.scenery.ground(desk.place.level)
    sheet = desk.root / "assets/tilesets/cafe.png"
    desk.write(sheet, png(544, 384))
    app.take_in({sheet})
    app.draw(0.0)
    assert app.canvas.scenery.ground(desk.place.level) is not ground


def test_f5_takes_in_whatever_there_is(app: App, desk: Desk) -> None:
    text = (desk.root / CAFE).read_text("utf-8").replace(LINE, "ada: Are your hands clean?", 1)
    desk._was[desk.root / CAFE] = (desk.root / CAFE).read_bytes()
    (desk.root / CAFE).write_text(text, "utf-8")
    key(app, pygame.K_F5)
    assert any(row.words.raw == "Are your hands clean?" for row in desk.session.library.script.lines())
    app.draw(0.0)


def test_what_is_saved_is_noticed(tmp_path: Path) -> None:
    """The one test that waits for the system; it gives up after ten seconds."""
    (tmp_path / "levels").mkdir()
    watch = Watch([tmp_path / "levels", tmp_path / "nowhere"])
    path, found = tmp_path / "levels" / "a.yaml", set[Path]()
    for number in range(200):
        if number % 20 == 0:
            # The first may come before the system watches.
            path.write_text(f"scene: {number}")
        time.sleep(0.05)
        found |= watch.changed()
        if found:
            break
    watch.stop()
    assert {one.name for one in found} == {"a.yaml"} and not watch.fault
    assert os.path.samefile(next(iter(found)), path)


def test_an_edited_story_keeps_what_it_had(desk: Desk) -> None:
    desk.walks()
    desk.manager.story = after(desk.manager.story, Read("cafe.gone.12345678"))
    desk.save(CAFE, LINE, "ada: Hands dry?")
    assert "cafe.gone.12345678" in desk.manager.story.read


# -- translations -----------------------------------------------------------------------------------------------------


def test_a_translation_that_is_saved_is_said_at_once_and_a_broken_one_leaves_the_last(desk: Desk) -> None:
    german = 'msgctxt "title"\nmsgid "New story"\nmsgstr "Neue Geschichte"\n'
    words = ("title", "New story")
    desk.walks().write("levels/strings/de.po", german.encode())
    assert desk.session.library.strings("de").find(*words) == "Neue Geschichte"
    taken = desk.write("levels/strings/de.po", german.replace('chte"', "chte").encode())
    assert taken is not None and str(taken.problems[0]).startswith("levels/strings/de.po:3:1: this line is not written")
    assert desk.session.library.strings("de").find(*words) == "Neue Geschichte"
