"""What the stage may ask for: another part at the right, another cure. Whatever else a browser says changes nothing."""

import pytest

from explorer.concepts.gan import CONCEPT
from explorer.concepts.gan.state import GanState
from explorer.concepts.gan.view import RIGHT
from tests import session

NONSENSE = ("model", "", None, 3, ["beside"], {})


@pytest.fixture
def page():
    """The page as it opens."""
    return session.page(GanState(), concept=CONCEPT)


@pytest.mark.parametrize("right", RIGHT)
def test_each_part_comes_to_the_right_and_a_cure_brings_its_film(page, right):
    CONCEPT.on_event(page, "right", right)
    assert page.rerun
    assert page.state.view.right == right
    assert list(page.state.specs()) == (["model", "beside"] if right == "beside" else ["model"])
    page.undo()
    assert page.state == GanState()


def test_another_cure_stands_beside_the_model_and_none_makes_room_for_the_machine(page):
    CONCEPT.on_event(page, "cure", "spectral")
    assert (page.state.cure, page.state.view.right) == ("spectral", "beside")
    CONCEPT.on_event(page, "right", "beside")
    assert page.state.cure == "spectral", "the one that was chosen stays"
    CONCEPT.on_event(page, "cure", "none")
    assert (page.state.cure, page.state.view.right) == ("none", "machine")


@pytest.mark.parametrize("event", ["right", "cure", "drawn", "planet"])
def test_what_makes_no_sense_changes_nothing(page, event):
    for value in NONSENSE:
        CONCEPT.on_event(page, event, value)
    assert page.state == GanState()
