"""Which mods are in use: their order, what they need of each other, what two of them both replace, and who is left out.

- The order is the player's, where one was chosen; a mod not chosen yet comes after, by its `order` and then its id; one
  asked for with --mod comes last. Whatever a mod needs comes before it in any case.
- A mod with a fault is left out whole, with its problems told. Mods are laid on one after the other, and a fault counts
  as a mod's own where it was not there before that mod was.
- Two that replace the same thing are both in use; what comes later stands, and a remark says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.content.fit import with_mods
from game.content.library import GameLibrary
from game.content.mods import GAME, Mod, newer_or_same
from game.core.problems import Problem, Spot, did_you_mean, faults, told

ADDED = ("levels/state.yaml", "levels/cast.yaml", "assets/sounds/sounds.json")
"""Files that add to those of other layers and hide nothing; scenes and translations do, too."""

Choice = Sequence[tuple[str, bool]]
"""Mods by id in the player's order, each on or off."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A mod, whether the player wants it, whether it is in use, and what is to be said about it."""

    mod: Mod
    on: bool
    used: bool
    problems: tuple[Problem, ...] = ()


def in_order(mods: Sequence[Mod], choice: Choice) -> list[Mod]:
    """The mods in the order they are laid on; what is needed comes first."""
    chosen = {mod_id: number for number, (mod_id, _) in enumerate(choice)}

    def turn(pair: tuple[int, Mod]) -> tuple[int, int, str]:
        number, mod = pair
        if mod.asked:
            return 2, number, ""
        return (0, chosen[mod.id], "") if mod.id in chosen else (1, mod.order, mod.id)

    waiting = [mod for _, mod in sorted(enumerate(mods), key=turn)]
    there = {mod.id for mod in mods}
    done: list[Mod] = []
    while waiting:
        placed = {mod.id for mod in done}
        ready = next((m for m in waiting if all(n.id in placed or n.id not in there for n in m.needs)), waiting[0])
        waiting.remove(ready)
        done.append(ready)
    return done


def stand(library: GameLibrary, mods: Sequence[Mod], choice: Choice, version: str) -> list[Standing]:
    """Lay on the library whatever of the mods can be used; what became of each, in their order."""
    off = {mod_id for mod_id, on in choice if not on}
    asked = {mod.id for mod in mods if mod.asked}
    told: list[Standing] = []
    candidates: list[Mod] = []
    for mod in in_order(mods, choice):
        on = mod.asked or mod.id not in off
        problems = list(mod.problems)
        if not mod.asked and mod.id in asked:
            on = False
            problems.append(mod.spot.problem(f"'{mod.id}' was asked for from elsewhere, which is used", fault=False))
        elif any(other.on and other.mod.id == mod.id for other in told):
            problems.append(mod.spot.problem(f"there is another mod '{mod.id}'", "an id belongs to one mod"))
        elif on and not faults(problems):
            problems += _unmet(mod, candidates, mods, version)
        used = on and not faults(problems)
        candidates += [mod] if used else []
        told.append(Standing(mod, on, used, tuple(problems)))
    left_out = _fitting(library, candidates, mods, version)
    remarks = _twice(library)
    return [
        replace(
            one,
            used=one.used and one.mod.shown not in left_out,
            problems=(*one.problems, *left_out.get(one.mod.shown, ()), *remarks.get(one.mod.shown, ())),
        )
        for one in told
    ]


def _unmet(mod: Mod, before: Sequence[Mod], there: Sequence[Mod], version: str) -> list[Problem]:
    """The needs of a mod that are not met by those before it."""
    problems = []
    have = {other.id: other.version for other in before} | {GAME: version}
    for need in mod.needs:
        if need.id not in have:
            known = {other.id for other in there}
            why = "which is not in use" if need.id in known else "which is not here"
            hint = "" if need.id in known else did_you_mean(need.id, known - {mod.id})
            problems.append(need.spot.problem(f"needs the mod '{need.id}', {why}", hint))
        elif need.version and not newer_or_same(have[need.id], need.version):
            problems.append(need.spot.problem(f"needs {need}; here is {have[need.id]}"))
    return problems


def _fitting(
    library: GameLibrary, candidates: Sequence[Mod], mods: Sequence[Mod], version: str
) -> dict[str, tuple[Problem, ...]]:
    """Lay on the library those of some mods that fit; the problems of the others, by their folders."""
    library.lay(candidates)
    found = faults(with_mods(library)) if candidates else ()
    if not found:
        return {}
    trial = GameLibrary(library.saves, library.root, (), library)
    known: set[Problem] | None = None
    used: list[Mod] = []
    left_out: dict[str, tuple[Problem, ...]] = {}
    for mod in candidates:
        unmet = _unmet(mod, used, mods, version)
        if not unmet and len(candidates) > 1:
            trial.lay([*used, mod])
            found = faults(with_mods(trial))
        if known is None and not all(map(mod.owns, found)):
            # The game may have faults of its own.
            known = set(faults(with_mods(GameLibrary(library.saves, library.root, (), library))))
        problems = unmet or [problem for problem in found if problem not in (known or ())]
        if problems:
            left_out[mod.shown] = told(problems)
        else:
            used.append(mod)
    library.lay(used)
    return left_out


def _twice(library: GameLibrary) -> dict[str, list[Problem]]:
    """What two mods replace: remarks to the later one, by its folder."""
    first: dict[str, Mod] = {}
    remarks: dict[str, list[Problem]] = {}
    for mod in library.mods:
        for what, spot in sorted(_replaced(library, mod).items()):
            if what in first:
                message = f"replaces {what}, as '{first[what].id}' does; this mod comes later and stands"
                remarks.setdefault(mod.shown, []).append(spot.problem(message, fault=False))
            first[what] = mod
    return remarks


def _replaced(library: GameLibrary, mod: Mod) -> Mapping[str, Spot]:
    """What a mod puts in the place of something, and where: files by name, parts of scenes."""
    found: dict[str, Spot] = {}
    for name in mod.files:
        if name not in ADDED and not name.endswith((".yaml", ".po")):
            found[name] = Spot(f"{mod.shown}/{name}")
    for scene in library.replacements(mod.id):
        for node, rows in scene.nodes.items():
            found[f"node '{node}' of '{scene.id}'"] = rows[0].spot if rows else scene.spot()
        for part in ("when", "where", "priority", "once"):
            if part in scene.spots:
                found[f"'{part}' of '{scene.id}'"] = scene.spot(part)
    return found
