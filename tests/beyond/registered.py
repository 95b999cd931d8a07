"""Has the registries know the pair and its world, for as long as a test lasts."""

import pytest

from explorer.models import registry as models
from explorer.worlds import registry as worlds

__all__ = ["register"]


def register(patch: pytest.MonkeyPatch) -> None:
    """Add the world "stripes" and the family "pair"."""
    world = worlds.Entry("tests.beyond.pictures", "StripesConfig", "Stripes")
    family = models.Family("tests.beyond.pair:PairConfig", "tests.beyond.pair:Pair", "tests.beyond.pair:evaluator")
    patch.setitem(worlds._ENTRIES["images"], "stripes", world)
    patch.setitem(models._FAMILIES, "pair", family)
