"""The network of a diffusion model of points: what it sees, what it says, and what that means."""

import torch
from torch import Tensor
from torch.nn.functional import silu

from explorer.models.configs.diffusion import FULL, HALF
from explorer.models.configs.sizes import numbers
from explorer.models.diffusion.predictions import Level
from explorer.models.flat import layers

__all__ = ["FULL", "clock", "initial", "level", "output"]


def initial(sizes: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Return flat numbers to begin with: weights of variance 1 / inputs, the last ones a fifth of that; biases 0."""
    flat = torch.zeros(numbers(sizes))
    network = layers(flat, sizes)
    for weight, _ in network:
        weight.copy_(torch.randn(*weight.shape, generator=generator) / weight.shape[1] ** 0.5)
    network[-1][0].mul_(0.2)
    return flat


def clock(angle: Tensor) -> Tensor:
    """Return how the network is told the angle, from 0 (data) to pi / 2 (noise): (n,) -> (n, CLOCK)."""
    return torch.stack([wave(k * angle) for k in (1, 2, 4) for wave in (torch.sin, torch.cos)], dim=1)


def output(flat: Tensor, sizes: tuple[int, ...], x: Tensor, angle: Tensor, told: Tensor) -> Tensor:
    """Return what the network says of points of length one, x_t / hypot(alpha, sigma): (n, d) -> (n, d).

    `angle` (n,) is atan2(sigma, alpha), and `told` (n, C) has a one at the point's class, or none; C may be 0.
    """
    h = torch.cat([x / HALF, clock(angle), told], dim=1)
    for i, (weight, bias) in enumerate(layers(flat, sizes)):
        h = torch.addmm(bias, silu(h) if i else h, weight.T)  # (n, width)
    return h


def level(angle: Tensor) -> Level:
    """Return the place on the straight path where so much is noise, (n, 1) each: what `velocity` is told on."""
    sin, cos = torch.sin(angle)[:, None], torch.cos(angle)[:, None]
    one = torch.ones_like(sin)
    return Level(cos / (cos + sin), sin / (cos + sin), -one, one)
