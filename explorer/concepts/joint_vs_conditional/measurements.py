"""What this page's claims rest on where one training tells little: tables over many seeds, in assets/claims."""

from collections.abc import Sequence

import numpy as np

from explorer.claims import Measured, Measurement
from explorer.claims.measured import table
from explorer.claims.measurement import held
from explorer.concepts.joint_vs_conditional import claims as on_films
from explorer.concepts.joint_vs_conditional.experiments import claims, trials
from explorer.concepts.joint_vs_conditional.experiments.records import ALL
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.runs.claim import Claim, Films
from explorer.runs.spec import RunSpec

__all__ = ["MEASUREMENTS", "STATES", "elsewhere"]

DATA_SEEDS = 100  # from a seed of models to that of their points: no two alike
# Every state that a title or an answer makes a claim about, by the preset's or experiment's key.
STATES: dict[str, PairState] = {key: PairState.of(preset.state) for key, preset in PRESETS.items()}
STATES |= {key: PairState.of(ALL[key].state) for key in ("missing", "prior")}
CLAIMS: dict[str, Claim] = {key: preset.claim for key, preset in PRESETS.items()}
CLAIMS |= {"missing": claims.only_the_density_integrates, "prior": claims.told_or_not}


def elsewhere(key: str, seed: int) -> PairState:
    """Return what a claim is about on other points, with its models started elsewhere."""
    return STATES[key].with_choice("seed", seed).with_data(seed=seed + DATA_SEEDS)


def films(key: str, seed: int) -> Films:
    """Return the films of `elsewhere`, trained here and now."""
    from explorer.runs import compute

    return {side: compute(spec) for side, spec in elsewhere(key, seed).specs().items()}


def error_rates(key: str, seeds: Sequence[int]) -> Measured:
    """Return both models' error rates at the end, and how much the discriminative one's is above the other's."""
    ends = np.array([[film.scalars["error_rate"][-1] for film in films(key, seed).values()] for seed in seeds]).T
    values = {"conditional": ends[:1], "joint": ends[1:], "difference": ends[:1] - ends[1:]}  # each (1, R)
    return table([0.0], [0.0], values)


def errs_more(found: Measured) -> bool:
    """The discriminative model errs more on average, by more than two standard errors."""
    difference = found.curve("difference")
    return difference.mean[0] > 2 * difference.se[0]


def always(found: Measured) -> bool:
    """Each claim holds on nine of ten seeds at least."""
    return all(np.mean(curve.mean) >= 0.9 for curve in found.curves)


def _specs(*keys: str) -> tuple[RunSpec, ...]:
    return tuple(spec for key in keys for spec in STATES[key].specs().values())


_TRIALS, _ON_FILMS = (trials.__name__,), (on_films.__name__, claims.__name__)
_NOISY = tuple(RunSpec(model=family, config=config) for family, config in trials.NOISY.values())
MEASUREMENTS: dict[str, Measurement] = {
    "crossing": Measurement(
        trials.crossing, range(200), claims.crossing, _TRIALS,
        unseen=lambda: trials.crossing(range(1000, 1060), [40, 640]),
    ),
    "efficiency": Measurement(
        lambda seeds: trials.efficiency(1000, seeds[0]), (1,), claims.efficiency, _TRIALS,
        unseen=lambda: trials.efficiency(250, 21, [1.0, 3.0]),
    ),
    "noise": Measurement(
        trials.label_noise, range(300, 320), claims.label_noise, _TRIALS, _NOISY,
        unseen=lambda: trials.label_noise(range(400, 403), [0.0, 0.2]),
    ),
    "claims": Measurement(
        lambda seeds: held(CLAIMS, films, seeds), range(41, 61), always, _ON_FILMS, _specs(*STATES),
    ),
    "few": Measurement(lambda seeds: error_rates("few", seeds), range(81, 121), errs_more, (), _specs("few")),
    "fitting": Measurement(
        lambda seeds: error_rates("fitting", seeds), range(81, 121), errs_more, (), _specs("fitting")
    ),
}  # fmt: skip
