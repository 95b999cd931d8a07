"""The points that a page's models learn from, as a file to take home."""

from functools import partial

from explorer.export.table import table
from explorer.metrics.fresh_points import POINTS
from explorer.page.tabs.files import file_button, file_row
from explorer.page.words.language import _
from explorer.plane.real import rows_of
from explorer.plane.state import PlaneState
from explorer.worlds.plane.base import PlaneConfig

__all__ = ["points_row"]


def points_row(state: PlaneState) -> None:
    """Draw the row: what the file holds, and its button; none where the page is in a world of another kind."""
    data = state.data
    if not isinstance(data, PlaneConfig):
        return
    spec, source = next(iter(state.specs().values())), rows_of(state.world, data)
    if source is None:
        points = data.points
        about = _("x1, x2, label and split: {n} points to train on, {test} to test on.", n=points, test=f"{POINTS:,}")
    else:
        points = source.learned
        about = _(
            "x1, x2, label and split: {n} rows to train on, {held} held out. x1 and x2 are coordinates of the "
            "picture, not in the columns’ units.",
            n=points,
            held=f"{len(source.y) - points:,}",
        )
    with file_row("points", _("Points"), about):
        file_button("CSV", f"{state.world}-{points}-points-seed{data.seed}.csv", partial(table, spec))
