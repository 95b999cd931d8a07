"""Makes every baked run in assets/runs: `python -m explorer.bake`. Seeded: the same films for everybody.

What is baked is what the pages' presets and experiments show, and what each concept names besides. Files of specs that
nobody asks for any more are removed.
"""

import sys
from pathlib import Path

from explorer.catalog import CONCEPTS
from explorer.concepts import concept
from explorer.page.concept import Concept
from explorer.runs import RunSpec
from explorer.runs.codec import encode
from explorer.runs.library import BAKED

__all__ = ["bake", "path_of", "wanted"]


def wanted() -> dict[str, RunSpec]:
    """Return every spec that ships with the app, by digest."""
    specs = [spec for entry in CONCEPTS for spec in _shipped(concept(entry.key))]
    return {spec.digest(): spec for spec in specs}


def _shipped(concept: Concept) -> list[RunSpec]:
    shown = [preset.state for preset in concept.presets.values()]
    shown += [experiment.state for experiment in concept.experiments.by_key.values()] if concept.experiments else []
    return [*concept.baked(), *(spec for state in shown for spec in state.specs().values())]


def path_of(spec: RunSpec) -> Path:
    """Return where the film of `spec` lies in assets/runs."""
    return BAKED / f"{spec.model}-{spec.world}-{spec.digest()[:12]}.safetensors"


def bake(spec: RunSpec) -> int:
    """Train one spec and write its film; returns the file's size in bytes."""
    from explorer.runs import compute

    path = path_of(spec)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encode(compute(spec)))
    return path.stat().st_size


def main() -> int:
    """Bake all, say what was written, remove what is no longer wanted."""
    specs = wanted()
    total = 0
    for digest, spec in specs.items():
        size = bake(spec)
        total += size
        print(f"{digest[:12]} {spec.model:8} {spec.world:6} {size / 1e3:6.1f} kB")
    keep = {path_of(spec) for spec in specs.values()}
    for path in set(BAKED.glob("*.safetensors")) - keep:
        path.unlink()
        print(f"removed {path.name}")
    print(f"{len(specs)} runs, {total / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
