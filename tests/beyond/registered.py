"""Has the registries know the families for tests only, and a world, for as long as a test lasts."""

import pytest

from explorer.models import registry as models
from explorer.worlds import registry as worlds

__all__ = ["register"]


def register(patch: pytest.MonkeyPatch) -> None:
    """Add the world "stripes" and the families "pair", which learns it, and "walker", which has close-ups."""
    world = worlds.Entry("tests.beyond.pictures", "StripesConfig", "Stripes")
    patch.setitem(worlds._ENTRIES["images"], "stripes", world)
    for name in ("pair", "walker"):
        kind, home = name.capitalize(), f"tests.beyond.{name}"
        patch.setitem(
            models._FAMILIES, name, models.Family(f"{home}:{kind}Config", f"{home}:{kind}", f"{home}:evaluator")
        )
