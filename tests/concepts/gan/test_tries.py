"""What the panel says one has seen, once a thing to try is done: also on starts that it was not chosen on."""

import numpy as np
import pytest

from explorer.concepts.gan.presets import AHEAD, PRESETS, STARTS
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import MODEL
from explorer.concepts.gan.tries import TRIES
from explorer.exact.dirac import Dirac
from explorer.figures.duels import recorded
from explorer.figures.gan_digits import recorded as recorded_digits
from tests.concepts.recordings import films

SEEDS = (11, 12)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_where_only_g_learns_more_points_are_good_and_no_more_modes_are_held(seed):
    alone = films(TRIES["alone"], seed)[MODEL]
    assert (int(alone.steps[STARTS]), alone.spec.branches[0].value) == (AHEAD, "generator")
    assert np.abs(np.diff(alone.arrays["discriminator"][STARTS:], axis=0)).max() == 0
    assert np.abs(np.diff(alone.arrays["discriminator"][: STARTS + 1], axis=0)).max() > 0
    first, last = modes_at(alone, STARTS), modes_at(alone, -1)
    assert last.quality > first.quality + 0.08
    assert last.held <= first.held + 1


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_one_dimension_of_noise_makes_a_curve(seed):
    """A short way along the noise is a short way along the curve, so that points of a fine walk never jump."""
    duel = recorded(films(TRIES["curve"], seed)[MODEL])
    walk = duel.generate(np.linspace(-1, 1, 20_001)[:, None])
    assert np.linalg.norm(np.diff(walk, axis=0), axis=1).max() < 0.25


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_where_d_alone_learns_its_loss_rests_near_its_bound(seed):
    film = films(TRIES["best"], seed)[MODEL]
    assert film.scalars["d_loss"][-1] == pytest.approx(film.scalars["d_exact"][-1], abs=0.1)
    assert film.scalars["d_loss"][-1] < 2 * np.log(2)
    assert abs(film.scalars["d_loss"][0] - film.scalars["d_exact"][0]) > 0.1, "as it does not at the beginning"


def test_a_gamma_of_one_is_critical():
    below, critical, above = (Dirac(r1=gamma).eigenvalues() for gamma in (0.9, 1.0, 1.2))
    assert np.abs(below.imag).min() > 0.1
    assert np.abs(critical.imag).max() < 0.02
    assert np.allclose(above.imag, 0)
    assert np.abs(above).min() < np.abs(critical).min(), "and beyond it the slower of the two gets slower"
    view = TRIES["circle"].view
    assert (view.right, view.dirac_cure, view.dirac_strength, view.dirac_alternating) == ("dirac", "r1", 0.3, True)


@pytest.mark.parametrize(("name", "preset"), [("sure", "vanishing"), ("cured", "r1"), ("seven", "digits")])
def test_the_others_are_presets_whose_claims_are_tested(name, preset):
    assert TRIES[name] == PRESETS[preset].state


def slants(images):
    """Return how far each image (n, 784) leans: the slope of its ink's line of columns over rows."""
    x = images.reshape(-1, 28, 28)
    rows, columns = np.mgrid[:28, :28]
    mass = x.sum(axis=(1, 2))
    across, down = ((grid - ((x * grid).sum(axis=(1, 2)) / mass)[:, None, None]) for grid in (columns, rows))
    return (x * across * down).sum(axis=(1, 2)) / (x * down**2).sum(axis=(1, 2))


@pytest.mark.slow
def test_one_z_leans_alike_in_nearly_every_class():
    duel = recorded_digits(films(TRIES["seven"])[MODEL])
    z = duel.draw(300, 1)
    lean = np.stack([slants(duel.generate(z, np.full(len(z), label))) for label in range(10)])
    pairs = np.corrcoef(lean)[np.triu_indices(10, 1)]
    assert np.mean(pairs > 0.5) > 0.8
    other = lean[:, np.random.default_rng(2).permutation(300)]
    assert abs(np.corrcoef(lean[7], other[3])[0, 1]) < 0.2, "of another z it is another"
