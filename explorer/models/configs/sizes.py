"""How many numbers a network of flat weights has. No torch."""

from itertools import pairwise

__all__ = ["Sizes", "numbers"]

Sizes = dict[str, tuple[int, ...]]  # the number of neurons of each layer of each network, both ends included


def numbers(sizes: tuple[int, ...]) -> int:
    """Return how many weights and biases a network of these layers has."""
    return sum((i + 1) * o for i, o in pairwise(sizes))
