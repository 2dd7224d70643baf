"""Keys, buttons and the mouse become actions by the player's bindings; what is unplugged is let go."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.settings import DEFAULT_BUTTONS, DEFAULT_KEYS, Settings, conflicts, rebound
from game.core.steps import Action, StepClock
from game.view.keys import Keys


class Hands:
    """Somebody at the keys and a pad."""

    def __init__(self, settings: Settings | None = None) -> None:
        pygame.display.init()
        self.keys = Keys(settings or Settings())
        self.clock = StepClock()

    def event(self, kind: int, **about: object) -> Hands:
        self.keys.take(pygame.event.Event(kind, **about), self.clock)
        return self

    def down(self, key: int) -> Hands:
        return self.event(pygame.KEYDOWN, key=key, unicode="", mod=0)

    def up(self, key: int) -> Hands:
        return self.event(pygame.KEYUP, key=key)

    def pressed(self) -> tuple[Action, ...]:
        return self.clock.take(self.keys.held(), None).pressed

    def held(self) -> set[Action]:
        return set(self.keys.held())


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (pygame.K_LEFT, Action.LEFT), (pygame.K_d, Action.RIGHT), (pygame.K_RETURN, Action.ACT),
        (pygame.K_SPACE, Action.ACT),
        (pygame.K_ESCAPE, Action.PAUSE), (pygame.K_TAB, Action.LOG), (pygame.K_LCTRL, Action.SKIP),
        (pygame.K_LSHIFT, Action.RUN), (pygame.K_F6, Action.QUICKSAVE), (pygame.K_BACKSPACE, Action.BACK),
    ],
)  # fmt: skip
def test_a_key_is_an_action_while_it_is_down(key: int, action: Action) -> None:
    hands = Hands().down(key)
    assert hands.pressed() == (action,) and hands.held() == {action}
    assert hands.up(key).held() == set()


def test_two_keys_of_one_action_hold_it_until_both_are_up() -> None:
    hands = Hands().down(pygame.K_LEFT).down(pygame.K_a).up(pygame.K_LEFT)
    assert hands.held() == {Action.LEFT}
    assert hands.up(pygame.K_a).held() == set()


def test_a_key_without_a_meaning_is_left_alone() -> None:
    hands = Hands().down(pygame.K_F9)
    assert hands.pressed() == () and hands.held() == set()


def test_a_key_bound_anew_counts_at_once() -> None:
    settings = Settings().with_("keys", rebound(DEFAULT_KEYS, Action.ACT, ("x",)))
    hands = Hands(settings)
    assert hands.down(pygame.K_RETURN).pressed() == ()
    assert hands.down(pygame.K_x).pressed() == (Action.ACT,)


def test_running_can_be_switched_instead_of_held() -> None:
    hands = Hands(Settings().with_("hold_to_run", False))
    assert hands.down(pygame.K_LSHIFT).up(pygame.K_LSHIFT).held() == {Action.RUN}
    assert hands.down(pygame.K_LSHIFT).up(pygame.K_LSHIFT).held() == set()


def test_when_the_focus_is_lost_nothing_stays_held() -> None:
    hands = Hands().down(pygame.K_LEFT)
    hands.keys.let_go()
    assert hands.held() == set()


def test_a_pad_has_buttons_and_a_stick() -> None:
    hands = Hands().event(pygame.CONTROLLERBUTTONDOWN, button=0, instance_id=1)
    assert hands.pressed() == (Action.ACT,)
    hands.event(pygame.CONTROLLERBUTTONUP, button=0, instance_id=1)
    hands.event(pygame.CONTROLLERAXISMOTION, axis=0, value=-32768, instance_id=1)
    assert hands.pressed() == (Action.LEFT,) and hands.held() == {Action.LEFT}
    hands.event(pygame.CONTROLLERAXISMOTION, axis=0, value=-1200, instance_id=1)
    assert hands.held() == set()


def test_a_stick_presses_once_however_long_it_trembles() -> None:
    hands = Hands()
    for value in (-20_000, -24_000, -22_000, -32_000):
        hands.event(pygame.CONTROLLERAXISMOTION, axis=1, value=value, instance_id=1)
    assert hands.pressed() == (Action.UP,)


def test_an_unplugged_pad_lets_everything_go() -> None:
    hands = Hands().event(pygame.CONTROLLERBUTTONDOWN, button=14, instance_id=1)
    assert hands.held() == {Action.RIGHT}
    assert hands.event(pygame.CONTROLLERDEVICEREMOVED, instance_id=1).held() == set()


def test_the_mouse_is_for_menus() -> None:
    hands = Hands().event(pygame.MOUSEMOTION, pos=(40, 50), rel=(1, 1), buttons=(0, 0, 0))
    hands.event(pygame.MOUSEBUTTONDOWN, pos=(40, 50), button=1).event(pygame.MOUSEWHEEL, x=0, y=-1)
    pointer = hands.clock.take(hands.keys.held(), hands.keys.pointer).pointer
    assert pointer is not None and (pointer.x, pointer.y, pointer.clicked, pointer.scrolled) == (40, 50, True, -1)


def test_the_screen_that_binds_keys_is_told_the_raw_one() -> None:
    hands = Hands().down(pygame.K_F9)
    assert hands.clock.take(frozenset(), None).key == "f9"
    hands.event(pygame.CONTROLLERBUTTONDOWN, button=3, instance_id=1)
    assert hands.clock.take(frozenset(), None).key == "pad y"


def test_no_key_has_two_meanings_at_the_start() -> None:
    assert conflicts(DEFAULT_KEYS) == {} and conflicts(DEFAULT_BUTTONS) == {}
    assert set(DEFAULT_KEYS) == set(DEFAULT_BUTTONS) == set(Action)


kinds = st.sampled_from(
    [
        (pygame.KEYDOWN, {"key": pygame.K_LEFT, "unicode": "", "mod": 0}),
        (pygame.KEYUP, {"key": pygame.K_LEFT}),
        (pygame.CONTROLLERBUTTONDOWN, {"button": 99, "instance_id": 7}),
        (pygame.CONTROLLERBUTTONUP, {"button": 0, "instance_id": 7}),
        (pygame.CONTROLLERAXISMOTION, {"axis": 9, "value": 32767, "instance_id": 7}),
        (pygame.CONTROLLERDEVICEADDED, {"device_index": 3}),
        (pygame.CONTROLLERDEVICEREMOVED, {"instance_id": 9}),
        (pygame.MOUSEBUTTONDOWN, {"button": 3, "pos": (1, 1)}),
        (pygame.MOUSEWHEEL, {"x": 0, "y": 3}),
    ]
)


@given(st.lists(kinds, max_size=20))
def test_no_event_in_any_order_breaks_anything(events: list[tuple[int, dict[str, object]]]) -> None:
    hands = Hands()
    for kind, about in events:
        hands.event(kind, **about)
    assert hands.held() <= set(Action)
