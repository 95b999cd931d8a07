"""What a visitor guessed in a page's experiments and which answers were shown: kept for the session, in no link."""

import dataclasses
from dataclasses import dataclass, replace

__all__ = ["Answer", "Guess", "Guesses"]

Answer = int | tuple[float, ...] | str  # the number of an option; or what a field of the view holds: a point, a drawing


@dataclass(frozen=True)
class Guess:
    """One experiment's; `shown` once it is answered."""

    value: Answer | None = None
    shown: bool = False


@dataclass
class Guesses:
    """All guesses on a page, by experiment.

    `field` is the view's field in which one is awaited on the stage; `asked` the experiment that the stage was set for
    since the visitor came to the questions.
    """

    by_key: dict[str, Guess] = dataclasses.field(default_factory=dict)
    field: str | None = None
    asked: str | None = None
    fresh: int = 0  # how often fresh training sets were asked for

    def of(self, key: str) -> Guess:
        """Return the guess about `key`, an empty one where there is none yet."""
        return self.by_key.get(key, Guess())

    def put(self, key: str, value: Answer | None) -> None:
        """Take another guess; one that was answered stands."""
        if not self.of(key).shown:
            self.by_key[key] = Guess(value)

    def show(self, key: str) -> bool:
        """Answer `key`, if something was guessed; return whether it is answered."""
        if self.of(key).value is not None:
            self.by_key[key] = replace(self.of(key), shown=True)
        return self.of(key).shown

    def forget(self, key: str) -> None:
        """Ask `key` anew."""
        self.by_key.pop(key, None)
