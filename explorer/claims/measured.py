"""A measured result as a table: means over seeds with their standard errors, and the exact value beside each.

The tables that ship with the app lie in assets/claims as JSON; `make claims` makes them anew.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from explorer.worlds.base import Array

__all__ = ["SHIPPED", "Curve", "Measured", "code_of", "measured", "path_of", "read", "table", "write"]

SHIPPED = Path(__file__).resolve().parents[2] / "assets" / "claims"
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


def path_of(concept: str, name: str) -> Path:
    """Return where a concept's table called `name` lies."""
    return SHIPPED / concept / f"{name}.json"


@lru_cache(maxsize=32)
def measured(concept: str, name: str) -> Measured:
    """Return the table called `name` that ships with a concept."""
    return read(path_of(concept, name).read_text(encoding="utf-8"))


def code_of(concept: str, name: str) -> str:
    """Return the fingerprint of the code that computed a shipped table."""
    return str(json.loads(path_of(concept, name).read_text(encoding="utf-8"))["code"])


def read(text: str) -> Measured:
    """Return the table that `write` wrote."""
    told: dict[str, Any] = json.loads(text)
    curves = tuple(Curve(c["name"], tuple(c["mean"]), tuple(c["se"])) for c in told["curves"])
    return Measured(tuple(told["x"]), tuple(told["exact"]), curves, told["replicates"])


def write(found: Measured, code: str) -> str:
    """Return the table as JSON, one curve a line, with the fingerprint of the code that computed it."""
    told = {"code": code} | asdict(found)
    curves = ",\n  ".join(json.dumps(curve) for curve in told.pop("curves"))
    return f'{json.dumps(told)[:-1]}, "curves": [\n  {curves}\n]}}\n'


def _rounded(values: Sequence[float] | Array) -> tuple[float, ...]:
    return tuple(round(float(value), DIGITS) for value in values)
