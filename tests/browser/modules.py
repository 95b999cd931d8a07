"""A page on which the stage's modules can be imported as they are written: to hold their numbers to Python's."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.served import ROOT

HOST = "http://modules.test"
TYPES = {".js": "text/javascript", ".html": "text/html"}
PAGE = '<script type="importmap">{"imports": {"fflate": "/node_modules/fflate/esm/browser.js"}}</script>'


@pytest.fixture
def modules(new_context: Callable[[], BrowserContext]) -> Page:
    """A page that may import the stage's modules as they are written."""
    page = new_context().new_page()

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path
        file = Path(ROOT / path.lstrip("/"))
        route.fulfill(body=PAGE if path == "/" else file.read_bytes(), content_type=TYPES[file.suffix or ".html"])

    page.route(f"{HOST}/**", serve)
    page.goto(HOST)
    return page
