"""Every page of the catalog in Firefox, and in WebKit where there is one: open, play, drag, sharpen, ask, draw, save.

No page may complain of anything. What a page has not (a place to ask about, a pencil) is not asked of it.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from explorer import catalog
from explorer.concepts import concept
from explorer.plane.concept import PlaneConcept
from tests.browser.abroad import Report, visiting
from tests.browser.find import firefox
from tests.browser.fixtures import ALLOWED
from tests.served import Server

PATIENCE = 60_000  # milliseconds; a bound on failing, not on how quick a machine must be
SOON = 2_000  # for what never comes
KEYS = [entry.key for entry in catalog.CONCEPTS]
COMPLAINING = "data:text/html,<script>console.error('a pale one'); throw new Error('a grey one')</script>"


def acts(key: str) -> list[str]:
    """Return what is done on a page, in this order."""
    page = concept(key)
    view = page.state().view
    asks = "ask" in type(view).held_by("stage") and not isinstance(view.ask, str)  # a place, and no name
    own = {"asks": asks, "draws": isinstance(page, PlaneConcept)}
    return [act for act in ("opens", "plays", "drags", "sharpens", "asks", "draws", "saves") if own.get(act, True)]


def visit(server: Server, key: str, **otherwise: object) -> dict[str, object]:
    """Return a visit to a concept's page."""
    page = concept(key)
    state = page.state()
    films, file = list(state.specs()), f"{page.stem(state)}.png"
    plain = {"name": key, "url": f"{server.url}/{key}", "key": key, "films": films, "total": state.frames()}
    return {**plain, "file": file, "acts": acts(key), **otherwise}


def bad_ones(server: Server) -> list[dict[str, object]]:
    """Return visits that fail: to a page that complains, and to one that never has all frames that are waited for."""
    plain = {"films": [], "total": 1, "file": "", "key": ""}
    lacking = visit(server, KEYS[0], name="lacking", acts=["opens", "plays"], patience=SOON)
    return [
        {"name": "complaining", "url": COMPLAINING, "acts": ["looks"], **plain},
        lacking | {"total": concept(KEYS[0]).state().frames() + 1},
    ]


def browser_of(engine: str, playwright: Playwright) -> str:
    """Return the browser's file; skip what needs one that this machine has not."""
    if engine == "firefox":
        found = firefox()
        return found or pytest.skip("NOT TESTED IN FIREFOX: there is none here. Install it (Debian: firefox-esr)")
    path = playwright.webkit.executable_path
    return path if Path(path).exists() else pytest.skip("not tested in WebKit: `playwright install webkit` gets one")


@pytest.fixture(scope="session")
def report_of(
    server: Server, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Report]]:
    """Return a function that has all pages visited in a browser, once, and says what is found."""
    known: dict[str, Report] = {}
    with ExitStack() as stack:

        def report(engine: str) -> Report:
            if engine not in known:
                order = {"engine": engine, "browser": browser_of(engine, playwright)}
                order |= {"patience": PATIENCE, "allowed": ALLOWED}
                visits = [*(visit(server, key) for key in KEYS), *bad_ones(server)]
                known[engine] = stack.enter_context(visiting(tmp_path_factory.mktemp(engine), order, visits))
            return known[engine]

        yield report


@pytest.fixture(params=["firefox", "webkit"])
def report(request: pytest.FixtureRequest, report_of: Callable[[str], Report]) -> Report:
    """What is found in one browser."""
    return report_of(request.param)


@pytest.mark.parametrize(("key", "act"), [(key, act) for key in KEYS for act in acts(key)])
def test_a_page_works(report: Report, request: pytest.FixtureRequest, key: str, act: str) -> None:
    if act == "sharpens" and "webkit" in request.node.name:
        pytest.skip("Playwright can't give an open WebKit another screen")
    assert report.failed(key, act) is None


def test_what_a_page_complains_of_is_heard(report: Report) -> None:
    """Negative control."""
    heard = str(report.failed("complaining", "looks"))
    assert "a pale one" in heard
    assert "a grey one" in heard


def test_what_never_comes_fails(report: Report) -> None:
    """Negative control."""
    assert "it never was so" in str(report.failed("lacking", "opens"))
    assert "did not open" in str(report.failed("lacking", "plays"))
