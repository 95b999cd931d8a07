"""The panel beside the stage: one part of it open at a time, and told to the page."""

import pytest

from explorer.concepts import concept
from explorer.page.tabs import panel
from explorer.page.tabs.tries import words_of
from explorer.page.view import TABS
from explorer.page.words.sections import section
from tests.concepts.joint_vs_conditional.opening import opened, press, query, report, state, turn, written

KEY = "joint_vs_conditional"
pytestmark = pytest.mark.usefixtures("idle")


@pytest.mark.parametrize(("tab", "name"), [("explain", "explain"), ("take", "references")])
def test_a_lesson_is_written(tab, name):
    assert section(KEY, name, "en") in written(opened(tab=tab))


@pytest.mark.parametrize("tab", TABS)
def test_only_the_open_tab_runs(tab):
    """Each has words that no other one has."""
    own = {
        "controls": "easier to overfit",
        "explain": "## The two models shown",
        "try": words_of(KEY, "rate", "en").about,
        "predict": "Guess first",
        "lesson": "String views together",
        "take": "## Files",
    }
    app = opened(tab=tab)
    words = written(app) + "".join(caption.value for caption in app.caption)
    assert [name for name, said in own.items() if said in words] == [tab]


def test_the_choice_is_told_to_the_page():
    app = turn(opened(), "open-tab", "take")
    assert (state(app).view.tab, query(app)) == ("take", {"tab": "take"})


def test_every_tab_has_a_title():
    assert set(panel.TITLES) == set(TABS)


@pytest.mark.parametrize("old", ["share", "code", "references"])
def test_links_of_old_open_where_their_part_stands_now(old):
    assert state(opened(tab=old)).view.tab == "take"


@pytest.mark.parametrize("key", concept(KEY).tries)
def test_what_is_to_be_tried_does_itself_and_is_taken_back(key):
    words = words_of(KEY, key, "en")
    app = opened(tab="try", seed="4")
    before = state(app)
    assert words.seen not in written(app)
    press(app, f"do-{key}")
    assert state(app) == concept(KEY).tries[key].with_view(tab="try")
    assert words.seen in written(app)
    press(app, f"undo-{key}")
    assert state(app) == before
    assert words.seen not in written(app)


def test_another_frame_of_it_is_still_it_and_another_view_is_not():
    app = press(opened(tab="try"), "do-rare")
    seen = words_of(KEY, "rare", "en").seen
    assert seen in written(report(app, frame=3, prior=0.1))
    assert seen not in written(report(app, frame=3, prior=0.2).run())
