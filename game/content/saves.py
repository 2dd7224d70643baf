"""Saves: one JSON file a slot, with a checksum, a picture, and the one before kept beside it.

A damaged file is never shown as an empty slot and never written over in silence: it is named as damaged, and the one
before is offered.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.files import before, write_whole
from game.core.problems import Faulty, Problem
from game.core.steps import STEPS_PER_SECOND
from game.core.strings import phrases
from game.scenes.scene import BEHIND, MOST_SLOTS, Slot

say = phrases("saves")
VERSION = 1
MOST_BYTES = 32 * 1024 * 1024
SLOT = re.compile(r"auto|quick|doors|[1-9][0-9]?")
LEAST_SLOTS = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """What a save file holds."""

    state: Mapping[str, Any]
    chapter: str
    place: str
    saved_at: str
    picture: bytes


def pack(state: Mapping[str, Any], chapter: str, place: str, saved_at: str, picture: bytes) -> bytes:
    """A save as the bytes of its file."""
    body = {
        "state": state,
        "chapter": chapter,
        "place": place,
        "saved_at": saved_at,
        "picture": base64.b64encode(picture).decode("ascii"),
    }
    text = _canonical(body)
    return json.dumps({"somnus": VERSION, "sum": _sum(text), "save": body}, ensure_ascii=True).encode("ascii")


def unpack(data: bytes, shown: str) -> Kept:
    """Read the bytes of a save. Raises Faulty with one line where they are damaged or from a newer version."""

    def fault(message: str, hint: str = "") -> Faulty:
        return Faulty(Problem(shown, 0, 0, message, hint))

    if not data:
        raise fault(say("the save is damaged: the file is empty"))
    if len(data) > MOST_BYTES:
        raise fault(say("the save is damaged: the file is far too large"))
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        raise fault(say("the save is damaged: it cannot be read")) from None
    if not isinstance(whole, dict) or not isinstance(whole.get("somnus"), int):
        raise fault(say("the save is damaged: it is no save of Somnus"))
    if whole["somnus"] > VERSION:
        raise fault(say("the save is from a newer version of Somnus"), "it is kept as it is")
    body = whole.get("save")
    if not isinstance(body, dict) or whole.get("sum") != _sum(_canonical(body)):
        raise fault(say("the save is damaged: its checksum is wrong"))
    try:
        picture = base64.b64decode(body["picture"])
        return Kept(body["state"], str(body["chapter"]), str(body["place"]), str(body["saved_at"]), picture)
    except (KeyError, TypeError, binascii.Error):
        raise fault(say("the save is damaged: something is missing in it")) from None


def _canonical(body: Mapping[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def _sum(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode("ascii")).hexdigest()


def _is_whole(data: bytes) -> bool:
    try:
        unpack(data, "")
    except Faulty:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Saves:
    """The saves in a folder."""

    folder: Path

    def path(self, slot: str) -> Path:
        """The file of a slot. Raises ValueError for what is no slot's name."""
        if not SLOT.fullmatch(slot):
            raise ValueError(f"'{slot}' is no slot")
        return self.folder / f"{slot}.save"

    def write(self, slot: str, state: Mapping[str, Any], chapter: str, place: str, picture: bytes) -> None:
        """Write a slot. Raises OSError where that cannot be done; what was there is untouched then."""
        from datetime import datetime

        now = datetime.now().isoformat(timespec="seconds")
        path = self.path(slot)
        self._set_aside(path)
        write_whole(path, pack(state, chapter, place, now, picture), _is_whole)

    def _set_aside(self, path: Path) -> None:
        """A damaged file is kept under another name before its slot is used again."""
        try:
            data = path.read_bytes()
        except OSError:
            return
        if not _is_whole(data):
            number = 1
            while (kept := path.with_name(f"{path.name}.damaged{number}")).exists():
                number += 1
            path.rename(kept)

    def read(self, slot: str, backup: bool = False) -> Kept:
        """Read a slot or the one before it. Raises Faulty where it is damaged or not there."""
        path = self.path(slot)
        if backup:
            path = before(path)
        try:
            with path.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
        except OSError as error:
            raise Faulty(Problem(path.name, 0, 0, say("the save cannot be read: {why}", why=error.strerror))) from error
        return unpack(data, path.name)

    def set_aside_auto(self) -> str:
        """Copy the autosave to the next free slot, so that a new story does not write over the last one.

        Where it is damaged, the one before it is copied. Returns the slot, or "" where there was nothing to copy.
        Raises OSError where that cannot be done.
        """
        auto = self.path("auto")
        files = [path for path in (auto, before(auto)) if path.is_file()]
        data = next((one for one in (path.read_bytes() for path in files) if _is_whole(one)), None)
        if data is None:
            return ""
        numbered = [path for path in self.folder.iterdir() if path.name.removesuffix(".save").isdigit()]
        slots = [str(number) for number in range(1, MOST_SLOTS + 1)]
        free = next((slot for slot in slots if not self.path(slot).exists()), "")
        if not free or any(path.read_bytes() == data for path in numbered):
            return ""
        write_whole(self.path(free), data, _is_whole)
        return free

    def slots(self) -> list[Slot]:
        """Every slot that is used, newest first, the damaged ones by the time of their files."""
        found: list[Slot] = []
        if not self.folder.is_dir():
            return []
        names = {path.name.removesuffix(".before") for path in self.folder.iterdir()}
        for name in sorted(names):
            slot = name.removesuffix(".save")
            if name == slot or not SLOT.fullmatch(slot):
                continue
            found.append(self._slot(slot))
        return sorted(found, key=lambda one: one.saved_at, reverse=True)

    def _slot(self, slot: str) -> Slot:
        has_backup = False
        try:
            spare: Kept | None = self.read(slot, True)
            has_backup = True
        except Faulty:
            spare = None
        try:
            kept = self.read(slot)
        except Faulty as error:
            fault = error.problems[0].message
            when = spare.saved_at if spare else ""
            return Slot(slot, saved_at=when, fault=fault, backup=has_backup, picture=spare.picture if spare else b"")
        played = int(kept.state.get("steps", 0)) // STEPS_PER_SECOND
        return Slot(
            slot,
            kept.chapter,
            kept.place,
            played,
            kept.saved_at,
            kept.picture,
            backup=has_backup,
            behind=is_behind(kept.state),
        )


def is_behind(state: Mapping[str, Any]) -> bool:
    """Whether a saved story is a dream by itself."""
    story = state.get("story")
    values = story.get("values") if isinstance(story, dict) else None
    return isinstance(values, dict) and bool(values.get(BEHIND))
