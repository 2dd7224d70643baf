"""Where the game's content is, and where the player's files go. The one place in the code that knows."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from platformdirs import user_data_path

PACKAGE = Path(__file__).resolve().parents[1]


@cache
def content_root() -> Path:
    """The folder that holds `levels/` and `assets/`: beside the package in a checkout, inside it in a wheel.

    In an editable install both exist; the checkout's wins, so that what is edited is what is played.
    """
    beside = PACKAGE.parent
    if (beside / "levels").is_dir() and (beside / "assets").is_dir():
        return beside
    return PACKAGE / "data"


def show_folder(folder: Path) -> bool:
    """Open a folder in the system's own way; whether there is one."""
    import shutil
    import subprocess

    opener = {"darwin": "open", "win32": "explorer"}.get(sys.platform, "xdg-open")
    program = shutil.which(opener)
    if program is None:
        return False
    try:
        subprocess.Popen([program, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return True


def user_folder() -> Path:
    """The player's folder for saves, settings and reports; SOMNUS_HOME puts it elsewhere. Not made here."""
    chosen = os.environ.get("SOMNUS_HOME")
    return Path(chosen) if chosen else user_data_path("Somnus", appauthor=False)
