"""Draws training pictures: one or two objects on a background, each picture a pure function of its
seed.
"""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass

import numpy as np
from PIL import Image

from concepts import COLORS, Concept

SIZE = 256
# Hue in degrees, factors on saturation and value, for every chromatic colour an object can take.
_PAINTS = {
    "red": (2, 1.0, 0.95),
    "orange": (28, 1.0, 1.0),
    "yellow": (49, 1.0, 1.05),
    "green": (115, 0.85, 0.8),
    "teal": (178, 0.9, 0.85),
    "blue": (217, 0.95, 0.95),
    "purple": (276, 0.85, 0.85),
    "pink": (335, 0.55, 1.1),
    "brown": (22, 0.8, 0.6),
}
PAINTABLE = [index for index, (name, *_) in enumerate(COLORS) if name in _PAINTS]


@dataclass(frozen=True)
class Thing:
    """One object of a scene: its picture mirrored, scaled to width x height, turned, its middle at
    (x, y) in pixels.
    """

    concept: str  # CLDR name
    color: int | None  # index into COLORS; None = its own
    x: int
    y: int
    width: int
    height: int
    mirrored: bool = False
    degrees: float = 0.0


@dataclass(frozen=True)
class Scene:
    seed: int
    background: int
    shade: tuple[float, float, float]  # sRGB of the background, 0..255
    things: tuple[Thing, ...]

    def as_dict(self) -> dict:
        return asdict(self)

    @staticmethod
    def from_dict(values: dict) -> Scene:
        things = tuple(Thing(**thing) for thing in values["things"])
        return Scene(values["seed"], values["background"], tuple(values["shade"]), things)


def make_scene(
    seed: int, concept: Concept, partners: list[Concept], pair_share: float, free_share: float
) -> Scene:
    """A scene around `concept`.

    Most show it alone, large and upright; `pair_share` of them show it left of one of `partners`;
    `free_share` of them stretch, mirror, turn, shrink and move it, so that a sketch can ask for
    that.
    """
    dice = random.Random(seed)
    background = 0 if dice.random() < 0.3 else dice.randrange(1, len(COLORS))
    spread = 7 if background else 0
    shade = tuple(
        min(255.0, max(0.0, channel + dice.gauss(0, spread))) for channel in COLORS[background][3]
    )

    def paint(which: Concept) -> int | None:
        if which.color is None or dice.random() > 0.3:
            return None
        return dice.choice([color for color in PAINTABLE if color != which.color])

    kind = dice.random()
    if kind < pair_share:
        things = []
        for who, middle in ((concept, 64), (dice.choice(partners), 190)):
            size = dice.randint(112, 126)
            x, y = middle + dice.randint(-5, 5), 125 + dice.randint(-15, 15)
            things.append(Thing(who.cldr, paint(who), x, y, size, size))
    elif kind < pair_share + free_share:
        size, stretch = SIZE * dice.uniform(0.45, 0.85), dice.uniform(-0.2, 0.2)
        width, height = int(size * (1 + stretch)), int(size * (1 - stretch))
        x, y = (
            128 + int(dice.uniform(-0.5, 0.5) * max(0, SIZE - side)) for side in (width, height)
        )
        turned = dice.uniform(-20, 20) if dice.random() < 0.5 else 0.0
        things = [
            Thing(concept.cldr, paint(concept), x, y, width, height, dice.random() < 0.5, turned)
        ]
    else:
        size = int(SIZE * dice.uniform(0.72, 0.94))
        x, y = (128 + int(dice.uniform(-0.3, 0.3) * (SIZE - size)) for _ in range(2))
        things = [Thing(concept.cldr, paint(concept), x, y, size, size)]
    return Scene(seed, background, shade, tuple(things))


def main_hue(picture: np.ndarray) -> float:
    """Mean hue in degrees of an RGBA picture, weighted by colourfulness."""
    rgb = picture[..., :3].astype(np.float32) / 255
    chroma = (rgb.max(-1) - rgb.min(-1)) * picture[..., 3] / 255
    angle = np.arctan2(
        np.sqrt(3) * (rgb[..., 1] - rgb[..., 2]), 2 * rgb[..., 0] - rgb[..., 1] - rgb[..., 2]
    )
    return float(np.degrees(np.angle((chroma * np.exp(1j * angle)).sum()))) % 360


def recolor(picture: np.ndarray, color: int) -> np.ndarray:
    """The RGBA picture with its main hue turned to COLORS[color]; other hues (a leaf, a window)
    stay.
    """
    hue, saturation, value = _PAINTS[COLORS[color][0]]
    own = main_hue(picture)
    alpha = Image.fromarray(picture[..., 3])
    hsv = np.asarray(Image.fromarray(picture[..., :3]).convert("HSV")).astype(np.float32)
    degrees = hsv[..., 0] * (360 / 256)
    apart = np.abs((degrees - own + 180) % 360 - 180)
    near = np.clip((55 - apart) / 15, 0, 1)  # 1 within 40° of the main hue, 0 beyond 55°
    turned = hsv.copy()
    turned[..., 0] = ((degrees + hue - own) % 360) * (256 / 360)
    turned[..., 1] = np.clip(hsv[..., 1] * saturation, 0, 255)
    turned[..., 2] = np.clip(hsv[..., 2] * value, 0, 255)
    painted = np.asarray(Image.fromarray(turned.astype(np.uint8), "HSV").convert("RGB")).astype(
        np.float32
    )
    mixed = painted * near[..., None] + picture[..., :3] * (1 - near[..., None])
    out = Image.fromarray(mixed.astype(np.uint8))
    out.putalpha(alpha)
    return np.asarray(out)


class Painter:
    """Renders scenes. `pictures` (N, 256, 256, 4) uint8, RGBA, in the order of `table`."""

    def __init__(self, table: list[Concept], pictures: np.ndarray):
        self._pictures = {concept.cldr: picture for concept, picture in zip(table, pictures)}
        self._recolored: dict[tuple[str, int], np.ndarray] = {}

    def _picture(self, thing: Thing) -> np.ndarray:
        if thing.color is None:
            return self._pictures[thing.concept]
        key = thing.concept, thing.color
        if key not in self._recolored:
            self._recolored[key] = recolor(self._pictures[thing.concept], thing.color)
        return self._recolored[key]

    def objects(self, scene: Scene) -> np.ndarray:
        """Premultiplied RGBA of all objects, (256, 256, 4) float32 0..255, without the background."""
        canvas = np.zeros((SIZE, SIZE, 4), np.float32)
        for thing in scene.things:
            picture = Image.fromarray(self._picture(thing)).convert("RGBa")
            if thing.mirrored:
                picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
            picture = picture.resize((thing.width, thing.height), Image.Resampling.LANCZOS)
            pixels = np.frombuffer(picture.tobytes(), np.uint8).reshape(
                thing.height, thing.width, 4
            )
            if thing.degrees:
                bands = [
                    Image.fromarray(np.ascontiguousarray(pixels[..., band])) for band in range(4)
                ]
                bands = [
                    band.rotate(thing.degrees, Image.Resampling.BICUBIC, expand=True)
                    for band in bands
                ]
                pixels = np.stack([np.asarray(band) for band in bands], -1)
            height, width = pixels.shape[:2]
            left, top = thing.x - width // 2, thing.y - height // 2
            y0, x0, y1, x1 = (
                max(0, top),
                max(0, left),
                min(SIZE, top + height),
                min(SIZE, left + width),
            )
            part = pixels[y0 - top : y1 - top, x0 - left : x1 - left].astype(np.float32)
            under = canvas[y0:y1, x0:x1]
            canvas[y0:y1, x0:x1] = part + under * (1 - part[..., 3:] / 255)
        return canvas

    def picture(self, scene: Scene) -> np.ndarray:
        """The finished picture, (256, 256, 3) uint8, sRGB."""
        objects = self.objects(scene)
        picture = objects[..., :3] + np.asarray(scene.shade, np.float32) * (
            1 - objects[..., 3:] / 255
        )
        return np.clip(np.rint(picture), 0, 255).astype(np.uint8)
