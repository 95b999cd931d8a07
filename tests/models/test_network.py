"""The network against what is known: its gradient, its flat weights, logistic regression where it has no layers."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from sklearn.linear_model import LogisticRegression

from explorer import worlds
from explorer.models.configs.network import NetworkConfig
from explorer.models.network import Network
from explorer.worlds.plane.base import Data

DATA = worlds.get("moons", points=100, noise=0.4).data()
ACTIVATIONS = {"tanh": np.tanh, "relu": lambda v: np.maximum(v, 0), "sigmoid": lambda v: 1 / (1 + np.exp(-v))}


def network(**config) -> Network:
    return Network(NetworkConfig(**config), DATA, 3)


def logit_of(flat: np.ndarray, sizes: tuple[int, ...], activation: str, x: np.ndarray) -> np.ndarray:
    """Evaluate a film's flat weights in float64, written anew: W_1 row by row, b_1, W_2, b_2, ..."""
    h, at = x, 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        w = flat[at : at + i * o].reshape(o, i)
        b = flat[at + i * o : at + i * o + o]
        at += i * o + o
        h = h @ w.T + b
        if layer < len(sizes) - 2:
            h = ACTIVATIONS[activation](h)
    assert at == len(flat)
    return h[:, 0]


def loss_of(flat: np.ndarray, sizes: tuple[int, ...], activation: str, l2: float) -> float:
    f = logit_of(flat, sizes, activation, DATA.x)
    entropy = np.logaddexp(0, np.where(DATA.y == 0, -f, f)).mean()
    at, squares = 0, 0.0
    for i, o in pairwise(sizes):
        squares += (flat[at : at + i * o] ** 2).sum()
        at += i * o + o
    return float(entropy + l2 / 2 * squares)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("layers", [0, 1, 3])
def test_flat_weights_are_the_whole_model(layers, activation):
    net = network(layers=layers, width=5, activation=activation)
    net.advance(30)
    x = np.random.default_rng(1).uniform(-3, 3, size=(200, 2))
    f = logit_of(net.snapshot().arrays["weights"].astype(float), net.sizes, activation, x)
    wanted = np.column_stack([-np.logaddexp(0, -f), -np.logaddexp(0, f)])
    np.testing.assert_allclose(net.log_prob(x), wanted, atol=1e-4)


@pytest.mark.parametrize("activation", ["tanh", "sigmoid"])  # relu has kinks that differences stumble over
def test_the_gradient_is_the_losss(activation):
    net = network(layers=2, width=4, activation=activation, l2=0.03)
    net.advance(20)
    flat = net.snapshot().arrays["weights"].astype(float)
    net.backpropagate()
    step = 1e-6 * np.eye(len(flat))
    slopes = [
        (loss_of(flat + d, net.sizes, activation, 0.03) - loss_of(flat - d, net.sizes, activation, 0.03)) / 2e-6
        for d in step
    ]
    np.testing.assert_allclose(net.gradient.numpy(), slopes, atol=2e-6, rtol=1e-4)


def by_autograd(net: Network, rows: torch.Tensor | slice) -> torch.Tensor:
    """Return the flat gradient of the loss as torch's recorded graph has it."""
    parts = [p.requires_grad_() for pair in zip(net.weights, net.biases, strict=True) for p in pair]
    slopes = torch.autograd.grad(net.loss(rows), parts)
    for part in parts:
        part.requires_grad_(False)
    return torch.cat([slope.flatten() for slope in slopes])


@pytest.mark.parametrize("rows", [slice(None), torch.arange(7, 30)], ids=["all", "batch"])
@pytest.mark.parametrize("penalty", [{}, {"l2": 0.1}, {"l1": 0.1}, {"l1": 0.02, "l2": 0.3}], ids=str)
@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid", "linear"])
@pytest.mark.parametrize("layers", [0, 1, 3])
@pytest.mark.parametrize("classes", [2, 4])
def test_backpropagation_is_autograds(classes, layers, activation, penalty, rows):
    data = worlds.get("blobs", classes=classes, points=60).data()
    config = NetworkConfig(layers=layers, width=5, activation=activation, features="x1,x2,x1x2", **penalty)
    net = Network(config, data, 3)
    net.advance(10)
    net.backpropagate(rows)
    wanted = by_autograd(net, rows)
    torch.testing.assert_close(net.gradient, wanted, atol=1e-6, rtol=1e-4)
    assert wanted.abs().max() > 1e-3, "a gradient of nothing would agree with nothing"


def test_the_training_loss_is_cross_entropy_and_penalty():
    net = network(l2=0.1)
    net.advance(5)
    frame = net.snapshot()
    wanted = loss_of(frame.arrays["weights"].astype(float), net.sizes, "tanh", 0.1)
    assert frame.scalars["training_loss"] == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_without_hidden_layers_it_ends_at_logistic_regression(optimizer):
    l2 = 0.01
    net = network(layers=0, l2=l2, optimizer=optimizer, rate=1.0 if optimizer == "sgd" else 0.03)
    net.advance(1500)
    oracle = LogisticRegression(C=1 / (len(DATA.x) * l2), tol=1e-10, max_iter=1000).fit(DATA.x, DATA.y == 0)
    w1, w2, b = net.snapshot().arrays["weights"]
    np.testing.assert_allclose([w1, w2], oracle.coef_[0], atol=2e-3)
    assert b == pytest.approx(oracle.intercept_[0], abs=2e-3)


def test_no_bend_without_layers():
    """With no hidden layer the log-odds are a plane: second differences vanish."""
    net = network(layers=0)
    net.advance(50)
    x = np.random.default_rng(2).normal(size=(50, 2))
    logs = [net.log_prob(x + d * np.array([0.3, 0.2])) for d in (-1, 0, 1)]
    f = [a[:, 0] - a[:, 1] for a in logs]
    np.testing.assert_allclose(f[0] + f[2], 2 * f[1], atol=1e-4)


def test_an_l2_penalty_keeps_weights_small():
    free, held = network(rate=0.03), network(rate=0.03, l2=0.1)
    free.advance(300)
    held.advance(300)
    norm = [np.square(net.snapshot().arrays["weights"]).sum() for net in (free, held)]
    assert norm[1] < norm[0] / 4


@pytest.mark.parametrize("classes", [3, 5])
def test_of_more_classes_it_ends_at_multinomial_logistic_regression(classes):
    """One output a class and the softmax; the posterior is unique though each plane is free to lean with the others."""
    l2, data = 0.01, worlds.get("blobs", classes=classes, points=200).data()
    net = Network(NetworkConfig(layers=0, l2=l2, rate=0.03), data, 3)
    assert net.sizes == (2, classes)
    net.advance(2000)
    oracle = LogisticRegression(C=1 / (len(data.x) * l2), tol=1e-10, max_iter=1000).fit(data.x, data.y)
    np.testing.assert_allclose(np.exp(net.log_prob(data.x)), oracle.predict_proba(data.x), atol=2e-3)


def test_two_classes_have_one_output_and_more_have_one_each():
    assert NetworkConfig().sizes(2) == (2, 8, 8, 1)
    assert NetworkConfig(layers=1, width=5).sizes(4) == (2, 5, 4)
    assert NetworkConfig(layers=0).sizes(3) == (2, 3)


FORMULAS = {
    "x1": lambda a, b: a,
    "x2": lambda a, b: b,
    "x1x1": lambda a, b: a**2,
    "x2x2": lambda a, b: b**2,
    "x1x2": lambda a, b: a * b,
    "sinx1": lambda a, b: np.sin(a),
    "sinx2": lambda a, b: np.sin(b),
}


@pytest.mark.parametrize("name", FORMULAS)
def test_each_feature_is_what_it_is_called(name):
    """Alone it is all that a network without layers knows: the log-odds are its multiple and a bias."""
    net = network(layers=0, features=name)
    net.advance(30)
    w, b = net.snapshot().arrays["weights"].astype(float)
    x = np.random.default_rng(1).uniform(-3, 3, size=(50, 2))
    logs = net.log_prob(x)
    np.testing.assert_allclose(logs[:, 0] - logs[:, 1], w * FORMULAS[name](*x.T) + b, atol=1e-5)
    assert abs(w) > 1e-3


def test_squares_learn_a_circle_without_a_hidden_layer():
    data = worlds.get("circles").data()
    errors = []
    for features in ("x1,x2", "x1x1,x2x2"):
        net = Network(NetworkConfig(layers=0, features=features, rate=0.1), data, 3)
        net.advance(300)
        errors.append(np.mean(net.log_prob(data.x).argmax(axis=1) != data.y))
    assert errors[0] > 0.3 > 0.05 > errors[1]


def test_the_l1_penalty_is_the_sum_of_absolute_weights():
    free, held = network(layers=1, width=3), network(layers=1, width=3, l1=0.2)
    sums = sum(float(w.abs().sum()) for w in free.weights)
    losses = [float(net.loss()) for net in (free, held)]
    assert losses[1] - losses[0] == pytest.approx(0.2 * sums, rel=1e-5)


def test_an_l1_penalty_lets_useless_inputs_die_out():
    """Squares tell moons little that the coordinates don't; under L2 their weights shrink, under L1 they go."""
    ends = {}
    for kind in ("l1", "l2"):
        net = network(layers=0, features="x1,x2,sinx1,sinx2", rate=0.01, **{kind: 0.1})
        net.advance(2000)
        ends[kind] = np.abs(net.snapshot().arrays["weights"][:4])
    assert (ends["l1"] < 0.01).any()
    assert (ends["l2"] > 0.05).all()


def test_a_batch_holds_other_points_each_time_and_all_in_the_long_run():
    net = network(batch=10)
    drawn = [net.batch(step).tolist() for step in range(200)]
    assert all(len(set(rows)) == 10 for rows in drawn)
    assert len({tuple(rows) for rows in drawn}) == 200
    counts = np.bincount(np.concatenate(drawn), minlength=len(DATA.x))
    assert counts.min() > 5  # of 20 expected
    everything = slice(None)
    assert network(batch=0).batch(0) == everything
    assert network(batch=len(DATA.x)).batch(0) == everything, "so many are all"
    assert network(batch=1000).batch(0) == everything


def test_a_batch_step_follows_the_gradient_of_its_own_points():
    net = network(batch=10, optimizer="sgd", rate=0.1)
    rows = net.batch(0)
    start = net.snapshot().arrays["weights"].copy()
    gradient, loss = by_autograd(net, rows).numpy(), float(net.loss(rows))
    net.advance(1)
    np.testing.assert_allclose(net.snapshot().arrays["weights"], start - 0.1 * gradient, atol=1e-6)
    alone = Network(NetworkConfig(), Data(DATA.x[rows], DATA.y[rows], 2, DATA.extent), 3)
    assert loss == pytest.approx(float(alone.loss()), rel=1e-6)


def test_a_weight_set_by_hand_is_the_one_that_was_meant():
    net = network(layers=1, width=3)
    net.advance(5)
    before = net.snapshot().arrays["weights"]
    net.edit({1: 2.5, 7: -1.0, 12: 0.25})
    after = net.snapshot().arrays["weights"]
    assert {i: after[i] for i in np.flatnonzero(after != before)} == {1: 2.5, 7: -1.0, 12: 0.25}
    assert net.weights[0][0, 1] == 2.5
    assert net.biases[0][1] == -1.0
    assert net.biases[1][0] == 0.25
