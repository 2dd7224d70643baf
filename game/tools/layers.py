"""Lays a graph out in layers, from the top down, so that few edges cross and most run straight (after Sugiyama, 1981).

1. Edges that lead back are turned round, so that no way goes in circles.
2. Each node goes one layer below the lowest that leads to it; an edge over several layers gets a bend in each.
3. In each layer, nodes are put where their neighbours are; the order with the fewest crossings is kept.
4. Nodes move sideways to their neighbours as far as there is room (isotonic regression keeps the order).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

GAP_X = 26.0
GAP_Y = 34.0
BEND = 14.0
"""How much room an edge takes where it passes a layer."""
SWEEPS = 24
SHIFTS = 40

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge from one node to another, at least so many layers long."""

    start: str
    end: str
    layers: int = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everything lies: the upper left corner of each node, and the points that each edge goes through."""

    nodes: Mapping[str, Point]
    edges: Sequence[Sequence[Point]]
    width: float
    height: float


@dataclass(slots=True)
class _Vertex:
    """A node, or the bend of an edge."""

    width: float
    height: float
    layer: int = 0
    middle: float = 0.0
    above: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    bend: bool = False

    @property
    def ends(self) -> bool:
        """Whether nothing leads on from here."""
        return not self.below and len(self.above) == 1


def lay_out(sizes: Mapping[str, tuple[float, float]], edges: Sequence[Edge], first: str) -> Placed:
    """Place nodes of given sizes; the first is at the top."""
    turned = _turned(sizes, edges, first)
    layers = _layers(sizes, edges, turned)
    names = list(sizes)
    numbers = {name: number for number, name in enumerate(names)}
    vertices = [_Vertex(*sizes[name], layers[name]) for name in names]
    chains: list[list[int]] = []
    for number, edge in enumerate(edges):
        upper, lower = (edge.end, edge.start) if number in turned else (edge.start, edge.end)
        chain = [numbers[upper]]
        for layer in range(layers[upper] + 1, layers[lower]):
            vertices.append(_Vertex(BEND, 0.0, layer, bend=True))
            chain.append(len(vertices) - 1)
        chain.append(numbers[lower])
        for one, other in pairwise(chain):
            vertices[one].below.append(other)
            vertices[other].above.append(one)
        chains.append(chain)
    rows = _ordered(vertices, numbers[first])
    _shift(vertices, rows)
    tops, bottoms = _heights(vertices, rows)
    left = min((v.middle - v.width / 2 for v in vertices), default=0.0)
    for vertex in vertices:
        vertex.middle -= left
    places = {name: (v.middle - v.width / 2, tops[v.layer]) for name, v in zip(names, vertices)}
    ways = [_way(vertices, chain, tops, bottoms, places, names) for chain in chains]
    _spread(vertices, chains, ways)
    ways = [way[::-1] if number in turned else way for number, way in enumerate(ways)]
    width = max((v.middle + v.width / 2 for v in vertices), default=0.0)
    return Placed(places, ways, width, bottoms[-1] if bottoms else 0.0)


def _turned(sizes: Mapping[str, object], edges: Sequence[Edge], first: str) -> set[int]:
    """The edges that lead back to where a way from the first node has come from."""
    following: dict[str, list[tuple[int, str]]] = {name: [] for name in sizes}
    for number, edge in enumerate(edges):
        following[edge.start].append((number, edge.end))
    turned: set[int] = set()
    done: set[str] = set()
    for root in (first, *sizes):
        if root in done:
            continue
        way = {root: None}
        waiting = [(root, iter(following[root]))]
        while waiting:
            name, rest = waiting[-1]
            step = next(rest, None)
            if step is None:
                waiting.pop()
                way.pop(name)
                done.add(name)
            elif step[1] in way:
                turned.add(step[0])
            elif step[1] not in done:
                way[step[1]] = None
                waiting.append((step[1], iter(following[step[1]])))
    return turned


def _layers(sizes: Mapping[str, object], edges: Sequence[Edge], turned: set[int]) -> dict[str, int]:
    """The layer of each node: below everything that leads to it."""
    below: dict[str, list[tuple[str, int]]] = {name: [] for name in sizes}
    open_above = dict.fromkeys(sizes, 0)
    for number, edge in enumerate(edges):
        if edge.start == edge.end:
            continue
        upper, lower = (edge.end, edge.start) if number in turned else (edge.start, edge.end)
        below[upper].append((lower, edge.layers))
        open_above[lower] += 1
    layers = dict.fromkeys(sizes, 0)
    waiting = [name for name in sizes if not open_above[name]]
    while waiting:
        name = waiting.pop()
        for lower, length in below[name]:
            layers[lower] = max(layers[lower], layers[name] + length)
            open_above[lower] -= 1
            if not open_above[lower]:
                waiting.append(lower)
    return layers


# -- order ----------------------------------------------------------------------------------------------------------


def _ordered(vertices: list[_Vertex], first: int) -> list[list[int]]:
    """The vertices of each layer from left to right."""
    rows: list[list[int]] = [[] for _ in range(max((v.layer for v in vertices), default=-1) + 1)]
    seen: set[int] = set()
    for root in (first, *range(len(vertices))):
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in seen:
                continue
            seen.add(number)
            rows[vertices[number].layer].append(number)
            waiting += reversed(vertices[number].below)
    best, fewest = [list(row) for row in rows], _crossings(vertices, rows)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        for row in rows if down else reversed(rows):
            others = {number: place for one in rows for place, number in enumerate(one)}
            row.sort(key=lambda number: _barycentre(vertices[number], down, others, others[number]))
        _swap(vertices, rows)
        now = _crossings(vertices, rows)
        if now < fewest:
            best, fewest = [list(row) for row in rows], now
        if not fewest:
            break
    return best


def _barycentre(vertex: _Vertex, down: bool, places: Mapping[int, int], here: int) -> float:
    near = vertex.above if down else vertex.below
    return sum(places[one] for one in near) / len(near) if near else float(here)


def _crossings(vertices: Sequence[_Vertex], rows: Sequence[Sequence[int]]) -> int:
    return sum(_crossed(vertices, upper, lower) for upper, lower in pairwise(rows))


def _crossed(vertices: Sequence[_Vertex], upper: Sequence[int], lower: Sequence[int]) -> int:
    """How often the edges between two layers cross."""
    place = {number: at for at, number in enumerate(lower)}
    ends = [end for number in upper for end in sorted(place[one] for one in vertices[number].below)]
    return sum(one > other for at, one in enumerate(ends) for other in ends[at + 1 :])


def _swap(vertices: Sequence[_Vertex], rows: list[list[int]]) -> None:
    """Let neighbours change places wherever that makes fewer crossings."""
    for at, row in enumerate(rows):
        above = {number: place for place, number in enumerate(rows[at - 1])} if at else {}
        below = {number: place for place, number in enumerate(rows[at + 1])} if at + 1 < len(rows) else {}
        for place in range(len(row) - 1):
            one, other = vertices[row[place]], vertices[row[place + 1]]
            now = _pairs(one.above, other.above, above) + _pairs(one.below, other.below, below)
            then = _pairs(other.above, one.above, above) + _pairs(other.below, one.below, below)
            if then < now:
                row[place], row[place + 1] = row[place + 1], row[place]


def _pairs(left: Sequence[int], right: Sequence[int], place: Mapping[int, int]) -> int:
    return sum(place[one] > place[other] for one in left for other in right)


# -- places ---------------------------------------------------------------------------------------------------------


def _shift(vertices: list[_Vertex], rows: Sequence[Sequence[int]]) -> None:
    """Move vertices sideways towards their neighbours, in their order and with room between them."""
    for row in rows:
        at = 0.0
        for number in row:
            vertices[number].middle = at + vertices[number].width / 2
            at += vertices[number].width + GAP_X
    for sweep in range(SHIFTS):
        both = sweep > SHIFTS // 2
        down = sweep % 2 == 0
        for row in rows if down else list(reversed(rows)):
            wanted: list[float] = []
            weights: list[float] = []
            for number in row:
                vertex = vertices[number]
                near = [*vertex.above, *vertex.below] if both else vertex.above if down else vertex.below
                pulls = [_pull(vertex, vertices[one]) for one in near]
                total = sum(pulls)
                middle = sum(p * vertices[one].middle for p, one in zip(pulls, near)) / total if near else vertex.middle
                wanted.append(middle)
                weights.append(total or 0.1)
            for number, middle in zip(row, _apart(wanted, weights, [vertices[number].width for number in row])):
                vertices[number].middle = middle


def _pull(one: _Vertex, other: _Vertex) -> float:
    """How much two neighbours want to be above each other: long edges are to run straight, and ends may stand aside."""
    if one.bend and other.bend:
        return 8.0
    if one.ends or other.ends:
        return 0.15
    return 2.0 if one.bend or other.bend else 1.0


def _apart(wanted: Sequence[float], weights: Sequence[float], widths: Sequence[float]) -> list[float]:
    """The places nearest to the wanted ones that keep the order and the room between: isotonic regression."""
    offsets = [0.0]
    for one, other in pairwise(widths):
        offsets.append(offsets[-1] + (one + other) / 2 + GAP_X)
    blocks: list[tuple[float, float, int]] = []
    for place, weight, offset in zip(wanted, weights, offsets):
        block = (place - offset, weight, 1)
        while blocks and blocks[-1][0] >= block[0]:
            mean, heavy, count = blocks.pop()
            whole = heavy + block[1]
            block = ((mean * heavy + block[0] * block[1]) / whole, whole, count + block[2])
        blocks.append(block)
    means = [mean for mean, _, count in blocks for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets)]


def _heights(vertices: Sequence[_Vertex], rows: Sequence[Sequence[int]]) -> tuple[list[float], list[float]]:
    """Where each layer begins and ends."""
    tops: list[float] = []
    bottoms: list[float] = []
    at = 0.0
    for row in rows:
        tops.append(at)
        at += max((vertices[number].height for number in row), default=0.0)
        bottoms.append(at)
        at += GAP_Y
    return tops, bottoms


def _way(
    vertices: Sequence[_Vertex],
    chain: Sequence[int],
    tops: Sequence[float],
    bottoms: Sequence[float],
    places: Mapping[str, Point],
    names: Sequence[str],
) -> list[Point]:
    """The points of an edge from above to below: straight through the layers that it passes."""
    upper, lower = vertices[chain[0]], vertices[chain[-1]]
    way = [(upper.middle, places[names[chain[0]]][1] + upper.height)]
    if upper.layer < lower.layer:
        way.append((upper.middle, bottoms[upper.layer]))
    for number in chain[1:-1]:
        bend = vertices[number]
        way += [(bend.middle, tops[bend.layer]), (bend.middle, bottoms[bend.layer])]
    if upper.layer < lower.layer:
        way.append((lower.middle, tops[lower.layer]))
    way.append((lower.middle, places[names[chain[-1]]][1]))
    return way


def _spread(vertices: Sequence[_Vertex], chains: Sequence[Sequence[int]], ways: Sequence[list[Point]]) -> None:
    """Let the edges of a node leave it and come to it side by side, in the order of where they go."""
    for end, inner in ((0, 1), (-1, -2)):
        at_node: dict[int, list[int]] = {}
        for number, chain in enumerate(chains):
            at_node.setdefault(chain[end], []).append(number)
        for node, several in at_node.items():
            if len(several) < 2:
                continue
            vertex = vertices[node]
            several.sort(key=lambda number: vertices[chains[number][inner]].middle)
            room = min(vertex.width * 0.7 / (len(several) - 1), 30.0)
            for place, number in enumerate(several):
                x = vertex.middle + (place - (len(several) - 1) / 2) * room
                way = ways[number]
                way[end] = (x, way[end][1])
                if len(way) > 2:
                    way[inner] = (x, way[inner][1])
