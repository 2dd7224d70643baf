"""The settings on the disk: a JSON file in the player's folder; what cannot be read in it falls back to its start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.content.files import write_whole
from game.core.settings import ALWAYS_BOUND, DEFAULT_BUTTONS, DEFAULT_KEYS, KINDS, Bindings, Range, Settings
from game.core.steps import Action
from game.core.strings import phrases

say = phrases("preferences")

MOST_MODS = 1000
"""Mods whose place is remembered, those that are gone too."""


def path(folder: Path) -> Path:
    """The settings' file."""
    return folder / "settings.json"


def to_text(settings: Settings) -> str:
    """The settings as JSON."""
    plain: dict[str, Any] = {}
    for entry in fields(Settings):
        value = getattr(settings, entry.name)
        if isinstance(value, Mapping):
            value = {str(action): list(names) for action, names in value.items()}
        plain[entry.name] = value
    return json.dumps(plain, indent=1)


def from_text(text: str) -> tuple[Settings, list[str]]:
    """Settings from JSON, and one line for each thing in it that could not be used."""
    words: list[str] = []
    settings = Settings()
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError):
        return settings, [say("settings.json: cannot be read; the settings are at their start")]
    if not isinstance(plain, dict):
        return settings, [say("settings.json: holds no settings; they are at their start")]
    for name, value in plain.items():
        if name in ("keys", "buttons"):
            value = _bindings(name, value)
            if value is None:
                words.append(say("settings.json: '{name}' cannot be used and is at its start", name=name))
                continue
        elif name == "mods":
            value = _mods(value)
            if value is None:
                words.append(say("settings.json: 'mods' cannot be used; all mods are on"))
                continue
        try:
            settings = settings.with_(name, value)
        except (ValueError, TypeError) as error:
            words.append(say("settings.json: {what}", what=error))
    return settings, words


def _bindings(name: str, value: object) -> Bindings | None:
    if not isinstance(value, dict):
        return None
    found: dict[Action, tuple[str, ...]] = {}
    for action, keys in value.items():
        if action not in set(Action) or not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            return None
        found[Action(action)] = tuple(keys)
    if any(not found.get(action) for action in ALWAYS_BOUND):
        return None
    # What a newer version of the game can do has its keys, as far as nothing else has them.
    taken = {key for keys in found.values() for key in keys}
    starts = DEFAULT_KEYS if name == "keys" else DEFAULT_BUTTONS
    new = {action: tuple(key for key in keys if key not in taken) for action, keys in starts.items()}
    return MappingProxyType({**new, **found})


def _mods(value: object) -> tuple[tuple[str, bool], ...] | None:
    if not isinstance(value, list) or len(value) > MOST_MODS:
        return None
    if not all(isinstance(one, list) and [type(part) for part in one] == [str, bool] for one in value):
        return None
    return tuple((mod, on) for mod, on in value)


def changed(settings: Settings, name: str, value: str) -> Settings:
    """The settings with one field set from text, as the settings screen gives it."""
    if name in ("keys", "buttons"):
        bindings = _bindings(name, json.loads(value))
        return settings if bindings is None else settings.with_(name, bindings)
    if name == "mods":
        mods = _mods(json.loads(value))
        return settings if mods is None else settings.with_(name, mods)
    kind = KINDS.get(name)
    if isinstance(kind, Range):
        return settings.with_(name, int(value))
    return settings.with_(name, value == "true" if kind is bool else value)


def load(folder: Path) -> tuple[Settings, list[str], bool]:
    """The settings of a folder, words about what was wrong, and whether there were any."""
    try:
        text = path(folder).read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), [], False
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), [say("settings.json: cannot be read: {why}", why=error)], False
    settings, words = from_text(text)
    return settings, words, True


def keep(folder: Path, settings: Settings) -> None:
    """Write the settings. Raises OSError where that cannot be done."""
    write_whole(path(folder), to_text(settings).encode("utf-8"), lambda data: bool(data.strip()))
