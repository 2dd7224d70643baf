"""How a chamber of Release candidate looks: a white room, a pane of glass, and two who step on tiles.

Nothing here decides anything. Walls are tiles in the map; what stands on them is drawn here, so that whoever walks
behind is hidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.core.steps import STEPS_PER_SECOND, in_steps
from game.dreams.dream import WayOut
from game.dreams.mirror.board import WAYS, Cell, State
from game.dreams.mirror.laid import Laid
from game.dreams.mirror.room import (
    BRING_S,
    FOLD_S,
    GLIDE_S,
    LIGHTS_MOST,
    RUN_STEPS,
    TAKE_S,
    TAP_STEPS,
    THROUGH_S,
    UNFOLD_S,
    Room,
)
from game.world.canvas import Camera, Canvas, Pool, Sprite
from game.world.level import TILE

FLAT = -500
BENCH, BENCH_ON, BENCHES = 0, 6, (0, 7, 0, 8, 0, 0)
"""The columns of a bench; of one that has another right before it; of benches side by side, outwards from the glass."""
TILE_SIZE = (TILE, TILE)
BLOCK_SIZE = (16, 32)
COLUMN_SIZE = (16, 48)
LIGHT_SIZE = (8, 8)
WARMTH_SIZE = (80, 56)
SIGN_SIZE = (12, 12)
ABOVE_MIDDLE_PX = 8
"""The middle of a room is so far above that of its board."""
COLUMNS = 6
BEAT_STEPS = 40
LEAK_STEPS = 11
ROW_MOST, LIGHT_PX, LIGHTS_ABOVE_PX, LIGHTS_ASIDE_PX = 16, 9, 85, 16
LEAN_PX = 2
OVER_WALL = 24
LEAK = (30, 12, 0)
LEAK_PX = 30
GHOST = (30, 60, 70)
EMOTE_HAND = 9
WHITE = (236, 246, 248)
FACINGS = {(0, 1): 0, (-1, 0): 1, (1, 0): 2, (0, -1): 3}
"""The row of a way on the sheets of those who walk."""
STANDS = 4


class Painter:
    """Draws one chamber."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.level = room.level
        self._blocks = {laid.name: tuple(_blocks(laid)) for laid in room.boards.named.values()}

    def draw(self, canvas: Canvas, part: float) -> None:
        """The room, the board in it, and the two."""
        room, laid = self.room, self.room.laid
        camera = self._camera(canvas, part)
        canvas.map(self.level, camera, room.tick, room.present)
        boards = [(laid, room.state)]
        if room.phase == "glide" and room.next is not None:
            boards.append((room.next, room.next.board.start))
        for one, state in boards:
            for block in self._blocks[one.name]:
                canvas.sprite(block)
            self._draw_marks(canvas, one, state)
            self._draw_anchors(canvas, one, state)
        self._draw_ways_out(canvas, camera)
        self._draw_twins(canvas, part)
        self._draw_hints(canvas)
        if room.lights or room.phase == "met":
            self._draw_lights(canvas)
        if room.phase == "through":
            canvas.tint(WHITE, 255 * max(0, 2 * room.since - in_steps(THROUGH_S)) // in_steps(THROUGH_S))
        if room.phase == "unfold":
            self._draw_fold(canvas, 1000 - 1000 * room.since // in_steps(UNFOLD_S))
        elif room.folding > TAP_STEPS:
            self._draw_fold(canvas, 1000 * max(0, room.folding - TAP_STEPS) // (in_steps(FOLD_S) - TAP_STEPS))

    def _camera(self, canvas: Canvas, part: float) -> Camera:
        """On the room of the board; it glides from one to the next."""
        room = self.room
        x, y = _middle(room.laid)
        if room.phase == "glide" and room.next is not None:
            share = 1.0 if room.still else min(1.0, (room.since + part) / in_steps(GLIDE_S))
            share = share * share * (3 - 2 * share)
            to_x, to_y = _middle(room.next)
            x, y = round(x + (to_x - x) * share), round(y + (to_y - y) * share)
        width, height = canvas.view
        return Camera(x - width // 2, y - height // 2)

    # -- what lies on the floor -----------------------------------------------------------------------------------

    def _draw_marks(self, canvas: Canvas, laid: Laid, state: State) -> None:
        """The marks, dark where they cannot be met any more, and the cracks."""
        beat = 1 + self.room.tick // BEAT_STEPS % 2
        for marks in laid.board.marks:
            picture = "mirror/goal" if marks == laid.main else "mirror/goal_aside"
            waits = beat if laid.solver.left(state, marks) is not None else 0
            for row, (cell, stands) in enumerate(((marks.near, state.near), (marks.far, state.far))):
                canvas.sprite(_flat(picture, laid, cell, 3 if cell == stands else waits, row + 2 * laid.board.across))
        for cell in laid.board.cracks:
            column = 2 if cell in state.holes else int(cell in (state.near, state.far))
            canvas.sprite(_flat("mirror/crack", laid, cell, column, int(not laid.board.is_near(cell))))

    def _draw_ways_out(self, canvas: Canvas, camera: Camera) -> None:
        """The cracked tile that light comes out of: on the board at last, and in sight from the first."""
        room = self.room
        beat = room.tick // LEAK_STEPS % 4
        for thing, _ in self.level.all(WayOut):
            column, row = thing.area.centre[0] // TILE, thing.area.centre[1] // TILE
            x, y = column * TILE + TILE // 2, (row + 1) * TILE
            if not -WARMTH_SIZE[1] < y - camera.y < canvas.view[1] + WARMTH_SIZE[1]:
                continue
            canvas.sprite(_lying("mirror/warmth", x, y + 20, 0, 0, WARMTH_SIZE, 2 * FLAT))
            canvas.sprite(_lying("mirror/leak", x, y, beat))
            canvas.light(Pool(x, y - 8, LEAK_PX + beat, LEAK, 1.3, 0.8))
            cell = room.laid.cell_of(thing)
            if cell in room.laid.board.ways_out and not room.laid.board.across:
                stands = cell == room.state.near and not room.left
                opened = 2 if room.phase == "through" else int(stands)
                canvas.sprite(Sprite("mirror/pane_broken", x + TILE, y, opened, 0, COLUMN_SIZE, shadow=False))

    def _draw_anchors(self, canvas: Canvas, laid: Laid, state: State) -> None:
        """Dark, lit once it keeps the board as it is, bright at a touch."""
        for cell, thing in laid.anchors.items():
            x, y = laid.middle(cell)
            column = 2 if cell == state.near else int(self.room.anchored == thing.name)
            canvas.sprite(Sprite("mirror/anchor", x + 5, y - 5, column, 0, TILE_SIZE, shadow=False))

    # -- the two --------------------------------------------------------------------------------------------------

    def _draw_twins(self, canvas: Canvas, part: float) -> None:
        room = self.room
        if room.phase == "glide":
            return
        if room.phase == "run":
            self._draw_run(canvas, part)
        share = 1.0 - max(0.0, room.left - part) / room.lasts if room.left else 1.0
        board = room.laid.board
        way = room.way if room.way != (0, 0) else room.moves[room.at - 1] if room.at else (0, 1)
        near = (room.was.near, room.state.near, way, "quinn_pass")
        far = (room.was.far, room.state.far, board.reflected_way(way), "quinn_mirror")
        for was, now, turned, who in (near, far):
            if room.phase == "run" and who == "quinn_mirror":
                continue
            x, y = _between(room.laid, was, now, share)
            if room.phase in ("bring", "take"):
                self._draw_column(canvas, x, y)
            if not self._is_seen():
                continue
            if room.phase == "through" and who == "quinn_pass":
                # For once the other does not move.
                x += turned[0] * TILE * room.since // in_steps(THROUGH_S)
                y += turned[1] * TILE * room.since // in_steps(THROUGH_S)
            leans = room.left > 0 and was == now and room.way != (0, 0)
            canvas.sprite(self._figure(who, x, y, turned, leans, share if was != now else -1.0))

    def _figure(self, who: str, x: int, y: int, way: Cell, leans: bool, share: float) -> Sprite:
        """One of the two, who stands, walks (`share` of a step) or leans."""
        if leans:
            sheet = "quinn_lean" if who == "quinn_pass" else "quinn_mirror_lean"
            return Sprite(f"mirror/{sheet}", x + way[0] * LEAN_PX, y + way[1] * LEAN_PX, FACINGS[way], 0)
        walks = self.room.phase in ("walk", "through") and 0 <= share < 1
        column = (2 * self.room.at + int(share * 2)) % 4 if walks else STANDS
        return Sprite(f"people/{who}", x, y, column, FACINGS[way])

    def _is_seen(self) -> bool:
        """Whether the light has brought them already, or has not taken them yet."""
        room = self.room
        if room.phase == "bring":
            return room.since * 2 > in_steps(BRING_S)
        return room.phase != "take" or room.since * 2 < in_steps(TAKE_S)

    def _draw_column(self, canvas: Canvas, x: int, y: int) -> None:
        room = self.room
        lasts = in_steps(BRING_S if room.phase == "bring" else TAKE_S)
        far = abs(2 * min(room.since, lasts) - lasts)
        column = max(0, COLUMNS - 1 - far * COLUMNS // lasts)
        canvas.sprite(Sprite("mirror/column", x, y + 3, column, 0, COLUMN_SIZE, sort=1, shadow=False))

    def _draw_run(self, canvas: Canvas, part: float) -> None:
        """The mirror's own run, on both halves, through what is in the way."""
        room, laid = self.room, self.room.laid
        now, was = room.run_state(room.run_at + 1), room.run_state(room.run_at)
        ways = laid.run
        way = ways[min(room.run_at, len(ways) - 1)]
        share = min(1.0, (room.since % RUN_STEPS + part) / RUN_STEPS)
        for (before, after), turned in (
            ((was.near, now.near), way),
            ((was.far, now.far), laid.board.reflected_way(way)),
        ):
            x, y = _between(laid, before, after, share)
            inside = laid.shortcut in (before, after)
            column = (2 * room.run_at + int(share * 2)) % 4 if before != after else STANDS
            canvas.light(Pool(x, y - 8, 26, GHOST, 1.2, 0.8))
            canvas.sprite(Sprite("people/quinn_mirror", x, y, column, FACINGS[turned], sort=OVER_WALL if inside else 0))

    # -- over everything ------------------------------------------------------------------------------------------

    def _draw_hints(self, canvas: Canvas) -> None:
        room = self.room
        x, y = room.laid.middle(room.state.near)
        if room.phase == "walk" and room.looked_at() is not None:
            canvas.above("emotes", x, y - 28 - room.tick // (STEPS_PER_SECOND // 2) % 2, EMOTE_HAND, SIGN_SIZE)
        way = room.next_way()
        if way is not None:
            at = (x + way[0] * TILE, y + 4 + way[1] * TILE)
            canvas.above("mirror/arrow", *at, list(WAYS.values()).index(way), TILE_SIZE)

    def _draw_lights(self, canvas: Canvas) -> None:
        """A light for each move, on the wall: his to the left of the middle, the mirror's to the right."""
        room, laid = self.room, self.room.laid
        x, y = _middle(laid)
        y -= LIGHTS_ABOVE_PX
        mirrors = room.mirrors_moves
        for side, moves, lit in ((-1, room.at, 0), (1, mirrors, 1)):
            for number in range(min(moves, LIGHTS_MOST)):
                row, place = divmod(number, ROW_MOST)
                column = 2 if side < 0 and number >= mirrors else lit
                at = (x + side * (LIGHTS_ASIDE_PX + place * LIGHT_PX), y - row * LIGHT_PX)
                canvas.above("mirror/lights", *at, column if number < room.lights else 3, LIGHT_SIZE)

    def _draw_fold(self, canvas: Canvas, amount: int) -> None:
        """The room folded about its glass, 0..1000; with reduced motion it only goes white."""
        if self.room.still:
            canvas.tint(WHITE, min(255, amount * 255 // 700))
            return
        canvas.fold(amount * amount // 1000, canvas.view[0] // 2)
        canvas.tint(WHITE, max(0, min(255, (amount - 700) * 255 // 300)))


def _blocks(laid: Laid) -> Iterator[Sprite]:
    """What stands on the walls of a board."""
    for cell, tile in laid.blocks.items():
        if tile is not None:
            x, y = laid.middle(cell)
            row = int(not laid.board.is_near(cell))
            column, before = tile.area.x // TILE, laid.blocks.get((cell[0], cell[1] + 1))
            if column == BENCH and before is not None and before.area.x // TILE == BENCH:
                column = BENCH_ON
            elif column == BENCH:
                column = BENCHES[abs(x - laid.thing.area.centre[0]) // TILE % len(BENCHES)]
            yield Sprite("mirror/blocks", x, y + 4, column, row, BLOCK_SIZE, shadow=False)


def _flat(picture: str, laid: Laid, cell: Cell, column: int, row: int) -> Sprite:
    """Something that lies on a tile."""
    x, y = laid.middle(cell)
    return _lying(picture, x, y + 4, column, row)


@cache
def _lying(
    picture: str, x: int, y: int, column: int, row: int = 0, size: tuple[int, int] = TILE_SIZE, sort: int = FLAT
) -> Sprite:
    """Something that lies on the floor: the same sprite every time, which is drawn sooner."""
    return Sprite(picture, x, y, column, row, size, sort=sort, shadow=False)


def _between(laid: Laid, was: Cell, now: Cell, share: float) -> tuple[int, int]:
    (x, y), (to_x, to_y) = laid.middle(was), laid.middle(now)
    return round(x + (to_x - x) * share), round(y + (to_y - y) * share)


def _middle(laid: Laid) -> tuple[int, int]:
    """The middle of a board's room."""
    x, y = laid.thing.area.centre
    return x, y - ABOVE_MIDDLE_PX
