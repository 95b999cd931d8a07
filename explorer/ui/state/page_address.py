"""Where the page is, as a link names it: on the server that answers, however one came there. Knows no Streamlit."""

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

from explorer.ui.state.view import CONCEPT

__all__ = ["page_address"]


def page_address(here: str, query: Mapping[str, str]) -> str:
    """Return the page's address with `query`, on the server that answers `here`, any address of the page."""
    parts = urlsplit(here)
    base = parts.path.rstrip("/").removesuffix(f"/{CONCEPT}")
    return urlunsplit((parts.scheme, parts.netloc, f"{base}/{CONCEPT}", urlencode(query, safe=",:"), ""))
