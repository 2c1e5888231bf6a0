#!/usr/bin/env python3
"""Step 3: trains the autoencoder (AutoencoderTiny: 3 x 256 x 256 in [-1, 1] -> 4 x 32 x 32).

It has no normalization layers on purpose: a KL autoencoder of this size with group norms needs
hours to learn flat colours, this one minutes. Losses: L1, squared error, L1 of the gradients, and
the low-pass colour, which is what the eye sees first in flat pictures. A little noise on the
latents keeps the decoder calm about the UNet's small errors.

Starts from the folder vae/ of the working folder when it is there. With --decoder-only the encoder,
and so every encoded latent, stays as it is. The averaged weights are written every --save-every
seconds and at the end.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as functional
from diffusers import AutoencoderTiny
from PIL import Image

from scene import SIZE
from training_run import Average
from workspace import Workspace, pick_device

CHANNELS = 48
CONFIG = dict(
    encoder_block_out_channels=(CHANNELS,) * 4,
    decoder_block_out_channels=(CHANNELS,) * 4,
    latent_channels=4,
    num_encoder_blocks=(1, 2, 2, 2),
    num_decoder_blocks=(3, 3, 2, 1),
)


def any_background(dice: random.Random, side: int) -> np.ndarray:
    """White, one colour, or a gradient; (side, side, 3) float32 0..255."""

    def color() -> np.ndarray:
        return np.array([dice.uniform(0, 255) for _ in range(3)], np.float32)

    kind = dice.random()
    if kind < 0.4:
        return np.full((side, side, 3), 255, np.float32)
    if kind < 0.85:
        return np.broadcast_to(color(), (side, side, 3))
    fade = np.linspace(0, 1, side, dtype=np.float32)[:, None, None]
    return np.broadcast_to((1 - fade) * color() + fade * color(), (side, side, 3))


def crops(pictures: np.ndarray, count: int, side: int, dice: random.Random) -> torch.Tensor:
    """(count, 3, side, side) in [-1, 1]: pieces of pictures at their own size or reduced, on any
    background.
    """
    out = np.empty((count, side, side, 3), np.float32)
    for index in range(count):
        picture = Image.fromarray(pictures[dice.randrange(len(pictures))]).convert("RGBa")
        if dice.random() < 0.5:
            size = int(SIZE * dice.uniform(0.5, 0.95))
            picture = picture.resize((size, size), Image.Resampling.LANCZOS)
        left, top = (
            dice.randint(min(0, picture.width - side), max(0, picture.width - side))
            for _ in range(2)
        )
        piece = picture.crop((left, top, left + side, top + side))
        pixels = np.frombuffer(piece.tobytes(), np.uint8).reshape(side, side, 4).astype(np.float32)
        drawn = pixels[..., :3] + any_background(dice, side) * (1 - pixels[..., 3:] / 255)
        out[index] = drawn[:, ::-1] if dice.random() < 0.5 else drawn
    return torch.from_numpy(out / 127.5 - 1).permute(0, 3, 1, 2)


def reconstruction_loss(made: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    apart = made - wanted
    edges = apart.diff(dim=-1).abs().mean() + apart.diff(dim=-2).abs().mean()
    coarse = functional.avg_pool2d(apart, 8)
    flat = 6 * coarse.square().mean() + 1.5 * coarse.abs().mean()
    return apart.abs().mean() + apart.square().mean() + 0.5 * edges + flat


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--side", type=int, default=128, help="pixels of a training crop")
    parser.add_argument("--noise", type=float, default=0.03, help="on latents of spread 1")
    parser.add_argument("--decoder-only", action="store_true")
    parser.add_argument("--save-every", type=float, default=120)
    parser.add_argument("--device")
    args = parser.parse_args()
    work, device = Workspace(args.work), pick_device(args.device)
    pictures, dice = np.load(work.all_pictures), random.Random(int(time.time()))

    known = (work.vae / "config.json").exists()
    vae = AutoencoderTiny.from_pretrained(work.vae) if known else AutoencoderTiny(**CONFIG)
    vae.to(device, memory_format=torch.channels_last).train()
    vae.encoder.requires_grad_(not args.decoder_only)
    parameters = [parameter for parameter in vae.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(
        parameters, args.rate, betas=(0.9, 0.98), weight_decay=0, fused=True
    )
    average = Average(parameters)

    def save() -> None:
        current = [parameter.detach().clone() for parameter in parameters]
        with torch.no_grad():
            torch._foreach_copy_(parameters, average.values)
            vae.save_pretrained(work.vae)
            torch._foreach_copy_(parameters, current)

    saved = begun = time.time()
    for step in range(args.steps):
        fall = 0.5 * (1 + math.cos(math.pi * step / args.steps))
        for group in optimizer.param_groups:
            group["lr"] = args.rate * min(1, (step + 1) / 50) * (0.98 * fall + 0.02)
        wanted = crops(pictures, args.batch, args.side, dice).to(
            device, memory_format=torch.channels_last
        )
        with torch.autocast(device.type, torch.bfloat16):
            with torch.set_grad_enabled(not args.decoder_only):
                latents = vae.encoder(wanted).float()
            blurred = latents + args.noise / vae.config.scaling_factor * torch.randn_like(latents)
            made = vae.decoder(blurred).float()
        loss = (
            reconstruction_loss(made, wanted)
            + 0.1 * (latents.abs() - 3).clamp_min(0).square().mean()
        )
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        average.update(parameters, step)
        if (step + 1) % 25 == 0:
            pace = (step + 1) * args.batch / (time.time() - begun)
            print(f"step {step + 1} loss {loss.item():.4f} {pace:.1f} crops/s", flush=True)
        if time.time() - saved > args.save_every:
            save()
            saved = time.time()
    save()
    return 0


if __name__ == "__main__":
    sys.exit(main())
