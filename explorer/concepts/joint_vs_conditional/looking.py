"""The controls of how the films are looked at: what the stage's own buttons do, in one place."""

import streamlit as st

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import PRIORS, SHOWS, PairView
from explorer.page.controls.bound import bound
from explorer.page.session import current
from explorer.page.words.language import N_, _
from explorer.plane.features import classes_of, quoted
from explorer.plane.tables import tables_of
from explorer.worlds import plane
from explorer.worlds.plane.rows import Rows

__all__ = ["looking"]

MOST_DRAWN = 200
EVEN = 0.5  # the share of A that the slider begins with
ALL = "all"  # known of the point; else the coordinate that is missing
KNOWN = {ALL: N_("both"), "x2": N_("x₁ only"), "x1": N_("x₂ only")}


def looking() -> None:
    """Draw what is drawn, how the two models are shaded, and what the asked point and the models are told."""
    _pictures()
    _asking()
    _prior()


def _pictures() -> None:
    state = PairState.of(current().state)
    now = state.view
    if state.known:
        bound(
            st.segmented_control, _("What is shown"), "view-show", now.show, lambda show: current().look(show=show),
            options=SHOWS, format_func=_, required=True, width="stretch",
        )  # fmt: skip
    else:
        st.caption(_("Real data: nobody knows the exact answer, so there is no error to draw."))
    bound(
        st.slider, _("Generated points"), "view-drawn", min(now.drawn, MOST_DRAWN),
        lambda drawn: current().look(drawn=drawn), min_value=0, max_value=MOST_DRAWN, step=10,
    )  # fmt: skip
    bound(
        st.toggle, _("p(x), all classes together"), "view-whole", now.whole,
        lambda whole: current().look(whole=whole),
    )  # fmt: skip
    bound(
        st.toggle, _("Shade p(y | x) by p(x)"), "view-shade", now.shade, lambda shade: current().look(shade=shade)
    )  # fmt: skip


def _asking() -> None:
    now = PairState.of(current().state).view
    bound(
        st.toggle, _("Ask a point"), "view-asking", now.ask is not None,
        lambda asking: current().look(ask=PairView().ask if asking else None),
    )  # fmt: skip
    if now.ask is not None:
        said = {missing: _(text) for missing, text in KNOWN.items()}
        bound(
            st.selectbox, _("Known coordinates"), "view-missing", now.missing or ALL,
            lambda missing: current().look(missing=None if missing == ALL else missing),
            options=tuple(KNOWN), format_func=said.__getitem__,
        )  # fmt: skip
    bound(
        st.toggle, _("Sketch a border"), "view-sketching", now.pencil == "border",
        lambda sketching: current().look(pencil="border" if sketching else None),
    )  # fmt: skip


def _prior() -> None:
    now, name = PairState.of(current().state).view, _first_class()
    bound(
        st.toggle, _("Change the share of {name}", name=name), "view-other-prior", now.prior is not None,
        lambda told: current().look(prior=EVEN if told else None),
    )  # fmt: skip
    if now.prior is not None:
        bound(
            st.slider, _("Share of {name} that the models are told", name=name), "view-prior", now.prior,
            lambda share: current().look(prior=share), min_value=PRIORS[0], max_value=PRIORS[1], step=0.01,
        )  # fmt: skip


def _first_class() -> str:
    """Return what the first class is called: A, or as the data name it."""
    state = PairState.of(current().state)
    source = plane.source(state.world, **state.data.model_dump())
    return quoted(classes_of(source, tables_of(current()))[0]) if isinstance(source, Rows) else "A"
