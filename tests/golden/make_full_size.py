#!/usr/bin/env python3
"""Makes tests/golden/models/sd15.{json,safetensors}: Stable Diffusion 1.5 in its real size.

Usage: make_full_size.py [OUTPUT_FOLDER]      (needs 5 GB of memory)

The weights are too large to keep, so both sides compute them: element i of a tensor is a hash of i and of the tensor's
seed (see `values`). The JSON lists every tensor of a checkpoint in one file: [name, shape, seed, kind], kind 0 = weight, 1 =
weight of a normalisation, 2 = bias. The safetensors file holds inputs and what diffusers and transformers answer in
float32.
"""

import json
import sys
import zlib
from pathlib import Path

import numpy as np
import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from make_models import ldm_unet_name, ldm_vae_name, save_small, seeded
from transformers import CLIPTextConfig, CLIPTextModel

OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "models"
WEIGHT, NORM, BIAS = 0, 1, 2


def values(shape, seed, kind):
    count = int(np.prod(shape))
    x = np.arange(count, dtype=np.uint32) * np.uint32(2654435761) + np.uint32(seed)
    x ^= x >> np.uint32(15)
    x *= np.uint32(2246822519)
    x ^= x >> np.uint32(13)
    unit = ((x >> np.uint32(16)).astype(np.float32) - np.float32(32768)) / np.float32(32768)
    if kind == WEIGHT:
        # Uniform with the variance that keeps that of the activations.
        unit = unit * np.float32((3.0 / np.prod(shape[1:])) ** 0.5)
    elif kind == NORM:
        unit = np.float32(1) + np.float32(0.125) * unit
    else:
        unit = np.float32(0.125) * unit
    return torch.from_numpy(unit.astype(np.float16).astype(np.float32)).reshape(shape)


def fill(model, rename, entries):
    state = model.state_dict()
    for name in sorted(state):
        parameter = state[name]
        kind = WEIGHT if parameter.dim() > 1 else NORM if name.endswith("weight") else BIAS
        seed = zlib.crc32(name.encode())
        old, shape = rename(name, list(parameter.shape))
        entries.append([old, shape, seed, kind])
        parameter.copy_(values(tuple(parameter.shape), seed, kind))
    return model.eval()


def vae_entry(name, shape):
    old = ldm_vae_name(name, 4)
    is_conv = ".attn_1." in old and old.endswith("weight") and "norm" not in old
    return "first_stage_model." + old, shape + [1, 1] if is_conv else shape


def main():
    entries, case = [], {}
    text = CLIPTextModel(CLIPTextConfig(vocab_size=49408, hidden_size=768, intermediate_size=3072, num_hidden_layers=12,
                                        num_attention_heads=12, max_position_embeddings=77, hidden_act="quick_gelu"))
    prefix = "cond_stage_model.transformer."
    with torch.no_grad():
        fill(text, lambda n, s: (prefix + (n if n.startswith("text_model.") else "text_model." + n), s), entries)
        case["tokens"] = torch.randint(0, 49408, (1, 77), generator=seeded(1))
        case["context"] = text(case["tokens"]).last_hidden_state
        del text

        unet = UNet2DConditionModel(cross_attention_dim=768)
        up = [False, True, True, True]
        fill(unet, lambda n, s: ("model.diffusion_model." + ldm_unet_name(n, 2, up), s), entries)
        case["sample"] = torch.randn(1, 4, 8, 8, generator=seeded(2))
        case["noise_prediction"] = unet(case["sample"], 501, case["context"]).sample
        del unet

        vae = AutoencoderKL(block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4,
                            up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2)
        fill(vae, vae_entry, entries)
        case["picture"] = vae.decode(case["sample"] / 0.18215).sample
    for name, value in case.items():
        print(name, tuple(value.shape), float(value.float().std()))
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "sd15.json").write_text("[\n" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in entries) + "\n]\n")
    save_small(case, OUT / "sd15.safetensors")


if __name__ == "__main__":
    torch.set_num_threads(2)
    main()
