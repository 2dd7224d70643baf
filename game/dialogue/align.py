"""Which row of an edited scene is which row of the scene before the edit.

A row's id holds a hash of its words, so a mended typo makes a new id. This finds the row again, in this order:

    the id is still there           it is the same row, wherever it stands now
    the same words, other node      the row has been moved there
    near each other and alike       the row has been mended: difflib finds what lies between the rows that stayed, and
                                    there the most alike of old and new go together, in their order
    the only one of its kind        between the same rows: the row has been written anew

Saves, the running game and translations go by this. A row that is none of these is gone. Of the rows that were read,
taken or played in turn a save keeps the ids alone, in their order (`traces`), so that one of two rows mended side by
side is not told from the other there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from game.dialogue.script import Call, Choice, Do, If, Option, Row, Say, Scene, Script, Stage, To, Vary, all_rows

ALIKE = 0.6
"""Share of their words' letters that two rows have in common, at the least, to be the same row mended."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row or an option: what it is and what it says. Only entries of one kind are ever the same."""

    id: str
    kind: str
    text: str

    def likeness(self, other: Entry) -> float:
        """How much of it the two have in common, 0 to 1; 0 where that is not enough."""
        if self.kind != other.kind:
            return 0.0
        matcher = SequenceMatcher(None, self.text, other.text, autojunk=False)
        # The two quick ones are upper bounds.
        if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
            return 0.0
        ratio = matcher.ratio()
        return ratio if ratio >= ALIKE else 0.0


class Trace(Entry):
    """A row of which no more is known than its id: its text is the hash of its words, and nothing is like it."""

    __slots__ = ()

    def likeness(self, other: Entry) -> float:
        return 0.0


def align(old: Scene, new: Scene) -> Mapping[str, str]:
    """For the rows and options of a scene that are there still: the id they had, and the id they have."""
    return paired(entries(old), entries(new))


def moved(old: Script, new: Script, scenes: Iterable[str] | None = None) -> dict[str, str]:
    """The ids that are other ones in a newer script: what they were, and what they are. Of some scenes, or of all."""
    found: dict[str, str] = {}
    for scene in old.scenes if scenes is None else set(scenes) & old.scenes.keys():
        was, now = old.scenes[scene], new.scenes.get(scene)
        if now is not None and was != now:
            found |= {one: other for one, other in align(was, now).items() if one != other}
    return found


def next_kept(old: Script, new: Script, ids: Mapping[str, str], row: str) -> str:
    """Where a talk goes on that rested at a row of the older script: there, or at the next row that is still there."""
    at: str | None = row
    while at is not None and (stop := old.stop(at)) is not None:
        now = new.stop(ids.get(at, at))
        if now is not None and isinstance(now.row, Say | Choice | Stage):
            return now.row.id
        at = stop.next
    return row


def traces(script: Script, ids: Collection[str]) -> dict[str, dict[str, list[str]]]:
    """What a save keeps of the nodes that some ids are of: kind and end of the id of each row, by scene and node."""
    kept: dict[str, dict[str, list[str]]] = {}
    for scene in script.scenes.values():
        for node, rows in scene.nodes.items():
            found = list(_remembered(rows))
            if any(id_ in ids for _, id_ in found):
                kept.setdefault(scene.id, {})[node] = [f"{kind} {_end(id_, scene, node)}" for kind, id_ in found]
    return kept


def retraced(kept: Mapping[str, Mapping[str, Sequence[str]]], script: Script) -> dict[str, str]:
    """The ids that are other ones in this script: what they were when their traces were kept, and what they are."""
    ids: dict[str, str] = {}
    for name, nodes in kept.items():
        scene = script.scenes.get(name)
        if scene is None:
            continue
        before: dict[str, list[Entry]] = {}
        for node, rows in nodes.items():
            parts = [row.partition(" ") for row in rows]
            before[node] = [Trace(f"{name}.{node}.{end}", kind, end.partition(".")[0]) for kind, _, end in parts]
        now: dict[str, list[Entry]] = {
            node: [Trace(id_, kind, _end(id_, scene, node).partition(".")[0]) for kind, id_ in _remembered(rows)]
            for node, rows in scene.nodes.items()
        }
        ids |= {one: other for one, other in paired(before, now).items() if one != other}
    return ids


def _end(id_: str, scene: Scene, node: str) -> str:
    """The end of a row's id: the hash of its words, and the number of a twin."""
    return id_.removeprefix(f"{scene.id}.{node}.")


def _remembered(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """The rows and options that a story remembers, in the order of the file: kind and id."""
    for row in all_rows(rows):
        if isinstance(row, Say | Vary):
            yield type(row).__name__, row.id
        elif isinstance(row, Choice):
            for option in row.options:
                yield Option.__name__, option.id


def entries(scene: Scene, nodes: Collection[str] | None = None) -> dict[str, list[Entry]]:
    """What is aligned of a scene: the entries of some of its nodes, or of all."""
    return {node: list(_entries(rows)) for node, rows in scene.nodes.items() if nodes is None or node in nodes}


def paired(before: Mapping[str, Sequence[Entry]], now: Mapping[str, Sequence[Entry]]) -> dict[str, str]:
    """The same for entries by node, each node in its order: translators' files know no more of a scene."""
    ids = {entry.id for entries in now.values() for entry in entries}
    found = {entry.id: entry.id for entries in before.values() for entry in entries if entry.id in ids}
    free: dict[tuple[str, str], list[str]] = {}
    for entries in now.values():
        for entry in entries:
            if entry.id not in found:
                free.setdefault((entry.kind, entry.text), []).append(entry.id)
    for entries in before.values():
        for entry in entries:
            same = free.get((entry.kind, entry.text))
            if entry.id not in found and same:
                found[entry.id] = same.pop(0)
    taken = set(found.values())
    for node, entries in before.items():
        if node in now:
            found |= _mended(entries, now[node], found, taken)
    return found


def _mended(before: Sequence[Entry], now: Sequence[Entry], found: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    """What is left of a node's rows, between the rows that have stayed."""
    stood, stands = [found.get(entry.id, "") for entry in before], [entry.id for entry in now]
    mended: dict[str, str] = {}
    for what, a, b, c, d in SequenceMatcher(None, stood, stands, autojunk=False).get_opcodes():
        if what == "replace":
            olds = [entry for entry in before[a:b] if entry.id not in found]
            news = [entry for entry in now[c:d] if entry.id not in taken]
            mended |= _pairs(olds, news)
    return mended


def _pairs(olds: Sequence[Entry], news: Sequence[Entry]) -> dict[str, str]:
    """The pairs that are most alike in all, in their order; and what is alone between two pairs."""
    likeness = [[old.likeness(new) for new in news] for old in olds]
    # best[i][j]: the most that the first i of the old and the first j of the new come to.
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for i, row in enumerate(likeness):
        for j, alike in enumerate(row):
            together = best[i][j] + alike if alike else 0.0
            best[i + 1][j + 1] = max(together, best[i][j + 1], best[i + 1][j])
    pairs: list[tuple[int, int]] = []
    i, j = len(olds), len(news)
    while i and j:
        alike = likeness[i - 1][j - 1]
        if alike and best[i][j] == best[i - 1][j - 1] + alike:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            j -= 1
    pairs.reverse()
    edges = [(-1, -1), *pairs, (len(olds), len(news))]
    for (i, j), (k, m) in pairwise(edges):
        for kind in {entry.kind for entry in olds[i + 1 : k]}:
            was = [at for at in range(i + 1, k) if olds[at].kind == kind]
            now = [at for at in range(j + 1, m) if news[at].kind == kind]
            if len(was) == len(now) == 1:
                pairs.append((was[0], now[0]))
    return {olds[i].id: news[j].id for i, j in pairs}


def _entries(rows: Sequence[Row]) -> Iterator[Entry]:
    """Rows, the rows within them and the options of choices, in the order of the file."""
    for row in all_rows(rows):
        yield Entry(row.id, type(row).__name__, _text(row))
        if isinstance(row, Choice):
            for option in row.options:
                yield Entry(option.id, Option.__name__, option.text.raw)


def _text(row: Row) -> str:
    match row:
        case Say():
            return row.words.raw
        case Choice():
            return "\n".join(option.text.raw for option in row.options)
        case If():
            return str(row.condition)
        case Vary():
            return "\n".join(_text(one) for block in row.each for one in all_rows(block))
        case Do():
            return "\n".join(map(str, row.effects))
        case To():
            return row.node
        case Call():
            return row.scene
        case Stage():
            return "\n".join(f"{verb.name} {verb.argument}" for verb in row.verbs)
        case _:
            return ""
