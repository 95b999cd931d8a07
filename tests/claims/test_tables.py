"""The tables that back what titles and answers claim: each ships, is what its code measures today, and bears it out."""

from dataclasses import replace

import pytest

from explorer.catalog import CONCEPTS
from explorer.claims import measured
from explorer.claims.measured import SHIPPED, code_of
from explorer.claims.measurement import Measurement, held
from explorer.concepts import concept
from explorer.runs import RunSpec

ALL = {(entry.key, name): of for entry in CONCEPTS for name, of in concept(entry.key).measurements.items()}
every = pytest.mark.parametrize(("key", "name"), ALL)


def stale():
    """Return the tables whose code has changed since."""
    return [name for name, measurement in ALL.items() if measurement.code() != code_of(*name)]


def test_what_ships_is_what_is_measured():
    assert {(path.parent.name, path.stem) for path in SHIPPED.rglob("*.json")} == set(ALL)


def test_no_table_is_out_of_date():
    assert not stale(), f"their code has changed since; run `make claims`: {stale()}"


def test_one_that_other_code_or_other_seeds_computed_would_be_named(monkeypatch):
    name, measurement = next(iter(ALL.items()))
    for changed in (
        replace(measurement, modules=(*measurement.modules, "explorer.catalog")),
        replace(measurement, specs=(*measurement.specs, RunSpec(model="lda"))),
        replace(measurement, seeds=[*measurement.seeds, 12345]),
    ):
        monkeypatch.setitem(ALL, name, changed)
        assert stale() == [name]


@every
def test_a_claim_holds_on_the_table_that_ships(key, name):
    assert ALL[key, name].holds(measured(key, name))


@pytest.mark.parametrize(("key", "name"), [name for name, of in ALL.items() if of.unseen])
def test_a_quick_one_holds_where_it_was_not_measured(key, name):
    assert ALL[key, name].holds(ALL[key, name].unseen())


def test_claims_over_films_are_told_seed_by_seed():
    claims = {"even": lambda films: films["joint"] % 2 == 0, "none": lambda films: False}
    found = held(claims, lambda name, seed: {"joint": seed}, range(3, 7))
    assert found.x == (3.0, 4.0, 5.0, 6.0)
    assert found.curve("even").mean == (0.0, 1.0, 0.0, 1.0)
    assert set(found.curve("none").mean) == {0.0}


def test_a_measurement_measures_on_its_own_seeds():
    asked = []
    Measurement(asked.append, range(4), bool, ()).table()
    assert asked == [range(4)]
