"""What a visitor guessed in the experiments and which answers were shown: kept for the visit, in no link."""

from dataclasses import dataclass, field, replace

__all__ = ["Guess", "Guesses"]


@dataclass(frozen=True)
class Guess:
    """One experiment's: the number of an option, a point of the plane or a packed line; `shown` once it is answered."""

    value: int | tuple[float, float] | str | None = None
    shown: bool = False


@dataclass
class Guesses:
    """All guesses of a visit, by experiment. `awaited` is the experiment that waits for one on the stage."""

    by_key: dict[str, Guess] = field(default_factory=dict)
    awaited: str | None = None
    fresh: int = 0  # how often fresh training sets were asked for

    def of(self, key: str) -> Guess:
        """Return the guess about `key`, an empty one where there is none yet."""
        return self.by_key.get(key, Guess())

    def put(self, key: str, value: int | tuple[float, float] | str | None) -> None:
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
