"""What a network may be given of a point: its coordinates, their squares, product and sines. No torch, no numpy.

Each is written once, for whatever kind of numbers comes; `sine` is that kind's own.
"""

from collections.abc import Callable, Sequence
from typing import Any

__all__ = ["FEATURES", "NAMES", "SEPARATOR", "canonical", "columns"]

Feature = Callable[[Any, Any, Callable[[Any], Any]], Any]
FEATURES: dict[str, Feature] = {
    "x1": lambda a, b, sine: a,
    "x2": lambda a, b, sine: b,
    "x1x1": lambda a, b, sine: a * a,
    "x2x2": lambda a, b, sine: b * b,
    "x1x2": lambda a, b, sine: a * b,
    "sinx1": lambda a, b, sine: sine(a),
    "sinx2": lambda a, b, sine: sine(b),
}
NAMES = dict(zip(FEATURES, ("x₁", "x₂", "x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂"), strict=True))
SEPARATOR = ","


def canonical(text: str) -> str:
    """Return the names in `text`, separated by commas, each once and in the order of `FEATURES`.

    Raises:
        ValueError: there is none, or an unknown one.
    """
    given = set(text.split(SEPARATOR))
    if not given <= set(FEATURES):
        raise ValueError("no such feature")
    return SEPARATOR.join(name for name in FEATURES if name in given)


def columns(names: Sequence[str], a: Any, b: Any, sine: Callable[[Any], Any]) -> list[Any]:
    """Return each feature of the points whose coordinates are `a` and `b`: one value or array a name."""
    return [FEATURES[name](a, b, sine) for name in names]
