"""What a preset's title says, as a predicate over the finished films: so that a test can hold every preset to its word."""

from explorer.runs.claim import Films

__all__ = ["a_map", "between", "faces_follow", "holes", "reaches_pca", "too_much_beta"]


def a_map(films: Films) -> bool:
    raise NotImplementedError


def holes(films: Films) -> bool:
    raise NotImplementedError


def between(films: Films) -> bool:
    raise NotImplementedError


def too_much_beta(films: Films) -> bool:
    raise NotImplementedError


def faces_follow(films: Films) -> bool:
    raise NotImplementedError


def reaches_pca(films: Films) -> bool:
    raise NotImplementedError
