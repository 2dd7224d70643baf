"""The canvas: the few verbs that are all a scene or a dream knows of drawing.

`game.view` implements it with pygame; the tests with a list of what was drawn. There are two coordinate systems. The
*world* is in map px under a camera, lit, and scaled by a whole number. The *screen* is in units of 1/1080 of the
window's height, drawn at window resolution over the world.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.core.strings import Strings

if TYPE_CHECKING:
    from game.world.level import Level

Colour = tuple[int, int, int]
Point = tuple[int, int]


class Span(Protocol):
    """A stretch of words shown alike, as the dialogue's markup makes it."""

    @property
    def text(self) -> str:
        """The letters."""
        ...

    @property
    def emphasis(self) -> bool:
        """Whether they are stressed."""
        ...

    @property
    def shake(self) -> bool:
        """Whether they tremble."""
        ...

    @property
    def colour(self) -> str:
        """The name of their colour, or "" for the style's own."""
        ...


Words = str | Sequence[Span]
"""What is set: a string with markup (a `Phrase` in the canvas's language), or spans."""


@dataclass(frozen=True, slots=True)
class Sprite:
    """A picture standing in the world: the sheet's name, which cell of it, and where its feet are, in map px.

    `size` is the cell's; the cell's lower middle is put at (x, y - raised). `sort` moves the depth it is drawn at.
    `grey` pixel rows from the feet up are drawn from `grey_picture`, a sheet laid out alike.
    """

    picture: str
    x: int
    y: int
    column: int = 0
    row: int = 0
    size: tuple[int, int] = (16, 24)
    raised: int = 0
    sort: int = 0
    shadow: bool = True
    held: str = ""
    facing: str = "down"
    grey: int = 0
    grey_picture: str = ""
    flip: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Many small figures, more than can be sprites: where each stands, in map px, and its cell.

    Cells are cut from some sheets laid side by side, and put as a sprite's are. The sequences are equally long, and
    those farther back come first. What shadow a figure has is part of its picture.
    """

    pictures: tuple[str, ...]
    size: tuple[int, int]
    x: Sequence[int]
    y: Sequence[int]
    column: Sequence[int]
    row: Sequence[int]


@dataclass(frozen=True, slots=True)
class Pool:
    """A moving pool of light, in map px."""

    x: int
    y: int
    radius: int
    color: Colour
    falloff: float = 1.6
    squash: float = 0.75


@dataclass(frozen=True, slots=True)
class Beam:
    """A light cast from a point through the air: the polygon of floor it sees, less the shadows of what is low.

    Standing things are lit where the floor at their feet is (the lift twin says where that is). All in map px;
    `reach` is where it has faded, `haze` what is seen of it in the air; `spared` are ellipses it leaves dark, `floor`
    the first row that is floor. `shadows` are those of what never moves, `thrown` the others.
    """

    source: tuple[float, float]
    polygon: Sequence[tuple[float, float]]
    shadows: Sequence[Sequence[tuple[float, float]]]
    color: Colour
    haze: Colour
    reach: int = 560
    spared: Sequence[tuple[int, int, int, int]] = ()
    floor: int = 0
    thrown: Sequence[Sequence[tuple[float, float]]] = ()


@dataclass(frozen=True, slots=True)
class Camera:
    """The upper left corner of what is seen, in map px."""

    x: int
    y: int


class Canvas(Protocol):
    """What scenes draw on."""

    @property
    def view(self) -> tuple[int, int]:
        """How much of the world is seen, in map px."""
        ...

    @property
    def screen(self) -> tuple[int, int]:
        """The screen's size in units: the height is 1080."""
        ...

    @property
    def strings(self) -> Strings:
        """The language that phrases are drawn in."""
        ...

    def map(
        self,
        level: Level,
        camera: Camera,
        tick: int,
        present: frozenset[int],
        gone: frozenset[int] = frozenset(),
    ) -> None:
        """Begin the world: a map's tiles, props and fixed lights.

        `present` are the ids of conditional objects that are there, `gone` those of others that are not.
        """
        ...

    def sprite(self, sprite: Sprite) -> None:
        """Stand one thing among the props, sorted by depth."""
        ...

    def batch(self, batch: Batch) -> None:
        """Stand many figures among the props and sprites, sorted by depth with them."""
        ...

    def light(self, pool: Pool) -> None:
        """Add a moving light."""
        ...

    def beam(self, beam: Beam) -> None:
        """Cast a light polygon."""
        ...

    def above(self, picture: str, x: int, y: int, column: int = 0, size: tuple[int, int] = (12, 12)) -> None:
        """Show a small unlit picture over the world, its lower middle at (x, y)."""
        ...

    def layer(
        self, picture: str, x: int, y: int, glow: int = 100, area: tuple[int, int, int, int] | None = None
    ) -> None:
        """Lay a picture into the world's frame at view px, its emission twin at `glow` per cent: titles, cutscenes."""
        ...

    def grade(self, mood: str) -> None:
        """Choose the mood that layers without a map are finished with."""
        ...

    def fold(self, amount: int, x: int) -> None:
        """Fold the finished world like paper about a column of the view; amount 0..1000."""
        ...

    def tint(self, color: Colour, amount: int) -> None:
        """Cover the world with a colour, 0..255."""
        ...

    def text(
        self,
        words: Words,
        x: int,
        y: int,
        style: str,
        width: int = 0,
        align: str = "left",
        shown: int = -1,
        tick: int = 0,
        color: str = "",
        alpha: int = 255,
    ) -> int:
        """Set words (with markup) from (x, y) down, wrapped at a width; at most `shown` characters of them.

        Returns the height in units.
        """
        ...

    def measure(self, words: Words, style: str, width: int = 0) -> tuple[int, int]:
        """Width and height, in units, that words would take."""
        ...

    def box(self, x: int, y: int, width: int, height: int, style: str, alpha: int = 255) -> None:
        """Draw a panel of a named style."""
        ...

    def arrow(self, x: int, y: int, size: int, color: str = "gold") -> None:
        """Draw a small triangle that points down, its upper left corner at (x, y): there is more."""
        ...

    def portrait(
        self,
        who: str,
        expression: str,
        x: int,
        y: int,
        height: int,
        dim: int = 0,
        blink: bool = False,
        flip: bool = False,
    ) -> None:
        """Draw a portrait with its lower left corner at (x, y); dim 0..100."""
        ...

    def expect(
        self, who: str, expression: str, height: int, dim: int = 0, blink: bool = False, flip: bool = False
    ) -> None:
        """Make a portrait ready that is likely to be drawn soon. Draws nothing."""
        ...

    def picture(self, name: str, x: int, y: int, width: int, height: int, alpha: int = 255) -> None:
        """Draw a picture scaled into a rectangle of the screen."""
        ...

    def thumbnail(self, data: bytes, x: int, y: int, width: int, height: int) -> None:
        """Draw the picture kept in a save."""
        ...

    def curtain(self, color: Colour, amount: int) -> None:
        """Cover everything with a colour, 0..255."""
        ...
