"""What a page's own tests say of its panel, for the contract of all panels (tests/concepts/test_panels.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Panel"]


@dataclass(frozen=True)
class Panel:
    """The controls of a page as it opens, by name.

    Attributes:
        first: those in sight.
        groups: those that stand in each folded group.
        turns: for every one of them another value, and the address with that value and nothing else changed.
        looks: the groups of which no control trains anything.
        left_out: fields of its configs that mean nothing here, and have no control.
    """

    first: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    turns: Mapping[str, tuple[Any, dict[str, str]]]
    looks: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    def group_of(self, name: str) -> str | None:
        """Return the group in which a control stands; None where it is in sight."""
        return next((group for group, names in self.groups.items() if name in names), None)
