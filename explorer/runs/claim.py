"""What a title or an answer promises, as a predicate over films: so that a test can hold it to its word."""

from collections.abc import Callable, Mapping

from explorer.runs.film import Film

__all__ = ["Claim", "Films"]

Films = Mapping[str, Film]  # by id
Claim = Callable[[Films], bool]
