"""Runs the whole suite, two parts at a time: `python -m tests`. One part waits where the other computes.

What all pages owe in a browser goes first and is shown as it runs; what one page does there follows as soon as one of
the two places is free. Parts without a browser have a little lower priority, so that no picture waits for them.
All but the first are printed when all have ended. Each part has servers of its own.

Two suites and their trainings crowd a small machine: what failed then, if it is little, is run once more when nothing
else runs, and that run decides. Both are printed.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

__all__ = ["main"]

FRONT = ("tests/page", "tests/plane", "tests/concepts")
FAILED, FEW = 1, 3  # pytest's exit status where tests failed; how many of a part's tests are run once more


@dataclass(frozen=True)
class Part:
    """A part of the suite by the words that pytest selects it with. Each keeps its own record of what failed."""

    name: str
    words: tuple[str, ...]

    def run(self, *options: str, shown: bool = True) -> "subprocess.CompletedProcess[str]":
        """Run it; what it says is shown as it comes, or else kept and given back with pytest's exit status."""
        command = [sys.executable, "-m", "pytest", "-o", f"cache_dir={self.record}", *self.words, *options]
        lower = (lambda: os.nice(4)) if "not browser" in self.words and hasattr(os, "nice") else None
        kept = None if shown else subprocess.PIPE
        return subprocess.run(
            command, stdout=kept, stderr=kept and subprocess.STDOUT, text=True, errors="replace", preexec_fn=lower
        )

    @property
    def record(self) -> Path:
        """Where pytest notes what failed."""
        return Path(".pytest_cache", self.name)

    def failed(self) -> int:
        """Return how many tests failed when it ran last."""
        return len(json.loads((self.record / "v/cache/lastfailed").read_text(encoding="utf-8")))


BACK = tuple(f"--ignore={folder}" for folder in FRONT)
PARTS = (
    Part("browser", ("-m", "browser", *BACK)),
    Part("back", ("-m", "not browser", *BACK)),
    Part("pages", ("-m", "browser", *FRONT)),
    Part("front", ("-m", "not browser", *FRONT)),
)


def main(options: Sequence[str]) -> int:
    """Run all parts with further pytest `options`; return the worst exit status."""
    with ThreadPoolExecutor(max_workers=2) as two:
        ended = list(two.map(lambda part: part.run(*options, shown=part is PARTS[0]), PARTS))
    for part, end in zip(PARTS[1:], ended[1:], strict=True):
        print(f"\n== {part.name}\n{end.stdout}", flush=True)
    return max(_once_more(part, end.returncode, options) for part, end in zip(PARTS, ended, strict=True))


def _once_more(part: Part, end: int, options: Sequence[str]) -> int:
    """Return how a part ended; where a few of its tests failed, how those end when they run alone."""
    if end != FAILED or part.failed() > FEW:
        return end
    print(f"\n== {part.name}: what failed, once more and alone", flush=True)
    return part.run("--last-failed", *options).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
