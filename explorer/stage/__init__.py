"""The stage: a canvas player in the browser. It shows bytes that `explorer.stage.scene` made."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

__all__ = ["mount"]

BOOT = Path(__file__).with_name("boot.js")


@lru_cache(maxsize=1)
def _component() -> Any:
    """Register the component on first use: only a running app finds its files, and a scene can be made without one."""
    return st.components.v2.component("explorer.stage", js=BOOT.read_text(encoding="utf-8"), css="stage.css")


def mount(
    scene: bytes,
    key: str,
    *,
    on_view: Callable[[], None],
    on_have: Callable[[], None],
    on_event: Callable[[], None],
    events: Iterable[str],
) -> dict[str, Any]:
    """Show `scene` on the stage called `key`.

    Args:
        scene: what `scene.encode` returned; equal bytes are not sent again.
        key: names this stage; its reports lie in the session under it.
        on_view: called before the next run when the visitor came to rest on another view.
        on_have: called when the browser says how many frames of a film it has: `have`, by the film's key.
        on_event: called when the stage asks for something.
        events: what its page may ask for, by name; one kind of event each.

    Returns:
        The stage's last report: `view` and `have`, and in the run after an event its value.
    """
    asked: dict[str, Any] = {f"on_{name}_change": on_event for name in events}
    said: dict[str, Any] = {"on_view_change": on_view, "on_have_change": on_have}
    return dict(_component()(key=key, data=scene, height="content", **said, **asked))
