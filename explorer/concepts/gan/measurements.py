"""What this page's claims rest on where one training tells little: tables over several starts, in assets/claims."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from explorer.claims import Measured, Measurement
from explorer.claims.measured import Curve, table
from explorer.claims.measurement import held
from explorer.concepts.gan.cures import CURES
from explorer.concepts.gan.experiments.records import ALL
from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import BESIDE, MODEL, GanState
from explorer.metrics.modes import Modes
from explorer.runs.claim import Claim, Films
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec

__all__ = ["ARMS", "FREE", "GRID", "GRID_ARMS", "MEASUREMENTS", "PLAIN", "RING", "elsewhere"]

PLAIN = "none"
ARMS: tuple[str, ...] = (PLAIN, "pack", *(name for name in CURES if name not in ("pack", "non_saturating")))
FREE = ("pack", "least_squares", "two_scales")  # they leave D as steep as it likes
GRID_ARMS: tuple[str, ...] = (PLAIN, "pack", "r1", "gradient_penalty")
DATA_SEEDS = 100  # from a seed of models to that of their points: no two alike
BAKED = ("grid",)  # it trains for minutes: its claim is held on the film that ships
RING = GanState.of(PRESETS["collapse"].state)
GRID = GanState.of(RING.with_choice("world", "grid"))  # as many steps; the baked film's cost twenty times as much


def arm(state: GanState, name: str) -> RunSpec:
    """Return the training of `state` with one cure, or without any."""
    if name == PLAIN:
        return state.specs()[MODEL]
    return state.with_choice("cure", name).specs()[BESIDE]


def elsewhere(state: GanState, seed: int) -> GanState:
    """Return what a claim is about on other points, with both networks started elsewhere; digits are as they are."""
    other = state.with_choice("seed", seed)
    return GanState.of(other if state.on_images else other.with_data(seed=seed + DATA_SEEDS))


def shares(state: GanState, arms: Sequence[str], seeds: Sequence[int]) -> Measured:
    """Return what each of the arms holds at its end: arms along x, by their place.

    Curves: `held` modes, those with at least 40 % of their due share of the good points; `touched` modes, those with
    one good point (Lin et al. 2018); `quality`, the share of good points.
    """
    ends = [[modes_at(trained(arm(elsewhere(state, seed), name)), -1) for seed in seeds] for name in arms]
    read: dict[str, Callable[[Modes], float]] = {
        "held": lambda m: m.held, "touched": lambda m: m.touched, "quality": lambda m: m.quality,
    }  # fmt: skip
    total = float(len(ends[0][0].shares))
    values = {name: np.array([[float(of(modes)) for modes in row] for row in ends]) for name, of in read.items()}
    return table(range(len(arms)), [total] * len(arms), values)


def films(key: str, seed: int) -> Films:
    """Return the films of a preset or an experiment, on other points from another start."""
    return {name: trained(spec) for name, spec in elsewhere(STATES[key], seed).specs().items()}


@lru_cache(maxsize=128)
def trained(spec: RunSpec) -> Film:
    """Return a film that is trained here and now, but once only: several claims are about the same."""
    from explorer.runs import compute

    return compute(spec)


def always(found: Measured) -> bool:
    """Each claim holds on every seed."""
    return all(np.mean(curve.mean) == 1 for curve in found.curves)


def ring_cured(found: Measured) -> bool:
    """On average what restrains D's slope holds all eight modes, four fifths of its points good.

    The plain GAN holds six at most, and what leaves the slope free no more than six and a half. All by two standard
    errors.
    """
    held_, quality = found.curve("held"), found.curve("quality")
    plain, *cures = (ARMS.index(name) for name in (PLAIN, "r1", "wasserstein"))
    fails = held_.mean[plain] + 2 * held_.se[plain] <= 6
    free = all(held_.mean[i] + 2 * held_.se[i] <= 6.5 for i in map(ARMS.index, FREE))
    return fails and free and all(_low(held_, i) > 7.5 and _low(quality, i) > 0.8 for i in cures)


def _low(curve: Curve, i: int) -> float:
    return curve.mean[i] - 2 * curve.se[i]


def grid_cured(found: Measured) -> bool:
    """On average the gradient penalty holds more of the 25 modes than the plain GAN, by two standard errors."""
    held_ = found.curve("held")
    plain, cured = (GRID_ARMS.index(name) for name in (PLAIN, "gradient_penalty"))
    return held_.mean[cured] - 2 * held_.se[cured] > held_.mean[plain] + 2 * held_.se[plain]


# Every state that claims on films are about, by the preset's or experiment's key.
_CLAIMING = {key: of for key, of in (PRESETS | ALL).items() if key not in BAKED}
STATES: Mapping[str, GanState] = {key: GanState.of(of.state) for key, of in _CLAIMING.items()}
CLAIMS: Mapping[str, Claim] = {key: of.claim for key, of in _CLAIMING.items() if of.claim}
SEEDS = range(51, 56)
OTHERS = range(61, 66)
LATER = range(81, 86)  # what collapses and what cures it was read off others; seeds 71 to 75 served to restate it
LATE = ("collapse", "r1", "averaging", "modes", "cured")
_MODES = ("explorer.concepts.gan.readings",)
_CLAIMS = tuple(f"explorer.concepts.gan.{name}" for name in ("claims", "experiments.claims"))


def _measurement(keys: Sequence[str], seeds: Sequence[int], holds: Callable[[Measured], bool] = always) -> Measurement:
    specs = tuple(spec for key in keys for spec in STATES[key].specs().values())
    return Measurement(
        lambda seeds: held({key: CLAIMS[key] for key in keys}, films, seeds), seeds, always, _CLAIMS, specs
    )


MEASUREMENTS: dict[str, Measurement] = {
    "cures": Measurement(
        lambda seeds: shares(RING, ARMS, seeds), SEEDS, ring_cured, _MODES, tuple(arm(RING, name) for name in ARMS)
    ),
    "grid": Measurement(
        lambda seeds: shares(GRID, GRID_ARMS, seeds), SEEDS, grid_cured, _MODES,
        tuple(arm(GRID, name) for name in GRID_ARMS),
    ),
    "presets": _measurement([key for key in CLAIMS if key not in LATE], OTHERS),
    "collapse": _measurement(LATE, LATER),
}  # fmt: skip
