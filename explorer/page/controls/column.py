"""A page's controls: the knobs that teach most, and groups of others that open one at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from explorer.page.controls import knobs
from explorer.page.controls.bound import bound
from explorer.page.controls.knobs import Knob
from explorer.page.session import PageSession, current
from explorer.page.state import PageState
from explorer.page.words.language import _

__all__ = ["Group", "Item", "controls"]

Item = Knob | Callable[[], None]  # a function draws a choice that is no config's field


@dataclass(frozen=True)
class Group:
    """A folded group: its title, what stands in it, and what it says while closed."""

    key: str
    title: str
    items: tuple[Item, ...]
    says: Callable[[PageState], str]
    follows: bool = False  # whether it shows what the stage holds


def controls(first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    """Draw them: `first` always open, or in their place what may change at an armed branch; then the groups."""
    page = current()
    page.following = frozenset(group.key for group in groups if group.follows)
    items = (*first, *(item for group in groups for item in group.items))
    every = tuple(item for item in items if isinstance(item, Knob))
    with st.container(key="controls", gap="small"):
        if page.armed is None:
            for item in first:
                _item(item, page)
        else:
            _branch(
                page.armed,
                tuple(knob for knob in every if page.state.branches_at(knob.section, knob.field, page.armed)),
            )
        with st.container(key="groups", gap=None):
            for group in groups:
                _group(group, page)
    knobs.listen_for_double_clicks(every)


def _group(group: Group, page: PageSession) -> None:
    """Draw one group. Its state stands beside the label: another label is another expander, without focus."""
    opened = page.group == group.key
    with st.container(key=f"fold-{group.key}", gap=None):
        with bound(st.expander, f"**{_(group.title)}**", f"group-{group.key}", opened, partial(_opened, group.key)):
            if opened:
                for item in group.items:
                    _item(item, page)
        with st.container(key=f"says-{group.key}"):
            st.markdown(group.says(page.state))


def _item(item: Item, page: PageSession) -> None:
    if not isinstance(item, Knob):
        item()
    elif page.armed is None or not item.may_branch(page.state):  # else it stands above, among those that branch
        knobs.draw(item)


def _opened(name: str, opened: bool) -> None:
    current().group = name if opened else None


def _branch(frame: int, every: tuple[Knob, ...]) -> None:
    state = current().state
    choices = tuple(knob for knob in every if state.branches_at(knob.section, knob.field, frame))
    with st.container(key="branching", border=True, gap="small"):
        st.markdown(_branching(frame, choices))
        for knob in choices:
            knobs.draw(knob)
        st.button(_("Cancel"), key="disarm", on_click=lambda: current().arm(None), width="stretch")


def _branching(frame: int, choices: tuple[Knob, ...]) -> str:
    if choices:
        return _(
            "**Branch at frame {frame}.** Change one of these; one click takes you back to the training before the "
            "branch.",
            frame=frame + 1,
        )
    if any(spec.branches for spec in current().state.specs().values()):
        return _("This film has as many branches as it can take. Remove one first.")
    return _("Neither model has a setting that may change in the middle of its training.")
