"""What a shipped table says of copies by how many points or digits were learned from, as the stage draws it."""

from typing import Any

from explorer.claims import measured
from explorer.concepts.diffusion.view import KEY

__all__ = ["copies_told"]


def copies_told(name: str) -> dict[str, Any]:
    """Return the table called `name`: the counts, and a line for each who was asked, with standard errors."""
    found = measured(KEY, name)
    lines = [{"name": of.name, "mean": list(of.mean), "se": list(of.se)} for of in found.curves]
    return {"x": list(found.x), "lines": lines, "replicates": found.replicates}
