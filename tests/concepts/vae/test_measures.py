"""How blur and holes are measured: on images, codes and models whose answer is known."""

import numpy as np
import pytest

from explorer.concepts.vae.claims import EXPECTED
from explorer.concepts.vae.gaps import in_holes, share_in_holes
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.sharing import averaged, decoded, edges, shared
from explorer.concepts.vae.state import BESIDE, MODEL
from explorer.figures.images import source_of
from tests.concepts.recordings import films

SHAPE = (1, 6, 1)


def test_an_edge_over_more_steps_is_weaker_by_their_number():
    sharp, ramp, grey = [0, 0, 0, 1, 1, 1], [0, 0.25, 0.5, 0.75, 1, 1], [0.5] * 6
    assert edges(np.array([sharp, ramp, grey]), SHAPE) == pytest.approx([1, 1 / 4, 0])


def test_edges_run_across_and_down_in_each_colour():
    corner = np.zeros((2, 2, 3))
    corner[0, 0, :2] = 1, 0.5
    assert edges(corner.reshape(1, -1), (2, 2, 3)) == pytest.approx([2 + 2 * 0.25])


class Clouds:
    """Codes given one by one."""

    def __init__(self, mu, sigma):
        self.said = np.array(mu, float), np.array(sigma, float)

    def encode(self, x):
        return self.said


def test_the_average_weighs_each_image_by_its_density_at_the_code():
    x, mu, sigma = np.array([[0.0, 1.0], [1.0, 0.0]]), [[-1.0], [2.0]], [[1.0], [0.5]]
    z = np.array([[0.3]])
    q = [np.exp(-(1.3**2) / 2), np.exp(-(3.4**2) / 2) / 0.5]
    assert averaged(Clouds(mu, sigma), x, z) == pytest.approx(np.array([[q[1], q[0]]]) / sum(q))
    with pytest.raises(ValueError, match="point"):
        averaged(Clouds(mu, [[0.0], [0.0]]), x, z)


@pytest.mark.parametrize("loss", ["bernoulli", "gaussian"])
def test_no_picture_does_better_than_the_average_under_either_likelihood(loss):
    rng = np.random.default_rng(0)
    x, w = rng.uniform(0.05, 0.95, (9, 4)), rng.uniform(0.1, 1, 9)
    average = (w[:, None] * x).sum(axis=0) / w.sum()

    def nats(m):
        each = -x * np.log(m) - (1 - x) * np.log(1 - m) if loss == "bernoulli" else (x - m) ** 2 / 2
        return float((w[:, None] * each).sum())

    moved = [np.clip(average + 0.02 * rng.standard_normal(4), 0.01, 0.99) for _ in range(50)]
    assert all(nats(other) > nats(average) for other in moved)


def test_draws_that_are_like_the_codes_fall_into_holes_at_the_rate_that_makes_a_hole():
    rng = np.random.default_rng(3)
    learned, held, draws = (rng.standard_normal((n, 2)) for n in (4000, 2000, 4000))
    assert in_holes(draws, learned, held) == pytest.approx(EXPECTED, abs=0.015)
    ring = learned[np.hypot(*learned.T) > 1], held[np.hypot(*held.T) > 1]
    assert in_holes(draws, *ring) > 0.25  # of the draws 39 % lie within the ring, most far from it


def test_what_the_presets_say_is_measured():
    both = films(PRESETS["holes"].state)
    assert 0.03 < share_in_holes(both[MODEL]) < 0.07
    assert 0.13 < share_in_holes(both[BESIDE]) < 0.2
    film = films(PRESETS["blur"].state)[MODEL]
    found = decoded(film)
    average = shared(film, found.z)
    away = [np.sqrt(((found.made - other) ** 2).sum(axis=1)).mean() for other in (average, found.x)]
    assert away == pytest.approx([1.2, 5.5], abs=0.1)
    real = source_of(film).held_out().x
    shape = source_of(film).shape
    mean = source_of(film).data().x.mean(axis=0, keepdims=True)
    assert edges(mean, shape)[0] < 0.05 * edges(real, shape).mean()  # the floor: the blurriest of all
    assert edges(average, shape).mean() == pytest.approx(0.28 * edges(real, shape).mean(), rel=0.05)
