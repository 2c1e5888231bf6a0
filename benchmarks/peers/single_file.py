"""A diffusers folder of Stable Diffusion 1.x as one file with the names of the original code.

stable-diffusion.cpp tells the architecture by these names and cannot do so from a diffusers folder.
"""

import re
from pathlib import Path

from safetensors.torch import load_file, save_file

RESNET = {"norm1": "in_layers.0", "conv1": "in_layers.2", "norm2": "out_layers.0",
          "conv2": "out_layers.3", "time_emb_proj": "emb_layers.1",
          "conv_shortcut": "skip_connection"}
VAE_ATTENTION = {"group_norm": "norm", "to_q": "q", "to_k": "k", "to_v": "v",
                 "to_out.0": "proj_out"}
UNET_ENDS = {"time_embedding.linear_1.": "time_embed.0.", "time_embedding.linear_2.": "time_embed.2.",
             "conv_in.": "input_blocks.0.0.", "conv_norm_out.": "out.0.", "conv_out.": "out.2."}


def unet_name(name):
    for ours, theirs in UNET_ENDS.items():
        if name.startswith(ours):
            return theirs + name.removeprefix(ours)
    if part := re.fullmatch(r"(down|up)_blocks\.(\d)\.(resnets|attentions)\.(\d)\.(.+)", name):
        way, block, kind, layer, rest = part.groups()
        index = 3 * int(block) + int(layer) + (way == "down")
        place = f"{'input' if way == 'down' else 'output'}_blocks.{index}.{int(kind == 'attentions')}"
        return f"{place}.{resnet_name(rest) if kind == 'resnets' else rest}"
    if part := re.fullmatch(r"down_blocks\.(\d)\.downsamplers\.0\.conv\.(.+)", name):
        return f"input_blocks.{3 * int(part[1]) + 3}.0.op.{part[2]}"
    if part := re.fullmatch(r"up_blocks\.(\d)\.upsamplers\.0\.conv\.(.+)", name):
        return f"output_blocks.{3 * int(part[1]) + 2}.{1 if part[1] == '0' else 2}.conv.{part[2]}"
    if part := re.fullmatch(r"mid_block\.resnets\.(\d)\.(.+)", name):
        return f"middle_block.{2 * int(part[1])}.{resnet_name(part[2])}"
    if part := re.fullmatch(r"mid_block\.attentions\.0\.(.+)", name):
        return f"middle_block.1.{part[1]}"
    raise ValueError(f"unknown tensor of the UNet: {name}")


def resnet_name(rest):
    layer, leaf = rest.rsplit(".", 1)
    return f"{RESNET[layer]}.{leaf}"


def vae_name(name):
    name = re.sub(r"^(encoder|decoder)\.mid_block\.resnets\.(\d)",
                  lambda m: f"{m[1]}.mid.block_{int(m[2]) + 1}", name)
    if part := re.fullmatch(r"(.+)\.mid_block\.attentions\.0\.(.+)\.(weight|bias)", name):
        return f"{part[1]}.mid.attn_1.{VAE_ATTENTION[part[2]]}.{part[3]}"
    name = re.sub(r"down_blocks\.(\d)\.resnets\.", r"down.\1.block.", name)
    name = re.sub(r"down_blocks\.(\d)\.downsamplers\.0\.", r"down.\1.downsample.", name)
    name = re.sub(r"up_blocks\.(\d)\.resnets\.", lambda m: f"up.{3 - int(m[1])}.block.", name)
    name = re.sub(r"up_blocks\.(\d)\.upsamplers\.0\.",
                  lambda m: f"up.{3 - int(m[1])}.upsample.", name)
    return name.replace("conv_norm_out", "norm_out").replace("conv_shortcut", "nin_shortcut")


def write_single_file(folder: Path, path: Path):
    tensors = {}
    for name, value in load_file(folder / "unet/diffusion_pytorch_model.safetensors").items():
        tensors["model.diffusion_model." + unet_name(name)] = value
    for name, value in load_file(folder / "vae/diffusion_pytorch_model.safetensors").items():
        theirs = vae_name(name)
        if ".mid.attn_1." in theirs and value.ndim == 2:
            value = value[:, :, None, None]
        tensors["first_stage_model." + theirs] = value.contiguous()
    for name, value in load_file(folder / "text_encoder/model.safetensors").items():
        plain = name.removeprefix("text_model.")
        tensors["cond_stage_model.transformer.text_model." + plain] = value
    partial = path.with_suffix(".partial")
    save_file(tensors, partial)
    partial.rename(path)
