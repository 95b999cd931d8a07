"""The classifiers that model p(y | x) against scikit-learn's and against what their docstrings say."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.calibration import CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.svm import SVC

from explorer import models, worlds
from explorer.models.configs.network import NetworkConfig
from explorer.models.linear import LEAST, LinearRegression
from explorer.models.logistic import Logistic
from explorer.models.svm import SVM
from explorer.models.trees import Forest, Tree
from explorer.worlds.plane.base import Data

WORLDS = {2: ("moons", {}), 3: ("blobs", {"classes": 3}), 5: ("blobs", {"classes": 5})}
EXTENT = worlds.get("moons").extent
NOISY = worlds.get("moons", noise=0.4)
FRESH = NOISY.sample(4000, np.random.default_rng(8))
X = np.random.default_rng(1).uniform(-3, 3, size=(400, 2))


def data_of(classes: int, points: int = 200) -> Data:
    name, knobs = WORLDS[classes]
    return worlds.get(name, points=points, **knobs).data()


def fitted(name: str, data: Data, steps: int = 1, seed: int = 3, **config):
    learner = models.build(name, models.config_of(name)(**config), data, seed)
    learner.advance(steps)
    return learner


@pytest.mark.parametrize("classes", WORLDS)
@pytest.mark.parametrize("l2", [0.001, 0.1])
def test_newtons_method_ends_at_scikit_learns_logistic_regression(classes, l2):
    data = data_of(classes)
    ours = fitted("logistic", data, steps=15, l2=l2)
    # two classes by one output have the penalty of one vector, as scikit-learn's
    oracle = LogisticRegression(C=1 / (len(data.x) * l2), tol=1e-12, max_iter=10_000).fit(data.x, data.y)
    np.testing.assert_allclose(np.exp(ours.log_prob(X)), oracle.predict_proba(X), atol=1e-5)


@settings(max_examples=40)
@given(
    seed=st.integers(0, 9999),
    points=st.integers(10, 300),
    l2=st.sampled_from([1e-4, 0.01, 1.0]),
    world=st.sampled_from(worlds.FORMULAS),
)
def test_newtons_objective_never_rises(seed, points, l2, world):
    learner = fitted("logistic", worlds.get(world, points=points, seed=seed).data(), steps=0, l2=l2)
    values = []
    for _ in range(12):
        values.append(learner.objective(learner.theta))
        learner.advance(1)
    assert all(b <= a for a, b in pairwise(values))
    assert np.abs(learner.slope()).max() < 1e-6, "twelve steps are enough for every world"


@pytest.mark.parametrize("classes", [2, 5])
def test_slope_and_curvature_are_the_objectives(classes):
    learner = fitted("logistic", data_of(classes), steps=1, l2=0.1)
    theta, h = learner.theta.copy(), 1e-5

    def at(moved, ask):
        learner.theta = theta + moved.reshape(theta.shape)
        return ask()

    moves = h * np.eye(theta.size)
    slopes = [
        (learner.objective(theta + m.reshape(theta.shape)) - learner.objective(theta - m.reshape(theta.shape))) / 2 / h
        for m in moves
    ]
    np.testing.assert_allclose(learner.slope().ravel(), slopes, atol=1e-8)
    bends = [(at(m, learner.slope) - at(-m, learner.slope)).ravel() / 2 / h for m in moves]
    np.testing.assert_allclose(at(0 * moves[0], learner.curvature), bends, atol=1e-8)


def test_separable_points_are_no_harm_to_newton():
    """Two far clouds and hardly a penalty: undamped steps from level chances would still grow, these settle."""
    y = np.arange(20) % 2
    data = Data(2.0 * (2 * y - 1)[:, None] + 0.2 * np.random.default_rng(3).standard_normal((20, 2)), y, 2, EXTENT)
    learner = fitted("logistic", data, steps=30, l2=1e-4)
    assert (learner.log_prob(data.x).argmax(axis=1) == data.y).all()
    assert np.abs(learner.theta).max() < 50
    assert np.abs(learner.slope()).max() < 1e-8


@pytest.mark.parametrize("classes", WORLDS)
def test_its_film_is_read_as_a_networks(classes):
    """W row by row and then b, of `sizes`: one output for two classes, one each for more."""
    learner = fitted("logistic", data_of(classes), steps=8)
    flat, (inputs, outputs) = learner.snapshot().arrays["weights"].astype(float), learner.config.sizes(classes)
    network = NetworkConfig(layers=0)
    assert (inputs, outputs) == network.sizes(classes)
    w, b = flat[: inputs * outputs].reshape(outputs, inputs), flat[inputs * outputs :]
    scores = X @ w.T + b
    scores = np.column_stack([scores, np.zeros(len(X))]) if outputs == 1 else scores
    wanted = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    np.testing.assert_allclose(learner.log_prob(X), wanted, atol=1e-4)


@pytest.mark.parametrize("classes", WORLDS)
@pytest.mark.parametrize("ridge", [0.0, 1.0])
def test_planes_are_least_squares(classes, ridge):
    data = data_of(classes)
    ours = fitted("linear", data, ridge=ridge)
    assert isinstance(ours, LinearRegression)
    oracle = Ridge(alpha=ridge * len(data.x)).fit(data.x, np.eye(classes)[data.y])
    np.testing.assert_allclose(ours.planes(X), oracle.predict(X), atol=1e-10)
    np.testing.assert_allclose(ours.planes(X).sum(axis=1), 1, atol=1e-10)


def test_planes_are_no_chances_and_are_read_as_some():
    ours = fitted("linear", data_of(2))
    far = 5 * X
    assert ours.planes(far).max() > 1.2
    assert ours.planes(far).min() < -0.2
    assert np.exp(ours.log_prob(far)).min() == pytest.approx(LEAST)


def test_the_middle_of_three_in_a_row_is_masked():
    """ESL figure 4.2: the middle class's plane is nowhere highest; logistic regression sees all three."""
    rng = np.random.default_rng(5)
    y = np.repeat([0, 1, 2], 100)
    data = Data(np.array([[-2, -1.6], [0, 0], [2, 1.6]])[y] + 0.3 * rng.standard_normal((300, 2)), y, 3, EXTENT)
    errors = {
        name: (fitted(name, data, steps=12).log_prob(data.x).argmax(axis=1) != y).mean()
        for name in ("linear", "logistic", "lda")
    }
    assert errors["linear"] > 0.25
    assert errors["logistic"] < 0.02
    assert errors["lda"] < 0.02


@pytest.mark.parametrize("kernel", ["linear", "rbf"])
@pytest.mark.parametrize("classes", WORLDS)
def test_chances_of_the_machine_agree_with_its_sides(kernel, classes):
    """All but near the border, where a sigmoid need not cross 1/2 at distance 0."""
    data = data_of(classes)
    ours = fitted("svm", data, kernel=kernel)
    assert isinstance(ours, SVM)
    side = SVC(kernel=kernel, C=1.0, gamma=1.0).fit(data.x, data.y).predict(data.x)
    assert (ours.log_prob(data.x).argmax(axis=1) == side).mean() > 0.95


def test_the_machines_chances_are_honest_on_fresh_points():
    """The mean chance of what is decided for is about how often it is right."""
    chances = np.exp(fitted("svm", NOISY.data()).log_prob(FRESH.x))
    right = (chances.argmax(axis=1) == FRESH.y).mean()
    assert chances.max(axis=1).mean() == pytest.approx(right, abs=0.03)


def test_sigmoids_fitted_on_the_machines_own_points_are_too_bold():
    """Why points are held back: a machine that knows its points by heart is far from the border at every one."""
    data, everything = NOISY.data(), np.arange(600)
    machine = SVC(C=100.0, gamma=10.0)
    bold = CalibratedClassifierCV(machine, cv=[(everything, everything)], ensemble=False).fit(data.x, data.y)
    chances = {
        "bold": bold.predict_proba(FRESH.x),
        "ours": np.exp(fitted("svm", data, cost=100.0, gamma=10.0).log_prob(FRESH.x)),
    }
    right = (chances["ours"].argmax(axis=1) == FRESH.y).mean()
    assert chances["bold"].max(axis=1).mean() > right + 0.03
    assert chances["ours"].max(axis=1).mean() < right
    loss = {name: -np.log(p[np.arange(len(p)), FRESH.y].clip(1e-6)).mean() for name, p in chances.items()}
    assert loss["ours"] < loss["bold"] - 0.05


def test_no_leaf_says_never():
    """One tree of pure leaves: a leaf of n points says (n + 1) / (n + C)."""
    data = data_of(3)
    ours = fitted("tree", data, depth=12, leaf=1)
    assert isinstance(ours, Tree)
    leaves = ours.trees[0].apply(data.x)
    counts = np.array([np.bincount(data.y[leaves == leaf], minlength=3) for leaf in leaves])
    wanted = (counts + 1) / (counts.sum(axis=1, keepdims=True) + 3)
    np.testing.assert_allclose(np.exp(ours.log_prob(data.x)), wanted, atol=1e-12)


def test_a_forest_is_the_average_of_its_trees():
    data = data_of(2)
    ours = fitted("forest", data, trees=10)
    assert isinstance(ours, Forest)
    assert len(ours.trees) == 10
    alone = []
    for tree in list(ours.trees):
        ours.trees = [tree]
        alone.append(np.exp(ours.log_prob(X)))
    forest = fitted("forest", data, trees=10)
    np.testing.assert_allclose(np.exp(forest.log_prob(X)), np.mean(alone, axis=0), atol=1e-12)


def test_a_deeper_tree_knows_its_own_points_better():
    data = data_of(2)
    wrong = [(fitted("tree", data, depth=d, leaf=1).log_prob(data.x).argmax(axis=1) != data.y).mean() for d in (1, 12)]
    assert wrong[1] < 0.02 < wrong[0]


@pytest.mark.parametrize("k", [1, 15])
def test_neighbours_are_counted(k):
    data = data_of(3)
    distance = np.linalg.norm(X[:, None] - data.x, axis=2)
    nearest = data.y[np.argsort(distance, axis=1)[:, :k]]
    votes = np.stack([(nearest == c).sum(axis=1) for c in range(3)], axis=1)
    ours = fitted("knn", data, k=k)
    np.testing.assert_allclose(np.exp(ours.log_prob(X)), (votes + 1) / (k + 3), atol=1e-12)


def test_one_neighbour_knows_its_own_points_by_heart():
    data = data_of(2)
    assert (fitted("knn", data, k=1).log_prob(data.x).argmax(axis=1) == data.y).all()


def test_straight_borders_fail_on_xor():
    """Negative control: no line parts these clouds, and what bends does."""
    world = worlds.get("xor")
    fresh = world.sample(2000, np.random.default_rng(4))
    wrong = {
        name: (fitted(name, world.data(), steps=12).log_prob(fresh.x).argmax(axis=1) != fresh.y).mean()
        for name in ("linear", "logistic", "svm", "tree", "forest", "knn")
    }
    assert min(wrong["linear"], wrong["logistic"]) > 0.3
    assert max(wrong["svm"], wrong["tree"], wrong["forest"], wrong["knn"]) < 0.15


def test_a_logistic_state_may_change_its_penalty():
    data = data_of(2)
    first, other = fitted("logistic", data, steps=5), fitted("logistic", data, steps=0, l2=1.0)
    assert isinstance(first, Logistic)
    other.load(first.state())
    other.advance(8)
    assert np.abs(other.theta[:, :2]).max() < np.abs(first.theta[:, :2]).max()
