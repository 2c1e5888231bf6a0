#!/usr/bin/env python3
"""Times the parts of a Stable Diffusion 1.5 in Gouache, diffusers and stable-diffusion.cpp on this computer's CPU.

All compute with the same random weights and inputs (make_model.py). First each one's results are compared with those of
diffusers in float32; then they take turns, a round each, and the median and the least time of each count. Needs Python
with torch, diffusers, transformers and safetensors; stable-diffusion-cpp-python where it is to be measured.

    benchmarks/compare.py --benchmark build/dev/bin/gouache-benchmark
    benchmarks/compare.py --contestants gouache-bf16,diffusers-bf16-nhwc --cases unet512 --rounds 5
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file

sys.path.insert(0, str(Path(__file__).parent))
import make_model  # noqa: E402

HERE = Path(__file__).parent
REFERENCE = "diffusers-fp32"
DIFFUSERS = [sys.executable, str(HERE / "peers" / "diffusers_peer.py")]
SDCPP = [sys.executable, str(HERE / "peers" / "stable_diffusion_cpp_peer.py")]


def contestants(benchmark):
    """Name → command before MODEL and INPUTS, options after them."""
    return {
        "gouache-bf16": ([benchmark], ["--dtype", "bfloat16"]),
        "diffusers-bf16-nhwc": (DIFFUSERS, ["--dtype", "bfloat16", "--channels-last"]),
        "diffusers-bf16": (DIFFUSERS, ["--dtype", "bfloat16"]),
        "diffusers-bf16-compile": (DIFFUSERS,
                                   ["--dtype", "bfloat16", "--channels-last", "--compile"]),
        "gouache-fp32": ([benchmark], ["--dtype", "float32"]),
        "diffusers-fp32": (DIFFUSERS, ["--dtype", "float32"]),
        "diffusers-fp32-nhwc": (DIFFUSERS, ["--dtype", "float32", "--channels-last"]),
        "sdcpp-bf16": (SDCPP, ["--type", "bf16"]),
        "sdcpp-bf16-fa": (SDCPP, ["--type", "bf16", "--flash-attention"]),
        "sdcpp-bf16-direct": (SDCPP, ["--type", "bf16", "--direct-convolution"]),
        "sdcpp-f16-fa-direct": (SDCPP, ["--type", "f16", "--flash-attention",
                                        "--direct-convolution"]),
        "sdcpp-q8_0-fa": (SDCPP, ["--type", "q8_0", "--flash-attention"]),
    }


class Contestant:
    """A process that answers one line of JSON to each line of commands."""

    def __init__(self, name, command, model, inputs, threads):
        before, after = command
        arguments = [*before, str(model), str(inputs), *after]
        if threads:
            arguments += ["--threads", str(threads)]
        environment = dict(os.environ)
        if threads:
            environment["OMP_NUM_THREADS"] = str(threads)
        self.name = name
        self.peak = 0
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env=environment)
        self.answer()

    def answer(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        raise SystemExit(f"{self.name} ended without an answer, status {self.process.wait()}")

    def ask(self, *words):
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()
        answer = self.answer()
        self.peak = max(self.peak, answer["peak_mib"])
        return answer["seconds"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def cosine(a, b):
    return torch.nn.functional.cosine_similarity(a.double().flatten(), b.double().flatten(),
                                                 dim=0).item()


def check(contestant, case, work):
    """Cosine and relative error against the reference's result; exits where they do not agree."""
    result_file = work / f"{contestant.name}.{case}.safetensors"
    contestant.ask("save", case, str(result_file))
    result = load_file(result_file)["result"]
    expected = load_file(work / f"{REFERENCE}.{case}.safetensors")["result"]
    similarity = cosine(result, expected)
    error = ((result - expected).norm() / expected.norm()).item()
    least = 0.999 if "bf16" in contestant.name else 0.999999
    if not similarity >= least:
        raise SystemExit(f"{contestant.name} disagrees on {case}: cosine {similarity:.6f}")
    return {"cosine": similarity, "relative_error": error}


def make_reference(commands, model, inputs, cases, work, threads):
    missing = [case for case in cases if not (work / f"{REFERENCE}.{case}.safetensors").exists()]
    if missing:
        reference = Contestant(REFERENCE, commands[REFERENCE], model, inputs, threads)
        for case in missing:
            reference.ask("save", case, str(work / f"{REFERENCE}.{case}.safetensors"))
        reference.close()


def table(results, cases):
    lines = ["| | " + " | ".join(cases) + " | peak MiB |", "|---" * (len(cases) + 2) + "|"]
    for name, result in results.items():
        cells = []
        for case in cases:
            seconds = result["seconds"].get(case)
            cells.append(f"{statistics.median(seconds):.3f} ({min(seconds):.3f})" if seconds else "–")
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {result['peak_mib']} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmark", default="build/dev/bin/gouache-benchmark",
                        help="our benchmark program (default: %(default)s)")
    parser.add_argument("--work", type=Path, default=Path.home() / ".cache/gouache/benchmark",
                        help="folder for the model and the results, 2.5 GB (default: %(default)s)")
    parser.add_argument("--contestants", default="gouache-bf16,diffusers-bf16-nhwc")
    parser.add_argument("--cases", default="unet512,unet256,vae512,text")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=0, help="0 = each one's own choice")
    parser.add_argument("--json", type=Path, help="also write every figure to this file")
    options = parser.parse_args()

    options.work.mkdir(parents=True, exist_ok=True)
    model = options.work / "model"
    inputs = options.work / "inputs.safetensors"
    make_model.make_model(model)
    make_model.make_inputs(inputs)
    commands = contestants(options.benchmark)
    cases = options.cases.split(",")
    names = options.contestants.split(",")
    for name in names:
        if name not in commands:
            parser.error(f"there is no contestant {name}; there are: {', '.join(commands)}")
    make_reference(commands, model, inputs, cases, options.work, options.threads)

    running = [Contestant(name, commands[name], model, inputs, options.threads) for name in names]
    results = {name: {"seconds": {}, "agreement": {}} for name in names}
    for contestant in running:  # also warms up
        for case in cases:
            if contestant.name.startswith("sdcpp"):
                continue
            agreement = check(contestant, case, options.work)
            results[contestant.name]["agreement"][case] = agreement
            print(f"{contestant.name} {case}: cosine {agreement['cosine']:.6f}, relative error "
                  f"{agreement['relative_error']:.2e}", file=sys.stderr)
    for _ in range(options.rounds):
        for case in cases:
            for contestant in running:
                if contestant.name.startswith("sdcpp") and case == "text":
                    continue
                seconds = contestant.ask("run", case)
                results[contestant.name]["seconds"].setdefault(case, []).append(seconds)
                print(f"{contestant.name} {case}: {seconds:.3f} s", file=sys.stderr)
    for contestant in running:
        results[contestant.name]["peak_mib"] = contestant.peak
        contestant.close()
    print("Seconds: median (least)\n")
    print(table(results, cases))
    if options.json:
        options.json.write_text(json.dumps(results, indent=2))


if __name__ == "__main__":
    main()
