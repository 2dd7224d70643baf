"""Writes a play down as transcripts while it is played: `somnus play --record FILE.talk`.

What is written under tests/talks/ is a test: the same answers have to lead to the same lines and values. What happens
outside of talks (the bed) stands in it as values that are set.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.app import App
from game.content.library import GameLibrary
from game.content.session import Session
from game.core.problems import Faulty
from game.core.steps import Inputs, Pick
from game.dialogue.transcript import Recording
from game.scenes.manager import SceneManager
from game.scenes.talk import Talk
from game.story import Story
from game.tools.talk import keep


@contextmanager
def recorded(app: App, session: Session, path: Path | None) -> Iterator[None]:
    """Record what is played within, however it ends, where there is a path to write to."""
    if path is None:
        yield
        return
    recorder = PlayRecorder(session.library)
    app.on_step = recorder.on_step
    try:
        yield
    finally:
        recorder.write(path)


class PlayRecorder:
    """Listens to the steps of a game. Each story that is begun or loaded makes a transcript of its own."""

    def __init__(self, library: GameLibrary) -> None:
        self.library = library
        self.recordings: list[Recording] = []
        self.talk: Talk | None = None
        self.before: Story | None = None

    def on_step(self, inputs: Inputs, manager: SceneManager) -> None:
        """What one step has done."""
        try:
            self._hear(manager)
        except Faulty:
            # The script was changed under the talk: the rest of it cannot be told.
            self.talk = None
        self.before = manager.story

    def write(self, path: Path) -> None:
        """Write what was recorded; a second story goes to NAME-2.talk. Raises Faulty where that cannot be done."""
        if self.talk is not None:
            self.recordings[-1].close()
        for number, recording in enumerate(self.recordings, 1):
            keep(path if number == 1 else path.with_stem(f"{path.stem}-{number}"), recording.text)

    def _hear(self, manager: SceneManager) -> None:
        talk = next((scene for scene in reversed(manager.stack) if isinstance(scene, Talk)), None)
        if self.talk is not None and self.before is not None:
            for intent in manager.meant:
                self.recordings[-1].meet(self.before)
                self.recordings[-1].on(intent.choice if isinstance(intent, Pick) else None)
            if talk is not self.talk:
                self.recordings[-1].close()
                self.talk = None
        if talk is None or talk is self.talk or self.before is None:
            return
        if talk.fresh:
            recording = self._recording(self.before)
            recording.meet(self.before)
            recording.start(talk.scene)
            self.talk = talk

    def _recording(self, story: Story) -> Recording:
        """The recording that a talk belongs to: the last, unless another story is being played."""
        last = self.recordings[-1] if self.recordings else None
        if last is None or last.script is not self.library.script or not last.story.seen <= story.seen:
            self.recordings.append(Recording(self.library.script, self.library.new_story()))
        return self.recordings[-1]
