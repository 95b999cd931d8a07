"""The concepts, one folder each: what a page is about, shows and says. None imports another."""

from importlib import import_module
from typing import TYPE_CHECKING

from explorer import catalog

if TYPE_CHECKING:
    from explorer.page.concept import Concept

__all__ = ["concept"]


def concept(key: str) -> "Concept":
    """Return the concept called `key`; its modules are imported when it is first asked for.

    Raises:
        KeyError: there is no such concept.
    """
    found: Concept = import_module(catalog.concept(key).package).CONCEPT
    return found
