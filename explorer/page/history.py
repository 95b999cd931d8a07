"""Undo and redo: the page's states in a row, and which of them is shown. A value; nothing is changed in place."""

from dataclasses import dataclass

from explorer.page.state import PageState

__all__ = ["LONGEST", "History"]

LONGEST = 60  # states that can be gone back to


@dataclass(frozen=True)
class History:
    """`states[at]` is what the page shows; before it lies what undo returns to, after it what redo does."""

    states: tuple[PageState, ...]
    at: int = 0

    @property
    def now(self) -> PageState:
        """What the page shows."""
        return self.states[self.at]

    @property
    def can_undo(self) -> bool:
        """Whether something lies before."""
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return self.at < len(self.states) - 1

    def push(self, state: PageState) -> "History":
        """Go on to `state`; what was undone is forgotten, and so is the oldest state beyond `LONGEST`."""
        if state == self.now:
            return self
        kept = (*self.states[: self.at + 1], state)[-LONGEST:]
        return History(kept, len(kept) - 1)

    def replace(self, state: PageState) -> "History":
        """Look at the same thing otherwise: `state` takes the place of the present one."""
        return History((*self.states[: self.at], state, *self.states[self.at + 1 :]), self.at)

    def undo(self) -> "History":
        """Go one state back, if there is one."""
        return History(self.states, max(self.at - 1, 0))

    def redo(self) -> "History":
        """Go one state on, if there is one."""
        return History(self.states, min(self.at + 1, len(self.states) - 1))
