"""What the truth strip holds a model against, and the numbers that its words name."""

import numpy as np
import pytest

from explorer.concepts.vae.scene import _floor
from explorer.concepts.vae.stage_words import WORDS
from explorer.exact import ppca
from explorer.metrics.images import IMPORTANCE
from explorer.runs.schedule import schedule
from explorer.runs.spec import RunSpec
from explorer.worlds.images.base import HELD_OUT

LINEAR = {"model": "linear_vae", "world": "digits", "config": {"latent": 16, "noise": 0.3}}


def used(beta):
    x = RunSpec(**LINEAR).source().data().x.astype(float)
    values = np.linalg.svd(x - x.mean(axis=0), compute_uv=False) ** 2 / len(x)
    return int((values > beta * 0.3**2).sum())


def test_the_exact_number_of_dimensions_counts_directions_that_are_worth_their_kl():
    floor = _floor(RunSpec(**LINEAR))
    assert floor["active"] == used(1.0) < 16
    assert floor["active_since"] == -1


def test_after_a_branch_it_is_that_of_the_new_beta_and_says_from_when():
    step = schedule(3000, 25)[4]
    floor = _floor(RunSpec(**LINEAR, branches=[{"step": step, "field": "beta", "value": 4.0}]))
    assert floor["active"] == used(4.0) < used(1.0)
    assert floor["active_since"] == step
    other = _floor(RunSpec(**LINEAR, branches=[{"step": step, "field": "learning_rate", "value": 0.01}]))
    assert (other["active"], other["active_since"]) == (used(1.0), -1)


@pytest.mark.parametrize("family", ["vae", "autoencoder"])
def test_of_other_models_nobody_knows_it(family):
    assert not any(name.startswith("active") for name in _floor(RunSpec(model=family, world="digits")))


def test_where_sigma_is_learned_it_is_that_of_the_best_sigma():
    spec = RunSpec(model="linear_vae", world="digits")
    values = ppca.spectrum(spec.source().data().x).eigenvalues
    assert _floor(spec)["active"] == ppca.active(values, ppca.noise_learned(values, 1.0, 5), 1.0, 5) == 5


def test_words_name_as_many_images_and_draws_as_there_are():
    for key in ("held_out", "held_out_most", "held_out_least"):
        assert WORDS[key].startswith(f"{HELD_OUT} held out")
    assert all(f"k = {IMPORTANCE}:" in WORDS[key] for key in ("iwae", "iwae_at_end", "iwae_later"))
