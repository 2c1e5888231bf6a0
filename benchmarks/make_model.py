"""Writes a Stable Diffusion 1.5 of random weights, and inputs for the benchmark's cases.

The sizes are those of the real model; the weights are seeded, scaled by the square root of what each output sums over so
that activations keep their size through the network, and rounded to bfloat16 so that every program computes with the same
values in whatever precision. They say nothing about pictures, only about speed and agreement.
"""

import json
import math
from pathlib import Path

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from safetensors.torch import save_file
from transformers import CLIPTextConfig, CLIPTextModel

SEED = 20240229

UNET = {
    "sample_size": 64, "in_channels": 4, "out_channels": 4, "center_input_sample": False,
    "flip_sin_to_cos": True, "freq_shift": 0,
    "down_block_types": ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"],
    "up_block_types": ["UpBlock2D"] + ["CrossAttnUpBlock2D"] * 3,
    "block_out_channels": [320, 640, 1280, 1280], "layers_per_block": 2, "downsample_padding": 1,
    "mid_block_scale_factor": 1, "act_fn": "silu", "norm_num_groups": 32, "norm_eps": 1e-5,
    "cross_attention_dim": 768, "attention_head_dim": 8,
}
VAE = {
    "sample_size": 512, "in_channels": 3, "out_channels": 3, "latent_channels": 4,
    "down_block_types": ["DownEncoderBlock2D"] * 4, "up_block_types": ["UpDecoderBlock2D"] * 4,
    "block_out_channels": [128, 256, 512, 512], "layers_per_block": 2, "act_fn": "silu",
    "norm_num_groups": 32, "scaling_factor": 0.18215,
}
TEXT = {
    "vocab_size": 49408, "hidden_size": 768, "intermediate_size": 3072, "num_hidden_layers": 12,
    "num_attention_heads": 12, "max_position_embeddings": 77, "hidden_act": "quick_gelu",
    "layer_norm_eps": 1e-5, "projection_dim": 768, "bos_token_id": 49406, "eos_token_id": 49407,
    "pad_token_id": 1,
}
SCHEDULER = {
    "_class_name": "PNDMScheduler", "beta_start": 0.00085, "beta_end": 0.012,
    "beta_schedule": "scaled_linear", "num_train_timesteps": 1000, "skip_prk_steps": True,
    "set_alpha_to_one": False, "steps_offset": 1, "clip_sample": False,
    "prediction_type": "epsilon",
}
INDEX = {
    "_class_name": "StableDiffusionPipeline",
    "scheduler": ["diffusers", "PNDMScheduler"],
    "text_encoder": ["transformers", "CLIPTextModel"],
    "tokenizer": ["transformers", "CLIPTokenizer"],
    "unet": ["diffusers", "UNet2DConditionModel"],
    "vae": ["diffusers", "AutoencoderKL"],
}


def random_weights(shapes, generator):
    """One bfloat16 tensor a name; norms near one, biases near zero, the rest of variance 1/fan-in."""
    weights = {}
    for name, shape in sorted(shapes.items()):
        values = torch.randn(shape, generator=generator)
        if name.endswith("position_ids"):
            continue
        if len(shape) == 1:
            is_norm = name.endswith("weight")
            values = 1 + 0.1 * values if is_norm else 0.02 * values
        elif "embedding" in name and "linear" not in name and "time" not in name:
            values = 0.05 * values
        else:
            values = values / math.sqrt(math.prod(shape[1:]))
        weights[name] = values.to(torch.bfloat16)
    return weights


def write_part(folder, file, config, module, generator):
    folder.mkdir(parents=True, exist_ok=True)
    shapes = {name: tuple(value.shape) for name, value in module.state_dict().items()}
    save_file(random_weights(shapes, generator), folder / file, metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config, indent=2))


def make_model(folder: Path):
    """Writes the model into `folder` unless it is there."""
    if (folder / "complete").exists():
        return
    generator = torch.Generator().manual_seed(SEED)
    with torch.device("meta"):
        unet = UNet2DConditionModel(**UNET)
        vae = AutoencoderKL(**VAE)
        text = CLIPTextModel(CLIPTextConfig(**TEXT))
    weights = "diffusion_pytorch_model.safetensors"
    write_part(folder / "unet", weights, {"_class_name": "UNet2DConditionModel", **UNET}, unet,
               generator)
    write_part(folder / "vae", weights, {"_class_name": "AutoencoderKL", **VAE}, vae, generator)
    write_part(folder / "text_encoder", "model.safetensors",
               {"architectures": ["CLIPTextModel"], "model_type": "clip_text_model", **TEXT}, text,
               generator)
    (folder / "scheduler").mkdir(exist_ok=True)
    (folder / "scheduler" / "scheduler_config.json").write_text(json.dumps(SCHEDULER, indent=2))
    (folder / "model_index.json").write_text(json.dumps(INDEX, indent=2))
    (folder / "complete").touch()


def make_inputs(file: Path):
    """The inputs of each case: see engine_benchmark.cpp for the names."""
    generator = torch.Generator().manual_seed(SEED + 1)
    tensors = {}
    for size in (256, 512):
        latent = torch.randn((1, 4, size // 8, size // 8), generator=generator)
        tensors[f"unet{size}.sample"] = latent.repeat(2, 1, 1, 1)  # unconditional, conditional
        tensors[f"unet{size}.timestep"] = torch.tensor([601.0])
        tensors[f"unet{size}.context"] = torch.randn((2, 77, 768), generator=generator)
        tensors[f"vae{size}.latents"] = torch.randn((1, 4, size // 8, size // 8),
                                                    generator=generator)
    tokens = torch.full((1, 77), 49407)
    tokens[0, 0] = 49406
    tokens[0, 1:20] = torch.randint(0, 49000, (19,), generator=generator)
    tensors["text.tokens"] = tokens.float()
    save_file(tensors, file)
