#!/usr/bin/env python3
"""Reference results for core/preprocess, computed with NumPy, SciPy and scikit-image.

Writes preprocess/*.pgm and *.ppm. Run: python3 tests/golden/make_preprocess.py
"""

from pathlib import Path

import numpy as np
from scipy import ndimage
from skimage import draw, feature

HERE = Path(__file__).parent / "preprocess"
WIDTH, HEIGHT = 96, 72


def scene() -> np.ndarray:
    """A picture with hard and soft edges, thin lines, a gradient and a little noise; uint8 RGB."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    picture = np.stack([90 + x, 60 + 1.5 * y, 200 - x], axis=-1).astype(float)
    rows, columns = draw.disk((36, 30), 20, shape=(HEIGHT, WIDTH))
    picture[rows, columns] = (220, 70, 50)
    rows, columns = draw.polygon([12, 12, 60, 50], [58, 88, 84, 62])
    picture[rows, columns] = (40, 110, 60)
    for offset in (0, 1):
        rows, columns = draw.line(66, 4 + offset, 56, 90)
        picture[rows, columns] = (15, 15, 20)
    blob = np.exp(-((x - 74) ** 2 + (y - 30) ** 2) / 60.0)
    picture += blob[..., None] * np.array([150, 120, 40])
    picture += np.random.default_rng(7).normal(0, 2, picture.shape)
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def smooth(plane: np.ndarray, sigma: float) -> np.ndarray:
    return ndimage.gaussian_filter(plane, sigma, mode="nearest", truncate=4.0)


def gradient(plane: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return (ndimage.sobel(plane, axis=1, mode="nearest") / 8, ndimage.sobel(plane, axis=0, mode="nearest") / 8)


def canny(colours: np.ndarray, low: float, high: float, sigma: float) -> np.ndarray:
    """Non-maximum suppression in four directions on the L1 norm of the strongest channel."""
    across = np.zeros((HEIGHT, WIDTH))
    down = np.zeros((HEIGHT, WIDTH))
    strength = np.zeros((HEIGHT, WIDTH))
    for channel in range(3):
        gx, gy = (g * 255 * 8 for g in gradient(smooth(colours[..., channel], sigma)))
        norm = np.abs(gx) + np.abs(gy)
        stronger = norm > strength
        across[stronger], down[stronger], strength[stronger] = gx[stronger], gy[stronger], norm[stronger]
    angle = np.degrees(np.arctan2(down, across)) % 180
    sector = np.floor((angle + 22.5) / 45).astype(int) % 4
    padded = np.pad(strength, 1)
    steps = [(0, 1), (1, 1), (1, 0), (1, -1)]  # (dy, dx)
    crest = np.zeros_like(strength, dtype=bool)
    for number, (dy, dx) in enumerate(steps):
        after = padded[1 + dy : 1 + dy + HEIGHT, 1 + dx : 1 + dx + WIDTH]
        before = padded[1 - dy : 1 - dy + HEIGHT, 1 - dx : 1 - dx + WIDTH]
        crest |= (sector == number) & (strength > before) & (strength >= after)
    weak = crest & (strength > low)
    labels, _ = ndimage.label(weak, structure=np.ones((3, 3)))
    kept = np.unique(labels[weak & (strength > high)])
    return np.isin(labels, kept[kept > 0]).astype(float)


def soft_edges(colours: np.ndarray, sigma: float, gamma: float) -> np.ndarray:
    strongest = np.zeros((HEIGHT, WIDTH))
    for scale in (sigma, 2 * sigma, 4 * sigma):
        for channel in range(3):
            gx, gy = gradient(smooth(colours[..., channel], scale))
            strongest = np.maximum(strongest, np.hypot(gx, gy) * scale)
    white = max(np.sort(strongest.ravel())[round(0.99 * (strongest.size - 1))], 0.02)
    return np.minimum(strongest / white, 1) ** gamma


def line_art(luma: np.ndarray, sigma: float, p: float, threshold: float, hardness: float) -> np.ndarray:
    tone = (smooth(luma, sigma) + 0.02) / (smooth(luma, 1.6 * sigma) + 0.02)
    sharpened = 1 + (1 + p) * (tone - 1)
    return np.where(sharpened >= threshold, 0, -np.tanh(hardness * (sharpened - threshold)))


def scribble(colours: np.ndarray, sigma: float, threshold: float, thickness: int) -> np.ndarray:
    dark = np.zeros((HEIGHT, WIDTH), dtype=bool)
    for channel in range(3):
        plane = colours[..., channel]
        dark |= smooth(plane, 10 * sigma) - smooth(plane, sigma) > threshold
    y, x = np.mgrid[-thickness : thickness + 1, -thickness : thickness + 1]
    return ndimage.binary_dilation(dark, structure=x**2 + y**2 <= thickness**2).astype(float)


def depth(luma: np.ndarray, clip: float) -> np.ndarray:
    ordered = np.sort(luma.ravel())
    least, most = (ordered[round(q * (ordered.size - 1))] for q in (clip / 100, 1 - clip / 100))
    return np.clip((luma - least) / (most - least), 0, 1)


def write_grey(name: str, plane: np.ndarray) -> None:
    data = np.floor(np.clip(plane * 255 + 0.5, 0, 255)).astype(np.uint8)
    (HERE / f"{name}.pgm").write_bytes(b"P5\n%d %d\n255\n" % (WIDTH, HEIGHT) + data.tobytes())


def main() -> None:
    HERE.mkdir(exist_ok=True)
    picture = scene()
    (HERE / "scene.ppm").write_bytes(b"P6\n%d %d\n255\n" % (WIDTH, HEIGHT) + picture.tobytes())
    colours = picture.astype(np.float64) / 255
    luma = colours @ np.array([0.299, 0.587, 0.114])
    write_grey("canny", canny(colours, 100, 200, 1.0))
    write_grey("soft_edges", soft_edges(colours, 1.0, 0.8))
    write_grey("line_art", line_art(luma, 0.8, 20, 0.7, 10))
    write_grey("scribble", scribble(colours, 0.5, 0.06, 1))
    write_grey("depth", depth(luma, 1))
    write_grey("skimage_canny", feature.canny(luma, sigma=1.0, low_threshold=0.1, high_threshold=0.2).astype(float))


if __name__ == "__main__":
    main()
