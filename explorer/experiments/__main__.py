"""Makes every table in assets/experiments: `python -m explorer.experiments`. Seeded: the same for everybody."""

import sys
from collections.abc import Callable

from explorer.experiments import trials
from explorer.experiments.measured import SHIPPED, Measured, write

__all__ = ["TABLES", "main"]

# The seeds of the tables; the claims are held on others (tests/experiments).
TABLES: dict[str, Callable[[], Measured]] = {
    "crossing": lambda: trials.crossing(range(200)),
    "efron": lambda: trials.efficiency(1000, 1),
    "noise": lambda: trials.label_noise(range(300, 320)),
}


def main() -> int:
    """Measure all and write it."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    for key, trial in TABLES.items():
        found = trial()
        (SHIPPED / f"{key}.json").write_text(write(found), encoding="utf-8")
        print(f"{key:9} {found.replicates} training sets at each of {len(found.x)} places", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
