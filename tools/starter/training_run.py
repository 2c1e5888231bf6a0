"""What the trainers share: arguments, steps with their learning rate, saving, stopping, progress."""

from __future__ import annotations

import argparse
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator

import torch
from diffusers import DDIMScheduler

SCHEDULER = dict(
    num_train_timesteps=1000,
    beta_start=0.00085,
    beta_end=0.025,
    beta_schedule="scaled_linear",
    prediction_type="v_prediction",
    timestep_spacing="trailing",
    clip_sample=False,
    set_alpha_to_one=True,
)


def add_arguments(parser: argparse.ArgumentParser, batch: int, rate: float) -> None:
    parser.add_argument("--objects", type=int, default=28, help="how many of the table")
    parser.add_argument("--batch", type=int, default=batch)
    parser.add_argument("--rate", type=float, default=rate, help="learning rate")
    parser.add_argument("--steps", type=int, help="end at this step (otherwise: when stopped)")
    parser.add_argument("--cooldown", type=int, default=0, help="last steps, rate falling to 0")
    parser.add_argument("--save-every", type=float, default=180, help="seconds")
    parser.add_argument("--device")


class TrainingRun:
    """Steps from `step` on; SIGTERM and SIGINT end it after the step in hand. Saves at the end."""

    def __init__(self, args: argparse.Namespace, step: int, save: Callable[[int], None]):
        self.step = step
        self._args, self._save = args, save
        self._first, self._last = step, step + args.cooldown if args.cooldown else args.steps
        self._losses: deque[torch.Tensor] = deque(maxlen=200)
        self._stopped = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)

    def _stop(self, *_: object) -> None:
        self._stopped = True

    def rates(self) -> Iterator[float]:
        """The learning rate of each step: 60 steps of warming up, or the cooldown."""
        begun = saved = time.time()
        while not self._stopped and (self._last is None or self.step < self._last):
            if self._args.cooldown:
                yield self._args.rate * (self._last - self.step) / self._args.cooldown
            else:
                yield self._args.rate * min(1.0, (self.step - self._first + 1) / 60)
            if self.step % 25 == 0:
                pace = (self.step - self._first) * self._args.batch / (time.time() - begun)
                self._report(pace)
            if time.time() - saved > self._args.save_every:
                self._save(self.step)
                saved = time.time()
        self._save(self.step)

    def _report(self, pace: float) -> None:
        loss = torch.stack(list(self._losses)).mean().item()
        clock = time.strftime("%H:%M:%S")
        print(f"{clock} step {self.step} loss {loss:.4f} {pace:.1f} pictures/s", flush=True)

    def done(self, loss: torch.Tensor) -> None:
        """To be called once a step, after the weights have changed."""
        self._losses.append(loss.detach())
        self.step += 1


class Average:
    """Exponential moving average of parameters; its reach grows with the number of steps."""

    def __init__(self, parameters: list[torch.Tensor]):
        self.values = [p.detach().clone() for p in parameters]

    @torch.no_grad()
    def update(self, parameters: list[torch.Tensor], step: int) -> None:
        torch._foreach_lerp_(self.values, parameters, 1 - min(0.998, (1 + step) / (10 + step)))


class Noiser:
    """Noisy latents and what the UNet is to answer (v = √ᾱ ε − √(1−ᾱ) x₀), all float32."""

    def __init__(self, seed: int):
        self._dice = torch.Generator().manual_seed(seed)
        self._share = DDIMScheduler(**SCHEDULER).alphas_cumprod

    def __call__(self, clean: torch.Tensor, much_noise: bool):
        """(timesteps, noisy latents, target). u^1.4 prefers little noise, its mirror much."""
        t = (torch.rand(len(clean), generator=self._dice) ** 1.4 * 1000).long().clamp_max(999)
        t = 999 - t if much_noise else t
        noise = torch.randn(clean.shape, generator=self._dice)
        share = self._share[t].view(-1, 1, 1, 1)
        noisy = share.sqrt() * clean + (1 - share).sqrt() * noise
        return t, noisy, share.sqrt() * noise - (1 - share).sqrt() * clean
