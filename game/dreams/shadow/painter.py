"""How a chamber of the unbuilt house looks: lines that become solid, lamplight, the dreamer, and who walks behind her.

Nothing here decides anything; what is built, held and lit is asked of the house.
"""

from __future__ import annotations

from collections.abc import Hashable

from game.core.geometry import SUB, Rect
from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.dream import WayOut
from game.dreams.shadow.chamber import FOLD_S, UNFOLD_S, House
from game.dreams.shadow.classes import SIGN, Lamp, Outline, Plate
from game.dreams.shadow.house import RESOLVE, STILL_S, Cell, anchor_near, cells_of, is_thin, open_doors
from game.world.canvas import Camera, Canvas, Pool, Sprite
from game.world.level import TILE
from game.world.walking import Walker

OUTLINE_SIZE = (16, 48)
PLATE_SIZE = (16, 16)
DOOR_SIZE = (16, 40)
LAMP_SIZE = (24, 64)
SWITCH_SIZE = (12, 20)
ANCHOR_SIZE = (16, 16)
EXIT_SIZE = (32, 48)
STEP_SIZE = (8, 8)
UNBUILT, DRAWN, RISING, BUILT = 0, 1, 2, 6
"""Columns of an outline's picture; it rises through four."""
RISE_STEPS = 5
"""Steps that each picture of a rising tile stands."""
LEVELS = 5
"""Heights of a stair that goes sideways, from BUILT on."""
STAIR_ROWS = {(0, -1): 0, (1, 0): 1, (-1, 0): 2, (0, 1): 3}
SIDEWAYS = (STAIR_ROWS[1, 0], STAIR_ROWS[-1, 0])
BRIDGE_ROWS = {True: 4, False: 5}
WALL_ROWS = {True: 6, False: 7}
FRONT_ROW = 8
DOOR_STEPS = 4
DOOR_LAST = 4
HIDES_PX = 40
"""So far behind the foot of a wall somebody is hidden by it."""
RAISED_PX = 16
"""How high a stair leads."""
FLAT = -500
"""What is painted on the floor lies behind everything that stands."""
AHEAD_STEPS = STEPS_PER_SECOND
AHEAD_EVERY = 9
LAMP_COLOR = (255, 186, 104)
LAMP_FALLOFF = 0.7
WARM = (150, 96, 60)
OWN = ((70, 54, 96, 26), (96, 78, 132, 36), (122, 104, 160, 50), (146, 126, 190, 66))
"""Colour and radius of the light she stands in, by resolve."""
EXIT_COLOR = (190, 140, 80)
EXIT_PX = 56
EMOTE_HAND = 9
SIGN_SIZE = (12, 12)
EDGE_SIZE = (14, 14)
EDGE_PX = 12
"""How far from the edge of the view the sign of a door is shown that is out of it."""
BULB = len(SIGN.words)
BULB_STEPS = in_steps(2.5)
"""Where the bulbs are, dark and lit, among the signs; how long one tells that a lamp out of view was switched."""
REWIND_COLOR = (46, 40, 110)
NIGHT = (6, 5, 20)
HANGS_PX = 26
KEPT_WIDTH, KEPT_HEIGHT, KEPT_LOW = 560, 8, 70
"""The line that tells how much can still be taken back, in units of the screen."""
SHAKE_PX = 26
SHAKE_EVERY, SHAKE_STEPS = 54, 12
HINT_COLOR = (86, 80, 170)
HINT_STEPS, HINT_PAUSE = 9, 14


class Painter:
    """Draws one chamber."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.level = house.level
        self._shown: dict[Hashable, int] = {}
        """How far what moves by itself has come, in steps: rising tiles and sinking doors."""
        self._tick = -1
        self._rows = [_rows_of(spec, cells_of(thing)) for thing, spec in self.level.all(Outline)]
        self._tops = [_tops_of(rows) for rows in self._rows]
        self._lit: dict[int, bool] = {}
        self._signs = {plate.door: SIGN.words.index(plate.sign) for _, plate in self.level.all(Plate)}
        self._lamps = self.level.all(Lamp)

    def draw(self, canvas: Canvas, part: float) -> None:
        """The room, its people, and the lines that are to become something."""
        house = self.house
        x, y = _between(house.own, part)
        passed = house.tick - self._tick if self._tick >= 0 else 1 << 20
        self._tick = house.tick
        camera = self._camera(canvas, x, y)
        canvas.map(self.level, camera, house.tick, house.present)
        self._draw_sketches(canvas, passed)
        self._draw_doors(canvas, passed)
        self._draw_lamps(canvas)
        self._draw_anchors(canvas)
        self._draw_exits(canvas, x, y)
        self._draw_ahead(canvas)
        self._draw_echo(canvas, part)
        if not house.she_is_gone:
            self._draw_her(canvas, part)
        if house.phase == "walk" and not house.done:
            self._draw_sign(canvas, x, y)
            self._draw_elsewhere(canvas, camera, passed)
        if house.phase == "fold":
            self._draw_fold(canvas, 1000 * house.since // in_steps(FOLD_S))
        elif house.phase == "unfold":
            left = max(0, in_steps(UNFOLD_S) - house.since)
            self._draw_fold(canvas, 1000 * left // in_steps(UNFOLD_S))
        elif house.rewinding:
            canvas.tint(REWIND_COLOR, 90 if house.still else 78 + 24 * (house.tick // 3 % 2))
            width, height = canvas.screen
            left, low = (width - KEPT_WIDTH) // 2, height - KEPT_LOW
            canvas.box(left, low, KEPT_WIDTH, KEPT_HEIGHT, "thin", 110)
            canvas.box(left, low, max(KEPT_HEIGHT, round(KEPT_WIDTH * house.kept)), KEPT_HEIGHT, "bar_full")

    def _camera(self, canvas: Canvas, x: int, y: int) -> Camera:
        """On her, and kept on the map, which is centred where it is smaller than the view."""
        (width, height), (whole_x, whole_y) = canvas.view, self.level.size
        left = (whole_x - width) // 2 if width >= whole_x else max(0, min(x - width // 2, whole_x - width))
        top = (whole_y - height) // 2 if height >= whole_y else max(0, min(y - height // 2, whole_y - height))
        return Camera(left, top)

    def _move(self, name: Hashable, goal: int, passed: int) -> int:
        """Let something go towards where it should be, a step for a step; what is first seen is there already."""
        now = self._shown.get(name, goal)
        now = min(goal, now + passed) if goal > now else max(goal, now - passed)
        self._shown[name] = now
        return now

    # -- what is drawn and built ----------------------------------------------------------------------------------

    def _draw_sketches(self, canvas: Canvas, passed: int) -> None:
        house, room = self.house, self.house.room
        for number, sketch in enumerate(room.sketches):
            shaken = house.tick // 3 % 2 if self._shakes(number) else 0
            if house.hints and house.phase == "walk":
                self._draw_hint(canvas, number)
            for n, (column, row) in enumerate(sketch.cells):
                tile = (number, n)
                top = self._tops[number][n]
                whole = (top - RISING) * RISE_STEPS
                risen = self._move(tile, whole if tile in house.moment.built else 0, passed)
                state = UNBUILT if tile not in house.moment.drawn else DRAWN
                state = state if risen == 0 else min(top, RISING + risen // RISE_STEPS)
                flat = state < RISING or sketch.kind != "wall"
                x, y = column * TILE + TILE // 2 + shaken, (row + 1) * TILE
                canvas.sprite(_part(x, y, state, self._rows[number][n], flat))
            opened = self.house.sketches[number]
            area = self.level.named.get(getattr(opened.spec, "opens", ""))
            if area is not None and room.stands(house.moment.built, number):
                self._draw_opened(canvas, area.area.x, area.area.y, area.area.right, area.area.bottom, sketch.kind)

    def _shakes(self, number: int) -> bool:
        """Whether the echo walks against a wall: now and then it is seen to give."""
        house, cells = self.house, self.house.room.sketches[number].cells
        if not house.moment.held or house.still or house.tick % SHAKE_EVERY >= SHAKE_STEPS:
            return False
        x, y = house.echo.x // SUB, house.echo.y // SUB
        beside = any(_far((column * TILE + 8, row * TILE + 8), x, y) < SHAKE_PX for column, row in cells)
        return beside and house.room.sketches[number].kind == "wall"

    def _draw_hint(self, canvas: Canvas, number: int) -> None:
        """A glimmer along what could be drawn, from where it begins."""
        house, cells = self.house, self.house.room.sketches[number].cells
        n = house.tick // HINT_STEPS % (len(cells) + HINT_PAUSE)
        if n < len(cells) and any((number, one) not in house.moment.drawn for one in range(len(cells))):
            column, row = cells[n]
            canvas.light(Pool(column * TILE + 8, row * TILE + 8, 22, HINT_COLOR, 1.3, 0.8))

    def _draw_opened(self, canvas: Canvas, left: int, top: int, right: int, low: int, kind: str) -> None:
        """What a stair or a bridge leads over, once it stands."""
        row = STAIR_ROWS[0, -1] if kind == "stair" else BRIDGE_ROWS[right - left >= low - top]
        for x in range(left, right, TILE):
            for y in range(top, low, TILE):
                canvas.sprite(_part(x + TILE // 2, y + TILE, BUILT, row, True))

    def _draw_doors(self, canvas: Canvas, passed: int) -> None:
        house = self.house
        for thing, plate, down in zip(
            house.plates, (plate for _, plate in self.level.all(Plate)), house.pressed(house.moment), strict=True
        ):
            row = SIGN.words.index(plate.sign)
            for x in range(thing.area.x + TILE // 2, thing.area.right, TILE):
                for low in range(thing.area.y + TILE, thing.area.bottom + 1, TILE):
                    canvas.sprite(Sprite("house/plate", x, low, int(down), row, PLATE_SIZE, sort=FLAT, shadow=False))
            if down:
                canvas.light(Pool(*thing.area.centre, 22, (70, 60, 130), 1.2, 0.8))
        for number, (thing, is_open) in enumerate(zip(house.doors, open_doors(house.room, house.moment), strict=True)):
            column = self._move(("door", number), DOOR_LAST * DOOR_STEPS if is_open else 0, passed) // DOOR_STEPS
            row = self._signs.get(thing.name, 0)
            for x in range(thing.area.x, thing.area.right, TILE):
                for y in range(thing.area.y, thing.area.bottom, TILE):
                    sort = FLAT if column == DOOR_LAST else 0
                    at = (x + TILE // 2, y + TILE)
                    canvas.sprite(Sprite("house/door", *at, column, row, DOOR_SIZE, sort=sort, shadow=False))

    def _draw_lamps(self, canvas: Canvas) -> None:
        house = self.house
        for number, (thing, lamp) in enumerate(self._lamps):
            x, y = thing.area.centre
            on = number in house.moment.lit
            if on:
                radius, squash = thing.area.width // 2, thing.area.height / max(1, thing.area.width)
                canvas.light(Pool(x, y, radius, LAMP_COLOR, LAMP_FALLOFF, squash))
            raised = HANGS_PX if lamp.hangs else 0
            canvas.sprite(
                Sprite("house/lamp", x, y, int(on), int(lamp.hangs), LAMP_SIZE, raised, shadow=not lamp.hangs)
            )
        for thing, switch in house.switches:
            number = next(n for n, (one, _) in enumerate(self._lamps) if one.name == switch.lamp)
            column = int(number in house.moment.lit)
            x, y = thing.area.centre
            canvas.sprite(Sprite("house/switch", x, y, column, 0, SWITCH_SIZE, shadow=False))

    def _draw_anchors(self, canvas: Canvas) -> None:
        """Her cup and pencils: dark, warm where the room would fold back to, bright at a touch."""
        house = self.house
        near = anchor_near(house.room, house.moment.she)
        for number, thing in enumerate(house.anchors):
            x, y = thing.area.centre
            column = 2 if number == near else 1 if number == house.checkpoint.anchor else 0
            if column:
                canvas.light(Pool(x, y - 3, (28, 44)[column - 1], WARM, 1.2, 0.8))
            canvas.sprite(Sprite("house/anchor", x, y, column, 0, ANCHOR_SIZE, shadow=False))

    def _draw_exits(self, canvas: Canvas, x: int, y: int) -> None:
        for thing, _ in self.level.all(WayOut):
            centre, low = thing.area.centre[0], thing.area.y
            beat = self.house.tick // 14 % 4
            column = 1 + (beat if beat < 3 else 1)
            canvas.light(Pool(centre, low + 4, EXIT_PX, EXIT_COLOR, 1.3, 0.7))
            canvas.sprite(Sprite("house/exit", centre, low, column, 0, EXIT_SIZE, sort=-TILE, shadow=False))

    # -- who walks ------------------------------------------------------------------------------------------------

    def _raised(self, x: int, y: int) -> int:
        """How high above the floor somebody stands who is on a stair, in px."""
        house = self.house
        for number, sketch in enumerate(house.room.sketches):
            if sketch.kind != "stair" or not house.room.stands(house.moment.built, number):
                continue
            closed = self.level.named[house.sketches[number].spec.opens].area
            if closed.holds(x, y):
                return RAISED_PX * (y - closed.y) // max(1, closed.height)
            cell = (x // TILE, y // TILE)
            if cell in sketch.cells:
                n = sketch.cells.index(cell)
                before = sketch.cells[max(0, n - 1)]
                dx, dy = (cell[0] - before[0], cell[1] - before[1]) if n else (0, 0)
                inside = {1: x % TILE, -1: TILE - x % TILE}.get(dx, {1: y % TILE, -1: TILE - y % TILE}.get(dy, TILE))
                return RAISED_PX * (n * TILE + inside) // (TILE * len(sketch.cells))
        return 0

    def _draw_ahead(self, canvas: Canvas) -> None:
        """The marks of the echo's next second."""
        house = self.house
        if house.phase != "walk" or house.moment.held:
            return
        path = house.ahead(AHEAD_STEPS)
        last = path[0]
        for n in range(AHEAD_EVERY, len(path), AHEAD_EVERY):
            x, y = path[n]
            if path[n] != last:
                far = int(n > AHEAD_STEPS // 2)
                canvas.sprite(
                    Sprite("house/step", x // SUB, y // SUB + 3, far, 0, STEP_SIZE, sort=FLAT + 1, shadow=False)
                )
            last = path[n]

    def _draw_echo(self, canvas: Canvas, part: float) -> None:
        house, echo = self.house, self.house.echo
        x, y = _between(echo, part)
        row, column = echo.frame()
        if house.moment.held and not house.still:
            x += house.tick // 4 % 3 - 1
        picture = "people/shadow_thin" if is_thin(house.room, house.moment) else "people/shadow"
        canvas.sprite(Sprite(picture, x, y, column, row, raised=self._raised(x, y), sort=-1, shadow=False))
        if self._is_behind(x, y):
            # Its rim shows through what hides it, so that one sees it stand in there and try.
            canvas.sprite(Sprite("people/shadow_thin", x, y, column, row, sort=HIDES_PX, shadow=False))

    def _is_behind(self, x: int, y: int) -> bool:
        """Whether a wall that stands hides who is at a place."""
        house = self.house
        return any(
            sketch.kind == "wall"
            and house.room.stands(house.moment.built, number)
            and any(
                abs(c * TILE + TILE // 2 - x) <= TILE and 0 < (r + 1) * TILE - y < HIDES_PX for c, r in sketch.cells
            )
            for number, sketch in enumerate(house.room.sketches)
        )

    def _draw_her(self, canvas: Canvas, part: float) -> None:
        """She, in the light that tells how much more she can take."""
        house = self.house
        x, y = _between(house.she, part)
        red, green, blue, radius = OWN[max(0, min(RESOLVE, house.moment.resolve))]
        if house.moment.mercy and not house.still and house.tick // 5 % 2:
            radius = radius * 2 // 3
        if house.room.lines and house.moment.still:
            radius += 10 * house.moment.still // in_steps(STILL_S)
        canvas.light(Pool(x, y - 8, radius, (red, green, blue), 1.2, 0.9))
        row, column = house.she.frame()
        # A wall that has risen about her does not hide her.
        cell = (x // TILE, y // TILE)
        within = any(sketch.kind == "wall" and cell in sketch.cells for sketch in house.room.sketches)
        raised = self._raised(x, y)
        canvas.sprite(Sprite("people/mira_night", x, y, column, row, raised=raised, sort=TILE if within else 0))

    def _draw_sign(self, canvas: Canvas, x: int, y: int) -> None:
        """A hand over what the act key would do something to."""
        house = self.house
        reach = house.reach()
        up = house.tick // (STEPS_PER_SECOND // 2) % 2
        if reach == "switch":
            thing = min((thing for thing, _ in house.switches), key=lambda one: _far(one.area.centre, x, y))
            canvas.above("emotes", thing.area.centre[0], thing.area.centre[1] - 22 - up, EMOTE_HAND, SIGN_SIZE)
        elif reach:
            canvas.above("emotes", x, y - 28 - up, EMOTE_HAND, SIGN_SIZE)

    def _draw_elsewhere(self, canvas: Canvas, camera: Camera, passed: int) -> None:
        """What happens out of view, at that edge of it: the sign of a door held open, a lamp that was switched."""
        house = self.house
        width, height = canvas.view
        view = Rect(camera.x, camera.y, width, height)
        for plate, down in zip((plate for _, plate in self.level.all(Plate)), house.pressed(house.moment), strict=True):
            x, y = self.level.named[plate.door].area.centre
            if down:
                _at_edge(canvas, view, x, y, SIGN.words.index(plate.sign))
        for number, (thing, _) in enumerate(self._lamps):
            lit = number in house.moment.lit
            if self._lit.setdefault(number, lit) != lit:
                self._lit[number] = lit
                self._shown["bulb", number] = BULB_STEPS
            if self._move(("bulb", number), 0, passed):
                _at_edge(canvas, view, *thing.area.centre, BULB + lit)

    def _draw_fold(self, canvas: Canvas, amount: int) -> None:
        """The room folded about her, 0..1000; with reduced motion it only goes dark."""
        if self.house.still:
            canvas.tint(NIGHT, min(255, amount * 255 // 600))
            return
        canvas.fold(amount * (500 + amount // 2) // 1000, canvas.view[0] // 2)
        canvas.tint(NIGHT, max(0, min(255, (amount - 600) * 255 // 380)))


def _at_edge(canvas: Canvas, view: Rect, x: int, y: int, column: int) -> None:
    """A sign at the edge of the view that is nearest to what it is for; in view, that is seen for itself."""
    if not view.holds(x, y):
        x = max(view.x + EDGE_PX, min(x, view.right - EDGE_PX))
        y = max(view.y + 2 * EDGE_PX, min(y, view.bottom - EDGE_PX))
        canvas.above("house/signs", x, y, column, EDGE_SIZE)


def _between(walker: Walker, part: float) -> tuple[int, int]:
    """Where somebody is seen between two steps, in px."""
    x = round((walker.was_x + (walker.x - walker.was_x) * part) / SUB)
    y = round((walker.was_y + (walker.y - walker.was_y) * part) / SUB)
    return x, y


def _part(x: int, y: int, state: int, row: int, flat: bool) -> Sprite:
    """A tile of an outline."""
    return Sprite("house/outline", x, y, state, row, OUTLINE_SIZE, sort=FLAT if flat else 0, shadow=False)


def _far(at: tuple[int, int], x: int, y: int) -> int:
    return abs(at[0] - x) + abs(at[1] - y)


def _rows_of(spec: Outline, cells: tuple[Cell, ...]) -> list[int]:
    """The row of the pictures for each tile, by the way the line runs there."""
    rows = []
    for n in range(len(cells)):
        (x0, y0), (x1, y1) = cells[max(0, n - 1)], cells[min(len(cells) - 1, max(1, n))]
        way = (x1 - x0, y1 - y0)
        across = way[0] != 0 or len(cells) == 1
        if spec.kind == "stair":
            rows.append(STAIR_ROWS.get(way, 0))
        elif spec.kind == "bridge":
            rows.append(BRIDGE_ROWS[across])
        else:
            rows.append(FRONT_ROW if spec.front else WALL_ROWS[across])
    return rows


def _tops_of(rows: list[int]) -> list[int]:
    """The column of each tile as it stands: a stair that goes sideways is higher with each tile."""
    last = max(1, len(rows) - 1)
    return [BUILT + (n * (LEVELS - 1) // last if row in SIDEWAYS else 0) for n, row in enumerate(rows)]
