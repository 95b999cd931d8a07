"""The browser's back and forward, and links to the page that is open: a component tells where they led.

The address itself tells less: what comes with a run may be an older one than the page has written since. Between two
pages nobody listens: Streamlit follows the step that leads to a page, and of those that come before that page is there
none. So one listener that stays counts the steps that no page was told of; the page that they led to is told at last.
"""

from urllib.parse import parse_qsl

import streamlit as st

from explorer.page.session import current
from explorer.page.words import language

__all__ = ["listen"]

KEY = "location"
MOST = 16_384  # characters of an address

JS = """
const SOON = 100; // milliseconds: what is told while mounting could get lost
export default function ({ data, setTriggerValue }) {
  const here = (pathname) => pathname.split("/").pop() === data.page;  // to another page Streamlit goes by itself
  const tell = () => setTriggerValue("went", { query: location.search, shown: true });
  const steps = (window.__explorerSteps ??= stepped());
  if (steps.untold > 1 && here(location.pathname)) {
    const { query } = steps; // the page may have written another since, for it was told of the first step only
    setTimeout(() => setTriggerValue("went", { query, shown: query === location.search }), SOON);
  }
  const back = () => {
    if (!here(location.pathname)) return;
    steps.untold = 0;
    tell();
  };
  if (here(location.pathname)) steps.untold = 0;
  const click = (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-testid="stPageLink"] a');
    if (!link?.getAttribute("href") || !here(link.pathname)) return;
    setTriggerValue("went", { query: link.search, shown: false });
  };
  addEventListener("popstate", back);
  document.addEventListener("click", click);
  return () => {
    removeEventListener("popstate", back);
    document.removeEventListener("click", click);
  };
}

function stepped() {
  const steps = { untold: 0, query: "" };
  addEventListener("popstate", () => { // the first listener: whoever tells of the step comes after it
    steps.untold++;
    steps.query = location.search;
  });
  return steps;
}
"""
_component = st.components.v2.component("location", js=JS)


def listen() -> None:
    """Follow a visitor who goes through the browser's history, or takes a link to the page that is open."""
    _component(key=KEY, data={"page": current().concept.key}, height="content", on_went_change=_went)


def _went() -> None:
    page, told = current(), st.session_state.get(KEY)  # there is none where it led to another page
    match told and told.get("went"):
        case {"query": str(text), "shown": bool(shown)} if len(text) < MOST:
            query = dict(parse_qsl(text.removeprefix("?"), keep_blank_values=True))
            language.follow(query.get(language.PARAMETER))
            page.follow(query, shown=bool(shown))
