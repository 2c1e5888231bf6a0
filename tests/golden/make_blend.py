#!/usr/bin/env python3
"""Reference results for blend modes, groups, clipping and layer masks, computed with NumPy in double precision.

Written from W3C Compositing and Blending Level 1 and OpenRaster's layer stack, not from Gouache's code.
Writes blend/*.rgba (and mask.gray): 32 x 32 pixels, rows top to bottom, 8 bits, straight alpha.
Run: python3 tests/golden/make_blend.py
"""

from pathlib import Path

import numpy as np

HERE = Path(__file__).parent / "blend"
SIDE = 32


def noise(seed: int) -> np.ndarray:
    """Random pixels in which 0 and 255 are frequent, in colours and in alpha."""
    random = np.random.default_rng(seed)
    picture = random.integers(0, 256, (SIDE, SIDE, 4))
    extremes = random.integers(0, 8, picture.shape)
    picture[extremes == 0] = 0
    picture[extremes == 1] = 255
    alpha = random.integers(0, 3, (SIDE, SIDE))
    picture[..., 3][alpha == 0] = 255
    picture[picture[..., 3] == 0] = 0
    return picture.astype(np.uint8)


def split(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Straight colours and alpha, 0…1."""
    return picture[..., :3] / 255.0, picture[..., 3:] / 255.0


def hard_light(b, s):
    return np.where(s <= 0.5, b * 2 * s, b + (2 * s - 1) - b * (2 * s - 1))


def color_dodge(b, s):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(b == 0, 0, np.where(s == 1, 1, np.minimum(1, b / (1 - s))))


def color_burn(b, s):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(b == 1, 1, np.where(s == 0, 0, 1 - np.minimum(1, (1 - b) / s)))


def soft_light(b, s):
    d = np.where(b <= 0.25, ((16 * b - 12) * b + 4) * b, np.sqrt(b))
    return np.where(s <= 0.5, b - (1 - 2 * s) * b * (1 - b), b + (2 * s - 1) * (d - b))


def lum(c):
    return (c @ np.array([0.3, 0.59, 0.11]))[..., None]


def sat(c):
    return c.max(axis=-1, keepdims=True) - c.min(axis=-1, keepdims=True)


def clip_color(c):
    c = c.copy()
    for y in range(SIDE):
        for x in range(SIDE):
            p = c[y, x]
            grey = float(p @ np.array([0.3, 0.59, 0.11]))
            low, high = p.min(), p.max()
            if low < 0:
                p = grey + (p - grey) * grey / (grey - low)
            if high > 1:
                p = grey + (p - grey) * (1 - grey) / (high - grey)
            c[y, x] = p
    return c


def set_lum(c, value):
    return clip_color(c + (value - lum(c)))


def set_sat(c, value):
    out = np.zeros_like(c)
    for y in range(SIDE):
        for x in range(SIDE):
            order = np.argsort(c[y, x], kind="stable")
            low, middle, high = order
            if c[y, x, high] > c[y, x, low]:
                spread = c[y, x, high] - c[y, x, low]
                out[y, x, middle] = (c[y, x, middle] - c[y, x, low]) * value[y, x, 0] / spread
                out[y, x, high] = value[y, x, 0]
    return out


BLENDS = {
    "normal": lambda b, s: s,
    "multiply": lambda b, s: b * s,
    "screen": lambda b, s: b + s - b * s,
    "overlay": lambda b, s: hard_light(s, b),
    "darken": np.minimum,
    "lighten": np.maximum,
    "color-dodge": color_dodge,
    "color-burn": color_burn,
    "hard-light": hard_light,
    "soft-light": soft_light,
    "difference": lambda b, s: np.abs(b - s),
    "exclusion": lambda b, s: b + s - 2 * b * s,
    "hue": lambda b, s: set_lum(set_sat(s, sat(b)), lum(b)),
    "saturation": lambda b, s: set_lum(set_sat(b, sat(s)), lum(b)),
    "color": lambda b, s: set_lum(s, lum(b)),
    "luminosity": lambda b, s: set_lum(b, lum(s)),
}

# Porter-Duff: the factors of source and backdrop by (source alpha, backdrop alpha).
OPERATORS = {
    "plus": lambda a, b: (1, 1),
    "dst-in": lambda a, b: (0, a),
    "dst-out": lambda a, b: (0, 1 - a),
    "src-atop": lambda a, b: (b, 1 - a),
    "dst-atop": lambda a, b: (1 - b, a),
}


def compose(mode, backdrop, source):
    """Both as (straight colours, alpha); so is the result."""
    cb, ab = backdrop
    cs, a = source
    if mode in BLENDS:
        mixed = (1 - ab) * cs + ab * BLENDS[mode](cb, cs)
        color, alpha = a * mixed + (1 - a) * ab * cb, a + ab * (1 - a)
    else:
        fa, fb = OPERATORS[mode](a, ab)
        color = np.minimum(1, a * fa * cs + ab * fb * cb)
        alpha = np.minimum(1, a * fa + ab * fb)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(alpha > 0, color / alpha, 0), alpha


def clip_to(mode, base, source):
    """`source` mixed with `base` as if that were opaque, then cut to its alpha."""
    color, alpha = compose(mode, (base[0], np.ones_like(base[1])), source)
    return color, alpha * base[1]


def write(name: str, picture) -> None:
    color, alpha = picture
    pixels = np.concatenate([color, alpha], axis=-1)
    pixels = np.rint(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    pixels[pixels[..., 3] == 0] = 0
    (HERE / f"{name}.rgba").write_bytes(pixels.tobytes())


def main() -> None:
    HERE.mkdir(exist_ok=True)
    layers = [noise(seed) for seed in (1, 2, 3)]
    for name, picture in zip(("backdrop", "source", "third"), layers):
        (HERE / f"{name}.rgba").write_bytes(picture.tobytes())
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    mask = np.clip(x * 12 - y * 3, 0, 255).astype(np.uint8)
    (HERE / "mask.gray").write_bytes(mask.tobytes())
    shown = mask[..., None] / 255.0
    backdrop, source, third = (split(picture) for picture in layers)

    for mode in [*BLENDS, *OPERATORS]:
        write(mode, compose(mode, backdrop, (source[0], source[1] * 0.7)))
        clipped = clip_to(mode, source, third)
        write(f"clipped-{mode}", compose("normal", backdrop, clipped))
    # A layer with a mask, multiplied.
    write("scene-mask", compose("multiply", backdrop, (source[0], source[1] * shown * 0.8)))
    # An isolated group of two (the upper one in screen mode), with mask and opacity, as overlay.
    group = compose("screen", source, third)
    write("scene-group", compose("overlay", backdrop, (group[0], group[1] * shown * 0.6)))
    # The same group passing through: its members mix with the backdrop, then it fades to them.
    after = compose("screen", compose("normal", backdrop, source), third)
    weight = shown * 0.6
    alpha = backdrop[1] + (after[1] - backdrop[1]) * weight
    color = backdrop[0] * backdrop[1] * (1 - weight) + after[0] * after[1] * weight
    with np.errstate(divide="ignore", invalid="ignore"):
        write("scene-pass-through", (np.where(alpha > 0, color / alpha, 0), alpha))


if __name__ == "__main__":
    main()
