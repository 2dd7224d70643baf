"""The feed: lines of the script as posts, in the words of the day, with what stands under them."""

from __future__ import annotations

from recording_canvas import RecordingCanvas

from game.content.library import GameLibrary
from game.core.settings import Settings
from game.core.steps import IDLE, Action, Inputs
from game.core.strings import ENGLISH
from game.scenes.feed import Feed
from game.scenes.manager import SceneManager
from game.scenes.scene import Moment
from game.scenes.screens import build
from game.scenes.title import Title
from game.story import Set, Story, after_all


def feed(game: GameLibrary, *given: Set) -> Feed:
    screen = Feed(game, {})
    screen.enter(Moment(IDLE, after_all(game.new_story(), given), Settings()))
    return screen


def words(screen: Feed) -> list[str]:
    return ["".join(span.text for span in post.words) for post in screen.posts(ENGLISH)]


def test_who_says_a_line_has_posted_it(game: GameLibrary) -> None:
    posts = feed(game).posts(ENGLISH)
    assert [post.who for post in posts[:2]] == ["vesper", "network"]
    assert posts[0].under == ("Posted by the stream, by itself. 6,004,118 people are watching.",)


def test_what_was_done_is_posted_about(game: GameLibrary) -> None:
    before, after = words(feed(game)), words(feed(game, Set("fact.flyers", "stack")))
    assert len(after) == len(before) + 1 and any("bells" in post for post in set(after) - set(before))


def test_the_week_after_the_pledge_is_posted_about(game: GameLibrary) -> None:
    week = [Set("fact.movement", "line"), Set("fact.sixty", "up"), Set("fact.publish", True)]
    before, after = words(feed(game, Set("chapter", 6))), words(feed(game, Set("chapter", 6), *week))
    added = " ".join(set(after) - set(before))
    assert "The Line" in added and "Bed Sixty" in added and "some notes" in added


def test_a_picture_goes_with_the_post_before_it(game: GameLibrary) -> None:
    posts = feed(game, Set("fact.sleeper", "rung")).posts(ENGLISH)
    with_one = [post for post in posts if post.picture]
    assert [(post.who, post.picture) for post in with_one] == [("pell", "feed_orange")]
    assert with_one[0].under == ("Still there",)


def test_every_post_can_be_come_to_and_any_press_goes_back(game: GameLibrary) -> None:
    story: Story = after_all(game.new_story(), [Set("chapter", 2), Set("fact.flyers", "stack")])
    manager, canvas = SceneManager(game, story, Settings(), build), RecordingCanvas()
    manager.push("title", {})
    manager.push("feed", {})
    screen = manager.top
    assert isinstance(screen, Feed)
    for post in screen.posts(ENGLISH):
        canvas.begin()
        manager.draw(canvas, 0.0)
        assert canvas.shows("".join(span.text for span in post.words)[:30])
        manager.step(Inputs(frozenset(), (Action.DOWN,)))
    manager.step(Inputs(frozenset({Action.BACK}), (Action.BACK,)))
    assert isinstance(manager.top, Title) and manager.story.read == frozenset()
