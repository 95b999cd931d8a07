"""Which page answers an address: page config, language, `st.navigation` from the catalog, and the rail of pages.

Also the cure for deep links on a new server: while nobody has opened `/`, Streamlit takes `pages/` for the old kind of
multipage app and runs a page's script alone. The page frame calls `rescue`, which calls the same `st.navigation` once
(that ends the old mode for the whole process) and runs again; address and query survive.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage
from streamlit.runtime.scriptrunner import get_script_run_ctx

from explorer import catalog
from explorer.page.frame import theme
from explorer.page.frame.language_switch import language_switch
from explorer.page.frame.theme_switch import theme_switch
from explorer.page.words import language
from explorer.page.words.language import _

__all__ = ["ENTRY", "link", "rescue", "serve"]

ENTRY = catalog.ROOT / "streamlit_app.py"
ICON = catalog.ROOT / "assets" / "style" / "icon.svg"

_routed: ContextVar[bool] = ContextVar("routed", default=False)


def serve() -> None:
    """Answer the address: configure the page, draw the sidebar and run the page's script."""
    st.set_page_config(page_icon=str(ICON), layout="wide", initial_sidebar_state="collapsed")
    language.pin()
    chosen = _navigation()
    theme.style()
    with _under_the_router():
        _rail(chosen.url_path or catalog.HOME.key)
        chosen.run()


def rescue() -> None:
    """Hand over to the router where the app itself ran a page's script without it. A page run alone stays alone."""
    context = get_script_run_ctx()
    if _routed.get() or context is None or Path(context.main_script_path).resolve() != ENTRY:
        return
    _navigation()
    st.rerun()


def link(key: str, label: str, *, icon: bool = False, **query: str) -> None:
    """Link to the page called `key`, taking the language along; only words where the page runs without a router."""
    if _routed.get():
        carried = query | ({language.PARAMETER: language.language()} if language.chosen() else {})
        symbol = f":material/{catalog.page(key).icon}:" if icon else None
        st.page_link(_page(catalog.page(key)), label=label, icon=symbol, query_params=carried or None, width="stretch")
    else:
        st.markdown(label)


def _navigation() -> StreamlitPage:
    return st.navigation([_page(entry) for entry in catalog.PAGES], position="hidden")


def _page(entry: catalog.Page) -> StreamlitPage:
    home = entry is catalog.HOME
    return st.Page(entry.script, title=_(entry.title), url_path="" if home else entry.key, default=home)


def _rail(here: str) -> None:
    """Draw the way to every page in Streamlit's sidebar: icons, whose words come out with the pointer or the focus."""
    with st.sidebar:
        with st.container(key="pages", gap=None):
            _entry(catalog.HOME, here)
            for group, concepts in catalog.groups().items():
                st.html(f"<h2><span>{_(group)}</span></h2>")
                for entry in concepts:
                    _entry(entry, here)
        with st.container(key="rail-foot", gap=None):
            theme_switch(here)
            language_switch(here)


def _entry(entry: catalog.Page, here: str) -> None:
    with st.container(key=f"page-{'here' if entry.key == here else entry.key}"):
        link(entry.key, _(entry.short), icon=True)


@contextmanager
def _under_the_router() -> Iterator[None]:
    token = _routed.set(True)
    try:
        yield
    finally:
        _routed.reset(token)
