"""Reads ours.ora in the folder given with pyora and compares what pyora composes of its layers with the picture that the
file carries; then writes theirs.ora. Ends with a traceback where something is not as it should be."""

import pathlib
import sys

import numpy as np
from PIL import Image
from pyora import Project, TYPE_GROUP
from pyora.Render import Renderer

folder = pathlib.Path(sys.argv[1])
project = Project.load(str(folder / "ours.ora"))
names = [layer.name for layer in project.iter_tree]
assert "背景 <&>\"'" in names, names
masked = next(layer for layer in project.iter_layers if layer.name == "masked")
assert masked.composite_op == "svg:multiply" and abs(masked.opacity - 0.25) < 1e-6
group = next(layer for layer in project.iter_groups if layer.name == "group")
assert group.type == TYPE_GROUP and abs(group.opacity - 0.5) < 1e-6
inner = [child.name for child in group.children]
assert sorted(inner) == ["Mask", "hidden", "member"], inner
clip = next(child for child in group.children if child.name == "member")
assert clip.type == TYPE_GROUP and clip.composite_op == "svg:screen"
assert sorted(child.name for child in clip.children) == ["Mask", "clipped", "member"]

# Of what is white below, so that colours of what is transparent do not count.
def over_white(image):
    pixels = np.asarray(image.convert("RGBA")).astype(float)
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + 255 * (1 - alpha)

theirs = over_white(Renderer(project).render())
ours = over_white(project.get_image_data(use_original=True))
difference = np.abs(theirs - ours)
assert difference.max() <= 4, (difference.max(), np.unravel_index(difference.argmax(), difference.shape))

new = Project.new(64, 48)
new.add_layer(Image.new("RGBA", (64, 48), (0, 0, 255, 255)), "below")
group = new.add_group("group")
inner = group.add_layer(Image.new("RGBA", (8, 8), (255, 0, 0, 255)), "inner")
inner.composite_op = "svg:screen"
group.opacity = 0.5
top = new.add_layer(Image.new("RGBA", (30, 10), (0, 255, 0, 255)), "top", offsets=(10, 20))
top.visible = False
new.save(str(folder / "theirs.ora"))
