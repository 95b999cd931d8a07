"""Predictions are one another's translations, to round-off, at every level of every path."""

import numpy as np
import pytest
import torch

from explorer.exact.noising import noised
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.predictions import PREDICTIONS, Level, Parts, parts_of, said
from explorer.worlds.plane import get

RNG = np.random.default_rng(4)
DATA, NOISE = RNG.normal(size=(50, 2)), RNG.normal(size=(50, 2))
LEVELS = [(name, t) for name in PATHS for t in (0.03, 0.4, 0.97)]


def level(name: str, t: float) -> Level:
    return Level(*PATHS[name].level(np.array(t)), *PATHS[name].slopes(np.array(t)))


@pytest.mark.parametrize(("path", "t"), LEVELS)
@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_whatever_is_said_the_same_parts_come_of_it(path, t, prediction):
    at = level(path, t)
    x = at.alpha * DATA + at.sigma * NOISE
    parts = parts_of(prediction, x, said(prediction, Parts(DATA, NOISE), at), at)
    loss = 1e-14 * (1 + 1 / at.alpha**2 + 1 / at.sigma**2)  # what is divided by little loses digits
    np.testing.assert_allclose(parts.data, DATA, atol=10 * loss)
    np.testing.assert_allclose(parts.noise, NOISE, atol=10 * loss)


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_torch_is_taken_as_numpy_is(prediction):
    at = level("linear", 0.3)
    x = at.alpha * DATA + at.sigma * NOISE
    value = said(prediction, Parts(DATA, NOISE), at)
    same = parts_of(prediction, torch.tensor(x), torch.tensor(value), Level(*map(float, at)))
    np.testing.assert_allclose(same.data.numpy(), parts_of(prediction, x, value, at).data)


def test_what_each_of_them_is_called_is_what_it_is():
    at = level("straight", 0.25)
    both = Parts(DATA, NOISE)
    np.testing.assert_allclose(said("velocity", both, at), NOISE - DATA)  # flow matching's target
    np.testing.assert_allclose(said("score", both, at), -NOISE / 0.25)
    at = level("cosine", 0.6)
    step = 1e-6
    before, after = (np.array(PATHS["cosine"].level(np.array(0.6 + way))) for way in (-step, step))
    moved = ((after[0] - before[0]) * DATA + (after[1] - before[1]) * NOISE) / (2 * step)
    np.testing.assert_allclose(said("velocity", both, at), moved, atol=1e-6)
    np.testing.assert_allclose(said("v", both, at), at.alpha * NOISE - at.sigma * DATA)


def test_the_exact_forecast_and_the_exact_score_say_the_same():
    at = level("sigmoid", 0.5)
    law = noised(get("pinwheel"), float(at.alpha), float(at.sigma))
    x = at.alpha * DATA + at.sigma * NOISE
    by_score, by_data = (
        parts_of(name, x, value, at) for name, value in (("score", law.score(x)), ("data", law.denoise(x)))
    )
    np.testing.assert_allclose(by_score.data, by_data.data, atol=1e-10)
    np.testing.assert_allclose(by_score.noise, by_data.noise, atol=1e-10)


def test_negative_control_one_taken_for_another_is_noticed():
    at = level("linear", 0.3)
    x = at.alpha * DATA + at.sigma * NOISE
    for told in PREDICTIONS:
        for taken in PREDICTIONS:
            parts = parts_of(taken, x, said(told, Parts(DATA, NOISE), at), at)
            assert np.allclose(parts.data, DATA, atol=1e-6) == (told == taken)
    with pytest.raises(KeyError):
        parts_of("guess", x, x, at)
