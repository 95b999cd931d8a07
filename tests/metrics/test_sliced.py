"""The sliced Wasserstein distance where it is known: of Gaussians, of a sample from itself, and its floor."""

import numpy as np
import pytest

from explorer.metrics.sliced import Sliced

RNG = np.random.default_rng(3)
REFERENCE = RNG.standard_normal((60_000, 2))


@pytest.mark.parametrize(("shift", "scale"), [((1.5, 0.0), 1.0), ((0.0, 0.0), 0.5), ((0.6, -0.8), 2.0)])
def test_between_two_gaussians_it_is_the_formula(shift, scale):
    """Along a line u of the plane W_2^2 = (shift u)^2 + (1 - scale)^2; on average over lines |shift|^2 / 2 + ..."""
    x = np.array(shift) + scale * RNG.standard_normal((20_000, 2))
    known = np.sqrt(np.dot(shift, shift) / 2 + (1 - scale) ** 2)
    assert Sliced(REFERENCE, 20_000).distance(x) == pytest.approx(known, abs=0.02)


def test_turned_or_in_another_order_it_reads_the_same():
    sliced, x = Sliced(REFERENCE, 500), RNG.standard_normal((500, 2)) + 0.4
    assert sliced.distance(x[::-1]) == pytest.approx(sliced.distance(x))
    cos, sin = np.cos(0.9), np.sin(0.9)
    turned = x @ np.array([[cos, sin], [-sin, cos]])
    assert sliced.distance(turned) == pytest.approx(sliced.distance(x), rel=0.05)


def test_a_perfect_sampler_reads_little_and_the_less_the_more_points():
    floors = {n: Sliced(REFERENCE, n).perfect for n in (250, 1000, 4000)}
    means = [mean for mean, _ in floors.values()]
    assert means[0] > means[1] > means[2]
    assert means[0] / means[2] == pytest.approx(4, rel=0.25), "as the root of the number of points"
    mean, std = floors[1000]
    fresh = [Sliced(REFERENCE, 1000).distance(RNG.standard_normal((1000, 2))) for _ in range(5)]
    assert np.abs(np.array(fresh) - mean).max() < 4 * std
    piled = Sliced(REFERENCE, 1000).distance(np.zeros((1000, 2)))
    assert piled == pytest.approx(1, abs=0.05), "all on the mean: the law's standard deviation"


def test_a_sample_of_another_size_is_refused():
    with pytest.raises(ValueError, match="another size"):
        Sliced(REFERENCE, 100).distance(np.zeros((99, 2)))
