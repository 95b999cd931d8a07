"""What browser tests share: a served app, pages in a language, theme and size, and no console error left unseen."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, WebError, expect

from tests.browser.find import FLAGS, installed
from tests.served import Server, serve

SETTLE_MS = 90_000  # patience, not a demand: two halves of the suite and trainings share two cores
expect.set_options(timeout=30_000)

# Console errors that are none of ours, each with its reason. A test that provokes one itself calls `console.allow`.
ALLOWED: tuple[str, ...] = (
    # On a deep link Streamlit itself looks for its server below the page's address first, then at the root.
    r"404 \(Not Found\) \S+/\w+/_stcore/(health|host-config)$",
)


@dataclass
class Console:
    """What the pages of one test complained about."""

    errors: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=lambda: list(ALLOWED))

    def allow(self, pattern: str) -> None:
        """Expect errors that match `pattern`, in a test that provokes them."""
        self.allowed.append(pattern)

    def watch(self, context: BrowserContext) -> None:
        """Listen to every page of `context`."""
        context.on("console", self._hear)
        context.on("weberror", self._crash)

    def leave(self, context: BrowserContext) -> None:
        """Listen to `context` no longer: others go on with it."""
        context.remove_listener("console", self._hear)
        context.remove_listener("weberror", self._crash)

    def unexpected(self) -> list[str]:
        """Return the errors that nobody allowed."""
        return [text for text in self.errors if not any(re.search(pattern, text) for pattern in self.allowed)]

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(f"{message.text} {message.location['url']}")

    def _crash(self, error: WebError) -> None:
        self._note(str(error.error))

    def _note(self, text: str) -> None:
        self.errors.append(text)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch an installed browser where there is one, Playwright's own elsewhere."""
    return {**browser_type_launch_args, "executable_path": installed(), "args": FLAGS}


@pytest.fixture(autouse=True)
def console() -> Iterator[Console]:
    """Fail the test on any console error or uncaught exception of any of its pages."""
    console = Console()
    yield console
    assert console.unexpected() == []


@pytest.fixture
def new_context(new_context: Callable[..., BrowserContext], console: Console) -> Callable[..., BrowserContext]:
    """Make contexts that report to `console`; `page` and `context` come from here too."""

    def make(**options: Any) -> BrowserContext:
        context = new_context(**options)
        console.watch(context)
        return context

    return make


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One app for all tests that leave it as they found it."""
    with serve(tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture
def fresh_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Return a function that starts a new app, with environment variables by keyword; all end with the test."""
    with ExitStack() as stack:

        def start(**env: str) -> Server:
            return stack.enter_context(serve(tmp_path_factory.mktemp("fresh"), **env))

        yield start


def settle(page: Page) -> Page:
    """Wait until Streamlit has drawn the page and runs no script."""
    page.wait_for_function(
        """() => {
            const app = document.querySelector('[data-testid="stApp"]');
            return app !== null && app.dataset.testScriptState === 'notRunning'
                && app.dataset.testConnectionState === 'CONNECTED'
                && document.querySelector('[data-testid="stMain"] [data-testid="stMarkdownContainer"]') !== null
                && document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]') === null;
        }""",
        timeout=SETTLE_MS,
    )
    return page


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that finds the visitor with such a locale, screen and taste: one for all tests, so that the
    app's scripts are loaded and compiled once. Each test closes its own pages; the app keeps nothing in a browser."""
    known: dict[str, BrowserContext] = {}

    def visitor(**options: Any) -> BrowserContext:
        key = repr(options)
        if key not in known:
            known[key] = browser.new_context(**options)
        return known[key]

    yield visitor
    for context in known.values():
        context.close()


def opened(
    context: Callable[..., BrowserContext],
    url: str,
    *,
    lang: str = "en",
    theme: Literal["light", "dark"] = "light",
    size: tuple[int, int] = (1440, 900),
    motion: Literal["no-preference", "reduce"] = "reduce",
) -> Page:
    """Open an address as a visitor with a language, theme and window would; nothing moves unless motion is tested."""
    page = context(
        locale={"en": "en-US", "zh": "zh-CN"}[lang],
        color_scheme=theme,
        viewport={"width": size[0], "height": size[1]},
        reduced_motion=motion,
    ).new_page()
    page.goto(url)
    return settle(page)


@pytest.fixture
def open_page(
    server: Server, visitors: Callable[..., BrowserContext], console: Console, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an address of the app; see `opened`. A module may name its MOTION."""
    seen: list[BrowserContext] = []

    def watched(**options: Any) -> BrowserContext:
        context = visitors(**options)
        if context not in seen:
            seen.append(context)
            console.watch(context)
        return context

    def visit(path: str = "", *, at: Server | None = None, **options: Any) -> Page:
        as_here = {"motion": getattr(request.module, "MOTION", "reduce")} | options
        return opened(watched, f"{(at or server).url}/{path}", **as_here)

    yield visit
    for context in seen:
        for page in context.pages:
            page.close()
        console.leave(context)


@pytest.fixture(scope="session")
def sights(server: Server, browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that shows an address to tests that only look: opened once, whoever asks."""
    known: dict[str, Page] = {}
    console = Console()

    def fresh(**options: Any) -> BrowserContext:
        context = browser.new_context(**options)
        console.watch(context)
        return context

    def sight(path: str = "", **options: Any) -> Page:
        key = repr((path, sorted(options.items())))
        if key not in known:
            known[key] = opened(fresh, f"{server.url}/{path}", **options)
        assert console.unexpected() == []
        return known[key]

    yield sight
    for page in known.values():
        page.context.close()


@pytest.fixture(scope="session")
def settled() -> Callable[[Page], Page]:
    """Return the function that waits until a page has come to rest."""
    return settle


@pytest.fixture
def shots(request: pytest.FixtureRequest) -> Path:
    """Return a folder for this test's pictures, kept for a look after a failure."""
    folder = request.config.rootpath / "test-results" / re.sub(r"\W+", "-", request.node.name)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
