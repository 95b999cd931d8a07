"""The evaluator of sampled digits, on learners whose answers are known: real digits, copies, and paper."""

from types import SimpleNamespace

import numpy as np
import pytest

from explorer.metrics.digit_sampling import make, pixels
from explorer.models.configs.digit_sampling import NO_CLASS, SCALES, DigitSamplingConfig
from explorer.models.diffusion.digit_sampling import Forecasts
from explorer.worlds.images import source

MNIST = source("mnist")
HELD, KNOWN = MNIST.held_out(), MNIST.data()


@pytest.fixture(scope="module")
def evaluator():
    return make(MNIST, DigitSamplingConfig(label=3))


class Known:
    """A learner whose forecast with the class is one image in [0, 1], and without it another."""

    config = SimpleNamespace(guidance=1.0)

    def __init__(self, told, untold=None):
        self.told, self.untold = (2 * x[None].astype(float) - 1 for x in (told, told if untold is None else untold))

    def forecasts(self):
        return Forecasts(self.told, self.untold)


def of_class(label):
    return HELD.x[np.flatnonzero(HELD.y == label)[0]]


def test_the_floor_is_what_held_out_digits_read(evaluator):
    floor = evaluator.floor()
    assert 0.85 < floor["chance"] < 1
    distance = evaluator.nearest(HELD.x).distance
    assert floor["nearest"] == pytest.approx(np.median(distance))
    assert (distance < floor["nearest_low"]).mean() == pytest.approx(0.05, abs=0.01)
    assert (distance > floor["nearest_high"]).mean() == pytest.approx(0.05, abs=0.01)
    assert 2 < floor["nearest_low"] < floor["nearest"] < floor["nearest_high"] < 10


def test_chances_are_chances_and_no_surer_than_they_are_right(evaluator):
    """Of held-out digits the judge is on average as sure as it is right, for so its sharpness was chosen."""
    chances = evaluator.chances(HELD.x)
    np.testing.assert_allclose(chances.sum(axis=1), 1)
    right = (chances.argmax(axis=1) == HELD.y).mean()
    assert chances.max(axis=1).mean() == pytest.approx(right, abs=0.03)


def test_a_digit_of_the_class_asked_for_has_a_high_chance_and_another_has_none(evaluator):
    asked, other = (evaluator.read(Known(of_class(label))) for label in (3, 0))
    assert (asked["looks"], other["looks"]) == (3, 0)
    assert asked["chance"] > 0.8
    assert other["chance"] < 0.1
    free = make(MNIST, DigitSamplingConfig(label=NO_CLASS)).read(Known(of_class(0)))
    assert free["chance"] > 0.8, "where none is asked for it is that of the likeliest"


def test_the_pull_is_how_far_the_class_moves_the_forecast(evaluator):
    assert evaluator.read(Known(of_class(3)))["pull"] == 0
    assert evaluator.read(Known(np.full(784, 0.75), np.full(784, 0.5)))["pull"] == pytest.approx(0.5)


def test_guidance_decides_which_forecast_is_read(evaluator):
    learner = Known(of_class(3), of_class(0))
    learner.config = SimpleNamespace(guidance=0.0)
    assert evaluator.read(learner)["looks"] == 0


def test_a_copy_is_found_out(evaluator):
    """Negative control: it looks perfect to the judge, and the distance names the digit that it was taken from."""
    row = int(np.flatnonzero(KNOWN.y == 3)[7])
    found = evaluator.summary(Known(KNOWN.x[row]))
    assert found == {"nearest": pytest.approx(0, abs=1e-3), "nearest_row": row}
    near = evaluator.summary(Known(0.9 * KNOWN.x[row]))
    assert (near["nearest"] < 0.5 * evaluator.floor()["nearest"], near["nearest_row"]) == (True, row)


def test_what_comes_of_each_scale_is_read_by_its_name(evaluator):
    """Without the class it is a 0, with it a 3: so a scale of 0 ends at the one, and a scale of 1 at the other."""
    learner = Known(of_class(3), of_class(0))
    learner.told, learner.untold = (np.tile(x, (1 + len(SCALES), 1)) for x in (learner.told, learner.untold))
    found = evaluator.summary(learner)
    assert list(found)[2:] == ["looks_0", "looks_1", "looks_2", "looks_4", "looks_8"]
    assert (found["looks_0"], found["looks_1"]) == (0, 3)
    assert evaluator.read(learner)["looks"] == 3, "a frame is read of the way that is asked for"


def test_pixels_are_cut_where_there_is_no_more_ink():
    np.testing.assert_allclose(pixels(np.array([-2.0, -1.0, 0.0, 1.0, 2.0])), [0, 0, 0.5, 1, 1])
