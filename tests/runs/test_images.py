"""Films of images for notebooks and scripts: every model in every world, by its spec, with the numbers it promises."""

import numpy as np
import pytest

from explorer import models, worlds
from explorer.runs import RunSpec, compute

EACH = {"kl_1", "kl_2", "var_1", "var_2"}
BOUND = {"training_loss", "elbo", "elbo_se", "reconstruction", "kl", *EACH}
SCALARS = {
    "vae": BOUND,
    "autoencoder": {"training_loss", "reconstruction", "reconstruction_se", "var_1", "var_2"},
    "linear_vae": BOUND | {"fit_elbo", "fit_log_prob", "angle", "sigma2"},
}
WHOLE = {"iwae", "iwae_se", "iwae_5", "rounding"}
SUMMARY = {"vae": WHOLE, "autoencoder": {"rounding"}, "linear_vae": WHOLE | {"fit_iwae", "fit_iwae_se"}}
# No page offers a linear VAE of faces: they have 3,072 eigenvalues.
PAIRS = [(m, w) for m in models.OF_IMAGES for w in worlds.OF_IMAGES if (m, w) != ("linear_vae", "faces")]


@pytest.mark.parametrize(("model", "world"), PAIRS)
def test_a_film_of_images_has_the_numbers_that_it_promises(model, world):
    spec = RunSpec(model=model, world=world, data={"images": 200}, config={"latent": 2, "steps": 20})
    assert (spec.source().name, spec.config.learns) == (world, "images")
    film = compute(spec)
    assert film.complete
    assert set(film.scalars) == SCALARS[model]
    assert set(film.summary) == SUMMARY[model]
    assert all(np.isfinite(values).all() for values in film.scalars.values())
    assert {"encoder", "decoder"} == set(film.arrays)
    assert film.scalars["reconstruction"][-1] < film.scalars["reconstruction"][0], "it learns something"
    if "elbo" in film.scalars:
        parts = film.scalars["reconstruction"] + film.scalars["kl"]
        assert film.scalars["elbo"] == pytest.approx(-parts)
        assert film.scalars["kl"] == pytest.approx(film.scalars["kl_1"] + film.scalars["kl_2"])
        assert film.summary["iwae"] > film.summary["iwae_5"]
        assert film.summary["iwae_5"] > film.scalars["elbo"][-1] - 3 * film.scalars["elbo_se"][-1]


def test_digits_are_images_to_what_learns_images_and_points_to_what_learns_points():
    assert RunSpec(model="vae", world="digits").source().shape == (8, 8, 1)
    assert RunSpec(model="network", world="digits").source().data().x.shape[1] == 2
    with pytest.raises(ValueError, match="does not learn"):
        RunSpec(model="vae", world="moons")
    with pytest.raises(ValueError, match="does not learn"):
        RunSpec(model="network", world="mnist")
