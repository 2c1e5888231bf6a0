"""Muon (Keller Jordan and others, 2024): momentum whose steps are orthogonalized, for the inner
matrices of a network.

Convolutions count as matrices (out, in · h · w). With the scale 0.2 · sqrt(larger side) (Liu and
others, arXiv 2502.16982) a step has the size that AdamW's has, so that both share one learning
rate.
"""

from __future__ import annotations

import torch


@torch.no_grad()
def orthogonalized(matrix: torch.Tensor) -> torch.Tensor:
    """About U Vᵀ of the matrix U S Vᵀ, bfloat16, by five Newton-Schulz iterations of degree five."""
    x = matrix.bfloat16()
    wide = x.shape[0] <= x.shape[1]
    x = x if wide else x.T
    x = x / (x.norm() + 1e-7)
    for _ in range(5):
        gram = x @ x.T
        x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
    return x if wide else x.T


class Muon(torch.optim.Optimizer):
    def __init__(self, parameters, lr: float, momentum: float = 0.95, weight_decay: float = 1e-3):
        super().__init__(parameters, dict(lr=lr, momentum=momentum, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is None:
                    continue
                state = self.state[parameter]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(parameter)
                state["momentum"].lerp_(parameter.grad, 1 - group["momentum"])
                ahead = parameter.grad.lerp(state["momentum"], group["momentum"])
                update = orthogonalized(ahead.reshape(len(ahead), -1))
                scale = 0.2 * max(update.shape) ** 0.5
                parameter.mul_(1 - group["lr"] * group["weight_decay"])
                parameter.add_(
                    update.reshape(parameter.shape).to(parameter.dtype), alpha=-group["lr"] * scale
                )


class Optimizers:
    """Muon for the inner matrices of a model, AdamW for everything else (biases, norms, embeddings,
    first and last layer).
    """

    def __init__(
        self, named: list[tuple[str, torch.nn.Parameter]], rate: float, outer_boost: float = 1
    ):
        """The rest learns `outer_boost` times as fast."""
        outer = ("embedding", "conv_in", "conv_out", "controlnet_")
        inner = [p for name, p in named if p.ndim >= 2 and not any(word in name for word in outer)]
        chosen = {id(p) for p in inner}
        self._boosts = 1, outer_boost
        rest = [p for _, p in named if id(p) not in chosen]
        self._parts = [
            Muon(inner, rate),
            torch.optim.AdamW(rest, rate, betas=(0.9, 0.99), weight_decay=1e-3, fused=True),
        ]

    def set_rate(self, rate: float) -> None:
        for part, boost in zip(self._parts, self._boosts, strict=True):
            for group in part.param_groups:
                group["lr"] = rate * boost

    def zero_grad(self) -> None:
        for part in self._parts:
            part.zero_grad(set_to_none=True)

    def step(self) -> None:
        for part in self._parts:
            part.step()

    def state_dict(self) -> list[dict]:
        return [part.state_dict() for part in self._parts]

    def load_state_dict(self, states: list[dict]) -> None:
        for part, state in zip(self._parts, states, strict=True):
            part.load_state_dict(state)
