"""What holds of the digits that the shipped network makes, by guidance and by steps: tables over noise seeds.

No single film tells this: each number is read on hundreds of digits, as many of each class, beside what digits read
that nobody learned from. Made digits and real ones are pixels in [0, 1].
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.claims import Curve, Measured
from explorer.claims.measured import table
from explorer.metrics import neighbourhoods
from explorer.metrics.digit_sampling import DigitSamplingEvaluator, pixels
from explorer.metrics.image_judge import judge_of
from explorer.models.configs.digit_sampling import SCALES, DigitSamplingConfig
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, run, start, times
from explorer.worlds.base import Array
from explorer.worlds.images.mnist import Mnist, MnistConfig

__all__ = [
    "SCALES", "SEEDS", "STEPS", "STEP_SEEDS", "WALKERS", "Reading", "Recipe", "Yardstick", "apart", "asked",
    "by_guidance", "by_steps", "clearer_and_alike", "made", "seen_in_spread", "yardstick",
]  # fmt: skip

STEPS = (1, 2, 4, 8, 12, 24, 48)  # of each solver
WALKERS = ("euler", "heun", "ddim", "ddpm")
SEEDS, STEP_SEEDS = range(64, 67), range(73, 75)  # of the noise; the claims were stated on 61 to 63, 71 and 72
EACH, STEP_EACH = 20, 10  # digits a class, on each seed
BLOCK = 50  # digits that walk together: more are no faster
GREY = (0.1, 0.9)  # pixels between are neither paper nor ink
COPY = 5  # percentile of held-out digits' distances: what is nearer than that counts as a copy
CLASSES = len(Mnist.classes)
OF_STEPS = ("accuracy", "ink", "grey", "spread", "nearest")  # what is read by steps

Digits = NDArray[np.floating[Any]]
Classes = NDArray[np.int64]


@dataclass(frozen=True)
class Recipe:
    """How digits are made: on the straight path, as the page does."""

    w: float = 2.0
    solver: str = "heun"
    steps: int = 24


class Reading(NamedTuple):
    """What is read of many digits of all classes.

    `accuracy` is the share that shows what was asked for, in the judge's eyes; `ink` the mean pixel; `grey` the share
    of pixels that are neither paper nor ink, as in a blur; `spread` how far digits of one class are from their mean,
    root mean square, over the same of held-out ones, on average over classes; `recall` the share of held-out digits
    near which one of them lies, in what the judge sees; `copies` the share nearer to a digit that was learned from than
    95 % of held-out ones are; `nearest` the median of that distance.
    """

    accuracy: float
    ink: float
    grey: float
    spread: float
    recall: float
    copies: float
    nearest: float


class Yardstick:
    """What digits are read by: the real ones, those learned from and those held out, and the judge."""

    def __init__(self) -> None:
        source = Mnist(MnistConfig())
        self.known, self.held = source.data(), source.held_out()
        self._evaluator, self._judge = DigitSamplingEvaluator(source, DigitSamplingConfig()), judge_of(source)
        self._spread = spread(self.held.x, self.held.y)
        self._features = self._judge.features(self.held.x)
        self._near = float(np.percentile(self._evaluator.nearest(self.held.x).distance, COPY))

    def read(self, x: Digits, y: Classes) -> Reading:
        """Return what is read of digits (n, P) that were asked for as (n,)."""
        distance = self._evaluator.nearest(x).distance
        return Reading(
            accuracy=float((self._evaluator.chances(x).argmax(axis=1) == y).mean()),
            ink=float(np.mean(x, dtype=np.float64)),
            grey=float(((x > GREY[0]) & (x < GREY[1])).mean()),
            spread=float((spread(x, y) / self._spread).mean()),
            recall=neighbourhoods.compare(self._features, self._judge.features(x)).recall,
            copies=float((distance < self._near).mean()),
            nearest=float(np.median(distance)),
        )

    def real(self, seed: int, each: int = EACH) -> Reading:
        """Return what all held-out digits read; their recall is that of as many others as are made, drawn by `seed`."""
        rng = np.random.default_rng([seed])
        rows = [rng.choice(np.flatnonzero(self.known.y == label), each, replace=False) for label in range(CLASSES)]
        others = self._judge.features(self.known.x[np.concatenate(rows)])
        own = self.read(self.held.x, self.held.y)
        return own._replace(recall=neighbourhoods.compare(self._features, others).recall)


@lru_cache(maxsize=1)
def yardstick() -> Yardstick:
    """Return the one yardstick: it is learned once."""
    return Yardstick()


def spread(x: Digits, y: Classes) -> Array:
    """Return how far digits (n, P) of each class are from its mean, root mean square, free of bias: (CLASSES,)."""
    of_each = [np.asarray(x[y == label], np.float64).var(axis=0, ddof=1).sum() for label in range(CLASSES)]
    out: Array = np.sqrt(np.array(of_each))
    return out


def asked(each: int) -> Classes:
    """Return the classes to ask for, in turn: (CLASSES each,)."""
    return np.arange(CLASSES * each) % CLASSES


def made(recipe: Recipe, y: Classes, seed: int) -> Array:
    """Return digits asked for as (n,), each from noise of its own: (n, P). The seed's noise is that of all recipes."""
    from explorer.models.diffusion.digit_weights import network

    return made_by(network(), y, seed, recipe)


def made_by(network: Any, y: Classes, seed: int, recipe: Recipe | None = None) -> Array:
    """Return the digits of a `UNet`, as `made` does of the one that ships: (n, P)."""
    from explorer.models.diffusion.digit_sampling import Guided
    from explorer.runs.recorder import one_thread

    recipe = recipe or Recipe()
    path, solver, when = PATHS["straight"], SOLVERS[recipe.solver], times(recipe.steps)
    noise, ends = start(path, len(y), int(np.prod(Mnist.shape)), np.random.default_rng([seed])), []
    with one_thread():
        for first in range(0, len(y), BLOCK):
            rows, rng = slice(first, first + BLOCK), np.random.default_rng([seed, first + 1])
            ends.append(run(Guided(network, y[rows], recipe.w), path, solver, noise[rows], when, rng).x[-1])
    return pixels(np.concatenate(ends))


def by_guidance(seeds: Sequence[int]) -> Measured:
    """Return every `Reading` by guidance: its mean, as `accuracy`, what each seed reads, as `accuracy_61`.

    What real digits read is `real_accuracy`, the same at every w; their accuracy is exact.
    """
    y = asked(EACH)
    found = [[yardstick().read(made(Recipe(w=w), y, seed), y) for seed in seeds] for w in SCALES]
    real = [[yardstick().real(seed) for seed in seeds]] * len(SCALES)
    values = _values(found) | {f"real_{name}": rows for name, rows in _values(real).items()}
    return _with_seeds(table(SCALES, [real[0][0].accuracy] * len(SCALES), values), _values(found), seeds)


def by_steps(seeds: Sequence[int]) -> Measured:
    """Return what is read at w = 2 by steps, recall and copies apart, as `heun_accuracy` and so on.

    Beside it are what each seed reads, as `heun_accuracy_73`, and what held-out digits read, as `real_ink`; their
    accuracy is exact.
    """
    y, values = asked(STEP_EACH), dict[str, Array]()
    for solver in WALKERS:
        recipes = [Recipe(solver=solver, steps=steps) for steps in STEPS]
        found = _values([[yardstick().read(made(recipe, y, seed), y) for seed in seeds] for recipe in recipes])
        values |= {f"{solver}_{name}": found[name] for name in OF_STEPS}
    real = yardstick().real(seeds[0])
    flat = {f"real_{name}": np.full((len(STEPS), len(seeds)), getattr(real, name)) for name in OF_STEPS}
    return _with_seeds(table(STEPS, [real.accuracy] * len(STEPS), values | flat), values, seeds)


def _values(found: Sequence[Sequence[Reading]]) -> dict[str, Array]:
    """Return readings (X, R) by name, (X, R) each."""
    return {name: np.array([[getattr(one, name) for one in row] for row in found]) for name in Reading._fields}


def _with_seeds(found: Measured, values: Mapping[str, Array], seeds: Sequence[int]) -> Measured:
    """Return a table that also has what each seed reads: of `values` (X, R) by name, one curve a column."""
    single = tuple(
        Curve(f"{name}_{seed}", tuple(round(float(value), 5) for value in column), (0.0,) * len(column))
        for name, rows in values.items()
        for seed, column in zip(seeds, rows.T, strict=True)
    )
    return Measured(found.x, found.exact, (*found.curves, *single), found.replicates)


def apart(curve: Curve, i: int, j: int) -> bool:
    """Whether a curve is higher at place `j` than at `i`, by two standard errors of the difference."""
    return curve.mean[j] - curve.mean[i] > 2 * float(np.hypot(curve.se[i], curve.se[j]))


def clearer_and_alike(found: Measured) -> bool:
    """More digits read as asked at w = 1 than without, and at w = 2 more again, more than of real ones.

    From w = 1 on each push takes more ink, spreads a class less and reaches fewer held-out digits. All by two standard
    errors. At no w are copies twice as many as among held-out digits.
    """
    accuracy, ink, spread, recall = (found.curve(name) for name in ("accuracy", "ink", "spread", "recall"))
    first, last = SCALES.index(1.0), len(SCALES) - 1
    as_asked = apart(accuracy, 0, 1) and apart(accuracy, 1, 2) and accuracy.mean[SCALES.index(2.0)] > found.exact[0]
    dearer = all(
        apart(ink, i, i + 1) and apart(spread, i + 1, i) and apart(recall, i + 1, i) for i in range(first, last)
    )
    none = max(found.curve("copies").mean) < 2 * found.curve("real_copies").mean[0]
    return as_asked and dearer and none


def seen_in_spread(found: Measured) -> bool:
    """Whatever the steps, as many digits read as asked as of real ones; what few steps lack is spread, not class.

    One step leads to blurred means, with a tenth of the spread of real digits and twice their grey. With every solver
    digits spread more with more steps, up to 24; Heun's eight lead about as far as Euler's 24, or farther.
    """
    spreads = {solver: found.curve(f"{solver}_spread").mean for solver in WALKERS}
    read = all(min(found.curve(f"{solver}_accuracy").mean) >= found.exact[0] for solver in WALKERS)
    end, eight = STEPS.index(24), STEPS.index(8)
    grows = all(bool(np.all(np.diff(of[: end + 1]) > 0)) for of in spreads.values())
    blurred = found.curve("euler_grey").mean[0] > 2 * found.curve("real_grey").mean[0] and spreads["euler"][0] < 0.1
    return read and grows and blurred and spreads["heun"][eight] > spreads["euler"][end] - 0.01
