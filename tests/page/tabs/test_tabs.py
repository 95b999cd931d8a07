"""The row of choices under the stage: one open at a time."""

import pytest
from streamlit.testing.v1 import AppTest

from explorer.page.tabs import lessons
from explorer.page.words.sections import section

KEY = "joint_vs_conditional"


def row() -> None:
    import streamlit as st

    from explorer.page.tabs import lessons

    def keep(name):
        st.session_state["kept"] = name

    lessons.tabs(
        "joint_vs_conditional",
        code=lambda: st.text("the code ran"),
        share=lambda: st.text("the share ran"),
        predict=lambda: st.text("the predict ran"),
        now=st.session_state.get("kept", "explain"),
        change=keep,
        stage=lambda: st.markdown("what is on the stage"),
    )


def opened(tab="explain"):
    app = AppTest.from_function(row).run()
    if tab != "explain":
        app.segmented_control[0].set_value(tab).run()
    assert not app.exception
    return app


def written(app):
    return [element.value for element in app.markdown]


@pytest.mark.parametrize("tab", ["explain", "try", "references"])
def test_a_lesson_is_written(tab):
    assert section(KEY, tab, "en") in written(opened(tab))


@pytest.mark.parametrize("tab", ["code", "share", "predict"])
def test_only_the_open_tab_runs(tab):
    assert [element.value for element in opened().text] == []
    assert [element.value for element in opened(tab).text] == [f"the {tab} ran"]


@pytest.mark.parametrize("tab", lessons.TABS)
def test_what_is_on_the_stage_is_explained_under_the_explanation_and_nowhere_else(tab):
    words = written(opened(tab))
    assert ("what is on the stage" in words) == (tab == "explain")
    assert tab != "explain" or words[-1] == "what is on the stage"


def test_the_choice_is_told_to_the_page():
    assert opened("share").session_state["kept"] == "share"
