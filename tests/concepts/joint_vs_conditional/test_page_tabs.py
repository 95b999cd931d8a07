"""Presets and the panel of the page about p(y | x) and p(x, y): each shows its own, none costs an import of torch."""

import subprocess
import sys

import pytest

from explorer import models
from explorer.concepts.joint_vs_conditional import explain as on_stage
from explorer.concepts.joint_vs_conditional.experiments.records import ALL
from explorer.concepts.joint_vs_conditional.presets import PILLS, PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import write
from explorer.page.frame.work import _around
from explorer.page.tabs.code import script
from explorer.page.tabs.take import link
from explorer.page.view import TABS
from tests.concepts.joint_vs_conditional.opening import opened, page_of, press, query, staged, state, turn
from tests.session import page

KEY = "joint_vs_conditional"
pytestmark = pytest.mark.usefixtures("idle")


@pytest.mark.parametrize("key", PILLS)
def test_a_preset_is_shown_marked_and_shown_again(key):
    app = turn(opened(tab="take"), "preset", key)
    assert state(app) == PRESETS[key].state.with_view(tab="take")
    assert query(app) == write(PRESETS[key].state) | {"tab": "take"}
    assert staged(app)["presets"]["chosen"] == key
    assert [film["status"]["state"] for film in staged(app)["films"].values()] == ["done", "done"]
    serial = page_of(app).serial
    turn(app, "preset", key)
    assert (page_of(app).serial, page_of(app).play) == (serial + 1, True)


@pytest.mark.parametrize("tab", TABS)
def test_a_tab_is_in_the_address_and_written_out(tab):
    app = turn(opened(), "open-tab", tab)
    if tab == "predict":  # which sets the stage for its question
        first = next(iter(ALL))
        assert query(app) == write(ALL[first].start) | {"tab": tab, "experiment": first}
    else:
        assert query(app) == ({} if tab == "controls" else {"tab": tab})
    code = [element.value for element in app.code]
    assert code == {"take": [link(KEY, state(app), ""), script(state(app)).rstrip()]}.get(tab, [])


def explained(app):
    """Return the families whose lines the page has, in the order in which they stand."""
    words = [element.value for element in app.markdown]
    lines = {on_stage.said(name, 2, "en"): name for name in models.ON_PLANE}
    return [lines[text] for text in words if text in lines]


def test_the_explanation_speaks_of_the_families_on_the_stage_and_follows_them():
    app = opened(tab="explain")
    assert explained(app) == ["network", "mixture"]
    turn(app, "preset", "neighbours")
    assert explained(app) == ["knn", "knn_density"]
    press(app, "undo")
    assert explained(app) == ["network", "mixture"]
    assert explained(turn(app, "open-tab", "try")) == []


def test_what_is_explained_is_how_as_many_classes_are_told_apart():
    def tells(app, classes):
        return on_stage.said("network", classes, "en") in [element.value for element in app.markdown]

    assert tells(opened(tab="explain"), 2)
    assert not tells(opened(tab="explain"), 3)
    assert tells(opened(tab="explain", world="pinwheel"), 3)
    assert not tells(opened(tab="explain", world="pinwheel"), 2)


def test_the_rest_of_the_page_is_drawn_again_only_for_notices_and_the_bar_of_a_lesson():
    here = page(PairState())
    before = _around(here)
    here.change(PRESETS["few"].state)
    assert _around(here) == before


PROBE = f"""
import sys
from tests.concepts.joint_vs_conditional.opening import opened, turn
app = opened()
for key in {list(PILLS)!r}:
    turn(app, "preset", key)
for tab in {list(TABS)!r}:
    turn(app, "open-tab", tab)
assert len(app.get("bidi_component")) == 7
print(sorted({{"torch", "sklearn", "dask", "distributed", "scipy"}} & set(sys.modules)))
"""


def test_presets_and_tabs_need_neither_torch_nor_dask():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip().splitlines()[-1] == "[]"
