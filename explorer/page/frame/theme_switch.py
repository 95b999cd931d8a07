"""The one-click switch between light and dark: a component at the rail's foot, which turns Streamlit's own theme over.

Nothing is asked of the server and nothing is drawn anew: what a visitor drew or brought stays. The browser keeps the
choice.
"""

import streamlit as st

from explorer import catalog
from explorer.page.component import component_beside
from explorer.page.words.language import _

__all__ = ["theme_switch"]

_component = component_beside(__file__, "theme_switch")


def theme_switch(page: str) -> None:
    """Offer the other theme on the page called `page`, for all pages."""
    data = {
        "page": "" if page == catalog.HOME.key else page,
        "pages": ["", *(entry.key for entry in catalog.CONCEPTS)],
        "words": {"light": _("Light theme"), "dark": _("Dark theme")},
    }
    with st.container(key="theme-switch"):
        _component(key="theme_switch", data=data, height="content")
