"""The bed: Hush's terminal, where a night is bought.

A night is a slot of hours and a dream. It costs what both cost together, and never less than nothing: the suggested
dream pays towards the slot. What is dearer than what is left is shown, cannot be taken, and Hush says so. Prime hours
are the dear ones; cheap hours cost rest.

Prices are in `levels/hub/prices.yaml`, and may be others from a chapter on. Everything else is the script's: a night
goes on at `drift.suggested`, `drift.blank` or `drift.draft`. Which drift is suggested is shown in the words of
`bed.offer`. What `bed.no_blank` or `bed.no_slot_10` has words for is not sold, and they are why.

What Hush says are the scenes `bed.*` of the script. While the cursor moves they are only shown, and nothing of them is
remembered; the ones said on lying down are. Presses become intents here as they do in a talk (`Pick slot.6`,
`Pick dream.blank`, `Pick yes`, `Advance`), so that replays and the autoplayer go the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from game.core.events import Close, Meant, Open, Play, Speak
from game.core.steps import Action, Advance, Inputs, Intent, Pick, in_steps
from game.core.strings import ENGLISH, Strings, phrases
from game.dialogue.markup import Span
from game.dialogue.runner import Line, Position, beat, spoken
from game.scenes.menu import Entry, Menu, is_large, leaves
from game.scenes.scene import Library, Moment, Screen, Wish
from game.scenes.terminal import NIGHT, breath
from game.story import Add, Seen, Set, Story, after_all
from game.story import Event as StoryEvent
from game.world.canvas import Canvas

say = phrases("bed")
BEDTIME = (23, 40)
"""Hours and minutes at which she lies down."""
BLIP_EVERY = 3
READ_BASE_S = 1.4
READ_PER_LETTER_S = 0.05
"""How long a line stays, while the cursor moves, before the next one of the same scene."""
EYE_PX = (48, 34)
DREAMS = ("suggested", "blank", "draft")
STAGES = ("greet", "hours", "dream", "confirm", "goodnight")
REMEMBERED = ("greet", "confirm", "goodnight")
"""What is said at these stages the story keeps."""

Said = tuple[str, str]
"""Who says it, and the words."""


REFUSES = "bed.no_"
"""Scenes that say why something is not sold."""
READS = ("chapter", "credits")
"""Names of the story that the terminal itself reads, whatever the script does with them."""


class Bed(Screen):
    """The terminal by the bed."""

    def __init__(self, library: Library, about: Mapping[str, str], kept: Mapping[str, Any] | None = None) -> None:
        super().__init__("bed", simulated=True, over=True)
        self.library = library
        self.stage = "greet"
        self.slot = 0
        self.dream = ""
        if kept is not None and kept.get("stage") in STAGES:
            self.stage = str(kept["stage"])
            self.slot = int(kept.get("slot", 0))
            self.dream = str(kept.get("dream", ""))
        self.menu = Menu(rests=True, look="row", style="choice")
        self.lines: tuple[Said, ...] = ()
        self._strings = ENGLISH
        self._stops: tuple[tuple[Position, Story], ...] = ()
        """Where the lines stand in the script, and the story as it was there: for saying them in another language."""
        self._line = 0
        self._letters = 0
        self._waited = 0
        self._spoken = ""
        self._heard: Story | None = None
        self._remember: tuple[StoryEvent, ...] = ()
        self._story: Story | None = None
        self._tick = 0
        self._still = False
        self._instant = False

    # -- the contract ---------------------------------------------------------------------------------------------

    def enter(self, moment: Moment) -> list[Wish]:
        """Hush says good evening, or goes on where a save left it."""
        self._story = self._heard = moment.story
        self._strings = self.library.strings(moment.settings.language)
        self._go_to(self.stage)
        return [Play("ui_open")]

    def snapshot(self) -> dict[str, Any]:
        """How far the booking has come."""
        return {"about": {}, "stage": self.stage, "slot": self.slot, "dream": self.dream}

    def update(self, moment: Moment) -> list[Wish]:
        """One step: letters appear, the cursor moves, an intent moves the booking on."""
        self._tick += 1
        self._story = moment.story
        self._still, self._instant = moment.settings.reduced_motion, moment.settings.instant_text
        self._speak_in(self.library.strings(moment.settings.language))
        if Action.PAUSE in moment.inputs.pressed:
            return [Open("pause")]
        if Action.LOG in moment.inputs.pressed:
            return [Open("backlog")]
        wishes: list[Wish] = []
        self._grow(wishes)
        intents = list(moment.inputs.intents) or self._meant(moment.inputs, wishes)
        for intent in intents[:1]:
            wishes.append(Meant(intent))
            wishes += self._take(intent)
        return wishes

    @property
    def ready(self) -> bool:
        """Whether an intent would be taken now; for the autoplayer."""
        return True

    @property
    def options(self) -> tuple[str, ...]:
        """The picks that lead on towards sleep; none where a line waits for `Advance`."""
        aside = ("usage", "up", "no", "back")
        return tuple(entry.id for entry in self.menu.entries if not entry.off and entry.id not in aside)

    # -- prices ---------------------------------------------------------------------------------------------------

    @property
    def credits(self) -> int:
        """What Mira has left."""
        assert self._story is not None
        return int(self._story["credits"])

    def _slots(self) -> list[int]:
        return sorted(int(hours) for hours in self.library.prices["slots"])

    def _price(self, kind: str, name: str, part: str = "credits") -> int:
        assert self._story is not None
        prices = self.library.prices
        price = prices[kind][name].get(part, 0)
        for chapter in range(int(self._story["chapter"]) + 1):
            price = prices.get(f"from_{chapter}", {}).get(name, {}).get(part, price)
        return price

    def cost(self, slot: int, dream: str) -> int:
        """What a night costs in all."""
        return max(0, self._price("slots", str(slot)) + self._price("dreams", dream))

    def cheapest(self, slot: int) -> int:
        """The least that a slot can come to, with any of the dreams."""
        return min(self.cost(slot, dream) for dream in DREAMS)

    def refused(self, thing: str) -> bool:
        """Whether Hush does not sell something ("blank", "slot_10") as the story stands."""
        return bool(self._lines_of(f"{REFUSES.removeprefix('bed.')}{thing}"))

    def _lines_of(self, name: str) -> tuple[Said, ...]:
        """What a scene of the terminal would say now; nothing of it is kept."""
        assert self._story is not None
        stops, _ = spoken(self.library.script, f"bed.{name}", self._story)
        return self._worded(stops)

    # -- the booking ----------------------------------------------------------------------------------------------

    def _go_to(self, stage: str) -> None:
        """Come to a stage of the booking: its entries, and what Hush says there."""
        self.stage = stage
        self._spoken = ""
        if stage == "greet":
            self.menu.show(())
            self._speak("greet")
        elif stage == "hours":
            self.menu.show(self._hour_entries())
            self.menu.go_to(f"slot.{self.slot or 6}")
        elif stage == "dream":
            self.menu.show(self._dream_entries())
            self.menu.go_to(f"dream.{self.dream or 'suggested'}")
        elif stage == "confirm":
            # The cursor starts on the answer that buys nothing: presses made in a hurry end here.
            self.menu.show((Entry("no", say("Not yet")), Entry("yes", say("Lie down"))))
            self.menu.at = 0
            self._speak("confirm")
        else:
            self.menu.show(())
            self._speak("goodnight")
        self._follow_cursor()

    def _hour_entries(self) -> list[Entry]:
        entries = []
        for slot in self._slots():
            least = self.cheapest(slot)
            short = least - self.credits
            why = say("until {time}", time=clock(slot))
            if short > 0:
                why = say("even with my suggestion, {number} more than you have", number=short)
            price = credits_words(self._price("slots", str(slot)))
            refused = self.refused(f"slot_{slot}")
            why = say("not tonight") if refused else why
            entries.append(Entry(f"slot.{slot}", hours_words(slot), price, hint=why, off=refused or short > 0))
        return [*entries, Entry("usage", say("What have I used?")), Entry("up", say("Get up again"))]

    def _dream_entries(self) -> list[Entry]:
        offer = self._lines_of("offer")
        names = {"suggested": offer[0][1] if offer else say("Suggested"), "blank": say("Blank")}
        entries = []
        for dream in DREAMS:
            total = self.cost(self.slot, dream)
            short = total - self.credits
            price = self._price("dreams", dream)
            why = say("{n} credit in all", "{n} credits in all", n=total)
            if short > 0:
                why = say("{price}, {number} more than you have", price=why, number=short)
            elif price < 0:
                why = say("{price}; it pays {number}", price=why, number=-price)
            refused = self.refused(dream)
            why = say("not tonight") if refused else why
            shown = f"+{price}" if price > 0 else str(price).replace("-", "−")
            text = names.get(dream, say("Your draft: the stairs"))
            entries.append(Entry(f"dream.{dream}", text, shown, hint=why, off=refused or short > 0))
        return [*entries, Entry("back", say("Other hours"))]

    def _meant(self, inputs: Inputs, wishes: list[Wish]) -> list[Intent]:
        """What the presses of this step mean."""
        if not self.menu.entries:
            pressed = Action.ACT in inputs.pressed or Action.BACK in inputs.pressed
            pressed |= bool(inputs.pointer and inputs.pointer.clicked)
            if not pressed:
                return []
            if not self._complete:
                self._letters = len(self._words)
                return []
            return [Advance()]
        picked, _, sounds = self.menu.update(inputs)
        wishes += sounds
        self._follow_cursor()
        if picked:
            return [Pick(picked)]
        if leaves(inputs):
            return [Pick({"hours": "up", "dream": "back"}.get(self.stage, "no"))]
        return []

    def _take(self, intent: Intent) -> list[Wish]:
        """Carry out one intent; one that means nothing here is passed over."""
        if isinstance(intent, Advance):
            return self._advance() if not self.menu.entries else []
        entry = next((one for one in self.menu.entries if one.id == intent.choice), None)
        if entry is None:
            return []
        self.menu.go_to(entry.id)
        self._follow_cursor()
        if entry.off:
            thing = entry.id.removeprefix("dream.").replace(".", "_")
            self._speak(f"no_{thing}" if self.refused(thing) else "short")
            return [Play("ui_deny")]
        kind, _, name = entry.id.partition(".")
        match kind:
            case "slot":
                self.slot = int(name)
                self._go_to("dream")
            case "dream":
                self.dream = name
                self._go_to("confirm")
            case "yes":
                self._go_to("goodnight")
            case "no":
                self._go_to("dream")
            case "back":
                self._go_to("hours")
            case "usage":
                return [Open("usage")]
            case "up":
                return [Play("ui_back"), Close()]
        return []

    def _advance(self) -> list[Wish]:
        """The next line, or the next stage where there is none."""
        if self._line + 1 < len(self.lines):
            self._line += 1
            self._letters = self._waited = 0
            return [Play("text")]
        if self.stage == "greet":
            self._go_to("hours")
            return []
        return self._sleep()

    def booking(self) -> tuple[StoryEvent, ...]:
        """What the night does to the story."""
        paid = min(self.cost(self.slot, self.dream), self.credits)
        rest = self._price("slots", str(self.slot), "rest") + self._price("dreams", self.dream, "rest")
        return (
            Set("sunday", "night"),
            Set("night.slot", self.slot),
            Set("night.dream", self.dream),
            Set("night.paid", paid),
            Add("credits", -paid),
            Add("rest.mira", rest),
            Add("hours.mira", self.slot),
        )

    def _sleep(self) -> list[Wish]:
        """Book it, and go on with what the script has for such a night."""
        return [*self.booking(), *self._remember, Close(), Speak(f"drift.{self.dream}")]

    # -- what Hush says -------------------------------------------------------------------------------------------

    def _follow_cursor(self) -> None:
        """Say what belongs to the entry under the cursor, once it has moved there."""
        entry = self.menu.chosen
        if entry is None or self.stage == "confirm":
            return
        scene = entry.id.replace(".", "_") if entry.id.startswith("slot") else entry.id.removeprefix("dream.")
        if scene != self._spoken and scene not in ("up", "back"):
            self._speak(scene)
            self._spoken = scene

    def _speak(self, name: str) -> None:
        """Take the lines of a scene of the script, as far as it goes without an answer."""
        self.lines, self._stops, self._line, self._letters, self._waited = (), (), 0, 0, 0
        assert self._story is not None
        # Turns of phrase go round by a copy of the story that is never kept; what is booked is put in beforehand.
        story = self._heard if self._heard is not None else self._story
        if self.stage in ("confirm", "goodnight"):
            story = after_all(self._story, self.booking())
        self._stops, happened = spoken(self.library.script, f"bed.{name}", story)
        self.lines = self._worded(self._stops)
        if self.stage in REMEMBERED:
            self._remember = (*self._remember, *happened)
        if self.stage in ("greet", "hours", "dream"):
            self._heard = after_all(story, happened)

    def _worded(self, stops: Iterable[tuple[Position, Story]]) -> tuple[Said, ...]:
        """Lines by where they stand, in the player's language."""
        beats = [beat(self.library.script, position, story, self._strings) for position, story in stops]
        return tuple((one.who or "", one.words) for one in beats if isinstance(one, Line))

    def _speak_in(self, strings: Strings) -> None:
        """Go on in another language; a line that was there is there."""
        if strings is not self._strings:
            complete = self._complete
            self._strings = strings
            self.lines = self._worded(self._stops)
            self._letters = len(self._words) if complete else 0

    @property
    def _words(self) -> str:
        return self.lines[self._line][1] if self.lines else ""

    @property
    def _complete(self) -> bool:
        return self._letters >= len(self._words)

    def _grow(self, wishes: list[Wish]) -> None:
        """Letters appear; while the cursor is free, the next line follows when this one could have been read."""
        if not self._complete:
            before = self._letters
            grown = len(self._words) if self._instant else before + 1 if self._tick % 3 else before
            self._letters = min(len(self._words), grown)
            if self.lines[self._line][0] == "hush" and before // BLIP_EVERY != self._letters // BLIP_EVERY:
                letter = self._words[self._letters - 1]
                if letter.isalnum() and not self._instant:
                    wishes.append(Play(f"blip.hush.{ord(letter) % 5 + 1}"))
            return
        if self.menu.entries and self._line + 1 < len(self.lines):
            self._waited += 1
            if self._waited > in_steps(READ_BASE_S + READ_PER_LETTER_S * len(self._words)):
                self._line += 1
                self._letters = self._waited = 0

    # -- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, part: float) -> None:
        """The panel over the dark room: the clock, what can be had, what Hush says, and the small type."""
        self._speak_in(canvas.strings)
        canvas.tint(NIGHT, 178)
        width, height = canvas.screen
        large = is_large(canvas)
        margin = 24 if large else 44
        wide = width - 2 * margin if large else min(width - 2 * margin, 1560)
        left = (width - wide) // 2
        top, bottom = margin, height - margin
        canvas.box(left, top, wide, bottom - top, "terminal")
        pad = 28 if large else 56
        x, room = left + pad, wide - 2 * pad
        y = self._draw_head(canvas, x, top + (14 if large else 26), room, large)
        foot = canvas.measure("A", "small")[1]
        foot_y = bottom - foot - (10 if large else 24)
        said = self._said_height(canvas, room)
        said_y = foot_y - said - (16 if large else 30)
        canvas.box(x, said_y - (8 if large else 18), room, 2, "thin")
        if self.menu.entries:
            area = said_y - y - (20 if large else 22)
            menu_width = room - 26 if large else min(room - 26, 860)
            self.menu.draw(canvas, x, y, menu_width, area, self._tick)
            if not large and room - menu_width > 420:
                self._draw_night(canvas, x + menu_width + 60, y, room - menu_width - 60)
        else:
            self._draw_eye(canvas, left + wide // 2, (y + said_y) // 2, min(330, said_y - y - 60))
        self._draw_said(canvas, x, said_y, room)
        canvas.box(x, foot_y - 8, room, 2, "thin", 120)
        self._draw_foot(canvas, x, foot_y, room)

    def _breath(self) -> float:
        return breath(self._tick, self._still)

    def _draw_eye(self, canvas: Canvas, x: int, y: int, high: int) -> None:
        """The Network's closed eye, while there is nothing to choose."""
        wide = high * EYE_PX[0] // EYE_PX[1]
        if high > EYE_PX[1]:
            canvas.picture("title/eye", x - wide // 2, y - high // 2, wide, high, 70 + round(90 * self._breath()))

    def _draw_head(self, canvas: Canvas, x: int, y: int, room: int, large: bool) -> int:
        """Whose terminal it is, what is asked, the small clock and the light; where the entries may begin."""
        ask = ""
        if self.stage == "hours":
            ask = say("How long?")
        elif self.stage == "dream":
            ask = say("{hours}, and which dream?", hours=hours_words(self.slot))
        elif self.stage in ("confirm", "goodnight"):
            hours, price = hours_words(self.slot), credits_words(self.cost(self.slot, self.dream))
            ask = say("{hours}, until {time}, {price}", hours=hours, time=clock(self.slot), price=price)
        high = canvas.measure("A", "label")[1]
        canvas.box(x, y + high // 2 - 9, 18, 18, "terminal_light", 70 + round(185 * self._breath()))
        time = clock(0)
        if not large or not ask:
            canvas.text(self.library.script.cast["hush"].plate, x + 40, y, "label", color="ice")
        time_wide = canvas.measure(time, "label")[0] + 6
        canvas.text(time, x + room - time_wide, y, "label", time_wide, "right", color="ice")
        if large and ask:
            y += canvas.text(ask, x + 40, y, "label", room - time_wide - 60, color="ink")
        else:
            y += high
        canvas.box(x, y + 8, room, 2, "thin")
        y += 22 if large else 30
        if ask and not large:
            y += canvas.text(ask, x, y, "menu", room, color="ink") + 12
        return y

    def _draw_night(self, canvas: Canvas, x: int, y: int, wide: int) -> None:
        """The night as a line from evening to morning, the dear hours on it, and the slot under the cursor."""
        entry = self.menu.chosen
        slot = self.slot
        if entry is not None and entry.id.startswith("slot."):
            slot = int(entry.id.removeprefix("slot."))
        begun, ended = 22, 34
        unit = wide / (ended - begun)
        canvas.text(say("The night"), x, y, "small", color="soft")
        line = y + 92
        # Prime is 22:00 to 06:00.
        canvas.box(x, line + 26, round(8 * unit), 3, "thin")
        canvas.text(say("prime"), x, line + 34, "small", color="dim")
        lies = BEDTIME[0] + BEDTIME[1] / 60
        if slot:
            canvas.box(x + round((lies - begun) * unit), line - 16, max(8, round(slot * unit)), 32, "row_on")
        for hour in range(begun, ended + 1):
            tall = 18 if hour % 2 == 0 else 9
            canvas.box(x + round((hour - begun) * unit), line - tall // 2, 2, tall, "thin")
        for hour in (22, 2, 6, 10):
            at = x + round(((hour - begun) % 24) * unit)
            canvas.text(f"{hour:02d}", at - 20, line - 54, "small", 40, "centre", color="soft")
        rest = self._rest_words(slot)
        if rest:
            canvas.text(rest, x, line + 90, "small", wide, color="soft")

    def _rest_words(self, slot: int) -> str:
        """What a slot and the dream under the cursor do to her rest, in words."""
        if not slot:
            return ""
        rest = self._price("slots", str(slot), "rest")
        entry = self.menu.chosen
        dream = self.dream if self.stage == "confirm" else ""
        if entry is not None and entry.id.startswith("dream."):
            dream = entry.id.removeprefix("dream.")
        if dream:
            rest += self._price("dreams", dream, "rest")
        if rest < 0:
            return say("You would wake very tired.") if rest <= -2 else say("You would wake tired.")
        return say("You would wake rested.") if rest else say("You would wake as you are.")

    def _said_height(self, canvas: Canvas, room: int) -> int:
        """The room for what is said: the tallest of the lines, and two at least."""
        tallest = max((canvas.measure(self._shown(n), "speech", room)[1] for n in range(len(self.lines))), default=0)
        line = canvas.measure("A", "speech")[1]
        return max(tallest, line * 2)

    def _shown(self, number: int) -> tuple[Span, ...]:
        return (Span(self.lines[number][1]),)

    def _draw_said(self, canvas: Canvas, x: int, y: int, room: int) -> None:
        if not self.lines:
            return
        who = self.lines[self._line][0]
        color = {"hush": "ice", "": "soft"}.get(who, "indigo")
        canvas.text(self._shown(self._line), x, y, "speech", room, shown=self._letters, tick=self._tick, color=color)
        if self._complete and not self.menu.entries and self._tick // 26 % 2:
            canvas.box(x + room - 14, y + canvas.measure("A", "speech")[1] - 26, 10, 10, "bar_full")

    def _draw_foot(self, canvas: Canvas, x: int, y: int, room: int) -> None:
        """The small type: what she has, and what has been counted."""
        assert self._story is not None
        canvas.text(credits_words(self.credits), x, y, "small", color="soft")
        counted = say("{hours} h this week", hours=self._story["hours.mira"])
        wide, high = canvas.measure(counted, "small")
        wide += 6
        left = x + canvas.measure(credits_words(self.credits), "small")[0]
        self.caption_line = (left + 30, x + room - wide - 30, y + high // 2)
        canvas.text(counted, x + room - wide, y, "small", wide, "right", color="dim")


@dataclass(frozen=True, slots=True)
class Night:
    """One night that can be booked: what it does to the story, and the scene that it goes on at."""

    slot: int
    dream: str
    events: tuple[StoryEvent, ...]
    scene: str


def nights(library: Library, story: Story) -> list[Night]:
    """Every night that can be paid for, by the terminal's own rules; for provers and autoplayers."""
    found = []
    screen = Bed(library, {})
    screen._story = story
    slots = [slot for slot in screen._slots() if not screen.refused(f"slot_{slot}")]
    for slot, dream in product(slots, [dream for dream in DREAMS if not screen.refused(dream)]):
        if screen.cost(slot, dream) > screen.credits:
            continue
        screen.slot, screen.dream = slot, dream
        said = (f"bed.{stage}" for stage in REMEMBERED)
        heard = (Seen(scene) for scene in said if scene in library.script.scenes)
        found.append(Night(slot, dream, (*screen.booking(), *heard), f"drift.{dream}"))
    return found


def hours_words(hours: int) -> str:
    """So many hours, in words."""
    return say("{n} hour", "{n} hours", n=hours)


def credits_words(credits: int) -> str:
    """So many credits, in words."""
    return say("{n} credit", "{n} credits", n=credits)


def clock(hours: int) -> str:
    """The time so many hours after lying down."""
    return f"{(BEDTIME[0] + hours) % 24:02d}:{BEDTIME[1]:02d}"
