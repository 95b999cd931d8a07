"""Runs the whole suite in three parts side by side: `python -m tests`. Where one waits, another computes.

The part in a browser goes first; the others run with a little lower priority, so that no picture is late for them.
What they printed is printed when all have ended.
"""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from typing import IO

__all__ = ["PARTS", "main"]

PYTEST = (sys.executable, "-m", "pytest")
PAGES = ("tests/ui", "tests/pages")
# What each part runs: together every test once.
PARTS: dict[str, tuple[str, ...]] = {
    "In a browser": ("-m", "browser"),
    "The page without a browser": ("-m", "not browser", *PAGES),
    "All else": ("-m", "not browser", *(f"--ignore={folder}" for folder in PAGES)),
}


def start(name: str, options: list[str], said: IO[str] | None = None) -> "subprocess.Popen[bytes]":
    """Start a part; one whose words go into a file runs with lower priority."""
    lower = (lambda: os.nice(4)) if said and hasattr(os, "nice") else None
    errors = subprocess.STDOUT if said else None
    return subprocess.Popen([*PYTEST, *PARTS[name], *options], stdout=said, stderr=errors, preexec_fn=lower)


def main(options: list[str]) -> int:
    """Run all parts with further pytest `options`; return the worst exit status."""
    first, *others = PARTS
    with ExitStack() as stack:
        words = {
            name: stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace"))
            for name in others
        }
        parts = [start(name, options, said) for name, said in words.items()]
        for part in parts:
            stack.callback(part.kill)
        statuses = [start(first, options).wait(), *(part.wait() for part in parts)]
        for name, said in words.items():
            said.seek(0)
            print(f"\n{name}:\n{said.read()}", flush=True)
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
