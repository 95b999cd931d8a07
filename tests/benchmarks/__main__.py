"""Runs the benchmarks and prints them as tables: `python -m tests.benchmarks`, or some by name: `... play drag`.

They assert nothing about time. What a group can't measure it says, and the others go on.
"""

import os
import platform
import sys
import time
import traceback
from importlib import import_module
from importlib.metadata import version

from tests.benchmarks.harness import browser

__all__ = ["GROUPS", "main"]

GROUPS = (
    "play", "drag", "latent", "sliders", "live", "pace", "control", "cold", "memory", "rooms", "vae", "gan",
    "gan_page", "diffusion", "diffusion_page", "diffusion_digits", "playground",
)  # fmt: skip


def heading() -> str:
    """Return what the figures were measured on."""
    with browser() as chromium:
        seen = chromium.version
    busy = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    versions = f"Python {platform.python_version()}, streamlit {version('streamlit')}, torch {version('torch')}"
    return f"{os.cpu_count()} cores{busy}; {versions}, Chromium {seen}. Medians [lowest to highest]."


def main(names: list[str]) -> int:
    """Run the groups called `names`, or all; return how many failed."""
    unknown = sorted(set(names) - set(GROUPS))
    if unknown:
        print(f"No such benchmark: {', '.join(unknown)}. There are: {', '.join(GROUPS)}", file=sys.stderr)
        return len(unknown)
    print(heading(), flush=True)
    failed = 0
    for name in names or GROUPS:
        began = time.monotonic()
        try:
            import_module(f"tests.benchmarks.{name}").run()
        except Exception:
            failed += 1
            traceback.print_exc()
        print(f"\n({name}: {time.monotonic() - began:.0f} s)", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
