"""The column beside the stage: the knobs that teach most, groups of others that open one at a time, undo and redo."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from explorer.ui.controls import knobs
from explorer.ui.controls.knobs import Knob
from explorer.ui.state.page_state import PageState
from explorer.ui.state.view import SIDES
from explorer.ui.visitor.bound import agree, chosen
from explorer.ui.visitor.visit import Visit, current
from explorer.ui.words.language import _

__all__ = ["Group", "Item", "controls"]

Item = Knob | Callable[[], None]  # a function draws a choice that is no config's field


@dataclass(frozen=True)
class Group:
    """A folded group: its title, what stands in it, and what it says while closed."""

    key: str
    title: str
    items: tuple[Item, ...]
    says: Callable[[PageState], str]


def controls(first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    """Draw the column: `first` always open, or in their place what may change at an armed branch; then the groups."""
    visit = current()
    items = (*first, *(item for group in groups for item in group.items))
    every = tuple(item for item in items if isinstance(item, Knob))
    with st.container(key="controls", gap="small"):
        if visit.armed is None:
            for item in first:
                _item(item, visit)
        else:
            _branch(visit.armed, tuple(knob for knob in every if knob.branches_at(visit.state, visit.armed)))
        with st.container(key="groups", gap=None):
            for group in groups:
                _group(group, visit)
        _history(visit)
    knobs.listen_for_double_clicks(every)


def _group(group: Group, visit: Visit) -> None:
    """Draw one group. Its state stands beside the label: another label is another expander, without focus."""
    key = f"group-{group.key}"
    opened = visit.group == group.key
    agree(key, opened)
    with st.container(key=f"fold-{group.key}", gap=None):
        with st.expander(f"**{_(group.title)}**", key=key, on_change=_opened, args=(group.key,)):
            if opened:
                for item in group.items:
                    _item(item, visit)
        with st.container(key=f"says-{group.key}"):
            st.markdown(group.says(visit.state))


def _item(item: Item, visit: Visit) -> None:
    if not isinstance(item, Knob):
        item()
    elif visit.armed is None or not item.may_branch(visit.state):  # else it stands above, among those that branch
        knobs.draw(item)


def _opened(name: str) -> None:
    opened, meant = chosen(f"group-{name}")
    if meant:
        current().group = name if opened else None


def _branch(frame: int, choices: tuple[Knob, ...]) -> None:
    with st.container(key="branching", border=True, gap="small"):
        st.markdown(_branching(frame, choices))
        for knob in choices:
            knobs.draw(knob)
        st.button(_("Never mind"), key="disarm", on_click=lambda: current().arm(None), width="stretch")


def _branching(frame: int, choices: tuple[Knob, ...]) -> str:
    if choices:
        return _(
            "**Branch at frame {frame}.** Change one of these; the old future stays one click away.", frame=frame + 1
        )
    if any(current().state.branches(side) for side in SIDES):
        return _("This film has as many branches as it can take. Give one up first.")
    return _("Neither of these models has a knob that may change in the middle of its training.")


def _history(visit: Visit) -> None:
    past = visit.history
    with st.container(key="history", horizontal=True, gap="small"):
        st.button(
            _("Undo"), icon=":material/undo:", key="undo", disabled=not past.can_undo, shortcut="Mod+Z",
            on_click=lambda: visit.step(past.undo()),
        )  # fmt: skip
        st.button(
            _("Redo"), icon=":material/redo:", key="redo", disabled=not past.can_redo, shortcut="Mod+Shift+Z",
            on_click=lambda: visit.step(past.redo()),
        )  # fmt: skip
        st.button(
            _("Start over"), icon=":material/restart_alt:", key="reset",
            disabled=visit.state.specs() == PageState().specs(), on_click=_start_over,
        )  # fmt: skip


def _start_over() -> None:
    visit = current()
    visit.show(PageState().with_view(tab=visit.state.view.tab))
