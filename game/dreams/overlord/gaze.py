"""The gaze: where each eye is and looks at every step, what turns it, and what shades the floor from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import lcm

from game.core.geometry import TURN, distance
from game.core.geometry import degrees as in_turns
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.overlord.classes import Divider, Phone, Ring, Track, Wall, Watcher
from game.world.level import Level, Thing
from game.world.sight import FINE, Cover, around, fine_heading

TURN_TO_PHONE_DEG_S = 55.0
RING_AFTER_S = 0.9
GRID_PX = 4
"""An eye on a track is seen at every px; who is seen by it is asked at every fourth, so that shade can be kept."""
LEAST_HALF_DEG = 3.0
LEAST_SWEEP_S = 1.0
WIDEST = TURN * FINE // 4 - 1

Place = tuple[int, int]


def fine(degrees: float) -> int:
    """Degrees in 1/64 steps of the angle table."""
    return in_turns(degrees * FINE)


@dataclass(frozen=True, slots=True)
class Sweep:
    """A watcher's fixed numbers, worked out once: angles in 1/64 steps of the table, times in steps.

    `way` are the places of its track, a px apart; without a track it stays at `eye`.
    """

    eye: Place
    eye_height: int
    half_width: int
    start: int
    end: int
    sweep: int
    pause: int
    rest: int
    way: tuple[Place, ...] = ()
    glide: int = 1

    @property
    def period(self) -> int:
        """Steps after which it is where it was and looks where it looked."""
        turning = 2 * self.sweep + self.pause + self.rest if self.start != self.end else 1
        gliding = 2 * (self.glide + self.pause) if self.way else 1
        return lcm(turning, gliding)

    def angle(self, tick: int) -> int:
        """The heading at a step, when nothing distracts it."""
        at = tick % (2 * self.sweep + self.pause + self.rest)
        if at < self.pause:
            return self.start
        at -= self.pause
        if at < self.sweep:
            return self.start + (self.end - self.start) * at // self.sweep
        at -= self.sweep
        if at < self.rest:
            return self.end
        return self.end + (self.start - self.end) * (at - self.rest) // self.sweep

    def drawn(self, tick: int) -> Place:
        """Where it hangs at a step, to the px."""
        return self.way[self._along(tick)] if self.way else self.eye

    def place(self, tick: int) -> Place:
        """Where it sees from at a step."""
        if not self.way:
            return self.eye
        return self.way[min(len(self.way) - 1, (self._along(tick) + GRID_PX // 2) // GRID_PX * GRID_PX)]

    def places(self) -> list[Place]:
        """All places it sees from."""
        if not self.way:
            return [self.eye]
        last = len(self.way) - 1
        return list(dict.fromkeys(self.way[min(last, at)] for at in range(0, last + GRID_PX, GRID_PX)))

    def _along(self, tick: int) -> int:
        """How many px along its way it is."""
        last = len(self.way) - 1
        at = tick % (2 * (self.glide + self.pause))
        if at < self.pause:
            return 0
        at -= self.pause
        if at < self.glide:
            return last * at // self.glide
        at -= self.glide
        return last if at < self.pause else last - last * (at - self.pause) // self.glide


def sweep_of(level: Level, thing: Thing, watcher: Watcher) -> Sweep:
    """A watcher of a map in numbers."""
    lines = {one.name: one.points for one, _ in level.all(Track) if one.points}
    way = _dotted(lines.get(watcher.track, ())) if watcher.track else ()
    return Sweep(
        way[0] if way else (thing.area.x, thing.area.y),
        watcher.eye_height,
        fine(watcher.half_width_deg),
        fine(watcher.from_deg),
        fine(watcher.to_deg),
        max(1, in_steps(watcher.sweep_s)),
        in_steps(watcher.pause_s),
        in_steps(watcher.pause_s + watcher.rest_to_s),
        way,
        max(1, in_steps(watcher.track_s)),
    )


def deeper(sweep: Sweep, landing: int, narrower_deg: float, quicker_s: float) -> Sweep:
    """The same gaze some storeys further down: narrower, and quicker."""
    half = max(fine(LEAST_HALF_DEG), sweep.half_width - fine(narrower_deg) * landing)
    return replace(
        sweep, half_width=half, sweep=max(in_steps(LEAST_SWEEP_S), sweep.sweep - in_steps(quicker_s) * landing)
    )


def _dotted(points: Sequence[Place]) -> tuple[Place, ...]:
    """The places along a line, a px apart."""
    places: list[Place] = list(points[:1])
    for (x0, y0), (x1, y1) in pairwise(points):
        far = max(1, distance(x1 - x0, y1 - y0))
        places += [(x0 + (x1 - x0) * n // far, y0 + (y1 - y0) * n // far) for n in range(1, far + 1)]
    return tuple(places)


def angle_to(eye: Place, x: int, y: int) -> int:
    """The angle, within a quarter turn of straight down, at which an eye looks at a point."""
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


@dataclass(frozen=True, slots=True)
class Cone:
    """One gaze at one step: where from, and its two edges as vectors."""

    eye: Place
    left: Place
    right: Place

    def holds(self, x: int, y: int) -> bool:
        """Whether a point of the floor, in px, lies in it. Nothing above the eye on the map does."""
        dx, dy = x - self.eye[0], y - self.eye[1]
        if dy <= 0:
            return False
        # Angles grow anticlockwise as seen on a screen whose rows grow downwards.
        return self.left[0] * dy <= self.left[1] * dx and self.right[0] * dy >= self.right[1] * dx


class Attention:
    """Which phones ring, and where every gaze looks because of it: what goes on whoever is there."""

    def __init__(self, sweeps: Sequence[Sweep], phones: Sequence[tuple[Thing, Phone]], tick: int = 0) -> None:
        self.sweeps = sweeps
        self._phones = phones
        self.rings = [0] * len(phones)
        self.angles = [sweep.angle(tick) for sweep in sweeps]
        self.eyes = [sweep.place(tick) for sweep in sweeps]
        self._now: list[Cone] | None = None

    def copy(self) -> Attention:
        """The same, going its own way."""
        other = Attention(self.sweeps, self._phones)
        other.rings, other.angles, other.eyes = list(self.rings), list(self.angles), list(self.eyes)
        return other

    def restore(self, rings: Sequence[int], angles: Sequence[int], tick: int) -> None:
        """Go back to a step."""
        self.rings, self.angles = list(rings), list(angles)
        self.eyes = [sweep.place(tick) for sweep in self.sweeps]
        self._now = None

    def rings_for(self, number: int) -> int:
        """For how many steps a phone draws the gaze."""
        return in_steps(self._phones[number][1].rings_for_s)

    def press(self, number: int) -> None:
        """Set a phone ringing: it begins in a moment."""
        self.rings[number] = self.rings_for(number) + in_steps(RING_AFTER_S)

    def ring(self, number: int) -> None:
        """Let a phone ring from now on."""
        self.rings[number] = self.rings_for(number)

    def rings_now(self, number: int) -> bool:
        """Whether a phone draws the gaze; one that was just set ringing waits a moment."""
        return 0 < self.rings[number] <= self.rings_for(number)

    def heard(self) -> Thing | None:
        """The first phone that draws the gaze."""
        return next((thing for number, (thing, _) in enumerate(self._phones) if self.rings_now(number)), None)

    def step(self, tick: int) -> None:
        """Let phones ring on, and turn every gaze: towards one that rings, or back to its sweep."""
        for number, (_, phone) in enumerate(self._phones):
            every = in_steps(phone.rings_every_s)
            if every and tick % every == 0 and not self.rings[number]:
                self.rings[number] = self.rings_for(number) + 1
            if self.rings[number]:
                self.rings[number] -= 1
        called = self.heard()
        pace = fine(TURN_TO_PHONE_DEG_S) // STEPS_PER_SECOND
        for number, sweep in enumerate(self.sweeps):
            eye = self.eyes[number] = sweep.place(tick)
            goal = angle_to(eye, called.area.x, called.area.y) if called is not None else sweep.angle(tick)
            # Back from a phone it catches up with its sweep, which is slower than it can turn.
            self.angles[number] += max(-pace, min(pace, goal - self.angles[number]))
        self._now = None

    @property
    def cones(self) -> list[Cone]:
        """Every gaze as it is now."""
        if self._now is None:
            self._now = self._cones(1)
        return self._now

    def near(self, x: int, y: int) -> bool:
        """Whether some gaze is about to be at a point, or has just been there."""
        return any(cone.holds(x, y) for cone in self._cones(2))

    def _cones(self, times: int) -> list[Cone]:
        """Every gaze as it is now, or so many times as wide."""
        half = [min(WIDEST, sweep.half_width * times) for sweep in self.sweeps]
        return [
            Cone(eye, fine_heading(angle - wide), fine_heading(angle + wide))
            for eye, angle, wide in zip(self.eyes, self.angles, half, strict=True)
        ]


def covers_of(level: Level) -> list[Cover]:
    """What shades the floor of a map."""
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
    for thing, ring in level.all(Ring):
        (x, y), area = thing.area.centre, thing.area
        corners = [(x, area.y), (area.right, y), (x, area.bottom), (area.x, y), (x, area.y)]
        covers += [Cover(*one, *other, ring.height) for one, other in pairwise(corners)]
    return covers
