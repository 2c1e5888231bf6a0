#!/usr/bin/env python3
"""Makes tests/golden/loras/: small random LoRAs for models/sd, with the final latents of diffusers' pipeline under them.

Usage: make_loras.py [OUTPUT_FOLDER]

    *.safetensors        LoRAs in the names and kinds that are met: diffusers, PEFT, kohya, the original code's names,
                         LoCon (with and without a core), LoHa, LoKr, DoRA
    cases.json           which of them a case adds, with which weights
    latents.safetensors  one tensor of final latents a case

PEFT computes with its own adapters in diffusers' pipeline; only the core of a LoCon, which it does not know, is added to
the weights here. Everything in float32 from float16 values. Needs torch 2.11, diffusers 0.42.1, transformers 5.23 and
peft 0.21.2.
"""

import importlib.util
import json
import sys
from pathlib import Path

import torch
from diffusers import EulerDiscreteScheduler, StableDiffusionPipeline
from peft import LoHaConfig, LoKrConfig, LoraConfig, get_peft_model_state_dict, inject_adapter_in_model
from safetensors.torch import save_file
from transformers import CLIPTextModel

HERE = Path(__file__).resolve().parent
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "loras"
REQUEST = dict(prompt="a red apple on a blue background", negative_prompt="blurry, green", guidance_scale=5.0,
               num_inference_steps=4, width=80, height=64, output_type="latent")
SEED = 11
if not hasattr(CLIPTextModel, "text_model"):
    CLIPTextModel.text_model = property(lambda self: self)  # where diffusers looks for the last layer norm
ATTENTION = ["to_q", "to_k", "to_v", "to_out.0", "ff.net.0.proj", "ff.net.2", "proj_in", "proj_out"]
CONVOLUTIONS = ["conv1", "conv2", "conv_shortcut", "time_emb_proj", "downsamplers.0.conv", "upsamplers.0.conv"]
ENDS = ["conv_in", "conv_out", "linear_1", "linear_2"]
TEXT = ["q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2"]

_spec = importlib.util.spec_from_file_location("make_models", HERE / "make_models.py")
_make_models = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_make_models)
ldm_unet_name = _make_models.ldm_unet_name


def pipeline():
    pipe = StableDiffusionPipeline.from_pretrained(
        HERE / "models" / "sd", safety_checker=None, feature_extractor=None, requires_safety_checker=False,
        torch_dtype=torch.float32)
    pipe.scheduler = EulerDiscreteScheduler.from_config(pipe.scheduler.config)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def latents(pipe):
    return pipe(**REQUEST, generator=torch.Generator().manual_seed(SEED)).images.detach().float().contiguous()


def fill(model, seed, adapter):
    """Random values for one adapter of `model`, in sizes that show and that float16 holds exactly."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in sorted(model.named_parameters()):
            if f".{adapter}" not in name:
                continue
            if "lora_magnitude" in name:
                parameter.mul_(1 + 0.3 * torch.rand(parameter.shape, generator=generator)).copy_(parameter.half().float())
                continue
            if not any(kind in name for kind in ("lora_A", "lora_B", "hada_", "lokr_")):
                continue
            value = torch.randn(parameter.shape, generator=generator)
            if "lora_A" in name:
                value /= parameter[0].numel() ** 0.5
            elif "lora_B" in name:
                value *= 0.6
            elif "hada_t" in name or "lokr_t" in name:
                value *= 0.4
            elif "hada_" in name:
                value *= 0.35
            elif "lokr_w1" in name:
                value *= 0.5
            else:
                value *= 0.25
            parameter.copy_(value.half().float())


def adapted(pipe, config, seed, part="unet", adapter="default"):
    model = getattr(pipe, part)
    inject_adapter_in_model(config, model, adapter_name=adapter)
    fill(model, seed, adapter)
    return {k: v.detach().clone() for k, v in get_peft_model_state_dict(model, adapter_name=adapter).items()}


def weigh(model, weights):
    """Makes these adapters active, by their weights."""
    for module in model.modules():
        if hasattr(module, "set_scale") and hasattr(module, "scaling"):
            module.set_adapter(list(weights))
            for adapter, weight in weights.items():
                module.set_scale(adapter, weight)


def half(tensors):
    return {k: v.half().contiguous() for k, v in tensors.items()}


SUFFIXES = {".lora_A.weight": ".lora_down.weight", ".lora_B.weight": ".lora_up.weight",
            ".lora_magnitude_vector": ".dora_scale"}


def split(name):
    """A PEFT name as module and suffix."""
    for mark in (".lora_A", ".lora_B", ".lora_magnitude_vector", ".hada_", ".lokr_"):
        if mark in name:
            at = name.index(mark)
            return name[:at], name[at:]
    raise ValueError(name)


def kohya(state, prefix, alpha, rename=lambda module: module):
    """PEFT's state under kohya's names, with alpha for each module."""
    result = {}
    for name, value in state.items():
        module, suffix = split(name)
        flat = prefix + rename(module).replace(".", "_")
        if suffix == ".lora_magnitude_vector":
            value = value.reshape(-1, 1)
        result[flat + SUFFIXES.get(suffix, suffix)] = value
        if alpha is not None:
            result[flat + ".alpha"] = torch.tensor(float(alpha))
    return result


def original(module):
    return ldm_unet_name(module + ".weight", 1, [False, True, True])[: -len(".weight")]


def described(model, part):
    """An adapter's configuration as diffusers keeps it in a file."""
    config = model.peft_config["default"].to_dict()
    return {f"{part}.{k}": sorted(v) if isinstance(v, set) else v for k, v in config.items()}


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    cases, expected, files = [], {}, {}

    def case(name, loras, pipe):
        expected[f"latents.{len(cases)}"] = latents(pipe)
        cases.append({"name": name, "loras": loras})
        print(f"{name}: {expected[f'latents.{len(cases) - 1}'].std():.4f}")

    def keep(name, tensors, metadata=None):
        files[name] = (half(tensors), metadata)
        save_file(*files[name][:1], OUT / f"{name}.safetensors", metadata=metadata)

    case("none", [], pipeline())

    # diffusers' own names, UNet and text encoder, alpha in the metadata.
    pipe = pipeline()
    config = LoraConfig(r=4, lora_alpha=2, target_modules=ATTENTION, alpha_pattern={"attn2.to_k": 6})
    unet = adapted(pipe, config, 1)
    text = adapted(pipe, LoraConfig(r=3, lora_alpha=3, target_modules=TEXT), 2, "text_encoder")
    state = {f"unet.{k}": v for k, v in unet.items()}
    state |= {f"text_encoder.{k}" if k.startswith("text_model.") else f"text_encoder.text_model.{k}": v
              for k, v in text.items()}
    metadata = described(pipe.unet, "unet") | described(pipe.text_encoder, "text_encoder")
    keep("diffusers", state, {"format": "pt", "lora_adapter_metadata": json.dumps(metadata, default=str)})
    case("diffusers", [{"file": "diffusers"}], pipe)

    # The same values in the names of other years: no alpha is 1.
    pipe = pipeline()
    unet = adapted(pipe, LoraConfig(r=4, lora_alpha=4, target_modules=["to_q", "to_k", "to_v", "to_out.0"]), 3)
    old = {}
    for name, value in unet.items():
        module, suffix = split(name)
        attention, projection = module.replace(".to_out.0", ".to_out").rsplit(".", 1)
        old[f"{attention}.processor.{projection}_lora.{'down' if 'lora_A' in suffix else 'up'}.weight"] = value
    keep("processors", old)
    weigh(pipe.unet, {"default": 0.7})
    case("attention processors", [{"file": "processors", "weight": 0.7}], pipe)
    keep("peft", {f"base_model.model.{k.replace('.weight', '.default.weight')}": v for k, v in unet.items()})
    case("PEFT", [{"file": "peft", "weight": 0.7}], pipe)

    # kohya, every kind of layer.
    pipe = pipeline()
    unet = adapted(pipe, LoraConfig(r=4, lora_alpha=3, target_modules=ATTENTION + CONVOLUTIONS + ENDS), 4)
    text = adapted(pipe, LoraConfig(r=2, lora_alpha=1, target_modules=TEXT), 5, "text_encoder")
    state = kohya(unet, "lora_unet_", 3)
    prefix = "lora_te_" if next(iter(text)).startswith("text_model.") else "lora_te_text_model_"
    state |= kohya(text, prefix, 1)
    keep("kohya", state)
    case("kohya, LoCon", [{"file": "kohya"}], pipe)
    keep("original", kohya(unet, "lora_unet_", 3, original) | kohya(text, prefix, 1))
    case("the original code's names", [{"file": "original"}], pipe)

    # Two at once, with a weight of its own for each part.
    pipe = pipeline()
    adapted(pipe, LoraConfig(r=4, lora_alpha=2, target_modules=ATTENTION, alpha_pattern={"attn2.to_k": 6}), 1)
    adapted(pipe, LoraConfig(r=3, lora_alpha=3, target_modules=TEXT), 2, "text_encoder")
    unet = adapted(pipe, LoraConfig(r=2, lora_alpha=3, target_modules=ATTENTION), 10, adapter="second")
    text = adapted(pipe, LoraConfig(r=2, lora_alpha=1, target_modules=TEXT), 11, "text_encoder", "second")
    keep("plain", kohya(unet, "lora_unet_", 3) | kohya(text, prefix, 1))
    weigh(pipe.unet, {"default": 0.8, "second": -0.6})
    weigh(pipe.text_encoder, {"default": 0.3, "second": -0.6})
    case("two, weighted", [{"file": "diffusers", "weight": 0.8, "text_weight": 0.3},
                           {"file": "plain", "weight": -0.6}], pipe)

    for core in (False, True):
        ending = " with a core" if core else ""
        mark = "_core" if core else ""
        pipe = pipeline()
        unet = adapted(pipe, LoHaConfig(r=4, alpha=6, target_modules=ATTENTION + CONVOLUTIONS,
                                        use_effective_conv2d=core), 6)
        keep("loha" + mark, kohya(unet, "lora_unet_", 6))
        case("LoHa" + ending, [{"file": "loha" + mark}], pipe)
        pipe = pipeline()
        unet = adapted(pipe, LoKrConfig(r=3, alpha=3, target_modules=ATTENTION + CONVOLUTIONS, decompose_both=core,
                                        use_effective_conv2d=core), 7)
        keep("lokr" + mark, kohya(unet, "lora_unet_", 3))
        case("LoKr" + ending, [{"file": "lokr" + mark}], pipe)

    pipe = pipeline()
    unet = adapted(pipe, LoraConfig(r=4, lora_alpha=4, target_modules=ATTENTION + ["conv1"], use_dora=True), 8)
    keep("dora", kohya(unet, "lora_unet_", 4))
    case("DoRA", [{"file": "dora"}], pipe)

    # A LoCon with a core, and a change as it is: up (mid (down)).
    pipe = pipeline()
    generator = torch.Generator().manual_seed(9)
    state = {}
    with torch.no_grad():
        for name, module in pipe.unet.named_modules():
            flat = "lora_unet_" + name.replace(".", "_")
            if name.endswith("conv1"):
                out, inner, k, _ = module.weight.shape
                down = (torch.randn(3, inner, 1, 1, generator=generator) / inner**0.5).half().float()
                mid = (torch.randn(3, 3, k, k, generator=generator) * 0.4).half().float()
                up = (torch.randn(out, 3, 1, 1, generator=generator) * 0.4).half().float()
                state |= {flat + ".lora_down.weight": down, flat + ".lora_mid.weight": mid,
                          flat + ".lora_up.weight": up, flat + ".alpha": torch.tensor(1.5)}
                change = torch.einsum("mnkl,om,ni->oikl", mid, up[:, :, 0, 0], down[:, :, 0, 0])
                module.weight += 0.9 * 0.5 * change
            elif name.endswith("attn1.to_v"):
                diff = (torch.randn(module.weight.shape, generator=generator) * 0.1).half().float()
                state[flat + ".diff"] = diff
                module.weight += 0.9 * diff
    keep("locon_core", state)
    case("LoCon with a core, differences", [{"file": "locon_core", "weight": 0.9}], pipe)

    save_file(expected, OUT / "latents.safetensors")
    (OUT / "cases.json").write_text("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")


if __name__ == "__main__":
    main()
