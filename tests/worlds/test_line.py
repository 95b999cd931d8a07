"""Every world of the line: its density is one, its numbers follow it, and a wrong density is caught."""

import numpy as np
import pytest
from pydantic import ValidationError
from scipy.stats import kstest, norm

from explorer import worlds
from explorer.worlds import line

VARIANTS = [(name, {}) for name in worlds.OF_LINE] + [("two_bells", {"distance": d}) for d in (1.0, 6.0)]
each = pytest.mark.parametrize("world", [line.world(name, **more) for name, more in VARIANTS], ids=lambda w: w.name)
X = np.linspace(-12, 12, 20_001)


def mass(world, low=-12.0, high=12.0):
    inside = (low <= X) & (high >= X)
    return float(np.exp(world.log_prob(X[inside])).sum() * (X[1] - X[0]))


def cdf(world, shift=0.0):
    return lambda x: (world.weights * norm.cdf(x[:, None] - shift, world.means, world.sigmas)).sum(axis=1)


@each
def test_its_density_is_one_and_its_extent_holds_nearly_all(world):
    assert mass(world) == pytest.approx(1, abs=1e-6)
    assert mass(world, *world.extent) > 0.99
    assert world.weights.sum() == pytest.approx(1)
    assert world.weights.shape == world.means.shape == world.sigmas.shape


@each
def test_its_density_is_scipys(world):
    wanted = np.log((world.weights * norm.pdf(X[:, None], world.means, world.sigmas)).sum(axis=1) + 1e-300)
    near = wanted > -600
    np.testing.assert_allclose(world.log_prob(X)[near], wanted[near], atol=1e-8)


@each
def test_its_numbers_follow_its_density_and_no_other(world):
    x = world.sample(20_000, np.random.default_rng(1))
    assert (x.shape, x.dtype) == ((20_000, 1), np.float64)
    assert kstest(x[:, 0], cdf(world)).pvalue > 0.01
    assert kstest(x[:, 0], cdf(world, shift=0.1)).pvalue < 1e-3


@each
def test_its_data_are_the_same_at_every_call_and_hold_every_bell_by_its_share(world):
    data = world.data()
    assert (data.x.shape, data.x.dtype, data.extent) == ((1000, 1), np.float64, world.extent)
    assert np.array_equal(data.x, world.data().x)
    assert kstest(data.x[:, 0], cdf(world)).pvalue > 0.01
    assert kstest(_of_ten_seeds(world), cdf(world)).pvalue > 0.01
    if (np.diff(world.means) > 6 * world.sigmas[0]).all():
        nearest = np.abs(data.x - world.means).argmin(axis=1)
        assert np.ptp(np.bincount(nearest)) <= 2


def _of_ten_seeds(world):
    return np.concatenate([type(world)(world.config.changed(seed=seed)).data().x[:, 0] for seed in range(10)])


def test_the_seed_and_the_number_of_points_are_chosen():
    few = line.world("bell", points=30, seed=8)
    assert few.data().x.shape == (30, 1)
    assert few.config.size == 30
    assert not np.array_equal(few.data().x, line.world("bell", points=30).data().x)
    with pytest.raises(ValidationError):
        line.world("bell", points=1001)
    with pytest.raises(ValidationError):
        line.world("two_bells", distance=7.0)


def test_the_bell_is_the_normal_one_and_two_bells_stand_apart_by_their_distance():
    np.testing.assert_allclose(line.world("bell").log_prob(X[::100]), norm.logpdf(X[::100]))
    assert np.diff(line.world("two_bells", distance=2.5).means) == pytest.approx(2.5)
    assert len(line.world("four_bells").means) == 4


def test_they_are_found_by_their_kind_and_no_other_world_is_called_so():
    assert worlds.get("bell", "line").known
    assert not set(worlds.OF_LINE) & {*worlds.ON_PLANE, *worlds.OF_IMAGES}
    for name, kind in (("bell", "plane"), ("moons", "line")):
        with pytest.raises(KeyError, match="no world called"):
            worlds.get(name, kind)
