"""PacGAN's protocol: what a perfect sampler reads, and what each way to fail does."""

import numpy as np
import pytest

from explorer import worlds
from explorer.metrics.modes import POINTS, Modes, count, perfect_quality
from explorer.worlds.base import Gaussians
from explorer.worlds.plane.world import PlaneWorld

RNG = np.random.default_rng


def world(name: str, noise: float) -> PlaneWorld:
    found = worlds.get(name, noise=noise)
    assert isinstance(found, PlaneWorld)
    return found


def read(law: PlaneWorld, x: np.ndarray) -> Modes:
    return count(x, law.components())


@pytest.mark.parametrize(("name", "noise", "modes"), [("ring", 0.02, 8), ("grid", 0.025, 25)])
def test_a_perfect_sampler_reads_98_89_percent(name: str, noise: float, modes: int) -> None:
    law = world(name, noise)
    readings = [read(law, law.draw(POINTS, RNG(seed))) for seed in range(20)]
    assert {(r.touched, r.held) for r in readings} == {(modes, modes)}
    quality = [r.quality for r in readings]
    assert perfect_quality(2) == pytest.approx(0.98889, abs=1e-5)
    assert np.mean(quality) == pytest.approx(perfect_quality(2), abs=3 * np.std(quality) / np.sqrt(20))


def test_points_on_the_means_read_more_than_perfect() -> None:
    law = world("ring", 0.02)
    assert read(law, np.repeat(law.components().means, 100, axis=0)).quality == 1.0


def test_a_single_point_touches_a_mode_and_does_not_hold_it() -> None:
    law = world("ring", 0.02)
    means = law.components().means
    x = np.concatenate([np.repeat(means[:1], POINTS - 7, axis=0), means[1:]])
    reading = read(law, x)
    assert (reading.touched, reading.held, reading.quality) == (8, 1, 1.0)


def test_on_the_ring_a_mode_is_held_from_a_twentieth_on() -> None:
    law = world("ring", 0.02)
    means = law.components().means
    held = [read(law, np.repeat(means[:2], (100 - n, n), axis=0)).held for n in (4, 5)]
    assert held == [1, 2]


def test_what_is_between_the_modes_is_not_good() -> None:
    law = world("grid", 0.025)
    x = law.draw(POINTS, RNG(1))
    x[: POINTS // 2] += 0.5
    reading = read(law, x)
    assert reading.quality == pytest.approx(perfect_quality(2) / 2, abs=0.01)
    nothing = read(law, x[: POINTS // 2])
    assert (nothing.touched, nothing.held, nothing.quality) == (0, 0, 0.0)


def test_distance_is_in_a_modes_own_standard_deviations() -> None:
    covariance = np.array([[[1.0, 0.0], [0.0, 0.01]]])
    x = np.array([[2.9, 0.0], [0.0, 2.9], [0.0, 0.29]])
    assert count(x, Gaussians(np.ones(1), np.zeros((1, 2)), covariance)).quality == pytest.approx(2 / 3)


@pytest.mark.parametrize(("name", "kind"), [("ring", "plane"), ("grid", "plane"), ("blobs", "plane"), ("bell", "line")])
def test_the_quick_distance_is_the_definition(name: str, kind: str) -> None:
    """Square roots of (x - m)^T S^-1 (x - m), one mode after another."""
    law = worlds.get(name, kind)
    weights, means, covariances = law.components()  # type: ignore[attr-defined]
    x = law.draw(POINTS, RNG(3)) * 1.1  # type: ignore[attr-defined]
    inverse = np.linalg.inv(covariances)
    away = np.stack(
        [np.sqrt(np.einsum("ni,ij,nj->n", x - m, i, x - m)) for m, i in zip(means, inverse, strict=True)], axis=1
    )
    good = away.min(axis=1) <= 3
    counts = np.bincount(away.argmin(axis=1)[good], minlength=len(means))
    reading = count(x, Gaussians(weights, means, covariances))
    assert 0 < reading.quality == good.mean() < 1
    assert np.array_equal(reading.shares, counts / counts.sum())
    assert reading.touched == (counts > 0).sum()


def test_modes_of_the_line_are_counted_too() -> None:
    x = RNG(2).standard_normal((40_000, 1))
    assert count(x, Gaussians(np.ones(1), np.zeros((1, 1)), np.ones((1, 1, 1)))).quality == pytest.approx(
        perfect_quality(1), abs=0.002
    )


def test_every_world_says_whether_it_has_modes() -> None:
    modal = {name for name in worlds.FORMULAS if getattr(worlds.get(name), "modal", False)}
    assert modal == {"ring", "grid", "blobs", "xor"}
