"""The networks of models of images: a frame's flat numbers are the whole model, and have the sizes of the design."""

import numpy as np
import pytest
from scipy.special import expit

from explorer import models, worlds
from explorer.models.configs.images import AutoencoderConfig, LinearVAEConfig, VAEConfig
from explorer.models.configs.sizes import numbers
from explorer.models.image_model import square
from explorer.worlds.images import source
from tests.models.image_variants import COLOURED, GREY, SMALL, build, evaluated, rows_of, seen


@pytest.mark.parametrize("world", [GREY, COLOURED], ids=lambda w: w.name)
@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_a_frames_flat_numbers_are_the_whole_model(name, world):
    config = {"latent": 3} if name == "linear_vae" else SMALL
    learner = build(name, config, world.data())
    learner.advance(30)
    x, z = rows_of(world), np.random.default_rng(1).standard_normal((40, 3)).astype(np.float32)
    arrays, sizes = learner.snapshot().arrays, learner.config.sizes(world.shape)
    said = evaluated(arrays["encoder"], sizes["encoder"], x if name == "linear_vae" else seen(x, world.shape))
    mu, log_var = learner.encode(x)
    np.testing.assert_allclose(mu, said[:, :3], atol=1e-4)
    if name == "autoencoder":
        assert said.shape[1] == 3
        assert (log_var == -np.inf).all(), "it has no noise"
    else:
        np.testing.assert_allclose(log_var, said[:, 3:], atol=1e-4)
    shown = evaluated(arrays["decoder"], sizes["decoder"], z)
    np.testing.assert_allclose(learner.decode(z), shown if name == "linear_vae" else expit(shown), atol=1e-4)


def test_sizes_are_the_designs():
    assert VAEConfig().sizes((28, 28, 1)) == {"encoder": (784, 128, 4), "decoder": (2, 64, 64, 784)}
    assert VAEConfig(latent=10).sizes((32, 32, 3)) == {"encoder": (768, 128, 20), "decoder": (10, 64, 64, 3072)}
    assert AutoencoderConfig().sizes((8, 8, 1)) == {"encoder": (64, 128, 2), "decoder": (2, 64, 64, 64)}
    assert LinearVAEConfig().sizes((32, 32, 3)) == {"encoder": (3072, 10), "decoder": (5, 3072)}
    assert numbers((3, 2, 1)) == 3 * 2 + 2 + 2 * 1 + 1


@pytest.mark.parametrize("name", worlds.OF_IMAGES)
def test_the_shape_of_an_image_follows_from_how_many_numbers_it_has(name):
    shape = source(name).shape
    assert square(int(np.prod(shape))) == shape


@pytest.mark.parametrize("pixels", [2, 65, 785, 3 * 63])
def test_what_is_no_square_is_refused(pixels):
    with pytest.raises(ValueError, match="no square"):
        square(pixels)
