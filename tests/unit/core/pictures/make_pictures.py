"""Makes the pictures beside this file: small ones as other programs write them. Needs Pillow, numpy and, for half.exr,
OpenImageIO's oiiotool."""

import os
import subprocess

import numpy as np
from PIL import Image

os.chdir(os.path.dirname(os.path.abspath(__file__)))

halves = np.zeros((16, 32, 3), np.uint8)
halves[:, :16, 0] = 255
halves[:, 16:, 2] = 255
rgb = Image.fromarray(halves)
rgb.save("rgb.png")
rgb.quantize(4).save("palette.png")
rgb.save("rgb.jpg", quality=95, subsampling=0)
rgb.save("rgb.webp", lossless=True)
rgb.save("rgb.tif")
# Pillow's own conversion is the naive one; values as a printer's file has them.
cmyk = Image.merge("CMYK", [Image.fromarray(255 - halves[:, :, c]) for c in range(3)] + [Image.new("L", (32, 16))])
cmyk.save("cmyk.jpg", quality=98)

gray = Image.new("L", (32, 16), 90)
gray.save("gray.png")
Image.new("1", (32, 16), 1).save("gray1.png")
Image.merge("LA", [Image.new("L", (32, 16), 200), Image.new("L", (32, 16), 100)]).save("gray-alpha.png")
Image.new("RGBA", (32, 16), (200, 40, 40, 100)).save("alpha.webp", lossless=True, exact=True)

# Upright: a red quarter at the top left, a blue one at the top right, black below.
upright = np.zeros((16, 32, 3), np.uint8)
upright[:8, :16, 0] = 255
upright[:8, 16:, 2] = 255
stored = {
    1: upright, 2: upright[:, ::-1], 3: upright[::-1, ::-1], 4: upright[::-1],
    5: upright.transpose(1, 0, 2), 6: np.rot90(upright, 1), 7: np.rot90(upright, 2).transpose(1, 0, 2),
    8: np.rot90(upright, -1),
}
for orientation, pixels in stored.items():
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(np.ascontiguousarray(pixels)).save(
        f"orientation-{orientation}.jpg", quality=95, subsampling=0, exif=exif)

subprocess.run(["oiiotool", "rgb.png", "-d", "uint16", "-o", "rgb16.png"], check=True)
subprocess.run(["oiiotool", "rgb.png", "-d", "uint16", "-o", "rgb16.tif"], check=True)
subprocess.run(["oiiotool", "--pattern", "constant:color=0.5,4.0,-1.0", "16x16", "3", "-d", "half",
                "--attrib", "Software", "", "-o", "half.exr"], check=True)
subprocess.run(["convert", "rgb.png", "-interlace", "PNG", "-strip", "interlaced.png"], check=True)

# Settings as A1111 writes them: PNG text, EXIF UserComment in big-endian UTF-16.
from PIL.PngImagePlugin import PngInfo  # noqa: E402

settings = ("\nNegative prompt: blurry\nSteps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, "
            "Seed: 1234, Size: 512x768, Model hash: 6ce0161689, Model: Dream, Version: v1.10.1")
english = "a red apple (best quality:1.2)" + settings
chinese = "红苹果 (best quality:1.2)" + settings
for name, text, packed in (("a1111", english, False), ("a1111-chinese", chinese, False), ("compressed-text", chinese, True)):
    info = PngInfo()
    if packed:
        info.add_itxt("parameters", text, zip=True)
    else:
        info.add_text("parameters", text)
    rgb.save(f"{name}.png", pnginfo=info)
exif = Image.Exif()
exif.get_ifd(0x8769)[0x9286] = b"UNICODE\0" + chinese.encode("utf-16-be")
rgb.save("a1111.jpg", quality=80, exif=exif)
rgb.save("a1111.webp", quality=80, exif=exif)
