"""Telephone: what those who are only rung by, or ring, have at their ear: a receiver in a hand, with its flex."""

from __future__ import annotations

import kit
import passers
from face import Skin
from kit import Knots, Layer, Ramp, linear, taper


def paint_receiver(layer: Layer, skin: Skin, sleeve: Ramp, shell: Ramp, small: float = 1) -> None:
    """A receiver held to the ear on the left of the picture; `small` is how much smaller the hand is than a grown one.

    It belongs to the layer of the front hair, and so goes with the head.
    """
    _flex(layer, shell)
    _arm(layer, skin, sleeve, small)
    bar: Knots = [(150, 236), (122, 268), (112, 318), (122, 366), (156, 396)]
    layer.line([(x + 7, y + 8) for x, y in bar], taper(22, 26, 22), passers.NIGHT, alpha=0.45, blur=7)
    layer.line(bar, taper(22, 28, 22), shell[1])
    layer.line([(x - 3, y - 1) for x, y in bar], taper(12, 16, 12), shell[2])
    layer.line([(x - 8, y - 1) for x, y in bar[:4]], taper(1, 5, 1), shell[3], alpha=0.8, blur=0.8)
    for x, y, turn in ((152, 240, -62), (160, 396, -118)):
        layer.fill(kit.ellipse(x + 4, y + 5, 31, 17, turn), passers.NIGHT, alpha=0.4, blur=5)
        cup = kit.ellipse(x, y, 30, 16, turn)
        layer.fill(cup, linear((x - 26, y - 20), (x + 22, y + 22), [shell[3], shell[2], shell[1], shell[0]]))
        layer.line([(x - 18, y - 12), (x - 8, y - 16), (x + 4, y - 14)], taper(1, 4, 1), shell[3], 0.7, 1, cup)
    _fingers(layer, skin, small)


def _flex(layer: Layer, shell: Ramp) -> None:
    """The flex, in coils, out of the picture."""
    line: Knots = [(158, 404), (130, 452), (140, 506), (108, 590)]
    for x, y, tx, ty in kit.sample(line, 34):
        ends = (x - ty * 9 - tx * 3, y + tx * 9 - ty * 3), (x + ty * 9 + tx * 3, y - tx * 9 + ty * 3)
        layer.line([ends[0], (x + tx, y + ty), ends[1]], taper(4, 5.4, 4), shell[0])
        layer.line([ends[0], (x, y), ends[1]], taper(1, 3, 1), shell[2], alpha=0.9)


def _arm(layer: Layer, skin: Skin, sleeve: Ramp, small: float) -> None:
    """A forearm that comes up from below, and the heel of the hand behind the receiver."""

    def at(x: float, y: float) -> tuple[float, float]:
        return 116 + (x - 116) * small, 330 + (y - 330) * small

    arm: Knots = [at(82, 366), at(70, 420), (44, 500), (20, 590), (112, 590), (122, 500), at(122, 430), at(124, 372)]
    layer.shape([(x + 8, y + 8) for x, y in arm], passers.NIGHT, alpha=0.4, blur=9)
    layer.shape(arm, linear((60, 400), (126, 430), [skin.light, skin.middle, skin.shade]))
    palm: Knots = [at(88, 292), at(78, 330), at(82, 374), at(100, 398), at(124, 392), at(132, 340), at(122, 292)]
    layer.shape(palm, linear(at(80, 300), at(134, 380), [skin.light, skin.middle, skin.shade]))
    cuff: Knots = [at(58, 428), at(94, 442), at(130, 434), (140, 500), (126, 600), (-10, 600), (28, 500)]
    layer.shape([(x + 5, y + 6) for x, y in cuff], passers.NIGHT, alpha=0.4, blur=7)
    cloth = layer.shape(cuff, linear((30, 440), (136, 500), [sleeve[3], sleeve[2], sleeve[1]]))
    layer.line([at(60, 434), at(94, 448), at(128, 440)], taper(3, 5, 3), sleeve[3], alpha=0.7, clip=cloth)
    layer.line([at(58, 446), at(94, 460), at(130, 452)], taper(2, 3, 2), sleeve[0], alpha=0.7, clip=cloth)
    for knots in ([(60, 480), (84, 500), (70, 560)], [(112, 474), (98, 510), (108, 570)]):
        layer.line(knots, taper(1, 8, 2), sleeve[0], alpha=0.45, blur=3, clip=cloth)


def _fingers(layer: Layer, skin: Skin, small: float) -> None:
    """Four fingers round the bar, the first the highest, and the thumb along it."""
    for number in range(4):
        y = 330 + (-44 + number * 24.5) * small
        reach = (20, 25, 23, 15)[number] * (0.6 + 0.4 * small)
        x = 112 - 3 * (1 - abs(number - 1.5) / 1.5)
        finger: Knots = [(x - 21 * small, y + 6), (x, y - 4), (x + reach, y + 4)]
        wide = 23 * small
        layer.line([(a + 3, b + 5) for a, b in finger], lambda u, w=wide: w * (1 - 0.2 * u), passers.NIGHT, 0.35, 3)  # type: ignore[misc]
        for back, tone, thin in ((0, skin.shade, 1.0), (-1.6, skin.middle, 0.82)):
            line = [(a, b + back) for a, b in finger]
            layer.line(line, taper(wide * thin, wide * thin, wide * thin * 0.86), tone)
            layer.dot(*line[0], wide * thin * 0.5, tone)
            layer.dot(*line[-1], wide * thin * 0.43, tone)
        lit = [(a, b - 4.4 * small) for a, b in finger]
        layer.line(lit, taper(2, 7 * small, 2), skin.light, alpha=0.85, blur=1)
        # The nail.
        layer.fill(kit.ellipse(finger[-1][0] + 1, finger[-1][1] - 1, 6 * small, 4.6 * small, 24), skin.light, alpha=0.9)
        layer.line(
            [(finger[-1][0] - 5, finger[-1][1] - 3), (finger[-1][0] + 2, finger[-1][1] - 6)],
            taper(0.5, 1.6, 0.5), "#fff4ea", alpha=0.8,
        )  # fmt: skip
