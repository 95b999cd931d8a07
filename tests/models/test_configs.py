"""Configs describe their own knobs: each choice and default is allowed, what lies outside is refused."""

import subprocess
import sys

import pytest
from pydantic import ValidationError

from explorer import models, worlds
from explorer.models.classifier import FittedOnceConfig
from explorer.models.configs.network import NetworkConfig

FAMILIES = [*map(models.config_of, models.NAMES)]
OF_LINE = [worlds.config_of(name, "line") for name in worlds.OF_LINE]
KINDS = [*FAMILIES, *map(worlds.config_of, worlds.FORMULAS), *OF_LINE]
ONCE = [kind for kind in KINDS if issubclass(kind, FittedOnceConfig)]
FIELDS = [(kind, name) for kind in KINDS for name, field in kind.model_fields.items() if field.json_schema_extra]
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


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_family_shows_at_most_two_knobs_at_first(kind):
    knobs = [field.json_schema_extra for field in kind.model_fields.values() if field.json_schema_extra]
    first = [knob for knob in knobs if not knob["more"]]
    assert 1 <= len(first) <= (3 if kind is NetworkConfig else 2)


def test_the_sides_are_told_without_a_learner():
    """A page reads them, and imports neither torch nor scikit-learn for it."""
    code = (
        "import sys; from explorer import models; "
        "print(*((c.kind, c.form, c.smooth, c.about) for c in map(models.config_of, models.ON_PLANE))); "
        "sys.exit(bool({'torch', 'sklearn'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert models.classifiers("conditional") == ("network", "logistic", "linear", "svm", "tree", "forest", "knn")
    assert models.classifiers("joint") == ("mixture", "naive_bayes", "lda", "qda", "kde", "knn_density")
    assert models.classifiers("conditional") + models.classifiers("joint") == models.ON_PLANE


@pytest.mark.parametrize(
    ("given", "hidden", "widths"),
    [
        ({}, (8, 8), ""),
        ({"widths": "8-8"}, (8, 8), ""),  # one network, one config
        ({"widths": "4-2"}, (4, 2), "4-2"),
        ({"layers": 3, "widths": "4-2"}, (4, 2, 8), "4-2-8"),
        ({"layers": 1, "widths": "4-2"}, (4,), "4"),
        ({"layers": 0, "widths": "4-2"}, (), ""),
        ({"layers": 2, "width": 5, "widths": "5-5"}, (5, 5), ""),
    ],
)
def test_layers_have_one_width_or_their_own(given, hidden, widths):
    config = NetworkConfig(**given)
    assert (config.hidden, config.widths) == (hidden, widths)
    assert config.sizes(2) == (2, *hidden, 1)
    assert NetworkConfig(**config.model_dump()) == config


@pytest.mark.parametrize("widths", ["17", "0", "8-", "-8", "8--8", "a", "8-4\n", "1-1-1-1-1-1-1-1-1-1", "٣"])
def test_widths_that_are_none_are_refused(widths):
    with pytest.raises(ValidationError):
        NetworkConfig(widths=widths)


def test_a_new_width_is_every_layers():
    config = NetworkConfig(widths="4-2")
    assert config.changed(width=6).hidden == (6, 6)
    assert config.changed(layers=3).hidden == (4, 2, 8)
    assert config.reshaped((3, 3, 3)) == NetworkConfig(layers=3, width=3)
    assert config.reshaped((3, 1)).hidden == (3, 1)
    assert config.reshaped(()).hidden == ()
    for wrong in ((0,), (17,), (4, 0), (1,) * 7, (2, 1, 2, 1, 2, 1, 2)):
        with pytest.raises(ValidationError):
            config.reshaped(wrong)


def test_features_have_one_order_and_no_doubles():
    config = NetworkConfig(features="sinx1,x2,x1,x2")
    assert config.features == "x1,x2,sinx1"
    assert config.inputs == ("x1", "x2", "sinx1")
    assert config.sizes(3) == (3, 8, 8, 3)
    for wrong in ("", ",", "x3", "x1,", "x1 x2"):
        with pytest.raises(ValidationError):
            NetworkConfig(features=wrong)
