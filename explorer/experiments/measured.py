"""A measured result as a table: means over seeds with their standard errors, and the exact value beside each.

The tables that ship with the app lie in assets/experiments as JSON; `python -m explorer.experiments` makes them anew.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from explorer.worlds.base import Array

__all__ = ["SHIPPED", "Curve", "Measured", "measured", "read", "table", "write"]

SHIPPED = Path(__file__).resolve().parents[2] / "assets" / "experiments"
DIGITS = 5


@dataclass(frozen=True)
class Curve:
    """`mean` and standard error `se` at each place, (X,) each; `name` is a family's or says what is compared."""

    name: str
    mean: tuple[float, ...]
    se: tuple[float, ...]


@dataclass(frozen=True)
class Measured:
    """`curves` over the places `x` (X,), `exact` what theory says there (X,), from `replicates` training sets each."""

    x: tuple[float, ...]
    exact: tuple[float, ...]
    curves: tuple[Curve, ...]
    replicates: int

    def curve(self, name: str) -> Curve:
        """Return the curve called `name`.

        Raises:
            KeyError: there is none.
        """
        found = {curve.name: curve for curve in self.curves}
        return found[name]


def table(x: Sequence[float], exact: Sequence[float], values: Mapping[str, Array]) -> Measured:
    """Return the table of `values`, by name (X, R): R replicates at each place, two or more."""
    replicates = next(iter(values.values())).shape[1]
    curves = tuple(
        Curve(name, _rounded(of.mean(axis=1)), _rounded(of.std(axis=1, ddof=1) / np.sqrt(replicates)))
        for name, of in values.items()
    )
    return Measured(_rounded(x), _rounded(exact), curves, replicates)


@lru_cache(maxsize=8)
def measured(key: str) -> Measured:
    """Return the table of the experiment `key` that ships with the app."""
    return read((SHIPPED / f"{key}.json").read_text(encoding="utf-8"))


def read(text: str) -> Measured:
    """Return the table that `write` wrote."""
    told: dict[str, Any] = json.loads(text)
    curves = tuple(Curve(c["name"], tuple(c["mean"]), tuple(c["se"])) for c in told["curves"])
    return Measured(tuple(told["x"]), tuple(told["exact"]), curves, told["replicates"])


def write(found: Measured) -> str:
    """Return the table as JSON, one curve a line."""
    told = asdict(found)
    curves = ",\n  ".join(json.dumps(curve) for curve in told.pop("curves"))
    return f'{json.dumps(told)[:-1]}, "curves": [\n  {curves}\n]}}\n'


def _rounded(values: Sequence[float] | Array) -> tuple[float, ...]:
    return tuple(round(float(value), DIGITS) for value in values)
