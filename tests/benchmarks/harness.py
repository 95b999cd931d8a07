"""What the benchmarks share: a served app, a browser page, a table to print."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def served(script: str, **env: str) -> Iterator[tuple[str, int]]:
    """Serve a Streamlit script on a free port; yields its address and process id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    command += ["--browser.gatherUsageStats", "false"]
    with tempfile.TemporaryDirectory() as store:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | {"EXPLORER_STORE": store} | env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _until_healthy(port)
            yield f"http://127.0.0.1:{port}", process.pid
        finally:
            process.terminate()
            process.wait(10)


def _until_healthy(port: int) -> None:
    for _ in range(1200):
        try:
            urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
            return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError("the app did not start")


@contextmanager
def browser_page(width: int = 1440, height: int = 900) -> Iterator[Page]:
    """Open a page in headless Chromium, software rendered."""
    with sync_playwright() as playwright:
        executable = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        try:
            yield browser.new_context(viewport={"width": width, "height": height}, locale="en-US").new_page()
        finally:
            browser.close()


def spread(values: list[float], digits: int = 0) -> str:
    """Return `median [low to high]`."""
    return f"{median(values):.{digits}f} [{min(values):.{digits}f} to {max(values):.{digits}f}]"


def table(title: str, rows: list[tuple[str, ...]]) -> None:
    """Print rows as a markdown table; the first is the head."""
    print(f"\n## {title}\n")
    for i, row in enumerate(rows):
        print("| " + " | ".join(row) + " |")
        if i == 0:
            print("|" + " --- |" * len(row))
    sys.stdout.flush()
