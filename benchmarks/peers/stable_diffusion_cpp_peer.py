"""stable-diffusion.cpp behind the line protocol of gouache-benchmark (see engine_benchmark.cpp).

It has no call for a single part, so a case runs a short text to image: `unetN` is the time between the last two steps of
N² pixels with guidance (two calls of the UNet, as the others' batch of two), `vaeN` the time from the last step to the end.
Its results cannot be compared with the others': it draws its own noise.
"""

import argparse
import json
import resource
import sys
import time
from pathlib import Path

from stable_diffusion_cpp import StableDiffusion

from single_file import write_single_file

STEPS = 3


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    parser.add_argument("inputs", type=Path, help="ignored")
    parser.add_argument("--type", default="bf16", help="of the weights: f32, f16, bf16, q8_0")
    parser.add_argument("--threads", type=int, default=-1)
    parser.add_argument("--flash-attention", action="store_true")
    parser.add_argument("--direct-convolution", action="store_true")
    options = parser.parse_args()
    single = options.model / "single_file.safetensors"
    if not single.exists():
        write_single_file(options.model, single)
    engine = StableDiffusion(model_path=str(single), wtype=options.type,
                             n_threads=options.threads,
                             diffusion_flash_attn=options.flash_attention,
                             diffusion_conv_direct=options.direct_convolution,
                             vae_conv_direct=options.direct_convolution, verbose=False)
    print(json.dumps({"ready": True, "threads": options.threads}), flush=True)
    measured = {}
    for line in sys.stdin:
        case = line.split()[1]
        if case not in measured or not measured[case]:
            size = int(case.removeprefix("unet").removeprefix("vae"))
            times = {}

            def progress(step, steps, _seconds):
                if steps == STEPS:
                    times[step] = time.perf_counter()

            engine.generate_image(prompt="a", negative_prompt="b", width=size, height=size,
                                  cfg_scale=7.5, sample_method="euler", sample_steps=STEPS, seed=1,
                                  progress_callback=progress)
            end = time.perf_counter()
            measured.setdefault(f"unet{size}", []).append(times[STEPS] - times[STEPS - 1])
            measured.setdefault(f"vae{size}", []).append(end - times[STEPS])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps({"case": case, "seconds": measured[case].pop(0), "peak_mib": peak}),
              flush=True)


if __name__ == "__main__":
    main()
