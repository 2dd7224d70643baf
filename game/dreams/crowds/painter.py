"""How a chamber of Everyone looks: a sea of sleepers in the blue, the glow they go to, and one circle in colour.

Nothing here decides anything. The sleepers step to the distance they have come, so that nobody slides.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from game.core.geometry import SUB, Rect
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.crowds.city import CALL_PX, CLIMB_S, FOLD_S, LANTERN_S, UNFOLD_S, City
from game.dreams.crowds.classes import Sleeper
from game.dreams.crowds.crowd import LANTERN_PX
from game.world.canvas import Batch, Camera, Canvas, Pool, Sprite
from game.world.walking import Walker

BODY = (10, 16)
DOT, MOST_DOTS = (2, 3), 4800
NAMED_SIZE = (16, 24)
ANCHOR_SIZE = (16, 16)
EXIT_SIZE = (32, 48)
SIGN_SIZE = (12, 12)
STEP_PX = 5
"""How far a sleeper comes with one picture of the walk."""
STEPS = 4
AWAKE = 16
"""The first column of those who are awake."""
MARGIN_PX = 20
STUMBLE_STEPS = 16
AWAKE_COLUMN = 4
BREATH_STEPS = 80
BEAD_PX, HAND_PX, HANGS_PX, LIFTED_PX = 3, 7, 3, 9
"""How far from bead to bead of the thread, how high hands are held, how deep it hangs, how far it is lifted."""
GATE_SIZE, GATE_ALONG = (48, 32), (16, 48)
HAND_LIGHT = (214, 132, 74)
OPEN, PRESSED, FREE = (220, 150, 84), (200, 60, 60), (70, 170, 110)
CIRCLE, ON_HER = (156, 108, 68), (255, 214, 160)
RING_BEADS, RING_STEPS = 26, 24
LANTERN_SIZE = (7, 12)
SPENT = (74, 62, 110)
NAMED = (120, 86, 64)
NAMED_AWAKE = (200, 140, 90)
WARM = (150, 96, 60)
EXIT_COLOR = (190, 140, 80)
EXIT_PX = 58
HINT_COLOR = (96, 110, 190)
HINT_STEPS = 90
EMOTE_HAND = 9
NIGHT = (6, 5, 20)
BEFORE_PX = 9
TALL_PX = 60
"""How far behind a pillar's or a tram's foot somebody is hidden by it."""
UP_PX = 48
"""How far above her the view is where they will stop, so that it holds what is before her."""


class Painter:
    """Draws one chamber."""

    def __init__(self, city: City) -> None:
        self.city = city
        self.level = city.level
        self._waiting = len(city.field.queue)
        self._lees = [_lee(city, area.centre, area.width // 2) for area in city.blocks]

    def draw(self, canvas: Canvas, part: float) -> None:
        """The street, everybody on it, and she."""
        city = self.city
        x, y = _between(city.she, part)
        camera = self._camera(canvas, x, y)
        canvas.map(self.level, camera, city.tick, city.present)
        self._draw_lights(canvas, x, y)
        if city.aloft:
            self._draw_below(canvas, *city.tiers[0])
        else:
            self._draw_crowd(canvas, camera, part)
        self._draw_named(canvas)
        self._draw_hands(canvas)
        self._draw_gates(canvas)
        self._draw_anchors(canvas, x, y)
        self._draw_exits(canvas)
        row, column = city.she.frame()
        held = "" if city.lit else "lantern_out" if city.spent else "lantern_low"
        # Those just before her leave her to be seen.
        sprite = Sprite("people/elara", x, y, column, row, sort=BEFORE_PX, held=held, facing=city.she.facing)
        canvas.sprite(sprite)
        if city.lit:
            self._draw_ring(canvas, x, y)
            # She holds it up, over everybody's heads.
            canvas.above("held/lantern", x + (-5 if city.she.facing == "left" else 5), y - 15, 0, LANTERN_SIZE)
        elif self._is_hidden(x, y):
            # Behind a pillar or a tram the light that she carries is seen over it.
            canvas.above("crowds/hands", x + 4, y - 9, 1, (4, 4))
        if city.phase == "walk" and not city.done and self._has_something():
            up = city.tick // (STEPS_PER_SECOND // 2) % 2
            canvas.above("emotes", x, y - 28 - up, EMOTE_HAND, SIGN_SIZE)
        if city.phase == "fold":
            self._draw_fold(canvas, 1000 * city.since // in_steps(FOLD_S))
        elif city.phase == "unfold":
            left = max(0, in_steps(UNFOLD_S) - city.since)
            self._draw_fold(canvas, 1000 * left // in_steps(UNFOLD_S))
        elif city.phase == "climb":
            canvas.tint(NIGHT, min(255, 255 * city.since // in_steps(CLIMB_S)))
        elif city.phase == "come out":
            canvas.tint(NIGHT, max(0, 255 - 255 * city.since // in_steps(CLIMB_S)))

    def _draw_ring(self, canvas: Canvas, x: int, y: int) -> None:
        """The ring that goes out from the lantern as it is lit, and stays as the edge of its circle."""
        since = in_steps(LANTERN_S) - self.city.lit
        opens = 1 if self.city.still else min(1.0, since / RING_STEPS)
        for bead in range(RING_BEADS):
            turn = 2 * pi * (bead / RING_BEADS + since / 900)
            far = LANTERN_PX * opens
            at = (x + round(far * cos(turn)), y - 2 + round(far * sin(turn) * 3 / 4))
            canvas.above("crowds/hands", *at, int(since < RING_STEPS + 10), (4, 4))

    def _is_hidden(self, x: int, y: int) -> bool:
        """Whether something tall stands before her."""
        return any(
            area.x - 6 < x < area.right + 6 and area.bottom - TALL_PX < y <= area.y + 2 for area in self.city.blocks
        )

    def _has_something(self) -> bool:
        """Whether the act key is for something other than the lantern."""
        city = self.city
        return city.beside() is not None or city.at_megaphone() is not None or city.looked_at() is not None

    def _camera(self, canvas: Canvas, x: int, y: int) -> Camera:
        """On her, and kept on the map, which is centred where it is smaller than the view."""
        (width, height), (whole_x, whole_y) = canvas.view, self.level.size
        if self.city.tiers:
            area, sight = self.city.tiers[0]
            if self.city.aloft:
                return Camera(area.centre[0] - width // 2, area.bottom - height)
            whole_y = area.y - sight
        y -= UP_PX if self.city.silence.areas else 0
        left = (whole_x - width) // 2 if width >= whole_x else max(0, min(x - width // 2, whole_x - width))
        top = (whole_y - height) // 2 if height >= whole_y else max(0, min(y - height // 2, whole_y - height))
        return Camera(left, top)

    def _draw_crowd(self, canvas: Canvas, camera: Camera, part: float) -> None:
        """Those sleepers who are seen, farthest first, between two steps of the crowd."""
        crowd, (width, height) = self.city.crowd, canvas.view
        share = min(256, int((self.city.tick % 2 + part) * 128))
        x = (crowd.was_x + ((crowd.x - crowd.was_x) * share >> 8)) >> 8
        y = (crowd.was_y + ((crowd.y - crowd.was_y) * share >> 8)) >> 8
        inside = (x > camera.x - MARGIN_PX) & (x < camera.x + width + MARGIN_PX)
        inside &= (y > camera.y - MARGIN_PX) & (y < camera.y + height + MARGIN_PX)
        if self.city.thin:
            inside &= (np.arange(crowd.count) % 2 == 0) | (crowd.awake > 0) | (np.arange(crowd.count) < self._waiting)
        who = np.flatnonzero(inside)
        who = who[np.argsort(y[who], kind="stable")]
        facing, look = crowd.facing[who], crowd.look[who]
        step = np.where(facing < 2, crowd.x[who], crowd.y[who]) // (STEP_PX * SUB) + look
        column = np.where(crowd.awake[who] > 0, AWAKE + facing, facing * STEPS + step % STEPS)
        places = (numbers.tolist() for numbers in (x[who], y[who], column, look))
        canvas.batch(Batch(("crowds/asleep", "crowds/awake"), BODY, *places))

    def _draw_below(self, canvas: Canvas, tier: Rect, sight: int) -> None:
        """All that goes on below the tier, small: one dot for some sleepers, a light for each whom she knows."""
        city, crowd, top = self.city, self.city.crowd, tier.y - sight
        share = MOST_DOTS * 256 // max(crowd.count, MOST_DOTS)
        waiting = self._waiting
        numbers = np.arange(crowd.count)
        who = numbers[(numbers * 97 % 256 < share) | (numbers < waiting)]
        x = tier.x + (crowd.x[who] >> 8) * tier.width // self.level.size[0]
        y = top + (crowd.y[who] >> 8) * sight // top
        seen = (x >= tier.x) & (x < tier.right) & (y > top) & (y <= tier.y)
        who, x, y = who[seen], x[seen], y[seen]
        order = np.argsort(y, kind="stable")
        # Those who wait in a queue are told from the others.
        bright = ((crowd.awake[who] > 0) | (who < waiting)).astype(np.int32)
        places = (places[order].tolist() for places in (x, y, bright, crowd.look[who]))
        canvas.batch(Batch(("crowds/far",), DOT, *places))
        for thing, _ in self.level.all(Sleeper):
            at = (tier.x + thing.area.x * tier.width // self.level.size[0], top + thing.area.y * sight // top)
            awake = thing.name in city.named
            canvas.light(Pool(*at, 14 + city.tick // 20 % 2, NAMED_AWAKE if awake else WARM, 1.2, 0.8))
            canvas.sprite(Sprite("crowds/far", *at, 1, 0, DOT, shadow=False))

    def _draw_lights(self, canvas: Canvas, x: int, y: int) -> None:
        """The lantern's circle, and with hints, for whoever was carried, the lees."""
        city = self.city
        if city.lit:
            radius = LANTERN_PX * 3 // 2
            canvas.light(Pool(x, y - 6, radius if city.lit > 20 else radius * city.lit // 20, CIRCLE, 0.9, 0.8))
            canvas.light(Pool(x, y - 8, 22, ON_HER, 1.1, 0.9))
        else:
            canvas.light(Pool(x, y - 8, 20 if city.spent else 30, SPENT, 1.2, 0.9))
        if city.hints and "carried" in city.told:
            beat = abs(city.tick % HINT_STEPS - HINT_STEPS // 2)
            for at in self._lees:
                canvas.light(Pool(*at, 16 + beat // 3, HINT_COLOR, 1.3, 0.8))

    def _draw_named(self, canvas: Canvas) -> None:
        """Those she knows: they stumble in a light of their own, and stand once their name was said."""
        city = self.city
        for thing, sleeper in self.level.all(Sleeper):
            awake = thing.name in city.named
            column = AWAKE_COLUMN + city.tick // 70 % 2 if awake else city.tick // STUMBLE_STEPS % STEPS
            canvas.light(Pool(thing.area.x, thing.area.y - 8, CALL_PX * 2 if awake else CALL_PX, _own(awake), 1.2, 0.8))
            canvas.sprite(Sprite("crowds/named", thing.area.x, thing.area.y, column, sleeper.look, NAMED_SIZE))

    def _draw_hands(self, canvas: Canvas) -> None:
        """Those who sleep standing, and the thread of warm light from hand to hand of those who hold on."""
        city, hands = self.city, self.city.hands
        holding = {number for pair in hands.held for number in pair}
        for number, (x, y) in enumerate(hands.places):
            awake = hands.awake[number] > 0
            beat = (city.tick + 40 * number) // BREATH_STEPS % 2
            column = 4 if number in holding else 2 + beat if awake else beat
            if awake:
                canvas.light(Pool(x, y - 8, 30 if number in holding else 22, HAND_LIGHT, 1.2, 0.9))
            canvas.sprite(Sprite("crowds/bystander", x, y, column, hands.looks[number], NAMED_SIZE))
        for one, two in sorted(hands.held):
            (x, y), (to_x, to_y) = hands.places[one], hands.places[two]
            many = max(abs(to_x - x), abs(to_y - y)) // BEAD_PX
            # They lift their hands for whoever comes through.
            lifted = LIFTED_PX if self._passes(hands.places[one], hands.places[two]) else 0
            for bead in range(1, many):
                hangs = HANGS_PX * 4 * bead * (many - bead) // (many * many) if not lifted else -lifted
                at = (x + (to_x - x) * bead // many, y + (to_y - y) * bead // many)
                warm = (city.tick // 4 + bead) % 12 == 0
                canvas.sprite(Sprite("crowds/hands", *at, int(warm), 0, (4, 4), raised=HAND_PX - hangs, shadow=False))
            canvas.light(Pool((x + to_x) // 2, (y + to_y) // 2 - 8, 26, HAND_LIGHT, 1.2, 0.9))

    def _passes(self, one: tuple[int, int], two: tuple[int, int]) -> bool:
        x, y = self.city.she.x // SUB, self.city.she.y // SUB
        return (
            min(one[0], two[0]) - 8 < x < max(one[0], two[0]) + 8
            and min(one[1], two[1]) - 6 < y < max(one[1], two[1]) + 10
        )

    def _draw_gates(self, canvas: Canvas) -> None:
        """Gates shut, opening and open, with a lamp for each name where it waits for names; and the megaphones."""
        gates, tick = self.city.gates, self.city.tick
        for number, (thing, gate) in enumerate(gates.gates):
            x, y = thing.area.centre[0], thing.area.bottom
            along = gate.faces in ("left", "right")
            opening = 1 if not gates.open[number] and gates.since[number] > 4 and tick // 6 % 2 else 0
            column = 2 if gates.open[number] else opening
            if gate.names and not gates.open[number]:
                named = min(len(self.city.named), gate.names)
                column = 2 + named if named else 0
            picture, size = ("crowds/gate_along", GATE_ALONG) if along else ("crowds/gate", GATE_SIZE)
            pressed = not gates.open[number] and not gate.names and gates.pressed(self.city.crowd, number)
            # It shudders while they press against it.
            shudder = tick // 5 % 2 if pressed and not self.city.still else 0
            canvas.sprite(Sprite(picture, x + shudder, y, column, 0, size, shadow=False))
            if gates.open[number]:
                canvas.light(Pool(x, y - 6, 56, OPEN, 1.1, 0.9))
            if not gate.names:
                canvas.above("crowds/gate_lamp", x, y - size[1] - 1, int(not pressed), (4, 4))
                canvas.light(Pool(x, y - size[1], 16, PRESSED if pressed else FREE, 1.2, 1.0))
        for number, (thing, _) in enumerate(gates.megaphones):
            speaks = gates.heard[number] > 0
            column = 1 + tick // 10 % 2 if speaks else 0
            canvas.light(Pool(thing.area.x, thing.area.y - 12, 40 if speaks else 20, WARM, 1.2, 0.8))
            canvas.sprite(Sprite("crowds/megaphone", thing.area.x, thing.area.y, column, 0, NAMED_SIZE))

    def _draw_anchors(self, canvas: Canvas, x: int, y: int) -> None:
        """Dark, warm where the street would fold back to, bright at a touch."""
        for number, thing in enumerate(self.city.anchors):
            near = abs(thing.area.x - x) + abs(thing.area.y - y) <= ANCHOR_SIZE[0]
            column = 2 if near else int(number == self.city.anchor)
            canvas.light(Pool(thing.area.x, thing.area.y - 3, (18, 28, 44)[column], WARM, 1.2, 0.8))
            canvas.sprite(Sprite("crowds/anchor", thing.area.x, thing.area.y, column, 0, ANCHOR_SIZE, shadow=False))

    def _draw_exits(self, canvas: Canvas) -> None:
        # The way out of a silence is part of the picture.
        for thing, _ in () if self.city.silence.areas else self.city.exits:
            beat = self.city.tick // 14 % 4
            canvas.light(Pool(thing.area.centre[0], thing.area.y + 4, EXIT_PX, EXIT_COLOR, 1.3, 0.7))
            at = (thing.area.centre[0], thing.area.y + 1)
            canvas.sprite(Sprite("crowds/exit", *at, 1 + (beat if beat < 3 else 1), 0, EXIT_SIZE, shadow=False))

    def _draw_fold(self, canvas: Canvas, amount: int) -> None:
        """The street folded about her, 0..1000; with reduced motion it only goes dark."""
        if self.city.still:
            canvas.tint(NIGHT, min(255, amount * 255 // 600))
            return
        canvas.fold(amount * (500 + amount // 2) // 1000, canvas.view[0] // 2)
        canvas.tint(NIGHT, max(0, min(255, (amount - 600) * 255 // 380)))


def _own(awake: bool) -> tuple[int, int, int]:
    return NAMED_AWAKE if awake else NAMED


def _lee(city: City, at: tuple[int, int], far: int) -> tuple[int, int]:
    """The place right behind something, as the stream goes there."""
    cell = city.field.cell_at(at[0] + far + 24, at[1])
    return at[0] + (far + 24) * int(city.field.flow_x[cell]) // 256, at[1]


def _between(walker: Walker, part: float) -> tuple[int, int]:
    """Where somebody is seen between two steps, in px."""
    x = round((walker.was_x + (walker.x - walker.was_x) * part) / SUB)
    y = round((walker.was_y + (walker.y - walker.was_y) * part) / SUB)
    return x, y
