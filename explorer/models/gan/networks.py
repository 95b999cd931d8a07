"""Both networks of a GAN: flat numbers, leaky ReLU between the layers, and nothing after the last."""

import math

import torch
from torch import Tensor
from torch.nn.functional import leaky_relu

from explorer.models.configs.gan import HALF
from explorer.models.configs.sizes import numbers
from explorer.models.flat import Layers, layers

__all__ = ["LEAK", "features", "initial", "output"]

LEAK = 0.2  # slope of a neuron below zero: one that is off still learns


def initial(sizes: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Return flat numbers to begin with: weights that keep the scale of what goes through, and biases 0.

    The variance of a weight is 1 / inputs, of those behind a leaky ReLU 2 / (1 + LEAK^2) times as much (He et al. 2015,
    eq. 15).
    """
    flat = torch.zeros(numbers(sizes))
    for layer, (weight, _) in enumerate(layers(flat, sizes)):
        gain = math.sqrt(2 / (1 + LEAK**2)) if layer else 1.0
        weight.copy_(torch.randn(*weight.shape, generator=generator) * gain / weight.shape[1] ** 0.5)
    return flat


def output(network: Layers, x: Tensor) -> Tensor:
    """Return what a network says of x: (n, in) -> (n, out)."""
    for layer, (weight, bias) in enumerate(network):
        x = torch.addmm(bias, leaky_relu(x, LEAK) if layer else x, weight.T)  # (n, width)
    return x


def features(x: Tensor, octaves: int) -> Tensor:
    """Return what D sees of points: (n, d) -> (n, d (1 + 2 octaves)), x / 2 and sines and cosines of 2^k pi x / 4.

    A small network learns fine detail slowly from coordinates and fast from waves (Tancik et al. 2020).
    """
    waves = [2**k * math.pi / (2 * HALF) * x for k in range(octaves)]
    return torch.cat([x / HALF, *(part for w in waves for part in (torch.sin(w), torch.cos(w)))], dim=1)
