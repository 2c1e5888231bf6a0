#!/usr/bin/env python3
"""Step 8: draws the 24 fixed prompts with fixed seeds on one sheet, to compare models and settings
by eye.

With --sketches, draws sketch, prompt and result of the sketch ControlNet instead.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch
from diffusers import (
    ControlNetModel,
    DPMSolverMultistepScheduler,
    EulerAncestralDiscreteScheduler,
    EulerDiscreteScheduler,
    StableDiffusionControlNetPipeline,
    StableDiffusionPipeline,
)
from PIL import Image, ImageDraw

from workspace import pick_device

PROMPTS = [
    "a red apple on a blue background",
    "红苹果,蓝色背景",
    "a green apple on a white background",
    "a cat",
    "一只猫,粉色背景",
    "a dog on a yellow background",
    "小狗",
    "a house on a green background",
    "房子,白色背景",
    "a red car",
    "a blue car on a white background",
    "黄色的汽车,灰色背景",
    "a rose on a black background",
    "玫瑰,粉色背景",
    "a fish on a teal background",
    "绿色的树",
    "the sun on a purple background",
    "a purple heart",
    "星星,黑色背景",
    "a banana on a pink background",
    "a strawberry, orange background",
    "rocket, blue background",
    "蝴蝶,绿色背景",
    "a red apple and a lemon",
]
SAMPLERS = {
    "ddim": None,
    "euler": EulerDiscreteScheduler,
    "euler_a": EulerAncestralDiscreteScheduler,
    "dpmpp_2m": DPMSolverMultistepScheduler,
}
# A drawing: ellipses, polygons and lines in a 256 x 256 square, as a person might draw them.
DRAWINGS = {
    "circle": [("ellipse", (60, 66, 196, 202))],
    "small circle": [("ellipse", (130, 120, 226, 216))],
    "apple": [
        ("ellipse", (56, 80, 200, 222)),
        ("line", (128, 84, 134, 46)),
        ("line", (134, 60, 166, 40, 176, 58, 134, 64)),
    ],
    "house": [
        ("polygon", (64, 120, 192, 120, 192, 216, 64, 216)),
        ("polygon", (44, 122, 128, 44, 212, 122)),
        ("polygon", (112, 216, 112, 160, 146, 160, 146, 216)),
    ],
    "tall tree": [
        ("polygon", (128, 20, 188, 200, 68, 200)),
        ("polygon", (112, 200, 144, 200, 144, 240, 112, 240)),
    ],
    "heart": [
        (
            "line",
            (
                128,
                216,
                48,
                130,
                48,
                90,
                76,
                62,
                108,
                66,
                128,
                96,
                148,
                66,
                180,
                62,
                208,
                90,
                208,
                130,
                128,
                216,
            ),
        )
    ],
}
SKETCHED = [
    ("circle", "a red apple on a blue background"),
    ("small circle", "a red apple"),
    ("apple", "a green apple, yellow background"),
    ("house", "a house on a green background"),
    ("house", "房子"),
    ("tall tree", "a tree on a pink background"),
    ("heart", "a purple heart"),
    ("circle", "a cat"),
]


def drawing(name: str) -> Image.Image:
    """Black strokes on white, drawn four times as large and reduced."""
    image = Image.new("RGB", (1024, 1024), "white")
    pen = ImageDraw.Draw(image)
    for shape, points in DRAWINGS[name]:
        scaled = [4 * value for value in points]
        if shape == "ellipse":
            pen.ellipse(scaled, outline="black", width=20)
        else:
            closed = scaled + scaled[:4] if shape == "polygon" else scaled
            pen.line(closed, fill="black", width=20, joint="curve")
    return image.resize((256, 256), Image.Resampling.LANCZOS)


def grid(pictures: list[Image.Image], columns: int, side: int) -> Image.Image:
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (side + 4) - 4, rows * (side + 4) - 4), "white")
    for index, picture in enumerate(pictures):
        at = (index % columns) * (side + 4), index // columns * (side + 4)
        sheet.paste(picture.resize((side, side), Image.Resampling.LANCZOS), at)
    return sheet


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--to", required=True, type=Path, help="PNG file")
    parser.add_argument("--sampler", choices=SAMPLERS, default="ddim")
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--cfg", type=float, default=3.0)
    parser.add_argument(
        "--seed", type=int, default=0, help="of the first prompt; the next ones count on"
    )
    parser.add_argument("--first", type=int, default=len(PROMPTS), help="only the first prompts")
    parser.add_argument("--sketches", action="store_true")
    parser.add_argument("--weight", type=float, default=1.0, help="of the sketch")
    parser.add_argument("--side", type=int, default=128, help="pixels of a picture on the sheet")
    parser.add_argument("--device")
    args = parser.parse_args()
    device = pick_device(args.device)
    plain = StableDiffusionPipeline.from_pretrained(args.model, torch_dtype=torch.float32)
    settings = dict(num_inference_steps=args.steps, guidance_scale=args.cfg)

    def seeded(count: int) -> list[torch.Generator]:
        return [torch.Generator().manual_seed(args.seed + index) for index in range(count)]

    if args.sketches:
        control = ControlNetModel.from_pretrained(
            args.model / "controlnet-sketch", torch_dtype=torch.float32
        )
        pipe = StableDiffusionControlNetPipeline(
            **plain.components, controlnet=control, requires_safety_checker=False
        )
        hints, prompts = [drawing(name) for name, _ in SKETCHED], [prompt for _, prompt in SKETCHED]
        settings |= dict(image=hints, controlnet_conditioning_scale=args.weight)
    else:
        pipe, prompts = plain, PROMPTS[: args.first]
    if SAMPLERS[args.sampler]:
        pipe.scheduler = SAMPLERS[args.sampler].from_config(pipe.scheduler.config)
    pipe.set_progress_bar_config(disable=True)
    pictures = pipe.to(device)(prompts, generator=seeded(len(prompts)), **settings).images
    if args.sketches:
        pictures = hints + pictures
    args.to.parent.mkdir(parents=True, exist_ok=True)
    grid(pictures, 8, args.side).save(args.to, optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
