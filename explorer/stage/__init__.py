"""The stage: a canvas player in the browser. It shows bytes that `explorer.stage.scene` made."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

__all__ = ["TRIGGERS", "mount"]

BOOT = Path(__file__).with_name("boot.js")
TRIGGERS = ("need", "branch", "act", "drawn", "machine")


@lru_cache(maxsize=1)
def _component() -> Any:
    """Register the component on first use: only a running app finds its files, and a scene can be made without one."""
    return st.components.v2.component("explorer.stage", js=BOOT.read_text(encoding="utf-8"), css="stage.css")


def mount(scene: bytes, key: str, on_view: Callable[[], None], on_trigger: Callable[[], None]) -> dict[str, Any]:
    """Show `scene` on the stage called `key`.

    Args:
        scene: what `scene.encode` returned; equal bytes are not sent again.
        key: names this stage; its reports lie in the session under it.
        on_view: called before the next run when the visitor came to rest on another view.
        on_trigger: called when the stage asks for something: a film whole, a branch, an act, or
            says what its pencil drew.

    Returns:
        The stage's last report: `view`, and in the run after a trigger its value.
    """
    triggers: dict[str, Any] = {f"on_{name}_change": on_trigger for name in TRIGGERS}
    return dict(_component()(key=key, data=scene, height="content", on_view_change=on_view, **triggers))
