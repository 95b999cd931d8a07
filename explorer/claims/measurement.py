"""A claim over many trainings: how it is measured, on which seeds, and when it holds."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.claims.measured import Curve, Measured
from explorer.runs.claim import Claim, Films
from explorer.runs.fingerprint import code_fingerprint, code_of_modules
from explorer.runs.spec import RunSpec

__all__ = ["Measurement", "held"]


@dataclass(frozen=True)
class Measurement:
    """One shipped table and the claim that it backs.

    Attributes:
        measure: makes the table from seeds.
        seeds: those of the shipped table.
        holds: the claim, over a table.
        modules: the names of those that compute the table; what they import of the mathematics counts too.
        specs: what is trained for it, seeds apart.
        unseen: measures little of it, in seconds, on seeds that the table does not have; None where nothing is quick.
    """

    measure: Callable[[Sequence[int]], Measured]
    seeds: Sequence[int]
    holds: Callable[[Measured], bool]
    modules: tuple[str, ...]
    specs: tuple[RunSpec, ...] = ()
    unseen: Callable[[], Measured] | None = None

    def table(self) -> Measured:
        """Measure it anew: minutes, for some."""
        return self.measure(self.seeds)

    def code(self) -> str:
        """Return 16 hex digits over what computes the table and what is trained for it: others make it stale."""
        trained = (f"{spec.digest()}{code_fingerprint(spec)}" for spec in self.specs)
        told = [code_of_modules(self.modules), *sorted(set(trained)), repr(list(self.seeds))]
        return hashlib.sha256("\0".join(told).encode()).hexdigest()[:16]


def held(claims: dict[str, Claim], films: Callable[[str, int], Films], seeds: Sequence[int]) -> Measured:
    """Return on which seeds claims over films hold, 1 or 0: seeds along x, one curve a claim.

    Args:
        claims: by name.
        films: trains what a claim is about, by its name and a seed.
        seeds: one or more.
    """
    curves = {name: [float(claim(films(name, seed))) for seed in seeds] for name, claim in claims.items()}
    rows = tuple(Curve(name, tuple(row), (0.0,) * len(row)) for name, row in curves.items())
    return Measured(tuple(map(float, seeds)), (1.0,) * len(seeds), rows, 1)
