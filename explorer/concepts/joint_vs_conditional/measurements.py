"""What this page's claims rest on where one training tells little: tables over many seeds, in assets/claims."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from explorer.claims import Measured, Measurement
from explorer.claims.measured import table
from explorer.claims.measurement import held
from explorer.concepts.joint_vs_conditional import claims as on_films
from explorer.concepts.joint_vs_conditional.experiments import claims, marginalization, priors, trials
from explorer.concepts.joint_vs_conditional.experiments.records import ALL
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.runs.claim import Claim, Films
from explorer.runs.spec import RunSpec

__all__ = ["MEASUREMENTS", "STATES", "elsewhere"]

DATA_SEEDS = 100  # from a seed of models to that of their points: no two alike
# Every state that claims on films are about, by the preset's or experiment's key.
STATES: dict[str, PairState] = {key: PairState.of(preset.state) for key, preset in PRESETS.items()}
STATES |= {key: PairState.of(ALL[key].state) for key in ("missing", "prior")}
CLAIMS: dict[str, Claim] = {key: preset.claim for key, preset in PRESETS.items()}


def elsewhere(key: str, seed: int) -> PairState:
    """Return what a claim is about on other points, with its models started elsewhere."""
    return STATES[key].with_choice("seed", seed).with_data(seed=seed + DATA_SEEDS)


def films(key: str, seed: int) -> Films:
    """Return the films of `elsewhere`, trained here and now."""
    from explorer.runs import compute

    return {side: compute(spec) for side, spec in elsewhere(key, seed).specs().items()}


def averages(key: str, read: Callable[[Films], dict[str, float]], seeds: Sequence[int]) -> Measured:
    """Return the means over seeds of what is read off both models' films."""
    rows = [read(films(key, seed)) for seed in seeds]
    return table([0.0], [0.0], {name: np.array([[row[name] for row in rows]]) for name in rows[0]})


def error_rates(films: Films) -> dict[str, float]:
    """Return both models' error rates at the end, and how much the discriminative one's is above the other's."""
    ends = {side: float(film.scalars["error_rate"][-1]) for side, film in films.items()}
    return ends | {"difference": ends["conditional"] - ends["joint"]}


def errs_more(found: Measured) -> bool:
    """The discriminative model errs more on average, by more than two standard errors."""
    return _low(found, "difference") > 0


def only_the_density_integrates(found: Measured) -> bool:
    """The claim of the same name on average, by two standard errors."""
    return claims.integrates(integrated=_high(found, "integrated"), patched=_low(found, "patched"))


def told_or_not(found: Measured) -> bool:
    """The claim of the same name on average, by two standard errors."""
    high = {name: _high(found, name) for name in ("density", "weighted")}
    return claims.follows(**high, network=_low(found, "network"))


def _low(found: Measured, name: str) -> float:
    return found.curve(name).mean[0] - 2 * found.curve(name).se[0]


def _high(found: Measured, name: str) -> float:
    return found.curve(name).mean[0] + 2 * found.curve(name).se[0]


def always(found: Measured) -> bool:
    """Each claim holds on nine of ten seeds at least."""
    return all(np.mean(curve.mean) >= 0.9 for curve in found.curves)


def _specs(*keys: str) -> tuple[RunSpec, ...]:
    return tuple(spec for key in keys for spec in STATES[key].specs().values())


def _average(
    key: str,
    read: Callable[[Films], dict[str, float]],
    holds: Callable[[Measured], bool],
    modules: tuple[str, ...] = (),
) -> Measurement:
    return Measurement(partial(averages, key, read), range(81, 121), holds, modules, _specs(key))


_TRIALS = (trials.__name__,)
_ON_FILMS = tuple(module.__name__ for module in (on_films, claims, marginalization, priors))
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
    "presets": Measurement(
        lambda seeds: held(CLAIMS, films, seeds), range(61, 81), always, (on_films.__name__,), _specs(*CLAIMS),
    ),
    "few": _average("few", error_rates, errs_more),
    "fitting": _average("fitting", error_rates, errs_more),
    "missing": _average("missing", claims.above_the_best, only_the_density_integrates, _ON_FILMS),
    "prior": _average("prior", claims.above_bayes, told_or_not, _ON_FILMS),
}  # fmt: skip
