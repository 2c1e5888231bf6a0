"""Reads pictures that the tests wrote with Pillow and sd-parsers: x.png, x.jpg and x.webp in the folder given, whose
settings are in the file `infotext` beside them. Ends with a traceback where something is not as it should be."""

import json
import pathlib
import sys

from PIL import Image
from sd_parsers import ParserManager

folder = pathlib.Path(sys.argv[1])
infotext = (folder / "infotext").read_text(encoding="utf-8")

png = Image.open(folder / "x.png")
png.load()
assert png.text["parameters"] == infotext, png.text["parameters"]
request = json.loads(png.text["gouache"])
assert request["version"] == 1 and request["prompt"].startswith("红苹果"), request
assert png.info.get("srgb") is not None, png.info

for name in ("x.jpg", "x.webp"):
    picture = Image.open(folder / name)
    picture.load()
    comment = picture.getexif().get_ifd(0x8769)[0x9286]
    assert comment[:8] == b"UNICODE\0", comment[:8]
    assert comment[8:].decode("utf-16-be") == infotext, name

manager = ParserManager()
for name in ("x.png", "x.jpg", "x.webp"):
    parsed = manager.parse(str(folder / name))
    assert parsed is not None, f"sd-parsers did not recognise {name}"
    prompts = [prompt.value for prompt in parsed.prompts]
    negatives = [prompt.value for prompt in parsed.negative_prompts]
    assert any("红苹果" in prompt for prompt in prompts), (name, prompts)
    assert negatives == ["blurry"], (name, negatives)
    sampler = list(parsed.samplers)[0]
    assert sampler.name == "UniPC", (name, sampler.name)
    assert sampler.parameters["seed"] in ("77", 77), (name, sampler.parameters)
    assert sampler.parameters["steps"] in ("9", 9), (name, sampler.parameters)
