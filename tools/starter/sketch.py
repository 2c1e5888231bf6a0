"""Turns scenes into sketches: dark strokes on white, from clean outlines to wobbly, broken, thick
hand-drawn lines.
"""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageFilter

from scene import SIZE, Painter, Scene


def _blurred(plane: np.ndarray, radius: float) -> np.ndarray:
    """Gaussian blur of a (256, 256) plane with values 0..255."""
    image = Image.fromarray(np.clip(plane, 0, 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius))).astype(np.float32)


def _gradient(plane: np.ndarray) -> np.ndarray:
    """Length of the central differences, same shape; a full step from 0 to 255 gives about 127."""
    padded = np.pad(plane, 1, mode="edge")
    across = padded[1:-1, 2:] - padded[1:-1, :-2]
    down = padded[2:, 1:-1] - padded[:-2, 1:-1]
    return np.hypot(across, down) / 2


def _boundary(mask: np.ndarray) -> np.ndarray:
    """Pixels of a boolean mask that touch its outside, also at the border of the picture."""
    padded = np.pad(mask, 1)
    inner = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    return mask & ~inner


def outline(objects: np.ndarray, smooth: float) -> np.ndarray:
    """Silhouette line of premultiplied RGBA objects, boolean; `smooth` rounds corners like a quick
    hand.
    """
    return _boundary(_blurred(objects[..., 3], smooth) > 127)


def inner_lines(objects: np.ndarray, threshold: float) -> np.ndarray:
    """Edges between colours inside the objects, boolean, about one pixel wide."""
    strength = np.zeros((SIZE, SIZE), np.float32)
    for band in range(3):
        strength = np.maximum(strength, _gradient(_blurred(objects[..., band], 1.2)))
    padded = np.pad(strength, 1)
    ridge = (strength >= np.maximum(padded[1:-1, 2:], padded[1:-1, :-2])) | (
        strength >= np.maximum(padded[2:, 1:-1], padded[:-2, 1:-1])
    )
    inside = _blurred(objects[..., 3], 3) > 240
    return (strength > threshold) & ridge & inside


def _field(dice: np.random.Generator, cells: int) -> np.ndarray:
    """Smooth random field (256, 256), about -1..1, `cells` bumps across."""
    coarse = dice.standard_normal((cells, cells)).astype(np.float32)
    return np.asarray(Image.fromarray(coarse).resize((SIZE, SIZE), Image.Resampling.BICUBIC))


def _wobbled(lines: np.ndarray, amount: float, dice: np.random.Generator) -> np.ndarray:
    """The lines shifted by up to about `amount` pixels, differently from place to place."""
    cells = int(dice.integers(6, 16))
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    y = np.clip(y + amount * _field(dice, cells), 0, SIZE - 1).astype(np.intp)
    x = np.clip(x + amount * _field(dice, cells), 0, SIZE - 1).astype(np.intp)
    return lines[y, x]


def _broken(lines: np.ndarray, dice: np.random.Generator) -> np.ndarray:
    """The lines with some gaps, as a pen leaves that is lifted."""
    return lines & (_field(dice, int(dice.integers(10, 20))) < dice.uniform(0.9, 1.6))


def _stroked(lines: np.ndarray, width: float) -> np.ndarray:
    """Coverage 0..1 of strokes of about `width` pixels along the lines, soft by a pixel."""
    ink = Image.fromarray(lines.astype(np.uint8) * 255)
    size = max(3, int(round(width)) | 1)
    ink = ink.filter(ImageFilter.MaxFilter(size)) if width >= 2 else ink
    return (
        np.asarray(ink.filter(ImageFilter.GaussianBlur(0.8 + width * 0.12))).astype(np.float32)
        / 255
    )


def sketch(scene: Scene, painter: Painter, seed: int) -> np.ndarray:
    """(256, 256) uint8, 255 = paper. The same seed gives the same strokes."""
    plain, dice = random.Random(seed), np.random.default_rng(seed)
    objects = painter.objects(scene)
    by_hand = plain.random() < 0.6
    lines = outline(objects, plain.uniform(2, 6) if by_hand else 0.7)
    if plain.random() < 0.6:
        lines |= inner_lines(objects, plain.uniform(12, 45))
    if by_hand:
        lines = _wobbled(lines, plain.uniform(0.5, 3.0), dice)
        if plain.random() < 0.5:
            lines = _broken(lines, dice)
    ink = np.clip(_stroked(lines, plain.uniform(2, 9)) * 1.3, 0, 1)
    darkness = 255 if plain.random() < 0.7 else plain.uniform(150, 255)
    return np.rint(255 - ink * darkness).astype(np.uint8)
