"""A browser decodes and encodes as torch does with the weights that the film carries: its modules, unbundled."""

import base64
import json

import numpy as np
import pytest
import torch

from explorer import models
from explorer.concepts.vae.described import described
from explorer.concepts.vae.presets import PRESETS
from explorer.images.scene import image_scene
from explorer.images.shown import shown
from explorer.stage.scene import encode, film_block
from tests.concepts.recordings import films

pytestmark = pytest.mark.browser

RUN = """async ([payload, form, world, places, codes]) => {
    const at = name => import(`/explorer/stage/web/${name}.js`);
    const names = ["kernel/wire", "kernel/film", "images/latent", "images/images"];
    const [{ unpack }, { Film }, { LatentModel }, { ImageSet }] = await Promise.all(names.map(at));
    const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0)).buffer;
    const { film: block } = unpack(bytes(payload)), images = new ImageSet(unpack(bytes(world)));
    const film = new Film(block.key, block.total);
    film.take(block);
    const model = new LatentModel(form, film, images);
    return places.map(place => ({
        decoded: codes.map(z => Array.from(model.decode(place, z))),
        mu: [0, 1, 2, 3].map(i => Array.from(model.encode(place, images.image(i)).mu)),
    }));
}"""


def by_torch(film, place):
    """Return the model with the weights at a place of its film; between two frames with what lies between theirs."""
    spec, (first, share) = film.spec, divmod(place, 1)
    learner = models.build(spec.model, spec.config, spec.source().data(), spec.seed)
    for name, frames in film.arrays.items():
        low, high = frames[int(first)], frames[min(int(first) + 1, len(frames) - 1)]
        learner.mean[name].copy_(torch.tensor(low + np.float32(share) * (high - low)))
    return learner


@pytest.mark.parametrize("key", ["map", "faces", "linear"])
def test_the_browser_runs_a_film_s_networks_as_torch_does(modules, key):
    film = films(PRESETS[key].state)["model"]
    world, source = film.spec.world, film.spec.source()
    last = len(film) - 1
    places = [0, 12, 12.5, last]
    codes = np.random.default_rng(1).normal(size=(5, film.spec.config.latent)).round(3)
    codes[0] *= 4  # far out too
    payloads = [
        base64.b64encode(encode(part)).decode() for part in ({"film": film_block(film, "f")}, image_scene(world))
    ]
    form = json.loads(json.dumps(described(film.spec.config, source.shape)))
    found = modules.evaluate(RUN, [payloads[0], form, payloads[1], places, codes.tolist()])
    for place, here in zip(places, found, strict=True):
        model = by_torch(film, place)
        wanted = model.decode(codes.astype(np.float32))
        assert np.abs(np.array(here["decoded"]) - wanted).max() < 1e-3
        mu, _log_var = model.encode((np.rint(shown(world).x[:4] * 255) / 255).astype(np.float32))
        assert np.abs(np.array(here["mu"]) - mu).max() < 1e-3 * max(1, np.abs(mu).max())
    other = by_torch(film, 6).decode(codes.astype(np.float32))
    assert np.abs(np.array(found[-1]["decoded"]) - other).max() > 0.05, "another frame's weights decode otherwise"
