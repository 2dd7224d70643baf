"""Jason's dream, Floor 99: stealth in plain sight.

Rules, for whoever lays out a chamber:

- A *Watcher* looks from high up. Its cone sweeps from `from_deg` to `to_deg` and back in `sweep_s` seconds each way,
  resting `pause_s` at the ends and `rest_to_s` more at what it guards; 0 degrees is straight down the map, positive to
  the right. *Wall*s shade without end, *Divider*s for a length that grows with the distance.
- In the light, empty-handed, Jason fills with compliance, and his feet grow heavy with it: full after a second, at half
  his pace. Running fills as much for each step. It drains at a third of that speed, and faster at an *Anchor*. Full, he
  sits down at the nearest *Desk* and the floor folds back to the last *Checkpoint*, all in less than three seconds.
  Nothing that was found is lost.
- A *Task* is taken up on an aisle. Carrying it hides him perfectly, and keeps him on the *Aisle*s. The card is passed
  on to a *Worker* who `signs`, or put back; any other task can be put down anywhere, and goes back to where it was.
- A *Desk* hides. A *Phone* rings when it is set ringing (or by itself, every `rings_every_s`) and the gaze turns to it.
- *Page*s are picked up by walking over them; everything waits while one is looked at. The *Exit* ends the chamber.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from game.core.events import Event, Heard, Music, Play, Rumble
from game.core.geometry import SUB, TURN, UNIT, Rect, degrees, distance
from game.core.problems import Faulty, Problem
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import Finished, Solution
from game.world.canvas import Beam, Camera, Canvas, Pool, Sprite
from game.world.classes import FACING, Point, Prop, prop
from game.world.level import Level, Thing
from game.world.paths import foot_box
from game.world.sight import FINE, Cover, around, fine_heading, in_cone, is_shaded
from game.world.walking import STRIDE_PX, WALK_PX_S, Walker

FULL = 10_080
GAZE_FILL_S = 1.0
DRAIN_S = 2.8
WARN_AT = FULL // 4
RUN_PX_S = 128
HEAVY = 2
"""Full, he would walk at 1/2 of his pace."""
REACH_PX = 15
ANCHOR_PX = 20
CHECKPOINT_PX = 26
PAGE_PX = 9
TURN_TO_PHONE_DEG_S = 55.0
RING_AFTER_S = 0.9
LOOK_EVERY = 6
"""Workers look up in turn: each is asked every so many steps."""
RISE = 170
SINK = 40
POSTURE = 1000
PULL_S = 0.38
SIT_S = 0.8
FOLD_S = 0.95
UNFOLD_S = 0.55
PAGE_SHOWN_S = 4.0
PAGE_LEAST_S = 0.5
SIGNING_S = 1.4
REFUSED_S = 0.45
HEART_S = 0.6
SPARED_PX = (24, 12)
FACE_SIZE = (56, 64)
FACE_STEP_DEG = 15
GAZE_COLOR = (214, 236, 176)
GAZE_HAZE = (58, 70, 46)
SEEING_COLOR = (255, 238, 186)
SEEING_HAZE = (96, 84, 52)
AHEAD_COLOR = (40, 52, 38)
"""What is seen of the gaze before it comes: a rim of dusk on the side it moves to."""
AHEAD_STEPS = 40
AHEAD_DEG = 7
AHEAD_PX = (112, 146, 182, 220, 260)
WARM = (150, 96, 40)
OWN_COLOR = (132, 102, 52)
GAZE_REACH_PX = 600
RIM_DEG = 4
"""Rays of the light's outer rim lie so far apart."""
FLOOR_TASKS = ("card", "folder", "mug")
SIGN_SIZE = (12, 12)
SIGN_NAMES = ("sign", "phone", "hide", "leave", "task")
"""The signs over heads, as they stand side by side in their picture; to take something is the hand of all places."""
EYE_SIZE = (20, 12)
SHUT = 0
"""The eye over Jason: shut where he is lit and not seen, then four states of how full he is."""
EMOTE_HAND = 9
HINT_PX = 72
OFFERED_SIZE = (20, 18)
ANCHOR_SIZE = (12, 16)
OFFER_PX = 40
ROW_PX = 30
MOST_SHADES = 60_000
NEVER = 1 << 40


@dataclass(frozen=True, slots=True)
class Watcher:
    """An eye high above the floor and the sweep of its gaze; degrees, 0 is straight down the map."""

    eye_height: int = prop(120)
    half_width_deg: float = prop(13.0)
    from_deg: float = prop(-46.0)
    to_deg: float = prop(46.0)
    sweep_s: float = prop(7.0)
    pause_s: float = prop(0.6)
    rest_to_s: float = prop(0.0)


@dataclass(frozen=True, slots=True)
class Wall:
    """Tall cover: it ends the gaze."""


@dataclass(frozen=True, slots=True)
class Divider:
    """Low cover: it throws a shadow of finite length."""

    height: int = prop(16)


@dataclass(frozen=True, slots=True)
class Desk:
    """A seat where Jason can hide, and where he sits down when he is full; `over` where he looks over its edge."""

    over: bool = prop(False)


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone that can be set ringing; with `rings_every_s` above 0 it also rings by itself."""

    rings_every_s: float = prop(0.0)
    rings_for_s: float = prop(4.0)


@dataclass(frozen=True, slots=True)
class Task:
    """Something to carry: card, folder or mug; `prop` names the picture of it on the map."""

    kind: str = prop("card")
    prop: str = prop("")


@dataclass(frozen=True, slots=True)
class Aisle:
    """A stretch of floor where a task may be carried."""


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody at a desk; who `signs` takes the card."""

    look: int = prop(0)
    facing: str = prop("down", FACING)
    signs: bool = prop(False)


@dataclass(frozen=True, slots=True)
class Page:
    """One of Jason's drawings, and its picture."""

    picture: str = prop("page_window")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Standing by it, compliance drains three times as fast."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Passing it keeps the floor as it is now, to fold back to."""


@dataclass(frozen=True, slots=True)
class Exit:
    """The way out."""


CLASSES: Mapping[str, type] = {
    spec.__name__: spec
    for spec in (Watcher, Wall, Divider, Desk, Phone, Task, Aisle, Worker, Page, Anchor, Checkpoint, Exit)
}
NEEDS = (Watcher, Desk, Exit)


@dataclass(frozen=True, slots=True)
class Sweep:
    """A watcher's fixed numbers, worked out once."""

    eye: tuple[int, int]
    eye_height: int
    half_width: int
    start: int
    end: int
    sweep: int
    pause: int
    rest: int

    @property
    def period(self) -> int:
        """Steps from one rest at the start to the next."""
        return 2 * self.sweep + self.pause + self.rest

    def angle(self, tick: int) -> int:
        """The heading at a step, when nothing distracts it."""
        at = tick % self.period
        if at < self.pause:
            return self.start
        at -= self.pause
        if at < self.sweep:
            return self.start + (self.end - self.start) * at // self.sweep
        at -= self.sweep
        if at < self.rest:
            return self.end
        return self.end + (self.start - self.end) * (at - self.rest) // self.sweep


def _sweep(thing: Thing, watcher: Watcher) -> Sweep:
    fine = FINE
    return Sweep(
        (thing.area.x, thing.area.y),
        watcher.eye_height,
        degrees(watcher.half_width_deg * fine),
        degrees(watcher.from_deg * fine),
        degrees(watcher.to_deg * fine),
        max(1, in_steps(watcher.sweep_s)),
        in_steps(watcher.pause_s),
        in_steps(watcher.pause_s + watcher.rest_to_s),
    )


class Attention:
    """Which phones ring, and where every gaze looks because of it: what goes on whoever is there."""

    def __init__(self, sweeps: Sequence[Sweep], phones: Sequence[tuple[Thing, Phone]]) -> None:
        self._sweeps = sweeps
        self._phones = phones
        self.rings = [0] * len(phones)
        self.angles = [sweep.angle(0) for sweep in sweeps]

    def copy(self) -> Attention:
        """The same, going its own way."""
        other = Attention(self._sweeps, self._phones)
        other.rings, other.angles = list(self.rings), list(self.angles)
        return other

    def press(self, number: int) -> None:
        """Set a phone ringing: it begins in a moment."""
        self.rings[number] = in_steps(self._phones[number][1].rings_for_s) + in_steps(RING_AFTER_S)

    def rings_now(self, number: int) -> bool:
        """Whether a phone is heard; one that was just set ringing waits a moment."""
        return 0 < self.rings[number] <= in_steps(self._phones[number][1].rings_for_s)

    def heard(self) -> Thing | None:
        """The first phone that rings."""
        return next((thing for number, (thing, _) in enumerate(self._phones) if self.rings_now(number)), None)

    def step(self, tick: int) -> None:
        """Let phones ring on, and turn every gaze: towards one that rings, or back to its sweep."""
        for number, (_, phone) in enumerate(self._phones):
            every = in_steps(phone.rings_every_s)
            if every and tick % every == 0 and not self.rings[number]:
                self.rings[number] = in_steps(phone.rings_for_s) + 1
            if self.rings[number]:
                self.rings[number] -= 1
        called = self.heard()
        pace = degrees(TURN_TO_PHONE_DEG_S * FINE) // STEPS_PER_SECOND
        for number, sweep in enumerate(self._sweeps):
            goal = sweep.angle(tick)
            if called is not None:
                goal = _angle_to(sweep.eye, called.area.x, called.area.y, sweep)
            # Back from a phone it catches up with its sweep, which is slower than it can turn.
            self.angles[number] += max(-pace, min(pace, goal - self.angles[number]))


@dataclass(frozen=True, slots=True)
class Reach:
    """What the act key would do: take a task, sign or put back what is carried, set a phone ringing, hide."""

    kind: str
    number: int = -1


class Office:
    """One chamber of Floor 99, simulated."""

    def __init__(self, level: Level) -> None:
        missing = [spec.__name__ for spec in NEEDS if not level.all(spec)]
        if missing:
            raise Faulty(Problem(level.file, 0, 0, f"the chamber has no {' and no '.join(missing)}"))
        self.level = level
        self.solids = level.solids(frozenset())
        self.sweeps = [_sweep(thing, spec) for thing, spec in level.all(Watcher)]
        self.covers = _covers(level)
        self.desks = level.all(Desk)
        self.phones = level.all(Phone)
        self.tasks = level.all(Task)
        self.aisles = [thing.area for thing, _ in level.all(Aisle)]
        self.workers = level.all(Worker)
        self.pages = level.all(Page)
        self.anchors = [(thing.area.x, thing.area.y) for thing, _ in level.all(Anchor)]
        self.checkpoints = level.all(Checkpoint)
        self.exits = [thing.area for thing, _ in level.all(Exit)]
        start = level.named.get("start")
        x, y = start.area.centre if start else (level.size[0] // 2, level.size[1] // 2)
        facing = start.spec.facing if start and isinstance(start.spec, Point) else "down"
        self.jason = Walker("jason", "jason", x * SUB, y * SUB, facing)
        self.jason.was_x, self.jason.was_y = self.jason.x, self.jason.y
        self.tick = 0
        self.compliance = 0
        self.carrying = -1
        self.hidden = -1
        self.signed: list[int] = []
        self.signers: list[int] = []
        self.signing = 0
        self.refused = 0
        self.attention = Attention(self.sweeps, self.phones)
        self.posture = [0] * len(self.workers)
        self.found: list[int] = []
        self.phase = "walk"
        self.since = 0
        self.seat = -1
        self.passed = -1
        self.folds = 0
        self.seen = False
        self.lit = False
        self.done = False
        self._tense = False
        self._gone_at: tuple[int, ...] | None = None
        self._gone_ids: frozenset[int] = frozenset()
        self._hints = False
        self._shade: dict[tuple[int, int], tuple[bool, ...]] = {}
        # The checkpoint he starts at is his already, and says nothing.
        while self.passed + 1 < len(self.checkpoints) and self._by_checkpoint(self.passed + 1):
            self.passed += 1
        self._checkpoint: dict[str, Any] = self._moving_parts()

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs, settings: Settings) -> list[Event | Finished]:
        """One step of 1/60 s."""
        happenings: list[Event | Finished] = []
        self.jason.was_x, self.jason.was_y = self.jason.x, self.jason.y
        self._hints = settings.hints
        self.since += 1
        if self.phase == "page":
            self._look_at_page(inputs)
            return happenings
        if self.phase != "walk":
            self._fold(happenings)
            return happenings
        self.tick += 1
        self.signing = max(0, self.signing - 1)
        self.attention.step(self.tick)
        for number, (thing, _) in enumerate(self.phones):
            if self.attention.rings_now(number) and self.attention.rings[number] % STEPS_PER_SECOND == 0:
                happenings.append(Play("phone_ring", thing.area.x, thing.area.y))
        if not self.done:
            self._walk(inputs, happenings)
        self._look_up()
        self._comply(inputs, settings, happenings)
        self._arrive(happenings)
        return happenings

    def _look_at_page(self, inputs: Inputs) -> None:
        """Everything waits while a page is looked at; any press puts it away."""
        put_away = bool(inputs.pressed) and self.since >= in_steps(PAGE_LEAST_S)
        if put_away or self.since >= in_steps(PAGE_SHOWN_S):
            self.phase, self.since = "walk", 0

    def _walk(self, inputs: Inputs, happenings: list[Event | Finished]) -> None:
        jason = self.jason
        dx, dy = inputs.direction()
        act = Action.ACT in inputs.pressed
        if self.hidden >= 0:
            jason.moving = False
            if act or dx or dy:
                self.hidden = -1
                happenings.append(Play("desk_hide"))
            return
        if act and self._act(happenings):
            jason.moving = False
            return
        if not dx and not dy:
            jason.moving = False
            self.refused = max(0, self.refused - 1)
            return
        speed = self._speed(inputs)
        if dx and dy:
            speed = speed * 181 // 256
        jason.turn_to(dx, 0 if dx else dy)
        before = jason.travelled // (STRIDE_PX * SUB)
        moved = 0
        for part_x, part_y in ((dx * speed, 0), (0, dy * speed)):
            if (part_x or part_y) and self._free(jason.x + part_x, jason.y + part_y):
                jason.x += part_x
                jason.y += part_y
                moved += abs(part_x) + abs(part_y)
        if not moved and bool(dx) != bool(dy):
            moved = self._slide(dx * speed, dy * speed)
        jason.moving = moved > 0
        if moved:
            self.refused = max(0, self.refused - 1)
        elif self.carrying >= 0 and not self.solids.hit(foot_box(jason.x + dx * speed, jason.y + dy * speed)):
            # Only the task keeps him here: at the aisle's edge he turns round.
            if not self.refused:
                happenings.append(Play("ui_deny"))
            self.refused = in_steps(REFUSED_S)
            jason.turn_to(-dx, 0 if dx else -dy)
        jason.travelled += moved * 3 // 4 if dx and dy else moved
        stride = jason.travelled // (STRIDE_PX * SUB)
        if stride != before and stride % 2 == 0:
            happenings.append(Play(f"step.carpet.{stride // 2 % 4 + 1}", jason.x // SUB, jason.y // SUB))

    def _speed(self, inputs: Inputs) -> int:
        """His pace in 1/256 px a step: running where no task is carried, heavier the greyer he is."""
        fast = Action.RUN in inputs.held and self.carrying < 0
        speed = (RUN_PX_S if fast else WALK_PX_S) * SUB // STEPS_PER_SECOND
        return speed - speed * min(self.compliance, FULL) // (HEAVY * FULL)

    def _free(self, x: int, y: int) -> bool:
        if self.solids.hit(foot_box(x, y)):
            return False
        return self.carrying < 0 or self.on_aisle(x, y)

    def _slide(self, dx: int, dy: int) -> int:
        """Slip around a corner that is just missed."""
        step = (abs(dx) + abs(dy)) * 3 // 4
        for sign in (-1, 1):
            for reach in range(1, 6):
                aside = (sign * reach * SUB, 0) if dy else (0, sign * reach * SUB)
                if not self._free(self.jason.x + aside[0] + dx, self.jason.y + aside[1] + dy):
                    continue
                part = (max(-step, min(step, aside[0])), max(-step, min(step, aside[1])))
                if self._free(self.jason.x + part[0], self.jason.y + part[1]):
                    self.jason.x += part[0]
                    self.jason.y += part[1]
                    return step
        return 0

    def on_aisle(self, x: int, y: int) -> bool:
        """Whether a point, in 1/256 px, lies where a task may be carried."""
        return any(area.holds(x // SUB, y // SUB) for area in self.aisles)

    def reach_from(self, x: int, y: int, carrying: int, signed: Collection[int], hidden: bool = False) -> Reach | None:
        """What the act key means to somebody at a point, in px, or None where it means nothing."""
        if hidden:
            return Reach("rise")
        if carrying >= 0:
            return self._hand_on(x, y, carrying)
        if self.on_aisle(x * SUB, y * SUB):
            for number, (thing, _) in enumerate(self.tasks):
                if number not in signed and _gap(thing.area, x, y) <= REACH_PX:
                    return Reach("task", number)
        for number, (thing, _) in enumerate(self.phones):
            if _gap(thing.area, x, y) <= REACH_PX and not self.attention.rings[number]:
                return Reach("phone", number)
        for number, (thing, _) in enumerate(self.desks):
            if _gap(thing.area, x, y) <= REACH_PX - 2:
                return Reach("desk", number)
        return None

    def _hand_on(self, x: int, y: int, carrying: int) -> Reach | None:
        """Who would take what is carried; the card goes from hand to hand, so that nobody drops it half way."""
        thing, task = self.tasks[carrying]
        if task.kind != "card":
            return Reach("back", carrying)
        for number, (worker, spec) in enumerate(self.workers):
            if spec.signs and number not in self.signers and _gap(worker.area, x, y) <= REACH_PX + 4:
                return Reach("sign", number)
        return Reach("back", carrying) if _gap(thing.area, x, y) <= REACH_PX else None

    def reach(self) -> Reach | None:
        """What the act key would do now."""
        x, y = self.jason.x // SUB, self.jason.y // SUB
        return self.reach_from(x, y, self.carrying, self.signed, self.hidden >= 0)

    def _act(self, happenings: list[Event | Finished]) -> bool:
        """Do what the act key means here; whether it meant anything."""
        reach = self.reach()
        if reach is None:
            if self.carrying >= 0:
                happenings.append(Play("ui_deny"))
            return False
        match reach.kind:
            case "task":
                self.carrying = reach.number
                happenings.append(Play("page"))
            case "sign":
                self.signed.append(self.carrying)
                self.signers.append(reach.number)
                self.carrying = -1
                self.signing = in_steps(SIGNING_S)
                happenings.append(Play("card_sign"))
            case "back":
                self.carrying = -1
                happenings.append(Play("page"))
            case "phone":
                thing = self.phones[reach.number][0]
                self.attention.press(reach.number)
                happenings.append(Play("phone_up", thing.area.x, thing.area.y))
            case "desk":
                self.hidden = reach.number
                happenings.append(Play("desk_hide"))
        return True

    def _look_up(self) -> None:
        """Let those whom the light touches sit up straight, and the others sink again."""
        for number, (thing, _) in enumerate(self.workers):
            if (self.tick + number) % LOOK_EVERY:
                continue
            lit = self.lit_at(thing.area.x, thing.area.y)
            change = RISE * LOOK_EVERY // 2 if lit else -SINK * LOOK_EVERY // 4
            self.posture[number] = max(0, min(POSTURE, self.posture[number] + change))

    def shade_at(self, x: int, y: int) -> tuple[bool, ...]:
        """Which watchers could not see a point of the floor, in px, however they look."""
        known = self._shade.get((x, y))
        if known is None:
            if len(self._shade) > MOST_SHADES:
                self._shade.clear()
            known = self._shade[x, y] = tuple(
                y <= sweep.eye[1] or is_shaded(sweep.eye, sweep.eye_height, x, y, self.covers) for sweep in self.sweeps
            )
        return known

    def lit_at(self, x: int, y: int) -> bool:
        """Whether a point of the floor, in px, lies in some gaze now."""
        return any(
            not shaded and in_cone(x - sweep.eye[0], y - sweep.eye[1], angle, sweep.half_width)
            for sweep, angle, shaded in zip(self.sweeps, self.attention.angles, self.shade_at(x, y), strict=True)
        )

    def _comply(self, inputs: Inputs, settings: Settings, happenings: list[Event | Finished]) -> None:
        x, y = self.jason.x // SUB, self.jason.y // SUB
        self.lit = self.hidden < 0 and self.lit_at(x, y)
        self.seen = self.lit and self.carrying < 0 and not self.done and not settings.no_detection
        if self.seen:
            if self.compliance == 0:
                happenings.append(Play("gaze_seen"))
            fill = FULL // in_steps(GAZE_FILL_S)
            if self.jason.moving and Action.RUN in inputs.held:
                fill = fill * RUN_PX_S // WALK_PX_S
            self.compliance += fill
        else:
            self.compliance = max(0, self.compliance - self.drain_at(x, y))
        tense = self.compliance > WARN_AT
        if tense != self._tense:
            self._tense = tense
            happenings.append(Music(None, "tense" if tense else "plain"))
        if tense and self.tick % in_steps(HEART_S) == 0:
            happenings.append(Play("heartbeat"))
        if self.compliance >= FULL:
            self.compliance = FULL
            self.phase, self.since = "sit", 0
            self.seat = min(range(len(self.desks)), key=lambda n: _far(self.desks[n][0].area, x, y))
            self.jason.moving = False
            self.folds += 1
            happenings += [Play("caught"), Rumble(0.6, 0.4)]

    def drain_at(self, x: int, y: int) -> int:
        """How much compliance leaves him in a step out of the light."""
        drain = FULL // in_steps(DRAIN_S)
        return drain * 3 if any(distance(x - ax, y - ay) <= ANCHOR_PX for ax, ay in self.anchors) else drain

    def _fold(self, happenings: list[Event | Finished]) -> None:
        """Sit down, fold the floor, stand again at the checkpoint."""
        if self.phase == "sit":
            row = self.desks[self.seat][0].area.centre[1]
            for number, (thing, _) in enumerate(self.workers):
                # The row he sits down in sits up; the others go on sleeping.
                if abs(thing.area.y - row) < ROW_PX:
                    self.posture[number] = min(POSTURE, self.posture[number] + RISE // 2)
        if self.phase == "sit" and self.since >= in_steps(SIT_S):
            self.phase, self.since = "fold", 0
            happenings.append(Play("fold"))
        elif self.phase == "fold" and self.since >= in_steps(FOLD_S):
            folds = self.folds
            self._restore_parts(self._checkpoint)
            self.folds = folds
            self.seen = self.lit = False
            self.phase, self.since = "unfold", 0
            self._tense = False
            happenings.append(Music(None, "plain"))
        elif self.phase == "unfold" and self.since >= in_steps(UNFOLD_S):
            self.phase, self.since = "walk", 0

    def _by_checkpoint(self, number: int) -> bool:
        area = self.checkpoints[number][0].area
        return distance(self.jason.x // SUB - area.x, self.jason.y // SUB - area.y) <= CHECKPOINT_PX

    def _arrive(self, happenings: list[Event | Finished]) -> None:
        if self.phase != "walk":
            return
        x, y = self.jason.x // SUB, self.jason.y // SUB
        for number in range(len(self.checkpoints)):
            if number <= self.passed or self.seen or self.carrying >= 0 or self.hidden >= 0:
                continue
            if self._by_checkpoint(number):
                self.passed = number
                self._checkpoint = self._moving_parts()
                happenings.append(Play("anchor", x, y))
        if not self.done and any(area.meets(Rect(x - 4, y - 4, 8, 5)) for area in self.exits):
            self.done = True
            self.jason.moving = False
            self.compliance = 0
            happenings.append(Finished())
            return
        for number, (thing, _) in enumerate(self.pages):
            if number not in self.found and distance(x - thing.area.x, y - thing.area.y) <= PAGE_PX:
                self.found.append(number)
                self.phase, self.since = "page", 0
                self.jason.moving = False
                happenings.append(Play("page_find"))
                return

    # -- photographs ----------------------------------------------------------------------------------------------

    def _moving_parts(self) -> dict[str, Any]:
        return {
            "jason": [self.jason.x, self.jason.y, self.jason.facing, self.jason.travelled],
            "tick": self.tick,
            "compliance": self.compliance,
            "carrying": self.carrying,
            "hidden": self.hidden,
            "signed": list(self.signed),
            "signers": list(self.signers),
            "signing": self.signing,
            "rings": list(self.attention.rings),
            "gazes": list(self.attention.angles),
            "posture": list(self.posture),
            "passed": self.passed,
            "folds": self.folds,
            "done": self.done,
        }

    def _restore_parts(self, data: Mapping[str, Any]) -> None:
        jason = self.jason
        jason.x, jason.y, jason.facing, jason.travelled = data["jason"]
        jason.was_x, jason.was_y, jason.moving = jason.x, jason.y, False
        self.tick = data["tick"]
        self.compliance = data["compliance"]
        self.carrying = data["carrying"]
        self.hidden = data["hidden"]
        self.signed = list(data["signed"])
        self.signers = list(data["signers"])
        self.signing = data["signing"]
        self.attention.rings = list(data["rings"])
        self.attention.angles = list(data["gazes"])
        self.refused = 0
        self.posture = list(data["posture"])
        self.passed = data["passed"]
        self.folds = data["folds"]
        self.done = data["done"]

    def snapshot(self) -> dict[str, Any]:
        """All that changes, with the checkpoint, as plain data."""
        return {
            **self._moving_parts(),
            "checkpoint": dict(self._checkpoint),
            "found": list(self.found),
            "phase": self.phase,
            "since": self.since,
            "seat": self.seat,
        }

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self._restore_parts(data)
        self._checkpoint = dict(data["checkpoint"])
        self.found = list(data["found"])
        self.phase, self.since, self.seat = data["phase"], data["since"], data["seat"]

    # -- drawing --------------------------------------------------------------------------------------------------

    @cached_property
    def _outlooks(self) -> dict[Sweep, Outlook]:
        """What tall cover leaves each watcher to see."""
        edges: list[tuple[int, int, int, int]] = []
        for thing, _ in self.level.all(Wall):
            a = thing.area
            edges += [
                (a.x, a.y, a.right, a.y),
                (a.x, a.bottom, a.right, a.bottom),
                (a.x, a.y, a.x, a.bottom),
                (a.right, a.y, a.right, a.bottom),
            ]
        return {sweep: Outlook(sweep, edges) for sweep in self.sweeps}

    def draw(self, canvas: Canvas, part: float) -> None:
        """The floor, its people, and the gaze as light."""
        jason = self.jason
        x = round((jason.was_x + (jason.x - jason.was_x) * part) / SUB)
        y = round((jason.was_y + (jason.y - jason.was_y) * part) / SUB)
        camera = self._camera(canvas, x, y)
        canvas.map(self.level, camera, self.tick, frozenset(), self._gone())
        for sweep, angle in zip(self.sweeps, self.attention.angles, strict=True):
            canvas.beam(self._beam(sweep, angle, x, y))
            self._draw_face(canvas, sweep, angle)
            self._draw_ahead(canvas, sweep, angle)
        self._draw_workers(canvas, camera)
        self._draw_offered(canvas)
        self._draw_anchors(canvas, x, y)
        self._draw_jason(canvas, x, y)
        for number, (thing, _) in enumerate(self.phones):
            if self.attention.rings_now(number) and self.tick // 8 % 2:
                canvas.above("floor99/icons", thing.area.x, thing.area.y - 14, 1, (9, 9))
        if self.phase == "walk" and not self.done:
            self._draw_signs(canvas, x, y)
        if self.phase == "fold":
            self._draw_fold(
                canvas, self.desks[self.seat][0].area.centre[0] - camera.x, 1000 * self.since // in_steps(FOLD_S)
            )
        elif self.phase == "unfold":
            left = max(0, in_steps(UNFOLD_S) - self.since)
            self._draw_fold(canvas, x - camera.x, 1000 * left // in_steps(UNFOLD_S))
        if self.phase == "page" and self.found:
            self._draw_page(canvas)

    @staticmethod
    def _draw_fold(canvas: Canvas, hinge: int, amount: int) -> None:
        """The floor folded about a column, 0..1000: slowly at first, and dark only when it is all but shut."""
        canvas.fold(amount * (500 + amount // 2) // 1000, hinge)
        canvas.tint((6, 8, 14), max(0, min(255, (amount - 600) * 255 // 380)))

    def _camera(self, canvas: Canvas, x: int, y: int) -> Camera:
        width, height = canvas.view
        fixed = self.level.named.get("view")
        centre_x, centre_y = fixed.area.centre if fixed else (x, y)
        whole_x, whole_y = self.level.size
        left = (whole_x - width) // 2 if width >= whole_x else max(0, min(centre_x - width // 2, whole_x - width))
        top = (whole_y - height) // 2 if height >= whole_y else max(0, min(centre_y - height // 2, whole_y - height))
        return Camera(left, top)

    def _gone(self) -> frozenset[int]:
        """Pictures of the map that are not there now: what is carried, offered, or has been found."""
        now = (*self.signed, -1, self.carrying, -1, *self.found)
        if now != self._gone_at:
            names = {self.tasks[n][1].prop for n in (*self.signed, *([self.carrying] if self.carrying >= 0 else []))}
            names |= {task.prop for _, task in self.tasks if task.kind == "card"}
            names |= {self.pages[n][0].name.removesuffix("_mark") for n in self.found}
            self._gone_at = now
            self._gone_ids = frozenset(thing.id for thing, _ in self.level.all(Prop) if thing.name in names)
        return self._gone_ids

    def _draw_face(self, canvas: Canvas, sweep: Sweep, angle: int) -> None:
        """The tower's face, turned the way it looks, narrowed while it sees Jason."""
        turned = angle * 360 // (TURN * FINE)
        column = max(0, min(8, (turned + FACE_STEP_DEG // 2) // FACE_STEP_DEG + 4))
        x, y = sweep.eye
        row = 1 if self.seen or self.phase == "sit" else 0
        low = y + FACE_SIZE[1] // 2
        canvas.sprite(Sprite("floor99/face", x, low, column, row, FACE_SIZE, sort=7, shadow=False))

    def _draw_ahead(self, canvas: Canvas, sweep: Sweep, angle: int) -> None:
        """A rim of dusk on the floor on the side where the gaze goes next."""
        called = self.attention.heard()
        goal = sweep.angle(self.tick + AHEAD_STEPS)
        if called is not None:
            goal = _angle_to(sweep.eye, called.area.x, called.area.y, sweep)
        lead = degrees(AHEAD_DEG * FINE)
        if abs(goal - angle) < lead or self.phase != "walk":
            return
        sign = 1 if goal > angle else -1
        vector = fine_heading(angle + sign * (sweep.half_width + lead // 2))
        for far in AHEAD_PX:
            x, y = sweep.eye[0] + vector[0] * far // UNIT, sweep.eye[1] + vector[1] * far // UNIT
            # Where nothing turns on it a coarse look at the shade does: most of it is known from before.
            if y >= self._floor and not all(self.shade_at(x // 4 * 4, y // 4 * 4)):
                canvas.light(Pool(x, y, 9 + far // 9, AHEAD_COLOR, 1.3, 0.8))

    @cached_property
    def _givers(self) -> dict[int, int]:
        """Who holds out which card: the worker nearest to it."""
        givers: dict[int, int] = {}
        for number, (thing, task) in enumerate(self.tasks):
            if task.kind == "card" and self.workers:
                far = [distance(w.area.x - thing.area.x, w.area.y - thing.area.y) for w, _ in self.workers]
                if min(far) < OFFER_PX:
                    givers[number] = far.index(min(far))
        return givers

    def _offering(self, task: int) -> bool:
        return task not in self.signed and task != self.carrying

    def _draw_workers(self, canvas: Canvas, camera: Camera) -> None:
        """Everybody at a desk; whoever offers the card, waits for it or signs it reaches out."""
        giving = {worker for task, worker in self._givers.items() if self._offering(task)}
        carrying_card = self.carrying >= 0 and self.tasks[self.carrying][1].kind == "card"
        width, height = canvas.view
        view = Rect(camera.x - 16, camera.y, width + 32, height + 24)
        for number, (thing, worker) in enumerate(self.workers):
            if not view.holds(thing.area.x, thing.area.y):
                continue
            posture = self.posture[number]
            pose = 0 if posture < 300 else 1 if posture < 700 else 2
            held = ""
            if number in self.signers:
                held = "card"
                pose = 3 if self.signing and number == self.signers[-1] else pose
            elif number in giving or (worker.signs and carrying_card):
                pose = 3
            canvas.sprite(_at_desk(worker.look, thing.area.x, thing.area.y, pose, worker.facing == "up", held))

    def _draw_offered(self, canvas: Canvas) -> None:
        """The card, held out: it bobs, and a gleam runs over it."""
        for number, (_, task) in enumerate(self.tasks):
            picture = self.level.named.get(task.prop)
            if task.kind != "card" or not self._offering(number) or picture is None:
                continue
            x, low = picture.area.centre[0], picture.area.bottom
            beat = self.tick // 6 % 16
            frame = beat - 11 if beat >= 12 else 0
            bob = (0, 0, 1, 2, 2, 1)[self.tick // 9 % 6]
            canvas.light(Pool(x, low + 6, 26, (120, 96, 76), 1.3, 0.8))
            canvas.sprite(
                Sprite("floor99/offered", x, low + 4, frame, 0, OFFERED_SIZE, raised=bob, sort=26, shadow=False)
            )

    def _draw_anchors(self, canvas: Canvas, x: int, y: int) -> None:
        """The small warm things that steady: dark, lit once the floor folds back to them, bright at a touch."""
        lit = [thing.area for thing, _ in self.checkpoints[: self.passed + 1]]
        for ax, ay in self.anchors:
            touched = distance(x - ax, y - ay) <= ANCHOR_PX
            on = any(distance(area.x - ax, area.y - ay) <= CHECKPOINT_PX for area in lit)
            column = 2 if touched and on else 1 if on else 0
            if column:
                beat = self.tick // 4 % 16
                breath = min(beat, 16 - beat) if touched and self.compliance else 0
                canvas.light(Pool(ax, ay - 3, (26, 40)[column - 1] + breath, WARM, 1.2, 0.7))
            canvas.sprite(Sprite("floor99/anchor", ax, ay, column, 0, ANCHOR_SIZE, shadow=False))

    def _draw_jason(self, canvas: Canvas, x: int, y: int) -> None:
        jason = self.jason
        canvas.light(Pool(x, y - 10, 34, OWN_COLOR, 1.2, 0.9))
        if self.phase in ("sit", "fold"):
            self._draw_seated(canvas, x, y)
            return
        if self.hidden >= 0:
            area, desk = self.desks[self.hidden][0].area, self.desks[self.hidden][1]
            look = 1 if self.tick // 10 % 17 == 0 else (2, 0, 3)[self._side(area.centre[0])]
            row, foot = (1, area.bottom - 2) if desk.over else (0, area.bottom + 1)
            canvas.sprite(
                Sprite("floor99/jason_hiding", area.centre[0], foot, look, row, (16, 12), sort=20, shadow=False)
            )
            return
        row, column = jason.frame()
        carried = self.tasks[self.carrying][1].kind if self.carrying >= 0 else ""
        if carried and jason.facing == "up":
            self._draw_task(canvas, x, y, carried, -1)
        grey = 24 * self.compliance // FULL
        canvas.sprite(Sprite("people/jason", x, y, column, row, grey=grey, grey_picture="floor99/jason_grey"))
        if carried and jason.facing != "up":
            self._draw_task(canvas, x, y, carried, 1)

    def _draw_seated(self, canvas: Canvas, x: int, y: int) -> None:
        """Caught: drawn to the nearest desk like a thing on a string, he sits; the tie goes last."""
        area, desk = self.desks[self.seat][0].area, self.desks[self.seat][1]
        foot = area.bottom - 2 if desk.over else area.bottom + 8
        pull = in_steps(PULL_S)
        if self.phase == "sit" and self.since < pull:
            done = self.since * self.since
            at_x = x + (area.centre[0] - x) * done // (pull * pull)
            at_y = y + (foot - y) * done // (pull * pull)
            grey = "floor99/jason_grey"
            canvas.sprite(Sprite("people/jason", at_x, at_y, 4, 0, raised=2, grey=24, grey_picture=grey))
            return
        column = 4 if self.phase == "sit" and self.since < in_steps(SIT_S) - 10 else 5
        row = 0 if desk.over else 1
        canvas.sprite(Sprite("floor99/jason_seated", area.centre[0], foot, column, row, sort=6, shadow=False))

    def _draw_task(self, canvas: Canvas, x: int, y: int, kind: str, sort: int) -> None:
        column = FLOOR_TASKS.index(kind) if kind in FLOOR_TASKS else 0
        row = ("down", "left", "right", "up").index(self.jason.facing)
        canvas.sprite(Sprite("floor99/jason_carrying", x, y, column, row, (28, 24), sort=sort, shadow=False))

    def _side(self, x: int) -> int:
        """Where the gaze falls, seen from a column: 0 left of it, 1 on it, 2 right of it."""
        vector = fine_heading(self.attention.angles[0])
        eye = self.sweeps[0].eye
        there = eye[0] + vector[0] * (self.jason.y // SUB - eye[1]) // max(1, vector[1])
        return 0 if there < x - 30 else 2 if there > x + 30 else 1

    # -- signs ----------------------------------------------------------------------------------------------------

    def _sign(self, canvas: Canvas, name: str, x: int, y: int, bob: bool = True) -> None:
        up = 1 if bob and self.tick // (STEPS_PER_SECOND // 2) % 2 else 0
        if name in SIGN_NAMES:
            canvas.above("floor99/signs", x, y - up, SIGN_NAMES.index(name), SIGN_SIZE)
        else:
            canvas.above("emotes", x, y - up, EMOTE_HAND, SIGN_SIZE)

    @staticmethod
    def _eye(canvas: Canvas, state: int, x: int, y: int) -> None:
        canvas.above("floor99/eyes", x, y, state, EYE_SIZE)

    def _draw_signs(self, canvas: Canvas, x: int, y: int) -> None:
        """The sign over what the act key would do, and over Jason how much of him is seen."""
        if self.hidden >= 0:
            area = self.desks[self.hidden][0].area
            if self.lit_at(x, y):
                self._eye(canvas, SHUT, area.centre[0], area.bottom - 18)
        elif self.refused and self.carrying >= 0:
            self._sign(canvas, "task", x + self.refused // 3 % 3 - 1, y - 26, bob=False)
        elif self.compliance:
            self._eye(canvas, min(4, 1 + 4 * self.compliance // FULL), x, y - 26)
        elif self.lit and self.carrying >= 0:
            self._eye(canvas, SHUT, x, y - 26)
        if self.refused:
            canvas.light(Pool(x, y, 22, (150, 150, 120), 1.0, 0.6))
        reach = self.reach()
        if reach is not None and self.hidden < 0:
            self._draw_prompt(canvas, reach)
        if self.carrying >= 0 and self.tasks[self.carrying][1].kind == "card":
            # Wherever he is, the next hand is known: the card cannot go anywhere else.
            for number, (thing, worker) in enumerate(self.workers):
                if worker.signs and number not in self.signers:
                    self._sign(canvas, "sign", thing.area.x, thing.area.y - 28)
        elif self.signing and self.signers:
            thing = self.workers[self.signers[-1]][0]
            canvas.above("floor99/icons", thing.area.x, thing.area.y - 26, 3, (9, 9))
        elif self._hints and self.hidden < 0 and (reach is None or reach.kind == "desk"):
            self._draw_hint(canvas, x, y)

    def _draw_prompt(self, canvas: Canvas, reach: Reach) -> None:
        match reach.kind:
            case "task":
                self._sign(canvas, "take", *self._over_task(reach.number))
            case "phone":
                area = self.phones[reach.number][0].area
                self._sign(canvas, "phone", area.x, area.y - 8)
            case "desk":
                area = self.desks[reach.number][0].area
                low = area.bottom + 4 if self.desks[reach.number][1].over else area.y - 8
                self._sign(canvas, "hide", area.centre[0], low)
            case "back" if self.tasks[reach.number][1].kind != "card":
                self._sign(canvas, "leave", self.jason.x // SUB, self.jason.y // SUB - 26)

    def _draw_hint(self, canvas: Canvas, x: int, y: int) -> None:
        """The sign of what could soon be taken or set ringing, from further away."""
        near: list[tuple[int, str, int, int]] = []
        for number, (thing, _) in enumerate(self.tasks):
            if self._offering(number) and self.tasks[number][1].kind == "card":
                near.append((_gap(thing.area, x, y), "take", *self._over_task(number)))
        for number, (thing, _) in enumerate(self.phones):
            if not self.attention.rings[number]:
                near.append((_gap(thing.area, x, y), "phone", thing.area.x, thing.area.y - 8))
        far, name, at_x, at_y = min(near, default=(HINT_PX + 1, "", 0, 0))
        if far <= HINT_PX:
            self._sign(canvas, name, at_x, at_y)

    def _over_task(self, number: int) -> tuple[int, int]:
        """Where the sign over a task goes: over the head of whoever holds it out, or over itself."""
        thing, task = self.tasks[number]
        if number in self._givers:
            giver = self.workers[self._givers[number]][0].area
            return giver.x, giver.y - 25
        picture = self.level.named.get(task.prop)
        area = picture.area if picture else thing.area
        return area.centre[0], area.y - 6

    def _beam(self, sweep: Sweep, angle: int, x: int, y: int) -> Beam:
        wide, high = SPARED_PX
        spared: tuple[tuple[int, int, int, int], ...] = ()
        if self.carrying >= 0:
            # It sees tasks, never faces: whoever carries one is left in the dark.
            spared = ((x - wide // 2, y - high // 2, wide, high),)
        thrown: list[list[tuple[float, float]]] = []
        if self.lit and self.carrying < 0 and self.phase == "walk":
            thrown.append(_shadow(Cover(x - 5, y + 1, x + 5, y + 1, 26), sweep))
        return Beam(
            sweep.eye,
            self._outlooks[sweep].polygon(angle),
            self._shadows[sweep],
            SEEING_COLOR if self.seen else GAZE_COLOR,
            SEEING_HAZE if self.seen else GAZE_HAZE,
            GAZE_REACH_PX,
            spared,
            self._floor,
            thrown,
        )

    @cached_property
    def _shadows(self) -> dict[Sweep, list[list[tuple[float, float]]]]:
        """The floor that low cover hides from each watcher."""
        return {sweep: [_shadow(cover, sweep) for cover in self.covers if cover.height] for sweep in self.sweeps}

    @cached_property
    def _floor(self) -> int:
        """The first row of the map that is floor: where anybody can walk."""
        rows = [area.y for area in self.aisles] + [area.bottom for area in self.exits]
        return min(rows) - 8 if rows else 0

    def _draw_page(self, canvas: Canvas) -> None:
        width, height = canvas.screen
        picture = self.pages[self.found[-1]][1].picture
        alpha = min(255, (in_steps(PAGE_SHOWN_S) - self.since) * 12, self.since * 24)
        wide, tall = 72 * 8, 104 * 8
        canvas.curtain((6, 8, 14), alpha * 5 // 8)
        slide = max(0, 10 - self.since) * 6
        canvas.picture(f"floor99/{picture}", (width - wide) // 2, (height - tall) // 2 + slide, wide, tall, alpha)

    def loops(self) -> dict[str, Heard]:
        """The hum of the floor, typing, and the gaze where it is near."""
        heard = {"hum": Heard(1.0), "keys": Heard(0.5)}
        if self.seen:
            heard["gaze"] = Heard(1.0)
        elif self.lit or any(
            in_cone(*self._away(sweep), angle, sweep.half_width * 2)
            for sweep, angle in zip(self.sweeps, self.attention.angles, strict=True)
        ):
            heard["gaze"] = Heard(0.45)
        return heard

    def _away(self, sweep: Sweep) -> tuple[int, int]:
        return self.jason.x // SUB - sweep.eye[0], self.jason.y // SUB - sweep.eye[1]

    # -- the way out ----------------------------------------------------------------------------------------------

    def route(self) -> Sequence[frozenset[Action]] | None:
        """The presses of a way out from here, played through on a copy of this world, or None."""
        return _Router(self).route()


@lru_cache(maxsize=256)
def _at_desk(look: int, x: int, y: int, pose: int, away: bool, held: str) -> Sprite:
    """Somebody at a desk."""
    facing = "left" if away else "right"
    return Sprite(f"floor99/worker_{look}", x, y, pose, int(away), shadow=False, held=held, facing=facing)


def _far(area: Rect, x: int, y: int) -> int:
    return distance(area.centre[0] - x, area.centre[1] - y)


def _covers(level: Level) -> list[Cover]:
    covers: list[Cover] = []
    for thing, _ in level.all(Wall):
        covers += around(thing.area)
    for thing, divider in level.all(Divider):
        if thing.points:
            (x0, y0), (x1, y1) = thing.points[0], thing.points[-1]
        elif thing.area.width >= thing.area.height:
            x0, x1, y0 = thing.area.x, thing.area.right, thing.area.centre[1]
            y1 = y0
        else:
            x0, y0, y1 = thing.area.centre[0], thing.area.y, thing.area.bottom
            x1 = x0
        covers.append(Cover(x0, y0, x1, y1, divider.height))
    return covers


def _angle_to(eye: tuple[int, int], x: int, y: int, sweep: Sweep) -> int:
    """The angle, in 1/64 steps within a quarter turn of straight down, at which an eye looks at a point."""
    low, high = -TURN * FINE // 4 + 1, TURN * FINE // 4 - 1
    dx, dy = x - eye[0], y - eye[1]
    while high - low > 1:
        middle = (low + high) // 2
        vector = fine_heading(middle)
        if vector[0] * dy - vector[1] * dx < 0:
            low = middle
        else:
            high = middle
    return high


def _shadow(cover: Cover, sweep: Sweep) -> list[tuple[float, float]]:
    """The quadrilateral of floor that low cover hides."""
    stretch = sweep.eye_height / (sweep.eye_height - cover.height)
    ex, ey = sweep.eye
    near = [(float(cover.x0), float(cover.y0)), (float(cover.x1), float(cover.y1))]
    return near + [(ex + (x - ex) * stretch, ey + (y - ey) * stretch) for x, y in reversed(near)]


class Outlook:
    """What a watcher sees past tall cover, whose edges are rows (x0, y0, x1, y1).

    All but the two rims of the cone is worked out once. This is drawing only, so floats may do; the same cover decides
    in whole numbers who is seen.
    """

    def __init__(self, sweep: Sweep, edges: Sequence[tuple[int, int, int, int]]) -> None:
        self._eye = sweep.eye
        self._half = _radians(sweep.half_width)
        ex, ey = sweep.eye
        # An edge as seen from the eye: where it begins, and how it runs.
        self._edges = [(x0 - ex, y0 - ey, x1 - x0, y1 - y0) for x0, y0, x1, y1 in edges]
        corners = {corner for x0, y0, x1, y1 in edges for corner in ((x0, y0), (x1, y1))}
        toward = [math.atan2(x - ex, y - ey) for x, y in corners]
        # Rays to every corner and a nudge to each side of it, and between them as many as keep the rim round.
        rays = {ray + nudge for ray in toward for nudge in (-4e-4, 0.0, 4e-4)}
        rays.update(_radians(degrees(turned * FINE)) for turned in range(-90, 91, RIM_DEG))
        self._rays = sorted(rays)
        self._points = [self._seen(ray) for ray in self._rays]

    def polygon(self, angle: int) -> list[tuple[float, float]]:
        """The polygon of floor that the cone sees at an angle: from rim to rim, and the eye."""
        left, right = _radians(angle) - self._half, _radians(angle) + self._half
        between = self._points[bisect_left(self._rays, left) : bisect_right(self._rays, right)]
        return [self._seen(left), *between, self._seen(right), (float(self._eye[0]), float(self._eye[1]))]

    def _seen(self, ray: float) -> tuple[float, float]:
        """The farthest point that a ray reaches."""
        ray_x, ray_y = math.sin(ray), math.cos(ray)
        reach = float(GAZE_REACH_PX)
        for to_x, to_y, along_x, along_y in self._edges:
            whole = ray_x * along_y - ray_y * along_x
            if abs(whole) >= 1e-9:
                far = (to_x * along_y - to_y * along_x) / whole
                if far > 0 and 0 <= (to_x * ray_y - to_y * ray_x) / whole <= 1:
                    reach = min(reach, far + 2)
        return self._eye[0] + ray_x * reach, self._eye[1] + ray_y * reach


def _radians(angle: int) -> float:
    return angle / (TURN * FINE) * math.tau


# -- the router ------------------------------------------------------------------------------------------------------

CELL_PX = 16
SLOT = 12
"""Steps for a move from cell to cell: walking 16 px takes eleven, heavy feet take more slots."""
LOOK_SLOT = 3
"""Within a slot, sight is asked every so many steps."""
MOST_SLOTS = 150 * STEPS_PER_SECOND // SLOT
MOST_STATES = 400_000
CAREFUL = (FULL * 6 // 10, FULL * 35 // 100)
"""How grey a way out may make him: the most, and what is tried where that was cut too fine."""
PRESS_EVERY = 5
"""Slots between the moments at which setting a phone ringing is considered."""
MOST_PRESSES = 60
SURE_PX = 2

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Mode:
    """What Jason is about: walking, under desk `hidden`, carrying task `carrying`; `signed` tasks are gone.

    `line` is the number of the story that the gazes follow: 0 as they do by themselves, others since a phone was used.
    """

    carrying: int = -1
    hidden: int = -1
    signed: tuple[int, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class _State:
    """Somewhere, doing something, so grey; `came` is the state before, `steps` how long the move took.

    `presses` counts the acts on the way: of two that are as grey, the one with fewer is kept.
    """

    cell: Cell
    mode: _Mode
    compliance: int
    came: _State | None = None
    acts: bool = False
    steps: int = 0
    presses: int = 0


class _Router:
    """Searches cell by cell and moment by moment, on the rules of sight, tasks, desks and phones of the chamber itself.

    Of two ways to the same cell at the same moment the less grey one is kept. What is found is then played step by
    step on a copy of the world: a route is returned only if it really ends in the way out.
    """

    def __init__(self, office: Office) -> None:
        self.office = office
        self.searched = 0
        self._free: dict[Cell, bool] = {}
        self._open: dict[tuple[Cell, Cell], bool] = {}
        self._spots: dict[tuple[int, int], tuple[tuple[int, ...], int]] = {}
        self._reaches: dict[tuple[Cell, _Mode], Reach | None] = {}
        self._lines: list[tuple[Attention, int, list[tuple[int, ...]]]] = []
        self._presses: dict[tuple[int, int], int] = {}

    # -- the floor ------------------------------------------------------------------------------------------------

    def centre(self, cell: Cell) -> tuple[int, int]:
        """The point of a cell that is walked to, in px."""
        return cell[0] * CELL_PX + 8, cell[1] * CELL_PX + 12

    def free(self, cell: Cell) -> bool:
        """Whether one can stand in a cell."""
        if cell not in self._free:
            x, y = self.centre(cell)
            self._free[cell] = not self.office.solids.hit(foot_box(x * SUB, y * SUB))
        return self._free[cell]

    def open_between(self, a: Cell, b: Cell) -> bool:
        """Whether the way between two neighbours is free."""
        key = (a, b) if a <= b else (b, a)
        if key not in self._open:
            (ax, ay), (bx, by) = self.centre(a), self.centre(b)
            self._open[key] = all(
                not self.office.solids.hit(foot_box((ax + (bx - ax) * n // 8) * SUB, (ay + (by - ay) * n // 8) * SUB))
                for n in range(1, 8)
            )
        return self._open[key]

    def neighbours(self, cell: Cell) -> Iterator[Cell]:
        """The cells that can be walked to from a cell."""
        for dx, dy in ((0, -1), (1, 0), (-1, 0), (0, 1)):
            there = (cell[0] + dx, cell[1] + dy)
            if self.free(there) and self.open_between(cell, there):
                yield there

    def start(self) -> Cell:
        """The cell Jason stands in, or the nearest that is free."""
        x, y = self.office.jason.x // SUB, self.office.jason.y // SUB
        cells = ((c, r) for c in range(self.office.level.width) for r in range(self.office.level.height))
        return min(
            (cell for cell in cells if self.free(cell)),
            key=lambda cell: distance(self.centre(cell)[0] - x, self.centre(cell)[1] - y),
        )

    def reached(self) -> set[Cell]:
        """All cells that could be walked to if nobody looked."""
        seen = {self.start()}
        wave = list(seen)
        while wave:
            wave = [there for cell in wave for there in self.neighbours(cell) if there not in seen]
            wave = list(dict.fromkeys(wave))
            seen.update(wave)
        return seen

    def leaves(self, cell: Cell) -> bool:
        """Whether the way out is within a step of a cell."""
        x, y = self.centre(cell)
        return any(area.meets(Rect(x - 10, y - 14, 20, 22)) for area in self.office.exits)

    # -- what is seen ---------------------------------------------------------------------------------------------

    def _spot(self, x: int, y: int) -> tuple[tuple[int, ...], int]:
        """At which angle each watcher would see a point (out of reach where it is shaded), and how fast it drains."""
        known = self._spots.get((x, y))
        if known is None:
            office = self.office
            angles = tuple(
                NEVER if shaded else _angle_to(sweep.eye, x, y, sweep)
                for sweep, shaded in zip(office.sweeps, office.shade_at(x, y), strict=True)
            )
            known = self._spots[x, y] = (angles, office.drain_at(x, y))
        return known

    def _angles(self, line: int, tick: int) -> tuple[int, ...]:
        """Where the gazes look at a step of a line."""
        attention, first, track = self._lines[line]
        while first + len(track) <= tick:
            attention.step(first + len(track))
            track.append(tuple(attention.angles))
        return track[tick - first]

    def _after_press(self, line: int, phone: int, tick: int) -> int:
        """The line in which a phone is set ringing at a step, or -1 where there have been enough of them."""
        if line or len(self._presses) >= MOST_PRESSES:
            return -1
        key = (phone, tick)
        if key not in self._presses:
            office = self.office
            attention = office.attention.copy()
            for step in range(office.tick + 1, tick + 1):
                attention.step(step)
            attention.press(phone)
            self._lines.append((attention, tick + 1, []))
            self._presses[key] = len(self._lines) - 1
        return self._presses[key]

    def _sit_out(self, state: _State, tick: int, target: Cell, limit: int) -> tuple[int, int] | None:
        """Compliance at the end of a move or a rest, and the steps it took; None where it went past the limit."""
        (x, y), (goal_x, goal_y) = self.centre(state.cell), self.centre(target)
        x, y, goal_x, goal_y = x * SUB, y * SUB, goal_x * SUB, goal_y * SUB
        fill = FULL // in_steps(GAZE_FILL_S)
        pace = WALK_PX_S * SUB // STEPS_PER_SECOND
        hidden = state.mode.carrying >= 0 or state.mode.hidden >= 0
        compliance, steps = state.compliance, 0
        while True:
            for _ in range(SLOT // LOOK_SLOT):
                far = (pace - pace * compliance // (HEAVY * FULL)) * LOOK_SLOT
                x += max(-far, min(far, goal_x - x))
                y += max(-far, min(far, goal_y - y))
                angles, drain = self._spot(x // SUB, y // SUB)
                looks = self._angles(state.mode.line, tick + steps + 2)
                steps += LOOK_SLOT
                if not hidden and any(
                    abs(angle - look) <= sweep.half_width + FINE
                    for angle, look, sweep in zip(angles, looks, self.office.sweeps, strict=True)
                ):
                    compliance += fill * LOOK_SLOT
                    if compliance > limit:
                        return None
                else:
                    compliance = max(0, compliance - drain * LOOK_SLOT)
            if (x, y) == (goal_x, goal_y):
                return compliance, steps

    # -- the search -----------------------------------------------------------------------------------------------

    def route(self) -> list[frozenset[Action]] | None:
        """The actions held in each step, or None."""
        if not any(self.leaves(cell) for cell in self.reached()):
            return None
        for phones in (False, True) if self.office.phones else (False,):
            for limit in CAREFUL:
                last = self._search(limit, phones)
                held = self._play(last) if last is not None else None
                if held is not None:
                    return held
        return None

    def _search(self, limit: int, phones: bool) -> _State | None:
        office = self.office
        self._lines = [(office.attention.copy(), office.tick + 1, [])]
        self._presses = {}
        first = _State(self.start(), _Mode(office.carrying, office.hidden, tuple(office.signed)), office.compliance)
        waves: dict[int, dict[tuple[Cell, _Mode], _State]] = {0: {(first.cell, first.mode): first}}
        # By themselves the gazes come round again: a moment later by whole rounds is the same moment.
        around = math.lcm(SLOT, *(sweep.period for sweep in office.sweeps)) // SLOT
        alone = not any(phone.rings_every_s for _, phone in office.phones) and not any(office.attention.rings)
        least: dict[tuple[Cell, _Mode, int], int] = {}
        count = 0
        for slot in range(MOST_SLOTS):
            wave = waves.pop(slot, None)
            if wave is None:
                continue
            for state in wave.values():
                if alone and not state.mode.line:
                    key = (state.cell, state.mode, slot % around)
                    if least.get(key, FULL + 1) <= state.compliance:
                        continue
                    least[key] = state.compliance
                count += 1
                if state.mode.carrying < 0 and state.mode.hidden < 0 and self.leaves(state.cell):
                    self.searched += count
                    return state
                may_ring = phones and slot % PRESS_EVERY == 0
                for after, slots in self._after(state, office.tick + slot * SLOT, limit, may_ring):
                    ahead = waves.setdefault(slot + slots, {})
                    known = ahead.get((after.cell, after.mode))
                    if known is None or (after.compliance, after.presses) < (known.compliance, known.presses):
                        ahead[after.cell, after.mode] = after
            if count > MOST_STATES:
                break
        self.searched += count
        return None

    @staticmethod
    def _late(before: _Mode, after: _Mode) -> bool:
        """Whether an act gives up a hiding place, and so is best done at the end of its slot."""
        return (before.hidden >= 0 or before.carrying >= 0) and after.hidden < 0 and after.carrying < 0

    def _after(self, state: _State, tick: int, limit: int, phones: bool) -> Iterator[tuple[_State, int]]:
        """All that can be done from a state, and how many slots each takes."""
        cells = [state.cell]
        if state.mode.hidden < 0:
            cells += [cell for cell in self.neighbours(state.cell) if self._allowed(cell, state)]
        for cell in cells:
            ended = self._sit_out(state, tick, cell, limit)
            if ended is not None:
                yield _State(cell, state.mode, ended[0], state, False, ended[1], state.presses), ended[1] // SLOT
        mode = self._acted(state, tick, phones)
        if mode is not None:
            acted = _State(state.cell, mode, state.compliance, state, True, SLOT, state.presses + 1)
            ended = self._sit_out(state if self._late(state.mode, mode) else acted, tick, state.cell, limit)
            if ended is not None:
                yield replace(acted, compliance=ended[0]), 1

    def _allowed(self, cell: Cell, state: _State) -> bool:
        """Whether what is carried may go to a cell, all the way there."""
        if state.mode.carrying < 0:
            return True
        (ax, ay), (bx, by) = self.centre(state.cell), self.centre(cell)
        return all(
            self.office.on_aisle((ax + (bx - ax) * n // 8) * SUB, (ay + (by - ay) * n // 8) * SUB) for n in range(1, 9)
        )

    def _acted(self, state: _State, tick: int, phones: bool) -> _Mode | None:
        """What the act key makes of a state, if anything: only where a step more or less makes no difference."""
        mode = state.mode
        key = (state.cell, replace(mode, line=0))
        if key not in self._reaches:
            self._reaches[key] = self._reach(state.cell, mode)
        reach = self._reaches[key]
        if reach is None:
            return None
        match reach.kind:
            case "task":
                return replace(mode, carrying=reach.number)
            case "sign":
                return replace(mode, carrying=-1, signed=(*mode.signed, mode.carrying))
            case "back":
                return replace(mode, carrying=-1)
            case "desk":
                return replace(mode, hidden=reach.number)
            case "rise":
                return replace(mode, hidden=-1)
        line = self._after_press(mode.line, reach.number, tick) if phones else -1
        return replace(mode, line=line) if line > 0 else None

    def _reach(self, cell: Cell, mode: _Mode) -> Reach | None:
        x, y = self.centre(cell)
        found = {
            self.office.reach_from(x + dx, y + dy, mode.carrying, mode.signed, mode.hidden >= 0)
            for dx in (-SURE_PX, 0, SURE_PX)
            for dy in (-SURE_PX, 0, SURE_PX)
        }
        return found.pop() if len(found) == 1 else None

    # -- the proof ------------------------------------------------------------------------------------------------

    def _play(self, last: _State) -> list[frozenset[Action]] | None:
        """Play a way on a copy of the world; what was held in each step, or None where it does not end in the exit."""
        copy = Office(self.office.level)
        copy.restore(self.office.snapshot())
        settings = Settings(hints=False)
        held: list[frozenset[Action]] = []
        moves: list[_State] = []
        state: _State | None = last
        while state is not None and state.came is not None:
            moves.append(state)
            state = state.came
        moves.reverse()

        def step(actions: frozenset[Action]) -> bool:
            held.append(actions)
            pressed = (Action.ACT,) if Action.ACT in actions else ()
            happenings = copy.step(Inputs(held=actions, pressed=pressed), settings)
            while copy.phase == "page":
                held.append(frozenset())
                copy.step(Inputs(), settings)
            return any(isinstance(happening, Finished) for happening in happenings)

        def hold(goal: tuple[int, int], steps: int) -> bool:
            near = WALK_PX_S * SUB // STEPS_PER_SECOND
            for _ in range(steps):
                dx, dy = goal[0] * SUB - copy.jason.x, goal[1] * SUB - copy.jason.y
                now: frozenset[Action] = frozenset()
                if copy.hidden < 0 and abs(dx) >= near:
                    now = frozenset({Action.RIGHT if dx > 0 else Action.LEFT})
                elif copy.hidden < 0 and abs(dy) >= near:
                    now = frozenset({Action.DOWN if dy > 0 else Action.UP})
                if step(now):
                    return True
            return False

        for move in moves:
            late = move.acts and move.came is not None and self._late(move.came.mode, move.mode)
            if move.acts and not late and step(frozenset({Action.ACT})):
                return held
            if hold(self.centre(move.cell), move.steps - move.acts):
                return held
            if late and step(frozenset({Action.ACT})):
                return held
            wrong = (copy.carrying, copy.hidden) != (move.mode.carrying, move.mode.hidden)
            if copy.phase != "walk" or wrong:
                return None
        final = self.centre(last.cell)
        area = min(self.office.exits, key=lambda area: _gap(area, *final))
        return held if hold((max(area.x + 4, min(final[0], area.right - 5)), area.centre[1]), 90) else None


def _gap(area: Rect, x: int, y: int) -> int:
    """How far a point is from a rectangle."""
    return distance(max(area.x - x, 0, x - area.right), max(area.y - y, 0, y - area.bottom))


# -- the contract ----------------------------------------------------------------------------------------------------


def open_world(level: Level) -> Office:
    """Open a chamber. Raises Faulty where it has no watcher, desk or exit."""
    return Office(level)


def solve(level: Level) -> Solution:
    """The shortest way out that the router finds from the start, played through on the real rules."""
    office = Office(level)
    router = _Router(office)
    searched = f"cells of {CELL_PX} px, moves of {SLOT} steps; waiting, tasks, desks and phones are used"
    reached = router.reached()
    missed = tuple(
        thing.name
        for thing, _ in office.pages
        if all(distance(x - thing.area.x, y - thing.area.y) > CELL_PX for x, y in map(router.centre, reached))
    )
    if not any(router.leaves(cell) for cell in reached):
        return Solution(None, 0, searched, "the exit is walled off from the start", missed)
    route = router.route()
    if route is None:
        return Solution(None, 0, searched, "every way to the exit stays in the light too long", missed)
    return Solution(route, len(route), searched, missed=missed)


def check(level: Level) -> list[Problem]:
    """What is wrong with a chamber: what it lacks, tasks that cannot be done, pages out of reach, no way out."""
    try:
        office = Office(level)
    except Faulty as error:
        return list(error.problems)
    problems = []
    for thing, task in office.tasks:
        if task.prop and task.prop not in level.named:
            problems.append(Problem(level.file, thing.line, 0, f"'{thing.name}' names no picture '{task.prop}' here"))
        if task.kind not in FLOOR_TASKS:
            hint = "one of " + ", ".join(FLOOR_TASKS)
            problems.append(Problem(level.file, thing.line, 0, f"'{thing.name}' is no task: '{task.kind}'", hint))
        if not any(_gap(thing.area, *area.centre) <= REACH_PX + max(area.width, area.height) for area in office.aisles):
            problems.append(Problem(level.file, thing.line, 0, f"'{thing.name}' is out of reach of every Aisle"))
        if task.kind == "card" and not any(worker.signs for _, worker in office.workers):
            problems.append(Problem(level.file, thing.line, 0, f"nobody signs '{thing.name}': no Worker has `signs`"))
    solution = solve(level)
    if solution.route is None:
        problems.append(Problem(level.file, 0, 0, f"cannot be finished: {solution.stops}"))
    for name in solution.missed:
        problems.append(Problem(level.file, level.named[name].line if name else 0, 0, f"'{name}' cannot be reached"))
    return problems
