"""A table that ships with the page, as its stage draws it."""

from collections.abc import Sequence
from typing import Any

from explorer.claims import measured
from explorer.concepts.diffusion.view import KEY

__all__ = ["told"]


def told(name: str, curves: Sequence[str] | None = None) -> dict[str, Any]:
    """Return the table called `name`: its places `x`, and lines of means with standard errors, all or the named ones.

    Raises:
        KeyError: it has no such curve.
    """
    found = measured(KEY, name)
    wanted = found.curves if curves is None else [found.curve(one) for one in curves]
    return {"x": list(found.x), "lines": [{"name": of.name, "mean": list(of.mean), "se": list(of.se)} for of in wanted]}
