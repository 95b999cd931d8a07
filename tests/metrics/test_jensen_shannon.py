"""The divergence against its definition, and what it must tell apart."""

from itertools import pairwise

import numpy as np
import pytest
from scipy.integrate import dblquad

from explorer import worlds
from explorer.metrics.jensen_shannon import Divergence, jensen_shannon
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import PlaneWorld

N = 20_000


def world(name: str, **knobs: float) -> PlaneWorld:
    found = worlds.get(name, **knobs)
    assert isinstance(found, PlaneWorld)
    return found


def gaussian(at: tuple[float, float], std: float) -> PlaneWorld:
    return PlaneWorld([Mixture(np.ones(1), np.array([at]), np.eye(2)[None] * std**2)])


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_a_perfect_sampler_reads_under_a_fiftieth_of_a_bit_and_every_other_more(name: str) -> None:
    law = world(name)
    divergence = Divergence(law, N)
    perfect = divergence.read(law.draw(N, np.random.default_rng(3)))
    assert divergence.floor < 0.02
    assert perfect == pytest.approx(divergence.floor, rel=0.25)
    x = law.draw(N, np.random.default_rng(4))
    shifted, half, point = divergence.read(x + 0.15), divergence.read(x[x[:, 0] > 0]), divergence.read(x[:1])
    assert shifted > 5 * divergence.floor
    assert 0.15 < half < 0.5
    assert point > 0.8


@pytest.mark.parametrize("noise", [0.02, 0.04, 0.1])
def test_sharp_rings_have_a_floor_too(noise: float) -> None:
    assert Divergence(world("ring", noise=noise), N).floor < 0.02


def test_one_mode_of_eight_reads_what_its_shares_say() -> None:
    law = world("ring", noise=0.1)
    one = law.classes[0].means[:1] + 0.1 * np.random.default_rng(2).standard_normal((N, 2))
    shares = np.full(8, 1 / 8)
    expected = jensen_shannon(shares, np.eye(8)[0])
    assert Divergence(law, N).read(one) == pytest.approx(expected, abs=0.01)


def test_it_is_the_integral_that_it_is_called() -> None:
    law, other = gaussian((0, 0), 0.5), gaussian((0.6, 0.2), 0.4)
    divergence = Divergence(law, 400_000)
    p, q = law.blurred(divergence.blur), other.blurred(divergence.blur)

    def integrand(y: float, x: float) -> float:
        logs = [float(side.log_prob(np.array([[x, y]]))[0]) for side in (p, q)]
        middle = np.logaddexp(*logs) - np.log(2)
        return float(sum(np.exp(log) * (log - middle) for log in logs) / 2 / np.log(2))

    exact, _ = dblquad(integrand, -3, 3, -2.6, 2.6, epsabs=1e-5)
    read = divergence.read(other.draw(400_000, np.random.default_rng(1)))
    assert read == pytest.approx(exact, abs=0.002)


def test_more_points_lower_the_floor_and_a_larger_blur_too() -> None:
    law = world("spirals")
    floors = [Divergence(law, n).floor for n in (2_000, 8_000, 32_000)]
    assert all(after < before / 2 for before, after in pairwise(floors))
    assert Divergence(law, N, least=0.1).floor < Divergence(law, N).floor
    assert Divergence(law, N, least=0.3).blur == 0.3


def test_what_lies_outside_counts() -> None:
    law = world("ring", noise=0.1)
    away = law.draw(N, np.random.default_rng(1)) + np.array([50, 0])
    assert Divergence(law, N).read(away) == pytest.approx(1, abs=0.001)


def on_edges(divergence: Divergence) -> np.ndarray:
    """Return points of which each axis stands on an edge of a cell or a float beside it."""
    rng = np.random.default_rng(5)
    edges = np.stack([rng.choice(e, 20_000) for e in divergence.edges], axis=1)
    beside: np.ndarray = np.nextafter(
        edges, rng.choice([-9.0, 0.0, 9.0], edges.shape) + edges * (rng.random(edges.shape) < 0.5)
    )
    return beside


@pytest.mark.parametrize(("name", "kind"), [("ring", "plane"), ("moons", "plane"), ("four_bells", "line")])
def test_the_quick_count_of_cells_is_the_slow_one(name: str, kind: str) -> None:
    """By searching for edges, and by numpy's own histogram and products axis by axis."""
    law = worlds.get(name, kind)
    divergence = Divergence(law, N)  # type: ignore[arg-type]
    drawn = law.draw(N, np.random.default_rng(1))  # type: ignore[attr-defined]
    for x in (drawn, drawn * 1.7, on_edges(divergence)):
        cells = [np.searchsorted(e, c, side="right") - 1 for e, c in zip(divergence.edges, x.T, strict=True)]
        sizes = [len(e) - 1 for e in divergence.edges]
        inside = np.all([(c >= 0) & (c < n) for c, n in zip(cells, sizes, strict=True)], axis=0)
        flat = np.ravel_multi_index([np.clip(c, 0, n - 1) for c, n in zip(cells, sizes, strict=True)], sizes)
        assert np.array_equal(divergence.places(x), np.where(inside, flat, np.prod(sizes)))

        blurred, _ = np.histogramdd(x[inside], bins=divergence.edges)
        for axis, spread in enumerate(divergence._spread):
            blurred = np.moveaxis(np.tensordot(spread, blurred, (1, axis)), 0, axis)
        np.testing.assert_allclose(divergence.shares(x)[:-1], blurred.ravel() / len(x), atol=1e-15)
    lost = np.full((2, drawn.shape[1]), np.nan)
    assert (divergence.places(lost) == np.prod(sizes)).all(), "what is no number lies in no cell"


def test_shares_that_are_the_same_read_nothing_and_apart_one_bit() -> None:
    assert jensen_shannon(np.array([0.3, 0.7]), np.array([0.3, 0.7])) == 0
    assert jensen_shannon(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == 1
    assert jensen_shannon(np.array([1.0, 5e-324]), np.array([1.0, 0.0])) == 0
