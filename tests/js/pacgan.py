"""What explorer/metrics/modes.py counts in worlds of the plane and of the line, for the browser's count: seeded."""

from typing import Any

import numpy as np

from explorer import worlds
from explorer.concepts.gan.scene import modes_of
from explorer.metrics.modes import count
from explorer.worlds.base import Array, Gaussians

__all__ = ["pacgan"]

WORLDS = (("ring", "plane"), ("grid", "plane"), ("blobs", "plane"), ("two_bells", "line"), ("four_bells", "line"))
N = 200


def pacgan() -> list[dict[str, Any]]:
    """Return modes as a stage is sent them, points, and what is counted; tilted modes of several weights last."""
    cases = []
    for name, kind in WORLDS:
        source: Any = worlds.get(name, kind)
        sent = modes_of(source)
        assert sent is not None
        cases += [_case(name, source.components(), sent, x) for x in _drawn(source.components())]
    tilted = Gaussians(
        np.array([0.7, 0.2, 0.1]),
        np.array([[0.0, 0.0], [2.0, 1.0], [-2.0, 1.5]]),
        np.array([[[0.2, 0.15], [0.15, 0.2]], [[0.05, -0.03], [-0.03, 0.3]], [[0.1, 0.0], [0.0, 0.02]]]),
    )
    sent = {name: values.astype(np.float32) for name, values in tilted._asdict().items()}
    return cases + [_case("tilted", tilted, sent, x) for x in _drawn(tilted)]


def _drawn(law: Gaussians) -> list[Array]:
    """Return points of the law, of its first two modes alone but for a few, strewn everywhere, and piled on a mean."""
    weights, means, covariances = law
    rng = np.random.default_rng(11)
    roots = np.linalg.cholesky(covariances)

    def draw(which: Any, wide: float) -> Array:
        noise = rng.normal(size=(N, means.shape[1]))
        return means[which] + wide * np.einsum("nij,nj->ni", roots[which], noise)

    own = draw(rng.choice(len(weights), N, p=weights), 1.0)
    few = draw(np.where(np.arange(N) % 25 == 0, 1, 0), 1.1)
    strewn = rng.uniform(-3, 3, (N, means.shape[1]))
    return [x.round(4) for x in (own, few, strewn, np.repeat(means[:1], N, axis=0))]


def _case(name: str, law: Gaussians, sent: dict[str, Any], x: Array) -> dict[str, Any]:
    found = count(x, law)
    arrays = {
        key: {"shape": list(sent[key].shape), "data": sent[key].ravel().tolist()}
        for key in ("weights", "means", "covariances")
    }
    read = {"touched": found.touched, "held": found.held, "quality": found.quality, "shares": found.shares.tolist()}
    return {"name": name, "modes": arrays, "x": x.ravel().tolist(), "found": read}
