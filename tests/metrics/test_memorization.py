"""What counts as learned by heart, on points where it is plain to see."""

import numpy as np
import pytest

from explorer.metrics.memorization import memorized

KNOWN = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 5.0]])


def test_a_copy_counts_and_what_lies_between_two_does_not():
    x = np.array([[0.0, 0.0], [0.2, 0.0], [0.3, 0.0], [0.5, 0.0], [0.9, 0.0], [0.0, 4.9], [0.0, 2.5]])
    assert memorized(x, KNOWN).tolist() == [True, True, False, False, True, True, False]


def test_fresh_points_of_the_same_law_seldom_do_and_copies_always():
    rng = np.random.default_rng(1)
    known, fresh = rng.normal(size=(2, 400, 2))
    assert memorized(known, known).all()
    assert memorized(fresh, known).mean() < 0.2  # in the plane a ninth of all places lie so
    assert memorized(rng.normal(size=(400, 20)), rng.normal(size=(400, 20))).mean() == 0, "many dimensions: none"


def test_with_one_training_point_nobody_can_tell():
    with pytest.raises(ValueError, match="two nearest"):
        memorized(KNOWN, KNOWN[:1])
