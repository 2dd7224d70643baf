"""One chamber of Floor 99, simulated: Jason, the gazes, what he carries, where he hides, being caught."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from game.core.events import Event, Heard, Music, Play, Rumble
from game.core.geometry import SUB, TURN, UNIT, Rect, Solids, distance, heading
from game.core.problems import Faulty, Problem
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.dream import NO_WALKS, Anchor, Finished, Happened
from game.dreams.overlord.classes import (
    NEEDS,
    Aisle,
    Arrow,
    Checkpoint,
    Desk,
    Exit,
    HeldPage,
    Page,
    Phone,
    Ring,
    Task,
    Watcher,
    Worker,
)
from game.dreams.overlord.gaze import Attention, Place, covers_of, sweep_of
from game.dreams.overlord.stairs import CLIMB_STEPS, MAN_SIZE, stairs_of
from game.story import Walk
from game.world.classes import Point, Trigger
from game.world.level import Level, Thing
from game.world.paths import foot_box
from game.world.sight import is_shaded
from game.world.walking import STRIDE_PX, WALK_PX_S, Walker

FULL = 10_080
GAZE_FILL_S = 1.0
DRAIN_S = 2.8
WARN_AT = FULL // 4
BOUND_AT = FULL * 6 // 10
"""From here on the music is the building's alone."""
ASKED_AT = FULL // 2
"""Fuller than this, he is helped by whoever has answered a phone for him before: once."""
RUN_PX_S = 128
HEAVY = 2
"""Full, he would walk at 1/2 of his pace."""
REACH_PX = 15
HAND_PX = 26
ANCHOR_PX = 20
CHECKPOINT_PX = 26
PAGE_PX = 9
LOOK_EVERY = 6
"""Workers look up in turn: each is asked every so many steps."""
RISE = 170
SINK = 40
POSTURE = 1000
SIT_S = 0.8
FOLD_S = 0.95
UNFOLD_S = 0.55
PAGE_SHOWN_S = 12.0
"""Time to read what is written on it, twice; any press puts it away sooner."""
PAGE_LEAST_S = 0.5
SIGNING_S = 1.4
REFUSED_S = 0.45
HEART_S = 0.6
ANSWER_S = 1.1
"""How long a phone rings before whoever answers it lifts it."""
HAND_OPENS_S = 1.0
HAND_X_PX = 26
HAND_Y_PX = (6, 46)
"""How far below the man on the steps somebody stands whom he lets see his hand."""
BESIDE_PX = 34
LENS_HEARD_PX = 320
ROW_PX = 30
LOOKS = 10
MOST_SHADES = 60_000
DEEP_MIX = ("tense", "plain", "plain", "warm", "alone")
"""The music of the landings, from the building's to his own."""

Happenings = list[Event | Finished | Happened]


@dataclass(frozen=True, slots=True)
class Reach:
    """What the act key would do: take a task, hand it on or put it back, set a phone ringing, hide, take a page."""

    kind: str
    number: int = -1


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page that can be found: the object that it is, and its picture; `held` where it is in a hand."""

    thing: Thing
    picture: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class Stander:
    """Somebody who stands in a ring."""

    x: int
    y: int
    look: int
    facing: str


class Office:
    """One chamber of Floor 99, simulated."""

    def __init__(self, level: Level) -> None:
        missing = [spec.__name__ for spec in NEEDS if not level.all(spec)]
        if missing:
            raise Faulty(Problem(level.file, 0, 0, f"the chamber has no {' and no '.join(missing)}"))
        self.level = level
        self.present: frozenset[int] = frozenset()
        sweeps = [sweep_of(level, thing, spec) for thing, spec in level.all(Watcher)]
        self.stairs = stairs_of(level, sweeps)
        self.sweeps = sweeps if self.stairs is None else list(self.stairs.sweeps[0])
        self.covers = covers_of(level)
        self.desks = level.all(Desk)
        self.phones = level.all(Phone)
        self.tasks = level.all(Task)
        self.aisles = [thing.area for thing, _ in level.all(Aisle)]
        self.workers = level.all(Worker)
        self._taking: dict[str, list[int]] = {}
        for number, (_, worker) in enumerate(self.workers):
            self._taking.setdefault(worker.takes, []).append(number)
        self.drawings = [Drawing(thing, page.picture) for thing, page in level.all(Page)]
        self.drawings += [Drawing(thing, page.picture, True) for thing, page in level.all(HeldPage)]
        self.men = [(thing, page.landing) for thing, page in level.all(HeldPage)]
        self.anchors = [(thing.area.x, thing.area.y) for thing, _ in level.all(Anchor)]
        self.checkpoints = level.all(Checkpoint)
        self.exits = level.all(Exit)
        self.arrows = [(thing.area.x, thing.area.y) for thing, _ in level.all(Arrow)]
        self.triggers = [thing for thing, _ in level.all(Trigger)]
        named = {thing.name: number for number, (thing, _) in enumerate(self.workers)}
        self.answerers = [named.get(phone.answers, -1) if phone.answers else -1 for _, phone in self.phones]
        start = level.named.get("start")
        x, y = start.area.centre if start else (level.size[0] // 2, level.size[1] // 2)
        facing = start.spec.facing if start and isinstance(start.spec, Point) else "down"
        self.jason = Walker("jason", "jason", x * SUB, y * SUB, facing)
        self.jason.was_x, self.jason.was_y = self.jason.x, self.jason.y
        self.tick = 0
        self.compliance = 0
        self.carrying = -1
        self.hidden = -1
        self.handed: list[int] = []
        """Tasks that somebody has taken, and in the same order the workers who did."""
        self.takers: list[int] = []
        self.signing = 0
        self.refused = 0
        self.attention = Attention(self.sweeps, self.phones)
        self.crowd = [one for thing, ring in level.all(Ring) for one in _standers(thing.area, ring)]
        self.posture = [0] * (len(self.workers) + len(self.crowd))
        """How straight everybody sits or stands: those at desks, then those in rings."""
        self.calls = [0] * len(self.phones)
        """What each phone rings for: 1 he was asked, 2 he was not."""
        self.asked = [0] * len(self.phones)
        """How often whoever answers a phone has done so: not folded back, for people remember."""
        self.landing = 0
        self.deepest_seen = 0
        self.climbing = ""
        self.turned = -1
        """The step at which the arrows last turned."""
        self.patience = 0
        self.found: list[int] = []
        self.phase = "walk"
        self.since = 0
        self.seat = -1
        self.passed = -1
        self.steadied: list[int] = []
        """Anchors that have been checkpoints, where the settings make them so."""
        self.folds = 0
        self.seen_by: list[int] = []
        self.lit = False
        self.done = False
        self.hints = False
        self.still = False
        self._mix = "plain"
        self._inside: frozenset[int] = frozenset()
        self._shade: dict[tuple[int, int, int, Place], bool] = {}
        self._ways: dict[int, Solids] = {}
        # The checkpoint he starts at is his already, and says nothing.
        while self.passed + 1 < len(self.checkpoints) and self._by_checkpoint(self.passed + 1):
            self.passed += 1
        self._checkpoint: dict[str, Any] = self._moving_parts()
        self._due = False

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there, or not."""
        self.present = present
        self._ways.clear()

    def is_there(self, thing: Thing) -> bool:
        """Whether an object is on the map."""
        return not thing.when or thing.id in self.present

    @property
    def seen(self) -> bool:
        """Whether some gaze fills him now."""
        return bool(self.seen_by)

    @property
    def solids(self) -> Solids:
        """What stops him on this landing."""
        return self.solids_on(self.landing)

    def solids_on(self, landing: int) -> Solids:
        """What stops whoever walks on a landing."""
        known = self._ways.get(landing)
        if known is None:
            wide, high = MAN_SIZE
            more = [
                Rect(thing.area.x - wide // 2, thing.area.y - high, wide, high)
                for thing, where in self.men
                if where == landing and self.is_there(thing)
            ]
            for thing, worker in self.workers:
                if worker.stands:
                    more.append(Rect(thing.area.x - 5, thing.area.y - 5, 10, 6))
            for thing, _ in self.level.all(Ring):
                area = thing.area
                more.append(Rect(area.x, area.y + area.height // 4, area.width, area.height // 2))
                more.append(Rect(area.x + area.width // 5, area.y, area.width * 3 // 5, area.height))
            known = self._ways[landing] = self.level.solids(self.present, more)
        return known

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs, settings: Settings) -> Happenings:
        """One step of 1/60 s."""
        happenings: Happenings = []
        self.jason.was_x, self.jason.was_y = self.jason.x, self.jason.y
        self.hints = settings.hints
        self.still = settings.reduced_motion
        self.since += 1
        if self.phase == "page":
            self._look_at_page(inputs, happenings)
            return happenings
        if self.phase == "climb":
            self._climb(happenings)
            return happenings
        if self.phase != "walk":
            self._fold(happenings)
            return happenings
        self.tick += 1
        self.signing = max(0, self.signing - 1)
        self.attention.step(self.tick)
        self._let_ring(happenings)
        if not self.done:
            facing = self.jason.facing
            self._walk(inputs, happenings)
            if self.arrows and self.jason.facing != facing:
                # The arrows agree with whichever way he faces.
                self.turned = self.tick
                happenings.append(Play("arrow_turn", *self.arrows[0]))
        self._look_up()
        self._comply(inputs, settings, happenings)
        self._wait_for_hand()
        self._arrive(settings, happenings)
        self._mix_music(happenings)
        return happenings

    def _look_at_page(self, inputs: Inputs, happenings: Happenings) -> None:
        """Everything waits while a page is looked at; any press puts it away."""
        least = in_steps(PAGE_LEAST_S)
        if self.since == least:
            happenings.append(Happened(self.drawings[self.found[-1]].thing.name))
        put_away = bool(inputs.pressed) and self.since > least
        if put_away or self.since >= in_steps(PAGE_SHOWN_S):
            self.phase, self.since = "walk", CLIMB_STEPS

    def _let_ring(self, happenings: Happenings) -> None:
        """What is heard of the phones, and who lifts one."""
        for number, (thing, _) in enumerate(self.phones):
            if not self.attention.rings[number]:
                self.calls[number] = 0
                continue
            if not self.attention.rings_now(number):
                continue
            lifted = self.rung(number) - self.lifts_at(number)
            if lifted == 0:
                worker = self.workers[self.answerers[number]][0]
                unasked = self.calls[number] == 2
                happenings.append(Play("phone_lift" if unasked else "phone_up", thing.area.x, thing.area.y))
                if unasked:
                    happenings.append(Happened(f"{worker.name}_unasked"))
                elif self.asked[number] == 0:
                    self.asked[number] = 1
                    happenings.append(Happened(worker.name))
            elif lifted < 0 and self.attention.rings[number] % STEPS_PER_SECOND == 0:
                happenings.append(Play("phone_ring", thing.area.x, thing.area.y))

    def rung(self, number: int) -> int:
        """For how many steps a phone has drawn the gaze."""
        return self.attention.rings_for(number) - self.attention.rings[number]

    def lifts_at(self, number: int) -> int:
        """After how many steps of ringing a phone is lifted; unasked it is lifted at once."""
        if self.answerers[number] < 0 or not self.calls[number]:
            return 1 << 20
        return in_steps(ANSWER_S) if self.calls[number] == 1 else in_steps(ANSWER_S) // 4

    def _walk(self, inputs: Inputs, happenings: Happenings) -> None:
        jason = self.jason
        dx, dy = inputs.direction()
        act = Action.ACT in inputs.pressed
        if self.hidden >= 0:
            jason.moving = False
            if act or dx or dy:
                happenings.append(Play(self.desks[self.hidden][1].sound))
                self.hidden = -1
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
            steps = self.level.properties.steps
            happenings.append(Play(f"step.{steps}.{stride // 2 % 4 + 1}", jason.x // SUB, jason.y // SUB))

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

    # -- what the act key does ------------------------------------------------------------------------------------

    def reach_from(self, x: int, y: int, carrying: int, handed: Collection[int], hidden: bool = False) -> Reach | None:
        """What the act key means to somebody at a point, in px, or None where it means nothing."""
        if hidden:
            return Reach("rise")
        if carrying >= 0:
            return self._hand_on(x, y, carrying)
        for number, drawing in enumerate(self.drawings):
            if drawing.held and self._offers_page(number) and gap(drawing.thing.area, x, y) <= BESIDE_PX:
                return Reach("hand", number)
        if self.on_aisle(x * SUB, y * SUB):
            for number, (thing, _) in enumerate(self.tasks):
                if number not in handed and gap(thing.area, x, y) <= REACH_PX:
                    return Reach("task", number)
        for number, (thing, _) in enumerate(self.phones):
            if gap(thing.area, x, y) <= REACH_PX and not self.attention.rings[number]:
                return Reach("phone", number)
        for number, (thing, desk) in enumerate(self.desks):
            if desk.hides and gap(thing.area, x, y) <= REACH_PX - 2:
                return Reach("desk", number)
        return None

    def _hand_on(self, x: int, y: int, carrying: int) -> Reach | None:
        """Who would take what is carried; the card goes from hand to hand, so that nobody drops it half way."""
        thing, task = self.tasks[carrying]
        for number in self._taking.get(task.kind, ()):
            if self.waits_for(number, task.kind) and gap(self.workers[number][0].area, x, y) <= HAND_PX:
                return Reach("hand on", number)
        if task.kind != "card" or gap(thing.area, x, y) <= REACH_PX:
            return Reach("back", carrying)
        return None

    def waits_for(self, worker: int, kind: str) -> bool:
        """Whether a worker would take a task of a kind, and has not had one."""
        thing, spec = self.workers[worker]
        return spec.takes == kind and worker not in self.takers and self.is_there(thing)

    def reach(self) -> Reach | None:
        """What the act key would do now."""
        x, y = self.jason.x // SUB, self.jason.y // SUB
        return self.reach_from(x, y, self.carrying, self.handed, self.hidden >= 0)

    def _act(self, happenings: Happenings) -> bool:
        """Do what the act key means here; whether it meant anything."""
        reach = self.reach()
        if reach is None:
            # A press that means nothing is heard and seen, or one would think that it was not taken.
            happenings.append(Play("ui_deny"))
            self.refused = in_steps(REFUSED_S)
            return False
        match reach.kind:
            case "task":
                self.carrying = reach.number
                happenings.append(Play("page"))
            case "hand on":
                thing, task = self.tasks[self.carrying]
                self.handed.append(self.carrying)
                self.takers.append(reach.number)
                self.carrying = -1
                self.signing = in_steps(SIGNING_S)
                happenings.append(Play("card_sign" if task.kind == "card" else "page"))
                if thing.name:
                    happenings.append(Happened(thing.name))
            case "back":
                self.carrying = -1
                happenings.append(Play("page"))
            case "phone":
                thing = self.phones[reach.number][0]
                self.attention.press(reach.number)
                self.calls[reach.number] = 1
                happenings.append(Play("phone_up", thing.area.x, thing.area.y))
                if thing.name:
                    happenings.append(Happened(thing.name))
            case "desk":
                self.hidden = reach.number
                happenings.append(Play(self.desks[reach.number][1].sound))
            case "hand":
                self._find(reach.number, happenings)
        return True

    def _find(self, number: int, happenings: Happenings) -> None:
        self.found.append(number)
        self.phase, self.since = "page", 0
        self.jason.moving = False
        happenings.append(Play("receipt_take" if self.drawings[number].held else "page_find"))

    # -- the man on the steps -------------------------------------------------------------------------------------

    def man_there(self, number: int) -> bool:
        """Whether the man who holds a drawing sits on this landing."""
        thing, landing = self.men[number]
        return landing == self.landing and self.stairs is not None and self.is_there(thing)

    def _offers_page(self, number: int) -> bool:
        """Whether the hand that holds a drawing is open."""
        man = number - (len(self.drawings) - len(self.men))
        return number not in self.found and self.man_there(man) and self.patience >= in_steps(HAND_OPENS_S)

    def _wait_for_hand(self) -> None:
        """His hand opens to whoever stands below him for a second, while no light is near; it shuts at once."""
        if not self.men or not any(self.man_there(number) for number in range(len(self.men))):
            self.patience = 0
            return
        thing = next(thing for number, (thing, _) in enumerate(self.men) if self.man_there(number))
        dx, dy = self.jason.x // SUB - thing.area.x, self.jason.y // SUB - thing.area.y
        below = abs(dx) <= HAND_X_PX and HAND_Y_PX[0] <= dy <= HAND_Y_PX[1]
        if self.lit or self.lit_at(thing.area.x, thing.area.y + 1):
            self.patience = 0
        elif below:
            self.patience = min(in_steps(HAND_OPENS_S), self.patience + 1)
        else:
            self.patience = max(0, self.patience - 1)

    # -- light ----------------------------------------------------------------------------------------------------

    def _look_up(self) -> None:
        """Let those whom the light touches sit up straight, and the others sink again."""
        everybody = [(thing.area.x, thing.area.y) for thing, _ in self.workers] + [(s.x, s.y) for s in self.crowd]
        for number in range((-self.tick) % LOOK_EVERY, len(everybody), LOOK_EVERY):
            lit = self.lit_at(*everybody[number])
            change = RISE * LOOK_EVERY // 2 if lit else -SINK * LOOK_EVERY // 4
            self.posture[number] = max(0, min(POSTURE, self.posture[number] + change))

    def shade_at(self, x: int, y: int) -> tuple[bool, ...]:
        """Which watchers could not see a point of the floor, in px, however they look, from where they are."""
        return tuple(self.shaded_from(number, x, y) for number in range(len(self.sweeps)))

    def shaded_from(self, number: int, x: int, y: int) -> bool:
        """Whether a watcher could not see a point, in px, from where it is now."""
        eye = self.attention.eyes[number]
        return y <= eye[1] or self._shaded(number, eye, x, y)

    def _shaded(self, number: int, eye: Place, x: int, y: int) -> bool:
        key = (x, y, number, eye)
        known = self._shade.get(key)
        if known is None:
            if len(self._shade) > MOST_SHADES:
                self._shade.clear()
            known = self._shade[key] = is_shaded(eye, self.sweeps[number].eye_height, x, y, self.covers)
        return known

    def lit_by(self, x: int, y: int) -> list[int]:
        """The watchers in whose gaze a point of the floor, in px, lies now."""
        return [
            number
            for number, cone in enumerate(self.attention.cones)
            if cone.holds(x, y) and not self._shaded(number, cone.eye, x, y)
        ]

    def lit_at(self, x: int, y: int) -> bool:
        """Whether a point of the floor, in px, lies in some gaze now."""
        return any(
            cone.holds(x, y) and not self._shaded(number, cone.eye, x, y)
            for number, cone in enumerate(self.attention.cones)
        )

    def _comply(self, inputs: Inputs, settings: Settings, happenings: Happenings) -> None:
        x, y = self.jason.x // SUB, self.jason.y // SUB
        watchers = self.lit_by(x, y) if self.hidden < 0 else []
        self.lit = bool(watchers)
        self.seen_by = watchers if self.carrying < 0 and not self.done and not settings.no_detection else []
        if self.seen_by:
            if self.compliance == 0:
                happenings.append(Play("gaze_seen"))
            fill = FULL // in_steps(GAZE_FILL_S)
            if self.jason.moving and Action.RUN in inputs.held:
                fill = fill * RUN_PX_S // WALK_PX_S
            self.compliance += fill
            self._be_helped(happenings)
        else:
            self.compliance = max(0, self.compliance - self.drain_at(x, y))
        if self.compliance > WARN_AT and self.tick % in_steps(HEART_S) == 0:
            happenings.append(Play("heartbeat"))
        if self.compliance >= FULL:
            self.compliance = FULL
            self.phase, self.since = "sit", 0
            self.seat = min(range(len(self.desks)), key=lambda n: _far(self.desks[n][0].area, x, y))
            self.jason.moving = False
            self.folds += 1
            happenings += [Play("caught"), Rumble(0.6, 0.4)]

    def _be_helped(self, happenings: Happenings) -> None:
        """Whoever has lifted a phone for him before does so once more, when it goes badly, without being asked."""
        if self.compliance <= ASKED_AT:
            return
        for number, (thing, _) in enumerate(self.phones):
            if self.asked[number] == 1 and not self.attention.rings[number]:
                self.asked[number] = self.calls[number] = 2
                self.attention.ring(number)
                happenings.append(Play("phone_ring", thing.area.x, thing.area.y))

    def _mix_music(self, happenings: Happenings) -> None:
        """The music says how tight it is; on the stairs also how deep."""
        mix = "plain" if self.stairs is None else DEEP_MIX[min(self.landing, len(DEEP_MIX) - 1)]
        if self.compliance > BOUND_AT:
            mix = "bound"
        elif self.compliance > WARN_AT and mix == "plain":
            mix = "tense"
        # Said again every second: a piece that has just begun, after a save was opened, knows nothing of it.
        if mix != self._mix or self.tick % STEPS_PER_SECOND == 1:
            self._mix = mix
            happenings.append(Music(None, mix))

    def drain_at(self, x: int, y: int) -> int:
        """How much compliance leaves him in a step out of the light."""
        drain = FULL // in_steps(DRAIN_S)
        return drain * 3 if any(distance(x - ax, y - ay) <= ANCHOR_PX for ax, ay in self.anchors) else drain

    def _fold(self, happenings: Happenings) -> None:
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
            self.phase, self.since = "unfold", 0
            self._mix_music(happenings)
            # It is dark now: what is said is said before the floor opens again.
            happenings.append(Happened("fold"))
        elif self.phase == "unfold" and self.since >= in_steps(UNFOLD_S):
            self.phase, self.since = "walk", CLIMB_STEPS

    # -- getting somewhere ----------------------------------------------------------------------------------------

    def _by_checkpoint(self, number: int) -> bool:
        return self._near(self.checkpoints[number][0].area.x, self.checkpoints[number][0].area.y, CHECKPOINT_PX)

    def _near(self, x: int, y: int, px: int) -> bool:
        return distance(self.jason.x // SUB - x, self.jason.y // SUB - y) <= px

    def opens(self, number: int) -> bool:
        """Whether a way out is on this landing."""
        return self.exits[number][1].landing in (-1, self.landing)

    def _arrive(self, settings: Settings, happenings: Happenings) -> None:
        if self.phase != "walk":
            return
        x, y = self.jason.x // SUB, self.jason.y // SUB
        self._keep_place(settings, happenings)
        feet = Rect(x - 4, y - 4, 8, 5)
        for number, (thing, way_out) in enumerate(self.exits):
            if not self.done and thing.area.meets(feet) and self.opens(number):
                self.done = True
                self.jason.moving = False
                self.compliance = 0
                if way_out.sound:
                    happenings.append(Play(way_out.sound, *thing.area.centre))
                happenings.append(Finished())
                return
        goes = self.stairs.taken(self.jason.x, self.jason.y) if self.stairs is not None else ""
        if goes and self.hidden < 0 and self.carrying < 0:
            self.climbing = goes
            self.phase, self.since = "climb", 0
            self.jason.moving = False
            happenings.append(Play("flight"))
            return
        for number, drawing in enumerate(self.drawings):
            if drawing.held or number in self.found or not self.is_there(drawing.thing):
                continue
            if self._near(drawing.thing.area.x, drawing.thing.area.y, PAGE_PX):
                self._find(number, happenings)
                return
        inside = frozenset(
            number for number, thing in enumerate(self.triggers) if self.is_there(thing) and thing.area.meets(feet)
        )
        names = [self.triggers[number].name for number in sorted(inside - self._inside)]
        beside = frozenset(
            -1 - number
            for number, (thing, _) in enumerate(self.men)
            if self.man_there(number) and self._near(thing.area.x, thing.area.y, BESIDE_PX)
        )
        if beside - self._inside:
            names.append("man")
        self._inside = inside | beside
        happenings += [Happened(name) for name in names if name]

    def _keep_place(self, settings: Settings, happenings: Happenings) -> None:
        """Keep the floor as it is at a checkpoint, on a deeper landing, and with the settings' help at every anchor."""
        if self.seen or self.carrying >= 0 or self.hidden >= 0:
            return
        x, y = self.jason.x // SUB, self.jason.y // SUB
        keep, lamp = self._due, None
        for number, (thing, _) in enumerate(self.checkpoints):
            if number > self.passed and self._by_checkpoint(number):
                self.passed = number
                keep, lamp = True, (thing.area.x * SUB, thing.area.y * SUB)
                happenings.append(Play("anchor", x, y))
                if thing.name:
                    happenings.append(Happened(thing.name))
        if settings.closer_checkpoints:
            for number, (ax, ay) in enumerate(self.anchors):
                if number not in self.steadied and self._near(ax, ay, ANCHOR_PX):
                    self.steadied.append(number)
                    keep = True
                    happenings.append(Play("anchor", x, y))
        if keep:
            self._due = False
            self._checkpoint = self._moving_parts()
            if lamp is not None and self._free(*lamp):
                # Folded back, he stands where the designer put the place, and not where he happened to pass it.
                self._checkpoint["jason"][:2] = lamp

    # -- the stairs -----------------------------------------------------------------------------------------------

    def _climb(self, happenings: Happenings) -> None:
        """A breath of dark, and he comes out of the other flight."""
        if self.since < CLIMB_STEPS or self.stairs is None:
            return
        goes, self.climbing = self.climbing, ""
        self._stand_on(self.stairs.after(self.landing, goes))
        # On every landing the gaze begins anew, so that it is learnt once.
        self.tick, self.turned = 0, -1
        x, y, facing = self.stairs.outs[goes]
        jason = self.jason
        jason.x, jason.y, jason.facing = x * SUB, y * SUB, facing
        jason.was_x, jason.was_y = jason.x, jason.y
        self.attention.restore(self.attention.rings, [sweep.angle(self.tick) for sweep in self.sweeps], self.tick)
        self.patience = 0
        self.phase, self.since = "walk", 0
        if self.landing > self._checkpoint["landing"]:
            self._due = True
        if self.landing > self.deepest_seen:
            self.deepest_seen = self.landing
            happenings.append(Happened(f"landing_{self.landing}"))
        happenings.append(Happened(goes))

    def _stand_on(self, landing: int) -> None:
        """Be on a landing, under its gaze."""
        self.landing = landing
        if self.stairs is not None:
            self.sweeps = list(self.stairs.sweeps[landing])
            self.attention.sweeps = self.sweeps

    # -- photographs ----------------------------------------------------------------------------------------------

    def _moving_parts(self) -> dict[str, Any]:
        return {
            "jason": [self.jason.x, self.jason.y, self.jason.facing, self.jason.travelled],
            "tick": self.tick,
            "compliance": self.compliance,
            "carrying": self.carrying,
            "hidden": self.hidden,
            "handed": list(self.handed),
            "takers": list(self.takers),
            "signing": self.signing,
            "rings": list(self.attention.rings),
            "gazes": list(self.attention.angles),
            "calls": list(self.calls),
            "posture": list(self.posture),
            "passed": self.passed,
            "landing": self.landing,
            "patience": self.patience,
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
        self.handed = list(data["handed"])
        self.takers = list(data["takers"])
        self.signing = data["signing"]
        self._stand_on(data["landing"])
        self.attention.restore(data["rings"], data["gazes"], self.tick)
        self.calls = list(data["calls"])
        self.refused, self.turned = 0, -1
        self.posture = list(data["posture"])
        self.passed = data["passed"]
        self.patience = data["patience"]
        self.folds = data["folds"]
        self.done = data["done"]
        self.seen_by, self.lit = [], False

    def snapshot(self) -> dict[str, Any]:
        """All that changes, with the checkpoint, as plain data."""
        return {
            **self._moving_parts(),
            "checkpoint": dict(self._checkpoint),
            "present": sorted(self.present),
            "asked": list(self.asked),
            "deepest_seen": self.deepest_seen,
            "steadied": list(self.steadied),
            "inside": sorted(self._inside),
            "found": list(self.found),
            "phase": self.phase,
            "climbing": self.climbing,
            "turned": self.turned,
            "due": self._due,
            "since": self.since,
            "seat": self.seat,
            "mix": self._mix,
        }

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self.refresh(frozenset(data["present"]))
        self._restore_parts(data)
        self._checkpoint = dict(data["checkpoint"])
        self.asked = list(data["asked"])
        self.deepest_seen = data["deepest_seen"]
        self.steadied = list(data["steadied"])
        self._inside = frozenset(data["inside"])
        self.found = list(data["found"])
        self.phase, self.since, self.seat = data["phase"], data["since"], data["seat"]
        self.climbing, self.turned = data["climbing"], data["turned"]
        self._due, self._mix = data["due"], data["mix"]

    # -- what is heard --------------------------------------------------------------------------------------------

    def loops(self) -> dict[str, Heard]:
        """What the place sounds like, typing, and the gaze where it is near."""
        heard = {self.level.properties.ambience or "hum": Heard(1.0)}
        if self.workers:
            heard["keys"] = Heard(0.5)
        x, y = self.jason.x // SUB, self.jason.y // SUB
        if self.seen:
            heard["gaze"] = Heard(1.0)
        elif self.lit or self.attention.near(x, y):
            heard["gaze"] = Heard(0.45)
        lens = self._lens_heard(x, y)
        if lens is not None:
            heard["lens_glide"] = lens
        return heard

    def _lens_heard(self, x: int, y: int) -> Heard | None:
        """The nearest lens that glides just now, from where somebody stands."""
        gliding = [s.drawn(self.tick) for s in self.sweeps if s.drawn(self.tick) != s.drawn(self.tick + 1)]
        if not gliding:
            return None
        lens_x, lens_y = min(gliding, key=lambda lens: distance(lens[0] - x, lens[1] - y))
        near = 1 - distance(lens_x - x, lens_y - y) / LENS_HEARD_PX
        return Heard(near, max(-1.0, min(1.0, (lens_x - x) / LENS_HEARD_PX))) if near > 0 else None


def _standers(area: Rect, ring: Ring) -> list[Stander]:
    """The people of a ring, on its ellipse, turned to its middle."""
    (x, y), standers = area.centre, []
    for number in range(ring.people):
        across, down = heading(TURN * number // max(1, ring.people) + ring.look * 37)
        facing = (
            "up" if down > UNIT * 6 // 10 else "down" if down < -UNIT * 6 // 10 else "left" if across > 0 else "right"
        )
        look = (ring.look * 3 + number * 7) % LOOKS
        at = (x + across * area.width // (2 * UNIT), y + down * area.height // (2 * UNIT))
        standers.append(Stander(*at, look, facing))
    return sorted(standers, key=lambda one: one.y)


def _far(area: Rect, x: int, y: int) -> int:
    return distance(area.centre[0] - x, area.centre[1] - y)


def gap(area: Rect, x: int, y: int) -> int:
    """How far a point is from a rectangle."""
    return distance(max(area.x - x, 0, x - area.right), max(area.y - y, 0, y - area.bottom))
