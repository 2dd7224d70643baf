"""Make: remakes everything under assets/, or the parts that are named, and checks what is there.

    python make.py                     remake everything (ten minutes, most of them for music and portraits)
    python make.py cafe music          remake two parts
    python make.py --list              name the parts, what each makes and what it needs
    python make.py --check [PART ...]  change nothing; say what would change, and which files no script makes

All that is seen and heard is made here, from code alone: nothing is drawn or recorded by hand. Each part is one script
that can be run by itself in this folder (`python cafe.py`); the results are committed, and the game reads only those.
Pictures come from `pixel_kit` (a canvas, named colour ramps, writing tilesets for Tiled), with `props` and `interior`
as stores of things that several places share and `pen` for lines drawn by a hand; portraits are painted in
`portraits/`; music is written in `scores/`, played by FluidSynth and mixed by `music.py`; sounds and voices are
computed in `sounds.py`, which also holds the table of their captions and volumes. Maps are not made here: they are
levels/*/*.tmx, drawn by people in Tiled.

A picture NAME.png may have twins of its size: NAME.emission.png (what glows), NAME.lift.png (how far below each pixel
its floor lies) and NAME.wet.png (what mirrors). Write a picture with `save_picture` and its twins are kept in step.

Ids never change: maps hold the numbers of tiles and props. Append new props at the end of a collection, new tiles in
free squares of a sheet, and never reorder. Lots are drawn from fixed seeds, so that a second run gives the same pixels;
OGG files differ in their bytes each time, so leave alone what did not change.

To install: `pip install -e .[art]`, and for the music Debian's fluidsynth and fluid-soundfont-gm.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

WORKSHOP = Path(__file__).resolve().parent
ASSETS = WORKSHOP.parent


@dataclass(frozen=True)
class Making:
    """One part: the script that makes it, what that is, and the parts whose files it reads.

    `heard` is the folder of a part of sound. Its files have new bytes each time, so they are looked for and not
    compared: the script prints their names with `--files`. `text` are the words that make it write its text alone.
    """

    script: str
    makes: str
    needs: tuple[str, ...] = ()
    heard: str = ""
    text: tuple[str, ...] = ()


# In the order in which they are made.
PARTS: dict[str, Making] = {
    "characters": Making("characters.py", "walk sheets, leans, held things, emotes: pictures/people, mirror, held"),
    "street": Making("street.py", "Tallow Street, by night and at dawn: tilesets street_ground, _sky, _fronts, _props"),
    "stop": Making("stop.py", "Calder Steps: tilesets street_square, street_walls(_dawn), street_stop, stop_turns"),
    "tram": Making("tram.py", "the last tram, inside: tilesets tram_car, tram"),
    "cafe": Making("cafe.py", "the Nightlight: tilesets cafe, cafe_props"),
    "flat": Making("flat.py", "Mira's flat: tilesets flat, flat_props"),
    "helpline": Making("helpline.py", "the helpline over LOST & SLEPT: tilesets helpline, helpline_props"),
    "roof": Making("roof.py", "the roof over the helpline: tilesets roof, roof_props"),
    "clinic": Making("clinic.py", "the removal clinic: tilesets clinic, clinic_props"),
    "hearing": Making("hearing.py", "the inquiry's gymnasium: tilesets hearing, hearing_props"),
    "jason": Making("jason.py", "Jason's room over the depot: tilesets jason, jason_props"),
    "server": Making("server.py", "Quinn's server room: tilesets server, server_props"),
    "square": Making("square.py", "the square before the ward house: tilesets square, square_props"),
    "beach": Making("beach.py", "the drift for the calm: tilesets beach, beach_props"),
    "stairhead": Making("stairhead.py", "the landing between the four doors: tilesets stairhead, stairhead_props"),
    "removal": Making("removal.py", "three rooms on till paper: tilesets removal, removal_props"),
    "drifts": Making("drifts.py", "the lift and the gallery: tilesets lift_car, lift, gallery_hall, gallery"),
    "night_tram": Making("night_tram.py", "the night tram: tilesets night_car, night_tram"),
    "drafts": Making("drafts.py", "the staircase of drafts: tilesets drafts_stair, drafts"),
    "floor99": Making(
        "floor99.py", "Floor 99: tilesets floor99, floor99_dark, floor99_props; pictures/floor99", ("characters",)
    ),
    "stand_up": Making(
        "stand_up.py",
        "the stand-up: tilesets floor99_wide, stand_up; its people in pictures/floor99",
    ),
    "stairwell": Making(
        "stairwell.py", "the stairwell: tilesets stairwell, stairwell_props; what changes there in pictures/floor99"
    ),
    "review": Making(
        "review.py", "the review: tilesets review, review_props; the pictures behind the talk: pictures/cutscene"
    ),
    "house": Making(
        "house.py", "the unbuilt house: tilesets house, house_props; pictures/house; its end in pictures/cutscene"
    ),
    "everyone": Making("everyone.py", "the street of the sleepers: tilesets everyone, everyone_props; pictures/crowds"),
    "exchange": Making("exchange.py", "the sleepers' tram hall: tilesets exchange, exchange_props"),
    "release": Making(
        "release.py", "the white room: tilesets release, release_across, release_board; what changes in pictures/mirror"
    ),
    "stadium": Making("stadium.py", "the stadium of the sleepers: tilesets stadium, stadium_props"),
    "landing": Making("landing.py", "the glow: tilesets landing, landing_props; its end in pictures/cutscene"),
    "pages": Making("pages.py", "Jason's drawings on receipts: pictures/floor99/page_*"),
    "title": Making("title.py", "the city under the title, and its letters: pictures/title"),
    "prologue": Making("prologue.py", "the prologue's pictures: pictures/cutscene"),
    "desk": Making("desk.py", "the sheet on Mira's desk and all that can be on it: pictures/desk"),
    "vesper": Making("vesper.py", "the third Sunday's pictures: pictures/cutscene"),
    "endings": Making("endings.py", "the five endings and the pledge: pictures/cutscene"),
    "posted": Making("posted.py", "what the city posts: pictures/cutscene/feed_*"),
    "readme": Making("readme.py", "what README.md shows, taken by the game as it now is: pictures/readme"),
    "portraits": Making("portraits/render.py", "portraits, eyes open and shut: portraits"),
    "sounds": Making("sounds.py", "sounds, voices and their table: sounds", heard="sounds", text=("--table",)),
    "music": Making("music.py", "every piece in its stems: music", heard="music"),
}
# Scripts that can be run and make nothing of the game's.
LOOKING = ("make.py", "portraits/lineup.py")


def ordered(names: Iterable[str], with_needs: bool = False) -> list[str]:
    """Parts in the order of making, with those whose files they read if asked; all parts where none is named."""
    wanted = set(names) or set(PARTS)
    if with_needs:
        for name in reversed(PARTS):
            if name in wanted:
                wanted.update(PARTS[name].needs)
    return [name for name in PARTS if name in wanted]


def run(script: Path, *words: str) -> str:
    """Runs a script in its own folder and returns what it printed. Raises SystemExit with its words where it fails."""
    done = subprocess.run(
        [sys.executable, str(script), *words],
        cwd=script.parent,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"\n{script.name} failed:\n{(done.stderr or done.stdout).rstrip()}")
    return done.stdout


def made_one_by_one(names: Sequence[str], workshop: Path) -> Iterator[str]:
    """Runs the scripts of some parts, with a line for each, and gives each part's name when it is done."""
    for number, name in enumerate(names, 1):
        print(f"[{number:2}/{len(names)}] {name:11} {PARTS[name].makes} ", end="", flush=True)
        started = time.monotonic()
        run(workshop / PARTS[name].script)
        print(f"({time.monotonic() - started:.1f} s)", flush=True)
        yield name


# ---- checking ------------------------------------------------------------------------------------------------


def difference(made: Path, kept: Path) -> str:
    """How a kept file differs from the one just made, or "": pictures by their pixels, everything else by its bytes."""
    if made.suffix != ".png":
        return "" if made.read_bytes() == kept.read_bytes() else "differs"
    import numpy as np
    from PIL import Image

    with Image.open(made) as new, Image.open(kept) as old:
        if new.size != old.size:
            return f"is {old.width}x{old.height}, would be {new.width}x{new.height}"
        pixels = (np.asarray(new.convert("RGBA")) != np.asarray(old.convert("RGBA"))).any(axis=2)
    return f"differs in {pixels.sum()} of {pixels.size} pixels" if pixels.any() else ""


def files_under(folder: Path) -> set[str]:
    """Every file under a folder but for the workshop's, as a/b/c."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if path.parts[0] != WORKSHOP.name and not path.name.startswith(".")}


def heard_files(name: str, workshop: Path) -> set[str]:
    """What a part of sound would write, without rendering it."""
    part = PARTS[name]
    printed = run(workshop / part.script, "--files")
    return {f"{part.heard}/{line}" for line in printed.split()}


def unlisted_scripts() -> Iterator[str]:
    """Scripts of the workshop that could be run and that no part names."""
    known = {*LOOKING, *(part.script for part in PARTS.values())}
    for path in sorted(WORKSHOP.rglob("*.py")):
        name = path.relative_to(WORKSHOP).as_posix()
        if name not in known and 'if __name__ == "__main__"' in path.read_text(encoding="utf-8"):
            yield name


def check(names: Sequence[str]) -> int:
    """Makes some parts in a temporary folder and says how assets/ differs; returns the number of differences."""
    whole = len(names) == len(PARTS)
    asked = [name for name in names if not PARTS[name].heard]
    found: list[str] = []
    with tempfile.TemporaryDirectory(prefix="somnus-workshop-") as temporary:
        # The scripts write beside the folder they stand in, so a copy of the workshop makes a second assets/.
        copied = Path(temporary) / "assets"
        workshop = copied / WORKSHOP.name
        shutil.copytree(WORKSHOP, workshop, ignore=shutil.ignore_patterns("__pycache__"))
        made: set[str] = set()
        before: set[str] = set()
        for name in made_one_by_one(ordered(asked, with_needs=True) if asked else [], workshop):
            now = files_under(copied)
            if name in asked:
                made |= now - before
            before = now
        for name in names:
            if PARTS[name].text:
                run(workshop / PARTS[name].script, *PARTS[name].text)
        made |= files_under(copied) - before
        for name in sorted(made):
            if not (ASSETS / name).is_file():
                found.append(f"{name} is missing")
            elif words := difference(copied / name, ASSETS / name):
                found.append(f"{name} {words}")
        for name in names:
            if PARTS[name].heard:
                heard = heard_files(name, workshop)
                found += [f"{file} is missing" for file in sorted(heard) if not (ASSETS / file).is_file()]
                made |= heard
    if whole:
        found += [f"{name} is made by no script" for name in sorted(files_under(ASSETS) - made)]
        found += [f"{WORKSHOP.name}/{name} is in no list of parts" for name in unlisted_scripts()]
    for line in found:
        print(line)
    heard_too = "; what is heard was only looked for" if any(PARTS[name].heard for name in names) else ""
    print(f"{len(made)} files made, {len(found)} differences{heard_too}")
    return len(found)


def main() -> None:
    """Does what the command line asks."""
    parser = argparse.ArgumentParser(description="Remake the pictures, portraits, music and sounds of Somnus.")
    parser.add_argument("parts", nargs="*", metavar="PART", help="parts to make (all by default)")
    parser.add_argument("--list", action="store_true", help="name the parts")
    parser.add_argument("--check", action="store_true", help="change nothing, say what would change")
    asked = parser.parse_args()
    unknown = [name for name in asked.parts if name not in PARTS]
    if unknown:
        parser.error(f"no part is called {', '.join(unknown)}; there are {', '.join(PARTS)}")
    if asked.list:
        for name, part in PARTS.items():
            needs = f" (after {', '.join(part.needs)})" if part.needs else ""
            print(f"{name:11} {part.script:20} {part.makes}{needs}")
    elif asked.check:
        raise SystemExit(1 if check(ordered(asked.parts)) else 0)
    else:
        for _ in made_one_by_one(ordered(asked.parts), WORKSHOP):
            pass


if __name__ == "__main__":
    main()
