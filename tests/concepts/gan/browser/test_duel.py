"""A browser runs both networks as torch does with the weights that a film carries: its modules, unbundled."""

import base64
import json

import numpy as np
import pytest
import torch

from explorer import models
from explorer.concepts.gan.described import described
from explorer.models.gan.gan import Gan
from explorer.runs import RunSpec
from explorer.stage.scene import encode, film_block
from tests.concepts.recordings import film

pytestmark = pytest.mark.browser

RUN = """async ([payload, places, z, x]) => {
    const at = name => import(`/explorer/stage/web/${name}.js`);
    const names = ["kernel/wire", "kernel/film", "concepts/gan/duel"];
    const [{ unpack }, { Film }, { Duel }] = await Promise.all(names.map(at));
    const { film: block, form } = unpack(Uint8Array.from(atob(payload), c => c.charCodeAt(0)).buffer);
    const film = new Film(block.key, block.total);
    film.take(block);
    const duel = new Duel(form, film);
    return places.map(place => {
        duel.at(place);
        const forged = duel.forge(Float32Array.from(z));
        const told = [forged, duel.judge(Float32Array.from(x)), duel.slopes(forged)];
        return { told: told.map(values => Array.from(values)), losses: duel.losses(Float32Array.from(x), forged) };
    });
}"""
SHORT = {"steps": 120, "generator_rate": 0.01, "discriminator_rate": 0.01}
SPECS = [
    RunSpec(model="gan", world="ring", config=SHORT | {"pack": 2, "fourier": 2}),
    RunSpec(
        model="gan", world="moons", config=SHORT | {"width": 128, "judge_width": 64, "loss": "wasserstein"}
    ),  # rounded
    RunSpec(model="gan_line", world="two_bells", config=SHORT | {"loss": "least_squares", "averaging": 0.9}),
]


def by_torch(made, place):
    """Return the model with the weights at a place of its film; between two frames with what lies between theirs."""
    spec, (first, share) = made.spec, divmod(place, 1)
    gan = models.build(spec.model, spec.config, spec.source().data(), spec.seed)
    assert isinstance(gan, Gan)
    for name, frames in made.arrays.items():
        low, high = frames[int(first)], frames[min(int(first) + 1, len(frames) - 1)]
        weights = torch.tensor(low + np.float32(share) * (high - low))
        gan.learned[name].data.copy_(weights)
        if name == "generator":
            gan.shown = weights
    return gan


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.model}-{spec.config.loss}")
def test_the_browser_runs_both_networks_as_torch_does(modules, spec):
    made = film(spec)
    rng, d = np.random.default_rng(2), 1 if spec.model == "gan_line" else 2
    z, x = rng.normal(size=(12, spec.config.noise_size)).round(3), rng.uniform(-3, 3, (12, d)).round(3)
    places = [0, 20, 20.5, len(made) - 1]
    payload = base64.b64encode(encode({"film": film_block(made, "f"), "form": described(spec.config)})).decode()
    found = modules.evaluate(RUN, [payload, places, *json.loads(json.dumps([z.ravel().tolist(), x.ravel().tolist()]))])
    for place, here in zip(places, found, strict=True):
        gan = by_torch(made, place)
        wanted = [gan.generate(z), gan.judge(x), gan.pull(z)]
        for own, other in zip(here["told"], wanted, strict=True):
            assert np.abs(np.array(own) - other.ravel()).max() < 1e-4 * max(1, np.abs(other).max())
        reading = gan.losses(x, z)
        assert here["losses"]["d"] == pytest.approx(reading.discriminator, rel=1e-4, abs=1e-4)
        assert here["losses"]["g"] == pytest.approx(reading.generator, rel=1e-4, abs=1e-4)
    other = by_torch(made, 3).generate(z)
    assert np.abs(np.array(found[-1]["told"][0]) - other.ravel()).max() > 0.05, (
        "another frame's weights forge otherwise"
    )
