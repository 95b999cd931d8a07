"""How the network of digits is trained that ships with the app: flow matching (Lipman et al. 2023, arXiv 2210.02747).

x_t = (1 - t) x_0 + t e with t even in [0, 1], and the squared error of the velocity e - x_0. The class is kept from a
share of the digits (Ho & Salimans 2022). What ships is the weights' running mean. From the seed alone.
"""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from explorer.models.diffusion.batches import Batch, Drawing, batch
from explorer.models.diffusion.predictions import Level, parts_of, said
from explorer.models.diffusion.unet import Size, UNet, drawn
from explorer.worlds.images.base import Images

__all__ = ["SIZE", "STEPS", "loss", "trained"]

SIZE = Size(side=28, channels=40, told=128, classes=10)
STEPS, BATCH = 10_000, 64
RATE, RISE = 0.003, 50  # the learning rate, and after how many steps it is reached; then it falls to 0 as a cosine does
BETAS = (0.9, 0.99)  # of Adam
LONGEST = 1.0  # that a gradient may be
DROPOUT = 0.15
MEMORY = 0.999  # of the running mean, which begins shorter


def trained(
    images: Images, seed: int, steps: int = STEPS, size: Size = SIZE, watch: Callable[[int, float], None] | None = None
) -> dict[str, Tensor]:
    """Return the running mean of the weights after so many steps; `watch` is told each step and its loss."""
    x, y = 2 * torch.tensor(images.x) - 1, torch.tensor(images.y)  # (n, P) from -1, paper, to 1, ink
    network = drawn(size, torch.Generator().manual_seed(seed))
    mean = {name: values.detach().clone() for name, values in network.named_parameters()}
    optimizer = torch.optim.Adam(network.parameters(), lr=RATE, betas=BETAS)
    drawing = Drawing(len(x), x.shape[1], BATCH, seed)
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = RATE * _share(step, steps)
        now = batch(drawing, step)
        value = loss(network, x[now.rows], y[now.rows], now)
        _lower(optimizer, network, value)
        _average(mean, network, 1 - min(MEMORY, (1 + step) / (10 + step)))
        if watch:
            watch(step, value.item())
    return mean


def loss(network: UNet, x_0: Tensor, y: Tensor, drawn: Batch) -> Tensor:
    """Return the mean squared error of the velocity, (), on digits x_0 (b, P) of classes y (b,)."""
    t = drawn.place[:, None]
    at = Level(1 - t, t, -1.0, 1.0)
    x = at.alpha * x_0 + at.sigma * drawn.noise
    label = torch.where(drawn.luck < DROPOUT, network.size.classes, y)
    v = network(x / (at.alpha**2 + at.sigma**2) ** 0.5, torch.atan2(t, 1 - t)[:, 0], label)
    velocity: Tensor = said("velocity", parts_of("v", x, v, at), at)
    return ((velocity - (drawn.noise - x_0)) ** 2).mean()


def _share(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / RISE) * (1 + math.cos(math.pi * step / steps)) / 2


def _lower(optimizer: torch.optim.Optimizer, network: UNet, value: Tensor) -> None:
    optimizer.zero_grad()
    torch.autograd.backward(value)
    torch.nn.utils.clip_grad_norm_(network.parameters(), LONGEST)
    optimizer.step()


@torch.no_grad()
def _average(mean: dict[str, Tensor], network: UNet, weight: float) -> None:
    for name, values in network.named_parameters():
        mean[name].lerp_(values, weight)
