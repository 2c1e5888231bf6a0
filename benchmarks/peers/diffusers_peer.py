"""diffusers behind the line protocol of gouache-benchmark (see engine_benchmark.cpp)."""

import argparse
import json
import resource
import sys
import time
from pathlib import Path

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from safetensors.torch import load_file, save_file
from transformers import CLIPTextModel


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    parser.add_argument("inputs", type=Path)
    parser.add_argument("--dtype", choices=["float32", "bfloat16"], default="bfloat16")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--channels-last", action="store_true")
    parser.add_argument("--compile", action="store_true", help="torch.compile, with frozen weights")
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    dtype = getattr(torch, options.dtype)
    inputs = load_file(options.inputs)
    parts = {}

    def finish(module):
        module = module.eval()
        if options.channels_last:
            module = module.to(memory_format=torch.channels_last)
        if options.compile:
            from torch._inductor import config

            config.freezing = True
            module = torch.compile(module)
        return module

    def part(name):
        if name not in parts:
            loader = {"unet": UNet2DConditionModel, "vae": AutoencoderKL,
                      "text_encoder": CLIPTextModel}[name]
            keyword = {"dtype" if name == "text_encoder" else "torch_dtype": dtype}
            module = loader.from_pretrained(options.model / name, **keyword)
            if name == "vae":
                module.decoder = finish(module.decoder)
                parts[name] = module
            else:
                parts[name] = finish(module)
        return parts[name]

    def laid_out(tensor):
        tensor = tensor.to(dtype)
        if options.channels_last and tensor.dim() == 4:
            tensor = tensor.contiguous(memory_format=torch.channels_last)
        return tensor

    def run(case):
        if f"{case}.sample" in inputs:
            return part("unet")(laid_out(inputs[f"{case}.sample"]), inputs[f"{case}.timestep"],
                                inputs[f"{case}.context"].to(dtype)).sample
        if f"{case}.latents" in inputs:
            vae = part("vae")
            return vae.decode(laid_out(inputs[f"{case}.latents"]) / vae.config.scaling_factor).sample
        return part("text_encoder")(inputs[f"{case}.tokens"].long()).last_hidden_state

    with torch.inference_mode():
        for name in ("unet", "vae", "text_encoder"):
            part(name)
        print(json.dumps({"ready": True, "threads": torch.get_num_threads()}), flush=True)
        for line in sys.stdin:
            command, case, *path = line.split()
            start = time.perf_counter()
            result = run(case)
            seconds = time.perf_counter() - start
            if command == "save":
                save_file({"result": result.float().contiguous()}, path[0])
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(json.dumps({"case": case, "seconds": seconds, "peak_mib": peak}), flush=True)


if __name__ == "__main__":
    main()
