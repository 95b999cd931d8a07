"""What is usual on this page and not elsewhere: as many points to learn from as there may be."""

from collections.abc import Mapping
from typing import Any

__all__ = ["DATA"]

DATA: Mapping[str, Any] = {"points": 1000}
