"""Every preset shows what its title says: on its own films and on further starts, and a wrong film does not show it."""

from dataclasses import replace

import numpy as np
import pytest

from explorer import models
from explorer.concepts.gan import claims
from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.models.gan import noise
from explorer.models.gan.gan import Gan
from explorer.runs import RunSpec
from tests.concepts.gan.recordings import film, films

UNSEEN = (41, 42, 43)
SHORT = RunSpec(model="gan", world="ring", config={"steps": 60, "layers": 1, "width": 14}, seed=3)


@pytest.mark.slow
@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_shows_what_its_title_says(key):
    assert PRESETS[key].claim(films(PRESETS[key].state))


@pytest.mark.slow
@pytest.mark.parametrize("seed", UNSEEN)
@pytest.mark.parametrize("key", PRESETS)
def test_it_does_so_too_where_it_was_not_chosen(key, seed):
    assert PRESETS[key].claim(films(PRESETS[key].state, seed))


@pytest.mark.slow
def test_what_forges_one_mode_only_or_has_no_r1_does_not_show_it():
    own = films(PRESETS["ring"].state)
    flat = own[MODEL].arrays["generator"].copy()
    flat[-1] = 0  # all points at one place
    assert not claims.all_held({MODEL: replace(own[MODEL], arrays={**own[MODEL].arrays, "generator": flat})})
    both = films(PRESETS["ring_r1"].state)
    assert not claims.calmer({MODEL: both[BESIDE], BESIDE: both[MODEL]})
    assert not claims.calmer({MODEL: both[MODEL], BESIDE: both[MODEL]})


def learner(frame):
    made = film(SHORT)
    gan = models.build("gan", made.spec.config, made.spec.source().data(), 3)
    assert isinstance(gan, Gan)
    gan.advance(int(made.steps[frame]))
    return made, gan


@pytest.mark.parametrize("frame", [0, -1])
def test_claims_forge_what_the_model_forges(frame):
    made, gan = learner(frame)
    z = noise.drawn("gaussian", (50, 2), np.random.default_rng(claims.SEED))
    assert np.abs(claims.forged(made, frame, 50) - gan.generate(z)).max() < 1e-4
    assert np.abs(claims.forged(made, 0 if frame else -1, 50) - gan.generate(z)).max() > 0.01


def test_steepness_is_the_slope_of_the_logit():
    made, gan = learner(-1)
    x, h = made.spec.source().data().x, 1e-2
    ways = [(gan.judge(x + h * way) - gan.judge(x - h * way)) / (2 * h) for way in np.eye(2)]
    wanted = np.linalg.norm(np.stack(ways, axis=1), axis=1).mean()
    assert claims._slope(made, -1, x, 1e-4) == pytest.approx(wanted, rel=0.03)
