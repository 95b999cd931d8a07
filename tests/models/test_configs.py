"""Configs describe their own knobs: each choice and default is allowed, what lies outside is refused."""

import pytest
from pydantic import ValidationError

from explorer import models, worlds

KINDS = [*models.CONFIGS.values(), *worlds.CONFIGS.values()]
FIELDS = [(kind, name) for kind in KINDS for name in kind.model_fields]
every_field = pytest.mark.parametrize(("kind", "name"), FIELDS, ids=lambda v: v if isinstance(v, str) else v.__name__)


@every_field
def test_a_knob_is_labelled_and_every_choice_is_allowed(kind, name):
    extra = kind.model_fields[name].json_schema_extra
    assert extra["label"]
    assert extra["help"]
    for choice in extra["choices"]:
        assert getattr(kind.model_validate({name: choice}), name) == choice


@every_field
def test_a_knob_refuses_what_lies_outside(kind, name):
    extra = kind.model_fields[name].json_schema_extra
    outside = [extra["low"] - 1, extra["high"] + 1] if extra["low"] is not None else ["nothing like it"]
    for value in [*outside, None, [], float("nan"), float("inf")]:
        with pytest.raises(ValidationError):
            kind.model_validate({name: value})


@pytest.mark.parametrize("kind", KINDS)
def test_configs_are_frozen_and_know_their_fields(kind):
    with pytest.raises(ValidationError):
        kind(colour=1)
    config = kind()
    with pytest.raises(ValidationError):
        setattr(config, next(iter(kind.model_fields)), 1)
