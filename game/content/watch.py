"""Notices when files are saved, in a thread of its own, and hands them over when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

SETTLE_MS = 120
"""Files that are saved together come together: whoever saves a map saves its tileset a moment later."""


class Watch:
    """Watches folders until it is stopped."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = tuple(folder for folder in folders if folder.is_dir())
        self.fault = ""
        self._stop = Event()
        self._saved: SimpleQueue[Path] = SimpleQueue()
        self._thread = Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        from watchfiles import watch

        try:
            for changes in watch(*self.folders, stop_event=self._stop, step=SETTLE_MS, rust_timeout=1000):
                for _, path in changes:
                    self._saved.put(Path(path))
        except (OSError, RuntimeError) as error:
            self.fault = str(error)

    def changed(self) -> set[Path]:
        """The files that were saved since this was last asked."""
        found: set[Path] = set()
        while True:
            try:
                found.add(self._saved.get_nowait())
            except Empty:
                return found

    def stop(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._thread.join(2)
