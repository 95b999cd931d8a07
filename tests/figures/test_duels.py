"""Both networks read back from a film say what they said in training, whatever the noise, the waves and the packs."""

import numpy as np
import pytest

from explorer import models
from explorer.figures.duels import recorded
from explorer.models.gan import noise
from explorer.models.gan.gan import Gan
from explorer.runs import RunSpec, compute

SMALL = {"steps": 60, "width": 14, "judge_width": 14, "layers": 1}
CASES = {
    "plain": RunSpec(model="gan", world="ring", config=SMALL),
    "waves": RunSpec(model="gan", world="moons", config={**SMALL, "fourier": 3, "noise": "uniform", "averaging": 0.9}),
    "packs": RunSpec(model="gan", world="moons", config={**SMALL, "pack": 4, "fourier": 1, "noise_size": 1}),
    "spectral": RunSpec(model="gan", world="ring", config={**SMALL, "spectral": True}),
    "line": RunSpec(model="gan_line", world="two_bells", config={**SMALL, "noise_size": 2, "pack": 2}),
    "rounded": RunSpec(model="gan", world="ring", config={"steps": 20, "width": 128}),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("frame", [0, -1])
def test_recorded_networks_say_what_they_said(name, frame):
    spec = CASES[name]
    film = compute(spec)
    gan = models.build(spec.model, spec.config, spec.source().data(), spec.seed)
    assert isinstance(gan, Gan)
    gan.advance(int(film.steps[frame]))
    duel, close = recorded(film, frame), 6e-2 if name == "rounded" else 1e-4  # a lattice of 2^-10, through 128 neurons
    z = noise.drawn(spec.config.noise, (50, spec.config.noise_size), np.random.default_rng(8))
    x = np.random.default_rng(9).uniform(-3, 3, (50, spec.config.dimensions))
    assert np.array_equal(duel.draw(50, 8), z.astype(float))
    assert np.abs(duel.generate(z.astype(float)) - gan.generate(z)).max() < close
    assert np.abs(duel.judge(x) - gan.judge(x)).max() < close
    other = recorded(film, 0 if frame else -1)  # negative control: of another frame they say otherwise
    assert np.abs(other.judge(x) - gan.judge(x)).max() > max(0.03, close)


def test_only_a_gan_has_both_networks():
    with pytest.raises(TypeError, match="generator"):
        recorded(compute(RunSpec(model="lda", world="moons", data={"points": 20})))
