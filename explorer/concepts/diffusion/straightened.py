"""Reflow over several starts: how straight a flow's ways are before and after, and how far one step leads."""

from collections.abc import Sequence

import numpy as np

from explorer.claims import Measured
from explorer.claims.measured import table
from explorer.concepts.diffusion.state import MODEL, DiffusionState
from explorer.runs.spec import RunSpec

__all__ = ["ARMS", "SPECS", "holds", "straightened"]

ARMS = ("plain", "reflow")
READ = ("straightness", "one_step", "sliced_wasserstein")
SPECS: tuple[RunSpec, ...] = tuple(
    DiffusionState().with_section("diffusion", reflow=arm == "reflow").specs()[MODEL] for arm in ARMS
)


def straightened(seeds: Sequence[int]) -> Measured:
    """Return, without reflow and with it: `straightness`, the distance after `one_step`, and after Heun's twenty.

    What the exact denoiser's flow reads before reflow is its straightness.
    """
    from explorer.runs import compute

    films = [[compute(spec.model_copy(update={"seed": seed})) for seed in seeds] for spec in SPECS]
    ends = [
        [{**film.summary, **{name: film.scalars[name][-1] for name in film.scalars}} for film in row] for row in films
    ]
    values = {name: np.array([[end[name] for end in row] for row in ends]) for name in READ}
    return table(range(len(ARMS)), [ends[0][0]["exact_straightness"]] * len(ARMS), values)


def holds(found: Measured) -> bool:
    """After reflow ways are ten times straighter, and one step leads four times nearer; the law stays as near."""
    straight, one, end = (found.curve(name) for name in READ)
    kept = end.mean[1] - 2 * end.se[1] <= 1.2 * (end.mean[0] + 2 * end.se[0])
    return 10 * straight.mean[1] < straight.mean[0] and 4 * one.mean[1] < one.mean[0] and kept
