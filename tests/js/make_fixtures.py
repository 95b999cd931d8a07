"""Writes tests/js/fixtures: what torch and the worlds say at some points, for the browser's evaluators to equal.

Run as `python tests/js/make_fixtures.py` when the order of recorded weights or the form of a mixture changes.
"""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import torch

from explorer import models, worlds
from explorer.models.configs import NetworkConfig
from explorer.models.network import Network

FIXTURES = Path(__file__).parent / "fixtures"
SHAPES = ((2, 8, "tanh", 60), (0, 8, "tanh", 60), (1, 3, "relu", 30), (3, 5, "sigmoid", 30))
POINTS = np.random.default_rng(5).uniform(-3, 3, (25, 2)).round(3)


def networks() -> list[dict[str, Any]]:
    """Return untrained and trained networks of several shapes with their logits."""
    data = worlds.get("moons", points=60).data()
    out = []
    for layers, width, activation, steps in SHAPES:
        config = NetworkConfig(layers=layers, width=width, activation=activation)  # type: ignore[arg-type]
        network = Network(config, data, seed=3)
        network.advance(steps)
        with torch.no_grad():
            logits = network.logit(torch.tensor(POINTS, dtype=torch.float32)).tolist()
        weights = network.snapshot().arrays["weights"].tolist()
        said = {"points": POINTS.tolist(), "logits": logits}
        out.append({"sizes": network.sizes, "activation": activation, "weights": weights} | said)
    return out


def mixtures() -> list[dict[str, Any]]:
    """Return the worlds' mixtures and one learned by EM, with log p(x, y)."""
    out = []
    for name in worlds.NAMES:
        world = worlds.get(name)
        components = np.stack([mixture.flat() for mixture in world.classes])
        out.append(_mixture(name, components, world.prior, world.joint_log_prob(POINTS)))
    data = worlds.get("moons").data()
    learner = models.build("mixture", models.CONFIGS["mixture"](steps=10), data, 3)
    learner.advance(10)
    state = learner.state()
    s = state["covariances"]
    rows = [state["weights"], state["means"][..., 0], state["means"][..., 1], s[..., 0, 0], s[..., 0, 1], s[..., 1, 1]]
    out.append(_mixture("learned", np.stack(rows, axis=2), np.bincount(data.y) / len(data.y), learner.log_prob(POINTS)))
    return out


def _mixture(name: str, components: Any, prior: Any, joint: Any) -> dict[str, Any]:
    flat = np.asarray(components).ravel().tolist()
    return {"name": name, "components": flat, "prior": list(prior), "points": POINTS.tolist(), "joint": joint.tolist()}


def noise(count: int = 3) -> list[dict[str, float]]:
    """Return the first of the stage's fixed viewing noise: the generator of Numerical Recipes and Box-Muller."""
    state = 20_240_611

    def uniform() -> float:
        nonlocal state
        state = (state * 1_664_525 + 1_013_904_223) % 2**32
        return (state + 0.5) / 2**32

    out = []
    for _ in range(count):
        radius, angle = math.sqrt(-2 * math.log(uniform())), 2 * math.pi * uniform()
        label, component = uniform(), uniform()
        out.append(
            {"label": label, "component": component, "a": radius * math.cos(angle), "b": radius * math.sin(angle)}
        )
    return out


def main() -> None:
    """Write all files."""
    FIXTURES.mkdir(exist_ok=True)
    for name, content in [("networks", networks()), ("mixtures", mixtures()), ("noise", noise())]:
        (FIXTURES / f"{name}.json").write_text(json.dumps(content) + "\n")


if __name__ == "__main__":
    main()
