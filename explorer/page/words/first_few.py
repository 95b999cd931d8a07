"""Sentences, where there may be very many: the first few and a count of the others."""

from collections.abc import Callable, Sequence

__all__ = ["first_few"]


def first_few(sentences: Sequence[str], most: int, rest: Callable[[int], str]) -> list[str]:
    """Return the first `most` of the sentences and, where some are left, the sentence `rest` on how many."""
    left = len(sentences) - most
    return [*sentences[:most], rest(left)] if left > 0 else list(sentences)
