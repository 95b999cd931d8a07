"""Every world: its density is one, its samples follow it, its score is its gradient; a wrong density is caught."""

import numpy as np
import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from explorer import worlds
from explorer.worlds import Mixture, MixtureWorld
from tests.strategies import any_world
from tests.worlds.checks import cell_z, entropy_z, gradient_error, mass, wide

N = 20_000
BOUND = 4.0  # standard errors; the draws are seeded, so this either always or never passes
WORLDS = [
    worlds.get("moons"),
    worlds.get("moons", noise=0.12, distance=-0.3),
    worlds.get("blobs"),
    worlds.get("blobs", noise=0.5),
]


def _name(world: MixtureWorld) -> str:
    return f"{world.name}-{world.config.noise}"


each_world = pytest.mark.parametrize("world", WORLDS, ids=_name)


def _class_density(world: MixtureWorld, c: int):
    return lambda x: world.class_log_prob(x)[:, c]


@settings(max_examples=8)
@given(any_world())
def test_densities_integrate_to_one(world):
    assert mass(world.log_prob, wide(world.extent)) == pytest.approx(1, abs=2e-4)
    for c in range(2):
        assert mass(_class_density(world, c), wide(world.extent)) == pytest.approx(1, abs=4e-4)


@settings(max_examples=20)
@given(any_world())
def test_the_extent_holds_99_percent_of_the_mass(world):
    assert mass(world.log_prob, world.extent) >= 0.99


@each_world
def test_samples_follow_the_density(world):
    drawn = world.sample(N, np.random.default_rng(1))
    assert entropy_z(world.log_prob, drawn.x, world.extent) < BOUND
    assert cell_z(world.log_prob, drawn.x, world.extent) < BOUND
    for c in range(2):
        of_class = drawn.x[drawn.y == c]
        assert entropy_z(_class_density(world, c), of_class, world.extent) < BOUND
        assert cell_z(_class_density(world, c), of_class, world.extent) < BOUND
    assert abs((drawn.y == 0).mean() - world.prior[0]) < BOUND * 0.5 / np.sqrt(N)


@each_world
def test_a_wrong_density_is_caught_by_the_same_checks(world):
    """Negative control: a tenth more noise, a small shift, a mass of 1.02 and swapped classes must each show."""
    drawn = world.sample(N, np.random.default_rng(1))
    noisier = worlds.get(
        world.name,
        **world.config.model_dump()
        | {"noise": world.config.noise * 1.1 if world.config.noise < 0.36 else world.config.noise * 0.9},
    )
    assert entropy_z(noisier.log_prob, drawn.x, world.extent) > BOUND
    assert cell_z(noisier.log_prob, drawn.x, world.extent) > BOUND
    assert cell_z(lambda x: world.log_prob(x - [0.1, 0.0]), drawn.x, world.extent) > BOUND
    assert cell_z(_class_density(world, 0), drawn.x[drawn.y == 1], world.extent) > BOUND
    assert abs(mass(lambda x: world.log_prob(x) + 0.02, wide(world.extent)) - 1) > 0.01


@settings(max_examples=20)
@given(any_world())
def test_the_score_is_the_gradient_of_the_log_density(world):
    x = np.random.default_rng(2).uniform([-3, -2.6], [3, 2.6], size=(60, 2))
    assert gradient_error(world.log_prob, world.score, x) < 1e-4
    for c in range(2):
        assert gradient_error(_class_density(world, c), lambda x, c=c: world.class_score(x)[:, c], x) < 1e-4


def test_a_wrong_score_is_caught():
    world = worlds.get("moons")
    x = np.random.default_rng(2).uniform(-2, 2, size=(60, 2))
    assert gradient_error(world.log_prob, lambda x: -world.score(x), x) > 0.1
    assert gradient_error(world.log_prob, lambda x: world.class_score(x)[:, 0], x) > 0.1


@each_world
def test_the_joint_is_class_density_times_prior(world):
    x = np.random.default_rng(3).normal(size=(50, 2))
    joint = np.exp(world.joint_log_prob(x))
    np.testing.assert_allclose(joint, np.exp(world.class_log_prob(x)) * world.prior, rtol=1e-12)
    np.testing.assert_allclose(np.exp(world.log_prob(x)), joint.sum(axis=1), rtol=1e-12)


@each_world
def test_data_is_the_same_at_every_call_and_differs_by_seed(world):
    first, again = world.data(), world.data()
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.y, again.y)
    other = worlds.get(world.name, **world.config.model_dump() | {"seed": world.config.seed + 1}).data()
    assert np.abs(first.x - other.x).min() > 0
    assert len(first.x) == world.config.points
    assert abs((first.y == 0).sum() - (first.y == 1).sum()) <= 1


def test_data_follows_the_density_too():
    """What models learn from is drawn by the rule that the density states."""
    many = [worlds.get("moons", points=1000, seed=seed).data() for seed in range(20)]
    x, y = np.concatenate([d.x for d in many]), np.concatenate([d.y for d in many])
    world = worlds.get("moons")
    for c in range(2):
        assert cell_z(_class_density(world, c), x[y == c], world.extent) < BOUND


def test_the_moons_are_smooth_along_their_ridge():
    """Neighbouring Gaussians overlap so far that no bead shows, even at the lowest noise."""
    world = worlds.get("moons", noise=0.12)
    means = world.classes[0].means[8:-8]
    between = (means[1:] + means[:-1]) / 2
    at, gap = world.class_log_prob(means)[:, 0], world.class_log_prob(between)[:, 0]
    assert np.ptp(np.concatenate([at, gap])) < 0.05


def test_unknown_names_and_bad_values_are_refused():
    with pytest.raises(KeyError, match="moons"):
        worlds.get("mars")
    for bad in ({"noise": 9.0}, {"noise": float("nan")}, {"points": 10**9}, {"colour": 1}, {"seed": -1}):
        with pytest.raises(ValidationError):
            worlds.get("moons", **bad)


def test_mixture_rows_lead_back_to_the_mixture():
    mixture = worlds.get("blobs").classes[0]
    again = Mixture.from_flat(mixture.flat())
    x = np.random.default_rng(5).normal(size=(40, 2))
    np.testing.assert_allclose(again.log_prob(x), mixture.log_prob(x), rtol=1e-12)
    np.testing.assert_allclose(again.score(x), mixture.score(x), rtol=1e-10)
