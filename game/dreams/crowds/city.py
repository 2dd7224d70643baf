"""One chamber of Everyone, played: the stream, who walks in it, her lantern, and what happens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.events import Event, Heard, Music, Play, Rumble
from game.core.geometry import SUB, Rect, distance
from game.core.problems import Faulty, Problem
from game.core.settings import Settings
from game.core.steps import STEPS_PER_SECOND, Action, Inputs, in_steps
from game.dreams.crowds.classes import Glow, Pillar, Sink, Sleeper, Source, Stairs, Tier, Tram
from game.dreams.crowds.crowd import Crowd
from game.dreams.crowds.flow import FAR, FlowField
from game.dreams.crowds.gates import Gates
from game.dreams.crowds.hands import Hands
from game.dreams.crowds.silence import Silence
from game.dreams.dream import NO_WALKS, Anchor, Finished, Happened, HowTo, WayOut
from game.story import Walk
from game.world.classes import Point, Trigger
from game.world.classes import Thing as Looked
from game.world.level import Level, Thing
from game.world.paths import foot_box
from game.world.walking import Acted, Stepped, Walking

Happenings = list[Event | Finished | Happened | HowTo]

BEFORE_PX = (24, 18)
"""How far around her feet sleepers are in her way."""
DENSE = 256
FULL = 10
"""So many around her are as dense as it gets."""
SETTLES = 3
CARRIED = 200
"""From this density on she is carried."""
CALM = 72
"""Up to this density it is a lee, and has nothing of her."""
CALM_S = 0.8
RUNS_BELOW = 40
HINT_S = 2.5
LANTERN_S = 4.0
BURNS_UP_S = 5.0
CALL_PX = 22
ANCHOR_PX = 15
HUM_PX = 150
SEED = 3
SOFTENED, SOFTLY = frozenset({"carried", "shut"}), "_softly"
"""What is told otherwise to whoever has asked for thinner crowds, and what its name ends with then."""
FOLD_S = 0.95
UNFOLD_S = 0.55
CLIMB_S = 0.45
NAME_PX = 420
"""From so far somebody she knows is heard."""
TENSE, PLAIN = 150, 110
"""The density from which on the music is tense, and below which it is so no more."""


class City:
    """A chamber that is being walked. `density` is how dense the stream is around her, 0..DENSE."""

    def __init__(self, level: Level, field: FlowField | None = None) -> None:
        demand(level)
        self.level = level
        self.field = field or FlowField.of(level)
        """The stream of the map as it begins; the crowd may go by one that hands or a megaphone have turned."""
        if problems := flow_problems(level, self.field):
            raise Faulty(problems)
        self.crowd = Crowd(self.field)
        self.hands = Hands(level)
        self.gates = Gates(level)
        self.walking = Walking(level, "start", SEED, "elara")
        self.she = self.walking.player
        self.blocks = [thing.area for spec in (Tram, Pillar) for thing, _ in level.all(spec)]
        self.sleepers = [thing for thing, _ in level.all(Sleeper)]
        self.anchors = [thing for thing, _ in level.all(Anchor)]
        self.exits = level.all(WayOut)
        self.silence = Silence(level, self.exits[0][0].area)
        self.tiers = [(thing.area, tier.sight) for thing, tier in level.all(Tier)]
        self.stairs = level.all(Stairs)
        self._triggers = [(thing, thing.area.scaled(SUB)) for thing, _ in level.all(Trigger)]
        self.present: frozenset[int] = frozenset()
        self.refresh(self.present)
        self.glows = [thing.area.grown(glow.reach) for thing, glow in level.all(Glow)]
        self.tick = self.since = 0
        self.phase = "walk"
        self.done = False
        self.density = self.awake_near = 0
        self.drift = (0, 0)
        self.lit = self.spent = 0
        """Steps that the lantern still burns, and that it takes until it can be lit again."""
        self.named: set[str] = set()
        self.told: set[str] = set()
        """What happens once: the first lantern, the first time she is carried, the hint."""
        self.checkpoint = (self.she.x, self.she.y)
        self.anchor = -1
        self._calm = self._carried = 0
        self._mix, self._to = "plain", ""
        self.hints = self.still = self.mild = self.thin = False

    def refresh(self, present: frozenset[int], walks: Mapping[str, Walk] = NO_WALKS) -> None:
        """Let the objects with a condition be there, or not."""
        self.present = present
        self.silence.present = present
        self.walking.refresh(present)
        self._settle()
        self._live = frozenset(
            thing.name
            for thing, _ in self.level.all(Looked)
            if thing.name and (not thing.when or thing.id in self.present)
        )

    def _settle(self) -> None:
        """Let what is solid, and the way the stream takes, be as hands, gates and megaphones have it."""
        self.walking.solids = self.level.solids(self.present, [*self.blocks, *self.gates.shut()])
        field = self.field.turned(self.hands.lines(), self.gates.shunned())
        if field is not self.crowd.field:
            self.crowd.follow(field)

    @property
    def aloft(self) -> bool:
        """Whether she looks down upon it from a tier."""
        x, y = self._px()
        return any(area.holds(x, y) for area, _ in self.tiers)

    @property
    def hold(self) -> int:
        """How much of her the stream has, 0..DENSE; in a lee nothing."""
        hold = max(0, self.density - CALM) * DENSE // (DENSE - CALM)
        return hold // 2 if self.mild else hold

    @property
    def place(self) -> tuple[int, int]:
        """Where she stands, in 1/256 px."""
        return self.she.x, self.she.y

    # -- one step -------------------------------------------------------------------------------------------------

    def step(self, inputs: Inputs, settings: Settings) -> Happenings:
        """One step of 1/60 s."""
        happenings: Happenings = []
        self.hints, self.still, self.mild = settings.hints, settings.reduced_motion, settings.no_detection
        self.thin = settings.thin_crowds
        self.tick += 1
        self.since += 1
        self.spent = max(0, self.spent - 1)
        if self.tick % 2 == 0:
            if self.silence.fallen:
                happenings += self.silence.move(self.crowd, self.place)
            else:
                self.crowd.step(self.place, self.lit > 0)
            self._feel()
        if self.phase != "walk":
            self.she.was_x, self.she.was_y, self.she.moving = *self.place, False
            if self.phase in ("fold", "unfold"):
                self._fold(happenings)
            else:
                self._climb(happenings)
        elif self.done:
            self.she.was_x, self.she.was_y, self.she.moving = *self.place, False
        else:
            self._burn(happenings)
            self._wake(happenings)
            if self.silence.holds_her:
                self.she.was_x, self.she.was_y, self.she.moving = *self.place, False
                self._mix_music(happenings)
                return happenings
            self._walk(inputs, self._act(inputs, happenings), happenings)
            self._cross(happenings)
            self._steady(settings, happenings)
            self._arrive(happenings)
            self._mix_music(happenings)
        return happenings

    def _feel(self) -> None:
        """How dense the stream is around her, and where it goes."""
        if self.silence.fallen:
            self.density, self.awake_near, self.drift = 0, 0, (0, 0)
            return
        across, down = BEFORE_PX
        around = self.crowd.around(*self.place, across * SUB, down * SUB)
        dense = min(DENSE, around.asleep * DENSE // FULL)
        self.density += (dense - self.density) >> SETTLES
        if abs(dense - self.density) < 1 << SETTLES:
            self.density = dense
        self.awake_near = min(DENSE, around.awake * DENSE // FULL)
        # The crowd takes half as many steps as she does.
        self.drift = (around.speed_x // 2, around.speed_y // 2)

    def _wake(self, happenings: Happenings) -> None:
        """Whom the lantern wakes, who takes hands; what opens and what shuts; who has stopped."""
        x, y = self._px()
        feet = foot_box(*self.place)
        touched = self.hands.step(x, y, self.lit > 0)
        for one, _ in touched.held:
            happenings.append(Play("hands_held", *self.hands.places[one]))
            self._once("hands", happenings)
        for number in touched.nodded:
            happenings.append(Play("nods_off", *self.hands.places[number]))
            self._once("alone", happenings)
        shunned = self.gates.shunned()
        changed = self.gates.step(self.crowd, len(self.named), feet)
        for number in changed:
            thing, _ = self.gates.gates[number]
            opens = self.gates.open[number]
            happenings.append(Play("gate_opens" if opens else "gate_shuts", *thing.area.centre))
            self._once(thing.name if opens else "shut", happenings)
        if touched.held or changed or shunned != self.gates.shunned():
            self._settle()
        happenings += self.silence.step(feet)

    def _burn(self, happenings: Happenings) -> None:
        if self.lit:
            self.lit -= 1
            if not self.lit:
                self.spent = in_steps(BURNS_UP_S)
                happenings.append(Play("lantern_spent", *self._px()))
                self._once("spent", happenings)

    def _act(self, inputs: Inputs, happenings: Happenings) -> bool:
        """Say the name of whoever is beside her, or light the lantern; whether the press is left for a thing."""
        if Action.ACT not in inputs.pressed:
            return False
        sleeper = self.beside()
        if sleeper is not None:
            self.named.add(sleeper.name)
            self.she.turn_to(sleeper.area.x * SUB - self.she.x, sleeper.area.y * SUB - self.she.y)
            happenings += [Play("name_said", *self._px()), Rumble(0.2, 0.2), Happened(sleeper.name)]
        elif (number := self.at_megaphone()) is not None:
            self.gates.speak(number)
            self._settle()
            thing = self.gates.megaphones[number][0]
            happenings += [Play("megaphone", *self._px()), Rumble(0.2, 0.2)]
            self._once(thing.name, happenings)
        elif self.looked_at() is not None:
            return True
        elif self.lit or self.spent:
            happenings.append(Play("ui_deny"))
        else:
            self.lit = in_steps(LANTERN_S)
            happenings.append(Play("lantern_lit", *self._px()))
            self._once("lantern", happenings)
        return False

    def looked_at(self) -> str | None:
        """The name of the thing that she stands before, if there is one."""
        return self.walking.target(self._live)

    def at_megaphone(self) -> int | None:
        """The number of the megaphone that she could speak into now."""
        x, y = self._px()
        for number, (thing, _) in enumerate(self.gates.megaphones):
            if not self.gates.heard[number] and distance(thing.area.x - x, thing.area.y - y) <= CALL_PX:
                return number
        return None

    def beside(self) -> Thing | None:
        """The sleeper whose name she could say now."""
        x, y = self._px()
        near = [
            (gap, number)
            for number, thing in enumerate(self.sleepers)
            if thing.name not in self.named and (gap := distance(thing.area.x - x, thing.area.y - y)) <= CALL_PX
        ]
        return self.sleepers[min(near)[1]] if near else None

    def _walk(self, inputs: Inputs, acts: bool, happenings: Happenings) -> None:
        """Walk as anywhere, and then be held up and carried."""
        held = inputs.held
        if self.density >= RUNS_BELOW or self.lit:
            held = held - {Action.RUN}
        x, y = self.place
        for happening in self.walking.step(Inputs(held=held, pressed=(Action.ACT,) if acts else ()), self._live):
            match happening:
                case Acted(name):
                    happenings.append(Happened(name))
                case Stepped(px, py):
                    number = self.she.travelled // SUB // 18 % 4 + 1
                    happenings.append(Play(f"step.{self.level.properties.steps}.{number}", px, py))
                case _:
                    pass
        walked = (self.she.x - x, self.she.y - y)
        goes = self._held_up(*walked)
        dx = goes[0] + self.drift[0] * self.hold // DENSE
        dy = goes[1] + self.drift[1] * self.hold // DENSE
        self._shift(dx - walked[0], dy - walked[1])

    def _held_up(self, dx: int, dy: int) -> tuple[int, int]:
        """What is left of a step: against the stream nothing where it is dense, across it and past the awake half."""
        dx -= dx * self.awake_near // (2 * DENSE)
        dy -= dy * self.awake_near // (2 * DENSE)
        hold = self.hold
        stream_x, stream_y = self.drift
        far = distance(stream_x, stream_y)
        if not far:
            return dx - dx * hold // (2 * DENSE), dy - dy * hold // (2 * DENSE)
        along = (dx * stream_x + dy * stream_y) // far
        along_x, along_y = along * stream_x // far, along * stream_y // far
        across_x, across_y = dx - along_x, dy - along_y
        left = DENSE if along >= 0 else DENSE - hold
        aside = DENSE - hold // 2
        return (
            along_x * left // DENSE + across_x * aside // DENSE,
            along_y * left // DENSE + across_y * aside // DENSE,
        )

    def _shift(self, dx: int, dy: int) -> None:
        """Move her by what the stream makes of her step, as far as nothing solid is in the way."""
        if dx and not self.walking.solids.hit(foot_box(self.she.x + dx, self.she.y)):
            self.she.x += dx
        if dy and not self.walking.solids.hit(foot_box(self.she.x, self.she.y + dy)):
            self.she.y += dy

    def _cross(self, happenings: Happenings) -> None:
        """Triggers say what they have to say once, however she comes into them."""
        feet = foot_box(*self.place)
        for thing, area in self._triggers:
            if thing.name not in self.told and (not thing.when or thing.id in self.present) and area.meets(feet):
                self._once(thing.name, happenings)

    # -- what comes of it -----------------------------------------------------------------------------------------

    def _steady(self, settings: Settings, happenings: Happenings) -> None:
        """Anchors are checkpoints, and so, for whoever asks for closer ones, is every lee."""
        x, y = self._px()
        near = next(
            (n for n, thing in enumerate(self.anchors) if distance(thing.area.x - x, thing.area.y - y) <= ANCHOR_PX), -1
        )
        if near >= 0 and near != self.anchor:
            self.anchor = near
            self.checkpoint = self.place
            happenings.append(Play("anchor", x, y))
            self._once(self.anchors[near].name, happenings)
        self._calm = self._calm + 1 if self.density < CALM and not self.lit else 0
        if settings.closer_checkpoints and self._calm >= in_steps(CALM_S):
            self.checkpoint = self.place
        self._carried = self._carried + 1 if self.density >= CARRIED and not self.lit else 0
        if self._carried == in_steps(1.0):
            self._once("carried", happenings)
        if self._carried >= in_steps(HINT_S) and not self.told & {"lantern", "hint"}:
            self.told.add("hint")
            happenings.append(HowTo(Action.ACT))

    def _once(self, name: str, happenings: Happenings) -> None:
        if name and name not in self.told:
            self.told.add(name)
            happenings.append(Happened(f"{name}{SOFTLY}" if self.thin and name in SOFTENED else name))

    def _arrive(self, happenings: Happenings) -> None:
        """The way out, or the glow."""
        x, y = self._px()
        feet = Rect(x - 5, y - 5, 10, 6)
        for thing, way in self.exits:
            if thing.area.meets(feet):
                self.done = True
                happenings += [Play(way.sound, x, y), Finished()]
                return
        for thing, stairs in self.stairs:
            if thing.area.meets(feet):
                self.phase, self.since, self._to = "climb", 0, stairs.to
                happenings.append(Play("tier_stairs", x, y))
                self._once(thing.name, happenings)
                return
        if not self.silence.fallen and any(area.holds(x, y) for area in self.glows):
            self.phase, self.since = "fold", 0
            self.lit = 0
            happenings += [Play("carried", x, y), Rumble(0.5, 0.3)]

    def _fold(self, happenings: Happenings) -> None:
        """The street folds, and opens again with her at the checkpoint. The stream has never stopped."""
        if self.phase == "fold" and self.since >= in_steps(FOLD_S):
            self.she.x, self.she.y = self.she.was_x, self.she.was_y = self.checkpoint
            self.she.way, self.she.directed = [], False
            self.density, self.drift, self.awake_near = 0, (0, 0), 0
            self.spent = self._calm = self._carried = 0
            self.phase, self.since = "unfold", 0
            happenings.append(Happened("fold"))
        elif self.phase == "unfold" and self.since >= in_steps(UNFOLD_S):
            self.phase, self.since = "walk", 0

    def _climb(self, happenings: Happenings) -> None:
        """It goes dark, and she is where the stairs lead."""
        if self.phase == "climb" and self.since >= in_steps(CLIMB_S):
            point = self.level.named[self._to]
            self.she.x, self.she.y = self.she.was_x, self.she.was_y = point.area.x * SUB, point.area.y * SUB
            self.she.facing = point.spec.facing
            self.density, self.drift, self.awake_near = 0, (0, 0), 0
            self.phase, self.since = "come out", 0
        elif self.phase == "come out" and self.since >= in_steps(CLIMB_S):
            self.phase, self.since = "walk", 0

    def _mix_music(self, happenings: Happenings) -> None:
        """The choir thickens with the stream."""
        mix = "tense" if self.density >= (TENSE if self._mix != "tense" else PLAIN) else "plain"
        if self.lit:
            mix = "warm"
        if self.silence.fallen:
            mix = "alone"
        # Said again every second: a piece that has just begun, after a save was opened, knows nothing of it.
        if mix != self._mix or self.tick % STEPS_PER_SECOND == 1:
            self._mix = mix
            happenings.append(Music(None, mix))

    def _px(self) -> tuple[int, int]:
        return self.she.x // SUB, self.she.y // SUB

    # -- photographs ----------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """All that changes, as plain data; the sleepers are packed."""
        return {
            "walking": self.walking.snapshot(),
            "crowd": self.crowd.snapshot(),
            "present": sorted(self.present),
            "tick": self.tick,
            "since": self.since,
            "phase": self.phase,
            "done": self.done,
            "felt": [self.density, self.awake_near, *self.drift],
            "lantern": [self.lit, self.spent],
            "named": sorted(self.named),
            "told": sorted(self.told),
            "checkpoint": [*self.checkpoint, self.anchor],
            "since_calm": [self._calm, self._carried],
            "mix": self._mix,
            "to": self._to,
            "hands": self.hands.snapshot(),
            "gates": self.gates.snapshot(),
            "silence": self.silence.snapshot(),
        }

    def restore(self, data: Mapping[str, Any]) -> None:
        """Go back to a snapshot."""
        self.walking.restore(data["walking"])
        self.hands.restore(data["hands"])
        self.gates.restore(data["gates"])
        self.silence.restore(data["silence"])
        self.refresh(frozenset(data["present"]))
        self.crowd.restore(data["crowd"])
        self.tick, self.since, self.phase, self.done = (data[name] for name in ("tick", "since", "phase", "done"))
        self.density, self.awake_near, *drift = data["felt"]
        self.drift = (drift[0], drift[1])
        self.lit, self.spent = data["lantern"]
        self.named, self.told = set(data["named"]), set(data["told"])
        x, y, self.anchor = data["checkpoint"]
        self.checkpoint = (x, y)
        self._calm, self._carried = data["since_calm"]
        self._mix, self._to = data["mix"], data["to"]

    # -- what is heard --------------------------------------------------------------------------------------------

    def loops(self) -> dict[str, Heard]:
        """What the place sounds like, the stream by how dense it is, and the anchors' hum."""
        properties = self.level.properties
        heard = {properties.ambience: Heard(1.0)} if properties.ambience else {}
        if self.density:
            heard["crowd_stream"] = heard["crowd_choir"] = Heard(self.density / DENSE)
        x, y = self._px()
        for thing in self.anchors:
            far = distance(thing.area.x - x, thing.area.y - y)
            if far < HUM_PX and far <= min(distance(one.area.x - x, one.area.y - y) for one in self.anchors):
                pan = max(-1.0, min(1.0, (thing.area.x - x) / HUM_PX))
                heard["anchor_hum"] = Heard(1.0 - far / HUM_PX, pan)
        there = [thing.area for thing in self.sleepers if thing.name not in self.named]
        if there and not self.aloft:
            area = min(there, key=lambda one: distance(one.x - x, one.y - y))
            far = distance(area.x - x, area.y - y)
            if far < NAME_PX:
                heard["crowd_name"] = Heard(1.0 - far / NAME_PX, max(-1.0, min(1.0, (area.x - x) / HUM_PX)))
        return heard


def demand(level: Level) -> None:
    """Raise Faulty where a map lacks what a chamber needs."""
    problems = [
        Problem(level.file, 0, 0, f"a chamber of Everyone needs a {spec.__name__}")
        for spec in (Glow, Source, Sink, WayOut)
        if not level.all(spec)
    ]
    start = level.named.get("start")
    if start is None or not isinstance(start.spec, Point):
        problems.append(Problem(level.file, 0, 0, "a chamber needs a Point named 'start'"))
    if problems:
        raise Faulty(problems)


def flow_problems(level: Level, field: FlowField) -> list[Problem]:
    """What is wrong with the way the stream takes."""
    away = field.away.ravel()
    found = []
    for (cells, _), (thing, _) in zip(field.sources, level.all(Source), strict=True):
        if not len(cells):
            found.append(Problem(level.file, thing.line, 0, "this Source lies in what is solid"))
        elif int(away[cells].max()) >= FAR:
            found.append(Problem(level.file, thing.line, 0, "from this Source there is no way to a Glow"))
    return found
