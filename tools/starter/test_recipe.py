"""Tests of the recipe's parts that need no training: python -m unittest test_recipe"""

from __future__ import annotations

import random
import unittest

import numpy as np

from captions import caption
from concepts import COLOR_INDEX, COLORS, concepts
from scene import PAINTABLE, SIZE, Painter, Scene, Thing, main_hue, make_scene, recolor
from sketch import sketch


def disk(rgb: tuple[int, int, int]) -> np.ndarray:
    """A filled circle, (256, 256, 4) uint8."""
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    inside = (x - 128) ** 2 + (y - 128) ** 2 < 100**2
    picture = np.zeros((SIZE, SIZE, 4), np.uint8)
    picture[inside] = (*rgb, 255)
    return picture


class RecipeTest(unittest.TestCase):
    def setUp(self) -> None:
        self.table = concepts()
        self.words = {concept.cldr: concept for concept in self.table}
        self.painter = Painter(self.table, np.stack([disk((220, 40, 30))] * len(self.table)))

    def test_table_has_no_name_twice_and_known_colors(self) -> None:
        self.assertEqual(len(self.words), len(self.table))
        for concept in self.table:
            self.assertTrue(concept.english[0] and concept.chinese[0] and concept.measure)
            self.assertTrue(concept.color is None or concept.color in PAINTABLE, concept.cldr)

    def test_scene_is_a_function_of_its_seed_and_survives_json(self) -> None:
        for seed in range(50):
            scene = make_scene(seed, self.table[3], self.table, 0.3, 0.3)
            self.assertEqual(scene, make_scene(seed, self.table[3], self.table, 0.3, 0.3))
            self.assertEqual(scene, Scene.from_dict(scene.as_dict()))

    def test_objects_stay_in_the_picture(self) -> None:
        for seed in range(50):
            scene = make_scene(seed, self.table[0], self.table, 0.2, 0.4)
            drawn = self.painter.objects(scene)[..., 3] > 0
            edge = np.concatenate([drawn[0], drawn[-1], drawn[:, 0], drawn[:, -1]])
            self.assertTrue(drawn.any())
            self.assertLess(edge.mean(), 0.1)

    def test_recolor_turns_the_main_hue_and_keeps_the_others(self) -> None:
        picture = disk((220, 40, 30))
        picture[120:136, 120:136, :3] = (40, 170, 60)  # a leaf
        blue = recolor(picture, COLOR_INDEX["blue"])
        self.assertAlmostEqual(main_hue(blue), 217, delta=8)
        np.testing.assert_allclose(blue[128, 128, :3], (40, 170, 60), atol=6)
        np.testing.assert_array_equal(blue[..., 3], picture[..., 3])

    def test_captions_name_what_is_changed(self) -> None:
        thing = Thing("automobile", COLOR_INDEX["blue"], 128, 128, 200, 200)
        scene = Scene(0, COLOR_INDEX["yellow"], COLORS[COLOR_INDEX["yellow"]][3], (thing,))
        dice = random.Random(0)
        for _ in range(100):
            self.assertRegex(caption(scene, self.words, dice, 0), "blue (car|automobile).*yellow")
            text = caption(scene, self.words, dice, 1)
            self.assertIn("蓝", text)
            self.assertIn("黄色背景", text)

    def test_sketch_is_dark_on_white_and_follows_the_outline(self) -> None:
        thing = Thing("red apple", None, 128, 128, 200, 200)
        scene = Scene(0, 0, (255.0, 255.0, 255.0), (thing,))
        y, x = np.mgrid[0:SIZE, 0:SIZE]
        distance = np.abs(np.hypot(x - 128, y - 128) - 100 * 200 / 256)
        for seed in range(30):
            paper = sketch(scene, self.painter, seed)
            np.testing.assert_array_equal(paper, sketch(scene, self.painter, seed))
            ink = paper < 160
            self.assertGreater(ink.sum(), 150)
            self.assertEqual(paper[2, 2], 255)
            self.assertLess(distance[ink].mean(), 12)


if __name__ == "__main__":
    unittest.main()
