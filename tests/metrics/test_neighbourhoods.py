"""Precision, recall and coverage: null values (references: N = M = 1000, k = 5, 2-D), definitions, ways to fail."""

import numpy as np
import pytest

from explorer.metrics.neighbourhoods import NEIGHBOURS, POINTS, compare, perfect_coverage


def points(seed: int, n: int = POINTS) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((n, 2))


def test_null_values() -> None:
    readings = [compare(points(2 * i), points(2 * i + 1)) for i in range(10)]
    means = [np.mean([getattr(r, name) for r in readings]) for name in ("precision", "recall", "coverage")]
    assert means == pytest.approx([0.995, 0.997, 0.970], abs=0.004)
    assert perfect_coverage() == pytest.approx(0.969, abs=5e-4)


def test_by_the_definition_written_out() -> None:
    real, forged = points(1, 60), points(2, 50) * 1.4
    gap = np.linalg.norm(forged[:, None] - real, axis=2)  # (m, n)
    reach = [np.sort(np.linalg.norm(x[:, None] - x, axis=2), axis=1)[:, NEIGHBOURS] for x in (real, forged)]
    reading = compare(real, forged)
    assert reading.precision == pytest.approx((gap <= reach[0]).any(axis=1).mean())
    assert reading.recall == pytest.approx((gap <= reach[1][:, None]).any(axis=0).mean())
    assert reading.coverage == pytest.approx((gap <= reach[0]).any(axis=0).mean())


def test_each_failure_lowers_its_own_number() -> None:
    real = points(1)
    narrow, wide = compare(real, points(2) * 0.3), compare(real, points(2) * 4)
    assert narrow.precision > 0.98
    assert narrow.recall < 0.5
    assert narrow.coverage < 0.6
    assert wide.precision < 0.6
    assert wide.recall > 0.9
    apart = compare(real, points(2) + 50)
    assert (apart.precision, apart.recall, apart.coverage) == (0, 0, 0)


def test_it_hardly_asks_how_many_points_lie_where() -> None:
    real = points(1)
    uneven = np.concatenate([points(2)[:500], points(3)[:500] * 0.02])
    assert compare(real, uneven).recall > 0.9, "a generator that favours a place is not found out by recall"
