"""Memory that is free, given back to the system: glibc keeps what large pictures and music leave, for a rainy day."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import CDLL

LARGE_BYTES = 1 << 20
LARGE = -3
"""What malloc.h calls M_MMAP_THRESHOLD."""


def give_back() -> None:
    """Give back what is free, where the C library has to be asked; it takes two milliseconds."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


@cache
def keep_large_apart() -> None:
    """Have large pieces of memory given back as soon as they are free, from now on.

    Left to itself, glibc stops doing so once one has been let go of, and a piece of music leaves holes of its size.
    """
    library = _glibc()
    if library is not None:
        library.mallopt(LARGE, LARGE_BYTES)


@cache
def _glibc() -> CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    from ctypes import CDLL

    library = CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
