#!/usr/bin/env python3
"""Step 6: trains the sketch ControlNet against the finished UNet, which stays as it is.

Starts from a copy of the UNet's encoder (ControlNetModel.from_unet). The sketches are drawn afresh
for every picture (sketch.py). Many captions are left away so that the shape is taken from
the sketch. Run again to go on.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

import numpy as np
import torch
from diffusers import ControlNetModel
from diffusers.models.attention_processor import AttnProcessor
from transformers import CLIPTokenizer

from captions import caption
from muon import Optimizers
from sketch import sketch
from train import Scenes, load_models, tokens
from training_run import Average, Noiser, TrainingRun, add_arguments
from workspace import Workspace, pick_device, save_atomically


@torch.no_grad()
def wake(embedding: torch.nn.Module, hints: torch.Tensor) -> None:
    """Starts the hint's embedding so that strokes come through it (layer-sequential unit variance,
    Mishkin and Matas, arXiv 1511.06422): blank paper gives about zero, strokes give values of
    about one.

    With the usual start each of its eight layers lets a third of a stroke through, so that neither
    a picture nor a gradient ever tells one sketch from another.
    """
    convs = [embedding.conv_in, *embedding.blocks, embedding.conv_out]
    x = hints
    for conv in convs:
        torch.nn.init.orthogonal_(conv.weight)
        conv.bias.zero_()
        if conv is embedding.conv_in:
            conv.bias.copy_(-conv.weight.sum((1, 2, 3)))
        inner = conv(x)[..., 2:-2, 2:-2]  # the border looks like ink
        scale = 1 / inner.square().mean().sqrt()
        conv.weight.mul_(scale)
        conv.bias.mul_(scale)
        x = torch.nn.functional.silu(conv(x))


def make_controlnet(unet) -> ControlNetModel:
    """A copy of the UNet's encoder whose output starts at zero."""
    return ControlNetModel.from_unet(unet, conditioning_embedding_out_channels=(8, 16, 32, 48))


def hints_of(scenes: list, painter, dice: random.Random) -> torch.Tensor:
    """(N, 3, 256, 256), 1 = paper."""
    papers = np.stack([sketch(scene, painter, dice.getrandbits(32)) for scene in scenes])
    return torch.from_numpy(papers)[:, None].float().div(255).repeat(1, 3, 1, 1)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--model", required=True, type=Path, help="diffusers folder of the base")
    add_arguments(parser, batch=16, rate=1e-3)
    args = parser.parse_args()
    work, device = Workspace(args.work), pick_device(args.device)
    state_path = args.work / "controlnet_state.pt"

    tokenizer = CLIPTokenizer.from_pretrained(args.model / "tokenizer")
    unet, text = load_models(args.model, tokenizer)
    scenes, painter = Scenes(work, args.objects), work.painter()
    dice = random.Random(0)
    control = make_controlnet(unet)
    wake(control.controlnet_cond_embedding, hints_of(scenes.draw(32, dice)[1], painter, dice))
    for model in (unet, control):
        model.set_attn_processor(AttnProcessor())
        model.to(device, memory_format=torch.channels_last)
    unet.requires_grad_(False).eval()
    text.to(device).requires_grad_(False).eval()
    control.train()
    named = list(control.named_parameters())
    parameters = [parameter for _, parameter in named]
    optimizer = Optimizers(named, args.rate, outer_boost=3)
    average, first = Average(parameters), 0
    if state_path.exists():
        state = torch.load(state_path, map_location=device)
        control.load_state_dict(state["control"])
        optimizer.load_state_dict(state["optimizer"])
        average.values, first = state["average"], state["step"]

    def save(step: int) -> None:
        values = dict(control=control.state_dict(), optimizer=optimizer.state_dict())
        save_atomically(values | dict(average=average.values, step=step), state_path)

    dice, noiser, run = random.Random(first), Noiser(first), TrainingRun(args, first, save)
    for rate in run.rates():
        optimizer.set_rate(rate)
        clean, drawn = scenes.draw(args.batch, dice)
        words = [caption(s, scenes.table, dice) if dice.random() > 0.4 else "" for s in drawn]
        hint = hints_of(drawn, painter, dice)
        # The layout is settled while there is much noise.
        t, noisy, target = noiser(clean, much_noise=True)
        with torch.autocast(device.type, torch.bfloat16):
            context = text(tokens(tokenizer, words).to(device)).last_hidden_state
            sample = noisy.to(device, memory_format=torch.channels_last)
            hint, t = hint.to(device, memory_format=torch.channels_last), t.to(device)
            down, mid = control(sample, t, context, controlnet_cond=hint, return_dict=False)
            residuals = dict(
                down_block_additional_residuals=down, mid_block_additional_residual=mid
            )
            predicted = unet(sample, t, context, **residuals).sample
        loss = (predicted.float() - target.to(device)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        run.done(loss)
        average.update(parameters, run.step)
    return 0


if __name__ == "__main__":
    sys.exit(main())
