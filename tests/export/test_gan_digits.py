"""A GAN of images taken home: its script makes the film again, its archive says what is in it, a notebook shows it."""

import base64
import io
import json

import numpy as np
from PIL import Image

from explorer.export.arrays import about, archive, size
from explorer.export.digits_sketch import sketch
from explorer.export.image_sketch import ACROSS
from explorer.export.kinds import kind_of
from explorer.export.notebook import notebook
from explorer.export.script import script
from explorer.page.words.language import say
from explorer.runs import RunSpec, compute
from tests.export.bare import cells_run, scripts_run

CONFIG = {"steps": 20, "width": 8, "judge_width": 8, "batch": 16, "noise_size": 3}
RUN = {
    "small": RunSpec(model="gan_digits", world="digits", data={"images": 100}, config=CONFIG).branched(5, "r1", 1.0),
    "not asked": RunSpec(model="gan_digits", world="digits", config={**CONFIG, "conditional": False, "averaging": 0.0}),
}


def told(film):
    return {key: values.tolist() for key, values in film.scalars.items()}


def test_a_script_makes_the_film_to_the_bit(tmp_path):
    ran = scripts_run({name: script({"model": spec}) for name, spec in RUN.items()}, tmp_path)
    for name, spec in RUN.items():
        assert ran["ran"][name]["films"]["model"] == told(compute(spec))


def test_an_archive_says_what_each_number_and_array_is_and_is_no_larger_than_is_said():
    film = compute(RUN["small"])
    specs, kind = {"model": film.spec}, kind_of({"model": film.spec})
    said = about(specs)
    assert set(film.scalars) == set(kind.scalars)
    whole = [key for key in film.scalars if not key.startswith("accuracy_")]
    assert all(f".{key}" in said for key in (*whole, "accuracy_0", *film.arrays))
    assert len(archive({"model": film})) <= size(specs)


def test_a_notebook_runs_where_the_project_is_not_and_shows_a_row_for_each_class(tmp_path):
    spec = RUN["small"]
    book = json.loads(notebook({"model": spec}, _=lambda text, **v: say(text, "zh", **v)))
    cells = ["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == "code"]
    ran = cells_run(cells, tmp_path)
    film = compute(spec)
    assert ran["films"]["model"] == told(film)
    (image,) = (Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB") for data in ran["pictures"])
    pixels = sketch(film).pixels
    assert np.array_equal(np.asarray(image), pixels[..., :3])
    assert pixels.shape[0] * ACROSS == pixels.shape[1] * 10
    early = sketch(type(film)(**{**film.__dict__, "arrays": {k: v[:1] for k, v in film.arrays.items()}})).pixels
    assert (early != pixels).any(), "another frame, another picture"
