"""Pictures in a row to choose from, each over its title: row.js with row.css. It shows what the page's state says."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import streamlit as st

from explorer.page.component import component_beside

__all__ = ["Choice", "row"]

_row = component_beside(__file__, "row")


@dataclass(frozen=True)
class Choice:
    """One thing to choose: `image` is the address of a PNG, whose alpha is ink unless it is in `colour`."""

    name: str
    title: str
    image: str
    colour: bool


def row(key: str, label: str, choices: Sequence[Choice], chosen: str, put: Callable[[str], None]) -> None:
    """Draw the choices and mark the one called `chosen`; `put` is called with the name of another that is chosen."""
    names = [choice.name for choice in choices]

    def told() -> None:
        name = st.session_state[key].get("chosen")
        if name in names:  # it comes from a browser
            put(name)

    data = {"label": label, "chosen": chosen, "choices": [asdict(choice) for choice in choices]}
    _row(key=key, data=data, height="content", on_chosen_change=told)
