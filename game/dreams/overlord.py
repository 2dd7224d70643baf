"""Jason's dream, Floor 99: stealth in plain sight.

Rules, for whoever lays out a chamber:

- A *Watcher* looks from high up. Its cone sweeps from `from_deg` to `to_deg` and back in `sweep_s` seconds each way,
  resting `pause_s` at the ends; 0 degrees is straight down the map, positive to the right. *Wall*s shade without end,
  *Divider*s for a length that grows with the distance.
- In the light, empty-handed, Jason fills with compliance: full after 1.4 s. It drains at half that speed, and faster at
  an *Anchor*. Full, he sits down at the nearest *Desk* and the floor folds back to the last *Checkpoint*, all in less
  than three seconds. Nothing that was found is lost.
- Carrying a *Task* at aisle pace hides him perfectly, and keeps him on the *Aisle*s. The card is passed on to a
  *Worker* who `signs`; any other task can be put down, and goes back to where it was.
- A *Desk* hides. A *Phone* rings when it is set ringing (or by itself, every `rings_every_s`) and the gaze turns to it.
- *Page*s are picked up by walking over them. The *Exit* ends the chamber.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.events import Event, Music, Play, Rumble
from game.core.geometry import SUB, TURN, Rect, degrees, distance
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
GAZE_FILL_S = 1.4
DRAIN_S = 2.8
WARN_AT = FULL // 4
RUN_PX_S = 128
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
SIT_S = 0.55
FOLD_S = 0.95
UNFOLD_S = 0.55
PAGE_SHOWN_S = 2.2
SPARED_PX = (24, 12)
FACE_SIZE = (56, 64)
FACE_STEP_DEG = 15
GAZE_COLOR = (214, 236, 176)
GAZE_HAZE = (58, 70, 46)
GAZE_REACH_PX = 600
FLOOR_TASKS = ("card", "folder", "mug")


@dataclass(frozen=True, slots=True)
class Watcher:
    """An eye high above the floor and the sweep of its gaze; degrees, 0 is straight down the map."""

    eye_height: int = prop(120)
    half_width_deg: float = prop(13.0)
    from_deg: float = prop(-46.0)
    to_deg: float = prop(46.0)
    sweep_s: float = prop(7.0)
    pause_s: float = prop(0.6)


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


@dataclass(slots=True)
class Gaze:
    """Where one watcher looks now: an angle in 1/64 steps."""

    angle: int
    drawn_to: int = -1


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

    @property
    def period(self) -> int:
        """Steps from one rest at the start to the next."""
        return 2 * (self.sweep + self.pause)

    def angle(self, tick: int) -> int:
        """The heading at a step, when nothing distracts it."""
        at = tick % self.period
        if at < self.pause:
            return self.start
        at -= self.pause
        if at < self.sweep:
            return self.start + (self.end - self.start) * at // self.sweep
        at -= self.sweep
        if at < self.pause:
            return self.end
        return self.end + (self.start - self.end) * (at - self.pause) // self.sweep


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
    )


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
        self.signer = -1
        self.rings: list[int] = [0] * len(self.phones)
        self.gazes = [Gaze(sweep.angle(0)) for sweep in self.sweeps]
        self.posture = [0] * len(self.workers)
        self.found: list[int] = []
        self.shown_page = 0
        self.phase = "walk"
        self.since = 0
        self.seat = -1
        self.passed = -1
        self.folds = 0
        self.seen = False
        self.lit = False
        self.done = False
        self._tense = False
        self._checkpoint: dict[str, Any] = self._moving_parts()

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs, settings: Settings) -> list[Event | Finished]:
        """One step of 1/60 s."""
        happenings: list[Event | Finished] = []
        self.jason.was_x, self.jason.was_y = self.jason.x, self.jason.y
        self.since += 1
        self.shown_page = max(0, self.shown_page - 1)
        if self.phase != "walk":
            self._fold(happenings)
            return happenings
        self.tick += 1
        self._ring(happenings)
        self._turn()
        if not self.done:
            self._walk(inputs, happenings)
        self._look_up()
        self._comply(settings, happenings)
        self._arrive(happenings)
        return happenings

    def _ring(self, happenings: list[Event | Finished]) -> None:
        for number, (thing, phone) in enumerate(self.phones):
            every = in_steps(phone.rings_every_s)
            if every and self.tick % every == 0 and not self.rings[number]:
                self.rings[number] = in_steps(phone.rings_for_s)
            if self.rings[number]:
                self.rings[number] -= 1
                if 0 < self.rings[number] <= in_steps(phone.rings_for_s) and self.rings[number] % STEPS_PER_SECOND == 0:
                    happenings.append(Play("phone_ring", thing.area.x, thing.area.y))

    def ringing(self, number: int) -> bool:
        """Whether a phone is heard now; one that was just set ringing waits a moment."""
        return 0 < self.rings[number] <= in_steps(self.phones[number][1].rings_for_s)

    def _turn(self) -> None:
        """Turn every gaze: towards a phone that rings, or back to its sweep."""
        pace = degrees(TURN_TO_PHONE_DEG_S * FINE) // STEPS_PER_SECOND
        ringing = [thing for number, (thing, _) in enumerate(self.phones) if self.ringing(number)]
        for sweep, gaze in zip(self.sweeps, self.gazes, strict=True):
            goal = sweep.angle(self.tick)
            if ringing:
                goal = _angle_to(sweep.eye, ringing[0].area.x, ringing[0].area.y, sweep)
            # Back from a phone it catches up with its sweep, which is slower than it can turn.
            gaze.angle += max(-pace, min(pace, goal - gaze.angle))

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
            return
        if not dx and not dy:
            jason.moving = False
            return
        fast = Action.RUN in inputs.held and self.carrying < 0
        speed = (RUN_PX_S if fast else WALK_PX_S) * SUB // STEPS_PER_SECOND
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
        jason.travelled += moved * 3 // 4 if dx and dy else moved
        stride = jason.travelled // (STRIDE_PX * SUB)
        if stride != before and stride % 2 == 0:
            happenings.append(Play(f"step.carpet.{stride // 2 % 4 + 1}", jason.x // SUB, jason.y // SUB))

    def _free(self, x: int, y: int) -> bool:
        if self.solids.hit(foot_box(x, y)):
            return False
        if self.carrying < 0 or not self._on_aisle(self.jason.x, self.jason.y):
            return True
        return self._on_aisle(x, y)

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

    def _on_aisle(self, x: int, y: int) -> bool:
        return any(area.holds(x // SUB, y // SUB) for area in self.aisles)

    def _near(self, area: Rect, reach: int = REACH_PX) -> bool:
        x, y = self.jason.x // SUB, self.jason.y // SUB
        across = max(area.x - x, 0, x - area.right)
        down = max(area.y - y, 0, y - area.bottom)
        return distance(across, down) <= reach

    def _act(self, happenings: list[Event | Finished]) -> bool:
        """Do what the act key means here; whether it meant anything."""
        if self.carrying >= 0:
            self._hand_on(happenings)
            return True
        for number, (thing, _) in enumerate(self.tasks):
            if number not in self.signed and self._near(thing.area):
                self.carrying = number
                happenings.append(Play("page"))
                return True
        for number, (thing, phone) in enumerate(self.phones):
            if self._near(thing.area) and not self.rings[number]:
                self.rings[number] = in_steps(phone.rings_for_s) + in_steps(RING_AFTER_S)
                happenings.append(Play("phone_up", thing.area.x, thing.area.y))
                return True
        for number, (thing, _) in enumerate(self.desks):
            if self._near(thing.area, REACH_PX - 2):
                self.hidden = number
                self.jason.moving = False
                happenings.append(Play("desk_hide"))
                return True
        return False

    def _hand_on(self, happenings: list[Event | Finished]) -> None:
        """Pass the card on, or put a task back where it came from."""
        if self.tasks[self.carrying][1].kind == "card":
            for number, (thing, worker) in enumerate(self.workers):
                if worker.signs and self._near(thing.area, REACH_PX + 4):
                    self.signed.append(self.carrying)
                    self.signer = number
                    self.carrying = -1
                    happenings.append(Play("card_sign"))
                    return
        self.carrying = -1
        happenings.append(Play("page"))

    def _look_up(self) -> None:
        """Let those whom the light touches sit up straight, and the others sink again."""
        for number, (thing, _) in enumerate(self.workers):
            if (self.tick + number) % LOOK_EVERY:
                continue
            lit = self.lit_at(thing.area.x, thing.area.y)
            change = RISE * LOOK_EVERY // 2 if lit else -SINK * LOOK_EVERY // 4
            self.posture[number] = max(0, min(POSTURE, self.posture[number] + change))

    def lit_at(self, x: int, y: int) -> bool:
        """Whether a point of the floor, in px, lies in some gaze now."""
        return any(
            seen(sweep, gaze.angle, x, y, self.covers) for sweep, gaze in zip(self.sweeps, self.gazes, strict=True)
        )

    def _comply(self, settings: Settings, happenings: list[Event | Finished]) -> None:
        x, y = self.jason.x // SUB, self.jason.y // SUB
        self.lit = self.hidden < 0 and self.lit_at(x, y)
        self.seen = self.lit and self.carrying < 0 and not self.done
        if self.seen and not settings.no_detection:
            if self.compliance == 0:
                happenings.append(Play("gaze_seen"))
            self.compliance += FULL // in_steps(GAZE_FILL_S)
        else:
            drain = FULL // in_steps(DRAIN_S)
            if any(distance(x - ax, y - ay) <= ANCHOR_PX for ax, ay in self.anchors):
                drain *= 3
            self.compliance = max(0, self.compliance - drain)
        tense = self.compliance > WARN_AT
        if tense != self._tense:
            self._tense = tense
            happenings.append(Music(None, "tense" if tense else "plain"))
        if self.compliance >= FULL:
            self.compliance = FULL
            self.phase, self.since = "sit", 0
            self.seat = min(range(len(self.desks)), key=lambda n: _far(self.desks[n][0].area, x, y))
            self.carrying = -1
            self.folds += 1
            happenings += [Play("caught"), Rumble(0.6, 0.4)]

    def _fold(self, happenings: list[Event | Finished]) -> None:
        """Sit down, fold the floor, stand again at the checkpoint."""
        for number in range(len(self.posture)):
            if self.phase == "sit":
                self.posture[number] = min(POSTURE, self.posture[number] + RISE // 2)
        if self.phase == "sit" and self.since >= in_steps(SIT_S):
            self.phase, self.since = "fold", 0
            happenings.append(Play("fold"))
        elif self.phase == "fold" and self.since >= in_steps(FOLD_S):
            folds = self.folds
            self._restore_parts(self._checkpoint)
            self.folds = folds
            self.phase, self.since = "unfold", 0
            self._tense = False
            happenings.append(Music(None, "plain"))
        elif self.phase == "unfold" and self.since >= in_steps(UNFOLD_S):
            self.phase, self.since = "walk", 0

    def _arrive(self, happenings: list[Event | Finished]) -> None:
        x, y = self.jason.x // SUB, self.jason.y // SUB
        for number, (thing, _) in enumerate(self.pages):
            if number not in self.found and distance(x - thing.area.x, y - thing.area.y) <= PAGE_PX:
                self.found.append(number)
                self.shown_page = in_steps(PAGE_SHOWN_S)
                happenings.append(Play("page_find"))
        for number, (thing, _) in enumerate(self.checkpoints):
            near = distance(x - thing.area.x, y - thing.area.y) <= CHECKPOINT_PX
            if number > self.passed and near and not self.seen and self.carrying < 0:
                self.passed = number
                self._checkpoint = self._moving_parts()
                happenings.append(Play("anchor", x, y))
        if not self.done and any(area.meets(Rect(x - 4, y - 4, 8, 5)) for area in self.exits):
            self.done = True
            self.jason.moving = False
            self.compliance = 0
            happenings.append(Finished())

    # -- photographs ----------------------------------------------------------------------------------------------

    def _moving_parts(self) -> dict[str, Any]:
        return {
            "jason": [self.jason.x, self.jason.y, self.jason.facing, self.jason.travelled],
            "tick": self.tick,
            "compliance": self.compliance,
            "carrying": self.carrying,
            "hidden": self.hidden,
            "signed": list(self.signed),
            "signer": self.signer,
            "rings": list(self.rings),
            "gazes": [gaze.angle for gaze in self.gazes],
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
        self.signer = data["signer"]
        self.rings = list(data["rings"])
        for gaze, angle in zip(self.gazes, data["gazes"], strict=True):
            gaze.angle = angle
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
    def _tall(self) -> NDArray[np.float64]:
        """The edges of tall cover as rows (x0, y0, x1, y1), for the polygon of light."""
        edges = []
        for thing, _ in self.level.all(Wall):
            a = thing.area
            edges += [
                (a.x, a.y, a.right, a.y),
                (a.x, a.bottom, a.right, a.bottom),
                (a.x, a.y, a.x, a.bottom),
                (a.right, a.y, a.right, a.bottom),
            ]
        return np.array(edges, dtype=np.float64).reshape(-1, 4)

    def draw(self, canvas: Canvas, part: float) -> None:
        """The floor, its people, and the gaze as light."""
        jason = self.jason
        x = round((jason.was_x + (jason.x - jason.was_x) * part) / SUB)
        y = round((jason.was_y + (jason.y - jason.was_y) * part) / SUB)
        camera = self._camera(canvas, x, y)
        canvas.map(self.level, camera, self.tick, frozenset(), self._gone())
        for sweep, gaze in zip(self.sweeps, self.gazes, strict=True):
            canvas.beam(self._beam(sweep, gaze.angle, x, y))
            self._draw_face(canvas, sweep, gaze.angle)
        for number, (thing, worker) in enumerate(self.workers):
            posture = self.posture[number]
            pose = 3 if number == self.signer else 0 if posture < 300 else 1 if posture < 700 else 2
            row = 1 if worker.facing == "up" else 0
            picture = f"floor99/worker_{worker.look}"
            canvas.sprite(Sprite(picture, thing.area.x, thing.area.y, pose, row, shadow=False))
        self._draw_jason(canvas, x, y)
        for number, (thing, _) in enumerate(self.phones):
            if self.ringing(number) and self.tick // 8 % 2:
                canvas.above("floor99/icons", thing.area.x, thing.area.y - 14, 1, (9, 9))
        if self.phase == "fold":
            canvas.fold(min(1000, 1000 * self.since // in_steps(FOLD_S)), x - camera.x)
            canvas.tint((6, 8, 14), min(255, 255 * self.since // in_steps(FOLD_S)))
        elif self.phase == "unfold":
            left = max(0, in_steps(UNFOLD_S) - self.since)
            canvas.fold(1000 * left // in_steps(UNFOLD_S), x - camera.x)
            canvas.tint((6, 8, 14), 255 * left // in_steps(UNFOLD_S))
        if self.shown_page and self.found:
            self._draw_page(canvas)

    def _camera(self, canvas: Canvas, x: int, y: int) -> Camera:
        width, height = canvas.view
        fixed = self.level.named.get("view")
        centre_x, centre_y = fixed.area.centre if fixed else (x, y)
        whole_x, whole_y = self.level.size
        left = (whole_x - width) // 2 if width >= whole_x else max(0, min(centre_x - width // 2, whole_x - width))
        top = (whole_y - height) // 2 if height >= whole_y else max(0, min(centre_y - height // 2, whole_y - height))
        return Camera(left, top)

    def _gone(self) -> frozenset[int]:
        """Pictures of the map that are not there now: what is carried or has been found."""
        names = {self.tasks[n][1].prop for n in (*self.signed, *([self.carrying] if self.carrying >= 0 else []))}
        names |= {self.pages[n][0].name.removesuffix("_mark") for n in self.found}
        return frozenset(
            thing.id for thing in self.level.things if thing.name in names and isinstance(thing.spec, Prop)
        )

    def _draw_face(self, canvas: Canvas, sweep: Sweep, angle: int) -> None:
        """The tower's face, turned the way it looks, narrowed while it sees Jason."""
        turned = angle * 360 // (TURN * FINE)
        column = max(0, min(8, (turned + FACE_STEP_DEG // 2) // FACE_STEP_DEG + 4))
        x, y = sweep.eye
        row = 1 if self.seen or self.phase == "sit" else 0
        low = y + FACE_SIZE[1] // 2
        canvas.sprite(Sprite("floor99/face", x, low, column, row, FACE_SIZE, sort=7, shadow=False))

    def _draw_jason(self, canvas: Canvas, x: int, y: int) -> None:
        jason = self.jason
        canvas.light(Pool(x, y - 10, 34, (96, 78, 44), 1.2, 0.9))
        if self.phase in ("sit", "fold"):
            area, desk = self.desks[self.seat][0].area, self.desks[self.seat][1]
            column = 4 if self.phase == "sit" else 5
            foot = area.bottom - 2 if desk.over else area.bottom + 8
            canvas.sprite(Sprite("floor99/jason_seated", area.centre[0], foot, column, 0 if desk.over else 1, shadow=False))
            return
        if self.hidden >= 0:
            area, desk = self.desks[self.hidden][0].area, self.desks[self.hidden][1]
            look = 1 if self.tick // 10 % 17 == 0 else (2, 0, 3)[self._side(area.centre[0])]
            foot = area.bottom - 2 if desk.over else area.bottom + 1
            canvas.sprite(
                Sprite(
                    "floor99/jason_hiding",
                    area.centre[0],
                    foot,
                    look,
                    1 if desk.over else 0,
                    (16, 12),
                    sort=20,
                    shadow=False,
                )
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

    def _draw_task(self, canvas: Canvas, x: int, y: int, kind: str, sort: int) -> None:
        column = FLOOR_TASKS.index(kind) if kind in FLOOR_TASKS else 0
        row = ("down", "left", "right", "up").index(self.jason.facing)
        canvas.sprite(Sprite("floor99/jason_carrying", x, y, column, row, (28, 24), sort=sort, shadow=False))

    def _side(self, x: int) -> int:
        """Where the gaze falls, seen from a column: 0 left of it, 1 on it, 2 right of it."""
        vector = fine_heading(self.gazes[0].angle)
        eye = self.sweeps[0].eye
        there = eye[0] + vector[0] * (self.jason.y // SUB - eye[1]) // max(1, vector[1])
        return 0 if there < x - 30 else 2 if there > x + 30 else 1

    def _beam(self, sweep: Sweep, angle: int, x: int, y: int) -> Beam:
        wide, high = SPARED_PX
        spared: tuple[tuple[int, int, int, int], ...] = ()
        if self.carrying >= 0:
            # It sees tasks, never faces: whoever carries one is left in the dark.
            spared = ((x - wide // 2, y - high // 2, wide, high),)
        shadows = [_shadow(cover, sweep) for cover in self.covers if cover.height]
        if self.lit and self.carrying < 0:
            shadows.append(_shadow(Cover(x - 5, y + 1, x + 5, y + 1, 26), sweep))
        return Beam(
            sweep.eye,
            _visible(sweep, angle, self._tall),
            shadows,
            GAZE_COLOR,
            GAZE_HAZE,
            GAZE_REACH_PX,
            spared,
            self._floor,
        )

    @cached_property
    def _floor(self) -> int:
        """The first row of the map that is floor: where anybody can walk."""
        rows = [area.y for area in self.aisles] + [area.bottom for area in self.exits]
        return min(rows) - 8 if rows else 0

    def _draw_page(self, canvas: Canvas) -> None:
        width, height = canvas.screen
        picture = self.pages[self.found[-1]][1].picture
        left = self.shown_page
        alpha = min(255, left * 12, (in_steps(PAGE_SHOWN_S) - left + 1) * 16)
        wide, tall = 72 * 6, 104 * 6
        canvas.picture(f"floor99/{picture}", (width - wide) // 2, (height - tall) // 2, wide, tall, alpha)

    def loops(self) -> dict[str, tuple[float, float]]:
        """The hum of the floor, typing, and the gaze where it is near."""
        heard = {"hum": (1.0, 0.0), "keys": (0.5, 0.0)}
        if self.lit:
            heard["gaze"] = (1.0, 0.0)
        elif any(in_cone(*self._away(s), g.angle, s.half_width * 2) for s, g in zip(self.sweeps, self.gazes, strict=True)):
            heard["gaze"] = (0.45, 0.0)
        return heard

    def _away(self, sweep: Sweep) -> tuple[int, int]:
        return self.jason.x // SUB - sweep.eye[0], self.jason.y // SUB - sweep.eye[1]

    # -- the way out ----------------------------------------------------------------------------------------------

    def route(self) -> Sequence[frozenset[Action]] | None:
        """The presses of a way out from here, played through on a copy of this world, or None."""
        return _Router(self).route()


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


def seen(sweep: Sweep, angle: int, x: int, y: int, covers: Sequence[Cover]) -> bool:
    """Whether a watcher that looks at an angle sees a point of the floor, in px."""
    dx, dy = x - sweep.eye[0], y - sweep.eye[1]
    if dy <= 0 or not in_cone(dx, dy, angle, sweep.half_width):
        return False
    return not is_shaded(sweep.eye, sweep.eye_height, x, y, covers)


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


def _visible(sweep: Sweep, angle: int, edges: NDArray[np.float64]) -> list[tuple[float, float]]:
    """The polygon that the cone sees past tall cover: rays to every corner, a nudge to each side, and the rim.

    This is drawing only, so floats may do; the same cover decides in whole numbers who is seen.
    """
    middle = angle / (TURN * FINE) * 2 * np.pi
    half = sweep.half_width / (TURN * FINE) * 2 * np.pi
    ex, ey = sweep.eye
    corners = edges.reshape(-1, 2)
    toward = np.arctan2(corners[:, 0] - ex, corners[:, 1] - ey)
    rays = np.concatenate([toward - 4e-4, toward, toward + 4e-4, np.linspace(middle - half, middle + half, 8)])
    rays = np.sort(rays[(rays >= middle - half - 1e-9) & (rays <= middle + half + 1e-9)])
    ray_x, ray_y = np.sin(rays)[:, None], np.cos(rays)[:, None]
    reach = np.full(len(rays), float(GAZE_REACH_PX))
    if len(edges):
        along_x, along_y = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
        to_x, to_y = edges[:, 0] - ex, edges[:, 1] - ey
        whole = ray_x * along_y - ray_y * along_x
        whole = np.where(np.abs(whole) < 1e-9, 1e-9, whole)
        far = (to_x * along_y - to_y * along_x) / whole
        share = (to_x * ray_y - to_y * ray_x) / whole
        hit = (far > 0) & (share >= 0) & (share <= 1)
        reach = np.minimum(reach, np.where(hit, far + 2, GAZE_REACH_PX).min(axis=1))
    points = list(zip((ex + ray_x[:, 0] * reach).tolist(), (ey + ray_y[:, 0] * reach).tolist(), strict=True))
    return [*points, (float(ex), float(ey))]


# -- the router ------------------------------------------------------------------------------------------------------

CELL_PX = 16
SLOT = 12
"""Steps for a move from cell to cell; walking 16 px takes eleven."""
HEAT_SEEN = 2
HEAT_MOST = 8
"""Of the fourteen that make full: a slot in the light is two, a slot in the dark takes one away."""
MOST_STATES = 600_000


class _Router:
    """Searches cell by cell and moment by moment, on the rules of sight and movement of the chamber itself.

    A state is (cell, moment within the gazes' common period, heat); a move takes SLOT steps. What it finds is then
    played step by step on a copy of the world: a route is returned only if it really ends in the way out.
    """

    def __init__(self, office: Office) -> None:
        self.office = office
        periods = [sweep.period for sweep in office.sweeps]
        self.period = periods[0] if len(set(periods)) == 1 else int(np.lcm.reduce(periods))
        self._free: dict[tuple[int, int], bool] = {}
        self._seen: dict[tuple[int, int, int], bool] = {}

    def centre(self, cell: tuple[int, int]) -> tuple[int, int]:
        """The point of a cell that is walked to, in px."""
        return cell[0] * CELL_PX + 8, cell[1] * CELL_PX + 12

    def free(self, cell: tuple[int, int]) -> bool:
        """Whether one can stand in a cell."""
        if cell not in self._free:
            x, y = self.centre(cell)
            self._free[cell] = not self.office.solids.hit(foot_box(x * SUB, y * SUB))
        return self._free[cell]

    def open_between(self, a: tuple[int, int], b: tuple[int, int]) -> bool:
        """Whether the way between two neighbours is free."""
        (ax, ay), (bx, by) = self.centre(a), self.centre(b)
        return all(
            not self.office.solids.hit(foot_box((ax + (bx - ax) * n // 4) * SUB, (ay + (by - ay) * n // 4) * SUB))
            for n in (1, 2, 3)
        )

    def seen(self, cell: tuple[int, int], tick: int) -> bool:
        """Whether somebody in a cell is seen at any of three moments of a slot."""
        moment = tick % self.period
        key = (*cell, moment)
        if key not in self._seen:
            x, y = self.centre(cell)
            self._seen[key] = any(
                seen(sweep, sweep.angle(moment + part), x, y, self.office.covers)
                for sweep in self.office.sweeps
                for part in (0, SLOT // 2, SLOT)
            )
        return self._seen[key]

    def route(self) -> list[frozenset[Action]] | None:
        """The actions held in each step, or None."""
        cells = self._search()
        return None if cells is None else self._play(cells)

    def _search(self) -> list[tuple[int, int]] | None:
        office = self.office
        start = min(
            ((c, r) for c in range(office.level.width) for r in range(office.level.height) if self.free((c, r))),
            key=lambda cell: _gap(self.centre(cell), office.jason.x // SUB, office.jason.y // SUB),
        )
        goals = {
            (c, r)
            for c in range(office.level.width)
            for r in range(office.level.height)
            if self.free((c, r)) and any(self._reaches(area, (c, r)) for area in office.exits)
        }
        first = (start, 0, 0)
        came: dict[tuple[tuple[int, int], int, int], tuple[tuple[int, int], int, int] | None] = {first: None}
        wave = [first]
        slot = 0
        slots = max(1, self.period // SLOT)
        while wave and len(came) < MOST_STATES:
            slot += 1
            following = []
            for state in wave:
                cell, _, heat = state
                for dx, dy in ((0, 0), (0, -1), (1, 0), (-1, 0), (0, 1)):
                    there = (cell[0] + dx, cell[1] + dy)
                    if not self.free(there) or ((dx or dy) and not self.open_between(cell, there)):
                        continue
                    tick = office.tick + slot * SLOT
                    lit = self.seen(there, tick) or self.seen(cell, tick - SLOT // 2)
                    warm = heat + HEAT_SEEN if lit else max(0, heat - 1)
                    if warm > HEAT_MOST:
                        continue
                    state_there = (there, slot % slots, warm)
                    if state_there in came:
                        continue
                    came[state_there] = state
                    if there in goals:
                        return _back(came, state_there)
                    following.append(state_there)
            wave = following
        return None

    def _reaches(self, area: Rect, cell: tuple[int, int]) -> bool:
        x, y = self.centre(cell)
        return area.meets(Rect(x - 10, y - 14, 20, 22))

    def _play(self, cells: list[tuple[int, int]]) -> list[frozenset[Action]] | None:
        copy = Office(self.office.level)
        copy.restore(self.office.snapshot())
        held: list[frozenset[Action]] = []
        settings = Settings()
        final = self.centre(cells[-1])
        exit_area = min(self.office.exits, key=lambda area: _gap(area.centre, *final))
        targets = [self.centre(cell) for cell in cells]

        def hold(goal: tuple[int, int], steps: int, wait: bool) -> bool:
            for _ in range(steps):
                dx, dy = goal[0] * SUB - copy.jason.x, goal[1] * SUB - copy.jason.y
                near = WALK_PX_S * SUB // STEPS_PER_SECOND
                now: set[Action] = set()
                if abs(dx) >= near:
                    now.add(Action.RIGHT if dx > 0 else Action.LEFT)
                elif abs(dy) >= near:
                    now.add(Action.DOWN if dy > 0 else Action.UP)
                elif not wait:
                    return False
                held.append(frozenset(now))
                for happening in copy.step(Inputs(held=frozenset(now)), settings):
                    if isinstance(happening, Finished):
                        return True
                if copy.phase != "walk":
                    return False
            return False

        for target in targets:
            if hold(target, SLOT, True):
                return held
            if copy.phase != "walk":
                return None
        last = (max(exit_area.x, min(final[0], exit_area.right - 1)), exit_area.centre[1])
        return held if hold(last, 90, False) else None


def _gap(point: tuple[int, int], x: int, y: int) -> int:
    return distance(point[0] - x, point[1] - y)


def _back(
    came: Mapping[tuple[tuple[int, int], int, int], tuple[tuple[int, int], int, int] | None],
    last: tuple[tuple[int, int], int, int],
) -> list[tuple[int, int]]:
    cells = []
    state: tuple[tuple[int, int], int, int] | None = last
    while state is not None:
        cells.append(state[0])
        state = came[state]
    cells.reverse()
    return cells


# -- the contract ----------------------------------------------------------------------------------------------------


def open_world(level: Level) -> Office:
    """Open a chamber. Raises Faulty where it has no watcher, desk or exit."""
    return Office(level)


def solve(level: Level) -> Solution:
    """The shortest way out that the router finds from the start, played through on the real rules."""
    route = Office(level).route()
    searched = f"cells of {CELL_PX} px, moves of {SLOT} steps, waiting allowed, tasks, desks and phones not used"
    if route is None:
        return Solution(None, 0, searched, "no way from the start to an exit that stays out of the light long enough")
    return Solution(route, len(route), searched)


def check(level: Level) -> list[Problem]:
    """What is wrong with a chamber: things it needs, tasks whose picture is missing, no way out."""
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
    if office.route() is None:
        problems.append(Problem(level.file, 0, 0, f"cannot be finished: {solve(level).stops}"))
    return problems
