"""What is usual on this page and not elsewhere: fine modes, and a duel that is trained long enough to show its faults.

Narrow clouds tell a good point from a stray one. D sees waves beside x, so that it notices narrow clouds; rates fall
and G is averaged, so that what is left of a fault is no mere restlessness.
"""

from collections.abc import Mapping
from typing import Any

__all__ = ["DATA", "DUEL", "USUAL"]

DATA: Mapping[str, Mapping[str, Any]] = {  # by world
    "ring": {"noise": 0.04, "points": 1000},
    "grid": {"noise": 0.05, "points": 1000},
}
DUEL: Mapping[str, Any] = {
    "noise": "uniform", "layers": 3, "fourier": 3, "decay": True, "averaging": 0.995, "steps": 9000,
}  # fmt: skip
USUAL: Mapping[str, Mapping[str, Any]] = {"gan": DUEL, "gan_line": DUEL}  # by family; of images what its config says
