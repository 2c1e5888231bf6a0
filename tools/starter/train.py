#!/usr/bin/env python3
"""Step 5: trains the UNet and the text model together on the encoded scenes.

Run it again to go on: the state (weights, averaged weights, optimizer, step) is written every
--save-every seconds, and when the process gets SIGTERM or SIGINT, each time as a whole file that
replaces the last one. Shards and objects that were added in the meantime are taken up. `--cooldown
N` goes on for N steps, lets the learning rate fall to nothing and ends.

Choices that matter at this size: v-prediction with every timestep weighted alike in v, and a noise
schedule (beta_end 0.025) whose last step keeps 0.6 % of the signal: with Stable Diffusion's 6.8 %
the mean colour of a picture shows through the noise at the last step, the model learns to read it
there, and at generation time the background ignores the words.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from diffusers.models.attention_processor import AttnProcessor
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

from captions import caption
from concepts import concepts
from muon import Optimizers
from scene import Scene
from training_run import Average, Noiser, TrainingRun, add_arguments
from workspace import Workspace, pick_device, save_atomically

UNET = dict(
    sample_size=32,
    in_channels=4,
    out_channels=4,
    layers_per_block=1,
    block_out_channels=[32, 96, 192],
    down_block_types=["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
    up_block_types=["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"],
    cross_attention_dim=192,
    attention_head_dim=8,
    norm_num_groups=16,
)
TEXT = dict(
    hidden_size=192,
    intermediate_size=768,
    num_hidden_layers=2,
    num_attention_heads=6,
    max_position_embeddings=77,
    hidden_act="quick_gelu",
    projection_dim=192,
)


def load_models(
    source: Path | None, tokenizer: CLIPTokenizer
) -> tuple[UNet2DConditionModel, CLIPTextModel]:
    """From a diffusers folder, or fresh ones. float32; eager attention, the fastest way back
    through small heads on a CPU.
    """
    if source:
        unet = UNet2DConditionModel.from_pretrained(source / "unet", torch_dtype=torch.float32)
        text = CLIPTextModel.from_pretrained(
            source / "text_encoder", dtype=torch.float32, attn_implementation="eager"
        )
    else:
        ids = dict(
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.eos_token_id,
        )
        unet = UNet2DConditionModel(**UNET)
        text = CLIPTextModel._from_config(
            CLIPTextConfig(vocab_size=len(tokenizer), **ids, **TEXT), attn_implementation="eager"
        )
    return unet, text


class Scenes:
    """All shards of the first `objects` objects, drawn without repetition until all have been seen."""

    def __init__(self, work: Workspace, objects: int):
        self.table = {concept.cldr: concept for concept in concepts()[:objects]}
        latents, self.scenes = [], []
        for path in sorted(work.latents.glob("*.pt")):
            shard = torch.load(path)
            scenes = [Scene.from_dict(values) for values in shard["scenes"]]
            keep = [
                i for i, s in enumerate(scenes) if all(t.concept in self.table for t in s.things)
            ]
            latents.append(shard["latents"][keep])
            self.scenes += [scenes[i] for i in keep]
        if not latents:
            sys.exit(f"train: no latents in {work.latents}; run encode.py first")
        self.latents = torch.cat(latents)
        self._order: list[int] = []

    def draw(self, count: int, dice: random.Random) -> tuple[torch.Tensor, list[Scene]]:
        while len(self._order) < count:
            more = list(range(len(self.scenes)))
            dice.shuffle(more)
            self._order = more + self._order
        picked = [self._order.pop() for _ in range(count)]
        return self.latents[picked].float(), [self.scenes[i] for i in picked]


def tokens(tokenizer: CLIPTokenizer, words: list[str]) -> torch.Tensor:
    """(count, 77) int64, filled up with the end token as at generation time."""
    options = dict(padding="max_length", max_length=77, truncation=True, return_tensors="pt")
    return tokenizer(words, **options).input_ids


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument(
        "--start-from", type=Path, help="diffusers folder whose UNet and text model to start from"
    )
    add_arguments(parser, batch=32, rate=1e-3)
    args = parser.parse_args()
    work, device = Workspace(args.work), pick_device(args.device)
    state_path = args.work / "unet_state.pt"

    tokenizer = CLIPTokenizer.from_pretrained(work.tokenizer)
    unet, text = load_models(args.start_from, tokenizer)
    unet.set_attn_processor(AttnProcessor())
    unet.to(device, memory_format=torch.channels_last).train()
    text.to(device).train()
    named = [*unet.named_parameters(), *text.named_parameters()]
    parameters = [parameter for _, parameter in named]
    optimizer = Optimizers(named, args.rate)
    average, first = Average(parameters), 0
    if state_path.exists():
        state = torch.load(state_path, map_location=device)
        unet.load_state_dict(state["unet"])
        text.load_state_dict(state["text"])
        optimizer.load_state_dict(state["optimizer"])
        average.values, first = state["average"], state["step"]

    def save(step: int) -> None:
        models = dict(unet=unet.state_dict(), text=text.state_dict())
        rest = dict(optimizer=optimizer.state_dict(), average=average.values, step=step)
        save_atomically(models | rest, state_path)

    scenes, dice, noiser = Scenes(work, args.objects), random.Random(first), Noiser(first)
    print(f"{len(scenes.scenes)} scenes of {args.objects} objects on {device}", flush=True)
    run = TrainingRun(args, first, save)
    for rate in run.rates():
        optimizer.set_rate(rate)
        clean, drawn = scenes.draw(args.batch, dice)
        words = [caption(s, scenes.table, dice) if dice.random() > 0.1 else "" for s in drawn]
        t, noisy, target = noiser(clean, much_noise=False)
        with torch.autocast(device.type, torch.bfloat16):
            context = text(tokens(tokenizer, words).to(device)).last_hidden_state
            sample = noisy.to(device, memory_format=torch.channels_last)
            predicted = unet(sample, t.to(device), context).sample
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
