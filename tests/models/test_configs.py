"""Configs describe their own knobs: each choice and default is allowed, what lies outside is refused."""

import subprocess
import sys

import pytest
from pydantic import ValidationError

from explorer import models, worlds
from explorer.models.configs import FittedOnceConfig

KINDS = [*models.CONFIGS.values(), *worlds.CONFIGS.values()]
ONCE = [kind for kind in KINDS if issubclass(kind, FittedOnceConfig)]
NO_KNOBS = {(kind, "steps") for kind in ONCE} | {(worlds.CONFIGS["drawn"], "strokes")}  # a drawing is drawn
FIELDS = [(kind, name) for kind in KINDS for name in kind.model_fields if (kind, name) not in NO_KNOBS]
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


@pytest.mark.parametrize("kind", ONCE)
def test_what_is_fitted_at_once_takes_one_step_and_offers_no_other(kind):
    assert kind().steps == 1
    assert kind.model_fields["steps"].json_schema_extra is None
    with pytest.raises(ValidationError):
        kind(steps=2)


@pytest.mark.parametrize("kind", models.CONFIGS.values())
def test_a_family_shows_at_most_two_knobs_at_first(kind):
    knobs = [field.json_schema_extra for field in kind.model_fields.values() if field.json_schema_extra]
    first = [knob for knob in knobs if not knob["more"]]
    assert 1 <= len(first) <= (3 if kind is models.NetworkConfig else 2)


def test_the_sides_are_told_without_a_learner():
    """A page reads them, and imports neither torch nor scikit-learn for it."""
    code = (
        "import sys; from explorer import models; "
        "print(*((name, c.kind, c.form, c.smooth, c.about) for name, c in models.CONFIGS.items())); "
        "sys.exit(bool({'torch', 'sklearn'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert models.CONDITIONAL == ("network", "logistic", "linear", "svm", "tree", "forest", "knn")
    assert models.JOINT == ("mixture", "naive_bayes", "lda", "qda", "kde", "knn_density")
    assert models.CONDITIONAL + models.JOINT == models.NAMES
