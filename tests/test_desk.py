"""The design desk: what was agreed is on the sheet and what was not cannot be set there, and what she sets is told."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest
from PIL import Image
from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.core.settings import Settings
from game.core.steps import DIRECTIONS, IDLE, Action, Advance, Inputs, Pick, Pointer
from game.dialogue.expressions import check_condition, evaluate, names_read, parse_condition
from game.dialogue.runner import Menu
from game.dialogue.script import If, all_rows
from game.scenes.desk import DRAFT, DREAM, ROOMS, SAID, SHEET, UP, Desk
from game.scenes.manager import SceneManager
from game.scenes.screens import build
from game.scenes.talk import Talk
from game.story import Set, Story, after_all

FRIENDS = ("jason", "elara", "quinn")
DREAMS = {"jason": "overlord", "elara": "crowds", "quinn": "mirror", "mira": "shadow"}


def at_the_desk(game: GameLibrary, **values: str | int | bool) -> SceneManager:
    """Mira at her desk, in a story with some values: `came__jason="willing"`."""
    given = [Set(name.replace("__", "."), value) for name, value in values.items()]
    manager = SceneManager(game, after_all(game.new_story(), given), Settings(instant_text=True), build)
    manager.push("desk", {})
    return manager


def desk_of(manager: SceneManager) -> Desk:
    desk = manager.top
    assert isinstance(desk, Desk)
    return desk


def drawn(manager: SceneManager) -> list[str]:
    """The names of the pieces on the sheet."""
    return [str(piece.get("picture", piece.get("says"))) for piece in desk_of(manager).pieces()]


def said(manager: SceneManager, room: str) -> str:
    """What is said of a room."""
    manager.step(IDLE)
    lines = desk_of(manager)._said(RecordingCanvas().strings)[room]
    return " ".join("".join(span.text for span in words) for _, words in lines if not isinstance(words, str))


def taps(*actions: Action) -> Inputs:
    return Inputs(pressed=actions)


# -- the pieces -------------------------------------------------------------------------------------------------------


def test_every_piece_has_its_picture_and_a_condition_of_the_story(game: GameLibrary) -> None:
    sheet = game.data(SHEET)
    assert set(sheet["rooms"]) == set(ROOMS)
    for piece in sheet["pieces"]:
        tree, problems = parse_condition(piece["when"])
        assert tree is not None and not problems, piece
        assert list(check_condition(tree, game.declarations, game.script.scenes)) == [], piece
        if "picture" in piece:
            path = game.find_asset(f"pictures/desk/{piece['picture']}.png")
            assert path is not None
            with Image.open(path) as picture:
                assert picture.size == tuple(piece["area"][2:])


@pytest.mark.parametrize("who", [*FRIENDS, "mira"])
def test_each_room_is_drawn_as_near_as_was_said_with_what_wakes_them(game: GameLibrary, who: str) -> None:
    things = [thing for thing in game.declarations[f"anchor.{who}"].options if thing != "none"]
    for near, thing in product(range(3), things):
        asked: dict[str, str] = {} if who == "mira" else {f"came__{who}": "willing"}
        here = drawn(at_the_desk(game, chapter=4, **asked, **{f"near__{who}": near, f"anchor__{who}": thing}))
        assert [name for name in here if name.startswith(f"{who}_")] == [f"{who}_{near}", f"{who}_{thing}"]


@pytest.mark.parametrize("who", FRIENDS)
def test_what_was_refused_is_left_bare_and_says_no(game: GameLibrary, who: str) -> None:
    manager = at_the_desk(game, chapter=4, **{f"came__{who}": "willing", "fact__refused": who})
    assert drawn(manager)[-2:] == [f"{who}_no", "no"]
    canvas = RecordingCanvas()
    manager.draw(canvas, 0.0)
    assert canvas.shows("no") and ("No" in said(manager, who) or "Not in" in said(manager, who))


@pytest.mark.parametrize("who", FRIENDS)
def test_what_was_not_agreed_is_not_there_and_it_is_said_whom_to_ask(game: GameLibrary, who: str) -> None:
    manager = at_the_desk(game, chapter=4)
    assert not any(name.startswith(f"{who}_") for name in drawn(manager))
    assert "ask" in said(manager, who) and desk_of(manager).waiting(who) == ""
    before = manager.story
    manager.step(Inputs(intents=(Pick(who),)))
    assert manager.story == before and desk_of(manager).at == who


def test_what_was_done_to_the_draft_is_on_it(game: GameLibrary) -> None:
    bare = drawn(at_the_desk(game, chapter=1))
    for name, given in {
        "rope": {"fact__bell_drawn": True},
        "volunteer": {"fact__volunteer": True},
        "hurry": {"fact__no_hurry": True},
        "ring": {"fact__project": "shown", "fact__draft_carried": True},
        "branch": {"fact__project": "asked_help"},
        "paced": {"fact__paced": "done"},
        "slept": {"draft__slept": "see"},
        "lamp": {"draft__part": "lamp"},
    }.items():
        assert Counter(drawn(at_the_desk(game, chapter=1, **given))) - Counter(bare) == Counter([name])


# -- the cursor -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("chapter", "rooms"), [(2, DRAFT), (4, DREAM)])
def test_every_room_is_come_to_by_directions_and_by_the_mouse(
    game: GameLibrary, chapter: int, rooms: tuple[str, ...]
) -> None:
    manager = at_the_desk(game, chapter=chapter)
    desk, canvas = desk_of(manager), RecordingCanvas()
    seen, left = {desk.at}, [desk.at]
    while left:
        here = left.pop()
        for action in DIRECTIONS:
            desk.at = here
            manager.step(taps(action))
            left += [desk.at] if desk.at not in seen else []
            seen.add(desk.at)
    assert seen == {*rooms, UP}
    manager.draw(canvas, 0.0)
    for room in rooms:
        x, y, wide, high = desk._areas[room]
        manager.step(Inputs(pointer=Pointer(x + wide // 2, y + high // 2, moved=True)))
        assert desk.at == room and said(manager, room)


@pytest.mark.parametrize("size", [(1920, 1080), (1440, 1080)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_what_matters_of_the_sheet_lies_above_the_words(
    game: GameLibrary, size: tuple[int, int], text_size: int
) -> None:
    manager = at_the_desk(game, chapter=4, came__elara="willing", fact__refused="elara", anchor__elara="clock")
    canvas = RecordingCanvas(size, text_size=text_size)
    manager.draw(canvas, 0.0)
    (band,) = [one for one in canvas.drawn if one.verb == "box" and one.what == "speech"]
    areas = [area for room, area in desk_of(manager)._areas.items() if room != UP]
    assert all(y + high <= band.y and y >= 0 and x >= 0 and x + wide <= size[0] for x, y, wide, high in areas)


def test_words_that_have_no_room_go_on_at_a_press(game: GameLibrary) -> None:
    manager = at_the_desk(game, chapter=2, fact__project="shown", fact__draft_carried=True, fact__volunteer=True)
    desk = desk_of(manager)
    desk.at = "stairs"
    canvas, heard = RecordingCanvas((1440, 1080), text_size=200), ""
    manager.draw(canvas, 0.0)
    assert desk._pages > 1
    for _ in range(desk._pages):
        canvas.begin()
        manager.draw(canvas, 0.0)
        heard += " ".join(canvas.words)
        manager.step(taps(Action.ACT))
    assert all(words in heard for words in ("Thirteen", "ochre", "ouch", "sat down"))


# -- what she does there ----------------------------------------------------------------------------------------------


def test_her_own_room_is_hers_to_set_and_the_sheet_is_still_there_after(game: GameLibrary) -> None:
    manager = at_the_desk(game, chapter=4)
    desk = desk_of(manager)
    manager.step(Inputs(intents=(Pick("mira"),)))
    for wanted in ("As near", "The bell"):
        while not isinstance(talk := manager.top, Talk) or not isinstance(talk.beat, Menu):
            assert isinstance(talk, Talk)
            manager.step(Inputs(intents=(Advance(),)))
        pick = next(offer.id for offer in talk.beat.offers if offer.text.startswith(wanted))
        manager.step(Inputs(intents=(Pick(pick),)))
    while isinstance(manager.top, Talk):
        manager.step(Inputs(intents=(Advance(),)))
    assert manager.top is desk and (manager.story["near.mira"], manager.story["anchor.mira"]) == (1, "bell")
    assert {"mira_1", "mira_bell"} <= set(drawn(manager))


@pytest.mark.parametrize(("chapter", "room"), [(2, "foot"), (4, "landing")])
def test_a_draft_that_has_been_slept_in_opens_one_option(game: GameLibrary, chapter: int, room: str) -> None:
    assert desk_of(at_the_desk(game, chapter=chapter)).waiting(room) == ""
    assert desk_of(at_the_desk(game, chapter=chapter, draft__slept="see")).waiting(room) == "desk.part"
    with_it = at_the_desk(game, chapter=chapter, draft__slept="see", draft__part="lamp")
    assert desk_of(with_it).waiting(room) == ""


def test_one_gets_up_and_nothing_has_happened(game: GameLibrary) -> None:
    for inputs in (taps(Action.BACK), Inputs(intents=(Pick(UP),))):
        manager = at_the_desk(game, chapter=4)
        before = manager.story
        manager.step(inputs)
        assert manager.top is None and manager.story == before and manager.meant == [Pick(UP)]


# -- what comes of it -------------------------------------------------------------------------------------------------


def told_apart(game: GameLibrary, name: str, folder: str = "", but: str = "") -> Counter[object]:
    """For each value of a name, how many rows of the script say something for it that they do not say for every one."""
    found: Counter[object] = Counter()
    declaration = game.declarations[name]
    values = declaration.options or tuple(range(declaration.low, declaration.high + 1))
    for scene in game.script.scenes.values():
        if not scene.file.startswith(f"levels/{folder}") or (but and scene.id.startswith((but, SAID))):
            continue
        for row in all_rows(row for rows in scene.nodes.values() for row in rows):
            if isinstance(row, If) and names_read(row.condition) & {name} and only(row, name, game):
                holds = {value: evaluate(row.condition, with_one(game, name, value)) for value in values}
                said = {value: held or bool(row.otherwise) for value, held in holds.items()}
                found.update(value for value in values if said[value] and len(set(holds.values())) > 1)
    return found


def only(row: If, name: str, game: GameLibrary) -> bool:
    """Whether a condition reads one declared name, so that one value of it decides."""
    return {one for one in names_read(row.condition) if one in game.declarations} == {name}


def with_one(game: GameLibrary, name: str, value: str | int | bool) -> Story:
    return after_all(game.new_story(), [Set(name, value)])


@pytest.mark.parametrize("who", DREAMS)
def test_how_near_is_told_in_the_dream_at_least_three_times_whatever_it_is(game: GameLibrary, who: str) -> None:
    told = told_apart(game, f"near.{who}", DREAMS[who])
    assert all(told[near] >= 3 for near in range(3)), told


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("anchor.mira", ("bell", "notebook", "spoon")),
        ("draft.part", ("creak", "lamp", "chair")),
        ("fact.paced", ("done",)),
    ],
)
def test_what_is_set_at_the_desk_is_heard_of_three_times_elsewhere(
    game: GameLibrary, name: str, values: tuple[str, ...]
) -> None:
    told = told_apart(game, name, but="desk.")
    assert all(told[value] >= 3 for value in values), told
