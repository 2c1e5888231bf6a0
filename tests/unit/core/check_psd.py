"""Reads x.psd in the folder given with psd-tools and compares it with the pictures beside it. Ends with a traceback where
something is not as it should be."""

import pathlib
import sys

import numpy as np
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import BlendMode

folder = pathlib.Path(sys.argv[1])
psd = PSDImage.open(folder / "x.psd")
names = [layer.name for layer in psd]
assert names == ["背景 <&>\"'", "masked", "group", "through", "mask off"], names
below, masked, group, through, off = psd
assert masked.blend_mode == BlendMode.MULTIPLY and masked.opacity == 64, (masked.blend_mode, masked.opacity)
assert group.is_group() and group.opacity == 128 and group.has_mask()
assert [layer.name for layer in group] == ["member", "clipped", "hidden"]
member, clipped, hidden = group
assert not hidden.visible and hidden.blend_mode == BlendMode.EXCLUSION
assert through.is_group() and through.blend_mode == BlendMode.PASS_THROUGH
assert list(through)[0].blend_mode == BlendMode.LUMINOSITY
assert off.has_mask() and off.mask.disabled
assert clipped.clipping

def pixels(image, mode):
    return np.asarray(image.convert(mode)).astype(int)

whole = Image.new("RGBA", psd.size, (0, 0, 0, 0))
whole.paste(masked.topil(), (masked.left, masked.top))
expected = pixels(Image.open(folder / "masked.png"), "RGBA")
assert (pixels(whole, "RGBA") == expected).all()
assert (pixels(masked.mask.topil(), "L") == pixels(Image.open(folder / "mask.png"), "L")).all()

def over_white(image):
    values = pixels(image, "RGBA").astype(float)
    alpha = values[..., 3:] / 255
    return values[..., :3] * alpha + 255 * (1 - alpha)

difference = np.abs(over_white(psd.topil()) - over_white(Image.open(folder / "merged.png")))
assert difference.max() <= 2, difference.max()
