"""Efron's efficiency against the table of shared/references.md, section 1."""

from itertools import pairwise

import numpy as np
import pytest

from explorer import exact

TABLE = {0: 1.000, 0.5: 1.000, 1: 0.995, 1.5: 0.968, 2: 0.899, 2.5: 0.786, 3: 0.641, 3.5: 0.486, 4: 0.343}


@pytest.mark.parametrize(("distance", "wanted"), TABLE.items())
def test_it_is_the_tables(distance, wanted):
    assert exact.are(distance) == pytest.approx(wanted, abs=5e-4)


def test_it_falls_from_one_to_nothing():
    """Exactly 1 at distance 0; 1 - D^4/192 or so, hence no difference near; far apart almost nothing is left."""
    values = [exact.are(d) for d in np.linspace(0, 8, 41)]
    assert values[0] == pytest.approx(1, abs=1e-12)
    assert all(a > b for a, b in pairwise(values[2:]))
    assert values[-1] < 0.01
