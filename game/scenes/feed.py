"""The feed on Mira's panel: what the city posts, newest chapter first.

Posts are lines of the script's scenes `feed.*`, in the order of their names: who says a line has posted it, a line of
narration under it is its small type, and a `picture` put up after it was posted with it. They are only read: nothing of
them is remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.core.events import Close, Play
from game.core.steps import Action
from game.core.strings import Strings, phrases
from game.dialogue.markup import Span
from game.dialogue.runner import Line, Staged, beat, told
from game.scenes.menu import Entry, Menu, is_large, leaves, rail
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.terminal import breath, panel
from game.story import Story
from game.world.canvas import Canvas

say = phrases("feed")
POSTS = "feed."
"""What the names of the scenes begin with that hold posts."""
WIDE, FACE = 1060, 96
PICTURE = (256, 144)
"""How large a picture is shown that was posted."""
GAP, PAD = 14, 20


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody has posted, and what stands under it in small type."""

    who: str
    expression: str
    words: tuple[Span, ...]
    under: tuple[str, ...] = ()
    picture: str = ""


class Feed(Screen):
    """Posts, one under another."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("feed", over=True)
        self.library = library
        self.menu = Menu()
        self._story: Story | None = None
        self._tick = 0
        self._still = False
        self._posts: list[Post] = []
        self._read_of: tuple[object, ...] = ()
        """The script, the story and the language that the posts were last read of."""

    def enter(self, moment: Moment) -> list[Wish]:
        """The first post is under the cursor."""
        self._take(moment)
        return [Play("ui_open")]

    def _take(self, moment: Moment) -> None:
        self._story, self._still = moment.story, moment.settings.reduced_motion
        posts = self.posts(self.library.strings(moment.settings.language))
        self.menu.show([Entry(str(number), "") for number in range(len(posts))])

    def posts(self, strings: Strings) -> list[Post]:
        """The posts there are now, in a language."""
        now = (self.library.script, self._story, strings)
        if not self._read_of or any(one is not other for one, other in zip(now, self._read_of)):
            self._posts, self._read_of = self._read(strings), now
        return self._posts

    def _read(self, strings: Strings) -> list[Post]:
        assert self._story is not None
        script, found = self.library.script, list[Post]()
        for name in sorted((name for name in script.scenes if name.startswith(POSTS)), reverse=True):
            for position, story in told(script, name, self._story)[0]:
                now = beat(script, position, story, strings)
                if isinstance(now, Line) and now.who:
                    found.append(Post(now.who, now.expression or "neutral", now.spans))
                elif isinstance(now, Line) and found:
                    found[-1] = replace(found[-1], under=(*found[-1].under, now.words))
                elif isinstance(now, Staged) and found:
                    for verb in now.verbs:
                        if verb.name == "picture":
                            found[-1] = replace(found[-1], picture=str(verb.argument))
        return found

    def update(self, moment: Moment) -> list[Wish]:
        """One step: the cursor goes from post to post; any other press goes back."""
        self._tick += 1
        self._take(moment)
        picked, _, wishes = self.menu.update(moment.inputs)
        if leaves(moment.inputs) or (picked and Action.ACT in moment.inputs.pressed):
            return [Play("ui_back"), Close()]
        return [wish for wish in wishes if wish != Play("ui_pick")]

    def draw(self, canvas: Canvas, part: float) -> None:
        """The panel, and as many posts as it has room for."""
        large = is_large(canvas)
        wide = canvas.screen[0] if large else WIDE
        x, y, room, left = panel(canvas, say("Tonight"), wide, canvas.screen[1], breath(self._tick, self._still))
        posts = self.posts(canvas.strings)
        room -= 30
        heights = [self._height(canvas, post, room) for post in posts]
        first = self.menu.window(heights, left, GAP) if posts else 0
        areas: dict[int, tuple[int, int, int, int]] = {}
        top, last = y, first
        for number in range(first, len(posts)):
            if top + heights[number] > y + left and number > first:
                break
            areas[number] = (x, top, room, heights[number])
            self._draw_post(canvas, posts[number], number == self.menu.at, *areas[number])
            top += heights[number] + GAP
            last = number
        self.menu.place(areas)
        if first > 0 or last < len(posts) - 1:
            before, seen = sum(heights[:first]), sum(heights[first : last + 1])
            rail(canvas, x + room + 14, y, left, sum(heights), before, seen)

    def _face(self, canvas: Canvas, post: Post) -> str:
        speaker = self.library.script.cast.get(post.who)
        return speaker.portraits.get("feed", speaker.portrait) if speaker is not None and not is_large(canvas) else ""

    def _room(self, canvas: Canvas, post: Post, room: int) -> int:
        """The width of what is written."""
        face = FACE + PAD if self._face(canvas, post) else 0
        picture = PICTURE[0] + PAD if post.picture and not is_large(canvas) else 0
        return room - 2 * PAD - face - picture

    def _height(self, canvas: Canvas, post: Post, room: int) -> int:
        wide = self._room(canvas, post, room)
        high = canvas.measure("A", "small")[1] + 6 + canvas.measure(post.words, "choice", wide)[1]
        high += sum(canvas.measure(words, "hint", wide)[1] for words in post.under)
        high = max(high, FACE if self._face(canvas, post) else 0)
        return max(high, PICTURE[1] + 8 if post.picture and not is_large(canvas) else 0) + 2 * PAD - 8

    def _draw_post(self, canvas: Canvas, post: Post, on: bool, x: int, y: int, room: int, high: int) -> None:
        speaker = self.library.script.cast.get(post.who)
        canvas.box(x, y, room, high, "row_on" if on else "row")
        left, wide = x + PAD, self._room(canvas, post, room)
        face = self._face(canvas, post)
        if face:
            canvas.portrait(face, post.expression, left, y + high - PAD + 8, FACE, 0 if on else 24)
            left += FACE + PAD
        if post.picture and not is_large(canvas):
            at = (x + room - PAD - PICTURE[0], y + PAD - 2)
            canvas.picture(f"cutscene/{post.picture}", *at, *PICTURE, 255 if on else 200)
        top = y + PAD - 6
        plate = speaker.plate if speaker is not None else post.who
        color = speaker.colour if speaker is not None and speaker.colour else "soft"
        top += canvas.text(plate, left, top, "small", wide, color=color) + 6
        top += canvas.text(post.words, left, top, "choice", wide, color="ink" if on else "soft")
        for words in post.under:
            top += canvas.text(words, left, top, "hint", wide, color="soft" if on else "dim")
