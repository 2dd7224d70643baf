"""A canvas that writes down what was drawn, so that tests can ask without pixels.

Letters are measured by a rough rule (half their height wide), which is enough to ask what fits and what overlaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.core.strings import ENGLISH, Strings, said
from game.dialogue.markup import read_words
from game.world.canvas import Batch, Beam, Camera, Colour, Pool, Sprite, Words
from game.world.level import Level

SIZES = {
    # style: (letter height, leading) in units at 100 %
    "speech": (40, 54), "narration": (40, 54), "name": (50, 58), "choice": (38, 48), "hint": (28, 36),
    "menu": (42, 54), "label": (34, 44), "small": (27, 36), "caption": (30, 40), "title": (72, 86),
    "card": (64, 84), "chapter": (34, 46), "debug": (18, 22),
}  # fmt: skip
GROWTH = {"title": 0.4, "card": 0.0, "chapter": 0.0, "debug": 0.0}
"""How much of the text size the styles take on that do not take on all of it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing that was drawn: the verb, what (words, a style, a picture), and where on the screen."""

    verb: str
    what: str
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    style: str = ""


@dataclass
class RecordingCanvas:
    """Implements the canvas of `game.world.canvas`; `drawn` is everything since `begin`."""

    screen: tuple[int, int] = (1920, 1080)
    view: tuple[int, int] = (480, 270)
    text_size: int = 100
    strings: Strings = ENGLISH
    drawn: list[Drawn] = field(default_factory=list)

    def begin(self) -> None:
        """Forget what was drawn."""
        self.drawn.clear()

    # -- what tests ask -------------------------------------------------------------------------------------------

    @property
    def words(self) -> list[str]:
        """All words that were set, in the order they were."""
        return [one.what for one in self.drawn if one.verb == "text"]

    def shows(self, words: str) -> bool:
        """Whether some text holds these words."""
        return any(words in shown for shown in self.words)

    def where(self, words: str) -> Drawn:
        """The first text that holds these words."""
        return next(one for one in self.drawn if one.verb == "text" and words in one.what)

    def cut(self) -> list[Drawn]:
        """The texts that stick out of the screen."""
        width, height = self.screen
        texts = [one for one in self.drawn if one.verb == "text"]
        return [t for t in texts if t.x < 0 or t.y < 0 or t.x + t.width > width + 2 or t.y + t.height > height + 2]

    # -- the world ------------------------------------------------------------------------------------------------

    def map(
        self, level: Level, camera: Camera, tick: int, present: frozenset[int], gone: frozenset[int] = frozenset()
    ) -> None:
        """Write down the map."""
        self.drawn.append(Drawn("map", level.id, camera.x, camera.y))

    def sprite(self, sprite: Sprite) -> None:
        """Write down a sprite."""
        self.drawn.append(Drawn("sprite", sprite.picture, sprite.x, sprite.y, *sprite.size))

    def batch(self, batch: Batch) -> None:
        """Write down every figure of a batch."""
        rows = zip(batch.x, batch.y, batch.column, batch.row, strict=True)
        self.drawn += [Drawn("figure", f"{batch.pictures[0]} {column} {row}", x, y) for x, y, column, row in rows]

    def light(self, pool: Pool) -> None:
        """Write down a light."""
        self.drawn.append(Drawn("light", "", pool.x, pool.y, pool.radius))

    def beam(self, beam: Beam) -> None:
        """Write down a beam."""
        self.drawn.append(Drawn("beam", "", round(beam.source[0]), round(beam.source[1])))

    def above(self, picture: str, x: int, y: int, column: int = 0, size: tuple[int, int] = (12, 12)) -> None:
        """Write down a mark over the world."""
        self.drawn.append(Drawn("above", f"{picture} {column}", x, y, *size))

    def layer(
        self, picture: str, x: int, y: int, glow: int = 100, area: tuple[int, int, int, int] | None = None
    ) -> None:
        """Write down a layer."""
        self.drawn.append(Drawn("layer", picture, x, y, *(area[2:] if area else (0, 0))))

    def grade(self, mood: str) -> None:
        """Write down the mood."""
        self.drawn.append(Drawn("grade", mood))

    def fold(self, amount: int, x: int) -> None:
        """Write down a fold."""
        self.drawn.append(Drawn("fold", str(amount), x))

    def tint(self, color: Colour, amount: int) -> None:
        """Write down a tint."""
        self.drawn.append(Drawn("tint", str(amount)))

    # -- the screen -----------------------------------------------------------------------------------------------

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
        """Write down words, as many letters of them as are shown."""
        plain = self._plain(words)
        wide, high = self.measure(words, style, width)
        if align != "left":
            x += (width - wide) // (2 if align == "centre" else 1)
        self.drawn.append(Drawn("text", plain if shown < 0 else plain[:shown], x, y, wide, high, style))
        return high

    def measure(self, words: Words, style: str, width: int = 0) -> tuple[int, int]:
        """Wrap at words, every letter being half as wide as high."""
        size, leading = SIZES[style]
        share = 1 + (self.text_size / 100 - 1) * GROWTH.get(style, 1.0)
        size, leading = round(size * share), round(leading * share)
        letter = max(1, size // 2)
        lines = 0
        widest = 0
        for line in self._plain(words).split("\n"):
            used = 0
            lines += 1
            for word in line.split(" "):
                need = len(word) * letter
                if width and used and used + letter + need > width:
                    lines, used = lines + 1, 0
                used += need + (letter if used else 0)
                widest = max(widest, used)
        return widest, lines * leading

    def box(self, x: int, y: int, width: int, height: int, style: str, alpha: int = 255) -> None:
        """Write down a box."""
        self.drawn.append(Drawn("box", style, x, y, width, height))

    def arrow(self, x: int, y: int, size: int, color: str = "gold") -> None:
        """Write down the sign that more is to come."""
        self.drawn.append(Drawn("arrow", "", x, y, size, size))

    def expect(
        self, who: str, expression: str, height: int, dim: int = 0, blink: bool = False, flip: bool = False
    ) -> None:
        """Nothing is drawn."""

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
        """Write down a portrait."""
        self.drawn.append(Drawn("portrait", f"{who}.{expression}", x, y - height, height, height))

    def picture(self, name: str, x: int, y: int, width: int, height: int, alpha: int = 255) -> None:
        """Write down a picture."""
        self.drawn.append(Drawn("picture", name, x, y, width, height))

    def thumbnail(self, data: bytes, x: int, y: int, width: int, height: int) -> None:
        """Write down the picture of a save."""
        self.drawn.append(Drawn("thumbnail", "", x, y, width, height))

    def curtain(self, color: Colour, amount: int) -> None:
        """Write down a curtain."""
        self.drawn.append(Drawn("curtain", str(amount)))

    def _plain(self, words: Words) -> str:
        if isinstance(words, str):
            words = read_words(said(words, self.strings))[0].spans
        spans: Sequence[object] = words
        return "".join(str(getattr(span, "text", "")) for span in spans)
