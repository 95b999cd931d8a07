"""The browser's back and forward: a component that tells where they led, so that the page can follow.

The address itself tells less: what comes with a run may be an older one than the page has written since.
"""

from urllib.parse import parse_qsl

import streamlit as st

from explorer.page.session import current
from explorer.page.words import language

__all__ = ["listen"]

KEY = "location"
MOST = 16_384  # characters of an address

JS = """
export default function ({ setTriggerValue }) {
  const went = () => setTriggerValue("went", { path: location.pathname, query: location.search });
  addEventListener("popstate", went);
  return () => removeEventListener("popstate", went);
}
"""
_component = st.components.v2.component("location", js=JS)


def listen() -> None:
    """Follow a visitor who goes through the browser's history on this page."""
    _component(key=KEY, height="content", on_went_change=_went)


def _went() -> None:
    page = current()
    match st.session_state[KEY].get("went"):
        case {"path": str(path), "query": str(text)} if (
            path.rpartition("/")[2] == page.concept.key and len(text) < MOST
        ):
            query = dict(parse_qsl(text.removeprefix("?"), keep_blank_values=True))
            language.follow(query.get(language.PARAMETER))
            page.follow(query)
