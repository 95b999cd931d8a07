"""The table of codes: what a model of images says of each image at the end of its film, to the last digit."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from explorer import models
from explorer.concepts.vae.state import VaeState
from explorer.export.codes import codes
from explorer.images.shown import shown
from explorer.runs import Film
from tests.concepts.joint_vs_conditional.films import computed

SMALL = {"hidden": 16, "width": 8, "steps": 20, "batch": 32}
STATES = {
    "digits": VaeState(world="digits", data={"images": 100}, config={**SMALL, "latent": 3}, beside=True),
    "faces": VaeState(world="faces", data={"images": 100}, config={**SMALL, "latent": 2}),
    "linear": VaeState(world="digits", data={"images": 100}, family="linear_vae", config={"latent": 2, "steps": 20}),
}


def read(films, world):
    return list(csv.DictReader(io.StringIO(codes(films, shown(world)).decode())))


@pytest.mark.parametrize("name", STATES)
def test_it_holds_what_the_model_itself_says(name):
    state, films = STATES[name], computed(STATES[name])
    rows, images = read(films, state.world), shown(state.world)
    assert len(rows) == len(films) * len(images)
    for film, made in films.items():
        mine = [row for row in rows if row["film"] == film]
        source = made.spec.source()
        assert [row["label"] for row in mine] == [source.classes[label] for label in images.y]
        assert [int(row["image"]) for row in mine] == list(range(len(images)))
        learner = models.build(made.spec.model, made.spec.config, source.data(), made.spec.seed)
        learner.advance(made.spec.config.steps)
        mu, log_var = learner.kept().encode(images.x)
        for j in range(state.latent):
            assert [float(row[f"mu_{j + 1}"]) for row in mine] == pytest.approx(mu[:, j], abs=1e-4)
            assert [float(row[f"sigma_{j + 1}"]) for row in mine] == pytest.approx(np.exp(log_var[:, j] / 2), abs=1e-4)


def test_of_faces_it_holds_the_factors_to_the_last_digit():
    rows, faces = read(computed(STATES["faces"]), "faces"), shown("faces")
    names = [name.replace(" ", "_") for name in STATES["faces"].specs()["model"].source().factor_names]
    assert [[float(row[name]) for name in names] for row in rows] == faces.factors.tolist()


def test_other_weights_are_other_codes_and_no_frame_is_no_line():
    (film,) = computed(STATES["linear"]).values()
    other = replace(film, arrays={**film.arrays, "encoder": film.arrays["encoder"] + np.float32(0.25)})
    assert codes({"model": other}, shown("digits")) != codes({"model": film}, shown("digits"))
    assert read({"model": Film.of(film.spec, [])}, "digits") == []
