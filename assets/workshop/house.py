"""The unbuilt house, Mira's dream: one sheet to lay rooms from, what stands in them, and what is built while one walks.

Half of it is house (violet boards, indigo paper, dust sheets), half is plan (graph paper, lines drawn in light). Only
lamps are warm. Ids in the sheet, 16 tiles a row: 0-3 boards (8 tiles) and plan paper (8 tiles), each a seamless piece;
4 where boards end over paper, 5 where paper ends over nothing; 6-8 the wall, three tiles high: papered, its cut ends,
drawn only, half and half, a doorway, torn; 9-10 half walls, cut; 11 walls in plan and 12 lines on the plan, both by
which neighbours they join (1 north, 2 east, 4 south, 8 west); 13-14 a ledge; 15 what draughtsmen write on plans.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from interior import flat, glow_spot, overhead, prop
from pixel_kit import TILE, Canvas, Mask, Part, save_picture, write_collection, write_sheet

ASSETS = Path(__file__).resolve().parents[1]
TILESETS = ASSETS / "tilesets"
PICTURES = ASSETS / "pictures" / "house"

COLUMNS = 16
PIECE = (8 * TILE, 4 * TILE)
PLANK = 8
GRID = 8
WALL_HIGH = 3 * TILE
RAIL, SKIRTING = 7, 42
LINE, FAINT = "plan5", "plan4"
SIDES = ("e", "w", "n", "s", "ne", "nw", "se", "sw")
SIGNS = ("circle", "triangle", "square", "cross")


# -- floors ---------------------------------------------------------------------------------------------------------


def boards() -> Canvas:
    """A seamless piece of floor: violet planks of uneven lengths, low in contrast, with nails and a little wear."""
    art = Canvas(*PIECE)
    random = np.random.default_rng(12)
    wide, high = PIECE
    worn = gaussian_filter(random.random((high, wide)), (5, 16), mode="wrap")
    worn = (worn - worn.mean()) / worn.std()
    grain = gaussian_filter(random.random((high, wide)), (0.3, 5), mode="wrap")
    grain = (grain - grain.mean()) / grain.std()
    for row in range(0, high, PLANK):
        left = int(random.integers(0, wide))
        lengths = [int(random.integers(34, 56)), int(random.integers(30, 44))]
        lengths.append(wide - sum(lengths))
        for length in lengths:
            plank = (art.rows >= row) & (art.rows < row + PLANK) & ((art.columns - left) % wide < length)
            level = 0.5 + float(random.normal()) * 0.045
            art.wash(
                plank, np.clip(level + worn * 0.03 + grain * 0.022, 0, 1), ("board1", "board2", "board3", "board4")
            )
            art.shade(plank & (art.rows == row + PLANK - 1), 0.42)
            art.glaze(plank & (art.rows == row), "board5", 0.16)
            art.shade(plank & ((art.columns - left) % wide == 0), 0.5)
            for nail in ((left + 2) % wide, (left + length - 2) % wide):
                art.glaze(art.rect_mask(nail, row + 2, 1, 1), "board0", 0.6)
                art.glaze(art.rect_mask(nail, row + 5, 1, 1), "board0", 0.6)
            if random.random() < 0.3:
                knot = art.ellipse_mask((left + int(random.integers(8, length - 6))) % wide, row + 4, 2.6, 1.4)
                art.glaze(knot & plank, "board1", 0.5)
            left = (left + length) % wide
    return art


def paper() -> Canvas:
    """A seamless piece of plan: deep blue-violet paper, a grid of fine lines, a heavier one every four tiles."""
    art = Canvas(*PIECE)
    random = np.random.default_rng(3)
    cloud = gaussian_filter(random.random((PIECE[1], PIECE[0])), 9, mode="wrap")
    cloud = (cloud - cloud.mean()) / cloud.std()
    everything = art.rows >= 0
    art.wash(everything, np.clip(0.5 + cloud * 0.16, 0, 1), ("plan0", "plan1", "plan2"))
    fine = (art.columns % GRID == 0) | (art.rows % GRID == 0)
    art.glaze(fine, "plan3", 0.22, 0.3)
    heavy = (art.columns % (4 * TILE) == 0) | (art.rows % (4 * TILE) == 0)
    art.glaze(heavy, "plan4", 0.26, 0.42)
    cross = ((art.columns % TILE == 0) & (art.rows % GRID == 0)) | ((art.columns % GRID == 0) & (art.rows % TILE == 0))
    art.glaze(cross, "plan4", 0.16, 0.3)
    # What was rubbed out can still be made out.
    ghost = art.copy()
    for x, y, w, h in ((18, 10, 34, 22), (84, 36, 26, 18)):
        ghost.rect(x, y, w, 1, "plan3").rect(x, y + h, w, 1, "plan3").rect(x, y, 1, h, "plan3").rect(
            x + w, y, 1, h, "plan3"
        )
    smudge = (ghost.albedo != art.albedo).any(axis=2) & (art.thresholds < 0.5)
    art.glaze(smudge, "plan3", 0.35, 0.2)
    return art


def _ragged(length: int, seed: int, most: int, pitch: int) -> NDArray[np.int64]:
    """How far each plank or fibre sticks out, in px, wrapped."""
    random = np.random.default_rng(seed)
    return np.repeat(random.integers(0, most, length // pitch + 1), pitch)[:length]


def _end_mask(art: Canvas, side: str, across: NDArray[np.int64], down: NDArray[np.int64]) -> Mask:
    """Where floor still lies in a tile at whose side (or corner; small letters after "in": inner corner) it ends."""
    inner = side.startswith("in")
    side = side.removeprefix("in")
    keep: list[Mask] = []
    if "e" in side:
        keep.append(art.columns < 8 + across[art.rows] - 3)
    if "w" in side:
        keep.append(art.columns >= 8 - across[art.rows] + 3)
    if "n" in side:
        keep.append(art.rows >= 8 - down[art.columns])
    if "s" in side:
        keep.append(art.rows < 8 + down[art.columns])
    mask = keep[0]
    for other in keep[1:]:
        mask = mask | other if inner else mask & other
    return mask


ENDS = (*SIDES, "inne", "innw", "inse", "insw")


def board_ends() -> Canvas:
    """A row of tiles in which the boards stop, each plank where it was sawn, over joists that are only drawn."""
    floor = boards()
    art = Canvas(len(ENDS) * TILE, TILE)
    for number, side in enumerate(ENDS):
        tile = floor.cut(32, 0, TILE, TILE)
        keep = _end_mask(tile, side, _ragged(TILE, 7, 9, PLANK), np.zeros(TILE, np.int64))
        edge_s = keep & ~np.vstack([keep[1:], keep[-1:]])
        edge_e = keep & ~np.hstack([keep[:, 1:], keep[:, -1:]])
        edge_w = keep & ~np.hstack([keep[:, :1], keep[:, :-1]])
        tile.fill(edge_e | edge_w, "board4")
        tile.fill(edge_s, "board0")
        tile.mask &= keep
        # The shadow that the boards throw on the paper, and the plank that is only drawn, going on.
        below = np.vstack([np.zeros((1, TILE), bool), keep[:-1]]) & ~keep
        tile.drape(below, "indigo0", 0.6)
        if "e" in side or "w" in side:
            lines = ~keep & (tile.rows % PLANK == 0) & (tile.columns % 3 != 2)
            tile.drape(lines & ~below, FAINT, 0.34, 0.3)
        art.paste(tile, number * TILE, 0)
    return art


def paper_ends() -> Canvas:
    """A row of tiles in which the paper ends over nothing: torn a little, its edge pale, its corners curled."""
    sheet = paper()
    art = Canvas(len(ENDS) * TILE, TILE)
    for number, side in enumerate(ENDS):
        tile = sheet.cut(0, 0, TILE, TILE)
        torn = np.array([0, 0, 1, 1, 0, 0, 0, -1, -1, 0, 0, 1, 0, 0, 0, 0])
        keep = _end_mask(tile, side, torn + 5, torn)
        edge = keep & ~(np.roll(keep, 1, 0) & np.roll(keep, -1, 0) & np.roll(keep, 1, 1) & np.roll(keep, -1, 1))
        inside = np.ones_like(keep)
        inside[0] = inside[-1] = inside[:, 0] = inside[:, -1] = False
        tile.fill(edge & (inside | ~keep), "plan4", 0.34)
        tile.mask &= keep
        art.paste(tile, number * TILE, 0)
    return art


def nothing(width: int = TILE, height: int = TILE) -> Canvas:
    """What is round the house: the dark of paper that nobody has drawn on."""
    art = Canvas(width, height)
    return art.fill(art.rows >= 0, "plan0").shade(art.rows >= 0, 0.5)


# -- walls ----------------------------------------------------------------------------------------------------------


def papered(width: int) -> Canvas:
    """The wall: indigo paper with leaves between stripes, a rail over it, wood under it."""
    art = Canvas(width, WALL_HIGH)
    rows, columns = art.rows, art.columns
    art.rect(0, 0, width, WALL_HIGH, "indigo2")
    art.glaze(columns % 16 < 8, "indigo1", 0.45)
    art.fill(columns % 16 == 0, "indigo3")
    x, y = columns % 16, (rows + columns // 16 % 2 * 7) % 14
    stem = (x == 4) & (y % 14 < 9) & (y > 1)
    leaf = ((np.abs(x - 4) == 1) & ((y == 4) | (y == 7))) | ((np.abs(x - 4) == 2) & ((y == 3) | (y == 6)))
    art.fill(stem, "indigo3").fill(leaf, "indigo3").fill((x == 4) & (y == 1), "indigo5")
    dots = (x == 12) & (rows % 7 == 3)
    art.fill(dots, "indigo3")
    art.rect(0, 0, width, 4, "board0").rect(0, 4, width, 3, "board3").rect(0, 4, width, 1, "board5").rect(
        0, RAIL, width, 1, "board0"
    )
    for depth, strength in ((3, 0.42), (7, 0.28), (13, 0.2)):
        art.shade(art.rect_mask(0, RAIL + 1, width, depth), strength)
    art.rect(0, SKIRTING - 8, width, 14, "board2").rect(0, SKIRTING - 8, width, 1, "board4").rect(
        0, SKIRTING - 7, width, 1, "board1"
    )
    for left in range(0, width, 32):
        art.rect(left + 3, SKIRTING - 5, 26, 5, "board1").rect(left + 4, SKIRTING - 4, 25, 4, "board2").rect(
            left + 4, SKIRTING, 25, 1, "board3"
        )
    art.rect(0, WALL_HIGH - 4, width, 4, "board3").rect(0, WALL_HIGH - 4, width, 1, "board4").rect(
        0, WALL_HIGH - 1, width, 1, "board0"
    )
    return art


def drawn_wall(width: int) -> Canvas:
    """The same wall as it is drawn: its lines in light on the dark, no surface yet."""
    art = Canvas(width, WALL_HIGH)
    everything = art.rows >= 0
    art.fill(everything, "plan0")
    art.gradient(everything, 0.35 + art.rows / WALL_HIGH * 0.5, ("plan0", "plan1", "plan2"), grain=0.7)
    art.glaze((art.columns % GRID == 0) | (art.rows % GRID == 0), "plan3", 0.24, 0.24)
    for row, tone, glow in (
        (4, LINE, 0.62),
        (RAIL, FAINT, 0.4),
        (SKIRTING - 8, FAINT, 0.45),
        (WALL_HIGH - 4, FAINT, 0.4),
    ):
        art.rect(0, row, width, 1, tone, glow)
    art.rect(0, WALL_HIGH - 1, width, 1, LINE, 0.66)
    studs = (art.columns % 16 == 0) & (art.rows > RAIL) & (art.rows < WALL_HIGH - 4)
    art.fill(studs & (art.rows % 4 < 2), FAINT, 0.34)
    for left in range(0, width, 32):
        y = SKIRTING - 5
        for box in ((left + 3, y, 26, 1), (left + 3, y + 5, 26, 1), (left + 3, y, 1, 6), (left + 28, y, 1, 6)):
            art.rect(*box, "plan3", 0.4)
    return art


def walls() -> Canvas:
    """The three rows of wall tiles."""
    art = Canvas(COLUMNS * TILE, WALL_HIGH)
    paper_piece, drawn = papered(64), drawn_wall(64)
    art.paste(paper_piece, 0, 0)
    for tile, left in ((4, True), (5, False)):
        piece = paper_piece.cut(0, 0, TILE, WALL_HIGH)
        _cut_end(piece, left)
        art.paste(piece, tile * TILE, 0)
    art.paste(drawn, 6 * TILE, 0)
    # Half and half: the paper stops along a line that somebody has still to decide on.
    for tile, papered_left in ((10, True), (11, False)):
        piece = drawn.cut(0, 0, TILE, WALL_HIGH)
        edge = np.array([8, 9, 9, 8, 7, 7, 6, 7, 8, 10, 10, 9, 8, 8, 7, 6])[np.arange(WALL_HIGH) % 16][:, None]
        keep = (piece.columns < edge) if papered_left else (piece.columns >= TILE - edge)
        skin = paper_piece.cut(0, 0, TILE, WALL_HIGH)
        skin.mask &= keep
        piece.paste(skin, 0, 0)
        rim = keep ^ ((piece.columns < edge - 1) if papered_left else (piece.columns >= TILE - edge + 1))
        piece.fill(rim & (piece.rows > 4), "linen2", 0.2)
        art.paste(piece, tile * TILE, 0)
    art.paste(_doorway(paper_piece.cut(0, 0, 2 * TILE, WALL_HIGH)), 12 * TILE, 0)
    art.paste(_torn(paper_piece.cut(0, 0, 2 * TILE, WALL_HIGH)), 14 * TILE, 0)
    return art


def _cut_end(piece: Canvas, left: bool) -> None:
    """Saw a wall through: plaster, lath, the hatching of a section, and a line of light where the knife went."""
    x = 0 if left else 10
    piece.rect(x, 0, 6, WALL_HIGH, "linen1")
    hatch = piece.rect_mask(x, 0, 6, WALL_HIGH) & ((piece.rows + piece.columns) % 4 == 0)
    piece.fill(hatch, "indigo3")
    piece.rect(0 if left else 15, 0, 1, WALL_HIGH, LINE, 0.7)
    piece.rect(5 if left else 10, 0, 1, WALL_HIGH, "board0")
    piece.rect(x, 0, 6, 1, LINE, 0.7)


def _doorway(piece: Canvas) -> Canvas:
    """An opening with a frame and the dark in it."""
    piece.rect(2, 3, 28, WALL_HIGH - 3, "board3").rect(2, 3, 28, 1, "board5").rect(2, 4, 1, WALL_HIGH, "board4")
    hole = piece.rect_mask(5, 6, 22, WALL_HIGH - 6)
    piece.gradient(hole, (piece.rows - 6) / WALL_HIGH * 0.9, ("plan0", "plan0", "plan1", "board1"), grain=0.7)
    piece.rect(5, 6, 22, 1, "board0").rect(4, 6, 1, WALL_HIGH, "board1").rect(27, 6, 1, WALL_HIGH, "board1")
    for row in (20, 32, 41):
        piece.rect(11, row, 10, 1, "plan3", 0.35)
    piece.rect(11, 20, 1, 28, "plan3", 0.35).rect(20, 20, 1, 28, "plan3", 0.35)
    return piece


def _torn(piece: Canvas) -> Canvas:
    """A piece where the paper has come off in a strip: laths and what was written on the plaster."""
    hole = piece.polygon_mask([(9, 9), (22, 8), (21, 17), (24, 22), (20, 33), (12, 33), (10, 25), (7, 18)])
    piece.fill(hole, "linen0")
    piece.fill(hole & (piece.rows % 4 == 0), "indigo1").fill(hole & (piece.rows % 4 == 1), "linen1")
    rim = hole & ~np.roll(hole, 1, 0)
    piece.fill(rim, "indigo0")
    flap = piece.polygon_mask([(12, 33), (20, 33), (19, 38), (14, 37)])
    piece.fill(flap, "indigo4").fill(flap & ~np.roll(flap, 1, 1), "indigo5")
    piece.rect(12, 14, 5, 1, LINE, 0.3).rect(12, 14, 1, 4, LINE, 0.3).rect(16, 14, 1, 4, LINE, 0.3)
    return piece


def poche(width: int, height: int) -> Canvas:
    """What a wall is made of when it is cut: hatched plaster."""
    art = Canvas(width, height)
    everything = art.rows >= 0
    art.fill(everything, "indigo1")
    art.fill((art.rows + art.columns) % 4 == 0, "indigo3")
    return art


def plan_wall(mask: int) -> Canvas:
    """A tile of thick wall in plan, cut at the hip, joined to the neighbours in the mask (1 N, 2 E, 4 S, 8 W)."""
    art = Canvas(TILE, TILE)
    thick = 8
    low, high = (TILE - thick) // 2, (TILE + thick) // 2
    body = art.rect_mask(low, low, thick, thick)
    if mask & 1:
        body |= art.rect_mask(low, 0, thick, high)
    if mask & 2:
        body |= art.rect_mask(low, low, TILE - low, thick)
    if mask & 4:
        body |= art.rect_mask(low, low, thick, TILE - low)
    if mask & 8:
        body |= art.rect_mask(0, low, high, thick)
    fill = poche(TILE, TILE)
    fill.mask &= body
    art.paste(fill, 0, 0)
    padded = np.pad(body, 1, mode="edge")
    inner = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    inner &= padded[:-2, :-2] & padded[:-2, 2:] & padded[2:, :-2] & padded[2:, 2:]
    art.fill(body & ~inner, LINE, 0.55)
    # Two px of face below it: the wall has been begun.
    front = np.vstack([np.zeros((2, TILE), bool), body[:-2]]) & ~body
    return art.fill(front, "board1").drape(
        np.vstack([np.zeros((4, TILE), bool), body[:-4]]) & ~body & ~front, "indigo0", 0.5
    )


def plan_line(mask: int) -> Canvas:
    """A tile of a line on the plan, with a tick where it ends."""
    art = Canvas(TILE, TILE)
    for bit, box in ((1, (7, 0, 1, 8)), (2, (7, 7, 9, 1)), (4, (7, 7, 1, 9)), (8, (0, 7, 8, 1))):
        if mask & bit:
            art.rect(*box, LINE, 0.42)
    if mask in (1, 2, 4, 8):
        art.line(5, 9, 9, 5, LINE, 0.5)
    if not mask:
        art.line(5, 7, 9, 7, LINE, 0.5).line(7, 5, 7, 9, LINE, 0.5)
    return art


def half_walls() -> Canvas:
    """Two rows: walls that reach to the hip; their cut tops hatched, their faces papered."""
    art = Canvas(COLUMNS * TILE, 2 * TILE)
    wall = papered(64)
    for tile in range(4):
        top = Canvas(TILE, TILE)
        body = poche(TILE, 8)
        top.paste(body, 0, 8)
        top.rect(0, 8, TILE, 1, LINE, 0.6).rect(0, 15, TILE, 1, LINE, 0.4)
        art.paste(top, tile * TILE, 0)
        face = wall.cut(tile % 2 * TILE, WALL_HIGH - TILE - 2, TILE, TILE + 2).cut(0, 2, TILE, TILE)
        art.paste(face, tile * TILE, TILE)
        if tile in (0, 3):
            x = 0 if tile == 0 else 15
            art.rect(tile * TILE + x, 8, 1, 24, LINE, 0.55)
    for column in (4, 5):
        run = plan_wall(5 if column == 4 else 4)
        art.paste(run, column * TILE, 0)
        end = Canvas(TILE, TILE)
        end.paste(plan_wall(5), 0, 0)
        end.mask[6:] = False
        face = wall.cut(0, WALL_HIGH - 10, 8, 10)
        end.paste(face, 4, 6)
        end.rect(4, 5, 8, 1, LINE, 0.55)
        art.paste(end, column * TILE, TILE)
    return art


def ledges() -> Canvas:
    """Two rows: the edge of a floor that lies higher, and the face under it with its joists cut."""
    art = Canvas(COLUMNS * TILE, 2 * TILE)
    floor = boards()
    random = np.random.default_rng(8)
    for tile in range(6):
        x = tile * TILE
        art.paste(floor.cut(tile * TILE, 48, TILE, TILE), x, 0)
        art.rect(x, 12, TILE, 4, "board4").rect(x, 12, TILE, 1, "board5").rect(x, 15, TILE, 1, "board1")
        art.glaze(art.rect_mask(x, 11, TILE, 1), "board0", 0.3)
        face = art.rect_mask(x, TILE, TILE, TILE)
        art.gradient(face, 1 - (art.rows - TILE) / TILE, ("plan0", "board0", "board1", "board2"), grain=0.7)
        # A joist every tile, sawn through, with its rings.
        art.rect(x + 4, TILE + 1, 8, 9, "board3").rect(x + 4, TILE + 1, 8, 1, "board5").rect(
            x + 11, TILE + 2, 1, 8, "board1"
        )
        art.curve([(x + 6, TILE + 8), (x + 7, TILE + 4), (x + 9, TILE + 4), (x + 10, TILE + 8)], "board2")
        art.rect(x, TILE, TILE, 1, "indigo0").rect(x, 2 * TILE - 1, TILE, 1, "indigo0")
        if random.random() < 0.6:
            art.rect(x + 1, TILE + 11, 14, 1, "board2").rect(x + 1, TILE + 12, 14, 1, "board0")
    for tile, left in ((0, 0), (5, 14)):
        x = tile * TILE + left
        art.rect(x, 0, 2, 2 * TILE, "board4").rect(x + (0 if tile == 0 else 1), 0, 1, 2 * TILE, LINE, 0.5)
    return art


def notes() -> Canvas:
    """What draughtsmen write: four door swings, a north arrow, a scale bar, lines with measures, across and down."""
    art = Canvas(COLUMNS * TILE, TILE)
    swing = Canvas(TILE, TILE)
    ring = np.abs(np.hypot(swing.columns, swing.rows - 15) - 14) < 0.55
    swing.fill(ring & ((swing.columns + swing.rows) % 4 < 3), FAINT, 0.5)
    swing.rect(0, 1, 1, 15, LINE, 0.6).rect(0, 15, 15, 1, "plan3", 0.4)
    art.paste(swing, 0, 0).paste(swing.mirrored(), TILE, 0)
    for tile, base in ((2, swing), (3, swing.mirrored())):
        upside = Canvas(TILE, TILE)
        upside.albedo, upside.emission, upside.mask = base.albedo[::-1], base.emission[::-1], base.mask[::-1]
        art.paste(upside, tile * TILE, 0)
    x = 4 * TILE
    art.rect(x + 8, 5, 1, 10, LINE, 0.55).rect(x + 5, 10, 7, 1, FAINT, 0.5)
    art.line(x + 8, 4, x + 5, 8, LINE, 0.55).line(x + 8, 4, x + 11, 8, LINE, 0.55).rect(x + 7, 0, 1, 3, FAINT, 0.5)
    art.rect(x + 9, 0, 1, 3, FAINT, 0.5).pixel(x + 8, 1, FAINT, 0.5)
    x = 5 * TILE
    for part in range(4):
        art.rect(x + 1 + part * 7, 8, 7, 3, LINE if part % 2 == 0 else "plan2", 0.45 if part % 2 == 0 else 0.1)
    art.rect(x + 1, 8, 29, 1, LINE, 0.45).rect(x + 1, 10, 29, 1, LINE, 0.45)
    art.text(x + 1, 2, "0", FAINT, 0.4).text(x + 26, 2, "4", FAINT, 0.4)
    x = 7 * TILE
    for tile in range(3):
        art.rect(x + tile * TILE, 8, TILE, 1, FAINT, 0.5)
    art.rect(x + 2, 4, 1, 9, FAINT, 0.5).line(x, 10, x + 4, 6, LINE, 0.6)
    art.rect(x + 45, 4, 1, 9, FAINT, 0.5).line(x + 43, 10, x + 47, 6, LINE, 0.6)
    art.text(x + 19, 1, "2.4", LINE, 0.5)
    x = 10 * TILE
    for tile in range(3):
        art.rect(x + tile * TILE + 8, 0, 1, TILE, FAINT, 0.5)
    art.rect(x + 4, 2, 9, 1, FAINT, 0.5).line(x + 6, 4, x + 10, 0, LINE, 0.6)
    art.rect(x + 36, 13, 9, 1, FAINT, 0.5).line(x + 38, 15, x + 42, 11, LINE, 0.6)
    art.text(x + 17, 5, "?", LINE, 0.5)
    return art


def sheet() -> Canvas:
    """The whole sheet."""
    art = Canvas(COLUMNS * TILE, 16 * TILE)
    art.paste(boards(), 0, 0).paste(paper(), 8 * TILE, 0)
    for row, ends in ((4, board_ends()), (5, paper_ends())):
        art.paste(ends, 0, row * TILE)
        for column in range(12, 16):
            art.paste(nothing(), column * TILE, row * TILE)
    for column in (13, 15):
        random = np.random.default_rng(column)
        for _ in range(4):
            x, y = (int(value) for value in random.integers(2, 14, 2))
            art.pixel(column * TILE + x, 4 * TILE + y, "plan4", 0.3)
    art.paste(walls(), 0, 6 * TILE).paste(half_walls(), 0, 9 * TILE)
    for mask in range(16):
        art.paste(plan_wall(mask), mask * TILE, 11 * TILE)
        art.paste(plan_line(mask), mask * TILE, 12 * TILE)
    return art.paste(ledges(), 0, 13 * TILE).paste(notes(), 0, 15 * TILE)


def solid_tiles() -> list[int]:
    """The tiles of the sheet that nobody walks through."""
    walls_solid = [row * COLUMNS + column for row in (6, 7, 8) for column in range(COLUMNS) if column not in (12, 13)]
    half = [row * COLUMNS + column for row in (9, 10) for column in range(6)]
    return [*walls_solid, *half, *(11 * COLUMNS + c for c in range(16)), *(14 * COLUMNS + c for c in range(6))]


# -- what is built --------------------------------------------------------------------------------------------------
# A tile of an outline stands in the lower 16 rows of a cell that is three tiles high; the columns are its states.

CELL = (TILE, 3 * TILE)
STATES = 7
"""Unbuilt, drawn, four steps of rising, built; after them a stair that goes sideways has its next four heights."""
LEVELS = 5
STAIR_HIGH = 16
"""How high a stair leads, in px."""
KINDS = (
    "stair_up", "stair_right", "stair_left", "stair_down", "bridge_across", "bridge_along", "wall_across", "wall_along",
    "cupboard",
)  # fmt: skip


def outline_plan(kind: str, drawn: bool) -> Canvas:
    """A tile as it is drawn: dashed and pale while nobody has walked it, bright after that."""
    art = Canvas(TILE, TILE)
    line: Canvas = Canvas(TILE, TILE)
    if kind in ("stair_up", "stair_down"):
        line.rect(1, 0, 1, TILE, LINE).rect(14, 0, 1, TILE, LINE)
        for row in (3, 11):
            line.rect(1, row, 14, 1, LINE)
        tip, back = (5, 9) if kind == "stair_up" else (9, 5)
        line.line(5, back, 7, tip, LINE).line(10, back, 8, tip, LINE)
    elif kind in ("stair_left", "stair_right"):
        line.rect(0, 1, TILE, 1, LINE).rect(0, 14, TILE, 1, LINE)
        for column in (3, 11):
            line.rect(column, 1, 1, 14, LINE)
        tip, back = (9, 5) if kind == "stair_right" else (5, 9)
        line.line(back, 5, tip, 7, LINE).line(back, 10, tip, 8, LINE)
    elif kind == "bridge_across":
        line.rect(0, 1, TILE, 1, LINE).rect(0, 14, TILE, 1, LINE)
        for column in (1, 6, 11):
            line.rect(column, 3, 1, 10, LINE)
    elif kind == "bridge_along":
        line.rect(1, 0, 1, TILE, LINE).rect(14, 0, 1, TILE, LINE)
        for row in (1, 6, 11):
            line.rect(3, row, 10, 1, LINE)
    elif kind == "wall_across":
        line.rect(0, 4, TILE, 1, LINE).rect(0, 11, TILE, 1, LINE)
    elif kind == "wall_along":
        line.rect(4, 0, 1, TILE, LINE).rect(11, 0, 1, TILE, LINE)
    else:
        line.rect(0, 3, TILE, 1, LINE).rect(0, 12, TILE, 1, LINE).rect(0, 3, 1, 10, LINE).rect(15, 3, 1, 10, LINE)
        line.line(2, 12, 8, 6, LINE).line(13, 12, 7, 6, LINE)
    where = line.mask
    if kind.startswith("wall"):
        inside = (
            (line.rows > 4) & (line.rows < 11) if kind == "wall_across" else (line.columns > 4) & (line.columns < 11)
        )
        where = where | (inside & ((line.rows + line.columns) % 4 == 0))
    if not drawn:
        dashes = where & ((art.rows + art.columns) % 4 < 2)
        art.fill(dashes, "plan4", 0.72)
        return art
    glow = np.zeros_like(where)
    for shift in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        glow |= np.roll(where, shift, (0, 1))
    art.drape(glow & ~where, "plan4", 0.42, 0.5)
    return art.fill(where, "plan5", 1.0)


def outline_built(kind: str, level: int = 0) -> Canvas:
    """A tile as it stands, in a cell of three tiles; `level` is how far up a stair that goes sideways it is."""
    art = Canvas(*CELL)
    y = 2 * TILE
    if kind in ("stair_up", "stair_down"):
        for step in range(2):
            top = y + step * 8
            art.rect(0, top, TILE, 5, "board4").rect(0, top + 5, TILE, 3, "board2").rect(0, top + 4, TILE, 1, "board5")
            art.rect(0, top, TILE, 1, "board3").rect(0, top + 7, TILE, 1, "board0")
            art.rect(5, top + 1, 6, 3, "indigo4").rect(5, top + 5, 6, 3, "indigo3").rect(5, top + 4, 6, 1, "indigo5")
        art.rect(0, y, 1, TILE, "board5").rect(15, y, 1, TILE, "board0")
    elif kind in ("stair_left", "stair_right"):
        for step in range(2):
            left = step * 8
            high = round(STAIR_HIGH * (2 * level + step + 1) / (2 * LEVELS))
            top = y - high
            art.rect(left, top, 8, 13, "board4").rect(left + 7, top, 1, 13, "board5").rect(left, top, 1, 13, "board3")
            art.rect(left, top, 8, 1, "board5")
            art.rect(left + 1, top + 4, 6, 6, "indigo4").rect(left + 7, top + 4, 1, 6, "indigo5").rect(
                left, top + 4, 1, 6, "indigo3"
            )
            # The side of the stair, down to the floor: a string, and boards under it.
            front = y + 13 - high
            art.rect(left, front, 8, high + 3, "board1").rect(left, front, 8, 1, "board5")
            art.rect(left, front + 1, 8, 2, "board3")
            art.rect(left, y + 15, 8, 1, "board0").rect(left, front + 3, 1, max(0, high - 1), "board2")
            art.raise_top(left, top, 8, 13, high)
            art.raise_front(left, front, 8, high + 3)
        if kind == "stair_left":
            art = art.mirrored()
    elif kind == "bridge_across":
        for plank in range(4):
            left = plank * 4
            art.rect(left, y + 1, 4, 12, ("board3", "board4", "board3", "board2")[plank])
            art.rect(left + 3, y + 1, 1, 12, "board1")
        art.rect(0, y, TILE, 1, "board5").rect(0, y + 12, TILE, 1, "board5").rect(0, y + 13, TILE, 2, "board1").rect(
            0, y + 15, TILE, 1, "board0"
        )
    elif kind == "bridge_along":
        for plank in range(4):
            top = y + plank * 4
            art.rect(1, top, 14, 4, ("board3", "board4", "board3", "board2")[plank]).rect(1, top + 3, 14, 1, "board1")
        art.rect(0, y, 1, TILE, "board5").rect(15, y, 1, TILE, "board5")
    elif kind == "cupboard":
        art.rect(0, 6, TILE, 9, "board3").rect(0, 6, TILE, 1, "board5").rect(0, 14, TILE, 1, "board0")
        art.rect(0, 15, TILE, 33, "board2").rect(0, 15, 1, 33, "board4").rect(15, 15, 1, 33, "board0")
        for top, high in ((18, 11), (31, 12)):
            art.rect(3, top, 10, high, "board1").rect(4, top + 1, 9, high - 1, "board3").rect(
                5, top + 2, 7, high - 3, "board2"
            )
        art.rect(12, 29, 2, 3, "lamp2").pixel(12, 29, "lamp4").rect(0, 45, TILE, 3, "board1").rect(
            0, 47, TILE, 1, "board0"
        )
        art.raise_front(0, 15, TILE, 33)
        art.raise_top(0, 6, TILE, 9, 33)
    else:
        across = kind == "wall_across"
        skin = papered(64).cut(0, WALL_HIGH - 32, TILE, 32)
        skin.rect(0, 0, TILE, 1, "board5")
        art.paste(skin, 0, TILE)
        art.paste(poche(TILE, TILE), 0, 0)
        if across:
            art.mask[:4] = False
            art.rect(0, 4, TILE, 1, LINE, 0.55)
        else:
            art.rect(0, 0, 1, TILE, LINE, 0.55).rect(15, 0, 1, TILE, LINE, 0.55)
        art.rect(0, 15, TILE, 1, LINE, 0.4)
        art.raise_front(0, TILE, TILE, 2 * TILE)
        art.raise_top(0, 0, TILE, TILE, 2 * TILE)
    return art


def outline_rising(kind: str, part: float) -> Canvas:
    """A tile as it comes up: the lower part of it is solid, over that it is still drawn, and the edge is bright."""
    whole = outline_built(kind)
    art = Canvas(*CELL)
    plan = outline_plan(kind, True)
    art.paste(plan, 0, 2 * TILE)
    if kind in ("cupboard", "wall_across", "wall_along"):
        top = 6 if kind == "cupboard" else 4 if kind == "wall_across" else 0
        sink = round((1 - part) * (2 * TILE))
        risen = whole.cut(0, top, TILE, 3 * TILE - top - sink)
        # Its top keeps its depth, and its face grows under it.
        art.paste(risen, 0, top + sink)
        art.rect(0, top + sink, TILE, 1, "plan5", 1.0)
        if sink:
            haze = art.rect_mask(0, top, TILE, sink)
            art.drape(haze & ((art.columns % 8 == 0) | (art.rows % 8 == 0)), "plan4", 0.34, 0.42)
            art.drape(art.rect_mask(0, top, TILE, 1), "plan5", 0.8, 0.8)
        return art
    shown = (art.rows + art.columns * 5 % 7) / 7 % 1 < part
    edge = whole.mask & shown
    risen = whole.copy()
    risen.mask &= edge
    lower = round(2 * (1 - part))
    art.paste(risen, 0, lower)
    bright = edge & ~np.roll(edge, 1, 0)
    art.glaze(bright, "plan5", 0.6, 0.7)
    return art


def outline_sheet() -> Canvas:
    """Every kind of outline: a row each, its states side by side."""
    art = Canvas(CELL[0] * (STATES + LEVELS - 1), CELL[1] * len(KINDS))
    for row, kind in enumerate(KINDS):
        cells = [Canvas(*CELL).paste(outline_plan(kind, drawn), 0, 2 * TILE) for drawn in (False, True)]
        cells += [outline_rising(kind, part) for part in (0.2, 0.42, 0.64, 0.86)]
        cells += [outline_built(kind, level) for level in range(LEVELS)]
        for column, cell in enumerate(cells):
            art.paste(cell, column * CELL[0], row * CELL[1])
    return art


def sign(art: Canvas, name: str, cx: int, cy: int, tone: str, glow: float) -> None:
    """One of the four signs that tell which plate is for which door."""
    if name == "circle":
        ring = np.abs(np.hypot(art.columns - cx, art.rows - cy) - 3) < 0.7
        art.fill(ring, tone, glow)
    elif name == "triangle":
        art.line(cx, cy - 3, cx - 3, cy + 3, tone, glow).line(cx, cy - 3, cx + 3, cy + 3, tone, glow)
        art.rect(cx - 3, cy + 3, 7, 1, tone, glow)
    elif name == "square":
        art.rect(cx - 3, cy - 3, 7, 1, tone, glow).rect(cx - 3, cy + 3, 7, 1, tone, glow)
        art.rect(cx - 3, cy - 3, 1, 7, tone, glow).rect(cx + 3, cy - 3, 1, 7, tone, glow)
    else:
        art.line(cx - 3, cy - 3, cx + 3, cy + 3, tone, glow).line(cx - 3, cy + 3, cx + 3, cy - 3, tone, glow)


def plate_sheet() -> Canvas:
    """A loose floorboard with a sign let into it: a row for each sign; up, then down with its light."""
    art = Canvas(2 * TILE, TILE * len(SIGNS))
    for row, name in enumerate(SIGNS):
        for down in (0, 1):
            tile = Canvas(TILE, TILE)
            tile.rect(0, 0, TILE, TILE, "board0")
            if down:
                tile.rect(1, 2, 14, 13, "board2").rect(1, 2, 14, 2, "board1").rect(1, 14, 14, 1, "board3")
                sign(tile, name, 8, 8, "plan5", 1.0)
            else:
                tile.rect(1, 0, 14, 13, "board4").rect(1, 0, 14, 1, "board5").rect(1, 13, 14, 2, "board2")
                tile.rect(1, 12, 14, 1, "board3").rect(1, 6, 14, 1, "board3")
                sign(tile, name, 8, 6, "plan4", 0.5)
            for nail_x in (2, 13):
                for nail_y in (2 + down, 11 + down):
                    tile.pixel(nail_x, nail_y, "linen2", 0.1)
            art.paste(tile, down * TILE, row * TILE)
    return art


def sign_sheet() -> Canvas:
    """The signs as they are shown at the edge of the view, for a door that is elsewhere: 14 px each, side by side.

    After them a bulb, dark and lit, for a lamp that is.
    """
    art = Canvas(14 * (len(SIGNS) + 2), 14)
    for column in range(len(SIGNS) + 2):
        one = Canvas(14, 14)
        one.ellipse(6.5, 6.5, 7, 7, "plan4", 0.6).ellipse(6.5, 6.5, 6, 6, "plan0", 0.2)
        if column < len(SIGNS):
            sign(one, SIGNS[column], 6, 6, "plan5", 1.0)
        else:
            lit = column > len(SIGNS)
            one.ellipse(6.5, 5.5, 3, 3, "lamp4" if lit else "indigo4", 1.0 if lit else 0.4)
            one.rect(5, 8, 3, 1, "lamp3" if lit else "indigo3", 0.8).rect(5, 9, 3, 2, "linen2", 0.5)
            if lit:
                one.pixel(5, 4, "lamp5", 1.0).pixel(6, 4, "lamp5", 1.0)
        art.paste(one, column * 14, 0)
    return art


DOOR_CELL = (TILE, 40)
DOOR_STATES = 5


def door_panel(name: str) -> Canvas:
    """A tile of shut door: panels, an edge of light, the sign of its plate."""
    art = Canvas(TILE, 32)
    art.rect(0, 0, TILE, 32, "indigo3").rect(0, 0, TILE, 1, LINE, 0.8).rect(0, 1, TILE, 3, "indigo4")
    art.rect(0, 4, TILE, 1, "indigo1").rect(0, 4, 1, 28, "indigo4").rect(15, 4, 1, 28, "indigo1")
    art.rect(2, 6, 12, 13, "indigo1").rect(3, 7, 11, 12, "indigo2").rect(2, 21, 12, 8, "indigo1").rect(
        3, 22, 11, 7, "indigo2"
    )
    sign(art, name, 8, 12, "plan5", 0.9)
    art.rect(0, 30, TILE, 2, "indigo1").rect(0, 31, TILE, 1, "indigo0")
    return art.stand_up()


def door_sheet() -> Canvas:
    """Doors that sink into the floor: a row for each sign, shut to open; open, a slot is left with a line of light."""
    art = Canvas(DOOR_CELL[0] * DOOR_STATES, DOOR_CELL[1] * len(SIGNS))
    for row, name in enumerate(SIGNS):
        panel = door_panel(name)
        for state in range(DOOR_STATES):
            cell = Canvas(*DOOR_CELL)
            shown = 32 - state * 8
            ground = 36
            cell.rect(0, ground - 2, TILE, 5, "board0").rect(0, ground + 2, TILE, 1, LINE, 0.5 if state else 0.25)
            if shown:
                part = panel.cut(0, 0, TILE, shown)
                part.lift[:] = np.where(part.mask, shown - part.rows, 0)
                cell.paste(part, 0, ground - shown)
            else:
                cell.rect(0, ground - 1, TILE, 1, FAINT, 0.7)
            art.paste(cell, state * DOOR_CELL[0], row * DOOR_CELL[1])
    return art


# -- lamps ----------------------------------------------------------------------------------------------------------

LAMP_CELL = (24, 64)


def standing_lamp(lit: bool) -> Canvas:
    """A standard lamp with a pleated shade."""
    art = Canvas(*LAMP_CELL)
    art.rect(11, 22, 2, 38, "board3").rect(11, 22, 1, 38, "board5")
    art.ellipse(11.5, 61, 7, 2.6, "board1").ellipse(11.5, 60, 6, 2, "board3").ellipse(10.5, 59.4, 3, 1, "board5")
    for row in range(17):
        half = round(5 + 6 * row / 16)
        for dx in range(-half, half):
            near = abs(dx + 0.5) / half
            if lit:
                level = 1 - near * 0.7 - abs(row / 17 - 0.62) * 0.5
                step = 4 if level > 0.5 else 3 if level > 0.15 else 2
                step = 3 if dx % 4 == 0 and step == 4 else step
                art.pixel(12 + dx, 6 + row, f"lamp{step}", (0.78, 0.92, 1.0)[step - 2])
            else:
                step = 1 if near > 0.7 or dx % 4 == 0 else 2
                art.pixel(12 + dx, 6 + row, f"linen{step - (dx > 3)}" if step > 1 else "linen0")
    art.rect(7, 5, 10, 1, "lamp2" if lit else "linen1", 0.6 if lit else 0.0)
    art.rect(1, 23, 22, 1, "lamp1" if lit else "indigo2", 0.7 if lit else 0.0)
    art.line(17, 24, 17, 31, "lamp1" if lit else "linen0").pixel(17, 32, "lamp3")
    return art.stand_up()


def hanging_lamp(lit: bool) -> Canvas:
    """A lamp on a flex from a ceiling that may not be there."""
    art = Canvas(*LAMP_CELL)
    x, drop = 12, 34
    art.rect(x, 0, 1, drop, "linen0" if not lit else "lamp0", 0.0 if not lit else 0.3)
    art.rect(x - 1, drop - 2, 3, 3, "board3")
    shade = art.polygon_mask([(x - 10, drop + 9), (x + 10, drop + 9), (x + 4, drop + 1), (x - 4, drop + 1)])
    art.fill(shade, "indigo3", 0.3 if lit else 0.0)
    art.fill(shade & (art.columns < x - (art.rows - drop) * 0.25), "indigo4", 0.42 if lit else 0.0)
    art.fill(shade & (art.columns > x + 3 + (art.rows - drop) * 0.4), "indigo2", 0.2 if lit else 0.0)
    if lit:
        art.rect(x - 10, drop + 9, 21, 1, "lamp3", 0.95).rect(x - 4, drop + 10, 9, 2, "lamp5", 1.0).rect(
            x - 2, drop + 12, 5, 1, "lamp4", 1.0
        )
    else:
        art.rect(x - 10, drop + 9, 21, 1, "indigo5").rect(x - 3, drop + 10, 7, 2, "linen2").rect(
            x - 2, drop + 12, 5, 1, "linen1"
        )
    art.lift[:] = np.where(art.mask, 40, 0)
    return art


def lamp_sheet() -> Canvas:
    """Off and on, standing over hanging."""
    art = Canvas(LAMP_CELL[0] * 2, LAMP_CELL[1] * 2)
    for row, lamp in enumerate((standing_lamp, hanging_lamp)):
        for column, lit in enumerate((False, True)):
            art.paste(lamp(lit), column * LAMP_CELL[0], row * LAMP_CELL[1])
    return art


def switch_sheet() -> Canvas:
    """A switch on a post of its own, off and on: a toggle, and a lamp no larger than a pinhead."""
    art = Canvas(24, 20)
    for column, on in enumerate((False, True)):
        one = Canvas(12, 20)
        one.rect(5, 9, 2, 10, "board3").rect(5, 9, 1, 10, "board5").rect(3, 18, 6, 2, "board2").rect(
            3, 18, 6, 1, "board4"
        )
        one.rect(1, 0, 10, 11, "linen2").rect(1, 0, 10, 1, "linen4").rect(1, 0, 1, 11, "linen3").rect(
            10, 1, 1, 10, "linen0"
        ).rect(1, 10, 10, 1, "linen0")
        one.rect(4, 2, 4, 7, "indigo1")
        one.rect(4, 2 if on else 6, 4, 3, "linen5").rect(4, 4 if on else 8, 4, 1, "linen1")
        if on:
            one.rect(9, 2, 1, 1, "lamp4", 1.0).rect(4, 2, 4, 2, "lamp4", 0.4)
        else:
            one.rect(9, 2, 1, 1, "coral2", 0.7)
        art.paste(one.stand_up(), column * 12, 0)
    return art


def anchor_sheet() -> Canvas:
    """Her tea mug with pencils in it: dark, lit, bright at a touch."""
    art = Canvas(48, 16)
    for column in range(3):
        one = Canvas(TILE, TILE)
        glow = (0.12, 0.5, 0.95)[column]
        for x, top, tone in ((5, 1, "coral3"), (7, 0, "night5"), (9, 2, "lamp3")):
            one.rect(x, top, 1, 7, tone, glow * 0.6).pixel(x, top, "lamp5", glow)
        one.rect(3, 6, 9, 9, "indigo4", glow * 0.4).rect(3, 6, 9, 1, "indigo5", glow * 0.6).rect(
            10, 7, 2, 8, "indigo3", glow * 0.3
        )
        one.rect(3, 14, 9, 1, "indigo2").rect(12, 8, 2, 1, "indigo4").rect(13, 9, 1, 3, "indigo4").rect(
            12, 12, 2, 1, "indigo3"
        )
        one.rect(5, 9, 3, 3, "lamp3" if column else "lamp1", glow).pixel(6, 8, "lamp4" if column else "lamp1", glow)
        art.paste(one.stand_up(), column * TILE, 0)
    return art


def exit_sheet() -> Canvas:
    """A door that is only drawn, with light behind it: dim, then three frames of its light."""
    art = Canvas(128, 48)
    for column in range(4):
        one = Canvas(32, 48)
        strength = (0.0, 0.72, 0.84, 0.94)[column]
        one.rect(2, 2, 28, 46, "plan1").rect(2, 2, 28, 1, LINE, 0.5 + strength / 2).rect(
            2, 2, 1, 46, LINE, 0.5 + strength / 2
        )
        one.rect(29, 2, 1, 46, LINE, 0.5 + strength / 2)
        leaf = one.rect_mask(5, 5, 22, 43)
        if column:
            far = np.hypot((one.columns - 15.5) / 15, (one.rows - 30) / 30)
            one.gradient(
                leaf,
                np.clip(1.1 - far * (1.1 - 0.1 * column), 0, 1),
                ("indigo3", "indigo5", "lamp3", "lamp4", "lamp5"),
                strength,
                0.7,
            )
        else:
            one.fill(leaf, "plan0")
            one.fill(leaf & ((one.rows + one.columns) % 8 == 0), "plan3", 0.3)
        for top, high in ((9, 15), (28, 14)):
            tone, glow = ("plan4", 0.5) if not column else ("lamp2", 0.7)
            one.rect(9, top, 14, 1, tone, glow).rect(9, top + high, 14, 1, tone, glow).rect(
                9, top, 1, high, tone, glow
            ).rect(22, top, 1, high, tone, glow)
        one.rect(23, 26, 2, 2, LINE, 0.9)
        art.paste(one, column * 32, 0)
    return art


def step_sheet() -> Canvas:
    """Marks of where the echo will walk: a footprint of light, near and far."""
    art = Canvas(16, 8)
    for column, (strength, glow) in enumerate(((0.9, 0.9), (0.6, 0.6))):
        left = column * 8
        art.drape(art.rect_mask(left + 3, 2, 2, 3), "plan4", strength, glow)
        art.drape(art.rect_mask(left + 3, 6, 2, 1), "plan4", strength * 0.7, glow * 0.7)
    return art


# -- under dust sheets ----------------------------------------------------------------------------------------------

LINENS = ("linen0", "linen1", "linen2", "linen3", "linen4", "linen5")


def sheeted(
    width: int,
    height: int,
    tops: Sequence[tuple[float, float]],
    hem: float,
    seed: int,
    seat: Sequence[tuple[float, float]] = (),
) -> Canvas:
    """A thing under a dust sheet: its upper outline as points, how far the hem falls, folds from a seed.

    `seat` is a second outline in front of the first, for things that have a back and a seat.
    """
    art = Canvas(width, height)
    random = np.random.default_rng(seed)
    for layer, points in enumerate((tops, seat)):
        if not points:
            continue
        xs, ys = zip(*points, strict=True)
        x = np.arange(width)
        top = np.interp(x, xs, ys)
        top = gaussian_filter(top, 0.8)
        bottom = height - 1 - np.abs(np.sin(x * 0.3 + seed)) * 1.6 if layer or not seat else np.full(width, hem)
        inside = (x >= xs[0]) & (x <= xs[-1])
        body = (art.rows >= top[None, :]) & (art.rows <= bottom[None, :]) & inside[None, :]
        # Folds hang from the edges of what is under the sheet and open out towards the floor.
        folds = np.zeros((height, width))
        for _ in range(width // 5 + 2):
            at = float(random.uniform(xs[0], xs[-1]))
            lean = float(random.normal()) * 0.12 + (at - width / 2) / width * 0.3
            thick = float(random.uniform(1.0, 2.4))
            depth = np.clip((art.rows - top[None, :]) / max(6.0, height * 0.7), 0, 1)
            middle = at + lean * (art.rows - top[None, :])
            folds += np.exp(-(((art.columns - middle) / thick) ** 2)) * depth * float(random.uniform(-0.55, 0.42))
        fall = (art.rows - top[None, :]) / np.maximum(1, bottom - top)[None, :]
        side = (art.columns - xs[0]) / max(1.0, xs[-1] - xs[0])
        level = 0.80 - 0.34 * fall - 0.26 * side + folds
        level = np.where(art.rows - top[None, :] < 2.2, level + 0.26, level)
        art.gradient(body, np.clip(level, 0.04, 1), LINENS, grain=0.42)
        rim = body & ~np.vstack([np.zeros((1, width), bool), body[:-1]])
        art.fill(rim & (art.columns < xs[0] + (xs[-1] - xs[0]) * 0.78), "linen5")
        left = body & ~np.hstack([np.zeros((height, 1), bool), body[:, :-1]])
        art.fill(left & ~rim, "linen3")
        right = body & ~np.hstack([body[:, 1:], np.zeros((height, 1), bool)])
        art.fill(right, "indigo3")
        if layer == 0 and seat:
            art.shade(body & (art.rows > np.interp(x, *zip(*seat, strict=True))[None, :] - 4), 0.3)
    return art.stand_up()


def sheeted_chair() -> Canvas:
    """A dining chair under a sheet: the two ears of its back, its seat."""
    art = sheeted(
        22,
        34,
        ((2, 6), (3, 2), (6, 1), (10, 4), (15, 1), (18, 2), (19, 6)),
        20,
        3,
        ((1, 30), (2, 18), (4, 16), (17, 16), (19, 18), (20, 30)),
    )
    art.rect(3, 32, 2, 2, "board2").rect(17, 32, 2, 2, "board1")
    return art.stand_up()


def sheeted_piano() -> Canvas:
    """An upright piano under a sheet, a candle bracket poking it out; a corner of the sheet has slid off the keys."""
    art = sheeted(
        60,
        48,
        ((1, 8), (3, 3), (20, 2), (22, 0), (24, 2), (56, 3), (58, 8)),
        26,
        9,
        ((0, 30), (1, 24), (4, 21), (56, 21), (58, 24), (59, 30)),
    )
    keys = art.rect_mask(36, 24, 20, 5)
    art.fill(keys, "linen4")
    art.fill(keys & (art.columns % 2 == 0), "linen2")
    for black in (37, 40, 43, 47, 50, 53):
        art.rect(black, 24, 1, 3, "indigo0")
    art.rect(36, 23, 20, 1, "board4").rect(36, 29, 20, 4, "board2").rect(36, 29, 20, 1, "board1")
    art.polygon([(34, 22), (57, 33), (57, 40), (40, 36), (35, 30)], "board1")
    art.fill(keys, "linen4")
    for line in range(36, 56, 2):
        art.rect(line, 24, 1, 5, "linen2")
    for black in (37, 40, 43, 47, 50, 53):
        art.rect(black, 24, 1, 3, "indigo0")
    art.rect(36, 23, 20, 1, "board5").rect(35, 29, 22, 2, "board3")
    art.polygon([(56, 22), (59, 24), (59, 47), (55, 46), (57, 34)], "linen1")
    art.polygon([(33, 24), (36, 24), (36, 46), (30, 47)], "linen3")
    return art.stand_up()


def sheeted_bed() -> Canvas:
    """A bed under a sheet, seen from its foot: the head, two pillows, and under the sheet the dent of one sleeper."""
    art = sheeted(
        48,
        62,
        ((2, 8), (4, 3), (23, 1), (43, 3), (45, 8)),
        30,
        5,
        ((0, 58), (1, 26), (4, 20), (12, 17), (22, 20), (26, 20), (35, 17), (43, 20), (46, 26), (47, 58)),
    )
    dent = np.hypot((art.columns - 15) / 8, (art.rows - 36) / 13) < 1
    art.glaze(dent & art.mask, "linen0", 0.42)
    edge = dent & ~(np.hypot((art.columns - 16) / 8, (art.rows - 37) / 13) < 1)
    art.glaze(edge & art.mask, "linen5", 0.3)
    art.rect(3, 60, 3, 2, "board1").rect(42, 60, 3, 2, "board1")
    return art.stand_up()


def sheeted_table() -> Canvas:
    """A table under a sheet; on it something small that keeps the sheet up in the middle."""
    art = sheeted(56, 34, ((1, 14), (3, 10), (22, 9), (25, 3), (28, 2), (31, 3), (34, 9), (52, 10), (54, 14)), 30, 11)
    art.rect(5, 31, 2, 3, "board1").rect(49, 31, 2, 3, "board1")
    return art.stand_up()


def sheeted_cot() -> Canvas:
    """A cot under a sheet, barred at one end where the sheet is too short."""
    art = sheeted(34, 34, ((1, 12), (2, 5), (5, 4), (8, 8), (25, 8), (28, 4), (31, 5), (32, 12)), 28, 7)
    art.rect(2, 31, 2, 3, "board2").rect(30, 31, 2, 3, "board1")
    gap = art.polygon_mask([(22, 33), (24, 18), (32, 14), (33, 33)])
    art.fill(gap, "indigo0")
    for bar in (24, 27, 30):
        art.rect(bar, 17, 1, 15, "board4").rect(bar + 1, 17, 1, 15, "board2")
    art.rect(22, 31, 11, 2, "board3").rect(22, 31, 11, 1, "board5").rect(24, 16, 9, 1, "board5")
    return art.stand_up()


def sheeted_clock() -> Canvas:
    """A tall clock under a sheet."""
    art = sheeted(
        20, 58, ((2, 20), (3, 14), (4, 4), (6, 2), (9, 0), (11, 0), (13, 2), (15, 4), (16, 14), (17, 20)), 54, 21
    )
    return art.stand_up()


def sheeted_mirror(uncovered: bool) -> Canvas:
    """A tall mirror on feet under a sheet; uncovered, its glass is dark, with one gleam across it."""
    art = sheeted(28, 54, ((2, 14), (3, 6), (7, 2), (13, 0), (20, 2), (24, 6), (25, 14)), 50, 17)
    if uncovered:
        oval = np.hypot((art.columns - 13.5) / 9.5, (art.rows - 24) / 19) < 1
        rim = (np.hypot((art.columns - 13.5) / 11.5, (art.rows - 24) / 21.5) < 1) & ~oval
        art.fill(rim, "board3").fill(rim & (art.columns + art.rows < 34), "board5")
        art.gradient(
            oval,
            np.clip(0.9 - art.rows / 60 - art.columns / 90, 0, 1),
            ("plan0", "indigo1", "indigo2", "indigo4"),
            0.3,
            0.6,
        )
        art.fill(oval & (np.abs(art.columns + art.rows - 34) < 1), "indigo5", 0.5)
        art.polygon([(2, 40), (10, 42), (18, 43), (25, 40), (26, 53), (1, 53)], "linen1")
        for fold in (5, 10, 16, 22):
            art.line(fold, 43, fold - 1, 52, "linen3").line(fold + 1, 43, fold + 1, 52, "linen0")
    art.rect(3, 51, 3, 3, "board2").rect(21, 51, 3, 3, "board1")
    return art.stand_up()


def sheeted_nobody() -> Canvas:
    """Something under a sheet that is as tall as somebody, and is a coat stand; probably."""
    art = sheeted(
        18,
        40,
        (
            (1, 22),
            (2, 15),
            (4, 12),
            (5.6, 10),
            (5.8, 4),
            (7.5, 1),
            (10.5, 1),
            (12.2, 4),
            (12.4, 10),
            (14, 12),
            (16, 15),
            (17, 22),
        ),
        38,
        27,
    )
    return art.stand_up()


# -- what builders leave --------------------------------------------------------------------------------------------


def window(lit: bool) -> Canvas:
    """A window of three by two panes: the night, and over the way one other window."""
    art = Canvas(40, 34)
    art.box(0, 0, 40, 32, "board3", "board5", "board0").rect(2, 2, 36, 28, "board1")
    glass = art.rect_mask(3, 3, 34, 26)
    art.gradient(glass, (art.rows - 3) / 28, ("night0", "night1", "night2", "night3"), 0.7, 0.7)
    random = np.random.default_rng(6)
    for _ in range(9):
        x, y = int(random.integers(4, 36)), int(random.integers(4, 16))
        art.pixel(x, y, "night5", 0.8)
    if lit:
        glow_spot(art, 29, 9, 8, "night4", 0.5)
        art.ellipse(29, 9, 3.6, 3.6, "linen4", 0.9).ellipse(28.4, 8.4, 2.4, 2.4, "linen5", 1.0)
    for left, top, wide in ((3, 22, 9), (12, 19, 8), (20, 23, 9), (29, 20, 8)):
        art.rect(left, top, wide, 29 - top, "night0", 0.3).rect(left, top, wide, 1, "night1", 0.5)
    art.rect(15, 23, 2, 2, "lamp3", 1.0)
    for bar in (14, 25):
        art.rect(bar, 3, 1, 26, "board4").rect(bar + 1, 3, 1, 26, "board1")
    art.rect(3, 15, 34, 1, "board4").rect(3, 16, 34, 1, "board1")
    art.rect(0, 31, 40, 3, "board4").rect(0, 31, 40, 1, "board5").rect(0, 33, 40, 1, "board1")
    return art


def drawn_window() -> Canvas:
    """The same window as it is drawn, with its measures."""
    art = Canvas(40, 34)
    for box in ((2, 2, 36, 1), (2, 30, 36, 1), (2, 2, 1, 29), (37, 2, 1, 29)):
        art.rect(*box, LINE, 0.7)
    for box in ((14, 3, 1, 27), (26, 3, 1, 27), (3, 16, 34, 1)):
        art.rect(*box, FAINT, 0.45)
    art.line(17, 12, 22, 6, FAINT, 0.4).line(20, 13, 23, 9, FAINT, 0.4).text(6, 20, "1.2", FAINT, 0.45)
    return art


def moonlight() -> Canvas:
    """What the window throws on the floor: six panes, slanting."""
    art = Canvas(56, 40)
    for row in range(2):
        for column in range(3):
            x, y = 4 + column * 13 + row * 7, 3 + row * 17
            pane = art.polygon_mask([(x, y), (x + 11, y), (x + 18, y + 15), (x + 7, y + 15)])
            art.drape(pane & (art.thresholds < 0.9), "night4", 0.14 - row * 0.03, 0.16 - row * 0.04)
    return art


def trestle() -> Canvas:
    """A board on trestles with a plan on it, held down by a mug and a stapler."""
    art = Canvas(50, 34)
    for left in (4, 38):
        art.line(left + 3, 16, left, 33, "board4").line(left + 4, 16, left + 1, 33, "board2")
        art.line(left + 5, 16, left + 8, 33, "board3").line(left + 6, 16, left + 9, 33, "board1")
        art.rect(left + 1, 26, 7, 1, "board3")
    art.box(0, 4, 50, 12, "board4", "board5", "board3").rect(0, 16, 50, 3, "board2").rect(0, 18, 50, 1, "board0")
    art.rect(6, 5, 30, 10, "plan1", 0.2).rect(6, 5, 30, 1, "plan3", 0.4)
    art.rect(10, 7, 12, 1, LINE, 0.7).rect(10, 12, 20, 1, LINE, 0.7).rect(10, 7, 1, 6, LINE, 0.7).rect(
        21, 7, 1, 3, LINE, 0.7
    )
    art.rect(21, 9, 9, 1, LINE, 0.7).rect(29, 9, 1, 4, LINE, 0.7).rect(25, 12, 3, 1, "plan1")
    art.rect(38, 2, 6, 7, "rose3").rect(38, 2, 6, 1, "rose4").rect(43, 3, 1, 6, "rose2").rect(
        44, 4, 2, 3, "rose3"
    ).rect(39, 2, 4, 1, "wood1")
    art.rect(4, 12, 5, 3, "slate3").rect(4, 12, 5, 1, "slate5")
    return art.stand_up()


def plan_rolls() -> Canvas:
    """A basket of rolled plans; one has come undone."""
    art = Canvas(26, 36)
    for x, top, tone, lean in (
        (6, 4, "linen3", -2),
        (11, 0, "plan3", 0),
        (15, 6, "linen2", 2),
        (19, 3, "linen4", 4),
        (9, 9, "plan4", -1),
    ):
        roll = art.polygon_mask([(x + lean, top), (x + lean + 4, top), (x + 4, 24), (x, 24)])
        art.fill(roll, tone).fill(roll & np.roll(~roll, 1, 1), "linen5").fill(roll & np.roll(~roll, -1, 1), "linen0")
        art.rect(x + lean, top, 5, 2, "linen1").rect(x + lean + 1, top, 2, 1, "indigo1")
    art.rect(3, 19, 20, 16, "board3").rect(3, 19, 20, 1, "board5").rect(3, 34, 20, 1, "board0")
    weave = art.rect_mask(3, 21, 20, 13)
    art.fill(weave & ((art.columns // 2 + art.rows // 2) % 2 == 0), "board2").fill(weave & (art.columns > 19), "board1")
    return art.stand_up()


def loose_plan(kind: int) -> Canvas:
    """A plan on the floor: a stair of thirteen steps, a corridor, or a room with a bed in it and no door."""
    art = Canvas(30, 22)
    art.polygon([(2, 3), (27, 0), (29, 17), (4, 21)], "plan1", 0.24)
    art.polygon([(2, 3), (27, 0), (27, 1), (2, 4)], "plan4", 0.4)
    art.polygon([(24, 15), (29, 17), (26, 20), (22, 19)], "linen1")
    if kind == 0:
        for step in range(9):
            art.rect(7 + step * 2, 15 - step, 2, 1, LINE, 0.8).rect(7 + step * 2, 15 - step, 1, 2, LINE, 0.8)
    elif kind == 1:
        art.line(6, 9, 24, 7, LINE, 0.8).line(6, 13, 24, 11, LINE, 0.8).pixel(14, 10, "lamp4", 1.0)
    else:
        art.line(7, 6, 22, 4, LINE, 0.8).line(22, 4, 24, 15, LINE, 0.8).line(24, 15, 9, 17, LINE, 0.8).line(
            9, 17, 7, 6, LINE, 0.8
        )
        art.rect(15, 6, 5, 7, FAINT, 0.6).rect(16, 7, 3, 2, LINE, 0.8)
    return art


def tape_measure() -> Canvas:
    """A measuring tape, run out over the floor, and its case."""
    art = Canvas(46, 12)
    for x in range(40):
        y = 8 + round(math.sin(x * 0.16) * 1.4)
        art.pixel(x, y, "lamp3", 0.16).pixel(x, y + 1, "lamp1")
        if x % 4 == 0:
            art.pixel(x, y, "indigo1")
    art.rect(37, 2, 9, 9, "rose2").rect(37, 2, 9, 1, "rose4").rect(37, 2, 1, 9, "rose3").rect(40, 5, 3, 3, "linen3")
    art.rect(37, 10, 9, 1, "rose0")
    return art


def house_model() -> Canvas:
    """A model of the house on a plinth: card walls, no roof on the right half, a light in the room under the roof."""
    art = Canvas(38, 50)
    art.box(4, 30, 30, 19, "board2", "board4", "board0").rect(2, 27, 34, 4, "board3").rect(2, 27, 34, 1, "board5")
    art.polygon([(6, 27), (6, 13), (19, 3), (19, 27)], "linen3")
    art.polygon([(6, 13), (19, 3), (20, 5), (5, 16)], "indigo4").line(5, 15, 19, 3, "indigo5")
    art.rect(19, 12, 13, 15, "plan1", 0.25)
    for box in ((19, 12, 13, 1), (31, 12, 1, 15), (25, 12, 1, 15), (19, 19, 13, 1)):
        art.rect(*box, LINE, 0.75)
    for step in range(6):
        art.pixel(20 + step, 26 - step, LINE, 0.9)
    art.rect(9, 16, 4, 5, "indigo1").rect(15, 16, 3, 5, "lamp3", 1.0).rect(15, 16, 3, 1, "lamp4", 1.0).rect(
        10, 22, 4, 5, "indigo1"
    )
    art.rect(6, 13, 1, 14, "linen4").rect(18, 5, 1, 22, "linen1")
    art.rect(28, 22, 1, 4, "plan5", 1.0).pixel(28, 21, "plan5", 1.0)
    return art.stand_up()


def ladder() -> Canvas:
    """A pair of steps with a paint-pot on top."""
    art = Canvas(26, 50)
    art.line(8, 8, 2, 49, "board5").line(9, 8, 3, 49, "board3").line(17, 8, 21, 49, "board4").line(
        18, 8, 22, 49, "board2"
    )
    art.line(19, 10, 25, 46, "board1")
    for step in range(5):
        y = 14 + step * 7
        art.rect(7 - step, y, 12 + step * 2, 2, "board4").rect(7 - step, y, 12 + step * 2, 1, "board5").rect(
            7 - step, y + 2, 12 + step * 2, 1, "board0"
        )
    art.rect(6, 6, 14, 3, "board4").rect(6, 6, 14, 1, "board5")
    art.rect(9, 0, 8, 7, "slate3").rect(9, 0, 8, 2, "indigo5").rect(9, 2, 1, 5, "slate5").rect(12, 2, 2, 3, "indigo5")
    return art.stand_up()


def timber() -> Canvas:
    """Boards that have not been laid, in a stack."""
    art = Canvas(54, 18)
    random = np.random.default_rng(4)
    for row in range(4):
        left = int(random.integers(0, 6))
        wide = 52 - left - int(random.integers(0, 5))
        y = 13 - row * 4
        art.rect(left, y, wide, 4, f"board{2 + row % 2}").rect(left, y, wide, 1, f"board{4 + row % 2}").rect(
            left, y + 3, wide, 1, "board1"
        )
        art.rect(left + wide - 3, y, 3, 4, "board5").rect(left + wide - 2, y + 1, 1, 2, "board3")
    return art.stand_up()


def plinth_box() -> Canvas:
    """A removals box: FRAGILE, and a name that has been crossed out."""
    art = Canvas(26, 24)
    art.rect(0, 8, 26, 16, "wood2").rect(0, 8, 26, 1, "wood4").rect(25, 8, 1, 16, "wood0").rect(0, 23, 26, 1, "wood0")
    art.polygon([(1, 8), (5, 3), (22, 3), (25, 8)], "wood3").rect(11, 3, 4, 6, "linen1").rect(11, 9, 4, 4, "linen0")
    art.rect(3, 14, 8, 5, "linen3").rect(4, 15, 6, 1, "indigo2").rect(4, 17, 4, 1, "indigo2").line(
        3, 18, 10, 14, "rose3"
    )
    art.text(14, 15, "UP", "wood0")
    return art.stand_up()


def bannister() -> Canvas:
    """Three spindles and a rail, for the edge of a stair or a floor; it tiles."""
    art = Canvas(32, 20)
    art.rect(0, 1, 32, 3, "board4").rect(0, 1, 32, 1, "board5").rect(0, 3, 32, 1, "board1")
    for x in range(3, 32, 8):
        art.rect(x, 4, 2, 14, "board3").rect(x, 4, 1, 14, "board5").rect(x - 1, 9, 4, 2, "board3").pixel(
            x - 1, 9, "board5"
        )
    art.rect(0, 18, 32, 2, "board2").rect(0, 18, 32, 1, "board4")
    return art.stand_up()


def coat_hooks() -> Canvas:
    """A row of hooks: one indigo coat, and beside it the outline of one."""
    art = Canvas(34, 30)
    art.rect(0, 2, 34, 4, "board3").rect(0, 2, 34, 1, "board5").rect(0, 5, 34, 1, "board0")
    for x in (5, 15, 25):
        art.rect(x, 5, 2, 3, "linen2").pixel(x + 1, 8, "linen4")
    art.polygon([(3, 8), (10, 8), (12, 27), (1, 27)], "indigo4").rect(6, 9, 1, 18, "indigo2").polygon(
        [(3, 8), (10, 8), (8, 12), (5, 12)], "rose2"
    )
    art.line(3, 9, 1, 26, "indigo5").rect(1, 27, 12, 1, "indigo1")
    for x0, y0, x1, y1 in ((23, 9, 21, 26), (29, 9, 32, 26), (21, 27, 32, 27), (23, 8, 29, 8)):
        art.line(x0, y0, x1, y1, LINE, 0.7)
    art.fill(
        art.rect_mask(21, 8, 12, 20) & (art.rows % 3 == 2) & (np.array(art.emission).sum(axis=2) > 0), "plan3", 0.2
    )
    return art


def pictures_turned() -> Canvas:
    """Three frames with their faces to the wall, leaning."""
    art = Canvas(30, 24)
    for x, top, wide, high, tone in ((0, 4, 14, 20, "board3"), (9, 1, 12, 23, "board2"), (18, 7, 12, 17, "board3")):
        art.box(x, top, wide, high, tone, "board5", "board0").rect(x + 2, top + 2, wide - 4, high - 4, "wood1")
        art.line(x + 2, top + 6, x + wide - 3, top + 6, "linen1").rect(x + wide // 2, top + 5, 1, 1, "linen4")
    return art.stand_up()


def rug_rolled() -> Canvas:
    """A rug, rolled up and tied."""
    art = Canvas(48, 12)
    art.rect(2, 1, 42, 10, "rose1").rect(2, 1, 42, 2, "rose2").rect(2, 1, 42, 1, "rose3").rect(2, 9, 42, 2, "rose0")
    for x in range(8, 42, 9):
        art.rect(x, 2, 3, 8, "indigo3").rect(x, 2, 3, 1, "indigo5")
    art.ellipse(43.5, 5.5, 4, 5.4, "rose2").ellipse(43.5, 5.5, 2.6, 3.6, "rose0").ellipse(43.5, 5.5, 1.4, 2, "rose2")
    art.rect(14, 1, 1, 10, "linen3").rect(33, 1, 1, 10, "linen3")
    return art.stand_up()


def dust(frame: int, frames: int = 8) -> Canvas:
    """Dust in the air, that turns and falls slowly and comes round again."""
    art = Canvas(64, 64)
    random = np.random.default_rng(33)
    for _ in range(13):
        x, y, speed, phase = random.random(4)
        row = int(y * 64 + (1 + int(speed * 2)) * frame * 64 / frames / 4) % 64
        column = int(x * 64 + 3 * math.sin(math.tau * (frame / frames + phase))) % 64
        level = 0.2 + 0.5 * (0.5 + 0.5 * math.sin(math.tau * (frame / frames + phase * 3)))
        art.drape(art.rect_mask(column, row, 1, 1), "linen4", level * 0.8, level * 0.5)
    return art


def tree_shadow() -> Canvas:
    """The shadow of a branch that is outside a window, on the floor."""
    art = Canvas(60, 40)
    for points in (
        ((2, 38), (20, 24), (44, 14), (58, 4)),
        ((20, 24), (26, 12), (30, 2)),
        ((34, 18), (48, 22), (56, 20)),
        ((44, 14), (46, 6)),
    ):
        line = Canvas(60, 40)
        line.curve(points, "indigo0")
        thick = line.mask | np.roll(line.mask, 1, 0)
        art.drape(thick, "indigo0", 0.4)
    return art


# -- the last picture -----------------------------------------------------------------------------------------------
# The wall of the last room, and two who stand before it with their backs to us: a door is drawn, is whole, is open.

VIEW = (480, 270)
FLOOR_TOP = 196
DOOR_AT = (208, 66, 64, 130)


def from_behind(width: int = 64, height: int = 132) -> tuple[Canvas, Mask, Mask]:
    """Mira from behind in her night shirt, tall; with her outline, and where her hair is."""
    art = Canvas(width, height)
    cx = width / 2 - 0.5
    legs = art.rect_mask(int(cx) - 8, 104, 6, 24) | art.rect_mask(int(cx) + 3, 104, 6, 24)
    feet = art.ellipse_mask(cx - 6, 128, 5.4, 3.2) | art.ellipse_mask(cx + 7, 128, 5.4, 3.2)
    shirt = art.polygon_mask(
        [
            (cx - 10, 50), (cx + 11, 50), (cx + 17, 62), (cx + 16, 84),
            (cx + 20, 112), (cx - 19, 112), (cx - 15, 84), (cx - 16, 62),
        ]
    )  # fmt: skip
    arms = art.polygon_mask([(cx - 15, 56), (cx - 20, 66), (cx - 22, 88), (cx - 17, 89), (cx - 13, 70)])
    arms |= art.polygon_mask([(cx + 16, 56), (cx + 21, 66), (cx + 23, 88), (cx + 18, 89), (cx + 14, 70)])
    hands = art.ellipse_mask(cx - 19.5, 92, 2.8, 4.6) | art.ellipse_mask(cx + 20.5, 92, 2.8, 4.6)
    hair = np.zeros_like(shirt)
    random = np.random.default_rng(19)
    for ring, count, reach_x, reach_y in ((0, 14, 17, 20), (1, 22, 21, 25)):
        for number in range(count):
            angle = math.tau * (number + 0.5 * ring) / count
            x = cx + math.cos(angle) * (reach_x + random.normal())
            y = 31 + math.sin(angle) * (reach_y + random.normal()) + (3 if math.sin(angle) > 0 else 0)
            hair |= art.ellipse_mask(x, y, 5.2, 5.2)
    hair |= art.ellipse_mask(cx, 31, 19, 23)
    art.fill(legs | feet | hands, "skin3").fill((legs | feet) & (art.columns % 64 > cx + 7), "skin2")
    art.shade(legs & (art.rows < 116), 0.4)
    fold = 0.72 - np.abs(art.columns - cx + 5) / 44 - (art.rows - 50) / 260
    for at, lean in ((-8, 0.10), (-1, 0.0), (8, -0.08), (13, -0.14)):
        fold = fold - 0.24 * np.exp(-(((art.columns - cx - at + lean * (art.rows - 60)) / 1.6) ** 2)) * (art.rows > 62)
    art.gradient(shirt | arms, np.clip(fold, 0, 1), ("linen0", "linen1", "linen2", "linen3", "linen4"), grain=0.5)
    art.fill(shirt & ~np.roll(shirt, -1, 0) & (art.rows > 100), "linen1")
    wave = art.columns * 0.9 + 2.2 * np.sin(art.rows * 0.55)
    curl = np.sin(wave) + np.sin(art.rows * 0.8 + 1.7 * np.sin(art.columns * 0.6))
    light = 0.46 + 0.16 * curl - np.hypot(art.columns - cx + 8, art.rows - 20) / 70
    art.gradient(hair, np.clip(light, 0, 1), ("indigo0", "indigo1", "indigo2", "indigo3", "indigo4"), grain=0.5)
    return art, legs | feet | hands | shirt | arms | hair, hair


def lit_from(art: Canvas, outline: Mask, right: bool, tone: str, glow: float) -> None:
    """Draw the rim of light on somebody's upper edge and on the side where the light is, and hardly any elsewhere."""
    padded = np.pad(outline, 1)
    above, left, beside = padded[:-2, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]
    rim = outline & ~(above & (beside if right else left))
    art.fill(rim, tone, glow)
    other = outline & ~(left if right else beside) & ~rim
    art.glaze(other, "indigo4", 0.7, 0.5)


def two_before_the_wall(state: int) -> Canvas:
    """The picture: a line that goes up (0), the whole door (1), the door open (2)."""
    art = Canvas(*VIEW)
    rows, columns = art.rows, art.columns
    everything = rows >= 0
    near = np.exp(-(((columns - 240) / 190) ** 2 + ((rows - 130) / 130) ** 2))
    art.gradient(everything, np.clip(0.1 + near * 0.85, 0, 1), ("plan0", "plan0", "plan1", "plan2"), 0.16, 0.8)
    wall = rows < FLOOR_TOP
    fade = 0.25 + 0.75 * near
    art.glaze(wall & ((columns % 16 == 0) | (rows % 16 == 4)), "plan3", 0.3 * fade, 0.5)
    art.glaze(wall & (columns % 64 == 48), "plan4", 0.34 * fade, 0.6)
    art.glaze(wall & (columns % 32 == 16) & (rows % 6 < 3), "plan4", 0.4 * fade, 0.6)
    for row in (22, 150):
        art.glaze(rows == row, "plan5", 0.5 * fade, 0.6)
    panels = (rows == 160) | (rows == 187) | (columns % 64 == 4) | (columns % 64 == 60)
    art.glaze((rows >= 160) & (rows < 188) & panels, "plan4", 0.4 * fade, 0.6)
    art.fill(rows == FLOOR_TOP, "plan5", 0.7)
    _planks(art, state)
    if state == 2:
        _open_door(art)
    _door_lines(art, state)
    she, outline, _ = from_behind()
    left, right, low = 130, 286, 250
    warm = state == 2
    if warm:
        she.shade(she.mask, 0.3)
    lit_from(she, outline, True, "lamp4" if warm else "plan5", 0.9 if warm else 0.5)
    shade = Canvas(she.width, she.height)
    mirrored = outline[:, ::-1]
    shade.gradient(mirrored, np.clip(shade.rows / 150, 0, 1), ("plan1", "indigo1", "indigo0", "plan0"), 0.2, 0.5)
    shade.glaze(mirrored & ((shade.columns % 8 == 0) | (shade.rows % 8 == 0)), "plan4", 0.2, 0.5)
    lit_from(shade, mirrored, False, "lamp3" if warm else "indigo5", 1.0)
    for figure, at in ((she, left), (shade, right)):
        art.contact_shadow(at + 32, low, 30, 6, 0.8)
        if warm:
            slant = (at - 208) // 3
            long = art.polygon_mask(
                [(at + 18, low), (at + 46, low), (at + 64 + slant, VIEW[1]), (at + 4 + slant, VIEW[1])]
            )
            art.shade(long & (rows > low), 0.7)
        art.paste(figure, at, low - figure.height)
    return art


def _planks(art: Canvas, state: int) -> None:
    """The floor: boards in perspective where they have been laid, plan where they have not."""
    rows, columns = art.rows, art.columns
    depth = np.clip((rows - FLOOR_TOP) / (VIEW[1] - FLOOR_TOP), 0, 1)
    across = (columns - 240) / (0.55 + 1.15 * depth)
    floor = rows > FLOOR_TOP
    laid = floor & (np.abs(across + 6 * np.sin(np.floor(across / 14) * 2.1)) < 138)
    level = 0.34 + 0.2 * np.exp(-((across / 90) ** 2)) - 0.1 * depth + 0.03 * np.sin(np.floor(across / 14) * 12.9)
    art.wash(laid, np.clip(level, 0, 1), ("board0", "board1", "board2", "board3"), glow=0.34)
    art.shade(laid & (np.abs(across % 14) < 1.1), 0.6)
    art.emission[laid & (np.abs(across % 14) < 1.1)] //= 2
    art.glaze(floor & ~laid & (np.abs(across % 28) < 0.8), "plan4", 0.3, 0.4)
    for row in range(FLOOR_TOP + 8, VIEW[1], 16):
        art.glaze(floor & ~laid & (rows == row), "plan4", 0.26, 0.4)
    if state == 2:
        beam = floor & (np.abs(columns - 240) < 34 + (rows - FLOOR_TOP) * 0.95)
        side = np.abs(columns - 240) / np.maximum(60 + (rows - FLOOR_TOP) * 1.2, 1)
        strength = np.clip(0.66 - depth * 0.5, 0, 1) * np.clip(1 - side, 0, 1)
        art.glaze(beam & (art.thresholds < strength * 1.9), "lamp2", 0.42, 0.9)


def _open_door(art: Canvas) -> None:
    """What is behind the door: a room with a lamp on, and a room behind it with a lamp on, and a chair."""
    x, y, wide, high = DOOR_AT
    hole = art.rect_mask(x, y, wide, high)
    far = np.hypot((art.columns - 240) / 40, (art.rows - 120) / 84)
    art.gradient(hole, np.clip(1.08 - far * 0.8, 0, 1), ("lamp1", "lamp2", "lamp3", "lamp4", "lamp5"), 0.95, 0.7)
    for inset, tone in ((9, "lamp2"), (18, "lamp1"), (25, "lamp2")):
        top, low = y + inset + 8, y + high - inset
        art.rect(x + inset, top, 1, low - top, tone, 0.9).rect(x + wide - inset - 1, top, 1, low - top, tone, 0.9)
        art.rect(x + inset, top, wide - 2 * inset, 1, tone, 0.9)
    low = y + high - 1
    art.line(x, low, x + 18, low - 18, "lamp2", 0.9).line(x + wide - 1, low, x + wide - 19, low - 18, "lamp2", 0.9)
    # The chair that somebody has moved.
    for box in ((42, 100, 8, 2), (49, 88, 2, 24), (42, 102, 2, 10)):
        art.rect(x + box[0], y + box[1], box[2], box[3], "lamp0", 0.4)
    # The leaf, swung towards us.
    leaf = art.polygon_mask([(x, y), (x - 20, y - 9), (x - 20, y + high + 11), (x, y + high)])
    art.fill(leaf, "indigo2", 0.5).fill(leaf & (art.columns > x - 3), "lamp2", 0.8)
    for top, deep in ((14, 42), (72, 44)):
        panel = [(x - 5, y + top), (x - 15, y + top - 4), (x - 15, y + top + deep + 4), (x - 5, y + top + deep)]
        art.curve([*panel, panel[0]], "indigo4", 0.6)
    art.rect(x - 18, y + 66, 2, 5, "lamp3", 0.9)
    glow = np.exp(-(((art.columns - 240) / 74) ** 2 + ((art.rows - 130) / 92) ** 2)) * 0.5
    halo = ~hole & (art.rows < FLOOR_TOP) & (art.thresholds < glow * 1.7)
    art.glaze(halo, "lamp1", 0.3, 0.8)


def _door_lines(art: Canvas, state: int) -> None:
    """The door as it is being drawn, and as it has been."""
    x, y, wide, high = DOOR_AT
    if state == 0:
        art.rect(x - 1, y, 2, high, "plan5", 1.0).rect(x - 1, y - 1, 26, 2, "plan5", 1.0)
        glow_spot(art, x + 25, y, 12, "plan5", 0.8)
        art.rect(x + 24, y - 2, 3, 4, "linen5", 1.0)
        return
    lines = ((x - 1, y - 1, 2, high + 1), (x + wide - 1, y - 1, 2, high + 1), (x - 1, y - 1, wide + 2, 2))
    for box in lines:
        art.rect(*box, "plan5", 1.0)
    if state == 1:
        for top, deep in ((12, 44), (70, 48)):
            for left in (9, 35):
                for down in (0, deep):
                    art.rect(x + left, y + top + down, 21, 1, "plan4", 0.9)
                for across in (0, 20):
                    art.rect(x + left + across, y + top, 1, deep + 1, "plan4", 0.9)
        art.rect(x + wide - 9, y + 60, 5, 9, "plan5", 1.0).rect(x + wide - 7, y + 63, 1, 3, "plan0")
        for row in range(y + 2, y + high, 3):
            art.rect(x + 2, row, 1, 1, "lamp3", 0.8).rect(x + wide - 4, row, 1, 1, "lamp3", 0.8)
        art.rect(x + 2, y + high - 1, wide - 4, 1, "lamp4", 1.0)


# -- everything together --------------------------------------------------------------------------------------------


def parts() -> dict[str, Part]:
    """Every prop by name; maps hold their ids, so new ones go to the end."""
    lamp_on, lamp_off = standing_lamp(True), standing_lamp(False)
    return {
        "chair": prop(sheeted_chair(), 8),
        "piano": prop(sheeted_piano(), 14),
        "bed": prop(sheeted_bed(), 36),
        "table": prop(sheeted_table(), 14),
        "cot": prop(sheeted_cot(), 14),
        "clock": prop(sheeted_clock(), 8),
        "mirror_covered": prop(sheeted_mirror(False), 6),
        "mirror_bare": prop(sheeted_mirror(True), 6),
        "nobody": prop(sheeted_nobody(), 6),
        "window": flat(window(False)),
        "window_moon": flat(window(True)),
        "window_drawn": flat(drawn_window()),
        "moonlight": flat(moonlight()),
        "trestle": prop(trestle(), 12),
        "plan_rolls": prop(plan_rolls(), 8),
        "plan_stair": flat(loose_plan(0)),
        "plan_corridor": flat(loose_plan(1)),
        "plan_room": flat(loose_plan(2)),
        "tape": flat(tape_measure()),
        "model": prop(house_model(), 14),
        "ladder": prop(ladder(), 8),
        "timber": prop(timber(), 10),
        "box": prop(plinth_box(), 10),
        "bannister": Part(bannister(), solids=((0, 14, 32, 6),)),
        "coats": flat(coat_hooks()),
        "pictures": prop(pictures_turned(), 6),
        "rug": prop(rug_rolled(), 6),
        "dust": overhead(dust(0), tuple(dust(frame) for frame in range(1, 8)), 260),
        "branch": flat(tree_shadow()),
        "lamp_lit": prop(lamp_on, 6),
        "lamp_dark": prop(lamp_off, 6),
    }


def main() -> None:
    """Write the tilesets and pictures of the unbuilt house, and those of its end."""
    write_sheet(TILESETS, "house", sheet(), solid_tiles())
    write_collection(TILESETS, "house_props", parts())
    for name, picture in (
        ("outline", outline_sheet()),
        ("plate", plate_sheet()),
        ("door", door_sheet()),
        ("lamp", lamp_sheet()),
        ("switch", switch_sheet()),
        ("anchor", anchor_sheet()),
        ("exit", exit_sheet()),
        ("step", step_sheet()),
        ("signs", sign_sheet()),
    ):
        save_picture(picture, PICTURES / f"{name}.png")
    for state in range(3):
        save_picture(two_before_the_wall(state), PICTURES.parent / "cutscene" / f"house_door_{state}.png")


if __name__ == "__main__":
    main()
