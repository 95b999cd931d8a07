"""The network against what is known: its gradient, its flat weights, logistic regression where it has no layers."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from sklearn.linear_model import LogisticRegression

from explorer import worlds
from explorer.models import NetworkConfig
from explorer.models.network import Network

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
    for p in net.parameters():
        p.grad = None
    net.loss().backward()
    ours = torch.cat([p.grad.flatten() for p in net.parameters()]).numpy()
    step = 1e-6 * np.eye(len(flat))
    slopes = [
        (loss_of(flat + d, net.sizes, activation, 0.03) - loss_of(flat - d, net.sizes, activation, 0.03)) / 2e-6
        for d in step
    ]
    np.testing.assert_allclose(ours, slopes, atol=2e-6, rtol=1e-4)


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
