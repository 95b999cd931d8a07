"""p(y | x) against p(x, y): a network and a mixture learn the same points, beside the exact answer."""

import streamlit as st

from explorer.ui.controls import choices, looking
from explorer.ui.controls.column import Group
from explorer.ui.controls.knobs import Knob
from explorer.ui.lesson.bar import lesson_bar
from explorer.ui.page import frame
from explorer.ui.page.work import work
from explorer.ui.predict.tab import predict
from explorer.ui.state.notices import complaint_sentences
from explorer.ui.state.page_state import PageState
from explorer.ui.state.view import CONCEPT, SIDES
from explorer.ui.tabs import lessons, on_stage
from explorer.ui.tabs.code import code
from explorer.ui.tabs.share import share
from explorer.ui.visitor import visit
from explorer.ui.words.language import N_, _

FIRST = (choices.family("conditional"), choices.family("joint"), Knob("data", "points"), *choices.FIRST_KNOBS)


def world_says(state: PageState) -> str:
    return _(choices.WORLDS[state.world])


def model_says(state: PageState) -> str:
    return _("seed {seed}", seed=state.seed)


def training_says(state: PageState) -> str:
    steps = (state.config(side).steps for side in SIDES)
    return " · ".join(_("at once") if n == 1 else _("{n} steps", n=n) for n in steps)


def view_says(state: PageState) -> str:
    return _(state.view.show)


GROUPS = (
    Group("world", N_("World"), (choices.world, *choices.WORLD_KNOBS, *choices.DATA_KNOBS), world_says),
    Group("model", N_("Model"), (*choices.MODEL_KNOBS, choices.seed), model_says),
    Group("training", N_("Training"), choices.TRAINING_KNOBS, training_says),
    Group("view", N_("View"), (looking.looking,), view_says),
)

page = frame.page_frame(CONCEPT)
here = visit.enter(arrived=page.arrived)

with page.presets:
    choices.presets()
with page.notice:
    for sentence in complaint_sentences(here.complaints):
        st.warning(sentence, icon=":material/link_off:")
lesson_bar()

work(FIRST, GROUPS)

lessons.tabs(
    CONCEPT,
    code=lambda: code(here.state),
    share=lambda: share(here.state),
    predict=predict,
    now=here.state.view.tab,
    change=lambda tab: here.look(tab=tab),
    stage=lambda: on_stage.explain(map(here.state.family, SIDES)),
)
