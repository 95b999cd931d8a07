"""Each world is the one it is named after: published entropies at their scale, smooth ridges, classes in place."""

import math

import numpy as np
import pytest

from explorer import worlds
from explorer.exact import bayes_error, label_entropy, log_posterior
from explorer.worlds.plane.boxes import Boxes
from tests.worlds.checks import entropy, widest_gap

STRINGS = [
    ("moons", {"noise": 0.12}),
    ("circles", {"noise": 0.08, "factor": 0.8}),
    ("circles", {"noise": 0.34, "factor": 0.8}),
    ("spirals", {"noise": 0.07, "turns": 0.5}),
    ("spirals", {"noise": 0.07, "turns": 2.0}),
    ("spirals", {"noise": 0.2, "turns": 0.5}),
    ("swiss_roll", {"noise": 0.08}),
    ("swiss_roll", {"noise": 0.3}),
    ("pinwheel", {"noise": 0.06, "twist": 1.2}),
    ("pinwheel", {"noise": 0.24, "twist": 0.0}),
]


@pytest.mark.parametrize(("name", "knobs"), STRINGS)
def test_neighbours_on_a_curve_lie_closer_than_one_noise_width(name, knobs):
    for density in worlds.get(name, **knobs).classes:
        assert widest_gap(density.means, density.covariances, closed=name == "circles") < 1.0


@pytest.mark.parametrize(("name", "knobs"), STRINGS)
def test_no_beads_show_along_a_ridge(name, knobs):
    """Inside a curve the density between two neighbours is the mean of that at both, but for the curve's own slope."""
    for density in worlds.get(name, **knobs).classes:
        means = density.means[len(density.means) // 5 : -(len(density.means) // 5)]
        between = density.log_prob((means[1:] + means[:-1]) / 2)
        at = density.log_prob(means)
        assert np.abs(between - (at[1:] + at[:-1]) / 2).max() < 0.03


def test_beads_farther_apart_would_show():
    density = worlds.get("spirals", noise=0.1).classes[0]
    sparse = type(density)(
        density.weights[::3] / density.weights[::3].sum(), density.means[::3], density.covariances[::3]
    )
    middle = (sparse.means[1:] + sparse.means[:-1]) / 2
    assert widest_gap(sparse.means, sparse.covariances) > 2
    assert (
        np.abs(
            sparse.log_prob(middle) - (sparse.log_prob(sparse.means)[1:] + sparse.log_prob(sparse.means)[:-1]) / 2
        ).max()
        > 0.1
    )


def test_the_ring_has_ffjords_entropy():
    """FFJORD's 8 Gaussians have R = 4 / 1.414, sigma = .5 / 1.414 and 2.833 +- .002 nats (references.md, 5)."""
    world = worlds.get("ring")
    assert entropy(world.log_prob, world.extent) == pytest.approx(2.833 + 2 * math.log(2 / (4 / 1.414)), abs=0.002)


@pytest.mark.parametrize(("name", "modes", "published"), [("ring", 8, -4.293), ("grid", 25, 0.065)])
def test_ring_and_grid_have_pacgans_entropy(name, modes, published):
    """Far apart, Gaussians have ln K + ln 2 pi e sigma^2, at any distance; theirs are sharper than our knob reaches."""
    low = worlds.config_of(name).model_fields["noise"].json_schema_extra["low"]
    world = worlds.get(name, noise=low)
    theirs = {"ring": 0.01, "grid": 0.05}[name]
    rescaled = entropy(world.log_prob, world.extent, 480) + 2 * math.log(theirs / low)
    assert rescaled == pytest.approx(published, abs=0.001)
    assert rescaled == pytest.approx(math.log(modes) + math.log(2 * math.pi * math.e * theirs**2), abs=1e-6)


def test_the_grids_gaussians_are_all_as_likely():
    world = worlds.get("grid")
    share = np.concatenate([p * density.weights for p, density in zip(world.prior, world.classes, strict=True)])
    np.testing.assert_allclose(share, 1 / 25)


def test_the_dark_squares_have_ffjords_entropy():
    """FFJORD's checkerboard has ln 32 = 3.4657 on squares of side 2; ours have side 1.1. Noise adds along the edges:

    each unit of edge adds sigma times the integral of -Phi ln Phi, so a little noise is told from none.
    """
    dark, noise = worlds.get("checkerboard").classes[0], 0.004
    sharp = Boxes(dark.weights, dark.boxes, noise)
    seen = -sharp.log_prob(sharp.sample(200_000, np.random.default_rng(1)))
    z = np.linspace(-12, 12, 4801)
    cdf = np.array([0.5 * math.erfc(-v / math.sqrt(2)) for v in z])
    edges = 8 * 4 * 1.1 * noise * -(cdf * np.log(np.maximum(cdf, 1e-300))).sum() * (z[1] - z[0]) / (8 * 1.1**2)
    limit = math.log(32) + 2 * math.log(1.1 / 2)
    assert abs(seen.mean() - limit - edges) < 4 * seen.std() / math.sqrt(len(seen))
    assert seen.mean() - limit > 4 * seen.std() / math.sqrt(len(seen))
    assert seen.mean() == pytest.approx(limit, abs=0.02)


def test_spirals_are_as_likely_at_each_angle():
    """As in TensorFlow Playground: a sharp spiral's radius is uniform, so half the points lie within half of it."""
    world = worlds.get("spirals", noise=0.07)
    for density in world.classes:
        radius = np.hypot(*density.means.T)
        for share in (0.25, 0.5, 0.75):
            assert density.weights[radius < share * 2.2].sum() == pytest.approx(share, abs=0.03)
    np.testing.assert_allclose(world.classes[0].means, -world.classes[1].means)


def test_blobs_of_one_covariance_have_linear_borders():
    """With a shared covariance all log-odds are linear (LDA); with their own they are not."""
    x = np.random.default_rng(3).normal(size=(50, 2))
    step = np.array([0.4, 0.3])
    for classes in (2, 3, 5):
        for shared in (1.0, 0.0):
            logs = [
                log_posterior(worlds.get("blobs", classes=classes, shared=shared), x + s * step) for s in (-1, 0, 1)
            ]
            odds = [part - part[:, :1] for part in logs]
            bend = np.abs(odds[0] + odds[2] - 2 * odds[1]).max()
            assert bend < 1e-10 if shared == 1 else bend > 0.05


@pytest.mark.parametrize("classes", [2, 3, 4, 5])
def test_the_distance_of_blobs_is_that_between_their_means(classes):
    world = worlds.get("blobs", classes=classes, distance=1.5)
    means = np.concatenate([density.means for density in world.classes])
    squares = ((means[:, None] - means) ** 2).sum(axis=2)[np.triu_indices(classes, 1)]
    assert math.sqrt(squares.mean()) == pytest.approx(1.5, abs=1e-3)  # the direction's length is rounded
    area = sum(math.sqrt(np.linalg.det(density.covariances[0])) for density in world.classes)
    assert area == pytest.approx(0.9**2 * 2 * 0.375, rel=0.06)


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("moons", 0.05, 0.09),
        ("blobs", 0.03, 0.06),
        ("circles", 0.003, 0.02),
        ("xor", 0.003, 0.02),
        ("spirals", 0.01, 0.04),
        ("ring", 0.001, 0.005),
        ("grid", 0.0005, 0.003),
        ("pinwheel", 0.001, 0.01),
        ("checkerboard", 0.06, 0.1),
        ("swiss_roll", 0.003, 0.02),
        ("drawn", 0.01, 0.03),
    ],
)
def test_defaults_are_neither_hopeless_nor_all_too_easy(name, low, high):
    world = worlds.get(name)
    assert low < bayes_error(world) < high
    assert bayes_error(world) / 2 < label_entropy(world) < math.log2(world.n_classes)
    assert set(range(world.n_classes)) == set(log_posterior(world, world.data().x).argmax(axis=1))
