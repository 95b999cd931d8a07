"""Finds the browsers that the tests drive, and gets one where there is none: PATH, Playwright's own, apt-get.

Run it as `python -m tests.browser.find`; it ends with an error when no Chromium can be started. Firefox is the second
browser: where it can't be had, its tests are skipped and say so.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

__all__ = ["FLAGS", "firefox", "installed"]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FIREFOXES = (  # where installers put it that leave PATH alone
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
)


def installed() -> str | None:
    """Return the path of an installed Chromium or Chrome; without one Playwright's own is used."""
    return shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("google-chrome-stable")


def firefox() -> str | None:
    """Return the path of an installed Firefox."""
    named = shutil.which("firefox-esr") or shutil.which("firefox")
    return named or next((path for path in FIREFOXES if Path(path).is_file()), None)


def starts() -> bool:
    """Say whether a browser opens, draws a page and closes again."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
            browser.new_page().goto("about:blank")
            browser.close()
    except Error as error:
        print(str(error).splitlines()[0], file=sys.stderr)
        return False
    return True


def _run(*command: str) -> None:
    print(" ".join(command), flush=True)
    subprocess.run(command, check=False)


def _may_install() -> bool:
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def get_firefox() -> None:
    """Install Firefox where there is none, if that can be done: what needs it is skipped elsewhere."""
    if firefox() is None and _may_install():
        _run("apt-get", "update")
        _run("apt-get", "install", "-y", "--no-install-recommends", "firefox-esr")


def get() -> bool:
    """Try one source after another until a browser starts."""
    if starts():
        return True
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    if starts():
        return True
    if _may_install():
        _run("apt-get", "update")
        _run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk")
        if starts():
            return True
        _run(sys.executable, "-m", "playwright", "install-deps", "chromium")  # a distribution without that package
    return starts()


if __name__ == "__main__":
    if not get():
        sys.exit("No browser could be started or installed. Install Chromium or Chrome and run this again.")
    get_firefox()
    print(f"Browsers: {installed() or 'the one of Playwright'}, {firefox() or 'no Firefox: what needs it is skipped'}")
