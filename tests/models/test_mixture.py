"""EM against what is known of it: it never falls, each step is scikit-learn's, one Gaussian a class is QDA."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture

from explorer import worlds
from explorer.models.configs.mixture import MixtureConfig
from explorer.models.mixture import MixtureEM
from explorer.worlds.plane.base import Data
from explorer.worlds.plane.mixture import Mixture


def learner(*, seed: int = 3, points: int = 200, world: str = "moons", **config) -> MixtureEM:
    return MixtureEM(MixtureConfig(**config), worlds.get(world, points=points, seed=seed).data(), seed)


@settings(max_examples=40)
@given(
    seed=st.integers(0, 9999),
    points=st.integers(10, 300),
    components=st.integers(1, 8),
    prior=st.sampled_from([0.01, 0.3, 10.0]),
    world=st.sampled_from(worlds.FORMULAS),
)
def test_em_never_lowers_its_objective(seed, points, components, prior, world):
    em = learner(seed=seed, points=points, world=world, components=components, covariance_prior=prior)
    before = em.objective()
    for _ in range(15):
        em.advance(1)
        after = em.objective()
        assert after >= before - 1e-7 * abs(before) - 1e-7
        before = after


def test_the_objective_check_can_fail():
    """Negative control: an M step without the prior does lower the objective that has it."""
    em = learner(components=4, covariance_prior=3.0)
    em.advance(10)
    before = em.objective()
    em.covariances = em.covariances * 0.9
    assert em.objective() < before - 1e-3


@pytest.mark.parametrize("prior", [0.01, 0.3, 10.0])
def test_one_gaussian_is_the_samples_own_after_one_step(prior):
    em = learner(components=1, covariance_prior=prior)
    em.advance(1)
    for c, points in enumerate(em.classes):
        x = points.numpy()
        np.testing.assert_allclose(em.means[c, 0], x.mean(axis=0), atol=1e-8)
        wanted = np.cov(x.T, bias=True) + prior / len(x) * np.eye(2)
        np.testing.assert_allclose(em.covariances[c, 0], wanted, atol=1e-8)
    settled = em.state()
    em.advance(3)
    np.testing.assert_allclose(em.covariances, settled["covariances"], atol=1e-12)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("components", [2, 4])
def test_each_step_is_scikit_learns(components):
    assert issubclass(ConvergenceWarning, Warning)
    em = learner(components=components, covariance_prior=0.01)
    start = em.state()
    em.advance(1)
    for c, points in enumerate(em.classes):
        oracle = GaussianMixture(
            components,
            max_iter=1,
            reg_covar=0.0,
            weights_init=start["weights"][c],
            means_init=start["means"][c],
            precisions_init=np.linalg.inv(start["covariances"][c]),
        ).fit(points.numpy())
        count = oracle.weights_ * len(points)
        np.testing.assert_allclose(em.weights[c], oracle.weights_, atol=1e-8)
        np.testing.assert_allclose(em.means[c], oracle.means_, atol=1e-8)
        ridged = oracle.covariances_ + 0.01 / count[:, None, None] * np.eye(2)
        np.testing.assert_allclose(em.covariances[c], ridged, atol=1e-8)


def test_with_one_gaussian_a_class_it_is_quadratic_discriminant_analysis():
    world = worlds.get("blobs", points=1000)
    data = world.data()
    em = MixtureEM(MixtureConfig(components=1, covariance_prior=0.01), data, 3)
    em.advance(2)
    oracle = QuadraticDiscriminantAnalysis().fit(data.x, data.y)
    x = np.random.default_rng(1).uniform(-2.5, 2.5, size=(500, 2))
    joint = em.log_prob(x)
    ours = np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))
    np.testing.assert_allclose(ours, oracle.predict_proba(x), atol=3e-3)  # it divides by n - 1, we by n


def test_the_prior_is_counted():
    data = worlds.get("moons", points=60).data()
    uneven = Data(data.x[:45], np.array([0] * 30 + [1] * 15), 2, data.extent)
    em = MixtureEM(MixtureConfig(), uneven, 3)
    em.advance(3)
    np.testing.assert_allclose(em.prior, [2 / 3, 1 / 3])
    side = np.linspace(-9, 9, 400)
    points = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    shares = np.exp(em.log_prob(points)).sum(axis=0) * (side[1] - side[0]) ** 2
    np.testing.assert_allclose(shares, [2 / 3, 1 / 3], atol=1e-4)


def test_a_frame_holds_the_whole_model():
    """The recorded rows, read by the world's own mixture, give the learner's density."""
    em = learner(components=3)
    em.advance(5)
    rows = em.snapshot().arrays["components"]
    assert rows.shape == (2, 3, 6)
    x = np.random.default_rng(2).normal(size=(100, 2))
    joint = np.column_stack([Mixture.from_flat(rows[c]).log_prob(x) for c in range(2)]) + np.log(0.5)
    np.testing.assert_allclose(joint, em.log_prob(x), atol=2e-3)


def test_the_training_loss_is_the_objective_a_point():
    em = learner()
    em.advance(4)
    assert em.snapshot().scalars["training_loss"] == pytest.approx(-em.objective() / 200)


def test_without_room_a_gaussian_does_not_shrink_onto_a_point():
    em = learner(points=20, components=8, covariance_prior=0.3)
    em.advance(60)
    assert np.isfinite(em.objective())
    assert np.linalg.eigvalsh(em.covariances.numpy()).min() > 0.3 / 20 / 2


def test_a_class_without_points_is_rare_and_vague():
    """It takes the share of half a point and keeps Gaussians over all points; nothing is infinite, nothing is lost."""
    data = worlds.get("blobs", classes=3, points=60).data()
    two = data.y != 2
    em = MixtureEM(MixtureConfig(components=3), Data(data.x[two], data.y[two], 3, data.extent), 3)
    start = em.state()
    em.advance(20)
    np.testing.assert_allclose(em.prior, np.array([20.5, 20.5, 0.5]) / 41.5)
    np.testing.assert_array_equal(em.state()["means"][2], start["means"][2])
    frame = em.snapshot()
    assert frame.arrays["components"].shape == (3, 3, 6)
    assert all(np.isfinite(values).all() for values in frame.arrays.values())
    assert np.isfinite(frame.scalars["training_loss"])
    side = np.linspace(-9, 9, 300)
    shares = np.exp(em.log_prob(np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2))).sum(axis=0)
    np.testing.assert_allclose(shares * (side[1] - side[0]) ** 2, em.prior, atol=1e-4)


@pytest.mark.parametrize("counts", [(9, 1), (1, 9), (10, 0), (0, 10)])
def test_fewer_points_than_gaussians_are_no_harm(counts):
    data = worlds.get("moons", points=10).data()
    em = MixtureEM(
        MixtureConfig(components=8, covariance_prior=0.01), Data(data.x, np.repeat([0, 1], counts), 2, data.extent), 3
    )
    em.advance(60)
    assert np.isfinite(em.objective())
    assert np.isfinite(em.log_prob(np.array([[0.0, 0.0], [30.0, -30.0]]))).all()


def test_of_five_classes_it_is_quadratic_discriminant_analysis_too():
    data = worlds.get("blobs", classes=5, points=1000).data()
    em = MixtureEM(MixtureConfig(components=1, covariance_prior=0.01), data, 3)
    em.advance(2)
    x = np.random.default_rng(1).uniform(-2.5, 2.5, size=(500, 2))
    joint = em.log_prob(x)
    ours = np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))
    np.testing.assert_allclose(ours, QuadraticDiscriminantAnalysis().fit(data.x, data.y).predict_proba(x), atol=2e-2)
