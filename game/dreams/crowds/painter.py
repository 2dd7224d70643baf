"""How a chamber of Everyone looks: a sea of sleepers in the blue, the glow they go to, and one circle in colour.

Nothing here decides anything. The sleepers step to the distance they have come, so that nobody slides.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray

from game.core.geometry import SUB, Rect, distance
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.crowds.city import (
    BURNS_UP_S,
    CALL_PX,
    CARRIED,
    CLIMB_S,
    FOLD_S,
    LANTERN_S,
    UNFOLD_S,
    City,
)
from game.dreams.crowds.classes import Sleeper
from game.dreams.crowds.crowd import WAKE_STEPS
from game.dreams.crowds.flow import Whole
from game.dreams.crowds.hands import ALONE_S
from game.dreams.crowds.silence import ANSWER_S, SPEAKS_S, Answered
from game.world.canvas import Batch, Camera, Canvas, Pool, Sprite
from game.world.walking import Walker

BODY = (10, 16)
DOT, MOST_DOTS, FAR_STEPS = (2, 3), 4800, 2
"""From a tier: how large a sleeper is, how many are seen, and for how many steps of the crowd they stay in place."""
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
GATE_SIZE, GATE_ALONG, GATE_SIGN = (48, 32), (16, 48), (15, 15)
PRESSED_SIGN, FREE_SIGN, OPEN_SIGN = range(3)
HAND_LIGHT = (214, 132, 74)
OPEN, PRESSED, FREE = (220, 150, 84), (200, 60, 60), (70, 170, 110)
CIRCLE, ON_HER = (104, 80, 64), (150, 120, 90)
SPENT = (74, 62, 110)
NAMED = (150, 108, 76)
NAMED_AWAKE = (200, 140, 90)
WARM = (150, 96, 60)
HINT_COLOR = (96, 110, 190)
HINT_STEPS = 90
EMOTE_TALK, EMOTE_LOOK, EMOTE_HAND = 0, 1, 9
NIGHT = (6, 5, 20)
TALL_PX = 60
"""How far behind a pillar's or a tram's foot somebody is hidden by it."""
UP_PX = 84
"""How far above her the view is where they will stop, so that it holds what is before her."""

# She, as `assets/workshop/crowd_marks.py` draws her: the first columns of her poses, and how many there are.
LIFTED, PUSHED, CALLS, ASKS, HER_COLUMNS = 6, 12, 14, 15, 16
RIM_SIZE, RIM_PX = (20, 28), 2
BEFORE_PX = 14
"""Nobody whose feet are less than this before hers is drawn over her."""
PUSHED_FROM = 110
AMONG = 48
"""From this density on she is among them."""
SWAYS_STEPS = 14
LANTERN_SIZE = (33, 30)
LANTERN_AT = {"down": (-5, -14), "left": (-7, -15), "right": (7, -15), "up": (5, -14)}
RING_SIZE, RING_FOOT = (100, 78), 37
RING_STEPS, RING_GROWS, RING_ARCS = 24, 6, 16
GAUGE_SIZE, GAUGE_STEPS, GAUGE_COOL, GAUGE_PX = (17, 8), 6, 6, 26
"""An arc over a head: its parts, the first column of the cool ones, and how far above the feet it is."""
WAKING_SIZE, WAKING_STEPS, WAKING_PX = (7, 4), 4, 14
PUSH_SIZE, PUSH_EVERY, PUSH_FAR, PUSH_ASIDE = (11, 11), 16, 32, 13
PUSH_LEAST = 60
"""From this hold of the stream on its push is seen."""
SLEEP_SIZE, SLEEP_EVERY, SLEEP_STEPS = (7, 7), 31, 96
"""One in so many is seen to breathe, once in so many steps."""

# The ground of a lee: how it is lit, and what lies on it.
LEE_COLOR = (128, 158, 186)
LEE_SHELTER, LEE_STEP_PX, LEE_MOST = 96, 16, 7
LEE_SIZE, PAPERS, PUDDLES = (72, 24), 3, 3
ON_THE_GROUND = -4096

# Those who could hold hands: the ring that each stands in, and what leads from one to the other.
STANDS_RING, STANDS_LIGHT = (23, 13), (96, 118, 168)
REACH_SIZE, REACH_PX, REACH_STEPS = (5, 5), 7, 16

# The arms of those who hold hands, piece by piece.
ARM_SIZE, ARM_PX, ARM_LOOKS = (7, 8), 2, 6
HAND_PX, HANGS_PX, LIFTED_PX = 8, 3, 10
"""How high hands are held, how deep they hang between two, how far they are lifted."""
SLEEVE_PARTS = 72
"""How much of an arm is sleeve, in per cent."""

EXIT_COLOR, EXIT_FAR = (200, 148, 84), (120, 84, 44)
EXIT_PX, EXIT_FAR_PX = 58, 150
BEACON_SIZE, BEACON_PX = (31, 35), 20
"""How far from the edge of the view the sign of the way out stays."""
FAR_NAME_SIZE, FAR_DOOR = (21, 19), 3
NAME_RING, STAIRS_SIZE, HORN_SIZE = (35, 19), (40, 44), (21, 21)
HORN_AT = {"down": (7, 4), "left": (-14, -5), "right": (14, -5), "up": (8, -16)}
ASIDE_PX = 34
"""So far from the middle of the lane to the door whoever has answered stands, at the least."""
SAYS_STEPS = 48
"""For so long a name that was said goes out around whoever it woke."""
WORDS_SIZE, WORDS_APART, MOST_WORDS, WORDS_RINGS, WORDS_BETWEEN = (9, 9), 13, 84, 3, 26
"""The rings of her words: how far from piece to piece, how many at most, how many rings and how far between them."""


class Painter:
    """Draws one chamber."""

    def __init__(self, city: City) -> None:
        self.city = city
        self.level = city.level
        self._waiting = len(city.field.queue)
        lees = [_lee(city, area) for area in city.blocks]
        self._hints = [lee[0][:2] for lee in lees if lee]
        self._lees = [place for lee in lees for place in lee]
        self._litter = [sprite for lee in lees for sprite in _litter(lee)]
        self._arms: dict[tuple[int, int, bool], list[Sprite]] = {}
        numbers, share = np.arange(city.crowd.count), MOST_DOTS * 256 // max(city.crowd.count, MOST_DOTS)
        self._dots = numbers[(numbers * 97 % 256 < share) | (numbers < self._waiting)]
        """Who is seen from a tier."""
        self._below: tuple[int, Batch] | None = None
        """The dots, and at which step of the crowd they were as they are."""
        self._woke: dict[str, int] | None = None
        """When each who has been named was first seen awake; whoever is when this is begun, long ago."""

    def draw(self, canvas: Canvas, part: float) -> None:
        """The street, everybody on it, and she."""
        city = self.city
        x, y = _between(city.she, part)
        camera = self._camera(canvas, x, y)
        canvas.map(self.level, camera, city.tick, city.present)
        self._draw_lights(canvas, camera, x, y)
        if city.aloft:
            self._draw_below(canvas, *city.tiers[0])
        else:
            self._draw_lees(canvas, camera)
            self._draw_crowd(canvas, camera, part)
        self._draw_named(canvas)
        self._draw_hands(canvas)
        self._draw_gates(canvas)
        self._draw_anchors(canvas, x, y)
        self._draw_exits(canvas, camera)
        self._draw_her(canvas, x, y)
        self._draw_words(canvas, x, y)
        if city.phase == "walk" and not city.done:
            self._draw_what_for(canvas)
        if city.phase == "fold":
            self._draw_fold(canvas, 1000 * city.since // in_steps(FOLD_S))
        elif city.phase == "unfold":
            left = max(0, in_steps(UNFOLD_S) - city.since)
            self._draw_fold(canvas, 1000 * left // in_steps(UNFOLD_S))
        elif city.phase == "climb":
            canvas.tint(NIGHT, min(255, 255 * city.since // in_steps(CLIMB_S)))
        elif city.phase == "come out":
            canvas.tint(NIGHT, max(0, 255 - 255 * city.since // in_steps(CLIMB_S)))

    # -- she ------------------------------------------------------------------------------------------------------

    def _draw_her(self, canvas: Canvas, x: int, y: int) -> None:
        """She, her lantern, and a rim of light over whatever stands before her; and how the stream pushes her."""
        city = self.city
        row, column = self._pose()
        held = "" if city.lit or column >= CALLS else "lantern_out" if city.spent else "lantern_low"
        if not city.aloft:
            self._draw_push(canvas, x, y)
        canvas.sprite(Sprite("crowds/elara", x, y, column, row, sort=BEFORE_PX, held=held, facing=city.she.facing))
        if city.lit:
            self._draw_ring(canvas, x, y)
            across, up = LANTERN_AT[city.she.facing]
            canvas.above("crowds/lantern_up", x + across, y + up, city.tick // 8 % 2, LANTERN_SIZE)
        if column == CALLS:
            across, up = HORN_AT[city.she.facing]
            canvas.above("crowds/horn", x + across, y + up, row, HORN_SIZE)
        # Among many she would be one of them: then all of her is seen over whoever stands before her.
        among = self._is_hidden(x, y) or city.awake_near or city.density >= AMONG
        rim = "crowds/elara_through" if among and not city.aloft else "crowds/elara_rim"
        canvas.above(rim, x, y + RIM_PX, row * HER_COLUMNS + column, RIM_SIZE)
        if city.spent:
            burns_up = in_steps(BURNS_UP_S)
            cool = GAUGE_COOL + (burns_up - city.spent) * GAUGE_STEPS // burns_up
            canvas.above("crowds/gauge", x, y - GAUGE_PX, min(cool, 2 * GAUGE_STEPS - 1), GAUGE_SIZE)

    def _pose(self) -> tuple[int, int]:
        """Row and column of how she is seen."""
        city = self.city
        row, column = city.she.frame()
        if 0 < city.silence.spoken <= in_steps(SPEAKS_S):
            return row, CALLS if city.silence.leaving else ASKS
        if city.lit:
            return row, LIFTED + column
        carried = city.hold > PUSHED_FROM and city.density >= CARRIED and city.phase == "walk"
        if carried and not city.she.moving and city.tick // SWAYS_STEPS % 3:
            return row, PUSHED + int(city.drift[0] < 0)
        return row, column

    def _draw_push(self, canvas: Canvas, x: int, y: int) -> None:
        """How the stream pushes her: arrowheads that run past her on either side."""
        city = self.city
        across, down = city.drift
        if city.hold < PUSH_LEAST or city.phase != "walk" or not (across or down):
            return
        wide, tall = abs(across), abs(down)
        dx = 0 if wide * 5 < tall * 2 else 1 if across > 0 else -1
        dy = 0 if tall * 5 < wide * 2 else 1 if down > 0 else -1
        way = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)).index((dx, dy))
        runs = 0 if city.still else city.tick // 2 % PUSH_EVERY
        for aside in (-PUSH_ASIDE, PUSH_ASIDE):
            for along in range(-PUSH_FAR + runs, PUSH_FAR, PUSH_EVERY):
                share = 256 if not (dx and dy) else 181
                at_x = x + ((dx * along - dy * aside) * share >> 8)
                at_y = y - 4 + ((dy * along + dx * aside) * share * 3 // 4 >> 8)
                canvas.above("crowds/push", at_x, at_y, way, PUSH_SIZE)

    def _draw_ring(self, canvas: Canvas, x: int, y: int) -> None:
        """The ring that goes out from the lantern as it is lit; then its edge, as an arc of what is left of it."""
        since = in_steps(LANTERN_S) - self.city.lit
        if since < RING_STEPS and not self.city.still:
            column = since * RING_GROWS // RING_STEPS
        else:
            burnt = max(0, since - RING_STEPS) * RING_ARCS // (in_steps(LANTERN_S) - RING_STEPS)
            column = RING_GROWS + min(burnt, RING_ARCS - 1)
        canvas.above("crowds/ring", x, y - 2 + RING_FOOT, column, RING_SIZE)

    def _draw_words(self, canvas: Canvas, x: int, y: int) -> None:
        """What she says to all of them, as it goes out over them, ring after ring; and who answers."""
        silence = self.city.silence
        hard = silence.leaving
        for number in range(WORDS_RINGS):
            radius = silence.heard_px - number * WORDS_BETWEEN
            if 0 < radius < canvas.view[0]:
                self._draw_words_around(canvas, (x, y - 8), radius, 0 if hard else 2, number)
        if 0 < silence.spoken <= in_steps(SPEAKS_S):
            canvas.above("emotes", x - 3, y - 29 - self.city.tick // 15 % 2, EMOTE_TALK, SIGN_SIZE)
        answers = silence.answers()
        for one in answers:
            self._draw_answer(canvas, one, speaks=one is answers[-1] and one.since < in_steps(ANSWER_S))

    def _draw_answer(self, canvas: Canvas, one: Answered, speaks: bool) -> None:
        """Somebody who has answered, in a ring of their own; who does so now has a hand up, and their words go out."""
        x, y, ring = one.x + self._steps_aside(one), one.y, NAME_RING[1]
        canvas.light(Pool(x, y - 8, 40, NAMED_AWAKE, 1.1, 0.8))
        canvas.sprite(Sprite("crowds/name_ring", x, y + ring // 2, 2, 0, NAME_RING, sort=-ring, shadow=False))
        column = AWAKE_COLUMN + int(speaks and self.city.tick // 24 % 2 == 0)
        canvas.sprite(Sprite("crowds/named", x, y, column, one.look, NAMED_SIZE, sort=BEFORE_PX))
        if speaks:
            canvas.above("emotes", x, y - 26 - self.city.tick // 20 % 2, EMOTE_TALK, SIGN_SIZE)
            if one.since < SAYS_STEPS:
                self._draw_words_around(canvas, (x, y - 8), 6 + one.since, 2)

    def _steps_aside(self, one: Answered) -> int:
        """How far somebody who has answered has gone out of the lane to the door, when it opens, in px."""
        (x, y), (to_x, to_y) = self.city.silence.lane()
        if "all" not in self.city.silence.told or to_y == y:
            return 0
        middle = x + (to_x - x) * (one.y - y) // (to_y - y)
        out = ASIDE_PX - abs(one.x - middle)
        gone = min((one.since - in_steps(ANSWER_S)) // 3, out)
        return max(0, gone) if one.x >= middle else -max(0, gone)

    def _draw_words_around(
        self, canvas: Canvas, at: tuple[int, int], radius: int, column: int, turned: int = 0
    ) -> None:
        """One ring of words, so many px from a place; a hard one or a soft one, by the first of its columns."""
        many = min(MOST_WORDS, max(10, radius * 6 // WORDS_APART))
        for piece in range(many):
            turn = 2 * pi * (piece / many + turned / (2 * many))
            x, y = at[0] + round(radius * cos(turn)), at[1] + round(radius * sin(turn) * 3 / 4)
            canvas.above("crowds/words", x, y, column + (piece + self.city.tick // 6) % 2, WORDS_SIZE)

    def _is_hidden(self, x: int, y: int) -> bool:
        """Whether something tall stands before her."""
        return any(
            area.x - 6 < x < area.right + 6 and area.bottom - TALL_PX < y <= area.y + 2 for area in self.city.blocks
        )

    def _draw_what_for(self, canvas: Canvas) -> None:
        """Over what the act key is for other than the lantern: a name to say, a megaphone, a thing to look at."""
        city = self.city
        if (sleeper := city.beside()) is not None:
            at, mark = (sleeper.area.x, sleeper.area.y - NAMED_SIZE[1] - 3), EMOTE_TALK
        elif (number := city.at_megaphone()) is not None:
            area = city.gates.megaphones[number][0].area
            at, mark = (area.x, area.y - NAMED_SIZE[1] - 3), EMOTE_HAND
        elif (name := city.looked_at()) is not None:
            area = self.level.named[name].area
            at, mark = (area.centre[0], area.y - 3), EMOTE_LOOK
        else:
            return
        canvas.above("emotes", at[0], at[1] - city.tick // (STEPS_PER_SECOND // 2) % 2, mark, SIGN_SIZE)

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
        left, top = (camera.x - MARGIN_PX) * SUB, (camera.y - MARGIN_PX) * SUB
        right, low = left + (width + 2 * MARGIN_PX) * SUB, top + (height + 2 * MARGIN_PX) * SUB
        inside = (crowd.x > left) & (crowd.x < right)
        inside &= (crowd.y > top) & (crowd.y < low)
        who = np.flatnonzero(inside)
        if self.city.thin:
            who = who[(who % 2 == 0) | (crowd.awake[who] > 0) | (who < self._waiting)]
        share = min(256, int((self.city.tick % 2 + part) * 128))
        y = _moved(crowd.was_y[who], crowd.y[who], share)
        # Below a few thousand the order is found in one pass.
        order = np.argsort((y - camera.y).astype(np.int16), kind="stable")
        who, y = who[order], y[order]
        x = _moved(crowd.was_x[who], crowd.x[who], share)
        facing, look, awake = crowd.facing[who], crowd.look[who], crowd.awake[who]
        step = np.where(facing < 2, crowd.x[who], crowd.y[who]) // (STEP_PX * SUB) + look
        column = np.where(awake > 0, AWAKE + facing, facing * STEPS + step % STEPS)
        canvas.batch(Batch(("crowds/asleep", "crowds/awake"), BODY, x.data, y.data, column.data, look.data))
        self._draw_breath(canvas, who, x, y, awake)

    def _draw_breath(self, canvas: Canvas, who: NDArray[np.intp], x: Whole, y: Whole, awake: Whole) -> None:
        """That they sleep; and of those who have been woken, how long they will stay awake."""
        tick = 0 if self.city.still else self.city.tick
        seen = np.flatnonzero((who % SLEEP_EVERY == 0) & (awake == 0))
        rises = (tick + who[seen] * 37) % SLEEP_STEPS // 6
        for number, up in zip(seen.tolist(), rises.tolist(), strict=True):
            if up < SLEEP_STEPS // 12:
                canvas.above("crowds/sleep", int(x[number]) + 5, int(y[number]) - 12 - up, up // 3, SLEEP_SIZE)
        if self.city.silence.fallen:
            return
        for number in np.flatnonzero((awake > 0) & (awake < WAKE_STEPS - 2)).tolist():
            left = int(awake[number]) * WAKING_STEPS // WAKE_STEPS
            canvas.above("crowds/waking", int(x[number]), int(y[number]) - WAKING_PX, left, WAKING_SIZE)

    def _draw_lees(self, canvas: Canvas, camera: Camera) -> None:
        """What lies where nobody treads."""
        (width, height), (wide, high) = canvas.view, LEE_SIZE
        for sprite in self._litter:
            if -wide < sprite.x - camera.x < width + wide and -high < sprite.y - camera.y < height + high:
                canvas.sprite(sprite)

    def _draw_below(self, canvas: Canvas, tier: Rect, sight: int) -> None:
        """All that goes on below the tier, small: one dot for some sleepers, a light for each whom she knows."""
        city, top = self.city, tier.y - sight
        canvas.batch(self._all_below(tier, sight))
        for thing, _ in self.level.all(Sleeper):
            at = (tier.x + thing.area.x * tier.width // self.level.size[0], top + thing.area.y * sight // top)
            awake = thing.name in city.named
            canvas.light(Pool(*at, 20, NAMED_AWAKE if awake else WARM, 1.2, 0.8))
            beat = 0 if city.still else city.tick // 24 % 2
            canvas.above("crowds/far_names", at[0], at[1] + 5, 2 if awake else beat, FAR_NAME_SIZE)
        for thing, _ in city.exits:
            out = thing.area.centre
            at = (tier.x + out[0] * tier.width // self.level.size[0], top + out[1] * sight // top)
            canvas.light(Pool(*at, 30, EXIT_COLOR, 1.2, 0.7))
            canvas.above("crowds/far_names", at[0], at[1] + 12, FAR_DOOR, FAR_NAME_SIZE)
        for thing, _ in city.stairs:
            if tier.meets(thing.area):
                canvas.light(Pool(*thing.area.centre, 44, EXIT_COLOR, 1.2, 0.8))
                foot = (thing.area.centre[0], thing.area.bottom)
                canvas.sprite(Sprite("crowds/stairs", *foot, 0, 0, STAIRS_SIZE, sort=-STAIRS_SIZE[1], shadow=False))

    def _all_below(self, tier: Rect, sight: int) -> Batch:
        """The dots of the sleepers. So far off nobody is seen to move in less than a few steps."""
        crowd, top = self.city.crowd, tier.y - sight
        if self._below is None or not 0 <= crowd.steps - self._below[0] < FAR_STEPS:
            who = self._dots
            x = tier.x + (crowd.x[who] >> 8) * tier.width // self.level.size[0]
            y = top + (crowd.y[who] >> 8) * sight // top
            seen = np.flatnonzero((x >= tier.x) & (x < tier.right) & (y > top) & (y <= tier.y))
            order = seen[np.argsort(y[seen], kind="stable")]
            who = who[order]
            # Those who wait in a queue are told from the others.
            bright = ((crowd.awake[who] > 0) | (who < self._waiting)).astype(np.int32)
            places = (x[order].data, y[order].data, bright.data, crowd.look[who].data)
            self._below = (crowd.steps, Batch(("crowds/far",), DOT, *places))
        return self._below[1]

    def _draw_lights(self, canvas: Canvas, camera: Camera, x: int, y: int) -> None:
        """The lantern's circle, the calm ground of the lees; with hints, for whoever was carried, a sign of them."""
        city, (width, height) = self.city, canvas.view
        if city.lit:
            radius = RING_SIZE[0] // 2 + 20
            canvas.light(
                Pool(x, y - 6, radius if city.lit > 20 else radius * (city.lit // 5) // 4 + 8, CIRCLE, 0.9, 0.8)
            )
            canvas.light(Pool(x, y - 8, 26, ON_HER, 1.0, 0.9))
        else:
            canvas.light(Pool(x, y - 8, 26 if city.spent else 34, SPENT, 1.1, 0.9))
        if not city.aloft:
            for at_x, at_y, radius in self._lees:
                if -radius < at_x - camera.x < width + radius and -radius < at_y - camera.y < height + radius:
                    canvas.light(Pool(at_x, at_y, radius, LEE_COLOR, 0.7, 0.62))
        if city.hints and "carried" in city.told:
            beat = abs(city.tick % HINT_STEPS - HINT_STEPS // 2)
            for at in self._hints:
                canvas.light(Pool(*at, 16 + beat // 3, HINT_COLOR, 1.3, 0.8))

    def _draw_named(self, canvas: Canvas) -> None:
        """Those she knows: they stumble in a light of their own, and stand once their name was said, as is seen."""
        city = self.city
        if self._woke is None:
            self._woke = dict.fromkeys(city.named, -SAYS_STEPS)
        for thing, sleeper in self.level.all(Sleeper):
            awake = thing.name in city.named
            column = AWAKE_COLUMN + city.tick // 70 % 2 if awake else city.tick // STUMBLE_STEPS % STEPS
            radius = CALL_PX * 2 if awake else CALL_PX + 12
            canvas.light(Pool(thing.area.x, thing.area.y - 8, radius, _own(awake), 1.2, 0.8))
            if not city.aloft:
                ring = 2 if awake else 0 if city.still else city.tick // 24 % 2
                at = (thing.area.x, thing.area.y + NAME_RING[1] // 2)
                canvas.sprite(Sprite("crowds/name_ring", *at, ring, 0, NAME_RING, sort=-NAME_RING[1], shadow=False))
            canvas.sprite(Sprite("crowds/named", thing.area.x, thing.area.y, column, sleeper.look, NAMED_SIZE))
            if not awake:
                self._woke.pop(thing.name, None)
                continue
            since = city.tick - self._woke.setdefault(thing.name, city.tick)
            if 0 <= since < SAYS_STEPS:
                self._draw_words_around(canvas, (thing.area.x, thing.area.y - 8), 6 + since, 2)
                x, y = city.she.x // SUB, city.she.y // SUB
                canvas.above("emotes", x - 3, y - 29, EMOTE_TALK, SIGN_SIZE)

    def _draw_hands(self, canvas: Canvas) -> None:
        """Those who sleep standing, for how long who is woken stays awake, and the arms of those who hold on."""
        city, hands = self.city, self.city.hands
        holding = {number for pair in hands.held for number in pair}
        self._draw_reach(canvas)
        for number, (x, y) in enumerate(hands.places):
            awake = hands.awake[number]
            beat = (city.tick + 40 * number) // BREATH_STEPS % 2
            column = 4 if number in holding else 2 + beat if awake else beat
            color = HAND_LIGHT if awake else STANDS_LIGHT
            canvas.light(Pool(x, y - 8, 30 if number in holding else 22, color, 1.2, 0.9))
            ring = STANDS_RING[1]
            at = (x, y + ring // 2)
            canvas.sprite(Sprite("crowds/stands", *at, int(awake > 0), 0, STANDS_RING, sort=-ring, shadow=False))
            sort = BEFORE_PX - 4
            canvas.sprite(Sprite("crowds/bystander", x, y, column, hands.looks[number], NAMED_SIZE, sort=sort))
            if awake and number not in holding:
                left = awake * GAUGE_STEPS // (in_steps(ALONE_S) + 1)
                canvas.above("crowds/gauge", x, y - GAUGE_PX, left, GAUGE_SIZE)
        for one, two in sorted(hands.held):
            (x, y), (to_x, to_y) = hands.places[one], hands.places[two]
            for sprite in self._arms_of(one, two):
                canvas.sprite(sprite)
            canvas.light(Pool((x + to_x) // 2, (y + to_y) // 2 - 6, 30, HAND_LIGHT, 1.0, 0.9))

    def _draw_reach(self, canvas: Canvas) -> None:
        """Between two who could hold hands, how far it is from one to the other; warm from one who is awake."""
        city, hands = self.city, self.city.hands
        runs = 0 if city.still else city.tick // REACH_STEPS
        for one, two in sorted(hands.pairs - hands.held):
            (x, y), (to_x, to_y) = hands.places[one], hands.places[two]
            many = max(2, distance(to_x - x, to_y - y) // REACH_PX)
            wakes = hands.awake[one] > 0 or hands.awake[two] > 0
            for piece in range(1, many):
                at = (x + (to_x - x) * piece // many, y + (to_y - y) * piece // many - HAND_PX + 2)
                canvas.above("crowds/reach", *at, 2 if wakes else int((piece + runs) % 3 == 0), REACH_SIZE)

    def _arms_of(self, one: int, two: int) -> list[Sprite]:
        """The arms of two who hold hands, from one to the other; they lift them for whoever comes through."""
        hands = self.city.hands
        (x, y), (to_x, to_y) = hands.places[one], hands.places[two]
        key = (one, two, self._passes((x, y), (to_x, to_y)))
        if key not in self._arms:
            many = max(abs(to_x - x), abs(to_y - y)) // ARM_PX
            pieces = []
            for piece in range(2, many - 1):
                hangs = -LIFTED_PX if key[2] else HANGS_PX
                hangs = hangs * 4 * piece * (many - piece) // (many * many)
                mine = piece * 2 <= many
                part = 200 * (piece if mine else many - piece) // many
                look = hands.looks[one if mine else two] % ARM_LOOKS
                column = 2 * ARM_LOOKS if part > 94 else ARM_LOOKS + look if part > SLEEVE_PARTS else look
                at = (x + (to_x - x) * piece // many, y + (to_y - y) * piece // many)
                # All at the depth of whoever stands nearer: it is to be seen over those who press against it.
                sort = max(y, to_y) - at[1] + 2
                behind, raised = 2 * ARM_LOOKS + 1, HAND_PX - hangs
                for cell, depth in ((behind, sort), (column, sort + 1)):
                    pieces.append(
                        Sprite("crowds/arms", *at, cell, 0, ARM_SIZE, raised=raised, sort=depth, shadow=False)
                    )
            self._arms[key] = pieces
        return self._arms[key]

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
                sign = OPEN_SIGN if gates.open[number] else PRESSED_SIGN if pressed else FREE_SIGN
                canvas.above("crowds/gate_sign", x, y - size[1] + 2, sign, GATE_SIGN)
                front_x, front_y = gates.fronts[number].centre
                color = (PRESSED, FREE, OPEN)[sign]
                canvas.light(Pool((x + front_x) // 2, (y + front_y) // 2, 44, color, 1.2, 0.8))
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

    def _draw_exits(self, canvas: Canvas, camera: Camera) -> None:
        """The way out in its light, which falls far; and where it is not in view, on which side it lies."""
        # The way out of a silence is part of the picture, and from a tier all is seen small.
        if self.city.silence.areas or self.city.aloft:
            return
        (width, height), beat = canvas.view, self.city.tick // 14 % 4
        for thing, _ in self.city.exits:
            x, y = thing.area.centre[0], thing.area.y
            canvas.light(Pool(x, y + 4, EXIT_PX, EXIT_COLOR, 1.3, 0.7))
            canvas.light(Pool(x, y + 30, EXIT_FAR_PX, EXIT_FAR, 1.1, 0.6))
            canvas.sprite(Sprite("crowds/exit", x, y + 1, 1 + (beat if beat < 3 else 1), 0, EXIT_SIZE, shadow=False))
            left, top = camera.x + BEACON_PX, camera.y + BEACON_PX
            right, low = camera.x + width - BEACON_PX, camera.y + height - BEACON_PX
            if not (left - BEACON_PX <= x <= right + BEACON_PX and top <= y <= low + BEACON_PX):
                at = (min(max(x, left), right), min(max(y, top), low))
                points = 1 if x < left else 3 if x > right else 2
                canvas.light(Pool(*at, EXIT_PX, EXIT_COLOR, 1.2, 0.9))
                canvas.above("crowds/beacon", at[0], at[1] + BEACON_SIZE[1] // 2, points, BEACON_SIZE)

    def _draw_fold(self, canvas: Canvas, amount: int) -> None:
        """The street folded about her, 0..1000; with reduced motion it only goes dark."""
        if self.city.still:
            canvas.tint(NIGHT, min(255, amount * 255 // 600))
            return
        canvas.fold(amount * (500 + amount // 2) // 1000, canvas.view[0] // 2)
        canvas.tint(NIGHT, max(0, min(255, (amount - 600) * 255 // 380)))


def _moved(was: Whole, now: Whole, share: int) -> Whole:
    """Places in px so many 256ths of the way between two in 1/256 px."""
    between: Whole = (was + ((now - was) * share >> 8)) >> 8
    return between


def _own(awake: bool) -> tuple[int, int, int]:
    return NAMED_AWAKE if awake else NAMED


Place = tuple[int, int, int]
"""A place in a lee, in map px, and how far the calm ground reaches around it."""


def _lee(city: City, block: Rect) -> list[Place]:
    """The ground behind something, place after place down the stream, for as long as it is sheltered."""
    field = city.field
    x, y = block.centre
    # From its middle out on the side where the stream goes on.
    cell = field.cell_at(block.right + 12, y)
    flow_x, flow_y = int(field.flow_x[cell]), int(field.flow_y[cell])
    if abs(flow_x) >= abs(flow_y):
        x = block.right + 10 if flow_x >= 0 else block.x - 10
    else:
        y = block.bottom + 10 if flow_y >= 0 else block.y - 10
    across = min(block.width, block.height) if block.width < 60 else block.height
    found: list[Place] = []
    while len(found) < LEE_MOST:
        cell = field.cell_at(x, y)
        if field.solid[cell] or int(field.shelter[cell]) < LEE_SHELTER:
            break
        reach = (24 + across * int(field.shelter[cell]) // 280) // 4 * 4
        found.append((x, y, reach))
        x += int(field.flow_x[cell]) * LEE_STEP_PX // 256
        y += int(field.flow_y[cell]) * LEE_STEP_PX // 256
    return found


def _litter(lee: list[Place]) -> list[Sprite]:
    """What lies still in a lee: water, and papers on it."""
    found = []
    for number, (x, y, _) in enumerate(lee):
        if number % 3 == 1 or len(lee) == 1:
            kind = PAPERS + min(number // 3, PUDDLES - 1)
            found.append(Sprite("crowds/lee", x, y + 12, kind, 0, LEE_SIZE, sort=ON_THE_GROUND, shadow=False))
    for number, (x, y, _) in enumerate(lee[::2]):
        kind, aside = (number + x) % PAPERS, (x * 7 + number * 13) % 17 - 8
        found.append(Sprite("crowds/lee", x, y + 12 + aside, kind, 0, LEE_SIZE, sort=ON_THE_GROUND + 64, shadow=False))
    return found


def _between(walker: Walker, part: float) -> tuple[int, int]:
    """Where somebody is seen between two steps, in px."""
    x = round((walker.was_x + (walker.x - walker.was_x) * part) / SUB)
    y = round((walker.was_y + (walker.y - walker.was_y) * part) / SUB)
    return x, y
