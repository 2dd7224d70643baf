"""`somnus play`: opens the window and plays; without a display, shows the game by playing it itself."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.app import App, WindowSource, no_display
from game.content.session import Session
from game.core.problems import Faulty, faults
from game.core.strings import phrases
from game.tools.begin import begin_at, language_of, size_of
from game.view.capture import close

say = phrases("mods")


def play(given: argparse.Namespace) -> int:
    """Play until the window is closed. Exit code 0, or 2 where what was given is wrong."""
    why = no_display()
    if why:
        return _pictures(why)
    session = Session(asked=getattr(given, "mods", ()))
    lang = getattr(given, "lang", None)
    if lang:
        session.speak(language_of(session.library, lang))
    app = App(session.manager, session, session.settings, session.restore, session.library.problems)
    app.start(size_of(getattr(given, "size", None)))
    for word in session.words:
        app.notify(word)
    _tell_of_mods(session, app)
    at, state, moment = (getattr(given, name, None) for name in ("at", "state", "replay"))
    if moment:
        from game.tools.replay import open_replay

        open_replay(session, moment)
    elif at or state:
        begin_at(session, at or "hub/flat:start", state)
    elif session.started_before or session.library.slots():
        session.manager.push("title", {})
    else:
        session.manager.push("notice", {})
    source = WindowSource()
    if getattr(given, "edit", False):
        from game.content.watch import Watch

        app.watch = Watch(session.watched())
    try:
        if getattr(given, "record", None):
            from game.tools.record import recorded

            with recorded(app, session, given.record):
                app.run(source)
        else:
            app.run(source)
    except Faulty:
        raise
    except Exception as error:
        words = app.broke(error)
        print(f"somnus: {words}", file=sys.stderr)
        app.say_last(words)
        source.wait_for_key()
        close()
        return 1
    close()
    return 0


def _tell_of_mods(session: Session, app: App) -> None:
    """Name the mods that are left out: in the terminal with their faults, on the screen those that were asked for."""
    for one in session.standing:
        wrong = faults(one.problems)
        if one.mod.asked:
            for problem in wrong:
                app.report(problem)
        elif one.on and not one.used:
            for problem in wrong:
                print(problem, file=sys.stderr)
            app.notify(say("“{mod}” is left out: it has a fault. The title says more under Mods.", mod=one.mod.name))


def _pictures(why: str) -> int:
    """Show the game without a display: pictures in ./somnus-pictures."""
    from game.tools.autoplay import autoplay

    print(f"somnus: {why}; the game plays itself into ./somnus-pictures instead", file=sys.stderr)
    return autoplay(
        argparse.Namespace(
            shots=Path("somnus-pictures"),
            film=None,
            seed=1,
            until="chapter1.end",
            at=None,
            state=None,
            size="1280x720",
            lang=None,
            quiet=False,
        )
    )
