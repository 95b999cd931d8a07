"""The row of choices under the stage: one open at a time, and told to the page."""

import pytest

from explorer.page.tabs import lessons
from explorer.page.view import TABS
from explorer.page.words.sections import section
from tests.concepts.joint_vs_conditional.opening import opened, query, state, turn, written

KEY = "joint_vs_conditional"
pytestmark = pytest.mark.usefixtures("idle")


@pytest.mark.parametrize("tab", lessons.LESSON_TABS)
def test_a_lesson_is_written(tab):
    assert section(KEY, tab, "en") in written(opened(tab=tab))


@pytest.mark.parametrize("tab", TABS)
def test_only_the_open_tab_runs(tab):
    """Each has words that no other one has."""
    own = {
        "explain": "## On the stage now",
        "try": section(KEY, "try", "en"),
        "predict": "Guess first",
        "code": "Everything that made these films",
        "share": "## Files",
        "references": section(KEY, "references", "en"),
    }
    app = opened(tab=tab)
    words = written(app) + "".join(caption.value for caption in app.caption)
    assert [name for name, said in own.items() if said in words] == [tab]


def test_the_choice_is_told_to_the_page():
    app = turn(opened(), "open-tab", "share")
    assert (state(app).view.tab, query(app)) == ("share", {"tab": "share"})


def test_every_tab_has_a_title():
    assert set(lessons.TITLES) == set(TABS)
