"""Presets and tabs of the page about p(y | x) and p(x, y): each shows its own, and none costs an import of torch."""

import subprocess
import sys

import pytest

from explorer import models
from explorer.concepts.joint_vs_conditional import explain as on_stage
from explorer.concepts.joint_vs_conditional.presets import PILLS, PRESETS
from explorer.concepts.joint_vs_conditional.state import FAMILIES, PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.page.address import write
from explorer.page.frame.work import _around
from explorer.page.tabs.code import script
from explorer.page.tabs.share import link
from explorer.page.view import TABS
from tests.concepts.joint_vs_conditional.opening import opened, page_of, query, staged, state, turn
from tests.opening import controls
from tests.session import page

KEY = "joint_vs_conditional"
pytestmark = pytest.mark.usefixtures("idle")


@pytest.mark.parametrize("key", PILLS)
def test_a_preset_is_shown_marked_and_shown_again(key):
    app = turn(opened(tab="code"), "preset", key)
    assert state(app) == PRESETS[key].state.with_view(tab="code")
    assert query(app) == write(PRESETS[key].state) | {"tab": "code"}
    assert controls(app)["preset"].value == key
    assert [film["status"]["state"] for film in staged(app)["films"].values()] == ["done", "done"]
    serial = page_of(app).serial
    turn(app, "preset", None)
    assert controls(app)["preset"].value == key
    assert (page_of(app).serial, page_of(app).play) == (serial + 1, True)


@pytest.mark.parametrize("tab", TABS)
def test_a_tab_is_in_the_address_and_written_out(tab):
    app = turn(opened(), "open-tab", tab)
    assert query(app) == ({} if tab == "explain" else {"tab": tab})
    code = [element.value for element in app.code]
    assert code == {"code": [script(state(app)).rstrip()], "share": [link(KEY, state(app), "")]}.get(tab, [])


def explained(app):
    """Return the families whose lines the page has, in the order in which they stand."""
    words = [element.value for element in app.markdown]
    lines = {on_stage.said(name, 2, "en"): name for name in models.NAMES}
    return [lines[text] for text in words if text in lines]


def test_the_explanation_speaks_of_the_families_on_the_stage_and_follows_them():
    app = opened()
    assert explained(app) == ["network", "mixture"]
    turn(app, "family-conditional", "tree")
    assert explained(app) == ["tree", "mixture"]
    turn(app, "family-joint", "kde")
    assert explained(app) == ["tree", "kde"]
    assert explained(turn(app, "open-tab", "try")) == []


def test_what_is_explained_is_how_as_many_classes_are_told_apart():
    def tells(app, classes):
        return on_stage.said("network", classes, "en") in [element.value for element in app.markdown]

    assert tells(opened(), 2)
    assert not tells(opened(), 3)
    assert tells(opened(world="pinwheel"), 3)
    assert not tells(opened(world="pinwheel"), 2)


def test_the_explanation_is_drawn_again_where_there_are_other_classes():
    here = page(PairState(world="blobs"))
    before = _around(here)[-1]
    here.change(here.state.with_data(points=60))
    assert _around(here)[-1] == before
    here.change(here.state.with_data(classes=4))
    assert _around(here)[-1] != before


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("tab", ["explain", "try"])
def test_the_rest_of_the_page_is_drawn_for_other_families_only_where_they_are_explained(side, tab):
    here = page(PairState(view={"tab": tab}))
    before = _around(here)
    here.change(PairState(view={"tab": tab}, **{FAMILIES[side][1]: {}}))
    same_preset = _around(here)[0] == before[0]
    assert not same_preset
    assert (_around(here)[-1] == before[-1]) == (tab == "try")


PROBE = f"""
import sys
from tests.concepts.joint_vs_conditional.opening import opened, turn
app = opened()
for key in {list(PILLS)!r}:
    turn(app, "preset", key)
for tab in {list(TABS)!r}:
    turn(app, "open-tab", tab)
assert len(app.get("bidi_component")) == 4
print(sorted({{"torch", "sklearn", "dask", "distributed", "scipy"}} & set(sys.modules)))
"""


def test_presets_and_tabs_need_neither_torch_nor_dask():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip().splitlines()[-1] == "[]"
