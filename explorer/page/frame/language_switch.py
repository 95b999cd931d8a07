"""The one-click language switch: a component, so that its word and the document carry the right `lang`."""

import streamlit as st

from explorer.page.words import language
from explorer.page.words.language import NAMES, Language, _

__all__ = ["language_switch"]

TAGS: dict[Language, str] = {"en": "en", "zh": "zh-CN"}
SHORT: dict[Language, str] = {"en": "En", "zh": "中"}  # where there is room for an icon only

HTML = '<button type="button" disabled><b aria-hidden="true">中</b><span>中文 / English</span></button>'

CSS = """
button { display: flex; align-items: center; gap: 12px; width: 100%; height: 40px; padding: 0 8px; border: 0;
  border-radius: 8px; background: none; font: inherit; font-size: 16px; color: var(--ink-2, inherit); cursor: pointer;
  white-space: nowrap; overflow: hidden; }
b { flex: none; width: 25px; text-align: center; font-weight: 600; }
button:hover { background: color-mix(in srgb, var(--st-text-color) 7%, transparent); color: var(--st-text-color); }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: -2px; }
"""

JS = """
let shown;  // the page that was open before; on a narrow screen the menu has done its work when another one opens
function closeMenu(page) {
  if (shown !== undefined && shown !== page && innerWidth < 720)
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
  button.querySelector("b").textContent = data.short;
  button.querySelector("span").textContent = data.name;
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
        "short": SHORT[to],
    }
    _component(key="language_switch", data=data, height="content", on_to_change=_switch)


def _switch() -> None:
    language.choose(language.other(language.language()))
