"""Every world: its density is one, its samples follow it, its score is its gradient; a wrong density is caught."""

import hashlib
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from explorer import worlds
from explorer.worlds.base import Array
from explorer.worlds.plane.base import Data, PlaneConfig
from explorer.worlds.plane.boxes import Boxes
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import PlaneWorld
from tests.strategies import any_world
from tests.worlds.checks import cell_z, entropy_z, gradient_error, mass, wide

N = 30_000
BOUND = 4.0  # standard errors; the draws are seeded, so this either always or never passes
VARIANTS = {
    "moons": [{"noise": 0.12, "distance": -0.3}],
    "blobs": [{"noise": 0.5}, {"classes": 5}, {"classes": 3, "shared": 1.0}],
    "spirals": [{"noise": 0.07, "turns": 2.0}],
    "pinwheel": [{"arms": 3, "noise": 0.06, "twist": 1.2}],
    "checkerboard": [{"noise": 0.04}],
    "drawn": [{"noise": 0.24}],
}
WORLDS = [worlds.get(name, **knobs) for name in worlds.FORMULAS for knobs in ({}, *VARIANTS.get(name, []))]


def _name(world: PlaneWorld) -> str:
    plain = type(world.config)()
    changed = {key: value for key, value in world.config.model_dump().items() if value != getattr(plain, key)}
    return "-".join([world.name, *(f"{key}{value}" for key, value in changed.items())])


each_world = pytest.mark.parametrize("world", WORLDS, ids=_name)


def _class_density(world: PlaneWorld, c: int):
    return lambda x: _class_densities(world, x)[:, c]


_ANSWERS: dict[tuple[int, int], tuple[PlaneWorld, Array, Array]] = {}


def _class_densities(world: PlaneWorld, x: Array) -> Array:
    """Ask a world about all its classes at once, and about the same read-only points once: grids are large."""
    if x.flags.writeable:
        return world.class_log_prob(x)
    if (id(world), id(x)) not in _ANSWERS:
        while len(_ANSWERS) > 3:
            del _ANSWERS[next(iter(_ANSWERS))]
        _ANSWERS[id(world), id(x)] = world, x, world.class_log_prob(x)  # what is kept keeps its number
    return _ANSWERS[id(world), id(x)][2]


def _with_noise(world: PlaneWorld, factor: float) -> PlaneWorld:
    """Return the world with other noise, be it out of the knob's range."""
    return type(world)(world.config.model_copy(update={"noise": world.config.noise * factor}))


def _corners(name: str) -> list[dict[str, float]]:
    """Return every combination of the ends of a world's own knobs."""
    fields = {
        key: field
        for key, field in worlds.config_of(name).model_fields.items()
        if key not in PlaneConfig.model_fields and field.json_schema_extra
    }
    ends = [(field.json_schema_extra["low"], field.json_schema_extra["high"]) for field in fields.values()]
    return [dict(zip(fields, corner, strict=True)) for corner in product(*ends)]


@settings(max_examples=8, deadline=None)
@given(any_world())
def test_densities_integrate_to_one(world):
    assert mass(world.log_prob, wide(world.extent)) == pytest.approx(1, abs=2e-4)
    for c in range(world.n_classes):
        assert mass(_class_density(world, c), wide(world.extent)) == pytest.approx(1, abs=4e-4)


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_the_extent_holds_99_percent_of_the_mass_at_every_corner_of_the_knobs(name):
    for corner in _corners(name):
        world = worlds.get(name, **corner)
        assert mass(world.log_prob, world.extent, 160) >= 0.99, corner


def test_a_world_that_overflows_its_extent_would_show():
    world = _with_noise(worlds.get("ring", noise=0.3), 1.5)
    assert mass(world.log_prob, world.extent, 160) < 0.99


@each_world
def test_samples_follow_the_density(world):
    drawn = world.sample(N, np.random.default_rng(1))
    assert entropy_z(world.log_prob, drawn.x, world.extent) < BOUND
    assert cell_z(world.log_prob, drawn.x, world.extent) < BOUND
    for c in range(world.n_classes):
        of_class = drawn.x[drawn.y == c]
        assert entropy_z(_class_density(world, c), of_class, world.extent) < BOUND
        assert cell_z(_class_density(world, c), of_class, world.extent) < BOUND
    shares = np.bincount(drawn.y, minlength=world.n_classes) / N
    assert (abs(shares - world.prior) < BOUND * np.sqrt(world.prior * (1 - world.prior) / N)).all()


@each_world
def test_a_wrong_density_is_caught_by_the_same_checks(world):
    """Negative control: a fifth more noise, a small shift, a mass of 1.02 and swapped classes must each show."""
    drawn = world.sample(N, np.random.default_rng(1))
    noisier, first = _with_noise(world, 1.2), drawn.x[drawn.y == 0]
    assert entropy_z(noisier.log_prob, drawn.x, world.extent) > BOUND
    assert entropy_z(_class_density(noisier, 0), first, world.extent) > BOUND
    assert cell_z(lambda x: world.log_prob(x - [0.1, 0.0]), drawn.x, world.extent) > BOUND
    assert cell_z(_class_density(world, 0), drawn.x[drawn.y == 1], world.extent) > BOUND
    assert abs(mass(lambda x: world.log_prob(x) + 0.02, wide(world.extent)) - 1) > 0.01


@settings(max_examples=20, deadline=None)
@given(any_world())
def test_the_score_is_the_gradient_of_the_log_density(world):
    x = np.random.default_rng(2).uniform([-3, -2.6], [3, 2.6], size=(60, 2))
    assert gradient_error(world.log_prob, world.score, x) < 1e-4
    for c in range(world.n_classes):
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
    assert first.classes == world.n_classes == len(world.prior)


@each_world
def test_sampling_is_decided_by_its_generator(world):
    first, again, other = (world.sample(200, np.random.default_rng(seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.y, again.y)
    assert np.abs(first.x - other.x).min() > 0


@each_world
def test_data_holds_each_class_as_often_as_its_share_says(world):
    y = world.data().y
    running = np.cumsum(y[:, None] == np.arange(world.n_classes), axis=0)  # (n, C)
    assert np.abs(running - np.outer(np.arange(1, len(y) + 1), world.prior)).max() < 1.0 + 1e-9


@pytest.mark.parametrize(
    ("name", "knobs", "digest"),
    [
        ("moons", {}, "b593463d2380e25a"),
        ("moons", {"noise": 0.12, "distance": -0.3}, "d9ecfb3dc1115cdc"),
        ("blobs", {}, "ee44e0a8d47d23fe"),
        ("blobs", {"noise": 0.5, "distance": 1.0}, "69c31ac9c27e4f12"),
    ],
)
def test_the_points_are_those_they_always_were(name, knobs, digest):
    """Links and films name points by world, knobs and seed; the digests are of the first release."""
    world = worlds.get(name, **knobs)
    data, drawn = world.data(), world.sample(500, np.random.default_rng(1))
    bits = b"".join(part.tobytes() for part in (data.x, data.y, drawn.x, drawn.y))
    assert hashlib.sha256(bits).hexdigest()[:16] == digest


def test_shares_are_counted_and_no_class_is_impossible():
    x, extent = np.zeros((4, 2)), PlaneWorld.extent
    np.testing.assert_array_equal(Data(x, np.array([0, 1, 1, 1]), 2, extent).shares, [0.25, 0.75])
    np.testing.assert_allclose(Data(x, np.array([0, 1, 1, 1]), 3, extent).shares, np.array([1.5, 3.5, 0.5]) / 5.5)


def test_data_follows_the_density_too():
    """What models learn from is drawn by the rule that the density states."""
    many = [worlds.get("moons", points=1000, seed=seed).data() for seed in range(20)]
    x, y = np.concatenate([d.x for d in many]), np.concatenate([d.y for d in many])
    world = worlds.get("moons")
    for c in range(2):
        assert cell_z(_class_density(world, c), x[y == c], world.extent) < BOUND


def test_unknown_names_and_bad_values_are_refused():
    with pytest.raises(KeyError, match="moons"):
        worlds.get("mars")
    for bad in ({"noise": 9.0}, {"noise": float("nan")}, {"points": 10**9}, {"colour": 1}, {"seed": -1}):
        with pytest.raises(ValidationError):
            worlds.get("moons", **bad)


@each_world
def test_rows_lead_back_to_the_density(world):
    """What the browser gets is the whole class: its numbers, read again, give the same density and score."""
    x = np.random.default_rng(5).normal(size=(40, 2))
    for density in world.classes:
        again = {"mixture": Mixture, "boxes": Boxes}[density.kind].from_flat(density.flat())
        assert density.flat().shape[1] == 6
        np.testing.assert_allclose(again.log_prob(x), density.log_prob(x), rtol=1e-12)
        np.testing.assert_allclose(again.score(x), density.score(x), rtol=1e-9, atol=1e-9)
