"""The one-click language switch: a component, so that its word and the document carry the right `lang`."""

import streamlit as st

from explorer.page.words import language
from explorer.page.words.language import NAMES, Language, _

__all__ = ["language_switch"]

TAGS: dict[Language, str] = {"en": "en", "zh": "zh-CN"}

HTML = '<button type="button" disabled>中文 / English</button>'  # until the script listens

CSS = """
button { font: inherit; line-height: 1.5; color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: 8px; padding: 3px 11px; min-height: 34px; cursor: pointer; }
button:hover { border-color: var(--st-text-color); }
button:focus-visible { outline: 3px solid #0072b2; outline-offset: 2px; }
"""

JS = """
let shown;  // the page that was open before; on a narrow screen the menu has done its work when another one opens
function closeMenu(page) {
  if (shown !== undefined && shown !== page && innerWidth <= 1240)
    document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  shown = page;
}
// A click in the page focuses the whole of it; with the next key browsers would ring it, as if keys had led there.
addEventListener("pointerdown", () => (document.documentElement.dataset.by = "pointer"), true);
addEventListener("keydown", (event) => event.key === "Tab" && delete document.documentElement.dataset.by, true);
export default function ({ parentElement, data, setTriggerValue }) {
  document.documentElement.lang = data.now;
  document.querySelector("[data-testid=stExpandSidebarButton]")?.setAttribute("aria-label", data.pages);
  closeMenu(data.page);
  const button = parentElement.querySelector("button");
  button.lang = data.to;
  button.textContent = data.name;
  button.disabled = false;
  button.onclick = () => setTriggerValue("to", data.to);
}
"""

_component = st.components.v2.component("language_switch", html=HTML, css=CSS, js=JS)


def language_switch(page: str) -> None:
    """Offer the other language, in its own words, on the page called `page`; a click keeps everything else as it is."""
    now = language.language()
    to = language.other(now)
    data = {
        "page": page,
        "pages": _("Pages"),
        "now": TAGS[now],
        "to": TAGS[to],
        "name": NAMES[to],
    }
    _component(key="language_switch", data=data, height="content", width="content", on_to_change=_switch)


def _switch() -> None:
    language.choose(language.other(language.language()))
