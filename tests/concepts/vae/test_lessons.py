"""The shipped lesson says only what is so: its stops are presets' films, and what it says of them is measured."""

import re

import numpy as np
import pytest

from explorer import catalog, models
from explorer.bake import wanted
from explorer.concepts.vae import CONCEPT
from explorer.concepts.vae.claims import edges_left
from explorer.concepts.vae.experiments.claims import one_digit_between
from explorer.concepts.vae.explain import LESSON, SYMBOLS
from explorer.concepts.vae.families import FAMILIES
from explorer.concepts.vae.lessons import LESSONS
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import MODEL, VaeState
from explorer.concepts.vae.view import KEY
from explorer.figures.images import recorded, source_of
from explorer.images.scene import shown
from explorer.page.lesson.shipped import shipped
from explorer.page.lesson.text import link_text
from explorer.page.words import glossary
from explorer.page.words.language import LANGUAGES
from explorer.page.words.sections import section, sections
from explorer.worlds import OF_IMAGES, images
from tests.concepts.recordings import films
from tests.concepts.vae.recordings import codes, outside

STOPS = LESSONS["latent_space"]
FILMS = {
    "map": "map",
    "machine": "map",
    "between": "between",
    "collapse": "collapse",
    "blur": "blur",
    "faces": "faces",
}  # presets


@pytest.mark.parametrize("key", STOPS)
def test_every_stop_ships_and_all_but_one_show_a_presets_films(key):
    assert {spec.digest() for spec in STOPS[key].specs().values()} <= set(wanted())
    if key in FILMS:
        assert STOPS[key].specs() == PRESETS[FILMS[key]].state.specs()
    else:
        assert CONCEPT.matching(STOPS[key]) is None


@pytest.mark.slow
def test_what_the_notes_say_is_so_on_the_films_that_they_show():
    usual, cheap = films(STOPS["map"])[MODEL], films(STOPS["beta"])[MODEL]
    mu, _sigma = codes(usual)
    away = ((mu[:, None] - mu[None]) ** 2).sum(axis=2)
    np.fill_diagonal(away, np.inf)
    labels = source_of(usual).held_out().y
    assert (labels[away.argmin(axis=1)] == labels).mean() > 0.4  # by chance a tenth
    _mu, sigma = recorded(usual).encode(shown("mnist").x[[STOPS["machine"].view.image]].astype(np.float64))
    assert sigma.max() < 0.2  # "less than a fifth of the prior's"
    assert outside(cheap) > 3 * outside(usual)
    assert cheap.scalars["reconstruction"][-1] < usual.scalars["reconstruction"][-1]
    assert PRESETS["collapse"].claim(films(STOPS["collapse"]))
    assert PRESETS["blur"].claim(films(STOPS["blur"]))
    kept = [edges_left(film) for film in films(STOPS["blur"]).values()]
    assert kept == pytest.approx([0.25, 0.5], abs=0.03)  # "a quarter", "half"
    assert one_digit_between(films(STOPS["between"]))
    assert [int(shown("mnist").y[i]) for i in (STOPS["between"].view.image, STOPS["between"].view.to)] == [0, 1]


@pytest.mark.parametrize("name", LANGUAGES)
def test_it_is_told_in_both_languages_in_the_words_of_the_glossary(name):
    told = shipped(CONCEPT, "latent_space", name)
    texts = [told.title, *(text for stop in told.stops for text in (stop.title, stop.note))]
    assert all(texts)
    assert len(told.stops) == len(STOPS) == 7
    assert [found for text in texts for found in glossary.breaches(text, name)] == []
    assert not any(mark in text for text in texts for mark in "*#`[<$")  # it is shown as plain text
    assert len(link_text(told)) < 2000


def test_the_home_page_leads_to_it():
    assert catalog.concept(KEY).lesson in LESSONS


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_family_has_its_few_lines(name):
    assert set(sections(f"{KEY}/{LESSON}", name)) == {SYMBOLS, *FAMILIES}
    texts = [section(f"{KEY}/{LESSON}", family, name) for family in FAMILIES]
    leads = (
        ("**看**：", "**试**：", "**长短**：") if name == "zh" else ("**See**: ", "**Try**: ", "**Wins and loses**: ")
    )
    assert all(lead in text for text in texts for lead in leads)
    assert all(text.count("$$") == 2 for text in texts)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_limit_that_the_lesson_names_is_the_images_own(name):
    spec = VaeState().specs()[MODEL]
    least = models.evaluator_of("vae")(spec.source(), spec.config).floor()["elbo"]
    said = re.findall(r"−\d+\.\d", section(KEY, "explain", name))
    assert said == [f"−{-least:.1f}"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_licence_of_every_world_stands_in_the_references(name):
    text = section(KEY, "references", name)
    licences = [images.source(world).licence for world in OF_IMAGES]
    terms = [re.search(r"(CC BY(-SA)? [34]\.0|MIT)", licence).group() for licence in licences]
    assert len(terms) == 3
    assert all(term in text for term in terms)


def test_what_explains_the_page_follows_what_is_on_the_stage():
    assert CONCEPT.explained(VaeState()) == ("vae",)
    assert CONCEPT.explained(VaeState().with_beside(True)) == ("vae", "autoencoder")


@pytest.mark.parametrize("key", PRESETS)
def test_a_presets_line_fits_into_the_menu(key):
    assert len(PRESETS[key].see) <= 64
