"""Writing a file so that a power cut or a kill leaves either the old one or the new one, whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def write_whole(path: Path, data: bytes, is_whole: Callable[[bytes], bool]) -> None:
    """Write to a temporary file, flush it to the disk, read it back, and only then put it in place.

    The file that was there before is kept as NAME.before. Raises OSError where the disk is full or may not be
    written to, or what was read back is not what was written; the old file is untouched then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    try:
        with fresh.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if fresh.read_bytes() != data or not is_whole(data):
            raise OSError(f"{fresh.name} was not written whole")
        _keep_before(path, is_whole)
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
    _flush_folder(path.parent)


def before(path: Path) -> Path:
    """Where the version before the present one is kept."""
    return path.with_name(f"{path.name}.before")


def _keep_before(path: Path, is_whole: Callable[[bytes], bool]) -> None:
    """Keep the present file as the one before, unless it is damaged: a good backup is worth more."""
    try:
        old = path.read_bytes()
    except FileNotFoundError:
        return
    if not is_whole(old):
        return
    copy = path.with_name(f"{path.name}.keep")
    copy.write_bytes(old)
    os.replace(copy, before(path))


def _flush_folder(folder: Path) -> None:
    """Make the renames last, where the system lets a folder be flushed."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
