"""Noised laws against what is known of them: numerical derivatives, draws, Bayes' rule by hand, and speciation."""

import numpy as np
import pytest

from explorer import worlds
from explorer.exact.noising import Noised, noised, points, speciation
from explorer.worlds.plane.boxes import Boxes
from explorer.worlds.plane.world import PlaneWorld

LEVELS = ((0.95, 0.05), (0.8, 0.6), (0.3, 0.7), (1.0, 3.0), (0.0, 1.0))
X = np.random.default_rng(2).uniform(-2.5, 2.5, (60, 2))
PLANE = [name for name in worlds.FORMULAS]
EXAMPLES = [*(("plane", name) for name in PLANE), *(("line", name) for name in worlds.OF_LINE)]


def asked(kind: str) -> np.ndarray:
    return X if kind == "plane" else X[:, :1]


def by_differences(law: Noised, x: np.ndarray, step: float = 1e-4) -> np.ndarray:
    ways = step * np.eye(x.shape[1])
    return np.stack([(law.log_prob(x + way) - law.log_prob(x - way)) / (2 * step) for way in ways], axis=1)


@pytest.mark.parametrize(("kind", "name"), EXAMPLES)
@pytest.mark.parametrize(("alpha", "sigma"), LEVELS)
def test_a_score_is_the_gradient_of_its_density_and_tweedie_gives_the_forecast(kind, name, alpha, sigma):
    law, x = noised(worlds.get(name, kind), alpha, sigma), alpha * asked(kind)
    if sigma < 0.1:
        x = alpha * worlds.get(name, kind).draw(40, np.random.default_rng(4))  # elsewhere differences lose all digits
    score = law.score(x)
    np.testing.assert_allclose(score, by_differences(law, x), atol=2e-5 / sigma**2, rtol=1e-4)
    np.testing.assert_allclose(law.noise(x), -sigma * score)
    np.testing.assert_allclose(alpha * law.denoise(x), x + sigma**2 * score, atol=1e-9)


@pytest.mark.parametrize(("kind", "name"), EXAMPLES)
def test_with_hardly_any_noise_it_is_the_world_itself_and_with_all_of_it_a_gaussian(kind, name):
    world, x = worlds.get(name, kind), asked(kind)
    np.testing.assert_allclose(noised(world, 1, 1e-9).log_prob(x), world.log_prob(x), atol=1e-6)
    pure = noised(world, 0, 2)
    gaussian = -(x**2).sum(axis=1) / 8 - x.shape[1] / 2 * np.log(8 * np.pi)
    np.testing.assert_allclose(pure.log_prob(x), gaussian, atol=1e-12)
    mean = world.draw(200_000, np.random.default_rng(3)).mean(axis=0)
    np.testing.assert_allclose(pure.denoise(x), np.broadcast_to(mean, x.shape), atol=0.02)


@pytest.mark.parametrize(("kind", "name"), EXAMPLES)
def test_it_is_blurring_the_world_and_shrinking_it(kind, name):
    world, x, (alpha, sigma) = worlds.get(name, kind), asked(kind), (0.6, 0.5)
    blurred = world.blurred(sigma / alpha)
    expected = blurred.log_prob(x / alpha) - x.shape[1] * np.log(alpha)
    np.testing.assert_allclose(noised(world, alpha, sigma).log_prob(x), expected, atol=1e-9)


@pytest.mark.parametrize("name", ["ring", "checkerboard", "moons"])
def test_no_function_of_x_t_comes_nearer_to_x_0_than_the_forecast(name):
    """E |x_0 - f(x_t)|^2 is least for it, and its error is orthogonal to all that x_t tells."""
    world, (alpha, sigma), rng = worlds.get(name), (0.7, 0.7), np.random.default_rng(6)
    x_0 = world.draw(60_000, rng)
    x_t = alpha * x_0 + sigma * rng.standard_normal(x_0.shape)
    forecast = noised(world, alpha, sigma).denoise(x_t)
    others = {
        "the signal alone": x_t / alpha,
        "shrunk": 0.95 * forecast,
        "another noise": noised(world, alpha, 1.3 * sigma).denoise(x_t),
        "another signal": noised(world, 0.85, sigma).denoise(x_t),
    }
    for called, other in others.items():
        more = ((x_0 - other) ** 2).sum(axis=1) - ((x_0 - forecast) ** 2).sum(axis=1)
        assert more.mean() > 5 * more.std() / np.sqrt(len(more)), called
    np.testing.assert_allclose(((x_0 - forecast)[:, :, None] * np.cos(3 * x_t)[:, None]).mean(axis=0), 0, atol=0.01)


@pytest.mark.parametrize("name", ["ring", "checkerboard", "xor"])
def test_classes_make_up_the_whole_by_bayes_rule(name):
    world, (alpha, sigma) = worlds.get(name), (0.8, 0.4)
    own = [noised(world, alpha, sigma, label) for label in range(world.n_classes)]
    joint = np.column_stack([law.log_prob(X) for law in own]) + np.log(world.prior)
    whole = noised(world, alpha, sigma)
    np.testing.assert_allclose(np.logaddexp.reduce(joint, axis=1), whole.log_prob(X), atol=1e-10)
    share = np.exp(joint - whole.log_prob(X)[:, None])
    mixed = sum(share[:, [label]] * law.denoise(X) for label, law in enumerate(own))
    np.testing.assert_allclose(mixed, whole.denoise(X), atol=1e-8)
    with pytest.raises(IndexError):
        noised(world, alpha, sigma, world.n_classes)


def test_of_points_learned_by_heart_the_forecast_is_a_weighted_mean_of_them():
    known, (alpha, sigma) = np.random.default_rng(1).normal(size=(7, 5)), (0.8, 0.3)
    x = np.random.default_rng(2).normal(size=(30, 5))
    weights = np.exp(-((x[:, None] - alpha * known) ** 2).sum(axis=2) / (2 * sigma**2))
    by_hand = weights @ known / weights.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(points(known, alpha, sigma).denoise(x), by_hand, atol=1e-9)
    near = points(known, 1, 0.001).denoise(known + 0.01)
    np.testing.assert_allclose(near, known, atol=1e-6)
    apart = points(known, 1, 0.001, width=0.1).denoise(known + 0.01)
    np.testing.assert_allclose(apart, known + 0.01, atol=1e-4)  # a kernel density keeps what lies beside a point


@pytest.mark.parametrize(
    ("means", "width", "abar", "step"), [(2, 0.5, 0.2105, 390), (1, 0.2, 0.5102, 254), (4, 0.5, 0.0597, 526)]
)
def test_one_hump_becomes_two_where_the_slope_of_the_score_turns(means, width, abar, step):
    """Of two Gaussians at -m and m; references, 7b: abar = 1 / (1 + m^2 - s^2), and the step of DDPM's thousand."""
    world = worlds.get("two_bells", "line")
    world.means, world.sigmas = np.array([-means, means], float), np.full(2, width)
    ratio = speciation(world)
    assert 1 / (1 + ratio**2) == pytest.approx(abar, abs=5e-5)
    thousand = np.cumprod(1 - np.linspace(1e-4, 0.02, 1000))
    assert np.abs(thousand - 1 / (1 + ratio**2)).argmin() == step
    alpha, sigma = np.array([1, ratio]) / np.hypot(1, ratio)
    for wider, sign in ((1.01, -1), (0.99, 1)):  # with more noise the middle is a top, with less a trough
        slope = np.diff(noised(world, alpha, wider * sigma).score(np.array([[-1e-4], [1e-4]]))[:, 0])
        assert np.sign(slope) == sign


def test_a_ring_has_one_moment_too_and_where_nobody_knows_none_is_told():
    ring = worlds.get("ring")
    ratio = speciation(ring)
    assert ratio == pytest.approx(np.sqrt(2.0**2 / 2 - ring.config.noise**2))
    for wider, sign in ((1.02, -1), (0.98, 1)):
        slope = np.diff(noised(ring, 1, wider * ratio).score(np.array([[-1e-4, 0], [1e-4, 0]]))[:, 0])
        assert np.sign(slope) == sign
    assert speciation(worlds.get("two_bells", "line")) is not None
    for kind, name in (("plane", "moons"), ("plane", "checkerboard"), ("plane", "grid"), ("line", "bell")):
        assert speciation(worlds.get(name, kind)) is None


@pytest.mark.parametrize(("alpha", "sigma"), [(1, 0), (-0.1, 1), (0.5, -1), (np.nan, 1)])
def test_without_noise_there_is_no_noised_law(alpha, sigma):
    with pytest.raises(ValueError, match="noise"):
        noised(worlds.get("ring"), alpha, sigma)


def test_densities_of_another_kind_are_refused():
    ring, board = worlds.get("ring"), worlds.get("checkerboard")
    assert isinstance(board.classes[0], Boxes)
    with pytest.raises(TypeError):
        noised(PlaneWorld([ring.classes[0], board.classes[0]]), 1, 1)
