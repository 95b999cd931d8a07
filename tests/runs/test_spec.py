"""Specs: equal ones have equal text, different ones don't, and bad input raises ValidationError and nothing else."""

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer import models, worlds
from explorer.models.configs.network import NetworkConfig
from explorer.runs import RunSpec, schedule
from explorer.runs.spec import MAX_BRANCHES
from tests.strategies import configs


def specs() -> st.SearchStrategy[RunSpec]:
    """Draw any spec without branches."""

    def of(model: str, world: str) -> st.SearchStrategy[RunSpec]:
        kind = models.config_of(model)
        parts = {"data": configs(worlds.config_of(world, kind.learns)), "config": configs(kind)}
        return st.builds(RunSpec, model=st.just(model), world=st.just(world), seed=st.integers(0, 9999), **parts)

    kinds = (
        ((*models.ON_PLANE, "gan"), worlds.FORMULAS),
        (("gan_line",), worlds.OF_LINE),
        (models.OF_IMAGES, ("mnist", "digits")),
    )
    pairs = [st.tuples(*map(st.sampled_from, names)) for names in kinds]
    return st.one_of(pairs).flatmap(lambda names: of(*names))


DEFAULT = RunSpec(model="network")
TURN = schedule(DEFAULT.config.steps)[20]
CHANGED = {
    "model": RunSpec(model="mixture"),
    "world": RunSpec(model="network", world="blobs"),
    "points": RunSpec(model="network", data={"points": 60}),
    "data seed": RunSpec(model="network", data={"seed": 8}),
    "noise": RunSpec(model="network", data={"noise": 0.31}),
    "layers": RunSpec(model="network", config={"layers": 1}),
    "learning_rate": RunSpec(model="network", config={"learning_rate": 0.03}),
    "steps": RunSpec(model="network", config={"steps": 300}),
    "seed": RunSpec(model="network", seed=4),
    "branch": DEFAULT.branched(TURN, "learning_rate", 0.1),
    "branch value": DEFAULT.branched(TURN, "learning_rate", 0.3),
    "branch field": DEFAULT.branched(TURN, "l2", 0.1),
    "branch step": DEFAULT.branched(schedule(1000)[21], "learning_rate", 0.1),
}


@given(specs())
def test_the_text_of_a_spec_leads_back_to_it(spec):
    again = RunSpec.model_validate(json.loads(spec.canonical()))
    assert again == spec
    assert again.canonical() == spec.canonical()
    assert again.digest() == spec.digest()


def test_the_text_is_canonical():
    text = DEFAULT.canonical()
    assert text == json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"))
    shuffled = dict(reversed(json.loads(text).items()))
    assert RunSpec.model_validate(shuffled).canonical() == text
    whole = RunSpec(model="network", data={"noise": 0.3, "points": 600}, config=NetworkConfig())
    assert whole.canonical() == text


def test_whole_numbers_and_fractions_of_one_value_are_one_spec():
    """A slider may hand 1 where a link says 1.0: the same run, the same film."""
    assert (
        RunSpec(model="network", config={"learning_rate": 1}).digest()
        == RunSpec(model="network", config={"learning_rate": 1.0}).digest()
    )
    same = {DEFAULT.branched(TURN, "learning_rate", value).digest() for value in (1, 1.0, "1", "1.0")}
    assert len(same) == 1


def test_the_digest_is_the_same_in_another_process():
    code = "from explorer.runs import RunSpec; print(RunSpec(model='network').digest())"
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert seen == DEFAULT.digest()


def test_every_field_counts_in_the_digest():
    digests = [DEFAULT.digest(), *(spec.digest() for spec in CHANGED.values())]
    assert len(set(digests)) == len(digests)


def test_a_branch_changes_the_config_from_its_step_on():
    spec = DEFAULT.branched(TURN, "learning_rate", 0.1)
    assert spec.config_at(TURN - 1).learning_rate == 0.01
    assert spec.config_at(TURN).learning_rate == 0.1
    assert spec.config_at(10**6).learning_rate == 0.1
    assert spec.parent() == DEFAULT
    later = spec.branched(schedule(1000)[30], "l2", 0.1)
    assert later.parent() == spec
    assert later.config_at(1000).model_dump() == {**DEFAULT.config.model_dump(), "learning_rate": 0.1, "l2": 0.1}


def test_a_new_branch_gives_up_those_after_it():
    later = DEFAULT.branched(TURN, "learning_rate", 0.1)
    earlier = later.branched(schedule(1000)[10], "l2", 0.1)
    assert [(b.step, b.field) for b in earlier.branches] == [(schedule(1000)[10], "l2")]
    assert later.branched(TURN, "learning_rate", 0.3).branches[0].value == 0.3


@pytest.mark.parametrize(
    ("step", "field", "value"),
    [
        (TURN + 1, "learning_rate", 0.1),  # between two frames
        (1000, "learning_rate", 0.1),  # the last frame has no future
        (-1, "learning_rate", 0.1),
        (TURN, "layers", 1),  # another shape
        (TURN, "steps", 300),
        (TURN, "nothing", 1),
        (TURN, "learning_rate", 1e9),
        (TURN, "learning_rate", float("nan")),
        (TURN, "learning_rate", "fast"),
        (TURN, "model_config", 1),
        (TURN, "__class__", 1),
    ],
)
def test_branches_that_fit_no_film_are_refused(step, field, value):
    with pytest.raises(ValidationError):
        DEFAULT.branched(step, field, value)


def test_the_number_of_branches_is_bounded():
    spec = DEFAULT
    for step in schedule(1000)[5 : 5 + MAX_BRANCHES]:
        spec = spec.branched(step, "l2", 0.01)
    with pytest.raises(ValidationError):
        spec.branched(schedule(1000)[40], "l2", 0.1)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = [
    "model",
    "world",
    "data",
    "config",
    "seed",
    "branches",
    "points",
    "steps",
    "learning_rate",
    "step",
    "field",
    "value",
]
NEARLY = st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=4)


@settings(max_examples=800)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "model": st.sampled_from(["network", "mixture"]) | JSON,
            "world": st.sampled_from(["moons", "blobs"]) | JSON,
            "data": NEARLY | JSON,
            "config": NEARLY | JSON,
            "seed": JSON,
            "branches": st.lists(NEARLY, max_size=6) | JSON,
            "surplus": JSON,
        },
    )
)
def test_whatever_comes_in_raises_validation_errors_only(raw):
    try:
        spec = RunSpec.model_validate(raw)
    except ValidationError:
        return
    assert RunSpec.model_validate(json.loads(spec.canonical())) == spec


@given(JSON)
def test_what_is_no_record_at_all_is_refused(raw):
    with pytest.raises(ValidationError):
        RunSpec.model_validate(raw)


def test_reading_a_spec_imports_no_torch():
    code = "import sys; from explorer.runs import RunSpec; RunSpec(model='network'); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
