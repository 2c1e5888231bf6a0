#!/usr/bin/env python3
"""Step 7: writes the trained parts as a diffusers folder (float16) that Gouache and diffusers both
read.

Takes the averaged weights of unet_state.pt and, where there is one, of controlnet_state.pt; fits
the latent -> RGB factors of the previews; writes gouache.json with the settings that the model
looks best with.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

import torch
from diffusers import AutoencoderTiny, DDIMScheduler
from transformers import CLIPTokenizer

from scene import Scene
from train import load_models
from train_controlnet import make_controlnet
from training_run import SCHEDULER
from workspace import Workspace, write_json

SUGGESTED = {"steps": 20, "cfg": 3.0, "sampler": "ddim"}
SKETCH_SUGGESTED = {"weight": 1.0, "start": 0.0, "end": 1.0}
CLASSES = {
    "scheduler": ["diffusers", "DDIMScheduler"],
    "text_encoder": ["transformers", "CLIPTextModel"],
    "tokenizer": ["transformers", "CLIPTokenizer"],
    "unet": ["diffusers", "UNet2DConditionModel"],
    "vae": ["diffusers", "AutoencoderTiny"],
}


def latent_rgb(work: Workspace, scenes: int = 400) -> tuple[list[list[float]], list[float]]:
    """Least squares from scaled latents to the colour of their 8 x 8 pixels in [-1, 1]: 4 rows of
    3, and the bias.
    """
    painter, sources, targets = work.painter(), [], []
    shards = sorted(work.latents.glob("*.pt"))
    for path in shards[:: max(1, len(shards) * 4 // scenes)]:
        shard = torch.load(path)
        for latent, values in list(zip(shard["latents"].float(), shard["scenes"]))[:4]:
            picture = torch.from_numpy(painter.picture(Scene.from_dict(values))).float() / 127.5 - 1
            sources.append(latent.flatten(1).T)
            targets.append(picture.reshape(32, 8, 32, 8, 3).mean((1, 3)).reshape(-1, 3))
    source = torch.cat(sources)
    source = torch.cat([source, torch.ones(len(source), 1)], 1).double()
    solution = torch.linalg.lstsq(source, torch.cat(targets).double()).solution
    rounded = [[round(value, 5) for value in row] for row in solution.tolist()]
    return rounded[:-1], rounded[-1]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--to", required=True, type=Path)
    parser.add_argument("--no-control", action="store_true")
    args = parser.parse_args()
    work, out = Workspace(args.work), args.to

    tokenizer = CLIPTokenizer.from_pretrained(work.tokenizer)
    unet, text = load_models(None, tokenizer)
    state = torch.load(args.work / "unet_state.pt", map_location="cpu")
    parameters = [*unet.parameters(), *text.parameters()]
    with torch.no_grad():
        for parameter, value in zip(parameters, state["average"], strict=True):
            parameter.copy_(value)

    out.mkdir(parents=True, exist_ok=True)
    unet.half().save_pretrained(out / "unet")
    text.half().save_pretrained(out / "text_encoder")
    vae = AutoencoderTiny.from_pretrained(work.vae).half()
    vae.register_to_config(_name_or_path="")  # not the folder that it was trained in
    vae.save_pretrained(out / "vae")
    shutil.copytree(work.tokenizer, out / "tokenizer", dirs_exist_ok=True)
    DDIMScheduler(**SCHEDULER).save_pretrained(out / "scheduler")
    index = {"_class_name": "StableDiffusionPipeline", "requires_safety_checker": False}
    nothing = dict.fromkeys(("feature_extractor", "image_encoder", "safety_checker"), [None, None])
    write_json(index | nothing | CLASSES, out / "model_index.json")
    factors, bias = latent_rgb(work)
    values = {
        "name": "Gouache starter",
        "native_size": [256, 256],
        "latent_rgb_factors": factors,
        "latent_rgb_bias": bias,
    }
    write_json(values | {"suggested": SUGGESTED}, out / "gouache.json")

    control_state = args.work / "controlnet_state.pt"
    if control_state.exists() and not args.no_control:
        control = make_controlnet(unet.float())
        average = torch.load(control_state, map_location="cpu")["average"]
        with torch.no_grad():
            for parameter, value in zip(control.parameters(), average, strict=True):
                parameter.copy_(value)
        control.half().save_pretrained(out / "controlnet-sketch")
        note = {"name": "sketch", "strokes": "dark on white", "suggested": SKETCH_SUGGESTED}
        write_json(note, out / "controlnet-sketch" / "gouache.json")
    size = sum(path.stat().st_size for path in out.rglob("*.safetensors"))
    print(f"step {state['step']}: {size / 1e6:.1f} MB of weights in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
