"""The classifiers that model p(x, y) at once against scikit-learn's, and against the truth that they can reach."""

import numpy as np
import pytest
from scipy.stats import norm
from sklearn.covariance import EmpiricalCovariance
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis, QuadraticDiscriminantAnalysis
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KernelDensity

from explorer import exact, models, worlds
from explorer.models.configs.mixture import MixtureConfig
from explorer.models.kde import KDE
from explorer.models.neighbours import CELL, KNNDensity
from explorer.worlds.plane.base import Data

EXTENT = worlds.get("moons").extent
X = np.random.default_rng(1).uniform(-3, 3, size=(400, 2))
RIDGE = 0.3


def fitted(name: str, data: Data, **config):
    learner = models.build(name, models.config_of(name)(**config), data, 3)
    learner.advance(1)
    return learner


def clouds(classes: int, points: int = 200) -> Data:
    """Return leaning clouds of unequal counts."""
    rng = np.random.default_rng(classes)
    y = np.sort(rng.choice(classes, points, p=np.arange(1, classes + 1) / (classes * (classes + 1) / 2)))
    shapes = rng.normal(size=(classes, 2, 2)) * 0.6
    x = 1.5 * rng.normal(size=(classes, 2))[y] + np.einsum("nij,nj->ni", shapes[y], rng.normal(size=(points, 2)))
    return Data(x, y, classes, EXTENT)


class Ridged(EmpiricalCovariance):
    """scikit-learn's own covariance with `ridge` / n on the diagonal."""

    def __init__(self, ridge: float = RIDGE) -> None:
        super().__init__()
        self.ridge = ridge

    def fit(self, x, y=None):
        super().fit(x)
        self.covariance_ = self.covariance_ + self.ridge / len(x) * np.eye(2)
        return self


def posterior(joint: np.ndarray) -> np.ndarray:
    return np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))


@pytest.mark.parametrize("classes", [2, 3, 5])
def test_lda_is_scikit_learns(classes):
    data = clouds(classes)
    # each class's covariance counts by its share, so the ridges add up to classes * ridge / n
    oracle = LinearDiscriminantAnalysis(solver="lsqr", covariance_estimator=Ridged(RIDGE / classes))
    oracle.fit(data.x, data.y)
    np.testing.assert_allclose(posterior(fitted("lda", data).log_prob(X)), oracle.predict_proba(X), atol=1e-9)


@pytest.mark.parametrize("classes", [2, 3, 5])
def test_qda_is_scikit_learns(classes):
    data = clouds(classes)
    oracle = QuadraticDiscriminantAnalysis(solver="eigen", covariance_estimator=Ridged()).fit(data.x, data.y)
    np.testing.assert_allclose(posterior(fitted("qda", data).log_prob(X)), oracle.predict_proba(X), atol=1e-9)


@pytest.mark.parametrize("classes", [2, 5])
def test_naive_bayes_is_scikit_learns(classes):
    data = worlds.get("blobs", classes=classes, points=200).data()  # equal counts: one ridge for all classes
    smoothing = RIDGE / (200 / classes) / data.x.var(axis=0).max()
    oracle = GaussianNB(var_smoothing=smoothing).fit(data.x, data.y)
    ours = fitted("naive_bayes", data).log_prob(X)
    np.testing.assert_allclose(posterior(ours), oracle.predict_proba(X), atol=1e-9)
    np.testing.assert_allclose(ours, oracle.predict_joint_log_proba(X), atol=1e-8)


def test_qda_is_the_mixture_with_one_gaussian_a_class():
    data = clouds(3)
    mixture = models.build("mixture", MixtureConfig(components=1), data, 3)
    mixture.advance(2)
    ours = fitted("qda", data)
    np.testing.assert_allclose(ours.log_prob(X), mixture.log_prob(X), atol=1e-9)
    rows = ours.snapshot().arrays["components"]
    np.testing.assert_allclose(rows, mixture.snapshot().arrays["components"], rtol=1e-5, atol=1e-6)


def test_what_the_families_hold_their_shapes_to():
    rows = {name: fitted(name, clouds(3)).snapshot().arrays["components"] for name in ("naive_bayes", "lda", "qda")}
    assert all(values.shape == (3, 1, 6) for values in rows.values())
    assert not rows["naive_bayes"][..., 4].any()
    assert len(np.unique(rows["lda"][:, 0, 3:], axis=0)) == 1
    assert len(np.unique(rows["qda"][:, 0, 3:], axis=0)) == 3
    np.testing.assert_allclose(rows["lda"][..., :3], rows["qda"][..., :3])


@pytest.mark.parametrize("classes", [2, 4])
def test_lda_is_exactly_right_on_clouds_of_one_shape(classes):
    """Its error in KL falls as 1/n: a hundred times the points, about a hundredth of the excess."""
    world = worlds.get("blobs", classes=classes, shared=1)
    fresh = world.sample(20_000, np.random.default_rng(4)).x
    excess = []
    for n in (400, 40_000):
        runs = [
            fitted("lda", world.sample(n, np.random.default_rng(seed)), covariance_prior=0.01).log_prob(fresh)
            for seed in range(8)
        ]
        joint = world.joint_log_prob(fresh)
        weights = posterior(joint)
        excess.append(np.mean([(weights * (joint - ours)).sum(axis=1).mean() for ours in runs]))
    assert excess[1] < excess[0] / 30
    assert abs(excess[1]) < 5e-4


@pytest.mark.slow
def test_logistic_regression_pays_for_knowing_less():
    """Efron 1975: on two Gaussians of one covariance LDA's excess error is ARE(D) of logistic regression's."""
    distance, n, ratio = 3.0, 400, []
    rng = np.random.default_rng(12)
    excess = {"lda": [], "logistic": []}
    for _ in range(600):
        y = rng.integers(2, size=n)
        data = Data(np.column_stack([(y - 0.5) * distance, np.zeros(n)]) + rng.standard_normal((n, 2)), y, 2, EXTENT)
        for name, config in (("lda", {"covariance_prior": 0.01}), ("logistic", {"l2": 1e-4})):
            learner = models.build(name, models.config_of(name)(**config), data, 3)
            learner.advance(8)
            excess[name].append(line_error(learner, distance) - norm.cdf(-distance / 2))
    ratio = np.mean(excess["lda"]) / np.mean(excess["logistic"])
    draws = np.array([excess["lda"], excess["logistic"]])
    se = (draws[0] - ratio * draws[1]).std(ddof=1) / np.sqrt(600) / draws[1].mean()
    assert ratio == pytest.approx(exact.are(distance), abs=0.03 + 2 * se)  # the band of references.md, section 1
    assert ratio < 0.85, "and it is not 1"


def line_error(learner, distance: float) -> float:
    """Return the exact error rate of a straight border on the two Gaussians of the test above."""
    corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    logs = learner.log_prob(corners)
    f = logs[:, 1] - logs[:, 0]
    w, b = f[1:] - f[0], f[0]
    half = np.array([distance / 2, 0.0])
    return float((norm.cdf(-(w @ half + b) / np.hypot(*w)) + norm.cdf((b - w @ half) / np.hypot(*w))) / 2)


def test_naive_bayes_and_qda_fail_on_xor_and_qda_does_not_on_blobs():
    """Negative control: given the class the coordinates of xor lean on each other, and that is all there is to know."""
    wrong = {}
    for name, world in (("naive_bayes", worlds.get("xor")), ("lda", worlds.get("xor")), ("qda", worlds.get("blobs"))):
        fresh = world.sample(4000, np.random.default_rng(4))
        wrong[name] = (fitted(name, world.data()).log_prob(fresh.x).argmax(axis=1) != fresh.y).mean()
    assert wrong["naive_bayes"] > 0.4
    assert wrong["lda"] > 0.4
    assert wrong["qda"] < exact.bayes_error(worlds.get("blobs")) + 0.02


@pytest.mark.parametrize("width", [0.25, 1.0])
def test_kernels_are_scikit_learns(width):
    data = clouds(3)
    ours = fitted("kde", data, width=width)
    assert isinstance(ours, KDE)
    for c in range(3):
        own = data.x[data.y == c]
        wanted = width * np.sqrt(own.var(axis=0).mean()) * len(own) ** (-1 / 6)
        assert ours.bandwidth(c) == pytest.approx(wanted)
        oracle = KernelDensity(bandwidth=ours.bandwidth(c)).fit(own)
        logs = oracle.score_samples(X) + np.log(len(own) / len(data.x))
        near = logs > -30  # farther out its tree gives up digits
        np.testing.assert_allclose(ours.log_prob(X)[near, c], logs[near], atol=1e-7)


def test_kernels_of_smaller_classes_are_filled_up_with_weight_nothing():
    data = clouds(3)
    rows, counts = fitted("kde", data).snapshot().arrays["components"], np.bincount(data.y)
    assert rows.shape == (3, counts.max(), 6)
    np.testing.assert_array_equal((rows[..., 0] > 0).sum(axis=1), counts)
    np.testing.assert_allclose(rows[..., 0].sum(axis=1), 1, rtol=1e-5)
    assert (rows[..., 3] > 0).all()
    assert (rows[..., 3] * rows[..., 5] > rows[..., 4] ** 2).all()


def test_a_density_by_neighbours_is_the_formula():
    data = worlds.get("blobs", classes=3, points=60).data()
    ours = fitted("knn_density", data, k=4)
    assert isinstance(ours, KNNDensity)
    for c in range(3):
        own = data.x[data.y == c]
        r = np.sort(np.linalg.norm(X[:, None] - own, axis=2), axis=1)[:, 3].clip(CELL)
        raw = np.log(4 / (len(own) * np.pi * r**2))
        scale = ours.log_prob(X)[:, c] - raw
        np.testing.assert_allclose(scale, scale[0], atol=1e-10)  # one number a class: its share over its mass


def test_a_density_by_neighbours_has_no_finite_mass_on_the_plane():
    """Why it is scaled to the picture: each ten times wider a view holds as much again."""
    ours = fitted("knn_density", worlds.get("blobs", points=60).data())
    radius = np.array([1e2, 1e3, 1e4, 1e5])
    density = np.exp(ours.log_prob(np.column_stack([radius, np.zeros(4)]))).sum(axis=1)
    rings = density * radius**2  # mass of a ring from r to 10 r, up to a factor
    np.testing.assert_allclose(rings[1:], rings[:-1], rtol=0.1)


def test_before_its_step_a_density_is_one_broad_gaussian():
    data = clouds(3)
    for name in ("naive_bayes", "lda", "qda", "kde", "knn_density"):
        learner = models.build(name, models.config_of(name)(), data, 3)
        logs = learner.log_prob(X) - np.log(data.shares)
        np.testing.assert_allclose(logs, np.tile(logs[:, :1], 3), atol=1e-12)
        at_mean = learner.log_prob(data.x.mean(axis=0, keepdims=True))
        assert (at_mean >= learner.log_prob(X)).all()
