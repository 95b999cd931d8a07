"""Runs the whole suite in two halves side by side: `python -m tests`. One half waits where the other computes.

The half in a browser goes first; the other runs with a little lower priority, so that no picture is late because of it.
What that one printed is printed when both have ended.
"""

import os
import subprocess
import sys
import tempfile

__all__ = ["main"]

PYTEST = (sys.executable, "-m", "pytest")


def main(options: list[str]) -> int:
    """Run both halves with further pytest `options`; return the worse exit status."""
    lower = (lambda: os.nice(4)) if hasattr(os, "nice") else None
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        other = subprocess.Popen(
            [*PYTEST, "-m", "not browser", *options], stdout=said, stderr=subprocess.STDOUT, preexec_fn=lower
        )
        try:
            browser = subprocess.call([*PYTEST, "-m", "browser", *options])
            rest = other.wait()
        finally:
            other.kill()
        said.seek(0)
        print(f"\nWithout a browser:\n{said.read()}", flush=True)
    return max(browser, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
