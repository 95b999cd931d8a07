"""What one chooses about real data: two columns, which digits, and a table of one's own with its label and features.

It stands under the gallery of worlds. Names from a visitor's file are shown as they are, never as Markdown.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from explorer.page.controls.bound import bound
from explorer.page.session import PageSession, current
from explorer.page.words.language import _, language
from explorer.plane.features import column
from explorer.plane.real import rows_of
from explorer.plane.state import PlaneState
from explorer.plane.table_words import flaw_sentences, problem_sentence
from explorer.plane.tables import tables_of
from explorer.tables import Sheet, TableProblem
from explorer.tables.text import MOST_BYTES
from explorer.worlds.plane.digits import DigitsConfig
from explorer.worlds.plane.measured import COMPONENTS, MeasuredConfig
from explorer.worlds.plane.table import MOST_CLASSES, TableConfig

__all__ = ["LEAST_DIGITS", "MOST_DIGITS", "data_set", "upload"]

LEAST_DIGITS, MOST_DIGITS = 2, 5


def data_set() -> None:
    """Draw what the world on the page lets one choose if it is real data, and what is known of it."""
    page = current()
    state = PlaneState.of(page.state)
    data = state.data
    match data:
        case MeasuredConfig():
            _columns(page, data)
        case DigitsConfig():
            _digits(page, data)
        case TableConfig():
            _table(page, data)
    source = rows_of(state.world, data)
    if source is not None:
        st.caption(
            _(
                "{learned} rows train the models, {held} are held out to grade them. Nobody knows the distribution "
                "behind real data, so nothing here is “exact”. Axes, standardizing and components are fitted to all "
                "rows, those held out included, without labels.",
                learned=source.learned,
                held=len(source.y) - source.learned,
            )
        )


def _columns(page: PageSession, data: MeasuredConfig) -> None:
    options = [*data.features, *COMPONENTS]

    def put(place: int, name: str) -> None:
        both = [data.across, data.up]
        other = both[1 - place] if name != both[1 - place] else both[place]  # the other's name: they change places
        axes = (name, other) if place == 0 else (other, name)
        page.change(PlaneState.of(page.state).with_data(axes=",".join(axes)))

    _pair(options, (data.across, data.up), column, put)


def _pair(
    options: list[Any], values: tuple[Any, Any], said: Callable[[Any], str], put: Callable[[int, Any], None]
) -> None:
    for place, label in enumerate((_("From left to right"), _("From bottom to top"))):
        bound(
            st.selectbox, label, f"axis-{place}", values[place], partial(put, place), options=options, format_func=said,
        )  # fmt: skip


def _digits(page: PageSession, data: DigitsConfig) -> None:
    def put(digits: list[str]) -> None:
        if LEAST_DIGITS <= len(set(digits)) <= MOST_DIGITS:
            page.change(PlaneState.of(page.state).with_data(which="".join(sorted(set(digits)))))

    bound(
        st.pills, _("Which digits, two to five"), "digits", list(data.which), put,
        options=list("0123456789"), selection_mode="multi",
    )  # fmt: skip


def _table(page: PageSession, data: TableConfig) -> None:
    tables = tables_of(page)
    brought, sheet = tables.behind(data.packed), tables.sheet(data.packed)
    if brought is None or sheet is None:
        st.caption(_("This table is not kept whole any more; upload it again to choose other columns."))
        return
    names = [one.name for one in sheet.columns]
    choose = _choosing(page, data.packed)
    bound(
        st.toggle, _("The first row names the columns"), "table-header", sheet.header,
        lambda header: _take(page, lambda: tables.reread(data.packed, header)),
    )  # fmt: skip
    label = brought.choice.label
    bound(
        st.selectbox, _("Label"), "table-label", label, lambda i: choose(label=i),
        options=list(sheet.labels), format_func=names.__getitem__,
    )  # fmt: skip
    features = [i for i in sheet.features if i != label]
    both = (brought.choice.across, brought.choice.up)

    def put(place: int, i: int) -> None:
        other = both[1 - place] if i != both[1 - place] else both[place]
        choose(across=i if place == 0 else other, up=other if place == 0 else i)

    _pair(features, both, names.__getitem__, put)
    _remarks(sheet, label, brought.chosen.dropped, brought.chosen.rows)


def _choosing(page: PageSession, packed: str) -> Callable[..., None]:
    return lambda **columns: _take(page, lambda: tables_of(page).choose(packed, **columns))


def _remarks(sheet: Sheet, label: int, dropped: int, rows: int) -> None:
    if dropped:
        st.caption(
            _(
                "At most {most} classes are drawn, each of four rows at least: {n} others are left out.",
                most=MOST_CLASSES,
                n=dropped,
            )
        )
    if rows < sheet.rows:
        st.caption(_("{rows} of {all} rows are used.", rows=f"{rows:,}", all=f"{sheet.rows:,}"))
    for sentence in flaw_sentences(tuple(flaw for i, c in enumerate(sheet.columns) if i != label and (flaw := c.flaw))):
        st.caption(sentence)


def upload() -> None:
    """Draw the way for a table of one's own, folded until it is wanted, and what was wrong with the last one."""
    tables = tables_of(current())
    with st.container(key="upload", gap="small"):
        bound(st.toggle, _("Use a table of your own"), "uploading", tables.uploading, _unfold)
        if not tables.uploading:
            return
        with st.container(key=f"upload-{language()}"):
            st.file_uploader(
                _("A CSV file: one row per example, one column with the labels"), type=["csv", "tsv", "txt"],
                key="table-file", on_change=_uploaded,
            )  # fmt: skip
        st.caption(
            _(
                "At most 5 MB, 20,000 rows, 200 columns. Kept in the server’s memory for your visit, and after it "
                "until the server needs the room; never written to a file, never put into a link."
            )
        )
        if tables.refused is not None:
            said = [problem_sentence(tables.refused), *flaw_sentences(tables.refused.flaws)]
            st.error(" ".join(said), icon=":material/table_view:")
            st.caption(_("What was on the page before is still there."))


def _unfold(wanted: bool) -> None:
    tables_of(current()).uploading = wanted


def _uploaded() -> None:
    file, page = st.session_state.get("table-file"), current()
    tables = tables_of(page)
    if file is None:  # taken away again: what was learned from it stays
        tables.refused = None
    elif file.size > MOST_BYTES:
        tables.refused = TableProblem("too_large")
    else:
        _take(page, lambda: tables.add(file.getvalue()))


def _take(page: PageSession, make: Callable[[], str]) -> None:
    """Go to the table that `make` makes; where it makes none, say why and stay."""
    tables = tables_of(page)
    try:
        packed = make()
    except TableProblem as problem:
        tables.refused, tables.uploading = problem, True
        return
    except KeyError:  # the table was given up in the meantime
        return
    tables.refused = None
    state = PlaneState.of(page.state).with_table(packed)
    if state == page.state:  # the same numbers by other names
        page.impose(play=False)
    page.change(state)
