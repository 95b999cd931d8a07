"""Both networks of a GAN of images, read back from a film, say what they said in training, but for the rounding."""

import numpy as np
import pytest

from explorer import models
from explorer.figures.gan_digits import recorded
from explorer.runs import RunSpec, compute

SMALL = {"steps": 150, "width": 16, "judge_width": 16}
CASES = {
    "asked": RunSpec(model="gan_digits", world="digits", data={"images": 200}, config=SMALL),
    "not asked": RunSpec(model="gan_digits", world="digits", config={**SMALL, "conditional": False, "noise_size": 5}),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("frame", [0, -1])
def test_recorded_networks_say_what_they_said(name, frame):
    spec = CASES[name]
    film, source = compute(spec), spec.source()
    gan = models.build(spec.model, spec.config, source.data(), spec.seed)
    gan.advance(int(film.steps[frame]))
    duel, z, y = recorded(film, frame), recorded(film).draw(50, 8), np.arange(50) % 10
    assert z.shape == (50, spec.config.noise_size)
    assert np.abs(duel.generate(z, y) - gan.generate(z, y)).max() < 0.01
    x, of = source.data().x[:50], source.data().y[:50]
    assert np.abs(duel.judge(x, of) - gan.judge(x, of)).max() < 0.1
    other = recorded(film, 0 if frame else -1)  # negative control: of another frame they say otherwise
    assert np.abs(other.generate(z, y) - gan.generate(z, y)).max() > 0.1


def test_only_a_gan_of_images_has_them():
    with pytest.raises(TypeError, match="generator"):
        recorded(compute(RunSpec(model="lda", world="moons", data={"points": 20})))
