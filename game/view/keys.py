"""Keys, buttons and the mouse, turned into actions by the player's bindings."""

from __future__ import annotations

import pygame

from game.core.settings import Settings
from game.core.steps import Action, StepClock

AXIS_DEAD = 0.45
_PAD_BUTTONS = {
    0: "a", 1: "b", 2: "x", 3: "y", 4: "back", 5: "guide", 6: "start", 7: "leftstick", 8: "rightstick",
    9: "leftshoulder", 10: "rightshoulder", 11: "dpup", 12: "dpdown", 13: "dpleft", 14: "dpright",
}  # fmt: skip
_PAD_AXES = {0: "leftx", 1: "lefty", 2: "rightx", 3: "righty", 4: "lefttrigger", 5: "righttrigger"}


class Keys:
    """What is held and pressed, as actions. Unplugging a pad lets everything of it go."""

    def __init__(self, settings: Settings) -> None:
        self._held_names: set[str] = set()
        self._pad_names: set[str] = set()
        self._pads: dict[int, object] = {}
        self.pointer: tuple[int, int] | None = None
        self.pad_last = False
        self.running = False
        self._settings = settings
        self._controllers = False
        self.configure(settings)

    def configure(self, settings: Settings) -> None:
        """Take over changed bindings."""
        self._settings = settings
        self._by_key = {name: action for action, names in settings.keys.items() for name in names}
        self._by_button = {name: action for action, names in settings.buttons.items() for name in names}

    def start(self) -> None:
        """Open the pads there are. SDL's controller database gives all makes the same button names."""
        from pygame._sdl2 import controller

        controller.init()
        self._controllers = True
        for index in range(controller.get_count()):
            self._open(index)

    def _open(self, index: int) -> None:
        from pygame._sdl2 import controller

        if controller.is_controller(index):
            pad = controller.Controller(index)
            pad.init()
            self._pads[pad.id] = pad

    def rumble(self, strength: float, seconds: float) -> None:
        """Shake the pads, where they can."""
        for pad in self._pads.values():
            pad.rumble(strength, strength, int(seconds * 1000))  # type: ignore[attr-defined]

    def held(self) -> frozenset[Action]:
        """The actions that are held down now."""
        actions = {self._by_key[name] for name in self._held_names if name in self._by_key}
        actions |= {self._by_button[name] for name in self._pad_names if name in self._by_button}
        if not self._settings.hold_to_run:
            actions.discard(Action.RUN)
            if self.running:
                actions.add(Action.RUN)
        return frozenset(actions)

    def let_go(self) -> None:
        """Forget what is held: the window has lost its focus."""
        self._held_names.clear()
        self._pad_names.clear()

    def take(self, event: pygame.event.Event, clock: StepClock) -> None:
        """Hand one of pygame's events on to the step clock, as actions."""
        if event.type == pygame.KEYDOWN:
            name = pygame.key.name(event.key)
            self.pad_last = False
            self._held_names.add(name)
            clock.raw(key=name, typed=event.unicode if event.unicode.isprintable() else "")
            self._press(self._by_key.get(name), clock)
        elif event.type == pygame.KEYUP:
            self._held_names.discard(pygame.key.name(event.key))
        elif event.type == pygame.CONTROLLERDEVICEADDED and self._controllers:
            self._open(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)
            self._pad_names.clear()
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            self._pad(_PAD_BUTTONS.get(event.button, ""), event.type == pygame.CONTROLLERBUTTONDOWN, clock)
        elif event.type == pygame.CONTROLLERAXISMOTION:
            axis, value = _PAD_AXES.get(event.axis, ""), event.value / 32768
            for sign in ("-", "+"):
                self._pad(axis + sign, value < -AXIS_DEAD if sign == "-" else value > AXIS_DEAD, clock)
        elif event.type == pygame.MOUSEMOTION:
            self.pointer = event.pos
            clock.raw(moved=True)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.pointer = event.pos
            clock.raw(clicked=True)
        elif event.type == pygame.MOUSEWHEEL:
            clock.raw(scrolled=event.y)

    def _pad(self, name: str, down: bool, clock: StepClock) -> None:
        if not name or down == (name in self._pad_names):
            return
        if not down:
            self._pad_names.discard(name)
            return
        self.pad_last = True
        self._pad_names.add(name)
        clock.raw(key=f"pad {name}")
        self._press(self._by_button.get(name), clock)

    def _press(self, action: Action | None, clock: StepClock) -> None:
        if action is None:
            return
        if action is Action.RUN:
            self.running = not self.running
        clock.press(action)
