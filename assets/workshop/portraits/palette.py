"""Palette: a painted picture with alpha brought down to 256 colours where nobody can see it.

A portrait has few hues and long gradients. Its own best 256 colours, spread by error diffusion, come
to a third of the size of the full picture and differ from it by less than the grain of the paint.
"""

from __future__ import annotations

import warnings

import numpy as np
from kit import Array
from PIL import Image
from scipy.cluster.vq import kmeans2, vq

EDGE_COLOURS = 40
"""Entries kept for the soft outline, where alpha is neither nothing nor whole."""
SAMPLE = 24000


def _centres(colours: Array, count: int) -> Array:
    """The colours that stand for many: k-means over a sample, seeded so that a rerun is the same."""
    generator = np.random.default_rng(1)
    if len(colours) > SAMPLE:
        colours = colours[generator.choice(len(colours), SAMPLE, replace=False)]
    several = np.unique(colours, axis=0)
    start = several[generator.choice(len(several), min(count, len(several)), replace=False)]
    with warnings.catch_warnings():
        # A centre that no colour chose keeps its place: it is a colour of the picture all the same.
        warnings.simplefilter("ignore", UserWarning)
        found, _ = kmeans2(colours.astype(np.float64), start.astype(np.float64), iter=12, minit="matrix")
    rounded: Array = np.rint(found).clip(0, 255).astype(np.float32)
    return rounded


def indexed(picture: Image.Image) -> Image.Image:
    """The picture with a palette of its own; entry 0 is fully transparent."""
    pixels = np.asarray(picture).astype(np.float32)
    alpha = pixels[..., 3]
    whole = alpha >= 254.5
    edge = (alpha >= 1.5) & ~whole
    inner = _centres(pixels[whole][:, :3], 255 - EDGE_COLOURS)
    outer = _centres(pixels[edge], EDGE_COLOURS)

    swatch = Image.new("P", (1, 1))
    swatch.putpalette(np.pad(inner, ((0, 256 - len(inner)), (0, 0)), mode="edge").astype(np.uint8).tobytes())
    # Transparent ground would bleed its own error into the outline, so it is filled with a near colour first.
    ground = np.where(whole[..., None], pixels[..., :3], inner[0]).astype(np.uint8)
    spread = Image.fromarray(ground).quantize(palette=swatch, dither=Image.Dither.FLOYDSTEINBERG)
    inside = np.minimum(np.asarray(spread).astype(np.int32), len(inner) - 1)

    codes = np.zeros(alpha.shape, np.int32)
    codes[whole] = 1 + inside[whole]
    codes[edge] = 1 + len(inner) + vq(pixels[edge].astype(np.float64), outer.astype(np.float64))[0]

    result = Image.fromarray(codes.astype(np.uint8), "P")
    entries = np.vstack([np.zeros((1, 3), np.float32), inner, outer[:, :3]]).astype(np.uint8)
    result.putpalette(entries.tobytes())
    clear = bytes([0]) + bytes([255]) * len(inner) + bytes(outer[:, 3].astype(np.uint8))
    result.info["transparency"] = clear
    return result
