"""What the benchmarks share: a served app, a browser and its visitors, tables to print."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import isfinite
from pathlib import Path
from statistics import median
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.find import FLAGS, installed
from tests.served import Server, serve

__all__ = ["APPS", "browser", "served", "spread", "table", "visitor"]

APPS = "tests/benchmarks/apps"


@contextmanager
def served(script: str = "streamlit_app.py") -> Iterator[Server]:
    """Serve a Streamlit script with a store of its own, empty at first."""
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder), script) as server:
        yield server


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a headless Chromium, software rendered. One at a time."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


def visitor(chromium: Browser, *, motion: Literal["no-preference", "reduce"] = "no-preference") -> Page:
    """Return an empty page with cookies and a cache of its own, in a laptop's window."""
    size = {"width": 1440, "height": 900}
    return chromium.new_context(viewport=size, locale="en-US", reduced_motion=motion).new_page()


def spread(values: Sequence[float], digits: int = 0, unit: str = "") -> str:
    """Return `median [lowest to highest] unit`; what is not a number had no answer, and is counted."""
    known = [value for value in values if isfinite(value)]
    if not known:
        return "no answer"
    lost = f" ({len(values) - len(known)} of {len(values)} without an answer)" if len(known) < len(values) else ""
    low, high = min(known), max(known)
    return f"{median(known):.{digits}f} [{low:.{digits}f} to {high:.{digits}f}] {unit}".rstrip() + lost


def table(title: str, rows: Sequence[tuple[str, ...]]) -> None:
    """Print rows as a Markdown table; the first is its head."""
    head, *body = rows
    print(f"\n## {title}\n")
    for row in (head, ("---",) * len(head), *body):
        print("| " + " | ".join(row) + " |")
    sys.stdout.flush()
