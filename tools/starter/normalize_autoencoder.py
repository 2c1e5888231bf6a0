#!/usr/bin/env python3
"""Step 3b: evens out the latent channels of the autoencoder.

The channels of a freshly trained AutoencoderTiny differ in spread by a factor of four, so the same
noise drowns one channel and hardly touches another. This folds a shift and a scale per channel into
the encoder's last and the decoder's first convolution, after which each channel of a scene's
latents has mean 0 and the standard deviation --spread; the scaling factor 1 / spread makes that 1
for the UNet. The small spread keeps the decoder's tanh(x / 3) * 3 on its straight part. Follow with
`train_autoencoder.py --decoder-only` for a few minutes: the tanh and the zero padding at the border
are not exact.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch
from diffusers import AutoencoderTiny

from concepts import concepts
from scene import Painter, make_scene
from workspace import Workspace, pick_device


@torch.inference_mode()
def spread_of_channels(vae: AutoencoderTiny, painter: Painter, count: int, device: torch.device):
    """Mean and standard deviation of each channel over `count` scenes, unscaled."""
    latents, table = [], concepts()
    for index in range(count):
        scene = make_scene(10**9 + index, table[index % len(table)], table, 0.1, 0.2)
        picture = (
            torch.from_numpy(painter.picture(scene)).to(device).permute(2, 0, 1)[None].float()
            / 127.5
            - 1
        )
        latents.append(vae.encode(picture).latents.float().cpu())
    stacked = torch.cat(latents)
    return stacked.mean((0, 2, 3)), stacked.std((0, 2, 3))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--spread", type=float, default=0.6)
    parser.add_argument("--scenes", type=int, default=300)
    parser.add_argument("--device")
    args = parser.parse_args()
    work, device = Workspace(args.work), pick_device(args.device)
    painter = work.painter()
    vae = AutoencoderTiny.from_pretrained(work.vae).eval().to(device)

    mean, std = (
        value.to(device) for value in spread_of_channels(vae, painter, args.scenes, device)
    )
    print(
        "before: mean",
        [round(m, 3) for m in mean.tolist()],
        "std",
        [round(s, 3) for s in std.tolist()],
    )
    scale = args.spread / std
    last, first = vae.encoder.layers[-1], vae.decoder.layers[0]
    with torch.no_grad():
        last.weight.mul_(scale.view(-1, 1, 1, 1))
        last.bias.sub_(mean).mul_(scale)
        first.bias.add_((first.weight.sum((2, 3)) * mean).sum(1))
        first.weight.div_(scale.view(1, -1, 1, 1))
    vae.register_to_config(scaling_factor=1 / args.spread)
    vae.save_pretrained(work.vae)
    mean, std = spread_of_channels(vae, painter, args.scenes // 4, device)
    print(
        "after: mean",
        [round(m, 3) for m in mean.tolist()],
        "std",
        [round(s, 3) for s in std.tolist()],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
