"""The dreams: one module each, found by the name of the folder that holds its levels."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import cast

from game.dreams.dream import DreamRules

CONTRACT = "dream"


@cache
def has_dream(folder: str) -> bool:
    """Whether the levels of a folder are a dream with rules of its own."""
    return folder.isidentifier() and folder != CONTRACT and find_spec(f"game.dreams.{folder}") is not None


def dream_rules(folder: str) -> DreamRules:
    """The rules of a dream: the module of its name."""
    return cast(DreamRules, import_module(f"game.dreams.{folder}"))


@cache
def dream_names() -> tuple[str, ...]:
    """Every dream there is."""
    return tuple(sorted(name for _, name, _ in iter_modules(__path__) if name != CONTRACT))


@cache
def dream_classes() -> Mapping[str, type]:
    """The object classes of all dreams, for the reader and for Tiled."""
    return {name: spec for dream in dream_names() for name, spec in dream_rules(dream).CLASSES.items()}
