"""A conversation on screen: whose turn it is, letter by letter, choices, cards and pictures.

The runner says what comes next; this screen only shows it. What a player presses becomes an intent (`Advance`, `Pick`)
once it means one, and intents alone move the talk, so that a replay does not depend on font, window or text speed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from game.core.events import (
    Asked,
    Change,
    Close,
    Directed,
    GoTo,
    Mark,
    Meant,
    Notice,
    Open,
    Play,
    Restart,
    Said,
    Save,
    TakeBack,
)
from game.core.problems import Faulty
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Advance, Intent, Pick, in_steps
from game.core.strings import ENGLISH, Strings, phrases, said
from game.dialogue.align import Entry as RowEntry
from game.dialogue.align import entries, moved, next_kept, paired
from game.dialogue.markup import Span, text_of
from game.dialogue.runner import Line, Menu, Position, Staged, beat, settle, start, step
from game.dialogue.script import Choice, Row, Say, Speaker, Stage, Verb
from game.dialogue.suggested import counted, suggested
from game.scenes.menu import Entry
from game.scenes.menu import Menu as Choices
from game.scenes.scene import Library, Moment, Screen, Wish
from game.story import Story, after_all
from game.world.canvas import Canvas, Words

say = phrases("talk")
LETTERS_PER_S = 46
PAUSE_AFTER_S = {",": 0.10, ";": 0.14, ":": 0.14, ".": 0.24, "!": 0.24, "?": 0.24, "…": 0.34, "—": 0.18}
BLIP_EVERY = 4
CARD_S = 3.4
SKIP_EVERY = 4
DISSOLVE_STEPS = 40
AUTO_BASE_S = 1.1
AUTO_PER_LETTER_S = 0.045
BLINK_EVERY = 233
BLINK_STEPS = 7

BOX_WIDTH = 1420
BOX_MARGIN = 58
BOX_PAD = 30
FACE_WIDTH = 520
FACE_HIGH = 560
MOST_AHEAD = 5
"""So many faces are expected at once; what is seen and what is expected is what a canvas keeps."""
LISTENER_DIM = 52
AUTO = say("goes on by itself ››")

# A face as it is drawn: on which side, the portrait and its expression, its height in units, whether it speaks.
Face = tuple[str, str, str, int, bool]


class Talk(Screen):
    """One scene of the script, being played."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("talk", simulated=True, over=True, lets_live=True)
        self.library = library
        self.script = library.script
        self.scene = about["scene"]
        self._kept = Position.from_json(kept["position"]) if kept else None
        self._last_kept = Position.from_json(kept["last"]) if kept and kept.get("last") else None
        self._moved = self._found_again(kept.get("rows")) if kept else {}
        self.position: Position | None = None
        self.beat: Line | Menu | Staged | None = None
        self._verbs: list[Verb] = []
        self._wait = 0
        self._card = ""
        self._picture = str(kept.get("picture", "")) if kept else ""
        self._picture_was = ""
        self._dissolve = 0
        self._spans: tuple[Span, ...] = ()
        self._times: list[int] = []
        self._shown_at = 0
        self._letters = 0
        self._complete = False
        self._page = 0
        self._pages = 1
        self._auto = 0
        self._tick = 0
        self._choices = Choices(style="choice")
        self._faces: dict[str, tuple[str, str]] = {}
        # The faces that come next are looked for when what stands is first drawn.
        self._ahead: Iterator[Face] | None = None
        self._coming: list[Face] = []
        self._speaker: Speaker | None = None
        self._last_line: tuple[Speaker | None, tuple[Span, ...]] = (None, ())
        self._last_position: Position | None = None
        self._strings = ENGLISH
        self._story: Story | None = None
        self._step_in = 0
        self._settings = Settings()
        self._skipping = False
        self._left: list[Wish] = []
        self._suggested = ""

    # -- the contract ---------------------------------------------------------------------------------------------

    def enter(self, moment: Moment) -> list[Wish]:
        """Begin the scene, or go on where a save left it."""
        self._settings = moment.settings
        self._strings = self.library.strings(moment.settings.language)
        if self._kept is not None:
            self.position, lost = settle(self.script, self._kept, moment.story, self._moved)
            # The backlog that was saved has the present line already.
            again = [wish for wish in self._arrive(moment.story) if not isinstance(wish, Said)]
            self._recall(moment.story)
            words = say("This talk has been changed since you saved. It goes on as near to there as it can.")
            return [Notice(words), *again] if lost else [*again]
        self.position, events = start(self.script, self.scene, moment.story)
        return [*events, *self._arrive(after_all(moment.story, events))]

    def update(self, moment: Moment) -> list[Wish]:
        """One step: letters appear, directions are carried out, intents move the talk."""
        self._tick += 1
        self._settings, self._story = moment.settings, moment.story
        self._speak_in(self.library.strings(moment.settings.language))
        self._step_in = min(12, self._step_in + 1)
        self._dissolve = max(0, self._dissolve - 1)
        if self.beat is None:
            return [Close(), Save("auto"), *self._left]
        wishes: list[Wish] = []
        if Action.LOG in moment.inputs.pressed:
            return [Open("backlog")]
        if Action.PAUSE in moment.inputs.pressed:
            return [Open("pause")]
        if Action.REWIND in moment.inputs.pressed:
            return [TakeBack(isinstance(self.beat, Menu))]
        intents = list(moment.inputs.intents)
        if isinstance(self.beat, Staged):
            directions, done = self._stage(moment)
            wishes += directions
            if done:
                wishes += self._go(moment.story, None)
            return wishes
        if not intents:
            intents = self._meant(moment, wishes)
        for intent in intents:
            wishes.append(Meant(intent))
            pick = intent.choice if isinstance(intent, Pick) else None
            if isinstance(self.beat, Menu):
                given = next((offer for offer in self.beat.offers if offer.id == pick), None)
                wishes += counted(given, self._suggested, moment.story) if given else ()
            wishes += self._go(moment.story, pick)
            break
        return wishes

    def snapshot(self) -> dict[str, Any]:
        """Where the talk stands, by ids."""
        return {
            "about": {"scene": self.scene},
            "position": self.position.to_json() if self.position else {},
            "last": self._last_position.to_json() if self._last_position else [],
            "picture": self._picture,
            "rows": self._rows(),
        }

    def renew(self, moment: Moment) -> list[Wish]:
        """The script may have changed: the talk goes on at the same line, whose words may be other ones now."""
        before, self.script = self.script, self.library.script
        if before is self.script or self.position is None or self.position.over:
            return []
        ids = moved(before, self.script, [frame.scene for frame in self.position.frames])
        ids[self.position.row] = next_kept(before, self.script, ids, self.position.row)
        self.position, lost = settle(self.script, self.position, moment.story, ids)
        if self._last_position is not None:
            line, gone = settle(self.script, self._last_position, moment.story, ids)
            self._last_position = None if gone else line
        if not lost:
            self._story = moment.story
            self._say_again()
            return []
        return [wish for wish in self._arrive(moment.story) if not isinstance(wish, Said)]

    def _rows(self) -> dict[str, dict[str, list[list[str]]]]:
        """The rows of the nodes that the talk is in, by scene and node: after an edit, it is found again by them."""
        kept: dict[str, dict[str, list[list[str]]]] = {}
        for frame in self.position.frames if self.position else ():
            found = entries(self.script.scenes[frame.scene], [frame.node])
            rows = {node: [[one.id, one.kind, one.text] for one in several] for node, several in found.items()}
            kept.setdefault(frame.scene, {}).update(rows)
        return kept

    def _found_again(self, kept: Any) -> dict[str, str]:
        """The ids that the rows of a save have now."""
        ids: dict[str, str] = {}
        for scene, nodes in kept.items() if isinstance(kept, Mapping) else ():
            now = self.script.scenes.get(scene)
            if now is not None:
                before = {node: [RowEntry(*map(str, row)) for row in rows] for node, rows in nodes.items()}
                ids |= paired(before, entries(now, before))
        return ids

    @property
    def fresh(self) -> bool:
        """Whether the talk was begun at its start, and not in the middle from a save."""
        return self._kept is None

    @property
    def ready(self) -> bool:
        """Whether an intent would be taken now; for the autoplayer."""
        return isinstance(self.beat, Line | Menu)

    @property
    def cursor(self) -> int:
        """Which of the answers on offer is under the cursor; for the autoplayer."""
        return self._choices.at

    @property
    def insert(self) -> str:
        """The card or the picture that is shown in place of the ground, or ""; for whoever films."""
        return self._card or self._picture

    @property
    def words(self) -> str:
        """What was said last, and stands in the box; for whoever films."""
        return text_of(self._last_line[1])

    def _recall(self, story: Story) -> None:
        """Put the line that was said last over a menu that is come back to, and the player's face beside it."""
        if self._last_kept is None or not isinstance(self.beat, Menu):
            return
        last, lost = settle(self.script, self._last_kept, story, self._moved)
        line = beat(self.script, last, story, self._strings)
        if lost or not isinstance(line, Line):
            return
        self._last_position = last
        for who in self.script.scenes[self.scene].cast:
            speaker = self.script.cast[who]
            if self._portrait(speaker) and self._side(who) == "left":
                self._faces["left"] = (self._portrait(speaker), speaker.face("neutral"))
        self._show_line(line)
        self._letters, self._complete = len(self._times), True

    # -- moving on ------------------------------------------------------------------------------------------------

    def _go(self, story: Story, pick: str | None) -> list[Wish]:
        assert self.position is not None
        self.position, events = step(self.script, self.position, story, pick)
        return [*events, *self._arrive(after_all(story, events))]

    def _faces_ahead(self, tall: int) -> Iterator[Face]:
        """The faces that will be seen next, whatever is answered."""
        assert self.position is not None and self._story is not None
        if self.position.over:
            return
        at_menu = isinstance(self.beat, Menu)
        answers = [offer.id for offer in self.beat.offers] if isinstance(self.beat, Menu) else [None]
        for pick in answers:
            try:
                row = self._row_after(self.position, self._story, pick)
            except Faulty:
                # It is told where it is come to.
                continue
            if isinstance(row, Choice) and not at_menu and "left" in self._faces:
                yield "left", *self._faces["left"], FACE_HIGH, True
            speaker = self.script.cast.get(row.who) if isinstance(row, Say) and row.who else None
            if isinstance(row, Say) and speaker is not None and self._portrait(speaker):
                side = self._side(speaker.id)
                yield side, self._portrait(speaker), speaker.face(row.expression or "neutral"), tall, True
                listener = "right" if side == "left" else "left"
                if listener in self._faces:
                    yield listener, *self._faces[listener], listening(tall), False

    def _row_after(self, position: Position, story: Story, pick: str | None) -> Row | None:
        """The line or the choice that the talk comes to next; None where it is over before."""
        while not position.over:
            position, events = step(self.script, position, story, pick)
            story, pick = after_all(story, events), None
            stop = self.script.stop(position.row)
            if stop is not None and not isinstance(stop.row, Stage):
                return stop.row
        return None

    def _portrait(self, speaker: Speaker) -> str:
        """The portrait of somebody in this talk, or "" for whoever is only heard in it."""
        return speaker.portrait_in(self.script.scenes[self.scene])

    def _side(self, who: str | None) -> str:
        """Where somebody's face stands. The left is the player's: whoever is named first of those with a face."""
        cast = self.script.scenes[self.scene].cast
        faces = [one for one in cast if self._portrait(self.script.cast[one])]
        return "left" if who in faces[:1] else "right"

    def _arrive(self, story: Story) -> list[Wish]:
        """Take in what stands at the present position."""
        assert self.position is not None
        self._story = story
        self.beat = beat(self.script, self.position, story, self._strings)
        self._ahead, self._coming = None, []
        wishes: list[Wish] = []
        match self.beat:
            case Line() as line:
                speaker = self.script.cast.get(line.who) if line.who else None
                expression = line.expression or "neutral"
                if speaker is not self._speaker:
                    self._step_in = 0
                self._speaker = speaker
                if speaker is not None and self._portrait(speaker):
                    self._faces[self._side(line.who)] = (self._portrait(speaker), expression)
                self._spans = line.spans
                self._last_line, self._last_position = (speaker, self._spans), self.position
                self._time_letters()
                name = said(speaker.plate, self._strings) if speaker else ""
                wishes.append(Said(name, text_of(self._spans), speaker.colour if speaker else ""))
            case Menu() as menu:
                self._suggested = suggested(menu.offers, story)
                self._choices = Choices(self._answers(menu), style="choice")
                self._choices.go_to(self._suggested)
                wishes.append(Asked())
            case Staged() as staged:
                self._verbs = list(staged.verbs)
                self._wait = 0
        return wishes

    def _speak_in(self, strings: Strings) -> None:
        """Go on in another language: the line that stands, what can be answered, the card that is shown."""
        if strings is self._strings:
            return
        self._strings = strings
        if self.position is not None and self._story is not None:
            self._say_again()

    def _say_again(self) -> None:
        """Put what stands in the words that it has now."""
        assert self.position is not None and self._story is not None
        before, self.beat = self.beat, beat(self.script, self.position, self._story, self._strings)
        if self._last_position is not None:
            line = beat(self.script, self._last_position, self._story, self._strings)
            if isinstance(line, Line):
                self._show_line(line)
        if isinstance(self.beat, Menu):
            self._suggested = suggested(self.beat.offers, self._story)
            self._choices.show(self._answers(self.beat))
        elif isinstance(self.beat, Staged) and isinstance(before, Staged):
            done = min(len(before.verbs) - len(self._verbs), len(self.beat.verbs))
            self._verbs = list(self.beat.verbs[done:])
            if self._card and done:
                self._card = self.beat.verbs[done - 1].value

    def _show_line(self, line: Line) -> None:
        """Show a line in the place of the one that stands; it does not appear anew where it was there in full."""
        speaker = self.script.cast.get(line.who) if line.who else None
        if speaker is not None and self._portrait(speaker):
            self._faces[self._side(line.who)] = (self._portrait(speaker), line.expression or "neutral")
        self._speaker = speaker
        if line.spans != self._spans:
            complete = self._complete and self._last_page
            self._spans = line.spans
            self._time_letters()
            if complete:
                self._letters, self._complete = len(self._times), True
        self._last_line = (speaker, self._spans)

    def _time_letters(self) -> None:
        """Work out at which step each letter is there."""
        per_letter = STEPS_PER_SECOND * 100 / (LETTERS_PER_S * self._settings.text_speed)
        now = 0.0
        self._times = []
        for span in self._spans:
            now += span.pause * STEPS_PER_SECOND
            for number, letter in enumerate(span.text):
                now += per_letter / (span.speed or 1.0)
                self._times.append(int(now))
                follows = span.text[number + 1 : number + 2]
                if follows in ("", " "):
                    now += PAUSE_AFTER_S.get(letter, 0) * STEPS_PER_SECOND * 100 / self._settings.text_speed
        self._shown_at = self._letters = self._auto = 0
        self._complete = False
        self._page, self._pages = 0, 1

    def _meant(self, moment: Moment, wishes: list[Wish]) -> list[Intent]:
        """What the presses of this step mean for the line or the menu that stands."""
        inputs, settings = moment.inputs, moment.settings
        if isinstance(self.beat, Menu):
            picked, _, sounds = self._choices.update(inputs)
            wishes += sounds
            return [Pick(picked)] if picked else []
        line = self.beat
        assert isinstance(line, Line)
        if Action.AUTO in inputs.pressed:
            wishes.append(Change("auto_advance", "false" if settings.auto_advance else "true"))
        pressed = Action.ACT in inputs.pressed or bool(inputs.pointer and inputs.pointer.clicked)
        self._skipping = Action.SKIP in inputs.held and (line.read or settings.skip_unread)
        self._advance_letters(settings, wishes)
        if self._skipping and self._tick % SKIP_EVERY == 0:
            return [Advance()]
        if settings.auto_advance and self._complete and self._last_page:
            self._auto += 1
            wait = (AUTO_BASE_S + AUTO_PER_LETTER_S * len(self._times)) * settings.auto_wait / 100
            if self._auto > in_steps(wait):
                return [Advance()]
        if not pressed:
            return []
        if not self._complete:
            self._letters = self._page_end()
            self._complete = self._letters >= len(self._times) or self._letters >= self._page_end()
            self._shown_at = self._times[self._letters - 1] if self._letters else 0
            return []
        if not self._last_page:
            self._page += 1
            self._complete = False
            return []
        wishes.append(Play("text"))
        return [Advance()]

    @property
    def _last_page(self) -> bool:
        return self._page >= self._pages - 1

    def _page_end(self) -> int:
        """How many letters there are up to the end of the present page."""
        return self._breaks[self._page] if self._page < len(self._breaks) else len(self._times)

    _breaks: tuple[int, ...] = ()

    def _advance_letters(self, settings: Settings, wishes: list[Wish]) -> None:
        if self._complete:
            return
        end = self._page_end()
        if settings.instant_text or self._skipping:
            self._letters = end
        else:
            self._shown_at += 1
            before = self._letters
            while self._letters < end and self._times[self._letters] <= self._shown_at:
                self._letters += 1
            if (
                self._speaker
                and self._speaker.voice
                and before != self._letters
                and before // BLIP_EVERY != self._letters // BLIP_EVERY
            ):
                letter = text_of(self._spans)[self._letters - 1]
                if letter.isalnum():
                    wishes.append(Play(f"blip.{self._speaker.voice}.{ord(letter) % 5 + 1}"))
        if self._letters >= end:
            self._complete = True
            if end:
                self._shown_at = self._times[end - 1]

    def _stage(self, moment: Moment) -> tuple[list[Wish], bool]:
        """Carry out the next directions; whether all of them are done."""
        if self._wait > 0:
            self._wait -= 1
            hurry = Action.ACT in moment.inputs.pressed or Action.SKIP in moment.inputs.held
            if hurry and self._card and self._wait > in_steps(0.4):
                self._wait = in_steps(0.4)
            if self._wait == 0:
                self._card = ""
            return [], False
        if moment.busy:
            return [], False
        wishes: list[Wish] = []
        while self._verbs:
            verb = self._verbs.pop(0)
            argument = verb.argument
            match verb.name:
                case "wait":
                    self._wait = in_steps(float(str(argument)))
                    return wishes, False
                case "card":
                    self._card = str(argument)
                    self._wait = in_steps(CARD_S)
                    return wishes, False
                case "picture":
                    self._picture_was, self._dissolve = self._picture, DISSOLVE_STEPS
                    self._picture = "" if argument == "none" else str(argument)
                case "mark":
                    wishes.append(Mark(str(argument)))
                case "goto":
                    place, _, point = str(argument).partition(":")
                    self._left.append(GoTo(place, point))
                case "drift":
                    self._left.append(GoTo(f"drift/{argument}", "start"))
                case "open":
                    opened = str(argument)
                    self._left.append(Restart(opened) if opened in ("credits", "title") else Open(opened))
                case _:
                    wishes.append(Directed(verb.name, argument))
                    if verb.name in ("walk", "fade"):
                        return wishes, False
        return wishes, True

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The picture, the faces, the box with its words, and the choices."""
        self._speak_in(canvas.strings)
        width, height = canvas.screen
        self._expect_faces(canvas, height)
        if self._picture:
            canvas.curtain((6, 5, 18), 255)
            self._draw_picture(canvas)
        if self._card:
            self._draw_card(canvas)
            return
        if isinstance(self.beat, Staged) or self.beat is None:
            return
        box_width = min(width - 60, width_of_box(self._settings.text_size))
        left = (width - box_width) // 2
        speaker, spans = self._last_line
        top = height - BOX_MARGIN
        if isinstance(self.beat, Menu):
            if spans:
                top = self._box_top(canvas, speaker, spans, box_width, height)[0]
            face = 0
            if "left" in self._faces and self._settings.text_size <= 140:
                face = FACE_WIDTH - 60
                self._draw_face(canvas, "left", left + 40, box_width, min(height, top + 70), FACE_HIGH, True)
            if spans:
                self._draw_line(canvas, speaker, spans, left, box_width, height)
            self._draw_choices(canvas, left + face, box_width - face, top)
        elif spans:
            self._draw_line(canvas, speaker, spans, left, box_width, height)

    def _expect_faces(self, canvas: Canvas, height: int) -> None:
        """Have faces read before they are seen. What can follow is looked for answer by answer, one a frame."""
        if self._ahead is None:
            self._ahead = self._faces_ahead(face_high(self._settings.text_size, height))
        coming = next(self._ahead, None)
        if coming is not None and coming not in self._coming and len(self._coming) < MOST_AHEAD:
            self._coming.append(coming)
        for side, portrait, expression, tall, speaks in self._coming:
            canvas.expect(portrait, expression, tall, 0 if speaks else LISTENER_DIM, flip=side == "left")

    def _draw_picture(self, canvas: Canvas) -> None:
        width, height = canvas.screen
        tall = height
        wide = tall * 16 // 9
        if wide > width:
            wide, tall = width, width * 9 // 16
        area = ((width - wide) // 2, (height - tall) // 2, wide, tall)
        if self._dissolve and self._picture_was:
            canvas.picture(f"cutscene/{self._picture_was}", *area)
            share = 255 * (DISSOLVE_STEPS - self._dissolve) // DISSOLVE_STEPS
            canvas.picture(f"cutscene/{self._picture}", *area, share)
        else:
            canvas.picture(f"cutscene/{self._picture}", *area)

    def _draw_card(self, canvas: Canvas) -> None:
        width, height = canvas.screen
        whole = in_steps(CARD_S)
        share = min(1.0, self._wait / (whole * 0.2), (whole - self._wait) / (whole * 0.2))
        canvas.curtain((6, 5, 18), round(255 * min(1.0, share * 1.2)))
        alpha = round(255 * max(0.0, share))
        words = self._card.split("\n")
        first = canvas.measure(words[0], "card", width - 200)[1]
        rest = "\n".join(words[1:])
        high = first + (canvas.measure(rest, "narration", width - 400)[1] + 24 if rest else 0)
        y = (height - high) // 2
        canvas.text(words[0], 100, y, "card", width - 200, "centre", alpha=alpha)
        if rest:
            canvas.text(rest, 200, y + first + 24, "narration", width - 400, "centre", alpha=alpha)

    def _box_top(
        self, canvas: Canvas, speaker: Speaker | None, spans: tuple[Span, ...], box_width: int, height: int
    ) -> tuple[int, int, int, int, int]:
        """Where the box begins, its height, and of the words: width, the height of a line, lines on a page."""
        room, line, lines, most = shape(
            canvas.measure, spans, self._settings.text_size, self._has_face(speaker), box_width
        )
        self._pages = -(-lines // most)
        lines = min(lines, most)
        name_high = canvas.measure("A", "name")[1] + 14 if speaker else 0
        box_height = max(222, name_high + max(lines, 2) * line + 2 * BOX_PAD)
        return height - BOX_MARGIN - box_height, box_height, room, line, lines

    def _has_face(self, speaker: Speaker | None) -> bool:
        """Whether a face stands in the box: while one answers, only whoever answers is seen, beside the answers."""
        return bool(speaker and self._portrait(speaker)) and not isinstance(self.beat, Menu)

    def _draw_line(
        self, canvas: Canvas, speaker: Speaker | None, spans: tuple[Span, ...], left: int, box_width: int, height: int
    ) -> int:
        """The box with its words and faces; returns where it begins."""
        has_face = self._has_face(speaker)
        is_left = bool(speaker and self._side(speaker.id) == "left")
        top, box_height, room, line, lines = self._box_top(canvas, speaker, spans, box_width, height)
        name_high = canvas.measure("A", "name")[1] + 14 if speaker else 0
        face_width = box_width - 2 * BOX_PAD - room
        tall = face_high(self._settings.text_size, height)
        listener = "right" if is_left else "left"
        if has_face and listener in self._faces and self._settings.text_size <= 140:
            self._draw_face(canvas, listener, left, box_width, top + 70, listening(tall), False)
        canvas.box(left, top, box_width, box_height, "speech")
        style = "speech" if speaker else "narration"
        words_left = left + BOX_PAD + (face_width if has_face and is_left else 0)
        if has_face:
            self._draw_face(canvas, "left" if is_left else "right", left, box_width, top + box_height - 2, tall, True)
        y = top + BOX_PAD
        if speaker is not None:
            wide = canvas.measure(speaker.plate, "name")[0]
            canvas.text(speaker.plate, words_left, y - 10, "name", room, color=speaker.colour or "gold")
            canvas.box(words_left, y + name_high - 18, max(wide + 30, 120), 2, "rule")
            y += name_high
        self._draw_words(canvas, spans, words_left, y, style, room, line, lines)
        if self._complete and isinstance(self.beat, Line) and self._tick // 26 % 2:
            canvas.arrow(words_left + room - 40, top + box_height - 46, 24)
        if self._settings.auto_advance and isinstance(self.beat, Line):
            self._draw_auto(canvas, left + box_width, top + box_height, height)
        return top

    def _draw_auto(self, canvas: Canvas, right: int, bottom: int, height: int) -> None:
        """The sign on the box's lower edge that lines go on by themselves."""
        wide, high = canvas.measure(AUTO, "small")
        y = min(bottom - high // 2, height - high)
        canvas.box(right - wide - 64, y, wide + 40, high, "caption")
        canvas.text(AUTO, right - wide - 44, y, "small", color="gold")

    def _draw_words(
        self,
        canvas: Canvas,
        spans: tuple[Span, ...],
        x: int,
        y: int,
        style: str,
        room: int,
        line: int,
        lines: int,
    ) -> None:
        shown = self._letters if isinstance(self.beat, Line) else -1
        if self._pages <= 1:
            self._breaks = ()
            canvas.text(spans, x, y, style, room, shown=shown, tick=self._tick)
            return
        pages = _pages(canvas, spans, style, room, line, lines)
        self._breaks = tuple(sum(len(text_of(page)) for page in pages[: number + 1]) for number in range(len(pages)))
        self._pages = len(pages)
        page = min(self._page, len(pages) - 1)
        begun = self._breaks[page - 1] if page else 0
        canvas.text(
            pages[page], x, y, style, room, shown=shown if shown < 0 else max(0, shown - begun), tick=self._tick
        )

    def _draw_face(
        self, canvas: Canvas, side: str, left: int, box_width: int, bottom: int, tall: int, speaks: bool
    ) -> None:
        portrait, expression = self._faces[side]
        blink = (self._tick + (0 if side == "left" else 97)) % BLINK_EVERY < BLINK_STEPS
        breath = 0
        if not self._settings.reduced_motion:
            breath = (self._tick // 44 + (0 if side == "left" else 1)) % 2 * 2
        step = (12 - self._step_in) * 3 if speaks else 0
        inset = -10 if speaks else 24
        x = left + inset - step if side == "left" else left + box_width - tall - inset + step
        dim = 0 if speaks else LISTENER_DIM
        canvas.portrait(portrait, expression, x, bottom + breath, tall, dim, blink, flip=side == "left")
        canvas.expect(portrait, expression, tall, dim, blink=True, flip=side == "left")

    def _answers(self, menu: Menu) -> list[Entry]:
        """The answers on offer, the suggested one with the Network's sign."""
        return [
            Entry(offer.id, offer.text, hint=offer.hint, dim=offer.chosen, sign=offer.id == self._suggested)
            for offer in menu.offers
        ]

    def _draw_choices(self, canvas: Canvas, left: int, width: int, top: int) -> None:
        """The answers, above the line they answer, scrolled where that leaves no room for all of them."""
        y = top - self._choices.measure(canvas, width) - 14
        if y < 24:
            y, width = 24, width - 26
        self._choices.draw(canvas, left, y, width, top - 10 - y)


def width_of_box(text_size: int) -> int:
    """How wide the box would be on a screen that has the room."""
    return BOX_WIDTH + (text_size - 100) * 4


def face_wide(text_size: int) -> int:
    """How much of the box is left to a face."""
    return max(220, FACE_WIDTH - (text_size - 100) * 3)


def face_high(text_size: int, height: int) -> int:
    """How tall the face of whoever speaks is on a screen of a height."""
    wide = face_wide(text_size)
    return min(FACE_HIGH, height - 120) if wide >= FACE_WIDTH else min(FACE_HIGH, wide * 12 // 10)


def listening(tall: int) -> int:
    """How tall the face of whoever listens to a face of a height is."""
    return tall * 17 // 20


def shape(
    measure: Callable[[Words, str, int], tuple[int, int]],
    spans: Sequence[Span],
    text_size: int,
    with_face: bool,
    box_width: int,
) -> tuple[int, int, int, int]:
    """How words lie in a box: the width for them, the height of a line, how many lines they are, and a page holds."""
    face = face_wide(text_size) if with_face else 0
    room = box_width - 2 * BOX_PAD - face
    line = measure("A", "speech", room)[1]
    return room, line, max(1, measure(spans, "speech", room)[1] // line), max(3, 470 // line)


def _pages(
    canvas: Canvas, spans: tuple[Span, ...], style: str, room: int, line: int, lines: int
) -> list[tuple[Span, ...]]:
    """Cut spans into pages of at most so many lines, at words."""
    pages: list[tuple[Span, ...]] = []
    now: list[Span] = []
    for span in spans:
        words = span.text.split(" ")
        taken = ""
        for number, word in enumerate(words):
            piece = word if number == 0 else f" {word}"
            trial = (*now, replace(span, text=taken + piece))
            if canvas.measure(trial, style, room)[1] > lines * line and (now or taken):
                if taken:
                    now.append(replace(span, text=taken + " "))
                pages.append(tuple(now))
                now, taken = [], word
                span = replace(span, pause=0.0)
            else:
                taken += piece
        if taken:
            now.append(replace(span, text=taken))
    if now:
        pages.append(tuple(now))
    return pages
