"""Weights set by hand, as the text that a branch carries: "17=0.5;22=-1". Bounded, and one text for one meaning."""

import re

__all__ = ["FIELD", "LIMIT", "MOST", "canonical", "read"]

FIELD = "weights"  # what a branch calls it in place of a config's field
MOST = 8  # weights that one branch sets
LIMIT = 20.0  # the largest that a weight can be set to
DIGITS = 3  # after the point
ONE = re.compile(r"(\d{1,4})=(-?\d{1,2}(?:\.\d{1,3})?)", re.ASCII)


def read(text: str, weights: int) -> dict[int, float]:
    """Return which of `weights` numbers are set to what.

    Raises:
        ValueError: that is no such text, it sets too many, one twice, one that isn't there, or one too large.
    """
    parts = [ONE.fullmatch(part) for part in text.split(";")]
    if len(parts) > MOST or None in parts:
        raise ValueError("these are no weights set by hand")
    pairs = [(int(part[1]), float(part[2]) + 0.0) for part in parts if part]  # + 0.0: there is no negative zero
    out = dict(pairs)
    if len(out) < len(pairs) or max(out) >= weights or max(map(abs, out.values())) > LIMIT:
        raise ValueError("such weights can't be set")
    return out


def canonical(weights: dict[int, float]) -> str:
    """Return the text of these weights, in order."""
    return ";".join(f"{i}={round(value, DIGITS):g}" for i, value in sorted(weights.items()))
