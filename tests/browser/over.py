"""Going over to another language on an open page, and waiting until the page has said all that it says."""

import re

from playwright.sync_api import Page, expect

from explorer.page.words import language

__all__ = ["PATIENCE", "at_rest", "go_over"]

PATIENCE = 30  # seconds

# Whether no script runs and nothing on the page has changed for a while, shadow roots opened: parts are drawn a moment
# later. The page listens from the first time on that it is asked.
_QUIET = """() => {
    const heard = (window.__heard ??= { roots: new Set(), last: 0 });
    heard.observer ??= new MutationObserver(() => { heard.last = performance.now(); });
    const listen = root => {
        if (!heard.roots.has(root)) {
            heard.roots.add(root);
            heard.observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
            heard.last = performance.now();
        }
        for (const each of root.querySelectorAll('*')) if (each.shadowRoot) listen(each.shadowRoot);
    };
    listen(document);
    const runs = document.querySelector('[data-testid=stApp]')?.dataset.testScriptState !== 'notRunning';
    return !runs && performance.now() - heard.last > 400;
}"""


def at_rest(*pages: Page) -> None:
    """Wait until pages say all that they say."""
    for page in pages:
        page.wait_for_function(_QUIET, polling=50, timeout=1000 * PATIENCE)


def go_over(page: Page, lang: str) -> None:
    """Let a page's visitor go over to a language."""
    page.get_by_role("button", name=language.NAMES[lang], exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", re.compile(f"^{lang}"))
