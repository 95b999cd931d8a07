"""The tables that one visitor brought, for as long as the session lasts: what stands behind the numbers of a spec.

Bounded: two tables whole, and of others what their columns and classes are called, so that undo finds its way back.
"""

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.tables import Choice, Chosen, Sheet, TableProblem, choose, guess, read_sheet

if TYPE_CHECKING:
    from explorer.page.session import PageSession

__all__ = ["MOST_CHOICES", "MOST_SHEETS", "Brought", "Tables", "tables_of"]

MOST_SHEETS = 2
MOST_CHOICES = 60  # as many as undo goes back


@dataclass(frozen=True)
class Brought:
    """A choice of columns, what it came to, and the number of the upload that it was made in."""

    choice: Choice
    chosen: Chosen
    upload: int


class Tables:
    """Uploads by number, and choices by the packed rows that a spec carries."""

    def __init__(self) -> None:
        self._sheets: OrderedDict[int, tuple[bytes, Sheet]] = OrderedDict()
        self._brought: OrderedDict[str, Brought] = OrderedDict()
        self._uploads = 0
        self.last: str | None = None  # the packed rows brought last
        self.refused: TableProblem | None = None  # what was wrong with the table brought last
        self.uploading = False  # whether the way to bring one is unfolded

    def add(self, data: bytes, header: bool | None = None) -> str:
        """Take up a CSV file, with the columns that suggest themselves, and return its packed rows.

        Raises:
            TableProblem: it can't be learned from; nothing changes.
        """
        sheet = read_sheet(data, header)
        choice = guess(sheet)
        chosen = choose(sheet, choice)
        self._uploads += 1
        self._sheets[self._uploads] = (data, sheet)
        if len(self._sheets) > MOST_SHEETS:
            self._sheets.popitem(last=False)
        return self._keep(Brought(choice, chosen, self._uploads))

    def choose(self, packed: str, **columns: int) -> str:
        """Return the packed rows of the same table by other columns, `label`, `across` or `up`.

        A feature that becomes the label is replaced by the first column that is free, the old label last of all.

        Raises:
            TableProblem: that can't be learned from; nothing changes.
            KeyError: the table is not kept any more.
        """
        before = self._brought[packed]
        sheet = self._sheets[before.upload][1]
        choice = _apart(sheet, Choice(**{**vars(before.choice), **columns}), before.choice.label)
        return self._keep(Brought(choice, choose(sheet, choice), before.upload))

    def reread(self, packed: str, header: bool) -> str:
        """Return the packed rows of the same file with its first row read otherwise.

        Raises:
            TableProblem: that can't be learned from; nothing changes.
            KeyError: the table is not kept any more.
        """
        return self.add(self._sheets[self._brought[packed].upload][0], header)

    def behind(self, packed: str) -> Brought | None:
        """Return what stands behind packed rows, if it is still known."""
        return self._brought.get(packed)

    def sheet(self, packed: str) -> Sheet | None:
        """Return the table that packed rows come from, if it is still kept."""
        brought = self._brought.get(packed)
        return self._sheets.get(brought.upload, (b"", None))[1] if brought else None

    def _keep(self, brought: Brought) -> str:
        self.last = brought.chosen.packed
        self._brought[self.last] = brought
        self._brought.move_to_end(self.last)
        if len(self._brought) > MOST_CHOICES:
            self._brought.popitem(last=False)
        return self.last


def tables_of(page: "PageSession") -> Tables:
    """Return the tables that a page's visitor brought."""
    return page.session.own(Tables)


def _apart(sheet: Sheet, choice: Choice, label: int) -> Choice:
    """Return the choice with no feature that is its label too, as far as there are others; `label` was it before."""
    taken = {choice.label, choice.across, choice.up}
    free = sorted(set(sheet.features) - taken, key=lambda i: (i == label, i))
    if not free:
        return choice
    if choice.across == choice.label:
        return replace(choice, across=free[0])
    return replace(choice, up=free[0]) if choice.up == choice.label else choice
