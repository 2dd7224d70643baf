"""The design desk: the sheet that Mira's dream is drawn on, as it lies before her.

To the third Sunday it is her draft: the room at the top, the stairs, whoever is at their foot, and the margin. From the
fourth on it is the dream for four: a room for each of them round a landing. The cursor goes from room to room, and what
is in one is said by the scene `sheet.<room>` of the script: only lines, and nothing of them is remembered. What she can
do in a room waits there as a talk, `where: hub/desk.<room>`; it is played over the sheet and comes back to it.

What is drawn is listed in `pictures/desk/desk.json`, which the workshop writes: pieces with the condition under which
they are there. Presses become intents as they do in a talk (`Pick mira`, `Pick up`), so that replays go the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.events import Close, Meant, Open, Play, Speak
from game.core.steps import DIRECTIONS, Action, Inputs, Intent, Pick
from game.core.strings import Strings, phrases
from game.dialogue.runner import Line, beat, spoken
from game.dialogue.script import DESK
from game.scenes.menu import is_large
from game.scenes.scene import Library, Moment, Screen, Wish
from game.story import Story
from game.world.canvas import Canvas, Words

say = phrases("desk")
SHEET = "pictures/desk/desk"
"""The list of what can be drawn."""
SAID = "sheet."
"""What the names of the scenes begin with that say what is in a room."""
DRAFT = ("top", "stairs", "foot", "margin")
DREAM = ("jason", "elara", "quinn", "mira", "landing")
ROOMS = (*DRAFT, *DREAM)
UP = "up"
"""Getting up from the desk, beside the rooms."""
DREAM_FROM = 4
"""The chapter in which the draft has become the dream for four."""
NAMES: Mapping[str, str] = {
    "top": say("The room at the top"),
    "stairs": say("The stairs"),
    "foot": say("The bottom stair"),
    "margin": say("The margin"),
    "landing": say("The landing"),
}
"""What the rooms are called that are nobody's; the others are called after whose they are."""
NO = say("no")
PICTURE = (480, 270)
LAST_ROW = 214
"""What matters of the sheet lies above this row of the picture: words may lie over the rest."""
BAND, PAD = 24, 22
TICK, THICK = 34, 5
STYLE = "label"
"""How what is said of a room is set."""
BOB_STEPS = 40


class Desk(Screen):
    """The sheet on the desk."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("desk", simulated=True, over=True)
        self.library = library
        self.at = ""
        self._sheet: Mapping[str, Any] = library.data(SHEET)
        self._areas: dict[str, tuple[int, int, int, int]] = {}
        self._story: Story | None = None
        self._tick = 0
        self._still = False
        self._known: tuple[tuple[object, ...], Mapping[str, list[tuple[str, Words]]]] | None = None
        self._talked_over = False
        self._top = 0
        """Where the words last began, in units of the screen: under a talk the sheet stays as it lay."""
        self._page, self._pages = 0, 1
        """Which of the pages is shown where the words of a room have no room on one."""

    # -- the contract ---------------------------------------------------------------------------------------------

    def enter(self, moment: Moment) -> list[Wish]:
        """The first of the rooms is under the cursor."""
        self._take(moment)
        return [Play("page")]

    def _take(self, moment: Moment) -> None:
        self._story, self._still = moment.story, moment.settings.reduced_motion
        if self.at not in (*self.rooms, UP):
            self.at = self.rooms[0]

    def snapshot(self) -> dict[str, Any]:
        """The sheet lies there; whatever is on it the story knows."""
        return {"about": {}}

    def update(self, moment: Moment) -> list[Wish]:
        """One step: the cursor goes from room to room, an intent begins what waits in one, or gets up."""
        self._tick += 1
        self._take(moment)
        self._talked_over = not moment.top
        if not moment.top:
            return []
        if Action.PAUSE in moment.inputs.pressed:
            return [Open("pause")]
        if Action.LOG in moment.inputs.pressed:
            return [Open("backlog")]
        wishes: list[Wish] = []
        intents = list(moment.inputs.intents) or self._meant(moment.inputs, wishes)
        for intent in intents[:1]:
            wishes += self._carry_out(intent)
        return wishes

    # -- the rooms ------------------------------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        """Which of the sheets it is: her draft, or the dream for four."""
        assert self._story is not None
        return "dream" if int(self._story["chapter"]) >= DREAM_FROM else "draft"

    @property
    def rooms(self) -> tuple[str, ...]:
        """The rooms of this sheet."""
        return DREAM if self.kind == "dream" else DRAFT

    def waiting(self, room: str) -> str:
        """The talk that waits in a room, or ""."""
        assert self._story is not None
        offers = self.library.offers(self._story, f"{DESK}.{room}") if room != UP else ()
        return offers[0] if offers else ""

    def pieces(self) -> list[Mapping[str, Any]]:
        """What is on the sheet as the story stands, the lowest first."""
        assert self._story is not None
        return [
            piece
            for piece in self._sheet.get("pieces", ())
            if piece["sheet"] in ("", self.kind) and self.library.holds(piece["when"], self._story)
        ]

    # -- the cursor -----------------------------------------------------------------------------------------------

    def _meant(self, inputs: Inputs, wishes: list[Wish]) -> list[Intent]:
        """What the presses of this step mean."""
        before = self.at
        for action in inputs.pressed:
            if action in DIRECTIONS:
                self.at = self._towards(action)
        pointer, picked = inputs.pointer, Action.ACT in inputs.pressed
        if pointer is not None and (pointer.moved or pointer.clicked):
            under = next((name for name, area in self._areas.items() if _holds(area, pointer.x, pointer.y)), "")
            if under:
                self.at, picked = under, picked or pointer.clicked
        if self.at != before:
            self._page = 0
            wishes.append(Play("ui_move"))
        if Action.BACK in inputs.pressed:
            return [Pick(UP)]
        if picked and self.at == before and self._page + 1 < self._pages:
            self._page += 1
            wishes.append(Play("text"))
            return []
        return [Pick(self.at)] if picked else []

    def _towards(self, action: Action) -> str:
        """The nearest of the rooms that lie in a direction, or where the cursor is."""
        spots = {name: self._middle(name) for name in (*self.rooms, UP)}
        x, y = spots[self.at]
        dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[action.value]
        far: dict[str, int] = {}
        for name, (other_x, other_y) in spots.items():
            ahead = (other_x - x) * dx + (other_y - y) * dy
            aside = abs((other_x - x) * dy) + abs((other_y - y) * dx)
            # What lies more to the side than ahead is not meant by this direction.
            if ahead > 0 and aside <= 2 * ahead:
                far[name] = ahead + 2 * aside
        return min(far, key=far.__getitem__) if far else self.at

    def _middle(self, room: str) -> tuple[int, int]:
        """The middle of a room, in px of the picture; getting up lies below all of them."""
        if room == UP:
            return PICTURE[0] // 2, PICTURE[1]
        x, y, wide, high = self._sheet["rooms"][room]
        return x + wide // 2, y + high // 2

    def _carry_out(self, intent: Intent) -> list[Wish]:
        """Carry out one intent; one that means nothing here is passed over."""
        if not isinstance(intent, Pick) or intent.choice not in (*self.rooms, UP):
            return []
        self.at = intent.choice
        if self.at == UP:
            return [Meant(intent), Play("ui_back"), Close()]
        scene = self.waiting(self.at)
        return [Meant(intent), Play("ui_pick"), Speak(scene)] if scene else [Play("ui_deny")]

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The sheet, the cursor on it, and under it what is said of the room."""
        width, height = canvas.screen
        margin = 20 if is_large(canvas) else 60
        wide, x = width - 2 * margin, margin + PAD
        room = wide - 2 * PAD
        foot, head = canvas.measure("A", "small")[1], canvas.measure("A", "name")[1]
        around = PAD + head + 12 + foot + PAD
        said = self._said(canvas.strings)
        laid = {name: _pages(canvas, said[name], room, height - height // 3 - around) for name in said}
        # As tall for every room: the sheet lies still while the cursor goes over it.
        band = around + max(sum(high for _, _, high in page) for pages in laid.values() for page in pages)
        pages = laid.get(self.at, [[]])
        self._pages, self._page = len(pages), min(self._page, len(pages) - 1)
        lines = pages[self._page]
        if not self._talked_over or not self._top:
            self._top = height - band - BAND
        self._draw_cursor(canvas, *self._draw_sheet(canvas, self._top))
        if self._talked_over:
            return
        top = self._top
        canvas.box(margin, top, wide, band, "speech")
        self._draw_head(canvas, x, top + PAD - 6, room)
        down = top + PAD + head + 12
        for color, words, high in lines:
            canvas.text(words, x, down, STYLE, room, color=color)
            down += high
        self._draw_foot(canvas, x, top + band - foot - PAD // 2, room)

    def _draw_sheet(self, canvas: Canvas, top: int) -> tuple[int, int, float]:
        """Lay the picture so that what matters lies above the words; where it lies, and how large one of its px is."""
        width, height = canvas.screen
        canvas.picture("desk/boards", 0, 0, width, height)
        size = min(width / PICTURE[0], height / PICTURE[1], (top - 6) / LAST_ROW)
        x, y = round(width - PICTURE[0] * size) // 2, max(0, round(height - PICTURE[1] * size) // 2)
        if size < height / PICTURE[1] or y + LAST_ROW * size > top:
            y = max(0, round(top - LAST_ROW * size) // 2)
        for piece in self.pieces():
            left, up, wide, high = (round(one * size) for one in piece["area"])
            if piece.get("says"):
                if not is_large(canvas):
                    canvas.text(NO, x + left, y + up, "hint", color="pencil")
            else:
                canvas.picture(f"desk/{piece['picture']}", x + left, y + up, wide, high)
        return x, y, size

    def _draw_cursor(self, canvas: Canvas, x: int, y: int, size: float) -> None:
        """Corners about the room, and an arrow over it."""
        self._areas = {}
        for room in self.rooms:
            left, up, wide, high = (round(one * size) for one in self._sheet["rooms"][room])
            self._areas[room] = (x + left, y + up, wide, high)
        if self.at == UP:
            return
        left, up, wide, high = self._areas[self.at]
        long = min(TICK, wide // 3, high // 3)
        for across in (left, left + wide - long):
            for down in (up, up + high - THICK):
                canvas.box(across, down, long, THICK, "crayon")
        for across in (left, left + wide - THICK):
            for down in (up, up + high - long):
                canvas.box(across, down, THICK, long, "crayon")
        bob = 0 if self._still else 6 * (self._tick // BOB_STEPS % 2)
        canvas.arrow(left + wide // 2 - 14, max(2, up - 26 + bob), 28, "crayon")

    def _draw_head(self, canvas: Canvas, x: int, y: int, room: int) -> None:
        """What the room is called, and whether something can be done there."""
        cast = self.library.script.cast
        if self.at == UP:
            canvas.text(say("Get up"), x, y, "name", room)
            return
        speaker = cast.get(self.at)
        name = NAMES[self.at] if speaker is None else speaker.plate
        color = "gold" if speaker is None else speaker.colour or "gold"
        used = canvas.measure(name, "name")[0]
        canvas.text(name, x, y, "name", room, color=color)
        if self.waiting(self.at):
            can = say("Take up the pencil")
            wide = canvas.measure(can, "label")[0] + 6
            if used + wide + 40 < room:
                canvas.text(can, x + room - wide, y + 8, "label", wide, "right", color="gold")

    def _draw_foot(self, canvas: Canvas, x: int, y: int, room: int) -> None:
        """The way to get up, for whoever has only a mouse."""
        words = say("Get up")
        wide, high = canvas.measure(words, "small")
        if self._page + 1 < self._pages:
            canvas.arrow(x + room // 2, y + high // 2 - 8, 24)
        on = self.at == UP
        canvas.text(words, x + room - wide - 6, y, "small", wide + 6, "right", color="gold" if on else "dim")
        self._areas[UP] = (x + room - wide - 40, y - 6, wide + 46, high + 12)
        if on:
            canvas.box(x + room - wide - 30, y + high // 2 - 5, 12, 12, "bar_full")

    def _said(self, strings: Strings) -> Mapping[str, list[tuple[str, Words]]]:
        """What is said of each room, as colour and words of its lines; kept until the story or the language changes."""
        assert self._story is not None
        script = self.library.script
        now = (script, self._story, strings)
        if self._known is None or any(one is not other for one, other in zip(self._known[0], now)):
            said: dict[str, list[tuple[str, Words]]] = {}
            for room in self.rooms:
                stops, _ = spoken(script, f"{SAID}{room}", self._story)
                beats = [beat(script, position, story, strings) for position, story in stops]
                lines = [one for one in beats if isinstance(one, Line)]
                said[room] = [("indigo" if line.who else "soft", line.spans) for line in lines]
            self._known = now, said
        return self._known[1]


def _pages(
    canvas: Canvas, lines: Sequence[tuple[str, Words]], room: int, most: int
) -> list[list[tuple[str, Words, int]]]:
    """Lines with their heights, on as many pages as they need."""
    pages: list[list[tuple[str, Words, int]]] = [[]]
    for color, words in lines:
        high = canvas.measure(words, STYLE, room)[1]
        if pages[-1] and sum(line[2] for line in pages[-1]) + high > most:
            pages.append([])
        pages[-1].append((color, words, high))
    return pages


def _holds(area: tuple[int, int, int, int], x: int, y: int) -> bool:
    left, top, wide, high = area
    return left <= x < left + wide and top <= y < top + high
