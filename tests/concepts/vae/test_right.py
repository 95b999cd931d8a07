"""What stands at the right of the page: a counterpart has a film, which is asked for when it is first looked at."""

import numpy as np
import pytest

from explorer.concepts.vae import CONCEPT
from explorer.concepts.vae.state import VaeState
from explorer.concepts.vae.view import PLACES
from tests import session


@pytest.fixture
def page():
    """The page as it opens."""
    return session.page(VaeState(), concept=CONCEPT)


def test_the_counterpart_asks_for_its_film_and_is_shown_and_undo_takes_both_back(page):
    CONCEPT.on_event(page, "right", "beside")
    assert page.rerun
    assert page.state.view.right == "beside"
    assert {film: spec.model for film, spec in page.state.specs().items()} == {"model": "vae", "beside": "autoencoder"}
    page.undo()
    assert page.state == VaeState()


def test_the_counterpart_learns_from_the_same_data_as_long_with_the_same_sizes():
    state = VaeState().with_beside(True)
    own, other = state.specs()["model"], state.specs()["beside"]
    assert (own.world, own.data, own.seed) == (other.world, other.data, other.seed)
    for field in ("latent", "hidden", "width", "steps", "batch", "likelihood"):
        assert getattr(own.config, field) == getattr(other.config, field)


def test_what_is_asked_for_elsewhere_or_makes_no_sense_changes_nothing(page):
    for value in ("model", "", None, 3, ["beside"]):
        CONCEPT.on_event(page, "right", value)
    assert not page.rerun
    assert page.state == VaeState()


def test_nothing_stands_beside_a_family_without_a_counterpart():
    page = session.page(VaeState(world="digits", family="linear_vae"), concept=CONCEPT)
    CONCEPT.on_event(page, "right", "beside")
    assert page.state.view.right == "machine"
    assert set(page.state.specs()) == {"model"}


def test_the_toggle_shows_what_it_asks_for_but_leaves_a_walk_alone():
    assert VaeState().with_choice("beside", 1).view.right == "beside"
    assert VaeState().with_view(right="between").with_choice("beside", 1).view.right == "between"
    assert VaeState().with_beside(True).with_choice("beside", 0).view.right == "machine"


def test_a_walk_opens_halfway_where_codes_and_pixels_differ_most():
    assert VaeState().view.along == PLACES // 2
    assert np.isclose(VaeState().view.along / (PLACES - 1), 0.5)
