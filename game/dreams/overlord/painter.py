"""How a chamber of Floor 99 looks: the floor and its people, the gaze as light, Jason, and the signs over heads.

Nothing here decides anything; what is lit, seen and reached is asked of the chamber.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

from game.core.geometry import SUB, TURN, UNIT, Rect, distance
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.overlord.classes import TASKS, Stain, Wall, Watcher
from game.dreams.overlord.gaze import Place, Sweep, angle_to, fine
from game.dreams.overlord.office import (
    ANCHOR_PX,
    CHECKPOINT_PX,
    FOLD_S,
    FULL,
    HAND_OPENS_S,
    PAGE_SHOWN_S,
    SIT_S,
    UNFOLD_S,
    Office,
    Reach,
    gap,
)
from game.dreams.overlord.stairs import CLIMB_STEPS, absent_on
from game.world.canvas import Beam, Camera, Canvas, Pool, Sprite
from game.world.classes import Light, Prop
from game.world.sight import FINE, Cover, fine_heading

PULL_S = 0.38
SPARED_PX = (24, 12)
EDGE_PX = 66
"""Nearer than this to the edge of the view nobody goes on a flight of stairs."""
FACE_SIZE = (56, 64)
FACE_OVAL = (21, 27, 4)
"""The blank's half width and half height, and how far its middle is above the eye."""
FACE_STEP_DEG = 15
LENS_SIZE = (28, 36)
LENS_STEP_DEG = 30
LENS_GLASS_PX = 12
"""How far the glass of the lens is above the lower edge of its picture."""
GAZE_COLOR = (214, 236, 176)
GAZE_HAZE = (58, 70, 46)
SEEING_COLOR = (226, 204, 150)
SEEING_HAZE = (96, 84, 52)
AHEAD_COLOR = (72, 94, 70)
"""What is seen of the gaze before it comes: a rim of dusk on the side it moves to."""
RIM_COLOR = (120, 150, 96)
"""What is seen at the edge of the view of an eye that is outside."""
AHEAD_STEPS = 40
AHEAD_DEG = 7
AHEAD_PX = (112, 146, 182, 220, 260)
WARM = (150, 96, 40)
OWN_COLOR = (132, 102, 52)
GAZE_REACH_PX = 600
"""So far from the eye its light is as weak as it gets. It sees on to the end of the map, and so it shines."""
END_PX = 4000
RIM_DEG = 4
"""Rays of the light's outer rim lie so far apart."""
SIGN_SIZE = (12, 12)
SIGN_NAMES = ("pass", "phone", "hide", "leave", "task", "give")
"""The signs over heads, as they stand side by side in their picture; to take something is the hand of all places."""
EYE_SIZE = (20, 12)
UNDER_DESK_PX = 18
IN_CUPBOARD_PX = 32
"""How far above his feet the eye is while he hides: over his head."""
SHUT = 0
"""The eye over Jason: shut where he is not seen, in the light or still grey; while he is, four states of how full."""
EMOTE_HAND = 9
HINT_PX = 72
OFFERED_SIZE = (20, 18)
ANCHOR_SIZE = (12, 16)
ANSWERER_SIZE = (24, 28)
MAN_SIZE = (32, 28)
ARROW_SIZE = (40, 40)
STAIN_SIZE = (48, 80)
DOOR_SIZE = (40, 64)
ARROW_DEG = {"right": 0, "down": 90, "left": 180, "up": 270}
ARROW_STEP_DEG = 15
ARROW_SWING = (4, 12, 26, 44, 64, 84, 100, 110, 115, 115, 112, 107, 102, 97, 95, 96, 98, 100)
"""How much of its way an arrow has turned, in hundredths: past the end and back, as what hangs on one bolt does."""
ARROW_SWING_STEPS = 2
FLAT = -500
"""What is painted or spilt lies behind everything that stands."""
FACE_SORT = 34
LENS_SORT = 400
OFFER_PX = 40
KEPT_OUTLOOKS = 700
LIFT_S = 0.25
FACINGS = ("down", "left", "right", "up")


class Painter:
    """Draws one chamber."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.level = office.level
        self._arrow_from = self._arrow_goal = self._arrow_at = ARROW_DEG[office.jason.facing]
        self._gone_at: tuple[int, ...] | None = None
        self._gone_ids: frozenset[int] = frozenset()
        self._outlooks: dict[Place, Outlook] = {}
        self._shadows: dict[int, list[list[tuple[float, float]]]] = {}

    def draw(self, canvas: Canvas, part: float) -> None:
        """The floor, its people, and the gaze as light."""
        office, jason = self.office, self.office.jason
        x = round((jason.was_x + (jason.x - jason.was_x) * part) / SUB)
        y = round((jason.was_y + (jason.y - jason.was_y) * part) / SUB)
        camera = self._camera(canvas, x, y)
        canvas.map(self.level, camera, office.tick, office.present, self._gone())
        for number in range(len(office.sweeps)):
            self._draw_gaze(canvas, camera, number, x, y)
        self._draw_workers(canvas, camera)
        self._draw_offered(canvas)
        self._draw_anchors(canvas, x, y)
        self._draw_stairs(canvas)
        self._draw_jason(canvas, x, y)
        for number, (thing, _) in enumerate(office.phones):
            rings = office.attention.rings_now(number) and office.rung(number) < office.lifts_at(number)
            if rings and office.tick // 8 % 2:
                canvas.above("floor99/icons", thing.area.x, thing.area.y - 14, 1, (9, 9))
        if office.phase == "walk" and not office.done:
            self._draw_signs(canvas, x, y)
        if office.phase == "fold":
            hinge = office.desks[office.seat][0].area.centre[0] - camera.x
            self._draw_fold(canvas, hinge, 1000 * office.since // in_steps(FOLD_S))
        elif office.phase == "unfold":
            left = max(0, in_steps(UNFOLD_S) - office.since)
            self._draw_fold(canvas, x - camera.x, 1000 * left // in_steps(UNFOLD_S))
        elif office.phase == "climb":
            canvas.tint((4, 6, 10), min(255, 255 * office.since // CLIMB_STEPS))
        elif office.stairs is not None and office.phase == "walk" and office.since < CLIMB_STEPS:
            canvas.tint((4, 6, 10), 255 - 255 * office.since // CLIMB_STEPS)
        if office.phase == "page" and office.found:
            self._draw_page(canvas)

    def _draw_fold(self, canvas: Canvas, hinge: int, amount: int) -> None:
        """The floor folded about a column, 0..1000: slowly at first, and dark only when it is all but shut.

        With reduced motion it only goes dark.
        """
        if self.office.still:
            canvas.tint((6, 8, 14), min(255, amount * 255 // 600))
            return
        canvas.fold(amount * (500 + amount // 2) // 1000, hinge)
        canvas.tint((6, 8, 14), max(0, min(255, (amount - 600) * 255 // 380)))

    def _camera(self, canvas: Canvas, x: int, y: int) -> Camera:
        width, height = canvas.view
        fixed = self.level.named.get("view")
        centre_x, centre_y = fixed.area.centre if fixed else (x, y)
        whole_x, whole_y = self.level.size
        if fixed and self.office.stairs is not None:
            # The landing stands still while he is on it, and follows him on the flights.
            low = max(EDGE_PX, height // 2 - EDGE_PX)
            centre_y = max(y - low, min(centre_y, y + low))
        left = (whole_x - width) // 2 if width >= whole_x else max(0, min(centre_x - width // 2, whole_x - width))
        top = (whole_y - height) // 2 if height >= whole_y else max(0, min(centre_y - height // 2, whole_y - height))
        return Camera(left, top)

    def _gone(self) -> frozenset[int]:
        """Pictures and lights that are not there now: carried, offered or found, or on other landings."""
        office = self.office
        now = (*office.handed, -1, office.carrying, office.hidden, office.landing, -1, *office.found)
        if now != self._gone_at:
            away = (*office.handed, *([office.carrying] if office.carrying >= 0 else []))
            names = {office.tasks[n][1].prop for n in away}
            names |= {task.prop for _, task in office.tasks if task.kind == "card"}
            names |= {getattr(office.drawings[n].thing.spec, "prop", "") for n in office.found}
            names |= {desk.ajar for number, (_, desk) in enumerate(office.desks) if number != office.hidden}
            names |= absent_on(self.level, office.landing)
            self._gone_at = now
            seen = (*self.level.all(Prop), *self.level.all(Light))
            self._gone_ids = frozenset(thing.id for thing, _ in seen if thing.name in names - {""})
        return self._gone_ids

    # -- the gaze -------------------------------------------------------------------------------------------------

    def _draw_gaze(self, canvas: Canvas, camera: Camera, number: int, x: int, y: int) -> None:
        office = self.office
        sweep, angle = office.sweeps[number], office.attention.angles[number]
        eye = sweep.drawn(office.tick)
        canvas.beam(self._beam(number, eye, x, y))
        self._draw_eye(canvas, number, eye)
        self._draw_ahead(canvas, number, eye, angle)
        width, height = canvas.view
        inside = Rect(camera.x, camera.y, width, height)
        if not inside.grown(LENS_GLASS_PX).holds(*eye):
            # An eye that is outside: a rim of its light says where.
            at_x = max(inside.x, min(eye[0], inside.right - 1))
            at_y = max(inside.y, min(eye[1], inside.bottom - 1))
            canvas.light(Pool(at_x, at_y, 42, RIM_COLOR, 1.2, 1.0))

    def _draw_eye(self, canvas: Canvas, number: int, eye: Place) -> None:
        """The face, or the lens on its rail, turned the way it looks, narrowed while it sees Jason."""
        office = self.office
        turned = office.attention.angles[number] * 360 // (TURN * FINE)
        row = 1 if number in office.seen_by or office.phase == "sit" else 0
        x, y = eye
        if office.sweeps[number].way:
            column = max(0, min(4, (turned + LENS_STEP_DEG // 2) // LENS_STEP_DEG + 2))
            low = y + LENS_GLASS_PX
            canvas.sprite(Sprite("floor99/lens", x, low, column, row, LENS_SIZE, sort=LENS_SORT, shadow=False))
        elif self._watchers[number].face:
            column = max(0, min(8, (turned + FACE_STEP_DEG // 2) // FACE_STEP_DEG + 4))
            low = y + FACE_SIZE[1] // 2
            canvas.sprite(Sprite("floor99/face", x, low, column, row, FACE_SIZE, sort=FACE_SORT, shadow=False))

    @cached_property
    def _watchers(self) -> list[Watcher]:
        return [watcher for _, watcher in self.level.all(Watcher)]

    def _draw_ahead(self, canvas: Canvas, number: int, eye: Place, angle: int) -> None:
        """A rim of dusk on the floor on the side where the gaze goes next."""
        office = self.office
        sweep = office.sweeps[number]
        called = office.attention.heard()
        ahead = sweep.drawn(office.tick + AHEAD_STEPS)
        goal = sweep.angle(office.tick + AHEAD_STEPS)
        if called is not None:
            goal = angle_to(ahead, called.area.x, called.area.y)
        lead = fine(AHEAD_DEG)
        glides = ahead[0] - eye[0]
        if office.phase != "walk" or (abs(goal - angle) < lead and not glides):
            return
        sign = 1 if (goal > angle if abs(goal - angle) >= lead else glides > 0) else -1
        vector = fine_heading(angle + sign * (sweep.half_width + lead // 2))
        for far in AHEAD_PX:
            x, y = eye[0] + vector[0] * far // UNIT, eye[1] + vector[1] * far // UNIT
            # Where nothing turns on it a coarse look at the shade does: most of it is known from before.
            coarse = office.shaded_from(number, x // 4 * 4, y // 4 * 4)
            if self._floors[number] <= y < self.level.size[1] and not coarse:
                canvas.light(Pool(x, y, 9 + far // 9, AHEAD_COLOR, 1.3, 0.8))

    def _beam(self, number: int, eye: Place, x: int, y: int) -> Beam:
        office = self.office
        sweep, angle = office.sweeps[number], office.attention.angles[number]
        wide, high = SPARED_PX
        spared: tuple[tuple[int, int, int, int], ...] = ()
        if office.carrying >= 0:
            # It sees tasks, never faces: whoever carries one is left in the dark.
            spared = ((x - wide // 2, y - high // 2, wide, high),)
        thrown = self._passing(eye, sweep, angle) if sweep.way else []
        if office.lit and office.carrying < 0 and office.phase == "walk":
            thrown.append(_shadow(Cover(x - 5, y + 1, x + 5, y + 1, 26), eye, sweep.eye_height))
        seeing = number in office.seen_by
        return Beam(
            eye,
            self._outlook(eye).polygon(angle, sweep.half_width),
            () if sweep.way else self._lying(number),
            SEEING_COLOR if seeing else GAZE_COLOR,
            SEEING_HAZE if seeing else GAZE_HAZE,
            GAZE_REACH_PX,
            spared,
            self._floors[number],
            thrown,
        )

    def _outlook(self, eye: Place) -> Outlook:
        """What tall cover leaves to be seen from a place; the last ones are kept."""
        if eye not in self._outlooks:
            if len(self._outlooks) > KEPT_OUTLOOKS:
                self._outlooks.clear()
            self._outlooks[eye] = Outlook(eye, self._tall)
        return self._outlooks[eye]

    def _lying(self, number: int) -> list[list[tuple[float, float]]]:
        """What a gaze whose eye stays where it is never lights: always the same list.

        That is the floor behind low cover, the face that looks: it is seen by its own light, and what it looks over.
        """
        if number not in self._shadows:
            eye, eye_height = self.office.sweeps[number].drawn(0), self.office.sweeps[number].eye_height
            shadows = [_shadow(cover, eye, eye_height) for cover in self._low if cover.height < eye_height]
            if self._watchers[number].face:
                rx, ry, up = FACE_OVAL
                turns = [math.tau * part / 24 for part in range(24)]
                shadows.append([(eye[0] + rx * math.cos(a), eye[1] - up + ry * math.sin(a)) for a in turns])
            edge = self._watchers[number].over_px
            if edge:
                low, right = eye[1] + edge - 1, self.level.size[0]
                shadows.append([(0, 0), (right, 0), (right, low), (0, low)])
            self._shadows[number] = shadows
        return self._shadows[number]

    def _passing(self, eye: Place, sweep: Sweep, angle: int) -> list[list[tuple[float, float]]]:
        """The floor that low cover hides from an eye that glides, as far as it lies in the cone."""
        left, right = fine_heading(angle - sweep.half_width), fine_heading(angle + sweep.half_width)
        shadows = []
        for cover in self._low:
            ends = ((cover.x0 - eye[0], cover.y0 - eye[1]), (cover.x1 - eye[0], cover.y1 - eye[1]))
            if all(left[0] * dy > left[1] * dx for dx, dy in ends):
                continue
            if all(right[0] * dy < right[1] * dx for dx, dy in ends):
                continue
            if cover.height < sweep.eye_height:
                shadows.append(_shadow(cover, eye, sweep.eye_height))
        return shadows

    @cached_property
    def _low(self) -> list[Cover]:
        return [cover for cover in self.office.covers if cover.height]

    @cached_property
    def _tall(self) -> list[tuple[int, int, int, int]]:
        """The edges of tall cover as (x0, y0, x1, y1), for the polygon of light."""
        edges: list[tuple[int, int, int, int]] = []
        for thing, _ in self.level.all(Wall):
            a = thing.area
            edges += [
                (a.x, a.y, a.right, a.y),
                (a.x, a.bottom, a.right, a.bottom),
                (a.x, a.y, a.x, a.bottom),
                (a.right, a.y, a.right, a.bottom),
            ]
        return edges

    @cached_property
    def _floors(self) -> list[int]:
        """For each gaze the first row of the map that is floor: below what it looks over, or where anybody can walk."""
        office = self.office
        rows = [area.y for area in office.aisles] + [thing.area.bottom for thing, _ in office.exits]
        first = min(rows) - 8 if rows else 0
        edges = [(thing.area.y, watcher.over_px) for thing, watcher in self.level.all(Watcher)]
        return [y + over if over else first for y, over in edges]

    # -- the people -----------------------------------------------------------------------------------------------

    @cached_property
    def _givers(self) -> dict[int, int]:
        """Who holds out which card: the worker nearest to it."""
        givers: dict[int, int] = {}
        for number, (thing, task) in enumerate(self.office.tasks):
            if task.kind == "card" and self.office.workers:
                far = [distance(w.area.x - thing.area.x, w.area.y - thing.area.y) for w, _ in self.office.workers]
                if min(far) < OFFER_PX:
                    givers[number] = far.index(min(far))
        return givers

    def _offering(self, task: int) -> bool:
        return task not in self.office.handed and task != self.office.carrying

    @property
    def _carried(self) -> str:
        """The kind of what Jason carries, or ""."""
        office = self.office
        return office.tasks[office.carrying][1].kind if office.carrying >= 0 else ""

    def _draw_workers(self, canvas: Canvas, camera: Camera) -> None:
        """Everybody; whoever offers the card, or waits for what is carried, reaches out."""
        office = self.office
        giving = {worker for task, worker in self._givers.items() if self._offering(task)}
        answering = {worker: phone for phone, worker in enumerate(office.answerers) if worker >= 0}
        width, height = canvas.view
        view = Rect(camera.x - 16, camera.y, width + 32, height + 24)
        for number, (thing, worker) in enumerate(office.workers):
            if not view.holds(thing.area.x, thing.area.y) or not office.is_there(thing):
                continue
            posture = office.posture[number]
            pose = 0 if posture < 300 else 1 if posture < 700 else 2
            x, y = thing.area.x, thing.area.y
            waits = bool(self._carried) and office.waits_for(number, self._carried)
            if number in answering:
                column = self._answering(answering[number], pose)
                canvas.sprite(Sprite(f"floor99/{worker.picture}", x, y, column, 0, ANSWERER_SIZE, shadow=False))
                continue
            if worker.stands:
                picture = f"floor99/{worker.picture or f'standing_{worker.look}'}"
                if worker.picture and number in office.takers:
                    pose = 4
                elif waits:
                    pose = 3
                canvas.sprite(Sprite(picture, x, y, pose, FACINGS.index(worker.facing)))
                continue
            held = ""
            if number in office.takers:
                held = "card"
                pose = 3 if office.signing and number == office.takers[-1] else pose
            elif number in giving or waits:
                pose = 3
            picture = worker.picture or f"worker_{worker.look}"
            canvas.sprite(_at_desk(picture, x, y, pose, worker.facing == "up", held))
        for number, one in enumerate(office.crowd):
            if view.holds(one.x, one.y):
                posture = office.posture[len(office.workers) + number]
                pose = 0 if posture < 300 else 1 if posture < 700 else 2
                if not pose and office.tick // 90 % len(office.crowd) == number:
                    pose = 3
                canvas.sprite(_standing(one.look, one.x, one.y, pose, FACINGS.index(one.facing)))

    def _answering(self, phone: int, pose: int) -> int:
        """How somebody with a phone sits: he looks at it while it rings, lifts it, listens; unasked, he looks away."""
        office = self.office
        if not office.attention.rings_now(phone) or not office.calls[phone]:
            return pose
        lifted = office.rung(phone) - office.lifts_at(phone)
        if lifted < 0:
            return 3
        if lifted < in_steps(LIFT_S):
            return 4
        return 6 if office.calls[phone] == 2 else 5

    def _draw_offered(self, canvas: Canvas) -> None:
        """The card, held out: it bobs, and a gleam runs over it."""
        office = self.office
        for number, (_, task) in enumerate(office.tasks):
            picture = self.level.named.get(task.prop)
            if task.kind != "card" or not self._offering(number) or picture is None:
                continue
            x, low = picture.area.centre[0], picture.area.bottom
            beat = office.tick // 6 % 16
            frame = beat - 11 if beat >= 12 else 0
            bob = (0, 0, 1, 2, 2, 1)[office.tick // 9 % 6]
            canvas.light(Pool(x, low + 6, 26, (120, 96, 76), 1.3, 0.8))
            canvas.sprite(
                Sprite("floor99/offered", x, low + 4, frame, 0, OFFERED_SIZE, raised=bob, sort=26, shadow=False)
            )

    def _draw_anchors(self, canvas: Canvas, x: int, y: int) -> None:
        """The small warm things that steady: dark, lit once the floor folds back to them, bright at a touch."""
        office = self.office
        lit = [thing.area for thing, _ in office.checkpoints[: office.passed + 1]]
        for number, (ax, ay) in enumerate(office.anchors):
            touched = distance(x - ax, y - ay) <= ANCHOR_PX
            on = number in office.steadied
            on = on or any(distance(area.x - ax, area.y - ay) <= CHECKPOINT_PX for area in lit)
            column = 2 if touched and on else 1 if on else 0
            if column:
                beat = office.tick // 4 % 16
                breath = min(beat, 16 - beat) if touched and office.compliance else 0
                canvas.light(Pool(ax, ay - 3, (26, 40)[column - 1] + breath, WARM, 1.2, 0.7))
            canvas.sprite(Sprite("floor99/anchor", ax, ay, column, 0, ANCHOR_SIZE, shadow=False))

    # -- Jason ----------------------------------------------------------------------------------------------------

    def _draw_jason(self, canvas: Canvas, x: int, y: int) -> None:
        office, jason = self.office, self.office.jason
        canvas.light(Pool(x, y - 10, 34, OWN_COLOR, 1.2, 0.9))
        if office.phase in ("sit", "fold"):
            self._draw_seated(canvas, x, y)
            return
        if office.hidden >= 0:
            area, desk = office.desks[office.hidden][0].area, office.desks[office.hidden][1]
            look = 1 if office.tick // 10 % 17 == 0 else (2, 0, 3)[self._side(area.centre[0])]
            if office.stairs is not None:
                picture, foot = "floor99/jason_in_cupboard", area.bottom
                canvas.sprite(Sprite(picture, area.centre[0], foot, look, 0, sort=20, shadow=False))
                return
            row, foot = (1, area.bottom - 2) if desk.over else (0, area.bottom + 1)
            canvas.sprite(
                Sprite("floor99/jason_hiding", area.centre[0], foot, look, row, (16, 12), sort=20, shadow=False)
            )
            return
        row, column = jason.frame()
        carried = self._carried
        if carried and jason.facing == "up":
            self._draw_task(canvas, x, y, carried, -1)
        grey = 24 * office.compliance // FULL
        canvas.sprite(Sprite("people/jason", x, y, column, row, grey=grey, grey_picture="floor99/jason_grey"))
        if carried and jason.facing != "up":
            self._draw_task(canvas, x, y, carried, 1)

    def _draw_seated(self, canvas: Canvas, x: int, y: int) -> None:
        """Caught: drawn to the nearest desk like a thing on a string, he sits; the tie goes last."""
        office = self.office
        area, desk = office.desks[office.seat][0].area, office.desks[office.seat][1]
        foot = area.bottom - 2 if desk.over else area.bottom + 8
        pull = in_steps(PULL_S)
        if office.phase == "sit" and office.since < pull:
            done = office.since * office.since
            at_x = x + (area.centre[0] - x) * done // (pull * pull)
            at_y = y + (foot - y) * done // (pull * pull)
            grey = "floor99/jason_grey"
            canvas.sprite(Sprite("people/jason", at_x, at_y, 4, 0, raised=2, grey=24, grey_picture=grey))
            return
        column = 4 if office.phase == "sit" and office.since < in_steps(SIT_S) - 10 else 5
        row = 0 if desk.over else 1
        canvas.sprite(Sprite("floor99/jason_seated", area.centre[0], foot, column, row, sort=6, shadow=False))

    def _draw_task(self, canvas: Canvas, x: int, y: int, kind: str, sort: int) -> None:
        row = FACINGS.index(self.office.jason.facing)
        canvas.sprite(Sprite("floor99/jason_carrying", x, y, TASKS.index(kind), row, (28, 24), sort=sort, shadow=False))

    def _side(self, x: int) -> int:
        """Where the gaze falls, seen from a column: 0 left of it, 1 on it, 2 right of it."""
        vector = fine_heading(self.office.attention.angles[0])
        eye = self.office.attention.eyes[0]
        there = eye[0] + vector[0] * (self.office.jason.y // SUB - eye[1]) // max(1, vector[1])
        return 0 if there < x - 30 else 2 if there > x + 30 else 1

    # -- the stairs -----------------------------------------------------------------------------------------------

    def _draw_stairs(self, canvas: Canvas) -> None:
        """What differs from landing to landing: the coffee, the arrows, the man, the door."""
        office = self.office
        if office.stairs is None:
            return
        state = min(4, office.landing * 4 // office.stairs.deepest)
        for thing, _ in self.level.all(Stain):
            x, low = thing.area.x, thing.area.y
            frame = office.tick // 10 % 4
            canvas.sprite(Sprite("floor99/stain", x, low, frame, state, STAIN_SIZE, sort=FLAT, shadow=False))
            if state >= 3:
                canvas.light(Pool(x - 3, low - 56, 14 + 4 * state * (state - 3), WARM, 1.3, 0.8))
        turned = round(self._arrows_point() / ARROW_STEP_DEG) % (360 // ARROW_STEP_DEG)
        for x, y in office.arrows:
            canvas.sprite(Sprite("floor99/arrow", x, y, turned, 0, ARROW_SIZE, sort=FLAT, shadow=False))
        for number, (thing, _) in enumerate(office.men):
            if office.man_there(number):
                canvas.sprite(
                    Sprite("floor99/len", thing.area.x, thing.area.y, self._hand(number), 0, MAN_SIZE, shadow=False)
                )
        for number, (thing, way_out) in enumerate(office.exits):
            if way_out.landing >= 0 and office.opens(number):
                near = gap(thing.area, office.jason.x // SUB, office.jason.y // SUB)
                column = 3 if office.done else 2 if near < 40 else 1
                x, low = thing.area.centre[0], thing.area.y
                canvas.sprite(Sprite("floor99/stair_door", x, low, column, 0, DOOR_SIZE, sort=-4, shadow=False))

    def _arrows_point(self) -> int:
        """Where the arrows point, in degrees clockwise from right: they swing round until they agree with him."""
        office = self.office
        goal = ARROW_DEG[office.jason.facing]
        if goal != self._arrow_goal:
            self._arrow_from, self._arrow_goal = self._arrow_at, goal
        since = (office.tick - office.turned) // ARROW_SWING_STEPS
        swung = ARROW_SWING[since] if office.turned >= 0 and since < len(ARROW_SWING) and not office.still else 100
        way = (goal - self._arrow_from + 180) % 360 - 180
        self._arrow_at = self._arrow_from + way * swung // 100
        return self._arrow_at

    def _hand(self, man: int) -> int:
        """The man's hand: shut, opening, open with the receipt, open and empty."""
        office = self.office
        drawing = len(office.drawings) - len(office.men) + man
        if drawing in office.found:
            return 3
        share = 100 * office.patience // in_steps(HAND_OPENS_S)
        return 2 if share >= 100 else 1 if share >= 45 else 0

    # -- signs ----------------------------------------------------------------------------------------------------

    def _sign(self, canvas: Canvas, name: str, x: int, y: int, bob: bool = True) -> None:
        up = 1 if bob and self.office.tick // (STEPS_PER_SECOND // 2) % 2 else 0
        if name in SIGN_NAMES:
            canvas.above("floor99/signs", x, y - up, SIGN_NAMES.index(name), SIGN_SIZE)
        else:
            canvas.above("emotes", x, y - up, EMOTE_HAND, SIGN_SIZE)

    @staticmethod
    def _eye(canvas: Canvas, state: int, x: int, y: int) -> None:
        canvas.above("floor99/eyes", x, y, state, EYE_SIZE)

    def _draw_signs(self, canvas: Canvas, x: int, y: int) -> None:
        """The sign over what the act key would do, and over Jason how much of him is seen."""
        office = self.office
        if office.hidden >= 0:
            area = office.desks[office.hidden][0].area
            if office.lit_at(x, y):
                over = IN_CUPBOARD_PX if office.stairs is not None else UNDER_DESK_PX
                self._eye(canvas, SHUT, area.centre[0], area.bottom - over)
        elif office.refused and office.carrying >= 0:
            self._sign(canvas, "task", x + office.refused // 3 % 3 - 1, y - 26, bob=False)
        elif office.compliance:
            # Out of the light it is shut: how much of him has turned grey says how full he still is.
            state = min(4, 1 + 4 * office.compliance // FULL) if office.seen else SHUT
            self._eye(canvas, state, x, y - 26)
        elif office.lit and office.carrying >= 0:
            self._eye(canvas, SHUT, x, y - 26)
        if office.refused:
            canvas.light(Pool(x, y, 22, (150, 150, 120), 1.0, 0.6))
        reach = office.reach()
        if reach is not None and office.hidden < 0:
            self._draw_prompt(canvas, reach)
        kind = self._carried
        if kind:
            # Wherever he is, the next hand is known: the card cannot go anywhere else.
            for number, (thing, _) in enumerate(office.workers):
                if office.waits_for(number, kind):
                    self._sign(canvas, "pass" if kind == "card" else "give", thing.area.x, thing.area.y - 28)
        elif office.signing and office.takers:
            thing = office.workers[office.takers[-1]][0]
            canvas.above("floor99/icons", thing.area.x, thing.area.y - 26, 3, (9, 9))
        elif office.hints and office.hidden < 0 and (reach is None or reach.kind == "desk"):
            self._draw_hint(canvas, x, y)

    def _draw_prompt(self, canvas: Canvas, reach: Reach) -> None:
        office = self.office
        match reach.kind:
            case "task":
                self._sign(canvas, "take", *self._over_task(reach.number))
            case "phone":
                area = office.phones[reach.number][0].area
                self._sign(canvas, "phone", area.x, area.y - 8)
            case "desk":
                area = office.desks[reach.number][0].area
                low = area.bottom + 4 if office.desks[reach.number][1].over else area.y - 8
                self._sign(canvas, "hide", area.centre[0], low)
            case "hand":
                area = office.drawings[reach.number].thing.area
                self._sign(canvas, "take", area.x, area.y - 28)
            case "back" if office.tasks[reach.number][1].kind != "card":
                self._sign(canvas, "leave", office.jason.x // SUB, office.jason.y // SUB - 26)

    def _draw_hint(self, canvas: Canvas, x: int, y: int) -> None:
        """The sign of what could soon be taken or set ringing, from further away."""
        office = self.office
        near: list[tuple[int, str, int, int]] = []
        for number, (thing, _) in enumerate(office.tasks):
            if self._offering(number) and (office.tasks[number][1].kind == "card" or thing.name in self._hinted):
                near.append((gap(thing.area, x, y), "take", *self._over_task(number)))
        for number, (thing, _) in enumerate(office.phones):
            if not office.attention.rings[number]:
                near.append((gap(thing.area, x, y), "phone", thing.area.x, thing.area.y - 8))
        far, name, at_x, at_y = min(near, default=(HINT_PX + 1, "", 0, 0))
        if far <= HINT_PX:
            self._sign(canvas, name, at_x, at_y)

    @cached_property
    def _hinted(self) -> frozenset[str]:
        """The tasks that somebody waits for: what can only be carried about is not hinted at."""
        office = self.office
        wanted = {worker.takes for _, worker in office.workers}
        return frozenset(thing.name for thing, task in office.tasks if task.kind in wanted)

    def _over_task(self, number: int) -> tuple[int, int]:
        """Where the sign over a task goes: over the head of whoever holds it out, or over itself."""
        thing, task = self.office.tasks[number]
        if number in self._givers:
            giver = self.office.workers[self._givers[number]][0].area
            return giver.x, giver.y - 25
        picture = self.level.named.get(task.prop)
        area = picture.area if picture else thing.area
        return area.centre[0], area.y - 6

    def _draw_page(self, canvas: Canvas) -> None:
        office = self.office
        width, height = canvas.screen
        picture = office.drawings[office.found[-1]].picture
        alpha = min(255, (in_steps(PAGE_SHOWN_S) - office.since) * 12, office.since * 24)
        wide, tall = 72 * 8, 104 * 8
        canvas.curtain((6, 8, 14), alpha * 5 // 8)
        slide = max(0, 10 - office.since) * 6
        canvas.picture(f"floor99/{picture}", (width - wide) // 2, (height - tall) // 2 + slide, wide, tall, alpha)


def _shadow(cover: Cover, eye: Place, eye_height: int) -> list[tuple[float, float]]:
    """The quadrilateral of floor that low cover hides."""
    stretch = eye_height / (eye_height - cover.height)
    ex, ey = eye
    near = [(float(cover.x0), float(cover.y0)), (float(cover.x1), float(cover.y1))]
    return near + [(ex + (x - ex) * stretch, ey + (y - ey) * stretch) for x, y in reversed(near)]


class Outlook:
    """What can be seen from an eye past tall cover, whose edges are (x0, y0, x1, y1).

    Points are worked out when they are first asked for. This is drawing only, so floats may do; the same cover decides
    in whole numbers who is seen.
    """

    def __init__(self, eye: Place, edges: Sequence[tuple[int, int, int, int]]) -> None:
        self._eye = eye
        ex, ey = eye
        # An edge as seen from the eye: where it begins, and how it runs.
        self._edges = [(x0 - ex, y0 - ey, x1 - x0, y1 - y0) for x0, y0, x1, y1 in edges]
        corners = {corner for x0, y0, x1, y1 in edges for corner in ((x0, y0), (x1, y1))}
        # Rays to every corner and a nudge to each side of it, and between them as many as keep the rim round.
        rays = {math.atan2(x - ex, y - ey) + nudge for x, y in corners for nudge in (-4e-4, 0.0, 4e-4)}
        self._rays = sorted(rays.union(RIM_RAYS))
        self._points: list[tuple[float, float] | None] = [None] * len(self._rays)

    def polygon(self, angle: int, half_width: int) -> list[tuple[float, float]]:
        """The polygon of floor that a cone sees: from rim to rim, and the eye."""
        left, right = _radians(angle - half_width), _radians(angle + half_width)
        points = [self._seen(left)]
        for number in range(bisect_left(self._rays, left), bisect_right(self._rays, right)):
            point = self._points[number]
            if point is None:
                point = self._points[number] = self._seen(self._rays[number])
            points.append(point)
        return [*points, self._seen(right), (float(self._eye[0]), float(self._eye[1]))]

    def _seen(self, ray: float) -> tuple[float, float]:
        """The farthest point that a ray reaches."""
        ray_x, ray_y = math.sin(ray), math.cos(ray)
        reach = float(END_PX)
        for to_x, to_y, along_x, along_y in self._edges:
            whole = ray_x * along_y - ray_y * along_x
            if abs(whole) >= 1e-9:
                far = (to_x * along_y - to_y * along_x) / whole
                if far > 0 and 0 <= (to_x * ray_y - to_y * ray_x) / whole <= 1:
                    reach = min(reach, far + 2)
        return self._eye[0] + ray_x * reach, self._eye[1] + ray_y * reach


def _radians(angle: int) -> float:
    return angle / (TURN * FINE) * math.tau


RIM_RAYS = frozenset(_radians(fine(turned)) for turned in range(-90, 91, RIM_DEG))


@lru_cache(maxsize=256)
def _at_desk(picture: str, x: int, y: int, pose: int, away: bool, held: str) -> Sprite:
    """Somebody at a desk."""
    facing = "left" if away else "right"
    return Sprite(f"floor99/{picture}", x, y, pose, int(away), shadow=False, held=held, facing=facing)


@lru_cache(maxsize=256)
def _standing(look: int, x: int, y: int, pose: int, row: int) -> Sprite:
    """Somebody in a ring."""
    return Sprite(f"floor99/standing_{look}", x, y, pose, row)
