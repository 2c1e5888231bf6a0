#!/usr/bin/env python3
"""Makes tests/golden/schedulers/*.json with diffusers 0.42.1: timesteps, sigmas and short trajectories.

Usage: make_schedulers.py [OUTPUT_FOLDER]

Each case holds a scheduler_config.json as a model would bring it, what the request adds (sampler, schedule), and what
diffusers' scheduler then does with a toy network and recorded noise:
    answer(x, t) = 0.6 x + 0.3 sin(3 x + 0.002 t)
A trajectory starts from initial · init_noise_sigma, or late (as image to image does) from clean latents with noise.
"""

import importlib
import json
import sys
import types
from pathlib import Path

import diffusers  # noqa: F401  (before the stand-in for torchsde below)
import torch

SHAPE = (1, 2, 2, 3)
STEPS = 5


class RecordedBrownianInterval:
    """Stands in for torchsde's: a Brownian path through the sigmas that are asked for, from recorded increments."""

    draws = None

    def __init__(self, **_):
        self.upper = None  # last interval's larger end and the path's increment down to its smaller end
        self.lower = None
        self.increment = None

    def __call__(self, low, high):
        low, high = float(low), float(high)
        if self.upper is not None and abs(high - self.upper) < 1e-6 * high and low < self.lower:
            self.increment = self.increment + self.draws.pop(0)[0] * (self.lower - low) ** 0.5
        else:
            self.increment = self.draws.pop(0)[0] * (high - low) ** 0.5
        self.upper, self.lower = high, low
        return -self.increment  # the scheduler walks from high to low sigma


torchsde = types.ModuleType("torchsde")
torchsde.BrownianInterval = RecordedBrownianInterval
sys.modules["torchsde"] = torchsde

MODULES = {
    "DDIMScheduler": "ddim",
    "PNDMScheduler": "pndm",
    "EulerDiscreteScheduler": "euler_discrete",
    "EulerAncestralDiscreteScheduler": "euler_ancestral_discrete",
    "HeunDiscreteScheduler": "heun_discrete",
    "DPMSolverMultistepScheduler": "dpmsolver_multistep",
    "DPMSolverSDEScheduler": "dpmsolver_sde",
    "UniPCMultistepScheduler": "unipc_multistep",
    "LCMScheduler": "lcm",
}
SAMPLERS = {
    "ddim": ("DDIMScheduler", {}),
    "euler": ("EulerDiscreteScheduler", {}),
    "euler_a": ("EulerAncestralDiscreteScheduler", {}),
    "heun": ("HeunDiscreteScheduler", {}),
    "dpmpp_2m": ("DPMSolverMultistepScheduler", {"algorithm_type": "dpmsolver++"}),
    "dpmpp_2m_sde": ("DPMSolverMultistepScheduler", {"algorithm_type": "sde-dpmsolver++"}),
    "dpmpp_sde": ("DPMSolverSDEScheduler", {}),
    "unipc": ("UniPCMultistepScheduler", {}),
    "lcm": ("LCMScheduler", {}),
}
SCHEDULES = {
    "karras": {"use_karras_sigmas": True, "use_exponential_sigmas": False},
    "exponential": {"use_karras_sigmas": False, "use_exponential_sigmas": True},
    "trailing": {"timestep_spacing": "trailing", "use_karras_sigmas": False, "use_exponential_sigmas": False},
}
SD = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear", "num_train_timesteps": 1000}
PNDM = {"_class_name": "PNDMScheduler", **SD, "set_alpha_to_one": False, "skip_prk_steps": True, "steps_offset": 1,
        "clip_sample": False, "trained_betas": None}


def scheduler_class(name):
    module = importlib.import_module("diffusers.schedulers.scheduling_" + MODULES[name])
    return module, getattr(module, name)


def answer(x, t):
    return 0.6 * x + 0.3 * torch.sin(3 * x + 0.002 * float(t))


def numbers(tensor):
    return [float(f"{v:.8g}") for v in tensor.flatten().tolist()]


def run(name, config, sampler=None, schedule=None, steps=STEPS, start=0):
    origin_class = scheduler_class(config["_class_name"])[1]
    origin = origin_class.from_config(config)
    class_name, changes = SAMPLERS[sampler] if sampler else (config["_class_name"], {})
    module, cls = scheduler_class(class_name)
    scheduler = cls.from_config(origin.config, **changes, **(SCHEDULES[schedule] if schedule else {}))
    scheduler.set_timesteps(steps)

    generator = torch.Generator().manual_seed(7)
    initial = torch.randn(SHAPE, generator=generator)
    clean = torch.randn(SHAPE, generator=generator) * 0.5
    draws = [torch.randn(SHAPE, generator=generator) for _ in range(2 * steps)]
    noise = [d.clone() for d in draws]
    module.randn_tensor = lambda *_, **__: draws.pop(0)
    RecordedBrownianInterval.draws = draws

    timesteps = scheduler.timesteps
    first = start * scheduler.order
    if start > 0:
        timesteps = timesteps[first:]
        if hasattr(scheduler, "set_begin_index"):
            scheduler.set_begin_index(first)
        sample = scheduler.add_noise(clean, initial, timesteps[:1])
    else:
        sample = initial * scheduler.init_noise_sigma
    trajectory = []
    for t in timesteps:
        output = answer(scheduler.scale_model_input(sample, t), t)
        sample = scheduler.step(output, t, sample).prev_sample
        trajectory.append(numbers(sample))
    case = {
        "name": name, "config": config, "sampler": sampler, "schedule": schedule, "steps": steps, "start": start,
        "timesteps": numbers(scheduler.timesteps.to(torch.float64)),
        "initial_scale": float(scheduler.init_noise_sigma),
        "initial": numbers(initial), "clean": numbers(clean), "noise": [numbers(n) for n in noise],
        "trajectory": trajectory,
    }
    if hasattr(scheduler, "sigmas"):
        case["sigmas"] = numbers(scheduler.sigmas)
    return case


def cases():
    # The model's own config decides: every class, its defaults and its settings.
    for cls in MODULES:
        plain = {"_class_name": cls, **SD}
        if cls == "PNDMScheduler":
            plain["skip_prk_steps"] = True
        yield run(f"{cls} defaults", plain)
        yield run(f"{cls} started late", {**plain, "steps_offset": 1}, start=2)
        if cls != "LCMScheduler":
            for spacing in ("leading", "linspace", "trailing"):
                yield run(f"{cls} {spacing}", {**plain, "timestep_spacing": spacing, "steps_offset": 1})
        yield run(f"{cls} v prediction", {**plain, "prediction_type": "v_prediction"})
        if cls not in ("PNDMScheduler", "EulerAncestralDiscreteScheduler", "DPMSolverSDEScheduler"):
            yield run(f"{cls} sample prediction", {**plain, "prediction_type": "sample"})
        yield run(f"{cls} linear betas", {**plain, "beta_schedule": "linear", "beta_start": 0.0001, "beta_end": 0.02})
        yield run(f"{cls} cosine betas", {**plain, "beta_schedule": "squaredcos_cap_v2"})
        if cls in ("DDIMScheduler", "EulerDiscreteScheduler", "EulerAncestralDiscreteScheduler",
                   "DPMSolverMultistepScheduler", "UniPCMultistepScheduler", "LCMScheduler"):
            yield run(f"{cls} zero terminal SNR", {**plain, "rescale_betas_zero_snr": True,
                                                   "prediction_type": "v_prediction", "timestep_spacing": "trailing"})
        if cls in ("EulerDiscreteScheduler", "HeunDiscreteScheduler", "DPMSolverMultistepScheduler",
                   "DPMSolverSDEScheduler", "UniPCMultistepScheduler"):
            yield run(f"{cls} karras", {**plain, "use_karras_sigmas": True})
            yield run(f"{cls} exponential", {**plain, "use_exponential_sigmas": True})
        if cls in ("EulerDiscreteScheduler", "DPMSolverMultistepScheduler", "UniPCMultistepScheduler"):
            yield run(f"{cls} final sigma", {**plain, "final_sigmas_type": "sigma_min"})
            yield run(f"{cls} karras, final sigma", {**plain, "final_sigmas_type": "sigma_min",
                                                     "use_karras_sigmas": True})
        if cls in ("DDIMScheduler", "LCMScheduler"):
            yield run(f"{cls} clipped", {**plain, "clip_sample": True, "clip_sample_range": 0.7})
            yield run(f"{cls} thresholded", {**plain, "clip_sample": False, "thresholding": True,
                                             "sample_max_value": 1.5, "dynamic_thresholding_ratio": 0.8})
            yield run(f"{cls} final alpha", {**plain, "set_alpha_to_one": False, "clip_sample": False})

    dpm = {"_class_name": "DPMSolverMultistepScheduler", **SD}
    for order in (1, 2, 3):
        for solver in ("midpoint", "heun"):
            for algorithm in ("dpmsolver++", "sde-dpmsolver++"):
                yield run(f"dpm order {order} {solver} {algorithm}",
                          {**dpm, "solver_order": order, "solver_type": solver, "algorithm_type": algorithm})
    yield run("dpm 16 steps", {**dpm, "solver_order": 3, "final_sigmas_type": "sigma_min"}, steps=16)
    yield run("dpm Euler at final", {**dpm, "euler_at_final": True, "lower_order_final": False,
                                     "final_sigmas_type": "sigma_min"})
    yield run("dpm clipped lambda", {**dpm, "lambda_min_clipped": -2.0, "beta_schedule": "squaredcos_cap_v2"})
    unipc = {"_class_name": "UniPCMultistepScheduler", **SD}
    for order in (1, 2, 3):
        for solver in ("bh1", "bh2"):
            yield run(f"unipc order {order} {solver}", {**unipc, "solver_order": order, "solver_type": solver,
                                                        "final_sigmas_type": "sigma_min"})
    yield run("unipc noise prediction", {**unipc, "predict_x0": False, "final_sigmas_type": "sigma_min"})
    yield run("unipc uncorrected steps", {**unipc, "disable_corrector": [0, 2]})
    yield run("euler sigma range", {"_class_name": "EulerDiscreteScheduler", **SD, "use_karras_sigmas": True,
                                    "sigma_min": 0.1, "sigma_max": 10.0})

    # The request names a sampler, a schedule, or both, over the config that Stable Diffusion 1.5 brings.
    for sampler in SAMPLERS:
        yield run(f"{sampler} over PNDM", PNDM, sampler=sampler)
        if sampler != "lcm":
            yield run(f"{sampler} trailing over PNDM", PNDM, sampler=sampler, schedule="trailing")
        if sampler not in ("ddim", "lcm", "euler_a"):
            yield run(f"{sampler} karras over PNDM", PNDM, sampler=sampler, schedule="karras")
            yield run(f"{sampler} exponential over PNDM", PNDM, sampler=sampler, schedule="exponential")
    ddim = {"_class_name": "DDIMScheduler", **SD, "clip_sample": False, "set_alpha_to_one": False, "steps_offset": 1,
            "timestep_spacing": "leading", "prediction_type": "v_prediction"}
    for sampler in SAMPLERS:
        yield run(f"{sampler} over a v-prediction DDIM config", ddim, sampler=sampler)
    for steps in (1, 2, 3, 7, 20, 30, 49, 50):
        for cls in MODULES:
            if cls == "PNDMScheduler" and steps == 1:
                continue
            config = {**PNDM, "_class_name": cls, "timestep_spacing": "leading"}
            case = run(f"{cls} {steps} steps", config, steps=steps)
            case.update(trajectory=case["trajectory"][-1:], noise=case["noise"], last_only=True)
            yield case


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "schedulers"
    folder.mkdir(parents=True, exist_ok=True)
    # Every case draws the same first values: they are stored once.
    made = list(cases())
    longest = max(made, key=lambda c: len(c["noise"]))
    shared = {key: longest[key] for key in ("initial", "clean", "noise")}
    for case in made:
        assert case["initial"] == shared["initial"] and case["clean"] == shared["clean"]
        assert case["noise"] == shared["noise"][:len(case["noise"])]
        for key in shared:
            del case[key]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in made)
    (folder / "schedulers.json").write_text(
        json.dumps({"shape": SHAPE, **shared}, separators=(",", ":"))[:-1] + ',"cases":[\n' + lines + "\n]}\n")
    print(f"{len(made)} cases")


if __name__ == "__main__":
    main()
