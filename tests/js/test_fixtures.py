"""What the browser's tests compare with is what Python says today: the fixtures that need no training, made anew."""

import json
from typing import Any

import pytest

from tests.js import make_fixtures

TRAINED = {
    "networks",
    "mixtures",
    "softmaxes",
    "duels",
    "diffusions",
    "closeups",
}  # by torch, whose versions differ in the last digits
QUICK = [make for make in make_fixtures.MADE if make.__name__ not in TRAINED]


def same(a: Any, b: Any) -> bool:
    if isinstance(a, dict):
        return isinstance(b, dict) and a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))
    return a == (pytest.approx(b, rel=1e-9, abs=1e-12) if isinstance(b, float) else b)


@pytest.mark.parametrize("make", QUICK, ids=lambda make: make.__name__)
def test_a_fixture_is_current(make):
    kept = json.loads((make_fixtures.FIXTURES / f"{make.__name__}.json").read_text(encoding="utf-8"))
    assert same(json.loads(json.dumps(make())), kept), "run python tests/js/make_fixtures.py"
