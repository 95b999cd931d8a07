"""Makes the tables in assets/claims: `python -m explorer.claims [page | table | page/table ...]`. Seeded for all."""

import sys
import time
from collections.abc import Sequence

from explorer.catalog import CONCEPTS
from explorer.claims.measured import path_of, write
from explorer.concepts import concept

__all__ = ["main"]


def main(names: Sequence[str]) -> int:
    """Measure all tables, or a page's, or those called so; write what came out; return how many claims do not hold."""
    broken = 0
    for entry in CONCEPTS:
        for name, measurement in concept(entry.key).measurements.items():
            if names and not {entry.key, name, f"{entry.key}/{name}"} & set(names):
                continue
            began = time.monotonic()
            found, path = measurement.table(), path_of(entry.key, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(write(found, measurement.code()), encoding="utf-8")
            holds = measurement.holds(found)
            broken += not holds
            print(
                f"{entry.key} {name:12} {'holds' if holds else 'FAILS'} {time.monotonic() - began:5.0f} s", flush=True
            )
    return broken


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
