#!/usr/bin/env python3
"""Makes tests/golden/pipelines/: final latents of whole diffusers pipelines over the small models of make_models.py.

Usage: make_pipelines.py [OUTPUT_FOLDER]

    cases.json                what each request asks for, in the names of our requests
    pipelines.safetensors     inputs (pictures, mask) and one tensor of final latents a case

Everything runs in float32 from the models' float16 weights; noise comes from generators seeded per picture.
Needs torch 2.11, diffusers 0.42.1 and transformers 5.23.
"""

import json
import sys
from pathlib import Path

import numpy
import torch
from diffusers import (
    ControlNetModel,
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    EulerAncestralDiscreteScheduler,
    EulerDiscreteScheduler,
    HeunDiscreteScheduler,
    LCMScheduler,
    StableDiffusionControlNetPipeline,
    StableDiffusionImg2ImgPipeline,
    StableDiffusionInpaintPipeline,
    StableDiffusionPipeline,
    UniPCMultistepScheduler,
)
from PIL import Image
from safetensors.torch import save_file
from transformers import CLIPTextModel

HERE = Path(__file__).resolve().parent
MODELS = HERE / "models"
WIDTH, HEIGHT = 80, 64
if not hasattr(CLIPTextModel, "text_model"):
    CLIPTextModel.text_model = property(lambda self: self)  # where diffusers looks for the last layer norm
SCHEDULERS = {
    "ddim": (DDIMScheduler, {}),
    "euler": (EulerDiscreteScheduler, {}),
    "euler_a": (EulerAncestralDiscreteScheduler, {}),
    "heun": (HeunDiscreteScheduler, {}),
    "dpmpp_2m": (DPMSolverMultistepScheduler, {}),
    "dpmpp_2m_sde": (DPMSolverMultistepScheduler, {"algorithm_type": "sde-dpmsolver++"}),
    "unipc": (UniPCMultistepScheduler, {}),
    "lcm": (LCMScheduler, {}),
}


def pictures():
    y, x = numpy.mgrid[0:HEIGHT, 0:WIDTH]
    init = numpy.stack([x * 255 // (WIDTH - 1), y * 255 // (HEIGHT - 1), 128 + 100 * numpy.sin(x * 0.2 + y * 0.1)], 2)
    control = numpy.where(((x // 8 + y // 8) % 2)[..., None] == 0, 255, 30).repeat(3, 2)
    other = numpy.stack([255 - x * 3, y * 3, x + y], 2)
    mask = numpy.zeros((HEIGHT, WIDTH))
    mask[13:47, 22:59] = 255
    as_image = lambda a: Image.fromarray(a.clip(0, 255).astype(numpy.uint8))  # noqa: E731
    return {"init": as_image(init), "control": as_image(control), "control2": as_image(other), "mask": as_image(mask)}


PICTURES = pictures()
ARGUMENTS = dict(safety_checker=None, feature_extractor=None, requires_safety_checker=False, torch_dtype=torch.float32)


def pipeline(case):
    model = MODELS / case["model"]
    if "controls" in case:
        nets = [ControlNetModel.from_pretrained(MODELS / c["model"], torch_dtype=torch.float32) for c in case["controls"]]
        pipe = StableDiffusionControlNetPipeline.from_pretrained(
            model, controlnet=nets if len(nets) > 1 else nets[0], **ARGUMENTS)
    elif case.get("mask"):
        pipe = StableDiffusionInpaintPipeline.from_pretrained(model, **ARGUMENTS)
    elif case.get("init"):
        pipe = StableDiffusionImg2ImgPipeline.from_pretrained(model, **ARGUMENTS)
    else:
        pipe = StableDiffusionPipeline.from_pretrained(model, **ARGUMENTS)
    if "sampler" in case:
        cls, changes = SCHEDULERS[case["sampler"]]
        if case.get("schedule") == "karras":
            changes = {**changes, "use_karras_sigmas": True}
        pipe.scheduler = cls.from_config(pipe.scheduler.config, **changes)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def latents_of(case):
    pipe = pipeline(case)
    # A random network's x0 lies far beyond ±1: clipped there, rounding shows in whole signs.
    case["clipped"] = bool(pipe.scheduler.config.get("clip_sample", False))
    count = case.get("count", 1)
    arguments = dict(
        prompt=case["prompt"], negative_prompt=case.get("negative_prompt"), guidance_scale=case["guidance"],
        num_inference_steps=case["steps"], output_type="latent",
        generator=[torch.Generator().manual_seed(case["seed"] + i) for i in range(count)],
        num_images_per_prompt=count, clip_skip=case["clip_skip"] - 1 if case.get("clip_skip", 1) > 1 else None)
    if case.get("init"):
        arguments.update(image=PICTURES["init"], strength=case["strength"])
    if case.get("mask"):
        arguments.update(mask_image=PICTURES["mask"])
    if not case.get("init") or case.get("mask"):
        arguments.update(width=WIDTH, height=HEIGHT)
    if "controls" in case:
        images = [PICTURES[c["image"]] for c in case["controls"]]
        single = len(images) == 1
        pick = lambda key, default: [c.get(key, default) for c in case["controls"]]  # noqa: E731
        arguments.update(
            image=images[0] if single else images,
            controlnet_conditioning_scale=pick("weight", 1.0)[0] if single else pick("weight", 1.0),
            control_guidance_start=pick("start", 0.0), control_guidance_end=pick("end", 1.0))
    return pipe(**arguments).images.detach().float()


def cases():
    base = {"model": "sd", "prompt": "a red apple on a blue background", "negative_prompt": "blurry, green",
            "guidance": 5.0, "steps": 4, "seed": 11}
    yield {**base, "name": "text to image, the model's own sampler"}
    for sampler in SCHEDULERS:
        yield {**base, "name": f"text to image, {sampler}", "sampler": sampler}
    yield {**base, "name": "text to image, dpmpp_2m karras", "sampler": "dpmpp_2m", "schedule": "karras"}
    yield {**base, "name": "text to image, no guidance", "guidance": 1.0}
    yield {**base, "name": "text to image, clip skip 2", "clip_skip": 2, "sampler": "euler", "guidance": 1.0}
    yield {**base, "name": "text to image, two pictures", "count": 2, "sampler": "euler_a"}
    yield {**base, "name": "image to image, the model's own sampler", "init": True, "strength": 0.6, "steps": 6}
    for sampler in ("ddim", "euler_a", "heun", "dpmpp_2m", "unipc"):
        yield {**base, "name": f"image to image, {sampler}", "init": True, "strength": 0.7, "steps": 6,
               "sampler": sampler}
    yield {**base, "name": "image to image, full strength", "init": True, "strength": 1.0, "sampler": "euler"}
    for strength in (0.6, 1.0):
        for sampler in ("ddim", "euler_a", "dpmpp_2m"):
            yield {**base, "name": f"inpainting by latents, {sampler}, strength {strength}", "init": True, "mask": True,
                   "strength": strength, "sampler": sampler, "steps": 6}
        yield {**base, "name": f"inpainting network, strength {strength}", "model": "inpaint", "init": True,
               "mask": True, "strength": strength, "steps": 6}
    control = {"model": "controlnet", "image": "control", "weight": 0.8}
    yield {**base, "name": "one control", "controls": [control], "sampler": "euler_a"}
    yield {**base, "name": "two controls, for parts of the run", "sampler": "euler", "steps": 6, "controls": [
        {**control, "end": 0.5},
        {"model": "controlnet2", "image": "control2", "weight": 1.3, "start": 0.3, "end": 1.0}]}


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "pipelines"
    folder.mkdir(parents=True, exist_ok=True)
    made = list(cases())
    tensors = {name: torch.from_numpy(numpy.array(image)).float() for name, image in PICTURES.items()}
    for index, case in enumerate(made):
        tensors[f"latents.{index}"] = latents_of(case).contiguous()
        print(f"{case['name']}: {tensors[f'latents.{index}'].std():.3f}")
    save_file(tensors, folder / "pipelines.safetensors")
    lines = ",\n".join(json.dumps(case) for case in made)
    (folder / "cases.json").write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
