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
from game.world.level import TILE, Tile

FLAT = -500
BENCH, BENCH_ON, BENCHES = 0, 6, (0, 7, 0, 8, 0, 0)
"""The columns of a bench; of one that has another right before it; of benches side by side, outwards from the glass."""
TILE_SIZE = (TILE, TILE)
BLOCK_SIZE = (16, 32)
COLUMN_SIZE = (16, 48)
WARMTH_SIZE = (96, 64)
LEAK_SIZE, LEAK_UNDER = (64, 48), 6
THROUGH_SIZE, THROUGH_UNDER = (48, 48), 6
SIGN_SIZE = (12, 12)
ABOVE_MIDDLE_PX = 8
"""The middle of a room is so far above that of its board."""
COLUMNS = 6
BEAT_STEPS = 40
LEAK_STEPS = 11
SCORE_PX, SCORE_HIGH, SCORE_ABOVE_PX = 8, 34, 84
"""The board that the steps are counted on: its pieces, its height, and how far its foot is above the middle."""
LIGHTS = (("mirror/lights", 8), ("mirror/lights_thin", 4))
"""The steps of a row, and those of one that would be too long."""
ROW_MOST, LIGHT_HIGH, ROWS_PX = 24, 8, (5, 21)
HEAD_SIZE, DIGIT_SIZE = (16, 12), (8, 10)
LEAN_PX = 2
BUMP_PX, BUMP_UP_PX = 7, 2
OVER_WALL = 24
LEAK = (30, 12, 0)
LEAK_PX = 30
FLASH_STEPS, THROUGH_LEFT = 6, 3
FLASH, FLASH_PX = (120, 60, 40), 40
GLASS_NEAR, GLASS_FAR = (-3, 3)
GLASS_CELL, GLASS_BLOCK, GLASS_BAND = (4, 24), (4, 32), (16, 11)
GLASS_FADES = (2, 4)
"""So many tiles from the pane one is seen in it plainly, and less so; from farther off hardly."""
GLASS_BLOCKS_TILES = 4
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
        every = room.boards.named.values()
        self._blocks = {laid.name: (*_blocks(laid), *_blocks_in_glass(laid)) for laid in every}

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
            self._draw_score(canvas)
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
            canvas.sprite(_lying("mirror/warmth", x, y + 24, 0, 0, WARMTH_SIZE, 2 * FLAT))
            canvas.sprite(_lying("mirror/leak", x, y + LEAK_UNDER, beat, 0, LEAK_SIZE))
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
        elif room.phase == "take" and room.shown:
            self._draw_trail(canvas, len(room.laid.run))
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
            figure = self._figure(who, x, y, turned, leans, share if was != now else -1.0)
            canvas.sprite(figure)
            if leans:
                # Where one is stopped, while the other may go.
                at = (x + turned[0] * BUMP_PX, y + turned[1] * (BUMP_PX + 4) - BUMP_UP_PX)
                canvas.above("mirror/bump", *at, list(WAYS.values()).index(turned), TILE_SIZE)
            column = STANDS if leans else figure.column
            seen = _in_low_glass if board.across else _in_glass
            reflection = seen(room.laid, now, x, y, column, FACINGS[turned])
            if reflection is not None and room.phase != "through":
                canvas.sprite(reflection)

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
        """The mirror's own run, on both halves, through what is in the way: outlines, and the steps they leave."""
        room, laid = self.room, self.room.laid
        now, was = room.run_state(room.run_at + 1), room.run_state(room.run_at)
        ways = laid.run
        way = ways[min(room.run_at, len(ways) - 1)]
        share = min(1.0, (room.since % RUN_STEPS + part) / RUN_STEPS)
        self._draw_trail(canvas, room.run_at)
        for (before, after), turned in (
            ((was.near, now.near), way),
            ((was.far, now.far), laid.board.reflected_way(way)),
        ):
            x, y = _between(laid, before, after, share)
            inside = laid.shortcut in (before, after)
            column = (2 * room.run_at + int(share * 2)) % 4 if before != after else STANDS
            canvas.sprite(Sprite("mirror/ghost", x, y, column, FACINGS[turned], sort=OVER_WALL if inside else 0))

    def _draw_trail(self, canvas: Canvas, moves: int) -> None:
        """The steps of so many moves of the mirror's run, and what is left where it went through the wall."""
        room, laid = self.room, self.room.laid
        states = [room.run_state(number) for number in range(moves + 1)]
        for number, way in enumerate(laid.run[:moves]):
            was, now = states[number], states[number + 1]
            if was.near != now.near and was.near != laid.shortcut:
                canvas.sprite(_flat("mirror/trail", laid, was.near, FACINGS[way], int(now.near == laid.shortcut)))
            if was.far != now.far:
                canvas.sprite(_flat("mirror/trail", laid, was.far, FACINGS[laid.board.reflected_way(way)], 0))
            if now.near == laid.shortcut:
                since = room.since - (number + 1) * RUN_STEPS
                column = min(THROUGH_LEFT, since // FLASH_STEPS) if room.phase == "run" else THROUGH_LEFT
                x, y = laid.middle(now.near)
                size, sort = THROUGH_SIZE, OVER_WALL - 1 if column == THROUGH_LEFT else OVER_WALL + 1
                canvas.sprite(Sprite("mirror/through", x, y + THROUGH_UNDER, column, 0, size, sort=sort, shadow=False))
                if column != THROUGH_LEFT:
                    canvas.light(Pool(x, y - 8, FLASH_PX, FLASH, 1.2, 0.8))

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

    def _draw_score(self, canvas: Canvas) -> None:
        """Two rows on the wall, one under the other: a step for each of his moves, and for each that par has."""
        room, laid = self.room, self.room.laid
        mirrors = room.mirrors_moves
        rows = (room.at, min(room.at, room.lights)), (room.par, min(mirrors, room.lights))
        if room.phase == "run":
            rows = rows[0], (room.par, room.run_at)
        most = min(LIGHTS_MOST, max(room.at, room.par))
        picture, pitch = LIGHTS[most > ROW_MOST]
        figures = len(str(max(room.at, room.par)))
        pieces = -(-(HEAD_SIZE[0] + most * pitch + (figures + 1) * DIGIT_SIZE[0] + 4) // SCORE_PX)
        x, y = _middle(laid)
        left, foot = x - pieces * SCORE_PX // 2, y - SCORE_ABOVE_PX
        for piece in range(pieces):
            column = 0 if piece == 0 else 2 if piece == pieces - 1 else 1
            at = left + piece * SCORE_PX + SCORE_PX // 2
            canvas.above("mirror/score", at, foot, column, (SCORE_PX, SCORE_HIGH))
        if laid.board.met(room.state) != laid.main:
            # It was the other pair: their star is beside the count.
            canvas.above("mirror/goal_aside", left + pieces * SCORE_PX + 10, foot - 8, 2, TILE_SIZE)
        for side, (moves, lit) in enumerate(rows):
            top = foot - SCORE_HIGH + ROWS_PX[side]
            head = 0 if side == 0 else 2 if room.shown or room.phase == "run" else 1
            canvas.above("mirror/heads", left + 10, top + 9, head, HEAD_SIZE)
            begin = left + HEAD_SIZE[0] + 4
            for number in range(min(moves, LIGHTS_MOST)):
                column = 3 if number >= lit else 1 if side else 2 if number >= mirrors else 0
                canvas.above(
                    picture, begin + number * pitch + pitch // 2, top + LIGHT_HIGH, column, (pitch, LIGHT_HIGH)
                )
            said = str(moves if lit >= LIGHTS_MOST else lit)
            row = 1 if side else 2 if lit > mirrors else 0
            for place, digit in enumerate(said):
                at = begin + most * pitch + (figures - len(said) + place + 1) * DIGIT_SIZE[0]
                canvas.above("mirror/digits", at, top + DIGIT_SIZE[1] - 1, row * 10 + int(digit), DIGIT_SIZE)

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
            yield Sprite("mirror/blocks", x, y + 4, _block_column(laid, cell, tile), row, BLOCK_SIZE, shadow=False)


def _block_column(laid: Laid, cell: Cell, tile: Tile) -> int:
    column, before = tile.area.x // TILE, laid.blocks.get((cell[0], cell[1] + 1))
    if column != BENCH:
        return column
    if before is not None and before.area.x // TILE == BENCH:
        return BENCH_ON
    x, _ = laid.middle(cell)
    return BENCHES[abs(x - laid.thing.area.centre[0]) // TILE % len(BENCHES)]


# -- what is seen in the pane -----------------------------------------------------------------------------------------


def _blocks_in_glass(laid: Laid) -> Iterator[Sprite]:
    """What of them stands before the pane, with nothing between; none where it lies across."""
    for cell, tile in laid.blocks.items():
        aside = abs(cell[0] - laid.board.width // 2)
        if tile is None or laid.board.across or aside > GLASS_BLOCKS_TILES or not _sees_glass(laid, cell):
            continue
        _, y = laid.middle(cell)
        far = not laid.board.is_near(cell)
        fade = _fade(aside)
        x = laid.thing.area.centre[0] + (GLASS_FAR if far else GLASS_NEAR)
        column, row = _block_column(laid, cell, tile), 2 * fade + int(far)
        yield _lying("mirror/in_glass_blocks", x, y + 4, column, row, GLASS_BLOCK)


def _in_glass(laid: Laid, cell: Cell, x: int, y: int, column: int, facing: int) -> Sprite | None:
    """Somebody as the upright pane shows them, on the side that they are on: narrow, for it is seen from its edge."""
    if not _sees_glass(laid, cell):
        return None
    middle, far = laid.thing.area.centre[0], not laid.board.is_near(cell)
    who, at = ("mirror", GLASS_FAR) if far else ("quinn", GLASS_NEAR)
    row = facing + STANDS * _fade(abs(x - middle) // TILE)
    return _lying(f"mirror/in_glass_{who}", middle + at, y, column, row, GLASS_CELL)


def _in_low_glass(laid: Laid, cell: Cell, x: int, y: int, column: int, facing: int) -> Sprite | None:
    """Quinn's face in the pane that lies across, close to it."""
    glass = laid.board.height // 2
    aside = cell[1] - glass
    if not 1 <= aside <= 2 or not _sees_glass(laid, cell):
        return None
    foot = (laid.at[1] + glass) * TILE + 2 + GLASS_BAND[1]
    return _lying("mirror/in_low_glass", x, foot, column, facing + STANDS * (aside - 1), GLASS_BAND)


def _sees_glass(laid: Laid, cell: Cell) -> bool:
    """Whether no wall of a board is between a tile and the pane."""
    x, y = cell
    board = laid.board
    if board.across:
        low, high = sorted((y, board.height // 2))
        return not any((x, between) in board.walls for between in range(low + 1, high))
    low, high = sorted((x, board.width // 2))
    return not any((between, y) in board.walls for between in range(low + 1, high))


def _fade(tiles: int) -> int:
    """How plainly something is seen in the pane, 0 (plainly) to 2."""
    return sum(tiles > reach for reach in GLASS_FADES)


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
