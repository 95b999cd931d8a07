"""A recorded diffusion model says what torch said, whatever it predicts; a film of anything else has no denoiser."""

import numpy as np
import pytest

from explorer import models, worlds
from explorer.figures.diffusions import recorded
from explorer.runs import RunSpec, compute

X = np.random.default_rng(8).normal(size=(50, 2))
PLACES = [(1.0, 0.01), (0.6, 0.8), (0.3, 0.7), (0.0, 1.0), (1.0, 10.0)]


@pytest.mark.parametrize("prediction", ["v", "noise", "data", "velocity"])
@pytest.mark.parametrize("conditional", [True, False])
def test_it_forecasts_what_torch_does(prediction, conditional):
    config = {"prediction": prediction, "conditional": conditional, "steps": 30, "width": 16}
    film = compute(RunSpec(model="diffusion", world="ring", config=config))
    learner = models.build("diffusion", film.spec.config, worlds.get("ring").data(), film.spec.seed)
    learner.advance(30)
    made, before = recorded(film), recorded(film, 0)
    for alpha, sigma in PLACES:
        for label in (None, 1) if conditional else (None,):
            found, asked = made.denoise(X, alpha, sigma, label), learner.denoise(X, alpha, sigma, label)
            grown = 25 if alpha == 0 and prediction == "noise" else 1  # errors grow where hardly any signal is left
            assert found == pytest.approx(asked, rel=2e-3, abs=2e-3 * grown)  # weights lie on a lattice in films
            if alpha == 0.6:
                assert np.abs(before.denoise(X, alpha, sigma, label) - found).max() > 0.02
    if not conditional:
        with pytest.raises(IndexError):
            made.denoise(X, 1.0, 1.0, 0)


def test_a_film_of_something_else_has_no_denoiser():
    film = compute(RunSpec(model="mixture", world="moons", config={"steps": 10}))
    with pytest.raises(TypeError, match="denoiser"):
        recorded(film)
