"""Labels gone wrong: as many as asked, the same points, nested as the share grows; and what is exact stays clean."""

import hashlib

import numpy as np
import pytest

from explorer import worlds
from explorer.exact import limits
from explorer.metrics.fresh_points import FreshPoints
from explorer.worlds.labels import in_turn, mistaken

NAMES = ("moons", "checkerboard", "pinwheel")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("share", [0.05, 0.4])
def test_points_stay_and_as_many_labels_as_asked_name_another_class(name, share):
    clean, noisy = worlds.get(name).data(), worlds.get(name, label_noise=share).data()
    np.testing.assert_array_equal(noisy.x, clean.x)
    assert noisy.mislabelled.sum() == round(share * len(clean.y))
    np.testing.assert_array_equal(noisy.y != clean.y, noisy.mislabelled)
    assert set(noisy.y) <= set(range(clean.classes))


def test_a_larger_share_keeps_the_mistakes_of_a_smaller_one():
    few, many = (worlds.get("pinwheel", label_noise=share).data() for share in (0.1, 0.3))
    assert (many.mislabelled >= few.mislabelled).all()
    np.testing.assert_array_equal(many.y[few.mislabelled], few.y[few.mislabelled])


def test_each_other_class_is_as_likely_and_each_seed_has_its_own():
    y = np.repeat(np.arange(4), 2500)
    named, wrong = mistaken(y, 0.4, 4, seed=7)
    shift = np.bincount((named - y)[wrong] % 4, minlength=4)
    assert shift[0] == 0
    np.testing.assert_allclose(shift[1:], wrong.sum() / 3, rtol=0.08)
    assert (mistaken(y, 0.4, 4, seed=8)[1] != wrong).mean() > 0.3


@pytest.mark.parametrize("name", NAMES)
def test_what_is_exact_and_the_exam_know_nothing_of_it(name):
    clean, noisy = worlds.get(name), worlds.get(name, label_noise=0.4)
    np.testing.assert_array_equal(FreshPoints(noisy, "joint").data.y, FreshPoints(clean, "joint").data.y)
    assert FreshPoints(noisy, "conditional").perfect == FreshPoints(clean, "conditional").perfect
    assert limits(noisy) == limits(clean)


def test_without_mistakes_data_are_bit_for_bit_what_they_were():
    """The digest was taken before a label could be wrong."""
    data = worlds.get("moons").data()
    assert data.mislabelled is None
    assert hashlib.sha256(data.x.tobytes() + data.y.tobytes()).hexdigest()[:16] == DIGEST


DIGEST = "b698655f3159c212"


@pytest.mark.parametrize(
    "shares", [(0.5, 0.5), (0.9, 0.1), (0.7, 0.2, 0.1), (0.96, 0.01, 0.01, 0.01, 0.01), (0.2,) * 5]
)
def test_every_beginning_holds_each_class_as_often_as_its_prior_says(shares):
    held = (in_turn(400, np.array(shares))[:, None] == np.arange(len(shares))).cumsum(axis=0)
    off = np.abs(held - np.arange(1, 401)[:, None] * np.array(shares)).max()
    assert off <= (len(shares) - 1) / 2 + 1e-9
    if max(shares) == 0.96:
        assert off > 1.9, "the bound is as tight as it can be"
