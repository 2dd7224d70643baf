"""Bust: the painted groups of one person joined and lit, and the finished picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter, shift

from face import POSES, Pose
from kit import PIXELS, SCALE, SIZE, Array, Layer, rgb


@dataclass(frozen=True)
class Light:
    """The light on one person: rim colour, a faint second rim and the tints of shade."""

    rim: str
    second: str = "#d9a8ff"
    contact: str = "#5a2a5e"
    sink: str = "#4a3aa0"
    rim_gain: float = 0.95
    rim_from: float = 250
    second_gain: float = 0.6


@dataclass
class Groups:
    """The painted groups of a portrait, back to front."""

    back: Layer
    body: Layer
    head: Layer
    front: Layer


@dataclass(frozen=True)
class Person:
    """Someone who can be drawn: a name, a light, six poses, and whether there are eyes that can be shut."""

    name: str
    paint: Callable[[Pose], Groups]
    light: Light
    poses: dict[str, Pose] = field(default_factory=lambda: dict(POSES))
    blinks: bool = True


def head_layer(pose: Pose, share: float = 1) -> Layer:
    """A layer that moves with the head, or a share of the way."""
    return Layer(pose.tilt * share, pose.aside * share, pose.drop * share, 1 + (pose.near - 1) * share)


def body_layer(pose: Pose) -> Layer:
    """A layer that moves with the shoulders, turned about a point below the picture."""
    return Layer(pose.lean, pose.aside * 0.3, pose.shoulders, pivot=(256, 600))


def rim_mask(alpha: Array, dx: float, dy: float, soft: float) -> Array:
    """Where a shape shows when it is shifted away from under itself."""
    moved = shift(gaussian_filter(alpha, soft * SCALE), (dy * SCALE, dx * SCALE), order=1, mode="nearest")
    mask: Array = np.clip(alpha - moved, 0, 1) * alpha
    return mask


def screen(base: Array, mask: Array, tint: str, gain: float) -> Array:
    """Add light of one colour through a mask."""
    lit: Array = 1 - (1 - base) * (1 - mask[..., None] * rgb(tint) * gain)
    return lit


def over(base: Array, alpha: Array, group: tuple[Array, Array]) -> tuple[Array, Array]:
    """Put a group over what is already there; `base` is premultiplied."""
    top, cover = group
    return base * (1 - cover[..., None]) + top * cover[..., None], alpha * (1 - cover) + cover


def finish(groups: Groups, light: Light) -> tuple[Array, Array]:
    """Join the groups: inner rims, contact shadow, the rim of the whole, the sunk lower edge."""
    rows, columns = (np.mgrid[0:PIXELS, 0:PIXELS] / SCALE).astype(np.float32)
    back = groups.back.pixels()
    body_colour, body_alpha = groups.body.pixels()
    head_colour, head_alpha = groups.head.pixels()
    front = groups.front.pixels()
    body_colour = screen(body_colour, rim_mask(body_alpha, -3, 3, 1), light.rim, 0.35)
    head_colour = screen(head_colour, rim_mask(head_alpha, -3, 1, 1), light.rim, 0.35)
    picture, alpha = over(np.zeros((PIXELS, PIXELS, 3), np.float32), np.zeros((PIXELS, PIXELS), np.float32), back)
    picture, alpha = over(picture, alpha, (body_colour, body_alpha))
    picture, alpha = over(picture, alpha, (head_colour, head_alpha))
    fringe = shift(gaussian_filter(front[1], 4 * SCALE), (7 * SCALE, 3 * SCALE), order=1)
    contact = (fringe * 0.55 * head_alpha)[..., None]
    picture = picture * (1 - contact * (1 - rgb(light.contact)))
    picture, alpha = over(picture, alpha, front)
    right = np.clip((columns - light.rim_from) / 90, 0, 1)
    picture = screen(picture, rim_mask(alpha, -4.5, 2.5, 1.0) * right, light.rim, light.rim_gain)
    left = np.clip((230 - columns) / 120, 0, 1)
    picture = screen(picture, rim_mask(alpha, 4, 4, 2.5) * left, light.second, light.second_gain)
    depth = np.clip((rows - 330) / 200, 0, 1) ** 1.5 * 0.45
    picture = picture * (1 - depth[..., None] * (1 - rgb(light.sink)))
    return picture, alpha


def render(person: Person, pose: Pose) -> Image.Image:
    """One finished picture with alpha, at the size that the game keeps."""
    picture, alpha = finish(person.paint(pose), person.light)
    # What is shrunk is premultiplied, so that no dark seam creeps in along the outline.
    whole = np.dstack([picture, alpha])
    step = PIXELS // SIZE
    whole = whole.reshape(SIZE, step, SIZE, step, 4).mean(axis=(1, 3))
    cover = whole[..., 3:]
    straight = np.where(cover > 1e-4, whole[..., :3] / np.maximum(cover, 1e-4), 0)
    pixels = np.dstack([straight, cover]).clip(0, 1)
    return Image.fromarray((pixels * 255 + 0.5).astype(np.uint8), "RGBA")
