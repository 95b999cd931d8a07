"""What Python says of diffusion models, for the browser: networks trained here, laws behind noise, ways back."""

from typing import Any

import numpy as np

from explorer import models, worlds
from explorer.concepts.diffusion.described import described
from explorer.exact.noising import noised
from explorer.exact.noising import points as by_heart
from explorer.metrics.sliced import Sliced
from explorer.models.diffusion.diffusion import Diffusion
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.predictions import PREDICTIONS, Level, Parts, parts_of, said
from explorer.models.diffusion.solvers import DDIM, LEAST_SIGNAL, SOLVERS, Solver, adaptive, run, start, times
from explorer.worlds import plane
from explorer.worlds.base import Array

__all__ = ["diffusions", "noisings"]

STEPS = 60
SMALL: dict[str, Any] = {"steps": STEPS, "batch": 32, "layers": 2, "width": 10}
NETWORKS: tuple[dict[str, Any], ...] = (
    {"prediction": "v"},
    {"prediction": "noise", "layers": 1, "width": 7},
    {"prediction": "data", "conditional": False},
    {"prediction": "velocity", "layers": 3, "averaging": 0.0},
)
SEEN = ((0.9, 0.1), (0.5, 0.5), (0.6, 0.8), (1.0, 4.0), (0.001, 1.0))  # alpha and sigma, for networks
LEVELS = (*SEEN, (1.0, 0.002), (0.05, 1.0), (0.0, 1.0), (1.0, 10.0))
WORLDS = ("ring", "checkerboard", "blobs", "pinwheel")
MADE = (*SOLVERS.values(), DDIM("ddim", 0.4))
WALKED, LONG = 5, 5  # points and steps of a way back
TIMES = (0.01, 0.2, 0.5, 0.83, 1.0)
SLICED = 30


def diffusions() -> list[dict[str, Any]]:
    """Return networks after a few steps, with what they forecast of some points, without a class and with one."""
    return [_network(settings) for settings in NETWORKS]


def _network(settings: dict[str, Any]) -> dict[str, Any]:
    config = models.config_of("diffusion")(**{**SMALL, **settings})
    data = worlds.get("ring", points=60).data()
    model = models.build("diffusion", config, data, 3)
    assert isinstance(model, Diffusion)
    model.advance(STEPS)
    form = described(model.config, data.classes)
    x = _places(np.random.default_rng(6))
    asked = [
        {"alpha": alpha, "sigma": sigma, "label": label}
        | {"data": _list(model.denoise(x, alpha, sigma, label).astype(float))}
        for alpha, sigma in (*SEEN, (0.0, 1.0))
        for label in ((None, 1) if form["told"] else (None,))
    ]
    return {"form": form, "weights": _list(model.snapshot().arrays["weights"], 8), "x": _list(x), "asked": asked}


def noisings() -> dict[str, Any]:
    """Return what the exact modules say: paths, predictions, laws behind noise, ways back, distances."""
    return {
        "paths": [_path(name) for name in PATHS],
        "predictions": [_prediction(name) for name in PREDICTIONS],
        "laws": [_law(name) for name in WORLDS],
        "hearts": [_heart(width) for width in (0.0, 0.2)],
        "walks": [
            _walk(path, solver)
            for path in PATHS
            for solver in MADE
            if solver.name != "sde" or PATHS[path].level(np.array(1.0))[0] >= LEAST_SIGNAL
        ],
        "adaptive": [_adaptive(path) for path in PATHS],
        "sliced": _sliced(),
    }


def _path(name: str) -> dict[str, Any]:
    path = PATHS[name]
    level, slopes = (np.stack(of(np.array(TIMES)), axis=1).tolist() for of in (path.level, path.slopes))
    ratios = [0.003, 0.3, 1.0, 20.0]
    return {
        "path": name, "t": TIMES, "level": level, "slopes": slopes,
        "log_snr": path.log_snr(np.array(TIMES[:-1])).tolist(),
        "ratios": ratios, "time_of": [path.time_of(ratio) for ratio in ratios],
    }  # fmt: skip


def _prediction(name: str) -> dict[str, Any]:
    rng = np.random.default_rng(2)
    x, value, data, noise = rng.normal(size=(4, 6)).round(3)
    at = Level(0.6, 1.1, -0.7, 1.3)
    parts = parts_of(name, x, value, at)
    return {
        "prediction": name, "at": at._asdict(), "x": x.tolist(), "value": value.tolist(),
        "parts": [part.tolist() for part in parts],
        "data": data.tolist(), "noise": noise.tolist(), "said": said(name, Parts(data, noise), at).tolist(),
    }  # fmt: skip


def _law(name: str) -> dict[str, Any]:
    world = plane.get(name)
    x = np.vstack([_places(np.random.default_rng(7)), [[7.0, -9.0]]])
    exact = {"kind": world.classes[0].kind, "prior": world.prior.tolist()}
    exact["classes"] = [density.flat().ravel().tolist() for density in world.classes]
    asked = []
    for label in (None, 1):
        for alpha, sigma in LEVELS:
            law = noised(world, alpha, sigma, label)
            said_of = {"data": _list(law.denoise(x), 9), "log": _list(law.log_prob(x), 9)}
            asked.append({"alpha": alpha, "sigma": sigma, "label": label} | said_of)
    return {"name": name, "exact": exact, "x": _list(x), "asked": asked}


def _heart(width: float) -> dict[str, Any]:
    known, x = worlds.get("moons", points=20).data().x.round(3), _places(np.random.default_rng(8))
    asked = []
    for alpha, sigma in LEVELS:
        law = by_heart(known, alpha, sigma, width=width)
        said_of = {"data": _list(law.denoise(x), 9), "log": _list(law.log_prob(x), 9)}
        asked.append({"alpha": alpha, "sigma": sigma} | said_of)
    return {"width": width, "points": _list(known), "x": _list(x), "asked": asked}


class _Given:
    """Noise that was drawn before, a step after the other."""

    def __init__(self, noise: Array) -> None:
        self.steps = iter(noise)

    def standard_normal(self, shape: tuple[int, ...]) -> Array:
        """Return the next step's."""
        given: Array = next(self.steps)
        assert given.shape == shape
        return given


def _exact(x: Array, alpha: float, sigma: float) -> Array:
    return noised(plane.get("ring"), alpha, sigma).denoise(x)


def _walk(path: str, solver: Solver) -> dict[str, Any]:
    x = start(PATHS[path], WALKED, 2, np.random.default_rng(9)).round(3)
    noise = np.random.default_rng(10).standard_normal((LONG, WALKED, 2)).round(3)
    walk = run(_exact, PATHS[path], solver, x, times(LONG), _Given(noise))  # type: ignore[arg-type]
    look = {"path": path, "solver": solver.name, "eta": getattr(solver, "eta", 0.0), "steps": LONG, "draw": 0}
    said_of = {"states": [_list(state, 12) for state in walk.x], "evaluations": walk.evaluations}
    return {"look": look, "start": _list(x), "noise": [_list(of) for of in noise] if solver.noisy else []} | said_of


def _adaptive(path: str) -> dict[str, Any]:
    x = start(PATHS[path], 4 * WALKED, 2, np.random.default_rng(9)).round(3)
    walk = adaptive(_exact, PATHS[path], x)
    look = {"path": path, "solver": "adaptive", "eta": 0.0, "steps": LONG, "draw": 0}
    states = [_list(walk.x[i], 9) for i in (1, len(walk.x) // 2, -1)]  # the first step, one in the middle, the end
    return {"look": look, "start": _list(x), "states": states, "count": len(walk.x), "evaluations": walk.evaluations}


def _sliced() -> dict[str, Any]:
    world, rng = plane.get("ring"), np.random.default_rng(11)
    made = [Sliced(world.draw(2000, rng), SLICED), *(Sliced(of.sample(2000, rng), SLICED) for of in world.classes)]
    for each in made:
        each.quantiles = each.quantiles.astype(np.float16).astype(float)  # as scenes carry them
    x = world.draw(SLICED, rng).round(3)
    quantiles = np.stack([each.quantiles for each in made])
    return {
        "quantiles": {"shape": list(quantiles.shape), "data": _list(quantiles, 6)},
        "perfect": [list(each.perfect) for each in made],
        "x": _list(x), "distances": [each.distance(x) for each in made],
    }  # fmt: skip


def _places(rng: np.random.Generator) -> Array:
    """Return points where data are and where noise is: (6, 2)."""
    return np.vstack([rng.uniform(-2, 2, (4, 2)), rng.uniform(-4, 4, (2, 2))]).round(3)


def _list(values: Any, digits: int = 6) -> list[float]:
    out: list[float] = np.asarray(values, float).ravel().round(digits).tolist()
    return out
