"""Mods: folders that lie over the game's content. What one may hold, and reading it without trusting it.

    rain/
      mod.yaml             id, name, version; needs, order, about where they are wanted
      levels/state.yaml    names of its own, each beginning with the mod's id: rain.met
      levels/cast.yaml     more people
      levels/hub/dog.yaml  scenes: `scene:` adds one, `replace:` changes one (see dialogue.reader)
      levels/hub/yard.tmx  a map more, or in place of the one of that name
      levels/strings/de.po a translation
      assets/...           tilesets, pictures, portraits, sounds (listed in sounds/sounds.json), music

A mod is data: nothing of it is run. Only what the list below knows is read, only regular files inside the mod's folder,
and nothing that is larger than anybody needs. All of this is looked at before a file is opened.

    id: rain
    name: It goes on raining
    version: 1.2
    about: One more talk in the rain.
    needs: [somnus >= 0.1, other_mod]
    order: 5               # mods with smaller numbers come first; what comes later lies over it
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.content.layers import ModLayer
from game.core.files import Found, read_text
from game.core.problems import Problem, Spot, did_you_mean, told

FILE = "mod.yaml"
GAME = "somnus"
KILO, MEGA = 1024, 1024 * 1024

MOST_FILES = 4000
MOST_DEPTH = 6
MOST_TEXT = 4 * MEGA
"""All YAML of a mod together."""
MOST_MODS = 200
LONGEST_NAME = 32
LONGEST_ABOUT = 160
MARKUP = frozenset("[]{}*\\")

READ: tuple[tuple[str, int], ...] = (
    # names of files that the game reads, and how large one may be
    (r"levels/(state|cast)\.yaml", 256 * KILO),
    (r"levels/[a-z][a-z0-9_]*/(?!prices\.)[a-z][a-z0-9_]*\.yaml", MEGA),
    (r"levels/[a-z][a-z0-9_]*/[a-z][a-z0-9_]*\.tmx", 16 * MEGA),
    (r"levels/strings/[A-Za-z0-9_]+\.po", 4 * MEGA),
    (r"assets/tilesets/(?:[\w-]+/)*[\w.-]+\.tsx", 4 * MEGA),
    (r"assets/(?:tilesets|pictures|portraits)/(?:[\w-]+/)*[\w.-]+\.png", 16 * MEGA),
    (r"assets/sounds/sounds\.json", 256 * KILO),
    (r"assets/(?:sounds|music)/[\w.-]+\.ogg", 32 * MEGA),
)
_READ = tuple((re.compile(pattern, re.ASCII), most) for pattern, most in READ)
# Beside these anything may lie for people to read or to work with.
_ASIDE = re.compile(
    r"[^/]*|workshop/.*|levels/schema\.json"
    r"|.*\.(md|txt|tiled-project|tiled-session|pot|xcf|ase|aseprite|kra|psd|wav|flac)"
)

_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


@dataclass(frozen=True, slots=True)
class Need:
    """Another mod (or the game itself) that has to be there, in some version or later."""

    id: str
    version: str = ""
    spot: Spot = field(default=Spot(), compare=False)

    def __str__(self) -> str:
        return f"{self.id} {self.version} or later" if self.version else self.id


@dataclass(frozen=True, slots=True)
class Mod:
    """A mod as it was found. With a fault in `problems` it is not used."""

    id: str
    name: str
    folder: Path
    shown: str
    version: str = ""
    about: str = ""
    needs: tuple[Need, ...] = ()
    order: int = 0
    files: Mapping[str, Path] = field(default_factory=dict, compare=False, repr=False)
    problems: tuple[Problem, ...] = ()
    asked: bool = False
    """Given with --mod: in use whatever the settings say."""

    @property
    def spot(self) -> Spot:
        """What a problem with the mod as a whole points at."""
        return Spot(f"{self.shown}/{FILE}", 1, 0)

    @property
    def layer(self) -> ModLayer:
        """The mod's files, to be laid over the game's."""
        return ModLayer(self.id, self.shown, self.files)

    def owns(self, problem: Problem) -> bool:
        """Whether a problem is in one of the mod's files."""
        return problem.file.startswith(f"{self.shown}/")


def newer_or_same(version: str, than: str) -> bool:
    """Whether a version is another or a later one; 1.10 is later than 1.9."""

    def parts(text: str) -> tuple[int, ...]:
        numbers = [int(part) for part in re.findall(r"\d+", text)[:4]]
        return tuple(numbers + [0] * (4 - len(numbers)))

    return parts(version) >= parts(than)


# -- finding ---------------------------------------------------------------------------------------------------------


def find_mods(folder: Path | None, asked: Sequence[Path] = ()) -> list[Mod]:
    """The mods of the player's folder, and those that were asked for by their own."""
    found: list[Mod] = []
    try:
        entries = list(folder.iterdir()) if folder is not None else []
    except OSError:
        entries = []
    taken = {path.resolve() for path in asked}
    for path in sorted(entries)[:MOST_MODS]:
        if path.is_dir() and not path.name.startswith(".") and path.resolve() not in taken:
            found.append(read_mod(path, f"{path.parent.name}/{path.name}"))
    return found + [read_mod(path, path.as_posix().rstrip("/"), asked=True) for path in asked]


def read_mod(folder: Path, shown: str, asked: bool = False) -> Mod:
    """Read what a mod says of itself, and look at what its folder holds. Never raises."""
    shown = _printable(shown)
    label = "".join("?" if letter in MARKUP else letter for letter in _printable(folder.resolve().name))
    files, problems = _held(folder.resolve(), shown)
    own = Spot(f"{shown}/{FILE}", 0)
    path = files.get(FILE)
    if path is None:
        if not any(problem.fault for problem in problems):
            what = f"there is no {FILE}" if folder.is_dir() else "there is no such folder"
            problems.append(own.problem(what, "it says the mod's id, name and version" if folder.is_dir() else ""))
        return Mod(label, label, folder, shown, problems=tuple(problems), asked=asked)
    text, wrong = read_text(Found(FILE, path, own.file))
    problems += wrong
    said = Mod(label, label, folder, shown, asked=asked) if wrong else _described(text, label, folder, shown, problems)
    problems += _media(files, shown)
    return replace(
        said,
        files={name: path for name, path in files.items() if name != FILE},
        problems=told(problems),
        asked=asked,
    )


def _described(text: str, label: str, folder: Path, shown: str, problems: list[Problem]) -> Mod:
    """What mod.yaml says."""
    from game.dialogue.form import MOD_FILE
    from game.dialogue.reader import Shapes, read_nodes

    file = f"{shown}/{FILE}"
    documents, wrong = read_nodes(text, file)
    shapes = Shapes(file, wrong)
    for more in documents[1:]:
        shapes.fault(more.spot, "this file holds one document")
    if not documents and not wrong:
        shapes.fault(Spot(file, 1), "the file is empty", ", ".join(MOD_FILE.needs))
    given = shapes.form(documents[0], MOD_FILE) if documents else None
    mod = Mod(label, label, folder, shown)
    if given is not None:
        name, about, version, needs = (given[key] for key in ("name", "about", "version", "needs"))
        for key, words, most in (("name", name, LONGEST_NAME), ("about", about, LONGEST_ABOUT)):
            if len(words) > most:
                shapes.fault(given.spot(key), f"'{key}' has {len(words)} characters; there is room for {most}")
            if set(words) & MARKUP:
                shapes.fault(given.spot(key), f"'{key}' is plain words, without markup")
        if version and not _VERSION.fullmatch(version):
            shapes.fault(given.spot("version"), f"'{version[:40]}' is no version", "numbers with dots between: 1.2")
        spot = given.spot("needs")
        parts = [need.partition(">=") for need in needs]
        mod = Mod(
            given["id"] or label,
            name[:LONGEST_NAME] or label,
            folder,
            shown,
            version,
            about[:LONGEST_ABOUT],
            tuple(Need(mod_id.strip(), least.strip(), spot) for mod_id, _, least in parts if mod_id),
            given["order"],
        )
    problems += shapes.problems
    return mod


# -- what the folder holds -------------------------------------------------------------------------------------------


def _held(root: Path, shown: str) -> tuple[dict[str, Path], list[Problem]]:
    """The files of a mod that the game reads, by name, and what is wrong with what lies there."""
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    unread: list[str] = []
    text = 0
    for count, (name, path, kind, size) in enumerate(_walk(root)):
        where = f"{shown}/{_printable(name)}"
        if count >= MOST_FILES:
            problems.append(Problem(shown, 0, 0, f"the folder holds more than {MOST_FILES} files"))
            break
        if kind:
            problems.append(Problem(where, 0, 0, kind))
            continue
        most = MEGA if name == FILE else next((most for known, most in _READ if known.fullmatch(name)), 0)
        if not most:
            if not _ASIDE.fullmatch(name):
                unread.append(name)
            continue
        if size > most:
            allowed = f"{most // MEGA} MB" if most >= MEGA else f"{most // KILO} kB"
            problems.append(Problem(where, 0, 0, f"the file is larger than {allowed}"))
            continue
        text += size if name.endswith(".yaml") else 0
        files[name] = path
    if text > MOST_TEXT:
        problems.append(Problem(shown, 0, 0, f"the YAML of the mod is larger than {MOST_TEXT // MEGA} MB"))
    for name in unread[:20]:
        problems.append(
            Problem(f"{shown}/{_printable(name)}", 0, 0, "nothing of the game reads this file", _where(name), False)
        )
    return files, problems


def _walk(root: Path) -> Iterator[tuple[str, Path, str, int]]:
    """Everything in a folder: name, path, what is wrong with it as a file (or ""), and its size. Opens nothing."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield folder.relative_to(root).as_posix(), folder, f"cannot be read: {error.strerror or error}", 0
            continue
        for entry in entries:
            if entry.name.startswith((".", "__MACOSX")):
                continue
            path = Path(entry.path)
            name = path.relative_to(root).as_posix()
            wrong, size = "", 0
            try:
                if entry.is_symlink() or _is_junction(path):
                    real = path.resolve(strict=True)
                    if not real.is_relative_to(root):
                        wrong = "is a link that leads out of the mod's folder"
                    elif not real.is_file():
                        wrong = "is a link to a folder, which is not followed"
                elif entry.is_dir(follow_symlinks=False):
                    if name.count("/") >= MOST_DEPTH:
                        wrong = f"folders are nested deeper than {MOST_DEPTH}"
                    else:
                        waiting.append(path)
                        continue
                seen = entry.stat()
                if not wrong and not stat.S_ISREG(seen.st_mode):
                    wrong = "is no regular file"
                size = seen.st_size
            except (OSError, RuntimeError) as error:
                wrong = f"cannot be read: {getattr(error, 'strerror', None) or error}"
            yield name, path, wrong, size


def _is_junction(path: Path) -> bool:
    """Whether a folder is a junction of Windows, which leads elsewhere as a link does."""
    check = getattr(os.path, "isjunction", None)
    return bool(check is not None and check(path))


def _where(name: str) -> str:
    """A hint at where a file that nothing reads may have been meant to lie."""
    folder, _, file = name.rpartition("/")
    assets = ("tilesets", "pictures", "portraits", "sounds", "music")
    known = ("levels/hub", "levels/strings", *(f"assets/{one}" for one in assets))
    if file == "prices.yaml":
        return "prices stay the game's"
    if re.search(r"[A-Z ]", name):
        return "lower-case letters, digits and _"
    return did_you_mean(folder, known)


def _printable(name: str) -> str:
    """A name as a terminal may be given it."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)[:200]


def _media(files: Mapping[str, Path], shown: str) -> list[Problem]:
    """Pictures and sounds that are not what their names say, or claim to be far too large."""
    from game.content.media import picture_fault, sound_fault

    problems = []
    for name, path in sorted(files.items()):
        look = {"png": picture_fault, "ogg": sound_fault}.get(name.rpartition(".")[2])
        wrong = look(path) if look is not None else ""
        if wrong:
            problems.append(Problem(f"{shown}/{name}", 0, 0, wrong))
    return problems
