"""What ships with the app is what its code computes today."""

import numpy as np
import pytest

from explorer.bake import path_of, wanted
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.runs import RunSpec, compute
from explorer.runs.codec import decode, encode
from explorer.runs.fingerprint import code_fingerprint
from explorer.runs.library import BAKED, baked_labels

LIMIT = 60_000_000  # what a clone may carry, of all pages


def test_every_wanted_run_is_baked_and_nothing_else():
    assert {path.name for path in BAKED.glob("*.safetensors")} == {path_of(spec).name for spec in wanted().values()}


def test_no_baked_run_is_out_of_date():
    stale = [
        path.name
        for path, label in baked_labels().items()
        if label.code != code_fingerprint(RunSpec.model_validate_json(label.spec))
    ]
    assert not stale, f"their code has changed since; run `make bake`: {', '.join(stale)}"


def test_a_stale_run_would_be_named(monkeypatch):
    changed, real = "network", code_fingerprint
    monkeypatch.setitem(globals(), "code_fingerprint", lambda spec: "0" * 16 if spec.model == changed else real(spec))
    with pytest.raises(AssertionError, match=changed):
        test_no_baked_run_is_out_of_date()


def test_assets_stay_small():
    assert sum(path.stat().st_size for path in BAKED.parent.rglob("*") if path.is_file()) < LIMIT


@pytest.mark.parametrize("spec", PairState().specs().values(), ids=lambda spec: spec.model)
def test_a_baked_run_comes_out_again(spec):
    """Another processor may round otherwise and 1,000 steps amplify it: late frames need only agree in their grade."""
    baked, fresh = decode(path_of(spec).read_bytes(), spec), compute(spec)
    assert np.array_equal(baked.steps, fresh.steps)
    for name, values in baked.arrays.items():
        np.testing.assert_allclose(values[:20], fresh.arrays[name][:20], atol=1e-4)
    np.testing.assert_allclose(baked.scalars["bits"], fresh.scalars["bits"], atol=5e-3)
    assert encode(fresh) == encode(compute(spec))
