"""What a mutant is."""

from dataclasses import dataclass

__all__ = ["Mutant"]


@dataclass(frozen=True)
class Mutant:
    """In `file`, `old` becomes `new`; `test` must fail. A test in JavaScript is `path.test.js::part of its name`."""

    what: str
    file: str
    old: str
    new: str
    test: str
