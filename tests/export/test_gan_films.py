"""Films of GANs taken home: what an archive says of them, close-ups too, and the picture that a notebook shows."""

import base64
import io
import json

import numpy as np
import pytest
from PIL import Image

from explorer.export.arrays import about, archive, size
from explorer.export.duel_sketch import PIXELS, sketch
from explorer.export.kinds import kind_of
from explorer.export.notebook import notebook
from explorer.page.words.language import say
from explorer.runs import RunSpec, compute
from tests.export.bare import cells_run

SHORT = {"steps": 40}
RUN = {
    "plane": RunSpec(model="gan", world="ring", data={"points": 60}, config={**SHORT, "fourier": 2, "pack": 2}),
    "line": RunSpec(model="gan_line", world="two_bells", config=SHORT),
    "rows": RunSpec(model="gan", world="iris", config=SHORT),
    "critic": RunSpec(model="gan", world="moons", config={**SHORT, "loss": "wasserstein", "clip": 0.1}),
}


@pytest.mark.parametrize("name", RUN)
def test_an_archive_says_what_each_number_and_array_is_and_is_no_larger_than_is_said(name):
    whole = RUN[name]
    films = {"model": compute(whole), "closeup": compute(whole.close_up(whole.recorded[5]))}
    specs = {side: film.spec for side, film in films.items()}
    said, kind = about(specs), kind_of(specs)
    for film in films.values():
        assert set(film.scalars) <= set(kind.scalars)
        assert set(film.summary) <= set(kind.summary)
        assert all(
            f".{key}" in said for key in (*film.scalars, *film.arrays, *(f"summary.{key}" for key in film.summary))
        )
    assert {"real", "z", "z_generator", "discriminator_after", "generator_before", "generator_after"} <= set(
        films["closeup"].arrays
    )
    assert len(archive(films)) <= size(specs)


def test_where_nobody_knows_the_law_nothing_is_said_of_it():
    unknown, known = (about({"model": RUN[name]}) for name in ("rows", "plane"))
    for number in (".js", ".d_gap", ".d_exact"):
        assert number in known
        assert number not in unknown
    assert "{" not in unknown + known


@pytest.mark.parametrize("name", RUN)
def test_the_picture_shows_real_and_forged_points_over_what_d_says(name):
    film = compute(RUN[name])
    pixels = sketch(film).pixels
    assert pixels.shape == (*PIXELS, 4)
    real, forged = ([0x22, 0x68, 0x9E], [0xE1, 0x31, 0x57])
    assert all((pixels[..., :3] == colour).all(axis=-1).sum() > 100 for colour in (real, forged))
    early = sketch(type(film)(**{**film.__dict__, "arrays": {k: v[:1] for k, v in film.arrays.items()}})).pixels
    assert (early != pixels).any(), "another frame, another picture"


def test_a_notebook_runs_where_the_project_is_not_and_shows_it(tmp_path):
    book = json.loads(notebook({"model": RUN["plane"]}, _=lambda text, **v: say(text, "zh", **v)))
    cells = ["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == "code"]
    ran = cells_run(cells, tmp_path)
    film = compute(RUN["plane"])
    assert ran["films"]["model"] == {key: values.tolist() for key, values in film.scalars.items()}
    (image,) = (Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB") for data in ran["pictures"])
    assert np.array_equal(np.asarray(image), sketch(film).pixels[..., :3])
