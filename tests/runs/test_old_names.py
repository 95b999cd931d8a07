"""Names that fields had before: specs, branches and films' labels that hold them are read as today's."""

import json

import pytest
from pydantic import ValidationError

from explorer.models.configs.network import NetworkConfig
from explorer.runs import RunSpec, schedule

TURN = schedule(1000)[20]
NOISY = {"label_noise": 0.2}
PAIRS = [
    ({"model": "network", "config": {"rate": 0.3}}, {"model": "network", "config": {"learning_rate": 0.3}}),
    ({"model": "mixture", "config": {"ridge": 3.0}}, {"model": "mixture", "config": {"covariance_prior": 3.0}}),
    ({"model": "naive_bayes", "config": {"ridge": 3.0}}, {"model": "naive_bayes", "config": {"covariance_prior": 3.0}}),
    ({"model": "svm", "data": {"wrong": 0.2}}, {"model": "svm", "data": {"label_noise": 0.2}}),
    (
        {"model": "svm", "world": "iris", "data": {"wrong": 0.2}},
        {"model": "svm", "world": "iris", "data": {"label_noise": 0.2}},
    ),
]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_an_old_spec_is_todays(old, new):
    assert RunSpec.model_validate(old) == RunSpec.model_validate(new) != RunSpec(model=new["model"])
    assert RunSpec.model_validate_json(json.dumps(old)).digest() == RunSpec.model_validate(new).digest()


def test_an_old_branch_is_todays():
    spec = RunSpec(model="network")
    assert spec.branched(TURN, "rate", 0.1) == spec.branched(TURN, "learning_rate", 0.1)
    assert spec.branched(TURN, "rate", 0.1).branches[0].field == "learning_rate"
    old = json.loads(spec.branched(TURN, "learning_rate", 0.1).canonical().replace("learning_rate", "rate"))
    assert RunSpec.model_validate(old) == spec.branched(TURN, "learning_rate", 0.1)


def test_a_ridge_regression_keeps_its_ridge():
    assert RunSpec(model="linear", config={"ridge": 1.0}).config.ridge == 1.0


def test_both_names_at_once_are_refused():
    with pytest.raises(ValidationError):
        NetworkConfig.model_validate({"rate": 0.1, "learning_rate": 0.1})


def test_an_old_name_changes_a_config_too():
    assert NetworkConfig().changed(rate=0.1) == NetworkConfig(learning_rate=0.1)
