"""Every mutant still finds the one place that it breaks, and the test that must notice; `make mutants` says it late."""

import ast

import pytest

from tests.mutants.__main__ import MUTANTS, ROOT


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.what)
def test_its_place_and_its_test_are_there(mutant):
    source = (ROOT / mutant.file).read_text(encoding="utf-8")
    assert source.count(mutant.old) == 1
    if mutant.file.endswith(".py"):
        ast.parse(source.replace(mutant.old, mutant.new))  # what can't be read at all breaks no rule
    file, _, name = mutant.test.partition("::")
    assert name.partition("[")[0] in (ROOT / file).read_text(encoding="utf-8")
