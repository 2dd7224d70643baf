"""Row 1, the story state: what is declared, one frozen snapshot of it, and the events that replace it."""

from game.story.declarations import Declaration, Declarations, Entry, Kind, Value
from game.story.state import (
    Add,
    Chose,
    Event,
    Read,
    Seen,
    Set,
    Story,
    Turned,
    Walk,
    Walked,
    after,
    after_all,
    defaults,
    digest,
)

__all__ = [
    "Add",
    "Chose",
    "Declaration",
    "Declarations",
    "Entry",
    "Event",
    "Kind",
    "Read",
    "Seen",
    "Set",
    "Story",
    "Turned",
    "Value",
    "Walk",
    "Walked",
    "after",
    "after_all",
    "defaults",
    "digest",
]
