"""What this page's claims rest on where one training tells little: tables over several starts, in assets/claims."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from explorer.claims import Measured, Measurement
from explorer.claims.measured import table
from explorer.claims.measurement import held
from explorer.concepts.diffusion import memory, straightened
from explorer.concepts.diffusion.claims import PUSHED, sure
from explorer.concepts.diffusion.digits import claims as digits
from explorer.concepts.diffusion.digits import memory as digits_memory
from explorer.concepts.diffusion.experiments.records import ALL
from explorer.concepts.diffusion.presets import PRESETS
from explorer.concepts.diffusion.state import MODEL, DiffusionState
from explorer.concepts.diffusion.ways import Route, Ways
from explorer.runs.claim import Claim, Films
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec

__all__ = ["GUIDED", "MEASUREMENTS", "SCALES", "STEPS", "elsewhere", "guided", "quality"]

DATA_SEEDS = 100  # from a seed of models to that of their points: no two alike
SEEDS = range(51, 56)
STEPS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000)  # of each solver
SCALES = (0.0, 1.0, 2.0, 3.0, 4.0, PUSHED, 8.0)  # of guidance
RING = DiffusionState.of(PRESETS["ring"].state)
GUIDED = DiffusionState.of(PRESETS["pushed"].state)
# A line of the table of solvers: whom it asks, along which path, by what.
LINES: Mapping[str, Route] = {
    "euler": Route(),
    "heun": Route(solver="heun"),
    "ddim_cosine": Route(solver="ddim", path="cosine"),
    "ddpm": Route(solver="ddpm"),
    "sde_linear": Route(solver="sde", path="linear"),
    "exact": Route(ask="exact"),
    "exact_heun": Route(ask="exact", solver="heun"),
}


def elsewhere(state: DiffusionState, seed: int) -> DiffusionState:
    """Return what a claim is about on other points, with a network started elsewhere."""
    own = DiffusionState.of(state.with_choice("seed", seed))
    return own if own.on_images else own.with_data(seed=seed + DATA_SEEDS)  # images are as they are


@lru_cache(maxsize=64)
def trained(spec: RunSpec) -> Film:
    """Return a film that is trained here and now, but once only: several claims are about the same."""
    from explorer.runs import compute

    return compute(spec)


def films(key: str, seed: int) -> Films:
    """Return the films of a preset or an experiment, on other points from another start."""
    return {name: trained(spec) for name, spec in elsewhere(STATES[key], seed).specs().items()}


def quality(seeds: Sequence[int]) -> Measured:
    """Return how far each line's samples are from the law by steps, over trainings; exact is a perfect sampler's."""
    made = [Ways(trained(elsewhere(RING, seed).specs()[MODEL])) for seed in seeds]
    values = {
        name: np.array([[own.distance(_taking(route, steps)) for own in made] for steps in STEPS])
        for name, route in LINES.items()
    }
    return table(STEPS, [made[0].perfect(Route())[0]] * len(STEPS), values)


def _taking(route: Route, steps: int) -> Route:
    return Route(**{**vars(route), "steps": steps})


def steps_then_network(found: Measured) -> bool:
    """With two steps the exact denoiser is as far off as the network; with a hundred only the network is left.

    Heun is better than Euler for as many evaluations from twenty on, and no solver mends the network.
    """
    euler, heun, exact = (found.curve(name) for name in ("euler", "heun", "exact"))
    two, ten, twenty, last = (STEPS.index(steps) for steps in (2, 10, 20, 1000))
    floor = found.exact[0]
    same = abs(euler.mean[two] - exact.mean[two]) < exact.mean[two] / 4
    mended = exact.mean[last] < floor + 0.04 and euler.mean[last] - exact.mean[last] > 0
    return same and exact.mean[two] > 5 * floor and mended and heun.mean[ten] < euler.mean[twenty] + 0.02


def guided(seeds: Sequence[int]) -> Measured:
    """Return, by scale, of network and exact field: distance to the class's law, how sure the class, the spread."""
    made = [Ways(trained(elsewhere(GUIDED, seed).specs()[MODEL])) for seed in seeds]
    values: dict[str, list[list[float]]] = {}
    for ask in ("network", "exact"):
        for w in SCALES:
            route = Route(ask=ask, label=0, guidance=w)
            ends = [own.ends(route) for own in made]
            read = {
                "distance": [own.sliced_of(route).distance(x) for own, x in zip(made, ends, strict=True)],
                "sure": [sure(own, x) for own, x in zip(made, ends, strict=True)],
                "spread": [float(np.sqrt(x.var(axis=0).sum())) for x in ends],
            }
            for name, row in read.items():
                values.setdefault(f"{ask}_{name}", []).append(row)
    perfect = made[0].perfect(Route(label=0))[0]
    return table(SCALES, [perfect] * len(SCALES), {name: np.array(rows) for name, rows in values.items()})


def surer_and_farther(found: Measured) -> bool:
    """From w = 1 on samples are surer of their class, and farther from its law, the exact field's too."""
    one, most = SCALES.index(1.0), SCALES.index(PUSHED)
    return all(
        found.curve(f"{ask}_distance").mean[most] > 4 * found.curve(f"{ask}_distance").mean[one]
        and found.curve(f"{ask}_sure").mean[most] >= found.curve(f"{ask}_sure").mean[one]
        for ask in ("network", "exact")
    )


def always(found: Measured) -> bool:
    """Each claim holds on every seed."""
    return all(np.mean(curve.mean) == 1 for curve in found.curves)


STATES: Mapping[str, DiffusionState] = {key: DiffusionState.of(of.state) for key, of in (PRESETS | ALL).items()}
CLAIMS: Mapping[str, Claim] = {key: of.claim for key, of in (PRESETS | ALL).items() if of.claim}
_WAYS = ("explorer.concepts.diffusion.ways",)
_CLAIMS = ("explorer.concepts.diffusion.claims", *_WAYS)
_MEMORY = ("explorer.concepts.diffusion.memory", "explorer.models.diffusion.diffusion")
_DIGIT_PRESETS = ("explorer.concepts.diffusion.digits.presets",)
_DIGITS = ("explorer.concepts.diffusion.digits.claims",)

MEASUREMENTS: dict[str, Measurement] = {
    "solvers": Measurement(quality, range(51, 54), steps_then_network, _WAYS, tuple(RING.specs().values())),
    "guidance": Measurement(guided, SEEDS, surer_and_farther, _CLAIMS, tuple(GUIDED.specs().values())),
    "reflow": Measurement(
        straightened.straightened, SEEDS, straightened.holds, ("explorer.concepts.diffusion.straightened",),
        straightened.SPECS,
    ),
    "digits": Measurement(digits.by_guidance, digits.SEEDS, digits.clearer_and_alike, _DIGITS),
    "digits_steps": Measurement(digits.by_steps, digits.STEP_SEEDS, digits.seen_in_spread, _DIGITS),
    "memory": Measurement(memory.by_count, memory.SEEDS, memory.fades, _MEMORY),
    "digits_memory": Measurement(
        digits_memory.by_count, digits_memory.SEEDS, digits_memory.fades,
        ("explorer.concepts.diffusion.digits.memory", *_DIGITS),
    ),
    "presets": Measurement(
        lambda seeds: held(dict(CLAIMS), films, seeds), SEEDS, always, (*_CLAIMS, *_DIGIT_PRESETS),
        tuple(spec for state in STATES.values() for spec in state.specs().values()),
    ),
}  # fmt: skip
