"""Parameters of a film evaluated with numpy: as torch does."""

import numpy as np
import pytest

from explorer import models, runs, worlds
from explorer.figures import evaluate
from explorer.models.configs.mixture import MixtureConfig
from explorer.models.configs.network import NetworkConfig

X = np.random.default_rng(0).uniform(-3, 3, (200, 2))


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
@pytest.mark.parametrize("layers", [0, 1, 3])
@pytest.mark.parametrize("world", ["moons", "pinwheel"])
def test_a_network_is_evaluated_as_torch_does(activation, layers, world):
    config = NetworkConfig(layers=layers, activation=activation, width=5, steps=10)
    spec = runs.RunSpec(model="network", world=world, config=config)
    film = runs.compute(spec)
    learner = models.build("network", config, evaluate.world_of(film).data(), spec.seed)
    learner.advance(10)
    assert np.allclose(evaluate.log_posterior(film, -1, X), learner.log_prob(X), atol=1e-4)


def test_a_mixtures_film_holds_no_posterior_of_a_network():
    with pytest.raises(TypeError, match="network"):
        evaluate.log_posterior(runs.compute(runs.RunSpec(model="mixture", config=MixtureConfig(steps=5))), -1, X)


@pytest.mark.parametrize("world", ["moons", "pinwheel", "grid"])
def test_a_mixture_is_evaluated_as_torch_does(world):
    spec = runs.RunSpec(model="mixture", world=world, config=MixtureConfig(steps=5))
    data = worlds.get(world).data()
    learner = models.build("mixture", spec.config, data, spec.seed)
    learner.advance(5)
    joint = evaluate.class_densities(runs.compute(spec), -1, X) * data.shares
    assert np.allclose(joint, np.exp(learner.log_prob(X)), rtol=1e-3, atol=1e-7)
