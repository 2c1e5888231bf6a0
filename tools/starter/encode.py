#!/usr/bin/env python3
"""Step 4: draws scenes and encodes them to latents, a shard of scenes of one object at a time.

A shard of V scenes holds `latents` (V, 4, 32, 32) float16, scaled (standard deviation about 1 in
every channel), and `scenes`, from which the captions and the sketches are made. Shards that exist
are left alone, so the step can be broken off and more variants or objects can be added at any time.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import torch
from diffusers import AutoencoderTiny

from concepts import concepts
from scene import make_scene
from workspace import Workspace, pick_device, save_atomically


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument(
        "--objects", type=int, default=28, help="how many of the table, from its start"
    )
    parser.add_argument("--shards", type=int, default=6, help="shards of each object")
    parser.add_argument("--variants", type=int, default=10, help="scenes in a shard")
    parser.add_argument(
        "--pairs", type=float, default=0.1, help="share of scenes with a second object"
    )
    parser.add_argument(
        "--free",
        type=float,
        default=0.3,
        help="share of scenes with the object stretched, turned, small",
    )
    parser.add_argument("--device")
    args = parser.parse_args()
    work, device = Workspace(args.work), pick_device(args.device)
    table, painter = concepts()[: args.objects], work.painter()
    vae = (
        AutoencoderTiny.from_pretrained(work.vae)
        .eval()
        .to(device, memory_format=torch.channels_last)
    )

    for shard, concept in itertools.product(range(args.shards), table):
        path = work.latents / f"{concept.cldr.replace(' ', '_')}-{shard:03}.pt"
        if path.exists():
            continue
        seeds = [zlib.crc32(f"{path.stem}/{variant}".encode()) for variant in range(args.variants)]
        scenes = [make_scene(seed, concept, table, args.pairs, args.free) for seed in seeds]
        batch = torch.from_numpy(np.stack([painter.picture(scene) for scene in scenes]))
        batch = batch.to(device).permute(0, 3, 1, 2).float() / 127.5 - 1
        with torch.inference_mode(), torch.autocast(device.type, torch.bfloat16):
            latents = vae.encode(batch.contiguous(memory_format=torch.channels_last)).latents
        scaled = latents.float().cpu() * vae.config.scaling_factor
        save_atomically(
            {"latents": scaled.half(), "scenes": [scene.as_dict() for scene in scenes]}, path
        )
        if concept is table[-1]:
            print(f"{time.strftime('%H:%M:%S')} shard {shard} of {len(table)} objects", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
