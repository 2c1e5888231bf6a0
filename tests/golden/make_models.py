#!/usr/bin/env python3
"""Makes tests/golden/models/: small random models, with what diffusers and transformers answer with them.

Usage: make_models.py [OUTPUT_FOLDER]

    sd/                        Stable Diffusion 1.x in small: KL VAE, three levels, odd widths
    inpaint/                   9 channels, AutoencoderTiny, GELU text encoder, linear projections, heads for each level
    controlnet/, controlnet2/  for sd/
    ldm.safetensors            a checkpoint in one file (CompVis names), ControlNet of the same kind beside it
    <part>.safetensors         inputs and float32 outputs of the parts
    tokenizer.json             strings and their tokens

Weights are stored in float16 and outputs are computed in float32 from just these values. Needs torch 2.11,
diffusers 0.42.1 and transformers 5.23.
"""

import json
import random
import shutil
import sys
import tempfile
from pathlib import Path

import diffusers
import torch
from diffusers import (
    AutoencoderKL,
    AutoencoderTiny,
    ControlNetModel,
    DDIMScheduler,
    PNDMScheduler,
    UNet2DConditionModel,
)
from diffusers.loaders import single_file_utils
from safetensors.torch import save_file
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "models"
STARTER_TOKENIZER = ROOT / "resources" / "starter" / "tokenizer"
CLIP_MERGES = ROOT / "resources" / "clip" / "merges.txt"
KEPT_MERGES = 300
PUBLISHED_TEXTS = 120  # tokenised with each of published_configs()


def seeded(seed):
    return torch.Generator().manual_seed(seed)


def randomise(model, seed):
    """Weights large enough that every one of them shows in the output, in values that float16 holds exactly."""
    generator = seeded(seed)
    with torch.no_grad():
        for name, parameter in sorted(model.named_parameters()):
            noise = torch.randn(parameter.shape, generator=generator)
            if parameter.dim() > 1 and "embedding.weight" in name:
                value = noise * 0.5
            elif parameter.dim() > 1:
                value = noise / parameter[0].numel() ** 0.5
            elif "norm" in name and name.endswith("weight"):
                value = 1 + 0.2 * noise
            else:
                value = 0.1 * noise
            parameter.copy_(value.half().float())
    return model.eval()


def save(model, folder):
    """As save_pretrained in float16, without touching the float32 model."""
    folder.mkdir(parents=True, exist_ok=True)
    dtype = next(model.parameters()).dtype
    model.half().save_pretrained(folder, safe_serialization=True)
    model.to(dtype)
    for shard in folder.glob("*.index.json"):
        raise SystemExit(f"unexpected shards: {shard}")


def save_small(tensors, path):
    save_file({k: v.contiguous() for k, v in tensors.items()}, path)


# --- tokenizer ---------------------------------------------------------------------------------------------------------


def write_small_tokenizer(folder):
    """The first merges of the starter's vocabulary."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (STARTER_TOKENIZER / "merges.txt").read_text(encoding="utf-8").splitlines()
    merges = [line for line in lines if not line.startswith("#version")][:KEPT_MERGES]
    full = json.loads((STARTER_TOKENIZER / "vocab.json").read_text(encoding="utf-8"))
    known = [token for token, _ in sorted(full.items(), key=lambda item: item[1])][:512]
    tokens = known + ["".join(m.split(" ")) for m in merges] + ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {token: i for i, token in enumerate(dict.fromkeys(tokens))}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(merges) + "\n", encoding="utf-8")
    config = {
        "tokenizer_class": "CLIPTokenizer",
        "model_max_length": 77,
        "bos_token": "<|startoftext|>",
        "eos_token": "<|endoftext|>",
        "unk_token": "<|endoftext|>",
        "pad_token": "<|endoftext|>",
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config), encoding="utf-8")
    return CLIPTokenizer.from_pretrained(folder), len(vocabulary)


def clip_tokenizer():
    """The built-in vocabulary, built from its merges as OpenAI's simple_tokenizer does."""
    lines = CLIP_MERGES.read_text(encoding="utf-8").splitlines()[1:]
    merges = [tuple(line.split(" ")) for line in lines if line]
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    rest = [b for b in range(256) if b not in printable]
    characters = [chr(b) for b in printable] + [chr(256 + i) for i in range(len(rest))]
    tokens = characters + [c + "</w>" for c in characters] + ["".join(m) for m in merges]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {token: i for i, token in enumerate(tokens)}
    assert len(vocabulary) == 49408
    return CLIPTokenizer(vocab=vocabulary, merges=merges)


def strings():
    rng = random.Random(7)
    fixed = [
        "",
        " ",
        "a red apple on a blue background",
        "a photo of an astronaut riding a horse on mars",
        "红苹果,蓝色背景",
        "一只戴着帽子的猫,油画,细节丰富。",
        "赤いリンゴ、青い背景 ｆｕｌｌｗｉｄｔｈ １２３",
        "빨간 사과 파란 배경",
        "красное яблоко на синем фоне",
        "μια κόκκινη ΜΗΛΙΆ ΣΑΣ",
        "تفاحة حمراء ١٢٣",
        "लाल सेब क़ख़ज़",
        "naïve café Ångström Å Å Å e\u0301 \u1E9B\u0323",
        "İSTANBUL ǅ ŉ ß ẞ Σ ς",
        "🍎🍏 👨‍👩‍👧‍👦 🏳️‍🌈 👍🏽 ☃️",
        "I'm can't we'll they've you're he'd it's 's 'S 'LL ''t",
        "o'clock rock'n'roll dogs' 'tis",
        "(masterpiece:1.2), [ugly], {curly} <lora:x:0.8>",
        "hello\tworld\nnew\r\nline\u00a0nbsp\u3000ideographic\u2028sep\u0085nel",
        "   leading and trailing   ",
        "null\u0000byte bell\u0007 escape\u001b[31m",
        "zero\u200bwidth\u200djoiner\ufeffbom soft\u00adhyphen",
        "1234567890 3.14 ½ Ⅷ ² ১২৩ 〇一二三",
        "a-b_c.d,e;f:g!h?i@j#k$l%m^n&o*p+q=r/s\\t|u~v`w\"x'y",
        "<|startoftext|>",
        "a <|endoftext|> b",
        "a<|endoftext|><|endoftext|>b",
        "<|ENDOFTEXT|>!! x<|StartOfText|>y",
        "<|endoftext",
        "!!!???...,,,;;;",
        "ＡＢＣ ﬁ ﬂ ㍿ ① ㎏",
        "\u1100\u1161\u11a8 각 \uac00\u11a8",
        "a\u0327\u0301\u0323b \u0301start",
        "\u0958\u0959 \u2126 \u212b \uf900 \U0002f800",
        "𝒜𝓫𝔠 𝟙𝟚 𐐀𐐁 Ꭰ ꭰ",
        "word " * 400,
        "x" * 3000,
        "苹果" * 200,
        "🍎" * 150,
    ]
    alphabets = [
        "abcdefghijklmnopqrstuvwxyz      ,.",
        "ABCDEF ghij'KLM \t\n 0123 -_()[]",
        "红苹果蓝色背景的一只猫和狗，。！ab 12",
        "éèêëàâäôöùûüçñÉÈÀÖÜßøåæœ e\u0301\u0300\u0323\u0327",
        "🍎🐱👍🏽\u200d\ufe0f abc ☃",
        "абвгдеёжзАБВГДЕЁЖЗ ΑΒΓΔΣςσ",
        "".join(chr(c) for c in range(1, 0x250)),
    ]
    for alphabet in alphabets:
        for _ in range(40):
            fixed.append("".join(rng.choice(alphabet) for _ in range(rng.randint(1, 40))))
    # Any characters at all, by plane and script.
    for first, last in [(0x250, 0x900), (0x900, 0x1200), (0x1200, 0x2000), (0x2000, 0x3400), (0xA000, 0xAC00),
                        (0xD7A4, 0xD800), (0xF900, 0x10000), (0x10000, 0x12000), (0x1D000, 0x1F000),
                        (0x1F000, 0x20000), (0xE0000, 0xE0200), (0x0, 0x110000)]:
        for _ in range(12):
            points = [rng.randrange(first, last) for _ in range(rng.randint(1, 24))]
            fixed.append("".join(chr(c) for c in points if not 0xD800 <= c <= 0xDFFF))
    return fixed


def published_configs():
    """tokenizer_config.json as published with Stable Diffusion 1.5 and 2.1 (shortened)."""

    def token(content):
        return {"__type": "AddedToken", "content": content, "lstrip": False, "normalized": True, "rstrip": False,
                "single_word": False}

    common = {"tokenizer_class": "CLIPTokenizer", "model_max_length": 77, "bos_token": token("<|startoftext|>"),
              "eos_token": token("<|endoftext|>"), "unk_token": token("<|endoftext|>")}
    return {"sd15": {**common, "pad_token": "<|endoftext|>"}, "sd21": {**common, "pad_token": "!"}}


def make_tokenizer_cases(small):
    starter = CLIPTokenizer.from_pretrained(STARTER_TOKENIZER)
    texts = strings()
    cases = {
        name: [tokenizer(text, add_special_tokens=False).input_ids for text in texts]
        for name, tokenizer in (("small", small), ("starter", starter), ("clip", clip_tokenizer()))
    }
    configs = published_configs()
    for name, config in configs.items():
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(OUT / "sd" / "tokenizer", folder, dirs_exist_ok=True)
            (Path(folder) / "tokenizer_config.json").write_text(json.dumps(config))
            tokenizer = CLIPTokenizer.from_pretrained(folder)
            cases[name] = [tokenizer(text, add_special_tokens=False).input_ids for text in texts[:PUBLISHED_TEXTS]]
    (OUT / "tokenizer.json").write_text(
        json.dumps({"texts": texts, "configs": configs, **cases}, separators=(",", ":")), encoding="ascii"
    )


# --- parts -------------------------------------------------------------------------------------------------------------


def text_case(model, vocabulary, seed):
    length = model.config.max_position_embeddings
    tokens = torch.randint(0, vocabulary, (2, length), generator=seeded(seed))
    with torch.no_grad():
        hidden = model(tokens, output_hidden_states=True).hidden_states
        norm = model.get_submodule("final_layer_norm" if hasattr(model, "final_layer_norm") else "text_model.final_layer_norm")
        # diffusers' clip_skip = k takes the layer k before the last, through the last norm.
        return {"tokens": tokens, **{f"skip{k + 1}": norm(hidden[-1 - k]) for k in range(len(hidden) - 1)}}


def unet_case(unet, size, length, seed, residuals=None):
    generator = seeded(seed)
    sample = torch.randn(2, unet.config.in_channels, *size, generator=generator)
    timesteps = torch.tensor([981.0, 20.5])
    context = torch.randn(2, length, unet.config.cross_attention_dim, generator=generator)
    with torch.no_grad():
        result = unet(sample, timesteps, context).sample
    return {"sample": sample, "timesteps": timesteps, "context": context, "output": result}


def control_case(controls, unet, size, length, seed):
    """Two ControlNets with weights, summed, into the UNet."""
    case = unet_case(unet, size, length, seed)
    generator = seeded(seed + 1)
    case.pop("output")
    factor = 2 ** (len(controls[0].config.conditioning_embedding_out_channels) - 1)
    weights = [0.8, 1.0]
    down = mid = None
    for i, (control, weight) in enumerate(zip(controls, weights)):
        image = torch.rand(2, 3, size[0] * factor, size[1] * factor, generator=generator)
        case[f"image{i}"] = image
        with torch.no_grad():
            d, m = control(
                case["sample"], case["timesteps"], case["context"], image, conditioning_scale=weight, return_dict=False
            )
        down = d if down is None else [a + b for a, b in zip(down, d)]
        mid = m if mid is None else mid + m
        if i == 0:
            case["first_down0"], case["first_mid"] = d[0], m
    with torch.no_grad():
        case["output"] = unet(
            case["sample"],
            case["timesteps"],
            case["context"],
            down_block_additional_residuals=down,
            mid_block_additional_residual=mid,
        ).sample
    return case


def vae_case(vae, cells, seed):
    """Through the scaling that StableDiffusionPipeline and its image-to-image sibling apply."""
    generator = seeded(seed)
    stages = len(getattr(vae.config, "encoder_block_out_channels", vae.config.block_out_channels))
    factor = 2 ** (stages - 1)
    image = torch.rand(2, 3, cells[0] * factor, cells[1] * factor, generator=generator) * 2 - 1
    noise = torch.randn(2, vae.config.latent_channels, *cells, generator=generator)
    latents = torch.randn(2, vae.config.latent_channels, *cells, generator=generator)
    scale = vae.config.scaling_factor
    with torch.no_grad():
        case = {"image": image, "latents": latents, "decoded": vae.decode(latents / scale).sample}
        encoded = vae.encode(image)
        if hasattr(encoded, "latents"):
            case["mean"] = encoded.latents * scale
        else:
            distribution = encoded.latent_dist
            case["noise"] = noise
            case["mean"] = distribution.mode() * scale
            case["sample"] = (distribution.mean + distribution.std * noise) * scale
    return case


# --- folders -----------------------------------------------------------------------------------------------------------


def write_index(folder, scheduler, vae):
    index = {
        "_class_name": "StableDiffusionPipeline",
        "_diffusers_version": "0.42.1",
        "feature_extractor": [None, None],
        "image_encoder": [None, None],
        "requires_safety_checker": False,
        "safety_checker": [None, None],
        "scheduler": ["diffusers", type(scheduler).__name__],
        "text_encoder": ["transformers", "CLIPTextModel"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", type(vae).__name__],
    }
    (folder / "model_index.json").write_text(json.dumps(index, indent=2), encoding="utf-8")


def text_model(vocabulary, width, layers, heads, activation, seed):
    config = CLIPTextConfig(
        vocab_size=vocabulary,
        hidden_size=width,
        intermediate_size=2 * width,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        max_position_embeddings=77,
        hidden_act=activation,
        bos_token_id=vocabulary - 2,
        eos_token_id=vocabulary - 1,
        pad_token_id=vocabulary - 1,
    )
    return randomise(CLIPTextModel(config), seed)


def make_sd(cases):
    folder = OUT / "sd"
    tokenizer, vocabulary = write_small_tokenizer(folder / "tokenizer")
    text = text_model(vocabulary, 40, 3, 4, "quick_gelu", 1)
    save(text, folder / "text_encoder")
    cases["text"] = text_case(text, vocabulary, 11)
    unet = randomise(
        UNet2DConditionModel(
            sample_size=8,
            block_out_channels=(16, 24, 40),
            layers_per_block=1,
            down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
            up_block_types=("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"),
            attention_head_dim=4,
            cross_attention_dim=40,
            norm_num_groups=8,
        ),
        2,
    )
    save(unet, folder / "unet")
    cases["unet"] = unet_case(unet, (8, 12), 77, 12)
    cases["unet_odd"] = unet_case(unet, (7, 9), 154, 13)
    vae = randomise(
        AutoencoderKL(
            block_out_channels=(8, 16, 24),
            down_block_types=("DownEncoderBlock2D",) * 3,
            up_block_types=("UpDecoderBlock2D",) * 3,
            layers_per_block=2,
            norm_num_groups=4,
            latent_channels=4,
            sample_size=32,
        ),
        3,
    )
    save(vae, folder / "vae")
    cases["vae_kl"] = vae_case(vae, (5, 6), 14)
    scheduler = PNDMScheduler(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", skip_prk_steps=True, steps_offset=1
    )
    scheduler.save_pretrained(folder / "scheduler")
    write_index(folder, scheduler, vae)

    controls = []
    for i, name in enumerate(("controlnet", "controlnet2")):
        control = randomise(
            ControlNetModel(
                block_out_channels=(16, 24, 40),
                layers_per_block=1,
                down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
                attention_head_dim=4,
                cross_attention_dim=40,
                norm_num_groups=8,
                # As many halvings as the VAE has.
                conditioning_embedding_out_channels=(8, 12, 16),
                controlnet_conditioning_channel_order="bgr" if i else "rgb",
            ),
            4 + i,
        )
        save(control, OUT / name)
        controls.append(control)
    cases["control"] = control_case(controls, unet, (8, 8), 77, 15)
    return tokenizer, text


def make_inpaint(cases):
    folder = OUT / "inpaint"
    _, vocabulary = write_small_tokenizer(folder / "tokenizer")
    text = text_model(vocabulary, 32, 2, 2, "gelu", 21)
    save(text, folder / "text_encoder")
    cases["text_gelu"] = text_case(text, vocabulary, 31)
    unet = randomise(
        UNet2DConditionModel(
            sample_size=8,
            in_channels=9,
            block_out_channels=(12, 24),
            layers_per_block=2,
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
            attention_head_dim=(2, 3),
            cross_attention_dim=32,
            norm_num_groups=6,
            use_linear_projection=True,
            transformer_layers_per_block=2,
        ),
        22,
    )
    save(unet, folder / "unet")
    cases["unet_inpaint"] = unet_case(unet, (8, 8), 77, 32)
    vae = randomise(
        AutoencoderTiny(
            encoder_block_out_channels=(8, 8, 8),
            decoder_block_out_channels=(12, 12, 12),
            num_encoder_blocks=(1, 2, 1),
            num_decoder_blocks=(2, 1, 1),
            scaling_factor=1.25,
        ),
        23,
    )
    save(vae, folder / "vae")
    cases["vae_tiny"] = vae_case(vae, (5, 6), 33)
    scheduler = DDIMScheduler(
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        prediction_type="v_prediction",
        clip_sample=False,
        set_alpha_to_one=False,
        steps_offset=1,
    )
    scheduler.save_pretrained(folder / "scheduler")
    write_index(folder, scheduler, vae)


# --- one file ----------------------------------------------------------------------------------------------------------

RESNET = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "time_emb_proj": "emb_layers.1",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "conv_shortcut": "skip_connection",
}
VAE_ATTENTION = {"group_norm": "norm", "to_q": "q", "to_k": "k", "to_v": "v", "to_out.0": "proj_out"}


def swap(rest, table):
    for new, old in table.items():
        if rest.startswith(new + "."):
            return old + rest[len(new) :]
    return rest


def ldm_unet_name(name, layers, up_attention):
    parts = name.split(".")
    if parts[0] == "time_embedding":
        return f"time_embed.{ {'linear_1': 0, 'linear_2': 2}[parts[1]] }.{parts[2]}"
    if parts[0] in ("conv_in", "conv_norm_out", "conv_out"):
        return {"conv_in": "input_blocks.0.0", "conv_norm_out": "out.0", "conv_out": "out.2"}[parts[0]] + "." + parts[1]
    rest = ".".join(parts[4:])
    if parts[0] == "down_blocks":
        level, kind, layer = int(parts[1]), parts[2], int(parts[3])
        index = 1 + level * (layers + 1) + (layers if kind == "downsamplers" else layer)
        part = {"resnets": "0." + swap(rest, RESNET), "attentions": "1." + rest, "downsamplers": rest.replace("conv", "0.op")}
        return f"input_blocks.{index}.{part[kind]}"
    if parts[0] == "up_blocks":
        level, kind, layer = int(parts[1]), parts[2], int(parts[3])
        index = level * (layers + 1) + (layers if kind == "upsamplers" else layer)
        up = f"{2 if up_attention[level] else 1}." + rest
        part = {"resnets": "0." + swap(rest, RESNET), "attentions": "1." + rest, "upsamplers": up}
        return f"output_blocks.{index}.{part[kind]}"
    rest = ".".join(parts[3:])
    if parts[1] == "attentions":
        return "middle_block.1." + rest
    return f"middle_block.{2 * int(parts[2])}." + swap(rest, RESNET)


def ldm_vae_name(name, levels):
    parts = name.split(".")
    if parts[0] in ("quant_conv", "post_quant_conv"):
        return name
    half, rest = parts[0], parts[1:]
    if rest[0] == "mid_block":
        tail = ".".join(rest[3:])
        if rest[1] == "attentions":
            return f"{half}.mid.attn_1.{swap(tail, VAE_ATTENTION)}"
        return f"{half}.mid.block_{int(rest[2]) + 1}.{tail.replace('conv_shortcut', 'nin_shortcut')}"
    if rest[0] in ("down_blocks", "up_blocks"):
        down = rest[0] == "down_blocks"
        level = int(rest[1]) if down else levels - 1 - int(rest[1])
        tail = ".".join(rest[4:])
        if rest[2] == "resnets":
            return f"{half}.{'down' if down else 'up'}.{level}.block.{rest[3]}.{tail.replace('conv_shortcut', 'nin_shortcut')}"
        return f"{half}.{'down' if down else 'up'}.{level}.{'downsample' if down else 'upsample'}.{tail}"
    return f"{half}.{'.'.join(rest).replace('conv_norm_out', 'norm_out')}"


def ldm_control_name(name, layers, hints):
    parts = name.split(".")
    if parts[0] == "controlnet_cond_embedding":
        index = {"conv_in": 0, "conv_out": hints - 1}.get(parts[1])
        index = 1 + int(parts[2]) if index is None else index
        return f"input_hint_block.{2 * index}.{parts[-1]}"
    if parts[0] == "controlnet_down_blocks":
        return f"zero_convs.{parts[1]}.0.{parts[2]}"
    if parts[0] == "controlnet_mid_block":
        return f"middle_block_out.0.{parts[1]}"
    return ldm_unet_name(name, layers, [])


def make_ldm(cases):
    shape = dict(
        block_out_channels=(32, 32),
        layers_per_block=1,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        attention_head_dim=8,
        cross_attention_dim=64,
        norm_num_groups=32,
    )
    unet = randomise(UNet2DConditionModel(up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"), **shape), 41)
    vae = randomise(
        AutoencoderKL(
            block_out_channels=(32, 32),
            down_block_types=("DownEncoderBlock2D",) * 2,
            up_block_types=("UpDecoderBlock2D",) * 2,
            layers_per_block=1,
            norm_num_groups=32,
            latent_channels=4,
        ),
        42,
    )
    text = text_model(100, 64, 2, 1, "quick_gelu", 43)
    file = {}
    for name, value in unet.state_dict().items():
        file["model.diffusion_model." + ldm_unet_name(name, 1, [False, True])] = value
    for name, value in vae.state_dict().items():
        old = ldm_vae_name(name, 2)
        # The attention of the original code is made of 1 × 1 convolutions.
        is_conv = ".attn_1." in old and old.endswith("weight") and "norm" not in old
        file["first_stage_model." + old] = value[:, :, None, None] if is_conv else value
    for name, value in text.state_dict().items():
        name = name if name.startswith("text_model.") else "text_model." + name
        file["cond_stage_model.transformer." + name] = value
    # diffusers' own conversion must give the weights back.
    back = single_file_utils.convert_ldm_unet_checkpoint(dict(file), dict(unet.config))
    assert back.keys() == unet.state_dict().keys()
    assert all(torch.equal(back[k], v) for k, v in unet.state_dict().items())
    back = single_file_utils.convert_ldm_vae_checkpoint(dict(file), dict(vae.config))
    assert back.keys() == vae.state_dict().keys()
    assert all(torch.equal(back[k].reshape(v.shape), v) for k, v in vae.state_dict().items())
    # Training leaves such things behind.
    file["cond_stage_model.transformer.text_model.embeddings.position_ids"] = torch.arange(77)[None]
    file["model_ema.decay"] = torch.tensor(0.999)
    save_small({k: v.half() if v.is_floating_point() else v for k, v in file.items()}, OUT / "ldm.safetensors")
    cases["ldm_unet"] = unet_case(unet, (4, 6), 77, 51)
    cases["ldm_vae"] = vae_case(vae, (3, 4), 52)
    cases["ldm_text"] = text_case(text, 100, 53)

    control = randomise(ControlNetModel(conditioning_embedding_out_channels=(8, 16), **shape), 44)
    file = {"control_model." + ldm_control_name(k, 1, 4): v.half() for k, v in control.state_dict().items()}
    save_small(file, OUT / "controlnet_ldm.safetensors")
    cases["ldm_control"] = control_case([control], unet, (4, 4), 77, 54)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    cases = {}
    small, _ = make_sd(cases)
    make_inpaint(cases)
    make_ldm(cases)
    make_tokenizer_cases(small)
    for name, tensors in cases.items():
        save_small(tensors, OUT / f"{name}.safetensors")
    total = sum(f.stat().st_size for f in OUT.rglob("*") if f.is_file())
    print(f"{total / 1e6:.2f} MB")


if __name__ == "__main__":
    torch.set_num_threads(2)
    diffusers.logging.set_verbosity_error()
    main()
