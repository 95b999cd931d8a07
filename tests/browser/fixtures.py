"""What browser tests share: a served app, pages in a language, theme and size, and no console error left unseen."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, WebError, expect

from tests.browser.find import FLAGS, installed
from tests.browser.stage import AWAY
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
    """One app for all tests that leave it as they found it. One worker does, and starts in half the time of two."""
    with serve(tmp_path_factory.mktemp("app"), EXPLORER_WORKERS="1") as running:
        yield running


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An app for tests of trainings, with the page for tests: one at a time, and soon ended when nobody watches."""
    folder, script = tmp_path_factory.mktemp("live"), "tests/sample/app.py"
    with serve(folder, script, EXPLORER_WORKERS="1", EXPLORER_GRACE_SECONDS="3") as running:
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


@dataclass
class Visitors:
    """Visitors of tests, one browser context a language, so that the app's scripts are loaded and compiled once.

    Test after test goes on with the same tab, which is quicker than a new one. The app keeps nothing in a browser but
    what a tab remembers of itself, and that is forgotten between two tests.
    """

    browser: Browser
    known: dict[str, BrowserContext] = field(default_factory=dict)
    idle: dict[str, Page] = field(default_factory=dict)
    kept: tuple[str, Page] | None = None

    def context(self, lang: str) -> BrowserContext:
        """Return the context that speaks `lang`."""
        if lang not in self.known:
            self.known[lang] = self.browser.new_context(locale={"en": "en-US", "zh": "zh-CN"}[lang])
        return self.known[lang]

    def tab(self, lang: str) -> Page:
        """Return an empty tab."""
        return self.idle.pop(lang, None) or self.context(lang).new_page()

    def put_away(self, *, failed: bool) -> None:
        """Close all tabs but one a language, and but the one that is kept; after a failure nothing is kept."""
        if failed:
            self.kept = None
        for lang, context in self.known.items():
            for page in context.pages:
                if (self.kept and page is self.kept[1]) or page is self.idle.get(lang):
                    continue
                if failed or lang in self.idle or not self._emptied(page):
                    page.close()
                else:
                    self.idle[lang] = page

    def _emptied(self, page: Page) -> bool:
        try:
            page.evaluate("sessionStorage.clear()")
            page.mouse.move(*AWAY)
            page.goto("about:blank")
        except Error:
            return False
        return True

    def close(self) -> None:
        """End all visits."""
        for context in self.known.values():
            context.close()


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Iterator[Visitors]:
    """The visitors of all tests."""
    made = Visitors(browser)
    yield made
    made.close()


Theme = Literal["light", "dark"]
Motion = Literal["no-preference", "reduce"]


def dressed(
    page: Page,
    *,
    theme: Theme = "light",
    size: tuple[int, int] = (1440, 900),
    motion: Motion = "reduce",
    forced: Literal["active", "none"] = "none",
) -> Page:
    """Give a page a theme and a window; nothing moves by itself unless motion is tested.

    With `forced` "active" the system gives the colours, as in Windows' contrast themes.
    """
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme=theme, reduced_motion=motion, forced_colors=forced)
    return page


@pytest.fixture
def open_page(
    server: Server, visitors: Visitors, console: Console, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an address of the app as a visitor with a language, theme and window would.

    A module may name its MOTION. `prepare` does something to a new tab first. With `keep` the page stays open for the
    next test that asks for the same address, in whatever state this one leaves it.
    """
    watched: list[BrowserContext] = []
    prepared: list[Page] = []
    failures = request.session.testsfailed

    def watch(context: BrowserContext) -> None:
        if context not in watched:
            watched.append(context)
            console.watch(context)

    def visit(
        path: str = "",
        *,
        at: Server | None = None,
        lang: str = "en",
        keep: bool = False,
        prepare: Callable[[Page], None] | None = None,
        **look: Any,
    ) -> Page:
        url, look = f"{(at or server).url}/{path}", {"motion": getattr(request.module, "MOTION", "reduce")} | look
        watch(visitors.context(lang))
        key = f"{lang} {url} {request.module.__name__}"
        if keep and visitors.kept and visitors.kept[0] == key:
            return dressed(visitors.kept[1], **look)
        page = visitors.context(lang).new_page() if prepare else visitors.tab(lang)
        if keep:
            visitors.kept = (key, page)
        if prepare:
            prepared.append(page)
            prepare(page)
        dressed(page, **look).goto(url)
        return settle(page)

    yield visit
    for page in prepared:
        page.close()
    visitors.put_away(failed=request.session.testsfailed > failures)
    for context in watched:
        console.leave(context)


@pytest.fixture(scope="session")
def sights(server: Server, browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that shows an address to tests that only look: opened once, whoever asks."""
    known: dict[str, Page] = {}
    visitors, console = Visitors(browser), Console()

    def sight(path: str = "", *, lang: str = "en", **look: Any) -> Page:
        key = repr((path, lang, sorted(look.items())))
        if key not in known:
            if lang not in visitors.known:
                console.watch(visitors.context(lang))
            known[key] = dressed(visitors.context(lang).new_page(), **look)
            known[key].goto(f"{server.url}/{path}")
            settle(known[key])
        assert console.unexpected() == []
        return known[key]

    yield sight
    visitors.close()


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
