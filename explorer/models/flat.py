"""Networks whose numbers lie in one flat array, W_1 row by row, (out, in), b_1, W_2, b_2, ..., as films record them."""

from itertools import pairwise

import torch
from torch import Tensor

__all__ = ["Layers", "layers"]

Layers = list[tuple[Tensor, Tensor]]  # W (out, in) and b (out,) of each layer


def layers(flat: Tensor, sizes: tuple[int, ...]) -> Layers:
    """Return views of flat numbers as the weights and biases of each layer."""
    parts = iter(torch.split(flat, [n for i, o in pairwise(sizes) for n in (i * o, o)]))
    return [(next(parts).view(o, i), next(parts)) for i, o in pairwise(sizes)]
