"""Hypothesis strategies made from the configs themselves, so that a new knob is drawn without a line here."""

from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from explorer import worlds
from explorer.config import Config
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["any_world", "configs"]


def _values(field: FieldInfo) -> st.SearchStrategy[Any]:
    extra = field.json_schema_extra
    if not isinstance(extra, dict):
        return st.just(field.default)  # no knob: the field has one value
    low, high = extra["low"], extra["high"]
    if low is None:
        return st.sampled_from(extra["choices"])
    return st.integers(int(low), int(high)) if field.annotation is int else st.floats(low, high)


@cache
def configs(kind: type[Config]) -> st.SearchStrategy[Any]:
    """Draw a config of this kind with every field anywhere in its range. Made once a kind: to make one takes longer."""
    return st.builds(kind, **{name: _values(field) for name, field in kind.model_fields.items()})


def any_world() -> st.SearchStrategy[MixtureWorld]:
    """Draw any world there is with any parameters."""
    built = [
        configs(worlds.config_of(name)).map(lambda c, name=name: worlds.get(name, **c.model_dump()))
        for name in worlds.FORMULAS
    ]
    return st.one_of(built)
